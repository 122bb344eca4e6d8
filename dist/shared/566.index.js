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
/* harmony import */ var _mendix_client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8217);
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
const stopped = 'stopped';
const restoring = 'restoring';
const unknownId = 'unknown';
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
/* harmony import */ var _mendix_client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8217);
/* harmony import */ var _mendix_environments_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1564);
/* harmony import */ var _mendix_lookup_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(252);
/* harmony import */ var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2266);







const snapshotInputs = {
    'snapshot-id': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq)('Id of the snapshot. Give this or `latest`.'),
    latest: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .flag */ .Jt)('Take the newest snapshot that is complete (failed and unfinished ones are passed over).', {
        default: 'false',
    }),
};
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

/***/ 6234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KT: () => (/* binding */ createFreeApp),
/* harmony export */   Sx: () => (/* binding */ getApp),
/* harmony export */   e0: () => (/* binding */ explainedApp),
/* harmony export */   tS: () => (/* binding */ listApps)
/* harmony export */ });
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8217);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8389);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4569);
/* harmony import */ var _unclear_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2052);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3011);






function listApps(connection) {
    return connection.read({ path: '/api/1/apps', operation: 'list-apps', doing: 'list the apps of the user' }, (json) => (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)(json, 'the list of apps', _types_js__WEBPACK_IMPORTED_MODULE_4__/* .parseApp */ .dp));
}
async function getApp(connection, appId) {
    try {
        return await connection.read({ path: (0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .path */ .Ae) `/api/1/apps/${appId}`, operation: 'get-app', doing: `read the app ${appId}` }, _types_js__WEBPACK_IMPORTED_MODULE_4__/* .parseApp */ .dp);
    }
    catch (error) {
        throw await explainedApp(connection, appId, error);
    }
}
async function createFreeApp(connection, projectId) {
    return (0,_unclear_js__WEBPACK_IMPORTED_MODULE_2__/* .settle */ .G)(connection, {
        write: () => connection.write('POST', {
            path: '/api/1/apps',
            operation: 'create-free-app',
            doing: `create a free app for the project ${projectId}`,
            body: { ProjectId: projectId },
        }, _types_js__WEBPACK_IMPORTED_MODULE_4__/* .parseApp */ .dp),
        find: async () => (await listApps(connection)).find((app) => app.projectId === projectId),
    });
}
async function explainedApp(connection, appId, error) {
    if (!(error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H) || !['APP_NOT_FOUND', 'INVALID_APPID', 'HTTP_404'].includes(error.code))
        return error;
    const apps = await listApps(connection).catch(() => undefined);
    if (!apps)
        return error;
    const bare = appId
        .replace(/^https?:\/\//, '')
        .replace(/[./].*$/, '')
        .replace(/-(accp|test)$/, '');
    const ids = apps.map((app) => app.appId);
    const hint = ids.includes(bare) ? `The app-id is ${bare}.` : (0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .suggestion */ .h)(appId, ids, 'app that this user can see');
    return new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${error.message} ${hint}`, { ...error, kind: 'not-found', cause: error });
}


/***/ }),

/***/ 961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eh: () => (/* binding */ createSnapshotV1),
/* harmony export */   LM: () => (/* binding */ listSnapshotsV1),
/* harmony export */   S0: () => (/* binding */ restoreSnapshotV1),
/* harmony export */   WR: () => (/* binding */ waitForSnapshotV1),
/* harmony export */   k0: () => (/* binding */ getBackupLinks)
/* harmony export */ });
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
/* harmony import */ var _backups_v2_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2216);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8217);
/* harmony import */ var _restore_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(310);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4569);
/* harmony import */ var _unclear_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2052);
/* harmony import */ var _waiting_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5363);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3011);








async function listSnapshotsV1(connection, environment) {
    const { appId, mode } = environment;
    const snapshots = await connection.read({
        path: (0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .path */ .Ae) `/api/1/apps/${appId}/environments/${mode}/snapshots`,
        operation: 'backups-v1',
        doing: `list the backups of ${(0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .label */ .Pf)(environment)}`,
    }, (json) => (0,_wire_js__WEBPACK_IMPORTED_MODULE_6__/* .listOf */ .c3)(json, 'the list of backups', _types_js__WEBPACK_IMPORTED_MODULE_7__/* .parseSnapshotV1 */ .BK));
    return (0,_types_js__WEBPACK_IMPORTED_MODULE_7__/* .newestFirst */ .ll)(snapshots);
}
function getBackupLinks(connection, environment, snapshotId, options = {}) {
    const { appId, mode } = environment;
    return connection.read({
        ...options,
        path: (0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .path */ .Ae) `/api/1/apps/${appId}/environments/${mode}/snapshots/${snapshotId}`,
        operation: 'backups-v1',
        doing: `get the links of the backup ${snapshotId} of ${(0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .label */ .Pf)(environment)}`,
    }, (json) => {
        const fields = new _wire_js__WEBPACK_IMPORTED_MODULE_6__/* .Fields */ .C8(json, 'the backup');
        const links = {
            filesOnly: fields.url('FilesOnly'),
            databaseOnly: fields.url('DatabaseOnly'),
            databaseAndFiles: fields.url('DatabaseAndFiles'),
        };
        if (Object.values(links).every((link) => link === undefined))
            throw new _wire_js__WEBPACK_IMPORTED_MODULE_6__/* .ShapeError */ .ym('the backup has no link');
        return links;
    });
}
async function createSnapshotV1(connection, environment, comment) {
    const { appId, mode } = environment;
    const wanted = comment ?? (0,_backups_v2_js__WEBPACK_IMPORTED_MODULE_1__/* .uniqueComment */ .rO)(connection);
    const known = comment === undefined ? [] : await listSnapshotsV1(connection, environment);
    const before = new Set(known.map((snapshot) => snapshot.snapshotId));
    return (0,_unclear_js__WEBPACK_IMPORTED_MODULE_4__/* .settle */ .G)(connection, {
        write: () => connection.write('POST', {
            path: (0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .path */ .Ae) `/api/1/apps/${appId}/environments/${mode}/snapshots`,
            operation: 'backups-v1',
            doing: `start a backup of ${(0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .label */ .Pf)(environment)}`,
            body: { Comment: wanted },
        }, _types_js__WEBPACK_IMPORTED_MODULE_7__/* .parseSnapshotV1 */ .BK),
        find: async () => (await listSnapshotsV1(connection, environment)).find((made) => made.comment === wanted && !before.has(made.snapshotId)),
    });
}
async function waitForSnapshotV1(connection, environment, snapshotId, limits) {
    const { value } = await (0,_waiting_js__WEBPACK_IMPORTED_MODULE_5__/* .wait */ .uk)(connection, limits, {
        what: `backup ${snapshotId} of ${(0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .label */ .Pf)(environment)}`,
        usual: '1 to 30 minutes',
        look: async (signal) => {
            try {
                return await getBackupLinks(connection, environment, snapshotId, { signal, retry: { totalMs: 0 } });
            }
            catch (error) {
                if (!(error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H) || error.code !== 'INTERNAL_SERVER_ERROR')
                    throw error;
                await failIfFailed(connection, environment, snapshotId);
                return 'being made';
            }
        },
        state: (seen) => (seen === 'being made' ? seen : 'completed'),
        judge: (seen) => (seen === 'being made' ? 'pending' : 'done'),
    });
    if (value === 'being made')
        throw new Error('unreachable: the wait ends with links');
    return value;
}
async function failIfFailed(connection, environment, snapshotId) {
    const listed = (await listSnapshotsV1(connection, environment)).find((other) => other.snapshotId === snapshotId);
    if (listed?.state !== 'failed')
        return;
    throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`The backup ${snapshotId} of ${(0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .label */ .Pf)(environment)} has failed, and the service does not say why.`, {
        code: 'SNAPSHOT_FAILED',
        kind: 'remote-failed',
        remedy: 'Run the step again to make another; if it fails again, contact Mendix Support with the id of the backup.',
    });
}
async function restoreSnapshotV1(connection, environment, snapshotId) {
    const { appId, mode } = environment;
    try {
        return await connection.write('POST', {
            path: (0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .path */ .Ae) `/api/1/apps/${appId}/environments/${mode}/restore/${snapshotId}`,
            operation: 'restore-v1',
            doing: `restore the backup ${snapshotId} into ${(0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .label */ .Pf)(environment)}`,
            slow: true,
        }, (json) => (json === undefined ? undefined : (0,_types_js__WEBPACK_IMPORTED_MODULE_7__/* .parseSnapshotV1 */ .BK)(json)));
    }
    catch (error) {
        throw error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H ? (0,_restore_js__WEBPACK_IMPORTED_MODULE_3__/* .unclearRestore */ .ZP)(error) : error;
    }
}


/***/ }),

/***/ 2216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ createSnapshot),
/* harmony export */   BX: () => (/* binding */ latestCompleted),
/* harmony export */   Cb: () => (/* binding */ findSnapshot),
/* harmony export */   Cj: () => (/* binding */ deleteSnapshot),
/* harmony export */   dV: () => (/* binding */ getSnapshot),
/* harmony export */   jQ: () => (/* binding */ listSnapshots),
/* harmony export */   ne: () => (/* binding */ waitForSnapshot),
/* harmony export */   rO: () => (/* binding */ uniqueComment),
/* harmony export */   vv: () => (/* binding */ updateComment)
/* harmony export */ });
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8217);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4569);
/* harmony import */ var _unclear_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2052);
/* harmony import */ var _waiting_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5363);





const pageSize = 100;
const usualBackup = '1 to 30 minutes';
async function listSnapshots(connection, target) {
    const found = new Map();
    for (let offset = 0;;) {
        const page = await connection.read(call(`list the backups of ${(0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .label */ .Pf)(target)}`, snapshotsPath(target), { offset, limit: pageSize }), _types_js__WEBPACK_IMPORTED_MODULE_4__/* .parseSnapshotPage */ .db);
        const before = found.size;
        for (const snapshot of page.snapshots)
            found.set(snapshot.snapshotId, snapshot);
        offset += page.snapshots.length;
        const isLast = page.total === undefined ? page.snapshots.length < pageSize : offset >= page.total;
        if (isLast || found.size === before)
            return (0,_types_js__WEBPACK_IMPORTED_MODULE_4__/* .newestFirst */ .ll)([...found.values()]);
    }
}
function latestCompleted(snapshots) {
    return (0,_types_js__WEBPACK_IMPORTED_MODULE_4__/* .newestFirst */ .ll)(snapshots).find((snapshot) => snapshot.state === 'completed');
}
function getSnapshot(connection, target, snapshotId, options = {}) {
    const doing = `read the backup ${snapshotId} of ${(0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .label */ .Pf)(target)}`;
    return connection.read({ ...call(doing, snapshotPath(target, snapshotId)), ...options }, _types_js__WEBPACK_IMPORTED_MODULE_4__/* .parseSnapshot */ .E$);
}
async function findSnapshot(connection, targets, snapshotId) {
    let refusal;
    for (const target of targets) {
        try {
            return { snapshot: await getSnapshot(connection, target, snapshotId), target };
        }
        catch (error) {
            if (!(error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H))
                throw error;
            if (error.kind === 'auth')
                refusal = error;
            else if (error.kind !== 'not-found')
                throw error;
        }
    }
    if (refusal)
        throw refusal;
    return undefined;
}
async function createSnapshot(connection, target, comment) {
    const wanted = comment ?? uniqueComment(connection);
    const before = new Set(comment === undefined ? [] : (await listSnapshots(connection, target)).map(idOf));
    return (0,_unclear_js__WEBPACK_IMPORTED_MODULE_2__/* .settle */ .G)(connection, {
        write: () => connection.write('POST', { ...call(`start a backup of ${(0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .label */ .Pf)(target)}`, snapshotsPath(target)), body: { comment: wanted } }, _types_js__WEBPACK_IMPORTED_MODULE_4__/* .parseSnapshot */ .E$),
        find: async () => (await listSnapshots(connection, target)).find((made) => made.comment === wanted && !before.has(made.snapshotId)),
    });
}
const idOf = (snapshot) => snapshot.snapshotId;
function uniqueComment({ clock }) {
    const chance = Math.floor(clock.random() * 0x1_0000_0000);
    return `Made by paas-actions at ${new Date(clock.now()).toISOString()} (${chance.toString(16).padStart(8, '0')})`;
}
async function waitForSnapshot(connection, target, snapshotId, limits) {
    const { value } = await (0,_waiting_js__WEBPACK_IMPORTED_MODULE_3__/* .waitForJob */ .qt)(connection, limits, {
        what: `backup ${snapshotId} of ${(0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .label */ .Pf)(target)}`,
        failedCode: 'SNAPSHOT_FAILED',
        remedy: 'Run the step again to make another; if it fails again, contact Mendix Support with the id of the backup.',
        usual: usualBackup,
        look: (signal) => getSnapshot(connection, target, snapshotId, { signal, retry: _waiting_js__WEBPACK_IMPORTED_MODULE_3__/* .lookRetry */ .SK }),
    });
    return value;
}
function updateComment(connection, target, snapshotId, comment) {
    const doing = `change the comment of the backup ${snapshotId} of ${(0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .label */ .Pf)(target)}`;
    return (0,_unclear_js__WEBPACK_IMPORTED_MODULE_2__/* .settle */ .G)(connection, {
        write: () => connection.write('PUT', { ...call(doing, snapshotPath(target, snapshotId)), body: { comment } }, _types_js__WEBPACK_IMPORTED_MODULE_4__/* .parseSnapshot */ .E$),
        find: async () => {
            const now = await getSnapshot(connection, target, snapshotId);
            return now.comment === comment ? now : undefined;
        },
        repeatable: true,
    });
}
async function deleteSnapshot(connection, target, snapshotId) {
    const doing = `delete the backup ${snapshotId} of ${(0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .label */ .Pf)(target)}`;
    try {
        return await (0,_unclear_js__WEBPACK_IMPORTED_MODULE_2__/* .settle */ .G)(connection, {
            write: () => connection.write('DELETE', call(doing, snapshotPath(target, snapshotId)), () => true),
            find: async () => ((await findSnapshot(connection, [target], snapshotId)) ? undefined : true),
            repeatable: true,
        });
    }
    catch (error) {
        if (error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H && error.code === 'NOT_FOUND')
            return false;
        throw error;
    }
}
function snapshotsPath({ projectId, environmentId }) {
    return (0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .path */ .Ae) `/api/v2/apps/${projectId}/environments/${environmentId}/snapshots`;
}
function snapshotPath({ projectId, environmentId }, snapshotId) {
    return (0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .path */ .Ae) `/api/v2/apps/${projectId}/environments/${environmentId}/snapshots/${snapshotId}`;
}
function call(doing, at, query) {
    return { path: at, operation: 'backups-v2', doing, query };
}


/***/ }),

/***/ 1564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DO: () => (/* binding */ listEnvironments),
/* harmony export */   W_: () => (/* binding */ isRunning),
/* harmony export */   id: () => (/* binding */ isStopped),
/* harmony export */   jY: () => (/* binding */ findEnvironment),
/* harmony export */   uc: () => (/* binding */ getEnvironment)
/* harmony export */ });
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
/* harmony import */ var _apps_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6234);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8217);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8389);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4569);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3011);






async function listEnvironments(connection, appId) {
    try {
        return await connection.read({
            path: (0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .path */ .Ae) `/api/1/apps/${appId}/environments`,
            operation: 'list-environments',
            doing: `list the environments of ${appId}`,
        }, (json) => (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)(json, 'the list of environments', (item) => (0,_types_js__WEBPACK_IMPORTED_MODULE_4__/* .parseEnvironment */ .Nq)(appId, item)));
    }
    catch (error) {
        throw await (0,_apps_js__WEBPACK_IMPORTED_MODULE_1__/* .explainedApp */ .e0)(connection, appId, error);
    }
}
function getEnvironment(connection, { appId, mode }, call = {}) {
    return connection.read({
        ...call,
        path: (0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .path */ .Ae) `/api/1/apps/${appId}/environments/${mode}`,
        operation: 'get-environment',
        doing: `read the environment ${(0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .label */ .Pf)({ appId, mode })}`,
    }, (json) => (0,_types_js__WEBPACK_IMPORTED_MODULE_4__/* .parseEnvironment */ .Nq)(appId, json));
}
async function findEnvironment(connection, appId, mode) {
    const environments = await listEnvironments(connection, appId);
    const wanted = mode.trim().toLowerCase();
    const found = environments.find((environment) => environment.mode === mode) ??
        environments.find((environment) => environment.mode.trim().toLowerCase() === wanted);
    if (found)
        return found;
    const modes = environments.map((environment) => environment.mode);
    throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${appId} has no environment ${JSON.stringify(mode)}. ${(0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .suggestion */ .h)(mode, modes, 'environment')}`, {
        code: 'ENVIRONMENT_NOT_FOUND',
        kind: 'not-found',
        remedy: 'Check the environment input, and that the user of the API key may see this environment.',
    });
}
function isStopped(environment) {
    return ['stopped', 'notrunning', 'empty'].includes(environment.status.toLowerCase());
}
function isRunning(environment) {
    return environment.status.toLowerCase() === 'running';
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
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8217);
/* harmony import */ var _environments_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1564);




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

/***/ 310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZP: () => (/* binding */ unclearRestore),
/* harmony export */   vz: () => (/* binding */ createRestore),
/* harmony export */   xL: () => (/* binding */ waitForRestore)
/* harmony export */ });
/* unused harmony export getRestore */
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8217);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4569);
/* harmony import */ var _waiting_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5363);




async function createRestore(connection, target, snapshotId, options = {}) {
    const { projectId, environmentId } = target;
    const doing = `restore the backup ${snapshotId} into ${(0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .label */ .Pf)(target)}`;
    const restores = (0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .path */ .Ae) `/api/v2/apps/${projectId}/environments/${environmentId}/restores`;
    const query = { source_snapshot_id: snapshotId, db_only: options.databaseOnly ?? false };
    try {
        return await connection.write('POST', { path: restores, query, operation: 'restore-v2', doing }, _types_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRestore */ .Au);
    }
    catch (error) {
        throw error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H ? unclearRestore(error) : error;
    }
}
function unclearRestore(failure) {
    if (!failure.unclear || failure.kind === 'cancelled')
        return failure;
    return new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${failure.message} The restore may be under way; no second one was started.`, {
        ...failure,
        transient: false,
        remedy: 'Look at the Backups page of the environment in the Developer Portal: only when no restore runs there, and its activity log shows none, run the step again. Do not start the app before.',
        cause: failure,
    });
}
function getRestore(connection, target, restoreId, options = {}) {
    const { projectId, environmentId } = target;
    const doing = `follow the restore ${restoreId} into ${(0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .label */ .Pf)(target)}`;
    const restore = (0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .path */ .Ae) `/api/v2/apps/${projectId}/environments/${environmentId}/restores/${restoreId}`;
    return connection.read({ ...options, path: restore, operation: 'restore-v2', doing }, _types_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRestore */ .Au);
}
async function waitForRestore(connection, target, restoreId, limits) {
    const { value } = await (0,_waiting_js__WEBPACK_IMPORTED_MODULE_2__/* .waitForJob */ .qt)(connection, limits, {
        what: `restore ${restoreId} into ${(0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .label */ .Pf)(target)}`,
        failedCode: 'RESTORE_FAILED',
        remedy: 'The data may be incomplete: do not start the app before a restore has completed. Run the step again.',
        usual: '1 to 30 minutes',
        look: (signal) => getRestore(connection, target, restoreId, { signal, retry: _waiting_js__WEBPACK_IMPORTED_MODULE_2__/* .lookRetry */ .SK }),
    });
    return value;
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
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8217);
/* harmony import */ var _environments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1564);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8389);
/* harmony import */ var _unclear_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2052);
/* harmony import */ var _waiting_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5363);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3011);







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
const unknownJobMs = 60_000;
const askAgainMs = 60_000;
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
async function stopAndWait(connection, environment, limits) {
    const before = await (0,_environments_js__WEBPACK_IMPORTED_MODULE_2__/* .getEnvironment */ .uc)(connection, environment);
    if ((0,_environments_js__WEBPACK_IMPORTED_MODULE_2__/* .isStopped */ .id)(before))
        return { wasRunning: false, environment: before };
    await stopEnvironment(connection, environment);
    return { wasRunning: true, environment: await waitForStop(connection, environment, limits) };
}


/***/ }),

/***/ 5363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SK: () => (/* binding */ lookRetry),
/* harmony export */   qt: () => (/* binding */ waitForJob),
/* harmony export */   uk: () => (/* binding */ wait)
/* harmony export */ });
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
/* harmony import */ var _wait_wait_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5159);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8389);



const lookRetry = { totalMs: 60_000 };
function wait(connection, limits, waiting) {
    const signal = limits.signal ?? connection.signal;
    return (0,_wait_wait_js__WEBPACK_IMPORTED_MODULE_1__/* .waitFor */ .fm)({
        ...waiting,
        what: (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(waiting.what),
        state: (value) => (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(waiting.state(value)),
        timeoutMs: limits.timeoutMs,
        clock: limits.clock ?? connection.clock,
        ...(signal && { signal }),
        ...(limits.onEvent && { onEvent: limits.onEvent }),
    });
}
function waitForJob(connection, limits, job) {
    return wait(connection, limits, {
        what: job.what,
        usual: job.usual,
        look: job.look,
        state: (value) => value.state,
        judge: (value) => {
            if (value.state === 'failed') {
                const why = value.statusMessage ? `: "${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(value.statusMessage)}"` : ', and the service does not say why';
                throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`The ${job.what} has failed${why}.`, {
                    code: job.failedCode,
                    kind: 'remote-failed',
                    remedy: job.remedy,
                });
            }
            if (value.state === 'completed')
                return 'done';
            return value.state === 'queued' || value.state === 'running' ? 'pending' : 'unknown';
        },
    });
}


/***/ })

};
