export const id = 881;
export const ids = [881];
export const modules = {

/***/ 6881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   action: () => (/* binding */ action)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2602);
/* harmony import */ var _runner_action_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9297);
/* harmony import */ var _runner_environment_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9294);
/* harmony import */ var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2266);








/** The default user of the emulated clouds: the one of the platforms' own documentation, so not a secret. */
const documented = {
    MENDIX_USERNAME: 'richard.ford51@example.com',
    MENDIX_API_KEY: '26587896-1cef-4483-accf-ad304e2673d6',
};
/** How long the server may take to listen, in ms; it takes about 100. */
const startMs = 15_000;
const action = (0,_runner_action_js__WEBPACK_IMPORTED_MODULE_5__/* .defineAction */ .QP)({
    name: 'emulator',
    group: 'Rehearsal',
    description: 'Start an emulator of Mendix Cloud, Cloud 66 and Syncano for the steps that follow, to rehearse a pipeline without a cloud',
    branding: { icon: 'cloud', color: 'purple' },
    inputs: {
        port: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .integer */ .nd)('Port on this machine; `0` picks a free one.', 0, 65_535, { default: '0' }),
        seed: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .text */ .Qq)('YAML file with the world to start with. Empty: the world of the platforms’ documentation (app `calc`, …).'),
        speed: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .integer */ .nd)('Emulated jobs, and the waits of the actions for them, run this many times faster.', 1, 100_000, {
            default: '60',
        }),
        'export-credentials': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .flag */ .Jt)('Also export the credentials of the default world (`MENDIX_USERNAME`, `MENDIX_API_KEY`, …).', {
            default: 'true',
        }),
    },
    outputs: {
        url: 'Base URL of the emulator, for example `http://127.0.0.1:8930`.',
        pid: 'Id of its process.',
    },
    async run(inputs, step) {
        const log = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(process.env['RUNNER_TEMP'] || (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), `paas-emulator-${process.pid}.log`);
        const script = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(process.argv[1] ?? '')), 'serve.js');
        const flags = [
            '--port',
            String(inputs.port),
            '--speed',
            String(inputs.speed),
            '--parent-pid',
            String(process.ppid),
        ];
        if (inputs.seed !== undefined)
            flags.push('--seed', (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(inputs.seed));
        const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(log, 'w', 0o600);
        const server = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(process.execPath, [script, ...flags], {
            detached: true,
            windowsHide: true,
            stdio: ['ignore', file, file],
        });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
        server.unref();
        step.saveState('pid', String(server.pid));
        const url = await listening(server, log, step.signal);
        step.output('url', url);
        step.output('pid', server.pid);
        const exported = { ...addresses(url, inputs.speed), ...(inputs['export-credentials'] ? documented : {}) };
        for (const [name, value] of Object.entries(exported))
            step.exportVariable(name, value);
        step.info(`The emulator listens on ${url} (${inputs.speed} times faster than real time, log: ${log}).`);
        step.info(`Exported for the steps that follow: ${Object.keys(exported).join(', ')}`);
        step.summary.fact('Base URL', url).fact('Speed', `${inputs.speed} ×`);
    },
    async post(_inputs, step) {
        const pid = Number(step.state('pid'));
        if (!pid)
            return;
        try {
            process.kill(pid, 'SIGTERM');
            step.info(`The emulator (process ${pid}) was stopped.`);
        }
        catch {
            step.info('The emulator had ended already.');
        }
    },
});
function addresses(url, speed) {
    return {
        MENDIX_API_URL: url,
        CLOUD66_API_URL: `${url}/api/3`,
        SYNCANO_API_URL: url,
        [_runner_environment_js__WEBPACK_IMPORTED_MODULE_6__/* .environment */ .c.speed]: String(speed),
    };
}
/** The URL that the server prints once it listens. */
async function listening(server, log, signal) {
    const until = performance.now() + startMs;
    while (performance.now() < until) {
        const printed = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(log, 'utf8');
        const [url] = /^http:\/\/127\.0\.0\.1:\d+$/m.exec(printed) ?? [];
        if (url)
            return url;
        if (server.exitCode !== null)
            break;
        signal.throwIfAborted();
        await new Promise((wake) => setTimeout(wake, 20));
    }
    server.kill();
    throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .H(`The emulator did not start:\n${(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(log, 'utf8').slice(0, 2_000)}`, {
        code: 'EMULATOR_DID_NOT_START',
        kind: 'config',
        remedy: 'See what it printed: a port in use, or a seed file with mistakes.',
    });
}


/***/ }),

/***/ 9297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QP: () => (/* binding */ defineAction)
/* harmony export */ });
/* unused harmony exports groups, failureOutputs */
/** The parts of the README. */
const groups = (/* unused pure expression or super */ null && (['Mendix Cloud: release', 'Mendix Cloud: backups', 'Cloud 66', 'Syncano', 'Rehearsal']));
/** Declares an action: keeps the exact types of its inputs and outputs for `run`. */
function defineAction(action) {
    return action;
}
/** Set by every action when it fails. */
const failureOutputs = {
    'error-code': "When the step failed: the service's own error code (`MISSING_CONSTANT`, `NO_ACCESS`, …) or one of ours (`INVALID_INPUT`, `TIMEOUT`, `CANCELLED`, …).",
    'error-kind': 'When the step failed: `config`, `auth`, `not-found`, `conflict`, `remote-failed`, `timeout`, `cancelled`, `network`, or `internal` for a fault in the action itself.',
};


/***/ })

};
