export const id = 240;
export const ids = [240];
export const modules = {

/***/ 4240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ list_environments_action)
});

// EXTERNAL MODULE: ./build/http/errors.js
var errors = __webpack_require__(2602);
// EXTERNAL MODULE: ./build/mendix/apps.js
var mendix_apps = __webpack_require__(6234);
// EXTERNAL MODULE: ./build/mendix/environments.js
var mendix_environments = __webpack_require__(1564);
// EXTERNAL MODULE: ./build/runner/action.js
var action = __webpack_require__(9297);
// EXTERNAL MODULE: ./build/runner/inputs.js
var inputs = __webpack_require__(2266);
// EXTERNAL MODULE: ./build/actions/shared/concurrently.js
var concurrently = __webpack_require__(3528);
;// CONCATENATED MODULE: ./build/actions/shared/glob.js

/**
 * Reads patterns, one a line or separated by commas: `*` stands for any characters, `?` for one, case does not matter. A name
 * that any of them fits is wanted.
 */
function matcher(patterns) {
    const expressions = patterns
        .split(/[\n,]/)
        .map((pattern) => pattern.trim())
        .filter((pattern) => pattern !== '')
        .map((pattern) => pattern.split(/(\*+|\?)/).map(asExpression))
        .map((parts) => new RegExp(`^${parts.join('')}$`, 'isu'));
    return (name) => expressions.some((expression) => expression.test(name));
}
function asExpression(part) {
    if (part.startsWith('*'))
        return '.*';
    return part === '?' ? '.' : part.replaceAll(/[\\^$.+()[\]{}|/]/g, '\\$&');
}
/** An input that takes such patterns. */
function globs(description, options) {
    return (0,inputs/* input */.hF)(`${description} Patterns with \`*\` and \`?\`, one a line or separated by commas, in any case of letters. Empty: all.`, 'patterns with `*` and `?`, one a line or separated by commas', matcher, options);
}

;// CONCATENATED MODULE: ./build/actions/shared/matrix.js
/** Most jobs that GitHub takes in one `strategy.matrix`. */
const largestMatrix = 256;
/** One job for each environment. */
function matrixOf(entries) {
    return { include: entries };
}
/** At most `most` groups, whose sizes differ by one at most; neighbours stay together. */
function matrixGroups(entries, most) {
    const groups = Math.min(most, entries.length);
    return {
        include: Array.from({ length: groups }, (_, index) => {
            const from = Math.floor((index * entries.length) / groups);
            const members = entries.slice(from, Math.floor(((index + 1) * entries.length) / groups));
            return { group: index + 1, count: members.length, environments: JSON.stringify(members) };
        }),
    };
}

// EXTERNAL MODULE: ./build/actions/shared/mendix.js
var mendix = __webpack_require__(7483);
;// CONCATENATED MODULE: ./build/actions/list-environments.js









/** Apps that are read at the same time. */
const appsAtOnce = 4;
const list_environments_action = (0,action/* defineAction */.QP)({
    name: 'list-environments',
    group: 'Mendix Cloud: release',
    description: 'List environments of one or all apps on Mendix Cloud, also as a matrix for the jobs of a workflow',
    branding: { icon: 'list', color: 'blue' },
    inputs: {
        ...mendix/* connectionInputs */.eu,
        'app-id': (0,inputs/* text */.Qq)('Sub-domain of one app. Empty: all apps that the user is a member of.', mendix/* appIdFormat */.sK),
        'filter-app': globs('Only apps with such an app-id.', {}),
        'filter-environment': globs('Only environments with such a name (`Test`, `Acceptance`, `Production`, …).', {}),
        'filter-status': globs('Only environments with such a status (`Running`, `Stopped`, `Empty`, …).', {}),
        groups: (0,inputs/* integer */.nd)('Most groups in `matrix-groups`.', 1, largestMatrix, { default: '20' }),
        'timeout-minutes': (0,mendix/* timeoutMinutes */.DL)(30),
    },
    outputs: {
        environments: 'JSON list, ordered by app and environment, of `app-id`, `app-name`, `environment`, `status`, `url`, `model-version`, `mendix-version`, `production`, `instances`, `memory-per-instance`; what the platform does not tell is left out.',
        count: 'Number of environments.',
        skipped: 'Number of apps that could not be looked into, because they are free apps or the user has no access.',
        matrix: 'For `strategy.matrix` with `fromJSON`: one job for each environment, with `app-id` and `environment`. GitHub takes at most 256.',
        'matrix-groups': 'For `strategy.matrix` with `fromJSON`: one job for each group, with `group`, `count` and `environments` (a JSON list of `app-id` and `environment`).',
    },
    async run(inputs, step) {
        const connection = (0,mendix/* connect */.Ng)(inputs, step);
        const asked = inputs['app-id'];
        const apps = asked === undefined ? await (0,mendix_apps/* listApps */.tS)(connection) : [await (0,mendix_apps/* getApp */.Sx)(connection, asked)];
        const wanted = apps
            .filter((app) => inputs['filter-app']?.(app.appId) ?? true)
            .sort((a, b) => order(a.appId, b.appId));
        const skipped = [];
        const found = await (0,concurrently/* concurrently */.r)(wanted, appsAtOnce, async (app) => {
            const environments = asked === undefined ? await readable(connection, app, skipped) : await list_environments_all(connection, app);
            return environments.filter(fits(inputs['filter-environment'], inputs['filter-status']));
        });
        const environments = found.flat();
        const refs = environments.map(({ app, environment }) => ({ 'app-id': app.appId, environment: environment.mode }));
        const groups = matrixGroups(refs, inputs.groups);
        step.output('environments', JSON.stringify(environments.map(described)));
        step.output('count', environments.length);
        step.output('skipped', skipped.length);
        step.output('matrix', JSON.stringify(matrixOf(refs)));
        step.output('matrix-groups', JSON.stringify(groups));
        step.info(`Apps: ${wanted.length - skipped.length}. Environments that match: ${environments.length}. Groups: ${groups.include.length}.`);
        tellLimits(step, environments.length, skipped);
        step.summary
            .fact('Apps', wanted.length)
            .fact('Skipped apps', skipped.length)
            .fact('Environments', environments.length);
        step.summary.table(['App', 'Environment', 'Status', 'Model version', 'Mendix version'], environments.map(({ app, environment: { mode, status, modelVersion, mendixVersion } }) => [
            app.appId,
            mode,
            status,
            modelVersion ?? '',
            mendixVersion ?? '',
        ]));
    },
});
async function list_environments_all(connection, app) {
    const environments = await (0,mendix_environments/* listEnvironments */.DO)(connection, app.appId);
    return environments.map((environment) => ({ app, environment })).sort(byMode);
}
/** Notes apps that are not open to this call (free ones are not, nor those without access); real trouble is thrown on. */
async function readable(connection, app, skipped) {
    try {
        return await list_environments_all(connection, app);
    }
    catch (error) {
        const closed = error instanceof errors/* Failure */.H && ['auth', 'not-found'].includes(error.kind) && !error.transient;
        if (!closed)
            throw error;
        skipped.push({ appId: app.appId, failure: error });
        return [];
    }
}
function fits(mode, status) {
    return ({ environment }) => (mode?.(environment.mode) ?? true) && (status?.(environment.status) ?? true);
}
const byMode = (one, other) => order(one.environment.mode, other.environment.mode);
/** The same on every machine, whatever its language. */
function order(one, other) {
    return one < other ? -1 : one > other ? 1 : 0;
}
function described({ app, environment }) {
    return {
        'app-id': app.appId,
        'app-name': app.name,
        environment: environment.mode,
        status: environment.status,
        url: environment.url,
        'model-version': environment.modelVersion,
        'mendix-version': environment.mendixVersion,
        production: environment.production,
        instances: environment.instances,
        'memory-per-instance': environment.memoryPerInstance,
    };
}
function tellLimits(step, count, skipped) {
    const [first] = skipped;
    if (first) {
        const names = skipped.map(({ appId }) => appId).sort(order);
        const shown = names.length > 10 ? `${names.slice(0, 10).join(', ')} and ${names.length - 10} more` : names.join(', ');
        step.notice(`${names.length} apps were skipped, because they are free apps or this user has no access to their environments: ${shown}. For example: ${first.failure.message}`);
    }
    if (count === 0)
        step.notice('No environment matches. GitHub refuses an empty matrix: give the job that uses it an `if:` on `count`.');
    if (count > largestMatrix) {
        step.notice(`There are ${count} environments, and GitHub refuses a matrix of more than ${largestMatrix} jobs: use \`matrix-groups\` instead of \`matrix\`.`);
    }
}


/***/ }),

/***/ 3528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ concurrently)
/* harmony export */ });
/**
 * Does `work` for all items, at most `limit` at a time; the results are in the order of the items. After a failure nothing new
 * is begun, and the first failure is thrown once everything under way has ended.
 */
async function concurrently(items, limit, work) {
    const results = [];
    const failures = [];
    let next = 0;
    const worker = async () => {
        while (next < items.length && failures.length === 0) {
            const index = next++;
            try {
                results[index] = await work(items[index]);
            }
            catch (error) {
                failures.push(error);
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
    if (failures.length > 0)
        throw failures[0];
    return results;
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
