import { type Clock, pause, realClock } from '../base/clock.ts';
import { Failure, type FailureDetails, transientStatuses } from '../base/failure.ts';
import { ShapeError } from '../base/json.ts';
import { oneLine, withoutEnd } from '../base/text.ts';
import { type Call, type ClientSettings, type HttpSettings, JsonClient, type Method } from './client.ts';
import type { OnHttpEvent } from './events.ts';
import type { Answer } from './request.ts';

export interface ApiCall extends Pick<Call, 'query' | 'body' | 'signal' | 'retry'> {
  /** Made by `path`. */
  readonly path: string;
  /** What is being done, as it reads after "Could not": `start calc / Production`. */
  readonly doing: string;
  /** An answer to a read that is empty or not JSON is an answer too; the parser gets `undefined`, and the text in the answer. */
  readonly bodyOptional?: boolean;
  /** Texts that must not appear in a message even if the service repeats them. */
  readonly secrets?: readonly string[];
  /** The service does the whole work before it answers: it gets ten times the usual time. */
  readonly slow?: boolean;
}

/** What an answer says against success. */
export interface Refusal extends Pick<FailureDetails, 'code' | 'kind' | 'transient' | 'outcomeUnknown'> {
  readonly remedy: string;
  /** In the service's words or ours; empty when there is nothing but the status. */
  readonly cause: string;
}

/** What a status says that has no meaning of its own. @param remedies when the service is in trouble, and otherwise */
export function refusalByStatus(
  status: number,
  remedies: { readonly trouble: string; readonly otherwise: string },
): Omit<Refusal, 'cause'> {
  const isTrouble = transientStatuses.has(status) || status >= 500;
  return {
    code: status < 400 ? 'REDIRECTED' : `HTTP_${status}`,
    kind: isTrouble ? 'remote-failed' : 'config',
    transient: isTrouble,
    outcomeUnknown: status >= 500,
    remedy: isTrouble ? remedies.trouble : remedies.otherwise,
  };
}

/** Reads an answer; throws a ShapeError when it is not what the documentation says. */
export type Parse<T> = (json: unknown, answer: Answer) => T;

interface ConnectionSettings extends HttpSettings, Pick<ClientSettings, 'baseUrl' | 'isTransient' | 'pace'> {
  /** The credentials; for the origin of `baseUrl` only. */
  readonly headers: Readonly<Record<string, string>>;
  /** Texts that must not appear in any message. */
  readonly secrets: readonly string[];
  /** What to do when the answers are not those of the API. */
  readonly checkUrl: string;
}

/** A read whose answer is no JSON (a page of a proxy, or of maintenance) is sent again after these pauses, in ms. */
const pausesOnBadBody = [1_000, 3_000];

/**
 * One user's access to the API of a service: calls whose answers are read or explained. Each platform has its own kind of it,
 * which says what refusals mean; the functions of the platform's resources take it as their first parameter.
 */
export abstract class Connection<C extends ApiCall = ApiCall> {
  readonly baseUrl: URL;
  /** The credentials; for the origin of `baseUrl` only. */
  readonly headers: Readonly<Record<string, string>>;
  readonly clock: Clock;
  readonly signal: AbortSignal | undefined;
  readonly onEvent: OnHttpEvent | undefined;
  readonly requestTimeoutMs: number;
  readonly leftMs: () => number;
  readonly #settings: ConnectionSettings;
  /** What answers have told that must not appear in a message. */
  readonly #hidden = new Set<string>();
  readonly #http: JsonClient;

  constructor(settings: ConnectionSettings) {
    this.#settings = settings;
    this.baseUrl = settings.baseUrl;
    this.headers = settings.headers;
    this.clock = settings.clock ?? realClock;
    this.signal = settings.signal;
    this.onEvent = settings.onEvent;
    this.requestTimeoutMs = settings.requestTimeoutMs ?? 30_000;
    this.leftMs = settings.leftMs ?? (() => Number.POSITIVE_INFINITY);
    this.#http = new JsonClient({ ...settings, clock: this.clock, requestTimeoutMs: this.requestTimeoutMs });
  }

  /** Undefined for a success. */
  protected abstract refusalOf(method: Method, call: C, answer: Answer): Refusal | undefined;

  /** A call that changes nothing. Tried again where the trouble may pass; an answer without JSON is asked for twice more. */
  async read<T>(call: C, parse: Parse<T>, method: 'GET' | 'OPTIONS' = 'GET'): Promise<T> {
    for (let tried = 0; ; tried++) {
      const answer = await this.#send(method, call);
      if (call.bodyOptional || answer.json !== undefined) return this.parsed(method, call, answer, parse);
      const ms = pausesOnBadBody[tried];
      if (ms === undefined) throw this.unexpected(method, call, answer, 'it is not JSON');
      await this.sleep(ms, call.signal);
    }
  }

  /**
   * A call that changes something, sent once. An empty answer and plain text are successes: the parser then gets `undefined`.
   * @throws Failure; `outcomeUnknown` when nobody knows whether it was carried out
   */
  async write<T>(method: 'POST' | 'PUT' | 'DELETE', call: C, parse: Parse<T>): Promise<T> {
    const answer = await this.#send(method, call);
    // A page of a proxy or of a portal is not the service's answer.
    if (answer.json === undefined && answer.text.trimStart().startsWith('<')) {
      throw this.unexpected(method, call, answer, 'it is a web page');
    }
    return this.parsed(method, call, answer, parse);
  }

  /** From now on these texts must not appear in a message even if the service repeats them. */
  hide(secrets: readonly string[]): void {
    for (const secret of secrets) this.#hidden.add(secret);
  }

  /** Sleeps on the connection's clock; a cancellation ends it with a Failure. */
  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    const signals = [this.signal, signal].filter((one) => one !== undefined);
    await pause(this.clock, ms, AbortSignal.any(signals));
  }

  /** The Failure of an answer that is no success, also one that came by another way, such as an upload. */
  failureOf(method: Method, call: C, answer: Answer): Failure | undefined {
    const refusal = this.refusalOf(method, call, answer);
    if (!refusal) return undefined;
    const { cause, outcomeUnknown, ...details } = refusal;
    const words = withoutEnd(oneLine(cause, this.#secrets(call)));
    const http = `HTTP ${answer.status}`;
    const said = words === '' ? `${http} (${answer.target})` : `${words} (${http}, ${answer.target})`;
    return new Failure(`Could not ${oneLine(call.doing)}: ${said}.`, {
      ...details,
      status: answer.status,
      requestId: answer.requestId,
      outcomeUnknown: isWrite(method) && outcomeUnknown,
    });
  }

  /** An answer that is a success by its status but not what the documentation promises. */
  unexpected(method: Method, call: C, { status, target, requestId }: Answer, problem: string): Failure {
    const said = `the answer cannot be read: ${oneLine(problem)} (HTTP ${status}, ${target})`;
    return new Failure(`Could not ${oneLine(call.doing)}: ${said}.`, {
      code: 'UNEXPECTED_ANSWER',
      kind: 'remote-failed',
      status,
      requestId,
      transient: !isWrite(method),
      outcomeUnknown: isWrite(method),
      remedy: this.#settings.checkUrl,
    });
  }

  /** The answer to one call, whatever it says. @throws Failure when there is none */
  protected async exchange(method: Method, call: C): Promise<Answer> {
    const { path, query, body, signal } = call;
    const timeoutMs = this.requestTimeoutMs * (call.slow ? 10 : 1);
    const retry = call.slow ? { totalMs: 2 * timeoutMs } : call.retry;
    try {
      return await this.#http.send({ method, path, query, body, signal, timeoutMs, retry });
    } catch (error) {
      throw error instanceof Failure ? inContext(error, call.doing) : error;
    }
  }

  async #send(method: Method, call: C): Promise<Answer> {
    const answer = await this.exchange(method, call);
    const failure = this.failureOf(method, call, answer);
    if (failure) throw failure;
    return answer;
  }

  /** @throws Failure UNEXPECTED_ANSWER when the answer is not as documented */
  parsed<T>(method: Method, call: C, answer: Answer, parse: Parse<T>): T {
    try {
      return parse(answer.json, answer);
    } catch (error) {
      throw error instanceof ShapeError ? this.unexpected(method, call, answer, error.message) : error;
    }
  }

  #secrets(call: C): readonly string[] {
    return [...this.#settings.secrets, ...(call.secrets ?? []), ...this.#hidden];
  }
}

function isWrite(method: Method): boolean {
  return method === 'POST' || method === 'PUT' || method === 'DELETE';
}

/** The same failure, saying in front what was being done. */
export function inContext(failure: Failure, doing: string): Failure {
  return failure.kind === 'cancelled' ? failure : failure.with(`Could not ${oneLine(doing)}: ${failure.message}`);
}
