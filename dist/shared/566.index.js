export const id = 566;
export const ids = [
    566
];
export const modules = {
    9566: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.r(__webpack_exports__);
        __webpack_require__.d(__webpack_exports__, {
            action: ()=>action
        });
        var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
        var _mendix_backups_v1_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(961);
        var _mendix_client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5941);
        var _mendix_environments_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1564);
        var _mendix_lookup_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(252);
        var _mendix_restore_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(310);
        var _mendix_start_stop_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(309);
        var _runner_action_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9297);
        var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2266);
        var _wait_wait_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5159);
        var _shared_mendix_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7483);
        var _shared_snapshots_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(213);
        const inputs = {
            ..._shared_mendix_js__WEBPACK_IMPORTED_MODULE_10__.rg,
            ..._shared_snapshots_js__WEBPACK_IMPORTED_MODULE_11__.q,
            "source-environment": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_8__.Qq)("Environment that the snapshot is of, when it is not the target. With `snapshot-id` it is found without this."),
            "database-only": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_8__.Jt)("Restore the database, not the files.", {
                default: "false"
            }),
            "stop-and-start": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_8__.Jt)("Stop the app before, and start it afterwards if it ran. Without it the app must be stopped already.", {
                default: "false"
            }),
            "restore-id": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_8__.Qq)("Go on waiting for this restore (the `restore-id` of an earlier run) instead of starting one."),
            confirm: (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_8__.Qq)("For a production environment: its name, to confirm that its data is to be overwritten."),
            "api-version": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_8__.Yq)("Version of the Backups API.", [
                "2",
                "1"
            ], {
                default: "2"
            }),
            "timeout-minutes": (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_10__.DL)(90)
        };
        const action = (0, _runner_action_js__WEBPACK_IMPORTED_MODULE_7__.QP)({
            name: "restore",
            group: "Mendix Cloud: backups",
            description: "Overwrite the data of an environment of Mendix Cloud with a snapshot, also of another environment of the app",
            branding: {
                icon: "rotate-ccw",
                color: "orange"
            },
            inputs,
            outputs: {
                "restore-id": "Id of the restore, set as soon as it is known (API version 2 only).",
                "snapshot-id": "Id of the snapshot that was restored.",
                state: "State of the restore at the end: `completed`.",
                seconds: "How long the restore took, in seconds (without stop and start)."
            },
            check (given) {
                const problems = [];
                const ways = [
                    void 0 !== given["snapshot-id"],
                    given.latest,
                    void 0 !== given["restore-id"]
                ];
                if (1 !== ways.filter(Boolean).length) problems.push("Give one of `snapshot-id`, `latest: true` and `restore-id`, and only one.");
                if ("1" === given["api-version"] && void 0 !== given["restore-id"]) problems.push("Version 1 of the API has no restores to wait for: leave `restore-id` out.");
                if ("1" === given["api-version"] && given["database-only"]) problems.push("`database-only` needs version 2 of the API.");
                return problems;
            },
            async run (given, step) {
                const connection = (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_10__.Ng)(given, step);
                const target = await (0, _mendix_environments_js__WEBPACK_IMPORTED_MODULE_3__.jY)(connection, given["app-id"], given.environment);
                step.summary.fact("Target", (0, _mendix_client_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(target));
                if (void 0 === given["restore-id"]) checkConfirmed(target, given.confirm);
                const restore = "2" === given["api-version"] ? await prepare(connection, given, step) : await prepareV1(connection, given, step);
                const wasRunning = await makeStopped(connection, given, step, target);
                const seconds = await measured(step, ()=>restored(connection, step, target, wasRunning, restore));
                step.output("state", "completed");
                step.output("seconds", seconds);
                step.info(`The data of ${(0, _mendix_client_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(target)} was replaced, in ${(0, _wait_wait_js__WEBPACK_IMPORTED_MODULE_9__.Ln)(1e3 * seconds)}.`);
                step.summary.fact("State", "completed").fact("Took", (0, _wait_wait_js__WEBPACK_IMPORTED_MODULE_9__.Ln)(1e3 * seconds));
                if (wasRunning) {
                    await (0, _mendix_start_stop_js__WEBPACK_IMPORTED_MODULE_6__.ZK)(connection, target, (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_10__.eg)(step));
                    step.saveState(stopped, "");
                    step.info(`${(0, _mendix_client_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(target)} runs again.`);
                } else step.info(`${(0, _mendix_client_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(target)} stays stopped, as it was; \`start-and-wait\` starts it.`);
                step.summary.fact("Environment now", (await (0, _mendix_environments_js__WEBPACK_IMPORTED_MODULE_3__.uc)(connection, target)).status);
            },
            async post (given, step) {
                if ("" === step.state(stopped)) return;
                const connection = (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_10__.Ng)(given, step);
                const target = await (0, _mendix_environments_js__WEBPACK_IMPORTED_MODULE_3__.jY)(connection, given["app-id"], given.environment);
                const restoreId = step.state(restoring);
                if (restoreId === unknownId) throw leftStopped(target, "nobody knows whether a restore runs there");
                const limits = {
                    ...(0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_10__.eg)(step),
                    timeoutMs: postMs
                };
                step.info(`The step ended while ${(0, _mendix_client_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(target)} was stopped for the restore; bringing the app up again.`);
                if ("" !== restoreId) {
                    const backupTarget = await (0, _mendix_lookup_js__WEBPACK_IMPORTED_MODULE_4__.J)(connection, given["app-id"], given.environment);
                    await (0, _mendix_restore_js__WEBPACK_IMPORTED_MODULE_5__.xL)(connection, backupTarget, restoreId, limits);
                }
                await (0, _mendix_start_stop_js__WEBPACK_IMPORTED_MODULE_6__.lh)(connection, target, limits).catch(()=>void 0);
                await (0, _mendix_start_stop_js__WEBPACK_IMPORTED_MODULE_6__.ZK)(connection, target, limits);
                step.info(`${(0, _mendix_client_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(target)} runs again.`);
                step.summary.fact("Target", (0, _mendix_client_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(target)).fact("Environment now", "started again");
            }
        });
        const stopped = "stopped";
        const restoring = "restoring";
        const unknownId = "unknown";
        const postMs = 24e4;
        async function measured(step, work) {
            const begin = step.clock.now();
            await work();
            return Math.round((step.clock.now() - begin) / 1e3);
        }
        function checkConfirmed(target, confirm) {
            if (!target.production || confirm === target.mode) return;
            throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`${(0, _mendix_client_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(target)} is a production environment, and ${void 0 === confirm ? "`confirm` is missing" : `\`confirm\` is ${JSON.stringify(confirm)}`}. Nothing was changed.`, {
                code: "NOT_CONFIRMED",
                kind: "config",
                remedy: `To overwrite its data, set \`confirm: ${target.mode}\`.`
            });
        }
        async function prepare(connection, given, step) {
            const target = await (0, _mendix_lookup_js__WEBPACK_IMPORTED_MODULE_4__.J)(connection, given["app-id"], given.environment);
            const follow = async (restoreId)=>{
                step.output("restore-id", restoreId);
                step.saveState(restoring, restoreId);
                step.begins("restore", {
                    what: `The restore into ${(0, _mendix_client_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(target)}`,
                    input: "restore-id",
                    id: restoreId
                });
                const restore = await (0, _mendix_restore_js__WEBPACK_IMPORTED_MODULE_5__.xL)(connection, target, restoreId, (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_10__.eg)(step));
                step.ended("restore");
                step.output("snapshot-id", restore.sourceSnapshotId);
            };
            const known = given["restore-id"];
            if (void 0 !== known) return ()=>follow(known);
            const from = given["source-environment"];
            const source = void 0 === from ? target : await (0, _mendix_lookup_js__WEBPACK_IMPORTED_MODULE_4__.J)(connection, given["app-id"], from);
            const chosen = await (0, _shared_snapshots_js__WEBPACK_IMPORTED_MODULE_11__.Ip)(connection, source, given["snapshot-id"]);
            announce(step, chosen, target);
            return async ()=>{
                step.saveState(restoring, unknownId);
                const { snapshotId } = chosen.snapshot;
                const restore = await (0, _mendix_restore_js__WEBPACK_IMPORTED_MODULE_5__.vz)(connection, target, snapshotId, {
                    databaseOnly: given["database-only"]
                });
                await follow(restore.restoreId);
            };
        }
        async function prepareV1(connection, given, step) {
            const target = await (0, _mendix_environments_js__WEBPACK_IMPORTED_MODULE_3__.jY)(connection, given["app-id"], given.environment);
            const source = given["source-environment"];
            const from = void 0 === source ? target : await (0, _mendix_environments_js__WEBPACK_IMPORTED_MODULE_3__.jY)(connection, given["app-id"], source);
            const chosen = await (0, _shared_snapshots_js__WEBPACK_IMPORTED_MODULE_11__.lo)(connection, from, given["snapshot-id"]);
            announce(step, chosen, target);
            return async ()=>{
                step.saveState(restoring, unknownId);
                await (0, _mendix_backups_v1_js__WEBPACK_IMPORTED_MODULE_1__.S0)(connection, target, chosen.snapshot.snapshotId);
            };
        }
        function announce(step, { snapshot, source }, target) {
            const made = snapshot.createdAt?.toISOString() ?? "an unknown time";
            step.output("snapshot-id", snapshot.snapshotId);
            step.info(`Restoring snapshot ${snapshot.snapshotId} of ${(0, _mendix_client_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(source)}, made at ${made}, into ${(0, _mendix_client_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(target)}.`);
            step.summary.fact("Snapshot", snapshot.snapshotId).fact("Snapshot of", (0, _mendix_client_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(source)).fact("Made at", made).fact("Model version of the data", snapshot.modelVersion);
        }
        async function makeStopped(connection, given, step, target) {
            if ((0, _mendix_environments_js__WEBPACK_IMPORTED_MODULE_3__.id)(target) || void 0 !== given["restore-id"]) return false;
            if (!given["stop-and-start"]) throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`${(0, _mendix_client_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(target)} is ${target.status}; it has to be stopped before its data can be replaced.`, {
                code: "ENVIRONMENT_NOT_STOPPED",
                kind: "conflict",
                remedy: "Set `stop-and-start: true`, or use the `stop` action before. Nothing was changed."
            });
            step.saveState(stopped, "true");
            await (0, _mendix_start_stop_js__WEBPACK_IMPORTED_MODULE_6__.Dg)(connection, target, (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_10__.eg)(step));
            return true;
        }
        async function restored(connection, step, target, wasRunning, restore) {
            try {
                await restore();
            } catch (error) {
                if (!wasRunning || !(error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H) || "cancelled" === error.kind) throw error;
                step.saveState(stopped, "");
                if (error.unclear || "RESTORE_FAILED" === error.code) throw leftStopped(target, error.message, error);
                step.info(`The restore was refused; starting ${(0, _mendix_client_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(target)} again.`);
                await (0, _mendix_start_stop_js__WEBPACK_IMPORTED_MODULE_6__.ZK)(connection, target, (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_10__.eg)(step));
                throw error;
            }
        }
        function leftStopped(target, why, cause) {
            return new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`${(0, _mendix_client_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(target)} was left STOPPED, because ${why.replace(/\.$/, "")}.`, {
                code: cause?.code ?? "RESTORE_UNCLEAR",
                kind: cause?.kind ?? "remote-failed",
                remedy: `${cause?.remedy ?? "Look at the Backups page of the environment in the Developer Portal."} Then start the app with \`start-and-wait\`.`,
                cause
            });
        }
    },
    213: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            Ip: ()=>chooseSnapshot,
            lo: ()=>chooseSnapshotV1,
            q: ()=>snapshotInputs
        });
        var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
        var _mendix_backups_v1_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(961);
        var _mendix_backups_v2_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2216);
        var _mendix_client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5941);
        var _mendix_environments_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1564);
        var _mendix_lookup_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(252);
        var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2266);
        const snapshotInputs = {
            "snapshot-id": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__.Qq)("Id of the snapshot. Give this or `latest`."),
            latest: (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__.Jt)("Take the newest snapshot that is complete (failed and unfinished ones are passed over).", {
                default: "false"
            })
        };
        async function chooseSnapshot(connection, from, snapshotId) {
            if (void 0 === snapshotId) {
                const snapshot = (0, _mendix_backups_v2_js__WEBPACK_IMPORTED_MODULE_2__.BX)(await (0, _mendix_backups_v2_js__WEBPACK_IMPORTED_MODULE_2__.jQ)(connection, from));
                return {
                    snapshot: snapshot ?? missing(from),
                    source: from
                };
            }
            const others = (await (0, _mendix_lookup_js__WEBPACK_IMPORTED_MODULE_5__.d)(connection, from.appId)).filter(({ mode })=>mode !== from.mode);
            const found = await (0, _mendix_backups_v2_js__WEBPACK_IMPORTED_MODULE_2__.Cb)(connection, [
                from,
                ...others
            ], snapshotId);
            if (!found) throw unknown(snapshotId, from.appId);
            return {
                snapshot: complete(found.snapshot, found.target),
                source: found.target
            };
        }
        async function chooseSnapshotV1(connection, from, snapshotId) {
            const own = await (0, _mendix_backups_v1_js__WEBPACK_IMPORTED_MODULE_1__.LM)(connection, from);
            if (void 0 === snapshotId) return {
                snapshot: (0, _mendix_backups_v2_js__WEBPACK_IMPORTED_MODULE_2__.BX)(own) ?? missing(from),
                source: from
            };
            const here = own.find((one)=>one.snapshotId === snapshotId);
            if (here) return {
                snapshot: complete(here, from),
                source: from
            };
            for (const other of (await (0, _mendix_environments_js__WEBPACK_IMPORTED_MODULE_4__.DO)(connection, from.appId))){
                if (other.mode === from.mode) continue;
                const there = (await (0, _mendix_backups_v1_js__WEBPACK_IMPORTED_MODULE_1__.LM)(connection, other)).find((one)=>one.snapshotId === snapshotId);
                if (there) return {
                    snapshot: complete(there, other),
                    source: other
                };
            }
            throw unknown(snapshotId, from.appId);
        }
        function complete(snapshot, source) {
            if ("completed" === snapshot.state) return snapshot;
            throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`Snapshot ${snapshot.snapshotId} of ${(0, _mendix_client_js__WEBPACK_IMPORTED_MODULE_3__.Pf)(source)} is ${snapshot.state}, not completed.`, {
                code: "SNAPSHOT_NOT_COMPLETED",
                kind: "conflict",
                remedy: "failed" === snapshot.state ? "Choose another snapshot (`list-backups` shows them), or use `latest: true`." : "Wait until it is complete: `backup` with its `snapshot-id` does that."
            });
        }
        function missing(source) {
            throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`${(0, _mendix_client_js__WEBPACK_IMPORTED_MODULE_3__.Pf)(source)} has no complete snapshot.`, {
                code: "SNAPSHOT_NOT_FOUND",
                kind: "not-found",
                remedy: "Make one with `backup`, or look for it in another environment of the app."
            });
        }
        function unknown(snapshotId, appId) {
            return new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`No environment of ${appId} has the snapshot ${snapshotId}.`, {
                code: "SNAPSHOT_NOT_FOUND",
                kind: "not-found",
                remedy: "Check the snapshot-id input; `list-backups` shows the ids. It may have expired."
            });
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
