export const id = 67;
export const ids = [67];
export const modules = {

/***/ 1067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   action: () => (/* binding */ action)
/* harmony export */ });
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
/* harmony import */ var _mendix_environments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1564);
/* harmony import */ var _mendix_packages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8083);
/* harmony import */ var _retention_plan_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9498);
/* harmony import */ var _runner_action_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9297);
/* harmony import */ var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2266);
/* harmony import */ var _shared_concurrently_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3528);
/* harmony import */ var _shared_delete_each_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3639);
/* harmony import */ var _shared_mendix_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7483);









const action = (0,_runner_action_js__WEBPACK_IMPORTED_MODULE_3__/* .defineAction */ .QP)({
    name: 'delete-packages',
    group: 'Mendix Cloud: release',
    description: 'Delete one deployment package of an app on Mendix Cloud, or old ones by rule; never one that is in use',
    branding: { icon: 'trash', color: 'orange' },
    inputs: {
        ..._shared_mendix_js__WEBPACK_IMPORTED_MODULE_6__/* .connectionInputs */ .eu,
        'app-id': _shared_mendix_js__WEBPACK_IMPORTED_MODULE_6__/* .appId */ .R0,
        'package-id': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)('Delete this one package. Give this, or rules.'),
        'keep-last': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .integer */ .nd)('Rule: keep this many of the newest packages that are usable, and delete older ones.', 1, 10_000),
        'older-than-days': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .integer */ .nd)('Rule: delete only what is older than this. With `keep-last`, both must allow it.', 1, 10_000),
        'dry-run': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .flag */ .Jt)('Only show what would be deleted.', { default: 'false' }),
        'timeout-minutes': (0,_shared_mendix_js__WEBPACK_IMPORTED_MODULE_6__/* .timeoutMinutes */ .DL)(30),
    },
    outputs: {
        deleted: 'JSON list of what was deleted (or would be, with `dry-run`): `package-id`, `name`, `version`, `created-at`.',
        kept: 'Number of packages of the app that are left.',
    },
    check(inputs) {
        const byRule = inputs['keep-last'] !== undefined || inputs['older-than-days'] !== undefined;
        return byRule === (inputs['package-id'] !== undefined)
            ? ['Give either `package-id`, or a rule: `keep-last`, `older-than-days` or both.']
            : [];
    },
    async run(inputs, step) {
        const connection = (0,_shared_mendix_js__WEBPACK_IMPORTED_MODULE_6__/* .connect */ .Ng)(inputs, step);
        const app = inputs['app-id'];
        const [packages, users] = await Promise.all([(0,_mendix_packages_js__WEBPACK_IMPORTED_MODULE_2__/* .listPackages */ .Ad)(connection, app), usersOf(connection, app)]);
        const id = inputs['package-id'];
        const plan = id === undefined ? byRule() : { remove: one(app, id, packages, users), keep: [] };
        for (const { item, because } of plan.keep)
            step.info(`Keeps ${named(item)}: ${because}.`);
        step.summary.fact('App', app).fact('Packages', packages.length);
        let outcome = { deleted: plan.remove, failed: [] };
        if (inputs['dry-run'])
            for (const item of plan.remove)
                step.info(`Would delete ${named(item)}.`);
        else
            outcome = await (0,_shared_delete_each_js__WEBPACK_IMPORTED_MODULE_5__/* .deleteEach */ .pP)(step, plan.remove, named, (item) => (0,_mendix_packages_js__WEBPACK_IMPORTED_MODULE_2__/* .deletePackage */ .s2)(connection, app, item.packageId));
        if (id !== undefined && plan.remove.length === 0)
            step.notice(`${app} has no package ${id} (any more); nothing to do.`);
        const { deleted } = outcome;
        step.output('deleted', JSON.stringify(deleted.map(described)));
        step.output('kept', packages.length - deleted.length);
        step.summary.fact(inputs['dry-run'] ? 'Would delete' : 'Deleted', deleted.length);
        step.summary.fact('Kept', plan.keep.length === 0 ? packages.length - deleted.length : (0,_shared_delete_each_js__WEBPACK_IMPORTED_MODULE_5__/* .reasons */ .Ot)(plan.keep));
        if (deleted.length > 0) {
            step.summary.table(['Package', 'Version', 'Made'], deleted.map(({ name, version, createdAt }) => [name, version ?? '', createdAt?.toISOString() ?? '']));
        }
        (0,_shared_delete_each_js__WEBPACK_IMPORTED_MODULE_5__/* .failIfAnyFailed */ .jX)(outcome, named);
        function byRule() {
            return (0,_retention_plan_js__WEBPACK_IMPORTED_MODULE_7__/* .planRetention */ .S)(packages, (item) => retained(item, users), {
                keepLast: inputs['keep-last'],
                keepDays: inputs['older-than-days'],
                now: step.clock.now(),
            });
        }
    },
});
/**
 * Looks at every environment of the app: the package that was transported there, and the model version that still runs there
 * when another one was transported since. An environment that cannot be read fails the step: what it has is not known.
 */
async function usersOf(connection, app) {
    const environments = await (0,_mendix_environments_js__WEBPACK_IMPORTED_MODULE_1__/* .listEnvironments */ .DO)(connection, app);
    const uses = await (0,_shared_concurrently_js__WEBPACK_IMPORTED_MODULE_8__/* .concurrently */ .r)(environments, 4, async (environment) => ({
        mode: environment.mode,
        packageId: (await (0,_mendix_packages_js__WEBPACK_IMPORTED_MODULE_2__/* .getEnvironmentPackage */ .cf)(connection, environment))?.packageId,
        version: (0,_mendix_environments_js__WEBPACK_IMPORTED_MODULE_1__/* .isStopped */ .id)(environment) ? undefined : environment.modelVersion,
    }));
    return (item) => {
        const modes = uses
            .filter((use) => use.packageId === item.packageId || (use.version !== undefined && use.version === item.version))
            .map((use) => use.mode);
        return modes.length === 0 ? undefined : `${modes.join(' and ')} ${modes.length === 1 ? 'has' : 'have'} it`;
    };
}
function retained(item, users) {
    const status = item.status?.toLowerCase();
    return {
        id: item.packageId,
        createdAt: item.createdAt?.getTime() ?? Number.NaN,
        finished: status === 'succeeded' || status === 'failed',
        succeeded: status === 'succeeded',
        label: item.name,
        protectedBecause: users(item),
    };
}
/** The package that was named, when it is there. */
function one(app, id, packages, users) {
    const found = packages.filter((item) => item.packageId === id);
    for (const item of found) {
        const because = users(item);
        if (because === undefined)
            continue;
        throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${named(item)} of ${app} was not deleted: ${because}.`, {
            code: 'PACKAGE_IN_USE',
            kind: 'conflict',
            remedy: 'Transport another package there first (and start it, where the app runs).',
        });
    }
    return found;
}
function named({ name, packageId }) {
    return name ? `${name} (${packageId})` : packageId;
}
function described(item) {
    return {
        'package-id': item.packageId,
        name: item.name,
        version: item.version,
        'created-at': item.createdAt?.toISOString(),
    };
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
