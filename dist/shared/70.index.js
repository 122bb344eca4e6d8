export const id = 70;
export const ids = [70];
export const modules = {
	6899: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { C: () => findPackage, m: () => sizeWarning });
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
		var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
		var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7975);
		var yauzl__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(663);
		var _http_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2602);
		const limitV2 = 1024 ** 3;
		const limitV1 = 300 * 1024 ** 2;
		const metadataName = "model/metadata.json";
		async function findPackage(pattern, api) {
			const path = await oneFile(pattern);
			const { size } = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
			const name = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path);
			if ("2" === api && size > limitV2) throw unfit("PACKAGE_TOO_LARGE", `${name} has ${size} bytes; the service takes at most ${limitV2} (1 GB).`, "Make the package smaller, for example by taking large files out of the resources folder of the project.");
			const { modelVersion, hasModel } = await look(path, name);
			if (!hasModel) throw unfit("NOT_A_PACKAGE", `${name} is a zip file, but holds no Mendix model (no folder \`model/\`).`, "Give the .mda file that Studio Pro or the build makes, not a zip around it and not the project.");
			return { path, name, size, modelVersion };
		}
		function sizeWarning({ name, size }, api) {
			if ("2" === api || size <= limitV1) return;
			return `${name} has ${Math.round(size / 1024 ** 2)} MB; with api-version 1 uploads of more than 300 MB can time out. Use api-version 2.`;
		}
		async function oneFile(pattern) {
			const exact = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(pattern).catch(() => void 0);
			if (exact?.isFile()) return (0, node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(pattern);
			const found = [];
			for await (const path of (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.glob)("win32" === process.platform ? pattern.replaceAll("\\", "/") : pattern)) {
				const entry = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
				if (entry.isFile()) found.push(path);
			}
			const [first, ...others] = found.sort();
			if (void 0 !== first && 0 === others.length) return (0, node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(first);
			if (void 0 === first) throw unfit("PACKAGE_FILE_NOT_FOUND", `No file matches \`${pattern}\` (looked in ${process.cwd()}).`, "Check the package input, and that the step that makes or downloads the package came before.");
			const shown = found.slice(0, 10).join(", ") + (found.length > 10 ? `, and ${found.length - 10} more` : "");
			throw unfit("PACKAGE_FILE_AMBIGUOUS", `${found.length} files match \`${pattern}\`: ${shown}.`, "Name one of them.");
		}
		async function look(path, name) {
			await checkHead(path, name);
			let zip;
			try {
				zip = await (0, node_util__WEBPACK_IMPORTED_MODULE_2__.promisify)(yauzl__WEBPACK_IMPORTED_MODULE_3__.ho)(path, { lazyEntries: true, autoClose: true });
			} catch (error) {
				throw unfit("NOT_A_PACKAGE", `${name} cannot be read as a zip file; it may be cut short.`, "Make or download the package again.", error);
			}
			let hasModel = false;
			let modelVersion;
			await new Promise((done, fail) => {
				zip.on("entry", (entry) => {
					if (entry.fileName.startsWith("model/")) hasModel = true;
					if (entry.fileName !== metadataName || entry.uncompressedSize > 16 * 1024 ** 2) return void zip.readEntry();
					versionIn(zip, entry).then((version) => {
						modelVersion = version;
						zip.readEntry();
					}, fail);
				});
				zip.on("end", done);
				zip.on("error", fail);
				zip.readEntry();
			}).catch((error) => {
				zip.close();
				throw unfit("NOT_A_PACKAGE", `${name} is a damaged zip file.`, "Make or download the package again.", error);
			});
			return { hasModel, modelVersion };
		}
		async function checkHead(path, name) {
			const head = Buffer.alloc(4);
			let file;
			try {
				file = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path);
				await file.read(head, 0, 4, 0);
			} catch (error) {
				throw unfit("FILE_UNREADABLE", `${name} cannot be read.`, "Check the permissions of the file.", error);
			} finally {
				await file?.close();
			}
			if ("PK\x03\x04" !== head.toString("latin1")) throw unfit("NOT_A_PACKAGE", `${name} is not a deployment package: it is not a zip file.`, "Give the .mda file that Studio Pro or the build makes.");
		}
		async function versionIn(zip, entry) {
			const stream = await (0, node_util__WEBPACK_IMPORTED_MODULE_2__.promisify)(zip.openReadStream.bind(zip))(entry);
			const chunks = [];
			for await (const chunk of stream) chunks.push(chunk);
			try {
				const metadata = JSON.parse(Buffer.concat(chunks).toString("utf8"));
				const version = metadata?.ModelVersion;
				return "string" == typeof version ? version : void 0;
			} catch {
				return;
			}
		}
		function unfit(code, message, remedy, cause) {
			return new _http_errors_js__WEBPACK_IMPORTED_MODULE_4__.H(message, { code, kind: "config", remedy, cause });
		}
	},
	1070: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { action: () => action });
		var _mendix_upload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5263);
		var _runner_action_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9297);
		var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2266);
		var _runner_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3912);
		var _shared_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9031);
		var _shared_mendix_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7483);
		var _shared_package_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6899);
		const action = (0, _runner_action_js__WEBPACK_IMPORTED_MODULE_1__.defineAction)({
			name: "upload-package",
			group: "Mendix Cloud: release",
			description: "Upload a deployment package (.mda) to an app on Mendix Cloud and wait until it is ready to be transported",
			branding: { icon: "upload-cloud", color: "blue" },
			inputs: {
				..._shared_mendix_js__WEBPACK_IMPORTED_MODULE_4__.connectionInputs,
				"app-id": _shared_mendix_js__WEBPACK_IMPORTED_MODULE_4__.appId,
				package: (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__.Qq)("The package: a path, or a glob that matches exactly one file.", { required: true }),
				"package-name": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__.Qq)("What the package is called on the platform. Empty: the name of the file."),
				"api-version": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__.Yq)("Version of the Deploy API. `1` can time out over 300 MB.", ["2", "1"], { default: "2" }),
				"if-exists": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__.Yq)("`reuse`: a package with this name and size that is ready is not uploaded again.", ["upload", "reuse"], { default: "upload" }),
				"timeout-minutes": (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_4__.timeoutMinutes)(60),
			},
			outputs: {
				"package-id": "Id of the package, for `transport`. Set as soon as it is known.",
				"job-id": "Id of the job that processes the upload (API version 2 only).",
				"package-name": "Name of the package on the platform.",
				size: "Size in bytes.",
				sha256: "SHA-256 of the file, in hex.",
				reused: "`true` when the package was there already and nothing was uploaded.",
			},
			async run(inputs, step) {
				const file = await (0, _shared_package_file_js__WEBPACK_IMPORTED_MODULE_5__.C)(inputs.package, inputs["api-version"]);
				const name = inputs["package-name"] ?? file.name;
				const app = inputs["app-id"];
				step.output("package-name", name);
				step.output("size", file.size);
				step.summary
					.fact("App", app)
					.fact("Package", name)
					.fact("Size", (0, _runner_text_js__WEBPACK_IMPORTED_MODULE_6__.ee)(file.size))
					.fact("Model version", file.modelVersion);
				const warning = (0, _shared_package_file_js__WEBPACK_IMPORTED_MODULE_5__.m)(file, inputs["api-version"]);
				if (warning) step.warning(warning);
				const connection = (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_4__.connect)(inputs, step);
				const known = "reuse" === inputs["if-exists"] ? await (0, _mendix_upload_js__WEBPACK_IMPORTED_MODULE_0__.findUploaded)(connection, app, { name, size: file.size }) : void 0;
				step.output("reused", void 0 !== known);
				if (known) {
					step.output("package-id", known.packageId);
					step.output("sha256", await (0, _shared_files_js__WEBPACK_IMPORTED_MODULE_3__.hashOf)(file.path));
					step.info(`${name} (${(0, _runner_text_js__WEBPACK_IMPORTED_MODULE_6__.ee)(file.size)}) is at ${app} already, as package ${known.packageId}; nothing was uploaded.`);
					step.summary.fact("Package id", known.packageId).fact("Uploaded", "no: it was there already");
					return;
				}
				const begin = step.clock.now();
				const uploaded = await (0, _mendix_upload_js__WEBPACK_IMPORTED_MODULE_0__.uploadPackage)(connection, app, { file: file.path, name, size: file.size, apiVersion: "2" === inputs["api-version"] ? 2 : 1, deadline: begin + step.leftMs() });
				step.output("package-id", uploaded.packageId);
				step.output("job-id", uploaded.jobId);
				step.output("sha256", uploaded.sha256 ?? (await (0, _shared_files_js__WEBPACK_IMPORTED_MODULE_3__.hashOf)(file.path)));
				step.begins("upload", { what: `The processing of package ${uploaded.packageId}`, id: uploaded.jobId ?? uploaded.packageId });
				step.info(`Uploaded ${name} (${(0, _runner_text_js__WEBPACK_IMPORTED_MODULE_6__.ee)(file.size)}) to ${app} as package ${uploaded.packageId}.`);
				step.summary.fact("Package id", uploaded.packageId);
				const ready = await (0, _mendix_upload_js__WEBPACK_IMPORTED_MODULE_0__.waitForUpload)(connection, app, uploaded, (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_4__.waiting)(step));
				step.ended("upload");
				step.info(`Package ${ready.packageId} is ready${ready.version ? `: version ${ready.version}` : ""}.`);
				step.summary.fact("Version", ready.version).fact("Status", ready.status);
			},
		});
	},
};
