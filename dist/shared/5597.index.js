export const id = 5597;
export const ids = [5597];
export const modules = {
	5597: (unused_module, webpack_exports, webpack_require) => {
		webpack_require.r(webpack_exports);
		webpack_require.d(webpack_exports, { action: () => list_environments_action });
		var failure = webpack_require(7306);
		var mendix_apps = webpack_require(6234);
		var mendix_environments = webpack_require(1564);
		var action = webpack_require(9297);
		var inputs = webpack_require(2266);
		var concurrently = webpack_require(3528);
		var glob = webpack_require(4056);
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
		var mendix = webpack_require(9255);
		const allowed = "numbers and percentages separated by commas, with `rest` at the end, such as `1,10%,rest`";
		const waves = (0, inputs.hF)(
			"Cut the environments into waves, to release to one after the other: how many each takes.",
			allowed,
			(text) => {
				const parts = text.split(",").map((part) => part.trim());
				if (parts.indexOf("rest") !== parts.length - 1) throw new inputs.q$(allowed);
				return parts.map(waveOf);
			},
			{},
		);
		function waveOf(text) {
			if ("rest" === text) return text;
			const [, digits = "", percent] = /^([1-9]\d{0,5})(%?)$/.exec(text) ?? [];
			const number = Number(digits);
			if (0 === number || (percent && number > 100)) throw new inputs.q$(allowed);
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
		const appsAtOnce = 4;
		const list_environments_action = (0, action.defineAction)({
			name: "list-environments",
			group: "Mendix Cloud: release",
			description: "List environments of one or all apps on Mendix Cloud, also as a matrix for the jobs of a workflow",
			branding: { icon: "list", color: "blue" },
			inputs: {
				...mendix.connectionInputs,
				"app-id": (0, inputs.Qq)("Sub-domain of one app. Default: all apps that the user is a member of.", mendix.appIdFormat),
				"filter-app": (0, glob.globs)("Only apps with such an app-id.", {}),
				"filter-environment": (0, glob.globs)("Only environments with such a name (`Test`, `Acceptance`, `Production`, …).", {}),
				"filter-status": (0, glob.globs)("Only environments with such a status (`Running`, `Stopped`, `Empty`, …).", {}),
				groups: (0, inputs.nd)("Most groups in `matrix-groups`.", 1, largestMatrix, { default: "20" }),
				waves: waves,
				"first-apps": (0, inputs.hF)("Apps that come first in `waves`, such as one whose users know of it. Patterns with `*` and `?` (case-insensitive), one per line or separated by commas. The others follow by app-id.", "patterns with `*` and `?`, one per line or separated by commas", glob.matcher, {}),
				"timeout-minutes": (0, mendix.timeoutMinutes)(30),
			},
			outputs: {
				environments: "JSON list, ordered by app and environment, of `app-id`, `app-name`, `environment`, `status`, `url`, `model-version`, `mendix-version`, `production`, `instances`, `memory-per-instance`; what the platform does not tell is left out.",
				count: "Number of environments.",
				skipped: "Number of apps that could not be looked into, because they are free apps or the user has no access.",
				matrix: "For `strategy.matrix` with `fromJSON`: one job for each environment, with `app-id` and `environment`. GitHub takes at most 256.",
				"matrix-groups": "For `strategy.matrix` with `fromJSON`: one job for each group, with `group`, `count` and `environments` (a JSON list of `app-id` and `environment`).",
				waves: "With the input `waves`: a JSON list with a matrix like `matrix` for each wave. GitHub takes at most 256 jobs in each.",
			},
			check: ({ "first-apps": first, waves }) => (void 0 !== first && void 0 === waves ? ["`first-apps` is for `waves`, which is not given."] : []),
			async run(inputs, step) {
				const connection = (0, mendix.connect)(inputs, step);
				const asked = inputs["app-id"];
				const apps = void 0 === asked ? await (0, mendix_apps.listApps)(connection) : [await (0, mendix_apps.getApp)(connection, asked)];
				const wanted = apps.filter((app) => inputs["filter-app"]?.(app.appId) ?? true).sort((a, b) => order(a.appId, b.appId));
				const skipped = [];
				const found = await (0, concurrently.concurrently)(wanted, appsAtOnce, async (app) => {
					const environments = void 0 === asked ? await readable(connection, app, skipped) : await list_environments_all(connection, app);
					return environments.filter(fits(inputs["filter-environment"], inputs["filter-status"]));
				});
				const environments = found.flat();
				const refs = environments.map(({ app, environment }) => ({ "app-id": app.appId, environment: environment.mode }));
				const groups = matrixGroups(refs, inputs.groups);
				step.output("environments", JSON.stringify(environments.map(described)));
				step.output("count", environments.length);
				step.output("skipped", skipped.length);
				step.output("matrix", JSON.stringify(matrixOf(refs)));
				step.output("matrix-groups", JSON.stringify(groups));
				if (inputs.waves) {
					const isFirst = ({ "app-id": app }) => inputs["first-apps"]?.(app) ?? false;
					const ordered = [...refs.filter(isFirst), ...refs.filter((ref) => !isFirst(ref))];
					const cut = cutIntoWaves(ordered, inputs.waves);
					step.output("waves", JSON.stringify(cut));
					step.info(`Waves: ${cut.map(({ include }) => include.length).join(", ")}.`);
				}
				step.result(`Apps: ${wanted.length - skipped.length}. Environments that match: ${environments.length}. Groups: ${groups.include.length}.`);
				tellLimits(step, environments.length, skipped);
				step.summary.fact("Apps", wanted.length).fact("Skipped apps", skipped.length).fact("Environments", environments.length);
				step.summary.table(
					["App", "Environment", "Status", "Model version", "Mendix version"],
					environments.map(({ app, environment: { mode, status, modelVersion, mendixVersion } }) => [app.appId, mode, status, modelVersion ?? "", mendixVersion ?? ""]),
				);
			},
		});
		async function list_environments_all(connection, app) {
			const environments = await (0, mendix_environments.listEnvironments)(connection, app.appId);
			return environments.map((environment) => ({ app, environment })).sort(byMode);
		}
		async function readable(connection, app, skipped) {
			try {
				return await list_environments_all(connection, app);
			} catch (error) {
				if (!(error instanceof failure.HR) || !isRefusal(error)) throw error;
				skipped.push({ appId: app.appId, failure: error });
				return [];
			}
		}
		function isRefusal({ status = 0, transient }) {
			return status >= 400 && status < 500 && 401 !== status && !transient;
		}
		function fits(mode, status) {
			return ({ environment }) => (mode?.(environment.mode) ?? true) && (status?.(environment.status) ?? true);
		}
		const byMode = (one, other) => order(one.environment.mode, other.environment.mode);
		function order(one, other) {
			return one < other ? -1 : one > other ? 1 : 0;
		}
		function described({ app, environment }) {
			return {
				"app-id": app.appId,
				"app-name": app.name,
				environment: environment.mode,
				status: environment.status,
				url: environment.url,
				"model-version": environment.modelVersion,
				"mendix-version": environment.mendixVersion,
				production: environment.production,
				instances: environment.instances,
				"memory-per-instance": environment.memoryPerInstance,
			};
		}
		function tellLimits(step, count, skipped) {
			const [first] = skipped;
			if (first) {
				const names = skipped.map(({ appId }) => appId).sort(order);
				const shown = names.length > 10 ? `${names.slice(0, 10).join(", ")} and ${names.length - 10} more` : names.join(", ");
				step.notice(`${names.length} apps were skipped, because they are free apps or this user has no access to their environments: ${shown}. For example: ${first.failure.message}`);
			}
			if (0 === count) step.notice("No environment matches. GitHub refuses an empty matrix: give the job that uses it an `if:` on `count`.");
			if (count > largestMatrix) step.notice(`There are ${count} environments, and GitHub refuses a matrix of more than ${largestMatrix} jobs: use \`matrix-groups\` instead of \`matrix\`.`);
		}
	},
};
