import type { EmulatedClock } from '../core/platform.ts';
import { ApiError } from './answers.ts';

const HOUR = 3_600_000;

/** Requests per user and hour of emulated time. */
export class RateLimit {
  readonly #clock: EmulatedClock;
  readonly #windows = new Map<string, { start: number; count: number }>();

  constructor(clock: EmulatedClock) {
    this.#clock = clock;
  }

  /** Counts one request and gives the headers its answer carries; throws `throttled` above the limit. */
  count(user: string, limit: number): Record<string, string> {
    const now = this.#clock.now();
    let window = this.#windows.get(user);
    if (window === undefined || now - window.start >= HOUR) {
      window = { start: now, count: 0 };
      this.#windows.set(user, window);
    }
    window.count += 1;
    const remaining = Math.max(0, limit - window.count);
    const headers = { 'x-ratelimit-limit': String(limit), 'x-ratelimit-remaining': String(remaining) };
    if (window.count > limit) throw new ThrottledError(headers);
    return headers;
  }
}

class ThrottledError extends ApiError {
  readonly #headers: Record<string, string>;

  constructor(headers: Record<string, string>) {
    super('throttled', 'The limit of requests per hour is reached; try again later.');
    this.#headers = headers;
  }

  override answer(): ReturnType<ApiError['answer']> {
    return { ...super.answer(), headers: this.#headers };
  }
}
