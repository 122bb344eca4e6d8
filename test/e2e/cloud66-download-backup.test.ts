import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { morning, type Rehearsal, rehearsal } from '../support/rehearsal.ts';

// Every step is a process of its own; on a busy machine they take their time.
jest.setTimeout(30_000);

const stackId = '5999b763474b0eafa5fafb64bff0ba80';
const whole = 2_097_152;

let cloud: Rehearsal;
let folder: string;

beforeEach(async () => {
  cloud = await rehearsal({ start: morning });
  folder = mkdtempSync(join(tmpdir(), 'cloud66-'));
});

afterEach(async () => {
  await cloud.close();
  rmSync(folder, { recursive: true });
});

function download(inputs: Record<string, string | number | boolean>) {
  return cloud.run('cloud66-download-backup', { 'stack-id': stackId, path: `${folder}/`, ...inputs });
}

function sha256(path: string | undefined): string {
  return createHash('sha256')
    .update(readFileSync(path ?? ''))
    .digest('hex');
}

const links = () => cloud.requests().filter((request) => /\/backups\/\d+\/files\/./.test(request));

test('downloads the newest good backup of a database, and the token does not go to the file host', async () => {
  const { code, outputs, summary } = await download({ 'backup-id': 'latest', 'db-type': 'mysql' });
  const path = join(folder, 'mysql-test-db-110.tar');
  expect([code, outputs]).toEqual([0, { path, size: String(whole), sha256: sha256(path), 'backup-id': '110' }]);
  const files = cloud.emulator.requests.list().filter((request) => request.path.startsWith('/files/'));
  expect(files.map(({ status, credentials }) => [status, credentials])).toEqual([[200, false]]);
  expect(summary).toContain('verified');
});

test('joins the parts of a large backup in order, each with a link of its own', async () => {
  const one = await download({ 'backup-id': 110, path: join(folder, 'one.tar') });
  cloud.emulator.variants.set({ 'cloud66.part-size': 300_000 });
  cloud.emulator.requests.clear();
  const parts = await download({ 'backup-id': 110, path: join(folder, 'sub', 'parts.tar') });
  expect(parts).toMatchObject({ code: 0, outputs: { size: String(whole), sha256: one.outputs['sha256'] } });
  expect(links().map((request) => request.split('/').at(-1))).toEqual(
    ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((letter) => `tar-a${letter}`),
  );
  expect(parts.log).toContain('in 7 parts');
});

test('resumes after a cut, and asks for a fresh link when one has run out', async () => {
  cloud.emulator.faults.add({ kind: 'cut-body', path: '/files/**', bytes: 1_000_000, times: 1 });
  cloud.emulator.faults.add({ kind: 'status', path: '/files/**', status: 403, times: 1 });
  const result = await download({ 'backup-id': 110 });
  expect(result).toMatchObject({ code: 0, outputs: { size: String(whole) } });
  expect(result.outputs['sha256']).toBe(sha256(result.outputs['path']));
  expect(links().length).toBeGreaterThan(1);
});

test('links that stay refused fail the step, without a file and without the link', async () => {
  cloud.emulator.faults.add({ kind: 'status', path: '/files/**', status: 403, body: 'Request has expired' });
  const result = await download({ 'backup-id': 110 });
  expect([result.code, result.outputs['error-kind']]).toEqual([1, 'auth']);
  expect(readdirSync(folder)).toEqual([]);
});

test('a backup that failed, one that is not verified and one that is unknown are refused', async () => {
  const failed = await download({ 'backup-id': 108 });
  expect(failed.outputs).toMatchObject({ 'error-code': 'BACKUP_NOT_OK', 'error-kind': 'conflict' });
  const unverified = await download({ 'backup-id': 107, verified: true });
  expect(unverified.outputs['error-code']).toBe('BACKUP_NOT_OK');
  const unknown = await download({ 'backup-id': 999 });
  expect(unknown.outputs).toMatchObject({ 'error-code': 'not_found', 'error-kind': 'not-found' });
  expect(links()).toEqual([]);
});

test('latest never guesses a database, and says when there is none', async () => {
  const ambiguous = await download({ 'backup-id': 'latest' });
  expect(ambiguous.outputs['error-code']).toBe('DATABASE_AMBIGUOUS');
  expect(ambiguous.log).toContain('mysql test-db, postgresql reports, redis cache');
  const none = await download({ 'backup-id': 'latest', 'db-type': 'postgresql', verified: true });
  expect(none.outputs['error-code']).toBe('BACKUP_NOT_FOUND');
  expect(await download({ 'backup-id': 'latest', database: 'reports' })).toMatchObject({
    code: 0,
    outputs: { 'backup-id': '109' },
  });
});

test('a time limit ends a download that trickles, and leaves nothing behind', async () => {
  cloud.emulator.faults.add({ kind: 'slow-body', path: '/files/**', bytesPerSecond: 1_000 });
  const result = await download({ 'backup-id': 110, 'timeout-minutes': 5 });
  expect([result.code, result.outputs['error-kind']]).toEqual([1, 'timeout']);
  expect(existsSync(join(folder, 'mysql-test-db-110.tar'))).toBe(false);
});

test('contradictory inputs are refused at once', async () => {
  const both = await download({ 'backup-id': 110, 'db-type': 'mysql', group: 1 });
  expect(both.log).toContain('`backup-id` and `group` cannot be combined');
  expect((await download({})).outputs['error-code']).toBe('INVALID_INPUT');
  expect(cloud.requests()).toEqual([]);
});
