export const id = 868;
export const ids = [
    868
];
export const modules = {
    868: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.r(__webpack_exports__);
        __webpack_require__.d(__webpack_exports__, {
            action: ()=>action
        });
        var _mendix_backups_v1_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(961);
        var _mendix_backups_v2_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2216);
        var _mendix_environments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1564);
        var _mendix_lookup_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(252);
        var _runner_action_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9297);
        var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2266);
        var _shared_mendix_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7483);
        var _shared_snapshot_output_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7830);
        const action = (0, _runner_action_js__WEBPACK_IMPORTED_MODULE_4__.QP)({
            name: "list-backups",
            group: "Mendix Cloud: backups",
            description: "List the backups of an environment of Mendix Cloud, newest first, and tell the newest that is complete",
            branding: {
                icon: "archive",
                color: "blue"
            },
            inputs: {
                ..._shared_mendix_js__WEBPACK_IMPORTED_MODULE_6__.rg,
                state: (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__.p_)("Only backups in these states: `completed`, `failed`, `queued`, `running`. Empty: all."),
                limit: (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__.nd)("Only so many of the newest.", 1, 1e4, {
                    default: "100"
                }),
                "api-version": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__.Yq)("Version of the Backups API.", [
                    "2",
                    "1"
                ], {
                    default: "2"
                })
            },
            outputs: {
                snapshots: "JSON list, newest first, of `snapshot-id`, `state`, `status-message`, `comment`, `model-version`, `created-at`, `finished-at`, `expires-at` (times as ISO 8601); what the platform does not tell is left out.",
                "latest-completed-id": "Id of the newest backup that is complete, whatever `state` and `limit` say. Empty: there is none.",
                count: "Number of backups listed."
            },
            async run (inputs, step) {
                const connection = (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_6__.Ng)(inputs, step);
                const [environment, all] = await read();
                const label = `${environment.appId} / ${environment.mode}`;
                const states = inputs.state?.map((state)=>state.toLowerCase());
                const shown = all.filter(({ state })=>states?.includes(state) ?? true).slice(0, inputs.limit);
                const latest = (0, _mendix_backups_v2_js__WEBPACK_IMPORTED_MODULE_1__.BX)(all);
                step.output("snapshots", JSON.stringify(shown.map(_shared_snapshot_output_js__WEBPACK_IMPORTED_MODULE_7__.k)));
                step.output("latest-completed-id", latest?.snapshotId ?? "");
                step.output("count", shown.length);
                step.info(`${label} has ${all.length} backups, ${shown.length} of them listed.`);
                step.info(latest ? `The newest complete one is ${latest.snapshotId}, made ${latest.createdAt?.toISOString() ?? "at an unknown time"}.` : "None of them is complete.");
                step.summary.fact("Environment", label).fact("Backups", all.length).fact("Listed", shown.length).fact("Newest complete", latest?.snapshotId ?? "none");
                step.summary.table([
                    "Backup",
                    "Made",
                    "State",
                    "Model version",
                    "Comment"
                ], shown.map((one)=>[
                        one.snapshotId,
                        one.createdAt?.toISOString() ?? "",
                        one.state,
                        one.modelVersion ?? "",
                        one.comment ?? ""
                    ]));
                async function read() {
                    if ("1" === inputs["api-version"]) {
                        const found = await (0, _mendix_environments_js__WEBPACK_IMPORTED_MODULE_2__.jY)(connection, inputs["app-id"], inputs.environment);
                        return [
                            found,
                            await (0, _mendix_backups_v1_js__WEBPACK_IMPORTED_MODULE_0__.LM)(connection, found)
                        ];
                    }
                    const target = await (0, _mendix_lookup_js__WEBPACK_IMPORTED_MODULE_3__.J)(connection, inputs["app-id"], inputs.environment);
                    return [
                        target,
                        await (0, _mendix_backups_v2_js__WEBPACK_IMPORTED_MODULE_1__.jQ)(connection, target)
                    ];
                }
            }
        });
    },
    7830: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            k: ()=>describedSnapshot
        });
        function describedSnapshot(snapshot) {
            return {
                "snapshot-id": snapshot.snapshotId,
                state: snapshot.state,
                "status-message": snapshot.statusMessage,
                comment: snapshot.comment,
                "model-version": snapshot.modelVersion,
                "created-at": snapshot.createdAt?.toISOString(),
                "finished-at": snapshot.finishedAt?.toISOString(),
                "expires-at": snapshot.expiresAt?.toISOString()
            };
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
