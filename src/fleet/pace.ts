import type { Clock } from '../base/clock.ts';
import type { Pace, Turn } from '../http/client.ts';
import type { Schedule } from '../wait/wait.ts';

interface PaceSettings {
  /** Requests per second at most; also what is sent while the service does not complain. */
  readonly perSecond: number;
  readonly clock: Clock;
  /** Hears of each slow-down: the new rate, and for how long nothing is sent. */
  readonly onSlowDown?: ((slower: { readonly perSecond: number; readonly pauseMs: number }) => void) | undefined;
}

/** The pause after a 429 that does not say how long to wait, in ms. */
const defaultPauseMs = 1_000;
/** From nothing back to the full rate, in ms. */
const recoveryMs = 60_000;
/** The slowest that refusals can make it, as a share of the full rate. */
const slowestShare = 1 / 64;

/**
 * One pace for all requests to a service: they go out one by one at even distances. A refusal (429) stops all of them for as
 * long as the service asks, then halves the rate, which recovers slowly: additive increase, multiplicative decrease. Several
 * machines that each have a pace of their own find a common one in this way.
 */
export class SharedPace implements Pace {
  readonly #full: number;
  readonly #clock: Clock;
  readonly #onSlowDown: PaceSettings['onSlowDown'];
  readonly #waiters = new Set<(turn: Turn) => void>();
  /** The rate right after the last slow-down, and when recovery began. */
  #slowed: { readonly rate: number; readonly since: number } | undefined;
  /** Before this time nothing is sent. */
  #next = Number.NEGATIVE_INFINITY;
  #sent = 0;
  /** How many had been sent when it slowed down last: their refusals are no news. */
  #sentAtSlowDown = 0;
  #refusals = 0;
  /** Ends the sleep of the one loop that hands out turns; undefined while there is none. */
  #idle: AbortController | undefined;

  constructor({ perSecond, clock, onSlowDown }: PaceSettings) {
    this.#full = perSecond;
    this.#clock = clock;
    this.#onSlowDown = onSlowDown;
  }

  get perSecond(): number {
    if (!this.#slowed) return this.#full;
    const recovered = (this.#full * Math.max(0, this.#clock.now() - this.#slowed.since)) / recoveryMs;
    return Math.min(this.#full, this.#slowed.rate + recovered);
  }

  get refusals(): number {
    return this.#refusals;
  }

  take(signal: AbortSignal): Promise<Turn> {
    if (signal.aborted) return Promise.reject(signal.reason);
    return new Promise((resolve, reject) => {
      const abort = () => {
        this.#waiters.delete(go);
        if (this.#waiters.size === 0) this.#idle?.abort();
        reject(signal.reason);
      };
      const go = (turn: Turn) => {
        signal.removeEventListener('abort', abort);
        resolve(turn);
      };
      signal.addEventListener('abort', abort, { once: true });
      this.#waiters.add(go);
      if (!this.#idle) void this.#handOut();
    });
  }

  /** Hands out turns until nobody waits for one. */
  async #handOut(): Promise<void> {
    const idle = new AbortController();
    this.#idle = idle;
    // What was not sent while nobody asked is not made up for.
    this.#next = Math.max(this.#next, this.#clock.now());
    for (const go of this.#waiters) {
      // A refusal may have moved the next turn further away during the sleep.
      for (let ms = this.#leftMs(); ms > 0 && !idle.signal.aborted; ms = this.#leftMs()) {
        await this.#clock.sleep(ms, idle.signal).catch(() => {});
      }
      if (idle.signal.aborted) break;
      if (!this.#waiters.delete(go)) continue;
      // Counted from when it was due, so that a late timer does not lower the rate.
      this.#next += 1_000 / this.perSecond;
      go(this.#turn());
    }
    this.#idle = undefined;
    // Somebody may have come between the last one's leaving and now.
    if (this.#waiters.size > 0) void this.#handOut();
  }

  #leftMs(): number {
    return this.#next - this.#clock.now();
  }

  #turn(): Turn {
    this.#sent += 1;
    const number = this.#sent;
    return { refused: (askedMs) => this.#refused(number, askedMs) };
  }

  #refused(number: number, askedMs = defaultPauseMs): void {
    this.#refusals += 1;
    const now = this.#clock.now();
    this.#next = Math.max(this.#next, now + askedMs);
    if (number <= this.#sentAtSlowDown) return;
    const rate = Math.max(this.#full * slowestShare, this.perSecond / 2);
    this.#slowed = { rate, since: this.#next };
    this.#sentAtSlowDown = this.#sent;
    this.#onSlowDown?.({ perSecond: rate, pauseMs: this.#next - now });
  }
}

/** Share of the pace that looks at jobs may take; the rest is for everything else. */
const shareOfLooks = 0.5;

/**
 * How often to look at each of so many jobs, so that together they stay within the pace.
 * @param parallel jobs at a time
 * @param perSecond requests per second, all together
 */
export function fleetSchedule(parallel: number, perSecond: number): Schedule {
  const minMs = Math.max(10_000, (1_000 * parallel) / (perSecond * shareOfLooks));
  return { minMs, share: 0.2, maxMs: Math.max(60_000, minMs) };
}
