import { describe, expect, test } from '@jest/globals';
import { realClock } from '../../src/base/clock.ts';
import { askedMs, pauseMs } from '../../src/http/retry.ts';

const noon = Date.parse('2026-11-21T12:00:00Z');
const policy = { totalMs: 60_000, baseMs: 500, capMs: 20_000 };
const chance = (random: number) => ({ ...realClock, random: () => random });

describe('Retry-After', () => {
  test.each([
    ['7', 7_000],
    [' 0 ', 0],
    ['1.5', 1_500],
    ['Sat, 21 Nov 2026 12:00:30 GMT', 30_000],
    ['Sat, 21 Nov 2026 11:00:00 GMT', 0],
    ['soon', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%p asks for %p ms', (value, expected) => {
    expect(askedMs({ 'retry-after': value }, { now: () => noon })).toBe(expected);
  });

  test('as a date is read by the clock of the service, and by ours when it does not tell the time', () => {
    const clock = { now: () => noon };
    const at = (time: string) => `Sat, 21 Nov 2026 ${time} GMT`;
    expect(askedMs({ 'retry-after': at('15:00:09'), date: at('15:00:00') }, clock)).toBe(9_000);
    expect(askedMs({ 'retry-after': at('12:00:30') }, clock)).toBe(30_000);
    expect(askedMs({ 'retry-after': at('12:00:30'), date: 'today' }, clock)).toBe(30_000);
  });
});

describe('the pause', () => {
  test('doubles its upper bound with every try, up to the cap', () => {
    const bounds = [1, 2, 3, 4, 5, 6, 7, 50].map((attempt) => pauseMs(policy, attempt, undefined, chance(1)));
    expect(bounds).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 20_000, 20_000]);
  });

  test('has full jitter: any length from nothing to the bound', () => {
    expect(pauseMs(policy, 3, undefined, chance(0))).toBe(0);
    expect(pauseMs(policy, 3, undefined, chance(0.25))).toBe(500);
  });

  test('is never shorter than the service asked for', () => {
    for (const random of [0, 0.5, 0.999]) {
      expect(pauseMs(policy, 1, 10_000, chance(random))).toBeGreaterThanOrEqual(10_000);
    }
  });

  test('still grows when the service asks for none at all', () => {
    expect(pauseMs(policy, 5, 0, chance(0.5))).toBe(4_000);
  });
});
