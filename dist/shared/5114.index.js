export const id = 5114;
export const ids = [5114];
export const modules = {
	5114: (unused_module, webpack_exports, webpack_require) => {
webpack_require.r(webpack_exports);
webpack_require.d(webpack_exports, { action: () => action });
var _mendix_backups_v2_js_0 = webpack_require(2216);
var _mendix_client_js_1 = webpack_require(5941);
var _mendix_lookup_js_2 = webpack_require(252);
var _runner_action_js_3 = webpack_require(9297);
var _runner_inputs_js_4 = webpack_require(2266);
var _shared_prune_js_5 = webpack_require(2332);
var _shared_mendix_js_6 = webpack_require(9255);
var _shared_snapshots_js_7 = webpack_require(3281);
const action = (0, _runner_action_js_3.defineAction)({
	name: "prune-backups",
	group: "Mendix Cloud: backups",
	description: "Delete old backups of an environment of Mendix Cloud by rule; never the newest one that is complete",
	branding: { icon: "scissors", color: "orange" },
	inputs: {
		..._shared_mendix_js_6.environmentInputs,
		...(0, _shared_prune_js_5.retentionInputs)("complete backups"),
		"comment-prefix": (0, _runner_inputs_js_4.Qq)("Touch and count only backups whose comment begins with this, for example those of one workflow."),
		"timeout-minutes": (0, _shared_mendix_js_6.timeoutMinutes)(30),
	},
	outputs: { deleted: "JSON list of what was deleted (or would be, with `dry-run`), oldest first: `snapshot-id`, `status`, `comment`, `created-at`, and more.", "deleted-count": "Number of backups deleted (or that would be, with `dry-run`).", "kept-count": "Number of backups of the environment that are left." },
	check: _shared_prune_js_5.withoutRules,
	async run(inputs, step) {
		const connection = (0, _shared_mendix_js_6.connect)(inputs, step);
		const target = await (0, _mendix_lookup_js_2.findBackupTarget)(connection, inputs["app-id"], inputs.environment);
		const snapshots = await (0, _mendix_backups_v2_js_0.listSnapshots)(connection, target);
		step.summary.fact("Environment", (0, _mendix_client_js_1.label)(target)).fact("Backups", snapshots.length);
		const decided = (0, _shared_prune_js_5.decide)(step, snapshots, retained, inputs, inputs["comment-prefix"]);
		const remove = ({ snapshotId }) => (0, _mendix_backups_v2_js_0.deleteSnapshot)(connection, target, snapshotId);
		await (0, _shared_prune_js_5.prune)(step, decided, snapshots.length, shown, remove, inputs["dry-run"]);
	},
});
function retained({ snapshotId, state, createdAt, comment = "" }) {
	return { id: snapshotId, createdAt: createdAt?.getTime() ?? 0 / 0, finished: "completed" === state || "failed" === state, succeeded: "completed" === state, label: comment };
}
const shown = {
	name: ({ snapshotId, state, createdAt }) => `${state} backup ${snapshotId} of ${createdAt?.toISOString() ?? "an unknown time"}`,
	output: _shared_snapshots_js_7.describedSnapshot,
	head: ["Backup", "Made", "Status", "Comment"],
	row: (one) => [one.snapshotId, one.createdAt?.toISOString() ?? "", one.state, one.comment ?? ""],
};
	},
};
