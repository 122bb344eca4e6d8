import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { type Rehearsal, rehearsal, type StepResult } from '../support/rehearsal.ts';

// Every step is a process of its own; on a busy machine they take their time.
jest.setTimeout(30_000);

const full = '/v1/instances/my-instance/backups/full/';
const partial = '/v1/instances/my-instance/backups/partial/';

interface Backup {
  readonly id: number;
  readonly status: string;
  readonly label: string;
  readonly archive?: string;
}

let server: Rehearsal;

beforeEach(async () => {
  server = await rehearsal();
});

afterEach(() => server.close());

function backup(inputs: Record<string, string | number | boolean> = {}, env: Record<string, string> = {}) {
  return server.run('syncano-backup', { instance: 'my-instance', ...inputs }, { env });
}

function backups(): Backup[] {
  return (server.emulator.state()['syncano'] as { backups: Backup[] }).backups;
}

function expectFailure(result: StepResult, code: string, kind: string): void {
  expect(result).toMatchObject({ code: 1, outputs: { 'error-code': code, 'error-kind': kind } });
}

function unmasked(log: string): string {
  return log
    .split('\n')
    .filter((line) => !line.startsWith('::add-mask::'))
    .join('\n');
}

test('makes a full backup and waits until it is there', async () => {
  const result = await backup({ label: 'nightly 1', description: 'Before the release' });
  expect(result).toMatchObject({ code: 0, outputs: { 'backup-id': '4', status: 'success' } });
  expect(Number(result.outputs['size'])).toBeGreaterThan(0);
  expect(backups().at(-1)).toMatchObject({ id: 4, label: 'nightly 1', status: 'success' });
  expect(result.summary).toContain('nightly 1');
});

test.each(['class: [book]\nuser:', '{"class": ["book"], "user": null}'])(
  'makes a partial backup of %j',
  async (queryArgs) => {
    const result = await backup({ type: 'partial', 'query-args': queryArgs });
    expect(result).toMatchObject({ code: 0, outputs: { 'backup-id': '4', status: 'success' } });
    expect(result.outputs['archive-url']).toBeUndefined();
    expect(unmasked(result.log)).not.toContain(backups().at(-1)?.archive);
  },
);

test('hands the link to the archive on only when asked to, and masks it', async () => {
  const result = await backup({ type: 'partial', 'query-args': 'class: [book]', 'output-archive-url': true });
  const { archive = '' } = backups().at(-1) ?? {};
  expect(archive).not.toBe('');
  expect(result.outputs['archive-url']).toMatch(new RegExp(`^http://localhost:\\d+${archive}$`));
  expect(result.log).toContain(`::add-mask::${result.outputs['archive-url']}\n`);
  expect(unmasked(result.log) + result.summary).not.toContain(archive);
});

test('query-args are checked against the schema of the server before anything is created', async () => {
  const unknown = await backup({ type: 'partial', 'query-args': 'clas: [book]' });
  expectFailure(unknown, 'BAD_QUERY_ARGS', 'config');
  expect(unknown.log).toContain('unknown key clas (did you mean class?). Allowed: apns_config, ');
  const wrong = await backup({ type: 'partial', 'query-args': 'class: book' });
  expectFailure(wrong, 'BAD_QUERY_ARGS', 'config');
  expect(wrong.log).toContain('allowed for class: null or a list of (integer or string)');
  expect(server.requests('POST')).toEqual([]);
});

test('without waiting it tells the id, and a later run goes on with it instead of making another', async () => {
  // A real second: it is still scheduled when the step ends, on a busy machine too.
  server.emulator.variants.set({ 'syncano.scheduled-seconds': 600 });
  const started = await backup({ wait: false });
  expect(started).toMatchObject({ code: 0, outputs: { 'backup-id': '4', status: 'scheduled' } });
  const onward = await backup({ 'backup-id': 4 });
  expect(onward).toMatchObject({ code: 0, outputs: { 'backup-id': '4', status: 'success' } });
  expect(server.requests('POST')).toEqual([`POST ${full}`]);
});

test('out of time, it tells how to go on', async () => {
  server.emulator.variants.set({ 'syncano.running-seconds': 100_000 });
  const late = await backup({ 'timeout-minutes': 5 });
  expectFailure(late, 'TIMEOUT', 'timeout');
  expect(late.outputs['backup-id']).toBe('4');
  expect(late.log).toContain('run this action again with `backup-id: 4`');
});

test('cancelled, it has told the id and ends at once', async () => {
  server.emulator.variants.set({ 'syncano.running-seconds': 100_000 });
  let isSent = false;
  const onLog = (log: string, kill: (signal: NodeJS.Signals) => void) => {
    if (isSent || !log.includes('running after')) return;
    isSent = true;
    kill('SIGTERM');
  };
  const result = await server.run('syncano-backup', { instance: 'my-instance' }, { onLog });
  expectFailure(result, 'CANCELLED', 'cancelled');
  expect(result.outputs['backup-id']).toBe('4');
  expect(result.log).toContain('`backup-id: 4`');
});

test('an active backup is told, or waited for', async () => {
  server.emulator.variants.set({ 'syncano.running-seconds': 1_200 });
  await backup({ instance: 'staging', wait: false });
  const refused = await backup();
  expectFailure(refused, 'BACKUP_ACTIVE', 'conflict');
  expect(refused.log).toContain('wait-for-slot');
  server.emulator.variants.set({ 'syncano.running-seconds': 20 });
  const waited = await backup({ 'wait-for-slot': true });
  expect(waited).toMatchObject({ code: 0, outputs: { 'backup-id': '5', status: 'success' } });
  expect(waited.log).toContain('the active backup of the account to end');
  expect(backups().map(({ id }) => id)).toEqual([1, 2, 3, 4, 5]);
});

test('the limit of backups names the action that makes room', async () => {
  server.emulator.variants.set({ 'syncano.backups-limit': 3 });
  const result = await backup();
  expectFailure(result, 'BACKUP_LIMIT', 'conflict');
  expect(result.log).toContain('Maximum number of backups per account reached (3)');
  expect(result.log).toContain('syncano-prune-backups');
});

test.each([
  ['error', 'BACKUP_ERROR'],
  ['aborted', 'BACKUP_ABORTED'],
])('a backup that ends with %s fails the step', async (outcome, code) => {
  server.emulator.variants.set({ 'syncano.backup-outcome': outcome });
  expectFailure(await backup(), code, 'remote-failed');
});

test('a status that nobody documented is waited on', async () => {
  server.emulator.variants.set({ 'syncano.running-status': 'compressing', 'syncano.running-seconds': 600 });
  const result = await backup();
  expect(result).toMatchObject({ code: 0, outputs: { status: 'success' } });
  expect(result.log).toContain('compressing (not a documented state; waiting on)');
});

test('a lost answer makes no second backup', async () => {
  server.emulator.faults.add({ kind: 'drop-after', method: 'POST', times: 1 });
  const result = await backup({ label: 'once' });
  expect(result).toMatchObject({ code: 0, outputs: { 'backup-id': '4', status: 'success' } });
  expect(server.requests('POST')).toHaveLength(1);
});

test('a lost request is not sent blindly again', async () => {
  server.emulator.faults.add({ kind: 'drop-before', method: 'POST', times: 1 });
  const result = await backup();
  expect(result.code).toBe(1);
  expect(result.log).toContain('Look at the list of backups of my-instance before running the step again');
  expect(backups()).toHaveLength(3);
});

test('throttling is waited out', async () => {
  // Slower than the others: the time for the tries of one call then suffices on a busy machine, too.
  await server.close();
  server = await rehearsal({ speed: 60 });
  const throttled = { detail: 'Request was throttled. Expected available in 1 second.' };
  server.emulator.faults.add({
    kind: 'status',
    status: 429,
    times: 3,
    headers: { 'Retry-After': '1' },
    json: throttled,
  });
  server.emulator.faults.add({ kind: 'status', status: 429, method: 'POST', times: 1, json: throttled });
  expect(await backup()).toMatchObject({ code: 0, outputs: { 'backup-id': '4' } });
  expect(backups()).toHaveLength(4);
});

test('wrong keys and instances are told, and accounts that may not make partial backups', async () => {
  expectFailure(await backup({}, { SYNCANO_API_KEY: '0'.repeat(40) }), 'NO_SUCH_API_KEY', 'auth');
  expectFailure(await backup({ instance: 'nowhere' }), 'INSTANCE_NOT_FOUND', 'not-found');
  server.emulator.variants.set({ 'syncano.partial-staff-only': true });
  const refused = await backup({ type: 'partial', 'query-args': 'class: [book]' });
  expectFailure(refused, 'HTTP_403', 'auth');
  expect(refused.log).toContain('use a full one');
});

test('a server below a path prefix works', async () => {
  await server.close();
  const key = 'ab'.repeat(20);
  const seed = `syncano: { path_prefix: /syncano, accounts: [{ key: ${key}, email: a@example.com, instances: [{ name: my-instance }] }] }`;
  server = await rehearsal({ seed });
  const env = { SYNCANO_API_URL: `${server.emulator.url}/syncano/`, SYNCANO_API_KEY: key };
  const result = await server.run('syncano-backup', { instance: 'my-instance' }, { env, secrets: [key] });
  expect(result).toMatchObject({ code: 0, outputs: { status: 'success' } });
  expect(server.requests('POST')).toEqual([`POST /syncano${full}`]);
});

test('a server that never answers, or with HTML, is told', async () => {
  server.emulator.faults.add({ kind: 'hang', path: partial });
  const hung = await backup({ type: 'partial', 'query-args': 'class:', 'request-timeout-seconds': 1 });
  expectFailure(hung, 'REQUEST_TIMEOUT', 'timeout');
  server.emulator.faults.add({ kind: 'not-json', path: full });
  const html = await backup();
  expectFailure(html, 'UNEXPECTED_ANSWER', 'remote-failed');
  expect(html.log).toContain('api-url');
});

test('everything that is wrong with the inputs comes in one message, before the first request', async () => {
  const bad = await server.run(
    'syncano-backup',
    {
      instance: 'a/b',
      type: 'half',
      'query-args': '[1]',
      label: 'x'.repeat(65),
      wait: 'no',
      'api-url': 'http://example.com',
    },
    { env: { SYNCANO_API_KEY: '' } },
  );
  expectFailure(bad, 'INVALID_INPUT', 'config');
  for (const name of ['api-key', 'api-url', 'instance', 'type', 'query-args', 'label', 'wait']) {
    expect(bad.log).toContain(`- \`${name}\``);
  }
  expect((await backup({ type: 'partial' })).log).toContain('`type: partial` needs `query-args`');
  expect((await backup({ 'query-args': 'class: [' })).log).toMatch(/line \d is not YAML/);
  const contradicting = await backup({ 'backup-id': 4, label: 'x', 'output-archive-url': true });
  expect(contradicting.log).toContain('`backup-id` and `label` cannot be combined');
  expect(contradicting.log).toContain('`output-archive-url` needs `type: partial`');
  expect(server.requests()).toEqual([]);
});
