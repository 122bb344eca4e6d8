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
    const journal = new Journal(start, (state) => saved.push(state));
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

  test.each(['', '{', 'null', '[]', '"x"', '{"format":2}'])('%j is no journal', (text) => {
    expect(parseJournal(text)).toBeUndefined();
  });
});
