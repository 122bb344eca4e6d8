export const id = 894;
export const ids = [894];
export const modules = {

/***/ 6894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   action: () => (/* binding */ action)
/* harmony export */ });
/* harmony import */ var _mendix_backups_v2_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2216);
/* harmony import */ var _mendix_lookup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(252);
/* harmony import */ var _retention_plan_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9498);
/* harmony import */ var _runner_action_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9297);
/* harmony import */ var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2266);
/* harmony import */ var _shared_delete_each_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3639);
/* harmony import */ var _shared_mendix_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7483);
/* harmony import */ var _shared_snapshot_output_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7830);








const action = (0,_runner_action_js__WEBPACK_IMPORTED_MODULE_2__/* .defineAction */ .QP)({
    name: 'prune-backups',
    group: 'Mendix Cloud: backups',
    description: 'Delete old backups of an environment of Mendix Cloud by rule; never the newest one that is complete',
    branding: { icon: 'scissors', color: 'orange' },
    inputs: {
        ..._shared_mendix_js__WEBPACK_IMPORTED_MODULE_5__/* .environmentInputs */ .rg,
        'keep-last': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .integer */ .nd)('Keep this many of the newest complete backups.', 1, 10_000),
        'keep-days': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .integer */ .nd)('Keep all that are younger than so many days. With `keep-last`: what either rule keeps, stays.', 1, 10_000),
        'comment-prefix': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)('Touch and count only backups whose comment begins with this, for example those of one workflow.'),
        'dry-run': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .flag */ .Jt)('Only show what would be deleted.', { default: 'false' }),
        'timeout-minutes': (0,_shared_mendix_js__WEBPACK_IMPORTED_MODULE_5__/* .timeoutMinutes */ .DL)(30),
    },
    outputs: {
        deleted: 'JSON list of what was deleted (or would be, with `dry-run`), oldest first: `snapshot-id`, `state`, `comment`, `created-at`, and more.',
        kept: 'Number of backups of the environment that are left.',
    },
    check: (inputs) => inputs['keep-last'] === undefined && inputs['keep-days'] === undefined
        ? ['Say what to keep: `keep-last`, `keep-days`, or both.']
        : [],
    async run(inputs, step) {
        const connection = (0,_shared_mendix_js__WEBPACK_IMPORTED_MODULE_5__/* .connect */ .Ng)(inputs, step);
        const target = await (0,_mendix_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .findBackupTarget */ .J)(connection, inputs['app-id'], inputs.environment);
        const label = `${target.appId} / ${target.mode}`;
        const snapshots = await (0,_mendix_backups_v2_js__WEBPACK_IMPORTED_MODULE_0__/* .listSnapshots */ .jQ)(connection, target);
        const plan = (0,_retention_plan_js__WEBPACK_IMPORTED_MODULE_6__/* .planRetention */ .S)(snapshots, retained, {
            keepLast: inputs['keep-last'],
            keepDays: inputs['keep-days'],
            labelPrefix: inputs['comment-prefix'],
            now: step.clock.now(),
        });
        for (const { item, because } of plan.keep)
            step.info(`Keeps ${named(item)}: ${because}.`);
        step.summary.fact('Environment', label).fact('Backups', snapshots.length);
        let outcome = { deleted: plan.remove, failed: [] };
        if (inputs['dry-run'])
            for (const item of plan.remove)
                step.info(`Would delete ${named(item)}.`);
        else
            outcome = await (0,_shared_delete_each_js__WEBPACK_IMPORTED_MODULE_4__/* .deleteEach */ .pP)(step, plan.remove, named, (item) => (0,_mendix_backups_v2_js__WEBPACK_IMPORTED_MODULE_0__/* .deleteSnapshot */ .Cj)(connection, target, item.snapshotId));
        const { deleted } = outcome;
        step.output('deleted', JSON.stringify(deleted.map(_shared_snapshot_output_js__WEBPACK_IMPORTED_MODULE_7__/* .describedSnapshot */ .k)));
        step.output('kept', snapshots.length - deleted.length);
        if (deleted.length === 0 && plan.remove.length === 0)
            step.info('There is nothing to delete.');
        step.summary
            .fact(inputs['dry-run'] ? 'Would delete' : 'Deleted', deleted.length)
            .fact('Kept', plan.keep.length === 0 ? 0 : (0,_shared_delete_each_js__WEBPACK_IMPORTED_MODULE_4__/* .reasons */ .Ot)(plan.keep));
        if (deleted.length > 0) {
            step.summary.table(['Backup', 'Made', 'State', 'Comment'], deleted.map((one) => [one.snapshotId, one.createdAt?.toISOString() ?? '', one.state, one.comment ?? '']));
        }
        (0,_shared_delete_each_js__WEBPACK_IMPORTED_MODULE_4__/* .failIfAnyFailed */ .jX)(outcome, named);
    },
});
function retained(snapshot) {
    return {
        id: snapshot.snapshotId,
        createdAt: snapshot.createdAt?.getTime() ?? Number.NaN,
        finished: snapshot.state === 'completed' || snapshot.state === 'failed',
        succeeded: snapshot.state === 'completed',
        label: snapshot.comment ?? '',
    };
}
function named({ snapshotId, state, createdAt }) {
    return `${state} backup ${snapshotId} of ${createdAt?.toISOString() ?? 'an unknown time'}`;
}


/***/ }),

/***/ 3639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ot: () => (/* binding */ reasons),
/* harmony export */   jX: () => (/* binding */ failIfAnyFailed),
/* harmony export */   pP: () => (/* binding */ deleteEach)
/* harmony export */ });
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);

/**
 * Deletes one after the other; a failure does not keep the others from being deleted.
 * @param name what an item is called in the log
 * @param remove false when there was nothing to delete any more
 * @throws what is no Failure, and the failure of a step that was cancelled
 */
async function deleteEach(step, items, name, remove) {
    const deleted = [];
    const failed = [];
    for (const item of items) {
        try {
            const wasThere = await remove(item);
            if (wasThere)
                deleted.push(item);
            step.info(wasThere ? `Deleted ${name(item)}.` : `${name(item)} was gone already.`);
        }
        catch (error) {
            if (!(error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H) || step.signal.aborted)
                throw error;
            failed.push({ item, failure: error });
            step.info(`Could not delete ${name(item)}: ${error.message}`);
        }
    }
    return { deleted, failed };
}
/** Fails the step when anything could not be deleted, naming all of it. */
function failIfAnyFailed({ deleted, failed }, name) {
    const [first] = failed;
    if (!first)
        return;
    const all = failed.map(({ item, failure }) => `- ${name(item)}: ${failure.message}`);
    throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${failed.length} of ${failed.length + deleted.length} could not be deleted:\n${all.join('\n')}`, failed.length === 1
        ? { code: first.failure.code, kind: first.failure.kind, remedy: first.failure.remedy, cause: first.failure }
        : {
            code: 'NOT_ALL_DELETED',
            kind: first.failure.kind,
            remedy: first.failure.remedy ?? 'Run the step again: it tries those that are left.',
            cause: first.failure,
        });
}
/** How many were kept for each reason, as `3 (it is one of the last 3), 1 (…)`. */
function reasons(kept) {
    const counts = new Map();
    for (const { because } of kept)
        counts.set(because, (counts.get(because) ?? 0) + 1);
    return [...counts].map(([because, count]) => `${count} (${because})`).join(', ');
}


/***/ }),

/***/ 7830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ describedSnapshot)
/* harmony export */ });
/** A snapshot as outputs show it; keys without a value are left out by JSON. */
function describedSnapshot(snapshot) {
    return {
        'snapshot-id': snapshot.snapshotId,
        state: snapshot.state,
        'status-message': snapshot.statusMessage,
        comment: snapshot.comment,
        'model-version': snapshot.modelVersion,
        'created-at': snapshot.createdAt?.toISOString(),
        'finished-at': snapshot.finishedAt?.toISOString(),
        'expires-at': snapshot.expiresAt?.toISOString(),
    };
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


/***/ }),

/***/ 9498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ planRetention)
/* harmony export */ });
const dayMs = 86_400_000;
/**
 * Decides what may be deleted. With both rules an item stays when either keeps it. Never deleted: the newest successful one
 * of each group, whatever is unfinished, undated, protected or has another label, and failed ones that are newer than
 * any success (they tell why). Failed ones do not count for `keepLast`, so they cannot push good ones out.
 * @throws RangeError when there is no rule, or one that is not a sensible number
 */
function planRetention(items, describe, rules) {
    checkRules(rules);
    const entries = items.map((item) => ({ item, facts: describe(item) }));
    // Undated ones sort as the newest: nothing may be judged older than them by mistake.
    entries.sort((a, b) => age(a.facts) - age(b.facts));
    const successes = new Map();
    const remove = [];
    const keep = [];
    for (const { item, facts } of entries) {
        const kept = outOfReach(facts, rules) ?? keptByRule(facts, rules, successes);
        if (kept)
            keep.push({ item, ...kept });
        else
            remove.unshift(item);
    }
    return { remove, keep };
}
function outOfReach(facts, rules) {
    if (!facts.label.startsWith(rules.labelPrefix ?? '')) {
        return { reason: 'other-label', because: `its label does not start with ${rules.labelPrefix}` };
    }
    if (facts.protectedBecause !== undefined)
        return { reason: 'protected', because: facts.protectedBecause };
    if (!facts.finished)
        return { reason: 'unfinished', because: 'it is not finished' };
    if (Number.isNaN(facts.createdAt))
        return { reason: 'undated', because: 'its date cannot be read' };
    return undefined;
}
/** @param successes how many finished successes of each group were seen so far, newest first; counted on here */
function keptByRule(facts, rules, successes) {
    const group = facts.group ?? '';
    const newer = successes.get(group) ?? 0;
    if (facts.succeeded) {
        successes.set(group, newer + 1);
        if (newer === 0)
            return { reason: 'newest-successful', because: 'it is the newest successful one' };
        if (newer < (rules.keepLast ?? 0)) {
            return { reason: 'keep-last', because: `it is one of the last ${rules.keepLast}` };
        }
    }
    else if (newer === 0) {
        return { reason: 'newer-than-any-success', because: 'it failed after the newest success' };
    }
    if (rules.keepDays !== undefined && rules.now - facts.createdAt < rules.keepDays * dayMs) {
        return { reason: 'keep-days', because: `it is younger than ${rules.keepDays} days` };
    }
    return undefined;
}
function age(facts) {
    return Number.isNaN(facts.createdAt) ? Number.NEGATIVE_INFINITY : -facts.createdAt;
}
function checkRules({ keepLast, keepDays, now }) {
    if (keepLast === undefined && keepDays === undefined) {
        throw new RangeError('Say what to keep: keep-last, keep-days, or both.');
    }
    if (keepLast !== undefined && !(Number.isInteger(keepLast) && keepLast >= 0)) {
        throw new RangeError(`keep-last must be a whole number from 0 on, not ${keepLast}.`);
    }
    if (keepDays !== undefined && !(Number.isFinite(keepDays) && keepDays >= 0)) {
        throw new RangeError(`keep-days must be a number from 0 on, not ${keepDays}.`);
    }
    if (!Number.isFinite(now))
        throw new RangeError(`now must be a time in ms, not ${now}.`);
}


/***/ })

};
