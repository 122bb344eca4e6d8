export const id = 777;
export const ids = [
    777
];
export const modules = {
    2777: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.r(__webpack_exports__);
        __webpack_require__.d(__webpack_exports__, {
            action: ()=>action
        });
        var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
        var _mendix_environments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1564);
        var _mendix_packages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8083);
        var _mendix_transport_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9377);
        var _runner_action_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9297);
        var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2266);
        var _shared_mendix_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7483);
        const action = (0, _runner_action_js__WEBPACK_IMPORTED_MODULE_4__.QP)({
            name: "transport",
            group: "Mendix Cloud: release",
            description: "Put a deployment package on an environment of Mendix Cloud; it runs from the next start on",
            branding: {
                icon: "truck",
                color: "blue"
            },
            inputs: {
                ..._shared_mendix_js__WEBPACK_IMPORTED_MODULE_6__.rg,
                "package-id": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__.Qq)("Id of the package. Give this or `from-environment`."),
                "from-environment": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__.Qq)("Promote: take the package of this environment of the same app."),
                "timeout-minutes": (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_6__.DL)(15)
            },
            outputs: {
                "package-id": "Id of the package that is now on the environment.",
                "previous-package-id": "Id of the package that was there before: transport it to go back. Empty when there was none."
            },
            check: (inputs)=>void 0 === inputs["package-id"] === (void 0 === inputs["from-environment"]) ? [
                    "Give one of `package-id` and `from-environment`, not both and not neither."
                ] : [],
            async run (inputs, step) {
                const connection = (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_6__.Ng)(inputs, step);
                const target = await (0, _mendix_environments_js__WEBPACK_IMPORTED_MODULE_1__.jY)(connection, inputs["app-id"], inputs.environment);
                const previous = await (0, _mendix_packages_js__WEBPACK_IMPORTED_MODULE_2__.cf)(connection, target);
                step.output("previous-package-id", previous?.packageId ?? "");
                const source = inputs["from-environment"];
                const promoted = void 0 === source ? void 0 : await packageOf(source);
                const packageId = promoted?.packageId ?? inputs["package-id"] ?? "";
                step.output("package-id", packageId);
                step.summary.fact("Environment", `${target.appId} / ${target.mode}`).fact("Package", promoted ? named(promoted) : packageId).fact("Before", previous ? named(previous) : "none");
                if (previous?.packageId === packageId) {
                    step.info(`${named(previous)} is on ${target.appId} / ${target.mode} already; nothing to do.`);
                    step.summary.fact("Changed", false);
                    return;
                }
                await (0, _mendix_transport_js__WEBPACK_IMPORTED_MODULE_3__.W)(connection, target, packageId, (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_6__.eg)(step));
                const next = (0, _mendix_environments_js__WEBPACK_IMPORTED_MODULE_1__.W_)(target) ? "The app goes on with what it runs until the next start." : "Start the app to run it.";
                step.info(`Package ${packageId} is now on ${target.appId} / ${target.mode}. ${next}`);
                step.summary.fact("Changed", true);
                async function packageOf(mode) {
                    const environment = await (0, _mendix_environments_js__WEBPACK_IMPORTED_MODULE_1__.jY)(connection, inputs["app-id"], mode);
                    const found = await (0, _mendix_packages_js__WEBPACK_IMPORTED_MODULE_2__.cf)(connection, environment);
                    if (found) return found;
                    throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`${environment.appId} / ${environment.mode} has no package that could be promoted.`, {
                        code: "PACKAGE_NOT_FOUND",
                        kind: "not-found",
                        remedy: "Check the from-environment input, or transport a package there first."
                    });
                }
            }
        });
        function named(one) {
            return one.name ? `${one.name} (${one.packageId})` : one.packageId;
        }
    },
    9377: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            W: ()=>transportPackage
        });
        var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
        var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5941);
        var _packages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8083);
        var _unclear_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2052);
        var _waiting_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5363);
        async function transportPackage(connection, environment, packageId, limits) {
            await (0, _waiting_js__WEBPACK_IMPORTED_MODULE_4__.uk)(connection, limits, {
                what: `the transport of package ${packageId} to ${(0, _client_js__WEBPACK_IMPORTED_MODULE_1__.Pf)(environment)}`,
                usual: "at once to 2 minutes",
                schedule: {
                    minMs: 3e3,
                    share: .1,
                    maxMs: 15e3
                },
                look: ()=>transportOnce(connection, environment, packageId),
                state: (outcome)=>outcome,
                judge: (outcome)=>"transported" === outcome ? "done" : "pending"
            });
        }
        async function transportOnce(connection, environment, packageId) {
            const { appId, mode } = environment;
            try {
                return await (0, _unclear_js__WEBPACK_IMPORTED_MODULE_3__.G)(connection, {
                    write: ()=>connection.write("POST", {
                            path: (0, _client_js__WEBPACK_IMPORTED_MODULE_1__.Ae)`/api/1/apps/${appId}/environments/${mode}/transport`,
                            operation: "transport",
                            doing: `transport package ${packageId} to ${(0, _client_js__WEBPACK_IMPORTED_MODULE_1__.Pf)(environment)}`,
                            body: {
                                PackageId: packageId
                            }
                        }, ()=>"transported"),
                    find: async ()=>(await (0, _packages_js__WEBPACK_IMPORTED_MODULE_2__.cf)(connection, environment))?.packageId === packageId ? "transported" : void 0,
                    repeatable: true
                });
            } catch (error) {
                if (error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H && "SERVICE_UNAVAILABLE" === error.code) return "package still being processed";
                if (error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H && error.transient) throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(error.message, {
                    ...error,
                    transient: false,
                    cause: error
                });
                throw error;
            }
        }
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
