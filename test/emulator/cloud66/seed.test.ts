import { afterEach, expect, test } from '@jest/globals';
import { type Fixture, startFixture } from './fixture.ts';

const SEED = `
cloud66:
  tokens:
    - { token: all, scopes: [public, admin] }
    - { token: one, scopes: [public, admin], stacks: [aaa] }
  stacks:
    - uid: aaa
      name: Shop
      account_name: Example Ltd
      databases: [{ db_type: mongodb, name: shop, size: 800000000 }]
      jobs: [{ id: 5, db_type: mongodb, cron: "* * * * *", paused: true, keep_count: 3, logical_backup: true }]
      backups: [{ id: 1, db_type: mongodb, age_hours: 1 }]
    - { uid: bbb, name: Other }
variants: { cloud66.link-encoding: once }
`;

let world: Fixture;
afterEach(() => world.emulator.close());

test('a seeded world replaces the default one', async () => {
  world = await startFixture({ seed: SEED });
  const names = async (token: string) =>
    (await world.get('/stacks', token)).body.response.map(({ name }: { name: string }) => name);
  expect(await names('all')).toEqual(['Shop', 'Other']);
  expect(await names('one')).toEqual(['Shop']);
  expect((await world.get('/stacks/bbb/backups', 'one')).status).toBe(404);
  const all = await world.call('POST', '/stacks/bbb/backups', { token: 'all' });
  expect(all.body.details).toBe('This stack has no database.');
});

test('a paused job runs only on demand', async () => {
  world = await startFixture({ seed: SEED });
  world.wait(3600);
  const backups = async () => (await world.get('/stacks/aaa/backups', 'all')).body.response;
  expect(await backups()).toHaveLength(1);
  expect((await world.get('/stacks/aaa/jobs/5', 'all')).body.response).toMatchObject({
    paused: true,
    status: 2,
  });
  await world.call('POST', '/stacks/aaa/jobs/5/run_now', { token: 'all' });
  world.wait(120);
  expect((await backups())[0]).toMatchObject({ id: 2, db_type: 'mongodb', logical_backup: true });
});

test('a large backup has parts of 350 MB; its end can be read without the rest', async () => {
  world = await startFixture({ seed: SEED });
  const { body } = await world.get('/stacks/aaa/backups/1/files', 'all');
  expect(body.response.map(({ name }: { name: string }) => name)).toEqual([
    'shop_1.tar-aa',
    'shop_1.tar-ab',
    'shop_1.tar-ac',
  ]);
  const { response } = (await world.get('/stacks/aaa/backups/1/files/tar-ac', 'all')).body;
  expect(response.public_url).toMatch(/%3D$/);
  expect(response.public_url).not.toContain('%25');
  const end = await fetch(response.public_url, { headers: { range: 'bytes=-1100' } });
  expect(end.headers.get('content-range')).toMatch(/\/65996800$/);
  const bytes = Buffer.from(await end.arrayBuffer());
  expect(bytes.subarray(0, 76).toString()).toMatch(/INSERT|emulated|row/);
  expect(bytes.subarray(76).every((byte) => byte === 0)).toBe(true);
});

test('a refusal that does not exist is itself refused', async () => {
  const variants = { 'cloud66.refuse-with': 'teapot' };
  await expect(startFixture({ variants })).rejects.toThrow(/cloud66\.refuse-with must be one of .*trial_expired/);
});
