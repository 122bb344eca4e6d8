export const id = 8526;
export const ids = [8526];
export const modules = {
	8526: (unused_module, webpack_exports, webpack_require) => {
webpack_require.r(webpack_exports);
webpack_require.d(webpack_exports, { action: () => action });
var _runner_action_js_0 = webpack_require(9297);
var _runner_inputs_js_1 = webpack_require(2266);
var _runner_text_js_7 = webpack_require(3912);
var _syncano_backups_js_2 = webpack_require(6459);
var _syncano_client_js_3 = webpack_require(8003);
var _wait_wait_js_4 = webpack_require(5159);
var _shared_limits_js_5 = webpack_require(9574);
var _shared_syncano_js_6 = webpack_require(7803);
const inputs = {
	..._shared_syncano_js_6.connectionInputs,
	instance: _shared_syncano_js_6.instance,
	type: (0, _runner_inputs_js_1.Yq)("Kind of backup. A full one can only be restored; a partial one can also be downloaded.", ["full", "partial"], { default: "full" }),
	"query-args": _shared_syncano_js_6.queryArgs,
	label: (0, _shared_syncano_js_6.limitedText)("Label of the backup; `syncano-prune-backups` can go by it.", _syncano_backups_js_2.longestLabel),
	description: (0, _shared_syncano_js_6.limitedText)("Description of the backup.", _syncano_backups_js_2.longestDescription),
	wait: (0, _runner_inputs_js_1.Jt)("Wait until the backup is there, and fail if it fails.", { default: "true" }),
	"wait-for-slot": (0, _runner_inputs_js_1.Jt)("Syncano makes one backup of an account at a time: wait until the one under way has ended. Without it such a step fails.", { default: "false" }),
	"backup-id": (0, _runner_inputs_js_1.nd)("Go on waiting for this backup (of this `type`) instead of making one.", 1, Number.MAX_SAFE_INTEGER),
	"output-archive-url": (0, _runner_inputs_js_1.Jt)("Set the output `archive-url` of a partial backup. Whoever learns that link can download the data without a key: it is masked in the log, but leave this off unless a later step needs it.", { default: "false" }),
	"timeout-minutes": (0, _shared_limits_js_5.timeoutMinutes)(60),
};
const action = (0, _runner_action_js_0.defineAction)({
	name: "syncano-backup",
	group: "Syncano",
	description: "Back up a Syncano instance, all of it or chosen objects, and wait until the backup is there",
	branding: { icon: "save", color: "green" },
	inputs,
	outputs: {
		"backup-id": "Id of the backup, set as soon as it is known.",
		status: "Status of the backup at the end: `success` when it was waited for.",
		size: "Size in bytes, once it is done.",
		"archive-url": "Public link to the archive of a partial backup: a secret, masked in the log. Only with `output-archive-url: true`.",
	},
	check(given) {
		const problems = [];
		const goesOn = void 0 !== given["backup-id"];
		if ("partial" === given.type && !goesOn && void 0 === given["query-args"]) problems.push("`type: partial` needs `query-args`: what the backup is to hold.");
		if ("full" === given.type && void 0 !== given["query-args"]) problems.push("`query-args` belongs to `type: partial`; a full backup holds everything.");
		for (const name of ["query-args", "label", "description"]) problems.push(...(0, _runner_inputs_js_1.z$)(given, "backup-id", name, "`backup-id` goes on with a backup that is there"));
		if (given["output-archive-url"] && ("full" === given.type || !given.wait)) problems.push("`output-archive-url` needs `type: partial` and `wait: true`: other backups have no link.");
		return problems;
	},
	async run(given, step) {
		const connection = (0, _shared_syncano_js_6.connect)(given, step);
		const { type: kind, instance } = given;
		step.summary.fact("Instance", instance).fact("Type", kind);
		const begin = step.clock.now();
		const id = given["backup-id"] ?? (await create(connection, given, step)).id;
		step.output("backup-id", id);
		step.info(`${void 0 === given["backup-id"] ? "Started" : "Going on with"} ${kind} backup ${id} of ${instance}.`);
		step.begins("backup", { what: `The backup of ${instance}`, input: "backup-id", id: String(id) });
		const ref = { kind, id, instance };
		const backup = given.wait ? await (0, _syncano_backups_js_2.waitForBackup)(connection, ref, step.limits()) : await (0, _syncano_backups_js_2.getBackup)(connection, ref);
		step.ended("backup");
		step.output("status", backup.status);
		step.output("size", backup.size);
		tellLink(connection, given, step, backup);
		const took = (0, _wait_wait_js_4.Ln)(step.clock.now() - begin);
		const size = void 0 === backup.size ? void 0 : (0, _runner_text_js_7.ee)(backup.size);
		step.result(given.wait ? `Backup ${id} of ${instance} is there after ${took}${void 0 === size ? "" : ` (${size})`}.` : `Not waiting; backup ${id} is ${backup.status}.`);
		step.summary
			.fact("Backup", id)
			.fact("Status", backup.status)
			.fact("Label", backup.label)
			.fact("Size", size)
			.fact("Took", given.wait ? took : "not waited for");
	},
});
function create(connection, given, step) {
	const request = { kind: given.type, instance: given.instance, label: given.label, description: given.description, queryArgs: given["query-args"] };
	return (0, _syncano_backups_js_2.createBackup)(connection, request, given["wait-for-slot"] ? step.limits() : void 0);
}
function tellLink(connection, given, step, { archive }) {
	if (void 0 === archive) return;
	const link = (0, _syncano_client_js_3.fileUrl)(connection.baseUrl, archive);
	(0, _shared_syncano_js_6.maskLink)(step, link);
	if (given["output-archive-url"]) step.output("archive-url", link.href);
}
	},
};
