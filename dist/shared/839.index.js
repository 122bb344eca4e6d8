export const id = 839;
export const ids = [839];
export const modules = {
	1839: (unused_module, webpack_exports, webpack_require) => {
		webpack_require.r(webpack_exports);
		webpack_require.d(webpack_exports, { action: () => deploy_action });
		var app_answer = webpack_require(7154);
		var client = webpack_require(5941);
		var mendix_environments = webpack_require(1564);
		var mendix_packages = webpack_require(8083);
		var types = webpack_require(4569);
		var release_journal = webpack_require(5989);
		var failure = webpack_require(7306);
		var lookup = webpack_require(252);
		var mendix_scale = webpack_require(8822);
		var mendix_settings = webpack_require(819);
		var settings_change = webpack_require(3612);
		function isSameVersion(one, other) {
			if (!one || !other) return;
			return one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`);
		}
		async function makePlan(connection, request) {
			const environments = await (0, mendix_environments.listEnvironments)(connection, request.appId);
			const found = (0, mendix_environments.pickEnvironment)(environments, request.appId, request.mode);
			const source = sourceEnvironment(request, environments, found);
			const [environment, previous] = await Promise.all([(0, mendix_environments.getEnvironment)(connection, found), (0, mendix_packages.getEnvironmentPackage)(connection, found)]);
			const wasRunning = (0, mendix_environments.isRunning)(environment);
			if (!wasRunning && !(0, mendix_environments.isStopped)(environment)) throw busy(environment);
			if (request.health) (0, app_answer.appUrl)(environment, request.health.path);
			const pin = pinningOf(request, source);
			const [settings, target, backup] = await Promise.all([previous ? (0, mendix_settings.getSettings)(connection, environment) : noSettings, source ? promoted(connection, source) : targetOf(connection, request, environment), request.backup && previous ? (0, lookup.backupTargetOf)(connection, found) : void 0]);
			const transport = void 0 === previous || (target?.packageId ?? uploadedAlready(request, previous)) !== previous.packageId;
			const { changes, unknownSettings } = settingsPlan(settings, request.settings, transport);
			const scale = scaleOf(request, environment);
			const targetVersion = transport && "file" === request.source.from ? request.source.modelVersion : (target ?? previous)?.version;
			const pending = void 0 !== previous && !runsWhatItHas(environment, previous, settings);
			const mayHaveRun = !wasRunning && hasRun(settings) && (0, mendix_settings.restartRequired)(settings);
			return {
				request,
				environment,
				wasRunning,
				mayHaveRun,
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
				pinTo: pin.to,
				remarks: [...remarks(request, environment, previous, mayHaveRun), ...expiry(previous, transport, connection), ...pin.remarks],
				deployed: !transport && 0 === changes.length && void 0 === scale && wasRunning && !pending,
			};
		}
		const noSettings = { Constants: [], CustomSettings: [], ScheduledEvents: [], wire: {} };
		async function targetOf(connection, { source }, { appId }) {
			return "id" === source.from ? ready(await (0, mendix_packages.getPackage)(connection, appId, source.packageId), appId) : void 0;
		}
		function sourceEnvironment({ source, appId }, environments, to) {
			if ("environment" !== source.from) return;
			const from = (0, mendix_environments.pickEnvironment)(environments, appId, source.mode);
			if (from.mode !== to.mode) return from;
			throw refused("SAME_ENVIRONMENT", `${(0, client.label)(to)} cannot be promoted to itself.`, "Check the from-environment input.");
		}
		async function promoted(connection, from) {
			const there = await (0, mendix_packages.packageOf)(connection, from);
			if ((0, mendix_environments.isRunning)(from) && false === isSameVersion(from.modelVersion, there.version))
				throw new failure.HR(`${(0, client.label)(from)} runs model version ${from.modelVersion}, but its package is ${(0, types.packageName)(there)} with version ${there.version}: what runs there cannot be promoted.`, {
					code: "PACKAGE_NOT_RUNNING",
					kind: "conflict",
					remedy: "Restart that environment so that it runs its package, or give the package-id of the one you want.",
				});
			return ready(there, from.appId);
		}
		function pinningOf({ pinPlatform }, source) {
			if (false === pinPlatform || ("auto" === pinPlatform && !source)) return { to: void 0, remarks: [] };
			if (!source) throw cannotPin("only a package that is promoted with from-environment has a stack to pin to");
			const to = source.environmentId;
			const why = isEmpty(source) ? "was never started" : to ? void 0 : "has no EnvironmentId that Mendix tells";
			const name = (0, client.label)(source);
			if (to && void 0 === why) return { to, remarks: [`The new version starts with the platform stack of ${name}${"auto" === pinPlatform ? ", if Mendix allows it" : ""}.`] };
			if (true === pinPlatform) throw cannotPin(`${name} ${why}`);
			return { to: void 0, remarks: [`The new version starts with the newest platform stack, because ${name} ${why}.`] };
		}
		function isEmpty({ status }) {
			return "empty" === status.toLowerCase();
		}
		function cannotPin(why) {
			return refused("CANNOT_PIN", `The platform stack cannot be pinned: ${why}.`, "Set pin-platform to `auto` or `false`.");
		}
		function ready(candidate, appId) {
			const status = candidate.status?.toLowerCase();
			if (void 0 === status || "succeeded" === status) return candidate;
			throw new failure.HR(`Package ${(0, types.packageName)(candidate)} of ${appId} is ${candidate.status}, not Succeeded.`, {
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
		function scaleOf(request, environment) {
			if (void 0 === request.instances && void 0 === request.memoryPerInstance) return;
			const now = currentScale(environment);
			if (!now && (void 0 === request.instances || void 0 === request.memoryPerInstance)) throw refused("SCALE_NOT_KNOWN", `The service does not tell how ${(0, client.label)(environment)} is scaled now.`, "Give both instances and memory-per-instance, or neither.");
			const wanted = { instances: request.instances ?? now?.instances ?? 1, memoryPerInstance: request.memoryPerInstance ?? now?.memoryPerInstance ?? 1024 };
			if ((0, mendix_scale.isScaled)(environment, wanted)) return;
			const total = wanted.instances * wanted.memoryPerInstance;
			const has = Math.max(environment.totalMemory ?? 1 / 0, now ? now.instances * now.memoryPerInstance : 0);
			if (total > has) throw refused("NOT_ENOUGH_MEMORY", `${wanted.instances} \xd7 ${wanted.memoryPerInstance} MB are ${total} MB, but ${(0, client.label)(environment)} has ${has} MB in all.`, "Give fewer instances or less memory-per-instance, or have the plan upgraded.");
			return wanted;
		}
		function hasRun({ Constants, CustomSettings }) {
			return [...Constants, ...CustomSettings].some(({ deployedValue }) => deployedValue);
		}
		function runsWhatItHas(environment, has, settings) {
			return false !== isSameVersion(environment.modelVersion, has.version) && !(0, mendix_settings.restartRequired)(settings);
		}
		function remarks(request, environment, previous, mayHaveRun) {
			const texts = [];
			if (previous) {
				if (false === isSameVersion(environment.modelVersion, previous.version) && (0, mendix_environments.isRunning)(environment))
					texts.push(`${(0, client.label)(environment)} runs model version ${environment.modelVersion}, but its package is ${(0, types.packageName)(previous)} with version ${previous.version}: a rollback goes back to that package.`);
			} else texts.push(`${(0, client.label)(environment)} never had a package: there is nothing to back up, and nothing to go back to.`);
			if (mayHaveRun) texts.push(`${(0, client.label)(environment)} is ${environment.status}, and changed settings wait for its next start. Should somebody else be about to start it: a rollback that comes after the start of the new version starts the previous one.`);
			if (!request.backup && previous) texts.push("No backup is made before the release.");
			return texts;
		}
		const expiresSoonMs = 6048e5;
		function expiry(previous, transport, { clock }) {
			if (!transport || !previous?.expiresAt || previous.expiresAt.getTime() - clock.now() > expiresSoonMs) return [];
			return [`${(0, types.packageName)(previous)}, which a rollback needs, expires on ${previous.expiresAt.toISOString().slice(0, 10)}.`];
		}
		function busy(environment) {
			return new failure.HR(`${(0, client.label)(environment)} is ${environment.status}: neither Running nor Stopped.`, { code: "ENVIRONMENT_BUSY", kind: "conflict", remedy: "Something else is at work there. Wait until it ends, then run the step again. Nothing was changed." });
		}
		function refused(code, message, remedy) {
			return new failure.HR(message, { code, kind: "config", remedy: `${remedy} Nothing was changed.` });
		}
		function describePlan(plan) {
			const { request, transport, changes, unknownSettings, scale, previousScale, wasRunning } = plan;
			const steps = [];
			if (transport && "file" === request.source.from) steps.push(`Upload ${request.source.name} (${request.source.size} bytes).`);
			if (plan.backup) steps.push("Make a backup, and wait until it is completed.");
			if (transport) steps.push(`Transport ${plan.target ? ((0, types.packageName))(plan.target) : "it"}, while the app runs if the service lets us.`);
			for (const change of changes) steps.push(`Set: ${(0, settings_change.describeChange)(change)}.`);
			for (const { name } of unknownSettings) steps.push(`Set ${name}, if the new package brings it; otherwise roll back.`);
			if (scale) {
				const before = previousScale ? `${previousScale.instances} \xd7 ${previousScale.memoryPerInstance} MB` : "unknown";
				steps.push(`Scale from ${before} to ${scale.instances} \xd7 ${scale.memoryPerInstance} MB.`);
			}
			if (wasRunning) steps.push("Stop the app and start it again: this is the downtime, and nothing else is in it.");
			else steps.push("Start the app, which does not run now.");
			const checks = ["runs", ...(plan.targetVersion ? [`has model version ${plan.targetVersion}`] : [])];
			if (request.health) checks.push(`answers at ${request.health.path}`);
			steps.push(`Verify that it ${checks.join(", ")}${request.stableMs > 0 ? `, and stays so for ${request.stableMs / 1e3} s` : ""}.`);
			return steps;
		}
		function journalOf(plan) {
			const { environment, request, previous, target, previousScale, backup } = plan;
			return {
				format: 1,
				appId: environment.appId,
				mode: environment.mode,
				phase: "plan",
				rollback: request.rollback,
				autoSyncDb: request.autoSyncDb,
				wasRunning: plan.wasRunning,
				...(plan.mayHaveRun && { mayHaveRun: true }),
				...(plan.wasRunning && environment.modelVersion && { modelVersion: environment.modelVersion }),
				...(previous && { previous: (0, release_journal.noteOf)(previous) }),
				...(target && { target: (0, release_journal.noteOf)(target) }),
				...(previousScale && { previousScale }),
				...(plan.pinTo && { pinTo: plan.pinTo, pinAuto: "auto" === request.pinPlatform }),
				settings: plan.changes.map(({ section, name }) => {
					const { value, deployedValue } = plan.settings[section].find((known) => known.name === name) ?? {};
					const former = "ScheduledEvents" === section && void 0 !== value ? { former: value } : {};
					return { section, name, restorable: void 0 !== value && value === deployedValue, ...former };
				}),
				begun: [],
				whenRunning: "previous",
				...(backup && { backupIds: { projectId: backup.projectId, environmentId: backup.environmentId } }),
			};
		}
		var backups_v2 = webpack_require(2216);
		var transport = webpack_require(9377);
		var upload = webpack_require(5263);
		var start_stop = webpack_require(309);
		var wait = webpack_require(5159);
		var release_types = webpack_require(9047);
		const urgent = { minMs: 1e3, share: 0.03, maxMs: 1e4 };
		function lookAt(context) {
			return (0, mendix_environments.getEnvironment)(context.connection, (0, release_types.refOf)(context));
		}
		const stopAgainMs = 18e4;
		async function takeDown(context) {
			const { connection, timeline, journal, report } = context;
			const ref = (0, release_types.refOf)(context);
			if (journal.state.wasRunning) timeline.down();
			await timeline.span("stop", async () => {
				for (;;) {
					await announced(context, "stop", () => (0, start_stop.stopEnvironment)(connection, ref));
					journal.note({ stopping: true });
					const within = (0, release_types.limits)(context, urgent);
					try {
						await (0, start_stop.waitForStop)(connection, ref, { ...within, timeoutMs: Math.min(within.timeoutMs, stopAgainMs) });
						break;
					} catch (error) {
						if (!(error instanceof wait.vw) || within.timeoutMs <= stopAgainMs) throw error;
						report.say(`${(0, client.label)(ref)} still runs ${(0, wait.Ln)(stopAgainMs)} after it was asked to stop; asking again.`);
					}
				}
				journal.note({ stopping: false });
			});
		}
		async function start(context, which) {
			const { connection, timeline, journal, report } = context;
			const ref = (0, release_types.refOf)(context);
			const { autoSyncDb, pinTo } = journal.state;
			const options = { autoSyncDb, ...("target" === which && { pinTo }) };
			const onJob = (jobId) => {
				report.fact("job-id", jobId);
				journal.note({ startJobId: jobId });
				report.begins("start", { what: `The start of ${(0, client.label)(ref)}`, id: jobId });
			};
			const running = await timeline.span("start", async () => {
				const asked = await ask(context, which, options);
				const jobId = "starting" === asked.state ? asked.jobId : void 0;
				if (void 0 !== jobId) onJob(jobId);
				try {
					return await (0, start_stop.waitForStart)(connection, ref, jobId, { ...(0, release_types.limits)(context, urgent), onJob, askAgain: options });
				} catch (error) {
					if (hasFailed(error)) report.ended("start");
					throw error;
				}
			});
			report.ended("start");
			timeline.up();
			report.fact("model-version", running.modelVersion ?? "");
			report.say(`${(0, client.label)(running)} runs model version ${running.modelVersion ?? "unknown"}.`);
			return running;
		}
		async function ask(context, which, options) {
			const { connection, journal, report } = context;
			const send = (how) => announced(context, "start", () => (0, start_stop.startEnvironment)(connection, (0, release_types.refOf)(context), how), { whenRunning: which });
			try {
				return await send(options);
			} catch (error) {
				const refused = error instanceof failure.HR && (400 === error.status || 404 === error.status);
				if (!refused || void 0 === options.pinTo || !journal.state.pinAuto) throw error;
				report.remark(`Mendix refused to pin the platform stack, so the newest one is used. ${error.message}`);
				return send({ ...options, pinTo: void 0 });
			}
		}
		function hasFailed(error) {
			return error instanceof failure.HR && !error.transient && !["timeout", "cancelled", "network", "auth"].includes(error.kind);
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
		async function afterStop(context, mostMs = 12e4) {
			const now = await lookAt(context);
			if (!context.journal.has("stop") || (0, mendix_environments.isStopped)(now)) return now;
			try {
				const timeoutMs = Math.min(mostMs, context.leftMs() / 2);
				return await (0, start_stop.waitForStop)(context.connection, now, { ...(0, release_types.limits)(context, urgent), timeoutMs });
			} catch (error) {
				if (error instanceof wait.vw) return lookAt(context);
				throw error;
			}
		}
		async function endOfStart(context) {
			const { connection, journal, report } = context;
			const { startJobId } = journal.state;
			try {
				return void 0 === startJobId ? await bringUp(context, "target") : await (0, start_stop.waitForStart)(connection, (0, release_types.refOf)(context), startJobId, (0, release_types.limits)(context, urgent));
			} catch (error) {
				if (!hasFailed(error)) throw error;
				report.say(`The new version did not start (${error.code}).`);
				return;
			}
		}
		async function endStart(context, now) {
			const { connection, timeline, journal, report } = context;
			if ((0, mendix_environments.isRunning)(now)) {
				journal.note({ targetRan: true });
				return now;
			}
			return timeline.span("end the start", async () => {
				try {
					await (0, start_stop.stopEnvironment)(connection, now);
				} catch (error) {
					if (!(error instanceof failure.HR) || "cancelled" === error.kind) throw error;
					report.say(`The stop was refused (${error.code}); going on.`);
				}
				return (0, start_stop.waitForStop)(connection, now, (0, release_types.limits)(context, urgent));
			});
		}
		const lockedMs = 15e3;
		async function bringUp(context, which) {
			const { connection, timeline, report } = context;
			for (;;) {
				const now = await lookAt(context);
				try {
					if (!(0, mendix_environments.isRunning)(now)) return await start(context, which);
					timeline.up();
					report.fact("model-version", now.modelVersion ?? "");
					return now;
				} catch (error) {
					if (!(error instanceof failure.HR) || "ALREADY_LOCKED" !== error.code || context.leftMs() < lockedMs) throw error;
					report.say(`${(0, client.label)(now)} is locked by a job under way; asking again in ${lockedMs / 1e3} s.`);
					await connection.sleep(lockedMs);
				}
			}
		}
		async function ensureAlone(context, power) {
			const now = power && (await lookAt(context));
			const isFresh = "running" === power && "transport" === context.journal.state.begun.at(-1);
			const others = isFresh ? void 0 : await workOfOthers(context, now);
			if (void 0 !== others) throw changedByOthers(context.journal.state, others);
			if (now && (0, mendix_environments.isRunning)(now) !== ("running" === power)) throw changedByOthers(now, `it is ${now.status} now`);
		}
		async function workOfOthers(context, now) {
			const { connection, journal } = context;
			const { previous, target, modelVersion } = journal.state;
			const there = (await (0, mendix_packages.getEnvironmentPackage)(connection, (0, release_types.refOf)(context)))?.packageId;
			const known = [previous?.packageId, ...(journal.has("transport") ? [target?.packageId] : [])];
			if (!known.includes(there)) return there ? `they put package ${there} on it` : "they took its package away";
			const versions = [previous?.version, modelVersion, ...(journal.has("start") ? [target?.version] : [])];
			const runs = now && (0, mendix_environments.isRunning)(now) ? now.modelVersion : void 0;
			const isOurs = !runs || versions.some((version) => false !== isSameVersion(runs, version));
			return isOurs ? void 0 : `they started model version ${runs}`;
		}
		function changedByOthers(environment, how) {
			return new failure.HR(`Somebody else is at work on ${(0, client.label)(environment)}: ${how}.`, { code: "ENVIRONMENT_CHANGED", kind: "conflict", remedy: "Give all jobs that release to this environment the same `concurrency` group, and run the step again when the other work is done." });
		}
		async function prepare(context, plan) {
			const { journal, report } = context;
			if (await uploadAndBackUp(context, plan)) await ensureAlone(context);
			const transportLeft = plan.transport && !(await transportWhileUp(context, plan));
			const settingsLeft = transportLeft && plan.unknownSettings.length > 0;
			if (!settingsLeft) await applySettings(context, plan);
			if (plan.scale) {
				const { scale } = plan;
				await context.timeline.span("scale", async () => {
					journal.announce("scale");
					const scaled = await (0, mendix_scale.scaleEnvironment)(context.connection, plan.environment, scale);
					report.say(`${(0, client.label)(scaled)} is scaled to ${scale.instances} \xd7 ${scale.memoryPerInstance} MB.`);
				});
			}
			return { transportLeft, settingsLeft };
		}
		async function uploadAndBackUp(context, plan) {
			const stop = new AbortController();
			const side = { ...context, connection: context.connection.endedBy(stop.signal) };
			const work = [...(plan.transport && "file" === plan.request.source.from ? [prepare_upload(side, plan)] : []), ...(plan.backup ? [backUp(side, plan)] : [])];
			const results = await Promise.allSettled(
				work.map((one) =>
					one.catch((error) => {
						stop.abort(stop.signal.reason ?? error);
						throw error;
					}),
				),
			);
			if (results.some(({ status }) => "rejected" === status)) throw stop.signal.reason;
			return work.length > 0;
		}
		async function prepare_upload(context, plan) {
			const { connection, timeline, journal, report } = context;
			const { source } = plan.request;
			if ("file" !== source.from) return;
			const { path: file, name, size } = source;
			const { appId } = plan.environment;
			await timeline.span("upload", async (span) => {
				journal.announce("upload");
				const deadline = connection.clock.now() + context.leftMs();
				const uploaded = await (0, upload.uploadPackage)(connection, appId, { file, name, size, apiVersion: 2, deadline });
				const { packageId } = uploaded;
				span.bytes = size;
				report.fact("package-id", packageId);
				journal.note({ target: (0, release_journal.noteOf)({ packageId, name, version: plan.targetVersion }) });
				const ready = await (0, upload.waitForUpload)(connection, appId, uploaded, (0, release_types.limits)(context));
				journal.note({ target: (0, release_journal.noteOf)({ packageId, name, version: plan.targetVersion ?? ready.version }) });
				report.say(`Uploaded ${(0, types.packageName)(ready)}.`);
			});
		}
		async function backUp(context, plan) {
			const { connection, timeline, journal, report } = context;
			const { backup, request } = plan;
			if (!backup) return;
			await timeline.span("backup", async () => {
				journal.announce("backup");
				const { snapshotId } = await (0, backups_v2.createSnapshot)(connection, backup, request.backupComment);
				report.fact("snapshot-id", snapshotId);
				journal.note({ snapshotId });
				report.begins("backup", { what: `The backup of ${(0, client.label)(backup)}`, id: snapshotId });
				await (0, backups_v2.waitForSnapshot)(connection, backup, snapshotId, (0, release_types.limits)(context));
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
				if (!plan.wasRunning) throw changedByOthers(plan.environment, "a start or a restore is under way");
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
				await (0, transport.transportPackage)(connection, plan.environment, packageId, (0, release_types.limits)(context));
				report.say(`Package ${packageId} is on ${(0, client.label)(plan.environment)}; it runs from the next start on.`);
			});
		}
		async function applySettings(context, plan) {
			const { connection, journal, timeline, report } = context;
			const { request, environment } = plan;
			if (0 === request.settings.length) return;
			await timeline.span("settings", async () => {
				const current = await (0, mendix_settings.getSettings)(connection, environment);
				const { settings, changes } = (0, settings_change.mergeSettings)(current, request.settings);
				if (0 === changes.length) return;
				const noted = journal.state.settings;
				const added = changes.filter(({ section, name }) => !noted.some((one) => one.section === section && one.name === name));
				journal.announce("settings", { settings: [...noted, ...added.map(({ section, name }) => ({ section, name, restorable: false }))] });
				await (0, mendix_settings.setSettings)(connection, environment, settings);
				report.say(`Changed ${changes.length} settings: ${changes.map(({ name }) => name).join(", ")}.`);
			});
		}
		async function switchOver(context, plan, left) {
			if (plan.wasRunning) {
				await ensureAlone(context, "running");
				await takeDown(context);
			}
			if (left.transportLeft) await prepare_transport(context, plan);
			if (left.settingsLeft) await applySettings(context, plan);
			await ensureAlone(context, plan.wasRunning ? void 0 : "stopped");
			const running = await start(context, "target");
			context.journal.note({ targetRan: true });
			context.report.fact("downtime-seconds", context.timeline.downtimeSeconds());
			return running;
		}
		var restore = webpack_require(310);
		async function restorePackage(context, report) {
			const { connection, journal, timeline } = context;
			const { previous } = journal.state;
			if (!journal.has("transport")) return;
			if (!previous) return void report.left.push("the package: the environment had none before, so the new one stays");
			const ref = (0, release_types.refOf)(context);
			if ((await (0, mendix_packages.getEnvironmentPackage)(connection, ref))?.packageId === previous.packageId) return;
			await timeline.span("previous package", () => transportWhenPossible(context, previous.packageId));
			report.restored.push(`package ${previous.packageId}`);
		}
		const underWayMs = 5e3;
		async function transportWhenPossible(context, packageId) {
			for (;;)
				try {
					return await (0, transport.transportPackage)(context.connection, (0, release_types.refOf)(context), packageId, (0, release_types.limits)(context));
				} catch (error) {
					const refused = error instanceof failure.HR && "APP_IS_RUNNING" === error.code;
					if (!refused || context.leftMs() < underWayMs) throw error;
					if ((0, mendix_environments.isRunning)(await lookAt(context))) await takeDown(context);
					else await context.connection.sleep(underWayMs);
				}
		}
		async function restoreScale(context, report) {
			const { connection, journal, timeline } = context;
			const { previousScale } = journal.state;
			if (!journal.has("scale")) return;
			if (!previousScale) return void report.left.push("the scale: Mendix did not tell the previous one");
			const now = await lookAt(context);
			if ((0, mendix_scale.isScaled)(now, previousScale)) return;
			await timeline.span("previous scale", () => (0, mendix_scale.scaleEnvironment)(connection, now, previousScale));
			report.restored.push(`the scale of ${previousScale.instances} \xd7 ${previousScale.memoryPerInstance} MB`);
		}
		async function restoreSettings(context, report, known) {
			const { connection, journal, timeline } = context;
			const { former, before } = known;
			if (!before || !(journal.has("settings") || journal.has("transport"))) return;
			const now = await (0, mendix_settings.getSettings)(connection, (0, release_types.refOf)(context));
			const wanted = former ? formerValues(former, now) : deployedValues(context, report, before, now);
			const { settings, changes } = (0, settings_change.mergeSettings)(now, wanted);
			if (0 === changes.length) return;
			journal.announce("settings", { settingsPutBack: true });
			await timeline.span("previous settings", () => (0, mendix_settings.setSettings)(connection, (0, release_types.refOf)(context), settings));
			report.restored.push(`the former values of settings (${changes.map(({ name }) => name).join(", ")})`);
		}
		function added(before, now) {
			return mendix_settings.sections.flatMap((section) => now[section].filter(({ name }) => !before[section].some((known) => known.name === name)).map(({ name }) => name));
		}
		function formerValues(former, now) {
			return mendix_settings.sections.flatMap((section) => former[section].flatMap(({ name, value }) => (void 0 !== value && now[section].some((setting) => setting.name === name) ? [{ section, name, value }] : [])));
		}
		function deployedValues(context, report, before, now) {
			const { state } = context.journal;
			const returned = [...new Set([...(state.dropped ?? []), ...added(before, now)])];
			if (returned.length > 0) report.left.push(`these settings, which have the package's values now and must be set again: ${returned.join(", ")}`);
			if (!state.begun.includes("settings")) return [];
			if (state.targetRan && state.settingsPutBack) {
				report.left.push("perhaps some settings, because the rollback was interrupted while it restored them: compare them");
				return [];
			}
			const there = state.settings.filter(({ section, name }) => now[section].some((setting) => setting.name === name));
			const known = state.targetRan ? [] : there.filter(({ restorable }) => restorable);
			const lost = there.filter((one) => !known.includes(one)).map(({ name }) => name);
			if (lost.length > 0) report.left.push(`these settings, whose former values are not known: ${lost.join(", ")}`);
			return known.flatMap(({ section, name }) => {
				const value = now[section].find((setting) => setting.name === name)?.deployedValue;
				return void 0 === value ? [] : [{ section, name, value }];
			});
		}
		async function restoreData(context, report) {
			const { connection, journal, timeline } = context;
			const { begins, ended } = context.report;
			const { snapshotId, backupIds } = journal.state;
			if (void 0 === snapshotId || !backupIds) return void report.left.push("the data: this release made no backup");
			const target = { ...(0, release_types.refOf)(context), ...backupIds };
			await timeline.span("restore", async () => {
				try {
					const { restoreId } = await announced(context, "restore", () => (0, restore.createRestore)(connection, target, snapshotId));
					journal.note({ restoreId });
					begins("restore", { what: `The restore of backup ${snapshotId} into ${(0, client.label)(target)}`, id: restoreId });
					await (0, restore.waitForRestore)(connection, target, restoreId, (0, release_types.limits)(context));
					ended("restore");
					report.restored.push(`the data of backup ${snapshotId}`);
				} catch (error) {
					if (!(error instanceof failure.HR) || error instanceof wait.vw || "cancelled" === error.kind) throw error;
					ended("restore");
					if (!error.outcomeUnknown) throw error;
					report.left.push(`perhaps the data: nobody knows whether backup ${snapshotId} was restored (${error.message})`);
				}
			});
		}
		class UndoReport {
			restored = [];
			left = [];
			kept;
			text(nothing = "Nothing had to be restored.") {
				const restored = this.restored.length > 0 ? `Restored: ${this.restored.join("; ")}.` : nothing;
				return this.left.length > 0 ? `${restored} Not restored: ${this.left.join("; ")}.` : restored;
			}
		}
		async function undo(context, options) {
			const { journal } = context;
			const { report, keepNew, former } = options;
			await endOfRestore(context, options);
			const started = "rollback" !== journal.state.phase && journal.has("start");
			if (started && keepNew) {
				report.kept = await endOfStart(context);
				if (report.kept) return;
			}
			journal.note({ phase: "rollback" });
			const found = await afterStop(context);
			const others = await workOfOthers(context, found);
			const why = void 0 === others ? leftByMode(journal.state) : `somebody else is at work: ${others}`;
			if (void 0 !== why) {
				report.left.push(`package, settings and scale (${why})`);
				await runAgain(context, report, { others: void 0 !== others, back: false });
				return;
			}
			const now = started ? await endStart(context, found) : found;
			const { whenRunning, previous, target } = journal.state;
			const newRuns = (0, mendix_environments.isRunning)(now) && "target" === whenRunning && false !== isSameVersion(now.modelVersion, target?.version);
			const before = previous && (await (0, mendix_settings.getSettings)(context.connection, (0, release_types.refOf)(context)));
			if (before && former && journal.has("transport")) journal.note({ dropped: added(before, former) });
			await restorePackage(context, report);
			await restoreSettings(context, report, { former, before });
			await restoreScale(context, report);
			if (newRuns) await takeDown(context);
			if (started && options.data) await restoreData(context, report);
			await runAgain(context, report, { others: false, back: true });
		}
		async function endOfRestore(context, { data, report }) {
			const { begun, rollback, snapshotId, restoreId, backupIds } = context.journal.state;
			if (!begun.includes("restore")) {
				if (!data && "with-data" === rollback && begun.includes("start")) report.left.push(`the data (backup ${snapshotId ?? "unknown"}; the restore action restores it)`);
				return;
			}
			if (void 0 === restoreId || !backupIds) return void report.left.push("perhaps the data: the answer to the restore was lost, so nobody knows whether it was carried out");
			await (0, restore.waitForRestore)(context.connection, { ...(0, release_types.refOf)(context), ...backupIds }, restoreId, (0, release_types.limits)(context));
			report.restored.push(`the data of backup ${snapshotId}`);
		}
		function leftByMode({ rollback }) {
			return "none" === rollback ? "`rollback: none`" : void 0;
		}
		async function runAgain(context, report, { others, back }) {
			const { journal } = context;
			const { previous, target, targetRan } = journal.state;
			const before = await (journal.state.stopping ? afterStop(context, 1 / 0) : lookAt(context));
			if (journal.state.stopping && (0, mendix_environments.isRunning)(before)) report.left.push("the app may stop yet: its stop still goes on");
			if (!(0, release_journal.hasToRun)(journal.state)) {
				if ((0, mendix_environments.isRunning)(before)) report.left.push("the app runs, which it did not before: somebody else has started it");
				else if (journal.has("start")) report.restored.push("the app is stopped, as it was before");
				return;
			}
			const ours = journal.has("stop") || (journal.has("start") && !(others && targetRan));
			if (!ours) {
				if (!(0, mendix_environments.isRunning)(before)) report.left.push(`the app is ${before.status}: somebody else has stopped it`);
				return;
			}
			const which = !back && journal.has("transport") ? "target" : "previous";
			let now = await bringUp(context, which);
			if (!(0, mendix_environments.isRunning)(before)) report.restored.push("the app runs again");
			const isPrevious = () => false !== isSameVersion(now.modelVersion, previous?.version);
			if (!back || isPrevious()) return;
			if (journal.has("start") && false !== isSameVersion(now.modelVersion, target?.version)) {
				await takeDown(context);
				now = await bringUp(context, which);
			}
			if (!isPrevious()) report.left.push(`the app runs model version ${now.modelVersion} instead of ${previous?.version}`);
		}
		const patienceMs = 12e4;
		const mostBadLooks = 3;
		async function verify(context, plan) {
			const { previous, target, modelVersion } = context.journal.state;
			const { health, stableMs } = plan.request;
			const expected = { version: target?.version, before: [previous?.version, modelVersion], health, stableMs };
			const environment = await healthy(context, expected);
			await runsAsAsked(context, plan, environment);
			context.report.say(`${(0, client.label)(environment)} is verified.`);
			return environment;
		}
		async function healthy(context, expected) {
			const { timeline, report } = context;
			const look = () => verify_lookAt(context, expected);
			const environment = await timeline.span("verify", () => becomesHealthy(context, look));
			report.fact("model-version", environment.modelVersion ?? "");
			report.fact("url", (0, app_answer.appAddress)(environment) ?? "");
			if (void 0 === expected.version) report.say("The package does not tell its model version, so which version runs could not be compared.");
			const { stableMs } = expected;
			if (stableMs > 0) {
				report.say(`Healthy; watching for ${(0, wait.Ln)(stableMs)}.`);
				await timeline.span("stability check", () => staysHealthy(context, look, stableMs));
			}
			return environment;
		}
		async function runsAsAsked({ connection }, { request, scale }, now) {
			const settings = request.settings.length > 0 ? await (0, mendix_settings.getSettings)(connection, now) : void 0;
			const names = request.settings.flatMap(({ section, name, value }) => {
				const setting = settings?.[section].find((known) => known.name === name);
				const runs = setting && { ...setting, value: setting.deployedValue ?? setting.value };
				return runs && !(0, mendix_settings.sameValue)(runs, value) ? [name] : [];
			});
			const what = names.length > 0 ? `settings (${names.join(", ")})` : scale && !(0, mendix_scale.isScaled)(now, scale) ? "the scale" : "";
			if ("" !== what) throw changedByOthers(now, `${what} are no longer what this release set`);
		}
		async function becomesHealthy(context, look) {
			const { connection, report, leftMs } = context;
			let last;
			try {
				const { value } = await (0, wait.fm)({
					what: "the health of the new version",
					look,
					state: ({ problem }) => problem?.message ?? "healthy",
					judge: ({ problem }) => {
						last = problem;
						if (problem?.code === "ENVIRONMENT_CHANGED") throw problem;
						return void 0 === problem ? "done" : "pending";
					},
					timeoutMs: Math.min(patienceMs, leftMs()),
					schedule: { minMs: 2e3, share: 0.1, maxMs: 1e4 },
					clock: connection.clock,
					signal: connection.signal,
					onEvent: report.onWait,
				});
				if (!value.environment) throw new TypeError("All is healthy, but nothing was seen.");
				return value.environment;
			} catch (error) {
				throw connection.signal?.aborted || void 0 === last ? error : last;
			}
		}
		async function staysHealthy(context, look, stableMs) {
			const { connection, leftMs } = context;
			const { clock, signal } = connection;
			if (leftMs() < stableMs) throw noTimeLeft(leftMs(), stableMs);
			const end = clock.now() + stableMs;
			let bad = 0;
			do {
				const leftNow = end - clock.now();
				await clock.sleep(bad > 0 ? 2e3 : Math.min(Math.max(leftNow, 1), Math.max(2e3, stableMs / 10)), signal);
				const { problem } = await look();
				bad = void 0 === problem ? 0 : bad + 1;
				if (problem && bad >= mostBadLooks) throw problem;
			} while (bad > 0 || clock.now() < end);
		}
		function noTimeLeft(leftMs, stableMs) {
			return new failure.HR(`The new version is healthy, but of the step's time only ${(0, wait.Ln)(leftMs)} are left for its stability check of ${(0, wait.Ln)(stableMs)}.`, { code: "TIMEOUT", kind: "timeout", remedy: "Give the step more timeout-minutes, or fewer stable-seconds." });
		}
		async function verify_lookAt(context, expected) {
			const { connection } = context;
			try {
				const environment = await (0, mendix_environments.getEnvironment)(connection, (0, release_types.refOf)(context), { retry: { totalMs: 3e4 } });
				return { environment, problem: await problemOf(connection, environment, expected) };
			} catch (error) {
				if (!(error instanceof failure.HR) || "cancelled" === error.kind) throw error;
				return { environment: void 0, problem: error };
			}
		}
		async function problemOf(connection, environment, { version, before, health }) {
			const runs = environment.modelVersion;
			if (!(0, mendix_environments.isRunning)(environment)) return unhealthy(environment, "NOT_RUNNING", `is ${environment.status} after its start`);
			if (false === isSameVersion(runs, version)) {
				const how = `runs model version ${runs} instead of ${version}`;
				if (before.every((one) => false === isSameVersion(runs, one))) return changedByOthers(environment, `it ${how}`);
				return unhealthy(environment, "WRONG_VERSION", how);
			}
			if (!health) return;
			const url = (0, app_answer.appUrl)(environment, health.path);
			const status = await (0, app_answer.appStatus)(connection, url);
			if (health.statuses.some(({ first, last }) => status >= first && status <= last)) return;
			return unhealthy(environment, "UNHEALTHY", `answered HTTP ${status} to the health check of ${url.origin}${url.pathname}`);
		}
		function unhealthy(environment, code, how) {
			return new failure.HR(`${(0, client.label)(environment)} ${how}.`, { code, kind: "remote-failed", remedy: "See the log of the app (download-logs)." });
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
			const name = (0, client.label)(plan.environment);
			report.fact("rolled-back", false);
			if (!journal.changed) {
				journal.note({ phase: "over", succeeded: false });
				return beginning(`${name} was not changed.`, error);
			}
			report.say(`The release failed in its phase ${phase}: ${textOf(error)}`);
			onRollback?.(rollbackMs);
			const end = connection.clock.now() + rollbackMs;
			const own = { ...context, leftMs: () => Math.max(0, end - connection.clock.now()) };
			const undone = new UndoReport();
			journal.note({ failedIn: phase });
			try {
				const data = "with-data" === plan.request.rollback;
				const work = () => undo(own, { keepNew: false, former: plan.settings, data, report: undone });
				await timeline.phase("rollback", work).finally(() => {
					if (timeline.downtimes.length > 0) report.fact("downtime-seconds", timeline.downtimeSeconds());
				});
			} catch (trouble) {
				return connection.signal?.aborted ? trouble : rollbackFailed(context, error, trouble);
			}
			const complete = 0 === undone.left.length;
			report.fact("rolled-back", complete);
			journal.note({ phase: "over", succeeded: false });
			report.say(undone.text());
			const state = complete ? `${name} was rolled back${afterwards(context)}` : `${name} was rolled back only in part`;
			return beginning(`${state}. ${undone.text()}`, error, complete ? "Before the next release:" : "");
		}
		function afterwards({ journal, timeline }) {
			if (!(0, release_journal.hasToRun)(journal.state)) return " and is stopped, as before";
			if (0 === timeline.downtimes.length && journal.state.wasRunning) return "; it was not stopped";
			return " and runs its previous version again";
		}
		function rollbackFailed({ journal }, error, trouble) {
			const half = trouble instanceof failure.HR && "RESTORE_FAILED" === trouble.code;
			if (half) journal.note({ phase: "over", succeeded: false });
			const state = half ? "is stopped, because its data may be incomplete" : "may be down";
			const remedy = trouble instanceof failure.HR ? trouble.remedy : void 0;
			return beginning(`${(0, client.label)(journal.state)} ${state}: the release failed, and so did its rollback (${textOf(trouble)}).`, error, remedy ?? `Look at ${(0, client.label)(journal.state)} at once.`);
		}
		function beginning(state, error, remedy = "") {
			if (!(error instanceof failure.HR)) return new Error(`${state} ${textOf(error)}`, { cause: error });
			return error.with(`${state} ${error.message}`, { remedy: `${remedy} ${error.remedy ?? ""}`.trim() || void 0 });
		}
		function textOf(error) {
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
			downtimeSeconds() {
				return Number((this.downtimeMs() / 1e3).toFixed(1));
			}
			gantt(title) {
				if (0 === this.spans.length) return;
				const now = this.#now();
				const starts = this.spans.map(({ start }) => start);
				const ends = this.spans.map(({ end }) => end ?? now);
				const leastMs = Math.max(1, (Math.max(...ends) - Math.min(...starts)) / 100);
				const bar = (label, tag, start, end) => `  ${plain(label)} :${tag}, ${Math.round(start)}, ${Math.round(Math.max(start + leastMs, end ?? now))}`;
				const lines = ["gantt", `  title ${plain(title)}`, "  dateFormat x", "  axisFormat %H:%M:%S", "  todayMarker off"];
				for (const { name } of this.phases) {
					const spans = this.spans.filter((span) => span.phase === name);
					if (spans.length > 0) lines.push(`  section ${plain(name)}`);
					for (const span of spans) lines.push(bar(span.name, span.failed ? "crit" : "done", span.start, span.end));
				}
				if (this.downtimes.length > 0) lines.push("  section downtime");
				for (const { start, end } of this.downtimes) lines.push(bar("app is down", "active", start, end));
				return lines.join("\n");
			}
		}
		function plain(text) {
			return text
				.replaceAll(/[:;#,%"`<>{}\r\n]/g, " ")
				.replaceAll(/\s+/g, " ")
				.trim();
		}
		var action = webpack_require(9297);
		var inputs = webpack_require(2266);
		function needsRecovery(state) {
			return "over" !== state.phase && (0, release_journal.isChanged)(state);
		}
		async function recover(context) {
			const { state } = context.journal;
			const report = new UndoReport();
			try {
				await undo(context, { keepNew: true, data: false, report });
			} catch (error) {
				if (!(error instanceof failure.HR)) throw error;
				throw error.with(`${(0, client.label)(state)} may be down. ${error.message} ${report.text("Nothing was restored so far.")}`, { remedy: `Look at ${(0, client.label)(state)} at once.${howToStart(state, error)} ${error.remedy ?? ""}`.trim() });
			}
			if (!report.kept) return `${report.text()} ${leftBeside(state)}`.trim();
			return `The new version had been started and runs (model version ${report.kept.modelVersion ?? "unknown"}); it is left running. It was not verified to the end: check it, or release the previous package to go back.`;
		}
		function howToStart({ rollback, begun, previous }, { code, kind }) {
			if ("RESTORE_FAILED" === code) return "";
			if ("none" === rollback && "remote-failed" === kind && begun.includes("transport") && previous) return ` Nothing was restored (\`rollback: none\`): to run the previous version, transport package ${previous.packageId}, then start-and-wait.`;
			return " start-and-wait starts it.";
		}
		function leftBeside({ begun, target, snapshotId }) {
			const texts = [];
			if (begun.includes("upload")) texts.push(target ? `The uploaded package ${target.packageId} stays with the app.` : "An uploaded package may be with the app.");
			if (begun.includes("backup")) texts.push(snapshotId ? `Backup ${snapshotId} was begun and stays.` : "A backup may have been begun.");
			return texts.join(" ");
		}
		var mendix = webpack_require(9255);
		var runner_text = webpack_require(3912);
		const journalName = "release";
		const somePath = "a path on the address of the app, for example `/` or `/rest/health`";
		const someStatuses = "HTTP statuses from 100 to 599, separated by commas, or ranges of them such as `200-299`";
		const healthInputs = {
			"health-check-path": (0, inputs.hF)(
				"Path on the address of the environment that has to answer before the step succeeds, for example `/`. Asked without credentials; redirects are followed on the same origin only. Default: no health check.",
				somePath,
				(text) => {
					if (URL.canParse(text) || /^[/\\]{2}/.test(text)) throw new inputs.q$(somePath);
					return text;
				},
				{},
			),
			"health-check-status": (0, inputs.hF)(
				"HTTP statuses that count as healthy, for example `200`, `200,401` or `200-299`.",
				someStatuses,
				(text) =>
					text.split(",").map((part) => {
						const [, first, last = first] = /^\s*([1-5]\d\d)\s*(?:-\s*([1-5]\d\d)\s*)?$/.exec(part) ?? [];
						if (void 0 === first || Number(last) < Number(first)) throw new inputs.q$(someStatuses);
						return { first: Number(first), last: Number(last) };
					}),
				{ default: "200" },
			),
		};
		function healthOf(values) {
			const path = values["health-check-path"];
			return void 0 === path ? void 0 : { path, statuses: values["health-check-status"] };
		}
		function remark(step, text) {
			step.info(`Note: ${text}`);
			step.summary.text(text);
		}
		function reportTo(step) {
			return {
				say: (text) => step.info(text),
				remark: (text) => remark(step, text),
				fact: (name, value) => step.output(name, value),
				save: (journal) => step.saveState(journalName, JSON.stringify(journal)),
				begins: (key, { what, id }) => step.begins(key, { what, id }),
				ended: (key) => step.ended(key),
				onWait: step.onWait,
			};
		}
		function summarize(step, timeline, title) {
			const gantt = timeline.gantt(title);
			if (gantt) step.summary.mermaid(gantt);
			const took = (one) => `${void 0 === one.end ? "not ended" : ((0, wait.Ln))(one.end - one.start)}${one.failed ? ", failed" : ""}`;
			for (const phase of timeline.phases) {
				const { calls, retries } = phase;
				step.summary.detail(`Phase ${phase.name}`, `${took(phase)}; ${calls} calls${retries > 0 ? `, ${retries} of them retries` : ""}`);
				for (const one of timeline.spans.filter((other) => other.phase === phase.name)) step.summary.detail(`${phase.name}: ${one.name}`, `${took(one)}${one.bytes ? `; ${(0, runner_text.ee)(one.bytes)}` : ""}`);
			}
		}
		const recoverMs = 24e4;
		const postInputs = [...Object.keys(mendix.connectionInputs), "app-id", "environment"];
		async function cleanUp(values, step) {
			const text = step.state(journalName);
			const state = (0, release_journal.parseJournal)(text);
			if (!state) {
				if ("" !== text) await lookOnly(values, step);
				return;
			}
			if (!needsRecovery(state)) {
				const beside = "over" === state.phase ? "" : leftBeside(state);
				if ("" !== beside) step.info(beside);
				return;
			}
			const name = (0, client.label)(state);
			const begin = step.clock.now();
			const timeline = new Timeline(step.clock.now, () => step.traffic);
			const inner = reportTo(step);
			const report = { ...inner, fact: () => {}, save: (journal) => inner.save(journal) || true };
			const context = { connection: (0, mendix.connect)(values, step), report, journal: new release_journal.Journal(state, report.save), timeline, leftMs: () => Math.max(0, begin + recoverMs - step.clock.now()) };
			step.warning(`The release to ${name} was interrupted in its phase ${state.phase}; its environment is put right now.`);
			try {
				const done = await timeline.phase("recover", () => recover(context));
				context.journal.note({ phase: "over", succeeded: false });
				step.warning(`${name}: ${done}`);
				step.summary.headline(`${name}: interrupted in ${state.phase}, and put right`).text(done);
			} finally {
				summarize(step, timeline, `Recovery of ${name}`);
			}
		}
		async function lookOnly(values, step) {
			const now = await (0, mendix_environments.findEnvironment)((0, mendix.connect)(values, step), values["app-id"], values.environment);
			const how = (0, mendix_environments.isRunning)(now) ? `runs model version ${now.modelVersion ?? "unknown"}` : `does not run (${now.status})`;
			const text = `${(0, client.label)(now)} ${how}. The notes of the interrupted release cannot be read, so nothing was restored.`;
			step.summary.headline(`${(0, client.label)(now)} ${how}`);
			if (!(0, mendix_environments.isRunning)(now)) throw new failure.HR(text, { code: "STATE_UNREADABLE", kind: "conflict", remedy: "Check its package and its settings, then start it with start-and-wait." });
			step.warning(`${text} Check its package and its settings.`);
		}
		var base_json = webpack_require(768);
		var base_text = webpack_require(1497);
		var request = webpack_require(384);
		var http_url = webpack_require(9540);
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
			const id = await post(repository, "", { ref: repository.sha, environment: wanted.environment, description: deployment_short(wanted.description), production_environment: wanted.production, auto_merge: false, required_contexts: [] });
			if (void 0 !== id) return id;
			throw new failure.HR("GitHub answered without an id of the deployment.", { code: "UNEXPECTED_ANSWER", kind: "remote-failed" });
		}
		async function setDeploymentState(repository, id, state, { description, environmentUrl } = {}) {
			await post(repository, `/${id}/statuses`, { state, ...(description && { description: deployment_short(description) }), ...(environmentUrl && { environment_url: environmentUrl }), ...(repository.logUrl && { log_url: repository.logUrl }) });
		}
		function explainGitHub(error) {
			return error instanceof failure.HR ? [error.message, error.remedy].filter(Boolean).join(" ") : String(error);
		}
		async function post(repository, below, body) {
			const { token, apiUrl, owner, repo, signal } = repository;
			const transport = new request.JsonTransport(largestAnswer);
			const headers = { "user-agent": "paas-actions", accept: "application/vnd.github+json", "content-type": "application/json", authorization: `token ${token}` };
			const call = { method: "POST", headers, body: JSON.stringify(body), write: true, stops: signal ? [signal] : [] };
			let url = new URL(apiUrl.replace(/\/+$/, "") + (0, http_url.Ae)`/repos/${owner}/${repo}/deployments` + below);
			for (let redirects = 0; ; redirects++) {
				const answer = await transport.send({ ...call, url }, requestMs);
				const location = answer.headers["location"];
				const to = void 0 !== location && URL.canParse(location, url.href) ? new URL(location, url) : void 0;
				const follow = [301, 302, 307, 308].includes(answer.status) && redirects < 5 && to?.origin === url.origin;
				if (!follow) return idIn(answer);
				url = to;
			}
		}
		function idIn({ status, json, target }) {
			const answer = (0, base_json.asObject)(json);
			if (status >= 200 && status < 300) return (0, base_json.asWholeNumber)(answer?.["id"]);
			const { message, errors } = answer ?? {};
			const why = Array.isArray(errors) ? `: ${errors.map((one) => JSON.stringify(one)).join(", ")}` : "";
			const words = (0, base_text.Mx)((0, base_text.TN)(((0, base_json.asText)(message) || target) + why));
			throw new failure.HR(`${words} (HTTP ${status}).`, { code: `HTTP_${status}`, kind: "remote-failed", status, remedy: [401, 403, 404].includes(status) ? "The job needs `permissions: deployments: write`, and github-token a token of this repository." : void 0 });
		}
		function deployment_short(text) {
			const line = text.replaceAll(/\s+/g, " ").trim();
			return line.length > longestDescription ? `${line.slice(0, longestDescription - 1)}…` : line;
		}
		const idName = "deployment";
		class Deployment {
			#step;
			#repository;
			#id;
			constructor(step, token) {
				this.#step = step;
				this.#repository = void 0 === token ? void 0 : currentRepository(token);
				if (void 0 !== token && !this.#repository) step.warning("No GitHub deployment: GITHUB_REPOSITORY and GITHUB_SHA are not set.");
			}
			static leftOpen(step, token) {
				const id = Number(step.state(idName));
				if (!id) return;
				const deployment = new Deployment(step, token);
				deployment.#id = id;
				return deployment;
			}
			get id() {
				return this.#id;
			}
			async open(environment, description, production) {
				await this.#try("could not be made", async (repository) => {
					this.#id = await createDeployment(repository, { environment, description, production });
					this.#step.saveState(idName, String(this.#id));
					await setDeploymentState(repository, this.#id, "in_progress", { description });
				});
			}
			async close(state, status) {
				const id = this.#id;
				if (void 0 === id) return;
				await this.#try(`${id} could not be set to ${state}`, (repository) => setDeploymentState(repository, id, state, status));
				this.#step.saveState(idName, "");
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
		var package_file = webpack_require(9759);
		var settings = webpack_require(1163);
		const deploy_inputs = {
			...mendix.environmentInputs,
			package: (0, inputs.Qq)("The package: a path, or a glob that matches exactly one file. Give this, `package-id` or `from-environment`."),
			"package-id": (0, inputs.Qq)("Id of a package that the app has already."),
			"from-environment": (0, inputs.Qq)("Promote: take the package of this environment of the same app."),
			"package-name": (0, inputs.Qq)("What an uploaded package is called on the platform. Default: the name of the file."),
			...settings.n,
			instances: (0, inputs.nd)("Number of instances. Default: unchanged.", 1, 64),
			"memory-per-instance": (0, inputs.nd)("Memory of each instance in MB. Default: unchanged.", 1024, 1048576),
			backup: (0, inputs.Jt)("Make a backup first, while the package is uploaded and the app still runs.", { default: "true" }),
			"backup-comment": (0, inputs.Qq)("Comment of that backup. Default: one that says when it was made."),
			"auto-sync-db": (0, inputs.Jt)("Change the database to fit the model, if they differ. Without it such a start fails.", { default: "true" }),
			...healthInputs,
			"stable-seconds": (0, inputs._)("How long everything has to stay healthy before the release counts as done, in seconds: the stability check.", 0, 3600, { default: "30" }),
			"pin-platform": (0, inputs.Yq)(
				"Start with the platform stack (runtime image, buildpack, services) that the environment of `from-environment` runs, which is the one the package was tested on, instead of the newest: `true`, `false`, or `auto`: when a package is promoted and Mendix can. A rollback does not pin.",
				["auto", "true", "false"],
				{ default: "auto" },
			),
			rollback: (0, inputs.Yq)("What to undo when the release fails after its first change: package, settings and scale; the data as well (the backup is restored, and only if the new version was started); or nothing, so that only the app is up again.", release_types.rollbackModes, { default: "package-and-settings" }),
			"github-token": (0, inputs.Qq)("Token with `deployments: write` (`github.token` in a job that has this permission), to record the release as a deployment at GitHub. Default: no such record.", { secret: true }),
			"github-environment": (0, inputs.Qq)("GitHub’s name of the environment, for that record. Default: no such record."),
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
				...(0, inputs.Og)(values, ["package", "package-id", "from-environment"]),
				...("true" === values["pin-platform"] && void 0 === values["from-environment"] ? ["`pin-platform: true` needs `from-environment`: only a package that is promoted has a stack to pin to."] : []),
				...(void 0 !== values["package-name"] && void 0 === values.package ? ["`package-name` is for a `package` that is uploaded."] : []),
				...(0, inputs.z$)(values, "settings", "settings-file", "both say what settings are to be"),
				...("with-data" !== values.rollback || values.backup ? [] : ["`rollback: with-data` needs `backup: true`."]),
				...(void 0 !== values["github-environment"] && void 0 === values["github-token"] ? ["`github-environment` needs a `github-token`."] : []),
				...(void 0 !== values["github-token"] && void 0 === values["github-environment"] ? ["`github-token` needs a `github-environment`: the name of the environment at GitHub."] : []),
				...((values["stable-seconds"] ?? 0) >= (values["timeout-minutes"] ?? 1 / 0) * 60 ? ["`stable-seconds` is as long as `timeout-minutes`, so the stability check could never end in time."] : []),
			],
			async run(values, step) {
				const timeline = new Timeline(step.clock.now, () => step.traffic);
				const connection = (0, mendix.connect)(values, step);
				step.output("phase", "plan");
				const request = await requestOf(values);
				const plan = await timeline.phase("plan", () => makePlan(connection, request));
				tell(plan, step);
				if (request.skipIfDeployed && plan.deployed) return void alreadyDeployed(plan, step);
				const steps = describePlan(plan).map((line, index) => `${index + 1}. ${line}`);
				step.info(["The plan:", ...steps].join("\n  "));
				if (values["dry-run"]) dryRun(plan, steps, step);
				else await carryOut({ values, step, plan, connection, timeline });
			},
			postInputs: [...postInputs, "github-token"],
			async post(values, step) {
				const state = (0, release_journal.parseJournal)(step.state(journalName));
				const deployment = Deployment.leftOpen(step, values["github-token"]);
				const end = state?.succeeded ? "success" : "error";
				const description = `Interrupted${state ? ` in ${state.failedIn ?? state.phase}` : ""}.`;
				await cleanUp(values, step).finally(() => deployment?.close(end, { description }));
			},
		});
		async function carryOut(one) {
			const { values, step, plan, connection, timeline } = one;
			const name = (0, client.label)(plan.environment);
			const deployment = new Deployment(step, values["github-token"]);
			await deployment.open(values["github-environment"] ?? "", `Release to ${name}`, plan.environment.production);
			step.output("deployment-id", deployment.id);
			const report = reportTo(step);
			const journal = new release_journal.Journal(journalOf(plan), report.save);
			const context = { connection, report, journal, timeline, leftMs: () => step.leftMs() };
			try {
				const environment = await release(context, plan, { onRollback: (ms) => step.allowAtLeast(ms) });
				await deployment.close("success", { environmentUrl: (0, app_answer.appAddress)(environment) });
				const { target } = journal.state;
				sumUpSuccess(one, environment, target && (0, types.packageName)(target));
			} catch (error) {
				if (!step.signal.aborted) {
					await deployment.close("failure", { description: "The release has failed." });
					await sumUpFailure(one, journal.state.target?.version);
				}
				throw error;
			} finally {
				step.summary.fact("Backup", journal.state.snapshotId).detail("Deployment at GitHub", deployment.id);
				summarize(step, timeline, `Release to ${name}`);
			}
		}
		function sumUpSuccess({ step, plan, timeline }, now, after) {
			const name = (0, client.label)(plan.environment);
			const before = plan.wasRunning ? plan.environment.modelVersion : void 0;
			const { modelVersion = "unknown" } = now;
			const change = void 0 === before || before === modelVersion ? modelVersion : `${before} → ${modelVersion}`;
			const down = plan.wasRunning ? `down ${(0, wait.Ln)(timeline.downtimeMs())}` : "it did not run before";
			step.info(`${name} is released: ${change}, ${down}.`);
			step.summary
				.headline(`${name}: ${change}, ${down}`)
				.fact("Package after", after)
				.link("Address", (0, app_answer.appAddress)(now));
		}
		async function sumUpFailure({ step, plan, connection, timeline }, version = "unknown") {
			const soon = connection.endedBy(AbortSignal.timeout(lastLookMs));
			const look = async (environment) => {
				const [now, has] = await Promise.all([(0, mendix_environments.getEnvironment)(soon, environment), (0, mendix_packages.getEnvironmentPackage)(soon, environment)]);
				const runs = "Running" === now.status ? `runs ${now.modelVersion ?? "an unknown version"}` : `is ${now.status}`;
				const down = timeline.downtimes.length > 0 ? `, down ${(0, wait.Ln)(timeline.downtimeMs())}` : ", not stopped";
				step.summary.headline(`${(0, client.label)(now)}: the release of ${version} failed; it ${runs}${down}`).fact("Package after", has ? (0, types.packageName)(has) : "none");
			};
			await look(plan.environment).catch(() => step.summary.headline(`${(0, client.label)(plan.environment)}: the release of ${version} failed`));
		}
		const lastLookMs = 1e4;
		async function requestOf(values) {
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
				health: healthOf(values),
				stableMs: 1e3 * values["stable-seconds"],
				rollback: values.rollback,
				skipIfDeployed: values["skip-if-deployed"],
				pinPlatform: "auto" === values["pin-platform"] ? "auto" : "true" === values["pin-platform"],
			};
		}
		async function sourceOf(values) {
			if (void 0 !== values["package-id"]) return { from: "id", packageId: values["package-id"] };
			if (void 0 !== values["from-environment"]) return { from: "environment", mode: values["from-environment"] };
			const file = await (0, package_file.findPackage)(values.package ?? "");
			return { from: "file", path: file.path, name: values["package-name"] ?? file.name, size: file.size, modelVersion: file.modelVersion };
		}
		function tell({ environment, previous, target, remarks }, step) {
			const name = (0, client.label)(environment);
			const before = previous ? (0, types.packageName)(previous) : "none";
			step.output("previous-package-id", previous?.packageId ?? "");
			step.output("package-id", target?.packageId);
			step.output("url", (0, app_answer.appAddress)(environment));
			step.info(`${name} is ${environment.status} with model version ${environment.modelVersion ?? "unknown"} and package ${before}.`);
			step.summary.fact("Environment", name).fact("Package before", before);
			for (const text of remarks) remark(step, text);
		}
		function dryRun({ environment }, steps, step) {
			step.info("Nothing was changed: this was a dry run.");
			step.summary.headline(`${(0, client.label)(environment)}: a dry run, nothing was changed`).text("A release would:");
			for (const line of steps) step.summary.text(line);
		}
		function alreadyDeployed({ environment, previous }, step) {
			const name = (0, client.label)(environment);
			step.output("package-id", previous?.packageId);
			step.output("model-version", environment.modelVersion);
			step.output("downtime-seconds", 0);
			step.output("rolled-back", false);
			step.output("phase", "done");
			step.info(`${name} runs all of it already; nothing was changed.`);
			step.summary.headline(`${name}: already runs ${environment.modelVersion ?? "this package"}, nothing was changed`);
		}
	},
	1163: (unused_module, webpack_exports, webpack_require) => {
		webpack_require.d(webpack_exports, { n: () => settingsInputs });
		var node_fs_0 = webpack_require(3024);
		var js_yaml_1 = webpack_require(3243);
		var _base_failure_js_2 = webpack_require(7306);
		var _mendix_settings_change_js_3 = webpack_require(3612);
		var _runner_inputs_js_4 = webpack_require(2266);
		var _shared_yaml_js_5 = webpack_require(977);
		const textual = js_yaml_1.uH.withTags(js_yaml_1.DX);
		const allowed = "settings in YAML or JSON: `constants`, `custom-settings`, `scheduled-events`";
		function parse(text) {
			const given = (0, _shared_yaml_js_5.g)(text, allowed, { schema: textual });
			try {
				return (0, _mendix_settings_change_js_3.parseDesired)(given);
			} catch (error) {
				if (error instanceof _base_failure_js_2.HR) throw new _runner_inputs_js_4.q$(`${allowed}. ${error.message}`);
				throw error;
			}
		}
		function parseFile(path) {
			let text;
			try {
				text = (0, node_fs_0.readFileSync)(path, "utf8");
			} catch (error) {
				const { code } = error;
				throw new _runner_inputs_js_4.q$(`the path of a file with ${allowed}; ${path} cannot be read (${String(code)})`);
			}
			return parse(text);
		}
		const settingsInputs = {
			settings: (0, _runner_inputs_js_4.hF)(
				"Desired settings, in YAML or JSON; settings that are not named stay unchanged. Either short (`constants:` with `Module.Name: value`, `custom-settings:`, `scheduled-events:` with `Enabled` or `Disabled`) or in the platform’s own shape, as `get-settings` writes it.",
				allowed,
				parse,
				{ confidential: true },
			),
			"settings-file": (0, _runner_inputs_js_4.hF)("A file with such settings.", "the path of a file", parseFile, {}),
		};
	},
	977: (unused_module, webpack_exports, webpack_require) => {
		webpack_require.d(webpack_exports, { g: () => readYaml });
		var js_yaml_0 = webpack_require(3243);
		var _runner_inputs_js_1 = webpack_require(2266);
		const mostValues = 1e5;
		function readYaml(text, allowed, options = {}) {
			let value;
			try {
				value = (0, js_yaml_0.Hh)(text, options);
			} catch (error) {
				if (!(error instanceof js_yaml_0.tB)) throw error;
				throw new _runner_inputs_js_1.q$(`${allowed}; line ${(error.mark?.line ?? 0) + 1} is not YAML (${reasonOf(error)})`);
			}
			if (hasMoreThan(mostValues, value)) throw new _runner_inputs_js_1.q$(`${allowed}, with at most ${mostValues} values`);
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
};
