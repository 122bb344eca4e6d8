export const id = 128;
export const ids = [128];
export const modules = {

/***/ 128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   action: () => (/* binding */ action)
/* harmony export */ });
/* harmony import */ var _mendix_backups_v1_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(961);
/* harmony import */ var _mendix_backups_v2_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2216);
/* harmony import */ var _mendix_environments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1564);
/* harmony import */ var _mendix_lookup_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(252);
/* harmony import */ var _runner_action_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9297);
/* harmony import */ var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2266);
/* harmony import */ var _wait_wait_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5159);
/* harmony import */ var _shared_mendix_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7483);








const action = (0,_runner_action_js__WEBPACK_IMPORTED_MODULE_4__/* .defineAction */ .QP)({
    name: 'backup',
    group: 'Mendix Cloud: backups',
    description: 'Back up an environment of Mendix Cloud (database and files) and wait until the snapshot is complete',
    branding: { icon: 'save', color: 'green' },
    inputs: {
        ..._shared_mendix_js__WEBPACK_IMPORTED_MODULE_7__/* .environmentInputs */ .rg,
        comment: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)('Comment of the snapshot. With `snapshot-id`: its new comment. Empty: one that names time and tool.'),
        wait: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .flag */ .Jt)('Wait until the snapshot is complete, and fail if it fails.', { default: 'true' }),
        'snapshot-id': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)('Go on waiting for this snapshot instead of making one.'),
        'api-version': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .choice */ .Yq)('Version of the Backups API.', ['2', '1'], { default: '2' }),
        'timeout-minutes': (0,_shared_mendix_js__WEBPACK_IMPORTED_MODULE_7__/* .timeoutMinutes */ .DL)(60),
    },
    outputs: {
        'snapshot-id': 'Id of the snapshot, set as soon as it is known.',
        state: 'State of the snapshot at the end: `completed` when it was waited for.',
        'model-version': 'Version of the model that the data belongs to.',
        'created-at': 'When it was made (ISO 8601).',
        'expires-at': 'When the platform will delete it (ISO 8601).',
    },
    check: (inputs) => inputs['api-version'] === '1' && inputs['snapshot-id'] !== undefined && inputs.comment !== undefined
        ? ['Version 1 of the API cannot change the `comment` of an existing snapshot (`snapshot-id`).']
        : [],
    async run(inputs, step) {
        const connection = (0,_shared_mendix_js__WEBPACK_IMPORTED_MODULE_7__/* .connect */ .Ng)(inputs, step);
        const v2 = inputs['api-version'] === '2';
        const environment = v2
            ? await (0,_mendix_lookup_js__WEBPACK_IMPORTED_MODULE_3__/* .findBackupTarget */ .J)(connection, inputs['app-id'], inputs.environment)
            : await (0,_mendix_environments_js__WEBPACK_IMPORTED_MODULE_2__/* .findEnvironment */ .jY)(connection, inputs['app-id'], inputs.environment);
        const backups = 'projectId' in environment ? version2(connection, environment) : version1(connection, environment);
        const label = `${environment.appId} / ${environment.mode}`;
        const begin = step.clock.now();
        const given = inputs['snapshot-id'];
        const id = given ?? (await backups.create(inputs.comment)).snapshotId;
        step.output('snapshot-id', id);
        step.summary.fact('Environment', label).fact('Snapshot', id);
        if (given !== undefined && inputs.comment !== undefined)
            await backups.setComment?.(given, inputs.comment);
        step.info(given === undefined ? `Backup ${id} of ${label} was started.` : `Going on with backup ${id} of ${label}.`);
        step.begins('backup', { what: `The backup of ${label}`, input: 'snapshot-id', id });
        const snapshot = inputs.wait ? await backups.wait(id, (0,_shared_mendix_js__WEBPACK_IMPORTED_MODULE_7__/* .waiting */ .eg)(step)) : await backups.get(id);
        step.ended('backup');
        step.output('state', snapshot?.state ?? 'queued');
        step.output('model-version', snapshot?.modelVersion);
        step.output('created-at', snapshot?.createdAt?.toISOString());
        step.output('expires-at', snapshot?.expiresAt?.toISOString());
        const took = (0,_wait_wait_js__WEBPACK_IMPORTED_MODULE_6__/* .span */ .Ln)(step.clock.now() - begin);
        step.info(inputs.wait
            ? `Backup ${id} of ${label} is complete after ${took}.`
            : `Not waiting; backup ${id} is ${snapshot?.state ?? 'queued'}.`);
        step.summary
            .fact('State', snapshot?.state)
            .fact('Comment', snapshot?.comment)
            .fact('Model version', snapshot?.modelVersion)
            .fact('Expires', snapshot?.expiresAt?.toISOString())
            .fact('Took', inputs.wait ? took : 'not waited for');
    },
});
function version2(connection, target) {
    return {
        create: (comment) => (0,_mendix_backups_v2_js__WEBPACK_IMPORTED_MODULE_1__/* .createSnapshot */ .$p)(connection, target, comment),
        get: (id) => (0,_mendix_backups_v2_js__WEBPACK_IMPORTED_MODULE_1__/* .getSnapshot */ .dV)(connection, target, id),
        setComment: (id, comment) => (0,_mendix_backups_v2_js__WEBPACK_IMPORTED_MODULE_1__/* .updateComment */ .vv)(connection, target, id, comment),
        wait: (id, limits) => (0,_mendix_backups_v2_js__WEBPACK_IMPORTED_MODULE_1__/* .waitForSnapshot */ .ne)(connection, target, id, limits),
    };
}
function version1(connection, environment) {
    const get = async (id) => (await (0,_mendix_backups_v1_js__WEBPACK_IMPORTED_MODULE_0__/* .listSnapshotsV1 */ .LM)(connection, environment)).find((one) => one.snapshotId === id);
    return {
        create: (comment) => (0,_mendix_backups_v1_js__WEBPACK_IMPORTED_MODULE_0__/* .createSnapshotV1 */ .Eh)(connection, environment, comment),
        get,
        setComment: undefined,
        wait: async (id, limits) => {
            await (0,_mendix_backups_v1_js__WEBPACK_IMPORTED_MODULE_0__/* .waitForSnapshotV1 */ .WR)(connection, environment, id, limits);
            return get(id);
        },
    };
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


/***/ })

};
