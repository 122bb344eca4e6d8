export const id = 188;
export const ids = [188];
export const modules = {
	9188: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { actions: () => actions, shared: () => shared });
		const shared = [() => Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 4530)), () => Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 6322)), () => Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 7450))];
		const actions = {
			"cloud66-backup": () => __webpack_require__.e(268).then(__webpack_require__.bind(__webpack_require__, 8268)),
			"cloud66-download-backup": () => __webpack_require__.e(137).then(__webpack_require__.bind(__webpack_require__, 8137)),
			"cloud66-import-backup": () => __webpack_require__.e(446).then(__webpack_require__.bind(__webpack_require__, 3446)),
			"cloud66-list-backups": () => __webpack_require__.e(972).then(__webpack_require__.bind(__webpack_require__, 7972)),
		};
	},
	7450: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, {
			cloud66Client: () => cloud66Client,
			databaseOf: () => databaseOf,
			databaseTypes: () => databaseTypes,
			describedBackup: () => describedBackup,
			filterInputs: () => filterInputs,
			findStack: () => findStack,
			readBackups: () => readBackups,
			someOf: () => someOf,
			stackInputs: () => stackInputs,
			waitLimits: () => waitLimits,
		});
		var client = __webpack_require__(5529);
		var clock = __webpack_require__(295);
		var errors = __webpack_require__(2602);
		var http_json = __webpack_require__(3223);
		var recover = __webpack_require__(2661);
		var retry = __webpack_require__(4675);
		var segment = __webpack_require__(4124);
		function cloud66Url(apiUrl = "https://app.cloud66.com/api/3") {
			if (!URL.canParse(String(apiUrl))) throw badUrl();
			const url = new URL(apiUrl);
			if ("https:" !== url.protocol && "http:" !== url.protocol) throw badUrl();
			const path = url.pathname.replace(/\/+$/, "");
			return new URL("" === path ? "/api/3" : path, url.origin);
		}
		function badUrl() {
			return new errors.H("api-url is not the address of an API.", { code: "BAD_API_URL", kind: "config", remedy: "Leave api-url out, or give https://app.cloud66.com/api/3." });
		}
		var one_line = __webpack_require__(3809);
		const meanings = {
			400: { kind: "config", remedy: "Check the inputs of the step against what the message says." },
			401: { kind: "auth", remedy: "Check the token input (or CLOUD66_TOKEN): an access token that was neither revoked nor has run out." },
			402: { kind: "auth", remedy: "The trial of the Cloud 66 account is over: its owner has to choose a plan." },
			403: { kind: "auth", remedy: "The token needs the scope public for reading and admin for creating, importing and running jobs." },
			404: { kind: "not-found", remedy: "Check stack-id (the UID of the stack, not its name) and backup-id, and that the token may see that stack." },
			408: { kind: "timeout", remedy: "Cloud 66 took too long: run the step again later." },
			409: { kind: "conflict", remedy: "Something else is under way on the stack: run the step again once it has ended." },
			422: { kind: "config", remedy: "Check the inputs of the step against what the message says." },
		};
		const throttledMeaning = { kind: "remote-failed", remedy: "The account has used up its 3000 requests of this hour: run the step later, or fewer steps with the same user." };
		const outage = { kind: "remote-failed", remedy: "Cloud 66 has a problem: look at status.cloud66.com, and run the step again later." };
		const notTheApi = { kind: "config", remedy: "Check that api-url is the address of the Cloud 66 API: https://app.cloud66.com/api/3." };
		function isThrottled(answer) {
			if (429 === answer.status) return true;
			if (503 !== answer.status) return false;
			const { error, error_description: description, details } = bodyOf(answer);
			const said = [error, description, details].filter((part) => "string" == typeof part).join(" ");
			return /throttl|rate.?limit/i.test(said) || "0" === answer.headers["x-ratelimit-remaining"];
		}
		function cloud66Failure(answer, write) {
			const throttled = isThrottled(answer);
			const { error, error_description: description, details } = bodyOf(answer);
			const meaning = throttled ? throttledMeaning : (meanings[answer.status] ?? (answer.status >= 500 ? outage : notTheApi));
			const said = [details, description, error].filter((part) => "string" == typeof part).find((part) => "" !== part);
			const vague = !throttled && (answer.status >= 500 || 408 === answer.status);
			const code = "string" == typeof error && "" !== error ? error : `HTTP_${answer.status}`;
			return new errors.H(`${answer.target}: Cloud 66 answered ${answer.status}${said ? `: ${(0, one_line.T)(said)}` : ""}.`, { code: throttled ? "throttled" : code, kind: meaning.kind, remedy: meaning.remedy, status: answer.status, requestId: answer.requestId, transient: throttled || vague, unclear: write && vague });
		}
		function bodyOf(answer) {
			return (0, http_json.eB)(answer.json) ?? {};
		}
		var jobs = __webpack_require__(7644);
		const restoreStatuses = ["not-restored", "restoring", "restored", "failed"];
		const verifyStatuses = ["not-verified", "verifying", "verified", "failed", "unable-to-verify"];
		const backupStatuses = ["ok", "failed"];
		function readStack(value) {
			const stack = fields(value, "a stack");
			return { uid: (0, http_json.e1)(stack["uid"]), name: (0, http_json.e1)(stack["name"]), environment: (0, http_json.e1)(stack["environment"]) };
		}
		function readBackup(value) {
			const backup = fields(value, "a backup");
			return {
				id: id(backup["id"], "a backup"),
				dbType: (0, http_json.e1)(backup["db_type"]),
				databaseName: (0, http_json.e1)(backup["database_name"]),
				date: (0, http_json.e1)(backup["backup_date_iso"]),
				status: word(backupStatuses, backup["backup_status"]),
				result: (0, http_json.e1)(backup["backup_result"]),
				restoreStatus: word(restoreStatuses, backup["restore_status"]),
				restoreResult: (0, http_json.e1)(backup["restore_result"]),
				verifyStatus: word(verifyStatuses, backup["verify_status"]),
				verifyResult: (0, http_json.e1)(backup["verify_result"]),
				size: Number(backup["backup_size"] ?? 0) || 0,
				fileName: (0, http_json.e1)(backup["file_name"]),
				logical: "boolean" == typeof backup["logical_backup"] ? backup["logical_backup"] : void 0,
				serverUid: (0, http_json.e1)(backup["server_uid"]),
				createdAt: (0, http_json.e1)(backup["created_at_iso"]),
				updatedAt: (0, http_json.e1)(backup["updated_at_iso"]),
			};
		}
		function readFile(value) {
			const file = fields(value, "a backup file");
			const fileId = (0, http_json.e1)(file["id"]);
			if ("" === fileId) throw unexpected("a backup file without an id");
			return { id: fileId, name: (0, http_json.e1)(file["name"]) };
		}
		function readJob(value) {
			const job = fields(value, "a job");
			const jobId = (0, http_json.e1)(job["uid"]) || (0, http_json.e1)(job["id"]);
			if ("" === jobId) throw unexpected("a job without uid and id");
			const { params } = job;
			return { id: jobId, name: (0, http_json.e1)(job["name"]), type: (0, http_json.e1)(job["type"]), cron: (0, http_json.e1)(job["cron"]), paused: true === job["paused"], params: (0, http_json.eB)(params) ?? {} };
		}
		function readAction(value) {
			const action = fields(value, "an action");
			return {
				id: id(action["id"], "an action"),
				action: (0, http_json.e1)(action["action"]),
				startedAt: (0, http_json.e1)(action["started_at"]),
				finishedAt: (0, http_json.e1)(action["finished_at"]) || void 0,
				succeeded: "boolean" == typeof action["finished_success"] ? action["finished_success"] : void 0,
				message: (0, http_json.e1)(action["finished_message"]),
			};
		}
		function unexpected(what, unclear = false) {
			return new errors.H(`Cloud 66 answered with ${what}.`, { code: "UNEXPECTED_ANSWER", kind: "remote-failed", unclear, remedy: "Check that api-url is the address of the Cloud 66 API: https://app.cloud66.com/api/3." });
		}
		function fields(value, what) {
			return (0, http_json.eB)(value) ?? refuse(`something that is not ${what}`);
		}
		function id(value, what) {
			return (0, http_json.ZE)(value) ?? refuse(`${what} without an id`);
		}
		function refuse(what) {
			throw unexpected(what);
		}
		function word(words, value) {
			return "number" == typeof value ? (words[value] ?? "unknown") : "unknown";
		}
		const slowDown = { totalMs: 6e5, baseMs: 5e3, capMs: 6e4 };
		class Cloud66Client {
			settings;
			clock;
			#http;
			constructor(settings) {
				this.settings = settings;
				this.clock = settings.clock ?? clock.d;
				const { signal, onEvent, retry, requestTimeoutMs } = settings;
				this.#http = new client.JsonClient({ baseUrl: cloud66Url(settings.apiUrl), headers: { authorization: `Bearer ${settings.token}` }, clock: this.clock, isTransient: (answer) => !isThrottled(answer) && [408, 500, 502, 503, 504].includes(answer.status), signal, onEvent, retry, requestTimeoutMs });
			}
			stacks(filter = {}) {
				const query = { filter_name: filter.name, filter_environment: filter.environment };
				return this.#list("/stacks", query, readStack, ({ uid }) => uid);
			}
			async stack(stackId) {
				return readStack(await this.#get(`/stacks/${(0, segment.m)(stackId, "stack-id")}`));
			}
			backups(stackId, filter = {}) {
				return this.#list(backupsPath(stackId), backupQuery(filter), readBackup, ({ id }) => id);
			}
			async *backupPages(stackId, filter = {}) {
				for await (const { items, answer } of this.#pages(backupsPath(stackId), backupQuery(filter))) {
					const serverTime = Date.parse(answer.headers["date"] ?? "");
					yield { backups: items.map(readBackup), serverTime: Number.isNaN(serverTime) ? void 0 : serverTime };
				}
			}
			async backup(stackId, backupId) {
				return readBackup(await this.#get(`${backupsPath(stackId)}/${backupId}`));
			}
			files(stackId, backupId) {
				return this.#list(`${backupsPath(stackId)}/${backupId}/files`, {}, readFile, ({ id }) => id);
			}
			async fileLink(stackId, backupId, fileId) {
				const path = `${backupsPath(stackId)}/${backupId}/files/${(0, segment.m)(fileId, "the id of the file")}`;
				const answer = fields(await this.#get(path), "a link to a file");
				const link = (0, http_json.e1)(answer["public_url"]).replaceAll("%25", "%");
				if (!URL.canParse(link)) throw unexpected("no link to the file");
				return new URL(link);
			}
			async createTask(stackId, task) {
				const before = new Set((await this.jobs(stackId)).map(({ id }) => id));
				const body = present({ db_type: task.dbTypes?.join(","), frequency: task.frequency, keep_count: task.keepCount, gzip: task.gzip, excluded_tables: task.excludedTables, run_on_replica_server: task.runOnReplicaServer, logical_backup: task.logicalBackup });
				try {
					return queuedMessage(await this.#post(backupsPath(stackId), body));
				} catch (error) {
					const find = async () => (await this.jobs(stackId)).find((job) => !before.has(job.id) && (0, jobs.O$)(job));
					const made = await (0, recover.l)({ lost: error, find, instead: "Look at the backup tasks of the stack before running the step again: a second task would run beside the first.", clock: this.clock, signal: this.settings.signal });
					return `created: job ${made.name || made.id} (its answer was lost)`;
				}
			}
			async importBackup(stackId, request) {
				const body = { group: request.group, db_type: request.dbTypes.join(","), remote_url: request.remoteUrl };
				return queuedMessage(await this.#post(backupsPath(stackId), body));
			}
			jobs(stackId) {
				return this.#list(`/stacks/${(0, segment.m)(stackId, "stack-id")}/jobs`, {}, readJob, ({ id }) => id);
			}
			async runJob(stackId, jobId) {
				const path = `/stacks/${(0, segment.m)(stackId, "stack-id")}/jobs/${(0, segment.m)(jobId, "the id of the job")}/run_now`;
				return readAction(await this.#post(path, {}));
			}
			async action(stackId, actionId) {
				return readAction(await this.#get(`/stacks/${(0, segment.m)(stackId, "stack-id")}/actions/${actionId}`));
			}
			async #list(path, query, read, key) {
				const all = new Map();
				for await (const { items } of this.#pages(path, query)) for (const item of items.map(read)) all.set(key(item), item);
				return [...all.values()];
			}
			async *#pages(path, query) {
				for (let page = 1; ; ) {
					const answer = await this.#send({ method: "GET", path, query: { ...query, page } });
					const body = fields(answer.json, "a list");
					const items = body["response"];
					if (!Array.isArray(items)) throw unexpected("something that is not a list");
					yield { items, answer };
					const next = body["pagination"] ? fields(body["pagination"], "a page")["next"] : null;
					if (null == next || 0 === items.length) return;
					page = Math.max(page + 1, Number(next) || 0);
				}
			}
			async #get(path) {
				return fields((await this.#send({ method: "GET", path })).json, "an object")["response"];
			}
			async #post(path, body) {
				const { json } = await this.#send({ method: "POST", path, body });
				const answer = (0, http_json.eB)(json);
				if (answer && "response" in answer) return answer["response"];
				throw unexpected("something that is not JSON, or has no response", true);
			}
			async #send(call) {
				const policy = this.settings.throttleRetry ?? slowDown;
				const start = this.clock.now();
				for (let attempt = 1; ; attempt++) {
					const answer = await this.#http.send(call);
					if (answer.status >= 200 && answer.status < 300) return answer;
					const failure = cloud66Failure(answer, "POST" === call.method);
					if (!isThrottled(answer)) throw failure;
					const inMs = (0, retry.rV)(policy, attempt, (0, retry.vk)(answer.headers, this.clock), this.clock);
					if (this.clock.now() - start + inMs > policy.totalMs) throw failure;
					const { method, path } = call;
					this.settings.onEvent?.({ type: "retry", method, path, reason: "throttled", inMs, attempt });
					await this.#sleep(inMs);
				}
			}
			#sleep(ms) {
				return (0, clock.v)(this.clock, ms, this.settings.signal);
			}
		}
		function backupsPath(stackId) {
			return `/stacks/${(0, segment.m)(stackId, "stack-id")}/backups`;
		}
		function backupQuery(filter) {
			return { db_type: filter.dbType, group: filter.group };
		}
		function present(values) {
			return Object.fromEntries(Object.entries(values).filter(([, value]) => void 0 !== value));
		}
		function queuedMessage(response) {
			const { ok, message } = fields(response, "an answer to the request");
			if (true === ok) return (0, http_json.e1)(message);
			throw new errors.H(`Cloud 66 did not take the request: ${((0, http_json.e1))(message) || "it gives no reason"}.`, { code: "NOT_OK", kind: "remote-failed", remedy: "Check the inputs of the step against what the message says." });
		}
		var inputs = __webpack_require__(2266);
		var limits = __webpack_require__(9574);
		const stackInputs = {
			token: (0, inputs.Qq)("Access token of a Cloud 66 user or service account; reading needs the scope `public`, everything else `admin`. Pass it from a secret.", { required: true, env: "CLOUD66_TOKEN", secret: true }),
			"api-url": (0, inputs.Rs)("Address of the Cloud 66 API; only needed for rehearsals against the emulator.", { default: "https://app.cloud66.com/api/3", env: "CLOUD66_API_URL" }),
			"request-timeout-seconds": limits.requestTimeoutSeconds,
			"stack-id": (0, inputs.Qq)("UID of the stack: the long text of digits and letters in the address of its page.", { required: true, pattern: /^\w[\w-]*$/, allowed: "the UID of a stack, for example `5999b763474b0eafa5fafb64bff0ba80`" }),
		};
		const databaseTypes = ["mysql", "postgresql", "redis", "mongodb"];
		const filterInputs = { "db-type": someOf("Only backups of these types of database.", databaseTypes), database: (0, inputs.p_)("Only backups of databases with these names."), group: (0, inputs.nd)("Only backups of this backup group.", 0, 1e9) };
		function someOf(description, words, options = {}) {
			const allowed = `one or more of ${words.map((word) => `\`${word}\``).join(", ")}, one a line or separated by commas`;
			return (0, inputs.hF)(
				description,
				allowed,
				(value) => {
					const given = value
						.split(/[\n,]/)
						.map((one) => one.trim().toLowerCase())
						.filter((one) => "" !== one);
					const known = words.filter((word) => given.includes(word));
					if (0 === given.length || given.some((one) => !words.includes(one))) throw new inputs.q$(allowed);
					return known;
				},
				options,
			);
		}
		function cloud66Client(inputs, step) {
			return new Cloud66Client({ apiUrl: inputs["api-url"], token: inputs.token, requestTimeoutMs: 1e3 * inputs["request-timeout-seconds"], clock: step.clock, signal: step.signal, onEvent: step.onHttp });
		}
		async function findStack(client, stackId) {
			try {
				return labelOf(await client.stack(stackId));
			} catch (error) {
				if (!(error instanceof errors.H) || 404 !== error.status) throw error;
				const visible = await client.stacks().catch(() => []);
				if (0 === visible.length) throw error;
				const shown = visible.slice(0, 20).map((stack) => `${stack.uid} is ${labelOf(stack)}`);
				const more = visible.length > 20 ? ` (and ${visible.length - 20} more)` : "";
				throw new errors.H(`There is no stack ${stackId} that the token may see.`, { code: error.code, kind: error.kind, status: error.status, requestId: error.requestId, remedy: `Check stack-id, the UID of the stack. The token may see these: ${shown.join("; ")}${more}.`, cause: error });
			}
		}
		function labelOf({ uid, name, environment }) {
			return "" === name ? uid : `${name}${"" === environment ? "" : ` (${environment})`}`;
		}
		function waitLimits(step) {
			return { timeoutMs: step.leftMs(), onEvent: step.onWait };
		}
		async function readBackups(client, inputs) {
			const types = inputs["db-type"];
			const filter = { group: inputs.group, dbType: types?.length === 1 ? types[0] : void 0 };
			const found = new Map();
			let now;
			for await (const { backups, serverTime } of client.backupPages(inputs["stack-id"], filter)) {
				now ??= serverTime;
				for (const backup of backups) found.set(backup.id, backup);
			}
			const wanted = [...found.values()].filter(({ dbType, databaseName }) => (types?.some((type) => type === dbType) ?? true) && (inputs.database?.includes(databaseName) ?? true));
			return { backups: wanted, now: now ?? client.clock.now() };
		}
		function describedBackup(backup) {
			return {
				"backup-id": backup.id,
				"db-type": backup.dbType,
				database: backup.databaseName,
				"created-at": backup.date || void 0,
				status: backup.status,
				result: backup.result || void 0,
				"verify-status": backup.verifyStatus,
				"verify-result": backup.verifyResult || void 0,
				"restore-status": backup.restoreStatus,
				"restore-result": backup.restoreResult || void 0,
				size: backup.size || void 0,
				"file-name": backup.fileName || void 0,
				logical: backup.logical,
			};
		}
		function databaseOf({ dbType, databaseName }) {
			return `${dbType} ${databaseName}`.trim();
		}
	},
	4530: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { checkBackups: () => checkBackups, latestOk: () => latestOk });
		const hourMs = 36e5;
		function checkBackups(backups, rules) {
			if (0 === rules.failOn.length) return [];
			const { dbTypes = [], databases = [] } = rules;
			const looked = backups.filter(({ dbType, databaseName }) => (0 === dbTypes.length || dbTypes.includes(dbType)) && (0 === databases.length || databases.includes(databaseName)));
			const series = Map.groupBy(looked, ({ dbType, databaseName }) => `${dbType} ${databaseName}`);
			return [...missing(looked, dbTypes, databases), ...[...series.values()].flatMap((all) => checkSeries(all.toSorted(newestFirst), rules))];
		}
		function latestOk(backups) {
			return backups.filter(({ status }) => "ok" === status).toSorted(newestFirst)[0];
		}
		function missing(looked, dbTypes, databases) {
			const none = (dbType, databaseName) => {
				const what = `${dbType} ${databaseName}`.trim() || "this stack";
				const message = `There is no backup of ${what} at all.`;
				return { problem: "missing", dbType, databaseName, backupId: void 0, message };
			};
			const types = dbTypes.filter((type) => !looked.some(({ dbType }) => dbType === type)).map((type) => none(type, ""));
			const names = databases.filter((name) => !looked.some(({ databaseName }) => databaseName === name)).map((name) => none("", name));
			if (types.length + names.length > 0) return [...types, ...names];
			return 0 === looked.length ? [none("", "")] : [];
		}
		function checkSeries(all, rules) {
			const findings = [];
			const [newest] = all;
			if (void 0 === newest) return findings;
			const { dbType, databaseName } = newest;
			const find = (problem, backup, message) => {
				if (rules.failOn.some((bad) => bad === problem)) findings.push({ problem, dbType, databaseName, backupId: backup?.id, message });
			};
			const name = `${dbType} ${databaseName}`.trim();
			if ("ok" !== newest.status) {
				const reason = newest.result || `its status is ${newest.status}`;
				find("failed", newest, `The newest backup of ${name} (${newest.id}, ${newest.date}) is not good: ${reason}.`);
			}
			const good = all.filter(({ status }) => "ok" === status);
			const maxAgeMs = (rules.maxAgeHours ?? 1 / 0) * hourMs;
			const fresh = good.filter(({ date }) => 1 / 0 === maxAgeMs || rules.now - Date.parse(date) <= maxAgeMs);
			if (0 === fresh.length) {
				const [latest] = good;
				const age = latest ? `the newest (${latest.id}) is ${hours(rules.now, latest)} old` : "none ever was good";
				find("stale", latest, `${name} has no good backup of the last ${rules.maxAgeHours ?? "few"} hours: ${age}.`);
			}
			checkVerified(fresh.length > 0 ? fresh : good, name, find);
			return findings;
		}
		function checkVerified(good, name, find) {
			const decided = good.find(({ verifyStatus }) => "verifying" !== verifyStatus && "not-verified" !== verifyStatus);
			if (decided?.verifyStatus === "verified") return;
			if (decided) {
				const reason = decided.verifyResult ? `: ${decided.verifyResult}` : "";
				find("unverified", decided, `Verification of backup ${decided.id} of ${name}: ${decided.verifyStatus}${reason}.`);
			} else find("unverified", good[0], `No good and fresh backup of ${name} is verified.`);
		}
		function newestFirst(a, b) {
			return (Date.parse(b.date) || 0) - (Date.parse(a.date) || 0) || b.id - a.id;
		}
		function hours(now, backup) {
			const age = (now - Date.parse(backup.date)) / hourMs;
			return Number.isNaN(age) ? "of unknown age, so not" : `${age.toFixed(1)} hours`;
		}
	},
	6322: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { markBackups: () => markBackups, waitForFreshBackups: () => waitForFreshBackups });
		var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
		var _wait_wait_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5159);
		const roundingMs = 1e3;
		const clockSkewMs = 3e5;
		async function markBackups(client, stackId, filter = {}) {
			const known = [];
			let askedAt;
			for await (const { backups, serverTime } of client.backupPages(stackId, filter)) {
				known.push(...backups);
				askedAt ??= serverTime;
			}
			return { knownIds: new Set(known.map(({ id }) => id)), dbTypes: [...new Set(known.map(({ dbType }) => dbType))], askedAt: (askedAt ?? client.clock.now() - clockSkewMs) - roundingMs };
		}
		async function waitForFreshBackups(client, options) {
			const types = askedTypes(options);
			const what = `a fresh backup of ${types.join(", ") || "any database"} of stack ${options.stackId}`;
			const missing = (fresh) => types.filter((type) => !fresh.some(({ dbType }) => dbType === type));
			const { value } = await (0, _wait_wait_js__WEBPACK_IMPORTED_MODULE_1__.fm)({
				what,
				look: () => freshBackups(client, options, types),
				state: (fresh) => {
					const came = fresh.map(({ id, dbType }) => `${dbType} ${id}`).join(", ");
					return "" === came ? "none yet" : `${came}; missing: ${missing(fresh).join(", ") || "none"}`;
				},
				judge: (fresh) => {
					for (const backup of fresh) if ("failed" === backup.status) throw failed(backup);
					const good = fresh.filter(({ status }) => "ok" === status);
					if (good.length > 0 && 0 === missing(good).length) return "done";
					return fresh.some(({ status }) => "unknown" === status) ? "unknown" : "pending";
				},
				timeoutMs: options.timeoutMs,
				clock: client.clock,
				signal: client.settings.signal,
				schedule: options.schedule,
				onEvent: options.onEvent,
			});
			return value.filter(({ status }) => "ok" === status);
		}
		function askedTypes({ dbTypes, mark }) {
			return 0 === dbTypes.length || dbTypes.includes("all") ? mark.dbTypes : dbTypes;
		}
		async function freshBackups(client, { stackId, group, mark, anyDate }, types) {
			const fresh = new Map();
			for await (const { backups } of client.backupPages(stackId, { group })) {
				const unknown = backups.filter(({ id }) => !mark.knownIds.has(id));
				for (const backup of unknown) {
					const isRecent = true === anyDate || !(Date.parse(backup.date) < mark.askedAt);
					if (isRecent && (0 === types.length || types.includes(backup.dbType))) fresh.set(backup.id, backup);
				}
				if (0 === unknown.length) break;
			}
			return [...fresh.values()];
		}
		function failed(backup) {
			const { id, dbType, databaseName, result } = backup;
			const reason = "" === result ? "Cloud 66 gives no reason" : result;
			return new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`Backup ${id} of ${dbType} ${databaseName} failed: ${reason}.`, { code: "BACKUP_FAILED", kind: "remote-failed", remedy: "Look at the backup in the Cloud 66 dashboard: the server's disk space and the database's log tell more." });
		}
	},
	7644: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { IA: () => backupJobsFor, O$: () => isBackupJob, TK: () => jobDbTypes });
		const knownTypes = /mysql|postgresql|redis|mongodb/gi;
		function isBackupJob(job) {
			return /backup/i.test(`${job.type} ${job.name}`) || "db_type" in job.params;
		}
		function jobDbTypes(job) {
			const { db_type: given } = job.params;
			const text = Array.isArray(given) ? given.join(",") : "string" == typeof given ? given : "";
			if ("" !== text) return text.split(",").map((type) => type.trim());
			return (job.name.match(knownTypes) ?? []).map((type) => type.toLowerCase());
		}
		function backupJobsFor(jobs, dbTypes) {
			const isAll = 0 === dbTypes.length || dbTypes.includes("all");
			return jobs.filter((job) => {
				if (!isBackupJob(job) || job.paused) return false;
				const types = jobDbTypes(job);
				return isAll || 0 === types.length || types.includes("all") || types.some((type) => dbTypes.includes(type));
			});
		}
	},
	2661: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { D: () => recoveryPausesMs, l: () => recover });
		var _clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(295);
		var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2602);
		const recoveryPausesMs = [2e3, 5e3, 1e4];
		async function recover({ lost, find, instead, clock, signal }) {
			if (!(lost instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__.H && lost.unclear) || "cancelled" === lost.kind) throw lost;
			for (const ms of recoveryPausesMs) {
				await (0, _clock_js__WEBPACK_IMPORTED_MODULE_0__.v)(clock, ms, signal);
				const found = await find();
				if (void 0 !== found) return found;
			}
			const message = `${lost.message} Whether it was carried out is not known: there is no trace of it so far.`;
			throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.H(message, { ...lost, transient: false, remedy: instead, cause: lost });
		}
	},
	4124: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { m: () => segment });
		var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
		function segment(value, what) {
			if (/^\.{0,2}$/.test(value)) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`${what} is "${value}", which cannot be one.`, { code: "BAD_INPUT", kind: "config" });
			return encodeURIComponent(value);
		}
	},
};
