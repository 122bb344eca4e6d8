import type { Clock } from '../base/clock.ts';

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

export interface ProgressOptions {
  readonly direction: 'upload' | 'download';
  readonly clock: Clock;
  readonly onEvent: OnHttpEvent | undefined;
  readonly everyMs: number;
}

/** Reports how many bytes have moved, at most once per interval, and always the end. */
export class Progress {
  readonly #options: ProgressOptions;
  readonly #startedAt: number;
  #reportedAt: number;
  #reported: number | undefined;
  /** Bytes in all; undefined while unknown. */
  total: number | undefined;

  constructor(options: ProgressOptions) {
    this.#options = options;
    this.#startedAt = options.clock.now();
    this.#reportedAt = this.#startedAt;
  }

  moved(bytes: number): void {
    const { clock, everyMs } = this.#options;
    if (clock.now() - this.#reportedAt >= everyMs) this.#report(bytes);
  }

  done(bytes: number): void {
    // The last piece may have been reported as it moved.
    if (bytes !== this.#reported) this.#report(bytes);
  }

  #report(bytes: number): void {
    const { clock, direction, onEvent } = this.#options;
    this.#reportedAt = clock.now();
    this.#reported = bytes;
    onEvent?.({ type: 'progress', direction, bytes, total: this.total, ms: this.#reportedAt - this.#startedAt });
  }
}
