export const id = 620;
export const ids = [
    620
];
export const modules = {
    8620: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.r(__webpack_exports__);
        __webpack_require__.d(__webpack_exports__, {
            action: ()=>syncano_restore_action
        });
        var external_node_fs_ = __webpack_require__(3024);
        var external_node_path_ = __webpack_require__(6760);
        var errors = __webpack_require__(2602);
        var action = __webpack_require__(9297);
        var inputs = __webpack_require__(2266);
        var retry = __webpack_require__(4675);
        var upload = __webpack_require__(4217);
        var wait = __webpack_require__(5159);
        var backup = __webpack_require__(2);
        var syncano_errors = __webpack_require__(783);
        var types = __webpack_require__(6919);
        const uploadRetry = {
            totalMs: 18e4,
            baseMs: 1e3,
            capMs: 2e4
        };
        async function startRestore(client, instance, source) {
            const before = await client.restores(instance);
            const active = before.find((restore)=>"active" === (0, types.L4)(restore));
            if (active) throw new errors.H(`Restore ${active.id} into ${instance} is ${active.status}; the service runs one at a time.`, {
                code: "RESTORE_ACTIVE",
                kind: "conflict",
                remedy: `Wait for its end, or go on waiting for it with restore-id: ${active.id}.`
            });
            const known = new Set(before.map(({ id })=>id));
            const wanted = "backup" in source ? source.backup : void 0;
            try {
                const answer = "backup" in source ? await post(client, instance, source.backup) : await restore_upload(client, instance, source.archive);
                return (0, types.x6)((0, backup.HD)(answer, "a restore"));
            } catch (error) {
                const ours = async ()=>(await client.restores(instance)).find(({ id, backup })=>!known.has(id) && backup === wanted);
                return client.recover(error, ours, `Look at the restores of ${instance} before running the step again: every restore erases what it holds.`);
            }
        }
        async function waitForRestore(client, instance, id, options) {
            const { value } = await (0, wait.fm)({
                what: `restore ${id} into ${instance}`,
                look: ()=>client.restore(instance, id),
                state: ({ status })=>status,
                judge: (restore)=>{
                    const state = (0, types.L4)(restore);
                    if ("success" === state) return "done";
                    if ("aborted" === state) throw aborted(instance, restore);
                    if ("error" === state) throw failed(instance, restore);
                    return "active" === state ? "pending" : "unknown";
                },
                ...(0, backup.eg)(client, options)
            });
            return value;
        }
        async function post(client, instance, backup) {
            return (await client.send({
                method: "POST",
                path: client.restoresPath(instance),
                body: {
                    backup
                }
            })).json;
        }
        async function restore_upload(client, instance, file) {
            const { clock, settings, root } = client;
            const path = client.restoresPath(instance);
            const url = new URL(root.base.href.replace(/\/+$/, "") + path);
            const start = clock.now();
            for(let attempt = 1;; attempt++){
                const { failure, json, askedMs } = await uploadOnce(client, url, file);
                if (!failure) return json;
                const inMs = (0, retry.rV)(uploadRetry, attempt, askedMs, clock);
                const refused = 429 === failure.status || void 0 === failure.status && failure.transient && !failure.unclear;
                if (!refused || clock.now() - start + inMs > uploadRetry.totalMs) throw failure;
                settings.onEvent?.({
                    type: "retry",
                    method: "POST",
                    path,
                    reason: failure.code,
                    inMs,
                    attempt
                });
                await client.sleep(inMs);
            }
        }
        async function uploadOnce(client, url, file) {
            const { clock, settings, credentials } = client;
            try {
                const answer = await (0, upload.Q)({
                    url,
                    file,
                    field: "archive",
                    headers: {
                        accept: "application/json",
                        ...credentials
                    },
                    signal: settings.signal,
                    onEvent: settings.onEvent,
                    clock
                });
                const json = parsed(answer.text);
                if (answer.status >= 200 && answer.status < 300) return {
                    json
                };
                const target = `POST ${url.host}${url.pathname}`;
                const retryAfter = answer.headers["retry-after"];
                return {
                    failure: (0, syncano_errors.a)({
                        status: answer.status,
                        json,
                        target
                    }, true),
                    askedMs: (0, retry.Vs)(retryAfter, clock.now())
                };
            } catch (error) {
                if (error instanceof errors.H) return {
                    failure: error
                };
                throw error;
            }
        }
        function parsed(text) {
            try {
                return JSON.parse(text);
            } catch  {
                return;
            }
        }
        function aborted(instance, { id, statusInfo }) {
            return new errors.H(`Restore ${id} into ${instance} was aborted: ${statusInfo || "the service gives no reason"}`, {
                code: "RESTORE_ABORTED",
                kind: "conflict",
                remedy: `Another restore into ${instance} was under way. See what it has brought there, and run the step again after it.`
            });
        }
        function failed(instance, { id, statusInfo }) {
            return new errors.H(`Restore ${id} into ${instance} failed: ${statusInfo || "the service gives no reason"}`, {
                code: "RESTORE_ERROR",
                kind: "remote-failed",
                remedy: `What ${instance} holds may be incomplete now: restore a good backup into it before it is used.`
            });
        }
        var limits = __webpack_require__(9574);
        var syncano = __webpack_require__(1757);
        const syncano_restore_inputs = {
            ...syncano.eu,
            instance: syncano.KJ,
            confirm: (0, inputs.Qq)("Name of the instance once more, to confirm that everything it holds is to be erased."),
            "backup-id": (0, inputs.nd)("Id of the backup to restore, of any instance of the account.", 1, Number.MAX_SAFE_INTEGER),
            latest: (0, inputs.Jt)("Restore the newest backup that succeeded, of `source-instance` and `type`.", {
                default: "false"
            }),
            "source-instance": (0, inputs.Qq)("With `latest`: instance whose backup is taken. Empty: the target itself.", syncano.P$),
            type: (0, inputs.Yq)("With `latest`: kind of backup. A partial one brings back only what it holds.", [
                "full",
                "partial"
            ], {
                default: "full"
            }),
            archive: (0, inputs.Qq)("Path of an archive file, as `syncano-download-backup` writes it, to restore from."),
            "restore-id": (0, inputs.nd)("Go on waiting for this restore (the `restore-id` of an earlier run) instead of starting one.", 1, Number.MAX_SAFE_INTEGER),
            "timeout-minutes": (0, limits.D)(60)
        };
        const syncano_restore_action = (0, action.QP)({
            name: "syncano-restore",
            group: "Syncano",
            description: "Erase a Syncano instance and restore a backup or an archive file into it, and wait until it is done",
            branding: {
                icon: "rotate-ccw",
                color: "orange"
            },
            inputs: syncano_restore_inputs,
            outputs: {
                "restore-id": "Id of the restore, set as soon as it is known.",
                status: "Status of the restore at the end: `success`.",
                "backup-id": "Id of the backup that was restored. Empty for an archive.",
                seconds: "How long the restore took, in seconds."
            },
            check (given) {
                const problems = [];
                const ways = [
                    given["backup-id"],
                    given.latest || void 0,
                    given.archive,
                    given["restore-id"]
                ];
                if (1 !== ways.filter((way)=>void 0 !== way).length) problems.push("Give one of `backup-id`, `latest: true`, `archive` and `restore-id`, and only one.");
                if (void 0 === given["restore-id"] && given.confirm !== given.instance) {
                    const is = void 0 === given.confirm ? "it is missing" : `it is \`${given.confirm}\``;
                    problems.push(`\`confirm\` must be \`${given.instance}\`, because a restore erases everything that instance holds; ${is}.`);
                }
                if (void 0 !== given["source-instance"] && !given.latest) problems.push("`source-instance` belongs to `latest: true`; an id is found in any instance.");
                if (void 0 !== given.archive) problems.push(...archiveProblems(given.archive));
                return problems;
            },
            async run (given, step) {
                const client = (0, syncano.hC)(given, step);
                const { instance } = given;
                step.summary.fact("Instance", instance);
                const begin = step.clock.now();
                const id = given["restore-id"] ?? await start(client, given, step);
                step.output("restore-id", id);
                step.begins("restore", {
                    what: `The restore into ${instance}`,
                    input: "restore-id",
                    id: String(id)
                });
                const restore = await waitForRestore(client, instance, id, (0, syncano.U7)(step));
                step.ended("restore");
                const seconds = Math.round((step.clock.now() - begin) / 1e3);
                step.output("status", restore.status);
                step.output("backup-id", restore.backup ?? "");
                step.output("seconds", seconds);
                const from = void 0 === restore.backup ? "an archive file" : `backup ${restore.backup}`;
                step.info(`${instance} now holds what ${from} held; restore ${id} took ${(0, wait.Ln)(1e3 * seconds)}.`);
                step.summary.fact("Restored", from).fact("Restore", id).fact("Status", restore.status).fact("Took", (0, wait.Ln)(1e3 * seconds));
            }
        });
        function archiveProblems(path) {
            const file = (0, external_node_fs_.statSync)(path, {
                throwIfNoEntry: false
            });
            if (void 0 === file) return [
                `\`archive\` must be the path of a file; there is no ${path}.`
            ];
            if (!file.isFile()) return [
                `\`archive\` must be the path of a file; ${path} is none.`
            ];
            return 0 === file.size ? [
                `\`archive\` must be the path of an archive; ${path} is empty.`
            ] : [];
        }
        async function start(client, given, step) {
            const source = await choose(client, given, step);
            step.info(`Replacing everything that ${given.instance} holds.`);
            return (await startRestore(client, given.instance, source)).id;
        }
        async function choose(client, given, step) {
            if (void 0 !== given.archive) return {
                archive: (0, external_node_path_.resolve)(given.archive)
            };
            const id = given["backup-id"];
            if (void 0 !== id) {
                step.output("backup-id", id);
                return {
                    backup: id
                };
            }
            const from = given["source-instance"] ?? given.instance;
            const latest = (0, types.$D)(await client.backups(given.type, from));
            if (!latest) throw new errors.H(`${from} has no ${given.type} backup that succeeded. Nothing was changed.`, {
                code: "BACKUP_NOT_FOUND",
                kind: "not-found",
                remedy: "Make one with `syncano-backup`, or look for one with `syncano-list-backups`."
            });
            step.output("backup-id", latest.id);
            step.info(`The newest one is ${(0, syncano.KT)(latest)}.`);
            return {
                backup: latest.id
            };
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
    }
};
