import { type Clock, pause, realClock } from '../base/clock.ts';
import { cancelled, Failure, transientStatuses } from '../base/failure.ts';
import type { OnHttpEvent } from './events.ts';
import { type Answer, type JsonRequest, JsonTransport } from './request.ts';
import { askedMs, defaultRetry, pauseMs, type RetryPolicy } from './retry.ts';
import { urlBelow, withoutQuery } from './url.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE' | 'OPTIONS';

export interface ClientSettings {
  /** Origin and path prefix of the service, for example `https://deploy.mendix.com`. */
  readonly baseUrl: URL;
  /** Sent with every request, and to the origin of `baseUrl` only. Credentials belong here. */
  readonly headers: Readonly<Record<string, string>>;
  /** Limit for one try, in ms of real time (a hung socket hangs in real time). Default 30 s. */
  readonly requestTimeoutMs?: number | undefined;
  readonly retry?: RetryPolicy | undefined;
  /** Most bytes of an answer that are read. Default 16 MiB. */
  readonly maxBodyBytes?: number | undefined;
  readonly clock?: Clock | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onEvent?: OnHttpEvent | undefined;
  /** Asked for a turn before each try. Waiting for one does not count towards the time of a call. Default: no waiting. */
  readonly pace?: Pace | undefined;
  /** What is left of the time of the whole step, in ms: no call takes longer. Default: no limit. */
  readonly leftMs?: (() => number) | undefined;
  /**
   * Whether a bad answer may get better by itself; after 429 writes are then sent again, too. The default says so of
   * `transientStatuses`. A service says it here whose 500 carries a final error code, or that has a slower policy of its own.
   */
  readonly isTransient?: ((answer: Answer) => boolean) | undefined;
}

/** What the client of a platform hands on to the HTTP layer as it was given. */
export type HttpSettings = Pick<
  ClientSettings,
  'clock' | 'signal' | 'onEvent' | 'retry' | 'requestTimeoutMs' | 'leftMs'
>;

export interface Call {
  readonly method: Method;
  /** Path below the base URL, percent-encoded, with its leading slash. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>> | undefined;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs?: number;
  /** Overrides the client's policy; `totalMs: 0` means one try. */
  readonly retry?: Partial<RetryPolicy> | undefined;
}

/** One request's place in a common pace. */
export interface Turn {
  /** The service refused this request with 429. @param askedMs what its `Retry-After` asks for */
  refused(askedMs: number | undefined): void;
}

/** Lets many calls to one service share one pace. Asked before each try of each request. */
export interface Pace {
  /** Resolves when the next request may be sent; rejects as soon as `signal` is aborted. */
  take(signal: AbortSignal): Promise<Turn>;
}

/** A read that begins when the time of the step is over, and the answer of a write under way then, get this long, in ms. */
const lastTryMs = 1_000;

const reads = new Set<Method>(['GET', 'OPTIONS']);

/**
 * JSON calls to one service. Reads are tried again, writes only when they cannot have been carried out (no connection, or 429);
 * everything within one total time and one limit per try.
 */
export class JsonClient {
  readonly #settings: ClientSettings;
  readonly #clock: Clock;
  readonly #transport: JsonTransport;

  constructor(settings: ClientSettings) {
    this.#settings = settings;
    this.#clock = settings.clock ?? realClock;
    this.#transport = new JsonTransport(settings.maxBodyBytes ?? 16 * 1024 * 1024);
  }

  /**
   * Sends one call and gives the service's answer, whatever its status.
   * @throws Failure `network`, `timeout` or `cancelled` when there is no answer to give; `config` when the call cannot be sent
   */
  async send(call: Call): Promise<Answer> {
    const request = this.#request(call);
    const policy = { ...(this.#settings.retry ?? defaultRetry), ...call.retry };
    let start = this.#clock.now();
    let before: Answer | Failure | undefined;
    try {
      for (let attempt = 1; ; attempt++) {
        const queued = this.#clock.now();
        const turn = await this.#turn(request);
        start += this.#clock.now() - queued;
        const leftMs = policy.totalMs > 0 ? Math.max(1, policy.totalMs - (this.#clock.now() - start)) : Infinity;
        const limitMs = Math.min(this.#limitMs(call), leftMs, this.#lastMs(request));
        const latest = await this.#attempt(call, request, attempt, limitMs);
        // A last try of a read that only the end of the total time cut short says less than the one before it.
        const cutShort = isTimeout(latest) && !request.write && limitMs < this.#limitMs(call);
        const outcome = (cutShort && before) || latest;
        before = outcome;
        const asked = outcome instanceof Failure ? undefined : askedMs(outcome.headers, this.#clock);
        if (!(outcome instanceof Failure) && outcome.status === 429) turn?.refused(asked);
        const again = !cutShort && this.#worthAnotherTry(request, outcome);
        const inMs = again ? this.#pauseMs(policy, attempt, asked) : Infinity;
        // Written so that a policy without time, or with a time that is no number, ends here too.
        if (!(this.#clock.now() - start + inMs < policy.totalMs)) {
          if (outcome instanceof Failure) throw this.#inTime(outcome);
          return outcome;
        }
        const reason = outcome instanceof Failure ? outcome.code : `HTTP ${outcome.status}`;
        const path = withoutQuery(call.path);
        this.#settings.onEvent?.({ type: 'retry', method: call.method, path, reason, inMs, attempt });
        await pause(this.#clock, inMs, AbortSignal.any([...request.stops]));
      }
    } catch (error) {
      const stopped = request.stops.some((signal) => signal.aborted);
      if (!stopped || !before || !(error instanceof Failure) || error.outcomeUnknown) throw error;
      // Not only that the call was stopped, but also what had kept it from its end until then.
      throw error.with(error.message, { cause: asFailure(before) });
    }
  }

  /** What is left of the time of the step, in whole ms: timers may end a little early. */
  #leftMs(): number {
    return Math.floor(this.#settings.leftMs?.() ?? Infinity);
  }

  #lastMs({ write }: JsonRequest): number {
    return Math.max(this.#leftMs() + (write ? lastTryMs : 0), lastTryMs);
  }

  /** A try that had no answer because the time of the step ran out says so by its code. */
  #inTime(failure: Failure): Failure {
    if (!isTimeout(failure) || this.#leftMs() > 0) return failure;
    return failure.with(failure.message, { code: 'TIMEOUT', remedy: 'Give the step more timeout-minutes.' });
  }

  #request(call: Call): JsonRequest {
    const url = urlBelow(this.#settings.baseUrl, call.path);
    for (const [name, value] of Object.entries(call.query ?? {})) {
      if (value !== undefined) url.searchParams.set(name, String(value));
    }
    const write = !reads.has(call.method);
    const body = call.body === undefined ? null : JSON.stringify(call.body);
    const headers = {
      'user-agent': 'paas-actions',
      accept: 'application/json',
      ...(write ? { 'content-type': 'application/json', 'content-length': `${Buffer.byteLength(body ?? '')}` } : {}),
      ...this.#settings.headers,
    };
    const stops = [this.#settings.signal, call.signal].filter((signal) => signal !== undefined);
    return { method: call.method, url, headers, body, write, stops };
  }

  #limitMs(call: Call): number {
    return call.timeoutMs ?? this.#settings.requestTimeoutMs ?? 30_000;
  }

  #worthAnotherTry({ write }: JsonRequest, outcome: Answer | Failure): boolean {
    if (outcome instanceof Failure) return outcome.transient && !(write && outcome.outcomeUnknown);
    if (write && outcome.status !== 429) return false;
    return this.#settings.isTransient?.(outcome) ?? transientStatuses.has(outcome.status);
  }

  /** The last try comes when the time of the step is over, unless the service asked for more; after it there is none. */
  #pauseMs(policy: RetryPolicy, attempt: number, asked: number | undefined): number {
    const leftMs = this.#leftMs();
    if (leftMs <= 0 || (asked ?? 0) > leftMs) return Infinity;
    return Math.min(pauseMs(policy, attempt, asked, this.#clock), leftMs);
  }

  async #turn({ stops }: JsonRequest): Promise<Turn | undefined> {
    try {
      return await this.#settings.pace?.take(AbortSignal.any([...stops]));
    } catch (error) {
      throwIfStopped(stops);
      throw error;
    }
  }

  async #attempt(call: Call, request: JsonRequest, attempt: number, limitMs: number): Promise<Answer | Failure> {
    throwIfStopped(request.stops);
    const started = performance.now();
    const outcome = await this.#transport.send(request, limitMs).catch((error: unknown) => {
      if (error instanceof Failure) return error;
      throw error;
    });
    this.#settings.onEvent?.({
      type: 'request',
      method: call.method,
      path: withoutQuery(call.path),
      outcome: outcome instanceof Failure ? outcome.code : outcome.status,
      ms: performance.now() - started,
      attempt,
    });
    if (outcome instanceof Failure && request.stops.some((signal) => signal.aborted)) throw outcome;
    return outcome;
  }
}

function asFailure(outcome: Answer | Failure): Failure {
  if (outcome instanceof Failure) return outcome;
  const { status, target } = outcome;
  return new Failure(`${target} answered ${status}.`, { code: `HTTP_${status}`, kind: 'remote-failed', status });
}

function isTimeout(outcome: Answer | Failure): boolean {
  return outcome instanceof Failure && outcome.code === 'REQUEST_TIMEOUT';
}

function throwIfStopped(stops: readonly AbortSignal[]): void {
  const stopped = stops.find((signal) => signal.aborted);
  if (stopped) throw cancelled(stopped);
}
