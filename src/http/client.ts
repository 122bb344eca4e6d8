import type { Agent } from 'node:http';
import { HttpClient, type HttpClientResponse } from '@actions/http-client';
import { type Clock, realClock } from './clock.ts';
import { cancelled, Failure } from './errors.ts';
import type { OnHttpEvent } from './events.ts';
import { networkFailure } from './network.ts';
import { defaultRetry, pauseMs, type RetryPolicy, retryAfterMs } from './retry.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE' | 'OPTIONS' | 'HEAD';

/** What a client of one service is made with. */
export interface ClientSettings {
  /** Origin and path prefix of the service, for example `https://deploy.mendix.com`. */
  readonly baseUrl: URL;
  /** Sent with every request, and to the origin of `baseUrl` only. Credentials belong here. */
  readonly headers: Readonly<Record<string, string>>;
  readonly userAgent?: string;
  /** Limit for one try, in ms of real time (a hung socket hangs in real time). Default 30 s. */
  readonly requestTimeoutMs?: number;
  readonly retry?: RetryPolicy;
  /** Most bytes of an answer that are read. Default 16 MiB. */
  readonly maxBodyBytes?: number;
  readonly clock?: Clock;
  /** Ends everything under way when aborted. */
  readonly signal?: AbortSignal;
  readonly onEvent?: OnHttpEvent;
  /**
   * Whether a bad answer to a read may get better by itself. The default says so of 408, 429, 500, 502, 503 and 504; a
   * service whose 500 carries a final error code says it here.
   */
  readonly isTransient?: (answer: Answer) => boolean;
}

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
  readonly retry?: Partial<RetryPolicy>;
}

/** One answer of the service, whatever its status. Header names are lower case. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** The body as JSON; undefined when it is empty or not JSON, whatever the Content-Type says. */
  readonly json: unknown;
  readonly requestId: string | undefined;
  /** `GET deploy.mendix.com/api/1/apps`, for messages. */
  readonly target: string;
}

/** Statuses after which a read is worth another try, unless the service says otherwise. */
const transientStatus = new Set([408, 429, 500, 502, 503, 504]);
const reads = new Set<Method>(['GET', 'HEAD', 'OPTIONS']);

/**
 * JSON calls to one service, over @actions/http-client (which knows proxies). Reads are tried again, writes only when they
 * cannot have been carried out (no connection, or 429); everything within one total time and one limit per try.
 */
export class JsonClient {
  readonly #settings: ClientSettings;
  readonly #clock: Clock;
  readonly #keepAlive: HttpClient;

  constructor(settings: ClientSettings) {
    this.#settings = settings;
    this.#clock = settings.clock ?? realClock;
    this.#keepAlive = new HttpClient(undefined, [], { keepAlive: true, allowRetries: false, allowRedirects: false });
  }

  /**
   * Sends one call and gives the service's answer, whatever its status.
   * @throws Failure `network`, `timeout` or `cancelled` when there is no answer to give
   */
  async send(call: Call): Promise<Answer> {
    const policy = { ...(this.#settings.retry ?? defaultRetry), ...call.retry };
    const start = this.#clock.now();
    for (let attempt = 1; ; attempt++) {
      const leftMs = policy.totalMs > 0 ? Math.max(1, policy.totalMs - (this.#clock.now() - start)) : Infinity;
      const outcome = await this.#attempt(call, attempt, leftMs);
      const again = this.#worthAnotherTry(call, outcome);
      if (!again) {
        if (outcome instanceof Failure) throw outcome;
        return outcome;
      }
      const asked = outcome instanceof Failure ? undefined : retryAfterMs(outcome.headers['retry-after'], Date.now());
      const inMs = pauseMs(policy, attempt, asked, this.#clock);
      if (this.#clock.now() - start + inMs > policy.totalMs) {
        if (outcome instanceof Failure) throw outcome;
        return outcome;
      }
      this.#settings.onEvent?.({
        type: 'retry',
        method: call.method,
        path: call.path,
        reason: outcome instanceof Failure ? outcome.code : `HTTP ${outcome.status}`,
        inMs,
        attempt,
      });
      await this.#pause(inMs, call.signal);
    }
  }

  #worthAnotherTry(call: Call, outcome: Answer | Failure): boolean {
    if (outcome instanceof Failure) return outcome.transient && (reads.has(call.method) || !outcome.unclear);
    if (outcome.status === 429) return true;
    if (!reads.has(call.method)) return false;
    return this.#settings.isTransient?.(outcome) ?? transientStatus.has(outcome.status);
  }

  /** One try: an answer or a Failure, reported as one event. */
  async #attempt(call: Call, attempt: number, leftMs: number): Promise<Answer | Failure> {
    const started = performance.now();
    const limitMs = Math.min(call.timeoutMs ?? this.#settings.requestTimeoutMs ?? 30_000, leftMs);
    const outcome = await this.#once(call, limitMs).catch((error: unknown) => this.#failure(error, call, limitMs));
    this.#settings.onEvent?.({
      type: 'request',
      method: call.method,
      path: call.path,
      outcome: outcome instanceof Failure ? outcome.code : outcome.status,
      ms: performance.now() - started,
      attempt,
    });
    if (outcome instanceof Failure && outcome.kind === 'cancelled') throw outcome;
    return outcome;
  }

  async #once(call: Call, limitMs: number): Promise<Answer> {
    const limit = AbortSignal.timeout(Math.ceil(limitMs));
    const write = !reads.has(call.method);
    const stop = AbortSignal.any([this.#settings.signal, call.signal].filter((signal) => signal !== undefined));
    stop.throwIfAborted();
    const signal = AbortSignal.any([limit, write ? afterGrace(stop) : stop]);
    const url = this.#url(call);
    // A kept connection may just have been closed by the other side, and then nobody knows whether a write arrived:
    // writes always go over a new one.
    const agent = write ? undefined : this.#keepAlive.getAgent(url.href);
    const http = new HttpClient(this.#settings.userAgent ?? 'paas-actions', [handing(signal, agent)], {
      allowRetries: false,
      allowRedirects: false,
    });
    const body = call.body === undefined ? null : JSON.stringify(call.body);
    const headers = {
      accept: 'application/json',
      ...(write ? { 'content-type': 'application/json', 'content-length': `${Buffer.byteLength(body ?? '')}` } : {}),
      ...this.#settings.headers,
      ...call.headers,
    };
    const response = await http.request(call.method, url.href, body, headers);
    return this.#answer(call, response);
  }

  #url(call: Call): URL {
    const { baseUrl } = this.#settings;
    const url = new URL(baseUrl.href.replace(/\/+$/, '') + call.path);
    if (url.origin !== baseUrl.origin) throw new TypeError(`The path ${call.path} leads away from the service.`);
    for (const [name, value] of Object.entries(call.query ?? {})) {
      if (value !== undefined) url.searchParams.set(name, String(value));
    }
    return url;
  }

  async #answer(call: Call, response: HttpClientResponse): Promise<Answer> {
    const { message } = response;
    const text = await this.#body(call, message);
    const headers = Object.fromEntries(
      Object.entries(message.headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(', ') : (value ?? ''),
      ]),
    );
    const requestId = headers['x-request-id'] ?? headers['x-vcap-request-id'] ?? headers['x-amzn-requestid'];
    return {
      status: message.statusCode ?? 0,
      headers,
      text,
      json: parsed(text),
      requestId,
      target: this.#target(call),
    };
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
          unclear: !reads.has(call.method),
          remedy: 'Check that api-url is the address of the service.',
        });
      }
      chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
  }

  #target(call: Call): string {
    return `${call.method} ${this.#settings.baseUrl.host}${call.path}`;
  }

  #failure(error: unknown, call: Call, limitMs: number): Failure {
    const stopped = [this.#settings.signal, call.signal].find((signal) => signal?.aborted);
    if (stopped) return cancelled(stopped);
    const write = !reads.has(call.method);
    const name = error instanceof Error ? error.name : '';
    if (name === 'TimeoutError' || name === 'AbortError') {
      return new Failure(`${this.#target(call)}: no answer within ${Number((limitMs / 1000).toPrecision(3))} s.`, {
        code: 'REQUEST_TIMEOUT',
        kind: 'timeout',
        unclear: write,
        transient: true,
        remedy: 'Look at the status page of the service; a larger request-timeout-seconds gives it more time.',
        cause: error,
      });
    }
    return networkFailure(error, this.#target(call), write);
  }

  async #pause(ms: number, callSignal: AbortSignal | undefined): Promise<void> {
    const signals = [this.#settings.signal, callSignal].filter((signal) => signal !== undefined);
    const signal = AbortSignal.any(signals);
    try {
      await this.#clock.sleep(ms, signal);
    } catch (error) {
      if (signal.aborted) throw cancelled(signal);
      throw error;
    }
  }
}

/** A write under way when everything is stopped gets this long, in ms, to bring its answer: the id in it may be the only one. */
const graceMs = 1_000;

function afterGrace(stop: AbortSignal): AbortSignal {
  const late = new AbortController();
  stop.addEventListener('abort', () => setTimeout(() => late.abort(stop.reason), graceMs).unref(), { once: true });
  return late.signal;
}

/** A handler of @actions/http-client that hands every request our signal, and the agent whose connections are kept. */
function handing(signal: AbortSignal, agent: unknown) {
  return {
    prepareRequest(options: { signal?: AbortSignal; agent?: Agent }): void {
      options.signal = signal;
      if (agent !== undefined) options.agent = agent as Agent;
    },
    canHandleAuthentication: () => false,
    handleAuthentication: () => Promise.reject(new Error('never asked to')),
  };
}

function parsed(text: string): unknown {
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
