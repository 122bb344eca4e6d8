export const id = 128;
export const ids = [
    128
];
export const modules = {
    128: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
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
        var _wait_wait_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5159);
        var _shared_mendix_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7483);
        const action = (0, _runner_action_js__WEBPACK_IMPORTED_MODULE_4__.QP)({
            name: "backup",
            group: "Mendix Cloud: backups",
            description: "Back up an environment of Mendix Cloud (database and files) and wait until the snapshot is complete",
            branding: {
                icon: "save",
                color: "green"
            },
            inputs: {
                ..._shared_mendix_js__WEBPACK_IMPORTED_MODULE_7__.rg,
                comment: (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__.Qq)("Comment of the snapshot. With `snapshot-id`: its new comment. Empty: one that names time and tool."),
                wait: (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__.Jt)("Wait until the snapshot is complete, and fail if it fails.", {
                    default: "true"
                }),
                "snapshot-id": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__.Qq)("Go on waiting for this snapshot instead of making one."),
                "api-version": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__.Yq)("Version of the Backups API.", [
                    "2",
                    "1"
                ], {
                    default: "2"
                }),
                "timeout-minutes": (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_7__.DL)(60)
            },
            outputs: {
                "snapshot-id": "Id of the snapshot, set as soon as it is known.",
                state: "State of the snapshot at the end: `completed` when it was waited for.",
                "model-version": "Version of the model that the data belongs to.",
                "created-at": "When it was made (ISO 8601).",
                "expires-at": "When the platform will delete it (ISO 8601)."
            },
            check: (inputs)=>"1" === inputs["api-version"] && void 0 !== inputs["snapshot-id"] && void 0 !== inputs.comment ? [
                    "Version 1 of the API cannot change the `comment` of an existing snapshot (`snapshot-id`)."
                ] : [],
            async run (inputs, step) {
                const connection = (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_7__.Ng)(inputs, step);
                const v2 = "2" === inputs["api-version"];
                const environment = v2 ? await (0, _mendix_lookup_js__WEBPACK_IMPORTED_MODULE_3__.J)(connection, inputs["app-id"], inputs.environment) : await (0, _mendix_environments_js__WEBPACK_IMPORTED_MODULE_2__.jY)(connection, inputs["app-id"], inputs.environment);
                const backups = "projectId" in environment ? version2(connection, environment) : version1(connection, environment);
                const label = `${environment.appId} / ${environment.mode}`;
                const begin = step.clock.now();
                const given = inputs["snapshot-id"];
                const id = given ?? (await backups.create(inputs.comment)).snapshotId;
                step.output("snapshot-id", id);
                step.summary.fact("Environment", label).fact("Snapshot", id);
                if (void 0 !== given && void 0 !== inputs.comment) await backups.setComment?.(given, inputs.comment);
                step.info(void 0 === given ? `Backup ${id} of ${label} was started.` : `Going on with backup ${id} of ${label}.`);
                step.begins("backup", {
                    what: `The backup of ${label}`,
                    input: "snapshot-id",
                    id
                });
                const snapshot = inputs.wait ? await backups.wait(id, (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_7__.eg)(step)) : await backups.get(id);
                step.ended("backup");
                step.output("state", snapshot?.state ?? "queued");
                step.output("model-version", snapshot?.modelVersion);
                step.output("created-at", snapshot?.createdAt?.toISOString());
                step.output("expires-at", snapshot?.expiresAt?.toISOString());
                const took = (0, _wait_wait_js__WEBPACK_IMPORTED_MODULE_6__.Ln)(step.clock.now() - begin);
                step.info(inputs.wait ? `Backup ${id} of ${label} is complete after ${took}.` : `Not waiting; backup ${id} is ${snapshot?.state ?? "queued"}.`);
                step.summary.fact("State", snapshot?.state).fact("Comment", snapshot?.comment).fact("Model version", snapshot?.modelVersion).fact("Expires", snapshot?.expiresAt?.toISOString()).fact("Took", inputs.wait ? took : "not waited for");
            }
        });
        function version2(connection, target) {
            return {
                create: (comment)=>(0, _mendix_backups_v2_js__WEBPACK_IMPORTED_MODULE_1__.$p)(connection, target, comment),
                get: (id)=>(0, _mendix_backups_v2_js__WEBPACK_IMPORTED_MODULE_1__.dV)(connection, target, id),
                setComment: (id, comment)=>(0, _mendix_backups_v2_js__WEBPACK_IMPORTED_MODULE_1__.vv)(connection, target, id, comment),
                wait: (id, limits)=>(0, _mendix_backups_v2_js__WEBPACK_IMPORTED_MODULE_1__.ne)(connection, target, id, limits)
            };
        }
        function version1(connection, environment) {
            const get = async (id)=>(await (0, _mendix_backups_v1_js__WEBPACK_IMPORTED_MODULE_0__.LM)(connection, environment)).find((one)=>one.snapshotId === id);
            return {
                create: (comment)=>(0, _mendix_backups_v1_js__WEBPACK_IMPORTED_MODULE_0__.Eh)(connection, environment, comment),
                get,
                setComment: void 0,
                wait: async (id, limits)=>{
                    await (0, _mendix_backups_v1_js__WEBPACK_IMPORTED_MODULE_0__.WR)(connection, environment, id, limits);
                    return get(id);
                }
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
