import type { IncomingMessage } from 'node:http';
import type { Exchange } from './exchange.ts';

/** Takes the bytes of a body. */
export interface Taker {
  /** A promise means to wait for it before the next piece. Throws for bytes that must not come. */
  push(chunk: Buffer): Promise<void> | undefined;
  /** Whether what still comes is not wanted. */
  readonly isFull: boolean;
}

/**
 * Gives the body of an answer to the taker, no faster than that can take it; ends the connection when it is full.
 *
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
