import type { Agent } from 'node:http';
import { type Clock, realClock } from '../base/clock.ts';
import { cancelled } from '../base/failure.ts';
import { writeInPlaceOf } from '../base/temporary-file.ts';
import { type OnHttpEvent, Progress } from './events.ts';
import { FileSink } from './file-sink.ts';
import { type DownloadPart, fetchPart } from './part.ts';
import { defaultRetry, type RetryPolicy } from './retry.ts';

export type { DownloadPart } from './part.ts';

export interface DownloadSettings {
  /** Path of the file to write; replaced only by a complete download. */
  readonly to: string;
  /** By default the agent that the environment's proxy settings ask for. */
  readonly agent?: Agent | undefined;
  /** Milliseconds until the connection has to stand; 30,000 by default. */
  readonly connectMs?: number | undefined;
  /** Milliseconds without a single byte moving before the connection counts as dead; 60,000 by default. */
  readonly stallMs?: number | undefined;
  /** `totalMs` is how long to go on without getting any further: progress starts it anew. */
  readonly retry?: RetryPolicy | undefined;
  /** How often in a row a refused link (401, 403, 404, 410) is replaced by a fresh one; 2 by default. */
  readonly freshLinks?: number | undefined;
  /** End of everything, in milliseconds of `clock`; none by default. */
  readonly deadline?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onEvent?: OnHttpEvent | undefined;
  /** Milliseconds between two progress events; 1,000 by default. */
  readonly progressMs?: number | undefined;
  readonly clock?: Clock | undefined;
  /** Told every link before it is used, also that of a redirect: it works without credentials, so it must not show anywhere. */
  readonly onLink?: ((link: URL) => void) | undefined;
  /** Looks at the whole file before it takes its place: when this rejects, whatever was there before stays. */
  readonly check?: ((path: string) => Promise<unknown>) | undefined;
}

/** What the clients leave to whoever asks for a download. */
export type DownloadLimits = Pick<DownloadSettings, 'onLink' | 'check' | 'deadline'>;
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
 * Fetches several links one after the other into one file, in constant memory. A part that is cut is resumed where it
 * stopped. The file appears under its name only when everything has come.
 *
 * @throws Failure - `config` (DISK_FULL, FILE_UNWRITABLE), `auth` and `not-found` for links that stay refused, `remote-failed` for answers
 *   that make no sense (SIZE_MISMATCH, BAD_RANGE, BAD_REDIRECT, HTTP_4xx), `network`, `timeout`, `cancelled`; what `check` throws
 */
export function downloadParts(options: DownloadPartsOptions): Promise<Downloaded> {
  const { to, parts, clock = realClock, onEvent, signal } = options;
  return writeInPlaceOf(to, async (file, temporary) => {
    const sink = new FileSink(file, to);
    const progress = new Progress({ direction: 'download', clock, onEvent, everyMs: options.progressMs ?? 1000 });
    progress.total = totalOf(parts);
    for (const part of parts) {
      await sink.mark();
      await fetchPart(part, {
        to,
        sink,
        clock,
        signal,
        onEvent,
        onLink: options.onLink,
        agent: options.agent,
        deadline: options.deadline,
        connectMs: options.connectMs ?? 30_000,
        stallMs: options.stallMs ?? 60_000,
        retry: options.retry ?? defaultRetry,
        freshLinks: options.freshLinks ?? 2,
        onSize: (bytes) => {
          if (parts.length === 1) progress.total = bytes;
        },
        onBytes: () => progress.moved(sink.size),
      });
    }
    const sha256 = await sink.finish();
    if (signal?.aborted) throw cancelled(signal);
    progress.done(sink.size);
    await options.check?.(temporary);
    return { path: to, size: sink.size, sha256 };
  });
}

function totalOf(parts: readonly DownloadPart[]): number | undefined {
  let total = 0;
  for (const { expectedSize } of parts) {
    if (expectedSize === undefined) return undefined;
    total += expectedSize;
  }
  return total;
}
