export const id = 469;
export const ids = [
    469
];
export const modules = {
    3469: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.r(__webpack_exports__);
        __webpack_require__.d(__webpack_exports__, {
            action: ()=>transport_action
        });
        var errors = __webpack_require__(2602);
        var environments = __webpack_require__(1564);
        var mendix_packages = __webpack_require__(8083);
        var client = __webpack_require__(8217);
        var unclear = __webpack_require__(2052);
        var waiting = __webpack_require__(5363);
        async function transportPackage(connection, environment, packageId, limits) {
            await (0, waiting.uk)(connection, limits, {
                what: `the transport of package ${packageId} to ${(0, client.Pf)(environment)}`,
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
                return await (0, unclear.G)(connection, {
                    write: ()=>connection.write("POST", {
                            path: (0, client.Ae)`/api/1/apps/${appId}/environments/${mode}/transport`,
                            operation: "transport",
                            doing: `transport package ${packageId} to ${(0, client.Pf)(environment)}`,
                            body: {
                                PackageId: packageId
                            }
                        }, ()=>"transported"),
                    find: async ()=>(await (0, mendix_packages.cf)(connection, environment))?.packageId === packageId ? "transported" : void 0,
                    repeatable: true
                });
            } catch (error) {
                if (error instanceof errors.H && "SERVICE_UNAVAILABLE" === error.code) return "package still being processed";
                if (error instanceof errors.H && error.transient) throw new errors.H(error.message, {
                    ...error,
                    transient: false,
                    cause: error
                });
                throw error;
            }
        }
        var action = __webpack_require__(9297);
        var inputs = __webpack_require__(2266);
        var mendix = __webpack_require__(7483);
        const transport_action = (0, action.QP)({
            name: "transport",
            group: "Mendix Cloud: release",
            description: "Put a deployment package on an environment of Mendix Cloud; it runs from the next start on",
            branding: {
                icon: "truck",
                color: "blue"
            },
            inputs: {
                ...mendix.rg,
                "package-id": (0, inputs.Qq)("Id of the package. Give this or `from-environment`."),
                "from-environment": (0, inputs.Qq)("Promote: take the package of this environment of the same app."),
                "timeout-minutes": (0, mendix.DL)(15)
            },
            outputs: {
                "package-id": "Id of the package that is now on the environment.",
                "previous-package-id": "Id of the package that was there before: transport it to go back. Empty when there was none."
            },
            check: (inputs)=>void 0 === inputs["package-id"] === (void 0 === inputs["from-environment"]) ? [
                    "Give one of `package-id` and `from-environment`, not both and not neither."
                ] : [],
            async run (inputs, step) {
                const connection = (0, mendix.Ng)(inputs, step);
                const target = await (0, environments.jY)(connection, inputs["app-id"], inputs.environment);
                const previous = await (0, mendix_packages.cf)(connection, target);
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
                await transportPackage(connection, target, packageId, (0, mendix.eg)(step));
                const next = (0, environments.W_)(target) ? "The app goes on with what it runs until the next start." : "Start the app to run it.";
                step.info(`Package ${packageId} is now on ${target.appId} / ${target.mode}. ${next}`);
                step.summary.fact("Changed", true);
                async function packageOf(mode) {
                    const environment = await (0, environments.jY)(connection, inputs["app-id"], mode);
                    const found = await (0, mendix_packages.cf)(connection, environment);
                    if (found) return found;
                    throw new errors.H(`${environment.appId} / ${environment.mode} has no package that could be promoted.`, {
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
    9297: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            QP: ()=>defineAction
        });
        function defineAction(action) {
            return action;
        }
    }
};
