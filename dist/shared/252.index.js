export const id = 252;
export const ids = [252];
export const modules = {

/***/ 5252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   action: () => (/* binding */ action)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2602);
/* harmony import */ var _mendix_environments_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1564);
/* harmony import */ var _mendix_settings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(819);
/* harmony import */ var _runner_action_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9297);
/* harmony import */ var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2266);
/* harmony import */ var _shared_mendix_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7483);








const action = (0,_runner_action_js__WEBPACK_IMPORTED_MODULE_5__/* .defineAction */ .QP)({
    name: 'get-settings',
    group: 'Mendix Cloud: release',
    description: 'Read constants, custom settings and scheduled events of an environment of Mendix Cloud, into an output or a file',
    branding: { icon: 'list', color: 'blue' },
    inputs: {
        ..._shared_mendix_js__WEBPACK_IMPORTED_MODULE_7__/* .environmentInputs */ .rg,
        path: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq)('Write the settings there, as JSON that `set-settings` takes. Its folder must exist.'),
        'include-values': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .flag */ .Jt)('Write the values of constants and custom settings into the file at `path`, too (readable by the owner only). They may be secrets; the output never holds them.', { default: 'false' }),
    },
    outputs: {
        settings: 'The settings as JSON in the platform’s own shape, without the values of constants and custom settings.',
        path: 'Where the settings were written.',
        'restart-required': '`true` when something waits for the next start to take effect.',
    },
    check: (inputs) => inputs['include-values'] && inputs.path === undefined ? ['`include-values` needs a `path` to write them to.'] : [],
    async run(inputs, step) {
        const connection = (0,_shared_mendix_js__WEBPACK_IMPORTED_MODULE_7__/* .connect */ .Ng)(inputs, step);
        const environment = await (0,_mendix_environments_js__WEBPACK_IMPORTED_MODULE_3__/* .findEnvironment */ .jY)(connection, inputs['app-id'], inputs.environment);
        const settings = await (0,_mendix_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .getSettings */ .mt)(connection, environment);
        const bare = JSON.stringify(withoutValues(settings));
        step.output('settings', bare);
        step.output('restart-required', (0,_mendix_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .restartRequired */ .JY)(settings));
        if (inputs.path !== undefined) {
            const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(inputs.path);
            write(file, inputs['include-values'] ? JSON.stringify((0,_mendix_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .settingsToJson */ .NX)(settings), null, 2) : bare);
            step.output('path', file);
            step.summary.fact('Written to', inputs.path);
        }
        const { Constants, CustomSettings, ScheduledEvents } = settings;
        const label = `${environment.appId} / ${environment.mode}`;
        step.info(`${label} has ${Constants.length} constants, ${CustomSettings.length} custom settings and ${ScheduledEvents.length} scheduled events.`);
        step.summary
            .fact('Environment', label)
            .fact('Constants', Constants.length)
            .fact('Custom settings', CustomSettings.length)
            .fact('Scheduled events', ScheduledEvents.length)
            .fact('Restart required', (0,_mendix_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .restartRequired */ .JY)(settings));
    },
});
/** The platform's shape with the names of everything and the values of scheduled events only. */
function withoutValues(settings) {
    return {
        Constants: settings.Constants.map(({ name, dataType }) => ({ Name: name, DataType: dataType })),
        CustomSettings: settings.CustomSettings.map(({ name }) => ({ Name: name })),
        ScheduledEvents: settings.ScheduledEvents.map(({ name, value, deployedValue }) => ({
            Name: name,
            Value: value,
            DeployedValue: deployedValue,
        })),
    };
}
function write(file, content) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, `${content}\n`, { mode: 0o600 });
    }
    catch (error) {
        throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`The settings could not be written to ${file}.`, {
            code: 'FILE_NOT_WRITABLE',
            kind: 'config',
            remedy: 'Give a path in an existing folder that the step may write to.',
            cause: error,
        });
    }
}


/***/ }),

/***/ 6234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KT: () => (/* binding */ createFreeApp),
/* harmony export */   Sx: () => (/* binding */ getApp),
/* harmony export */   e0: () => (/* binding */ explainedApp),
/* harmony export */   tS: () => (/* binding */ listApps)
/* harmony export */ });
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1461);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8389);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4569);
/* harmony import */ var _unclear_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2052);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3011);






/** All apps that the user is a member of, free ones too. Source: Deploy API, 3.1 Retrieve Apps. */
function listApps(connection) {
    return connection.read({ path: '/api/1/apps', operation: 'list-apps', doing: 'list the apps of the user' }, (json) => (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)(json, 'the list of apps', _types_js__WEBPACK_IMPORTED_MODULE_4__/* .parseApp */ .dp));
}
/**
 * One app. Source: Deploy API, 3.3 Retrieve App.
 * @throws Failure; for an unknown app it lists the apps that there are, with near matches
 */
async function getApp(connection, appId) {
    try {
        return await connection.read({ path: (0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .path */ .Ae) `/api/1/apps/${appId}`, operation: 'get-app', doing: `read the app ${appId}` }, _types_js__WEBPACK_IMPORTED_MODULE_4__/* .parseApp */ .dp);
    }
    catch (error) {
        throw await explainedApp(connection, appId, error);
    }
}
/**
 * Makes a free app for a project. After a lost answer the list of apps decides. Source: Deploy API, 3.2 Create Free App
 * Environment.
 * @param projectId UUID; called App ID under Settings > General in the Developer Portal
 */
async function createFreeApp(connection, projectId) {
    return (0,_unclear_js__WEBPACK_IMPORTED_MODULE_2__/* .settle */ .G)(connection, {
        write: () => connection.write('POST', {
            path: '/api/1/apps',
            operation: 'create-free-app',
            doing: `create a free app for the project ${projectId}`,
            body: { ProjectId: projectId },
        }, _types_js__WEBPACK_IMPORTED_MODULE_4__/* .parseApp */ .dp),
        find: async () => (await listApps(connection)).find((app) => app.projectId === projectId),
    });
}
/** Adds to the failure of an unknown app what apps there are; other failures stay as they are. */
async function explainedApp(connection, appId, error) {
    if (!(error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H) || !['APP_NOT_FOUND', 'INVALID_APPID', 'HTTP_404'].includes(error.code))
        return error;
    const apps = await listApps(connection).catch(() => undefined);
    if (!apps)
        return error;
    // Neither the name of an environment nor an address belongs here: both are what people try first.
    const bare = appId
        .replace(/^https?:\/\//, '')
        .replace(/[./].*$/, '')
        .replace(/-(accp|test)$/, '');
    const ids = apps.map((app) => app.appId);
    const hint = ids.includes(bare) ? `The app-id is ${bare}.` : (0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .suggestion */ .h)(appId, ids, 'app that this user can see');
    return new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${error.message} ${hint}`, { ...error, kind: 'not-found', cause: error });
}


/***/ }),

/***/ 1564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DO: () => (/* binding */ listEnvironments),
/* harmony export */   W_: () => (/* binding */ isRunning),
/* harmony export */   id: () => (/* binding */ isStopped),
/* harmony export */   jY: () => (/* binding */ findEnvironment),
/* harmony export */   uc: () => (/* binding */ getEnvironment)
/* harmony export */ });
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
/* harmony import */ var _apps_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6234);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1461);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8389);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4569);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3011);






/**
 * All environments of an app. Source: Deploy API, 3.4 Retrieve Environments.
 * @throws Failure; for an unknown app it lists the apps that there are, with near matches
 */
async function listEnvironments(connection, appId) {
    try {
        return await connection.read({
            path: (0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .path */ .Ae) `/api/1/apps/${appId}/environments`,
            operation: 'list-environments',
            doing: `list the environments of ${appId}`,
        }, (json) => (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)(json, 'the list of environments', (item) => (0,_types_js__WEBPACK_IMPORTED_MODULE_4__/* .parseEnvironment */ .Nq)(appId, item)));
    }
    catch (error) {
        throw await (0,_apps_js__WEBPACK_IMPORTED_MODULE_1__/* .explainedApp */ .e0)(connection, appId, error);
    }
}
/** One environment as it is now. Source: Deploy API, 3.5 Retrieve Environment. */
function getEnvironment(connection, { appId, mode }, call = {}) {
    return connection.read({
        ...call,
        path: (0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .path */ .Ae) `/api/1/apps/${appId}/environments/${mode}`,
        operation: 'get-environment',
        doing: `read the environment ${(0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .label */ .Pf)({ appId, mode })}`,
    }, (json) => (0,_types_js__WEBPACK_IMPORTED_MODULE_4__/* .parseEnvironment */ .Nq)(appId, json));
}
/**
 * The environment that a person means by a name in any spelling; its exact Mode is what paths take. Source: Deploy API, 3.4;
 * API facts, "What real use shows".
 * @throws Failure `not-found` that lists the app's environments, with near matches
 */
async function findEnvironment(connection, appId, mode) {
    const environments = await listEnvironments(connection, appId);
    const wanted = mode.trim().toLowerCase();
    const found = environments.find((environment) => environment.mode === mode) ??
        environments.find((environment) => environment.mode.trim().toLowerCase() === wanted);
    if (found)
        return found;
    const modes = environments.map((environment) => environment.mode);
    throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${appId} has no environment ${JSON.stringify(mode)}. ${(0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .suggestion */ .h)(mode, modes, 'environment')}`, {
        code: 'ENVIRONMENT_NOT_FOUND',
        kind: 'not-found',
        remedy: 'Check the environment input, and that the user of the API key may see this environment.',
    });
}
/** Whether nothing runs there. The documents call it Stopped, in one place NotRunning; an Empty one never ran. */
function isStopped(environment) {
    return ['stopped', 'notrunning', 'empty'].includes(environment.status.toLowerCase());
}
function isRunning(environment) {
    return environment.status.toLowerCase() === 'running';
}


/***/ }),

/***/ 819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JY: () => (/* binding */ restartRequired),
/* harmony export */   NX: () => (/* binding */ settingsToJson),
/* harmony export */   V0: () => (/* binding */ sections),
/* harmony export */   eE: () => (/* binding */ sameValue),
/* harmony export */   mt: () => (/* binding */ getSettings),
/* harmony export */   oc: () => (/* binding */ setSettings)
/* harmony export */ });
/* unused harmony export parseSettings */
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1461);
/* harmony import */ var _unclear_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2052);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3011);




const sections = ['Constants', 'CustomSettings', 'ScheduledEvents'];
/** The current settings. Source: Deploy API, 3.13 Retrieve Environment Settings. */
function getSettings(connection, environment) {
    return connection.read({ path: settingsPath(environment), operation: 'get-settings', doing: `read the settings of ${(0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .label */ .Pf)(environment)}` }, parseSettings);
}
/**
 * Sends a whole collection, reads again and confirms it. After a lost answer the reading decides; sending the same collection
 * twice comes to the same as once. Source: Deploy API, 3.14 Set Environment Settings.
 * @returns the settings as they are then
 * @throws Failure; `remote-failed`, code SETTINGS_NOT_CONFIRMED with the names, when what was sent is not what is there
 */
async function setSettings(connection, environment, settings) {
    const confirmed = async () => {
        const now = await getSettings(connection, environment);
        return differences(settings, now).length === 0 ? now : undefined;
    };
    const written = await (0,_unclear_js__WEBPACK_IMPORTED_MODULE_2__/* .settle */ .G)(connection, {
        write: () => connection.write('POST', {
            path: settingsPath(environment),
            operation: 'set-settings',
            doing: `change the settings of ${(0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .label */ .Pf)(environment)}`,
            body: settingsToJson(settings),
            secrets: worthHiding(settings),
        }, () => 'sent'),
        find: confirmed,
        repeatable: true,
    });
    if (written !== 'sent')
        return written;
    for (const pause of [0, 1_000, 3_000]) {
        if (pause > 0)
            await connection.sleep(pause);
        const now = await confirmed();
        if (now)
            return now;
    }
    const now = await getSettings(connection, environment);
    const names = differences(settings, now);
    if (names.length === 0)
        return now;
    throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`The settings of ${(0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .label */ .Pf)(environment)} were accepted, but read again they still differ: ${names.join(', ')}.`, {
        code: 'SETTINGS_NOT_CONFIRMED',
        kind: 'remote-failed',
        remedy: 'Someone else may be changing them, or the platform refuses these values. Look at the environment in the Developer Portal.',
    });
}
/** The platform's own shape, as it came and as a POST takes it. It holds the values of constants. */
function settingsToJson(settings) {
    const lists = sections.map((section) => [section, settings[section].map((setting) => setting.wire)]);
    return { ...settings.wire, ...Object.fromEntries(lists) };
}
/** Whether anything waits for the next start to take effect. Source: Deploy API, 3.14.1. */
function restartRequired(settings) {
    return sections.some((section) => settings[section].some((setting) => setting.deployedValue !== undefined && !sameValue(setting, setting.deployedValue)));
}
/** Whether a setting has a value already, as its data type compares: `True` is `true`, `1.50` is `1.5`. */
function sameValue(setting, value) {
    if (setting.value === undefined)
        return false;
    if (setting.value === value)
        return true;
    const type = setting.dataType?.replace(/^_/, '').toLowerCase();
    if (type === 'boolean')
        return setting.value.toLowerCase() === value.toLowerCase();
    if (type !== undefined && ['integer', 'long', 'decimal', 'float', 'currency'].includes(type)) {
        return canonicalNumber(setting.value) === canonicalNumber(value);
    }
    return false;
}
/** Digits without needless zeros; text that is no plain decimal number stays as it is. */
function canonicalNumber(text) {
    const match = /^([+-]?)0*(\d+)(?:\.(\d*?)0*)?$/.exec(text.trim());
    if (!match)
        return text;
    const [, sign = '', whole = '', fraction = ''] = match;
    return `${sign === '-' ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
/** Names of the settings whose values are not (yet) those of `wanted`. */
function differences(wanted, now) {
    return sections.flatMap((section) => wanted[section]
        .filter(({ name, value }) => {
        const current = now[section].find((setting) => setting.name === name);
        return value !== undefined && !(current && sameValue(current, value));
    })
        .map(({ name }) => name));
}
/** Values that must not show up in a message, except words that hide nothing and would make the message unreadable. */
function worthHiding(settings) {
    return [...settings.Constants, ...settings.CustomSettings]
        .map((setting) => setting.value ?? '')
        .filter((value) => value.length > 2 && !/^(true|false)$/i.test(value))
        .sort((one, other) => other.length - one.length);
}
function settingsPath({ appId, mode }) {
    return (0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .path */ .Ae) `/api/1/apps/${appId}/environments/${mode}/settings`;
}
/** Deploy API, 3.13.3. A missing list is an empty one. */
function parseSettings(json) {
    const { object } = new _wire_js__WEBPACK_IMPORTED_MODULE_3__/* .Fields */ .C8(json, 'the settings');
    const list = (section) => (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)(object[section] ?? [], section, (item) => parseSetting(item, section));
    return {
        Constants: list('Constants'),
        CustomSettings: list('CustomSettings'),
        ScheduledEvents: list('ScheduledEvents'),
        wire: object,
    };
}
function parseSetting(json, section) {
    const fields = new _wire_js__WEBPACK_IMPORTED_MODULE_3__/* .Fields */ .C8(json, `an entry of ${section}`);
    return {
        name: fields.requiredText('Name'),
        value: fields.text('Value'),
        deployedValue: fields.text('DeployedValue'),
        dataType: fields.text('DataType'),
        wire: (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .asObject */ .eB)(json) ?? {},
    };
}


/***/ })

};
