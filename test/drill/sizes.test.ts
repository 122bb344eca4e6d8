import { describe, expect, test } from '@jest/globals';
import { checkSizes, restoredSpace } from '../../src/drill/sizes.ts';

const content = (told: { dumpSize?: number; filesSize?: number }, dumpSize: number, filesSize: number) => ({
  metadata: { modelVersion: '1', databaseSize: undefined, dumpSize: told.dumpSize, filesSize: told.filesSize },
  ...{ dumpSize, files: 1, filesSize },
});
const MB = 1_000_000;

describe('sizes', () => {
  test.each([
    ['exact', { dumpSize: 94_769, filesSize: 12 }, 94_769, 12],
    ['a dump within 1 % and 4 KiB', { dumpSize: 100 * MB }, 99 * MB - 4096, 0],
    ['files within 5 % and 1 MiB', { filesSize: 100 * MB }, 0, 95 * MB - 1024 * 1024],
  ])('%s pass', (_, told, dump, files) => expect(checkSizes(content(told, dump, files))).toContain('as large as'));

  test.each([
    ['a shorter dump', { dumpSize: 100 * MB }, 98 * MB, 0, 'DUMP_TRUNCATED'],
    ['a longer dump', { dumpSize: 100 * MB }, 102 * MB, 0, 'METADATA_MISMATCH'],
    ['fewer files', { filesSize: 100 * MB }, 0, 90 * MB, 'METADATA_MISMATCH'],
    ['more files', { filesSize: 100 * MB }, 0, 110 * MB, 'METADATA_MISMATCH'],
  ])('%s: fails', (_, told, dump, files, code) => {
    expect(() => checkSizes(content(told, dump, files))).toThrow(expect.objectContaining({ code }));
  });

  test('that nobody tells have nothing to compare', () => {
    expect(checkSizes(undefined)).toEqual({ skipped: expect.any(String) });
    expect(checkSizes(content({}, 5, 5))).toEqual({ skipped: expect.any(String) });
  });

  test('of a restore: a quarter more than the database, and half a gigabyte', () => {
    expect(restoredSpace(undefined)).toBeUndefined();
    expect(restoredSpace(1000 * MB)).toBe(1250 * MB + 512 * 1024 * 1024);
  });
});
