export const id = 3588;
export const ids = [3588];
export const modules = {
	3588: (unused_module, webpack_exports, webpack_require) => {
webpack_require.r(webpack_exports);
webpack_require.d(webpack_exports, { action: () => action });
var _mendix_backups_v1_js_0 = webpack_require(961);
var _mendix_backups_v2_js_1 = webpack_require(2216);
var _mendix_client_js_2 = webpack_require(5941);
var _mendix_environments_js_3 = webpack_require(1564);
var _mendix_lookup_js_4 = webpack_require(252);
var _runner_action_js_5 = webpack_require(9297);
var _runner_inputs_js_6 = webpack_require(2266);
var _wait_wait_js_7 = webpack_require(5159);
var _shared_mendix_js_8 = webpack_require(9255);
var _shared_snapshots_js_9 = webpack_require(3281);
const action = (0, _runner_action_js_5.defineAction)({
	name: "backup",
	group: "Mendix Cloud: backups",
	description: "Back up an environment of Mendix Cloud (database and files) and wait until the snapshot is complete",
	branding: { icon: "save", color: "green" },
	inputs: {
		..._shared_mendix_js_8.environmentInputs,
		comment: (0, _runner_inputs_js_6.Qq)("Comment of the snapshot. With `snapshot-id`: its new comment. Default: one that names time and tool."),
		wait: (0, _runner_inputs_js_6.Jt)("Wait until the snapshot is complete, and fail if it fails.", { default: "true" }),
		"snapshot-id": (0, _runner_inputs_js_6.Qq)("Go on waiting for this snapshot instead of making one."),
		"api-version": _shared_snapshots_js_9.backupsApiVersion,
		"timeout-minutes": (0, _shared_mendix_js_8.timeoutMinutes)(60),
	},
	outputs: {
		"snapshot-id": "Id of the snapshot, set as soon as it is known.",
		status: "Status of the snapshot at the end: `completed` when it was waited for.",
		"model-version": "Version of the model that the data belongs to.",
		"created-at": "When it was made (ISO 8601).",
		"expires-at": "When the platform will delete it (ISO 8601).",
	},
	check: (inputs) => ("1" === inputs["api-version"] && void 0 !== inputs["snapshot-id"] && void 0 !== inputs.comment ? ["Version 1 of the API cannot change the `comment` of an existing snapshot (`snapshot-id`)."] : []),
	async run(inputs, step) {
		(0, _shared_snapshots_js_9.warnOfVersion1)(step, inputs);
		const connection = (0, _shared_mendix_js_8.connect)(inputs, step);
		const v2 = "2" === inputs["api-version"];
		const environment = v2 ? await (0, _mendix_lookup_js_4.findBackupTarget)(connection, inputs["app-id"], inputs.environment) : await (0, _mendix_environments_js_3.findEnvironment)(connection, inputs["app-id"], inputs.environment);
		const backups = "projectId" in environment ? version2(connection, environment) : version1(connection, environment);
		const name = (0, _mendix_client_js_2.label)(environment);
		const begin = step.clock.now();
		const given = inputs["snapshot-id"];
		const id = given ?? (await backups.create(inputs.comment)).snapshotId;
		step.output("snapshot-id", id);
		step.summary.fact("Environment", name).fact("Snapshot", id);
		if (void 0 !== given && void 0 !== inputs.comment) await backups.setComment?.(given, inputs.comment);
		step.info(void 0 === given ? `Backup ${id} of ${name} was started.` : `Going on with backup ${id} of ${name}.`);
		step.begins("backup", { what: `The backup of ${name}`, input: "snapshot-id", id });
		const snapshot = inputs.wait ? await backups.wait(id, step.limits()) : await backups.get(id);
		step.ended("backup");
		step.output("status", snapshot?.state ?? "queued");
		step.output("model-version", snapshot?.modelVersion);
		step.output("created-at", snapshot?.createdAt?.toISOString());
		step.output("expires-at", snapshot?.expiresAt?.toISOString());
		const took = (0, _wait_wait_js_7.Ln)(step.clock.now() - begin);
		step.result(inputs.wait ? `Backup ${id} of ${name} is complete after ${took}.` : `Not waiting; backup ${id} is ${snapshot?.state ?? "queued"}.`);
		step.summary
			.fact("Status", snapshot?.state)
			.fact("Comment", snapshot?.comment)
			.fact("Model version", snapshot?.modelVersion)
			.fact("Expires", snapshot?.expiresAt?.toISOString())
			.fact("Took", inputs.wait ? took : "not waited for");
	},
});
function version2(connection, target) {
	return {
		create: (comment) => (0, _mendix_backups_v2_js_1.createSnapshot)(connection, target, comment),
		get: (id) => (0, _mendix_backups_v2_js_1.getSnapshot)(connection, target, id),
		setComment: (id, comment) => (0, _mendix_backups_v2_js_1.updateComment)(connection, target, id, comment),
		wait: (id, limits) => (0, _mendix_backups_v2_js_1.waitForSnapshot)(connection, target, id, limits),
	};
}
function version1(connection, environment) {
	const get = async (id) => (await (0, _mendix_backups_v1_js_0.listSnapshotsV1)(connection, environment)).find((one) => one.snapshotId === id);
	return {
		create: (comment) => (0, _mendix_backups_v1_js_0.createSnapshotV1)(connection, environment, comment),
		get,
		setComment: void 0,
		wait: async (id, limits) => {
			await (0, _mendix_backups_v1_js_0.waitForSnapshotV1)(connection, environment, id, limits);
			return get(id);
		},
	};
}
	},
};
