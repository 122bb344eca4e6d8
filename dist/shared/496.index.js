export const id = 496;
export const ids = [
    496
];
export const modules = {
    9496: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.r(__webpack_exports__);
        __webpack_require__.d(__webpack_exports__, {
            action: ()=>action
        });
        var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
        var _mendix_downloads_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9111);
        var _mendix_environments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1564);
        var _runner_action_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9297);
        var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2266);
        var _runner_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3912);
        var _shared_download_to_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(278);
        var _shared_mendix_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7483);
        const dates = "a day as YYYY-MM-DD, `today` or `yesterday` (all in UTC)";
        const date = (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__.hF)("The day, as YYYY-MM-DD, `today` or `yesterday` (in UTC, whatever the zone of the runner).", dates, (value)=>{
            if ("today" === value || "yesterday" === value) return value;
            const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : 0 / 0;
            if (Number.isNaN(time) || dayOf(time) !== value) throw new _runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__.q$(dates);
            return value;
        }, {
            default: "today"
        });
        const action = (0, _runner_action_js__WEBPACK_IMPORTED_MODULE_3__.QP)({
            name: "download-logs",
            group: "Mendix Cloud: release",
            description: "Download the log of one day of an environment of Mendix Cloud: of the app, or of the requests to it",
            branding: {
                icon: "file-text",
                color: "blue"
            },
            inputs: {
                ..._shared_mendix_js__WEBPACK_IMPORTED_MODULE_6__.rg,
                date,
                kind: (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__.Yq)("`app`: what the app logs. `access`: the requests to it.", [
                    "app",
                    "access"
                ], {
                    default: "app"
                }),
                path: (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__.Qq)("Where to write it. A folder, or a path that ends with `/`: under its usual name in there. Missing folders are made. Empty: `<app>-<environment>-<kind>-<date>.log`."),
                "timeout-minutes": (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_6__.DL)(30)
            },
            outputs: {
                path: "Where the log was written. On a day without a log the file is empty.",
                size: "Size in bytes; 0 on a day without a log.",
                date: "The day, as YYYY-MM-DD."
            },
            async run (inputs, step) {
                const connection = (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_6__.Ng)(inputs, step);
                const day = asDay(inputs.date, step.clock.now());
                step.output("date", day);
                const environment = await (0, _mendix_environments_js__WEBPACK_IMPORTED_MODULE_2__.jY)(connection, inputs["app-id"], inputs.environment);
                const label = `${environment.appId} / ${environment.mode}`;
                const { kind } = inputs;
                const target = await (0, _shared_download_to_js__WEBPACK_IMPORTED_MODULE_5__.C)(step, inputs.path, `${environment.appId}-${environment.mode}-${kind}-${day}.log`);
                const { to } = target;
                const file = await (0, _mendix_downloads_js__WEBPACK_IMPORTED_MODULE_1__.fF)(connection, environment, day, kind, target);
                if (!file) await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(to, "", {
                    mode: 384
                });
                const size = file?.size ?? 0;
                step.output("path", to);
                step.output("size", size);
                if (0 === size) step.notice(`There is no ${kind} log of ${label} of ${day}; ${to} is empty.`);
                else step.info(`The ${kind} log of ${label} of ${day} is in ${to}: ${(0, _runner_text_js__WEBPACK_IMPORTED_MODULE_7__.ee)(size)}.`);
                step.summary.fact("Environment", label).fact("Log", kind).fact("Day", day).fact("Size", 0 === size ? "no data" : (0, _runner_text_js__WEBPACK_IMPORTED_MODULE_7__.ee)(size)).fact("Written to", to);
            }
        });
        function asDay(date, now) {
            if ("today" === date) return dayOf(now);
            return "yesterday" === date ? dayOf(now - 864e5) : date;
        }
        function dayOf(time) {
            return new Date(time).toISOString().slice(0, 10);
        }
    },
    278: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            C: ()=>downloadTo
        });
        var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
        var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
        var _http_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2602);
        var _files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9031);
        async function downloadTo(step, given, suggested) {
            const to = await (0, _files_js__WEBPACK_IMPORTED_MODULE_3__.B)(given, suggested);
            try {
                await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(to), {
                    recursive: true
                });
            } catch (error) {
                throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_2__.H(`The folder ${(0, node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(to)} cannot be made.`, {
                    code: "FILE_UNWRITABLE",
                    kind: "config",
                    remedy: "Give a `path` that the step may write to.",
                    cause: error
                });
            }
            const left = step.leftMs();
            return {
                to,
                deadline: Number.isFinite(left) ? step.clock.now() + left : void 0,
                onLink: (link)=>{
                    step.mask(link.href);
                    if (link.search) step.mask(link.search.slice(1));
                }
            };
        }
    },
    9111: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            fF: ()=>downloadLog,
            Xo: ()=>downloadPackage
        });
        var promises_ = __webpack_require__(1455);
        var download = __webpack_require__(3045);
        var errors = __webpack_require__(2602);
        __webpack_require__(2993);
        __webpack_require__(961);
        var client = __webpack_require__(8217);
        var wire = __webpack_require__(3011);
        const noData = "no data found in file";
        function getLogLink(connection, environment, date, kind = "app") {
            const { appId, mode } = environment;
            const call = {
                app: "logs",
                access: "access-logs"
            }[kind];
            return connection.read({
                path: (0, client.Ae)`/api/1/apps/${appId}/environments/${mode}/${call}/${date}`,
                operation: "logs",
                doing: `get the ${"app" === kind ? "log" : "access log"} of ${(0, client.Pf)(environment)} of ${date}`,
                bodyOptional: true
            }, parseLogLink);
        }
        function isEmptyLog(start) {
            return "" === start.trim() || start.replace(/^[\s"[]+/, "").toLowerCase().startsWith(noData);
        }
        function parseLogLink(json, text) {
            if ((0, wire.eB)(json)) {
                const fields = new wire.C8(json, "the log");
                const url = fields.url("DownloadUrl");
                if (!url) throw new wire.ym("the log has no DownloadUrl");
                return {
                    url,
                    date: fields.time("Date"),
                    environmentId: fields.text("Environment")
                };
            }
            if ("[]" === text.trim() || isEmptyLog(text)) return;
            throw new wire.ym("the answer is neither a link nor a word about missing data");
        }
        var mendix_packages = __webpack_require__(8083);
        var mendix_text = __webpack_require__(8389);
        async function downloadPackage(connection, appId, packageId, options) {
            const { baseUrl, headers } = connection;
            const old = new URL(baseUrl.href.replace(/\/+$/, "") + (0, client.Ae)`/api/1/apps/${appId}/packages/${packageId}/download`);
            return downloads_download(connection, options, {
                link: async ()=>{
                    const { status, download: link } = await (0, mendix_packages.bP)(connection, appId, packageId, {
                        url: true
                    });
                    if (void 0 !== status && "succeeded" !== status.toLowerCase()) throw notBuilt(packageId, appId, status);
                    return link?.url ?? old;
                },
                headers,
                credentialsOrigin: baseUrl.origin
            });
        }
        async function downloadLog(connection, environment, date, kind, options) {
            let first = await getLogLink(connection, environment, date, kind);
            if (!first) return;
            const downloaded = await downloads_download(connection, options, {
                link: async ()=>{
                    const link = first ?? await getLogLink(connection, environment, date, kind);
                    first = void 0;
                    return link?.url ?? noLink(`the log of ${(0, client.Pf)(environment)} of ${date}`);
                },
                freshLinks: 1
            });
            if (!await saysNoData(downloaded)) return downloaded;
            await (0, promises_.rm)(downloaded.path, {
                force: true
            });
        }
        async function saysNoData({ path: file, size }) {
            if (size > 1e3) return false;
            const handle = await (0, promises_.open)(file);
            try {
                return isEmptyLog(await handle.readFile("utf8"));
            } finally{
                await handle.close();
            }
        }
        function downloads_download(connection, options, source) {
            return (0, download.P)({
                ...source,
                link: async ()=>{
                    const link = await source.link();
                    options.onLink?.(link);
                    return link;
                },
                to: options.to,
                expectedSize: options.expectedSize,
                clock: connection.clock,
                signal: connection.signal,
                onEvent: options.onEvent ?? connection.onEvent,
                deadline: options.deadline
            });
        }
        function notBuilt(packageId, appId, status) {
            return new errors.H(`The package ${packageId} of ${appId} cannot be fetched: its status is ${(0, mendix_text.TN)(status)}.`, {
                code: "BUILD_NOT_SUCCEEDED",
                kind: "conflict",
                remedy: "There is nothing to download before the package is Succeeded."
            });
        }
        function noLink(what) {
            throw new errors.H(`The service gives no link for ${what}.`, {
                code: "NO_LINK",
                kind: "conflict",
                remedy: "It may not be completed, or have expired. Look at its state, and ask for a new one."
            });
        }
    }
};
