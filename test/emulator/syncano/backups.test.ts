import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { type Fixture, JOB, KEY, MINE, STAGING, startFixture } from './fixture.ts';

let world: Fixture;
beforeEach(async () => {
  world = await startFixture();
});
afterEach(() => world.emulator.close());

const ids = (body: { objects: { id: number }[] }): number[] => body.objects.map(({ id }) => id);

test('a full backup goes through its statuses', async () => {
  const metadata = { run: 7 };
  const made = await world.post(`${MINE}/backups/full/`, { label: 'nightly', description: 'by a test', metadata });
  expect(made.status).toBe(201);
  expect(made.body).toEqual({
    id: 4,
    instance: 'my-instance',
    created_at: '2026-01-15T12:00:00.000000Z',
    updated_at: '2026-01-15T12:00:00.000000Z',
    size: null,
    status: 'scheduled',
    status_info: '',
    description: 'by a test',
    label: 'nightly',
    author: expect.objectContaining({ email: 'ops@example.com' }),
    details: {},
    metadata,
    links: { self: '/v1/backups/full/4/' },
  });
  const seen: string[] = [];
  for (const seconds of [5, 20, 5]) {
    world.wait(seconds);
    seen.push((await world.get(made.body.links.self)).body.status);
  }
  expect(seen).toEqual(['running', 'uploading', 'success']);
  const done = (await world.get(`${MINE}/backups/full/4/`)).body;
  expect(done).toMatchObject({ size: expect.any(Number), details: { class: { count: 2 }, data_object: { count: 3 } } });
  expect(done).not.toHaveProperty('archive');
});

test('the versions behave alike, also under a path prefix; links can leave the prefix out', async () => {
  await world.emulator.close();
  const account = `accounts: [{ key: ${KEY}, instances: [{ name: my-instance }] }]`;
  world = await startFixture({ seed: `syncano: { path_prefix: /data/, ${account} }` });
  for (const base of ['/v1', '/v1.1', '/v2', '/data/v2']) {
    const made = await world.post(`${base}/instances/my-instance/backups/full/`);
    expect(made.body.links.self).toMatch(new RegExp(`^${base}/backups/full/\\d/$`));
    world.wait(JOB);
  }
  world.emulator.variants.set({ 'syncano.links-with-prefix': false });
  const { body } = await world.get('/data/v1/backups/full/1/');
  expect(body.links.self).toBe('/v1/backups/full/1/');
});

test('links', async () => {
  expect((await world.get(`${MINE}/backups/`)).body).toEqual({
    links: { full: `${MINE}/backups/full/`, partial: `${MINE}/backups/partial/` },
  });
  expect((await world.get('/v1/backups/')).body.links.full).toBe('/v1/backups/full/');
  expect((await world.get('/v1/instances/')).body.objects).toMatchObject([
    { name: 'my-instance' },
    { name: 'staging' },
  ]);
  expect((await world.get(`${STAGING}/`)).body.links.restores).toBe(`${STAGING}/restores/`);
});

describe('lists', () => {
  test('per instance and over all', async () => {
    await world.post(`${STAGING}/backups/full/`);
    expect(ids((await world.get(`${MINE}/backups/full/`)).body)).toEqual([1, 2]);
    expect(ids((await world.get('/v1/backups/full/')).body)).toEqual([1, 2, 4]);
    expect(ids((await world.get('/v1/backups/full/?ordering=desc')).body)).toEqual([4, 2, 1]);
    expect(ids((await world.get('/v1/backups/partial/')).body)).toEqual([3]);
    expect((await world.get('/v1/backups/full/')).body).toMatchObject({ next: null, prev: null });
  });

  test.each([
    [true, [[1], [2], []]],
    [false, [[1], [2]]],
  ])('pages forward and back, empty last page: %s', async (emptyLastPage, pages) => {
    world.emulator.variants.set({ 'syncano.empty-last-page': emptyLastPage });
    const seen: number[][] = [];
    let next: string | null = `${MINE}/backups/full/?page_size=1`;
    let previous: string | null = null;
    while (next !== null) {
      const { body }: { body: { objects: { id: number }[]; next: string | null; prev: string | null } } =
        await world.get(next);
      seen.push(ids(body));
      if (seen.length === 2) previous = body.prev;
      next = body.next;
      if (next !== null) expect(next.startsWith(`${MINE}/backups/full/?page_size=1&direction=1&last_pk=`)).toBe(true);
    }
    expect(seen).toEqual(pages);
    expect(ids((await world.get(previous ?? '')).body)).toEqual([1]);
  });
});

describe('partial backups', () => {
  test('choose objects; the archive is a public zip with them', async () => {
    const made = await world.post(`${MINE}/backups/partial/`, {
      query_args: { class: ['book'], user: [], script: null },
    });
    expect(made.body).toMatchObject({ id: 4, archive: null, links: { self: '/v1/backups/partial/4/' } });
    expect(made.body).not.toHaveProperty('query_args');
    world.wait(JOB);
    const { archive, size } = (await world.get('/v1/backups/partial/4/')).body;
    const response = await fetch(archive);
    expect(response.headers.get('content-type')).toBe('application/zip');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(bytes).toHaveLength(size);
    const files = unzipSync(bytes);
    const read = (name: string): unknown => JSON.parse(strFromU8(files[name] ?? new Uint8Array()));
    expect(read('class.json')).toMatchObject([{ name: 'book' }]);
    expect(read('user.json')).toEqual([]);
    expect(read('script.json')).toHaveLength(1);
    expect(read('data_object/book.json')).toMatchObject([{ title: 'Emma' }, { title: 'Dune' }]);
    expect(Object.keys(files)).not.toContain('data_object/user_profile.json');
  });

  test('as a form, query_args come as JSON text', async () => {
    const body = new URLSearchParams({ query_args: '{"class": null}', label: 'x' }).toString();
    const type = 'application/x-www-form-urlencoded';
    const made = await world.call('POST', `${MINE}/backups/partial/`, { body, type });
    expect([made.status, made.body.label]).toEqual([201, 'x']);
  });

  test('are for staff on newer servers', async () => {
    world.emulator.variants.set({ 'syncano.partial-staff-only': true });
    for (const method of ['GET', 'POST', 'OPTIONS']) {
      expect((await world.call(method, `${MINE}/backups/partial/`)).status).toBe(403);
    }
  });
});

test.each([
  ['error', 'Internal error occurred.'],
  ['aborted', ''],
])('a backup can end as %s', async (outcome, info) => {
  world.emulator.variants.set({ 'syncano.backup-outcome': outcome, 'syncano.running-status': 'queued_remote' });
  await world.post(`${MINE}/backups/partial/`, { query_args: { class: null } });
  world.wait(6);
  const status = (await world.get('/v1/backups/partial/4/')).body.status;
  expect(status).toBe(outcome === 'aborted' ? 'aborted' : 'queued_remote');
  world.wait(JOB);
  const ended = (await world.get('/v1/backups/partial/4/')).body;
  expect(ended).toMatchObject({ status: outcome, status_info: info, size: null, archive: null });
});

test('one active backup per account, the limit, and what can be deleted', async () => {
  world.emulator.variants.set({ 'syncano.backups-limit': 4 });
  const path = `${MINE}/backups/full/`;
  expect((await world.post(path)).status).toBe(201);
  const second = await world.post(`${STAGING}/backups/full/`);
  expect([second.status, second.body]).toEqual([400, { detail: 'You can have only one active backup running.' }]);
  world.wait(5);
  const early = await world.call('DELETE', `${path}4/`);
  expect([early.status, early.body]).toEqual([400, { detail: 'Cannot delete active backup' }]);
  world.wait(JOB);
  const fifth = await world.post(path);
  expect(fifth.body).toEqual({ detail: 'Maximum number of backups per account reached (4).' });
  expect((await world.call('DELETE', '/v1/backups/full/4/')).status).toBe(204);
  expect((await world.get(`${path}4/`)).body).toEqual({ detail: 'Not found.' });
  expect((await world.post(path)).body.id).toBe(5);
  expect((await world.call('DELETE', `${path}5/`)).status).toBe(204);
  world.emulator.variants.set({ 'syncano.delete-scheduled': false });
  expect((await world.post(path)).body.id).toBe(6);
  expect((await world.call('DELETE', `${path}6/`)).status).toBe(400);
});
