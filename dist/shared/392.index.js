export const id = 392;
export const ids = [392];
export const modules = {
	392: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { action: () => action });
		var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
		var _base_temporary_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9462);
		var _mendix_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(819);
		var _runner_action_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9297);
		var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2266);
		var _shared_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9031);
		var _shared_mendix_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9255);
		const action = (0, _runner_action_js__WEBPACK_IMPORTED_MODULE_3__.defineAction)({
			name: "get-settings",
			group: "Mendix Cloud: release",
			description: "Read constants, custom settings and scheduled events of an environment of Mendix Cloud, into an output or a file",
			branding: { icon: "list", color: "blue" },
			inputs: {
				..._shared_mendix_js__WEBPACK_IMPORTED_MODULE_6__.environmentInputs,
				path: (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__.Qq)("Write the settings there, as JSON that `set-settings` takes. Missing folders are created."),
				"include-values": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__.Jt)("Write the values of constants and custom settings into the file at `path`, too (readable by the owner only). They may be secrets; the output never holds them.", { default: "false" }),
			},
			outputs: { settings: "The settings as JSON in the platform’s own shape, without the values of constants and custom settings.", path: "Where the settings were written.", "restart-required": "`true` when something waits for the next start to take effect." },
			check: (inputs) => (inputs["include-values"] && void 0 === inputs.path ? ["`include-values` needs a `path` to write them to."] : []),
			async run(inputs, step) {
				const { connection, environment, name } = await (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_6__.findNamed)(inputs, step);
				const settings = await (0, _mendix_settings_js__WEBPACK_IMPORTED_MODULE_2__.getSettings)(connection, environment);
				const bare = JSON.stringify(withoutValues(settings));
				step.output("settings", bare);
				step.output("restart-required", (0, _mendix_settings_js__WEBPACK_IMPORTED_MODULE_2__.restartRequired)(settings));
				if (void 0 !== inputs.path) {
					const file = (0, node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(inputs.path);
					await (0, _shared_files_js__WEBPACK_IMPORTED_MODULE_5__.makeFolder)((0, node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(file));
					const content = inputs["include-values"] ? JSON.stringify((0, _mendix_settings_js__WEBPACK_IMPORTED_MODULE_2__.settingsToJson)(settings), null, 2) : bare;
					await (0, _base_temporary_file_js__WEBPACK_IMPORTED_MODULE_1__.writeText)(file, `${content}\n`);
					step.output("path", file);
					step.summary.fact("Written to", inputs.path);
				}
				const { Constants, CustomSettings, ScheduledEvents } = settings;
				step.result(`${name} has ${Constants.length} constants, ${CustomSettings.length} custom settings and ${ScheduledEvents.length} scheduled events.`);
				step.summary
					.fact("Constants", Constants.length)
					.fact("Custom settings", CustomSettings.length)
					.fact("Scheduled events", ScheduledEvents.length)
					.fact("Restart required", (0, _mendix_settings_js__WEBPACK_IMPORTED_MODULE_2__.restartRequired)(settings));
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
