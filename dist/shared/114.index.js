export const id = 114;
export const ids = [114];
export const modules = {
	5114: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { action: () => action });
		var _mendix_backups_v2_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2216);
		var _mendix_lookup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(252);
		var _retention_plan_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9498);
		var _runner_action_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9297);
		var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2266);
		var _shared_delete_each_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3639);
		var _shared_mendix_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9255);
		var _shared_snapshot_output_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4626);
		const action = (0, _runner_action_js__WEBPACK_IMPORTED_MODULE_2__.defineAction)({
			name: "prune-backups",
			group: "Mendix Cloud: backups",
			description: "Delete old backups of an environment of Mendix Cloud by rule; never the newest one that is complete",
			branding: { icon: "scissors", color: "orange" },
			inputs: {
				..._shared_mendix_js__WEBPACK_IMPORTED_MODULE_5__.environmentInputs,
				"keep-last": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__.nd)("Keep this many of the newest complete backups.", 1, 1e4),
				"keep-days": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__.nd)("Keep all that are younger than so many days. With `keep-last`: what either rule keeps, stays.", 1, 1e4),
				"comment-prefix": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__.Qq)("Touch and count only backups whose comment begins with this, for example those of one workflow."),
				"dry-run": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__.Jt)("Only show what would be deleted.", { default: "false" }),
				"timeout-minutes": (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_5__.timeoutMinutes)(30),
			},
			outputs: { deleted: "JSON list of what was deleted (or would be, with `dry-run`), oldest first: `snapshot-id`, `status`, `comment`, `created-at`, and more.", "deleted-count": "Number of backups deleted (or that would be, with `dry-run`).", "kept-count": "Number of backups of the environment that are left." },
			check: (inputs) => (void 0 === inputs["keep-last"] && void 0 === inputs["keep-days"] ? ["Say what to keep: `keep-last`, `keep-days`, or both."] : []),
			async run(inputs, step) {
				const connection = (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_5__.connect)(inputs, step);
				const target = await (0, _mendix_lookup_js__WEBPACK_IMPORTED_MODULE_1__.findBackupTarget)(connection, inputs["app-id"], inputs.environment);
				const label = `${target.appId} / ${target.mode}`;
				const snapshots = await (0, _mendix_backups_v2_js__WEBPACK_IMPORTED_MODULE_0__.listSnapshots)(connection, target);
				const plan = (0, _retention_plan_js__WEBPACK_IMPORTED_MODULE_6__.planRetention)(snapshots, retained, { keepLast: inputs["keep-last"], keepDays: inputs["keep-days"], labelPrefix: inputs["comment-prefix"], now: step.clock.now() });
				step.summary.fact("Environment", label).fact("Backups", snapshots.length);
				const remove = ({ snapshotId }) => (0, _mendix_backups_v2_js__WEBPACK_IMPORTED_MODULE_0__.deleteSnapshot)(connection, target, snapshotId);
				const outcome = await (0, _shared_delete_each_js__WEBPACK_IMPORTED_MODULE_4__.carryOut)(step, plan, named, remove, inputs["dry-run"]);
				const { deleted } = outcome;
				step.output("deleted", JSON.stringify(deleted.map(_shared_snapshot_output_js__WEBPACK_IMPORTED_MODULE_7__.describedSnapshot)));
				step.output("deleted-count", deleted.length);
				step.output("kept-count", snapshots.length - deleted.length);
				if (0 === deleted.length && 0 === plan.remove.length) step.info("There is nothing to delete.");
				step.summary.fact(inputs["dry-run"] ? "Would delete" : "Deleted", deleted.length).fact("Kept", 0 === plan.keep.length ? 0 : (0, _shared_delete_each_js__WEBPACK_IMPORTED_MODULE_4__.reasons)(plan.keep));
				if (deleted.length > 0)
					step.summary.table(
						["Backup", "Made", "Status", "Comment"],
						deleted.map((one) => [one.snapshotId, one.createdAt?.toISOString() ?? "", one.state, one.comment ?? ""]),
					);
				(0, _shared_delete_each_js__WEBPACK_IMPORTED_MODULE_4__.failIfAnyFailed)(outcome, named);
			},
		});
		function retained(snapshot) {
			return { id: snapshot.snapshotId, createdAt: snapshot.createdAt?.getTime() ?? 0 / 0, finished: "completed" === snapshot.state || "failed" === snapshot.state, succeeded: "completed" === snapshot.state, label: snapshot.comment ?? "" };
		}
		function named({ snapshotId, state, createdAt }) {
			return `${state} backup ${snapshotId} of ${createdAt?.toISOString() ?? "an unknown time"}`;
		}
	},
};
