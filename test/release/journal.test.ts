import { describe, expect, test } from '@jest/globals';
import { isChanged, Journal, type JournalState, parseJournal } from '../../src/release/journal.ts';
import { needsRecovery } from '../../src/release/recover.ts';

const start: JournalState = {
  format: 1,
  appId: 'calc',
  mode: 'Test',
  phase: 'prepare',
  rollback: 'package-and-settings',
  autoSyncDb: true,
  wasRunning: true,
  settings: [],
  begun: [],
  whenRunning: 'previous',
};

describe('the journal', () => {
  test('is saved whole at every change, before the write', () => {
    const saved: JournalState[] = [];
    const journal = new Journal(start, (state) => saved.push(state) > 0);
    journal.announce('stop');
    journal.announce('start', { whenRunning: 'target' });
    journal.announce('start');
    expect(saved.map(({ begun, whenRunning }) => [begun, whenRunning])).toEqual([
      [['stop'], 'previous'],
      [['start'], 'target'],
      [['start'], 'target'],
    ]);
    expect(journal.has('start')).toBe(true);
    journal.withdraw('start');
    expect(journal.has('start')).toBe(false);
  });

  test.each([
    ['upload', false],
    ['backup', false],
    ['transport', true],
    ['settings', true],
    ['scale', true],
    ['stop', true],
    ['start', true],
    ['restore', true],
  ] as const)('%s changes the environment: %s', (write, changed) => {
    const state = { ...start, begun: [write] };
    expect(isChanged(state)).toBe(changed);
    expect(needsRecovery(state)).toBe(changed);
    expect(needsRecovery({ ...state, phase: 'over' })).toBe(false);
  });

  test('is read back as it was saved', () => {
    expect(parseJournal(JSON.stringify(start))).toEqual(start);
  });

  test.each(['', '{', 'null', '[]', '"x"', '{"format":1}'])('%j is no journal', (text) => {
    expect(parseJournal(text)).toBeUndefined();
  });

  test.each([
    { format: 2 },
    { appId: '' },
    { mode: 7 },
    { phase: 'elsewhere' },
    { rollback: 'never' },
    { autoSyncDb: 'true' },
    { wasRunning: undefined },
    { whenRunning: undefined },
    { previous: {} },
    { data: {} },
    { work: 'something else' },
    { target: 'x' },
    { settings: [{ section: 'Constants' }] },
    { settings: {} },
    { begun: ['explode'] },
    { begun: undefined },
  ])('nor is one with %j', (wrong) => {
    expect(parseJournal(JSON.stringify({ ...start, ...wrong }))).toBeUndefined();
  });

  test.each([0, 20, 100])('nor one that was cut off after %i characters', (length) => {
    expect(parseJournal(JSON.stringify(start).slice(0, length))).toBeUndefined();
  });

  test('refuses a write that could not be noted, but not in a rollback', () => {
    const journal = new Journal(start, () => false);
    expect(() => journal.announce('stop')).toThrow(
      expect.objectContaining({ code: 'STATE_NOT_SAVED', kind: 'config' }),
    );
    expect(journal.state).toEqual(start);
    journal.note({ phase: 'rollback' });
    journal.announce('start', { whenRunning: 'previous' });
    expect(journal.has('start')).toBe(true);
  });
});
