export const id = 700;
export const ids = [700];
export const modules = {

/***/ 7700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   action: () => (/* binding */ action)
/* harmony export */ });
/* harmony import */ var _mendix_environments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1564);
/* harmony import */ var _mendix_start_stop_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(309);
/* harmony import */ var _runner_action_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9297);
/* harmony import */ var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2266);
/* harmony import */ var _wait_wait_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5159);
/* harmony import */ var _shared_mendix_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7483);






const action = (0,_runner_action_js__WEBPACK_IMPORTED_MODULE_2__/* .defineAction */ .QP)({
    name: 'start-and-wait',
    group: 'Mendix Cloud: release',
    description: 'Start the app of an environment of Mendix Cloud, wait until it runs, and say which model version runs',
    branding: { icon: 'play', color: 'green' },
    inputs: {
        ..._shared_mendix_js__WEBPACK_IMPORTED_MODULE_5__/* .environmentInputs */ .rg,
        'auto-sync-db': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .flag */ .Jt)('Change the database to fit the model, if they differ. Without it such a start fails.', {
            default: 'true',
        }),
        'job-id': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)('Go on waiting for this start job (the `job-id` of an earlier run) instead of starting.'),
        'timeout-minutes': (0,_shared_mendix_js__WEBPACK_IMPORTED_MODULE_5__/* .timeoutMinutes */ .DL)(20),
    },
    outputs: {
        'job-id': 'Id of the start job, set as soon as it is known. Empty when the app ran already.',
        status: 'Status of the environment at the end.',
        url: 'Address of the app.',
        'model-version': 'Version of the model that runs.',
        'already-running': '`true` when the app ran already and nothing was started.',
        seconds: 'How long the start took, in seconds.',
    },
    async run(inputs, step) {
        const connection = (0,_shared_mendix_js__WEBPACK_IMPORTED_MODULE_5__/* .connect */ .Ng)(inputs, step);
        const environment = await (0,_mendix_environments_js__WEBPACK_IMPORTED_MODULE_0__/* .findEnvironment */ .jY)(connection, inputs['app-id'], inputs.environment);
        const label = `${environment.appId} / ${environment.mode}`;
        const begin = step.clock.now();
        const started = await (0,_mendix_start_stop_js__WEBPACK_IMPORTED_MODULE_1__/* .startAndWait */ .ZK)(connection, environment, {
            ...(0,_shared_mendix_js__WEBPACK_IMPORTED_MODULE_5__/* .waiting */ .eg)(step),
            autoSyncDb: inputs['auto-sync-db'],
            jobId: inputs['job-id'],
            onJob: (jobId) => {
                step.output('job-id', jobId);
                step.begins('start', { what: `The start of ${label}`, input: 'job-id', id: jobId });
            },
        });
        step.ended('start');
        const seconds = Math.round((step.clock.now() - begin) / 1000);
        const { status, url, modelVersion, mendixVersion } = started.environment;
        step.output('status', status);
        step.output('url', url);
        step.output('model-version', modelVersion);
        step.output('already-running', started.alreadyRunning);
        step.output('seconds', started.alreadyRunning ? 0 : seconds);
        const what = `${label} runs model version ${modelVersion ?? 'unknown'} on Mendix ${mendixVersion ?? 'unknown'}`;
        step.info(started.alreadyRunning
            ? `${what}; it ran already, nothing was started.`
            : `${what}, after ${(0,_wait_wait_js__WEBPACK_IMPORTED_MODULE_4__/* .span */ .Ln)(seconds * 1000)}.`);
        step.summary
            .fact('Environment', label)
            .fact('Status', status)
            .fact('Model version', modelVersion)
            .fact('Mendix version', mendixVersion)
            .fact('Address', url)
            .fact('Start took', started.alreadyRunning ? 'nothing: it ran already' : (0,_wait_wait_js__WEBPACK_IMPORTED_MODULE_4__/* .span */ .Ln)(seconds * 1000));
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


/***/ }),

/***/ 309:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dg: () => (/* binding */ stopAndWait),
/* harmony export */   ZK: () => (/* binding */ startAndWait),
/* harmony export */   lh: () => (/* binding */ waitForStop)
/* harmony export */ });
/* unused harmony exports startEnvironment, getStartStatus, waitForStart, stopEnvironment */
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1461);
/* harmony import */ var _environments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1564);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8389);
/* harmony import */ var _unclear_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2052);
/* harmony import */ var _waiting_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5363);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3011);







/**
 * Asks for a start. Running already or being started already is no failure: ALREADY_STARTED comes with status 200 or 500, a
 * 200 may lack a JobId, and APP_ALREADY_HAS_A_STARTING_JOB tells of another job. After a lost answer the environment is read;
 * asking once more is safe, since the service itself refuses a second job. Source: Deploy API, 3.6; API facts.
 */
async function startEnvironment(connection, environment, { autoSyncDb } = {}) {
    const { appId, mode } = environment;
    try {
        return await (0,_unclear_js__WEBPACK_IMPORTED_MODULE_3__/* .settle */ .G)(connection, {
            write: () => connection.write('POST', {
                path: (0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .path */ .Ae) `/api/1/apps/${appId}/environments/${mode}/start`,
                operation: 'start',
                doing: `start ${(0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .label */ .Pf)(environment)}`,
                body: autoSyncDb === undefined ? {} : { AutoSyncDb: autoSyncDb },
            }, (json) => ({
                state: 'starting',
                jobId: (0,_wire_js__WEBPACK_IMPORTED_MODULE_5__/* .asObject */ .eB)(json) && new _wire_js__WEBPACK_IMPORTED_MODULE_5__/* .Fields */ .C8(json, 'the start').text('JobId'),
            })),
            find: async () => (0,_environments_js__WEBPACK_IMPORTED_MODULE_2__/* .isRunning */ .W_)(await (0,_environments_js__WEBPACK_IMPORTED_MODULE_2__/* .getEnvironment */ .uc)(connection, environment)) ? { state: 'already-running' } : undefined,
            repeatable: true,
            pauses: [1_000, 2_000],
        });
    }
    catch (error) {
        if (!(error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H))
            throw error;
        if (error.code === 'ALREADY_STARTED')
            return { state: 'already-running' };
        if (error.code === 'APP_ALREADY_HAS_A_STARTING_JOB')
            return { state: 'starting', jobId: undefined };
        throw error;
    }
}
/**
 * What a start job says: Starting or Started. Source: Deploy API, 3.7 Get Start Environment Status.
 * @throws Failure with the code of a failed start; ALREADY_STARTED comes that way too, and means Started
 */
function getStartStatus(connection, environment, jobId, signal) {
    const { appId, mode } = environment;
    return connection.read({
        path: (0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .path */ .Ae) `/api/1/apps/${appId}/environments/${mode}/start/${jobId}`,
        operation: 'start-job',
        doing: `follow the start job ${jobId} of ${(0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .label */ .Pf)(environment)}`,
        signal,
        retry: _waiting_js__WEBPACK_IMPORTED_MODULE_4__/* .lookRetry */ .SK,
    }, (json) => new _wire_js__WEBPACK_IMPORTED_MODULE_5__/* .Fields */ .C8(json, 'the start job').requiredText('Status'));
}
/** A job that the service does not know counts as lost when the app has not come up so long after that, in ms. */
const unknownJobMs = 60_000;
/** A start whose job nobody tells is asked for again so often, in ms: that tells when it has failed meanwhile. */
const askAgainMs = 60_000;
/**
 * Waits until a start is over, and gives the environment as it is then. With a job its failure codes end the wait; when the
 * service does not know the job (any more), or there is none, the environment itself tells.
 * @throws Failure with the code of the failed start, or NO_SUCH_STARTJOB, or NOT_RUNNING; WaitTimeout
 */
async function waitForStart(connection, environment, jobId, limits) {
    const clock = limits.clock ?? connection.clock;
    let following = jobId;
    let unknownSince;
    let asked = clock.now();
    const look = async (signal) => {
        let unknownJob;
        if (following !== undefined) {
            const status = await jobStatus(connection, environment, following, signal);
            if (!(status instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H))
                return status;
            unknownJob = status;
            unknownSince ??= clock.now();
        }
        const now = await (0,_environments_js__WEBPACK_IMPORTED_MODULE_2__/* .getEnvironment */ .uc)(connection, environment, { signal, retry: _waiting_js__WEBPACK_IMPORTED_MODULE_4__/* .lookRetry */ .SK });
        if ((0,_environments_js__WEBPACK_IMPORTED_MODULE_2__/* .isRunning */ .W_)(now))
            return now.status;
        if (unknownJob && unknownSince !== undefined && clock.now() - unknownSince >= unknownJobMs)
            throw unknownJob;
        if (following === undefined && limits.askAgain && clock.now() - asked >= askAgainMs) {
            asked = clock.now();
            const again = await startEnvironment(connection, environment, limits.askAgain);
            if (again.state === 'already-running')
                return 'Running';
            following = again.jobId;
            if (following !== undefined)
                limits.onJob?.(following);
        }
        return now.status;
    };
    await (0,_waiting_js__WEBPACK_IMPORTED_MODULE_4__/* .wait */ .uk)(connection, limits, {
        what: `${jobId === undefined ? 'the start' : `start job ${jobId}`} of ${(0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .label */ .Pf)(environment)}`,
        usual: '1 to 10 minutes',
        look,
        state: (status) => status,
        judge: (status) => {
            const known = status.toLowerCase();
            if (known === 'started' || known === 'running')
                return 'done';
            return known === 'starting' || known === 'stopped' ? 'pending' : 'unknown';
        },
    });
    return running(connection, environment);
}
/** The environment after a start; a job that ended well does not count when nothing runs. */
async function running(connection, environment) {
    for (const pause of [1_000, 2_000, 4_000, 8_000]) {
        const now = await (0,_environments_js__WEBPACK_IMPORTED_MODULE_2__/* .getEnvironment */ .uc)(connection, environment);
        if ((0,_environments_js__WEBPACK_IMPORTED_MODULE_2__/* .isRunning */ .W_)(now))
            return now;
        await connection.sleep(pause);
    }
    const now = await (0,_environments_js__WEBPACK_IMPORTED_MODULE_2__/* .getEnvironment */ .uc)(connection, environment);
    if ((0,_environments_js__WEBPACK_IMPORTED_MODULE_2__/* .isRunning */ .W_)(now))
        return now;
    throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${(0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .label */ .Pf)(environment)} was started, but its status is ${(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(now.status)}.`, {
        code: 'NOT_RUNNING',
        kind: 'remote-failed',
        remedy: 'The app has probably stopped by itself. Its log (download-logs) says why.',
    });
}
/** The job's status; the Failure NO_SUCH_STARTJOB when the service does not know the job. */
async function jobStatus(connection, environment, jobId, signal) {
    try {
        return await getStartStatus(connection, environment, jobId, signal);
    }
    catch (error) {
        if (!(error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H))
            throw error;
        if (error.code === 'ALREADY_STARTED')
            return 'Started';
        if (error.code === 'NO_SUCH_STARTJOB')
            return error;
        throw error;
    }
}
/** Asks for a start, or goes on with a job, and waits until the app runs. Source: Deploy API, 3.6 and 3.7. */
async function startAndWait(connection, environment, options) {
    const start = options.jobId === undefined
        ? await startEnvironment(connection, environment, options)
        : { state: 'starting', jobId: options.jobId };
    if (start.state === 'already-running') {
        return { alreadyRunning: true, jobId: undefined, environment: await (0,_environments_js__WEBPACK_IMPORTED_MODULE_2__/* .getEnvironment */ .uc)(connection, environment) };
    }
    let { jobId } = start;
    const onJob = (known) => {
        jobId = known;
        options.onJob?.(known);
    };
    if (jobId !== undefined)
        onJob(jobId);
    const now = await waitForStart(connection, environment, jobId, { ...options, onJob, askAgain: options });
    return { alreadyRunning: false, jobId, environment: now };
}
/**
 * Asks for a stop, and returns before the app has stopped. After a lost answer the environment is read; a stop of what still
 * runs can be sent once more. Source: Deploy API, 3.8 Stop Environment.
 */
async function stopEnvironment(connection, environment) {
    const { appId, mode } = environment;
    await (0,_unclear_js__WEBPACK_IMPORTED_MODULE_3__/* .settle */ .G)(connection, {
        write: () => connection.write('POST', {
            path: (0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .path */ .Ae) `/api/1/apps/${appId}/environments/${mode}/stop`,
            operation: 'stop',
            doing: `stop ${(0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .label */ .Pf)(environment)}`,
            body: {},
        }, () => true),
        find: async () => (0,_environments_js__WEBPACK_IMPORTED_MODULE_2__/* .isStopped */ .id)(await (0,_environments_js__WEBPACK_IMPORTED_MODULE_2__/* .getEnvironment */ .uc)(connection, environment)) || undefined,
        repeatable: true,
    });
}
/** Waits until the environment says that it is stopped. Source: API facts, "What real use shows". */
async function waitForStop(connection, environment, limits) {
    const { value } = await (0,_waiting_js__WEBPACK_IMPORTED_MODULE_4__/* .wait */ .uk)(connection, limits, {
        what: `the stop of ${(0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .label */ .Pf)(environment)}`,
        usual: 'a few seconds to 2 minutes',
        look: (signal) => (0,_environments_js__WEBPACK_IMPORTED_MODULE_2__/* .getEnvironment */ .uc)(connection, environment, { signal, retry: _waiting_js__WEBPACK_IMPORTED_MODULE_4__/* .lookRetry */ .SK }),
        state: (seen) => seen.status,
        judge: (seen) => {
            if ((0,_environments_js__WEBPACK_IMPORTED_MODULE_2__/* .isStopped */ .id)(seen))
                return 'done';
            return (0,_environments_js__WEBPACK_IMPORTED_MODULE_2__/* .isRunning */ .W_)(seen) || seen.status.toLowerCase() === 'stopping' ? 'pending' : 'unknown';
        },
    });
    return value;
}
/** Stops what runs and waits until it is stopped; what is stopped already is left alone. */
async function stopAndWait(connection, environment, limits) {
    const before = await (0,_environments_js__WEBPACK_IMPORTED_MODULE_2__/* .getEnvironment */ .uc)(connection, environment);
    if ((0,_environments_js__WEBPACK_IMPORTED_MODULE_2__/* .isStopped */ .id)(before))
        return { wasRunning: false, environment: before };
    await stopEnvironment(connection, environment);
    return { wasRunning: true, environment: await waitForStop(connection, environment, limits) };
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
