import { describe, expect, test } from '@jest/globals';
import { endOfTime, runningClock, standingClock } from '../../../src/emulator/core/clock.ts';
import { startMoment } from '../../../src/emulator/core/seed.ts';
import { startEmulator } from '../../../src/emulator/core/server.ts';

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

describe('a running clock', () => {
  test('begins at the real time, or where it is told to, and runs faster', () => {
    let real = 5_000;
    const plain = runningClock(1, () => real);
    const morning = runningClock(60, () => real, Date.UTC(2026, 0, 15, 7));
    real += 2_000;
    expect(plain.now()).toBe(7_000);
    expect(new Date(morning.now()).toISOString()).toBe('2026-01-15T07:02:00.000Z');
    morning.advance(3_600_000);
    expect(new Date(morning.now()).toISOString()).toBe('2026-01-15T08:02:00.000Z');
  });
});

test.each([
  ['2026-01-15T07:00:00Z', '2026-01-15T07:00:00.000Z'],
  ['2026-01-15T07:00Z', '2026-01-15T07:00:00.000Z'],
  ['07:00', '2026-03-01T07:00:00.000Z'],
  ['00:00', '2026-03-01T00:00:00.000Z'],
  ['23:59', '2026-03-01T23:59:00.000Z'],
])('a start at %s', (text, moment) => {
  const at = startMoment(text, Date.UTC(2026, 2, 1, 18, 30));
  expect(new Date(at ?? 0).toISOString()).toBe(moment);
});

test.each(['', '7:00', '25:00', 'noon', '2026-01-15', '2026-01-15T07:00:00', '2026-13-01T00:00Z', '9999-01-01T00:00Z'])(
  'no start: %j',
  (text) => {
    expect(startMoment(text, 0)).toBeUndefined();
  },
);

describe('a seed', () => {
  test.each(['00:00', '06:00', '12:00', '23:59'])('lets the emulated day begin at %s', async (start) => {
    const emulator = await startEmulator({ seed: `start: "${start}"` });
    const { now } = emulator.state() as { now: string };
    await emulator.close();
    expect(now.slice(11, 16)).toBe(start);
  });

  test('gives way to the option of a test; a start that is none is refused', async () => {
    const emulator = await startEmulator({ seed: 'start: "12:00"', start: Date.UTC(2026, 0, 15, 7) });
    expect(emulator.state()['now']).toMatch(/^2026-01-15T07:00/);
    await emulator.close();
    await expect(startEmulator({ seed: 'start: noon' })).rejects.toThrow(/start must be like .*"07:00", not noon/);
  });
});
