export const id = 6518;
export const ids = [6518];
export const modules = {
	6518: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { action: () => action });
		var _mendix_start_stop_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(309);
		var _runner_action_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9297);
		var _shared_mendix_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9255);
		const action = (0, _runner_action_js__WEBPACK_IMPORTED_MODULE_1__.defineAction)({
			name: "stop",
			group: "Mendix Cloud: release",
			description: "Stop the app of an environment of Mendix Cloud and wait until it has stopped",
			branding: { icon: "square", color: "red" },
			inputs: { ..._shared_mendix_js__WEBPACK_IMPORTED_MODULE_2__.environmentInputs, "timeout-minutes": (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_2__.timeoutMinutes)(10) },
			outputs: { "was-running": "`true` when the app ran before; `false` when there was nothing to stop.", status: "Status of the environment at the end." },
			async run(inputs, step) {
				const { connection, environment, name } = await (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_2__.findNamed)(inputs, step);
				const stopped = await (0, _mendix_start_stop_js__WEBPACK_IMPORTED_MODULE_0__.stopAndWait)(connection, environment, { ...step.limits(), asking: (ask) => step.beginsWith("stop", { what: `The stop of ${name}` }, ask) });
				step.ended("stop");
				step.output("was-running", stopped.wasRunning);
				step.output("status", stopped.environment.status);
				step.result(stopped.wasRunning ? `${name} is stopped.` : `${name} was stopped already; nothing to do.`);
				step.summary.fact("Status", stopped.environment.status).fact("Was running", stopped.wasRunning);
			},
		});
	},
};
