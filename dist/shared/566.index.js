export const id = 566;
export const ids = [566];
export const modules = {

/***/ 9566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   action: () => (/* binding */ action)
/* harmony export */ });
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
/* harmony import */ var _mendix_backups_v1_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(961);
/* harmony import */ var _mendix_client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1461);
/* harmony import */ var _mendix_environments_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1564);
/* harmony import */ var _mendix_lookup_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(252);
/* harmony import */ var _mendix_restore_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(310);
/* harmony import */ var _mendix_start_stop_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(309);
/* harmony import */ var _runner_action_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9297);
/* harmony import */ var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2266);
/* harmony import */ var _wait_wait_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5159);
/* harmony import */ var _shared_mendix_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7483);
/* harmony import */ var _shared_snapshots_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(213);












const inputs = {
    ..._shared_mendix_js__WEBPACK_IMPORTED_MODULE_10__/* .environmentInputs */ .rg,
    ..._shared_snapshots_js__WEBPACK_IMPORTED_MODULE_11__/* .snapshotInputs */ .q,
    'source-environment': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq)('Environment that the snapshot is of, when it is not the target. With `snapshot-id` it is found without this.'),
    'database-only': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_8__/* .flag */ .Jt)('Restore the database, not the files.', { default: 'false' }),
    'stop-and-start': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_8__/* .flag */ .Jt)('Stop the app before, and start it afterwards if it ran. Without it the app must be stopped already.', {
        default: 'false',
    }),
    'restore-id': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq)('Go on waiting for this restore (the `restore-id` of an earlier run) instead of starting one.'),
    confirm: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq)('For a production environment: its name, to confirm that its data is to be overwritten.'),
    'api-version': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_8__/* .choice */ .Yq)('Version of the Backups API.', ['2', '1'], { default: '2' }),
    'timeout-minutes': (0,_shared_mendix_js__WEBPACK_IMPORTED_MODULE_10__/* .timeoutMinutes */ .DL)(90),
};
const action = (0,_runner_action_js__WEBPACK_IMPORTED_MODULE_7__/* .defineAction */ .QP)({
    name: 'restore',
    group: 'Mendix Cloud: backups',
    description: 'Overwrite the data of an environment of Mendix Cloud with a snapshot, also of another environment of the app',
    branding: { icon: 'rotate-ccw', color: 'orange' },
    inputs,
    outputs: {
        'restore-id': 'Id of the restore, set as soon as it is known (API version 2 only).',
        'snapshot-id': 'Id of the snapshot that was restored.',
        state: 'State of the restore at the end: `completed`.',
        seconds: 'How long the restore took, in seconds (without stop and start).',
    },
    check(given) {
        const problems = [];
        const ways = [given['snapshot-id'] !== undefined, given.latest, given['restore-id'] !== undefined];
        if (ways.filter(Boolean).length !== 1) {
            problems.push('Give one of `snapshot-id`, `latest: true` and `restore-id`, and only one.');
        }
        if (given['api-version'] === '1' && given['restore-id'] !== undefined) {
            problems.push('Version 1 of the API has no restores to wait for: leave `restore-id` out.');
        }
        if (given['api-version'] === '1' && given['database-only']) {
            problems.push('`database-only` needs version 2 of the API.');
        }
        return problems;
    },
    async run(given, step) {
        const connection = (0,_shared_mendix_js__WEBPACK_IMPORTED_MODULE_10__/* .connect */ .Ng)(given, step);
        const target = await (0,_mendix_environments_js__WEBPACK_IMPORTED_MODULE_3__/* .findEnvironment */ .jY)(connection, given['app-id'], given.environment);
        step.summary.fact('Target', (0,_mendix_client_js__WEBPACK_IMPORTED_MODULE_2__/* .label */ .Pf)(target));
        if (given['restore-id'] === undefined)
            checkConfirmed(target, given.confirm);
        const restore = given['api-version'] === '2' ? await prepare(connection, given, step) : await prepareV1(connection, given, step);
        const wasRunning = await makeStopped(connection, given, step, target);
        const seconds = await measured(step, () => restored(connection, step, target, wasRunning, restore));
        step.output('state', 'completed');
        step.output('seconds', seconds);
        step.info(`The data of ${(0,_mendix_client_js__WEBPACK_IMPORTED_MODULE_2__/* .label */ .Pf)(target)} was replaced, in ${(0,_wait_wait_js__WEBPACK_IMPORTED_MODULE_9__/* .span */ .Ln)(seconds * 1000)}.`);
        step.summary.fact('State', 'completed').fact('Took', (0,_wait_wait_js__WEBPACK_IMPORTED_MODULE_9__/* .span */ .Ln)(seconds * 1000));
        if (wasRunning) {
            await (0,_mendix_start_stop_js__WEBPACK_IMPORTED_MODULE_6__/* .startAndWait */ .ZK)(connection, target, (0,_shared_mendix_js__WEBPACK_IMPORTED_MODULE_10__/* .waiting */ .eg)(step));
            step.saveState(stopped, '');
            step.info(`${(0,_mendix_client_js__WEBPACK_IMPORTED_MODULE_2__/* .label */ .Pf)(target)} runs again.`);
        }
        else
            step.info(`${(0,_mendix_client_js__WEBPACK_IMPORTED_MODULE_2__/* .label */ .Pf)(target)} stays stopped, as it was; \`start-and-wait\` starts it.`);
        step.summary.fact('Environment now', (await (0,_mendix_environments_js__WEBPACK_IMPORTED_MODULE_3__/* .getEnvironment */ .uc)(connection, target)).status);
    },
    async post(given, step) {
        if (step.state(stopped) === '')
            return;
        const connection = (0,_shared_mendix_js__WEBPACK_IMPORTED_MODULE_10__/* .connect */ .Ng)(given, step);
        const target = await (0,_mendix_environments_js__WEBPACK_IMPORTED_MODULE_3__/* .findEnvironment */ .jY)(connection, given['app-id'], given.environment);
        const restoreId = step.state(restoring);
        if (restoreId === unknownId)
            throw leftStopped(target, 'nobody knows whether a restore runs there');
        const limits = { ...(0,_shared_mendix_js__WEBPACK_IMPORTED_MODULE_10__/* .waiting */ .eg)(step), timeoutMs: postMs };
        step.info(`The step ended while ${(0,_mendix_client_js__WEBPACK_IMPORTED_MODULE_2__/* .label */ .Pf)(target)} was stopped for the restore; bringing the app up again.`);
        if (restoreId !== '') {
            const backupTarget = await (0,_mendix_lookup_js__WEBPACK_IMPORTED_MODULE_4__/* .findBackupTarget */ .J)(connection, given['app-id'], given.environment);
            await (0,_mendix_restore_js__WEBPACK_IMPORTED_MODULE_5__/* .waitForRestore */ .xL)(connection, backupTarget, restoreId, limits);
        }
        await (0,_mendix_start_stop_js__WEBPACK_IMPORTED_MODULE_6__/* .waitForStop */ .lh)(connection, target, limits).catch(() => undefined);
        await (0,_mendix_start_stop_js__WEBPACK_IMPORTED_MODULE_6__/* .startAndWait */ .ZK)(connection, target, limits);
        step.info(`${(0,_mendix_client_js__WEBPACK_IMPORTED_MODULE_2__/* .label */ .Pf)(target)} runs again.`);
        step.summary.fact('Target', (0,_mendix_client_js__WEBPACK_IMPORTED_MODULE_2__/* .label */ .Pf)(target)).fact('Environment now', 'started again');
    },
});
/** Names of the state that the post step reads: that this step stopped the app, and which restore was started then. */
const stopped = 'stopped';
const restoring = 'restoring';
/** In `restoring` between the question and its answer. */
const unknownId = 'unknown';
/** A cancelled job gives its post steps five minutes; this leaves some for the rest. */
const postMs = 4 * 60_000;
async function measured(step, work) {
    const begin = step.clock.now();
    await work();
    return Math.round((step.clock.now() - begin) / 1000);
}
function checkConfirmed(target, confirm) {
    if (!target.production || confirm === target.mode)
        return;
    throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${(0,_mendix_client_js__WEBPACK_IMPORTED_MODULE_2__/* .label */ .Pf)(target)} is a production environment, and ${confirm === undefined ? '`confirm` is missing' : `\`confirm\` is ${JSON.stringify(confirm)}`}. Nothing was changed.`, {
        code: 'NOT_CONFIRMED',
        kind: 'config',
        remedy: `To overwrite its data, set \`confirm: ${target.mode}\`.`,
    });
}
/** Everything that can be refused is refused here, before the app is stopped; what is given back does the restore. */
async function prepare(connection, given, step) {
    const target = await (0,_mendix_lookup_js__WEBPACK_IMPORTED_MODULE_4__/* .findBackupTarget */ .J)(connection, given['app-id'], given.environment);
    const follow = async (restoreId) => {
        step.output('restore-id', restoreId);
        step.saveState(restoring, restoreId);
        step.begins('restore', { what: `The restore into ${(0,_mendix_client_js__WEBPACK_IMPORTED_MODULE_2__/* .label */ .Pf)(target)}`, input: 'restore-id', id: restoreId });
        const restore = await (0,_mendix_restore_js__WEBPACK_IMPORTED_MODULE_5__/* .waitForRestore */ .xL)(connection, target, restoreId, (0,_shared_mendix_js__WEBPACK_IMPORTED_MODULE_10__/* .waiting */ .eg)(step));
        step.ended('restore');
        step.output('snapshot-id', restore.sourceSnapshotId);
    };
    const known = given['restore-id'];
    if (known !== undefined)
        return () => follow(known);
    const from = given['source-environment'];
    const source = from === undefined ? target : await (0,_mendix_lookup_js__WEBPACK_IMPORTED_MODULE_4__/* .findBackupTarget */ .J)(connection, given['app-id'], from);
    const chosen = await (0,_shared_snapshots_js__WEBPACK_IMPORTED_MODULE_11__/* .chooseSnapshot */ .Ip)(connection, source, given['snapshot-id']);
    announce(step, chosen, target);
    return async () => {
        step.saveState(restoring, unknownId);
        const { snapshotId } = chosen.snapshot;
        const restore = await (0,_mendix_restore_js__WEBPACK_IMPORTED_MODULE_5__/* .createRestore */ .vz)(connection, target, snapshotId, { databaseOnly: given['database-only'] });
        await follow(restore.restoreId);
    };
}
async function prepareV1(connection, given, step) {
    const target = await (0,_mendix_environments_js__WEBPACK_IMPORTED_MODULE_3__/* .findEnvironment */ .jY)(connection, given['app-id'], given.environment);
    const source = given['source-environment'];
    const from = source === undefined ? target : await (0,_mendix_environments_js__WEBPACK_IMPORTED_MODULE_3__/* .findEnvironment */ .jY)(connection, given['app-id'], source);
    const chosen = await (0,_shared_snapshots_js__WEBPACK_IMPORTED_MODULE_11__/* .chooseSnapshotV1 */ .lo)(connection, from, given['snapshot-id']);
    announce(step, chosen, target);
    return async () => {
        step.saveState(restoring, unknownId);
        await (0,_mendix_backups_v1_js__WEBPACK_IMPORTED_MODULE_1__/* .restoreSnapshotV1 */ .S0)(connection, target, chosen.snapshot.snapshotId);
    };
}
function announce(step, { snapshot, source }, target) {
    const made = snapshot.createdAt?.toISOString() ?? 'an unknown time';
    step.output('snapshot-id', snapshot.snapshotId);
    step.info(`Restoring snapshot ${snapshot.snapshotId} of ${(0,_mendix_client_js__WEBPACK_IMPORTED_MODULE_2__/* .label */ .Pf)(source)}, made at ${made}, into ${(0,_mendix_client_js__WEBPACK_IMPORTED_MODULE_2__/* .label */ .Pf)(target)}.`);
    step.summary
        .fact('Snapshot', snapshot.snapshotId)
        .fact('Snapshot of', (0,_mendix_client_js__WEBPACK_IMPORTED_MODULE_2__/* .label */ .Pf)(source))
        .fact('Made at', made)
        .fact('Model version of the data', snapshot.modelVersion);
}
/** @returns whether the app ran and was stopped here */
async function makeStopped(connection, given, step, target) {
    if ((0,_mendix_environments_js__WEBPACK_IMPORTED_MODULE_3__/* .isStopped */ .id)(target) || given['restore-id'] !== undefined)
        return false;
    if (!given['stop-and-start']) {
        throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${(0,_mendix_client_js__WEBPACK_IMPORTED_MODULE_2__/* .label */ .Pf)(target)} is ${target.status}; it has to be stopped before its data can be replaced.`, {
            code: 'ENVIRONMENT_NOT_STOPPED',
            kind: 'conflict',
            remedy: 'Set `stop-and-start: true`, or use the `stop` action before. Nothing was changed.',
        });
    }
    step.saveState(stopped, 'true');
    await (0,_mendix_start_stop_js__WEBPACK_IMPORTED_MODULE_6__/* .stopAndWait */ .Dg)(connection, target, (0,_shared_mendix_js__WEBPACK_IMPORTED_MODULE_10__/* .waiting */ .eg)(step));
    return true;
}
/**
 * Does the restore. What the service refused has changed nothing, so the app is started again; after a failed restore, or one
 * that nobody knows about, starting might run the app on half of its data, so it stays stopped and the step says so.
 */
async function restored(connection, step, target, wasRunning, restore) {
    try {
        await restore();
    }
    catch (error) {
        if (!wasRunning || !(error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H) || error.kind === 'cancelled')
            throw error;
        step.saveState(stopped, '');
        if (error.unclear || error.code === 'RESTORE_FAILED')
            throw leftStopped(target, error.message, error);
        step.info(`The restore was refused; starting ${(0,_mendix_client_js__WEBPACK_IMPORTED_MODULE_2__/* .label */ .Pf)(target)} again.`);
        await (0,_mendix_start_stop_js__WEBPACK_IMPORTED_MODULE_6__/* .startAndWait */ .ZK)(connection, target, (0,_shared_mendix_js__WEBPACK_IMPORTED_MODULE_10__/* .waiting */ .eg)(step));
        throw error;
    }
}
function leftStopped(target, why, cause) {
    return new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${(0,_mendix_client_js__WEBPACK_IMPORTED_MODULE_2__/* .label */ .Pf)(target)} was left STOPPED, because ${why.replace(/\.$/, '')}.`, {
        code: cause?.code ?? 'RESTORE_UNCLEAR',
        kind: cause?.kind ?? 'remote-failed',
        remedy: `${cause?.remedy ?? 'Look at the Backups page of the environment in the Developer Portal.'} Then start the app with \`start-and-wait\`.`,
        cause,
    });
}


/***/ }),

/***/ 213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ip: () => (/* binding */ chooseSnapshot),
/* harmony export */   lo: () => (/* binding */ chooseSnapshotV1),
/* harmony export */   q: () => (/* binding */ snapshotInputs)
/* harmony export */ });
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
/* harmony import */ var _mendix_backups_v1_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(961);
/* harmony import */ var _mendix_backups_v2_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2216);
/* harmony import */ var _mendix_client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1461);
/* harmony import */ var _mendix_environments_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1564);
/* harmony import */ var _mendix_lookup_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(252);
/* harmony import */ var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2266);







/** The two inputs that name a snapshot. */
const snapshotInputs = {
    'snapshot-id': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq)('Id of the snapshot. Give this or `latest`.'),
    latest: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .flag */ .Jt)('Take the newest snapshot that is complete (failed and unfinished ones are passed over).', {
        default: 'false',
    }),
};
/**
 * The snapshot of this id, looked for in `from` and then in the app's other environments; or the newest complete one of `from`.
 * @throws Failure `not-found`, or `conflict` when it is not complete
 */
async function chooseSnapshot(connection, from, snapshotId) {
    if (snapshotId === undefined) {
        const snapshot = (0,_mendix_backups_v2_js__WEBPACK_IMPORTED_MODULE_2__/* .latestCompleted */ .BX)(await (0,_mendix_backups_v2_js__WEBPACK_IMPORTED_MODULE_2__/* .listSnapshots */ .jQ)(connection, from));
        return { snapshot: snapshot ?? missing(from), source: from };
    }
    const others = (await (0,_mendix_lookup_js__WEBPACK_IMPORTED_MODULE_5__/* .listBackupTargets */ .d)(connection, from.appId)).filter(({ mode }) => mode !== from.mode);
    const found = await (0,_mendix_backups_v2_js__WEBPACK_IMPORTED_MODULE_2__/* .findSnapshot */ .Cb)(connection, [from, ...others], snapshotId);
    if (!found)
        throw unknown(snapshotId, from.appId);
    return { snapshot: complete(found.snapshot, found.target), source: found.target };
}
/** The same with version 1 of the API. */
async function chooseSnapshotV1(connection, from, snapshotId) {
    const own = await (0,_mendix_backups_v1_js__WEBPACK_IMPORTED_MODULE_1__/* .listSnapshotsV1 */ .LM)(connection, from);
    if (snapshotId === undefined)
        return { snapshot: (0,_mendix_backups_v2_js__WEBPACK_IMPORTED_MODULE_2__/* .latestCompleted */ .BX)(own) ?? missing(from), source: from };
    const here = own.find((one) => one.snapshotId === snapshotId);
    if (here)
        return { snapshot: complete(here, from), source: from };
    for (const other of await (0,_mendix_environments_js__WEBPACK_IMPORTED_MODULE_4__/* .listEnvironments */ .DO)(connection, from.appId)) {
        if (other.mode === from.mode)
            continue;
        const there = (await (0,_mendix_backups_v1_js__WEBPACK_IMPORTED_MODULE_1__/* .listSnapshotsV1 */ .LM)(connection, other)).find((one) => one.snapshotId === snapshotId);
        if (there)
            return { snapshot: complete(there, other), source: other };
    }
    throw unknown(snapshotId, from.appId);
}
function complete(snapshot, source) {
    if (snapshot.state === 'completed')
        return snapshot;
    throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`Snapshot ${snapshot.snapshotId} of ${(0,_mendix_client_js__WEBPACK_IMPORTED_MODULE_3__/* .label */ .Pf)(source)} is ${snapshot.state}, not completed.`, {
        code: 'SNAPSHOT_NOT_COMPLETED',
        kind: 'conflict',
        remedy: snapshot.state === 'failed'
            ? 'Choose another snapshot (`list-backups` shows them), or use `latest: true`.'
            : 'Wait until it is complete: `backup` with its `snapshot-id` does that.',
    });
}
function missing(source) {
    throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${(0,_mendix_client_js__WEBPACK_IMPORTED_MODULE_3__/* .label */ .Pf)(source)} has no complete snapshot.`, {
        code: 'SNAPSHOT_NOT_FOUND',
        kind: 'not-found',
        remedy: 'Make one with `backup`, or look for it in another environment of the app.',
    });
}
function unknown(snapshotId, appId) {
    return new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`No environment of ${appId} has the snapshot ${snapshotId}.`, {
        code: 'SNAPSHOT_NOT_FOUND',
        kind: 'not-found',
        remedy: 'Check the snapshot-id input; `list-backups` shows the ids. It may have expired.',
    });
}


/***/ }),

/***/ 252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ findBackupTarget),
/* harmony export */   d: () => (/* binding */ listBackupTargets)
/* harmony export */ });
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
/* harmony import */ var _apps_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6234);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1461);
/* harmony import */ var _environments_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1564);




/**
 * The ids that Backups v2 wants, for the names that people know. Source: API facts, "Identity".
 * @throws Failure; `not-found` for an unknown app or environment, listing what there is
 */
async function findBackupTarget(connection, appId, mode) {
    const [projectId, environment] = await Promise.all([
        projectIdOf(connection, appId),
        (0,_environments_js__WEBPACK_IMPORTED_MODULE_3__/* .findEnvironment */ .jY)(connection, appId, mode),
    ]);
    const target = asTarget(projectId, environment);
    if (target)
        return target;
    throw missingId('EnvironmentId', (0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .label */ .Pf)(environment));
}
/** All environments of an app that Backups v2 can name. */
async function listBackupTargets(connection, appId) {
    const [projectId, environments] = await Promise.all([
        projectIdOf(connection, appId),
        (0,_environments_js__WEBPACK_IMPORTED_MODULE_3__/* .listEnvironments */ .DO)(connection, appId),
    ]);
    return environments.map((environment) => asTarget(projectId, environment)).filter((target) => target !== undefined);
}
function asTarget(projectId, { appId, mode, environmentId }) {
    return environmentId ? { appId, mode, projectId, environmentId } : undefined;
}
/** The text of Retrieve App (3.3.3) does not list ProjectId, its example does: the list of apps is asked in case. */
async function projectIdOf(connection, appId) {
    const app = await (0,_apps_js__WEBPACK_IMPORTED_MODULE_1__/* .getApp */ .Sx)(connection, appId);
    const projectId = app.projectId ?? (await (0,_apps_js__WEBPACK_IMPORTED_MODULE_1__/* .listApps */ .tS)(connection)).find((other) => other.appId === app.appId)?.projectId;
    if (projectId)
        return projectId;
    throw missingId('ProjectId', appId);
}
function missingId(id, of) {
    return new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`The service does not tell the ${id} of ${of}, which version 2 of the backups API needs.`, {
        code: 'ID_NOT_KNOWN',
        kind: 'remote-failed',
        remedy: 'Use api-version: 1 for this environment.',
    });
}


/***/ }),

/***/ 309:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dg: () => (/* binding */ stopAndWait),
/* harmony export */   ZK: () => (/* binding */ startAndWait),
/* harmony export */   lh: () => (/* binding */ waitForStop)
/* harmony export */ });
/* unused harmony exports startEnvironment, getStartStatus, waitForStart, stopEnvironment */
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1461);
/* harmony import */ var _environments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1564);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8389);
/* harmony import */ var _unclear_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2052);
/* harmony import */ var _waiting_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5363);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3011);







/**
 * Asks for a start. Running already or being started already is no failure: ALREADY_STARTED comes with status 200 or 500, a
 * 200 may lack a JobId, and APP_ALREADY_HAS_A_STARTING_JOB tells of another job. After a lost answer the environment is read;
 * asking once more is safe, since the service itself refuses a second job. Source: Deploy API, 3.6; API facts.
 */
async function startEnvironment(connection, environment, { autoSyncDb } = {}) {
    const { appId, mode } = environment;
    try {
        return await (0,_unclear_js__WEBPACK_IMPORTED_MODULE_3__/* .settle */ .G)(connection, {
            write: () => connection.write('POST', {
                path: (0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .path */ .Ae) `/api/1/apps/${appId}/environments/${mode}/start`,
                operation: 'start',
                doing: `start ${(0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .label */ .Pf)(environment)}`,
                body: autoSyncDb === undefined ? {} : { AutoSyncDb: autoSyncDb },
            }, (json) => ({
                state: 'starting',
                jobId: (0,_wire_js__WEBPACK_IMPORTED_MODULE_5__/* .asObject */ .eB)(json) && new _wire_js__WEBPACK_IMPORTED_MODULE_5__/* .Fields */ .C8(json, 'the start').text('JobId'),
            })),
            find: async () => (0,_environments_js__WEBPACK_IMPORTED_MODULE_2__/* .isRunning */ .W_)(await (0,_environments_js__WEBPACK_IMPORTED_MODULE_2__/* .getEnvironment */ .uc)(connection, environment)) ? { state: 'already-running' } : undefined,
            repeatable: true,
            pauses: [1_000, 2_000],
        });
    }
    catch (error) {
        if (!(error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H))
            throw error;
        if (error.code === 'ALREADY_STARTED')
            return { state: 'already-running' };
        if (error.code === 'APP_ALREADY_HAS_A_STARTING_JOB')
            return { state: 'starting', jobId: undefined };
        throw error;
    }
}
/**
 * What a start job says: Starting or Started. Source: Deploy API, 3.7 Get Start Environment Status.
 * @throws Failure with the code of a failed start; ALREADY_STARTED comes that way too, and means Started
 */
function getStartStatus(connection, environment, jobId, signal) {
    const { appId, mode } = environment;
    return connection.read({
        path: (0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .path */ .Ae) `/api/1/apps/${appId}/environments/${mode}/start/${jobId}`,
        operation: 'start-job',
        doing: `follow the start job ${jobId} of ${(0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .label */ .Pf)(environment)}`,
        signal,
        retry: _waiting_js__WEBPACK_IMPORTED_MODULE_4__/* .lookRetry */ .SK,
    }, (json) => new _wire_js__WEBPACK_IMPORTED_MODULE_5__/* .Fields */ .C8(json, 'the start job').requiredText('Status'));
}
/** A job that the service does not know counts as lost when the app has not come up so long after that, in ms. */
const unknownJobMs = 60_000;
/** A start whose job nobody tells is asked for again so often, in ms: that tells when it has failed meanwhile. */
const askAgainMs = 60_000;
/**
 * Waits until a start is over, and gives the environment as it is then. With a job its failure codes end the wait; when the
 * service does not know the job (any more), or there is none, the environment itself tells.
 * @throws Failure with the code of the failed start, or NO_SUCH_STARTJOB, or NOT_RUNNING; WaitTimeout
 */
async function waitForStart(connection, environment, jobId, limits) {
    const clock = limits.clock ?? connection.clock;
    let following = jobId;
    let unknownSince;
    let asked = clock.now();
    const look = async (signal) => {
        let unknownJob;
        if (following !== undefined) {
            const status = await jobStatus(connection, environment, following, signal);
            if (!(status instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H))
                return status;
            unknownJob = status;
            unknownSince ??= clock.now();
        }
        const now = await (0,_environments_js__WEBPACK_IMPORTED_MODULE_2__/* .getEnvironment */ .uc)(connection, environment, { signal, retry: _waiting_js__WEBPACK_IMPORTED_MODULE_4__/* .lookRetry */ .SK });
        if ((0,_environments_js__WEBPACK_IMPORTED_MODULE_2__/* .isRunning */ .W_)(now))
            return now.status;
        if (unknownJob && unknownSince !== undefined && clock.now() - unknownSince >= unknownJobMs)
            throw unknownJob;
        if (following === undefined && limits.askAgain && clock.now() - asked >= askAgainMs) {
            asked = clock.now();
            const again = await startEnvironment(connection, environment, limits.askAgain);
            if (again.state === 'already-running')
                return 'Running';
            following = again.jobId;
            if (following !== undefined)
                limits.onJob?.(following);
        }
        return now.status;
    };
    await (0,_waiting_js__WEBPACK_IMPORTED_MODULE_4__/* .wait */ .uk)(connection, limits, {
        what: `${jobId === undefined ? 'the start' : `start job ${jobId}`} of ${(0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .label */ .Pf)(environment)}`,
        usual: '1 to 10 minutes',
        look,
        state: (status) => status,
        judge: (status) => {
            const known = status.toLowerCase();
            if (known === 'started' || known === 'running')
                return 'done';
            return known === 'starting' || known === 'stopped' ? 'pending' : 'unknown';
        },
    });
    return running(connection, environment);
}
/** The environment after a start; a job that ended well does not count when nothing runs. */
async function running(connection, environment) {
    for (const pause of [1_000, 2_000, 4_000, 8_000]) {
        const now = await (0,_environments_js__WEBPACK_IMPORTED_MODULE_2__/* .getEnvironment */ .uc)(connection, environment);
        if ((0,_environments_js__WEBPACK_IMPORTED_MODULE_2__/* .isRunning */ .W_)(now))
            return now;
        await connection.sleep(pause);
    }
    const now = await (0,_environments_js__WEBPACK_IMPORTED_MODULE_2__/* .getEnvironment */ .uc)(connection, environment);
    if ((0,_environments_js__WEBPACK_IMPORTED_MODULE_2__/* .isRunning */ .W_)(now))
        return now;
    throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${(0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .label */ .Pf)(environment)} was started, but its status is ${(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(now.status)}.`, {
        code: 'NOT_RUNNING',
        kind: 'remote-failed',
        remedy: 'The app has probably stopped by itself. Its log (download-logs) says why.',
    });
}
/** The job's status; the Failure NO_SUCH_STARTJOB when the service does not know the job. */
async function jobStatus(connection, environment, jobId, signal) {
    try {
        return await getStartStatus(connection, environment, jobId, signal);
    }
    catch (error) {
        if (!(error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H))
            throw error;
        if (error.code === 'ALREADY_STARTED')
            return 'Started';
        if (error.code === 'NO_SUCH_STARTJOB')
            return error;
        throw error;
    }
}
/** Asks for a start, or goes on with a job, and waits until the app runs. Source: Deploy API, 3.6 and 3.7. */
async function startAndWait(connection, environment, options) {
    const start = options.jobId === undefined
        ? await startEnvironment(connection, environment, options)
        : { state: 'starting', jobId: options.jobId };
    if (start.state === 'already-running') {
        return { alreadyRunning: true, jobId: undefined, environment: await (0,_environments_js__WEBPACK_IMPORTED_MODULE_2__/* .getEnvironment */ .uc)(connection, environment) };
    }
    let { jobId } = start;
    const onJob = (known) => {
        jobId = known;
        options.onJob?.(known);
    };
    if (jobId !== undefined)
        onJob(jobId);
    const now = await waitForStart(connection, environment, jobId, { ...options, onJob, askAgain: options });
    return { alreadyRunning: false, jobId, environment: now };
}
/**
 * Asks for a stop, and returns before the app has stopped. After a lost answer the environment is read; a stop of what still
 * runs can be sent once more. Source: Deploy API, 3.8 Stop Environment.
 */
async function stopEnvironment(connection, environment) {
    const { appId, mode } = environment;
    await (0,_unclear_js__WEBPACK_IMPORTED_MODULE_3__/* .settle */ .G)(connection, {
        write: () => connection.write('POST', {
            path: (0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .path */ .Ae) `/api/1/apps/${appId}/environments/${mode}/stop`,
            operation: 'stop',
            doing: `stop ${(0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .label */ .Pf)(environment)}`,
            body: {},
        }, () => true),
        find: async () => (0,_environments_js__WEBPACK_IMPORTED_MODULE_2__/* .isStopped */ .id)(await (0,_environments_js__WEBPACK_IMPORTED_MODULE_2__/* .getEnvironment */ .uc)(connection, environment)) || undefined,
        repeatable: true,
    });
}
/** Waits until the environment says that it is stopped. Source: API facts, "What real use shows". */
async function waitForStop(connection, environment, limits) {
    const { value } = await (0,_waiting_js__WEBPACK_IMPORTED_MODULE_4__/* .wait */ .uk)(connection, limits, {
        what: `the stop of ${(0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .label */ .Pf)(environment)}`,
        usual: 'a few seconds to 2 minutes',
        look: (signal) => (0,_environments_js__WEBPACK_IMPORTED_MODULE_2__/* .getEnvironment */ .uc)(connection, environment, { signal, retry: _waiting_js__WEBPACK_IMPORTED_MODULE_4__/* .lookRetry */ .SK }),
        state: (seen) => seen.status,
        judge: (seen) => {
            if ((0,_environments_js__WEBPACK_IMPORTED_MODULE_2__/* .isStopped */ .id)(seen))
                return 'done';
            return (0,_environments_js__WEBPACK_IMPORTED_MODULE_2__/* .isRunning */ .W_)(seen) || seen.status.toLowerCase() === 'stopping' ? 'pending' : 'unknown';
        },
    });
    return value;
}
/** Stops what runs and waits until it is stopped; what is stopped already is left alone. */
async function stopAndWait(connection, environment, limits) {
    const before = await (0,_environments_js__WEBPACK_IMPORTED_MODULE_2__/* .getEnvironment */ .uc)(connection, environment);
    if ((0,_environments_js__WEBPACK_IMPORTED_MODULE_2__/* .isStopped */ .id)(before))
        return { wasRunning: false, environment: before };
    await stopEnvironment(connection, environment);
    return { wasRunning: true, environment: await waitForStop(connection, environment, limits) };
}


/***/ })

};
