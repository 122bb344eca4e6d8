export const id = 7528;
export const ids = [7528];
export const modules = {
	7528: (unused_module, webpack_exports, webpack_require) => {
		webpack_require.r(webpack_exports);
		webpack_require.d(webpack_exports, { action: () => clean_environment_action });
		var failure = webpack_require(7306);
		var url = webpack_require(9540);
		var client = webpack_require(5941);
		var environments = webpack_require(1564);
		async function cleanEnvironment(connection, environment) {
			const { appId, mode } = environment;
			const call = { path: (0, url.Ae)`/api/1/apps/${appId}/environments/${mode}/clean`, operation: "clean", doing: `remove all data of ${(0, client.label)(environment)}`, slow: true };
			await connection.write("POST", call, () => void 0);
			return (0, environments.getEnvironment)(connection, environment);
		}
		var action = webpack_require(9297);
		var inputs = webpack_require(2266);
		var mendix = webpack_require(9255);
		const clean_environment_action = (0, action.defineAction)({
			name: "clean-environment",
			group: "Mendix Cloud: release",
			description: "Remove all data of a stopped environment of Mendix Cloud, files and database, for ever",
			branding: { icon: "trash-2", color: "red" },
			inputs: { ...mendix.environmentInputs, confirm: (0, inputs.Qq)("The name of the environment, exactly as the platform spells it: what is removed cannot come back.", { required: true }), "allow-production": (0, inputs.Jt)("Allow it for a production environment, too.", { default: "false" }) },
			outputs: { status: "Status of the environment afterwards." },
			async run(inputs, step) {
				const { connection, environment, name } = await (0, mendix.findNamed)(inputs, step);
				refuseMistakes(environment, inputs.confirm, inputs["allow-production"]);
				const before = await (0, environments.getEnvironment)(connection, environment);
				if (!(0, environments.isStopped)(before)) throw notStopped(before);
				const removal = { what: `The removal of all data of ${name}` };
				const cleaned = await step.beginsWith("clean", removal, () => cleanEnvironment(connection, environment));
				step.ended("clean");
				step.output("status", cleaned.status);
				step.result(`Mendix accepted the removal of all data of ${name}; its status is ${cleaned.status}. The API does not tell whether the data is gone: look into the app before you rely on it.`);
				step.summary.fact("Data", "files and database: removal accepted (the API does not confirm it)").fact("Status", cleaned.status);
			},
		});
		function refuseMistakes(environment, confirm, allowProduction) {
			const { mode, production } = environment;
			const nothing = `Nothing was removed from ${(0, client.label)(environment)}`;
			if (confirm !== mode) throw new failure.HR(`${nothing}: \`confirm\` is ${JSON.stringify(confirm)}, not ${JSON.stringify(mode)}.`, { code: "NOT_CONFIRMED", kind: "config", remedy: `To remove all data of this environment, set \`confirm: ${mode}\`, spelt exactly so.` });
			if (production && !allowProduction) throw new failure.HR(`${nothing}: it is a production environment.`, { code: "PRODUCTION_NOT_ALLOWED", kind: "config", remedy: "To remove its data all the same, add `allow-production: true`. Make a backup first." });
		}
		function notStopped(environment) {
			return new failure.HR(`Nothing was removed from ${(0, client.label)(environment)}: its status is ${environment.status}, and it must be stopped.`, { code: "ENVIRONMENT_NOT_STOPPED", kind: "conflict", remedy: "Put the stop action before this step." });
		}
	},
};
