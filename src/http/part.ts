import type { Agent, IncomingMessage } from 'node:http';
import { type Clock, pause } from '../base/clock.ts';
import { cancelled, Failure, type FailureKind, transientStatuses } from '../base/failure.ts';
import { ensureSpace } from '../base/temporary-file.ts';
import { drain } from './drain.ts';
import type { OnHttpEvent } from './events.ts';
import { Exchange } from './exchange.ts';
import type { FileSink } from './file-sink.ts';
import { askedMs, pauseMs, type RetryPolicy } from './retry.ts';
import { targetOf } from './url.ts';

/** One thing to fetch. */
export interface DownloadPart {
  /** Gives the address; asked again for every (re)start, since signed links expire. */
  readonly link: () => Promise<URL>;
  /** Credentials, sent only while the address is at `credentialsOrigin`. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Such as `https://deploy.mendix.com`; without it `headers` are never sent. */
  readonly credentialsOrigin?: string | undefined;
  /** Bytes, where the service has said so before: any other size is a failure. */
  readonly expectedSize?: number | undefined;
}

/** What fetching a part needs from the download it belongs to. */
export interface PartContext {
  readonly to: string;
  readonly sink: FileSink;
  readonly clock: Clock;
  readonly signal: AbortSignal | undefined;
  readonly onEvent: OnHttpEvent | undefined;
  readonly agent: Agent | undefined;
  readonly deadline: number | undefined;
  readonly connectMs: number;
  readonly stallMs: number;
  readonly retry: RetryPolicy;
  readonly freshLinks: number;
  readonly onLink: ((link: URL) => void) | undefined;
  readonly onSize: (bytes: number) => void;
  readonly onBytes: () => void;
}

/** What earlier tries have told about the content. */
interface Content {
  /** Bytes of the whole part as the caller knows them. */
  readonly expected: number | undefined;
  /** Bytes of the whole part as far as is known now. */
  total: number | undefined;
  etag: string | undefined;
  lastModified: string | undefined;
}

/** A try that did not complete the part, and what to do about it. */
interface Setback {
  readonly failure: Failure;
  /** Worth another try with a fresh link although the failure as such is final. */
  readonly staleLink: boolean;
  /** Pause that the service asked for, in ms. */
  readonly askedMs: number | undefined;
}

const STALE_LINK = new Set([401, 403, 404, 410]);

/** Adds one part to the sink (which was marked at its start), trying again as long as that gets anywhere. */
export async function fetchPart(part: DownloadPart, context: PartContext): Promise<void> {
  const { sink, clock, retry, deadline, signal, onEvent } = context;
  const { expectedSize } = part;
  const content: Content = { expected: expectedSize, total: expectedSize, etag: undefined, lastModified: undefined };
  let furthest = 0;
  let progressAt = clock.now();
  let refusals = 0;
  for (let attempt = 1; ; attempt++) {
    if (signal?.aborted) throw cancelled(signal);
    const url = await part.link();
    context.onLink?.(url);
    const setback = await tryOnce(part, url, content, attempt, context);
    if (!setback) return;
    // Bytes that came before a restart from zero are no progress: only what nobody had seen before is.
    if (sink.sizeSinceMark > furthest) {
      furthest = sink.sizeSinceMark;
      progressAt = clock.now();
      attempt = 1;
      refusals = 0;
    }
    const { failure, staleLink, askedMs } = setback;
    if (staleLink) refusals++;
    if (staleLink ? refusals > context.freshLinks : !failure.transient) throw failure;
    const inMs = pauseMs(retry, attempt, askedMs, clock);
    const resumeAt = clock.now() + inMs;
    if (resumeAt - progressAt > retry.totalMs || (deadline !== undefined && resumeAt >= deadline)) throw failure;
    onEvent?.({ type: 'retry', method: 'GET', path: url.pathname, reason: failure.code, inMs, attempt });
    await pause(clock, inMs, signal);
  }
}

/** One request (and its redirects); undefined when the part is complete. Throws only what no further try can mend. */
async function tryOnce(
  part: DownloadPart,
  link: URL,
  content: Content,
  attempt: number,
  context: PartContext,
): Promise<Setback | undefined> {
  let url = link;
  let trusted = true;
  for (let redirects = 0; ; redirects++) {
    trusted &&= part.credentialsOrigin !== undefined && url.origin === part.credentialsOrigin;
    const startedAt = context.clock.now();
    const report = (outcome: number | string) => {
      const ms = context.clock.now() - startedAt;
      context.onEvent?.({ type: 'request', method: 'GET', path: url.pathname, outcome, ms, attempt });
    };
    const exchange = await Exchange.open({
      url,
      method: 'GET',
      headers: {
        'user-agent': 'paas-actions',
        ...(trusted ? part.headers : {}),
        'accept-encoding': 'identity',
        ...rangeHeaders(context.sink.sizeSinceMark, content),
      },
      agent: context.agent,
      connectMs: context.connectMs,
      stallMs: context.stallMs,
      deadline: context.deadline,
      signal: context.signal,
      clock: context.clock,
    });
    try {
      exchange.end(undefined, context.stallMs);
      const message = await exchange.answer;
      const status = message.statusCode ?? 0;
      if (isRedirect(status)) {
        report(status);
        url = redirected(url, message.headers.location, redirects);
        context.onLink?.(url);
        continue;
      }
      const setback = await receive(exchange, message, url, content, context);
      report(setback?.failure.code ?? status);
      return setback;
    } catch (error) {
      // Not a loss of the connection, but what the file system or a rule above has to say: that is final.
      const failure = error instanceof Failure ? error : undefined;
      report(failure?.code ?? 'error');
      if (!failure?.transient) throw error;
      return { failure, staleLink: false, askedMs: undefined };
    } finally {
      exchange.close();
    }
  }
}

function rangeHeaders(position: number, content: Content): Record<string, string> {
  if (position === 0) return {};
  // A weak ETag must not stand in If-Range (RFC 9110, 13.1.5).
  const strong = content.etag?.startsWith('W/') ? undefined : content.etag;
  const validator = strong ?? content.lastModified;
  return { range: `bytes=${position}-`, ...(validator === undefined ? {} : { 'if-range': validator }) };
}

/** Takes in one answer; throws a transient `Failure` when it is cut. */
async function receive(
  exchange: Exchange,
  message: IncomingMessage,
  url: URL,
  content: Content,
  context: PartContext,
): Promise<Setback | undefined> {
  const { sink } = context;
  const target = targetOf('GET', url);
  const status = message.statusCode ?? 0;
  switch (status) {
    case 200:
      await startOver(message, target, content, context);
      await drain(exchange, message, sink, content.total, context.onBytes);
      break;
    case 206: {
      const range = rangeOf(message, target, content, sink.sizeSinceMark);
      if (content.etag !== undefined && message.headers.etag !== content.etag) {
        await sink.rewind();
        return again(target, 'CONTENT_CHANGED', 'the content has changed since the download began');
      }
      await drain(exchange, message, sink, range.last - range.first + 1, context.onBytes);
      break;
    }
    case 416: {
      const total = parseContentRange(message.headers['content-range'])?.total;
      if (total === sink.sizeSinceMark && (content.total ?? total) === total) return undefined;
      await sink.rewind();
      return again(target, 'BAD_RANGE', 'the service has no such range');
    }
    default:
      return refused(message, target, context.clock);
  }
  if (content.total === undefined || sink.sizeSinceMark === content.total) return undefined;
  return again(target, 'INCOMPLETE', `only ${sink.sizeSinceMark} of ${content.total} bytes came`);
}

/** A 200 holds the whole from its first byte, also in answer to a Range. */
async function startOver(
  message: IncomingMessage,
  target: string,
  content: Content,
  context: PartContext,
): Promise<void> {
  const { sink, onSize, to } = context;
  const { 'content-length': length, etag, 'last-modified': lastModified } = message.headers;
  const announced = length === undefined ? undefined : Number(length);
  if (announced !== undefined) checkSize(target, content.expected, announced);
  await sink.rewind();
  content.total = announced ?? content.expected;
  content.etag = etag;
  content.lastModified = lastModified;
  if (content.total === undefined) return;
  onSize(content.total);
  await ensureSpace(to, content.total);
}

/** The range of a 206, which has to be what was asked for. */
function rangeOf(
  message: IncomingMessage,
  target: string,
  content: Content,
  position: number,
): { readonly first: number; readonly last: number } {
  const said = message.headers['content-range'];
  const { range, total } = parseContentRange(said) ?? {};
  if (range?.first !== position) {
    throw new Failure(`${target} answered with another range (${said ?? 'none'}) than asked for (from ${position}).`, {
      code: 'BAD_RANGE',
      kind: 'remote-failed',
      status: 206,
    });
  }
  if (total !== undefined) {
    checkSize(target, content.total, total);
    content.total = total;
  }
  return range;
}

function checkSize(target: string, expected: number | undefined, actual: number): void {
  if (expected === undefined || actual === expected) return;
  throw new Failure(`${target} has ${actual} bytes instead of ${expected}.`, {
    code: 'SIZE_MISMATCH',
    kind: 'remote-failed',
  });
}

/** Something that the next try may well mend. */
function again(target: string, code: string, what: string): Setback {
  const failure = new Failure(`${target}: ${what}.`, { code, kind: 'network', transient: true });
  return { failure, staleLink: false, askedMs: undefined };
}

/** Any status that carries no content. */
function refused(message: IncomingMessage, target: string, clock: Clock): Setback {
  const { statusCode: status = 0, headers } = message;
  const requestId = headers['x-request-id'] ?? headers['x-amz-request-id'];
  const staleLink = STALE_LINK.has(status);
  const failure = new Failure(`${target} answered ${status}.`, {
    code: `HTTP_${status}`,
    kind: kindOf(status),
    status,
    requestId: typeof requestId === 'string' ? requestId : undefined,
    transient: transientStatuses.has(status),
    remedy: staleLink ? 'The link may have expired, or the file is gone: look it up again.' : undefined,
  });
  return { failure, staleLink, askedMs: askedMs(headers, clock) };
}

function kindOf(status: number): FailureKind {
  if (status === 401 || status === 403) return 'auth';
  if (status === 404 || status === 410) return 'not-found';
  return transientStatuses.has(status) ? 'network' : 'remote-failed';
}

const MAX_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

function isRedirect(status: number): boolean {
  return REDIRECTS.has(status);
}

/**
 * Where an answer leads to, when `redirects` others came before it. Never from https to anything else.
 *
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

/** What a Content-Range header says (RFC 9110, 14.4); `undefined` inside for what it leaves open. */
export interface ContentRange {
  /** First and last byte, both included; undefined in an answer 416. */
  readonly range: { readonly first: number; readonly last: number } | undefined;
  /** Bytes of the whole. */
  readonly total: number | undefined;
}

/** Reads a Content-Range header in bytes; undefined when there is none or it makes no sense. */
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
