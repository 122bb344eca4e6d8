import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { version } from '../../src/base/version.ts';

test('the version that is told is that of the package', () => {
  expect(version).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
});
