export const id = 8526;
export const ids = [8526];
export const modules = {
	8526: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { action: () => action });
		var _runner_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9297);
		var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2266);
		var _runner_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3912);
		var _syncano_backups_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6459);
		var _syncano_links_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8099);
		var _wait_wait_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5159);
		var _shared_limits_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9574);
		var _shared_syncano_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7803);
		const inputs = {
			..._shared_syncano_js__WEBPACK_IMPORTED_MODULE_6__.connectionInputs,
			instance: _shared_syncano_js__WEBPACK_IMPORTED_MODULE_6__.instance,
			type: (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__.Yq)("Kind of backup. A full one can only be restored; a partial one can also be downloaded.", ["full", "partial"], { default: "full" }),
			"query-args": _shared_syncano_js__WEBPACK_IMPORTED_MODULE_6__.queryArgs,
			label: (0, _shared_syncano_js__WEBPACK_IMPORTED_MODULE_6__.limitedText)("Label of the backup; `syncano-prune-backups` can go by it.", _syncano_backups_js__WEBPACK_IMPORTED_MODULE_2__.longestLabel),
			description: (0, _shared_syncano_js__WEBPACK_IMPORTED_MODULE_6__.limitedText)("Description of the backup.", _syncano_backups_js__WEBPACK_IMPORTED_MODULE_2__.longestDescription),
			wait: (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__.Jt)("Wait until the backup is there, and fail if it fails.", { default: "true" }),
			"wait-for-slot": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__.Jt)("Syncano makes one backup of an account at a time: wait until the one under way has ended. Without it such a step fails.", { default: "false" }),
			"backup-id": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__.nd)("Go on waiting for this backup (of this `type`) instead of making one.", 1, Number.MAX_SAFE_INTEGER),
			"output-archive-url": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__.Jt)("Set the output `archive-url` of a partial backup. Whoever learns that link can download the data without a key: it is masked in the log, but leave this off unless a later step needs it.", { default: "false" }),
			"timeout-minutes": (0, _shared_limits_js__WEBPACK_IMPORTED_MODULE_5__.timeoutMinutes)(60),
		};
		const action = (0, _runner_action_js__WEBPACK_IMPORTED_MODULE_0__.defineAction)({
			name: "syncano-backup",
			group: "Syncano",
			description: "Back up a Syncano instance, all of it or chosen objects, and wait until the backup is there",
			branding: { icon: "save", color: "green" },
			inputs,
			outputs: {
				"backup-id": "Id of the backup, set as soon as it is known.",
				status: "Status of the backup at the end: `success` when it was waited for.",
				size: "Size in bytes, once it is done.",
				"archive-url": "Public link to the archive of a partial backup: a secret, masked in the log. Only with `output-archive-url: true`.",
			},
			check(given) {
				const problems = [];
				const goesOn = void 0 !== given["backup-id"];
				if ("partial" === given.type && !goesOn && void 0 === given["query-args"]) problems.push("`type: partial` needs `query-args`: what the backup is to hold.");
				if ("full" === given.type && void 0 !== given["query-args"]) problems.push("`query-args` belongs to `type: partial`; a full backup holds everything.");
				for (const name of ["query-args", "label", "description"]) problems.push(...(0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__.z$)(given, "backup-id", name, "`backup-id` goes on with a backup that is there"));
				if (given["output-archive-url"] && ("full" === given.type || !given.wait)) problems.push("`output-archive-url` needs `type: partial` and `wait: true`: other backups have no link.");
				return problems;
			},
			async run(given, step) {
				const connection = (0, _shared_syncano_js__WEBPACK_IMPORTED_MODULE_6__.connect)(given, step);
				const { type: kind, instance } = given;
				step.summary.fact("Instance", instance).fact("Type", kind);
				const begin = step.clock.now();
				const id = given["backup-id"] ?? (await create(connection, given, step)).id;
				step.output("backup-id", id);
				step.info(`${void 0 === given["backup-id"] ? "Started" : "Going on with"} ${kind} backup ${id} of ${instance}.`);
				step.begins("backup", { what: `The backup of ${instance}`, input: "backup-id", id: String(id) });
				const ref = { kind, id, instance };
				const backup = given.wait ? await (0, _syncano_backups_js__WEBPACK_IMPORTED_MODULE_2__.waitForBackup)(connection, ref, step.limits()) : await (0, _syncano_backups_js__WEBPACK_IMPORTED_MODULE_2__.getBackup)(connection, ref);
				step.ended("backup");
				step.output("status", backup.status);
				step.output("size", backup.size);
				tellLink(connection, given, step, backup);
				const took = (0, _wait_wait_js__WEBPACK_IMPORTED_MODULE_4__.Ln)(step.clock.now() - begin);
				const size = void 0 === backup.size ? void 0 : (0, _runner_text_js__WEBPACK_IMPORTED_MODULE_7__.ee)(backup.size);
				step.result(given.wait ? `Backup ${id} of ${instance} is there after ${took}${void 0 === size ? "" : ` (${size})`}.` : `Not waiting; backup ${id} is ${backup.status}.`);
				step.summary
					.fact("Backup", id)
					.fact("Status", backup.status)
					.fact("Label", backup.label)
					.fact("Size", size)
					.fact("Took", given.wait ? took : "not waited for");
			},
		});
		function create(connection, given, step) {
			const request = { kind: given.type, instance: given.instance, label: given.label, description: given.description, queryArgs: given["query-args"] };
			return (0, _syncano_backups_js__WEBPACK_IMPORTED_MODULE_2__.createBackup)(connection, request, given["wait-for-slot"] ? step.limits() : void 0);
		}
		function tellLink(connection, given, step, { archive }) {
			if (void 0 === archive) return;
			const link = (0, _syncano_links_js__WEBPACK_IMPORTED_MODULE_3__.fileUrl)(connection.baseUrl, archive);
			(0, _shared_syncano_js__WEBPACK_IMPORTED_MODULE_6__.maskLink)(step, link);
			if (given["output-archive-url"]) step.output("archive-url", link.href);
		}
	},
};
