import type { EmulatedClock } from './platform.ts';

/** A clock that can be moved on by hand: what `POST /_emulator/time` needs. */
export interface MovableClock extends EmulatedClock {
  /** Moves emulated time on by so many milliseconds. */
  advance(milliseconds: number): void;
}

/**
 * Emulated time that runs `speed` times faster than the real one.
 *
 * @param real the real time in milliseconds since 1970; a parameter for tests
 * @param begin when emulated time begins, in milliseconds since 1970; default: at the real time
 */
export function runningClock(speed: number, real: () => number = Date.now, begin?: number): MovableClock {
  const start = real();
  let moved = begin === undefined ? 0 : begin - start;
  return {
    now: () => Math.floor(start + (real() - start) * speed + moved),
    advance: (milliseconds) => {
      moved += milliseconds;
    },
  };
}

/** Emulated time that stands still until somebody moves it on: for tests. */
export function standingClock(now: number = Date.UTC(2026, 0, 15, 12)): MovableClock {
  let current = now;
  return {
    now: () => current,
    advance: (milliseconds) => {
      current += milliseconds;
    },
  };
}
