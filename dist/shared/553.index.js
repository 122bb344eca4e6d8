export const id = 553;
export const ids = [553];
export const modules = {

/***/ 4553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   action: () => (/* binding */ action)
/* harmony export */ });
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
/* harmony import */ var _mendix_packages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8083);
/* harmony import */ var _runner_action_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9297);
/* harmony import */ var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2266);
/* harmony import */ var _wait_wait_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5159);
/* harmony import */ var _shared_mendix_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7483);






const revisions = 'the number of a revision (SVN) or the hash of a commit (Git, 7 to 40 hexadecimal digits)';
const revision = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .input */ .hF)('What to build: the number of a revision (SVN) or the hash of a commit (Git). The API cannot tell the latest one.', revisions, (value) => {
    if (/^(latest|head|newest|tip)$/i.test(value)) {
        throw new _runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .Unacceptable */ .q$(`${revisions}; the Build API has no call that tells the latest one`);
    }
    if (!/^(\d+|[0-9a-f]{7,40})$/i.test(value))
        throw new _runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .Unacceptable */ .q$(revisions);
    return value;
}, {});
const action = (0,_runner_action_js__WEBPACK_IMPORTED_MODULE_2__/* .defineAction */ .QP)({
    name: 'build-package',
    group: 'Mendix Cloud: release',
    description: 'Build a deployment package of a revision in the Team Server of Mendix, and wait until it is built',
    branding: { icon: 'package', color: 'blue' },
    inputs: {
        ..._shared_mendix_js__WEBPACK_IMPORTED_MODULE_5__/* .connectionInputs */ .eu,
        'app-id': _shared_mendix_js__WEBPACK_IMPORTED_MODULE_5__/* .appId */ .R0,
        branch: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)('Branch: `trunk` or `main` for the main line, `branches/<name>` for others.'),
        revision,
        version: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)('Version of the package, three numbers. Empty: the newest package’s, with the last number increased.', {
            pattern: /^\d+\.\d+\.\d+$/,
            allowed: 'major.minor.patch, for example `1.4.0`',
        }),
        description: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)('Description of the package.'),
        'package-id': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)('Go on waiting for this package (the `package-id` of an earlier run) instead of building.'),
        'if-exists': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .choice */ .Yq)('`reuse`: a package of the same commit (and `version`, if given) that is built or being built is not built again. Needs a commit hash.', ['build', 'reuse'], { default: 'build' }),
        'timeout-minutes': (0,_shared_mendix_js__WEBPACK_IMPORTED_MODULE_5__/* .timeoutMinutes */ .DL)(60),
    },
    outputs: {
        'package-id': 'Id of the package, for `transport`. Set as soon as it is known.',
        'package-name': 'Name of the package.',
        version: 'Version of the package as the platform has it, with the revision as its fourth part.',
        status: 'Status of the package at the end: `Succeeded`.',
        reused: '`true` when the package was there already (`if-exists: reuse`) and nothing was built.',
    },
    check(inputs) {
        const problems = [];
        const goesOn = inputs['package-id'] !== undefined;
        for (const name of ['branch', 'revision', 'version', 'description']) {
            const given = inputs[name] !== undefined;
            if (goesOn && given)
                problems.push(`\`${name}\` says what to build, \`package-id\` not to build: give one of them.`);
            if (!goesOn && !given && (name === 'branch' || name === 'revision')) {
                problems.push(`\`${name}\` is missing (unless a \`package-id\` is given to go on waiting for).`);
            }
        }
        if (inputs['if-exists'] === 'reuse' && inputs.revision !== undefined && !isHash(inputs.revision)) {
            problems.push('`if-exists: reuse` needs the hash of a commit as `revision`: a number does not tell the branch.');
        }
        return problems;
    },
    async run(inputs, step) {
        const connection = (0,_shared_mendix_js__WEBPACK_IMPORTED_MODULE_5__/* .connect */ .Ng)(inputs, step);
        const app = inputs['app-id'];
        const { branch = '', revision = '', description = '' } = inputs;
        const begin = step.clock.now();
        step.summary.fact('App', app);
        const known = await knownPackage();
        step.output('reused', known !== undefined && inputs['package-id'] === undefined);
        const packageId = known?.packageId ?? (await build());
        step.output('package-id', packageId);
        step.begins('build', { what: `The build of package ${packageId} of ${app}`, input: 'package-id', id: packageId });
        step.summary.fact('Package id', packageId);
        const built = await (0,_mendix_packages_js__WEBPACK_IMPORTED_MODULE_1__/* .waitForPackage */ .Vq)(connection, app, packageId, (0,_shared_mendix_js__WEBPACK_IMPORTED_MODULE_5__/* .waiting */ .eg)(step)).catch((error) => {
            // A build that has failed does not go on.
            if (error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H && error.kind === 'remote-failed')
                step.ended('build');
            throw error;
        });
        step.ended('build');
        step.output('package-name', built.name);
        step.output('version', built.version);
        step.output('status', built.status);
        const took = (0,_wait_wait_js__WEBPACK_IMPORTED_MODULE_4__/* .span */ .Ln)(step.clock.now() - begin);
        step.info(`Package ${built.name} (version ${built.version ?? 'unknown'}) is ready after ${took}.`);
        step.summary
            .fact('Package', built.name)
            .fact('Version', built.version)
            .fact('Status', built.status)
            .fact('Took', took);
        /** What need not be built. */
        async function knownPackage() {
            const given = inputs['package-id'];
            if (given !== undefined)
                return (0,_mendix_packages_js__WEBPACK_IMPORTED_MODULE_1__/* .getPackage */ .bP)(connection, app, given);
            if (inputs['if-exists'] === 'build')
                return undefined;
            const same = (await (0,_mendix_packages_js__WEBPACK_IMPORTED_MODULE_1__/* .listPackages */ .Ad)(connection, app)).find((one) => isOf(one, revision, inputs.version));
            if (same)
                step.info(`Revision ${revision} is package ${same.name} (${same.packageId}) already; nothing is built.`);
            return same;
        }
        async function build() {
            const version = inputs.version ?? (await nextVersion(connection, app));
            const id = await (0,_mendix_packages_js__WEBPACK_IMPORTED_MODULE_1__/* .startBuild */ .bT)(connection, app, { branch, revision, version, description });
            step.info(`Building version ${version} of ${app} from ${branch}, revision ${revision}, as package ${id}.`);
            step.summary.fact('Branch', branch).fact('Revision', revision);
            return id;
        }
    },
});
/** The newest package's version with the patch increased; the fourth part is the revision. */
async function nextVersion(connection, app) {
    const packages = await (0,_mendix_packages_js__WEBPACK_IMPORTED_MODULE_1__/* .listPackages */ .Ad)(connection, app);
    for (const { version } of packages) {
        const [, line, patch] = /^(\d+\.\d+)\.(\d+)(?:\.|$)/.exec(version ?? '') ?? [];
        if (patch !== undefined)
            return `${line}.${Number(patch) + 1}`;
    }
    return '1.0.0';
}
function isHash(text) {
    // SVN has no revisions of so many digits.
    return /^[0-9a-f]{7,40}$/i.test(text) && (/[a-f]/i.test(text) || text.length > 12);
}
/** Whether a package was or is being built of this commit: the platform appends its first digits to the version. */
function isOf({ version = '', status = '' }, hash, wanted) {
    if (!['succeeded', 'queued', 'building', 'uploading'].includes(status.toLowerCase()))
        return false;
    const [, line, short] = /^(\d+\.\d+\.\d+)\.([0-9a-f]{7,40})$/i.exec(version) ?? [];
    if (short === undefined)
        return false;
    const same = hash.toLowerCase().startsWith(short.toLowerCase()) || short.toLowerCase().startsWith(hash.toLowerCase());
    return same && (wanted === undefined || wanted === line);
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
