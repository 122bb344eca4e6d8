export const id = 902;
export const ids = [902];
export const modules = {

/***/ 4902:
/***/ ((__unused_webpack___webpack_module__, __unused_webpack___webpack_exports__, __webpack_require__) => {


// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/emulator/cloud66/answers.js
/** The documented error ids with the status each is sent with. */
const ERRORS = {
    bad_request: [400, 'The request was not understood.'],
    unauthenticated: [401, 'The access token is missing, invalid or expired.'],
    trial_expired: [402, 'The trial period of this account has expired.'],
    forbidden: [403, 'The access token does not allow this.'],
    not_found: [404, 'The resource was not found.'],
    time_out: [408, 'The operation timed out.'],
    conflict: [409, 'The operation conflicts with another one.'],
    throttled: [503, 'Too many requests.'],
};
/** Thrown by a handler; the platform turns it into the documented answer. */
class ApiError extends Error {
    name = 'ApiError';
    id;
    constructor(id, details) {
        super(details);
        this.id = id;
    }
    answer() {
        const [status, description] = ERRORS[this.id];
        return { status, json: { error: this.id, error_description: description, details: this.message } };
    }
}
function object(response) {
    return { status: 200, json: { response } };
}
/** One page of `items` with the documented envelope; a page that is no number counts as the first, one past the end is empty. */
function page(items, request, perPage) {
    const asked = Number(request.query.get('page') ?? 1);
    const current = Number.isInteger(asked) && asked > 0 ? asked : 1;
    const pages = Math.max(1, Math.ceil(items.length / perPage));
    const pagination = {
        previous: current > 1 ? current - 1 : null,
        next: current < pages ? current + 1 : null,
        current,
        per_page: perPage,
        count: items.length,
        pages,
    };
    const response = items.slice((current - 1) * perPage, current * perPage);
    return { status: 200, json: { response, count: response.length, pagination } };
}
/** Milliseconds since 1970 as the API writes a moment: whole seconds, UTC. */
function iso(at) {
    return `${new Date(at).toISOString().slice(0, 19)}Z`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/emulator/cloud66/archive.js
/**
 * The bytes of an emulated backup: a plain tar with one dump in it, computed from its name and size, so that files of
 * hundreds of megabytes need no memory or disk, any range can be read, and two reads give the same bytes.
 */
const RECORD = 512;
const END_OF_ARCHIVE = 2 * RECORD;
const BLOCK = 64 * 1024;
const SMALLEST = RECORD + RECORD + END_OF_ARCHIVE;
/** The size a backup's tar has when its seed asks for `wanted` bytes: whole tar records, at least one of them data. */
function tarSize(wanted) {
    return Math.max(SMALLEST, Math.ceil(wanted / RECORD) * RECORD);
}
/** Bytes `start` to `end` (not included) of the tar of `size` bytes that holds `entry`. */
function* readTar(entry, size, start, end) {
    const content = size - RECORD - END_OF_ARCHIVE;
    let at = start;
    while (at < end) {
        let piece;
        if (at < RECORD)
            piece = tarHeader(entry, content).subarray(at);
        else if (at < RECORD + content) {
            const offset = at - RECORD;
            const index = Math.floor(offset / BLOCK);
            piece = dumpBlock(entry, index).subarray(offset - index * BLOCK, Math.min(BLOCK, content - index * BLOCK));
        }
        else
            piece = new Uint8Array(size - at);
        if (piece.length > end - at)
            piece = piece.subarray(0, end - at);
        yield piece;
        at += piece.length;
    }
}
/** Lines of a dump; every block says which one it is, so that parts joined in the wrong order give other bytes. */
function dumpBlock(entry, index) {
    const block = Buffer.alloc(BLOCK, `INSERT INTO records VALUES (${index}, 'emulated row');\n`);
    block.write(`-- ${entry} block ${index}\n`, 'utf8');
    return block;
}
function tarHeader(entry, length) {
    const header = Buffer.alloc(RECORD);
    const octal = (value, width) => `${value.toString(8).padStart(width - 1, '0')}\0`;
    header.write(entry.slice(0, 99), 0);
    header.write(octal(0o600, 8), 100);
    header.write(octal(0, 8), 108);
    header.write(octal(0, 8), 116);
    header.write(octal(length, 12), 124);
    header.write(octal(0, 12), 136);
    header.write('        ', 148);
    header.write('0', 156);
    header.write('ustar\x0000', 257);
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    return header;
}

;// CONCATENATED MODULE: ./build/emulator/cloud66/files.js
/** The files of a backup: their parts, their signed links, and the file host behind the links (it behaves like S3). */


/** Every link's path starts so; the file host is reached under another origin than the API. */
const FILES_PATH = '/files/cloud66/';
const ACCESS_KEY_ID = 'EMULATED-ACCESS-KEY';
const SIGNING_KEY = 'the emulated file host';
/** The backup's file, or its parts (`tar-aa`, `tar-ab`, …) when it is larger than `partSize` bytes; a failed backup has none. */
function partsOf(backup, partSize) {
    if (backup.backupStatus !== 0)
        return [];
    const base = fileBase(backup);
    if (backup.size <= partSize)
        return [{ id: 'tar', name: `${base}.tar`, start: 0, end: backup.size }];
    return Array.from({ length: Math.ceil(backup.size / partSize) }, (_, index) => {
        const id = `tar-${letters(index)}`;
        return { id, name: `${base}.${id}`, start: index * partSize, end: Math.min(backup.size, (index + 1) * partSize) };
    });
}
function fileBase(backup) {
    return `${backup.databaseName.replaceAll(/\W+/g, '_')}_${backup.id}`;
}
function storagePath(stack, backup) {
    const moment = new Date(backup.date).toISOString().slice(0, 19).replaceAll(/[-T:]/g, '.');
    return `${stack.uid}/backups/${backup.serverUid}/${backup.dbType}/${fileBase(backup)}/${moment}`;
}
/** The link to a part, its signature encoded twice as the platform does it (`%252F` for a slash), or once. */
function publicUrl(fileOrigin, stack, backup, part, link) {
    const path = `${FILES_PATH}${storagePath(stack, backup)}/${part.name}`;
    const once = encodeURIComponent(sign(path, String(link.expires)));
    const signature = link.encodedTwice ? encodeURIComponent(once) : once;
    return `${fileOrigin}${path}?AWSAccessKeyId=${ACCESS_KEY_ID}&Expires=${link.expires}&Signature=${signature}`;
}
/** What the file host answers to a link. */
function fileAnswer(world, request, now, partSize) {
    if (request.headers['authorization'] !== undefined) {
        return refusal(400, 'InvalidArgument', 'Only one auth mechanism allowed; use the signed query or Authorization.');
    }
    if (request.method !== 'GET')
        return refusal(403, 'SignatureDoesNotMatch', 'The link was signed for GET.');
    const expires = request.query.get('Expires') ?? '';
    if (request.query.get('AWSAccessKeyId') !== ACCESS_KEY_ID || !/^\d+$/.test(expires)) {
        return refusal(403, 'AccessDenied', 'Access Denied');
    }
    if (request.query.get('Signature') !== sign(request.path, expires)) {
        return refusal(403, 'SignatureDoesNotMatch', 'The signature we calculated does not match the one you provided.');
    }
    if (now > Number(expires) * 1000)
        return refusal(403, 'AccessDenied', 'Request has expired');
    return partAt(world, request.path, partSize) ?? refusal(404, 'NoSuchKey', 'The specified key does not exist.');
}
function partAt(world, path, partSize) {
    for (const stack of world.stacks) {
        for (const backup of stack.backups) {
            const folder = `${FILES_PATH}${storagePath(stack, backup)}/`;
            const part = partsOf(backup, partSize).find(({ name }) => path === folder + name);
            if (part === undefined)
                continue;
            const entry = `${backup.databaseName}.${backup.dbType === 'mysql' || backup.dbType === 'postgresql' ? 'sql' : 'dump'}`;
            const bytes = {
                length: part.end - part.start,
                read: (start, end) => readTar(entry, backup.size, part.start + start, part.start + end),
                type: 'application/x-tar',
                ranges: true,
            };
            const etag = (0,external_node_crypto_.createHash)('sha1').update(`${path} ${backup.size} ${part.start}`).digest('hex');
            return { status: 200, headers: { etag: `"${etag}"` }, bytes };
        }
    }
    return undefined;
}
function sign(path, expires) {
    return (0,external_node_crypto_.createHmac)('sha1', SIGNING_KEY).update(`GET\n\n\n${expires}\n${path}`).digest('base64');
}
function refusal(status, code, message) {
    const text = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`;
    return { status, headers: { 'content-type': 'application/xml' }, text };
}
/** aa, ab, … az, ba, … as `split` names its pieces. */
function letters(index) {
    return String.fromCharCode(97 + Math.floor(index / 26), 97 + (index % 26));
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

;// CONCATENATED MODULE: ./build/emulator/cloud66/cron.js
const RANGES = [
    [0, 59],
    [0, 23],
    [1, 31],
    [1, 12],
    [0, 7],
];
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const HORIZON = 4 * 366 * DAY;
/** Undefined when `text` is not a schedule. */
function parseCron(text) {
    const parts = text.trim().split(/\s+/);
    if (parts.length !== RANGES.length)
        return undefined;
    const fields = [];
    for (const [index, [low, high]] of RANGES.entries()) {
        const field = parseField(parts[index] ?? '', low, high);
        if (field === undefined)
            return undefined;
        fields.push(field);
    }
    const [minutes, hours, days, months, weekdays] = fields;
    function isDay(date) {
        const day = days.values.has(date.getUTCDate());
        // Sunday is 0 and 7.
        const weekday = weekdays.values.has(date.getUTCDay()) || (date.getUTCDay() === 0 && weekdays.values.has(7));
        // Cron's own rule: with both given, either of them is enough.
        return days.any || weekdays.any ? day && weekday : day || weekday;
    }
    return {
        next(after) {
            let at = (Math.floor(after / MINUTE) + 1) * MINUTE;
            const end = after + HORIZON;
            while (at < end) {
                const date = new Date(at);
                if (!months.values.has(date.getUTCMonth() + 1) || !isDay(date))
                    at = (Math.floor(at / DAY) + 1) * DAY;
                else if (!hours.values.has(date.getUTCHours()))
                    at = (Math.floor(at / HOUR) + 1) * HOUR;
                else if (!minutes.values.has(date.getUTCMinutes()))
                    at += MINUTE;
                else
                    return at;
            }
            return undefined;
        },
    };
}
function parseField(text, low, high) {
    const values = new Set();
    for (const item of text.split(',')) {
        const match = /^(?:(\*)|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(item);
        if (match === null)
            return undefined;
        const [, star, first, last, every] = match;
        const from = star === undefined ? Number(first) : low;
        const to = star !== undefined || (last === undefined && every !== undefined) ? high : Number(last ?? first);
        const step = Number(every ?? 1);
        if (from < low || to > high || from > to || step < 1)
            return undefined;
        for (let value = from; value <= to; value += step)
            values.add(value);
    }
    return { values, any: text.startsWith('*') };
}

;// CONCATENATED MODULE: ./build/emulator/cloud66/default-world.js
/** The world when no seed is given, in the seed file's own form: one stack with backups in every state, one without any. */
const DEFAULT_SECTION = {
    tokens: [
        {
            token: 'c66f0e1d2c3b4a5968778695a4b3c2d1e0f1a2b3c4d5e6f708192a3b4c5d6e7f',
            user: 'ops@example.com',
            scopes: ['public', 'admin'],
        },
        {
            token: 'c66a9b8c7d6e5f40312233445566778899aabbccddeeff001122334455667788',
            user: 'readonly@example.com',
            scopes: ['public'],
        },
    ],
    stacks: [
        {
            uid: '5999b763474b0eafa5fafb64bff0ba80',
            name: 'Awesome App',
            environment: 'production',
            databases: [
                { db_type: 'mysql', name: 'test-db', size: 2_097_152 },
                { db_type: 'postgresql', name: 'reports', size: 1_048_576 },
                { db_type: 'redis', name: 'cache', size: 65_536 },
            ],
            jobs: [
                { id: 11, db_type: 'mysql', cron: '0 */6 * * *', group: 1, keep_count: 100 },
                { id: 12, db_type: 'postgresql', cron: '30 2 * * *', group: 2, logical_backup: true },
                { id: 13, name: 'clear-sessions', cron: '15 4 * * *' },
            ],
            backups: [
                { id: 110, db_type: 'mysql', group: 1, age_hours: 2, verify_status: 2, verify_result: 'Verified' },
                { id: 109, db_type: 'postgresql', group: 2, age_hours: 5, verify_status: 1, logical_backup: true },
                {
                    id: 108,
                    db_type: 'mysql',
                    group: 1,
                    age_hours: 8,
                    backup_status: 1,
                    backup_result: 'mysqldump: Got error: 2002: cannot connect to the server',
                },
                { id: 107, db_type: 'mysql', group: 1, age_hours: 14, restore_status: 1 },
                {
                    id: 106,
                    db_type: 'postgresql',
                    group: 2,
                    age_hours: 29,
                    verify_status: 4,
                    verify_result: 'No verification server available',
                    logical_backup: false,
                },
                {
                    id: 105,
                    db_type: 'mysql',
                    group: 1,
                    age_hours: 32,
                    verify_status: 3,
                    verify_result: 'Table records is marked as crashed',
                },
                { id: 104, db_type: 'mysql', group: 1, age_hours: 38, restore_status: 2, restore_result: 'Restored' },
                { id: 103, db_type: 'mysql', group: 1, age_hours: 44, skip_tables: 'sessions', verify_status: 2 },
                { id: 101, db_type: 'redis', group: 3, age_hours: 240, restore_status: 3, restore_result: 'Disk full' },
            ],
        },
        {
            uid: '2aad2bb5a70e621ecf251fbd85af6927',
            name: 'Empty App',
            environment: 'staging',
            databases: [{ db_type: 'postgresql', name: 'empty', size: 524_288 }],
        },
    ],
};

;// CONCATENATED MODULE: ./build/emulator/cloud66/world.js
/** What the emulated Cloud 66 consists of, and how a seed section becomes it. */




const DB_TYPES = ['mysql', 'postgresql', 'redis', 'mongodb'];
const world_MINUTE = 60_000;
const world_HOUR = 60 * world_MINUTE;
const MEBIBYTE = 1024 * 1024;
/** The UID of the emulated database server, as the documentation's example has it. */
const SERVER_UID = 'e63e859d5ab72b0bcf14321f0ffb013d';
/**
 * Builds the world from the `cloud66` section of a seed file; undefined: the default world.
 * Ages count from `now`, so that the default world is always as fresh and as stale as it says.
 * @throws SeedError that names the place when the section is wrong
 */
function buildWorld(section, now) {
    const seed = new Fields(section ?? DEFAULT_SECTION, 'cloud66');
    const tokens = seed.each('tokens', readToken);
    const stacks = seed.each('stacks', (fields) => readStack(fields, now));
    seed.done();
    return { tokens, stacks };
}
function readToken(seed) {
    return {
        token: seed.require('token', seed.text('token')),
        user: seed.text('user') ?? 'user@example.com',
        scopes: seed.list('scopes').map(String),
        stacks: seed.list('stacks').map(String),
    };
}
function readStack(seed, now) {
    const databases = seed.each('databases', readDatabase);
    return {
        uid: seed.require('uid', seed.text('uid')),
        name: seed.require('name', seed.text('name')),
        environment: seed.text('environment') ?? 'production',
        accountName: seed.text('account_name') ?? 'Example',
        databases,
        backups: seed.each('backups', (fields) => readBackup(fields, now, databases)),
        jobs: seed.each('jobs', (fields) => readJob(fields, now)),
        actions: [],
        pending: [],
    };
}
function readDatabase(seed) {
    const dbType = seed.require('db_type', seed.choice('db_type', DB_TYPES));
    return { dbType, name: seed.text('name') ?? dbType, size: tarSize(seed.number('size') ?? MEBIBYTE) };
}
function readBackup(seed, now, databases) {
    const dbType = seed.require('db_type', seed.choice('db_type', DB_TYPES));
    const database = databases.find((candidate) => candidate.dbType === dbType);
    const date = now - seed.require('age_hours', seed.number('age_hours')) * world_HOUR;
    const backupStatus = seed.number('backup_status') ?? 0;
    const size = tarSize(seed.number('size') ?? database?.size ?? MEBIBYTE);
    return {
        id: seed.require('id', seed.number('id', 1)),
        group: seed.number('group', 1) ?? 1,
        serverUid: SERVER_UID,
        dbType,
        databaseName: seed.text('database_name') ?? database?.name ?? dbType,
        date,
        createdAt: date + 2 * world_MINUTE,
        backupStatus,
        backupResult: seed.text('backup_result') ?? '',
        restoreStatus: seed.number('restore_status') ?? 0,
        restoreResult: seed.text('restore_result') ?? null,
        verifiedAt: date,
        verifyStatus: seed.number('verify_status') ?? 0,
        verifyResult: seed.text('verify_result') ?? null,
        skipTables: seed.text('skip_tables') ?? '',
        size: backupStatus === 0 ? size : 0,
        logicalBackup: seed.flag('logical_backup') ?? null,
    };
}
function readJob(seed, now) {
    const cron = seed.text('cron') ?? '0 */1 * * *';
    const schedule = parseCron(cron);
    if (schedule === undefined)
        throw seed.problem(`cron "${cron}" is not a schedule of five fields`);
    const dbType = seed.choice('db_type', DB_TYPES);
    const id = seed.require('id', seed.number('id', 1));
    const paused = seed.flag('paused') ?? false;
    return {
        id,
        uid: seed.text('uid') ?? `job-${String(id).padStart(12, '0')}`,
        name: seed.text('name') ?? (dbType === undefined ? `job-${id}` : `${dbType}-backup`),
        type: seed.text('type') ?? (dbType === undefined ? 'command' : 'backup'),
        cron,
        schedule,
        paused,
        group: seed.number('group', 1) ?? 1,
        dbType,
        keepCount: seed.number('keep_count', 1) ?? 100,
        gzip: seed.flag('gzip') ?? true,
        excludedTables: seed.text('excluded_tables') ?? '',
        runOnReplicaServer: seed.flag('run_on_replica_server') ?? true,
        logicalBackup: seed.flag('logical_backup') ?? null,
        createdAt: now,
        nextRunAt: paused ? undefined : schedule.next(now),
    };
}

;// CONCATENATED MODULE: ./build/emulator/cloud66/jobs.js

/** A clock that jumps far ahead makes no more than this many runs of one task. */
const MOST_RUNS = 200;
/** Brings the world to the clock's present. */
function advance(world, clock, rules) {
    const now = clock.now();
    for (const stack of world.stacks) {
        for (const job of stack.jobs)
            if (rules.schedulerRuns)
                startDueRuns(stack, job, now, rules);
        const done = stack.pending.filter((pending) => pending.endsAt <= now);
        if (done.length === 0)
            continue;
        stack.pending = stack.pending.filter((pending) => pending.endsAt > now);
        for (const pending of done.sort((a, b) => a.endsAt - b.endsAt))
            finish(world, stack, pending, rules);
    }
}
/** Starts one run of a backup job at `at`; a job of another kind makes no backup. */
function startRun(stack, job, at, rules) {
    for (const database of stack.databases.filter((candidate) => candidate.dbType === job.dbType)) {
        stack.pending.push({ database, group: job.group, startedAt: at, endsAt: at + rules.backupTime, job });
    }
}
/** Queues an import into `group`. */
function startImport(stack, database, group, at, endsAt) {
    stack.pending.push({ database, group, startedAt: at, endsAt, job: undefined });
}
function startDueRuns(stack, job, now, rules) {
    const due = [];
    while (job.nextRunAt !== undefined && job.nextRunAt <= now) {
        due.push(job.nextRunAt);
        if (due.length > MOST_RUNS)
            due.shift();
        job.nextRunAt = job.schedule.next(job.nextRunAt);
    }
    for (const at of due)
        startRun(stack, job, at, rules);
}
function finish(world, stack, pending, rules) {
    const { database, job } = pending;
    const failed = rules.fails(database.dbType);
    const highest = Math.max(0, ...world.stacks.flatMap(({ backups }) => backups.map(({ id }) => id)));
    const backup = {
        id: highest + 1,
        group: pending.group,
        serverUid: SERVER_UID,
        dbType: database.dbType,
        databaseName: database.name,
        date: pending.startedAt,
        createdAt: pending.endsAt,
        backupStatus: failed ? 1 : 0,
        backupResult: failed ? `${database.dbType}: the database refused the connection` : '',
        restoreStatus: 0,
        restoreResult: null,
        verifiedAt: pending.endsAt + rules.verifyTime,
        verifyStatus: failed ? 0 : rules.verifyOutcome,
        verifyResult: null,
        skipTables: job?.excludedTables ?? '',
        size: failed ? 0 : database.size,
        logicalBackup: job?.logicalBackup ?? null,
    };
    stack.backups.push(backup);
    if (job !== undefined)
        dropOldest(stack, job);
}
function dropOldest(stack, job) {
    const surplus = stack.backups
        .filter((backup) => backup.group === job.group && backup.dbType === job.dbType)
        .sort((a, b) => b.date - a.date)
        .slice(job.keepCount);
    stack.backups = stack.backups.filter((backup) => !surplus.includes(backup));
}

;// CONCATENATED MODULE: ./build/emulator/cloud66/parameters.js

/** Parameters of a call, taken from query, form or JSON alike; null means absent (facts). */
class Parameters {
    #values;
    constructor(values) {
        this.#values = values;
    }
    static async read(request) {
        const values = new Map(request.query);
        const type = request.headers['content-type'] ?? '';
        const body = await request.readText();
        if (body !== '' && type.includes('json')) {
            for (const [key, value] of Object.entries(parseObject(body)))
                values.set(key, value);
        }
        else if (body !== '' && type.startsWith('application/x-www-form-urlencoded')) {
            for (const [key, value] of new URLSearchParams(body))
                values.set(key, value);
        }
        return new Parameters(values);
    }
    has(name) {
        return (this.#values.get(name) ?? null) !== null;
    }
    text(name) {
        const value = this.#values.get(name) ?? undefined;
        if (value === undefined || typeof value === 'string')
            return value;
        if (typeof value === 'number' || typeof value === 'boolean')
            return String(value);
        throw new ApiError('bad_request', `Parameter ${name} must be a string.`);
    }
    positiveInteger(name) {
        const text = this.text(name);
        if (text === undefined)
            return undefined;
        if (!/^[1-9]\d{0,8}$/.test(text))
            throw new ApiError('bad_request', `Parameter ${name} must be a positive integer.`);
        return Number(text);
    }
    flag(name) {
        const text = this.text(name);
        if (text === undefined)
            return undefined;
        if (text === 'true' || text === '1')
            return true;
        if (text === 'false' || text === '0')
            return false;
        throw new ApiError('bad_request', `Parameter ${name} must be true or false.`);
    }
}
function parseObject(body) {
    try {
        const value = JSON.parse(body);
        if (typeof value === 'object' && value !== null && !Array.isArray(value))
            return value;
    }
    catch {
        // Not JSON: the same answer as for JSON that is no object.
    }
    throw new ApiError('bad_request', 'The body is not a JSON object.');
}

;// CONCATENATED MODULE: ./build/emulator/cloud66/rate-limit.js

const rate_limit_HOUR = 3_600_000;
/** Requests per user and hour of emulated time. */
class RateLimit {
    #clock;
    #windows = new Map();
    constructor(clock) {
        this.#clock = clock;
    }
    /** Counts one request and gives the headers its answer carries; throws `throttled` above the limit. */
    count(user, limit) {
        const now = this.#clock.now();
        let window = this.#windows.get(user);
        if (window === undefined || now - window.start >= rate_limit_HOUR) {
            window = { start: now, count: 0 };
            this.#windows.set(user, window);
        }
        window.count += 1;
        const remaining = Math.max(0, limit - window.count);
        const headers = { 'x-ratelimit-limit': String(limit), 'x-ratelimit-remaining': String(remaining) };
        if (window.count > limit)
            throw new ThrottledError(headers);
        return headers;
    }
}
class ThrottledError extends ApiError {
    #headers;
    constructor(headers) {
        super('throttled', 'The limit of requests per hour is reached; try again later.');
        this.#headers = headers;
    }
    answer() {
        return { ...super.answer(), headers: this.#headers };
    }
}

;// CONCATENATED MODULE: ./build/emulator/cloud66/tasks.js
/** The calls that change something: create a recurring backup task, import a backup, run a job now. */




const DEFAULT_FREQUENCY = '0 */1 * * *';
const DEFAULT_KEEP_COUNT = 100;
/** Adds a task per asked database type (each with a group of its own); its first run is due after `firstRunAfter` milliseconds. */
function createTask(stack, parameters, now, firstRunAfter, uuid) {
    const dbTypes = askedTypes(stack, parameters.text('db_type') ?? 'all', true);
    const cron = parameters.text('frequency') ?? DEFAULT_FREQUENCY;
    const schedule = parseCron(cron);
    if (schedule === undefined) {
        throw new ApiError('bad_request', 'Parameter frequency must be a cron schedule of five fields.');
    }
    const settings = {
        cron,
        schedule,
        keepCount: parameters.positiveInteger('keep_count') ?? DEFAULT_KEEP_COUNT,
        gzip: parameters.flag('gzip') ?? true,
        excludedTables: parameters.text('excluded_tables') ?? '',
        runOnReplicaServer: parameters.flag('run_on_replica_server') ?? true,
        logicalBackup: parameters.flag('logical_backup') ?? null,
    };
    for (const dbType of dbTypes) {
        const id = 1 + Math.max(0, ...stack.jobs.map((job) => job.id));
        const groups = [...stack.jobs, ...stack.backups].map(({ group }) => group);
        stack.jobs.push({
            ...settings,
            id,
            uid: `job-${uuid()}`,
            name: `${dbType}-backup`,
            type: 'backup',
            paused: false,
            group: 1 + Math.max(0, ...groups),
            dbType,
            createdAt: now,
            nextRunAt: now + firstRunAfter,
        });
    }
}
/** Queues an import; nothing is fetched, the backup has the size of the stack's own of that type. */
function importBackup(stack, parameters, now, duration) {
    const missing = ['group', 'db_type', 'remote_url'].filter((name) => !parameters.has(name));
    if (missing.length > 0)
        throw new ApiError('bad_request', `Missing parameters: ${missing.join(', ')}.`);
    const group = parameters.positiveInteger('group') ?? 1;
    const dbTypes = askedTypes(stack, parameters.text('db_type') ?? '', false);
    if (!/^(https?|ftps?|s3):\/\/\S+$/i.test(parameters.text('remote_url') ?? '')) {
        throw new ApiError('bad_request', 'Parameter remote_url must be a URL.');
    }
    for (const database of stack.databases.filter(({ dbType }) => dbTypes.includes(dbType))) {
        startImport(stack, database, group, now, now + duration);
    }
}
/** Runs a job once; while an earlier such run is under way: 409. */
function runNow(world, stack, job, run) {
    if (stack.actions.some((action) => action.jobId === job.id && action.endsAt > run.now)) {
        throw new ApiError('conflict', 'This job is already running.');
    }
    const action = {
        id: 1 + Math.max(0, ...world.stacks.flatMap(({ actions }) => actions.map(({ id }) => id))),
        user: run.user,
        jobId: job.id,
        startedAt: run.now,
        endsAt: run.now + run.rules.backupTime,
        success: run.success,
    };
    stack.actions.push(action);
    if (run.success)
        startRun(stack, job, run.now, run.rules);
    return action;
}
function askedTypes(stack, text, allAllowed) {
    const asked = text.split(',').map((item) => item.trim());
    const present = [...new Set(stack.databases.map(({ dbType }) => dbType))];
    if (allAllowed && asked.includes('all')) {
        if (present.length === 0)
            throw new ApiError('bad_request', 'This stack has no database.');
        return present;
    }
    return [...new Set(asked)].map((item) => {
        const known = DB_TYPES.find((candidate) => candidate === item);
        if (known === undefined) {
            const valid = [...(allAllowed ? ['all'] : []), ...DB_TYPES].join(', ');
            throw new ApiError('bad_request', `Invalid db_type "${item}"; valid options are: ${valid}.`);
        }
        if (!present.includes(known))
            throw new ApiError('bad_request', `This stack has no ${known} database.`);
        return known;
    });
}

;// CONCATENATED MODULE: ./build/emulator/cloud66/variants.js
/** What can be switched at the emulated Cloud 66 while it runs. */
const VARIANTS = {
    'cloud66.per-page': { default: 30, about: 'Items on a page of a list.' },
    'cloud66.part-size': { default: 350 * 1024 * 1024, about: 'Bytes above which a backup is split into parts.' },
    'cloud66.link-seconds': { default: 300, about: 'Emulated seconds that the link to a file lives.' },
    'cloud66.link-encoding': { default: 'twice', about: 'How often the signature in a link is encoded: twice or once.' },
    'cloud66.rate-limit': {
        default: 3000,
        about: 'Requests per user and emulated hour; the next one is throttled (503).',
    },
    'cloud66.first-run-seconds': { default: 60, about: 'Emulated seconds from the creation of a task to its first run.' },
    'cloud66.backup-seconds': { default: 120, about: 'Emulated seconds that a backup, and a job run now, takes.' },
    'cloud66.verify-seconds': { default: 60, about: 'Emulated seconds that the verification of a new backup takes.' },
    'cloud66.verify-outcome': { default: 2, about: 'verify_status that a new backup comes to (0: it is not verified).' },
    'cloud66.import-seconds': { default: 180, about: 'Emulated seconds until an imported backup shows up.' },
    'cloud66.failing-db-types': { default: '', about: 'Database types whose backups fail: "all" or "mysql,redis".' },
    'cloud66.action-outcome': { default: 'success', about: '"failed": a job run now does not run, its action fails.' },
    'cloud66.scheduler-stopped': { default: false, about: 'true: tasks are created but never run by themselves.' },
    'cloud66.refuse-with': {
        default: '',
        about: 'An error id ("trial_expired", "time_out", …): every API call gets it.',
    },
};

;// CONCATENATED MODULE: ./build/emulator/cloud66/views.js
/** How the API shows the world (seed 003, the models' examples). */


const VERIFYING = 1;
function stackView(stack, origin) {
    return {
        uid: stack.uid,
        name: stack.name,
        environment: stack.environment,
        cloud: 'DigitalOcean',
        fqdn: `${stack.uid.slice(0, 8)}.example.com`,
        language: 'ruby',
        framework: 'rails',
        status: 1,
        health: 3,
        maintenance_mode: false,
        account_name: stack.accountName,
        redeploy_hook: `${origin}/stacks/redeploy/${stack.uid}`,
    };
}
function backupView(stack, backup, now) {
    const verifying = backup.verifyStatus !== 0 && now < backup.verifiedAt;
    return {
        id: backup.id,
        server_uid: backup.serverUid,
        db_type: backup.dbType,
        database_name: backup.databaseName,
        file_base: '',
        file_name: `${fileBase(backup)}.tar`,
        backup_date_iso: iso(backup.date),
        backup_status: backup.backupStatus,
        backup_result: backup.backupResult,
        restore_status: backup.restoreStatus,
        restore_result: backup.restoreResult,
        created_at_iso: iso(backup.createdAt),
        updated_at_iso: iso(verifying ? backup.createdAt : Math.max(backup.createdAt, backup.verifiedAt)),
        verify_status: verifying ? VERIFYING : backup.verifyStatus,
        verify_result: verifying ? null : backup.verifyResult,
        storage_path: storagePath(stack, backup),
        skip_tables: backup.skipTables,
        backup_size: backup.size,
        logical_backup: backup.logicalBackup,
    };
}
function jobView(job) {
    const params = {
        db_type: job.dbType,
        keep_count: job.keepCount,
        gzip: job.gzip,
        excluded_tables: job.excludedTables,
        run_on_replica_server: job.runOnReplicaServer,
        logical_backup: job.logicalBackup,
    };
    return {
        id: job.id,
        uid: job.uid,
        name: job.name,
        type: job.type,
        cron: job.cron,
        status: job.paused ? 'paused' : 'active',
        paused: job.paused,
        params: job.dbType === undefined ? {} : params,
        created_at: iso(job.createdAt),
        updated_at: iso(job.createdAt),
    };
}
function actionView(action, now) {
    const finished = now >= action.endsAt;
    return {
        id: action.id,
        user: action.user,
        resource_type: 'job',
        action: 'job_run_now',
        resource_id: String(action.jobId),
        started_via: 'api',
        started_at: iso(action.startedAt),
        finished_at: finished ? iso(action.endsAt) : null,
        finished_success: finished ? action.success : null,
        finished_message: finished ? (action.success ? 'Finished' : 'The job could not be run') : null,
    };
}

;// CONCATENATED MODULE: ./build/emulator/cloud66/index.js









const API_PATH = '/api/3/';
const cloud66 = (section, context) => {
    const world = buildWorld(section, context.clock.now());
    const limit = new RateLimit(context.clock);
    const rules = rulesFrom(context);
    async function api(request, path) {
        const token = authenticate(request, world.tokens);
        const headers = limit.count(token.user, numberOf(context, 'cloud66.rate-limit'));
        try {
            refuseIfAsked(context);
            return { ...(await route(request, path, token)), headers };
        }
        catch (error) {
            if (error instanceof ApiError)
                return { ...error.answer(), headers };
            throw error;
        }
    }
    async function route(request, path, token) {
        const [resource, uid, collection, id, sub, subId, ...rest] = path
            .slice(API_PATH.length)
            .replace(/\.json$/, '')
            .split('/')
            .filter((segment) => segment !== '')
            .map(decode);
        const visible = world.stacks.filter((stack) => token.stacks.length === 0 || token.stacks.includes(stack.uid));
        const writes = request.method === 'POST';
        if (resource !== 'stacks' || rest.length > 0 || (!writes && request.method !== 'GET'))
            throw notFound('Route');
        const scope = writes ? 'admin' : 'public';
        if (!token.scopes.includes(scope))
            throw new ApiError('forbidden', `The access token lacks the scope ${scope}.`);
        if (uid === undefined && !writes)
            return listStacks(request, visible);
        const stack = visible.find((candidate) => candidate.uid === uid);
        if (stack === undefined)
            throw notFound('Stack');
        if (collection === undefined && !writes)
            return object(stackView(stack, request.origin));
        if (writes)
            return write(request, token, stack, { collection, id, sub, subId });
        if (collection === 'backups')
            return readBackups(request, stack, { id, sub, subId });
        if (sub !== undefined)
            throw notFound('Route');
        if (collection === 'jobs') {
            if (id === undefined)
                return list(request, stack.jobs.map(jobView));
            return object(jobView(findJob(stack, id)));
        }
        if (collection === 'actions') {
            const actions = stack.actions.map((action) => actionView(action, context.clock.now()));
            if (id === undefined)
                return list(request, actions.toReversed());
            const action = actions.find((candidate) => String(candidate['id']) === id);
            if (action === undefined)
                throw notFound('Action');
            return object(action);
        }
        throw notFound('Route');
    }
    function list(request, items) {
        return page(items, request, numberOf(context, 'cloud66.per-page'));
    }
    function listStacks(request, stacks) {
        const name = request.query.get('filter_name')?.toLowerCase();
        const environment = request.query.get('filter_environment')?.toLowerCase();
        const found = stacks.filter((stack) => (name === undefined || stack.name.toLowerCase().includes(name)) &&
            (environment === undefined || stack.environment.toLowerCase() === environment));
        return list(request, found.map((stack) => stackView(stack, request.origin)));
    }
    function readBackups(request, stack, path) {
        const now = context.clock.now();
        if (path.id === undefined) {
            const found = filterBackups(request, stack.backups).sort((a, b) => b.date - a.date || b.id - a.id);
            return list(request, found.map((backup) => backupView(stack, backup, now)));
        }
        const backup = stack.backups.find(({ id }) => String(id) === path.id);
        if (backup === undefined)
            throw notFound('Backup');
        if (path.sub === undefined)
            return object(backupView(stack, backup, now));
        if (path.sub !== 'files')
            throw notFound('Route');
        const parts = partsOf(backup, numberOf(context, 'cloud66.part-size'));
        if (path.subId === undefined) {
            return list(request, parts.map(({ id, name }) => ({ id, name })));
        }
        const part = parts.find(({ id }) => id === path.subId);
        if (part === undefined)
            throw notFound('Backup file');
        const link = {
            expires: Math.floor(now / 1000) + numberOf(context, 'cloud66.link-seconds'),
            encodedTwice: variantOf(context, 'cloud66.link-encoding') !== 'once',
        };
        return object({ ok: true, public_url: publicUrl(request.fileOrigin, stack, backup, part, link) });
    }
    async function write(request, token, stack, path) {
        const parameters = await Parameters.read(request);
        const now = context.clock.now();
        if (path.collection === 'backups' && path.id === undefined) {
            if (parameters.has('remote_url') || parameters.has('group')) {
                const duration = numberOf(context, 'cloud66.import-seconds') * 1000;
                importBackup(stack, parameters, now, duration);
                return object({ ok: true, message: 'Your external backup queued for upload' });
            }
            createTask(stack, parameters, now, numberOf(context, 'cloud66.first-run-seconds') * 1000, context.uuid);
            return object({ ok: true, message: 'queued for creation' });
        }
        if (path.collection === 'jobs' && path.id !== undefined && path.sub === 'run_now' && path.subId === undefined) {
            const job = findJob(stack, path.id);
            const success = variantOf(context, 'cloud66.action-outcome') !== 'failed';
            return object(actionView(runNow(world, stack, job, { user: token.user, now, success, rules }), now));
        }
        throw notFound('Route');
    }
    return {
        name: 'cloud66',
        variants: VARIANTS,
        owns(request) {
            return request.path.startsWith(FILES_PATH) || plainPath(request.path).startsWith(API_PATH);
        },
        async handle(request) {
            advance(world, context.clock, rules);
            if (request.path.startsWith(FILES_PATH)) {
                return fileAnswer(world, request, context.clock.now(), numberOf(context, 'cloud66.part-size'));
            }
            try {
                return await api(request, plainPath(request.path));
            }
            catch (error) {
                if (error instanceof ApiError)
                    return error.answer();
                throw error;
            }
        },
        state() {
            advance(world, context.clock, rules);
            const now = context.clock.now();
            const stacks = world.stacks.map((stack) => ({
                uid: stack.uid,
                name: stack.name,
                backups: stack.backups.map((backup) => ({ group: backup.group, ...backupView(stack, backup, now) })),
                jobs: stack.jobs.map((job) => ({ group: job.group, next_run_at: job.nextRunAt ?? null, ...jobView(job) })),
                actions: stack.actions.map((action) => actionView(action, now)),
                pending: stack.pending.map(({ database, group, endsAt }) => ({ db_type: database.dbType, group, endsAt })),
            }));
            return { stacks };
        },
    };
};
function rulesFrom(context) {
    return {
        get backupTime() {
            return numberOf(context, 'cloud66.backup-seconds') * 1000;
        },
        get verifyTime() {
            return numberOf(context, 'cloud66.verify-seconds') * 1000;
        },
        get verifyOutcome() {
            return numberOf(context, 'cloud66.verify-outcome');
        },
        get schedulerRuns() {
            return variantOf(context, 'cloud66.scheduler-stopped') !== true;
        },
        fails(dbType) {
            const failing = String(variantOf(context, 'cloud66.failing-db-types')).split(',');
            return failing.includes('all') || failing.includes(dbType);
        },
    };
}
function refuseIfAsked(context) {
    const asked = String(variantOf(context, 'cloud66.refuse-with'));
    if (asked === '')
        return;
    if (!Object.hasOwn(ERRORS, asked))
        throw new Error(`Variant cloud66.refuse-with: ${asked} is no error id.`);
    throw new ApiError(asked, `Switched on for this emulator: ${asked}.`);
}
function variantOf(context, name) {
    return context.variant(name) ?? VARIANTS[name].default;
}
function numberOf(context, name) {
    const value = Number(variantOf(context, name));
    if (!Number.isFinite(value) || value < 0)
        throw new Error(`Variant ${name} must be a number that is not negative.`);
    return value;
}
function authenticate(request, tokens) {
    const given = /^Bearer +(\S+)$/i.exec(request.headers['authorization'] ?? '')?.[1];
    const token = tokens.find((candidate) => candidate.token === given);
    if (token === undefined)
        throw new ApiError('unauthenticated', 'No valid access token was given.');
    return token;
}
function filterBackups(request, backups) {
    const group = request.query.get('group');
    const dbType = request.query.get('db_type');
    if (group !== null && !/^\d+$/.test(group))
        throw new ApiError('bad_request', 'Parameter group must be an integer.');
    if (dbType !== null && !DB_TYPES.some((known) => known === dbType)) {
        throw new ApiError('bad_request', `Parameter db_type must be one of ${DB_TYPES.join(', ')}.`);
    }
    return backups.filter((backup) => (group === null || backup.group === Number(group)) && (dbType === null || backup.dbType === dbType));
}
function findJob(stack, id) {
    const job = stack.jobs.find((candidate) => String(candidate.id) === id || candidate.uid === id);
    if (job === undefined)
        throw notFound('Job');
    return job;
}
function notFound(what) {
    return new ApiError('not_found', `${what} not found.`);
}
/** Real clients send doubled slashes; the platform takes them. */
function plainPath(path) {
    return path.replaceAll(/\/{2,}/g, '/');
}
function decode(segment) {
    try {
        return decodeURIComponent(segment);
    }
    catch {
        throw new ApiError('bad_request', 'The path is not properly encoded.');
    }
}

// EXTERNAL MODULE: ./node_modules/js-yaml/dist/js-yaml.mjs
var js_yaml = __webpack_require__(3243);
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
class errors_ApiError extends Error {
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
const noAccess = () => new errors_ApiError(403, 'NO_ACCESS', 'You do not have access');
const environmentNotFound = () => new errors_ApiError(404, 'ENVIRONMENT_NOT_FOUND', 'Environment not found.');
const packageNotFound = () => new errors_ApiError(404, 'PACKAGE_NOT_FOUND', 'Package not found.');
const invalidParameters = (message = 'Not enough parameters given. Please set AppId and Mode parameters.') => new errors_ApiError(400, 'INVALID_PARAMETERS', message);

// EXTERNAL MODULE: ./node_modules/fflate/esm/index.mjs
var esm = __webpack_require__(1306);
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
        crc32: undefined,
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
            throw new errors_ApiError(400, 'INVALID_APPID', 'Invalid AppId');
        const app = this.world.app(appId);
        if (app === undefined || !mayUse(this.user, app))
            throw new errors_ApiError(404, 'APP_NOT_FOUND', 'App not found');
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
            throw new errors_ApiError(400, 'INVALID_ENVIRONMENT', `Could not parse environment mode '${mode}'. Valid options are Test, Acceptance, Production or the name of a flexible environment.`);
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
            if (error instanceof errors_ApiError && error.code === 'APP_NOT_FOUND')
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
            throw new errors_ApiError(403, 'SignatureDoesNotMatch', 'Invalid signature');
        }
        if (Number(expires) <= this.now())
            throw new errors_ApiError(403, 'AccessDenied', 'Request has expired');
        const file = this.#files.get(id)?.();
        if (file === undefined)
            throw new errors_ApiError(404, 'NoSuchKey', 'The specified key does not exist.');
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
        throw new errors_ApiError(400, 'INVALID_PROJECTID', 'Invalid ProjectId');
    }
    if (call.world.appOfProject(projectId) !== undefined) {
        throw new errors_ApiError(400, 'APPLICATION_ALREADY_EXISTS', 'Application already exists');
    }
    const project = call.world.projects.find((one) => one.projectId.toLowerCase() === projectId.toLowerCase());
    if (project === undefined)
        throw new errors_ApiError(400, 'INVALID_PROJECTID', 'Invalid ProjectId');
    const app = freeApp(project, call.world.now(), uuidFor(`${projectId}/Sandbox`));
    call.world.addApp(app);
    return { status: 200, json: appJson(call, app) };
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./build/emulator/mendix/archive-bytes.js


const archive_bytes_block = 1024 * 1024;
let fillerMember;
let archive_bytes_fillerBlock;
/**
 * The bytes of an archive. With files it is a `tar.gz` holding `tree/…` and `db/db.backup`; with the database alone it is
 * the dump itself, in PostgreSQL's custom format (it begins with `PGDMP`).
 *
 * Filler goes in as whole gzip members of their own (RFC 1952, 2.2): any length is served from one block of memory, from
 * any place, and it unpacks as one file of the archive.
 *
 * @param extra how many bytes of filler, rounded up to whole MiB
 */
function archiveBytes(data, dataType, extra) {
    const blocks = Math.ceil(extra / archive_bytes_block);
    archive_bytes_fillerBlock ??= noise(archive_bytes_block);
    if (dataType === 'database_only') {
        const parts = [{ bytes: dump(data), times: 1 }];
        if (blocks > 0)
            parts.push({ bytes: archive_bytes_fillerBlock, times: blocks });
        return { ...composed(parts), type: 'application/octet-stream', ranges: true };
    }
    const entries = data.files.map((name) => tarEntry(`tree/${name}`, Buffer.from(`content of ${name}\n`)));
    if (dataType === 'files_and_database')
        entries.push(tarEntry('db/db.backup', dump(data)));
    const parts = [{ bytes: (0,external_node_zlib_.gzipSync)(Buffer.concat(entries)), times: 1 }];
    if (blocks > 0) {
        fillerMember ??= (0,external_node_zlib_.gzipSync)(archive_bytes_fillerBlock, { level: 0 });
        parts.push({ bytes: (0,external_node_zlib_.gzipSync)(archive_bytes_tarHeader('tree/filler.bin', blocks * archive_bytes_block)), times: 1 });
        parts.push({ bytes: fillerMember, times: blocks });
    }
    parts.push({ bytes: (0,external_node_zlib_.gzipSync)(Buffer.alloc(1024)), times: 1 });
    return { ...composed(parts), type: 'application/gzip', ranges: true };
}
/** The head of a custom-format dump (version 1.14, 4-byte integers, 8-byte offsets), then the rows as text. */
function dump(data) {
    const head = Buffer.from([0x50, 0x47, 0x44, 0x4d, 0x50, 1, 14, 0, 4, 8, 1]);
    return Buffer.concat([head, Buffer.from(`${JSON.stringify({ rows: data.rows, database: data.database })}\n`)]);
}
function tarEntry(name, content) {
    const padding = Buffer.alloc((512 - (content.length % 512)) % 512);
    return Buffer.concat([archive_bytes_tarHeader(name, content.length), content, padding]);
}
/** A header of the ustar format. */
function archive_bytes_tarHeader(name, size) {
    const header = Buffer.alloc(512);
    const octal = (value, length) => `${value.toString(8).padStart(length - 1, '0')}\0`;
    header.write(name.slice(0, 100), 0, 'utf8');
    header.write(octal(0o644, 8), 100);
    header.write(octal(0, 8), 108);
    header.write(octal(0, 8), 116);
    // Sizes over 8 GiB do not fit into eleven octal digits.
    header.write(octal(size, 12), 124);
    header.write(octal(0, 12), 136);
    header.write('        ', 148);
    header.write('0', 156);
    header.write('ustar\x0000', 257);
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    return header;
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

;// CONCATENATED MODULE: ./build/emulator/mendix/backups.js




const keptFor = 92 * 24 * 60 * 60 * 1000;
/** Snapshots, newest first: v1 and v2 show the same ones. */
function newestFirst(environment) {
    return [...environment.snapshots.values()].sort((a, b) => b.createdAt - a.createdAt);
}
/** A snapshot of any environment of the app. */
function findSnapshot(app, snapshotId) {
    for (const source of app.environments) {
        const snapshot = source.snapshots.get(snapshotId);
        if (snapshot !== undefined)
            return { snapshot, source };
    }
    return undefined;
}
/** Whether there is something in it that can be downloaded or restored. */
function usable(snapshot, now) {
    return jobState(snapshot, now) === 'completed' && now < snapshot.expiresAt;
}
function isBusy(environment, now) {
    return snapshotUnderWay(environment, now) !== undefined || restoreUnderWay(environment, now) !== undefined;
}
/** Begins a snapshot of what is in the environment now. */
function createSnapshot(world, app, environment, comment) {
    const now = world.now();
    const failed = environment.fails.snapshots;
    const snapshot = {
        snapshotId: world.uuid(),
        comment,
        modelVersion: failed ? undefined : app.packages.get(shownPackageId(environment) ?? '')?.version,
        createdAt: now,
        doneAt: now + world.durations.snapshot,
        expiresAt: now + keptFor,
        outcome: failed ? 'failed' : 'completed',
        message: failed ? 'Snapshot could not be made' : undefined,
        data: environment.data,
        archives: new Map(),
    };
    environment.snapshots.set(snapshot.snapshotId, snapshot);
    return snapshot;
}
function createArchive(world, environment, snapshot, dataType) {
    const now = world.now();
    const failed = environment.fails.archives;
    const archive = {
        archiveId: world.uuid(),
        dataType,
        createdAt: now,
        doneAt: now + world.durations.archive,
        outcome: failed ? 'failed' : 'completed',
        message: failed ? 'Archive could not be made' : undefined,
    };
    snapshot.archives.set(archive.archiveId, archive);
    return archive;
}
/** Begins a restore; `duration` 0 restores at once, as the answer of v1 says. */
function createRestore(world, target, source, snapshot, options) {
    const now = world.now();
    const failed = target.fails.restores;
    const restore = {
        restoreId: world.uuid(),
        sourceSnapshotId: snapshot.snapshotId,
        sourceEnvironmentId: source.environmentId,
        databaseOnly: options.databaseOnly,
        createdAt: now,
        doneAt: now + options.duration,
        outcome: failed ? 'failed' : 'completed',
        message: failed ? 'Restore did not succeed' : undefined,
        data: snapshot.data,
        applied: false,
    };
    target.restores.set(restore.restoreId, restore);
    return restore;
}
/** What a link to an archive leads to. */
function archiveFile(world, snapshot, dataType) {
    const content = archiveBytes(snapshot.data, dataType, world.variant('mendix.archive-bytes'));
    return { content, fileName: dataType === 'database_only' ? 'db.backup' : 'backup.tar.gz' };
}
function listingFailed() {
    const message = 'An error occurred while listing the backups. Please contact support.';
    return new errors_ApiError(500, 'SNAPSHOT_LISTING_FAILED', message);
}

;// CONCATENATED MODULE: ./build/emulator/mendix/backups-v1.js




/** Backups API v1 (seed 000) 3.1 to 3.4, the same as Deploy API 3.15 to 3.18. */
const backupV1Routes = {
    'GET /api/1/apps/:app/environments/:mode/snapshots': list,
    'POST /api/1/apps/:app/environments/:mode/snapshots': create,
    'GET /api/1/apps/:app/environments/:mode/snapshots/:snapshot': links,
    'POST /api/1/apps/:app/environments/:mode/restore/:snapshot': restore,
};
function environmentOf(call) {
    const found = call.environment();
    if (!hasRight(call.user, found.app, found.environment, 'backups')) {
        throw new errors_ApiError(403, 'NO_ACCESS', 'The user does not have access to the backups of this environment.');
    }
    if (!hasRight(call.user, found.app, found.environment, 'api'))
        throw noAccess();
    return found;
}
function snapshotJson(call, snapshot, state) {
    const now = jobState(snapshot, call.world.now());
    return {
        SnapshotID: snapshot.snapshotId,
        Comment: snapshot.comment,
        State: state ?? now.charAt(0).toUpperCase() + now.slice(1),
        ExpiresOn: snapshot.expiresAt,
        CreatedOn: snapshot.createdAt,
        ...(snapshot.modelVersion === undefined ? {} : { ModelVersion: snapshot.modelVersion }),
    };
}
function list(call) {
    const { environment } = environmentOf(call);
    if (environment.fails.listing)
        throw listingFailed();
    return { status: 200, json: newestFirst(environment).map((snapshot) => snapshotJson(call, snapshot)) };
}
async function create(call) {
    const { app, environment } = environmentOf(call);
    const { Comment: comment } = await call.body();
    const snapshot = createSnapshot(call.world, app, environment, typeof comment === 'string' ? comment : null);
    const said = call.world.variant('mendix.v1-create-completed') ? 'Completed' : undefined;
    return { status: 200, json: snapshotJson(call, snapshot, said) };
}
function links(call) {
    const { world, request } = call;
    const { environment } = environmentOf(call);
    const snapshot = environment.snapshots.get(call.value('snapshot'));
    if (snapshot === undefined)
        throw new errors_ApiError(404, 'SNAPSHOT_NOT_FOUND', 'Snapshot not found.');
    if (!usable(snapshot, world.now())) {
        throw new errors_ApiError(500, 'INTERNAL_SERVER_ERROR', 'The backup cannot be downloaded at the moment.');
    }
    const link = (dataType) => world.link(request.fileOrigin, `backups/${snapshot.snapshotId}/${dataType}`, () => archiveFile(world, snapshot, dataType), world.durations.link);
    return {
        status: 200,
        json: {
            FilesOnly: link('files_only'),
            DatabaseOnly: link('database_only'),
            DatabaseAndFiles: link('files_and_database'),
        },
    };
}
/** Answers when it is done: v1 has no restore jobs that could be asked. */
function restore(call) {
    const { world } = call;
    const { app, environment } = environmentOf(call);
    const snapshotId = call.value('snapshot');
    const found = findSnapshot(app, snapshotId);
    if (found === undefined) {
        const message = `Invalid snapshot ID ${snapshotId}. Either the snapshot does not exist or it belongs to a different application.`;
        throw new errors_ApiError(400, 'NOT_FOUND', message);
    }
    const notAllowed = (message) => new errors_ApiError(400, 'ERROR_NOT_ALLOWED', message);
    if (environment.power.state !== 'stopped')
        throw notAllowed(`Please stop ${app.appId} before restarting a backup.`);
    if (restoreUnderWay(environment, world.now()) !== undefined)
        throw notAllowed('Another restore is in progress.');
    if (!usable(found.snapshot, world.now()))
        throw notAllowed('The snapshot cannot be restored.');
    createRestore(world, environment, found.source, found.snapshot, { databaseOnly: false, duration: 0 });
    return { status: 200, json: snapshotJson(call, found.snapshot) };
}

;// CONCATENATED MODULE: ./build/emulator/mendix/backups-v2.js




const base = '/api/v2/apps/:project/environments/:environment';
/** Backups API v2. */
const backupV2Routes = {
    [`GET ${base}/snapshots`]: backups_v2_list,
    [`POST ${base}/snapshots`]: backups_v2_create,
    [`GET ${base}/snapshots/:snapshot`]: (call) => ({ status: 200, json: backups_v2_snapshotJson(call, find(call).snapshot) }),
    [`PUT ${base}/snapshots/:snapshot`]: update,
    [`DELETE ${base}/snapshots/:snapshot`]: remove,
    [`POST ${base}/snapshots/:snapshot/archives`]: archive,
    [`GET ${base}/snapshots/:snapshot/archives/:archive`]: getArchive,
    [`POST ${base}/restores`]: backups_v2_restore,
    [`GET ${base}/restores/:restore`]: getRestore,
};
const uuidForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
function backups_v2_environmentOf(call) {
    const [projectId, environmentId] = [call.value('project').toLowerCase(), call.value('environment').toLowerCase()];
    if (!uuidForm.test(projectId) || !uuidForm.test(environmentId)) {
        throw invalidParameters('ProjectId and EnvironmentId must be UUIDs.');
    }
    const app = call.world.appOfProject(projectId);
    const environment = app?.environments.find((one) => one.environmentId === environmentId);
    if (app === undefined || environment === undefined || !mayUse(call.user, app))
        throw environmentNotFound();
    if (!['api', 'backups'].every((right) => hasRight(call.user, app, environment, right)))
        throw noAccess();
    if (app.free || app.cloud !== 'v4')
        throw new errors_ApiError(400, 'NOT_SUPPORTED', 'Backups are not supported for this app.');
    if (environment.fails.backups)
        throw new errors_ApiError(500, 'SERVICE_UNAVAILABLE', 'The backup service is not available.');
    return { app, environment };
}
function backups_v2_notFound(call, what) {
    return new errors_ApiError(call.world.variant('mendix.backups-not-found'), 'NOT_FOUND', `${what} not found.`);
}
function find(call) {
    const { app, environment } = backups_v2_environmentOf(call);
    const snapshot = environment.snapshots.get(call.value('snapshot').toLowerCase());
    if (snapshot === undefined)
        throw backups_v2_notFound(call, 'Snapshot');
    return { app, environment, snapshot };
}
/** Work that changes something waits for maintenance and for other work on the environment. */
function refuseIfBusy(environment, now) {
    if (environment.maintenance)
        throw new errors_ApiError(400, 'INVALID_STATE', 'Maintenance is in progress.');
    if (isBusy(environment, now))
        throw new errors_ApiError(400, 'ENVIRONMENT_BUSY', 'Another backup or restore is in progress.');
}
const backups_v2_iso = (time) => new Date(time).toISOString();
/** The fields that all jobs of this API have. */
function jobJson(call, job) {
    const now = call.world.now();
    const state = jobState(job, now);
    const finished = state === 'completed' || state === 'failed';
    const began = job.createdAt + (job.doneAt - job.createdAt) / 5;
    return {
        state,
        status_message: finished ? (job.message ?? '') : '',
        created_at: backups_v2_iso(job.createdAt),
        finished_at: finished ? backups_v2_iso(job.doneAt) : null,
        updated_at: backups_v2_iso(finished ? job.doneAt : state === 'running' ? began : job.createdAt),
    };
}
function backups_v2_snapshotJson(call, snapshot) {
    return {
        snapshot_id: snapshot.snapshotId,
        ...jobJson(call, snapshot),
        comment: snapshot.comment,
        ...(snapshot.modelVersion === undefined ? {} : { model_version: snapshot.modelVersion }),
        expires_at: backups_v2_iso(snapshot.expiresAt),
    };
}
function backups_v2_list(call) {
    const { environment } = backups_v2_environmentOf(call);
    if (environment.fails.listing)
        throw listingFailed();
    const number = (key, usual) => {
        const given = call.request.query.get(key);
        if (given === null || given === '')
            return usual;
        if (!/^\d+$/.test(given))
            throw invalidParameters(`${key} must be a number.`);
        return Number(given);
    };
    const offset = number('offset', 0);
    const limit = number('limit', 100);
    const all = newestFirst(environment);
    const page = call.world.variant('mendix.snapshots-ignore-limit') ? all : all.slice(offset, offset + limit);
    const snapshots = page.map((snapshot) => backups_v2_snapshotJson(call, snapshot));
    return { status: 200, json: { snapshots, total: all.length, offset, limit } };
}
async function backups_v2_create(call) {
    const { app, environment } = backups_v2_environmentOf(call);
    const comment = commentIn(await call.body());
    refuseIfBusy(environment, call.world.now());
    return { status: 200, json: backups_v2_snapshotJson(call, createSnapshot(call.world, app, environment, comment ?? null)) };
}
async function update(call) {
    const { snapshot } = find(call);
    const comment = commentIn(await call.body());
    if (comment === undefined)
        throw invalidParameters('comment is missing.');
    snapshot.comment = comment;
    return { status: 200, json: backups_v2_snapshotJson(call, snapshot) };
}
function commentIn(body) {
    const comment = body['comment'];
    if (comment === undefined || comment === null || typeof comment === 'string')
        return comment;
    throw invalidParameters('comment must be a text.');
}
function remove(call) {
    const { environment, snapshot } = find(call);
    const now = call.world.now();
    if (now < snapshot.doneAt)
        throw new errors_ApiError(400, 'ERROR_NOT_ALLOWED', 'The snapshot is still being made.');
    environment.snapshots.delete(snapshot.snapshotId);
    return { status: 204 };
}
function archive(call) {
    const { environment, snapshot } = find(call);
    const asked = call.request.query.get('data_type') ?? 'files_and_database';
    if (asked !== 'files_and_database' && asked !== 'database_only') {
        throw new errors_ApiError(400, 'UNSUPPORTED', `data_type ${asked} is not supported.`);
    }
    if (environment.maintenance)
        throw new errors_ApiError(400, 'INVALID_STATE', 'Maintenance is in progress.');
    if (!usable(snapshot, call.world.now()))
        throw new errors_ApiError(400, 'ERROR_NOT_ALLOWED', 'The snapshot is not completed.');
    const made = createArchive(call.world, environment, snapshot, asked);
    return { status: 200, json: archiveJson(call, snapshot, made) };
}
function getArchive(call) {
    const { snapshot } = find(call);
    const found = snapshot.archives.get(call.value('archive').toLowerCase());
    if (found === undefined)
        throw backups_v2_notFound(call, 'Archive');
    return { status: 200, json: archiveJson(call, snapshot, found) };
}
/** Every look at a completed archive gives a link of its own. */
function archiveJson(call, snapshot, one) {
    const { world, request } = call;
    const id = `backups/${snapshot.snapshotId}/${one.archiveId}`;
    const completed = jobState(one, world.now()) === 'completed';
    return {
        archive_id: one.archiveId,
        snapshot_id: snapshot.snapshotId,
        data_type: one.dataType,
        ...jobJson(call, one),
        url: completed
            ? world.link(request.fileOrigin, id, () => archiveFile(world, snapshot, one.dataType), world.durations.link)
            : null,
    };
}
function backups_v2_restore(call) {
    const { world } = call;
    const { app, environment } = backups_v2_environmentOf(call);
    const { query } = call.request;
    const snapshotId = query.get('source_snapshot_id') ?? '';
    const databaseOnly = (query.get('db_only') ?? 'false').toLowerCase();
    if (!uuidForm.test(snapshotId))
        throw invalidParameters('source_snapshot_id must be a UUID.');
    if (databaseOnly !== 'true' && databaseOnly !== 'false')
        throw invalidParameters('db_only must be true or false.');
    const found = findSnapshot(app, snapshotId.toLowerCase());
    if (found === undefined)
        throw backups_v2_notFound(call, 'Snapshot');
    refuseIfBusy(environment, world.now());
    const notAllowed = (message) => new errors_ApiError(400, 'ERROR_NOT_ALLOWED', message);
    if (environment.power.state !== 'stopped')
        throw notAllowed('The environment must be stopped.');
    if (!usable(found.snapshot, world.now()))
        throw notAllowed('The snapshot is not completed.');
    const options = { databaseOnly: databaseOnly === 'true', duration: world.durations.restore };
    const made = createRestore(world, environment, found.source, found.snapshot, options);
    return { status: 200, json: restoreJson(call, environment, made) };
}
function getRestore(call) {
    const { environment } = backups_v2_environmentOf(call);
    const found = environment.restores.get(call.value('restore').toLowerCase());
    if (found === undefined)
        throw backups_v2_notFound(call, 'Restore');
    return { status: 200, json: restoreJson(call, environment, found) };
}
function restoreJson(call, target, one) {
    return {
        restore_id: one.restoreId,
        source_snapshot_id: one.sourceSnapshotId,
        source_environment_id: one.sourceEnvironmentId,
        target_environment_id: target.environmentId,
        ...jobJson(call, one),
    };
}

;// CONCATENATED MODULE: ./build/emulator/mendix/files.js


/** What the file host answers to a signed link: as object stores do, in XML when it refuses. */
function serveFile(request, world, id) {
    try {
        if (request.headers['mendix-apikey'] !== undefined || request.headers['authorization'] !== undefined) {
            throw new errors_ApiError(400, 'InvalidArgument', 'Only one auth mechanism allowed');
        }
        if (request.method !== 'GET' && request.method !== 'HEAD')
            throw new errors_ApiError(405, 'MethodNotAllowed', 'Not allowed');
        const { content, fileName } = world.linked(id, request.query);
        return {
            status: 200,
            headers: { etag: `"${id}"`, 'content-disposition': `attachment; filename="${fileName}"` },
            bytes: content,
        };
    }
    catch (error) {
        if (!(error instanceof errors_ApiError))
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

;// CONCATENATED MODULE: ./build/emulator/mendix/tags.js

/** Deploy API 3.20 to 3.22. */
const tagRoutes = {
    'POST /api/1/apps/:app/environments/:mode/tags': async (call) => {
        const { environment } = appOrEnvironment(call, 'NOT_FOUND', 'api');
        const { Tag: tag } = await call.body();
        if (typeof tag !== 'string' || tag === '')
            throw invalidParameters('Tag is missing.');
        environment.tag = tag;
        return { status: 200, json: { Tag: tag } };
    },
    'GET /api/1/apps/:app/environments/:mode/tags': (call) => ({
        status: 200,
        json: { Tag: appOrEnvironment(call, 'NOT FOUND', 'api').environment.tag },
    }),
    'DELETE /api/1/apps/:app/environments/:mode/tags': tags_remove,
};
/** A body with a tag deletes only that tag; one that is not there is no error. */
async function tags_remove(call) {
    const { environment } = appOrEnvironment(call, 'NOT FOUND', 'api');
    const { Tag: tag } = await call.body();
    if (tag === undefined || tag === environment.tag)
        environment.tag = '';
    return call.world.variant('mendix.tags-delete') === 'list' ? { status: 200, json: [] } : { status: 204 };
}
/** Tags and logs know one code for whatever is missing. */
function appOrEnvironment(call, code, ...needed) {
    try {
        return call.environment(...needed);
    }
    catch (error) {
        const missing = error instanceof errors_ApiError &&
            ['ENVIRONMENT_NOT_FOUND', 'INVALID_ENVIRONMENT', 'INVALID_APPID'].includes(error.code);
        throw missing ? new errors_ApiError(404, code, 'An App or Environment is not found.') : error;
    }
}

;// CONCATENATED MODULE: ./build/emulator/mendix/logs.js



/** Deploy API 3.23, and the access log of today's documentation. */
const logRoutes = {
    'GET /api/1/apps/:app/environments/:mode/logs/:date': (call) => logs(call, 'logs'),
    'GET /api/1/apps/:app/environments/:mode/access-logs/:date': (call) => logs(call, 'access-logs'),
};
const noData = '[No data found in file and no logging heartbeat detected]';
const linkLifetime = 15 * 60 * 1000;
function logs(call, kind) {
    const { world } = call;
    const { app, environment } = appOrEnvironment(call, 'NOT FOUND');
    if (!hasRight(call.user, app, environment, 'api'))
        throw new errors_ApiError(403, 'FORBIDDEN', 'You do not have access');
    const date = call.value('date');
    const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
    if (Number.isNaN(time))
        throw invalidParameters('Date must be YYYY-MM-DD.');
    const text = textOf(kind, app, environment, date, time, world.now());
    const bytes = Buffer.from(text, 'utf8');
    const content = {
        length: bytes.length,
        type: 'text/plain; charset=utf-8',
        ranges: true,
        read: (start, end) => [bytes.subarray(start, end)],
    };
    const id = `${kind}/${environment.environmentId}/${date}`;
    const url = world.link(call.request.fileOrigin, id, () => ({ content, fileName: `${date}.txt` }), linkLifetime);
    return { status: 200, json: { Environment: environment.environmentId, Date: time, DownloadUrl: url } };
}
/** The seed's text of the day; else a few lines, if the app was there that day. */
function textOf(kind, app, environment, date, time, now) {
    const told = environment.logs[kind === 'logs' ? date : `access ${date}`];
    if (told !== undefined)
        return told;
    const day = 24 * 60 * 60 * 1000;
    if (time > now || time + day <= app.createdAt || environment.configured === undefined)
        return noData;
    if (kind === 'access-logs')
        return `${date}T08:00:00Z 192.0.2.1 GET /index.html 200 1234\n${date}T08:00:01Z 192.0.2.1 POST /xas/ 200 512\n`;
    return `${date} 00:00:01.000 INFO - Core: ${app.name} ${environment.mode} is alive\n${date} 12:00:00.000 INFO - Core: heartbeat\n`;
}

;// CONCATENATED MODULE: ./build/emulator/mendix/packages.js





/** Deploy API 3.9, and Build API v1. */
const packageRoutes = {
    'GET /api/1/apps/:app/environments/:mode/package': environmentPackage,
    'GET /api/1/apps/:app/packages': packages_list,
    'POST /api/1/apps/:app/packages': build,
    'GET /api/1/apps/:app/packages/:package': (call) => ({ status: 200, json: packageJson(call, packages_find(call).pack) }),
    'DELETE /api/1/apps/:app/packages/:package': packages_remove,
    'GET /api/1/apps/:app/packages/:package/download': download,
};
/** Seconds that a link from `?url=true` is good for. */
const linkSeconds = 900;
function packageJson(call, pack) {
    const { world } = call;
    const inMegabytes = world.variant('mendix.package-size') === 'megabytes';
    return {
        PackageId: pack.packageId,
        Name: pack.name,
        Description: pack.description,
        Version: pack.version,
        Creator: pack.creator,
        CreationDate: pack.createdAt,
        ExpiryDate: null,
        Status: packageStatus(pack, world.now()),
        Size: inMegabytes ? pack.size / 1024 / 1024 : pack.size,
        ...(call.request.query.get('url') === 'true' ? { Url: { Location: packages_link(call, pack), TTL: linkSeconds } } : {}),
    };
}
function packages_link(call, pack) {
    const file = () => ({ content: pack.content(), fileName: 'package.mda' });
    return call.world.link(call.request.fileOrigin, `packages/${pack.packageId}`, file, linkSeconds * 1000);
}
function packages_find(call) {
    const app = call.app();
    const pack = app.packages.get(call.value('package'));
    if (pack === undefined)
        throw packageNotFound();
    return { app, pack };
}
/** The package that the environment has been given; what runs may still be the one before. */
function environmentPackage(call) {
    const { app, environment } = call.environment('api');
    const pack = app.packages.get(environment.configured ?? '');
    if (pack === undefined)
        throw new errors_ApiError(404, 'PACKAGE_NOT_FOUND', 'No package found for this environment');
    return { status: 200, json: packageJson(call, pack) };
}
/** In no useful order, as in practice. */
function packages_list(call) {
    const packages = [...call.app().packages.values()].sort((a, b) => (a.packageId < b.packageId ? -1 : 1));
    return { status: 200, json: packages.map((pack) => packageJson(call, pack)) };
}
async function build(call) {
    const { world } = call;
    const app = call.app();
    const body = await call.body();
    const text = (key) => (body[key] === undefined || body[key] === null ? '' : String(body[key]));
    const branch = text('Branch');
    const revision = text('Revision');
    const version = text('Version');
    if (branch === '' || revision === '' || version === '')
        throw invalidParameters('Branch, Revision and Version are needed.');
    if (!/^\d+\.\d+\.\d+$/.test(version))
        throw new errors_ApiError(400, 'INVALID_VERSION', 'Version must be major.minor.patch.');
    if (!/^(\d+|[0-9a-f]{7,40})$/i.test(revision)) {
        throw invalidParameters('Revision must be the number of a revision or the hash of a commit.');
    }
    if (!app.branches.includes(branch))
        throw new errors_ApiError(500, 'BUILD_FAILED', `Failed to build: no branch ${branch}`);
    const now = world.now();
    const full = `${version}.${/^\d+$/.test(revision) ? revision : revision.slice(0, 8)}`;
    const line = branch === 'trunk' ? 'Main line' : branch.replace(/^branches\//, '');
    const model = newestFacts(app) ?? plainFacts;
    const pack = describedPackage({
        packageId: world.uuid(),
        name: `${line}-${full}.mda`,
        description: text('Description'),
        version: full,
        creator: call.user.name,
        createdAt: now,
        size: undefined,
        facts: { ...model, modelVersion: full },
        outcome: app.buildFails ? 'Failed' : 'Succeeded',
        doneAt: now + world.durations.build,
    });
    app.packages.set(pack.packageId, pack);
    return { status: 200, json: { PackageId: pack.packageId } };
}
/** A build is of the same project as the last good package: the same constants, the same runtime. */
function newestFacts(app) {
    const good = [...app.packages.values()].filter((pack) => pack.outcome === 'Succeeded' && pack.facts !== undefined);
    return good.sort((a, b) => b.createdAt - a.createdAt)[0]?.facts;
}
function packages_remove(call) {
    const { app, pack } = packages_find(call);
    const used = app.environments.some(({ configured, running }) => [configured, running].includes(pack.packageId));
    if (used)
        throw new errors_ApiError(409, 'PACKAGE_IN_USE', 'The package is in use by an environment.');
    app.packages.delete(pack.packageId);
    return successAnswer(call.world);
}
function download(call) {
    const { pack } = packages_find(call);
    if (packageStatus(pack, call.world.now()) !== 'Succeeded') {
        throw new errors_ApiError(500, 'BUILD_NOT_SUCCEEDED', 'The package cannot be downloaded: its build did not succeed.');
    }
    return { status: 200, bytes: pack.content() };
}

;// CONCATENATED MODULE: ./build/emulator/mendix/power.js



/** Deploy API 3.6 to 3.8. */
const powerRoutes = {
    'POST /api/1/apps/:app/environments/:mode/start': start,
    'GET /api/1/apps/:app/environments/:mode/start/:job': startStatus,
    'POST /api/1/apps/:app/environments/:mode/stop': stop,
};
function alreadyStarted(status) {
    return new errors_ApiError(status, 'ALREADY_STARTED', 'Cannot start app. App is already running.');
}
async function start(call) {
    const { world } = call;
    const body = await call.body();
    // Its document alone names APP_NOT_FOUND for an environment's call.
    call.app();
    const { app, environment } = call.environment('api', 'transport');
    if (app.free)
        throw new errors_ApiError(403, 'NOT_ALLOWED', 'This call is not available for Free Apps.');
    if (restoreUnderWay(environment, world.now()) !== undefined) {
        throw new errors_ApiError(500, 'ALREADY_LOCKED', 'Cannot start app. There is already a lock on this environment.');
    }
    if (environment.configured === undefined) {
        throw new errors_ApiError(500, 'NO_MDA_HAS_BEEN_DEPLOYED', 'Cannot start app. There is no MDA deployed.');
    }
    if (environment.power.state === 'starting') {
        throw new errors_ApiError(500, 'APP_ALREADY_HAS_A_STARTING_JOB', 'Cannot start app. There is already a starting job id found.');
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
        throw new errors_ApiError(404, 'NO_SUCH_STARTJOB', 'Job not found.');
    if (job.result === undefined)
        return { status: 200, json: { Status: 'Starting' } };
    if (job.result !== 'Started')
        throw new errors_ApiError(500, job.result.code, job.result.message);
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
    const refuse = (reason) => new errors_ApiError(500, 'STOP_FAILED', `Cannot stop app: ${reason}`);
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
class rate_limit_RateLimit {
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

;// CONCATENATED MODULE: ./build/emulator/mendix/scale.js


/** Deploy API 3.19. The id at the end of its example's path is a slip, and ignored. */
const scaleRoutes = {
    'POST /api/1/apps/:app/environments/:mode/scale': scale,
    'POST /api/1/apps/:app/environments/:mode/scale/:ignored': scale,
};
async function scale(call) {
    const { app, environment } = call.environment('api', 'transport');
    const body = await call.body();
    const refuse = (code, message) => new errors_ApiError(400, code, message);
    if (app.free || app.cloud !== 'v4') {
        const message = 'Scaling is only available for paid apps on Mendix Cloud v4. Please contact support to upgrade to the v4 Cloud to access this functionality.';
        throw refuse('NOT_ALLOWED', message);
    }
    const instances = Number(body['Instances']);
    const memory = Number(body['MemoryPerInstance']);
    if (!Number.isInteger(instances) || instances < 1 || !Number.isInteger(memory)) {
        throw refuse('INVALID_REQUEST', 'Instances and MemoryPerInstance must be whole numbers.');
    }
    if (memory < 1024)
        throw refuse('INVALID_REQUEST', 'Memory per instance cannot be smaller than 1024MB.');
    if (instances * memory > environment.totalMemory) {
        const message = 'You have allocated more memory than is available under your plan. Please contact support to upgrade your plan.';
        throw refuse('INVALID_REQUEST', message);
    }
    const runtime = app.packages.get(environment.configured ?? '')?.facts?.runtimeVersion;
    if (instances > 1 && Number.parseInt(runtime ?? '', 10) < 7) {
        const message = 'Horizontal scaling (to multiple instances) is only available for apps with Mendix version >=7. Please upgrade to activate this functionality.';
        throw refuse('NOT_ALLOWED', message);
    }
    environment.instances = instances;
    environment.memoryPerInstance = memory;
    return { status: 200, json: environmentJson(call, app, environment) };
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

;// CONCATENATED MODULE: ./build/emulator/mendix/settings.js


/** Deploy API 3.13 and 3.14. */
const settingsRoutes = {
    'GET /api/1/apps/:app/environments/:mode/settings': (call) => ({
        status: 200,
        json: settingsJson(call.environment('api').environment.settings),
    }),
    'POST /api/1/apps/:app/environments/:mode/settings': set,
};
/** Custom settings that the service knows, beside everything under `com.mendix.`. */
const supported = [
    'ApplicationRootUrl',
    'ClientQueryTimeout',
    'ClusterManagerActionInterval',
    'ConnectionPoolingMaxActive',
    'ConnectionPoolingMaxIdle',
    'DefaultLocale',
    'EnableKeepAlive',
    'EnableGuestLogin',
    'HashAlgorithm',
    'LogMinDurationQuery',
    'MaxLogMessageLength',
    'MaxRequestContentSize',
    'PersistentSessions',
    'ScheduledEventExecution',
    'SessionKeepAliveUpdatesInterval',
    'SessionTimeout',
    'TrackWebServiceUserLastLogin',
];
function settingsJson(settings) {
    return {
        Constants: settings.constants.map(({ name, type, value, deployed }) => ({
            Name: name,
            DataType: type,
            Value: value ?? '',
            DeployedValue: deployed,
        })),
        CustomSettings: settings.customSettings.map(({ name, value, deployed }) => ({
            Name: name,
            Value: value,
            DeployedValue: deployed,
        })),
        ScheduledEvents: settings.scheduledEvents.map(({ name, value, deployed }) => ({
            Name: name,
            DeployedValue: deployed,
            Value: value,
        })),
    };
}
/**
 * The body is the whole collection (3.14.2): what it leaves out goes back to what the package says. Nothing is changed
 * unless everything is in order. Takes effect at the next start.
 */
async function set(call) {
    const { app, environment } = call.environment('api', 'transport');
    const body = await call.body();
    const constants = items(body, 'Constants');
    const customSettings = items(body, 'CustomSettings');
    const events = items(body, 'ScheduledEvents');
    if (constants === undefined && customSettings === undefined && events === undefined) {
        throw invalidParameters('The body must be the collection that GET returns.');
    }
    environment.settings = {
        constants: setConstants(app, environment, constants ?? []),
        customSettings: setCustomSettings(environment, customSettings ?? []),
        scheduledEvents: setEvents(environment, events ?? []),
    };
    return successAnswer(call.world, settingsJson(environment.settings));
}
function items(body, key) {
    const list = body[key];
    if (list === undefined)
        return undefined;
    if (!Array.isArray(list))
        throw invalidParameters(`${key} must be a list.`);
    return list.map((item) => {
        const { Name: name, Value: value } = (item ?? {});
        if (typeof name !== 'string')
            throw invalidParameters(`Each of ${key} must have a Name.`);
        if (value !== undefined && value !== null && typeof value === 'object')
            throw invalidParameters(`${key}: Value must be a text.`);
        return { name, value: value === undefined || value === null ? '' : String(value) };
    });
}
function setConstants(app, environment, given) {
    const { constants } = environment.settings;
    const unknown = given.find(({ name }) => !constants.some((constant) => constant.name === name));
    if (unknown !== undefined)
        throw new errors_ApiError(400, 'CONSTANT_NOT_FOUND', `Constant not found: ${unknown.name}.`);
    const defaults = app.packages.get(environment.configured ?? '')?.facts?.constants;
    return constants.map((constant) => {
        const item = given.find(({ name }) => name === constant.name);
        if (item === undefined)
            return { ...constant, value: defaults?.find(({ name }) => name === constant.name)?.value };
        // GET shows a constant without a value as an empty one: sending that back gives it none.
        const stillNone = constant.value === undefined && item.value === '';
        return { ...constant, value: stillNone ? undefined : item.value };
    });
}
function setCustomSettings(environment, given) {
    return given.map(({ name, value }) => {
        if (!name.startsWith('com.mendix.') && !supported.includes(name)) {
            throw new errors_ApiError(400, 'CUSTOM_SETTING_NOT_SUPPORTED', 'Custom setting not supported.');
        }
        const before = environment.settings.customSettings.find((setting) => setting.name === name);
        return { name, value, deployed: before?.deployed ?? '' };
    });
}
function setEvents(environment, given) {
    const { scheduledEvents } = environment.settings;
    for (const { name, value } of given) {
        if (!scheduledEvents.some((event) => event.name === name)) {
            throw new errors_ApiError(400, 'SCHEDULED_EVENT_NOT_FOUND', `Scheduled Event not found: ${name}.`);
        }
        if (value !== 'Enabled' && value !== 'Disabled') {
            const message = 'Scheduled Event parameter should be Enabled or Disabled.';
            throw new errors_ApiError(500, 'INVALID_SCHEDULED_EVENT_PARAMETER', message);
        }
    }
    return scheduledEvents.map((event) => ({
        ...event,
        value: given.find(({ name }) => name === event.name)?.value === 'Enabled' ? 'Enabled' : 'Disabled',
    }));
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
            crc32: pack.crc32,
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
        throw new errors_ApiError(403, 'NOT_ALLOWED', 'This call is not available for Free Apps.');
    if (!hasRight(call.user, app, environment, 'transport')) {
        throw new errors_ApiError(403, 'TRANSPORT_NOT_ALLOWED', `No access to transport to environment '${environment.mode}'.`);
    }
    const packageId = body['PackageId'];
    if (typeof packageId !== 'string' || packageId === '')
        throw invalidParameters('PackageId is missing.');
    const pack = app.packages.get(packageId);
    if (pack === undefined)
        throw packageNotFound();
    const now = world.now();
    if (pack.outcome === 'Failed' && now >= pack.doneAt) {
        throw new errors_ApiError(403, 'NOT ALLOWED', 'The uploaded MDA could not be processed.');
    }
    if (packageStatus(pack, now) !== 'Succeeded' || now < pack.usableAt) {
        throw new errors_ApiError(503, 'SERVICE UNAVAILABLE', 'MDA is still being processed, retry later');
    }
    if (pack.facts === undefined)
        throw new errors_ApiError(500, 'PACKAGE_PARSE_FAILED', 'Failed to parse deployment package file.');
    const major = Number.parseInt(pack.facts.runtimeVersion ?? '', 10);
    if (major < 6) {
        throw new errors_ApiError(400, 'INVALID_RUNTIME_VERSION', 'This Runtime version is not supported on this environment.');
    }
    const stopped = environment.power.state === 'stopped';
    // What runs goes on running; a start or a restore under way would be disturbed.
    const disturbed = environment.power.state === 'starting' || restoreUnderWay(environment, now) !== undefined;
    if (disturbed || (!stopped && world.variant('mendix.transport-needs-stop'))) {
        throw new errors_ApiError(403, 'APP_IS_RUNNING', `The '${environment.mode}' environment of '${app.appId}' must be stopped to do transport.`);
    }
    configure(environment, pack);
    return successAnswer(world);
}
function clean(call) {
    const { app, environment } = call.environment('api', 'transport');
    const json = [environmentJson(call, app, environment)];
    if (environment.configured === undefined) {
        throw new errors_ApiError(422, 'ENVIRONMENT_NOT_DEPLOYED', 'There is no app deployed in this environment.');
    }
    if (environment.power.state !== 'stopped')
        throw new errors_ApiError(403, 'ENVIRONMENT_NOT_STOPPED', 'Environment needs to be stopped.');
    if (environment.fails.clean || restoreUnderWay(environment, call.world.now()) !== undefined) {
        throw new errors_ApiError(500, 'ENVIRONMENT_CLEAN_FAILED', 'Unable to clean the environment. Please contact support.');
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
function readMultipart(body, boundary, sink) {
    const reader = new MultipartReader(boundary, sink);
    return new Promise((resolve, reject) => {
        const guarded = (action) => {
            try {
                action();
            }
            catch (error) {
                reject(error);
            }
        };
        // Events, not iteration: a promise for each of 16,000 chunks costs a quarter of the speed.
        body.on('data', (chunk) => guarded(() => reader.push(chunk)));
        body.once('end', () => guarded(() => resolve(reader.end())));
        body.once('close', () => reject(new Error('The connection ended before the body did')));
    });
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
    // The path in the document's own curl example.
    'POST /api/1/:app/packages/upload': uploadV1,
    'POST /api/v2/apps/:app/packages/upload': uploadV2,
    'GET /api/v2/apps/:app/jobs/:job': uploadJob,
};
/** Packages up to this size are kept and can be downloaded again byte for byte; larger ones come back as filler. */
const keptBytes = 8 * 1024 * 1024;
const largest = 1024 * 1024 * 1024;
/** Takes a file as it goes by; holds on to no more than `keptBytes`. */
class Receiver {
    // A CRC keeps up with loopback where a cryptographic hash would be what an upload waits for.
    #crc = 0;
    #chunks = [];
    #head = new Uint8Array(0);
    #size = 0;
    take(bytes) {
        this.#crc = (0,external_node_zlib_.crc32)(bytes, this.#crc);
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
        return { size: this.#size, crc32: this.#crc.toString(16).padStart(8, '0'), bytes, head: this.#head };
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
        throw new errors_ApiError(500, 'UPLOAD_COPY_FAILED', 'Failed to store the deployment package.');
    }
    const read = factsIn(file);
    if (read === 'no zip')
        throw new errors_ApiError(500, 'INVALID_PACKAGE', 'Failed to process the deployment package.');
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
        crc32: file.crc32,
        sha256: bytes === undefined ? undefined : (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex'),
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
        throw new errors_ApiError(404, 'NOT_FOUND', 'Job not found.');
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





















const router = new Router(appRoutes, powerRoutes, packageRoutes, uploadRoutes, transportRoutes, settingsRoutes, scaleRoutes, tagRoutes, logRoutes, backupV1Routes, backupV2Routes);
/** Mendix Cloud: Deploy v1 and v2, Build v1, Backups v1 and v2. */
const mendix = (section, context) => {
    const world = new MendixWorld(readSection(section, context.clock.now()), context);
    const rateLimit = new rate_limit_RateLimit();
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
            throw new errors_ApiError(world.variant('mendix.auth-status'), 'UNAUTHORIZED', 'Invalid user name or API key.');
        }
        const route = router.find(request.method, parts);
        if (route === undefined)
            throw new errors_ApiError(404, 'NOT_FOUND', `There is no call ${request.method} ${request.path}`);
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
                if (error instanceof errors_ApiError)
                    return errorAnswer(error, world);
                throw error;
            }
        },
        state: () => worldState(world),
    };
};

;// CONCATENATED MODULE: ./build/emulator/syncano/answers.js
/** Thrown by a handler; carries the documented answer. */
class answers_ApiError extends Error {
    name = 'ApiError';
    answer;
    constructor(status, json, headers = {}) {
        super(JSON.stringify(json));
        this.answer = { status, json, headers };
    }
}
function detail(status, text) {
    return new answers_ApiError(status, { detail: text });
}
function fieldErrors(errors) {
    return new answers_ApiError(400, errors);
}
const answers_notFound = () => detail(404, 'Not found.');
const notPermitted = () => detail(403, 'You do not have permission to perform this action.');
/** What the web framework answers to a path it does not know, one without its trailing slash included. */
const HTML_NOT_FOUND = {
    status: 404,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    text: '<!DOCTYPE html>\n<html><head><title>Not Found</title></head><body><h1>Not Found</h1></body></html>\n',
};
/** One page of `{next, prev, objects}`; the cursor is the last id seen and a direction (1 forward, 0 back). */
function answers_page(items, request, paging, view) {
    const asked = request.query.get('page_size');
    const size = asked === null ? paging.pageSize : Math.min(cursorNumber(asked), paging.pageSize);
    const lastPk = request.query.has('last_pk') ? cursorNumber(request.query.get('last_pk') ?? '') : undefined;
    const direction = request.query.get('direction');
    if (direction !== null && direction !== '0' && direction !== '1')
        throw malformed();
    const descending = request.query.get('ordering')?.toLowerCase() === 'desc';
    const ordered = items.toSorted((a, b) => (descending ? b.id - a.id : a.id - b.id));
    const isAfter = (id, pk) => (descending ? id < pk : id > pk);
    const back = direction === '0';
    const candidates = ordered.filter(({ id }) => lastPk === undefined || (back ? id !== lastPk && !isAfter(id, lastPk) : isAfter(id, lastPk)));
    const objects = size === 0 ? [] : back ? candidates.slice(-size) : candidates.slice(0, size);
    const first = objects[0];
    const last = objects.at(-1);
    const link = (cursorDirection, pk) => {
        const query = new URLSearchParams();
        for (const name of ['page_size', 'ordering']) {
            const value = request.query.get(name);
            if (value !== null)
                query.set(name, value);
        }
        if (pk !== undefined)
            query.set('last_pk', String(pk));
        query.set('direction', String(cursorDirection));
        return `${paging.path}?${query}`;
    };
    const full = objects.length === size && last !== undefined;
    const more = last !== undefined && ordered.some(({ id }) => isAfter(id, last.id));
    const hasNext = more || (full && paging.emptyLastPage && !back);
    const hasPrevious = direction !== null && ordered[0] !== undefined && first?.id !== ordered[0].id;
    return {
        status: 200,
        json: {
            next: hasNext ? link(1, last?.id) : null,
            prev: hasPrevious ? link(0, first?.id) : null,
            objects: objects.map(view),
        },
    };
}
function cursorNumber(text) {
    if (!/^\d{1,9}$/.test(text))
        throw malformed();
    return Number(text);
}
function malformed() {
    return detail(400, 'Malformed page parameter.');
}

;// CONCATENATED MODULE: ./build/emulator/syncano/schema.js
/** What OPTIONS tells about the backup calls (seed 004, "Partial backups"), and the check of `query_args` against it. */
/** The kinds of objects that an instance holds and a partial backup can choose from. */
const KINDS = [
    'gcm_device',
    'group',
    'data_object',
    'script',
    'script_endpoint',
    'data_endpoint',
    'schedule',
    'apns_config',
    'response_template',
    'membership',
    'trigger',
    'user',
    'apns_device',
    'gcm_config',
    'user_social_profile',
    'class',
    'channel',
];
const CHOICE = {
    anyOf: [{ type: 'null' }, { items: { anyOf: [{ type: 'integer' }, { type: 'string' }] }, type: 'array' }],
};
const QUERY_ARGS_SCHEMA = {
    additionalProperties: false,
    type: 'object',
    properties: Object.fromEntries(KINDS.map((kind) => [kind, CHOICE])),
};
const readOnly = (type, label) => ({ type, required: false, read_only: true, label });
const writable = (label, maxLength) => ({
    type: 'string',
    required: false,
    read_only: false,
    label,
    max_length: maxLength,
});
/** The answer to OPTIONS where no fields are told. */
function genericDescription(name) {
    return {
        name,
        description: '',
        renders: ['application/json', null, 'text/html'],
        parses: ['application/json', 'application/x-www-form-urlencoded', 'multipart/form-data'],
    };
}
/** The answer to OPTIONS on backups, as the documentation prints it. */
function description(type) {
    const post = {
        id: readOnly('integer', 'ID'),
        instance: readOnly('field', 'Instance'),
        created_at: readOnly('datetime', 'Created at'),
        updated_at: readOnly('datetime', 'Updated at'),
        ...(type === 'partial' ? { archive: readOnly('file upload', 'Archive') } : {}),
        size: readOnly('integer', 'Size'),
        status: readOnly('choice', 'Status'),
        status_info: readOnly('string', 'Status info'),
        description: writable('Description', 256),
        label: writable('Label', 64),
        ...(type === 'partial'
            ? {
                query_args: {
                    type: 'field',
                    required: true,
                    read_only: false,
                    label: 'Query args',
                    schema: QUERY_ARGS_SCHEMA,
                },
            }
            : {}),
        links: { links: [{ type: 'detail', name: 'self' }] },
    };
    return {
        ...genericDescription(type === 'full' ? 'Full Backup List' : 'Partial Backup List'),
        actions: { POST: post },
    };
}
/** The server's message about query args that its schema refuses; undefined: they are good. */
function queryArgsProblem(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        return 'Invalid JSON: Object contains value of wrong type (expected: object).';
    }
    if (Object.keys(value).some((key) => !KINDS.some((kind) => kind === key))) {
        return 'Invalid JSON: Object contains unexpected property.';
    }
    const wrong = Object.values(value).find((chosen) => !isChoice(chosen));
    if (wrong === undefined)
        return undefined;
    return `Invalid JSON: ${JSON.stringify(wrong)} is not valid under any of the given schemas`;
}
function isChoice(value) {
    if (value === null)
        return true;
    return Array.isArray(value) && value.every((item) => Number.isInteger(item) || typeof item === 'string');
}

;// CONCATENATED MODULE: ./build/emulator/syncano/archive.js
/** The archive of a partial backup: a zip with a manifest and one JSON file per kind (data objects: per class). */


const FORMAT = 'syncano-partial-backup';
const DATA_OBJECTS = 'data_object';
/** The zip's bytes; the same data and moment give the same bytes. */
function packArchive(data, instance, at) {
    const files = { 'manifest.json': json({ format: FORMAT, version: 1, instance }) };
    for (const kind of KINDS) {
        const objects = data[kind] ?? [];
        if (kind !== DATA_OBJECTS) {
            files[`${kind}.json`] = json(objects);
            continue;
        }
        const byClass = Map.groupBy(objects, (object) => String(object['class'] ?? ''));
        for (const [name, members] of byClass)
            files[`${DATA_OBJECTS}/${encodeURIComponent(name)}.json`] = json(members);
    }
    return (0,esm/* zipSync */.L)(files, { mtime: new Date(at), level: 6 });
}
/** The data in an archive; undefined when it is not a zip made like these. */
function unpackArchive(bytes) {
    try {
        const files = Object.entries((0,esm/* unzipSync */.AO)(bytes)).map(([name, content]) => {
            return [name, JSON.parse((0,esm/* strFromU8 */.he)(content))];
        });
        const manifest = files.find(([name]) => name === 'manifest.json')?.[1];
        if (typeof manifest !== 'object' || manifest === null || !('format' in manifest))
            return undefined;
        if (manifest.format !== FORMAT)
            return undefined;
        return Object.fromEntries(KINDS.map((kind) => {
            const own = files.filter(([name]) => name === `${kind}.json` || name.startsWith(`${kind}/`));
            return [kind, own.flatMap(([, objects]) => asObjects(objects))];
        }));
    }
    catch {
        // fflate and JSON.parse throw errors of their own about bytes that anybody may send.
        return undefined;
    }
}
function asObjects(value) {
    if (!Array.isArray(value))
        throw new TypeError('Not a list of objects');
    return value;
}
function json(value) {
    return (0,esm/* strToU8 */._u)(`${JSON.stringify(value, null, 1)}\n`);
}

;// CONCATENATED MODULE: ./build/emulator/syncano/multipart.js
/** A parser for multipart/form-data bodies held in memory (RFC 7578): what one restore's `archive` needs, no more. */
const CRLF = '\r\n';
/** Undefined when the body is not what the boundary in its Content-Type promises. */
function parseMultipart(body, contentType) {
    const match = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
    const boundary = match?.[1] ?? match?.[2];
    if (boundary === undefined)
        return undefined;
    // With a line break put before it, each delimiter looks the same, the first one included.
    const whole = Buffer.concat([Buffer.from(CRLF), body]);
    const delimiter = Buffer.from(`${CRLF}--${boundary}`);
    const fields = new Map();
    const files = new Map();
    let at = whole.indexOf(delimiter);
    while (at >= 0) {
        const start = at + delimiter.length;
        if (whole.toString('latin1', start, start + 2) === '--')
            return { fields, files };
        const next = whole.indexOf(delimiter, start);
        const headEnd = whole.indexOf(CRLF + CRLF, start);
        if (next < 0 || headEnd < 0 || headEnd > next)
            return undefined;
        const head = whole.toString('utf8', start, headEnd);
        const name = multipart_parameter(head, 'name');
        const filename = multipart_parameter(head, 'filename');
        const bytes = whole.subarray(headEnd + 4, next);
        if (name === undefined)
            return undefined;
        if (filename === undefined)
            fields.set(name, bytes.toString('utf8'));
        else
            files.set(name, { filename, bytes });
        at = next;
    }
    return undefined;
}
function multipart_parameter(head, name) {
    const disposition = /^content-disposition:\s*form-data(.*)$/im.exec(head)?.[1] ?? '';
    const match = new RegExp(`;\\s*${name}=(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(disposition);
    return match?.[1] ?? match?.[2];
}

;// CONCATENATED MODULE: ./build/emulator/syncano/body.js



const LARGEST = 64 * 1024 * 1024;
const NO_FILES = new Map();
/** Reads the three media types the server parses; another one: 415. An empty body is an empty object. */
async function readBody(request) {
    const type = request.headers['content-type'] ?? '';
    const media = type.split(';')[0]?.trim().toLowerCase() ?? '';
    const bytes = await readAll(request);
    if (bytes.length === 0)
        return { values: {}, files: NO_FILES };
    switch (media) {
        case 'application/json':
            return { values: body_parseObject(bytes.toString('utf8')), files: NO_FILES };
        case 'application/x-www-form-urlencoded':
            return { values: Object.fromEntries(new URLSearchParams(bytes.toString('utf8'))), files: NO_FILES };
        case 'multipart/form-data': {
            const form = parseMultipart(bytes, type);
            if (form === undefined)
                throw detail(400, 'Multipart form parse error - Invalid boundary in multipart');
            return { values: Object.fromEntries(form.fields), files: form.files };
        }
        default:
            throw detail(415, `Unsupported media type "${type}" in request.`);
    }
}
async function readAll(request) {
    const chunks = [];
    let size = 0;
    for await (const chunk of request.body) {
        size += chunk.length;
        if (size > LARGEST)
            throw new BodyTooLarge(`The body is larger than ${LARGEST} bytes`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
function body_parseObject(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw detail(400, 'JSON parse error - Expecting value: line 1 column 1 (char 0)');
    }
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return value;
    const found = Array.isArray(value) ? 'list' : typeof value;
    throw new answers_ApiError(400, { non_field_errors: [`Invalid data. Expected a dictionary, but got ${found}.`] });
}

;// CONCATENATED MODULE: ./build/emulator/syncano/default-world.js
/** The world when no seed is given, in the seed file's own form: two accounts, the first with an instance to restore into. */
const default_world_DEFAULT_SECTION = {
    accounts: [
        {
            key: '5c1f7e0a9b3d4e6f8091a2b3c4d5e6f708192a3b',
            email: 'ops@example.com',
            instances: [
                {
                    name: 'my-instance',
                    data: {
                        class: [
                            { name: 'user_profile', schema: [{ name: 'avatar', type: 'file' }] },
                            { name: 'book', schema: [{ name: 'title', type: 'string' }] },
                        ],
                        data_object: [
                            { id: 1, class: 'book', title: 'Emma' },
                            { id: 2, class: 'book', title: 'Dune' },
                            { id: 3, class: 'user_profile', owner: 1 },
                        ],
                        user: [{ id: 1, username: 'alice' }],
                        script: [{ id: 1, label: 'nightly', runtime_name: 'nodejs_v6' }],
                    },
                    backups: [
                        { type: 'full', label: 'before release 1', age_hours: 72 },
                        { type: 'full', label: 'nightly', age_hours: 30, status: 'error', status_info: 'Internal error occurred.' },
                        { type: 'partial', label: 'books', age_hours: 20 },
                    ],
                },
                {
                    name: 'staging',
                    data: {
                        class: [{ name: 'user_profile', schema: [] }],
                        data_object: [{ id: 1, class: 'user_profile', owner: 1, note: 'staging only' }],
                    },
                },
            ],
        },
        {
            key: 'd4c3b2a1908f7e6d5c4b3a29180f7e6d5c4b3a29',
            email: 'other@example.com',
            instances: [{ name: 'other-instance', data: { class: [{ name: 'private', schema: [] }] } }],
        },
    ],
};

;// CONCATENATED MODULE: ./build/emulator/syncano/world.js
/** What the emulated Syncano consists of, and how a seed section becomes it. */



const syncano_world_HOUR = 3_600_000;
/**
 * Builds the world from the `syncano` section of a seed file; undefined: the default world.
 * @param secret makes the unguessable part of a backup's link
 * @throws SeedError that names the place when the section is wrong
 */
function world_buildWorld(section, now, secret) {
    const seed = new Fields(section ?? default_world_DEFAULT_SECTION, 'syncano');
    const accounts = [];
    const instances = [];
    const backups = [];
    seed.each('accounts', (fields) => {
        const account = {
            id: accounts.length + 1,
            key: fields.require('key', fields.text('key')),
            email: fields.text('email') ?? `user${accounts.length + 1}@example.com`,
            staff: fields.flag('staff') ?? false,
        };
        accounts.push(account);
        fields.each('instances', (inner) => {
            const name = inner.require('name', inner.text('name'));
            if (instances.some((instance) => instance.name === name))
                throw inner.problem(`the name ${name} is taken`);
            const data = world_readData(inner.inner('data'));
            instances.push({ name, owner: account, data });
            inner.each('backups', (item) => {
                backups.push(world_readBackup(item, { account, instance: name, data, id: backups.length + 1, now, secret }));
            });
        });
    });
    const pathPrefix = (seed.text('path_prefix') ?? '').replace(/\/+$/, '');
    if (pathPrefix !== '' && !pathPrefix.startsWith('/'))
        throw seed.problem('path_prefix must begin with a slash');
    seed.done();
    return { accounts, instances, backups, restores: [], pathPrefix };
}
/** Of `data`, what `queryArgs` choose. A data object goes with its class: where the class is left out, so is the object. */
function choose(data, queryArgs) {
    const classes = choice(data.class ?? [], queryArgs.class);
    const names = new Set(classes.map((item) => item['name']));
    return Object.fromEntries(KINDS.map((kind) => {
        const objects = choice(data[kind] ?? [], queryArgs[kind]);
        if (kind !== 'data_object')
            return [kind, objects];
        return [kind, objects.filter((item) => item['class'] === undefined || names.has(item['class']))];
    }));
}
function choice(objects, wanted) {
    if (wanted === undefined || wanted === null)
        return objects;
    return objects.filter((object) => wanted.some((key) => key === object['id'] || key === object['name']));
}
function world_readData(fields) {
    if (fields === undefined)
        return {};
    const data = Object.fromEntries(KINDS.map((kind) => {
        const objects = fields.list(kind).map((item) => {
            if (typeof item === 'object' && item !== null && !Array.isArray(item))
                return item;
            throw fields.problem(`${kind} must be a list of mappings`);
        });
        return [kind, objects];
    }));
    fields.done();
    return data;
}
function world_readBackup(fields, from) {
    const type = fields.choice('type', ['full', 'partial']) ?? 'full';
    const status = fields.choice('status', ['success', 'error', 'aborted']) ?? 'success';
    const createdAt = from.now - (fields.number('age_hours') ?? 24) * syncano_world_HOUR;
    return {
        id: from.id,
        type,
        owner: from.account,
        instance: from.instance,
        label: fields.text('label') ?? '',
        description: fields.text('description') ?? '',
        metadata: {},
        queryArgs: {},
        timeline: { createdAt, steps: [{ at: createdAt, status }], info: fields.text('status_info') ?? '' },
        secret: from.secret(),
        data: status === 'success' ? from.data : undefined,
    };
}

;// CONCATENATED MODULE: ./build/emulator/syncano/jobs.js
/** Emulated time for Syncano: statuses computed from timelines, and what backups and restores do to the instances' data. */

const ALREADY_SCHEDULED = 'Restore already scheduled on specified instance.';
/** Brings the instances' data to `now`: in order of time, backups copy them and restores replace them. */
function jobs_advance(world, now) {
    const events = [];
    for (const backup of world.backups) {
        const start = backup.timeline.steps[0]?.at ?? now;
        if (backup.data !== undefined || endOf(backup.timeline).status !== 'success' || start > now)
            continue;
        events.push({ at: start, happen: () => copyInstance(world, backup) });
    }
    for (const restore of world.restores) {
        const { data } = restore;
        const end = endOf(restore.timeline);
        if (data === undefined || end.at > now)
            continue;
        events.push({
            at: end.at,
            happen: () => {
                const target = world.instances.find(({ name }) => name === restore.target);
                if (target !== undefined && end.status === 'success')
                    target.data = data;
                restore.data = undefined;
            },
        });
    }
    for (const event of events.sort((a, b) => a.at - b.at))
        event.happen();
}
function copyInstance(world, backup) {
    const instance = world.instances.find(({ name }) => name === backup.instance);
    backup.data = choose(instance?.data ?? {}, backup.queryArgs);
}
function backupTimeline(createdAt, rules) {
    const running = createdAt + rules.scheduledTime;
    const uploading = running + rules.runningTime;
    const end = uploading + rules.uploadingTime;
    const outcome = rules.backupOutcome;
    const started = { at: running, status: rules.runningStatus };
    if (outcome === 'aborted')
        return { createdAt, steps: [{ at: running, status: outcome }], info: '' };
    if (outcome === 'error')
        return failing(createdAt, [started, { at: uploading, status: outcome }]);
    return {
        createdAt,
        steps: [started, { at: uploading, status: 'uploading' }, { at: end, status: outcome }],
        info: '',
    };
}
/** @param obstacle why this restore cannot succeed, if so */
function restoreTimeline(createdAt, rules, obstacle) {
    const running = createdAt + rules.scheduledTime;
    const end = running + rules.runningTime;
    const started = { at: running, status: rules.runningStatus };
    if (obstacle === 'other restore') {
        return { createdAt, steps: [{ at: running, status: 'aborted' }], info: ALREADY_SCHEDULED };
    }
    if (obstacle === 'invalid file') {
        return { createdAt, steps: [started, { at: end, status: 'error' }], info: 'Invalid file.' };
    }
    const outcome = rules.restoreOutcome;
    if (outcome === 'aborted')
        return { createdAt, steps: [{ at: running, status: outcome }], info: '' };
    if (outcome === 'error')
        return failing(createdAt, [started, { at: end, status: outcome }]);
    return { createdAt, steps: [started, { at: end, status: outcome }], info: '' };
}
function failing(createdAt, steps) {
    return { createdAt, steps, info: 'Internal error occurred.' };
}
function progressAt(timeline, now) {
    const step = timeline.steps.findLast(({ at }) => at <= now);
    const ended = now >= endOf(timeline).at;
    return {
        status: step?.status ?? 'scheduled',
        info: ended ? timeline.info : '',
        updatedAt: step?.at ?? timeline.createdAt,
        ended,
    };
}
function endOf(timeline) {
    return timeline.steps.at(-1) ?? { at: timeline.createdAt, status: 'success' };
}

;// CONCATENATED MODULE: ./build/emulator/syncano/views.js
/** How the API shows backups and restores (seed 004; facts). */


/** Where the archives' public links lead: another origin than the API's. */
const views_FILES_PATH = '/files/syncano/';
function views_backupView(backup, now, links) {
    const progress = progressAt(backup.timeline, now);
    const done = progress.status === 'success' && backup.data !== undefined;
    const archive = done ? `${links.fileOrigin}${archivePath(backup)}` : null;
    return {
        id: backup.id,
        instance: backup.instance,
        created_at: moment(backup.timeline.createdAt),
        updated_at: moment(progress.updatedAt),
        ...(backup.type === 'partial' ? { archive } : {}),
        size: done ? views_archiveBytes(backup).length : null,
        status: progress.status,
        status_info: progress.info,
        description: backup.description,
        label: backup.label,
        author: author(backup.owner),
        details: done ? details(backup.data ?? {}) : {},
        metadata: backup.metadata,
        links: { self: `${links.base}/backups/${backup.type}/${backup.id}/` },
    };
}
function restoreView(restore, now, links) {
    const progress = progressAt(restore.timeline, now);
    return {
        id: restore.id,
        backup: restore.backupId,
        created_at: moment(restore.timeline.createdAt),
        updated_at: moment(progress.updatedAt),
        status: progress.status,
        archive: restore.archive === null ? null : `${links.fileOrigin}${uploadPath(restore.archive.secret)}`,
        status_info: progress.info,
        author: author(restore.owner),
        links: { self: `${links.base}/instances/${restore.target}/restores/${restore.id}/` },
    };
}
function archivePath(backup) {
    return `${views_FILES_PATH}backups/${backup.secret}/backup.zip`;
}
function uploadPath(secret) {
    return `${views_FILES_PATH}restores/${secret}.zip`;
}
const packed = new WeakMap();
/** The bytes of a backup that holds its data; packed once. */
function views_archiveBytes(backup) {
    const known = packed.get(backup);
    if (known !== undefined)
        return known;
    const bytes = packArchive(backup.data ?? {}, backup.instance, backup.timeline.createdAt);
    packed.set(backup, bytes);
    return bytes;
}
function details(data) {
    const counts = Object.entries(data).map(([kind, objects]) => [kind, { count: objects.length }]);
    return Object.fromEntries(counts.filter(([, { count }]) => count > 0));
}
function author(account) {
    return {
        id: account.id,
        email: account.email,
        first_name: '',
        last_name: '',
        is_active: true,
        has_password: true,
    };
}
/** Microseconds, as the server's language writes them. */
function moment(at) {
    return new Date(at).toISOString().replace('Z', '000Z');
}

;// CONCATENATED MODULE: ./build/emulator/syncano/files.js


function files_fileAnswer(world, request, now) {
    if (request.method !== 'GET' && request.method !== 'HEAD')
        return { status: 405, text: 'Method Not Allowed\n' };
    const bytes = bytesAt(world, request.path, now);
    if (bytes === undefined)
        return { status: 404, text: 'Not Found\n' };
    return {
        status: 200,
        bytes: {
            length: bytes.length,
            read: (start, end) => [bytes.subarray(start, end)],
            type: 'application/zip',
            ranges: true,
        },
    };
}
function bytesAt(world, path, now) {
    const backup = world.backups.find((candidate) => candidate.type === 'partial' && archivePath(candidate) === path);
    if (backup !== undefined) {
        return progressAt(backup.timeline, now).status === 'success' ? views_archiveBytes(backup) : undefined;
    }
    const restore = world.restores.find(({ archive }) => archive !== null && uploadPath(archive.secret) === path);
    return restore?.archive?.bytes;
}

;// CONCATENATED MODULE: ./build/emulator/syncano/routes.js
/** Which call a path means, and which verbs it takes. */
const READ = ['GET', 'OPTIONS'];
const CREATE = ['GET', 'POST', 'OPTIONS'];
const DELETE = ['GET', 'DELETE', 'OPTIONS'];
/** @param path what follows the version, with its slashes; undefined: no such path */
function findRoute(path) {
    const match = /^\/(?:instances\/(?:([A-Za-z0-9_-]+)\/)?)?(?:(backups|restores)\/)?(?:(full|partial)\/)?(?:(\d{1,9})\/)?$/.exec(path);
    if (match === null)
        return undefined;
    const [, instance, collection, type, idText] = match;
    const id = idText === undefined ? undefined : Number(idText);
    const inInstances = path.startsWith('/instances/');
    if (inInstances && instance === undefined) {
        return path === '/instances/' ? { call: 'instances', verbs: READ } : undefined;
    }
    if (collection === 'restores') {
        if (instance === undefined || type !== undefined)
            return undefined;
        if (id === undefined)
            return { call: 'restores', instance, verbs: CREATE };
        return { call: 'restore', instance, id, verbs: READ };
    }
    if (collection === 'backups') {
        if (type !== 'full' && type !== 'partial') {
            return id === undefined ? { call: 'backup-links', instance, verbs: READ } : undefined;
        }
        if (id !== undefined)
            return { call: 'backup', type, instance, id, verbs: DELETE };
        return { call: 'backups', type, instance, verbs: instance === undefined ? READ : CREATE };
    }
    if (instance === undefined || type !== undefined || id !== undefined)
        return undefined;
    return { call: 'instance', instance, verbs: READ };
}

;// CONCATENATED MODULE: ./build/emulator/syncano/throttle.js

const SECOND = 1000;
/** Requests per key and second of emulated time. */
class Throttle {
    #clock;
    #windows = new Map();
    constructor(clock) {
        this.#clock = clock;
    }
    /** Counts one request; throws the 429 above the limit. */
    count(key, limit) {
        const now = this.#clock.now();
        let window = this.#windows.get(key);
        if (window === undefined || now - window.start >= SECOND) {
            window = { start: now, count: 0 };
            this.#windows.set(key, window);
        }
        window.count += 1;
        if (window.count > limit) {
            const text = 'Request was throttled. Expected available in 1 second.';
            throw new answers_ApiError(429, { detail: text }, { 'retry-after': '1' });
        }
    }
}

;// CONCATENATED MODULE: ./build/emulator/syncano/validation.js
/** The checks of what a caller sends, with the server's own messages (facts; seed 004). */


const REQUIRED = 'This field is required.';
const NOT_NULL = 'This field may not be null.';
const NOT_JSON = 'Not a valid JSON string.';
const BAD_METADATA = 'Metadata passed in invalid format.';
const EITHER = 'You have to provide either backup or archive.';
/** Fields that are not the call's own are ignored, as the server does (the documentation sends a "room"). */
function readNewBackup(body, type) {
    const errors = {};
    const check = (name, read, fallback) => {
        try {
            return read(body.values[name]);
        }
        catch (error) {
            if (!(error instanceof Refused))
                throw error;
            errors[name] = [error.message];
            return fallback;
        }
    };
    const description = check('description', (value) => validation_readText(value, 256), '');
    const label = check('label', (value) => validation_readText(value, 64), '');
    const queryArgs = type === 'partial' ? check('query_args', readQueryArgs, {}) : {};
    const metadata = check('metadata', readMetadata, {});
    if (Object.keys(errors).length > 0)
        throw fieldErrors(errors);
    return { label, description, metadata, queryArgs };
}
function readRestoreSource(body) {
    const backup = body.values['backup'] ?? '';
    const upload = body.files.get('archive');
    const archiveText = body.values['archive'] ?? '';
    const errors = {};
    if (backup !== '' && !isKey(backup)) {
        errors['backup'] = [`Incorrect type. Expected pk value, received ${typeName(backup)}.`];
    }
    if (archiveText !== '') {
        errors['archive'] = ['The submitted data was not a file. Check the encoding type on the form.'];
    }
    else if (upload?.bytes.length === 0)
        errors['archive'] = ['The submitted file is empty.'];
    if (Object.keys(errors).length > 0)
        throw fieldErrors(errors);
    if ((backup === '') === (upload === undefined))
        throw new answers_ApiError(400, { non_field_errors: [EITHER] });
    return upload === undefined ? { backup: Number(backup) } : { archive: upload.bytes };
}
function unknownBackup(id) {
    return fieldErrors({ backup: [`Invalid pk "${id}" - object does not exist.`] });
}
/** A value that does not pass; caught by `check`. */
class Refused extends Error {
}
function validation_readText(value, longest) {
    if (value === undefined)
        return '';
    if (value === null)
        throw new Refused(NOT_NULL);
    if (typeof value !== 'string' && typeof value !== 'number')
        throw new Refused('Not a valid string.');
    const text = String(value).trim();
    if ([...text].length > longest)
        throw new Refused(`Ensure this field has no more than ${longest} characters.`);
    return text;
}
function readQueryArgs(value) {
    const empty = value === undefined || value === null || value === '' || value === false || value === 0;
    if (empty || (typeof value === 'object' && Object.keys(value).length === 0))
        throw new Refused(REQUIRED);
    const args = fromFormText(value);
    const problem = queryArgsProblem(args);
    if (problem !== undefined)
        throw new Refused(problem);
    return args;
}
function readMetadata(value) {
    if (value === undefined || value === '')
        return {};
    if (value === null)
        throw new Refused(NOT_NULL);
    const metadata = fromFormText(value);
    if (typeof metadata !== 'object' || metadata === null || Array.isArray(metadata))
        throw new Refused(BAD_METADATA);
    return metadata;
}
/** Objects come as JSON text in forms. */
function fromFormText(value) {
    if (typeof value !== 'string')
        return value;
    try {
        return JSON.parse(value);
    }
    catch {
        throw new Refused(NOT_JSON);
    }
}
function isKey(value) {
    return Number.isSafeInteger(value) || (typeof value === 'string' && /^\d{1,9}$/.test(value));
}
function typeName(value) {
    if (Array.isArray(value))
        return 'list';
    switch (typeof value) {
        case 'string':
            return 'str';
        case 'boolean':
            return 'bool';
        case 'number':
            return 'float';
        default:
            return 'dict';
    }
}

;// CONCATENATED MODULE: ./build/emulator/syncano/variants.js
/** What can be switched at the emulated Syncano while it runs. */
const variants_VARIANTS = {
    'syncano.scheduled-seconds': { default: 5, about: 'Emulated seconds that a backup or restore stays scheduled.' },
    'syncano.running-seconds': { default: 20, about: 'Emulated seconds that a backup or restore runs.' },
    'syncano.uploading-seconds': { default: 5, about: 'Emulated seconds that a backup is uploading.' },
    'syncano.running-status': { default: 'running', about: 'What the status of running jobs is called (unknown ones).' },
    'syncano.backup-outcome': { default: 'success', about: 'How new backups end: success, error, aborted.' },
    'syncano.restore-outcome': { default: 'success', about: 'How new restores end: success, error, aborted.' },
    'syncano.backups-limit': { default: 25, about: 'Backups per account (newer servers: 75).' },
    'syncano.delete-scheduled': { default: false, about: 'true: a scheduled backup can be deleted (newer servers).' },
    'syncano.partial-staff-only': { default: false, about: 'true: partial backups and archives are for staff (newer).' },
    'syncano.page-size': { default: 100, about: 'Objects on a page, and the most that page_size may ask for.' },
    'syncano.empty-last-page': { default: true, about: 'true: a full page points to a next one even if that is empty.' },
    'syncano.links-with-prefix': { default: true, about: 'false: links leave out the path prefix (behind a proxy).' },
    'syncano.rate-limit': { default: 60, about: 'Requests per key and emulated second; the next one gets 429.' },
};

;// CONCATENATED MODULE: ./build/emulator/syncano/index.js












const syncano = (section, context) => {
    const world = world_buildWorld(section, context.clock.now(), context.uuid);
    const throttle = new Throttle(context.clock);
    const versionPath = new RegExp(`^((?:${escapeRegExp(world.pathPrefix)})?)(/v1|/v1\\.1|/v2)(/.*)$`);
    let lastBackup = world.backups.length;
    async function api(request) {
        const [, prefix = '', version = '', path = ''] = versionPath.exec(request.path) ?? [];
        const route = findRoute(path);
        if (route === undefined)
            return HTML_NOT_FOUND;
        const account = authenticate(request);
        throttle.count(account.key, syncano_numberOf(context, 'syncano.rate-limit'));
        const instance = 'instance' in route && route.instance !== undefined ? ownInstance(account, route.instance) : undefined;
        if ('type' in route && route.type === 'partial' && forStaffOnly(account))
            throw notPermitted();
        if (!route.verbs.includes(request.method)) {
            const refusal = { detail: `Method "${request.method}" not allowed.` };
            throw new answers_ApiError(405, refusal, { allow: route.verbs.join(', ') });
        }
        const base = syncano_variantOf(context, 'syncano.links-with-prefix') === true ? `${prefix}${version}` : version;
        return answer(request, { route, account, instance, path, links: { base, fileOrigin: request.fileOrigin } });
    }
    async function answer(request, call) {
        const { route, account, links } = call;
        const now = context.clock.now();
        const list = (items, view) => answers_page(items, request, { ...paging(), path: `${links.base}${call.path}` }, view);
        if (request.method === 'OPTIONS')
            return { status: 200, json: optionsOf(route) };
        switch (route.call) {
            case 'instances': {
                const own = world.instances.filter(({ owner }) => owner === account);
                const objects = own.map((instance) => instanceView(instance, links));
                return { status: 200, json: { next: null, prev: null, objects } };
            }
            case 'instance':
                return { status: 200, json: instanceView(ownInstance(account, route.instance), links) };
            case 'backup-links': {
                const folder = `${links.base}${call.path}`;
                return { status: 200, json: { links: { full: `${folder}full/`, partial: `${folder}partial/` } } };
            }
            case 'backups':
                if (request.method === 'POST')
                    return createBackup(await readBody(request), call, route.type);
                return list(visibleBackups(account, route), (backup) => views_backupView(backup, now, links));
            case 'backup': {
                const backup = visibleBackups(account, route).find(({ id }) => id === route.id);
                if (backup === undefined)
                    throw answers_notFound();
                if (request.method === 'DELETE')
                    return deleteBackup(backup, now);
                return { status: 200, json: views_backupView(backup, now, links) };
            }
            case 'restores': {
                if (request.method === 'POST')
                    return createRestore(await readBody(request), call);
                const restores = world.restores.filter(({ target }) => target === route.instance);
                return list(restores, (restore) => restoreView(restore, now, links));
            }
            case 'restore': {
                const restore = world.restores.find(({ target, id }) => target === route.instance && id === route.id);
                if (restore === undefined)
                    throw answers_notFound();
                return { status: 200, json: restoreView(restore, now, links) };
            }
            default:
                return assertNever(route);
        }
    }
    function createBackup(body, call, type) {
        const { account, instance, links } = call;
        if (instance === undefined)
            throw answers_notFound();
        const wanted = readNewBackup(body, type);
        const now = context.clock.now();
        const own = world.backups.filter(({ owner }) => owner === account);
        if (own.some(({ timeline }) => !progressAt(timeline, now).ended)) {
            throw detail(400, 'You can have only one active backup running.');
        }
        const limit = syncano_numberOf(context, 'syncano.backups-limit');
        if (own.length >= limit)
            throw detail(400, `Maximum number of backups per account reached (${limit}).`);
        lastBackup += 1;
        const backup = {
            ...wanted,
            id: lastBackup,
            type,
            owner: account,
            instance: instance.name,
            timeline: backupTimeline(now, syncano_rulesFrom(context)),
            secret: context.uuid(),
            data: undefined,
        };
        world.backups.push(backup);
        return { status: 201, json: views_backupView(backup, now, links) };
    }
    function deleteBackup(backup, now) {
        const { status, ended } = progressAt(backup.timeline, now);
        const allowed = ended || (status === 'scheduled' && syncano_variantOf(context, 'syncano.delete-scheduled') === true);
        if (!allowed)
            throw detail(400, 'Cannot delete active backup');
        world.backups = world.backups.filter((candidate) => candidate !== backup);
        return { status: 204 };
    }
    function createRestore(body, call) {
        const { account, instance, links } = call;
        if (instance === undefined)
            throw answers_notFound();
        const source = readRestoreSource(body);
        const now = context.clock.now();
        const busy = world.restores.some(({ target, timeline }) => target === instance.name && !progressAt(timeline, now).ended);
        const obstacle = busy ? 'other restore' : undefined;
        const id = world.restores.length + 1;
        const common = { id, owner: account, target: instance.name };
        let restore;
        if ('backup' in source) {
            const backup = world.backups.find((candidate) => candidate.id === source.backup && candidate.owner === account);
            const ready = backup !== undefined && progressAt(backup.timeline, now).status === 'success';
            if (!ready)
                throw unknownBackup(source.backup);
            const timeline = restoreTimeline(now, syncano_rulesFrom(context), obstacle);
            restore = { ...common, backupId: backup.id, archive: null, timeline, data: backup.data };
        }
        else {
            if (forStaffOnly(account))
                throw notPermitted();
            const data = unpackArchive(source.archive);
            const timeline = restoreTimeline(now, syncano_rulesFrom(context), obstacle ?? (data === undefined ? 'invalid file' : undefined));
            restore = {
                ...common,
                backupId: null,
                archive: { bytes: source.archive, secret: context.uuid() },
                timeline,
                data,
            };
        }
        world.restores.push(restore);
        return { status: 201, json: restoreView(restore, now, links) };
    }
    function authenticate(request) {
        const key = request.headers['x-api-key'];
        if (key === undefined)
            throw detail(403, 'Authentication credentials were not provided.');
        const account = world.accounts.find((candidate) => candidate.key === key);
        if (account === undefined)
            throw detail(403, 'No such API Key.');
        return account;
    }
    function ownInstance(account, name) {
        const instance = world.instances.find((candidate) => candidate.name === name);
        if (instance === undefined)
            throw detail(404, 'Instance was not found.');
        if (instance.owner !== account)
            throw notPermitted();
        return instance;
    }
    function visibleBackups(account, route) {
        return world.backups.filter(({ owner, type, instance }) => owner === account && type === route.type && (route.instance === undefined || instance === route.instance));
    }
    function forStaffOnly(account) {
        return syncano_variantOf(context, 'syncano.partial-staff-only') === true && !account.staff;
    }
    function paging() {
        const pageSize = syncano_numberOf(context, 'syncano.page-size');
        return { pageSize, emptyLastPage: syncano_variantOf(context, 'syncano.empty-last-page') === true };
    }
    return {
        name: 'syncano',
        variants: variants_VARIANTS,
        owns: ({ path }) => path.startsWith(views_FILES_PATH) || versionPath.test(path),
        async handle(request) {
            const now = context.clock.now();
            jobs_advance(world, now);
            if (request.path.startsWith(views_FILES_PATH))
                return files_fileAnswer(world, request, now);
            try {
                return await api(request);
            }
            catch (error) {
                if (error instanceof answers_ApiError)
                    return error.answer;
                throw error;
            }
        },
        state() {
            const now = context.clock.now();
            jobs_advance(world, now);
            const links = { base: '/v1', fileOrigin: '' };
            return {
                instances: world.instances.map(({ name, owner, data }) => ({ name, owner: owner.email, data })),
                backups: world.backups.map((backup) => ({ type: backup.type, ...views_backupView(backup, now, links) })),
                restores: world.restores.map((restore) => ({ target: restore.target, ...restoreView(restore, now, links) })),
            };
        },
    };
};
function optionsOf(route) {
    switch (route.call) {
        case 'backups':
        case 'backup':
            return description(route.type);
        case 'restores':
        case 'restore':
            return genericDescription('Restore List');
        default:
            return genericDescription('Instance List');
    }
}
function instanceView(instance, links) {
    const self = `${links.base}/instances/${instance.name}/`;
    return {
        name: instance.name,
        description: '',
        owner: { email: instance.owner.email },
        links: { self, backups: `${self}backups/`, restores: `${self}restores/` },
    };
}
function syncano_rulesFrom(context) {
    return {
        scheduledTime: syncano_numberOf(context, 'syncano.scheduled-seconds') * 1000,
        runningTime: syncano_numberOf(context, 'syncano.running-seconds') * 1000,
        uploadingTime: syncano_numberOf(context, 'syncano.uploading-seconds') * 1000,
        runningStatus: String(syncano_variantOf(context, 'syncano.running-status')),
        backupOutcome: String(syncano_variantOf(context, 'syncano.backup-outcome')),
        restoreOutcome: String(syncano_variantOf(context, 'syncano.restore-outcome')),
    };
}
function syncano_variantOf(context, name) {
    return context.variant(name) ?? variants_VARIANTS[name].default;
}
function syncano_numberOf(context, name) {
    const value = Number(syncano_variantOf(context, name));
    if (!Number.isFinite(value) || value < 0)
        throw new Error(`Variant ${name} must be a number that is not negative.`);
    return value;
}
function escapeRegExp(text) {
    return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
function assertNever(value) {
    throw new Error(`Unexpected ${JSON.stringify(value)}`);
}

;// CONCATENATED MODULE: ./build/emulator/platforms.js



/** The platforms that the emulator serves, by the name of their section in a seed file. */
const platforms = { mendix: mendix, cloud66: cloud66, syncano: syncano };

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
                await drained(response);
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
/** Settles when more can be written, or nobody listens any more. */
function drained(response) {
    return new Promise((resolve) => {
        const done = () => {
            response.off('drain', done);
            response.off('close', done);
            resolve();
        };
        response.on('drain', done);
        response.on('close', done);
    });
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
    const { servers, port } = await listenOnLoopback(() => makeServer(listener, sockets), options.port ?? 0);
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
/**
 * Listens on 127.0.0.1, and on the same port of ::1. Where there is no IPv6, localhost is 127.0.0.1 anyway; where somebody
 * else has that port of ::1, localhost would lead there: another port, if that is ours to choose.
 */
async function listenOnLoopback(make, wanted) {
    for (let attempt = 1;; attempt += 1) {
        const first = make();
        await listen(first, '127.0.0.1', wanted);
        const { port } = first.address();
        const second = make();
        try {
            await listen(second, '::1', port);
            return { servers: [first, second], port };
        }
        catch (error) {
            if (error.code !== 'EADDRINUSE')
                return { servers: [first], port };
            first.close();
            if (wanted !== 0 || attempt === 10)
                throw error;
        }
    }
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
            return server_assertNever(fault.kind);
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
function server_assertNever(value) {
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
