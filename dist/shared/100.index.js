export const id = 100;
export const ids = [100];
export const modules = {
	7100: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { action: () => deploy_action });
		const changes = new Set(["transport", "settings", "scale", "stop", "start", "restore"]);
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
				this.#save(this.#state);
			}
			announce(write, change = {}) {
				const others = this.#state.begun.filter((other) => other !== write && !("start" === write && "stop" === other));
				this.note({ ...change, begun: [...others, write] });
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
		function isChanged(state) {
			return state.begun.some((write) => changes.has(write));
		}
		function parseJournal(text) {
			if ("" === text) return;
			try {
				const state = JSON.parse(text);
				const known = "object" == typeof state && null !== state && "format" in state && 1 === state.format;
				return known ? state : void 0;
			} catch {
				return;
			}
		}
		var failure = __webpack_require__(7306);
		var environments = __webpack_require__(1564);
		var lookup = __webpack_require__(252);
		var mendix_packages = __webpack_require__(8083);
		var mendix_scale = __webpack_require__(8822);
		var mendix_settings = __webpack_require__(819);
		var settings_change = __webpack_require__(3612);
		const rollbackModes = ["package-and-settings", "with-data", "none"];
		function limits({ connection, report, leftMs }, schedule) {
			return { timeoutMs: leftMs(), signal: connection.signal, clock: connection.clock, onEvent: report.onWait, schedule };
		}
		const urgent = { minMs: 1e3, share: 0.05, maxMs: 1e4 };
		function nameOf({ appId, mode }) {
			return `${appId} / ${mode}`;
		}
		function packageName({ name, packageId }) {
			return name ? `${name} (${packageId})` : packageId;
		}
		function isSameVersion(one, other) {
			if (!one || !other) return;
			return one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`);
		}
		async function makePlan(connection, wish) {
			const found = await (0, environments.findEnvironment)(connection, wish.appId, wish.mode);
			const [environment, previous] = await Promise.all([(0, environments.getEnvironment)(connection, found), (0, mendix_packages.getEnvironmentPackage)(connection, found)]);
			const wasRunning = (0, environments.isRunning)(environment);
			if (!wasRunning && !(0, environments.isStopped)(environment)) throw busy(environment);
			const [settings, target, backup] = await Promise.all([previous ? (0, mendix_settings.getSettings)(connection, found) : noSettings, targetOf(connection, wish, environment), wish.backup && previous ? (0, lookup.findBackupTarget)(connection, found.appId, found.mode) : void 0]);
			const transport = void 0 === previous || (target?.packageId ?? uploadedAlready(wish, previous)) !== previous.packageId;
			const { changes, unknownSettings } = settingsPlan(settings, wish.settings, transport);
			const scale = scaleOf(wish, environment);
			const targetVersion = transport && "file" === wish.source.from ? wish.source.modelVersion : (target ?? previous)?.version;
			const pending = void 0 !== previous && !runsWhatItHas(environment, previous, settings);
			return {
				wish,
				environment,
				wasRunning,
				previous,
				target: transport ? target : previous,
				targetVersion,
				transport,
				settings,
				changes,
				unknownSettings,
				scale,
				previousScale: currentScale(environment),
				backup,
				remarks: remarks(wish, environment, previous),
				deployed: !transport && 0 === changes.length && void 0 === scale && wasRunning && !pending,
			};
		}
		const noSettings = { Constants: [], CustomSettings: [], ScheduledEvents: [], wire: {} };
		async function targetOf(connection, wish, to) {
			const { source } = wish;
			switch (source.from) {
				case "file":
					return;
				case "id":
					return ready(await (0, mendix_packages.getPackage)(connection, to.appId, source.packageId), to.appId);
				case "environment": {
					const from = await (0, environments.findEnvironment)(connection, to.appId, source.mode);
					if (from.mode === to.mode) throw refused("SAME_ENVIRONMENT", `${nameOf(to)} cannot be promoted to itself.`, "Check the from-environment input.");
					const there = await (0, mendix_packages.getEnvironmentPackage)(connection, from);
					if (!there) throw new failure.HR(`${nameOf(from)} has no package that could be promoted.`, { code: "PACKAGE_NOT_FOUND", kind: "not-found", remedy: "Check the from-environment input, or transport a package there first." });
					if ((0, environments.isRunning)(from) && false === isSameVersion(from.modelVersion, there.version))
						throw new failure.HR(`${nameOf(from)} runs model version ${from.modelVersion}, but its package is ${packageName(there)} with version ${there.version}: what runs there cannot be promoted.`, {
							code: "PACKAGE_NOT_RUNNING",
							kind: "conflict",
							remedy: "Restart that environment so that it runs its package, or give the package-id of the one you want.",
						});
					return ready(there, to.appId);
				}
			}
		}
		function ready(candidate, appId) {
			const status = candidate.status?.toLowerCase();
			if (void 0 === status || "succeeded" === status) return candidate;
			throw new failure.HR(`Package ${packageName(candidate)} of ${appId} is ${candidate.status}, not Succeeded.`, {
				code: "PACKAGE_NOT_SUCCEEDED",
				kind: "conflict",
				remedy: "failed" === status ? "Choose a package whose build or upload succeeded." : "Wait until it is ready (build-package waits with its package-id), then run the step again.",
			});
		}
		function uploadedAlready({ source, skipIfDeployed }, previous) {
			if (!skipIfDeployed || "file" !== source.from) return;
			const same = source.name === previous.name && source.size === previous.size;
			return same && false !== isSameVersion(source.modelVersion, previous.version) ? previous.packageId : void 0;
		}
		function settingsPlan(settings, desired, transport) {
			if (!transport) return { changes: (0, settings_change.mergeSettings)(settings, desired).changes, unknownSettings: [] };
			const known = ({ section, name }) => settings[section].some((setting) => setting.name === name);
			return { changes: (0, settings_change.mergeSettings)(settings, desired.filter(known)).changes, unknownSettings: desired.filter((one) => !known(one)) };
		}
		function currentScale({ instances, memoryPerInstance }) {
			return void 0 === instances || void 0 === memoryPerInstance ? void 0 : { instances, memoryPerInstance };
		}
		function scaleOf(wish, environment) {
			if (void 0 === wish.instances && void 0 === wish.memoryPerInstance) return;
			const now = currentScale(environment);
			if (!now && (void 0 === wish.instances || void 0 === wish.memoryPerInstance)) throw refused("SCALE_NOT_KNOWN", `The service does not tell how ${nameOf(environment)} is scaled now.`, "Give both instances and memory-per-instance, or neither.");
			const wanted = { instances: wish.instances ?? now?.instances ?? 1, memoryPerInstance: wish.memoryPerInstance ?? now?.memoryPerInstance ?? 1024 };
			if ((0, mendix_scale.isScaled)(environment, wanted)) return;
			const total = wanted.instances * wanted.memoryPerInstance;
			const has = Math.max(environment.totalMemory ?? 1 / 0, now ? now.instances * now.memoryPerInstance : 0);
			if (total > has) throw refused("NOT_ENOUGH_MEMORY", `${wanted.instances} \xd7 ${wanted.memoryPerInstance} MB are ${total} MB, but ${nameOf(environment)} has ${has} MB in all.`, "Give fewer instances or less memory-per-instance, or have the plan upgraded.");
			return wanted;
		}
		function runsWhatItHas(environment, has, settings) {
			return false !== isSameVersion(environment.modelVersion, has.version) && !(0, mendix_settings.restartRequired)(settings);
		}
		function remarks(wish, environment, previous) {
			const texts = [];
			if (previous) {
				if (false === isSameVersion(environment.modelVersion, previous.version) && (0, environments.isRunning)(environment))
					texts.push(`${nameOf(environment)} runs model version ${environment.modelVersion}, but its package is ${packageName(previous)} with version ${previous.version}: a rollback goes back to that package.`);
			} else texts.push(`${nameOf(environment)} never had a package: there is nothing to back up, and nothing to go back to.`);
			if (!wish.backup && previous) texts.push("No backup is made before the release.");
			return texts;
		}
		function busy(environment) {
			return new failure.HR(`${nameOf(environment)} is ${environment.status}: neither Running nor Stopped.`, { code: "ENVIRONMENT_BUSY", kind: "conflict", remedy: "Something else is at work there. Wait until it ends, then run the step again. Nothing was changed." });
		}
		function refused(code, message, remedy) {
			return new failure.HR(message, { code, kind: "config", remedy: `${remedy} Nothing was changed.` });
		}
		function describePlan(plan) {
			const { wish, transport, changes, unknownSettings, scale, previousScale, wasRunning } = plan;
			const steps = [];
			if (transport && "file" === wish.source.from) steps.push(`Upload ${wish.source.name} (${wish.source.size} bytes).`);
			if (plan.backup) steps.push("Make a backup, and wait until it is completed.");
			if (transport) steps.push(`Transport ${plan.target ? packageName(plan.target) : "it"}, while the app runs if the service lets us.`);
			for (const change of changes) steps.push(`Set: ${(0, settings_change.describeChange)(change)}.`);
			for (const { name } of unknownSettings) steps.push(`Set ${name}, if the new package brings it; otherwise roll back.`);
			if (scale) {
				const before = previousScale ? `${previousScale.instances} \xd7 ${previousScale.memoryPerInstance} MB` : "unknown";
				steps.push(`Scale from ${before} to ${scale.instances} \xd7 ${scale.memoryPerInstance} MB.`);
			}
			if (wasRunning) steps.push("Stop the app and start it again: this is the downtime, and nothing else is in it.");
			else steps.push("Start the app, which does not run now.");
			const checks = ["runs", ...(plan.targetVersion ? [`has model version ${plan.targetVersion}`] : [])];
			if (wish.health) checks.push(`answers at ${wish.health.path}`);
			steps.push(`Verify that it ${checks.join(", ")}${wish.stableMs > 0 ? `, and stays so for ${wish.stableMs / 1e3} s` : ""}.`);
			return steps;
		}
		function journalOf(plan) {
			const { environment, wish, previous, target, previousScale, backup } = plan;
			return {
				format: 1,
				appId: environment.appId,
				mode: environment.mode,
				phase: "plan",
				rollback: wish.rollback,
				autoSyncDb: wish.autoSyncDb,
				wasRunning: plan.wasRunning,
				...(previous && { previous: noteOf(previous) }),
				...(target && { target: noteOf(target) }),
				...(previousScale && { previousScale }),
				settings: plan.changes.map(({ section, name }) => {
					const setting = plan.settings[section].find((known) => known.name === name);
					return { section, name, restorable: setting?.value !== void 0 && setting.value === setting.deployedValue };
				}),
				begun: [],
				whenRunning: "previous",
				...(backup && { backupIds: { projectId: backup.projectId, environmentId: backup.environmentId } }),
			};
		}
		function noteOf({ packageId, version }) {
			return { packageId, ...(version && { version }) };
		}
		var restore = __webpack_require__(310);
		var start_stop = __webpack_require__(309);
		var wait = __webpack_require__(5159);
		var transport = __webpack_require__(9377);
		var backups_v2 = __webpack_require__(2216);
		var upload = __webpack_require__(5263);
		async function prepare(context, plan) {
			const { journal, report } = context;
			await uploadAndBackUp(context, plan);
			const transportLeft = plan.transport && !(await transportWhileUp(context, plan));
			const settingsLeft = transportLeft && plan.unknownSettings.length > 0;
			if (!settingsLeft) await applySettings(context, plan);
			if (plan.scale) {
				const { scale } = plan;
				await context.timeline.span("scale", async () => {
					journal.announce("scale");
					const scaled = await (0, mendix_scale.scaleEnvironment)(context.connection, plan.environment, scale);
					report.say(`${nameOf(scaled)} is scaled to ${scale.instances} \xd7 ${scale.memoryPerInstance} MB.`);
				});
			}
			return { transportLeft, settingsLeft };
		}
		async function uploadAndBackUp(context, plan) {
			const stop = new AbortController();
			const side = { ...context, connection: context.connection.endedBy(stop.signal) };
			const work = [...(plan.transport && "file" === plan.wish.source.from ? [prepare_upload(side, plan)] : []), ...(plan.backup ? [backUp(side, plan)] : [])];
			const results = await Promise.allSettled(
				work.map((one) =>
					one.catch((error) => {
						stop.abort(stop.signal.reason ?? error);
						throw error;
					}),
				),
			);
			if (results.some(({ status }) => "rejected" === status)) throw stop.signal.reason;
		}
		async function prepare_upload({ connection, timeline, journal, report, ...rest }, plan) {
			const { source } = plan.wish;
			if ("file" !== source.from) return;
			const { appId } = plan.environment;
			const context = { connection, timeline, journal, report, ...rest };
			await timeline.span("upload", async (span) => {
				journal.announce("upload");
				const uploaded = await (0, upload.uploadPackage)(connection, appId, { file: source.path, name: source.name, size: source.size, apiVersion: 2, deadline: connection.clock.now() + rest.leftMs() });
				span.bytes = source.size;
				report.fact("package-id", uploaded.packageId);
				journal.note({ target: { packageId: uploaded.packageId, ...versionOf(plan) } });
				const ready = await (0, upload.waitForUpload)(connection, appId, uploaded, limits(context));
				const version = plan.targetVersion ?? ready.version;
				journal.note({ target: { packageId: ready.packageId, ...(version && { version }) } });
				report.say(`Uploaded ${packageName(ready)}.`);
			});
		}
		function versionOf({ targetVersion }) {
			return targetVersion ? { version: targetVersion } : {};
		}
		async function backUp(context, plan) {
			const { connection, timeline, journal, report } = context;
			const { backup, wish } = plan;
			if (!backup) return;
			await timeline.span("backup", async () => {
				journal.announce("backup");
				const comment = wish.backupComment ?? (0, backups_v2.uniqueComment)(connection);
				const { snapshotId } = await (0, backups_v2.createSnapshot)(connection, backup, comment);
				report.fact("snapshot-id", snapshotId);
				journal.note({ snapshotId });
				report.begins("backup", { what: `The backup of ${nameOf(backup)}`, id: snapshotId });
				await (0, backups_v2.waitForSnapshot)(connection, backup, snapshotId, limits(context));
				report.ended("backup");
				report.say(`Backup ${snapshotId} is completed.`);
			});
		}
		async function transportWhileUp(context, plan) {
			try {
				await prepare_transport(context, plan);
				return true;
			} catch (error) {
				if (!(error instanceof failure.HR) || "APP_IS_RUNNING" !== error.code) throw error;
				context.journal.withdraw("transport");
				context.report.say("The service wants the app stopped for the transport; it will be done while the app is down.");
				return false;
			}
		}
		async function prepare_transport(context, plan) {
			const { connection, journal, timeline, report } = context;
			const packageId = journal.state.target?.packageId;
			if (void 0 === packageId) throw new TypeError("There is no package to transport yet.");
			await timeline.span("transport", async () => {
				journal.announce("transport");
				await (0, transport.transportPackage)(connection, plan.environment, packageId, limits(context));
				report.say(`Package ${packageId} is on ${nameOf(plan.environment)}; it runs from the next start on.`);
			});
		}
		async function applySettings(context, plan) {
			const { connection, journal, timeline, report } = context;
			const { wish, environment } = plan;
			if (0 === wish.settings.length) return;
			await timeline.span("settings", async () => {
				const current = await (0, mendix_settings.getSettings)(connection, environment);
				const { settings, changes } = (0, settings_change.mergeSettings)(current, wish.settings);
				if (0 === changes.length) return;
				const noted = journal.state.settings;
				const added = changes.filter(({ section, name }) => !noted.some((one) => one.section === section && one.name === name));
				journal.announce("settings", { settings: [...noted, ...added.map(({ section, name }) => ({ section, name, restorable: false }))] });
				await (0, mendix_settings.setSettings)(connection, environment, settings);
				report.say(`Changed ${changes.length} settings: ${changes.map(({ name }) => name).join(", ")}.`);
			});
		}
		async function switchOver(context, plan, left) {
			const { timeline, report, journal } = context;
			if (plan.wasRunning) {
				timeline.down();
				await stop(context, plan.environment);
			}
			if (left.transportLeft) await prepare_transport(context, plan);
			if (left.settingsLeft) await applySettings(context, plan);
			const running = await start(context, plan.environment, "target");
			timeline.up();
			journal.note({ targetRan: true });
			report.fact("downtime-seconds", seconds(timeline.downtimeMs()));
			return running;
		}
		function seconds(ms) {
			return Number((ms / 1e3).toFixed(1));
		}
		const askAgainMs = 6e4;
		async function stop(context, environment) {
			const { connection, timeline } = context;
			await timeline.span("stop", async () => {
				await announced(context, "stop", () => (0, start_stop.stopEnvironment)(connection, environment));
				await (0, start_stop.waitForStop)(connection, environment, limits(context, urgent));
			});
		}
		async function start(context, environment, which) {
			const { connection, timeline, journal, report } = context;
			const what = `The start of ${nameOf(environment)}`;
			const { autoSyncDb } = journal.state;
			const running = await timeline.span("start", async () => {
				const ask = () => (0, start_stop.startEnvironment)(connection, environment, { autoSyncDb });
				let asked = await announced(context, "start", ask, { whenRunning: which });
				while ("starting" === asked.state && void 0 === asked.jobId && context.leftMs() > askAgainMs)
					try {
						return await (0, start_stop.waitForStart)(connection, environment, void 0, { ...limits(context, urgent), timeoutMs: askAgainMs });
					} catch (error) {
						if (!(error instanceof wait.vw)) throw error;
						asked = await ask();
					}
				const jobId = "starting" === asked.state ? asked.jobId : void 0;
				if (void 0 !== jobId) {
					report.fact("job-id", jobId);
					journal.note({ startJobId: jobId });
					report.begins("start", { what, id: jobId });
				}
				try {
					return await (0, start_stop.waitForStart)(connection, environment, jobId, limits(context, urgent));
				} catch (error) {
					if (error instanceof failure.HR && !(error instanceof wait.vw) && "cancelled" !== error.kind) report.ended("start");
					throw error;
				}
			});
			report.ended("start");
			report.say(`${nameOf(running)} runs model version ${running.modelVersion ?? "unknown"}.`);
			return running;
		}
		async function announced({ journal }, write, work, change = {}) {
			const { begun, whenRunning } = journal.state;
			journal.announce(write, change);
			try {
				return await work();
			} catch (error) {
				if (error instanceof failure.HR && void 0 !== error.status && !error.outcomeUnknown) journal.note({ begun, whenRunning });
				throw error;
			}
		}
		class Account {
			undone = [];
			left = [];
			text(nothing = "Nothing had to be put back.") {
				const undone = this.undone.length > 0 ? `Undone: ${this.undone.join("; ")}.` : nothing;
				return this.left.length > 0 ? `${undone} Not undone: ${this.left.join("; ")}.` : undone;
			}
		}
		function refOf(context) {
			const { appId, mode } = context.journal.state;
			return { appId, mode };
		}
		function lookAt(context) {
			return (0, environments.getEnvironment)(context.connection, refOf(context));
		}
		async function putPackageBack(context, account) {
			const { connection, journal, timeline } = context;
			const { previous } = journal.state;
			if (!journal.has("transport")) return;
			if (!previous) return void account.left.push("the new package stays on the environment, which had none before");
			const ref = refOf(context);
			if ((await (0, mendix_packages.getEnvironmentPackage)(connection, ref))?.packageId === previous.packageId) return;
			await timeline.span("package back", () => transportWhenPossible(context, ref, previous.packageId));
			account.undone.push(`package ${previous.packageId} is back on the environment`);
		}
		const underWayMs = 5e3;
		async function transportWhenPossible(context, ref, packageId) {
			for (;;)
				try {
					return await (0, transport.transportPackage)(context.connection, ref, packageId, limits(context));
				} catch (error) {
					const refused = error instanceof failure.HR && "APP_IS_RUNNING" === error.code;
					if (!refused || context.leftMs() < underWayMs) throw error;
					if ((0, environments.isRunning)(await lookAt(context))) await takeDown(context);
					else await context.connection.sleep(underWayMs);
				}
		}
		function missing(from, than) {
			return mendix_settings.sections.flatMap((section) => than[section].filter(({ name }) => !from[section].some((known) => known.name === name)).map(({ name }) => name));
		}
		async function putScaleBack(context, account) {
			const { connection, journal, timeline } = context;
			const { previousScale } = journal.state;
			if (!journal.has("scale")) return;
			if (!previousScale) return void account.left.push("the scale stays, because the service did not tell the one before");
			const now = await lookAt(context);
			if ((0, mendix_scale.isScaled)(now, previousScale)) return;
			await timeline.span("scale back", () => (0, mendix_scale.scaleEnvironment)(connection, now, previousScale));
			account.undone.push(`the scale is ${previousScale.instances} \xd7 ${previousScale.memoryPerInstance} MB again`);
		}
		async function takeDown(context) {
			if (context.journal.state.wasRunning) context.timeline.down();
			await stop(context, { ...(await lookAt(context)), ...refOf(context) });
		}
		const stopShowsMs = 12e4;
		async function afterStop(context) {
			const now = await lookAt(context);
			if (!context.journal.has("stop") || (0, environments.isStopped)(now)) return now;
			try {
				const most = Math.min(stopShowsMs, context.leftMs() / 2);
				return await (0, start_stop.waitForStop)(context.connection, now, { ...limits(context, urgent), timeoutMs: most });
			} catch (error) {
				if (error instanceof wait.vw) return lookAt(context);
				throw error;
			}
		}
		async function endStart(context) {
			const { connection, timeline } = context;
			const now = await lookAt(context);
			if ((0, environments.isRunning)(now)) return true;
			await timeline.span("end the start", async () => {
				try {
					await (0, start_stop.stopEnvironment)(connection, now);
				} catch (error) {
					if (!(error instanceof failure.HR) || "cancelled" === error.kind) throw error;
					context.report.say(`The stop was refused (${error.code}); going on.`);
				}
				await (0, start_stop.waitForStop)(connection, now, limits(context, urgent));
			});
			return false;
		}
		const lockedMs = 15e3;
		async function bringUp(context, which) {
			const { connection, timeline, report } = context;
			for (;;) {
				const now = await lookAt(context);
				try {
					const running = (0, environments.isRunning)(now) ? now : await start(context, now, which);
					timeline.up();
					report.fact("model-version", running.modelVersion ?? "");
					return running;
				} catch (error) {
					if (!(error instanceof failure.HR) || "ALREADY_LOCKED" !== error.code || context.leftMs() < lockedMs) throw error;
					context.report.say(`${nameOf(now)} is locked by something under way; asking again in ${lockedMs / 1e3} s.`);
					await connection.sleep(lockedMs);
				}
			}
		}
		function runsPrevious(context, environment) {
			return isSameVersion(environment.modelVersion, context.journal.state.previous?.version);
		}
		function needsRecovery(state) {
			return "over" !== state.phase && isChanged(state);
		}
		async function recover(context) {
			const { state } = context.journal;
			if (!needsRecovery(state)) return { kind: "nothing-to-do", text: beside(state) };
			const account = new Account();
			try {
				return await putBackOrLeave(context, state, account);
			} catch (error) {
				if (!(error instanceof Error)) throw error;
				const { code, kind, remedy } = error;
				const known = "string" == typeof code && "string" == typeof kind;
				const start = howToStart(state, code, kind);
				throw new failure.HR(`${error.message} ${account.text("Nothing was put back so far.")}`, { code: known ? code : "RECOVERY_FAILED", kind: known ? kind : "remote-failed", remedy: `Look at ${nameOf(state)} at once: it may be down.${start} ${"string" == typeof remedy ? remedy : ""}`.trim(), cause: error });
			}
		}
		function howToStart({ rollback, begun, previous }, code, kind) {
			if ("RESTORE_FAILED" === code) return "";
			if ("none" === rollback && "remote-failed" === kind && begun.includes("transport") && previous) return ` Nothing was put back (\`rollback: none\`): to run the version of before, transport package ${previous.packageId}, then start-and-wait.`;
			return " start-and-wait starts it.";
		}
		async function putBackOrLeave(context, state, account) {
			await endOfRestore(context, state, account);
			const released = "rollback" !== state.phase && state.begun.includes("start");
			if (released) {
				const now = await endOfStart(context, state);
				if ((0, environments.isRunning)(now)) return leave(now);
			}
			const restart = !released && "target" === state.whenRunning && (0, environments.isRunning)(await afterStop(context));
			if ("none" === state.rollback) account.left.push("package, settings and scale stay as the release left them (`rollback: none`)");
			else await putEverythingBack(context, state, account);
			if (restart && "none" !== state.rollback) await takeDown(context);
			if (state.wasRunning) {
				const before = await afterStop(context);
				const now = await bringUp(context, "previous");
				if (!(0, environments.isRunning)(before)) account.undone.push("the app was started again");
				if ("none" !== state.rollback && false === runsPrevious(context, now)) await restartOnce(context, account);
			}
			return { kind: "put-back", text: `${account.text()} ${beside(state)}`.trim(), complete: 0 === account.left.length };
		}
		async function restartOnce(context, account) {
			await takeDown(context);
			const now = await bringUp(context, "previous");
			if (false === runsPrevious(context, now)) {
				const { previous } = context.journal.state;
				account.left.push(`${nameOf(now)} runs model version ${now.modelVersion} instead of ${previous?.version}`);
			}
		}
		function leave(now) {
			return { kind: "new-version-runs", text: `The new version had been started and runs (model version ${now.modelVersion ?? "unknown"}); it is left running. It was not verified to the end: check it, or release the previous package to go back.` };
		}
		async function endOfRestore(context, state, account) {
			const { connection } = context;
			if (!state.begun.includes("restore")) {
				if ("with-data" === state.rollback && state.begun.includes("start")) account.left.push(`the data were not restored (backup ${state.snapshotId ?? "unknown"}; the restore action does it)`);
				return;
			}
			if (void 0 === state.restoreId || !state.backupIds) return void account.left.push("nobody knows whether the data were restored: the answer to the restore was lost");
			const target = { ...refOf(context), ...state.backupIds };
			await (0, restore.waitForRestore)(connection, target, state.restoreId, limits(context));
			account.undone.push(`the data are those of backup ${state.snapshotId}`);
		}
		async function endOfStart(context, state) {
			const { connection } = context;
			const ref = refOf(context);
			try {
				return void 0 === state.startJobId ? await bringUp(context, "target") : await (0, start_stop.waitForStart)(connection, ref, state.startJobId, limits(context, urgent));
			} catch (error) {
				if (!(error instanceof failure.HR) || error instanceof wait.vw || "cancelled" === error.kind) throw error;
				context.report.say(`The start of the new version has failed (${error.code}).`);
				return lookAt(context);
			}
		}
		async function putEverythingBack(context, state, account) {
			const { connection } = context;
			const before = state.previous ? await (0, mendix_settings.getSettings)(connection, refOf(context)) : void 0;
			await putPackageBack(context, account);
			if (before) await putDeployedSettingsBack(context, state, before, account);
			await putScaleBack(context, account);
		}
		async function putDeployedSettingsBack(context, state, before, account) {
			const { connection, timeline } = context;
			const ref = refOf(context);
			const now = await (0, mendix_settings.getSettings)(connection, ref);
			const returned = [...new Set([...(state.dropped ?? []), ...missing(before, now)])];
			if (returned.length > 0) account.left.push(`these settings have come back with the values of the package, set them again: ${returned.join(", ")}`);
			if (!state.begun.includes("settings")) return;
			if (state.targetRan && state.settingsPutBack) return void account.left.push("the rollback was interrupted while it put settings back; compare them");
			const there = state.settings.filter(({ section, name }) => now[section].some((known) => known.name === name));
			const known = state.targetRan ? [] : there.filter(({ restorable }) => restorable);
			const lost = there.filter((one) => !known.includes(one));
			if (lost.length > 0) account.left.push(`these settings keep their new values, because the former ones are not known: ${lost.map(({ name }) => name).join(", ")}`);
			const wanted = known.flatMap(({ section, name }) => {
				const value = now[section].find((setting) => setting.name === name)?.deployedValue;
				return void 0 === value ? [] : [{ section, name, value }];
			});
			const { settings, changes } = (0, settings_change.mergeSettings)(now, wanted);
			if (0 === changes.length) return;
			await timeline.span("settings back", () => (0, mendix_settings.setSettings)(connection, ref, settings));
			account.undone.push(`settings have their former values (${changes.map(({ name }) => name).join(", ")})`);
		}
		function beside(state) {
			const texts = [];
			if ("over" === state.phase) return "";
			if (state.begun.includes("upload")) texts.push(state.target ? `The uploaded package ${state.target.packageId} stays with the app.` : "An uploaded package may be with the app.");
			if (state.begun.includes("backup")) texts.push(state.snapshotId ? `Backup ${state.snapshotId} was begun and stays.` : "A backup may have been begun.");
			return texts.join(" ");
		}
		async function rollBack(context, plan, failedIn) {
			const { journal, timeline, report } = context;
			journal.note({ phase: "rollback", failedIn });
			const account = new Account();
			if ("none" === plan.wish.rollback) await onlyUp(context, plan, account);
			else await back(context, plan, account);
			if (timeline.downtimes.length > 0) report.fact("downtime-seconds", seconds(timeline.downtimeMs()));
			return account;
		}
		async function onlyUp(context, plan, account) {
			const { journal } = context;
			account.left.push("package, settings and scale stay as the release left them (`rollback: none`)");
			if (!plan.wasRunning) return;
			const now = await afterStop(context);
			if ((0, environments.isRunning)(now)) context.timeline.up();
			else {
				await bringUp(context, journal.has("transport") ? "target" : "previous");
				account.undone.push("the app runs again");
			}
		}
		async function back(context, plan, account) {
			const { journal, timeline } = context;
			const newStarted = journal.has("start");
			if (newStarted) {
				if (await endStart(context)) journal.note({ targetRan: true });
			} else await afterStop(context);
			if (journal.has("transport") && plan.previous) {
				const current = await (0, mendix_settings.getSettings)(context.connection, plan.environment);
				journal.note({ dropped: missing(current, plan.settings) });
			}
			await putPackageBack(context, account);
			await putSettingsBack(context, plan, account);
			await putScaleBack(context, account);
			if (newStarted && (0, environments.isRunning)(await lookAt(context))) await takeDown(context);
			if ("with-data" === plan.wish.rollback) await dataBack(context, plan, account, newStarted);
			if (plan.wasRunning) {
				const wasDown = !(0, environments.isRunning)(await lookAt(context));
				const now = await bringUp(context, "previous");
				if (wasDown) account.undone.push("the app was started again");
				if (false === runsPrevious(context, now)) account.left.push(`${nameOf(now)} runs model version ${now.modelVersion} instead of ${plan.previous?.version}`);
			} else if (newStarted) account.undone.push("the app is stopped, as it was before");
			timeline.up();
		}
		async function putSettingsBack(context, plan, account) {
			const { connection, journal, timeline } = context;
			if (!journal.has("settings") && !journal.has("transport")) return;
			const ref = plan.environment;
			const current = await (0, mendix_settings.getSettings)(connection, ref);
			const { settings, changes } = (0, settings_change.mergeSettings)(current, previousValues(plan.settings, current));
			if (0 === changes.length) return;
			journal.announce("settings", { settingsPutBack: true });
			await timeline.span("settings back", () => (0, mendix_settings.setSettings)(connection, ref, settings));
			account.undone.push(`settings have their former values (${changes.map(({ name }) => name).join(", ")})`);
		}
		function previousValues(before, now) {
			return mendix_settings.sections.flatMap((section) => before[section].flatMap(({ name, value }) => (void 0 !== value && now[section].some((setting) => setting.name === name) ? [{ section, name, value }] : [])));
		}
		async function dataBack(context, plan, account, newStarted) {
			const { connection, journal, timeline, report } = context;
			const { snapshotId } = journal.state;
			if (!newStarted) return;
			if (!plan.backup || void 0 === snapshotId) return void account.left.push("the data stay as they are, because there is no backup of this release");
			const target = plan.backup;
			const what = `The restore of backup ${snapshotId} into ${nameOf(target)}`;
			await timeline.span("restore", async () => {
				try {
					const { restoreId } = await announced(context, "restore", () => (0, restore.createRestore)(connection, target, snapshotId));
					journal.note({ restoreId });
					report.begins("restore", { what, id: restoreId });
					await (0, restore.waitForRestore)(connection, target, restoreId, limits(context));
					report.ended("restore");
					account.undone.push(`the data are those of backup ${snapshotId}`);
				} catch (error) {
					if (!(error instanceof failure.HR) || error instanceof wait.vw || "cancelled" === error.kind) throw error;
					report.ended("restore");
					if (!error.outcomeUnknown) throw error;
					account.left.push(`nobody knows whether the data are those of backup ${snapshotId} (${error.message})`);
				}
			});
		}
		var client = __webpack_require__(9726);
		const mostRedirects = 5;
		const answerMs = 15e3;
		function appUrl(environment, path) {
			const base = environment.url;
			if (!base || !URL.canParse(base)) throw new failure.HR(`The service does not tell the address of ${environment.appId} / ${environment.mode}.`, { code: "NO_ADDRESS", kind: "remote-failed", remedy: "Leave health-check-path empty, and check the app in a step of its own." });
			const url = new URL(`${base.replace(/\/+$/, "")}/${path.replace(/^\/+/, "")}`);
			if (url.origin !== new URL(base).origin) throw new TypeError("A path leads away from the app.");
			return url;
		}
		async function appStatus({ clock, signal, onEvent }, url) {
			const http = new client.JsonClient({ baseUrl: new URL(url.origin), headers: { accept: "*/*" }, requestTimeoutMs: answerMs, maxBodyBytes: 0x4000000, clock, isTransient: () => false, signal, onEvent });
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
		const patienceMs = 12e4;
		const mostBadLooks = 3;
		async function verify(context, plan) {
			const { timeline, report, journal } = context;
			const version = journal.state.target?.version;
			const look = () => verify_lookAt(context, plan.environment, version, plan.wish.health);
			const environment = await timeline.span("verify", () => becomesWell(context, look));
			report.fact("model-version", environment.modelVersion ?? "");
			if (environment.url) report.fact("url", environment.url);
			if (void 0 === version) report.say("The package does not tell its model version, so which version runs could not be compared.");
			const { stableMs } = plan.wish;
			if (stableMs > 0) {
				report.say(`All is well; watching for ${(0, wait.Ln)(stableMs)} whether it stays so.`);
				await timeline.span("stays well", () => staysWell(context, look, stableMs));
			}
			report.say(`${nameOf(environment)} is verified.`);
			return environment;
		}
		async function becomesWell(context, look) {
			const { connection, report, leftMs } = context;
			let last;
			try {
				const { value } = await (0, wait.fm)({
					what: "the new version to be well",
					look,
					state: ({ problem }) => problem?.message ?? "well",
					judge: ({ problem }) => {
						last = problem;
						return void 0 === problem ? "done" : "pending";
					},
					timeoutMs: Math.min(patienceMs, leftMs()),
					schedule: { minMs: 2e3, share: 0.1, maxMs: 1e4 },
					clock: connection.clock,
					signal: connection.signal,
					onEvent: report.onWait,
				});
				if (!value.environment) throw new TypeError("All is well, but nothing was seen.");
				return value.environment;
			} catch (error) {
				throw connection.signal?.aborted || void 0 === last ? error : last;
			}
		}
		async function staysWell(context, look, stableMs) {
			const { connection, leftMs } = context;
			const { clock, signal } = connection;
			const end = clock.now() + Math.min(stableMs, leftMs());
			let bad = 0;
			do {
				const leftNow = end - clock.now();
				await clock.sleep(bad > 0 ? 2e3 : Math.min(Math.max(leftNow, 1), Math.max(2e3, stableMs / 10)), signal);
				const { problem } = await look();
				bad = void 0 === problem ? 0 : bad + 1;
				if (problem && bad >= mostBadLooks) throw problem;
			} while (bad > 0 || clock.now() < end);
		}
		async function verify_lookAt({ connection }, ref, version, health) {
			try {
				const environment = await (0, environments.getEnvironment)(connection, ref, { retry: { totalMs: 3e4 } });
				return { environment, problem: await problemOf(connection, environment, version, health) };
			} catch (error) {
				if (!(error instanceof failure.HR) || "cancelled" === error.kind) throw error;
				return { environment: void 0, problem: error };
			}
		}
		async function problemOf(connection, environment, version, health) {
			const name = nameOf(environment);
			if (!(0, environments.isRunning)(environment)) return unwell("NOT_RUNNING", `${name} is ${environment.status}, although it was started.`);
			if (false === isSameVersion(environment.modelVersion, version)) return unwell("WRONG_VERSION", `${name} runs model version ${environment.modelVersion} instead of ${version}.`, "Somebody else may have released at the same time.");
			if (!health) return;
			const url = appUrl(environment, health.path);
			const status = await appStatus(connection, url);
			if (health.statuses.some(({ first, last }) => status >= first && status <= last)) return;
			return unwell("UNHEALTHY", `The health check at ${url.origin}${url.pathname} answered HTTP ${status}.`);
		}
		function unwell(code, message, hint = "See the log of the app (download-logs).") {
			return new failure.HR(message, { code, kind: "remote-failed", remedy: hint });
		}
		const rollbackMs = 18e5;
		async function release(context, plan, options = {}) {
			const { journal, timeline, report } = context;
			let phase = "plan";
			const enter = (next, work) => {
				phase = next;
				report.fact("phase", next);
				journal.note({ phase: next });
				return timeline.phase(next, work);
			};
			try {
				const left = await enter("prepare", () => prepare(context, plan));
				await enter("switch", () => switchOver(context, plan, left));
				const environment = await enter("verify", () => verify(context, plan));
				journal.note({ phase: "over", succeeded: true });
				report.fact("rolled-back", false);
				report.fact("phase", "done");
				return environment;
			} catch (error) {
				if (context.connection.signal?.aborted) throw error;
				throw await afterFailure(context, plan, phase, error, options);
			}
		}
		async function afterFailure(context, plan, phase, error, { onRollback }) {
			const { journal, timeline, report, connection } = context;
			report.fact("rolled-back", false);
			if (!journal.changed) {
				journal.note({ phase: "over", succeeded: false });
				return told(error, "Nothing was changed on the environment.");
			}
			report.say(`The release has failed in its phase ${phase}: ${messageOf(error)}`);
			onRollback?.(rollbackMs);
			const end = connection.clock.now() + rollbackMs;
			const own = { ...context, leftMs: () => Math.max(0, end - connection.clock.now()) };
			try {
				const account = await timeline.phase("rollback", () => rollBack(own, plan, phase));
				const complete = 0 === account.left.length;
				report.fact("rolled-back", complete);
				journal.note({ phase: "over", succeeded: false });
				report.say(account.text());
				return told(error, `${complete ? "The release was rolled back." : ""} ${account.text()}`.trim(), { remedy: complete ? "The app is as it was before; for the next try:" : void 0 });
			} catch (trouble) {
				if (connection.signal?.aborted) return trouble;
				const half = trouble instanceof failure.HR && "RESTORE_FAILED" === trouble.code;
				if (half) journal.note({ phase: "over", succeeded: false });
				const state = half ? "The app is left stopped, because its data may be incomplete." : "The environment may be down: look at it at once.";
				return told(error, `And the rollback failed: ${messageOf(trouble)} ${state}`, { cause: trouble, remedy: trouble.remedy });
			}
		}
		function told(error, more, { cause = error, remedy } = {}) {
			if (!(error instanceof Error)) return error;
			const { code, kind, remedy: own, requestId, status } = error;
			if ("string" != typeof code || "string" != typeof kind) return new Error(`${error.message} ${more}`, { cause: error });
			const advice = [remedy, own].filter((text) => "string" == typeof text);
			return new failure.HR(`${error.message} ${more}`, { code, kind: kind, remedy: advice.length > 0 ? advice.join(" ") : void 0, requestId: "string" == typeof requestId ? requestId : void 0, status: "number" == typeof status ? status : void 0, cause });
		}
		function messageOf(error) {
			return error instanceof Error ? error.message : String(error);
		}
		class Timeline {
			phases = [];
			spans = [];
			downtimes = [];
			#now;
			#traffic;
			constructor(now, traffic = () => ({ calls: 0, retries: 0 })) {
				this.#now = now;
				this.#traffic = traffic;
			}
			async phase(name, work) {
				const before = this.#traffic();
				const record = { name, start: this.#now(), end: void 0, failed: true, calls: 0, retries: 0 };
				this.phases.push(record);
				try {
					const result = await work();
					record.failed = false;
					return result;
				} finally {
					const after = this.#traffic();
					record.end = this.#now();
					record.calls = after.calls - before.calls;
					record.retries = after.retries - before.retries;
				}
			}
			async span(name, work) {
				const phase = this.phases.at(-1)?.name ?? "";
				const span = { phase, name, start: this.#now(), end: void 0, failed: true, bytes: void 0 };
				this.spans.push(span);
				try {
					const result = await work(span);
					span.failed = false;
					return result;
				} finally {
					span.end = this.#now();
				}
			}
			down() {
				if (this.downtimes.at(-1)?.end !== void 0 || 0 === this.downtimes.length) this.downtimes.push({ start: this.#now(), end: void 0 });
			}
			up() {
				const last = this.downtimes.at(-1);
				if (last) last.end ??= this.#now();
			}
			downtimeMs() {
				return this.downtimes.reduce((sum, { start, end }) => sum + (end ?? this.#now()) - start, 0);
			}
			gantt(title) {
				if (0 === this.spans.length) return;
				const now = this.#now();
				const bar = (label, tags, start, end) => {
					const from = Math.round(start);
					return `  ${plain(label)} :${tags}${from}, ${Math.max(from + 1, Math.round(end ?? now))}`;
				};
				const lines = ["gantt", `  title ${plain(title)}`, "  dateFormat x", "  axisFormat %H:%M:%S"];
				for (const { name } of this.phases) {
					const spans = this.spans.filter((span) => span.phase === name);
					if (0 !== spans.length) {
						lines.push(`  section ${plain(name)}`);
						for (const span of spans) lines.push(bar(span.name, span.failed ? "crit, " : "done, ", span.start, span.end));
					}
				}
				if (this.downtimes.length > 0) lines.push("  section downtime");
				for (const { start, end } of this.downtimes) lines.push(bar("app is down", "crit, ", start, end));
				return lines.join("\n");
			}
		}
		function plain(text) {
			return text
				.replaceAll(/[:;#,%"`<>{}\r\n]/g, " ")
				.replaceAll(/\s+/g, " ")
				.trim();
		}
		var action = __webpack_require__(9297);
		var inputs = __webpack_require__(2266);
		var mendix = __webpack_require__(9255);
		var package_file = __webpack_require__(9759);
		var http_request = __webpack_require__(384);
		function currentRepository(token, env = process.env) {
			const [owner, repo] = env["GITHUB_REPOSITORY"]?.split("/") ?? [];
			const sha = env["GITHUB_SHA"];
			if (!owner || !repo || !sha) return;
			const { GITHUB_SERVER_URL: server, GITHUB_RUN_ID: run } = env;
			return { token, apiUrl: env["GITHUB_API_URL"] || "https://api.github.com", owner, repo, sha, logUrl: server && run ? `${server}/${owner}/${repo}/actions/runs/${run}` : void 0 };
		}
		const requestMs = 15e3;
		const largestAnswer = 1048576;
		const longestDescription = 140;
		async function createDeployment(repository, wanted) {
			const octokit = await octokitFor(repository);
			const { data } = await octokit.request("POST /repos/{owner}/{repo}/deployments", {
				owner: repository.owner,
				repo: repository.repo,
				ref: repository.sha,
				environment: wanted.environment,
				description: deployment_short(wanted.description),
				production_environment: wanted.production,
				auto_merge: false,
				required_contexts: [],
			});
			if (!("id" in data)) throw new Error("GitHub answered without an id of the deployment.");
			return Number(data.id);
		}
		async function setDeploymentState(repository, id, state, { description, environmentUrl } = {}) {
			const octokit = await octokitFor(repository);
			await octokit.request("POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses", {
				owner: repository.owner,
				repo: repository.repo,
				deployment_id: id,
				state,
				...(description && { description: deployment_short(description) }),
				...(environmentUrl && { environment_url: environmentUrl }),
				...(repository.logUrl && { log_url: repository.logUrl }),
			});
		}
		function explainGitHub(error) {
			const { status, message, cause } = error;
			if (cause instanceof failure.HR) return [cause.message, cause.remedy].filter(Boolean).join(" ");
			const text = "string" == typeof message ? message.replace(/ - https?:\S+$/, "") : String(error);
			const remedy = 403 === status || 404 === status || 401 === status ? " The job needs `permissions: deployments: write`, and github-token a token of this repository." : "";
			return `${text}${"number" == typeof status ? ` (HTTP ${status})` : ""}.${remedy}`;
		}
		async function octokitFor({ token, apiUrl, signal }) {
			const { getOctokit } = await Promise.all([__webpack_require__.e(942), __webpack_require__.e(319), __webpack_require__.e(693)]).then(__webpack_require__.bind(__webpack_require__, 9319));
			const request = { fetch: fetchOver(new http_request.JsonTransport(largestAnswer), signal ? [signal] : []) };
			return getOctokit(token, { baseUrl: apiUrl.replace(/\/+$/, ""), log: silent, request });
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
		function deployment_short(text) {
			const line = text.replaceAll(/\s+/g, " ").trim();
			return line.length > longestDescription ? `${line.slice(0, longestDescription - 1)}…` : line;
		}
		var runner_text = __webpack_require__(3912);
		const saved = { journal: "release", deployment: "deployment" };
		const statuses = (0, inputs.hF)(
			"HTTP statuses that count as healthy, for example `200`, `200,401` or `200-299`.",
			"HTTP statuses from 100 to 599, separated by commas, or ranges of them such as `200-299`",
			(text) =>
				text.split(",").map((part) => {
					const [, first, last = first] = /^\s*([1-5]\d\d)\s*(?:-\s*([1-5]\d\d)\s*)?$/.exec(part) ?? [];
					if (void 0 === first || Number(last) < Number(first)) throw new inputs.q$("HTTP statuses from 100 to 599, separated by commas, or ranges of them such as `200-299`");
					return { first: Number(first), last: Number(last) };
				}),
			{ default: "200" },
		);
		function reportTo(step) {
			return { say: (text) => step.info(text), fact: (name, value) => step.output(name, value), save: (journal) => step.saveState(saved.journal, JSON.stringify(journal)), begins: (key, { what, id }) => step.begins(key, { what, id }), ended: (key) => step.ended(key), onWait: step.onWait };
		}
		function summarize(step, timeline, title) {
			const took = (one) => (void 0 === one.end ? "not ended" : (0, wait.Ln)(one.end - one.start));
			const rows = timeline.phases.flatMap((phase) => [
				[phase.name, "", took(phase), "", phase.calls, phase.retries, phase.failed ? "failed" : "done"],
				...timeline.spans.filter((one) => one.phase === phase.name).map((one) => ["", one.name, took(one), void 0 === one.bytes ? "" : (0, runner_text.ee)(one.bytes), "", "", one.failed ? "failed" : "done"]),
			]);
			step.summary.table(["Phase", "Step", "Duration", "Bytes", "Calls", "Retries", "Result"], rows);
			const gantt = timeline.gantt(title);
			if (gantt) step.summary.mermaid(gantt);
		}
		class Deployment {
			#step;
			#repository;
			#id;
			constructor(step, token, id) {
				this.#step = step;
				this.#id = id;
				this.#repository = void 0 === token ? void 0 : currentRepository(token);
				if (void 0 !== token && !this.#repository) step.warning("No GitHub deployment: GITHUB_REPOSITORY and GITHUB_SHA are not set.");
			}
			get id() {
				return this.#id;
			}
			async open(environment, description, production) {
				await this.#try("could not be made", async (repository) => {
					this.#id = await createDeployment(repository, { environment, description, production });
					this.#step.saveState(saved.deployment, String(this.#id));
					await setDeploymentState(repository, this.#id, "in_progress", { description });
				});
			}
			async close(state, status) {
				const id = this.#id;
				if (void 0 === id) return;
				await this.#try(`${id} could not be set to ${state}`, (repository) => setDeploymentState(repository, id, state, status));
				this.#step.saveState(saved.deployment, "");
			}
			async #try(what, work) {
				if (!this.#repository) return;
				try {
					await work(this.#repository);
				} catch (error) {
					this.#step.warning(`The GitHub deployment ${what}; the release goes on. ${explainGitHub(error)}`);
				}
			}
		}
		var settings = __webpack_require__(1163);
		const recoverMs = 24e4;
		const deploy_inputs = {
			...mendix.environmentInputs,
			package: (0, inputs.Qq)("The package: a path, or a glob that matches exactly one file. Give this, `package-id` or `from-environment`."),
			"package-id": (0, inputs.Qq)("Id of a package that the app has already."),
			"from-environment": (0, inputs.Qq)("Promote: take the package of this environment of the same app."),
			"package-name": (0, inputs.Qq)("What an uploaded package is called on the platform. Empty: the name of the file."),
			...settings.settingsInputs,
			instances: (0, inputs.nd)("Number of instances. Empty: as it is.", 1, 64),
			"memory-per-instance": (0, inputs.nd)("Memory of each instance in MB. Empty: as it is.", 1024, 1048576),
			backup: (0, inputs.Jt)("Make a backup first, while the package is uploaded and the app still runs.", { default: "true" }),
			"backup-comment": (0, inputs.Qq)("Comment of that backup. Empty: one that says when it was made."),
			"auto-sync-db": (0, inputs.Jt)("Change the database to fit the model, if they differ. Without it such a start fails.", { default: "true" }),
			"health-check-path": (0, inputs.Qq)("Path on the address of the environment that has to answer before the release counts as done, for example `/`. Asked without credentials; redirects are followed on the same origin only. Empty: no such check."),
			"health-check-status": statuses,
			"stable-seconds": (0, inputs._)("How long everything has to stay well before the release counts as done, in seconds.", 0, 3600, { default: "30" }),
			rollback: (0, inputs.Yq)("What to undo when the release fails after its first change: package, settings and scale; the data as well (the backup is restored, and only if the new version was started); or nothing, so that only the app is up again.", rollbackModes, { default: "package-and-settings" }),
			"github-token": (0, inputs.Qq)("Token with `deployments: write` (`github.token` in a job that has this permission), to record the release as a deployment at GitHub. Empty: no such record.", { secret: true }),
			"github-environment": (0, inputs.Qq)("GitHub’s name of the environment, for that record. Empty: no such record."),
			"skip-if-deployed": (0, inputs.Jt)("Change nothing when the package runs there already, with equal settings and scale. A file counts as the same by name, size and model version.", { default: "false" }),
			"dry-run": (0, inputs.Jt)("Only show what would be done.", { default: "false" }),
			"timeout-minutes": (0, mendix.timeoutMinutes)(60),
		};
		const outputs = {
			"package-id": "Id of the package that is released.",
			"snapshot-id": "Id of the backup that was made before.",
			"job-id": "Id of the last start job.",
			"previous-package-id": "Id of the package that was there before. Empty when there was none.",
			"model-version": "Version of the model that runs.",
			url: "Address of the app.",
			"downtime-seconds": "How long the app was down, from the request to stop until it ran again; with a rollback, both times.",
			"deployment-id": "Id of the deployment at GitHub.",
			"rolled-back": "`true` when the release failed and the environment is as it was before; `false` when that is not so or was not needed.",
			phase: "Where the release ended: `plan` (nothing was changed), `prepare`, `switch`, `verify`, or `done`.",
		};
		const deploy_action = (0, action.defineAction)({
			name: "deploy",
			group: "Mendix Cloud: release",
			description: "A whole release on Mendix Cloud in one step: upload, backup, transport, settings, restart, checks, and rollback",
			branding: { icon: "send", color: "green" },
			inputs: deploy_inputs,
			outputs,
			check: (values) => [
				...(1 === [values.package, values["package-id"], values["from-environment"]].filter((one) => void 0 !== one).length ? [] : ["Give exactly one of `package`, `package-id` and `from-environment`."]),
				...(void 0 !== values["package-name"] && void 0 === values.package ? ["`package-name` is for a `package` that is uploaded."] : []),
				...(void 0 !== values.settings && void 0 !== values["settings-file"] ? ["Give `settings` or `settings-file`, not both."] : []),
				...("with-data" !== values.rollback || values.backup ? [] : ["`rollback: with-data` needs `backup: true`."]),
				...(void 0 !== values["github-environment"] && void 0 === values["github-token"] ? ["`github-environment` needs a `github-token`."] : []),
			],
			async run(values, step) {
				const timeline = new Timeline(step.clock.now, () => step.traffic);
				const wish = await wishOf(values);
				const connection = (0, mendix.connect)(values, step);
				const report = reportTo(step);
				report.fact("phase", "plan");
				const plan = await timeline.phase("plan", () => makePlan(connection, wish));
				tell(plan, step);
				if (values["skip-if-deployed"] && plan.deployed) return void alreadyDeployed(plan, step);
				const steps = describePlan(plan).map((line, index) => `${index + 1}. ${line}`);
				step.info(["The plan:", ...steps].join("\n  "));
				if (values["dry-run"]) {
					step.info("Nothing was changed: this was a dry run.");
					step.summary.fact("Dry run", true);
					for (const line of steps) step.summary.text(line);
					return;
				}
				const token = void 0 === values["github-environment"] ? void 0 : values["github-token"];
				const deployment = new Deployment(step, token);
				const label = nameOf(plan.environment);
				await deployment.open(values["github-environment"] ?? "", `Release to ${label}`, plan.environment.production);
				step.output("deployment-id", deployment.id);
				const journal = new Journal(journalOf(plan), report.save);
				const context = { connection, report, journal, timeline, leftMs: () => step.leftMs() };
				try {
					const environment = await release(context, plan, { onRollback: (ms) => step.allowAtLeast(ms) });
					await deployment.close("success", { environmentUrl: environment.url });
					step.info(`${label} is released; ${plan.wasRunning ? `it was down for ${(0, wait.Ln)(timeline.downtimeMs())}` : "it did not run before"}.`);
					step.summary.fact("Model version after", environment.modelVersion).link("Address", environment.url);
				} catch (error) {
					if (!step.signal.aborted) await deployment.close("failure", { description: "The release has failed." });
					throw error;
				} finally {
					const { target, snapshotId } = journal.state;
					step.summary
						.fact("Package after", target?.packageId)
						.fact("Backup", snapshotId)
						.fact("Deployment at GitHub", deployment.id)
						.fact("Downtime", timeline.downtimes.length > 0 ? (0, wait.Ln)(timeline.downtimeMs()) : "none");
					summarize(step, timeline, `Release to ${label}`);
				}
			},
			postInputs: [...Object.keys(mendix.connectionInputs), "github-token"],
			async post(values, step) {
				const state = parseJournal(step.state(saved.journal));
				const open = Number(step.state(saved.deployment));
				const deployment = new Deployment(step, open ? values["github-token"] : void 0, open || void 0);
				if (!state || !needsRecovery(state)) return void (await deployment.close(state?.succeeded ? "success" : "error", { description: "The release was interrupted." }));
				await cleanUp(values, step, state).finally(() => deployment.close("error", { description: `Interrupted in ${state.failedIn ?? state.phase}.` }));
			},
		});
		async function wishOf(values) {
			return {
				appId: values["app-id"],
				mode: values.environment,
				source: await sourceOf(values),
				settings: values.settings ?? values["settings-file"] ?? [],
				instances: values.instances,
				memoryPerInstance: values["memory-per-instance"],
				backup: values.backup,
				backupComment: values["backup-comment"],
				autoSyncDb: values["auto-sync-db"],
				health: void 0 === values["health-check-path"] ? void 0 : { path: values["health-check-path"], statuses: values["health-check-status"] },
				stableMs: 1e3 * values["stable-seconds"],
				rollback: values.rollback,
				skipIfDeployed: values["skip-if-deployed"],
			};
		}
		async function sourceOf(values) {
			if (void 0 !== values["package-id"]) return { from: "id", packageId: values["package-id"] };
			if (void 0 !== values["from-environment"]) return { from: "environment", mode: values["from-environment"] };
			const file = await (0, package_file.findPackage)(values.package ?? "", "2");
			return { from: "file", path: file.path, name: values["package-name"] ?? file.name, size: file.size, modelVersion: file.modelVersion };
		}
		function tell(plan, step) {
			const { environment, previous, target } = plan;
			const label = nameOf(environment);
			step.output("previous-package-id", previous?.packageId ?? "");
			step.output("package-id", target?.packageId);
			step.output("url", environment.url);
			step.info(`${label} is ${environment.status} with model version ${environment.modelVersion ?? "unknown"} and package ${previous ? packageName(previous) : "none"}.`);
			for (const remark of plan.remarks) step.info(`Note: ${remark}`);
			step.summary
				.fact("Environment", label)
				.fact("Model version before", environment.modelVersion)
				.fact("Package before", previous ? packageName(previous) : "none");
		}
		function alreadyDeployed({ environment, previous }, step) {
			const label = nameOf(environment);
			step.output("package-id", previous?.packageId);
			step.output("model-version", environment.modelVersion);
			step.output("downtime-seconds", 0);
			step.output("rolled-back", false);
			step.output("phase", "done");
			step.info(`${label} runs all of it already; nothing was changed.`);
			step.summary.fact("Changed", false).fact("Model version after", environment.modelVersion);
		}
		async function cleanUp(values, step, state) {
			const label = nameOf(state);
			const begin = step.clock.now();
			const timeline = new Timeline(step.clock.now, () => step.traffic);
			const report = { ...reportTo(step), fact: () => {} };
			const context = { connection: (0, mendix.connect)(values, step), report, journal: new Journal(state, report.save), timeline, leftMs: () => Math.max(0, begin + recoverMs - step.clock.now()) };
			step.warning(`The release to ${label} was interrupted in its phase ${state.phase}; its environment is put right now.`);
			try {
				const recovery = await timeline.phase("recover", () => recover(context));
				context.journal.note({ phase: "over", succeeded: false });
				step.warning(`${label}: ${recovery.text}`);
				step.summary.fact("Environment", label).fact("Interrupted in", state.phase).text(recovery.text);
			} finally {
				summarize(step, timeline, `Recovery of ${label}`);
			}
		}
	},
};
