import { Readable } from 'node:stream';
import { Failure } from '../base/failure.ts';
import { bytesOf } from '../mendix/tar.ts';
import { type Database, isDiskFull, noSpace, sqlError } from './database.ts';

/** As much of a line's beginning as tells what it is. */
const headBytes = 4096;
const newline = 0x0a;

/** Owners and rights: the roles are those of another server, and the drill needs none. `pg_restore` has options for it. */
const rights = /^(ALTER .* OWNER TO .*|GRANT .*|REVOKE .*|ALTER DEFAULT PRIVILEGES .*|SET SESSION AUTHORIZATION .*);$/;
/** Of psql itself: since 2025 they fence in what a dump may contain, which is done here. */
const fence = /^\\(un)?restrict( |$)/;

/**
 * Restores a dump that is text, as `pg_dump` writes it without a format, into an empty database.
 * @throws Failure `remote-failed`: DUMP_TRUNCATED, DUMP_DAMAGED, DUMP_REFUSED; `config` DISK_FULL
 */
export async function restoreSql(database: Database, path: string, gzip: boolean, signal?: AbortSignal): Promise<void> {
  const filter = new DumpText();
  const ran = await database.script(Readable.from(filter.of(bytesOf(path, gzip, signal))), { signal });
  if (ran.code !== 0) {
    if (ran.code === 2) throw database.failure(ran, '');
    if (isDiskFull(ran.stderr)) throw noSpace('while the dump was restored');
    const { state, message } = sqlError(ran.stderr, '');
    throw new Failure(`The backup could not be restored: ${state} ${message}`, {
      code: 'DUMP_REFUSED',
      kind: 'remote-failed',
      remedy: 'Make another backup now. If the dump needs an extension, use a PostgreSQL that has it.',
    });
  }
  if (!filter.complete) {
    throw new Failure('The database dump is cut off: it does not end as pg_dump ends one.', {
      code: 'DUMP_TRUNCATED',
      kind: 'remote-failed',
      remedy: 'Download it again; if it happens again, make another backup.',
    });
  }
}

/** What a line is: decided by its beginning, whatever its length. */
type Verdict = 'keep' | 'drop';

/** Goes through the text of a dump line by line, in constant memory, and leaves out what the drill must not run. */
export class DumpText {
  #head: Buffer = Buffer.alloc(0);
  /** Of the line whose rest is still to come. */
  #verdict: Verdict | undefined;
  #inData = false;
  #complete = false;

  /** Whether the line that pg_dump writes last was seen. */
  get complete(): boolean {
    return this.#complete;
  }

  /** @throws Failure `remote-failed`, DUMP_DAMAGED: a command of psql, which can do anything on this machine */
  async *of(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> {
    for await (const piece of source) {
      for (let at = 0; at < piece.length; ) {
        const end = piece.indexOf(newline, at);
        const part = piece.subarray(at, end < 0 ? piece.length : end + 1);
        at += part.length;
        const out = this.#take(part, end >= 0);
        if (out) yield out;
      }
    }
    if (this.#head.length > 0 && this.#judge(this.#head) === 'keep') yield this.#head;
  }

  #take(part: Buffer, ends: boolean): Buffer | undefined {
    if (this.#verdict === undefined) {
      this.#head = Buffer.concat([this.#head, part]);
      if (!ends && this.#head.length < headBytes) return undefined;
      this.#verdict = this.#judge(this.#head);
      part = this.#head;
      this.#head = Buffer.alloc(0);
    }
    const out = this.#verdict === 'keep' ? part : undefined;
    if (ends) this.#verdict = undefined;
    return out;
  }

  #judge(head: Buffer): Verdict {
    const line = head.toString('latin1', 0, headBytes).replace(/\r?\n$/, '');
    if (this.#inData) {
      if (line === '\\.') this.#inData = false;
      return 'keep';
    }
    if (line === '-- PostgreSQL database dump complete') this.#complete = true;
    if (/^COPY .* FROM stdin;$/.test(line)) this.#inData = true;
    if (fence.test(line) || rights.test(line)) return 'drop';
    if (line.startsWith('\\')) {
      throw new Failure('The database dump holds a command for psql, which is not run.', {
        code: 'DUMP_DAMAGED',
        kind: 'remote-failed',
        remedy: 'Find out who has changed this dump: pg_dump writes no such line for a single database.',
      });
    }
    return 'keep';
  }
}
