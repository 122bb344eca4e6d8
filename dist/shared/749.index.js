export const id = 749;
export const ids = [749];
export const modules = {

/***/ 1749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ set_settings_action)
});

// EXTERNAL MODULE: ./build/http/errors.js
var errors = __webpack_require__(2602);
// EXTERNAL MODULE: ./build/mendix/environments.js
var environments = __webpack_require__(1564);
// EXTERNAL MODULE: ./build/mendix/settings.js
var mendix_settings = __webpack_require__(819);
// EXTERNAL MODULE: ./build/mendix/text.js
var mendix_text = __webpack_require__(8389);
// EXTERNAL MODULE: ./build/mendix/wire.js
var wire = __webpack_require__(3011);
;// CONCATENATED MODULE: ./build/mendix/settings-change.js




const shortNames = {
    constants: 'Constants',
    'custom-settings': 'CustomSettings',
    'scheduled-events': 'ScheduledEvents',
};
/**
 * Reads wanted settings in the short shape (`constants: {Name: value}`) or the platform's own (`Constants: [{Name, Value}]`),
 * already parsed from YAML or JSON. What is not named stays as it is. Source: design of the actions, `settings`.
 * @throws Failure `config` that lists every problem; never a value
 */
function parseDesired(input) {
    const problems = [];
    const object = (0,wire/* asObject */.eB)(input);
    if (!object)
        throw badSettings(['they have to be a map with constants, custom-settings and scheduled-events']);
    const desired = Object.entries(object).flatMap(([key, value]) => {
        const section = shortNames[key] ?? mendix_settings/* sections */.V0.find((known) => known === key);
        if (!section) {
            const near = (0,mendix_text/* nearMatches */.Y7)(key, [...Object.keys(shortNames), ...mendix_settings/* sections */.V0]);
            const hint = near[0] ? `did you mean ${near[0]}?` : `there are ${Object.keys(shortNames).join(', ')}`;
            problems.push(`${JSON.stringify(key)} is no kind of setting; ${hint}`);
            return [];
        }
        return entries(key, value, problems).map(([name, wanted]) => ({
            section,
            name,
            value: asText(`${key}: ${name}`, section, wanted, problems),
        }));
    });
    const seen = new Set();
    for (const { section, name } of desired) {
        if (seen.has(`${section} ${name}`))
            problems.push(`${name} is named twice`);
        seen.add(`${section} ${name}`);
    }
    if (problems.length > 0)
        throw badSettings(problems);
    return desired;
}
/** Names and values of one section, from a map or from the platform's list. */
function entries(key, value, problems) {
    if (value === null || value === undefined)
        return [];
    if (Array.isArray(value)) {
        return value.flatMap((item, index) => {
            const entry = (0,wire/* asObject */.eB)(item);
            const name = entry?.['Name'];
            if (typeof name === 'string' && name !== '')
                return [[name, entry?.['Value']]];
            problems.push(`entry ${index + 1} of ${key} has no Name`);
            return [];
        });
    }
    const map = (0,wire/* asObject */.eB)(value);
    if (map && !(value instanceof Date))
        return Object.entries(map);
    problems.push(`${key} has to be a map from names to values`);
    return [];
}
/** A value as the platform takes it: text. */
function asText(what, section, value, problems) {
    if (section === 'ScheduledEvents') {
        const text = String(value).toLowerCase();
        if (text === 'enabled' || text === 'true')
            return 'Enabled';
        if (text === 'disabled' || text === 'false')
            return 'Disabled';
        problems.push(`${what} has to be Enabled or Disabled`);
        return '';
    }
    if (typeof value === 'string')
        return value;
    if (typeof value === 'boolean')
        return String(value);
    if (typeof value === 'number' && Number.isFinite(value)) {
        const text = String(value);
        if (!text.includes('e') && (!Number.isInteger(value) || Number.isSafeInteger(value)))
            return text;
        problems.push(`${what} is too large a number to be kept exactly; put it in quotes`);
        return '';
    }
    problems.push(value === null || value === undefined
        ? `${what} has no value; write '' for the empty text`
        : `${what} has to be a text, a number or a Boolean; put it in quotes`);
    return '';
}
/**
 * The whole collection with what is wanted in it, and what that changes. Pure: nothing is sent.
 * @throws Failure `config`, code UNKNOWN_SETTING, naming every unknown name with near matches
 */
function mergeSettings(current, desired, options = {}) {
    const unknown = [];
    const changes = [];
    const lists = {
        Constants: [...current.Constants],
        CustomSettings: [...current.CustomSettings],
        ScheduledEvents: [...current.ScheduledEvents],
    };
    for (const { section, name, value } of desired) {
        const list = lists[section];
        const index = list.findIndex((setting) => setting.name === name);
        const setting = list[index];
        if (setting) {
            if ((0,mendix_settings/* sameValue */.eE)(setting, value))
                continue;
            list[index] = { ...setting, value, wire: { ...setting.wire, Value: value } };
        }
        else if (section === 'CustomSettings' && options.addCustomSettings) {
            list.push({ name, value, deployedValue: undefined, dataType: undefined, wire: { Name: name, Value: value } });
        }
        else {
            unknown.push(unknownName(section, name, list));
            continue;
        }
        changes.push(section === 'ScheduledEvents' ? { section, name, from: setting?.value, to: value } : { section, name });
    }
    if (unknown.length > 0) {
        throw new errors/* Failure */.H(`The environment has no such settings: ${unknown.join('; ')}.`, {
            code: 'UNKNOWN_SETTING',
            kind: 'config',
            remedy: 'Correct the names (get-settings lists them all), or transport the package that brings them first. Nothing was changed.',
        });
    }
    return { settings: { ...current, ...lists }, changes };
}
const thing = {
    Constants: 'constant',
    CustomSettings: 'custom setting',
    ScheduledEvents: 'scheduled event',
};
function unknownName(section, name, known) {
    const near = (0,mendix_text/* nearMatches */.Y7)(name, known.map((setting) => setting.name));
    return `${thing[section]} ${name}${near.length > 0 ? ` (did you mean ${near.join(' or ')}?)` : ''}`;
}
/** A change as one line without any secret: `constant Module.Key changed`, `scheduled event M.E: Disabled → Enabled`. */
function describeChange(change) {
    const what = `${thing[change.section]} ${change.name}`;
    return change.to === undefined ? `${what} changed` : `${what}: ${change.from ?? 'not set'} → ${change.to}`;
}
function badSettings(problems) {
    return new errors/* Failure */.H(`The settings cannot be read: ${problems.join('; ')}.`, {
        code: 'INVALID_SETTINGS',
        kind: 'config',
        remedy: 'Correct the settings; get-settings shows them in the platform’s own shape. Nothing was changed.',
    });
}

// EXTERNAL MODULE: ./build/runner/action.js
var action = __webpack_require__(9297);
// EXTERNAL MODULE: ./build/runner/inputs.js
var inputs = __webpack_require__(2266);
// EXTERNAL MODULE: ./build/actions/shared/mendix.js
var mendix = __webpack_require__(7483);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./node_modules/js-yaml/dist/js-yaml.mjs
var js_yaml = __webpack_require__(3243);
;// CONCATENATED MODULE: ./build/actions/shared/settings.js





/** Numbers, dates and Booleans stay the text that was written: `1.50` must not become `1.5`. Only nothing is nothing. */
const textual = js_yaml/* FAILSAFE_SCHEMA */.uH.extend({
    implicit: [
        new js_yaml/* Type */.ZU('tag:yaml.org,2002:null', {
            kind: 'scalar',
            resolve: (text) => text === null || /^(~|null|Null|NULL|)$/.test(text),
            construct: () => null,
        }),
    ],
});
const allowed = 'settings in YAML or JSON: `constants`, `custom-settings`, `scheduled-events`';
/** Reads wanted settings. What is wrong is said without repeating any of the text, which may hold secrets. */
function parse(text) {
    try {
        return parseDesired((0,js_yaml/* load */.Hh)(text, { schema: textual }));
    }
    catch (error) {
        if (error instanceof js_yaml/* YAMLException */.tB) {
            throw new inputs/* Unacceptable */.q$(`${allowed}; line ${(error.mark?.line ?? 0) + 1} is not YAML (${error.reason})`);
        }
        if (error instanceof errors/* Failure */.H)
            throw new inputs/* Unacceptable */.q$(`${allowed}. ${error.message}`);
        throw error;
    }
}
function parseFile(path) {
    let text;
    try {
        text = (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch (error) {
        const { code } = error;
        throw new inputs/* Unacceptable */.q$(`the path of a file with ${allowed}; ${path} cannot be read (${String(code)})`);
    }
    return parse(text);
}
/** The two inputs that say what settings are to be. */
const settingsInputs = {
    settings: (0,inputs/* input */.hF)('What settings are to be, in YAML or JSON; what is not named stays as it is. Either short (`constants:` with `Module.Name: value`, `custom-settings:`, `scheduled-events:` with `Enabled` or `Disabled`) or in the platform’s own shape, as `get-settings` writes it.', allowed, parse, { confidential: true }),
    'settings-file': (0,inputs/* input */.hF)('A file with such settings.', 'the path of a file', parseFile, {}),
};

;// CONCATENATED MODULE: ./build/actions/set-settings.js








const set_settings_action = (0,action/* defineAction */.QP)({
    name: 'set-settings',
    group: 'Mendix Cloud: release',
    description: 'Change constants, custom settings and scheduled events of an environment of Mendix Cloud; only what is named',
    branding: { icon: 'sliders', color: 'blue' },
    inputs: {
        ...mendix/* environmentInputs */.rg,
        ...settingsInputs,
        'add-custom-settings': (0,inputs/* flag */.Jt)('Also add custom settings that the environment does not have yet. Without it an unknown name is refused before anything is written.', { default: 'false' }),
        'dry-run': (0,inputs/* flag */.Jt)('Only show what would change.', { default: 'false' }),
        'fail-on-drift': (0,inputs/* flag */.Jt)('Fail when anything differs from what is asked for. With `dry-run` this is a check that changes nothing.', {
            default: 'false',
        }),
    },
    outputs: {
        changed: '`true` when settings were changed (or would be, with `dry-run`).',
        changes: 'What changed, as JSON: a list of `section`, `name`, and for scheduled events `from` and `to`. Values of constants and custom settings are left out.',
        'restart-required': '`true` when something waits for the next start to take effect.',
    },
    check: (inputs) => (inputs.settings === undefined) === (inputs['settings-file'] === undefined)
        ? ['Give one of `settings` and `settings-file`, not both and not neither.']
        : [],
    async run(inputs, step) {
        const connection = (0,mendix/* connect */.Ng)(inputs, step);
        const environment = await (0,environments/* findEnvironment */.jY)(connection, inputs['app-id'], inputs.environment);
        const label = `${environment.appId} / ${environment.mode}`;
        const desired = inputs.settings ?? inputs['settings-file'] ?? [];
        const current = await (0,mendix_settings/* getSettings */.mt)(connection, environment);
        const { settings, changes } = mergeSettings(current, desired, { addCustomSettings: inputs['add-custom-settings'] });
        const write = changes.length > 0 && !inputs['dry-run'];
        step.output('changed', changes.length > 0);
        step.output('changes', JSON.stringify(changes));
        const confirmed = write ? await (0,mendix_settings/* setSettings */.oc)(connection, environment, settings) : current;
        step.output('restart-required', (0,mendix_settings/* restartRequired */.JY)(confirmed));
        const count = `${changes.length} of ${desired.length} named settings`;
        if (changes.length === 0)
            step.info(`${label}: all ${desired.length} named settings are as asked for already; nothing to do.`);
        else
            step.info(`${label}: ${count} ${write ? 'were changed' : 'would be changed'}.`);
        for (const change of changes)
            step.info(`  ${describeChange(change)}`);
        if ((0,mendix_settings/* restartRequired */.JY)(confirmed))
            step.info('They take effect at the next start of the app.');
        step.summary
            .fact('Environment', label)
            .fact(write ? 'Changed' : 'Would change', changes.length)
            .fact('Restart required', (0,mendix_settings/* restartRequired */.JY)(confirmed));
        if (changes.length > 0) {
            step.summary.table(['Section', 'Name', 'From', 'To'], changes.map(({ section, name, from, to }) => [section, name, from ?? '(not shown)', to ?? '(not shown)']));
        }
        if (changes.length > 0 && inputs['fail-on-drift']) {
            throw new errors/* Failure */.H(`${label}: ${changes.length} settings were not as asked for: ${changes.map(({ name }) => name).join(', ')}.`, {
                code: 'SETTINGS_DRIFT',
                kind: 'conflict',
                remedy: write
                    ? 'They are now as asked for, from the next start on; find out who changed them.'
                    : 'Nothing was changed. Run set-settings without dry-run to put them right.',
            });
        }
    },
});


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
