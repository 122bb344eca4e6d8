import type { Clock } from '../base/clock.ts';
import { Failure } from '../base/failure.ts';
import { oneLine } from '../base/text.ts';
import type { RetryPolicy } from '../http/retry.ts';
import { type WaitLimits as Limits, type Waited, type WaitOptions, waitFor } from '../wait/wait.ts';
import type { MendixConnection } from './client.ts';
import type { JobState } from './types.ts';

/** How long to wait, and who hears of it. */
export interface WaitLimits extends Limits {
  /** Default: the connection's. */
  readonly clock?: Clock | undefined;
  /** Default: the connection's. */
  readonly signal?: AbortSignal | undefined;
}

/** What waits for on top of its limits. */
type Waiting<T> = Pick<WaitOptions<T>, 'what' | 'look' | 'state' | 'judge' | 'usual' | 'schedule'>;

/** One look tries for this long by itself before it counts as a bad one; the wait goes on after it. */
export const lookRetry: Partial<RetryPolicy> = { totalMs: 60_000 };

/** `waitFor` with the connection's clock and signal. */
export function wait<T>(connection: MendixConnection, limits: WaitLimits, waiting: Waiting<T>): Promise<Waited<T>> {
  return waitFor({
    ...waiting,
    what: oneLine(waiting.what),
    state: (value) => oneLine(waiting.state(value)),
    timeoutMs: limits.timeoutMs,
    clock: limits.clock ?? connection.clock,
    signal: limits.signal ?? connection.signal,
    onEvent: limits.onEvent,
    // Without one of the caller's, what suits the thing that is waited for.
    schedule: limits.schedule ?? waiting.schedule,
  });
}

/** A job of Backups v2 and how to look at it. */
interface Job {
  readonly state: JobState;
  readonly statusMessage: string | undefined;
}

/**
 * Waits until a job of Backups v2 is completed.
 * @throws Failure `remote-failed` with `failedCode` and the service's message when the job has failed; WaitTimeout
 */
export function waitForJob<T extends Job>(
  connection: MendixConnection,
  limits: WaitLimits,
  job: { what: string; failedCode: string; remedy: string; look: (signal: AbortSignal) => Promise<T>; usual: string },
): Promise<Waited<T>> {
  return wait(connection, limits, {
    what: job.what,
    usual: job.usual,
    look: job.look,
    state: (value) => value.state,
    judge: (value) => {
      if (value.state === 'failed') {
        const why = value.statusMessage ? `: "${oneLine(value.statusMessage)}"` : ', and the service does not say why';
        throw new Failure(`The ${job.what} has failed${why}.`, {
          code: job.failedCode,
          kind: 'remote-failed',
          remedy: job.remedy,
        });
      }
      if (value.state === 'completed') return 'done';
      return value.state === 'queued' || value.state === 'running' ? 'pending' : 'unknown';
    },
  });
}
