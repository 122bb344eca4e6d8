export const id = 5456;
export const ids = [5456];
export const modules = {
	5456: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { action: () => action });
		var _mendix_start_stop_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(309);
		var _runner_action_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9297);
		var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2266);
		var _wait_wait_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5159);
		var _shared_mendix_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9255);
		const action = (0, _runner_action_js__WEBPACK_IMPORTED_MODULE_1__.defineAction)({
			name: "start-and-wait",
			group: "Mendix Cloud: release",
			description: "Start the app of an environment of Mendix Cloud, wait until it runs, and say which model version runs",
			branding: { icon: "play", color: "green" },
			inputs: {
				..._shared_mendix_js__WEBPACK_IMPORTED_MODULE_4__.environmentInputs,
				"auto-sync-db": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__.Jt)("Change the database to fit the model, if they differ. Without it such a start fails.", { default: "true" }),
				"job-id": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__.Qq)("Go on waiting for this start job (the `job-id` of an earlier run) instead of starting."),
				"timeout-minutes": (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_4__.timeoutMinutes)(20),
			},
			outputs: {
				"job-id": "Id of the start job, set as soon as it is known. Empty when the app ran already.",
				status: "Status of the environment at the end.",
				url: "Address of the app.",
				"model-version": "Version of the model that runs.",
				"already-running": "`true` when the app ran already and nothing was started.",
				seconds: "How long the start took, in seconds.",
			},
			async run(inputs, step) {
				const { connection, environment, name } = await (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_4__.findNamed)(inputs, step);
				const begin = step.clock.now();
				const started = await (0, _mendix_start_stop_js__WEBPACK_IMPORTED_MODULE_0__.startAndWait)(connection, environment, {
					...step.limits(),
					autoSyncDb: inputs["auto-sync-db"],
					jobId: inputs["job-id"],
					onJob: (jobId) => {
						step.output("job-id", jobId);
						step.begins("start", { what: `The start of ${name}`, input: "job-id", id: jobId });
					},
				});
				step.ended("start");
				const seconds = Math.round((step.clock.now() - begin) / 1e3);
				const { status, url, modelVersion, mendixVersion } = started.environment;
				step.output("status", status);
				step.output("url", url);
				step.output("model-version", modelVersion);
				step.output("already-running", started.alreadyRunning);
				step.output("seconds", started.alreadyRunning ? 0 : seconds);
				const what = `${name} runs model version ${modelVersion ?? "unknown"} on Mendix ${mendixVersion ?? "unknown"}`;
				step.result(started.alreadyRunning ? `${what}; it ran already, nothing was started.` : `${what}, after ${(0, _wait_wait_js__WEBPACK_IMPORTED_MODULE_3__.Ln)(1e3 * seconds)}.`);
				step.summary
					.fact("Status", status)
					.fact("Model version", modelVersion)
					.fact("Mendix version", mendixVersion)
					.link("Address", url)
					.fact("Start took", started.alreadyRunning ? "nothing: it ran already" : (0, _wait_wait_js__WEBPACK_IMPORTED_MODULE_3__.Ln)(1e3 * seconds));
			},
		});
	},
};
