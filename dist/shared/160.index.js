export const id = 160;
export const ids = [160];
export const modules = {
	160: (unused_module, webpack_exports, webpack_require) => {
webpack_require.r(webpack_exports);
webpack_require.d(webpack_exports, { action: () => check_access_action });
var failure = webpack_require(7306);
var base_text = webpack_require(1497);
var apps = webpack_require(6234);
var client = webpack_require(5941);
var environments = webpack_require(1564);
var lookup = webpack_require(252);
var action = webpack_require(9297);
var inputs = webpack_require(2266);
var concurrently = webpack_require(3528);
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
var access_token = webpack_require(1272);
var mendix = webpack_require(9255);
var backups_v2 = webpack_require(2216);
var base_json = webpack_require(768);
var url = webpack_require(9540);
const pageSize = 100;
async function readPermissions(connection, target, userId) {
	for (let offset = 0; ; offset += pageSize) {
		const members = await connection.read({ path: (0, url.Ae)`/api/v4/apps/${target.projectId}/environments/${target.environmentId}/permissions`, query: { userId, offset, limit: pageSize }, doing: `read the permissions on ${(0, client.label)(target)}` }, (json) =>
			(0, base_json.listOf)(new base_json.Fields(json, "the answer").get("permissions"), "the list of permissions", parseMember),
		);
		const member = members.find((one) => one.userId.toLowerCase() === userId.toLowerCase());
		if (member) return member.permissions;
		if (members.length < pageSize) return granted(() => void 0);
	}
}
function parseMember(json) {
	const fields = new base_json.Fields(json, "the permission");
	const userId = new base_json.Fields(fields.get("member"), "the member").requiredText("userId");
	return { userId, permissions: granted((flag) => fields.boolean(flag)) };
}
function granted(read) {
	return { canAccessAPI: true === read("canAccessAPI"), canDeployApp: true === read("canDeployApp"), canManageBackups: true === read("canManageBackups"), canViewLogs: true === read("canViewLogs") };
}
var logs = webpack_require(9917);
var mendix_packages = webpack_require(8083);
async function grantsByFlags(token, target, username) {
	const flags = await readPermissions(token, target, username);
	const grant = (flag) => (flags[flag] ? "granted" : "missing");
	return { "API Rights": grant("canAccessAPI"), "Transport Rights": grant("canDeployApp"), "Access to Backups": grant("canManageBackups"), "Access to Monitoring": grant("canViewLogs") };
}
async function grantsByReading(connection, target, wanted) {
	const api = await grantOf(() => (0, mendix_packages.getEnvironmentPackage)(connection, target));
	const unless = async (right, read) => ("granted" === api && wanted.has(right) ? grantOf(read) : "unknown");
	const today = new Date(connection.clock.now()).toISOString().slice(0, 10);
	return { "API Rights": api, "Transport Rights": "unknown", "Access to Backups": await unless("Access to Backups", () => (0, backups_v2.listSnapshots)(connection, target)), "Access to Monitoring": await unless("Access to Monitoring", () => (0, logs.getLogLink)(connection, target, today)) };
}
async function grantOf(read) {
	try {
		await read();
		return "granted";
	} catch (error) {
		if (!(error instanceof failure.HR)) throw error;
		if (403 === error.status || ("auth" === error.kind && 401 !== error.status)) return "missing";
		if ("not-found" === error.kind) return "granted";
		throw error;
	}
}
const appsAtOnce = 4;
const everyRight = ["API Rights", "Transport Rights", "Access to Backups", "Access to Monitoring"];
const check_access_inputs = {
	...mendix.connectionInputs,
	"app-id": (0, inputs.Qq)("Sub-domain of one app. Empty: all apps that the user is a member of.", mendix.appIdFormat),
	environment: (0, inputs.Qq)("Environment (case-insensitive). Empty: all environments."),
	for: (0, inputs.hF)(
		"Names of actions that are to be used, such as `deploy, download-logs`. Empty: all rights are looked at.",
		"names of actions for Mendix Cloud, one per line or separated by commas",
		(value) => {
			const names = value.split(/[\s,]+/).filter((name) => "" !== name);
			const known = Object.keys(mendixRights);
			const strange = names.find((name) => !known.includes(name));
			if (void 0 !== strange) throw new inputs.q$(`names of actions for Mendix Cloud. ${(0, base_text.h)(strange, known, "action")}`);
			return names;
		},
		{},
	),
	"access-token": (0, access_token.accessToken)("With it the platform tells all rights (scope `mx:deployment:read`); without it Transport Rights cannot be told."),
	"cloud-api-url": access_token.cloudApiUrl,
	"timeout-minutes": (0, mendix.timeoutMinutes)(30),
};
const check_access_action = (0, action.defineAction)({
	name: "check-access",
	group: "Mendix Cloud: release",
	description: "Tell which rights the account lacks for the actions that you name, before they are needed; changes nothing",
	branding: { icon: "shield", color: "blue" },
	inputs: check_access_inputs,
	outputs: { missing: "JSON list of the rights that are missing: `[{app-id, environment, right, for}]`.", unknown: "The same of rights that nothing could tell.", allowed: "`true` when the account has all rights, `false` when one is missing, `unknown` when that cannot be told." },
	async run(given, step) {
		const connection = (0, mendix.connect)(given, step);
		const needed = new Set(void 0 === given.for ? everyRight : given.for.flatMap((name) => mendixRights[name] ?? []));
		const token = given["access-token"];
		const flags = void 0 === token ? void 0 : (0, access_token.connectWithToken)(given, step, given["cloud-api-url"], token);
		const targets = await findTargets(given, connection, step);
		const findings = await (0, concurrently.concurrently)(targets, appsAtOnce, (target) => look(connection, flags, target, needed));
		tell(given, step, targets, findings.flat());
	},
});
async function look(connection, flags, target, needed) {
	const grants = flags ? await grantsByFlags(flags, target, connection.username) : await grantsByReading(connection, target, needed);
	return [...needed].map((right) => ({ target, right, grant: grants[right] }));
}
async function findTargets(given, connection, step) {
	const { "app-id": asked, environment } = given;
	if (void 0 !== asked) {
		const named = void 0 === environment ? void 0 : await (0, environments.findEnvironment)(connection, asked, environment);
		const targets = await (0, lookup.listBackupTargets)(connection, asked);
		return found(named ? targets.filter(({ mode }) => mode === named.mode) : targets);
	}
	const skipped = [];
	const targets = await (0, concurrently.concurrently)(await (0, apps.listApps)(connection), appsAtOnce, async ({ appId }) => {
		try {
			return await (0, lookup.listBackupTargets)(connection, appId);
		} catch (error) {
			const { status = 0, transient } = error instanceof failure.HR ? error : { transient: true };
			if (status < 400 || status >= 500 || 401 === status || transient) throw error;
			skipped.push(appId);
			return [];
		}
	});
	if (skipped.length > 0) step.notice(`Apps that could not be looked into: ${(0, base_text.TN)(skipped.sort().join(", "))}.`);
	const wanted = environment?.trim().toLowerCase();
	return found(targets.flat().filter(({ mode }) => void 0 === wanted || mode.trim().toLowerCase() === wanted));
}
function found(targets) {
	if (targets.length > 0) return targets;
	throw new failure.HR("There is no environment whose rights could be checked.", { code: "NOTHING_TO_CHECK", kind: "not-found", remedy: "Check app-id and environment, and that the account is a member of the app." });
}
function tell(given, step, targets, findings) {
	const missing = findings.filter(({ grant }) => "missing" === grant);
	const hopeless = new Set(missing.filter(({ right }) => "API Rights" === right).map(({ target }) => target));
	const unknown = findings.filter(({ grant, target }) => "unknown" === grant && !hopeless.has(target));
	const described = ({ target, right }) => ({ "app-id": target.appId, environment: target.mode, right, for: actionsFor(given, right) });
	step.output("missing", JSON.stringify(missing.map(described)));
	step.output("unknown", JSON.stringify(unknown.map(described)));
	step.output("allowed", missing.length > 0 ? false : unknown.length > 0 ? "unknown" : true);
	step.summary.fact("Account", given.username).fact("Environments", targets.length);
	step.summary.table(
		["Environment", "Right", "Account has it", "Needed for"],
		findings.map((one) => [(0, client.label)(one.target), one.right, words[one.grant], actionsFor(given, one.right).join(", ")]),
	);
	if (unknown.length > 0) {
		const rights = [...new Set(unknown.map(({ right }) => right))].join(", ");
		step.warning(`Nobody tells whether the account has ${rights}: with an access-token the platform tells it.`);
	}
	if (0 === missing.length) return void step.info(`No right is missing on ${1 === targets.length ? "the environment" : `${targets.length} environments`}.`);
	const lacking = missing.map(({ right, target }) => `${right} on ${(0, client.label)(target)}`);
	throw new failure.HR(`${(0, base_text.TN)(given.username)} lacks ${(0, base_text.yU)(lacking, 10)}.`, { code: "ACCESS_MISSING", kind: "auth", remedy: "Whoever may manage permissions grants them: Developer Portal, Environments, Details, Permissions." });
}
const words = { granted: "yes", missing: "NO", unknown: "not known" };
function actionsFor(given, right) {
	return (given.for ?? Object.keys(mendixRights)).filter((name) => mendixRights[name]?.includes(right));
}
	},
};
