import { expect, test } from '@jest/globals';
import {
  backupName,
  isFinished,
  latestSuccess,
  newestFirst,
  readBackup,
  readRestore,
  stateOf,
} from '../../src/syncano/types.ts';
import { rawBackup, rawRestore } from './fixtures.ts';

test('all that the server tells of a backup and of a restore is read', () => {
  const raw = rawBackup(7, { size: 5, status_info: 'i', label: 'l', description: 'd', author: { email: 'a@b.c' } });
  const createdAt = '2016-04-25T09:23:07.154759Z';
  expect(readBackup('partial', { ...raw, archive: { value: 'https://x.example/a' } })).toEqual({
    kind: 'partial',
    id: 7,
    createdAt,
    status: 'success',
    statusInfo: 'i',
    author: 'a@b.c',
    instance: 'my-instance',
    size: 5,
    label: 'l',
    description: 'd',
    archive: 'https://x.example/a',
  });
  expect(readBackup('full', { ...raw, archive: 'https://x.example/b' }).archive).toBe('https://x.example/b');
  expect(readBackup('full', { id: 7 })).toEqual({
    kind: 'full',
    id: 7,
    createdAt: '',
    status: '',
    statusInfo: '',
    author: '',
    instance: '',
    label: '',
    description: '',
  });
  expect(readRestore(rawRestore(9, { author: 'somebody' }))).toEqual({
    id: 9,
    createdAt: '2016-04-25T09:23:09.154759Z',
    status: 'success',
    statusInfo: '',
    author: 'somebody',
    backup: 8,
  });
});

test('what is no backup and no restore is called so', () => {
  expect(() => readBackup('full', 'x')).toThrow('the backup is a string instead of an object');
  expect(() => readRestore([])).toThrow('the restore is a list instead of an object');
  expect(() => readRestore({})).toThrow('the restore has no id');
});

test.each([
  ['scheduled', 'active', false],
  ['running', 'active', false],
  ['uploading', 'active', false],
  ['success', 'success', true],
  ['error', 'error', true],
  ['aborted', 'aborted', true],
  ['paused', 'unknown', false],
  ['constructor', 'unknown', false],
])('a status %s means %s, finished: %s', (status, state, finished) => {
  expect(stateOf({ status })).toBe(state);
  expect(isFinished({ status })).toBe(finished);
});

test('lists are newest first, then by id; the latest success is the first of them', () => {
  const at = (id: number, createdAt: string, status = 'success') =>
    readBackup('full', rawBackup(id, { created_at: createdAt, status }));
  const sorted = [
    at(1, ''),
    at(2, '2016-01-01T00:00:00Z'),
    at(3, '2016-01-02T00:00:00Z', 'running'),
    at(4, '2016-01-01T00:00:00Z'),
    at(5, ''),
  ].toSorted(newestFirst);
  expect(sorted.map(({ id }) => id)).toEqual([3, 4, 2, 5, 1]);
  expect(latestSuccess(sorted)?.id).toBe(4);
});

test('a backup is called by its kind, its id and its instance', () => {
  expect(backupName({ kind: 'full', id: 12, instance: 'one' })).toBe('full backup 12 of one');
  expect(backupName({ kind: 'partial', id: 12 })).toBe('partial backup 12');
});
