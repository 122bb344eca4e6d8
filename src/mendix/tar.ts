import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { cancelled, errorCode, Failure } from '../base/failure.ts';

export interface TarEntry {
  /** With `/` between folders and without a `./` at its beginning. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

/** Takes the bytes of one file, piece by piece; a promise keeps the next piece back. A piece is only valid until then. */
export type Sink = (piece: Buffer) => void | Promise<void>;

const block = 512;
const readBytes = 256 * 1024;
/** Names longer than this are no paths of a backup, but numbers of a damaged header. */
const longestName = 64 * 1024;

/**
 * The bytes of a file, of one that is compressed with gzip what is in it: read once, in pieces, in constant memory.
 * @throws Failure `remote-failed`, ARCHIVE_TRUNCATED or ARCHIVE_DAMAGED, when the compressed data ends early or its checksum is wrong
 */
export async function* bytesOf(
  path: string,
  gzip: boolean,
  signal?: AbortSignal,
): AsyncGenerator<Buffer, void, undefined> {
  const file = createReadStream(path, { highWaterMark: readBytes, signal });
  const source = gzip ? file.pipe(createGunzip()) : file;
  // A pipe does not pass errors on.
  if (source !== file) file.on('error', (error) => source.destroy(error));
  try {
    for await (const piece of source) yield piece as Buffer;
  } catch (error) {
    if (signal?.aborted) throw cancelled(signal);
    if (errorCode(error) === 'Z_BUF_ERROR') throw truncated('its compressed data ends too early', error);
    if (errorCode(error)?.startsWith('Z_')) throw damaged('its compressed data is damaged (checksum)', error);
    throw error;
  } finally {
    file.destroy();
    source.destroy();
  }
}

/**
 * Walks through a tar to its end and gives each regular file to `visit`, which returns where its bytes go (or nothing).
 * Understands ustar, the long names of GNU tar and the extended headers of POSIX.1-2001.
 * @throws Failure `remote-failed`: ARCHIVE_TRUNCATED without the two empty blocks at the end, ARCHIVE_DAMAGED for a header that is none
 */
export async function walkTar(
  source: AsyncIterable<Buffer> | Iterable<Buffer>,
  visit: (entry: TarEntry) => Sink | undefined | Promise<Sink | undefined>,
): Promise<void> {
  const walk = new Walk(visit);
  for await (const piece of source) {
    for (let at = 0; at < piece.length; ) at += await walk.take(piece.subarray(at));
  }
  walk.end();
}

interface Override {
  name?: string | undefined;
  size?: number | undefined;
}

class Walk {
  readonly #visit: Parameters<typeof walkTar>[1];
  readonly #header = Buffer.alloc(block);
  #inHeader = 0;
  /** Bytes of the present file that have not come yet, and of the padding after it. */
  #left = 0;
  #padding = 0;
  #sink: Sink | undefined;
  #override: Override = {};
  /** Empty blocks seen: two end the archive. */
  #empty = 0;

  constructor(visit: Parameters<typeof walkTar>[1]) {
    this.#visit = visit;
  }

  /** Takes some of the piece; returns how much. */
  async take(piece: Buffer): Promise<number> {
    if (this.#left > 0) {
      const part = piece.subarray(0, this.#left);
      await this.#sink?.(part);
      this.#left -= part.length;
      return part.length;
    }
    if (this.#padding > 0) {
      const skipped = Math.min(piece.length, this.#padding);
      this.#padding -= skipped;
      return skipped;
    }
    const copied = piece.copy(this.#header, this.#inHeader);
    this.#inHeader += copied;
    if (this.#inHeader === block) {
      this.#inHeader = 0;
      await this.#begin();
    }
    return copied;
  }

  end(): void {
    if (this.#empty >= 2 && this.#inHeader === 0) return;
    throw truncated('its tar ends too early');
  }

  async #begin(): Promise<void> {
    const header = this.#header;
    if (header.every((byte) => byte === 0)) {
      this.#empty += 1;
      return;
    }
    if (this.#empty > 0) throw damaged('its tar goes on after its end');
    if (!hasChecksum(header)) throw damaged('a header in its tar is damaged (checksum)');
    const kind = String.fromCharCode(header[156] ?? 0);
    const isAboutNext = /[LKxg]/.test(kind);
    const size = isAboutNext ? numberIn(header, 124, 12) : (this.#override.size ?? numberIn(header, 124, 12));
    if (!Number.isSafeInteger(size) || size < 0) throw damaged('a header in its tar has an impossible size');
    this.#left = size;
    this.#padding = (block - (size % block)) % block;
    if (isAboutNext) {
      this.#sink = kind === 'L' || kind === 'x' ? this.#collect(kind, size) : undefined;
      return;
    }
    const name = (this.#override.name ?? nameIn(header)).replace(/^(\.?\/)+/, '');
    this.#override = {};
    // Old tars have a zero there. Folders, links and devices hold no bytes of interest.
    const isFile = kind === '0' || kind === '\0' || kind === '7';
    this.#sink = isFile ? await this.#visit({ name, size }) : undefined;
  }

  /** The bytes of a header that is about the next file. */
  #collect(kind: 'L' | 'x', size: number): Sink {
    if (size > longestName) throw damaged('a header in its tar has an impossible size');
    const pieces: Buffer[] = [];
    let left = size;
    return (piece) => {
      pieces.push(Buffer.from(piece));
      left -= piece.length;
      if (left > 0) return;
      const content = Buffer.concat(pieces);
      if (kind === 'L') this.#override.name = textUntilZero(content);
      else Object.assign(this.#override, extended(content));
    };
  }
}

/** The sum of all bytes of a header, with blanks in place of the sum itself; POSIX.1-1988, 10.1.1. */
function hasChecksum(header: Buffer): boolean {
  let sum = 0;
  for (let at = 0; at < block; at += 1) sum += at >= 148 && at < 156 ? 0x20 : (header[at] ?? 0);
  return numberIn(header, 148, 8) === sum;
}

/** Octal digits, or the binary form of GNU tar for 8 GiB and more. NaN: neither. */
function numberIn(header: Buffer, at: number, length: number): number {
  if (((header[at] ?? 0) & 0x80) !== 0) return Number(header.readBigUInt64BE(at + length - 8));
  const digits = textUntilZero(header.subarray(at, at + length)).trim();
  return /^[0-7]*$/.test(digits) ? Number.parseInt(digits || '0', 8) : Number.NaN;
}

function nameIn(header: Buffer): string {
  const name = textUntilZero(header.subarray(0, 100));
  const prefix = header.toString('latin1', 257, 263) === 'ustar\0' ? textUntilZero(header.subarray(345, 500)) : '';
  return prefix === '' ? name : `${prefix}/${name}`;
}

/** Records `<length> <key>=<value>\n` of an extended header. */
function extended(content: Buffer): Override {
  const found: Override = {};
  for (let at = 0; at < content.length; ) {
    const [, digits = ''] = /^(\d{1,8}) /.exec(content.toString('latin1', at, at + 9)) ?? [];
    const length = Number(digits);
    if (length <= digits.length + 1) throw damaged('an extended header in its tar is damaged');
    const [key = '', ...value] = content.toString('utf8', at + digits.length + 1, at + length - 1).split('=');
    if (key === 'path') found.name = value.join('=');
    if (key === 'size') found.size = Number(value.join('='));
    at += length;
  }
  return found;
}

function textUntilZero(bytes: Buffer): string {
  const end = bytes.indexOf(0);
  return bytes.toString('utf8', 0, end < 0 ? bytes.length : end);
}

/** An archive that is not what it should be. @param why as it reads after "The backup is damaged: " */
export function damaged(why: string, cause?: unknown): Failure {
  return new Failure(`The backup is damaged: ${why}.`, {
    code: 'ARCHIVE_DAMAGED',
    kind: 'remote-failed',
    remedy: 'Download it again; if it happens again, make another archive or another backup.',
    cause,
  });
}

function truncated(why: string, cause?: unknown): Failure {
  return damaged(why, cause).with(`The backup is not complete: ${why}.`, { code: 'ARCHIVE_TRUNCATED', cause });
}
