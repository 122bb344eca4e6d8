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
 * What a `Retry-After` header asks for, in ms from now: whole seconds or an HTTP date (RFC 9110, 10.2.3). Undefined when
 * there is none or it cannot be read.
 */
export function retryAfterMs(value: string | undefined, now: number): number | undefined {
  const text = value?.trim();
  if (!text) return undefined;
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/**
 * What an answer's `Retry-After` asks for, in ms. A date is compared with the service's own `Date`, so that the runner's clock may
 * be wrong.
 */
export function askedMs(
  headers: { readonly date?: string | undefined; readonly 'retry-after'?: string | undefined },
  clock: Pick<Clock, 'now'>,
): number | undefined {
  const date = Date.parse(headers.date ?? '');
  return retryAfterMs(headers['retry-after'], Number.isNaN(date) ? clock.now() : date);
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
