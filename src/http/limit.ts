import { timerMs } from '../base/clock.ts';

/**
 * The limit of one try: its signal is aborted when the time is over, or when one of the given signals is. It must be cleared,
 * and then leaves neither a timer nor a listener behind, however long the given signals live.
 */
export class TryLimit {
  readonly signal: AbortSignal;
  readonly #over = new AbortController();
  readonly #stops: readonly AbortSignal[];
  readonly #timer: NodeJS.Timeout;
  readonly #onStop: () => void;
  #grace: NodeJS.Timeout | undefined;
  #timedOut = false;

  /**
   * @param limitMs real time for the try
   * @param stops end it early
   * @param graceMs how long it may still go on after that
   */
  constructor(limitMs: number, stops: readonly AbortSignal[], graceMs: number) {
    this.signal = this.#over.signal;
    this.#stops = stops;
    this.#timer = setTimeout(() => {
      this.#timedOut = true;
      this.#over.abort(new DOMException('The time limit of the request is over.', 'TimeoutError'));
    }, timerMs(limitMs));
    this.#onStop = () => {
      if (graceMs === 0) this.#over.abort();
      else this.#grace ??= setTimeout(() => this.#over.abort(), graceMs);
    };
    for (const stop of stops) stop.addEventListener('abort', this.#onStop, { once: true });
  }

  /** Whether it was the time that ended the try. */
  get timedOut(): boolean {
    return this.#timedOut;
  }

  /** The work's end, or a rejection as soon as the limit is reached: also work that never looks at the signal is left then. */
  race<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.signal.addEventListener('abort', () => reject(this.signal.reason), { once: true });
      work.then(resolve, reject);
    });
  }

  clear(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#grace);
    for (const stop of this.#stops) stop.removeEventListener('abort', this.#onStop);
  }
}
