import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { makePackage } from '../../scripts/local-runner/package.ts';
import { type Emulator, startEmulator } from '../../src/emulator/core/server.ts';
import { Failure } from '../../src/http/errors.ts';
import { createFreeApp, getApp } from '../../src/mendix/apps.ts';
import { createArchive, getArchive } from '../../src/mendix/archives.ts';
import { createSnapshotV1, getBackupLinks, listSnapshotsV1, restoreSnapshotV1 } from '../../src/mendix/backups-v1.ts';
import { createSnapshot, getSnapshot, listSnapshots } from '../../src/mendix/backups-v2.ts';
import { cleanEnvironment } from '../../src/mendix/clean.ts';
import { MendixConnection, path } from '../../src/mendix/client.ts';
import { getEnvironment } from '../../src/mendix/environments.ts';
import { documentedErrors, meaningOf, normalCode, type Operation } from '../../src/mendix/errors.ts';
import { getLogLink } from '../../src/mendix/logs.ts';
import type { BackupTarget } from '../../src/mendix/lookup.ts';
import { deletePackage, getPackage, startBuild } from '../../src/mendix/packages.ts';
import { createRestore, getRestore } from '../../src/mendix/restore.ts';
import { scaleEnvironment } from '../../src/mendix/scale.ts';
import { getStartStatus, startAndWait, startEnvironment, stopEnvironment } from '../../src/mendix/start-stop.ts';
import { getTag, setTag } from '../../src/mendix/tags.ts';
import { transportPackage } from '../../src/mendix/transport.ts';
import { getUploadStatus, uploadPackage, waitForUpload } from '../../src/mendix/upload.ts';
import { clockAt } from '../../src/runner/clock.ts';
import { documentedUser } from '../support/rehearsal.ts';
import { documentedKey } from '../support/run-step.ts';

/**
 * Every error code of the documents: the emulator answers with it in its documented situation, and the client says what it
 * means and what to do. One environment of the app `odd` for each thing that goes wrong by order.
 */
const seed = `
mendix:
  durations: { start: 0, stop: 0, upload: 0, settle: 0, snapshot: 600, build: 0 }
  apps:
    - appId: odd
      projectId: 0d0d0d0d-0000-4000-8000-000000000001
      buildFails: true
      packages:
        - { version: 1.0.0.1, packageId: good, database: '2', runtimeVersion: 10.6.0 }
        - { version: 1.0.0.2, packageId: old, runtimeVersion: 6.10.0 }
        - { version: 1.0.0.3, packageId: ancient, runtimeVersion: 5.21.0 }
        - { version: 1.0.0.4, packageId: constant, constants: [{ name: A.B }] }
        - { version: 1.0.0.5, packageId: startup, startFails: STARTUP_ACTION_FAILED }
        - { version: 1.0.0.6, packageId: unstartable, startFails: START_FAILED }
        - { version: 1.0.0.7, packageId: failed, status: Failed }
      environments:
        - { mode: Runs, status: Running, package: 1.0.0.1, environmentId: 0d0d0d0d-0000-4000-8000-000000000014 }
        - { mode: Stopped, package: 1.0.0.1, environmentId: 0d0d0d0d-0000-4000-8000-000000000015 }
        - { mode: Empty }
        - { mode: Sync, package: 1.0.0.1, database: '1' }
        - { mode: Old, package: 1.0.0.2 }
        - { mode: Constant, package: 1.0.0.4 }
        - { mode: Startup, package: 1.0.0.5 }
        - { mode: Unstartable, package: 1.0.0.6 }
        - { mode: Admin, package: 1.0.0.1, insecureAdminPassword: true }
        - { mode: Locked, package: 1.0.0.1, locked: true }
        - { mode: Mended, package: 1.0.0.1, maintenance: true, environmentId: 0d0d0d0d-0000-4000-8000-000000000010, snapshots: [{ snapshotId: 0d0d0d0d-0000-4000-8000-0000000000aa, created: -1d }] }
        - { mode: Broken, status: Running, package: 1.0.0.1, fails: { stop: true, listing: true }, environmentId: 0d0d0d0d-0000-4000-8000-000000000011 }
        - { mode: Dirty, package: 1.0.0.1, fails: { clean: true, backups: true }, environmentId: 0d0d0d0d-0000-4000-8000-000000000012 }
        - { mode: DbSync, package: 1.0.0.1, fails: { start: DB_SYNC_FAILED } }
        - { mode: NoPackage, package: 1.0.0.1, fails: { start: NO_PACKAGE } }
    - appId: paper
      projectId: 0d0d0d0d-0000-4000-8000-000000000002
      cloud: v3
      packages: [{ version: 1.0.0 }]
      environments:
        - { mode: Production, package: 1.0.0, environmentId: 0d0d0d0d-0000-4000-8000-000000000013 }
`;

const speed = 600;
let documented: Emulator;
let odd: Emulator;
let folder: string;
/** The documentation's world; as Richard, who may do everything, and as Ada, who may not. */
let richard: MendixConnection;
let ada: MendixConnection;
/** The world above. */
let other: MendixConnection;

beforeAll(async () => {
  [documented, odd] = await Promise.all([startEmulator({ speed }), startEmulator({ speed, seed })]);
  const clock = clockAt(speed);
  richard = new MendixConnection({ apiUrl: documented.url, username: documentedUser, apiKey: documentedKey, clock });
  ada = new MendixConnection({
    apiUrl: documented.url,
    username: 'ada.limited@example.com',
    apiKey: '0f6c7a52-94f1-4d0e-8c55-3b1f2a6d7e90',
    clock,
  });
  other = new MendixConnection({ apiUrl: odd.url, username: documentedUser, apiKey: documentedKey, clock });
  folder = mkdtempSync(join(tmpdir(), 'codes-'));
});
afterEach(() => {
  documented.reset();
  odd.reset();
});
afterAll(async () => {
  await Promise.all([documented.close(), odd.close()]);
  rmSync(folder, { recursive: true });
});

const uuid = '11111111-2222-4333-8444-555555555555';
const nightly = '8d5e2f10-6b1a-4c9d-8e7f-1a2b3c4d5e02';
const failedSnapshot = '8d5e2f10-6b1a-4c9d-8e7f-1a2b3c4d5e01';
const release = 'b3d14e53-2654-4534-b374-9179a69ef3cf';
const calcProject = 'fae5de74-69c2-4488-a4de-abf89daac63e';
const soon = { timeoutMs: 600_000 };

const calc = (mode: string) => ({ appId: 'calc', mode });
const at = (mode: string) => ({ appId: 'odd', mode });
const calcTarget = (mode: string, environmentId: string): BackupTarget => ({
  ...calc(mode),
  projectId: calcProject,
  environmentId,
});
const test1 = calcTarget('Test', '1a2c6a4e-7d3f-4b7e-9a55-0d5c1e6f7a01');
const production = calcTarget('Production', '7c0b5c58-2a36-4f0c-8a0e-6d9c3f7b2e03');
const acceptance = calcTarget('Acceptance', '38471410-861f-47e5-8efc-2f4b16f04005');
const oddTarget = (mode: string, id: number): BackupTarget => ({
  ...at(mode),
  projectId: '0d0d0d0d-0000-4000-8000-000000000001',
  environmentId: `0d0d0d0d-0000-4000-8000-0000000000${id}`,
});
const paper: BackupTarget = {
  appId: 'paper',
  mode: 'Production',
  projectId: '0d0d0d0d-0000-4000-8000-000000000002',
  environmentId: '0d0d0d0d-0000-4000-8000-000000000013',
};

/** One request without what the client makes of its code: for codes that it takes as an answer, and for requests it never sends. */
const send = (from: MendixConnection, operation: Operation, at: string, body: unknown) =>
  from.write('POST', { path: at, operation, doing: 'try', body }, () => undefined);

const start = (mode: string, autoSyncDb = true) => startAndWait(other, at(mode), { ...soon, autoSyncDb });
const startCall = (mode: string) => path`/api/1/apps/odd/environments/${mode}/start`;
const build = (branch: string, version = '1.0.0', appId = 'calc') =>
  startBuild(richard, appId, { branch, revision: '12', version, description: '' });

async function upload(content: Uint8Array | string, apiVersion: 1 | 2 = 1) {
  const file = join(folder, 'x.mda');
  writeFileSync(file, content);
  const size = Buffer.from(content).length;
  return uploadPackage(richard, 'calc', { file, name: 'x.mda', size, apiVersion });
}

/** Uploads over version 2, waits as far as it goes, and transports. */
async function transportFile(content: Uint8Array | string) {
  const made = await upload(content, 2);
  await waitForUpload(richard, 'calc', made, soon).catch(() => undefined);
  return transportPackage(richard, calc('Acceptance'), made.packageId, soon);
}

const settings = (change: Record<string, unknown>) => {
  const empty = { Constants: [], CustomSettings: [], ScheduledEvents: [] };
  return send(richard, 'set-settings', path`/api/1/apps/calc/environments/Test/settings/`, { ...empty, ...change });
};

type Situation = readonly [operation: Operation, code: string, situation: string, provoke: () => Promise<unknown>];

const situations: readonly Situation[] = [
  // Deploy API 3.2 to 3.5
  ['create-free-app', 'INVALID_PROJECTID', 'no such project', () => createFreeApp(richard, uuid)],
  ['create-free-app', 'APPLICATION_ALREADY_EXISTS', 'project has an app', () => createFreeApp(richard, calcProject)],
  [
    'get-environment',
    'INVALID_APPID',
    'a name with a space',
    () => getEnvironment(richard, { appId: 'calc accp', mode: 'Test' }),
  ],
  ['get-app', 'APP_NOT_FOUND', 'no such app', () => getApp(richard, 'nothing')],
  ['get-environment', 'INVALID_ENVIRONMENT', 'no such mode', () => getEnvironment(richard, calc('Staging'))],
  [
    'get-environment',
    'ENVIRONMENT_NOT_FOUND',
    'app without a Test',
    () => getEnvironment(richard, { appId: 'tictactoc', mode: 'Test' }),
  ],
  ['start', 'NO_ACCESS', 'no API rights', () => startEnvironment(ada, calc('Production'))],
  // 3.6 and 3.7
  ['start', 'APP_NOT_FOUND', 'no such app', () => startEnvironment(richard, { appId: 'nothing', mode: 'Test' })],
  ['start', 'NO_MDA_HAS_BEEN_DEPLOYED', 'an empty environment', () => startEnvironment(other, at('Empty'))],
  ['start', 'ALREADY_STARTED', 'it runs', () => send(other, 'start', startCall('Runs'), {})],
  [
    'start',
    'APP_ALREADY_HAS_A_STARTING_JOB',
    'a start is under way',
    async () => {
      await startEnvironment(richard, calc('Acceptance'));
      return send(richard, 'start', path`/api/1/apps/calc/environments/Acceptance/start`, {});
    },
  ],
  ['start-job', 'NO_SUCH_STARTJOB', 'no such job', () => getStartStatus(other, at('Stopped'), uuid)],
  ['start-job', 'NO_PACKAGE', 'its package is gone', () => start('NoPackage')],
  ['start-job', 'ALREADY_LOCKED', 'it is locked', () => start('Locked')],
  ['start-job', 'DB_SYNC_FAILED', 'the database cannot follow', () => start('DbSync')],
  ['start-job', 'INVALID_DB_STRUCTURE', 'another database, and it may not follow', () => start('Sync', false)],
  ['start-job', 'MISSING_CONSTANT', 'a constant without a value', () => start('Constant')],
  ['start-job', 'INSECURE_ADMIN_PASSWORD', 'an insecure administrator', () => start('Admin')],
  ['start-job', 'STARTUP_ACTION_FAILED', 'after startup', () => start('Startup')],
  ['start-job', 'START_FAILED', 'the runtime', () => start('Unstartable')],
  [
    'start-job',
    'ALREADY_STARTED',
    'job of a start that is over',
    async () => {
      odd.variants.set({ 'mendix.job-already-started': true });
      const started = await startEnvironment(other, at('Stopped'));
      const jobId = started.state === 'starting' ? started.jobId : undefined;
      odd.clock.advance(60_000);
      return getStartStatus(other, at('Stopped'), jobId ?? '');
    },
  ],
  // 3.8 to 3.10 and v2
  ['stop', 'STOP_FAILED', 'it does not end', () => stopEnvironment(other, at('Broken'))],
  [
    'environment-package',
    'PACKAGE_NOT_FOUND',
    'an empty environment',
    () =>
      other.read(
        { path: path`/api/1/apps/odd/environments/Empty/package`, operation: 'environment-package', doing: 'try' },
        () => undefined,
      ),
  ],
  [
    'upload',
    'UPLOAD_COPY_FAILED',
    'the storage fails',
    () => {
      documented.variants.set({ 'mendix.storage-fails': true });
      return upload(makePackage({ version: '1.0.0.1' }));
    },
  ],
  ['upload', 'INVALID_PACKAGE', 'no zip', () => upload('this is no zip')],
  ['upload-job', 'NOT_FOUND', 'no such job', () => getUploadStatus(richard, 'calc', uuid)],
  // 3.11
  [
    'transport',
    'INVALID_PARAMETERS',
    'no package named',
    () => send(richard, 'transport', path`/api/1/apps/calc/environments/Acceptance/transport`, {}),
  ],
  ['transport', 'INVALID_RUNTIME_VERSION', 'Mendix 5', () => transportPackage(other, at('Stopped'), 'ancient', soon)],
  [
    'transport',
    'TRANSPORT_NOT_ALLOWED',
    'no transport rights',
    () => transportPackage(ada, calc('Acceptance'), release, soon),
  ],
  [
    'transport',
    'APP_IS_RUNNING',
    'where it must be stopped',
    () => {
      odd.variants.set({ 'mendix.transport-needs-stop': true });
      return transportPackage(other, at('Runs'), 'old', soon);
    },
  ],
  [
    'transport',
    'PACKAGE_NOT_FOUND',
    'no such package',
    () => transportPackage(richard, calc('Acceptance'), uuid, soon),
  ],
  [
    'transport',
    'PACKAGE_PARSE_FAILED',
    'a zip without a model',
    () => transportFile(zipSync({ 'readme.txt': strToU8('no model') })),
  ],
  ['transport', 'NOT ALLOWED', 'no zip', () => transportFile('this is no zip')],
  [
    'transport',
    'SERVICE UNAVAILABLE',
    'right after the upload',
    async () => {
      const { packageId } = await upload(makePackage({ version: '1.0.0.1' }), 2);
      const call = path`/api/1/apps/calc/environments/Acceptance/transport`;
      return send(richard, 'transport', call, { PackageId: packageId });
    },
  ],
  // 3.12
  ['clean', 'ENVIRONMENT_NOT_STOPPED', 'it runs', () => cleanEnvironment(other, at('Runs'))],
  ['clean', 'ENVIRONMENT_NOT_DEPLOYED', 'it is empty', () => cleanEnvironment(other, at('Empty'))],
  ['clean', 'ENVIRONMENT_CLEAN_FAILED', 'it fails', () => cleanEnvironment(other, at('Dirty'))],
  // 3.14
  [
    'set-settings',
    'CONSTANT_NOT_FOUND',
    'no such constant',
    () => settings({ Constants: [{ Name: 'No.Such', Value: '1' }] }),
  ],
  [
    'set-settings',
    'CUSTOM_SETTING_NOT_SUPPORTED',
    'no such setting',
    () => settings({ CustomSettings: [{ Name: 'no.such', Value: '1' }] }),
  ],
  [
    'set-settings',
    'SCHEDULED_EVENT_NOT_FOUND',
    'no such event',
    () => settings({ ScheduledEvents: [{ Name: 'No.Event', Value: 'Enabled' }] }),
  ],
  [
    'set-settings',
    'INVALID_SCHEDULED_EVENT_PARAMETER',
    'neither Enabled nor Disabled',
    () => settings({ ScheduledEvents: [{ Name: 'MyFirstModule.Monitor_Scheduled_event', Value: 'true' }] }),
  ],
  // 3.15 to 3.18, which are Backups v1
  ['backups-v1', 'NO_ACCESS', 'no access to backups', () => listSnapshotsV1(ada, calc('Production'))],
  ['backups-v1', 'SNAPSHOT_LISTING_FAILED', 'the list fails', () => listSnapshotsV1(other, at('Broken'))],
  ['backups-v1', 'SNAPSHOT_NOT_FOUND', 'no such backup', () => getBackupLinks(richard, calc('Acceptance'), uuid)],
  [
    'backups-v1',
    'INTERNAL_SERVER_ERROR',
    'it is being made',
    async () => {
      const { snapshotId } = await createSnapshotV1(other, at('Stopped'));
      return getBackupLinks(other, at('Stopped'), snapshotId, { retry: { totalMs: 0 } });
    },
  ],
  ['restore-v1', 'NO_ACCESS', 'no access to backups', () => restoreSnapshotV1(ada, calc('Production'), nightly)],
  ['restore-v1', 'NOT_FOUND', 'no such backup', () => restoreSnapshotV1(richard, calc('Acceptance'), uuid)],
  ['restore-v1', 'ERROR_NOT_ALLOWED', 'it runs', () => restoreSnapshotV1(richard, calc('Test'), nightly)],
  // 3.19
  [
    'scale',
    'INVALID_REQUEST',
    'more than the plan',
    () => scaleEnvironment(richard, calc('Acceptance'), { instances: 5, memoryPerInstance: 2048 }),
  ],
  [
    'scale',
    'INVALID_REQUEST',
    'too little memory',
    () => scaleEnvironment(richard, calc('Acceptance'), { instances: 1, memoryPerInstance: 512 }),
  ],
  [
    'scale',
    'NOT_ALLOWED',
    'two instances before Mendix 7',
    () => scaleEnvironment(other, at('Old'), { instances: 2, memoryPerInstance: 1024 }),
  ],
  [
    'scale',
    'NOT_ALLOWED',
    'not on v4',
    () => scaleEnvironment(other, paper, { instances: 1, memoryPerInstance: 1024 }),
  ],
  // 3.20 to 3.23
  ['tags', 'NOT_FOUND', 'set where nothing is', () => setTag(richard, calc('Staging'), 'A')],
  ['tags', 'NOT FOUND', 'read where nothing is', () => getTag(richard, calc('Staging'))],
  ['logs', 'NOT FOUND', 'no such environment', () => getLogLink(richard, calc('Staging'), '2018-08-10')],
  ['logs', 'FORBIDDEN', 'no API rights', () => getLogLink(ada, calc('Production'), '2018-08-10')],
  // Build API
  ['build', 'INVALID_PARAMETERS', 'no branch', () => build('')],
  ['build', 'INVALID_VERSION', 'two numbers', () => build('trunk', '1.0')],
  ['build', 'BUILD_FAILED', 'no such branch', () => build('branches/none')],
  ['packages', 'PACKAGE_NOT_FOUND', 'no such package', () => getPackage(richard, 'calc', uuid)],
  ['packages', 'PACKAGE_IN_USE', 'an environment has it', () => deletePackage(richard, 'calc', release)],
  [
    'packages',
    'BUILD_NOT_SUCCEEDED',
    'download of a failed build',
    () =>
      other.read(
        { path: path`/api/1/apps/odd/packages/failed/download`, operation: 'packages', doing: 'try' },
        () => undefined,
      ),
  ],
  // Backups v2
  ['backups-v2', 'INVALID_PARAMETERS', 'no UUID', () => listSnapshots(richard, { ...production, projectId: 'calc' })],
  [
    'backups-v2',
    'ENVIRONMENT_NOT_FOUND',
    'no such environment',
    () => listSnapshots(richard, { ...production, environmentId: uuid }),
  ],
  ['backups-v2', 'NO_ACCESS', 'no access to backups', () => listSnapshots(ada, production)],
  ['backups-v2', 'NOT_FOUND', 'no such snapshot', () => getSnapshot(richard, production, uuid)],
  ['backups-v2', 'NOT_FOUND', 'no such archive', () => getArchive(richard, production, nightly, uuid)],
  [
    'backups-v2',
    'UNSUPPORTED',
    'another data_type',
    () => createArchive(richard, production, nightly, 'files' as 'database_only'),
  ],
  [
    'backups-v2',
    'ERROR_NOT_ALLOWED',
    'archive of a failed snapshot',
    () => createArchive(richard, production, failedSnapshot),
  ],
  [
    'backups-v2',
    'ENVIRONMENT_BUSY',
    'a snapshot is being made',
    async () => {
      await createSnapshot(other, oddTarget('Stopped', 15));
      return createSnapshot(other, oddTarget('Stopped', 15));
    },
  ],
  ['backups-v2', 'INVALID_STATE', 'maintenance', () => createSnapshot(other, oddTarget('Mended', 10))],
  ['backups-v2', 'SNAPSHOT_LISTING_FAILED', 'the list fails', () => listSnapshots(other, oddTarget('Broken', 11))],
  [
    'backups-v2',
    'SERVICE_UNAVAILABLE',
    'backups are down',
    () => getSnapshot(other, oddTarget('Dirty', 12), uuid, { retry: { totalMs: 0 } }),
  ],
  ['backups-v2', 'NOT_SUPPORTED', 'not on v4', () => listSnapshots(other, paper)],
  ['restore-v2', 'NO_ACCESS', 'no access to backups', () => createRestore(ada, acceptance, nightly)],
  ['restore-v2', 'NOT_SUPPORTED', 'not on v4', () => createRestore(other, paper, nightly)],
  ['restore-v2', 'ERROR_NOT_ALLOWED', 'it runs', () => createRestore(richard, test1, nightly)],
  ['restore-v2', 'ERROR_NOT_ALLOWED', 'a failed snapshot', () => createRestore(richard, acceptance, failedSnapshot)],
  ['restore-v2', 'NOT_FOUND', 'no such snapshot', () => createRestore(richard, acceptance, uuid)],
  ['restore-v2', 'NOT_FOUND', 'no such restore', () => getRestore(richard, acceptance, uuid)],
  [
    'restore-v2',
    'ENVIRONMENT_BUSY',
    'a restore is under way',
    async () => {
      await createRestore(richard, acceptance, 'c879c6b1-3aa5-4e10-aaab-cb145841862f');
      return createRestore(richard, acceptance, 'c879c6b1-3aa5-4e10-aaab-cb145841862f');
    },
  ],
  [
    'restore-v2',
    'INVALID_STATE',
    'maintenance',
    () => createRestore(other, oddTarget('Mended', 10), '0d0d0d0d-0000-4000-8000-0000000000aa'),
  ],
];

describe('each documented code, in its documented situation', () => {
  test.each(situations)('%s: %s (%s)', async (operation, spelt, _situation, provoke) => {
    const code = normalCode(spelt);
    const failure: unknown = await provoke().then(
      () => 'no failure',
      (error: unknown) => error,
    );
    if (!(failure instanceof Failure)) throw new Error(`There was no failure: ${String(failure)}`);
    const { kind, remedy } = meaningOf(operation, code) ?? {};
    expect({ code: failure.code, kind: failure.kind }).toEqual({ code, kind });
    // A client function may add to the remedy what it alone knows; it never has none.
    expect(failure.remedy).toMatch(/^[A-Z].{15,}\.$/s);
    if (!failure.unclear) expect(failure.remedy).toBe(remedy);
    expect(failure.message).toContain('Could not');
  });

  test('none is missing', () => {
    const provoked = situations.map(([operation, code]) => [operation, normalCode(code)] as const);
    const missing = documentedErrors().filter(({ operation, code, meaning }) => {
      const same = provoked.filter(([, other]) => other === code);
      return !same.some(([other]) =>
        operation === undefined ? meaningOf(other, code) === meaning : other === operation,
      );
    });
    // These two are documented for calls of their own only; anywhere else they would say that a right is missing.
    expect(missing.map(({ operation, code }) => `${operation ?? 'any'}: ${code}`)).toEqual([
      'any: FORBIDDEN',
      'any: NOT_ALLOWED',
    ]);
  });
});

describe('codes that are answers, not failures', () => {
  test('ALREADY_STARTED and APP_ALREADY_HAS_A_STARTING_JOB', async () => {
    expect(await startEnvironment(other, at('Runs'))).toEqual({ state: 'already-running' });
    await startEnvironment(richard, calc('Acceptance'));
    expect(await startEnvironment(richard, calc('Acceptance'))).toEqual({ state: 'starting', jobId: undefined });
  });

  test('PACKAGE_NOT_FOUND of a package that is to be deleted', async () => {
    expect(await deletePackage(richard, 'calc', uuid)).toBe(false);
  });

  test('SERVICE UNAVAILABLE right after an upload is waited out', async () => {
    const { packageId } = await upload(makePackage({ version: '1.0.0.1' }), 2);
    await transportPackage(richard, calc('Acceptance'), packageId, soon);
  });
});
