export const id = 812;
export const ids = [812];
export const modules = {
	1812: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { action: () => action });
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7306);
		var _cloud66_fresh_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6322);
		var _runner_action_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9297);
		var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2266);
		var _shared_limits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9574);
		var _shared_cloud66_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(855);
		const urlAllowed = "the http(s):// address of the file, as Cloud 66 can reach it";
		const inputs = {
			..._shared_cloud66_js__WEBPACK_IMPORTED_MODULE_5__.stackInputs,
			group: (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__.nd)("Backup group that the backup is to be restored in.", 0, 1e9, { required: true }),
			"db-type": (0, _shared_cloud66_js__WEBPACK_IMPORTED_MODULE_5__.someOf)("Types of database that the backup is of.", _shared_cloud66_js__WEBPACK_IMPORTED_MODULE_5__.databaseTypes, { required: true }),
			"remote-url": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__.hF)(
				"Address of the file to import. It may carry a signature: pass it from a secret or a masked output.",
				urlAllowed,
				(value) => {
					const url = URL.canParse(value) ? new URL(value) : void 0;
					if (url?.protocol !== "https:" && url?.protocol !== "http:") throw new _runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__.q$(urlAllowed);
					return value;
				},
				{ secret: true },
			),
			wait: (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__.Jt)("Wait until the backup is in the list of the stack, and fail if it failed.", { default: "true" }),
			"after-id": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__.nd)("Go on waiting for the backup that comes after this one (the `after-id` of an earlier run) instead of importing again.", 0, Number.MAX_SAFE_INTEGER),
			"timeout-minutes": (0, _shared_limits_js__WEBPACK_IMPORTED_MODULE_4__.timeoutMinutes)(60),
		};
		const action = (0, _runner_action_js__WEBPACK_IMPORTED_MODULE_2__.defineAction)({
			name: "cloud66-import-backup",
			group: "Cloud 66",
			description: "Have Cloud 66 fetch a backup from elsewhere into a backup group of a stack, and wait until it is there",
			branding: { icon: "upload-cloud", color: "green" },
			inputs,
			outputs: { "backup-id": "Id of the imported backup; with several types of database, of the newest. Only when it was waited for.", "backup-ids": "JSON list of the ids of all that came.", "after-id": "Id of the newest backup of the group before the import (0: none), set before it is asked for." },
			check(given) {
				const problems = [];
				if ((void 0 === given["remote-url"]) === (void 0 === given["after-id"])) problems.push("Give one of `remote-url` (to import) and `after-id` (to go on waiting), not both and not neither.");
				if (void 0 !== given["after-id"] && !given.wait) problems.push("`after-id` goes on waiting: `wait` must be `true`.");
				return problems;
			},
			async run(given, step) {
				const client = (0, _shared_cloud66_js__WEBPACK_IMPORTED_MODULE_5__.cloud66Client)(given, step);
				const { "stack-id": stackId, "db-type": dbTypes, group } = given;
				const stack = await (0, _shared_cloud66_js__WEBPACK_IMPORTED_MODULE_5__.findStack)(client, stackId);
				step.summary.fact("Stack", stack).fact("Group", group).fact("Database types", dbTypes.join(", "));
				const mark = await (0, _cloud66_fresh_js__WEBPACK_IMPORTED_MODULE_1__.markBackups)(client, stackId, { group });
				const afterId = given["after-id"] ?? Math.max(0, ...mark.knownIds);
				step.output("after-id", afterId);
				await ask();
				if (!given.wait) return void step.summary.fact("State", "queued, not waited for");
				step.begins("import", { what: `The import into stack ${stack}`, input: "after-id", id: String(afterId) });
				const fresh = await (0, _cloud66_fresh_js__WEBPACK_IMPORTED_MODULE_1__.waitForFreshBackups)(client, { stackId, dbTypes, group, mark: until(mark, afterId), anyDate: true, ...(0, _shared_cloud66_js__WEBPACK_IMPORTED_MODULE_5__.waitLimits)(step) });
				step.ended("import");
				const ids = fresh.map(({ id }) => id).toSorted((a, b) => b - a);
				step.output("backup-id", ids[0]);
				step.output("backup-ids", JSON.stringify(ids));
				step.info(`Imported as backup ${ids.join(", ")}.`);
				step.summary.fact("State", "imported").fact("Backup", ids.join(", "));
				async function ask() {
					const remoteUrl = given["remote-url"];
					if (void 0 === remoteUrl) return step.info(`Going on with the import after backup ${afterId}.`);
					try {
						step.info(`Cloud 66: ${await client.importBackup(stackId, { group, dbTypes, remoteUrl })}`);
					} catch (error) {
						if (!(error instanceof _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR && error.outcomeUnknown) || step.signal.aborted) throw error;
						if (!given.wait) throw notKnown(error, afterId);
						step.warning(`${error.message} Whether the import was taken shows in the list of backups; it is not asked for again.`);
					}
				}
			},
		});
		function until(mark, afterId) {
			return { ...mark, knownIds: new Set([...mark.knownIds].filter((id) => id <= afterId)) };
		}
		function notKnown(cause, afterId) {
			return new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(`${cause.message} Whether the import was taken is not known.`, {
				code: cause.code,
				kind: cause.kind,
				status: cause.status,
				requestId: cause.requestId,
				outcomeUnknown: true,
				remedy: `Run the step with \`after-id: ${afterId}\` and without \`remote-url\`: it waits for the backup and imports nothing.`,
				cause,
			});
		}
	},
};
