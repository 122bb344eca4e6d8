export const id = 809;
export const ids = [809];
export const modules = {
	4809: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { action: () => action });
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
		var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
		var _http_download_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3045);
		var _http_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2602);
		var _mendix_archives_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2993);
		var _mendix_backups_v1_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(961);
		var _mendix_client_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5941);
		var _mendix_environments_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1564);
		var _mendix_lookup_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(252);
		var _runner_action_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9297);
		var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2266);
		var _runner_text_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(3912);
		var _shared_download_to_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(278);
		var _shared_mendix_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(7483);
		var _shared_snapshots_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(213);
		var _shared_verify_archive_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(7264);
		const inputs = {
			..._shared_mendix_js__WEBPACK_IMPORTED_MODULE_12__.environmentInputs,
			..._shared_snapshots_js__WEBPACK_IMPORTED_MODULE_13__.snapshotInputs,
			"data-type": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_10__.Yq)("What the archive holds. `files_only` needs version 1 of the API.", ["files_and_database", "database_only", "files_only"], { default: "files_and_database" }),
			"archive-id": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_10__.Qq)("Go on waiting for this archive of the snapshot instead of asking for one."),
			path: (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_10__.Qq)("File or folder to write to. Empty: a name made of app, environment and snapshot, in the current folder."),
			"api-version": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_10__.Yq)("Version of the Backups API.", ["2", "1"], { default: "2" }),
			"timeout-minutes": (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_12__.timeoutMinutes)(120),
		};
		const action = (0, _runner_action_js__WEBPACK_IMPORTED_MODULE_9__.defineAction)({
			name: "download-backup",
			group: "Mendix Cloud: backups",
			description: "Download a backup of an environment of Mendix Cloud to a file, resumed where it is cut, and verified",
			branding: { icon: "download-cloud", color: "green" },
			inputs,
			outputs: { path: "Where the backup is.", size: "Size in bytes.", sha256: "SHA-256 of the file, in hex.", "archive-id": "Id of the archive, set as soon as it is known (API version 2 only).", "snapshot-id": "Id of the snapshot that was downloaded." },
			check(given) {
				const problems = [];
				if ((void 0 === given["snapshot-id"]) === !given.latest) problems.push("Give one of `snapshot-id` and `latest: true`, not both and not neither.");
				if (void 0 !== given["archive-id"] && void 0 === given["snapshot-id"]) problems.push("`archive-id` needs the `snapshot-id` that the archive was made from.");
				if ("1" === given["api-version"] && void 0 !== given["archive-id"]) problems.push("Version 1 of the API has no archives: leave `archive-id` out.");
				if ("2" === given["api-version"] && "files_only" === given["data-type"]) problems.push("`data-type: files_only` needs `api-version: 1`.");
				return problems;
			},
			async run(given, step) {
				const connection = (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_12__.connect)(given, step);
				const source = "2" === given["api-version"] ? await archive(connection, given, step) : await links(connection, given, step);
				const database = "database_only" === given["data-type"];
				const target = await (0, _shared_download_to_js__WEBPACK_IMPORTED_MODULE_11__.downloadTo)(step, given.path, `${source.label}-${source.snapshotId}.${database ? "backup" : "tar.gz"}`);
				await source.ready();
				const { file, kind } = await verified(target.to, async (to) => {
					const file = await (0, _http_download_js__WEBPACK_IMPORTED_MODULE_2__.downloadFile)({
						to,
						link: async () => {
							const link = await source.link();
							target.onLink?.(link);
							return link;
						},
						clock: step.clock,
						signal: step.signal,
						deadline: target.deadline,
						onEvent: step.onHttp,
					});
					return { file, kind: await (0, _shared_verify_archive_js__WEBPACK_IMPORTED_MODULE_14__.w)(to, database ? "database" : "any", step.signal) };
				});
				step.output("path", target.to);
				step.output("size", file.size);
				step.output("sha256", file.sha256);
				step.info(`Snapshot ${source.snapshotId} is in ${target.to}: ${(0, _runner_text_js__WEBPACK_IMPORTED_MODULE_15__.ee)(file.size)}, a whole ${kind}, SHA-256 ${file.sha256}.`);
				step.summary
					.fact("Snapshot", source.snapshotId)
					.fact("File", target.to)
					.fact("Size", (0, _runner_text_js__WEBPACK_IMPORTED_MODULE_15__.ee)(file.size))
					.fact("Content", `${given["data-type"]} (${kind}, verified)`)
					.fact("SHA-256", file.sha256);
			},
		});
		async function verified(to, work) {
			const beside = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(to), `.${(0, node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(to)}.${process.pid}.unverified`);
			try {
				const result = await work(beside);
				await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(beside, to);
				return result;
			} finally {
				await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(beside, { force: true });
			}
		}
		async function archive(connection, given, step) {
			const environment = await (0, _mendix_lookup_js__WEBPACK_IMPORTED_MODULE_8__.findBackupTarget)(connection, given["app-id"], given.environment);
			const { snapshot, source } = await (0, _shared_snapshots_js__WEBPACK_IMPORTED_MODULE_13__.chooseSnapshot)(connection, environment, given["snapshot-id"]);
			const { snapshotId } = snapshot;
			step.output("snapshot-id", snapshotId);
			const dataType = "database_only" === given["data-type"] ? "database_only" : "files_and_database";
			let archiveId = given["archive-id"] ?? "";
			const ready = async () => {
				if ("" === archiveId) ({ archiveId } = await (0, _mendix_archives_js__WEBPACK_IMPORTED_MODULE_4__.createArchive)(connection, source, snapshotId, dataType));
				step.output("archive-id", archiveId);
				step.begins("archive", { what: `The archive of snapshot ${snapshotId} of ${(0, _mendix_client_js__WEBPACK_IMPORTED_MODULE_6__.Pf)(source)}`, input: "archive-id", id: archiveId });
				await (0, _mendix_archives_js__WEBPACK_IMPORTED_MODULE_4__.waitForArchive)(connection, source, snapshotId, archiveId, (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_12__.waiting)(step));
				step.ended("archive");
			};
			return { label: `${source.appId}-${source.mode}`, snapshotId, ready, link: async () => (await (0, _mendix_archives_js__WEBPACK_IMPORTED_MODULE_4__.getArchive)(connection, source, snapshotId, archiveId)).url ?? noLink(snapshotId) };
		}
		async function links(connection, given, step) {
			const environment = await (0, _mendix_environments_js__WEBPACK_IMPORTED_MODULE_7__.findEnvironment)(connection, given["app-id"], given.environment);
			const { snapshot, source } = await (0, _shared_snapshots_js__WEBPACK_IMPORTED_MODULE_13__.chooseSnapshotV1)(connection, environment, given["snapshot-id"]);
			const { snapshotId } = snapshot;
			step.output("snapshot-id", snapshotId);
			return {
				label: `${source.appId}-${source.mode}`,
				snapshotId,
				ready: async () => {},
				link: async () => {
					const all = await (0, _mendix_backups_v1_js__WEBPACK_IMPORTED_MODULE_5__.getBackupLinks)(connection, source, snapshotId);
					const wanted = { files_and_database: all.databaseAndFiles, database_only: all.databaseOnly, files_only: all.filesOnly }[given["data-type"]];
					return wanted ?? noLink(snapshotId);
				},
			};
		}
		function noLink(snapshotId) {
			throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_3__.H(`The service gives no link to download snapshot ${snapshotId}.`, { code: "NO_DOWNLOAD_LINK", kind: "remote-failed", remedy: "Run the step again; if it happens again, choose another data-type or snapshot." });
		}
	},
	7264: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { w: () => verifyArchive });
		var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
		var node_stream__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7075);
		var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6466);
		var node_util__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7975);
		var node_zlib__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8522);
		var yauzl__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(663);
		var _http_errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2602);
		const dumpMagic = "PGDMP";
		async function verifyArchive(path, expected, signal) {
			const head = await firstBytes(path, 5);
			if (head.toString("latin1") === dumpMagic) return "database dump";
			if (31 === head[0] && 139 === head[1]) return gzip(path, expected, signal);
			if ("PK\x03\x04" === head.toString("latin1", 0, 4)) return zip(path);
			throw damaged(`it begins with ${head.toString("hex")}, which is no gzip, zip or PostgreSQL dump`);
		}
		async function gzip(path, expected, signal) {
			let start = Buffer.alloc(0);
			const keepStart = new node_stream__WEBPACK_IMPORTED_MODULE_2__.Writable({
				write(chunk, _encoding, done) {
					if (start.length < 512) start = Buffer.concat([start, chunk.subarray(0, 512 - start.length)]);
					done();
				},
			});
			try {
				await (0, node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path, { highWaterMark: 262144 }), (0, node_zlib__WEBPACK_IMPORTED_MODULE_5__.createGunzip)(), keepStart, { signal });
			} catch (error) {
				if (signal?.aborted) throw (0, _http_errors_js__WEBPACK_IMPORTED_MODULE_7__.K)(signal);
				throw damaged("its gzip checksum does not hold, or it ends too early", error);
			}
			if ("ustar" === start.toString("latin1", 257, 262)) return "tar.gz";
			if (start.toString("latin1", 0, 5) === dumpMagic) return "gzip";
			if ("database" === expected) throw damaged("what is packed in it is no PostgreSQL dump");
			return "gzip";
		}
		async function zip(path) {
			try {
				const file = await (0, node_util__WEBPACK_IMPORTED_MODULE_4__.promisify)(yauzl__WEBPACK_IMPORTED_MODULE_6__.ho)(path, { lazyEntries: true });
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
			} finally {
				await file.close();
			}
		}
		function damaged(why, cause) {
			return new _http_errors_js__WEBPACK_IMPORTED_MODULE_7__.H(`The downloaded backup is damaged: ${why}. The file was removed.`, { code: "ARCHIVE_DAMAGED", kind: "remote-failed", remedy: "Run the step again; if it happens again, make another archive or another backup.", cause });
		}
	},
};
