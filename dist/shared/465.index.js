export const id = 465;
export const ids = [
    465
];
export const modules = {
    2465: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.r(__webpack_exports__);
        __webpack_require__.d(__webpack_exports__, {
            action: ()=>action
        });
        var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
        var _mendix_downloads_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9111);
        var _mendix_environments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1564);
        var _mendix_packages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8083);
        var _runner_action_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9297);
        var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2266);
        var _runner_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3912);
        var _shared_download_to_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(278);
        var _shared_mendix_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7483);
        const action = (0, _runner_action_js__WEBPACK_IMPORTED_MODULE_4__.QP)({
            name: "package-info",
            group: "Mendix Cloud: release",
            description: "Tell what a deployment package on Mendix Cloud is, by its id or by the environment that has it; download it",
            branding: {
                icon: "info",
                color: "blue"
            },
            inputs: {
                ..._shared_mendix_js__WEBPACK_IMPORTED_MODULE_7__.eu,
                "app-id": _shared_mendix_js__WEBPACK_IMPORTED_MODULE_7__.R0,
                environment: (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__.Qq)("The package of this environment (what was transported there last). Not needed with `package-id`."),
                "package-id": (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__.Qq)("The package. Empty: the one that the environment has."),
                path: (0, _runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__.Qq)("Download the package there. A folder, or a path that ends with `/`: under its own name in there. Missing folders are made."),
                "timeout-minutes": (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_7__.DL)(60)
            },
            outputs: {
                "package-id": "Id of the package.",
                name: "Name of the package.",
                version: "Version of the model.",
                description: "Description of the package.",
                "created-at": "When it was made (ISO 8601).",
                size: "Size in bytes.",
                status: "Status: `Succeeded`, `Failed`, or what goes on with it.",
                path: "Where it was downloaded to.",
                sha256: "SHA-256 of the downloaded file, in hex."
            },
            check: (inputs)=>void 0 === inputs["package-id"] && void 0 === inputs.environment ? [
                    "Give a `package-id`, or an `environment` whose package is meant."
                ] : [],
            async run (inputs, step) {
                const connection = (0, _shared_mendix_js__WEBPACK_IMPORTED_MODULE_7__.Ng)(inputs, step);
                const app = inputs["app-id"];
                const found = void 0 === inputs["package-id"] ? await packageOf(connection, app, inputs.environment ?? "") : await (0, _mendix_packages_js__WEBPACK_IMPORTED_MODULE_3__.bP)(connection, app, inputs["package-id"]);
                step.output("package-id", found.packageId);
                step.output("name", found.name);
                step.output("version", found.version);
                step.output("description", found.description);
                step.output("created-at", found.createdAt?.toISOString());
                step.output("size", found.size);
                step.output("status", found.status);
                step.info(`${found.name} (${found.packageId}): version ${found.version ?? "unknown"}, ${found.status ?? "no status"}.`);
                step.summary.fact("App", app).fact("Package", found.name).fact("Package id", found.packageId).fact("Version", found.version).fact("Status", found.status).fact("Made", found.createdAt?.toISOString()).fact("Size", void 0 === found.size ? void 0 : (0, _runner_text_js__WEBPACK_IMPORTED_MODULE_8__.ee)(found.size));
                if (void 0 === inputs.path) return;
                refuseUnfinished(found);
                const target = await (0, _shared_download_to_js__WEBPACK_IMPORTED_MODULE_6__.C)(step, inputs.path, found.name || `${found.packageId}.mda`);
                const file = await (0, _mendix_downloads_js__WEBPACK_IMPORTED_MODULE_1__.Xo)(connection, app, found.packageId, {
                    ...target,
                    expectedSize: found.size
                });
                step.output("path", file.path);
                step.output("size", file.size);
                step.output("sha256", file.sha256);
                step.info(`Downloaded to ${file.path}: ${(0, _runner_text_js__WEBPACK_IMPORTED_MODULE_8__.ee)(file.size)}, SHA-256 ${file.sha256}.`);
                step.summary.fact("Downloaded to", file.path).fact("SHA-256", file.sha256);
            }
        });
        async function packageOf(connection, app, mode) {
            const environment = await (0, _mendix_environments_js__WEBPACK_IMPORTED_MODULE_2__.jY)(connection, app, mode);
            const found = await (0, _mendix_packages_js__WEBPACK_IMPORTED_MODULE_3__.cf)(connection, environment);
            if (found) return found;
            throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`${environment.appId} / ${environment.mode} has no package.`, {
                code: "PACKAGE_NOT_FOUND",
                kind: "not-found",
                remedy: "Transport a package there first, or give a package-id."
            });
        }
        function refuseUnfinished({ packageId, name, status }) {
            if (void 0 === status || "succeeded" === status.toLowerCase()) return;
            throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__.H(`Package ${name} (${packageId}) cannot be downloaded: its status is ${status}.`, {
                code: "BUILD_NOT_SUCCEEDED",
                kind: "conflict",
                remedy: "Only a package that has succeeded has a file. build-package with this package-id waits for it."
            });
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
