import type { Readable } from 'node:stream';
import { eachChunk } from './body.ts';

/** One part of a multipart body. */
export interface PartHead {
  readonly name: string | undefined;
  readonly fileName: string | undefined;
}

/** What is done with the parts as they come; `data` gets views that are only valid during the call. */
export interface PartSink {
  part(head: PartHead): void;
  data(bytes: Uint8Array): void;
}

/** The body is not what its Content-Type says. */
export class MultipartError extends Error {
  override readonly name = 'MultipartError';
}

/** The boundary in a Content-Type (RFC 2046, 5.1.1), or `undefined` when it is not multipart/form-data. */
export function boundaryOf(contentType: string | undefined): string | undefined {
  const match = /^multipart\/form-data\s*;.*?boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType ?? '');
  return match?.[1] ?? match?.[2];
}

const headLimit = 16 * 1024;

/**
 * Reads a multipart body (RFC 7578) chunk by chunk. Each chunk is searched once with a native search; only the few bytes
 * around the border of two chunks are ever copied, so a gigabyte goes through at the speed of the socket.
 *
 * @throws MultipartError
 */
export async function readMultipart(body: Readable, boundary: string, sink: PartSink): Promise<void> {
  const reader = new MultipartReader(boundary, sink);
  await eachChunk(body, (chunk) => reader.push(chunk));
  reader.end();
}

class MultipartReader {
  readonly #delimiter: Buffer;
  readonly #sink: PartSink;
  /** Bytes seen but not yet decided on. The first delimiter has no line break of its own before it: lend it one. */
  #pending: Buffer = Buffer.from('\r\n');
  #state: 'preamble' | 'head' | 'data' | 'end' = 'preamble';

  constructor(boundary: string, sink: PartSink) {
    this.#delimiter = Buffer.from(`\r\n--${boundary}`, 'latin1');
    this.#sink = sink;
  }

  push(chunk: Buffer): void {
    let rest: Buffer | undefined = chunk;
    if (this.#state === 'data') rest = this.#border(chunk);
    else rest = this.#pending.length === 0 ? chunk : Buffer.concat([this.#pending, chunk]);
    this.#pending = Buffer.alloc(0);
    while (rest !== undefined && rest.length > 0 && this.#state !== 'end') {
      rest = this.#state === 'head' ? this.#head(rest) : this.#data(rest);
    }
  }

  end(): void {
    if (this.#state !== 'end') throw new MultipartError('The multipart body ends before its last boundary');
  }

  /** Decides on the bytes held back from the last chunk with the help of the first ones of this. */
  #border(chunk: Buffer): Buffer {
    const held = this.#pending;
    if (held.length === 0) return chunk;
    const joined = Buffer.concat([held, chunk.subarray(0, this.#delimiter.length + 2)]);
    // A short chunk, or a delimiter across the border: go on with both in one buffer.
    if (chunk.length <= this.#delimiter.length + 2 || joined.indexOf(this.#delimiter) >= 0)
      return Buffer.concat([held, chunk]);
    this.#sink.data(held);
    return chunk;
  }

  /** Passes data on up to the next delimiter; what might be the beginning of one is held back. */
  #data(rest: Buffer): Buffer | undefined {
    const at = rest.indexOf(this.#delimiter);
    const after = at + this.#delimiter.length;
    if (at < 0 || rest.length < after + 2) {
      const keep = at < 0 ? Math.max(0, rest.length - this.#delimiter.length + 1) : at;
      if (this.#state === 'data' && keep > 0) this.#sink.data(rest.subarray(0, keep));
      this.#pending = Buffer.from(rest.subarray(keep));
      return undefined;
    }
    if (this.#state === 'data' && at > 0) this.#sink.data(rest.subarray(0, at));
    if (rest[after] === 0x2d && rest[after + 1] === 0x2d) {
      this.#state = 'end';
      return undefined;
    }
    this.#state = 'head';
    return rest.subarray(after);
  }

  #head(rest: Buffer): Buffer | undefined {
    const end = rest.indexOf('\r\n\r\n');
    if (end < 0) {
      if (rest.length > headLimit) throw new MultipartError('The head of a part is too long');
      this.#pending = Buffer.from(rest);
      return undefined;
    }
    this.#sink.part(partHead(rest.subarray(0, end).toString('utf8')));
    this.#state = 'data';
    // The line break that ends the head may also begin the delimiter of an empty part.
    return rest.subarray(end + 2).indexOf(this.#delimiter) === 0 ? rest.subarray(end + 2) : rest.subarray(end + 4);
  }
}

function partHead(head: string): PartHead {
  const disposition = /^content-disposition:(.*)$/im.exec(head)?.[1] ?? '';
  return { name: parameter(disposition, 'name'), fileName: parameter(disposition, 'filename') };
}

function parameter(disposition: string, name: string): string | undefined {
  const match = new RegExp(`;\\s*${name}=(?:"((?:[^"\\\\]|\\\\.)*)"|([^;\\s]*))`, 'i').exec(disposition);
  return match?.[1]?.replace(/\\(.)/g, '$1') ?? match?.[2];
}
