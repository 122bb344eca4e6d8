import { describe, expect, test } from '@jest/globals';
import { planRetention, type Retained, type RetentionRules } from '../../src/retention/plan.ts';

const now = Date.parse('2026-03-10T00:00:00Z');

interface Item extends Retained {
  readonly id: string;
}

/** `ok 3d` is a success that is three days old; other first words are states. */
function item(id: string, state: string, days: number, more: Partial<Retained> = {}): Item {
  return {
    id,
    createdAt: now - days * 86_400_000,
    finished: state !== 'running',
    succeeded: state === 'ok',
    label: '',
    ...more,
  };
}

function plan(items: Item[], rules: Partial<RetentionRules>) {
  const made = planRetention(items, (facts) => facts, { now, ...rules });
  return {
    remove: made.remove.map(({ id }) => id),
    keep: Object.fromEntries(made.keep.map(({ item: { id }, because }) => [id, because])),
  };
}

const newest = 'it is the newest successful one';
const last = 'it is one of the last 2';

describe('planRetention', () => {
  test('keeps the newest N successes and removes the rest, oldest first', () => {
    const items = [item('b', 'ok', 2), item('d', 'ok', 4), item('a', 'ok', 1), item('c', 'ok', 3)];
    expect(plan(items, { keepLast: 2 })).toEqual({
      remove: ['d', 'c'],
      keep: { a: newest, b: last },
    });
  });

  test('never removes the newest success, even with keep-last 0 and when it is older than keep-days', () => {
    expect(plan([item('a', 'ok', 400), item('b', 'ok', 500)], { keepLast: 0, keepDays: 1 })).toEqual({
      remove: ['b'],
      keep: { a: newest },
    });
  });

  test('failures neither count for keep-last nor stand in for a success', () => {
    const items = [item('f1', 'failed', 1), item('a', 'ok', 2), item('f2', 'failed', 3), item('b', 'ok', 4)];
    expect(plan(items, { keepLast: 2 })).toEqual({
      remove: ['f2'],
      keep: { f1: 'it failed after the newest success', a: newest, b: last },
    });
  });

  test('with both rules, either keeps', () => {
    const items = [item('a', 'ok', 1), item('b', 'ok', 2), item('c', 'ok', 6.99), item('d', 'ok', 7)];
    expect(plan(items, { keepLast: 2, keepDays: 7 })).toEqual({
      remove: ['d'],
      keep: { a: newest, b: last, c: 'it is younger than 7 days' },
    });
  });

  test('a label prefix leaves all others alone, and they do not count', () => {
    const items = [
      item('hand', 'ok', 0, { label: 'by hand' }),
      item('n1', 'ok', 1, { label: 'nightly-2' }),
      item('n2', 'ok', 2, { label: 'nightly-1' }),
    ];
    expect(plan(items, { keepLast: 1, labelPrefix: 'nightly-' })).toEqual({
      remove: ['n2'],
      keep: { hand: 'it does not begin with "nightly-"', n1: newest },
    });
  });

  test('unfinished, undated and protected ones stay and protect nothing', () => {
    const items = [
      item('run', 'running', 50),
      item('when', 'ok', Number.NaN),
      item('live', 'ok', 60, { protectedBecause: 'runs in Production' }),
      item('a', 'ok', 70),
      item('b', 'ok', 80),
    ];
    expect(plan(items, { keepLast: 1 })).toEqual({
      remove: ['b'],
      keep: { when: 'its date cannot be read', run: 'it is not finished', live: 'runs in Production', a: newest },
    });
  });

  test('each group has its own newest', () => {
    const items = [
      item('a1', 'ok', 1, { group: 'a' }),
      item('b1', 'ok', 9, { group: 'b' }),
      item('a2', 'ok', 5, { group: 'a' }),
    ];
    expect(plan(items, { keepLast: 1 }).remove).toEqual(['a2']);
  });

  test('says of each that stays why', () => {
    const items = [
      item('f', 'failed', 0),
      item('a', 'ok', 1),
      item('b', 'ok', 2),
      item('c', 'ok', 3),
      item('run', 'running', 5),
      item('when', 'ok', Number.NaN),
      item('live', 'ok', 60, { protectedBecause: 'it runs in Production' }),
      item('hand', 'ok', 60, { label: 'by hand' }),
    ].map((one) => ({ ...one, label: one.label || 'nightly' }));
    const { keep } = planRetention(items, (facts) => facts, { now, keepLast: 2, keepDays: 4, labelPrefix: 'night' });
    expect(Object.fromEntries(keep.map(({ item: { id }, because }) => [id, because]))).toEqual({
      f: 'it failed after the newest success',
      a: 'it is the newest successful one',
      b: 'it is one of the last 2',
      c: 'it is younger than 4 days',
      run: 'it is not finished',
      when: 'its date cannot be read',
      live: 'it runs in Production',
      hand: 'it does not begin with "night"',
    });
  });

  test('refuses to judge without a rule', () => {
    expect(() => plan([item('a', 'ok', 1)], {})).toThrow(
      new RangeError('Say what to keep: keep-last, keep-days, or both.'),
    );
  });

  test.each([{ keepLast: 0 }, { keepDays: 0 }, { keepDays: 0.5 }])('takes the rules %j', (rules) => {
    expect(plan([item('a', 'ok', 1), item('b', 'ok', 2)], rules).remove).toEqual(['b']);
  });
});
