export const id = 7426;
export const ids = [7426];
export const modules = {
	7426: (unused_module, webpack_exports, webpack_require) => {
webpack_require.r(webpack_exports);
webpack_require.d(webpack_exports, { action: () => action });
var _base_failure_js_0 = webpack_require(7306);
var _mendix_backups_v1_js_1 = webpack_require(961);
var _mendix_backups_v2_js_2 = webpack_require(2216);
var _mendix_client_js_3 = webpack_require(5941);
var _mendix_environments_js_4 = webpack_require(1564);
var _mendix_lookup_js_5 = webpack_require(252);
var _mendix_start_stop_js_6 = webpack_require(309);
var _release_journal_js_7 = webpack_require(5989);
var _runner_action_js_8 = webpack_require(9297);
var _runner_inputs_js_9 = webpack_require(2266);
var _wait_wait_js_10 = webpack_require(5159);
var _shared_mendix_js_11 = webpack_require(9255);
var _shared_snapshots_js_12 = webpack_require(3281);
const inputs = {
	..._shared_mendix_js_11.environmentInputs,
	"snapshot-id": _shared_snapshots_js_12.snapshotId,
	"from-environment": (0, _runner_inputs_js_9.Qq)("Environment that the snapshot is of, when it is not the target. With `snapshot-id` it is found without this."),
	"data-type": (0, _runner_inputs_js_9.Yq)("What to restore: everything, or the database without the files.", ["files_and_database", "database_only"], { default: "files_and_database" }),
	"stop-and-start": (0, _runner_inputs_js_9.Jt)("Stop the app before, and start it afterwards if it ran. Without it the app must be stopped already.", { default: "false" }),
	"auto-sync-db": (0, _runner_inputs_js_9.Jt)("With `stop-and-start`: change the database to fit the model at the start, if the restored data has another structure. Without it such a start fails.", { default: "true" }),
	"restore-id": (0, _runner_inputs_js_9.Qq)("Go on waiting for this restore (the `restore-id` of an earlier run) instead of starting one."),
	confirm: (0, _runner_inputs_js_9.Qq)("For a production environment: its name, to confirm that its data is to be overwritten."),
	"api-version": _shared_snapshots_js_12.backupsApiVersion,
	"timeout-minutes": (0, _shared_mendix_js_11.timeoutMinutes)(90),
};
const action = (0, _runner_action_js_8.defineAction)({
	name: "restore",
	group: "Mendix Cloud: backups",
	description: "Overwrite the data of an environment of Mendix Cloud with a snapshot, also of another environment of the app",
	branding: { icon: "rotate-ccw", color: "orange" },
	inputs,
	outputs: {
		"restore-id": "Id of the restore, set as soon as it is known (API version 2 only).",
		"snapshot-id": "Id of the snapshot that was restored.",
		status: "Status of the restore at the end: `completed`; `accepted` with version 1 of the API, which does not tell more.",
		seconds: "How long the restore took, in seconds (without stop and start).",
	},
	check(given) {
		const problems = [];
		problems.push(...(0, _runner_inputs_js_9.Og)(given, ["snapshot-id", "restore-id"]));
		if ("1" === given["api-version"] && void 0 !== given["restore-id"]) problems.push("Version 1 of the API has no restores to wait for: leave `restore-id` out.");
		if ("1" === given["api-version"] && "database_only" === given["data-type"]) problems.push("`data-type: database_only` needs version 2 of the API.");
		return problems;
	},
	async run(given, step) {
		(0, _shared_snapshots_js_12.warnOfVersion1)(step, given);
		const connection = (0, _shared_mendix_js_11.connect)(given, step);
		const target = await (0, _mendix_environments_js_4.findEnvironment)(connection, given["app-id"], given.environment);
		step.summary.fact("Target", (0, _mendix_client_js_3.label)(target));
		if (void 0 === given["restore-id"]) checkConfirmed(target, given.confirm);
		const restore = "2" === given["api-version"] ? await prepare(connection, given, step) : await prepareV1(connection, given, step);
		const work = { connection, given, step, target };
		const wasRunning = await makeStopped(work);
		const seconds = await measured(step, () => restored(work, wasRunning, restore));
		tellEnd(given, step, target, seconds);
		if (wasRunning) await startAgain(work);
		else step.info(`${(0, _mendix_client_js_3.label)(target)} stays stopped, as it was; \`start-and-wait\` starts it.`);
		step.summary.fact("Environment now", (await (0, _mendix_environments_js_4.getEnvironment)(connection, target)).status);
	},
	async post(given, step) {
		if ("" === step.state(stopped)) return;
		const connection = (0, _shared_mendix_js_11.connect)(given, step);
		const target = await (0, _mendix_environments_js_4.findEnvironment)(connection, given["app-id"], given.environment);
		const restoreId = step.state(restoring);
		if (restoreId === unknownId) throw leftStopped(target, "nobody knows whether a restore runs there");
		const until = step.clock.now() + postMs;
		const limits = () => ({ ...step.limits(), timeoutMs: Math.max(0, until - step.clock.now()) });
		step.info(`The step ended while ${(0, _mendix_client_js_3.label)(target)} was stopped for the restore; bringing the app up again.`);
		if ("" !== restoreId) {
			const backupTarget = await (0, _mendix_lookup_js_5.findBackupTarget)(connection, given["app-id"], given.environment);
			step.begins("restore", { what: `The restore into ${(0, _mendix_client_js_3.label)(target)}`, input: "restore-id", id: restoreId });
			await (0, _mendix_backups_v2_js_2.waitForRestore)(connection, backupTarget, restoreId, limits()).catch((error) => {
				throw leftStopped(target, textOf(error), error);
			});
			step.ended("restore");
		}
		await (0, _mendix_start_stop_js_6.waitForStop)(connection, target, limits()).catch(() => void 0);
		await (0, _mendix_start_stop_js_6.startAndWait)(connection, target, { ...limits(), autoSyncDb: given["auto-sync-db"] });
		step.info(`${(0, _mendix_client_js_3.label)(target)} runs again.`);
		step.summary.fact("Target", (0, _mendix_client_js_3.label)(target)).fact("Environment now", "started again");
	},
});
const stopped = "stopped";
const restoring = "restoring";
const unknownId = "unknown";
const postMs = 24e4;
function note(step, name, value) {
	if (!step.saveState(name, value)) throw (0, _release_journal_js_7.notNoted)(name === stopped ? "stop" : "restore");
}
function tellEnd(given, step, target, seconds) {
	const took = (0, _wait_wait_js_10.Ln)(1e3 * seconds);
	const known = "2" === given["api-version"];
	step.output("status", known ? "completed" : "accepted");
	step.output("seconds", seconds);
	step.result(known ? `The data of ${(0, _mendix_client_js_3.label)(target)} was replaced, in ${took}.` : `Mendix accepted the restore into ${(0, _mendix_client_js_3.label)(target)} after ${took}. But version 1 of the API does not tell whether the data was replaced: look into the app before you rely on it.`);
	step.summary.fact("Status", known ? "completed" : "accepted (the API does not confirm it)").fact("Took", took);
}
async function measured(step, work) {
	const begin = step.clock.now();
	await work();
	return Math.round((step.clock.now() - begin) / 1e3);
}
function checkConfirmed(target, confirm) {
	if (!target.production || confirm === target.mode) return;
	throw new _base_failure_js_0.HR(`${(0, _mendix_client_js_3.label)(target)} is a production environment, and ${void 0 === confirm ? "`confirm` is missing" : `\`confirm\` is ${JSON.stringify(confirm)}`}. Nothing was changed.`, {
		code: "NOT_CONFIRMED",
		kind: "config",
		remedy: `To overwrite its data, set \`confirm: ${target.mode}\`.`,
	});
}
async function prepare(connection, given, step) {
	const target = await (0, _mendix_lookup_js_5.findBackupTarget)(connection, given["app-id"], given.environment);
	const follow = async (restoreId) => {
		step.output("restore-id", restoreId);
		step.saveState(restoring, restoreId);
		step.begins("restore", { what: `The restore into ${(0, _mendix_client_js_3.label)(target)}`, input: "restore-id", id: restoreId });
		const restore = await (0, _mendix_backups_v2_js_2.waitForRestore)(connection, target, restoreId, step.limits());
		step.ended("restore");
		step.output("snapshot-id", restore.sourceSnapshotId);
	};
	const known = given["restore-id"];
	if (void 0 !== known) return () => follow(known);
	const from = given["from-environment"];
	const source = void 0 === from ? target : await (0, _mendix_lookup_js_5.findBackupTarget)(connection, given["app-id"], from);
	const chosen = await (0, _shared_snapshots_js_12.chooseSnapshot)(connection, source, given["snapshot-id"] ?? "latest");
	announce(step, chosen, target);
	return async () => {
		note(step, restoring, unknownId);
		const { snapshotId } = chosen.snapshot;
		const restore = await (0, _mendix_backups_v2_js_2.createRestore)(connection, target, snapshotId, { databaseOnly: "database_only" === given["data-type"] });
		await follow(restore.restoreId);
	};
}
async function prepareV1(connection, given, step) {
	const target = await (0, _mendix_environments_js_4.findEnvironment)(connection, given["app-id"], given.environment);
	const source = given["from-environment"];
	const from = void 0 === source ? target : await (0, _mendix_environments_js_4.findEnvironment)(connection, given["app-id"], source);
	const chosen = await (0, _shared_snapshots_js_12.chooseSnapshotV1)(connection, from, given["snapshot-id"] ?? "latest");
	announce(step, chosen, target);
	return async () => {
		note(step, restoring, unknownId);
		await (0, _mendix_backups_v1_js_1.restoreSnapshotV1)(connection, target, chosen.snapshot.snapshotId);
	};
}
function announce(step, { snapshot, source }, target) {
	const made = snapshot.createdAt?.toISOString() ?? "an unknown time";
	step.output("snapshot-id", snapshot.snapshotId);
	step.info(`Restoring snapshot ${snapshot.snapshotId} of ${(0, _mendix_client_js_3.label)(source)}, made at ${made}, into ${(0, _mendix_client_js_3.label)(target)}.`);
	step.summary
		.fact("Snapshot", snapshot.snapshotId)
		.fact("Snapshot of", (0, _mendix_client_js_3.label)(source))
		.fact("Made at", made)
		.fact("Model version of the data", snapshot.modelVersion);
}
async function makeStopped({ connection, given, step, target }) {
	if ((0, _mendix_environments_js_4.isStopped)(target) || void 0 !== given["restore-id"]) return false;
	if (!given["stop-and-start"])
		throw new _base_failure_js_0.HR(`${(0, _mendix_client_js_3.label)(target)} is ${target.status}; it has to be stopped before its data can be replaced.`, { code: "ENVIRONMENT_NOT_STOPPED", kind: "conflict", remedy: "Set `stop-and-start: true`, or use the `stop` action before. Nothing was changed." });
	note(step, stopped, "true");
	step.begins("app", { what: (0, _mendix_client_js_3.label)(target), state: "was stopped for this; the end of the job starts it again" });
	try {
		await (0, _mendix_start_stop_js_6.stopEnvironment)(connection, target);
	} catch (error) {
		if (isDefinite(error)) nothingToStart(step);
		throw error;
	}
	await (0, _mendix_start_stop_js_6.waitForStop)(connection, target, step.limits());
	return true;
}
function nothingToStart(step) {
	step.saveState(stopped, "");
	step.ended("app");
}
function isDefinite(error) {
	return error instanceof _base_failure_js_0.HR && !(error instanceof _wait_wait_js_10.vw) && !error.outcomeUnknown && "cancelled" !== error.kind;
}
async function startAgain({ connection, given, step, target }) {
	try {
		await (0, _mendix_start_stop_js_6.startAndWait)(connection, target, { ...step.limits(), autoSyncDb: given["auto-sync-db"] });
	} catch (error) {
		if (isDefinite(error)) nothingToStart(step);
		throw error;
	}
	nothingToStart(step);
	step.info(`${(0, _mendix_client_js_3.label)(target)} runs again.`);
}
async function restored(work, wasRunning, restore) {
	const { step, target } = work;
	try {
		await restore();
	} catch (error) {
		if (!wasRunning || !(error instanceof _base_failure_js_0.HR) || error instanceof _wait_wait_js_10.vw || "cancelled" === error.kind) throw error;
		if (error.outcomeUnknown || "RESTORE_FAILED" === error.code) {
			nothingToStart(step);
			throw leftStopped(target, error.message, error);
		}
		if (step.outputs.has("restore-id")) throw error;
		step.saveState(restoring, "");
		step.info(`The restore was refused; starting ${(0, _mendix_client_js_3.label)(target)} again.`);
		await startAgain(work).catch((trouble) => {
			throw leftStopped(target, `${textOf(error)} And it could not be started again: ${textOf(trouble)}`, error);
		});
		throw error;
	}
}
function textOf(error) {
	return error instanceof Error ? error.message : String(error);
}
function leftStopped(target, why, error) {
	const cause = error instanceof _base_failure_js_0.HR ? error : void 0;
	return new _base_failure_js_0.HR(`${(0, _mendix_client_js_3.label)(target)} was left STOPPED, because ${why.replace(/\.$/, "")}.`, {
		code: cause?.code ?? "RESTORE_OUTCOME_UNKNOWN",
		kind: cause?.kind ?? "remote-failed",
		remedy: `${cause?.remedy ?? "Look at the Backups page of the environment in the Developer Portal."} Then start the app with \`start-and-wait\`.`,
		cause: error,
	});
}
	},
};
