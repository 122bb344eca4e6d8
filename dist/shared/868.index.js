export const id = 868;
export const ids = [868];
export const modules = {

/***/ 868:
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
/* harmony import */ var _shared_mendix_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7483);
/* harmony import */ var _shared_snapshot_output_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7830);








const action = (0,_runner_action_js__WEBPACK_IMPORTED_MODULE_4__/* .defineAction */ .QP)({
    name: 'list-backups',
    group: 'Mendix Cloud: backups',
    description: 'List the backups of an environment of Mendix Cloud, newest first, and tell the newest that is complete',
    branding: { icon: 'archive', color: 'blue' },
    inputs: {
        ..._shared_mendix_js__WEBPACK_IMPORTED_MODULE_6__/* .environmentInputs */ .rg,
        state: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .list */ .p_)('Only backups in these states: `completed`, `failed`, `queued`, `running`. Empty: all.'),
        limit: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .integer */ .nd)('Only so many of the newest.', 1, 10_000, { default: '100' }),
        'api-version': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .choice */ .Yq)('Version of the Backups API.', ['2', '1'], { default: '2' }),
    },
    outputs: {
        snapshots: 'JSON list, newest first, of `snapshot-id`, `state`, `status-message`, `comment`, `model-version`, `created-at`, `finished-at`, `expires-at` (times as ISO 8601); what the platform does not tell is left out.',
        'latest-completed-id': 'Id of the newest backup that is complete, whatever `state` and `limit` say. Empty: there is none.',
        count: 'Number of backups listed.',
    },
    async run(inputs, step) {
        const connection = (0,_shared_mendix_js__WEBPACK_IMPORTED_MODULE_6__/* .connect */ .Ng)(inputs, step);
        const [environment, all] = await read();
        const label = `${environment.appId} / ${environment.mode}`;
        const states = inputs.state?.map((state) => state.toLowerCase());
        const shown = all.filter(({ state }) => states?.includes(state) ?? true).slice(0, inputs.limit);
        const latest = (0,_mendix_backups_v2_js__WEBPACK_IMPORTED_MODULE_1__/* .latestCompleted */ .BX)(all);
        step.output('snapshots', JSON.stringify(shown.map(_shared_snapshot_output_js__WEBPACK_IMPORTED_MODULE_7__/* .describedSnapshot */ .k)));
        step.output('latest-completed-id', latest?.snapshotId ?? '');
        step.output('count', shown.length);
        step.info(`${label} has ${all.length} backups, ${shown.length} of them listed.`);
        step.info(latest
            ? `The newest complete one is ${latest.snapshotId}, made ${latest.createdAt?.toISOString() ?? 'at an unknown time'}.`
            : 'None of them is complete.');
        step.summary
            .fact('Environment', label)
            .fact('Backups', all.length)
            .fact('Listed', shown.length)
            .fact('Newest complete', latest?.snapshotId ?? 'none');
        step.summary.table(['Backup', 'Made', 'State', 'Model version', 'Comment'], shown.map((one) => [
            one.snapshotId,
            one.createdAt?.toISOString() ?? '',
            one.state,
            one.modelVersion ?? '',
            one.comment ?? '',
        ]));
        async function read() {
            if (inputs['api-version'] === '1') {
                const found = await (0,_mendix_environments_js__WEBPACK_IMPORTED_MODULE_2__/* .findEnvironment */ .jY)(connection, inputs['app-id'], inputs.environment);
                return [found, await (0,_mendix_backups_v1_js__WEBPACK_IMPORTED_MODULE_0__/* .listSnapshotsV1 */ .LM)(connection, found)];
            }
            const target = await (0,_mendix_lookup_js__WEBPACK_IMPORTED_MODULE_3__/* .findBackupTarget */ .J)(connection, inputs['app-id'], inputs.environment);
            return [target, await (0,_mendix_backups_v2_js__WEBPACK_IMPORTED_MODULE_1__/* .listSnapshots */ .jQ)(connection, target)];
        }
    },
});


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
