import { describe, expect, test } from '@jest/globals';
import { type InProcess, inProcess } from '../support/in-process.ts';
import { before, secret } from '../support/release.ts';

const settings = [
  { section: 'Constants', name: 'Payments.ApiKey', value: secret },
  { section: 'ScheduledEvents', name: 'Main.Nightly', value: 'Disabled' },
] as const;
const wanted = { settings, instances: 2 };
const after = {
  ...before,
  running: '2.0.0.2',
  configured: '2.0.0.2',
  instances: 2,
  apiKey: secret,
  nightly: 'Disabled',
  dropped: undefined,
};

/** How often a release that goes well saves its journal. */
const saves = 15;

describe('a journal that can be saved no more from some time on', () => {
  test('is saved so often', () =>
    inProcess(async (calc) => {
      const run = calc.release(wanted);
      expect(await run.end).toEqual({ text: 'Running 2.0.0.2' });
      expect(run.saved).toHaveLength(saves);
      expect(await calc.look()).toEqual(after);
    }));

  test.each(Array.from({ length: saves + 1 }, (_, index) => index))('after %i saves', (most) =>
    inProcess(async (calc) => {
      const { run, end } = await releaseWith(calc, most);
      const left = await calc.look();
      expect(left).toEqual(end.failure ? before : after);
      // What the post step was not told of was not sent, unless to put things right.
      const announced = new Set(run.saved.flatMap(({ begun }) => begun));
      if (!announced.has('transport')) expect(calc.writes()).not.toContain('transport');
      if (!announced.has('stop')) expect(calc.writes()).not.toContain('stop');
      if (end.failure) expect(end.failure).toMatchObject({ code: 'STATE_NOT_SAVED', kind: 'config' });
      // And what the main step left well stays so.
      const state = run.saved.at(-1);
      const stops = () => calc.writes().filter((write) => write === 'stop').length;
      const stopsBefore = stops();
      if (state) expect((await calc.recover(state)).failure).toBeUndefined();
      expect(await calc.look()).toEqual(left);
      expect(stops()).toBe(stopsBefore);
    }),
  );
});

async function releaseWith(calc: InProcess, most: number) {
  let saved = 0;
  const run = calc.release(wanted, { save: () => ++saved <= most });
  return { run, end: await run.end };
}
