export const id = 1884;
export const ids = [1884];
export const modules = {
	1884: (unused_module, webpack_exports, webpack_require) => {
webpack_require.r(webpack_exports);
webpack_require.d(webpack_exports, { action: () => action });
var _runner_action_js_0 = webpack_require(9297);
var _runner_inputs_js_1 = webpack_require(2266);
var _syncano_backups_js_2 = webpack_require(6459);
var _syncano_types_js_3 = webpack_require(6919);
var _shared_limits_js_4 = webpack_require(9574);
var _shared_prune_js_5 = webpack_require(2332);
var _shared_syncano_js_6 = webpack_require(7803);
const action = (0, _runner_action_js_0.defineAction)({
	name: "syncano-prune-backups",
	group: "Syncano",
	description: "Delete old backups of a Syncano instance by rule; never the newest of a kind that succeeded",
	branding: { icon: "scissors", color: "orange" },
	inputs: {
		..._shared_syncano_js_6.connectionInputs,
		instance: _shared_syncano_js_6.instance,
		type: _shared_syncano_js_6.kindOrAll,
		...(0, _shared_prune_js_5.retentionInputs)("backups that succeeded, of full and partial ones each"),
		"label-prefix": (0, _runner_inputs_js_1.Qq)("Touch and count only backups whose label begins with this, for example those of one workflow."),
		"timeout-minutes": (0, _shared_limits_js_4.timeoutMinutes)(30),
	},
	outputs: {
		deleted: "JSON list of what was deleted (or would be, with `dry-run`), oldest first: `backup-id`, `type`, `status`, `label`, `created-at`, and more.",
		"deleted-count": "Number of backups deleted (or that would be, with `dry-run`).",
		"kept-count": "Number of backups of the instance (and `type`) that are left.",
	},
	check: _shared_prune_js_5.withoutRules,
	async run(inputs, step) {
		const connection = (0, _shared_syncano_js_6.connect)(inputs, step);
		const backups = await (0, _shared_syncano_js_6.readBackups)(connection, inputs.type, inputs.instance, step);
		step.summary.fact("Instance", inputs.instance).fact("Backups", backups.length);
		const decided = (0, _shared_prune_js_5.decide)(step, backups, retained, inputs, inputs["label-prefix"]);
		const remove = ({ kind, id }) => (0, _syncano_backups_js_2.deleteBackup)(connection, { kind, id, instance: inputs.instance });
		await (0, _shared_prune_js_5.prune)(step, decided, backups.length, shown, remove, inputs["dry-run"]);
	},
});
function retained(backup) {
	return { id: String(backup.id), createdAt: Date.parse(backup.createdAt), finished: (0, _syncano_types_js_3.isFinished)(backup), succeeded: "success" === (0, _syncano_types_js_3.stateOf)(backup), label: backup.label, group: backup.kind };
}
const shown = { name: _shared_syncano_js_6.madeAt, output: _shared_syncano_js_6.describedBackup, head: ["Backup", "Type", "Made", "Status", "Label"], row: (one) => [one.id, one.kind, one.createdAt, one.status, one.label] };
	},
};
