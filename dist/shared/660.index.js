export const id = 660;
export const ids = [660];
export const modules = {

/***/ 6234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KT: () => (/* binding */ createFreeApp),
/* harmony export */   Sx: () => (/* binding */ getApp),
/* harmony export */   e0: () => (/* binding */ explainedApp),
/* harmony export */   tS: () => (/* binding */ listApps)
/* harmony export */ });
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1461);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8389);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4569);
/* harmony import */ var _unclear_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2052);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3011);






/** All apps that the user is a member of, free ones too. Source: Deploy API, 3.1 Retrieve Apps. */
function listApps(connection) {
    return connection.read({ path: '/api/1/apps', operation: 'list-apps', doing: 'list the apps of the user' }, (json) => (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)(json, 'the list of apps', _types_js__WEBPACK_IMPORTED_MODULE_4__/* .parseApp */ .dp));
}
/**
 * One app. Source: Deploy API, 3.3 Retrieve App.
 * @throws Failure; for an unknown app it lists the apps that there are, with near matches
 */
async function getApp(connection, appId) {
    try {
        return await connection.read({ path: (0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .path */ .Ae) `/api/1/apps/${appId}`, operation: 'get-app', doing: `read the app ${appId}` }, _types_js__WEBPACK_IMPORTED_MODULE_4__/* .parseApp */ .dp);
    }
    catch (error) {
        throw await explainedApp(connection, appId, error);
    }
}
/**
 * Makes a free app for a project. After a lost answer the list of apps decides. Source: Deploy API, 3.2 Create Free App
 * Environment.
 * @param projectId UUID; called App ID under Settings > General in the Developer Portal
 */
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
/** Adds to the failure of an unknown app what apps there are; other failures stay as they are. */
async function explainedApp(connection, appId, error) {
    if (!(error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H) || !['APP_NOT_FOUND', 'INVALID_APPID', 'HTTP_404'].includes(error.code))
        return error;
    const apps = await listApps(connection).catch(() => undefined);
    if (!apps)
        return error;
    // Neither the name of an environment nor an address belongs here: both are what people try first.
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
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1461);
/* harmony import */ var _restore_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(310);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4569);
/* harmony import */ var _unclear_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2052);
/* harmony import */ var _waiting_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5363);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3011);








/** The backups of an environment, newest first. Source: Backups API v1, 3.1. */
async function listSnapshotsV1(connection, environment) {
    const { appId, mode } = environment;
    const snapshots = await connection.read({
        path: (0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .path */ .Ae) `/api/1/apps/${appId}/environments/${mode}/snapshots`,
        operation: 'backups-v1',
        doing: `list the backups of ${(0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .label */ .Pf)(environment)}`,
    }, (json) => (0,_wire_js__WEBPACK_IMPORTED_MODULE_6__/* .listOf */ .c3)(json, 'the list of backups', _types_js__WEBPACK_IMPORTED_MODULE_7__/* .parseSnapshotV1 */ .BK));
    return (0,_types_js__WEBPACK_IMPORTED_MODULE_7__/* .newestFirst */ .ll)(snapshots);
}
/**
 * Fresh links of a backup. Source: Backups API v1, 3.2.
 * @throws Failure; `conflict` INTERNAL_SERVER_ERROR (transient) while the backup is still being made
 */
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
/**
 * Starts a backup; the answer comes before it is made, and may call it Completed all the same. After a lost answer the backups
 * are compared with those from before, by comment. Source: Backups API v1, 3.3.
 * @param comment made unique when undefined
 */
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
/**
 * Waits until a backup can be downloaded, which is the only sign that it is made. Source: Backups API v1, 3.3 (the warning).
 * @throws Failure `remote-failed`, code SNAPSHOT_FAILED; WaitTimeout
 */
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
/**
 * Overwrites the data of a stopped environment with a backup, which may be of another environment of the same app. The service
 * answers when it is done; after a lost answer nobody can tell, and a second restore is never started. Source: Backups API v1,
 * 3.4.
 * @throws Failure; `unclear` when the restore may be under way
 */
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
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1461);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4569);
/* harmony import */ var _unclear_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2052);
/* harmony import */ var _waiting_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5363);





const pageSize = 100;
const usualBackup = '1 to 30 minutes';
/**
 * All snapshots of an environment, newest first, failed ones too. The service may ignore the limit and send everything on the
 * first page. Source: Backups API v2, list of snapshots; API facts.
 */
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
/** The newest snapshot that is completed; undefined when there is none. */
function latestCompleted(snapshots) {
    return (0,_types_js__WEBPACK_IMPORTED_MODULE_4__/* .newestFirst */ .ll)(snapshots).find((snapshot) => snapshot.state === 'completed');
}
/** One snapshot. Source: Backups API v2. */
function getSnapshot(connection, target, snapshotId, options = {}) {
    const doing = `read the backup ${snapshotId} of ${(0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .label */ .Pf)(target)}`;
    return connection.read({ ...call(doing, snapshotPath(target, snapshotId)), ...options }, _types_js__WEBPACK_IMPORTED_MODULE_4__/* .parseSnapshot */ .E$);
}
/**
 * Finds which of several environments a snapshot belongs to; undefined when none of them. Source: Backups API v2, "the snapshot
 * may belong to another environment of the same app".
 */
async function findSnapshot(connection, targets, snapshotId) {
    let refusal;
    for (const target of targets) {
        try {
            return { snapshot: await getSnapshot(connection, target, snapshotId), target };
        }
        catch (error) {
            if (!(error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H))
                throw error;
            // An environment whose backups this user may not see does not keep the others from being asked.
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
/**
 * Starts a backup. After a lost answer the snapshots are compared with those from before, by comment, so that no second one is
 * made. Source: Backups API v2, POST snapshots; issue "backup after a lost answer".
 * @param comment made unique when undefined
 */
async function createSnapshot(connection, target, comment) {
    const wanted = comment ?? uniqueComment(connection);
    // Only a comment of the caller's can have been used before.
    const before = new Set(comment === undefined ? [] : (await listSnapshots(connection, target)).map(idOf));
    return (0,_unclear_js__WEBPACK_IMPORTED_MODULE_2__/* .settle */ .G)(connection, {
        write: () => connection.write('POST', { ...call(`start a backup of ${(0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .label */ .Pf)(target)}`, snapshotsPath(target)), body: { comment: wanted } }, _types_js__WEBPACK_IMPORTED_MODULE_4__/* .parseSnapshot */ .E$),
        find: async () => (await listSnapshots(connection, target)).find((made) => made.comment === wanted && !before.has(made.snapshotId)),
    });
}
const idOf = (snapshot) => snapshot.snapshotId;
/** A comment that no other backup has: when it was asked for, and eight random digits. */
function uniqueComment({ clock }) {
    const chance = Math.floor(clock.random() * 0x1_0000_0000);
    return `Made by paas-actions at ${new Date(clock.now()).toISOString()} (${chance.toString(16).padStart(8, '0')})`;
}
/**
 * Waits until a snapshot is completed.
 * @throws Failure `remote-failed`, code SNAPSHOT_FAILED; WaitTimeout
 */
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
/** Changes a snapshot's comment. Its `updatedAt` stays as it is. Source: Backups API v2, PUT snapshots. */
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
/**
 * Deletes a snapshot; one that is gone already is no failure. Source: Backups API v2, DELETE snapshots.
 * @returns whether there was something to delete
 */
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
/** A call of the backups of an environment. */
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
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1461);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8389);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4569);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3011);






/**
 * All environments of an app. Source: Deploy API, 3.4 Retrieve Environments.
 * @throws Failure; for an unknown app it lists the apps that there are, with near matches
 */
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
/** One environment as it is now. Source: Deploy API, 3.5 Retrieve Environment. */
function getEnvironment(connection, { appId, mode }, call = {}) {
    return connection.read({
        ...call,
        path: (0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .path */ .Ae) `/api/1/apps/${appId}/environments/${mode}`,
        operation: 'get-environment',
        doing: `read the environment ${(0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .label */ .Pf)({ appId, mode })}`,
    }, (json) => (0,_types_js__WEBPACK_IMPORTED_MODULE_4__/* .parseEnvironment */ .Nq)(appId, json));
}
/**
 * The environment that a person means by a name in any spelling; its exact Mode is what paths take. Source: Deploy API, 3.4;
 * API facts, "What real use shows".
 * @throws Failure `not-found` that lists the app's environments, with near matches
 */
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
/** Whether nothing runs there. The documents call it Stopped, in one place NotRunning; an Empty one never ran. */
function isStopped(environment) {
    return ['stopped', 'notrunning', 'empty'].includes(environment.status.toLowerCase());
}
function isRunning(environment) {
    return environment.status.toLowerCase() === 'running';
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
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1461);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4569);
/* harmony import */ var _waiting_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5363);




/**
 * Starts to overwrite the target's data with a snapshot, which may be of another environment of the same app. The target must be
 * stopped. Restores cannot be listed: after a lost answer nobody can tell whether it runs, and a second one is never started.
 * Source: Backups API v2, POST restores.
 * @throws Failure; `unclear` when the restore may be under way
 */
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
/** Makes the remedy of a restore with a lost answer say what is at stake. */
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
/** One restore. Source: Backups API v2, GET restores. */
function getRestore(connection, target, restoreId, options = {}) {
    const { projectId, environmentId } = target;
    const doing = `follow the restore ${restoreId} into ${(0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .label */ .Pf)(target)}`;
    const restore = (0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .path */ .Ae) `/api/v2/apps/${projectId}/environments/${environmentId}/restores/${restoreId}`;
    return connection.read({ ...options, path: restore, operation: 'restore-v2', doing }, _types_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRestore */ .Au);
}
/**
 * Waits until a restore is completed.
 * @throws Failure `remote-failed`, code RESTORE_FAILED; WaitTimeout
 */
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



/** One look tries for this long by itself before it counts as a bad one; the wait goes on after it. */
const lookRetry = { totalMs: 60_000 };
/** `waitFor` with the connection's clock and signal. */
function wait(connection, limits, waiting) {
    const signal = limits.signal ?? connection.signal;
    return (0,_wait_wait_js__WEBPACK_IMPORTED_MODULE_1__/* .waitFor */ .fm)({
        ...waiting,
        timeoutMs: limits.timeoutMs,
        clock: limits.clock ?? connection.clock,
        ...(signal && { signal }),
        ...(limits.onEvent && { onEvent: limits.onEvent }),
    });
}
/**
 * Waits until a job of Backups v2 is completed.
 * @throws Failure `remote-failed` with `failedCode` and the service's message when the job has failed; WaitTimeout
 */
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
