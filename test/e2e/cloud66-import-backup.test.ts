import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { morning, type Rehearsal, rehearsal } from '../support/rehearsal.ts';

const stackId = '5999b763474b0eafa5fafb64bff0ba80';
const remoteUrl = 'https://files.example.com/shop.tar?X-Amz-Signature=0123456789abcdef';
const inputs = { 'stack-id': stackId, group: 2, 'db-type': 'postgresql', 'remote-url': remoteUrl };
const secrets = ['0123456789abcdef'];

let cloud: Rehearsal;

beforeEach(async () => {
  cloud = await rehearsal({ start: morning });
});

afterEach(() => cloud.close());

function importBackup(more: Record<string, string | number | boolean> = {}) {
  return cloud.run('cloud66-import-backup', { ...inputs, ...more }, { secrets });
}

test('has the file imported and gives the id under which it appears', async () => {
  const result = await importBackup();
  expect(result).toMatchObject({ code: 0, outputs: { 'after-id': '109', 'backup-id': '111', 'backup-ids': '[111]' } });
  expect(cloud.requests('POST')).toHaveLength(1);
});

test('a step that ran out of time can be gone on with, and imports nothing again', async () => {
  cloud.emulator.variants.set({ 'cloud66.import-seconds': 900 });
  const late = await importBackup({ 'timeout-minutes': 5 });
  expect(late).toMatchObject({ code: 1, outputs: { 'error-code': 'TIMEOUT', 'after-id': '109' } });
  expect(late.log).toContain('with `after-id: 109`');
  // It comes before anybody looks again.
  cloud.emulator.clock.advance(900_000);
  const onward = await importBackup({ 'remote-url': '', 'after-id': 109 });
  expect(onward).toMatchObject({ code: 0, outputs: { 'backup-id': '111' } });
  expect(cloud.requests('POST')).toHaveLength(1);
});

test('a lost answer is not asked for again: the list of backups tells', async () => {
  cloud.emulator.faults.add({ kind: 'drop-after', method: 'POST', path: '/api/3/**', times: 1 });
  const result = await importBackup();
  expect(result).toMatchObject({ code: 0, outputs: { 'backup-id': '111' } });
  expect(cloud.requests('POST')).toHaveLength(1);
});

test('a request that never arrived fails, with the id to go on with', async () => {
  cloud.emulator.faults.add({ kind: 'drop-before', method: 'POST', path: '/api/3/**', times: 1 });
  const result = await importBackup();
  expect(result.code).toBe(1);
  expect(result.log).toContain('There is no sign that it was carried out');
  expect(result.log).toContain('Run the step with after-id: 109');
});

test.each([500, 307])('a request that is refused with %i fails at once, and nothing goes on', async (status) => {
  cloud.emulator.faults.add({ kind: 'status', status, body: '', method: 'POST', path: '/api/3/**' });
  const result = await importBackup();
  expect(result).toMatchObject({ code: 1, outputs: { 'error-code': `HTTP_${status}`, 'after-id': '109' } });
  expect(result.log).not.toContain('goes on at the service');
  expect(cloud.requests('POST')).toHaveLength(1);
});

test('without waiting it ends once the import is queued', async () => {
  const result = await importBackup({ wait: false });
  expect(result).toMatchObject({ code: 0, outputs: { 'after-id': '109' } });
  expect(result.outputs['backup-id']).toBeUndefined();
});

test('an import that failed fails the step', async () => {
  // Every step is a process of its own; on a busy machine they take their time.
  jest.setTimeout(30_000);
  cloud.emulator.variants.set({ 'cloud66.failing-db-types': 'all' });
  const result = await importBackup();
  expect([result.code, result.outputs['error-code']]).toEqual([1, 'BACKUP_FAILED']);
});

test('everything that is wrong with the inputs comes in one message, and the link is in none', async () => {
  const bad = await cloud.run(
    'cloud66-import-backup',
    { 'remote-url': 'ftp://u:geheim@x', 'db-type': 'all' },
    { secrets: ['geheim'] },
  );
  expect(bad.outputs['error-code']).toBe('INVALID_INPUT');
  for (const name of ['stack-id', 'group', 'db-type', 'remote-url']) expect(bad.log).toContain(`- \`${name}\``);
  const both = await importBackup({ 'after-id': 1 });
  expect(both.log).toContain('Give exactly one of `remote-url` and `after-id`');
  expect(cloud.requests()).toEqual([]);
});
