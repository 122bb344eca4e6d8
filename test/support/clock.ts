import { channel } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';
import type { Clock } from '../../src/base/clock.ts';

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** Requests of this process that have no answer yet: while there are any, no virtual time passes. */
const underWay = new Set<unknown>();
const on = (name: string, then: (request: unknown) => void) =>
  channel(name).subscribe((message) => then((message as { request: unknown }).request));
on('http.client.request.created', (request) => {
  underWay.add(request);
  // Its answer is there as a whole, or there will be none. Each test file of the process listens.
  (request as ClientRequest).setMaxListeners(0).once('close', () => underWay.delete(request));
});
on('undici:request:create', (request) => underWay.add(request));
for (const end of ['trailers', 'error']) on(`undici:request:${end}`, (request) => underWay.delete(request));

/** Whether a file is read or written at the moment. */
const readsFiles = () => process.getActiveResourcesInfo().some((name) => name.includes('Req'));

/** Turns of the event loop without any request before time jumps: code after an answer has run by then. */
const quietTurns = 6;

/**
 * Time that passes only while everybody sleeps: the clock jumps to the earliest sleeper as soon as nothing else is going on.
 * HTTP requests of the process, which take real time, hold it.
 */
export class VirtualClock implements Clock {
  /** How long every sleep that has ended was, in ms. */
  readonly slept: number[] = [];
  #now: number;
  #sleepers: Sleeper[] = [];
  #watching = false;
  /** Requests under way that a service of this process answers only later. */
  #held = 0;

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
      this.#watch();
    });
  }

  /** What a service needs that answers at a later time: its request does not hold the time. */
  async until(time: number, signal: AbortSignal): Promise<void> {
    this.#held += 1;
    try {
      while (this.#now < time && !signal.aborted) await this.sleep(time - this.#now, signal);
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      this.#held -= 1;
    }
  }

  #watch(): void {
    if (this.#watching) return;
    this.#watching = true;
    this.#turn(0);
  }

  #turn(quiet: number): void {
    setImmediate(() => {
      if (this.#sleepers.length === 0) {
        this.#watching = false;
      } else if (underWay.size > this.#held || readsFiles()) {
        this.#turn(0);
      } else if (quiet < quietTurns) {
        this.#turn(quiet + 1);
      } else {
        this.#jump();
        this.#turn(0);
      }
    });
  }

  #jump(): void {
    const next = this.#sleepers.reduce((first, other) => (other.at < first.at ? other : first));
    this.#sleepers = this.#sleepers.filter((other) => other !== next);
    this.#now = Math.max(this.#now, next.at);
    next.wake();
  }
}
