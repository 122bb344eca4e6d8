export const id = 5456;
export const ids = [5456];
export const modules = {
	5456: (unused_module, webpack_exports, webpack_require) => {
webpack_require.r(webpack_exports);
webpack_require.d(webpack_exports, { action: () => action });
var _base_failure_js_0 = webpack_require(7306);
var _mendix_client_js_1 = webpack_require(5941);
var _mendix_environments_js_2 = webpack_require(1564);
var _mendix_start_stop_js_3 = webpack_require(309);
var _runner_action_js_4 = webpack_require(9297);
var _runner_inputs_js_5 = webpack_require(2266);
var _wait_wait_js_6 = webpack_require(5159);
var _shared_mendix_js_7 = webpack_require(9255);
const action = (0, _runner_action_js_4.defineAction)({
	name: "start-and-wait",
	group: "Mendix Cloud: release",
	description: "Start the app of an environment of Mendix Cloud, wait until it runs, and say which model version runs",
	branding: { icon: "play", color: "green" },
	inputs: {
		..._shared_mendix_js_7.environmentInputs,
		"auto-sync-db": (0, _runner_inputs_js_5.Jt)("Change the database to fit the model, if they differ. Without it such a start fails.", { default: "true" }),
		"pin-to-environment": (0, _runner_inputs_js_5.Qq)("Start with the platform stack that this environment of the same app runs (version pinning). Default: the newest stack."),
		"job-id": (0, _runner_inputs_js_5.Qq)("Go on waiting for this start job (the `job-id` of an earlier run) instead of starting."),
		"timeout-minutes": (0, _shared_mendix_js_7.timeoutMinutes)(20),
	},
	outputs: {
		"job-id": "Id of the start job, set as soon as it is known. Empty when the app ran already.",
		status: "Status of the environment at the end.",
		url: "Address of the app.",
		"model-version": "Version of the model that runs.",
		"already-running": "`true` when the app ran already and nothing was started.",
		seconds: "How long the start took, in seconds.",
	},
	check: (inputs) => (0, _runner_inputs_js_5.z$)(inputs, "pin-to-environment", "job-id", "a start that is under way has its stack already"),
	async run(inputs, step) {
		const { connection, environment, name } = await (0, _shared_mendix_js_7.findNamed)(inputs, step);
		const pin = inputs["pin-to-environment"];
		const source = void 0 === pin ? void 0 : await (0, _mendix_environments_js_2.findEnvironment)(connection, inputs["app-id"], pin);
		const begin = step.clock.now();
		const started = await (0, _mendix_start_stop_js_3.startAndWait)(connection, environment, {
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
		step.result(started.alreadyRunning ? `${what}; it ran already, nothing was started.` : `${what}, after ${(0, _wait_wait_js_6.Ln)(1e3 * seconds)}.`);
		step.summary
			.fact("Status", status)
			.fact("Model version", modelVersion)
			.fact("Mendix version", mendixVersion)
			.link("Address", url)
			.fact("Platform stack", source && !started.alreadyRunning ? `that of ${(0, _mendix_client_js_1.label)(source)}` : void 0)
			.fact("Start took", started.alreadyRunning ? "nothing: it ran already" : (0, _wait_wait_js_6.Ln)(1e3 * seconds));
	},
});
function pinId(source) {
	if (void 0 !== source.environmentId) return source.environmentId;
	throw new _base_failure_js_0.HR(`Nothing was started: Mendix does not tell the EnvironmentId of ${(0, _mendix_client_js_1.label)(source)}, which pinning needs.`, { code: "CANNOT_PIN", kind: "config", remedy: "Leave pin-to-environment empty." });
}
	},
};
