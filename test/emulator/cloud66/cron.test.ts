import { expect, test } from '@jest/globals';
import { parseCron } from '../../../src/emulator/cloud66/cron.ts';

// 2026-01-15 was a Thursday.
test.each([
  ['0 */1 * * *', '2026-01-15T12:10:00Z', '2026-01-15T13:00:00.000Z'],
  ['10 * * * *', '2026-01-15T12:10:00Z', '2026-01-15T13:10:00.000Z'],
  ['30 2 * * *', '2026-01-15T12:10:00Z', '2026-01-16T02:30:00.000Z'],
  ['0 0 1 * *', '2026-01-15T12:10:00Z', '2026-02-01T00:00:00.000Z'],
  ['0 0 29 2 *', '2026-01-15T12:10:00Z', '2028-02-29T00:00:00.000Z'],
  ['0 3 * * 7', '2026-01-15T12:10:00Z', '2026-01-18T03:00:00.000Z'],
  ['0 3 20 * 5', '2026-01-15T12:10:00Z', '2026-01-16T03:00:00.000Z'],
  ['5,20-22 12 * * *', '2026-01-15T12:20:30Z', '2026-01-15T12:21:00.000Z'],
])('%s after %s', (text, after, next) => {
  expect(new Date(parseCron(text)?.next(Date.parse(after)) ?? 0).toISOString()).toBe(next);
});

test('a day that never comes', () => {
  expect(parseCron('0 0 31 2 *')?.next(0)).toBeUndefined();
});

test.each(['', '* * * *', '60 * * * *', '* * 0 * *', '5-3 * * * *', '*/0 * * * *', 'a * * * *', '* * * * * *'])(
  'no schedule: %j',
  (text) => {
    expect(parseCron(text)).toBeUndefined();
  },
);
