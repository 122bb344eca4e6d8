import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
var __webpack_modules__ = {
    2613: (module)=>{
        module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");
    },
    4434: (module)=>{
        module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");
    },
    9896: (module)=>{
        module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");
    },
    8611: (module)=>{
        module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");
    },
    5692: (module)=>{
        module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");
    },
    5720: (module)=>{
        module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("module");
    },
    9278: (module)=>{
        module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");
    },
    1421: (module)=>{
        module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
    },
    7598: (module)=>{
        module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
    },
    3024: (module)=>{
        module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
    },
    1455: (module)=>{
        module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
    },
    7067: (module)=>{
        module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
    },
    4708: (module)=>{
        module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
    },
    8161: (module)=>{
        module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
    },
    6760: (module)=>{
        module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
    },
    7075: (module)=>{
        module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");
    },
    6466: (module)=>{
        module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");
    },
    8500: (module)=>{
        module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
    },
    7975: (module)=>{
        module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
    },
    8522: (module)=>{
        module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
    },
    857: (module)=>{
        module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");
    },
    2203: (module)=>{
        module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");
    },
    4756: (module)=>{
        module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");
    },
    9023: (module)=>{
        module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");
    },
    3106: (module)=>{
        module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");
    },
    9574: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__)=>{
        __nccwpck_require__.d(__webpack_exports__, {
            D: ()=>timeoutMinutes,
            a: ()=>requestTimeoutSeconds
        });
        var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2266);
        function timeoutMinutes(minutes) {
            return (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__._)("Time limit of the step, in minutes. When it runs out, the step fails and says what it was waiting for.", .01, 1440, {
                default: String(minutes)
            });
        }
        const requestTimeoutSeconds = (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__.nd)("Limit for a single request, its body of a package or archive not counted. The answer to an upload gets five times as long.", 1, 600, {
            default: "60"
        });
    },
    7483: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__)=>{
        __nccwpck_require__.d(__webpack_exports__, {
            DL: ()=>_limits_js__WEBPACK_IMPORTED_MODULE_2__.D,
            Ng: ()=>connect,
            R0: ()=>appId,
            eg: ()=>waiting,
            eu: ()=>connectionInputs,
            rg: ()=>environmentInputs,
            sK: ()=>appIdFormat
        });
        var _mendix_client_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5941);
        var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2266);
        var _limits_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9574);
        const connectionInputs = {
            username: (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__.Qq)("Mendix account (e-mail address) that the API key belongs to.", {
                required: true,
                env: "MENDIX_USERNAME"
            }),
            "api-key": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__.Qq)("API key of that account. Pass it from a secret.", {
                required: true,
                env: "MENDIX_API_KEY",
                secret: true
            }),
            "api-url": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__.Rs)("Address of the Mendix Cloud APIs; only needed for rehearsals against the emulator.", {
                default: _mendix_client_js__WEBPACK_IMPORTED_MODULE_0__.zq,
                env: "MENDIX_API_URL"
            }),
            "request-timeout-seconds": _limits_js__WEBPACK_IMPORTED_MODULE_2__.a
        };
        const appIdFormat = {
            pattern: /^[a-z0-9][a-z0-9-]*$/i,
            allowed: "the sub-domain of an app: letters, digits and hyphens"
        };
        const appId = (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__.Qq)("Sub-domain of the app (`calc` for https://calc.mendixcloud.com), without `-accp` or the like.", {
            required: true,
            ...appIdFormat
        });
        const environmentInputs = {
            ...connectionInputs,
            "app-id": appId,
            environment: (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__.Qq)("Environment: `Test`, `Acceptance`, `Production` or the name of a flexible environment, in any case of letters.", {
                required: true
            })
        };
        function connect(inputs, step, settings = {}) {
            return new _mendix_client_js__WEBPACK_IMPORTED_MODULE_0__.MT({
                apiUrl: inputs["api-url"],
                username: inputs.username,
                apiKey: inputs["api-key"],
                requestTimeoutMs: 1e3 * inputs["request-timeout-seconds"],
                clock: step.clock,
                signal: step.signal,
                onEvent: step.onHttp,
                ...settings
            });
        }
        function waiting(step) {
            return {
                timeoutMs: step.leftMs(),
                signal: step.signal,
                clock: step.clock,
                onEvent: step.onWait
            };
        }
    },
    5529: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__)=>{
        __nccwpck_require__.d(__webpack_exports__, {
            _: ()=>JsonClient
        });
        var clock = __nccwpck_require__(295);
        var errors = __nccwpck_require__(2602);
        function handing(signal, agent) {
            return {
                prepareRequest (options) {
                    options.signal = signal;
                    const tunnel = options.agent;
                    if (tunnel?.proxyOptions) tunnel.proxyOptions = {
                        ...tunnel.proxyOptions,
                        signal
                    };
                    else if (void 0 !== agent) options.agent = agent;
                },
                canHandleAuthentication: ()=>false,
                handleAuthentication: ()=>Promise.reject(new Error("never asked to"))
            };
        }
        var http_client = __nccwpck_require__(3805);
        var http_limit = __nccwpck_require__(3134);
        var network = __nccwpck_require__(4003);
        var retry = __nccwpck_require__(4675);
        const transientStatus = new Set([
            408,
            429,
            500,
            502,
            503,
            504
        ]);
        const reads = new Set([
            "GET",
            "HEAD",
            "OPTIONS"
        ]);
        class JsonClient {
            #settings;
            #clock;
            #keepAlive;
            constructor(settings){
                this.#settings = settings;
                this.#clock = settings.clock ?? clock.d;
            }
            async send(call) {
                const policy = {
                    ...this.#settings.retry ?? retry.iU,
                    ...call.retry
                };
                const request = {
                    call,
                    url: this.#url(call),
                    body: void 0 === call.body ? null : JSON.stringify(call.body),
                    path: withoutQuery(call.path),
                    write: !reads.has(call.method),
                    stops: [
                        this.#settings.signal,
                        call.signal
                    ].filter((signal)=>void 0 !== signal)
                };
                let start = this.#clock.now();
                for(let attempt = 1;; attempt++){
                    const queued = this.#clock.now();
                    const turn = await this.#turn(request);
                    start += this.#clock.now() - queued;
                    const leftMs = policy.totalMs > 0 ? Math.max(1, policy.totalMs - (this.#clock.now() - start)) : 1 / 0;
                    const outcome = await this.#attempt(request, attempt, leftMs);
                    if (!(outcome instanceof errors.H) && 429 === outcome.status) turn?.refused(askedMs(outcome));
                    const inMs = this.#worthAnotherTry(request, outcome) ? this.#pauseMs(policy, attempt, outcome) : 1 / 0;
                    if (!(this.#clock.now() - start + inMs < policy.totalMs)) {
                        if (outcome instanceof errors.H) throw outcome;
                        return outcome;
                    }
                    const reason = outcome instanceof errors.H ? outcome.code : `HTTP ${outcome.status}`;
                    this.#settings.onEvent?.({
                        type: "retry",
                        method: call.method,
                        path: request.path,
                        reason,
                        inMs,
                        attempt
                    });
                    await this.#pause(inMs, request.stops);
                }
            }
            #worthAnotherTry({ write }, outcome) {
                if (outcome instanceof errors.H) return outcome.transient && !(write && outcome.unclear);
                if (429 === outcome.status) return true;
                if (write) return false;
                return this.#settings.isTransient?.(outcome) ?? transientStatus.has(outcome.status);
            }
            #pauseMs(policy, attempt, outcome) {
                if (outcome instanceof errors.H) return (0, retry.rV)(policy, attempt, void 0, this.#clock);
                return (0, retry.rV)(policy, attempt, askedMs(outcome), this.#clock);
            }
            async #turn({ stops }) {
                const { pace } = this.#settings;
                if (!pace) return;
                try {
                    return await pace.take(AbortSignal.any([
                        ...stops
                    ]));
                } catch (error) {
                    throwIfStopped(stops);
                    throw error;
                }
            }
            async #attempt(request, attempt, leftMs) {
                const { call, stops } = request;
                throwIfStopped(stops);
                const started = performance.now();
                const limitMs = Math.min(call.timeoutMs ?? this.#settings.requestTimeoutMs ?? 3e4, leftMs);
                const limit = new http_limit.Rs(limitMs, stops, request.write ? graceMs : 0);
                const outcome = await limit.race(this.#once(request, limit.signal, limitMs)).catch((error)=>this.#failure(error, request, limit.timedOut ? limitMs : void 0));
                limit.clear();
                this.#settings.onEvent?.({
                    type: "request",
                    method: call.method,
                    path: request.path,
                    outcome: outcome instanceof errors.H ? outcome.code : outcome.status,
                    ms: performance.now() - started,
                    attempt
                });
                if (outcome instanceof errors.H && stops.some((signal)=>signal.aborted)) throw outcome;
                return outcome;
            }
            async #once({ call, url, body, write }, signal, limitMs) {
                const { HttpClient } = await (0, http_client.o)();
                const plain = {
                    allowRetries: false,
                    allowRedirects: false
                };
                this.#keepAlive ??= new HttpClient(void 0, [], {
                    ...plain,
                    keepAlive: true
                });
                const agent = write ? void 0 : this.#keepAlive.getAgent(url.href);
                const http = new HttpClient(this.#settings.userAgent ?? "paas-actions", [
                    handing(signal, agent)
                ], {
                    ...plain,
                    socketTimeout: (0, http_limit.Q2)(2 * limitMs)
                });
                const headers = {
                    accept: "application/json",
                    ...write ? {
                        "content-type": "application/json",
                        "content-length": `${Buffer.byteLength(body ?? "")}`
                    } : {},
                    ...this.#settings.headers,
                    ...call.headers
                };
                const response = await http.request(call.method, url.href, body, headers);
                return this.#answer(call, response);
            }
            #url(call) {
                const { baseUrl } = this.#settings;
                const refuse = ()=>{
                    throw new errors.H(`The path ${withoutQuery(call.path)} leads away from the service.`, {
                        code: "INVALID_PATH",
                        kind: "config",
                        remedy: "Check the names and ids among the inputs. Nothing was sent."
                    });
                };
                if (!call.path.startsWith("/") || /\/(\.|%2e){1,2}(\/|$)/i.test(withoutQuery(call.path)) || call.path.includes("\\")) refuse();
                const text = baseUrl.origin + baseUrl.pathname.replace(/\/+$/, "") + call.path;
                const url = URL.canParse(text) ? new URL(text) : refuse();
                if (url.origin !== baseUrl.origin) refuse();
                for (const [name, value] of Object.entries(call.query ?? {}))if (void 0 !== value) url.searchParams.set(name, String(value));
                return url;
            }
            async #answer(call, response) {
                const { message } = response;
                const text = await this.#body(call, message);
                const headers = Object.fromEntries(Object.entries(message.headers).map(([name, value])=>[
                        name,
                        Array.isArray(value) ? value.join(", ") : value ?? ""
                    ]));
                const requestId = headers["x-request-id"] ?? headers["x-vcap-request-id"] ?? headers["x-amzn-requestid"];
                return {
                    status: message.statusCode ?? 0,
                    headers,
                    text,
                    json: parsed(text),
                    requestId,
                    target: this.#target(call)
                };
            }
            async #body(call, message) {
                const limit = this.#settings.maxBodyBytes ?? 0x1000000;
                const chunks = [];
                let size = 0;
                for await (const chunk of message){
                    size += chunk.length;
                    if (size > limit) {
                        message.destroy();
                        throw new errors.H(`${this.#target(call)}: the answer is larger than ${limit} bytes.`, {
                            code: "ANSWER_TOO_LARGE",
                            kind: "remote-failed",
                            unclear: !reads.has(call.method),
                            remedy: "Check that api-url is the address of the service."
                        });
                    }
                    chunks.push(chunk);
                }
                return Buffer.concat(chunks).toString("utf8");
            }
            #target(call) {
                return `${call.method} ${this.#settings.baseUrl.host}${withoutQuery(call.path)}`;
            }
            #failure(error, { call, write, stops }, timedOutMs) {
                const stopped = stops.find((signal)=>signal.aborted);
                if (stopped) return this.#stopped((0, errors.K)(stopped), error, call, write && !(0, network.vQ)(error));
                if (void 0 !== timedOutMs) return new errors.H(`${this.#target(call)}: no answer within ${Number((timedOutMs / 1e3).toPrecision(3))} s.`, {
                    code: "REQUEST_TIMEOUT",
                    kind: "timeout",
                    unclear: write,
                    transient: true,
                    remedy: "Look at the status page of the service; a larger request-timeout-seconds gives it more time.",
                    cause: error
                });
                return (0, network.rd)(error, this.#target(call), write);
            }
            #stopped(failure, error, call, unclear) {
                if (!unclear) return failure;
                return new errors.H(`${failure.message} ${this.#target(call)} was under way: it may have been carried out.`, {
                    code: failure.code,
                    kind: failure.kind,
                    remedy: failure.remedy,
                    unclear,
                    cause: error
                });
            }
            async #pause(ms, stops) {
                const wake = new AbortController;
                const onStop = ()=>wake.abort();
                for (const stop of stops)stop.addEventListener("abort", onStop, {
                    once: true
                });
                try {
                    throwIfStopped(stops);
                    await this.#clock.sleep(ms, wake.signal);
                } catch (error) {
                    throwIfStopped(stops);
                    throw error;
                } finally{
                    for (const stop of stops)stop.removeEventListener("abort", onStop);
                }
            }
        }
        const graceMs = 1e3;
        function askedMs({ headers }) {
            const date = Date.parse(headers["date"] ?? "");
            return (0, retry.Vs)(headers["retry-after"], Number.isNaN(date) ? Date.now() : date);
        }
        function throwIfStopped(stops) {
            const stopped = stops.find((signal)=>signal.aborted);
            if (stopped) throw (0, errors.K)(stopped);
        }
        function withoutQuery(path) {
            return path.replace(/[?#].*$/s, "");
        }
        function parsed(text) {
            const trimmed = text.trim();
            if ("" === trimmed) return;
            try {
                return JSON.parse(trimmed);
            } catch  {
                return;
            }
        }
    },
    295: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__)=>{
        __nccwpck_require__.d(__webpack_exports__, {
            d: ()=>realClock
        });
        var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8500);
        var _limit_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3134);
        const realClock = {
            now: ()=>performance.timeOrigin + performance.now(),
            sleep: async (ms, signal)=>{
                for(let left = ms; left > _limit_js__WEBPACK_IMPORTED_MODULE_1__.ss; left -= _limit_js__WEBPACK_IMPORTED_MODULE_1__.ss)await (0, node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(_limit_js__WEBPACK_IMPORTED_MODULE_1__.ss, void 0, {
                    signal
                });
                await (0, node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms % _limit_js__WEBPACK_IMPORTED_MODULE_1__.ss, void 0, {
                    signal
                });
            },
            random: Math.random
        };
    },
    2602: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__)=>{
        __nccwpck_require__.d(__webpack_exports__, {
            H: ()=>Failure,
            K: ()=>cancelled
        });
        class Failure extends Error {
            name = "Failure";
            code;
            kind;
            remedy;
            status;
            requestId;
            unclear;
            transient;
            constructor(message, details){
                super(message, void 0 === details.cause ? void 0 : {
                    cause: details.cause
                });
                this.code = details.code;
                this.kind = details.kind;
                this.remedy = details.remedy;
                this.status = details.status;
                this.requestId = details.requestId;
                this.unclear = details.unclear ?? false;
                this.transient = details.transient ?? false;
            }
        }
        function cancelled(signal) {
            const { reason } = signal;
            if (reason instanceof Failure) return reason;
            return new Failure("Cancelled.", {
                code: "CANCELLED",
                kind: "cancelled",
                cause: reason
            });
        }
    },
    3805: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__)=>{
        __nccwpck_require__.d(__webpack_exports__, {
            o: ()=>httpClient
        });
        function httpClient() {
            return __nccwpck_require__.e(942).then(__nccwpck_require__.bind(__nccwpck_require__, 4942));
        }
    },
    3134: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__)=>{
        __nccwpck_require__.d(__webpack_exports__, {
            Q2: ()=>timerMs,
            Rs: ()=>TryLimit,
            ss: ()=>longestTimerMs
        });
        const longestTimerMs = 2 ** 31 - 1;
        function timerMs(ms) {
            return Math.max(1, Math.min(Math.ceil(ms), longestTimerMs));
        }
        class TryLimit {
            signal;
            #over = new AbortController;
            #stops;
            #timer;
            #onStop;
            #grace;
            #timedOut = false;
            constructor(limitMs, stops, graceMs){
                this.signal = this.#over.signal;
                this.#stops = stops;
                this.#timer = setTimeout(()=>{
                    this.#timedOut = true;
                    this.#over.abort(new DOMException("The time limit of the request is over.", "TimeoutError"));
                }, timerMs(limitMs));
                this.#onStop = ()=>{
                    if (0 === graceMs) this.#over.abort();
                    else this.#grace ??= setTimeout(()=>this.#over.abort(), graceMs);
                };
                for (const stop of stops)stop.addEventListener("abort", this.#onStop, {
                    once: true
                });
            }
            get timedOut() {
                return this.#timedOut;
            }
            race(work) {
                return new Promise((resolve, reject)=>{
                    this.signal.addEventListener("abort", ()=>reject(this.signal.reason), {
                        once: true
                    });
                    work.then(resolve, reject);
                });
            }
            clear() {
                clearTimeout(this.#timer);
                clearTimeout(this.#grace);
                for (const stop of this.#stops)stop.removeEventListener("abort", this.#onStop);
            }
        }
    },
    4003: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__)=>{
        __nccwpck_require__.d(__webpack_exports__, {
            CA: ()=>errorCode,
            rd: ()=>networkFailure,
            vQ: ()=>neverSent
        });
        var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2602);
        const beforeConnected = new Set([
            "connect",
            "getaddrinfo"
        ]);
        const notConnected = new Set([
            "ECONNREFUSED",
            "ENOTFOUND",
            "EAI_AGAIN"
        ]);
        const certificate = /^(ERR_TLS_)?CERT_|SELF_SIGNED|^ERR_TLS_|^UNABLE_TO_|^(INVALID_(CA|PURPOSE)|HOSTNAME_MISMATCH|PATH_LENGTH_EXCEEDED|CRL_HAS_EXPIRED)$/;
        const tls = /^(EPROTO$|ERR_SSL_)/;
        const handshake = /WRONG_VERSION_NUMBER|UNSUPPORTED_PROTOCOL|PROTOCOL_VERSION|HANDSHAKE_FAILURE|NO_(CIPHERS|PROTOCOLS)/;
        function fields(error) {
            return "object" == typeof error && null !== error ? error : {};
        }
        function errorCode(error) {
            const { code, cause, errors } = fields(error);
            if ("string" == typeof code) return code;
            if (Array.isArray(errors)) return errorCode(errors[0]);
            return void 0 === cause ? void 0 : errorCode(cause);
        }
        function neverSent(error) {
            const { errors, syscall, message } = fields(error);
            if (Array.isArray(errors) && errors.length > 0) return errors.every(neverSent);
            const code = errorCode(error) ?? "";
            if (notConnected.has(code) || certificate.test(code) || tls.test(code) && handshake.test(code)) return true;
            if (beforeConnected.has(syscall) || isMistake(error)) return true;
            return "string" == typeof message && message.startsWith("tunneling socket could not be established");
        }
        function isMistake(error) {
            const name = fields(error).name;
            return "TypeError" === name || "RangeError" === name || "URIError" === name;
        }
        function networkFailure(error, target, write) {
            if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.H) return error;
            const code = errorCode(error) ?? "NETWORK_ERROR";
            const sent = !neverSent(error);
            const { message } = fields(error);
            const text = "string" == typeof message && "" !== message ? message : String(error);
            if (isMistake(error)) return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`${target}: the request could not be made (${code}: ${text}).`, {
                code: "NETWORK_ERROR" === code ? "INVALID_REQUEST" : code,
                kind: "config",
                remedy: "Check that the credentials hold no line break or special character, and that https_proxy and http_proxy are URLs.",
                cause: error
            });
            if (certificate.test(code)) return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`${target}: the TLS certificate was not accepted (${code}).`, {
                code,
                kind: "network",
                remedy: "If a proxy or your own authority signs certificates here, point NODE_EXTRA_CA_CERTS to its certificate in the env of the step.",
                cause: error
            });
            if (tls.test(code)) return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`${target}: no secure connection could be made or kept (${code}).`, {
                code,
                kind: "network",
                unclear: write && sent,
                remedy: "Check that api-url is an address that serves https, and what a proxy in between does to TLS.",
                cause: error
            });
            return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.H(sent ? `${target}: the connection was lost before an answer came (${code}).` : `${target}: no connection could be made (${code}: ${text}).`, {
                code,
                kind: "network",
                unclear: write && sent,
                transient: true,
                remedy: sent ? "Run the step again; if it happens often, look at the network of the runner and the status page of the service." : "Check the api-url input, and the proxy settings of the runner (https_proxy, no_proxy).",
                cause: error
            });
        }
    },
    4675: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__)=>{
        __nccwpck_require__.d(__webpack_exports__, {
            Vs: ()=>retryAfterMs,
            iU: ()=>defaultRetry,
            rV: ()=>pauseMs
        });
        const defaultRetry = {
            totalMs: 18e4,
            baseMs: 500,
            capMs: 2e4
        };
        function retryAfterMs(value, now) {
            const text = value?.trim();
            if (!text) return;
            if (/^\d+(\.\d+)?$/.test(text)) return 1e3 * Number(text);
            const date = Date.parse(text);
            return Number.isNaN(date) ? void 0 : Math.max(0, date - now);
        }
        function pauseMs(policy, attempt, askedMs, clock) {
            const jittered = clock.random() * Math.min(policy.capMs, policy.baseMs * 2 ** (attempt - 1));
            return void 0 === askedMs ? jittered : Math.max(jittered, askedMs + .1 * jittered);
        }
    },
    5915: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__)=>{
        __nccwpck_require__.d(__webpack_exports__, {
            g5: ()=>failureOf,
            Vc: ()=>inContext,
            dg: ()=>isTransient,
            au: ()=>unexpectedAnswer
        });
        var errors = __nccwpck_require__(2602);
        const askForRights = "Ask the Technical Contact to grant it on the Permissions page of the environment.";
        const noAccess = {
            kind: "auth",
            remedy: `The user of the API key needs API Rights and Access to Backups on this environment. ${askForRights}`
        };
        const backupErrors = {
            "backups-v1": {
                NO_ACCESS: noAccess,
                INTERNAL_SERVER_ERROR: {
                    kind: "conflict",
                    transient: true,
                    remedy: "The backup is probably still being made: it can be downloaded a few minutes later."
                },
                SNAPSHOT_LISTING_FAILED: {
                    kind: "remote-failed",
                    remedy: "The service could not list the backups. Run the step again; if it stays so, contact Mendix Support."
                }
            },
            "restore-v1": {
                NO_ACCESS: noAccess,
                NOT_FOUND: {
                    kind: "not-found",
                    remedy: "Check the snapshot-id input: there is no such backup, or it belongs to another app."
                },
                ERROR_NOT_ALLOWED: {
                    kind: "conflict",
                    remedy: "Stop the environment first (stop-and-start: true does it), then restore."
                }
            },
            "backups-v2": {
                NO_ACCESS: noAccess,
                NOT_SUPPORTED: {
                    kind: "conflict",
                    remedy: "Backups by API need a licensed environment on Mendix Cloud v4."
                },
                UNSUPPORTED: {
                    kind: "config",
                    remedy: "Check the data-type input: files_and_database or database_only."
                },
                ENVIRONMENT_BUSY: {
                    kind: "conflict",
                    remedy: "A backup, a restore or another change is under way here. Wait until it ends, then run the step again."
                },
                INVALID_STATE: {
                    kind: "conflict",
                    remedy: "The environment is in maintenance. Run the step again when that is over."
                },
                ERROR_NOT_ALLOWED: {
                    kind: "conflict",
                    remedy: "The backup is in a state that does not allow this (it must be completed), or the environment must be stopped first."
                },
                NOT_FOUND: {
                    kind: "not-found",
                    remedy: "Check the snapshot-id or archive-id input: it may have expired or belong to another environment; list-backups shows what there is."
                },
                SNAPSHOT_LISTING_FAILED: {
                    kind: "remote-failed",
                    remedy: "The service could not list the backups. Run the step again; if it stays so, contact Mendix Support."
                }
            },
            "restore-v2": {
                NO_ACCESS: noAccess,
                NOT_SUPPORTED: {
                    kind: "conflict",
                    remedy: "Restoring by API needs a licensed environment on Mendix Cloud v4."
                },
                ENVIRONMENT_BUSY: {
                    kind: "conflict",
                    remedy: "A backup, a restore or another change is under way here. Wait until it ends, then run the step again."
                },
                INVALID_STATE: {
                    kind: "conflict",
                    remedy: "The environment is in maintenance. Run the step again when that is over."
                },
                ERROR_NOT_ALLOWED: {
                    kind: "conflict",
                    remedy: "Stop the environment first (stop-and-start: true does it), and take a backup that is completed."
                },
                NOT_FOUND: {
                    kind: "not-found",
                    remedy: "Check the snapshot-id or restore-id input: there is no such backup, or it belongs to another app."
                }
            }
        };
        const checkMode = {
            kind: "config",
            remedy: "Check the environment input: Test, Acceptance, Production or the name of a flexible environment of this app."
        };
        const everywhere = {
            INVALID_PARAMETERS: {
                kind: "config",
                remedy: "Check the inputs of the step: the service found one of them missing or malformed."
            },
            INVALID_APPID: {
                kind: "config",
                remedy: "Check the app-id input: the sub-domain of the app, without -accp or -test (calc for https://calc.mendixcloud.com)."
            },
            APP_NOT_FOUND: {
                kind: "not-found",
                remedy: "Check the app-id input, and that the user of the API key is a member of the app team."
            },
            INVALID_ENVIRONMENT: checkMode,
            ENVIRONMENT_NOT_FOUND: {
                ...checkMode,
                kind: "not-found"
            },
            NO_ACCESS: {
                kind: "auth",
                remedy: `The user of the API key needs API Rights on this environment, and Transport Rights to deploy. ${askForRights}`
            },
            FORBIDDEN: {
                kind: "auth",
                remedy: `The user of the API key may not do this. ${askForRights}`
            },
            NOT_ALLOWED: {
                kind: "auth",
                remedy: `The user of the API key may not do this. ${askForRights}`
            },
            NOT_FOUND: {
                kind: "not-found",
                remedy: "Check the app-id and environment inputs, and the id that the step was given."
            },
            PACKAGE_NOT_FOUND: {
                kind: "not-found",
                remedy: "Check the package-id input: the package may have been deleted, or belong to another app."
            },
            SNAPSHOT_NOT_FOUND: {
                kind: "not-found",
                remedy: "Check the snapshot-id input: the backup may have expired or belong to another environment; list-backups shows what there is."
            },
            SERVICE_UNAVAILABLE: {
                kind: "remote-failed",
                transient: true,
                unclear: true,
                remedy: "The service cannot answer at the moment. Look at https://status.mendix.com and run the step again later."
            }
        };
        const deployErrors = {
            "create-free-app": {
                INVALID_PROJECTID: {
                    kind: "config",
                    remedy: "Check the project-id input: it is called App ID (a UUID) under Settings > General in the Developer Portal."
                },
                APPLICATION_ALREADY_EXISTS: {
                    kind: "conflict",
                    remedy: "The project has an app already; list-environments shows it. Nothing has to be created."
                }
            },
            start: {
                NO_MDA_HAS_BEEN_DEPLOYED: {
                    kind: "conflict",
                    remedy: "Transport a package to the environment first."
                },
                APP_ALREADY_HAS_A_STARTING_JOB: {
                    kind: "conflict",
                    remedy: "Someone has just asked for a start. Wait for it, or give its job-id to go on waiting."
                },
                ALREADY_STARTED: {
                    kind: "conflict",
                    remedy: "The app runs already. Stop it first if it has to be started anew."
                }
            },
            "start-job": {
                NO_SUCH_STARTJOB: {
                    kind: "not-found",
                    remedy: "The service does not know this start job (any more). Check the job-id input and what the environment runs."
                },
                NO_PACKAGE: {
                    kind: "conflict",
                    remedy: "The environment has no package. Transport one to it, then start again."
                },
                ALREADY_LOCKED: {
                    kind: "conflict",
                    remedy: "Something else is at work on the environment: a start, a restore, a backup or a change in the Developer Portal. Wait until it ends, then start again."
                },
                ALREADY_STARTED: {
                    kind: "conflict",
                    remedy: "The app runs already. Stop it first if it has to be started anew."
                },
                DB_SYNC_FAILED: {
                    kind: "remote-failed",
                    remedy: "The database could not be changed to fit the new model. The log of the app (download-logs) names the entity or attribute; transport the previous package or correct the model."
                },
                INVALID_DB_STRUCTURE: {
                    kind: "remote-failed",
                    remedy: "The database does not fit the model. Start again with auto-sync-db: true, or transport the package that fits it."
                },
                MISSING_CONSTANT: {
                    kind: "remote-failed",
                    remedy: "The new model has constants without a value. Give them one with set-settings (get-settings lists them), then start again."
                },
                INSECURE_ADMIN_PASSWORD: {
                    kind: "remote-failed",
                    remedy: "A user with the administrator role has the password '1', and the platform refuses to run that. Change the password in the model or in the app, then start again."
                },
                STARTUP_ACTION_FAILED: {
                    kind: "remote-failed",
                    remedy: "The after-startup microflow of the app failed or returned false. The log of the app (download-logs) says where; transport the previous package to get back."
                },
                START_FAILED: {
                    kind: "remote-failed",
                    remedy: "The runtime did not come up. The log of the app (download-logs) says why; transport the previous package to get back."
                }
            },
            stop: {
                STOP_FAILED: {
                    kind: "remote-failed",
                    remedy: "The app may still be running. Look at the environment in the Developer Portal, then stop it again."
                }
            },
            "environment-package": {
                PACKAGE_NOT_FOUND: {
                    kind: "not-found",
                    remedy: "Nothing has been transported to this environment yet."
                }
            },
            upload: {
                UPLOAD_COPY_FAILED: {
                    kind: "remote-failed",
                    remedy: "The service could not store the package. Run the step again; api-version: 2 is better for packages over 300 MB."
                },
                INVALID_PACKAGE: {
                    kind: "remote-failed",
                    remedy: "The service could not process the file. Check that it is an .mda made by Studio Pro or mxbuild, and that it is complete."
                }
            },
            "upload-job": {
                NOT_FOUND: {
                    kind: "not-found",
                    remedy: "The service does not know this upload job (any more). Look at the list of packages: it may have been processed."
                }
            },
            transport: {
                INVALID_RUNTIME_VERSION: {
                    kind: "conflict",
                    remedy: "This environment cannot run the Mendix version of the package. Mendix Cloud v4 needs version 6 or newer."
                },
                TRANSPORT_NOT_ALLOWED: {
                    kind: "auth",
                    remedy: `The user of the API key needs Transport Rights on this environment. ${askForRights}`
                },
                APP_IS_RUNNING: {
                    kind: "conflict",
                    remedy: "This environment takes a package only while it is stopped. Put the stop action before this step."
                },
                NOT_ALLOWED: {
                    kind: "remote-failed",
                    remedy: "The package could not be processed and will not be. Upload a good one; trying again is no use."
                },
                SERVICE_UNAVAILABLE: {
                    kind: "remote-failed",
                    transient: true,
                    remedy: "The package is still being processed. That is normal shortly after an upload: run the step again a little later."
                },
                PACKAGE_PARSE_FAILED: {
                    kind: "remote-failed",
                    remedy: "The service could not read the package. Check that it is an .mda made by Studio Pro or mxbuild, and upload it again."
                }
            },
            clean: {
                ENVIRONMENT_NOT_STOPPED: {
                    kind: "conflict",
                    remedy: "Stop the environment first, then clean it."
                },
                ENVIRONMENT_NOT_DEPLOYED: {
                    kind: "conflict",
                    remedy: "Nothing was ever deployed here, so there is no data to remove."
                },
                ENVIRONMENT_CLEAN_FAILED: {
                    kind: "remote-failed",
                    remedy: "Part of the data may be gone. Look at the environment, then contact Mendix Support."
                }
            },
            "set-settings": {
                CONSTANT_NOT_FOUND: {
                    kind: "config",
                    remedy: "The model that is deployed has no such constant. Check its name (Module.Constant), or transport the new package first."
                },
                CUSTOM_SETTING_NOT_SUPPORTED: {
                    kind: "config",
                    remedy: "The platform does not let this custom runtime setting be changed. Take it out of the settings."
                },
                SCHEDULED_EVENT_NOT_FOUND: {
                    kind: "config",
                    remedy: "The model that is deployed has no such scheduled event. Check its name (Module.Event), or transport the new package first."
                },
                INVALID_SCHEDULED_EVENT_PARAMETER: {
                    kind: "config",
                    remedy: "A scheduled event can be Enabled or Disabled, nothing else."
                }
            },
            scale: {
                INVALID_REQUEST: {
                    kind: "config",
                    remedy: "Ask for at least 1024 MB per instance, and for no more in all (instances times memory) than the plan of the app includes."
                },
                NOT_ALLOWED: {
                    kind: "conflict",
                    remedy: "Scaling needs a paid app on Mendix Cloud v4, and more than one instance needs Mendix 7 or newer."
                }
            },
            logs: {
                FORBIDDEN: {
                    kind: "auth",
                    remedy: `The user of the API key may not read the logs of this environment. ${askForRights}`
                }
            },
            packages: {
                PACKAGE_IN_USE: {
                    kind: "conflict",
                    remedy: "An environment has this package. Transport another one there before deleting it."
                },
                BUILD_NOT_SUCCEEDED: {
                    kind: "conflict",
                    remedy: "The package has not been built (yet), so there is nothing to download."
                }
            },
            build: {
                INVALID_VERSION: {
                    kind: "config",
                    remedy: "Check the version input: major.minor.patch, three numbers."
                },
                BUILD_FAILED: {
                    kind: "remote-failed",
                    remedy: "Check the branch and revision inputs; the Developer Portal has the log of the build."
                }
            }
        };
        const perOperation = {
            ...deployErrors,
            ...backupErrors
        };
        function normalCode(code) {
            return code.trim().toUpperCase().replace(/[\s_-]+/g, "_");
        }
        function meaningOf(operation, code) {
            const own = perOperation[operation];
            if (own && Object.hasOwn(own, code)) return own[code];
            return Object.hasOwn(everywhere, code) ? everywhere[code] : void 0;
        }
        function documentedErrors() {
            const tables = [
                [
                    void 0,
                    everywhere
                ],
                ...Object.entries(perOperation)
            ];
            return tables.flatMap(([operation, meanings])=>Object.entries(meanings).map(([code, meaning])=>({
                        operation,
                        code,
                        meaning
                    })));
        }
        function isFinal(code) {
            return finalCodes.has(code);
        }
        const finalCodes = new Set(documentedErrors().filter(({ meaning })=>!meaning.transient).map(({ code })=>code));
        for (const { code, meaning } of documentedErrors())if (meaning.transient) finalCodes.delete(code);
        var mendix_text = __nccwpck_require__(8389);
        var wire = __nccwpck_require__(3011);
        const transientStatus = new Set([
            408,
            429,
            500,
            502,
            503,
            504
        ]);
        function isTransient(answer) {
            if (!transientStatus.has(answer.status)) return false;
            const error = serviceError(answer.json);
            return 500 !== answer.status || !error || !isFinal(error.code);
        }
        function failureOf(asked, answer) {
            const { status } = answer;
            const error = serviceError(answer.json);
            if (!error && status >= 200 && status < 300) return;
            const documented = error && meaningOf(asked.operation, error.code);
            const write = "GET" !== asked.method;
            const meaning = documented ?? byStatus(status, write);
            const said = error ? `${error.code}${error.message ? ` "${(0, mendix_text.TN)(error.message, asked.secrets)}"` : ""} (HTTP ${status})` : `HTTP ${status}${wordsOf(answer, asked.secrets)}`;
            return new errors.H(`Could not ${(0, mendix_text.TN)(asked.doing)}: ${answer.target} answered ${said}.`, {
                code: error?.code ?? meaning.code ?? `HTTP_${status}`,
                kind: meaning.kind,
                remedy: meaning.remedy,
                status,
                requestId: answer.requestId,
                transient: meaning.transient,
                unclear: write && meaning.unclear
            });
        }
        function unexpectedAnswer(asked, answer, problem, cause) {
            return new errors.H(`Could not ${(0, mendix_text.TN)(asked.doing)}: ${answer.target} gave an unexpected answer (HTTP ${answer.status}): ${problem}.`, {
                code: "UNEXPECTED_ANSWER",
                kind: "remote-failed",
                status: answer.status,
                requestId: answer.requestId,
                transient: "GET" === asked.method,
                unclear: "GET" !== asked.method,
                remedy: "Check that api-url is the address of the Mendix APIs; if it is, run the step again.",
                cause
            });
        }
        function inContext(failure, doing) {
            if ("cancelled" === failure.kind) return failure;
            return new errors.H(`Could not ${(0, mendix_text.TN)(doing)}: ${failure.message}`, {
                ...failure,
                cause: failure
            });
        }
        function serviceError(json) {
            const object = (0, wire.eB)(json);
            const code = object?.["errorCode"];
            if ("string" != typeof code || "" === code.trim()) return;
            const message = object?.["errorMessage"];
            return {
                code: normalCode(code),
                message: "string" == typeof message ? message : ""
            };
        }
        function wordsOf(answer, secrets) {
            const text = answer.text.trim();
            return void 0 !== answer.json || "" === text || text.startsWith("<") ? "" : ` "${(0, mendix_text.TN)(text, secrets)}"`;
        }
        function byStatus(status, write) {
            if (status >= 300 && status < 400) return {
                kind: "config",
                code: "REDIRECTED",
                remedy: "The address leads elsewhere, and credentials do not follow. Check the api-url input: https://deploy.mendix.com, without a path."
            };
            if (401 === status || 403 === status) return {
                kind: "auth",
                remedy: "Check username and api-key (a key is shown only once, when it is made, in the profile of the user), and that the user has API Rights on this environment."
            };
            if (404 === status) return {
                kind: "not-found",
                remedy: "Check the app-id, environment and api-url inputs."
            };
            if (409 === status || 422 === status || 423 === status) return {
                kind: "conflict",
                remedy: "Something else stands in the way; look at the environment in the Developer Portal."
            };
            if (413 === status) return {
                kind: "config",
                remedy: "What was sent is too large for the service (a package may have 1 GB)."
            };
            if (429 === status) return {
                kind: "remote-failed",
                transient: true,
                remedy: "Too many requests: run the step again later, or run fewer at a time."
            };
            if (408 === status || status >= 500) return {
                kind: "remote-failed",
                transient: transientStatus.has(status),
                unclear: write,
                remedy: "The service is in trouble. Look at https://status.mendix.com and run the step again later."
            };
            if (status >= 400) return {
                kind: "config",
                remedy: "The service refused the request. Check the inputs of the step."
            };
            return {
                kind: "remote-failed",
                remedy: "The service said so without a documented code. Look at the Developer Portal."
            };
        }
    },
    6234: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__)=>{
        __nccwpck_require__.d(__webpack_exports__, {
            KT: ()=>createFreeApp,
            Sx: ()=>getApp,
            e0: ()=>explainedApp,
            tS: ()=>listApps
        });
        var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2602);
        var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5941);
        var _text_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(8389);
        var _types_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4569);
        var _unclear_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2052);
        var _wire_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3011);
        function listApps(connection) {
            return connection.read({
                path: "/api/1/apps",
                operation: "list-apps",
                doing: "list the apps of the user"
            }, (json)=>(0, _wire_js__WEBPACK_IMPORTED_MODULE_3__.c3)(json, "the list of apps", _types_js__WEBPACK_IMPORTED_MODULE_4__.dp));
        }
        async function getApp(connection, appId) {
            try {
                return await connection.read({
                    path: (0, _client_js__WEBPACK_IMPORTED_MODULE_1__.Ae)`/api/1/apps/${appId}`,
                    operation: "get-app",
                    doing: `read the app ${appId}`
                }, _types_js__WEBPACK_IMPORTED_MODULE_4__.dp);
            } catch (error) {
                throw await explainedApp(connection, appId, error);
            }
        }
        async function createFreeApp(connection, projectId) {
            return (0, _unclear_js__WEBPACK_IMPORTED_MODULE_2__.G)(connection, {
                write: ()=>connection.write("POST", {
                        path: "/api/1/apps",
                        operation: "create-free-app",
                        doing: `create a free app for the project ${projectId}`,
                        body: {
                            ProjectId: projectId
                        }
                    }, _types_js__WEBPACK_IMPORTED_MODULE_4__.dp),
                find: async ()=>(await listApps(connection)).find((app)=>app.projectId === projectId)
            });
        }
        async function explainedApp(connection, appId, error) {
            if (!(error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H) || ![
                "APP_NOT_FOUND",
                "INVALID_APPID",
                "HTTP_404"
            ].includes(error.code)) return error;
            const apps = await listApps(connection).catch(()=>void 0);
            if (!apps) return error;
            const bare = appId.replace(/^https?:\/\//, "").replace(/[./].*$/, "").replace(/-(accp|test)$/, "");
            const ids = apps.map((app)=>app.appId);
            const hint = ids.includes(bare) ? `The app-id is ${bare}.` : (0, _text_js__WEBPACK_IMPORTED_MODULE_5__.h)(appId, ids, "app that this user can see");
            return new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`${error.message} ${hint}`, {
                ...error,
                kind: "not-found",
                cause: error
            });
        }
    },
    5941: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__)=>{
        __nccwpck_require__.d(__webpack_exports__, {
            Ae: ()=>path,
            MT: ()=>MendixConnection,
            Pf: ()=>label,
            zq: ()=>defaultApiUrl
        });
        var _http_client_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5529);
        var _http_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(295);
        var _http_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2602);
        var _answers_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5915);
        var _text_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(8389);
        var _wire_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3011);
        const defaultApiUrl = "https://deploy.mendix.com";
        const pausesOnBadBody = [
            1e3,
            3e3
        ];
        class MendixConnection {
            clock;
            signal;
            onEvent;
            baseUrl;
            headers;
            #apiKey;
            requestTimeoutMs;
            #http;
            #settings;
            constructor(settings){
                this.#settings = settings;
                const { username, apiKey, userAgent, requestTimeoutMs, retry, signal, onEvent, pace } = settings;
                this.clock = settings.clock ?? _http_clock_js__WEBPACK_IMPORTED_MODULE_1__.d;
                this.signal = signal;
                this.onEvent = onEvent;
                this.baseUrl = new URL(settings.apiUrl ?? defaultApiUrl);
                this.headers = {
                    "mendix-username": username,
                    "mendix-apikey": apiKey
                };
                this.#apiKey = apiKey;
                this.requestTimeoutMs = requestTimeoutMs ?? 3e4;
                this.#http = new _http_client_js__WEBPACK_IMPORTED_MODULE_0__._({
                    baseUrl: this.baseUrl,
                    headers: this.headers,
                    clock: this.clock,
                    isTransient: _answers_js__WEBPACK_IMPORTED_MODULE_3__.dg,
                    ...userAgent && {
                        userAgent
                    },
                    requestTimeoutMs: this.requestTimeoutMs,
                    ...retry && {
                        retry
                    },
                    ...signal && {
                        signal
                    },
                    ...onEvent && {
                        onEvent
                    },
                    pace
                });
            }
            endedBy(signal) {
                const signals = [
                    this.signal,
                    signal
                ].filter((one)=>void 0 !== one);
                return new MendixConnection({
                    ...this.#settings,
                    signal: AbortSignal.any(signals)
                });
            }
            async read(call, parse) {
                for(let tried = 0;; tried++){
                    const answer = await this.#send("GET", call);
                    if (call.bodyOptional || void 0 !== answer.json) return this.#parsed("GET", call, answer, parse);
                    const pause = pausesOnBadBody[tried];
                    if (void 0 === pause) throw (0, _answers_js__WEBPACK_IMPORTED_MODULE_3__.au)(this.asked("GET", call), answer, "it is not JSON");
                    await this.sleep(pause, call.signal);
                }
            }
            async write(method, call, parse) {
                const answer = await this.#send(method, call);
                if (void 0 === answer.json && answer.text.trimStart().startsWith("<")) throw (0, _answers_js__WEBPACK_IMPORTED_MODULE_3__.au)(this.asked(method, call), answer, "it is a web page");
                return this.#parsed(method, call, answer, parse);
            }
            async sleep(ms, signal) {
                const signals = [
                    this.signal,
                    signal
                ].filter((one)=>void 0 !== one);
                const any = AbortSignal.any(signals);
                try {
                    await this.clock.sleep(ms, any);
                } catch (error) {
                    throw any.aborted ? (0, _http_errors_js__WEBPACK_IMPORTED_MODULE_2__.K)(any) : error;
                }
            }
            async #send(method, call) {
                const { path, query, body, signal } = call;
                const timeoutMs = this.requestTimeoutMs * (call.slow ? 10 : 1);
                const retry = call.slow ? {
                    totalMs: 2 * timeoutMs
                } : call.retry;
                const answer = await this.#http.send({
                    method,
                    path,
                    query,
                    body,
                    signal,
                    timeoutMs,
                    ...retry && {
                        retry
                    }
                }).catch((error)=>{
                    throw error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_2__.H ? (0, _answers_js__WEBPACK_IMPORTED_MODULE_3__.Vc)(error, call.doing) : error;
                });
                const failure = (0, _answers_js__WEBPACK_IMPORTED_MODULE_3__.g5)(this.asked(method, call), answer);
                if (failure) throw failure;
                return answer;
            }
            #parsed(method, call, answer, parse) {
                try {
                    return parse(answer.json, answer.text);
                } catch (error) {
                    if (!(error instanceof _wire_js__WEBPACK_IMPORTED_MODULE_4__.ym)) throw error;
                    throw (0, _answers_js__WEBPACK_IMPORTED_MODULE_3__.au)(this.asked(method, call), answer, error.message, error);
                }
            }
            asked(method, call) {
                return {
                    method,
                    operation: call.operation,
                    doing: call.doing,
                    secrets: [
                        this.#apiKey,
                        ...call.secrets ?? []
                    ]
                };
            }
        }
        function path(texts, ...parts) {
            return texts.reduce((before, text, index)=>{
                const part = parts[index - 1] ?? "";
                if (/^\s*\.{0,2}\s*$/.test(part)) throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_2__.H(`${JSON.stringify(part)} cannot be the name or id of anything on the platform.`, {
                    code: "INVALID_NAME",
                    kind: "config",
                    remedy: "Check the app-id and environment inputs, and the ids that the step was given."
                });
                return before + encodeURIComponent(part) + text;
            });
        }
        function label(environment) {
            return (0, _text_js__WEBPACK_IMPORTED_MODULE_5__.TN)(`${environment.appId} / ${environment.mode}`);
        }
    },
    1564: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__)=>{
        __nccwpck_require__.d(__webpack_exports__, {
            DO: ()=>listEnvironments,
            W_: ()=>isRunning,
            id: ()=>isStopped,
            jY: ()=>findEnvironment,
            uc: ()=>getEnvironment
        });
        var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2602);
        var _apps_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6234);
        var _client_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5941);
        var _text_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(8389);
        var _types_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4569);
        var _wire_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3011);
        async function listEnvironments(connection, appId) {
            try {
                return await connection.read({
                    path: (0, _client_js__WEBPACK_IMPORTED_MODULE_2__.Ae)`/api/1/apps/${appId}/environments`,
                    operation: "list-environments",
                    doing: `list the environments of ${appId}`
                }, (json)=>(0, _wire_js__WEBPACK_IMPORTED_MODULE_3__.c3)(json, "the list of environments", (item)=>(0, _types_js__WEBPACK_IMPORTED_MODULE_4__.Nq)(appId, item)));
            } catch (error) {
                throw await (0, _apps_js__WEBPACK_IMPORTED_MODULE_1__.e0)(connection, appId, error);
            }
        }
        function getEnvironment(connection, { appId, mode }, call = {}) {
            return connection.read({
                ...call,
                path: (0, _client_js__WEBPACK_IMPORTED_MODULE_2__.Ae)`/api/1/apps/${appId}/environments/${mode}`,
                operation: "get-environment",
                doing: `read the environment ${(0, _client_js__WEBPACK_IMPORTED_MODULE_2__.Pf)({
                    appId,
                    mode
                })}`
            }, (json)=>(0, _types_js__WEBPACK_IMPORTED_MODULE_4__.Nq)(appId, json));
        }
        async function findEnvironment(connection, appId, mode) {
            const environments = await listEnvironments(connection, appId);
            const wanted = mode.trim().toLowerCase();
            const found = environments.find((environment)=>environment.mode === mode) ?? environments.find((environment)=>environment.mode.trim().toLowerCase() === wanted);
            if (found) return found;
            const modes = environments.map((environment)=>environment.mode);
            throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`${appId} has no environment ${JSON.stringify(mode)}. ${(0, _text_js__WEBPACK_IMPORTED_MODULE_5__.h)(mode, modes, "environment")}`, {
                code: "ENVIRONMENT_NOT_FOUND",
                kind: "not-found",
                remedy: "Check the environment input, and that the user of the API key may see this environment."
            });
        }
        function isStopped(environment) {
            return [
                "stopped",
                "notrunning",
                "empty"
            ].includes(environment.status.toLowerCase());
        }
        function isRunning(environment) {
            return "running" === environment.status.toLowerCase();
        }
    },
    252: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__)=>{
        __nccwpck_require__.d(__webpack_exports__, {
            J: ()=>findBackupTarget,
            d: ()=>listBackupTargets
        });
        var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2602);
        var _apps_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6234);
        var _client_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5941);
        var _environments_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1564);
        async function findBackupTarget(connection, appId, mode) {
            const [projectId, environment] = await Promise.all([
                projectIdOf(connection, appId),
                (0, _environments_js__WEBPACK_IMPORTED_MODULE_3__.jY)(connection, appId, mode)
            ]);
            const target = asTarget(projectId, environment);
            if (target) return target;
            throw missingId("EnvironmentId", (0, _client_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(environment));
        }
        async function listBackupTargets(connection, appId) {
            const [projectId, environments] = await Promise.all([
                projectIdOf(connection, appId),
                (0, _environments_js__WEBPACK_IMPORTED_MODULE_3__.DO)(connection, appId)
            ]);
            return environments.map((environment)=>asTarget(projectId, environment)).filter((target)=>void 0 !== target);
        }
        function asTarget(projectId, { appId, mode, environmentId }) {
            return environmentId ? {
                appId,
                mode,
                projectId,
                environmentId
            } : void 0;
        }
        async function projectIdOf(connection, appId) {
            const app = await (0, _apps_js__WEBPACK_IMPORTED_MODULE_1__.Sx)(connection, appId);
            const projectId = app.projectId ?? (await (0, _apps_js__WEBPACK_IMPORTED_MODULE_1__.tS)(connection)).find((other)=>other.appId === app.appId)?.projectId;
            if (projectId) return projectId;
            throw missingId("ProjectId", appId);
        }
        function missingId(id, of) {
            return new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`The service does not tell the ${id} of ${of}, which version 2 of the backups API needs.`, {
                code: "ID_NOT_KNOWN",
                kind: "remote-failed",
                remedy: "Use api-version: 1 for this environment."
            });
        }
    },
    8083: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__)=>{
        __nccwpck_require__.d(__webpack_exports__, {
            Ad: ()=>listPackages,
            Vq: ()=>waitForPackage,
            bP: ()=>getPackage,
            bT: ()=>startBuild,
            cf: ()=>getEnvironmentPackage,
            s2: ()=>deletePackage
        });
        var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2602);
        var _apps_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6234);
        var _client_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5941);
        var _text_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(8389);
        var _types_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(4569);
        var _unclear_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2052);
        var _waiting_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(5363);
        var _wire_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(3011);
        async function listPackages(connection, appId) {
            try {
                const packages = await connection.read({
                    path: (0, _client_js__WEBPACK_IMPORTED_MODULE_2__.Ae)`/api/1/apps/${appId}/packages`,
                    operation: "packages",
                    doing: `list the packages of ${appId}`
                }, (json)=>(0, _wire_js__WEBPACK_IMPORTED_MODULE_5__.c3)(json, "the list of packages", _types_js__WEBPACK_IMPORTED_MODULE_6__.C));
                return (0, _types_js__WEBPACK_IMPORTED_MODULE_6__.ll)(packages);
            } catch (error) {
                throw await (0, _apps_js__WEBPACK_IMPORTED_MODULE_1__.e0)(connection, appId, error);
            }
        }
        function getPackage(connection, appId, packageId, options = {}) {
            const { url, ...call } = options;
            return connection.read({
                ...call,
                path: (0, _client_js__WEBPACK_IMPORTED_MODULE_2__.Ae)`/api/1/apps/${appId}/packages/${packageId}`,
                query: url ? {
                    url: true
                } : void 0,
                operation: "packages",
                doing: `read the package ${packageId} of ${appId}`
            }, _types_js__WEBPACK_IMPORTED_MODULE_6__.C);
        }
        async function getEnvironmentPackage(connection, environment, options = {}) {
            const { appId, mode } = environment;
            try {
                return await connection.read({
                    path: (0, _client_js__WEBPACK_IMPORTED_MODULE_2__.Ae)`/api/1/apps/${appId}/environments/${mode}/package`,
                    query: options.url ? {
                        url: true
                    } : void 0,
                    operation: "environment-package",
                    doing: `read the package of ${(0, _client_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(environment)}`
                }, _types_js__WEBPACK_IMPORTED_MODULE_6__.C);
            } catch (error) {
                if (error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H && "PACKAGE_NOT_FOUND" === error.code) return;
                throw error;
            }
        }
        async function deletePackage(connection, appId, packageId) {
            const call = {
                path: (0, _client_js__WEBPACK_IMPORTED_MODULE_2__.Ae)`/api/1/apps/${appId}/packages/${packageId}`,
                operation: "packages",
                doing: `delete the package ${packageId} of ${appId}`
            };
            try {
                return await (0, _unclear_js__WEBPACK_IMPORTED_MODULE_3__.G)(connection, {
                    write: ()=>connection.write("DELETE", call, ()=>true),
                    find: async ()=>await exists(connection, appId, packageId) ? void 0 : true,
                    repeatable: true
                });
            } catch (error) {
                if (error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H && "PACKAGE_NOT_FOUND" === error.code) return false;
                throw error;
            }
        }
        async function exists(connection, appId, packageId) {
            try {
                await getPackage(connection, appId, packageId);
                return true;
            } catch (error) {
                if (error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H && "PACKAGE_NOT_FOUND" === error.code) return false;
                throw error;
            }
        }
        async function startBuild(connection, appId, build) {
            const before = new Set((await listPackages(connection, appId)).map((known)=>known.packageId));
            return (0, _unclear_js__WEBPACK_IMPORTED_MODULE_3__.G)(connection, {
                write: ()=>connection.write("POST", {
                        path: (0, _client_js__WEBPACK_IMPORTED_MODULE_2__.Ae)`/api/1/apps/${appId}/packages`,
                        operation: "build",
                        doing: `build ${build.branch} revision ${build.revision} of ${appId}`,
                        body: {
                            Branch: build.branch,
                            Revision: /^\d{1,9}$/.test(build.revision) ? Number(build.revision) : build.revision,
                            Version: build.version,
                            Description: build.description
                        }
                    }, (json)=>new _wire_js__WEBPACK_IMPORTED_MODULE_5__.C8(json, "the build").requiredText("PackageId")),
                find: async ()=>{
                    const packages = await listPackages(connection, appId);
                    return packages.find((made)=>!before.has(made.packageId) && isFrom(made, build))?.packageId;
                }
            });
        }
        function isFrom(made, build) {
            return void 0 === made.version || made.version === build.version || made.version.startsWith(`${build.version}.`);
        }
        async function waitForPackage(connection, appId, packageId, limits) {
            const { value } = await (0, _waiting_js__WEBPACK_IMPORTED_MODULE_4__.uk)(connection, limits, {
                what: `package ${packageId} of ${appId}`,
                usual: "3 to 20 minutes",
                look: (signal)=>getPackage(connection, appId, packageId, {
                        signal,
                        retry: _waiting_js__WEBPACK_IMPORTED_MODULE_4__.SK
                    }),
                state: (seen)=>seen.status ?? "no status",
                judge: (seen)=>{
                    const status = seen.status?.toLowerCase();
                    if ("succeeded" === status) return "done";
                    if ("failed" === status) throw buildFailed(appId, seen);
                    return void 0 !== status && [
                        "queued",
                        "building",
                        "uploading"
                    ].includes(status) ? "pending" : "unknown";
                }
            });
            return value;
        }
        function buildFailed(appId, failed) {
            return new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`The build of package ${failed.packageId} (${(0, _text_js__WEBPACK_IMPORTED_MODULE_7__.TN)(failed.name) || "without a name"}) of ${appId} has failed.`, {
                code: "BUILD_FAILED",
                kind: "remote-failed",
                remedy: "Check the branch and revision inputs; the Developer Portal has the log of the build."
            });
        }
    },
    309: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__)=>{
        __nccwpck_require__.d(__webpack_exports__, {
            Dg: ()=>stopAndWait,
            Td: ()=>waitForStart,
            ZK: ()=>startAndWait,
            aC: ()=>startEnvironment,
            lh: ()=>waitForStop,
            wC: ()=>stopEnvironment
        });
        var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2602);
        var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5941);
        var _environments_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1564);
        var _text_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(8389);
        var _unclear_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2052);
        var _waiting_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(5363);
        var _wire_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(3011);
        async function startEnvironment(connection, environment, { autoSyncDb } = {}) {
            const { appId, mode } = environment;
            try {
                return await (0, _unclear_js__WEBPACK_IMPORTED_MODULE_3__.G)(connection, {
                    write: ()=>connection.write("POST", {
                            path: (0, _client_js__WEBPACK_IMPORTED_MODULE_1__.Ae)`/api/1/apps/${appId}/environments/${mode}/start`,
                            operation: "start",
                            doing: `start ${(0, _client_js__WEBPACK_IMPORTED_MODULE_1__.Pf)(environment)}`,
                            body: void 0 === autoSyncDb ? {} : {
                                AutoSyncDb: autoSyncDb
                            }
                        }, (json)=>({
                                state: "starting",
                                jobId: (0, _wire_js__WEBPACK_IMPORTED_MODULE_5__.eB)(json) && new _wire_js__WEBPACK_IMPORTED_MODULE_5__.C8(json, "the start").text("JobId")
                            })),
                    find: async ()=>(0, _environments_js__WEBPACK_IMPORTED_MODULE_2__.W_)(await (0, _environments_js__WEBPACK_IMPORTED_MODULE_2__.uc)(connection, environment)) ? {
                            state: "already-running"
                        } : void 0,
                    repeatable: true,
                    pauses: [
                        1e3,
                        2e3
                    ]
                });
            } catch (error) {
                if (!(error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H)) throw error;
                if ("ALREADY_STARTED" === error.code) return {
                    state: "already-running"
                };
                if ("APP_ALREADY_HAS_A_STARTING_JOB" === error.code) return {
                    state: "starting",
                    jobId: void 0
                };
                throw error;
            }
        }
        function getStartStatus(connection, environment, jobId, signal) {
            const { appId, mode } = environment;
            return connection.read({
                path: (0, _client_js__WEBPACK_IMPORTED_MODULE_1__.Ae)`/api/1/apps/${appId}/environments/${mode}/start/${jobId}`,
                operation: "start-job",
                doing: `follow the start job ${jobId} of ${(0, _client_js__WEBPACK_IMPORTED_MODULE_1__.Pf)(environment)}`,
                signal,
                retry: _waiting_js__WEBPACK_IMPORTED_MODULE_4__.SK
            }, (json)=>new _wire_js__WEBPACK_IMPORTED_MODULE_5__.C8(json, "the start job").requiredText("Status"));
        }
        const unknownJobMs = 6e4;
        const askAgainMs = 6e4;
        async function waitForStart(connection, environment, jobId, limits) {
            const clock = limits.clock ?? connection.clock;
            let following = jobId;
            let unknownSince;
            let asked = clock.now();
            const look = async (signal)=>{
                let unknownJob;
                if (void 0 !== following) {
                    const status = await jobStatus(connection, environment, following, signal);
                    if (!(status instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H)) return status;
                    unknownJob = status;
                    unknownSince ??= clock.now();
                }
                const now = await (0, _environments_js__WEBPACK_IMPORTED_MODULE_2__.uc)(connection, environment, {
                    signal,
                    retry: _waiting_js__WEBPACK_IMPORTED_MODULE_4__.SK
                });
                if ((0, _environments_js__WEBPACK_IMPORTED_MODULE_2__.W_)(now)) return now.status;
                if (unknownJob && void 0 !== unknownSince && clock.now() - unknownSince >= unknownJobMs) throw unknownJob;
                if (void 0 === following && limits.askAgain && clock.now() - asked >= askAgainMs) {
                    asked = clock.now();
                    const again = await startEnvironment(connection, environment, limits.askAgain);
                    if ("already-running" === again.state) return "Running";
                    following = again.jobId;
                    if (void 0 !== following) limits.onJob?.(following);
                }
                return now.status;
            };
            await (0, _waiting_js__WEBPACK_IMPORTED_MODULE_4__.uk)(connection, limits, {
                what: `${void 0 === jobId ? "the start" : `start job ${jobId}`} of ${(0, _client_js__WEBPACK_IMPORTED_MODULE_1__.Pf)(environment)}`,
                usual: "1 to 10 minutes",
                look,
                state: (status)=>status,
                judge: (status)=>{
                    const known = status.toLowerCase();
                    if ("started" === known || "running" === known) return "done";
                    return "starting" === known || "stopped" === known ? "pending" : "unknown";
                }
            });
            return running(connection, environment);
        }
        async function running(connection, environment) {
            for (const pause of [
                1e3,
                2e3,
                4e3,
                8e3
            ]){
                const now = await (0, _environments_js__WEBPACK_IMPORTED_MODULE_2__.uc)(connection, environment);
                if ((0, _environments_js__WEBPACK_IMPORTED_MODULE_2__.W_)(now)) return now;
                await connection.sleep(pause);
            }
            const now = await (0, _environments_js__WEBPACK_IMPORTED_MODULE_2__.uc)(connection, environment);
            if ((0, _environments_js__WEBPACK_IMPORTED_MODULE_2__.W_)(now)) return now;
            throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`${(0, _client_js__WEBPACK_IMPORTED_MODULE_1__.Pf)(environment)} was started, but its status is ${(0, _text_js__WEBPACK_IMPORTED_MODULE_6__.TN)(now.status)}.`, {
                code: "NOT_RUNNING",
                kind: "remote-failed",
                remedy: "The app has probably stopped by itself. Its log (download-logs) says why."
            });
        }
        async function jobStatus(connection, environment, jobId, signal) {
            try {
                return await getStartStatus(connection, environment, jobId, signal);
            } catch (error) {
                if (!(error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H)) throw error;
                if ("ALREADY_STARTED" === error.code) return "Started";
                if ("NO_SUCH_STARTJOB" === error.code) return error;
                throw error;
            }
        }
        async function startAndWait(connection, environment, options) {
            const start = void 0 === options.jobId ? await startEnvironment(connection, environment, options) : {
                state: "starting",
                jobId: options.jobId
            };
            if ("already-running" === start.state) return {
                alreadyRunning: true,
                jobId: void 0,
                environment: await (0, _environments_js__WEBPACK_IMPORTED_MODULE_2__.uc)(connection, environment)
            };
            let { jobId } = start;
            const onJob = (known)=>{
                jobId = known;
                options.onJob?.(known);
            };
            if (void 0 !== jobId) onJob(jobId);
            const now = await waitForStart(connection, environment, jobId, {
                ...options,
                onJob,
                askAgain: options
            });
            return {
                alreadyRunning: false,
                jobId,
                environment: now
            };
        }
        async function stopEnvironment(connection, environment) {
            const { appId, mode } = environment;
            await (0, _unclear_js__WEBPACK_IMPORTED_MODULE_3__.G)(connection, {
                write: ()=>connection.write("POST", {
                        path: (0, _client_js__WEBPACK_IMPORTED_MODULE_1__.Ae)`/api/1/apps/${appId}/environments/${mode}/stop`,
                        operation: "stop",
                        doing: `stop ${(0, _client_js__WEBPACK_IMPORTED_MODULE_1__.Pf)(environment)}`,
                        body: {}
                    }, ()=>true),
                find: async ()=>(0, _environments_js__WEBPACK_IMPORTED_MODULE_2__.id)(await (0, _environments_js__WEBPACK_IMPORTED_MODULE_2__.uc)(connection, environment)) || void 0,
                repeatable: true
            });
        }
        async function waitForStop(connection, environment, limits) {
            const { value } = await (0, _waiting_js__WEBPACK_IMPORTED_MODULE_4__.uk)(connection, limits, {
                what: `the stop of ${(0, _client_js__WEBPACK_IMPORTED_MODULE_1__.Pf)(environment)}`,
                usual: "a few seconds to 2 minutes",
                look: (signal)=>(0, _environments_js__WEBPACK_IMPORTED_MODULE_2__.uc)(connection, environment, {
                        signal,
                        retry: _waiting_js__WEBPACK_IMPORTED_MODULE_4__.SK
                    }),
                state: (seen)=>seen.status,
                judge: (seen)=>{
                    if ((0, _environments_js__WEBPACK_IMPORTED_MODULE_2__.id)(seen)) return "done";
                    return (0, _environments_js__WEBPACK_IMPORTED_MODULE_2__.W_)(seen) || "stopping" === seen.status.toLowerCase() ? "pending" : "unknown";
                }
            });
            return value;
        }
        async function stopAndWait(connection, environment, limits) {
            const before = await (0, _environments_js__WEBPACK_IMPORTED_MODULE_2__.uc)(connection, environment);
            if ((0, _environments_js__WEBPACK_IMPORTED_MODULE_2__.id)(before)) return {
                wasRunning: false,
                environment: before
            };
            limits.onAsking?.();
            await stopEnvironment(connection, environment);
            return {
                wasRunning: true,
                environment: await waitForStop(connection, environment, limits)
            };
        }
    },
    8389: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__)=>{
        __nccwpck_require__.d(__webpack_exports__, {
            TN: ()=>oneLine,
            Y7: ()=>nearMatches,
            h: ()=>suggestion
        });
        const longest = 300;
        function oneLine(text, secrets = []) {
            let line = text;
            for (const secret of secrets)if ("" !== secret) line = line.replaceAll(secret, "***");
            line = line.replace(/(https?:\/\/[^\s?"'<>]+)\?[^\s"'<>]*/g, "$1?…").replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\s]+/g, " ").trim();
            return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
        }
        function nearMatches(name, known) {
            const wanted = name.toLowerCase();
            return known.map((candidate)=>({
                    candidate,
                    distance: nearness(wanted, candidate.toLowerCase())
                })).filter(({ distance })=>distance <= Math.max(2, Math.floor(wanted.length / 3))).sort((one, other)=>one.distance - other.distance).slice(0, 3).map(({ candidate })=>candidate);
        }
        function nearness(wanted, candidate) {
            if (wanted === candidate) return 0;
            if (candidate.endsWith(`.${wanted}`) || wanted.endsWith(`.${candidate}`)) return 1;
            return editDistance(wanted, candidate);
        }
        function editDistance(one, other) {
            let row = Array.from({
                length: other.length + 1
            }, (_, index)=>index);
            for(let i = 1; i <= one.length; i++){
                const next = [
                    i
                ];
                for(let j = 1; j <= other.length; j++){
                    const replaced = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
                    next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
                }
                row = next;
            }
            return row[other.length] ?? 0;
        }
        function suggestion(name, known, thing) {
            const near = nearMatches(name, known);
            const question = near.length > 0 ? `Did you mean ${near.map((one)=>oneLine(one)).join(" or ")}? ` : "";
            if (0 === known.length) return `There is no ${thing} at all.`;
            const shown = [
                ...known
            ].sort((one, other)=>one.localeCompare(other)).slice(0, 20);
            const more = known.length > shown.length ? ` and ${known.length - shown.length} more` : "";
            return `${question}There are: ${shown.map((one)=>oneLine(one)).join(", ")}${more}.`;
        }
    },
    4569: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__)=>{
        __nccwpck_require__.d(__webpack_exports__, {
            Au: ()=>parseRestore,
            BK: ()=>parseSnapshotV1,
            C: ()=>parsePackage,
            E$: ()=>parseSnapshot,
            Nq: ()=>parseEnvironment,
            cM: ()=>parseArchive,
            db: ()=>parseSnapshotPage,
            dp: ()=>parseApp,
            ll: ()=>newestFirst
        });
        var _wire_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3011);
        function parseApp(json) {
            const fields = new _wire_js__WEBPACK_IMPORTED_MODULE_0__.C8(json, "the app");
            const appId = fields.requiredText("AppId");
            return {
                appId,
                name: fields.text("Name") || appId,
                projectId: fields.text("ProjectId"),
                url: fields.text("Url")
            };
        }
        function parseEnvironment(appId, json) {
            const fields = new _wire_js__WEBPACK_IMPORTED_MODULE_0__.C8(Array.isArray(json) && 1 === json.length ? json[0] : json, "the environment");
            const mode = fields.requiredText("Mode");
            return {
                appId,
                mode,
                status: fields.requiredText("Status"),
                environmentId: fields.text("EnvironmentId"),
                url: fields.text("Url"),
                modelVersion: fields.text("ModelVersion"),
                mendixVersion: fields.text("MendixVersion"),
                production: true === fields.boolean("Production") || "production" === mode.toLowerCase(),
                instances: fields.number("Instances"),
                memoryPerInstance: fields.number("MemoryPerInstance"),
                totalMemory: fields.number("TotalMemory"),
                runtimeLayer: fields.text("RuntimeLayer")
            };
        }
        function parsePackage(json) {
            const fields = new _wire_js__WEBPACK_IMPORTED_MODULE_0__.C8(json, "the package");
            const url = fields.get("Url");
            const link = void 0 === url ? void 0 : new _wire_js__WEBPACK_IMPORTED_MODULE_0__.C8(url, "Url of the package");
            const location = link?.url("Location");
            return {
                packageId: fields.requiredText("PackageId"),
                name: fields.text("Name") ?? "",
                description: fields.text("Description"),
                version: fields.text("Version"),
                creator: fields.text("Creator"),
                createdAt: fields.time("CreationDate"),
                status: fields.text("Status"),
                size: bytes(fields.number("Size")),
                download: location && {
                    url: location,
                    ttlSeconds: link?.number("TTL")
                }
            };
        }
        function bytes(size) {
            if (void 0 === size || Number.isInteger(size)) return size;
            return Math.round(1024 * size * 1024);
        }
        function parseSnapshot(json) {
            const fields = new _wire_js__WEBPACK_IMPORTED_MODULE_0__.C8(json, "the snapshot");
            return {
                snapshotId: fields.requiredText("snapshot_id"),
                state: fields.requiredText("state").toLowerCase(),
                statusMessage: fields.text("status_message"),
                comment: fields.text("comment"),
                modelVersion: fields.text("model_version"),
                createdAt: fields.time("created_at"),
                finishedAt: fields.time("finished_at"),
                updatedAt: fields.time("updated_at"),
                expiresAt: fields.time("expires_at")
            };
        }
        function parseSnapshotV1(json) {
            const fields = new _wire_js__WEBPACK_IMPORTED_MODULE_0__.C8(json, "the snapshot");
            return {
                snapshotId: fields.requiredText("SnapshotID"),
                state: (fields.text("State") ?? "unknown").toLowerCase(),
                statusMessage: void 0,
                comment: fields.text("Comment"),
                modelVersion: fields.text("ModelVersion"),
                createdAt: fields.time("CreatedOn"),
                finishedAt: void 0,
                updatedAt: void 0,
                expiresAt: fields.time("ExpiresOn")
            };
        }
        function parseArchive(json) {
            const fields = new _wire_js__WEBPACK_IMPORTED_MODULE_0__.C8(json, "the archive");
            return {
                archiveId: fields.requiredText("archive_id"),
                snapshotId: fields.text("snapshot_id"),
                dataType: fields.text("data_type"),
                state: fields.requiredText("state").toLowerCase(),
                statusMessage: fields.text("status_message"),
                url: fields.url("url"),
                createdAt: fields.time("created_at"),
                finishedAt: fields.time("finished_at")
            };
        }
        function parseRestore(json) {
            const fields = new _wire_js__WEBPACK_IMPORTED_MODULE_0__.C8(json, "the restore");
            return {
                restoreId: fields.requiredText("restore_id"),
                sourceSnapshotId: fields.text("source_snapshot_id"),
                sourceEnvironmentId: fields.text("source_environment_id"),
                targetEnvironmentId: fields.text("target_environment_id"),
                state: fields.requiredText("state").toLowerCase(),
                statusMessage: fields.text("status_message"),
                createdAt: fields.time("created_at"),
                finishedAt: fields.time("finished_at")
            };
        }
        function parseSnapshotPage(json) {
            if (Array.isArray(json)) return {
                snapshots: json.map(parseSnapshot),
                total: json.length
            };
            const fields = new _wire_js__WEBPACK_IMPORTED_MODULE_0__.C8(json, "the list of snapshots");
            const snapshots = (0, _wire_js__WEBPACK_IMPORTED_MODULE_0__.c3)(fields.get("snapshots"), "the list of snapshots", parseSnapshot);
            return {
                snapshots,
                total: fields.number("total")
            };
        }
        function newestFirst(items) {
            const time = (item)=>item.createdAt?.getTime() ?? 0;
            return [
                ...items
            ].sort((one, other)=>time(other) - time(one));
        }
    },
    2052: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__)=>{
        __nccwpck_require__.d(__webpack_exports__, {
            G: ()=>settle
        });
        var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2602);
        const defaultPauses = [
            500,
            1e3,
            2e3,
            4e3,
            8e3
        ];
        async function settle(connection, settling) {
            try {
                return await settling.write();
            } catch (error) {
                if (!(error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H) || !error.unclear || "cancelled" === error.kind) throw error;
                const found = await search(connection, settling).catch((trouble)=>{
                    if (!(trouble instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H) || "cancelled" === trouble.kind) throw trouble;
                    throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`${error.message} And its effect could not be looked for: ${trouble.message}`, {
                        ...error,
                        cause: trouble
                    });
                });
                if (void 0 !== found) return found;
                if (settling.repeatable) return settle(connection, {
                    ...settling,
                    repeatable: false
                });
                throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`${error.message} Looking for its effect afterwards showed nothing.`, {
                    ...error,
                    cause: error
                });
            }
        }
        async function search(connection, settling) {
            let trouble;
            for (const pause of settling.pauses ?? defaultPauses){
                await connection.sleep(pause);
                try {
                    const found = await settling.find();
                    if (void 0 !== found) return found;
                    trouble = void 0;
                } catch (error) {
                    if (!(error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H) || !error.transient) throw error;
                    trouble = error;
                }
            }
            if (void 0 !== trouble) throw trouble;
        }
    },
    5363: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__)=>{
        __nccwpck_require__.d(__webpack_exports__, {
            SK: ()=>lookRetry,
            qt: ()=>waitForJob,
            uk: ()=>wait
        });
        var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2602);
        var _wait_wait_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5159);
        var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8389);
        const lookRetry = {
            totalMs: 6e4
        };
        function wait(connection, limits, waiting) {
            const signal = limits.signal ?? connection.signal;
            return (0, _wait_wait_js__WEBPACK_IMPORTED_MODULE_1__.fm)({
                ...waiting,
                what: (0, _text_js__WEBPACK_IMPORTED_MODULE_2__.TN)(waiting.what),
                state: (value)=>(0, _text_js__WEBPACK_IMPORTED_MODULE_2__.TN)(waiting.state(value)),
                timeoutMs: limits.timeoutMs,
                clock: limits.clock ?? connection.clock,
                ...signal && {
                    signal
                },
                ...limits.onEvent && {
                    onEvent: limits.onEvent
                },
                ...limits.schedule && {
                    schedule: limits.schedule
                }
            });
        }
        function waitForJob(connection, limits, job) {
            return wait(connection, limits, {
                what: job.what,
                usual: job.usual,
                look: job.look,
                state: (value)=>value.state,
                judge: (value)=>{
                    if ("failed" === value.state) {
                        const why = value.statusMessage ? `: "${(0, _text_js__WEBPACK_IMPORTED_MODULE_2__.TN)(value.statusMessage)}"` : ", and the service does not say why";
                        throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`The ${job.what} has failed${why}.`, {
                            code: job.failedCode,
                            kind: "remote-failed",
                            remedy: job.remedy
                        });
                    }
                    if ("completed" === value.state) return "done";
                    return "queued" === value.state || "running" === value.state ? "pending" : "unknown";
                }
            });
        }
    },
    3011: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__)=>{
        __nccwpck_require__.d(__webpack_exports__, {
            C8: ()=>Fields,
            c3: ()=>listOf,
            eB: ()=>asObject,
            ym: ()=>ShapeError
        });
        class ShapeError extends Error {
            name = "ShapeError";
        }
        function asObject(value) {
            return "object" != typeof value || null === value || Array.isArray(value) ? void 0 : value;
        }
        function listOf(value, what, parse) {
            if (!Array.isArray(value)) throw new ShapeError(`${what} is ${kindOf(value)} instead of a list`);
            return value.map(parse);
        }
        class Fields {
            object;
            #what;
            constructor(value, what){
                const object = asObject(value);
                if (!object) throw new ShapeError(`${what} is ${kindOf(value)} instead of an object`);
                this.object = object;
                this.#what = what;
            }
            get(name) {
                return this.object[name] ?? void 0;
            }
            requiredText(name) {
                const text = this.text(name);
                if (void 0 === text || "" === text) throw new ShapeError(`${this.#what} has no ${name}`);
                return text;
            }
            text(name) {
                const value = this.get(name);
                if (void 0 === value || "string" == typeof value) return value;
                if ("number" == typeof value || "boolean" == typeof value) return String(value);
                throw this.#wrong(name, value, "a string");
            }
            number(name) {
                const value = this.get(name);
                if (void 0 === value || "" === value) return;
                const number = "string" == typeof value ? Number(value) : value;
                if ("number" == typeof number && Number.isFinite(number)) return number;
                throw this.#wrong(name, value, "a number");
            }
            boolean(name) {
                const value = this.get(name);
                if (void 0 === value || "" === value) return;
                if ("boolean" == typeof value) return value;
                if ("string" == typeof value && /^(true|false)$/i.test(value)) return "true" === value.toLowerCase();
                throw this.#wrong(name, value, "a Boolean");
            }
            time(name) {
                const value = this.get(name);
                if (void 0 === value || "" === value) return;
                if ("number" == typeof value || "string" == typeof value && /^\d+$/.test(value)) {
                    const date = new Date(Number(value));
                    if (!Number.isNaN(date.getTime())) return date;
                }
                if ("string" == typeof value) {
                    const date = new Date(/T.*(Z|[+-]\d\d:?\d\d)$/i.test(value) || !value.includes("T") ? value : `${value}Z`);
                    if (!Number.isNaN(date.getTime())) return date;
                }
                throw this.#wrong(name, value, "a time");
            }
            url(name) {
                const value = this.get(name);
                if (void 0 === value || "" === value) return;
                const url = "string" == typeof value && URL.canParse(value) ? new URL(value) : void 0;
                if (url && /^https?:$/.test(url.protocol)) return url;
                throw this.#wrong(name, value, "a link");
            }
            #wrong(name, value, wanted) {
                return new ShapeError(`${name} of ${this.#what} is ${kindOf(value)} instead of ${wanted}`);
            }
        }
        function kindOf(value) {
            if (void 0 === value) return "missing";
            if (null === value) return "null";
            if (Array.isArray(value)) return "a list";
            return "object" == typeof value ? "an object" : `a ${typeof value}`;
        }
    },
    9294: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__)=>{
        __nccwpck_require__.d(__webpack_exports__, {
            c: ()=>environment
        });
        const environment = {
            speed: "PAAS_ACTIONS_SPEED"
        };
    },
    2266: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__)=>{
        __nccwpck_require__.d(__webpack_exports__, {
            Jt: ()=>flag,
            Qq: ()=>text,
            Rs: ()=>serviceUrl,
            TL: ()=>parseInputs,
            U9: ()=>isLoopback,
            Yq: ()=>choice,
            _: ()=>decimal,
            hF: ()=>input,
            nd: ()=>integer,
            p_: ()=>list,
            q$: ()=>Unacceptable
        });
        class Unacceptable extends Error {
            name = "Unacceptable";
        }
        function input(description, allowed, parse, options) {
            return {
                description,
                allowed,
                parse: parse,
                required: options.required ?? false,
                default: options.default,
                env: options.env,
                secret: options.secret ?? false,
                confidential: options.confidential ?? false
            };
        }
        const none = {};
        function text(description, options = none) {
            const { pattern, allowed = "a text" } = options;
            return input(description, allowed, (value)=>{
                if (pattern && !pattern.test(value)) throw new Unacceptable(allowed);
                return value;
            }, options);
        }
        function integer(description, min, max, options = none) {
            const allowed = `a whole number from ${min} to ${max}`;
            return input(description, allowed, (value)=>{
                const number = Number(value);
                if (!/^[+-]?\d+$/.test(value) || number < min || number > max) throw new Unacceptable(allowed);
                return number;
            }, options);
        }
        function decimal(description, min, max, options = none) {
            const allowed = `a number from ${min} to ${max}`;
            return input(description, allowed, (value)=>{
                const number = Number(value);
                if (!/^\d+(\.\d+)?$/.test(value) || number < min || number > max) throw new Unacceptable(allowed);
                return number;
            }, options);
        }
        function flag(description, options = none) {
            return input(description, "`true` or `false`", (value)=>{
                if (/^(true|True|TRUE)$/.test(value)) return true;
                if (/^(false|False|FALSE)$/.test(value)) return false;
                throw new Unacceptable("`true` or `false`");
            }, options);
        }
        function choice(description, choices, options = none) {
            const allowed = choices.map((one)=>`\`${one}\``).join(" or ");
            return input(description, allowed, (value)=>{
                const found = choices.find((one)=>one === value);
                if (void 0 === found) throw new Unacceptable(allowed);
                return found;
            }, options);
        }
        function list(description, options = none) {
            return input(description, "a list, one a line or separated by commas", (value)=>value.split(/[\n,]/).map((one)=>one.trim()).filter((one)=>"" !== one), options);
        }
        const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
        function isLoopback(url) {
            return loopback.test(url.hostname);
        }
        function serviceUrl(description, options = none) {
            const allowed = "an https:// address without credentials, query or fragment (http:// only for this machine, 127.0.0.1)";
            return input(description, allowed, (value)=>{
                const url = URL.canParse(value) ? new URL(value) : void 0;
                const secure = url && ("https:" === url.protocol || "http:" === url.protocol && isLoopback(url));
                if (!url || !secure || url.username || url.password || url.search || url.hash) throw new Unacceptable(allowed);
                return url;
            }, options);
        }
        function textOf(name, declared, source) {
            const given = source.input(name);
            if ("" !== given) return given;
            const fromEnv = void 0 === declared.env ? "" : source.env[declared.env]?.trim() ?? "";
            return "" !== fromEnv ? fromEnv : declared.default ?? "";
        }
        class ConfigurationError extends Error {
            name = "ConfigurationError";
            kind = "config";
            code = "INVALID_INPUT";
            remedy;
            problems;
            constructor(problems){
                const count = 1 === problems.length ? "One input is" : `${problems.length} inputs are`;
                super(`${count} not as they must be:\n${problems.map((problem)=>`- ${problem}`).join("\n")}`.replace("is not as they", "is not as it"));
                this.problems = problems;
                this.remedy = "Correct the `with:` (or `env:`) of the step. Nothing was sent to the service.";
            }
        }
        function parseInputs(declared, source, check) {
            const problems = [];
            const values = {};
            for (const [name, one] of Object.entries(declared)){
                const given = textOf(name, one, source);
                if ("" === given) {
                    if (one.required) problems.push(missing(name, one));
                    continue;
                }
                try {
                    values[name] = one.parse(given);
                } catch (error) {
                    if (!(error instanceof Unacceptable)) throw error;
                    problems.push(`\`${name}\` must be ${error.message}${one.secret || one.confidential ? "" : `; it is ${shown(given)}`}`);
                }
            }
            if (0 === problems.length && check) problems.push(...check(values));
            if (problems.length > 0) throw new ConfigurationError(problems);
            return values;
        }
        function missing(name, declared) {
            const other = void 0 === declared.env ? "" : ` (or the environment variable \`${declared.env}\`)`;
            const [about] = declared.description.split(/(?<=\.)\s/);
            return `\`${name}\`${other} is missing: ${about}`;
        }
        function shown(text) {
            const line = text.replaceAll(/\s+/g, " ").replaceAll(/:\/\/[^/\s]*@/g, "://***@").replaceAll(/(:\/\/[^\s?#]*)[?#]\S*/g, "$1?***");
            return `\`${line.length > 60 ? `${line.slice(0, 57)}...` : line}\``;
        }
    },
    3912: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__)=>{
        __nccwpck_require__.d(__webpack_exports__, {
            Ei: ()=>safeLog,
            TN: ()=>oneLine,
            dm: ()=>maskable,
            ee: ()=>bytes,
            wD: ()=>markdown
        });
        function safeLog(text) {
            return text.split(/\r\n|\r|\n/).map((line)=>line.replaceAll(/\u001b\[[0-?]*[ -/]*[@-~]/g, "").replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, " ").replace(/^(\s*):(?=:)/, "$1​:").replaceAll("##[", "#​#[")).join("\n");
        }
        function oneLine(text, limit = 500) {
            const line = safeLog(text).replaceAll(/\s+/g, " ").trim();
            return line.length > limit ? `${line.slice(0, limit - 1)}…` : line;
        }
        function markdown(text) {
            return oneLine(text, 2e3).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll(/([\\`*_[\]|~#!$])/g, "\\$1").replace(/^([-+=]|\d+(?=[.)]))/, (start)=>/\d/.test(start) ? `${start}​` : `\\${start}`).replaceAll(/([a-z]):\/\//gi, "$1:​//").replaceAll(/\bwww\./gi, (www)=>`${www.slice(0, 3)}​.`).replaceAll("@", "@​");
        }
        function maskable(secret) {
            const lines = secret.split(/\r\n|\r|\n/);
            return [
                ...new Set([
                    ...lines,
                    ...lines.map((line)=>line.trim())
                ])
            ].filter((line)=>"" !== line.trim());
        }
        function bytes(count) {
            const units = [
                "B",
                "kB",
                "MB",
                "GB",
                "TB"
            ];
            let value = count;
            let unit = 0;
            while(value >= 1e3 && unit < units.length - 1){
                value /= 1e3;
                unit += 1;
            }
            return `${0 === unit ? Math.round(value) : Number(value.toPrecision(3))} ${units[unit]}`;
        }
    },
    5159: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__)=>{
        __nccwpck_require__.d(__webpack_exports__, {
            Ln: ()=>span,
            fm: ()=>waitFor,
            vw: ()=>WaitTimeout
        });
        var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8500);
        const longestTimerMs = 2 ** 31 - 1;
        const realWaitClock = {
            now: ()=>performance.timeOrigin + performance.now(),
            sleep: async (ms, signal)=>{
                for(let left = ms; left > longestTimerMs; left -= longestTimerMs)await (0, node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(longestTimerMs, void 0, {
                    signal
                });
                await (0, node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms % longestTimerMs, void 0, {
                    signal
                });
            }
        };
        const defaultSchedule = {
            minMs: 1e3,
            share: .1,
            maxMs: 3e4
        };
        const leastMs = 50;
        function intervalMs(schedule, elapsedMs, leftMs) {
            const grown = Math.min(schedule.maxMs, Math.max(schedule.minMs, elapsedMs * schedule.share));
            return Math.max(0, Math.min(Math.max(grown, leastMs), leftMs));
        }
        class WaitTimeout extends Error {
            name = "WaitTimeout";
            kind = "timeout";
            code = "TIMEOUT";
            what;
            lastState;
            remedy;
            constructor(what, timeoutMs, lastState, cause){
                const seen = void 0 === lastState ? "its state could never be read" : `its last known state is ${lastState}`;
                super(`The time limit of ${span(timeoutMs)} ran out while waiting for ${what}; ${seen}.`, void 0 === cause ? void 0 : {
                    cause
                });
                this.what = what;
                this.lastState = lastState;
                this.remedy = "It may still finish. Give the step more timeout-minutes, or go on waiting with the id that it set as output.";
            }
        }
        function span(ms) {
            const seconds = Math.round(ms / 1e3);
            if (seconds < 60) return ms < 9950 ? `${Number((ms / 1e3).toFixed(1))} s` : `${seconds} s`;
            const minutes = Math.floor(seconds / 60);
            if (minutes < 60) return seconds % 60 === 0 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`;
            return minutes % 60 === 0 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
        }
        const lastLookMs = 2e3;
        async function waitFor(options) {
            const clock = options.clock ?? realWaitClock;
            const schedule = options.schedule ?? defaultSchedule;
            for (const time of [
                options.timeoutMs,
                options.heartbeatMs ?? 0,
                ...Object.values(schedule)
            ])if (!(time >= 0)) throw new RangeError(`A time of the wait for ${options.what} is ${time}.`);
            const start = clock.now();
            const seen = new Seen(options);
            const limit = new Limit(options.timeoutMs, clock, options.signal);
            try {
                for(let looks = 1;; looks++){
                    options.signal?.throwIfAborted();
                    const looked = await limit.of(options.look);
                    options.signal?.throwIfAborted();
                    const elapsedMs = clock.now() - start;
                    if ("value" in looked) {
                        const verdict = options.judge(looked.value);
                        seen.state(options.state(looked.value), "unknown" !== verdict, elapsedMs);
                        if ("done" === verdict) return {
                            value: looked.value,
                            elapsedMs,
                            looks
                        };
                    } else if (!limit.isOver) seen.badLook(looked.error);
                    if (elapsedMs >= options.timeoutMs || limit.isOver) throw seen.timeout();
                    seen.heartbeat(elapsedMs);
                    await clock.sleep(intervalMs(schedule, elapsedMs, options.timeoutMs - elapsedMs), options.signal);
                }
            } catch (error) {
                if (options.signal?.aborted) throw options.signal.reason;
                throw error;
            } finally{
                limit.clear();
            }
        }
        class Seen {
            #options;
            #state;
            #error;
            #badInARow = 0;
            #lastNewsMs = 0;
            constructor(options){
                this.#options = options;
            }
            state(state, known, elapsedMs) {
                this.#badInARow = 0;
                this.#error = void 0;
                if (state === this.#state) return;
                this.#state = state;
                this.#lastNewsMs = elapsedMs;
                this.#options.onEvent?.({
                    type: "state",
                    what: this.#options.what,
                    state,
                    known,
                    elapsedMs
                });
            }
            badLook(error) {
                const isTransient = this.#options.isTransient ?? saysTransient;
                if (!isTransient(error)) throw error;
                this.#error = error;
                this.#badInARow += 1;
                this.#options.onEvent?.({
                    type: "bad-look",
                    what: this.#options.what,
                    error,
                    inARow: this.#badInARow
                });
            }
            heartbeat(elapsedMs) {
                const { heartbeatMs = 6e4, timeoutMs, usual, what } = this.#options;
                if (elapsedMs - this.#lastNewsMs < heartbeatMs) return;
                this.#lastNewsMs = elapsedMs;
                this.#options.onEvent?.({
                    type: "heartbeat",
                    what,
                    state: this.#state,
                    elapsedMs,
                    deadlineMs: timeoutMs,
                    usual
                });
            }
            timeout() {
                return new WaitTimeout(this.#options.what, this.#options.timeoutMs, this.#state, this.#error);
            }
        }
        function saysTransient(error) {
            return "object" == typeof error && null !== error && "transient" in error && true === error.transient;
        }
        class Limit {
            #clock;
            #stop;
            #end = new AbortController;
            #timer = new AbortController;
            #lookSince;
            #isOver = false;
            constructor(timeoutMs, clock, stop){
                this.#clock = clock;
                this.#stop = stop;
                stop?.addEventListener("abort", this.#onStop, {
                    once: true
                });
                if (Number.isFinite(timeoutMs)) this.#watch(timeoutMs);
            }
            get isOver() {
                return this.#isOver;
            }
            async of(look) {
                const { signal } = this.#end;
                const aborted = Promise.withResolvers();
                const abort = ()=>aborted.reject(signal.reason);
                signal.addEventListener("abort", abort, {
                    once: true
                });
                this.#lookSince = this.#clock.now();
                try {
                    return {
                        value: await Promise.race([
                            look(signal),
                            aborted.promise
                        ])
                    };
                } catch (error) {
                    return {
                        error
                    };
                } finally{
                    this.#lookSince = void 0;
                    signal.removeEventListener("abort", abort);
                }
            }
            clear() {
                this.#timer.abort();
                this.#stop?.removeEventListener("abort", this.#onStop);
            }
            #onStop = ()=>this.#end.abort(this.#stop?.reason);
            #watch(timeoutMs) {
                const after = (ms, then)=>this.#clock.sleep(ms, this.#timer.signal).then(then, ()=>{});
                after(timeoutMs, ()=>{
                    if (void 0 !== this.#lookSince && this.#clock.now() - this.#lookSince >= lastLookMs) this.#over();
                });
                after(timeoutMs + lastLookMs, ()=>this.#over());
            }
            #over() {
                this.#isOver = true;
                this.#end.abort(new DOMException("The deadline has passed.", "TimeoutError"));
            }
        }
    }
};
var __webpack_module_cache__ = {};
function __nccwpck_require__(moduleId) {
    var cachedModule = __webpack_module_cache__[moduleId];
    if (void 0 !== cachedModule) return cachedModule.exports;
    var module = __webpack_module_cache__[moduleId] = {
        exports: {}
    };
    var threw = true;
    try {
        __webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
        threw = false;
    } finally{
        if (threw) delete __webpack_module_cache__[moduleId];
    }
    return module.exports;
}
__nccwpck_require__.m = __webpack_modules__;
if (void 0 !== __nccwpck_require__) __nccwpck_require__.ab = decodeURIComponent(new URL(".", import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
(()=>{
    var getProto = Object.getPrototypeOf ? (obj)=>Object.getPrototypeOf(obj) : (obj)=>obj.__proto__;
    var leafPrototypes;
    __nccwpck_require__.t = function(value, mode) {
        if (1 & mode) value = this(value);
        if (8 & mode) return value;
        if ("object" == typeof value && value) {
            if (4 & mode && value.__esModule) return value;
            if (16 & mode && "function" == typeof value.then) return value;
        }
        var ns = Object.create(null);
        __nccwpck_require__.r(ns);
        var def = {};
        leafPrototypes = leafPrototypes || [
            null,
            getProto({}),
            getProto([]),
            getProto(getProto)
        ];
        for(var current = 2 & mode && value; "object" == typeof current && !~leafPrototypes.indexOf(current); current = getProto(current))Object.getOwnPropertyNames(current).forEach((key)=>def[key] = ()=>value[key]);
        def["default"] = ()=>value;
        __nccwpck_require__.d(ns, def);
        return ns;
    };
})();
(()=>{
    __nccwpck_require__.d = (exports, definition)=>{
        for(var key in definition)if (__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) Object.defineProperty(exports, key, {
            enumerable: true,
            get: definition[key]
        });
    };
})();
(()=>{
    __nccwpck_require__.f = {};
    __nccwpck_require__.e = (chunkId)=>Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key)=>{
            __nccwpck_require__.f[key](chunkId, promises);
            return promises;
        }, []));
})();
(()=>{
    __nccwpck_require__.u = (chunkId)=>"" + chunkId + ".index.js";
})();
(()=>{
    __nccwpck_require__.o = (obj, prop)=>Object.prototype.hasOwnProperty.call(obj, prop);
})();
(()=>{
    __nccwpck_require__.r = (exports)=>{
        if ("u" > typeof Symbol && Symbol.toStringTag) Object.defineProperty(exports, Symbol.toStringTag, {
            value: "Module"
        });
        Object.defineProperty(exports, "__esModule", {
            value: true
        });
    };
})();
(()=>{
    var installedChunks = {
        792: 0
    };
    var installChunk = (data)=>{
        var { ids, modules, runtime } = data;
        var moduleId, chunkId, i = 0;
        for(moduleId in modules)if (__nccwpck_require__.o(modules, moduleId)) __nccwpck_require__.m[moduleId] = modules[moduleId];
        if (runtime) runtime(__nccwpck_require__);
        for(; i < ids.length; i++){
            chunkId = ids[i];
            if (__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) installedChunks[chunkId][0]();
            installedChunks[ids[i]] = 0;
        }
    };
    __nccwpck_require__.f.j = (chunkId, promises)=>{
        var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : void 0;
        if (0 !== installedChunkData) if (installedChunkData) promises.push(installedChunkData[1]);
        else {
            var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e)=>{
                if (0 !== installedChunks[chunkId]) installedChunks[chunkId] = void 0;
                throw e;
            });
            var promise = Promise.race([
                promise,
                new Promise((resolve)=>installedChunkData = installedChunks[chunkId] = [
                        resolve
                    ])
            ]);
            promises.push(installedChunkData[1] = promise);
        }
    };
})();
var __webpack_exports__ = {};
__nccwpck_require__.d(__webpack_exports__, {
    o1: ()=>actions,
    iW: ()=>main,
    wX: ()=>serve
});
__nccwpck_require__(7483);
__nccwpck_require__(1564);
__nccwpck_require__(252);
__nccwpck_require__(8083);
__nccwpck_require__(309);
var external_node_fs_ = __nccwpck_require__(3024);
var external_os_ = __nccwpck_require__(857);
function toCommandValue(input) {
    if (null == input) return "";
    else if ("string" == typeof input || input instanceof String) return input;
    return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) return {};
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = "") {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = "::";
class Command {
    constructor(command, properties, message){
        if (!command) command = "missing.command";
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += " ";
            let first = true;
            for(const key in this.properties)if (this.properties.hasOwnProperty(key)) {
                const val = this.properties[key];
                if (val) {
                    if (first) first = false;
                    else cmdStr += ",";
                    cmdStr += `${key}=${escapeProperty(val)}`;
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
    return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}
const external_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
var external_fs_ = __nccwpck_require__(9896);
function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
    if (!external_fs_.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
    external_fs_.appendFileSync(filePath, `${toCommandValue(message)}${external_os_.EOL}`, {
        encoding: "utf8"
    });
}
function prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = toCommandValue(value);
    if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
__WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
var ExitCode;
(function(ExitCode) {
    ExitCode[ExitCode["Success"] = 0] = "Success";
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env["GITHUB_ENV"] || "";
    if (filePath) return file_command_issueFileCommand("ENV", prepareKeyValueMessage(name, val));
    command_issueCommand("set-env", {
        name
    }, convertedVal);
}
function setSecret(secret) {
    command_issueCommand("add-mask", {}, secret);
}
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
    if (options && options.required && !val) throw new Error(`Input required and not supplied: ${name}`);
    if (options && false === options.trimWhitespace) return val;
    return val.trim();
}
function setOutput(name, value) {
    const filePath = process.env["GITHUB_OUTPUT"] || "";
    if (filePath) return file_command_issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
    process.stdout.write(external_os_.EOL);
    command_issueCommand("set-output", {
        name
    }, toCommandValue(value));
}
function debug(message) {
    command_issueCommand("debug", {}, message);
}
function error(message, properties = {}) {
    command_issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
    command_issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
    command_issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
function startGroup(name) {
    command_issue("group", name);
}
function endGroup() {
    command_issue("endgroup");
}
function saveState(name, value) {
    const filePath = process.env["GITHUB_STATE"] || "";
    if (filePath) return file_command_issueFileCommand("STATE", prepareKeyValueMessage(name, value));
    command_issueCommand("save-state", {
        name
    }, toCommandValue(value));
}
function getState(name) {
    return process.env[`STATE_${name}`] || "";
}
var errors = __nccwpck_require__(2602);
var wait = __nccwpck_require__(5159);
var clock = __nccwpck_require__(295);
function clockAt(speed) {
    const start = performance.timeOrigin;
    return {
        now: ()=>start + performance.now() * speed,
        sleep: (ms, signal)=>clock.d.sleep(ms / speed, signal),
        random: Math.random
    };
}
var environment = __nccwpck_require__(9294);
var external_node_util_ = __nccwpck_require__(7975);
var runner_text = __nccwpck_require__(3912);
const usualRemedies = {
    config: "Correct the inputs of the step.",
    auth: "Check the credentials, and what their user may do.",
    "not-found": "Check the names and ids among the inputs of the step.",
    conflict: "Look what else is at work there, then run the step again.",
    "remote-failed": "Look at the status page of the service, then run the step again.",
    timeout: "Run the step again; if it happens often, give it more time.",
    cancelled: "Run the step again when you are ready.",
    network: "Run the step again; if it happens often, look at the network of the runner."
};
function isKind(kind) {
    return "string" == typeof kind && Object.hasOwn(usualRemedies, kind);
}
function explain(error) {
    if (!isError(error)) return internal(said(error), void 0, []);
    const causes = causesOf(error);
    const { kind, code, remedy, requestId } = error;
    if ("string" == typeof code && isOfFiles(error)) return {
        message: (0, runner_text.Ei)(error.message),
        code: (0, runner_text.TN)(code, 100),
        kind: "config",
        remedy: "Check the paths among the inputs, and the permissions and the free space of the disk.",
        causes,
        requestId: void 0,
        stack: void 0
    };
    if (!isKind(kind) || "string" != typeof code) return internal(`${error.name}: ${error.message}`, error.stack, causes);
    return {
        message: (0, runner_text.Ei)(error.message),
        code: code.replaceAll(/[^A-Za-z0-9.-]+/g, "_").slice(0, 100),
        kind,
        remedy: (0, runner_text.Ei)("string" == typeof remedy ? remedy : usualRemedies[kind]),
        causes,
        requestId: "string" == typeof requestId ? (0, runner_text.TN)(requestId, 200) : void 0,
        stack: void 0
    };
}
function isError(value) {
    return value instanceof Error || external_node_util_.types.isNativeError(value);
}
function isOfFiles(error) {
    return "syscall" in error && "path" in error && "string" == typeof error.path && !("kind" in error);
}
function said(value) {
    return "object" == typeof value || "function" == typeof value ? (0, external_node_util_.inspect)(value, {
        depth: 0
    }) : String(value);
}
function internal(message, stack, causes) {
    return {
        message: (0, runner_text.Ei)(message),
        code: "INTERNAL",
        kind: "internal",
        remedy: "This is a fault in the action. Please report it with this log (step debugging on: RUNNER_DEBUG=1).",
        causes,
        requestId: void 0,
        stack: void 0 === stack ? void 0 : (0, runner_text.Ei)(stack)
    };
}
const mostCauses = 5;
function causesOf(error) {
    const causes = [];
    const left = [
        ...inside(error)
    ];
    while(left.length > 0 && causes.length < mostCauses){
        const cause = left.shift();
        const { code } = isError(cause) ? cause : {};
        const text = isError(cause) ? `${cause.name}${"string" == typeof code ? ` ${code}` : ""}: ${cause.message}` : said(cause);
        causes.push((0, runner_text.TN)(text));
        if (isError(cause)) left.unshift(...inside(cause));
    }
    return causes;
}
function inside(error) {
    const errors = "errors" in error && Array.isArray(error.errors) ? error.errors : [];
    return void 0 === error.cause ? errors : [
        error.cause,
        ...errors
    ];
}
var inputs = __nccwpck_require__(2266);
const limitBytes = 1044480;
class Summary {
    #facts = [];
    #blocks = [];
    get isEmpty() {
        return 0 === this.#facts.length && 0 === this.#blocks.length;
    }
    fact(name, value) {
        if (void 0 === value || "" === value) return this;
        const row = this.#facts.find(([known])=>known === name);
        if (row) row[1] = String(value);
        else this.#facts.push([
            name,
            String(value)
        ]);
        return this;
    }
    table(head, rows, most = 500) {
        const line = (cells)=>`| ${cells.map((cell)=>(0, runner_text.wD)(String(cell))).join(" | ")} |`;
        const lines = [
            line(head),
            `|${head.map(()=>" --- |").join("")}`,
            ...rows.slice(0, most).map(line)
        ];
        if (rows.length > most) lines.push("", `… and ${rows.length - most} more.`);
        this.#blocks.push(lines.join("\n"));
        return this;
    }
    text(sentence) {
        this.#blocks.push((0, runner_text.wD)(sentence));
        return this;
    }
    mermaid(source) {
        this.#blocks.push(`\`\`\`mermaid\n${source.replaceAll("```", "'''")}\n\`\`\``);
        return this;
    }
    render(heading, first = []) {
        const facts = this.#facts.map(([name, value])=>`| ${(0, runner_text.wD)(name)} | ${(0, runner_text.wD)(value)} |`);
        const table = facts.length > 0 ? [
            [
                "| | |",
                "| --- | --- |",
                ...facts
            ].join("\n")
        ] : [];
        let rendered = [
            `### ${(0, runner_text.wD)(heading)}`,
            ...first.map(runner_text.wD)
        ].join("\n\n");
        let isCut = false;
        for (const block of [
            ...table,
            ...this.#blocks
        ]){
            const fitting = cutTo(block, limitBytes - Buffer.byteLength(rendered));
            isCut ||= fitting !== block;
            if ("" !== fitting) rendered += `\n\n${fitting}`;
        }
        return `${rendered}\n\n${isCut ? "… cut, because GitHub shows at most 1 MiB a step.\n\n" : ""}`;
    }
}
function cutTo(block, room) {
    if (Buffer.byteLength(block) <= room) return block;
    if (!block.startsWith("| ") || room <= 0) return "";
    const part = Buffer.from(block).subarray(0, room).toString("utf8");
    return part.slice(0, Math.max(0, part.lastIndexOf("\n")));
}
class Step {
    signal;
    clock;
    summary = new Summary;
    #deadline;
    #outputs = new Map;
    #goingOn = new Map;
    #retries = 0;
    #calls = 0;
    #progressAt;
    constructor(options){
        this.signal = options.signal;
        this.clock = options.clock ?? clock.d;
        const { timeoutMinutes } = options;
        this.#deadline = void 0 === timeoutMinutes ? void 0 : this.clock.now() + 6e4 * timeoutMinutes;
    }
    leftMs() {
        return void 0 === this.#deadline ? 1 / 0 : Math.max(0, this.#deadline - this.clock.now());
    }
    allowAtLeast(ms) {
        if (void 0 !== this.#deadline) this.#deadline = Math.max(this.#deadline, this.clock.now() + ms);
    }
    output(name, value) {
        if (void 0 === value) return;
        this.#outputs.set(name, String(value));
        this.#keep("output", "GITHUB_OUTPUT", name, String(value), setOutput);
    }
    #keep(what, file, name, value, write) {
        if (!process.env[file]) return void this.info(`${what} ${name}: ${(0, runner_text.TN)(value, 1e3)}`);
        try {
            write(name, value);
        } catch (error) {
            this.warning(`The ${what} ${name} could not be written (${String(error)}). It is: ${(0, runner_text.TN)(value, 1e3)}`);
        }
    }
    get outputs() {
        return this.#outputs;
    }
    get traffic() {
        return {
            calls: this.#calls,
            retries: this.#retries
        };
    }
    info(text) {
        info((0, runner_text.Ei)(text));
    }
    debug(text) {
        debug((0, runner_text.Ei)(text));
    }
    notice(text) {
        notice((0, runner_text.Ei)(text));
    }
    warning(text) {
        warning((0, runner_text.Ei)(text));
    }
    async group(title, work) {
        startGroup((0, runner_text.TN)(title));
        try {
            return await work();
        } finally{
            endGroup();
        }
    }
    mask(secret) {
        for (const line of (0, runner_text.dm)(secret))setSecret(line);
    }
    saveState(name, value) {
        this.#keep("state", "GITHUB_STATE", name, value, saveState);
    }
    state(name) {
        return getState(name);
    }
    exportVariable(name, value) {
        try {
            if (!process.env["GITHUB_ENV"]) throw new Error("GITHUB_ENV is not set");
            exportVariable(name, value);
        } catch (cause) {
            throw new errors.H(`The environment variable ${name} could not be set for the steps that follow.`, {
                code: "CANNOT_EXPORT",
                kind: "config",
                remedy: "This step needs a runner: check that GITHUB_ENV names a file that can be written.",
                cause
            });
        }
    }
    begins(key, goingOn) {
        this.#goingOn.set(key, goingOn);
    }
    ended(key) {
        this.#goingOn.delete(key);
    }
    stillGoingOn() {
        return [
            ...this.#goingOn.values()
        ].map(({ what, input, id })=>{
            const named = void 0 === id || void 0 !== input ? what : `${what} (id ${id})`;
            const hint = void 0 === input ? "" : ` To go on waiting for it, run this action again with \`${input}: ${id}\`.`;
            return `${named} goes on at the service.${hint}`;
        });
    }
    onHttp = (event)=>{
        switch(event.type){
            case "request":
                this.#calls += 1;
                if (event.attempt > 1) this.#retries += 1;
                this.debug(`${event.method} ${event.path} ${event.outcome} ${Math.round(event.ms)} ms${event.attempt > 1 ? ` (try ${event.attempt})` : ""}`);
                break;
            case "retry":
                this.info(`${event.method} ${event.path}: ${event.reason}; trying again in ${(0, wait.Ln)(event.inMs)}.`);
                break;
            case "progress":
                this.#progress(event);
                break;
        }
    };
    #progress(event) {
        const now = performance.now();
        const last = void 0 !== event.total && event.bytes >= event.total;
        this.#progressAt ??= now;
        if (!last && now - this.#progressAt < 5e3) return;
        this.#progressAt = now;
        const of = void 0 === event.total ? "" : ` of ${(0, runner_text.ee)(event.total)} (${percent(event.bytes, event.total)} %)`;
        const rate = event.ms > 0 ? `, ${(0, runner_text.ee)(event.bytes / event.ms * 1e3)}/s` : "";
        this.info(`${"upload" === event.direction ? "Sent" : "Received"} ${(0, runner_text.ee)(event.bytes)}${of}${rate}`);
    }
    onWait = (event)=>{
        switch(event.type){
            case "state":
                this.info(`${event.what}: ${event.state}${event.known ? "" : " (not a documented state; waiting on)"} after ${(0, wait.Ln)(event.elapsedMs)}`);
                break;
            case "heartbeat":
                {
                    const usual = void 0 === event.usual ? "" : `; usual is ${event.usual}`;
                    this.info(`${event.what}: still ${event.state ?? "unknown"} after ${(0, wait.Ln)(event.elapsedMs)} (limit ${(0, wait.Ln)(event.deadlineMs)}${usual})`);
                    break;
                }
            case "bad-look":
                {
                    const reason = event.error instanceof Error ? event.error.message : String(event.error);
                    if (event.inARow <= 3 || event.inARow % 10 === 0) this.info(`${event.what}: could not look (${event.inARow} in a row), waiting on. ${reason}`);
                    break;
                }
        }
    };
}
function percent(part, whole) {
    return 0 === whole ? 100 : Math.floor(part / whole * 100);
}
const farewellMs = 1300;
const source = {
    input: (name)=>getInput(name),
    env: process.env
};
const lingerMs = 250;
async function runAction(action, phase = "main") {
    maskSecrets(action);
    if ("post" === phase && !savedState()) return void debug("The main step left nothing to clean up.");
    const cancel = new AbortController;
    const finished = new AbortController;
    const interrupted = interruption(cancel, finished.signal);
    let step = new Step({
        signal: cancel.signal
    });
    try {
        const values = "main" === phase ? (0, inputs.TL)(action.inputs, source, action.check?.bind(action)) : (0, inputs.TL)(postInputs(action), source);
        step = new Step({
            signal: cancel.signal,
            clock: clockFor(values),
            timeoutMinutes: minutesOf(values)
        });
        stopAtDeadline(step, cancel, finished.signal);
        const work = "main" === phase ? action.run(values, step) : action.post?.(values, step);
        await Promise.race([
            work,
            interrupted
        ]);
        writeSummary(action, step, void 0, phase);
    } catch (error) {
        const explained = explain(cancel.signal.aborted ? ended(cancel.signal.reason, error) : error);
        report(action, step, explained);
        writeSummary(action, step, explained, phase);
        process.exitCode = 1;
    } finally{
        finished.abort();
    }
    if (cancel.signal.aborted) process.exit();
    setTimeout(()=>process.exit(), lingerMs).unref();
}
function savedState() {
    return Object.keys(process.env).some((name)=>name.startsWith("STATE_"));
}
function ended(reason, error) {
    return error instanceof errors.H && error.unclear && error.code === reason.code ? error : reason;
}
function interruption(cancel, finished) {
    const { promise, reject } = Promise.withResolvers();
    promise.catch(()=>{});
    let farewell;
    cancel.signal.addEventListener("abort", ()=>{
        farewell = setTimeout(()=>reject(cancel.signal.reason), farewellMs);
    });
    const onSignal = (signal)=>{
        if (cancel.signal.aborted) reject(cancel.signal.reason);
        else cancel.abort(signalled(signal));
    };
    const onStalled = ()=>reject(new Error("The work of the action has not ended, but nothing is left that it waits for."));
    process.on("SIGINT", onSignal).on("SIGTERM", onSignal);
    process.on("uncaughtException", reject).on("unhandledRejection", reject);
    process.on("beforeExit", onStalled);
    finished.addEventListener("abort", ()=>{
        clearTimeout(farewell);
        process.off("SIGINT", onSignal).off("SIGTERM", onSignal);
        process.off("beforeExit", onStalled);
    });
    return promise;
}
function signalled(signal) {
    return new errors.H(`The step was cancelled (${signal}).`, {
        code: "CANCELLED",
        kind: "cancelled",
        remedy: "Nothing more is asked of the service. Run the step again when you are ready."
    });
}
const lateMs = 15e3;
function stopAtDeadline(step, cancel, finished) {
    const ms = step.leftMs();
    if (!Number.isFinite(ms)) return;
    const timeout = new errors.H(`The time limit of ${(0, wait.Ln)(ms)} (\`timeout-minutes\`) ran out.`, {
        code: "TIMEOUT",
        kind: "timeout",
        remedy: "Give the step more timeout-minutes, or look at the log for what took so long."
    });
    const watch = async ()=>{
        do await step.clock.sleep(step.leftMs() + lateMs, finished);
        while (step.leftMs() > 0)
        cancel.abort(timeout);
    };
    watch().catch(()=>{});
}
function postInputs(action) {
    const names = action.postInputs;
    if (!names) return action.inputs;
    return Object.fromEntries(Object.entries(action.inputs).filter(([name])=>names.includes(name)));
}
function maskSecrets(action) {
    for (const [name, declared] of Object.entries(action.inputs)){
        if (!declared.secret) continue;
        const given = getInput(name, {
            trimWhitespace: false
        });
        const fromEnv = void 0 === declared.env ? "" : process.env[declared.env] ?? "";
        for (const line of [
            ...(0, runner_text.dm)(given),
            ...(0, runner_text.dm)(fromEnv)
        ])setSecret(line);
    }
}
function minutesOf(values) {
    const minutes = values["timeout-minutes"];
    return "number" == typeof minutes ? minutes : void 0;
}
function clockFor(values) {
    const url = values["api-url"];
    const speed = Number(process.env[environment.c.speed] ?? "1");
    const rehearsal = url instanceof URL && (0, inputs.U9)(url) && speed > 1 && Number.isFinite(speed);
    return clockAt(rehearsal ? speed : 1);
}
function report(action, step, failure) {
    step.output("error-code", failure.code);
    step.output("error-kind", failure.kind);
    const goingOn = goingOnAfter(failure, step);
    error([
        failure.message,
        ...goingOn,
        failure.remedy
    ].map(runner_text.Ei).join("\n"), {
        title: `${action.name}: ${failure.code}`
    });
    for (const line of details(failure))step.info(line);
}
const leavesBehind = new Set([
    "timeout",
    "cancelled",
    "network",
    "internal"
]);
function goingOnAfter(failure, step) {
    return leavesBehind.has(failure.kind) ? step.stillGoingOn() : [];
}
function details(failure) {
    return [
        ...failure.causes.map((cause)=>`Caused by: ${cause}`),
        ...failure.requestId ? [
            `The service's id of the request: ${failure.requestId}`
        ] : [],
        ...failure.stack ? [
            failure.stack
        ] : []
    ];
}
function writeSummary(action, step, failure, phase) {
    const file = process.env["GITHUB_STEP_SUMMARY"];
    if (!file) return;
    try {
        if (!failure && "post" === phase && step.summary.isEmpty) return;
        const first = [];
        if (failure) {
            step.summary.fact("Error", `${failure.code} (${failure.kind})`);
            first.push(...failure.message.split("\n"), ...step.stillGoingOn());
            if (failure.remedy) first.push(`What to do: ${failure.remedy}`);
        }
        (0, external_node_fs_.appendFileSync)(file, step.summary.render(`${failure ? "❌" : "✅"} ${action.name}`, first));
    } catch (error) {
        step.debug(`The job summary could not be written: ${String(error)}`);
    }
}
const actions = {
    emulator: ()=>__nccwpck_require__.e(881).then(__nccwpck_require__.bind(__nccwpck_require__, 6881)),
    deploy: ()=>Promise.all([
            __nccwpck_require__.e(243),
            __nccwpck_require__.e(663),
            __nccwpck_require__.e(329),
            __nccwpck_require__.e(444)
        ]).then(__nccwpck_require__.bind(__nccwpck_require__, 444)),
    restore: ()=>__nccwpck_require__.e(566).then(__nccwpck_require__.bind(__nccwpck_require__, 9566)),
    "download-backup": ()=>Promise.all([
            __nccwpck_require__.e(663),
            __nccwpck_require__.e(935),
            __nccwpck_require__.e(809)
        ]).then(__nccwpck_require__.bind(__nccwpck_require__, 4809)),
    backup: ()=>__nccwpck_require__.e(128).then(__nccwpck_require__.bind(__nccwpck_require__, 128)),
    "upload-package": ()=>Promise.all([
            __nccwpck_require__.e(663),
            __nccwpck_require__.e(329),
            __nccwpck_require__.e(70)
        ]).then(__nccwpck_require__.bind(__nccwpck_require__, 1070)),
    scale: ()=>__nccwpck_require__.e(782).then(__nccwpck_require__.bind(__nccwpck_require__, 782)),
    "get-settings": ()=>__nccwpck_require__.e(252).then(__nccwpck_require__.bind(__nccwpck_require__, 5252)),
    "set-settings": ()=>Promise.all([
            __nccwpck_require__.e(243),
            __nccwpck_require__.e(296)
        ]).then(__nccwpck_require__.bind(__nccwpck_require__, 1296)),
    stop: ()=>__nccwpck_require__.e(970).then(__nccwpck_require__.bind(__nccwpck_require__, 6970)),
    "start-and-wait": ()=>__nccwpck_require__.e(700).then(__nccwpck_require__.bind(__nccwpck_require__, 7700)),
    transport: ()=>__nccwpck_require__.e(777).then(__nccwpck_require__.bind(__nccwpck_require__, 2777)),
    "list-environments": ()=>__nccwpck_require__.e(240).then(__nccwpck_require__.bind(__nccwpck_require__, 4240)),
    "build-package": ()=>__nccwpck_require__.e(553).then(__nccwpck_require__.bind(__nccwpck_require__, 4553)),
    "package-info": ()=>Promise.all([
            __nccwpck_require__.e(935),
            __nccwpck_require__.e(465)
        ]).then(__nccwpck_require__.bind(__nccwpck_require__, 2465)),
    "delete-packages": ()=>__nccwpck_require__.e(67).then(__nccwpck_require__.bind(__nccwpck_require__, 1067)),
    "clean-environment": ()=>__nccwpck_require__.e(456).then(__nccwpck_require__.bind(__nccwpck_require__, 6456)),
    tags: ()=>__nccwpck_require__.e(735).then(__nccwpck_require__.bind(__nccwpck_require__, 8735)),
    "download-logs": ()=>Promise.all([
            __nccwpck_require__.e(935),
            __nccwpck_require__.e(496)
        ]).then(__nccwpck_require__.bind(__nccwpck_require__, 9496)),
    "create-free-app": ()=>__nccwpck_require__.e(339).then(__nccwpck_require__.bind(__nccwpck_require__, 3339)),
    "list-backups": ()=>__nccwpck_require__.e(868).then(__nccwpck_require__.bind(__nccwpck_require__, 868)),
    "prune-backups": ()=>__nccwpck_require__.e(894).then(__nccwpck_require__.bind(__nccwpck_require__, 6894)),
    "cloud66-backup": ()=>Promise.all([
            __nccwpck_require__.e(450),
            __nccwpck_require__.e(268)
        ]).then(__nccwpck_require__.bind(__nccwpck_require__, 8268)),
    "cloud66-list-backups": ()=>Promise.all([
            __nccwpck_require__.e(450),
            __nccwpck_require__.e(972)
        ]).then(__nccwpck_require__.bind(__nccwpck_require__, 7972)),
    "cloud66-download-backup": ()=>Promise.all([
            __nccwpck_require__.e(935),
            __nccwpck_require__.e(450),
            __nccwpck_require__.e(137)
        ]).then(__nccwpck_require__.bind(__nccwpck_require__, 8137)),
    "cloud66-import-backup": ()=>Promise.all([
            __nccwpck_require__.e(450),
            __nccwpck_require__.e(446)
        ]).then(__nccwpck_require__.bind(__nccwpck_require__, 3446)),
    "syncano-backup": ()=>Promise.all([
            __nccwpck_require__.e(243),
            __nccwpck_require__.e(207),
            __nccwpck_require__.e(214),
            __nccwpck_require__.e(908)
        ]).then(__nccwpck_require__.bind(__nccwpck_require__, 6908)),
    "syncano-list-backups": ()=>Promise.all([
            __nccwpck_require__.e(243),
            __nccwpck_require__.e(752)
        ]).then(__nccwpck_require__.bind(__nccwpck_require__, 1752)),
    "syncano-download-backup": ()=>Promise.all([
            __nccwpck_require__.e(243),
            __nccwpck_require__.e(935),
            __nccwpck_require__.e(123)
        ]).then(__nccwpck_require__.bind(__nccwpck_require__, 7123)),
    "syncano-restore": ()=>Promise.all([
            __nccwpck_require__.e(243),
            __nccwpck_require__.e(207),
            __nccwpck_require__.e(214),
            __nccwpck_require__.e(620)
        ]).then(__nccwpck_require__.bind(__nccwpck_require__, 8620)),
    "syncano-prune-backups": ()=>Promise.all([
            __nccwpck_require__.e(243),
            __nccwpck_require__.e(26)
        ]).then(__nccwpck_require__.bind(__nccwpck_require__, 1026)),
    "backup-fleet": ()=>Promise.all([
            __nccwpck_require__.e(663),
            __nccwpck_require__.e(935),
            __nccwpck_require__.e(747)
        ]).then(__nccwpck_require__.bind(__nccwpck_require__, 1747))
};
async function main(name, phase = "main") {
    const load = actions[name];
    if (!load) throw new Error(`There is no action called ${name}.`);
    const { action } = await load();
    await runAction(action, phase);
}
async function serve() {
    await Promise.all([
        __nccwpck_require__.e(243),
        __nccwpck_require__.e(306),
        __nccwpck_require__.e(902)
    ]).then(__nccwpck_require__.bind(__nccwpck_require__, 4902));
}
var __webpack_exports__actions = __webpack_exports__.o1;
var __webpack_exports__main = __webpack_exports__.iW;
var __webpack_exports__serve = __webpack_exports__.wX;
export { __webpack_exports__actions as actions, __webpack_exports__main as main, __webpack_exports__serve as serve };
