export const id = 700;
export const ids = [700];
export const modules = {

/***/ 700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   action: () => (/* binding */ action)
/* harmony export */ });
/* harmony import */ var _mendix_environments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(110);
/* harmony import */ var _mendix_start_stop_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(309);
/* harmony import */ var _runner_action_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(297);
/* harmony import */ var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(266);
/* harmony import */ var _wait_wait_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(159);
/* harmony import */ var _shared_mendix_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(483);






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

/***/ 309:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dg: () => (/* binding */ stopAndWait),
/* harmony export */   ZK: () => (/* binding */ startAndWait)
/* harmony export */ });
/* unused harmony exports startEnvironment, getStartStatus, waitForStart, stopEnvironment, waitForStop */
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(602);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(180);
/* harmony import */ var _environments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(110);
/* harmony import */ var _unclear_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52);
/* harmony import */ var _waiting_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(363);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(11);






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
const usualStart = '1 to 10 minutes';
/**
 * Waits until a start is over, and gives the environment as it is then. With a job its failure codes end the wait; when the
 * service does not know the job (any more), or there is none, the environment itself tells.
 * @throws Failure with the code of the failed start; WaitTimeout
 */
async function waitForStart(connection, environment, jobId, limits) {
    const what = `${jobId === undefined ? 'the start' : `start job ${jobId}`} of ${(0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .label */ .Pf)(environment)}`;
    const look = async (signal) => {
        if (jobId !== undefined) {
            const status = await jobStatus(connection, environment, jobId, signal);
            if (status !== undefined)
                return status;
        }
        return (await (0,_environments_js__WEBPACK_IMPORTED_MODULE_2__/* .getEnvironment */ .uc)(connection, environment, { signal, retry: _waiting_js__WEBPACK_IMPORTED_MODULE_4__/* .lookRetry */ .SK })).status;
    };
    await (0,_waiting_js__WEBPACK_IMPORTED_MODULE_4__/* .wait */ .uk)(connection, limits, {
        what,
        usual: usualStart,
        look,
        state: (status) => status,
        judge: (status) => {
            const known = status.toLowerCase();
            if (known === 'started' || known === 'running')
                return 'done';
            return known === 'starting' || known === 'stopped' ? 'pending' : 'unknown';
        },
    });
    return (0,_environments_js__WEBPACK_IMPORTED_MODULE_2__/* .getEnvironment */ .uc)(connection, environment);
}
/** The job's status; undefined when the service does not know the job. */
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
            return undefined;
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
    if (start.jobId !== undefined)
        options.onJob?.(start.jobId);
    const running = await waitForStart(connection, environment, start.jobId, options);
    return { alreadyRunning: false, jobId: start.jobId, environment: running };
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

/***/ 363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SK: () => (/* binding */ lookRetry),
/* harmony export */   uk: () => (/* binding */ wait)
/* harmony export */ });
/* unused harmony export waitForJob */
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(602);
/* harmony import */ var _wait_wait_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(159);



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
                const why = value.statusMessage ? `: "${oneLine(value.statusMessage)}"` : ', and the service does not say why';
                throw new Failure(`The ${job.what} has failed${why}.`, {
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
