export const id = 7325;
export const ids = [7325];
export const modules = {
	7325: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { action: () => action });
		var _mendix_environments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1564);
		var _mendix_packages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8083);
		var _mendix_transport_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9377);
		var _mendix_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4569);
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
			outputs: { "package-id": "Id of the package that is transported; set before it is, so that a failed step has it, too.", "previous-package-id": "Id of the package that was there before: transport it to go back. Empty when there was none." },
			check: (inputs) => (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__.Og)(inputs, ["package-id", "from-environment"]),
			async run(inputs, step) {
				const { connection, environment, name } = await (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_6__.findNamed)(inputs, step);
				const previous = await (0, _mendix_packages_js__WEBPACK_IMPORTED_MODULE_1__.getEnvironmentPackage)(connection, environment);
				step.output("previous-package-id", previous?.packageId ?? "");
				const source = inputs["from-environment"];
				const promoted = void 0 === source ? void 0 : await (0, _mendix_packages_js__WEBPACK_IMPORTED_MODULE_1__.packageOf)(connection, await (0, _mendix_environments_js__WEBPACK_IMPORTED_MODULE_0__.findEnvironment)(connection, inputs["app-id"], source));
				const packageId = promoted?.packageId ?? inputs["package-id"] ?? "";
				step.output("package-id", packageId);
				step.summary.fact("Package", (0, _mendix_types_js__WEBPACK_IMPORTED_MODULE_3__.packageName)(promoted ?? { packageId })).fact("Before", previous ? (0, _mendix_types_js__WEBPACK_IMPORTED_MODULE_3__.packageName)(previous) : "none");
				if (previous?.packageId === packageId) {
					step.result(`${name} already has ${(0, _mendix_types_js__WEBPACK_IMPORTED_MODULE_3__.packageName)(previous)}; nothing to do.`);
					step.summary.fact("Changed", false);
					return;
				}
				await (0, _mendix_transport_js__WEBPACK_IMPORTED_MODULE_2__.transportPackage)(connection, environment, packageId, step.limits());
				const next = (0, _mendix_environments_js__WEBPACK_IMPORTED_MODULE_0__.isRunning)(environment) ? "The app keeps running its current version until the next start." : "Start the app to run it.";
				step.result(`${name} now has package ${packageId}. ${next}`);
				step.summary.fact("Changed", true);
			},
		});
	},
};
