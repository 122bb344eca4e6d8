import { describe, expect, test } from '@jest/globals';
import { endOfTime, runningClock, standingClock } from '../../../src/emulator/core/clock.ts';

const never = new AbortController().signal;

describe('waiting for a time', () => {
  test('what is past is there at once', async () => {
    await standingClock(1000).until(1000, never);
  });

  test('a clock that is moved by hand wakes those whose time has come, and no others', async () => {
    const clock = standingClock(0);
    const come: string[] = [];
    const waits = [10, 20].map(async (time) => {
      await clock.until(time, never);
      come.push(`${time} at ${clock.now()}`);
    });
    clock.advance(10);
    await waits[0];
    expect(come).toEqual(['10 at 10']);
    clock.advance(15);
    await waits[1];
    expect(come).toEqual(['10 at 10', '20 at 25']);
  });

  test('a clock that runs comes to it by itself', async () => {
    const clock = runningClock(100_000);
    const time = clock.now() + 1_000_000;
    await clock.until(time, never);
    expect(clock.now()).toBeGreaterThanOrEqual(time);
  });

  test('whoever does not want to wait any more does not', async () => {
    const gone = new AbortController();
    const waiting = standingClock(0).until(1, gone.signal);
    gone.abort();
    await waiting;
    await standingClock(0).until(1, gone.signal);
  });
});

test('time ends where dates can still be written', () => {
  let real = 0;
  const clock = runningClock(1_000_000, () => real);
  real = Number.MAX_SAFE_INTEGER;
  expect(clock.now()).toBe(endOfTime);
});
