export const id = 809;
export const ids = [
    809
];
export const modules = {
    4809: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.r(__webpack_exports__);
        __webpack_require__.d(__webpack_exports__, {
            action: ()=>action
        });
        var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
        var _http_download_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3045);
        var _http_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2602);
        var _mendix_archives_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2993);
        var _mendix_backups_v1_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(961);
        var _mendix_client_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5941);
        var _mendix_environments_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1564);
        var _mendix_lookup_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(252);
        var _runner_action_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9297);
        var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2266);
        var _runner_text_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(3912);
        var _shared_files_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9031);
        var _shared_mendix_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(7483);
        var _shared_snapshots_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(213);
        var _shared_verify_archive_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(7264);
        const inputs = {
            ..._shared_mendix_js__WEBPACK_IMPORTED_MODULE_11__.rg,
            ..._shared_snapshots_js__WEBPACK_IMPORTED_MODULE_12__.q,
            "data-type": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_9__.Yq)("What the archive holds. `files_only` needs version 1 of the API.", [
                "files_and_database",
                "database_only",
                "files_only"
            ], {
                default: "files_and_database"
            }),
            "archive-id": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_9__.Qq)("Go on waiting for this archive of the snapshot instead of asking for one."),
            path: (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_9__.Qq)("File or folder to write to. Empty: a name made of app, environment and snapshot, in the current folder."),
            "api-version": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_9__.Yq)("Version of the Backups API.", [
                "2",
                "1"
            ], {
                default: "2"
            }),
            "timeout-minutes": (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_11__.DL)(120)
        };
        const action = (0, _runner_action_js__WEBPACK_IMPORTED_MODULE_8__.QP)({
            name: "download-backup",
            group: "Mendix Cloud: backups",
            description: "Download a backup of an environment of Mendix Cloud to a file, resumed where it is cut, and verified",
            branding: {
                icon: "download-cloud",
                color: "green"
            },
            inputs,
            outputs: {
                path: "Where the backup is.",
                size: "Size in bytes.",
                sha256: "SHA-256 of the file, in hex.",
                "archive-id": "Id of the archive, set as soon as it is known (API version 2 only).",
                "snapshot-id": "Id of the snapshot that was downloaded."
            },
            check (given) {
                const problems = [];
                if (void 0 === given["snapshot-id"] === !given.latest) problems.push("Give one of `snapshot-id` and `latest: true`, not both and not neither.");
                if (void 0 !== given["archive-id"] && void 0 === given["snapshot-id"]) problems.push("`archive-id` needs the `snapshot-id` that the archive was made from.");
                if ("1" === given["api-version"] && void 0 !== given["archive-id"]) problems.push("Version 1 of the API has no archives: leave `archive-id` out.");
                if ("2" === given["api-version"] && "files_only" === given["data-type"]) problems.push("`data-type: files_only` needs `api-version: 1`.");
                return problems;
            },
            async run (given, step) {
                const connection = (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_11__.Ng)(given, step);
                const source = "2" === given["api-version"] ? await archive(connection, given, step) : await links(connection, given, step);
                const database = "database_only" === given["data-type"];
                const to = await (0, _shared_files_js__WEBPACK_IMPORTED_MODULE_10__.B)(given.path, `${source.label}-${source.snapshotId}.${database ? "backup" : "tar.gz"}`);
                const file = await (0, _http_download_js__WEBPACK_IMPORTED_MODULE_1__.P)({
                    to,
                    link: async ()=>{
                        const link = await source.link();
                        step.mask(link.href);
                        if (link.search) step.mask(link.search.slice(1));
                        return link;
                    },
                    clock: step.clock,
                    signal: step.signal,
                    deadline: step.clock.now() + step.leftMs(),
                    onEvent: step.onHttp
                });
                const kind = await (0, _shared_verify_archive_js__WEBPACK_IMPORTED_MODULE_13__.w)(to, database ? "database" : "any").catch(async (error)=>{
                    await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(to, {
                        force: true
                    });
                    throw error;
                });
                step.output("path", file.path);
                step.output("size", file.size);
                step.output("sha256", file.sha256);
                step.info(`Snapshot ${source.snapshotId} is in ${file.path}: ${(0, _runner_text_js__WEBPACK_IMPORTED_MODULE_14__.ee)(file.size)}, a whole ${kind}, SHA-256 ${file.sha256}.`);
                step.summary.fact("Snapshot", source.snapshotId).fact("File", file.path).fact("Size", (0, _runner_text_js__WEBPACK_IMPORTED_MODULE_14__.ee)(file.size)).fact("Content", `${given["data-type"]} (${kind}, verified)`).fact("SHA-256", file.sha256);
            }
        });
        async function archive(connection, given, step) {
            const environment = await (0, _mendix_lookup_js__WEBPACK_IMPORTED_MODULE_7__.J)(connection, given["app-id"], given.environment);
            const { snapshot, source } = await (0, _shared_snapshots_js__WEBPACK_IMPORTED_MODULE_12__.Ip)(connection, environment, given["snapshot-id"]);
            const { snapshotId } = snapshot;
            step.output("snapshot-id", snapshotId);
            const dataType = "database_only" === given["data-type"] ? "database_only" : "files_and_database";
            const archiveId = given["archive-id"] ?? (await (0, _mendix_archives_js__WEBPACK_IMPORTED_MODULE_3__.tU)(connection, source, snapshotId, dataType)).archiveId;
            step.output("archive-id", archiveId);
            step.begins("archive", {
                what: `The archive of snapshot ${snapshotId} of ${(0, _mendix_client_js__WEBPACK_IMPORTED_MODULE_5__.Pf)(source)}`,
                input: "archive-id",
                id: archiveId
            });
            await (0, _mendix_archives_js__WEBPACK_IMPORTED_MODULE_3__.JN)(connection, source, snapshotId, archiveId, (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_11__.eg)(step));
            step.ended("archive");
            return {
                label: `${source.appId}-${source.mode}`,
                snapshotId,
                link: async ()=>(await (0, _mendix_archives_js__WEBPACK_IMPORTED_MODULE_3__.j6)(connection, source, snapshotId, archiveId)).url ?? noLink(snapshotId)
            };
        }
        async function links(connection, given, step) {
            const environment = await (0, _mendix_environments_js__WEBPACK_IMPORTED_MODULE_6__.jY)(connection, given["app-id"], given.environment);
            const { snapshot, source } = await (0, _shared_snapshots_js__WEBPACK_IMPORTED_MODULE_12__.lo)(connection, environment, given["snapshot-id"]);
            const { snapshotId } = snapshot;
            step.output("snapshot-id", snapshotId);
            return {
                label: `${source.appId}-${source.mode}`,
                snapshotId,
                link: async ()=>{
                    const all = await (0, _mendix_backups_v1_js__WEBPACK_IMPORTED_MODULE_4__.k0)(connection, source, snapshotId);
                    const wanted = {
                        files_and_database: all.databaseAndFiles,
                        database_only: all.databaseOnly,
                        files_only: all.filesOnly
                    }[given["data-type"]];
                    return wanted ?? noLink(snapshotId);
                }
            };
        }
        function noLink(snapshotId) {
            throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_2__.H(`The service gives no link to download snapshot ${snapshotId}.`, {
                code: "NO_DOWNLOAD_LINK",
                kind: "remote-failed",
                remedy: "Run the step again; if it happens again, choose another data-type or snapshot."
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
