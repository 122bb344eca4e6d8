export const id = 735;
export const ids = [735];
export const modules = {

/***/ 8735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ tags_action)
});

// EXTERNAL MODULE: ./build/mendix/environments.js
var environments = __webpack_require__(1564);
// EXTERNAL MODULE: ./build/mendix/client.js + 1 modules
var client = __webpack_require__(1461);
// EXTERNAL MODULE: ./build/mendix/unclear.js
var unclear = __webpack_require__(2052);
// EXTERNAL MODULE: ./build/mendix/wire.js
var wire = __webpack_require__(3011);
;// CONCATENATED MODULE: ./build/mendix/tags.js



/** The environment's tag; empty when it has none. Source: Deploy API, 3.21 Retrieve Environment Tags. */
function getTag(connection, environment) {
    return connection.read({ ...tagCall(environment, 'read the tag of'), bodyOptional: true }, parseTag);
}
/** Sets the environment's tag, and returns it. Source: Deploy API, 3.20 Create Environment Tags. */
async function setTag(connection, environment, tag) {
    await (0,unclear/* settle */.G)(connection, {
        write: () => connection.write('POST', { ...tagCall(environment, 'set the tag of'), body: { Tag: tag } }, () => true),
        find: async () => (await getTag(connection, environment)) === tag || undefined,
        repeatable: true,
    });
    return tag;
}
/** Takes the tag away; having none is no failure (204 or `[]`). Source: Deploy API, 3.22 Delete Environment Tags. */
async function deleteTag(connection, environment) {
    const tag = await getTag(connection, environment);
    if (tag === '')
        return;
    await (0,unclear/* settle */.G)(connection, {
        // The documentation's example sends the tag along.
        write: () => connection.write('DELETE', { ...tagCall(environment, 'delete the tag of'), body: { Tag: tag } }, () => true),
        find: async () => (await getTag(connection, environment)) === '' || undefined,
        repeatable: true,
    });
}
function tagCall(environment, verb) {
    const { appId, mode } = environment;
    return {
        path: (0,client/* path */.Ae) `/api/1/apps/${appId}/environments/${mode}/tags`,
        operation: 'tags',
        doing: `${verb} ${(0,client/* label */.Pf)(environment)}`,
    };
}
/** `{Tag}`; an empty answer or an empty list means that there is none. */
function parseTag(json) {
    const item = Array.isArray(json) ? json[0] : json;
    return (0,wire/* asObject */.eB)(item) ? (new wire/* Fields */.C8(item, 'the tag').text('Tag') ?? '') : '';
}

// EXTERNAL MODULE: ./build/runner/action.js
var action = __webpack_require__(9297);
// EXTERNAL MODULE: ./build/runner/inputs.js
var inputs = __webpack_require__(2266);
// EXTERNAL MODULE: ./build/actions/shared/mendix.js
var mendix = __webpack_require__(7483);
;// CONCATENATED MODULE: ./build/actions/tags.js





const tags_action = (0,action/* defineAction */.QP)({
    name: 'tags',
    group: 'Mendix Cloud: release',
    description: 'Read, set or delete the tag of an environment of Mendix Cloud',
    branding: { icon: 'tag', color: 'blue' },
    inputs: {
        ...mendix/* environmentInputs */.rg,
        set: (0,inputs/* text */.Qq)('The tag to set. Without `set` and `delete` the tag is only read.'),
        delete: (0,inputs/* flag */.Jt)('Delete the tag.', { default: 'false' }),
    },
    outputs: {
        tag: 'The tag at the end; empty when there is none.',
        changed: '`true` when the tag was set or deleted, `false` when it was so already.',
    },
    check: (inputs) => inputs.set !== undefined && inputs.delete ? ['Give one of `set` and `delete: true`, not both.'] : [],
    async run(inputs, step) {
        const connection = (0,mendix/* connect */.Ng)(inputs, step);
        const environment = await (0,environments/* findEnvironment */.jY)(connection, inputs['app-id'], inputs.environment);
        const label = `${environment.appId} / ${environment.mode}`;
        const before = await getTag(connection, environment);
        const wanted = inputs.delete ? '' : (inputs.set ?? before);
        const changed = wanted !== before;
        if (changed && inputs.delete)
            await deleteTag(connection, environment);
        else if (changed)
            await setTag(connection, environment, wanted);
        step.output('tag', wanted);
        step.output('changed', changed);
        const now = wanted === '' ? 'no tag' : `the tag "${wanted}"`;
        step.info(changed ? `${label} now has ${now}; before: "${before}".` : `${label} has ${now}; nothing was changed.`);
        step.summary
            .fact('Environment', label)
            .fact('Tag', wanted === '' ? 'none' : wanted)
            .fact('Changed', changed);
        if (changed)
            step.summary.fact('Before', before === '' ? 'none' : before);
    },
});


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
