export const id = 300;
export const ids = [300];
export const modules = {
	7300: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { actions: () => actions, shared: () => shared });
		const shared = [() => Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 3274)), () => Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 1146)), () => Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 1757))];
		const actions = {
			"syncano-backup": () => __webpack_require__.e(908).then(__webpack_require__.bind(__webpack_require__, 6908)),
			"syncano-download-backup": () => __webpack_require__.e(123).then(__webpack_require__.bind(__webpack_require__, 7123)),
			"syncano-list-backups": () => __webpack_require__.e(752).then(__webpack_require__.bind(__webpack_require__, 1752)),
			"syncano-prune-backups": () => __webpack_require__.e(26).then(__webpack_require__.bind(__webpack_require__, 1026)),
			"syncano-restore": () => __webpack_require__.e(620).then(__webpack_require__.bind(__webpack_require__, 8620)),
		};
	},
	1757: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
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
		var errors = __webpack_require__(2602);
		var json = __webpack_require__(3223);
		var inputs = __webpack_require__(2266);
		var client = __webpack_require__(5529);
		var clock = __webpack_require__(295);
		var recover = __webpack_require__(2661);
		var segment = __webpack_require__(4124);
		var syncano_errors = __webpack_require__(783);
		var links = __webpack_require__(8099);
		var types = __webpack_require__(6919);
		class SyncanoClient {
			settings;
			clock;
			root;
			#http;
			constructor(settings) {
				this.settings = settings;
				this.clock = settings.clock ?? clock.d;
				this.root = (0, links.tf)(settings.apiUrl);
				const { signal, onEvent, retry, requestTimeoutMs } = settings;
				this.#http = new client.JsonClient({ baseUrl: this.root.base, headers: this.credentials, clock: this.clock, signal, onEvent, retry, requestTimeoutMs });
			}
			get credentials() {
				return { "x-api-key": this.settings.apiKey };
			}
			async backups(kind, instance) {
				const all = await this.#list(this.backupsPath(kind, instance), (item) => (0, types.fe)(kind, item));
				return all.sort(types.ll);
			}
			async backup({ kind, id, instance }) {
				return (0, types.fe)(kind, (await this.send({ method: "GET", path: `${this.backupsPath(kind, instance)}${id}/` })).json);
			}
			async deleteBackup({ kind, id, instance }) {
				const call = { method: "DELETE", path: `${this.backupsPath(kind, instance)}${id}/` };
				for (let attempt = 0; ; attempt++)
					try {
						await this.send(call);
						return "deleted";
					} catch (error) {
						if (!(error instanceof errors.H)) throw error;
						if (404 === error.status && "NOT_FOUND" === error.code) return "gone";
						const pause = recover.D[attempt];
						if (!error.unclear || void 0 === pause) throw error;
						await this.sleep(pause);
					}
			}
			async queryArgsSchema(instance) {
				const { json } = await this.send({ method: "OPTIONS", path: this.backupsPath("partial", instance) });
				const step = (value, key) => ("object" == typeof value && null !== value ? Reflect.get(value, key) : void 0);
				return ["actions", "POST", "query_args", "schema"].reduce(step, (0, types.OA)(json, "an answer to OPTIONS"));
			}
			async activeBackups() {
				const [full, partial] = await Promise.all([this.backups("full"), this.#partialsOfAll()]);
				return [...full, ...partial].filter((backup) => "active" === (0, types.L4)(backup));
			}
			async restores(instance) {
				return (await this.#list(this.restoresPath(instance), types.x6)).sort(types.ll);
			}
			async restore(instance, id) {
				return (0, types.x6)((await this.send({ method: "GET", path: `${this.restoresPath(instance)}${id}/` })).json);
			}
			backupsPath(kind, instance) {
				const { version } = this.root;
				const of = void 0 === instance ? "" : `/instances/${(0, segment.m)(instance, "instance")}`;
				return `${version}${of}/backups/${kind}/`;
			}
			restoresPath(instance) {
				return `${this.root.version}/instances/${(0, segment.m)(instance, "instance")}/restores/`;
			}
			async send(call) {
				const answer = await this.#http.send(call);
				if (answer.status >= 200 && answer.status < 300) return answer;
				throw (0, syncano_errors.a)(answer, "POST" === call.method || "DELETE" === call.method);
			}
			recover(lost, find, instead) {
				return (0, recover.l)({ lost, find, instead, clock: this.clock, signal: this.settings.signal });
			}
			sleep(ms) {
				return (0, clock.v)(this.clock, ms, this.settings.signal);
			}
			async #partialsOfAll() {
				try {
					return await this.backups("partial");
				} catch (error) {
					if (error instanceof errors.H && 403 === error.status && "NO_SUCH_API_KEY" !== error.code) return [];
					throw error;
				}
			}
			async #list(path, read) {
				const all = new Map();
				const visited = new Set();
				for (let call = { path, query: {} }; ; ) {
					const { json } = await this.send({ method: "GET", ...call });
					const { next, objects } = (0, types.OA)(json, "a list");
					if (!Array.isArray(objects)) throw (0, types.os)("a list");
					const items = objects.map(read);
					for (const item of items) all.set(item.id, item);
					if (0 === items.length || "string" != typeof next || "" === next || visited.has(next)) return [...all.values()];
					visited.add(next);
					call = (0, links.Sw)(this.root.base, next, call.path);
				}
			}
		}
		var limits = __webpack_require__(9574);
		var yaml = __webpack_require__(977);
		const connectionInputs = {
			"api-key": (0, inputs.Qq)("Account key of Syncano (not the key of an instance). Pass it from a secret.", { required: true, env: "SYNCANO_API_KEY", secret: true }),
			"api-url": (0, inputs.Rs)("Address of the Syncano server, without `/v1`; it may be below a path.", { default: "https://api.syncano.io", env: "SYNCANO_API_URL" }),
			"request-timeout-seconds": limits.requestTimeoutSeconds,
		};
		const instanceFormat = { pattern: /^[a-z0-9][\w-]*$/i, allowed: "the name of an instance: letters, digits, hyphens and underscores" };
		const instance = (0, inputs.Qq)("Name of the instance.", { required: true, ...instanceFormat });
		const kindOrAll = (0, inputs.Yq)("Which backups.", ["all", "full", "partial"], { default: "all" });
		const queryArgsAllowed = "an object in YAML or JSON, its keys kinds of objects and its values null or lists of ids or names, for example `class: [user_profile]`";
		const queryArgs = (0, inputs.hF)(
			"What a partial backup is to hold, in YAML or JSON: kinds of objects, with a list of ids or names, or null for all of a kind. It is checked against the schema of the server before anything is created.",
			queryArgsAllowed,
			(value) => {
				const given = (0, json.eB)((0, yaml.g)(value, queryArgsAllowed));
				if (!given) throw new inputs.q$(queryArgsAllowed);
				return given;
			},
			{},
		);
		function limitedText(description, limit) {
			const allowed = `at most ${limit} characters long`;
			return (0, inputs.hF)(
				`${description} At most ${limit} characters.`,
				allowed,
				(value) => {
					if ([...value].length > limit) throw new inputs.q$(allowed);
					return value;
				},
				{},
			);
		}
		function syncanoClient(inputs, step) {
			return new SyncanoClient({ apiUrl: inputs["api-url"], apiKey: inputs["api-key"], requestTimeoutMs: 1e3 * inputs["request-timeout-seconds"], clock: step.clock, signal: step.signal, onEvent: step.onHttp });
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
				return [...full, ...(await client.backups("partial", instanceName))].toSorted(types.ll);
			} catch (error) {
				if (!(error instanceof errors.H && 403 === error.status)) throw error;
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
	3274: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { createBackup: () => createBackup, longestDescription: () => longestDescription, longestLabel: () => longestLabel, readable: () => readable, waitForBackup: () => waitForBackup, waiting: () => waiting });
		var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
		var _http_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3223);
		var _wait_wait_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5159);
		var _query_args_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1146);
		var _types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6919);
		const longestLabel = 64;
		const longestDescription = 256;
		async function createBackup(client, request, slot) {
			checkTexts(request);
			if ("partial" === request.kind) {
				const schema = await client.queryArgsSchema(request.instance);
				(0, _query_args_js__WEBPACK_IMPORTED_MODULE_2__.checkQueryArgs)(schema, request.queryArgs ?? {});
			} else if (void 0 !== request.queryArgs) throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H("query-args belongs to a partial backup; a full one holds everything.", { code: "BAD_INPUT", kind: "config" });
			return slot ? createInSlot(client, request, slot) : createNow(client, request);
		}
		async function waitForBackup(client, ref, options) {
			const { value } = await (0, _wait_wait_js__WEBPACK_IMPORTED_MODULE_1__.fm)({
				what: `${ref.kind} backup ${ref.id}${void 0 === ref.instance ? "" : ` of ${ref.instance}`}`,
				look: () => client.backup(ref),
				state: ({ status }) => status,
				judge: (backup) => {
					const state = (0, _types_js__WEBPACK_IMPORTED_MODULE_3__.L4)(backup);
					if ("success" === state) return "done";
					if ("error" === state || "aborted" === state) throw ended(backup, state);
					return "active" === state ? "pending" : "unknown";
				},
				...waiting(client, options),
			});
			return value;
		}
		function waiting({ clock, settings }, limits) {
			return { ...limits, clock, signal: settings.signal };
		}
		async function createInSlot(client, request, options) {
			let creating;
			const wait = (0, _wait_wait_js__WEBPACK_IMPORTED_MODULE_1__.fm)({
				what: `the active backup of the account to end, so that a backup of ${request.instance} can start`,
				look: async () => {
					const [active] = await client.activeBackups();
					if (active) return { busy: `backup ${active.id} of ${active.instance} is ${active.status}` };
					creating = createNow(client, request);
					try {
						return { created: await creating };
					} catch (error) {
						creating = void 0;
						if (error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H && "BACKUP_ACTIVE" === error.code) return { busy: "another backup is active" };
						throw error;
					}
				},
				state: (slot) => ("created" in slot ? "free" : slot.busy),
				judge: (slot) => ("created" in slot ? "done" : "pending"),
				isTransient: (error) => error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H && error.transient && !error.unclear,
				...waiting(client, options),
			});
			try {
				const { value } = await wait;
				if ("created" in value) return value.created;
			} catch (error) {
				if (!(error instanceof _wait_wait_js__WEBPACK_IMPORTED_MODULE_1__.vw && creating)) throw error;
				return creating;
			}
			throw new Error("The wait for the slot ended without a backup.");
		}
		async function createNow(client, request) {
			const { kind, instance, label, description, metadata, queryArgs } = request;
			const path = client.backupsPath(kind, instance);
			const before = new Set((await client.backups(kind, instance)).map(({ id }) => id));
			const body = { ...(void 0 !== label && { label }), ...(void 0 !== description && { description }), ...(void 0 !== metadata && { metadata }), ...(void 0 !== queryArgs && { query_args: queryArgs }) };
			try {
				return (0, _types_js__WEBPACK_IMPORTED_MODULE_3__.fe)(kind, readable((await client.send({ method: "POST", path, body })).json, "a backup"));
			} catch (error) {
				const ours = async () => (await client.backups(kind, instance)).find((backup) => !before.has(backup.id) && backup.label === (label ?? ""));
				return client.recover(error, ours, `Look at the list of backups of ${instance} before running the step again, so that none is made twice.`);
			}
		}
		function readable(json, what) {
			if ((0, _http_json_js__WEBPACK_IMPORTED_MODULE_4__.eB)(json)?.["id"] !== void 0) return json;
			throw (0, _types_js__WEBPACK_IMPORTED_MODULE_3__.os)(what, true);
		}
		function checkTexts({ label, description }) {
			const problems = [tooLong("label", label, longestLabel), tooLong("description", description, longestDescription)].filter((problem) => void 0 !== problem);
			if (0 === problems.length) return;
			throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(problems.join("\n"), { code: "BAD_INPUT", kind: "config", remedy: "Shorten it." });
		}
		function tooLong(name, value, limit) {
			const length = [...(value ?? "")].length;
			return length > limit ? `${name} has ${length} characters; the service takes ${limit}.` : void 0;
		}
		function ended({ id, instance, statusInfo }, state) {
			const reason = "" === statusInfo ? "the service gives no reason" : statusInfo;
			return new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`Backup ${id} of ${instance} ended with ${state}: ${reason}`, { code: "error" === state ? "BACKUP_ERROR" : "BACKUP_ABORTED", kind: "remote-failed", remedy: "Run the step again; if it happens again, the log of the Syncano server tells more." });
		}
	},
	783: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { a: () => syncanoFailure });
		var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
		var _http_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3223);
		var _text_one_line_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3809);
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
			return new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`${target}: Syncano answered ${status}${words.length > 0 ? `: ${(0, _text_one_line_js__WEBPACK_IMPORTED_MODULE_1__.T)(words.join(" "))}` : "."}`, {
				code: match?.code ?? `HTTP_${status}`,
				kind: meaning.kind,
				remedy: meaning.remedy,
				status,
				requestId,
				transient: status >= 500 || 429 === status || 408 === status,
				unclear: write && (status >= 500 || 408 === status),
			});
		}
		function sayings(json) {
			return Object.entries((0, _http_json_js__WEBPACK_IMPORTED_MODULE_2__.eB)(json) ?? {}).flatMap(([field, value]) => (Array.isArray(value) ? value : [value]).map((one) => [field, "string" == typeof one ? one : JSON.stringify(one)]));
		}
	},
	8099: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { Sw: () => linkedCall, iw: () => fileUrl, tf: () => apiRoot });
		var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
		var _http_loopback_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(356);
		function apiRoot(apiUrl = "https://api.syncano.io") {
			const url = URL.canParse(String(apiUrl)) ? new URL(apiUrl) : void 0;
			if (url?.protocol !== "https:" && url?.protocol !== "http:") throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H("api-url is not the address of a server.", { code: "BAD_API_URL", kind: "config", remedy: "Give the address of the Syncano server, for example https://api.syncano.io." });
			const [, prefix = "", version = "/v1"] = /^(.*?)(\/v\d+(?:\.\d+)?)?\/*$/.exec(url.pathname) ?? [];
			return { base: new URL(prefix.replace(/\/+$/, "") || "/", url.origin), version };
		}
		function linkedCall(base, link, from) {
			const prefix = base.pathname.replace(/\/+$/, "");
			const current = new URL(`${prefix}${from}`, base);
			const url = URL.canParse(link, current.href) ? new URL(link, current) : void 0;
			if (url?.origin !== base.origin) throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`The service links to another server than ${base.host}.`, { code: "FOREIGN_LINK", kind: "remote-failed", remedy: "Check api-url: it has to be the address under which the server itself writes its links." });
			const path = "" !== prefix && url.pathname.startsWith(`${prefix}/`) ? url.pathname.slice(prefix.length) : url.pathname;
			return { path, query: Object.fromEntries(url.searchParams) };
		}
		function fileUrl(base, link) {
			const isHere = link.startsWith("/") && !link.startsWith("//");
			const prefix = base.pathname.replace(/\/+$/, "");
			const path = isHere && !link.startsWith(`${prefix}/`) ? prefix + link : link;
			const url = URL.canParse(path, base.href) ? new URL(path, base) : void 0;
			const isPlain = url?.protocol === "http:" && url.origin !== base.origin && !(0, _http_loopback_js__WEBPACK_IMPORTED_MODULE_1__.U)(url);
			if (url && !isPlain && ("https:" === url.protocol || "http:" === url.protocol)) return url;
			throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H("The link to the archive is not an https address.", { code: "BAD_ARCHIVE_LINK", kind: "remote-failed", remedy: "The storage of the server has to be reachable over https." });
		}
	},
	1146: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { checkQueryArgs: () => checkQueryArgs, queryArgsProblems: () => queryArgsProblems });
		var _cfworker_json_schema__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(207);
		var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
		var _http_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3223);
		var _text_near_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8126);
		function queryArgsProblems(schema, queryArgs) {
			if ("object" != typeof queryArgs || null === queryArgs || Array.isArray(queryArgs)) return ['query-args must be an object, for example {"class": ["user_profile"]}.'];
			const allowed = allowedKeys(schema);
			const given = Object.keys(queryArgs);
			if (0 === given.length) {
				const keys = allowed.length > 0 ? `: at least one of ${allowed.join(", ")}` : "";
				return [`query-args has to name what to back up${keys}.`];
			}
			const unknown = given.filter((key) => allowed.length > 0 && !allowed.includes(key));
			const problems = unknown.map((key) => {
				const [near] = (0, _text_near_js__WEBPACK_IMPORTED_MODULE_1__.nearMatches)(key, allowed);
				const hint = void 0 === near ? "" : ` (did you mean ${near}?)`;
				return `query-args has the unknown key ${key}${hint}. Allowed: ${allowed.join(", ")}.`;
			});
			for (const [location, error] of schemaErrors(schema, queryArgs)) {
				const [key = ""] = location;
				if (unknown.includes(key)) continue;
				const rule = ruleFor(schema, key);
				const place = location.map((step, i) => (0 === i ? step : `[${step}]`)).join("");
				problems.push(void 0 === rule ? `query-args${place && ` at ${place}`}: ${error}` : `query-args: ${place} is ${shown(at(queryArgs, location))}; allowed for ${key}: ${rule}.`);
			}
			return problems;
		}
		function checkQueryArgs(schema, queryArgs) {
			const problems = queryArgsProblems(schema, queryArgs);
			if (0 === problems.length) return;
			throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(problems.join("\n"), { code: "BAD_QUERY_ARGS", kind: "config", remedy: "Correct query-args; nothing was created." });
		}
		function allowedKeys(schema) {
			return Object.keys(properties(schema)).sort();
		}
		function schemaErrors(schema, value) {
			if ("object" != typeof schema || null === schema) return [];
			const deepest = new Map();
			for (const { instanceLocation, keyword, error } of validate(schema, value)) {
				const location = instanceLocation.split("/").slice(1).map(unescaped);
				if (0 === location.length && ("properties" === keyword || "additionalProperties" === keyword)) continue;
				const [key = ""] = location;
				const before = deepest.get(key);
				if (!before || location.length > before[0].length) deepest.set(key, [location, error]);
			}
			return [...deepest.values()];
		}
		function validate(schema, value) {
			try {
				return new _cfworker_json_schema__WEBPACK_IMPORTED_MODULE_2__.D(schema, "7", false).validate(value).errors;
			} catch {
				return [];
			}
		}
		function ruleFor(schema, key) {
			const rules = properties(schema);
			return Object.hasOwn(rules, key) ? inWords(rules[key]) : void 0;
		}
		function inWords(schema) {
			if ("object" != typeof schema || null === schema) return;
			const { type, anyOf, items } = schema;
			if (Array.isArray(anyOf)) {
				const words = anyOf.map(inWords);
				return words.includes(void 0) ? void 0 : words.join(" or ");
			}
			if ("array" === type) {
				const of = inWords(items);
				return void 0 === of ? "a list" : `a list of (${of})`;
			}
			return "string" == typeof type ? type : void 0;
		}
		function properties(schema) {
			if ("object" != typeof schema || null === schema || !("properties" in schema)) return {};
			return (0, _http_json_js__WEBPACK_IMPORTED_MODULE_3__.eB)(schema.properties) ?? {};
		}
		function at(value, location) {
			return location.reduce((inner, step) => ("object" == typeof inner && null !== inner ? Reflect.get(inner, step) : void 0), value);
		}
		function shown(value) {
			const text = JSON.stringify(value) ?? "nothing";
			return text.length > 60 ? `${text.slice(0, 57)}...` : text;
		}
		function unescaped(step) {
			return decodeURIComponent(step.replaceAll("~1", "/").replaceAll("~0", "~"));
		}
	},
	6919: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { $D: () => latestSuccess, $g: () => isFinished, L4: () => stateOf, OA: () => fields, fe: () => readBackup, ll: () => newestFirst, os: () => unexpected, x6: () => readRestore });
		var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
		var _http_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3223);
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
				instance: (0, _http_json_js__WEBPACK_IMPORTED_MODULE_1__.e1)(backup["instance"]),
				size: "number" == typeof backup["size"] ? backup["size"] : void 0,
				label: (0, _http_json_js__WEBPACK_IMPORTED_MODULE_1__.e1)(backup["label"]),
				description: (0, _http_json_js__WEBPACK_IMPORTED_MODULE_1__.e1)(backup["description"]),
				metadata: (0, _http_json_js__WEBPACK_IMPORTED_MODULE_1__.eB)(backup["metadata"]) ?? {},
				archive: link(backup["archive"]),
			};
		}
		function readRestore(value) {
			const restore = fields(value, "a restore");
			return { ...common(restore, "a restore"), backup: (0, _http_json_js__WEBPACK_IMPORTED_MODULE_1__.ZE)(restore["backup"]) };
		}
		function unexpected(what, unclear = false) {
			return new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`Syncano answered with something that is not ${what}.`, { code: "UNEXPECTED_ANSWER", kind: "remote-failed", unclear, remedy: "Check that api-url is the address of the Syncano server, without /v1." });
		}
		function fields(value, what) {
			const object = (0, _http_json_js__WEBPACK_IMPORTED_MODULE_1__.eB)(value);
			if (object) return object;
			throw unexpected(what);
		}
		function common(of, what) {
			const id = (0, _http_json_js__WEBPACK_IMPORTED_MODULE_1__.ZE)(of["id"]);
			if (void 0 === id) throw unexpected(`${what} with an id`);
			return {
				id,
				createdAt: (0, _http_json_js__WEBPACK_IMPORTED_MODULE_1__.e1)(of["created_at"]),
				updatedAt: (0, _http_json_js__WEBPACK_IMPORTED_MODULE_1__.e1)(of["updated_at"]),
				status: (0, _http_json_js__WEBPACK_IMPORTED_MODULE_1__.e1)(of["status"]),
				statusInfo: (0, _http_json_js__WEBPACK_IMPORTED_MODULE_1__.e1)(of["status_info"]),
				author: (0, _http_json_js__WEBPACK_IMPORTED_MODULE_1__.e1)((0, _http_json_js__WEBPACK_IMPORTED_MODULE_1__.eB)(of["author"])?.["email"] ?? of["author"]),
			};
		}
		function link(value) {
			return (0, _http_json_js__WEBPACK_IMPORTED_MODULE_1__.e1)((0, _http_json_js__WEBPACK_IMPORTED_MODULE_1__.eB)(value)?.["value"] ?? value) || void 0;
		}
	},
};
