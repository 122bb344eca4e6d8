import { describe, expect, it } from '@jest/globals';
import { Fields, ShapeError } from '../../src/base/json.ts';

const time = (value: unknown) => new Fields({ at: value }, 'the thing').time('at')?.toISOString();

describe('a time', () => {
  it.each([
    [1_763_694_000_000, '2025-11-21T03:00:00.000Z'],
    ['1763694000000', '2025-11-21T03:00:00.000Z'],
    ['2025-11-21T03:00:00Z', '2025-11-21T03:00:00.000Z'],
    ['2025-11-21T04:00:00+01:00', '2025-11-21T03:00:00.000Z'],
    ['2025-11-21T03:00:00', '2025-11-21T03:00:00.000Z'],
    [null, undefined],
    ['', undefined],
  ])('%j: %s', (value, iso) => {
    expect(time(value)).toBe(iso);
  });

  it.each(['yesterday', {}, true, Number.MAX_SAFE_INTEGER])('is not %j', (value) => {
    expect(() => time(value)).toThrow(ShapeError);
  });

  it('is not read out of a text without end', () => {
    const begin = performance.now();
    expect(() => time('T'.repeat(1_000_000))).toThrow(ShapeError);
    expect(performance.now() - begin).toBeLessThan(1_000);
  });
});
