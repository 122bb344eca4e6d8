export const id = 465;
export const ids = [465];
export const modules = {

/***/ 2465:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   action: () => (/* binding */ action)
/* harmony export */ });
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
/* harmony import */ var _mendix_downloads_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9111);
/* harmony import */ var _mendix_environments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1564);
/* harmony import */ var _mendix_packages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8083);
/* harmony import */ var _runner_action_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9297);
/* harmony import */ var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2266);
/* harmony import */ var _runner_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3912);
/* harmony import */ var _shared_download_to_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(278);
/* harmony import */ var _shared_mendix_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7483);









const action = (0,_runner_action_js__WEBPACK_IMPORTED_MODULE_4__/* .defineAction */ .QP)({
    name: 'package-info',
    group: 'Mendix Cloud: release',
    description: 'Tell what a deployment package on Mendix Cloud is, by its id or by the environment that has it; download it',
    branding: { icon: 'info', color: 'blue' },
    inputs: {
        ..._shared_mendix_js__WEBPACK_IMPORTED_MODULE_7__/* .connectionInputs */ .eu,
        'app-id': _shared_mendix_js__WEBPACK_IMPORTED_MODULE_7__/* .appId */ .R0,
        environment: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)('The package of this environment (what was transported there last). Not needed with `package-id`.'),
        'package-id': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)('The package. Empty: the one that the environment has.'),
        path: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)('Download the package there. A folder, or a path that ends with `/`: under its own name in there. Missing folders are made.'),
        'timeout-minutes': (0,_shared_mendix_js__WEBPACK_IMPORTED_MODULE_7__/* .timeoutMinutes */ .DL)(60),
    },
    outputs: {
        'package-id': 'Id of the package.',
        name: 'Name of the package.',
        version: 'Version of the model.',
        description: 'Description of the package.',
        'created-at': 'When it was made (ISO 8601).',
        size: 'Size in bytes.',
        status: 'Status: `Succeeded`, `Failed`, or what goes on with it.',
        path: 'Where it was downloaded to.',
        sha256: 'SHA-256 of the downloaded file, in hex.',
    },
    check: (inputs) => inputs['package-id'] === undefined && inputs.environment === undefined
        ? ['Give a `package-id`, or an `environment` whose package is meant.']
        : [],
    async run(inputs, step) {
        const connection = (0,_shared_mendix_js__WEBPACK_IMPORTED_MODULE_7__/* .connect */ .Ng)(inputs, step);
        const app = inputs['app-id'];
        const found = inputs['package-id'] === undefined
            ? await packageOf(connection, app, inputs.environment ?? '')
            : await (0,_mendix_packages_js__WEBPACK_IMPORTED_MODULE_3__/* .getPackage */ .bP)(connection, app, inputs['package-id']);
        step.output('package-id', found.packageId);
        step.output('name', found.name);
        step.output('version', found.version);
        step.output('description', found.description);
        step.output('created-at', found.createdAt?.toISOString());
        step.output('size', found.size);
        step.output('status', found.status);
        step.info(`${found.name} (${found.packageId}): version ${found.version ?? 'unknown'}, ${found.status ?? 'no status'}.`);
        step.summary
            .fact('App', app)
            .fact('Package', found.name)
            .fact('Package id', found.packageId)
            .fact('Version', found.version)
            .fact('Status', found.status)
            .fact('Made', found.createdAt?.toISOString())
            .fact('Size', found.size === undefined ? undefined : (0,_runner_text_js__WEBPACK_IMPORTED_MODULE_8__/* .bytes */ .ee)(found.size));
        if (inputs.path === undefined)
            return;
        refuseUnfinished(found);
        const target = await (0,_shared_download_to_js__WEBPACK_IMPORTED_MODULE_6__/* .downloadTo */ .C)(step, inputs.path, found.name || `${found.packageId}.mda`);
        const file = await (0,_mendix_downloads_js__WEBPACK_IMPORTED_MODULE_1__/* .downloadPackage */ .Xo)(connection, app, found.packageId, { ...target, expectedSize: found.size });
        step.output('path', file.path);
        step.output('size', file.size);
        step.output('sha256', file.sha256);
        step.info(`Downloaded to ${file.path}: ${(0,_runner_text_js__WEBPACK_IMPORTED_MODULE_8__/* .bytes */ .ee)(file.size)}, SHA-256 ${file.sha256}.`);
        step.summary.fact('Downloaded to', file.path).fact('SHA-256', file.sha256);
    },
});
async function packageOf(connection, app, mode) {
    const environment = await (0,_mendix_environments_js__WEBPACK_IMPORTED_MODULE_2__/* .findEnvironment */ .jY)(connection, app, mode);
    const found = await (0,_mendix_packages_js__WEBPACK_IMPORTED_MODULE_3__/* .getEnvironmentPackage */ .cf)(connection, environment);
    if (found)
        return found;
    throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${environment.appId} / ${environment.mode} has no package.`, {
        code: 'PACKAGE_NOT_FOUND',
        kind: 'not-found',
        remedy: 'Transport a package there first, or give a package-id.',
    });
}
function refuseUnfinished({ packageId, name, status }) {
    if (status === undefined || status.toLowerCase() === 'succeeded')
        return;
    throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`Package ${name} (${packageId}) cannot be downloaded: its status is ${status}.`, {
        code: 'BUILD_NOT_SUCCEEDED',
        kind: 'conflict',
        remedy: 'Only a package that has succeeded has a file. build-package with this package-id waits for it.',
    });
}


/***/ }),

/***/ 278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ downloadTo)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2602);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9031);




/**
 * Where and how a step downloads: to the path or into the folder that was given, whose missing folders are made; within the
 * time limit of the step; with every signed link, which works without credentials, hidden from the log.
 */
async function downloadTo(step, given, suggested) {
    const to = await (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .targetPath */ .B)(given, suggested);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(to), { recursive: true });
    }
    catch (error) {
        throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`The folder ${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(to)} cannot be made.`, {
            code: 'FILE_UNWRITABLE',
            kind: 'config',
            remedy: 'Give a `path` that the step may write to.',
            cause: error,
        });
    }
    const left = step.leftMs();
    return {
        to,
        deadline: Number.isFinite(left) ? step.clock.now() + left : undefined,
        onLink: (link) => {
            step.mask(link.href);
            if (link.search)
                step.mask(link.search.slice(1));
        },
    };
}


/***/ }),

/***/ 9111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fF: () => (/* binding */ downloadLog),
  Xo: () => (/* binding */ downloadPackage)
});

// UNUSED EXPORTS: downloadArchive, downloadSnapshotV1

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/http/download.js + 5 modules
var download = __webpack_require__(6960);
// EXTERNAL MODULE: ./build/http/errors.js
var errors = __webpack_require__(2602);
// EXTERNAL MODULE: ./build/mendix/archives.js
var archives = __webpack_require__(2993);
// EXTERNAL MODULE: ./build/mendix/backups-v1.js
var backups_v1 = __webpack_require__(961);
// EXTERNAL MODULE: ./build/mendix/client.js + 1 modules
var client = __webpack_require__(1461);
// EXTERNAL MODULE: ./build/mendix/wire.js
var wire = __webpack_require__(3011);
;// CONCATENATED MODULE: ./build/mendix/logs.js


/** What the service says instead of a log on a day without one. Source: Deploy API, 3.23.2. */
const noData = 'no data found in file';
/**
 * A fresh link to the log of one day; undefined when the service says that there is no data. Source: Deploy API, 3.23 Download
 * Archived Logs; access logs: API facts.
 * @param date `YYYY-MM-DD`
 */
function getLogLink(connection, environment, date, kind = 'app') {
    const { appId, mode } = environment;
    const call = { app: 'logs', access: 'access-logs' }[kind];
    return connection.read({
        path: (0,client/* path */.Ae) `/api/1/apps/${appId}/environments/${mode}/${call}/${date}`,
        operation: 'logs',
        doing: `get the ${kind === 'app' ? 'log' : 'access log'} of ${(0,client/* label */.Pf)(environment)} of ${date}`,
        bodyOptional: true,
    }, parseLogLink);
}
/** Whether the first bytes of a log file say that there is no log: such a file counts as empty. */
function isEmptyLog(start) {
    return (start.trim() === '' ||
        start
            .replace(/^[\s"[]+/, '')
            .toLowerCase()
            .startsWith(noData));
}
function parseLogLink(json, text) {
    if ((0,wire/* asObject */.eB)(json)) {
        const fields = new wire/* Fields */.C8(json, 'the log');
        const url = fields.url('DownloadUrl');
        if (!url)
            throw new wire/* ShapeError */.ym('the log has no DownloadUrl');
        return { url, date: fields.time('Date'), environmentId: fields.text('Environment') };
    }
    if (text.trim() === '[]' || isEmptyLog(text))
        return undefined;
    throw new wire/* ShapeError */.ym('the answer is neither a link nor a word about missing data');
}

// EXTERNAL MODULE: ./build/mendix/packages.js
var mendix_packages = __webpack_require__(8083);
;// CONCATENATED MODULE: ./build/mendix/downloads.js








/**
 * Fetches a package into a file: by its link where the service gives one, otherwise by the old call, which takes the
 * credentials. Source: Build API v1 (API facts).
 */
async function downloadPackage(connection, appId, packageId, options) {
    const { baseUrl, headers } = connection;
    const old = new URL(baseUrl.href.replace(/\/+$/, '') + (0,client/* path */.Ae) `/api/1/apps/${appId}/packages/${packageId}/download`);
    return downloads_download(connection, options, {
        link: async () => (await (0,mendix_packages/* getPackage */.bP)(connection, appId, packageId, { url: true })).download?.url ?? old,
        headers,
        credentialsOrigin: baseUrl.origin,
    });
}
/** Fetches a completed archive into a file; a link that has expired is replaced. Source: Backups API v2, GET archives. */
function downloadArchive(connection, target, snapshotId, archiveId, options) {
    return downloads_download(connection, options, {
        link: async () => {
            const { url, state } = await getArchive(connection, target, snapshotId, archiveId);
            return url ?? noLink(`the archive ${archiveId} of the backup ${snapshotId} of ${label(target)} (${state})`);
        },
    });
}
/** Fetches a backup of v1 into a file. Source: Backups API v1, 3.2. */
function downloadSnapshotV1(connection, environment, snapshotId, what, options) {
    return downloads_download(connection, options, {
        link: async () => {
            const links = await getBackupLinks(connection, environment, snapshotId);
            return links[what] ?? noLink(`the backup ${snapshotId} of ${label(environment)} (${what})`);
        },
    });
}
/**
 * Fetches the log of one day into a file; undefined, and no file, when there is no data for that day. A link that is refused is
 * replaced by a fresh one. Source: Deploy API, 3.23; API facts.
 * @param date `YYYY-MM-DD`
 */
async function downloadLog(connection, environment, date, kind, options) {
    let first = await getLogLink(connection, environment, date, kind);
    if (!first)
        return undefined;
    const downloaded = await downloads_download(connection, options, {
        link: async () => {
            const link = first ?? (await getLogLink(connection, environment, date, kind));
            first = undefined;
            return link?.url ?? noLink(`the log of ${(0,client/* label */.Pf)(environment)} of ${date}`);
        },
        freshLinks: 1,
    });
    if (!(await saysNoData(downloaded)))
        return downloaded;
    await (0,promises_.rm)(downloaded.path, { force: true });
    return undefined;
}
/** Whether a log file is only the platform's word about missing data. */
async function saysNoData({ path: file, size }) {
    if (size > 1_000)
        return false;
    const handle = await (0,promises_.open)(file);
    try {
        return isEmptyLog(await handle.readFile('utf8'));
    }
    finally {
        await handle.close();
    }
}
function downloads_download(connection, options, source) {
    return (0,download/* downloadFile */.P)({
        ...source,
        link: async () => {
            const link = await source.link();
            options.onLink?.(link);
            return link;
        },
        to: options.to,
        expectedSize: options.expectedSize,
        clock: connection.clock,
        signal: connection.signal,
        onEvent: options.onEvent ?? connection.onEvent,
        deadline: options.deadline,
    });
}
function noLink(what) {
    throw new errors/* Failure */.H(`The service gives no link for ${what}.`, {
        code: 'NO_LINK',
        kind: 'conflict',
        remedy: 'It may not be completed, or have expired. Look at its state, and ask for a new one.',
    });
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


/***/ })

};
