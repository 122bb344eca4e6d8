import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { FaultRule } from '../../src/emulator/core/faults.ts';
import { morning, type Rehearsal, rehearsal, type StepResult } from '../support/rehearsal.ts';

// Every step is a process of its own; on a busy machine they take their time.
jest.setTimeout(30_000);

const stackId = '5999b763474b0eafa5fafb64bff0ba80';
const emptyStackId = '2aad2bb5a70e621ecf251fbd85af6927';
const create = `POST /api/3/stacks/${emptyStackId}/backups`;

interface Job {
  readonly name: string;
  readonly cron: string;
  readonly params: Readonly<Record<string, unknown>>;
}

let cloud: Rehearsal;

beforeEach(async () => {
  cloud = await rehearsal({ start: morning });
});

afterEach(() => cloud.close());

function jobsOf(uid: string): Job[] {
  const { stacks } = cloud.emulator.state()['cloud66'] as { stacks: { uid: string; jobs: Job[] }[] };
  return stacks.find((stack) => stack.uid === uid)?.jobs ?? [];
}

function backup(inputs: Record<string, string | number | boolean>, env: Record<string, string> = {}) {
  return cloud.run('cloud66-backup', inputs, { env });
}

function expectFailure(result: StepResult, code: string, kind: string): void {
  expect(result).toMatchObject({ code: 1, outputs: { 'error-code': code, 'error-kind': kind } });
}

test('creates a recurring task with its settings, waits for its first backup, and creates no other at the next run', async () => {
  const inputs = { 'stack-id': emptyStackId, 'db-type': 'postgresql' };
  const settings = { frequency: '0 3 * * *', 'keep-count': 7, gzip: false, 'excluded-tables': 'sessions' };
  const first = await backup({ ...inputs, ...settings });
  expect(first).toMatchObject({ code: 0, outputs: { status: 'ok', created: 'true', 'job-ids': '[]' } });
  expect(JSON.parse(first.outputs['backup-ids'] ?? '')).toEqual([expect.any(Number)]);
  expect(first.log).toContain('Created a recurring task for postgresql');
  expect(jobsOf(emptyStackId)).toMatchObject([
    { cron: '0 3 * * *', params: { db_type: 'postgresql', keep_count: 7, gzip: false, excluded_tables: 'sessions' } },
  ]);

  const second = await backup({ ...inputs, ...settings, 'run-now': true });
  expect(second).toMatchObject({ code: 0, outputs: { status: 'ok', created: 'false' } });
  expect(second.outputs['backup-ids']).not.toBe(first.outputs['backup-ids']);
  expect(second.log).toContain('frequency, keep-count, gzip, excluded-tables of this step is not used');
  expect(jobsOf(emptyStackId)).toHaveLength(1);
  expect(cloud.requests('POST').filter((request) => request === create)).toHaveLength(1);
});

test('run-now runs every backup job of the stack once, and waits for what these jobs cover', async () => {
  const result = await backup({ 'stack-id': stackId, 'run-now': true });
  expect(result).toMatchObject({
    code: 0,
    outputs: { status: 'ok', 'job-ids': '["job-000000000011","job-000000000012"]' },
  });
  expect(JSON.parse(result.outputs['backup-ids'] ?? '')).toHaveLength(2);
  expect(cloud.requests('POST')).toEqual([
    `POST /api/3/stacks/${stackId}/jobs/job-000000000011/run_now`,
    `POST /api/3/stacks/${stackId}/jobs/job-000000000012/run_now`,
  ]);
  expect(result.summary).toContain('postgresql reports');
});

test('run-now waits for every database that has backups when one of the jobs does not tell what it covers', async () => {
  const token = 't'.repeat(64);
  await cloud.close();
  cloud = await rehearsal({
    start: morning,
    seed: `cloud66:
  tokens: [{ token: ${token}, user: a@example.com, scopes: [public, admin], stacks: [] }]
  stacks:
    - uid: abc
      name: Shop
      environment: production
      databases: [{ db_type: mysql, name: shop, size: 100 }, { db_type: postgresql, name: reports, size: 100 }]
      jobs: [{ id: 1, db_type: mysql, group: 1 }, { id: 2, db_type: postgresql, group: 2, name: nightly-backup }]
      backups: [{ id: 8, db_type: mysql, group: 1, age_hours: 9 }, { id: 7, db_type: postgresql, group: 2, age_hours: 9 }]
`,
  });
  const json = {
    response: [
      { id: 1, name: 'mysql-backup', type: 'backup', params: { db_type: 'mysql' } },
      { id: 2, name: 'nightly-backup', type: 'backup', params: {} },
    ],
  };
  cloud.emulator.faults.add({ kind: 'status', status: 200, json, path: '/api/3/stacks/abc/jobs' });
  const result = await backup({ 'stack-id': 'abc', 'run-now': true }, { CLOUD66_TOKEN: token });
  expect(result).toMatchObject({ code: 0, outputs: { status: 'ok', 'job-ids': '["1","2"]' } });
  expect(JSON.parse(result.outputs['backup-ids'] ?? '')).toHaveLength(2);
});

test('creates a task only for the types that no job covers', async () => {
  const result = await backup({ 'stack-id': stackId, 'db-type': 'mysql, redis', wait: false });
  expect(result).toMatchObject({
    code: 0,
    outputs: { status: 'queued', created: 'true', 'job-ids': '["job-000000000011"]' },
  });
  expect(jobsOf(stackId).map(({ params }) => params['db_type'])).toEqual(['mysql', 'postgresql', undefined, 'redis']);
});

test('leaves a stack with a job alone unless told to run it', async () => {
  const result = await backup({ 'stack-id': stackId, 'db-type': 'mysql', wait: false });
  expect(result).toMatchObject({ code: 0, outputs: { status: 'scheduled', created: 'false' } });
  expect(cloud.requests('POST')).toEqual([]);
});

test('waits for the schedule of the job that is there, says so, and a later run goes on waiting without starting anything', async () => {
  const late = await backup({ 'stack-id': stackId, 'db-type': 'mysql', 'timeout-minutes': 60 });
  expectFailure(late, 'TIMEOUT', 'timeout');
  expect(late.log).toContain('`run-now: true` makes one at once');
  expect(late.log).toContain('a fresh backup of mysql of stack');
  expect(late.log).toContain(`since: ${late.outputs['since']}`);
  expect(cloud.requests('POST')).toEqual([]);

  // The schedule has its time, and its backup is in the list before anybody looks again.
  cloud.emulator.clock.advance(7 * 3_600_000);
  const { outputs } = await cloud.run('cloud66-list-backups', { 'stack-id': stackId, 'db-type': 'mysql' });
  expect(Number(outputs['latest-id'])).toBeGreaterThan(110);
  const since = late.outputs['since'] ?? '';
  const onward = await backup({ 'stack-id': stackId, 'db-type': 'mysql', since, 'timeout-minutes': 10 });
  expect(onward).toMatchObject({ code: 0, outputs: { status: 'ok' } });
  expect(cloud.requests('POST')).toEqual([]);
});

test('refuses to create a second task beside a paused one', async () => {
  await cloud.close();
  cloud = await rehearsal({
    start: morning,
    seed: `cloud66:
  tokens: [{ token: ${'t'.repeat(64)}, user: a@example.com, scopes: [public, admin], stacks: [] }]
  stacks:
    - uid: abc
      name: Shop
      environment: production
      databases: [{ db_type: mysql, name: shop, size: 100 }]
      jobs: [{ id: 1, db_type: mysql, cron: '0 0 * * *', group: 1, keep_count: 5, paused: true }]
`,
  });
  const result = await backup({ 'stack-id': 'abc', 'db-type': 'mysql' }, { CLOUD66_TOKEN: 't'.repeat(64) });
  expectFailure(result, 'BACKUP_JOB_PAUSED', 'conflict');
  expect(cloud.requests('POST')).toEqual([]);
});

test('a fresh backup that failed fails the step with the reason of the service', async () => {
  cloud.emulator.variants.set({ 'cloud66.failing-db-types': 'mysql' });
  const result = await backup({ 'stack-id': stackId, 'db-type': 'mysql', 'run-now': true });
  expectFailure(result, 'BACKUP_FAILED', 'remote-failed');
  expect(result.log).toMatch(/Backup \d+ of mysql test-db failed: \S+/);
});

test('a job that could not be run fails the step', async () => {
  cloud.emulator.variants.set({ 'cloud66.action-outcome': 'failed' });
  expectFailure(
    await backup({ 'stack-id': stackId, 'db-type': 'mysql', 'run-now': true }),
    'ACTION_FAILED',
    'remote-failed',
  );
});

test('a lost answer to a creation creates nothing twice', async () => {
  cloud.emulator.faults.add({
    kind: 'drop-after',
    method: 'POST',
    path: `/api/3/stacks/${emptyStackId}/backups`,
    times: 1,
  });
  const result = await backup({ 'stack-id': emptyStackId, 'db-type': 'postgresql' });
  expect(result).toMatchObject({ code: 0, outputs: { status: 'ok' } });
  expect(jobsOf(emptyStackId)).toHaveLength(1);
  expect(cloud.requests('POST')).toEqual([create]);
});

test('after a lost answer to run_now the actions of the stack tell, and the job is not run again', async () => {
  cloud.emulator.faults.add({ kind: 'drop-after', method: 'POST', path: '/api/3/stacks/*/jobs/**', times: 1 });
  const result = await backup({ 'stack-id': stackId, 'db-type': 'mysql', 'run-now': true });
  expect(result).toMatchObject({ code: 0, outputs: { status: 'ok' } });
  expect(result.log).toContain('runs now (action ');
  expect(cloud.requests('POST')).toHaveLength(1);
});

test.each([true, false])(
  'a request lost on the way, with no trace of a task, fails (wait: %s) and tells what to look at',
  async (wait) => {
    cloud.emulator.faults.add({ kind: 'drop-before', method: 'POST', path: `/api/3/stacks/${emptyStackId}/backups` });
    const result = await backup({ 'stack-id': emptyStackId, 'db-type': 'postgresql', wait });
    expect(result).toMatchObject({ code: 1, outputs: { created: 'false' } });
    expect(result.log).toContain('There is no sign that it was carried out');
    expect(result.log).toContain('Look at the backups of the stack in the Cloud 66 dashboard');
    expect(cloud.requests('POST')).toEqual([create]);
  },
);

test.each([
  ['a creation', { 'stack-id': emptyStackId, 'db-type': 'postgresql' }, `/api/3/stacks/${emptyStackId}/backups`],
  ['a run of a job', { 'stack-id': stackId, 'db-type': 'mysql', 'run-now': true }, '/api/3/stacks/*/jobs/**'],
])('%s that is refused or never arrives fails soon, and nothing goes on', async (_, inputs, path) => {
  const refusals: FaultRule[] = [
    { kind: 'status', status: 500, body: '' },
    { kind: 'redirect', status: 307, location: '{fileOrigin}/elsewhere' },
    { kind: 'drop-before' },
  ];
  for (const refusal of refusals) {
    cloud.reset();
    cloud.emulator.faults.clear();
    cloud.emulator.faults.add({ ...refusal, method: 'POST', path });
    const begin = cloud.emulator.clock.now();
    const result = await backup(inputs);
    expect(result).toMatchObject({ code: 1, outputs: { created: 'false' } });
    expect(result.outputs['error-code']).toMatch(/^(HTTP_500|HTTP_307|ECONNRESET)$/);
    expect(result.log).not.toContain('goes on at the service');
    expect(cloud.emulator.clock.now() - begin).toBeLessThan(60 * 60_000);
    expect(cloud.requests('POST')).toHaveLength(1);
  }
});

test('slows down when throttled, for writes too, and goes on', async () => {
  const throttled = { error: 'throttled', error_description: 'Too many requests', details: 'Slow down' };
  cloud.emulator.faults.add({ kind: 'status', path: '/api/3/**', times: 2, status: 503, json: throttled });
  cloud.emulator.faults.add({
    kind: 'status',
    method: 'POST',
    path: '/api/3/**',
    times: 1,
    status: 503,
    json: throttled,
  });
  const result = await backup({ 'stack-id': emptyStackId, 'db-type': 'postgresql', wait: false });
  expect(result).toMatchObject({ code: 0, outputs: { status: 'queued' } });
  expect(result.log).toContain('throttled; trying again');
  expect(jobsOf(emptyStackId)).toHaveLength(1);
});

test('gives up on lasting throttling with its own remedy, not that of an outage', async () => {
  cloud.emulator.variants.set({ 'cloud66.refuse-with': 'throttled' });
  const result = await backup({ 'stack-id': emptyStackId, wait: false });
  expectFailure(result, 'throttled', 'remote-failed');
  expect(result.log).toContain('3000 requests of this hour');
});

test.each([
  ['unauthenticated', 'auth', 'CLOUD66_TOKEN'],
  ['trial_expired', 'auth', 'trial'],
  ['forbidden', 'auth', 'scope'],
  ['not_found', 'not-found', 'stack-id'],
  ['bad_request', 'config', 'inputs'],
  ['conflict', 'conflict', 'under way'],
])('%s is told with a remedy', async (code, kind, remedy) => {
  cloud.emulator.variants.set({ 'cloud66.refuse-with': code });
  const result = await backup({ 'stack-id': stackId });
  expectFailure(result, code, kind);
  expect(result.log).toContain(remedy);
});

test('a token that may only read is told which scope is missing', async () => {
  const readOnly = 'c66a9b8c7d6e5f40312233445566778899aabbccddeeff001122334455667788';
  const env = { CLOUD66_TOKEN: readOnly };
  const result = await cloud.run('cloud66-backup', { 'stack-id': emptyStackId }, { env, secrets: [readOnly] });
  expectFailure(result, 'forbidden', 'auth');
  expect(result.log).toContain('admin');
});

test('everything that is wrong with the inputs comes in one message, before the first request', async () => {
  const result = await cloud.run(
    'cloud66-backup',
    { 'db-type': 'mysq', frequency: 'hourly', 'keep-count': 'many', gzip: 'yes', 'api-url': 'http://example.com' },
    { env: { CLOUD66_TOKEN: '' } },
  );
  expectFailure(result, 'INVALID_INPUT', 'config');
  for (const name of ['token', 'api-url', 'stack-id', 'db-type', 'frequency', 'keep-count', 'gzip']) {
    expect(result.log).toContain(`- \`${name}\``);
  }
  const contradicting = await backup({
    'stack-id': stackId,
    'db-type': 'all, mysql',
    since: '2026-11-21T03:00:00Z',
    'run-now': true,
    wait: false,
  });
  expectFailure(contradicting, 'INVALID_INPUT', 'config');
  expect(contradicting.log).toContain('`db-type: all` stands alone');
  expect(contradicting.log).toContain('`wait` must be `true`');
  expect(contradicting.log).toContain('`since` and `run-now` cannot be combined');
  expect(cloud.requests()).toEqual([]);
});
