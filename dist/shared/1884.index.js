export const id = 1884;
export const ids = [1884];
export const modules = {
	1884: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { action: () => action });
		var _runner_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9297);
		var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2266);
		var _syncano_backups_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6459);
		var _syncano_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6919);
		var _shared_limits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9574);
		var _shared_prune_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2332);
		var _shared_syncano_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7803);
		const action = (0, _runner_action_js__WEBPACK_IMPORTED_MODULE_0__.defineAction)({
			name: "syncano-prune-backups",
			group: "Syncano",
			description: "Delete old backups of a Syncano instance by rule; never the newest of a kind that succeeded",
			branding: { icon: "scissors", color: "orange" },
			inputs: {
				..._shared_syncano_js__WEBPACK_IMPORTED_MODULE_6__.connectionInputs,
				instance: _shared_syncano_js__WEBPACK_IMPORTED_MODULE_6__.instance,
				type: _shared_syncano_js__WEBPACK_IMPORTED_MODULE_6__.kindOrAll,
				...(0, _shared_prune_js__WEBPACK_IMPORTED_MODULE_5__.retentionInputs)("backups that succeeded, of full and partial ones each"),
				"label-prefix": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__.Qq)("Touch and count only backups whose label begins with this, for example those of one workflow."),
				"timeout-minutes": (0, _shared_limits_js__WEBPACK_IMPORTED_MODULE_4__.timeoutMinutes)(30),
			},
			outputs: {
				deleted: "JSON list of what was deleted (or would be, with `dry-run`), oldest first: `backup-id`, `type`, `status`, `label`, `created-at`, and more.",
				"deleted-count": "Number of backups deleted (or that would be, with `dry-run`).",
				"kept-count": "Number of backups of the instance (and `type`) that are left.",
			},
			check: _shared_prune_js__WEBPACK_IMPORTED_MODULE_5__.withoutRules,
			async run(inputs, step) {
				const connection = (0, _shared_syncano_js__WEBPACK_IMPORTED_MODULE_6__.connect)(inputs, step);
				const backups = await (0, _shared_syncano_js__WEBPACK_IMPORTED_MODULE_6__.readBackups)(connection, inputs.type, inputs.instance, step);
				step.summary.fact("Instance", inputs.instance).fact("Backups", backups.length);
				const decided = (0, _shared_prune_js__WEBPACK_IMPORTED_MODULE_5__.decide)(step, backups, retained, inputs, inputs["label-prefix"]);
				const remove = ({ kind, id }) => (0, _syncano_backups_js__WEBPACK_IMPORTED_MODULE_2__.deleteBackup)(connection, { kind, id, instance: inputs.instance });
				await (0, _shared_prune_js__WEBPACK_IMPORTED_MODULE_5__.prune)(step, decided, backups.length, shown, remove, inputs["dry-run"]);
			},
		});
		function retained(backup) {
			return { id: String(backup.id), createdAt: Date.parse(backup.createdAt), finished: (0, _syncano_types_js__WEBPACK_IMPORTED_MODULE_3__.isFinished)(backup), succeeded: "success" === (0, _syncano_types_js__WEBPACK_IMPORTED_MODULE_3__.stateOf)(backup), label: backup.label, group: backup.kind };
		}
		const shown = { name: _shared_syncano_js__WEBPACK_IMPORTED_MODULE_6__.madeAt, output: _shared_syncano_js__WEBPACK_IMPORTED_MODULE_6__.describedBackup, head: ["Backup", "Type", "Made", "Status", "Label"], row: (one) => [one.id, one.kind, one.createdAt, one.status, one.label] };
	},
};
