import { describe, expect, test } from '@jest/globals';
import { type CheckRules, checkBackups, latestOk } from '../../src/cloud66/check.ts';
import { orderedParts } from '../../src/cloud66/download.ts';
import { readBackup } from '../../src/cloud66/types.ts';
import { rawBackup } from './fixtures.ts';

const now = Date.parse('2026-03-10T12:00:00Z');
const rules: CheckRules = { now, maxAgeHours: 26, failOn: ['failed', 'stale', 'unverified'] };

function backup(id: number, hoursAgo: number, changes: Record<string, unknown> = {}) {
  const date = new Date(now - hoursAgo * 3_600_000).toISOString();
  return readBackup(rawBackup(id, date, { verify_status: 2, ...changes }));
}

function problems(backups: ReturnType<typeof backup>[], changes: Partial<CheckRules> = {}): string[] {
  return checkBackups(backups, { ...rules, ...changes }).map(({ problem, dbType, backupId }) =>
    [problem, dbType, backupId].join(' '),
  );
}

describe('checkBackups', () => {
  test('a good, fresh, verified backup is fine', () => expect(problems([backup(1, 5)])).toEqual([]));

  test('no backup at all is never fine', () => {
    expect(problems([], { failOn: ['failed'] })).toEqual(['missing  ']);
    expect(problems([backup(1, 5)], { dbTypes: ['mysql', 'redis'] })).toEqual(['missing redis ']);
    expect(problems([backup(1, 5)], { databases: ['gone'] })).toEqual(['missing  ']);
  });

  test('a newest one that failed is found although an older one is good', () =>
    expect(problems([backup(1, 5), backup(2, 1, { backup_status: 1 })])).toEqual(['failed mysql 2']));

  test('an unknown status is not good', () =>
    expect(problems([backup(2, 1, { backup_status: 5 })], { failOn: ['failed', 'stale'] })).toEqual([
      'failed mysql 2',
      'stale mysql ',
    ]));

  test('stale at more than the age, not at the age', () => {
    expect(problems([backup(1, 26)])).toEqual([]);
    expect(problems([backup(1, 26.01)])).toEqual(['stale mysql 1']);
  });

  test('a date that cannot be read is not fresh', () =>
    expect(problems([readBackup(rawBackup(1, '', { verify_status: 2 }))])).toEqual(['stale mysql 1']));

  test('one that is being verified does not spoil an earlier fresh one', () => {
    expect(problems([backup(2, 1, { verify_status: 1 }), backup(1, 25)])).toEqual([]);
    expect(problems([backup(2, 1, { verify_status: 1 }), backup(1, 30)])).toEqual(['unverified mysql 2']);
  });

  test.each([3, 4])('a newer one with verify_status %i spoils it', (verify_status) =>
    expect(problems([backup(2, 1, { verify_status }), backup(1, 5)])).toEqual(['unverified mysql 2']),
  );

  test('every database is looked at by itself, whatever the order', () =>
    expect(
      problems([backup(1, 50, { database_name: 'b' }), backup(3, 1, { database_name: 'a' }), backup(2, 40)]),
    ).toEqual(['stale mysql 1', 'stale mysql 2']));

  test('only what was asked for counts', () =>
    expect(problems([backup(1, 50, { verify_status: 3 })], { failOn: ['failed'] })).toEqual([]));
});

test('latestOk passes over failed ones', () => {
  expect(latestOk([backup(1, 9), backup(3, 1, { backup_status: 1 }), backup(2, 5)])?.id).toBe(2);
  expect(latestOk([])).toBeUndefined();
});

describe('orderedParts', () => {
  const order = (...ids: string[]) => orderedParts(ids.map((id) => ({ id, name: id }))).map(({ id }) => id);

  test('a single file needs no suffix', () => expect(order('tar')).toEqual(['tar']));
  test('parts come in the order of their suffixes', () =>
    expect(order('tar-ac', 'tar-aa', 'tar-ab')).toEqual(['tar-aa', 'tar-ab', 'tar-ac']));
  test('the alphabet carries over', () => {
    const ids = Array.from({ length: 28 }, (_, i) => `tar-a${String.fromCharCode(97 + i)}`);
    ids.splice(26, 2, 'tar-ba', 'tar-bb');
    expect(order(...ids.toReversed())).toEqual(ids);
  });
  test.each([
    [['tar-aa', 'tar-ac'], 'PART_MISSING'],
    [['tar-ab', 'tar-ac'], 'PART_MISSING'],
    [['tar-aa', 'sql-ab'], 'PARTS_UNKNOWN'],
    [['tar', 'log'], 'PARTS_UNKNOWN'],
    [[], 'NO_FILES'],
  ])('%j is refused: %s', (ids, code) => expect(() => order(...ids)).toThrow(expect.objectContaining({ code })));
});
