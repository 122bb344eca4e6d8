export const id = 215;
export const ids = [215];
export const modules = {
	8215: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { action: () => action });
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7306);
		var _mendix_environments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1564);
		var _mendix_packages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8083);
		var _retention_plan_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9498);
		var _runner_action_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9297);
		var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2266);
		var _shared_concurrently_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3528);
		var _shared_delete_each_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3639);
		var _shared_mendix_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9255);
		const action = (0, _runner_action_js__WEBPACK_IMPORTED_MODULE_3__.defineAction)({
			name: "delete-packages",
			group: "Mendix Cloud: release",
			description: "Delete one deployment package of an app on Mendix Cloud, or old ones by rule; never one that is in use",
			branding: { icon: "trash", color: "orange" },
			inputs: {
				..._shared_mendix_js__WEBPACK_IMPORTED_MODULE_6__.connectionInputs,
				"app-id": _shared_mendix_js__WEBPACK_IMPORTED_MODULE_6__.appId,
				"package-id": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__.Qq)("Delete this one package. Give this, or rules."),
				"keep-last": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__.nd)("Rule: keep this many of the newest usable packages, besides those that environments have, and delete older ones.", 1, 1e4),
				"keep-days": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__.nd)("Rule: keep packages younger than this many days. With `keep-last`, a package that either rule keeps stays.", 1, 1e4),
				"dry-run": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__.Jt)("Only show what would be deleted.", { default: "false" }),
				"timeout-minutes": (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_6__.timeoutMinutes)(30),
			},
			outputs: { deleted: "JSON list of what was deleted (or would be, with `dry-run`): `package-id`, `package-name`, `model-version`, `created-at`.", "deleted-count": "Number of packages deleted (or that would be, with `dry-run`).", "kept-count": "Number of packages of the app that are left." },
			check(inputs) {
				const byRule = void 0 !== inputs["keep-last"] || void 0 !== inputs["keep-days"];
				return byRule === (void 0 !== inputs["package-id"]) ? ["Give either `package-id`, or a rule: `keep-last`, `keep-days` or both."] : [];
			},
			async run(inputs, step) {
				const connection = (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_6__.connect)(inputs, step);
				const app = inputs["app-id"];
				const [packages, users] = await Promise.all([(0, _mendix_packages_js__WEBPACK_IMPORTED_MODULE_2__.listPackages)(connection, app), usersOf(connection, app)]);
				const id = inputs["package-id"];
				const plan = void 0 === id ? byRule() : { remove: one(app, id, packages, users), keep: [] };
				step.summary.fact("App", app).fact("Packages", packages.length);
				const remove = ({ packageId }) => (0, _mendix_packages_js__WEBPACK_IMPORTED_MODULE_2__.deletePackage)(connection, app, packageId);
				const outcome = await (0, _shared_delete_each_js__WEBPACK_IMPORTED_MODULE_5__.carryOut)(step, plan, named, remove, inputs["dry-run"]);
				if (void 0 !== id && 0 === plan.remove.length) step.notice(`${app} has no package ${id} (any more); nothing to do.`);
				const { deleted } = outcome;
				step.output("deleted", JSON.stringify(deleted.map(described)));
				step.output("deleted-count", deleted.length);
				step.output("kept-count", packages.length - deleted.length);
				step.summary.fact(inputs["dry-run"] ? "Would delete" : "Deleted", deleted.length);
				step.summary.fact("Kept", 0 === plan.keep.length ? packages.length - deleted.length : (0, _shared_delete_each_js__WEBPACK_IMPORTED_MODULE_5__.reasons)(plan.keep));
				if (deleted.length > 0)
					step.summary.table(
						["Package", "Version", "Made"],
						deleted.map(({ name, version, createdAt }) => [name, version ?? "", createdAt?.toISOString() ?? ""]),
					);
				(0, _shared_delete_each_js__WEBPACK_IMPORTED_MODULE_5__.failIfAnyFailed)(outcome, named);
				function byRule() {
					return (0, _retention_plan_js__WEBPACK_IMPORTED_MODULE_7__.planRetention)(packages, (item) => retained(item, users), { keepLast: inputs["keep-last"], keepDays: inputs["keep-days"], now: step.clock.now() });
				}
			},
		});
		async function usersOf(connection, app) {
			const environments = await (0, _mendix_environments_js__WEBPACK_IMPORTED_MODULE_1__.listEnvironments)(connection, app);
			const uses = await (0, _shared_concurrently_js__WEBPACK_IMPORTED_MODULE_8__.concurrently)(environments, 4, async (environment) => ({
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
				if (void 0 !== because) throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(`${named(item)} of ${app} was not deleted: ${because}.`, { code: "PACKAGE_IN_USE", kind: "conflict", remedy: "Transport another package there first (and start it, where the app runs)." });
			}
			return found;
		}
		function named({ name, packageId }) {
			return name ? `${name} (${packageId})` : packageId;
		}
		function described(item) {
			return { "package-id": item.packageId, "package-name": item.name, "model-version": item.version, "created-at": item.createdAt?.toISOString() };
		}
	},
};
