export const id = 3890;
export const ids = [3890];
export const modules = {
	3890: (unused_module, webpack_exports, webpack_require) => {
webpack_require.r(webpack_exports);
webpack_require.d(webpack_exports, { action: () => action });
var node_fs_promises_0 = webpack_require(1455);
var _mendix_upload_js_1 = webpack_require(5263);
var _runner_action_js_2 = webpack_require(9297);
var _runner_inputs_js_3 = webpack_require(2266);
var _runner_text_js_7 = webpack_require(3912);
var _shared_files_js_4 = webpack_require(9031);
var _shared_mendix_js_5 = webpack_require(9255);
var _shared_package_file_js_6 = webpack_require(9759);
const action = (0, _runner_action_js_2.defineAction)({
	name: "upload-package",
	group: "Mendix Cloud: release",
	description: "Upload a deployment package (.mda) to an app on Mendix Cloud and wait until it is ready to be transported",
	branding: { icon: "upload-cloud", color: "blue" },
	inputs: {
		..._shared_mendix_js_5.connectionInputs,
		"app-id": _shared_mendix_js_5.appId,
		package: (0, _runner_inputs_js_3.Qq)("The package: a path, or a glob that matches exactly one file.", { required: true }),
		"package-name": (0, _runner_inputs_js_3.Qq)("What the package is called on the platform. Default: the name of the file."),
		"api-version": (0, _runner_inputs_js_3.Yq)("Version of the Deploy API. `1` can time out over 300 MB.", ["2", "1"], { default: "2" }),
		"if-exists": (0, _runner_inputs_js_3.Yq)("`reuse`: a package with this name and size that is ready is not uploaded again.", ["upload", "reuse"], { default: "upload" }),
		"timeout-minutes": (0, _shared_mendix_js_5.timeoutMinutes)(60),
	},
	outputs: {
		"package-id": "Id of the package, for `transport`. Set as soon as it is known.",
		"job-id": "Id of the job that processes the upload (API version 2 only).",
		"package-name": "Name of the package on the platform.",
		size: "Size in bytes.",
		sha256: "SHA-256 of the file, in hex.",
		reused: "`true` when the package was there already and nothing was uploaded.",
	},
	async run(inputs, step) {
		const file = await (0, _shared_package_file_js_6.findPackage)(inputs.package);
		const name = inputs["package-name"] ?? file.name;
		const app = inputs["app-id"];
		step.output("package-name", name);
		step.output("size", file.size);
		step.summary
			.fact("App", app)
			.fact("Package", name)
			.fact("Size", (0, _runner_text_js_7.ee)(file.size))
			.fact("Model version", file.modelVersion);
		const warning = (0, _shared_package_file_js_6.sizeWarning)(file, inputs["api-version"]);
		if (warning) step.warning(warning);
		const connection = (0, _shared_mendix_js_5.connect)(inputs, step);
		const known = "reuse" === inputs["if-exists"] ? await (0, _mendix_upload_js_1.findUploaded)(connection, app, { name, size: file.size }) : void 0;
		step.output("reused", void 0 !== known);
		if (known) {
			step.output("package-id", known.packageId);
			step.output("sha256", await (0, _shared_files_js_4.hashOf)(file.path));
			step.result(`${name} (${(0, _runner_text_js_7.ee)(file.size)}) is already uploaded to ${app}, as package ${known.packageId}; nothing was sent.`);
			step.summary.fact("Package id", known.packageId).fact("Uploaded", "no: it was there already");
			return;
		}
		const begin = step.clock.now();
		const uploaded = await (0, _mendix_upload_js_1.uploadPackage)(connection, app, { file: file.path, name, size: file.size, modelVersion: file.modelVersion, apiVersion: "2" === inputs["api-version"] ? 2 : 1, deadline: begin + step.leftMs() });
		step.output("package-id", uploaded.packageId);
		step.output("job-id", uploaded.jobId);
		step.begins("upload", { what: `The processing of package ${uploaded.packageId}`, id: uploaded.jobId ?? uploaded.packageId });
		step.result(`Uploaded ${name} (${(0, _runner_text_js_7.ee)(file.size)}) to ${app} as package ${uploaded.packageId}.`);
		step.summary.fact("Package id", uploaded.packageId);
		const hashed = tellHash(step, file);
		const ready = await (0, _mendix_upload_js_1.waitForUpload)(connection, app, uploaded, step.limits()).finally(() => hashed);
		step.ended("upload");
		step.info(`Package ${ready.packageId} is ready${ready.version ? `: version ${ready.version}` : ""}.`);
		step.summary.fact("Status", ready.status);
	},
});
async function tellHash(step, { path, size, modifiedMs }) {
	const sha256 = await (0, _shared_files_js_4.hashOf)(path).catch(() => void 0);
	const now = await (0, node_fs_promises_0.stat)(path).catch(() => void 0);
	if (void 0 !== sha256 && now?.size === size && now.mtimeMs === modifiedMs) step.output("sha256", sha256);
	else step.warning(`${path} changed after it was sent: its SHA-256 is not told.`);
}
	},
};
