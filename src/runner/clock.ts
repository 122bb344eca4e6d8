import { type Clock, realClock } from '../base/clock.ts';

/** A clock that runs `speed` times faster than the one on the wall; 1 is real time. */
export function clockAt(speed: number): Clock {
  const start = performance.timeOrigin;
  return {
    now: () => start + performance.now() * speed,
    sleep: (ms, signal) => realClock.sleep(ms / speed, signal),
    random: Math.random,
  };
}
