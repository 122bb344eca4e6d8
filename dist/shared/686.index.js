export const id = 686;
export const ids = [686];
export const modules = {
	1272: (unused_module, webpack_exports, webpack_require) => {
		webpack_require.r(webpack_exports);
		webpack_require.d(webpack_exports, { accessToken: () => accessToken, cloudApiUrl: () => cloudApiUrl, connectWithToken: () => connectWithToken, repositoryApiUrl: () => repositoryApiUrl });
		var _mendix_access_token_js_0 = webpack_require(2544);
		var _runner_inputs_js_1 = webpack_require(2266);
		var _shared_limits_js_2 = webpack_require(9574);
		function accessToken(scope) {
			return (0, _runner_inputs_js_1.Qq)(`Personal access token of Mendix. ${scope} Pass it from a secret.`, { env: "MENDIX_ACCESS_TOKEN", secret: true });
		}
		const repositoryApiUrl = (0, _runner_inputs_js_1.Rs)("Address of the App Repository API, which gets `access-token`; only needed for rehearsals against the emulator.", { default: _mendix_access_token_js_0.defaultRepositoryApiUrl, env: "MENDIX_REPOSITORY_API_URL" });
		const cloudApiUrl = (0, _runner_inputs_js_1.Rs)("Address of version 4 of the Deploy API, which gets `access-token`; only needed for rehearsals against the emulator.", { default: _mendix_access_token_js_0.defaultCloudApiUrl, env: "MENDIX_CLOUD_API_URL" });
		function connectWithToken(inputs, step, apiUrl, token) {
			return new _mendix_access_token_js_0.TokenConnection({ ...(0, _shared_limits_js_2.httpSettings)(inputs, step), apiUrl, accessToken: token });
		}
	},
	9177: (unused_module, webpack_exports, webpack_require) => {
		webpack_require.r(webpack_exports);
		webpack_require.d(webpack_exports, { SnapshotArchive: () => SnapshotArchive });
		var _mendix_archive_head_js_0 = webpack_require(1097);
		var _mendix_archives_js_1 = webpack_require(2993);
		var _mendix_client_js_2 = webpack_require(5941);
		var _mendix_downloads_js_3 = webpack_require(4994);
		class SnapshotArchive {
			#connection;
			#chosen;
			#dataType;
			#id;
			#completed;
			constructor(connection, chosen, dataType, archiveId) {
				this.#connection = connection;
				this.#chosen = chosen;
				this.#dataType = dataType;
				this.#id = archiveId;
			}
			async ready(step) {
				const { source, snapshot } = this.#chosen;
				const { snapshotId } = snapshot;
				this.#id ??= (await (0, _mendix_archives_js_1.createArchive)(this.#connection, source, snapshotId, this.#dataType)).archiveId;
				step.output("archive-id", this.#id);
				step.begins("archive", { what: `The archive of snapshot ${snapshotId} of ${(0, _mendix_client_js_2.label)(source)}`, input: "archive-id", id: this.#id });
				this.#completed = await (0, _mendix_archives_js_1.waitForArchive)(this.#connection, source, snapshotId, this.#id, step.limits());
				step.ended("archive");
			}
			async head(onLink) {
				const link = this.#completed?.url;
				if (!link) return { size: void 0, metadata: void 0 };
				onLink?.(link);
				return (0, _mendix_archive_head_js_0.readArchiveHead)(this.#connection, link);
			}
			fetch(to) {
				const { source, snapshot } = this.#chosen;
				return (0, _mendix_downloads_js_3.downloadArchive)(this.#connection, source, snapshot.snapshotId, this.#id ?? "", to);
			}
		}
	},
	6342: (unused_module, webpack_exports, webpack_require) => {
		webpack_require.r(webpack_exports);
		webpack_require.d(webpack_exports, { backupsApiVersion: () => backupsApiVersion, warnOfVersion1: () => warnOfVersion1 });
		var _runner_inputs_js_0 = webpack_require(2266);
		const backupsApiVersion = (0, _runner_inputs_js_0.Yq)("Version of the Backups API. Mendix has deprecated version 1 and no longer documents it.", ["2", "1"], { default: "2" });
		function warnOfVersion1(step, given) {
			if ("2" === given["api-version"]) return;
			const instead = "files_only" === given["data-type"] ? "Only it has `files_only`: take `files_and_database` of version 2 before it is gone." : "Set `api-version: 2`.";
			step.warning(`Mendix has deprecated version 1 of the Backups API and no longer documents it. ${instead}`);
		}
	},
	1423: (unused_module, webpack_exports, webpack_require) => {
		webpack_require.r(webpack_exports);
		webpack_require.d(webpack_exports, { manifestOf: () => manifestOf, readManifest: () => readManifest, writeManifest: () => writeManifest });
		var node_fs_promises_0 = webpack_require(1455);
		var node_path_1 = webpack_require(6760);
		var _base_failure_js_2 = webpack_require(7306);
		var _base_json_js_3 = webpack_require(768);
		var _base_temporary_file_js_4 = webpack_require(9462);
		var _base_text_js_5 = webpack_require(1497);
		var _base_version_js_6 = webpack_require(7844);
		const format = 1;
		function manifestOf(environment, snapshot, file, dataType) {
			const { snapshotId, modelVersion, createdAt, expiresAt } = snapshot;
			const { path, size, sha256 } = file;
			return { ...{ appId: environment.appId, environment: environment.mode, snapshotId, modelVersion, createdAt, expiresAt }, ...{ file: (0, node_path_1.basename)(path), size, sha256, dataType } };
		}
		async function writeManifest(path, manifest) {
			const text = JSON.stringify(
				{
					format,
					"app-id": manifest.appId,
					environment: manifest.environment,
					"snapshot-id": manifest.snapshotId,
					"model-version": manifest.modelVersion,
					"created-at": manifest.createdAt,
					"expires-at": manifest.expiresAt,
					file: manifest.file,
					size: manifest.size,
					sha256: manifest.sha256,
					"data-type": manifest.dataType,
					"tool-version": _base_version_js_6.version,
				},
				null,
				2,
			);
			await (0, _base_temporary_file_js_4.writeText)(path, `${text}\n`);
		}
		async function readManifest(path, isAsked) {
			let text;
			try {
				text = await (0, node_fs_promises_0.readFile)(path, "utf8");
			} catch (error) {
				if (!isAsked && "ENOENT" === (0, _base_failure_js_2.CA)(error)) return;
				throw unreadable(path, `cannot be read (${((0, _base_failure_js_2.CA))(error) ?? "unknown error"})`, error);
			}
			const fields = (0, _base_json_js_3.asObject)((0, _base_json_js_3.parseJson)(text));
			const textOf = (name) => (0, _base_json_js_3.asText)(fields?.[name]);
			const size = (0, _base_json_js_3.asWholeNumber)(fields?.["size"]);
			if ((0, _base_json_js_3.asWholeNumber)(fields?.["format"]) !== format || void 0 === size || !/^[0-9a-f]{64}$/.test(textOf("sha256"))) throw unreadable(path, "is not a manifest that `download-backup` wrote");
			return {
				appId: textOf("app-id"),
				environment: textOf("environment"),
				snapshotId: textOf("snapshot-id"),
				modelVersion: textOf("model-version") || void 0,
				createdAt: timeIn(textOf("created-at")),
				expiresAt: timeIn(textOf("expires-at")),
				file: textOf("file"),
				size,
				sha256: textOf("sha256"),
				dataType: textOf("data-type"),
			};
		}
		function timeIn(text) {
			const time = Date.parse(text);
			return Number.isNaN(time) ? void 0 : new Date(time);
		}
		function unreadable(path, why, cause) {
			return new _base_failure_js_2.HR(`The manifest ${(0, _base_text_js_5.TN)(path)} ${why}.`, { code: "MANIFEST_UNREADABLE", kind: "config", remedy: "Give the file that `download-backup` wrote with its input `manifest`.", cause });
		}
	},
	9759: (unused_module, webpack_exports, webpack_require) => {
		webpack_require.r(webpack_exports);
		webpack_require.d(webpack_exports, { findPackage: () => findPackage, sizeWarning: () => sizeWarning });
		var node_fs_promises_0 = webpack_require(1455);
		var node_path_1 = webpack_require(6760);
		var node_util_2 = webpack_require(7975);
		var _base_failure_js_3 = webpack_require(7306);
		var _runner_text_js_5 = webpack_require(3912);
		var _shared_zip_js_4 = webpack_require(6747);
		const mostBytes = 1024 ** 3;
		const limitV1 = 300 * 1024 ** 2;
		const metadataName = "model/metadata.json";
		async function findPackage(pattern) {
			const path = await oneFile(pattern);
			const { size, mtimeMs: modifiedMs } = await (0, node_fs_promises_0.stat)(path);
			const name = (0, node_path_1.basename)(path);
			const { modelVersion, hasModel, uncompressed } = await look(path, name);
			if (uncompressed > mostBytes) throw unfit("PACKAGE_TOO_LARGE", `${name} holds ${(0, _runner_text_js_5.ee)(uncompressed)} uncompressed; Mendix Cloud takes at most 1 GB (1,073,741,824 bytes).`, "Make the package smaller, for example by taking large files out of the resources folder of the project.");
			if (!hasModel) throw unfit("NOT_A_PACKAGE", `${name} is a zip file, but holds no Mendix model (no folder \`model/\`).`, "Give the .mda file that Studio Pro or the build makes, not a zip around it and not the project.");
			return { path, name, size, modifiedMs, modelVersion };
		}
		function sizeWarning({ name, size }, api) {
			if ("2" === api || size <= limitV1) return;
			return `${name} has ${Math.round(size / 1024 ** 2)} MB; with api-version 1 uploads of more than 300 MB can time out. Use api-version 2.`;
		}
		async function oneFile(pattern) {
			const exact = await (0, node_fs_promises_0.stat)(pattern).catch(() => void 0);
			if (exact?.isFile()) return (0, node_path_1.resolve)(pattern);
			if (exact?.isDirectory()) throw unfit("PACKAGE_FILE_NOT_FOUND", `\`package\` is the folder ${pattern}, not a deployment package.`, `Give the .mda file in it, or a glob that matches only that: \`${(0, node_path_1.join)(pattern, "*.mda").replaceAll("\\", "/")}\`.`);
			const found = [];
			for await (const path of (0, node_fs_promises_0.glob)("win32" === process.platform ? pattern.replaceAll("\\", "/") : pattern)) {
				const entry = await (0, node_fs_promises_0.stat)(path);
				if (entry.isFile()) found.push(path);
			}
			const [first, ...others] = found.sort();
			if (void 0 !== first && 0 === others.length) return (0, node_path_1.resolve)(first);
			if (void 0 === first) throw unfit("PACKAGE_FILE_NOT_FOUND", `No file matches \`${pattern}\` (looked in ${process.cwd()}).`, "Check the package input, and that the step that makes or downloads the package came before.");
			const shown = found.slice(0, 10).join(", ") + (found.length > 10 ? `, and ${found.length - 10} more` : "");
			throw unfit("PACKAGE_FILE_AMBIGUOUS", `${found.length} files match \`${pattern}\`: ${shown}.`, "Name one of them.");
		}
		async function look(path, name) {
			await checkHead(path, name);
			let zip;
			try {
				zip = await (0, _shared_zip_js_4.openZip)(path);
			} catch (error) {
				throw unfit("NOT_A_PACKAGE", `${name} cannot be read as a zip file; it may be cut short.`, "Make or download the package again.", error);
			}
			let hasModel = false;
			let modelVersion;
			let uncompressed = 0;
			await new Promise((done, fail) => {
				zip.on("entry", (entry) => {
					if (entry.fileName.startsWith("model/")) hasModel = true;
					uncompressed += entry.uncompressedSize;
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
			return { hasModel, modelVersion, uncompressed };
		}
		async function checkHead(path, name) {
			const head = Buffer.alloc(4);
			let file;
			try {
				file = await (0, node_fs_promises_0.open)(path);
				await file.read(head, 0, 4, 0);
			} catch (error) {
				throw unfit("FILE_UNREADABLE", `${name} cannot be read.`, "Check the permissions of the file.", error);
			} finally {
				await file?.close();
			}
			if ("PK\x03\x04" !== head.toString("latin1")) throw unfit("NOT_A_PACKAGE", `${name} is not a deployment package: it is not a zip file.`, "Give the .mda file that Studio Pro or the build makes.");
		}
		async function versionIn(zip, entry) {
			const stream = await (0, node_util_2.promisify)(zip.openReadStream.bind(zip))(entry);
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
			return new _base_failure_js_3.HR(message, { code, kind: "config", remedy, cause });
		}
	},
	3281: (unused_module, webpack_exports, webpack_require) => {
		webpack_require.r(webpack_exports);
		webpack_require.d(webpack_exports, { chooseSnapshot: () => chooseSnapshot, chooseSnapshotV1: () => chooseSnapshotV1, describedSnapshot: () => describedSnapshot, requiredSnapshotId: () => requiredSnapshotId, snapshotId: () => snapshotId });
		var _base_failure_js_0 = webpack_require(7306);
		var _mendix_backups_v1_js_1 = webpack_require(961);
		var _mendix_backups_v2_js_2 = webpack_require(2216);
		var _mendix_client_js_3 = webpack_require(5941);
		var _mendix_environments_js_4 = webpack_require(1564);
		var _mendix_lookup_js_5 = webpack_require(252);
		var _runner_inputs_js_6 = webpack_require(2266);
		const snapshotId = snapshotInput({});
		const requiredSnapshotId = snapshotInput({ required: true });
		function snapshotInput(options) {
			return (0, _runner_inputs_js_6.m1)("Id of the snapshot, or `latest`: the newest completed one (failed and unfinished ones are skipped).", "the id of a snapshot (`list-backups` shows them)", (value) => (/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(value) ? value : void 0), options);
		}
		async function chooseSnapshot(connection, from, snapshotId) {
			if ("latest" === snapshotId) {
				const snapshot = (0, _mendix_backups_v2_js_2.latestCompleted)(await (0, _mendix_backups_v2_js_2.listSnapshots)(connection, from));
				return { snapshot: snapshot ?? missing(from), source: from };
			}
			const others = (await (0, _mendix_lookup_js_5.listBackupTargets)(connection, from.appId)).filter(({ mode }) => mode !== from.mode);
			const found = await (0, _mendix_backups_v2_js_2.findSnapshot)(connection, [from, ...others], snapshotId);
			if (!found) throw unknown(snapshotId, from.appId);
			return { snapshot: complete(found.snapshot, found.target), source: found.target };
		}
		async function chooseSnapshotV1(connection, from, snapshotId) {
			const own = await (0, _mendix_backups_v1_js_1.listSnapshotsV1)(connection, from);
			if ("latest" === snapshotId) return { snapshot: (0, _mendix_backups_v2_js_2.latestCompleted)(own) ?? missing(from), source: from };
			const here = own.find((one) => one.snapshotId === snapshotId);
			if (here) return { snapshot: complete(here, from), source: from };
			for (const other of await (0, _mendix_environments_js_4.listEnvironments)(connection, from.appId)) {
				if (other.mode === from.mode) continue;
				const there = (await (0, _mendix_backups_v1_js_1.listSnapshotsV1)(connection, other)).find((one) => one.snapshotId === snapshotId);
				if (there) return { snapshot: complete(there, other), source: other };
			}
			throw unknown(snapshotId, from.appId);
		}
		function complete(snapshot, source) {
			if ("completed" === snapshot.state) return snapshot;
			throw new _base_failure_js_0.HR(`Snapshot ${snapshot.snapshotId} of ${(0, _mendix_client_js_3.label)(source)} is ${snapshot.state}, not completed.`, {
				code: "SNAPSHOT_NOT_COMPLETED",
				kind: "conflict",
				remedy: "failed" === snapshot.state ? "Choose another snapshot (`list-backups` shows them), or use `snapshot-id: latest`." : "Wait until it is complete: `backup` with its `snapshot-id` does that.",
			});
		}
		function missing(source) {
			throw new _base_failure_js_0.HR(`${(0, _mendix_client_js_3.label)(source)} has no complete snapshot.`, { code: "SNAPSHOT_NOT_FOUND", kind: "not-found", remedy: "Make one with `backup`, or look for it in another environment of the app." });
		}
		function unknown(snapshotId, appId) {
			return new _base_failure_js_0.HR(`No environment of ${appId} has the snapshot ${snapshotId}.`, { code: "SNAPSHOT_NOT_FOUND", kind: "not-found", remedy: "Check the snapshot-id input; `list-backups` shows the ids. It may have expired." });
		}
		function describedSnapshot(snapshot) {
			return {
				"snapshot-id": snapshot.snapshotId,
				status: snapshot.state,
				"status-message": snapshot.statusMessage,
				comment: snapshot.comment,
				"model-version": snapshot.modelVersion,
				"created-at": snapshot.createdAt?.toISOString(),
				"finished-at": snapshot.finishedAt?.toISOString(),
				"expires-at": snapshot.expiresAt?.toISOString(),
			};
		}
	},
	1244: (unused_module, webpack_exports, webpack_require) => {
		webpack_require.r(webpack_exports);
		webpack_require.d(webpack_exports, { verifyArchive: () => verifyArchive });
		var node_fs_promises_0 = webpack_require(1455);
		var _base_failure_js_1 = webpack_require(7306);
		var _mendix_archive_file_js_2 = webpack_require(8613);
		var _mendix_tar_js_3 = webpack_require(1727);
		var _shared_zip_js_4 = webpack_require(6747);
		async function verifyArchive(path, dataType, signal) {
			try {
				return await look(path, dataType, signal);
			} catch (error) {
				throw error instanceof _base_failure_js_1.HR && "remote-failed" === error.kind ? error.with(`${error.message} The file was removed.`, { cause: error.cause }) : error;
			}
		}
		async function look(path, dataType, signal) {
			const head = await firstBytes(path, 5);
			const isGzip = 31 === head[0] && 139 === head[1];
			if ("database_only" === dataType) {
				if (head.toString("latin1") === _mendix_archive_file_js_2.dumpMagic) return "database dump";
				if (!isGzip) throw (0, _mendix_tar_js_3.damaged)(`it begins with ${shown(head)}, not as a PostgreSQL dump does`);
				await readDump(path, signal);
				return "gzip";
			}
			if (isGzip) {
				const backup = new _mendix_archive_file_js_2.FullBackup();
				await (0, _mendix_tar_js_3.walkTar)((0, _mendix_tar_js_3.bytesOf)(path, true, signal), backup.visit);
				if ("files_and_database" === dataType) backup.end();
				return "tar.gz";
			}
			if ("files_only" === dataType && "PK\x03\x04" === head.toString("latin1", 0, 4)) return zip(path);
			throw (0, _mendix_tar_js_3.damaged)(`it begins with ${shown(head)}, not as a tar.gz does`);
		}
		async function readDump(path, signal) {
			let start = Buffer.alloc(0);
			for await (const piece of (0, _mendix_tar_js_3.bytesOf)(path, true, signal)) if (start.length < _mendix_archive_file_js_2.dumpMagic.length) start = Buffer.concat([start, piece.subarray(0, _mendix_archive_file_js_2.dumpMagic.length)]);
			if (start.toString("latin1", 0, _mendix_archive_file_js_2.dumpMagic.length) !== _mendix_archive_file_js_2.dumpMagic) throw (0, _mendix_tar_js_3.damaged)("what is compressed in it is not a PostgreSQL dump");
		}
		async function zip(path) {
			try {
				const file = await (0, _shared_zip_js_4.openZip)(path);
				file.close();
				return "zip";
			} catch (error) {
				throw (0, _mendix_tar_js_3.damaged)("its zip directory cannot be read", error);
			}
		}
		async function firstBytes(path, count) {
			const file = await (0, node_fs_promises_0.open)(path);
			try {
				const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, 0);
				return buffer.subarray(0, bytesRead);
			} finally {
				await file.close();
			}
		}
		function shown(head) {
			return 0 === head.length ? "nothing (it is empty)" : head.toString("hex");
		}
	},
	3528: (unused_module, webpack_exports, webpack_require) => {
		webpack_require.r(webpack_exports);
		webpack_require.d(webpack_exports, { concurrently: () => concurrently });
		async function concurrently(items, limit, work) {
			const results = [];
			const failures = [];
			let next = 0;
			const worker = async () => {
				while (next < items.length && 0 === failures.length) {
					const index = next++;
					try {
						results[index] = await work(items[index]);
					} catch (error) {
						failures.push(error);
					}
				}
			};
			await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
			if (failures.length > 0) throw failures[0];
			return results;
		}
	},
	4056: (unused_module, webpack_exports, webpack_require) => {
		webpack_require.r(webpack_exports);
		webpack_require.d(webpack_exports, { globs: () => globs, matcher: () => matcher });
		var _runner_inputs_js_0 = webpack_require(2266);
		function matcher(patterns) {
			const expressions = patterns
				.split(/[\n,]/)
				.map((pattern) => pattern.trim())
				.filter((pattern) => "" !== pattern)
				.map((pattern) => pattern.split(/(\*+|\?)/).map(asExpression))
				.map((parts) => new RegExp(`^${parts.join("")}$`, "isu"));
			return (name) => expressions.some((expression) => expression.test(name));
		}
		function asExpression(part) {
			if (part.startsWith("*")) return ".*";
			return "?" === part ? "." : part.replaceAll(/[\\^$.+()[\]{}|/]/g, "\\$&");
		}
		function globs(description, options) {
			return (0, _runner_inputs_js_0.hF)(`${description} Patterns with \`*\` and \`?\` (case-insensitive), one per line or separated by commas. Default: all.`, "patterns with `*` and `?`, one per line or separated by commas", matcher, options);
		}
	},
	2948: (unused_module, webpack_exports, webpack_require) => {
		webpack_require.r(webpack_exports);
		webpack_require.d(webpack_exports, { junit: () => junit, writeJunit: () => writeJunit });
		var node_path_0 = webpack_require(6760);
		var _base_temporary_file_js_1 = webpack_require(9462);
		var _files_js_2 = webpack_require(9031);
		async function writeJunit(file, ...report) {
			const path = (0, node_path_0.resolve)(file);
			await (0, _files_js_2.makeFolder)((0, node_path_0.dirname)(path));
			await (0, _base_temporary_file_js_1.writeText)(path, junit(...report));
			return path;
		}
		function junit(suite, results, properties, seconds = total(results)) {
			const count = (outcome) => results.filter((one) => one.outcome === outcome).length;
			const totals = `tests="${results.length}" failures="${count("failed")}" errors="${count("not-run")}" skipped="${count("skipped")}" time="${seconds.toFixed(3)}"`;
			const told = Object.entries(properties)
				.filter(([, value]) => void 0 !== value && "" !== value)
				.map(([name, value]) => `      <property name="${escaped(name)}" value="${escaped(String(value))}"/>\n`);
			const cases = results.map((one) => `    ${testCase(suite, one)}\n`);
			return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites ${totals}>
  <testsuite name="${escaped(suite)}" ${totals}>
    <properties>
${told.join("")}    </properties>
${cases.join("")}  </testsuite>
</testsuites>
`;
		}
		function total(results) {
			return results.reduce((sum, one) => sum + one.seconds, 0);
		}
		function testCase(suite, { name, outcome, detail, code, seconds }) {
			const head = `<testcase classname="${escaped(suite)}" name="${escaped(name)}" time="${seconds.toFixed(3)}"`;
			const message = `message="${escaped(detail)}"`;
			switch (outcome) {
				case "passed":
					return `${head}/>`;
				case "failed":
					return `${head}><failure type="${escaped(code ?? "")}" ${message}/></testcase>`;
				case "not-run":
					return `${head}><error type="NOT_RUN" ${message}/></testcase>`;
				case "skipped":
					return `${head}><skipped ${message}/></testcase>`;
			}
		}
		function escaped(text) {
			return text
				.replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
				.replaceAll("&", "&amp;")
				.replaceAll("<", "&lt;")
				.replaceAll(">", "&gt;")
				.replaceAll('"', "&quot;")
				.replaceAll("\n", "&#10;");
		}
	},
	2926: (unused_module, webpack_exports, webpack_require) => {
		webpack_require.r(webpack_exports);
		webpack_require.d(webpack_exports, { checkSpace: () => checkSpace });
		var node_fs_promises_0 = webpack_require(1455);
		var node_path_1 = webpack_require(6760);
		var _base_temporary_file_js_2 = webpack_require(9462);
		var _runner_text_js_3 = webpack_require(3912);
		async function checkSpace(step, path, needs) {
			const known = Object.entries(needs).flatMap(([what, size]) => (void 0 === size ? [] : [{ what, size }]));
			const unknown = Object.keys(needs).filter((what) => void 0 === needs[what]);
			const free = await (0, node_fs_promises_0.statfs)((0, node_path_1.dirname)(path)).then(
				({ bavail, bsize }) => bavail * bsize,
				() => void 0,
			);
			const parts = [...known.map(({ what, size }) => `${what} ${(0, _runner_text_js_3.ee)(size)}`), ...unknown.map((what) => `${what} of unknown size`)];
			step.info(`Disk space: ${parts.join(", ")}; ${void 0 === free ? "unknown how much is" : ((0, _runner_text_js_3.ee))(free)} free.`);
			await (0, _base_temporary_file_js_2.ensureSpace)(
				path,
				known.reduce((sum, { size }) => sum + size, 0),
			);
		}
	},
	7844: (unused_module, webpack_exports, webpack_require) => {
		webpack_require.r(webpack_exports);
		webpack_require.d(webpack_exports, { version: () => version });
		const version = "1.0.0";
	},
	5686: (unused_module, webpack_exports, webpack_require) => {
		webpack_require.r(webpack_exports);
		webpack_require.d(webpack_exports, { actions: () => actions, shared: () => shared });
		const shared = [
			() => Promise.resolve().then(webpack_require.bind(webpack_require, 1272)),
			() => Promise.resolve().then(webpack_require.bind(webpack_require, 9177)),
			() => Promise.resolve().then(webpack_require.bind(webpack_require, 6342)),
			() => Promise.resolve().then(webpack_require.bind(webpack_require, 1423)),
			() => Promise.resolve().then(webpack_require.bind(webpack_require, 9759)),
			() => Promise.resolve().then(webpack_require.bind(webpack_require, 3281)),
			() => Promise.resolve().then(webpack_require.bind(webpack_require, 1244)),
			() => Promise.resolve().then(webpack_require.bind(webpack_require, 3528)),
			() => Promise.resolve().then(webpack_require.bind(webpack_require, 4056)),
			() => Promise.resolve().then(webpack_require.bind(webpack_require, 2948)),
			() => Promise.resolve().then(webpack_require.bind(webpack_require, 2926)),
			() => Promise.resolve().then(webpack_require.bind(webpack_require, 7844)),
			() => Promise.resolve().then(webpack_require.bind(webpack_require, 2297)),
			() => Promise.resolve().then(webpack_require.bind(webpack_require, 2544)),
			() => Promise.resolve().then(webpack_require.bind(webpack_require, 7154)),
			() => Promise.resolve().then(webpack_require.bind(webpack_require, 8613)),
			() => Promise.resolve().then(webpack_require.bind(webpack_require, 1097)),
			() => Promise.resolve().then(webpack_require.bind(webpack_require, 2993)),
			() => Promise.resolve().then(webpack_require.bind(webpack_require, 961)),
			() => Promise.resolve().then(webpack_require.bind(webpack_require, 2216)),
			() => Promise.resolve().then(webpack_require.bind(webpack_require, 4994)),
			() => Promise.resolve().then(webpack_require.bind(webpack_require, 7562)),
			() => Promise.resolve().then(webpack_require.bind(webpack_require, 9917)),
			() => Promise.resolve().then(webpack_require.bind(webpack_require, 252)),
			() => Promise.resolve().then(webpack_require.bind(webpack_require, 8083)),
			() => Promise.resolve().then(webpack_require.bind(webpack_require, 310)),
			() => Promise.resolve().then(webpack_require.bind(webpack_require, 8822)),
			() => Promise.resolve().then(webpack_require.bind(webpack_require, 3612)),
			() => Promise.resolve().then(webpack_require.bind(webpack_require, 819)),
			() => Promise.resolve().then(webpack_require.bind(webpack_require, 309)),
			() => Promise.resolve().then(webpack_require.bind(webpack_require, 9377)),
			() => Promise.resolve().then(webpack_require.bind(webpack_require, 5263)),
			() => Promise.resolve().then(webpack_require.bind(webpack_require, 5989)),
			() => Promise.resolve().then(webpack_require.bind(webpack_require, 9047)),
		];
		const actions = {
			backup: () => webpack_require.e(588).then(webpack_require.bind(webpack_require, 3588)),
			"backup-fleet": () => webpack_require.e(507).then(webpack_require.bind(webpack_require, 9507)),
			"build-package": () => webpack_require.e(420).then(webpack_require.bind(webpack_require, 7420)),
			"check-access": () => webpack_require.e(160).then(webpack_require.bind(webpack_require, 160)),
			"check-fleet": () => webpack_require.e(317).then(webpack_require.bind(webpack_require, 6317)),
			"delete-packages": () => webpack_require.e(215).then(webpack_require.bind(webpack_require, 8215)),
			deploy: () => Promise.all([webpack_require.e(243), webpack_require.e(839)]).then(webpack_require.bind(webpack_require, 1839)),
			"download-backup": () => webpack_require.e(413).then(webpack_require.bind(webpack_require, 3413)),
			"download-logs": () => webpack_require.e(431).then(webpack_require.bind(webpack_require, 9812)),
			"get-settings": () => webpack_require.e(392).then(webpack_require.bind(webpack_require, 392)),
			"list-backups": () => webpack_require.e(896).then(webpack_require.bind(webpack_require, 2896)),
			"list-environments": () => webpack_require.e(597).then(webpack_require.bind(webpack_require, 5597)),
			"package-info": () => webpack_require.e(485).then(webpack_require.bind(webpack_require, 3485)),
			"prune-backups": () => webpack_require.e(114).then(webpack_require.bind(webpack_require, 5114)),
			restore: () => webpack_require.e(426).then(webpack_require.bind(webpack_require, 7426)),
			"restore-drill": () => Promise.all([webpack_require.e(243), webpack_require.e(448)]).then(webpack_require.bind(webpack_require, 1448)),
			"run-unit-tests": () => webpack_require.e(217).then(webpack_require.bind(webpack_require, 8217)),
			scale: () => webpack_require.e(906).then(webpack_require.bind(webpack_require, 7906)),
			"set-settings": () => Promise.all([webpack_require.e(243), webpack_require.e(580)]).then(webpack_require.bind(webpack_require, 7580)),
			"start-and-wait": () => webpack_require.e(456).then(webpack_require.bind(webpack_require, 5456)),
			stop: () => webpack_require.e(518).then(webpack_require.bind(webpack_require, 6518)),
			transport: () => webpack_require.e(325).then(webpack_require.bind(webpack_require, 7325)),
			"upload-package": () => webpack_require.e(890).then(webpack_require.bind(webpack_require, 3890)),
		};
	},
	2297: (unused_module, webpack_exports, webpack_require) => {
		webpack_require.r(webpack_exports);
		webpack_require.d(webpack_exports, { keyOf: () => keyOf, readFleet: () => readFleet });
		var _base_json_js_0 = webpack_require(768);
		const appIdFormat = /^[a-z0-9][a-z0-9-]*$/i;
		function readFleet(text) {
			let json;
			try {
				json = JSON.parse(text);
			} catch {
				return { problem: "it is not JSON" };
			}
			if (!Array.isArray(json)) return { problem: "it is not a list" };
			if (0 === json.length) return { problem: "the list is empty" };
			const found = new Map();
			for (const [index, item] of json.entries()) {
				const environment = readOne(item);
				if ("string" == typeof environment) return { problem: `item ${index + 1} ${environment}` };
				const key = keyOf(environment);
				if (!found.has(key)) found.set(key, environment);
			}
			return { environments: [...found.values()], repeated: json.length - found.size };
		}
		function keyOf({ appId, mode }) {
			return JSON.stringify([appId.toLowerCase(), mode.trim().toLowerCase()]);
		}
		function readOne(item) {
			const fields = (0, _base_json_js_0.asObject)(item);
			if (!fields) return "is not an object";
			const { "app-id": appId, environment } = fields;
			if ("string" != typeof appId || !appIdFormat.test(appId)) return "has no `app-id` that could be the sub-domain of an app";
			if ("string" != typeof environment || "" === environment.trim()) return "has no `environment`";
			return { appId, mode: environment };
		}
	},
	2544: (unused_module, webpack_exports, webpack_require) => {
		webpack_require.r(webpack_exports);
		webpack_require.d(webpack_exports, { TokenConnection: () => TokenConnection, defaultCloudApiUrl: () => defaultCloudApiUrl, defaultRepositoryApiUrl: () => defaultRepositoryApiUrl });
		var _base_json_js_0 = webpack_require(768);
		var _http_connection_js_1 = webpack_require(9285);
		const defaultRepositoryApiUrl = "https://repository.api.mendix.com";
		const defaultCloudApiUrl = "https://cloud.home.mendix.com";
		class TokenConnection extends _http_connection_js_1.Connection {
			constructor(settings) {
				const { apiUrl, accessToken } = settings;
				super({ ...settings, baseUrl: new URL(apiUrl), headers: { authorization: `MxToken ${accessToken}` }, secrets: [accessToken], checkUrl: `Check that ${new URL(apiUrl).origin} is the address of this API; if it is, run the step again.` });
			}
			refusalOf(_method, _call, { status, json }) {
				if (status >= 200 && status < 300) return;
				const body = (0, _base_json_js_0.asObject)(json);
				const error = (0, _base_json_js_0.asObject)(body?.["error"]);
				const cause = (0, _base_json_js_0.asText)(body?.["errorMessage"] ?? error?.["message"]);
				switch (status) {
					case 401:
						return { code: "ACCESS_TOKEN_INVALID", kind: "auth", cause, remedy: "Check access-token: a personal access token (Mendix Portal, user settings) that has not expired." };
					case 403:
						return { code: "ACCESS_TOKEN_FORBIDDEN", kind: "auth", cause, remedy: "Check access-token: it needs the scope mx:modelrepository:repo:read to read the repository, and mx:deployment:read to read permissions, and its user must be a member of the app." };
					case 404:
						return { code: `HTTP_${status}`, kind: "not-found", cause, remedy: "Check app-id and the address of the API." };
				}
				const isTrouble = 408 === status || 425 === status || 429 === status || status >= 500;
				return {
					code: status < 400 ? "REDIRECTED" : `HTTP_${status}`,
					kind: isTrouble ? "remote-failed" : "config",
					transient: isTrouble,
					cause,
					remedy: isTrouble ? "The service is in trouble. Look at https://status.mendix.com and run the step again later." : "Check the inputs of the step and the address of the API.",
				};
			}
		}
	},
	7154: (unused_module, webpack_exports, webpack_require) => {
		webpack_require.r(webpack_exports);
		webpack_require.d(webpack_exports, { appAddress: () => appAddress, appStatus: () => appStatus, appUrl: () => appUrl });
		var _base_failure_js_0 = webpack_require(7306);
		var _http_client_js_1 = webpack_require(9726);
		var _client_js_2 = webpack_require(5941);
		const mostRedirects = 5;
		const answerMs = 15e3;
		function appAddress({ url = "" }) {
			const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(url) ? url : `https://${url}`;
			return "" !== url && URL.canParse(address) && /^https?:/i.test(address) ? address : void 0;
		}
		function appUrl(environment, path) {
			const base = appAddress(environment);
			if (void 0 === base) throw new _base_failure_js_0.HR(`Mendix does not tell the address of ${(0, _client_js_2.label)(environment)}, so no health check can be made.`, { code: "NO_ADDRESS", kind: "config", remedy: "Leave health-check-path empty, and check the app in a step of its own." });
			const url = new URL(`${base.replace(/\/+$/, "")}/${path.replace(/^\/+/, "")}`);
			if (url.origin !== new URL(base).origin) throw new TypeError("A path leads away from the app.");
			return url;
		}
		async function appStatus({ clock, signal, onEvent }, url) {
			const http = new _http_client_js_1.JsonClient({ baseUrl: new URL(url.origin), headers: { accept: "*/*" }, requestTimeoutMs: answerMs, maxBodyBytes: 0x4000000, clock, isTransient: () => false, signal, onEvent });
			let at = url;
			for (let redirects = 0; ; redirects++) {
				const query = Object.fromEntries(at.searchParams);
				const { status, headers } = await http.send({ method: "GET", path: at.pathname, query, retry: { totalMs: 0 } });
				const location = headers["location"];
				const next = location && URL.canParse(location, at.href) ? new URL(location, at) : void 0;
				if (status < 300 || status > 399 || next?.origin !== url.origin || redirects === mostRedirects) return status;
				at = next;
			}
		}
	},
	8613: (unused_module, webpack_exports, webpack_require) => {
		webpack_require.r(webpack_exports);
		webpack_require.d(webpack_exports, { FullBackup: () => FullBackup, dumpMagic: () => dumpMagic, parseMetadata: () => parseMetadata });
		var _base_json_js_0 = webpack_require(768);
		var _tar_js_1 = webpack_require(1727);
		const dumpMagic = "PGDMP";
		const longestMetadata = 1048576;
		class FullBackup {
			#takers;
			#metadata = [];
			#metadataSeen = false;
			#dumpSize;
			#dumpHead = Buffer.alloc(0);
			#files = 0;
			#filesSize = 0;
			constructor(takers = {}) {
				this.#takers = takers;
			}
			visit = async ({ name, size }) => {
				if (".metadata" === name) {
					if (size > longestMetadata) throw (0, _tar_js_1.damaged)("its .metadata is larger than 1 MiB");
					this.#metadataSeen = true;
					return (piece) => void this.#metadata.push(Buffer.from(piece));
				}
				if ("db/db.backup" === name) {
					if (void 0 !== this.#dumpSize) throw (0, _tar_js_1.damaged)("it holds two database dumps");
					this.#dumpSize = size;
					return (piece) => {
						this.#head(piece);
						return this.#takers.dump?.(piece);
					};
				}
				if (name.startsWith("tree/")) {
					this.#files += 1;
					this.#filesSize += size;
					await this.#takers.file?.(name.slice(5), size);
				}
				return;
			};
			get metadata() {
				return parseMetadata(Buffer.concat(this.#metadata).toString("utf8"));
			}
			end() {
				if (void 0 === this.#dumpSize) throw (0, _tar_js_1.damaged)("there is no db/db.backup in it");
				if (this.#dumpHead.toString("latin1") !== dumpMagic) throw (0, _tar_js_1.damaged)("its db/db.backup is not a PostgreSQL dump in the custom format");
				if (!this.#metadataSeen) throw (0, _tar_js_1.damaged)("there is no .metadata in it");
				const { metadata } = this;
				if (!metadata) throw (0, _tar_js_1.damaged)("its .metadata is not the JSON that it should be");
				return { metadata, dumpSize: this.#dumpSize, files: this.#files, filesSize: this.#filesSize };
			}
			#head(piece) {
				const missing = dumpMagic.length - this.#dumpHead.length;
				if (missing > 0) this.#dumpHead = Buffer.concat([this.#dumpHead, piece.subarray(0, missing)]);
			}
		}
		function parseMetadata(text) {
			const fields = (0, _base_json_js_0.asObject)((0, _base_json_js_0.parseJson)(text));
			if (!fields) return;
			return { modelVersion: (0, _base_json_js_0.asText)(fields["modelVersion"]) || void 0, dumpSize: (0, _base_json_js_0.asWholeNumber)(fields["dumpSize"]), databaseSize: (0, _base_json_js_0.asWholeNumber)(fields["databaseSize"]), filesSize: (0, _base_json_js_0.asWholeNumber)(fields["filesSize"]) };
		}
	},
	1097: (unused_module, webpack_exports, webpack_require) => {
		webpack_require.r(webpack_exports);
		webpack_require.d(webpack_exports, { readArchiveHead: () => readArchiveHead });
		var node_zlib_0 = webpack_require(8522);
		var _base_failure_js_1 = webpack_require(7306);
		var _http_exchange_js_2 = webpack_require(9148);
		var _http_url_js_3 = webpack_require(9540);
		var _archive_file_js_4 = webpack_require(8613);
		var _tar_js_5 = webpack_require(1727);
		const headBytes = 65536;
		const nothing = { size: void 0, metadata: void 0 };
		async function readArchiveHead({ clock, signal }, link) {
			try {
				const exchange = await _http_exchange_js_2.Exchange.open({ url: (0, _http_url_js_3.kP)(link), method: "GET", headers: { "user-agent": "paas-actions", "accept-encoding": "identity", range: `bytes=0-${headBytes - 1}` }, connectMs: 1e4, stallMs: 1e4, signal, clock });
				try {
					exchange.end(void 0, 1e4);
					const answer = await exchange.answer;
					const size = sizeOf(answer);
					return void 0 === size ? nothing : { size, metadata: await metadataIn(await beginning(answer)) };
				} finally {
					exchange.close();
				}
			} catch (error) {
				if (signal?.aborted || !(error instanceof _base_failure_js_1.HR)) throw error;
				return nothing;
			}
		}
		function sizeOf({ statusCode, headers }) {
			if (200 !== statusCode && 206 !== statusCode) return;
			const told = 206 === statusCode ? /\/(\d+)$/.exec(headers["content-range"] ?? "")?.[1] : headers["content-length"];
			return void 0 === told ? void 0 : Number(told);
		}
		async function beginning(answer) {
			let head = Buffer.alloc(0);
			try {
				for await (const piece of answer) {
					head = Buffer.concat([head, piece]);
					if (head.length >= headBytes) break;
				}
			} catch {}
			return head;
		}
		async function metadataIn(head) {
			const backup = new _archive_file_js_4.FullBackup();
			try {
				const tar = (0, node_zlib_0.gunzipSync)(head, { finishFlush: node_zlib_0.constants.Z_SYNC_FLUSH });
				await (0, _tar_js_5.walkTar)(only(tar), backup.visit);
			} catch {}
			return backup.metadata;
		}
		async function* only(bytes) {
			yield bytes;
		}
	},
	2993: (unused_module, webpack_exports, webpack_require) => {
		webpack_require.r(webpack_exports);
		webpack_require.d(webpack_exports, { createArchive: () => createArchive, getArchive: () => getArchive, waitForArchive: () => waitForArchive });
		var _http_settle_js_0 = webpack_require(5554);
		var _http_url_js_1 = webpack_require(9540);
		var _client_js_2 = webpack_require(5941);
		var _jobs_js_3 = webpack_require(7562);
		var _types_js_4 = webpack_require(4569);
		function createArchive(connection, target, snapshotId, dataType = "files_and_database") {
			const { projectId, environmentId } = target;
			const call = { path: (0, _http_url_js_1.Ae)`/api/v2/apps/${projectId}/environments/${environmentId}/snapshots/${snapshotId}/archives`, query: { data_type: dataType }, operation: "backups-v2", doing: `ask for an archive of the backup ${snapshotId} of ${(0, _client_js_2.label)(target)}` };
			return (0, _http_settle_js_0.settle)(connection, { write: () => connection.write("POST", call, _types_js_4.parseArchive), find: async () => void 0, repeatable: true, pauses: [1e3] });
		}
		function getArchive(connection, target, snapshotId, archiveId, look = {}) {
			const { projectId, environmentId } = target;
			const doing = `read the archive ${archiveId} of the backup ${snapshotId} of ${(0, _client_js_2.label)(target)}`;
			const at = (0, _http_url_js_1.Ae)`/api/v2/apps/${projectId}/environments/${environmentId}/snapshots/${snapshotId}/archives/${archiveId}`;
			return connection.read({ ...look, path: at, operation: "backups-v2", doing }, _types_js_4.parseArchive);
		}
		function waitForArchive(connection, target, snapshotId, archiveId, limits) {
			return (0, _jobs_js_3.waitForJob)(connection, limits, {
				what: `archive ${archiveId} of the backup ${snapshotId} of ${(0, _client_js_2.label)(target)}`,
				failedCode: "ARCHIVE_FAILED",
				remedy: "Run the step again to ask for another archive; if it fails again, contact Mendix Support.",
				look: async (look) => {
					const archive = await getArchive(connection, target, snapshotId, archiveId, look);
					return "completed" !== archive.state || archive.url ? archive : { ...archive, state: "running" };
				},
			});
		}
	},
	961: (unused_module, webpack_exports, webpack_require) => {
		webpack_require.r(webpack_exports);
		webpack_require.d(webpack_exports, { createSnapshotV1: () => createSnapshotV1, getBackupLinks: () => getBackupLinks, listSnapshotsV1: () => listSnapshotsV1, restoreSnapshotV1: () => restoreSnapshotV1, waitForSnapshotV1: () => waitForSnapshotV1 });
		var _base_failure_js_0 = webpack_require(7306);
		var _base_json_js_1 = webpack_require(768);
		var _http_settle_js_2 = webpack_require(5554);
		var _http_url_js_3 = webpack_require(9540);
		var _wait_wait_js_4 = webpack_require(5159);
		var _backups_v2_js_5 = webpack_require(2216);
		var _client_js_6 = webpack_require(5941);
		var _restore_js_7 = webpack_require(310);
		var _types_js_8 = webpack_require(4569);
		async function listSnapshotsV1(connection, environment) {
			const { appId, mode } = environment;
			const snapshots = await connection.read({ path: (0, _http_url_js_3.Ae)`/api/1/apps/${appId}/environments/${mode}/snapshots`, operation: "backups-v1", doing: `list the backups of ${(0, _client_js_6.label)(environment)}` }, (json) =>
				(0, _base_json_js_1.listOf)(json, "the list of backups", _types_js_8.parseSnapshotV1),
			);
			return (0, _types_js_8.newestFirst)(snapshots);
		}
		function getBackupLinks(connection, environment, snapshotId, look = {}) {
			const { appId, mode } = environment;
			return connection.read({ ...look, path: (0, _http_url_js_3.Ae)`/api/1/apps/${appId}/environments/${mode}/snapshots/${snapshotId}`, operation: "backups-v1", doing: `get the links of the backup ${snapshotId} of ${(0, _client_js_6.label)(environment)}` }, (json) => {
				const fields = new _base_json_js_1.Fields(json, "the backup");
				const links = { filesOnly: fields.url("FilesOnly"), databaseOnly: fields.url("DatabaseOnly"), databaseAndFiles: fields.url("DatabaseAndFiles") };
				if (Object.values(links).every((link) => void 0 === link)) throw new _base_json_js_1.ShapeError("the backup has no link");
				return links;
			});
		}
		async function createSnapshotV1(connection, environment, comment) {
			const { appId, mode } = environment;
			const wanted = comment ?? (0, _backups_v2_js_5.uniqueComment)(connection);
			const known = void 0 === comment ? [] : await listSnapshotsV1(connection, environment);
			const before = new Set(known.map((snapshot) => snapshot.snapshotId));
			return (0, _http_settle_js_2.settle)(connection, {
				write: () => connection.write("POST", { path: (0, _http_url_js_3.Ae)`/api/1/apps/${appId}/environments/${mode}/snapshots`, operation: "backups-v1", doing: `start a backup of ${(0, _client_js_6.label)(environment)}`, body: { Comment: wanted } }, _types_js_8.parseSnapshotV1),
				find: async () => (await listSnapshotsV1(connection, environment)).find((made) => made.comment === wanted && !before.has(made.snapshotId)),
			});
		}
		async function waitForSnapshotV1(connection, environment, snapshotId, limits) {
			const { value } = await (0, _wait_wait_js_4.uk)(connection, limits, {
				what: `backup ${snapshotId} of ${(0, _client_js_6.label)(environment)}`,
				usual: "1 to 30 minutes",
				look: async (look) => {
					try {
						return await getBackupLinks(connection, environment, snapshotId, { ...look, retry: { totalMs: 0 } });
					} catch (error) {
						if (!(error instanceof _base_failure_js_0.HR) || "INTERNAL_SERVER_ERROR" !== error.code) throw error;
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
			throw new _base_failure_js_0.HR(`The backup ${snapshotId} of ${(0, _client_js_6.label)(environment)} has failed, and the service does not say why.`, {
				code: "SNAPSHOT_FAILED",
				kind: "remote-failed",
				remedy: "Run the step again to make another; if it fails again, contact Mendix Support with the id of the backup.",
			});
		}
		async function restoreSnapshotV1(connection, environment, snapshotId) {
			const { appId, mode } = environment;
			try {
				return await connection.write("POST", { path: (0, _http_url_js_3.Ae)`/api/1/apps/${appId}/environments/${mode}/restore/${snapshotId}`, operation: "restore-v1", doing: `restore the backup ${snapshotId} into ${(0, _client_js_6.label)(environment)}`, slow: true }, (json) =>
					void 0 === json ? void 0 : (0, _types_js_8.parseSnapshotV1)(json),
				);
			} catch (error) {
				throw (0, _restore_js_7.lostRestore)(error);
			}
		}
	},
	2216: (unused_module, webpack_exports, webpack_require) => {
		webpack_require.r(webpack_exports);
		webpack_require.d(webpack_exports, {
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
		var _base_failure_js_0 = webpack_require(7306);
		var _http_settle_js_1 = webpack_require(5554);
		var _http_url_js_2 = webpack_require(9540);
		var _client_js_3 = webpack_require(5941);
		var _jobs_js_4 = webpack_require(7562);
		var _types_js_5 = webpack_require(4569);
		const pageSize = 100;
		async function listSnapshots(connection, target) {
			const found = new Map();
			for (let offset = 0; ; ) {
				const page = await connection.read(call(`list the backups of ${(0, _client_js_3.label)(target)}`, snapshotsPath(target), { offset, limit: pageSize }), _types_js_5.parseSnapshotPage);
				const before = found.size;
				for (const snapshot of page.snapshots) found.set(snapshot.snapshotId, snapshot);
				offset += page.snapshots.length;
				const isLast = void 0 === page.total ? page.snapshots.length < pageSize : offset >= page.total;
				if (isLast || found.size === before) return (0, _types_js_5.newestFirst)([...found.values()]);
			}
		}
		function latestCompleted(snapshots) {
			return (0, _types_js_5.newestFirst)(snapshots).find((snapshot) => "completed" === snapshot.state);
		}
		function getSnapshot(connection, target, snapshotId, look = {}) {
			const doing = `read the backup ${snapshotId} of ${(0, _client_js_3.label)(target)}`;
			return connection.read({ ...call(doing, snapshotPath(target, snapshotId)), ...look }, _types_js_5.parseSnapshot);
		}
		async function findSnapshot(connection, targets, snapshotId) {
			let refusal;
			for (const target of targets)
				try {
					return { snapshot: await getSnapshot(connection, target, snapshotId), target };
				} catch (error) {
					if (!(error instanceof _base_failure_js_0.HR)) throw error;
					if ("auth" === error.kind) refusal = error;
					else if ("not-found" !== error.kind) throw error;
				}
			if (refusal) throw refusal;
			return;
		}
		async function createSnapshot(connection, target, comment, known) {
			const wanted = comment ?? uniqueComment(connection);
			const others = void 0 === comment ? [] : (known ?? (await listSnapshots(connection, target)));
			const before = new Set(others.map(idOf));
			return (0, _http_settle_js_1.settle)(connection, {
				write: () => connection.write("POST", { ...call(`start a backup of ${(0, _client_js_3.label)(target)}`, snapshotsPath(target)), body: { comment: wanted } }, _types_js_5.parseSnapshot),
				find: async () => (await listSnapshots(connection, target)).find((made) => made.comment === wanted && !before.has(made.snapshotId)),
			});
		}
		const idOf = (snapshot) => snapshot.snapshotId;
		function uniqueComment({ clock }) {
			const chance = Math.floor(0x100000000 * clock.random());
			return `Made by paas-actions at ${new Date(clock.now()).toISOString()} (${chance.toString(16).padStart(8, "0")})`;
		}
		function waitForSnapshot(connection, target, snapshotId, limits) {
			return (0, _jobs_js_4.waitForJob)(connection, limits, {
				what: `backup ${snapshotId} of ${(0, _client_js_3.label)(target)}`,
				failedCode: "SNAPSHOT_FAILED",
				remedy: "Run the step again to make another; if it fails again, contact Mendix Support with the id of the backup.",
				look: (look) => getSnapshot(connection, target, snapshotId, look),
			});
		}
		function updateComment(connection, target, snapshotId, comment) {
			const doing = `change the comment of the backup ${snapshotId} of ${(0, _client_js_3.label)(target)}`;
			const change = { ...call(doing, snapshotPath(target, snapshotId)), body: { comment } };
			return (0, _http_settle_js_1.confirm)(connection, {
				write: () => connection.write("PUT", change, () => void 0),
				find: async () => {
					const now = await getSnapshot(connection, target, snapshotId);
					return now.comment === comment ? now : void 0;
				},
				still: () => `the backup ${snapshotId} has another comment`,
			});
		}
		function deleteSnapshot(connection, target, snapshotId) {
			const what = `the backup ${snapshotId} of ${(0, _client_js_3.label)(target)}`;
			return (0, _http_settle_js_1.remove)(connection, { write: () => connection.write("DELETE", call(`delete ${what}`, snapshotPath(target, snapshotId)), () => void 0), read: () => getSnapshot(connection, target, snapshotId), isGone: ({ code }) => "NOT_FOUND" === code, what });
		}
		function snapshotsPath({ projectId, environmentId }) {
			return (0, _http_url_js_2.Ae)`/api/v2/apps/${projectId}/environments/${environmentId}/snapshots`;
		}
		function snapshotPath({ projectId, environmentId }, snapshotId) {
			return (0, _http_url_js_2.Ae)`/api/v2/apps/${projectId}/environments/${environmentId}/snapshots/${snapshotId}`;
		}
		function call(doing, at, query) {
			return { path: at, operation: "backups-v2", doing, query };
		}
	},
	4994: (unused_module, webpack_exports, webpack_require) => {
		webpack_require.r(webpack_exports);
		webpack_require.d(webpack_exports, { downloadArchive: () => downloadArchive, downloadLog: () => downloadLog, downloadPackage: () => downloadPackage, downloadSnapshotV1: () => downloadSnapshotV1 });
		var node_fs_promises_0 = webpack_require(1455);
		var _base_failure_js_1 = webpack_require(7306);
		var _base_text_js_2 = webpack_require(1497);
		var _http_download_js_3 = webpack_require(7561);
		var _http_retry_js_4 = webpack_require(4675);
		var _http_url_js_5 = webpack_require(9540);
		var _archives_js_6 = webpack_require(2993);
		var _backups_v1_js_7 = webpack_require(961);
		var _client_js_8 = webpack_require(5941);
		var _logs_js_9 = webpack_require(9917);
		var _packages_js_10 = webpack_require(8083);
		async function downloadPackage(connection, appId, packageId, options) {
			const { baseUrl, headers } = connection;
			const old = (0, _http_url_js_5.dX)(baseUrl, (0, _http_url_js_5.Ae)`/api/1/apps/${appId}/packages/${packageId}/download`);
			return download(connection, options, {
				link: async () => {
					const { status, download: link } = await (0, _packages_js_10.getPackage)(connection, appId, packageId, { url: true });
					if (void 0 !== status && "succeeded" !== status.toLowerCase()) throw notBuilt(packageId, appId, status);
					return link ?? old;
				},
				headers,
				credentialsOrigin: baseUrl.origin,
			});
		}
		function downloadArchive(connection, target, snapshotId, archiveId, options) {
			return download(connection, options, {
				link: async () => {
					const { url, state } = await (0, _archives_js_6.getArchive)(connection, target, snapshotId, archiveId);
					return url ?? noLink(`the archive ${archiveId} of the backup ${snapshotId} of ${(0, _client_js_8.label)(target)} (${state})`);
				},
			});
		}
		function downloadSnapshotV1(connection, environment, snapshotId, what, options) {
			return download(connection, options, {
				link: async () => {
					const links = await (0, _backups_v1_js_7.getBackupLinks)(connection, environment, snapshotId);
					return links[what] ?? noLink(`the backup ${snapshotId} of ${(0, _client_js_8.label)(environment)} (${what})`);
				},
				retry: { ..._http_retry_js_4.defaultRetry, totalMs: Math.max(_http_retry_js_4.defaultRetry.totalMs, connection.leftMs()), capMs: 3e4 },
			});
		}
		async function downloadLog(connection, environment, date, kind, options) {
			let first = await (0, _logs_js_9.getLogLink)(connection, environment, date, kind);
			if (!first) return;
			let noData = false;
			const downloaded = await download(connection, options, {
				link: async () => {
					const link = first ?? (await (0, _logs_js_9.getLogLink)(connection, environment, date, kind));
					first = void 0;
					return link ?? noLink(`the log of ${(0, _client_js_8.label)(environment)} of ${date}`);
				},
				freshLinks: 1,
				check: async (file) => {
					const start = await startOf(file);
					noData = "" !== start && (0, _logs_js_9.isEmptyLog)(start);
					if (/^\s*</.test(start)) throw notALog();
				},
			});
			if (!noData) return downloaded;
			await (0, node_fs_promises_0.rm)(downloaded.path, { force: true });
			return;
		}
		async function startOf(file) {
			const handle = await (0, node_fs_promises_0.open)(file);
			try {
				const { buffer, bytesRead } = await handle.read(Buffer.alloc(1e3), 0, 1e3, 0);
				return buffer.toString("utf8", 0, bytesRead);
			} finally {
				await handle.close();
			}
		}
		function notALog() {
			return new _base_failure_js_1.HR("The download is not a log: the service sent a web page or an XML message. The file was removed.", { code: "UNEXPECTED_FILE", kind: "remote-failed", remedy: "Run the step again; if it happens again, look at https://status.mendix.com." });
		}
		function download({ clock, signal, onEvent }, options, source) {
			const link = async () => (0, _http_url_js_5.kP)(await source.link());
			return (0, _http_download_js_3.downloadFile)({ ...source, ...options, link, clock, signal, onEvent });
		}
		function notBuilt(packageId, appId, status) {
			return new _base_failure_js_1.HR(`The package ${packageId} of ${appId} cannot be fetched: its status is ${(0, _base_text_js_2.TN)(status)}.`, { code: "BUILD_NOT_SUCCEEDED", kind: "conflict", remedy: "There is nothing to download before the package is Succeeded." });
		}
		function noLink(what) {
			throw new _base_failure_js_1.HR(`The service gives no link for ${what}.`, { code: "NO_LINK", kind: "conflict", remedy: "It may not be completed, or have expired. Look at its state, and ask for a new one." });
		}
	},
	7562: (unused_module, webpack_exports, webpack_require) => {
		webpack_require.r(webpack_exports);
		webpack_require.d(webpack_exports, { waitForJob: () => waitForJob });
		var _base_failure_js_0 = webpack_require(7306);
		var _base_text_js_1 = webpack_require(1497);
		var _wait_wait_js_2 = webpack_require(5159);
		async function waitForJob(connection, limits, job) {
			const { what, look, failedCode, remedy } = job;
			const { value } = await (0, _wait_wait_js_2.uk)(connection, limits, {
				what,
				look,
				usual: "1 to 30 minutes",
				state: ({ state }) => state,
				judge: ({ state, statusMessage }) => {
					if ("failed" === state) {
						const why = statusMessage ? (0, _base_text_js_1.Mx)((0, _base_text_js_1.TN)(statusMessage)) : "Mendix gives no reason";
						throw new _base_failure_js_0.HR(`The ${what} has failed: ${why}.`, { code: failedCode, kind: "remote-failed", remedy });
					}
					if ("completed" === state) return "done";
					return "queued" === state || "running" === state ? "pending" : "unknown";
				},
			});
			return value;
		}
	},
	9917: (unused_module, webpack_exports, webpack_require) => {
		webpack_require.r(webpack_exports);
		webpack_require.d(webpack_exports, { getLogLink: () => getLogLink, isEmptyLog: () => isEmptyLog });
		var _base_json_js_0 = webpack_require(768);
		var _http_url_js_1 = webpack_require(9540);
		var _client_js_2 = webpack_require(5941);
		const noData = "no data found in file";
		function getLogLink(connection, environment, date, kind = "app") {
			const { appId, mode } = environment;
			const call = { app: "logs", access: "access-logs" }[kind];
			return connection.read({ path: (0, _http_url_js_1.Ae)`/api/1/apps/${appId}/environments/${mode}/${call}/${date}`, operation: "logs", doing: `get the ${"app" === kind ? "log" : "access log"} of ${(0, _client_js_2.label)(environment)} of ${date}`, bodyOptional: true }, (json, { text }) => parseLogLink(json, text));
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
			if ((0, _base_json_js_0.asObject)(json)) {
				const url = new _base_json_js_0.Fields(json, "the log").url("DownloadUrl");
				if (url) return url;
				throw new _base_json_js_0.ShapeError("the log has no DownloadUrl");
			}
			if ("[]" === text.trim() || isEmptyLog(text)) return;
			throw new _base_json_js_0.ShapeError("it is neither a link nor a word about missing data");
		}
	},
	252: (unused_module, webpack_exports, webpack_require) => {
		webpack_require.r(webpack_exports);
		webpack_require.d(webpack_exports, { backupTargetOf: () => backupTargetOf, findBackupTarget: () => findBackupTarget, findProjectId: () => findProjectId, listBackupTargets: () => listBackupTargets });
		var _base_failure_js_0 = webpack_require(7306);
		var _apps_js_1 = webpack_require(6234);
		var _client_js_2 = webpack_require(5941);
		var _environments_js_3 = webpack_require(1564);
		async function findBackupTarget(connection, appId, mode) {
			const [projectId, environment] = await Promise.all([projectIdOf(connection, appId), (0, _environments_js_3.findEnvironment)(connection, appId, mode)]);
			const target = asTarget(projectId, environment);
			if (target) return target;
			throw missingId("EnvironmentId", (0, _client_js_2.label)(environment));
		}
		async function listBackupTargets(connection, appId) {
			const [projectId, environments] = await Promise.all([projectIdOf(connection, appId), (0, _environments_js_3.listEnvironments)(connection, appId)]);
			return environments.map((environment) => asTarget(projectId, environment)).filter((target) => void 0 !== target);
		}
		async function backupTargetOf(connection, environment) {
			const target = asTarget(await projectIdOf(connection, environment.appId), environment);
			if (target) return target;
			throw missingId("EnvironmentId", (0, _client_js_2.label)(environment));
		}
		function asTarget(projectId, { appId, mode, environmentId }) {
			return environmentId ? { appId, mode, projectId, environmentId } : void 0;
		}
		async function findProjectId(connection, appId) {
			const app = await (0, _apps_js_1.getApp)(connection, appId);
			return app.projectId ?? (await (0, _apps_js_1.listApps)(connection)).find((other) => other.appId === app.appId)?.projectId;
		}
		async function projectIdOf(connection, appId) {
			const projectId = await findProjectId(connection, appId);
			if (projectId) return projectId;
			throw missingId("ProjectId", appId);
		}
		function missingId(id, of) {
			return new _base_failure_js_0.HR(`The service does not tell the ${id} of ${of}, which version 2 of the backups API needs.`, { code: "ID_NOT_KNOWN", kind: "remote-failed", remedy: "Use api-version: 1 for this environment." });
		}
	},
	8083: (unused_module, webpack_exports, webpack_require) => {
		webpack_require.r(webpack_exports);
		webpack_require.d(webpack_exports, { deletePackage: () => deletePackage, getEnvironmentPackage: () => getEnvironmentPackage, getPackage: () => getPackage, listPackages: () => listPackages, packageOf: () => packageOf, startBuild: () => startBuild, theOneOf: () => theOneOf, waitForPackage: () => waitForPackage });
		var _base_failure_js_0 = webpack_require(7306);
		var _base_json_js_1 = webpack_require(768);
		var _base_text_js_2 = webpack_require(1497);
		var _http_settle_js_3 = webpack_require(5554);
		var _http_url_js_4 = webpack_require(9540);
		var _wait_wait_js_5 = webpack_require(5159);
		var _apps_js_6 = webpack_require(6234);
		var _client_js_7 = webpack_require(5941);
		var _types_js_8 = webpack_require(4569);
		async function listPackages(connection, appId) {
			try {
				const packages = await connection.read({ path: (0, _http_url_js_4.Ae)`/api/1/apps/${appId}/packages`, operation: "packages", doing: `list the packages of ${appId}` }, (json) => (0, _base_json_js_1.listOf)(json, "the list of packages", _types_js_8.parsePackage));
				return (0, _types_js_8.newestFirst)(packages);
			} catch (error) {
				throw await (0, _apps_js_6.explainedApp)(connection, appId, error);
			}
		}
		function getPackage(connection, appId, packageId, options = {}) {
			const { url, ...call } = options;
			return connection.read({ ...call, path: (0, _http_url_js_4.Ae)`/api/1/apps/${appId}/packages/${packageId}`, query: url ? { url: true } : void 0, operation: "packages", doing: `read the package ${packageId} of ${appId}` }, _types_js_8.parsePackage);
		}
		async function getEnvironmentPackage(connection, environment, options = {}) {
			const { appId, mode } = environment;
			try {
				return await connection.read({ path: (0, _http_url_js_4.Ae)`/api/1/apps/${appId}/environments/${mode}/package`, query: options.url ? { url: true } : void 0, operation: "environment-package", doing: `read the package of ${(0, _client_js_7.label)(environment)}` }, _types_js_8.parsePackage);
			} catch (error) {
				if (error instanceof _base_failure_js_0.HR && "PACKAGE_NOT_FOUND" === error.code) return;
				throw error;
			}
		}
		async function packageOf(connection, environment) {
			const found = await getEnvironmentPackage(connection, environment);
			if (found) return found;
			throw new _base_failure_js_0.HR(`${(0, _client_js_7.label)(environment)} has no package.`, { code: "PACKAGE_NOT_FOUND", kind: "not-found", remedy: "Transport a package there first, or name the package by its package-id." });
		}
		function deletePackage(connection, appId, packageId) {
			const what = `the package ${packageId} of ${appId}`;
			const call = { path: (0, _http_url_js_4.Ae)`/api/1/apps/${appId}/packages/${packageId}`, operation: "packages", doing: `delete ${what}` };
			return (0, _http_settle_js_3.remove)(connection, { write: () => connection.write("DELETE", call, () => void 0), read: () => getPackage(connection, appId, packageId), isGone: ({ code }) => "PACKAGE_NOT_FOUND" === code, what });
		}
		async function startBuild(connection, appId, build) {
			const before = new Set((await listPackages(connection, appId)).map((known) => known.packageId));
			const since = connection.clock.now();
			const call = {
				path: (0, _http_url_js_4.Ae)`/api/1/apps/${appId}/packages`,
				operation: "build",
				doing: `build ${build.branch} revision ${build.revision} of ${appId}`,
				body: { Branch: build.branch, Revision: /^\d{1,9}$/.test(build.revision) ? Number(build.revision) : build.revision, Version: build.version, Description: build.description },
			};
			return (0, _http_settle_js_3.settle)(connection, {
				write: () => connection.write("POST", call, (json) => new _base_json_js_1.Fields(json, "the build").requiredText("PackageId")),
				find: async () => {
					const packages = await listPackages(connection, appId);
					const candidates = packages.filter((made) => !before.has(made.packageId) && isFrom(made, build));
					return theOneOf(candidates, since, connection.username, `build of revision ${build.revision}`)?.packageId;
				},
			});
		}
		function isFrom({ version, description }, build) {
			const [line, revision] = /^(\d+\.\d+\.\d+)(?:\.(.+))?$/.exec(version ?? "")?.slice(1) ?? [];
			return (void 0 === line || line === build.version) && (void 0 === revision || build.revision.toLowerCase().startsWith(revision.toLowerCase())) && (!description || description === build.description);
		}
		const clockSkewMs = 3e5;
		function theOneOf(candidates, since, username, what) {
			const recent = candidates.filter(({ createdAt }) => !createdAt || createdAt.getTime() >= since - clockSkewMs);
			const [only, ...others] = recent;
			if (!only || (0 === others.length && mayBeBy(username, only.creator))) return only;
			const names = recent.map(({ packageId, creator, createdAt }) => `${packageId} (by ${(0, _base_text_js_2.TN)(creator ?? "an unknown user")}, ${createdAt?.toISOString() ?? "at an unknown time"})`);
			throw new _base_failure_js_0.HR(`The answer to the ${what} was lost, and it may have made any of these: ${names.join(", ")}.`, {
				code: "PACKAGE_AMBIGUOUS",
				kind: "conflict",
				remedy: "Somebody else made a package like it at the same time. Look at them in the Developer Portal; use the right one by its package-id, or run the step again.",
			});
		}
		function mayBeBy(username, creator) {
			if (!creator) return true;
			const user = username.toLowerCase();
			if (creator.includes("@")) return creator.toLowerCase() === user;
			const words = creator.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
			return words.some((word) => user.includes(word));
		}
		async function waitForPackage(connection, appId, packageId, limits) {
			const { value } = await (0, _wait_wait_js_5.uk)(connection, limits, {
				what: `package ${packageId} of ${appId}`,
				usual: "3 to 20 minutes",
				look: (look) => getPackage(connection, appId, packageId, look),
				state: (seen) => seen.status ?? "no status",
				judge: (seen) => {
					const status = seen.status?.toLowerCase();
					if ("succeeded" === status) return "done";
					if ("failed" === status) throw buildFailed(appId, seen);
					return void 0 !== status && ["queued", "building", "uploading"].includes(status) ? "pending" : "unknown";
				},
			});
			return value;
		}
		function buildFailed(appId, failed) {
			return new _base_failure_js_0.HR(`The build of package ${failed.packageId} (${((0, _base_text_js_2.TN))(failed.name) || "without a name"}) of ${appId} has failed.`, { code: "BUILD_FAILED", kind: "remote-failed", remedy: "Check the branch and revision inputs; the Developer Portal has the log of the build." });
		}
	},
	310: (unused_module, webpack_exports, webpack_require) => {
		webpack_require.r(webpack_exports);
		webpack_require.d(webpack_exports, { createRestore: () => createRestore, getRestore: () => getRestore, lostRestore: () => lostRestore, waitForRestore: () => waitForRestore });
		var _base_failure_js_0 = webpack_require(7306);
		var _http_url_js_1 = webpack_require(9540);
		var _client_js_2 = webpack_require(5941);
		var _jobs_js_3 = webpack_require(7562);
		var _types_js_4 = webpack_require(4569);
		async function createRestore(connection, target, snapshotId, options = {}) {
			const { projectId, environmentId } = target;
			const doing = `restore the backup ${snapshotId} into ${(0, _client_js_2.label)(target)}`;
			const restores = (0, _http_url_js_1.Ae)`/api/v2/apps/${projectId}/environments/${environmentId}/restores`;
			const query = { source_snapshot_id: snapshotId, db_only: options.databaseOnly ?? false };
			try {
				return await connection.write("POST", { path: restores, query, operation: "restore-v2", doing }, _types_js_4.parseRestore);
			} catch (error) {
				throw lostRestore(error);
			}
		}
		function lostRestore(error) {
			if (!(error instanceof _base_failure_js_0.HR) || !error.outcomeUnknown || "cancelled" === error.kind) return error;
			return error.with(`${error.message} The restore may be under way; no second one was started.`, { transient: false, remedy: "Look at the Backups page of the environment in the Developer Portal: only when no restore runs there, and its activity log shows none, run the step again. Do not start the app before." });
		}
		function getRestore(connection, target, restoreId, look = {}) {
			const { projectId, environmentId } = target;
			const doing = `follow the restore ${restoreId} into ${(0, _client_js_2.label)(target)}`;
			const restore = (0, _http_url_js_1.Ae)`/api/v2/apps/${projectId}/environments/${environmentId}/restores/${restoreId}`;
			return connection.read({ ...look, path: restore, operation: "restore-v2", doing }, _types_js_4.parseRestore);
		}
		function waitForRestore(connection, target, restoreId, limits) {
			return (0, _jobs_js_3.waitForJob)(connection, limits, {
				what: `restore ${restoreId} into ${(0, _client_js_2.label)(target)}`,
				failedCode: "RESTORE_FAILED",
				remedy: "The data may be incomplete: do not start the app before a restore has completed. Run the step again.",
				look: (look) => getRestore(connection, target, restoreId, look),
			});
		}
	},
	8822: (unused_module, webpack_exports, webpack_require) => {
		webpack_require.r(webpack_exports);
		webpack_require.d(webpack_exports, { isScaled: () => isScaled, scaleEnvironment: () => scaleEnvironment, scaleOf: () => scaleOf });
		var _http_settle_js_0 = webpack_require(5554);
		var _http_url_js_1 = webpack_require(9540);
		var _client_js_2 = webpack_require(5941);
		var _environments_js_3 = webpack_require(1564);
		function scaleOf(of) {
			return void 0 === of.instances ? void 0 : `${of.instances} \xd7 ${of.memoryPerInstance ?? "?"} MB`;
		}
		async function scaleEnvironment(connection, environment, scale) {
			const { appId, mode } = environment;
			const call = { path: (0, _http_url_js_1.Ae)`/api/1/apps/${appId}/environments/${mode}/scale`, operation: "scale", doing: `scale ${(0, _client_js_2.label)(environment)} to ${scaleOf(scale)}`, body: { Instances: scale.instances, MemoryPerInstance: scale.memoryPerInstance } };
			let seen;
			return (0, _http_settle_js_0.confirm)(connection, {
				write: () => connection.write("POST", call, () => void 0),
				find: async () => {
					seen = await (0, _environments_js_3.getEnvironment)(connection, environment);
					return isScaled(seen, scale) ? seen : void 0;
				},
				still: () => `${(0, _client_js_2.label)(environment)} has ${(seen && scaleOf(seen)) ?? "an unknown scale"}`,
			});
		}
		function isScaled(environment, scale) {
			return environment.instances === scale.instances && environment.memoryPerInstance === scale.memoryPerInstance;
		}
	},
	3612: (unused_module, webpack_exports, webpack_require) => {
		webpack_require.r(webpack_exports);
		webpack_require.d(webpack_exports, { describeChange: () => describeChange, mergeSettings: () => mergeSettings, parseDesired: () => parseDesired });
		var _base_failure_js_0 = webpack_require(7306);
		var _base_json_js_1 = webpack_require(768);
		var _base_text_js_2 = webpack_require(1497);
		var _settings_js_3 = webpack_require(819);
		const shortNames = { constants: "Constants", "custom-settings": "CustomSettings", "scheduled-events": "ScheduledEvents" };
		function parseDesired(input) {
			const problems = [];
			const object = (0, _base_json_js_1.asObject)(input);
			if (!object) throw badSettings(["they have to be a map with constants, custom-settings and scheduled-events"]);
			const desired = Object.entries(object).flatMap(([key, value]) => {
				const section = Object.hasOwn(shortNames, key) ? shortNames[key] : _settings_js_3.sections.find((known) => known === key);
				if (!section) {
					if (_settings_js_3.sections.every((known) => known in object)) return [];
					const near = (0, _base_text_js_2.Y7)(key, [...Object.keys(shortNames), ..._settings_js_3.sections]);
					const hint = near[0] ? `did you mean ${near[0]}?` : `there are ${Object.keys(shortNames).join(", ")}`;
					problems.push(`unknown settings section ${JSON.stringify(key)}; ${hint}`);
					return [];
				}
				return entries(key, value, problems).map(([name, wanted]) => ({ section, name, value: asText(`${key}: ${name}`, section, wanted, problems) }));
			});
			const seen = new Set();
			for (const { section, name } of desired) {
				if (seen.has(`${section} ${name}`)) problems.push(`${name} is named twice`);
				seen.add(`${section} ${name}`);
			}
			if (problems.length > 0) throw badSettings(problems);
			return desired;
		}
		function entries(key, value, problems) {
			if (null == value) return [];
			if (Array.isArray(value))
				return value.flatMap((item, index) => {
					const entry = (0, _base_json_js_1.asObject)(item);
					const name = entry?.["Name"];
					const wanted = entry?.["Value"] ?? void 0;
					if ("string" == typeof name && "" !== name) return void 0 === wanted ? [] : [[name, wanted]];
					problems.push(`entry ${index + 1} of ${key} has no Name`);
					return [];
				});
			const map = (0, _base_json_js_1.asObject)(value);
			if (map && !(value instanceof Date)) return Object.entries(map);
			problems.push(`${key} has to be a map from names to values`);
			return [];
		}
		function asText(what, section, value, problems) {
			if ("ScheduledEvents" === section) {
				const text = String(value).toLowerCase();
				if ("enabled" === text || "true" === text) return "Enabled";
				if ("disabled" === text || "false" === text) return "Disabled";
				problems.push(`${what} has to be Enabled or Disabled`);
				return "";
			}
			if ("string" == typeof value) return value;
			if ("boolean" == typeof value) return String(value);
			if ("number" == typeof value && Number.isFinite(value)) {
				const text = String(value);
				if (!text.includes("e") && (!Number.isInteger(value) || Number.isSafeInteger(value))) return text;
				problems.push(`${what} is too large a number to be kept exactly; put it in quotes`);
				return "";
			}
			problems.push(null == value ? `${what} has no value; write '' for the empty text` : `${what} has to be a text, a number or a Boolean; put it in quotes`);
			return "";
		}
		function mergeSettings(current, desired, options = {}) {
			const unknown = [];
			const changes = [];
			const lists = { Constants: [...current.Constants], CustomSettings: [...current.CustomSettings], ScheduledEvents: [...current.ScheduledEvents] };
			for (const { section, name, value } of desired) {
				const list = lists[section];
				const index = list.findIndex((setting) => setting.name === name);
				const setting = list[index];
				if (setting) {
					if ((0, _settings_js_3.sameValue)(setting, value)) continue;
					list[index] = { ...setting, value, wire: { ...setting.wire, Value: value } };
				} else if ("CustomSettings" === section && options.addCustomSettings) list.push({ name, value, deployedValue: void 0, dataType: void 0, wire: { Name: name, Value: value } });
				else {
					unknown.push(unknownName(section, name, list));
					continue;
				}
				changes.push("ScheduledEvents" === section ? { section, name, from: setting?.value, to: value } : { section, name });
			}
			if (unknown.length > 0) throw new _base_failure_js_0.HR(`The environment has no such settings: ${unknown.join("; ")}.`, { code: "UNKNOWN_SETTING", kind: "config", remedy: "Correct the names (get-settings lists them all), or transport the package that brings them first. Nothing was changed." });
			return { settings: { ...current, ...lists }, changes };
		}
		const thing = { Constants: "constant", CustomSettings: "custom setting", ScheduledEvents: "scheduled event" };
		function unknownName(section, name, known) {
			const near = (0, _base_text_js_2.Y7)(
				name,
				known.map((setting) => setting.name),
			);
			return `${thing[section]} ${name}${near.length > 0 ? ` (did you mean ${near.map((one) => (0, _base_text_js_2.TN)(one)).join(" or ")}?)` : ""}`;
		}
		function describeChange(change) {
			const what = `${thing[change.section]} ${change.name}`;
			return void 0 === change.to ? `${what} changed` : `${what}: ${change.from ?? "not set"} → ${change.to}`;
		}
		function badSettings(problems) {
			return new _base_failure_js_0.HR(`The settings cannot be read: ${problems.join("; ")}.`, { code: "INVALID_SETTINGS", kind: "config", remedy: "Correct the settings; get-settings shows them in the platform’s own shape. Nothing was changed." });
		}
	},
	819: (unused_module, webpack_exports, webpack_require) => {
		webpack_require.r(webpack_exports);
		webpack_require.d(webpack_exports, { getSettings: () => getSettings, parseSettings: () => parseSettings, restartRequired: () => restartRequired, sameValue: () => sameValue, sections: () => sections, setSettings: () => setSettings, settingsToJson: () => settingsToJson });
		var _base_json_js_0 = webpack_require(768);
		var _base_text_js_1 = webpack_require(1497);
		var _http_settle_js_2 = webpack_require(5554);
		var _http_url_js_3 = webpack_require(9540);
		var _client_js_4 = webpack_require(5941);
		const sections = ["Constants", "CustomSettings", "ScheduledEvents"];
		async function getSettings(connection, environment) {
			const settings = await connection.read({ path: settingsPath(environment), operation: "get-settings", doing: `read the settings of ${(0, _client_js_4.label)(environment)}` }, parseSettings);
			connection.hide(worthHiding(settings));
			return settings;
		}
		async function setSettings(connection, environment, settings) {
			const call = { path: settingsPath(environment), operation: "set-settings", doing: `change the settings of ${(0, _client_js_4.label)(environment)}`, body: settingsToJson(settings), secrets: worthHiding(settings) };
			let left = [];
			return (0, _http_settle_js_2.confirm)(connection, {
				write: () => connection.write("POST", call, () => void 0),
				find: async () => {
					const now = await getSettings(connection, environment);
					left = differences(settings, now);
					return 0 === left.length ? now : void 0;
				},
				still: () => `these settings of ${(0, _client_js_4.label)(environment)} have other values: ${(0, _base_text_js_1.TN)(left.join(", "))}`,
				otherwise: { code: "SETTINGS_NOT_CONFIRMED", remedy: "Someone else may be changing them, or the platform refuses these values. Look at the environment in the Developer Portal." },
			});
		}
		function settingsToJson(settings) {
			const lists = sections.map((section) => [section, settings[section].map((setting) => setting.wire)]);
			return { ...settings.wire, ...Object.fromEntries(lists) };
		}
		function restartRequired(settings) {
			return sections.some((section) => settings[section].some((setting) => void 0 !== setting.deployedValue && !sameValue(setting, setting.deployedValue)));
		}
		function sameValue(setting, value) {
			if (void 0 === setting.value) return false;
			if (setting.value === value) return true;
			const type = setting.dataType?.replace(/^_/, "").toLowerCase();
			if ("boolean" === type) return setting.value.toLowerCase() === value.toLowerCase();
			if (void 0 !== type && ["integer", "long", "decimal", "float", "currency"].includes(type)) return canonicalNumber(setting.value) === canonicalNumber(value);
			return false;
		}
		const longestNumber = 100;
		function canonicalNumber(text) {
			const match = text.length > longestNumber ? null : /^([+-]?)0*(\d+)(?:\.(\d*?)0*)?$/.exec(text.trim());
			if (!match) return text;
			const [, sign = "", whole = "", fraction = ""] = match;
			return `${"-" === sign ? "-" : ""}${whole}${"" === fraction ? "" : `.${fraction}`}`;
		}
		function differences(wanted, now) {
			return sections.flatMap((section) =>
				wanted[section]
					.filter(({ name, value }) => {
						const current = now[section].find((setting) => setting.name === name);
						return void 0 !== value && !(current && sameValue(current, value));
					})
					.map(({ name }) => name),
			);
		}
		function worthHiding(settings) {
			return [...settings.Constants, ...settings.CustomSettings].flatMap(({ value = "", deployedValue = "" }) => [value, deployedValue]).filter((value) => value.length > 2 && !/^(true|false)$/i.test(value));
		}
		function settingsPath({ appId, mode }) {
			return (0, _http_url_js_3.Ae)`/api/1/apps/${appId}/environments/${mode}/settings`;
		}
		function parseSettings(json) {
			const { object } = new _base_json_js_0.Fields(json, "the settings");
			const list = (section) => (0, _base_json_js_0.listOf)(object[section] ?? [], section, (item) => parseSetting(item, section));
			return { Constants: list("Constants"), CustomSettings: list("CustomSettings"), ScheduledEvents: list("ScheduledEvents"), wire: object };
		}
		function parseSetting(json, section) {
			const fields = new _base_json_js_0.Fields(json, `an entry of ${section}`);
			return { name: fields.requiredText("Name"), value: fields.text("Value"), deployedValue: fields.text("DeployedValue"), dataType: fields.text("DataType"), wire: (0, _base_json_js_0.asObject)(json) ?? {} };
		}
	},
	309: (unused_module, webpack_exports, webpack_require) => {
		webpack_require.r(webpack_exports);
		webpack_require.d(webpack_exports, { getStartStatus: () => getStartStatus, startAndWait: () => startAndWait, startEnvironment: () => startEnvironment, stopAndWait: () => stopAndWait, stopEnvironment: () => stopEnvironment, waitForStart: () => waitForStart, waitForStop: () => waitForStop });
		var _base_failure_js_0 = webpack_require(7306);
		var _base_json_js_1 = webpack_require(768);
		var _base_text_js_2 = webpack_require(1497);
		var _http_settle_js_3 = webpack_require(5554);
		var _http_url_js_4 = webpack_require(9540);
		var _wait_wait_js_5 = webpack_require(5159);
		var _client_js_6 = webpack_require(5941);
		var _environments_js_7 = webpack_require(1564);
		async function startEnvironment(connection, environment, { autoSyncDb, pinTo } = {}) {
			const { appId, mode } = environment;
			try {
				return await (0, _http_settle_js_3.settle)(connection, {
					write: () =>
						connection.write("POST", { path: (0, _http_url_js_4.Ae)`/api/1/apps/${appId}/environments/${mode}/start`, query: { pinEnvironment: pinTo }, operation: "start", doing: `start ${(0, _client_js_6.label)(environment)}`, body: void 0 === autoSyncDb ? {} : { AutoSyncDb: autoSyncDb } }, (json) => ({
							state: "starting",
							jobId: (0, _base_json_js_1.asObject)(json) && new _base_json_js_1.Fields(json, "the start").text("JobId"),
						})),
					find: async () => ((0, _environments_js_7.isRunning)(await (0, _environments_js_7.getEnvironment)(connection, environment)) ? { state: "already-running" } : void 0),
					repeatable: true,
					pauses: [1e3, 2e3],
				});
			} catch (error) {
				if (!(error instanceof _base_failure_js_0.HR)) throw error;
				if ("ALREADY_STARTED" === error.code) return { state: "already-running" };
				if ("APP_ALREADY_HAS_A_STARTING_JOB" === error.code) return { state: "starting", jobId: void 0 };
				throw error;
			}
		}
		function getStartStatus(connection, environment, jobId, look = {}) {
			const { appId, mode } = environment;
			return connection.read({ path: (0, _http_url_js_4.Ae)`/api/1/apps/${appId}/environments/${mode}/start/${jobId}`, operation: "start-job", doing: `start ${(0, _client_js_6.label)(environment)}`, ...look }, (json) => new _base_json_js_1.Fields(json, "the start job").requiredText("Status"));
		}
		const unknownJobMs = 6e4;
		const askAgainMs = 6e4;
		async function waitForStart(connection, environment, jobId, limits) {
			const { clock } = connection;
			let following = jobId;
			let unknownSince;
			let asked = clock.now();
			const look = async (look) => {
				let unknownJob;
				if (void 0 !== following) {
					const status = await jobStatus(connection, environment, following, look);
					if (!(status instanceof _base_failure_js_0.HR)) return status;
					unknownJob = status;
					unknownSince ??= clock.now();
				}
				const now = await (0, _environments_js_7.getEnvironment)(connection, environment, look);
				if ((0, _environments_js_7.isRunning)(now)) return now.status;
				if (unknownJob && void 0 !== unknownSince && clock.now() - unknownSince >= unknownJobMs) throw unknownJob;
				if (void 0 === following && limits.askAgain && clock.now() - asked >= askAgainMs) {
					asked = clock.now();
					const again = await startEnvironment(connection, environment, limits.askAgain);
					if ("already-running" === again.state) return "Running";
					following = again.jobId;
					if (void 0 !== following) limits.onJob?.(following);
				}
				return now.status;
			};
			await (0, _wait_wait_js_5.uk)(connection, limits, {
				what: `${void 0 === jobId ? "the start" : `start job ${jobId}`} of ${(0, _client_js_6.label)(environment)}`,
				usual: "1 to 10 minutes",
				look,
				state: (status) => status,
				judge: (status) => {
					const known = status.toLowerCase();
					if ("started" === known || "running" === known) return "done";
					return "starting" === known || "stopped" === known ? "pending" : "unknown";
				},
			});
			return running(connection, environment);
		}
		async function running(connection, environment) {
			for (const pause of [1e3, 2e3, 4e3, 8e3]) {
				const now = await (0, _environments_js_7.getEnvironment)(connection, environment);
				if ((0, _environments_js_7.isRunning)(now)) return now;
				await connection.sleep(pause);
			}
			const now = await (0, _environments_js_7.getEnvironment)(connection, environment);
			if ((0, _environments_js_7.isRunning)(now)) return now;
			throw new _base_failure_js_0.HR(`${(0, _client_js_6.label)(environment)} was started, but its status is ${(0, _base_text_js_2.TN)(now.status)}.`, { code: "NOT_RUNNING", kind: "remote-failed", remedy: "The app has probably stopped by itself. Its log (download-logs) says why." });
		}
		async function jobStatus(connection, environment, jobId, look) {
			try {
				return await getStartStatus(connection, environment, jobId, look);
			} catch (error) {
				if (!(error instanceof _base_failure_js_0.HR)) throw error;
				if ("ALREADY_STARTED" === error.code) return "Started";
				if ("NO_SUCH_STARTJOB" === error.code) return error;
				throw error;
			}
		}
		async function startAndWait(connection, environment, options) {
			const start = void 0 === options.jobId ? await startEnvironment(connection, environment, options) : { state: "starting", jobId: options.jobId };
			if ("already-running" === start.state) return { alreadyRunning: true, jobId: void 0, environment: await (0, _environments_js_7.getEnvironment)(connection, environment) };
			let { jobId } = start;
			const onJob = (known) => {
				jobId = known;
				options.onJob?.(known);
			};
			if (void 0 !== jobId) onJob(jobId);
			const now = await waitForStart(connection, environment, jobId, { ...options, onJob, askAgain: options });
			return { alreadyRunning: false, jobId, environment: now };
		}
		async function stopEnvironment(connection, environment) {
			const { appId, mode } = environment;
			await (0, _http_settle_js_3.settle)(connection, {
				write: () => connection.write("POST", { path: (0, _http_url_js_4.Ae)`/api/1/apps/${appId}/environments/${mode}/stop`, operation: "stop", doing: `stop ${(0, _client_js_6.label)(environment)}`, body: {} }, () => true),
				find: async () => (0, _environments_js_7.isStopped)(await (0, _environments_js_7.getEnvironment)(connection, environment)) || void 0,
				repeatable: true,
			});
		}
		async function waitForStop(connection, environment, limits) {
			const { value } = await (0, _wait_wait_js_5.uk)(connection, limits, {
				what: `the stop of ${(0, _client_js_6.label)(environment)}`,
				usual: "a few seconds to 2 minutes",
				look: (look) => (0, _environments_js_7.getEnvironment)(connection, environment, look),
				state: (seen) => seen.status,
				judge: (seen) => {
					if ((0, _environments_js_7.isStopped)(seen)) return "done";
					return (0, _environments_js_7.isRunning)(seen) || "stopping" === seen.status.toLowerCase() ? "pending" : "unknown";
				},
			});
			return value;
		}
		async function stopAndWait(connection, environment, { asking = (ask) => ask(), ...limits }) {
			const before = await (0, _environments_js_7.getEnvironment)(connection, environment);
			if ((0, _environments_js_7.isStopped)(before)) return { wasRunning: false, environment: before };
			await asking(() => stopEnvironment(connection, environment));
			return { wasRunning: true, environment: await waitForStop(connection, environment, limits) };
		}
	},
	9377: (unused_module, webpack_exports, webpack_require) => {
		webpack_require.r(webpack_exports);
		webpack_require.d(webpack_exports, { transportPackage: () => transportPackage });
		var _base_failure_js_0 = webpack_require(7306);
		var _http_settle_js_1 = webpack_require(5554);
		var _http_url_js_2 = webpack_require(9540);
		var _wait_wait_js_3 = webpack_require(5159);
		var _client_js_4 = webpack_require(5941);
		var _packages_js_5 = webpack_require(8083);
		async function transportPackage(connection, environment, packageId, limits) {
			let underWay = false;
			await (0, _wait_wait_js_3.uk)(connection, limits, {
				what: `the transport of package ${packageId} to ${(0, _client_js_4.label)(environment)}`,
				usual: "at once to 2 minutes",
				schedule: { minMs: 3e3, share: 0.1, maxMs: 15e3 },
				look: async () => {
					underWay = true;
					const outcome = await transportOnce(connection, environment, packageId);
					underWay = false;
					return outcome;
				},
				state: (outcome) => outcome,
				judge: (outcome) => ("transported" === outcome ? "done" : "pending"),
			}).catch((error) => {
				if (!underWay || !connection.signal?.aborted || !(error instanceof _base_failure_js_0.HR)) throw error;
				const sent = `The transport of package ${packageId} to ${(0, _client_js_4.label)(environment)} was under way`;
				throw error.with(`${error.message} ${sent}: it may have been carried out.`, { outcomeUnknown: true });
			});
		}
		async function transportOnce(connection, environment, packageId) {
			const { appId, mode } = environment;
			const call = { path: (0, _http_url_js_2.Ae)`/api/1/apps/${appId}/environments/${mode}/transport`, operation: "transport", doing: `transport package ${packageId} to ${(0, _client_js_4.label)(environment)}`, body: { PackageId: packageId } };
			let seen;
			try {
				return await (0, _http_settle_js_1.confirm)(connection, {
					write: () => connection.write("POST", call, () => void 0),
					find: async () => {
						seen = (await (0, _packages_js_5.getEnvironmentPackage)(connection, environment))?.packageId;
						return seen === packageId ? "transported" : void 0;
					},
					still: () => `${(0, _client_js_4.label)(environment)} has ${void 0 === seen ? "no package" : `package ${seen}`}`,
				});
			} catch (error) {
				if (!(error instanceof _base_failure_js_0.HR)) throw error;
				if ("SERVICE_UNAVAILABLE" === error.code && !error.outcomeUnknown) return "package still being processed";
				throw error.transient ? error.with(error.message, { transient: false }) : error;
			}
		}
	},
	5263: (unused_module, webpack_exports, webpack_require) => {
		webpack_require.r(webpack_exports);
		webpack_require.d(webpack_exports, { findUploaded: () => findUploaded, getUploadStatus: () => getUploadStatus, uploadPackage: () => uploadPackage, waitForUpload: () => waitForUpload });
		var _base_failure_js_0 = webpack_require(7306);
		var _base_json_js_1 = webpack_require(768);
		var _http_settle_js_2 = webpack_require(5554);
		var _http_upload_js_3 = webpack_require(1496);
		var _http_url_js_4 = webpack_require(9540);
		var _wait_wait_js_5 = webpack_require(5159);
		var _packages_js_6 = webpack_require(8083);
		const listPauses = [1e3, 2e3, 4e3, 8e3, 15e3, 3e4];
		async function uploadPackage(connection, appId, upload) {
			const before = new Set((await (0, _packages_js_6.listPackages)(connection, appId)).map((known) => known.packageId));
			const since = connection.clock.now();
			const find = async () => {
				const packages = await (0, _packages_js_6.listPackages)(connection, appId);
				const candidates = packages.filter((one) => !before.has(one.packageId) && isOf(one, upload));
				const made = (0, _packages_js_6.theOneOf)(candidates, since, connection.username, `upload of ${upload.name}`);
				return made && { packageId: made.packageId, jobId: void 0 };
			};
			return (0, _http_settle_js_2.settle)(connection, { write: () => send(connection, appId, upload, find), find, pauses: listPauses });
		}
		function isOf({ name, size, version }, upload) {
			return name === upload.name && (!size || size === upload.size) && (!version || !upload.modelVersion || version === upload.modelVersion);
		}
		async function findUploaded(connection, appId, upload) {
			const packages = await (0, _packages_js_6.listPackages)(connection, appId);
			return packages.find((known) => known.name === upload.name && known.size === upload.size && known.status?.toLowerCase() === "succeeded");
		}
		async function send(connection, appId, upload, find) {
			const { name, file, deadline, onEvent } = upload;
			const call = { path: 2 === upload.apiVersion ? (0, _http_url_js_4.Ae)`/api/v2/apps/${appId}/packages/upload?name=${name}` : (0, _http_url_js_4.Ae)`/api/1/apps/${appId}/packages/upload?name=${name}`, operation: "upload", doing: `upload the package ${name} to ${appId}` };
			const answer = await (0, _http_upload_js_3.uploadTo)(connection, call, { file, field: "file", fileName: name, answerMs: 5 * connection.requestTimeoutMs, onEvent, deadline });
			return uploaded(connection, answer, call, find);
		}
		async function uploaded(connection, answer, call, find) {
			const fields = (0, _base_json_js_1.asObject)(answer.json) && new _base_json_js_1.Fields(answer.json, "the upload");
			const packageId = fields?.text("PackageId");
			if (packageId) return { packageId, jobId: fields?.text("JobId") };
			for (const pause of listPauses) {
				const found = await find();
				if (found) return found;
				await connection.sleep(pause);
			}
			const problem = "it has no PackageId, and the list of packages does not show the package";
			throw connection.unexpected("POST", call, answer, problem);
		}
		function getUploadStatus(connection, appId, jobId, look = {}) {
			const call = { ...look, path: (0, _http_url_js_4.Ae)`/api/v2/apps/${appId}/jobs/${jobId}`, operation: "upload-job", doing: `follow the upload job ${jobId} of ${appId}` };
			return connection.read(call, (json) => new _base_json_js_1.Fields(json, "the upload job").requiredText("Status"));
		}
		async function waitForUpload(connection, appId, uploadedPackage, limits) {
			const { packageId, jobId } = uploadedPackage;
			await (0, _wait_wait_js_5.uk)(connection, limits, {
				what: `${jobId ? `upload job ${jobId}` : `the upload of package ${packageId}`} of ${appId}`,
				usual: "a few seconds to 5 minutes",
				look: async (look) => {
					const status = jobId ? await jobStatus(connection, appId, jobId, look) : void 0;
					return status ?? (await (0, _packages_js_6.getPackage)(connection, appId, packageId, look)).status ?? "unknown";
				},
				state: (status) => status,
				judge: (status) => {
					const known = status.toLowerCase();
					if ("failed" === known) throw uploadFailed(appId, uploadedPackage);
					if ("completed" === known || "succeeded" === known) return "done";
					return ["queued", "running", "uploading", "building"].includes(known) ? "pending" : "unknown";
				},
			});
			return (0, _packages_js_6.getPackage)(connection, appId, packageId);
		}
		async function jobStatus(connection, appId, jobId, look) {
			try {
				return await getUploadStatus(connection, appId, jobId, look);
			} catch (error) {
				if (error instanceof _base_failure_js_0.HR && "not-found" === error.kind && "APP_NOT_FOUND" !== error.code) return;
				throw error;
			}
		}
		function uploadFailed(appId, { packageId, jobId }) {
			return new _base_failure_js_0.HR(`Mendix could not process the package ${packageId} of ${appId}${jobId ? ` (job ${jobId} has failed)` : ""}.`, { code: "UPLOAD_FAILED", kind: "remote-failed", remedy: "Check that the file is an .mda made by Studio Pro or mxbuild and is complete, then upload it again." });
		}
	},
	5989: (unused_module, webpack_exports, webpack_require) => {
		webpack_require.r(webpack_exports);
		webpack_require.d(webpack_exports, { Journal: () => Journal, isChanged: () => isChanged, notNoted: () => notNoted, noteOf: () => noteOf, parseJournal: () => parseJournal, writes: () => writes });
		var _base_failure_js_0 = webpack_require(7306);
		var _base_json_js_1 = webpack_require(768);
		var _mendix_settings_js_2 = webpack_require(819);
		var _types_js_3 = webpack_require(9047);
		const writes = ["upload", "backup", "transport", "settings", "scale", "stop", "start", "restore"];
		const changes = new Set(["transport", "settings", "scale", "stop", "start", "restore"]);
		const phases = ["plan", "prepare", "switch", "verify", "rollback", "over"];
		function noteOf(one) {
			const { packageId, name, version } = one;
			return { packageId, ...(name && { name }), ...(version && { version }) };
		}
		function notNoted(write) {
			return new _base_failure_js_0.HR(`The ${write} was not sent, because it could not be noted for the post step of this job.`, { code: "STATE_NOT_SAVED", kind: "config", remedy: "Check that GITHUB_STATE names a file that can be written, and that the disk of the runner is not full." });
		}
		class Journal {
			#state;
			#save;
			constructor(state, save) {
				this.#state = state;
				this.#save = save;
			}
			get state() {
				return this.#state;
			}
			note(change) {
				this.#state = { ...this.#state, ...change };
				return this.#save(this.#state);
			}
			announce(write, change = {}) {
				const before = this.#state;
				const others = before.begun.filter((other) => other !== write && !("start" === write && "stop" === other));
				if (this.note({ ...change, begun: [...others, write] }) || "rollback" === before.phase) return;
				this.#state = before;
				throw notNoted(write);
			}
			withdraw(write, change = {}) {
				this.note({ ...change, begun: this.#state.begun.filter((other) => other !== write) });
			}
			has(write) {
				return this.#state.begun.includes(write);
			}
			get changed() {
				return isChanged(this.#state);
			}
		}
		function isChanged(state) {
			return state.begun.some((write) => changes.has(write));
		}
		function parseJournal(text) {
			const state = (0, _base_json_js_1.asObject)((0, _base_json_js_1.parseJson)(text));
			return state && isJournal(state) ? state : void 0;
		}
		function isJournal(state) {
			const isText = (value) => "string" == typeof value && "" !== value;
			const isPackage = (value) => void 0 === value || isText((0, _base_json_js_1.asObject)(value)?.["packageId"]);
			const isSetting = (value) => _mendix_settings_js_2.sections.some((one) => one === (0, _base_json_js_1.asObject)(value)?.["section"]) && isText((0, _base_json_js_1.asObject)(value)?.["name"]);
			const isList = (value, isItem) => Array.isArray(value) && value.every(isItem);
			return (
				1 === state["format"] &&
				isText(state["appId"]) &&
				isText(state["mode"]) &&
				phases.some((phase) => phase === state["phase"]) &&
				_types_js_3.rollbackModes.some((mode) => mode === state["rollback"]) &&
				"boolean" == typeof state["autoSyncDb"] &&
				"boolean" == typeof state["wasRunning"] &&
				("previous" === state["whenRunning"] || "target" === state["whenRunning"]) &&
				isPackage(state["previous"]) &&
				isPackage(state["target"]) &&
				isList(state["settings"], isSetting) &&
				isList(state["begun"], (write) => writes.some((known) => known === write))
			);
		}
	},
	9047: (unused_module, webpack_exports, webpack_require) => {
		webpack_require.r(webpack_exports);
		webpack_require.d(webpack_exports, { limits: () => limits, refOf: () => refOf, rollbackModes: () => rollbackModes });
		const rollbackModes = ["package-and-settings", "with-data", "none"];
		function limits({ report, leftMs }, schedule) {
			return { timeoutMs: leftMs(), onEvent: report.onWait, schedule };
		}
		function refOf({ journal }) {
			const { appId, mode } = journal.state;
			return { appId, mode };
		}
	},
};
