import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { type Rehearsal, rehearsal } from '../support/rehearsal.ts';

// Every step is a process of its own; on a busy machine they take their time.
jest.setTimeout(30_000);

const key = 'cd'.repeat(20);
const seed = `syncano:
  accounts:
    - key: ${key}
      email: ops@example.com
      instances:
        - name: shop
          backups:
            - { type: full, label: nightly 1, age_hours: 240 }
            - { type: full, label: nightly 2, age_hours: 120 }
            - { type: full, label: nightly 3, age_hours: 96, status: error, status_info: broken }
            - { type: full, label: release 7, age_hours: 80 }
            - { type: full, label: nightly 4, age_hours: 48 }
            - { type: full, label: nightly 5, age_hours: 24 }
            - { type: partial, label: nightly books, age_hours: 200 }
        - name: other
          backups:
            - { type: full, label: nightly 1, age_hours: 500 }
            - { type: full, label: nightly 2, age_hours: 400 }
            - { type: partial, label: books, age_hours: 300 }
            - { type: partial, label: books, age_hours: 290 }
        - name: empty
`;

let server: Rehearsal;

beforeEach(async () => {
  server = await rehearsal({ seed });
});

afterEach(() => server.close());

type Inputs = Record<string, string | number | boolean>;

function run(action: string, inputs: Inputs) {
  return server.run(action, inputs, { env: { SYNCANO_API_KEY: key }, secrets: [key] });
}

const prune = (inputs: Inputs) => run('syncano-prune-backups', { instance: 'shop', ...inputs });

function left(): number[] {
  return (server.emulator.state()['syncano'] as { backups: { id: number }[] }).backups.map(({ id }) => id);
}

function ids(json: string | undefined): unknown[] {
  return (JSON.parse(json ?? '') as Record<string, unknown>[]).map((one) => one['backup-id']);
}

test('keeps the newest of each kind that succeeded, and deletes the rest of this instance, oldest first', async () => {
  const result = await prune({ 'keep-last': 2 });
  expect([result.code, ids(result.outputs['deleted']), result.outputs['kept-count']]).toEqual([0, [1, 2, 3, 4], '3']);
  expect(left()).toEqual([5, 6, 7, 8, 9, 10, 11]);
  const again = await prune({ 'keep-last': 2 });
  expect([again.code, again.outputs['deleted'], again.outputs['kept-count']]).toEqual([0, '[]', '3']);
  expect(server.requests('DELETE')).toHaveLength(4);
});

test('what either rule keeps, stays; other labels are neither touched nor counted', async () => {
  const result = await prune({ 'keep-last': 1, 'keep-days': 3, 'label-prefix': 'nightly' });
  expect(ids(result.outputs['deleted'])).toEqual([1, 2, 3]);
  expect(left()).toEqual([4, 5, 6, 7, 8, 9, 10, 11]);
  expect(result.log).toContain('it does not begin with "nightly"');
});

test('deletes partial backups, too, when they are chosen', async () => {
  const result = await prune({ instance: 'other', type: 'partial', 'keep-last': 1 });
  expect([ids(result.outputs['deleted']), result.outputs['kept-count']]).toEqual([[10], '1']);
  expect(left()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 11]);
});

test('a dry run tells the same and deletes nothing', async () => {
  const result = await prune({ 'keep-last': 1, type: 'full', 'dry-run': true });
  expect([ids(result.outputs['deleted']), result.outputs['kept-count']]).toEqual([[1, 2, 3, 4, 5], '1']);
  expect(server.requests('DELETE')).toEqual([]);
  expect(result.log).toContain('Would delete full backup 1 of shop');
});

test('a backup under way is kept', async () => {
  server.emulator.variants.set({ 'syncano.running-seconds': 1_000_000 });
  await run('syncano-backup', { instance: 'shop', wait: false });
  const result = await prune({ 'keep-last': 1 });
  expect(result.log).toContain('it is not finished');
  expect(left()).toContain(12);
  expect(left()).toContain(6);
});

test('one that cannot be deleted does not keep the others from it, and fails the step', async () => {
  const json = { detail: 'Cannot delete active backup' };
  server.emulator.faults.add({ kind: 'status', method: 'DELETE', path: '/**/full/1/', status: 400, json });
  const result = await prune({ 'keep-last': 1 });
  expect(result).toMatchObject({ code: 1, outputs: { 'error-code': 'BACKUP_STILL_ACTIVE', 'kept-count': '3' } });
  expect(ids(result.outputs['deleted'])).toEqual([2, 3, 4, 5]);
});

test('a lost answer does no harm', async () => {
  server.emulator.faults.add({ kind: 'drop-after', method: 'DELETE', times: 1 });
  expect((await prune({ 'keep-last': 2 })).code).toBe(0);
  expect(left()).toEqual([5, 6, 7, 8, 9, 10, 11]);
});

test('no rule, or a senseless one, is refused before anything is asked', async () => {
  expect((await prune({})).log).toContain('Give what to keep: `keep-last` or `keep-days`.');
  const bad = await prune({ 'keep-last': 0, 'keep-days': 'x', type: 'some' });
  for (const name of ['keep-last', 'keep-days', 'type']) expect(bad.log).toContain(`- \`${name}\``);
  expect(server.requests()).toEqual([]);
});

test('lists one instance or all, page by page, without a link', async () => {
  server.emulator.variants.set({ 'syncano.page-size': 2 });
  const all = await run('syncano-list-backups', {});
  expect([all.code, all.outputs['count'], all.outputs['latest-id']]).toEqual([0, '11', '6']);
  const shop = await run('syncano-list-backups', { instance: 'shop', limit: 3 });
  expect(ids(shop.outputs['backups'])).toEqual([6, 5, 4]);
  const partial = await run('syncano-list-backups', { instance: 'shop', type: 'partial' });
  expect(JSON.parse(partial.outputs['backups'] ?? '')).toEqual([
    {
      'backup-id': 7,
      instance: 'shop',
      type: 'partial',
      status: 'success',
      label: 'nightly books',
      'created-at': expect.any(String),
      size: expect.any(Number),
      author: 'ops@example.com',
    },
  ]);
  expect(partial.summary).toContain('nightly books');
  const none = await run('syncano-list-backups', { instance: 'empty', type: 'partial' });
  expect(none.outputs).toMatchObject({ backups: '[]', count: '0', 'latest-id': '' });
});

test('where partial backups are for staff only, the full ones are listed and pruned', async () => {
  server.emulator.variants.set({ 'syncano.partial-staff-only': true });
  const listed = await run('syncano-list-backups', { instance: 'shop' });
  expect(listed).toMatchObject({ code: 0, outputs: { count: '6' } });
  expect(listed.log).toContain('cannot see partial backups');
  const pruned = await prune({ 'keep-last': 1 });
  expect([pruned.code, left()]).toEqual([0, [6, 7, 8, 9, 10, 11]]);
  const asked = await run('syncano-list-backups', { type: 'partial' });
  expect(asked.outputs).toMatchObject({ 'error-code': 'HTTP_403', 'error-kind': 'auth' });
});
