import { type Clock, realClock } from '../base/clock.ts';
import { cancelled, Failure, transientStatuses } from '../base/failure.ts';
import type { Answer } from './answer.ts';
import type { OnHttpEvent } from './events.ts';
import { type JsonRequest, JsonTransport } from './request.ts';
import { askedMs, defaultRetry, pauseMs, type RetryPolicy } from './retry.ts';
import { urlBelow, withoutQuery } from './url.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE' | 'OPTIONS' | 'HEAD';

/** What a client of one service is made with. */
export interface ClientSettings {
  /** Origin and path prefix of the service, for example `https://deploy.mendix.com`. */
  readonly baseUrl: URL;
  /** Sent with every request, and to the origin of `baseUrl` only. Credentials belong here. */
  readonly headers: Readonly<Record<string, string>>;
  readonly userAgent?: string | undefined;
  /** Limit for one try, in ms of real time (a hung socket hangs in real time). Default 30 s. */
  readonly requestTimeoutMs?: number | undefined;
  readonly retry?: RetryPolicy | undefined;
  /** Most bytes of an answer that are read. Default 16 MiB. */
  readonly maxBodyBytes?: number | undefined;
  readonly clock?: Clock | undefined;
  /** Ends everything under way when aborted. */
  readonly signal?: AbortSignal | undefined;
  readonly onEvent?: OnHttpEvent | undefined;
  /** Asked for a turn before each try. Waiting for one does not count towards the time of a call. Default: no waiting. */
  readonly pace?: Pace | undefined;
  /**
   * Whether a bad answer to a read may get better by itself. The default says so of 408, 429, 500, 502, 503 and 504; a
   * service whose 500 carries a final error code says it here.
   */
  readonly isTransient?: ((answer: Answer) => boolean) | undefined;
}

/** What the client of a platform hands on to the HTTP layer as it was given. */
export type HttpSettings = Pick<ClientSettings, 'clock' | 'signal' | 'onEvent' | 'retry' | 'requestTimeoutMs'>;

export interface Call {
  readonly method: Method;
  /** Path below the base URL, percent-encoded, with its leading slash. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>> | undefined;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs?: number;
  /** Overrides the client's policy; `totalMs: 0` means one try. */
  readonly retry?: Partial<RetryPolicy> | undefined;
}

/** One request's place in a common pace. */
export interface Turn {
  /**
   * The service refused this request with 429.
   * @param askedMs what its `Retry-After` asks for, in ms; undefined without one
   */
  refused(askedMs: number | undefined): void;
}

/** Lets many calls to one service share one pace. Asked before each try of each request. */
export interface Pace {
  /** Resolves when the next request may be sent; rejects as soon as `signal` is aborted. */
  take(signal: AbortSignal): Promise<Turn>;
}

const reads = new Set<Method>(['GET', 'HEAD', 'OPTIONS']);

/**
 * JSON calls to one service, over @actions/http-client (which knows proxies). Reads are tried again, writes only when they
 * cannot have been carried out (no connection, or 429); everything within one total time and one limit per try.
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
    const policy = { ...(this.#settings.retry ?? defaultRetry), ...call.retry };
    const request = this.#request(call);
    let start = this.#clock.now();
    let before: Answer | Failure | undefined;
    for (let attempt = 1; ; attempt++) {
      const queued = this.#clock.now();
      const turn = await this.#turn(request);
      start += this.#clock.now() - queued;
      const leftMs = policy.totalMs > 0 ? Math.max(1, policy.totalMs - (this.#clock.now() - start)) : Infinity;
      const latest = await this.#attempt(call, request, attempt, leftMs);
      // A last try of a read that only the end of the total time cut short says less than the one before it.
      const cutShort = isTimeout(latest) && !request.write && leftMs < this.#limitMs(call);
      const outcome = cutShort && before !== undefined ? before : latest;
      before = outcome;
      if (!(outcome instanceof Failure) && outcome.status === 429) turn?.refused(askedMs(outcome.headers, this.#clock));
      const again = !cutShort && this.#worthAnotherTry(request, outcome);
      const inMs = again ? this.#pauseMs(policy, attempt, outcome) : Infinity;
      // Written so that a policy without time, or with a time that is no number, ends here too.
      if (!(this.#clock.now() - start + inMs < policy.totalMs)) {
        if (outcome instanceof Failure) throw outcome;
        return outcome;
      }
      const reason = outcome instanceof Failure ? outcome.code : `HTTP ${outcome.status}`;
      const path = withoutQuery(call.path);
      this.#settings.onEvent?.({ type: 'retry', method: call.method, path, reason, inMs, attempt });
      await this.#pause(inMs, request.stops);
    }
  }

  #request(call: Call): JsonRequest {
    const url = urlBelow(this.#settings.baseUrl, call.path);
    for (const [name, value] of Object.entries(call.query ?? {})) {
      if (value !== undefined) url.searchParams.set(name, String(value));
    }
    const write = !reads.has(call.method);
    const body = call.body === undefined ? null : JSON.stringify(call.body);
    const headers = {
      'user-agent': this.#settings.userAgent ?? 'paas-actions',
      accept: 'application/json',
      ...(write ? { 'content-type': 'application/json', 'content-length': `${Buffer.byteLength(body ?? '')}` } : {}),
      ...this.#settings.headers,
      ...call.headers,
    };
    const stops = [this.#settings.signal, call.signal].filter((signal) => signal !== undefined);
    return { method: call.method, url, headers, body, write, stops };
  }

  /** Limit for one try, in ms. */
  #limitMs(call: Call): number {
    return call.timeoutMs ?? this.#settings.requestTimeoutMs ?? 30_000;
  }

  #worthAnotherTry({ write }: JsonRequest, outcome: Answer | Failure): boolean {
    if (outcome instanceof Failure) return outcome.transient && !(write && outcome.outcomeUnknown);
    if (outcome.status === 429) return true;
    if (write) return false;
    return this.#settings.isTransient?.(outcome) ?? transientStatuses.has(outcome.status);
  }

  #pauseMs(policy: RetryPolicy, attempt: number, outcome: Answer | Failure): number {
    if (outcome instanceof Failure) return pauseMs(policy, attempt, undefined, this.#clock);
    return pauseMs(policy, attempt, askedMs(outcome.headers, this.#clock), this.#clock);
  }

  /** Waits for the request's turn in the common pace. */
  async #turn({ stops }: JsonRequest): Promise<Turn | undefined> {
    const { pace } = this.#settings;
    if (!pace) return undefined;
    try {
      return await pace.take(AbortSignal.any([...stops]));
    } catch (error) {
      throwIfStopped(stops);
      throw error;
    }
  }

  /** One try: an answer or a Failure, reported as one event. */
  async #attempt(call: Call, request: JsonRequest, attempt: number, leftMs: number): Promise<Answer | Failure> {
    throwIfStopped(request.stops);
    const started = performance.now();
    const outcome = await this.#transport
      .send(request, Math.min(this.#limitMs(call), leftMs))
      .catch((error: unknown) => {
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

  async #pause(ms: number, stops: readonly AbortSignal[]): Promise<void> {
    const wake = new AbortController();
    const onStop = () => wake.abort();
    for (const stop of stops) stop.addEventListener('abort', onStop, { once: true });
    try {
      throwIfStopped(stops);
      await this.#clock.sleep(ms, wake.signal);
    } catch (error) {
      throwIfStopped(stops);
      throw error;
    } finally {
      for (const stop of stops) stop.removeEventListener('abort', onStop);
    }
  }
}

function isTimeout(outcome: Answer | Failure): boolean {
  return outcome instanceof Failure && outcome.code === 'REQUEST_TIMEOUT';
}

function throwIfStopped(stops: readonly AbortSignal[]): void {
  const stopped = stops.find((signal) => signal.aborted);
  if (stopped) throw cancelled(stopped);
}
