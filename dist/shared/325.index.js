export const id = 325;
export const ids = [325];
export const modules = {
	7325: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { action: () => action });
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7306);
		var _mendix_environments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1564);
		var _mendix_packages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8083);
		var _mendix_transport_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9377);
		var _runner_action_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9297);
		var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2266);
		var _shared_mendix_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9255);
		const action = (0, _runner_action_js__WEBPACK_IMPORTED_MODULE_4__.defineAction)({
			name: "transport",
			group: "Mendix Cloud: release",
			description: "Put a deployment package on an environment of Mendix Cloud; it runs from the next start on",
			branding: { icon: "truck", color: "blue" },
			inputs: {
				..._shared_mendix_js__WEBPACK_IMPORTED_MODULE_6__.environmentInputs,
				"package-id": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__.Qq)("Id of the package. Give this or `from-environment`."),
				"from-environment": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__.Qq)("Promote: take the package of this environment of the same app."),
				"timeout-minutes": (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_6__.timeoutMinutes)(15),
			},
			outputs: { "package-id": "Id of the package that is transported; set before it is, so that a failed step tells it, too.", "previous-package-id": "Id of the package that was there before: transport it to go back. Empty when there was none." },
			check: (inputs) => ((void 0 === inputs["package-id"]) === (void 0 === inputs["from-environment"]) ? ["Give one of `package-id` and `from-environment`, not both and not neither."] : []),
			async run(inputs, step) {
				const connection = (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_6__.connect)(inputs, step);
				const target = await (0, _mendix_environments_js__WEBPACK_IMPORTED_MODULE_1__.findEnvironment)(connection, inputs["app-id"], inputs.environment);
				const previous = await (0, _mendix_packages_js__WEBPACK_IMPORTED_MODULE_2__.getEnvironmentPackage)(connection, target);
				step.output("previous-package-id", previous?.packageId ?? "");
				const source = inputs["from-environment"];
				const promoted = void 0 === source ? void 0 : await packageOf(source);
				const packageId = promoted?.packageId ?? inputs["package-id"] ?? "";
				step.output("package-id", packageId);
				step.summary
					.fact("Environment", `${target.appId} / ${target.mode}`)
					.fact("Package", promoted ? named(promoted) : packageId)
					.fact("Before", previous ? named(previous) : "none");
				if (previous?.packageId === packageId) {
					step.info(`${named(previous)} is on ${target.appId} / ${target.mode} already; nothing to do.`);
					step.summary.fact("Changed", false);
					return;
				}
				await (0, _mendix_transport_js__WEBPACK_IMPORTED_MODULE_3__.transportPackage)(connection, target, packageId, (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_6__.waiting)(step));
				const next = (0, _mendix_environments_js__WEBPACK_IMPORTED_MODULE_1__.isRunning)(target) ? "The app goes on with what it runs until the next start." : "Start the app to run it.";
				step.info(`Package ${packageId} is now on ${target.appId} / ${target.mode}. ${next}`);
				step.summary.fact("Changed", true);
				async function packageOf(mode) {
					const environment = await (0, _mendix_environments_js__WEBPACK_IMPORTED_MODULE_1__.findEnvironment)(connection, inputs["app-id"], mode);
					const found = await (0, _mendix_packages_js__WEBPACK_IMPORTED_MODULE_2__.getEnvironmentPackage)(connection, environment);
					if (found) return found;
					throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(`${environment.appId} / ${environment.mode} has no package that could be promoted.`, { code: "PACKAGE_NOT_FOUND", kind: "not-found", remedy: "Check the from-environment input, or transport a package there first." });
				}
			},
		});
		function named(one) {
			return one.name ? `${one.name} (${one.packageId})` : one.packageId;
		}
	},
};
