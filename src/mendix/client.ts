import { type Clock, pause, realClock } from '../base/clock.ts';
import { Failure } from '../base/failure.ts';
import { oneLine } from '../base/text.ts';
import type { Answer } from '../http/answer.ts';
import type { Pace } from '../http/client.ts';
import { type Call, JsonClient, type Method } from '../http/client.ts';
import type { OnHttpEvent } from '../http/events.ts';
import type { RetryPolicy } from '../http/retry.ts';
import { type Asked, failureOf, inContext, isTransient, unexpectedAnswer } from './answers.ts';
import type { Operation } from './errors.ts';
import { ShapeError } from './wire.ts';

export const defaultApiUrl = 'https://deploy.mendix.com';

/** Who asks, and how. */
export interface MendixSettings {
  /** Default `https://deploy.mendix.com`. */
  readonly apiUrl?: URL | string | undefined;
  readonly username: string;
  readonly apiKey: string;
  readonly userAgent?: string | undefined;
  /** Limit for one try of a request, in ms. Default 30 s. */
  readonly requestTimeoutMs?: number | undefined;
  readonly retry?: RetryPolicy | undefined;
  readonly clock?: Clock | undefined;
  /** Ends everything under way when aborted. */
  readonly signal?: AbortSignal | undefined;
  readonly onEvent?: OnHttpEvent | undefined;
  /** What is left of the time of the step, in ms. Default: no limit. */
  readonly leftMs?: (() => number) | undefined;
  /** One pace for all requests of this connection. Default: each is sent at once. */
  readonly pace?: Pace | undefined;
}

/** One call of the API. */
export interface MendixCall extends Pick<Call, 'query' | 'body' | 'signal' | 'retry'> {
  /** Made by `path`. */
  readonly path: string;
  /** Decides what an error code means. */
  readonly operation: Operation;
  /** What is being done, as it reads after "Could not": `start calc / Production`. */
  readonly doing: string;
  /** An answer to a read that is empty or not JSON is an answer too; the parser gets `undefined` and the text. */
  readonly bodyOptional?: boolean;
  /** Texts that must not appear in a message even if the service repeats them. */
  readonly secrets?: readonly string[];
  /** The service does the whole work before it answers: it gets ten times the usual time. */
  readonly slow?: boolean;
}

/** Reads an answer; throws a ShapeError when it is not what the documentation says. */
export type Parse<T> = (json: unknown, text: string) => T;

/** A read whose answer is no JSON (a page of a proxy, or of maintenance) is sent again after these pauses, in ms. */
const pausesOnBadBody = [1_000, 3_000];

/** One user's access to the Mendix Cloud APIs. The functions of the other modules take it as their first parameter. */
export class MendixConnection {
  readonly clock: Clock;
  readonly signal: AbortSignal | undefined;
  readonly onEvent: OnHttpEvent | undefined;
  readonly baseUrl: URL;
  /** The credentials; for the origin of `baseUrl` only. */
  readonly headers: Readonly<Record<string, string>>;
  readonly #apiKey: string;
  /** Limit for one try of a request, in ms. */
  readonly requestTimeoutMs: number;
  readonly #http: JsonClient;
  readonly #settings: MendixSettings;

  constructor(settings: MendixSettings) {
    this.#settings = settings;
    const { username, apiKey, userAgent, requestTimeoutMs, retry, signal, onEvent } = settings;
    this.clock = settings.clock ?? realClock;
    this.signal = signal;
    this.onEvent = onEvent;
    this.baseUrl = new URL(settings.apiUrl ?? defaultApiUrl);
    this.headers = { 'mendix-username': username, 'mendix-apikey': apiKey };
    this.#apiKey = apiKey;
    this.requestTimeoutMs = requestTimeoutMs ?? 30_000;
    this.#http = new JsonClient({
      baseUrl: this.baseUrl,
      headers: this.headers,
      clock: this.clock,
      isTransient,
      userAgent,
      requestTimeoutMs: this.requestTimeoutMs,
      retry,
      signal,
      onEvent,
      pace: settings.pace,
      leftMs: settings.leftMs,
    });
  }

  /** The same access, which another signal ends as well. */
  endedBy(signal: AbortSignal): MendixConnection {
    const signals = [this.signal, signal].filter((one) => one !== undefined);
    return new MendixConnection({ ...this.#settings, signal: AbortSignal.any(signals) });
  }

  /**
   * GET. Tried again where the trouble may pass; an answer without JSON is asked for twice more.
   * @throws Failure
   */
  async read<T>(call: MendixCall, parse: Parse<T>): Promise<T> {
    for (let tried = 0; ; tried++) {
      const answer = await this.#send('GET', call);
      if (call.bodyOptional || answer.json !== undefined) return this.#parsed('GET', call, answer, parse);
      const pause = pausesOnBadBody[tried];
      if (pause === undefined) throw unexpectedAnswer(this.asked('GET', call), answer, 'it is not JSON');
      await this.sleep(pause, call.signal);
    }
  }

  /**
   * POST, PUT or DELETE, sent once. An empty answer and plain text are successes: the parser then gets `undefined`.
   * @throws Failure; `unclear` when nobody knows whether it was carried out
   */
  async write<T>(method: 'POST' | 'PUT' | 'DELETE', call: MendixCall, parse: Parse<T>): Promise<T> {
    const answer = await this.#send(method, call);
    // A page of a proxy or of a portal is not the service's answer.
    if (answer.json === undefined && answer.text.trimStart().startsWith('<')) {
      throw unexpectedAnswer(this.asked(method, call), answer, 'it is a web page');
    }
    return this.#parsed(method, call, answer, parse);
  }

  /** Sleeps on the connection's clock; a cancellation ends it with a Failure. */
  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    const signals = [this.signal, signal].filter((one) => one !== undefined);
    await pause(this.clock, ms, AbortSignal.any(signals));
  }

  async #send(method: Method, call: MendixCall): Promise<Answer> {
    const { path, query, body, signal } = call;
    const timeoutMs = this.requestTimeoutMs * (call.slow ? 10 : 1);
    const retry = call.slow ? { totalMs: 2 * timeoutMs } : call.retry;
    const answer = await this.#http
      .send({ method, path, query, body, signal, timeoutMs, retry })
      .catch((error: unknown) => {
        throw error instanceof Failure ? inContext(error, call.doing) : error;
      });
    const failure = failureOf(this.asked(method, call), answer);
    if (failure) throw failure;
    return answer;
  }

  #parsed<T>(method: Method, call: MendixCall, answer: Answer, parse: Parse<T>): T {
    try {
      return parse(answer.json, answer.text);
    } catch (error) {
      if (!(error instanceof ShapeError)) throw error;
      throw unexpectedAnswer(this.asked(method, call), answer, error.message, error);
    }
  }

  /** What a message about a call may say. */
  asked(method: Method, call: Pick<MendixCall, 'operation' | 'doing' | 'secrets'>): Asked {
    return { method, operation: call.operation, doing: call.doing, secrets: [this.#apiKey, ...(call.secrets ?? [])] };
  }
}

/**
 * A path with every part percent-encoded: path`/api/1/apps/${appId}`.
 * @throws Failure `config` for a part that is empty or would lead to another path (`.`, `..`)
 */
export function path(texts: TemplateStringsArray, ...parts: readonly string[]): string {
  return texts.reduce((before, text, index) => {
    const part = parts[index - 1] ?? '';
    if (/^\s*\.{0,2}\s*$/.test(part)) {
      throw new Failure(`${JSON.stringify(part)} cannot be the name or id of anything on the platform.`, {
        code: 'INVALID_NAME',
        kind: 'config',
        remedy: 'Check the app-id and environment inputs, and the ids that the step was given.',
      });
    }
    return before + encodeURIComponent(part) + text;
  });
}

/** `calc / Production`, as messages say it. */
export function label(environment: { readonly appId: string; readonly mode: string }): string {
  return oneLine(`${environment.appId} / ${environment.mode}`);
}
