export const id = 7906;
export const ids = [7906];
export const modules = {
	7906: (unused_module, webpack_exports, webpack_require) => {
webpack_require.r(webpack_exports);
webpack_require.d(webpack_exports, { action: () => action });
var _mendix_environments_js_0 = webpack_require(1564);
var _runner_action_js_1 = webpack_require(9297);
var _runner_inputs_js_2 = webpack_require(2266);
var _shared_mendix_js_3 = webpack_require(9255);
const action = (0, _runner_action_js_1.defineAction)({
	name: "scale",
	group: "Mendix Cloud: release",
	description: "Set the number of instances and the memory of each, for an environment of Mendix Cloud",
	branding: { icon: "maximize-2", color: "blue" },
	inputs: { ..._shared_mendix_js_3.environmentInputs, instances: (0, _runner_inputs_js_2.nd)("Number of instances. Default: unchanged.", 1, 64), "memory-per-instance": (0, _runner_inputs_js_2.nd)("Memory of each instance in MB. Default: unchanged.", 1024, 1048576) },
	outputs: { instances: "Number of instances afterwards.", "memory-per-instance": "Memory of each instance afterwards, in MB.", "total-memory": "Memory that the plan has for all instances, in MB, if the platform reports it (`TotalMemory`).", status: "Status of the environment." },
	check: (inputs) => (0, _runner_inputs_js_2.Y)(inputs, ["instances", "memory-per-instance"], "what to change"),
	async run(inputs, step) {
		const { connection, environment, name } = await (0, _shared_mendix_js_3.findNamed)(inputs, step);
		const before = await (0, _mendix_environments_js_0.getEnvironment)(connection, environment);
		const wanted = { instances: inputs.instances ?? before.instances ?? 1, memoryPerInstance: inputs["memory-per-instance"] ?? before.memoryPerInstance ?? 1024 };
		const unchanged = (0, _mendix_environments_js_0.isScaled)(before, wanted);
		const after = unchanged ? before : await (0, _mendix_environments_js_0.scaleEnvironment)(connection, environment, wanted);
		step.output("instances", after.instances);
		step.output("memory-per-instance", after.memoryPerInstance);
		step.output("total-memory", after.totalMemory);
		step.output("status", after.status);
		const scale = (0, _mendix_environments_js_0.scaleOf)(after);
		step.result(unchanged ? `${name} already has ${scale}; nothing to do.` : `${name} now has ${scale}.`);
		step.summary
			.fact("Before", (0, _mendix_environments_js_0.scaleOf)(before) ?? "unknown")
			.fact("Now", scale)
			.fact("Status", after.status);
	},
});
	},
};
