export const id = 140;
export const ids = [140];
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

/***/ 3140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ upload_package_action)
});

// EXTERNAL MODULE: ./build/http/errors.js
var errors = __webpack_require__(2602);
// EXTERNAL MODULE: ./build/http/retry.js
var retry = __webpack_require__(4675);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/http/clock.js
var http_clock = __webpack_require__(295);
// EXTERNAL MODULE: ./build/http/exchange.js + 2 modules
var http_exchange = __webpack_require__(7491);
;// CONCATENATED MODULE: ./build/http/multipart.js

/** The frame of a form with exactly one field, which is a file (RFC 7578; escapes as in WHATWG HTML, "multipart/form-data encoding algorithm"). */
function multipartFrame(field) {
    const boundary = `----paas-actions-${(0,external_node_crypto_.randomBytes)(18).toString('hex')}`;
    const head = `--${boundary}\r\n` +
        `Content-Disposition: form-data; name="${escapeQuoted(field.name)}"; filename="${escapeQuoted(field.fileName)}"\r\n` +
        `Content-Type: ${field.contentType}\r\n\r\n`;
    return {
        contentType: `multipart/form-data; boundary=${boundary}`,
        head: Buffer.from(head, 'utf8'),
        tail: Buffer.from(`\r\n--${boundary}--\r\n`, 'utf8'),
    };
}
/** Names stay UTF-8; only what could end the quoted string or the header line is percent-encoded. */
function escapeQuoted(text) {
    return text.replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll('"', '%22');
}

// EXTERNAL MODULE: ./build/http/network.js
var network = __webpack_require__(4003);
// EXTERNAL MODULE: ./build/http/progress.js
var http_progress = __webpack_require__(6514);
;// CONCATENATED MODULE: ./build/http/upload.js









const BUFFER_BYTES = 1024 * 1024;
const ANSWER_LIMIT_BYTES = 1024 * 1024;
/**
 * Sends one file as multipart/form-data, once, in constant memory, and returns whatever the service answers (also 3xx,
 * 4xx and 5xx, also before it has read everything).
 *
 * @throws Failure - `config` for a file that cannot be read (FILE_UNREADABLE) or changes meanwhile (FILE_CHANGED); `network` or
 *   `timeout` with `unclear` when the service may have got everything; `cancelled`.
 */
async function uploadFile(options) {
    const { file: path, url, onEvent, clock = http_clock/* realClock */.d } = options;
    const startedAt = clock.now();
    const file = await openForReading(path);
    let outcome = 'unknown error';
    try {
        const size = await sizeOf(file, path);
        const answer = await send(options, file, size);
        outcome = answer.status;
        return answer;
    }
    catch (error) {
        if (error instanceof errors/* Failure */.H)
            outcome = error.code;
        throw error;
    }
    finally {
        await file.close();
        onEvent?.({
            type: 'request',
            method: 'POST',
            path: url.pathname,
            outcome,
            ms: clock.now() - startedAt,
            attempt: 1,
        });
    }
}
async function send(options, file, size) {
    const { clock = http_clock/* realClock */.d } = options;
    const frame = multipartFrame({
        name: options.field,
        fileName: options.fileName ?? (0,external_node_path_.basename)(options.file),
        contentType: options.contentType ?? 'application/octet-stream',
    });
    const exchange = new http_exchange/* Exchange */.k({
        url: options.url,
        method: 'POST',
        headers: {
            ...options.headers,
            'content-type': frame.contentType,
            'content-length': frame.head.length + size + frame.tail.length,
        },
        agent: options.agent,
        connectMs: options.connectMs ?? 30_000,
        stallMs: options.stallMs ?? 60_000,
        deadline: options.deadline,
        signal: options.signal,
        clock,
    });
    const progress = new http_progress/* Progress */.k({
        direction: 'upload',
        clock,
        onEvent: options.onEvent,
        everyMs: options.progressMs ?? 1000,
    });
    progress.total = size;
    exchange.request.write(frame.head);
    const pumping = pump(exchange, file, options.file, size, progress, options.hash ?? false)
        .then((sent) => {
        if (sent)
            exchange.end(frame.tail, options.answerMs ?? 300_000);
        return sent?.sha256;
    })
        .catch((error) => {
        exchange.abort(error instanceof errors/* Failure */.H ? error : unreadable(options.file, error));
        return undefined;
    });
    try {
        const message = await exchange.answer;
        const text = await readAnswer(exchange, message);
        return { status: message.statusCode ?? 0, headers: message.headers, text, size, sha256: await pumping };
    }
    finally {
        exchange.close();
        // The buffers and the file stay in use until the pump has noticed.
        await pumping;
    }
}
/**
 * Sends the file over two buffers in turn: one is read into while the other is written. Undefined when the exchange was over before the end of the file.
 */
async function pump(exchange, file, path, size, progress, wantsHash) {
    const before = await file.stat();
    const hash = wantsHash ? (0,external_node_crypto_.createHash)('sha256') : undefined;
    let current = Buffer.allocUnsafeSlow(BUFFER_BYTES);
    let next = Buffer.allocUnsafeSlow(BUFFER_BYTES);
    let filled = await fill(file, current, 0, size);
    for (let position = 0; position < size;) {
        if (filled === 0)
            throw changed(path);
        const chunk = current.subarray(0, filled);
        if (exchange.over)
            return undefined;
        position += filled;
        const written = write(exchange, chunk);
        const reading = fill(file, next, position, size);
        hash?.update(chunk);
        [filled] = await Promise.all([reading, written]);
        if (exchange.over)
            return undefined;
        progress.moved(position);
        [current, next] = [next, current];
    }
    const after = await file.stat();
    if (after.size !== size || after.mtimeMs !== before.mtimeMs)
        throw changed(path);
    if (exchange.over)
        return undefined;
    progress.done(size);
    return { sha256: hash?.digest('hex') };
}
async function fill(file, buffer, position, size) {
    const length = Math.min(buffer.length, size - position);
    if (length === 0)
        return 0;
    return (await file.read(buffer, 0, length, position)).bytesRead;
}
/** Resolves when the chunk has left its buffer, or the exchange is over. */
function write(exchange, chunk) {
    const written = new Promise((resolve) => exchange.request.write(chunk, () => resolve()));
    return Promise.race([written, exchange.settled]);
}
async function readAnswer(exchange, message) {
    const status = message.statusCode ?? 0;
    const isSuccess = status >= 200 && status < 300;
    if (isSuccess && !exchange.sent) {
        throw new errors/* Failure */.H(`${exchange.target} answered ${status} before it had the whole file.`, {
            code: 'ANSWERED_TOO_EARLY',
            kind: 'remote-failed',
            status,
            unclear: true,
        });
    }
    const chunks = [];
    let bytes = 0;
    try {
        for await (const chunk of message) {
            bytes += chunk.length;
            if (bytes > ANSWER_LIMIT_BYTES) {
                throw new errors/* Failure */.H(`${exchange.target} answered ${status} with more than ${ANSWER_LIMIT_BYTES} bytes.`, {
                    code: 'ANSWER_TOO_LARGE',
                    kind: 'remote-failed',
                    status,
                    unclear: isSuccess,
                });
            }
            chunks.push(chunk);
        }
    }
    catch (error) {
        const failure = exchange.failure(error);
        // A service that refuses early often drops the connection right after its answer: what came of that answer counts.
        if (isSuccess || failure.kind !== 'network')
            throw failure;
    }
    return Buffer.concat(chunks).toString('utf8');
}
async function openForReading(path) {
    try {
        return await (0,promises_.open)(path, 'r');
    }
    catch (error) {
        throw unreadable(path, error);
    }
}
async function sizeOf(file, path) {
    const stats = await file.stat();
    if (stats.isFile())
        return stats.size;
    throw new errors/* Failure */.H(`${path} is not a file.`, { code: 'FILE_UNREADABLE', kind: 'config' });
}
function unreadable(path, error) {
    return new errors/* Failure */.H(`${path} cannot be read (${(0,network/* errorCode */.CA)(error) ?? 'unknown error'}).`, {
        code: 'FILE_UNREADABLE',
        kind: 'config',
        cause: error,
    });
}
function changed(path) {
    return new errors/* Failure */.H(`${path} changed while it was sent; the upload was broken off.`, {
        code: 'FILE_CHANGED',
        kind: 'config',
        remedy: 'Make sure that nothing writes to the file any more when the upload starts.',
    });
}

// EXTERNAL MODULE: ./build/mendix/answers.js + 4 modules
var answers = __webpack_require__(5915);
// EXTERNAL MODULE: ./build/mendix/client.js + 1 modules
var client = __webpack_require__(1461);
// EXTERNAL MODULE: ./build/mendix/packages.js
var mendix_packages = __webpack_require__(8083);
// EXTERNAL MODULE: ./build/mendix/unclear.js
var unclear = __webpack_require__(2052);
// EXTERNAL MODULE: ./build/mendix/waiting.js
var waiting = __webpack_require__(5363);
// EXTERNAL MODULE: ./build/mendix/wire.js
var wire = __webpack_require__(3011);
;// CONCATENATED MODULE: ./build/mendix/upload.js









/** Most tries of an upload; only those that cannot have been complete are followed by another. */
const mostTries = 4;
/** A large package may need a while to show up in the list. */
const listPauses = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000];
/**
 * Uploads a package. After a lost answer the list of packages is compared with the one from before, by name and size, so that
 * nothing is uploaded twice. Source: Deploy API, 3.10 Upload Package; Deploy API v2 (API facts).
 */
async function uploadPackage(connection, appId, upload) {
    const before = new Set((await (0,mendix_packages/* listPackages */.Ad)(connection, appId)).map((known) => known.packageId));
    const find = async () => {
        const packages = await (0,mendix_packages/* listPackages */.Ad)(connection, appId);
        const made = packages.find((candidate) => !before.has(candidate.packageId) && isOf(candidate, upload));
        return made && { packageId: made.packageId, jobId: undefined, sha256: undefined };
    };
    return (0,unclear/* settle */.G)(connection, { write: () => upload_send(connection, appId, upload, find), find, pauses: listPauses });
}
/** A package in the list that may be the uploaded one; while it is processed it may have no size yet. */
function isOf(candidate, upload) {
    return candidate.name === upload.name && (!candidate.size || candidate.size === upload.size);
}
/** The newest ready package of that name and size, which need not be uploaded again. */
async function findUploaded(connection, appId, upload) {
    const packages = await (0,mendix_packages/* listPackages */.Ad)(connection, appId);
    return packages.find((known) => known.name === upload.name && known.size === upload.size && known.status?.toLowerCase() === 'succeeded');
}
async function upload_send(connection, appId, upload, find) {
    const asked = {
        method: 'POST',
        operation: 'upload',
        doing: `upload the package ${upload.name} to ${appId}`,
        secrets: Object.values(connection.headers).slice(1),
    };
    const url = uploadUrl(connection, appId, upload);
    for (let tried = 1;; tried++) {
        const outcome = await attempt(connection, upload, url, asked);
        if (outcome.kind === 'sent')
            return uploaded(connection, outcome, asked, find);
        const { failure, retryAfter } = outcome;
        if (!failure.transient || failure.unclear || tried === mostTries)
            throw failure;
        const pause = (0,retry/* pauseMs */.rV)(retry/* defaultRetry */.iU, tried, (0,retry/* retryAfterMs */.Vs)(retryAfter, Date.now()), connection.clock);
        if (upload.deadline !== undefined && connection.clock.now() + pause > upload.deadline)
            throw failure;
        await connection.sleep(pause);
    }
}
/** One try. */
async function attempt(connection, upload, url, asked) {
    try {
        const sent = await uploadFile({
            url,
            file: upload.file,
            field: 'file',
            fileName: upload.name,
            headers: { accept: 'application/json', ...connection.headers },
            clock: connection.clock,
            signal: connection.signal,
            onEvent: upload.onEvent ?? connection.onEvent,
            deadline: upload.deadline,
        });
        const answer = asAnswer(sent, url);
        const failure = (0,answers/* failureOf */.g5)(asked, answer);
        if (failure)
            return { kind: 'failed', failure, retryAfter: answer.headers['retry-after'] };
        return { kind: 'sent', answer, sha256: sent.sha256 };
    }
    catch (error) {
        if (!(error instanceof errors/* Failure */.H))
            throw error;
        return { kind: 'failed', failure: (0,answers/* inContext */.Vc)(error, asked.doing), retryAfter: undefined };
    }
}
/** v2 answers with the ids; what v1 answers is not documented, so there the list tells. */
async function uploaded(connection, { answer, sha256 }, asked, find) {
    const fields = (0,wire/* asObject */.eB)(answer.json) && new wire/* Fields */.C8(answer.json, 'the upload');
    const packageId = fields?.text('PackageId');
    if (packageId)
        return { packageId, jobId: fields?.text('JobId'), sha256 };
    for (const pause of listPauses) {
        const found = await find();
        if (found)
            return { ...found, sha256 };
        await connection.sleep(pause);
    }
    throw (0,answers/* unexpectedAnswer */.au)(asked, answer, 'it has no PackageId, and the list of packages does not show the package');
}
function uploadUrl({ baseUrl }, appId, { name, apiVersion }) {
    const at = apiVersion === 2 ? (0,client/* path */.Ae) `/api/v2/apps/${appId}/packages/upload` : (0,client/* path */.Ae) `/api/1/apps/${appId}/packages/upload`;
    const url = new URL(baseUrl.href.replace(/\/+$/, '') + at);
    // Not as form data, which would send a space as a plus sign.
    url.search = `?name=${encodeURIComponent(name)}`;
    return url;
}
function asAnswer(sent, url) {
    const headers = Object.fromEntries(Object.entries(sent.headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]));
    const target = `POST ${url.host}${url.pathname}`;
    return {
        status: sent.status,
        headers,
        text: sent.text,
        json: parsed(sent.text),
        requestId: headers['x-request-id'],
        target,
    };
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** Status of an upload job: Queued, Running, Completed or Failed. Source: Deploy API v2 (API facts). */
function getUploadStatus(connection, appId, jobId, signal) {
    return connection.read({
        path: (0,client/* path */.Ae) `/api/v2/apps/${appId}/jobs/${jobId}`,
        operation: 'upload-job',
        doing: `follow the upload job ${jobId} of ${appId}`,
        signal,
        retry: waiting/* lookRetry */.SK,
    }, (json) => new wire/* Fields */.C8(json, 'the upload job').requiredText('Status'));
}
/**
 * Waits until an uploaded package is processed, by its job where there is one, otherwise (or when the service does not know the
 * job) by the package itself; gives the package.
 * @throws Failure `remote-failed`, code UPLOAD_FAILED; WaitTimeout
 */
async function waitForUpload(connection, appId, uploadedPackage, limits) {
    const { packageId, jobId } = uploadedPackage;
    await (0,waiting/* wait */.uk)(connection, limits, {
        what: `${jobId ? `upload job ${jobId}` : `the upload of package ${packageId}`} of ${appId}`,
        usual: 'a few seconds to 5 minutes',
        look: async (signal) => {
            const status = jobId ? await jobStatus(connection, appId, jobId, signal) : undefined;
            return (status ?? (await (0,mendix_packages/* getPackage */.bP)(connection, appId, packageId, { signal, retry: waiting/* lookRetry */.SK })).status ?? 'unknown');
        },
        state: (status) => status,
        judge: (status) => {
            const known = status.toLowerCase();
            if (known === 'failed')
                throw uploadFailed(appId, uploadedPackage);
            if (known === 'completed' || known === 'succeeded')
                return 'done';
            return ['queued', 'running', 'uploading', 'building'].includes(known) ? 'pending' : 'unknown';
        },
    });
    return (0,mendix_packages/* getPackage */.bP)(connection, appId, packageId);
}
async function jobStatus(connection, appId, jobId, signal) {
    try {
        return await getUploadStatus(connection, appId, jobId, signal);
    }
    catch (error) {
        if (error instanceof errors/* Failure */.H && error.kind === 'not-found' && error.code !== 'APP_NOT_FOUND')
            return undefined;
        throw error;
    }
}
function uploadFailed(appId, { packageId, jobId }) {
    return new errors/* Failure */.H(`The service could not process the package ${packageId} of ${appId}${jobId ? ` (job ${jobId} has failed)` : ''}.`, {
        code: 'UPLOAD_FAILED',
        kind: 'remote-failed',
        remedy: 'Check that the file is an .mda made by Studio Pro or mxbuild and is complete, then upload it again.',
    });
}

// EXTERNAL MODULE: ./build/runner/action.js
var action = __webpack_require__(9297);
// EXTERNAL MODULE: ./build/runner/inputs.js
var inputs = __webpack_require__(2266);
// EXTERNAL MODULE: ./build/runner/text.js
var runner_text = __webpack_require__(3912);
// EXTERNAL MODULE: ./build/actions/shared/files.js
var files = __webpack_require__(9031);
// EXTERNAL MODULE: ./build/actions/shared/mendix.js
var mendix = __webpack_require__(7483);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./node_modules/yauzl/index.js
var yauzl = __webpack_require__(663);
;// CONCATENATED MODULE: ./build/actions/shared/package-file.js





/** Documented limits in bytes: Deploy API v2 takes at most 1 GB; over 300 MB v1 can time out. Source: API facts. */
const limitV2 = 1024 ** 3;
const limitV1 = 300 * 1024 ** 2;
const metadataName = 'model/metadata.json';
/**
 * Finds the one file that a path or glob means, and checks that it could be a package, before a byte is sent.
 * @throws Failure `config`: none or several files match, it is no zip, it holds no model, it is too large for the API
 */
async function findPackage(pattern, api) {
    const path = await oneFile(pattern);
    const { size } = await (0,promises_.stat)(path);
    const name = (0,external_node_path_.basename)(path);
    if (api === '2' && size > limitV2) {
        throw unfit('PACKAGE_TOO_LARGE', `${name} has ${size} bytes; the service takes at most ${limitV2} (1 GB).`, 'Make the package smaller, for example by taking large files out of the resources folder of the project.');
    }
    const { modelVersion, hasModel } = await look(path, name);
    if (!hasModel) {
        throw unfit('NOT_A_PACKAGE', `${name} is a zip file, but holds no Mendix model (no folder \`model/\`).`, 'Give the .mda file that Studio Pro or the build makes, not a zip around it and not the project.');
    }
    return { path, name, size, modelVersion };
}
/** Why an upload with this API may fail for its size alone; undefined when nothing speaks against it. */
function sizeWarning({ name, size }, api) {
    if (api === '2' || size <= limitV1)
        return undefined;
    return `${name} has ${Math.round(size / 1024 ** 2)} MB; with api-version 1 uploads of more than 300 MB can time out. Use api-version 2.`;
}
async function oneFile(pattern) {
    const exact = await (0,promises_.stat)(pattern).catch(() => undefined);
    if (exact?.isFile())
        return (0,external_node_path_.resolve)(pattern);
    const found = [];
    // A backslash is the separator that Windows users write; in a glob it would escape.
    for await (const path of (0,promises_.glob)(process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern)) {
        const entry = await (0,promises_.stat)(path);
        if (entry.isFile())
            found.push(path);
    }
    const [first, ...others] = found.sort();
    if (first !== undefined && others.length === 0)
        return (0,external_node_path_.resolve)(first);
    if (first === undefined) {
        throw unfit('PACKAGE_FILE_NOT_FOUND', `No file matches \`${pattern}\` (looked in ${process.cwd()}).`, 'Check the package input, and that the step that makes or downloads the package came before.');
    }
    const shown = found.slice(0, 10).join(', ') + (found.length > 10 ? `, and ${found.length - 10} more` : '');
    throw unfit('PACKAGE_FILE_AMBIGUOUS', `${found.length} files match \`${pattern}\`: ${shown}.`, 'Name one of them.');
}
async function look(path, name) {
    await checkHead(path, name);
    let zip;
    try {
        zip = await (0,external_node_util_.promisify)(yauzl/* open */.ho)(path, { lazyEntries: true, autoClose: true });
    }
    catch (error) {
        throw unfit('NOT_A_PACKAGE', `${name} cannot be read as a zip file; it may be cut short.`, 'Make or download the package again.', error);
    }
    let hasModel = false;
    let modelVersion;
    await new Promise((done, fail) => {
        zip.on('entry', (entry) => {
            if (entry.fileName.startsWith('model/'))
                hasModel = true;
            if (entry.fileName !== metadataName || entry.uncompressedSize > 16 * 1024 ** 2) {
                zip.readEntry();
                return;
            }
            versionIn(zip, entry).then((version) => {
                modelVersion = version;
                zip.readEntry();
            }, fail);
        });
        zip.on('end', done);
        zip.on('error', fail);
        zip.readEntry();
    }).catch((error) => {
        zip.close();
        throw unfit('NOT_A_PACKAGE', `${name} is a damaged zip file.`, 'Make or download the package again.', error);
    });
    return { hasModel, modelVersion };
}
/** The first bytes of a zip with content: `PK\u0003\u0004`. */
async function checkHead(path, name) {
    const head = Buffer.alloc(4);
    let file;
    try {
        file = await (0,promises_.open)(path);
        await file.read(head, 0, 4, 0);
    }
    catch (error) {
        throw unfit('FILE_UNREADABLE', `${name} cannot be read.`, 'Check the permissions of the file.', error);
    }
    finally {
        await file?.close();
    }
    if (head.toString('latin1') !== 'PK\u0003\u0004') {
        throw unfit('NOT_A_PACKAGE', `${name} is not a deployment package: it is not a zip file.`, 'Give the .mda file that Studio Pro or the build makes.');
    }
}
async function versionIn(zip, entry) {
    const stream = await (0,external_node_util_.promisify)(zip.openReadStream.bind(zip))(entry);
    const chunks = [];
    for await (const chunk of stream)
        chunks.push(chunk);
    try {
        const metadata = JSON.parse(Buffer.concat(chunks).toString('utf8'));
        const version = metadata?.ModelVersion;
        return typeof version === 'string' ? version : undefined;
    }
    catch {
        // The service reads the metadata in its own way; what we cannot read is no reason to refuse the package.
        return undefined;
    }
}
function unfit(code, message, remedy, cause) {
    return new errors/* Failure */.H(message, { code, kind: 'config', remedy, cause });
}

;// CONCATENATED MODULE: ./build/actions/upload-package.js







const upload_package_action = (0,action/* defineAction */.QP)({
    name: 'upload-package',
    group: 'Mendix Cloud: release',
    description: 'Upload a deployment package (.mda) to an app on Mendix Cloud and wait until it is ready to be transported',
    branding: { icon: 'upload-cloud', color: 'blue' },
    inputs: {
        ...mendix/* connectionInputs */.eu,
        'app-id': mendix/* appId */.R0,
        package: (0,inputs/* text */.Qq)('The package: a path, or a glob that matches exactly one file.', { required: true }),
        'package-name': (0,inputs/* text */.Qq)('What the package is called on the platform. Empty: the name of the file.'),
        'api-version': (0,inputs/* choice */.Yq)('Version of the Deploy API. `1` can time out over 300 MB.', ['2', '1'], { default: '2' }),
        'if-exists': (0,inputs/* choice */.Yq)('`reuse`: a package with this name and size that is ready is not uploaded again.', ['upload', 'reuse'], {
            default: 'upload',
        }),
        'timeout-minutes': (0,mendix/* timeoutMinutes */.DL)(60),
    },
    outputs: {
        'package-id': 'Id of the package, for `transport`. Set as soon as it is known.',
        'job-id': 'Id of the job that processes the upload (API version 2 only).',
        'package-name': 'Name of the package on the platform.',
        size: 'Size in bytes.',
        sha256: 'SHA-256 of the file, in hex.',
        reused: '`true` when the package was there already and nothing was uploaded.',
    },
    async run(inputs, step) {
        const file = await findPackage(inputs.package, inputs['api-version']);
        const name = inputs['package-name'] ?? file.name;
        const app = inputs['app-id'];
        step.output('package-name', name);
        step.output('size', file.size);
        step.summary
            .fact('App', app)
            .fact('Package', name)
            .fact('Size', (0,runner_text/* bytes */.ee)(file.size))
            .fact('Model version', file.modelVersion);
        const warning = sizeWarning(file, inputs['api-version']);
        if (warning)
            step.warning(warning);
        const connection = (0,mendix/* connect */.Ng)(inputs, step);
        const known = inputs['if-exists'] === 'reuse' ? await findUploaded(connection, app, { name, size: file.size }) : undefined;
        step.output('reused', known !== undefined);
        if (known) {
            step.output('package-id', known.packageId);
            step.output('sha256', await (0,files/* hashOf */.q)(file.path));
            step.info(`${name} (${(0,runner_text/* bytes */.ee)(file.size)}) is at ${app} already, as package ${known.packageId}; nothing was uploaded.`);
            step.summary.fact('Package id', known.packageId).fact('Uploaded', 'no: it was there already');
            return;
        }
        const begin = step.clock.now();
        const uploaded = await uploadPackage(connection, app, {
            file: file.path,
            name,
            size: file.size,
            apiVersion: inputs['api-version'] === '2' ? 2 : 1,
            deadline: begin + step.leftMs(),
        });
        step.output('package-id', uploaded.packageId);
        step.output('job-id', uploaded.jobId);
        step.output('sha256', uploaded.sha256 ?? (await (0,files/* hashOf */.q)(file.path)));
        step.begins('upload', {
            what: `The processing of package ${uploaded.packageId}`,
            id: uploaded.jobId ?? uploaded.packageId,
        });
        step.info(`Uploaded ${name} (${(0,runner_text/* bytes */.ee)(file.size)}) to ${app} as package ${uploaded.packageId}.`);
        step.summary.fact('Package id', uploaded.packageId);
        const ready = await waitForUpload(connection, app, uploaded, (0,mendix/* waiting */.eg)(step));
        step.ended('upload');
        step.info(`Package ${ready.packageId} is ready${ready.version ? `: version ${ready.version}` : ''}.`);
        step.summary.fact('Version', ready.version).fact('Status', ready.status);
    },
});


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
