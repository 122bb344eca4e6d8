import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Failure } from '../../src/base/failure.ts';
import { type BackupSettings, backUp } from '../../src/fleet/backup.ts';
import { targetFinder } from '../../src/fleet/environments.ts';
import type { MendixConnection } from '../../src/mendix/client.ts';
import { refusal, type Script, Service } from '../mendix/service.ts';

const calc = { appId: 'calc', mode: 'Test' };
const apps = [
  { AppId: 'calc', Name: 'Calculation', ProjectId: 'p-calc' },
  { AppId: 'other', Name: 'Other', ProjectId: 'p-other' },
  { AppId: 'bare', Name: 'Without an id' },
];
const snapshots = '/api/v2/apps/p-calc/environments/e-test/snapshots';
const at = Date.parse('2026-11-21T03:00:00Z');

function snapshot(state: string, more: object = {}): Script {
  return { json: { snapshot_id: 's1', state, comment: 'Nightly', ...more } };
}

function environment(mode: string, id?: string) {
  return { Mode: mode, Status: 'Running', ...(id && { EnvironmentId: id }) };
}

async function service(): Promise<Service> {
  const started = await Service.start();
  return started
    .on('GET /api/1/apps', { json: apps })
    .on('GET /api/1/apps/calc/environments', { json: [environment('Test', 'e-test'), environment('Old')] })
    .on(`POST ${snapshots}`, snapshot('queued'))
    .on(`GET ${snapshots}/s1`, snapshot('running'), snapshot('completed'));
}

/** Notes what begins and what has ended. */
function heard(notes: string[]): BackupSettings['jobs'] {
  return {
    begins: (key, { what, id }) => notes.push(`${key} begins: ${what} (${id})`),
    ended: (key) => notes.push(`${key} ended`),
  };
}

async function run(connection: MendixConnection, more: Partial<BackupSettings> = {}, one = calc) {
  return backUp(connection, one, {
    find: more.find ?? (await targetFinder(connection)),
    schedule: { minMs: 10_000, share: 0.2, maxMs: 60_000 },
    leftMs: () => 600_000,
    jobs: heard([]),
    ...more,
  });
}

const ofBackup = ['backup ["calc","test"] begins: The backup of calc / Test (s1)', 'backup ["calc","test"] ended'];

describe('the backup of one of many', () => {
  it('is made and waited for', async () => {
    const mock = await service();
    const jobs: string[] = [];
    expect(await run(mock.connect(), { jobs: heard(jobs) }, { appId: 'CALC', mode: 'test' })).toEqual({
      appId: 'calc',
      mode: 'Test',
      state: 'completed',
      snapshotId: 's1',
      seconds: 10,
    });
    expect(jobs).toEqual(ofBackup);
    expect(mock.calls).toEqual([
      'GET /api/1/apps',
      'GET /api/1/apps/calc/environments',
      `POST ${snapshots}`,
      `GET ${snapshots}/s1`,
      `GET ${snapshots}/s1`,
    ]);
  });

  it('tells a snapshot that fails, with its id', async () => {
    const mock = await service();
    mock.on(`GET ${snapshots}/s1`, snapshot('failed', { status_message: 'No space' }));
    expect(await run(mock.connect())).toMatchObject({
      state: 'failed',
      snapshotId: 's1',
      errorCode: 'SNAPSHOT_FAILED',
      errorKind: 'remote-failed',
      message: expect.stringContaining('No space'),
    });
  });

  describe('with its archive', () => {
    const archive = (state: string, url?: string): Script => ({ json: { archive_id: 'a1', state, url } });
    const fetched = async (...archives: ((url: string) => Script)[]) => {
      const mock = await service();
      const folder = mkdtempSync(join(tmpdir(), 'fleet-'));
      const path = join(folder, 'calc.backup');
      mock
        .on(`POST ${snapshots}/s1/archives`, archive('queued'))
        .on(`GET ${snapshots}/s1/archives/a1`, ...archives.map((make) => make(mock.url)))
        .on('GET /file', { text: 'an archive' });
      const jobs: string[] = [];
      try {
        const result = await run(mock.connect(), {
          download: { dataType: 'database_only', to: async () => ({ to: path }) },
          jobs: heard(jobs),
        });
        const content = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
        return { result, jobs, content, path, query: mock.seen.find(({ path }) => path.endsWith('/archives'))?.query };
      } finally {
        rmSync(folder, { recursive: true });
      }
    };
    const ofArchive = [
      'archive ["calc","test"] begins: The archive of calc / Test (a1)',
      'archive ["calc","test"] ended',
    ];

    it('is made, waited for and downloaded', async () => {
      const completed = (url: string) => archive('completed', `${url}/file`);
      const { result, jobs, content, path, query } = await fetched(() => archive('running'), completed);
      expect(result).toMatchObject({ state: 'completed', snapshotId: 's1', path, size: 10 });
      expect(content).toBe('an archive');
      expect(query?.get('data_type')).toBe('database_only');
      expect(jobs).toEqual([...ofBackup, ...ofArchive]);
    });

    it('that fails is a failure, and its job is over', async () => {
      const { result, jobs, content } = await fetched(() => archive('failed'));
      expect(result).toMatchObject({ state: 'failed', errorCode: 'ARCHIVE_FAILED', snapshotId: 's1' });
      expect(content).toBeUndefined();
      expect(jobs).toEqual([...ofBackup, ...ofArchive]);
    });
  });

  it('tells a refusal', async () => {
    const mock = await service();
    mock.on(`POST ${snapshots}`, refusal(403, 'NO_ACCESS'));
    expect(await run(mock.connect())).toMatchObject({ state: 'failed', errorCode: 'NO_ACCESS', errorKind: 'auth' });
  });

  it('tells what cannot be found, without asking for each environment again', async () => {
    const mock = await service();
    const connection = mock.connect();
    const find = await targetFinder(connection);
    const results = [];
    for (const mode of ['Nowhere', 'Old']) results.push(await run(connection, { find }, { appId: 'calc', mode }));
    expect(results).toMatchObject([
      { errorCode: 'ENVIRONMENT_NOT_FOUND', errorKind: 'not-found', message: 'calc has no environment "Nowhere".' },
      {
        errorCode: 'ID_NOT_KNOWN',
        errorKind: 'remote-failed',
        message: 'The service does not tell the EnvironmentId of calc / Old.',
      },
    ]);
    expect(mock.count('GET /api/1/apps/calc/environments')).toBe(1);
  });

  it('asks again for the environments of an app after a listing that failed', async () => {
    const mock = await service();
    mock.on('GET /api/1/apps/calc/environments', refusal(403, 'NO_ACCESS'), { json: [environment('Test', 'e-test')] });
    const connection = mock.connect();
    const find = await targetFinder(connection);
    expect(await run(connection, { find })).toMatchObject({ state: 'failed', errorCode: 'NO_ACCESS' });
    expect(await run(connection, { find })).toMatchObject({ state: 'completed' });
    expect(mock.count('GET /api/1/apps/calc/environments')).toBe(2);
  });

  it('finds a name with spaces, in any spelling', async () => {
    const mock = await service();
    mock.on('GET /api/1/apps/calc/environments', { json: [environment(' Feature A ', 'e-test')] });
    const find = await targetFinder(mock.connect());
    expect(await find({ appId: 'calc', mode: ' feature a' })).toMatchObject({ environmentId: 'e-test' });
    await expect(find({ appId: 'calc', mode: 'featurea' })).rejects.toMatchObject({ code: 'ENVIRONMENT_NOT_FOUND' });
  });

  it('asks for an app by itself whose project the list does not tell', async () => {
    const mock = await service();
    mock
      .on('GET /api/1/apps/bare', { json: { AppId: 'bare', Name: 'Bare', ProjectId: 'p-calc' } })
      .on('GET /api/1/apps/bare/environments', { json: [environment('Test', 'e-test')] });
    expect(await run(mock.connect(), {}, { appId: 'bare', mode: 'Test' })).toMatchObject({ state: 'completed' });
  });

  it('ends at the end of the time, and says that the job goes on', async () => {
    const mock = await service();
    mock.on(`GET ${snapshots}/s1`, snapshot('running'));
    const jobs: string[] = [];
    const result = await run(mock.connect(), { leftMs: () => 25_000, jobs: heard(jobs) });
    expect(result).toMatchObject({ state: 'timeout', errorCode: 'TIMEOUT', snapshotId: 's1' });
    expect(jobs).toEqual(ofBackup.slice(0, 1));
  });

  it('is not begun without time', async () => {
    const mock = await service();
    expect(await run(mock.connect(), { leftMs: () => 0 })).toMatchObject({ state: 'timeout', errorCode: 'TIMEOUT' });
    expect(mock.count(`POST ${snapshots}`)).toBe(0);
  });

  it('ends with a cancellation', async () => {
    const mock = await service();
    const stop = new AbortController();
    mock.on(`GET ${snapshots}/s1`, () => {
      stop.abort(new Failure('The step was cancelled.', { code: 'CANCELLED', kind: 'cancelled' }));
      return { hang: true };
    });
    const connection = mock.connect({ signal: stop.signal });
    const find = await targetFinder(connection);
    expect(await run(connection, { find })).toMatchObject({ state: 'cancelled', snapshotId: 's1' });
    expect(await run(connection, { find })).toEqual(expect.objectContaining({ state: 'cancelled' }));
    expect(mock.count(`POST ${snapshots}`)).toBe(1);
  });

  it('shows a fault of its own as one', async () => {
    const mock = await service();
    const find = () => Promise.reject(new TypeError('x is not a function'));
    expect(await run(mock.connect(), { find })).toMatchObject({ state: 'failed', errorCode: 'INTERNAL' });
  });
});

describe('a run after a run', () => {
  const hourAgo = new Date(at - 3_600_000).toISOString();
  const list = (...states: string[]): Script => ({
    json: {
      total: states.length,
      snapshots: states.map((state, index) => ({ snapshot_id: `s${index + 1}`, state, created_at: hourAgo })),
    },
  });

  it.each([
    ['skips what has a young backup', 2, ['completed'], 'skipped', 's1', 0],
    ['prefers a completed one to one that goes on', 2, ['running', 'completed'], 'skipped', 's2', 0],
    ['goes on with one that is being made', 2, ['running'], 'completed', 's1', 0],
    ['makes one when the last has failed', 2, ['failed'], 'completed', 's1', 1],
    ['makes one when the last is too old', 0.5, ['completed'], 'completed', 's1', 1],
    ['makes one when one of another night seems to go on', 0.5, ['running'], 'completed', 's1', 1],
  ])('%s', async (_, hours, states, state, snapshotId, made) => {
    const mock = await service();
    mock.on(`GET ${snapshots}`, list(...states));
    const result = await run(mock.connect(), { skipNewerThanMs: hours * 3_600_000, comment: 'Nightly' });
    expect(result).toMatchObject({ state, snapshotId });
    expect(mock.count(`POST ${snapshots}`)).toBe(made);
    expect(mock.count(`GET ${snapshots}`)).toBe(1);
  });
});
