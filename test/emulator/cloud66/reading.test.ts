import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { EMPTY_STACK, type Fixture, PUBLIC_ONLY, STACK, startFixture } from './fixture.ts';

let world: Fixture;
beforeEach(async () => {
  world = await startFixture();
});
afterEach(() => world.emulator.close());

const ids = (body: { response: { id: number }[] }): number[] => body.response.map(({ id }) => id);

describe('stacks', () => {
  test('list, filters, one', async () => {
    const all = await world.get('/stacks.json');
    expect(all.body).toMatchObject({
      response: [{ uid: STACK, name: 'Awesome App' }, { uid: EMPTY_STACK }],
      count: 2,
      pagination: { previous: null, next: null, current: 1, per_page: 30, count: 2, pages: 1 },
    });
    expect((await world.get('/stacks?filter_environment=staging')).body.response).toHaveLength(1);
    expect((await world.get('/stacks?filter_name=awesome')).body.response).toMatchObject([{ uid: STACK }]);
    expect((await world.get(`/stacks/${STACK}`)).body).toMatchObject({ response: { uid: STACK, status: 1 } });
  });
});

describe('backups', () => {
  test('newest first, with the documented fields', async () => {
    const list = await world.get(`/stacks/${STACK}/backups`);
    expect(ids(list.body)).toEqual([110, 109, 108, 107, 106, 105, 104, 103, 101]);
    expect(list.body.response[0]).toEqual({
      id: 110,
      server_uid: 'e63e859d5ab72b0bcf14321f0ffb013d',
      db_type: 'mysql',
      database_name: 'test-db',
      file_base: '',
      file_name: 'test_db_110.tar',
      backup_date_iso: '2026-01-15T10:10:00Z',
      backup_status: 0,
      backup_result: '',
      restore_status: 0,
      restore_result: null,
      created_at_iso: '2026-01-15T10:12:00Z',
      updated_at_iso: '2026-01-15T10:12:00Z',
      verify_status: 2,
      verify_result: 'Verified',
      storage_path: `${STACK}/backups/e63e859d5ab72b0bcf14321f0ffb013d/mysql/test_db_110/2026.01.15.10.10.00`,
      skip_tables: '',
      backup_size: 2_097_152,
      logical_backup: null,
    });
  });

  test('filters by group and database type', async () => {
    expect(ids((await world.get(`/stacks/${STACK}/backups?db_type=postgresql`)).body)).toEqual([109, 106]);
    expect(ids((await world.get(`/stacks/${STACK}/backups?group=3`)).body)).toEqual([101]);
    expect((await world.get(`/stacks/${EMPTY_STACK}/backups`)).body).toMatchObject({ response: [], count: 0 });
  });

  test('pages until next is null', async () => {
    world.emulator.variants.set({ 'cloud66.per-page': 4 });
    const seen: number[] = [];
    let next: number | null = 1;
    while (next !== null) {
      const { body } = await world.get(`/stacks/${STACK}/backups?page=${next}`);
      seen.push(...ids(body));
      next = body.pagination.next;
    }
    expect(seen).toEqual([110, 109, 108, 107, 106, 105, 104, 103, 101]);
    const last = (await world.get(`/stacks/${STACK}/backups?page=3`)).body;
    expect(last.pagination).toEqual({ previous: 2, next: null, current: 3, per_page: 4, count: 9, pages: 3 });
  });

  test('a path with .json, doubled slashes and a public token works', async () => {
    const { status, body } = await world.get(`//stacks//${STACK}/backups/101.json`, PUBLIC_ONLY);
    expect(status).toBe(200);
    expect(body.response).toMatchObject({ id: 101, restore_status: 3, restore_result: 'Disk full' });
  });
});

describe('files', () => {
  const folder = `/stacks/${STACK}/backups/110/files`;
  const link = async (id: string): Promise<string> => {
    const { body } = await world.get(`${folder}/${id}.json`);
    expect(body.response.ok).toBe(true);
    return body.response.public_url;
  };
  const bytesOf = async (url: string, headers = {}): Promise<Buffer> => {
    const response = await fetch(url, { headers });
    expect([200, 206]).toContain(response.status);
    return Buffer.from(await response.arrayBuffer());
  };
  const decoded = (url: string): string => url.replaceAll('%25', '%');

  test('one file; its link lies on another origin and is encoded twice', async () => {
    const files = (await world.get(folder)).body;
    expect(files).toMatchObject({ response: [{ id: 'tar', name: 'test_db_110.tar' }], count: 1 });
    const url = await link('tar');
    expect(url).toMatch(/^http:\/\/localhost:\d+\/files\/cloud66\/.*test_db_110\.tar\?AWSAccessKeyId=.*%253D$/);
    expect((await fetch(url)).status).toBe(403);
    const tar = await bytesOf(decoded(url));
    expect(tar).toHaveLength(2_097_152);
    expect(readEntry(tar)).toMatchObject({ name: 'test-db.sql', size: 2_097_152 - 1536 });
  });

  test('parts over the size join to the same bytes; swapped ones do not', async () => {
    const whole = await bytesOf(decoded(await link('tar')));
    world.emulator.variants.set({ 'cloud66.part-size': 900_000 });
    const parts = (await world.get(folder)).body.response as { id: string; name: string }[];
    expect(parts.map(({ id }) => id)).toEqual(['tar-aa', 'tar-ab', 'tar-ac']);
    const pieces: Buffer[] = [];
    for (const { id } of parts) pieces.push(await bytesOf(decoded(await link(id))));
    expect(sha(Buffer.concat(pieces))).toBe(sha(whole));
    expect(sha(Buffer.concat(pieces.toReversed()))).not.toBe(sha(whole));
  });

  test('a part can be read from the middle on', async () => {
    const url = decoded(await link('tar'));
    const whole = await bytesOf(url);
    const rest = await bytesOf(url, { range: 'bytes=1000000-' });
    expect(rest.equals(whole.subarray(1_000_000))).toBe(true);
  });

  test('an expired link and one sent with a token are refused, a failed backup has no file', async () => {
    const url = decoded(await link('tar'));
    const withToken = await fetch(url, { headers: { authorization: 'Bearer x' } });
    expect([withToken.status, await withToken.text()]).toEqual([400, expect.stringContaining('InvalidArgument')]);
    world.wait(301);
    const late = await fetch(url);
    expect([late.status, await late.text()]).toEqual([403, expect.stringContaining('Request has expired')]);
    expect((await world.get(`/stacks/${STACK}/backups/108/files`)).body.response).toEqual([]);
    expect((await world.get(`/stacks/${STACK}/backups/108/files/tar`)).status).toBe(404);
  });
});

function sha(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The first entry of a tar, its checksum verified. */
function readEntry(tar: Buffer): { name: string; size: number } {
  const header = Buffer.from(tar.subarray(0, 512));
  const told = Number.parseInt(header.toString('latin1', 148, 154), 8);
  header.fill(' ', 148, 156);
  expect(header.reduce((sum, byte) => sum + byte, 0)).toBe(told);
  expect(tar.subarray(-1024).every((byte) => byte === 0)).toBe(true);
  return {
    name: header.toString('latin1', 0, 100).replace(/\0+$/, ''),
    size: Number.parseInt(header.toString('latin1', 124, 135), 8),
  };
}
