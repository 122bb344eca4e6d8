import type { Agent, IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Clock } from '../base/clock.ts';
import { Failure, type FailureKind, transientStatuses } from '../base/failure.ts';
import type { OnHttpEvent } from './events.ts';
import { Exchange, type ExchangeLimits } from './exchange.ts';
import { askedMs } from './retry.ts';
import { targetOf } from './url.ts';

export interface Address {
  readonly url: URL;
  /** Whether it may have the credentials: no redirect has led away from their origin. */
  readonly isTrusted: boolean;
}

interface GetOptions extends ExchangeLimits {
  /** Sent to trusted addresses only. */
  readonly credentials: Readonly<Record<string, string>>;
  readonly credentialsOrigin: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly agentOf: (url: URL) => Promise<Agent>;
  readonly onEvent: OnHttpEvent | undefined;
  /** Told every address that is redirected to. */
  readonly onLink: ((link: URL) => void) | undefined;
  readonly attempt: number;
}

/** The head of an answer; its body is still to come. */
export interface Got {
  readonly address: Address;
  readonly exchange: Exchange;
  readonly message: IncomingMessage;
  /** Ends it, and reports how. */
  readonly close: (outcome: number | string) => void;
}

export async function get(from: Address, options: GetOptions): Promise<Got> {
  let { url, isTrusted } = from;
  for (let redirects = 0; ; redirects++) {
    isTrusted &&= url.origin === options.credentialsOrigin;
    const got = await getOnce({ url, isTrusted }, options);
    const status = got.message.statusCode ?? 0;
    if (!redirectStatuses.has(status)) return got;
    got.close(status);
    url = redirected(url, got.message.headers.location, redirects);
    options.onLink?.(url);
  }
}

async function getOnce(address: Address, options: GetOptions): Promise<Got> {
  const { clock, onEvent, attempt } = options;
  const { url, isTrusted } = address;
  const startedAt = clock.now();
  const report = (outcome: number | string) =>
    onEvent?.({ type: 'request', method: 'GET', path: url.pathname, outcome, ms: clock.now() - startedAt, attempt });
  const credentials = isTrusted ? options.credentials : {};
  const exchange = await Exchange.open({
    ...options,
    url,
    method: 'GET',
    headers: { ...credentials, 'accept-encoding': 'identity', ...options.headers },
    agent: await options.agentOf(url),
  });
  const close = (outcome: number | string) => {
    exchange.close();
    report(outcome);
  };
  try {
    exchange.end(undefined, options.stallMs);
    return { address, exchange, message: await exchange.answer, close };
  } catch (error) {
    close(error instanceof Failure ? error.code : 'error');
    throw error;
  }
}

/** A try that did not bring what was asked for, and what to do about it. */
export interface RetryableFailure {
  readonly failure: Failure;
  /** Worth another try with a fresh link although the failure as such is final. */
  readonly isStale?: boolean;
  /** Pause that the service asked for, in ms. */
  readonly askedMs?: number | undefined;
}

export function again(target: string, code: string, what: string): RetryableFailure {
  return { failure: new Failure(`${target}: ${what}.`, { code, kind: 'network', transient: true }) };
}

const staleStatuses = new Set([401, 403, 404, 410]);

/** Any status that carries no content. */
export function refused(message: IncomingMessage, target: string, clock: Clock): RetryableFailure {
  const { statusCode: status = 0, headers } = message;
  const requestId = headers['x-request-id'] ?? headers['x-amz-request-id'];
  const isStale = staleStatuses.has(status);
  const failure = new Failure(`${target} answered ${status}.`, {
    code: `HTTP_${status}`,
    kind: kindOf(status),
    status,
    requestId: typeof requestId === 'string' ? requestId : undefined,
    transient: transientStatuses.has(status),
    remedy: isStale ? 'The link may have expired, or the file is gone: look it up again.' : undefined,
  });
  return { failure, isStale, askedMs: askedMs(headers, clock) };
}

function kindOf(status: number): FailureKind {
  if (status === 401 || status === 403) return 'auth';
  if (status === 404 || status === 410) return 'not-found';
  return transientStatuses.has(status) ? 'network' : 'remote-failed';
}

export interface Version {
  readonly etag: string | undefined;
  readonly lastModified: string | undefined;
}

export function versionOf({ etag, 'last-modified': lastModified }: IncomingHttpHeaders): Version {
  return { etag, lastModified };
}

/** Whether something may be of another version than `known`; a service may leave out what tells. */
export function differs(known: Version, now: Version): boolean {
  if (known.etag !== undefined) return now.etag !== known.etag;
  return now.lastModified !== undefined && known.lastModified !== undefined && now.lastModified !== known.lastModified;
}

/** What may stand in If-Range: a weak ETag must not (RFC 9110, 13.1.5). */
export function validatorOf({ etag, lastModified }: Version): string | undefined {
  return etag?.startsWith('W/') ? lastModified : (etag ?? lastModified);
}

const MAX_REDIRECTS = 5;
const redirectStatuses = new Set([301, 302, 303, 307, 308]);

/**
 * Where an answer leads to, when `redirects` others came before it. Never from https to anything else.
 * @throws Failure - BAD_REDIRECT, which does not quote the place: it may be a signed link
 */
function redirected(from: URL, location: string | undefined, redirects: number): URL {
  const target = targetOf('GET', from);
  const to = location !== undefined && URL.canParse(location, from.href) ? new URL(location, from) : undefined;
  const refuse = (why: string) => new Failure(`${target} ${why}.`, { code: 'BAD_REDIRECT', kind: 'remote-failed' });
  if (!to) throw refuse('redirects to nowhere');
  if (redirects >= MAX_REDIRECTS) throw refuse('redirects again and again');
  const allowed = from.protocol === 'https:' ? ['https:'] : ['http:', 'https:'];
  if (!allowed.includes(to.protocol)) throw refuse(`redirects to ${to.protocol}//${to.host}, which is not secure`);
  return to;
}

/** What a Content-Range header in bytes says (RFC 9110, 14.4); `undefined` inside for what it leaves open. */
interface ContentRange {
  /** First and last byte, both included; undefined in an answer 416. */
  readonly range: { readonly first: number; readonly last: number } | undefined;
  /** Bytes of the whole. */
  readonly total: number | undefined;
}

/** Undefined for a header that is missing or makes no sense. */
export function parseContentRange(value: string | undefined): ContentRange | undefined {
  const match = /^bytes (?:(\d+)-(\d+)|\*)\/(\d+|\*)$/i.exec(value?.trim() ?? '');
  if (!match) return undefined;
  const [, first, last, total] = match;
  const range = first === undefined || last === undefined ? undefined : { first: Number(first), last: Number(last) };
  if (range && range.last < range.first) return undefined;
  const known = total === '*' ? undefined : Number(total);
  if (range && known !== undefined && range.last >= known) return undefined;
  return { range, total: known };
}

export interface Taker {
  /** A promise means to wait for it before the next piece. Throws for bytes that must not come. */
  push(chunk: Buffer): Promise<void> | undefined;
  /** Whether what still comes is not wanted. */
  readonly isFull: boolean;
}

/**
 * Gives the body of an answer to the taker, no faster than that can take it; ends the connection when it is full.
 * @throws Failure - transient when the body was cut; what had come until then was given; what the taker throws
 */
export async function drain(exchange: Exchange, message: IncomingMessage, taker: Taker): Promise<void> {
  // The head, some of the body and the end of the connection may all have come in one piece.
  if (message.destroyed) throw exchange.failure(message.errored ?? new Error('closed'));
  const memory = new ReadMemory(message);
  let pushing: Promise<void> | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      const taken = (chunk: Buffer) => {
        memory.done(chunk);
        if (!taker.isFull) return;
        resolve();
        message.destroy();
      };
      // Data events, not an async iterator: that would keep more chunks waiting, and memory with them.
      message.on('data', (chunk: Buffer) => {
        try {
          pushing = taker.push(chunk);
        } catch (error) {
          reject(error);
          message.destroy();
          return;
        }
        if (!pushing) {
          taken(chunk);
          return;
        }
        message.pause();
        pushing.then(() => {
          taken(chunk);
          message.resume();
        }, reject);
      });
      message.once('end', resolve);
      message.once('error', (error) => reject(exchange.failure(error)));
      message.once('close', () => reject(exchange.failure(new Error('closed'))));
    });
  } finally {
    memory.stop();
    await pushing;
  }
}

/**
 * Gives back the memory that a message was read into, at once. Node allocates 64 KiB outside of the heap for every read of
 * the socket and as much again for what its parser makes of it, and the garbage collector comes to them late: a download of 2 GiB
 * peaks at 77 MB with this and at 157 MB without, and is a seventh faster (bench/transfer; test/http/node.test.ts fails on a Node
 * that reads in another way).
 */
class ReadMemory {
  readonly #socket: IncomingMessage['socket'];
  /** What the socket has just read, while the parser is at it. */
  #parsing: ArrayBufferLike | undefined;
  /** Whether chunks of the message are copies of what the socket read; undefined until one was seen. */
  #areCopies: boolean | undefined;

  constructor(message: IncomingMessage) {
    this.#socket = message.socket;
    this.#socket.prependListener('data', this.#beforeParser);
    this.#socket.on('data', this.#afterParser);
  }

  /** To be called in the message's `data` listener when the bytes of the chunk are kept elsewhere. */
  done(chunk: Buffer): void {
    if (this.#areCopies === undefined && this.#parsing) this.#areCopies = chunk.buffer !== this.#parsing;
    if (this.#areCopies) release(chunk);
  }

  stop(): void {
    this.#socket.off('data', this.#beforeParser);
    this.#socket.off('data', this.#afterParser);
  }

  readonly #beforeParser = (chunk: Buffer): void => {
    this.#parsing = chunk.buffer;
  };

  readonly #afterParser = (chunk: Buffer): void => {
    this.#parsing = undefined;
    // Without copies, chunks of the message that are still waiting would lose their bytes.
    if (this.#areCopies) release(chunk);
  };
}

function release({ buffer, byteLength }: Buffer): void {
  // Only what fills its memory is freed: anything smaller may be a slice of the pool that all of the process shares.
  const isAlone = buffer.byteLength === byteLength;
  if (isAlone && buffer instanceof ArrayBuffer && !buffer.detached) buffer.transfer(0);
}
