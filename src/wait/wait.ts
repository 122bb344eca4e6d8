import type { Clock } from '../base/clock.ts';
import { Failure } from '../base/failure.ts';
import { oneLine } from '../base/text.ts';

/** What a wait reports while it goes on; the runner layer decides how that looks in a log. */
export type WaitEvent =
  /** The state is another one than before (or the first one seen). */
  | {
      readonly type: 'state';
      readonly what: string;
      readonly state: string;
      readonly known: boolean;
      readonly elapsedMs: number;
    }
  | {
      readonly type: 'heartbeat';
      readonly what: string;
      readonly state: string | undefined;
      readonly elapsedMs: number;
      readonly deadlineMs: number;
      readonly usual: string | undefined;
    }
  | { readonly type: 'poll-failed'; readonly what: string; readonly error: unknown; readonly inARow: number };

export type OnWaitEvent = (event: WaitEvent) => void;

/** How the interval between two looks grows with the age of the wait. */
export interface Schedule {
  readonly minMs: number;
  /** Share of the time elapsed so far: 0.1 means that an end is noticed at most a tenth late. */
  readonly share: number;
  readonly maxMs: number;
}

export const defaultSchedule: Schedule = { minMs: 1_000, share: 0.1, maxMs: 30_000 };

/** No schedule looks more often than this, in ms, whatever it says. */
const leastMs = 50;

/** How long to sleep before the next look, in ms; never past the deadline. */
export function intervalMs(schedule: Schedule, elapsedMs: number, leftMs: number): number {
  const grown = Math.min(schedule.maxMs, Math.max(schedule.minMs, elapsedMs * schedule.share));
  return Math.max(0, Math.min(Math.max(grown, leastMs), leftMs));
}

/** What a look means: finished, still going on, or a state that nobody documented (waited on, never taken for success). */
type Verdict = 'done' | 'pending' | 'unknown';

/** What the clients leave to whoever waits: how long, how often to look, and who hears of it. */
export interface WaitLimits {
  /** Infinity for a wait without a limit. */
  readonly timeoutMs: number;
  /** Default: what suits the thing that is waited for. */
  readonly schedule?: Schedule | undefined;
  readonly onEvent?: OnWaitEvent | undefined;
}

/** What one look of a wait takes over into its call: the end of the wait, and how long it may try by itself. */
export interface Look {
  readonly signal?: AbortSignal | undefined;
  readonly retry?: { readonly totalMs: number } | undefined;
}

/** What a client says of a wait. */
export interface Waiting<T> {
  /** What is waited for, as it reads after "waiting for": `start job 02df… of calc / Production`. */
  readonly what: string;
  /** One look at the service. A rejected look that `isTransient` accepts does not end the wait. */
  readonly look: (look: Look) => Promise<T>;
  readonly state: (value: T) => string;
  /** Decides; throws when the other side has failed, which ends the wait at once. */
  readonly judge: (value: T) => Verdict;
  /** What is usual, for the heartbeat: "1 to 10 minutes". */
  readonly usual?: string | undefined;
  readonly schedule?: Schedule | undefined;
  /** Whether a failed look may be followed by a good one. Default: the error says `transient: true`. */
  readonly isTransient?: ((error: unknown) => boolean) | undefined;
}

/** One look tries for this long by itself before it counts as a bad one; the wait goes on after it. */
const lookMs = 60_000;
/** Without news the log says at this interval, in ms, that the wait goes on. */
const heartbeatMs = 60_000;

/** The time ran out. `lastState` is undefined when no look ever succeeded; a bad look that came last is the `cause`, and told first. */
export class WaitTimeout extends Failure {
  override readonly name = 'WaitTimeout';
  readonly what: string;
  readonly lastState: string | undefined;

  constructor(what: string, timeoutMs: number, lastState: string | undefined, cause: unknown) {
    const seen = lastState === undefined ? 'its state could never be read' : `its last known state is ${lastState}`;
    const why = cause instanceof Error ? `${cause.message} ` : '';
    super(`${why}The time limit of ${span(timeoutMs)} ran out while waiting for ${what}; ${seen}.`, {
      code: 'TIMEOUT',
      kind: 'timeout',
      remedy: 'It may still finish. Give the step more timeout-minutes.',
      cause,
    });
    this.what = what;
    this.lastState = lastState;
  }
}

/** A span of time as people say it: `45 s`, `3 min 20 s`, `2 h 5 min`. */
export function span(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return ms < 9_950 ? `${Number((ms / 1000).toFixed(1))} s` : `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return seconds % 60 === 0 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`;
  return minutes % 60 === 0 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** The last look, which begins at the deadline, may take this long; so may one that began just before it. */
const lastLookMs = 1_000;

/**
 * Looks until the thing is done. The first look comes at once, nothing is slept after the end, the deadline is exact (also for
 * a look that hangs; only a look that has just begun may still bring the end), and one bad look does not end the wait. The
 * service's words are made safe to print.
 * @returns what the last look saw
 * @throws WaitTimeout at the deadline; what `judge` throws; a look's own error when it is not transient; the signal's reason;
 * RangeError for a time that is no number
 */
export async function wait<T>(
  { clock, signal }: { readonly clock: Clock; readonly signal: AbortSignal | undefined },
  limits: WaitLimits,
  waiting: Waiting<T>,
): Promise<T> {
  const { timeoutMs, schedule = waiting.schedule ?? defaultSchedule } = limits;
  // Every comparison with NaN is false: such a wait would never end, and never pause between two looks.
  for (const time of [timeoutMs, ...Object.values(schedule)]) {
    if (!(time >= 0)) throw new RangeError(`A time of the wait for ${waiting.what} is ${time}.`);
  }
  const start = clock.now();
  const seen = new Seen(limits, waiting);
  const limit = new Limit(timeoutMs, clock, signal);
  try {
    for (;;) {
      signal?.throwIfAborted();
      const looked = await limit.of(waiting.look);
      signal?.throwIfAborted();
      const elapsedMs = clock.now() - start;
      if ('value' in looked) {
        const verdict = waiting.judge(looked.value);
        seen.state(oneLine(waiting.state(looked.value)), verdict !== 'unknown', elapsedMs);
        if (verdict === 'done') return looked.value;
      } else if (limit.isOver) {
        seen.cutShort(looked.error);
      } else {
        seen.pollFailed(looked.error);
      }
      if (elapsedMs >= timeoutMs || limit.isOver) throw seen.timeout();
      seen.heartbeat(elapsedMs);
      await clock.sleep(intervalMs(schedule, elapsedMs, timeoutMs - elapsedMs), signal);
    }
  } catch (error) {
    // A sleep that is interrupted throws the platform's AbortError; callers get the reason they gave.
    if (signal?.aborted) throw signal.reason;
    throw error;
  } finally {
    limit.clear();
  }
}

/** What the looks have seen so far, and who is told of it. */
class Seen<T> {
  readonly #limits: WaitLimits;
  readonly #waiting: Waiting<T>;
  readonly #what: string;
  #state: string | undefined;
  #error: unknown;
  #badInARow = 0;
  #lastNewsMs = 0;

  constructor(limits: WaitLimits, waiting: Waiting<T>) {
    this.#limits = limits;
    this.#waiting = waiting;
    this.#what = oneLine(waiting.what);
  }

  state(state: string, known: boolean, elapsedMs: number): void {
    this.#badInARow = 0;
    this.#error = undefined;
    if (state === this.#state) return;
    this.#state = state;
    this.#lastNewsMs = elapsedMs;
    this.#limits.onEvent?.({ type: 'state', what: this.#what, state, known, elapsedMs });
  }

  pollFailed(error: unknown): void {
    const isTransient = this.#waiting.isTransient ?? saysTransient;
    if (!isTransient(error)) throw error;
    this.#error = error;
    this.#badInARow += 1;
    this.#limits.onEvent?.({ type: 'poll-failed', what: this.#what, error, inARow: this.#badInARow });
  }

  /** The end of the time ended a look; what it had met until then is the cause of its own failure. */
  cutShort(error: unknown): void {
    if (error instanceof Failure && error.cause instanceof Failure) this.#error = error.cause;
  }

  heartbeat(elapsedMs: number): void {
    if (elapsedMs - this.#lastNewsMs < heartbeatMs) return;
    this.#lastNewsMs = elapsedMs;
    const { onEvent, timeoutMs: deadlineMs } = this.#limits;
    const { usual } = this.#waiting;
    onEvent?.({ type: 'heartbeat', what: this.#what, state: this.#state, elapsedMs, deadlineMs, usual });
  }

  timeout(): WaitTimeout {
    return new WaitTimeout(this.#what, this.#limits.timeoutMs, this.#state, this.#error);
  }
}

function saysTransient(error: unknown): boolean {
  return error instanceof Failure && error.transient;
}

/**
 * The end of a wait from outside: its signal is aborted when the caller's is, or when the time is over. Must be cleared, and
 * then leaves no timer or listener behind.
 */
class Limit {
  readonly #clock: Clock;
  readonly #stop: AbortSignal | undefined;
  readonly #end = new AbortController();
  readonly #timer = new AbortController();
  #lookSince: number | undefined;
  #isOver = false;

  constructor(timeoutMs: number, clock: Clock, stop: AbortSignal | undefined) {
    this.#clock = clock;
    this.#stop = stop;
    stop?.addEventListener('abort', this.#onStop, { once: true });
    if (Number.isFinite(timeoutMs)) this.#watch(timeoutMs);
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** One look's end: its value or its error. A look that ignores its signal is left behind at the limit. */
  async of<T>(look: Waiting<T>['look']): Promise<{ value: T } | { error: unknown }> {
    const { signal } = this.#end;
    const aborted = Promise.withResolvers<never>();
    // A look that obeys its signal comes first: it may say what had kept it.
    const abort = () => setImmediate(() => aborted.reject(signal.reason));
    signal.addEventListener('abort', abort, { once: true });
    this.#lookSince = this.#clock.now();
    try {
      return { value: await Promise.race([look({ signal, retry: { totalMs: lookMs } }), aborted.promise]) };
    } catch (error) {
      return { error };
    } finally {
      this.#lookSince = undefined;
      signal.removeEventListener('abort', abort);
    }
  }

  clear(): void {
    this.#timer.abort();
    this.#stop?.removeEventListener('abort', this.#onStop);
  }

  readonly #onStop = (): void => this.#end.abort(this.#stop?.reason);

  /** At the deadline a look that hangs is over; one that has just begun, or begins then, is a little later. */
  #watch(timeoutMs: number): void {
    const after = (ms: number, then: () => void) => this.#clock.sleep(ms, this.#timer.signal).then(then, () => {});
    after(timeoutMs, () => {
      if (this.#lookSince !== undefined && this.#clock.now() - this.#lookSince >= lastLookMs) this.#over();
    });
    after(timeoutMs + lastLookMs, () => this.#over());
  }

  #over(): void {
    this.#isOver = true;
    this.#end.abort(new DOMException('The deadline has passed.', 'TimeoutError'));
  }
}
