export const id = 560;
export const ids = [560];
export const modules = {

/***/ 560:
/***/ ((__unused_webpack___webpack_module__, __unused_webpack___webpack_exports__, __webpack_require__) => {


// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(24);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(975);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(67);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(500);
;// CONCATENATED MODULE: ./build/emulator/platforms.js
/** The platforms that the emulator serves, by the name of their section in a seed file. */
const platforms = {};

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(474);
;// CONCATENATED MODULE: ./build/emulator/core/answer.js


/** Writes an answer; settles when it is on its way. Every answer carries a Content-Type, and an empty one is not called JSON. */
async function writeAnswer(response, answer, request, delivery = {}) {
    const { status, headers, body, start, end } = plan(answer, request.headers);
    for (const [name, value] of Object.entries(headers))
        response.setHeader(name, value);
    response.writeHead(status);
    if (body === undefined || request.method === 'HEAD') {
        response.end();
        return;
    }
    const last = delivery.cutAfter === undefined ? end : Math.min(end, start + delivery.cutAfter);
    for (const chunk of body.read(start, last)) {
        for (const piece of pieces(chunk, delivery.bytesPerSecond)) {
            if (delivery.bytesPerSecond !== undefined)
                await (0,promises_.setTimeout)((piece.length * 1000) / delivery.bytesPerSecond);
            if (response.destroyed)
                return;
            if (!response.write(piece))
                await Promise.race([(0,external_node_events_.once)(response, 'drain'), (0,external_node_events_.once)(response, 'close')]);
        }
    }
    if (delivery.cutAfter === undefined) {
        response.end();
        return;
    }
    response.flushHeaders();
    await new Promise((resolve) => setImmediate(resolve));
    response.destroy();
}
/** Slow bodies go out about ten times a second. */
function* pieces(chunk, bytesPerSecond) {
    if (bytesPerSecond === undefined) {
        yield chunk;
        return;
    }
    const size = Math.max(1, Math.ceil(bytesPerSecond / 10));
    for (let at = 0; at < chunk.length; at += size)
        yield chunk.subarray(at, at + size);
}
function plan(answer, asked) {
    const headers = {};
    for (const [name, value] of Object.entries(answer.headers ?? {}))
        headers[name.toLowerCase()] = value;
    const body = bodyOf(answer);
    headers['content-type'] ??= body?.type ?? 'text/plain; charset=utf-8';
    if (body === undefined) {
        if (answer.status !== 204 && answer.status !== 304)
            headers['content-length'] = '0';
        return { status: answer.status, headers, body, start: 0, end: 0 };
    }
    const range = body.ranges === true && answer.status === 200 ? askedRange(asked, headers['etag'], body.length) : undefined;
    if (body.ranges === true)
        headers['accept-ranges'] = 'bytes';
    if (range === 'unsatisfiable') {
        headers['content-range'] = `bytes */${body.length}`;
        headers['content-length'] = '0';
        headers['content-type'] = 'text/plain; charset=utf-8';
        return { status: 416, headers, body: undefined, start: 0, end: 0 };
    }
    const { start, end } = range ?? { start: 0, end: body.length };
    headers['content-length'] = String(end - start);
    if (range === undefined)
        return { status: answer.status, headers, body, start, end };
    headers['content-range'] = `bytes ${start}-${end - 1}/${body.length}`;
    return { status: 206, headers, body, start, end };
}
function bodyOf(answer) {
    if (answer.bytes !== undefined)
        return answer.bytes;
    if (answer.json !== undefined)
        return fromText(JSON.stringify(answer.json), 'application/json; charset=utf-8');
    if (answer.text !== undefined)
        return fromText(answer.text, 'text/plain; charset=utf-8');
    return undefined;
}
function fromText(text, type) {
    const whole = Buffer.from(text, 'utf8');
    return {
        length: whole.length,
        type,
        read: (start, end) => [whole.subarray(start, end)],
    };
}
/** One range only (RFC 9110, 14.2); several ranges, a broken header or another version (`If-Range`) give the whole. */
function askedRange(asked, etag, length) {
    const match = /^bytes=(\d*)-(\d*)$/.exec(asked['range']?.trim() ?? '');
    if (match === null || (asked['if-range'] !== undefined && asked['if-range'] !== etag))
        return undefined;
    const [, first = '', last = ''] = match;
    if (first === '' && last === '')
        return undefined;
    if (first === '') {
        const count = Math.min(Number(last), length);
        return count === 0 ? 'unsatisfiable' : { start: length - count, end: length };
    }
    const start = Number(first);
    const end = last === '' ? length : Math.min(Number(last) + 1, length);
    return start >= end ? 'unsatisfiable' : { start, end };
}

;// CONCATENATED MODULE: ./build/emulator/core/clock.js
/**
 * Emulated time that starts at the real time and runs `speed` times faster.
 *
 * @param real the real time in milliseconds since 1970; a parameter for tests
 */
function runningClock(speed, real = Date.now) {
    const start = real();
    let moved = 0;
    return {
        now: () => Math.floor(start + (real() - start) * speed + moved),
        advance: (milliseconds) => {
            moved += milliseconds;
        },
    };
}
/** Emulated time that stands still until somebody moves it on: for tests. */
function standingClock(now = Date.UTC(2026, 0, 15, 12)) {
    let current = now;
    return {
        now: () => current,
        advance: (milliseconds) => {
            current += milliseconds;
        },
    };
}

;// CONCATENATED MODULE: ./build/emulator/core/fields.js
/**
 * Reads what a person wrote (seed files, fault rules, control calls) and says exactly what is wrong with it: where, what
 * was found, what is allowed.
 */
/** Something in a seed file, a fault rule or a control call is wrong; the message says where. */
class SeedError extends Error {
    name = 'SeedError';
}
/** One mapping of a seed file, read field by field. `done` refuses whatever was not asked for. */
class Fields {
    #values;
    #where;
    #asked = new Set();
    /** @param where what to call this mapping in messages, e.g. `mendix.apps[0]` */
    constructor(value, where) {
        if (typeof value !== 'object' || value === null || Array.isArray(value)) {
            throw new SeedError(`${where} must be a mapping, not ${describe(value)}`);
        }
        this.#values = value;
        this.#where = where;
    }
    text(key) {
        const value = this.value(key);
        if (value === undefined || value === null)
            return undefined;
        if (typeof value === 'string')
            return value;
        if (typeof value === 'number' || typeof value === 'boolean')
            return String(value);
        throw this.#wrong(key, 'a text', value);
    }
    number(key, least = 0) {
        const value = this.value(key);
        if (value === undefined || value === null)
            return undefined;
        if (typeof value === 'number' && Number.isFinite(value) && value >= least)
            return value;
        throw this.#wrong(key, `a number of at least ${least}`, value);
    }
    flag(key) {
        const value = this.value(key);
        if (value === undefined || value === null)
            return undefined;
        if (typeof value === 'boolean')
            return value;
        throw this.#wrong(key, 'true or false', value);
    }
    /** A text out of a closed list, found whatever its case. */
    choice(key, choices) {
        const value = this.text(key);
        if (value === undefined)
            return undefined;
        const found = choices.find((choice) => choice.toLowerCase() === value.toLowerCase());
        if (found === undefined)
            throw this.#wrong(key, `one of ${choices.join(', ')}`, value);
        return found;
    }
    list(key) {
        const value = this.value(key);
        if (value === undefined || value === null)
            return [];
        if (Array.isArray(value))
            return value;
        throw this.#wrong(key, 'a list', value);
    }
    /** A list of mappings, each read by `read`. */
    each(key, read) {
        return this.list(key).map((item, index) => {
            const fields = new Fields(item, `${this.#where}.${key}[${index}]`);
            const made = read(fields);
            fields.done();
            return made;
        });
    }
    /** The mapping under this key, or `undefined`. The caller calls its `done`. */
    inner(key) {
        const value = this.value(key);
        return value === undefined || value === null ? undefined : new Fields(value, `${this.#where}.${key}`);
    }
    /** The plain value, for what has no fixed form. */
    value(key) {
        this.#asked.add(key);
        return this.#values[key];
    }
    keys() {
        return Object.keys(this.#values);
    }
    require(key, value) {
        if (value === undefined)
            throw new SeedError(`${this.#where}.${key} is missing`);
        return value;
    }
    /** A message about this mapping as a whole. */
    problem(message) {
        return new SeedError(`${this.#where}: ${message}`);
    }
    /** To be called last: keys that nobody asked for are misspelt. */
    done() {
        const unknown = this.keys().filter((key) => !this.#asked.has(key));
        if (unknown.length > 0) {
            throw new SeedError(`${this.#where}: unknown ${unknown.join(', ')}; known: ${[...this.#asked].join(', ')}`);
        }
    }
    #wrong(key, wanted, value) {
        return new SeedError(`${this.#where}.${key} must be ${wanted}, not ${describe(value)}`);
    }
}
function describe(value) {
    return value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 80);
}

;// CONCATENATED MODULE: ./build/emulator/core/faults.js

/** Everything that can go wrong on demand. */
const faultKinds = [
    /** The answer comes `ms` real milliseconds later. */
    'latency',
    /** This `status` (with `headers`, `body` or `json`) instead of the platform's answer; `handled`: after carrying the request out. */
    'status',
    /** The connection is destroyed before anything is carried out. */
    'drop-before',
    /** The request is carried out, then the connection is destroyed without an answer. */
    'drop-after',
    /** No answer ever comes; `handled`: although the request is carried out. */
    'hang',
    /** Status 200 with a page of HTML, as a proxy in between would send. */
    'not-json',
    /** Content-Length promises the whole body; the connection is destroyed after `bytes` of it (default: half). */
    'cut-body',
    /** The body trickles at `bytesPerSecond`. */
    'slow-body',
    /** A redirect to `location` (`{origin}` and `{fileOrigin}` are filled in); `status` 302 unless given. */
    'redirect',
];
/** The rules in force. Each in-process test has its own. */
class Faults {
    #rules = [];
    /** Adds a rule behind those that are there. */
    add(...rules) {
        for (const rule of rules) {
            this.#rules.push({
                rule,
                pattern: rule.path === undefined ? undefined : globPattern(rule.path),
                seen: 0,
                struck: 0,
            });
        }
    }
    clear() {
        this.#rules = [];
    }
    list() {
        return this.#rules.map(({ rule, seen, struck }) => ({ rule, seen, struck }));
    }
    /** The rules that strike this request; counts it on every rule that matches. */
    strike(request, platform) {
        const striking = [];
        for (const entry of this.#rules) {
            const { rule, pattern } = entry;
            if (rule.platform !== undefined && rule.platform !== platform)
                continue;
            if (rule.method !== undefined && rule.method.toUpperCase() !== request.method)
                continue;
            if (pattern !== undefined && !pathsOf(request).some((path) => pattern.test(path)))
                continue;
            entry.seen += 1;
            if (entry.seen <= (rule.after ?? 0) || entry.struck >= (rule.times ?? Number.POSITIVE_INFINITY))
                continue;
            entry.struck += 1;
            striking.push(rule);
        }
        return striking;
    }
}
function pathsOf(request) {
    const sent = trimSlash(request.path);
    try {
        return [sent, decodeURIComponent(sent)];
    }
    catch {
        return [sent];
    }
}
function trimSlash(path) {
    return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}
function globPattern(glob) {
    const source = trimSlash(glob)
        .split(/(\*\*|\*)/)
        .map((part) => (part === '**' ? '.*' : part === '*' ? '[^/]*' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')))
        .join('');
    return new RegExp(`^${source}$`, 'i');
}
/** Reads one rule or a list of them, as a seed file or `POST /_emulator/faults` gives them. Throws a SeedError. */
function readFaults(value, where) {
    const list = Array.isArray(value) ? value : [value];
    return list.map((item, index) => readFault(new Fields(item, `${where}[${index}]`)));
}
function readFault(fields) {
    const kind = fields.require('kind', fields.choice('kind', faultKinds));
    const headers = fields.inner('headers');
    const rule = {
        kind,
        platform: fields.choice('platform', ['mendix', 'cloud66', 'syncano']),
        method: fields.text('method'),
        path: fields.text('path'),
        times: fields.number('times'),
        after: fields.number('after'),
        ms: fields.number('ms'),
        status: fields.number('status', 100),
        headers: headers && Object.fromEntries(headers.keys().map((name) => [name, headers.text(name) ?? ''])),
        body: fields.text('body'),
        json: fields.value('json'),
        handled: fields.flag('handled'),
        bytes: fields.number('bytes'),
        bytesPerSecond: fields.number('bytesPerSecond', 1),
        location: fields.text('location'),
    };
    fields.done();
    const needed = { latency: 'ms', status: 'status', 'slow-body': 'bytesPerSecond', redirect: 'location' };
    const missing = kind in needed ? needed[kind] : undefined;
    if (missing !== undefined && rule[missing] === undefined)
        throw fields.problem(`${kind} needs ${missing}`);
    return Object.fromEntries(Object.entries(rule).filter(([, given]) => given !== undefined));
}

// EXTERNAL MODULE: ./node_modules/js-yaml/dist/js-yaml.mjs
var js_yaml = __webpack_require__(243);
;// CONCATENATED MODULE: ./build/emulator/core/request.js

/** A body that is larger than the call allows. */
class BodyTooLarge extends Error {
    name = 'BodyTooLarge';
}
/** Node's request in the form that platforms read. */
function emulatedRequest(message, port) {
    const target = message.url ?? '/';
    const cut = target.indexOf('?');
    const host = message.headers.host ?? `127.0.0.1:${port}`;
    return {
        method: message.method ?? 'GET',
        path: cut < 0 ? target : target.slice(0, cut),
        query: new URLSearchParams(cut < 0 ? '' : target.slice(cut + 1)),
        headers: flatten(message.headers),
        body: message,
        readText: (limit = 1024 * 1024) => readText(message, limit),
        origin: `http://${host}`,
        fileOrigin: `http://${host.startsWith('localhost') ? '127.0.0.1' : 'localhost'}:${port}`,
    };
}
function flatten(headers) {
    const flat = {};
    for (const [name, value] of Object.entries(headers)) {
        if (value !== undefined)
            flat[name] = Array.isArray(value) ? value.join(', ') : value;
    }
    return flat;
}
async function readText(message, limit) {
    const chunks = [];
    let size = 0;
    for await (const chunk of message) {
        size += chunk.length;
        if (size > limit)
            throw new BodyTooLarge(`The body is larger than ${limit} bytes`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}
/** `undefined` for an empty body; throws a SyntaxError for what is not JSON. */
function parseJson(text) {
    return text.trim() === '' ? undefined : JSON.parse(text);
}
/**
 * Like `parseJson`, but also takes what the documents print as JSON and is not: single quotes, bare keys, a comma after
 * the last item (Deploy API, 3.11.2 and 3.19.2). All of that is YAML.
 */
function parseLenientJson(text) {
    try {
        return parseJson(text);
    }
    catch (cause) {
        if (!/^\s*[{[]/.test(text))
            throw cause;
        try {
            return load(text.replaceAll('\t', '  '), { schema: JSON_SCHEMA });
        }
        catch {
            throw cause;
        }
    }
}
/** The parts of a path, percent-decoded, without empty ones (so trailing slashes do not matter). `undefined`: bad encoding. */
function pathParts(path) {
    try {
        return path
            .split('/')
            .filter((part) => part !== '')
            .map(decodeURIComponent);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/emulator/core/control.js



/** Path that all calls of the control API begin with. */
const controlPath = '/_emulator';
const done = { status: 204 };
const calls = {
    'GET /faults': (_body, world) => ({ status: 200, json: world.faults.list() }),
    'POST /faults': (body, world) => {
        world.faults.add(...readFaults(body, 'faults'));
        return { status: 201, json: world.faults.list() };
    },
    'DELETE /faults': (_body, world) => {
        world.faults.clear();
        return done;
    },
    'GET /requests': (_body, _world, log) => ({ status: 200, json: { ...log.totals(), requests: log.list() } }),
    'DELETE /requests': (_body, _world, log) => {
        log.clear();
        return done;
    },
    'GET /variants': (_body, world) => ({ status: 200, json: world.variants.list() }),
    'PUT /variants': (body, world) => {
        world.variants.set(body);
        return { status: 200, json: world.variants.list() };
    },
    'GET /state': (_body, world) => ({ status: 200, json: world.state() }),
    'POST /time': (body, world) => {
        const fields = new Fields(body, 'time');
        const milliseconds = fields.require('advance', fields.number('advance'));
        fields.done();
        world.clock.advance(milliseconds);
        return { status: 200, json: { now: new Date(world.clock.now()).toISOString() } };
    },
    'POST /reset': (_body, world, log) => {
        world.reset();
        log.clear();
        return done;
    },
};
/** Answers a call of the control API (`/_emulator/…`). */
async function control(request, world, log) {
    const name = `${request.method} ${request.path.slice(controlPath.length).replace(/\/$/, '')}`;
    const call = Object.hasOwn(calls, name) ? calls[name] : undefined;
    if (call === undefined)
        return { status: 404, json: { error: `No such call. There are: ${Object.keys(calls).join(', ')}` } };
    try {
        return call(parseJson(await request.readText()), world, log);
    }
    catch (error) {
        if (error instanceof SeedError || error instanceof SyntaxError)
            return { status: 400, json: { error: error.message } };
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/emulator/core/log.js
/** The last requests; bounded, so that an emulator left running does not grow. */
class RequestLog {
    #limit;
    #entries = [];
    #count = 0;
    #underWay = 0;
    #mostUnderWay = 0;
    constructor(limit = 10_000) {
        this.#limit = limit;
    }
    begin(entry) {
        this.#underWay += 1;
        this.#mostUnderWay = Math.max(this.#mostUnderWay, this.#underWay);
        const logged = { ...entry, id: ++this.#count, concurrency: this.#underWay };
        this.#entries.push(logged);
        // Trimmed by halves: shifting a long array at every request would cost more than the request.
        if (this.#entries.length > this.#limit * 2)
            this.#entries = this.#entries.slice(-this.#limit);
        return logged;
    }
    end() {
        this.#underWay -= 1;
    }
    list() {
        return this.#entries.slice(-this.#limit);
    }
    /** Requests since the start or the last `clear`, kept or not, and how many were under way at once. */
    totals() {
        return { count: this.#count, mostUnderWay: this.#mostUnderWay };
    }
    clear() {
        this.#entries = [];
        this.#count = 0;
        this.#mostUnderWay = this.#underWay;
    }
}

;// CONCATENATED MODULE: ./build/emulator/core/seed.js



/** Reads the text of a seed file (YAML). Throws a SeedError that says where and what. */
function readSeed(text, platforms) {
    const fields = new Fields(parse(text) ?? {}, 'the seed file');
    const sections = Object.fromEntries(platforms.map((name) => [name, fields.value(name) ?? undefined]));
    const faults = fields.value('faults') ?? [];
    const seed = {
        ids: fields.text('ids') ?? 'emulator',
        speed: fields.number('speed', Number.MIN_VALUE),
        faults: readFaults(faults, 'faults'),
        variants: fields.value('variants') ?? {},
        sections,
    };
    fields.done();
    return seed;
}
function parse(text) {
    try {
        // JSON's types only: a date stays the text that was written.
        return (0,js_yaml/* load */.Hh)(text, { schema: js_yaml/* JSON_SCHEMA */.rQ });
    }
    catch (cause) {
        throw new SeedError(`the seed file is not valid YAML: ${cause instanceof Error ? cause.message : cause}`, {
            cause,
        });
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(598);
;// CONCATENATED MODULE: ./build/emulator/core/ids.js

/** A generator of UUIDs (version 4 in form) that gives the same row of ids for the same seed. */
function seededUuids(seed) {
    let count = 0;
    return () => uuidFor(`${seed}#${count++}`);
}
/** The UUID that belongs to a text: the same text gives the same id. */
function uuidFor(text) {
    const hex = (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
    const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

;// CONCATENATED MODULE: ./build/emulator/core/variants.js

/** The switchable deviations: what was set, else the platform's default. */
class Variants {
    #known = new Map();
    #set = new Map();
    learn(platform) {
        for (const [name, variant] of Object.entries(platform.variants))
            this.#known.set(name, variant);
    }
    get(name) {
        return this.#set.get(name) ?? this.#known.get(name)?.default;
    }
    /** Sets some; `null` sets one back to its default. Throws a SeedError for an unknown name or a value of another type. */
    set(values, where = 'variants') {
        const fields = new Fields(values, where);
        const wanted = fields.keys().map((name) => [name, this.#checked(fields, name)]);
        for (const [name, value] of wanted) {
            if (value === null)
                this.#set.delete(name);
            else
                this.#set.set(name, value);
        }
    }
    clear() {
        this.#set.clear();
    }
    list() {
        return Object.fromEntries([...this.#known].map(([name, variant]) => [name, { value: this.#set.get(name) ?? variant.default, ...variant }]));
    }
    #checked(fields, name) {
        const known = this.#known.get(name);
        if (known === undefined)
            throw fields.problem(`unknown ${name}; known: ${[...this.#known.keys()].join(', ')}`);
        const value = fields.value(name);
        if (value === null || typeof value === typeof known.default)
            return value;
        throw fields.problem(`${name} must be a ${typeof known.default}`);
    }
}

;// CONCATENATED MODULE: ./build/emulator/core/world.js



/** The platforms as the seed made them, with the faults and variants in force. */
class World {
    faults = new Faults();
    variants = new Variants();
    clock;
    #factories;
    #seed;
    #variants;
    #platforms = [];
    /** @param variants set after the seed's, and again at each reset */
    constructor(factories, seed, clock, variants = {}) {
        this.#factories = factories;
        this.#seed = seed;
        this.clock = clock;
        this.#variants = variants;
        this.reset();
    }
    /** Back to what the seed says; emulated time goes on from where it is. */
    reset() {
        this.faults.clear();
        this.variants.clear();
        this.#platforms = Object.entries(this.#factories).map(([name, make]) => make(this.#seed.sections[name], {
            clock: this.clock,
            variant: (variant) => this.variants.get(variant),
            uuid: seededUuids(`${this.#seed.ids}/${name}`),
        }));
        for (const platform of this.#platforms)
            this.variants.learn(platform);
        this.variants.set(this.#seed.variants);
        this.variants.set(this.#variants);
        this.faults.add(...this.#seed.faults);
    }
    platformOf(request) {
        return this.#platforms.find((platform) => platform.owns(request));
    }
    get platforms() {
        return this.#platforms;
    }
    state() {
        const states = this.#platforms.map((platform) => [platform.name, platform.state()]);
        return { now: new Date(this.clock.now()).toISOString(), ...Object.fromEntries(states) };
    }
}

;// CONCATENATED MODULE: ./build/emulator/core/server.js










const credentialHeaders = ['mendix-apikey', 'mendix-username', 'authorization', 'x-api-key'];
/**
 * Starts an emulator on 127.0.0.1, and on ::1 where there is one, so that `http://localhost:PORT` serves as a second origin.
 *
 * @throws SeedError when the seed is wrong; the error of `listen` when the port is taken
 */
async function startEmulator(options = {}) {
    const factories = options.platforms ?? platforms;
    const seed = readSeed(options.seed ?? '', Object.keys(factories));
    const clock = options.clock ?? runningClock(options.speed ?? seed.speed ?? 1);
    const world = new World(factories, seed, clock, options.variants);
    const log = new RequestLog();
    const sockets = new Set();
    const listener = (message, response) => {
        serve(message, response, world, log).catch((error) => {
            // A fault of the emulator itself: say so plainly instead of looking like a platform's answer.
            console.error(error);
            if (response.headersSent)
                response.destroy();
            else
                response.writeHead(500, { 'content-type': 'text/plain' }).end('The emulator failed; see its output.\n');
        });
    };
    const first = makeServer(listener, sockets);
    await listen(first, '127.0.0.1', options.port ?? 0);
    const { port } = first.address();
    const servers = [first];
    const second = makeServer(listener, sockets);
    // Machines without IPv6 reach 127.0.0.1 as localhost, too.
    if (await listen(second, '::1', port).then(() => true, () => false))
        servers.push(second);
    return {
        url: `http://127.0.0.1:${port}`,
        port,
        faults: world.faults,
        variants: world.variants,
        requests: log,
        clock,
        state: () => world.state(),
        reset: () => world.reset(),
        close: async () => {
            const closed = servers.map((server) => new Promise((resolve) => server.close(resolve)));
            for (const socket of sockets)
                socket.destroy();
            await Promise.all(closed);
        },
    };
}
function makeServer(listener, sockets) {
    // A body of a gigabyte over a slow line may take longer than Node's five minutes.
    const server = (0,external_node_http_.createServer)({ requestTimeout: 0, highWaterMark: 1024 * 1024 }, listener);
    server.on('connection', (socket) => {
        sockets.add(socket);
        socket.once('close', () => sockets.delete(socket));
    });
    return server;
}
function listen(server, host, port) {
    return new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => {
            server.off('error', reject);
            resolve();
        });
    });
}
async function serve(message, response, world, log) {
    // Without listeners, a connection that a client resets would end the process.
    message.on('error', () => { });
    response.on('error', () => { });
    const request = emulatedRequest(message, message.socket.localPort ?? 0);
    if (request.path === controlPath || request.path.startsWith(`${controlPath}/`)) {
        await writeAnswer(response, await control(request, world, log), request);
        return;
    }
    const platform = world.platformOf(request);
    const faults = world.faults.strike(request, platform?.name);
    const started = performance.now();
    const entry = log.begin({
        time: new Date(world.clock.now()).toISOString(),
        platform: platform?.name,
        method: request.method,
        path: request.path,
        queryKeys: [...new Set(request.query.keys())],
        credentials: credentialHeaders.some((name) => request.headers[name] !== undefined),
        contentType: request.headers['content-type'],
        requestBytes: request.headers['content-length'] === undefined ? undefined : Number(request.headers['content-length']),
        faults: faults.map((fault) => fault.kind),
    });
    response.once('close', () => {
        if (response.headersSent) {
            entry.status = response.statusCode;
            entry.responseBytes = Number(response.getHeader('content-length') ?? 0);
        }
        entry.milliseconds = Math.round(performance.now() - started);
        log.end();
    });
    await answerWithFaults(request, response, platform, faults, world);
}
/** Delays and slow bodies add to whatever else happens; of the other faults the first one decides. */
async function answerWithFaults(request, response, platform, faults, world) {
    for (const fault of faults)
        if (fault.kind === 'latency')
            await (0,promises_.setTimeout)(fault.ms ?? 0);
    const slow = faults.find((fault) => fault.kind === 'slow-body')?.bytesPerSecond;
    const delivery = slow === undefined ? {} : { bytesPerSecond: slow };
    const fault = faults.find(({ kind }) => kind !== 'latency' && kind !== 'slow-body');
    const handle = () => handled(request, platform, world);
    if (fault === undefined)
        return writeAnswer(response, await handle(), request, delivery);
    switch (fault.kind) {
        case 'latency':
        case 'slow-body':
            return writeAnswer(response, await handle(), request, delivery);
        case 'drop-before':
            response.destroy();
            return;
        case 'drop-after':
            await handle();
            response.destroy();
            return;
        case 'hang':
            if (fault.handled === true)
                await handle();
            request.body.resume();
            return;
        case 'status':
            if (fault.handled === true)
                await handle();
            return writeAnswer(response, faultAnswer(fault), request, delivery);
        case 'not-json': {
            const text = fault.body ?? '<!DOCTYPE html>\n<html><head><title>Gateway</title></head><body>Please sign in</body></html>\n';
            const headers = { 'content-type': 'text/html; charset=utf-8', ...fault.headers };
            return writeAnswer(response, { status: fault.status ?? 200, headers, text }, request, delivery);
        }
        case 'redirect': {
            const location = (fault.location ?? '/')
                .replaceAll('{origin}', request.origin)
                .replaceAll('{fileOrigin}', request.fileOrigin);
            return writeAnswer(response, { status: fault.status ?? 302, headers: { location } }, request, delivery);
        }
        case 'cut-body': {
            const answer = await handle();
            return writeAnswer(response, answer, request, {
                ...delivery,
                cutAfter: fault.bytes ?? Math.floor(lengthOf(answer) / 2),
            });
        }
        default:
            return assertNever(fault.kind);
    }
}
function faultAnswer(fault) {
    const status = fault.status ?? 500;
    const headers = fault.headers ?? {};
    if (fault.json !== undefined)
        return { status, headers, json: fault.json };
    return fault.body === undefined ? { status, headers } : { status, headers, text: fault.body };
}
function lengthOf(answer) {
    return answer.bytes?.length ?? Buffer.byteLength(answer.text ?? JSON.stringify(answer.json) ?? '');
}
async function handled(request, platform, world) {
    if (request.path === '/')
        return { status: 200, text: welcome(world) };
    if (platform === undefined)
        return { status: 404, json: { error: 'No platform has this path' } };
    try {
        return await platform.handle(request);
    }
    catch (error) {
        if (error instanceof BodyTooLarge)
            return { status: 413, text: `${error.message}\n` };
        // The client went away while its body was being read: nobody is left to answer.
        if (request.body.destroyed)
            return { status: 499 };
        throw error;
    }
}
function welcome(world) {
    return [
        'This is the emulator of paas-actions: it behaves like the platforms below, on this machine only.',
        `Platforms: ${world.platforms.map((platform) => platform.name).join(', ')}`,
        `Emulated time: ${new Date(world.clock.now()).toISOString()}`,
        `Control API: ${controlPath}/state, requests, faults, variants, time, reset`,
        '',
    ].join('\n');
}
function assertNever(value) {
    throw new Error(`Unexpected ${JSON.stringify(value)}`);
}

;// CONCATENATED MODULE: ./build/emulator/main.js



const usage = `Usage: npm run emulator -- [options]

Serves emulated Mendix Cloud, Cloud 66 and Syncano APIs on this machine and prints their base URL once it listens.

  --port N        port to listen on; 0: a free one (default 8930)
  --seed FILE     YAML file with the world to start with (default: the documentation's own)
  --speed N       emulated jobs run N times faster (default 1)
  --parent-pid N  end when this process is gone
  --help          show this
`;
/** Everything that is wrong with the command line, one line each. */
class UsageError extends Error {
}
function readArguments(args) {
    const problems = [];
    const { values, tokens } = (0,external_node_util_.parseArgs)({
        args: [...args],
        options: {
            port: { type: 'string' },
            seed: { type: 'string' },
            speed: { type: 'string' },
            'parent-pid': { type: 'string' },
            help: { type: 'boolean' },
        },
        strict: false,
        tokens: true,
    });
    const known = ['port', 'seed', 'speed', 'parent-pid', 'help'];
    for (const token of tokens) {
        if (token.kind === 'positional')
            problems.push(`unexpected argument ${token.value}`);
        if (token.kind === 'option' && !known.includes(token.name))
            problems.push(`unknown option ${token.rawName}`);
    }
    if (values['help'] === true)
        return 'help';
    const text = (name) => {
        const value = values[name];
        if (value !== undefined && (typeof value !== 'string' || value === ''))
            problems.push(`--${name} needs a value`);
        return typeof value === 'string' && value !== '' ? value : undefined;
    };
    const number = (name, good, wanted) => {
        const given = text(name);
        if (given === undefined)
            return undefined;
        if (!good(Number(given)))
            problems.push(`--${name} must be ${wanted}, not ${given}`);
        return Number(given);
    };
    const whole = (most) => (value) => Number.isInteger(value) && value >= 0 && value <= most;
    const port = number('port', whole(65_535), 'a number from 0 to 65535') ?? 8930;
    const speed = number('speed', (value) => Number.isFinite(value) && value > 0, 'a number over 0');
    const parentPid = number('parent-pid', whole(Number.MAX_SAFE_INTEGER), 'the id of a process');
    const file = text('seed');
    let seed;
    try {
        if (file !== undefined)
            seed = (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch (error) {
        problems.push(`--seed: ${messageOf(error)}`);
    }
    if (problems.length > 0)
        throw new UsageError(problems.join('\n'));
    return { port, seed, speed, parentPid };
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}
/** Ends this process once that one is gone: nobody else would, when a job is killed. */
function followParent(pid) {
    setInterval(() => {
        try {
            process.kill(pid, 0);
        }
        catch (error) {
            // EPERM: it lives, but belongs to somebody else.
            if (error.code === 'ESRCH')
                process.exit(0);
        }
    }, 500).unref();
}
async function main() {
    const args = readArguments(process.argv.slice(2));
    if (args === 'help') {
        process.stdout.write(usage);
        return;
    }
    for (const signal of ['SIGINT', 'SIGTERM'])
        process.once(signal, () => process.exit(0));
    const emulator = await startEmulator({
        port: args.port,
        ...(args.seed === undefined ? {} : { seed: args.seed }),
        ...(args.speed === undefined ? {} : { speed: args.speed }),
    });
    if (args.parentPid !== undefined)
        followParent(args.parentPid);
    process.stdout.write(`${emulator.url}\n`);
}
main().catch((error) => {
    process.stderr.write(`${messageOf(error)}\n`);
    if (error instanceof UsageError)
        process.stderr.write(`\n${usage}`);
    process.exit(error instanceof UsageError ? 2 : 1);
});


/***/ })

};
