export const id = 496;
export const ids = [
    496
];
export const modules = {
    9496: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.r(__webpack_exports__);
        __webpack_require__.d(__webpack_exports__, {
            action: ()=>action
        });
        var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
        var _mendix_downloads_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9111);
        var _mendix_environments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1564);
        var _runner_action_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9297);
        var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2266);
        var _runner_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3912);
        var _shared_download_to_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(278);
        var _shared_mendix_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7483);
        const dates = "a day as YYYY-MM-DD, `today` or `yesterday` (all in UTC)";
        const date = (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__.hF)("The day, as YYYY-MM-DD, `today` or `yesterday` (in UTC, whatever the zone of the runner).", dates, (value)=>{
            if ("today" === value || "yesterday" === value) return value;
            const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : 0 / 0;
            if (Number.isNaN(time) || dayOf(time) !== value) throw new _runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__.q$(dates);
            return value;
        }, {
            default: "today"
        });
        const action = (0, _runner_action_js__WEBPACK_IMPORTED_MODULE_3__.QP)({
            name: "download-logs",
            group: "Mendix Cloud: release",
            description: "Download the log of one day of an environment of Mendix Cloud: of the app, or of the requests to it",
            branding: {
                icon: "file-text",
                color: "blue"
            },
            inputs: {
                ..._shared_mendix_js__WEBPACK_IMPORTED_MODULE_6__.rg,
                date,
                kind: (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__.Yq)("`app`: what the app logs. `access`: the requests to it.", [
                    "app",
                    "access"
                ], {
                    default: "app"
                }),
                path: (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__.Qq)("Where to write it. A folder, or a path that ends with `/`: under its usual name in there. Missing folders are made. Empty: `<app>-<environment>-<kind>-<date>.log`."),
                "timeout-minutes": (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_6__.DL)(30)
            },
            outputs: {
                path: "Where the log was written. On a day without a log the file is empty.",
                size: "Size in bytes; 0 on a day without a log.",
                date: "The day, as YYYY-MM-DD."
            },
            async run (inputs, step) {
                const connection = (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_6__.Ng)(inputs, step);
                const day = asDay(inputs.date, step.clock.now());
                step.output("date", day);
                const environment = await (0, _mendix_environments_js__WEBPACK_IMPORTED_MODULE_2__.jY)(connection, inputs["app-id"], inputs.environment);
                const label = `${environment.appId} / ${environment.mode}`;
                const { kind } = inputs;
                const target = await (0, _shared_download_to_js__WEBPACK_IMPORTED_MODULE_5__.C)(step, inputs.path, `${environment.appId}-${environment.mode}-${kind}-${day}.log`);
                const { to } = target;
                const file = await (0, _mendix_downloads_js__WEBPACK_IMPORTED_MODULE_1__.fF)(connection, environment, day, kind, target);
                if (!file) await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(to, "", {
                    mode: 384
                });
                const size = file?.size ?? 0;
                step.output("path", to);
                step.output("size", size);
                if (0 === size) step.notice(`There is no ${kind} log of ${label} of ${day}; ${to} is empty.`);
                else step.info(`The ${kind} log of ${label} of ${day} is in ${to}: ${(0, _runner_text_js__WEBPACK_IMPORTED_MODULE_7__.ee)(size)}.`);
                step.summary.fact("Environment", label).fact("Log", kind).fact("Day", day).fact("Size", 0 === size ? "no data" : (0, _runner_text_js__WEBPACK_IMPORTED_MODULE_7__.ee)(size)).fact("Written to", to);
            }
        });
        function asDay(date, now) {
            if ("today" === date) return dayOf(now);
            return "yesterday" === date ? dayOf(now - 864e5) : date;
        }
        function dayOf(time) {
            return new Date(time).toISOString().slice(0, 10);
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
