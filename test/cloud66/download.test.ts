import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { downloadBackup } from '../../src/cloud66/download.ts';
import { serve } from '../support/scripted-server.ts';
import { connect, list, stackId, token } from './fixtures.ts';

let folder = '';
let to = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cloud66-'));
  to = join(folder, 'backup.tar');
});
afterEach(() => rm(folder, { recursive: true }));

const contents: Record<string, string> = { 'tar-aa': 'first ', 'tar-ab': 'second ', 'tar-ac': 'third' };
const whole = 'first second third';

/** The API, which signs a link for every request, and lists the files in no order. */
function api(fileHost: { url: string }, log: string[] = []) {
  let signed = 0;
  return serve(({ path }) => {
    const [, id] = /files\/(.+)$/.exec(path) ?? [];
    if (id === undefined) return { body: list(['tar-ac', 'tar-aa', 'tar-ab'].map((id) => ({ id, name: `db.${id}` }))) };
    log.push(`link ${id}`);
    return {
      body: { response: { ok: true, public_url: `${fileHost.url}/${id}?n=${++signed}&Signature=s3%252Fcret%253D` } },
    };
  });
}

test('joins all parts in order, with a link fetched just before each, and no token at the file host', async () => {
  const log: string[] = [];
  await using files = await serve(({ path }) => {
    log.push(`get ${path.slice(1)}`);
    return { body: contents[path.slice(1)] };
  });
  await using server = await api(files, log);
  const { connection, events } = connect(server.url);
  const downloaded = await downloadBackup(connection, stackId, 4, to);
  expect(downloaded).toEqual({
    path: to,
    size: whole.length,
    sha256: createHash('sha256').update(whole).digest('hex'),
    files: ['tar-aa', 'tar-ab', 'tar-ac'],
  });
  expect(await readFile(to, 'utf8')).toBe(whole);
  expect(log).toEqual(['link tar-aa', 'get tar-aa', 'link tar-ab', 'get tar-ab', 'link tar-ac', 'get tar-ac']);
  expect(files.seen[0]?.query.get('Signature')).toBe('s3/cret=');
  expect(JSON.stringify(files.seen.map(({ headers }) => headers))).not.toContain(token);
  expect(JSON.stringify(events)).not.toMatch(/s3.*cret/);
});

test('a link that has expired is replaced by a fresh one', async () => {
  await using files = await serve(({ path, query }) =>
    query.get('n') === '2' ? { status: 403 } : { body: contents[path.slice(1)] },
  );
  await using server = await api(files);
  const { connection } = connect(server.url);
  await downloadBackup(connection, stackId, 4, to);
  expect(await readFile(to, 'utf8')).toBe(whole);
  expect(files.calls().map((call) => call.split('?')[0])).toEqual([
    'GET /tar-aa',
    'GET /tar-ab',
    'GET /tar-ab',
    'GET /tar-ac',
  ]);
});

test('a part that stays refused leaves no half file behind, and its link in no message', async () => {
  await using files = await serve(({ path }) =>
    path === '/tar-ab' ? { status: 404 } : { body: contents[path.slice(1)] },
  );
  await using server = await api(files);
  const failure = await downloadBackup(connect(server.url).connection, stackId, 4, to).catch((error: unknown) => error);
  expect(failure).toMatchObject({ kind: 'not-found' });
  expect(String(failure)).not.toMatch(/s3.*cret/);
  expect(await readdir(folder)).toEqual([]);
});

test('a link that is not secure is not followed', async () => {
  await using server = await api({ url: 'http://files.example.com' });
  await expect(downloadBackup(connect(server.url).connection, stackId, 4, to)).rejects.toMatchObject({
    code: 'INSECURE_LINK',
    message: expect.not.stringMatching(/Signature/),
  });
});
