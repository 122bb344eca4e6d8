export const id = 252;
export const ids = [
    252
];
export const modules = {
    5252: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.r(__webpack_exports__);
        __webpack_require__.d(__webpack_exports__, {
            action: ()=>action
        });
        var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
        var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
        var _http_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2602);
        var _mendix_environments_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1564);
        var _mendix_settings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(819);
        var _runner_action_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9297);
        var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2266);
        var _shared_mendix_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7483);
        const action = (0, _runner_action_js__WEBPACK_IMPORTED_MODULE_5__.QP)({
            name: "get-settings",
            group: "Mendix Cloud: release",
            description: "Read constants, custom settings and scheduled events of an environment of Mendix Cloud, into an output or a file",
            branding: {
                icon: "list",
                color: "blue"
            },
            inputs: {
                ..._shared_mendix_js__WEBPACK_IMPORTED_MODULE_7__.rg,
                path: (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__.Qq)("Write the settings there, as JSON that `set-settings` takes. Its folder must exist."),
                "include-values": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__.Jt)("Write the values of constants and custom settings into the file at `path`, too (readable by the owner only). They may be secrets; the output never holds them.", {
                    default: "false"
                })
            },
            outputs: {
                settings: "The settings as JSON in the platform’s own shape, without the values of constants and custom settings.",
                path: "Where the settings were written.",
                "restart-required": "`true` when something waits for the next start to take effect."
            },
            check: (inputs)=>inputs["include-values"] && void 0 === inputs.path ? [
                    "`include-values` needs a `path` to write them to."
                ] : [],
            async run (inputs, step) {
                const connection = (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_7__.Ng)(inputs, step);
                const environment = await (0, _mendix_environments_js__WEBPACK_IMPORTED_MODULE_3__.jY)(connection, inputs["app-id"], inputs.environment);
                const settings = await (0, _mendix_settings_js__WEBPACK_IMPORTED_MODULE_4__.mt)(connection, environment);
                const bare = JSON.stringify(withoutValues(settings));
                step.output("settings", bare);
                step.output("restart-required", (0, _mendix_settings_js__WEBPACK_IMPORTED_MODULE_4__.JY)(settings));
                if (void 0 !== inputs.path) {
                    const file = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(inputs.path);
                    write(file, inputs["include-values"] ? JSON.stringify((0, _mendix_settings_js__WEBPACK_IMPORTED_MODULE_4__.NX)(settings), null, 2) : bare);
                    step.output("path", file);
                    step.summary.fact("Written to", inputs.path);
                }
                const { Constants, CustomSettings, ScheduledEvents } = settings;
                const label = `${environment.appId} / ${environment.mode}`;
                step.info(`${label} has ${Constants.length} constants, ${CustomSettings.length} custom settings and ${ScheduledEvents.length} scheduled events.`);
                step.summary.fact("Environment", label).fact("Constants", Constants.length).fact("Custom settings", CustomSettings.length).fact("Scheduled events", ScheduledEvents.length).fact("Restart required", (0, _mendix_settings_js__WEBPACK_IMPORTED_MODULE_4__.JY)(settings));
            }
        });
        function withoutValues(settings) {
            return {
                Constants: settings.Constants.map(({ name, dataType })=>({
                        Name: name,
                        DataType: dataType
                    })),
                CustomSettings: settings.CustomSettings.map(({ name })=>({
                        Name: name
                    })),
                ScheduledEvents: settings.ScheduledEvents.map(({ name, value, deployedValue })=>({
                        Name: name,
                        Value: value,
                        DeployedValue: deployedValue
                    }))
            };
        }
        function write(file, content) {
            try {
                (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, `${content}\n`, {
                    mode: 384
                });
            } catch (error) {
                throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_2__.H(`The settings could not be written to ${file}.`, {
                    code: "FILE_NOT_WRITABLE",
                    kind: "config",
                    remedy: "Give a path in an existing folder that the step may write to.",
                    cause: error
                });
            }
        }
    },
    819: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            JY: ()=>restartRequired,
            NX: ()=>settingsToJson,
            V0: ()=>sections,
            eE: ()=>sameValue,
            mt: ()=>getSettings,
            oc: ()=>setSettings
        });
        var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
        var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5941);
        var _unclear_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2052);
        var _wire_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3011);
        const sections = [
            "Constants",
            "CustomSettings",
            "ScheduledEvents"
        ];
        function getSettings(connection, environment) {
            return connection.read({
                path: settingsPath(environment),
                operation: "get-settings",
                doing: `read the settings of ${(0, _client_js__WEBPACK_IMPORTED_MODULE_1__.Pf)(environment)}`
            }, parseSettings);
        }
        async function setSettings(connection, environment, settings) {
            const confirmed = async ()=>{
                const now = await getSettings(connection, environment);
                return 0 === differences(settings, now).length ? now : void 0;
            };
            const written = await (0, _unclear_js__WEBPACK_IMPORTED_MODULE_2__.G)(connection, {
                write: ()=>connection.write("POST", {
                        path: settingsPath(environment),
                        operation: "set-settings",
                        doing: `change the settings of ${(0, _client_js__WEBPACK_IMPORTED_MODULE_1__.Pf)(environment)}`,
                        body: settingsToJson(settings),
                        secrets: worthHiding(settings)
                    }, ()=>"sent"),
                find: confirmed,
                repeatable: true
            });
            if ("sent" !== written) return written;
            for (const pause of [
                0,
                1e3,
                3e3
            ]){
                if (pause > 0) await connection.sleep(pause);
                const now = await confirmed();
                if (now) return now;
            }
            const now = await getSettings(connection, environment);
            const names = differences(settings, now);
            if (0 === names.length) return now;
            throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`The settings of ${(0, _client_js__WEBPACK_IMPORTED_MODULE_1__.Pf)(environment)} were accepted, but read again they still differ: ${names.join(", ")}.`, {
                code: "SETTINGS_NOT_CONFIRMED",
                kind: "remote-failed",
                remedy: "Someone else may be changing them, or the platform refuses these values. Look at the environment in the Developer Portal."
            });
        }
        function settingsToJson(settings) {
            const lists = sections.map((section)=>[
                    section,
                    settings[section].map((setting)=>setting.wire)
                ]);
            return {
                ...settings.wire,
                ...Object.fromEntries(lists)
            };
        }
        function restartRequired(settings) {
            return sections.some((section)=>settings[section].some((setting)=>void 0 !== setting.deployedValue && !sameValue(setting, setting.deployedValue)));
        }
        function sameValue(setting, value) {
            if (void 0 === setting.value) return false;
            if (setting.value === value) return true;
            const type = setting.dataType?.replace(/^_/, "").toLowerCase();
            if ("boolean" === type) return setting.value.toLowerCase() === value.toLowerCase();
            if (void 0 !== type && [
                "integer",
                "long",
                "decimal",
                "float",
                "currency"
            ].includes(type)) return canonicalNumber(setting.value) === canonicalNumber(value);
            return false;
        }
        function canonicalNumber(text) {
            const match = /^([+-]?)0*(\d+)(?:\.(\d*?)0*)?$/.exec(text.trim());
            if (!match) return text;
            const [, sign = "", whole = "", fraction = ""] = match;
            return `${"-" === sign ? "-" : ""}${whole}${"" === fraction ? "" : `.${fraction}`}`;
        }
        function differences(wanted, now) {
            return sections.flatMap((section)=>wanted[section].filter(({ name, value })=>{
                    const current = now[section].find((setting)=>setting.name === name);
                    return void 0 !== value && !(current && sameValue(current, value));
                }).map(({ name })=>name));
        }
        function worthHiding(settings) {
            return [
                ...settings.Constants,
                ...settings.CustomSettings
            ].map((setting)=>setting.value ?? "").filter((value)=>value.length > 2 && !/^(true|false)$/i.test(value)).sort((one, other)=>other.length - one.length);
        }
        function settingsPath({ appId, mode }) {
            return (0, _client_js__WEBPACK_IMPORTED_MODULE_1__.Ae)`/api/1/apps/${appId}/environments/${mode}/settings`;
        }
        function parseSettings(json) {
            const { object } = new _wire_js__WEBPACK_IMPORTED_MODULE_3__.C8(json, "the settings");
            const list = (section)=>(0, _wire_js__WEBPACK_IMPORTED_MODULE_3__.c3)(object[section] ?? [], section, (item)=>parseSetting(item, section));
            return {
                Constants: list("Constants"),
                CustomSettings: list("CustomSettings"),
                ScheduledEvents: list("ScheduledEvents"),
                wire: object
            };
        }
        function parseSetting(json, section) {
            const fields = new _wire_js__WEBPACK_IMPORTED_MODULE_3__.C8(json, `an entry of ${section}`);
            return {
                name: fields.requiredText("Name"),
                value: fields.text("Value"),
                deployedValue: fields.text("DeployedValue"),
                dataType: fields.text("DataType"),
                wire: (0, _wire_js__WEBPACK_IMPORTED_MODULE_3__.eB)(json) ?? {}
            };
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
