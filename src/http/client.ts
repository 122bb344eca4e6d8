import type { HttpClient, HttpClientResponse } from '@actions/http-client';
import { type Clock, realClock, timerMs } from '../base/clock.ts';
import { cancelled, Failure, transientStatuses } from '../base/failure.ts';
import { type Answer, answerOf } from './answer.ts';
import type { OnHttpEvent } from './events.ts';
import { handing } from './handler.ts';
import { httpClient } from './http-client.ts';
import { TryLimit } from './limit.ts';
import { networkFailure, neverSent } from './network.ts';
import type { Pace, Turn } from './pace.ts';
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

const reads = new Set<Method>(['GET', 'HEAD', 'OPTIONS']);

/**
 * JSON calls to one service, over @actions/http-client (which knows proxies). Reads are tried again, writes only when they
 * cannot have been carried out (no connection, or 429); everything within one total time and one limit per try.
 */
export class JsonClient {
  readonly #settings: ClientSettings;
  readonly #clock: Clock;
  #keepAlive: HttpClient | undefined;

  constructor(settings: ClientSettings) {
    this.#settings = settings;
    this.#clock = settings.clock ?? realClock;
  }

  /**
   * Sends one call and gives the service's answer, whatever its status.
   * @throws Failure `network`, `timeout` or `cancelled` when there is no answer to give; `config` when the call cannot be sent
   */
  async send(call: Call): Promise<Answer> {
    const policy = { ...(this.#settings.retry ?? defaultRetry), ...call.retry };
    const request: Request = {
      call,
      url: this.#url(call),
      body: call.body === undefined ? null : JSON.stringify(call.body),
      path: withoutQuery(call.path),
      write: !reads.has(call.method),
      stops: [this.#settings.signal, call.signal].filter((signal) => signal !== undefined),
    };
    let start = this.#clock.now();
    let before: Answer | Failure | undefined;
    for (let attempt = 1; ; attempt++) {
      const queued = this.#clock.now();
      const turn = await this.#turn(request);
      start += this.#clock.now() - queued;
      const leftMs = policy.totalMs > 0 ? Math.max(1, policy.totalMs - (this.#clock.now() - start)) : Infinity;
      const latest = await this.#attempt(request, attempt, leftMs);
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
      this.#settings.onEvent?.({ type: 'retry', method: call.method, path: request.path, reason, inMs, attempt });
      await this.#pause(inMs, request.stops);
    }
  }

  /** Limit for one try, in ms. */
  #limitMs(call: Call): number {
    return call.timeoutMs ?? this.#settings.requestTimeoutMs ?? 30_000;
  }

  #worthAnotherTry({ write }: Request, outcome: Answer | Failure): boolean {
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
  async #turn({ stops }: Request): Promise<Turn | undefined> {
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
  async #attempt(request: Request, attempt: number, leftMs: number): Promise<Answer | Failure> {
    const { call, stops } = request;
    throwIfStopped(stops);
    const started = performance.now();
    const limitMs = Math.min(this.#limitMs(call), leftMs);
    const limit = new TryLimit(limitMs, stops, request.write ? graceMs : 0);
    const outcome = await limit
      .race(this.#once(request, limit.signal, limitMs))
      .catch((error: unknown) => this.#failure(error, request, limit.timedOut ? limitMs : undefined));
    limit.clear();
    this.#settings.onEvent?.({
      type: 'request',
      method: call.method,
      path: request.path,
      outcome: outcome instanceof Failure ? outcome.code : outcome.status,
      ms: performance.now() - started,
      attempt,
    });
    if (outcome instanceof Failure && stops.some((signal) => signal.aborted)) throw outcome;
    return outcome;
  }

  async #once({ call, url, body, write }: Request, signal: AbortSignal, limitMs: number): Promise<Answer> {
    // A kept connection may just have been closed by the other side, and then nobody knows whether a write arrived:
    // writes always go over a new one.
    const { HttpClient } = await httpClient();
    const plain = { allowRetries: false, allowRedirects: false };
    this.#keepAlive ??= new HttpClient(undefined, [], { ...plain, keepAlive: true });
    const agent = write ? undefined : this.#keepAlive.getAgent(url.href);
    const http = new HttpClient(this.#settings.userAgent ?? 'paas-actions', [handing(signal, agent)], {
      ...plain,
      // The limit of a try is ours; the library's own, of three minutes, would report the path with its query.
      socketTimeout: timerMs(limitMs * 2),
    });
    const headers = {
      accept: 'application/json',
      ...(write ? { 'content-type': 'application/json', 'content-length': `${Buffer.byteLength(body ?? '')}` } : {}),
      ...this.#settings.headers,
      ...call.headers,
    };
    const response = await http.request(call.method, url.href, body, headers);
    return answerOf(response.message, await this.#body(call, response.message), this.#target(call));
  }

  #url(call: Call): URL {
    const url = urlBelow(this.#settings.baseUrl, call.path);
    for (const [name, value] of Object.entries(call.query ?? {})) {
      if (value !== undefined) url.searchParams.set(name, String(value));
    }
    return url;
  }

  /** The body as text; a body that is cut short rejects (reading the message itself does, `readBody()` would hang). */
  async #body(call: Call, message: HttpClientResponse['message']): Promise<string> {
    const limit = this.#settings.maxBodyBytes ?? 16 * 1024 * 1024;
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of message as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > limit) {
        message.destroy();
        throw new Failure(`${this.#target(call)}: the answer is larger than ${limit} bytes.`, {
          code: 'ANSWER_TOO_LARGE',
          kind: 'remote-failed',
          outcomeUnknown: !reads.has(call.method),
          remedy: 'Check that api-url is the address of the service.',
        });
      }
      chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
  }

  #target(call: Call): string {
    return `${call.method} ${this.#settings.baseUrl.host}${withoutQuery(call.path)}`;
  }

  /** @param timedOutMs the limit of the try, when that is what ended it */
  #failure(error: unknown, { call, write, stops }: Request, timedOutMs: number | undefined): Failure {
    const stopped = stops.find((signal) => signal.aborted);
    if (stopped) return this.#stopped(cancelled(stopped), error, call, write && !neverSent(error));
    if (timedOutMs !== undefined) {
      return new Failure(`${this.#target(call)}: no answer within ${Number((timedOutMs / 1000).toPrecision(3))} s.`, {
        code: 'REQUEST_TIMEOUT',
        kind: 'timeout',
        outcomeUnknown: write,
        transient: true,
        remedy: 'Look at the status page of the service; a larger request-timeout-seconds gives it more time.',
        cause: error,
      });
    }
    return networkFailure(error, this.#target(call), write);
  }

  /** What ended the run, and for a write that was under way, that nobody knows what became of it. */
  #stopped(failure: Failure, error: unknown, call: Call, outcomeUnknown: boolean): Failure {
    if (!outcomeUnknown) return failure;
    return new Failure(`${failure.message} ${this.#target(call)} was under way: it may have been carried out.`, {
      code: failure.code,
      kind: failure.kind,
      remedy: failure.remedy,
      outcomeUnknown,
      cause: error,
    });
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

/** One call as it is sent, the same at every try. */
interface Request {
  readonly call: Call;
  readonly url: URL;
  readonly body: string | null;
  /** For messages: without a query. */
  readonly path: string;
  readonly write: boolean;
  readonly stops: readonly AbortSignal[];
}

/** A write under way when everything is stopped gets this long, in ms, to bring its answer: the id in it may be the only one. */
const graceMs = 1_000;

function isTimeout(outcome: Answer | Failure): boolean {
  return outcome instanceof Failure && outcome.code === 'REQUEST_TIMEOUT';
}

function throwIfStopped(stops: readonly AbortSignal[]): void {
  const stopped = stops.find((signal) => signal.aborted);
  if (stopped) throw cancelled(stopped);
}
