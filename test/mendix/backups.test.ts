import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
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
  findSnapshot,
  latestCompleted,
  listSnapshots,
  updateComment,
  waitForArchive,
  waitForRestore,
  waitForSnapshot,
} from '../../src/mendix/backups-v2.ts';
import { downloadArchive, downloadSnapshotV1 } from '../../src/mendix/downloads.ts';
import { acceptance, at, failureOf, type Reply, refusal, Service } from './service.ts';

const folder = mkdtempSync(join(tmpdir(), 'mendix-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const target = { appId: 'calc', mode: 'Acceptance', projectId: 'p-calc', environmentId: 'e-accp' };
const other = { ...target, mode: 'Production', environmentId: 'e-prod' };
const base = '/api/v2/apps/p-calc/environments/e-accp';
const limits = { timeoutMs: 3_600_000 };

function snapshot(id: string, more: Record<string, unknown> = {}) {
  return { snapshot_id: id, state: 'completed', comment: 'Nightly', created_at: '2026-11-20T03:00:00Z', ...more };
}

describe('snapshots', () => {
  const list = `GET ${base}/snapshots`;

  test('are listed over all pages, newest first', async () => {
    const all = Array.from({ length: 139 }, (_, index) =>
      snapshot(`s-${index}`, { created_at: new Date(Date.UTC(2026, 0, 1) + index * 1000).toISOString() }),
    );
    const service = (await Service.start()).on(list, ({ query }) => {
      const offset = Number(query.get('offset'));
      return { json: { snapshots: all.slice(offset, offset + Number(query.get('limit'))), total: 139 } };
    });
    const snapshots = await listSnapshots(service.connect(), target);
    expect(snapshots).toHaveLength(139);
    expect(snapshots[0]?.snapshotId).toBe('s-138');
    expect(service.seen).toHaveLength(2);
  });

  test.each([139, undefined])('may all come on one page whatever the limit (total %s)', async (total) => {
    const snapshots = Array.from({ length: 139 }, (_, index) => snapshot(`s-${index}`));
    const service = (await Service.start()).on(list, { json: { snapshots, total } });
    expect(await listSnapshots(service.connect(), target)).toHaveLength(139);
  });

  test('that failed or run are never the latest', async () => {
    const service = (await Service.start()).on(list, {
      json: {
        snapshots: [
          snapshot('old', { created_at: '2026-11-01T00:00:00Z' }),
          snapshot('failed', { state: 'failed', created_at: '2026-11-03T00:00:00Z', model_version: undefined }),
          snapshot('running', { state: 'running', created_at: '2026-11-04T00:00:00Z' }),
          snapshot('good', { created_at: '2026-11-02T00:00:00Z' }),
        ],
        total: 4,
      },
    });
    expect(latestCompleted(await listSnapshots(service.connect(), target))?.snapshotId).toBe('good');
  });

  test('are found in another environment of the app', async () => {
    const prod = base.replace('e-accp', 'e-prod');
    const service = (await Service.start())
      .on(`GET ${base}/snapshots/s-1`, refusal(400, 'NOT_FOUND'))
      .on(`GET ${prod}/snapshots/s-1`, { json: snapshot('s-1') })
      .on(`GET ${base}/snapshots/s-2`, refusal(404, 'NOT_FOUND'))
      .on(`GET ${prod}/snapshots/s-2`, refusal(403, 'NO_ACCESS'));
    const connection = service.connect();
    expect(await findSnapshot(connection, [target, other], 's-1')).toMatchObject({ target: { mode: 'Production' } });
    expect(await findSnapshot(connection, [target], 's-1')).toBeUndefined();
    expect(await failureOf(findSnapshot(connection, [target, other], 's-2'))).toMatchObject({ kind: 'auth' });
  });

  test('can be given another comment, also when the answer is lost', async () => {
    const one = `${base}/snapshots/s-1`;
    const service = (await Service.start())
      .on(`PUT ${one}`, { drop: true })
      .on(`GET ${one}`, { json: snapshot('s-1', { comment: 'Keep' }) });
    expect(await updateComment(service.connect(), target, 's-1', 'Keep')).toMatchObject({ comment: 'Keep' });
    expect(service.count(`PUT ${one}`)).toBe(1);
  });

  test('are deleted, also when the answer is lost or they are gone', async () => {
    const one = `${base}/snapshots/s-1`;
    const service = (await Service.start())
      .on(`DELETE ${one}`, { status: 204 }, { drop: true }, refusal(404, 'NOT_FOUND'))
      .on(`GET ${one}`, refusal(404, 'NOT_FOUND'));
    const connection = service.connect();
    expect(await deleteSnapshot(connection, target, 's-1')).toBe(true);
    expect(await deleteSnapshot(connection, target, 's-1')).toBe(true);
    expect(await deleteSnapshot(connection, target, 's-1')).toBe(false);
  });

  test('do not count as deleted when the answer is lost and the look fails; an outage is no missing backup', async () => {
    const one = `${base}/snapshots/s-1`;
    const service = (await Service.start()).on(`DELETE ${one}`, { drop: true }).on(`GET ${one}`, { status: 503 });
    const connection = service.connect();
    expect(await failureOf(deleteSnapshot(connection, target, 's-1'))).toMatchObject({ outcomeUnknown: true });
    const outage = await failureOf(findSnapshot(connection, [target], 's-1'));
    expect(outage).toMatchObject({ kind: 'remote-failed', transient: true });
    expect(outage.code).not.toBe('SNAPSHOT_NOT_FOUND');
  });
});

describe('a backup', () => {
  const list = `GET ${base}/snapshots`;
  const make = `POST ${base}/snapshots`;

  test('gets a comment that is unique when none was given, and is found by it', async () => {
    let comment = '';
    const service = await Service.start();
    service
      .on(make, ({ body }) => {
        comment = (body as { comment: string }).comment;
        return { drop: true };
      })
      .on(list, { json: { snapshots: [], total: 0 } }, () => ({
        json: { snapshots: [snapshot('old'), snapshot('mine', { comment, state: 'queued' })], total: 2 },
      }));
    expect(await createSnapshot(service.connect(), target)).toMatchObject({ snapshotId: 'mine' });
    expect(comment).toMatch(/^Made by paas-actions at 2026-11-21T03:00:00\.000Z \([0-9a-f]{8}\)$/);
    expect(service.count(make)).toBe(1);
  });

  test('with a comment that was used before is told from the older ones', async () => {
    const service = (await Service.start())
      .on(make, { status: 502 })
      .on(
        list,
        { json: { snapshots: [snapshot('old')], total: 1 } },
        { json: { snapshots: [snapshot('old')], total: 1 } },
        { json: { snapshots: [snapshot('old'), snapshot('mine')], total: 2 } },
      );
    expect(await createSnapshot(service.connect(), target, 'Nightly')).toMatchObject({ snapshotId: 'mine' });
    expect(service.count(make)).toBe(1);
  });

  test('that is nowhere after a lost answer is not made again', async () => {
    const service = (await Service.start()).on(make, { drop: true }).on(list, { json: { snapshots: [], total: 0 } });
    expect(await failureOf(createSnapshot(service.connect(), target))).toMatchObject({ outcomeUnknown: true });
    expect(service.count(make)).toBe(1);
  });

  test.each([
    ['ENVIRONMENT_BUSY', 400, 'conflict'],
    ['NO_ACCESS', 403, 'auth'],
    ['NOT_SUPPORTED', 400, 'conflict'],
  ])('that is refused with %s is not made again', async (code, status, kind) => {
    const service = (await Service.start()).on(make, refusal(status, code));
    expect(await failureOf(createSnapshot(service.connect(), target))).toMatchObject({ code, kind });
    expect(service.calls).toEqual([make]);
  });

  test('is waited for; a failed one ends the wait with the service’s words', async () => {
    const one = `GET ${base}/snapshots/s-1`;
    const states = ['queued', 'running', 'completed'].map((state) => ({ json: snapshot('s-1', { state }) }));
    const service = (await Service.start()).on(one, ...states);
    expect(await waitForSnapshot(service.connect(), target, 's-1', limits)).toMatchObject({ state: 'completed' });
    service.on(one, { json: snapshot('s-1', { state: 'failed', status_message: 'Disk\nfull' }) });
    const failure = await failureOf(waitForSnapshot(service.connect(), target, 's-1', limits));
    expect(failure).toMatchObject({
      code: 'SNAPSHOT_FAILED',
      message: expect.stringMatching(/has failed: Disk full\.$/),
    });
  });
});

describe('an archive', () => {
  const archives = `${base}/snapshots/s-1/archives`;
  const archive = (more: Record<string, unknown> = {}) => ({
    json: { archive_id: 'a-1', snapshot_id: 's-1', data_type: 'database_only', state: 'queued', url: null, ...more },
  });

  test('is asked for with its data type, once more after a lost answer, and done when it has its link', async () => {
    const service = (await Service.start())
      .on(`POST ${archives}`, { drop: true }, archive())
      .on(
        `GET ${archives}/a-1`,
        archive({ state: 'completed' }),
        archive({ state: 'completed', url: 'https://x.example/a?s=1' }),
      );
    const connection = service.connect();
    expect(await createArchive(connection, target, 's-1', 'database_only')).toMatchObject({ archiveId: 'a-1' });
    expect(service.seen[0]?.query.get('data_type')).toBe('database_only');
    expect(await waitForArchive(connection, target, 's-1', 'a-1', limits)).toMatchObject({
      url: new URL('https://x.example/a?s=1'),
    });
    expect(service.count(`GET ${archives}/a-1`)).toBe(2);
  });

  test('is fetched without credentials, with a fresh link when the old one has expired', async () => {
    const service = await Service.start();
    const link = (signature: number) => archive({ state: 'completed', url: `${service.url}/a?signature=${signature}` });
    service.on(`GET ${archives}/a-1`, link(1), link(2)).on('GET /a', { status: 403 }, { text: 'dump' });
    const done = await downloadArchive(service.connect(), target, 's-1', 'a-1', { to: join(folder, 'a') });
    expect(done).toMatchObject({ size: 4 });
    for (const seen of service.seen) if (seen.path === '/a') expect(seen.headers['mendix-apikey']).toBeUndefined();
  });
});

describe('a restore', () => {
  const restores = `POST ${base}/restores`;

  test('is asked for by query and waited for', async () => {
    const one = `GET ${base}/restores/r-1`;
    const state = (value: string) => ({ json: { restore_id: 'r-1', state: value } });
    const service = (await Service.start()).on(restores, state('queued')).on(one, state('running'), state('completed'));
    const connection = service.connect();
    expect(await createRestore(connection, target, 's-1', { databaseOnly: true })).toMatchObject({ restoreId: 'r-1' });
    expect(Object.fromEntries(service.seen[0]?.query ?? [])).toEqual({ source_snapshot_id: 's-1', db_only: 'true' });
    expect(await waitForRestore(connection, target, 'r-1', limits)).toMatchObject({ state: 'completed' });
    service.on(one, state('failed'));
    expect(await failureOf(waitForRestore(connection, target, 'r-1', limits))).toMatchObject({
      code: 'RESTORE_FAILED',
    });
  });

  test.each<[string, Reply]>([
    ['a lost connection', { drop: true }],
    ['502', { status: 502 }],
    ['a 500 SERVICE_UNAVAILABLE', refusal(500, 'SERVICE_UNAVAILABLE')],
    ['a web page', { text: '<html>' }],
    ['an answer without an id', { json: {} }],
  ])('is never started twice: after %s nobody knows', async (_, reply) => {
    const service = (await Service.start()).on(restores, reply);
    const failure = await failureOf(createRestore(service.connect(), target, 's-1'));
    expect(failure).toMatchObject({ outcomeUnknown: true, transient: false });
    expect(failure.message).toContain('no second one was started');
    expect(service.calls).toEqual([restores]);
  });

  test('of a running environment is a conflict, clearly not done', async () => {
    const service = (await Service.start()).on(restores, refusal(400, 'ERROR_NOT_ALLOWED'));
    expect(await failureOf(createRestore(service.connect(), target, 's-1'))).toMatchObject({
      kind: 'conflict',
      outcomeUnknown: false,
    });
  });
});

describe('version 1', () => {
  const links = {
    FilesOnly: 'https://b.example/f',
    DatabaseOnly: 'https://b.example/d',
    DatabaseAndFiles: 'https://b.example/a',
  };
  const one = (id: string, more: Record<string, unknown> = {}) => ({
    SnapshotID: id,
    Comment: 'Mine',
    State: 'Completed',
    ExpiresOn: 1509804470000,
    CreatedOn: 1501855670000,
    ...more,
  });
  const list = `GET ${at}/snapshots`;

  test('lists backups in the terms of version 2', async () => {
    const service = (await Service.start()).on(list, { json: [one('s-1', { ModelVersion: '1.0.11.50' })] });
    expect(await listSnapshotsV1(service.connect(), acceptance)).toMatchObject([
      { snapshotId: 's-1', state: 'completed', createdAt: new Date(1501855670000), modelVersion: '1.0.11.50' },
    ]);
  });

  test('finds a backup whose answer was lost', async () => {
    const service = (await Service.start())
      .on(list, { json: [one('old')] }, { json: [one('old'), one('new')] })
      .on(`POST ${at}/snapshots`, { drop: true });
    expect(await createSnapshotV1(service.connect(), acceptance, 'Mine')).toMatchObject({ snapshotId: 'new' });
    expect(service.count(`POST ${at}/snapshots`)).toBe(1);
  });

  test('waits until there are links', async () => {
    const service = (await Service.start())
      .on(`GET ${at}/snapshots/s-1`, refusal(500, 'INTERNAL_SERVER_ERROR'), { status: 502 }, { json: links })
      .on(list, { json: [one('s-1')] });
    const found = await waitForSnapshotV1(service.connect(), acceptance, 's-1', limits);
    expect(found.filesOnly?.href).toBe('https://b.example/f');
  });

  test('notices that a backup has failed', async () => {
    const service = (await Service.start())
      .on(`GET ${at}/snapshots/s-1`, refusal(500, 'INTERNAL_SERVER_ERROR'))
      .on(list, { json: [one('s-1', { State: 'Failed' })] });
    expect(await failureOf(waitForSnapshotV1(service.connect(), acceptance, 's-1', limits))).toMatchObject({
      code: 'SNAPSHOT_FAILED',
    });
  });

  test('knows unknown backups', async () => {
    const service = (await Service.start()).on(`GET ${at}/snapshots/s-9`, refusal(404, 'SNAPSHOT_NOT_FOUND'));
    expect(await failureOf(getBackupLinks(service.connect(), acceptance, 's-9'))).toMatchObject({ kind: 'not-found' });
  });

  test('fetches one kind of backup', async () => {
    const service = await Service.start();
    service
      .on(`GET ${at}/snapshots/s-1`, {
        json: { DatabaseOnly: `${service.url}/d`, DatabaseAndFiles: 'http://files.example.com/a?sig=x' },
      })
      .on('GET /d', { text: 'dump' });
    const connection = service.connect();
    const to = { to: join(folder, 'd') };
    expect(await downloadSnapshotV1(connection, acceptance, 's-1', 'databaseOnly', to)).toMatchObject({ size: 4 });
    expect(await failureOf(downloadSnapshotV1(connection, acceptance, 's-1', 'filesOnly', to))).toMatchObject({
      code: 'NO_LINK',
    });
    expect(await failureOf(downloadSnapshotV1(connection, acceptance, 's-1', 'databaseAndFiles', to))).toMatchObject({
      code: 'INSECURE_LINK',
    });
  });

  test('waits for a link that answers 500 until its file is there, as long as the step has time', async () => {
    const service = await Service.start();
    const notYet = Array.from({ length: 30 }, () => ({ status: 500 }));
    service
      .on(`GET ${at}/snapshots/s-1`, { json: { DatabaseOnly: `${service.url}/d` } })
      .on('GET /d', ...notYet, { text: 'dump' });
    const connection = service.connect({ leftMs: () => 7_200_000 });
    const from = service.clock.now();
    const to = { to: join(folder, 'late') };
    expect(await downloadSnapshotV1(connection, acceptance, 's-1', 'databaseOnly', to)).toMatchObject({ size: 4 });
    expect(service.clock.now() - from).toBeGreaterThan(200_000);
  });

  test('restores once, whatever becomes of the answer', async () => {
    const restore = `POST ${at}/restore/s-1`;
    const service = (await Service.start()).on(restore, { json: one('s-1') }, {}, { drop: true });
    const connection = service.connect();
    expect(await restoreSnapshotV1(connection, acceptance, 's-1')).toMatchObject({ snapshotId: 's-1' });
    expect(await restoreSnapshotV1(connection, acceptance, 's-1')).toBeUndefined();
    expect(await failureOf(restoreSnapshotV1(connection, acceptance, 's-1'))).toMatchObject({ outcomeUnknown: true });
    expect(service.calls).toEqual([restore, restore, restore]);
  });
});
