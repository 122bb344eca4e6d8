import type { IncomingMessage } from 'node:http';
import { Failure } from '../base/failure.ts';
import type { Exchange } from './exchange.ts';
import type { FileSink } from './file-sink.ts';
import { ReadMemory } from './read-memory.ts';

/**
 * Takes the body of an answer into the sink, no faster than the disk, and `most` bytes of it at most.
 *
 * @throws Failure - transient when the body was cut; what had come until then is in the sink
 */
export async function drain(
  exchange: Exchange,
  message: IncomingMessage,
  sink: FileSink,
  most: number | undefined,
  onBytes: () => void,
): Promise<void> {
  // The head, some of the body and the end of the connection may all have come in one piece.
  if (message.destroyed) throw exchange.failure(message.errored ?? new Error('closed'));
  let room = most ?? Number.POSITIVE_INFINITY;
  const memory = new ReadMemory(message);
  let pushing: Promise<void> | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      // Data events, not an async iterator: that would keep more chunks waiting, and memory with them.
      message.on('data', (chunk: Buffer) => {
        room -= chunk.length;
        if (room < 0) {
          reject(tooMuch(exchange.target));
          message.destroy();
          return;
        }
        pushing = sink.push(chunk);
        onBytes();
        if (!pushing) {
          memory.done(chunk);
          return;
        }
        message.pause();
        pushing.then(() => {
          memory.done(chunk);
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

function tooMuch(target: string): Failure {
  return new Failure(`${target} sent more bytes than it announced.`, { code: 'SIZE_MISMATCH', kind: 'remote-failed' });
}
