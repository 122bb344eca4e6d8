export const id = 802;
export const ids = [802];
export const modules = {

/***/ 1883:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;
// @actions/http-client imports undici for one thing only: the proxy dispatcher that octokit hands to fetch. It is nine
// tenths of the bytes and of the start-up time of every action, so the bundles get this instead. Node's own fetch reads
// the proxy from the environment once `http.setGlobalProxyFromEnv` was called (src/github does that).

class ProxyAgent {}
class EnvHttpProxyAgent {}
exports.kT = ProxyAgent;
__webpack_unused_export__ = EnvHttpProxyAgent;
__webpack_unused_export__ = (input, init = {}) => {
  const { dispatcher: _unused, ...rest } = init;
  return globalThis.fetch(input, rest);
};


/***/ }),

/***/ 7483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DL: () => (/* binding */ timeoutMinutes),
/* harmony export */   Ng: () => (/* binding */ connect),
/* harmony export */   R0: () => (/* binding */ appId),
/* harmony export */   eg: () => (/* binding */ waiting),
/* harmony export */   eu: () => (/* binding */ connectionInputs),
/* harmony export */   rg: () => (/* binding */ environmentInputs),
/* harmony export */   sK: () => (/* binding */ appIdFormat)
/* harmony export */ });
/* harmony import */ var _mendix_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1461);
/* harmony import */ var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2266);


/** Who asks, and where: common to every Mendix action. */
const connectionInputs = {
    username: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('Mendix account (e-mail address) that the API key belongs to.', {
        required: true,
        env: 'MENDIX_USERNAME',
    }),
    'api-key': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('API key of that account. Pass it from a secret.', {
        required: true,
        env: 'MENDIX_API_KEY',
        secret: true,
    }),
    'api-url': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .serviceUrl */ .Rs)('Address of the Mendix Cloud APIs; only needed for rehearsals against the emulator.', {
        default: _mendix_client_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultApiUrl */ .zq,
        env: 'MENDIX_API_URL',
    }),
    'request-timeout-seconds': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .nd)('Limit for a single request (bodies of packages and archives are not counted).', 1, 600, {
        default: '60',
    }),
};
/** What a sub-domain looks like. */
const appIdFormat = {
    pattern: /^[a-z0-9][a-z0-9-]*$/i,
    allowed: 'the sub-domain of an app: letters, digits and hyphens',
};
const appId = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('Sub-domain of the app (`calc` for https://calc.mendixcloud.com), without `-accp` or the like.', { required: true, ...appIdFormat });
/** Which environment of which app. */
const environmentInputs = {
    ...connectionInputs,
    'app-id': appId,
    environment: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('Environment: `Test`, `Acceptance`, `Production` or the name of a flexible environment, in any case of letters.', {
        required: true,
    }),
};
/** How long the step may take in all. */
function timeoutMinutes(minutes) {
    return (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .decimal */ ._)('Time limit of the step, in minutes. When it runs out, the step fails and says what it was waiting for.', 0.01, 1440, {
        default: String(minutes),
    });
}
/** A connection that reports to the log of the step and ends with it. */
function connect(inputs, step) {
    return new _mendix_client_js__WEBPACK_IMPORTED_MODULE_0__/* .MendixConnection */ .MT({
        apiUrl: inputs['api-url'],
        username: inputs.username,
        apiKey: inputs['api-key'],
        requestTimeoutMs: inputs['request-timeout-seconds'] * 1000,
        clock: step.clock,
        signal: step.signal,
        onEvent: step.onHttp,
    });
}
/** What every wait of an action takes. */
function waiting(step) {
    return { timeoutMs: step.leftMs(), signal: step.signal, clock: step.clock, onEvent: step.onWait };
}


/***/ }),

/***/ 4003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CA: () => (/* binding */ errorCode),
/* harmony export */   rd: () => (/* binding */ networkFailure),
/* harmony export */   vQ: () => (/* binding */ neverSent)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);

/** System calls that come before a connection stands: when they fail, the request cannot have reached the service. */
const beforeConnected = new Set(['connect', 'getaddrinfo']);
const notConnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);
/** A certificate that is refused stays refused: nothing was sent, and trying again is no use. */
const certificate = /^(ERR_TLS_)?CERT_|SELF_SIGNED|^ERR_TLS_|^UNABLE_TO_|^(INVALID_(CA|PURPOSE)|HOSTNAME_MISMATCH|PATH_LENGTH_EXCEEDED|CRL_HAS_EXPIRED)$/;
/** The two sides do not agree how to talk TLS, or one of them does not talk it at all: no use to try again either. */
const tls = /^(EPROTO$|ERR_SSL_)/;
/** Of these it is certain that they come from the handshake, before anything is sent. */
const handshake = /WRONG_VERSION_NUMBER|UNSUPPORTED_PROTOCOL|PROTOCOL_VERSION|HANDSHAKE_FAILURE|NO_(CIPHERS|PROTOCOLS)/;
/**
 * The fields of an error. By its shape, not its class: errors of Node may come from another realm than ours. A null or text
 * has none.
 */
function fields(error) {
    return typeof error === 'object' && error !== null ? error : {};
}
/** The `code` of a Node error, also of the causes inside an AggregateError (one per address that was tried). */
function errorCode(error) {
    const { code, cause, errors } = fields(error);
    if (typeof code === 'string')
        return code;
    if (Array.isArray(errors))
        return errorCode(errors[0]);
    return cause === undefined ? undefined : errorCode(cause);
}
/** Whether a failed request can never have reached the service: no connection, or a proxy that refused the tunnel. */
function neverSent(error) {
    const { errors, syscall, message } = fields(error);
    if (Array.isArray(errors) && errors.length > 0)
        return errors.every(neverSent);
    const code = errorCode(error) ?? '';
    if (notConnected.has(code) || certificate.test(code) || (tls.test(code) && handshake.test(code)))
        return true;
    if (beforeConnected.has(syscall) || isMistake(error))
        return true;
    // The tunnel that @actions/http-client builds reports its own failures in words only.
    return typeof message === 'string' && message.startsWith('tunneling socket could not be established');
}
/**
 * Whether Node refused to make the request at all: a credential with a line break in it (ERR_INVALID_CHAR), a proxy variable
 * that is no URL (ERR_INVALID_URL, URIError).
 */
function isMistake(error) {
    const name = fields(error).name;
    return name === 'TypeError' || name === 'RangeError' || name === 'URIError';
}
/**
 * Turns what Node throws for a failed request into a Failure that says what happened and what to do.
 * @param target method, host and path, without a query
 * @param write true for a request that changes something: it is then `unclear` unless it was certainly never sent
 */
function networkFailure(error, target, write) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H)
        return error;
    const code = errorCode(error) ?? 'NETWORK_ERROR';
    const sent = !neverSent(error);
    const { message } = fields(error);
    const text = typeof message === 'string' && message !== '' ? message : String(error);
    if (isMistake(error)) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${target}: the request could not be made (${code}: ${text}).`, {
            code: code === 'NETWORK_ERROR' ? 'INVALID_REQUEST' : code,
            kind: 'config',
            remedy: 'Check that the credentials hold no line break or special character, and that https_proxy and http_proxy are URLs.',
            cause: error,
        });
    }
    if (certificate.test(code)) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${target}: the TLS certificate was not accepted (${code}).`, {
            code,
            kind: 'network',
            remedy: 'If a proxy or your own authority signs certificates here, point NODE_EXTRA_CA_CERTS to its certificate in the env of the step.',
            cause: error,
        });
    }
    if (tls.test(code)) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${target}: no secure connection could be made or kept (${code}).`, {
            code,
            kind: 'network',
            unclear: write && sent,
            remedy: 'Check that api-url is an address that serves https, and what a proxy in between does to TLS.',
            cause: error,
        });
    }
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(sent
        ? `${target}: the connection was lost before an answer came (${code}).`
        : `${target}: no connection could be made (${code}: ${text}).`, {
        code,
        kind: 'network',
        unclear: write && sent,
        transient: true,
        remedy: sent
            ? 'Run the step again; if it happens often, look at the network of the runner and the status page of the service.'
            : 'Check the api-url input, and the proxy settings of the runner (https_proxy, no_proxy).',
        cause: error,
    });
}


/***/ }),

/***/ 4675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vs: () => (/* binding */ retryAfterMs),
/* harmony export */   iU: () => (/* binding */ defaultRetry),
/* harmony export */   rV: () => (/* binding */ pauseMs)
/* harmony export */ });
const defaultRetry = { totalMs: 180_000, baseMs: 500, capMs: 20_000 };
/**
 * What a `Retry-After` header asks for, in ms from now: whole seconds or an HTTP date (RFC 9110, 10.2.3). Undefined when
 * there is none or it cannot be read.
 */
function retryAfterMs(value, now) {
    const text = value?.trim();
    if (!text)
        return undefined;
    if (/^\d+(\.\d+)?$/.test(text))
        return Number(text) * 1000;
    const date = Date.parse(text);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
/**
 * The pause before the next try in ms: exponential with full jitter, so that many runners that failed together do not come
 * back together, but never shorter than the service asked for.
 */
function pauseMs(policy, attempt, askedMs, clock) {
    const jittered = clock.random() * Math.min(policy.capMs, policy.baseMs * 2 ** (attempt - 1));
    // `Retry-After: 0` is no invitation to hammer.
    return askedMs === undefined ? jittered : Math.max(jittered, askedMs + jittered * 0.1);
}


/***/ }),

/***/ 5915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g5: () => (/* binding */ failureOf),
  Vc: () => (/* binding */ inContext),
  dg: () => (/* binding */ isTransient),
  au: () => (/* binding */ unexpectedAnswer)
});

// EXTERNAL MODULE: ./build/http/errors.js
var errors = __webpack_require__(2602);
;// CONCATENATED MODULE: ./build/mendix/error-meanings.js
/** Whom to ask when a right is missing. */
const askForRights = 'Ask the Technical Contact to grant it on the Permissions page of the environment.';

;// CONCATENATED MODULE: ./build/mendix/errors-backups.js

const noAccess = {
    kind: 'auth',
    remedy: `The user of the API key needs API Rights and Access to Backups on this environment. ${askForRights}`,
};
/** Codes of the Backups APIs: of one call, or with a meaning of their own there. */
const backupErrors = {
    'backups-v1': {
        NO_ACCESS: noAccess,
        INTERNAL_SERVER_ERROR: {
            kind: 'conflict',
            transient: true,
            remedy: 'The backup is probably still being made: it can be downloaded a few minutes later.',
        },
        SNAPSHOT_LISTING_FAILED: {
            kind: 'remote-failed',
            remedy: 'The service could not list the backups. Run the step again; if it stays so, contact Mendix Support.',
        },
    },
    'restore-v1': {
        NO_ACCESS: noAccess,
        NOT_FOUND: {
            kind: 'not-found',
            remedy: 'Check the snapshot-id input: there is no such backup, or it belongs to another app.',
        },
        ERROR_NOT_ALLOWED: {
            kind: 'conflict',
            remedy: 'Stop the environment first (stop-and-start: true does it), then restore.',
        },
    },
    'backups-v2': {
        NO_ACCESS: noAccess,
        NOT_SUPPORTED: { kind: 'conflict', remedy: 'Backups by API need a licensed environment on Mendix Cloud v4.' },
        UNSUPPORTED: {
            kind: 'config',
            remedy: 'Check the data-type input: files_and_database or database_only.',
        },
        ENVIRONMENT_BUSY: {
            kind: 'conflict',
            remedy: 'A backup, a restore or another change is under way here. Wait until it ends, then run the step again.',
        },
        INVALID_STATE: {
            kind: 'conflict',
            remedy: 'The environment is in maintenance. Run the step again when that is over.',
        },
        ERROR_NOT_ALLOWED: {
            kind: 'conflict',
            remedy: 'The backup is in a state that does not allow this (it must be completed), or the environment must be stopped first.',
        },
        NOT_FOUND: {
            kind: 'not-found',
            remedy: 'Check the snapshot-id or archive-id input: it may have expired or belong to another environment; list-backups shows what there is.',
        },
        SNAPSHOT_LISTING_FAILED: {
            kind: 'remote-failed',
            remedy: 'The service could not list the backups. Run the step again; if it stays so, contact Mendix Support.',
        },
    },
    'restore-v2': {
        NO_ACCESS: noAccess,
        NOT_SUPPORTED: { kind: 'conflict', remedy: 'Restoring by API needs a licensed environment on Mendix Cloud v4.' },
        ENVIRONMENT_BUSY: {
            kind: 'conflict',
            remedy: 'A backup, a restore or another change is under way here. Wait until it ends, then run the step again.',
        },
        INVALID_STATE: {
            kind: 'conflict',
            remedy: 'The environment is in maintenance. Run the step again when that is over.',
        },
        ERROR_NOT_ALLOWED: {
            kind: 'conflict',
            remedy: 'Stop the environment first (stop-and-start: true does it), and take a backup that is completed.',
        },
        NOT_FOUND: {
            kind: 'not-found',
            remedy: 'Check the snapshot-id or restore-id input: there is no such backup, or it belongs to another app.',
        },
    },
};

;// CONCATENATED MODULE: ./build/mendix/errors-deploy.js

const checkMode = {
    kind: 'config',
    remedy: 'Check the environment input: Test, Acceptance, Production or the name of a flexible environment of this app.',
};
/** Codes that mean the same wherever they come from. */
const everywhere = {
    INVALID_PARAMETERS: {
        kind: 'config',
        remedy: 'Check the inputs of the step: the service found one of them missing or malformed.',
    },
    INVALID_APPID: {
        kind: 'config',
        remedy: 'Check the app-id input: the sub-domain of the app, without -accp or -test (calc for https://calc.mendixcloud.com).',
    },
    APP_NOT_FOUND: {
        kind: 'not-found',
        remedy: 'Check the app-id input, and that the user of the API key is a member of the app team.',
    },
    INVALID_ENVIRONMENT: checkMode,
    ENVIRONMENT_NOT_FOUND: { ...checkMode, kind: 'not-found' },
    NO_ACCESS: {
        kind: 'auth',
        remedy: `The user of the API key needs API Rights on this environment, and Transport Rights to deploy. ${askForRights}`,
    },
    FORBIDDEN: { kind: 'auth', remedy: `The user of the API key may not do this. ${askForRights}` },
    NOT_ALLOWED: { kind: 'auth', remedy: `The user of the API key may not do this. ${askForRights}` },
    NOT_FOUND: {
        kind: 'not-found',
        remedy: 'Check the app-id and environment inputs, and the id that the step was given.',
    },
    PACKAGE_NOT_FOUND: {
        kind: 'not-found',
        remedy: 'Check the package-id input: the package may have been deleted, or belong to another app.',
    },
    SNAPSHOT_NOT_FOUND: {
        kind: 'not-found',
        remedy: 'Check the snapshot-id input: the backup may have expired or belong to another environment; list-backups shows what there is.',
    },
    SERVICE_UNAVAILABLE: {
        kind: 'remote-failed',
        transient: true,
        unclear: true,
        remedy: 'The service cannot answer at the moment. Look at https://status.mendix.com and run the step again later.',
    },
};
/** Codes of the Deploy and Build APIs: of one call, or with a meaning of their own there. */
const deployErrors = {
    'create-free-app': {
        INVALID_PROJECTID: {
            kind: 'config',
            remedy: 'Check the project-id input: it is called App ID (a UUID) under Settings > General in the Developer Portal.',
        },
        APPLICATION_ALREADY_EXISTS: {
            kind: 'conflict',
            remedy: 'The project has an app already; list-environments shows it. Nothing has to be created.',
        },
    },
    start: {
        NO_MDA_HAS_BEEN_DEPLOYED: {
            kind: 'conflict',
            remedy: 'Transport a package to the environment first.',
        },
        APP_ALREADY_HAS_A_STARTING_JOB: {
            kind: 'conflict',
            remedy: 'Someone has just asked for a start. Wait for it, or give its job-id to go on waiting.',
        },
        ALREADY_STARTED: { kind: 'conflict', remedy: 'The app runs already. Stop it first if it has to be started anew.' },
    },
    'start-job': {
        NO_SUCH_STARTJOB: {
            kind: 'not-found',
            remedy: 'The service does not know this start job (any more). Check the job-id input and what the environment runs.',
        },
        NO_PACKAGE: { kind: 'conflict', remedy: 'The environment has no package. Transport one to it, then start again.' },
        ALREADY_LOCKED: {
            kind: 'conflict',
            remedy: 'Something else is at work on the environment: a start, a restore, a backup or a change in the Developer Portal. Wait until it ends, then start again.',
        },
        ALREADY_STARTED: { kind: 'conflict', remedy: 'The app runs already. Stop it first if it has to be started anew.' },
        DB_SYNC_FAILED: {
            kind: 'remote-failed',
            remedy: 'The database could not be changed to fit the new model. The log of the app (download-logs) names the entity or attribute; transport the previous package or correct the model.',
        },
        INVALID_DB_STRUCTURE: {
            kind: 'remote-failed',
            remedy: 'The database does not fit the model. Start again with auto-sync-db: true, or transport the package that fits it.',
        },
        MISSING_CONSTANT: {
            kind: 'remote-failed',
            remedy: 'The new model has constants without a value. Give them one with set-settings (get-settings lists them), then start again.',
        },
        INSECURE_ADMIN_PASSWORD: {
            kind: 'remote-failed',
            remedy: "A user with the administrator role has the password '1', and the platform refuses to run that. Change the password in the model or in the app, then start again.",
        },
        STARTUP_ACTION_FAILED: {
            kind: 'remote-failed',
            remedy: 'The after-startup microflow of the app failed or returned false. The log of the app (download-logs) says where; transport the previous package to get back.',
        },
        START_FAILED: {
            kind: 'remote-failed',
            remedy: 'The runtime did not come up. The log of the app (download-logs) says why; transport the previous package to get back.',
        },
    },
    stop: {
        STOP_FAILED: {
            kind: 'remote-failed',
            remedy: 'The app may still be running. Look at the environment in the Developer Portal, then stop it again.',
        },
    },
    'environment-package': {
        PACKAGE_NOT_FOUND: { kind: 'not-found', remedy: 'Nothing has been transported to this environment yet.' },
    },
    upload: {
        UPLOAD_COPY_FAILED: {
            kind: 'remote-failed',
            remedy: 'The service could not store the package. Run the step again; api-version: 2 is better for packages over 300 MB.',
        },
        INVALID_PACKAGE: {
            kind: 'remote-failed',
            remedy: 'The service could not process the file. Check that it is an .mda made by Studio Pro or mxbuild, and that it is complete.',
        },
    },
    'upload-job': {
        NOT_FOUND: {
            kind: 'not-found',
            remedy: 'The service does not know this upload job (any more). Look at the list of packages: it may have been processed.',
        },
    },
    transport: {
        INVALID_RUNTIME_VERSION: {
            kind: 'conflict',
            remedy: 'This environment cannot run the Mendix version of the package. Mendix Cloud v4 needs version 6 or newer.',
        },
        TRANSPORT_NOT_ALLOWED: {
            kind: 'auth',
            remedy: `The user of the API key needs Transport Rights on this environment. ${askForRights}`,
        },
        APP_IS_RUNNING: {
            kind: 'conflict',
            remedy: 'This environment takes a package only while it is stopped. Put the stop action before this step.',
        },
        NOT_ALLOWED: {
            kind: 'remote-failed',
            remedy: 'The package could not be processed and will not be. Upload a good one; trying again is no use.',
        },
        SERVICE_UNAVAILABLE: {
            kind: 'remote-failed',
            transient: true,
            remedy: 'The package is still being processed. That is normal shortly after an upload: run the step again a little later.',
        },
        PACKAGE_PARSE_FAILED: {
            kind: 'remote-failed',
            remedy: 'The service could not read the package. Check that it is an .mda made by Studio Pro or mxbuild, and upload it again.',
        },
    },
    clean: {
        ENVIRONMENT_NOT_STOPPED: { kind: 'conflict', remedy: 'Stop the environment first, then clean it.' },
        ENVIRONMENT_NOT_DEPLOYED: {
            kind: 'conflict',
            remedy: 'Nothing was ever deployed here, so there is no data to remove.',
        },
        ENVIRONMENT_CLEAN_FAILED: {
            kind: 'remote-failed',
            remedy: 'Part of the data may be gone. Look at the environment, then contact Mendix Support.',
        },
    },
    'set-settings': {
        CONSTANT_NOT_FOUND: {
            kind: 'config',
            remedy: 'The model that is deployed has no such constant. Check its name (Module.Constant), or transport the new package first.',
        },
        CUSTOM_SETTING_NOT_SUPPORTED: {
            kind: 'config',
            remedy: 'The platform does not let this custom runtime setting be changed. Take it out of the settings.',
        },
        SCHEDULED_EVENT_NOT_FOUND: {
            kind: 'config',
            remedy: 'The model that is deployed has no such scheduled event. Check its name (Module.Event), or transport the new package first.',
        },
        INVALID_SCHEDULED_EVENT_PARAMETER: {
            kind: 'config',
            remedy: 'A scheduled event can be Enabled or Disabled, nothing else.',
        },
    },
    scale: {
        INVALID_REQUEST: {
            kind: 'config',
            remedy: 'Ask for at least 1024 MB per instance, and for no more in all (instances times memory) than the plan of the app includes.',
        },
        NOT_ALLOWED: {
            kind: 'conflict',
            remedy: 'Scaling needs a paid app on Mendix Cloud v4, and more than one instance needs Mendix 7 or newer.',
        },
    },
    logs: {
        FORBIDDEN: {
            kind: 'auth',
            remedy: `The user of the API key may not read the logs of this environment. ${askForRights}`,
        },
    },
    packages: {
        PACKAGE_IN_USE: {
            kind: 'conflict',
            remedy: 'An environment has this package. Transport another one there before deleting it.',
        },
        BUILD_NOT_SUCCEEDED: {
            kind: 'conflict',
            remedy: 'The package has not been built (yet), so there is nothing to download.',
        },
    },
    build: {
        INVALID_VERSION: { kind: 'config', remedy: 'Check the version input: major.minor.patch, three numbers.' },
        BUILD_FAILED: {
            kind: 'remote-failed',
            remedy: 'Check the branch and revision inputs; the Developer Portal has the log of the build.',
        },
    },
};

;// CONCATENATED MODULE: ./build/mendix/errors.js


const perOperation = { ...deployErrors, ...backupErrors };
/** The documentation spells codes both `NOT ALLOWED` and `NOT_ALLOWED`. */
function normalCode(code) {
    return code
        .trim()
        .toUpperCase()
        .replace(/[\s_-]+/g, '_');
}
/**
 * What a code means in a call; undefined for a code that no document names.
 * @param code as `normalCode` gives it
 */
function meaningOf(operation, code) {
    const own = perOperation[operation];
    if (own && Object.hasOwn(own, code))
        return own[code];
    return Object.hasOwn(everywhere, code) ? everywhere[code] : undefined;
}
/** Every code that the table knows, with the call for which it has a meaning of its own (undefined: any call). */
function documentedErrors() {
    const tables = [
        [undefined, everywhere],
        ...Object.entries(perOperation),
    ];
    return tables.flatMap(([operation, meanings]) => Object.entries(meanings).map(([code, meaning]) => ({ operation, code, meaning })));
}
/** Whether a code is the service's considered answer, in whatever call: documented, and nothing that passes by itself. */
function isFinal(code) {
    return finalCodes.has(code);
}
const finalCodes = new Set(documentedErrors()
    .filter(({ meaning }) => !meaning.transient)
    .map(({ code }) => code));
for (const { code, meaning } of documentedErrors())
    if (meaning.transient)
        finalCodes.delete(code);

// EXTERNAL MODULE: ./build/mendix/text.js
var mendix_text = __webpack_require__(8389);
// EXTERNAL MODULE: ./build/mendix/wire.js
var wire = __webpack_require__(3011);
;// CONCATENATED MODULE: ./build/mendix/answers.js




const transientStatus = new Set([408, 429, 500, 502, 503, 504]);
/**
 * Whether a bad answer to a read may get better by itself. A 500 with a documented code is the service's considered answer;
 * a 500 without one, or with a code that nobody documented, is trouble.
 */
function isTransient(answer) {
    if (!transientStatus.has(answer.status))
        return false;
    const error = serviceError(answer.json);
    return answer.status !== 500 || !error || !isFinal(error.code);
}
/** What an answer says against success; undefined when it is one. An `errorCode` is a failure even with status 200. */
function failureOf(asked, answer) {
    const { status } = answer;
    const error = serviceError(answer.json);
    if (!error && status >= 200 && status < 300)
        return undefined;
    const documented = error && meaningOf(asked.operation, error.code);
    const write = asked.method !== 'GET';
    const meaning = documented ?? byStatus(status, write);
    const said = error
        ? `${error.code}${error.message ? ` "${(0,mendix_text/* oneLine */.TN)(error.message, asked.secrets)}"` : ''} (HTTP ${status})`
        : `HTTP ${status}${wordsOf(answer, asked.secrets)}`;
    return new errors/* Failure */.H(`Could not ${asked.doing}: ${answer.target} answered ${said}.`, {
        code: error?.code ?? meaning.code ?? `HTTP_${status}`,
        kind: meaning.kind,
        remedy: meaning.remedy,
        status,
        requestId: answer.requestId,
        transient: meaning.transient,
        unclear: write && meaning.unclear,
    });
}
/** An answer that is a success by its status but not what the documentation promises. */
function unexpectedAnswer(asked, answer, problem, cause) {
    return new errors/* Failure */.H(`Could not ${asked.doing}: ${answer.target} gave an unexpected answer (HTTP ${answer.status}): ${problem}.`, {
        code: 'UNEXPECTED_ANSWER',
        kind: 'remote-failed',
        status: answer.status,
        requestId: answer.requestId,
        transient: asked.method === 'GET',
        unclear: asked.method !== 'GET',
        remedy: 'Check that api-url is the address of the Mendix APIs; if it is, run the step again.',
        cause,
    });
}
/** The same failure, saying in front what was being done. */
function inContext(failure, doing) {
    if (failure.kind === 'cancelled')
        return failure;
    return new errors/* Failure */.H(`Could not ${doing}: ${failure.message}`, { ...failure, cause: failure });
}
/** `{errorCode, errorMessage}` of an answer. */
function serviceError(json) {
    const object = (0,wire/* asObject */.eB)(json);
    const code = object?.['errorCode'];
    if (typeof code !== 'string' || code.trim() === '')
        return undefined;
    const message = object?.['errorMessage'];
    return { code: normalCode(code), message: typeof message === 'string' ? message : '' };
}
/** The first words of a plain text, which often name the trouble; nothing of a web page. */
function wordsOf(answer, secrets) {
    const text = answer.text.trim();
    return answer.json !== undefined || text === '' || text.startsWith('<') ? '' : ` "${(0,mendix_text/* oneLine */.TN)(text, secrets)}"`;
}
/** What a status means without a code that the documents name. */
function byStatus(status, write) {
    if (status >= 300 && status < 400) {
        return {
            kind: 'config',
            code: 'REDIRECTED',
            remedy: 'The address leads elsewhere, and credentials do not follow. Check the api-url input: https://deploy.mendix.com, without a path.',
        };
    }
    if (status === 401 || status === 403) {
        return {
            kind: 'auth',
            remedy: 'Check username and api-key (a key is shown only once, when it is made, in the profile of the user), and that the user has API Rights on this environment.',
        };
    }
    if (status === 404)
        return { kind: 'not-found', remedy: 'Check the app-id, environment and api-url inputs.' };
    if (status === 409 || status === 422 || status === 423) {
        return {
            kind: 'conflict',
            remedy: 'Something else stands in the way; look at the environment in the Developer Portal.',
        };
    }
    if (status === 413)
        return { kind: 'config', remedy: 'What was sent is too large for the service (a package may have 1 GB).' };
    if (status === 429) {
        return {
            kind: 'remote-failed',
            transient: true,
            remedy: 'Too many requests: run the step again later, or run fewer at a time.',
        };
    }
    if (status === 408 || status >= 500) {
        return {
            kind: 'remote-failed',
            transient: transientStatus.has(status),
            unclear: write,
            remedy: 'The service is in trouble. Look at https://status.mendix.com and run the step again later.',
        };
    }
    if (status >= 400)
        return { kind: 'config', remedy: 'The service refused the request. Check the inputs of the step.' };
    return {
        kind: 'remote-failed',
        remedy: 'The service said so without a documented code. Look at the Developer Portal.',
    };
}


/***/ }),

/***/ 1461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  MT: () => (/* binding */ MendixConnection),
  zq: () => (/* binding */ defaultApiUrl),
  Pf: () => (/* binding */ label),
  Ae: () => (/* binding */ path)
});

// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/index.js + 1 modules
var lib = __webpack_require__(4942);
// EXTERNAL MODULE: ./build/http/clock.js
var clock = __webpack_require__(295);
// EXTERNAL MODULE: ./build/http/errors.js
var errors = __webpack_require__(2602);
// EXTERNAL MODULE: ./build/http/limit.js
var http_limit = __webpack_require__(3134);
// EXTERNAL MODULE: ./build/http/network.js
var network = __webpack_require__(4003);
// EXTERNAL MODULE: ./build/http/retry.js
var retry = __webpack_require__(4675);
;// CONCATENATED MODULE: ./build/http/client.js






/** Statuses after which a read is worth another try, unless the service says otherwise. */
const transientStatus = new Set([408, 429, 500, 502, 503, 504]);
const reads = new Set(['GET', 'HEAD', 'OPTIONS']);
/**
 * JSON calls to one service, over @actions/http-client (which knows proxies). Reads are tried again, writes only when they
 * cannot have been carried out (no connection, or 429); everything within one total time and one limit per try.
 */
class JsonClient {
    #settings;
    #clock;
    #keepAlive;
    constructor(settings) {
        this.#settings = settings;
        this.#clock = settings.clock ?? clock/* realClock */.d;
        this.#keepAlive = new lib/* HttpClient */.Qq(undefined, [], { keepAlive: true, allowRetries: false, allowRedirects: false });
    }
    /**
     * Sends one call and gives the service's answer, whatever its status.
     * @throws Failure `network`, `timeout` or `cancelled` when there is no answer to give; `config` when the call cannot be sent
     */
    async send(call) {
        const policy = { ...(this.#settings.retry ?? retry/* defaultRetry */.iU), ...call.retry };
        const request = {
            call,
            url: this.#url(call),
            body: call.body === undefined ? null : JSON.stringify(call.body),
            path: withoutQuery(call.path),
            write: !reads.has(call.method),
            stops: [this.#settings.signal, call.signal].filter((signal) => signal !== undefined),
        };
        const start = this.#clock.now();
        for (let attempt = 1;; attempt++) {
            const leftMs = policy.totalMs > 0 ? Math.max(1, policy.totalMs - (this.#clock.now() - start)) : Infinity;
            const outcome = await this.#attempt(request, attempt, leftMs);
            const inMs = this.#worthAnotherTry(request, outcome) ? this.#pauseMs(policy, attempt, outcome) : Infinity;
            // Written so that a policy without time, or with a time that is no number, ends here too.
            if (!(this.#clock.now() - start + inMs < policy.totalMs)) {
                if (outcome instanceof errors/* Failure */.H)
                    throw outcome;
                return outcome;
            }
            const reason = outcome instanceof errors/* Failure */.H ? outcome.code : `HTTP ${outcome.status}`;
            this.#settings.onEvent?.({ type: 'retry', method: call.method, path: request.path, reason, inMs, attempt });
            await this.#pause(inMs, request.stops);
        }
    }
    #worthAnotherTry({ write }, outcome) {
        if (outcome instanceof errors/* Failure */.H)
            return outcome.transient && !(write && outcome.unclear);
        if (outcome.status === 429)
            return true;
        if (write)
            return false;
        return this.#settings.isTransient?.(outcome) ?? transientStatus.has(outcome.status);
    }
    #pauseMs(policy, attempt, outcome) {
        if (outcome instanceof errors/* Failure */.H)
            return (0,retry/* pauseMs */.rV)(policy, attempt, undefined, this.#clock);
        // A date is compared with the service's own, so that a runner's clock may be wrong.
        const date = Date.parse(outcome.headers['date'] ?? '');
        const asked = (0,retry/* retryAfterMs */.Vs)(outcome.headers['retry-after'], Number.isNaN(date) ? Date.now() : date);
        return (0,retry/* pauseMs */.rV)(policy, attempt, asked, this.#clock);
    }
    /** One try: an answer or a Failure, reported as one event. */
    async #attempt(request, attempt, leftMs) {
        const { call, stops } = request;
        throwIfStopped(stops);
        const started = performance.now();
        const limitMs = Math.min(call.timeoutMs ?? this.#settings.requestTimeoutMs ?? 30_000, leftMs);
        const limit = new http_limit/* TryLimit */.Rs(limitMs, stops, request.write ? graceMs : 0);
        const outcome = await limit
            .race(this.#once(request, limit.signal, limitMs))
            .catch((error) => this.#failure(error, request, limit.timedOut ? limitMs : undefined));
        limit.clear();
        this.#settings.onEvent?.({
            type: 'request',
            method: call.method,
            path: request.path,
            outcome: outcome instanceof errors/* Failure */.H ? outcome.code : outcome.status,
            ms: performance.now() - started,
            attempt,
        });
        if (outcome instanceof errors/* Failure */.H && stops.some((signal) => signal.aborted))
            throw outcome;
        return outcome;
    }
    async #once({ call, url, body, write }, signal, limitMs) {
        // A kept connection may just have been closed by the other side, and then nobody knows whether a write arrived:
        // writes always go over a new one.
        const agent = write ? undefined : this.#keepAlive.getAgent(url.href);
        const http = new lib/* HttpClient */.Qq(this.#settings.userAgent ?? 'paas-actions', [handing(signal, agent)], {
            allowRetries: false,
            allowRedirects: false,
            // The limit of a try is ours; the library's own, of three minutes, would report the path with its query.
            socketTimeout: (0,http_limit/* timerMs */.Q2)(limitMs * 2),
        });
        const headers = {
            accept: 'application/json',
            ...(write ? { 'content-type': 'application/json', 'content-length': `${Buffer.byteLength(body ?? '')}` } : {}),
            ...this.#settings.headers,
            ...call.headers,
        };
        const response = await http.request(call.method, url.href, body, headers);
        return this.#answer(call, response);
    }
    #url(call) {
        const { baseUrl } = this.#settings;
        const refuse = () => {
            throw new errors/* Failure */.H(`The path ${withoutQuery(call.path)} leads away from the service.`, {
                code: 'INVALID_PATH',
                kind: 'config',
                remedy: 'Check the names and ids among the inputs. Nothing was sent.',
            });
        };
        // Names and ids in a path come from inputs: `..` would silently address something else, with every right of the key.
        if (!call.path.startsWith('/') ||
            /\/(\.|%2e){1,2}(\/|$)/i.test(withoutQuery(call.path)) ||
            call.path.includes('\\')) {
            refuse();
        }
        const text = baseUrl.origin + baseUrl.pathname.replace(/\/+$/, '') + call.path;
        const url = URL.canParse(text) ? new URL(text) : refuse();
        if (url.origin !== baseUrl.origin)
            refuse();
        for (const [name, value] of Object.entries(call.query ?? {})) {
            if (value !== undefined)
                url.searchParams.set(name, String(value));
        }
        return url;
    }
    async #answer(call, response) {
        const { message } = response;
        const text = await this.#body(call, message);
        const headers = Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [
            name,
            Array.isArray(value) ? value.join(', ') : (value ?? ''),
        ]));
        const requestId = headers['x-request-id'] ?? headers['x-vcap-request-id'] ?? headers['x-amzn-requestid'];
        return {
            status: message.statusCode ?? 0,
            headers,
            text,
            json: parsed(text),
            requestId,
            target: this.#target(call),
        };
    }
    /** The body as text; a body that is cut short rejects (reading the message itself does, `readBody()` would hang). */
    async #body(call, message) {
        const limit = this.#settings.maxBodyBytes ?? 16 * 1024 * 1024;
        const chunks = [];
        let size = 0;
        for await (const chunk of message) {
            size += chunk.length;
            if (size > limit) {
                message.destroy();
                throw new errors/* Failure */.H(`${this.#target(call)}: the answer is larger than ${limit} bytes.`, {
                    code: 'ANSWER_TOO_LARGE',
                    kind: 'remote-failed',
                    unclear: !reads.has(call.method),
                    remedy: 'Check that api-url is the address of the service.',
                });
            }
            chunks.push(chunk);
        }
        return Buffer.concat(chunks).toString('utf8');
    }
    #target(call) {
        return `${call.method} ${this.#settings.baseUrl.host}${withoutQuery(call.path)}`;
    }
    /** @param timedOutMs the limit of the try, when that is what ended it */
    #failure(error, { call, write, stops }, timedOutMs) {
        const stopped = stops.find((signal) => signal.aborted);
        if (stopped)
            return this.#stopped((0,errors/* cancelled */.K)(stopped), error, call, write && !(0,network/* neverSent */.vQ)(error));
        if (timedOutMs !== undefined) {
            return new errors/* Failure */.H(`${this.#target(call)}: no answer within ${Number((timedOutMs / 1000).toPrecision(3))} s.`, {
                code: 'REQUEST_TIMEOUT',
                kind: 'timeout',
                unclear: write,
                transient: true,
                remedy: 'Look at the status page of the service; a larger request-timeout-seconds gives it more time.',
                cause: error,
            });
        }
        return (0,network/* networkFailure */.rd)(error, this.#target(call), write);
    }
    /** What ended the run, and for a write that was under way, that nobody knows what became of it. */
    #stopped(failure, error, call, unclear) {
        if (!unclear)
            return failure;
        return new errors/* Failure */.H(`${failure.message} ${this.#target(call)} was under way: it may have been carried out.`, {
            code: failure.code,
            kind: failure.kind,
            remedy: failure.remedy,
            unclear,
            cause: error,
        });
    }
    async #pause(ms, stops) {
        const wake = new AbortController();
        const onStop = () => wake.abort();
        for (const stop of stops)
            stop.addEventListener('abort', onStop, { once: true });
        try {
            throwIfStopped(stops);
            await this.#clock.sleep(ms, wake.signal);
        }
        catch (error) {
            throwIfStopped(stops);
            throw error;
        }
        finally {
            for (const stop of stops)
                stop.removeEventListener('abort', onStop);
        }
    }
}
/** A write under way when everything is stopped gets this long, in ms, to bring its answer: the id in it may be the only one. */
const graceMs = 1_000;
function throwIfStopped(stops) {
    const stopped = stops.find((signal) => signal.aborted);
    if (stopped)
        throw (0,errors/* cancelled */.K)(stopped);
}
function withoutQuery(path) {
    return path.replace(/[?#].*$/s, '');
}
/** A handler of @actions/http-client that hands every request our signal, and the agent whose connections are kept. */
function handing(signal, agent) {
    return {
        prepareRequest(options) {
            options.signal = signal;
            const tunnel = options.agent;
            // A proxy that never answers its CONNECT would otherwise hold on to the request, and to the process, for ever.
            if (tunnel?.proxyOptions)
                tunnel.proxyOptions = { ...tunnel.proxyOptions, signal };
            else if (agent !== undefined)
                options.agent = agent;
        },
        canHandleAuthentication: () => false,
        handleAuthentication: () => Promise.reject(new Error('never asked to')),
    };
}
function parsed(text) {
    // trim() also takes off a byte order mark, which JSON.parse refuses.
    const trimmed = text.trim();
    if (trimmed === '')
        return undefined;
    try {
        return JSON.parse(trimmed);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/mendix/answers.js + 4 modules
var answers = __webpack_require__(5915);
// EXTERNAL MODULE: ./build/mendix/wire.js
var wire = __webpack_require__(3011);
;// CONCATENATED MODULE: ./build/mendix/client.js





const defaultApiUrl = 'https://deploy.mendix.com';
/** A read whose answer is no JSON (a page of a proxy, or of maintenance) is sent again after these pauses, in ms. */
const pausesOnBadBody = [1_000, 3_000];
/** One user's access to the Mendix Cloud APIs. The functions of the other modules take it as their first parameter. */
class MendixConnection {
    clock;
    signal;
    onEvent;
    baseUrl;
    /** The credentials; for the origin of `baseUrl` only. */
    headers;
    #apiKey;
    #requestTimeoutMs;
    #http;
    constructor(settings) {
        const { username, apiKey, userAgent, requestTimeoutMs, retry, signal, onEvent } = settings;
        this.clock = settings.clock ?? clock/* realClock */.d;
        this.signal = signal;
        this.onEvent = onEvent;
        this.baseUrl = new URL(settings.apiUrl ?? defaultApiUrl);
        this.headers = { 'mendix-username': username, 'mendix-apikey': apiKey };
        this.#apiKey = apiKey;
        this.#requestTimeoutMs = requestTimeoutMs ?? 30_000;
        this.#http = new JsonClient({
            baseUrl: this.baseUrl,
            headers: this.headers,
            clock: this.clock,
            isTransient: answers/* isTransient */.dg,
            ...(userAgent && { userAgent }),
            requestTimeoutMs: this.#requestTimeoutMs,
            ...(retry && { retry }),
            ...(signal && { signal }),
            ...(onEvent && { onEvent }),
        });
    }
    /**
     * GET. Tried again where the trouble may pass; an answer without JSON is asked for twice more.
     * @throws Failure
     */
    async read(call, parse) {
        for (let tried = 0;; tried++) {
            const answer = await this.#send('GET', call);
            if (call.bodyOptional || answer.json !== undefined)
                return this.#parsed('GET', call, answer, parse);
            const pause = pausesOnBadBody[tried];
            if (pause === undefined)
                throw (0,answers/* unexpectedAnswer */.au)(this.#asked('GET', call), answer, 'it is not JSON');
            await this.sleep(pause, call.signal);
        }
    }
    /**
     * POST, PUT or DELETE, sent once. An empty answer and plain text are successes: the parser then gets `undefined`.
     * @throws Failure; `unclear` when nobody knows whether it was carried out
     */
    async write(method, call, parse) {
        const answer = await this.#send(method, call);
        // A page of a proxy or of a portal is not the service's answer.
        if (answer.json === undefined && answer.text.trimStart().startsWith('<')) {
            throw (0,answers/* unexpectedAnswer */.au)(this.#asked(method, call), answer, 'it is a web page');
        }
        return this.#parsed(method, call, answer, parse);
    }
    /** Sleeps on the connection's clock; a cancellation ends it with a Failure. */
    async sleep(ms, signal) {
        const signals = [this.signal, signal].filter((one) => one !== undefined);
        const any = AbortSignal.any(signals);
        try {
            await this.clock.sleep(ms, any);
        }
        catch (error) {
            throw any.aborted ? (0,errors/* cancelled */.K)(any) : error;
        }
    }
    async #send(method, call) {
        const { path, query, body, signal } = call;
        const timeoutMs = this.#requestTimeoutMs * (call.slow ? 10 : 1);
        const retry = call.slow ? { totalMs: 2 * timeoutMs } : call.retry;
        const answer = await this.#http
            .send({ method, path, query, body, signal, timeoutMs, ...(retry && { retry }) })
            .catch((error) => {
            throw error instanceof errors/* Failure */.H ? (0,answers/* inContext */.Vc)(error, call.doing) : error;
        });
        const failure = (0,answers/* failureOf */.g5)(this.#asked(method, call), answer);
        if (failure)
            throw failure;
        return answer;
    }
    #parsed(method, call, answer, parse) {
        try {
            return parse(answer.json, answer.text);
        }
        catch (error) {
            if (!(error instanceof wire/* ShapeError */.ym))
                throw error;
            throw (0,answers/* unexpectedAnswer */.au)(this.#asked(method, call), answer, error.message, error);
        }
    }
    #asked(method, call) {
        return { method, operation: call.operation, doing: call.doing, secrets: [this.#apiKey, ...(call.secrets ?? [])] };
    }
}
/**
 * A path with every part percent-encoded: path`/api/1/apps/${appId}`.
 * @throws Failure `config` for a part that is empty or would lead to another path (`.`, `..`)
 */
function path(texts, ...parts) {
    return texts.reduce((before, text, index) => {
        const part = parts[index - 1] ?? '';
        if (/^\s*\.{0,2}\s*$/.test(part)) {
            throw new errors/* Failure */.H(`${JSON.stringify(part)} cannot be the name or id of anything on the platform.`, {
                code: 'INVALID_NAME',
                kind: 'config',
                remedy: 'Check the app-id and environment inputs, and the ids that the step was given.',
            });
        }
        return before + encodeURIComponent(part) + text;
    });
}
/** `calc / Production`, as messages say it. */
function label(environment) {
    return `${environment.appId} / ${environment.mode}`;
}


/***/ }),

/***/ 8389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   Y7: () => (/* binding */ nearMatches),
/* harmony export */   h: () => (/* binding */ suggestion)
/* harmony export */ });
/** Most characters of a service's words that a message repeats. */
const longest = 300;
/**
 * Words of the service as one line that is safe to print: control characters and line ends become spaces, links lose their
 * query (which may be a signature), secrets become `***`, and the length is limited.
 */
function oneLine(text, secrets = []) {
    let line = text;
    for (const secret of secrets)
        if (secret !== '')
            line = line.replaceAll(secret, '***');
    line = line
        .replace(/(https?:\/\/[^\s?"'<>]+)\?[^\s"'<>]*/g, '$1?…')
        .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\s]+/g, ' ')
        .trim();
    return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
/** The names of `known` that look most like `name`, best first, at most three. */
function nearMatches(name, known) {
    const wanted = name.toLowerCase();
    return known
        .map((candidate) => ({ candidate, distance: nearness(wanted, candidate.toLowerCase()) }))
        .filter(({ distance }) => distance <= Math.max(2, Math.floor(wanted.length / 3)))
        .sort((one, other) => one.distance - other.distance)
        .slice(0, 3)
        .map(({ candidate }) => candidate);
}
/** 0 for the same; 1 when one ends with the other after a dot (`Constant` for `Module.Constant`); otherwise edits. */
function nearness(wanted, candidate) {
    if (wanted === candidate)
        return 0;
    if (candidate.endsWith(`.${wanted}`) || wanted.endsWith(`.${candidate}`))
        return 1;
    return editDistance(wanted, candidate);
}
/** Levenshtein's distance: how many characters have to be put in, left out or replaced. */
function editDistance(one, other) {
    let row = Array.from({ length: other.length + 1 }, (_, index) => index);
    for (let i = 1; i <= one.length; i++) {
        const next = [i];
        for (let j = 1; j <= other.length; j++) {
            const replaced = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
            next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[other.length] ?? 0;
}
/** `Did you mean A or B? There are: A, B, C.` for a name that does not exist. */
function suggestion(name, known, thing) {
    const near = nearMatches(name, known);
    const question = near.length > 0 ? `Did you mean ${near.join(' or ')}? ` : '';
    if (known.length === 0)
        return `There is no ${thing} at all.`;
    const shown = [...known].sort((one, other) => one.localeCompare(other)).slice(0, 20);
    const more = known.length > shown.length ? ` and ${known.length - shown.length} more` : '';
    return `${question}There are: ${shown.join(', ')}${more}.`;
}


/***/ }),

/***/ 4569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Au: () => (/* binding */ parseRestore),
/* harmony export */   BK: () => (/* binding */ parseSnapshotV1),
/* harmony export */   C: () => (/* binding */ parsePackage),
/* harmony export */   E$: () => (/* binding */ parseSnapshot),
/* harmony export */   Nq: () => (/* binding */ parseEnvironment),
/* harmony export */   cM: () => (/* binding */ parseArchive),
/* harmony export */   db: () => (/* binding */ parseSnapshotPage),
/* harmony export */   dp: () => (/* binding */ parseApp),
/* harmony export */   ll: () => (/* binding */ newestFirst)
/* harmony export */ });
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3011);

/** Deploy API, 3.1.3 and 3.3.3. Free apps come without Url. */
function parseApp(json) {
    const fields = new _wire_js__WEBPACK_IMPORTED_MODULE_0__/* .Fields */ .C8(json, 'the app');
    const appId = fields.requiredText('AppId');
    return { appId, name: fields.text('Name') || appId, projectId: fields.text('ProjectId'), url: fields.text('Url') };
}
/** Deploy API, 3.4.3, 3.5.3 and 3.19.3. Some calls answer with a list of one. */
function parseEnvironment(appId, json) {
    const fields = new _wire_js__WEBPACK_IMPORTED_MODULE_0__/* .Fields */ .C8(Array.isArray(json) && json.length === 1 ? json[0] : json, 'the environment');
    const mode = fields.requiredText('Mode');
    return {
        appId,
        mode,
        status: fields.requiredText('Status'),
        environmentId: fields.text('EnvironmentId'),
        url: fields.text('Url'),
        modelVersion: fields.text('ModelVersion'),
        mendixVersion: fields.text('MendixVersion'),
        production: fields.boolean('Production') === true || mode.toLowerCase() === 'production',
        instances: fields.number('Instances'),
        memoryPerInstance: fields.number('MemoryPerInstance'),
        totalMemory: fields.number('TotalMemory'),
        runtimeLayer: fields.text('RuntimeLayer'),
    };
}
/** Deploy API, 3.9.3. */
function parsePackage(json) {
    const fields = new _wire_js__WEBPACK_IMPORTED_MODULE_0__/* .Fields */ .C8(json, 'the package');
    const url = fields.get('Url');
    const link = url === undefined ? undefined : new _wire_js__WEBPACK_IMPORTED_MODULE_0__/* .Fields */ .C8(url, 'Url of the package');
    const location = link?.url('Location');
    return {
        packageId: fields.requiredText('PackageId'),
        name: fields.text('Name') ?? '',
        description: fields.text('Description'),
        version: fields.text('Version'),
        creator: fields.text('Creator'),
        createdAt: fields.time('CreationDate'),
        status: fields.text('Status'),
        size: bytes(fields.number('Size')),
        download: location && { url: location, ttlSeconds: link?.number('TTL') },
    };
}
/** `Size` is in bytes, says the text of 3.9.3; its example shows 3.0571174621582031, which is that many MiB. */
function bytes(size) {
    if (size === undefined || Number.isInteger(size))
        return size;
    return Math.round(size * 1024 * 1024);
}
/** Backups API v2. */
function parseSnapshot(json) {
    const fields = new _wire_js__WEBPACK_IMPORTED_MODULE_0__/* .Fields */ .C8(json, 'the snapshot');
    return {
        snapshotId: fields.requiredText('snapshot_id'),
        state: fields.requiredText('state').toLowerCase(),
        statusMessage: fields.text('status_message'),
        comment: fields.text('comment'),
        modelVersion: fields.text('model_version'),
        createdAt: fields.time('created_at'),
        finishedAt: fields.time('finished_at'),
        updatedAt: fields.time('updated_at'),
        expiresAt: fields.time('expires_at'),
    };
}
/** Backups API v1, 3.1.3. */
function parseSnapshotV1(json) {
    const fields = new _wire_js__WEBPACK_IMPORTED_MODULE_0__/* .Fields */ .C8(json, 'the snapshot');
    return {
        snapshotId: fields.requiredText('SnapshotID'),
        state: (fields.text('State') ?? 'unknown').toLowerCase(),
        statusMessage: undefined,
        comment: fields.text('Comment'),
        modelVersion: fields.text('ModelVersion'),
        createdAt: fields.time('CreatedOn'),
        finishedAt: undefined,
        updatedAt: undefined,
        expiresAt: fields.time('ExpiresOn'),
    };
}
/** Backups API v2. */
function parseArchive(json) {
    const fields = new _wire_js__WEBPACK_IMPORTED_MODULE_0__/* .Fields */ .C8(json, 'the archive');
    return {
        archiveId: fields.requiredText('archive_id'),
        snapshotId: fields.text('snapshot_id'),
        dataType: fields.text('data_type'),
        state: fields.requiredText('state').toLowerCase(),
        statusMessage: fields.text('status_message'),
        url: fields.url('url'),
        createdAt: fields.time('created_at'),
        finishedAt: fields.time('finished_at'),
    };
}
/** Backups API v2. */
function parseRestore(json) {
    const fields = new _wire_js__WEBPACK_IMPORTED_MODULE_0__/* .Fields */ .C8(json, 'the restore');
    return {
        restoreId: fields.requiredText('restore_id'),
        sourceSnapshotId: fields.text('source_snapshot_id'),
        sourceEnvironmentId: fields.text('source_environment_id'),
        targetEnvironmentId: fields.text('target_environment_id'),
        state: fields.requiredText('state').toLowerCase(),
        statusMessage: fields.text('status_message'),
        createdAt: fields.time('created_at'),
        finishedAt: fields.time('finished_at'),
    };
}
/** One page of Backups API v2's list. */
function parseSnapshotPage(json) {
    // A bare list is what v1 answers; nothing is lost by reading it.
    if (Array.isArray(json))
        return { snapshots: json.map(parseSnapshot), total: json.length };
    const fields = new _wire_js__WEBPACK_IMPORTED_MODULE_0__/* .Fields */ .C8(json, 'the list of snapshots');
    const snapshots = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(fields.get('snapshots'), 'the list of snapshots', parseSnapshot);
    return { snapshots, total: fields.number('total') };
}
/** Newest first; what has no time comes last. The service promises no order. */
function newestFirst(items) {
    const time = (item) => item.createdAt?.getTime() ?? 0;
    return [...items].sort((one, other) => time(other) - time(one));
}


/***/ }),

/***/ 2052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ settle)
/* harmony export */ });
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);

const defaultPauses = [500, 1_000, 2_000, 4_000, 8_000];
/**
 * Sends a write, and when nobody knows whether it was carried out, reads the state and decides: found means done. What is not
 * found is either sent once more (`repeatable`) or fails, saying so.
 * @throws Failure
 */
async function settle(connection, settling) {
    try {
        return await settling.write();
    }
    catch (error) {
        if (!(error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H) || !error.unclear || error.kind === 'cancelled')
            throw error;
        const found = await search(connection, settling).catch((trouble) => {
            if (!(trouble instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H) || trouble.kind === 'cancelled')
                throw trouble;
            throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${error.message} And its effect could not be looked for: ${trouble.message}`, {
                ...error,
                cause: trouble,
            });
        });
        if (found !== undefined)
            return found;
        if (settling.repeatable)
            return settle(connection, { ...settling, repeatable: false });
        throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${error.message} Looking for its effect afterwards showed nothing.`, { ...error, cause: error });
    }
}
async function search(connection, settling) {
    let trouble;
    for (const pause of settling.pauses ?? defaultPauses) {
        await connection.sleep(pause);
        try {
            const found = await settling.find();
            if (found !== undefined)
                return found;
            trouble = undefined;
        }
        catch (error) {
            if (!(error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H) || !error.transient)
                throw error;
            trouble = error;
        }
    }
    // Without a single clear look at the end nothing is known, so nothing may be sent again.
    if (trouble !== undefined)
        throw trouble;
    return undefined;
}


/***/ }),

/***/ 3011:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C8: () => (/* binding */ Fields),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   eB: () => (/* binding */ asObject),
/* harmony export */   ym: () => (/* binding */ ShapeError)
/* harmony export */ });
/** An answer that does not have the documented shape; the connection turns it into a Failure. */
class ShapeError extends Error {
    name = 'ShapeError';
}
/** The value as an object, or undefined. */
function asObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}
/** Every item of a JSON list, read by `parse`. */
function listOf(value, what, parse) {
    if (!Array.isArray(value))
        throw new ShapeError(`${what} is ${kindOf(value)} instead of a list`);
    return value.map(parse);
}
/**
 * Reads the fields of one JSON object. `null` counts as missing; numbers and Booleans may come as strings, because the
 * documentation's own examples show both.
 */
class Fields {
    object;
    #what;
    constructor(value, what) {
        const object = asObject(value);
        if (!object)
            throw new ShapeError(`${what} is ${kindOf(value)} instead of an object`);
        this.object = object;
        this.#what = what;
    }
    get(name) {
        return this.object[name] ?? undefined;
    }
    /** A string that has to be there and not empty. */
    requiredText(name) {
        const text = this.text(name);
        if (text === undefined || text === '')
            throw new ShapeError(`${this.#what} has no ${name}`);
        return text;
    }
    text(name) {
        const value = this.get(name);
        if (value === undefined || typeof value === 'string')
            return value;
        if (typeof value === 'number' || typeof value === 'boolean')
            return String(value);
        throw this.#wrong(name, value, 'a string');
    }
    number(name) {
        const value = this.get(name);
        if (value === undefined || value === '')
            return undefined;
        const number = typeof value === 'string' ? Number(value) : value;
        if (typeof number === 'number' && Number.isFinite(number))
            return number;
        throw this.#wrong(name, value, 'a number');
    }
    boolean(name) {
        const value = this.get(name);
        if (value === undefined || value === '')
            return undefined;
        if (typeof value === 'boolean')
            return value;
        if (typeof value === 'string' && /^(true|false)$/i.test(value))
            return value.toLowerCase() === 'true';
        throw this.#wrong(name, value, 'a Boolean');
    }
    /** A point in time: milliseconds since 1970 or ISO 8601. */
    time(name) {
        const value = this.get(name);
        if (value === undefined || value === '')
            return undefined;
        if (typeof value === 'number' || (typeof value === 'string' && /^\d+$/.test(value))) {
            const date = new Date(Number(value));
            if (!Number.isNaN(date.getTime()))
                return date;
        }
        // Without a zone the time is UTC, whatever the zone of the runner.
        if (typeof value === 'string') {
            const date = new Date(/T.*(Z|[+-]\d\d:?\d\d)$/i.test(value) || !value.includes('T') ? value : `${value}Z`);
            if (!Number.isNaN(date.getTime()))
                return date;
        }
        throw this.#wrong(name, value, 'a time');
    }
    /** A link for downloading; absolute, http or https. */
    url(name) {
        const value = this.get(name);
        if (value === undefined || value === '')
            return undefined;
        const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined;
        if (url && /^https?:$/.test(url.protocol))
            return url;
        throw this.#wrong(name, value, 'a link');
    }
    #wrong(name, value, wanted) {
        return new ShapeError(`${name} of ${this.#what} is ${kindOf(value)} instead of ${wanted}`);
    }
}
/** What a value is, without showing it: it may be a secret. */
function kindOf(value) {
    if (value === undefined)
        return 'missing';
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'a list';
    return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
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
