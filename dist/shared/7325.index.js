export const id = 7325;
export const ids = [7325];
export const modules = {
	7325: (unused_module, webpack_exports, webpack_require) => {
webpack_require.r(webpack_exports);
webpack_require.d(webpack_exports, { action: () => action });
var _mendix_environments_js_0 = webpack_require(1564);
var _mendix_packages_js_1 = webpack_require(8083);
var _mendix_transport_js_2 = webpack_require(9377);
var _mendix_types_js_3 = webpack_require(4569);
var _runner_action_js_4 = webpack_require(9297);
var _runner_inputs_js_5 = webpack_require(2266);
var _shared_mendix_js_6 = webpack_require(9255);
const action = (0, _runner_action_js_4.defineAction)({
	name: "transport",
	group: "Mendix Cloud: release",
	description: "Put a deployment package on an environment of Mendix Cloud; it runs from the next start on",
	branding: { icon: "truck", color: "blue" },
	inputs: {
		..._shared_mendix_js_6.environmentInputs,
		"package-id": (0, _runner_inputs_js_5.Qq)("Id of the package. Give this or `from-environment`."),
		"from-environment": (0, _runner_inputs_js_5.Qq)("Promote: take the package of this environment of the same app."),
		"timeout-minutes": (0, _shared_mendix_js_6.timeoutMinutes)(15),
	},
	outputs: { "package-id": "Id of the package that is transported; set before it is, so that a failed step has it, too.", "previous-package-id": "Id of the package that was there before: transport it to go back. Empty when there was none." },
	check: (inputs) => (0, _runner_inputs_js_5.Og)(inputs, ["package-id", "from-environment"]),
	async run(inputs, step) {
		const { connection, environment, name } = await (0, _shared_mendix_js_6.findNamed)(inputs, step);
		const previous = await (0, _mendix_packages_js_1.getEnvironmentPackage)(connection, environment);
		step.output("previous-package-id", previous?.packageId ?? "");
		const source = inputs["from-environment"];
		const promoted = void 0 === source ? void 0 : await (0, _mendix_packages_js_1.packageOf)(connection, await (0, _mendix_environments_js_0.findEnvironment)(connection, inputs["app-id"], source));
		const packageId = promoted?.packageId ?? inputs["package-id"] ?? "";
		step.output("package-id", packageId);
		step.summary.fact("Package", (0, _mendix_types_js_3.packageName)(promoted ?? { packageId })).fact("Before", previous ? (0, _mendix_types_js_3.packageName)(previous) : "none");
		if (previous?.packageId === packageId) {
			step.result(`${name} already has ${(0, _mendix_types_js_3.packageName)(previous)}; nothing to do.`);
			step.summary.fact("Changed", false);
			return;
		}
		await (0, _mendix_transport_js_2.transportPackage)(connection, environment, packageId, step.limits());
		const next = (0, _mendix_environments_js_0.isRunning)(environment) ? "The app keeps running its current version until the next start." : "Start the app to run it.";
		step.result(`${name} now has package ${packageId}. ${next}`);
		step.summary.fact("Changed", true);
	},
});
	},
};
