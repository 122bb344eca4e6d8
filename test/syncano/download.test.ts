import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { downloadArchive } from '../../src/syncano/download.ts';
import { serve } from '../support/scripted-server.ts';
import { apiKey, connect, rawBackup } from './fixtures.ts';

let folder = '';
let to = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'syncano-'));
  to = join(folder, 'backup.tar');
});
afterEach(() => rm(folder, { recursive: true }));

const ref = { id: 9, instance: 'my-instance' } as const;

test('the archive comes from wherever it is, without the account key', async () => {
  await using storage = await serve(() => ({ body: 'the archive' }));
  await using server = await serve(() => ({ body: rawBackup(9, { size: 11, archive: `${storage.url}/9.tar?sig=x` }) }));
  expect(await downloadArchive(connect(server.url).connection, ref, to)).toMatchObject({
    path: to,
    size: 11,
    backup: { id: 9 },
  });
  expect(await readFile(to, 'utf8')).toBe('the archive');
  expect(JSON.stringify(storage.seen[0]?.headers)).not.toContain(apiKey);
});

test('a relative link leads below the prefix, still without the key; another size is told', async () => {
  await using server = await serve(({ path }) => ({
    body: path === '/below/media/9.tar' ? 'the archive' : rawBackup(9, { size: 12, archive: '/media/9.tar' }),
  }));
  const { connection } = connect(`${server.url}/below`);
  expect(await downloadArchive(connection, ref, to)).toMatchObject({ size: 11, backup: { size: 12 } });
  expect(server.seen.at(-1)?.headers['x-api-key']).toBeUndefined();
});

test.each([
  [{ status: 'running', archive: null }, 'BACKUP_NOT_READY'],
  [{ status: 'error', archive: 'https://s3.example.com/half.tar' }, 'BACKUP_NOT_READY'],
])('%j cannot be downloaded', async (changes, code) => {
  await using server = await serve(() => ({ body: rawBackup(9, changes) }));
  await expect(downloadArchive(connect(server.url).connection, ref, to)).rejects.toMatchObject({ code });
});

test('an id that is no partial backup may be that of a full one, which is said', async () => {
  await using server = await serve(() => ({ status: 404, body: { detail: 'Not found.' } }));
  await expect(downloadArchive(connect(server.url).connection, ref, to)).rejects.toMatchObject({
    code: 'NOT_FOUND',
    kind: 'not-found',
    message: expect.stringMatching(/^my-instance has no partial backup 9: /),
    remedy: expect.stringContaining('or be a full one'),
  });
});
