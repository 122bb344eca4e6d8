import type { EmulatedClock } from './platform.ts';

/** A clock that can be moved on by hand: what `POST /_emulator/time` needs. */
export interface MovableClock extends EmulatedClock {
  /** Moves emulated time on by so many milliseconds. */
  advance(milliseconds: number): void;
  /** Settles once emulated time has come to `time`, or at once when `signal` is aborted. */
  until(time: number, signal: AbortSignal): Promise<void>;
}

/** Emulated time ends here, so that every date that follows from it can still be written. */
export const endOfTime = Date.UTC(9000, 0);

/** Jobs and the clock run at most this many times faster than real time. */
export const fastest = 1_000_000;

/** The longest that `setTimeout` can wait, in ms. */
const longestTimer = 2 ** 31 - 1;

/**
 * Emulated time that runs `speed` times faster than the real one.
 *
 * @param real the real time in milliseconds since 1970; a parameter for tests
 * @param begin when emulated time begins, in milliseconds since 1970; default: at the real time
 */
export function runningClock(speed: number, real: () => number = Date.now, begin?: number): MovableClock {
  const start = real();
  return movable(speed, (moved) => Math.floor((begin ?? start) + moved + (real() - start) * speed));
}

/** Emulated time that stands still until somebody moves it on: for tests. */
export function standingClock(now: number = Date.UTC(2026, 0, 15, 12)): MovableClock {
  return movable(0, (moved) => now + moved);
}

/** @param read the time, given how far it was moved by hand */
function movable(speed: number, read: (moved: number) => number): MovableClock {
  let moved = 0;
  const waiting = new Set<() => void>();
  const now = (): number => Math.min(read(moved), endOfTime);
  return {
    now,
    advance: (milliseconds) => {
      moved += milliseconds;
      for (const wake of [...waiting]) wake();
    },
    until: async (time, signal) => {
      while (now() < time && !signal.aborted) {
        await new Promise<void>((resolve) => {
          const ms = Math.min(longestTimer, Math.ceil((time - now()) / speed));
          const timer = speed === 0 ? undefined : setTimeout(() => wake(), ms);
          const wake = (): void => {
            clearTimeout(timer);
            waiting.delete(wake);
            signal.removeEventListener('abort', wake);
            resolve();
          };
          waiting.add(wake);
          signal.addEventListener('abort', wake);
        });
      }
    },
  };
}
