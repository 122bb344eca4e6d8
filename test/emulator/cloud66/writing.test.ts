import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { EMPTY_STACK, type Fixture, STACK, startFixture } from './fixture.ts';

let world: Fixture;
beforeEach(async () => {
  world = await startFixture();
});
afterEach(() => world.emulator.close());

const newest = async (stack: string, query = ''): Promise<Record<string, unknown> | undefined> =>
  (await world.get(`/stacks/${stack}/backups${query}`)).body.response[0];

describe('create a task', () => {
  const path = `/stacks/${EMPTY_STACK}/backups`;

  test('queued without an id; the first backup comes soon, the next by its schedule, verified a little later', async () => {
    const answer = await world.call('POST', path, { json: { frequency: '0 */1 * * *', keep_count: null } });
    expect([answer.status, answer.body]).toEqual([200, { response: { ok: true, message: 'queued for creation' } }]);
    expect(await newest(EMPTY_STACK)).toBeUndefined();
    world.wait(180);
    expect(await newest(EMPTY_STACK)).toMatchObject({
      db_type: 'postgresql',
      backup_date_iso: '2026-01-15T12:11:00Z',
      backup_status: 0,
      verify_status: 1,
    });
    world.wait(60);
    expect(await newest(EMPTY_STACK)).toMatchObject({ verify_status: 2 });
    world.wait(3600);
    expect(await newest(EMPTY_STACK)).toMatchObject({ backup_date_iso: '2026-01-15T13:00:00Z' });
    expect((await world.get(`/stacks/${EMPTY_STACK}/jobs`)).body).toMatchObject({
      response: [{ id: 1, type: 'backup', cron: '0 */1 * * *', params: { db_type: 'postgresql', keep_count: 100 } }],
    });
  });

  test.each([
    ['query', (fields: string) => world.call('POST', `/stacks/${STACK}/backups?${fields}`)],
    ['form', (fields: string) => world.call('POST', `/stacks/${STACK}/backups`, { form: fields })],
    [
      'JSON',
      (fields: string) =>
        world.call('POST', `/stacks/${STACK}/backups`, { json: Object.fromEntries(new URLSearchParams(fields)) }),
    ],
  ])('takes its parameters from the %s', async (_where, post) => {
    expect((await post('db_type=redis,mysql&gzip=false&excluded_tables=logs&logical_backup=true')).status).toBe(200);
    const jobs = (await world.get(`/stacks/${STACK}/jobs`)).body.response;
    expect(jobs).toHaveLength(5);
    expect(jobs[4].params).toMatchObject({
      db_type: 'mysql',
      gzip: false,
      excluded_tables: 'logs',
      logical_backup: true,
    });
  });

  test('keep_count drops the oldest of its group', async () => {
    await world.call('POST', path, { form: 'keep_count=2&frequency=* * * * *' });
    world.wait(3600);
    const { body } = await world.get(`/stacks/${EMPTY_STACK}/backups?group=1`);
    expect(body.response).toHaveLength(2);
    expect(body.response[0].id).toBeGreaterThan(50);
  });

  test('a failing type fails, the others do not; a stopped scheduler makes none', async () => {
    world.emulator.variants.set({ 'cloud66.failing-db-types': 'redis' });
    await world.call('POST', `/stacks/${STACK}/backups`, { json: { db_type: 'all', frequency: '59 23 * * *' } });
    world.wait(200);
    expect(await newest(STACK, '?db_type=redis')).toMatchObject({ backup_status: 1, backup_size: 0 });
    expect(await newest(STACK, '?db_type=mysql')).toMatchObject({ backup_date_iso: '2026-01-15T12:11:00Z' });
    world.emulator.variants.set({ 'cloud66.scheduler-stopped': true });
    await world.call('POST', path);
    world.wait(86_400);
    expect(await newest(EMPTY_STACK)).toBeUndefined();
  });
});

test('an import shows up in its group', async () => {
  const json = { group: 7, db_type: 'mysql', remote_url: 'https://files.example.com/dump.tar?secret=1' };
  const answer = await world.call('POST', `/stacks/${STACK}/backups`, { json });
  expect(answer.body).toEqual({ response: { ok: true, message: 'Your external backup queued for upload' } });
  expect(await newest(STACK, '?group=7')).toBeUndefined();
  world.wait(180);
  expect(await newest(STACK, '?group=7')).toMatchObject({ id: 111, db_type: 'mysql', backup_status: 0 });
});

describe('jobs', () => {
  const run = (id: string | number) => world.call('POST', `/stacks/${STACK}/jobs/${id}/run_now.json`);

  test('run now gives an action that ends with a new backup', async () => {
    const { body } = await run(11);
    expect(body.response).toMatchObject({ id: 1, started_via: 'api', finished_at: null, finished_success: null });
    expect((await run(11)).body).toMatchObject({ error: 'conflict' });
    world.wait(120);
    const action = (await world.get(`/stacks/${STACK}/actions/1`)).body.response;
    expect(action).toMatchObject({ finished_at: '2026-01-15T12:12:00Z', finished_success: true });
    expect(await newest(STACK, '?db_type=mysql')).toMatchObject({ id: 111, backup_date_iso: '2026-01-15T12:10:00Z' });
  });

  test('an action can fail; a job that is no backup makes none', async () => {
    world.emulator.variants.set({ 'cloud66.action-outcome': 'failed' });
    await run('job-000000000012');
    world.wait(120);
    expect((await world.get(`/stacks/${STACK}/actions/1`)).body.response).toMatchObject({ finished_success: false });
    world.emulator.variants.set({ 'cloud66.action-outcome': 'success' });
    await run(13);
    world.wait(120);
    expect(await newest(STACK)).toMatchObject({ id: 110 });
    expect((await world.get(`/stacks/${STACK}/actions`)).body.response).toHaveLength(2);
  });
});

test('the state shows groups, tasks and what is under way', async () => {
  await world.call('POST', `/stacks/${STACK}/jobs/11/run_now`);
  expect(world.emulator.state()['cloud66']).toMatchObject({
    stacks: [
      { uid: STACK, pending: [{ db_type: 'mysql', group: 1 }] },
      { uid: EMPTY_STACK, backups: [] },
    ],
  });
});
