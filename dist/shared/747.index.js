export const id = 747;
export const ids = [
    747
];
export const modules = {
    1747: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.r(__webpack_exports__);
        __webpack_require__.d(__webpack_exports__, {
            action: ()=>backup_fleet_action
        });
        var promises_ = __webpack_require__(1455);
        var external_node_path_ = __webpack_require__(6760);
        var errors = __webpack_require__(2602);
        var archives = __webpack_require__(2993);
        var backups_v2 = __webpack_require__(2216);
        var downloads = __webpack_require__(9111);
        var types = __webpack_require__(4569);
        const appIdFormat = /^[a-z0-9][a-z0-9-]*$/i;
        function readFleet(text) {
            let json;
            try {
                json = JSON.parse(text);
            } catch  {
                return {
                    problem: "it is not JSON"
                };
            }
            if (!Array.isArray(json)) return {
                problem: "it is not a list"
            };
            if (0 === json.length) return {
                problem: "the list is empty"
            };
            const found = new Map;
            for (const [index, item] of json.entries()){
                const environment = readOne(item);
                if ("string" == typeof environment) return {
                    problem: `item ${index + 1} ${environment}`
                };
                const key = keyOf(environment);
                if (!found.has(key)) found.set(key, environment);
            }
            return {
                environments: [
                    ...found.values()
                ],
                repeated: json.length - found.size
            };
        }
        function keyOf({ appId, mode }) {
            return JSON.stringify([
                appId.toLowerCase(),
                mode.trim().toLowerCase()
            ]);
        }
        function readOne(item) {
            if ("object" != typeof item || null === item) return "is not an object";
            const { "app-id": appId, environment } = item;
            if ("string" != typeof appId || !appIdFormat.test(appId)) return "has no `app-id` that could be the sub-domain of an app";
            if ("string" != typeof environment || "" === environment.trim()) return "has no `environment`";
            return {
                appId,
                mode: environment
            };
        }
        async function backUp(connection, environment, settings) {
            const { clock } = connection;
            const progress = {
                mode: environment.mode
            };
            const begin = clock.now();
            const result = (state, more = {})=>({
                    ...progress,
                    appId: environment.appId,
                    state,
                    seconds: (clock.now() - begin) / 1e3,
                    ...more
                });
            try {
                if (connection.signal?.aborted) throw connection.signal.reason;
                if (settings.leftMs() <= 0) throw noTime();
                const target = await settings.find(environment);
                progress.mode = target.mode;
                const fresh = await snapshotOf(connection, target, settings, progress);
                if (settings.download) await fetchArchive(connection, target, fresh.id, settings, settings.download, progress);
                return fresh.isOld && !settings.download ? result("skipped", {
                    message: "It has a completed backup that is young enough."
                }) : result("completed");
            } catch (error) {
                return result(...explained(error));
            }
        }
        async function snapshotOf(connection, target, settings, progress) {
            const { skipNewerThanMs, comment } = settings;
            const known = void 0 === skipNewerThanMs ? void 0 : await (0, backups_v2.jQ)(connection, target);
            const young = youngest(known ?? [], skipNewerThanMs ?? 0, connection.clock);
            if (young) progress.snapshotId = young.snapshotId;
            if (young?.state === "completed") return {
                id: young.snapshotId,
                isOld: true
            };
            const { snapshotId: id } = young ?? await (0, backups_v2.$p)(connection, target, comment, known);
            progress.snapshotId = id;
            await reported(settings, "backup", target, id, ()=>(0, backups_v2.ne)(connection, target, id, limits(settings)));
            return {
                id,
                isOld: false
            };
        }
        function youngest(snapshots, withinMs, clock) {
            const since = clock.now() - withinMs;
            const young = (0, types.ll)(snapshots).filter(({ createdAt })=>void 0 !== createdAt && createdAt.getTime() > since);
            return young.find(({ state })=>"completed" === state) ?? young.find(({ state })=>"queued" === state || "running" === state);
        }
        async function fetchArchive(connection, target, snapshotId, settings, { dataType, to, verify }, progress) {
            const { archiveId } = await (0, archives.tU)(connection, target, snapshotId, dataType);
            await reported(settings, "archive", target, archiveId, ()=>(0, archives.JN)(connection, target, snapshotId, archiveId, limits(settings)));
            const file = await (0, downloads.Z)(connection, target, snapshotId, archiveId, await to(target, snapshotId));
            await verify(file.path);
            progress.path = file.path;
            progress.size = file.size;
        }
        const ended = new Set([
            "SNAPSHOT_FAILED",
            "ARCHIVE_FAILED"
        ]);
        async function reported({ onJob }, what, environment, id, wait) {
            const job = {
                key: `${what} ${keyOf(environment)}`,
                what,
                environment,
                id
            };
            onJob?.({
                ...job,
                ended: false
            });
            try {
                await wait();
            } catch (error) {
                if (ended.has(error.code)) onJob?.({
                    ...job,
                    ended: true
                });
                throw error;
            }
            onJob?.({
                ...job,
                ended: true
            });
        }
        function limits({ leftMs, schedule }) {
            return {
                timeoutMs: leftMs(),
                schedule
            };
        }
        function explained(error) {
            const { code, kind } = error;
            const known = "string" == typeof code && "string" == typeof kind;
            return [
                stateOf(error),
                {
                    errorCode: known ? code : "INTERNAL",
                    errorKind: known ? kind : "internal",
                    message: error instanceof Error ? error.message : String(error)
                }
            ];
        }
        function stateOf(error) {
            const { code, kind } = error;
            if ("cancelled" === kind) return "cancelled";
            return "TIMEOUT" === code ? "timeout" : "failed";
        }
        function noTime() {
            return new errors.H("The time limit of the step ran out before its turn came; nothing was begun.", {
                code: "TIMEOUT",
                kind: "timeout"
            });
        }
        var http_clock = __webpack_require__(295);
        const defaultPauseMs = 1e3;
        const recoveryMs = 6e4;
        const slowestShare = 1 / 64;
        class SharedPace {
            #full;
            #clock;
            #onSlowDown;
            #waiters = new Set;
            #slowed;
            #next = -1 / 0;
            #sent = 0;
            #sentAtSlowDown = 0;
            #refusals = 0;
            #idle;
            constructor({ perSecond, clock = http_clock.d, onSlowDown }){
                if (!(perSecond > 0)) throw new RangeError(`A pace of ${perSecond} requests per second would never send one.`);
                this.#full = perSecond;
                this.#clock = clock;
                this.#onSlowDown = onSlowDown;
            }
            get perSecond() {
                if (!this.#slowed) return this.#full;
                const recovered = this.#full * Math.max(0, this.#clock.now() - this.#slowed.since) / recoveryMs;
                return Math.min(this.#full, this.#slowed.rate + recovered);
            }
            get refusals() {
                return this.#refusals;
            }
            take(signal) {
                if (signal.aborted) return Promise.reject(signal.reason);
                return new Promise((resolve, reject)=>{
                    const abort = ()=>{
                        this.#waiters.delete(waiter);
                        if (0 === this.#waiters.size) this.#idle?.abort();
                        reject(signal.reason);
                    };
                    const waiter = {
                        go: (turn)=>{
                            signal.removeEventListener("abort", abort);
                            resolve(turn);
                        }
                    };
                    signal.addEventListener("abort", abort, {
                        once: true
                    });
                    this.#waiters.add(waiter);
                    if (!this.#idle) this.#handOut();
                });
            }
            async #handOut() {
                const idle = new AbortController;
                this.#idle = idle;
                this.#next = Math.max(this.#next, this.#clock.now());
                for (const waiter of this.#waiters){
                    for(let ms = this.#leftMs(); ms > 0 && !idle.signal.aborted; ms = this.#leftMs())await this.#clock.sleep(ms, idle.signal).catch(()=>{});
                    if (idle.signal.aborted) break;
                    if (this.#waiters.delete(waiter)) {
                        this.#next += 1e3 / this.perSecond;
                        waiter.go(this.#turn());
                    }
                }
                this.#idle = void 0;
                if (this.#waiters.size > 0) this.#handOut();
            }
            #leftMs() {
                return this.#next - this.#clock.now();
            }
            #turn() {
                this.#sent += 1;
                const number = this.#sent;
                return {
                    refused: (askedMs)=>this.#refused(number, askedMs)
                };
            }
            #refused(number, askedMs = defaultPauseMs) {
                this.#refusals += 1;
                const now = this.#clock.now();
                this.#next = Math.max(this.#next, now + askedMs);
                if (number <= this.#sentAtSlowDown) return;
                const rate = Math.max(this.#full * slowestShare, this.perSecond / 2);
                this.#slowed = {
                    rate,
                    since: this.#next
                };
                this.#sentAtSlowDown = this.#sent;
                this.#onSlowDown?.({
                    perSecond: rate,
                    pauseMs: this.#next - now
                });
            }
        }
        function isMissing({ state }) {
            return "completed" !== state && "skipped" !== state;
        }
        function worstFirst(results) {
            const order = [
                "failed",
                "timeout",
                "cancelled",
                "completed",
                "skipped"
            ];
            return [
                ...results
            ].sort((one, other)=>order.indexOf(one.state) - order.indexOf(other.state));
        }
        const outputLimitBytes = 9e5;
        const messageLimits = [
            300,
            80,
            0
        ];
        function resultsJson(results, limitBytes = outputLimitBytes) {
            let text = "";
            for (const limit of messageLimits){
                text = JSON.stringify(results.map((result)=>described(result, limit)));
                if (Buffer.byteLength(text) <= limitBytes) break;
            }
            return text;
        }
        function missingJson(results) {
            return JSON.stringify(results.filter(isMissing).map(({ appId, mode })=>({
                    "app-id": appId,
                    environment: mode
                })));
        }
        function described(result, messageLimit) {
            const { message } = result;
            return {
                "app-id": result.appId,
                environment: result.mode,
                state: result.state,
                "snapshot-id": result.snapshotId,
                "error-code": result.errorCode,
                message: 0 === messageLimit ? void 0 : message?.slice(0, messageLimit),
                seconds: Math.round(result.seconds),
                path: result.path,
                size: result.size
            };
        }
        async function sideBySide(items, limit, work, onDone) {
            const results = [];
            let next = 0;
            let done = 0;
            const worker = async ()=>{
                while(next < items.length){
                    const index = next++;
                    const result = await work(items[index]);
                    results[index] = result;
                    done += 1;
                    onDone(result, {
                        total: items.length,
                        done,
                        underWay: next - done
                    });
                }
            };
            await Promise.all(Array.from({
                length: Math.min(limit, items.length)
            }, worker));
            return results;
        }
        const shareOfLooks = .5;
        function fleetSchedule(parallel, perSecond) {
            const minMs = Math.max(1e4, 1e3 * parallel / (perSecond * shareOfLooks));
            return {
                minMs,
                share: .2,
                maxMs: Math.max(6e4, minMs)
            };
        }
        var apps = __webpack_require__(6234);
        var client = __webpack_require__(5941);
        var environments = __webpack_require__(1564);
        var lookup = __webpack_require__(252);
        async function targetFinder(connection) {
            const projects = new Map((await (0, apps.tS)(connection)).map((app)=>[
                    app.appId.toLowerCase(),
                    app.projectId
                ]));
            const known = new Map;
            const environmentsOf = (appId)=>{
                const key = appId.toLowerCase();
                const listed = known.get(key) ?? (0, environments.DO)(connection, appId);
                known.set(key, listed);
                return listed;
            };
            return async ({ appId, mode })=>{
                const projectId = projects.get(appId.toLowerCase());
                if (void 0 === projectId) return (0, lookup.J)(connection, appId, mode);
                const wanted = mode.trim().toLowerCase();
                const found = (await environmentsOf(appId)).find((one)=>one.mode.trim().toLowerCase() === wanted);
                if (found?.environmentId) return {
                    appId,
                    mode: found.mode,
                    projectId,
                    environmentId: found.environmentId
                };
                throw found ? noId(found) : notFound({
                    appId,
                    mode
                });
            };
        }
        function noId(environment) {
            return new errors.H(`The service does not tell the EnvironmentId of ${(0, client.Pf)(environment)}.`, {
                code: "ID_NOT_KNOWN",
                kind: "remote-failed",
                remedy: "Use the backup action with api-version: 1 for this environment."
            });
        }
        function notFound({ appId, mode }) {
            return new errors.H(`${appId} has no environment ${JSON.stringify(mode)}.`, {
                code: "ENVIRONMENT_NOT_FOUND",
                kind: "not-found",
                remedy: "List the environments anew: this one may have been removed or renamed."
            });
        }
        var action = __webpack_require__(9297);
        var inputs = __webpack_require__(2266);
        var runner_text = __webpack_require__(3912);
        var wait = __webpack_require__(5159);
        var download_to = __webpack_require__(278);
        var mendix = __webpack_require__(7483);
        var verify_archive = __webpack_require__(7264);
        const fleetFormat = "a JSON list of objects with `app-id` and `environment`";
        const backup_fleet_inputs = {
            ...mendix.eu,
            environments: (0, inputs.hF)("JSON list of objects with `app-id` and `environment`, other keys are ignored: `environments` of one job of `matrix-groups` (or all `environments`) of `list-environments`, or `missing` of a run before. On Linux, a runner hands over at most 128 KiB: use groups for more.", fleetFormat, (given)=>{
                const fleet = readFleet(given);
                if ("problem" in fleet) throw new inputs.q$(`${fleetFormat} (${fleet.problem})`);
                return fleet;
            }, {
                required: true
            }),
            comment: (0, inputs.Qq)("Comment of each snapshot. Empty: one that names time and tool."),
            "max-parallel": (0, inputs.nd)("Most environments that are worked on at the same time.", 1, 64, {
                default: "8"
            }),
            "requests-per-second": (0, inputs._)("Most requests per second of this step, all environments together. When the service asks for less (429), all slow down together.", .1, 1e3, {
                default: "10"
            }),
            "skip-newer-than-hours": (0, inputs._)("Environments with a completed backup younger than this get no new one, and one that is being made is waited for: so a re-run does only what is missing.", .01, 8760),
            path: (0, inputs.Qq)("Folder to download an archive of each snapshot to. Empty: nothing is downloaded."),
            "data-type": (0, inputs.Yq)("What the archives hold.", [
                "files_and_database",
                "database_only"
            ], {
                default: "files_and_database"
            }),
            "timeout-minutes": (0, mendix.DL)(300)
        };
        const heartbeatMs = 6e4;
        const retry = {
            totalMs: 6e5,
            baseMs: 1e3,
            capMs: 3e4
        };
        const namedInMessage = 10;
        const backup_fleet_action = (0, action.QP)({
            name: "backup-fleet",
            group: "Mendix Cloud: backups",
            description: "Back up many environments of Mendix Cloud side by side, at one pace, each on its own",
            branding: {
                icon: "layers",
                color: "green"
            },
            inputs: backup_fleet_inputs,
            outputs: {
                results: "JSON list in the order of `environments`: `app-id`, `environment`, `state` (`completed`, `skipped`, `failed`, `timeout`, `cancelled`), `snapshot-id`, `error-code`, `message`, `seconds`, `path`, `size`; what does not apply is left out.",
                succeeded: "Number of environments with a new backup.",
                skipped: "Number of environments whose backup was young enough.",
                failed: "Number of all others.",
                missing: "JSON list of `app-id` and `environment` of those that failed: `environments` of a run that does only them."
            },
            async run (given, step) {
                const { environments, repeated } = given.environments;
                if (repeated > 0) step.notice(`${repeated} entries of \`environments\` are there more than once; each is backed up once.`);
                const perSecond = given["requests-per-second"];
                const pace = new SharedPace({
                    perSecond,
                    clock: step.clock,
                    onSlowDown: slowDownLog(step)
                });
                const connection = (0, mendix.Ng)(given, step, {
                    pace,
                    retry,
                    onEvent: quiet(step)
                });
                const begin = step.clock.now();
                const reporter = new Reporter(step, environments.length);
                const results = [];
                try {
                    const find = await targetFinder(connection);
                    const settings = {
                        find,
                        comment: given.comment,
                        skipNewerThanMs: hours(given["skip-newer-than-hours"]),
                        download: download(given, step),
                        schedule: fleetSchedule(given["max-parallel"], perSecond),
                        leftMs: ()=>step.leftMs(),
                        onJob: jobs(step)
                    };
                    const done = await sideBySide(environments, given["max-parallel"], (environment)=>backUp(connection, environment, settings), (result, progress)=>reporter.ended(result, progress));
                    results.push(...done);
                } finally{
                    reporter.close();
                }
                tell(step, results);
                step.summary.fact("Took", (0, wait.Ln)(step.clock.now() - begin)).fact("Requests", `${step.traffic.calls}, of which the service refused ${pace.refusals} (429)`);
                if (step.signal.aborted) throw step.signal.reason;
                failIfIncomplete(results);
            }
        });
        function tell(step, results) {
            const count = (state)=>results.filter((result)=>result.state === state).length;
            const missing = results.filter(isMissing).length;
            step.output("results", resultsJson(results));
            step.output("missing", missingJson(results));
            step.output("succeeded", count("completed"));
            step.output("skipped", count("skipped"));
            step.output("failed", missing);
            step.summary.fact("Environments", results.length).fact("Backed up", count("completed")).fact("Skipped", count("skipped")).fact("Failed", missing);
            step.summary.table([
                "App",
                "Environment",
                "State",
                "Snapshot",
                "Seconds",
                "File",
                "Error"
            ], worstFirst(results).map((result)=>[
                    result.appId,
                    result.mode,
                    result.state,
                    result.snapshotId ?? "",
                    Math.round(result.seconds),
                    void 0 === result.path ? "" : `${result.path} (${(0, runner_text.ee)(result.size ?? 0)})`,
                    void 0 === result.errorCode ? "" : `${result.errorCode}: ${result.message ?? ""}`
                ]));
        }
        function failIfIncomplete(results) {
            const missing = worstFirst(results).filter(isMissing);
            if (0 === missing.length) return;
            const names = missing.slice(0, namedInMessage).map((result)=>`- ${(0, client.Pf)(result)}: ${result.errorCode}: ${result.message}`);
            if (missing.length > namedInMessage) names.push(`- and ${missing.length - namedInMessage} more`);
            throw new errors.H(`${missing.length} of ${results.length} environments were not backed up:\n${names.join("\n")}`, {
                code: "FLEET_INCOMPLETE",
                kind: kindOf(missing),
                remedy: "All others are backed up. Run the step again with its output `missing` as `environments`, or with `skip-newer-than-hours`: then it does only what is missing."
            });
        }
        function kindOf(missing) {
            const kinds = new Set(missing.map(({ errorKind })=>errorKind));
            const [only] = kinds;
            return 1 === kinds.size && void 0 !== only && "internal" !== only ? only : "remote-failed";
        }
        class Reporter {
            #step;
            #stop = new AbortController;
            #progress;
            #missing = 0;
            constructor(step, total){
                this.#step = step;
                this.#progress = {
                    total,
                    done: 0,
                    underWay: 0
                };
                this.#beat().catch(()=>{});
            }
            ended(result, progress) {
                this.#progress = progress;
                if (isMissing(result)) this.#missing += 1;
                const { state, seconds, snapshotId, errorCode, message } = result;
                if (void 0 === snapshotId && ("timeout" === state || "cancelled" === state)) return;
                const snapshot = void 0 === snapshotId ? "" : `, snapshot ${snapshotId}`;
                const why = void 0 === errorCode ? "" : `. ${errorCode}: ${message}`;
                this.#step.info(`[${progress.done}/${progress.total}] ${(0, client.Pf)(result)}: ${state} after ${(0, wait.Ln)(1e3 * seconds)}${snapshot}${why}`);
            }
            close() {
                this.#stop.abort();
            }
            async #beat() {
                for(;;){
                    await this.#step.clock.sleep(heartbeatMs, this.#stop.signal);
                    const { done, total, underWay } = this.#progress;
                    this.#step.info(`${done} of ${total} environments have ended (${this.#missing} failed), ${underWay} are under way; ${this.#step.traffic.calls} requests so far.`);
                }
            }
        }
        function quiet(step) {
            return (event)=>{
                if ("request" === event.type) step.onHttp(event);
                else if ("retry" === event.type) step.debug(`${event.method} ${event.path}: ${event.reason}; try ${event.attempt}`);
            };
        }
        function slowDownLog(step) {
            let quietUntil = -1 / 0;
            return ({ perSecond, pauseMs })=>{
                const now = step.clock.now();
                if (now < quietUntil) return;
                quietUntil = now + heartbeatMs;
                step.info(`The service asks to slow down (429): nothing is sent for ${(0, wait.Ln)(pauseMs)}, then ${Number(perSecond.toPrecision(2))} requests per second, slowly more again.`);
            };
        }
        function jobs(step) {
            return ({ key, what, environment, id, ended })=>{
                if (ended) step.ended(key);
                else step.begins(key, {
                    what: `The ${what} of ${(0, client.Pf)(environment)}`,
                    id
                });
            };
        }
        function download(given, step) {
            const { path: folder, "data-type": dataType } = given;
            if (void 0 === folder) return;
            const database = "database_only" === dataType;
            return {
                dataType,
                to: ({ appId, mode }, snapshotId)=>(0, download_to.C)(step, folder + external_node_path_.sep, `${appId}-${mode}-${snapshotId}.${database ? "backup" : "tar.gz"}`),
                verify: async (path)=>{
                    try {
                        await (0, verify_archive.w)(path, database ? "database" : "any");
                    } catch (error) {
                        await (0, promises_.rm)(path, {
                            force: true
                        });
                        throw error;
                    }
                }
            };
        }
        function hours(count) {
            return void 0 === count ? void 0 : 36e5 * count;
        }
    },
    278: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            C: ()=>downloadTo
        });
        var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
        var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
        var _http_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2602);
        var _files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9031);
        async function downloadTo(step, given, suggested) {
            const to = await (0, _files_js__WEBPACK_IMPORTED_MODULE_3__.B)(given, suggested);
            try {
                await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(to), {
                    recursive: true
                });
            } catch (error) {
                throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_2__.H(`The folder ${(0, node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(to)} cannot be made.`, {
                    code: "FILE_UNWRITABLE",
                    kind: "config",
                    remedy: "Give a `path` that the step may write to.",
                    cause: error
                });
            }
            const left = step.leftMs();
            return {
                to,
                deadline: Number.isFinite(left) ? step.clock.now() + left : void 0,
                onLink: (link)=>{
                    step.mask(link.href);
                    if (link.search) step.mask(link.search.slice(1));
                }
            };
        }
    },
    7264: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            w: ()=>verifyArchive
        });
        var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
        var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
        var node_stream__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7075);
        var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6466);
        var node_util__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7975);
        var node_zlib__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8522);
        var yauzl__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(663);
        var _http_errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2602);
        const dumpMagic = "PGDMP";
        async function verifyArchive(path, expected) {
            const head = await firstBytes(path, 5);
            if (head.toString("latin1") === dumpMagic) return "database dump";
            if (31 === head[0] && 139 === head[1]) return gzip(path, expected);
            if ("PK\x03\x04" === head.toString("latin1", 0, 4)) return zip(path);
            throw damaged(`it begins with ${head.toString("hex")}, which is no gzip, zip or PostgreSQL dump`);
        }
        async function gzip(path, expected) {
            let start = Buffer.alloc(0);
            const keepStart = new node_stream__WEBPACK_IMPORTED_MODULE_2__.Writable({
                write (chunk, _encoding, done) {
                    if (start.length < 512) start = Buffer.concat([
                        start,
                        chunk.subarray(0, 512 - start.length)
                    ]);
                    done();
                }
            });
            try {
                await (0, node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path, {
                    highWaterMark: 262144
                }), (0, node_zlib__WEBPACK_IMPORTED_MODULE_5__.createGunzip)(), keepStart);
            } catch (error) {
                throw damaged("its gzip checksum does not hold, or it ends too early", error);
            }
            if ("ustar" === start.toString("latin1", 257, 262)) return "tar.gz";
            if (start.toString("latin1", 0, 5) === dumpMagic) return "gzip";
            if ("database" === expected) throw damaged("what is packed in it is no PostgreSQL dump");
            return "gzip";
        }
        async function zip(path) {
            try {
                const file = await (0, node_util__WEBPACK_IMPORTED_MODULE_4__.promisify)(yauzl__WEBPACK_IMPORTED_MODULE_6__.ho)(path, {
                    lazyEntries: true
                });
                file.close();
                return "zip";
            } catch (error) {
                throw damaged("its zip directory cannot be read", error);
            }
        }
        async function firstBytes(path, count) {
            const file = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path);
            try {
                const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, 0);
                return buffer.subarray(0, bytesRead);
            } finally{
                await file.close();
            }
        }
        function damaged(why, cause) {
            return new _http_errors_js__WEBPACK_IMPORTED_MODULE_7__.H(`The downloaded backup is damaged: ${why}. The file was removed.`, {
                code: "ARCHIVE_DAMAGED",
                kind: "remote-failed",
                remedy: "Run the step again; if it happens again, make another archive or another backup.",
                cause
            });
        }
    },
    2993: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            JN: ()=>waitForArchive,
            j6: ()=>getArchive,
            tU: ()=>createArchive
        });
        var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5941);
        var _types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4569);
        var _unclear_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2052);
        var _waiting_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5363);
        function createArchive(connection, target, snapshotId, dataType = "files_and_database") {
            const { projectId, environmentId } = target;
            const doing = `ask for an archive of the backup ${snapshotId} of ${(0, _client_js__WEBPACK_IMPORTED_MODULE_0__.Pf)(target)}`;
            const archives = (0, _client_js__WEBPACK_IMPORTED_MODULE_0__.Ae)`/api/v2/apps/${projectId}/environments/${environmentId}/snapshots/${snapshotId}/archives`;
            return (0, _unclear_js__WEBPACK_IMPORTED_MODULE_1__.G)(connection, {
                write: ()=>connection.write("POST", {
                        path: archives,
                        query: {
                            data_type: dataType
                        },
                        operation: "backups-v2",
                        doing
                    }, _types_js__WEBPACK_IMPORTED_MODULE_3__.cM),
                find: async ()=>void 0,
                repeatable: true,
                pauses: [
                    1e3
                ]
            });
        }
        function getArchive(connection, target, snapshotId, archiveId, options = {}) {
            const { projectId, environmentId } = target;
            const doing = `read the archive ${archiveId} of the backup ${snapshotId} of ${(0, _client_js__WEBPACK_IMPORTED_MODULE_0__.Pf)(target)}`;
            const archive = (0, _client_js__WEBPACK_IMPORTED_MODULE_0__.Ae)`/api/v2/apps/${projectId}/environments/${environmentId}/snapshots/${snapshotId}/archives/${archiveId}`;
            return connection.read({
                ...options,
                path: archive,
                operation: "backups-v2",
                doing
            }, _types_js__WEBPACK_IMPORTED_MODULE_3__.cM);
        }
        async function waitForArchive(connection, target, snapshotId, archiveId, limits) {
            const { value } = await (0, _waiting_js__WEBPACK_IMPORTED_MODULE_2__.qt)(connection, limits, {
                what: `archive ${archiveId} of the backup ${snapshotId} of ${(0, _client_js__WEBPACK_IMPORTED_MODULE_0__.Pf)(target)}`,
                failedCode: "ARCHIVE_FAILED",
                remedy: "Run the step again to ask for another archive; if it fails again, contact Mendix Support.",
                usual: "1 to 30 minutes",
                look: async (signal)=>{
                    const archive = await getArchive(connection, target, snapshotId, archiveId, {
                        signal,
                        retry: _waiting_js__WEBPACK_IMPORTED_MODULE_2__.SK
                    });
                    return "completed" !== archive.state || archive.url ? archive : {
                        ...archive,
                        state: "running"
                    };
                }
            });
            return value;
        }
    },
    961: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            Eh: ()=>createSnapshotV1,
            LM: ()=>listSnapshotsV1,
            S0: ()=>restoreSnapshotV1,
            WR: ()=>waitForSnapshotV1,
            k0: ()=>getBackupLinks
        });
        var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
        var _backups_v2_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2216);
        var _client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5941);
        var _restore_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(310);
        var _types_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4569);
        var _unclear_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2052);
        var _waiting_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5363);
        var _wire_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3011);
        async function listSnapshotsV1(connection, environment) {
            const { appId, mode } = environment;
            const snapshots = await connection.read({
                path: (0, _client_js__WEBPACK_IMPORTED_MODULE_2__.Ae)`/api/1/apps/${appId}/environments/${mode}/snapshots`,
                operation: "backups-v1",
                doing: `list the backups of ${(0, _client_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(environment)}`
            }, (json)=>(0, _wire_js__WEBPACK_IMPORTED_MODULE_6__.c3)(json, "the list of backups", _types_js__WEBPACK_IMPORTED_MODULE_7__.BK));
            return (0, _types_js__WEBPACK_IMPORTED_MODULE_7__.ll)(snapshots);
        }
        function getBackupLinks(connection, environment, snapshotId, options = {}) {
            const { appId, mode } = environment;
            return connection.read({
                ...options,
                path: (0, _client_js__WEBPACK_IMPORTED_MODULE_2__.Ae)`/api/1/apps/${appId}/environments/${mode}/snapshots/${snapshotId}`,
                operation: "backups-v1",
                doing: `get the links of the backup ${snapshotId} of ${(0, _client_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(environment)}`
            }, (json)=>{
                const fields = new _wire_js__WEBPACK_IMPORTED_MODULE_6__.C8(json, "the backup");
                const links = {
                    filesOnly: fields.url("FilesOnly"),
                    databaseOnly: fields.url("DatabaseOnly"),
                    databaseAndFiles: fields.url("DatabaseAndFiles")
                };
                if (Object.values(links).every((link)=>void 0 === link)) throw new _wire_js__WEBPACK_IMPORTED_MODULE_6__.ym("the backup has no link");
                return links;
            });
        }
        async function createSnapshotV1(connection, environment, comment) {
            const { appId, mode } = environment;
            const wanted = comment ?? (0, _backups_v2_js__WEBPACK_IMPORTED_MODULE_1__.rO)(connection);
            const known = void 0 === comment ? [] : await listSnapshotsV1(connection, environment);
            const before = new Set(known.map((snapshot)=>snapshot.snapshotId));
            return (0, _unclear_js__WEBPACK_IMPORTED_MODULE_4__.G)(connection, {
                write: ()=>connection.write("POST", {
                        path: (0, _client_js__WEBPACK_IMPORTED_MODULE_2__.Ae)`/api/1/apps/${appId}/environments/${mode}/snapshots`,
                        operation: "backups-v1",
                        doing: `start a backup of ${(0, _client_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(environment)}`,
                        body: {
                            Comment: wanted
                        }
                    }, _types_js__WEBPACK_IMPORTED_MODULE_7__.BK),
                find: async ()=>(await listSnapshotsV1(connection, environment)).find((made)=>made.comment === wanted && !before.has(made.snapshotId))
            });
        }
        async function waitForSnapshotV1(connection, environment, snapshotId, limits) {
            const { value } = await (0, _waiting_js__WEBPACK_IMPORTED_MODULE_5__.uk)(connection, limits, {
                what: `backup ${snapshotId} of ${(0, _client_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(environment)}`,
                usual: "1 to 30 minutes",
                look: async (signal)=>{
                    try {
                        return await getBackupLinks(connection, environment, snapshotId, {
                            signal,
                            retry: {
                                totalMs: 0
                            }
                        });
                    } catch (error) {
                        if (!(error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H) || "INTERNAL_SERVER_ERROR" !== error.code) throw error;
                        await failIfFailed(connection, environment, snapshotId);
                        return "being made";
                    }
                },
                state: (seen)=>"being made" === seen ? seen : "completed",
                judge: (seen)=>"being made" === seen ? "pending" : "done"
            });
            if ("being made" === value) throw new Error("unreachable: the wait ends with links");
            return value;
        }
        async function failIfFailed(connection, environment, snapshotId) {
            const listed = (await listSnapshotsV1(connection, environment)).find((other)=>other.snapshotId === snapshotId);
            if (listed?.state !== "failed") return;
            throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`The backup ${snapshotId} of ${(0, _client_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(environment)} has failed, and the service does not say why.`, {
                code: "SNAPSHOT_FAILED",
                kind: "remote-failed",
                remedy: "Run the step again to make another; if it fails again, contact Mendix Support with the id of the backup."
            });
        }
        async function restoreSnapshotV1(connection, environment, snapshotId) {
            const { appId, mode } = environment;
            try {
                return await connection.write("POST", {
                    path: (0, _client_js__WEBPACK_IMPORTED_MODULE_2__.Ae)`/api/1/apps/${appId}/environments/${mode}/restore/${snapshotId}`,
                    operation: "restore-v1",
                    doing: `restore the backup ${snapshotId} into ${(0, _client_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(environment)}`,
                    slow: true
                }, (json)=>void 0 === json ? void 0 : (0, _types_js__WEBPACK_IMPORTED_MODULE_7__.BK)(json));
            } catch (error) {
                throw error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H ? (0, _restore_js__WEBPACK_IMPORTED_MODULE_3__.ZP)(error) : error;
            }
        }
    },
    2216: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            $p: ()=>createSnapshot,
            BX: ()=>latestCompleted,
            Cb: ()=>findSnapshot,
            Cj: ()=>deleteSnapshot,
            dV: ()=>getSnapshot,
            jQ: ()=>listSnapshots,
            ne: ()=>waitForSnapshot,
            rO: ()=>uniqueComment,
            vv: ()=>updateComment
        });
        var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
        var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5941);
        var _types_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4569);
        var _unclear_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2052);
        var _waiting_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5363);
        const pageSize = 100;
        const usualBackup = "1 to 30 minutes";
        async function listSnapshots(connection, target) {
            const found = new Map;
            for(let offset = 0;;){
                const page = await connection.read(call(`list the backups of ${(0, _client_js__WEBPACK_IMPORTED_MODULE_1__.Pf)(target)}`, snapshotsPath(target), {
                    offset,
                    limit: pageSize
                }), _types_js__WEBPACK_IMPORTED_MODULE_4__.db);
                const before = found.size;
                for (const snapshot of page.snapshots)found.set(snapshot.snapshotId, snapshot);
                offset += page.snapshots.length;
                const isLast = void 0 === page.total ? page.snapshots.length < pageSize : offset >= page.total;
                if (isLast || found.size === before) return (0, _types_js__WEBPACK_IMPORTED_MODULE_4__.ll)([
                    ...found.values()
                ]);
            }
        }
        function latestCompleted(snapshots) {
            return (0, _types_js__WEBPACK_IMPORTED_MODULE_4__.ll)(snapshots).find((snapshot)=>"completed" === snapshot.state);
        }
        function getSnapshot(connection, target, snapshotId, options = {}) {
            const doing = `read the backup ${snapshotId} of ${(0, _client_js__WEBPACK_IMPORTED_MODULE_1__.Pf)(target)}`;
            return connection.read({
                ...call(doing, snapshotPath(target, snapshotId)),
                ...options
            }, _types_js__WEBPACK_IMPORTED_MODULE_4__.E$);
        }
        async function findSnapshot(connection, targets, snapshotId) {
            let refusal;
            for (const target of targets)try {
                return {
                    snapshot: await getSnapshot(connection, target, snapshotId),
                    target
                };
            } catch (error) {
                if (!(error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H)) throw error;
                if ("auth" === error.kind) refusal = error;
                else if ("not-found" !== error.kind) throw error;
            }
            if (refusal) throw refusal;
        }
        async function createSnapshot(connection, target, comment, known) {
            const wanted = comment ?? uniqueComment(connection);
            const others = void 0 === comment ? [] : known ?? await listSnapshots(connection, target);
            const before = new Set(others.map(idOf));
            return (0, _unclear_js__WEBPACK_IMPORTED_MODULE_2__.G)(connection, {
                write: ()=>connection.write("POST", {
                        ...call(`start a backup of ${(0, _client_js__WEBPACK_IMPORTED_MODULE_1__.Pf)(target)}`, snapshotsPath(target)),
                        body: {
                            comment: wanted
                        }
                    }, _types_js__WEBPACK_IMPORTED_MODULE_4__.E$),
                find: async ()=>(await listSnapshots(connection, target)).find((made)=>made.comment === wanted && !before.has(made.snapshotId))
            });
        }
        const idOf = (snapshot)=>snapshot.snapshotId;
        function uniqueComment({ clock }) {
            const chance = Math.floor(0x100000000 * clock.random());
            return `Made by paas-actions at ${new Date(clock.now()).toISOString()} (${chance.toString(16).padStart(8, "0")})`;
        }
        async function waitForSnapshot(connection, target, snapshotId, limits) {
            const { value } = await (0, _waiting_js__WEBPACK_IMPORTED_MODULE_3__.qt)(connection, limits, {
                what: `backup ${snapshotId} of ${(0, _client_js__WEBPACK_IMPORTED_MODULE_1__.Pf)(target)}`,
                failedCode: "SNAPSHOT_FAILED",
                remedy: "Run the step again to make another; if it fails again, contact Mendix Support with the id of the backup.",
                usual: usualBackup,
                look: (signal)=>getSnapshot(connection, target, snapshotId, {
                        signal,
                        retry: _waiting_js__WEBPACK_IMPORTED_MODULE_3__.SK
                    })
            });
            return value;
        }
        function updateComment(connection, target, snapshotId, comment) {
            const doing = `change the comment of the backup ${snapshotId} of ${(0, _client_js__WEBPACK_IMPORTED_MODULE_1__.Pf)(target)}`;
            return (0, _unclear_js__WEBPACK_IMPORTED_MODULE_2__.G)(connection, {
                write: ()=>connection.write("PUT", {
                        ...call(doing, snapshotPath(target, snapshotId)),
                        body: {
                            comment
                        }
                    }, _types_js__WEBPACK_IMPORTED_MODULE_4__.E$),
                find: async ()=>{
                    const now = await getSnapshot(connection, target, snapshotId);
                    return now.comment === comment ? now : void 0;
                },
                repeatable: true
            });
        }
        async function deleteSnapshot(connection, target, snapshotId) {
            const doing = `delete the backup ${snapshotId} of ${(0, _client_js__WEBPACK_IMPORTED_MODULE_1__.Pf)(target)}`;
            try {
                return await (0, _unclear_js__WEBPACK_IMPORTED_MODULE_2__.G)(connection, {
                    write: ()=>connection.write("DELETE", call(doing, snapshotPath(target, snapshotId)), ()=>true),
                    find: async ()=>await findSnapshot(connection, [
                            target
                        ], snapshotId) ? void 0 : true,
                    repeatable: true
                });
            } catch (error) {
                if (error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H && "NOT_FOUND" === error.code) return false;
                throw error;
            }
        }
        function snapshotsPath({ projectId, environmentId }) {
            return (0, _client_js__WEBPACK_IMPORTED_MODULE_1__.Ae)`/api/v2/apps/${projectId}/environments/${environmentId}/snapshots`;
        }
        function snapshotPath({ projectId, environmentId }, snapshotId) {
            return (0, _client_js__WEBPACK_IMPORTED_MODULE_1__.Ae)`/api/v2/apps/${projectId}/environments/${environmentId}/snapshots/${snapshotId}`;
        }
        function call(doing, at, query) {
            return {
                path: at,
                operation: "backups-v2",
                doing,
                query
            };
        }
    },
    9111: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            Z: ()=>downloadArchive,
            fF: ()=>downloadLog,
            Xo: ()=>downloadPackage
        });
        var promises_ = __webpack_require__(1455);
        var download = __webpack_require__(3045);
        var errors = __webpack_require__(2602);
        var archives = __webpack_require__(2993);
        __webpack_require__(961);
        var client = __webpack_require__(5941);
        var wire = __webpack_require__(3011);
        const noData = "no data found in file";
        function getLogLink(connection, environment, date, kind = "app") {
            const { appId, mode } = environment;
            const call = {
                app: "logs",
                access: "access-logs"
            }[kind];
            return connection.read({
                path: (0, client.Ae)`/api/1/apps/${appId}/environments/${mode}/${call}/${date}`,
                operation: "logs",
                doing: `get the ${"app" === kind ? "log" : "access log"} of ${(0, client.Pf)(environment)} of ${date}`,
                bodyOptional: true
            }, parseLogLink);
        }
        function isEmptyLog(start) {
            return "" === start.trim() || start.replace(/^[\s"[]+/, "").toLowerCase().startsWith(noData);
        }
        function parseLogLink(json, text) {
            if ((0, wire.eB)(json)) {
                const fields = new wire.C8(json, "the log");
                const url = fields.url("DownloadUrl");
                if (!url) throw new wire.ym("the log has no DownloadUrl");
                return {
                    url,
                    date: fields.time("Date"),
                    environmentId: fields.text("Environment")
                };
            }
            if ("[]" === text.trim() || isEmptyLog(text)) return;
            throw new wire.ym("the answer is neither a link nor a word about missing data");
        }
        var mendix_packages = __webpack_require__(8083);
        var mendix_text = __webpack_require__(8389);
        async function downloadPackage(connection, appId, packageId, options) {
            const { baseUrl, headers } = connection;
            const old = new URL(baseUrl.href.replace(/\/+$/, "") + (0, client.Ae)`/api/1/apps/${appId}/packages/${packageId}/download`);
            return downloads_download(connection, options, {
                link: async ()=>{
                    const { status, download: link } = await (0, mendix_packages.bP)(connection, appId, packageId, {
                        url: true
                    });
                    if (void 0 !== status && "succeeded" !== status.toLowerCase()) throw notBuilt(packageId, appId, status);
                    return link?.url ?? old;
                },
                headers,
                credentialsOrigin: baseUrl.origin
            });
        }
        function downloadArchive(connection, target, snapshotId, archiveId, options) {
            return downloads_download(connection, options, {
                link: async ()=>{
                    const { url, state } = await (0, archives.j6)(connection, target, snapshotId, archiveId);
                    return url ?? noLink(`the archive ${archiveId} of the backup ${snapshotId} of ${(0, client.Pf)(target)} (${state})`);
                }
            });
        }
        async function downloadLog(connection, environment, date, kind, options) {
            let first = await getLogLink(connection, environment, date, kind);
            if (!first) return;
            const downloaded = await downloads_download(connection, options, {
                link: async ()=>{
                    const link = first ?? await getLogLink(connection, environment, date, kind);
                    first = void 0;
                    return link?.url ?? noLink(`the log of ${(0, client.Pf)(environment)} of ${date}`);
                },
                freshLinks: 1
            });
            if (!await saysNoData(downloaded)) return downloaded;
            await (0, promises_.rm)(downloaded.path, {
                force: true
            });
        }
        async function saysNoData({ path: file, size }) {
            if (size > 1e3) return false;
            const handle = await (0, promises_.open)(file);
            try {
                return isEmptyLog(await handle.readFile("utf8"));
            } finally{
                await handle.close();
            }
        }
        function downloads_download(connection, options, source) {
            return (0, download.P)({
                ...source,
                link: async ()=>{
                    const link = await source.link();
                    options.onLink?.(link);
                    return link;
                },
                to: options.to,
                expectedSize: options.expectedSize,
                clock: connection.clock,
                signal: connection.signal,
                onEvent: options.onEvent ?? connection.onEvent,
                deadline: options.deadline
            });
        }
        function notBuilt(packageId, appId, status) {
            return new errors.H(`The package ${packageId} of ${appId} cannot be fetched: its status is ${(0, mendix_text.TN)(status)}.`, {
                code: "BUILD_NOT_SUCCEEDED",
                kind: "conflict",
                remedy: "There is nothing to download before the package is Succeeded."
            });
        }
        function noLink(what) {
            throw new errors.H(`The service gives no link for ${what}.`, {
                code: "NO_LINK",
                kind: "conflict",
                remedy: "It may not be completed, or have expired. Look at its state, and ask for a new one."
            });
        }
    },
    310: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            ZP: ()=>unclearRestore,
            vz: ()=>createRestore,
            xL: ()=>waitForRestore
        });
        var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
        var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5941);
        var _types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4569);
        var _waiting_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5363);
        async function createRestore(connection, target, snapshotId, options = {}) {
            const { projectId, environmentId } = target;
            const doing = `restore the backup ${snapshotId} into ${(0, _client_js__WEBPACK_IMPORTED_MODULE_1__.Pf)(target)}`;
            const restores = (0, _client_js__WEBPACK_IMPORTED_MODULE_1__.Ae)`/api/v2/apps/${projectId}/environments/${environmentId}/restores`;
            const query = {
                source_snapshot_id: snapshotId,
                db_only: options.databaseOnly ?? false
            };
            try {
                return await connection.write("POST", {
                    path: restores,
                    query,
                    operation: "restore-v2",
                    doing
                }, _types_js__WEBPACK_IMPORTED_MODULE_3__.Au);
            } catch (error) {
                throw error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H ? unclearRestore(error) : error;
            }
        }
        function unclearRestore(failure) {
            if (!failure.unclear || "cancelled" === failure.kind) return failure;
            return new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`${failure.message} The restore may be under way; no second one was started.`, {
                ...failure,
                transient: false,
                remedy: "Look at the Backups page of the environment in the Developer Portal: only when no restore runs there, and its activity log shows none, run the step again. Do not start the app before.",
                cause: failure
            });
        }
        function getRestore(connection, target, restoreId, options = {}) {
            const { projectId, environmentId } = target;
            const doing = `follow the restore ${restoreId} into ${(0, _client_js__WEBPACK_IMPORTED_MODULE_1__.Pf)(target)}`;
            const restore = (0, _client_js__WEBPACK_IMPORTED_MODULE_1__.Ae)`/api/v2/apps/${projectId}/environments/${environmentId}/restores/${restoreId}`;
            return connection.read({
                ...options,
                path: restore,
                operation: "restore-v2",
                doing
            }, _types_js__WEBPACK_IMPORTED_MODULE_3__.Au);
        }
        async function waitForRestore(connection, target, restoreId, limits) {
            const { value } = await (0, _waiting_js__WEBPACK_IMPORTED_MODULE_2__.qt)(connection, limits, {
                what: `restore ${restoreId} into ${(0, _client_js__WEBPACK_IMPORTED_MODULE_1__.Pf)(target)}`,
                failedCode: "RESTORE_FAILED",
                remedy: "The data may be incomplete: do not start the app before a restore has completed. Run the step again.",
                usual: "1 to 30 minutes",
                look: (signal)=>getRestore(connection, target, restoreId, {
                        signal,
                        retry: _waiting_js__WEBPACK_IMPORTED_MODULE_2__.SK
                    })
            });
            return value;
        }
    }
};
