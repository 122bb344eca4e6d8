export const id = 543;
export const ids = [543];
export const modules = {

/***/ 543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ scale_action)
});

// EXTERNAL MODULE: ./build/mendix/environments.js + 1 modules
var environments = __webpack_require__(110);
// EXTERNAL MODULE: ./build/mendix/client.js + 5 modules
var client = __webpack_require__(180);
// EXTERNAL MODULE: ./build/mendix/types.js
var types = __webpack_require__(569);
// EXTERNAL MODULE: ./build/mendix/unclear.js
var unclear = __webpack_require__(52);
// EXTERNAL MODULE: ./build/mendix/wire.js
var wire = __webpack_require__(11);
;// CONCATENATED MODULE: ./build/mendix/scale.js





/**
 * Gives an environment so many instances of so much memory, and returns it as it is then. After a lost answer the environment
 * decides; asking for the same scale twice comes to the same as once. Source: Deploy API, 3.19 Scaling Environments.
 */
async function scaleEnvironment(connection, environment, scale) {
    const { appId, mode } = environment;
    const answer = await (0,unclear/* settle */.G)(connection, {
        write: () => connection.write('POST', {
            path: (0,client/* path */.Ae) `/api/1/apps/${appId}/environments/${mode}/scale`,
            operation: 'scale',
            doing: `scale ${(0,client/* label */.Pf)(environment)} to ${scale.instances} × ${scale.memoryPerInstance} MB`,
            body: { Instances: scale.instances, MemoryPerInstance: scale.memoryPerInstance },
        }, (json) => ((0,wire/* asObject */.eB)(json) || Array.isArray(json) ? (0,types/* parseEnvironment */.Nq)(appId, json) : 'accepted')),
        find: async () => {
            const now = await (0,environments/* getEnvironment */.uc)(connection, environment);
            return isScaled(now, scale) ? now : undefined;
        },
        repeatable: true,
    });
    return answer === 'accepted' ? (0,environments/* getEnvironment */.uc)(connection, environment) : answer;
}
/** Whether an environment has that scale already. */
function isScaled(environment, scale) {
    return environment.instances === scale.instances && environment.memoryPerInstance === scale.memoryPerInstance;
}

// EXTERNAL MODULE: ./build/runner/action.js
var action = __webpack_require__(297);
// EXTERNAL MODULE: ./build/runner/inputs.js
var inputs = __webpack_require__(266);
// EXTERNAL MODULE: ./build/actions/shared/mendix.js
var mendix = __webpack_require__(483);
;// CONCATENATED MODULE: ./build/actions/scale.js





const scale_action = (0,action/* defineAction */.QP)({
    name: 'scale',
    group: 'Mendix Cloud: release',
    description: 'Set the number of instances and the memory of each, for an environment of Mendix Cloud',
    branding: { icon: 'maximize-2', color: 'blue' },
    inputs: {
        ...mendix/* environmentInputs */.rg,
        instances: (0,inputs/* integer */.nd)('Number of instances. Empty: as it is.', 1, 64),
        'memory-per-instance': (0,inputs/* integer */.nd)('Memory of each instance in MB. Empty: as it is.', 1024, 1_048_576),
    },
    outputs: {
        instances: 'Number of instances afterwards.',
        'memory-per-instance': 'Memory of each instance afterwards, in MB.',
        'total-memory': 'Memory of all instances, in MB.',
        status: 'Status of the environment.',
    },
    check: (inputs) => inputs.instances === undefined && inputs['memory-per-instance'] === undefined
        ? ['Give `instances` or `memory-per-instance`, or both.']
        : [],
    async run(inputs, step) {
        const connection = (0,mendix/* connect */.Ng)(inputs, step);
        const found = await (0,environments/* findEnvironment */.jY)(connection, inputs['app-id'], inputs.environment);
        const before = await (0,environments/* getEnvironment */.uc)(connection, found);
        const wanted = {
            instances: inputs.instances ?? before.instances ?? 1,
            memoryPerInstance: inputs['memory-per-instance'] ?? before.memoryPerInstance ?? 1024,
        };
        const unchanged = isScaled(before, wanted);
        const after = unchanged ? before : await scaleEnvironment(connection, found, wanted);
        step.output('instances', after.instances ?? wanted.instances);
        step.output('memory-per-instance', after.memoryPerInstance ?? wanted.memoryPerInstance);
        step.output('total-memory', after.totalMemory ?? wanted.instances * wanted.memoryPerInstance);
        step.output('status', after.status);
        const label = `${found.appId} / ${found.mode}`;
        const scale = `${wanted.instances} × ${wanted.memoryPerInstance} MB`;
        step.info(unchanged ? `${label} has ${scale} already; nothing to do.` : `${label} now has ${scale}.`);
        step.summary
            .fact('Environment', label)
            .fact('Before', before.instances === undefined ? 'unknown' : `${before.instances} × ${before.memoryPerInstance} MB`)
            .fact('Now', scale)
            .fact('Status', after.status);
    },
});


/***/ })

};
