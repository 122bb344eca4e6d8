export const id = 456;
export const ids = [456];
export const modules = {

/***/ 6456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ clean_environment_action)
});

// EXTERNAL MODULE: ./build/http/errors.js
var errors = __webpack_require__(2602);
// EXTERNAL MODULE: ./build/mendix/client.js + 1 modules
var client = __webpack_require__(1461);
// EXTERNAL MODULE: ./build/mendix/environments.js
var environments = __webpack_require__(1564);
// EXTERNAL MODULE: ./build/mendix/types.js
var types = __webpack_require__(4569);
// EXTERNAL MODULE: ./build/mendix/wire.js
var wire = __webpack_require__(3011);
;// CONCATENATED MODULE: ./build/mendix/clean.js




/**
 * Removes all data of a stopped environment, files and database, for ever. Nothing tells afterwards whether it was done, so
 * after a lost answer it fails with an `unclear` Failure. Source: Deploy API, 3.12 Clean environment.
 * @returns the environment as it is then
 * @throws Failure, for example `conflict` ENVIRONMENT_NOT_STOPPED or ENVIRONMENT_NOT_DEPLOYED
 */
async function cleanEnvironment(connection, environment) {
    const { appId, mode } = environment;
    const cleaned = await connection.write('POST', {
        path: (0,client/* path */.Ae) `/api/1/apps/${appId}/environments/${mode}/clean`,
        operation: 'clean',
        doing: `remove all data of ${(0,client/* label */.Pf)(environment)}`,
        slow: true,
    }, (json) => {
        const item = Array.isArray(json) ? json[0] : json;
        return (0,wire/* asObject */.eB)(item) ? (0,types/* parseEnvironment */.Nq)(appId, item) : undefined;
    });
    return cleaned ?? (0,environments/* getEnvironment */.uc)(connection, environment);
}

// EXTERNAL MODULE: ./build/runner/action.js
var action = __webpack_require__(9297);
// EXTERNAL MODULE: ./build/runner/inputs.js
var inputs = __webpack_require__(2266);
// EXTERNAL MODULE: ./build/actions/shared/mendix.js
var mendix = __webpack_require__(7483);
;// CONCATENATED MODULE: ./build/actions/clean-environment.js






const clean_environment_action = (0,action/* defineAction */.QP)({
    name: 'clean-environment',
    group: 'Mendix Cloud: release',
    description: 'Remove all data of a stopped environment of Mendix Cloud, files and database, for ever',
    branding: { icon: 'trash-2', color: 'red' },
    inputs: {
        ...mendix/* environmentInputs */.rg,
        confirm: (0,inputs/* text */.Qq)('The name of the environment, exactly as the platform spells it: what is removed cannot come back.', {
            required: true,
        }),
        'allow-production': (0,inputs/* flag */.Jt)('Allow it for a production environment, too.', { default: 'false' }),
    },
    outputs: { status: 'Status of the environment afterwards.' },
    async run(inputs, step) {
        const connection = (0,mendix/* connect */.Ng)(inputs, step);
        const found = await (0,environments/* findEnvironment */.jY)(connection, inputs['app-id'], inputs.environment);
        const label = `${found.appId} / ${found.mode}`;
        refuseMistakes(found, inputs.confirm, inputs['allow-production']);
        const before = await (0,environments/* getEnvironment */.uc)(connection, found);
        if (!(0,environments/* isStopped */.id)(before))
            throw notStopped(label, before);
        step.summary.fact('Environment', label);
        step.begins('clean', { what: `The removal of all data of ${label}`, id: found.environmentId ?? found.mode });
        const cleaned = await cleanEnvironment(connection, found);
        step.ended('clean');
        step.output('status', cleaned.status);
        step.info(`All data of ${label} is removed; its status is ${cleaned.status}.`);
        step.summary.fact('Data', 'removed: files and database').fact('Status', cleaned.status);
    },
});
/** Everything that can be known to be wrong before the service is asked to change anything. */
function refuseMistakes({ appId, mode, production }, confirm, allowProduction) {
    const label = `${appId} / ${mode}`;
    if (confirm !== mode) {
        throw new errors/* Failure */.H(`Nothing was removed from ${label}: \`confirm\` is ${JSON.stringify(confirm)}, not ${JSON.stringify(mode)}.`, {
            code: 'NOT_CONFIRMED',
            kind: 'config',
            remedy: `If all data of this environment is to go, write \`confirm: ${mode}\`, spelt exactly so.`,
        });
    }
    if (production && !allowProduction) {
        throw new errors/* Failure */.H(`Nothing was removed from ${label}: it is a production environment.`, {
            code: 'PRODUCTION_NOT_ALLOWED',
            kind: 'config',
            remedy: 'If its data really is to go, add `allow-production: true`. Make a backup first.',
        });
    }
}
function notStopped(label, { status }) {
    return new errors/* Failure */.H(`Nothing was removed from ${label}: its status is ${status}, and it must be stopped.`, {
        code: 'ENVIRONMENT_NOT_STOPPED',
        kind: 'conflict',
        remedy: 'Put the stop action before this step.',
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


/***/ })

};
