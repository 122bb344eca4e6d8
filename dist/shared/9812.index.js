export const id = 9812;
export const ids = [9812];
export const modules = {
	9812: (unused_module, webpack_exports, webpack_require) => {
webpack_require.r(webpack_exports);
webpack_require.d(webpack_exports, { action: () => action });
var _base_temporary_file_js_0 = webpack_require(9462);
var _mendix_downloads_js_1 = webpack_require(4994);
var _runner_action_js_2 = webpack_require(9297);
var _runner_inputs_js_3 = webpack_require(2266);
var _runner_text_js_6 = webpack_require(3912);
var _shared_files_js_4 = webpack_require(9031);
var _shared_mendix_js_5 = webpack_require(9255);
const dates = "a day as YYYY-MM-DD, `today` or `yesterday` (all in UTC)";
const date = (0, _runner_inputs_js_3.hF)(
	"The day, as YYYY-MM-DD, `today` or `yesterday` (in UTC).",
	dates,
	(value) => {
		if ("today" === value || "yesterday" === value) return value;
		const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : 0 / 0;
		if (Number.isNaN(time) || dayOf(time) !== value) throw new _runner_inputs_js_3.q$(dates);
		return value;
	},
	{ default: "today" },
);
const action = (0, _runner_action_js_2.defineAction)({
	name: "download-logs",
	group: "Mendix Cloud: release",
	description: "Download the log of one day of an environment of Mendix Cloud: of the app, or of the requests to it",
	branding: { icon: "file-text", color: "blue" },
	inputs: {
		..._shared_mendix_js_5.environmentInputs,
		date,
		kind: (0, _runner_inputs_js_3.Yq)("`app`: what the app logs. `access`: the requests to it.", ["app", "access"], { default: "app" }),
		path: (0, _runner_inputs_js_3.Qq)("File or folder to write to; missing folders are created. Default: `<app>-<environment>-<kind>-<date>.log`."),
		"timeout-minutes": (0, _shared_mendix_js_5.timeoutMinutes)(30),
	},
	outputs: { path: "Where the log was written. On a day without a log the file is empty.", size: "Size in bytes; 0 on a day without a log.", date: "The day, as YYYY-MM-DD." },
	async run(inputs, step) {
		const day = asDay(inputs.date, step.clock.now());
		step.output("date", day);
		const { connection, environment, name } = await (0, _shared_mendix_js_5.findNamed)(inputs, step);
		const { kind } = inputs;
		const target = await (0, _shared_files_js_4.downloadTo)(step, inputs.path, `${environment.appId}-${environment.mode}-${kind}-${day}.log`);
		const { to } = target;
		const file = await (0, _mendix_downloads_js_1.downloadLog)(connection, environment, day, kind, target);
		if (!file) await (0, _base_temporary_file_js_0.writeText)(to, "");
		const size = file?.size ?? 0;
		step.output("path", to);
		step.output("size", size);
		if (file)
			if (0 === size) step.warning(`Mendix sent an empty ${kind} log of ${name} of ${day}; ${to} is empty.`);
			else step.result(`The ${kind} log of ${name} of ${day} is in ${to}: ${(0, _runner_text_js_6.ee)(size)}.`);
		else step.notice(`There is no ${kind} log of ${name} of ${day}; ${to} is empty.`);
		step.summary
			.fact("Log", kind)
			.fact("Day", day)
			.fact("Size", 0 === size ? "no data" : (0, _runner_text_js_6.ee)(size))
			.fact("Written to", to);
	},
});
function asDay(date, now) {
	if ("today" === date) return dayOf(now);
	return "yesterday" === date ? dayOf(now - 864e5) : date;
}
function dayOf(time) {
	return new Date(time).toISOString().slice(0, 10);
}
	},
};
