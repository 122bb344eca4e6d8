export const id = 26;
export const ids = [26];
export const modules = {
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
	1026: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { action: () => action });
		var _retention_plan_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9498);
		var _runner_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9297);
		var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2266);
		var _syncano_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6919);
		var _shared_delete_each_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3639);
		var _shared_limits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9574);
		var _shared_syncano_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1757);
		const action = (0, _runner_action_js__WEBPACK_IMPORTED_MODULE_0__.QP)({
			name: "syncano-prune-backups",
			group: "Syncano",
			description: "Delete old backups of a Syncano instance by rule; never the newest of a kind that succeeded",
			branding: { icon: "scissors", color: "orange" },
			inputs: {
				..._shared_syncano_js__WEBPACK_IMPORTED_MODULE_5__.connectionInputs,
				instance: _shared_syncano_js__WEBPACK_IMPORTED_MODULE_5__.instance,
				type: _shared_syncano_js__WEBPACK_IMPORTED_MODULE_5__.kindOrAll,
				"keep-last": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__.nd)("Keep this many of the newest that succeeded, of full and partial ones each.", 1, 1e4),
				"keep-days": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__.nd)("Keep all that are younger than so many days. With `keep-last`: what either rule keeps, stays.", 1, 1e4),
				"label-prefix": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__.Qq)("Touch and count only backups whose label begins with this, for example those of one workflow."),
				"dry-run": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__.Jt)("Only show what would be deleted.", { default: "false" }),
				"timeout-minutes": (0, _shared_limits_js__WEBPACK_IMPORTED_MODULE_4__.timeoutMinutes)(30),
			},
			outputs: { deleted: "JSON list of what was deleted (or would be, with `dry-run`), oldest first: `backup-id`, `type`, `status`, `label`, `created-at`, and more.", kept: "Number of backups of the instance (and `type`) that are left." },
			check: (inputs) => (void 0 === inputs["keep-last"] && void 0 === inputs["keep-days"] ? ["Say what to keep: `keep-last`, `keep-days`, or both."] : []),
			async run(inputs, step) {
				const client = (0, _shared_syncano_js__WEBPACK_IMPORTED_MODULE_5__.syncanoClient)(inputs, step);
				const backups = await (0, _shared_syncano_js__WEBPACK_IMPORTED_MODULE_5__.readBackups)(client, inputs.type, inputs.instance, step);
				const plan = (0, _retention_plan_js__WEBPACK_IMPORTED_MODULE_6__.S)(backups, retained, { keepLast: inputs["keep-last"], keepDays: inputs["keep-days"], labelPrefix: inputs["label-prefix"], now: step.clock.now() });
				for (const { item, because } of plan.keep) step.info(`Keeps ${(0, _shared_syncano_js__WEBPACK_IMPORTED_MODULE_5__.named)(item)}: ${because}.`);
				step.summary.fact("Instance", inputs.instance).fact("Backups", backups.length);
				let outcome = { deleted: plan.remove, failed: [] };
				if (inputs["dry-run"]) for (const item of plan.remove) step.info(`Would delete ${(0, _shared_syncano_js__WEBPACK_IMPORTED_MODULE_5__.named)(item)}.`);
				else outcome = await (0, _shared_delete_each_js__WEBPACK_IMPORTED_MODULE_3__.pP)(step, plan.remove, _shared_syncano_js__WEBPACK_IMPORTED_MODULE_5__.named, async ({ kind, id }) => (await client.deleteBackup({ kind, id, instance: inputs.instance })) === "deleted");
				const { deleted } = outcome;
				step.output("deleted", JSON.stringify(deleted.map(_shared_syncano_js__WEBPACK_IMPORTED_MODULE_5__.describedBackup)));
				step.output("kept", inputs["dry-run"] ? plan.keep.length : plan.keep.length + outcome.failed.length);
				if (0 === plan.remove.length) step.info("There is nothing to delete.");
				step.summary.fact(inputs["dry-run"] ? "Would delete" : "Deleted", deleted.length).fact("Kept", 0 === plan.keep.length ? 0 : (0, _shared_delete_each_js__WEBPACK_IMPORTED_MODULE_3__.Ot)(plan.keep));
				if (deleted.length > 0)
					step.summary.table(
						["Backup", "Type", "Made", "Status", "Label"],
						deleted.map((one) => [one.id, one.kind, one.createdAt, one.status, one.label]),
					);
				(0, _shared_delete_each_js__WEBPACK_IMPORTED_MODULE_3__.jX)(outcome, _shared_syncano_js__WEBPACK_IMPORTED_MODULE_5__.named);
			},
		});
		function retained(backup) {
			return { id: String(backup.id), createdAt: Date.parse(backup.createdAt), finished: (0, _syncano_types_js__WEBPACK_IMPORTED_MODULE_2__.$g)(backup), succeeded: "success" === (0, _syncano_types_js__WEBPACK_IMPORTED_MODULE_2__.L4)(backup), label: backup.label, group: backup.kind };
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
