import type { EmulatedClock } from './platform.ts';

/** A clock that can be moved on by hand: what `POST /_emulator/time` needs. */
export interface MovableClock extends EmulatedClock {
  /** Moves emulated time on by so many milliseconds. */
  advance(milliseconds: number): void;
}

/**
 * Emulated time that runs `speed` times faster than the real one.
 *
 * @param start where it begins, in milliseconds since 1970; default: at the real time
 * @param real the real time in milliseconds since 1970; a parameter for tests
 */
export function runningClock(speed: number, start?: number, real: () => number = Date.now): MovableClock {
  const begun = real();
  let moved = start === undefined ? begun : start;
  return {
    now: () => Math.floor(moved + (real() - begun) * speed),
    advance: (milliseconds) => {
      moved += milliseconds;
    },
  };
}

/**
 * When emulated time is to begin, in milliseconds since 1970: a moment (`2026-01-15T07:00:00Z`), or a time of today (`07:00`),
 * both in UTC. Undefined when it is neither.
 *
 * @param today any moment of today
 */
export function startMoment(text: string, today: number): number | undefined {
  const day = new Date(today).toISOString().slice(0, 10);
  const moment = /^\d\d:\d\d$/.test(text) ? `${day}T${text}:00Z` : text;
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/.test(moment) ? Date.parse(moment) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
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
