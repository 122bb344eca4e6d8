import { expect, test } from '@jest/globals';
import { getStack, stackName } from '../../src/cloud66/stacks.ts';
import { newestFirst, readBackup } from '../../src/cloud66/types.ts';
import { serve } from '../support/scripted-server.ts';
import { connect, list, rawBackup } from './fixtures.ts';

const stacks = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    uid: `u${index + 1}`,
    name: `App ${index + 1}`,
    environment: 'test',
  }));

test.each([
  [2, ''],
  [20, ''],
  [23, ' (and 3 more)'],
])('an unknown stack is told with those that the token may see: %i', async (count, more) => {
  await using server = await serve(({ path }) =>
    path.endsWith('/stacks') ? { body: list(stacks(count)) } : { status: 404, body: {} },
  );
  const shown = stacks(Math.min(count, 20)).map(({ uid, name }) => `${uid} is ${name} (test)`);
  await expect(getStack(connect(server.url).connection, 'x')).rejects.toMatchObject({
    message: 'There is no stack x that the token may see.',
    kind: 'not-found',
    remedy: `Check stack-id, the UID of the stack. The token may see these: ${shown.join('; ')}${more}.`,
  });
});

test.each([
  ['when the token sees none', { body: list([]) }],
  ['when they cannot be listed', { status: 403, body: {} }],
])('an unknown stack is told as the service does %s', async (_, stacks) => {
  await using server = await serve(({ path }) => (path.endsWith('/stacks') ? stacks : { status: 404, body: {} }));
  await expect(getStack(connect(server.url).connection, 'x')).rejects.toMatchObject({
    message: expect.stringMatching(/^Could not read stack x: HTTP 404/),
  });
});

test.each([
  [{ name: 'App', environment: 'test' }, 'App (test)'],
  [{ name: 'App', environment: '' }, 'App'],
  [{ name: '', environment: 'test' }, 'u'],
])('a stack %j is called %s', (stack, name) => {
  expect(stackName({ uid: 'u', ...stack })).toBe(name);
});

test('backups sort by date, then by id; those without a date come last', () => {
  const dates = ['', '2026-01-02T00:00:00Z', '2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z', ''];
  const backups = dates.map((date, index) => readBackup(rawBackup(index + 1, date)));
  expect(backups.toSorted(newestFirst).map(({ id }) => id)).toEqual([4, 2, 3, 5, 1]);
});

test('all that the service tells of a backup is read', () => {
  const raw = rawBackup(4, '2026-03-02T00:00:00Z', {
    server_uid: 'su',
    file_base: 'fb',
    file_name: 'fn',
    storage_path: 'sp',
    skip_tables: 'a,b',
    backup_size: 12,
    logical_backup: true,
    restore_status: 3,
    restore_result: 'rr',
    verify_status: 2,
    verify_result: 'vr',
    backup_result: 'br',
    created_at_iso: '2026-03-02T00:00:01Z',
    updated_at_iso: '2026-03-02T00:00:02Z',
  });
  expect(readBackup(raw)).toEqual({
    id: 4,
    dbType: 'mysql',
    databaseName: 'test-db',
    date: '2026-03-02T00:00:00Z',
    status: 'ok',
    result: 'br',
    restoreStatus: 'failed',
    restoreResult: 'rr',
    verifyStatus: 'verified',
    verifyResult: 'vr',
    size: 12,
    fileBase: 'fb',
    fileName: 'fn',
    storagePath: 'sp',
    skipTables: 'a,b',
    logical: true,
    serverUid: 'su',
    createdAt: '2026-03-02T00:00:01Z',
    updatedAt: '2026-03-02T00:00:02Z',
  });
});
