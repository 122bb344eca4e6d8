import { createHash, type Hash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { onDisk } from '../base/temporary-file.ts';

const BUFFER_BYTES = 1024 * 1024;

/**
 * SHA-256 of a file that is written in any order: what comes next in the file is hashed as it is written, what came before its
 * turn is read back when the turn comes (soon after, mostly from the memory of the operating system).
 */
export class FileHash {
  readonly #file: FileHandle;
  readonly #path: string;
  #hash: Hash = createHash('sha256');
  /** How far the file is hashed. */
  #next = 0;
  /** What was written ahead of it: where each piece begins and ends, in order, none touching another. */
  #ahead: { first: number; end: number }[] = [];
  #reading: Promise<void> | undefined;
  #rewinds = 0;
  /** Never rejects: what goes wrong is told by `finish`. */
  #broken: { readonly error: unknown } | undefined;

  /** @param path for messages: the name that the file is to get */
  constructor(file: FileHandle, path: string) {
    this.#file = file;
    this.#path = path;
  }

  /** Hashes bytes that are about to be written, if they are the next; otherwise `written` has to follow. */
  takes(position: number, bytes: Buffer): boolean {
    if (position !== this.#next) return false;
    this.#update(bytes);
    return true;
  }

  /** These bytes are in the file now. */
  written(first: number, end: number): void {
    const index = this.#ahead.findIndex((piece) => piece.first > first);
    this.#ahead.splice(index === -1 ? this.#ahead.length : index, 0, { first, end });
    this.#ahead = this.#ahead.reduce<{ first: number; end: number }[]>((joined, piece) => {
      const before = joined.at(-1);
      if (before?.end === piece.first) before.end = piece.end;
      else joined.push(piece);
      return joined;
    }, []);
    this.#catchUp();
  }

  /** Forgets what was written there: it will be written anew. No write may be under way there. What is before it is hashed again. */
  rewind(first: number, end: number): void {
    this.#rewinds++;
    const isHashed = this.#next > first;
    const written = isHashed ? [{ first: 0, end: this.#next }, ...this.#ahead] : this.#ahead;
    this.#ahead = written.flatMap((piece) =>
      [
        { first: piece.first, end: Math.min(piece.end, first) },
        { first: Math.max(piece.first, end), end: piece.end },
      ].filter((left) => left.first < left.end),
    );
    if (!isHashed) return;
    this.#next = 0;
    this.#hash = createHash('sha256');
    this.#catchUp();
  }

  /** In hex, of the whole file, which is to end at `size`. Nothing can be written afterwards. */
  async finish(size: number): Promise<string> {
    this.#catchUp();
    await this.#reading;
    if (this.#broken) throw this.#broken.error;
    if (this.#next !== size) throw new Error(`The file has a hole at ${this.#next} of ${size}.`);
    return this.#hash.digest('hex');
  }

  #update(bytes: Buffer): void {
    this.#hash.update(bytes);
    this.#next += bytes.length;
  }

  #catchUp(): void {
    if (this.#reading || this.#ahead[0]?.first !== this.#next) return;
    this.#reading = this.#readAhead()
      .catch((error: unknown) => {
        this.#broken = { error };
      })
      .then(() => {
        this.#reading = undefined;
      });
  }

  async #readAhead(): Promise<void> {
    const buffer = Buffer.allocUnsafeSlow(BUFFER_BYTES);
    for (let piece = this.#ahead[0]; piece?.first === this.#next; piece = this.#ahead[0]) {
      const end = Math.min(piece.end, this.#next + BUFFER_BYTES);
      const rewinds = this.#rewinds;
      const { bytesRead } = await onDisk(this.#path, this.#file.read(buffer, 0, end - this.#next, this.#next));
      if (rewinds !== this.#rewinds) continue;
      if (bytesRead === 0) throw new Error(`The file ends at ${this.#next}, before what was written.`);
      this.#update(buffer.subarray(0, bytesRead));
      if (piece.end === this.#next) this.#ahead.shift();
      else piece.first = this.#next;
    }
  }
}

/**
 * Writes a stream of small chunks to a place of a file over two reused buffers (one fills while the other is written).
 * Handing every chunk to the file system would keep tens of megabytes of them alive.
 */
export class FileSink {
  readonly #file: FileHandle;
  readonly #path: string;
  readonly #hash: FileHash;
  #filling: Buffer = Buffer.allocUnsafeSlow(BUFFER_BYTES);
  #spare: Buffer = Buffer.allocUnsafeSlow(BUFFER_BYTES);
  #filled = 0;
  #position = 0;
  /** The write under way; never rejects, see `#broken`. */
  #writing: Promise<void> | undefined;
  #broken: { readonly error: unknown } | undefined;

  constructor(file: FileHandle, path: string, hash: FileHash) {
    this.#file = file;
    this.#path = path;
    this.#hash = hash;
  }

  /** Goes on at another place of the file; everything before has to be flushed. */
  moveTo(position: number): void {
    this.#position = position;
  }

  /** Takes a copy of the chunk. A promise means to wait for it before the next; it rejects when the file cannot be written. */
  push(chunk: Buffer): Promise<void> | undefined {
    const taken = chunk.copy(this.#filling, this.#filled);
    this.#filled += taken;
    if (this.#filled < BUFFER_BYTES) return undefined;
    const rest = chunk.subarray(taken);
    if (this.#writing) return this.#idle().then(() => this.#turn(rest));
    if (this.#broken) return Promise.reject(this.#broken.error);
    return this.#turn(rest);
  }

  async flush(): Promise<void> {
    await this.#idle();
    this.#startWrite();
    await this.#idle();
  }

  #turn(rest: Buffer): Promise<void> | undefined {
    this.#startWrite();
    return this.push(rest);
  }

  async #idle(): Promise<void> {
    await this.#writing;
    if (this.#broken) throw this.#broken.error;
  }

  #startWrite(): void {
    if (this.#filled === 0) return;
    const bytes = this.#filling.subarray(0, this.#filled);
    const position = this.#position;
    [this.#filling, this.#spare] = [this.#spare, this.#filling];
    this.#filled = 0;
    this.#position += bytes.length;
    const writing = onDisk(this.#path, writeAll(this.#file, bytes, position));
    const isHashed = this.#hash.takes(position, bytes);
    this.#writing = writing
      .then(() => {
        if (!isHashed) this.#hash.written(position, position + bytes.length);
      })
      .catch((error: unknown) => {
        this.#broken = { error };
      })
      .then(() => {
        this.#writing = undefined;
      });
  }
}

async function writeAll(file: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}
