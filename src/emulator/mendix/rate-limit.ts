/** Counts calls per real second: what a client that hammers the service runs into. */
export class RateLimit {
  readonly #now: () => number;
  #second = 0;
  #calls = 0;

  /** @param now real milliseconds */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Counts one call; `perSecond` 0 means no limit. */
  exceeded(perSecond: number): boolean {
    const second = Math.floor(this.#now() / 1000);
    if (second !== this.#second) {
      this.#second = second;
      this.#calls = 0;
    }
    this.#calls += 1;
    return perSecond > 0 && this.#calls > perSecond;
  }
}
