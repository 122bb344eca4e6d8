export const id = 26;
export const ids = [
    26
];
export const modules = {
    3639: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            Ot: ()=>reasons,
            jX: ()=>failIfAnyFailed,
            pP: ()=>deleteEach
        });
        var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
        async function deleteEach(step, items, name, remove) {
            const deleted = [];
            const failed = [];
            for (const item of items)try {
                const wasThere = await remove(item);
                if (wasThere) deleted.push(item);
                step.info(wasThere ? `Deleted ${name(item)}.` : `${name(item)} was gone already.`);
            } catch (error) {
                if (!(error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H)) throw error;
                failed.push({
                    item,
                    failure: error
                });
                if (step.signal.aborted) break;
                step.info(`Could not delete ${name(item)}: ${error.message}`);
            }
            return {
                deleted,
                failed
            };
        }
        function failIfAnyFailed({ deleted, failed }, name) {
            const [first] = failed;
            if (!first) return;
            const all = failed.map(({ item, failure })=>`- ${name(item)}: ${failure.message}`);
            throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`${failed.length} of ${failed.length + deleted.length} could not be deleted:\n${all.join("\n")}`, 1 === failed.length ? {
                code: first.failure.code,
                kind: first.failure.kind,
                remedy: first.failure.remedy,
                cause: first.failure
            } : {
                code: "NOT_ALL_DELETED",
                kind: first.failure.kind,
                remedy: first.failure.remedy ?? "Run the step again: it tries those that are left.",
                cause: first.failure
            });
        }
        function reasons(kept) {
            const counts = new Map;
            for (const { because } of kept)counts.set(because, (counts.get(because) ?? 0) + 1);
            return [
                ...counts
            ].map(([because, count])=>`${count} (${because})`).join(", ");
        }
    },
    1757: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            eu: ()=>connectionInputs,
            Sl: ()=>describedBackup,
            KJ: ()=>instance,
            P$: ()=>instanceFormat,
            fP: ()=>kindOrAll,
            a$: ()=>limitedText,
            LB: ()=>maskLink,
            KT: ()=>named,
            _D: ()=>queryArgs,
            sp: ()=>readBackups,
            hC: ()=>syncanoClient,
            U7: ()=>waitLimits
        });
        var js_yaml = __webpack_require__(3243);
        var errors = __webpack_require__(2602);
        var inputs = __webpack_require__(2266);
        var client = __webpack_require__(5529);
        var clock = __webpack_require__(295);
        var syncano_errors = __webpack_require__(783);
        var links = __webpack_require__(8099);
        var types = __webpack_require__(6919);
        const recoveryPausesMs = [
            2e3,
            5e3,
            1e4
        ];
        class SyncanoClient {
            settings;
            clock;
            root;
            #http;
            constructor(settings){
                this.settings = settings;
                this.clock = settings.clock ?? clock.d;
                this.root = (0, links.tf)(settings.apiUrl);
                const { signal, onEvent, retry, requestTimeoutMs } = settings;
                this.#http = new client._({
                    baseUrl: this.root.base,
                    headers: this.credentials,
                    clock: this.clock,
                    ...signal && {
                        signal
                    },
                    ...onEvent && {
                        onEvent
                    },
                    ...retry && {
                        retry
                    },
                    ...void 0 !== requestTimeoutMs && {
                        requestTimeoutMs
                    }
                });
            }
            get credentials() {
                return {
                    "x-api-key": this.settings.apiKey
                };
            }
            async backups(kind, instance) {
                const all = await this.#list(this.backupsPath(kind, instance), (item)=>(0, types.fe)(kind, item));
                return all.sort(newestFirst);
            }
            async backup({ kind, id, instance }) {
                return (0, types.fe)(kind, (await this.send({
                    method: "GET",
                    path: `${this.backupsPath(kind, instance)}${id}/`
                })).json);
            }
            async deleteBackup({ kind, id, instance }) {
                const call = {
                    method: "DELETE",
                    path: `${this.backupsPath(kind, instance)}${id}/`
                };
                for(let attempt = 0;; attempt++)try {
                    await this.send(call);
                    return "deleted";
                } catch (error) {
                    if (!(error instanceof errors.H)) throw error;
                    if (404 === error.status && "NOT_FOUND" === error.code) return "gone";
                    const pause = recoveryPausesMs[attempt];
                    if (!error.unclear || void 0 === pause) throw error;
                    await this.sleep(pause);
                }
            }
            async queryArgsSchema(instance) {
                const { json } = await this.send({
                    method: "OPTIONS",
                    path: this.backupsPath("partial", instance)
                });
                const step = (value, key)=>"object" == typeof value && null !== value ? Reflect.get(value, key) : void 0;
                return [
                    "actions",
                    "POST",
                    "query_args",
                    "schema"
                ].reduce(step, (0, types.OA)(json, "an answer to OPTIONS"));
            }
            async activeBackups() {
                const [full, partial] = await Promise.all([
                    this.backups("full"),
                    this.#partialsOfAll()
                ]);
                return [
                    ...full,
                    ...partial
                ].filter((backup)=>"active" === (0, types.L4)(backup));
            }
            async restores(instance) {
                return (await this.#list(this.restoresPath(instance), types.x6)).sort(newestFirst);
            }
            async restore(instance, id) {
                return (0, types.x6)((await this.send({
                    method: "GET",
                    path: `${this.restoresPath(instance)}${id}/`
                })).json);
            }
            backupsPath(kind, instance) {
                const { version } = this.root;
                const of = void 0 === instance ? "" : `/instances/${(0, links.mX)(instance, "instance")}`;
                return `${version}${of}/backups/${kind}/`;
            }
            restoresPath(instance) {
                return `${this.root.version}/instances/${(0, links.mX)(instance, "instance")}/restores/`;
            }
            async send(call) {
                const answer = await this.#http.send(call);
                if (answer.status >= 200 && answer.status < 300) return answer;
                throw (0, syncano_errors.a)(answer, "POST" === call.method || "DELETE" === call.method);
            }
            async recover(lost, find, instead) {
                if (!(lost instanceof errors.H && lost.unclear) || "cancelled" === lost.kind) throw lost;
                for (const ms of recoveryPausesMs){
                    await this.sleep(ms);
                    const found = await find();
                    if (void 0 !== found) return found;
                }
                const { code, kind, status, requestId } = lost;
                const message = `${lost.message} Whether it was carried out is not known: there is no trace of it so far.`;
                throw new errors.H(message, {
                    code,
                    kind,
                    status,
                    requestId,
                    unclear: true,
                    remedy: instead,
                    cause: lost
                });
            }
            async sleep(ms) {
                const { signal } = this.settings;
                try {
                    await this.clock.sleep(ms, signal);
                } catch (error) {
                    throw signal?.aborted ? (0, errors.K)(signal) : error;
                }
            }
            async #partialsOfAll() {
                try {
                    return await this.backups("partial");
                } catch (error) {
                    if (error instanceof errors.H && 403 === error.status && "NO_SUCH_API_KEY" !== error.code) return [];
                    throw error;
                }
            }
            async #list(path, read) {
                const all = new Map;
                const visited = new Set;
                for(let call = {
                    path,
                    query: {}
                };;){
                    const { json } = await this.send({
                        method: "GET",
                        ...call
                    });
                    const { next, objects } = (0, types.OA)(json, "a list");
                    if (!Array.isArray(objects)) (0, types.OA)(void 0, "a list");
                    const items = objects.map(read);
                    for (const item of items)all.set(item.id, item);
                    if (0 === items.length || "string" != typeof next || "" === next || visited.has(next)) return [
                        ...all.values()
                    ];
                    visited.add(next);
                    call = (0, links.Sw)(this.root.base, next, call.path);
                }
            }
        }
        function newestFirst(a, b) {
            return (Date.parse(b.createdAt) || 0) - (Date.parse(a.createdAt) || 0) || b.id - a.id;
        }
        var limits = __webpack_require__(9574);
        const connectionInputs = {
            "api-key": (0, inputs.Qq)("Account key of Syncano (not the key of an instance). Pass it from a secret.", {
                required: true,
                env: "SYNCANO_API_KEY",
                secret: true
            }),
            "api-url": (0, inputs.Rs)("Address of the Syncano server, without `/v1`; it may be below a path.", {
                default: "https://api.syncano.io",
                env: "SYNCANO_API_URL"
            }),
            "request-timeout-seconds": limits.a
        };
        const instanceFormat = {
            pattern: /^[a-z0-9][\w-]*$/i,
            allowed: "the name of an instance: letters, digits, hyphens and underscores"
        };
        const instance = (0, inputs.Qq)("Name of the instance.", {
            required: true,
            ...instanceFormat
        });
        const kindOrAll = (0, inputs.Yq)("Which backups.", [
            "all",
            "full",
            "partial"
        ], {
            default: "all"
        });
        const queryArgsAllowed = "an object in YAML or JSON, its keys kinds of objects and its values null or lists of ids or names, for example `class: [user_profile]`";
        const queryArgs = (0, inputs.hF)("What a partial backup is to hold, in YAML or JSON: kinds of objects, with a list of ids or names, or null for all of a kind. It is checked against the schema of the server before anything is created.", queryArgsAllowed, (value)=>{
            let given;
            try {
                given = (0, js_yaml.Hh)(value);
            } catch (error) {
                if (!(error instanceof js_yaml.tB)) throw error;
                throw new inputs.q$(`${queryArgsAllowed}; line ${(error.mark?.line ?? 0) + 1} is not YAML (${error.reason})`);
            }
            if ("object" != typeof given || null === given || Array.isArray(given)) throw new inputs.q$(queryArgsAllowed);
            return given;
        }, {});
        function limitedText(description, limit) {
            const allowed = `at most ${limit} characters long`;
            return (0, inputs.hF)(`${description} At most ${limit} characters.`, allowed, (value)=>{
                if ([
                    ...value
                ].length > limit) throw new inputs.q$(allowed);
                return value;
            }, {});
        }
        function syncanoClient(inputs, step) {
            return new SyncanoClient({
                apiUrl: inputs["api-url"],
                apiKey: inputs["api-key"],
                requestTimeoutMs: 1e3 * inputs["request-timeout-seconds"],
                clock: step.clock,
                signal: step.signal,
                onEvent: step.onHttp
            });
        }
        function waitLimits(step) {
            return {
                timeoutMs: step.leftMs(),
                onEvent: step.onWait
            };
        }
        function maskLink(step, link) {
            for (const part of [
                link.href,
                link.pathname,
                link.search.slice(1)
            ])if (part.length > 1) step.mask(part);
        }
        async function readBackups(client, kinds, instanceName, step) {
            if ("all" !== kinds) return client.backups(kinds, instanceName);
            const full = await client.backups("full", instanceName);
            try {
                return [
                    ...full,
                    ...await client.backups("partial", instanceName)
                ].toSorted(syncano_newestFirst);
            } catch (error) {
                if (!(error instanceof errors.H && 403 === error.status)) throw error;
                step.notice("This account may not see partial backups, as newer servers have it: only full ones are looked at.");
                return full;
            }
        }
        function syncano_newestFirst(a, b) {
            return (Date.parse(b.createdAt) || 0) - (Date.parse(a.createdAt) || 0) || b.id - a.id;
        }
        function describedBackup(backup) {
            return {
                "backup-id": backup.id,
                instance: backup.instance,
                type: backup.kind,
                status: backup.status,
                "status-info": backup.statusInfo || void 0,
                label: backup.label || void 0,
                description: backup.description || void 0,
                "created-at": backup.createdAt || void 0,
                size: backup.size,
                author: backup.author || void 0
            };
        }
        function named({ id, kind, instance: of, createdAt }) {
            return `${kind} backup ${id} of ${of}, made at ${createdAt || "an unknown time"}`;
        }
    },
    1026: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.r(__webpack_exports__);
        __webpack_require__.d(__webpack_exports__, {
            action: ()=>action
        });
        var _retention_plan_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9498);
        var _runner_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9297);
        var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2266);
        var _syncano_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6919);
        var _shared_delete_each_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3639);
        var _shared_limits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9574);
        var _shared_syncano_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1757);
        const action = (0, _runner_action_js__WEBPACK_IMPORTED_MODULE_0__.QP)({
            name: "syncano-prune-backups",
            group: "Syncano",
            description: "Delete old backups of a Syncano instance by rule; never the newest of a kind that succeeded",
            branding: {
                icon: "scissors",
                color: "orange"
            },
            inputs: {
                ..._shared_syncano_js__WEBPACK_IMPORTED_MODULE_5__.eu,
                instance: _shared_syncano_js__WEBPACK_IMPORTED_MODULE_5__.KJ,
                type: _shared_syncano_js__WEBPACK_IMPORTED_MODULE_5__.fP,
                "keep-last": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__.nd)("Keep this many of the newest that succeeded, of full and partial ones each.", 1, 1e4),
                "keep-days": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__.nd)("Keep all that are younger than so many days. With `keep-last`: what either rule keeps, stays.", 1, 1e4),
                "label-prefix": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__.Qq)("Touch and count only backups whose label begins with this, for example those of one workflow."),
                "dry-run": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__.Jt)("Only show what would be deleted.", {
                    default: "false"
                }),
                "timeout-minutes": (0, _shared_limits_js__WEBPACK_IMPORTED_MODULE_4__.D)(30)
            },
            outputs: {
                deleted: "JSON list of what was deleted (or would be, with `dry-run`), oldest first: `backup-id`, `type`, `status`, `label`, `created-at`, and more.",
                kept: "Number of backups of the instance (and `type`) that are left."
            },
            check: (inputs)=>void 0 === inputs["keep-last"] && void 0 === inputs["keep-days"] ? [
                    "Say what to keep: `keep-last`, `keep-days`, or both."
                ] : [],
            async run (inputs, step) {
                const client = (0, _shared_syncano_js__WEBPACK_IMPORTED_MODULE_5__.hC)(inputs, step);
                const backups = await (0, _shared_syncano_js__WEBPACK_IMPORTED_MODULE_5__.sp)(client, inputs.type, inputs.instance, step);
                const plan = (0, _retention_plan_js__WEBPACK_IMPORTED_MODULE_6__.S)(backups, retained, {
                    keepLast: inputs["keep-last"],
                    keepDays: inputs["keep-days"],
                    labelPrefix: inputs["label-prefix"],
                    now: step.clock.now()
                });
                for (const { item, because } of plan.keep)step.info(`Keeps ${(0, _shared_syncano_js__WEBPACK_IMPORTED_MODULE_5__.KT)(item)}: ${because}.`);
                step.summary.fact("Instance", inputs.instance).fact("Backups", backups.length);
                let outcome = {
                    deleted: plan.remove,
                    failed: []
                };
                if (inputs["dry-run"]) for (const item of plan.remove)step.info(`Would delete ${(0, _shared_syncano_js__WEBPACK_IMPORTED_MODULE_5__.KT)(item)}.`);
                else outcome = await (0, _shared_delete_each_js__WEBPACK_IMPORTED_MODULE_3__.pP)(step, plan.remove, _shared_syncano_js__WEBPACK_IMPORTED_MODULE_5__.KT, async ({ kind, id })=>await client.deleteBackup({
                        kind,
                        id,
                        instance: inputs.instance
                    }) === "deleted");
                const { deleted } = outcome;
                step.output("deleted", JSON.stringify(deleted.map(_shared_syncano_js__WEBPACK_IMPORTED_MODULE_5__.Sl)));
                step.output("kept", inputs["dry-run"] ? plan.keep.length : plan.keep.length + outcome.failed.length);
                if (0 === plan.remove.length) step.info("There is nothing to delete.");
                step.summary.fact(inputs["dry-run"] ? "Would delete" : "Deleted", deleted.length).fact("Kept", 0 === plan.keep.length ? 0 : (0, _shared_delete_each_js__WEBPACK_IMPORTED_MODULE_3__.Ot)(plan.keep));
                if (deleted.length > 0) step.summary.table([
                    "Backup",
                    "Type",
                    "Made",
                    "Status",
                    "Label"
                ], deleted.map((one)=>[
                        one.id,
                        one.kind,
                        one.createdAt,
                        one.status,
                        one.label
                    ]));
                (0, _shared_delete_each_js__WEBPACK_IMPORTED_MODULE_3__.jX)(outcome, _shared_syncano_js__WEBPACK_IMPORTED_MODULE_5__.KT);
            }
        });
        function retained(backup) {
            return {
                id: String(backup.id),
                createdAt: Date.parse(backup.createdAt),
                finished: (0, _syncano_types_js__WEBPACK_IMPORTED_MODULE_2__.$g)(backup),
                succeeded: "success" === (0, _syncano_types_js__WEBPACK_IMPORTED_MODULE_2__.L4)(backup),
                label: backup.label,
                group: backup.kind
            };
        }
    },
    9498: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            S: ()=>planRetention
        });
        const dayMs = 864e5;
        function planRetention(items, describe, rules) {
            checkRules(rules);
            const entries = items.map((item)=>({
                    item,
                    facts: describe(item)
                }));
            entries.sort((a, b)=>age(a.facts) - age(b.facts));
            const successes = new Map;
            const remove = [];
            const keep = [];
            for (const { item, facts } of entries){
                const kept = outOfReach(facts, rules) ?? keptByRule(facts, rules, successes);
                if (kept) keep.push({
                    item,
                    ...kept
                });
                else remove.unshift(item);
            }
            return {
                remove,
                keep
            };
        }
        function outOfReach(facts, rules) {
            if (!facts.label.startsWith(rules.labelPrefix ?? "")) return {
                reason: "other-label",
                because: `its label does not start with ${rules.labelPrefix}`
            };
            if (void 0 !== facts.protectedBecause) return {
                reason: "protected",
                because: facts.protectedBecause
            };
            if (!facts.finished) return {
                reason: "unfinished",
                because: "it is not finished"
            };
            if (Number.isNaN(facts.createdAt)) return {
                reason: "undated",
                because: "its date cannot be read"
            };
        }
        function keptByRule(facts, rules, successes) {
            const group = facts.group ?? "";
            const newer = successes.get(group) ?? 0;
            if (facts.succeeded) {
                successes.set(group, newer + 1);
                if (0 === newer) return {
                    reason: "newest-successful",
                    because: "it is the newest successful one"
                };
                if (newer < (rules.keepLast ?? 0)) return {
                    reason: "keep-last",
                    because: `it is one of the last ${rules.keepLast}`
                };
            } else if (0 === newer) return {
                reason: "newer-than-any-success",
                because: "it failed after the newest success"
            };
            if (void 0 !== rules.keepDays && rules.now - facts.createdAt < rules.keepDays * dayMs) return {
                reason: "keep-days",
                because: `it is younger than ${rules.keepDays} days`
            };
        }
        function age(facts) {
            return Number.isNaN(facts.createdAt) ? -1 / 0 : -facts.createdAt;
        }
        function checkRules({ keepLast, keepDays, now }) {
            if (void 0 === keepLast && void 0 === keepDays) throw new RangeError("Say what to keep: keep-last, keep-days, or both.");
            if (void 0 !== keepLast && !(Number.isInteger(keepLast) && keepLast >= 0)) throw new RangeError(`keep-last must be a whole number from 0 on, not ${keepLast}.`);
            if (void 0 !== keepDays && !(Number.isFinite(keepDays) && keepDays >= 0)) throw new RangeError(`keep-days must be a number from 0 on, not ${keepDays}.`);
            if (!Number.isFinite(now)) throw new RangeError(`now must be a time in ms, not ${now}.`);
        }
    },
    9297: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            QP: ()=>defineAction
        });
        function defineAction(action) {
            return action;
        }
    },
    783: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            a: ()=>syncanoFailure
        });
        var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
        const known = [
            {
                status: 400,
                field: "detail",
                says: /^You can have only one active backup running/,
                code: "BACKUP_ACTIVE",
                kind: "conflict",
                remedy: "The account already has a backup under way: wait for its end, or let the step do so with wait-for-slot."
            },
            {
                status: 400,
                field: "detail",
                says: /^Maximum number of backups per account reached/,
                code: "BACKUP_LIMIT",
                kind: "conflict",
                remedy: "Delete old backups first, for example with the action syncano-prune-backups."
            },
            {
                status: 400,
                field: "detail",
                says: /^Cannot delete active backup/,
                code: "BACKUP_STILL_ACTIVE",
                kind: "conflict",
                remedy: "Wait until the backup has ended, then delete it."
            },
            {
                status: 400,
                field: "backup",
                says: /^Invalid pk/,
                code: "BACKUP_NOT_RESTORABLE",
                kind: "not-found",
                remedy: "Choose a backup of this account that ended with success; syncano-list-backups shows them."
            },
            {
                status: 400,
                field: "query_args",
                says: /./,
                code: "BAD_QUERY_ARGS",
                kind: "config",
                remedy: "query-args is an object whose keys are kinds of objects and whose values are null or lists of ids or names."
            },
            {
                status: 403,
                field: "detail",
                says: /^No such API Key/i,
                code: "NO_SUCH_API_KEY",
                kind: "auth",
                remedy: "Check api-key (or SYNCANO_API_KEY): it is the account key, not the key of an instance."
            },
            {
                status: 404,
                field: "detail",
                says: /^Not found/,
                code: "NOT_FOUND",
                kind: "not-found",
                remedy: "Check the id: a backup may have been deleted."
            },
            {
                status: 404,
                field: "detail",
                says: /^Instance was not found/,
                code: "INSTANCE_NOT_FOUND",
                kind: "not-found",
                remedy: "Check the name of the instance, and that the account may see it."
            }
        ];
        const meanings = {
            400: {
                kind: "config",
                remedy: "Correct the input that the message names."
            },
            401: {
                kind: "auth",
                remedy: "Check api-key (or SYNCANO_API_KEY): it is the account key."
            },
            403: {
                kind: "auth",
                remedy: "The account may not do this. Newer servers leave partial backups to their staff: use a full one."
            },
            404: {
                kind: "not-found",
                remedy: "Check the instance and the id; a backup may have been deleted. Check api-url if nothing is ever found."
            },
            429: {
                kind: "remote-failed",
                remedy: "The server takes 60 requests a second: run the step again later."
            }
        };
        const outage = {
            kind: "remote-failed",
            remedy: "The server has a problem: run the step again later."
        };
        const notTheApi = {
            kind: "config",
            remedy: "Check that api-url is the address of the Syncano server."
        };
        function syncanoFailure(answer, write) {
            const { status, json, target, requestId } = answer;
            const said = sayings(json);
            const match = known.find((one)=>one.status === status && said.some(([field, words])=>field === one.field && one.says.test(words)));
            const meaning = match ?? meanings[status] ?? (status >= 500 ? outage : notTheApi);
            const words = said.map(([field, sentence])=>"detail" === field || "non_field_errors" === field ? sentence : `${field}: ${sentence}`);
            return new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`${target}: Syncano answered ${status}${words.length > 0 ? `: ${words.join(" ")}` : "."}`, {
                code: match?.code ?? `HTTP_${status}`,
                kind: meaning.kind,
                remedy: meaning.remedy,
                status,
                requestId,
                transient: status >= 500 || 429 === status || 408 === status,
                unclear: write && (status >= 500 || 408 === status)
            });
        }
        function sayings(json) {
            if ("object" != typeof json || null === json || Array.isArray(json)) return [];
            return Object.entries(json).flatMap(([field, value])=>(Array.isArray(value) ? value : [
                    value
                ]).map((one)=>[
                        field,
                        "string" == typeof one ? one : JSON.stringify(one)
                    ]));
        }
    },
    8099: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            Sw: ()=>linkedCall,
            iw: ()=>fileUrl,
            mX: ()=>segment,
            tf: ()=>apiRoot
        });
        var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
        function apiRoot(apiUrl = "https://api.syncano.io") {
            const url = URL.canParse(String(apiUrl)) ? new URL(apiUrl) : void 0;
            if (url?.protocol !== "https:" && url?.protocol !== "http:") throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H("api-url is not the address of a server.", {
                code: "BAD_API_URL",
                kind: "config",
                remedy: "Give the address of the Syncano server, for example https://api.syncano.io."
            });
            const [, prefix = "", version = "/v1"] = /^(.*?)(\/v\d+(?:\.\d+)?)?\/*$/.exec(url.pathname) ?? [];
            return {
                base: new URL(prefix.replace(/\/+$/, "") || "/", url.origin),
                version
            };
        }
        function linkedCall(base, link, from) {
            const prefix = base.pathname.replace(/\/+$/, "");
            const current = new URL(`${prefix}${from}`, base);
            const url = URL.canParse(link, current.href) ? new URL(link, current) : void 0;
            if (url?.origin !== base.origin) throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`The service links to another server than ${base.host}.`, {
                code: "FOREIGN_LINK",
                kind: "remote-failed",
                remedy: "Check api-url: it has to be the address under which the server itself writes its links."
            });
            const path = "" !== prefix && url.pathname.startsWith(`${prefix}/`) ? url.pathname.slice(prefix.length) : url.pathname;
            return {
                path,
                query: Object.fromEntries(url.searchParams)
            };
        }
        function fileUrl(base, link) {
            const isHere = link.startsWith("/") && !link.startsWith("//");
            const prefix = base.pathname.replace(/\/+$/, "");
            const path = isHere && !link.startsWith(`${prefix}/`) ? prefix + link : link;
            const url = URL.canParse(path, base.href) ? new URL(path, base) : void 0;
            const isPlain = url?.protocol === "http:" && url.origin !== base.origin && !isLoopback(url.hostname);
            if (url && !isPlain && ("https:" === url.protocol || "http:" === url.protocol)) return url;
            throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H("The link to the archive is not an https address.", {
                code: "BAD_ARCHIVE_LINK",
                kind: "remote-failed",
                remedy: "The storage of the server has to be reachable over https."
            });
        }
        function segment(value, what) {
            if (/^\.{0,2}$/.test(value)) throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`${what} is "${value}", which cannot be one.`, {
                code: "BAD_INPUT",
                kind: "config"
            });
            return encodeURIComponent(value);
        }
        function isLoopback(host) {
            return "localhost" === host || "[::1]" === host || /^127(\.\d+){3}$/.test(host);
        }
    },
    6919: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            $D: ()=>latestSuccess,
            $g: ()=>isFinished,
            L4: ()=>stateOf,
            OA: ()=>fields,
            fe: ()=>readBackup,
            x6: ()=>readRestore
        });
        var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
        const states = {
            scheduled: "active",
            running: "active",
            uploading: "active",
            success: "success",
            error: "error",
            aborted: "aborted"
        };
        function stateOf({ status }) {
            return Object.hasOwn(states, status) ? states[status] ?? "unknown" : "unknown";
        }
        function isFinished(of) {
            const state = stateOf(of);
            return "success" === state || "error" === state || "aborted" === state;
        }
        function latestSuccess(backups) {
            return backups.find((backup)=>"success" === stateOf(backup));
        }
        function readBackup(kind, value) {
            const backup = fields(value, "a backup");
            return {
                kind,
                ...common(backup, "a backup"),
                instance: text(backup["instance"]),
                size: "number" == typeof backup["size"] ? backup["size"] : void 0,
                label: text(backup["label"]),
                description: text(backup["description"]),
                metadata: isFields(backup["metadata"]) ? backup["metadata"] : {},
                archive: link(backup["archive"])
            };
        }
        function readRestore(value) {
            const restore = fields(value, "a restore");
            return {
                ...common(restore, "a restore"),
                backup: number(restore["backup"])
            };
        }
        function fields(value, what, unclear = false) {
            if (isFields(value)) return value;
            throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`Syncano answered with something that is not ${what}.`, {
                code: "UNEXPECTED_ANSWER",
                kind: "remote-failed",
                unclear,
                remedy: "Check that api-url is the address of the Syncano server, without /v1."
            });
        }
        function text(value) {
            return "string" == typeof value || "number" == typeof value ? String(value) : "";
        }
        function common(of, what) {
            const id = number(of["id"]);
            if (void 0 === id) return fields(void 0, `${what} with an id`);
            return {
                id,
                createdAt: text(of["created_at"]),
                updatedAt: text(of["updated_at"]),
                status: text(of["status"]),
                statusInfo: text(of["status_info"]),
                author: isFields(of["author"]) ? text(of["author"]["email"]) : text(of["author"])
            };
        }
        function number(value) {
            const read = "string" == typeof value && "" !== value ? Number(value) : value;
            return "number" == typeof read && Number.isSafeInteger(read) ? read : void 0;
        }
        function link(value) {
            if (isFields(value)) return text(value["value"]) || void 0;
            return text(value) || void 0;
        }
        function isFields(value) {
            return "object" == typeof value && null !== value && !Array.isArray(value);
        }
    }
};
