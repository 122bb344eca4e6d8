import type { Clock } from '../../src/http/clock.ts';

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/**
 * Time that passes only when everybody sleeps: the clock jumps to the earliest sleeper once nothing else is going on in the
 * process. Real I/O (a server in the test) has its turns in between.
 */
export class VirtualClock implements Clock {
  /** How long every sleep that has ended was, in ms. */
  readonly slept: number[] = [];
  #now: number;
  #sleepers: Sleeper[] = [];
  #busy = 0;
  #scheduled = false;

  constructor(start = Date.parse('2026-11-21T03:00:00Z')) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  random(): number {
    return 0.5;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) return Promise.reject(signal.reason);
    return new Promise((resolve, reject) => {
      const abort = () => {
        this.#sleepers = this.#sleepers.filter((other) => other !== sleeper);
        reject(signal?.reason);
      };
      const sleeper: Sleeper = {
        at: this.#now + ms,
        wake: () => {
          signal?.removeEventListener('abort', abort);
          this.slept.push(ms);
          resolve();
        },
      };
      signal?.addEventListener('abort', abort, { once: true });
      this.#sleepers.push(sleeper);
      this.#schedule();
    });
  }

  /** Time stands still until the work is done: for requests that really go over a socket. */
  async holding<T>(work: Promise<T>): Promise<T> {
    this.#busy += 1;
    try {
      return await work;
    } finally {
      this.#busy -= 1;
      this.#schedule();
    }
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      if (this.#busy > 0 || this.#sleepers.length === 0) return;
      const next = this.#sleepers.reduce((first, other) => (other.at < first.at ? other : first));
      this.#sleepers = this.#sleepers.filter((other) => other !== next);
      this.#now = Math.max(this.#now, next.at);
      next.wake();
      if (this.#sleepers.length > 0) this.#schedule();
    });
  }
}
