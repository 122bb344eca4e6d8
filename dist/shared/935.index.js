export const id = 935;
export const ids = [
    935
];
export const modules = {
    9031: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            B: ()=>targetPath,
            q: ()=>hashOf
        });
        var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
        var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
        var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
        var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
        var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6466);
        async function hashOf(path) {
            const hash = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
            await (0, node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)((0, node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path, {
                highWaterMark: 1048576
            }), hash);
            return hash.digest("hex");
        }
        async function targetPath(given, suggested) {
            const name = suggested.replaceAll(/[^\w.-]+/g, "-");
            if (void 0 === given) return (0, node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(name);
            const isFolder = /[\\/]$/.test(given) || (await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(given).catch(()=>void 0))?.isDirectory();
            return isFolder ? (0, node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0, node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(given), name) : (0, node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(given);
        }
    },
    3045: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            P: ()=>downloadFile,
            f: ()=>downloadParts
        });
        var http_clock = __webpack_require__(295);
        var errors = __webpack_require__(2602);
        var external_node_crypto_ = __webpack_require__(7598);
        var promises_ = __webpack_require__(1455);
        var external_node_path_ = __webpack_require__(6760);
        var network = __webpack_require__(4003);
        async function writeInPlaceOf(path, work) {
            const isFolder = await (0, promises_.stat)(path).then((stats)=>stats.isDirectory(), ()=>false);
            if (isFolder) throw new errors.H(`${path} is a folder.`, {
                code: "FILE_UNWRITABLE",
                kind: "config"
            });
            const temporary = (0, external_node_path_.join)((0, external_node_path_.dirname)(path), `.${(0, external_node_path_.basename)(path)}.${(0, external_node_crypto_.randomBytes)(6).toString("hex")}.part`);
            const file = await onDisk(path, (0, promises_.open)(temporary, "wx", 384));
            try {
                const result = await work(file);
                await onDisk(path, file.close());
                await onDisk(path, (0, promises_.rename)(temporary, path));
                return result;
            } catch (error) {
                await file.close().catch(()=>void 0);
                await (0, promises_.rm)(temporary, {
                    force: true
                });
                throw error;
            }
        }
        async function ensureSpace(path, bytes) {
            const room = await (0, promises_.statfs)((0, external_node_path_.dirname)(path)).then((disk)=>disk.bavail * disk.bsize, ()=>1 / 0);
            if (bytes > room) throw diskFull(path, `${bytes} bytes are needed, ${room} are free`);
        }
        async function onDisk(path, operation) {
            try {
                return await operation;
            } catch (error) {
                const code = (0, network.CA)(error) ?? "unknown error";
                if ("ENOSPC" === code || "EDQUOT" === code) throw diskFull(path, code, error);
                throw new errors.H(`${path} cannot be written (${code}).`, {
                    code: "FILE_UNWRITABLE",
                    kind: "config",
                    cause: error
                });
            }
        }
        function diskFull(path, detail, cause) {
            return new errors.H(`No space left for ${path} (${detail}).`, {
                code: "DISK_FULL",
                kind: "config",
                remedy: "Free space on the runner or write to a larger disk.",
                cause
            });
        }
        const BUFFER_BYTES = 1048576;
        class FileSink {
            #file;
            #path;
            #hash = (0, external_node_crypto_.createHash)("sha256");
            #filling = Buffer.allocUnsafeSlow(BUFFER_BYTES);
            #spare = Buffer.allocUnsafeSlow(BUFFER_BYTES);
            #filled = 0;
            #written = 0;
            #writing;
            #broken;
            #mark;
            constructor(file, path){
                this.#file = file;
                this.#path = path;
                this.#mark = {
                    size: 0,
                    hash: this.#hash.copy()
                };
            }
            get size() {
                return this.#written + this.#filled;
            }
            get sizeSinceMark() {
                return this.size - this.#mark.size;
            }
            push(chunk) {
                const taken = chunk.copy(this.#filling, this.#filled);
                this.#filled += taken;
                if (this.#filled < BUFFER_BYTES) return;
                const rest = chunk.subarray(taken);
                if (this.#writing) return this.#idle().then(()=>this.#turn(rest));
                if (this.#broken) return Promise.reject(this.#broken.error);
                return this.#turn(rest);
            }
            async flush() {
                await this.#idle();
                this.#startWrite();
                await this.#idle();
            }
            async mark() {
                await this.flush();
                this.#mark = {
                    size: this.#written,
                    hash: this.#hash.copy()
                };
            }
            async rewind() {
                await this.flush();
                await onDisk(this.#path, this.#file.truncate(this.#mark.size));
                this.#written = this.#mark.size;
                this.#hash = this.#mark.hash.copy();
            }
            async finish() {
                await this.flush();
                return this.#hash.digest("hex");
            }
            #turn(rest) {
                this.#startWrite();
                return this.push(rest);
            }
            async #idle() {
                await this.#writing;
                if (this.#broken) throw this.#broken.error;
            }
            #startWrite() {
                if (0 === this.#filled) return;
                const bytes = this.#filling.subarray(0, this.#filled);
                const position = this.#written;
                [this.#filling, this.#spare] = [
                    this.#spare,
                    this.#filling
                ];
                this.#filled = 0;
                this.#written += bytes.length;
                this.#writing = onDisk(this.#path, writeAll(this.#file, bytes, position)).catch((error)=>{
                    this.#broken = {
                        error
                    };
                }).then(()=>{
                    this.#writing = void 0;
                });
                this.#hash.update(bytes);
            }
        }
        async function writeAll(file, bytes, position) {
            for(let done = 0; done < bytes.length;){
                const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
                done += bytesWritten;
            }
        }
        function parseContentRange(value) {
            const match = /^bytes (?:(\d+)-(\d+)|\*)\/(\d+|\*)$/i.exec(value?.trim() ?? "");
            if (!match) return;
            const [, first, last, total] = match;
            const range = void 0 === first || void 0 === last ? void 0 : {
                first: Number(first),
                last: Number(last)
            };
            if (range && range.last < range.first) return;
            const known = "*" === total ? void 0 : Number(total);
            if (range && void 0 !== known && range.last >= known) return;
            return {
                range,
                total: known
            };
        }
        class ReadMemory {
            #socket;
            #parsing;
            #areCopies;
            constructor(message){
                this.#socket = message.socket;
                this.#socket.prependListener("data", this.#beforeParser);
                this.#socket.on("data", this.#afterParser);
            }
            done(chunk) {
                if (void 0 === this.#areCopies && this.#parsing) this.#areCopies = chunk.buffer !== this.#parsing;
                if (this.#areCopies) release(chunk);
            }
            stop() {
                this.#socket.off("data", this.#beforeParser);
                this.#socket.off("data", this.#afterParser);
            }
            #beforeParser = (chunk)=>{
                this.#parsing = chunk.buffer;
            };
            #afterParser = (chunk)=>{
                this.#parsing = void 0;
                if (this.#areCopies) release(chunk);
            };
        }
        function release({ buffer, byteLength }) {
            const isAlone = buffer.byteLength === byteLength;
            if (isAlone && buffer instanceof ArrayBuffer && !buffer.detached) buffer.transfer(0);
        }
        async function drain(exchange, message, sink, most, onBytes) {
            if (message.destroyed) throw exchange.failure(message.errored ?? new Error("closed"));
            let room = most ?? 1 / 0;
            const memory = new ReadMemory(message);
            let pushing;
            try {
                await new Promise((resolve, reject)=>{
                    message.on("data", (chunk)=>{
                        room -= chunk.length;
                        if (room < 0) {
                            reject(tooMuch(exchange.target));
                            message.destroy();
                            return;
                        }
                        pushing = sink.push(chunk);
                        onBytes();
                        if (!pushing) return void memory.done(chunk);
                        message.pause();
                        pushing.then(()=>{
                            memory.done(chunk);
                            message.resume();
                        }, reject);
                    });
                    message.once("end", resolve);
                    message.once("error", (error)=>reject(exchange.failure(error)));
                    message.once("close", ()=>reject(exchange.failure(new Error("closed"))));
                });
            } finally{
                memory.stop();
                await pushing;
            }
        }
        function tooMuch(target) {
            return new errors.H(`${target} sent more bytes than it announced.`, {
                code: "SIZE_MISMATCH",
                kind: "remote-failed"
            });
        }
        var http_exchange = __webpack_require__(7491);
        const MAX_REDIRECTS = 5;
        const REDIRECTS = new Set([
            301,
            302,
            303,
            307,
            308
        ]);
        function isRedirect(status) {
            return REDIRECTS.has(status);
        }
        function redirected(from, location, redirects) {
            const target = (0, http_exchange.$)("GET", from);
            const to = void 0 !== location && URL.canParse(location, from.href) ? new URL(location, from) : void 0;
            const refuse = (why)=>new errors.H(`${target} ${why}.`, {
                    code: "BAD_REDIRECT",
                    kind: "remote-failed"
                });
            if (!to) throw refuse("redirects to nowhere");
            if (redirects >= MAX_REDIRECTS) throw refuse("redirects again and again");
            const allowed = "https:" === from.protocol ? [
                "https:"
            ] : [
                "http:",
                "https:"
            ];
            if (!allowed.includes(to.protocol)) throw refuse(`redirects to ${to.protocol}//${to.host}, which is not secure`);
            return to;
        }
        var http_retry = __webpack_require__(4675);
        const STALE_LINK = new Set([
            401,
            403,
            404,
            410
        ]);
        const TRANSIENT = new Set([
            408,
            425,
            429,
            500,
            502,
            503,
            504
        ]);
        async function fetchPart(part, context) {
            const { sink, clock, retry, deadline, signal, onEvent } = context;
            const { expectedSize } = part;
            const content = {
                expected: expectedSize,
                total: expectedSize,
                etag: void 0,
                lastModified: void 0
            };
            let furthest = 0;
            let progressAt = clock.now();
            let refusals = 0;
            for(let attempt = 1;; attempt++){
                if (signal?.aborted) throw (0, errors.K)(signal);
                const url = await part.link();
                const setback = await tryOnce(part, url, content, attempt, context);
                if (!setback) return;
                if (sink.sizeSinceMark > furthest) {
                    furthest = sink.sizeSinceMark;
                    progressAt = clock.now();
                    attempt = 1;
                    refusals = 0;
                }
                const { failure, staleLink, askedMs } = setback;
                if (staleLink) refusals++;
                if (staleLink ? refusals > context.freshLinks : !failure.transient) throw failure;
                const inMs = (0, http_retry.rV)(retry, attempt, askedMs, clock);
                const resumeAt = clock.now() + inMs;
                if (resumeAt - progressAt > retry.totalMs || void 0 !== deadline && resumeAt >= deadline) throw failure;
                onEvent?.({
                    type: "retry",
                    method: "GET",
                    path: url.pathname,
                    reason: failure.code,
                    inMs,
                    attempt
                });
                await pause(inMs, context);
            }
        }
        async function pause(ms, { clock, signal }) {
            try {
                await clock.sleep(ms, signal);
            } catch (error) {
                throw signal?.aborted ? (0, errors.K)(signal) : error;
            }
        }
        async function tryOnce(part, link, content, attempt, context) {
            let url = link;
            let trusted = true;
            for(let redirects = 0;; redirects++){
                trusted &&= void 0 !== part.credentialsOrigin && url.origin === part.credentialsOrigin;
                const startedAt = context.clock.now();
                const report = (outcome)=>{
                    const ms = context.clock.now() - startedAt;
                    context.onEvent?.({
                        type: "request",
                        method: "GET",
                        path: url.pathname,
                        outcome,
                        ms,
                        attempt
                    });
                };
                const exchange = await http_exchange.k.open({
                    url,
                    method: "GET",
                    headers: {
                        "user-agent": "paas-actions",
                        ...trusted ? part.headers : {},
                        "accept-encoding": "identity",
                        ...rangeHeaders(context.sink.sizeSinceMark, content)
                    },
                    agent: context.agent,
                    connectMs: context.connectMs,
                    stallMs: context.stallMs,
                    deadline: context.deadline,
                    signal: context.signal,
                    clock: context.clock
                });
                try {
                    exchange.end(void 0, context.stallMs);
                    const message = await exchange.answer;
                    const status = message.statusCode ?? 0;
                    if (isRedirect(status)) {
                        report(status);
                        url = redirected(url, message.headers.location, redirects);
                        continue;
                    }
                    const setback = await receive(exchange, message, url, content, context);
                    report(setback?.failure.code ?? status);
                    return setback;
                } catch (error) {
                    const failure = error instanceof errors.H ? error : void 0;
                    report(failure?.code ?? "error");
                    if (!failure?.transient) throw error;
                    return {
                        failure,
                        staleLink: false,
                        askedMs: void 0
                    };
                } finally{
                    exchange.close();
                }
            }
        }
        function rangeHeaders(position, content) {
            if (0 === position) return {};
            const strong = content.etag?.startsWith("W/") ? void 0 : content.etag;
            const validator = strong ?? content.lastModified;
            return {
                range: `bytes=${position}-`,
                ...void 0 === validator ? {} : {
                    "if-range": validator
                }
            };
        }
        async function receive(exchange, message, url, content, context) {
            const { sink } = context;
            const target = (0, http_exchange.$)("GET", url);
            const status = message.statusCode ?? 0;
            switch(status){
                case 200:
                    await startOver(message, target, content, context);
                    await drain(exchange, message, sink, content.total, context.onBytes);
                    break;
                case 206:
                    {
                        const range = rangeOf(message, target, content, sink.sizeSinceMark);
                        if (void 0 !== content.etag && message.headers.etag !== content.etag) {
                            await sink.rewind();
                            return again(target, "CONTENT_CHANGED", "the content has changed since the download began");
                        }
                        await drain(exchange, message, sink, range.last - range.first + 1, context.onBytes);
                        break;
                    }
                case 416:
                    {
                        const total = parseContentRange(message.headers["content-range"])?.total;
                        if (total === sink.sizeSinceMark && (content.total ?? total) === total) return;
                        await sink.rewind();
                        return again(target, "BAD_RANGE", "the service has no such range");
                    }
                default:
                    return refused(message, target, context.clock);
            }
            if (void 0 === content.total || sink.sizeSinceMark === content.total) return;
            return again(target, "INCOMPLETE", `only ${sink.sizeSinceMark} of ${content.total} bytes came`);
        }
        async function startOver(message, target, content, context) {
            const { sink, onSize, to } = context;
            const { "content-length": length, etag, "last-modified": lastModified } = message.headers;
            const announced = void 0 === length ? void 0 : Number(length);
            if (void 0 !== announced) checkSize(target, content.expected, announced);
            await sink.rewind();
            content.total = announced ?? content.expected;
            content.etag = etag;
            content.lastModified = lastModified;
            if (void 0 === content.total) return;
            onSize(content.total);
            await ensureSpace(to, content.total);
        }
        function rangeOf(message, target, content, position) {
            const said = message.headers["content-range"];
            const { range, total } = parseContentRange(said) ?? {};
            if (range?.first !== position) throw new errors.H(`${target} answered with another range (${said ?? "none"}) than asked for (from ${position}).`, {
                code: "BAD_RANGE",
                kind: "remote-failed",
                status: 206
            });
            if (void 0 !== total) {
                checkSize(target, content.total, total);
                content.total = total;
            }
            return range;
        }
        function checkSize(target, expected, actual) {
            if (void 0 === expected || actual === expected) return;
            throw new errors.H(`${target} has ${actual} bytes instead of ${expected}.`, {
                code: "SIZE_MISMATCH",
                kind: "remote-failed"
            });
        }
        function again(target, code, what) {
            const failure = new errors.H(`${target}: ${what}.`, {
                code,
                kind: "network",
                transient: true
            });
            return {
                failure,
                staleLink: false,
                askedMs: void 0
            };
        }
        function refused(message, target, clock) {
            const { statusCode: status = 0, headers } = message;
            const requestId = headers["x-request-id"] ?? headers["x-amz-request-id"];
            const staleLink = STALE_LINK.has(status);
            const failure = new errors.H(`${target} answered ${status}.`, {
                code: `HTTP_${status}`,
                kind: kindOf(status),
                status,
                requestId: "string" == typeof requestId ? requestId : void 0,
                transient: TRANSIENT.has(status),
                remedy: staleLink ? "The link may have expired, or the file is gone: look it up again." : void 0
            });
            return {
                failure,
                staleLink,
                askedMs: (0, http_retry.Vs)(headers["retry-after"], clock.now())
            };
        }
        function kindOf(status) {
            if (401 === status || 403 === status) return "auth";
            if (404 === status || 410 === status) return "not-found";
            return TRANSIENT.has(status) ? "network" : "remote-failed";
        }
        var http_progress = __webpack_require__(6514);
        function downloadFile(options) {
            const { link, headers, credentialsOrigin, expectedSize, ...settings } = options;
            return downloadParts({
                ...settings,
                parts: [
                    {
                        link,
                        headers,
                        credentialsOrigin,
                        expectedSize
                    }
                ]
            });
        }
        function downloadParts(options) {
            const { to, parts, clock = http_clock.d, onEvent, signal } = options;
            return writeInPlaceOf(to, async (file)=>{
                const sink = new FileSink(file, to);
                const progress = new http_progress.k({
                    direction: "download",
                    clock,
                    onEvent,
                    everyMs: options.progressMs ?? 1e3
                });
                progress.total = totalOf(parts);
                for (const part of parts){
                    await sink.mark();
                    await fetchPart(part, {
                        to,
                        sink,
                        clock,
                        signal,
                        onEvent,
                        agent: options.agent,
                        deadline: options.deadline,
                        connectMs: options.connectMs ?? 3e4,
                        stallMs: options.stallMs ?? 6e4,
                        retry: options.retry ?? http_retry.iU,
                        freshLinks: options.freshLinks ?? 2,
                        onSize: (bytes)=>{
                            if (1 === parts.length) progress.total = bytes;
                        },
                        onBytes: ()=>progress.moved(sink.size)
                    });
                }
                const sha256 = await sink.finish();
                if (signal?.aborted) throw (0, errors.K)(signal);
                progress.done(sink.size);
                return {
                    path: to,
                    size: sink.size,
                    sha256
                };
            });
        }
        function totalOf(parts) {
            let total = 0;
            for (const { expectedSize } of parts){
                if (void 0 === expectedSize) return;
                total += expectedSize;
            }
            return total;
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
    9297: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            QP: ()=>defineAction
        });
        function defineAction(action) {
            return action;
        }
    }
};
