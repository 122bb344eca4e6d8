import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { morning, type Rehearsal, rehearsal } from '../support/rehearsal.ts';

// Every step is a process of its own; on a busy machine they take their time.
jest.setTimeout(30_000);

const stackId = '5999b763474b0eafa5fafb64bff0ba80';
const checks = 'failed, stale, unverified';

let cloud: Rehearsal;

beforeEach(async () => {
  cloud = await rehearsal({ start: morning });
});

afterEach(() => cloud.close());

function list(inputs: Record<string, string | number | boolean> = {}, env: Record<string, string> = {}) {
  return cloud.run('cloud66-list-backups', { 'stack-id': stackId, ...inputs }, { env });
}

interface Finding {
  readonly problem: string;
  readonly database: string;
}

function findings(json: string | undefined): string[] {
  return (JSON.parse(json ?? '') as Finding[]).map(({ problem, database }) => `${problem} ${database}`).toSorted();
}

test('lists all pages, newest first, with statuses as words', async () => {
  cloud.emulator.variants.set({ 'cloud66.per-page': 2 });
  const { code, outputs, summary } = await list();
  expect([code, outputs['count'], outputs['latest-id']]).toEqual([0, '9', '110']);
  const backups = JSON.parse(outputs['backups'] ?? '') as Record<string, unknown>[];
  expect(backups.map((backup) => backup['backup-id'])).toEqual([110, 109, 108, 107, 106, 105, 104, 103, 101]);
  expect(backups[2]).toMatchObject({
    'db-type': 'mysql',
    database: 'test-db',
    status: 'failed',
    'verify-status': 'not-verified',
  });
  expect(backups[4]).toMatchObject({ status: 'ok', 'verify-status': 'unable-to-verify' });
  expect(summary).toContain('| 108 | mysql test-db |');
});

test('tells all documented fields of a backup, and fails for one that leaves tables out when that is asked for', async () => {
  const path = `/api/3/stacks/${stackId}/backups*`;
  const answer = await fetch(`${cloud.env['CLOUD66_API_URL']}/stacks/${stackId}/backups`, {
    headers: { authorization: `Bearer ${cloud.env['CLOUD66_TOKEN']}` },
  });
  const { response, pagination } = (await answer.json()) as { response: { id: number }[]; pagination: object };
  const of = (id: number) => response.find((backup) => backup.id === id);
  const json = {
    response: [{ ...of(110), file_base: 'shop', storage_path: 's3://here/shop', skip_tables: 'sessions' }],
    pagination: { ...pagination, next: null },
  };
  cloud.emulator.faults.add({ kind: 'status', status: 200, json, path, times: 1 });
  const result = await list({ 'fail-on': 'skipped-tables' });
  expect(JSON.parse(result.outputs['backups'] ?? '')).toMatchObject([
    {
      'backup-id': 110,
      'file-base': 'shop',
      'storage-path': 's3://here/shop',
      'skip-tables': 'sessions',
      'server-uid': expect.stringMatching(/./),
    },
  ]);
  expect(findings(result.outputs['findings'])).toEqual(['skipped-tables test-db']);
  expect(result.log).toContain('leaves tables out: sessions.');
});

test('filters and limits the list, not the newest good one', async () => {
  const { outputs } = await list({ 'db-type': 'postgresql, redis', database: 'reports', limit: 1 });
  expect(outputs).toMatchObject({ count: '1', 'latest-id': '109' });
  const grouped = await list({ group: 3 });
  expect(grouped.outputs).toMatchObject({ count: '1', 'latest-id': '101' });
});

test('as a nightly check it passes for a database with a good, fresh, verified backup', async () => {
  const result = await list({ 'db-type': 'mysql', 'fail-on': checks, 'max-age-hours': 24 });
  expect(result).toMatchObject({ code: 0, outputs: { findings: '[]' } });
});

test('as a nightly check it fails with everything that is wrong, in the message, the table and an output', async () => {
  const result = await list({ 'fail-on': checks, 'max-age-hours': 1 });
  expect(result).toMatchObject({
    code: 1,
    outputs: { 'error-code': 'BACKUPS_NOT_GOOD', 'error-kind': 'remote-failed' },
  });
  expect(findings(result.outputs['findings'])).toEqual([
    'stale cache',
    'stale reports',
    'stale test-db',
    'unverified cache',
    'unverified reports',
  ]);
  expect(result.log).toContain('stale: mysql test-db has no good backup of the last 1 hours');
  expect(result.summary).toContain('| Problem | Database | Backup | What is wrong |');
  expect(result.outputs['count']).toBe('9');
});

test('the newest backup having failed is found, and a type without any backup', async () => {
  cloud.emulator.variants.set({ 'cloud66.failing-db-types': 'mysql' });
  await cloud.run('cloud66-backup', { 'stack-id': stackId, 'db-type': 'mysql', 'run-now': true });
  const failed = await list({ 'db-type': 'mysql', 'fail-on': 'failed' });
  expect(findings(failed.outputs['findings'])).toEqual(['failed test-db']);
  const missing = await list({ 'db-type': 'mysql, mongodb', 'fail-on': 'stale', 'max-age-hours': 24 });
  expect(findings(missing.outputs['findings'])).toEqual(['missing ']);
  const none = await list({ 'stack-id': '2aad2bb5a70e621ecf251fbd85af6927', 'fail-on': 'failed' });
  expect(none.outputs['error-code']).toBe('BACKUPS_NOT_GOOD');
});

test('a check that could not find anything is refused', async () => {
  const stale = await list({ 'fail-on': 'stale' });
  expect(stale.log).toContain('`fail-on: stale` needs `max-age-hours`');
  const ages = await list({ 'max-age-hours': 24 });
  expect(ages.log).toContain('`max-age-hours` does nothing without `fail-on`');
  const bad = await list({ 'stack-id': '../x', 'fail-on': 'old', 'max-age-hours': '-1', group: 'x', limit: '0' });
  for (const name of ['stack-id', 'fail-on', 'max-age-hours', 'group', 'limit'])
    expect(bad.log).toContain(`- \`${name}\``);
  expect(cloud.requests()).toEqual([]);
});

test('a wrong UID is told with the stacks that there are', async () => {
  const result = await list({ 'stack-id': 'awesome' });
  expect(result.outputs).toMatchObject({ 'error-code': 'not_found', 'error-kind': 'not-found' });
  expect(result.log).toContain(`${stackId} is Awesome App (production); `);
});

test('a wrong token is told', async () => {
  const result = await list({}, { CLOUD66_TOKEN: 'wrong' });
  expect(result.outputs).toMatchObject({ 'error-code': 'unauthenticated', 'error-kind': 'auth' });
});

test('a service that never answers ends the step after three tries at most', async () => {
  cloud.emulator.faults.add({ kind: 'hang' });
  cloud.emulator.requests.clear();
  const result = await list({ 'request-timeout-seconds': 1 });
  expect(result.outputs).toMatchObject({ 'error-code': 'REQUEST_TIMEOUT', 'error-kind': 'timeout' });
  expect(cloud.requests().length).toBeLessThanOrEqual(3);
});

test('a page of HTML is told as a wrong address, never taken for an empty list', async () => {
  cloud.emulator.faults.add({ kind: 'not-json' });
  const result = await list();
  expect(result).toMatchObject({ code: 1, outputs: { 'error-code': 'UNEXPECTED_ANSWER' } });
  expect(result.log).toContain('api-url');
});

test('an outage is outlasted', async () => {
  cloud.emulator.faults.add({ kind: 'status', status: 500, times: 2, json: { error: 'internal' } });
  cloud.emulator.faults.add({ kind: 'drop-before', times: 1 });
  // Slowly: at the usual speed the three minutes for all tries are a third of a second.
  expect(await list({}, { PAAS_ACTIONS_SPEED: '20' })).toMatchObject({ code: 0, outputs: { count: '9' } });
});
