import { type Clock, pause } from '../base/clock.ts';
import { Failure } from '../base/failure.ts';

/** Whose time it is, and what ends it; every connection is one. */
interface TimeSource {
  readonly clock: Clock;
  readonly signal: AbortSignal | undefined;
}

/** How to see whether a write was carried out. */
interface Effect<T> {
  /** Looks for it; undefined when it is not (yet) there. */
  readonly find: () => Promise<T | undefined>;
  /** Pauses in ms before each look after a lost answer: a service may need some seconds to list what it made. */
  readonly pauses?: readonly number[];
}

/** A write whose good answer proves that it was carried out. */
interface Settling<T> extends Effect<T> {
  readonly write: () => Promise<T>;
  /** Set it only where doing it twice comes to the same as once: it is then sent again when its effect is not there. */
  readonly repeatable?: boolean;
  /** What to do when there is no trace of it. Default: what the failure says. */
  readonly remedy?: string;
}

/** A write whose good answer proves nothing. */
interface Confirming<T> extends Effect<T> {
  readonly write: () => Promise<unknown>;
  /** Doing it twice is more than doing it once: it is never sent again. */
  readonly once?: boolean;
  /** What is so when it was not carried out: `the tag of calc / Test is "A"`. */
  readonly still: () => string;
  /** What the failure is then called, and what to do. */
  readonly otherwise?: { readonly code: string; readonly remedy: string };
}

const defaultPauses = [500, 1_000, 2_000, 4_000, 8_000];
/** How often a write that may be repeated is sent when its answers are lost, and when it is accepted but not carried out. */
const mostSends = { lost: 4, accepted: 2 };

/**
 * Sends a write. When nobody knows whether it was carried out, reads the state and decides: found means done. What is not found
 * is either sent again (`repeatable`) or fails, saying so.
 */
export async function settle<T>(by: TimeSource, settling: Settling<T>): Promise<T> {
  const { write, repeatable, remedy } = settling;
  for (let sends = 1; ; sends++) {
    const sent = await outcome(write);
    if (!('lost' in sent)) return sent.answer;
    const found = await search(by, settling, sent.lost);
    if (found !== undefined) return found;
    if (!repeatable || sends === mostSends.lost) throw noTrace(sent.lost, remedy);
  }
}

/**
 * Sends a write and reads the state until that shows it, whatever the answer was; when the state stays as it was, sends it again.
 * @throws Failure; NOT_CARRIED_OUT when the service accepts it but does not carry it out
 */
export async function confirm<T>(by: TimeSource, confirming: Confirming<T>): Promise<T> {
  for (let sends = 1; ; sends++) {
    const sent = await outcome(confirming.write);
    const lost = 'lost' in sent ? sent.lost : undefined;
    const found = await search(by, confirming, lost);
    if (found !== undefined) return found;
    if (!confirming.once && sends < mostSends[lost ? 'lost' : 'accepted']) continue;
    throw lost ? noTrace(lost, confirming.otherwise?.remedy) : notConfirmed(confirming);
  }
}

async function outcome<T>(write: () => Promise<T>): Promise<{ readonly answer: T } | { readonly lost: Failure }> {
  try {
    return { answer: await write() };
  } catch (error) {
    if (error instanceof Failure && error.outcomeUnknown && error.kind !== 'cancelled') return { lost: error };
    throw error;
  }
}

function noTrace(lost: Failure, remedy = lost.remedy): Failure {
  return lost.with(`${lost.message} There is no sign that it was carried out.`, { transient: false, remedy });
}

/** Undefined when the last look is clear and shows nothing. */
async function search<T>(
  by: TimeSource,
  { find, pauses = defaultPauses }: Effect<T>,
  lost: Failure | undefined,
): Promise<T | undefined> {
  let trouble: Failure | undefined;
  try {
    for (const ms of lost ? pauses : [0, ...pauses]) {
      if (ms > 0) await pause(by.clock, ms, by.signal);
      try {
        const found = await find();
        if (found !== undefined) return found;
        trouble = undefined;
      } catch (error) {
        if (!(error instanceof Failure) || !error.transient) throw error;
        trouble = error;
      }
    }
    // Without a clear look at the end nothing is known, so nothing may be sent again.
    if (trouble) throw trouble;
  } catch (error) {
    throw error instanceof Failure ? notSeen(error, lost, by.signal) : error;
  }
  return undefined;
}

/** What is known when looking for the effect of a write has failed, or was ended from outside. */
function notSeen(trouble: Failure, lost: Failure | undefined, signal: AbortSignal | undefined): Failure {
  if (signal?.aborted) {
    const sent = lost ? `${lost.message} ` : 'A change was sent and not yet seen: ';
    return trouble.with(`${trouble.message} ${sent}It may have been carried out.`, { outcomeUnknown: true });
  }
  if (!lost) return trouble.with(`The change was accepted, but could not be confirmed: ${trouble.message}`);
  const message = `${lost.message} Whether it was carried out could not be read: ${trouble.message}`;
  // What a look has found to stand in the way says more than that the answer was lost.
  return trouble.kind === 'conflict'
    ? trouble.with(message, { outcomeUnknown: true })
    : lost.with(message, { cause: trouble });
}

function notConfirmed({ still, otherwise }: Confirming<unknown>): Failure {
  return new Failure(`The service accepted the change but did not make it: ${still()}.`, {
    code: 'NOT_CARRIED_OUT',
    kind: 'remote-failed',
    remedy: 'Run the step again. If it happens again, make the change in the web console of the service.',
    ...otherwise,
  });
}

interface Removal {
  readonly write: () => Promise<unknown>;
  readonly read: () => Promise<unknown>;
  /** Whether a failure of either says that there is no such thing. */
  readonly isGone: (failure: Failure) => boolean;
  /** For the message: `backup 12 of my-instance`. */
  readonly what: string;
}

/**
 * Deletes something, and looks that it is gone; what is gone already is no failure.
 * @returns whether there was something to delete
 */
export async function remove(by: TimeSource, { write, read, isGone, what }: Removal): Promise<boolean> {
  const gone = (error: unknown) => error instanceof Failure && isGone(error);
  let sends = 0;
  try {
    return await confirm(by, {
      write: () => {
        sends += 1;
        return write();
      },
      find: async () => {
        try {
          await read();
          return undefined;
        } catch (error) {
          if (gone(error)) return true;
          throw error;
        }
      },
      still: () => `${what} is still there`,
    });
  } catch (error) {
    if (!gone(error)) throw error;
    // Gone at a second try: the first one, whose answer was lost, has deleted it.
    return sends > 1;
  }
}
