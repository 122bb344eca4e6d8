import { type Clock, pause } from '../base/clock.ts';
import { Failure } from '../base/failure.ts';

export interface Recovery<T> {
  /** Why there is no answer to the request. */
  readonly lost: unknown;
  /** Looks for what the request has made. */
  readonly find: () => Promise<T | undefined>;
  /** What to do when there is no trace of it, as the remedy of the failure. */
  readonly instead: string;
  readonly clock: Clock;
  readonly signal: AbortSignal | undefined;
}

/** Pauses in ms before each look: a service may need some seconds to list what it made. */
export const recoveryPausesMs: readonly number[] = [2_000, 5_000, 10_000];

/**
 * Looks for what a request has made whose answer was lost, rather than sending it again.
 * @throws what is in `lost` unless the request may have been carried out; an `unclear` Failure when there is no trace of it
 */
export async function recover<T>({ lost, find, instead, clock, signal }: Recovery<T>): Promise<T> {
  if (!(lost instanceof Failure && lost.outcomeUnknown) || lost.kind === 'cancelled') throw lost;
  for (const ms of recoveryPausesMs) {
    await pause(clock, ms, signal);
    const found = await find();
    if (found !== undefined) return found;
  }
  const message = `${lost.message} Whether it was carried out is not known: there is no trace of it so far.`;
  throw new Failure(message, { ...lost, transient: false, remedy: instead, cause: lost });
}
