export const id = 3485;
export const ids = [3485];
export const modules = {
	3485: (unused_module, webpack_exports, webpack_require) => {
webpack_require.r(webpack_exports);
webpack_require.d(webpack_exports, { action: () => action });
var _mendix_downloads_js_0 = webpack_require(4994);
var _mendix_environments_js_1 = webpack_require(1564);
var _mendix_packages_js_2 = webpack_require(8083);
var _mendix_types_js_3 = webpack_require(4569);
var _runner_action_js_4 = webpack_require(9297);
var _runner_inputs_js_5 = webpack_require(2266);
var _runner_text_js_9 = webpack_require(3912);
var _shared_files_js_6 = webpack_require(9031);
var _shared_verify_file_js_7 = webpack_require(1134);
var _shared_mendix_js_8 = webpack_require(9255);
const action = (0, _runner_action_js_4.defineAction)({
	name: "package-info",
	group: "Mendix Cloud: release",
	description: "Show details of a deployment package on Mendix Cloud, by its id or by the environment that has it; download it",
	branding: { icon: "info", color: "blue" },
	inputs: {
		..._shared_mendix_js_8.connectionInputs,
		"app-id": _shared_mendix_js_8.appId,
		environment: (0, _runner_inputs_js_5.Qq)("The package of this environment (what was transported there last). Not needed with `package-id`."),
		"package-id": (0, _runner_inputs_js_5.Qq)("The package. Default: the one that the environment has."),
		path: (0, _runner_inputs_js_5.Qq)("Download the package there. A folder, or a path that ends with `/`: under its own name in there. Missing folders are created."),
		"timeout-minutes": (0, _shared_mendix_js_8.timeoutMinutes)(60),
	},
	outputs: {
		"package-id": "Id of the package.",
		"package-name": "Name of the package.",
		"model-version": "Version of the model.",
		description: "Description of the package.",
		"created-at": "When it was made (ISO 8601).",
		"expires-at": "When the platform will delete it (ISO 8601). Empty when it will not, or does not say.",
		size: "Size in bytes.",
		status: "Status: `Succeeded`, `Failed`, or what goes on with it.",
		path: "Where it was downloaded to.",
		sha256: "SHA-256 of the downloaded file, in hex.",
	},
	check: (inputs) => (0, _runner_inputs_js_5.Y)(inputs, ["package-id", "environment"], "which package is meant"),
	async run(inputs, step) {
		const connection = (0, _shared_mendix_js_8.connect)(inputs, step);
		const app = inputs["app-id"];
		const found = void 0 === inputs["package-id"] ? await (0, _mendix_packages_js_2.packageOf)(connection, await (0, _mendix_environments_js_1.findEnvironment)(connection, app, inputs.environment ?? "")) : await (0, _mendix_packages_js_2.getPackage)(connection, app, inputs["package-id"]);
		step.output("package-id", found.packageId);
		step.output("package-name", found.name);
		step.output("model-version", found.version);
		step.output("description", found.description);
		step.output("created-at", found.createdAt?.toISOString());
		step.output("expires-at", found.expiresAt?.toISOString());
		step.output("size", found.size);
		step.output("status", found.status);
		step.result(`${(0, _mendix_types_js_3.packageName)(found)}: version ${found.version ?? "unknown"}, ${found.status ?? "no status"}.`);
		step.summary
			.fact("App", app)
			.fact("Package", found.name)
			.fact("Package id", found.packageId)
			.fact("Version", found.version)
			.fact("Status", found.status)
			.fact("Made", found.createdAt?.toISOString())
			.fact("Expires", found.expiresAt?.toISOString())
			.fact("Size", void 0 === found.size ? void 0 : (0, _runner_text_js_9.ee)(found.size));
		if (void 0 === inputs.path) return;
		const target = await (0, _shared_files_js_6.downloadTo)(step, inputs.path, found.name || `${found.packageId}.mda`);
		const file = await (0, _mendix_downloads_js_0.downloadPackage)(connection, app, found.packageId, { ...target, expectedSize: found.size, check: (path) => (0, _shared_verify_file_js_7.verifyFile)(path, "package", ["zip"], step.signal) });
		step.output("path", file.path);
		step.output("size", file.size);
		step.output("sha256", file.sha256);
		step.info(`Downloaded to ${file.path}: ${(0, _runner_text_js_9.ee)(file.size)}, SHA-256 ${file.sha256}.`);
		step.summary.fact("Downloaded to", file.path).fact("SHA-256", file.sha256);
	},
});
	},
};
