export const id = 616;
export const ids = [616];
export const modules = {
	1616: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { actions: () => actions, shared: () => shared });
		const shared = [
			() => Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 1564)),
			() => Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 252)),
			() => Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 8083)),
			() => Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 8822)),
			() => Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 3612)),
			() => Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 819)),
			() => Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 309)),
			() => Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 9377)),
			() => Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 7483)),
		];
		const transfers = () => __webpack_require__.e(633).then(__webpack_require__.bind(__webpack_require__, 3633));
		const actions = {
			backup: async () => (await transfers()).actions.backup(),
			"backup-fleet": async () => (await transfers()).actions["backup-fleet"](),
			"build-package": () => __webpack_require__.e(553).then(__webpack_require__.bind(__webpack_require__, 4553)),
			"clean-environment": () => __webpack_require__.e(456).then(__webpack_require__.bind(__webpack_require__, 6456)),
			"create-free-app": () => __webpack_require__.e(339).then(__webpack_require__.bind(__webpack_require__, 5720)),
			"delete-packages": () => __webpack_require__.e(67).then(__webpack_require__.bind(__webpack_require__, 1067)),
			deploy: async () => (await transfers()).actions.deploy(),
			"download-backup": async () => (await transfers()).actions["download-backup"](),
			"download-logs": async () => (await transfers()).actions["download-logs"](),
			"get-settings": () => __webpack_require__.e(252).then(__webpack_require__.bind(__webpack_require__, 5252)),
			"list-backups": async () => (await transfers()).actions["list-backups"](),
			"list-environments": () => __webpack_require__.e(240).then(__webpack_require__.bind(__webpack_require__, 4240)),
			"package-info": async () => (await transfers()).actions["package-info"](),
			"prune-backups": async () => (await transfers()).actions["prune-backups"](),
			restore: async () => (await transfers()).actions.restore(),
			scale: () => __webpack_require__.e(782).then(__webpack_require__.bind(__webpack_require__, 782)),
			"set-settings": () => Promise.all([__webpack_require__.e(243), __webpack_require__.e(296)]).then(__webpack_require__.bind(__webpack_require__, 1296)),
			"start-and-wait": () => __webpack_require__.e(700).then(__webpack_require__.bind(__webpack_require__, 7700)),
			stop: () => __webpack_require__.e(970).then(__webpack_require__.bind(__webpack_require__, 6970)),
			tags: () => __webpack_require__.e(735).then(__webpack_require__.bind(__webpack_require__, 8735)),
			transport: () => __webpack_require__.e(777).then(__webpack_require__.bind(__webpack_require__, 2777)),
			"upload-package": async () => (await transfers()).actions["upload-package"](),
		};
	},
	7483: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { appId: () => appId, appIdFormat: () => appIdFormat, connect: () => connect, connectionInputs: () => connectionInputs, environmentInputs: () => environmentInputs, timeoutMinutes: () => _limits_js__WEBPACK_IMPORTED_MODULE_2__.timeoutMinutes, waiting: () => waiting });
		var _mendix_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5941);
		var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2266);
		var _limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9574);
		const connectionInputs = {
			username: (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__.Qq)("Mendix account (e-mail address) that the API key belongs to.", { required: true, env: "MENDIX_USERNAME" }),
			"api-key": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__.Qq)("API key of that account. Pass it from a secret.", { required: true, env: "MENDIX_API_KEY", secret: true }),
			"api-url": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__.Rs)("Address of the Mendix Cloud APIs; only needed for rehearsals against the emulator.", { default: _mendix_client_js__WEBPACK_IMPORTED_MODULE_0__.zq, env: "MENDIX_API_URL" }),
			"request-timeout-seconds": _limits_js__WEBPACK_IMPORTED_MODULE_2__.requestTimeoutSeconds,
		};
		const appIdFormat = { pattern: /^[a-z0-9][a-z0-9-]*$/i, allowed: "the sub-domain of an app: letters, digits and hyphens" };
		const appId = (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__.Qq)("Sub-domain of the app (`calc` for https://calc.mendixcloud.com), without `-accp` or the like.", { required: true, ...appIdFormat });
		const environmentInputs = { ...connectionInputs, "app-id": appId, environment: (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__.Qq)("Environment: `Test`, `Acceptance`, `Production` or the name of a flexible environment, in any case of letters.", { required: true }) };
		function connect(inputs, step, settings = {}) {
			return new _mendix_client_js__WEBPACK_IMPORTED_MODULE_0__.MT({ apiUrl: inputs["api-url"], username: inputs.username, apiKey: inputs["api-key"], requestTimeoutMs: 1e3 * inputs["request-timeout-seconds"], clock: step.clock, signal: step.signal, onEvent: step.onHttp, ...settings });
		}
		function waiting(step) {
			return { timeoutMs: step.leftMs(), signal: step.signal, clock: step.clock, onEvent: step.onWait };
		}
	},
	5915: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { g5: () => failureOf, Vc: () => inContext, dg: () => isTransient, au: () => unexpectedAnswer });
		var errors = __webpack_require__(2602);
		var http_json = __webpack_require__(3223);
		var retry = __webpack_require__(4675);
		var one_line = __webpack_require__(3809);
		const askForRights = "Ask the Technical Contact to grant it on the Permissions page of the environment.";
		const noAccess = { kind: "auth", remedy: `The user of the API key needs API Rights and Access to Backups on this environment. ${askForRights}` };
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
		const checkMode = { kind: "config", remedy: "Check the environment input: Test, Acceptance, Production or the name of a flexible environment of this app." };
		const everywhere = {
			INVALID_PARAMETERS: { kind: "config", remedy: "Check the inputs of the step: the service found one of them missing or malformed." },
			INVALID_APPID: { kind: "config", remedy: "Check the app-id input: the sub-domain of the app, without -accp or -test (calc for https://calc.mendixcloud.com)." },
			APP_NOT_FOUND: { kind: "not-found", remedy: "Check the app-id input, and that the user of the API key is a member of the app team." },
			INVALID_ENVIRONMENT: checkMode,
			ENVIRONMENT_NOT_FOUND: { ...checkMode, kind: "not-found" },
			NO_ACCESS: { kind: "auth", remedy: `The user of the API key needs API Rights on this environment, and Transport Rights to deploy. ${askForRights}` },
			FORBIDDEN: { kind: "auth", remedy: `The user of the API key may not do this. ${askForRights}` },
			NOT_ALLOWED: { kind: "auth", remedy: `The user of the API key may not do this. ${askForRights}` },
			NOT_FOUND: { kind: "not-found", remedy: "Check the app-id and environment inputs, and the id that the step was given." },
			PACKAGE_NOT_FOUND: { kind: "not-found", remedy: "Check the package-id input: the package may have been deleted, or belong to another app." },
			SNAPSHOT_NOT_FOUND: { kind: "not-found", remedy: "Check the snapshot-id input: the backup may have expired or belong to another environment; list-backups shows what there is." },
			SERVICE_UNAVAILABLE: { kind: "remote-failed", transient: true, unclear: true, remedy: "The service cannot answer at the moment. Look at https://status.mendix.com and run the step again later." },
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
				TRANSPORT_NOT_ALLOWED: { kind: "auth", remedy: `The user of the API key needs Transport Rights on this environment. ${askForRights}` },
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
			logs: { FORBIDDEN: { kind: "auth", remedy: `The user of the API key may not read the logs of this environment. ${askForRights}` } },
			packages: { PACKAGE_IN_USE: { kind: "conflict", remedy: "An environment has this package. Transport another one there before deleting it." }, BUILD_NOT_SUCCEEDED: { kind: "conflict", remedy: "The package has not been built (yet), so there is nothing to download." } },
			build: { INVALID_VERSION: { kind: "config", remedy: "Check the version input: major.minor.patch, three numbers." }, BUILD_FAILED: { kind: "remote-failed", remedy: "Check the branch and revision inputs; the Developer Portal has the log of the build." } },
		};
		const perOperation = { ...deployErrors, ...backupErrors };
		function normalCode(code) {
			return code
				.trim()
				.toUpperCase()
				.replace(/[\s_-]+/g, "_");
		}
		function meaningOf(operation, code) {
			const own = perOperation[operation];
			if (own && Object.hasOwn(own, code)) return own[code];
			return Object.hasOwn(everywhere, code) ? everywhere[code] : void 0;
		}
		function documentedErrors() {
			const tables = [[void 0, everywhere], ...Object.entries(perOperation)];
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
		function isTransient(answer) {
			if (!retry.fO.has(answer.status)) return false;
			const error = serviceError(answer.json);
			return 500 !== answer.status || !error || !isFinal(error.code);
		}
		function failureOf(asked, answer) {
			const { status } = answer;
			const error = serviceError(answer.json);
			if (!error && status >= 200 && status < 300) return;
			const documented = error && meaningOf(asked.operation, error.code);
			const write = "GET" !== asked.method;
			const meaning = documented ?? byStatus(status, write);
			const said = error ? `${error.code}${error.message ? ` "${(0, one_line.T)(error.message, asked.secrets)}"` : ""} (HTTP ${status})` : `HTTP ${status}${wordsOf(answer, asked.secrets)}`;
			return new errors.H(`Could not ${(0, one_line.T)(asked.doing)}: ${answer.target} answered ${said}.`, { code: error?.code ?? meaning.code ?? `HTTP_${status}`, kind: meaning.kind, remedy: meaning.remedy, status, requestId: answer.requestId, transient: meaning.transient, unclear: write && meaning.unclear });
		}
		function unexpectedAnswer(asked, answer, problem, cause) {
			return new errors.H(`Could not ${(0, one_line.T)(asked.doing)}: ${answer.target} gave an unexpected answer (HTTP ${answer.status}): ${problem}.`, {
				code: "UNEXPECTED_ANSWER",
				kind: "remote-failed",
				status: answer.status,
				requestId: answer.requestId,
				transient: "GET" === asked.method,
				unclear: "GET" !== asked.method,
				remedy: "Check that api-url is the address of the Mendix APIs; if it is, run the step again.",
				cause,
			});
		}
		function inContext(failure, doing) {
			if ("cancelled" === failure.kind) return failure;
			return new errors.H(`Could not ${(0, one_line.T)(doing)}: ${failure.message}`, { ...failure, cause: failure });
		}
		function serviceError(json) {
			const object = (0, http_json.eB)(json);
			const code = object?.["errorCode"];
			if ("string" != typeof code || "" === code.trim()) return;
			const message = object?.["errorMessage"];
			return { code: normalCode(code), message: "string" == typeof message ? message : "" };
		}
		function wordsOf(answer, secrets) {
			const text = answer.text.trim();
			return void 0 !== answer.json || "" === text || text.startsWith("<") ? "" : ` "${(0, one_line.T)(text, secrets)}"`;
		}
		function byStatus(status, write) {
			if (status >= 300 && status < 400) return { kind: "config", code: "REDIRECTED", remedy: "The address leads elsewhere, and credentials do not follow. Check the api-url input: https://deploy.mendix.com, without a path." };
			if (401 === status || 403 === status) return { kind: "auth", remedy: "Check username and api-key (a key is shown only once, when it is made, in the profile of the user), and that the user has API Rights on this environment." };
			if (404 === status) return { kind: "not-found", remedy: "Check the app-id, environment and api-url inputs." };
			if (409 === status || 422 === status || 423 === status) return { kind: "conflict", remedy: "Something else stands in the way; look at the environment in the Developer Portal." };
			if (413 === status) return { kind: "config", remedy: "What was sent is too large for the service (a package may have 1 GB)." };
			if (429 === status) return { kind: "remote-failed", transient: true, remedy: "Too many requests: run the step again later, or run fewer at a time." };
			if (408 === status || status >= 500) return { kind: "remote-failed", transient: retry.fO.has(status), unclear: write, remedy: "The service is in trouble. Look at https://status.mendix.com and run the step again later." };
			if (status >= 400) return { kind: "config", remedy: "The service refused the request. Check the inputs of the step." };
			return { kind: "remote-failed", remedy: "The service said so without a documented code. Look at the Developer Portal." };
		}
	},
	6234: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { KT: () => createFreeApp, Sx: () => getApp, e0: () => explainedApp, tS: () => listApps });
		var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
		var _text_near_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8126);
		var _client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5941);
		var _types_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4569);
		var _unclear_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2052);
		var _wire_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3011);
		function listApps(connection) {
			return connection.read({ path: "/api/1/apps", operation: "list-apps", doing: "list the apps of the user" }, (json) => (0, _wire_js__WEBPACK_IMPORTED_MODULE_4__.c3)(json, "the list of apps", _types_js__WEBPACK_IMPORTED_MODULE_5__.dp));
		}
		async function getApp(connection, appId) {
			try {
				return await connection.read({ path: (0, _client_js__WEBPACK_IMPORTED_MODULE_2__.Ae)`/api/1/apps/${appId}`, operation: "get-app", doing: `read the app ${appId}` }, _types_js__WEBPACK_IMPORTED_MODULE_5__.dp);
			} catch (error) {
				throw await explainedApp(connection, appId, error);
			}
		}
		async function createFreeApp(connection, projectId) {
			return (0, _unclear_js__WEBPACK_IMPORTED_MODULE_3__.G)(connection, {
				write: () => connection.write("POST", { path: "/api/1/apps", operation: "create-free-app", doing: `create a free app for the project ${projectId}`, body: { ProjectId: projectId } }, _types_js__WEBPACK_IMPORTED_MODULE_5__.dp),
				find: async () => (await listApps(connection)).find((app) => app.projectId === projectId),
			});
		}
		async function explainedApp(connection, appId, error) {
			if (!(error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H) || !["APP_NOT_FOUND", "INVALID_APPID", "HTTP_404"].includes(error.code)) return error;
			const apps = await listApps(connection).catch(() => void 0);
			if (!apps) return error;
			const bare = appId
				.replace(/^https?:\/\//, "")
				.replace(/[./].*$/, "")
				.replace(/-(accp|test)$/, "");
			const ids = apps.map((app) => app.appId);
			const hint = ids.includes(bare) ? `The app-id is ${bare}.` : (0, _text_near_js__WEBPACK_IMPORTED_MODULE_1__.suggestion)(appId, ids, "app that this user can see");
			return new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`${error.message} ${hint}`, { ...error, kind: "not-found", cause: error });
		}
	},
	5941: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { Ae: () => path, MT: () => MendixConnection, Pf: () => label, zq: () => defaultApiUrl });
		var _http_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5529);
		var _http_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(295);
		var _http_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2602);
		var _text_one_line_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3809);
		var _answers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5915);
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
				this.clock = settings.clock ?? _http_clock_js__WEBPACK_IMPORTED_MODULE_1__.d;
				this.signal = signal;
				this.onEvent = onEvent;
				this.baseUrl = new URL(settings.apiUrl ?? defaultApiUrl);
				this.headers = { "mendix-username": username, "mendix-apikey": apiKey };
				this.#apiKey = apiKey;
				this.requestTimeoutMs = requestTimeoutMs ?? 3e4;
				this.#http = new _http_client_js__WEBPACK_IMPORTED_MODULE_0__.JsonClient({ baseUrl: this.baseUrl, headers: this.headers, clock: this.clock, isTransient: _answers_js__WEBPACK_IMPORTED_MODULE_4__.dg, userAgent, requestTimeoutMs: this.requestTimeoutMs, retry, signal, onEvent, pace: settings.pace });
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
					if (void 0 === pause) throw (0, _answers_js__WEBPACK_IMPORTED_MODULE_4__.au)(this.asked("GET", call), answer, "it is not JSON");
					await this.sleep(pause, call.signal);
				}
			}
			async write(method, call, parse) {
				const answer = await this.#send(method, call);
				if (void 0 === answer.json && answer.text.trimStart().startsWith("<")) throw (0, _answers_js__WEBPACK_IMPORTED_MODULE_4__.au)(this.asked(method, call), answer, "it is a web page");
				return this.#parsed(method, call, answer, parse);
			}
			async sleep(ms, signal) {
				const signals = [this.signal, signal].filter((one) => void 0 !== one);
				await (0, _http_clock_js__WEBPACK_IMPORTED_MODULE_1__.v)(this.clock, ms, AbortSignal.any(signals));
			}
			async #send(method, call) {
				const { path, query, body, signal } = call;
				const timeoutMs = this.requestTimeoutMs * (call.slow ? 10 : 1);
				const retry = call.slow ? { totalMs: 2 * timeoutMs } : call.retry;
				const answer = await this.#http.send({ method, path, query, body, signal, timeoutMs, retry }).catch((error) => {
					throw error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_2__.H ? (0, _answers_js__WEBPACK_IMPORTED_MODULE_4__.Vc)(error, call.doing) : error;
				});
				const failure = (0, _answers_js__WEBPACK_IMPORTED_MODULE_4__.g5)(this.asked(method, call), answer);
				if (failure) throw failure;
				return answer;
			}
			#parsed(method, call, answer, parse) {
				try {
					return parse(answer.json, answer.text);
				} catch (error) {
					if (!(error instanceof _wire_js__WEBPACK_IMPORTED_MODULE_5__.ym)) throw error;
					throw (0, _answers_js__WEBPACK_IMPORTED_MODULE_4__.au)(this.asked(method, call), answer, error.message, error);
				}
			}
			asked(method, call) {
				return { method, operation: call.operation, doing: call.doing, secrets: [this.#apiKey, ...(call.secrets ?? [])] };
			}
		}
		function path(texts, ...parts) {
			return texts.reduce((before, text, index) => {
				const part = parts[index - 1] ?? "";
				if (/^\s*\.{0,2}\s*$/.test(part)) throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_2__.H(`${JSON.stringify(part)} cannot be the name or id of anything on the platform.`, { code: "INVALID_NAME", kind: "config", remedy: "Check the app-id and environment inputs, and the ids that the step was given." });
				return before + encodeURIComponent(part) + text;
			});
		}
		function label(environment) {
			return (0, _text_one_line_js__WEBPACK_IMPORTED_MODULE_3__.T)(`${environment.appId} / ${environment.mode}`);
		}
	},
	1564: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { findEnvironment: () => findEnvironment, getEnvironment: () => getEnvironment, isRunning: () => isRunning, isStopped: () => isStopped, listEnvironments: () => listEnvironments });
		var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
		var _text_near_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8126);
		var _apps_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6234);
		var _client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5941);
		var _types_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4569);
		var _wire_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3011);
		async function listEnvironments(connection, appId) {
			try {
				return await connection.read({ path: (0, _client_js__WEBPACK_IMPORTED_MODULE_3__.Ae)`/api/1/apps/${appId}/environments`, operation: "list-environments", doing: `list the environments of ${appId}` }, (json) =>
					(0, _wire_js__WEBPACK_IMPORTED_MODULE_4__.c3)(json, "the list of environments", (item) => (0, _types_js__WEBPACK_IMPORTED_MODULE_5__.Nq)(appId, item)),
				);
			} catch (error) {
				throw await (0, _apps_js__WEBPACK_IMPORTED_MODULE_2__.e0)(connection, appId, error);
			}
		}
		function getEnvironment(connection, { appId, mode }, call = {}) {
			return connection.read({ ...call, path: (0, _client_js__WEBPACK_IMPORTED_MODULE_3__.Ae)`/api/1/apps/${appId}/environments/${mode}`, operation: "get-environment", doing: `read the environment ${(0, _client_js__WEBPACK_IMPORTED_MODULE_3__.Pf)({ appId, mode })}` }, (json) =>
				(0, _types_js__WEBPACK_IMPORTED_MODULE_5__.Nq)(appId, json),
			);
		}
		async function findEnvironment(connection, appId, mode) {
			const environments = await listEnvironments(connection, appId);
			const wanted = mode.trim().toLowerCase();
			const found = environments.find((environment) => environment.mode === mode) ?? environments.find((environment) => environment.mode.trim().toLowerCase() === wanted);
			if (found) return found;
			const modes = environments.map((environment) => environment.mode);
			throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`${appId} has no environment ${JSON.stringify(mode)}. ${(0, _text_near_js__WEBPACK_IMPORTED_MODULE_1__.suggestion)(mode, modes, "environment")}`, {
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
	252: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { findBackupTarget: () => findBackupTarget, listBackupTargets: () => listBackupTargets });
		var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
		var _apps_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6234);
		var _client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5941);
		var _environments_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1564);
		async function findBackupTarget(connection, appId, mode) {
			const [projectId, environment] = await Promise.all([projectIdOf(connection, appId), (0, _environments_js__WEBPACK_IMPORTED_MODULE_3__.findEnvironment)(connection, appId, mode)]);
			const target = asTarget(projectId, environment);
			if (target) return target;
			throw missingId("EnvironmentId", (0, _client_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(environment));
		}
		async function listBackupTargets(connection, appId) {
			const [projectId, environments] = await Promise.all([projectIdOf(connection, appId), (0, _environments_js__WEBPACK_IMPORTED_MODULE_3__.listEnvironments)(connection, appId)]);
			return environments.map((environment) => asTarget(projectId, environment)).filter((target) => void 0 !== target);
		}
		function asTarget(projectId, { appId, mode, environmentId }) {
			return environmentId ? { appId, mode, projectId, environmentId } : void 0;
		}
		async function projectIdOf(connection, appId) {
			const app = await (0, _apps_js__WEBPACK_IMPORTED_MODULE_1__.Sx)(connection, appId);
			const projectId = app.projectId ?? (await (0, _apps_js__WEBPACK_IMPORTED_MODULE_1__.tS)(connection)).find((other) => other.appId === app.appId)?.projectId;
			if (projectId) return projectId;
			throw missingId("ProjectId", appId);
		}
		function missingId(id, of) {
			return new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`The service does not tell the ${id} of ${of}, which version 2 of the backups API needs.`, { code: "ID_NOT_KNOWN", kind: "remote-failed", remedy: "Use api-version: 1 for this environment." });
		}
	},
	8083: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { deletePackage: () => deletePackage, getEnvironmentPackage: () => getEnvironmentPackage, getPackage: () => getPackage, listPackages: () => listPackages, startBuild: () => startBuild, waitForPackage: () => waitForPackage });
		var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
		var _text_one_line_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3809);
		var _apps_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6234);
		var _client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5941);
		var _types_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4569);
		var _unclear_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2052);
		var _waiting_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5363);
		var _wire_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3011);
		async function listPackages(connection, appId) {
			try {
				const packages = await connection.read({ path: (0, _client_js__WEBPACK_IMPORTED_MODULE_3__.Ae)`/api/1/apps/${appId}/packages`, operation: "packages", doing: `list the packages of ${appId}` }, (json) =>
					(0, _wire_js__WEBPACK_IMPORTED_MODULE_6__.c3)(json, "the list of packages", _types_js__WEBPACK_IMPORTED_MODULE_7__.C),
				);
				return (0, _types_js__WEBPACK_IMPORTED_MODULE_7__.ll)(packages);
			} catch (error) {
				throw await (0, _apps_js__WEBPACK_IMPORTED_MODULE_2__.e0)(connection, appId, error);
			}
		}
		function getPackage(connection, appId, packageId, options = {}) {
			const { url, ...call } = options;
			return connection.read({ ...call, path: (0, _client_js__WEBPACK_IMPORTED_MODULE_3__.Ae)`/api/1/apps/${appId}/packages/${packageId}`, query: url ? { url: true } : void 0, operation: "packages", doing: `read the package ${packageId} of ${appId}` }, _types_js__WEBPACK_IMPORTED_MODULE_7__.C);
		}
		async function getEnvironmentPackage(connection, environment, options = {}) {
			const { appId, mode } = environment;
			try {
				return await connection.read(
					{ path: (0, _client_js__WEBPACK_IMPORTED_MODULE_3__.Ae)`/api/1/apps/${appId}/environments/${mode}/package`, query: options.url ? { url: true } : void 0, operation: "environment-package", doing: `read the package of ${(0, _client_js__WEBPACK_IMPORTED_MODULE_3__.Pf)(environment)}` },
					_types_js__WEBPACK_IMPORTED_MODULE_7__.C,
				);
			} catch (error) {
				if (error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H && "PACKAGE_NOT_FOUND" === error.code) return;
				throw error;
			}
		}
		async function deletePackage(connection, appId, packageId) {
			const call = { path: (0, _client_js__WEBPACK_IMPORTED_MODULE_3__.Ae)`/api/1/apps/${appId}/packages/${packageId}`, operation: "packages", doing: `delete the package ${packageId} of ${appId}` };
			try {
				return await (0, _unclear_js__WEBPACK_IMPORTED_MODULE_4__.G)(connection, { write: () => connection.write("DELETE", call, () => true), find: async () => ((await exists(connection, appId, packageId)) ? void 0 : true), repeatable: true });
			} catch (error) {
				if (error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H && "PACKAGE_NOT_FOUND" === error.code) return false;
				throw error;
			}
		}
		async function exists(connection, appId, packageId) {
			try {
				await getPackage(connection, appId, packageId);
				return true;
			} catch (error) {
				if (error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H && "PACKAGE_NOT_FOUND" === error.code) return false;
				throw error;
			}
		}
		async function startBuild(connection, appId, build) {
			const before = new Set((await listPackages(connection, appId)).map((known) => known.packageId));
			return (0, _unclear_js__WEBPACK_IMPORTED_MODULE_4__.G)(connection, {
				write: () =>
					connection.write(
						"POST",
						{
							path: (0, _client_js__WEBPACK_IMPORTED_MODULE_3__.Ae)`/api/1/apps/${appId}/packages`,
							operation: "build",
							doing: `build ${build.branch} revision ${build.revision} of ${appId}`,
							body: { Branch: build.branch, Revision: /^\d{1,9}$/.test(build.revision) ? Number(build.revision) : build.revision, Version: build.version, Description: build.description },
						},
						(json) => new _wire_js__WEBPACK_IMPORTED_MODULE_6__.C8(json, "the build").requiredText("PackageId"),
					),
				find: async () => {
					const packages = await listPackages(connection, appId);
					return packages.find((made) => !before.has(made.packageId) && isFrom(made, build))?.packageId;
				},
			});
		}
		function isFrom(made, build) {
			return void 0 === made.version || made.version === build.version || made.version.startsWith(`${build.version}.`);
		}
		async function waitForPackage(connection, appId, packageId, limits) {
			const { value } = await (0, _waiting_js__WEBPACK_IMPORTED_MODULE_5__.uk)(connection, limits, {
				what: `package ${packageId} of ${appId}`,
				usual: "3 to 20 minutes",
				look: (signal) => getPackage(connection, appId, packageId, { signal, retry: _waiting_js__WEBPACK_IMPORTED_MODULE_5__.SK }),
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
			return new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`The build of package ${failed.packageId} (${((0, _text_one_line_js__WEBPACK_IMPORTED_MODULE_1__.T))(failed.name) || "without a name"}) of ${appId} has failed.`, {
				code: "BUILD_FAILED",
				kind: "remote-failed",
				remedy: "Check the branch and revision inputs; the Developer Portal has the log of the build.",
			});
		}
	},
	8822: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { isScaled: () => isScaled, scaleEnvironment: () => scaleEnvironment });
		var _http_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3223);
		var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5941);
		var _environments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1564);
		var _types_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4569);
		var _unclear_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2052);
		async function scaleEnvironment(connection, environment, scale) {
			const { appId, mode } = environment;
			const answer = await (0, _unclear_js__WEBPACK_IMPORTED_MODULE_2__.G)(connection, {
				write: () =>
					connection.write(
						"POST",
						{
							path: (0, _client_js__WEBPACK_IMPORTED_MODULE_0__.Ae)`/api/1/apps/${appId}/environments/${mode}/scale`,
							operation: "scale",
							doing: `scale ${(0, _client_js__WEBPACK_IMPORTED_MODULE_0__.Pf)(environment)} to ${scale.instances} \xd7 ${scale.memoryPerInstance} MB`,
							body: { Instances: scale.instances, MemoryPerInstance: scale.memoryPerInstance },
						},
						(json) => ((0, _http_json_js__WEBPACK_IMPORTED_MODULE_3__.eB)(json) || Array.isArray(json) ? (0, _types_js__WEBPACK_IMPORTED_MODULE_4__.Nq)(appId, json) : "accepted"),
					),
				find: async () => {
					const now = await (0, _environments_js__WEBPACK_IMPORTED_MODULE_1__.getEnvironment)(connection, environment);
					return isScaled(now, scale) ? now : void 0;
				},
				repeatable: true,
			});
			return "accepted" === answer ? (0, _environments_js__WEBPACK_IMPORTED_MODULE_1__.getEnvironment)(connection, environment) : answer;
		}
		function isScaled(environment, scale) {
			return environment.instances === scale.instances && environment.memoryPerInstance === scale.memoryPerInstance;
		}
	},
	3612: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { describeChange: () => describeChange, mergeSettings: () => mergeSettings, parseDesired: () => parseDesired });
		var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
		var _http_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3223);
		var _text_near_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8126);
		var _text_one_line_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3809);
		var _settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(819);
		const shortNames = { constants: "Constants", "custom-settings": "CustomSettings", "scheduled-events": "ScheduledEvents" };
		function parseDesired(input) {
			const problems = [];
			const object = (0, _http_json_js__WEBPACK_IMPORTED_MODULE_4__.eB)(input);
			if (!object) throw badSettings(["they have to be a map with constants, custom-settings and scheduled-events"]);
			const desired = Object.entries(object).flatMap(([key, value]) => {
				const section = Object.hasOwn(shortNames, key) ? shortNames[key] : _settings_js__WEBPACK_IMPORTED_MODULE_3__.sections.find((known) => known === key);
				if (!section) {
					if (_settings_js__WEBPACK_IMPORTED_MODULE_3__.sections.every((known) => known in object)) return [];
					const near = (0, _text_near_js__WEBPACK_IMPORTED_MODULE_1__.nearMatches)(key, [...Object.keys(shortNames), ..._settings_js__WEBPACK_IMPORTED_MODULE_3__.sections]);
					const hint = near[0] ? `did you mean ${near[0]}?` : `there are ${Object.keys(shortNames).join(", ")}`;
					problems.push(`${JSON.stringify(key)} is no kind of setting; ${hint}`);
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
					const entry = (0, _http_json_js__WEBPACK_IMPORTED_MODULE_4__.eB)(item);
					const name = entry?.["Name"];
					const wanted = entry?.["Value"] ?? void 0;
					if ("string" == typeof name && "" !== name) return void 0 === wanted ? [] : [[name, wanted]];
					problems.push(`entry ${index + 1} of ${key} has no Name`);
					return [];
				});
			const map = (0, _http_json_js__WEBPACK_IMPORTED_MODULE_4__.eB)(value);
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
					if ((0, _settings_js__WEBPACK_IMPORTED_MODULE_3__.sameValue)(setting, value)) continue;
					list[index] = { ...setting, value, wire: { ...setting.wire, Value: value } };
				} else if ("CustomSettings" === section && options.addCustomSettings) list.push({ name, value, deployedValue: void 0, dataType: void 0, wire: { Name: name, Value: value } });
				else {
					unknown.push(unknownName(section, name, list));
					continue;
				}
				changes.push("ScheduledEvents" === section ? { section, name, from: setting?.value, to: value } : { section, name });
			}
			if (unknown.length > 0)
				throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`The environment has no such settings: ${unknown.join("; ")}.`, { code: "UNKNOWN_SETTING", kind: "config", remedy: "Correct the names (get-settings lists them all), or transport the package that brings them first. Nothing was changed." });
			return { settings: { ...current, ...lists }, changes };
		}
		const thing = { Constants: "constant", CustomSettings: "custom setting", ScheduledEvents: "scheduled event" };
		function unknownName(section, name, known) {
			const near = (0, _text_near_js__WEBPACK_IMPORTED_MODULE_1__.nearMatches)(
				name,
				known.map((setting) => setting.name),
			);
			return `${thing[section]} ${name}${near.length > 0 ? ` (did you mean ${near.map((one) => (0, _text_one_line_js__WEBPACK_IMPORTED_MODULE_2__.T)(one)).join(" or ")}?)` : ""}`;
		}
		function describeChange(change) {
			const what = `${thing[change.section]} ${change.name}`;
			return void 0 === change.to ? `${what} changed` : `${what}: ${change.from ?? "not set"} → ${change.to}`;
		}
		function badSettings(problems) {
			return new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`The settings cannot be read: ${problems.join("; ")}.`, { code: "INVALID_SETTINGS", kind: "config", remedy: "Correct the settings; get-settings shows them in the platform’s own shape. Nothing was changed." });
		}
	},
	819: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { getSettings: () => getSettings, parseSettings: () => parseSettings, restartRequired: () => restartRequired, sameValue: () => sameValue, sections: () => sections, setSettings: () => setSettings, settingsToJson: () => settingsToJson });
		var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
		var _http_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3223);
		var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5941);
		var _unclear_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2052);
		var _wire_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3011);
		const sections = ["Constants", "CustomSettings", "ScheduledEvents"];
		function getSettings(connection, environment) {
			return connection.read({ path: settingsPath(environment), operation: "get-settings", doing: `read the settings of ${(0, _client_js__WEBPACK_IMPORTED_MODULE_1__.Pf)(environment)}` }, parseSettings);
		}
		async function setSettings(connection, environment, settings) {
			const confirmed = async () => {
				const now = await getSettings(connection, environment);
				return 0 === differences(settings, now).length ? now : void 0;
			};
			const written = await (0, _unclear_js__WEBPACK_IMPORTED_MODULE_2__.G)(connection, {
				write: () => connection.write("POST", { path: settingsPath(environment), operation: "set-settings", doing: `change the settings of ${(0, _client_js__WEBPACK_IMPORTED_MODULE_1__.Pf)(environment)}`, body: settingsToJson(settings), secrets: worthHiding(settings) }, () => "sent"),
				find: confirmed,
				repeatable: true,
			});
			if ("sent" !== written) return written;
			for (const pause of [0, 1e3, 3e3]) {
				if (pause > 0) await connection.sleep(pause);
				const now = await confirmed();
				if (now) return now;
			}
			const now = await getSettings(connection, environment);
			const names = differences(settings, now);
			if (0 === names.length) return now;
			throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`The settings of ${(0, _client_js__WEBPACK_IMPORTED_MODULE_1__.Pf)(environment)} were accepted, but read again they still differ: ${names.join(", ")}.`, {
				code: "SETTINGS_NOT_CONFIRMED",
				kind: "remote-failed",
				remedy: "Someone else may be changing them, or the platform refuses these values. Look at the environment in the Developer Portal.",
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
			return [...settings.Constants, ...settings.CustomSettings]
				.map((setting) => setting.value ?? "")
				.filter((value) => value.length > 2 && !/^(true|false)$/i.test(value))
				.sort((one, other) => other.length - one.length);
		}
		function settingsPath({ appId, mode }) {
			return (0, _client_js__WEBPACK_IMPORTED_MODULE_1__.Ae)`/api/1/apps/${appId}/environments/${mode}/settings`;
		}
		function parseSettings(json) {
			const { object } = new _wire_js__WEBPACK_IMPORTED_MODULE_3__.C8(json, "the settings");
			const list = (section) => (0, _wire_js__WEBPACK_IMPORTED_MODULE_3__.c3)(object[section] ?? [], section, (item) => parseSetting(item, section));
			return { Constants: list("Constants"), CustomSettings: list("CustomSettings"), ScheduledEvents: list("ScheduledEvents"), wire: object };
		}
		function parseSetting(json, section) {
			const fields = new _wire_js__WEBPACK_IMPORTED_MODULE_3__.C8(json, `an entry of ${section}`);
			return { name: fields.requiredText("Name"), value: fields.text("Value"), deployedValue: fields.text("DeployedValue"), dataType: fields.text("DataType"), wire: (0, _http_json_js__WEBPACK_IMPORTED_MODULE_4__.eB)(json) ?? {} };
		}
	},
	309: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { getStartStatus: () => getStartStatus, startAndWait: () => startAndWait, startEnvironment: () => startEnvironment, stopAndWait: () => stopAndWait, stopEnvironment: () => stopEnvironment, waitForStart: () => waitForStart, waitForStop: () => waitForStop });
		var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
		var _http_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3223);
		var _text_one_line_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3809);
		var _client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5941);
		var _environments_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1564);
		var _unclear_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2052);
		var _waiting_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5363);
		var _wire_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3011);
		async function startEnvironment(connection, environment, { autoSyncDb } = {}) {
			const { appId, mode } = environment;
			try {
				return await (0, _unclear_js__WEBPACK_IMPORTED_MODULE_4__.G)(connection, {
					write: () =>
						connection.write("POST", { path: (0, _client_js__WEBPACK_IMPORTED_MODULE_2__.Ae)`/api/1/apps/${appId}/environments/${mode}/start`, operation: "start", doing: `start ${(0, _client_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(environment)}`, body: void 0 === autoSyncDb ? {} : { AutoSyncDb: autoSyncDb } }, (json) => ({
							state: "starting",
							jobId: (0, _http_json_js__WEBPACK_IMPORTED_MODULE_6__.eB)(json) && new _wire_js__WEBPACK_IMPORTED_MODULE_7__.C8(json, "the start").text("JobId"),
						})),
					find: async () => ((0, _environments_js__WEBPACK_IMPORTED_MODULE_3__.isRunning)(await (0, _environments_js__WEBPACK_IMPORTED_MODULE_3__.getEnvironment)(connection, environment)) ? { state: "already-running" } : void 0),
					repeatable: true,
					pauses: [1e3, 2e3],
				});
			} catch (error) {
				if (!(error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H)) throw error;
				if ("ALREADY_STARTED" === error.code) return { state: "already-running" };
				if ("APP_ALREADY_HAS_A_STARTING_JOB" === error.code) return { state: "starting", jobId: void 0 };
				throw error;
			}
		}
		function getStartStatus(connection, environment, jobId, signal) {
			const { appId, mode } = environment;
			return connection.read(
				{
					path: (0, _client_js__WEBPACK_IMPORTED_MODULE_2__.Ae)`/api/1/apps/${appId}/environments/${mode}/start/${jobId}`,
					operation: "start-job",
					doing: `follow the start of ${(0, _client_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(environment)} to its end (job ${jobId})`,
					signal,
					retry: _waiting_js__WEBPACK_IMPORTED_MODULE_5__.SK,
				},
				(json) => new _wire_js__WEBPACK_IMPORTED_MODULE_7__.C8(json, "the start job").requiredText("Status"),
			);
		}
		const unknownJobMs = 6e4;
		const askAgainMs = 6e4;
		async function waitForStart(connection, environment, jobId, limits) {
			const clock = limits.clock ?? connection.clock;
			let following = jobId;
			let unknownSince;
			let asked = clock.now();
			const look = async (signal) => {
				let unknownJob;
				if (void 0 !== following) {
					const status = await jobStatus(connection, environment, following, signal);
					if (!(status instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H)) return status;
					unknownJob = status;
					unknownSince ??= clock.now();
				}
				const now = await (0, _environments_js__WEBPACK_IMPORTED_MODULE_3__.getEnvironment)(connection, environment, { signal, retry: _waiting_js__WEBPACK_IMPORTED_MODULE_5__.SK });
				if ((0, _environments_js__WEBPACK_IMPORTED_MODULE_3__.isRunning)(now)) return now.status;
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
			await (0, _waiting_js__WEBPACK_IMPORTED_MODULE_5__.uk)(connection, limits, {
				what: `${void 0 === jobId ? "the start" : `start job ${jobId}`} of ${(0, _client_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(environment)}`,
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
				const now = await (0, _environments_js__WEBPACK_IMPORTED_MODULE_3__.getEnvironment)(connection, environment);
				if ((0, _environments_js__WEBPACK_IMPORTED_MODULE_3__.isRunning)(now)) return now;
				await connection.sleep(pause);
			}
			const now = await (0, _environments_js__WEBPACK_IMPORTED_MODULE_3__.getEnvironment)(connection, environment);
			if ((0, _environments_js__WEBPACK_IMPORTED_MODULE_3__.isRunning)(now)) return now;
			throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`${(0, _client_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(environment)} was started, but its status is ${(0, _text_one_line_js__WEBPACK_IMPORTED_MODULE_1__.T)(now.status)}.`, {
				code: "NOT_RUNNING",
				kind: "remote-failed",
				remedy: "The app has probably stopped by itself. Its log (download-logs) says why.",
			});
		}
		async function jobStatus(connection, environment, jobId, signal) {
			try {
				return await getStartStatus(connection, environment, jobId, signal);
			} catch (error) {
				if (!(error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H)) throw error;
				if ("ALREADY_STARTED" === error.code) return "Started";
				if ("NO_SUCH_STARTJOB" === error.code) return error;
				throw error;
			}
		}
		async function startAndWait(connection, environment, options) {
			const start = void 0 === options.jobId ? await startEnvironment(connection, environment, options) : { state: "starting", jobId: options.jobId };
			if ("already-running" === start.state) return { alreadyRunning: true, jobId: void 0, environment: await (0, _environments_js__WEBPACK_IMPORTED_MODULE_3__.getEnvironment)(connection, environment) };
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
			await (0, _unclear_js__WEBPACK_IMPORTED_MODULE_4__.G)(connection, {
				write: () => connection.write("POST", { path: (0, _client_js__WEBPACK_IMPORTED_MODULE_2__.Ae)`/api/1/apps/${appId}/environments/${mode}/stop`, operation: "stop", doing: `stop ${(0, _client_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(environment)}`, body: {} }, () => true),
				find: async () => (0, _environments_js__WEBPACK_IMPORTED_MODULE_3__.isStopped)(await (0, _environments_js__WEBPACK_IMPORTED_MODULE_3__.getEnvironment)(connection, environment)) || void 0,
				repeatable: true,
			});
		}
		async function waitForStop(connection, environment, limits) {
			const { value } = await (0, _waiting_js__WEBPACK_IMPORTED_MODULE_5__.uk)(connection, limits, {
				what: `the stop of ${(0, _client_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(environment)}`,
				usual: "a few seconds to 2 minutes",
				look: (signal) => (0, _environments_js__WEBPACK_IMPORTED_MODULE_3__.getEnvironment)(connection, environment, { signal, retry: _waiting_js__WEBPACK_IMPORTED_MODULE_5__.SK }),
				state: (seen) => seen.status,
				judge: (seen) => {
					if ((0, _environments_js__WEBPACK_IMPORTED_MODULE_3__.isStopped)(seen)) return "done";
					return (0, _environments_js__WEBPACK_IMPORTED_MODULE_3__.isRunning)(seen) || "stopping" === seen.status.toLowerCase() ? "pending" : "unknown";
				},
			});
			return value;
		}
		async function stopAndWait(connection, environment, limits) {
			const before = await (0, _environments_js__WEBPACK_IMPORTED_MODULE_3__.getEnvironment)(connection, environment);
			if ((0, _environments_js__WEBPACK_IMPORTED_MODULE_3__.isStopped)(before)) return { wasRunning: false, environment: before };
			limits.onAsking?.();
			await stopEnvironment(connection, environment);
			return { wasRunning: true, environment: await waitForStop(connection, environment, limits) };
		}
	},
	9377: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { transportPackage: () => transportPackage });
		var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
		var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5941);
		var _packages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8083);
		var _unclear_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2052);
		var _waiting_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5363);
		async function transportPackage(connection, environment, packageId, limits) {
			const what = `the transport of package ${packageId} to ${(0, _client_js__WEBPACK_IMPORTED_MODULE_1__.Pf)(environment)}`;
			let underWay = false;
			await (0, _waiting_js__WEBPACK_IMPORTED_MODULE_4__.uk)(connection, limits, {
				what,
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
				const signal = limits.signal ?? connection.signal;
				if (!underWay || !signal?.aborted || !(error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H)) throw error;
				throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`${error.message} T${what.slice(1)} was under way: it may have been carried out.`, { ...error, unclear: true, cause: error });
			});
		}
		async function transportOnce(connection, environment, packageId) {
			const { appId, mode } = environment;
			try {
				return await (0, _unclear_js__WEBPACK_IMPORTED_MODULE_3__.G)(connection, {
					write: () =>
						connection.write(
							"POST",
							{ path: (0, _client_js__WEBPACK_IMPORTED_MODULE_1__.Ae)`/api/1/apps/${appId}/environments/${mode}/transport`, operation: "transport", doing: `transport package ${packageId} to ${(0, _client_js__WEBPACK_IMPORTED_MODULE_1__.Pf)(environment)}`, body: { PackageId: packageId } },
							() => "transported",
						),
					find: async () => ((await (0, _packages_js__WEBPACK_IMPORTED_MODULE_2__.getEnvironmentPackage)(connection, environment))?.packageId === packageId ? "transported" : void 0),
					repeatable: true,
				});
			} catch (error) {
				if (error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H && "SERVICE_UNAVAILABLE" === error.code) return "package still being processed";
				if (error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H && error.transient) throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(error.message, { ...error, transient: false, cause: error });
				throw error;
			}
		}
	},
	4569: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { Au: () => parseRestore, BK: () => parseSnapshotV1, C: () => parsePackage, E$: () => parseSnapshot, Nq: () => parseEnvironment, cM: () => parseArchive, db: () => parseSnapshotPage, dp: () => parseApp, ll: () => newestFirst });
		var _wire_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3011);
		function parseApp(json) {
			const fields = new _wire_js__WEBPACK_IMPORTED_MODULE_0__.C8(json, "the app");
			const appId = fields.requiredText("AppId");
			return { appId, name: fields.text("Name") || appId, projectId: fields.text("ProjectId"), url: fields.text("Url") };
		}
		function parseEnvironment(appId, json) {
			const fields = new _wire_js__WEBPACK_IMPORTED_MODULE_0__.C8(Array.isArray(json) && 1 === json.length ? json[0] : json, "the environment");
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
			const fields = new _wire_js__WEBPACK_IMPORTED_MODULE_0__.C8(json, "the package");
			const url = fields.get("Url");
			const link = void 0 === url ? void 0 : new _wire_js__WEBPACK_IMPORTED_MODULE_0__.C8(url, "Url of the package");
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
			const fields = new _wire_js__WEBPACK_IMPORTED_MODULE_0__.C8(json, "the snapshot");
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
			const fields = new _wire_js__WEBPACK_IMPORTED_MODULE_0__.C8(json, "the snapshot");
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
			const fields = new _wire_js__WEBPACK_IMPORTED_MODULE_0__.C8(json, "the archive");
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
			const fields = new _wire_js__WEBPACK_IMPORTED_MODULE_0__.C8(json, "the restore");
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
			const fields = new _wire_js__WEBPACK_IMPORTED_MODULE_0__.C8(json, "the list of snapshots");
			const snapshots = (0, _wire_js__WEBPACK_IMPORTED_MODULE_0__.c3)(fields.get("snapshots"), "the list of snapshots", parseSnapshot);
			return { snapshots, total: fields.number("total") };
		}
		function newestFirst(items) {
			const time = (item) => item.createdAt?.getTime() ?? 0;
			return [...items].sort((one, other) => time(other) - time(one));
		}
	},
	2052: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { G: () => settle });
		var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
		const defaultPauses = [500, 1e3, 2e3, 4e3, 8e3];
		async function settle(connection, settling) {
			try {
				return await settling.write();
			} catch (error) {
				if (!(error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H) || !error.unclear || "cancelled" === error.kind) throw error;
				const found = await search(connection, settling).catch((trouble) => {
					if (!(trouble instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H)) throw trouble;
					if (connection.signal?.aborted) throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`${trouble.message} ${error.message} It may have been carried out.`, { ...trouble, unclear: true, cause: error });
					throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`${error.message} And its effect could not be looked for: ${trouble.message}`, { ...error, cause: trouble });
				});
				if (void 0 !== found) return found;
				if (settling.repeatable) return settle(connection, { ...settling, repeatable: false });
				throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`${error.message} Looking for its effect afterwards showed nothing.`, { ...error, cause: error });
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
					if (!(error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H) || !error.transient) throw error;
					trouble = error;
				}
			}
			if (void 0 !== trouble) throw trouble;
		}
	},
	5363: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { SK: () => lookRetry, qt: () => waitForJob, uk: () => wait });
		var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
		var _text_one_line_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3809);
		var _wait_wait_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5159);
		const lookRetry = { totalMs: 6e4 };
		function wait(connection, limits, waiting) {
			return (0, _wait_wait_js__WEBPACK_IMPORTED_MODULE_2__.fm)({
				...waiting,
				what: (0, _text_one_line_js__WEBPACK_IMPORTED_MODULE_1__.T)(waiting.what),
				state: (value) => (0, _text_one_line_js__WEBPACK_IMPORTED_MODULE_1__.T)(waiting.state(value)),
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
						const why = value.statusMessage ? `: "${(0, _text_one_line_js__WEBPACK_IMPORTED_MODULE_1__.T)(value.statusMessage)}"` : ", and the service does not say why";
						throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`The ${job.what} has failed${why}.`, { code: job.failedCode, kind: "remote-failed", remedy: job.remedy });
					}
					if ("completed" === value.state) return "done";
					return "queued" === value.state || "running" === value.state ? "pending" : "unknown";
				},
			});
		}
	},
	3011: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { C8: () => Fields, c3: () => listOf, ym: () => ShapeError });
		var _http_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3223);
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
				const object = (0, _http_json_js__WEBPACK_IMPORTED_MODULE_0__.eB)(value);
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
