import { setTimeout as delay } from 'node:timers/promises';
import { cancelled } from './failure.ts';

/** Timers of Node fire at once when they are set for longer than this, in ms (24.8 days). */
const longestTimerMs = 2 ** 31 - 1;

/** A delay as a timer can take it. */
export function timerMs(ms: number): number {
  return Math.max(1, Math.min(Math.ceil(ms), longestTimerMs));
}

/** Time and chance as a parameter, so that tests never wait and rehearsals can run faster than the clock on the wall. */
export interface Clock {
  /** Milliseconds since 1970; never goes back. */
  now(): number;
  /** Resolves after `ms`; rejects as soon as `signal` is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** A number from 0 (included) to 1 (excluded). */
  random(): number;
}

/** The real clock, immune to changes of the system time. */
export const realClock: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  sleep: async (ms, signal) => {
    for (let left = ms; left > longestTimerMs; left -= longestTimerMs)
      await delay(longestTimerMs, undefined, { signal });
    await delay(ms % longestTimerMs, undefined, { signal });
  },
  random: Math.random,
};

/** Sleeps; a signal that is aborted ends it at once. @throws Failure the reason of the signal */
export async function pause(clock: Clock, ms: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await clock.sleep(ms, signal);
  } catch (error) {
    throw signal?.aborted ? cancelled(signal) : error;
  }
}
