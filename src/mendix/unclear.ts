import { Failure } from '../base/failure.ts';
import type { MendixConnection } from './client.ts';

export interface Settling<T> {
  /** Sends the write. */
  readonly write: () => Promise<T>;
  /** Looks for what the write leaves behind when it was carried out; undefined when that is not (yet) there. */
  readonly find: () => Promise<T | undefined>;
  /**
   * Set it only where doing it twice comes to the same as doing it once: the write is then sent once more when nothing was
   * found.
   */
  readonly repeatable?: boolean;
  /** Pauses before each look, in ms: a service may need some seconds to list what it made. */
  readonly pauses?: readonly number[];
}

const defaultPauses = [500, 1_000, 2_000, 4_000, 8_000];

/**
 * Sends a write, and when nobody knows whether it was carried out, reads the state and decides: found means done. What is not
 * found is either sent once more (`repeatable`) or fails, saying so.
 * @throws Failure
 */
export async function settle<T>(connection: MendixConnection, settling: Settling<T>): Promise<T> {
  try {
    return await settling.write();
  } catch (error) {
    if (!(error instanceof Failure) || !error.outcomeUnknown || error.kind === 'cancelled') throw error;
    const found = await search(connection, settling).catch((trouble: unknown) => {
      if (!(trouble instanceof Failure)) throw trouble;
      if (connection.signal?.aborted) {
        throw new Failure(`${trouble.message} ${error.message} It may have been carried out.`, {
          ...trouble,
          outcomeUnknown: true,
          cause: error,
        });
      }
      throw new Failure(`${error.message} And its effect could not be looked for: ${trouble.message}`, {
        ...error,
        cause: trouble,
      });
    });
    if (found !== undefined) return found;
    if (settling.repeatable) return settle(connection, { ...settling, repeatable: false });
    throw new Failure(`${error.message} Looking for its effect afterwards showed nothing.`, { ...error, cause: error });
  }
}

async function search<T>(connection: MendixConnection, settling: Settling<T>): Promise<T | undefined> {
  let trouble: unknown;
  for (const pause of settling.pauses ?? defaultPauses) {
    await connection.sleep(pause);
    try {
      const found = await settling.find();
      if (found !== undefined) return found;
      trouble = undefined;
    } catch (error) {
      if (!(error instanceof Failure) || !error.transient) throw error;
      trouble = error;
    }
  }
  // Without a single clear look at the end nothing is known, so nothing may be sent again.
  if (trouble !== undefined) throw trouble;
  return undefined;
}
