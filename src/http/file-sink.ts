import { createHash, type Hash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { onDisk } from '../base/temporary-file.ts';

const BUFFER_BYTES = 1024 * 1024;

/**
 * Writes a stream of small chunks to a file over two reused buffers (one fills while the other is written) and hashes on
 * the way. Handing every chunk to the file system would keep tens of megabytes of them alive.
 */
export class FileSink {
  readonly #file: FileHandle;
  readonly #path: string;
  #hash: Hash = createHash('sha256');
  #filling: Buffer = Buffer.allocUnsafeSlow(BUFFER_BYTES);
  #spare: Buffer = Buffer.allocUnsafeSlow(BUFFER_BYTES);
  #filled = 0;
  #written = 0;
  /** The write under way; never rejects, see `#broken`. */
  #writing: Promise<void> | undefined;
  #broken: { readonly error: unknown } | undefined;
  #mark: { readonly size: number; readonly hash: Hash };

  /** @param path - the name the file is to get, for messages */
  constructor(file: FileHandle, path: string) {
    this.#file = file;
    this.#path = path;
    this.#mark = { size: 0, hash: this.#hash.copy() };
  }

  /** Bytes taken in so far. */
  get size(): number {
    return this.#written + this.#filled;
  }

  /** Bytes since the last `mark()`. */
  get sizeSinceMark(): number {
    return this.size - this.#mark.size;
  }

  /**
   * Takes a copy of the chunk. Returns a promise when no more may be pushed until it has resolved; it rejects with a
   * `Failure` when the file cannot be written.
   */
  push(chunk: Buffer): Promise<void> | undefined {
    const taken = chunk.copy(this.#filling, this.#filled);
    this.#filled += taken;
    if (this.#filled < BUFFER_BYTES) return undefined;
    const rest = chunk.subarray(taken);
    if (this.#writing) return this.#idle().then(() => this.#turn(rest));
    if (this.#broken) return Promise.reject(this.#broken.error);
    return this.#turn(rest);
  }

  /** Waits until everything pushed is in the file. */
  async flush(): Promise<void> {
    await this.#idle();
    this.#startWrite();
    await this.#idle();
  }

  /** Makes this the place that `rewind()` returns to. */
  async mark(): Promise<void> {
    await this.flush();
    this.#mark = { size: this.#written, hash: this.#hash.copy() };
  }

  /** Drops everything since the last `mark()`. */
  async rewind(): Promise<void> {
    await this.flush();
    await onDisk(this.#path, this.#file.truncate(this.#mark.size));
    this.#written = this.#mark.size;
    this.#hash = this.#mark.hash.copy();
  }

  /** SHA-256 of everything in the file, in hex. Nothing can be pushed afterwards. */
  async finish(): Promise<string> {
    await this.flush();
    return this.#hash.digest('hex');
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
    const position = this.#written;
    [this.#filling, this.#spare] = [this.#spare, this.#filling];
    this.#filled = 0;
    this.#written += bytes.length;
    this.#writing = onDisk(this.#path, writeAll(this.#file, bytes, position))
      .catch((error: unknown) => {
        this.#broken = { error };
      })
      .then(() => {
        this.#writing = undefined;
      });
    this.#hash.update(bytes);
  }
}

async function writeAll(file: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}
