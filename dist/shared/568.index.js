export const id = 568;
export const ids = [568];
export const modules = {

/***/ 9031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ targetPath),
/* harmony export */   q: () => (/* binding */ hashOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6466);





/** SHA-256 of a file, in hex. */
async function hashOf(path) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path, { highWaterMark: 1024 * 1024 }), hash);
    return hash.digest('hex');
}
/** Where a download goes: the path that was given, or the suggested name in the folder that was given (or the current one). */
async function targetPath(given, suggested) {
    const name = suggested.replaceAll(/[^\w.-]+/g, '-');
    if (given === undefined)
        return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(name);
    const isFolder = /[\\/]$/.test(given) || (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(given).catch(() => undefined))?.isDirectory();
    return isFolder ? (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(given), name) : (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(given);
}


/***/ }),

/***/ 6960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ downloadFile)
});

// UNUSED EXPORTS: downloadParts

// EXTERNAL MODULE: ./build/http/clock.js
var http_clock = __webpack_require__(295);
// EXTERNAL MODULE: ./build/http/errors.js
var errors = __webpack_require__(2602);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/http/network.js
var network = __webpack_require__(4003);
;// CONCATENATED MODULE: ./build/http/temporary-file.js





/**
 * Runs `work` on a new file beside `path` that only this user can read. When `work` succeeds the file takes the place of
 * `path` in one step; when it fails nothing is left behind and `path` stays what it was.
 *
 * @throws Failure - `config`: FILE_UNWRITABLE, DISK_FULL
 */
async function writeInPlaceOf(path, work) {
    const isFolder = await (0,promises_.stat)(path).then((stats) => stats.isDirectory(), () => false);
    if (isFolder)
        throw new errors/* Failure */.H(`${path} is a folder.`, { code: 'FILE_UNWRITABLE', kind: 'config' });
    const temporary = (0,external_node_path_.join)((0,external_node_path_.dirname)(path), `.${(0,external_node_path_.basename)(path)}.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}.part`);
    const file = await onDisk(path, (0,promises_.open)(temporary, 'wx', 0o600));
    try {
        const result = await work(file);
        await onDisk(path, file.close());
        await onDisk(path, (0,promises_.rename)(temporary, path));
        return result;
    }
    catch (error) {
        await file.close().catch(() => undefined);
        await (0,promises_.rm)(temporary, { force: true });
        throw error;
    }
}
/** Fails early when `bytes` more cannot fit beside `path`. */
async function ensureSpace(path, bytes) {
    const room = await (0,promises_.statfs)((0,external_node_path_.dirname)(path)).then((disk) => disk.bavail * disk.bsize, () => Number.POSITIVE_INFINITY);
    if (bytes > room)
        throw diskFull(path, `${bytes} bytes are needed, ${room} are free`);
}
/** Waits for an operation on the file that is to become `path`, and says what its failure means. */
async function onDisk(path, operation) {
    try {
        return await operation;
    }
    catch (error) {
        const code = (0,network/* errorCode */.CA)(error) ?? 'unknown error';
        if (code === 'ENOSPC' || code === 'EDQUOT')
            throw diskFull(path, code, error);
        throw new errors/* Failure */.H(`${path} cannot be written (${code}).`, {
            code: 'FILE_UNWRITABLE',
            kind: 'config',
            cause: error,
        });
    }
}
function diskFull(path, detail, cause) {
    return new errors/* Failure */.H(`No space left for ${path} (${detail}).`, {
        code: 'DISK_FULL',
        kind: 'config',
        remedy: 'Free space on the runner or write to a larger disk.',
        cause,
    });
}

;// CONCATENATED MODULE: ./build/http/file-sink.js


const BUFFER_BYTES = 1024 * 1024;
/**
 * Writes a stream of small chunks to a file over two reused buffers (one fills while the other is written) and hashes on
 * the way. Handing every chunk to the file system would keep tens of megabytes of them alive.
 */
class FileSink {
    #file;
    #path;
    #hash = (0,external_node_crypto_.createHash)('sha256');
    #filling = Buffer.allocUnsafeSlow(BUFFER_BYTES);
    #spare = Buffer.allocUnsafeSlow(BUFFER_BYTES);
    #filled = 0;
    #written = 0;
    /** The write under way; never rejects, see `#broken`. */
    #writing;
    #broken;
    #mark;
    /** @param path - the name the file is to get, for messages */
    constructor(file, path) {
        this.#file = file;
        this.#path = path;
        this.#mark = { size: 0, hash: this.#hash.copy() };
    }
    /** Bytes taken in so far. */
    get size() {
        return this.#written + this.#filled;
    }
    /** Bytes since the last `mark()`. */
    get sizeSinceMark() {
        return this.size - this.#mark.size;
    }
    /**
     * Takes a copy of the chunk. Returns a promise when no more may be pushed until it has resolved; it rejects with a
     * `Failure` when the file cannot be written.
     */
    push(chunk) {
        const taken = chunk.copy(this.#filling, this.#filled);
        this.#filled += taken;
        if (this.#filled < BUFFER_BYTES)
            return undefined;
        const rest = chunk.subarray(taken);
        if (this.#writing)
            return this.#idle().then(() => this.#turn(rest));
        if (this.#broken)
            return Promise.reject(this.#broken.error);
        return this.#turn(rest);
    }
    /** Waits until everything pushed is in the file. */
    async flush() {
        await this.#idle();
        this.#startWrite();
        await this.#idle();
    }
    /** Makes this the place that `rewind()` returns to. */
    async mark() {
        await this.flush();
        this.#mark = { size: this.#written, hash: this.#hash.copy() };
    }
    /** Drops everything since the last `mark()`. */
    async rewind() {
        await this.flush();
        await onDisk(this.#path, this.#file.truncate(this.#mark.size));
        this.#written = this.#mark.size;
        this.#hash = this.#mark.hash.copy();
    }
    /** SHA-256 of everything in the file, in hex. Nothing can be pushed afterwards. */
    async finish() {
        await this.flush();
        return this.#hash.digest('hex');
    }
    #turn(rest) {
        this.#startWrite();
        return this.push(rest);
    }
    async #idle() {
        await this.#writing;
        if (this.#broken)
            throw this.#broken.error;
    }
    #startWrite() {
        if (this.#filled === 0)
            return;
        const bytes = this.#filling.subarray(0, this.#filled);
        const position = this.#written;
        [this.#filling, this.#spare] = [this.#spare, this.#filling];
        this.#filled = 0;
        this.#written += bytes.length;
        this.#writing = onDisk(this.#path, writeAll(this.#file, bytes, position))
            .catch((error) => {
            this.#broken = { error };
        })
            .then(() => {
            this.#writing = undefined;
        });
        this.#hash.update(bytes);
    }
}
async function writeAll(file, bytes, position) {
    for (let done = 0; done < bytes.length;) {
        const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
        done += bytesWritten;
    }
}

;// CONCATENATED MODULE: ./build/http/content-range.js
/** Reads a Content-Range header in bytes; undefined when there is none or it makes no sense. */
function parseContentRange(value) {
    const match = /^bytes (?:(\d+)-(\d+)|\*)\/(\d+|\*)$/i.exec(value?.trim() ?? '');
    if (!match)
        return undefined;
    const [, first, last, total] = match;
    const range = first === undefined || last === undefined ? undefined : { first: Number(first), last: Number(last) };
    if (range && range.last < range.first)
        return undefined;
    const known = total === '*' ? undefined : Number(total);
    if (range && known !== undefined && range.last >= known)
        return undefined;
    return { range, total: known };
}

// EXTERNAL MODULE: ./build/http/exchange.js + 2 modules
var http_exchange = __webpack_require__(7491);
;// CONCATENATED MODULE: ./build/http/read-memory.js
/**
 * Gives back the memory that a message was read into, at once. Node allocates 64 KiB outside of the heap for every read of
 * the socket and as much again for what its parser makes of it. The garbage collector comes to them so late that a fast
 * download holds more than a hundred megabytes of dead chunks (and spends most of its time on fresh pages).
 */
class ReadMemory {
    #socket;
    /** What the socket has just read, while the parser is at it. */
    #parsing;
    /** Whether chunks of the message are copies of what the socket read; undefined until one was seen. */
    #areCopies;
    constructor(message) {
        this.#socket = message.socket;
        this.#socket.prependListener('data', this.#beforeParser);
        this.#socket.on('data', this.#afterParser);
    }
    /** To be called in the message's `data` listener when the bytes of the chunk are kept elsewhere. */
    done(chunk) {
        if (this.#areCopies === undefined && this.#parsing)
            this.#areCopies = chunk.buffer !== this.#parsing;
        if (this.#areCopies)
            release(chunk);
    }
    /** Leaves the socket alone again. */
    stop() {
        this.#socket.off('data', this.#beforeParser);
        this.#socket.off('data', this.#afterParser);
    }
    #beforeParser = (chunk) => {
        this.#parsing = chunk.buffer;
    };
    #afterParser = (chunk) => {
        this.#parsing = undefined;
        // Without copies, chunks of the message that are still waiting would lose their bytes.
        if (this.#areCopies)
            release(chunk);
    };
}
function release({ buffer, byteLength }) {
    // Small buffers may come from the pool, which all of the process shares.
    const isAlone = buffer.byteLength === byteLength && byteLength > Buffer.poolSize;
    if (isAlone && buffer instanceof ArrayBuffer && !buffer.detached)
        buffer.transfer(0);
}

// EXTERNAL MODULE: ./build/http/retry.js
var http_retry = __webpack_require__(4675);
;// CONCATENATED MODULE: ./build/http/part.js






const MAX_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const STALE_LINK = new Set([401, 403, 404, 410]);
const TRANSIENT = new Set([408, 425, 429, 500, 502, 503, 504]);
/** Adds one part to the sink (which was marked at its start), trying again as long as that gets anywhere. */
async function fetchPart(part, context) {
    const { sink, clock, retry, deadline, signal, onEvent } = context;
    const { expectedSize } = part;
    const content = { expected: expectedSize, total: expectedSize, etag: undefined, lastModified: undefined };
    let furthest = 0;
    let progressAt = clock.now();
    let refusals = 0;
    for (let attempt = 1;; attempt++) {
        if (signal?.aborted)
            throw (0,errors/* cancelled */.K)(signal);
        const url = await part.link();
        const setback = await tryOnce(part, url, content, attempt, context);
        if (!setback)
            return;
        // Bytes that came before a restart from zero are no progress: only what nobody had seen before is.
        if (sink.sizeSinceMark > furthest) {
            furthest = sink.sizeSinceMark;
            progressAt = clock.now();
            attempt = 1;
            refusals = 0;
        }
        const { failure, staleLink, askedMs } = setback;
        if (staleLink)
            refusals++;
        if (staleLink ? refusals > context.freshLinks : !failure.transient)
            throw failure;
        const inMs = (0,http_retry/* pauseMs */.rV)(retry, attempt, askedMs, clock);
        const resumeAt = clock.now() + inMs;
        if (resumeAt - progressAt > retry.totalMs || (deadline !== undefined && resumeAt >= deadline))
            throw failure;
        onEvent?.({ type: 'retry', method: 'GET', path: url.pathname, reason: failure.code, inMs, attempt });
        await pause(inMs, context);
    }
}
async function pause(ms, { clock, signal }) {
    try {
        await clock.sleep(ms, signal);
    }
    catch (error) {
        throw signal?.aborted ? (0,errors/* cancelled */.K)(signal) : error;
    }
}
/** One request (and its redirects); undefined when the part is complete. Throws only what no further try can mend. */
async function tryOnce(part, link, content, attempt, context) {
    let url = link;
    let trusted = true;
    for (let redirects = 0;; redirects++) {
        trusted &&= part.credentialsOrigin !== undefined && url.origin === part.credentialsOrigin;
        const startedAt = context.clock.now();
        const report = (outcome) => {
            const ms = context.clock.now() - startedAt;
            context.onEvent?.({ type: 'request', method: 'GET', path: url.pathname, outcome, ms, attempt });
        };
        const exchange = new http_exchange/* Exchange */.k({
            url,
            method: 'GET',
            headers: {
                'user-agent': 'paas-actions',
                ...(trusted ? part.headers : {}),
                'accept-encoding': 'identity',
                ...rangeHeaders(context.sink.sizeSinceMark, content),
            },
            agent: context.agent,
            connectMs: context.connectMs,
            stallMs: context.stallMs,
            deadline: context.deadline,
            signal: context.signal,
            clock: context.clock,
        });
        try {
            exchange.end(undefined, context.stallMs);
            const message = await exchange.answer;
            const status = message.statusCode ?? 0;
            if (REDIRECTS.has(status)) {
                report(status);
                url = redirected(url, message.headers.location, redirects);
                continue;
            }
            const setback = await receive(exchange, message, url, content, context);
            report(setback?.failure.code ?? status);
            return setback;
        }
        catch (error) {
            // Not a loss of the connection, but what the file system or a rule above has to say: that is final.
            const failure = error instanceof errors/* Failure */.H ? error : undefined;
            report(failure?.code ?? 'error');
            if (!failure?.transient)
                throw error;
            return { failure, staleLink: false, askedMs: undefined };
        }
        finally {
            exchange.close();
        }
    }
}
function rangeHeaders(position, content) {
    if (position === 0)
        return {};
    // A weak ETag must not stand in If-Range (RFC 9110, 13.1.5).
    const strong = content.etag?.startsWith('W/') ? undefined : content.etag;
    const validator = strong ?? content.lastModified;
    return { range: `bytes=${position}-`, ...(validator === undefined ? {} : { 'if-range': validator }) };
}
function redirected(from, location, redirects) {
    const target = (0,http_exchange/* targetOf */.$)('GET', from);
    const to = location !== undefined && URL.canParse(location, from.href) ? new URL(location, from) : undefined;
    const refuse = (why) => new errors/* Failure */.H(`${target} ${why}.`, { code: 'BAD_REDIRECT', kind: 'remote-failed' });
    if (!to)
        return raise(refuse('redirects to nowhere'));
    if (redirects >= MAX_REDIRECTS)
        return raise(refuse('redirects again and again'));
    const allowed = from.protocol === 'https:' ? ['https:'] : ['http:', 'https:'];
    if (!allowed.includes(to.protocol))
        return raise(refuse(`redirects to ${to.protocol}//${to.host}, which is not secure`));
    return to;
}
function raise(failure) {
    throw failure;
}
/** Takes in one answer; throws a transient `Failure` when it is cut. */
async function receive(exchange, message, url, content, context) {
    const { sink } = context;
    const target = (0,http_exchange/* targetOf */.$)('GET', url);
    const status = message.statusCode ?? 0;
    switch (status) {
        case 200:
            await startOver(message, target, content, context);
            return drain(exchange, message, target, content.total, content, context);
        case 206: {
            const range = rangeOf(message, target, content, sink.sizeSinceMark);
            if (content.etag !== undefined && message.headers.etag !== content.etag) {
                await sink.rewind();
                return again(target, 'CONTENT_CHANGED', 'the content has changed since the download began');
            }
            return drain(exchange, message, target, range.last - range.first + 1, content, context);
        }
        case 416: {
            const total = parseContentRange(message.headers['content-range'])?.total;
            if (total === sink.sizeSinceMark && (content.total ?? total) === total)
                return undefined;
            await sink.rewind();
            return again(target, 'BAD_RANGE', 'the service has no such range');
        }
        default:
            return refused(message, target, context.clock);
    }
}
/** A 200 holds the whole from its first byte, also in answer to a Range. */
async function startOver(message, target, content, context) {
    const { sink, onSize, to } = context;
    const { 'content-length': length, etag, 'last-modified': lastModified } = message.headers;
    const announced = length === undefined ? undefined : Number(length);
    if (announced !== undefined)
        checkSize(target, content.expected, announced);
    await sink.rewind();
    content.total = announced ?? content.expected;
    content.etag = etag;
    content.lastModified = lastModified;
    if (content.total === undefined)
        return;
    onSize(content.total);
    await ensureSpace(to, content.total);
}
/** The range of a 206, which has to be what was asked for. */
function rangeOf(message, target, content, position) {
    const said = message.headers['content-range'];
    const { range, total } = parseContentRange(said) ?? {};
    if (range?.first !== position) {
        throw new errors/* Failure */.H(`${target} answered with another range (${said ?? 'none'}) than asked for (from ${position}).`, {
            code: 'BAD_RANGE',
            kind: 'remote-failed',
            status: 206,
        });
    }
    if (total !== undefined) {
        checkSize(target, content.total, total);
        content.total = total;
    }
    return range;
}
function checkSize(target, expected, actual) {
    if (expected === undefined || actual === expected)
        return;
    throw new errors/* Failure */.H(`${target} has ${actual} bytes instead of ${expected}.`, {
        code: 'SIZE_MISMATCH',
        kind: 'remote-failed',
    });
}
/** Takes in the body, `most` bytes of it at most; a body that is cut gives a transient `Failure`, thrown or returned. */
async function drain(exchange, message, target, most, content, context) {
    const { sink, onBytes } = context;
    // The head, some of the body and the end of the connection may all have come in one piece.
    if (message.destroyed)
        throw exchange.failure(message.errored ?? new Error('closed'));
    let room = most ?? Number.POSITIVE_INFINITY;
    const memory = new ReadMemory(message);
    let pushing;
    try {
        await new Promise((resolve, reject) => {
            // Data events, not an async iterator: that would keep more chunks waiting, and memory with them.
            message.on('data', (chunk) => {
                room -= chunk.length;
                if (room < 0) {
                    reject(tooMuch(target));
                    message.destroy();
                    return;
                }
                pushing = sink.push(chunk);
                onBytes();
                if (!pushing) {
                    memory.done(chunk);
                    return;
                }
                message.pause();
                pushing.then(() => {
                    memory.done(chunk);
                    message.resume();
                }, reject);
            });
            message.once('end', resolve);
            message.once('error', (error) => reject(exchange.failure(error)));
            message.once('close', () => reject(exchange.failure(new Error('closed'))));
        });
    }
    finally {
        memory.stop();
        await pushing;
    }
    if (content.total === undefined || sink.sizeSinceMark === content.total)
        return undefined;
    return again(target, 'INCOMPLETE', `only ${sink.sizeSinceMark} of ${content.total} bytes came`);
}
function tooMuch(target) {
    return new errors/* Failure */.H(`${target} sent more bytes than it announced.`, { code: 'SIZE_MISMATCH', kind: 'remote-failed' });
}
/** Something that the next try may well mend. */
function again(target, code, what) {
    const failure = new errors/* Failure */.H(`${target}: ${what}.`, { code, kind: 'network', transient: true });
    return { failure, staleLink: false, askedMs: undefined };
}
/** Any status that carries no content. */
function refused(message, target, clock) {
    const { statusCode: status = 0, headers } = message;
    const requestId = headers['x-request-id'] ?? headers['x-amz-request-id'];
    const staleLink = STALE_LINK.has(status);
    const failure = new errors/* Failure */.H(`${target} answered ${status}.`, {
        code: `HTTP_${status}`,
        kind: kindOf(status),
        status,
        requestId: typeof requestId === 'string' ? requestId : undefined,
        transient: TRANSIENT.has(status),
        remedy: staleLink ? 'The link may have expired, or the file is gone: look it up again.' : undefined,
    });
    return { failure, staleLink, askedMs: (0,http_retry/* retryAfterMs */.Vs)(headers['retry-after'], clock.now()) };
}
function kindOf(status) {
    if (status === 401 || status === 403)
        return 'auth';
    if (status === 404 || status === 410)
        return 'not-found';
    return TRANSIENT.has(status) ? 'network' : 'remote-failed';
}

// EXTERNAL MODULE: ./build/http/progress.js
var http_progress = __webpack_require__(6514);
;// CONCATENATED MODULE: ./build/http/download.js







/** Fetches one link into a file; see `downloadParts`. */
function downloadFile(options) {
    const { link, headers, credentialsOrigin, expectedSize, ...settings } = options;
    return downloadParts({ ...settings, parts: [{ link, headers, credentialsOrigin, expectedSize }] });
}
/**
 * Fetches several links one after the other into one file, in constant memory. A part that is cut is resumed where it
 * stopped. The file appears under its name only when everything has come.
 *
 * @throws Failure - `config` (DISK_FULL, FILE_UNWRITABLE), `auth` and `not-found` for links that stay refused, `remote-failed` for answers
 *   that make no sense (SIZE_MISMATCH, BAD_RANGE, BAD_REDIRECT, HTTP_4xx), `network`, `timeout`, `cancelled`
 */
function downloadParts(options) {
    const { to, parts, clock = http_clock/* realClock */.d, onEvent, signal } = options;
    return writeInPlaceOf(to, async (file) => {
        const sink = new FileSink(file, to);
        const progress = new http_progress/* Progress */.k({ direction: 'download', clock, onEvent, everyMs: options.progressMs ?? 1000 });
        progress.total = totalOf(parts);
        for (const part of parts) {
            await sink.mark();
            await fetchPart(part, {
                to,
                sink,
                clock,
                signal,
                onEvent,
                agent: options.agent,
                deadline: options.deadline,
                connectMs: options.connectMs ?? 30_000,
                stallMs: options.stallMs ?? 60_000,
                retry: options.retry ?? http_retry/* defaultRetry */.iU,
                freshLinks: options.freshLinks ?? 2,
                onSize: (bytes) => {
                    if (parts.length === 1)
                        progress.total = bytes;
                },
                onBytes: () => progress.moved(sink.size),
            });
        }
        const sha256 = await sink.finish();
        if (signal?.aborted)
            throw (0,errors/* cancelled */.K)(signal);
        progress.done(sink.size);
        return { path: to, size: sink.size, sha256 };
    });
}
function totalOf(parts) {
    let total = 0;
    for (const { expectedSize } of parts) {
        if (expectedSize === undefined)
            return undefined;
        total += expectedSize;
    }
    return total;
}


/***/ }),

/***/ 7491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ Exchange),
  $: () => (/* binding */ targetOf)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/index.js + 1 modules
var lib = __webpack_require__(4942);
;// CONCATENATED MODULE: ./build/http/agent.js

/**
 * The agent that reaches `url` the way the environment asks for: through `https_proxy` or `http_proxy` (either case of
 * letters, credentials in the proxy's URL allowed), unless `no_proxy` names the host. Loopback hosts are always reached
 * directly. With `keepAlive` the agent keeps its sockets: use it for several requests, then call `destroy()`.
 */
function agentFor(url, options = {}) {
    const client = new lib/* HttpClient */.Qq(undefined, undefined, { keepAlive: options.keepAlive ?? false });
    return client.getAgent(url.href);
}

// EXTERNAL MODULE: ./build/http/errors.js
var errors = __webpack_require__(2602);
;// CONCATENATED MODULE: ./build/http/late-break.js
const patient = new WeakSet();
/**
 * A service that refuses an upload answers and closes; the next write then breaks, and Node destroys the socket together
 * with the answer that nobody has read yet. This holds the news of a broken write back, `ms` at most, until the reading
 * side has come to its own end.
 */
function breakAfterReading(socket, ms) {
    if (patient.has(socket))
        return;
    patient.add(socket);
    const hold = (done) => (error) => {
        if (!error) {
            done();
            return;
        }
        const timer = setTimeout(() => done(error), ms);
        socket.once('close', () => clearTimeout(timer));
    };
    const write = socket._write.bind(socket);
    socket._write = (chunk, encoding, done) => write(chunk, encoding, hold(done));
    const writev = socket._writev?.bind(socket);
    if (writev)
        socket._writev = (chunks, done) => writev(chunks, hold(done));
}

// EXTERNAL MODULE: ./build/http/network.js
var network = __webpack_require__(4003);
;// CONCATENATED MODULE: ./build/http/exchange.js






/** How long an answer may take to come in after the connection broke for writing. */
const ANSWER_GRACE_MS = 1000;
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** One request and its answer over `node:http(s)`, with every abnormal end turned into one `Failure`. */
class Exchange {
    request;
    /** The head of the answer; rejects with a `Failure`. */
    answer;
    /** Resolves as soon as there is an answer or none can come any more: no point in sending on. */
    settled;
    #options;
    #isWrite;
    #timers = [];
    #stage = 'connecting';
    #over = false;
    #reason;
    #onIdle = () => this.#stalled();
    constructor(options) {
        this.#options = options;
        this.#isWrite = options.method !== 'GET' && options.method !== 'HEAD';
        const { url, signal } = options;
        if (signal?.aborted)
            throw (0,errors/* cancelled */.K)(signal);
        const send = url.protocol === 'https:' ? external_node_https_.request : external_node_http_.request;
        this.request = send(url, {
            method: options.method,
            headers: options.headers,
            agent: options.agent ?? agentFor(url),
        });
        this.answer = new Promise((resolve, reject) => {
            this.request.once('response', resolve);
            // Stays after the answer: an upload that is refused early still breaks a little later.
            this.request.on('error', (error) => reject(this.failure(error)));
        });
        this.settled = this.answer.then(() => this.#settle(), () => this.#settle());
        this.#watch();
    }
    /** Method, host and path. */
    get target() {
        return targetOf(this.#options.method, this.#options.url);
    }
    /** True once an answer came or the exchange failed. */
    get over() {
        return this.#over;
    }
    /** True once the last byte of the request was handed over: from here on a write may have been carried out. */
    get sent() {
        return this.#stage === 'sent';
    }
    /** Ends the request; from then on only the answer's first byte is waited for, `answerMs` at most. */
    end(tail, answerMs) {
        this.#stage = 'sent';
        this.request.end(tail);
        this.#onIdle = () => this.#noAnswer(answerMs);
        this.request.socket?.setTimeout(answerMs);
        this.answer.then((message) => {
            this.#onIdle = () => this.#stalled();
            message.socket.setTimeout(this.#options.stallMs);
        }, () => undefined);
    }
    /** Drops the connection; whoever waits for the answer or its body gets `reason`. */
    abort(reason) {
        this.#reason ??= reason;
        this.request.destroy(reason);
    }
    /** Lets go of the connection and all timers; call it exactly once, when done. */
    close() {
        for (const timer of this.#timers)
            clearTimeout(timer);
        this.#options.signal?.removeEventListener('abort', this.#onAbort);
        this.request.destroy();
    }
    /** What the loss of this exchange means. */
    failure(error) {
        if (this.#reason)
            return this.#reason;
        if (error instanceof errors/* Failure */.H)
            return error;
        return (0,network/* networkFailure */.rd)(error, this.target, this.#unclear());
    }
    #watch() {
        const { url, connectMs, stallMs, deadline, signal, clock } = this.#options;
        const connecting = setTimeout(() => {
            this.abort(new errors/* Failure */.H(`${this.target}: no connection within ${connectMs} ms.`, {
                code: 'CONNECT_TIMEOUT',
                kind: 'timeout',
                transient: true,
            }));
        }, connectMs);
        this.#timers.push(connecting);
        if (deadline !== undefined) {
            const left = Math.min(Math.max(0, deadline - clock.now()), LONGEST_TIMER_MS);
            this.#timers.push(setTimeout(() => this.abort(this.#late()), left));
        }
        signal?.addEventListener('abort', this.#onAbort);
        this.request.once('socket', (socket) => {
            const connected = () => {
                clearTimeout(connecting);
                if (this.#stage === 'connecting')
                    this.#stage = 'sending';
            };
            if (this.request.reusedSocket)
                connected();
            else if (url.protocol === 'https:')
                socket.once('secureConnect', connected);
            else if (socket.connecting)
                socket.once('connect', connected);
            else
                connected();
            if (this.#isWrite)
                breakAfterReading(socket, ANSWER_GRACE_MS);
            // Node counts a partly written chunk as movement, so that a slow line is not taken for a dead one.
            socket.setTimeout(stallMs);
            socket.on('timeout', () => {
                if (this.#stage !== 'connecting')
                    this.abort(this.#onIdle());
            });
        });
    }
    #onAbort = () => {
        const { signal } = this.#options;
        if (!signal)
            return;
        this.abort(this.#unclear() ? cancelledUnclear(signal) : (0,errors/* cancelled */.K)(signal));
    };
    #settle() {
        this.#over = true;
    }
    #stalled() {
        const { stallMs } = this.#options;
        return new errors/* Failure */.H(`${this.target}: no byte moved for ${stallMs} ms${this.#afterwards()}.`, {
            code: 'STALLED',
            kind: 'timeout',
            unclear: this.#unclear(),
            transient: true,
        });
    }
    #noAnswer(answerMs) {
        return new errors/* Failure */.H(`${this.target}: no answer within ${answerMs} ms${this.#afterwards()}.`, {
            code: 'NO_ANSWER',
            kind: 'timeout',
            unclear: this.#unclear(),
            transient: true,
        });
    }
    #late() {
        return new errors/* Failure */.H(`${this.target}: the deadline has passed${this.#afterwards()}.`, {
            code: 'DEADLINE',
            kind: 'timeout',
            unclear: this.#unclear(),
        });
    }
    #unclear() {
        return this.#isWrite && this.sent;
    }
    #afterwards() {
        if (!this.#isWrite)
            return '';
        return this.sent ? ' after everything was sent' : ' before everything was sent';
    }
}
/** What messages may say about a request: no query, for that of a link may hold its signature. */
function targetOf(method, url) {
    return `${method} ${url.host}${url.pathname}`;
}
function cancelledUnclear(signal) {
    return new errors/* Failure */.H('Cancelled while the answer was awaited, after everything was sent.', {
        code: 'CANCELLED',
        kind: 'cancelled',
        unclear: true,
        cause: signal.reason,
    });
}


/***/ }),

/***/ 6514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ Progress)
/* harmony export */ });
/** Reports how many bytes have moved, at most once per interval, and always the end. */
class Progress {
    #options;
    #startedAt;
    #reportedAt;
    /** Bytes in all; undefined while unknown. */
    total;
    constructor(options) {
        this.#options = options;
        this.#startedAt = options.clock.now();
        this.#reportedAt = this.#startedAt;
    }
    moved(bytes) {
        const { clock, everyMs } = this.#options;
        if (clock.now() - this.#reportedAt >= everyMs)
            this.#report(bytes);
    }
    done(bytes) {
        this.#report(bytes);
    }
    #report(bytes) {
        const { clock, direction, onEvent } = this.#options;
        this.#reportedAt = clock.now();
        onEvent?.({ type: 'progress', direction, bytes, total: this.total, ms: this.#reportedAt - this.#startedAt });
    }
}


/***/ }),

/***/ 2993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JN: () => (/* binding */ waitForArchive),
/* harmony export */   j6: () => (/* binding */ getArchive),
/* harmony export */   tU: () => (/* binding */ createArchive)
/* harmony export */ });
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1461);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4569);
/* harmony import */ var _unclear_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2052);
/* harmony import */ var _waiting_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5363);




/**
 * Asks for an archive of a completed snapshot. Archives cannot be listed, so after a lost answer another one is asked for: it
 * reads the snapshot and changes nothing. Source: Backups API v2, POST archives.
 */
function createArchive(connection, target, snapshotId, dataType = 'files_and_database') {
    const { projectId, environmentId } = target;
    const doing = `ask for an archive of the backup ${snapshotId} of ${(0,_client_js__WEBPACK_IMPORTED_MODULE_0__/* .label */ .Pf)(target)}`;
    const archives = (0,_client_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae) `/api/v2/apps/${projectId}/environments/${environmentId}/snapshots/${snapshotId}/archives`;
    return (0,_unclear_js__WEBPACK_IMPORTED_MODULE_1__/* .settle */ .G)(connection, {
        write: () => connection.write('POST', { path: archives, query: { data_type: dataType }, operation: 'backups-v2', doing }, _types_js__WEBPACK_IMPORTED_MODULE_3__/* .parseArchive */ .cM),
        find: async () => undefined,
        repeatable: true,
        pauses: [1_000],
    });
}
/** One archive; every look at a completed one gives a fresh link. Source: Backups API v2, GET archives. */
function getArchive(connection, target, snapshotId, archiveId, options = {}) {
    const { projectId, environmentId } = target;
    const doing = `read the archive ${archiveId} of the backup ${snapshotId} of ${(0,_client_js__WEBPACK_IMPORTED_MODULE_0__/* .label */ .Pf)(target)}`;
    const archive = (0,_client_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae) `/api/v2/apps/${projectId}/environments/${environmentId}/snapshots/${snapshotId}/archives/${archiveId}`;
    return connection.read({ ...options, path: archive, operation: 'backups-v2', doing }, _types_js__WEBPACK_IMPORTED_MODULE_3__/* .parseArchive */ .cM);
}
/**
 * Waits until an archive is completed and has its link.
 * @throws Failure `remote-failed`, code ARCHIVE_FAILED; WaitTimeout
 */
async function waitForArchive(connection, target, snapshotId, archiveId, limits) {
    const { value } = await (0,_waiting_js__WEBPACK_IMPORTED_MODULE_2__/* .waitForJob */ .qt)(connection, limits, {
        what: `archive ${archiveId} of the backup ${snapshotId} of ${(0,_client_js__WEBPACK_IMPORTED_MODULE_0__/* .label */ .Pf)(target)}`,
        failedCode: 'ARCHIVE_FAILED',
        remedy: 'Run the step again to ask for another archive; if it fails again, contact Mendix Support.',
        usual: '1 to 30 minutes',
        look: async (signal) => {
            const archive = await getArchive(connection, target, snapshotId, archiveId, { signal, retry: _waiting_js__WEBPACK_IMPORTED_MODULE_2__/* .lookRetry */ .SK });
            // Completed without a link is not of use yet.
            return archive.state === 'completed' && !archive.url ? { ...archive, state: 'running' } : archive;
        },
    });
    return value;
}


/***/ })

};
