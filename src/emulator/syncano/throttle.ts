import type { EmulatedClock } from '../core/platform.ts';
import { ApiError } from './answers.ts';

const SECOND = 1000;

/** Requests per key and second of emulated time. */
export class Throttle {
  readonly #clock: EmulatedClock;
  readonly #windows = new Map<string, { start: number; count: number }>();

  constructor(clock: EmulatedClock) {
    this.#clock = clock;
  }

  /** Counts one request; throws the 429 above the limit. */
  count(key: string, limit: number): void {
    const now = this.#clock.now();
    let window = this.#windows.get(key);
    if (window === undefined || now - window.start >= SECOND) {
      window = { start: now, count: 0 };
      this.#windows.set(key, window);
    }
    window.count += 1;
    if (window.count > limit) {
      const text = 'Request was throttled. Expected available in 1 second.';
      throw new ApiError(429, { detail: text }, { 'retry-after': '1' });
    }
  }
}
