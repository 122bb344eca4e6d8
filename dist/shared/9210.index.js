export const id = 9210;
export const ids = [9210];
export const modules = {
	9255: (unused_module, webpack_exports, webpack_require) => {
webpack_require.r(webpack_exports);
webpack_require.d(webpack_exports, { appId: () => appId, appIdFormat: () => appIdFormat, connect: () => connect, connectionInputs: () => connectionInputs, environmentInputs: () => environmentInputs, findNamed: () => findNamed, timeoutMinutes: () => _shared_limits_js_3.timeoutMinutes });
var _mendix_client_js_0 = webpack_require(5941);
var _mendix_environments_js_1 = webpack_require(1564);
var _runner_inputs_js_2 = webpack_require(2266);
var _shared_limits_js_3 = webpack_require(9574);
const connectionInputs = {
	username: (0, _runner_inputs_js_2.Qq)("Mendix account (e-mail address) that the API key belongs to.", { required: true, env: "MENDIX_USERNAME" }),
	"api-key": (0, _runner_inputs_js_2.Qq)("API key of the account in `username`. Pass it from a secret.", { required: true, env: "MENDIX_API_KEY", secret: true }),
	"api-url": (0, _runner_inputs_js_2.Rs)("Address of the Mendix Cloud APIs; only needed for rehearsals against the emulator.", { default: _mendix_client_js_0.defaultApiUrl, env: "MENDIX_API_URL", bare: true }),
	"request-timeout-seconds": _shared_limits_js_3.requestTimeoutSeconds,
};
const appIdFormat = { pattern: /^[a-z0-9][a-z0-9-]*$/i, allowed: "the sub-domain of an app: letters, digits and hyphens" };
const appId = (0, _runner_inputs_js_2.Qq)("Sub-domain of the app (`calc` for https://calc.mendixcloud.com), without `-accp` or the like.", { required: true, ...appIdFormat });
const environmentInputs = { ...connectionInputs, "app-id": appId, environment: (0, _runner_inputs_js_2.Qq)("Environment: `Test`, `Acceptance`, `Production` or the name of a flexible environment (case-insensitive).", { required: true }) };
function connect(inputs, step, settings = {}) {
	const { "api-url": apiUrl, username, "api-key": apiKey } = inputs;
	return new _mendix_client_js_0.MendixConnection({ ...(0, _shared_limits_js_3.httpSettings)(inputs, step), apiUrl, username, apiKey, ...settings });
}
async function findNamed(inputs, step) {
	const connection = connect(inputs, step);
	const environment = await (0, _mendix_environments_js_1.findEnvironment)(connection, inputs["app-id"], inputs.environment);
	const name = (0, _mendix_client_js_0.label)(environment);
	step.summary.fact("Environment", name);
	return { connection, environment, name };
}
	},
	9210: (unused_module, webpack_exports, webpack_require) => {
webpack_require.r(webpack_exports);
webpack_require.d(webpack_exports, { actions: () => actions, shared: () => shared });
const shared = [
	() => Promise.resolve().then(webpack_require.bind(webpack_require, 9255)),
	() => Promise.resolve().then(webpack_require.bind(webpack_require, 6234)),
	() => Promise.resolve().then(webpack_require.bind(webpack_require, 5941)),
	() => Promise.resolve().then(webpack_require.bind(webpack_require, 1564)),
	() => Promise.resolve().then(webpack_require.bind(webpack_require, 1261)),
	() => Promise.resolve().then(webpack_require.bind(webpack_require, 1005)),
	() => Promise.resolve().then(webpack_require.bind(webpack_require, 4569)),
];
const actions = {
	backup: async () => (await webpack_require.e(5686).then(webpack_require.bind(webpack_require, 5686))).actions["backup"](),
	"backup-fleet": async () => (await webpack_require.e(5686).then(webpack_require.bind(webpack_require, 5686))).actions["backup-fleet"](),
	"build-package": async () => (await webpack_require.e(5686).then(webpack_require.bind(webpack_require, 5686))).actions["build-package"](),
	"check-access": async () => (await webpack_require.e(5686).then(webpack_require.bind(webpack_require, 5686))).actions["check-access"](),
	"check-fleet": async () => (await webpack_require.e(5686).then(webpack_require.bind(webpack_require, 5686))).actions["check-fleet"](),
	"clean-environment": () => webpack_require.e(5097).then(webpack_require.bind(webpack_require, 5097)),
	"create-free-app": () => webpack_require.e(9599).then(webpack_require.bind(webpack_require, 9599)),
	"delete-packages": async () => (await webpack_require.e(5686).then(webpack_require.bind(webpack_require, 5686))).actions["delete-packages"](),
	deploy: async () => (await webpack_require.e(5686).then(webpack_require.bind(webpack_require, 5686))).actions["deploy"](),
	"download-backup": async () => (await webpack_require.e(5686).then(webpack_require.bind(webpack_require, 5686))).actions["download-backup"](),
	"download-logs": async () => (await webpack_require.e(5686).then(webpack_require.bind(webpack_require, 5686))).actions["download-logs"](),
	"get-settings": async () => (await webpack_require.e(5686).then(webpack_require.bind(webpack_require, 5686))).actions["get-settings"](),
	"list-backups": async () => (await webpack_require.e(5686).then(webpack_require.bind(webpack_require, 5686))).actions["list-backups"](),
	"list-environments": async () => (await webpack_require.e(5686).then(webpack_require.bind(webpack_require, 5686))).actions["list-environments"](),
	"package-info": async () => (await webpack_require.e(5686).then(webpack_require.bind(webpack_require, 5686))).actions["package-info"](),
	"prune-backups": async () => (await webpack_require.e(5686).then(webpack_require.bind(webpack_require, 5686))).actions["prune-backups"](),
	"refresh-data": async () => (await webpack_require.e(5686).then(webpack_require.bind(webpack_require, 5686))).actions["refresh-data"](),
	restore: async () => (await webpack_require.e(5686).then(webpack_require.bind(webpack_require, 5686))).actions["restore"](),
	"restore-drill": async () => (await webpack_require.e(5686).then(webpack_require.bind(webpack_require, 5686))).actions["restore-drill"](),
	rollback: async () => (await webpack_require.e(5686).then(webpack_require.bind(webpack_require, 5686))).actions["rollback"](),
	"run-unit-tests": async () => (await webpack_require.e(5686).then(webpack_require.bind(webpack_require, 5686))).actions["run-unit-tests"](),
	scale: () => webpack_require.e(7906).then(webpack_require.bind(webpack_require, 7906)),
	"set-settings": async () => (await webpack_require.e(5686).then(webpack_require.bind(webpack_require, 5686))).actions["set-settings"](),
	"start-and-wait": async () => (await webpack_require.e(5686).then(webpack_require.bind(webpack_require, 5686))).actions["start-and-wait"](),
	stop: async () => (await webpack_require.e(5686).then(webpack_require.bind(webpack_require, 5686))).actions["stop"](),
	tags: () => webpack_require.e(3835).then(webpack_require.bind(webpack_require, 3835)),
	transport: async () => (await webpack_require.e(5686).then(webpack_require.bind(webpack_require, 5686))).actions["transport"](),
	"upload-package": async () => (await webpack_require.e(5686).then(webpack_require.bind(webpack_require, 5686))).actions["upload-package"](),
};
	},
	6234: (unused_module, webpack_exports, webpack_require) => {
webpack_require.r(webpack_exports);
webpack_require.d(webpack_exports, { createFreeApp: () => createFreeApp, explainedApp: () => explainedApp, getApp: () => getApp, listApps: () => listApps });
var _base_failure_js_0 = webpack_require(7306);
var _base_json_js_1 = webpack_require(768);
var _base_text_js_5 = webpack_require(1497);
var _http_settle_js_2 = webpack_require(5554);
var _http_url_js_3 = webpack_require(9540);
var _types_js_4 = webpack_require(4569);
function listApps(connection) {
	return connection.read({ path: "/api/1/apps", operation: "list-apps", doing: "list the apps of the user" }, (json) => (0, _base_json_js_1.listOf)(json, "the list of apps", _types_js_4.parseApp));
}
async function getApp(connection, appId) {
	try {
		return await connection.read({ path: (0, _http_url_js_3.Ae)`/api/1/apps/${appId}`, operation: "get-app", doing: `read the app ${appId}` }, _types_js_4.parseApp);
	} catch (error) {
		throw await explainedApp(connection, appId, error);
	}
}
async function createFreeApp(connection, projectId) {
	const call = { path: "/api/1/apps", operation: "create-free-app", doing: `create a free app for the project ${projectId}`, body: { ProjectId: projectId } };
	return (0, _http_settle_js_2.settle)(connection, { write: () => connection.write("POST", call, _types_js_4.parseApp), find: async () => (await listApps(connection)).find((app) => app.projectId === projectId) });
}
async function explainedApp(connection, appId, error) {
	if (!(error instanceof _base_failure_js_0.HR) || !["APP_NOT_FOUND", "INVALID_APPID", "HTTP_404"].includes(error.code)) return error;
	const apps = await listApps(connection).catch(() => void 0);
	if (!apps) return error;
	const bare = appId
		.replace(/^https?:\/\//, "")
		.replace(/[./].*$/, "")
		.replace(/-(accp|test)$/, "");
	const ids = apps.map((app) => app.appId);
	const hint = ids.includes(bare) ? `The app-id is ${bare}.` : (0, _base_text_js_5.h)(appId, ids, "app that this user can see");
	return error.with(`${error.message} ${hint}`, { kind: "not-found" });
}
	},
	5941: (unused_module, webpack_exports, webpack_require) => {
webpack_require.r(webpack_exports);
webpack_require.d(webpack_exports, { MendixConnection: () => MendixConnection, callFor: () => callFor, defaultApiUrl: () => defaultApiUrl, label: () => label });
var _base_text_js_3 = webpack_require(1497);
var _http_connection_js_0 = webpack_require(9285);
var _http_url_js_1 = webpack_require(9540);
var _errors_js_2 = webpack_require(1005);
const defaultApiUrl = "https://deploy.mendix.com";
class MendixConnection extends _http_connection_js_0.Connection {
	username;
	#settings;
	constructor(settings) {
		const { apiUrl = defaultApiUrl, username, apiKey } = settings;
		super({ ...settings, baseUrl: new URL(apiUrl), headers: { "mendix-username": username, "mendix-apikey": apiKey }, secrets: [apiKey], checkUrl: "Check that api-url is the address of the Mendix APIs; if it is, run the step again.", isTransient: _errors_js_2.isTransient });
		this.username = username;
		this.#settings = settings;
	}
	endedBy(signal) {
		const signals = [this.signal, signal].filter((one) => void 0 !== one);
		return new MendixConnection({ ...this.#settings, signal: AbortSignal.any(signals) });
	}
	refusalOf(method, { operation }, answer) {
		return (0, _errors_js_2.refusalOf)(operation, "GET" !== method, answer);
	}
}
function callFor({ appId, mode }, operation, below, doing) {
	return { path: (0, _http_url_js_1.Ae)`/api/1/apps/${appId}/environments/${mode}` + below, operation, doing };
}
function label({ appId, mode }) {
	return (0, _base_text_js_3.TN)(`${appId} / ${mode}`);
}
	},
	1564: (unused_module, webpack_exports, webpack_require) => {
webpack_require.r(webpack_exports);
webpack_require.d(webpack_exports, {
	cleanEnvironment: () => cleanEnvironment,
	findEnvironment: () => findEnvironment,
	getEnvironment: () => getEnvironment,
	isRunning: () => isRunning,
	isScaled: () => isScaled,
	isStopped: () => isStopped,
	listEnvironments: () => listEnvironments,
	pickEnvironment: () => pickEnvironment,
	scaleEnvironment: () => scaleEnvironment,
	scaleOf: () => scaleOf,
});
var _base_failure_js_0 = webpack_require(7306);
var _base_json_js_1 = webpack_require(768);
var _base_text_js_7 = webpack_require(1497);
var _http_settle_js_2 = webpack_require(5554);
var _http_url_js_3 = webpack_require(9540);
var _apps_js_4 = webpack_require(6234);
var _client_js_5 = webpack_require(5941);
var _types_js_6 = webpack_require(4569);
async function listEnvironments(connection, appId) {
	try {
		return await connection.read({ path: (0, _http_url_js_3.Ae)`/api/1/apps/${appId}/environments`, operation: "list-environments", doing: `list the environments of ${appId}` }, (json) => (0, _base_json_js_1.listOf)(json, "the list of environments", (item) => (0, _types_js_6.parseEnvironment)(appId, item)));
	} catch (error) {
		throw await (0, _apps_js_4.explainedApp)(connection, appId, error);
	}
}
function getEnvironment(connection, environment, look = {}) {
	const call = (0, _client_js_5.callFor)(environment, "get-environment", "", `read the environment ${(0, _client_js_5.label)(environment)}`);
	return connection.read({ ...look, ...call }, (json) => (0, _types_js_6.parseEnvironment)(environment.appId, json));
}
async function findEnvironment(connection, appId, mode) {
	return pickEnvironment(await listEnvironments(connection, appId), appId, mode);
}
function pickEnvironment(environments, appId, mode) {
	const wanted = mode.trim().toLowerCase();
	const found = environments.find((environment) => environment.mode === mode) ?? environments.find((environment) => environment.mode.trim().toLowerCase() === wanted);
	if (found) return found;
	const modes = environments.map((environment) => environment.mode);
	throw new _base_failure_js_0.HR(`${appId} has no environment ${JSON.stringify((0, _base_text_js_7.TN)(mode))}. ${(0, _base_text_js_7.h)(mode, modes, "environment")}`, {
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
async function cleanEnvironment(connection, environment) {
	const call = (0, _client_js_5.callFor)(environment, "clean", "/clean", `remove all data of ${(0, _client_js_5.label)(environment)}`);
	await connection.write("POST", { ...call, slow: true }, () => void 0);
	return getEnvironment(connection, environment);
}
function scaleOf(of) {
	return void 0 === of.instances ? void 0 : `${of.instances} \xd7 ${of.memoryPerInstance ?? "?"} MB`;
}
async function scaleEnvironment(connection, environment, scale) {
	const call = { ...(0, _client_js_5.callFor)(environment, "scale", "/scale", `scale ${(0, _client_js_5.label)(environment)} to ${scaleOf(scale)}`), body: { Instances: scale.instances, MemoryPerInstance: scale.memoryPerInstance } };
	let seen;
	return (0, _http_settle_js_2.confirm)(connection, {
		write: () => connection.write("POST", call, () => void 0),
		find: async () => {
			seen = await getEnvironment(connection, environment);
			return isScaled(seen, scale) ? seen : void 0;
		},
		still: () => `${(0, _client_js_5.label)(environment)} has ${(seen && scaleOf(seen)) ?? "an unknown scale"}`,
	});
}
function isScaled(environment, scale) {
	return environment.instances === scale.instances && environment.memoryPerInstance === scale.memoryPerInstance;
}
	},
	1261: (unused_module, webpack_exports, webpack_require) => {
webpack_require.r(webpack_exports);
webpack_require.d(webpack_exports, { everywhere: () => everywhere, perOperation: () => perOperation });
const meaning =
	(kind, more = {}) =>
	(remedy, cause) => ({ kind, remedy, cause, ...more });
const config = meaning("config");
const auth = meaning("auth");
const notFound = meaning("not-found");
const conflict = meaning("conflict");
const failed = meaning("remote-failed");
const askForRights = "Ask somebody with Manage Permissions on this environment (such as the Technical Contact) to grant it on its Permissions page.";
const checkMode = "Check the environment input: Test, Acceptance, Production or the name of a flexible environment of this app.";
const everywhere = {
	INVALID_PARAMETERS: config("Check the inputs of the step: one of them is missing or malformed."),
	INVALID_APPID: config("Check the app-id input: the sub-domain of the app, without -accp or -test (calc for https://calc.mendixcloud.com)."),
	APP_NOT_FOUND: notFound("Check the app-id input, and that the user of the API key is a member of the app team."),
	INVALID_ENVIRONMENT: config(checkMode),
	ENVIRONMENT_NOT_FOUND: notFound(checkMode),
	NO_ACCESS: auth(`The user of the API key needs API Rights on this environment, and Transport Rights to deploy. ${askForRights}`),
	FORBIDDEN: auth(`The user of the API key lacks a right on this environment. ${askForRights}`),
	NOT_ALLOWED: auth(`The user of the API key lacks a right on this environment. ${askForRights}`),
	NOT_FOUND: notFound("Check the app-id and environment inputs, and the id that the step was given."),
	PACKAGE_NOT_FOUND: notFound("Check the package-id input: the package may have been deleted, or belong to another app."),
	SNAPSHOT_NOT_FOUND: notFound("Check the snapshot-id input: the backup may have expired or belong to another environment; list-backups shows what there is."),
	SERVICE_UNAVAILABLE: meaning("remote-failed", { transient: true, outcomeUnknown: true })("The service cannot answer at the moment. Look at https://status.mendix.com and run the step again later."),
};
const backupRights = auth(`The user of the API key needs API Rights and Access to Backups on this environment. ${askForRights}`);
const alreadyStarted = conflict("The app is running already. Stop it first if it has to be restarted.");
const environmentBusy = conflict("A backup, a restore or another change is under way here. Wait until it ends, then run the step again.");
const maintenance = conflict("The environment is in maintenance. Run the step again when that is over.");
const listingFailed = failed("The service could not list the backups. Run the step again; if it happens again, contact Mendix Support.");
const unsupportedRuntime = conflict("The Mendix version of the package is not supported on this environment: use a supported version (LTS or MTS).");
const perOperation = {
	"create-free-app": { INVALID_PROJECTID: config("Check the project-id input: it is called App ID (a UUID) under Settings > General in the Developer Portal."), APPLICATION_ALREADY_EXISTS: conflict("The project has an app already; list-environments shows it.") },
	start: { NO_MDA_HAS_BEEN_DEPLOYED: conflict("Transport a package to the environment first."), APP_ALREADY_HAS_A_STARTING_JOB: conflict("Someone has just asked for a start. Wait for it, or give its job-id to go on waiting."), ALREADY_STARTED: alreadyStarted },
	"start-job": {
		NO_SUCH_STARTJOB: notFound("The service does not know this start job (any more). Check the job-id input and what the environment runs."),
		NO_PACKAGE: conflict("The environment has no package. Transport one to it, then start again."),
		ALREADY_LOCKED: conflict("Something else is at work on the environment: a start, a restore, a backup or a change in the Developer Portal. Wait until it ends, then start again."),
		ALREADY_STARTED: alreadyStarted,
		DB_SYNC_FAILED: failed("The log of the app (download-logs) names the entity or attribute; transport the previous package or correct the model.", "its database could not be changed to fit the new model"),
		INVALID_DB_STRUCTURE: failed("Start again with auto-sync-db: true, or transport the package that fits it.", "its database does not fit the model"),
		MISSING_CONSTANT: failed("Give it one with set-settings (get-settings lists them all), then start again.", "a constant of its model has no value"),
		INSECURE_ADMIN_PASSWORD: failed("The platform refuses to run such an app. Change the password in the model or in the app, then start again.", "the password of an administrator is '1'"),
		STARTUP_ACTION_FAILED: failed("The after-startup microflow failed or returned false: the log of the app (download-logs) says where. Transport the previous package to get back.", "its startup action failed"),
		START_FAILED: failed("The log of the app (download-logs) says why; transport the previous package to get back.", "its runtime did not come up"),
	},
	stop: { STOP_FAILED: failed("The app may still be running. Look at the environment in the Developer Portal, then stop it again.") },
	"environment-package": { PACKAGE_NOT_FOUND: notFound("Nothing has been transported to this environment yet.") },
	upload: { UPLOAD_COPY_FAILED: failed("The service could not store the package. Run the step again; api-version: 2 is better for packages over 300 MB."), INVALID_PACKAGE: failed("The service could not process the file. Check that it is an .mda made by Studio Pro or mxbuild, and that it is complete.") },
	"upload-job": { NOT_FOUND: notFound("The service does not know this upload job (any more). Look at the list of packages: it may have been processed.") },
	transport: {
		INVALID_RUNTIME_VERSION: unsupportedRuntime,
		TRANSPORT_NOT_ALLOWED: auth(`The user of the API key needs Transport Rights on this environment. ${askForRights}`),
		APP_IS_RUNNING: conflict("This environment takes a package only while it is stopped. Put the stop action before this step."),
		NOT_ALLOWED: failed("The package could not be processed. Upload a good one; retrying will not help."),
		SERVICE_UNAVAILABLE: meaning("remote-failed", { transient: true })("The package is still being processed. That is normal shortly after an upload: run the step again a little later."),
		PACKAGE_PARSE_FAILED: failed("The service could not read the package. Check that it is an .mda made by Studio Pro or mxbuild, and upload it again."),
	},
	clean: { ENVIRONMENT_NOT_STOPPED: conflict("Stop the environment first, then clean it."), ENVIRONMENT_NOT_DEPLOYED: conflict("Nothing was ever deployed here, so there is no data to remove."), ENVIRONMENT_CLEAN_FAILED: failed("Part of the data may be gone. Look at the environment, then contact Mendix Support.") },
	"set-settings": {
		CONSTANT_NOT_FOUND: config("The deployed model has no such constant. Check its name (Module.Constant), or transport the new package first."),
		CUSTOM_SETTING_NOT_SUPPORTED: config("The platform does not allow this custom runtime setting. Take it out of the settings."),
		SCHEDULED_EVENT_NOT_FOUND: config("The deployed model has no such scheduled event. Check its name (Module.Event), or transport the new package first."),
		INVALID_SCHEDULED_EVENT_PARAMETER: config("A scheduled event can be Enabled or Disabled, nothing else."),
	},
	scale: { INVALID_REQUEST: config("Ask for at least 1024 MB per instance, and for no more in total (instances times memory) than the plan of the app includes."), INVALID_RUNTIME_VERSION: unsupportedRuntime, NOT_ALLOWED: conflict("Scaling needs a licensed app on a supported Mendix version (LTS or MTS).") },
	logs: { FORBIDDEN: auth(`The user of the API key needs Access to Monitoring on this environment. ${askForRights}`), NO_ACCESS: auth(`The user of the API key needs API Rights and Access to Monitoring on this environment. ${askForRights}`) },
	packages: { PACKAGE_IN_USE: conflict("An environment has this package. Transport another one there before deleting it."), BUILD_NOT_SUCCEEDED: conflict("The package has not been built (yet), so there is nothing to download.") },
	build: { INVALID_VERSION: config("Check the version input: major.minor.patch, three numbers."), BUILD_FAILED: failed("Check the branch and revision inputs; the Developer Portal has the log of the build.") },
	"backups-v1": { NO_ACCESS: backupRights, INTERNAL_SERVER_ERROR: meaning("conflict", { transient: true })("The backup is probably still being made: it can be downloaded a few minutes later."), SNAPSHOT_LISTING_FAILED: listingFailed },
	"restore-v1": { NO_ACCESS: backupRights, NOT_FOUND: notFound("Check the snapshot-id input: there is no such backup, or it belongs to another app."), ERROR_NOT_ALLOWED: conflict("Stop the environment first (stop-and-start: true does it), then restore.") },
	"backups-v2": {
		NO_ACCESS: backupRights,
		NOT_SUPPORTED: conflict("Backups by API need a licensed environment on Mendix Cloud v4."),
		UNSUPPORTED: config("Check the data-type input: files_and_database or database_only."),
		ENVIRONMENT_BUSY: environmentBusy,
		INVALID_STATE: maintenance,
		ERROR_NOT_ALLOWED: conflict("The backup is in a state that does not allow this (it must be completed), or the environment must be stopped first."),
		NOT_FOUND: notFound("Check the snapshot-id or archive-id input: it may have expired or belong to another environment; list-backups shows what there is."),
		SNAPSHOT_LISTING_FAILED: listingFailed,
	},
	"restore-v2": {
		NO_ACCESS: backupRights,
		NOT_SUPPORTED: conflict("Restoring by API needs a licensed environment on Mendix Cloud v4."),
		ENVIRONMENT_BUSY: environmentBusy,
		INVALID_STATE: maintenance,
		ERROR_NOT_ALLOWED: conflict("Stop the environment first (stop-and-start: true does it), and take a backup that is completed."),
		NOT_FOUND: notFound("Check the snapshot-id or restore-id input: there is no such backup, or it belongs to another app."),
	},
};
	},
	1005: (unused_module, webpack_exports, webpack_require) => {
webpack_require.r(webpack_exports);
webpack_require.d(webpack_exports, { documentedErrors: () => documentedErrors, isTransient: () => isTransient, meaningOf: () => meaningOf, normalCode: () => normalCode, refusalOf: () => refusalOf });
var _base_failure_js_0 = webpack_require(7306);
var _base_json_js_1 = webpack_require(768);
var _error_codes_js_2 = webpack_require(1261);
function normalCode(code) {
	return code
		.trim()
		.toUpperCase()
		.replace(/[\s_-]+/g, "_");
}
function meaningOf(operation, code) {
	const own = _error_codes_js_2.perOperation[operation];
	if (own && Object.hasOwn(own, code)) return own[code];
	return Object.hasOwn(_error_codes_js_2.everywhere, code) ? _error_codes_js_2.everywhere[code] : void 0;
}
function documentedErrors() {
	const tables = [[void 0, _error_codes_js_2.everywhere], ...Object.entries(_error_codes_js_2.perOperation)];
	return tables.flatMap(([operation, meanings]) => Object.entries(meanings).map(([code, meaning]) => ({ operation, code, meaning })));
}
const finalCodes = new Set(documentedErrors().map(({ code }) => code));
for (const { code, meaning } of documentedErrors()) if (meaning.transient) finalCodes.delete(code);
function isTransient(answer) {
	if (!_base_failure_js_0.TG.has(answer.status)) return false;
	const { code } = serviceError(answer);
	if ("UNAUTHORIZED" === code) return false;
	return 500 !== answer.status || void 0 === code || !finalCodes.has(code);
}
function refusalOf(operation, write, answer) {
	const { status } = answer;
	const { code, words } = serviceError(answer);
	if (void 0 === code && status >= 200 && status < 300) return;
	const meaning = (code && meaningOf(operation, code)) || byStatus("UNAUTHORIZED" === code ? 401 : status);
	const said = [code, words && `"${words}"`].filter((one) => one).join(" ");
	return { ...meaning, code: code ?? meaning.code ?? `HTTP_${status}`, outcomeUnknown: write && meaning.outcomeUnknown, cause: void 0 === meaning.cause ? said : `${meaning.cause}: ${said}` };
}
function serviceError({ json, text }) {
	const object = (0, _base_json_js_1.asObject)(json);
	const { errorCode, errorMessage } = object ?? {};
	const code = "string" == typeof errorCode && "" !== errorCode.trim() ? normalCode(errorCode) : void 0;
	if ("string" == typeof errorMessage) return { code, words: errorMessage.trim() };
	return { code, words: void 0 !== json || text.trimStart().startsWith("<") ? "" : text.trim() };
}
function byStatus(status) {
	if (status >= 300 && status < 400) return { kind: "config", code: "REDIRECTED", remedy: "The address leads elsewhere, and credentials do not follow. Check the api-url input: https://deploy.mendix.com, without a path." };
	switch (status) {
		case 401:
		case 403:
			return { kind: "auth", remedy: "Check api-key: it must be an API key (made in the Developer Portal, in the profile of the user), not the password. Check that it belongs to username, and that this user has API Rights on the environment." };
		case 404:
			return { kind: "not-found", remedy: "Check the app-id, environment and api-url inputs." };
		case 409:
		case 422:
		case 423:
			return { kind: "conflict", remedy: "Look at the environment in the Developer Portal for what stands in the way." };
		case 413:
			return { kind: "config", remedy: "What was sent is too large (a package may have 1 GB, uncompressed)." };
		case 425:
		case 429:
			return { kind: "remote-failed", transient: true, remedy: "Too many requests: run the step again later, or run fewer at a time." };
	}
	if (408 === status || status >= 500) return { kind: "remote-failed", transient: _base_failure_js_0.TG.has(status), outcomeUnknown: true, remedy: "The service is in trouble. Look at https://status.mendix.com and run the step again later." };
	return status >= 400 ? { kind: "config", remedy: "The service refused the request. Check the inputs of the step." } : { kind: "remote-failed", remedy: "The service gave no documented error code. Look at the Developer Portal." };
}
	},
	4569: (unused_module, webpack_exports, webpack_require) => {
webpack_require.r(webpack_exports);
webpack_require.d(webpack_exports, {
	newestFirst: () => newestFirst,
	packageName: () => packageName,
	parseApp: () => parseApp,
	parseArchive: () => parseArchive,
	parseEnvironment: () => parseEnvironment,
	parsePackage: () => parsePackage,
	parseRestore: () => parseRestore,
	parseSnapshot: () => parseSnapshot,
	parseSnapshotPage: () => parseSnapshotPage,
	parseSnapshotV1: () => parseSnapshotV1,
});
var _base_json_js_0 = webpack_require(768);
var _base_text_js_1 = webpack_require(1497);
function parseApp(json) {
	const fields = new _base_json_js_0.Fields(json, "the app");
	const appId = fields.requiredText("AppId");
	return { appId, name: fields.text("Name") || appId, projectId: fields.text("ProjectId"), url: fields.text("Url") };
}
function parseEnvironment(appId, json) {
	const fields = new _base_json_js_0.Fields(Array.isArray(json) && 1 === json.length ? json[0] : json, "the environment");
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
	};
}
function parsePackage(json) {
	const fields = new _base_json_js_0.Fields(json, "the package");
	const url = fields.get("Url");
	return {
		packageId: fields.requiredText("PackageId"),
		name: fields.text("Name") ?? "",
		description: fields.text("Description"),
		version: fields.text("Version"),
		creator: fields.text("Creator"),
		createdAt: fields.time("CreationDate"),
		expiresAt: fields.time("ExpiryDate"),
		status: fields.text("Status"),
		size: bytes(fields.number("Size")),
		download: void 0 === url ? void 0 : new _base_json_js_0.Fields(url, "Url of the package").url("Location"),
	};
}
function bytes(size) {
	if (void 0 === size || Number.isInteger(size)) return size;
	return Math.round(1024 * size * 1024);
}
function packageName({ name, packageId }) {
	return (0, _base_text_js_1.TN)(name ? `${name} (${packageId})` : packageId);
}
function parseSnapshot(json) {
	const fields = new _base_json_js_0.Fields(json, "the snapshot");
	return { snapshotId: fields.requiredText("snapshot_id"), ...jobFields(fields), comment: fields.text("comment"), modelVersion: fields.text("model_version"), createdAt: fields.time("created_at"), finishedAt: fields.time("finished_at"), updatedAt: fields.time("updated_at"), expiresAt: fields.time("expires_at") };
}
function parseSnapshotV1(json) {
	const fields = new _base_json_js_0.Fields(json, "the snapshot");
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
	const fields = new _base_json_js_0.Fields(json, "the archive");
	return { archiveId: fields.requiredText("archive_id"), ...jobFields(fields), url: fields.url("url") };
}
function parseRestore(json) {
	const fields = new _base_json_js_0.Fields(json, "the restore");
	return { restoreId: fields.requiredText("restore_id"), sourceSnapshotId: fields.text("source_snapshot_id"), ...jobFields(fields) };
}
function jobFields(fields) {
	return { state: fields.requiredText("state").toLowerCase(), statusMessage: fields.text("status_message") };
}
function parseSnapshotPage(json) {
	if (Array.isArray(json)) return { snapshots: json.map(parseSnapshot), total: json.length };
	const fields = new _base_json_js_0.Fields(json, "the list of snapshots");
	const snapshots = (0, _base_json_js_0.listOf)(fields.get("snapshots"), "the list of snapshots", parseSnapshot);
	return { snapshots, total: fields.number("total") };
}
function newestFirst(items) {
	const time = (item) => item.createdAt?.getTime() ?? 0;
	return items.toSorted((one, other) => time(other) - time(one));
}
	},
};
