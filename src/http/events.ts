import { type Clock, realClock } from '../base/clock.ts';
import type { TransferOptions } from './exchange.ts';

/** What the HTTP layer reports while it works; the runner layer decides how that looks in a log. Paths carry no query of signed links. */
export type HttpEvent =
  | {
      readonly type: 'request';
      readonly method: string;
      readonly path: string;
      /** HTTP status, or the error's code when there was no answer. */
      readonly outcome: number | string;
      readonly ms: number;
      readonly attempt: number;
    }
  | {
      readonly type: 'retry';
      readonly method: string;
      readonly path: string;
      readonly reason: string;
      readonly inMs: number;
      readonly attempt: number;
    }
  | {
      readonly type: 'progress';
      readonly direction: 'upload' | 'download';
      readonly bytes: number;
      /** Undefined when the other side does not say. */
      readonly total: number | undefined;
      readonly ms: number;
    };

export type OnHttpEvent = (event: HttpEvent) => void;

/** Reports how many bytes have moved, at most once per interval, and always the end. */
export class Progress {
  readonly #direction: 'upload' | 'download';
  readonly #clock: Clock;
  readonly #onEvent: OnHttpEvent | undefined;
  readonly #everyMs: number;
  readonly #startedAt: number;
  #reportedAt: number;
  #reported: number | undefined;
  /** Bytes in all; undefined while unknown. */
  total: number | undefined;

  constructor(direction: 'upload' | 'download', { clock = realClock, onEvent, progressMs = 1_000 }: TransferOptions) {
    this.#direction = direction;
    this.#clock = clock;
    this.#onEvent = onEvent;
    this.#everyMs = progressMs;
    this.#startedAt = clock.now();
    this.#reportedAt = this.#startedAt;
  }

  moved(bytes: number): void {
    if (this.#clock.now() - this.#reportedAt >= this.#everyMs) this.#report(bytes);
  }

  done(bytes: number): void {
    // The last piece may have been reported as it moved.
    if (bytes !== this.#reported) this.#report(bytes);
  }

  #report(bytes: number): void {
    this.#reportedAt = this.#clock.now();
    this.#reported = bytes;
    const ms = this.#reportedAt - this.#startedAt;
    this.#onEvent?.({ type: 'progress', direction: this.#direction, bytes, total: this.total, ms });
  }
}
