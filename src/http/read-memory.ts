import type { IncomingMessage } from 'node:http';

/**
 * Gives back the memory that a message was read into, at once. Node allocates 64 KiB outside of the heap for every read of
 * the socket and as much again for what its parser makes of it. The garbage collector comes to them so late that a fast
 * download holds more than a hundred megabytes of dead chunks (and spends most of its time on fresh pages).
 */
export class ReadMemory {
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

  /** Leaves the socket alone again. */
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
