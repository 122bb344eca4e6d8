export const id = 5114;
export const ids = [5114];
export const modules = {
	5114: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { action: () => action });
		var _mendix_backups_v2_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2216);
		var _mendix_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5941);
		var _mendix_lookup_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(252);
		var _runner_action_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9297);
		var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2266);
		var _shared_prune_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2332);
		var _shared_mendix_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9255);
		var _shared_snapshots_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3281);
		const action = (0, _runner_action_js__WEBPACK_IMPORTED_MODULE_3__.defineAction)({
			name: "prune-backups",
			group: "Mendix Cloud: backups",
			description: "Delete old backups of an environment of Mendix Cloud by rule; never the newest one that is complete",
			branding: { icon: "scissors", color: "orange" },
			inputs: {
				..._shared_mendix_js__WEBPACK_IMPORTED_MODULE_6__.environmentInputs,
				...(0, _shared_prune_js__WEBPACK_IMPORTED_MODULE_5__.retentionInputs)("complete backups"),
				"comment-prefix": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__.Qq)("Touch and count only backups whose comment begins with this, for example those of one workflow."),
				"timeout-minutes": (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_6__.timeoutMinutes)(30),
			},
			outputs: { deleted: "JSON list of what was deleted (or would be, with `dry-run`), oldest first: `snapshot-id`, `status`, `comment`, `created-at`, and more.", "deleted-count": "Number of backups deleted (or that would be, with `dry-run`).", "kept-count": "Number of backups of the environment that are left." },
			check: _shared_prune_js__WEBPACK_IMPORTED_MODULE_5__.withoutRules,
			async run(inputs, step) {
				const connection = (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_6__.connect)(inputs, step);
				const target = await (0, _mendix_lookup_js__WEBPACK_IMPORTED_MODULE_2__.findBackupTarget)(connection, inputs["app-id"], inputs.environment);
				const snapshots = await (0, _mendix_backups_v2_js__WEBPACK_IMPORTED_MODULE_0__.listSnapshots)(connection, target);
				step.summary.fact("Environment", (0, _mendix_client_js__WEBPACK_IMPORTED_MODULE_1__.label)(target)).fact("Backups", snapshots.length);
				const decided = (0, _shared_prune_js__WEBPACK_IMPORTED_MODULE_5__.decide)(step, snapshots, retained, inputs, inputs["comment-prefix"]);
				const remove = ({ snapshotId }) => (0, _mendix_backups_v2_js__WEBPACK_IMPORTED_MODULE_0__.deleteSnapshot)(connection, target, snapshotId);
				await (0, _shared_prune_js__WEBPACK_IMPORTED_MODULE_5__.prune)(step, decided, snapshots.length, shown, remove, inputs["dry-run"]);
			},
		});
		function retained({ snapshotId, state, createdAt, comment = "" }) {
			return { id: snapshotId, createdAt: createdAt?.getTime() ?? 0 / 0, finished: "completed" === state || "failed" === state, succeeded: "completed" === state, label: comment };
		}
		const shown = {
			name: ({ snapshotId, state, createdAt }) => `${state} backup ${snapshotId} of ${createdAt?.toISOString() ?? "an unknown time"}`,
			output: _shared_snapshots_js__WEBPACK_IMPORTED_MODULE_7__.describedSnapshot,
			head: ["Backup", "Made", "Status", "Comment"],
			row: (one) => [one.snapshotId, one.createdAt?.toISOString() ?? "", one.state, one.comment ?? ""],
		};
	},
};
