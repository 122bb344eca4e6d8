export const id = 7580;
export const ids = [7580];
export const modules = {
	7580: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { action: () => action });
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7306);
		var _mendix_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(819);
		var _mendix_settings_change_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3612);
		var _runner_action_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9297);
		var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2266);
		var _shared_mendix_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9255);
		var _shared_settings_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1163);
		const action = (0, _runner_action_js__WEBPACK_IMPORTED_MODULE_3__.defineAction)({
			name: "set-settings",
			group: "Mendix Cloud: release",
			description: "Change constants, custom settings and scheduled events of an environment of Mendix Cloud; only what is named",
			branding: { icon: "sliders", color: "blue" },
			inputs: {
				..._shared_mendix_js__WEBPACK_IMPORTED_MODULE_5__.environmentInputs,
				..._shared_settings_js__WEBPACK_IMPORTED_MODULE_6__.n,
				"add-custom-settings": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__.Jt)("Also add custom settings that the environment does not have yet. Without it an unknown name is refused before anything is written.", { default: "false" }),
				"dry-run": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__.Jt)("Only show what would change.", { default: "false" }),
				"fail-on-drift": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__.Jt)("Fail when anything differs from what is asked for. With `dry-run` this is a check that changes nothing.", { default: "false" }),
			},
			outputs: {
				changed: "`true` when settings were changed (or would be, with `dry-run`).",
				changes: "What changed, as JSON: a list of `section`, `name`, and for scheduled events `from` and `to`. Values of constants and custom settings are left out.",
				"restart-required": "`true` when something waits for the next start to take effect.",
			},
			check: (inputs) => (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__.Og)(inputs, ["settings", "settings-file"]),
			async run(inputs, step) {
				const { connection, environment, name } = await (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_5__.findNamed)(inputs, step);
				const desired = inputs.settings ?? inputs["settings-file"] ?? [];
				const current = await (0, _mendix_settings_js__WEBPACK_IMPORTED_MODULE_1__.getSettings)(connection, environment);
				const { settings, changes } = (0, _mendix_settings_change_js__WEBPACK_IMPORTED_MODULE_2__.mergeSettings)(current, desired, { addCustomSettings: inputs["add-custom-settings"] });
				const write = changes.length > 0 && !inputs["dry-run"];
				const confirmed = write ? await (0, _mendix_settings_js__WEBPACK_IMPORTED_MODULE_1__.setSettings)(connection, environment, settings) : current;
				step.output("changed", changes.length > 0);
				step.output("changes", JSON.stringify(changes));
				step.output("restart-required", (0, _mendix_settings_js__WEBPACK_IMPORTED_MODULE_1__.restartRequired)(confirmed));
				const count = `${changes.length} of ${desired.length} named settings`;
				if (0 === desired.length) step.warning(`${name}: the settings are empty; nothing to do.`);
				else if (0 === changes.length) step.result(`${name}: all ${desired.length} named settings already have these values; nothing to do.`);
				else step.result(`${name}: ${count} ${write ? "were changed" : "would be changed"}.`);
				for (const change of changes) step.info(`  ${(0, _mendix_settings_change_js__WEBPACK_IMPORTED_MODULE_2__.describeChange)(change)}`);
				if ((0, _mendix_settings_js__WEBPACK_IMPORTED_MODULE_1__.restartRequired)(confirmed)) step.info(`${write ? "They" : "Settings that were changed before"} take effect at the next start of the app.`);
				step.summary.fact(inputs["dry-run"] ? "Would change" : "Changed", changes.length).fact("Restart required", (0, _mendix_settings_js__WEBPACK_IMPORTED_MODULE_1__.restartRequired)(confirmed));
				if (changes.length > 0)
					step.summary.table(
						["Section", "Name", "From", "To"],
						changes.map(({ section, name, from, to }) => [section, name, from ?? "(not shown)", to ?? "(not shown)"]),
					);
				if (changes.length > 0 && inputs["fail-on-drift"])
					throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(`${name}: ${changes.length} settings differ from what is asked for: ${changes.map(({ name }) => name).join(", ")}.`, {
						code: "SETTINGS_DRIFT",
						kind: "conflict",
						remedy: write ? "They are now as asked for, from the next start on; find out who changed them." : "Nothing was changed. Run set-settings without dry-run to put them right.",
					});
			},
		});
	},
	1163: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { n: () => settingsInputs });
		var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
		var js_yaml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3243);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7306);
		var _mendix_settings_change_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3612);
		var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2266);
		var _shared_yaml_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(977);
		const textual = js_yaml__WEBPACK_IMPORTED_MODULE_1__.uH.withTags(js_yaml__WEBPACK_IMPORTED_MODULE_1__.DX);
		const allowed = "settings in YAML or JSON: `constants`, `custom-settings`, `scheduled-events`";
		function parse(text) {
			const given = (0, _shared_yaml_js__WEBPACK_IMPORTED_MODULE_5__.g)(text, allowed, { schema: textual });
			try {
				return (0, _mendix_settings_change_js__WEBPACK_IMPORTED_MODULE_3__.parseDesired)(given);
			} catch (error) {
				if (error instanceof _base_failure_js__WEBPACK_IMPORTED_MODULE_2__.HR) throw new _runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__.q$(`${allowed}. ${error.message}`);
				throw error;
			}
		}
		function parseFile(path) {
			let text;
			try {
				text = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, "utf8");
			} catch (error) {
				const { code } = error;
				throw new _runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__.q$(`the path of a file with ${allowed}; ${path} cannot be read (${String(code)})`);
			}
			return parse(text);
		}
		const settingsInputs = {
			settings: (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__.hF)(
				"Desired settings, in YAML or JSON; settings that are not named stay unchanged. Either short (`constants:` with `Module.Name: value`, `custom-settings:`, `scheduled-events:` with `Enabled` or `Disabled`) or in the platform’s own shape, as `get-settings` writes it.",
				allowed,
				parse,
				{ confidential: true },
			),
			"settings-file": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__.hF)("A file with such settings.", "the path of a file", parseFile, {}),
		};
	},
	977: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { g: () => readYaml });
		var js_yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3243);
		var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2266);
		const mostValues = 1e5;
		function readYaml(text, allowed, options = {}) {
			let value;
			try {
				value = (0, js_yaml__WEBPACK_IMPORTED_MODULE_0__.Hh)(text, options);
			} catch (error) {
				if (!(error instanceof js_yaml__WEBPACK_IMPORTED_MODULE_0__.tB)) throw error;
				throw new _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__.q$(`${allowed}; line ${(error.mark?.line ?? 0) + 1} is not YAML (${reasonOf(error)})`);
			}
			if (hasMoreThan(mostValues, value)) throw new _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__.q$(`${allowed}, with at most ${mostValues} values`);
			return value;
		}
		function reasonOf({ reason }) {
			const [words = ""] = reason.split(/ "| !<|: /);
			return words === reason ? reason : `${words}; a value with special characters needs quotes`;
		}
		function hasMoreThan(most, value) {
			const left = [value];
			for (let count = 0; left.length > 0; ) {
				const next = left.pop();
				count += 1;
				if (count + left.length > most) return true;
				if ("object" == typeof next && null !== next) for (const inner of Object.values(next)) left.push(inner);
			}
			return false;
		}
	},
};
