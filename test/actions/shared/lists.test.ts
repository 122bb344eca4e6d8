import { describe, expect, test } from '@jest/globals';
import { matrixGroups } from '../../../src/actions/mendix/shared/matrix.ts';
import { concurrently } from '../../../src/actions/shared/concurrently.ts';
import { matcher } from '../../../src/actions/shared/glob.ts';

describe('patterns', () => {
  test.each([
    ['calc', 'calc', true],
    ['calc', 'calc-accp', false],
    ['CALC*', 'calc-accp', true],
    ['c?lc', 'calc', true],
    ['c?lc', 'clc', false],
    ['*-accp', 'calc-accp', true],
    ['a.c', 'abc', false],
    ['[ab]', 'a', false],
    ['(x|y)', 'x', false],
    ['Feature *', 'feature a', true],
    ['one, two\n three ', 'THREE', true],
    ['one, two\n three ', 'one, two', false],
    ['**', 'anything', true],
    ['ф?', 'Фу', true],
    [' , ', '', false],
  ])('%j and %j: %s', (patterns, name, fits) => {
    expect(matcher(patterns)(name)).toBe(fits);
  });
});

describe('groups', () => {
  const entries = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ 'app-id': `app-${index}`, environment: 'Test' }));

  test.each([
    [0, 20, []],
    [1, 20, [1]],
    [5, 2, [2, 3]],
    [7, 3, [2, 2, 3]],
    [3, 3, [1, 1, 1]],
    [4, 1, [4]],
  ])('%i into at most %i', (count, most, sizes) => {
    const { include } = matrixGroups(entries(count), most);
    expect(include.map((group) => group.count)).toEqual(sizes);
    expect(include.map(({ group }) => group)).toEqual(sizes.map((_, index) => index + 1));
    expect(include.flatMap(({ environments }) => JSON.parse(environments) as unknown[])).toEqual(entries(count));
  });
});

describe('work a few at a time', () => {
  test('keeps the order of the items and the limit', async () => {
    let underWay = 0;
    let most = 0;
    const results = await concurrently([5, 1, 4, 2, 3], 2, async (item) => {
      most = Math.max(most, ++underWay);
      for (let turn = 0; turn < item; turn++) await Promise.resolve();
      underWay--;
      return item * 10;
    });
    expect(results).toEqual([50, 10, 40, 20, 30]);
    expect(most).toBe(2);
  });

  test('begins nothing after a failure, and throws the first one', async () => {
    const begun: number[] = [];
    const work = concurrently([1, 2, 3, 4], 2, async (item) => {
      begun.push(item);
      if (item === 2) throw new Error('two');
      await new Promise((wake) => setImmediate(wake));
    });
    await expect(work).rejects.toThrow('two');
    expect(begun).toEqual([1, 2]);
  });

  test('of nothing is nothing', async () => {
    expect(await concurrently([], 4, async () => 1)).toEqual([]);
  });
});
