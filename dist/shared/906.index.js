export const id = 906;
export const ids = [906];
export const modules = {
	7906: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { action: () => action });
		var _mendix_environments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1564);
		var _mendix_scale_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8822);
		var _runner_action_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9297);
		var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2266);
		var _shared_mendix_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9255);
		const action = (0, _runner_action_js__WEBPACK_IMPORTED_MODULE_2__.defineAction)({
			name: "scale",
			group: "Mendix Cloud: release",
			description: "Set the number of instances and the memory of each, for an environment of Mendix Cloud",
			branding: { icon: "maximize-2", color: "blue" },
			inputs: {
				..._shared_mendix_js__WEBPACK_IMPORTED_MODULE_4__.environmentInputs,
				instances: (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__.nd)("Number of instances. Empty: as it is.", 1, 64),
				"memory-per-instance": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__.nd)("Memory of each instance in MB. Empty: as it is.", 1024, 1048576),
			},
			outputs: { instances: "Number of instances afterwards.", "memory-per-instance": "Memory of each instance afterwards, in MB.", "total-memory": "Memory that the plan has for all instances, in MB, as far as the platform tells (`TotalMemory`).", status: "Status of the environment." },
			check: (inputs) => (void 0 === inputs.instances && void 0 === inputs["memory-per-instance"] ? ["Give `instances` or `memory-per-instance`, or both."] : []),
			async run(inputs, step) {
				const connection = (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_4__.connect)(inputs, step);
				const found = await (0, _mendix_environments_js__WEBPACK_IMPORTED_MODULE_0__.findEnvironment)(connection, inputs["app-id"], inputs.environment);
				const before = await (0, _mendix_environments_js__WEBPACK_IMPORTED_MODULE_0__.getEnvironment)(connection, found);
				const wanted = { instances: inputs.instances ?? before.instances ?? 1, memoryPerInstance: inputs["memory-per-instance"] ?? before.memoryPerInstance ?? 1024 };
				const unchanged = (0, _mendix_scale_js__WEBPACK_IMPORTED_MODULE_1__.isScaled)(before, wanted);
				const after = unchanged ? before : await (0, _mendix_scale_js__WEBPACK_IMPORTED_MODULE_1__.scaleEnvironment)(connection, found, wanted);
				step.output("instances", after.instances ?? wanted.instances);
				step.output("memory-per-instance", after.memoryPerInstance ?? wanted.memoryPerInstance);
				step.output("total-memory", after.totalMemory);
				step.output("status", after.status);
				const label = `${found.appId} / ${found.mode}`;
				const scale = `${wanted.instances} \xd7 ${wanted.memoryPerInstance} MB`;
				step.info(unchanged ? `${label} has ${scale} already; nothing to do.` : `${label} now has ${scale}.`);
				step.summary
					.fact("Environment", label)
					.fact("Before", void 0 === before.instances ? "unknown" : `${before.instances} \xd7 ${before.memoryPerInstance} MB`)
					.fact("Now", scale)
					.fact("Status", after.status);
			},
		});
	},
};
