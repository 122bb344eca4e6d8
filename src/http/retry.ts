import type { Clock } from '../base/clock.ts';

/** How long to keep trying, and how the pauses grow. */
export interface RetryPolicy {
  /** Total time for one call with all its tries and pauses, in ms. */
  readonly totalMs: number;
  /** First upper bound of a pause, in ms; doubles with every try. */
  readonly baseMs: number;
  /** Largest upper bound of a pause, in ms. */
  readonly capMs: number;
}

export const defaultRetry: RetryPolicy = { totalMs: 180_000, baseMs: 500, capMs: 20_000 };

/**
 * What the `Retry-After` of an answer asks for, in ms from now: whole seconds or an HTTP date (RFC 9110, 10.2.3), which is
 * compared with the service's own `Date`, so that the runner's clock may be wrong. Undefined when there is none or it cannot be
 * read.
 */
export function askedMs(
  headers: { readonly date?: string | undefined; readonly 'retry-after'?: string | undefined },
  clock: Pick<Clock, 'now'>,
): number | undefined {
  const asked = headers['retry-after']?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(asked)) return Number(asked) * 1000;
  const until = Date.parse(asked);
  const now = Date.parse(headers.date ?? '');
  return Number.isNaN(until) ? undefined : Math.max(0, until - (Number.isNaN(now) ? clock.now() : now));
}

/**
 * The pause before the next try in ms: exponential with full jitter, so that many runners that failed together do not come
 * back together, but never shorter than the service asked for.
 */
export function pauseMs(policy: RetryPolicy, attempt: number, askedMs: number | undefined, clock: Clock): number {
  const jittered = clock.random() * Math.min(policy.capMs, policy.baseMs * 2 ** (attempt - 1));
  // `Retry-After: 0` is no invitation to hammer.
  return askedMs === undefined ? jittered : Math.max(jittered, askedMs + jittered * 0.1);
}
