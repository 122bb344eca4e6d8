import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 5720:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("module");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 3106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 295:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ realClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8500);
/* harmony import */ var _limit_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3134);


/** The real clock, immune to changes of the system time. */
const realClock = {
    now: () => performance.timeOrigin + performance.now(),
    sleep: async (ms, signal) => {
        for (let left = ms; left > _limit_js__WEBPACK_IMPORTED_MODULE_1__/* .longestTimerMs */ .ss; left -= _limit_js__WEBPACK_IMPORTED_MODULE_1__/* .longestTimerMs */ .ss)
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(_limit_js__WEBPACK_IMPORTED_MODULE_1__/* .longestTimerMs */ .ss, undefined, { signal });
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms % _limit_js__WEBPACK_IMPORTED_MODULE_1__/* .longestTimerMs */ .ss, undefined, { signal });
    },
    random: Math.random,
};


/***/ }),

/***/ 2602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ Failure),
/* harmony export */   K: () => (/* binding */ cancelled)
/* harmony export */ });
/** The one error class that clients throw: what happened, its kind and code, and what to do next. */
class Failure extends Error {
    name = 'Failure';
    code;
    kind;
    remedy;
    status;
    requestId;
    unclear;
    transient;
    constructor(message, details) {
        super(message, details.cause === undefined ? undefined : { cause: details.cause });
        this.code = details.code;
        this.kind = details.kind;
        this.remedy = details.remedy;
        this.status = details.status;
        this.requestId = details.requestId;
        this.unclear = details.unclear ?? false;
        this.transient = details.transient ?? false;
    }
}
/** The failure of something that was stopped from outside; thrown instead of the platform's AbortError. */
function cancelled(signal) {
    const { reason } = signal;
    if (reason instanceof Failure)
        return reason;
    return new Failure('Cancelled.', { code: 'CANCELLED', kind: 'cancelled', cause: reason });
}


/***/ }),

/***/ 3134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q2: () => (/* binding */ timerMs),
/* harmony export */   Rs: () => (/* binding */ TryLimit),
/* harmony export */   ss: () => (/* binding */ longestTimerMs)
/* harmony export */ });
/** Timers of Node fire at once when they are set for longer than this, in ms (24.8 days). */
const longestTimerMs = 2 ** 31 - 1;
/** A delay as a timer can take it. */
function timerMs(ms) {
    return Math.max(1, Math.min(Math.ceil(ms), longestTimerMs));
}
/**
 * The limit of one try: its signal is aborted when the time is over, or when one of the given signals is. It must be cleared,
 * and then leaves neither a timer nor a listener behind, however long the given signals live.
 */
class TryLimit {
    signal;
    #over = new AbortController();
    #stops;
    #timer;
    #onStop;
    #grace;
    #timedOut = false;
    /**
     * @param limitMs real time for the try
     * @param stops end it early
     * @param graceMs how long it may still go on after that
     */
    constructor(limitMs, stops, graceMs) {
        this.signal = this.#over.signal;
        this.#stops = stops;
        this.#timer = setTimeout(() => {
            this.#timedOut = true;
            this.#over.abort(new DOMException('The time limit of the request is over.', 'TimeoutError'));
        }, timerMs(limitMs));
        this.#onStop = () => {
            if (graceMs === 0)
                this.#over.abort();
            else
                this.#grace ??= setTimeout(() => this.#over.abort(), graceMs);
        };
        for (const stop of stops)
            stop.addEventListener('abort', this.#onStop, { once: true });
    }
    /** Whether it was the time that ended the try. */
    get timedOut() {
        return this.#timedOut;
    }
    /** The work's end, or a rejection as soon as the limit is reached: also work that never looks at the signal is left then. */
    race(work) {
        return new Promise((resolve, reject) => {
            this.signal.addEventListener('abort', () => reject(this.signal.reason), { once: true });
            work.then(resolve, reject);
        });
    }
    clear() {
        clearTimeout(this.#timer);
        clearTimeout(this.#grace);
        for (const stop of this.#stops)
            stop.removeEventListener('abort', this.#onStop);
    }
}


/***/ }),

/***/ 9294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ environment)
/* harmony export */ });
/** Every environment variable that the actions read by themselves; the ones that stand in for inputs are named at the inputs. */
const environment = {
    /**
     * For rehearsals against the emulator: waits and pauses run this many times faster. Only honoured when the service's
     * address is this machine; the `emulator` action exports it.
     */
    speed: 'PAAS_ACTIONS_SPEED',
};


/***/ }),

/***/ 2266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Rs: () => (/* binding */ serviceUrl),
/* harmony export */   TL: () => (/* binding */ parseInputs),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   _: () => (/* binding */ decimal),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   hF: () => (/* binding */ input),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   q$: () => (/* binding */ Unacceptable)
/* harmony export */ });
/* unused harmony export ConfigurationError */
/**
 * What an action's inputs may be, as data: the one place for their names, defaults, documentation and checks. `action.yml` and
 * the README are written from it (scripts/docs.ts), the values an action works with are parsed by it, once.
 */
/** Thrown by `parse`: why a given text cannot be taken, as it follows "must be …". */
class Unacceptable extends Error {
    name = 'Unacceptable';
}
/** An input of any type: the constructors below are made with it. */
function input(description, allowed, parse, options) {
    return {
        description,
        allowed,
        parse: parse,
        required: options.required ?? false,
        default: options.default,
        env: options.env,
        secret: options.secret ?? false,
        confidential: options.confidential ?? false,
    };
}
const none = {};
function text(description, options = none) {
    const { pattern, allowed = 'a text' } = options;
    return input(description, allowed, (value) => {
        if (pattern && !pattern.test(value))
            throw new Unacceptable(allowed);
        return value;
    }, options);
}
function integer(description, min, max, options = none) {
    const allowed = `a whole number from ${min} to ${max}`;
    return input(description, allowed, (value) => {
        const number = Number(value);
        // Number('') is 0 and parseInt('5x') is 5: neither may pass for what the user meant.
        if (!/^[+-]?\d+$/.test(value) || number < min || number > max)
            throw new Unacceptable(allowed);
        return number;
    }, options);
}
/** A number of minutes or seconds that may have a fraction. */
function decimal(description, min, max, options = none) {
    const allowed = `a number from ${min} to ${max}`;
    return input(description, allowed, (value) => {
        const number = Number(value);
        if (!/^\d+(\.\d+)?$/.test(value) || number < min || number > max)
            throw new Unacceptable(allowed);
        return number;
    }, options);
}
/** The YAML 1.2 core schema's booleans, as every action of GitHub's own takes them. */
function flag(description, options = none) {
    return input(description, '`true` or `false`', (value) => {
        if (/^(true|True|TRUE)$/.test(value))
            return true;
        if (/^(false|False|FALSE)$/.test(value))
            return false;
        throw new Unacceptable('`true` or `false`');
    }, options);
}
function choice(description, choices, options = none) {
    const allowed = choices.map((one) => `\`${one}\``).join(' or ');
    return input(description, allowed, (value) => {
        const found = choices.find((one) => one === value);
        if (found === undefined)
            throw new Unacceptable(allowed);
        return found;
    }, options);
}
/** Several values, one a line or separated by commas. */
function list(description, options = none) {
    return input(description, 'a list, one a line or separated by commas', (value) => value
        .split(/[\n,]/)
        .map((one) => one.trim())
        .filter((one) => one !== ''), options);
}
const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
/** Whether a URL points to this machine. */
function isLoopback(url) {
    return loopback.test(url.hostname);
}
/** The address of a service: `https:`, or `http:` to this machine only, so that no credential ever travels in the clear. */
function serviceUrl(description, options = none) {
    const allowed = 'an https:// address without credentials, query or fragment (http:// only for this machine, 127.0.0.1)';
    return input(description, allowed, (value) => {
        const url = URL.canParse(value) ? new URL(value) : undefined;
        const secure = url && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url)));
        if (!url || !secure || url.username || url.password || url.search || url.hash)
            throw new Unacceptable(allowed);
        return url;
    }, options);
}
/** The text an input stands for: what was given, else its environment variable, else its default. */
function textOf(name, declared, source) {
    const given = source.input(name);
    if (given !== '')
        return given;
    const fromEnv = declared.env === undefined ? '' : (source.env[declared.env]?.trim() ?? '');
    return fromEnv !== '' ? fromEnv : (declared.default ?? '');
}
/** Everything that is wrong with the inputs, in one message; the user's fault, found before the first request. */
class ConfigurationError extends Error {
    name = 'ConfigurationError';
    kind = 'config';
    code = 'INVALID_INPUT';
    remedy;
    problems;
    constructor(problems) {
        const count = problems.length === 1 ? 'One input is' : `${problems.length} inputs are`;
        super(`${count} not as they must be:\n${problems.map((problem) => `- ${problem}`).join('\n')}`.replace('is not as they', 'is not as it'));
        this.problems = problems;
        this.remedy = 'Correct the `with:` (or `env:`) of the step. Nothing was sent to the service.';
    }
}
/**
 * Parses all inputs of an action at once.
 * @param check finds contradictions between inputs that are each right by themselves; called only then
 * @throws ConfigurationError with every problem found
 */
function parseInputs(declared, source, check) {
    const problems = [];
    const values = {};
    for (const [name, one] of Object.entries(declared)) {
        const given = textOf(name, one, source);
        if (given === '') {
            if (one.required)
                problems.push(missing(name, one));
            continue;
        }
        try {
            values[name] = one.parse(given);
        }
        catch (error) {
            if (!(error instanceof Unacceptable))
                throw error;
            problems.push(`\`${name}\` must be ${error.message}${one.secret || one.confidential ? '' : `; it is ${shown(given)}`}`);
        }
    }
    if (problems.length === 0 && check)
        problems.push(...check(values));
    if (problems.length > 0)
        throw new ConfigurationError(problems);
    return values;
}
function missing(name, declared) {
    const other = declared.env === undefined ? '' : ` (or the environment variable \`${declared.env}\`)`;
    const [about] = declared.description.split(/(?<=\.)\s/);
    return `\`${name}\`${other} is missing: ${about}`;
}
function shown(text) {
    const line = text.replaceAll(/\s+/g, ' ');
    return `\`${line.length > 60 ? `${line.slice(0, 57)}...` : line}\``;
}


/***/ }),

/***/ 3912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ei: () => (/* binding */ safeLog),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   ee: () => (/* binding */ bytes),
/* harmony export */   wD: () => (/* binding */ markdown)
/* harmony export */ });
/**
 * Text that may come from a server, made safe for the log: it can never be read as a workflow command, set colours or move
 * the cursor. (Commands are lines that begin with `::`, or hold the older `##[`.)
 */
function safeLog(text) {
    return text
        .split(/\r\n|\r|\n/)
        .map((line) => line
        .replaceAll(/\u001b\[[0-?]*[ -/]*[@-~]/g, '')
        .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, ' ')
        .replace(/^(\s*):(?=:)/, '$1\u200b:')
        .replaceAll('##[', '#\u200b#['))
        .join('\n');
}
/** Text from outside on one line and of limited length, for the middle of a sentence. */
function oneLine(text, limit = 500) {
    const line = safeLog(text).replaceAll(/\s+/g, ' ').trim();
    return line.length > limit ? `${line.slice(0, limit - 1)}…` : line;
}
/** Text as it is for a Markdown table cell or sentence of the job summary: no markup, no links, no HTML of its own. */
function markdown(text) {
    return oneLine(text, 2_000)
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll(/([\\`*_[\]|~#!])/g, '\\$1')
        .replaceAll(/\b(https?):\/\//g, '$1:\u200b//')
        .replaceAll('@', '@\u200b');
}
/** Bytes as people say them: `512 B`, `3.1 MB`, `1.02 GB` (powers of 1000, as the platforms count). */
function bytes(count) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB'];
    let value = count;
    let unit = 0;
    while (value >= 1000 && unit < units.length - 1) {
        value /= 1000;
        unit += 1;
    }
    return `${unit === 0 ? Math.round(value) : Number(value.toPrecision(3))} ${units[unit]}`;
}


/***/ }),

/***/ 5159:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ln: () => (/* binding */ span),
/* harmony export */   fm: () => (/* binding */ waitFor)
/* harmony export */ });
/* unused harmony exports realWaitClock, defaultSchedule, intervalMs, WaitTimeout */
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8500);

/** Timers of Node fire at once when they are set for longer than this, in ms (24.8 days). */
const longestTimerMs = 2 ** 31 - 1;
const realWaitClock = {
    now: () => performance.timeOrigin + performance.now(),
    sleep: async (ms, signal) => {
        for (let left = ms; left > longestTimerMs; left -= longestTimerMs)
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(longestTimerMs, undefined, { signal });
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms % longestTimerMs, undefined, { signal });
    },
};
const defaultSchedule = { minMs: 1_000, share: 0.1, maxMs: 30_000 };
/** No schedule looks more often than this, in ms, whatever it says. */
const leastMs = 50;
/** How long to sleep before the next look, in ms; never past the deadline. */
function intervalMs(schedule, elapsedMs, leftMs) {
    const grown = Math.min(schedule.maxMs, Math.max(schedule.minMs, elapsedMs * schedule.share));
    return Math.max(0, Math.min(Math.max(grown, leastMs), leftMs));
}
/** The time ran out. `lastState` is undefined when no look ever succeeded; the last bad look is the `cause`. */
class WaitTimeout extends Error {
    name = 'WaitTimeout';
    kind = 'timeout';
    code = 'TIMEOUT';
    what;
    lastState;
    remedy;
    constructor(what, timeoutMs, lastState, cause) {
        const seen = lastState === undefined ? 'its state could never be read' : `its last known state is ${lastState}`;
        super(`The time limit of ${span(timeoutMs)} ran out while waiting for ${what}; ${seen}.`, cause === undefined ? undefined : { cause });
        this.what = what;
        this.lastState = lastState;
        this.remedy =
            'It may still finish. Give the step more timeout-minutes, or go on waiting with the id that it set as output.';
    }
}
/** A span of time as people say it: `45 s`, `3 min 20 s`, `2 h 5 min`. */
function span(ms) {
    const seconds = Math.round(ms / 1000);
    if (seconds < 60)
        return ms < 9_950 ? `${Number((ms / 1000).toFixed(1))} s` : `${seconds} s`;
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60)
        return seconds % 60 === 0 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`;
    return minutes % 60 === 0 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
/** The last look, which begins at the deadline, may take this long; so may one that began just before it. */
const lastLookMs = 2_000;
/**
 * Looks until the thing is done. The first look comes at once, nothing is slept after the end, the deadline is exact (also for
 * a look that hangs; only a look that has just begun may still bring the end), and one bad look does not end the wait.
 * @throws WaitTimeout at the deadline; what `judge` throws; a look's own error when it is not transient; the signal's reason;
 * RangeError for a time that is no number
 */
async function waitFor(options) {
    const clock = options.clock ?? realWaitClock;
    const schedule = options.schedule ?? defaultSchedule;
    // Every comparison with NaN is false: such a wait would never end, and never pause between two looks.
    for (const time of [options.timeoutMs, options.heartbeatMs ?? 0, ...Object.values(schedule)]) {
        if (!(time >= 0))
            throw new RangeError(`A time of the wait for ${options.what} is ${time}.`);
    }
    const start = clock.now();
    const seen = new Seen(options);
    const limit = new Limit(options.timeoutMs, clock, options.signal);
    try {
        for (let looks = 1;; looks++) {
            options.signal?.throwIfAborted();
            const looked = await limit.of(options.look);
            options.signal?.throwIfAborted();
            const elapsedMs = clock.now() - start;
            if ('value' in looked) {
                const verdict = options.judge(looked.value);
                seen.state(options.state(looked.value), verdict !== 'unknown', elapsedMs);
                if (verdict === 'done')
                    return { value: looked.value, elapsedMs, looks };
            }
            else if (!limit.isOver) {
                seen.badLook(looked.error);
            }
            if (elapsedMs >= options.timeoutMs || limit.isOver)
                throw seen.timeout();
            seen.heartbeat(elapsedMs);
            await clock.sleep(intervalMs(schedule, elapsedMs, options.timeoutMs - elapsedMs), options.signal);
        }
    }
    catch (error) {
        // A sleep that is interrupted throws the platform's AbortError; callers get the reason they gave.
        if (options.signal?.aborted)
            throw options.signal.reason;
        throw error;
    }
    finally {
        limit.clear();
    }
}
/** What was seen so far: decides what is news. */
class Seen {
    #options;
    #state;
    #error;
    #badInARow = 0;
    #lastNewsMs = 0;
    constructor(options) {
        this.#options = options;
    }
    state(state, known, elapsedMs) {
        this.#badInARow = 0;
        this.#error = undefined;
        if (state === this.#state)
            return;
        this.#state = state;
        this.#lastNewsMs = elapsedMs;
        this.#options.onEvent?.({ type: 'state', what: this.#options.what, state, known, elapsedMs });
    }
    badLook(error) {
        const isTransient = this.#options.isTransient ?? saysTransient;
        if (!isTransient(error))
            throw error;
        this.#error = error;
        this.#badInARow += 1;
        this.#options.onEvent?.({ type: 'bad-look', what: this.#options.what, error, inARow: this.#badInARow });
    }
    heartbeat(elapsedMs) {
        const { heartbeatMs = 60_000, timeoutMs, usual, what } = this.#options;
        if (elapsedMs - this.#lastNewsMs < heartbeatMs)
            return;
        this.#lastNewsMs = elapsedMs;
        this.#options.onEvent?.({ type: 'heartbeat', what, state: this.#state, elapsedMs, deadlineMs: timeoutMs, usual });
    }
    timeout() {
        return new WaitTimeout(this.#options.what, this.#options.timeoutMs, this.#state, this.#error);
    }
}
function saysTransient(error) {
    return typeof error === 'object' && error !== null && 'transient' in error && error.transient === true;
}
/**
 * The end of a wait from outside: its signal is aborted when the caller's is, or when the time is over. Must be cleared, and
 * then leaves no timer or listener behind.
 */
class Limit {
    #clock;
    #stop;
    #end = new AbortController();
    #timer = new AbortController();
    #lookSince;
    #isOver = false;
    constructor(timeoutMs, clock, stop) {
        this.#clock = clock;
        this.#stop = stop;
        stop?.addEventListener('abort', this.#onStop, { once: true });
        // A timer that is cleared rejects; nobody has to know.
        if (Number.isFinite(timeoutMs))
            this.#watch(timeoutMs).catch(() => { });
    }
    /** Whether the time is over. */
    get isOver() {
        return this.#isOver;
    }
    /** One look's end: its value or its error. A look that ignores its signal is left behind at the limit. */
    async of(look) {
        const { signal } = this.#end;
        const aborted = Promise.withResolvers();
        const abort = () => aborted.reject(signal.reason);
        signal.addEventListener('abort', abort, { once: true });
        this.#lookSince = this.#clock.now();
        try {
            return { value: await Promise.race([look(signal), aborted.promise]) };
        }
        catch (error) {
            return { error };
        }
        finally {
            this.#lookSince = undefined;
            signal.removeEventListener('abort', abort);
        }
    }
    clear() {
        this.#timer.abort();
        this.#stop?.removeEventListener('abort', this.#onStop);
    }
    #onStop = () => this.#end.abort(this.#stop?.reason);
    async #watch(timeoutMs) {
        await this.#clock.sleep(timeoutMs, this.#timer.signal);
        // The look under way, or the last one that begins now.
        const now = this.#clock.now();
        const spareMs = (this.#lookSince ?? now) + lastLookMs - now;
        if (spareMs > 0)
            await this.#clock.sleep(spareMs, this.#timer.signal);
        this.#isOver = true;
        this.#end.abort(new DOMException('The deadline has passed.', 'TimeoutError'));
    }
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  o1: () => (/* binding */ actions),
  iW: () => (/* binding */ main),
  wX: () => (/* binding */ serve)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: external "os"
const external_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_namespaceObject.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${toCommandValue(message)}${external_os_namespaceObject.EOL}`, {
        encoding: 'utf8'
    });
}
function prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_namespaceObject.EOL}${convertedValue}${external_os_namespaceObject.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return file_command_issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    command_issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_namespaceObject.EOL);
    command_issueCommand('set-output', { name }, toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function debug(message) {
    command_issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_namespaceObject.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    command_issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    command_issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return __awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return file_command_issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    command_issueCommand('save-state', { name }, toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return __awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map
// EXTERNAL MODULE: ./build/http/errors.js
var errors = __nccwpck_require__(2602);
// EXTERNAL MODULE: ./build/wait/wait.js
var wait = __nccwpck_require__(5159);
// EXTERNAL MODULE: ./build/http/clock.js
var clock = __nccwpck_require__(295);
;// CONCATENATED MODULE: ./build/runner/clock.js

/** A clock that runs `speed` times faster than the one on the wall; 1 is real time. */
function clockAt(speed) {
    const start = performance.timeOrigin;
    return {
        now: () => start + performance.now() * speed,
        sleep: (ms, signal) => clock/* realClock */.d.sleep(ms / speed, signal),
        random: Math.random,
    };
}

// EXTERNAL MODULE: ./build/runner/environment.js
var environment = __nccwpck_require__(9294);
// EXTERNAL MODULE: ./build/runner/text.js
var runner_text = __nccwpck_require__(3912);
;// CONCATENATED MODULE: ./build/runner/failure.js

const kinds = new Set([
    'config',
    'auth',
    'not-found',
    'conflict',
    'remote-failed',
    'timeout',
    'cancelled',
    'network',
]);
/**
 * Makes of anything that was thrown what a person and a workflow need. Errors of ours are recognised by their `kind` and
 * `code`, not by class (every layer has its own) and not by their words; anything else is a fault in the action.
 */
function explain(error) {
    if (!(error instanceof Error))
        return internal(String(error), undefined, []);
    const causes = causesOf(error);
    const { kind, code, remedy, requestId } = error;
    if (!kinds.has(kind) || typeof code !== 'string') {
        return internal(`${error.name}: ${error.message}`, error.stack, causes);
    }
    return {
        message: (0,runner_text/* safeLog */.Ei)(error.message),
        code: (0,runner_text/* oneLine */.TN)(code, 100),
        kind: kind,
        remedy: typeof remedy === 'string' ? (0,runner_text/* safeLog */.Ei)(remedy) : undefined,
        causes,
        requestId: typeof requestId === 'string' ? (0,runner_text/* oneLine */.TN)(requestId, 200) : undefined,
        stack: undefined,
    };
}
function internal(message, stack, causes) {
    return {
        message: (0,runner_text/* safeLog */.Ei)(message),
        code: 'INTERNAL',
        kind: 'internal',
        remedy: 'This is a fault in the action. Please report it with this log (step debugging on: RUNNER_DEBUG=1).',
        causes,
        requestId: undefined,
        stack: stack === undefined ? undefined : (0,runner_text/* safeLog */.Ei)(stack),
    };
}
function causesOf(error) {
    const causes = [];
    let cause = error.cause;
    while (cause instanceof Error && causes.length < 5) {
        const { code } = cause;
        causes.push((0,runner_text/* oneLine */.TN)(`${cause.name}${typeof code === 'string' ? ` ${code}` : ''}: ${cause.message}`));
        cause = cause.cause;
    }
    return causes;
}

// EXTERNAL MODULE: ./build/runner/inputs.js
var inputs = __nccwpck_require__(2266);
;// CONCATENATED MODULE: ./build/runner/summary.js

/** GitHub refuses a step's summary of more than 1 MiB as a whole. */
const limitBytes = 1024 * 1024 - 4096;
/**
 * The section of one step on the job's summary page, collected as data and written once at the end. All texts are escaped
 * here, so no caller can forget to.
 */
class Summary {
    #facts = [];
    #blocks = [];
    /** Whether there is nothing to show. */
    get isEmpty() {
        return this.#facts.length === 0 && this.#blocks.length === 0;
    }
    /** One row of the table at the top; a later value for the same name replaces the former. */
    fact(name, value) {
        if (value === undefined || value === '')
            return this;
        const row = this.#facts.find(([known]) => known === name);
        if (row)
            row[1] = String(value);
        else
            this.#facts.push([name, String(value)]);
        return this;
    }
    /** A table below the facts; at most `most` rows of it. */
    table(head, rows, most = 500) {
        const line = (cells) => `| ${cells.map((cell) => (0,runner_text/* markdown */.wD)(String(cell))).join(' | ')} |`;
        const lines = [line(head), `|${head.map(() => ' --- |').join('')}`, ...rows.slice(0, most).map(line)];
        if (rows.length > most)
            lines.push('', `… and ${rows.length - most} more.`);
        this.#blocks.push(lines.join('\n'));
        return this;
    }
    text(sentence) {
        this.#blocks.push((0,runner_text/* markdown */.wD)(sentence));
        return this;
    }
    /** A diagram that GitHub draws. The caller escapes its labels for Mermaid. */
    mermaid(source) {
        this.#blocks.push(`\`\`\`mermaid\n${source.replaceAll('```', "'''")}\n\`\`\``);
        return this;
    }
    /** The whole section as Markdown, never larger than GitHub takes. */
    render(heading) {
        const facts = this.#facts.map(([name, value]) => `| ${(0,runner_text/* markdown */.wD)(name)} | ${(0,runner_text/* markdown */.wD)(value)} |`);
        const blocks = [`### ${(0,runner_text/* markdown */.wD)(heading)}`];
        if (facts.length > 0)
            blocks.push(['| | |', '| --- | --- |', ...facts].join('\n'));
        const whole = [...blocks, ...this.#blocks].join('\n\n');
        if (Buffer.byteLength(whole) <= limitBytes)
            return `${whole}\n\n`;
        const cut = Buffer.from(whole).subarray(0, limitBytes).toString('utf8');
        return `${cut.slice(0, cut.lastIndexOf('\n'))}\n\n… cut, because GitHub shows at most 1 MiB a step.\n\n`;
    }
}

;// CONCATENATED MODULE: ./build/runner/step.js





/** What one run of an action may do to the world of the runner: log, outputs, masks, summary, state. */
class Step {
    /** Aborted when the workflow is cancelled or the time of the step is over. */
    signal;
    clock;
    summary = new Summary();
    #deadline;
    #outputs = new Map();
    #goingOn = new Map();
    #retries = 0;
    #calls = 0;
    #progressAt = 0;
    constructor(options) {
        this.signal = options.signal;
        this.clock = options.clock ?? clock/* realClock */.d;
        const { timeoutMinutes } = options;
        this.#deadline = timeoutMinutes === undefined ? undefined : this.clock.now() + timeoutMinutes * 60_000;
    }
    /** What is left of `timeout-minutes`, in ms; infinite for actions that have none. */
    leftMs() {
        return this.#deadline === undefined ? Number.POSITIVE_INFINITY : Math.max(0, this.#deadline - this.clock.now());
    }
    /** Sets an output at once, so that it is there even when the step fails later. */
    output(name, value) {
        if (value === undefined)
            return;
        this.#outputs.set(name, String(value));
        setOutput(name, String(value));
    }
    /** The outputs set so far. */
    get outputs() {
        return this.#outputs;
    }
    /** Number of requests sent, and of those that were tries after a bad answer. */
    get traffic() {
        return { calls: this.#calls, retries: this.#retries };
    }
    info(text) {
        info((0,runner_text/* safeLog */.Ei)(text));
    }
    debug(text) {
        debug((0,runner_text/* safeLog */.Ei)(text));
    }
    notice(text) {
        notice((0,runner_text/* safeLog */.Ei)(text));
    }
    warning(text) {
        warning((0,runner_text/* safeLog */.Ei)(text));
    }
    /** Folds what `work` logs under a title. */
    async group(title, work) {
        startGroup((0,runner_text/* oneLine */.TN)(title));
        try {
            return await work();
        }
        finally {
            endGroup();
        }
    }
    /** Hides a text from everything that is logged from now on. */
    mask(secret) {
        for (const line of secret.split(/\r?\n/))
            if (line.trim() !== '')
                setSecret(line);
    }
    /** Kept for the post step of the same action; written at once. Never a secret. */
    saveState(name, value) {
        saveState(name, value);
    }
    /** What the main step saved; empty when it saved nothing. */
    state(name) {
        return getState(name);
    }
    /** Sets an environment variable for the steps that follow. */
    exportVariable(name, value) {
        exportVariable(name, value);
    }
    /** Notes that something goes on at the service; told to the person if the step ends before it does. */
    begins(key, goingOn) {
        this.#goingOn.set(key, goingOn);
    }
    /** The thing noted under this key has ended. */
    ended(key) {
        this.#goingOn.delete(key);
    }
    /** What still goes on at the service, as sentences. */
    stillGoingOn() {
        return [...this.#goingOn.values()].map(({ what, input, id }) => input === undefined
            ? `${what} (id ${id}) goes on at the service.`
            : `${what} goes on at the service. To go on waiting for it, run this action again with \`${input}: ${id}\`.`);
    }
    /** Shows what the HTTP layer does: retries always, single requests with step debugging on. */
    onHttp = (event) => {
        switch (event.type) {
            case 'request':
                this.#calls += 1;
                if (event.attempt > 1)
                    this.#retries += 1;
                this.debug(`${event.method} ${event.path} ${event.outcome} ${Math.round(event.ms)} ms${event.attempt > 1 ? ` (try ${event.attempt})` : ''}`);
                break;
            case 'retry':
                this.info(`${event.method} ${event.path}: ${event.reason}; trying again in ${(0,wait/* span */.Ln)(event.inMs)}.`);
                break;
            case 'progress':
                this.#progress(event);
                break;
        }
    };
    #progress(event) {
        const now = performance.now();
        const last = event.total !== undefined && event.bytes >= event.total;
        if (!last && now - this.#progressAt < 5_000)
            return;
        this.#progressAt = now;
        const of = event.total === undefined ? '' : ` of ${(0,runner_text/* bytes */.ee)(event.total)} (${percent(event.bytes, event.total)} %)`;
        const rate = event.ms > 0 ? `, ${(0,runner_text/* bytes */.ee)((event.bytes / event.ms) * 1000)}/s` : '';
        this.info(`${event.direction === 'upload' ? 'Sent' : 'Received'} ${(0,runner_text/* bytes */.ee)(event.bytes)}${of}${rate}`);
    }
    /** Shows what a wait sees: one line per change of state, a heartbeat at long intervals. */
    onWait = (event) => {
        switch (event.type) {
            case 'state':
                this.info(`${event.what}: ${event.state}${event.known ? '' : ' (not a documented state; waiting on)'} after ${(0,wait/* span */.Ln)(event.elapsedMs)}`);
                break;
            case 'heartbeat': {
                const usual = event.usual === undefined ? '' : `; usual is ${event.usual}`;
                this.info(`${event.what}: still ${event.state ?? 'unknown'} after ${(0,wait/* span */.Ln)(event.elapsedMs)} (limit ${(0,wait/* span */.Ln)(event.deadlineMs)}${usual})`);
                break;
            }
            case 'bad-look': {
                const reason = event.error instanceof Error ? event.error.message : String(event.error);
                if (event.inARow <= 3 || event.inARow % 10 === 0) {
                    this.info(`${event.what}: could not look (${event.inARow} in a row), waiting on. ${reason}`);
                }
                break;
            }
        }
    };
}
function percent(part, whole) {
    return whole === 0 ? 100 : Math.floor((part / whole) * 100);
}

;// CONCATENATED MODULE: ./build/runner/run.js










/** A cancelled step has this long, in ms, to write what it knows before it ends (the runner kills it after 7.5 s). */
const farewellMs = 1_500;
const source = { input: (name) => getInput(name), env: process.env };
/**
 * Runs one action from its inputs to its summary, and sets the exit code. Never rejects.
 * @param phase `post` for the step that runs at the end of the job
 */
async function runAction(action, phase = 'main') {
    maskSecrets(action);
    const cancel = new AbortController();
    const finished = new AbortController();
    const onSignal = (signal) => {
        cancel.abort(new errors/* Failure */.H(`The step was cancelled (${signal}).`, {
            code: 'CANCELLED',
            kind: 'cancelled',
            remedy: 'Nothing more is asked of the service. Run the step again when you are ready.',
        }));
    };
    process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
    let step = new Step({ signal: cancel.signal });
    try {
        const values = (0,inputs/* parseInputs */.TL)(action.inputs, source, action.check?.bind(action));
        step = new Step({ signal: cancel.signal, clock: clockFor(values), timeoutMinutes: minutesOf(values) });
        stopAtDeadline(step, cancel, finished.signal);
        const work = phase === 'main' ? action.run(values, step) : action.post?.(values, step);
        await Promise.race([work, afterwards(cancel.signal, farewellMs)]);
        writeSummary(action, step, undefined, phase);
    }
    catch (error) {
        const explained = explain(cancel.signal.aborted ? cancel.signal.reason : error);
        report(action, step, explained);
        writeSummary(action, step, explained, phase);
        process.exitCode = 1;
    }
    finally {
        finished.abort();
    }
    // A cancelled run may have requests under way that nobody waits for any more.
    if (cancel.signal.aborted)
        process.exit();
}
/** Waits end at the deadline by themselves; whatever else hangs is stopped this much later, in ms. */
const lateMs = 15_000;
function stopAtDeadline(step, cancel, finished) {
    const ms = step.leftMs();
    if (!Number.isFinite(ms))
        return;
    const timeout = new errors/* Failure */.H(`The time limit of ${(0,wait/* span */.Ln)(ms)} (\`timeout-minutes\`) ran out.`, {
        code: 'TIMEOUT',
        kind: 'timeout',
        remedy: 'Give the step more timeout-minutes, or look at the log for what took so long.',
    });
    step.clock.sleep(ms + lateMs, finished).then(() => cancel.abort(timeout), () => { });
}
/** Rejects with the signal's reason, `ms` after it was aborted: work that does not stop by itself is left behind. */
function afterwards(signal, ms) {
    return new Promise((_, reject) => {
        signal.addEventListener('abort', () => setTimeout(() => reject(signal.reason), ms), { once: true });
    });
}
function maskSecrets(action) {
    for (const [name, declared] of Object.entries(action.inputs)) {
        if (!declared.secret)
            continue;
        for (const text of [(0,inputs/* textOf */.b6)(name, declared, source), getInput(name, { trimWhitespace: false })]) {
            for (const line of text.split(/\r?\n/))
                if (line.trim() !== '')
                    setSecret(line);
        }
    }
}
function minutesOf(values) {
    const minutes = values['timeout-minutes'];
    return typeof minutes === 'number' ? minutes : undefined;
}
/** Real time, except in a rehearsal: against this machine, and asked for by the environment. */
function clockFor(values) {
    const url = values['api-url'];
    const speed = Number(process.env[environment/* environment */.c.speed] ?? '1');
    const rehearsal = url instanceof URL && (0,inputs/* isLoopback */.U9)(url) && speed > 1 && Number.isFinite(speed);
    return clockAt(rehearsal ? speed : 1);
}
/** Says what happened, what goes on, and what to do; the annotation carries the first of it to the run's page. */
function report(action, step, failure) {
    step.output('error-code', failure.code);
    step.output('error-kind', failure.kind);
    const goingOn = step.stillGoingOn();
    error([failure.message, ...goingOn, ...(failure.remedy ? [failure.remedy] : [])].map(runner_text/* safeLog */.Ei).join('\n'), {
        title: `${action.name}: ${failure.code}`,
    });
    for (const line of details(failure))
        step.info(line);
}
function details(failure) {
    return [
        ...failure.causes.map((cause) => `Caused by: ${cause}`),
        ...(failure.requestId ? [`The service's id of the request: ${failure.requestId}`] : []),
        ...(failure.stack ? [failure.stack] : []),
    ];
}
/** Adds the step's section to the job's summary. A summary that cannot be written never changes the result of the step. */
function writeSummary(action, step, failure, phase) {
    const file = process.env['GITHUB_STEP_SUMMARY'];
    if (!file)
        return;
    try {
        if (failure) {
            step.summary.fact('Error', `${failure.code} (${failure.kind})`).text(failure.message);
            for (const sentence of step.stillGoingOn())
                step.summary.text(sentence);
            if (failure.remedy)
                step.summary.text(`What to do: ${failure.remedy}`);
        }
        else if (phase === 'post' && step.summary.isEmpty)
            return;
        (0,external_node_fs_.appendFileSync)(file, step.summary.render(`${failure ? '❌' : '✅'} ${action.name}`));
    }
    catch (error) {
        step.debug(`The job summary could not be written: ${String(error)}`);
    }
}

;// CONCATENATED MODULE: ./build/index.js

/** Every action by name. The imports are written out, so that the bundler sees them; a test compares them with the folder. */
const actions = {
    emulator: () => __nccwpck_require__.e(/* import() */ 881).then(__nccwpck_require__.bind(__nccwpck_require__, 6881)),
    restore: () => Promise.all(/* import() */[__nccwpck_require__.e(942), __nccwpck_require__.e(802), __nccwpck_require__.e(660), __nccwpck_require__.e(566)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9566)),
    'download-backup': () => Promise.all(/* import() */[__nccwpck_require__.e(942), __nccwpck_require__.e(663), __nccwpck_require__.e(802), __nccwpck_require__.e(660), __nccwpck_require__.e(568), __nccwpck_require__.e(66)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3066)),
    backup: () => Promise.all(/* import() */[__nccwpck_require__.e(942), __nccwpck_require__.e(802), __nccwpck_require__.e(660), __nccwpck_require__.e(128)]).then(__nccwpck_require__.bind(__nccwpck_require__, 128)),
    'upload-package': () => Promise.all(/* import() */[__nccwpck_require__.e(942), __nccwpck_require__.e(663), __nccwpck_require__.e(802), __nccwpck_require__.e(140)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3140)),
    scale: () => Promise.all(/* import() */[__nccwpck_require__.e(942), __nccwpck_require__.e(802), __nccwpck_require__.e(543)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8543)),
    'get-settings': () => Promise.all(/* import() */[__nccwpck_require__.e(942), __nccwpck_require__.e(802), __nccwpck_require__.e(252)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5252)),
    'set-settings': () => Promise.all(/* import() */[__nccwpck_require__.e(942), __nccwpck_require__.e(243), __nccwpck_require__.e(802), __nccwpck_require__.e(749)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1749)),
    stop: () => Promise.all(/* import() */[__nccwpck_require__.e(942), __nccwpck_require__.e(802), __nccwpck_require__.e(970)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6970)),
    'start-and-wait': () => Promise.all(/* import() */[__nccwpck_require__.e(942), __nccwpck_require__.e(802), __nccwpck_require__.e(700)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7700)),
    transport: () => Promise.all(/* import() */[__nccwpck_require__.e(942), __nccwpck_require__.e(802), __nccwpck_require__.e(469)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3469)),
    'list-environments': () => Promise.all(/* import() */[__nccwpck_require__.e(942), __nccwpck_require__.e(802), __nccwpck_require__.e(240)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4240)),
    'build-package': () => Promise.all(/* import() */[__nccwpck_require__.e(942), __nccwpck_require__.e(802), __nccwpck_require__.e(553)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4553)),
    'package-info': () => Promise.all(/* import() */[__nccwpck_require__.e(942), __nccwpck_require__.e(802), __nccwpck_require__.e(660), __nccwpck_require__.e(568), __nccwpck_require__.e(465)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2465)),
    'delete-packages': () => Promise.all(/* import() */[__nccwpck_require__.e(942), __nccwpck_require__.e(802), __nccwpck_require__.e(67)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1067)),
    'clean-environment': () => Promise.all(/* import() */[__nccwpck_require__.e(942), __nccwpck_require__.e(802), __nccwpck_require__.e(456)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6456)),
    tags: () => Promise.all(/* import() */[__nccwpck_require__.e(942), __nccwpck_require__.e(802), __nccwpck_require__.e(735)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8735)),
    'download-logs': () => Promise.all(/* import() */[__nccwpck_require__.e(942), __nccwpck_require__.e(802), __nccwpck_require__.e(660), __nccwpck_require__.e(568), __nccwpck_require__.e(496)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9496)),
    'create-free-app': () => Promise.all(/* import() */[__nccwpck_require__.e(942), __nccwpck_require__.e(802), __nccwpck_require__.e(339)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3339)),
    'list-backups': () => Promise.all(/* import() */[__nccwpck_require__.e(942), __nccwpck_require__.e(802), __nccwpck_require__.e(660), __nccwpck_require__.e(868)]).then(__nccwpck_require__.bind(__nccwpck_require__, 868)),
    'prune-backups': () => Promise.all(/* import() */[__nccwpck_require__.e(942), __nccwpck_require__.e(802), __nccwpck_require__.e(894)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6894)),
};
/** Runs the action of this name as a step; `post` is its step at the end of the job. */
async function main(name, phase = 'main') {
    const load = actions[name];
    if (!load)
        throw new Error(`There is no action called ${name}.`);
    const { action } = await load();
    await runAction(action, phase);
}
/** The emulator's own process: `dist/emulator/serve.js`. */
async function serve() {
    await Promise.all(/* import() */[__nccwpck_require__.e(243), __nccwpck_require__.e(306), __nccwpck_require__.e(902)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4902));
}

var __webpack_exports__actions = __webpack_exports__.o1;
var __webpack_exports__main = __webpack_exports__.iW;
var __webpack_exports__serve = __webpack_exports__.wX;
export { __webpack_exports__actions as actions, __webpack_exports__main as main, __webpack_exports__serve as serve };
