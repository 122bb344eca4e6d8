import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startRestore, waitForRestore } from '../../src/syncano/restores.ts';
import { type Reply, type Seen, serve } from '../support/scripted-server.ts';
import { apiKey, connect, list, rawRestore } from './fixtures.ts';

const posts = (seen: readonly Seen[]) => seen.filter(({ method }) => method === 'POST');
const scheduled = { status: 201, body: rawRestore(5, { status: 'scheduled' }) };

let folder = '';
let archive = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'syncano-'));
  archive = join(folder, 'backup.tar');
  await writeFile(archive, 'the archive');
});
afterAll(() => rm(folder, { recursive: true }));

/** A service with these restores before and after the POST, which it answers in turn with `answers`. */
function service(answers: Reply[], after: unknown[] = [], before: unknown[] = []) {
  let posted = false;
  return serve(({ method }) => {
    if (method === 'GET') return { body: list(posted ? after : before) };
    posted = true;
    return answers.shift() ?? { status: 500 };
  });
}

describe('startRestore', () => {
  test('posts the id of the backup to the instance', async () => {
    await using server = await service([scheduled]);
    expect(await startRestore(connect(server.url).connection, 'my-instance', { backup: 8 })).toMatchObject({ id: 5 });
    expect(posts(server.seen)[0]).toMatchObject({ path: '/v1/instances/my-instance/restores/', json: { backup: 8 } });
  });

  test('posts an archive as a form, with the key, also below a prefix', async () => {
    await using server = await service([scheduled]);
    await startRestore(connect(`${server.url}/below`).connection, 'my-instance', { archive });
    const [post] = posts(server.seen);
    expect(post?.path).toBe('/below/v1/instances/my-instance/restores/');
    expect(post?.headers).toMatchObject({ 'x-api-key': apiKey, 'content-type': expect.stringMatching(/^multipart/) });
    expect(post?.text).toMatch(/name="archive"; filename="backup\.tar".*the archive/s);
  });

  test('an archive that is throttled is sent again', async () => {
    const detail = 'Request was throttled. Expected available in 1 second.';
    await using server = await service([{ status: 429, body: { detail }, headers: { 'retry-after': '1' } }, scheduled]);
    const { connection, clock } = connect(server.url);
    await startRestore(connection, 'my-instance', { archive });
    expect(posts(server.seen)).toHaveLength(2);
    expect(clock.pauses[0]).toBeGreaterThanOrEqual(1_000);
  });

  test('while another one runs none is started', async () => {
    await using server = await service([scheduled], [], [rawRestore(4, { status: 'running' })]);
    await expect(startRestore(connect(server.url).connection, 'my-instance', { backup: 8 })).rejects.toMatchObject({
      code: 'RESTORE_ACTIVE',
      kind: 'conflict',
    });
    expect(posts(server.seen)).toEqual([]);
  });

  test('one that was aborted a moment ago may run all the same: only later another is started', async () => {
    const at = (created_at: string) => rawRestore(4, { status: 'aborted', created_at });
    await using server = await service([scheduled], [], [at('2016-04-25T08:59:00Z')]);
    const message = expect.stringContaining('may be carried out all the same');
    await expect(startRestore(connect(server.url).connection, 'my-instance', { backup: 8 })).rejects.toMatchObject({
      code: 'RESTORE_ACTIVE',
      message,
    });
    expect(posts(server.seen)).toEqual([]);
    await using later = await service([scheduled], [], [at('2016-04-25T08:57:00Z')]);
    expect(await startRestore(connect(later.url).connection, 'my-instance', { backup: 8 })).toMatchObject({ id: 5 });
  });

  const old = rawRestore(3);
  test.each([
    ['backup', { backup: 8 }, { backup: 8 }],
    ['archive', undefined, { backup: null, archive: '/media/a.tar' }],
  ])('a lost answer to a restore from %s finds that restore and starts no second one', async (_, from, raw) => {
    const others = rawRestore(6, { backup: 77 });
    await using server = await service([{ drop: true }], [others, rawRestore(5, raw), old], [old]);
    const source = from ?? { archive };
    expect(await startRestore(connect(server.url).connection, 'my-instance', source)).toMatchObject({ id: 5 });
    expect(posts(server.seen)).toHaveLength(1);
  });

  test('the outcome of a lost answer without a trace stays unknown', async () => {
    await using server = await service([{ status: 504 }], [old], [old]);
    await expect(startRestore(connect(server.url).connection, 'my-instance', { backup: 8 })).rejects.toMatchObject({
      outcomeUnknown: true,
      remedy: expect.stringContaining('erases'),
    });
    expect(posts(server.seen)).toHaveLength(1);
  });

  test('a backup that cannot be restored says so at once', async () => {
    const body = { backup: ['Invalid pk "8" - object does not exist.'] };
    await using server = await service([{ status: 400, body }]);
    await expect(startRestore(connect(server.url).connection, 'my-instance', { backup: 8 })).rejects.toMatchObject({
      code: 'BACKUP_NOT_RESTORABLE',
    });
    expect(server.seen).toHaveLength(2);
  });
});

describe('waitForRestore', () => {
  const status_info = 'Restore already scheduled on specified instance.';
  /** Restore 5 with these statuses in turn; others of the same instance, each by its id. */
  function states(statuses: string[], others: Readonly<Record<number, string[]>> = {}) {
    const all: Readonly<Record<number, string[]>> = { 5: statuses, ...others };
    const status = (id: number) => (all[id]?.length === 1 ? all[id][0] : all[id]?.shift());
    const raw = (id: number) => rawRestore(id, { status: status(id), status_info });
    return serve(({ path }) => {
      const [, id] = /restores\/(\d+)\//.exec(path) ?? [];
      return { body: id ? raw(Number(id)) : list(Object.keys(all).map((one) => raw(Number(one)))) };
    });
  }
  const waiting = (url: string) => waitForRestore(connect(url).connection, 'my-instance', 5, { timeoutMs: 600_000 });

  test('ends with success', async () => {
    await using server = await states(['scheduled', 'running', 'success']);
    expect(await waiting(server.url)).toMatchObject({ status: 'success' });
    expect(server.calls()[0]).toBe('GET /v1/instances/my-instance/restores/5/');
  });

  test.each([
    ['aborted', 'conflict'],
    ['error', 'remote-failed'],
  ])('%s is a failure of the kind %s that says why', async (status, kind) => {
    await using server = await states(['scheduled', status]);
    await expect(waiting(server.url)).rejects.toMatchObject({
      kind,
      message: expect.stringContaining('already scheduled'),
    });
  });

  test('one that is aborted and then run all the same is waited for', async () => {
    await using server = await states(['scheduled', 'aborted', 'aborted', 'running', 'success']);
    expect(await waiting(server.url)).toMatchObject({ status: 'success' });
  });

  test.each([
    ['that runs', ['running']],
    ['that succeeded', ['success']],
    ['that was aborted and then runs', ['aborted', 'aborted', 'running', 'success']],
  ])('a later one %s is not taken for ours', async (_, later) => {
    await using server = await states(['success'], { 6: later });
    await expect(waiting(server.url)).rejects.toMatchObject({ code: 'RESTORE_OVERWRITTEN', kind: 'conflict' });
  });

  test('an earlier one, and a later one that failed or stays aborted, change nothing', async () => {
    await using server = await states(['success'], { 4: ['success'], 6: ['error'], 7: ['aborted'] });
    expect(await waiting(server.url)).toMatchObject({ id: 5, status: 'success' });
  });
});
