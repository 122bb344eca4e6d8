export const id = 42;
export const ids = [42];
export const modules = {
	42: (unused_module, webpack_exports, webpack_require) => {
webpack_require.r(webpack_exports);
webpack_require.d(webpack_exports, { action: () => action });
var _runner_action_js_0 = webpack_require(9297);
var _runner_inputs_js_1 = webpack_require(2266);
var _runner_text_js_5 = webpack_require(3912);
var _syncano_types_js_2 = webpack_require(6919);
var _shared_limits_js_3 = webpack_require(9574);
var _shared_syncano_js_4 = webpack_require(7803);
const action = (0, _runner_action_js_0.defineAction)({
	name: "syncano-list-backups",
	group: "Syncano",
	description: "List the backups of one Syncano instance or of all of the account, newest first",
	branding: { icon: "archive", color: "blue" },
	inputs: {
		..._shared_syncano_js_4.connectionInputs,
		instance: (0, _runner_inputs_js_1.Qq)("Name of the instance. Default: all instances of the account.", _shared_syncano_js_4.instanceFormat),
		type: _shared_syncano_js_4.kindOrAll,
		limit: (0, _runner_inputs_js_1.nd)("Maximum number to list, newest first.", 1, 1e4, { default: "100" }),
		"timeout-minutes": (0, _shared_limits_js_3.timeoutMinutes)(30),
	},
	outputs: {
		backups: "JSON list, newest first, of `backup-id`, `instance`, `type`, `status`, `status-info`, `label`, `description`, `created-at` (ISO 8601), `size` (bytes), `author`; what the platform does not tell is left out, and so are links.",
		"latest-id": "Id of the newest backup that succeeded, regardless of `limit`. Empty when there is none.",
		count: "Number of backups listed.",
	},
	async run(inputs, step) {
		const connection = (0, _shared_syncano_js_4.connect)(inputs, step);
		const all = await (0, _shared_syncano_js_4.readBackups)(connection, inputs.type, inputs.instance, step);
		const shown = all.slice(0, inputs.limit);
		const latest = (0, _syncano_types_js_2.latestSuccess)(all);
		step.output("backups", JSON.stringify(shown.map(_shared_syncano_js_4.describedBackup)));
		step.output("latest-id", latest?.id ?? "");
		step.output("count", shown.length);
		const of = inputs.instance ?? "all instances";
		step.result(`Backups of ${of}: ${all.length}, ${shown.length} of them listed.`);
		step.info(latest ? `The newest that succeeded is ${(0, _shared_syncano_js_4.madeAt)(latest)}.` : "None of them succeeded.");
		step.summary
			.fact("Instance", of)
			.fact("Backups", all.length)
			.fact("Newest that succeeded", latest?.id ?? "none")
			.table(
				["Backup", "Instance", "Type", "Made", "Status", "Label", "Size"],
				shown.map((one) => [one.id, one.instance, one.kind, one.createdAt, one.status, one.label, void 0 === one.size ? "" : (0, _runner_text_js_5.ee)(one.size)]),
				100,
			);
	},
});
	},
};
