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
			() => Promise.resolve().then(webpack_require.bind(webpack_require, 6342)),
			() => Promise.resolve().then(webpack_require.bind(webpack_require, 3281)),
			() => Promise.resolve().then(webpack_require.bind(webpack_require, 3528)),
			() => Promise.resolve().then(webpack_require.bind(webpack_require, 4056)),
			() => Promise.resolve().then(webpack_require.bind(webpack_require, 7844)),
			() => Promise.resolve().then(webpack_require.bind(webpack_require, 2297)),
			() => Promise.resolve().then(webpack_require.bind(webpack_require, 2544)),
			() => Promise.resolve().then(webpack_require.bind(webpack_require, 7154)),
			() => Promise.resolve().then(webpack_require.bind(webpack_require, 2993)),
			() => Promise.resolve().then(webpack_require.bind(webpack_require, 961)),
			() => Promise.resolve().then(webpack_require.bind(webpack_require, 2216)),
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
			() => Promise.resolve().then(webpack_require.bind(webpack_require, 5989)),
			() => Promise.resolve().then(webpack_require.bind(webpack_require, 9047)),
		];
		const actions = {
			backup: () => webpack_require.e(588).then(webpack_require.bind(webpack_require, 3588)),
			"backup-fleet": async () => (await Promise.all([webpack_require.e(724), webpack_require.e(360)]).then(webpack_require.bind(webpack_require, 4360))).actions["backup-fleet"](),
			"build-package": () => webpack_require.e(420).then(webpack_require.bind(webpack_require, 7420)),
			"check-access": () => webpack_require.e(160).then(webpack_require.bind(webpack_require, 160)),
			"check-fleet": () => webpack_require.e(317).then(webpack_require.bind(webpack_require, 6317)),
			"delete-packages": () => webpack_require.e(215).then(webpack_require.bind(webpack_require, 8215)),
			deploy: async () => (await Promise.all([webpack_require.e(724), webpack_require.e(360)]).then(webpack_require.bind(webpack_require, 4360))).actions["deploy"](),
			"download-backup": async () => (await Promise.all([webpack_require.e(724), webpack_require.e(360)]).then(webpack_require.bind(webpack_require, 4360))).actions["download-backup"](),
			"download-logs": async () => (await Promise.all([webpack_require.e(724), webpack_require.e(360)]).then(webpack_require.bind(webpack_require, 4360))).actions["download-logs"](),
			"get-settings": async () => (await Promise.all([webpack_require.e(724), webpack_require.e(360)]).then(webpack_require.bind(webpack_require, 4360))).actions["get-settings"](),
			"list-backups": () => webpack_require.e(896).then(webpack_require.bind(webpack_require, 2896)),
			"list-environments": () => webpack_require.e(597).then(webpack_require.bind(webpack_require, 5597)),
			"package-info": async () => (await Promise.all([webpack_require.e(724), webpack_require.e(360)]).then(webpack_require.bind(webpack_require, 4360))).actions["package-info"](),
			"prune-backups": () => webpack_require.e(114).then(webpack_require.bind(webpack_require, 5114)),
			restore: () => webpack_require.e(426).then(webpack_require.bind(webpack_require, 7426)),
			"restore-drill": async () => (await Promise.all([webpack_require.e(724), webpack_require.e(360)]).then(webpack_require.bind(webpack_require, 4360))).actions["restore-drill"](),
			"run-unit-tests": async () => (await Promise.all([webpack_require.e(724), webpack_require.e(360)]).then(webpack_require.bind(webpack_require, 4360))).actions["run-unit-tests"](),
			scale: () => webpack_require.e(906).then(webpack_require.bind(webpack_require, 7906)),
			"set-settings": () => Promise.all([webpack_require.e(243), webpack_require.e(580)]).then(webpack_require.bind(webpack_require, 7580)),
			"start-and-wait": () => webpack_require.e(456).then(webpack_require.bind(webpack_require, 5456)),
			stop: () => webpack_require.e(518).then(webpack_require.bind(webpack_require, 6518)),
			transport: () => webpack_require.e(325).then(webpack_require.bind(webpack_require, 7325)),
			"upload-package": async () => (await Promise.all([webpack_require.e(724), webpack_require.e(360)]).then(webpack_require.bind(webpack_require, 4360))).actions["upload-package"](),
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
	5989: (unused_module, webpack_exports, webpack_require) => {
		webpack_require.r(webpack_exports);
		webpack_require.d(webpack_exports, { Journal: () => Journal, hasToRun: () => hasToRun, isChanged: () => isChanged, notNoted: () => notNoted, noteOf: () => noteOf, parseJournal: () => parseJournal, writes: () => writes });
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
		function hasToRun({ wasRunning, mayHaveRun, begun }) {
			return wasRunning || (true === mayHaveRun && begun.includes("start"));
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
