import type { FileHandle } from 'node:fs/promises';
import type { Agent, IncomingMessage } from 'node:http';
import { type Clock, pause, realClock } from '../base/clock.ts';
import { cancelled, Failure } from '../base/failure.ts';
import { ensureSpace, onDisk, writeInPlaceOf } from '../base/temporary-file.ts';
import { agentFor } from './agent.ts';
import { Progress } from './events.ts';
import type { TransferOptions } from './exchange.ts';
import { FileHash, FileSink } from './file-sink.ts';
import {
  again,
  differs,
  drain,
  type Got,
  get,
  parseContentRange,
  type RetryableFailure,
  refused,
  validatorOf,
  versionOf,
} from './get.ts';
import { type DownloadPart, Job, Part, type RangeSizes } from './part.ts';
import { defaultRetry, pauseMs, type RetryPolicy } from './retry.ts';
import { targetOf } from './url.ts';

export type { DownloadPart } from './part.ts';

export interface DownloadSettings extends TransferOptions {
  /** Path of the file to write; replaced only by a complete download. */
  readonly to: string;
  /**
   * How many ranges to fetch at the same time where the service can send ranges, and how many parts where it cannot; 4 by default,
   * 1 fetches everything in order.
   */
  readonly connections?: number | undefined;
  /** How large the ranges may be, in bytes; 8 to 64 MiB by default. */
  readonly ranges?: RangeSizes | undefined;
  /** `totalMs` is how long to go on without getting any further: progress starts it anew. */
  readonly retry?: RetryPolicy | undefined;
  /** How often in a row a refused link (401, 403, 404, 410) is replaced by a fresh one; 2 by default. */
  readonly freshLinks?: number | undefined;
  /** Told every link before it is used, also that of a redirect: it works without credentials, so it must not show anywhere. */
  readonly onLink?: ((link: URL) => void) | undefined;
  /** Looks at the whole file before it takes its place: when this rejects, whatever was there before stays. */
  readonly check?: ((path: string) => Promise<unknown>) | undefined;
}

/** What the clients leave to whoever asks for a download. */
export type DownloadLimits = Pick<DownloadSettings, 'onLink' | 'check' | 'deadline' | 'connections'>;
export type DownloadOptions = DownloadSettings & DownloadPart;
export type DownloadPartsOptions = DownloadSettings & { readonly parts: readonly DownloadPart[] };

export interface Downloaded {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** In hex. */
  readonly sha256: string;
}

/** Fetches one link into a file; see `downloadParts`. */
export function downloadFile(options: DownloadOptions): Promise<Downloaded> {
  const { link, headers, credentialsOrigin, expectedSize, ...settings } = options;
  return downloadParts({ ...settings, parts: [{ link, headers, credentialsOrigin, expectedSize }] });
}

/**
 * Fetches several links into one file, one after the other or several at a time, in constant memory. What is cut is resumed where
 * it stopped. The file appears under its name only when everything has come.
 *
 * @throws Failure - `config` (DISK_FULL, FILE_UNWRITABLE), `auth` and `not-found` for links that stay refused, `remote-failed` for answers
 *   that make no sense (SIZE_MISMATCH, BAD_RANGE, BAD_REDIRECT, HTTP_4xx), `network`, `timeout`, `cancelled`; what `check` throws
 */
export function downloadParts(options: DownloadPartsOptions): Promise<Downloaded> {
  const { to, signal } = options;
  return writeInPlaceOf(to, async (file, temporary) => {
    const download = new Download(options, file);
    const { size, sha256 } = await download.run();
    if (signal?.aborted) throw cancelled(signal);
    await options.check?.(temporary);
    return { path: to, size, sha256 };
  });
}

/** Less than this in each of two ranges is not worth another connection; object stores advise 8 to 16 MiB. */
const usualRanges: RangeSizes = { least: 8 * 1024 * 1024, most: 64 * 1024 * 1024 };

class Download {
  readonly #options: DownloadPartsOptions;
  readonly #clock: Clock;
  readonly #retry: RetryPolicy;
  readonly #connections: number;
  readonly #ranges: RangeSizes;
  readonly #file: FileHandle;
  readonly #hash: FileHash;
  readonly #parts: readonly Part[];
  readonly #progress: Progress;
  readonly #agents = new Map<string, Promise<Agent>>();
  readonly #jobs = new Set<Job>();
  readonly #stop = new AbortController();
  #failure: unknown;
  /** Resolved and replaced when there may be something new to do. */
  #news = Promise.withResolvers<void>();
  /** When something came that had never come before. */
  #progressAt: number;
  /** When the service wants to be asked again at the earliest. */
  #notBefore = 0;

  constructor(options: DownloadPartsOptions, file: FileHandle) {
    this.#options = options;
    this.#clock = options.clock ?? realClock;
    this.#retry = options.retry ?? defaultRetry;
    this.#connections = Math.max(1, options.connections ?? 4);
    this.#ranges = options.ranges ?? usualRanges;
    this.#file = file;
    this.#hash = new FileHash(file, options.to);
    this.#parts = options.parts.map((source, index) => {
      const link = async () => {
        const url = await source.link();
        options.onLink?.(url);
        return url;
      };
      return new Part({ ...source, link }, () => this.#sizeOf(index));
    });
    this.#progress = new Progress('download', options);
    this.#progress.total = this.#sizeOf();
    this.#progressAt = this.#clock.now();
  }

  /** Comes to its end only when nothing is under way any more, whatever happens. */
  async run(): Promise<{ size: number; sha256: string }> {
    const { signal, to } = this.#options;
    const onAbort = () => signal && this.#fail(cancelled(signal));
    signal?.addEventListener('abort', onAbort, { once: true });
    if (signal?.aborted) onAbort();
    try {
      await Promise.all(Array.from({ length: this.#connections }, () => this.#work()));
      if (this.#failure !== undefined) throw this.#failure;
      const size = this.#sizeOf() ?? 0;
      // A content that was replaced by a shorter one half way leaves more behind.
      await onDisk(to, this.#file.truncate(size));
      const sha256 = await this.#hash.finish(size);
      this.#progress.done(size);
      return { size, sha256 };
    } finally {
      signal?.removeEventListener('abort', onAbort);
      for (const agent of await Promise.allSettled(this.#agents.values())) {
        // One for a proxy keeps nothing, and has nothing to destroy.
        if (agent.status === 'fulfilled') agent.value.destroy?.();
      }
    }
  }

  /** Bytes of the first `count` parts, of all by default; undefined while not all of their sizes are known. */
  #sizeOf(count = this.#options.parts.length): number | undefined {
    return this.#parts
      .slice(0, count)
      .reduce<number | undefined>(
        (sum, { total }) => (sum === undefined || total === undefined ? undefined : sum + total),
        0,
      );
  }

  get #received(): number {
    return this.#parts.reduce((sum, part) => sum + part.received, 0);
  }

  #fail(error: unknown): void {
    this.#failure ??= error;
    this.#stop.abort(error);
    for (const job of this.#jobs) job.stop(error);
    this.#tell();
  }

  #tell(): void {
    this.#news.resolve();
    this.#news = Promise.withResolvers();
  }

  /** One connection: takes one range after the other, until all have come or the download has failed. */
  async #work(): Promise<void> {
    const sink = new FileSink(this.#file, this.#options.to, this.#hash);
    for (let job = await this.#next(sink); job; job = await this.#next(sink)) {
      const { part, over } = job;
      this.#jobs.add(job);
      try {
        await this.#complete(job);
      } catch (error) {
        // Before anybody else can take what is given back.
        this.#fail(error);
      } finally {
        this.#jobs.delete(job);
        part.release({ first: job.position, end: job.end });
        over.resolve();
        this.#tell();
      }
    }
  }

  /** Tries again as long as that gets anywhere. */
  async #complete(job: Job): Promise<void> {
    let attempt = 1;
    let refusals = 0;
    for (;;) {
      const retryable = await this.#try(job, attempt);
      if (job.hasProgressed) [attempt, refusals] = [1, 0];
      // What was stopped, though not by a failure of the download, was dropped.
      if (!retryable || (job.signal.aborted && this.#failure === undefined)) return;
      const { address } = job;
      // Another connection may have been refused before, and a new link is there already.
      const isNews = address === undefined || (await job.part.forget(address));
      if (retryable.isStale && isNews) refusals++;
      const isOver = retryable.isStale ? refusals > (this.#options.freshLinks ?? 2) : !retryable.failure.transient;
      if (isOver) throw retryable.failure;
      await this.#pause(job, retryable, attempt++);
      if (job.position === job.end) return;
    }
  }

  /** Waits for a range that nobody fetches; undefined when all have come, or the download has failed. */
  async #next(sink: FileSink): Promise<Job | undefined> {
    for (;;) {
      if (this.#failure !== undefined || this.#parts.every(({ isComplete }) => isComplete)) return undefined;
      const job = this.#claim(sink);
      if (job) return job;
      await this.#news.promise;
    }
  }

  #claim(sink: FileSink): Job | undefined {
    const sizes = [this.#ranges, this.#connections] as const;
    for (const part of this.#parts) {
      const offset = part.offset();
      if (offset === undefined) return undefined;
      const range = part.claim(...sizes);
      if (!range) continue;
      const onBytes = (isNew: boolean) => {
        if (isNew) this.#progressAt = this.#clock.now();
        this.#progress.moved(this.#received);
      };
      return new Job(part, offset, range, { sink, extend: (end) => part.extend(end, ...sizes), onBytes });
    }
    return undefined;
  }

  /** @throws Failure that of the retryable when there is no time for another try */
  async #pause(job: Job, { failure, askedMs }: RetryableFailure, attempt: number): Promise<void> {
    const clock = this.#clock;
    const { deadline, onEvent } = this.#options;
    const inMs = pauseMs(this.#retry, attempt, askedMs, clock);
    const resumeAt = clock.now() + inMs;
    if (askedMs !== undefined) this.#notBefore = Math.max(this.#notBefore, clock.now() + askedMs);
    const isLate = deadline !== undefined && resumeAt >= deadline;
    if (isLate || resumeAt - this.#progressAt > this.#retry.totalMs) throw failure;
    const path = job.address?.url.pathname ?? '';
    onEvent?.({ type: 'retry', method: 'GET', path, reason: failure.code, inMs, attempt });
    await pause(clock, inMs, job.signal).catch((error: unknown) => {
      if (this.#failure !== undefined) throw error;
    });
  }

  /** One request (and its redirects); undefined when it brought its range. Throws only what no further try can mend. */
  async #try(job: Job, attempt: number): Promise<RetryableFailure | undefined> {
    try {
      const waitMs = this.#notBefore - this.#clock.now();
      if (waitMs > 0) await pause(this.#clock, waitMs, job.signal);
      job.retry();
      return await this.#fetch(job, attempt);
    } catch (error) {
      if (this.#failure !== undefined || !(error instanceof Failure) || !error.transient) throw error;
      return { failure: error };
    } finally {
      await job.flush();
    }
  }

  async #fetch(job: Job, attempt: number): Promise<RetryableFailure | undefined> {
    const { part, signal } = job;
    const { connectMs = 30_000, stallMs = 60_000, deadline, onEvent, onLink } = this.#options;
    const address = await unlessStopped(part.address(), signal);
    job.address = address;
    const got = await get(address, {
      credentials: part.source.headers ?? {},
      credentialsOrigin: part.source.credentialsOrigin,
      headers: rangeHeaders(job),
      agentOf: (url) => this.#agentOf(url),
      clock: this.#clock,
      ...{ connectMs, stallMs, deadline, signal, onEvent, onLink, attempt },
    });
    try {
      const retryable = await this.#receive(job, got);
      got.close(retryable?.failure.code ?? got.message.statusCode ?? 0);
      return retryable;
    } catch (error) {
      got.close(error instanceof Failure ? error.code : 'error');
      throw error;
    }
  }

  #agentOf(url: URL): Promise<Agent> {
    if (this.#options.agent) return Promise.resolve(this.#options.agent);
    const known = this.#agents.get(url.origin) ?? agentFor(url, { keepAlive: true });
    this.#agents.set(url.origin, known);
    return known;
  }

  /** Takes in one answer. @throws Failure - transient when it was cut */
  async #receive(job: Job, got: Got): Promise<RetryableFailure | undefined> {
    const { part } = job;
    const { message, exchange, address } = got;
    const target = targetOf('GET', address.url);
    let retryable: RetryableFailure | undefined;
    switch (message.statusCode) {
      case 200:
        retryable = await this.#startOver(job, message, target);
        break;
      case 206:
        retryable = await this.#goOn(job, message, target);
        break;
      case 416:
        return this.#outOfRange(job, message, target);
      default:
        return refused(message, target, this.#clock);
    }
    if (retryable) return retryable;
    if (address.url !== job.address?.url) {
      part.isAt(address);
      job.address = address;
    }
    this.#progress.total = this.#sizeOf();
    await drain(exchange, message, job);
    if (part.total === undefined) {
      part.total = job.position;
      job.end = job.position;
      return undefined;
    }
    if (job.position >= Math.min(job.end, job.answerEnd)) return undefined;
    return again(target, 'INCOMPLETE', `only ${part.received} of ${part.total} bytes came`);
  }

  /** A 200 holds the whole from its first byte, also in answer to a range. */
  async #startOver(job: Job, message: IncomingMessage, target: string): Promise<RetryableFailure | undefined> {
    const { part } = job;
    const { 'content-length': length, 'accept-ranges': accepted } = message.headers;
    const announced = length === undefined ? undefined : Number(length);
    if (announced !== undefined) checkSize(target, part.source.expectedSize, announced);
    const version = versionOf(message.headers);
    // Who sends the whole of the same content again does not know ranges, whatever it says.
    const ignoresRanges = part.isOpen && !differs(part.version, version);
    const retryable = part.isOpen ? await this.#drop(job, target) : undefined;
    if (retryable) return retryable;
    const total = announced ?? part.source.expectedSize;
    const later = this.#parts.slice(this.#parts.indexOf(part) + 1);
    if (part.total !== undefined && part.total !== total && later.some(({ hasBegun }) => hasBegun)) {
      throw changed(target, false);
    }
    part.total = total;
    part.version = version;
    part.canSplit =
      this.#connections > 1 &&
      !ignoresRanges &&
      accepted === 'bytes' &&
      total !== undefined &&
      total >= 2 * this.#ranges.least &&
      validatorOf(version) !== undefined;
    job.begin(target, { first: 0, end: part.open(this.#ranges, this.#connections) }, total);
    const known = this.#parts.reduce((sum, one) => sum + (one.total ?? one.received), 0);
    await ensureSpace(this.#options.to, known - this.#received);
    this.#tell();
    return undefined;
  }

  /** A 206 has to be the range that was asked for, of the content that the others are of. */
  async #goOn(job: Job, message: IncomingMessage, target: string): Promise<RetryableFailure | undefined> {
    const { part } = job;
    const said = message.headers['content-range'];
    const { range, total } = parseContentRange(said) ?? {};
    if (range?.first !== job.position) {
      const message = `${target} answered with another range (${said ?? 'none'}) than asked for (from ${job.position}).`;
      throw new Failure(message, { code: 'BAD_RANGE', kind: 'remote-failed', status: 206 });
    }
    if (total !== undefined) {
      checkSize(target, part.total, total);
      part.total = total;
    }
    if (!part.isOpen) job.end = part.open(this.#ranges, this.#connections);
    else if (differs(part.version, versionOf(message.headers))) {
      return (await this.#drop(job, target)) ?? { failure: changed(target, true) };
    }
    job.begin(target, { first: range.first, end: Math.min(job.end, part.total ?? job.end) }, range.last + 1);
    return undefined;
  }

  async #outOfRange(job: Job, message: IncomingMessage, target: string): Promise<RetryableFailure | undefined> {
    const { part } = job;
    const total = parseContentRange(message.headers['content-range'])?.total;
    if (total === job.position && part.received === total && (part.total ?? total) === total) {
      part.total = total;
      job.end = total;
      return undefined;
    }
    return (await this.#drop(job, target)) ?? again(target, 'BAD_RANGE', 'the service has no such range');
  }

  /** Drops all that came of the part, for it is of another version, and ends whatever else is fetched of it. */
  async #drop(job: Job, target: string): Promise<RetryableFailure | undefined> {
    const { part, offset } = job;
    const failure = changed(target, true);
    if (part.isClosing) return { failure };
    part.isClosing = true;
    const others = [...this.#jobs].filter((other) => other !== job && other.part === part);
    for (const other of others) other.stop(failure);
    await Promise.all(others.map(({ over }) => over.promise));
    this.#hash.rewind(offset, offset + (part.total ?? Number.POSITIVE_INFINITY));
    part.close();
    job.end = job.position;
    return undefined;
  }
}

/** The work's end, or a rejection as soon as the signal is aborted. */
function unlessStopped<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(cancelled(signal));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject);
  });
}

function changed(target: string, transient: boolean): Failure {
  const message = `${target}: the content has changed since the download began.`;
  return new Failure(message, { code: 'CONTENT_CHANGED', kind: 'network', transient });
}

function checkSize(target: string, expected: number | undefined, actual: number): void {
  if (expected === undefined || actual === expected) return;
  throw new Failure(`${target} has ${actual} bytes instead of ${expected}.`, {
    code: 'SIZE_MISMATCH',
    kind: 'remote-failed',
  });
}

/** The whole of a content of which nothing is known; otherwise a range, to the end where it reaches that far. */
function rangeHeaders({ part, position, end }: Job): Record<string, string> {
  if (!part.isOpen) return {};
  const last = end < (part.total ?? Number.POSITIVE_INFINITY) ? end - 1 : '';
  const validator = validatorOf(part.version);
  return { range: `bytes=${position}-${last}`, ...(validator === undefined ? {} : { 'if-range': validator }) };
}
