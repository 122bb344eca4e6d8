export const id = 5456;
export const ids = [5456];
export const modules = {
	5456: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { action: () => action });
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7306);
		var _mendix_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5941);
		var _mendix_environments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1564);
		var _mendix_start_stop_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(309);
		var _runner_action_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9297);
		var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2266);
		var _wait_wait_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5159);
		var _shared_mendix_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9255);
		const action = (0, _runner_action_js__WEBPACK_IMPORTED_MODULE_4__.defineAction)({
			name: "start-and-wait",
			group: "Mendix Cloud: release",
			description: "Start the app of an environment of Mendix Cloud, wait until it runs, and say which model version runs",
			branding: { icon: "play", color: "green" },
			inputs: {
				..._shared_mendix_js__WEBPACK_IMPORTED_MODULE_7__.environmentInputs,
				"auto-sync-db": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__.Jt)("Change the database to fit the model, if they differ. Without it such a start fails.", { default: "true" }),
				"pin-to-environment": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__.Qq)("Start with the platform stack that this environment of the same app runs (version pinning). Default: the newest stack."),
				"job-id": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__.Qq)("Go on waiting for this start job (the `job-id` of an earlier run) instead of starting."),
				"timeout-minutes": (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_7__.timeoutMinutes)(20),
			},
			outputs: {
				"job-id": "Id of the start job, set as soon as it is known. Empty when the app ran already.",
				status: "Status of the environment at the end.",
				url: "Address of the app.",
				"model-version": "Version of the model that runs.",
				"already-running": "`true` when the app ran already and nothing was started.",
				seconds: "How long the start took, in seconds.",
			},
			check: (inputs) => (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__.z$)(inputs, "pin-to-environment", "job-id", "a start that is under way has its stack already"),
			async run(inputs, step) {
				const { connection, environment, name } = await (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_7__.findNamed)(inputs, step);
				const pin = inputs["pin-to-environment"];
				const source = void 0 === pin ? void 0 : await (0, _mendix_environments_js__WEBPACK_IMPORTED_MODULE_2__.findEnvironment)(connection, inputs["app-id"], pin);
				const begin = step.clock.now();
				const started = await (0, _mendix_start_stop_js__WEBPACK_IMPORTED_MODULE_3__.startAndWait)(connection, environment, {
					...step.limits(),
					autoSyncDb: inputs["auto-sync-db"],
					pinTo: source && pinId(source),
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
				step.result(started.alreadyRunning ? `${what}; it ran already, nothing was started.` : `${what}, after ${(0, _wait_wait_js__WEBPACK_IMPORTED_MODULE_6__.Ln)(1e3 * seconds)}.`);
				step.summary
					.fact("Status", status)
					.fact("Model version", modelVersion)
					.fact("Mendix version", mendixVersion)
					.link("Address", url)
					.fact("Platform stack", source && !started.alreadyRunning ? `that of ${(0, _mendix_client_js__WEBPACK_IMPORTED_MODULE_1__.label)(source)}` : void 0)
					.fact("Start took", started.alreadyRunning ? "nothing: it ran already" : (0, _wait_wait_js__WEBPACK_IMPORTED_MODULE_6__.Ln)(1e3 * seconds));
			},
		});
		function pinId(source) {
			if (void 0 !== source.environmentId) return source.environmentId;
			throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(`Nothing was started: Mendix does not tell the EnvironmentId of ${(0, _mendix_client_js__WEBPACK_IMPORTED_MODULE_1__.label)(source)}, which pinning needs.`, { code: "CANNOT_PIN", kind: "config", remedy: "Leave pin-to-environment empty." });
		}
	},
};
