export const id = 66;
export const ids = [66];
export const modules = {

/***/ 3066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ download_backup_action)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/http/download.js + 5 modules
var download = __webpack_require__(6960);
// EXTERNAL MODULE: ./build/http/errors.js
var errors = __webpack_require__(2602);
// EXTERNAL MODULE: ./build/mendix/archives.js
var archives = __webpack_require__(2993);
// EXTERNAL MODULE: ./build/mendix/backups-v1.js
var backups_v1 = __webpack_require__(961);
// EXTERNAL MODULE: ./build/mendix/client.js + 1 modules
var client = __webpack_require__(1461);
// EXTERNAL MODULE: ./build/mendix/environments.js
var environments = __webpack_require__(1564);
// EXTERNAL MODULE: ./build/mendix/lookup.js
var lookup = __webpack_require__(252);
// EXTERNAL MODULE: ./build/runner/action.js
var action = __webpack_require__(9297);
// EXTERNAL MODULE: ./build/runner/inputs.js
var inputs = __webpack_require__(2266);
// EXTERNAL MODULE: ./build/runner/text.js
var runner_text = __webpack_require__(3912);
// EXTERNAL MODULE: ./build/actions/shared/files.js
var files = __webpack_require__(9031);
// EXTERNAL MODULE: ./build/actions/shared/mendix.js
var mendix = __webpack_require__(7483);
// EXTERNAL MODULE: ./build/actions/shared/snapshots.js
var snapshots = __webpack_require__(213);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./node_modules/yauzl/index.js
var yauzl = __webpack_require__(663);
;// CONCATENATED MODULE: ./build/actions/shared/verify-archive.js








/** The first bytes of a PostgreSQL custom-format dump (pg_dump -Fc), which is what Mendix backups hold. */
const dumpMagic = 'PGDMP';
/**
 * Reads a downloaded backup through and checks that it is whole: the checksums of a gzip stream, the directory of a zip, the
 * first bytes of a database dump.
 * @throws Failure `remote-failed`, code ARCHIVE_DAMAGED
 */
async function verifyArchive(path, expected) {
    const head = await firstBytes(path, 5);
    if (head.toString('latin1') === dumpMagic)
        return 'database dump';
    if (head[0] === 0x1f && head[1] === 0x8b)
        return gzip(path, expected);
    if (head.toString('latin1', 0, 4) === 'PK\u0003\u0004')
        return zip(path);
    throw damaged(`it begins with ${head.toString('hex')}, which is no gzip, zip or PostgreSQL dump`);
}
async function gzip(path, expected) {
    let start = Buffer.alloc(0);
    const keepStart = new external_node_stream_.Writable({
        write(chunk, _encoding, done) {
            if (start.length < 512)
                start = Buffer.concat([start, chunk.subarray(0, 512 - start.length)]);
            done();
        },
    });
    try {
        // Through to its end: the checksum and the length stand there.
        await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(path, { highWaterMark: 256 * 1024 }), (0,external_node_zlib_.createGunzip)(), keepStart);
    }
    catch (error) {
        throw damaged('its gzip checksum does not hold, or it ends too early', error);
    }
    if (start.toString('latin1', 257, 262) === 'ustar')
        return 'tar.gz';
    if (start.toString('latin1', 0, 5) === dumpMagic)
        return 'gzip';
    if (expected === 'database')
        throw damaged('what is packed in it is no PostgreSQL dump');
    return 'gzip';
}
async function zip(path) {
    try {
        const file = await (0,external_node_util_.promisify)(yauzl/* open */.ho)(path, { lazyEntries: true });
        file.close();
        return 'zip';
    }
    catch (error) {
        throw damaged('its zip directory cannot be read', error);
    }
}
async function firstBytes(path, count) {
    const file = await (0,promises_.open)(path);
    try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, 0);
        return buffer.subarray(0, bytesRead);
    }
    finally {
        await file.close();
    }
}
function damaged(why, cause) {
    return new errors/* Failure */.H(`The downloaded backup is damaged: ${why}. The file was removed.`, {
        code: 'ARCHIVE_DAMAGED',
        kind: 'remote-failed',
        remedy: 'Run the step again; if it happens again, make another archive or another backup.',
        cause,
    });
}

;// CONCATENATED MODULE: ./build/actions/download-backup.js















const download_backup_inputs = {
    ...mendix/* environmentInputs */.rg,
    ...snapshots/* snapshotInputs */.q,
    'data-type': (0,inputs/* choice */.Yq)('What the archive holds. `files_only` needs version 1 of the API.', ['files_and_database', 'database_only', 'files_only'], { default: 'files_and_database' }),
    'archive-id': (0,inputs/* text */.Qq)('Go on waiting for this archive of the snapshot instead of asking for one.'),
    path: (0,inputs/* text */.Qq)('File or folder to write to. Empty: a name made of app, environment and snapshot, in the current folder.'),
    'api-version': (0,inputs/* choice */.Yq)('Version of the Backups API.', ['2', '1'], { default: '2' }),
    'timeout-minutes': (0,mendix/* timeoutMinutes */.DL)(120),
};
const download_backup_action = (0,action/* defineAction */.QP)({
    name: 'download-backup',
    group: 'Mendix Cloud: backups',
    description: 'Download a backup of an environment of Mendix Cloud to a file, resumed where it is cut, and verified',
    branding: { icon: 'download-cloud', color: 'green' },
    inputs: download_backup_inputs,
    outputs: {
        path: 'Where the backup is.',
        size: 'Size in bytes.',
        sha256: 'SHA-256 of the file, in hex.',
        'archive-id': 'Id of the archive, set as soon as it is known (API version 2 only).',
        'snapshot-id': 'Id of the snapshot that was downloaded.',
    },
    check(given) {
        const problems = [];
        if ((given['snapshot-id'] === undefined) === !given.latest) {
            problems.push('Give one of `snapshot-id` and `latest: true`, not both and not neither.');
        }
        if (given['archive-id'] !== undefined && given['snapshot-id'] === undefined) {
            problems.push('`archive-id` needs the `snapshot-id` that the archive was made from.');
        }
        if (given['api-version'] === '1' && given['archive-id'] !== undefined) {
            problems.push('Version 1 of the API has no archives: leave `archive-id` out.');
        }
        if (given['api-version'] === '2' && given['data-type'] === 'files_only') {
            problems.push('`data-type: files_only` needs `api-version: 1`.');
        }
        return problems;
    },
    async run(given, step) {
        const connection = (0,mendix/* connect */.Ng)(given, step);
        const source = given['api-version'] === '2' ? await archive(connection, given, step) : await links(connection, given, step);
        const database = given['data-type'] === 'database_only';
        const to = await (0,files/* targetPath */.B)(given.path, `${source.label}-${source.snapshotId}.${database ? 'backup' : 'tar.gz'}`);
        const file = await (0,download/* downloadFile */.P)({
            to,
            link: async () => {
                const link = await source.link();
                step.mask(link.href);
                if (link.search)
                    step.mask(link.search.slice(1));
                return link;
            },
            clock: step.clock,
            signal: step.signal,
            deadline: step.clock.now() + step.leftMs(),
            onEvent: step.onHttp,
        });
        const kind = await verifyArchive(to, database ? 'database' : 'any').catch(async (error) => {
            await (0,promises_.rm)(to, { force: true });
            throw error;
        });
        step.output('path', file.path);
        step.output('size', file.size);
        step.output('sha256', file.sha256);
        step.info(`Snapshot ${source.snapshotId} is in ${file.path}: ${(0,runner_text/* bytes */.ee)(file.size)}, a whole ${kind}, SHA-256 ${file.sha256}.`);
        step.summary
            .fact('Snapshot', source.snapshotId)
            .fact('File', file.path)
            .fact('Size', (0,runner_text/* bytes */.ee)(file.size))
            .fact('Content', `${given['data-type']} (${kind}, verified)`)
            .fact('SHA-256', file.sha256);
    },
});
/** Version 2: an archive is made of the snapshot first. */
async function archive(connection, given, step) {
    const environment = await (0,lookup/* findBackupTarget */.J)(connection, given['app-id'], given.environment);
    const { snapshot, source } = await (0,snapshots/* chooseSnapshot */.Ip)(connection, environment, given['snapshot-id']);
    const { snapshotId } = snapshot;
    step.output('snapshot-id', snapshotId);
    const dataType = given['data-type'] === 'database_only' ? 'database_only' : 'files_and_database';
    const archiveId = given['archive-id'] ?? (await (0,archives/* createArchive */.tU)(connection, source, snapshotId, dataType)).archiveId;
    step.output('archive-id', archiveId);
    step.begins('archive', {
        what: `The archive of snapshot ${snapshotId} of ${(0,client/* label */.Pf)(source)}`,
        input: 'archive-id',
        id: archiveId,
    });
    await (0,archives/* waitForArchive */.JN)(connection, source, snapshotId, archiveId, (0,mendix/* waiting */.eg)(step));
    step.ended('archive');
    return {
        label: `${source.appId}-${source.mode}`,
        snapshotId,
        link: async () => (await (0,archives/* getArchive */.j6)(connection, source, snapshotId, archiveId)).url ?? noLink(snapshotId),
    };
}
/** Version 1: the snapshot itself has links. */
async function links(connection, given, step) {
    const environment = await (0,environments/* findEnvironment */.jY)(connection, given['app-id'], given.environment);
    const { snapshot, source } = await (0,snapshots/* chooseSnapshotV1 */.lo)(connection, environment, given['snapshot-id']);
    const { snapshotId } = snapshot;
    step.output('snapshot-id', snapshotId);
    return {
        label: `${source.appId}-${source.mode}`,
        snapshotId,
        link: async () => {
            const all = await (0,backups_v1/* getBackupLinks */.k0)(connection, source, snapshotId);
            const wanted = {
                files_and_database: all.databaseAndFiles,
                database_only: all.databaseOnly,
                files_only: all.filesOnly,
            }[given['data-type']];
            return wanted ?? noLink(snapshotId);
        },
    };
}
function noLink(snapshotId) {
    throw new errors/* Failure */.H(`The service gives no link to download snapshot ${snapshotId}.`, {
        code: 'NO_DOWNLOAD_LINK',
        kind: 'remote-failed',
        remedy: 'Run the step again; if it happens again, choose another data-type or snapshot.',
    });
}


/***/ }),

/***/ 213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ip: () => (/* binding */ chooseSnapshot),
/* harmony export */   lo: () => (/* binding */ chooseSnapshotV1),
/* harmony export */   q: () => (/* binding */ snapshotInputs)
/* harmony export */ });
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
/* harmony import */ var _mendix_backups_v1_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(961);
/* harmony import */ var _mendix_backups_v2_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2216);
/* harmony import */ var _mendix_client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1461);
/* harmony import */ var _mendix_environments_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1564);
/* harmony import */ var _mendix_lookup_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(252);
/* harmony import */ var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2266);







/** The two inputs that name a snapshot. */
const snapshotInputs = {
    'snapshot-id': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq)('Id of the snapshot. Give this or `latest`.'),
    latest: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .flag */ .Jt)('Take the newest snapshot that is complete (failed and unfinished ones are passed over).', {
        default: 'false',
    }),
};
/**
 * The snapshot of this id, looked for in `from` and then in the app's other environments; or the newest complete one of `from`.
 * @throws Failure `not-found`, or `conflict` when it is not complete
 */
async function chooseSnapshot(connection, from, snapshotId) {
    if (snapshotId === undefined) {
        const snapshot = (0,_mendix_backups_v2_js__WEBPACK_IMPORTED_MODULE_2__/* .latestCompleted */ .BX)(await (0,_mendix_backups_v2_js__WEBPACK_IMPORTED_MODULE_2__/* .listSnapshots */ .jQ)(connection, from));
        return { snapshot: snapshot ?? missing(from), source: from };
    }
    const others = (await (0,_mendix_lookup_js__WEBPACK_IMPORTED_MODULE_5__/* .listBackupTargets */ .d)(connection, from.appId)).filter(({ mode }) => mode !== from.mode);
    const found = await (0,_mendix_backups_v2_js__WEBPACK_IMPORTED_MODULE_2__/* .findSnapshot */ .Cb)(connection, [from, ...others], snapshotId);
    if (!found)
        throw unknown(snapshotId, from.appId);
    return { snapshot: complete(found.snapshot, found.target), source: found.target };
}
/** The same with version 1 of the API. */
async function chooseSnapshotV1(connection, from, snapshotId) {
    const own = await (0,_mendix_backups_v1_js__WEBPACK_IMPORTED_MODULE_1__/* .listSnapshotsV1 */ .LM)(connection, from);
    if (snapshotId === undefined)
        return { snapshot: (0,_mendix_backups_v2_js__WEBPACK_IMPORTED_MODULE_2__/* .latestCompleted */ .BX)(own) ?? missing(from), source: from };
    const here = own.find((one) => one.snapshotId === snapshotId);
    if (here)
        return { snapshot: complete(here, from), source: from };
    for (const other of await (0,_mendix_environments_js__WEBPACK_IMPORTED_MODULE_4__/* .listEnvironments */ .DO)(connection, from.appId)) {
        if (other.mode === from.mode)
            continue;
        const there = (await (0,_mendix_backups_v1_js__WEBPACK_IMPORTED_MODULE_1__/* .listSnapshotsV1 */ .LM)(connection, other)).find((one) => one.snapshotId === snapshotId);
        if (there)
            return { snapshot: complete(there, other), source: other };
    }
    throw unknown(snapshotId, from.appId);
}
function complete(snapshot, source) {
    if (snapshot.state === 'completed')
        return snapshot;
    throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`Snapshot ${snapshot.snapshotId} of ${(0,_mendix_client_js__WEBPACK_IMPORTED_MODULE_3__/* .label */ .Pf)(source)} is ${snapshot.state}, not completed.`, {
        code: 'SNAPSHOT_NOT_COMPLETED',
        kind: 'conflict',
        remedy: snapshot.state === 'failed'
            ? 'Choose another snapshot (`list-backups` shows them), or use `latest: true`.'
            : 'Wait until it is complete: `backup` with its `snapshot-id` does that.',
    });
}
function missing(source) {
    throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${(0,_mendix_client_js__WEBPACK_IMPORTED_MODULE_3__/* .label */ .Pf)(source)} has no complete snapshot.`, {
        code: 'SNAPSHOT_NOT_FOUND',
        kind: 'not-found',
        remedy: 'Make one with `backup`, or look for it in another environment of the app.',
    });
}
function unknown(snapshotId, appId) {
    return new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`No environment of ${appId} has the snapshot ${snapshotId}.`, {
        code: 'SNAPSHOT_NOT_FOUND',
        kind: 'not-found',
        remedy: 'Check the snapshot-id input; `list-backups` shows the ids. It may have expired.',
    });
}


/***/ }),

/***/ 252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ findBackupTarget),
/* harmony export */   d: () => (/* binding */ listBackupTargets)
/* harmony export */ });
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
/* harmony import */ var _apps_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6234);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1461);
/* harmony import */ var _environments_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1564);




/**
 * The ids that Backups v2 wants, for the names that people know. Source: API facts, "Identity".
 * @throws Failure; `not-found` for an unknown app or environment, listing what there is
 */
async function findBackupTarget(connection, appId, mode) {
    const [projectId, environment] = await Promise.all([
        projectIdOf(connection, appId),
        (0,_environments_js__WEBPACK_IMPORTED_MODULE_3__/* .findEnvironment */ .jY)(connection, appId, mode),
    ]);
    const target = asTarget(projectId, environment);
    if (target)
        return target;
    throw missingId('EnvironmentId', (0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .label */ .Pf)(environment));
}
/** All environments of an app that Backups v2 can name. */
async function listBackupTargets(connection, appId) {
    const [projectId, environments] = await Promise.all([
        projectIdOf(connection, appId),
        (0,_environments_js__WEBPACK_IMPORTED_MODULE_3__/* .listEnvironments */ .DO)(connection, appId),
    ]);
    return environments.map((environment) => asTarget(projectId, environment)).filter((target) => target !== undefined);
}
function asTarget(projectId, { appId, mode, environmentId }) {
    return environmentId ? { appId, mode, projectId, environmentId } : undefined;
}
/** The text of Retrieve App (3.3.3) does not list ProjectId, its example does: the list of apps is asked in case. */
async function projectIdOf(connection, appId) {
    const app = await (0,_apps_js__WEBPACK_IMPORTED_MODULE_1__/* .getApp */ .Sx)(connection, appId);
    const projectId = app.projectId ?? (await (0,_apps_js__WEBPACK_IMPORTED_MODULE_1__/* .listApps */ .tS)(connection)).find((other) => other.appId === app.appId)?.projectId;
    if (projectId)
        return projectId;
    throw missingId('ProjectId', appId);
}
function missingId(id, of) {
    return new _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`The service does not tell the ${id} of ${of}, which version 2 of the backups API needs.`, {
        code: 'ID_NOT_KNOWN',
        kind: 'remote-failed',
        remedy: 'Use api-version: 1 for this environment.',
    });
}


/***/ })

};
