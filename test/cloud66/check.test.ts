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

  test('tables that the newest one leaves out are a fault only for who asks for it', () => {
    const backups = [backup(2, 1, { skip_tables: 'sessions, logs' }), backup(1, 5)];
    expect(problems(backups)).toEqual([]);
    expect(problems(backups, { failOn: ['skipped-tables'] })).toEqual(['skipped-tables mysql 2']);
    expect(problems([backup(2, 1), backup(1, 5, { skip_tables: 'sessions' })], { failOn: ['skipped-tables'] })).toEqual(
      [],
    );
    const [{ message = '' } = {}] = checkBackups(backups, { ...rules, failOn: ['skipped-tables'] });
    expect(message).toMatch(/\(2\) leaves tables out: sessions, logs\.$/);
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

describe('what is found is told in a sentence', () => {
  const told = (backups: ReturnType<typeof backup>[], changes: Partial<CheckRules> = {}) =>
    checkBackups(backups, { ...rules, ...changes }).map(({ message }) => message);
  const at = (hoursAgo: number) => new Date(now - hoursAgo * 3_600_000).toISOString();
  const name = 'mysql test-db';

  test.each<[string, ReturnType<typeof backup>[], Partial<CheckRules>, string[]]>([
    ['none at all', [], {}, ['There is no backup of this stack at all.']],
    ['none of a type', [backup(1, 5)], { dbTypes: ['mysql', 'redis'] }, ['There is no backup of redis at all.']],
    ['none of a database', [backup(1, 5)], { databases: ['test-db', 'x'] }, ['There is no backup of x at all.']],
    [
      'a failed one',
      [backup(2, 1, { backup_status: 1, backup_result: 'Disk full.' }), backup(1, 5)],
      {},
      [`The newest backup of ${name} (2, ${at(1)}) is not good: Disk full.`],
    ],
    [
      'one of an unknown status',
      [backup(2, 1, { backup_status: 9 }), backup(1, 5)],
      {},
      [`The newest backup of ${name} (2, ${at(1)}) is not good: its status is unknown.`],
    ],
    [
      'one that leaves tables out',
      [backup(1, 5, { skip_tables: 'logs,sessions' })],
      { failOn: ['skipped-tables'] },
      [`The newest backup of ${name} (1) leaves tables out: logs,sessions.`],
    ],
    [
      'an old one',
      [backup(1, 30.25)],
      {},
      [`${name} has no good backup of the last 26 hours: the newest (1) is 30.3 hours old.`],
    ],
    [
      'one without a date',
      [readBackup(rawBackup(1, '', { verify_status: 2 }))],
      {},
      [`${name} has no good backup of the last 26 hours: the newest (1) is of unknown age, so not old.`],
    ],
    [
      'none that ever was good, at any age',
      [backup(1, 5, { backup_status: 1 })],
      { maxAgeHours: undefined, failOn: ['stale'] },
      [`${name} has no good backup of the last few hours: none ever was good.`],
    ],
    ['an old one, at any age', [backup(1, 9_000)], { maxAgeHours: undefined }, []],
    [
      'one whose verification failed',
      [backup(1, 5, { verify_status: 3, verify_result: 'Checksum.' })],
      {},
      [`Verification of backup 1 of ${name}: failed: Checksum.`],
    ],
    [
      'one that cannot be verified',
      [backup(1, 5, { verify_status: 4 })],
      {},
      [`Verification of backup 1 of ${name}: unable-to-verify.`],
    ],
    [
      'one that nobody verified',
      [backup(1, 5, { verify_status: 0 })],
      {},
      [`No good and fresh backup of ${name} is verified.`],
    ],
  ])('%s', (_, backups, changes, messages) => expect(told(backups, changes)).toEqual(messages));
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
  test('numbers count from 0 or from 1, and have no gap', () => {
    expect(order('tar-02', 'tar-00', 'tar-01')).toEqual(['tar-00', 'tar-01', 'tar-02']);
    expect(order('tar-2', 'tar-1')).toEqual(['tar-1', 'tar-2']);
    expect(() => order('tar-2', 'tar-3')).toThrow(expect.objectContaining({ code: 'PART_MISSING' }));
    expect(() => order('tar-01', 'tar-03')).toThrow('A part of the backup is missing; there are only tar-01, tar-03.');
  });
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
