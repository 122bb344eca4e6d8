export const id = 210;
export const ids = [210];
export const modules = {
	9255: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, {
			appId: () => appId,
			appIdFormat: () => appIdFormat,
			connect: () => connect,
			connectionInputs: () => connectionInputs,
			environmentInputs: () => environmentInputs,
			timeoutMinutes: () => _shared_limits_js__WEBPACK_IMPORTED_MODULE_2__.timeoutMinutes,
			waiting: () => waiting,
		});
		var _mendix_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5941);
		var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2266);
		var _shared_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9574);
		const connectionInputs = {
			username: (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__.Qq)("Mendix account (e-mail address) that the API key belongs to.", { required: true, env: "MENDIX_USERNAME" }),
			"api-key": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__.Qq)("API key of that account. Pass it from a secret.", { required: true, env: "MENDIX_API_KEY", secret: true }),
			"api-url": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__.Rs)("Address of the Mendix Cloud APIs; only needed for rehearsals against the emulator.", { default: _mendix_client_js__WEBPACK_IMPORTED_MODULE_0__.defaultApiUrl, env: "MENDIX_API_URL" }),
			"request-timeout-seconds": _shared_limits_js__WEBPACK_IMPORTED_MODULE_2__.requestTimeoutSeconds,
		};
		const appIdFormat = { pattern: /^[a-z0-9][a-z0-9-]*$/i, allowed: "the sub-domain of an app: letters, digits and hyphens" };
		const appId = (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__.Qq)("Sub-domain of the app (`calc` for https://calc.mendixcloud.com), without `-accp` or the like.", { required: true, ...appIdFormat });
		const environmentInputs = { ...connectionInputs, "app-id": appId, environment: (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__.Qq)("Environment: `Test`, `Acceptance`, `Production` or the name of a flexible environment, in any case of letters.", { required: true }) };
		function connect(inputs, step, settings = {}) {
			return new _mendix_client_js__WEBPACK_IMPORTED_MODULE_0__.MendixConnection({
				apiUrl: inputs["api-url"],
				username: inputs.username,
				apiKey: inputs["api-key"],
				requestTimeoutMs: 1e3 * inputs["request-timeout-seconds"],
				clock: step.clock,
				signal: step.signal,
				onEvent: step.onHttp,
				leftMs: () => step.leftMs(),
				...settings,
			});
		}
		function waiting(step) {
			return { timeoutMs: step.leftMs(), signal: step.signal, clock: step.clock, onEvent: step.onWait };
		}
	},
	9210: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { actions: () => actions, shared: () => shared });
		const shared = [
			() => Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 9255)),
			() => Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 791)),
			() => Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 6234)),
			() => Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 5941)),
			() => Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 1564)),
			() => Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 715)),
			() => Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 1995)),
			() => Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 1129)),
			() => Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 1005)),
			() => Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 4569)),
			() => Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 2052)),
			() => Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 5363)),
			() => Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 3011)),
		];
		const actions = {
			"clean-environment": () => __webpack_require__.e(528).then(__webpack_require__.bind(__webpack_require__, 7528)),
			"create-free-app": () => __webpack_require__.e(599).then(__webpack_require__.bind(__webpack_require__, 9599)),
			tags: () => __webpack_require__.e(835).then(__webpack_require__.bind(__webpack_require__, 3835)),
			backup: async () => (await __webpack_require__.e(686).then(__webpack_require__.bind(__webpack_require__, 5686))).actions["backup"](),
			"backup-fleet": async () => (await __webpack_require__.e(686).then(__webpack_require__.bind(__webpack_require__, 5686))).actions["backup-fleet"](),
			"build-package": async () => (await __webpack_require__.e(686).then(__webpack_require__.bind(__webpack_require__, 5686))).actions["build-package"](),
			"delete-packages": async () => (await __webpack_require__.e(686).then(__webpack_require__.bind(__webpack_require__, 5686))).actions["delete-packages"](),
			deploy: async () => (await __webpack_require__.e(686).then(__webpack_require__.bind(__webpack_require__, 5686))).actions["deploy"](),
			"download-backup": async () => (await __webpack_require__.e(686).then(__webpack_require__.bind(__webpack_require__, 5686))).actions["download-backup"](),
			"download-logs": async () => (await __webpack_require__.e(686).then(__webpack_require__.bind(__webpack_require__, 5686))).actions["download-logs"](),
			"get-settings": async () => (await __webpack_require__.e(686).then(__webpack_require__.bind(__webpack_require__, 5686))).actions["get-settings"](),
			"list-backups": async () => (await __webpack_require__.e(686).then(__webpack_require__.bind(__webpack_require__, 5686))).actions["list-backups"](),
			"list-environments": async () => (await __webpack_require__.e(686).then(__webpack_require__.bind(__webpack_require__, 5686))).actions["list-environments"](),
			"package-info": async () => (await __webpack_require__.e(686).then(__webpack_require__.bind(__webpack_require__, 5686))).actions["package-info"](),
			"prune-backups": async () => (await __webpack_require__.e(686).then(__webpack_require__.bind(__webpack_require__, 5686))).actions["prune-backups"](),
			restore: async () => (await __webpack_require__.e(686).then(__webpack_require__.bind(__webpack_require__, 5686))).actions["restore"](),
			"restore-drill": async () => (await __webpack_require__.e(686).then(__webpack_require__.bind(__webpack_require__, 5686))).actions["restore-drill"](),
			scale: async () => (await __webpack_require__.e(686).then(__webpack_require__.bind(__webpack_require__, 5686))).actions["scale"](),
			"set-settings": async () => (await __webpack_require__.e(686).then(__webpack_require__.bind(__webpack_require__, 5686))).actions["set-settings"](),
			"start-and-wait": async () => (await __webpack_require__.e(686).then(__webpack_require__.bind(__webpack_require__, 5686))).actions["start-and-wait"](),
			stop: async () => (await __webpack_require__.e(686).then(__webpack_require__.bind(__webpack_require__, 5686))).actions["stop"](),
			transport: async () => (await __webpack_require__.e(686).then(__webpack_require__.bind(__webpack_require__, 5686))).actions["transport"](),
			"upload-package": async () => (await __webpack_require__.e(686).then(__webpack_require__.bind(__webpack_require__, 5686))).actions["upload-package"](),
		};
	},
	791: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { failureOf: () => failureOf, inContext: () => inContext, isTransient: () => isTransient, unexpectedAnswer: () => unexpectedAnswer });
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7306);
		var _base_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(768);
		var _base_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1497);
		var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1005);
		function isTransient(answer) {
			if (!_base_failure_js__WEBPACK_IMPORTED_MODULE_0__.TG.has(answer.status)) return false;
			const error = serviceError(answer.json);
			return 500 !== answer.status || !error || !(0, _errors_js__WEBPACK_IMPORTED_MODULE_2__.isFinal)(error.code);
		}
		function failureOf(asked, answer) {
			const { status } = answer;
			const error = serviceError(answer.json);
			if (!error && status >= 200 && status < 300) return;
			const documented = error && (0, _errors_js__WEBPACK_IMPORTED_MODULE_2__.meaningOf)(asked.operation, error.code);
			const write = "GET" !== asked.method;
			const meaning = documented ?? byStatus(status, write);
			const said = error ? `${error.code}${error.message ? ` "${(0, _base_text_js__WEBPACK_IMPORTED_MODULE_1__.TN)(error.message, asked.secrets)}"` : ""} (HTTP ${status})` : `HTTP ${status}${wordsOf(answer, asked.secrets)}`;
			return new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(`Could not ${(0, _base_text_js__WEBPACK_IMPORTED_MODULE_1__.TN)(asked.doing)}: ${answer.target} answered ${said}.`, {
				code: error?.code ?? meaning.code ?? `HTTP_${status}`,
				kind: meaning.kind,
				remedy: meaning.remedy,
				status,
				requestId: answer.requestId,
				transient: meaning.transient,
				outcomeUnknown: write && meaning.outcomeUnknown,
			});
		}
		function unexpectedAnswer(asked, answer, problem, cause) {
			return new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(`Could not ${(0, _base_text_js__WEBPACK_IMPORTED_MODULE_1__.TN)(asked.doing)}: ${answer.target} gave an unexpected answer (HTTP ${answer.status}): ${problem}.`, {
				code: "UNEXPECTED_ANSWER",
				kind: "remote-failed",
				status: answer.status,
				requestId: answer.requestId,
				transient: "GET" === asked.method,
				outcomeUnknown: "GET" !== asked.method,
				remedy: "Check that api-url is the address of the Mendix APIs; if it is, run the step again.",
				cause,
			});
		}
		function inContext(failure, doing) {
			if ("cancelled" === failure.kind) return failure;
			return new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(`Could not ${(0, _base_text_js__WEBPACK_IMPORTED_MODULE_1__.TN)(doing)}: ${failure.message}`, { ...failure, cause: failure });
		}
		function serviceError(json) {
			const object = (0, _base_json_js__WEBPACK_IMPORTED_MODULE_3__.asObject)(json);
			const code = object?.["errorCode"];
			if ("string" != typeof code || "" === code.trim()) return;
			const message = object?.["errorMessage"];
			return { code: (0, _errors_js__WEBPACK_IMPORTED_MODULE_2__.normalCode)(code), message: "string" == typeof message ? message : "" };
		}
		function wordsOf(answer, secrets) {
			const text = answer.text.trim();
			return void 0 !== answer.json || "" === text || text.startsWith("<") ? "" : ` "${(0, _base_text_js__WEBPACK_IMPORTED_MODULE_1__.TN)(text, secrets)}"`;
		}
		function byStatus(status, write) {
			if (status >= 300 && status < 400) return { kind: "config", code: "REDIRECTED", remedy: "The address leads elsewhere, and credentials do not follow. Check the api-url input: https://deploy.mendix.com, without a path." };
			if (401 === status || 403 === status) return { kind: "auth", remedy: "Check username and api-key (a key is shown only once, when it is made, in the profile of the user), and that the user has API Rights on this environment." };
			if (404 === status) return { kind: "not-found", remedy: "Check the app-id, environment and api-url inputs." };
			if (409 === status || 422 === status || 423 === status) return { kind: "conflict", remedy: "Something else stands in the way; look at the environment in the Developer Portal." };
			if (413 === status) return { kind: "config", remedy: "What was sent is too large for the service (a package may have 1 GB)." };
			if (429 === status || 425 === status) return { kind: "remote-failed", transient: true, remedy: "Too many requests: run the step again later, or run fewer at a time." };
			if (408 === status || status >= 500) return { kind: "remote-failed", transient: _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.TG.has(status), outcomeUnknown: write, remedy: "The service is in trouble. Look at https://status.mendix.com and run the step again later." };
			if (status >= 400) return { kind: "config", remedy: "The service refused the request. Check the inputs of the step." };
			return { kind: "remote-failed", remedy: "The service said so without a documented code. Look at the Developer Portal." };
		}
	},
	6234: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { createFreeApp: () => createFreeApp, explainedApp: () => explainedApp, getApp: () => getApp, listApps: () => listApps });
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7306);
		var _base_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1497);
		var _client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5941);
		var _types_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4569);
		var _unclear_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2052);
		var _wire_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3011);
		function listApps(connection) {
			return connection.read({ path: "/api/1/apps", operation: "list-apps", doing: "list the apps of the user" }, (json) => (0, _wire_js__WEBPACK_IMPORTED_MODULE_4__.listOf)(json, "the list of apps", _types_js__WEBPACK_IMPORTED_MODULE_5__.parseApp));
		}
		async function getApp(connection, appId) {
			try {
				return await connection.read({ path: (0, _client_js__WEBPACK_IMPORTED_MODULE_2__.path)`/api/1/apps/${appId}`, operation: "get-app", doing: `read the app ${appId}` }, _types_js__WEBPACK_IMPORTED_MODULE_5__.parseApp);
			} catch (error) {
				throw await explainedApp(connection, appId, error);
			}
		}
		async function createFreeApp(connection, projectId) {
			return (0, _unclear_js__WEBPACK_IMPORTED_MODULE_3__.settle)(connection, {
				write: () => connection.write("POST", { path: "/api/1/apps", operation: "create-free-app", doing: `create a free app for the project ${projectId}`, body: { ProjectId: projectId } }, _types_js__WEBPACK_IMPORTED_MODULE_5__.parseApp),
				find: async () => (await listApps(connection)).find((app) => app.projectId === projectId),
			});
		}
		async function explainedApp(connection, appId, error) {
			if (!(error instanceof _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR) || !["APP_NOT_FOUND", "INVALID_APPID", "HTTP_404"].includes(error.code)) return error;
			const apps = await listApps(connection).catch(() => void 0);
			if (!apps) return error;
			const bare = appId
				.replace(/^https?:\/\//, "")
				.replace(/[./].*$/, "")
				.replace(/-(accp|test)$/, "");
			const ids = apps.map((app) => app.appId);
			const hint = ids.includes(bare) ? `The app-id is ${bare}.` : (0, _base_text_js__WEBPACK_IMPORTED_MODULE_1__.h)(appId, ids, "app that this user can see");
			return new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(`${error.message} ${hint}`, { ...error, kind: "not-found", cause: error });
		}
	},
	5941: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { MendixConnection: () => MendixConnection, defaultApiUrl: () => defaultApiUrl, label: () => label, path: () => path });
		var _base_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2030);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7306);
		var _base_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1497);
		var _http_client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9726);
		var _answers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(791);
		var _wire_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3011);
		const defaultApiUrl = "https://deploy.mendix.com";
		const pausesOnBadBody = [1e3, 3e3];
		class MendixConnection {
			clock;
			signal;
			onEvent;
			baseUrl;
			headers;
			#apiKey;
			requestTimeoutMs;
			#http;
			#settings;
			constructor(settings) {
				this.#settings = settings;
				const { username, apiKey, userAgent, requestTimeoutMs, retry, signal, onEvent } = settings;
				this.clock = settings.clock ?? _base_clock_js__WEBPACK_IMPORTED_MODULE_0__.dQ;
				this.signal = signal;
				this.onEvent = onEvent;
				this.baseUrl = new URL(settings.apiUrl ?? defaultApiUrl);
				this.headers = { "mendix-username": username, "mendix-apikey": apiKey };
				this.#apiKey = apiKey;
				this.requestTimeoutMs = requestTimeoutMs ?? 3e4;
				this.#http = new _http_client_js__WEBPACK_IMPORTED_MODULE_3__.JsonClient({
					baseUrl: this.baseUrl,
					headers: this.headers,
					clock: this.clock,
					isTransient: _answers_js__WEBPACK_IMPORTED_MODULE_4__.isTransient,
					userAgent,
					requestTimeoutMs: this.requestTimeoutMs,
					retry,
					signal,
					onEvent,
					pace: settings.pace,
					leftMs: settings.leftMs,
				});
			}
			endedBy(signal) {
				const signals = [this.signal, signal].filter((one) => void 0 !== one);
				return new MendixConnection({ ...this.#settings, signal: AbortSignal.any(signals) });
			}
			async read(call, parse) {
				for (let tried = 0; ; tried++) {
					const answer = await this.#send("GET", call);
					if (call.bodyOptional || void 0 !== answer.json) return this.#parsed("GET", call, answer, parse);
					const pause = pausesOnBadBody[tried];
					if (void 0 === pause) throw (0, _answers_js__WEBPACK_IMPORTED_MODULE_4__.unexpectedAnswer)(this.asked("GET", call), answer, "it is not JSON");
					await this.sleep(pause, call.signal);
				}
			}
			async write(method, call, parse) {
				const answer = await this.#send(method, call);
				if (void 0 === answer.json && answer.text.trimStart().startsWith("<")) throw (0, _answers_js__WEBPACK_IMPORTED_MODULE_4__.unexpectedAnswer)(this.asked(method, call), answer, "it is a web page");
				return this.#parsed(method, call, answer, parse);
			}
			async sleep(ms, signal) {
				const signals = [this.signal, signal].filter((one) => void 0 !== one);
				await (0, _base_clock_js__WEBPACK_IMPORTED_MODULE_0__.v7)(this.clock, ms, AbortSignal.any(signals));
			}
			async #send(method, call) {
				const { path, query, body, signal } = call;
				const timeoutMs = this.requestTimeoutMs * (call.slow ? 10 : 1);
				const retry = call.slow ? { totalMs: 2 * timeoutMs } : call.retry;
				const answer = await this.#http.send({ method, path, query, body, signal, timeoutMs, retry }).catch((error) => {
					throw error instanceof _base_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR ? (0, _answers_js__WEBPACK_IMPORTED_MODULE_4__.inContext)(error, call.doing) : error;
				});
				const failure = (0, _answers_js__WEBPACK_IMPORTED_MODULE_4__.failureOf)(this.asked(method, call), answer);
				if (failure) throw failure;
				return answer;
			}
			#parsed(method, call, answer, parse) {
				try {
					return parse(answer.json, answer.text);
				} catch (error) {
					if (!(error instanceof _wire_js__WEBPACK_IMPORTED_MODULE_5__.ShapeError)) throw error;
					throw (0, _answers_js__WEBPACK_IMPORTED_MODULE_4__.unexpectedAnswer)(this.asked(method, call), answer, error.message, error);
				}
			}
			asked(method, call) {
				return { method, operation: call.operation, doing: call.doing, secrets: [this.#apiKey, ...(call.secrets ?? [])] };
			}
		}
		function path(texts, ...parts) {
			return texts.reduce((before, text, index) => {
				const part = parts[index - 1] ?? "";
				if (/^\s*\.{0,2}\s*$/.test(part)) throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR(`${JSON.stringify(part)} cannot be the name or id of anything on the platform.`, { code: "INVALID_NAME", kind: "config", remedy: "Check the app-id and environment inputs, and the ids that the step was given." });
				return before + encodeURIComponent(part) + text;
			});
		}
		function label(environment) {
			return (0, _base_text_js__WEBPACK_IMPORTED_MODULE_2__.TN)(`${environment.appId} / ${environment.mode}`);
		}
	},
	1564: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { findEnvironment: () => findEnvironment, getEnvironment: () => getEnvironment, isRunning: () => isRunning, isStopped: () => isStopped, listEnvironments: () => listEnvironments });
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7306);
		var _base_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1497);
		var _apps_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6234);
		var _client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5941);
		var _types_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4569);
		var _wire_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3011);
		async function listEnvironments(connection, appId) {
			try {
				return await connection.read({ path: (0, _client_js__WEBPACK_IMPORTED_MODULE_3__.path)`/api/1/apps/${appId}/environments`, operation: "list-environments", doing: `list the environments of ${appId}` }, (json) =>
					(0, _wire_js__WEBPACK_IMPORTED_MODULE_4__.listOf)(json, "the list of environments", (item) => (0, _types_js__WEBPACK_IMPORTED_MODULE_5__.parseEnvironment)(appId, item)),
				);
			} catch (error) {
				throw await (0, _apps_js__WEBPACK_IMPORTED_MODULE_2__.explainedApp)(connection, appId, error);
			}
		}
		function getEnvironment(connection, { appId, mode }, call = {}) {
			return connection.read({ ...call, path: (0, _client_js__WEBPACK_IMPORTED_MODULE_3__.path)`/api/1/apps/${appId}/environments/${mode}`, operation: "get-environment", doing: `read the environment ${(0, _client_js__WEBPACK_IMPORTED_MODULE_3__.label)({ appId, mode })}` }, (json) =>
				(0, _types_js__WEBPACK_IMPORTED_MODULE_5__.parseEnvironment)(appId, json),
			);
		}
		async function findEnvironment(connection, appId, mode) {
			const environments = await listEnvironments(connection, appId);
			const wanted = mode.trim().toLowerCase();
			const found = environments.find((environment) => environment.mode === mode) ?? environments.find((environment) => environment.mode.trim().toLowerCase() === wanted);
			if (found) return found;
			const modes = environments.map((environment) => environment.mode);
			throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(`${appId} has no environment ${JSON.stringify(mode)}. ${(0, _base_text_js__WEBPACK_IMPORTED_MODULE_1__.h)(mode, modes, "environment")}`, {
				code: "ENVIRONMENT_NOT_FOUND",
				kind: "not-found",
				remedy: "Check the environment input, and that the user of the API key may see this environment.",
			});
		}
		function isStopped(environment) {
			return ["stopped", "notrunning", "empty"].includes(environment.status.toLowerCase());
		}
		function isRunning(environment) {
			return "running" === environment.status.toLowerCase();
		}
	},
	715: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { askForRights: () => askForRights });
		const askForRights = "Ask the Technical Contact to grant it on the Permissions page of the environment.";
	},
	1995: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { backupErrors: () => backupErrors });
		var _error_meanings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(715);
		const noAccess = { kind: "auth", remedy: `The user of the API key needs API Rights and Access to Backups on this environment. ${_error_meanings_js__WEBPACK_IMPORTED_MODULE_0__.askForRights}` };
		const backupErrors = {
			"backups-v1": {
				NO_ACCESS: noAccess,
				INTERNAL_SERVER_ERROR: { kind: "conflict", transient: true, remedy: "The backup is probably still being made: it can be downloaded a few minutes later." },
				SNAPSHOT_LISTING_FAILED: { kind: "remote-failed", remedy: "The service could not list the backups. Run the step again; if it stays so, contact Mendix Support." },
			},
			"restore-v1": { NO_ACCESS: noAccess, NOT_FOUND: { kind: "not-found", remedy: "Check the snapshot-id input: there is no such backup, or it belongs to another app." }, ERROR_NOT_ALLOWED: { kind: "conflict", remedy: "Stop the environment first (stop-and-start: true does it), then restore." } },
			"backups-v2": {
				NO_ACCESS: noAccess,
				NOT_SUPPORTED: { kind: "conflict", remedy: "Backups by API need a licensed environment on Mendix Cloud v4." },
				UNSUPPORTED: { kind: "config", remedy: "Check the data-type input: files_and_database or database_only." },
				ENVIRONMENT_BUSY: { kind: "conflict", remedy: "A backup, a restore or another change is under way here. Wait until it ends, then run the step again." },
				INVALID_STATE: { kind: "conflict", remedy: "The environment is in maintenance. Run the step again when that is over." },
				ERROR_NOT_ALLOWED: { kind: "conflict", remedy: "The backup is in a state that does not allow this (it must be completed), or the environment must be stopped first." },
				NOT_FOUND: { kind: "not-found", remedy: "Check the snapshot-id or archive-id input: it may have expired or belong to another environment; list-backups shows what there is." },
				SNAPSHOT_LISTING_FAILED: { kind: "remote-failed", remedy: "The service could not list the backups. Run the step again; if it stays so, contact Mendix Support." },
			},
			"restore-v2": {
				NO_ACCESS: noAccess,
				NOT_SUPPORTED: { kind: "conflict", remedy: "Restoring by API needs a licensed environment on Mendix Cloud v4." },
				ENVIRONMENT_BUSY: { kind: "conflict", remedy: "A backup, a restore or another change is under way here. Wait until it ends, then run the step again." },
				INVALID_STATE: { kind: "conflict", remedy: "The environment is in maintenance. Run the step again when that is over." },
				ERROR_NOT_ALLOWED: { kind: "conflict", remedy: "Stop the environment first (stop-and-start: true does it), and take a backup that is completed." },
				NOT_FOUND: { kind: "not-found", remedy: "Check the snapshot-id or restore-id input: there is no such backup, or it belongs to another app." },
			},
		};
	},
	1129: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { deployErrors: () => deployErrors, everywhere: () => everywhere });
		var _error_meanings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(715);
		const checkMode = { kind: "config", remedy: "Check the environment input: Test, Acceptance, Production or the name of a flexible environment of this app." };
		const everywhere = {
			INVALID_PARAMETERS: { kind: "config", remedy: "Check the inputs of the step: the service found one of them missing or malformed." },
			INVALID_APPID: { kind: "config", remedy: "Check the app-id input: the sub-domain of the app, without -accp or -test (calc for https://calc.mendixcloud.com)." },
			APP_NOT_FOUND: { kind: "not-found", remedy: "Check the app-id input, and that the user of the API key is a member of the app team." },
			INVALID_ENVIRONMENT: checkMode,
			ENVIRONMENT_NOT_FOUND: { ...checkMode, kind: "not-found" },
			NO_ACCESS: { kind: "auth", remedy: `The user of the API key needs API Rights on this environment, and Transport Rights to deploy. ${_error_meanings_js__WEBPACK_IMPORTED_MODULE_0__.askForRights}` },
			FORBIDDEN: { kind: "auth", remedy: `The user of the API key may not do this. ${_error_meanings_js__WEBPACK_IMPORTED_MODULE_0__.askForRights}` },
			NOT_ALLOWED: { kind: "auth", remedy: `The user of the API key may not do this. ${_error_meanings_js__WEBPACK_IMPORTED_MODULE_0__.askForRights}` },
			NOT_FOUND: { kind: "not-found", remedy: "Check the app-id and environment inputs, and the id that the step was given." },
			PACKAGE_NOT_FOUND: { kind: "not-found", remedy: "Check the package-id input: the package may have been deleted, or belong to another app." },
			SNAPSHOT_NOT_FOUND: { kind: "not-found", remedy: "Check the snapshot-id input: the backup may have expired or belong to another environment; list-backups shows what there is." },
			SERVICE_UNAVAILABLE: { kind: "remote-failed", transient: true, outcomeUnknown: true, remedy: "The service cannot answer at the moment. Look at https://status.mendix.com and run the step again later." },
		};
		const deployErrors = {
			"create-free-app": {
				INVALID_PROJECTID: { kind: "config", remedy: "Check the project-id input: it is called App ID (a UUID) under Settings > General in the Developer Portal." },
				APPLICATION_ALREADY_EXISTS: { kind: "conflict", remedy: "The project has an app already; list-environments shows it. Nothing has to be created." },
			},
			start: {
				NO_MDA_HAS_BEEN_DEPLOYED: { kind: "conflict", remedy: "Transport a package to the environment first." },
				APP_ALREADY_HAS_A_STARTING_JOB: { kind: "conflict", remedy: "Someone has just asked for a start. Wait for it, or give its job-id to go on waiting." },
				ALREADY_STARTED: { kind: "conflict", remedy: "The app runs already. Stop it first if it has to be started anew." },
			},
			"start-job": {
				NO_SUCH_STARTJOB: { kind: "not-found", remedy: "The service does not know this start job (any more). Check the job-id input and what the environment runs." },
				NO_PACKAGE: { kind: "conflict", remedy: "The environment has no package. Transport one to it, then start again." },
				ALREADY_LOCKED: { kind: "conflict", remedy: "Something else is at work on the environment: a start, a restore, a backup or a change in the Developer Portal. Wait until it ends, then start again." },
				ALREADY_STARTED: { kind: "conflict", remedy: "The app runs already. Stop it first if it has to be started anew." },
				DB_SYNC_FAILED: { kind: "remote-failed", remedy: "The database could not be changed to fit the new model. The log of the app (download-logs) names the entity or attribute; transport the previous package or correct the model." },
				INVALID_DB_STRUCTURE: { kind: "remote-failed", remedy: "The database does not fit the model. Start again with auto-sync-db: true, or transport the package that fits it." },
				MISSING_CONSTANT: { kind: "remote-failed", remedy: "The new model has constants without a value. Give them one with set-settings (get-settings lists them), then start again." },
				INSECURE_ADMIN_PASSWORD: { kind: "remote-failed", remedy: "A user with the administrator role has the password '1', and the platform refuses to run that. Change the password in the model or in the app, then start again." },
				STARTUP_ACTION_FAILED: { kind: "remote-failed", remedy: "The after-startup microflow of the app failed or returned false. The log of the app (download-logs) says where; transport the previous package to get back." },
				START_FAILED: { kind: "remote-failed", remedy: "The runtime did not come up. The log of the app (download-logs) says why; transport the previous package to get back." },
			},
			stop: { STOP_FAILED: { kind: "remote-failed", remedy: "The app may still be running. Look at the environment in the Developer Portal, then stop it again." } },
			"environment-package": { PACKAGE_NOT_FOUND: { kind: "not-found", remedy: "Nothing has been transported to this environment yet." } },
			upload: {
				UPLOAD_COPY_FAILED: { kind: "remote-failed", remedy: "The service could not store the package. Run the step again; api-version: 2 is better for packages over 300 MB." },
				INVALID_PACKAGE: { kind: "remote-failed", remedy: "The service could not process the file. Check that it is an .mda made by Studio Pro or mxbuild, and that it is complete." },
			},
			"upload-job": { NOT_FOUND: { kind: "not-found", remedy: "The service does not know this upload job (any more). Look at the list of packages: it may have been processed." } },
			transport: {
				INVALID_RUNTIME_VERSION: { kind: "conflict", remedy: "This environment cannot run the Mendix version of the package. Mendix Cloud v4 needs version 6 or newer." },
				TRANSPORT_NOT_ALLOWED: { kind: "auth", remedy: `The user of the API key needs Transport Rights on this environment. ${_error_meanings_js__WEBPACK_IMPORTED_MODULE_0__.askForRights}` },
				APP_IS_RUNNING: { kind: "conflict", remedy: "This environment takes a package only while it is stopped. Put the stop action before this step." },
				NOT_ALLOWED: { kind: "remote-failed", remedy: "The package could not be processed and will not be. Upload a good one; trying again is no use." },
				SERVICE_UNAVAILABLE: { kind: "remote-failed", transient: true, remedy: "The package is still being processed. That is normal shortly after an upload: run the step again a little later." },
				PACKAGE_PARSE_FAILED: { kind: "remote-failed", remedy: "The service could not read the package. Check that it is an .mda made by Studio Pro or mxbuild, and upload it again." },
			},
			clean: {
				ENVIRONMENT_NOT_STOPPED: { kind: "conflict", remedy: "Stop the environment first, then clean it." },
				ENVIRONMENT_NOT_DEPLOYED: { kind: "conflict", remedy: "Nothing was ever deployed here, so there is no data to remove." },
				ENVIRONMENT_CLEAN_FAILED: { kind: "remote-failed", remedy: "Part of the data may be gone. Look at the environment, then contact Mendix Support." },
			},
			"set-settings": {
				CONSTANT_NOT_FOUND: { kind: "config", remedy: "The model that is deployed has no such constant. Check its name (Module.Constant), or transport the new package first." },
				CUSTOM_SETTING_NOT_SUPPORTED: { kind: "config", remedy: "The platform does not let this custom runtime setting be changed. Take it out of the settings." },
				SCHEDULED_EVENT_NOT_FOUND: { kind: "config", remedy: "The model that is deployed has no such scheduled event. Check its name (Module.Event), or transport the new package first." },
				INVALID_SCHEDULED_EVENT_PARAMETER: { kind: "config", remedy: "A scheduled event can be Enabled or Disabled, nothing else." },
			},
			scale: {
				INVALID_REQUEST: { kind: "config", remedy: "Ask for at least 1024 MB per instance, and for no more in all (instances times memory) than the plan of the app includes." },
				NOT_ALLOWED: { kind: "conflict", remedy: "Scaling needs a paid app on Mendix Cloud v4, and more than one instance needs Mendix 7 or newer." },
			},
			logs: { FORBIDDEN: { kind: "auth", remedy: `The user of the API key may not read the logs of this environment. ${_error_meanings_js__WEBPACK_IMPORTED_MODULE_0__.askForRights}` } },
			packages: { PACKAGE_IN_USE: { kind: "conflict", remedy: "An environment has this package. Transport another one there before deleting it." }, BUILD_NOT_SUCCEEDED: { kind: "conflict", remedy: "The package has not been built (yet), so there is nothing to download." } },
			build: { INVALID_VERSION: { kind: "config", remedy: "Check the version input: major.minor.patch, three numbers." }, BUILD_FAILED: { kind: "remote-failed", remedy: "Check the branch and revision inputs; the Developer Portal has the log of the build." } },
		};
	},
	1005: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { documentedErrors: () => documentedErrors, isFinal: () => isFinal, meaningOf: () => meaningOf, normalCode: () => normalCode });
		var _errors_backups_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1995);
		var _errors_deploy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1129);
		const perOperation = { ..._errors_deploy_js__WEBPACK_IMPORTED_MODULE_1__.deployErrors, ..._errors_backups_js__WEBPACK_IMPORTED_MODULE_0__.backupErrors };
		function normalCode(code) {
			return code
				.trim()
				.toUpperCase()
				.replace(/[\s_-]+/g, "_");
		}
		function meaningOf(operation, code) {
			const own = perOperation[operation];
			if (own && Object.hasOwn(own, code)) return own[code];
			return Object.hasOwn(_errors_deploy_js__WEBPACK_IMPORTED_MODULE_1__.everywhere, code) ? _errors_deploy_js__WEBPACK_IMPORTED_MODULE_1__.everywhere[code] : void 0;
		}
		function documentedErrors() {
			const tables = [[void 0, _errors_deploy_js__WEBPACK_IMPORTED_MODULE_1__.everywhere], ...Object.entries(perOperation)];
			return tables.flatMap(([operation, meanings]) => Object.entries(meanings).map(([code, meaning]) => ({ operation, code, meaning })));
		}
		function isFinal(code) {
			return finalCodes.has(code);
		}
		const finalCodes = new Set(
			documentedErrors()
				.filter(({ meaning }) => !meaning.transient)
				.map(({ code }) => code),
		);
		for (const { code, meaning } of documentedErrors()) if (meaning.transient) finalCodes.delete(code);
	},
	4569: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, {
			newestFirst: () => newestFirst,
			parseApp: () => parseApp,
			parseArchive: () => parseArchive,
			parseEnvironment: () => parseEnvironment,
			parsePackage: () => parsePackage,
			parseRestore: () => parseRestore,
			parseSnapshot: () => parseSnapshot,
			parseSnapshotPage: () => parseSnapshotPage,
			parseSnapshotV1: () => parseSnapshotV1,
		});
		var _wire_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3011);
		function parseApp(json) {
			const fields = new _wire_js__WEBPACK_IMPORTED_MODULE_0__.Fields(json, "the app");
			const appId = fields.requiredText("AppId");
			return { appId, name: fields.text("Name") || appId, projectId: fields.text("ProjectId"), url: fields.text("Url") };
		}
		function parseEnvironment(appId, json) {
			const fields = new _wire_js__WEBPACK_IMPORTED_MODULE_0__.Fields(Array.isArray(json) && 1 === json.length ? json[0] : json, "the environment");
			const mode = fields.requiredText("Mode");
			return {
				appId,
				mode,
				status: fields.requiredText("Status"),
				environmentId: fields.text("EnvironmentId"),
				url: fields.text("Url"),
				modelVersion: fields.text("ModelVersion"),
				mendixVersion: fields.text("MendixVersion"),
				production: true === fields.boolean("Production") || "production" === mode.toLowerCase(),
				instances: fields.number("Instances"),
				memoryPerInstance: fields.number("MemoryPerInstance"),
				totalMemory: fields.number("TotalMemory"),
				runtimeLayer: fields.text("RuntimeLayer"),
			};
		}
		function parsePackage(json) {
			const fields = new _wire_js__WEBPACK_IMPORTED_MODULE_0__.Fields(json, "the package");
			const url = fields.get("Url");
			const link = void 0 === url ? void 0 : new _wire_js__WEBPACK_IMPORTED_MODULE_0__.Fields(url, "Url of the package");
			const location = link?.url("Location");
			return {
				packageId: fields.requiredText("PackageId"),
				name: fields.text("Name") ?? "",
				description: fields.text("Description"),
				version: fields.text("Version"),
				creator: fields.text("Creator"),
				createdAt: fields.time("CreationDate"),
				status: fields.text("Status"),
				size: bytes(fields.number("Size")),
				download: location && { url: location, ttlSeconds: link?.number("TTL") },
			};
		}
		function bytes(size) {
			if (void 0 === size || Number.isInteger(size)) return size;
			return Math.round(1024 * size * 1024);
		}
		function parseSnapshot(json) {
			const fields = new _wire_js__WEBPACK_IMPORTED_MODULE_0__.Fields(json, "the snapshot");
			return {
				snapshotId: fields.requiredText("snapshot_id"),
				state: fields.requiredText("state").toLowerCase(),
				statusMessage: fields.text("status_message"),
				comment: fields.text("comment"),
				modelVersion: fields.text("model_version"),
				createdAt: fields.time("created_at"),
				finishedAt: fields.time("finished_at"),
				updatedAt: fields.time("updated_at"),
				expiresAt: fields.time("expires_at"),
			};
		}
		function parseSnapshotV1(json) {
			const fields = new _wire_js__WEBPACK_IMPORTED_MODULE_0__.Fields(json, "the snapshot");
			return {
				snapshotId: fields.requiredText("SnapshotID"),
				state: (fields.text("State") ?? "unknown").toLowerCase(),
				statusMessage: void 0,
				comment: fields.text("Comment"),
				modelVersion: fields.text("ModelVersion"),
				createdAt: fields.time("CreatedOn"),
				finishedAt: void 0,
				updatedAt: void 0,
				expiresAt: fields.time("ExpiresOn"),
			};
		}
		function parseArchive(json) {
			const fields = new _wire_js__WEBPACK_IMPORTED_MODULE_0__.Fields(json, "the archive");
			return {
				archiveId: fields.requiredText("archive_id"),
				snapshotId: fields.text("snapshot_id"),
				dataType: fields.text("data_type"),
				state: fields.requiredText("state").toLowerCase(),
				statusMessage: fields.text("status_message"),
				url: fields.url("url"),
				createdAt: fields.time("created_at"),
				finishedAt: fields.time("finished_at"),
			};
		}
		function parseRestore(json) {
			const fields = new _wire_js__WEBPACK_IMPORTED_MODULE_0__.Fields(json, "the restore");
			return {
				restoreId: fields.requiredText("restore_id"),
				sourceSnapshotId: fields.text("source_snapshot_id"),
				sourceEnvironmentId: fields.text("source_environment_id"),
				targetEnvironmentId: fields.text("target_environment_id"),
				state: fields.requiredText("state").toLowerCase(),
				statusMessage: fields.text("status_message"),
				createdAt: fields.time("created_at"),
				finishedAt: fields.time("finished_at"),
			};
		}
		function parseSnapshotPage(json) {
			if (Array.isArray(json)) return { snapshots: json.map(parseSnapshot), total: json.length };
			const fields = new _wire_js__WEBPACK_IMPORTED_MODULE_0__.Fields(json, "the list of snapshots");
			const snapshots = (0, _wire_js__WEBPACK_IMPORTED_MODULE_0__.listOf)(fields.get("snapshots"), "the list of snapshots", parseSnapshot);
			return { snapshots, total: fields.number("total") };
		}
		function newestFirst(items) {
			const time = (item) => item.createdAt?.getTime() ?? 0;
			return [...items].sort((one, other) => time(other) - time(one));
		}
	},
	2052: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { settle: () => settle });
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7306);
		const defaultPauses = [500, 1e3, 2e3, 4e3, 8e3];
		async function settle(connection, settling) {
			try {
				return await settling.write();
			} catch (error) {
				if (!(error instanceof _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR) || !error.outcomeUnknown || "cancelled" === error.kind) throw error;
				const found = await search(connection, settling).catch((trouble) => {
					if (!(trouble instanceof _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR)) throw trouble;
					if (connection.signal?.aborted) throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(`${trouble.message} ${error.message} It may have been carried out.`, { ...trouble, outcomeUnknown: true, cause: error });
					throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(`${error.message} And its effect could not be looked for: ${trouble.message}`, { ...error, cause: trouble });
				});
				if (void 0 !== found) return found;
				if (settling.repeatable) return settle(connection, { ...settling, repeatable: false });
				throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(`${error.message} Looking for its effect afterwards showed nothing.`, { ...error, cause: error });
			}
		}
		async function search(connection, settling) {
			let trouble;
			for (const pause of settling.pauses ?? defaultPauses) {
				await connection.sleep(pause);
				try {
					const found = await settling.find();
					if (void 0 !== found) return found;
					trouble = void 0;
				} catch (error) {
					if (!(error instanceof _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR) || !error.transient) throw error;
					trouble = error;
				}
			}
			if (void 0 !== trouble) throw trouble;
			return;
		}
	},
	5363: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { lookRetry: () => lookRetry, wait: () => wait, waitForJob: () => waitForJob });
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7306);
		var _base_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1497);
		var _wait_wait_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5159);
		const lookRetry = { totalMs: 6e4 };
		function wait(connection, limits, waiting) {
			return (0, _wait_wait_js__WEBPACK_IMPORTED_MODULE_2__.fm)({
				...waiting,
				what: (0, _base_text_js__WEBPACK_IMPORTED_MODULE_1__.TN)(waiting.what),
				state: (value) => (0, _base_text_js__WEBPACK_IMPORTED_MODULE_1__.TN)(waiting.state(value)),
				timeoutMs: limits.timeoutMs,
				clock: limits.clock ?? connection.clock,
				signal: limits.signal ?? connection.signal,
				onEvent: limits.onEvent,
				schedule: limits.schedule ?? waiting.schedule,
			});
		}
		function waitForJob(connection, limits, job) {
			return wait(connection, limits, {
				what: job.what,
				usual: job.usual,
				look: job.look,
				state: (value) => value.state,
				judge: (value) => {
					if ("failed" === value.state) {
						const why = value.statusMessage ? `: "${(0, _base_text_js__WEBPACK_IMPORTED_MODULE_1__.TN)(value.statusMessage)}"` : ", and the service does not say why";
						throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(`The ${job.what} has failed${why}.`, { code: job.failedCode, kind: "remote-failed", remedy: job.remedy });
					}
					if ("completed" === value.state) return "done";
					return "queued" === value.state || "running" === value.state ? "pending" : "unknown";
				},
			});
		}
	},
	3011: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { Fields: () => Fields, ShapeError: () => ShapeError, listOf: () => listOf });
		var _base_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(768);
		class ShapeError extends Error {
			name = "ShapeError";
		}
		const longestTime = 64;
		function listOf(value, what, parse) {
			if (!Array.isArray(value)) throw new ShapeError(`${what} is ${kindOf(value)} instead of a list`);
			return value.map(parse);
		}
		class Fields {
			object;
			#what;
			constructor(value, what) {
				const object = (0, _base_json_js__WEBPACK_IMPORTED_MODULE_0__.asObject)(value);
				if (!object) throw new ShapeError(`${what} is ${kindOf(value)} instead of an object`);
				this.object = object;
				this.#what = what;
			}
			get(name) {
				return this.object[name] ?? void 0;
			}
			requiredText(name) {
				const text = this.text(name);
				if (void 0 === text || "" === text) throw new ShapeError(`${this.#what} has no ${name}`);
				return text;
			}
			text(name) {
				const value = this.get(name);
				if (void 0 === value || "string" == typeof value) return value;
				if ("number" == typeof value || "boolean" == typeof value) return String(value);
				throw this.#wrong(name, value, "a string");
			}
			number(name) {
				const value = this.get(name);
				if (void 0 === value || "" === value) return;
				const number = "string" == typeof value ? Number(value) : value;
				if ("number" == typeof number && Number.isFinite(number)) return number;
				throw this.#wrong(name, value, "a number");
			}
			boolean(name) {
				const value = this.get(name);
				if (void 0 === value || "" === value) return;
				if ("boolean" == typeof value) return value;
				if ("string" == typeof value && /^(true|false)$/i.test(value)) return "true" === value.toLowerCase();
				throw this.#wrong(name, value, "a Boolean");
			}
			time(name) {
				const value = this.get(name);
				if (void 0 === value || "" === value) return;
				if ("number" == typeof value || ("string" == typeof value && /^\d+$/.test(value))) {
					const date = new Date(Number(value));
					if (!Number.isNaN(date.getTime())) return date;
				}
				if ("string" == typeof value && value.length <= longestTime) {
					const date = new Date(/T.*(Z|[+-]\d\d:?\d\d)$/i.test(value) || !value.includes("T") ? value : `${value}Z`);
					if (!Number.isNaN(date.getTime())) return date;
				}
				throw this.#wrong(name, value, "a time");
			}
			url(name) {
				const value = this.get(name);
				if (void 0 === value || "" === value) return;
				const url = "string" == typeof value && URL.canParse(value) ? new URL(value) : void 0;
				if (url && /^https?:$/.test(url.protocol)) return url;
				throw this.#wrong(name, value, "a link");
			}
			#wrong(name, value, wanted) {
				return new ShapeError(`${name} of ${this.#what} is ${kindOf(value)} instead of ${wanted}`);
			}
		}
		function kindOf(value) {
			if (void 0 === value) return "missing";
			if (null === value) return "null";
			if (Array.isArray(value)) return "a list";
			return "object" == typeof value ? "an object" : `a ${typeof value}`;
		}
	},
};
