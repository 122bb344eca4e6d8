export const id = 783;
export const ids = [783];
export const modules = {
	9783: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { action: () => cloud66_backup_action });
		var failure = __webpack_require__(7306);
		var wait = __webpack_require__(5159);
		async function waitForAction(client, stackId, actionId, limits) {
			const { value } = await (0, wait.fm)({
				what: `action ${actionId} of stack ${stackId}`,
				look: () => client.action(stackId, actionId),
				state: ({ action, finishedAt, succeeded }) => `${action} ${void 0 === finishedAt ? "running" : succeeded ? "succeeded" : "failed"}`,
				judge: (action) => {
					if (void 0 === action.finishedAt) return "pending";
					if (true === action.succeeded) return "done";
					throw new failure.HR(`Action ${action.action} (${actionId}) failed: ${action.message || "no reason is given"}.`, { code: "ACTION_FAILED", kind: "remote-failed", remedy: "Look at the activity log of the stack in the Cloud 66 dashboard." });
				},
				...limits,
				clock: client.clock,
				signal: client.settings.signal,
			});
			return value;
		}
		var cloud66_fresh = __webpack_require__(6322);
		var cloud66_jobs = __webpack_require__(7644);
		var action = __webpack_require__(9297);
		var inputs = __webpack_require__(2266);
		var limits = __webpack_require__(9574);
		var cloud66 = __webpack_require__(855);
		const taskSettings = ["frequency", "keep-count", "gzip", "excluded-tables", "run-on-replica-server", "logical-backup"];
		const cloud66_backup_inputs = {
			...cloud66.stackInputs,
			"db-type": (0, cloud66.someOf)("Types of database to back up.", ["all", ...cloud66.databaseTypes], { default: "all" }),
			frequency: (0, inputs.Qq)("For a new task: its schedule in UTC, as cron has it. Empty: every hour, the default of Cloud 66.", { pattern: /^\S+(\s+\S+){4}$/, allowed: "a cron schedule of five fields, for example `0 3 * * *`" }),
			"keep-count": (0, inputs.nd)("For a new task: how many backups Cloud 66 keeps. Empty: 100, its default.", 1, 1e5),
			gzip: (0, inputs.Jt)("For a new task: compress the backups. Empty: yes, the default of Cloud 66."),
			"excluded-tables": (0, inputs.Qq)("For a new task: tables to leave out, separated by commas."),
			"run-on-replica-server": (0, inputs.Jt)("For a new task: back up on the replica, if there is one. Empty: yes, the default."),
			"logical-backup": (0, inputs.Jt)("For a new task: a logical backup (a dump) instead of a binary one."),
			"run-now": (0, inputs.Jt)("Run the backup jobs that the stack already has, at once, instead of waiting for their schedule.", { default: "false" }),
			wait: (0, inputs.Jt)("Wait for a fresh backup of every asked type, and fail if one failed.", { default: "true" }),
			since: (0, inputs.hF)(
				"Go on waiting: take backups made after this moment (the `since` of an earlier run), and start nothing.",
				"a moment as ISO 8601 has it, for example `2026-01-31T03:00:00Z`",
				(value) => {
					const moment = /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:?\d\d)$/.test(value) ? Date.parse(value) : 0 / 0;
					if (Number.isNaN(moment)) throw new inputs.q$("a moment as ISO 8601 has it, for example `2026-01-31T03:00:00Z`");
					return moment;
				},
				{},
			),
			"timeout-minutes": (0, limits.timeoutMinutes)(120),
		};
		const cloud66_backup_action = (0, action.defineAction)({
			name: "cloud66-backup",
			group: "Cloud 66",
			description: "Back up the databases of a Cloud 66 stack: make its recurring task once, or run it now, and wait for backups",
			branding: { icon: "save", color: "green" },
			inputs: cloud66_backup_inputs,
			outputs: {
				"backup-ids": "JSON list of the ids of the fresh backups, newest first. Only when they were waited for.",
				status: "`ok`: fresh backups are there. Without `wait`: `queued`, or `scheduled` when nothing had to be started.",
				"job-ids": "JSON list of the ids of the jobs of the stack that make these backups, as far as they were there before.",
				created: "`true` when a recurring task was created.",
				since: "The moment from which backups count as fresh (ISO 8601), set before anything is started.",
			},
			check(given) {
				const problems = [];
				const types = given["db-type"];
				if (types?.includes("all") && types.length > 1) problems.push("`db-type: all` stands alone: leave the other types out.");
				if (void 0 !== given.since) {
					if (!given.wait) problems.push("`since` goes on waiting: `wait` must be `true`.");
					const others = taskSettings.filter((name) => void 0 !== given[name]).map((name) => `\`${name}\``);
					if (given["run-now"]) others.push("`run-now`");
					if (others.length > 0) problems.push(`\`since\` starts nothing: leave ${others.join(", ")} out.`);
				}
				return problems;
			},
			async run(given, step) {
				const client = (0, cloud66.cloud66Client)(given, step);
				const stackId = given["stack-id"];
				const stack = await (0, cloud66.findStack)(client, stackId);
				step.summary.fact("Stack", stack).fact("Database types", given["db-type"].join(", "));
				const plan = await makePlan(client, given);
				step.output("job-ids", JSON.stringify(plan.jobs.map(({ id }) => id)));
				const mark = await markSince(client, given);
				const since = new Date(mark.askedAt).toISOString();
				step.output("since", since);
				step.output("created", plan.missing.length > 0);
				const actions = void 0 === given.since ? await start(client, given, step, plan) : [];
				if (!given.wait) {
					const status = plan.missing.length > 0 || given["run-now"] ? "queued" : "scheduled";
					step.output("status", status);
					step.summary.fact("State", `${status}, not waited for`);
					return;
				}
				step.begins("backup", { what: `The backup of stack ${stack}`, input: "since", id: since });
				for (const { id } of actions) await waitForAction(client, stackId, id, (0, cloud66.waitLimits)(step));
				const fresh = await (0, cloud66_fresh.waitForFreshBackups)(client, { stackId, dbTypes: plan.await, mark, ...(0, cloud66.waitLimits)(step) });
				step.ended("backup");
				const ids = fresh.map(({ id }) => id);
				step.output("backup-ids", JSON.stringify(ids));
				step.output("status", "ok");
				step.info(`Fresh backups: ${fresh.map((one) => `${one.id} (${(0, cloud66.databaseOf)(one)})`).join(", ")}.`);
				step.summary.fact("State", "ok").table(
					["Backup", "Database", "Made"],
					fresh.map((one) => [one.id, (0, cloud66.databaseOf)(one), one.date]),
				);
			},
		});
		async function makePlan(client, given) {
			const asked = given["db-type"];
			const all = await client.jobs(given["stack-id"]);
			const jobs = (0, cloud66_jobs.backupJobsFor)(all, asked);
			const missing = uncovered(asked, jobs);
			const paused = (0, cloud66_jobs.backupJobsFor)(
				all.filter((job) => job.paused).map((job) => ({ ...job, paused: false })),
				missing,
			);
			if (missing.length > 0 && paused.length > 0 && void 0 === given.since) throw onlyPaused(paused);
			const types = jobs.map(cloud66_jobs.jobDbTypes);
			const isTold = types.every((some) => some.length > 0 && !some.includes("all"));
			const waitFor = asked.includes("all") && jobs.length > 0 && isTold ? [...new Set(types.flat())] : asked;
			return { jobs, missing, await: waitFor };
		}
		function uncovered(asked, jobs) {
			const types = jobs.map(cloud66_jobs.jobDbTypes);
			if (types.some((some) => 0 === some.length || some.includes("all"))) return [];
			if (asked.includes("all")) return jobs.length > 0 ? [] : asked;
			return asked.filter((type) => !types.flat().includes(type));
		}
		function onlyPaused(paused) {
			return new failure.HR(`The stack has a backup job for this, but it is paused: ${paused.map(named).join("; ")}.`, { code: "BACKUP_JOB_PAUSED", kind: "conflict", remedy: "Resume the job in the Cloud 66 dashboard, or delete it. Nothing was created beside it." });
		}
		async function markSince(client, given) {
			const mark = await (0, cloud66_fresh.markBackups)(client, given["stack-id"]);
			return void 0 === given.since ? mark : { ...mark, knownIds: new Set(), askedAt: given.since };
		}
		async function start(client, given, step, plan) {
			if (plan.missing.length > 0) await createTask(client, given, step, plan.missing);
			if (0 === plan.jobs.length) return [];
			const settings = taskSettings.filter((name) => void 0 !== given[name]);
			const keeps = 0 === settings.length ? "" : ` They keep their own settings: ${settings.join(", ")} of this step is not used.`;
			step.info(`Backup jobs that the stack has already: ${plan.jobs.map(named).join("; ")}. No second task is created beside them.${keeps}`);
			step.summary.fact("Jobs", plan.jobs.map(named).join("; "));
			if (!given["run-now"]) {
				if (given.wait) step.notice("Waiting for the schedule of the stack to make the next backup; `run-now: true` makes one at once.");
				return [];
			}
			const actions = [];
			for (const job of plan.jobs) {
				const running = await once(given, step, `Whether ${named(job)} runs`, () => client.runJob(given["stack-id"], job.id));
				if (running) {
					actions.push(running);
					step.info(`${named(job)} runs now (action ${running.id}).`);
				}
			}
			return actions;
		}
		async function createTask(client, given, step, dbTypes) {
			const message = await once(given, step, "Whether the task was created", () =>
				client.createTask(given["stack-id"], { dbTypes, frequency: given.frequency, keepCount: given["keep-count"], gzip: given.gzip, excludedTables: given["excluded-tables"], runOnReplicaServer: given["run-on-replica-server"], logicalBackup: given["logical-backup"] }),
			);
			if (void 0 === message) return;
			step.info(`A recurring backup task for ${dbTypes.join(", ")} was created (Cloud 66: ${message}). Later runs of this step will find it and create no other.`);
			step.summary.fact("Created", `recurring task for ${dbTypes.join(", ")}`);
		}
		async function once(given, step, what, ask) {
			try {
				return await ask();
			} catch (error) {
				if (!(error instanceof failure.HR && error.outcomeUnknown) || !given.wait || step.signal.aborted) throw error;
				step.warning(`${error.message} ${what} shows when a fresh backup comes; it is not asked for again.`);
				return;
			}
		}
		function named({ id, name, cron }) {
			const schedule = "" === cron ? "" : ` (${cron})`;
			return `job ${"" === name ? id : `${name} [${id}]`}${schedule}`;
		}
	},
};
