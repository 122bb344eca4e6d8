import { describe, expect, test } from '@jest/globals';
import type { FaultRule } from '../../src/emulator/core/faults.ts';
import { fileOf, inProcess } from '../support/in-process.ts';
import { before, secret } from '../support/release.ts';

const wanted = {
  settings: [{ section: 'Constants', name: 'Payments.ApiKey', value: secret }],
  instances: 2,
  backup: false,
} as const;
const after = {
  ...before,
  running: '2.0.0.2',
  configured: '2.0.0.2',
  instances: 2,
  apiKey: secret,
  dropped: undefined,
};

/** What happens twice in a row to one kind of write. */
const trouble: readonly (readonly [string, Omit<FaultRule, 'path'>])[] = [
  ['refused with 500', { kind: 'status', status: 500, json: {} }],
  ['refused with 503', { kind: 'status', status: 503, body: '' }],
  ['answered by a web page', { kind: 'not-json' }],
  ['never answered, and not carried out', { kind: 'drop-before' }],
  ['never answered, although carried out', { kind: 'drop-after' }],
];

describe.each(['transport', 'settings', 'scale', 'stop', 'start'])('a release whose %s is twice', (write) => {
  test.each(trouble)('%s goes on', (_what, fault) =>
    inProcess(async (calc) => {
      calc.emulator.faults.add({ ...fault, method: 'POST', path: `/**/${write}`, times: 2 });
      expect(await calc.release(wanted).end).toEqual({ text: 'Running 2.0.0.2' });
      expect(calc.emulator.faults.list()[0]?.struck).toBe(fault.kind === 'drop-after' && write !== 'start' ? 1 : 2);
      expect(await calc.look()).toEqual(after);
    }),
  );

  test('answered 200 with an empty body, and not carried out, is found out', () =>
    inProcess(async (calc) => {
      calc.emulator.faults.add({
        kind: 'status',
        status: 200,
        body: '',
        method: 'POST',
        path: `/**/${write}`,
        times: 2,
      });
      const run = calc.release(wanted, { timeoutMs: 600_000 });
      const end = await run.end;
      // Then it was carried out after all, or everything is as before.
      expect([end.text, await calc.look()]).toEqual(
        end.failure ? [expect.stringContaining('was rolled back'), before] : ['Running 2.0.0.2', after],
      );
      if (end.failure) expect(run.facts['rolled-back']).toBe(true);
    }));
});

test('a start that fails is noticed although two answers in a row were lost', () =>
  inProcess(async (calc) => {
    calc.emulator.faults.add({ kind: 'drop-after', method: 'POST', path: '/**/start', times: 2 });
    const source = fileOf({ version: '3.0.0.3', emulator: { start: 'STARTUP_ACTION_FAILED' } });
    const run = calc.release({ source, backup: false });
    expect((await run.end).failure).toMatchObject({ code: 'STARTUP_ACTION_FAILED' });
    expect(run.facts['rolled-back']).toBe(true);
    expect(await calc.look()).toEqual(before);
  }));
