import type { IncomingMessage } from 'node:http';
import { constants, gunzipSync } from 'node:zlib';
import { Failure } from '../base/failure.ts';
import { Exchange } from '../http/exchange.ts';
import { secureLink } from '../http/url.ts';
import { type ArchiveMetadata, FullBackup } from './archive-file.ts';
import type { MendixConnection } from './client.ts';
import { walkTar } from './tar.ts';

/** What can be known of an archive before it is downloaded; undefined where it is not told. */
export interface ArchiveHead {
  /** Of the file, in bytes. */
  readonly size: number | undefined;
  readonly metadata: ArchiveMetadata | undefined;
}

/** `.metadata` is the first file of an archive; this much of it is fetched. */
const headBytes = 64 * 1024;
const nothing: ArchiveHead = { size: undefined, metadata: undefined };

/**
 * Fetches the beginning of an archive by its link, to know how much room it needs. Whatever goes wrong only means that it is not
 * known: the download says what is wrong with a link.
 * @throws Failure `cancelled`
 */
export async function readArchiveHead(
  { clock, signal }: Pick<MendixConnection, 'clock' | 'signal'>,
  link: URL,
): Promise<ArchiveHead> {
  try {
    const exchange = await Exchange.open({
      url: secureLink(link),
      method: 'GET',
      headers: { 'accept-encoding': 'identity', range: `bytes=0-${headBytes - 1}` },
      connectMs: 10_000,
      stallMs: 10_000,
      signal,
      clock,
    });
    try {
      exchange.end(undefined, 10_000);
      const answer = await exchange.answer;
      const size = sizeOf(answer);
      return size === undefined ? nothing : { size, metadata: await metadataIn(await beginning(answer)) };
    } finally {
      exchange.close();
    }
  } catch (error) {
    if (signal?.aborted || !(error instanceof Failure)) throw error;
    return nothing;
  }
}

/** Of the whole file, also when a part of it came. */
function sizeOf({ statusCode, headers }: IncomingMessage): number | undefined {
  if (statusCode !== 200 && statusCode !== 206) return undefined;
  const told = statusCode === 206 ? /\/(\d+)$/.exec(headers['content-range'] ?? '')?.[1] : headers['content-length'];
  return told === undefined ? undefined : Number(told);
}

async function beginning(answer: IncomingMessage): Promise<Buffer> {
  let head = Buffer.alloc(0);
  try {
    for await (const piece of answer) {
      head = Buffer.concat([head, piece as Buffer]);
      if (head.length >= headBytes) break;
    }
  } catch {
    // What has come is enough, or is not.
  }
  return head;
}

/** `.metadata` of an archive whose end is missing. */
async function metadataIn(head: Buffer): Promise<ArchiveMetadata | undefined> {
  const backup = new FullBackup();
  try {
    const tar = gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH });
    await walkTar([tar], backup.visit);
  } catch {
    // It ends too early, as it must, or it is no tar at all.
  }
  return backup.metadata;
}
