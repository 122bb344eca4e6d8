import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { type Rehearsal, rehearsal, type StepResult } from '../support/rehearsal.ts';

// Every step is a process of its own; on a busy machine they take their time.
jest.setTimeout(30_000);

interface World {
  readonly instances: { readonly name: string; readonly data: unknown }[];
  readonly backups: { readonly id: number; readonly archive?: string; readonly size?: number }[];
}

const restores = 'POST /v1/instances/staging/restores/';
type Inputs = Record<string, string | number | boolean>;

let server: Rehearsal;
let folder: string;

beforeEach(async () => {
  server = await rehearsal();
  folder = mkdtempSync(join(tmpdir(), 'syncano-'));
});

afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const world = () => server.emulator.state()['syncano'] as World;
const data = (name: string) => structuredClone(world().instances.find((instance) => instance.name === name)?.data);

/** What the archive of a backup weighs differs from hour to hour, because it holds times and is compressed. */
const sizeOf = (id: number) => world().backups.find((backup) => backup.id === id)?.size ?? 0;

function restore(inputs: Inputs): Promise<StepResult> {
  return server.run('syncano-restore', { instance: 'staging', confirm: 'staging', ...inputs });
}

function download(inputs: Inputs): Promise<StepResult> {
  return server.run('syncano-download-backup', { instance: 'my-instance', path: `${folder}/`, ...inputs });
}

function expectFailure(result: StepResult, code: string, kind: string): void {
  expect(result).toMatchObject({ code: 1, outputs: { 'error-code': code, 'error-kind': kind } });
}

test('replaces everything in the target with the newest full backup of another instance', async () => {
  const [source, before] = [data('my-instance'), data('staging')];
  expect(before).not.toEqual(source);
  const result = await restore({ 'backup-id': 'latest', 'from-instance': 'my-instance' });
  expect(result).toMatchObject({ code: 0, outputs: { 'restore-id': '1', 'backup-id': '1', status: 'success' } });
  expect(data('staging')).toEqual(source);
  expect(data('my-instance')).toEqual(source);
  const { seconds } = result.outputs;
  expect(Number(seconds)).toBeGreaterThan(0);
  expect(result.log).toContain('Replacing everything that staging holds.\n');
  expect(result.log).toMatch(/^The newest one is full backup 1 of my-instance/m);
  expect(result.log).toMatch(/^staging now holds what backup 1 held; restore 1 took [1-9]\d* (s|min.*)\.$/m);
  expect(result.summary).toMatch(
    /\| Instance \| staging \|\n.*\n\| Restored \| backup 1 \|\n\| Restore \| 1 \|\n\| Status \| success \|\n\| Took \| [1-9]/,
  );
});

test('restores a backup by its id, and an archive that was downloaded', async () => {
  const source = data('my-instance');
  const byId = await restore({ 'backup-id': 3 });
  expect(byId.code).toBe(0);
  expect(byId.log).toContain('Backup 3 is the partial backup 3 of my-instance');
  expect(data('staging')).toEqual(source);

  server.emulator.reset();
  const file = await download({ 'backup-id': 'latest' });
  expect(file).toMatchObject({ code: 0, outputs: { 'backup-id': '3', path: join(folder, 'my-instance-3.zip') } });
  const result = await restore({ archive: file.outputs['path'] ?? '' });
  expect(result).toMatchObject({ code: 0, outputs: { 'restore-id': '1', 'backup-id': '', status: 'success' } });
  expect(result.log).toContain('staging now holds what an archive file held; restore 1 took ');
  expect(data('staging')).toEqual(source);
});

test('a file that is no archive fails, and leaves the data alone', async () => {
  const before = data('staging');
  const archive = join(folder, 'no.zip');
  writeFileSync(archive, 'not a zip');
  const result = await restore({ archive });
  expectFailure(result, 'RESTORE_ERROR', 'remote-failed');
  expect(result.log).toContain('Invalid file.');
  expect(data('staging')).toEqual(before);
});

test('without the right confirmation nothing is asked of the server', async () => {
  const missing = await restore({ 'backup-id': 'latest', confirm: '' });
  expectFailure(missing, 'INVALID_INPUT', 'config');
  expect(missing.log).toContain(
    '`confirm` must be `staging`, because a restore erases everything that instance holds; it is missing.',
  );
  const wrong = await restore({
    confirm: 'my-instance',
    'backup-id': 1,
    archive: join(folder, 'gone.zip'),
    'from-instance': 'x',
  });
  expect(wrong.log).toContain('it is `my-instance`');
  expect(wrong.log).toContain('Give exactly one of');
  expect(wrong.log).toContain('there is no ');
  expect(wrong.log).toContain('`from-instance` belongs to `backup-id: latest`');
  expect((await restore({ archive: folder })).log).toContain('is none');
  expect(server.requests()).toEqual([]);
});

test('a backup that failed or does not exist is refused, and nothing is erased', async () => {
  const before = data('staging');
  const failed = await restore({ 'backup-id': 2 });
  expectFailure(failed, 'BACKUP_NOT_RESTORABLE', 'conflict');
  expect(failed.log).toContain('ended with error: Internal error occurred. Nothing was changed.');
  expect(server.requests('POST')).toEqual([]);
  const unknown = await restore({ 'backup-id': 99 });
  expectFailure(unknown, 'BACKUP_NOT_RESTORABLE', 'not-found');
  expect(unknown.log).toContain('Invalid pk');
  expectFailure(await restore({ 'backup-id': 'latest' }), 'BACKUP_NOT_FOUND', 'not-found');
  expectFailure(
    await restore({ 'backup-id': 'latest', instance: 'nowhere', confirm: 'nowhere' }),
    'INSTANCE_NOT_FOUND',
    'not-found',
  );
  expect(data('staging')).toEqual(before);
});

test('out of time, it tells the restore to go on with, and no second one is started beside it', async () => {
  server.emulator.variants.set({ 'syncano.running-seconds': 2_000 });
  const late = await restore({ 'backup-id': 1, 'timeout-minutes': 5 });
  expectFailure(late, 'TIMEOUT', 'timeout');
  expect(late.outputs['restore-id']).toBe('1');
  expect(late.log).toContain('with `restore-id: 1`');
  const second = await restore({ 'backup-id': 1 });
  expectFailure(second, 'RESTORE_ACTIVE', 'conflict');
  expect(second.log).toContain('restore-id: 1');
  const onward = await restore({ 'restore-id': 1, confirm: '' });
  expect(onward).toMatchObject({ code: 0, outputs: { 'backup-id': '1', status: 'success' } });
  expect(server.requests('POST')).toEqual([restores]);
});

test.each([
  ['aborted', 'RESTORE_ABORTED', 'conflict', 'Another restore into staging was under way'],
  ['error', 'RESTORE_ERROR', 'remote-failed', 'Restore a good backup'],
])('a restore that ends with %s fails the step and says what to do', async (outcome, code, kind, remedy) => {
  server.emulator.variants.set({ 'syncano.restore-outcome': outcome });
  const result = await restore({ 'backup-id': 1 });
  expectFailure(result, code, kind);
  expect(result.log).toContain(remedy);
});

describe('a server that runs a restore which it called aborted', () => {
  const somebodyElse = () =>
    fetch(`${server.emulator.url}/v1/instances/staging/restores/`, {
      method: 'POST',
      headers: { 'x-api-key': server.env['SYNCANO_API_KEY'] ?? '', 'content-type': 'application/json' },
      body: JSON.stringify({ backup: 3 }),
    });
  beforeEach(() => server.emulator.variants.set({ 'syncano.second-restore': 'runs-on' }));

  test('another one beside ours: ours is not reported as what the instance holds', async () => {
    server.emulator.variants.set({ 'syncano.running-seconds': 1_500 });
    let asked: Promise<Response> | undefined;
    const result = await server.run(
      'syncano-restore',
      { instance: 'staging', confirm: 'staging', 'backup-id': 1 },
      {
        onLog: (log) => {
          if (log.includes('restore 1 into staging')) asked ??= somebodyElse();
        },
      },
    );
    expect((await asked)?.status).toBe(201);
    expectFailure(result, 'RESTORE_OVERWRITTEN', 'conflict');
    expect(result.log).toContain('staging may hold other data than restore 1 brought: restore 2 came after it');
  });

  test('ours beside another one: it is followed until it has run', async () => {
    const before = data('my-instance');
    await somebodyElse();
    const seen = await (await somebodyElse()).json();
    const json = { ...(seen as object), status: 'aborted' };
    const path = '/v1/instances/staging/restores/2/';
    server.emulator.faults.add({ kind: 'status', status: 200, json, path, times: 2 });
    const result = await restore({ 'restore-id': 2 });
    expect(result).toMatchObject({ code: 0, outputs: { 'restore-id': '2', status: 'success' } });
    expect(result.log).toContain('restore 2 into staging: aborted');
    expect(data('staging')).toEqual(before);
  });
});

test.each(['backup-id', 'archive'])('a lost answer starts no second restore (%s)', async (way) => {
  const { outputs } = await download({ 'backup-id': 3 });
  server.emulator.faults.add({ kind: 'drop-after', method: 'POST', times: 1 });
  const result = await restore({ [way]: way === 'archive' ? (outputs['path'] ?? '') : 1 });
  expect(result).toMatchObject({ code: 0, outputs: { 'restore-id': '1', status: 'success' } });
  expect(server.requests('POST')).toEqual([restores]);
});

test('a download is resumed, masks its link, and sends no key to the storage', async () => {
  // A read is tried again for three minutes: so these are three real seconds.
  await server.close();
  server = await rehearsal({ speed: 60 });
  const { archive = '' } = world().backups.find(({ id }) => id === 3) ?? {};
  server.emulator.faults.add({ kind: 'cut-body', path: '/files/**', bytes: 1_000, times: 1 });
  const result = await download({ 'backup-id': 3 });
  const size = sizeOf(3);
  expect(size).toBeGreaterThan(2_000);
  const sha256 = expect.stringMatching(/^[0-9a-f]{64}$/);
  expect(result).toMatchObject({ code: 0, outputs: { size: String(size), sha256 } });
  expect(readFileSync(result.outputs['path'] ?? '')).toHaveLength(size);
  expect(result.log).toContain(`::add-mask::${archive}\n`);
  expect(JSON.stringify(result.outputs) + result.summary).not.toContain(archive);
  const files = server.emulator.requests.list().filter(({ path }) => path.startsWith('/files/'));
  expect(files.map(({ credentials }) => credentials)).toEqual(files.map(() => false));
});

test('a link that stays gone fails without leaving a file', async () => {
  server.emulator.faults.add({ kind: 'status', path: '/files/**', status: 404, body: 'gone' });
  const result = await download({ 'backup-id': 3 });
  expect([result.code, result.outputs['error-kind']]).toEqual([1, 'not-found']);
  expect(readdirSync(folder)).toEqual([]);
});

test('an archive of another size than the server says is told', async () => {
  const told = { ...world().backups.find(({ id }) => id === 3), size: 999 };
  server.emulator.faults.add({ kind: 'status', path: '/v1/**/partial/3/', status: 200, json: told });
  const result = await download({ 'backup-id': 3 });
  expect(result).toMatchObject({ code: 0, outputs: { size: String(sizeOf(3)) } });
  expect(result.log).toContain(
    `::warning::Syncano says that backup 3 has 999 bytes, and its archive has ${sizeOf(3)}.`,
  );
});

test('full backups, backups under way and instances without one are not downloadable', async () => {
  expectFailure(await download({ 'backup-id': 1 }), 'NOT_FOUND', 'not-found');
  const none = await download({ instance: 'staging', 'backup-id': 'latest' });
  expectFailure(none, 'BACKUP_NOT_FOUND', 'not-found');
  expect(none.log).toContain('Full backups cannot be downloaded');
  server.emulator.variants.set({ 'syncano.running-seconds': 1_000_000 });
  await server.run('syncano-backup', { instance: 'staging', type: 'partial', 'query-args': 'class:', wait: false });
  expectFailure(await download({ instance: 'staging', 'backup-id': 4 }), 'BACKUP_NOT_READY', 'conflict');
  expectFailure(await download({ 'backup-id': 'latset' }), 'INVALID_INPUT', 'config');
});
