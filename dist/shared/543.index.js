export const id = 543;
export const ids = [
    543
];
export const modules = {
    8543: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.r(__webpack_exports__);
        __webpack_require__.d(__webpack_exports__, {
            action: ()=>scale_action
        });
        var environments = __webpack_require__(1564);
        var client = __webpack_require__(8217);
        var types = __webpack_require__(4569);
        var unclear = __webpack_require__(2052);
        var wire = __webpack_require__(3011);
        async function scaleEnvironment(connection, environment, scale) {
            const { appId, mode } = environment;
            const answer = await (0, unclear.G)(connection, {
                write: ()=>connection.write("POST", {
                        path: (0, client.Ae)`/api/1/apps/${appId}/environments/${mode}/scale`,
                        operation: "scale",
                        doing: `scale ${(0, client.Pf)(environment)} to ${scale.instances} \xd7 ${scale.memoryPerInstance} MB`,
                        body: {
                            Instances: scale.instances,
                            MemoryPerInstance: scale.memoryPerInstance
                        }
                    }, (json)=>(0, wire.eB)(json) || Array.isArray(json) ? (0, types.Nq)(appId, json) : "accepted"),
                find: async ()=>{
                    const now = await (0, environments.uc)(connection, environment);
                    return isScaled(now, scale) ? now : void 0;
                },
                repeatable: true
            });
            return "accepted" === answer ? (0, environments.uc)(connection, environment) : answer;
        }
        function isScaled(environment, scale) {
            return environment.instances === scale.instances && environment.memoryPerInstance === scale.memoryPerInstance;
        }
        var action = __webpack_require__(9297);
        var inputs = __webpack_require__(2266);
        var mendix = __webpack_require__(7483);
        const scale_action = (0, action.QP)({
            name: "scale",
            group: "Mendix Cloud: release",
            description: "Set the number of instances and the memory of each, for an environment of Mendix Cloud",
            branding: {
                icon: "maximize-2",
                color: "blue"
            },
            inputs: {
                ...mendix.rg,
                instances: (0, inputs.nd)("Number of instances. Empty: as it is.", 1, 64),
                "memory-per-instance": (0, inputs.nd)("Memory of each instance in MB. Empty: as it is.", 1024, 1048576)
            },
            outputs: {
                instances: "Number of instances afterwards.",
                "memory-per-instance": "Memory of each instance afterwards, in MB.",
                "total-memory": "Memory of all instances, in MB.",
                status: "Status of the environment."
            },
            check: (inputs)=>void 0 === inputs.instances && void 0 === inputs["memory-per-instance"] ? [
                    "Give `instances` or `memory-per-instance`, or both."
                ] : [],
            async run (inputs, step) {
                const connection = (0, mendix.Ng)(inputs, step);
                const found = await (0, environments.jY)(connection, inputs["app-id"], inputs.environment);
                const before = await (0, environments.uc)(connection, found);
                const wanted = {
                    instances: inputs.instances ?? before.instances ?? 1,
                    memoryPerInstance: inputs["memory-per-instance"] ?? before.memoryPerInstance ?? 1024
                };
                const unchanged = isScaled(before, wanted);
                const after = unchanged ? before : await scaleEnvironment(connection, found, wanted);
                step.output("instances", after.instances ?? wanted.instances);
                step.output("memory-per-instance", after.memoryPerInstance ?? wanted.memoryPerInstance);
                step.output("total-memory", after.totalMemory ?? wanted.instances * wanted.memoryPerInstance);
                step.output("status", after.status);
                const label = `${found.appId} / ${found.mode}`;
                const scale = `${wanted.instances} \xd7 ${wanted.memoryPerInstance} MB`;
                step.info(unchanged ? `${label} has ${scale} already; nothing to do.` : `${label} now has ${scale}.`);
                step.summary.fact("Environment", label).fact("Before", void 0 === before.instances ? "unknown" : `${before.instances} \xd7 ${before.memoryPerInstance} MB`).fact("Now", scale).fact("Status", after.status);
            }
        });
    },
    9297: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            QP: ()=>defineAction
        });
        function defineAction(action) {
            return action;
        }
    }
};
