export const id = 778;
export const ids = [778];
export const modules = {

/***/ 778:
/***/ ((__unused_webpack___webpack_module__, __unused_webpack___webpack_exports__, __webpack_require__) => {


// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(24);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(975);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(67);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(500);
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
            return (0,js_yaml/* load */.Hh)(text.replaceAll('\t', '  '), { schema: js_yaml/* JSON_SCHEMA */.rQ });
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

;// CONCATENATED MODULE: ./build/emulator/mendix/answers.js
/** `{"errorCode", "errorMessage"}`, in the spelling and with the status that the variants ask for. */
function errorAnswer(error, world) {
    const spelling = world.variant('mendix.code-spelling');
    const errorCode = spelling === 'spaces'
        ? error.code.replaceAll('_', ' ')
        : spelling === 'underscores'
            ? error.code.replaceAll(' ', '_')
            : error.code;
    return {
        status: world.variant('mendix.errors-200') ? 200 : error.status,
        json: { errorCode, errorMessage: error.message },
    };
}
/**
 * The answer of a call whose success body nobody promises.
 *
 * @param documented what the document shows; `undefined` where it shows nothing
 */
function successAnswer(world, documented) {
    switch (world.variant('mendix.success-body')) {
        case 'empty':
            return { status: 200 };
        case 'text':
            return { status: 200, text: 'OK' };
        case 'json':
            return { status: 200, json: documented ?? {} };
        default:
            return documented === undefined ? { status: 200 } : { status: 200, json: documented };
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

;// CONCATENATED MODULE: ./build/emulator/mendix/errors.js
/** A documented refusal: becomes `{"errorCode", "errorMessage"}` with this status. */
class ApiError extends Error {
    name = 'ApiError';
    status;
    code;
    /** @param code spelt as the document of the call spells it, with spaces or underscores */
    constructor(status, code, message) {
        super(message);
        this.status = status;
        this.code = code;
    }
}
const noAccess = () => new ApiError(403, 'NO_ACCESS', 'You do not have access');
const environmentNotFound = () => new ApiError(404, 'ENVIRONMENT_NOT_FOUND', 'Environment not found.');
const packageNotFound = () => new ApiError(404, 'PACKAGE_NOT_FOUND', 'Package not found.');
const invalidParameters = (message = 'Not enough parameters given. Please set AppId and Mode parameters.') => new ApiError(400, 'INVALID_PARAMETERS', message);

// EXTERNAL MODULE: ./node_modules/fflate/esm/index.mjs
var esm = __webpack_require__(306);
;// CONCATENATED MODULE: ./build/emulator/core/bytes.js
/** Bytes of any length made of repeated segments: read from any place, never whole in memory. */
function composed(segments) {
    const length = segments.reduce((sum, { bytes, times }) => sum + bytes.length * times, 0);
    return {
        length,
        *read(start, end) {
            let segmentStart = 0;
            for (const { bytes, times } of segments) {
                const segmentEnd = segmentStart + bytes.length * times;
                let at = Math.max(start, segmentStart);
                while (at < Math.min(end, segmentEnd)) {
                    const offset = (at - segmentStart) % bytes.length;
                    const piece = bytes.subarray(offset, Math.min(bytes.length, offset + end - at, offset + segmentEnd - at));
                    yield piece;
                    at += piece.length;
                }
                segmentStart = segmentEnd;
            }
        },
    };
}
/** Bytes that do not compress, the same at each start. */
function noise(length) {
    const bytes = new Uint8Array(length);
    let state = 0x9e3779b9;
    for (let index = 0; index < length; index += 1) {
        state ^= state << 13;
        state ^= state >>> 17;
        state ^= state << 5;
        bytes[index] = state & 0xff;
    }
    return bytes;
}
const block = 1024 * 1024;
let fillerBlock;
/** `head`, then filler up to `length` bytes. */
function filler(head, length) {
    fillerBlock ??= noise(block);
    const rest = Math.max(0, length - head.length);
    return composed([
        { bytes: head.subarray(0, length), times: 1 },
        { bytes: fillerBlock, times: Math.floor(rest / block) },
        { bytes: fillerBlock.subarray(0, rest % block), times: rest % block === 0 ? 0 : 1 },
    ]);
}

;// CONCATENATED MODULE: ./build/emulator/mendix/package-file.js


const metadataPath = 'model/metadata.json';
const type = 'application/octet-stream';
/** A package with no demands of its own, as a file too large to be looked into is taken to be. */
const plainFacts = {
    modelVersion: undefined,
    runtimeVersion: undefined,
    constants: [],
    scheduledEvents: [],
    database: undefined,
    startFails: undefined,
    startSeconds: undefined,
    health: 200,
};
/** Whether these first bytes are those of a zip file. */
function looksLikeZip(head) {
    return head[0] === 0x50 && head[1] === 0x4b && head[2] === 0x03 && head[3] === 0x04;
}
/** Reads `model/metadata.json` out of a package. `undefined`: it is no package; throws when it is not even a zip. */
function readPackage(file) {
    const files = (0,esm/* unzipSync */.AO)(file, { filter: (entry) => entry.name === metadataPath });
    const metadata = files[metadataPath];
    if (metadata === undefined)
        return undefined;
    try {
        const parsed = JSON.parse(Buffer.from(metadata).toString('utf8'));
        return isRecord(parsed) ? factsOf(parsed) : undefined;
    }
    catch {
        return undefined;
    }
}
/** The facts in a `metadata.json`, as Studio Pro writes it, with an `x-emulator` block of our own. */
function factsOf(metadata) {
    const block = isRecord(metadata['x-emulator']) ? metadata['x-emulator'] : {};
    const configuration = isRecord(metadata['Configuration']) ? metadata['Configuration'] : {};
    return {
        modelVersion: package_file_text(metadata['ModelVersion']),
        runtimeVersion: package_file_text(metadata['RuntimeVersion']),
        constants: records(metadata['Constants'] ?? configuration['Constants']).map((constant) => ({
            name: package_file_text(constant['Name']) ?? '',
            type: package_file_text(constant['DataType'] ?? constant['Type']) ?? 'String',
            value: package_file_text(constant['DefaultValue'] ?? constant['Value']),
        })),
        scheduledEvents: records(metadata['ScheduledEvents'] ?? configuration['ScheduledEvents']).map((event) => package_file_text(event['Name']) ?? ''),
        database: package_file_text(block['database']),
        startFails: package_file_text(block['start']),
        startSeconds: typeof block['startSeconds'] === 'number' ? block['startSeconds'] : undefined,
        health: typeof block['health'] === 'number' ? block['health'] : 200,
    };
}
/** A small real package that says these facts, for packages that the seed or a build made. */
function makePackage(facts) {
    const metadata = {
        ModelVersion: facts.modelVersion,
        RuntimeVersion: facts.runtimeVersion,
        Constants: facts.constants.map(({ name, type, value }) => ({ Name: name, Type: type, DefaultValue: value })),
        ScheduledEvents: facts.scheduledEvents.map((Name) => ({ Name })),
        'x-emulator': {
            database: facts.database,
            start: facts.startFails,
            startSeconds: facts.startSeconds,
            health: facts.health,
        },
    };
    const text = (value) => new Uint8Array(Buffer.from(value, 'utf8'));
    const files = {
        [metadataPath]: text(`${JSON.stringify(metadata, undefined, 2)}\n`),
        'model/model.mdp': text('emulated model\n'),
        'web/index.html': text('<!DOCTYPE html>\n<title>Emulated app</title>\n'),
    };
    return (0,esm/* zipSync */.L)(files, { mtime: new Date(2020, 0, 1) });
}
function contentOf(file) {
    return { length: file.length, type, ranges: true, read: (start, end) => [file.subarray(start, end)] };
}
/** Stands in for a large package whose bytes were not kept: the right length, the head of a zip, then filler. */
function fillerContent(head, size) {
    return { ...filler(head, size), type, ranges: true };
}
function records(value) {
    return Array.isArray(value) ? value.filter(isRecord) : [];
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function package_file_text(value) {
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? String(value)
        : undefined;
}

;// CONCATENATED MODULE: ./build/emulator/mendix/make.js


const noFailures = {
    start: undefined,
    stop: false,
    clean: false,
    snapshots: false,
    archives: false,
    restores: false,
    listing: false,
    backups: false,
};
/** An environment with nothing in it. */
function emptyEnvironment(mode, environmentId, url) {
    return {
        environmentId,
        mode,
        production: mode === 'Production',
        url,
        totalMemory: 8192,
        runtimeLayer: 'v4',
        insecureAdminPassword: false,
        locked: false,
        maintenance: false,
        fails: noFailures,
        logs: {},
        instances: 1,
        memoryPerInstance: 1024,
        tag: '',
        power: { state: 'stopped' },
        running: undefined,
        configured: undefined,
        settings: { constants: [], customSettings: [], scheduledEvents: [] },
        data: { rows: [], files: [], database: '' },
        startJobs: new Map(),
        snapshots: new Map(),
        restores: new Map(),
    };
}
/** The app that Create Free App Environment makes of a project. */
function freeApp(project, now, environmentId) {
    const appId = project.name.toLowerCase().replace(/[^a-z0-9]/g, '') || `app${uuidFor(project.projectId).slice(0, 8)}`;
    const url = `https://${appId}.mendixcloud.com`;
    return {
        appId,
        name: project.name,
        projectId: project.projectId,
        url,
        free: true,
        cloud: 'v4',
        createdAt: now,
        branches: ['trunk', 'main'],
        buildFails: false,
        environments: [emptyEnvironment('Sandbox', environmentId, url)],
        packages: new Map(),
        uploadJobs: new Map(),
    };
}
/** A package out of the seed or a build. */
function describedPackage(description) {
    const { facts, size: given, ...shown } = description;
    let made;
    const file = () => {
        made ??= makePackage({ ...facts, modelVersion: facts.modelVersion ?? description.version });
        return made;
    };
    return {
        ...shown,
        get size() {
            return given ?? file().length;
        },
        sha256: undefined,
        facts: { ...facts, modelVersion: facts.modelVersion ?? description.version },
        way: 'build',
        beganAt: description.createdAt,
        usableAt: description.doneAt,
        content: () => (given === undefined ? contentOf(file()) : fillerContent(file(), given)),
    };
}

;// CONCATENATED MODULE: ./build/emulator/mendix/router.js


/** One authenticated call with the values of its path. */
class Call {
    request;
    world;
    user;
    #values;
    constructor(request, world, user, values) {
        this.request = request;
        this.world = world;
        this.user = user;
        this.#values = values;
    }
    /** A value of the path, decoded. */
    value(name) {
        return this.#values[name] ?? '';
    }
    /** The JSON body as a mapping; an empty body is an empty one. */
    async body() {
        const text = await this.request.readText();
        try {
            const parsed = this.world.variant('mendix.lenient-json') ? parseLenientJson(text) : parseJson(text);
            if (parsed === undefined || parsed === null)
                return {};
            if (typeof parsed === 'object' && !Array.isArray(parsed))
                return parsed;
        }
        catch {
            // Answered below, like JSON of another form.
        }
        throw invalidParameters('The body is not a JSON object.');
    }
    /** The app named in the path, if this user may see it. */
    app() {
        const appId = this.value('app');
        if (!/^[a-z0-9][a-z0-9-]*$/i.test(appId))
            throw new ApiError(400, 'INVALID_APPID', 'Invalid AppId');
        const app = this.world.app(appId);
        if (app === undefined || !mayUse(this.user, app))
            throw new ApiError(404, 'APP_NOT_FOUND', 'App not found');
        return app;
    }
    /**
     * The environment named in the path of a v1 call.
     *
     * @param needed the rights without which the call answers 403
     */
    environment(...needed) {
        const mode = this.value('mode').trim();
        if (mode === '')
            throw invalidParameters();
        const app = this.#appOfEnvironment();
        const exact = this.world.variant('mendix.mode-case-sensitive');
        const same = (one) => (exact ? one === mode : one.toLowerCase() === mode.toLowerCase());
        const environment = app.environments.find((one) => same(one.mode));
        if (environment === undefined) {
            if (['test', 'acceptance', 'production'].includes(mode.toLowerCase()))
                throw environmentNotFound();
            throw new ApiError(400, 'INVALID_ENVIRONMENT', `Could not parse environment mode '${mode}'. Valid options are Test, Acceptance, Production or the name of a flexible environment.`);
        }
        if (!needed.every((right) => hasRight(this.user, app, environment, right)))
            throw noAccess();
        return { app, environment };
    }
    /** Documents of calls on an environment know no APP_NOT_FOUND, except those that start it. */
    #appOfEnvironment() {
        try {
            return this.app();
        }
        catch (error) {
            if (error instanceof ApiError && error.code === 'APP_NOT_FOUND')
                throw environmentNotFound();
            throw error;
        }
    }
}
function mayUse(user, app) {
    return user.apps === undefined || user.apps.includes(app.appId);
}
function hasRight(user, app, environment, right) {
    return !user.denied.some((denial) => denial.app === app.appId &&
        (denial.environment === undefined || denial.environment === environment.mode) &&
        denial.rights.includes(right));
}
/** Finds the handler of a path; names in the pattern that begin with a colon become values. */
class Router {
    #routes;
    constructor(...tables) {
        this.#routes = tables.flatMap((table) => Object.entries(table).map(([key, handler]) => {
            const [method = '', path = ''] = key.split(' ');
            return { method, pattern: path.split('/').filter((part) => part !== ''), handler };
        }));
    }
    find(method, parts) {
        for (const route of this.#routes) {
            if (route.method !== method || route.pattern.length !== parts.length)
                continue;
            const values = {};
            const fits = route.pattern.every((part, index) => {
                const given = parts[index] ?? '';
                if (!part.startsWith(':'))
                    return part === given.toLowerCase();
                values[part.slice(1)] = given;
                return true;
            });
            if (fits)
                return { handler: route.handler, values };
        }
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/emulator/mendix/lifecycle.js
/** Texts of the errors of Get Start Environment Status (Deploy API, 3.7.3). */
const startErrors = {
    NO_PACKAGE: 'Cannot start app. There should be a package configured for this environment.',
    ALREADY_LOCKED: 'Cannot start app. There is already a lock on this environment.',
    ALREADY_STARTED: 'Cannot start app. App is already running.',
    DB_SYNC_FAILED: 'Cannot start app. Synchronization of database failed.',
    INVALID_DB_STRUCTURE: 'Cannot start app. The database is out-of-sync with the model. Please set AutoSyncDb parameter to true to synchronize the database automatically on startup.',
    MISSING_CONSTANT: 'Cannot start app. Missing one or more constant values.',
    INSECURE_ADMIN_PASSWORD: "Cannot start app. There is a user with administrator role with password '1'. This is not allowed.",
    STARTUP_ACTION_FAILED: 'Cannot start app. Startup action failed.',
    START_FAILED: 'Cannot start app: result (the emulator was told so)',
};
/** Every code that starting can be told to fail with. */
const startErrorCodes = Object.keys(startErrors);
/** Brings everything about an app that depends on time up to the present. */
function settleApp(app, now) {
    for (const environment of app.environments)
        settleEnvironment(app, environment, now);
    if (app.free)
        deployNewestBuild(app, now);
}
function settleEnvironment(app, environment, now) {
    for (const restore of environment.restores.values()) {
        if (restore.applied || now < restore.doneAt)
            continue;
        restore.applied = true;
        if (restore.outcome === 'completed') {
            const files = restore.databaseOnly ? environment.data.files : restore.data.files;
            environment.data = { rows: restore.data.rows, files, database: restore.data.database };
        }
    }
    const { power } = environment;
    if (power.state === 'stopping' && now >= power.until)
        environment.power = { state: 'stopped' };
    if (power.state === 'starting' && now >= power.job.doneAt)
        finishStart(app, environment, power.job);
}
function finishStart(app, environment, job) {
    const code = startFailure(app.packages.get(job.packageId), environment, job.autoSyncDb);
    if (code !== undefined) {
        job.result = { code, message: startErrors[code] ?? `Cannot start app: ${code}` };
        environment.power = { state: 'stopped' };
        return;
    }
    job.result = 'Started';
    markRunning(environment, job.packageId, app.packages.get(job.packageId)?.facts);
}
/** What a successful start leaves: the package runs, its database structure is there, settings are deployed. */
function markRunning(environment, packageId, facts) {
    environment.power = { state: 'running' };
    environment.running = packageId;
    environment.data = { ...environment.data, database: facts?.database ?? environment.data.database };
    for (const constant of environment.settings.constants)
        constant.deployed = constant.value ?? '';
    for (const setting of environment.settings.customSettings)
        setting.deployed = setting.value;
    for (const event of environment.settings.scheduledEvents)
        event.deployed = event.value;
}
function startFailure(pack, environment, autoSyncDb) {
    if (pack === undefined)
        return 'NO_PACKAGE';
    if (environment.locked)
        return 'ALREADY_LOCKED';
    const told = environment.fails.start ?? pack.facts?.startFails;
    if (told !== undefined)
        return told;
    if (environment.settings.constants.some((constant) => constant.value === undefined))
        return 'MISSING_CONSTANT';
    const needed = pack.facts?.database;
    if (needed !== undefined && needed !== environment.data.database && !autoSyncDb)
        return 'INVALID_DB_STRUCTURE';
    return environment.insecureAdminPassword ? 'INSECURE_ADMIN_PASSWORD' : undefined;
}
/** For a free app a build also deploys. */
function deployNewestBuild(app, now) {
    const [environment] = app.environments;
    const built = [...app.packages.values()].filter((pack) => pack.way === 'build' && pack.outcome === 'Succeeded' && now >= pack.doneAt);
    const newest = built.sort((a, b) => b.createdAt - a.createdAt)[0];
    if (environment === undefined || newest === undefined || environment.running === newest.packageId)
        return;
    environment.configured = newest.packageId;
    markRunning(environment, newest.packageId, newest.facts);
}
/** A transported package brings its own constants and scheduled events; values of those that stay are kept. */
function configure(environment, pack) {
    environment.configured = pack.packageId;
    const { constants, customSettings, scheduledEvents } = environment.settings;
    const facts = pack.facts;
    // A package too large to be looked into leaves the settings as they are.
    if (facts === undefined || (facts.constants.length === 0 && facts.scheduledEvents.length === 0))
        return;
    environment.settings = {
        customSettings,
        constants: facts.constants.map(({ name, type, value }) => constants.find((one) => one.name === name) ?? { name, type, value, deployed: '' }),
        scheduledEvents: facts.scheduledEvents.map((name) => scheduledEvents.find((one) => one.name === name) ?? { name, value: 'Disabled', deployed: 'Disabled' }),
    };
}

;// CONCATENATED MODULE: ./build/emulator/mendix/world.js



/** The emulated Mendix Cloud as a whole. */
class MendixWorld {
    users;
    projects;
    durations;
    #apps;
    #context;
    #files = new Map();
    /** Nonces of the links that do not work. */
    #spoiled = new Set();
    constructor(contents, context) {
        this.users = contents.users;
        this.projects = contents.projects;
        this.durations = contents.durations;
        this.#apps = new Map(contents.apps.map((app) => [app.appId, app]));
        this.#context = context;
    }
    now() {
        return this.#context.clock.now();
    }
    uuid() {
        return this.#context.uuid();
    }
    variant(name) {
        return this.#context.variant(name);
    }
    /** All apps, brought up to the present. */
    apps() {
        for (const app of this.#apps.values())
            settleApp(app, this.now());
        return [...this.#apps.values()];
    }
    /** One app, brought up to the present. */
    app(appId) {
        const app = this.#apps.get(appId);
        if (app !== undefined)
            settleApp(app, this.now());
        return app;
    }
    appOfProject(projectId) {
        const app = [...this.#apps.values()].find((one) => one.projectId === projectId);
        return app === undefined ? undefined : this.app(app.appId);
    }
    addApp(app) {
        this.#apps.set(app.appId, app);
    }
    /**
     * A signed link on the file host.
     *
     * @param id what the link is for; the same id may be linked again and again
     * @param file asked at each download; `undefined` once there is nothing any more
     * @param lifetime emulated milliseconds
     */
    link(fileOrigin, id, file, lifetime) {
        this.#files.set(id, file);
        const expires = String(this.now() + lifetime);
        const nonce = this.uuid();
        if (this.#spoiled.size < this.variant('mendix.bad-links'))
            this.#spoiled.add(nonce);
        const query = new URLSearchParams({ expires, nonce, signature: signature(id, expires, nonce) });
        return `${fileOrigin}/files/mendix/${id}?${query}`;
    }
    /** The file behind a link; throws what the file host answers to a bad one. */
    linked(id, query) {
        const expires = query.get('expires') ?? '';
        const nonce = query.get('nonce') ?? '';
        if (this.#spoiled.has(nonce) || query.get('signature') !== signature(id, expires, nonce)) {
            throw new ApiError(403, 'SignatureDoesNotMatch', 'Invalid signature');
        }
        if (Number(expires) <= this.now())
            throw new ApiError(403, 'AccessDenied', 'Request has expired');
        const file = this.#files.get(id)?.();
        if (file === undefined)
            throw new ApiError(404, 'NoSuchKey', 'The specified key does not exist.');
        return file;
    }
}
function signature(id, expires, nonce) {
    return (0,external_node_crypto_.createHmac)('sha256', 'the emulator signs its links')
        .update(`${id}/${expires}/${nonce}`)
        .digest('hex')
        .toUpperCase();
}
/** The package that decides an environment's versions: what runs, else what the next start takes. */
function shownPackageId(environment) {
    return isRunning(environment) ? environment.running : environment.configured;
}
/** Until it has stopped it runs; until it has started it does not. */
function isRunning(environment) {
    return environment.power.state === 'running' || environment.power.state === 'stopping';
}

;// CONCATENATED MODULE: ./build/emulator/mendix/apps.js





/** Deploy API 3.1 to 3.5. */
const appRoutes = {
    'GET /api/1/apps': (call) => ({
        status: 200,
        json: call.world
            .apps()
            .filter((app) => mayUse(call.user, app))
            .map((app) => appJson(call, app)),
    }),
    'POST /api/1/apps': createFreeApp,
    'GET /api/1/apps/:app': (call) => ({ status: 200, json: appJson(call, call.app()) }),
    'GET /api/1/apps/:app/environments': (call) => {
        const app = call.app();
        return { status: 200, json: app.environments.map((environment) => environmentJson(call, app, environment)) };
    },
    'GET /api/1/apps/:app/environments/:mode': (call) => {
        const { app, environment } = call.environment();
        return { status: 200, json: environmentJson(call, app, environment) };
    },
};
function appJson(call, app) {
    const environment = app.environments.find((one) => one.production) ?? app.environments[0];
    const local = environment === undefined ? app.url : localUrl(call, app, environment);
    const url = call.world.variant('mendix.local-urls') ? local : app.url;
    return {
        Name: app.name,
        ...(url !== undefined && call.world.variant('mendix.app-url') ? { Url: url } : {}),
        ProjectId: app.projectId,
        AppId: app.appId,
    };
}
function localUrl(call, app, environment) {
    return `${call.request.origin}/_app/${app.appId}/${encodeURIComponent(environment.mode)}`;
}
/** An environment as all calls show it. Documented states only: Empty, Stopped, Running. */
function environmentJson(call, app, environment) {
    const { world } = call;
    const facts = app.packages.get(shownPackageId(environment) ?? '')?.facts;
    const pack = app.packages.get(shownPackageId(environment) ?? '');
    const status = environment.configured === undefined ? 'Empty' : isRunning(environment) ? 'Running' : 'Stopped';
    const common = {
        ...(world.variant('mendix.environment-id') ? { EnvironmentId: environment.environmentId } : {}),
        Status: status,
        Url: world.variant('mendix.local-urls') ? localUrl(call, app, environment) : environment.url,
        Mode: environment.mode,
        Production: world.variant('mendix.production-string') ? String(environment.production) : environment.production,
    };
    if (app.free)
        return common;
    const versions = pack === undefined ? {} : { ModelVersion: pack.version, MendixVersion: facts?.runtimeVersion ?? '' };
    return {
        ...common,
        ...versions,
        Instances: environment.instances,
        MemoryPerInstance: environment.memoryPerInstance,
        TotalMemory: environment.totalMemory,
        RuntimeLayer: environment.runtimeLayer,
    };
}
async function createFreeApp(call) {
    const { ProjectId: projectId } = await call.body();
    if (typeof projectId !== 'string' || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(projectId)) {
        throw new ApiError(400, 'INVALID_PROJECTID', 'Invalid ProjectId');
    }
    if (call.world.appOfProject(projectId) !== undefined) {
        throw new ApiError(400, 'APPLICATION_ALREADY_EXISTS', 'Application already exists');
    }
    const project = call.world.projects.find((one) => one.projectId.toLowerCase() === projectId.toLowerCase());
    if (project === undefined)
        throw new ApiError(400, 'INVALID_PROJECTID', 'Invalid ProjectId');
    const app = freeApp(project, call.world.now(), uuidFor(`${projectId}/Sandbox`));
    call.world.addApp(app);
    return { status: 200, json: appJson(call, app) };
}

;// CONCATENATED MODULE: ./build/emulator/mendix/files.js


/** What the file host answers to a signed link: as object stores do, in XML when it refuses. */
function serveFile(request, world, id) {
    try {
        if (request.headers['mendix-apikey'] !== undefined || request.headers['authorization'] !== undefined) {
            throw new ApiError(400, 'InvalidArgument', 'Only one auth mechanism allowed');
        }
        if (request.method !== 'GET' && request.method !== 'HEAD')
            throw new ApiError(405, 'MethodNotAllowed', 'Not allowed');
        const { content, fileName } = world.linked(id, request.query);
        return {
            status: 200,
            headers: { etag: `"${id}"`, 'content-disposition': `attachment; filename="${fileName}"` },
            bytes: content,
        };
    }
    catch (error) {
        if (!(error instanceof ApiError))
            throw error;
        return {
            status: error.status,
            headers: { 'content-type': 'application/xml' },
            text: `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${error.code}</Code><Message>${error.message}</Message></Error>\n`,
        };
    }
}
/** The app itself, at `/_app/<AppId>/<Mode>/…`: 503 unless it runs, then what its package says. */
function serveApp(world, appId, mode) {
    const app = world.app(appId);
    const environment = app?.environments.find((one) => one.mode.toLowerCase() === mode.toLowerCase());
    if (app === undefined || environment === undefined)
        return { status: 404, text: 'No such app\n' };
    if (!isRunning(environment))
        return { status: 503, text: 'The app is not running\n' };
    const pack = app.packages.get(environment.running ?? '');
    return { status: pack?.facts?.health ?? 200, text: `${app.name} ${environment.mode} ${pack?.version ?? ''}\n` };
}

;// CONCATENATED MODULE: ./build/emulator/mendix/jobs.js
/** A backup job is queued for its first fifth. */
function jobState(job, now) {
    if (now >= job.doneAt)
        return job.outcome;
    return now < job.createdAt + (job.doneAt - job.createdAt) / 5 ? 'queued' : 'running';
}
function packageStatus(pack, now) {
    if (now >= pack.doneAt)
        return pack.outcome;
    if (pack.way === 'upload')
        return 'Uploading';
    const share = (now - pack.beganAt) / (pack.doneAt - pack.beganAt);
    return share < 0.1 ? 'Queued' : share < 0.9 ? 'Building' : 'Uploading';
}
/** A restore under way locks an environment. */
function restoreUnderWay(environment, now) {
    return [...environment.restores.values()].find((restore) => now < restore.doneAt);
}
function snapshotUnderWay(environment, now) {
    return [...environment.snapshots.values()].find((snapshot) => now < snapshot.doneAt);
}

;// CONCATENATED MODULE: ./build/emulator/mendix/power.js



/** Deploy API 3.6 to 3.8. */
const powerRoutes = {
    'POST /api/1/apps/:app/environments/:mode/start': start,
    'GET /api/1/apps/:app/environments/:mode/start/:job': startStatus,
    'POST /api/1/apps/:app/environments/:mode/stop': stop,
};
function alreadyStarted(status) {
    return new ApiError(status, 'ALREADY_STARTED', 'Cannot start app. App is already running.');
}
async function start(call) {
    const { world } = call;
    const body = await call.body();
    // Its document alone names APP_NOT_FOUND for an environment's call.
    call.app();
    const { app, environment } = call.environment('api', 'transport');
    if (app.free)
        throw new ApiError(403, 'NOT_ALLOWED', 'This call is not available for Free Apps.');
    if (restoreUnderWay(environment, world.now()) !== undefined) {
        throw new ApiError(500, 'ALREADY_LOCKED', 'Cannot start app. There is already a lock on this environment.');
    }
    if (environment.configured === undefined) {
        throw new ApiError(500, 'NO_MDA_HAS_BEEN_DEPLOYED', 'Cannot start app. There is no MDA deployed.');
    }
    if (environment.power.state === 'starting') {
        throw new ApiError(500, 'APP_ALREADY_HAS_A_STARTING_JOB', 'Cannot start app. There is already a starting job id found.');
    }
    if (environment.power.state !== 'stopped')
        throw alreadyStarted(world.variant('mendix.already-started-200') ? 200 : 500);
    const seconds = app.packages.get(environment.configured)?.facts?.startSeconds;
    const job = {
        jobId: world.uuid(),
        packageId: environment.configured,
        autoSyncDb: String(body['AutoSyncDb']).toLowerCase() === 'true',
        doneAt: world.now() + (seconds === undefined ? world.durations.start : seconds * 1000),
    };
    environment.startJobs.set(job.jobId, job);
    environment.power = { state: 'starting', job };
    return { status: 200, json: { JobId: job.jobId } };
}
function startStatus(call) {
    const { environment } = call.environment('api');
    const job = environment.startJobs.get(call.value('job'));
    if (job === undefined)
        throw new ApiError(404, 'NO_SUCH_STARTJOB', 'Job not found.');
    if (job.result === undefined)
        return { status: 200, json: { Status: 'Starting' } };
    if (job.result !== 'Started')
        throw new ApiError(500, job.result.code, job.result.message);
    if (call.world.variant('mendix.job-already-started'))
        throw alreadyStarted(500);
    return { status: 200, json: { Status: 'Started' } };
}
/** Answers before the environment is stopped. Stopping what is stopped is no error. */
function stop(call) {
    const { world } = call;
    const { app, environment } = call.environment('api', 'transport');
    if (app.free)
        throw environmentNotFound();
    const refuse = (reason) => new ApiError(500, 'STOP_FAILED', `Cannot stop app: ${reason}`);
    if (restoreUnderWay(environment, world.now()) !== undefined)
        throw refuse('a restore is in progress');
    if (environment.configured === undefined)
        throw refuse('there is no app in this environment');
    if (environment.fails.stop)
        throw refuse('the emulator was told so');
    const { power } = environment;
    if (power.state === 'starting') {
        power.job.result = { code: 'START_FAILED', message: 'Cannot start app: result (stopped while starting)' };
    }
    if (power.state === 'starting' || power.state === 'running') {
        environment.power = { state: 'stopping', until: world.now() + world.durations.stop };
    }
    return successAnswer(world);
}

;// CONCATENATED MODULE: ./build/emulator/mendix/rate-limit.js
/** Counts calls per real second: what a client that hammers the service runs into. */
class RateLimit {
    #now;
    #second = 0;
    #calls = 0;
    /** @param now real milliseconds */
    constructor(now = () => performance.now()) {
        this.#now = now;
    }
    /** Counts one call; `perSecond` 0 means no limit. */
    exceeded(perSecond) {
        const second = Math.floor(this.#now() / 1000);
        if (second !== this.#second) {
            this.#second = second;
            this.#calls = 0;
        }
        this.#calls += 1;
        return perSecond > 0 && this.#calls > perSecond;
    }
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

;// CONCATENATED MODULE: ./build/emulator/mendix/default-seed.js
/**
 * The world that the documents' examples are about: Deploy API and Backups API v1, with what today's documentation adds
 * (environment ids, memory). Ages such as `-2d` count back from the start of the emulator, so that it never grows old.
 */
const defaultSeed = `
users:
  - username: richard.ford51@example.com
    apiKey: 26587896-1cef-4483-accf-ad304e2673d6
    name: Richard Ford
  - username: ada.limited@example.com
    apiKey: 0f6c7a52-94f1-4d0e-8c55-3b1f2a6d7e90
    name: Ada Limited
    denied:
      - app: calc
        environment: Production
        rights: [api, transport, backups]
      - app: calc
        environment: Acceptance
        rights: [transport, backups]
projects:
  - projectId: 5d1f0c9e-3a6b-4c1d-9e2f-7a8b9c0d1e2f
    name: Noughts and Crosses
apps:
  - appId: calc
    name: Calculation App
    projectId: fae5de74-69c2-4488-a4de-abf89daac63e
    url: https://calc.mendixcloud.com
    created: 2013-07-01T00:00:00Z
    branches: [trunk, main, branches/scientific]
    packages:
      - packageId: b3d14e53-2654-4534-b374-9179a69ef3cf
        version: 2.5.4.63
        name: Main line-2.5.4.63.mda
        description: Add scientific mode
        created: -20d
        runtimeVersion: 9.24.12
        constants: &constants
          - { name: MyFirstModule.BooleanConstant, type: _Boolean, value: 'false' }
          - { name: MyFirstModule.DateTime, type: DateTime, value: '2013-12-20T16:02:32' }
          - { name: Payments.ApiKey, type: String, value: emulated-payment-secret-9d41 }
        scheduledEvents: &events [MyFirstModule.Monitor_Scheduled_event]
      - packageId: 61f2ab9e-5a1c-4b7e-8a14-3a1f0c2f9b01
        version: 1.1.0.253
        name: Main line-1.1.0.253.mda
        description: Rounding fixed
        created: -60d
        runtimeVersion: 7.5.0
        constants: *constants
        scheduledEvents: *events
      - packageId: 9a0d33a7-0f43-4d0b-9b50-2c4be31a7c02
        version: 175.0.0.3702
        name: Main line-175.0.0.3702.mda
        description: The release in production
        created: -90d
        runtimeVersion: 6.10.12
        constants: *constants
        scheduledEvents: *events
      - packageId: 4e6b9d1d-8f5e-4a1b-a0a7-5b7a0b9e5c03
        version: 0.0.19.62e3d711
        name: main-0.0.19.62e3d711.mda
        description: A build that failed
        created: -3d
        runtimeVersion: 9.24.12
        status: Failed
    environments:
      - mode: Test
        environmentId: 1a2c6a4e-7d3f-4b7e-9a55-0d5c1e6f7a01
        url: https://calc-test.mendixcloud.com
        status: Running
        package: 2.5.4.63
        data: [one, two]
        files: [a.png]
      - mode: Acceptance
        environmentId: 38471410-861f-47e5-8efc-2f4b16f04005
        url: https://calc-accp.mendixcloud.com
        status: Stopped
        package: 1.1.0.253
        tag: europe
        data: [alpha, beta]
        files: [b.png]
        snapshots:
          - snapshotId: c879c6b1-3aa5-4e10-aaab-cb145841862f
            comment: Manually created snapshot
            modelVersion: 1.0.11.50
            created: -2d
            data: [alpha]
            files: [b.png]
          - snapshotId: 3e8ed3c6-6cbf-4818-bcaa-078e9c85b3c7
            comment: Manually created snapshot
            modelVersion: 1.0.11.48
            created: -3d
            data: [older]
          - snapshotId: 0c982ca3-621f-40e9-9c6e-96492934170a
            comment: My user comment
            modelVersion: 1.0.11.50
            created: -5d
            data: [oldest]
      - mode: Production
        environmentId: 7c0b5c58-2a36-4f0c-8a0e-6d9c3f7b2e03
        url: https://calc.mendixcloud.com
        status: Running
        package: 175.0.0.3702
        totalMemory: 16384
        memoryPerInstance: 2048
        data: [customer 1, customer 2, customer 3]
        files: [invoice-1.pdf, invoice-2.pdf]
        snapshots:
          - snapshotId: 8d5e2f10-6b1a-4c9d-8e7f-1a2b3c4d5e01
            state: failed
            message: Snapshot could not be made
            created: -2h
          - snapshotId: 8d5e2f10-6b1a-4c9d-8e7f-1a2b3c4d5e02
            comment: Nightly backup
            modelVersion: 175.0.0.3702
            created: -1d
            data: [customer 1, customer 2]
            files: [invoice-1.pdf]
          - snapshotId: 8d5e2f10-6b1a-4c9d-8e7f-1a2b3c4d5e03
            modelVersion: 175.0.0.3702
            created: -8d
            data: [customer 1]
            files: [invoice-1.pdf]
          - snapshotId: 8d5e2f10-6b1a-4c9d-8e7f-1a2b3c4d5e04
            comment: Before the last big release
            modelVersion: 174.2.0.3650
            created: -120d
            expires: -30d
            data: []
        logs:
          '2018-08-10': "2018-08-10 00:00:01.000 INFO - Core: the log of the documentation's example\\n"
      - mode: Feature A
        environmentId: 5b8f0a37-9c1d-4e2a-b6f4-8c7d6e5f4a04
        url: https://calc-feature-a.mendixcloud.com
        status: Empty
  - appId: tictactoc
    name: Tic Tac Toc
    projectId: f5129445-b638-42f4-8108-5f370c85dc57
    url: https://tictactoc.mendixcloud.com
    free: true
    environments:
      - mode: Sandbox
        url: https://tictactoc.mendixcloud.com
        status: Empty
`;

;// CONCATENATED MODULE: ./build/emulator/mendix/model.js
/** The permissions that a user has on an environment (Security screen of the Developer Portal). */
const rights = ['api', 'transport', 'backups'];
const dataTypes = (/* unused pure expression or super */ null && (['files_and_database', 'database_only', 'files_only']));

;// CONCATENATED MODULE: ./build/emulator/mendix/seed.js








const day = 24 * 60 * 60 * 1000;
/**
 * Reads the `mendix` section of a seed file: see docs/emulator-seed.md. Users are those of the default world unless it
 * names some; so are apps and projects unless it names apps or fleets.
 *
 * @param now where ages such as `-2d` count from
 * @throws SeedError
 */
function readSection(section, now) {
    const fields = new Fields(withDefaults(section ?? {}), 'mendix');
    const users = fields.each('users', readUser);
    const projects = fields.each('projects', (project) => ({
        projectId: project.require('projectId', project.text('projectId')),
        name: project.require('name', project.text('name')),
    }));
    const apps = [
        ...fields.each('apps', (app) => readApp(app, now)),
        ...fields.each('fleets', (fleet) => readFleet(fleet, now)).flat(),
    ];
    const durations = readDurations(fields.inner('durations') ?? new Fields({}, 'mendix.durations'));
    fields.done();
    refuseTwins(apps);
    return { users, projects, apps, durations };
}
function withDefaults(section) {
    if (typeof section !== 'object' || section === null || Array.isArray(section))
        return section;
    const defaults = (0,js_yaml/* load */.Hh)(defaultSeed, { schema: js_yaml/* JSON_SCHEMA */.rQ });
    const world = 'apps' in section || 'fleets' in section ? { users: defaults['users'] } : defaults;
    return { ...world, ...section };
}
function refuseTwins(apps) {
    const seen = new Set();
    for (const { appId } of apps) {
        if (seen.has(appId))
            throw new SeedError(`mendix: two apps are called ${appId}`);
        seen.add(appId);
    }
}
function readUser(fields) {
    const apps = fields.list('apps').map(String);
    return {
        username: fields.require('username', fields.text('username')),
        apiKey: fields.require('apiKey', fields.text('apiKey')),
        name: fields.text('name') ?? fields.text('username') ?? '',
        apps: apps.length === 0 ? undefined : apps,
        denied: fields.each('denied', (denial) => ({
            app: denial.require('app', denial.text('app')),
            environment: denial.text('environment'),
            rights: denial.list('rights').map((right) => {
                const found = rights.find((one) => one === right);
                if (found === undefined)
                    throw denial.problem(`rights must be out of ${rights.join(', ')}`);
                return found;
            }),
        })),
    };
}
function readDurations(fields) {
    const seconds = (key, usual) => (fields.number(key) ?? usual) * 1000;
    const durations = {
        start: seconds('start', 90),
        stop: seconds('stop', 20),
        snapshot: seconds('snapshot', 120),
        archive: seconds('archive', 90),
        restore: seconds('restore', 120),
        build: seconds('build', 240),
        upload: seconds('upload', 15),
        settle: seconds('settle', 10),
        link: seconds('link', 8 * 60 * 60),
    };
    fields.done();
    return durations;
}
/** `count` apps made of one template, in which `{n}` is the number of each. */
function readFleet(fields, now) {
    const count = fields.require('count', fields.number('count'));
    const first = fields.number('first') ?? 1;
    const template = JSON.stringify(fields.require('app', fields.value('app')));
    if (!template.includes('{n}'))
        throw fields.problem('the appId of a fleet must hold {n}');
    return Array.from({ length: count }, (_, index) => {
        const app = new Fields(JSON.parse(template.replaceAll('{n}', String(first + index))), `mendix.fleets app ${first + index}`);
        const made = readApp(app, now);
        app.done();
        return made;
    });
}
function readApp(fields, now) {
    const appId = fields.require('appId', fields.text('appId'));
    const free = fields.flag('free') ?? false;
    const url = fields.text('url') ?? `https://${appId}.mendixcloud.com`;
    const createdAt = readTime(fields, 'created', now) ?? now - 365 * day;
    const packages = fields.each('packages', (pack) => seed_readPackage(pack, appId, now));
    const branches = fields.list('branches').map(String);
    const environments = fields.list('environments').map((item, index) => {
        const given = typeof item === 'string' ? { mode: item } : item;
        const environment = new Fields(given, `${appId}.environments[${index}]`);
        const made = readEnvironment(environment, appId, packages, now);
        environment.done();
        return made;
    });
    const modes = environments.map(({ mode }) => mode.toLowerCase());
    if (new Set(modes).size < modes.length)
        throw fields.problem('two environments have the same mode');
    return {
        appId,
        name: fields.text('name') ?? appId,
        projectId: fields.text('projectId') ?? uuidFor(`project/${appId}`),
        url,
        free,
        cloud: fields.choice('cloud', ['v3', 'v4']) ?? 'v4',
        createdAt,
        branches: branches.length === 0 ? ['trunk', 'main'] : branches,
        buildFails: fields.flag('buildFails') ?? false,
        environments,
        packages: new Map(packages.map((pack) => [pack.packageId, pack])),
        uploadJobs: new Map(),
    };
}
function seed_readPackage(fields, appId, now) {
    const version = fields.require('version', fields.text('version'));
    const createdAt = readTime(fields, 'created', now) ?? now - 30 * day;
    return describedPackage({
        packageId: fields.text('packageId') ?? uuidFor(`package/${appId}/${version}`),
        name: fields.text('name') ?? `main-${version}.mda`,
        description: fields.text('description') ?? '',
        version,
        creator: fields.text('creator') ?? 'Richard Ford',
        createdAt,
        size: fields.number('size', 1),
        outcome: fields.choice('status', ['Succeeded', 'Failed']) ?? 'Succeeded',
        doneAt: createdAt,
        facts: {
            ...plainFacts,
            modelVersion: version,
            runtimeVersion: fields.text('runtimeVersion') ?? '10.6.0',
            constants: fields.each('constants', (constant) => ({
                name: constant.require('name', constant.text('name')),
                type: constant.text('type') ?? 'String',
                value: constant.text('value'),
            })),
            scheduledEvents: fields.list('scheduledEvents').map(String),
            database: fields.text('database'),
            startFails: fields.choice('startFails', startErrorCodes),
            startSeconds: fields.number('startSeconds'),
            health: fields.number('health', 100) ?? 200,
        },
    });
}
function readEnvironment(fields, appId, packages, now) {
    const mode = fields.require('mode', fields.text('mode'));
    const id = fields.text('environmentId') ?? uuidFor(`environment/${appId}/${mode}`);
    const base = emptyEnvironment(mode, id, fields.text('url') ?? urlOf(appId, mode));
    const wanted = fields.text('package');
    const found = packages.find((one) => one.packageId === wanted || one.version === wanted || one.name === wanted);
    if (wanted !== undefined && found === undefined)
        throw fields.problem(`no package of ${appId} is called ${wanted}`);
    const status = fields.choice('status', ['Running', 'Stopped', 'Empty']) ?? (found === undefined ? 'Empty' : 'Stopped');
    if ((status === 'Empty') !== (found === undefined)) {
        throw fields.problem(status === 'Empty' ? 'Empty, yet there is a package' : `${status} needs a package`);
    }
    const data = readData(fields, found?.facts?.database);
    return {
        ...base,
        production: fields.flag('production') ?? base.production,
        totalMemory: fields.number('totalMemory') ?? base.totalMemory,
        runtimeLayer: fields.text('runtimeLayer') ?? base.runtimeLayer,
        insecureAdminPassword: fields.flag('insecureAdminPassword') ?? false,
        locked: fields.flag('locked') ?? false,
        maintenance: fields.flag('maintenance') ?? false,
        fails: readFailures(fields.inner('fails')),
        logs: readTexts(fields.inner('logs')),
        instances: fields.number('instances') ?? base.instances,
        memoryPerInstance: fields.number('memoryPerInstance') ?? base.memoryPerInstance,
        tag: fields.text('tag') ?? '',
        power: { state: status === 'Running' ? 'running' : 'stopped' },
        running: status === 'Running' ? found?.packageId : undefined,
        configured: found?.packageId,
        settings: readSettings(fields, found, status === 'Running'),
        data,
        snapshots: new Map(fields.each('snapshots', (snapshot) => readSnapshot(snapshot, now, id)).map((one) => [one.snapshotId, one])),
    };
}
function urlOf(appId, mode) {
    const suffix = mode === 'Production' ? '' : mode === 'Acceptance' ? '-accp' : `-${mode.toLowerCase().replaceAll(' ', '-')}`;
    return `https://${appId}${suffix}.mendixcloud.com`;
}
function readData(fields, database) {
    return {
        rows: fields.list('data').map(String),
        files: fields.list('files').map(String),
        database: fields.text('database') ?? database ?? '',
    };
}
function readTexts(fields) {
    return Object.fromEntries((fields?.keys() ?? []).map((key) => [key, fields?.text(key) ?? '']));
}
function readFailures(fields) {
    if (fields === undefined)
        return noFailures;
    const failures = {
        start: fields.choice('start', startErrorCodes),
        stop: fields.flag('stop') ?? false,
        clean: fields.flag('clean') ?? false,
        snapshots: fields.flag('snapshots') ?? false,
        archives: fields.flag('archives') ?? false,
        restores: fields.flag('restores') ?? false,
        listing: fields.flag('listing') ?? false,
        backups: fields.flag('backups') ?? false,
    };
    fields.done();
    return failures;
}
/** The package's own settings, with the values that the environment gives. */
function readSettings(fields, pack, running) {
    const constants = fields.inner('constants');
    const customSettings = readTexts(fields.inner('customSettings'));
    const events = fields.inner('scheduledEvents');
    const settings = {
        constants: (pack?.facts?.constants ?? []).map(({ name, type, value }) => {
            const set = constants?.text(name) ?? value;
            return { name, type, value: set, deployed: running ? (set ?? '') : '' };
        }),
        customSettings: Object.entries(customSettings).map(([name, value]) => ({
            name,
            value,
            deployed: running ? value : '',
        })),
        scheduledEvents: (pack?.facts?.scheduledEvents ?? []).map((name) => {
            const value = events?.choice(name, ['Enabled', 'Disabled']) ?? 'Disabled';
            return { name, value, deployed: running ? value : 'Disabled' };
        }),
    };
    constants?.done();
    events?.done();
    return settings;
}
function readSnapshot(fields, now, environmentId) {
    const createdAt = fields.require('created', readTime(fields, 'created', now));
    const outcome = fields.choice('state', ['completed', 'failed']) ?? 'completed';
    return {
        snapshotId: fields.text('snapshotId') ?? uuidFor(`snapshot/${environmentId}/${createdAt}`),
        comment: fields.text('comment') ?? null,
        modelVersion: outcome === 'failed' ? undefined : fields.text('modelVersion'),
        createdAt,
        doneAt: createdAt + 2 * 60 * 1000,
        expiresAt: readTime(fields, 'expires', now) ?? createdAt + 92 * day,
        outcome,
        message: fields.text('message'),
        data: readData(fields, undefined),
        archives: new Map(),
    };
}
/** A date (ISO 8601), or an age such as `-90s`, `-15m`, `-2h`, `-3d`. */
function readTime(fields, key, now) {
    const text = fields.text(key);
    if (text === undefined)
        return undefined;
    const age = /^-(\d+)([smhd])$/.exec(text);
    const units = { s: 1000, m: 60_000, h: 3_600_000, d: day };
    const time = age === null ? Date.parse(text) : now - Number(age[1]) * (units[age[2] ?? ''] ?? Number.NaN);
    if (Number.isNaN(time))
        throw fields.problem(`${key} must be a date or an age such as -2d, not ${text}`);
    return time;
}

;// CONCATENATED MODULE: ./build/emulator/mendix/state.js

/** The whole world as `GET /_emulator/state` shows it; values of constants are left out. */
function worldState(world) {
    const now = world.now();
    return { apps: Object.fromEntries(world.apps().map((app) => [app.appId, appState(app, now)])) };
}
function appState(app, now) {
    return {
        projectId: app.projectId,
        free: app.free,
        packages: [...app.packages.values()].map((pack) => ({
            packageId: pack.packageId,
            name: pack.name,
            version: pack.version,
            status: packageStatus(pack, now),
            size: pack.size,
            sha256: pack.sha256,
        })),
        environments: Object.fromEntries(app.environments.map((one) => [one.mode, environmentState(one, now)])),
    };
}
function environmentState(environment, now) {
    const { power } = environment;
    const jobs = (map) => Object.fromEntries([...map].map(([id, job]) => [id, jobState(job, now)]));
    return {
        environmentId: environment.environmentId,
        power: power.state,
        running: environment.running,
        configured: environment.configured,
        instances: environment.instances,
        memoryPerInstance: environment.memoryPerInstance,
        tag: environment.tag,
        data: environment.data,
        settings: {
            constants: environment.settings.constants.map(({ name, value, deployed }) => ({
                name,
                hasValue: value !== undefined,
                deployed: value !== undefined && deployed === value,
            })),
            customSettings: environment.settings.customSettings,
            scheduledEvents: environment.settings.scheduledEvents,
        },
        startJobs: Object.fromEntries([...environment.startJobs].map(([id, job]) => [id, job.result ?? 'Starting'])),
        snapshots: jobs(environment.snapshots),
        restores: jobs(environment.restores),
    };
}

;// CONCATENATED MODULE: ./build/emulator/mendix/transport.js






/** Deploy API 3.11 and 3.12. */
const transportRoutes = {
    'POST /api/1/apps/:app/environments/:mode/transport': transport,
    'POST /api/1/apps/:app/environments/:mode/clean': clean,
};
async function transport(call) {
    const { world } = call;
    const body = await call.body();
    const { app, environment } = call.environment('api');
    if (app.free)
        throw new ApiError(403, 'NOT_ALLOWED', 'This call is not available for Free Apps.');
    if (!hasRight(call.user, app, environment, 'transport')) {
        throw new ApiError(403, 'TRANSPORT_NOT_ALLOWED', `No access to transport to environment '${environment.mode}'.`);
    }
    const packageId = body['PackageId'];
    if (typeof packageId !== 'string' || packageId === '')
        throw invalidParameters('PackageId is missing.');
    const pack = app.packages.get(packageId);
    if (pack === undefined)
        throw packageNotFound();
    const now = world.now();
    if (pack.outcome === 'Failed' && now >= pack.doneAt) {
        throw new ApiError(403, 'NOT ALLOWED', 'The uploaded MDA could not be processed.');
    }
    if (packageStatus(pack, now) !== 'Succeeded' || now < pack.usableAt) {
        throw new ApiError(503, 'SERVICE UNAVAILABLE', 'MDA is still being processed, retry later');
    }
    if (pack.facts === undefined)
        throw new ApiError(500, 'PACKAGE_PARSE_FAILED', 'Failed to parse deployment package file.');
    const major = Number.parseInt(pack.facts.runtimeVersion ?? '', 10);
    if (major < 6) {
        throw new ApiError(400, 'INVALID_RUNTIME_VERSION', 'This Runtime version is not supported on this environment.');
    }
    const stopped = environment.power.state === 'stopped';
    // What runs goes on running; a start or a restore under way would be disturbed.
    const disturbed = environment.power.state === 'starting' || restoreUnderWay(environment, now) !== undefined;
    if (disturbed || (!stopped && world.variant('mendix.transport-needs-stop'))) {
        throw new ApiError(403, 'APP_IS_RUNNING', `The '${environment.mode}' environment of '${app.appId}' must be stopped to do transport.`);
    }
    configure(environment, pack);
    return successAnswer(world);
}
function clean(call) {
    const { app, environment } = call.environment('api', 'transport');
    const json = [environmentJson(call, app, environment)];
    if (environment.configured === undefined) {
        throw new ApiError(422, 'ENVIRONMENT_NOT_DEPLOYED', 'There is no app deployed in this environment.');
    }
    if (environment.power.state !== 'stopped')
        throw new ApiError(403, 'ENVIRONMENT_NOT_STOPPED', 'Environment needs to be stopped.');
    if (environment.fails.clean || restoreUnderWay(environment, call.world.now()) !== undefined) {
        throw new ApiError(500, 'ENVIRONMENT_CLEAN_FAILED', 'Unable to clean the environment. Please contact support.');
    }
    environment.data = { ...environment.data, rows: [], files: [] };
    return { status: 200, json };
}

;// CONCATENATED MODULE: ./build/emulator/mendix/multipart.js
/** The body is not what its Content-Type says. */
class MultipartError extends Error {
    name = 'MultipartError';
}
/** The boundary in a Content-Type (RFC 2046, 5.1.1), or `undefined` when it is not multipart/form-data. */
function boundaryOf(contentType) {
    const match = /^multipart\/form-data\s*;.*?boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType ?? '');
    return match?.[1] ?? match?.[2];
}
const headLimit = 16 * 1024;
/**
 * Reads a multipart body chunk by chunk. Each chunk is searched once with a native search; only the few bytes around the
 * border of two chunks are ever copied, so a gigabyte goes through at the speed of the socket.
 *
 * @throws MultipartError
 */
async function readMultipart(body, boundary, sink) {
    const reader = new MultipartReader(boundary, sink);
    for await (const chunk of body)
        reader.push(chunk);
    reader.end();
}
class MultipartReader {
    #delimiter;
    #sink;
    /** Bytes seen but not yet decided on. The first delimiter has no line break of its own before it: lend it one. */
    #pending = Buffer.from('\r\n');
    #state = 'preamble';
    constructor(boundary, sink) {
        this.#delimiter = Buffer.from(`\r\n--${boundary}`, 'latin1');
        this.#sink = sink;
    }
    push(chunk) {
        let rest = chunk;
        if (this.#state === 'data')
            rest = this.#border(chunk);
        else
            rest = this.#pending.length === 0 ? chunk : Buffer.concat([this.#pending, chunk]);
        this.#pending = Buffer.alloc(0);
        while (rest !== undefined && rest.length > 0 && this.#state !== 'end') {
            rest = this.#state === 'head' ? this.#head(rest) : this.#data(rest);
        }
    }
    end() {
        if (this.#state !== 'end')
            throw new MultipartError('The multipart body ends before its last boundary');
    }
    /** Decides on the bytes held back from the last chunk with the help of the first ones of this. */
    #border(chunk) {
        const held = this.#pending;
        if (held.length === 0)
            return chunk;
        const joined = Buffer.concat([held, chunk.subarray(0, this.#delimiter.length + 2)]);
        // A short chunk, or a delimiter across the border: go on with both in one buffer.
        if (chunk.length <= this.#delimiter.length + 2 || joined.indexOf(this.#delimiter) >= 0)
            return Buffer.concat([held, chunk]);
        this.#sink.data(held);
        return chunk;
    }
    /** Passes data on up to the next delimiter; what might be the beginning of one is held back. */
    #data(rest) {
        const at = rest.indexOf(this.#delimiter);
        const after = at + this.#delimiter.length;
        if (at < 0 || rest.length < after + 2) {
            const keep = at < 0 ? Math.max(0, rest.length - this.#delimiter.length + 1) : at;
            if (this.#state === 'data' && keep > 0)
                this.#sink.data(rest.subarray(0, keep));
            this.#pending = Buffer.from(rest.subarray(keep));
            return undefined;
        }
        if (this.#state === 'data' && at > 0)
            this.#sink.data(rest.subarray(0, at));
        if (rest[after] === 0x2d && rest[after + 1] === 0x2d) {
            this.#state = 'end';
            return undefined;
        }
        this.#state = 'head';
        return rest.subarray(after);
    }
    #head(rest) {
        const end = rest.indexOf('\r\n\r\n');
        if (end < 0) {
            if (rest.length > headLimit)
                throw new MultipartError('The head of a part is too long');
            this.#pending = Buffer.from(rest);
            return undefined;
        }
        this.#sink.part(partHead(rest.subarray(0, end).toString('utf8')));
        this.#state = 'data';
        // The line break that ends the head may also begin the delimiter of an empty part.
        return rest.subarray(end + 2).indexOf(this.#delimiter) === 0 ? rest.subarray(end + 2) : rest.subarray(end + 4);
    }
}
function partHead(head) {
    const disposition = /^content-disposition:(.*)$/im.exec(head)?.[1] ?? '';
    return { name: parameter(disposition, 'name'), fileName: parameter(disposition, 'filename') };
}
function parameter(disposition, name) {
    const match = new RegExp(`;\\s*${name}=(?:"((?:[^"\\\\]|\\\\.)*)"|([^;\\s]*))`, 'i').exec(disposition);
    return match?.[1]?.replace(/\\(.)/g, '$1') ?? match?.[2];
}

;// CONCATENATED MODULE: ./build/emulator/mendix/uploads.js





/** Deploy API 3.10, and Deploy v2's upload and jobs. */
const uploadRoutes = {
    'POST /api/1/apps/:app/packages/upload': uploadV1,
    'POST /api/v2/apps/:app/packages/upload': uploadV2,
    'GET /api/v2/apps/:app/jobs/:job': uploadJob,
};
/** Packages up to this size are kept and can be downloaded again byte for byte; larger ones come back as filler. */
const keptBytes = 8 * 1024 * 1024;
const largest = 1024 * 1024 * 1024;
/** Hashes a file as it goes by; holds on to no more than `keptBytes`. */
class Receiver {
    #hash = (0,external_node_crypto_.createHash)('sha256');
    #chunks = [];
    #head = new Uint8Array(0);
    #size = 0;
    take(bytes) {
        this.#hash.update(bytes);
        if (this.#size === 0)
            this.#head = Uint8Array.from(bytes.subarray(0, 1024));
        this.#size += bytes.length;
        if (this.#size <= keptBytes)
            this.#chunks.push(Uint8Array.from(bytes));
        else
            this.#chunks = [];
    }
    done() {
        const bytes = this.#size <= keptBytes ? Buffer.concat(this.#chunks) : undefined;
        return { size: this.#size, sha256: this.#hash.digest('hex'), bytes, head: this.#head };
    }
}
async function receive(call) {
    const boundary = boundaryOf(call.request.headers['content-type']);
    if (boundary === undefined)
        throw invalidParameters('The body must be multipart/form-data.');
    const parts = [];
    const receiver = new Receiver();
    try {
        await readMultipart(call.request.body, boundary, {
            part: (head) => parts.push(head),
            data: (bytes) => {
                if (parts.length === 1)
                    receiver.take(bytes);
            },
        });
    }
    catch (error) {
        if (error instanceof MultipartError)
            throw invalidParameters(error.message);
        throw error;
    }
    return { parts, file: receiver.done() };
}
async function uploadV1(call) {
    const app = call.app();
    const { parts, file } = await receive(call);
    if (parts.length === 0 || file.size === 0 || call.world.variant('mendix.storage-fails')) {
        throw new ApiError(500, 'UPLOAD_COPY_FAILED', 'Failed to store the deployment package.');
    }
    const read = factsIn(file);
    if (read === 'no zip')
        throw new ApiError(500, 'INVALID_PACKAGE', 'Failed to process the deployment package.');
    const pack = store(call, app, file, read, 0);
    return { status: 200, json: { PackageId: pack.packageId } };
}
async function uploadV2(call) {
    const app = call.app();
    if (Number(call.request.headers['content-length'] ?? 0) > largest + 64 * 1024)
        throw tooLarge();
    const { parts, file } = await receive(call);
    if (parts.length !== 1 || parts[0]?.name !== 'file') {
        throw invalidParameters('The body must hold exactly one part, and its name must be file.');
    }
    if (file.size > largest)
        throw tooLarge();
    const pack = store(call, app, file, factsIn(file), call.world.durations.upload);
    const job = { jobId: call.world.uuid(), packageId: pack.packageId };
    app.uploadJobs.set(job.jobId, job);
    return { status: 200, json: { PackageId: pack.packageId, JobId: job.jobId } };
}
function tooLarge() {
    return invalidParameters('The package is larger than 1 GB.');
}
function factsIn(file) {
    if (!looksLikeZip(file.head))
        return 'no zip';
    if (file.bytes === undefined)
        return plainFacts;
    try {
        return readPackage(file.bytes);
    }
    catch {
        return 'no zip';
    }
}
function store(call, app, file, facts, processing) {
    const { world } = call;
    const now = world.now();
    const name = call.request.query.get('name');
    const { bytes } = file;
    const pack = {
        packageId: world.uuid(),
        name: name === null || name === '' ? 'default.mda' : name,
        description: '',
        version: (facts === 'no zip' ? undefined : facts?.modelVersion) ?? '0.0.0.0',
        creator: call.user.name,
        createdAt: now,
        size: file.size,
        sha256: file.sha256,
        facts: facts === 'no zip' ? undefined : facts,
        outcome: facts === 'no zip' ? 'Failed' : 'Succeeded',
        way: 'upload',
        beganAt: now,
        doneAt: now + processing,
        usableAt: now + processing + world.durations.settle,
        content: () => (bytes === undefined ? fillerContent(file.head, file.size) : contentOf(bytes)),
    };
    app.packages.set(pack.packageId, pack);
    return pack;
}
function uploadJob(call) {
    const app = call.app();
    const job = app.uploadJobs.get(call.value('job'));
    const pack = app.packages.get(job?.packageId ?? '');
    if (job === undefined)
        throw new ApiError(404, 'NOT_FOUND', 'Job not found.');
    // A package that was deleted since was processed before.
    if (pack === undefined)
        return { status: 200, json: { Status: 'Completed' } };
    const now = call.world.now();
    const status = packageStatus(pack, now);
    if (status === 'Succeeded')
        return { status: 200, json: { Status: 'Completed' } };
    if (status === 'Failed')
        return { status: 200, json: { Status: 'Failed' } };
    const queued = now < pack.beganAt + (pack.doneAt - pack.beganAt) / 5;
    return { status: 200, json: { Status: queued ? 'Queued' : 'Running' } };
}

;// CONCATENATED MODULE: ./build/emulator/mendix/variants.js
/** The deviations of the real service that can be switched on (API facts, "What real use shows"). */
const variants = {
    'mendix.auth-status': { default: 401, about: 'status for missing or wrong credentials: 401 or 403' },
    'mendix.transport-needs-stop': {
        default: false,
        about: 'transport to a running environment answers 403 APP_IS_RUNNING',
    },
    'mendix.already-started-200': { default: false, about: 'starting what runs answers ALREADY_STARTED with status 200' },
    'mendix.job-already-started': {
        default: false,
        about: 'a finished start job says ALREADY_STARTED instead of Started',
    },
    'mendix.errors-200': { default: false, about: 'every error of v1, v2 and Build comes with status 200' },
    'mendix.success-body': {
        default: 'documented',
        about: 'body of a successful stop, transport, settings and package delete: documented, empty, text or json',
    },
    'mendix.code-spelling': { default: 'documented', about: 'error codes: documented, spaces or underscores' },
    'mendix.production-string': {
        default: false,
        about: 'Production is the text "true" or "false", as in the older examples',
    },
    'mendix.environment-id': { default: true, about: 'environments tell their EnvironmentId' },
    'mendix.app-url': { default: true, about: 'apps tell their Url' },
    'mendix.local-urls': { default: true, about: 'Url of apps and environments points to this emulator (/_app/…)' },
    'mendix.mode-case-sensitive': { default: false, about: 'Mode in a path must be spelt exactly' },
    'mendix.rate-limit': { default: 0, about: 'API calls per real second before 429; 0: no limit' },
    'mendix.retry-after': { default: 1, about: 'Retry-After of a 429 in seconds; 0: no such header' },
    'mendix.lenient-json': { default: true, about: "accepts the documents' examples that are not quite JSON" },
    'mendix.package-size': { default: 'bytes', about: 'unit of Size: bytes, or megabytes as in the older examples' },
    'mendix.storage-fails': { default: false, about: 'uploads over v1 answer 500 UPLOAD_COPY_FAILED' },
    'mendix.tags-delete': { default: 'no-content', about: 'answer of deleting tags: no-content (204) or list (200 [])' },
    'mendix.bad-links': { default: 0, about: 'so many of the next signed links answer 403 Invalid signature' },
    'mendix.archive-bytes': { default: 0, about: 'archives hold so many bytes of filler' },
    'mendix.snapshots-ignore-limit': { default: false, about: 'all snapshots come on one page whatever the limit' },
    'mendix.backups-not-found': { default: 404, about: 'status of NOT_FOUND in Backups v2: 400 or 404' },
    'mendix.v1-create-completed': {
        default: true,
        about: 'creating a snapshot over v1 says Completed at once, as documented, although it is still being made',
    },
};

;// CONCATENATED MODULE: ./build/emulator/mendix/index.js














const router = new Router(appRoutes, powerRoutes, uploadRoutes, transportRoutes);
/** Mendix Cloud: Deploy v1 and v2, Build v1, Backups v1 and v2. */
const mendix = (section, context) => {
    const world = new MendixWorld(readSection(section, context.clock.now()), context);
    const rateLimit = new RateLimit();
    function api(request, parts) {
        const wait = rateLimit.exceeded(world.variant('mendix.rate-limit'));
        if (wait) {
            const seconds = world.variant('mendix.retry-after');
            return {
                status: 429,
                headers: seconds > 0 ? { 'retry-after': String(seconds) } : {},
                json: { errorCode: 'TOO_MANY_REQUESTS', errorMessage: 'Too many requests' },
            };
        }
        const user = world.users.find(({ username, apiKey }) => username === request.headers['mendix-username'] && apiKey === request.headers['mendix-apikey']);
        if (user === undefined) {
            throw new ApiError(world.variant('mendix.auth-status'), 'UNAUTHORIZED', 'Invalid user name or API key.');
        }
        const route = router.find(request.method, parts);
        if (route === undefined)
            throw new ApiError(404, 'NOT_FOUND', `There is no call ${request.method} ${request.path}`);
        return route.handler(new Call(request, world, user, route.values));
    }
    return {
        name: 'mendix',
        variants: variants,
        owns: ({ path }) => /^\/(api\/(1|v2)(\/|$)|files\/mendix\/|_app\/)/i.test(path),
        handle: async (request) => {
            const parts = pathParts(request.path);
            if (parts?.[0] === 'files')
                return serveFile(request, world, parts.slice(2).join('/'));
            if (parts?.[0] === '_app')
                return serveApp(world, parts[1] ?? '', parts[2] ?? '');
            try {
                return await api(request, parts ?? []);
            }
            catch (error) {
                if (error instanceof ApiError)
                    return errorAnswer(error, world);
                throw error;
            }
        },
        state: () => worldState(world),
    };
};

;// CONCATENATED MODULE: ./build/emulator/platforms.js

/** The platforms that the emulator serves, by the name of their section in a seed file. */
const platforms = { mendix: mendix };

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
