export const id = 381;
export const ids = [381];
export const modules = {
	8381: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { action: () => action });
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7306);
		var _mendix_packages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8083);
		var _runner_action_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9297);
		var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2266);
		var _wait_wait_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5159);
		var _shared_mendix_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9255);
		const revisions = "the number of a revision (SVN) or the hash of a commit (Git, 7 to 40 hexadecimal digits)";
		const revision = (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__.hF)(
			"What to build: the number of a revision (SVN) or the hash of a commit (Git). The API cannot tell the latest one.",
			revisions,
			(value) => {
				if (/^(latest|head|newest|tip)$/i.test(value)) throw new _runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__.q$(`${revisions}; the Build API has no call that tells the latest one`);
				if (!/^(\d+|[0-9a-f]{7,40})$/i.test(value)) throw new _runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__.q$(revisions);
				return value;
			},
			{},
		);
		const action = (0, _runner_action_js__WEBPACK_IMPORTED_MODULE_2__.defineAction)({
			name: "build-package",
			group: "Mendix Cloud: release",
			description: "Build a deployment package of a revision in the Team Server of Mendix, and wait until it is built",
			branding: { icon: "package", color: "blue" },
			inputs: {
				..._shared_mendix_js__WEBPACK_IMPORTED_MODULE_5__.connectionInputs,
				"app-id": _shared_mendix_js__WEBPACK_IMPORTED_MODULE_5__.appId,
				branch: (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__.Qq)("Branch: `trunk` or `main` for the main line, `branches/<name>` for others."),
				revision,
				version: (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__.Qq)("Version of the package, three numbers. Empty: the newest package’s, with the last number increased.", { pattern: /^\d+\.\d+\.\d+$/, allowed: "major.minor.patch, for example `1.4.0`" }),
				description: (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__.Qq)("Description of the package."),
				"package-id": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__.Qq)("Go on waiting for this package (the `package-id` of an earlier run) instead of building."),
				"if-exists": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__.Yq)("`reuse`: a package of the same commit (and `version`, if given) that is built or being built is not built again. Needs a commit hash.", ["build", "reuse"], { default: "build" }),
				"timeout-minutes": (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_5__.timeoutMinutes)(60),
			},
			outputs: {
				"package-id": "Id of the package, for `transport`. Set as soon as it is known.",
				"package-name": "Name of the package.",
				"model-version": "Version of the model, with the revision as its fourth part.",
				status: "Status of the package at the end: `Succeeded`.",
				reused: "`true` when the package was there already (`if-exists: reuse`) and nothing was built.",
			},
			check(inputs) {
				const problems = [];
				for (const name of ["branch", "revision", "version", "description"]) problems.push(...(0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__.z$)(inputs, "package-id", name, "`package-id` goes on waiting and builds nothing"));
				if (void 0 === inputs["package-id"]) {
					for (const name of ["branch", "revision"]) if (void 0 === inputs[name]) problems.push(`\`${name}\` is missing (or a \`package-id\` to wait for).`);
				}
				if ("reuse" === inputs["if-exists"] && void 0 !== inputs.revision && !isHash(inputs.revision)) problems.push("`if-exists: reuse` needs the hash of a commit as `revision`: a number does not tell the branch.");
				return problems;
			},
			async run(inputs, step) {
				const connection = (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_5__.connect)(inputs, step);
				const app = inputs["app-id"];
				const { branch = "", revision = "", description = "" } = inputs;
				const begin = step.clock.now();
				step.summary.fact("App", app);
				const known = await knownPackage();
				step.output("reused", void 0 !== known && void 0 === inputs["package-id"]);
				const packageId = known?.packageId ?? (await build());
				step.output("package-id", packageId);
				step.begins("build", { what: `The build of package ${packageId} of ${app}`, input: "package-id", id: packageId });
				step.summary.fact("Package id", packageId);
				const built = await (0, _mendix_packages_js__WEBPACK_IMPORTED_MODULE_1__.waitForPackage)(connection, app, packageId, step.limits()).catch((error) => {
					if (error instanceof _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR && "remote-failed" === error.kind) step.ended("build");
					throw error;
				});
				step.ended("build");
				step.output("package-name", built.name);
				step.output("model-version", built.version);
				step.output("status", built.status);
				const took = (0, _wait_wait_js__WEBPACK_IMPORTED_MODULE_4__.Ln)(step.clock.now() - begin);
				step.result(`Package ${built.name} (version ${built.version ?? "unknown"}) is ready after ${took}.`);
				step.summary.fact("Package", built.name).fact("Version", built.version).fact("Status", built.status).fact("Took", took);
				async function knownPackage() {
					const given = inputs["package-id"];
					if (void 0 !== given) return (0, _mendix_packages_js__WEBPACK_IMPORTED_MODULE_1__.getPackage)(connection, app, given);
					if ("build" === inputs["if-exists"]) return;
					const same = (await (0, _mendix_packages_js__WEBPACK_IMPORTED_MODULE_1__.listPackages)(connection, app)).find((one) => isOf(one, revision, inputs.version));
					if (same) step.info(`Revision ${revision} is package ${same.name} (${same.packageId}) already; nothing is built.`);
					return same;
				}
				async function build() {
					const version = inputs.version ?? (await nextVersion(connection, app));
					const id = await (0, _mendix_packages_js__WEBPACK_IMPORTED_MODULE_1__.startBuild)(connection, app, { branch, revision, version, description });
					step.info(`Building version ${version} of ${app} from ${branch}, revision ${revision}, as package ${id}.`);
					step.summary.fact("Branch", branch).fact("Revision", revision);
					return id;
				}
			},
		});
		async function nextVersion(connection, app) {
			const packages = await (0, _mendix_packages_js__WEBPACK_IMPORTED_MODULE_1__.listPackages)(connection, app);
			for (const { version } of packages) {
				const [, line, patch] = /^(\d+\.\d+)\.(\d+)(?:\.|$)/.exec(version ?? "") ?? [];
				if (void 0 !== patch) return `${line}.${Number(patch) + 1}`;
			}
			return "1.0.0";
		}
		function isHash(text) {
			return /^[0-9a-f]{7,40}$/i.test(text) && (/[a-f]/i.test(text) || text.length > 12);
		}
		function isOf({ version = "", status = "" }, hash, wanted) {
			if (!["succeeded", "queued", "building", "uploading"].includes(status.toLowerCase())) return false;
			const [, line, short] = /^(\d+\.\d+\.\d+)\.([0-9a-f]{7,40})$/i.exec(version) ?? [];
			if (void 0 === short) return false;
			const same = hash.toLowerCase().startsWith(short.toLowerCase()) || short.toLowerCase().startsWith(hash.toLowerCase());
			return same && (void 0 === wanted || wanted === line);
		}
	},
};
