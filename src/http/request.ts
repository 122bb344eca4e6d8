import type { IncomingHttpHeaders } from 'node:http';
import type { HttpClient, HttpClientResponse } from '@actions/http-client';
import { timerMs } from '../base/clock.ts';
import { cancelled, Failure } from '../base/failure.ts';
import { parseJson } from '../base/json.ts';
import { handing, httpClient } from './agent.ts';
import { networkFailure, neverSent } from './network.ts';
import { targetOf } from './url.ts';

export interface JsonRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON, or null for none. */
  readonly body: string | null;
  readonly write: boolean;
  readonly stops: readonly AbortSignal[];
}

/** A write under way when everything is stopped gets this long, in ms, to bring its answer: the id in it may be the only one. */
const graceMs = 1_000;

/** Sends single requests over @actions/http-client; reads share their connections. */
export class JsonTransport {
  readonly #maxBodyBytes: number;
  #keepAlive: HttpClient | undefined;

  constructor(maxBodyBytes: number) {
    this.#maxBodyBytes = maxBodyBytes;
  }

  /** One try of at most `limitMs` of real time. @throws Failure `network`, `timeout` or `cancelled` when there is no answer */
  async send(request: JsonRequest, limitMs: number): Promise<Answer> {
    const limit = new TryLimit(limitMs, request.stops, request.write ? graceMs : 0);
    try {
      return await limit.race(this.#send(request, limit.signal, limitMs));
    } catch (error) {
      throw failureOf(error, request, limit);
    } finally {
      limit.clear();
    }
  }

  async #send({ method, url, headers, body, write }: JsonRequest, signal: AbortSignal, limitMs: number) {
    // A kept connection may just have been closed by the other side, and then nobody knows whether a write arrived:
    // writes always go over a new one.
    const { HttpClient } = await httpClient();
    const plain = { allowRetries: false, allowRedirects: false };
    this.#keepAlive ??= new HttpClient(undefined, [], { ...plain, keepAlive: true });
    const agent = write ? undefined : this.#keepAlive.getAgent(url.href);
    const http = new HttpClient(undefined, [handing(signal, agent)], {
      ...plain,
      // The limit of a try is ours; the library's own, of three minutes, would report the path with its query.
      socketTimeout: timerMs(limitMs * 2),
    });
    const { message } = await http.request(method, url.href, body, { ...headers });
    const target = targetOf(method, url);
    return answerOf(message, await this.#text(message, target, write), target);
  }

  /** The body as text; a body that is cut short rejects (reading the message itself does, `readBody()` would hang). */
  async #text(message: HttpClientResponse['message'], target: string, write: boolean): Promise<string> {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of message as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > this.#maxBodyBytes) {
        message.destroy();
        throw new Failure(`${target}: the answer is larger than ${this.#maxBodyBytes} bytes.`, {
          code: 'ANSWER_TOO_LARGE',
          kind: 'remote-failed',
          outcomeUnknown: write,
          remedy: 'Check that api-url is the address of the service.',
        });
      }
      chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
  }
}

function failureOf(error: unknown, { method, url, write, stops }: JsonRequest, limit: TryLimit): Failure {
  const target = targetOf(method, url);
  const noAnswer = (ms: number) =>
    new Failure(`${target}: no answer within ${Number((ms / 1000).toPrecision(3))} s.`, {
      code: 'REQUEST_TIMEOUT',
      kind: 'timeout',
      outcomeUnknown: write,
      transient: true,
      remedy: 'Look at the status page of the service; a larger request-timeout-seconds gives it more time.',
      cause: error,
    });
  const stopped = stops.find((signal) => signal.aborted);
  if (stopped) {
    const failure = cancelled(stopped);
    const isTimeout = stopped.reason instanceof DOMException && stopped.reason.name === 'TimeoutError';
    // The end of a wait or step that came first, or at the same moment, does not hide that the service was silent.
    if (isTimeout && !write) return failure.with(failure.message, { cause: noAnswer(limit.elapsedMs) });
    if (!write || neverSent(error)) return failure;
    return failure.with(`${failure.message} ${target} was under way: it may have been carried out.`, {
      outcomeUnknown: true,
      cause: error,
    });
  }
  if (limit.timedOut) return noAnswer(limit.limitMs);
  return networkFailure(error, target, write);
}

/**
 * The limit of one try: its signal is aborted when the time is over, or when one of the given signals is. It must be cleared,
 * and then leaves neither a timer nor a listener behind, however long the given signals live.
 */
class TryLimit {
  readonly signal: AbortSignal;
  readonly #over = new AbortController();
  readonly #stops: readonly AbortSignal[];
  readonly #timer: NodeJS.Timeout;
  readonly #onStop: () => void;
  readonly #since = performance.now();
  readonly limitMs: number;
  timedOut = false;
  #grace: NodeJS.Timeout | undefined;

  /** @param graceMs how long the try may still go on after one of `stops` */
  constructor(limitMs: number, stops: readonly AbortSignal[], graceMs: number) {
    this.signal = this.#over.signal;
    this.limitMs = limitMs;
    this.#stops = stops;
    this.#timer = setTimeout(() => {
      this.timedOut = true;
      this.#over.abort(new DOMException('The time limit of the request is over.', 'TimeoutError'));
    }, timerMs(limitMs));
    this.#onStop = () => {
      if (graceMs === 0) this.#over.abort();
      else this.#grace ??= setTimeout(() => this.#over.abort(), graceMs);
    };
    for (const stop of stops) stop.addEventListener('abort', this.#onStop, { once: true });
  }

  get elapsedMs(): number {
    return performance.now() - this.#since;
  }

  /** The work's end, or a rejection as soon as the limit is reached: also work that never looks at the signal is left then. */
  race<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.signal.addEventListener('abort', () => reject(this.signal.reason), { once: true });
      work.then(resolve, reject);
    });
  }

  clear(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#grace);
    for (const stop of this.#stops) stop.removeEventListener('abort', this.#onStop);
  }
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

export function answerOf(
  message: { readonly statusCode?: number | undefined; readonly headers: IncomingHttpHeaders },
  text: string,
  target: string,
): Answer {
  const headers = Object.fromEntries(
    Object.entries(message.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
  return {
    status: message.statusCode ?? 0,
    headers,
    text,
    json: parseJson(text),
    requestId: headers['x-request-id'] ?? headers['x-vcap-request-id'] ?? headers['x-amzn-requestid'],
    target,
  };
}
