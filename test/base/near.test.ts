import { describe, expect, it, test } from '@jest/globals';
import { nearMatches, suggestion } from '../../src/base/text.ts';

test.each([
  ['scirpt', 'script'],
  ['DataObject', 'data_object'],
  ['xyz', undefined],
])('nearest to %s is %s', (given, word) =>
  expect(nearMatches(given, ['class', 'script', 'data_object'])[0]).toBe(word),
);

describe('near matches', () => {
  it('find a name without its module, and at most three', () => {
    expect(nearMatches('ApiKey', ['Payments.ApiKey', 'Other.Thing'])).toEqual(['Payments.ApiKey']);
    expect(nearMatches('tost', ['test', 'tast', 'toast', 'tort', 'toss'])).toHaveLength(3);
  });

  it('are found at once among very long names', () => {
    const begin = performance.now();
    expect(nearMatches('Produktion', ['x'.repeat(10_000_000), 'Production'])).toEqual(['Production']);
    expect(performance.now() - begin).toBeLessThan(1_000);
  });
});

describe('a suggestion', () => {
  it('asks, and lists what there is', () => {
    expect(suggestion('tets', ['Test', 'Acceptance'], 'environment')).toBe(
      'Did you mean Test? There are: Acceptance, Test.',
    );
  });

  it('lists at most twenty', () => {
    const known = Array.from({ length: 30 }, (_, index) => `app-${String(index).padStart(2, '0')}`);
    expect(suggestion('zzz', known, 'app')).toMatch(/^There are: app-00, .*, app-19 and 10 more\.$/);
  });

  it('says that there is nothing', () => {
    expect(suggestion('a', [], 'app')).toBe('There is no app at all.');
  });
});
