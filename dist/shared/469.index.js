export const id = 469;
export const ids = [469];
export const modules = {

/***/ 3469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ transport_action)
});

// EXTERNAL MODULE: ./build/http/errors.js
var errors = __webpack_require__(2602);
// EXTERNAL MODULE: ./build/mendix/environments.js
var environments = __webpack_require__(1564);
// EXTERNAL MODULE: ./build/mendix/packages.js
var mendix_packages = __webpack_require__(8083);
// EXTERNAL MODULE: ./build/mendix/client.js + 1 modules
var client = __webpack_require__(1461);
// EXTERNAL MODULE: ./build/mendix/unclear.js
var unclear = __webpack_require__(2052);
// EXTERNAL MODULE: ./build/mendix/waiting.js
var waiting = __webpack_require__(5363);
;// CONCATENATED MODULE: ./build/mendix/transport.js





/**
 * Puts a package on an environment. A package that is still being processed (503 SERVICE_UNAVAILABLE, normal shortly after an
 * upload) is asked for again within the limit. After a lost answer the environment's package decides; transporting the same
 * package twice comes to the same as once. Source: Deploy API, 3.11; API facts.
 * @throws Failure, for example `conflict` APP_IS_RUNNING; WaitTimeout
 */
async function transportPackage(connection, environment, packageId, limits) {
    await (0,waiting/* wait */.uk)(connection, limits, {
        what: `the transport of package ${packageId} to ${(0,client/* label */.Pf)(environment)}`,
        usual: 'at once to 2 minutes',
        schedule: { minMs: 3_000, share: 0.1, maxMs: 15_000 },
        look: () => transportOnce(connection, environment, packageId),
        state: (outcome) => outcome,
        judge: (outcome) => (outcome === 'transported' ? 'done' : 'pending'),
    });
}
async function transportOnce(connection, environment, packageId) {
    const { appId, mode } = environment;
    try {
        return await (0,unclear/* settle */.G)(connection, {
            write: () => connection.write('POST', {
                path: (0,client/* path */.Ae) `/api/1/apps/${appId}/environments/${mode}/transport`,
                operation: 'transport',
                doing: `transport package ${packageId} to ${(0,client/* label */.Pf)(environment)}`,
                body: { PackageId: packageId },
            }, () => 'transported'),
            find: async () => (await (0,mendix_packages/* getEnvironmentPackage */.cf)(connection, environment))?.packageId === packageId ? 'transported' : undefined,
            repeatable: true,
        });
    }
    catch (error) {
        if (error instanceof errors/* Failure */.H && error.code === 'SERVICE_UNAVAILABLE')
            return 'package still being processed';
        // A transport is a write: whatever else went wrong is not to be tried again by the wait.
        if (error instanceof errors/* Failure */.H && error.transient)
            throw new errors/* Failure */.H(error.message, { ...error, transient: false, cause: error });
        throw error;
    }
}

// EXTERNAL MODULE: ./build/runner/action.js
var action = __webpack_require__(9297);
// EXTERNAL MODULE: ./build/runner/inputs.js
var inputs = __webpack_require__(2266);
// EXTERNAL MODULE: ./build/actions/shared/mendix.js
var mendix = __webpack_require__(7483);
;// CONCATENATED MODULE: ./build/actions/transport.js







const transport_action = (0,action/* defineAction */.QP)({
    name: 'transport',
    group: 'Mendix Cloud: release',
    description: 'Put a deployment package on an environment of Mendix Cloud; it runs from the next start on',
    branding: { icon: 'truck', color: 'blue' },
    inputs: {
        ...mendix/* environmentInputs */.rg,
        'package-id': (0,inputs/* text */.Qq)('Id of the package. Give this or `from-environment`.'),
        'from-environment': (0,inputs/* text */.Qq)('Promote: take the package of this environment of the same app.'),
        'timeout-minutes': (0,mendix/* timeoutMinutes */.DL)(15),
    },
    outputs: {
        'package-id': 'Id of the package that is now on the environment.',
        'previous-package-id': 'Id of the package that was there before: transport it to go back. Empty when there was none.',
    },
    check: (inputs) => (inputs['package-id'] === undefined) === (inputs['from-environment'] === undefined)
        ? ['Give one of `package-id` and `from-environment`, not both and not neither.']
        : [],
    async run(inputs, step) {
        const connection = (0,mendix/* connect */.Ng)(inputs, step);
        const target = await (0,environments/* findEnvironment */.jY)(connection, inputs['app-id'], inputs.environment);
        const previous = await (0,mendix_packages/* getEnvironmentPackage */.cf)(connection, target);
        step.output('previous-package-id', previous?.packageId ?? '');
        const source = inputs['from-environment'];
        const promoted = source === undefined ? undefined : await packageOf(source);
        const packageId = promoted?.packageId ?? inputs['package-id'] ?? '';
        step.output('package-id', packageId);
        step.summary
            .fact('Environment', `${target.appId} / ${target.mode}`)
            .fact('Package', promoted ? named(promoted) : packageId)
            .fact('Before', previous ? named(previous) : 'none');
        if (previous?.packageId === packageId) {
            step.info(`${named(previous)} is on ${target.appId} / ${target.mode} already; nothing to do.`);
            step.summary.fact('Changed', false);
            return;
        }
        await transportPackage(connection, target, packageId, (0,mendix/* waiting */.eg)(step));
        const next = (0,environments/* isRunning */.W_)(target)
            ? 'The app goes on with what it runs until the next start.'
            : 'Start the app to run it.';
        step.info(`Package ${packageId} is now on ${target.appId} / ${target.mode}. ${next}`);
        step.summary.fact('Changed', true);
        async function packageOf(mode) {
            const environment = await (0,environments/* findEnvironment */.jY)(connection, inputs['app-id'], mode);
            const found = await (0,mendix_packages/* getEnvironmentPackage */.cf)(connection, environment);
            if (found)
                return found;
            throw new errors/* Failure */.H(`${environment.appId} / ${environment.mode} has no package that could be promoted.`, {
                code: 'PACKAGE_NOT_FOUND',
                kind: 'not-found',
                remedy: 'Check the from-environment input, or transport a package there first.',
            });
        }
    },
});
function named(one) {
    return one.name ? `${one.name} (${one.packageId})` : one.packageId;
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

/***/ 8083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ad: () => (/* binding */ listPackages),
/* harmony export */   Vq: () => (/* binding */ waitForPackage),
/* harmony export */   bP: () => (/* binding */ getPackage),
/* harmony export */   bT: () => (/* binding */ startBuild),
/* harmony export */   cf: () => (/* binding */ getEnvironmentPackage),
/* harmony export */   s2: () => (/* binding */ deletePackage)
/* harmony export */ });
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1461);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4569);
/* harmony import */ var _unclear_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2052);
/* harmony import */ var _waiting_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5363);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3011);






/** The packages of an app, newest first. Source: Build API v1 (API facts). */
async function listPackages(connection, appId) {
    const packages = await connection.read({ path: (0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .path */ .Ae) `/api/1/apps/${appId}/packages`, operation: 'packages', doing: `list the packages of ${appId}` }, (json) => (0,_wire_js__WEBPACK_IMPORTED_MODULE_4__/* .listOf */ .c3)(json, 'the list of packages', _types_js__WEBPACK_IMPORTED_MODULE_5__/* .parsePackage */ .C));
    return (0,_types_js__WEBPACK_IMPORTED_MODULE_5__/* .newestFirst */ .ll)(packages);
}
/**
 * One package; with `url` also a link for downloading it. Source: Build API v1 (API facts).
 * @throws Failure `not-found`, code PACKAGE_NOT_FOUND
 */
function getPackage(connection, appId, packageId, options = {}) {
    const { url, ...call } = options;
    return connection.read({
        ...call,
        path: (0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .path */ .Ae) `/api/1/apps/${appId}/packages/${packageId}`,
        query: url ? { url: true } : undefined,
        operation: 'packages',
        doing: `read the package ${packageId} of ${appId}`,
    }, _types_js__WEBPACK_IMPORTED_MODULE_5__/* .parsePackage */ .C);
}
/**
 * The package that was transported to an environment; undefined when there is none. Source: Deploy API, 3.9 Retrieve
 * Environment Package.
 */
async function getEnvironmentPackage(connection, environment, options = {}) {
    const { appId, mode } = environment;
    try {
        return await connection.read({
            path: (0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .path */ .Ae) `/api/1/apps/${appId}/environments/${mode}/package`,
            query: options.url ? { url: true } : undefined,
            operation: 'environment-package',
            doing: `read the package of ${(0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .label */ .Pf)(environment)}`,
        }, _types_js__WEBPACK_IMPORTED_MODULE_5__/* .parsePackage */ .C);
    }
    catch (error) {
        if (error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H && error.code === 'PACKAGE_NOT_FOUND')
            return undefined;
        throw error;
    }
}
/**
 * Deletes a package; one that is gone already is no failure. After a lost answer the package is looked for. Source: Build API
 * v1 (API facts).
 * @returns whether there was something to delete
 * @throws Failure `conflict`, code PACKAGE_IN_USE
 */
async function deletePackage(connection, appId, packageId) {
    const call = {
        path: (0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .path */ .Ae) `/api/1/apps/${appId}/packages/${packageId}`,
        operation: 'packages',
        doing: `delete the package ${packageId} of ${appId}`,
    };
    try {
        return await (0,_unclear_js__WEBPACK_IMPORTED_MODULE_2__/* .settle */ .G)(connection, {
            write: () => connection.write('DELETE', call, () => true),
            find: async () => ((await exists(connection, appId, packageId)) ? undefined : true),
            repeatable: true,
        });
    }
    catch (error) {
        if (error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H && error.code === 'PACKAGE_NOT_FOUND')
            return false;
        throw error;
    }
}
async function exists(connection, appId, packageId) {
    try {
        await getPackage(connection, appId, packageId);
        return true;
    }
    catch (error) {
        if (error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H && error.code === 'PACKAGE_NOT_FOUND')
            return false;
        throw error;
    }
}
/**
 * Starts a build and gives the id of its package. After a lost answer the list of packages is compared with the one from
 * before. Source: Build API v1 (API facts).
 */
async function startBuild(connection, appId, build) {
    const before = new Set((await listPackages(connection, appId)).map((known) => known.packageId));
    return (0,_unclear_js__WEBPACK_IMPORTED_MODULE_2__/* .settle */ .G)(connection, {
        write: () => connection.write('POST', {
            path: (0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .path */ .Ae) `/api/1/apps/${appId}/packages`,
            operation: 'build',
            doing: `build ${build.branch} revision ${build.revision} of ${appId}`,
            body: {
                Branch: build.branch,
                Revision: /^\d{1,9}$/.test(build.revision) ? Number(build.revision) : build.revision,
                Version: build.version,
                Description: build.description,
            },
        }, (json) => new _wire_js__WEBPACK_IMPORTED_MODULE_4__/* .Fields */ .C8(json, 'the build').requiredText('PackageId')),
        find: async () => {
            const packages = await listPackages(connection, appId);
            return packages.find((made) => !before.has(made.packageId) && isFrom(made, build))?.packageId;
        },
    });
}
/** Whether a package may be that of a build: the service appends the revision to the version. */
function isFrom(made, build) {
    return made.version === undefined || made.version === build.version || made.version.startsWith(`${build.version}.`);
}
/**
 * Waits until a package is built. Source: Build API v1 (API facts).
 * @throws Failure `remote-failed`, code BUILD_FAILED; WaitTimeout
 */
async function waitForPackage(connection, appId, packageId, limits) {
    const { value } = await (0,_waiting_js__WEBPACK_IMPORTED_MODULE_3__/* .wait */ .uk)(connection, limits, {
        what: `package ${packageId} of ${appId}`,
        usual: '3 to 20 minutes',
        look: (signal) => getPackage(connection, appId, packageId, { signal, retry: _waiting_js__WEBPACK_IMPORTED_MODULE_3__/* .lookRetry */ .SK }),
        state: (seen) => seen.status ?? 'no status',
        judge: (seen) => {
            const status = seen.status?.toLowerCase();
            if (status === 'succeeded')
                return 'done';
            if (status === 'failed')
                throw buildFailed(appId, seen);
            return status !== undefined && ['queued', 'building', 'uploading'].includes(status) ? 'pending' : 'unknown';
        },
    });
    return value;
}
function buildFailed(appId, failed) {
    return new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`The build of package ${failed.packageId} (${failed.name || 'without a name'}) of ${appId} has failed.`, {
        code: 'BUILD_FAILED',
        kind: 'remote-failed',
        remedy: 'Check the branch and revision inputs; the Developer Portal has the log of the build.',
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


/***/ })

};
