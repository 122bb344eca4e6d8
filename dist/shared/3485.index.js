export const id = 3485;
export const ids = [3485];
export const modules = {
	3485: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { action: () => action });
		var _mendix_downloads_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4994);
		var _mendix_environments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1564);
		var _mendix_packages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8083);
		var _mendix_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4569);
		var _runner_action_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9297);
		var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2266);
		var _runner_text_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3912);
		var _shared_download_to_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(278);
		var _shared_verify_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1134);
		var _shared_mendix_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9255);
		const action = (0, _runner_action_js__WEBPACK_IMPORTED_MODULE_4__.defineAction)({
			name: "package-info",
			group: "Mendix Cloud: release",
			description: "Show details of a deployment package on Mendix Cloud, by its id or by the environment that has it; download it",
			branding: { icon: "info", color: "blue" },
			inputs: {
				..._shared_mendix_js__WEBPACK_IMPORTED_MODULE_8__.connectionInputs,
				"app-id": _shared_mendix_js__WEBPACK_IMPORTED_MODULE_8__.appId,
				environment: (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__.Qq)("The package of this environment (what was transported there last). Not needed with `package-id`."),
				"package-id": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__.Qq)("The package. Default: the one that the environment has."),
				path: (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__.Qq)("Download the package there. A folder, or a path that ends with `/`: under its own name in there. Missing folders are created."),
				"timeout-minutes": (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_8__.timeoutMinutes)(60),
			},
			outputs: {
				"package-id": "Id of the package.",
				"package-name": "Name of the package.",
				"model-version": "Version of the model.",
				description: "Description of the package.",
				"created-at": "When it was made (ISO 8601).",
				"expires-at": "When the platform will delete it (ISO 8601). Empty when it will not, or does not say.",
				size: "Size in bytes.",
				status: "Status: `Succeeded`, `Failed`, or what goes on with it.",
				path: "Where it was downloaded to.",
				sha256: "SHA-256 of the downloaded file, in hex.",
			},
			check: (inputs) => (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__.Y)(inputs, ["package-id", "environment"], "which package is meant"),
			async run(inputs, step) {
				const connection = (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_8__.connect)(inputs, step);
				const app = inputs["app-id"];
				const found =
					void 0 === inputs["package-id"]
						? await (0, _mendix_packages_js__WEBPACK_IMPORTED_MODULE_2__.packageOf)(connection, await (0, _mendix_environments_js__WEBPACK_IMPORTED_MODULE_1__.findEnvironment)(connection, app, inputs.environment ?? ""))
						: await (0, _mendix_packages_js__WEBPACK_IMPORTED_MODULE_2__.getPackage)(connection, app, inputs["package-id"]);
				step.output("package-id", found.packageId);
				step.output("package-name", found.name);
				step.output("model-version", found.version);
				step.output("description", found.description);
				step.output("created-at", found.createdAt?.toISOString());
				step.output("expires-at", found.expiresAt?.toISOString());
				step.output("size", found.size);
				step.output("status", found.status);
				step.result(`${(0, _mendix_types_js__WEBPACK_IMPORTED_MODULE_3__.packageName)(found)}: version ${found.version ?? "unknown"}, ${found.status ?? "no status"}.`);
				step.summary
					.fact("App", app)
					.fact("Package", found.name)
					.fact("Package id", found.packageId)
					.fact("Version", found.version)
					.fact("Status", found.status)
					.fact("Made", found.createdAt?.toISOString())
					.fact("Expires", found.expiresAt?.toISOString())
					.fact("Size", void 0 === found.size ? void 0 : (0, _runner_text_js__WEBPACK_IMPORTED_MODULE_9__.ee)(found.size));
				if (void 0 === inputs.path) return;
				const target = await (0, _shared_download_to_js__WEBPACK_IMPORTED_MODULE_6__.downloadTo)(step, inputs.path, found.name || `${found.packageId}.mda`);
				const file = await (0, _mendix_downloads_js__WEBPACK_IMPORTED_MODULE_0__.downloadPackage)(connection, app, found.packageId, { ...target, expectedSize: found.size, check: (path) => (0, _shared_verify_file_js__WEBPACK_IMPORTED_MODULE_7__.verifyFile)(path, "package", ["zip"], step.signal) });
				step.output("path", file.path);
				step.output("size", file.size);
				step.output("sha256", file.sha256);
				step.info(`Downloaded to ${file.path}: ${(0, _runner_text_js__WEBPACK_IMPORTED_MODULE_9__.ee)(file.size)}, SHA-256 ${file.sha256}.`);
				step.summary.fact("Downloaded to", file.path).fact("SHA-256", file.sha256);
			},
		});
	},
};
