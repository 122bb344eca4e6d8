// What each call asks for, and how it is named when it is refused; what each wait is called when its time runs out.
import { describe, expect, test } from '@jest/globals';
import { TokenConnection } from '../../src/mendix/access-token.ts';
import { createFreeApp, getApp, listApps } from '../../src/mendix/apps.ts';
import {
  createSnapshotV1,
  getBackupLinks,
  listSnapshotsV1,
  restoreSnapshotV1,
  waitForSnapshotV1,
} from '../../src/mendix/backups-v1.ts';
import {
  createArchive,
  createRestore,
  createSnapshot,
  deleteSnapshot,
  getArchive,
  getRestore,
  getSnapshot,
  listSnapshots,
  updateComment,
  waitForArchive,
  waitForRestore,
  waitForSnapshot,
} from '../../src/mendix/backups-v2.ts';
import type { MendixConnection } from '../../src/mendix/client.ts';
import { readPermissions } from '../../src/mendix/cloud-v4.ts';
import { cleanEnvironment, getEnvironment, listEnvironments, scaleEnvironment } from '../../src/mendix/environments.ts';
import { getLogLink } from '../../src/mendix/logs.ts';
import {
  deletePackage,
  getEnvironmentPackage,
  getPackage,
  listPackages,
  startBuild,
  waitForPackage,
} from '../../src/mendix/packages.ts';
import { latestCommit, listBranches } from '../../src/mendix/repository.ts';
import { getSettings } from '../../src/mendix/settings.ts';
import {
  getStartStatus,
  startEnvironment,
  stopEnvironment,
  waitForStart,
  waitForStop,
} from '../../src/mendix/start-stop.ts';
import { deleteTag, getTag, setTag } from '../../src/mendix/tags.ts';
import { transportPackage } from '../../src/mendix/transport.ts';
import { getUploadStatus, waitForUpload } from '../../src/mendix/upload.ts';
import type { WaitEvent, WaitLimits } from '../../src/wait/wait.ts';
import { acceptance, at, environment, failureOf, refusal, Service } from './service.ts';

const target = { ...acceptance, projectId: 'p-calc', environmentId: 'e-accp' };
const v2 = '/api/v2/apps/p-calc/environments/e-accp';
const build = { branch: 'branches/a', revision: '7', version: '1.0.0', description: '' };

describe('a call that is refused says what it was for', () => {
  test.each<[string, string, (connection: MendixConnection) => Promise<unknown>]>([
    ['list the apps of the user', 'GET /api/1/apps', (to) => listApps(to)],
    ['read the app calc', 'GET /api/1/apps/calc', (to) => getApp(to, 'calc')],
    ['create a free app for the project p', 'POST /api/1/apps', (to) => createFreeApp(to, 'p')],
    ['list the environments of calc', 'GET /api/1/apps/calc/environments', (to) => listEnvironments(to, 'calc')],
    ['read the environment calc / Acceptance', `GET ${at}`, (to) => getEnvironment(to, acceptance)],
    ['start calc / Acceptance', `POST ${at}/start`, (to) => startEnvironment(to, acceptance)],
    ['start calc / Acceptance', `GET ${at}/start/j-1`, (to) => getStartStatus(to, acceptance, 'j-1')],
    ['stop calc / Acceptance', `POST ${at}/stop`, (to) => stopEnvironment(to, acceptance)],
    ['remove all data of calc / Acceptance', `POST ${at}/clean`, (to) => cleanEnvironment(to, acceptance)],
    [
      'scale calc / Acceptance to 2 × 1024 MB',
      `POST ${at}/scale`,
      (to) => scaleEnvironment(to, acceptance, { instances: 2, memoryPerInstance: 1024 }),
    ],
    [
      'transport package p-1 to calc / Acceptance',
      `POST ${at}/transport`,
      (to) => transportPackage(to, acceptance, 'p-1', { timeoutMs: 60_000 }),
    ],
    ['read the settings of calc / Acceptance', `GET ${at}/settings`, (to) => getSettings(to, acceptance)],
    ['read the tag of calc / Acceptance', `GET ${at}/tags`, (to) => getTag(to, acceptance)],
    ['set the tag of calc / Acceptance', `POST ${at}/tags`, (to) => setTag(to, acceptance, 'x')],
    ['read the tag of calc / Acceptance', `GET ${at}/tags`, (to) => deleteTag(to, acceptance)],
    [
      'get the log of calc / Acceptance of 2026-01-02',
      `GET ${at}/logs/2026-01-02`,
      (to) => getLogLink(to, acceptance, '2026-01-02'),
    ],
    [
      'get the access log of calc / Acceptance of 2026-01-02',
      `GET ${at}/access-logs/2026-01-02`,
      (to) => getLogLink(to, acceptance, '2026-01-02', 'access'),
    ],
    ['list the packages of calc', 'GET /api/1/apps/calc/packages', (to) => listPackages(to, 'calc')],
    ['list the packages of calc', 'GET /api/1/apps/calc/packages', (to) => startBuild(to, 'calc', build)],
    ['read the package p-1 of calc', 'GET /api/1/apps/calc/packages/p-1', (to) => getPackage(to, 'calc', 'p-1')],
    [
      'delete the package p-1 of calc',
      'DELETE /api/1/apps/calc/packages/p-1',
      (to) => deletePackage(to, 'calc', 'p-1'),
    ],
    ['read the package of calc / Acceptance', `GET ${at}/package`, (to) => getEnvironmentPackage(to, acceptance)],
    ['follow the upload job j-1 of calc', 'GET /api/v2/apps/calc/jobs/j-1', (to) => getUploadStatus(to, 'calc', 'j-1')],
    ['list the backups of calc / Acceptance', `GET ${at}/snapshots`, (to) => listSnapshotsV1(to, acceptance)],
    [
      'get the links of the backup s-1 of calc / Acceptance',
      `GET ${at}/snapshots/s-1`,
      (to) => getBackupLinks(to, acceptance, 's-1'),
    ],
    ['start a backup of calc / Acceptance', `POST ${at}/snapshots`, (to) => createSnapshotV1(to, acceptance)],
    [
      'restore the backup s-1 into calc / Acceptance',
      `POST ${at}/restore/s-1`,
      (to) => restoreSnapshotV1(to, acceptance, 's-1'),
    ],
    ['list the backups of calc / Acceptance', `GET ${v2}/snapshots`, (to) => listSnapshots(to, target)],
    ['read the backup s-1 of calc / Acceptance', `GET ${v2}/snapshots/s-1`, (to) => getSnapshot(to, target, 's-1')],
    ['start a backup of calc / Acceptance', `POST ${v2}/snapshots`, (to) => createSnapshot(to, target)],
    [
      'change the comment of the backup s-1 of calc / Acceptance',
      `PUT ${v2}/snapshots/s-1`,
      (to) => updateComment(to, target, 's-1', 'x'),
    ],
    [
      'delete the backup s-1 of calc / Acceptance',
      `DELETE ${v2}/snapshots/s-1`,
      (to) => deleteSnapshot(to, target, 's-1'),
    ],
    [
      'ask for an archive of the backup s-1 of calc / Acceptance',
      `POST ${v2}/snapshots/s-1/archives`,
      (to) => createArchive(to, target, 's-1'),
    ],
    [
      'read the archive a-1 of the backup s-1 of calc / Acceptance',
      `GET ${v2}/snapshots/s-1/archives/a-1`,
      (to) => getArchive(to, target, 's-1', 'a-1'),
    ],
    ['restore the backup s-1 into calc / Acceptance', `POST ${v2}/restores`, (to) => createRestore(to, target, 's-1')],
    ['follow the restore r-1 into calc / Acceptance', `GET ${v2}/restores/r-1`, (to) => getRestore(to, target, 'r-1')],
  ])('%s (%s)', async (doing, call, ask) => {
    const service = (await Service.start()).on(call, refusal(418, 'TEAPOT', 'Short and stout.'));
    const failure = await failureOf(ask(service.connect()));
    const where = call.replace(' ', ` ${new URL(service.url).host}`);
    expect(failure.message).toBe(`Could not ${doing}: TEAPOT "Short and stout." (HTTP 418, ${where}).`);
    expect(service.calls).toEqual([call]);
  });

  test.each<[string, string, (connection: TokenConnection) => Promise<unknown>]>([
    ['read the repository of the app', '/v1/repositories/p-calc/info', (to) => latestCommit(to, 'p-calc', 'main')],
    ['list the branches of the app', '/v1/repositories/p-calc/branches', (to) => listBranches(to, 'p-calc')],
    [
      'read the permissions on calc / Acceptance',
      '/api/v4/apps/p-calc/environments/e-accp/permissions',
      (to) => readPermissions(to, target, 'a@example.com'),
    ],
  ])('%s (%s)', async (doing, path, ask) => {
    const service = (await Service.start()).on(`GET ${path}`, { status: 418 });
    const connection = new TokenConnection({ apiUrl: service.url, accessToken: 'token', clock: service.clock });
    const where = `GET ${new URL(service.url).host}${path}`;
    expect((await failureOf(ask(connection))).message).toBe(`Could not ${doing}: HTTP 418 (${where}).`);
    expect(service.seen[0]?.headers.authorization).toBe('MxToken token');
  });
});

test('a package is asked for its link only when one is wanted', async () => {
  const service = (await Service.start()).on('GET /api/1/apps/calc/packages/p-1', { json: { PackageId: 'p-1' } });
  await getPackage(service.connect(), 'calc', 'p-1', { url: false });
  await getPackage(service.connect(), 'calc', 'p-1', { url: true });
  expect(service.seen.map(({ query }) => query.toString())).toEqual(['', 'url=true']);
});

describe('a wait whose time runs out says what for, and what it saw last', () => {
  const running = environment({ Status: 'Running' });
  const job = { json: { snapshot_id: 's-1', archive_id: 'a-1', restore_id: 'r-1', state: 'running' } };
  const being = { json: { PackageId: 'p-1', Name: 'a.mda', Status: 'Building' } };
  const v1Job = refusal(500, 'INTERNAL_SERVER_ERROR');

  test.each<
    [
      string,
      string,
      Service['on'] extends (call: string, ...scripts: infer S) => unknown ? Record<string, S[number]> : never,
      (to: MendixConnection, limits: WaitLimits) => Promise<unknown>,
    ]
  >([
    [
      'start job j-1 of calc / Acceptance',
      'Starting',
      { [`GET ${at}/start/j-1`]: { json: { Status: 'Starting' } } },
      (to, limits) => waitForStart(to, acceptance, 'j-1', limits),
    ],
    [
      'the start of calc / Acceptance',
      'Stopped',
      { [`GET ${at}`]: environment() },
      (to, limits) => waitForStart(to, acceptance, undefined, limits),
    ],
    [
      'the stop of calc / Acceptance',
      'Running',
      { [`GET ${at}`]: running },
      (to, limits) => waitForStop(to, acceptance, limits),
    ],
    [
      'package p-1 of calc',
      'Building',
      { 'GET /api/1/apps/calc/packages/p-1': being },
      (to, limits) => waitForPackage(to, 'calc', 'p-1', limits),
    ],
    [
      'upload job j-1 of calc',
      'Running',
      { 'GET /api/v2/apps/calc/jobs/j-1': { json: { Status: 'Running' } } },
      (to, limits) => waitForUpload(to, 'calc', { packageId: 'p-1', jobId: 'j-1' }, limits),
    ],
    [
      'the upload of package p-1 of calc',
      'Building',
      { 'GET /api/1/apps/calc/packages/p-1': being },
      (to, limits) => waitForUpload(to, 'calc', { packageId: 'p-1', jobId: undefined }, limits),
    ],
    [
      'the transport of package p-1 to calc / Acceptance',
      'package still being processed',
      { [`POST ${at}/transport`]: refusal(503, 'SERVICE UNAVAILABLE') },
      (to, limits) => transportPackage(to, acceptance, 'p-1', limits),
    ],
    [
      'backup s-1 of calc / Acceptance',
      'running',
      { [`GET ${v2}/snapshots/s-1`]: job },
      (to, limits) => waitForSnapshot(to, target, 's-1', limits),
    ],
    [
      'backup s-1 of calc / Acceptance',
      'being made',
      { [`GET ${at}/snapshots/s-1`]: v1Job, [`GET ${at}/snapshots`]: { json: [] } },
      (to, limits) => waitForSnapshotV1(to, acceptance, 's-1', limits),
    ],
    [
      'archive a-1 of the backup s-1 of calc / Acceptance',
      'running',
      { [`GET ${v2}/snapshots/s-1/archives/a-1`]: job },
      (to, limits) => waitForArchive(to, target, 's-1', 'a-1', limits),
    ],
    [
      // Without its link a completed archive is not of use yet.
      'archive a-1 of the backup s-1 of calc / Acceptance',
      'running',
      { [`GET ${v2}/snapshots/s-1/archives/a-1`]: { json: { archive_id: 'a-1', state: 'completed' } } },
      (to, limits) => waitForArchive(to, target, 's-1', 'a-1', limits),
    ],
    [
      'restore r-1 into calc / Acceptance',
      'running',
      { [`GET ${v2}/restores/r-1`]: job },
      (to, limits) => waitForRestore(to, target, 'r-1', limits),
    ],
  ])('%s: %s', async (what, state, scripts, waitFor) => {
    const service = await Service.start();
    for (const [call, script] of Object.entries(scripts)) service.on(call, script);
    const events: WaitEvent[] = [];
    const limits = { timeoutMs: 600_000, onEvent: (event: WaitEvent) => events.push(event) };
    const failure = await failureOf(waitFor(service.connect(), limits));
    expect(failure).toMatchObject({
      code: 'TIMEOUT',
      message: `The time limit of 10 min ran out while waiting for ${what}; its last known state is ${state}.`,
    });
    expect(events[0]).toMatchObject({ type: 'state', what, state, known: true });
    expect(events.filter(({ type }) => type === 'heartbeat')).not.toEqual([]);
  });
});
