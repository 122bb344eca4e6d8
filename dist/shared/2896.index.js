export const id = 2896;
export const ids = [2896];
export const modules = {
	2896: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { action: () => action });
		var _mendix_backups_v1_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(961);
		var _mendix_backups_v2_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2216);
		var _mendix_client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5941);
		var _mendix_environments_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1564);
		var _mendix_lookup_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(252);
		var _runner_action_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9297);
		var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2266);
		var _shared_backups_api_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6342);
		var _shared_mendix_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9255);
		var _shared_snapshots_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3281);
		const action = (0, _runner_action_js__WEBPACK_IMPORTED_MODULE_5__.defineAction)({
			name: "list-backups",
			group: "Mendix Cloud: backups",
			description: "List the backups of an environment of Mendix Cloud, newest first, and tell the newest that is complete",
			branding: { icon: "archive", color: "blue" },
			inputs: {
				..._shared_mendix_js__WEBPACK_IMPORTED_MODULE_8__.environmentInputs,
				status: (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__.p_)("Only backups with these statuses: `completed`, `failed`, `queued`, `running`. Default: all."),
				limit: (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__.nd)("Maximum number to list, newest first.", 1, 1e4, { default: "100" }),
				"api-version": _shared_backups_api_js__WEBPACK_IMPORTED_MODULE_7__.backupsApiVersion,
			},
			outputs: {
				snapshots: "JSON list, newest first, of `snapshot-id`, `status`, `status-message`, `comment`, `model-version`, `created-at`, `finished-at`, `expires-at` (times as ISO 8601); what the platform does not tell is left out.",
				"latest-id": "Id of the newest completed backup, regardless of `status` and `limit`. Empty when there is none.",
				count: "Number of backups listed.",
			},
			async run(inputs, step) {
				(0, _shared_backups_api_js__WEBPACK_IMPORTED_MODULE_7__.warnOfVersion1)(step, inputs);
				const connection = (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_8__.connect)(inputs, step);
				const [environment, all] = await read();
				const name = (0, _mendix_client_js__WEBPACK_IMPORTED_MODULE_2__.label)(environment);
				const statuses = inputs.status?.map((status) => status.toLowerCase());
				const shown = all.filter(({ state }) => statuses?.includes(state) ?? true).slice(0, inputs.limit);
				const latest = (0, _mendix_backups_v2_js__WEBPACK_IMPORTED_MODULE_1__.latestCompleted)(all);
				step.output("snapshots", JSON.stringify(shown.map(_shared_snapshots_js__WEBPACK_IMPORTED_MODULE_9__.describedSnapshot)));
				step.output("latest-id", latest?.snapshotId ?? "");
				step.output("count", shown.length);
				step.result(`${name} has ${all.length} backups, ${shown.length} of them listed.`);
				step.info(latest ? `The newest complete one is ${latest.snapshotId}, made ${latest.createdAt?.toISOString() ?? "at an unknown time"}.` : "None of them is complete.");
				step.summary
					.fact("Environment", name)
					.fact("Backups", all.length)
					.fact("Listed", shown.length)
					.fact("Newest complete", latest?.snapshotId ?? "none");
				step.summary.table(
					["Backup", "Made", "Status", "Model version", "Comment"],
					shown.map((one) => [one.snapshotId, one.createdAt?.toISOString() ?? "", one.state, one.modelVersion ?? "", one.comment ?? ""]),
				);
				async function read() {
					if ("1" === inputs["api-version"]) {
						const found = await (0, _mendix_environments_js__WEBPACK_IMPORTED_MODULE_3__.findEnvironment)(connection, inputs["app-id"], inputs.environment);
						return [found, await (0, _mendix_backups_v1_js__WEBPACK_IMPORTED_MODULE_0__.listSnapshotsV1)(connection, found)];
					}
					const target = await (0, _mendix_lookup_js__WEBPACK_IMPORTED_MODULE_4__.findBackupTarget)(connection, inputs["app-id"], inputs.environment);
					return [target, await (0, _mendix_backups_v2_js__WEBPACK_IMPORTED_MODULE_1__.listSnapshots)(connection, target)];
				}
			},
		});
	},
};
