import { expect, test } from '@jest/globals';
import { isSameVersion } from '../../src/release/version.ts';

test.each([
  ['1.2.0.345', '1.2.0.345', true],
  ['1.2.0', '1.2.0.345', true],
  ['1.2.0.345', '1.2.0', true],
  ['1.2.0.34', '1.2.0.345', false],
  ['1.2.1', '1.2.0', false],
  ['', '1.2.0', undefined],
  [undefined, '1.2.0', undefined],
  ['1.2.0', undefined, undefined],
] as const)('%s and %s: %s', (one, other, same) => {
  expect(isSameVersion(one, other)).toBe(same);
});
