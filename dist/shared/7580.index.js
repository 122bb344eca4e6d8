export const id = 7580;
export const ids = [7580];
export const modules = {
	7580: (unused_module, webpack_exports, webpack_require) => {
webpack_require.r(webpack_exports);
webpack_require.d(webpack_exports, { action: () => action });
var _base_failure_js_0 = webpack_require(7306);
var _mendix_settings_js_1 = webpack_require(819);
var _mendix_settings_change_js_2 = webpack_require(3612);
var _runner_action_js_3 = webpack_require(9297);
var _runner_inputs_js_4 = webpack_require(2266);
var _shared_mendix_js_5 = webpack_require(9255);
var _shared_settings_js_6 = webpack_require(1163);
const action = (0, _runner_action_js_3.defineAction)({
	name: "set-settings",
	group: "Mendix Cloud: release",
	description: "Change constants, custom settings and scheduled events of an environment of Mendix Cloud; only what is named",
	branding: { icon: "sliders", color: "blue" },
	inputs: {
		..._shared_mendix_js_5.environmentInputs,
		..._shared_settings_js_6.n,
		"add-custom-settings": (0, _runner_inputs_js_4.Jt)("Also add custom settings that the environment does not have yet. Without it an unknown name is refused before anything is written.", { default: "false" }),
		"dry-run": (0, _runner_inputs_js_4.Jt)("Only show what would change.", { default: "false" }),
		"fail-on-drift": (0, _runner_inputs_js_4.Jt)("Fail when anything differs from what is asked for. With `dry-run` this is a check that changes nothing.", { default: "false" }),
	},
	outputs: {
		changed: "`true` when settings were changed (or would be, with `dry-run`).",
		changes: "What changed, as JSON: a list of `section`, `name`, and for scheduled events `from` and `to`. Values of constants and custom settings are left out.",
		"restart-required": "`true` when something waits for the next start to take effect.",
	},
	check: (inputs) => (0, _runner_inputs_js_4.Og)(inputs, ["settings", "settings-file"]),
	async run(inputs, step) {
		const { connection, environment, name } = await (0, _shared_mendix_js_5.findNamed)(inputs, step);
		const desired = (0, _shared_settings_js_6.f)(inputs);
		const current = await (0, _mendix_settings_js_1.getSettings)(connection, environment);
		const { settings, changes } = (0, _mendix_settings_change_js_2.mergeSettings)(current, desired, { addCustomSettings: inputs["add-custom-settings"] });
		const write = changes.length > 0 && !inputs["dry-run"];
		const confirmed = write ? await (0, _mendix_settings_js_1.setSettings)(connection, environment, settings) : current;
		step.output("changed", changes.length > 0);
		step.output("changes", JSON.stringify(changes));
		step.output("restart-required", (0, _mendix_settings_js_1.restartRequired)(confirmed));
		const count = `${changes.length} of ${desired.length} named settings`;
		if (0 === desired.length) step.warning(`${name}: the settings are empty; nothing to do.`);
		else if (0 === changes.length) step.result(`${name}: all ${desired.length} named settings already have these values; nothing to do.`);
		else step.result(`${name}: ${count} ${write ? "were changed" : "would be changed"}.`);
		for (const change of changes) step.info(`  ${(0, _mendix_settings_change_js_2.describeChange)(change)}`);
		if ((0, _mendix_settings_js_1.restartRequired)(confirmed)) step.info(`${write ? "They" : "Settings that were changed before"} take effect at the next start of the app.`);
		step.summary.fact(inputs["dry-run"] ? "Would change" : "Changed", changes.length).fact("Restart required", (0, _mendix_settings_js_1.restartRequired)(confirmed));
		if (changes.length > 0)
			step.summary.table(
				["Section", "Name", "From", "To"],
				changes.map(({ section, name, from, to }) => [section, name, from ?? "(not shown)", to ?? "(not shown)"]),
			);
		if (changes.length > 0 && inputs["fail-on-drift"])
			throw new _base_failure_js_0.HR(`${name}: ${changes.length} settings differ from what is asked for: ${changes.map(({ name }) => name).join(", ")}.`, {
				code: "SETTINGS_DRIFT",
				kind: "conflict",
				remedy: write ? "They are now as asked for, from the next start on; find out who changed them." : "Nothing was changed. Run set-settings without dry-run to put them right.",
			});
	},
});
	},
	1163: (unused_module, webpack_exports, webpack_require) => {
webpack_require.d(webpack_exports, { f: () => settingsOf, n: () => settingsInputs });
var node_fs_0 = webpack_require(3024);
var js_yaml_1 = webpack_require(3243);
var _base_failure_js_2 = webpack_require(7306);
var _mendix_settings_change_js_3 = webpack_require(3612);
var _runner_inputs_js_4 = webpack_require(2266);
var _shared_yaml_js_5 = webpack_require(977);
const textual = js_yaml_1.uH.withTags(js_yaml_1.DX);
const allowed = "settings in YAML or JSON: `constants`, `custom-settings`, `scheduled-events`";
function parse(text) {
	const given = (0, _shared_yaml_js_5.g)(text, allowed, { schema: textual });
	try {
		return (0, _mendix_settings_change_js_3.parseDesired)(given);
	} catch (error) {
		if (error instanceof _base_failure_js_2.HR) throw new _runner_inputs_js_4.q$(`${allowed}. ${error.message}`);
		throw error;
	}
}
function parseFile(path) {
	let text;
	try {
		text = (0, node_fs_0.readFileSync)(path, "utf8");
	} catch (error) {
		const { code } = error;
		throw new _runner_inputs_js_4.q$(`the path of a file with ${allowed}; ${path} cannot be read (${String(code)})`);
	}
	return parse(text);
}
const settingsInputs = {
	settings: (0, _runner_inputs_js_4.hF)(
		"Desired settings, in YAML or JSON; settings that are not named stay unchanged. Either short (`constants:` with `Module.Name: value`, `custom-settings:`, `scheduled-events:` with `Enabled` or `Disabled`) or in the platform’s own shape, as `get-settings` writes it.",
		allowed,
		parse,
		{ confidential: true },
	),
	"settings-file": (0, _runner_inputs_js_4.hF)("A file with such settings.", "the path of a file", parseFile, {}),
};
function settingsOf(values) {
	return values.settings ?? values["settings-file"] ?? [];
}
	},
	977: (unused_module, webpack_exports, webpack_require) => {
webpack_require.d(webpack_exports, { g: () => readYaml });
var js_yaml_0 = webpack_require(3243);
var _runner_inputs_js_1 = webpack_require(2266);
const mostValues = 1e5;
function readYaml(text, allowed, options = {}) {
	let value;
	try {
		value = (0, js_yaml_0.Hh)(text, options);
	} catch (error) {
		if (!(error instanceof js_yaml_0.tB)) throw error;
		throw new _runner_inputs_js_1.q$(`${allowed}; line ${(error.mark?.line ?? 0) + 1} is not YAML (${reasonOf(error)})`);
	}
	if (hasMoreThan(mostValues, value)) throw new _runner_inputs_js_1.q$(`${allowed}, with at most ${mostValues} values`);
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
