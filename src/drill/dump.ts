import { Failure } from '../base/failure.ts';
import { oneLine } from '../base/text.ts';
import { type Database, isDiskFull, noSpace, withoutData } from './database.ts';
import { run } from './program.ts';
import { program, type Tools } from './tools.ts';

/** What `pg_restore --list` tells of a dump. */
export interface DumpFacts {
  /** Version of the server that it was made of: 15 for 15.4. */
  readonly serverMajor: number;
  /** Of the archive's format: `1.14`. */
  readonly format: string;
  readonly tables: number;
  /** The whole table of contents: names of tables, indexes and the like, no data. */
  readonly contents: string;
}

/**
 * Reads a dump's table of contents.
 * @param tools the newest there are: a newer pg_restore reads older formats, never the other way round
 * @throws Failure `remote-failed` DUMP_DAMAGED or DUMP_TRUNCATED; `config` PG_RESTORE_TOO_OLD
 */
export async function listDump(tools: Tools, path: string, signal?: AbortSignal): Promise<DumpFacts> {
  const { code, stdout, stderr } = await run(program(tools, 'pg_restore'), ['--list', path], { signal });
  if (code !== 0) throw unreadable(stderr, tools);
  const [, serverMajor = ''] = /^;\s+Dumped from database version: (\d+)/m.exec(stdout) ?? [];
  const [, format = ''] = /^;\s+Dump Version: (\d+\.\d+)/m.exec(stdout) ?? [];
  if (serverMajor === '') throw unreadable('it does not say which server it was made of', tools);
  const tables = stdout.match(/^\d+; \d+ \d+ TABLE DATA /gm)?.length ?? 0;
  return { serverMajor: Number(serverMajor), format, tables, contents: stdout };
}

/**
 * Restores a dump into an empty database. The first error ends it: a restore that passes over errors proves nothing. One table
 * after the other, because a dump that was written through a pipe cannot be read from several places at once.
 * @throws Failure `remote-failed`: DUMP_TRUNCATED, DUMP_DAMAGED, DUMP_REFUSED; `config` DISK_FULL, PG_RESTORE_TOO_OLD
 */
export async function restoreDump(
  database: Database,
  path: string,
  { contents }: DumpFacts,
  signal?: AbortSignal,
): Promise<void> {
  const { tools, connection } = database;
  const target = connection.env['PGDATABASE'] ?? '';
  const { code, stderr } = await run(
    program(tools, 'pg_restore'),
    ['--exit-on-error', '--no-owner', '--no-privileges', '--no-password', `--dbname=${target}`, path],
    { env: { ...connection.env, PGAPPNAME: 'paas-actions drill' }, signal },
  );
  if (code === 0) return;
  if (!isOfServer(stderr)) throw unreadable(stderr, tools);
  if (isDiskFull(stderr)) throw noSpace('while the dump was restored');
  throw refused(stderr, contents, tools);
}

/** Whether it was the server that found fault, not pg_restore that could not read the file. */
function isOfServer(stderr: string): boolean {
  return /could not execute query|COPY failed|error returned by PQ|connection to server|server closed the connection|could not connect/.test(
    stderr,
  );
}

/** pg_restore could not make sense of the file. Its own words are about the file's structure, not about what is in it. */
function unreadable(stderr: string, tools: Tools): Failure {
  const [, said = stderr.trim().split('\n')[0] ?? ''] = /error: (.*)/.exec(stderr) ?? [];
  const shown = oneLine(withoutData(said, ''));
  if (/unsupported version/.test(stderr)) {
    return new Failure(`pg_restore ${tools.version} does not know the format of this dump (${shown}).`, {
      code: 'PG_RESTORE_TOO_OLD',
      kind: 'config',
      remedy: 'Install the client programs of a newer PostgreSQL on the runner.',
    });
  }
  const isShort = /end of file|input file is too short/.test(stderr);
  return new Failure(
    isShort
      ? `The database dump in the backup is cut off (pg_restore: ${shown}).`
      : `The database dump in the backup is damaged (pg_restore: ${shown}).`,
    {
      code: isShort ? 'DUMP_TRUNCATED' : 'DUMP_DAMAGED',
      kind: 'remote-failed',
      remedy: 'Make another backup now, and contact Mendix Support with the id of this one.',
    },
  );
}

function refused(stderr: string, contents: string, tools: Tools): Failure {
  const [, entry = ''] = /from TOC entry [^;]*; \d+ \d+ (.*)/.exec(stderr) ?? [];
  const [, said = 'no reason was given'] = /ERROR:\s+(.*)/.exec(stderr) ?? /error: (.*)/.exec(stderr) ?? [];
  const where = entry === '' ? '' : ` at ${oneLine(entry)}`;
  const isNewer = said.includes('unrecognized configuration parameter');
  return new Failure(`The backup could not be restored${where}: ${oneLine(withoutData(said, contents))}`, {
    code: 'DUMP_REFUSED',
    kind: 'remote-failed',
    remedy: isNewer
      ? `pg_restore ${tools.version} is newer than the server: install the client programs of the server's own version.`
      : 'Make another backup now. If the dump needs an extension, use a PostgreSQL that has it (`postgresql-contrib`, or an image of its own).',
  });
}
