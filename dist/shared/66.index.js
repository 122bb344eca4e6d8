export const id = 66;
export const ids = [
    66
];
export const modules = {
    3066: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.r(__webpack_exports__);
        __webpack_require__.d(__webpack_exports__, {
            action: ()=>download_backup_action
        });
        var promises_ = __webpack_require__(1455);
        var download = __webpack_require__(3045);
        var errors = __webpack_require__(2602);
        var archives = __webpack_require__(2993);
        var backups_v1 = __webpack_require__(961);
        var client = __webpack_require__(8217);
        var environments = __webpack_require__(1564);
        var lookup = __webpack_require__(252);
        var action = __webpack_require__(9297);
        var inputs = __webpack_require__(2266);
        var runner_text = __webpack_require__(3912);
        var files = __webpack_require__(9031);
        var mendix = __webpack_require__(7483);
        var snapshots = __webpack_require__(213);
        var external_node_fs_ = __webpack_require__(3024);
        var external_node_stream_ = __webpack_require__(7075);
        var external_node_stream_promises_ = __webpack_require__(6466);
        var external_node_util_ = __webpack_require__(7975);
        var external_node_zlib_ = __webpack_require__(8522);
        var yauzl = __webpack_require__(663);
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
            const keepStart = new external_node_stream_.Writable({
                write (chunk, _encoding, done) {
                    if (start.length < 512) start = Buffer.concat([
                        start,
                        chunk.subarray(0, 512 - start.length)
                    ]);
                    done();
                }
            });
            try {
                await (0, external_node_stream_promises_.pipeline)((0, external_node_fs_.createReadStream)(path, {
                    highWaterMark: 262144
                }), (0, external_node_zlib_.createGunzip)(), keepStart);
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
                const file = await (0, external_node_util_.promisify)(yauzl.ho)(path, {
                    lazyEntries: true
                });
                file.close();
                return "zip";
            } catch (error) {
                throw damaged("its zip directory cannot be read", error);
            }
        }
        async function firstBytes(path, count) {
            const file = await (0, promises_.open)(path);
            try {
                const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, 0);
                return buffer.subarray(0, bytesRead);
            } finally{
                await file.close();
            }
        }
        function damaged(why, cause) {
            return new errors.H(`The downloaded backup is damaged: ${why}. The file was removed.`, {
                code: "ARCHIVE_DAMAGED",
                kind: "remote-failed",
                remedy: "Run the step again; if it happens again, make another archive or another backup.",
                cause
            });
        }
        const download_backup_inputs = {
            ...mendix.rg,
            ...snapshots.q,
            "data-type": (0, inputs.Yq)("What the archive holds. `files_only` needs version 1 of the API.", [
                "files_and_database",
                "database_only",
                "files_only"
            ], {
                default: "files_and_database"
            }),
            "archive-id": (0, inputs.Qq)("Go on waiting for this archive of the snapshot instead of asking for one."),
            path: (0, inputs.Qq)("File or folder to write to. Empty: a name made of app, environment and snapshot, in the current folder."),
            "api-version": (0, inputs.Yq)("Version of the Backups API.", [
                "2",
                "1"
            ], {
                default: "2"
            }),
            "timeout-minutes": (0, mendix.DL)(120)
        };
        const download_backup_action = (0, action.QP)({
            name: "download-backup",
            group: "Mendix Cloud: backups",
            description: "Download a backup of an environment of Mendix Cloud to a file, resumed where it is cut, and verified",
            branding: {
                icon: "download-cloud",
                color: "green"
            },
            inputs: download_backup_inputs,
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
                const connection = (0, mendix.Ng)(given, step);
                const source = "2" === given["api-version"] ? await archive(connection, given, step) : await links(connection, given, step);
                const database = "database_only" === given["data-type"];
                const to = await (0, files.B)(given.path, `${source.label}-${source.snapshotId}.${database ? "backup" : "tar.gz"}`);
                const file = await (0, download.P)({
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
                const kind = await verifyArchive(to, database ? "database" : "any").catch(async (error)=>{
                    await (0, promises_.rm)(to, {
                        force: true
                    });
                    throw error;
                });
                step.output("path", file.path);
                step.output("size", file.size);
                step.output("sha256", file.sha256);
                step.info(`Snapshot ${source.snapshotId} is in ${file.path}: ${(0, runner_text.ee)(file.size)}, a whole ${kind}, SHA-256 ${file.sha256}.`);
                step.summary.fact("Snapshot", source.snapshotId).fact("File", file.path).fact("Size", (0, runner_text.ee)(file.size)).fact("Content", `${given["data-type"]} (${kind}, verified)`).fact("SHA-256", file.sha256);
            }
        });
        async function archive(connection, given, step) {
            const environment = await (0, lookup.J)(connection, given["app-id"], given.environment);
            const { snapshot, source } = await (0, snapshots.Ip)(connection, environment, given["snapshot-id"]);
            const { snapshotId } = snapshot;
            step.output("snapshot-id", snapshotId);
            const dataType = "database_only" === given["data-type"] ? "database_only" : "files_and_database";
            const archiveId = given["archive-id"] ?? (await (0, archives.tU)(connection, source, snapshotId, dataType)).archiveId;
            step.output("archive-id", archiveId);
            step.begins("archive", {
                what: `The archive of snapshot ${snapshotId} of ${(0, client.Pf)(source)}`,
                input: "archive-id",
                id: archiveId
            });
            await (0, archives.JN)(connection, source, snapshotId, archiveId, (0, mendix.eg)(step));
            step.ended("archive");
            return {
                label: `${source.appId}-${source.mode}`,
                snapshotId,
                link: async ()=>(await (0, archives.j6)(connection, source, snapshotId, archiveId)).url ?? noLink(snapshotId)
            };
        }
        async function links(connection, given, step) {
            const environment = await (0, environments.jY)(connection, given["app-id"], given.environment);
            const { snapshot, source } = await (0, snapshots.lo)(connection, environment, given["snapshot-id"]);
            const { snapshotId } = snapshot;
            step.output("snapshot-id", snapshotId);
            return {
                label: `${source.appId}-${source.mode}`,
                snapshotId,
                link: async ()=>{
                    const all = await (0, backups_v1.k0)(connection, source, snapshotId);
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
            throw new errors.H(`The service gives no link to download snapshot ${snapshotId}.`, {
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
        var _mendix_client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8217);
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
    }
};
