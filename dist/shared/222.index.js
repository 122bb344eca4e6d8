export const id = 222;
export const ids = [222];
export const modules = {
	855: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
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
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7306);
		var _cloud66_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3879);
		var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2266);
		var _shared_limits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9574);
		const stackInputs = {
			token: (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__.Qq)("Access token of a Cloud 66 user or service account; reading needs the scope `public`, everything else `admin`. Pass it from a secret.", { required: true, env: "CLOUD66_TOKEN", secret: true }),
			"api-url": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__.Rs)("Address of the Cloud 66 API; only needed for rehearsals against the emulator.", { default: "https://app.cloud66.com/api/3", env: "CLOUD66_API_URL" }),
			"request-timeout-seconds": _shared_limits_js__WEBPACK_IMPORTED_MODULE_3__.requestTimeoutSeconds,
			"stack-id": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__.Qq)("UID of the stack: the long text of digits and letters in the address of its page.", { required: true, pattern: /^\w[\w-]*$/, allowed: "the UID of a stack, for example `5999b763474b0eafa5fafb64bff0ba80`" }),
		};
		const databaseTypes = ["mysql", "postgresql", "redis", "mongodb"];
		const filterInputs = {
			"db-type": someOf("Only backups of these types of database.", databaseTypes),
			database: (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__.p_)("Only backups of databases with these names."),
			group: (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__.nd)("Only backups of this backup group.", 0, 1e9),
		};
		function someOf(description, words, options = {}) {
			const allowed = `one or more of ${words.map((word) => `\`${word}\``).join(", ")}, one a line or separated by commas`;
			return (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__.hF)(
				description,
				allowed,
				(value) => {
					const given = value
						.split(/[\n,]/)
						.map((one) => one.trim().toLowerCase())
						.filter((one) => "" !== one);
					const known = words.filter((word) => given.includes(word));
					if (0 === given.length || given.some((one) => !words.includes(one))) throw new _runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__.q$(allowed);
					return known;
				},
				options,
			);
		}
		function cloud66Client(inputs, step) {
			return new _cloud66_client_js__WEBPACK_IMPORTED_MODULE_1__.Cloud66Client({ apiUrl: inputs["api-url"], token: inputs.token, requestTimeoutMs: 1e3 * inputs["request-timeout-seconds"], clock: step.clock, signal: step.signal, onEvent: step.onHttp, leftMs: () => step.leftMs() });
		}
		async function findStack(client, stackId) {
			try {
				return labelOf(await client.stack(stackId));
			} catch (error) {
				if (!(error instanceof _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR) || 404 !== error.status) throw error;
				const visible = await client.stacks().catch(() => []);
				if (0 === visible.length) throw error;
				const shown = visible.slice(0, 20).map((stack) => `${stack.uid} is ${labelOf(stack)}`);
				const more = visible.length > 20 ? ` (and ${visible.length - 20} more)` : "";
				throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(`There is no stack ${stackId} that the token may see.`, {
					code: error.code,
					kind: error.kind,
					status: error.status,
					requestId: error.requestId,
					remedy: `Check stack-id, the UID of the stack. The token may see these: ${shown.join("; ")}${more}.`,
					cause: error,
				});
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
	2222: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { actions: () => actions, shared: () => shared });
		const shared = [
			() => Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 855)),
			() => Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 1686)),
			() => Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 3879)),
			() => Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 4547)),
			() => Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 7644)),
			() => Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 7763)),
		];
		const actions = {
			"cloud66-backup": async () => (await __webpack_require__.e(690).then(__webpack_require__.bind(__webpack_require__, 6690))).actions["cloud66-backup"](),
			"cloud66-download-backup": async () => (await __webpack_require__.e(690).then(__webpack_require__.bind(__webpack_require__, 6690))).actions["cloud66-download-backup"](),
			"cloud66-import-backup": async () => (await __webpack_require__.e(690).then(__webpack_require__.bind(__webpack_require__, 6690))).actions["cloud66-import-backup"](),
			"cloud66-list-backups": async () => (await __webpack_require__.e(690).then(__webpack_require__.bind(__webpack_require__, 6690))).actions["cloud66-list-backups"](),
		};
	},
	1686: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { cloud66Url: () => cloud66Url });
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7306);
		function cloud66Url(apiUrl = "https://app.cloud66.com/api/3") {
			if (!URL.canParse(String(apiUrl))) throw badUrl();
			const url = new URL(apiUrl);
			if ("https:" !== url.protocol && "http:" !== url.protocol) throw badUrl();
			const path = url.pathname.replace(/\/+$/, "");
			return new URL("" === path ? "/api/3" : path, url.origin);
		}
		function badUrl() {
			return new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR("api-url is not the address of an API.", { code: "BAD_API_URL", kind: "config", remedy: "Leave api-url out, or give https://app.cloud66.com/api/3." });
		}
	},
	3879: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { Cloud66Client: () => Cloud66Client });
		var _base_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2030);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7306);
		var _base_json_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(768);
		var _http_client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9726);
		var _http_recover_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2661);
		var _http_retry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4675);
		var _http_url_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9540);
		var _address_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1686);
		var _errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4547);
		var _jobs_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7644);
		var _types_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7763);
		const slowDown = { totalMs: 6e5, baseMs: 5e3, capMs: 6e4 };
		class Cloud66Client {
			settings;
			clock;
			#http;
			constructor(settings) {
				this.settings = settings;
				this.clock = settings.clock ?? _base_clock_js__WEBPACK_IMPORTED_MODULE_0__.dQ;
				const { signal, onEvent, retry, requestTimeoutMs, leftMs } = settings;
				this.#http = new _http_client_js__WEBPACK_IMPORTED_MODULE_2__.JsonClient({
					baseUrl: (0, _address_js__WEBPACK_IMPORTED_MODULE_6__.cloud66Url)(settings.apiUrl),
					headers: { authorization: `Bearer ${settings.token}` },
					clock: this.clock,
					isTransient: (answer) => !(0, _errors_js__WEBPACK_IMPORTED_MODULE_7__.isThrottled)(answer) && _base_failure_js__WEBPACK_IMPORTED_MODULE_1__.TG.has(answer.status),
					signal,
					onEvent,
					retry,
					requestTimeoutMs,
					leftMs,
				});
			}
			stacks(filter = {}) {
				const query = { filter_name: filter.name, filter_environment: filter.environment };
				return this.#list("/stacks", query, _types_js__WEBPACK_IMPORTED_MODULE_8__.readStack, ({ uid }) => uid);
			}
			async stack(stackId) {
				return (0, _types_js__WEBPACK_IMPORTED_MODULE_8__.readStack)(await this.#get(`/stacks/${(0, _http_url_js__WEBPACK_IMPORTED_MODULE_5__.mX)(stackId, "stack-id")}`));
			}
			backups(stackId, filter = {}) {
				return this.#list(backupsPath(stackId), backupQuery(filter), _types_js__WEBPACK_IMPORTED_MODULE_8__.readBackup, ({ id }) => id);
			}
			async *backupPages(stackId, filter = {}) {
				for await (const { items, answer } of this.#pages(backupsPath(stackId), backupQuery(filter))) {
					const serverTime = Date.parse(answer.headers["date"] ?? "");
					yield { backups: items.map(_types_js__WEBPACK_IMPORTED_MODULE_8__.readBackup), serverTime: Number.isNaN(serverTime) ? void 0 : serverTime };
				}
			}
			async backup(stackId, backupId) {
				return (0, _types_js__WEBPACK_IMPORTED_MODULE_8__.readBackup)(await this.#get(`${backupsPath(stackId)}/${backupId}`));
			}
			files(stackId, backupId) {
				return this.#list(`${backupsPath(stackId)}/${backupId}/files`, {}, _types_js__WEBPACK_IMPORTED_MODULE_8__.readFile, ({ id }) => id);
			}
			async fileLink(stackId, backupId, fileId) {
				const path = `${backupsPath(stackId)}/${backupId}/files/${(0, _http_url_js__WEBPACK_IMPORTED_MODULE_5__.mX)(fileId, "the id of the file")}`;
				const answer = (0, _types_js__WEBPACK_IMPORTED_MODULE_8__.fields)(await this.#get(path), "a link to a file");
				const link = (0, _base_json_js__WEBPACK_IMPORTED_MODULE_9__.asText)(answer["public_url"]).replaceAll("%25", "%");
				if (!URL.canParse(link)) throw (0, _types_js__WEBPACK_IMPORTED_MODULE_8__.unexpected)("no link to the file");
				return new URL(link);
			}
			async createTask(stackId, task) {
				const before = new Set((await this.jobs(stackId)).map(({ id }) => id));
				const body = present({ db_type: task.dbTypes?.join(","), frequency: task.frequency, keep_count: task.keepCount, gzip: task.gzip, excluded_tables: task.excludedTables, run_on_replica_server: task.runOnReplicaServer, logical_backup: task.logicalBackup });
				try {
					return queuedMessage(await this.#post(backupsPath(stackId), body));
				} catch (error) {
					const find = async () => (await this.jobs(stackId)).find((job) => !before.has(job.id) && (0, _jobs_js__WEBPACK_IMPORTED_MODULE_10__.isBackupJob)(job));
					const made = await (0, _http_recover_js__WEBPACK_IMPORTED_MODULE_3__.recover)({ lost: error, find, instead: "Look at the backup tasks of the stack before running the step again: a second task would run beside the first.", clock: this.clock, signal: this.settings.signal });
					return `created: job ${made.name || made.id} (its answer was lost)`;
				}
			}
			async importBackup(stackId, request) {
				const body = { group: request.group, db_type: request.dbTypes.join(","), remote_url: request.remoteUrl };
				return queuedMessage(await this.#post(backupsPath(stackId), body));
			}
			jobs(stackId) {
				return this.#list(`/stacks/${(0, _http_url_js__WEBPACK_IMPORTED_MODULE_5__.mX)(stackId, "stack-id")}/jobs`, {}, _types_js__WEBPACK_IMPORTED_MODULE_8__.readJob, ({ id }) => id);
			}
			async runJob(stackId, jobId) {
				const path = `/stacks/${(0, _http_url_js__WEBPACK_IMPORTED_MODULE_5__.mX)(stackId, "stack-id")}/jobs/${(0, _http_url_js__WEBPACK_IMPORTED_MODULE_5__.mX)(jobId, "the id of the job")}/run_now`;
				return (0, _types_js__WEBPACK_IMPORTED_MODULE_8__.readAction)(await this.#post(path, {}));
			}
			async action(stackId, actionId) {
				return (0, _types_js__WEBPACK_IMPORTED_MODULE_8__.readAction)(await this.#get(`/stacks/${(0, _http_url_js__WEBPACK_IMPORTED_MODULE_5__.mX)(stackId, "stack-id")}/actions/${actionId}`));
			}
			async #list(path, query, read, key) {
				const all = new Map();
				for await (const { items } of this.#pages(path, query)) for (const item of items.map(read)) all.set(key(item), item);
				return [...all.values()];
			}
			async *#pages(path, query) {
				for (let page = 1; ; ) {
					const answer = await this.#send({ method: "GET", path, query: { ...query, page } });
					const body = (0, _types_js__WEBPACK_IMPORTED_MODULE_8__.fields)(answer.json, "a list");
					const items = body["response"];
					if (!Array.isArray(items)) throw (0, _types_js__WEBPACK_IMPORTED_MODULE_8__.unexpected)("something that is not a list");
					yield { items, answer };
					const next = body["pagination"] ? (0, _types_js__WEBPACK_IMPORTED_MODULE_8__.fields)(body["pagination"], "a page")["next"] : null;
					if (null == next || 0 === items.length) return;
					page = Math.max(page + 1, Number(next) || 0);
				}
			}
			async #get(path) {
				return (0, _types_js__WEBPACK_IMPORTED_MODULE_8__.fields)((await this.#send({ method: "GET", path })).json, "an object")["response"];
			}
			async #post(path, body) {
				const { json } = await this.#send({ method: "POST", path, body });
				const answer = (0, _base_json_js__WEBPACK_IMPORTED_MODULE_9__.asObject)(json);
				if (answer && "response" in answer) return answer["response"];
				throw (0, _types_js__WEBPACK_IMPORTED_MODULE_8__.unexpected)("something that is not JSON, or has no response", true);
			}
			async #send(call) {
				const policy = this.settings.throttleRetry ?? slowDown;
				const start = this.clock.now();
				for (let attempt = 1; ; attempt++) {
					const answer = await this.#http.send(call);
					if (answer.status >= 200 && answer.status < 300) return answer;
					const failure = (0, _errors_js__WEBPACK_IMPORTED_MODULE_7__.cloud66Failure)(answer, "POST" === call.method);
					if (!(0, _errors_js__WEBPACK_IMPORTED_MODULE_7__.isThrottled)(answer)) throw failure;
					const inMs = (0, _http_retry_js__WEBPACK_IMPORTED_MODULE_4__.pauseMs)(policy, attempt, (0, _http_retry_js__WEBPACK_IMPORTED_MODULE_4__.askedMs)(answer.headers, this.clock), this.clock);
					if (this.clock.now() - start + inMs > policy.totalMs) throw failure;
					const { method, path } = call;
					this.settings.onEvent?.({ type: "retry", method, path, reason: "throttled", inMs, attempt });
					await this.#sleep(inMs);
				}
			}
			#sleep(ms) {
				return (0, _base_clock_js__WEBPACK_IMPORTED_MODULE_0__.v7)(this.clock, ms, this.settings.signal);
			}
		}
		function backupsPath(stackId) {
			return `/stacks/${(0, _http_url_js__WEBPACK_IMPORTED_MODULE_5__.mX)(stackId, "stack-id")}/backups`;
		}
		function backupQuery(filter) {
			return { db_type: filter.dbType, group: filter.group };
		}
		function present(values) {
			return Object.fromEntries(Object.entries(values).filter(([, value]) => void 0 !== value));
		}
		function queuedMessage(response) {
			const { ok, message } = (0, _types_js__WEBPACK_IMPORTED_MODULE_8__.fields)(response, "an answer to the request");
			if (true === ok) return (0, _base_json_js__WEBPACK_IMPORTED_MODULE_9__.asText)(message);
			throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR(`Cloud 66 did not take the request: ${((0, _base_json_js__WEBPACK_IMPORTED_MODULE_9__.asText))(message) || "it gives no reason"}.`, { code: "NOT_OK", kind: "remote-failed", remedy: "Check the inputs of the step against what the message says." });
		}
	},
	4547: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { cloud66Failure: () => cloud66Failure, isThrottled: () => isThrottled });
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7306);
		var _base_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(768);
		var _base_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1497);
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
			return new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(`${answer.target}: Cloud 66 answered ${answer.status}${said ? `: ${(0, _base_text_js__WEBPACK_IMPORTED_MODULE_1__.TN)(said)}` : ""}.`, {
				code: throttled ? "throttled" : code,
				kind: meaning.kind,
				remedy: meaning.remedy,
				status: answer.status,
				requestId: answer.requestId,
				transient: throttled || vague || _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.TG.has(answer.status),
				outcomeUnknown: write && vague,
			});
		}
		function bodyOf(answer) {
			return (0, _base_json_js__WEBPACK_IMPORTED_MODULE_2__.asObject)(answer.json) ?? {};
		}
	},
	7644: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { backupJobsFor: () => backupJobsFor, isBackupJob: () => isBackupJob, jobDbTypes: () => jobDbTypes });
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
	7763: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { fields: () => fields, readAction: () => readAction, readBackup: () => readBackup, readFile: () => readFile, readJob: () => readJob, readStack: () => readStack, unexpected: () => unexpected });
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7306);
		var _base_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(768);
		const restoreStatuses = ["not-restored", "restoring", "restored", "failed"];
		const verifyStatuses = ["not-verified", "verifying", "verified", "failed", "unable-to-verify"];
		const backupStatuses = ["ok", "failed"];
		function readStack(value) {
			const stack = fields(value, "a stack");
			return { uid: (0, _base_json_js__WEBPACK_IMPORTED_MODULE_1__.asText)(stack["uid"]), name: (0, _base_json_js__WEBPACK_IMPORTED_MODULE_1__.asText)(stack["name"]), environment: (0, _base_json_js__WEBPACK_IMPORTED_MODULE_1__.asText)(stack["environment"]) };
		}
		function readBackup(value) {
			const backup = fields(value, "a backup");
			return {
				id: id(backup["id"], "a backup"),
				dbType: (0, _base_json_js__WEBPACK_IMPORTED_MODULE_1__.asText)(backup["db_type"]),
				databaseName: (0, _base_json_js__WEBPACK_IMPORTED_MODULE_1__.asText)(backup["database_name"]),
				date: (0, _base_json_js__WEBPACK_IMPORTED_MODULE_1__.asText)(backup["backup_date_iso"]),
				status: word(backupStatuses, backup["backup_status"]),
				result: (0, _base_json_js__WEBPACK_IMPORTED_MODULE_1__.asText)(backup["backup_result"]),
				restoreStatus: word(restoreStatuses, backup["restore_status"]),
				restoreResult: (0, _base_json_js__WEBPACK_IMPORTED_MODULE_1__.asText)(backup["restore_result"]),
				verifyStatus: word(verifyStatuses, backup["verify_status"]),
				verifyResult: (0, _base_json_js__WEBPACK_IMPORTED_MODULE_1__.asText)(backup["verify_result"]),
				size: Number(backup["backup_size"] ?? 0) || 0,
				fileName: (0, _base_json_js__WEBPACK_IMPORTED_MODULE_1__.asText)(backup["file_name"]),
				logical: "boolean" == typeof backup["logical_backup"] ? backup["logical_backup"] : void 0,
				serverUid: (0, _base_json_js__WEBPACK_IMPORTED_MODULE_1__.asText)(backup["server_uid"]),
				createdAt: (0, _base_json_js__WEBPACK_IMPORTED_MODULE_1__.asText)(backup["created_at_iso"]),
				updatedAt: (0, _base_json_js__WEBPACK_IMPORTED_MODULE_1__.asText)(backup["updated_at_iso"]),
			};
		}
		function readFile(value) {
			const file = fields(value, "a backup file");
			const fileId = (0, _base_json_js__WEBPACK_IMPORTED_MODULE_1__.asText)(file["id"]);
			if ("" === fileId) throw unexpected("a backup file without an id");
			return { id: fileId, name: (0, _base_json_js__WEBPACK_IMPORTED_MODULE_1__.asText)(file["name"]) };
		}
		function readJob(value) {
			const job = fields(value, "a job");
			const jobId = (0, _base_json_js__WEBPACK_IMPORTED_MODULE_1__.asText)(job["uid"]) || (0, _base_json_js__WEBPACK_IMPORTED_MODULE_1__.asText)(job["id"]);
			if ("" === jobId) throw unexpected("a job without uid and id");
			const { params } = job;
			return {
				id: jobId,
				name: (0, _base_json_js__WEBPACK_IMPORTED_MODULE_1__.asText)(job["name"]),
				type: (0, _base_json_js__WEBPACK_IMPORTED_MODULE_1__.asText)(job["type"]),
				cron: (0, _base_json_js__WEBPACK_IMPORTED_MODULE_1__.asText)(job["cron"]),
				paused: true === job["paused"],
				params: (0, _base_json_js__WEBPACK_IMPORTED_MODULE_1__.asObject)(params) ?? {},
			};
		}
		function readAction(value) {
			const action = fields(value, "an action");
			return {
				id: id(action["id"], "an action"),
				action: (0, _base_json_js__WEBPACK_IMPORTED_MODULE_1__.asText)(action["action"]),
				startedAt: (0, _base_json_js__WEBPACK_IMPORTED_MODULE_1__.asText)(action["started_at"]),
				finishedAt: (0, _base_json_js__WEBPACK_IMPORTED_MODULE_1__.asText)(action["finished_at"]) || void 0,
				succeeded: "boolean" == typeof action["finished_success"] ? action["finished_success"] : void 0,
				message: (0, _base_json_js__WEBPACK_IMPORTED_MODULE_1__.asText)(action["finished_message"]),
			};
		}
		function unexpected(what, outcomeUnknown = false) {
			return new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(`Cloud 66 answered with ${what}.`, { code: "UNEXPECTED_ANSWER", kind: "remote-failed", outcomeUnknown, remedy: "Check that api-url is the address of the Cloud 66 API: https://app.cloud66.com/api/3." });
		}
		function fields(value, what) {
			return (0, _base_json_js__WEBPACK_IMPORTED_MODULE_1__.asObject)(value) ?? refuse(`something that is not ${what}`);
		}
		function id(value, what) {
			return (0, _base_json_js__WEBPACK_IMPORTED_MODULE_1__.asWholeNumber)(value) ?? refuse(`${what} without an id`);
		}
		function refuse(what) {
			throw unexpected(what);
		}
		function word(words, value) {
			return "number" == typeof value ? (words[value] ?? "unknown") : "unknown";
		}
	},
};
