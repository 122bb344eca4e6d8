export const id = 392;
export const ids = [392];
export const modules = {
	392: (unused_module, webpack_exports, webpack_require) => {
webpack_require.r(webpack_exports);
webpack_require.d(webpack_exports, { action: () => action });
var node_path_0 = webpack_require(6760);
var _base_temporary_file_js_1 = webpack_require(9462);
var _mendix_settings_js_2 = webpack_require(819);
var _runner_action_js_3 = webpack_require(9297);
var _runner_inputs_js_4 = webpack_require(2266);
var _shared_files_js_5 = webpack_require(9031);
var _shared_mendix_js_6 = webpack_require(9255);
const action = (0, _runner_action_js_3.defineAction)({
	name: "get-settings",
	group: "Mendix Cloud: release",
	description: "Read constants, custom settings and scheduled events of an environment of Mendix Cloud, into an output or a file",
	branding: { icon: "list", color: "blue" },
	inputs: {
		..._shared_mendix_js_6.environmentInputs,
		path: (0, _runner_inputs_js_4.Qq)("Write the settings there, as JSON that `set-settings` takes. Missing folders are created."),
		"include-values": (0, _runner_inputs_js_4.Jt)("Write the values of constants and custom settings into the file at `path`, too (readable by the owner only). They may be secrets; the output never holds them.", { default: "false" }),
	},
	outputs: { settings: "The settings as JSON in the platform’s own shape, without the values of constants and custom settings.", path: "Where the settings were written.", "restart-required": "`true` when something waits for the next start to take effect." },
	check: (inputs) => (inputs["include-values"] && void 0 === inputs.path ? ["`include-values` needs a `path` to write them to."] : []),
	async run(inputs, step) {
		const { connection, environment, name } = await (0, _shared_mendix_js_6.findNamed)(inputs, step);
		const settings = await (0, _mendix_settings_js_2.getSettings)(connection, environment);
		const bare = JSON.stringify(withoutValues(settings));
		step.output("settings", bare);
		step.output("restart-required", (0, _mendix_settings_js_2.restartRequired)(settings));
		if (void 0 !== inputs.path) {
			const file = (0, node_path_0.resolve)(inputs.path);
			await (0, _shared_files_js_5.makeFolder)((0, node_path_0.dirname)(file));
			const content = inputs["include-values"] ? JSON.stringify((0, _mendix_settings_js_2.settingsToJson)(settings), null, 2) : bare;
			await (0, _base_temporary_file_js_1.writeText)(file, `${content}\n`);
			step.output("path", file);
			step.summary.fact("Written to", inputs.path);
		}
		const { Constants, CustomSettings, ScheduledEvents } = settings;
		step.result(`${name} has ${Constants.length} constants, ${CustomSettings.length} custom settings and ${ScheduledEvents.length} scheduled events.`);
		step.summary
			.fact("Constants", Constants.length)
			.fact("Custom settings", CustomSettings.length)
			.fact("Scheduled events", ScheduledEvents.length)
			.fact("Restart required", (0, _mendix_settings_js_2.restartRequired)(settings));
	},
});
function withoutValues(settings) {
	return {
		Constants: settings.Constants.map(({ name, dataType }) => ({ Name: name, DataType: dataType })),
		CustomSettings: settings.CustomSettings.map(({ name }) => ({ Name: name })),
		ScheduledEvents: settings.ScheduledEvents.map(({ name, value, deployedValue }) => ({ Name: name, Value: value, DeployedValue: deployedValue })),
	};
}
	},
};
