export const id = 5686;
export const ids = [5686];
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
	5237: (unused_module, webpack_exports, webpack_require) => {
webpack_require.r(webpack_exports);
webpack_require.d(webpack_exports, { Deployment: () => Deployment });
var _base_failure_js_0 = webpack_require(7306);
var _github_deployment_js_1 = webpack_require(6055);
var _release_record_js_2 = webpack_require(9253);
const idName = "deployment";
class Deployment {
	#step;
	#repository;
	#id;
	constructor(step, token) {
		this.#step = step;
		this.#repository = void 0 === token ? void 0 : (0, _github_deployment_js_1.currentRepository)(token);
		if (void 0 !== token && !this.#repository) step.warning("No GitHub deployment: GITHUB_REPOSITORY and GITHUB_SHA are not set.");
	}
	static leftOpen(step, token) {
		const id = Number(step.state(idName));
		if (!id) return;
		const deployment = new Deployment(step, token);
		deployment.#id = id;
		return deployment;
	}
	static async newestRelease(step, token, environment, isWanted) {
		const deployment = new Deployment(step, token);
		const repository = deployment.#repository;
		const listed = repository ? await (0, _github_deployment_js_1.listDeployments)(repository, environment) : [];
		for (const { id, payload } of repository ? listed : []) {
			const record = (0, _release_record_js_2.Hh)(JSON.stringify(payload["release"] ?? {}));
			const states = record && isWanted(record) && repository ? await (0, _github_deployment_js_1.statesOf)(repository, id) : [];
			if (!(!record || !states.includes("success") || states.includes("failure"))) {
				deployment.#id = id;
				return { deployment, record };
			}
		}
		throw new _base_failure_js_0.HR(`GitHub knows no successful release to ${environment} that could be rolled back.`, { code: "NO_RELEASE_RECORDED", kind: "not-found", remedy: "Check github-environment, or give the `release` that `deploy` has as an output." });
	}
	get id() {
		return this.#id;
	}
	async open(wanted) {
		const { description } = wanted;
		await this.#try("could not be made", async (repository) => {
			this.#id = await (0, _github_deployment_js_1.createDeployment)(repository, wanted);
			this.#step.saveState(idName, String(this.#id));
			await (0, _github_deployment_js_1.setDeploymentState)(repository, this.#id, "in_progress", { description });
		});
	}
	async close(state, status) {
		const id = this.#id;
		if (void 0 === id) return;
		await this.#try(`${id} could not be set to ${state}`, (repository) => (0, _github_deployment_js_1.setDeploymentState)(repository, id, state, status));
		this.#step.saveState(idName, "");
	}
	async #try(what, work) {
		if (!this.#repository) return;
		try {
			await work(this.#repository);
		} catch (error) {
			this.#step.warning(`The GitHub deployment ${what}; the release goes on. ${(0, _github_deployment_js_1.explainGitHub)(error)}`);
		}
	}
}
	},
	356: (unused_module, webpack_exports, webpack_require) => {
webpack_require.r(webpack_exports);
webpack_require.d(webpack_exports, { cutIntoWaves: () => cutIntoWaves, fleetInput: () => fleetInput, largestMatrix: () => largestMatrix, matrixGroups: () => matrixGroups, matrixOf: () => matrixOf, waves: () => waves });
var _fleet_environments_js_0 = webpack_require(2297);
var _runner_inputs_js_1 = webpack_require(2266);
const largestMatrix = 256;
function matrixOf(entries) {
	return { include: entries };
}
function matrixGroups(entries, most) {
	const groups = Math.min(most, entries.length);
	return {
		include: Array.from({ length: groups }, (_, index) => {
			const from = Math.floor((index * entries.length) / groups);
			const members = entries.slice(from, Math.floor(((index + 1) * entries.length) / groups));
			return { group: index + 1, count: members.length, environments: JSON.stringify(members) };
		}),
	};
}
const fleetFormat = "a JSON list of objects with `app-id` and `environment`";
function fleetInput(description) {
	const parse = (text) => {
		const fleet = (0, _fleet_environments_js_0.readFleet)(text);
		if ("problem" in fleet) throw new _runner_inputs_js_1.q$(`${fleetFormat} (${fleet.problem})`);
		return fleet;
	};
	return (0, _runner_inputs_js_1.hF)(description, fleetFormat, parse, { required: true });
}
const allowed = "numbers and percentages separated by commas, with `rest` at the end, such as `1,10%,rest`";
const waves = (0, _runner_inputs_js_1.hF)(
	"Cut the environments into waves, to release to one after the other: how many each takes.",
	allowed,
	(text) => {
		const parts = text.split(",").map((part) => part.trim());
		if (parts.indexOf("rest") !== parts.length - 1) throw new _runner_inputs_js_1.q$(allowed);
		return parts.map(waveOf);
	},
	{},
);
function waveOf(text) {
	if ("rest" === text) return text;
	const [, digits = "", percent] = /^([1-9]\d{0,5})(%?)$/.exec(text) ?? [];
	const number = Number(digits);
	if (0 === number || (percent && number > 100)) throw new _runner_inputs_js_1.q$(allowed);
	return percent ? { percent: number } : { count: number };
}
function cutIntoWaves(entries, cuts) {
	const left = [...entries];
	const sizeOf = (wave) => {
		if ("rest" === wave) return left.length;
		return "count" in wave ? wave.count : Math.ceil((entries.length * wave.percent) / 100);
	};
	return cuts.map((wave) => matrixOf(left.splice(0, sizeOf(wave)))).filter(({ include }) => include.length > 0);
}
	},
	5625: (unused_module, webpack_exports, webpack_require) => {
webpack_require.r(webpack_exports);
webpack_require.d(webpack_exports, { accessMissing: () => accessMissing, ensureGranted: () => ensureGranted, grantsByFlags: () => grantsByFlags, grantsByReading: () => grantsByReading });
var _base_failure_js_0 = webpack_require(7306);
var _base_text_js_6 = webpack_require(1497);
var _mendix_backups_v2_js_1 = webpack_require(2216);
var _mendix_client_js_2 = webpack_require(5941);
var _mendix_cloud_v4_js_3 = webpack_require(5532);
var _mendix_logs_js_4 = webpack_require(9917);
var _mendix_packages_js_5 = webpack_require(8083);
async function grantsByFlags(token, target, username) {
	const flags = await (0, _mendix_cloud_v4_js_3.readPermissions)(token, target, username);
	const grant = (flag) => (flags[flag] ? "granted" : "missing");
	return { "API Rights": grant("canAccessAPI"), "Transport Rights": grant("canDeployApp"), "Access to Backups": grant("canManageBackups"), "Access to Monitoring": grant("canViewLogs") };
}
async function ensureGranted(token, target, username, rights) {
	let grants;
	try {
		grants = await grantsByFlags(token, target, username);
	} catch (error) {
		if (!(error instanceof _base_failure_js_0.HR) || "cancelled" === error.kind) throw error;
		return error.message;
	}
	const missing = rights.filter((right) => "missing" === grants[right]);
	if (0 === missing.length) return;
	throw accessMissing(`${(0, _base_text_js_6.TN)(username)} lacks ${missing.join(", ")} on ${(0, _mendix_client_js_2.label)(target)}. Nothing was changed.`);
}
function accessMissing(message) {
	return new _base_failure_js_0.HR(message, { code: "ACCESS_MISSING", kind: "auth", remedy: "Whoever may manage permissions grants them: Developer Portal, Environments, Details, Permissions." });
}
async function grantsByReading(connection, target, wanted) {
	const api = await grantOf(() => (0, _mendix_packages_js_5.getEnvironmentPackage)(connection, target));
	const unless = async (right, read) => ("granted" === api && wanted.has(right) ? grantOf(read) : "unknown");
	const today = new Date(connection.clock.now()).toISOString().slice(0, 10);
	return {
		"API Rights": api,
		"Transport Rights": "unknown",
		"Access to Backups": await unless("Access to Backups", () => (0, _mendix_backups_v2_js_1.listSnapshots)(connection, target)),
		"Access to Monitoring": await unless("Access to Monitoring", () => (0, _mendix_logs_js_4.getLogLink)(connection, target, today)),
	};
}
async function grantOf(read) {
	try {
		await read();
		return "granted";
	} catch (error) {
		if (!(error instanceof _base_failure_js_0.HR)) throw error;
		if (403 === error.status || ("auth" === error.kind && 401 !== error.status)) return "missing";
		if ("not-found" === error.kind) return "granted";
		throw error;
	}
}
	},
	3281: (unused_module, webpack_exports, webpack_require) => {
webpack_require.r(webpack_exports);
webpack_require.d(webpack_exports, {
	backupsApiVersion: () => backupsApiVersion,
	chooseSnapshot: () => chooseSnapshot,
	chooseSnapshotV1: () => chooseSnapshotV1,
	describedSnapshot: () => describedSnapshot,
	isSnapshotId: () => isSnapshotId,
	requiredSnapshotId: () => requiredSnapshotId,
	snapshotId: () => snapshotId,
	warnOfVersion1: () => warnOfVersion1,
});
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
	return (0, _runner_inputs_js_6.m1)("Id of the snapshot, or `latest`: the newest completed one (failed and unfinished ones are skipped).", "the id of a snapshot (`list-backups` shows them)", (value) => (isSnapshotId(value) ? value : void 0), options);
}
function isSnapshotId(value) {
	return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
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
const backupsApiVersion = (0, _runner_inputs_js_6.Yq)("Version of the Backups API. Mendix has deprecated version 1 and no longer documents it.", ["2", "1"], { default: "2" });
function warnOfVersion1(step, given) {
	if ("2" === given["api-version"]) return;
	const instead = "files_only" === given["data-type"] ? "Only it has `files_only`: take `files_and_database` of version 2 before it is gone." : "Set `api-version: 2`.";
	step.warning(`Mendix has deprecated version 1 of the Backups API and no longer documents it. ${instead}`);
}
	},
	5360: (unused_module, webpack_exports, webpack_require) => {
webpack_require.r(webpack_exports);
webpack_require.d(webpack_exports, { tellUnitTests: () => tellUnitTests });
var _wait_wait_js_0 = webpack_require(5159);
const mostAnnotations = 9;
function tellUnitTests(step, name, { tests, failures, seconds, failed }) {
	for (const [index, test] of failed.entries()) {
		const sentence = `${test.name} failed: ${test.error || "no reason given"}${test.step && ` (at: ${test.step})`}`;
		if (index < mostAnnotations) step.error(sentence);
		else step.info(sentence);
	}
	step.info(`Unit tests of ${name}: ${tests} ran in ${(0, _wait_wait_js_0.Ln)(1e3 * seconds)}, ${failures} failed.`);
	if (0 === failed.length) return;
	step.summary.table(
		["Failed test", "Error", "Last step"],
		failed.map((test) => [test.name, test.error, test.step]),
	);
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
	const expressions = (0, _runner_inputs_js_0.Un)(patterns)
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
	3288: (unused_module, webpack_exports, webpack_require) => {
webpack_require.r(webpack_exports);
webpack_require.d(webpack_exports, { mendixRights: () => mendixRights });
const api = ["API Rights"];
const transport = ["API Rights", "Transport Rights"];
const backups = ["API Rights", "Access to Backups"];
const both = ["API Rights", "Transport Rights", "Access to Backups"];
const mendixRights = {
	backup: backups,
	"backup-fleet": backups,
	"build-package": api,
	"check-access": api,
	"check-fleet": api,
	"clean-environment": transport,
	"create-free-app": api,
	"delete-packages": api,
	deploy: both,
	"download-backup": backups,
	"download-logs": ["API Rights", "Access to Monitoring"],
	"get-settings": api,
	"list-backups": backups,
	"list-environments": api,
	"package-info": api,
	"prune-backups": backups,
	"refresh-data": both,
	restore: both,
	"restore-drill": backups,
	rollback: both,
	"run-unit-tests": api,
	scale: transport,
	"set-settings": transport,
	"start-and-wait": transport,
	stop: transport,
	tags: api,
	transport,
	"upload-package": transport,
};
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
	() => Promise.resolve().then(webpack_require.bind(webpack_require, 5237)),
	() => Promise.resolve().then(webpack_require.bind(webpack_require, 356)),
	() => Promise.resolve().then(webpack_require.bind(webpack_require, 5625)),
	() => Promise.resolve().then(webpack_require.bind(webpack_require, 3281)),
	() => Promise.resolve().then(webpack_require.bind(webpack_require, 5360)),
	() => Promise.resolve().then(webpack_require.bind(webpack_require, 3528)),
	() => Promise.resolve().then(webpack_require.bind(webpack_require, 4056)),
	() => Promise.resolve().then(webpack_require.bind(webpack_require, 3288)),
	() => Promise.resolve().then(webpack_require.bind(webpack_require, 7844)),
	() => Promise.resolve().then(webpack_require.bind(webpack_require, 2297)),
	() => Promise.resolve().then(webpack_require.bind(webpack_require, 6055)),
	() => Promise.resolve().then(webpack_require.bind(webpack_require, 2544)),
	() => Promise.resolve().then(webpack_require.bind(webpack_require, 7154)),
	() => Promise.resolve().then(webpack_require.bind(webpack_require, 961)),
	() => Promise.resolve().then(webpack_require.bind(webpack_require, 2216)),
	() => Promise.resolve().then(webpack_require.bind(webpack_require, 5532)),
	() => Promise.resolve().then(webpack_require.bind(webpack_require, 9917)),
	() => Promise.resolve().then(webpack_require.bind(webpack_require, 252)),
	() => Promise.resolve().then(webpack_require.bind(webpack_require, 8083)),
	() => Promise.resolve().then(webpack_require.bind(webpack_require, 3612)),
	() => Promise.resolve().then(webpack_require.bind(webpack_require, 819)),
	() => Promise.resolve().then(webpack_require.bind(webpack_require, 309)),
	() => Promise.resolve().then(webpack_require.bind(webpack_require, 9377)),
	() => Promise.resolve().then(webpack_require.bind(webpack_require, 6280)),
	() => Promise.resolve().then(webpack_require.bind(webpack_require, 5989)),
	() => Promise.resolve().then(webpack_require.bind(webpack_require, 228)),
	() => Promise.resolve().then(webpack_require.bind(webpack_require, 9047)),
];
const actions = {
	backup: () => webpack_require.e(3588).then(webpack_require.bind(webpack_require, 3588)),
	"backup-fleet": async () => (await Promise.all([webpack_require.e(9108), webpack_require.e(4360)]).then(webpack_require.bind(webpack_require, 4360))).actions["backup-fleet"](),
	"build-package": () => webpack_require.e(5039).then(webpack_require.bind(webpack_require, 7420)),
	"check-access": () => webpack_require.e(1471).then(webpack_require.bind(webpack_require, 1471)),
	"check-fleet": () => webpack_require.e(6317).then(webpack_require.bind(webpack_require, 6317)),
	"delete-packages": () => webpack_require.e(8215).then(webpack_require.bind(webpack_require, 8215)),
	deploy: async () => (await Promise.all([webpack_require.e(9108), webpack_require.e(4360)]).then(webpack_require.bind(webpack_require, 4360))).actions["deploy"](),
	"download-backup": async () => (await Promise.all([webpack_require.e(9108), webpack_require.e(4360)]).then(webpack_require.bind(webpack_require, 4360))).actions["download-backup"](),
	"download-logs": async () => (await Promise.all([webpack_require.e(9108), webpack_require.e(4360)]).then(webpack_require.bind(webpack_require, 4360))).actions["download-logs"](),
	"get-settings": async () => (await Promise.all([webpack_require.e(9108), webpack_require.e(4360)]).then(webpack_require.bind(webpack_require, 4360))).actions["get-settings"](),
	"list-backups": () => webpack_require.e(2896).then(webpack_require.bind(webpack_require, 2896)),
	"list-environments": () => webpack_require.e(1981).then(webpack_require.bind(webpack_require, 1981)),
	"package-info": async () => (await Promise.all([webpack_require.e(9108), webpack_require.e(4360)]).then(webpack_require.bind(webpack_require, 4360))).actions["package-info"](),
	"prune-backups": () => webpack_require.e(5114).then(webpack_require.bind(webpack_require, 5114)),
	"refresh-data": async () => (await Promise.all([webpack_require.e(9108), webpack_require.e(4360)]).then(webpack_require.bind(webpack_require, 4360))).actions["refresh-data"](),
	restore: () => webpack_require.e(7426).then(webpack_require.bind(webpack_require, 7426)),
	"restore-drill": async () => (await Promise.all([webpack_require.e(9108), webpack_require.e(4360)]).then(webpack_require.bind(webpack_require, 4360))).actions["restore-drill"](),
	rollback: () => Promise.all([webpack_require.e(3243), webpack_require.e(31), webpack_require.e(7420)]).then(webpack_require.bind(webpack_require, 5039)),
	"run-unit-tests": async () => (await Promise.all([webpack_require.e(9108), webpack_require.e(4360)]).then(webpack_require.bind(webpack_require, 4360))).actions["run-unit-tests"](),
	"set-settings": () => Promise.all([webpack_require.e(3243), webpack_require.e(7580)]).then(webpack_require.bind(webpack_require, 7580)),
	"start-and-wait": () => webpack_require.e(5456).then(webpack_require.bind(webpack_require, 5456)),
	stop: () => webpack_require.e(6518).then(webpack_require.bind(webpack_require, 6518)),
	transport: () => webpack_require.e(7325).then(webpack_require.bind(webpack_require, 7325)),
	"upload-package": async () => (await Promise.all([webpack_require.e(9108), webpack_require.e(4360)]).then(webpack_require.bind(webpack_require, 4360))).actions["upload-package"](),
};
	},
	2297: (unused_module, webpack_exports, webpack_require) => {
webpack_require.r(webpack_exports);
webpack_require.d(webpack_exports, { keyOf: () => keyOf, readFleet: () => readFleet, targetFinder: () => targetFinder });
var _base_failure_js_0 = webpack_require(7306);
var _base_json_js_1 = webpack_require(768);
var _base_text_js_6 = webpack_require(1497);
var _mendix_apps_js_2 = webpack_require(6234);
var _mendix_client_js_3 = webpack_require(5941);
var _mendix_environments_js_4 = webpack_require(1564);
var _mendix_lookup_js_5 = webpack_require(252);
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
	const fields = (0, _base_json_js_1.asObject)(item);
	if (!fields) return "is not an object";
	const { "app-id": appId, environment } = fields;
	if ("string" != typeof appId || !appIdFormat.test(appId)) return "has no `app-id` that could be the sub-domain of an app";
	if ("string" != typeof environment || "" === environment.trim()) return "has no `environment`";
	return { appId, mode: environment };
}
async function targetFinder(connection) {
	const apps = new Map((await (0, _mendix_apps_js_2.listApps)(connection)).map((app) => [app.appId.toLowerCase(), app]));
	const known = new Map();
	const environmentsOf = (appId) => {
		const before = known.get(appId);
		if (void 0 !== before) return before;
		const listed = (0, _mendix_environments_js_4.listEnvironments)(connection, appId);
		known.set(appId, listed);
		listed.catch(() => known.delete(appId));
		return listed;
	};
	return async (environment) => {
		const { appId = environment.appId, projectId } = apps.get(environment.appId.toLowerCase()) ?? {};
		const { mode } = environment;
		if (void 0 === projectId) return (0, _mendix_lookup_js_5.findBackupTarget)(connection, appId, mode);
		const wanted = mode.trim().toLowerCase();
		const found = (await environmentsOf(appId)).find((one) => one.mode.trim().toLowerCase() === wanted);
		if (found?.environmentId) return { appId, mode: found.mode, projectId, environmentId: found.environmentId };
		throw found ? noId(found) : notFound({ appId, mode });
	};
}
function noId(environment) {
	return new _base_failure_js_0.HR(`The service does not tell the EnvironmentId of ${(0, _mendix_client_js_3.label)(environment)}.`, { code: "ID_NOT_KNOWN", kind: "remote-failed", remedy: "Use the backup action with api-version: 1 for this environment." });
}
function notFound({ appId, mode }) {
	return new _base_failure_js_0.HR(`${appId} has no environment ${JSON.stringify((0, _base_text_js_6.TN)(mode))}.`, { code: "ENVIRONMENT_NOT_FOUND", kind: "not-found", remedy: "List the environments anew: this one may have been removed or renamed." });
}
	},
	6055: (unused_module, webpack_exports, webpack_require) => {
webpack_require.r(webpack_exports);
webpack_require.d(webpack_exports, { createDeployment: () => createDeployment, currentRepository: () => currentRepository, explainGitHub: () => explainGitHub, listDeployments: () => listDeployments, setDeploymentState: () => setDeploymentState, statesOf: () => statesOf });
var _base_failure_js_0 = webpack_require(7306);
var _base_json_js_1 = webpack_require(768);
var _base_text_js_3 = webpack_require(1497);
var _http_request_js_2 = webpack_require(384);
function currentRepository(token, env = process.env) {
	const [owner, repo] = env["GITHUB_REPOSITORY"]?.split("/") ?? [];
	const sha = env["GITHUB_SHA"];
	if (!owner || !repo || !sha) return;
	const { GITHUB_SERVER_URL: server, GITHUB_RUN_ID: run } = env;
	return { token, apiUrl: env["GITHUB_API_URL"] || "https://api.github.com", owner, repo, sha, logUrl: server && run ? `${server}/${owner}/${repo}/actions/runs/${run}` : void 0 };
}
const requestMs = 15e3;
const largestAnswer = 0x1000000;
const longestDescription = 140;
async function createDeployment(repository, wanted) {
	const octokit = await octokitFor(repository);
	const { data } = await octokit.request("POST /repos/{owner}/{repo}/deployments", {
		...named(repository),
		ref: repository.sha,
		environment: wanted.environment,
		description: short(wanted.description),
		production_environment: wanted.production,
		auto_merge: false,
		required_contexts: [],
		...(wanted.payload && { payload: wanted.payload }),
	});
	if ("id" in data) return Number(data.id);
	throw new _base_failure_js_0.HR("GitHub answered without an id of the deployment.", { code: "UNEXPECTED_ANSWER", kind: "remote-failed" });
}
async function setDeploymentState(repository, id, state, { description, environmentUrl } = {}) {
	const octokit = await octokitFor(repository);
	await octokit.request("POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses", {
		...named(repository),
		deployment_id: id,
		state,
		...(description && { description: short(description) }),
		...(environmentUrl && { environment_url: environmentUrl }),
		...(repository.logUrl && { log_url: repository.logUrl }),
	});
}
async function listDeployments(repository, environment) {
	const octokit = await octokitFor(repository);
	const page = { ...named(repository), environment, per_page: 100 };
	const { data } = await octokit.request("GET /repos/{owner}/{repo}/deployments", page);
	return data.flatMap(({ id, payload }) => {
		const fields = (0, _base_json_js_1.asObject)("string" == typeof payload ? (0, _base_json_js_1.parseJson)(payload) : payload);
		return fields ? [{ id: Number(id), payload: fields }] : [];
	});
}
async function statesOf(repository, id) {
	const octokit = await octokitFor(repository);
	const page = { ...named(repository), deployment_id: id, per_page: 100 };
	const { data } = await octokit.request("GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses", page);
	return data.map(({ state }) => state);
}
function named({ owner, repo }) {
	return { owner, repo };
}
function explainGitHub(error) {
	return error instanceof _base_failure_js_0.HR ? [error.message, error.remedy].filter(Boolean).join(" ") : String(error);
}
function failureOf(error) {
	const { status, message, cause } = error;
	if (cause instanceof _base_failure_js_0.HR) return cause;
	if ("number" != typeof status || "string" != typeof message) return error;
	return new _base_failure_js_0.HR(`${(0, _base_text_js_3.Mx)((0, _base_text_js_3.TN)(message.replace(/ - https?:\S+$/, "")))} (HTTP ${status}).`, {
		code: `HTTP_${status}`,
		kind: "remote-failed",
		status,
		remedy: [401, 403, 404].includes(status) ? "The job needs `permissions: deployments: write`, and github-token a token of this repository." : void 0,
		cause: error,
	});
}
async function octokitFor({ token, apiUrl, signal }) {
	const { getOctokit } = await Promise.all([webpack_require.e(2545), webpack_require.e(862), webpack_require.e(2249)]).then(webpack_require.bind(webpack_require, 862));
	const request = { fetch: fetchOver(new _http_request_js_2.JsonTransport(largestAnswer), signal ? [signal] : []) };
	const octokit = getOctokit(token, { baseUrl: apiUrl.replace(/\/+$/, ""), log: silent, request });
	octokit.hook.error("request", (error) => {
		throw failureOf(error);
	});
	return octokit;
}
function fetchOver(transport, stops) {
	return async (address, { method, headers, body }) => {
		let url = new URL(address);
		for (let redirects = 0; ; redirects++) {
			const write = "GET" !== method;
			const answer = await transport.send({ method, url, headers, body: body ?? null, write, stops }, requestMs);
			const location = answer.headers["location"];
			const to = void 0 !== location && URL.canParse(location, url.href) ? new URL(location, url) : void 0;
			const follow = [301, 302, 307, 308].includes(answer.status) && redirects < 5 && to?.origin === url.origin;
			if (!follow) return new Response(answer.text || null, { status: answer.status, headers: answer.headers });
			url = to;
		}
	};
}
const silent = { debug() {}, info() {}, warn() {}, error() {} };
function short(text) {
	const line = text.replaceAll(/\s+/g, " ").trim();
	return line.length > longestDescription ? `${line.slice(0, longestDescription - 1)}…` : line;
}
	},
	2544: (unused_module, webpack_exports, webpack_require) => {
webpack_require.r(webpack_exports);
webpack_require.d(webpack_exports, { TokenConnection: () => TokenConnection, defaultCloudApiUrl: () => defaultCloudApiUrl, defaultRepositoryApiUrl: () => defaultRepositoryApiUrl });
var _base_failure_js_0 = webpack_require(7306);
var _base_json_js_1 = webpack_require(768);
var _http_connection_js_2 = webpack_require(9285);
const defaultRepositoryApiUrl = "https://repository.api.mendix.com";
const defaultCloudApiUrl = "https://cloud.home.mendix.com";
class TokenConnection extends _http_connection_js_2.Connection {
	constructor(settings) {
		const { apiUrl, accessToken } = settings;
		super({ ...settings, baseUrl: new URL(apiUrl), headers: { authorization: `MxToken ${accessToken}` }, secrets: [accessToken], checkUrl: `Check that ${new URL(apiUrl).origin} is the address of this API; if it is, run the step again.` });
	}
	refusalOf(_method, _call, { status, json }) {
		if (status >= 200 && status < 300) return;
		const body = (0, _base_json_js_1.asObject)(json);
		const error = (0, _base_json_js_1.asObject)(body?.["error"]);
		const cause = (0, _base_json_js_1.asText)(body?.["errorMessage"] ?? error?.["message"]);
		switch (status) {
			case 401:
				return { code: "ACCESS_TOKEN_INVALID", kind: "auth", cause, remedy: "Check access-token: a personal access token (Mendix Portal, user settings) that has not expired." };
			case 403:
				return { code: "ACCESS_TOKEN_FORBIDDEN", kind: "auth", cause, remedy: "Check access-token: it needs the scope mx:modelrepository:repo:read to read the repository, and mx:deployment:read to read permissions, and its user must be a member of the app." };
			case 404:
				return { code: `HTTP_${status}`, kind: "not-found", cause, remedy: "Check app-id and the address of the API." };
		}
		const isTrouble = _base_failure_js_0.TG.has(status) || status >= 500;
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
var _types_js_7 = webpack_require(4569);
async function listSnapshotsV1(connection, environment) {
	const snapshots = await connection.read((0, _client_js_6.callFor)(environment, "backups-v1", "/snapshots", `list the backups of ${(0, _client_js_6.label)(environment)}`), (json) => (0, _base_json_js_1.listOf)(json, "the list of backups", _types_js_7.parseSnapshotV1));
	return (0, _types_js_7.newestFirst)(snapshots);
}
function getBackupLinks(connection, environment, snapshotId, look = {}) {
	const doing = `get the links of the backup ${snapshotId} of ${(0, _client_js_6.label)(environment)}`;
	return connection.read({ ...look, ...(0, _client_js_6.callFor)(environment, "backups-v1", (0, _http_url_js_3.Ae)`/snapshots/${snapshotId}`, doing) }, (json) => {
		const fields = new _base_json_js_1.Fields(json, "the backup");
		const links = { filesOnly: fields.url("FilesOnly"), databaseOnly: fields.url("DatabaseOnly"), databaseAndFiles: fields.url("DatabaseAndFiles") };
		if (Object.values(links).every((link) => void 0 === link)) throw new _base_json_js_1.ShapeError("the backup has no link");
		return links;
	});
}
async function createSnapshotV1(connection, environment, comment) {
	const wanted = comment ?? (0, _backups_v2_js_5.uniqueComment)(connection);
	const known = void 0 === comment ? [] : await listSnapshotsV1(connection, environment);
	const before = new Set(known.map((snapshot) => snapshot.snapshotId));
	return (0, _http_settle_js_2.settle)(connection, {
		write: () => connection.write("POST", { ...(0, _client_js_6.callFor)(environment, "backups-v1", "/snapshots", `start a backup of ${(0, _client_js_6.label)(environment)}`), body: { Comment: wanted } }, _types_js_7.parseSnapshotV1),
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
	const doing = `restore the backup ${snapshotId} into ${(0, _client_js_6.label)(environment)}`;
	const call = (0, _client_js_6.callFor)(environment, "restore-v1", (0, _http_url_js_3.Ae)`/restore/${snapshotId}`, doing);
	const parse = (json) => (void 0 === json ? void 0 : (0, _types_js_7.parseSnapshotV1)(json));
	try {
		return await connection.write("POST", { ...call, slow: true }, parse);
	} catch (error) {
		throw (0, _backups_v2_js_5.lostRestore)(error);
	}
}
	},
	2216: (unused_module, webpack_exports, webpack_require) => {
webpack_require.r(webpack_exports);
webpack_require.d(webpack_exports, {
	createArchive: () => createArchive,
	createRestore: () => createRestore,
	createSnapshot: () => createSnapshot,
	deleteSnapshot: () => deleteSnapshot,
	findSnapshot: () => findSnapshot,
	getArchive: () => getArchive,
	getRestore: () => getRestore,
	getSnapshot: () => getSnapshot,
	isUnderWay: () => isUnderWay,
	latestCompleted: () => latestCompleted,
	listSnapshots: () => listSnapshots,
	lostRestore: () => lostRestore,
	uniqueComment: () => uniqueComment,
	updateComment: () => updateComment,
	waitForArchive: () => waitForArchive,
	waitForJob: () => waitForJob,
	waitForRestore: () => waitForRestore,
	waitForSnapshot: () => waitForSnapshot,
});
var _base_failure_js_0 = webpack_require(7306);
var _base_text_js_6 = webpack_require(1497);
var _http_settle_js_1 = webpack_require(5554);
var _http_url_js_2 = webpack_require(9540);
var _wait_wait_js_3 = webpack_require(5159);
var _client_js_4 = webpack_require(5941);
var _types_js_5 = webpack_require(4569);
const pageSize = 100;
async function listSnapshots(connection, target) {
	const found = new Map();
	for (let offset = 0; ; ) {
		const page = await connection.read(call(`list the backups of ${(0, _client_js_4.label)(target)}`, `${v2Path(target)}/snapshots`, { offset, limit: pageSize }), _types_js_5.parseSnapshotPage);
		const before = found.size;
		for (const snapshot of page.snapshots) found.set(snapshot.snapshotId, snapshot);
		offset += page.snapshots.length;
		const isLast = void 0 === page.total ? page.snapshots.length < pageSize : offset >= page.total;
		if (isLast || found.size === before) return (0, _types_js_5.newestFirst)([...found.values()]);
	}
}
function isUnderWay({ state }) {
	return "queued" === state || "running" === state;
}
function latestCompleted(snapshots) {
	return (0, _types_js_5.newestFirst)(snapshots).find((snapshot) => "completed" === snapshot.state);
}
function getSnapshot(connection, target, snapshotId, look = {}) {
	const doing = `read the backup ${snapshotId} of ${(0, _client_js_4.label)(target)}`;
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
		write: () => connection.write("POST", { ...call(`start a backup of ${(0, _client_js_4.label)(target)}`, `${v2Path(target)}/snapshots`), body: { comment: wanted } }, _types_js_5.parseSnapshot),
		find: async () => (await listSnapshots(connection, target)).find((made) => made.comment === wanted && !before.has(made.snapshotId)),
	});
}
const idOf = (snapshot) => snapshot.snapshotId;
function uniqueComment({ clock }) {
	const chance = Math.floor(0x100000000 * clock.random());
	return `Made by paas-actions at ${new Date(clock.now()).toISOString()} (${chance.toString(16).padStart(8, "0")})`;
}
function waitForSnapshot(connection, target, snapshotId, limits) {
	return waitForJob(connection, limits, {
		what: `backup ${snapshotId} of ${(0, _client_js_4.label)(target)}`,
		failedCode: "SNAPSHOT_FAILED",
		remedy: "Run the step again to make another; if it fails again, contact Mendix Support with the id of the backup.",
		look: (look) => getSnapshot(connection, target, snapshotId, look),
	});
}
function updateComment(connection, target, snapshotId, comment) {
	const doing = `change the comment of the backup ${snapshotId} of ${(0, _client_js_4.label)(target)}`;
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
	const what = `the backup ${snapshotId} of ${(0, _client_js_4.label)(target)}`;
	return (0, _http_settle_js_1.remove)(connection, { write: () => connection.write("DELETE", call(`delete ${what}`, snapshotPath(target, snapshotId)), () => void 0), read: () => getSnapshot(connection, target, snapshotId), isGone: ({ code }) => "NOT_FOUND" === code, what });
}
function v2Path({ projectId, environmentId }) {
	return (0, _http_url_js_2.Ae)`/api/v2/apps/${projectId}/environments/${environmentId}`;
}
function snapshotPath(target, snapshotId) {
	return v2Path(target) + (0, _http_url_js_2.Ae)`/snapshots/${snapshotId}`;
}
function call(doing, at, query) {
	return { path: at, operation: "backups-v2", doing, query };
}
function createArchive(connection, target, snapshotId, dataType = "files_and_database") {
	const doing = `ask for an archive of the backup ${snapshotId} of ${(0, _client_js_4.label)(target)}`;
	const archives = call(doing, `${snapshotPath(target, snapshotId)}/archives`, { data_type: dataType });
	return (0, _http_settle_js_1.settle)(connection, { write: () => connection.write("POST", archives, _types_js_5.parseArchive), find: async () => void 0, repeatable: true, pauses: [1e3] });
}
function getArchive(connection, target, snapshotId, archiveId, look = {}) {
	const doing = `read the archive ${archiveId} of the backup ${snapshotId} of ${(0, _client_js_4.label)(target)}`;
	const at = snapshotPath(target, snapshotId) + (0, _http_url_js_2.Ae)`/archives/${archiveId}`;
	return connection.read({ ...look, ...call(doing, at) }, _types_js_5.parseArchive);
}
function waitForArchive(connection, target, snapshotId, archiveId, limits) {
	return waitForJob(connection, limits, {
		what: `archive ${archiveId} of the backup ${snapshotId} of ${(0, _client_js_4.label)(target)}`,
		failedCode: "ARCHIVE_FAILED",
		remedy: "Run the step again to ask for another archive; if it fails again, contact Mendix Support.",
		look: async (look) => {
			const archive = await getArchive(connection, target, snapshotId, archiveId, look);
			return "completed" !== archive.state || archive.url ? archive : { ...archive, state: "running" };
		},
	});
}
async function createRestore(connection, target, snapshotId, options = {}) {
	const doing = `restore the backup ${snapshotId} into ${(0, _client_js_4.label)(target)}`;
	const query = { source_snapshot_id: snapshotId, db_only: options.databaseOnly ?? false };
	const restores = { path: `${v2Path(target)}/restores`, query, operation: "restore-v2", doing };
	try {
		return await connection.write("POST", restores, _types_js_5.parseRestore);
	} catch (error) {
		throw lostRestore(error);
	}
}
function lostRestore(error) {
	if (!(error instanceof _base_failure_js_0.HR) || !error.outcomeUnknown || "cancelled" === error.kind) return error;
	return error.with(`${error.message} The restore may be under way; no second one was started.`, { transient: false, remedy: "Look at the Backups page of the environment in the Developer Portal: only when no restore runs there, and its activity log shows none, run the step again. Do not start the app before." });
}
function getRestore(connection, target, restoreId, look = {}) {
	const doing = `follow the restore ${restoreId} into ${(0, _client_js_4.label)(target)}`;
	const at = v2Path(target) + (0, _http_url_js_2.Ae)`/restores/${restoreId}`;
	return connection.read({ ...look, path: at, operation: "restore-v2", doing }, _types_js_5.parseRestore);
}
function waitForRestore(connection, target, restoreId, limits) {
	return waitForJob(connection, limits, {
		what: `restore ${restoreId} into ${(0, _client_js_4.label)(target)}`,
		failedCode: "RESTORE_FAILED",
		remedy: "The data may be incomplete: do not start the app before a restore has completed. Run the step again.",
		look: (look) => getRestore(connection, target, restoreId, look),
	});
}
async function waitForJob(connection, limits, job) {
	const { what, look, failedCode, remedy } = job;
	const { value } = await (0, _wait_wait_js_3.uk)(connection, limits, {
		what,
		look,
		usual: "1 to 30 minutes",
		state: ({ state }) => state,
		judge: ({ state, statusMessage }) => {
			if ("failed" === state) {
				const why = statusMessage ? (0, _base_text_js_6.Mx)((0, _base_text_js_6.TN)(statusMessage)) : "Mendix gives no reason";
				throw new _base_failure_js_0.HR(`The ${what} has failed: ${why}.`, { code: failedCode, kind: "remote-failed", remedy });
			}
			if ("completed" === state) return "done";
			return isUnderWay({ state }) ? "pending" : "unknown";
		},
	});
	return value;
}
	},
	5532: (unused_module, webpack_exports, webpack_require) => {
webpack_require.r(webpack_exports);
webpack_require.d(webpack_exports, { readPermissions: () => readPermissions });
var _base_json_js_0 = webpack_require(768);
var _http_url_js_1 = webpack_require(9540);
var _client_js_2 = webpack_require(5941);
const pageSize = 100;
async function readPermissions(connection, target, userId) {
	for (let offset = 0; ; offset += pageSize) {
		const members = await connection.read({ path: (0, _http_url_js_1.Ae)`/api/v4/apps/${target.projectId}/environments/${target.environmentId}/permissions`, query: { userId, offset, limit: pageSize }, doing: `read the permissions on ${(0, _client_js_2.label)(target)}` }, (json) =>
			(0, _base_json_js_0.listOf)(new _base_json_js_0.Fields(json, "the answer").get("permissions"), "the list of permissions", parseMember),
		);
		const member = members.find((one) => one.userId.toLowerCase() === userId.toLowerCase());
		if (member) return member.permissions;
		if (members.length < pageSize) return granted(() => void 0);
	}
}
function parseMember(json) {
	const fields = new _base_json_js_0.Fields(json, "the permission");
	const userId = new _base_json_js_0.Fields(fields.get("member"), "the member").requiredText("userId");
	return { userId, permissions: granted((flag) => fields.boolean(flag)) };
}
function granted(read) {
	return { canAccessAPI: true === read("canAccessAPI"), canDeployApp: true === read("canDeployApp"), canManageBackups: true === read("canManageBackups"), canViewLogs: true === read("canViewLogs") };
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
	const log = { app: "logs", access: "access-logs" }[kind];
	const doing = `get the ${"app" === kind ? "log" : "access log"} of ${(0, _client_js_2.label)(environment)} of ${date}`;
	const call = (0, _client_js_2.callFor)(environment, "logs", (0, _http_url_js_1.Ae)`/${log}/${date}`, doing);
	return connection.read({ ...call, bodyOptional: true }, (json, { text }) => parseLogLink(json, text));
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
async function backupTargetOf(connection, environment, projectId) {
	const target = asTarget(projectId ?? (await projectIdOf(connection, environment.appId)), environment);
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
	return new _base_failure_js_0.HR(`The service does not tell the ${id} of ${of}, which version 2 of the backups API needs.`, { code: "ID_NOT_KNOWN", kind: "remote-failed", remedy: "Use api-version: 1 for this environment, where the action has that input. `deploy` works on it with `backup: false`." });
}
	},
	8083: (unused_module, webpack_exports, webpack_require) => {
webpack_require.r(webpack_exports);
webpack_require.d(webpack_exports, { deletePackage: () => deletePackage, getEnvironmentPackage: () => getEnvironmentPackage, getPackage: () => getPackage, listPackages: () => listPackages, packageOf: () => packageOf, startBuild: () => startBuild, theOneOf: () => theOneOf, waitForPackage: () => waitForPackage });
var _base_failure_js_0 = webpack_require(7306);
var _base_json_js_1 = webpack_require(768);
var _base_text_js_8 = webpack_require(1497);
var _http_settle_js_2 = webpack_require(5554);
var _http_url_js_3 = webpack_require(9540);
var _wait_wait_js_4 = webpack_require(5159);
var _apps_js_5 = webpack_require(6234);
var _client_js_6 = webpack_require(5941);
var _types_js_7 = webpack_require(4569);
async function listPackages(connection, appId) {
	try {
		const packages = await connection.read({ path: (0, _http_url_js_3.Ae)`/api/1/apps/${appId}/packages`, operation: "packages", doing: `list the packages of ${appId}` }, (json) => (0, _base_json_js_1.listOf)(json, "the list of packages", _types_js_7.parsePackage));
		return (0, _types_js_7.newestFirst)(packages);
	} catch (error) {
		throw await (0, _apps_js_5.explainedApp)(connection, appId, error);
	}
}
function getPackage(connection, appId, packageId, options = {}) {
	const { url, ...call } = options;
	return connection.read({ ...call, path: (0, _http_url_js_3.Ae)`/api/1/apps/${appId}/packages/${packageId}`, query: url ? { url: true } : void 0, operation: "packages", doing: `read the package ${packageId} of ${appId}` }, _types_js_7.parsePackage);
}
async function getEnvironmentPackage(connection, environment, options = {}) {
	try {
		return await connection.read({ ...(0, _client_js_6.callFor)(environment, "environment-package", "/package", `read the package of ${(0, _client_js_6.label)(environment)}`), query: options.url ? { url: true } : void 0 }, _types_js_7.parsePackage);
	} catch (error) {
		if (error instanceof _base_failure_js_0.HR && "PACKAGE_NOT_FOUND" === error.code) return;
		throw error;
	}
}
async function packageOf(connection, environment) {
	const found = await getEnvironmentPackage(connection, environment);
	if (found) return found;
	throw new _base_failure_js_0.HR(`${(0, _client_js_6.label)(environment)} has no package.`, { code: "PACKAGE_NOT_FOUND", kind: "not-found", remedy: "Transport a package there first, or name the package by its package-id." });
}
function deletePackage(connection, appId, packageId) {
	const what = `the package ${packageId} of ${appId}`;
	const call = { path: (0, _http_url_js_3.Ae)`/api/1/apps/${appId}/packages/${packageId}`, operation: "packages", doing: `delete ${what}` };
	return (0, _http_settle_js_2.remove)(connection, { write: () => connection.write("DELETE", call, () => void 0), read: () => getPackage(connection, appId, packageId), isGone: ({ code }) => "PACKAGE_NOT_FOUND" === code, what });
}
async function startBuild(connection, appId, build) {
	const before = new Set((await listPackages(connection, appId)).map((known) => known.packageId));
	const since = connection.clock.now();
	const call = {
		path: (0, _http_url_js_3.Ae)`/api/1/apps/${appId}/packages`,
		operation: "build",
		doing: `build ${build.branch} revision ${build.revision} of ${appId}`,
		body: { Branch: build.branch, Revision: /^\d{1,9}$/.test(build.revision) ? Number(build.revision) : build.revision, Version: build.version, Description: build.description },
	};
	return (0, _http_settle_js_2.settle)(connection, {
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
	const names = recent.map(({ packageId, creator, createdAt }) => `${packageId} (by ${(0, _base_text_js_8.TN)(creator ?? "an unknown user")}, ${createdAt?.toISOString() ?? "at an unknown time"})`);
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
	const { value } = await (0, _wait_wait_js_4.uk)(connection, limits, {
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
	return new _base_failure_js_0.HR(`The build of package ${failed.packageId} (${((0, _base_text_js_8.TN))(failed.name) || "without a name"}) of ${appId} has failed.`, { code: "BUILD_FAILED", kind: "remote-failed", remedy: "Check the branch and revision inputs; the Developer Portal has the log of the build." });
}
	},
	3612: (unused_module, webpack_exports, webpack_require) => {
webpack_require.r(webpack_exports);
webpack_require.d(webpack_exports, { describeChange: () => describeChange, mergeSettings: () => mergeSettings, parseDesired: () => parseDesired });
var _base_failure_js_0 = webpack_require(7306);
var _base_json_js_1 = webpack_require(768);
var _base_text_js_3 = webpack_require(1497);
var _settings_js_2 = webpack_require(819);
const shortNames = { constants: "Constants", "custom-settings": "CustomSettings", "scheduled-events": "ScheduledEvents" };
function parseDesired(input) {
	const problems = [];
	const object = (0, _base_json_js_1.asObject)(input);
	if (!object) throw badSettings(["they have to be a map with constants, custom-settings and scheduled-events"]);
	const desired = Object.entries(object).flatMap(([key, value]) => {
		const section = Object.hasOwn(shortNames, key) ? shortNames[key] : _settings_js_2.sections.find((known) => known === key);
		if (!section) {
			if (_settings_js_2.sections.every((known) => known in object)) return [];
			const near = (0, _base_text_js_3.Y7)(key, [...Object.keys(shortNames), ..._settings_js_2.sections]);
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
			if ((0, _settings_js_2.sameValue)(setting, value)) continue;
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
	const near = (0, _base_text_js_3.Y7)(
		name,
		known.map((setting) => setting.name),
	);
	return `${thing[section]} ${name}${near.length > 0 ? ` (did you mean ${near.map((one) => (0, _base_text_js_3.TN)(one)).join(" or ")}?)` : ""}`;
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
var _base_text_js_4 = webpack_require(1497);
var _http_settle_js_1 = webpack_require(5554);
var _http_url_js_2 = webpack_require(9540);
var _client_js_3 = webpack_require(5941);
const sections = ["Constants", "CustomSettings", "ScheduledEvents"];
async function getSettings(connection, environment) {
	const settings = await connection.read({ path: settingsPath(environment), operation: "get-settings", doing: `read the settings of ${(0, _client_js_3.label)(environment)}` }, parseSettings);
	connection.hide(worthHiding(settings));
	return settings;
}
async function setSettings(connection, environment, settings) {
	const call = { path: settingsPath(environment), operation: "set-settings", doing: `change the settings of ${(0, _client_js_3.label)(environment)}`, body: settingsToJson(settings), secrets: worthHiding(settings) };
	let left = [];
	return (0, _http_settle_js_1.confirm)(connection, {
		write: () => connection.write("POST", call, () => void 0),
		find: async () => {
			const now = await getSettings(connection, environment);
			left = differences(settings, now);
			return 0 === left.length ? now : void 0;
		},
		still: () => `these settings of ${(0, _client_js_3.label)(environment)} have other values: ${(0, _base_text_js_4.TN)(left.join(", "))}`,
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
const leastHidden = 6;
function worthHiding(settings) {
	return [...settings.Constants, ...settings.CustomSettings].flatMap(({ value = "", deployedValue = "" }) => [value, deployedValue]).filter((value) => value.length >= leastHidden);
}
function settingsPath({ appId, mode }) {
	return (0, _http_url_js_2.Ae)`/api/1/apps/${appId}/environments/${mode}/settings`;
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
var _base_text_js_7 = webpack_require(1497);
var _http_settle_js_2 = webpack_require(5554);
var _http_url_js_3 = webpack_require(9540);
var _wait_wait_js_4 = webpack_require(5159);
var _client_js_5 = webpack_require(5941);
var _environments_js_6 = webpack_require(1564);
async function startEnvironment(connection, environment, { autoSyncDb, pinTo } = {}) {
	try {
		return await (0, _http_settle_js_2.settle)(connection, {
			write: () =>
				connection.write("POST", { ...(0, _client_js_5.callFor)(environment, "start", "/start", `start ${(0, _client_js_5.label)(environment)}`), query: { pinEnvironment: pinTo }, body: void 0 === autoSyncDb ? {} : { AutoSyncDb: autoSyncDb } }, (json) => ({
					state: "starting",
					jobId: (0, _base_json_js_1.asObject)(json) && new _base_json_js_1.Fields(json, "the start").text("JobId"),
				})),
			find: async () => ((0, _environments_js_6.isRunning)(await (0, _environments_js_6.getEnvironment)(connection, environment)) ? { state: "already-running" } : void 0),
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
	return connection.read({ ...(0, _client_js_5.callFor)(environment, "start-job", (0, _http_url_js_3.Ae)`/start/${jobId}`, `start ${(0, _client_js_5.label)(environment)}`), ...look }, (json) => new _base_json_js_1.Fields(json, "the start job").requiredText("Status"));
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
		const now = await (0, _environments_js_6.getEnvironment)(connection, environment, look);
		if ((0, _environments_js_6.isRunning)(now)) return now.status;
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
	await (0, _wait_wait_js_4.uk)(connection, limits, {
		what: `${void 0 === jobId ? "the start" : `start job ${jobId}`} of ${(0, _client_js_5.label)(environment)}`,
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
		const now = await (0, _environments_js_6.getEnvironment)(connection, environment);
		if ((0, _environments_js_6.isRunning)(now)) return now;
		await connection.sleep(pause);
	}
	const now = await (0, _environments_js_6.getEnvironment)(connection, environment);
	if ((0, _environments_js_6.isRunning)(now)) return now;
	throw new _base_failure_js_0.HR(`${(0, _client_js_5.label)(environment)} was started, but its status is ${(0, _base_text_js_7.TN)(now.status)}.`, { code: "NOT_RUNNING", kind: "remote-failed", remedy: "The app has probably stopped by itself. Its log (download-logs) says why." });
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
	if ("already-running" === start.state) return { alreadyRunning: true, jobId: void 0, environment: await (0, _environments_js_6.getEnvironment)(connection, environment) };
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
	await (0, _http_settle_js_2.settle)(connection, {
		write: () => connection.write("POST", { ...(0, _client_js_5.callFor)(environment, "stop", "/stop", `stop ${(0, _client_js_5.label)(environment)}`), body: {} }, () => true),
		find: async () => (0, _environments_js_6.isStopped)(await (0, _environments_js_6.getEnvironment)(connection, environment)) || void 0,
		repeatable: true,
	});
}
async function waitForStop(connection, environment, limits) {
	const { value } = await (0, _wait_wait_js_4.uk)(connection, limits, {
		what: `the stop of ${(0, _client_js_5.label)(environment)}`,
		usual: "a few seconds to 2 minutes",
		look: (look) => (0, _environments_js_6.getEnvironment)(connection, environment, look),
		state: (seen) => seen.status,
		judge: (seen) => {
			if ((0, _environments_js_6.isStopped)(seen)) return "done";
			return (0, _environments_js_6.isRunning)(seen) || "stopping" === seen.status.toLowerCase() ? "pending" : "unknown";
		},
	});
	return value;
}
async function stopAndWait(connection, environment, { asking = (ask) => ask(), ...limits }) {
	const before = await (0, _environments_js_6.getEnvironment)(connection, environment);
	if ((0, _environments_js_6.isStopped)(before)) return { wasRunning: false, environment: before };
	await asking(() => stopEnvironment(connection, environment));
	return { wasRunning: true, environment: await waitForStop(connection, environment, limits) };
}
	},
	9377: (unused_module, webpack_exports, webpack_require) => {
webpack_require.r(webpack_exports);
webpack_require.d(webpack_exports, { transportPackage: () => transportPackage });
var _base_failure_js_0 = webpack_require(7306);
var _http_settle_js_1 = webpack_require(5554);
var _wait_wait_js_2 = webpack_require(5159);
var _client_js_3 = webpack_require(5941);
var _packages_js_4 = webpack_require(8083);
async function transportPackage(connection, environment, packageId, limits) {
	let underWay = false;
	await (0, _wait_wait_js_2.uk)(connection, limits, {
		what: `the transport of package ${packageId} to ${(0, _client_js_3.label)(environment)}`,
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
		const sent = `The transport of package ${packageId} to ${(0, _client_js_3.label)(environment)} was under way`;
		throw error.with(`${error.message} ${sent}: it may have been carried out.`, { outcomeUnknown: true });
	});
}
async function transportOnce(connection, environment, packageId) {
	const call = { ...(0, _client_js_3.callFor)(environment, "transport", "/transport", `transport package ${packageId} to ${(0, _client_js_3.label)(environment)}`), body: { PackageId: packageId } };
	let seen;
	try {
		return await (0, _http_settle_js_1.confirm)(connection, {
			write: () => connection.write("POST", call, () => void 0),
			find: async () => {
				seen = (await (0, _packages_js_4.getEnvironmentPackage)(connection, environment))?.packageId;
				return seen === packageId ? "transported" : void 0;
			},
			still: () => `${(0, _client_js_3.label)(environment)} has ${void 0 === seen ? "no package" : `package ${seen}`}`,
		});
	} catch (error) {
		if (!(error instanceof _base_failure_js_0.HR)) throw error;
		if ("SERVICE_UNAVAILABLE" === error.code && !error.outcomeUnknown) return "package still being processed";
		throw error.transient ? error.with(error.message, { transient: false }) : error;
	}
}
	},
	6280: (unused_module, webpack_exports, webpack_require) => {
webpack_require.r(webpack_exports);
webpack_require.d(webpack_exports, { checkAddress: () => checkAddress, runUnitTests: () => runUnitTests, unitTestFailure: () => unitTestFailure });
var _base_failure_js_0 = webpack_require(7306);
var _base_json_js_1 = webpack_require(768);
var _base_text_js_5 = webpack_require(1497);
var _http_connection_js_2 = webpack_require(9285);
var _http_url_js_3 = webpack_require(9540);
var _wait_wait_js_4 = webpack_require(5159);
const mostStarts = 4;
const staleMs = 1e4;
const clockMs = 2e3;
async function runUnitTests(settings, limits) {
	const module = new UnitTestModule(settings);
	const until = module.clock.now() + limits.timeoutMs;
	const left = () => ({ ...limits, timeoutMs: Math.max(0, until - module.clock.now()) });
	let refused;
	for (let starts = 1; starts <= mostStarts; starts++) {
		const before = await module.idle(left());
		const asked = module.clock.now();
		refused = await module.start();
		const result = refused ? void 0 : await module.result(before, asked, left());
		if (result) return result;
		await module.sleep(Math.min(1e3 * starts, left().timeoutMs));
	}
	throw refused ?? stale(settings.name);
}
function unitTestFailure({ tests, failures, failed }, minimum, name) {
	if (failures > 0) {
		const shown = failed.slice(0, 5).map((test) => `${test.name} (${((0, _base_text_js_5.Mx))(test.error) || "no reason given"})`);
		const more = failures > shown.length ? [`${failures - shown.length} more`] : [];
		return new _base_failure_js_0.HR(`${failures} of ${tests} unit tests of ${name} failed: ${[...shown, ...more].join("; ")}.`, { code: "UNIT_TESTS_FAILED", kind: "remote-failed", remedy: "The summary lists every failed test; the log of the app has more." });
	}
	if (tests >= minimum) return;
	const ran = 0 === tests ? "No unit test" : `Only ${tests} unit tests`;
	return new _base_failure_js_0.HR(`${ran} of ${name} ran; at least ${minimum} must.`, { code: "UNIT_TESTS_TOO_FEW", kind: "remote-failed", remedy: "The module did not find the tests: look at its page in the app, and at the log of the app." });
}
function checkAddress(url, name) {
	if ("https:" === url.protocol || (0, _http_url_js_3.U9)(url)) return;
	throw new _base_failure_js_0.HR(`The address of ${name} is not https: the password of its unit tests was not sent.`, { code: "INSECURE_ADDRESS", kind: "config", remedy: "Run them at an https:// address: `url` of run-unit-tests." });
}
const busy = 400;
class UnitTestModule extends _http_connection_js_2.Connection {
	#settings;
	#secrets;
	#isGet = false;
	constructor(settings) {
		const { url, password, name } = settings;
		checkAddress(url, name);
		const secrets = [password, JSON.stringify(password).slice(1, -1), encodeURIComponent(password)];
		super({ ...settings, baseUrl: url, headers: { "content-type": "application/json" }, secrets, checkUrl: `Check that ${url.origin} is the address of the app, and that its path unittests/ leads to the module.` });
		this.#settings = settings;
		this.#secrets = secrets;
	}
	async idle(limits) {
		const { value } = await this.#wait(limits, `another run of the unit tests of ${this.#settings.name}`, (seen) => ("none" !== seen && seen.isRunning ? "pending" : "done"));
		return value;
	}
	async start() {
		try {
			await this.#call("start", () => void 0, { retry: { totalMs: 0 } });
			return;
		} catch (error) {
			if (!(error instanceof _base_failure_js_0.HR) || "cancelled" === error.kind) throw error;
			if (error.status === busy) return error;
			if (error.outcomeUnknown || error.transient) return;
			throw error;
		}
	}
	async result(before, asked, limits) {
		let hasRun = false;
		let staleSince;
		const isOfThisRun = (seen) => 1e3 * seen.seconds <= this.clock.now() - asked + clockMs && (hasRun || !isSame(seen, before));
		const { value } = await this.#wait(limits, `the unit tests of ${this.#settings.name}`, (seen) => {
			if ("none" !== seen && seen.isRunning) {
				hasRun = true;
				staleSince = void 0;
				return "pending";
			}
			if ("none" !== seen && isOfThisRun(seen)) return "done";
			staleSince ??= this.clock.now();
			return this.clock.now() - staleSince < staleMs ? "pending" : "done";
		});
		return "none" !== value && isOfThisRun(value) ? value : void 0;
	}
	async #wait(limits, what, judge) {
		return (0, _wait_wait_js_4.uk)(this, limits, {
			what,
			usual: "a few seconds to 10 minutes",
			look: (look) => this.#status(look),
			state: (seen) => ("none" === seen ? "not run yet" : seen.isRunning ? running(seen) : "completed"),
			judge,
			isTransient: (error) => error instanceof _base_failure_js_0.HR && (error.transient || error.outcomeUnknown) && "UNEXPECTED_ANSWER" !== error.code,
		});
	}
	async #status(look) {
		try {
			return await this.#call("status", (json) => this.#parse(json), look);
		} catch (error) {
			if (error instanceof _base_failure_js_0.HR && error.status === busy) return "none";
			throw error;
		}
	}
	#parse(json) {
		const fields = new _base_json_js_1.Fields(json, "the status of the unit tests");
		const failed = (0, _base_json_js_1.listOf)(fields.get("failed_tests") ?? [], "the list of failed tests", (item) => {
			const test = new _base_json_js_1.Fields(item, "the failed test");
			const text = (name) => (0, _base_text_js_5.TN)(test.text(name) ?? "", this.#secrets);
			return { name: text("name") || "a test without a name", step: text("step"), error: text("error") };
		});
		const runtime = fields.number("runtime") ?? -1;
		return { tests: fields.id("tests"), failures: Math.max(fields.id("failures"), failed.length), seconds: runtime / 1e3, failed, isRunning: true !== fields.boolean("completed") || runtime < 0 };
	}
	async #call(command, parse, look) {
		const { name, password } = this.#settings;
		const call = { ...look, path: `/unittests/${command}`, doing: "start" === command ? `start the unit tests of ${name}` : `read the result of the unit tests of ${name}`, body: { password }, bodyOptional: true };
		if (this.#isGet) return this.read(call, parse);
		try {
			return await this.write("POST", call, parse);
		} catch (error) {
			if (!(error instanceof _base_failure_js_0.HR) || (404 !== error.status && 405 !== error.status)) throw error;
			return this.#older(call, parse, error);
		}
	}
	async #older(call, parse, refused) {
		try {
			const answer = await this.read(call, parse);
			this.#isGet = true;
			return answer;
		} catch (error) {
			if (!(error instanceof _base_failure_js_0.HR) || void 0 === error.status) throw error;
			if (404 === error.status || 405 === error.status) throw refused;
			this.#isGet = true;
			throw error;
		}
	}
	refusalOf(_method, _call, { status, text }) {
		if (status >= 200 && status < 300) return;
		const cause = text.trimStart().startsWith("<") ? "" : text;
		switch (status) {
			case 400:
				return { code: "UNIT_TESTS_BUSY", kind: "conflict", cause, remedy: "Another run is under way, or the module refuses to start one: look at its page in the app." };
			case 401:
				return { code: "UNIT_TESTS_PASSWORD", kind: "auth", cause, remedy: "Check the password: it must be the value of the constant UnitTesting.RemoteApiPassword that the app was started with." };
			case 403:
				return { code: `HTTP_${status}`, kind: "auth", cause, remedy: "Open the path unittests/ to this runner: Developer Portal, Environments, Details, Network." };
			case 404:
			case 405:
				return { code: "UNIT_TESTS_DISABLED", kind: "config", cause: "the app has no remote API of the module UnitTesting", remedy: "Set the constants UnitTesting.Enabled, RemoteApiEnabled and RemoteApiPassword, have the app call the microflow Startup of the module after startup, and restart it." };
		}
		const isTrouble = _base_failure_js_0.TG.has(status) || status >= 500;
		return {
			code: status < 400 ? "REDIRECTED" : `HTTP_${status}`,
			kind: isTrouble ? "remote-failed" : "config",
			transient: isTrouble,
			outcomeUnknown: status >= 500,
			cause,
			remedy: isTrouble ? "Check that the app runs; its log (download-logs) says more." : "Check the address of the app: the password is not sent on to another one.",
		};
	}
}
function isSame(one, other) {
	return JSON.stringify(one) === JSON.stringify(other);
}
function running({ tests, failures }) {
	return 0 === failures ? `running ${tests} tests` : `running ${tests} tests, ${failures} failed so far`;
}
function stale(name) {
	return new _base_failure_js_0.HR(`The app tells the result of another run of the unit tests of ${name}, not of the one just started.`, {
		code: "UNIT_TESTS_STALE",
		kind: "remote-failed",
		remedy: "With several instances each has a result of its own: scale the environment to one instance. Otherwise restart the app, then run the step again.",
	});
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
	const isData = (value) => void 0 === value || isText((0, _base_json_js_1.asObject)(value)?.["snapshotId"]);
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
		[void 0, "refresh", "rollback"].some((work) => work === state["work"]) &&
		isData(state["data"]) &&
		isPackage(state["previous"]) &&
		isPackage(state["target"]) &&
		isList(state["settings"], isSetting) &&
		isList(state["begun"], (write) => writes.some((known) => known === write))
	);
}
	},
	75: (unused_module, webpack_exports, webpack_require) => {
webpack_require.d(webpack_exports, { As: () => ensureAlone, vh: () => changedByOthers, y3: () => workOfOthers });
var _base_failure_js_0 = webpack_require(7306);
var _mendix_client_js_1 = webpack_require(5941);
var _mendix_environments_js_2 = webpack_require(1564);
var _mendix_packages_js_3 = webpack_require(8083);
var _power_js_4 = webpack_require(9411);
var _types_js_5 = webpack_require(9047);
var _version_js_6 = webpack_require(590);
async function ensureAlone(context, power) {
	const now = power && (await (0, _power_js_4.t5)(context));
	const isFresh = "running" === power && "transport" === context.journal.state.begun.at(-1);
	const others = isFresh ? void 0 : await workOfOthers(context, now);
	if (void 0 !== others) throw changedByOthers(context.journal.state, others);
	if (now && (0, _mendix_environments_js_2.isRunning)(now) !== ("running" === power)) throw changedByOthers(now, `it is ${now.status} now`);
}
async function workOfOthers(context, now) {
	const { connection, journal } = context;
	const { previous, target, modelVersion } = journal.state;
	const there = (await (0, _mendix_packages_js_3.getEnvironmentPackage)(connection, (0, _types_js_5.refOf)(context)))?.packageId;
	const known = [previous?.packageId, ...(journal.has("transport") ? [target?.packageId] : [])];
	if (!known.includes(there)) return there ? `they put package ${there} on it` : "they took its package away";
	const versions = [previous?.version, modelVersion, ...(journal.has("start") ? [target?.version] : [])];
	const runs = now && (0, _mendix_environments_js_2.isRunning)(now) ? now.modelVersion : void 0;
	const isOurs = !runs || versions.some((version) => false !== (0, _version_js_6.p)(runs, version));
	return isOurs ? void 0 : `they started model version ${runs}`;
}
function changedByOthers(environment, how) {
	return new _base_failure_js_0.HR(`Somebody else is at work on ${(0, _mendix_client_js_1.label)(environment)}: ${how}.`, { code: "ENVIRONMENT_CHANGED", kind: "conflict", remedy: "Give all jobs that release to this environment the same `concurrency` group, and run the step again when the other work is done." });
}
	},
	228: (unused_module, webpack_exports, webpack_require) => {
webpack_require.r(webpack_exports);
webpack_require.d(webpack_exports, { throughPhases: () => throughPhases });
var _base_failure_js_0 = webpack_require(7306);
var _mendix_client_js_1 = webpack_require(5941);
var _journal_js_2 = webpack_require(5989);
var _undo_js_3 = webpack_require(2390);
async function throughPhases(context, work, options = {}) {
	const { journal, timeline, report } = context;
	let phase = "plan";
	const enter = (next, part) => {
		phase = next;
		report.fact("phase", next);
		journal.note({ phase: next });
		return timeline.phase(next, part);
	};
	try {
		const left = await enter("prepare", work.prepare);
		await enter("switch", () => work.switchOver(left));
		const environment = await enter("verify", work.verify);
		journal.note({ phase: "over", succeeded: true });
		report.fact("rolled-back", false);
		report.fact("phase", "done");
		return environment;
	} catch (error) {
		if (context.connection.signal?.aborted) throw error;
		throw await afterFailure(context, work, phase, error, options);
	}
}
async function afterFailure(context, work, phase, error, { onRollback }) {
	const { journal, timeline, report, connection } = context;
	const name = (0, _mendix_client_js_1.label)(journal.state);
	report.fact("rolled-back", false);
	if (!journal.changed) {
		journal.note({ phase: "over", succeeded: false });
		return beginning(`${name} was not changed.`, error);
	}
	report.say(`The ${work.name} failed in its phase ${phase}: ${textOf(error)}`);
	onRollback?.(work.rollbackMs);
	const end = connection.clock.now() + work.rollbackMs;
	const own = { ...context, leftMs: () => Math.max(0, end - connection.clock.now()) };
	const undone = new _undo_js_3.d4();
	journal.note({ failedIn: phase });
	try {
		await timeline
			.phase("rollback", () => work.undo(own, undone))
			.finally(() => {
				if (timeline.downtimes.length > 0) report.fact("downtime-seconds", timeline.downtimeSeconds());
			});
	} catch (trouble) {
		return connection.signal?.aborted ? trouble : rollbackFailed(context, work.name, error, trouble);
	}
	const complete = 0 === undone.left.length;
	report.fact("rolled-back", complete);
	journal.note({ phase: "over", succeeded: false });
	const what = undone.text(complete ? void 0 : "");
	report.say(what);
	const state = complete ? `${name} was rolled back${afterwards(context, work)}` : `${name} was ${undone.restored.length > 0 ? "rolled back only in part" : "not rolled back"}`;
	const next = complete ? `Before the next ${work.name}:` : "";
	return beginning(`${state}. ${what}`, error, next);
}
function afterwards({ journal, timeline }, { runsAgain }) {
	if (!(0, _journal_js_2.hasToRun)(journal.state)) return " and is stopped, as before";
	if (0 === timeline.downtimes.length && journal.state.wasRunning) return "; it was not stopped";
	return ` and ${runsAgain}`;
}
function rollbackFailed({ journal }, name, error, trouble) {
	const half = trouble instanceof _base_failure_js_0.HR && "RESTORE_FAILED" === trouble.code;
	if (half) journal.note({ phase: "over", succeeded: false });
	const state = half ? "is stopped, because its data may be incomplete" : "may be down";
	const remedy = trouble instanceof _base_failure_js_0.HR ? trouble.remedy : void 0;
	return beginning(`${(0, _mendix_client_js_1.label)(journal.state)} ${state}: the ${name} failed, and so did its rollback (${textOf(trouble)}).`, error, remedy ?? `Look at ${(0, _mendix_client_js_1.label)(journal.state)} at once.`);
}
function beginning(state, error, remedy = "") {
	if (!(error instanceof _base_failure_js_0.HR)) return new Error(`${state} ${textOf(error)}`, { cause: error });
	return error.with(`${state} ${error.message}`, { remedy: `${remedy} ${error.remedy ?? ""}`.trim() || void 0 });
}
function textOf(error) {
	return error instanceof Error ? error.message : String(error);
}
	},
	9411: (unused_module, webpack_exports, webpack_require) => {
webpack_require.d(webpack_exports, { $r: () => afterStop, M3: () => urgent, VA: () => endOfStart, _7: () => endStart, a$: () => takeDown, ni: () => start, qh: () => bringUp, t5: () => lookAt, yb: () => announced });
var _base_failure_js_0 = webpack_require(7306);
var _mendix_client_js_1 = webpack_require(5941);
var _mendix_environments_js_2 = webpack_require(1564);
var _mendix_start_stop_js_3 = webpack_require(309);
var _wait_wait_js_4 = webpack_require(5159);
var _types_js_5 = webpack_require(9047);
const urgent = { minMs: 1e3, share: 0.03, maxMs: 1e4 };
function lookAt(context) {
	return (0, _mendix_environments_js_2.getEnvironment)(context.connection, (0, _types_js_5.refOf)(context));
}
const stopAgainMs = 18e4;
async function takeDown(context) {
	const { connection, timeline, journal, report } = context;
	const ref = (0, _types_js_5.refOf)(context);
	if (journal.state.wasRunning) timeline.down();
	await timeline.span("stop", async () => {
		for (;;) {
			await announced(context, "stop", () => (0, _mendix_start_stop_js_3.stopEnvironment)(connection, ref));
			journal.note({ stopping: true });
			const within = (0, _types_js_5.limits)(context, urgent);
			try {
				await (0, _mendix_start_stop_js_3.waitForStop)(connection, ref, { ...within, timeoutMs: Math.min(within.timeoutMs, stopAgainMs) });
				break;
			} catch (error) {
				if (!(error instanceof _wait_wait_js_4.vw) || within.timeoutMs <= stopAgainMs) throw error;
				report.say(`${(0, _mendix_client_js_1.label)(ref)} still runs ${(0, _wait_wait_js_4.Ln)(stopAgainMs)} after it was asked to stop; asking again.`);
			}
		}
		journal.note({ stopping: false });
	});
}
async function start(context, which) {
	const { connection, timeline, journal, report } = context;
	const ref = (0, _types_js_5.refOf)(context);
	const { autoSyncDb, pinTo } = journal.state;
	const options = { autoSyncDb, ...("target" === which && { pinTo }) };
	const onJob = (jobId) => {
		report.fact("job-id", jobId);
		journal.note({ startJobId: jobId });
		report.begins("start", { what: `The start of ${(0, _mendix_client_js_1.label)(ref)}`, id: jobId });
	};
	const running = await timeline.span("start", async () => {
		const asked = await ask(context, which, options);
		const jobId = "starting" === asked.state ? asked.jobId : void 0;
		if (void 0 !== jobId) onJob(jobId);
		try {
			return await (0, _mendix_start_stop_js_3.waitForStart)(connection, ref, jobId, { ...(0, _types_js_5.limits)(context, urgent), onJob, askAgain: options });
		} catch (error) {
			if (hasFailed(error)) report.ended("start");
			throw error;
		}
	});
	report.ended("start");
	timeline.up();
	report.fact("model-version", running.modelVersion ?? "");
	report.say(`${(0, _mendix_client_js_1.label)(running)} runs model version ${running.modelVersion ?? "unknown"}.`);
	return running;
}
async function ask(context, which, options) {
	const { connection, journal, report } = context;
	const send = (how) => announced(context, "start", () => (0, _mendix_start_stop_js_3.startEnvironment)(connection, (0, _types_js_5.refOf)(context), how), { whenRunning: which });
	try {
		return await send(options);
	} catch (error) {
		const refused = error instanceof _base_failure_js_0.HR && (400 === error.status || 404 === error.status);
		if (!refused || void 0 === options.pinTo || !journal.state.pinAuto) throw error;
		report.remark(`Mendix refused to pin the platform stack, so the newest one is used. ${error.message}`);
		return send({ ...options, pinTo: void 0 });
	}
}
function hasFailed(error) {
	return error instanceof _base_failure_js_0.HR && !error.transient && !["timeout", "cancelled", "network", "auth"].includes(error.kind);
}
async function announced({ journal }, write, work, change = {}) {
	const { begun, whenRunning, data } = journal.state;
	journal.announce(write, change);
	try {
		return await work();
	} catch (error) {
		if (error instanceof _base_failure_js_0.HR && void 0 !== error.status && !error.outcomeUnknown) journal.note({ begun, whenRunning, data });
		throw error;
	}
}
async function afterStop(context, mostMs = 12e4) {
	const now = await lookAt(context);
	if (!context.journal.has("stop") || (0, _mendix_environments_js_2.isStopped)(now)) return now;
	try {
		const timeoutMs = Math.min(mostMs, context.leftMs() / 2);
		return await (0, _mendix_start_stop_js_3.waitForStop)(context.connection, now, { ...(0, _types_js_5.limits)(context, urgent), timeoutMs });
	} catch (error) {
		if (error instanceof _wait_wait_js_4.vw) return lookAt(context);
		throw error;
	}
}
async function endOfStart(context) {
	const { connection, journal, report } = context;
	const { startJobId } = journal.state;
	try {
		return void 0 === startJobId ? await bringUp(context, "target") : await (0, _mendix_start_stop_js_3.waitForStart)(connection, (0, _types_js_5.refOf)(context), startJobId, (0, _types_js_5.limits)(context, urgent));
	} catch (error) {
		if (!hasFailed(error)) throw error;
		report.say(`${(0, _mendix_client_js_1.label)(journal.state)} did not start (${error.code}).`);
		return;
	}
}
async function endStart(context, now) {
	const { connection, timeline, journal, report } = context;
	if ((0, _mendix_environments_js_2.isRunning)(now)) {
		journal.note({ targetRan: true });
		return now;
	}
	return timeline.span("end the start", async () => {
		try {
			await (0, _mendix_start_stop_js_3.stopEnvironment)(connection, now);
		} catch (error) {
			if (!(error instanceof _base_failure_js_0.HR) || "cancelled" === error.kind) throw error;
			report.say(`The stop was refused (${error.code}); going on.`);
		}
		return (0, _mendix_start_stop_js_3.waitForStop)(connection, now, (0, _types_js_5.limits)(context, urgent));
	});
}
const lockedMs = 15e3;
async function bringUp(context, which) {
	const { connection, timeline, report } = context;
	for (;;) {
		const now = await lookAt(context);
		try {
			if (!(0, _mendix_environments_js_2.isRunning)(now)) return await start(context, which);
			timeline.up();
			report.fact("model-version", now.modelVersion ?? "");
			return now;
		} catch (error) {
			if (!(error instanceof _base_failure_js_0.HR) || "ALREADY_LOCKED" !== error.code || context.leftMs() < lockedMs) throw error;
			report.say(`${(0, _mendix_client_js_1.label)(now)} is locked by a job under way; asking again in ${lockedMs / 1e3} s.`);
			await connection.sleep(lockedMs);
		}
	}
}
	},
	9253: (unused_module, webpack_exports, webpack_require) => {
webpack_require.d(webpack_exports, { Hh: () => parseRecord, zO: () => recordToJson, zv: () => recordOf });
var _base_json_js_0 = webpack_require(768);
var _base_text_js_2 = webpack_require(1497);
var _mendix_settings_js_1 = webpack_require(819);
const parts = ["transport", "settings", "scale"];
function recordOf(state, plan) {
	const { appId, mode, previous, target, previousScale, snapshotId, backupIds, pinTo } = state;
	if (!target) throw new TypeError("There is no package to release yet.");
	const { changes, unknownSettings, transport, scale, settings } = plan;
	const isChanged = (section, name) => changes.some((one) => one.section === section && one.name === name);
	return {
		appId,
		mode,
		target,
		...(previous && { previous }),
		wasRunning: state.wasRunning,
		mayHaveRun: true === state.mayHaveRun,
		changed: parts.filter((part) => ({ transport, settings: changes.length + unknownSettings.length > 0, scale: void 0 !== scale })[part]),
		settings: _mendix_settings_js_1.sections.flatMap((section) =>
			settings[section].map(({ name, value }) => {
				if ("ScheduledEvents" === section && void 0 !== value) return { section, name, restorable: true, former: value };
				return { section, name, restorable: !isChanged(section, name) };
			}),
		),
		...(previousScale && { previousScale }),
		...(snapshotId && { snapshotId }),
		...(snapshotId && backupIds && { backupIds }),
		...(pinTo && { pinTo }),
	};
}
function recordToJson(record) {
	const { target, previous, previousScale, backupIds } = record;
	const packageFields = (prefix, { packageId, name, version } = {}) => ({ [`${prefix}package-id`]: packageId, [`${prefix}package-name`]: name, [`${prefix}model-version`]: version });
	return {
		format: 1,
		"app-id": record.appId,
		environment: record.mode,
		...packageFields("", target),
		...packageFields("previous-", previous),
		"was-running": record.wasRunning,
		"may-have-run": record.mayHaveRun || void 0,
		changed: record.changed,
		settings: record.settings,
		"previous-scale": previousScale && { instances: previousScale.instances, "memory-per-instance": previousScale.memoryPerInstance },
		"snapshot-id": record.snapshotId,
		"project-id": backupIds?.projectId,
		"environment-id": backupIds?.environmentId,
		"pinned-to": record.pinTo,
	};
}
function parseRecord(given) {
	const json = (0, _base_json_js_0.asObject)((0, _base_json_js_0.parseJson)(given));
	if (json?.["format"] !== 1) return;
	const text = (name) => (0, _base_text_js_2.TN)((0, _base_json_js_0.asText)(json[name]));
	const note = (prefix) => {
		const [packageId, name, version] = ["id", "name"].map((field) => text(`${prefix}package-${field}`)).concat(text(`${prefix}model-version`));
		return packageId ? { packageId, ...(name && { name }), ...(version && { version }) } : void 0;
	};
	const target = note("");
	const previous = note("previous-");
	const previousScale = scaleIn(json["previous-scale"]);
	const settings = settingsIn(json["settings"]);
	const changed = json["changed"];
	if (!text("app-id") || !text("environment") || !target || !settings || !Array.isArray(changed)) return;
	const backupIds = { projectId: text("project-id"), environmentId: text("environment-id") };
	return {
		appId: text("app-id"),
		mode: text("environment"),
		target,
		...(previous && { previous }),
		wasRunning: true === json["was-running"],
		mayHaveRun: true === json["may-have-run"],
		changed: parts.filter((part) => changed.includes(part)),
		settings,
		...(previousScale && { previousScale }),
		...(text("snapshot-id") && { snapshotId: text("snapshot-id") }),
		...(backupIds.projectId && backupIds.environmentId && { backupIds }),
		...(text("pinned-to") && { pinTo: text("pinned-to") }),
	};
}
function scaleIn(given) {
	const fields = (0, _base_json_js_0.asObject)(given);
	const instances = (0, _base_json_js_0.asWholeNumber)(fields?.["instances"]);
	const memoryPerInstance = (0, _base_json_js_0.asWholeNumber)(fields?.["memory-per-instance"]);
	return instances && memoryPerInstance ? { instances, memoryPerInstance } : void 0;
}
function settingsIn(given) {
	if (!Array.isArray(given)) return;
	return given.flatMap((item) => {
		const fields = (0, _base_json_js_0.asObject)(item);
		const section = _mendix_settings_js_1.sections.find((known) => known === fields?.["section"]);
		const name = (0, _base_text_js_2.TN)((0, _base_json_js_0.asText)(fields?.["name"]));
		const former = (0, _base_json_js_0.asText)(fields?.["former"]);
		if (!section || !name) return [];
		return [{ section, name, restorable: fields?.["restorable"] === true, ...(former && { former: (0, _base_text_js_2.TN)(former) }) }];
	});
}
	},
	7655: (unused_module, webpack_exports, webpack_require) => {
webpack_require.d(webpack_exports, { R2: () => restoreScale, S0: () => restoreSettings, hj: () => restorePackage, pl: () => replaceData, qH: () => followRestore, vN: () => added, vf: () => restoreData });
var _base_failure_js_0 = webpack_require(7306);
var _mendix_backups_v2_js_1 = webpack_require(2216);
var _mendix_client_js_2 = webpack_require(5941);
var _mendix_environments_js_3 = webpack_require(1564);
var _mendix_packages_js_4 = webpack_require(8083);
var _mendix_settings_js_5 = webpack_require(819);
var _mendix_settings_change_js_6 = webpack_require(3612);
var _mendix_transport_js_7 = webpack_require(9377);
var _wait_wait_js_8 = webpack_require(5159);
var _power_js_9 = webpack_require(9411);
var _types_js_10 = webpack_require(9047);
async function restorePackage(context, report) {
	const { connection, journal, timeline } = context;
	const { previous } = journal.state;
	if (!journal.has("transport")) return;
	if (!previous) return void report.left.push("the package: the environment had none before, so the new one stays");
	const ref = (0, _types_js_10.refOf)(context);
	if ((await (0, _mendix_packages_js_4.getEnvironmentPackage)(connection, ref))?.packageId === previous.packageId) return;
	await timeline.span("previous package", () => transportWhenPossible(context, previous.packageId));
	report.restored.push(`package ${previous.packageId}`);
}
const underWayMs = 5e3;
async function transportWhenPossible(context, packageId) {
	for (;;)
		try {
			return await (0, _mendix_transport_js_7.transportPackage)(context.connection, (0, _types_js_10.refOf)(context), packageId, (0, _types_js_10.limits)(context));
		} catch (error) {
			const refused = error instanceof _base_failure_js_0.HR && "APP_IS_RUNNING" === error.code;
			if (!refused || context.leftMs() < underWayMs) throw error;
			if ((0, _mendix_environments_js_3.isRunning)(await (0, _power_js_9.t5)(context))) await (0, _power_js_9.a$)(context);
			else await context.connection.sleep(underWayMs);
		}
}
async function restoreScale(context, report) {
	const { connection, journal, timeline } = context;
	const { previousScale } = journal.state;
	if (!journal.has("scale")) return;
	if (!previousScale) return void report.left.push("the scale: Mendix did not tell the previous one");
	const now = await (0, _power_js_9.t5)(context);
	if ((0, _mendix_environments_js_3.isScaled)(now, previousScale)) return;
	await timeline.span("previous scale", () => (0, _mendix_environments_js_3.scaleEnvironment)(connection, now, previousScale));
	report.restored.push(`the scale of ${previousScale.instances} \xd7 ${previousScale.memoryPerInstance} MB`);
}
async function restoreSettings(context, report, known) {
	const { connection, journal, timeline } = context;
	const { former, before, given = [] } = known;
	if (!before || !(journal.has("settings") || journal.has("transport"))) return;
	const now = await (0, _mendix_settings_js_5.getSettings)(connection, (0, _types_js_10.refOf)(context));
	const wanted = former ? formerValues(former, now) : toldValues(context, report, { before, given }, now);
	const { settings, changes } = (0, _mendix_settings_change_js_6.mergeSettings)(now, wanted);
	if (0 === changes.length) return;
	journal.announce("settings", { settingsPutBack: true });
	await timeline.span("previous settings", () => (0, _mendix_settings_js_5.setSettings)(connection, (0, _types_js_10.refOf)(context), settings));
	report.restored.push(`the former values of settings (${changes.map(({ name }) => name).join(", ")})`);
}
function added(before, now) {
	return _mendix_settings_js_5.sections.flatMap((section) => now[section].filter(({ name }) => !before[section].some((known) => known.name === name)).map(({ name }) => name));
}
function formerValues(former, now) {
	return _mendix_settings_js_5.sections.flatMap((section) => former[section].flatMap(({ name, value }) => (void 0 !== value && now[section].some((setting) => setting.name === name) ? [{ section, name, value }] : [])));
}
function toldValues(context, report, { before, given }, now) {
	const { state } = context.journal;
	const isThere = ({ section, name }) => now[section].some((setting) => setting.name === name);
	const told = state.settings.filter(isThere).flatMap(({ section, name, restorable, former }) => {
		const deployed = now[section].find((setting) => setting.name === name)?.deployedValue;
		const value = former ?? (restorable && !state.targetRan && state.begun.includes("settings") ? deployed : void 0);
		return void 0 === value ? [] : [{ section, name, value }];
	});
	const isTold = (name) => told.some((one) => one.name === name);
	const known = [...told, ...given.filter((one) => isThere(one) && !isTold(one.name))];
	const unknown = (names) => names.filter((name) => !known.some((one) => one.name === name));
	const returned = unknown([...new Set([...(state.dropped ?? []), ...added(before, now)])]);
	if (returned.length > 0) report.left.push(`these settings, which have the package's values now and must be set again: ${returned.join(", ")}`);
	const lost = state.begun.includes("settings") ? unknown(state.settings.filter(isThere).map(({ name }) => name)) : [];
	const unsure = lost.filter((name) => !returned.includes(name));
	if (unsure.length > 0) report.left.push(state.targetRan && state.settingsPutBack ? "perhaps some settings, because the rollback was interrupted while it restored them: compare them" : `these settings, whose former values are not known: ${unsure.join(", ")}`);
	return known;
}
async function restoreData(context, report) {
	const { snapshotId } = context.journal.state;
	if (void 0 === snapshotId) return void report.left.push("the data: this release made no backup");
	try {
		await replaceData(context, snapshotId);
		report.restored.push(`the data of backup ${snapshotId}`);
	} catch (error) {
		if (!(error instanceof _base_failure_js_0.HR) || !isLost(error)) throw error;
		report.left.push(`perhaps the data: nobody knows whether backup ${snapshotId} was restored (${error.message})`);
	}
}
function isLost(error) {
	return error.outcomeUnknown && "cancelled" !== error.kind && !(error instanceof _wait_wait_js_8.vw);
}
const busyMs = 15e3;
async function replaceData(context, snapshotId, repeatLost = false) {
	const { connection, journal, timeline, report } = context;
	const ask = () => (0, _mendix_backups_v2_js_1.createRestore)(connection, backupTarget(context), snapshotId);
	for (;;)
		try {
			return await timeline.span("restore", async () => {
				const { restoreId } = await (0, _power_js_9.yb)(context, "restore", ask, { data: { snapshotId } });
				journal.note({ data: { snapshotId, restoreId } });
				report.fact("restore-id", restoreId);
				await followRestore(context);
			});
		} catch (error) {
			const again = error instanceof _base_failure_js_0.HR && ("ENVIRONMENT_BUSY" === error.code || (repeatLost && isLost(error)));
			if (!again || context.leftMs() < busyMs) throw error;
			report.say(`The restore of backup ${snapshotId} is asked for again in ${(0, _wait_wait_js_8.Ln)(busyMs)}. ${error.message}`);
			await connection.sleep(busyMs);
		}
}
async function followRestore(context) {
	const { journal, report, connection } = context;
	const { data } = journal.state;
	if (data?.restoreId === void 0 || data.there) return;
	const { snapshotId, restoreId } = data;
	const target = backupTarget(context);
	report.begins("restore", { what: `The restore of backup ${snapshotId} into ${(0, _mendix_client_js_2.label)(target)}`, id: restoreId });
	try {
		await (0, _mendix_backups_v2_js_1.waitForRestore)(connection, target, restoreId, (0, _types_js_10.limits)(context, _power_js_9.M3));
	} catch (error) {
		if (error instanceof _base_failure_js_0.HR && "RESTORE_FAILED" === error.code) report.ended("restore");
		throw error;
	}
	report.ended("restore");
	journal.note({ data: { ...data, there: true } });
}
function backupTarget(context) {
	const { backupIds } = context.journal.state;
	if (!backupIds) throw new TypeError("The journal has no ids for a restore.");
	return { ...(0, _types_js_10.refOf)(context), ...backupIds };
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
	2390: (unused_module, webpack_exports, webpack_require) => {
webpack_require.d(webpack_exports, { d4: () => UndoReport, qL: () => runAgain, tN: () => undo });
var _mendix_environments_js_0 = webpack_require(1564);
var _mendix_settings_js_1 = webpack_require(819);
var _journal_js_2 = webpack_require(5989);
var _others_js_3 = webpack_require(75);
var _power_js_4 = webpack_require(9411);
var _restore_parts_js_5 = webpack_require(7655);
var _types_js_7 = webpack_require(9047);
var _version_js_6 = webpack_require(590);
class UndoReport {
	restored = [];
	left = [];
	kept;
	text(nothing = "Nothing had to be restored.") {
		const restored = this.restored.length > 0 ? `Restored: ${this.restored.join("; ")}.` : nothing;
		return this.left.length > 0 ? `${restored} Not restored: ${this.left.join("; ")}.`.trim() : restored;
	}
}
async function undo(context, options) {
	const { journal } = context;
	const { report, keepNew, former, given = [] } = options;
	await endOfRestore(context, options);
	const started = "rollback" !== journal.state.phase && journal.has("start");
	if (started && keepNew) {
		report.kept = await (0, _power_js_4.VA)(context);
		if (report.kept) return;
	}
	journal.note({ phase: "rollback" });
	const found = await (0, _power_js_4.$r)(context);
	const others = await (0, _others_js_3.y3)(context, found);
	const why = void 0 === others ? leftByMode(journal.state) : `somebody else is at work: ${others}`;
	if (void 0 !== why) {
		report.left.push(`package, settings and scale (${why})`);
		await runAgain(context, report, { others: void 0 !== others, back: false });
		return;
	}
	const now = started && !journal.state.targetRan ? await (0, _power_js_4._7)(context, found) : found;
	const { whenRunning, previous, target } = journal.state;
	const newRuns = (0, _mendix_environments_js_0.isRunning)(now) && "target" === whenRunning && false !== (0, _version_js_6.p)(now.modelVersion, target?.version);
	const before = previous && (await (0, _mendix_settings_js_1.getSettings)(context.connection, (0, _types_js_7.refOf)(context)));
	if (before && former && journal.has("transport")) journal.note({ dropped: (0, _restore_parts_js_5.vN)(before, former) });
	await (0, _restore_parts_js_5.hj)(context, report);
	await (0, _restore_parts_js_5.S0)(context, report, { former, before, given });
	await (0, _restore_parts_js_5.R2)(context, report);
	if (newRuns || (await waitsForStart(context, now))) {
		const theirs = await (0, _others_js_3.y3)(context, await (0, _power_js_4.t5)(context));
		if (void 0 !== theirs) {
			report.left.push(`the version that runs (somebody else is at work: ${theirs})`);
			return runAgain(context, report, { others: true, back: false });
		}
		await (0, _power_js_4.a$)(context);
	}
	if (started && options.data) await (0, _restore_parts_js_5.vf)(context, report);
	await runAgain(context, report, { others: false, back: true });
}
async function endOfRestore(context, { data, report }) {
	const { begun, rollback, snapshotId, data: replaced } = context.journal.state;
	if (!replaced) {
		if (!data && "with-data" === rollback && begun.includes("start")) report.left.push(`the data (backup ${snapshotId ?? "unknown"}; the restore action restores it)`);
		return;
	}
	if (void 0 === replaced.restoreId) return void report.left.push("perhaps the data: the answer to the restore was lost, so nobody knows whether it was carried out");
	await (0, _restore_parts_js_5.qH)(context);
	report.restored.push(`the data of backup ${replaced.snapshotId}`);
}
async function waitsForStart({ connection, journal }, now) {
	if ("rollback" !== journal.state.work || !(0, _mendix_environments_js_0.isRunning)(now)) return false;
	return (0, _mendix_settings_js_1.restartRequired)(await (0, _mendix_settings_js_1.getSettings)(connection, now));
}
function leftByMode({ rollback }) {
	return "none" === rollback ? "`rollback: none`" : void 0;
}
async function runAgain(context, report, { others, back }) {
	const { journal } = context;
	const { previous, target, targetRan } = journal.state;
	const before = await (journal.state.stopping ? (0, _power_js_4.$r)(context, 1 / 0) : (0, _power_js_4.t5)(context));
	if (journal.state.stopping && (0, _mendix_environments_js_0.isRunning)(before)) report.left.push("the app may stop yet: its stop still goes on");
	if (!(0, _journal_js_2.hasToRun)(journal.state)) {
		if ((0, _mendix_environments_js_0.isRunning)(before)) report.left.push("the app runs, which it did not before: somebody else has started it");
		else if (journal.has("start")) report.restored.push("the app is stopped, as it was before");
		return;
	}
	const ours = journal.has("stop") || (journal.has("start") && !(others && targetRan));
	if (!ours) {
		if (!(0, _mendix_environments_js_0.isRunning)(before)) report.left.push(`the app is ${before.status}: somebody else has stopped it`);
		return;
	}
	const which = !back && journal.has("transport") ? "target" : "previous";
	let now = await (0, _power_js_4.qh)(context, which);
	if (!(0, _mendix_environments_js_0.isRunning)(before)) report.restored.push("the app runs again");
	const isPrevious = () => false !== (0, _version_js_6.p)(now.modelVersion, previous?.version);
	if (!back || isPrevious()) return;
	if (journal.has("start") && false !== (0, _version_js_6.p)(now.modelVersion, target?.version)) {
		await (0, _power_js_4.a$)(context);
		now = await (0, _power_js_4.qh)(context, which);
	}
	if (!isPrevious()) report.left.push(`the app runs model version ${now.modelVersion} instead of ${previous?.version}`);
}
	},
	590: (unused_module, webpack_exports, webpack_require) => {
webpack_require.d(webpack_exports, { p: () => isSameVersion });
function isSameVersion(one, other) {
	if (!one || !other) return;
	return one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`);
}
	},
};
