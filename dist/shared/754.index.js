export const id = 754;
export const ids = [754];
export const modules = {
	977: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { g: () => readYaml });
		var js_yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3243);
		var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2266);
		const mostValues = 1e5;
		function readYaml(text, allowed, options = {}) {
			let value;
			try {
				value = (0, js_yaml__WEBPACK_IMPORTED_MODULE_0__.Hh)(text, options);
			} catch (error) {
				if (!(error instanceof js_yaml__WEBPACK_IMPORTED_MODULE_0__.tB)) throw error;
				throw new _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__.q$(`${allowed}; line ${(error.mark?.line ?? 0) + 1} is not YAML (${reasonOf(error)})`);
			}
			if (hasMoreThan(mostValues, value)) throw new _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__.q$(`${allowed}, with at most ${mostValues} values`);
			return value;
		}
		function reasonOf({ reason }) {
			const [words = ""] = reason.split(/ "| !<|: /);
			return words === reason ? reason : `${words}; a value with special characters needs quotes`;
		}
		function hasMoreThan(most, value) {
			const left = [value];
			for (let count = 0; left.length > 0; ) {
				const next = left.pop();
				count += 1;
				if (count + left.length > most) return true;
				if ("object" == typeof next && null !== next) for (const inner of Object.values(next)) left.push(inner);
			}
			return false;
		}
	},
	7803: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, {
			connectionInputs: () => connectionInputs,
			describedBackup: () => describedBackup,
			instance: () => instance,
			instanceFormat: () => instanceFormat,
			kindOrAll: () => kindOrAll,
			limitedText: () => limitedText,
			maskLink: () => maskLink,
			named: () => named,
			queryArgs: () => queryArgs,
			readBackups: () => readBackups,
			syncanoClient: () => syncanoClient,
			waitLimits: () => waitLimits,
		});
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7306);
		var _base_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(768);
		var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2266);
		var _syncano_client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8003);
		var _syncano_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6919);
		var _shared_limits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9574);
		var _shared_yaml_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(977);
		const connectionInputs = {
			"api-key": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__.Qq)("Account key of Syncano (not the key of an instance). Pass it from a secret.", { required: true, env: "SYNCANO_API_KEY", secret: true }),
			"api-url": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__.Rs)("Address of the Syncano server, without `/v1`; it may be below a path.", { default: "https://api.syncano.io", env: "SYNCANO_API_URL" }),
			"request-timeout-seconds": _shared_limits_js__WEBPACK_IMPORTED_MODULE_4__.requestTimeoutSeconds,
		};
		const instanceFormat = { pattern: /^[a-z0-9][\w-]*$/i, allowed: "the name of an instance: letters, digits, hyphens and underscores" };
		const instance = (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__.Qq)("Name of the instance.", { required: true, ...instanceFormat });
		const kindOrAll = (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__.Yq)("Which backups.", ["all", "full", "partial"], { default: "all" });
		const queryArgsAllowed = "an object in YAML or JSON, its keys kinds of objects and its values null or lists of ids or names, for example `class: [user_profile]`";
		const queryArgs = (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__.hF)(
			"What a partial backup is to hold, in YAML or JSON: kinds of objects, with a list of ids or names, or null for all of a kind. It is checked against the schema of the server before anything is created.",
			queryArgsAllowed,
			(value) => {
				const given = (0, _base_json_js__WEBPACK_IMPORTED_MODULE_6__.asObject)((0, _shared_yaml_js__WEBPACK_IMPORTED_MODULE_5__.g)(value, queryArgsAllowed));
				if (!given) throw new _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__.q$(queryArgsAllowed);
				return given;
			},
			{},
		);
		function limitedText(description, limit) {
			const allowed = `at most ${limit} characters long`;
			return (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__.hF)(
				`${description} At most ${limit} characters.`,
				allowed,
				(value) => {
					if ([...value].length > limit) throw new _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__.q$(allowed);
					return value;
				},
				{},
			);
		}
		function syncanoClient(inputs, step) {
			return new _syncano_client_js__WEBPACK_IMPORTED_MODULE_2__.SyncanoClient({ apiUrl: inputs["api-url"], apiKey: inputs["api-key"], requestTimeoutMs: 1e3 * inputs["request-timeout-seconds"], clock: step.clock, signal: step.signal, onEvent: step.onHttp, leftMs: () => step.leftMs() });
		}
		function waitLimits(step) {
			return { timeoutMs: step.leftMs(), onEvent: step.onWait };
		}
		function maskLink(step, link) {
			for (const part of [link.href, link.pathname, link.search.slice(1)]) if (part.length > 1) step.mask(part);
		}
		async function readBackups(client, kinds, instanceName, step) {
			if ("all" !== kinds) return client.backups(kinds, instanceName);
			const full = await client.backups("full", instanceName);
			try {
				return [...full, ...(await client.backups("partial", instanceName))].toSorted(_syncano_types_js__WEBPACK_IMPORTED_MODULE_3__.newestFirst);
			} catch (error) {
				if (!(error instanceof _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR && 403 === error.status)) throw error;
				step.notice("This account may not see partial backups, as newer servers have it: only full ones are looked at.");
				return full;
			}
		}
		function describedBackup(backup) {
			return {
				"backup-id": backup.id,
				instance: backup.instance,
				type: backup.kind,
				status: backup.status,
				"status-info": backup.statusInfo || void 0,
				label: backup.label || void 0,
				description: backup.description || void 0,
				"created-at": backup.createdAt || void 0,
				size: backup.size,
				author: backup.author || void 0,
			};
		}
		function named({ id, kind, instance: of, createdAt }) {
			return `${kind} backup ${id} of ${of}, made at ${createdAt || "an unknown time"}`;
		}
	},
	9754: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { actions: () => actions, shared: () => shared });
		const shared = [
			() => Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 7803)),
			() => Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 8003)),
			() => Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 783)),
			() => Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 8099)),
			() => Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 6919)),
		];
		const actions = {
			"syncano-download-backup": () => __webpack_require__.e(75).then(__webpack_require__.bind(__webpack_require__, 6075)),
			"syncano-list-backups": () => __webpack_require__.e(42).then(__webpack_require__.bind(__webpack_require__, 42)),
			"syncano-prune-backups": () => __webpack_require__.e(884).then(__webpack_require__.bind(__webpack_require__, 1884)),
			"syncano-backup": async () => (await Promise.all([__webpack_require__.e(207), __webpack_require__.e(534)]).then(__webpack_require__.bind(__webpack_require__, 4534))).actions["syncano-backup"](),
			"syncano-restore": async () => (await Promise.all([__webpack_require__.e(207), __webpack_require__.e(534)]).then(__webpack_require__.bind(__webpack_require__, 4534))).actions["syncano-restore"](),
		};
	},
	8003: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { SyncanoClient: () => SyncanoClient });
		var _base_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2030);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7306);
		var _http_client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9726);
		var _http_recover_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2661);
		var _http_url_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9540);
		var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(783);
		var _links_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8099);
		var _types_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6919);
		class SyncanoClient {
			settings;
			clock;
			root;
			#http;
			constructor(settings) {
				this.settings = settings;
				this.clock = settings.clock ?? _base_clock_js__WEBPACK_IMPORTED_MODULE_0__.dQ;
				this.root = (0, _links_js__WEBPACK_IMPORTED_MODULE_6__.apiRoot)(settings.apiUrl);
				const { signal, onEvent, retry, requestTimeoutMs, leftMs } = settings;
				this.#http = new _http_client_js__WEBPACK_IMPORTED_MODULE_2__.JsonClient({ baseUrl: this.root.base, headers: this.credentials, clock: this.clock, signal, onEvent, retry, requestTimeoutMs, leftMs });
			}
			get credentials() {
				return { "x-api-key": this.settings.apiKey };
			}
			async backups(kind, instance) {
				const all = await this.#list(this.backupsPath(kind, instance), (item) => (0, _types_js__WEBPACK_IMPORTED_MODULE_7__.readBackup)(kind, item));
				return all.sort(_types_js__WEBPACK_IMPORTED_MODULE_7__.newestFirst);
			}
			async backup({ kind, id, instance }) {
				return (0, _types_js__WEBPACK_IMPORTED_MODULE_7__.readBackup)(kind, (await this.send({ method: "GET", path: `${this.backupsPath(kind, instance)}${id}/` })).json);
			}
			async deleteBackup({ kind, id, instance }) {
				const call = { method: "DELETE", path: `${this.backupsPath(kind, instance)}${id}/` };
				for (let attempt = 0; ; attempt++)
					try {
						await this.send(call);
						return "deleted";
					} catch (error) {
						if (!(error instanceof _base_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR)) throw error;
						if (404 === error.status && "NOT_FOUND" === error.code) return "gone";
						const pause = _http_recover_js__WEBPACK_IMPORTED_MODULE_3__.recoveryPausesMs[attempt];
						if (!error.outcomeUnknown || void 0 === pause) throw error;
						await this.sleep(pause);
					}
			}
			async queryArgsSchema(instance) {
				const { json } = await this.send({ method: "OPTIONS", path: this.backupsPath("partial", instance) });
				const step = (value, key) => ("object" == typeof value && null !== value ? Reflect.get(value, key) : void 0);
				return ["actions", "POST", "query_args", "schema"].reduce(step, (0, _types_js__WEBPACK_IMPORTED_MODULE_7__.fields)(json, "an answer to OPTIONS"));
			}
			async activeBackups() {
				const [full, partial] = await Promise.all([this.backups("full"), this.#partialsOfAll()]);
				return [...full, ...partial].filter((backup) => "active" === (0, _types_js__WEBPACK_IMPORTED_MODULE_7__.stateOf)(backup));
			}
			async restores(instance) {
				return (await this.#list(this.restoresPath(instance), _types_js__WEBPACK_IMPORTED_MODULE_7__.readRestore)).sort(_types_js__WEBPACK_IMPORTED_MODULE_7__.newestFirst);
			}
			async restore(instance, id) {
				return (0, _types_js__WEBPACK_IMPORTED_MODULE_7__.readRestore)((await this.send({ method: "GET", path: `${this.restoresPath(instance)}${id}/` })).json);
			}
			backupsPath(kind, instance) {
				const { version } = this.root;
				const of = void 0 === instance ? "" : `/instances/${(0, _http_url_js__WEBPACK_IMPORTED_MODULE_4__.mX)(instance, "instance")}`;
				return `${version}${of}/backups/${kind}/`;
			}
			restoresPath(instance) {
				return `${this.root.version}/instances/${(0, _http_url_js__WEBPACK_IMPORTED_MODULE_4__.mX)(instance, "instance")}/restores/`;
			}
			async send(call) {
				const answer = await this.#http.send(call);
				if (answer.status >= 200 && answer.status < 300) return answer;
				throw (0, _errors_js__WEBPACK_IMPORTED_MODULE_5__.syncanoFailure)(answer, "POST" === call.method || "DELETE" === call.method);
			}
			recover(lost, find, instead) {
				return (0, _http_recover_js__WEBPACK_IMPORTED_MODULE_3__.recover)({ lost, find, instead, clock: this.clock, signal: this.settings.signal });
			}
			sleep(ms) {
				return (0, _base_clock_js__WEBPACK_IMPORTED_MODULE_0__.v7)(this.clock, ms, this.settings.signal);
			}
			async #partialsOfAll() {
				try {
					return await this.backups("partial");
				} catch (error) {
					if (error instanceof _base_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR && 403 === error.status && "NO_SUCH_API_KEY" !== error.code) return [];
					throw error;
				}
			}
			async #list(path, read) {
				const all = new Map();
				const visited = new Set();
				for (let call = { path, query: {} }; ; ) {
					const { json } = await this.send({ method: "GET", ...call });
					const { next, objects } = (0, _types_js__WEBPACK_IMPORTED_MODULE_7__.fields)(json, "a list");
					if (!Array.isArray(objects)) throw (0, _types_js__WEBPACK_IMPORTED_MODULE_7__.unexpected)("a list");
					const items = objects.map(read);
					for (const item of items) all.set(item.id, item);
					if (0 === items.length || "string" != typeof next || "" === next || visited.has(next)) return [...all.values()];
					visited.add(next);
					call = (0, _links_js__WEBPACK_IMPORTED_MODULE_6__.linkedCall)(this.root.base, next, call.path);
				}
			}
		}
	},
	783: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { syncanoFailure: () => syncanoFailure });
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7306);
		var _base_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(768);
		var _base_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1497);
		const known = [
			{ status: 400, field: "detail", says: /^You can have only one active backup running/, code: "BACKUP_ACTIVE", kind: "conflict", remedy: "The account already has a backup under way: wait for its end, or let the step do so with wait-for-slot." },
			{ status: 400, field: "detail", says: /^Maximum number of backups per account reached/, code: "BACKUP_LIMIT", kind: "conflict", remedy: "Delete old backups first, for example with the action syncano-prune-backups." },
			{ status: 400, field: "detail", says: /^Cannot delete active backup/, code: "BACKUP_STILL_ACTIVE", kind: "conflict", remedy: "Wait until the backup has ended, then delete it." },
			{ status: 400, field: "backup", says: /^Invalid pk/, code: "BACKUP_NOT_RESTORABLE", kind: "not-found", remedy: "Choose a backup of this account that ended with success; syncano-list-backups shows them." },
			{ status: 400, field: "query_args", says: /./, code: "BAD_QUERY_ARGS", kind: "config", remedy: "query-args is an object whose keys are kinds of objects and whose values are null or lists of ids or names." },
			{ status: 403, field: "detail", says: /^No such API Key/i, code: "NO_SUCH_API_KEY", kind: "auth", remedy: "Check api-key (or SYNCANO_API_KEY): it is the account key, not the key of an instance." },
			{ status: 404, field: "detail", says: /^Not found/, code: "NOT_FOUND", kind: "not-found", remedy: "Check the id: a backup may have been deleted." },
			{ status: 404, field: "detail", says: /^Instance was not found/, code: "INSTANCE_NOT_FOUND", kind: "not-found", remedy: "Check the name of the instance, and that the account may see it." },
		];
		const meanings = {
			400: { kind: "config", remedy: "Correct the input that the message names." },
			401: { kind: "auth", remedy: "Check api-key (or SYNCANO_API_KEY): it is the account key." },
			403: { kind: "auth", remedy: "The account may not do this. Newer servers leave partial backups to their staff: use a full one." },
			404: { kind: "not-found", remedy: "Check the instance and the id; a backup may have been deleted. Check api-url if nothing is ever found." },
			429: { kind: "remote-failed", remedy: "The server takes 60 requests a second: run the step again later." },
		};
		const outage = { kind: "remote-failed", remedy: "The server has a problem: run the step again later." };
		const notTheApi = { kind: "config", remedy: "Check that api-url is the address of the Syncano server." };
		function syncanoFailure(answer, write) {
			const { status, json, target, requestId } = answer;
			const said = sayings(json);
			const match = known.find((one) => one.status === status && said.some(([field, words]) => field === one.field && one.says.test(words)));
			const meaning = match ?? meanings[status] ?? (status >= 500 ? outage : notTheApi);
			const words = said.map(([field, sentence]) => ("detail" === field || "non_field_errors" === field ? sentence : `${field}: ${sentence}`));
			return new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(`${target}: Syncano answered ${status}${words.length > 0 ? `: ${(0, _base_text_js__WEBPACK_IMPORTED_MODULE_1__.TN)(words.join(" "))}` : "."}`, {
				code: match?.code ?? `HTTP_${status}`,
				kind: meaning.kind,
				remedy: meaning.remedy,
				status,
				requestId,
				transient: status >= 500 || _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.TG.has(status),
				outcomeUnknown: write && (status >= 500 || 408 === status),
			});
		}
		function sayings(json) {
			return Object.entries((0, _base_json_js__WEBPACK_IMPORTED_MODULE_2__.asObject)(json) ?? {}).flatMap(([field, value]) => (Array.isArray(value) ? value : [value]).map((one) => [field, "string" == typeof one ? one : JSON.stringify(one)]));
		}
	},
	8099: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { apiRoot: () => apiRoot, fileUrl: () => fileUrl, linkedCall: () => linkedCall });
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7306);
		var _http_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9540);
		function apiRoot(apiUrl = "https://api.syncano.io") {
			const url = URL.canParse(String(apiUrl)) ? new URL(apiUrl) : void 0;
			if (url?.protocol !== "https:" && url?.protocol !== "http:") throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR("api-url is not the address of a server.", { code: "BAD_API_URL", kind: "config", remedy: "Give the address of the Syncano server, for example https://api.syncano.io." });
			const [, prefix = "", version = "/v1"] = /^(.*?)(\/v\d+(?:\.\d+)?)?\/*$/.exec(url.pathname) ?? [];
			return { base: new URL(prefix.replace(/\/+$/, "") || "/", url.origin), version };
		}
		function linkedCall(base, link, from) {
			const prefix = base.pathname.replace(/\/+$/, "");
			const current = new URL(`${prefix}${from}`, base);
			const url = URL.canParse(link, current.href) ? new URL(link, current) : void 0;
			if (url?.origin !== base.origin) throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(`The service links to another server than ${base.host}.`, { code: "FOREIGN_LINK", kind: "remote-failed", remedy: "Check api-url: it has to be the address under which the server itself writes its links." });
			const path = "" !== prefix && url.pathname.startsWith(`${prefix}/`) ? url.pathname.slice(prefix.length) : url.pathname;
			return { path, query: Object.fromEntries(url.searchParams) };
		}
		function fileUrl(base, link) {
			const isHere = link.startsWith("/") && !link.startsWith("//");
			const prefix = base.pathname.replace(/\/+$/, "");
			const path = isHere && !link.startsWith(`${prefix}/`) ? prefix + link : link;
			const url = URL.canParse(path, base.href) ? new URL(path, base) : void 0;
			const isPlain = url?.protocol === "http:" && url.origin !== base.origin && !(0, _http_url_js__WEBPACK_IMPORTED_MODULE_1__.U9)(url);
			if (url && !isPlain && ("https:" === url.protocol || "http:" === url.protocol)) return url;
			throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR("The link to the archive is not an https address.", { code: "BAD_ARCHIVE_LINK", kind: "remote-failed", remedy: "The storage of the server has to be reachable over https." });
		}
	},
	6919: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { fields: () => fields, isFinished: () => isFinished, latestSuccess: () => latestSuccess, newestFirst: () => newestFirst, readBackup: () => readBackup, readRestore: () => readRestore, stateOf: () => stateOf, unexpected: () => unexpected });
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7306);
		var _base_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(768);
		const states = { scheduled: "active", running: "active", uploading: "active", success: "success", error: "error", aborted: "aborted" };
		function stateOf({ status }) {
			return Object.hasOwn(states, status) ? (states[status] ?? "unknown") : "unknown";
		}
		function isFinished(of) {
			const state = stateOf(of);
			return "success" === state || "error" === state || "aborted" === state;
		}
		function newestFirst(a, b) {
			return (Date.parse(b.createdAt) || 0) - (Date.parse(a.createdAt) || 0) || b.id - a.id;
		}
		function latestSuccess(backups) {
			return backups.find((backup) => "success" === stateOf(backup));
		}
		function readBackup(kind, value) {
			const backup = fields(value, "a backup");
			return {
				kind,
				...common(backup, "a backup"),
				instance: (0, _base_json_js__WEBPACK_IMPORTED_MODULE_1__.asText)(backup["instance"]),
				size: "number" == typeof backup["size"] ? backup["size"] : void 0,
				label: (0, _base_json_js__WEBPACK_IMPORTED_MODULE_1__.asText)(backup["label"]),
				description: (0, _base_json_js__WEBPACK_IMPORTED_MODULE_1__.asText)(backup["description"]),
				metadata: (0, _base_json_js__WEBPACK_IMPORTED_MODULE_1__.asObject)(backup["metadata"]) ?? {},
				archive: link(backup["archive"]),
			};
		}
		function readRestore(value) {
			const restore = fields(value, "a restore");
			return { ...common(restore, "a restore"), backup: (0, _base_json_js__WEBPACK_IMPORTED_MODULE_1__.asWholeNumber)(restore["backup"]) };
		}
		function unexpected(what, outcomeUnknown = false) {
			return new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(`Syncano answered with something that is not ${what}.`, { code: "UNEXPECTED_ANSWER", kind: "remote-failed", outcomeUnknown, remedy: "Check that api-url is the address of the Syncano server, without /v1." });
		}
		function fields(value, what) {
			const object = (0, _base_json_js__WEBPACK_IMPORTED_MODULE_1__.asObject)(value);
			if (object) return object;
			throw unexpected(what);
		}
		function common(of, what) {
			const id = (0, _base_json_js__WEBPACK_IMPORTED_MODULE_1__.asWholeNumber)(of["id"]);
			if (void 0 === id) throw unexpected(`${what} with an id`);
			return {
				id,
				createdAt: (0, _base_json_js__WEBPACK_IMPORTED_MODULE_1__.asText)(of["created_at"]),
				updatedAt: (0, _base_json_js__WEBPACK_IMPORTED_MODULE_1__.asText)(of["updated_at"]),
				status: (0, _base_json_js__WEBPACK_IMPORTED_MODULE_1__.asText)(of["status"]),
				statusInfo: (0, _base_json_js__WEBPACK_IMPORTED_MODULE_1__.asText)(of["status_info"]),
				author: (0, _base_json_js__WEBPACK_IMPORTED_MODULE_1__.asText)((0, _base_json_js__WEBPACK_IMPORTED_MODULE_1__.asObject)(of["author"])?.["email"] ?? of["author"]),
			};
		}
		function link(value) {
			return (0, _base_json_js__WEBPACK_IMPORTED_MODULE_1__.asText)((0, _base_json_js__WEBPACK_IMPORTED_MODULE_1__.asObject)(value)?.["value"] ?? value) || void 0;
		}
	},
};
