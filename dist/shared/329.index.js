export const id = 329;
export const ids = [
    329
];
export const modules = {
    6899: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            C: ()=>findPackage,
            m: ()=>sizeWarning
        });
        var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
        var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
        var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7975);
        var yauzl__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(663);
        var _http_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2602);
        const limitV2 = 1024 ** 3;
        const limitV1 = 300 * 1024 ** 2;
        const metadataName = "model/metadata.json";
        async function findPackage(pattern, api) {
            const path = await oneFile(pattern);
            const { size } = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
            const name = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path);
            if ("2" === api && size > limitV2) throw unfit("PACKAGE_TOO_LARGE", `${name} has ${size} bytes; the service takes at most ${limitV2} (1 GB).`, "Make the package smaller, for example by taking large files out of the resources folder of the project.");
            const { modelVersion, hasModel } = await look(path, name);
            if (!hasModel) throw unfit("NOT_A_PACKAGE", `${name} is a zip file, but holds no Mendix model (no folder \`model/\`).`, "Give the .mda file that Studio Pro or the build makes, not a zip around it and not the project.");
            return {
                path,
                name,
                size,
                modelVersion
            };
        }
        function sizeWarning({ name, size }, api) {
            if ("2" === api || size <= limitV1) return;
            return `${name} has ${Math.round(size / 1024 ** 2)} MB; with api-version 1 uploads of more than 300 MB can time out. Use api-version 2.`;
        }
        async function oneFile(pattern) {
            const exact = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(pattern).catch(()=>void 0);
            if (exact?.isFile()) return (0, node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(pattern);
            const found = [];
            for await (const path of (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.glob)("win32" === process.platform ? pattern.replaceAll("\\", "/") : pattern)){
                const entry = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
                if (entry.isFile()) found.push(path);
            }
            const [first, ...others] = found.sort();
            if (void 0 !== first && 0 === others.length) return (0, node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(first);
            if (void 0 === first) throw unfit("PACKAGE_FILE_NOT_FOUND", `No file matches \`${pattern}\` (looked in ${process.cwd()}).`, "Check the package input, and that the step that makes or downloads the package came before.");
            const shown = found.slice(0, 10).join(", ") + (found.length > 10 ? `, and ${found.length - 10} more` : "");
            throw unfit("PACKAGE_FILE_AMBIGUOUS", `${found.length} files match \`${pattern}\`: ${shown}.`, "Name one of them.");
        }
        async function look(path, name) {
            await checkHead(path, name);
            let zip;
            try {
                zip = await (0, node_util__WEBPACK_IMPORTED_MODULE_2__.promisify)(yauzl__WEBPACK_IMPORTED_MODULE_3__.ho)(path, {
                    lazyEntries: true,
                    autoClose: true
                });
            } catch (error) {
                throw unfit("NOT_A_PACKAGE", `${name} cannot be read as a zip file; it may be cut short.`, "Make or download the package again.", error);
            }
            let hasModel = false;
            let modelVersion;
            await new Promise((done, fail)=>{
                zip.on("entry", (entry)=>{
                    if (entry.fileName.startsWith("model/")) hasModel = true;
                    if (entry.fileName !== metadataName || entry.uncompressedSize > 16 * 1024 ** 2) return void zip.readEntry();
                    versionIn(zip, entry).then((version)=>{
                        modelVersion = version;
                        zip.readEntry();
                    }, fail);
                });
                zip.on("end", done);
                zip.on("error", fail);
                zip.readEntry();
            }).catch((error)=>{
                zip.close();
                throw unfit("NOT_A_PACKAGE", `${name} is a damaged zip file.`, "Make or download the package again.", error);
            });
            return {
                hasModel,
                modelVersion
            };
        }
        async function checkHead(path, name) {
            const head = Buffer.alloc(4);
            let file;
            try {
                file = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path);
                await file.read(head, 0, 4, 0);
            } catch (error) {
                throw unfit("FILE_UNREADABLE", `${name} cannot be read.`, "Check the permissions of the file.", error);
            } finally{
                await file?.close();
            }
            if ("PK\x03\x04" !== head.toString("latin1")) throw unfit("NOT_A_PACKAGE", `${name} is not a deployment package: it is not a zip file.`, "Give the .mda file that Studio Pro or the build makes.");
        }
        async function versionIn(zip, entry) {
            const stream = await (0, node_util__WEBPACK_IMPORTED_MODULE_2__.promisify)(zip.openReadStream.bind(zip))(entry);
            const chunks = [];
            for await (const chunk of stream)chunks.push(chunk);
            try {
                const metadata = JSON.parse(Buffer.concat(chunks).toString("utf8"));
                const version = metadata?.ModelVersion;
                return "string" == typeof version ? version : void 0;
            } catch  {
                return;
            }
        }
        function unfit(code, message, remedy, cause) {
            return new _http_errors_js__WEBPACK_IMPORTED_MODULE_4__.H(message, {
                code,
                kind: "config",
                remedy,
                cause
            });
        }
    },
    7491: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            k: ()=>Exchange,
            $: ()=>targetOf
        });
        var http_client = __webpack_require__(3805);
        async function agentFor(url, options = {}) {
            const { HttpClient } = await (0, http_client.o)();
            const client = new HttpClient(void 0, void 0, {
                keepAlive: options.keepAlive ?? false
            });
            return client.getAgent(url.href);
        }
        var errors = __webpack_require__(2602);
        const patient = new WeakSet;
        function breakAfterReading(socket, ms) {
            if (patient.has(socket)) return;
            patient.add(socket);
            const hold = (done)=>(error)=>{
                    if (!error) return void done();
                    const timer = setTimeout(()=>done(error), ms);
                    socket.once("close", ()=>clearTimeout(timer));
                };
            const write = socket._write.bind(socket);
            socket._write = (chunk, encoding, done)=>write(chunk, encoding, hold(done));
            const writev = socket._writev?.bind(socket);
            if (writev) socket._writev = (chunks, done)=>writev(chunks, hold(done));
        }
        var network = __webpack_require__(4003);
        const ANSWER_GRACE_MS = 1e3;
        const LONGEST_TIMER_MS = 2 ** 31 - 1;
        class Exchange {
            request;
            answer;
            settled;
            #options;
            #isWrite;
            #timers = [];
            #stage = "connecting";
            #over = false;
            #reason;
            #onIdle = ()=>this.#stalled();
            static async open(options) {
                const { request } = "https:" === options.url.protocol ? await Promise.resolve().then(__webpack_require__.t.bind(__webpack_require__, 4708, 19)) : await Promise.resolve().then(__webpack_require__.t.bind(__webpack_require__, 7067, 19));
                return new Exchange(options, request, options.agent ?? await agentFor(options.url));
            }
            constructor(options, send, agent){
                this.#options = options;
                this.#isWrite = "GET" !== options.method && "HEAD" !== options.method;
                const { url, signal } = options;
                if (signal?.aborted) throw (0, errors.K)(signal);
                this.request = send(url, {
                    method: options.method,
                    headers: options.headers,
                    agent
                });
                this.answer = new Promise((resolve, reject)=>{
                    this.request.once("response", resolve);
                    this.request.on("error", (error)=>reject(this.failure(error)));
                });
                this.settled = this.answer.then(()=>this.#settle(), ()=>this.#settle());
                this.#watch();
            }
            get target() {
                return targetOf(this.#options.method, this.#options.url);
            }
            get over() {
                return this.#over;
            }
            get sent() {
                return "sent" === this.#stage;
            }
            end(tail, answerMs) {
                this.#stage = "sent";
                this.request.end(tail);
                this.#onIdle = ()=>this.#noAnswer(answerMs);
                this.request.socket?.setTimeout(answerMs);
                this.answer.then((message)=>{
                    this.#onIdle = ()=>this.#stalled();
                    message.socket.setTimeout(this.#options.stallMs);
                }, ()=>void 0);
            }
            abort(reason) {
                this.#reason ??= reason;
                this.request.destroy(reason);
            }
            close() {
                for (const timer of this.#timers)clearTimeout(timer);
                this.#options.signal?.removeEventListener("abort", this.#onAbort);
                this.request.destroy();
            }
            failure(error) {
                if (this.#reason) return this.#reason;
                if (error instanceof errors.H) return error;
                return (0, network.rd)(error, this.target, this.#unclear());
            }
            #watch() {
                const { url, connectMs, stallMs, deadline, signal, clock } = this.#options;
                const connecting = setTimeout(()=>{
                    this.abort(new errors.H(`${this.target}: no connection within ${connectMs} ms.`, {
                        code: "CONNECT_TIMEOUT",
                        kind: "timeout",
                        transient: true
                    }));
                }, connectMs);
                this.#timers.push(connecting);
                if (void 0 !== deadline) {
                    const left = Math.min(Math.max(0, deadline - clock.now()), LONGEST_TIMER_MS);
                    this.#timers.push(setTimeout(()=>this.abort(this.#late()), left));
                }
                signal?.addEventListener("abort", this.#onAbort);
                this.request.once("socket", (socket)=>{
                    const connected = ()=>{
                        clearTimeout(connecting);
                        if ("connecting" === this.#stage) this.#stage = "sending";
                    };
                    if (this.request.reusedSocket) connected();
                    else if ("https:" === url.protocol) socket.once("secureConnect", connected);
                    else if (socket.connecting) socket.once("connect", connected);
                    else connected();
                    if (this.#isWrite) breakAfterReading(socket, ANSWER_GRACE_MS);
                    socket.setTimeout(stallMs);
                    socket.on("timeout", ()=>{
                        if ("connecting" !== this.#stage) this.abort(this.#onIdle());
                    });
                });
            }
            #onAbort = ()=>{
                const { signal } = this.#options;
                if (!signal) return;
                this.abort(this.#unclear() ? cancelledUnclear(signal) : (0, errors.K)(signal));
            };
            #settle() {
                this.#over = true;
            }
            #stalled() {
                const { stallMs } = this.#options;
                return new errors.H(`${this.target}: no byte moved for ${stallMs} ms${this.#afterwards()}.`, {
                    code: "STALLED",
                    kind: "timeout",
                    unclear: this.#unclear(),
                    transient: true
                });
            }
            #noAnswer(answerMs) {
                return new errors.H(`${this.target}: no answer within ${answerMs} ms${this.#afterwards()}.`, {
                    code: "NO_ANSWER",
                    kind: "timeout",
                    unclear: this.#unclear(),
                    transient: true
                });
            }
            #late() {
                return new errors.H(`${this.target}: the deadline has passed${this.#afterwards()}.`, {
                    code: "DEADLINE",
                    kind: "timeout",
                    unclear: this.#unclear()
                });
            }
            #unclear() {
                return this.#isWrite && this.sent;
            }
            #afterwards() {
                if (!this.#isWrite) return "";
                return this.sent ? " after everything was sent" : " before everything was sent";
            }
        }
        function targetOf(method, url) {
            return `${method} ${url.host}${url.pathname}`;
        }
        function cancelledUnclear(signal) {
            const failure = (0, errors.K)(signal);
            const message = `${failure.message} Everything was sent and the answer was awaited: the request may have been carried out.`;
            return new errors.H(message, {
                ...failure,
                unclear: true,
                cause: signal.reason
            });
        }
    },
    6514: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            k: ()=>Progress
        });
        class Progress {
            #options;
            #startedAt;
            #reportedAt;
            total;
            constructor(options){
                this.#options = options;
                this.#startedAt = options.clock.now();
                this.#reportedAt = this.#startedAt;
            }
            moved(bytes) {
                const { clock, everyMs } = this.#options;
                if (clock.now() - this.#reportedAt >= everyMs) this.#report(bytes);
            }
            done(bytes) {
                this.#report(bytes);
            }
            #report(bytes) {
                const { clock, direction, onEvent } = this.#options;
                this.#reportedAt = clock.now();
                onEvent?.({
                    type: "progress",
                    direction,
                    bytes,
                    total: this.total,
                    ms: this.#reportedAt - this.#startedAt
                });
            }
        }
    },
    4217: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            Q: ()=>uploadFile
        });
        var external_node_crypto_ = __webpack_require__(7598);
        var promises_ = __webpack_require__(1455);
        var external_node_path_ = __webpack_require__(6760);
        var http_clock = __webpack_require__(295);
        var errors = __webpack_require__(2602);
        var http_exchange = __webpack_require__(7491);
        function multipartFrame(field) {
            const boundary = `----paas-actions-${(0, external_node_crypto_.randomBytes)(18).toString("hex")}`;
            const head = `--${boundary}\r\nContent-Disposition: form-data; name="${escapeQuoted(field.name)}"; filename="${escapeQuoted(field.fileName)}"\r\nContent-Type: ${field.contentType}\r\n\r\n`;
            return {
                contentType: `multipart/form-data; boundary=${boundary}`,
                head: Buffer.from(head, "utf8"),
                tail: Buffer.from(`\r\n--${boundary}--\r\n`, "utf8")
            };
        }
        function escapeQuoted(text) {
            return text.replaceAll("\r", "%0D").replaceAll("\n", "%0A").replaceAll('"', "%22");
        }
        var network = __webpack_require__(4003);
        var http_progress = __webpack_require__(6514);
        const BUFFER_BYTES = 1048576;
        const ANSWER_LIMIT_BYTES = 1048576;
        async function uploadFile(options) {
            const { file: path, url, onEvent, clock = http_clock.d } = options;
            const startedAt = clock.now();
            const file = await openForReading(path);
            let outcome = "unknown error";
            try {
                const size = await sizeOf(file, path);
                const answer = await send(options, file, size);
                outcome = answer.status;
                return answer;
            } catch (error) {
                if (error instanceof errors.H) outcome = error.code;
                throw error;
            } finally{
                await file.close();
                onEvent?.({
                    type: "request",
                    method: "POST",
                    path: url.pathname,
                    outcome,
                    ms: clock.now() - startedAt,
                    attempt: 1
                });
            }
        }
        async function send(options, file, size) {
            const { clock = http_clock.d } = options;
            const frame = multipartFrame({
                name: options.field,
                fileName: options.fileName ?? (0, external_node_path_.basename)(options.file),
                contentType: options.contentType ?? "application/octet-stream"
            });
            const exchange = await http_exchange.k.open({
                url: options.url,
                method: "POST",
                headers: {
                    "user-agent": "paas-actions",
                    ...options.headers,
                    "content-type": frame.contentType,
                    "content-length": frame.head.length + size + frame.tail.length
                },
                agent: options.agent,
                connectMs: options.connectMs ?? 3e4,
                stallMs: options.stallMs ?? 6e4,
                deadline: options.deadline,
                signal: options.signal,
                clock
            });
            const progress = new http_progress.k({
                direction: "upload",
                clock,
                onEvent: options.onEvent,
                everyMs: options.progressMs ?? 1e3
            });
            progress.total = size;
            exchange.request.write(frame.head);
            const pumping = pump(exchange, file, options.file, size, progress, options.hash ?? false).then((sent)=>{
                if (sent) exchange.end(frame.tail, options.answerMs ?? 3e5);
                return sent?.sha256;
            }).catch((error)=>{
                exchange.abort(error instanceof errors.H ? error : unreadable(options.file, error));
            });
            try {
                const message = await exchange.answer;
                const text = await readAnswer(exchange, message);
                return {
                    status: message.statusCode ?? 0,
                    headers: message.headers,
                    text,
                    size,
                    sha256: await pumping
                };
            } finally{
                exchange.close();
                await pumping;
            }
        }
        async function pump(exchange, file, path, size, progress, wantsHash) {
            const before = await file.stat();
            const hash = wantsHash ? (0, external_node_crypto_.createHash)("sha256") : void 0;
            let current = Buffer.allocUnsafeSlow(BUFFER_BYTES);
            let next = Buffer.allocUnsafeSlow(BUFFER_BYTES);
            let filled = await fill(file, current, 0, size);
            for(let position = 0; position < size;){
                if (0 === filled) throw changed(path);
                const chunk = current.subarray(0, filled);
                if (exchange.over) return;
                position += filled;
                const written = write(exchange, chunk);
                const reading = fill(file, next, position, size);
                hash?.update(chunk);
                [filled] = await Promise.all([
                    reading,
                    written
                ]);
                if (exchange.over) return;
                progress.moved(position);
                [current, next] = [
                    next,
                    current
                ];
            }
            const after = await file.stat();
            if (after.size !== size || after.mtimeMs !== before.mtimeMs) throw changed(path);
            if (exchange.over) return;
            progress.done(size);
            return {
                sha256: hash?.digest("hex")
            };
        }
        async function fill(file, buffer, position, size) {
            const length = Math.min(buffer.length, size - position);
            if (0 === length) return 0;
            return (await file.read(buffer, 0, length, position)).bytesRead;
        }
        function write(exchange, chunk) {
            const written = new Promise((resolve)=>exchange.request.write(chunk, ()=>resolve()));
            return Promise.race([
                written,
                exchange.settled
            ]);
        }
        async function readAnswer(exchange, message) {
            const status = message.statusCode ?? 0;
            const isSuccess = status >= 200 && status < 300;
            if (isSuccess && !exchange.sent) throw new errors.H(`${exchange.target} answered ${status} before it had the whole file.`, {
                code: "ANSWERED_TOO_EARLY",
                kind: "remote-failed",
                status,
                unclear: true
            });
            const chunks = [];
            let bytes = 0;
            try {
                for await (const chunk of message){
                    bytes += chunk.length;
                    if (bytes > ANSWER_LIMIT_BYTES) throw new errors.H(`${exchange.target} answered ${status} with more than ${ANSWER_LIMIT_BYTES} bytes.`, {
                        code: "ANSWER_TOO_LARGE",
                        kind: "remote-failed",
                        status,
                        unclear: isSuccess
                    });
                    chunks.push(chunk);
                }
            } catch (error) {
                const failure = exchange.failure(error);
                if (isSuccess || "network" !== failure.kind) throw failure;
            }
            return Buffer.concat(chunks).toString("utf8");
        }
        async function openForReading(path) {
            try {
                return await (0, promises_.open)(path, "r");
            } catch (error) {
                throw unreadable(path, error);
            }
        }
        async function sizeOf(file, path) {
            const stats = await file.stat();
            if (stats.isFile()) return stats.size;
            throw new errors.H(`${path} is not a file.`, {
                code: "FILE_UNREADABLE",
                kind: "config"
            });
        }
        function unreadable(path, error) {
            return new errors.H(`${path} cannot be read (${(0, network.CA)(error) ?? "unknown error"}).`, {
                code: "FILE_UNREADABLE",
                kind: "config",
                cause: error
            });
        }
        function changed(path) {
            return new errors.H(`${path} changed while it was sent; the upload was broken off.`, {
                code: "FILE_CHANGED",
                kind: "config",
                remedy: "Make sure that nothing writes to the file any more when the upload starts."
            });
        }
    },
    5263: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            as: ()=>uploadPackage,
            wM: ()=>findUploaded,
            yv: ()=>waitForUpload
        });
        var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
        var _http_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4675);
        var _http_upload_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4217);
        var _answers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5915);
        var _client_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5941);
        var _packages_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8083);
        var _unclear_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2052);
        var _waiting_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5363);
        var _wire_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3011);
        const mostTries = 4;
        const listPauses = [
            1e3,
            2e3,
            4e3,
            8e3,
            15e3,
            3e4
        ];
        async function uploadPackage(connection, appId, upload) {
            const before = new Set((await (0, _packages_js__WEBPACK_IMPORTED_MODULE_5__.Ad)(connection, appId)).map((known)=>known.packageId));
            const find = async ()=>{
                const packages = await (0, _packages_js__WEBPACK_IMPORTED_MODULE_5__.Ad)(connection, appId);
                const made = packages.find((candidate)=>!before.has(candidate.packageId) && isOf(candidate, upload));
                return made && {
                    packageId: made.packageId,
                    jobId: void 0,
                    sha256: void 0
                };
            };
            return (0, _unclear_js__WEBPACK_IMPORTED_MODULE_6__.G)(connection, {
                write: ()=>send(connection, appId, upload, find),
                find,
                pauses: listPauses
            });
        }
        function isOf(candidate, upload) {
            return candidate.name === upload.name && (!candidate.size || candidate.size === upload.size);
        }
        async function findUploaded(connection, appId, upload) {
            const packages = await (0, _packages_js__WEBPACK_IMPORTED_MODULE_5__.Ad)(connection, appId);
            return packages.find((known)=>known.name === upload.name && known.size === upload.size && known.status?.toLowerCase() === "succeeded");
        }
        async function send(connection, appId, upload, find) {
            const asked = connection.asked("POST", {
                operation: "upload",
                doing: `upload the package ${upload.name} to ${appId}`
            });
            const url = uploadUrl(connection, appId, upload);
            for(let tried = 1;; tried++){
                const outcome = await attempt(connection, upload, url, asked);
                if ("sent" === outcome.kind) return uploaded(connection, outcome, asked, find);
                const { failure, retryAfter } = outcome;
                if (!failure.transient || failure.unclear || tried === mostTries) throw failure;
                const pause = (0, _http_retry_js__WEBPACK_IMPORTED_MODULE_1__.rV)(_http_retry_js__WEBPACK_IMPORTED_MODULE_1__.iU, tried, (0, _http_retry_js__WEBPACK_IMPORTED_MODULE_1__.Vs)(retryAfter, Date.now()), connection.clock);
                if (void 0 !== upload.deadline && connection.clock.now() + pause > upload.deadline) throw failure;
                await connection.sleep(pause);
            }
        }
        async function attempt(connection, upload, url, asked) {
            try {
                const sent = await (0, _http_upload_js__WEBPACK_IMPORTED_MODULE_2__.Q)({
                    url,
                    file: upload.file,
                    field: "file",
                    fileName: upload.name,
                    hash: true,
                    headers: {
                        accept: "application/json",
                        ...connection.headers
                    },
                    answerMs: 5 * connection.requestTimeoutMs,
                    clock: connection.clock,
                    signal: connection.signal,
                    onEvent: upload.onEvent ?? connection.onEvent,
                    deadline: upload.deadline
                });
                const answer = asAnswer(sent, url);
                const failure = (0, _answers_js__WEBPACK_IMPORTED_MODULE_3__.g5)(asked, answer);
                if (failure) return {
                    kind: "failed",
                    failure,
                    retryAfter: answer.headers["retry-after"]
                };
                return {
                    kind: "sent",
                    answer,
                    sha256: sent.sha256
                };
            } catch (error) {
                if (!(error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H)) throw error;
                return {
                    kind: "failed",
                    failure: (0, _answers_js__WEBPACK_IMPORTED_MODULE_3__.Vc)(error, asked.doing),
                    retryAfter: void 0
                };
            }
        }
        async function uploaded(connection, { answer, sha256 }, asked, find) {
            const fields = (0, _wire_js__WEBPACK_IMPORTED_MODULE_8__.eB)(answer.json) && new _wire_js__WEBPACK_IMPORTED_MODULE_8__.C8(answer.json, "the upload");
            const packageId = fields?.text("PackageId");
            if (packageId) return {
                packageId,
                jobId: fields?.text("JobId"),
                sha256
            };
            for (const pause of listPauses){
                const found = await find();
                if (found) return {
                    ...found,
                    sha256
                };
                await connection.sleep(pause);
            }
            throw (0, _answers_js__WEBPACK_IMPORTED_MODULE_3__.au)(asked, answer, "it has no PackageId, and the list of packages does not show the package");
        }
        function uploadUrl({ baseUrl }, appId, { name, apiVersion }) {
            const at = 2 === apiVersion ? (0, _client_js__WEBPACK_IMPORTED_MODULE_4__.Ae)`/api/v2/apps/${appId}/packages/upload` : (0, _client_js__WEBPACK_IMPORTED_MODULE_4__.Ae)`/api/1/apps/${appId}/packages/upload`;
            const url = new URL(baseUrl.href.replace(/\/+$/, "") + at);
            url.search = `?name=${encodeURIComponent(name)}`;
            return url;
        }
        function asAnswer(sent, url) {
            const headers = Object.fromEntries(Object.entries(sent.headers).map(([name, value])=>[
                    name,
                    Array.isArray(value) ? value.join(", ") : value ?? ""
                ]));
            const target = `POST ${url.host}${url.pathname}`;
            return {
                status: sent.status,
                headers,
                text: sent.text,
                json: parsed(sent.text),
                requestId: headers["x-request-id"],
                target
            };
        }
        function parsed(text) {
            try {
                return JSON.parse(text);
            } catch  {
                return;
            }
        }
        function getUploadStatus(connection, appId, jobId, signal) {
            return connection.read({
                path: (0, _client_js__WEBPACK_IMPORTED_MODULE_4__.Ae)`/api/v2/apps/${appId}/jobs/${jobId}`,
                operation: "upload-job",
                doing: `follow the upload job ${jobId} of ${appId}`,
                signal,
                retry: _waiting_js__WEBPACK_IMPORTED_MODULE_7__.SK
            }, (json)=>new _wire_js__WEBPACK_IMPORTED_MODULE_8__.C8(json, "the upload job").requiredText("Status"));
        }
        async function waitForUpload(connection, appId, uploadedPackage, limits) {
            const { packageId, jobId } = uploadedPackage;
            await (0, _waiting_js__WEBPACK_IMPORTED_MODULE_7__.uk)(connection, limits, {
                what: `${jobId ? `upload job ${jobId}` : `the upload of package ${packageId}`} of ${appId}`,
                usual: "a few seconds to 5 minutes",
                look: async (signal)=>{
                    const status = jobId ? await jobStatus(connection, appId, jobId, signal) : void 0;
                    return status ?? (await (0, _packages_js__WEBPACK_IMPORTED_MODULE_5__.bP)(connection, appId, packageId, {
                        signal,
                        retry: _waiting_js__WEBPACK_IMPORTED_MODULE_7__.SK
                    })).status ?? "unknown";
                },
                state: (status)=>status,
                judge: (status)=>{
                    const known = status.toLowerCase();
                    if ("failed" === known) throw uploadFailed(appId, uploadedPackage);
                    if ("completed" === known || "succeeded" === known) return "done";
                    return [
                        "queued",
                        "running",
                        "uploading",
                        "building"
                    ].includes(known) ? "pending" : "unknown";
                }
            });
            return (0, _packages_js__WEBPACK_IMPORTED_MODULE_5__.bP)(connection, appId, packageId);
        }
        async function jobStatus(connection, appId, jobId, signal) {
            try {
                return await getUploadStatus(connection, appId, jobId, signal);
            } catch (error) {
                if (error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H && "not-found" === error.kind && "APP_NOT_FOUND" !== error.code) return;
                throw error;
            }
        }
        function uploadFailed(appId, { packageId, jobId }) {
            return new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`The service could not process the package ${packageId} of ${appId}${jobId ? ` (job ${jobId} has failed)` : ""}.`, {
                code: "UPLOAD_FAILED",
                kind: "remote-failed",
                remedy: "Check that the file is an .mda made by Studio Pro or mxbuild and is complete, then upload it again."
            });
        }
    },
    9297: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            QP: ()=>defineAction
        });
        function defineAction(action) {
            return action;
        }
    }
};
