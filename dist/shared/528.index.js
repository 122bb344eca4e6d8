export const id = 528;
export const ids = [528];
export const modules = {
	7528: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { action: () => clean_environment_action });
		var failure = __webpack_require__(7306);
		var base_json = __webpack_require__(768);
		var client = __webpack_require__(5941);
		var environments = __webpack_require__(1564);
		var types = __webpack_require__(4569);
		async function cleanEnvironment(connection, environment) {
			const { appId, mode } = environment;
			const cleaned = await connection.write("POST", { path: (0, client.path)`/api/1/apps/${appId}/environments/${mode}/clean`, operation: "clean", doing: `remove all data of ${(0, client.label)(environment)}`, slow: true }, (json) => {
				const item = Array.isArray(json) ? json[0] : json;
				return (0, base_json.asObject)(item) ? (0, types.parseEnvironment)(appId, item) : void 0;
			});
			return cleaned ?? (0, environments.getEnvironment)(connection, environment);
		}
		var action = __webpack_require__(9297);
		var inputs = __webpack_require__(2266);
		var mendix = __webpack_require__(9255);
		const clean_environment_action = (0, action.defineAction)({
			name: "clean-environment",
			group: "Mendix Cloud: release",
			description: "Remove all data of a stopped environment of Mendix Cloud, files and database, for ever",
			branding: { icon: "trash-2", color: "red" },
			inputs: { ...mendix.environmentInputs, confirm: (0, inputs.Qq)("The name of the environment, exactly as the platform spells it: what is removed cannot come back.", { required: true }), "allow-production": (0, inputs.Jt)("Allow it for a production environment, too.", { default: "false" }) },
			outputs: { status: "Status of the environment afterwards." },
			async run(inputs, step) {
				const connection = (0, mendix.connect)(inputs, step);
				const found = await (0, environments.findEnvironment)(connection, inputs["app-id"], inputs.environment);
				const label = `${found.appId} / ${found.mode}`;
				refuseMistakes(found, inputs.confirm, inputs["allow-production"]);
				const before = await (0, environments.getEnvironment)(connection, found);
				if (!(0, environments.isStopped)(before)) throw notStopped(label, before);
				step.summary.fact("Environment", label);
				step.begins("clean", { what: `The removal of all data of ${label}`, id: found.environmentId ?? found.mode });
				const cleaned = await cleanEnvironment(connection, found);
				step.ended("clean");
				step.output("status", cleaned.status);
				step.info(`All data of ${label} is removed; its status is ${cleaned.status}.`);
				step.summary.fact("Data", "removed: files and database").fact("Status", cleaned.status);
			},
		});
		function refuseMistakes({ appId, mode, production }, confirm, allowProduction) {
			const label = `${appId} / ${mode}`;
			if (confirm !== mode) throw new failure.HR(`Nothing was removed from ${label}: \`confirm\` is ${JSON.stringify(confirm)}, not ${JSON.stringify(mode)}.`, { code: "NOT_CONFIRMED", kind: "config", remedy: `If all data of this environment is to go, write \`confirm: ${mode}\`, spelt exactly so.` });
			if (production && !allowProduction) throw new failure.HR(`Nothing was removed from ${label}: it is a production environment.`, { code: "PRODUCTION_NOT_ALLOWED", kind: "config", remedy: "If its data really is to go, add `allow-production: true`. Make a backup first." });
		}
		function notStopped(label, { status }) {
			return new failure.HR(`Nothing was removed from ${label}: its status is ${status}, and it must be stopped.`, { code: "ENVIRONMENT_NOT_STOPPED", kind: "conflict", remedy: "Put the stop action before this step." });
		}
	},
};
