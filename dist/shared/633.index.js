export const id = 633;
export const ids = [633];
export const modules = {
	3633: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { actions: () => actions, shared: () => shared });
		const shared = [
			() => Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 2993)),
			() => Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 961)),
			() => Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 2216)),
			() => Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 9111)),
			() => Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 310)),
			() => Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 5263)),
			() => Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 9031)),
			() => Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 6899)),
			() => Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 7830)),
			() => Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 213)),
			() => Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 7264)),
		];
		const actions = {
			backup: () => __webpack_require__.e(128).then(__webpack_require__.bind(__webpack_require__, 128)),
			"backup-fleet": () => __webpack_require__.e(340).then(__webpack_require__.bind(__webpack_require__, 2340)),
			deploy: () => Promise.all([__webpack_require__.e(243), __webpack_require__.e(444)]).then(__webpack_require__.bind(__webpack_require__, 444)),
			"download-backup": () => __webpack_require__.e(809).then(__webpack_require__.bind(__webpack_require__, 4809)),
			"download-logs": () => __webpack_require__.e(496).then(__webpack_require__.bind(__webpack_require__, 9496)),
			"list-backups": () => __webpack_require__.e(868).then(__webpack_require__.bind(__webpack_require__, 868)),
			"package-info": () => __webpack_require__.e(465).then(__webpack_require__.bind(__webpack_require__, 2465)),
			"prune-backups": () => __webpack_require__.e(894).then(__webpack_require__.bind(__webpack_require__, 6894)),
			restore: () => __webpack_require__.e(566).then(__webpack_require__.bind(__webpack_require__, 9566)),
			"upload-package": () => __webpack_require__.e(70).then(__webpack_require__.bind(__webpack_require__, 1070)),
		};
	},
	6899: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { findPackage: () => findPackage, sizeWarning: () => sizeWarning });
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
		var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
		var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7975);
		var _http_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2602);
		var _zip_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6747);
		const limitV2 = 1024 ** 3;
		const limitV1 = 300 * 1024 ** 2;
		const metadataName = "model/metadata.json";
		async function findPackage(pattern, api) {
			const path = await oneFile(pattern);
			const { size } = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
			const name = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path);
			if ("2" === api && size > limitV2) throw unfit("PACKAGE_TOO_LARGE", `${name} has ${size} bytes; the service takes at most ${limitV2} (1 GB).`, "Make the package smaller, for example by taking large files out of the resources folder of the project.");
			const { modelVersion, hasModel } = await look(path, name);
			if (!hasModel) throw unfit("NOT_A_PACKAGE", `${name} is a zip file, but holds no Mendix model (no folder \`model/\`).`, "Give the .mda file that Studio Pro or the build makes, not a zip around it and not the project.");
			return { path, name, size, modelVersion };
		}
		function sizeWarning({ name, size }, api) {
			if ("2" === api || size <= limitV1) return;
			return `${name} has ${Math.round(size / 1024 ** 2)} MB; with api-version 1 uploads of more than 300 MB can time out. Use api-version 2.`;
		}
		async function oneFile(pattern) {
			const exact = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(pattern).catch(() => void 0);
			if (exact?.isFile()) return (0, node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(pattern);
			const found = [];
			for await (const path of (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.glob)("win32" === process.platform ? pattern.replaceAll("\\", "/") : pattern)) {
				const entry = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
				if (entry.isFile()) found.push(path);
			}
			const [first, ...others] = found.sort();
			if (void 0 !== first && 0 === others.length) return (0, node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(first);
			if (void 0 === first) throw unfit("PACKAGE_FILE_NOT_FOUND", `No file matches \`${pattern}\` (looked in ${process.cwd()}).`, "Check the package input, and that the step that makes or downloads the package came before.");
			const shown = found.slice(0, 10).join(", ") + (found.length > 10 ? `, and ${found.length - 10} more` : "");
			throw unfit("PACKAGE_FILE_AMBIGUOUS", `${found.length} files match \`${pattern}\`: ${shown}.`, "Name one of them.");
		}
		async function look(path, name) {
			await checkHead(path, name);
			let zip;
			try {
				zip = await (0, _zip_js__WEBPACK_IMPORTED_MODULE_4__.Q)(path);
			} catch (error) {
				throw unfit("NOT_A_PACKAGE", `${name} cannot be read as a zip file; it may be cut short.`, "Make or download the package again.", error);
			}
			let hasModel = false;
			let modelVersion;
			await new Promise((done, fail) => {
				zip.on("entry", (entry) => {
					if (entry.fileName.startsWith("model/")) hasModel = true;
					if (entry.fileName !== metadataName || entry.uncompressedSize > 16 * 1024 ** 2) return void zip.readEntry();
					versionIn(zip, entry).then((version) => {
						modelVersion = version;
						zip.readEntry();
					}, fail);
				});
				zip.on("end", done);
				zip.on("error", fail);
				zip.readEntry();
			}).catch((error) => {
				zip.close();
				throw unfit("NOT_A_PACKAGE", `${name} is a damaged zip file.`, "Make or download the package again.", error);
			});
			return { hasModel, modelVersion };
		}
		async function checkHead(path, name) {
			const head = Buffer.alloc(4);
			let file;
			try {
				file = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path);
				await file.read(head, 0, 4, 0);
			} catch (error) {
				throw unfit("FILE_UNREADABLE", `${name} cannot be read.`, "Check the permissions of the file.", error);
			} finally {
				await file?.close();
			}
			if ("PK\x03\x04" !== head.toString("latin1")) throw unfit("NOT_A_PACKAGE", `${name} is not a deployment package: it is not a zip file.`, "Give the .mda file that Studio Pro or the build makes.");
		}
		async function versionIn(zip, entry) {
			const stream = await (0, node_util__WEBPACK_IMPORTED_MODULE_2__.promisify)(zip.openReadStream.bind(zip))(entry);
			const chunks = [];
			for await (const chunk of stream) chunks.push(chunk);
			try {
				const metadata = JSON.parse(Buffer.concat(chunks).toString("utf8"));
				const version = metadata?.ModelVersion;
				return "string" == typeof version ? version : void 0;
			} catch {
				return;
			}
		}
		function unfit(code, message, remedy, cause) {
			return new _http_errors_js__WEBPACK_IMPORTED_MODULE_3__.H(message, { code, kind: "config", remedy, cause });
		}
	},
	7830: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { describedSnapshot: () => describedSnapshot });
		function describedSnapshot(snapshot) {
			return {
				"snapshot-id": snapshot.snapshotId,
				state: snapshot.state,
				"status-message": snapshot.statusMessage,
				comment: snapshot.comment,
				"model-version": snapshot.modelVersion,
				"created-at": snapshot.createdAt?.toISOString(),
				"finished-at": snapshot.finishedAt?.toISOString(),
				"expires-at": snapshot.expiresAt?.toISOString(),
			};
		}
	},
	213: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { chooseSnapshot: () => chooseSnapshot, chooseSnapshotV1: () => chooseSnapshotV1, snapshotInputs: () => snapshotInputs });
		var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
		var _mendix_backups_v1_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(961);
		var _mendix_backups_v2_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2216);
		var _mendix_client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5941);
		var _mendix_environments_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1564);
		var _mendix_lookup_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(252);
		var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2266);
		const snapshotInputs = {
			"snapshot-id": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__.Qq)("Id of the snapshot. Give this or `latest`."),
			latest: (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__.Jt)("Take the newest snapshot that is complete (failed and unfinished ones are passed over).", { default: "false" }),
		};
		async function chooseSnapshot(connection, from, snapshotId) {
			if (void 0 === snapshotId) {
				const snapshot = (0, _mendix_backups_v2_js__WEBPACK_IMPORTED_MODULE_2__.latestCompleted)(await (0, _mendix_backups_v2_js__WEBPACK_IMPORTED_MODULE_2__.listSnapshots)(connection, from));
				return { snapshot: snapshot ?? missing(from), source: from };
			}
			const others = (await (0, _mendix_lookup_js__WEBPACK_IMPORTED_MODULE_5__.listBackupTargets)(connection, from.appId)).filter(({ mode }) => mode !== from.mode);
			const found = await (0, _mendix_backups_v2_js__WEBPACK_IMPORTED_MODULE_2__.findSnapshot)(connection, [from, ...others], snapshotId);
			if (!found) throw unknown(snapshotId, from.appId);
			return { snapshot: complete(found.snapshot, found.target), source: found.target };
		}
		async function chooseSnapshotV1(connection, from, snapshotId) {
			const own = await (0, _mendix_backups_v1_js__WEBPACK_IMPORTED_MODULE_1__.listSnapshotsV1)(connection, from);
			if (void 0 === snapshotId) return { snapshot: (0, _mendix_backups_v2_js__WEBPACK_IMPORTED_MODULE_2__.latestCompleted)(own) ?? missing(from), source: from };
			const here = own.find((one) => one.snapshotId === snapshotId);
			if (here) return { snapshot: complete(here, from), source: from };
			for (const other of await (0, _mendix_environments_js__WEBPACK_IMPORTED_MODULE_4__.listEnvironments)(connection, from.appId)) {
				if (other.mode === from.mode) continue;
				const there = (await (0, _mendix_backups_v1_js__WEBPACK_IMPORTED_MODULE_1__.listSnapshotsV1)(connection, other)).find((one) => one.snapshotId === snapshotId);
				if (there) return { snapshot: complete(there, other), source: other };
			}
			throw unknown(snapshotId, from.appId);
		}
		function complete(snapshot, source) {
			if ("completed" === snapshot.state) return snapshot;
			throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`Snapshot ${snapshot.snapshotId} of ${(0, _mendix_client_js__WEBPACK_IMPORTED_MODULE_3__.Pf)(source)} is ${snapshot.state}, not completed.`, {
				code: "SNAPSHOT_NOT_COMPLETED",
				kind: "conflict",
				remedy: "failed" === snapshot.state ? "Choose another snapshot (`list-backups` shows them), or use `latest: true`." : "Wait until it is complete: `backup` with its `snapshot-id` does that.",
			});
		}
		function missing(source) {
			throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`${(0, _mendix_client_js__WEBPACK_IMPORTED_MODULE_3__.Pf)(source)} has no complete snapshot.`, { code: "SNAPSHOT_NOT_FOUND", kind: "not-found", remedy: "Make one with `backup`, or look for it in another environment of the app." });
		}
		function unknown(snapshotId, appId) {
			return new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`No environment of ${appId} has the snapshot ${snapshotId}.`, { code: "SNAPSHOT_NOT_FOUND", kind: "not-found", remedy: "Check the snapshot-id input; `list-backups` shows the ids. It may have expired." });
		}
	},
	7264: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { verifyArchive: () => verifyArchive });
		var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
		var node_stream__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7075);
		var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6466);
		var node_zlib__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8522);
		var _http_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2602);
		var _zip_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6747);
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
				await (0, node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path, { highWaterMark: 262144 }), (0, node_zlib__WEBPACK_IMPORTED_MODULE_4__.createGunzip)(), keepStart, { signal });
			} catch (error) {
				if (signal?.aborted) throw (0, _http_errors_js__WEBPACK_IMPORTED_MODULE_5__.K)(signal);
				throw damaged("its gzip checksum does not hold, or it ends too early", error);
			}
			if ("ustar" === start.toString("latin1", 257, 262)) return "tar.gz";
			if (start.toString("latin1", 0, 5) === dumpMagic) return "gzip";
			if ("database" === expected) throw damaged("what is packed in it is no PostgreSQL dump");
			return "gzip";
		}
		async function zip(path) {
			try {
				const file = await (0, _zip_js__WEBPACK_IMPORTED_MODULE_6__.Q)(path);
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
			return new _http_errors_js__WEBPACK_IMPORTED_MODULE_5__.H(`The downloaded backup is damaged: ${why}. The file was removed.`, { code: "ARCHIVE_DAMAGED", kind: "remote-failed", remedy: "Run the step again; if it happens again, make another archive or another backup.", cause });
		}
	},
	6747: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { Q: () => openZip });
		var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
		async function openZip(path) {
			const { open } = await __webpack_require__.e(663).then(__webpack_require__.t.bind(__webpack_require__, 663, 19));
			return (0, node_util__WEBPACK_IMPORTED_MODULE_0__.promisify)(open)(path, { lazyEntries: true, autoClose: true });
		}
	},
	2993: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { createArchive: () => createArchive, getArchive: () => getArchive, waitForArchive: () => waitForArchive });
		var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5941);
		var _types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4569);
		var _unclear_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2052);
		var _waiting_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5363);
		function createArchive(connection, target, snapshotId, dataType = "files_and_database") {
			const { projectId, environmentId } = target;
			const doing = `ask for an archive of the backup ${snapshotId} of ${(0, _client_js__WEBPACK_IMPORTED_MODULE_0__.Pf)(target)}`;
			const archives = (0, _client_js__WEBPACK_IMPORTED_MODULE_0__.Ae)`/api/v2/apps/${projectId}/environments/${environmentId}/snapshots/${snapshotId}/archives`;
			return (0, _unclear_js__WEBPACK_IMPORTED_MODULE_1__.G)(connection, { write: () => connection.write("POST", { path: archives, query: { data_type: dataType }, operation: "backups-v2", doing }, _types_js__WEBPACK_IMPORTED_MODULE_3__.cM), find: async () => void 0, repeatable: true, pauses: [1e3] });
		}
		function getArchive(connection, target, snapshotId, archiveId, options = {}) {
			const { projectId, environmentId } = target;
			const doing = `read the archive ${archiveId} of the backup ${snapshotId} of ${(0, _client_js__WEBPACK_IMPORTED_MODULE_0__.Pf)(target)}`;
			const archive = (0, _client_js__WEBPACK_IMPORTED_MODULE_0__.Ae)`/api/v2/apps/${projectId}/environments/${environmentId}/snapshots/${snapshotId}/archives/${archiveId}`;
			return connection.read({ ...options, path: archive, operation: "backups-v2", doing }, _types_js__WEBPACK_IMPORTED_MODULE_3__.cM);
		}
		async function waitForArchive(connection, target, snapshotId, archiveId, limits) {
			const { value } = await (0, _waiting_js__WEBPACK_IMPORTED_MODULE_2__.qt)(connection, limits, {
				what: `archive ${archiveId} of the backup ${snapshotId} of ${(0, _client_js__WEBPACK_IMPORTED_MODULE_0__.Pf)(target)}`,
				failedCode: "ARCHIVE_FAILED",
				remedy: "Run the step again to ask for another archive; if it fails again, contact Mendix Support.",
				usual: "1 to 30 minutes",
				look: async (signal) => {
					const archive = await getArchive(connection, target, snapshotId, archiveId, { signal, retry: _waiting_js__WEBPACK_IMPORTED_MODULE_2__.SK });
					return "completed" !== archive.state || archive.url ? archive : { ...archive, state: "running" };
				},
			});
			return value;
		}
	},
	961: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { createSnapshotV1: () => createSnapshotV1, getBackupLinks: () => getBackupLinks, listSnapshotsV1: () => listSnapshotsV1, restoreSnapshotV1: () => restoreSnapshotV1, waitForSnapshotV1: () => waitForSnapshotV1 });
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
			const snapshots = await connection.read({ path: (0, _client_js__WEBPACK_IMPORTED_MODULE_2__.Ae)`/api/1/apps/${appId}/environments/${mode}/snapshots`, operation: "backups-v1", doing: `list the backups of ${(0, _client_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(environment)}` }, (json) =>
				(0, _wire_js__WEBPACK_IMPORTED_MODULE_6__.c3)(json, "the list of backups", _types_js__WEBPACK_IMPORTED_MODULE_7__.BK),
			);
			return (0, _types_js__WEBPACK_IMPORTED_MODULE_7__.ll)(snapshots);
		}
		function getBackupLinks(connection, environment, snapshotId, options = {}) {
			const { appId, mode } = environment;
			return connection.read(
				{ ...options, path: (0, _client_js__WEBPACK_IMPORTED_MODULE_2__.Ae)`/api/1/apps/${appId}/environments/${mode}/snapshots/${snapshotId}`, operation: "backups-v1", doing: `get the links of the backup ${snapshotId} of ${(0, _client_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(environment)}` },
				(json) => {
					const fields = new _wire_js__WEBPACK_IMPORTED_MODULE_6__.C8(json, "the backup");
					const links = { filesOnly: fields.url("FilesOnly"), databaseOnly: fields.url("DatabaseOnly"), databaseAndFiles: fields.url("DatabaseAndFiles") };
					if (Object.values(links).every((link) => void 0 === link)) throw new _wire_js__WEBPACK_IMPORTED_MODULE_6__.ym("the backup has no link");
					return links;
				},
			);
		}
		async function createSnapshotV1(connection, environment, comment) {
			const { appId, mode } = environment;
			const wanted = comment ?? (0, _backups_v2_js__WEBPACK_IMPORTED_MODULE_1__.uniqueComment)(connection);
			const known = void 0 === comment ? [] : await listSnapshotsV1(connection, environment);
			const before = new Set(known.map((snapshot) => snapshot.snapshotId));
			return (0, _unclear_js__WEBPACK_IMPORTED_MODULE_4__.G)(connection, {
				write: () =>
					connection.write(
						"POST",
						{ path: (0, _client_js__WEBPACK_IMPORTED_MODULE_2__.Ae)`/api/1/apps/${appId}/environments/${mode}/snapshots`, operation: "backups-v1", doing: `start a backup of ${(0, _client_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(environment)}`, body: { Comment: wanted } },
						_types_js__WEBPACK_IMPORTED_MODULE_7__.BK,
					),
				find: async () => (await listSnapshotsV1(connection, environment)).find((made) => made.comment === wanted && !before.has(made.snapshotId)),
			});
		}
		async function waitForSnapshotV1(connection, environment, snapshotId, limits) {
			const { value } = await (0, _waiting_js__WEBPACK_IMPORTED_MODULE_5__.uk)(connection, limits, {
				what: `backup ${snapshotId} of ${(0, _client_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(environment)}`,
				usual: "1 to 30 minutes",
				look: async (signal) => {
					try {
						return await getBackupLinks(connection, environment, snapshotId, { signal, retry: { totalMs: 0 } });
					} catch (error) {
						if (!(error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H) || "INTERNAL_SERVER_ERROR" !== error.code) throw error;
						await failIfFailed(connection, environment, snapshotId);
						return "being made";
					}
				},
				state: (seen) => ("being made" === seen ? seen : "completed"),
				judge: (seen) => ("being made" === seen ? "pending" : "done"),
			});
			if ("being made" === value) throw new Error("unreachable: the wait ends with links");
			return value;
		}
		async function failIfFailed(connection, environment, snapshotId) {
			const listed = (await listSnapshotsV1(connection, environment)).find((other) => other.snapshotId === snapshotId);
			if (listed?.state !== "failed") return;
			throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`The backup ${snapshotId} of ${(0, _client_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(environment)} has failed, and the service does not say why.`, {
				code: "SNAPSHOT_FAILED",
				kind: "remote-failed",
				remedy: "Run the step again to make another; if it fails again, contact Mendix Support with the id of the backup.",
			});
		}
		async function restoreSnapshotV1(connection, environment, snapshotId) {
			const { appId, mode } = environment;
			try {
				return await connection.write(
					"POST",
					{ path: (0, _client_js__WEBPACK_IMPORTED_MODULE_2__.Ae)`/api/1/apps/${appId}/environments/${mode}/restore/${snapshotId}`, operation: "restore-v1", doing: `restore the backup ${snapshotId} into ${(0, _client_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(environment)}`, slow: true },
					(json) => (void 0 === json ? void 0 : (0, _types_js__WEBPACK_IMPORTED_MODULE_7__.BK)(json)),
				);
			} catch (error) {
				throw error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H ? (0, _restore_js__WEBPACK_IMPORTED_MODULE_3__.unclearRestore)(error) : error;
			}
		}
	},
	2216: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, {
			createSnapshot: () => createSnapshot,
			deleteSnapshot: () => deleteSnapshot,
			findSnapshot: () => findSnapshot,
			getSnapshot: () => getSnapshot,
			latestCompleted: () => latestCompleted,
			listSnapshots: () => listSnapshots,
			uniqueComment: () => uniqueComment,
			updateComment: () => updateComment,
			waitForSnapshot: () => waitForSnapshot,
		});
		var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
		var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5941);
		var _types_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4569);
		var _unclear_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2052);
		var _waiting_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5363);
		const pageSize = 100;
		const usualBackup = "1 to 30 minutes";
		async function listSnapshots(connection, target) {
			const found = new Map();
			for (let offset = 0; ; ) {
				const page = await connection.read(call(`list the backups of ${(0, _client_js__WEBPACK_IMPORTED_MODULE_1__.Pf)(target)}`, snapshotsPath(target), { offset, limit: pageSize }), _types_js__WEBPACK_IMPORTED_MODULE_4__.db);
				const before = found.size;
				for (const snapshot of page.snapshots) found.set(snapshot.snapshotId, snapshot);
				offset += page.snapshots.length;
				const isLast = void 0 === page.total ? page.snapshots.length < pageSize : offset >= page.total;
				if (isLast || found.size === before) return (0, _types_js__WEBPACK_IMPORTED_MODULE_4__.ll)([...found.values()]);
			}
		}
		function latestCompleted(snapshots) {
			return (0, _types_js__WEBPACK_IMPORTED_MODULE_4__.ll)(snapshots).find((snapshot) => "completed" === snapshot.state);
		}
		function getSnapshot(connection, target, snapshotId, options = {}) {
			const doing = `read the backup ${snapshotId} of ${(0, _client_js__WEBPACK_IMPORTED_MODULE_1__.Pf)(target)}`;
			return connection.read({ ...call(doing, snapshotPath(target, snapshotId)), ...options }, _types_js__WEBPACK_IMPORTED_MODULE_4__.E$);
		}
		async function findSnapshot(connection, targets, snapshotId) {
			let refusal;
			for (const target of targets)
				try {
					return { snapshot: await getSnapshot(connection, target, snapshotId), target };
				} catch (error) {
					if (!(error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H)) throw error;
					if ("auth" === error.kind) refusal = error;
					else if ("not-found" !== error.kind) throw error;
				}
			if (refusal) throw refusal;
		}
		async function createSnapshot(connection, target, comment, known) {
			const wanted = comment ?? uniqueComment(connection);
			const others = void 0 === comment ? [] : (known ?? (await listSnapshots(connection, target)));
			const before = new Set(others.map(idOf));
			return (0, _unclear_js__WEBPACK_IMPORTED_MODULE_2__.G)(connection, {
				write: () => connection.write("POST", { ...call(`start a backup of ${(0, _client_js__WEBPACK_IMPORTED_MODULE_1__.Pf)(target)}`, snapshotsPath(target)), body: { comment: wanted } }, _types_js__WEBPACK_IMPORTED_MODULE_4__.E$),
				find: async () => (await listSnapshots(connection, target)).find((made) => made.comment === wanted && !before.has(made.snapshotId)),
			});
		}
		const idOf = (snapshot) => snapshot.snapshotId;
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
				look: (signal) => getSnapshot(connection, target, snapshotId, { signal, retry: _waiting_js__WEBPACK_IMPORTED_MODULE_3__.SK }),
			});
			return value;
		}
		function updateComment(connection, target, snapshotId, comment) {
			const doing = `change the comment of the backup ${snapshotId} of ${(0, _client_js__WEBPACK_IMPORTED_MODULE_1__.Pf)(target)}`;
			return (0, _unclear_js__WEBPACK_IMPORTED_MODULE_2__.G)(connection, {
				write: () => connection.write("PUT", { ...call(doing, snapshotPath(target, snapshotId)), body: { comment } }, _types_js__WEBPACK_IMPORTED_MODULE_4__.E$),
				find: async () => {
					const now = await getSnapshot(connection, target, snapshotId);
					return now.comment === comment ? now : void 0;
				},
				repeatable: true,
			});
		}
		async function deleteSnapshot(connection, target, snapshotId) {
			const doing = `delete the backup ${snapshotId} of ${(0, _client_js__WEBPACK_IMPORTED_MODULE_1__.Pf)(target)}`;
			try {
				return await (0, _unclear_js__WEBPACK_IMPORTED_MODULE_2__.G)(connection, { write: () => connection.write("DELETE", call(doing, snapshotPath(target, snapshotId)), () => true), find: async () => ((await findSnapshot(connection, [target], snapshotId)) ? void 0 : true), repeatable: true });
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
			return { path: at, operation: "backups-v2", doing, query };
		}
	},
	9111: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { downloadArchive: () => downloadArchive, downloadLog: () => downloadLog, downloadPackage: () => downloadPackage, downloadSnapshotV1: () => downloadSnapshotV1 });
		var promises_ = __webpack_require__(1455);
		var download = __webpack_require__(9164);
		var errors = __webpack_require__(2602);
		var loopback = __webpack_require__(356);
		var url = __webpack_require__(9540);
		var one_line = __webpack_require__(3809);
		var archives = __webpack_require__(2993);
		var backups_v1 = __webpack_require__(961);
		var client = __webpack_require__(5941);
		var http_json = __webpack_require__(3223);
		var wire = __webpack_require__(3011);
		const noData = "no data found in file";
		function getLogLink(connection, environment, date, kind = "app") {
			const { appId, mode } = environment;
			const call = { app: "logs", access: "access-logs" }[kind];
			return connection.read({ path: (0, client.Ae)`/api/1/apps/${appId}/environments/${mode}/${call}/${date}`, operation: "logs", doing: `get the ${"app" === kind ? "log" : "access log"} of ${(0, client.Pf)(environment)} of ${date}`, bodyOptional: true }, parseLogLink);
		}
		function isEmptyLog(start) {
			return (
				"" === start.trim() ||
				start
					.replace(/^[\s"[]+/, "")
					.toLowerCase()
					.startsWith(noData)
			);
		}
		function parseLogLink(json, text) {
			if ((0, http_json.eB)(json)) {
				const fields = new wire.C8(json, "the log");
				const url = fields.url("DownloadUrl");
				if (!url) throw new wire.ym("the log has no DownloadUrl");
				return { url, date: fields.time("Date"), environmentId: fields.text("Environment") };
			}
			if ("[]" === text.trim() || isEmptyLog(text)) return;
			throw new wire.ym("the answer is neither a link nor a word about missing data");
		}
		var mendix_packages = __webpack_require__(8083);
		async function downloadPackage(connection, appId, packageId, options) {
			const { baseUrl, headers } = connection;
			const old = (0, url.d)(baseUrl, (0, client.Ae)`/api/1/apps/${appId}/packages/${packageId}/download`);
			return downloads_download(connection, options, {
				link: async () => {
					const { status, download: link } = await (0, mendix_packages.getPackage)(connection, appId, packageId, { url: true });
					if (void 0 !== status && "succeeded" !== status.toLowerCase()) throw notBuilt(packageId, appId, status);
					return link?.url ?? old;
				},
				headers,
				credentialsOrigin: baseUrl.origin,
			});
		}
		function downloadArchive(connection, target, snapshotId, archiveId, options) {
			return downloads_download(connection, options, {
				link: async () => {
					const { url, state } = await (0, archives.getArchive)(connection, target, snapshotId, archiveId);
					return url ?? noLink(`the archive ${archiveId} of the backup ${snapshotId} of ${(0, client.Pf)(target)} (${state})`);
				},
			});
		}
		function downloadSnapshotV1(connection, environment, snapshotId, what, options) {
			return downloads_download(connection, options, {
				link: async () => {
					const links = await (0, backups_v1.getBackupLinks)(connection, environment, snapshotId);
					return links[what] ?? noLink(`the backup ${snapshotId} of ${(0, client.Pf)(environment)} (${what})`);
				},
			});
		}
		async function downloadLog(connection, environment, date, kind, options) {
			let first = await getLogLink(connection, environment, date, kind);
			if (!first) return;
			const downloaded = await downloads_download(connection, options, {
				link: async () => {
					const link = first ?? (await getLogLink(connection, environment, date, kind));
					first = void 0;
					return link?.url ?? noLink(`the log of ${(0, client.Pf)(environment)} of ${date}`);
				},
				freshLinks: 1,
			});
			if (!(await saysNoData(downloaded))) return downloaded;
			await (0, promises_.rm)(downloaded.path, { force: true });
		}
		async function saysNoData({ path: file, size }) {
			if (size > 1e3) return false;
			const handle = await (0, promises_.open)(file);
			try {
				return isEmptyLog(await handle.readFile("utf8"));
			} finally {
				await handle.close();
			}
		}
		function downloads_download({ clock, signal, onEvent }, options, source) {
			const link = async () => (0, loopback.k)(await source.link());
			return (0, download.downloadFile)({ ...source, ...options, link, clock, signal, onEvent });
		}
		function notBuilt(packageId, appId, status) {
			return new errors.H(`The package ${packageId} of ${appId} cannot be fetched: its status is ${(0, one_line.T)(status)}.`, { code: "BUILD_NOT_SUCCEEDED", kind: "conflict", remedy: "There is nothing to download before the package is Succeeded." });
		}
		function noLink(what) {
			throw new errors.H(`The service gives no link for ${what}.`, { code: "NO_LINK", kind: "conflict", remedy: "It may not be completed, or have expired. Look at its state, and ask for a new one." });
		}
	},
	310: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { createRestore: () => createRestore, getRestore: () => getRestore, unclearRestore: () => unclearRestore, waitForRestore: () => waitForRestore });
		var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
		var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5941);
		var _types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4569);
		var _waiting_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5363);
		async function createRestore(connection, target, snapshotId, options = {}) {
			const { projectId, environmentId } = target;
			const doing = `restore the backup ${snapshotId} into ${(0, _client_js__WEBPACK_IMPORTED_MODULE_1__.Pf)(target)}`;
			const restores = (0, _client_js__WEBPACK_IMPORTED_MODULE_1__.Ae)`/api/v2/apps/${projectId}/environments/${environmentId}/restores`;
			const query = { source_snapshot_id: snapshotId, db_only: options.databaseOnly ?? false };
			try {
				return await connection.write("POST", { path: restores, query, operation: "restore-v2", doing }, _types_js__WEBPACK_IMPORTED_MODULE_3__.Au);
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
				cause: failure,
			});
		}
		function getRestore(connection, target, restoreId, options = {}) {
			const { projectId, environmentId } = target;
			const doing = `follow the restore ${restoreId} into ${(0, _client_js__WEBPACK_IMPORTED_MODULE_1__.Pf)(target)}`;
			const restore = (0, _client_js__WEBPACK_IMPORTED_MODULE_1__.Ae)`/api/v2/apps/${projectId}/environments/${environmentId}/restores/${restoreId}`;
			return connection.read({ ...options, path: restore, operation: "restore-v2", doing }, _types_js__WEBPACK_IMPORTED_MODULE_3__.Au);
		}
		async function waitForRestore(connection, target, restoreId, limits) {
			const { value } = await (0, _waiting_js__WEBPACK_IMPORTED_MODULE_2__.qt)(connection, limits, {
				what: `restore ${restoreId} into ${(0, _client_js__WEBPACK_IMPORTED_MODULE_1__.Pf)(target)}`,
				failedCode: "RESTORE_FAILED",
				remedy: "The data may be incomplete: do not start the app before a restore has completed. Run the step again.",
				usual: "1 to 30 minutes",
				look: (signal) => getRestore(connection, target, restoreId, { signal, retry: _waiting_js__WEBPACK_IMPORTED_MODULE_2__.SK }),
			});
			return value;
		}
	},
	5263: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { findUploaded: () => findUploaded, getUploadStatus: () => getUploadStatus, uploadPackage: () => uploadPackage, waitForUpload: () => waitForUpload });
		var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
		var _http_json_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3223);
		var _http_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4675);
		var _http_upload_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4217);
		var _http_url_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9540);
		var _answers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5915);
		var _client_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5941);
		var _packages_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8083);
		var _unclear_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2052);
		var _waiting_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5363);
		var _wire_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3011);
		const mostTries = 4;
		const listPauses = [1e3, 2e3, 4e3, 8e3, 15e3, 3e4];
		async function uploadPackage(connection, appId, upload) {
			const before = new Set((await (0, _packages_js__WEBPACK_IMPORTED_MODULE_6__.listPackages)(connection, appId)).map((known) => known.packageId));
			const find = async () => {
				const packages = await (0, _packages_js__WEBPACK_IMPORTED_MODULE_6__.listPackages)(connection, appId);
				const made = packages.find((candidate) => !before.has(candidate.packageId) && isOf(candidate, upload));
				return made && { packageId: made.packageId, jobId: void 0, sha256: void 0 };
			};
			return (0, _unclear_js__WEBPACK_IMPORTED_MODULE_7__.G)(connection, { write: () => send(connection, appId, upload, find), find, pauses: listPauses });
		}
		function isOf(candidate, upload) {
			return candidate.name === upload.name && (!candidate.size || candidate.size === upload.size);
		}
		async function findUploaded(connection, appId, upload) {
			const packages = await (0, _packages_js__WEBPACK_IMPORTED_MODULE_6__.listPackages)(connection, appId);
			return packages.find((known) => known.name === upload.name && known.size === upload.size && known.status?.toLowerCase() === "succeeded");
		}
		async function send(connection, appId, upload, find) {
			const asked = connection.asked("POST", { operation: "upload", doing: `upload the package ${upload.name} to ${appId}` });
			const url = uploadUrl(connection, appId, upload);
			for (let tried = 1; ; tried++) {
				const outcome = await attempt(connection, upload, url, asked);
				if ("sent" === outcome.kind) return uploaded(connection, outcome, asked, find);
				const { failure } = outcome;
				if (!failure.transient || failure.unclear || tried === mostTries) throw failure;
				const pause = (0, _http_retry_js__WEBPACK_IMPORTED_MODULE_1__.rV)(_http_retry_js__WEBPACK_IMPORTED_MODULE_1__.iU, tried, outcome.askedMs, connection.clock);
				if (void 0 !== upload.deadline && connection.clock.now() + pause > upload.deadline) throw failure;
				await connection.sleep(pause);
			}
		}
		async function attempt(connection, upload, url, asked) {
			try {
				const sent = await (0, _http_upload_js__WEBPACK_IMPORTED_MODULE_2__.uploadFile)({
					url,
					file: upload.file,
					field: "file",
					fileName: upload.name,
					hash: true,
					headers: { accept: "application/json", ...connection.headers },
					answerMs: 5 * connection.requestTimeoutMs,
					clock: connection.clock,
					signal: connection.signal,
					onEvent: upload.onEvent ?? connection.onEvent,
					deadline: upload.deadline,
				});
				const failure = (0, _answers_js__WEBPACK_IMPORTED_MODULE_4__.g5)(asked, sent);
				if (failure) return { kind: "failed", failure, askedMs: (0, _http_retry_js__WEBPACK_IMPORTED_MODULE_1__.vk)(sent.headers, connection.clock) };
				return { kind: "sent", answer: sent, sha256: sent.sha256 };
			} catch (error) {
				if (!(error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H)) throw error;
				return { kind: "failed", failure: (0, _answers_js__WEBPACK_IMPORTED_MODULE_4__.Vc)(error, asked.doing), askedMs: void 0 };
			}
		}
		async function uploaded(connection, { answer, sha256 }, asked, find) {
			const fields = (0, _http_json_js__WEBPACK_IMPORTED_MODULE_9__.eB)(answer.json) && new _wire_js__WEBPACK_IMPORTED_MODULE_10__.C8(answer.json, "the upload");
			const packageId = fields?.text("PackageId");
			if (packageId) return { packageId, jobId: fields?.text("JobId"), sha256 };
			for (const pause of listPauses) {
				const found = await find();
				if (found) return { ...found, sha256 };
				await connection.sleep(pause);
			}
			throw (0, _answers_js__WEBPACK_IMPORTED_MODULE_4__.au)(asked, answer, "it has no PackageId, and the list of packages does not show the package");
		}
		function uploadUrl({ baseUrl }, appId, { name, apiVersion }) {
			const at = 2 === apiVersion ? (0, _client_js__WEBPACK_IMPORTED_MODULE_5__.Ae)`/api/v2/apps/${appId}/packages/upload` : (0, _client_js__WEBPACK_IMPORTED_MODULE_5__.Ae)`/api/1/apps/${appId}/packages/upload`;
			const url = (0, _http_url_js__WEBPACK_IMPORTED_MODULE_3__.d)(baseUrl, at);
			url.search = `?name=${encodeURIComponent(name)}`;
			return url;
		}
		function getUploadStatus(connection, appId, jobId, signal) {
			return connection.read({ path: (0, _client_js__WEBPACK_IMPORTED_MODULE_5__.Ae)`/api/v2/apps/${appId}/jobs/${jobId}`, operation: "upload-job", doing: `follow the upload job ${jobId} of ${appId}`, signal, retry: _waiting_js__WEBPACK_IMPORTED_MODULE_8__.SK }, (json) =>
				new _wire_js__WEBPACK_IMPORTED_MODULE_10__.C8(json, "the upload job").requiredText("Status"),
			);
		}
		async function waitForUpload(connection, appId, uploadedPackage, limits) {
			const { packageId, jobId } = uploadedPackage;
			await (0, _waiting_js__WEBPACK_IMPORTED_MODULE_8__.uk)(connection, limits, {
				what: `${jobId ? `upload job ${jobId}` : `the upload of package ${packageId}`} of ${appId}`,
				usual: "a few seconds to 5 minutes",
				look: async (signal) => {
					const status = jobId ? await jobStatus(connection, appId, jobId, signal) : void 0;
					return status ?? (await (0, _packages_js__WEBPACK_IMPORTED_MODULE_6__.getPackage)(connection, appId, packageId, { signal, retry: _waiting_js__WEBPACK_IMPORTED_MODULE_8__.SK })).status ?? "unknown";
				},
				state: (status) => status,
				judge: (status) => {
					const known = status.toLowerCase();
					if ("failed" === known) throw uploadFailed(appId, uploadedPackage);
					if ("completed" === known || "succeeded" === known) return "done";
					return ["queued", "running", "uploading", "building"].includes(known) ? "pending" : "unknown";
				},
			});
			return (0, _packages_js__WEBPACK_IMPORTED_MODULE_6__.getPackage)(connection, appId, packageId);
		}
		async function jobStatus(connection, appId, jobId, signal) {
			try {
				return await getUploadStatus(connection, appId, jobId, signal);
			} catch (error) {
				if (error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H && "not-found" === error.kind && "APP_NOT_FOUND" !== error.code) return;
				throw error;
			}
		}
		function uploadFailed(appId, { packageId, jobId }) {
			return new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`The service could not process the package ${packageId} of ${appId}${jobId ? ` (job ${jobId} has failed)` : ""}.`, {
				code: "UPLOAD_FAILED",
				kind: "remote-failed",
				remedy: "Check that the file is an .mda made by Studio Pro or mxbuild and is complete, then upload it again.",
			});
		}
	},
};
