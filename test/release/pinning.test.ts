import { describe, expect, test } from '@jest/globals';
import type { ReleaseRequest } from '../../src/release/types.ts';
import { Gate, type InProcess, inProcess } from '../support/in-process.ts';

const promotion = { source: { from: 'environment', mode: 'Acceptance' }, backup: false } as const;
const day = 24 * 60 * 60_000;

/** Platform stacks of the environments of calc, and the newest one. */
function stacks(calc: InProcess) {
  const { mendix } = calc.emulator.state() as unknown as {
    mendix: { newestStack: string; apps: Record<string, { environments: Record<string, { stack?: string }> }> };
  };
  const of = (mode: string) => mendix.apps['calc']?.environments[mode]?.stack;
  return { test: of('Test'), acceptance: of('Acceptance'), newest: mendix.newestStack };
}

/** Whether the starts so far were pinned, in order. */
const pinned = (calc: InProcess) =>
  calc.emulator.requests
    .list()
    .filter(({ method, path }) => method === 'POST' && path.endsWith('/start'))
    .map(({ queryKeys }) => queryKeys.includes('pinEnvironment'));

describe('a promotion', () => {
  test.each(['auto', true, false] as const)('with pin-platform %s', (pinPlatform) =>
    inProcess(async (calc) => {
      await calc.clock.sleep(2 * day);
      expect(await calc.release({ ...promotion, pinPlatform }).end).toEqual({ text: 'Running 2.0.0.2' });
      const { test, acceptance, newest } = stacks(calc);
      expect(test).toBe(pinPlatform ? acceptance : newest);
      expect(acceptance).not.toBe(newest);
      expect(pinned(calc)).toEqual([pinPlatform !== false]);
    }),
  );

  test('of another kind does not pin', () =>
    inProcess(async (calc) => {
      expect((await calc.release({ backup: false }).end).failure).toBeUndefined();
      expect(pinned(calc)).toEqual([false]);
    }));

  test('rolled back runs the previous version on the newest stack', () =>
    inProcess(async (calc) => {
      await calc.clock.sleep(2 * day);
      calc.emulator.faults.add({ kind: 'status', status: 500, path: '/_app/**' });
      const health = { path: '/', statuses: [{ first: 200, last: 200 }] };
      const run = calc.release({ ...promotion, health });
      expect((await run.end).failure?.code).toBe('UNHEALTHY');
      expect(pinned(calc)).toEqual([true, false]);
      expect(stacks(calc).test).toBe(stacks(calc).newest);
    }));

  test('whose start is carried out by the post step is pinned all the same', () =>
    inProcess(async (calc) => {
      await calc.clock.sleep(2 * day);
      // As if the runner had died right before the start was sent.
      const gate = new Gate('before start');
      const run = calc.release(promotion, { pace: gate, save: gate.save });
      await gate.reached.promise;
      const state = run.saved.at(-1);
      if (!state) throw new Error('Nothing was saved.');
      expect((await calc.recover(state)).text).toContain('The new version had been started and runs');
      expect(pinned(calc)).toEqual([true]);
    }));
});

describe('a stack that cannot be pinned to', () => {
  const wanted = (pinPlatform: ReleaseRequest['pinPlatform']) => ({ ...promotion, pinPlatform });

  test('is found in the plan when Mendix does not tell the id of the environment', () =>
    inProcess(async (calc) => {
      calc.emulator.variants.set({ 'mendix.environment-id': false });
      const refused = await calc.release(wanted(true)).end;
      expect(refused.failure).toMatchObject({ code: 'CANNOT_PIN', kind: 'config' });
      expect(calc.writes()).toEqual([]);
      expect((await calc.release(wanted('auto')).end).text).toBe('Running 2.0.0.2');
      expect(pinned(calc)).toEqual([false]);
    }));

  test('needs a promotion', () =>
    inProcess(async (calc) => {
      expect((await calc.release({ pinPlatform: true }).end).failure).toMatchObject({ code: 'CANNOT_PIN' });
      expect(calc.writes()).toEqual([]);
    }));

  test.each(['auto', true] as const)('is refused at the start, pin-platform %s', (pinPlatform) =>
    inProcess(async (calc) => {
      const json = { errorCode: 'NOT_SUPPORTED', errorMessage: 'Version pinning is only available elsewhere.' };
      calc.emulator.faults.add({ kind: 'status', status: 400, json, method: 'POST', path: '/**/start', times: 1 });
      const run = calc.release(wanted(pinPlatform));
      const { failure } = await run.end;
      expect(pinned(calc)).toEqual([true, false]);
      if (pinPlatform === 'auto') {
        expect(failure).toBeUndefined();
        expect(run.said.join()).toContain('so the newest one is used.');
      } else {
        expect(failure).toMatchObject({ code: 'NOT_SUPPORTED' });
        expect(run.facts['rolled-back']).toBe(true);
      }
    }),
  );
});
