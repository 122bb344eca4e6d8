import { expect, test } from '@jest/globals';
import { checksFrom } from '../../src/drill/checks.ts';

test('checks are names with SQL, and nothing else', () => {
  expect(checksFrom({ a: 'select true', 'b c': ' select\n 1 = 1' })).toEqual([
    { name: 'a', sql: 'select true' },
    { name: 'b c', sql: ' select\n 1 = 1' },
  ]);
  const many = Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`c${index}`, 'select true']));
  for (const bad of [
    undefined,
    null,
    'select true',
    ['select true'],
    {},
    { a: '' },
    { a: 1 },
    { a: true },
    { a: ' \\! x' },
    { a: 'a\0' },
    { a: 'x'.repeat(30_001) },
    many,
    { a: 'select true', b: null },
  ]) {
    expect(checksFrom(bad)).toBeUndefined();
  }
});
