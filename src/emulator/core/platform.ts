/**
 * What the three emulated platforms and the server around them agree on. The server (server.ts) reads a request, lets the
 * fault rules (faults.ts) have their way with it, finds the platform that owns its path and writes the platform's answer.
 *
 * Nothing here, or anywhere under src/emulator, is shared with the clients: both sides are written from the documents.
 */
import type { Readable } from 'node:stream';
import type { Fields } from './fields.ts';

/** One request as a platform sees it. Header names are lower case. */
export interface EmulatedRequest {
  readonly method: string;
  /** Path as sent, still percent-encoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  /** The raw body, to be read at most once; `readText` reads it whole. */
  readonly body: Readable;
  /** The whole body as text; at most `limit` bytes (default 1 MiB), else it throws BodyTooLarge. */
  readText(limit?: number): Promise<string>;
  /** `http://127.0.0.1:PORT`, as the caller addressed us: for links that stay on the API's origin. */
  readonly origin: string;
  /** `http://localhost:PORT`: another origin on the same port, for signed links to the "file host". */
  readonly fileOrigin: string;
}

/** A platform's answer. `json` sets the Content-Type; an answer with none of the three bodies is empty. */
export interface EmulatedAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly text?: string;
  /** Bytes of known length; the server adds Content-Length and honours `Range` when `ranges` is true. */
  readonly bytes?: EmulatedBytes;
  /** Emulated time before which the answer is not sent, of a call that answers when its work is done; default: at once. */
  readonly heldUntil?: number;
}

/** A body that is produced piece by piece, so that it can be larger than memory. */
export interface EmulatedBytes {
  readonly length: number;
  /** The bytes from `start` up to, not including, `end`. */
  read(start: number, end: number): Iterable<Uint8Array>;
  /** Content-Type. */
  readonly type: string;
  readonly ranges?: boolean;
}

/** Emulated time: runs `speed` times faster than the real one. All jobs compute their state from it; there are no timers. */
export interface EmulatedClock {
  /** Milliseconds since 1970, emulated. */
  now(): number;
}

/** What every platform is made from. */
export interface PlatformContext {
  readonly clock: EmulatedClock;
  /** Switchable deviations listed in docs/contributing/api-facts.md, by name ("mendix.already-started-200"): see each platform's `variants`. */
  variant(name: string): string | number | boolean | undefined;
  /** A new id in the platform's own form, from a seeded generator, so that runs can be repeated. */
  uuid(): string;
}

/** A switchable deviation. */
export interface Variant {
  readonly default: string | number | boolean;
  readonly about: string;
  /** Everything it may be set to; without it, any value of the default's type (numbers: whole ones from 0). */
  readonly choices?: readonly (string | number)[];
  /** Largest number; default: any. */
  readonly most?: number;
}

/** One emulated platform. */
export interface Platform {
  readonly name: 'mendix' | 'cloud66' | 'syncano';
  /** Names, defaults and meaning of the variants it understands. */
  readonly variants: Readonly<Record<string, Variant>>;
  /** Whether this request is for this platform (by path; `/files/<name>/…` on the file origin included). */
  owns(request: EmulatedRequest): boolean;
  handle(request: EmulatedRequest): Promise<EmulatedAnswer> | EmulatedAnswer;
  /** A JSON-able picture of its world for tests and rehearsals: `GET /_emulator/state`. */
  state(): unknown;
  /**
   * Everything that it has to know to go on from here, given to its factory again: plain data, which may hold Maps, Sets, bytes and
   * shared objects (pack.ts).
   */
  save(): unknown;
  /** Its own calls of the control API, by method and path under `/_emulator/<name>`. */
  readonly control?: ControlCalls;
}

/** `POST /commits` and the like. Each reads the body whole, calls `done` on it, and only then changes anything. */
export type ControlCalls = Readonly<Record<string, (fields: Fields) => EmulatedAnswer>>;

/**
 * A platform module exports this: builds the platform from its own section of the seed file (`undefined`: the default world), or
 * from what `save` gave (`saved`; `undefined`: nothing).
 */
export type PlatformFactory = (section: unknown, context: PlatformContext, saved?: unknown) => Platform;
