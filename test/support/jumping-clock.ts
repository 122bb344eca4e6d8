import { setImmediate as turn } from 'node:timers/promises';
import type { Clock } from '../../src/base/clock.ts';

/** Sleeps from this length on are deadlines: they end when shorter sleeps have brought the time there. */
const deadlineMs = 100_000;

/** A clock on which every pause is over at once and the time has moved on by it. */
export class JumpingClock implements Clock {
  #now: number;
  #deadlines: { at: number; end: () => void }[] = [];
  /** The pauses that were slept, in ms. */
  readonly pauses: number[] = [];

  constructor(start: string) {
    this.#now = Date.parse(start);
  }

  now(): number {
    return this.#now;
  }

  random(): number {
    return 0.5;
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    if (ms >= deadlineMs) return this.#deadline(this.#now + ms, signal);
    this.pauses.push(ms);
    this.#now += ms;
    for (const { at, end } of this.#deadlines) if (at <= this.#now) end();
    await turn();
    signal?.throwIfAborted();
  }

  #deadline(at: number, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#deadlines.push({ at, end: resolve });
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
  }
}
