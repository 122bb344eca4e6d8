export const id = 67;
export const ids = [67];
export const modules = {
	1067: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { action: () => action });
		var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
		var _mendix_environments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1564);
		var _mendix_packages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8083);
		var _retention_plan_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9498);
		var _runner_action_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9297);
		var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2266);
		var _shared_concurrently_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3528);
		var _shared_delete_each_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3639);
		var _shared_mendix_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7483);
		const action = (0, _runner_action_js__WEBPACK_IMPORTED_MODULE_3__.QP)({
			name: "delete-packages",
			group: "Mendix Cloud: release",
			description: "Delete one deployment package of an app on Mendix Cloud, or old ones by rule; never one that is in use",
			branding: { icon: "trash", color: "orange" },
			inputs: {
				..._shared_mendix_js__WEBPACK_IMPORTED_MODULE_6__.connectionInputs,
				"app-id": _shared_mendix_js__WEBPACK_IMPORTED_MODULE_6__.appId,
				"package-id": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__.Qq)("Delete this one package. Give this, or rules."),
				"keep-last": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__.nd)("Rule: keep this many of the newest usable packages, besides those that environments have, and delete older ones.", 1, 1e4),
				"older-than-days": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__.nd)("Rule: delete only what is older than this. With `keep-last`, both must allow it.", 1, 1e4),
				"dry-run": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__.Jt)("Only show what would be deleted.", { default: "false" }),
				"timeout-minutes": (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_6__.timeoutMinutes)(30),
			},
			outputs: { deleted: "JSON list of what was deleted (or would be, with `dry-run`): `package-id`, `name`, `version`, `created-at`.", kept: "Number of packages of the app that are left." },
			check(inputs) {
				const byRule = void 0 !== inputs["keep-last"] || void 0 !== inputs["older-than-days"];
				return byRule === (void 0 !== inputs["package-id"]) ? ["Give either `package-id`, or a rule: `keep-last`, `older-than-days` or both."] : [];
			},
			async run(inputs, step) {
				const connection = (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_6__.connect)(inputs, step);
				const app = inputs["app-id"];
				const [packages, users] = await Promise.all([(0, _mendix_packages_js__WEBPACK_IMPORTED_MODULE_2__.listPackages)(connection, app), usersOf(connection, app)]);
				const id = inputs["package-id"];
				const plan = void 0 === id ? byRule() : { remove: one(app, id, packages, users), keep: [] };
				for (const { item, because } of plan.keep) step.info(`Keeps ${named(item)}: ${because}.`);
				step.summary.fact("App", app).fact("Packages", packages.length);
				let outcome = { deleted: plan.remove, failed: [] };
				if (inputs["dry-run"]) for (const item of plan.remove) step.info(`Would delete ${named(item)}.`);
				else outcome = await (0, _shared_delete_each_js__WEBPACK_IMPORTED_MODULE_5__.pP)(step, plan.remove, named, (item) => (0, _mendix_packages_js__WEBPACK_IMPORTED_MODULE_2__.deletePackage)(connection, app, item.packageId));
				if (void 0 !== id && 0 === plan.remove.length) step.notice(`${app} has no package ${id} (any more); nothing to do.`);
				const { deleted } = outcome;
				step.output("deleted", JSON.stringify(deleted.map(described)));
				step.output("kept", packages.length - deleted.length);
				step.summary.fact(inputs["dry-run"] ? "Would delete" : "Deleted", deleted.length);
				step.summary.fact("Kept", 0 === plan.keep.length ? packages.length - deleted.length : (0, _shared_delete_each_js__WEBPACK_IMPORTED_MODULE_5__.Ot)(plan.keep));
				if (deleted.length > 0)
					step.summary.table(
						["Package", "Version", "Made"],
						deleted.map(({ name, version, createdAt }) => [name, version ?? "", createdAt?.toISOString() ?? ""]),
					);
				(0, _shared_delete_each_js__WEBPACK_IMPORTED_MODULE_5__.jX)(outcome, named);
				function byRule() {
					return (0, _retention_plan_js__WEBPACK_IMPORTED_MODULE_7__.S)(packages, (item) => retained(item, users), { keepLast: inputs["keep-last"], keepDays: inputs["older-than-days"], now: step.clock.now() });
				}
			},
		});
		async function usersOf(connection, app) {
			const environments = await (0, _mendix_environments_js__WEBPACK_IMPORTED_MODULE_1__.listEnvironments)(connection, app);
			const uses = await (0, _shared_concurrently_js__WEBPACK_IMPORTED_MODULE_8__.r)(environments, 4, async (environment) => ({
				mode: environment.mode,
				packageId: (await (0, _mendix_packages_js__WEBPACK_IMPORTED_MODULE_2__.getEnvironmentPackage)(connection, environment))?.packageId,
				version: (0, _mendix_environments_js__WEBPACK_IMPORTED_MODULE_1__.isStopped)(environment) ? void 0 : environment.modelVersion,
			}));
			return (item) => {
				const modes = uses.filter((use) => use.packageId === item.packageId || (void 0 !== use.version && use.version === item.version)).map((use) => use.mode);
				return 0 === modes.length ? void 0 : `${modes.join(" and ")} ${1 === modes.length ? "has" : "have"} it`;
			};
		}
		function retained(item, users) {
			const status = item.status?.toLowerCase();
			return { id: item.packageId, createdAt: item.createdAt?.getTime() ?? 0 / 0, finished: "succeeded" === status || "failed" === status, succeeded: "succeeded" === status, label: item.name, protectedBecause: users(item) };
		}
		function one(app, id, packages, users) {
			const found = packages.filter((item) => item.packageId === id);
			for (const item of found) {
				const because = users(item);
				if (void 0 !== because) throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`${named(item)} of ${app} was not deleted: ${because}.`, { code: "PACKAGE_IN_USE", kind: "conflict", remedy: "Transport another package there first (and start it, where the app runs)." });
			}
			return found;
		}
		function named({ name, packageId }) {
			return name ? `${name} (${packageId})` : packageId;
		}
		function described(item) {
			return { "package-id": item.packageId, name: item.name, version: item.version, "created-at": item.createdAt?.toISOString() };
		}
	},
	3528: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { r: () => concurrently });
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
	3639: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { Ot: () => reasons, jX: () => failIfAnyFailed, pP: () => deleteEach });
		var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
		async function deleteEach(step, items, name, remove) {
			const deleted = [];
			const failed = [];
			for (const item of items)
				try {
					const wasThere = await remove(item);
					if (wasThere) deleted.push(item);
					step.info(wasThere ? `Deleted ${name(item)}.` : `${name(item)} was gone already.`);
				} catch (error) {
					if (!(error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H)) throw error;
					failed.push({ item, failure: error });
					if (step.signal.aborted) break;
					step.info(`Could not delete ${name(item)}: ${error.message}`);
				}
			return { deleted, failed };
		}
		function failIfAnyFailed({ deleted, failed }, name) {
			const [first] = failed;
			if (!first) return;
			const all = failed.map(({ item, failure }) => `- ${name(item)}: ${failure.message}`);
			throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(
				`${failed.length} of ${failed.length + deleted.length} could not be deleted:\n${all.join("\n")}`,
				1 === failed.length ? { code: first.failure.code, kind: first.failure.kind, remedy: first.failure.remedy, cause: first.failure } : { code: "NOT_ALL_DELETED", kind: first.failure.kind, remedy: first.failure.remedy ?? "Run the step again: it tries those that are left.", cause: first.failure },
			);
		}
		function reasons(kept) {
			const counts = new Map();
			for (const { because } of kept) counts.set(because, (counts.get(because) ?? 0) + 1);
			return [...counts].map(([because, count]) => `${count} (${because})`).join(", ");
		}
	},
	9498: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { S: () => planRetention });
		const dayMs = 864e5;
		function planRetention(items, describe, rules) {
			checkRules(rules);
			const entries = items.map((item) => ({ item, facts: describe(item) }));
			entries.sort((a, b) => age(a.facts) - age(b.facts));
			const successes = new Map();
			const remove = [];
			const keep = [];
			for (const { item, facts } of entries) {
				const kept = outOfReach(facts, rules) ?? keptByRule(facts, rules, successes);
				if (kept) keep.push({ item, ...kept });
				else remove.unshift(item);
			}
			return { remove, keep };
		}
		function outOfReach(facts, rules) {
			if (!facts.label.startsWith(rules.labelPrefix ?? "")) return { reason: "other-label", because: `its label does not start with ${rules.labelPrefix}` };
			if (void 0 !== facts.protectedBecause) return { reason: "protected", because: facts.protectedBecause };
			if (!facts.finished) return { reason: "unfinished", because: "it is not finished" };
			if (Number.isNaN(facts.createdAt)) return { reason: "undated", because: "its date cannot be read" };
		}
		function keptByRule(facts, rules, successes) {
			const group = facts.group ?? "";
			const newer = successes.get(group) ?? 0;
			if (facts.succeeded) {
				successes.set(group, newer + 1);
				if (0 === newer) return { reason: "newest-successful", because: "it is the newest successful one" };
				if (newer < (rules.keepLast ?? 0)) return { reason: "keep-last", because: `it is one of the last ${rules.keepLast}` };
			} else if (0 === newer) return { reason: "newer-than-any-success", because: "it failed after the newest success" };
			if (void 0 !== rules.keepDays && rules.now - facts.createdAt < rules.keepDays * dayMs) return { reason: "keep-days", because: `it is younger than ${rules.keepDays} days` };
		}
		function age(facts) {
			return Number.isNaN(facts.createdAt) ? -1 / 0 : -facts.createdAt;
		}
		function checkRules({ keepLast, keepDays, now }) {
			if (void 0 === keepLast && void 0 === keepDays) throw new RangeError("Say what to keep: keep-last, keep-days, or both.");
			if (void 0 !== keepLast && !(Number.isInteger(keepLast) && keepLast >= 0)) throw new RangeError(`keep-last must be a whole number from 0 on, not ${keepLast}.`);
			if (void 0 !== keepDays && !(Number.isFinite(keepDays) && keepDays >= 0)) throw new RangeError(`keep-days must be a number from 0 on, not ${keepDays}.`);
			if (!Number.isFinite(now)) throw new RangeError(`now must be a time in ms, not ${now}.`);
		}
	},
	9297: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { QP: () => defineAction });
		function defineAction(action) {
			return action;
		}
	},
};
