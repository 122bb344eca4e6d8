export const id = 296;
export const ids = [
    296
];
export const modules = {
    1296: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.r(__webpack_exports__);
        __webpack_require__.d(__webpack_exports__, {
            action: ()=>action
        });
        var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
        var _mendix_environments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1564);
        var _mendix_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(819);
        var _mendix_settings_change_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3612);
        var _runner_action_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9297);
        var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2266);
        var _shared_mendix_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7483);
        var _shared_settings_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8663);
        const action = (0, _runner_action_js__WEBPACK_IMPORTED_MODULE_4__.QP)({
            name: "set-settings",
            group: "Mendix Cloud: release",
            description: "Change constants, custom settings and scheduled events of an environment of Mendix Cloud; only what is named",
            branding: {
                icon: "sliders",
                color: "blue"
            },
            inputs: {
                ..._shared_mendix_js__WEBPACK_IMPORTED_MODULE_6__.rg,
                ..._shared_settings_js__WEBPACK_IMPORTED_MODULE_7__.n,
                "add-custom-settings": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__.Jt)("Also add custom settings that the environment does not have yet. Without it an unknown name is refused before anything is written.", {
                    default: "false"
                }),
                "dry-run": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__.Jt)("Only show what would change.", {
                    default: "false"
                }),
                "fail-on-drift": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__.Jt)("Fail when anything differs from what is asked for. With `dry-run` this is a check that changes nothing.", {
                    default: "false"
                })
            },
            outputs: {
                changed: "`true` when settings were changed (or would be, with `dry-run`).",
                changes: "What changed, as JSON: a list of `section`, `name`, and for scheduled events `from` and `to`. Values of constants and custom settings are left out.",
                "restart-required": "`true` when something waits for the next start to take effect."
            },
            check: (inputs)=>void 0 === inputs.settings === (void 0 === inputs["settings-file"]) ? [
                    "Give one of `settings` and `settings-file`, not both and not neither."
                ] : [],
            async run (inputs, step) {
                const connection = (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_6__.Ng)(inputs, step);
                const environment = await (0, _mendix_environments_js__WEBPACK_IMPORTED_MODULE_1__.jY)(connection, inputs["app-id"], inputs.environment);
                const label = `${environment.appId} / ${environment.mode}`;
                const desired = inputs.settings ?? inputs["settings-file"] ?? [];
                const current = await (0, _mendix_settings_js__WEBPACK_IMPORTED_MODULE_2__.mt)(connection, environment);
                const { settings, changes } = (0, _mendix_settings_change_js__WEBPACK_IMPORTED_MODULE_3__.ss)(current, desired, {
                    addCustomSettings: inputs["add-custom-settings"]
                });
                const write = changes.length > 0 && !inputs["dry-run"];
                step.output("changed", changes.length > 0);
                step.output("changes", JSON.stringify(changes));
                const confirmed = write ? await (0, _mendix_settings_js__WEBPACK_IMPORTED_MODULE_2__.oc)(connection, environment, settings) : current;
                step.output("restart-required", (0, _mendix_settings_js__WEBPACK_IMPORTED_MODULE_2__.JY)(confirmed));
                const count = `${changes.length} of ${desired.length} named settings`;
                if (0 === changes.length) step.info(`${label}: all ${desired.length} named settings are as asked for already; nothing to do.`);
                else step.info(`${label}: ${count} ${write ? "were changed" : "would be changed"}.`);
                for (const change of changes)step.info(`  ${(0, _mendix_settings_change_js__WEBPACK_IMPORTED_MODULE_3__.uQ)(change)}`);
                if ((0, _mendix_settings_js__WEBPACK_IMPORTED_MODULE_2__.JY)(confirmed)) step.info("They take effect at the next start of the app.");
                step.summary.fact("Environment", label).fact(write ? "Changed" : "Would change", changes.length).fact("Restart required", (0, _mendix_settings_js__WEBPACK_IMPORTED_MODULE_2__.JY)(confirmed));
                if (changes.length > 0) step.summary.table([
                    "Section",
                    "Name",
                    "From",
                    "To"
                ], changes.map(({ section, name, from, to })=>[
                        section,
                        name,
                        from ?? "(not shown)",
                        to ?? "(not shown)"
                    ]));
                if (changes.length > 0 && inputs["fail-on-drift"]) throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`${label}: ${changes.length} settings were not as asked for: ${changes.map(({ name })=>name).join(", ")}.`, {
                    code: "SETTINGS_DRIFT",
                    kind: "conflict",
                    remedy: write ? "They are now as asked for, from the next start on; find out who changed them." : "Nothing was changed. Run set-settings without dry-run to put them right."
                });
            }
        });
    },
    8663: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            n: ()=>settingsInputs
        });
        var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
        var js_yaml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3243);
        var _http_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2602);
        var _mendix_settings_change_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3612);
        var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2266);
        const textual = js_yaml__WEBPACK_IMPORTED_MODULE_1__.uH.extend({
            implicit: [
                new js_yaml__WEBPACK_IMPORTED_MODULE_1__.ZU("tag:yaml.org,2002:null", {
                    kind: "scalar",
                    resolve: (text)=>null === text || /^(~|null|Null|NULL|)$/.test(text),
                    construct: ()=>null
                })
            ]
        });
        const allowed = "settings in YAML or JSON: `constants`, `custom-settings`, `scheduled-events`";
        function parse(text) {
            try {
                return (0, _mendix_settings_change_js__WEBPACK_IMPORTED_MODULE_3__.wc)((0, js_yaml__WEBPACK_IMPORTED_MODULE_1__.Hh)(text, {
                    schema: textual
                }));
            } catch (error) {
                if (error instanceof js_yaml__WEBPACK_IMPORTED_MODULE_1__.tB) throw new _runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__.q$(`${allowed}; line ${(error.mark?.line ?? 0) + 1} is not YAML (${error.reason})`);
                if (error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_2__.H) throw new _runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__.q$(`${allowed}. ${error.message}`);
                throw error;
            }
        }
        function parseFile(path) {
            let text;
            try {
                text = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, "utf8");
            } catch (error) {
                const { code } = error;
                throw new _runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__.q$(`the path of a file with ${allowed}; ${path} cannot be read (${String(code)})`);
            }
            return parse(text);
        }
        const settingsInputs = {
            settings: (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__.hF)("What settings are to be, in YAML or JSON; what is not named stays as it is. Either short (`constants:` with `Module.Name: value`, `custom-settings:`, `scheduled-events:` with `Enabled` or `Disabled`) or in the platform’s own shape, as `get-settings` writes it.", allowed, parse, {
                confidential: true
            }),
            "settings-file": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__.hF)("A file with such settings.", "the path of a file", parseFile, {})
        };
    },
    3612: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            ss: ()=>mergeSettings,
            uQ: ()=>describeChange,
            wc: ()=>parseDesired
        });
        var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
        var _settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(819);
        var _text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8389);
        var _wire_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3011);
        const shortNames = {
            constants: "Constants",
            "custom-settings": "CustomSettings",
            "scheduled-events": "ScheduledEvents"
        };
        function parseDesired(input) {
            const problems = [];
            const object = (0, _wire_js__WEBPACK_IMPORTED_MODULE_2__.eB)(input);
            if (!object) throw badSettings([
                "they have to be a map with constants, custom-settings and scheduled-events"
            ]);
            const desired = Object.entries(object).flatMap(([key, value])=>{
                const section = shortNames[key] ?? _settings_js__WEBPACK_IMPORTED_MODULE_1__.V0.find((known)=>known === key);
                if (!section) {
                    if (_settings_js__WEBPACK_IMPORTED_MODULE_1__.V0.every((known)=>known in object)) return [];
                    const near = (0, _text_js__WEBPACK_IMPORTED_MODULE_3__.Y7)(key, [
                        ...Object.keys(shortNames),
                        ..._settings_js__WEBPACK_IMPORTED_MODULE_1__.V0
                    ]);
                    const hint = near[0] ? `did you mean ${near[0]}?` : `there are ${Object.keys(shortNames).join(", ")}`;
                    problems.push(`${JSON.stringify(key)} is no kind of setting; ${hint}`);
                    return [];
                }
                return entries(key, value, problems).map(([name, wanted])=>({
                        section,
                        name,
                        value: asText(`${key}: ${name}`, section, wanted, problems)
                    }));
            });
            const seen = new Set;
            for (const { section, name } of desired){
                if (seen.has(`${section} ${name}`)) problems.push(`${name} is named twice`);
                seen.add(`${section} ${name}`);
            }
            if (problems.length > 0) throw badSettings(problems);
            return desired;
        }
        function entries(key, value, problems) {
            if (null == value) return [];
            if (Array.isArray(value)) return value.flatMap((item, index)=>{
                const entry = (0, _wire_js__WEBPACK_IMPORTED_MODULE_2__.eB)(item);
                const name = entry?.["Name"];
                const wanted = entry?.["Value"] ?? void 0;
                if ("string" == typeof name && "" !== name) return void 0 === wanted ? [] : [
                    [
                        name,
                        wanted
                    ]
                ];
                problems.push(`entry ${index + 1} of ${key} has no Name`);
                return [];
            });
            const map = (0, _wire_js__WEBPACK_IMPORTED_MODULE_2__.eB)(value);
            if (map && !(value instanceof Date)) return Object.entries(map);
            problems.push(`${key} has to be a map from names to values`);
            return [];
        }
        function asText(what, section, value, problems) {
            if ("ScheduledEvents" === section) {
                const text = String(value).toLowerCase();
                if ("enabled" === text || "true" === text) return "Enabled";
                if ("disabled" === text || "false" === text) return "Disabled";
                problems.push(`${what} has to be Enabled or Disabled`);
                return "";
            }
            if ("string" == typeof value) return value;
            if ("boolean" == typeof value) return String(value);
            if ("number" == typeof value && Number.isFinite(value)) {
                const text = String(value);
                if (!text.includes("e") && (!Number.isInteger(value) || Number.isSafeInteger(value))) return text;
                problems.push(`${what} is too large a number to be kept exactly; put it in quotes`);
                return "";
            }
            problems.push(null == value ? `${what} has no value; write '' for the empty text` : `${what} has to be a text, a number or a Boolean; put it in quotes`);
            return "";
        }
        function mergeSettings(current, desired, options = {}) {
            const unknown = [];
            const changes = [];
            const lists = {
                Constants: [
                    ...current.Constants
                ],
                CustomSettings: [
                    ...current.CustomSettings
                ],
                ScheduledEvents: [
                    ...current.ScheduledEvents
                ]
            };
            for (const { section, name, value } of desired){
                const list = lists[section];
                const index = list.findIndex((setting)=>setting.name === name);
                const setting = list[index];
                if (setting) {
                    if ((0, _settings_js__WEBPACK_IMPORTED_MODULE_1__.eE)(setting, value)) continue;
                    list[index] = {
                        ...setting,
                        value,
                        wire: {
                            ...setting.wire,
                            Value: value
                        }
                    };
                } else if ("CustomSettings" === section && options.addCustomSettings) list.push({
                    name,
                    value,
                    deployedValue: void 0,
                    dataType: void 0,
                    wire: {
                        Name: name,
                        Value: value
                    }
                });
                else {
                    unknown.push(unknownName(section, name, list));
                    continue;
                }
                changes.push("ScheduledEvents" === section ? {
                    section,
                    name,
                    from: setting?.value,
                    to: value
                } : {
                    section,
                    name
                });
            }
            if (unknown.length > 0) throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`The environment has no such settings: ${unknown.join("; ")}.`, {
                code: "UNKNOWN_SETTING",
                kind: "config",
                remedy: "Correct the names (get-settings lists them all), or transport the package that brings them first. Nothing was changed."
            });
            return {
                settings: {
                    ...current,
                    ...lists
                },
                changes
            };
        }
        const thing = {
            Constants: "constant",
            CustomSettings: "custom setting",
            ScheduledEvents: "scheduled event"
        };
        function unknownName(section, name, known) {
            const near = (0, _text_js__WEBPACK_IMPORTED_MODULE_3__.Y7)(name, known.map((setting)=>setting.name));
            return `${thing[section]} ${name}${near.length > 0 ? ` (did you mean ${near.map((one)=>(0, _text_js__WEBPACK_IMPORTED_MODULE_3__.TN)(one)).join(" or ")}?)` : ""}`;
        }
        function describeChange(change) {
            const what = `${thing[change.section]} ${change.name}`;
            return void 0 === change.to ? `${what} changed` : `${what}: ${change.from ?? "not set"} → ${change.to}`;
        }
        function badSettings(problems) {
            return new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`The settings cannot be read: ${problems.join("; ")}.`, {
                code: "INVALID_SETTINGS",
                kind: "config",
                remedy: "Correct the settings; get-settings shows them in the platform’s own shape. Nothing was changed."
            });
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
