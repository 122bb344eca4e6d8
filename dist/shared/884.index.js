export const id = 884;
export const ids = [884];
export const modules = {
	1884: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { action: () => action });
		var _retention_plan_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9498);
		var _runner_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9297);
		var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2266);
		var _syncano_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6919);
		var _shared_delete_each_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3639);
		var _shared_limits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9574);
		var _shared_syncano_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7803);
		const action = (0, _runner_action_js__WEBPACK_IMPORTED_MODULE_0__.defineAction)({
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
			outputs: {
				deleted: "JSON list of what was deleted (or would be, with `dry-run`), oldest first: `backup-id`, `type`, `status`, `label`, `created-at`, and more.",
				"deleted-count": "Number of backups deleted (or that would be, with `dry-run`).",
				"kept-count": "Number of backups of the instance (and `type`) that are left.",
			},
			check: (inputs) => (void 0 === inputs["keep-last"] && void 0 === inputs["keep-days"] ? ["Say what to keep: `keep-last`, `keep-days`, or both."] : []),
			async run(inputs, step) {
				const client = (0, _shared_syncano_js__WEBPACK_IMPORTED_MODULE_5__.syncanoClient)(inputs, step);
				const backups = await (0, _shared_syncano_js__WEBPACK_IMPORTED_MODULE_5__.readBackups)(client, inputs.type, inputs.instance, step);
				const plan = (0, _retention_plan_js__WEBPACK_IMPORTED_MODULE_6__.planRetention)(backups, retained, { keepLast: inputs["keep-last"], keepDays: inputs["keep-days"], labelPrefix: inputs["label-prefix"], now: step.clock.now() });
				step.summary.fact("Instance", inputs.instance).fact("Backups", backups.length);
				const remove = async ({ kind, id }) => (await client.deleteBackup({ kind, id, instance: inputs.instance })) === "deleted";
				const outcome = await (0, _shared_delete_each_js__WEBPACK_IMPORTED_MODULE_3__.carryOut)(step, plan, _shared_syncano_js__WEBPACK_IMPORTED_MODULE_5__.named, remove, inputs["dry-run"]);
				const { deleted } = outcome;
				step.output("deleted", JSON.stringify(deleted.map(_shared_syncano_js__WEBPACK_IMPORTED_MODULE_5__.describedBackup)));
				step.output("deleted-count", deleted.length);
				step.output("kept-count", inputs["dry-run"] ? plan.keep.length : plan.keep.length + outcome.failed.length);
				if (0 === plan.remove.length) step.info("There is nothing to delete.");
				step.summary.fact(inputs["dry-run"] ? "Would delete" : "Deleted", deleted.length).fact("Kept", 0 === plan.keep.length ? 0 : (0, _shared_delete_each_js__WEBPACK_IMPORTED_MODULE_3__.reasons)(plan.keep));
				if (deleted.length > 0)
					step.summary.table(
						["Backup", "Type", "Made", "Status", "Label"],
						deleted.map((one) => [one.id, one.kind, one.createdAt, one.status, one.label]),
					);
				(0, _shared_delete_each_js__WEBPACK_IMPORTED_MODULE_3__.failIfAnyFailed)(outcome, _shared_syncano_js__WEBPACK_IMPORTED_MODULE_5__.named);
			},
		});
		function retained(backup) {
			return { id: String(backup.id), createdAt: Date.parse(backup.createdAt), finished: (0, _syncano_types_js__WEBPACK_IMPORTED_MODULE_2__.isFinished)(backup), succeeded: "success" === (0, _syncano_types_js__WEBPACK_IMPORTED_MODULE_2__.stateOf)(backup), label: backup.label, group: backup.kind };
		}
	},
};
