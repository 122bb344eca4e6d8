import { Failure } from '../base/failure.ts';
import { asObject } from '../base/json.ts';
import { oneLine } from '../base/text.ts';
import { type Database, sqlError } from './database.ts';

/** A question of the user's, by name: SQL that must be true. */
export interface Check {
  readonly name: string;
  readonly sql: string;
}

/** Most checks of one drill, and the longest SQL of one, in characters: what an operating system takes as an argument. */
const most = { checks: 200, sql: 30_000 };

/** Reads `name: SQL` pairs. @returns undefined when it is anything else: a list, an empty text, a command of psql */
export function checksFrom(value: unknown): Check[] | undefined {
  const entries = Object.entries(asObject(value) ?? {});
  const checks = entries.flatMap(([name, sql]) =>
    // psql would take a text that begins with a backslash for a command of its own.
    typeof sql === 'string' && sql.trim() !== '' && sql.length <= most.sql && !/^\s*\\|\0/.test(sql)
      ? [{ name, sql }]
      : [],
  );
  const isWhole = entries.length > 0 && checks.length === entries.length && checks.length <= most.checks;
  return isWhole ? checks : undefined;
}

/**
 * Asks one question: a statement in a read-only transaction of its own, with a time limit. It passes with exactly one row of one
 * column that is true; what it answers otherwise is not told, for that is data.
 * @throws Failure `remote-failed` CHECK_FALSE, CHECK_TIMEOUT; `config` CHECK_ERROR
 */
export async function ask(
  database: Database,
  { name, sql }: Check,
  seconds: number,
  signal?: AbortSignal,
): Promise<string> {
  // The server's own limit may be out of reach of a statement that hangs outside of it.
  const limit = AbortSignal.timeout((seconds + 15) * 1000);
  const settings = { default_transaction_read_only: 'on', statement_timeout: `${Math.ceil(seconds * 1000)}` };
  const ran = await database
    .statement(sql, { settings, signal: signal ? AbortSignal.any([signal, limit]) : limit })
    .catch((error: unknown) => {
      throw limit.aborted && !signal?.aborted ? tooSlow(name, seconds) : error;
    });
  if (ran.code === 0) {
    if (ran.stdout === 't\n') return 'True.';
    throw new Failure(`The check "${oneLine(name)}" ${answer(ran.stdout)}.`, {
      code: 'CHECK_FALSE',
      kind: 'remote-failed',
      remedy:
        'Look at the data of the environment: either the backup lacks something, or the check expects what is not so.',
    });
  }
  if (ran.code === 2) throw database.failure(ran, sql);
  const { state, message } = sqlError(ran.stderr, sql);
  if (state === '57014') throw tooSlow(name, seconds);
  throw new Failure(`The check "${oneLine(name)}" could not be answered: ${state} ${message}`, {
    code: 'CHECK_ERROR',
    kind: 'config',
    remedy: 'Correct the SQL of the check. Names of Mendix tables hold a `$` and must be quoted: "module$entity".',
  });
}

/** What an answer was, without its values. */
function answer(stdout: string): string {
  if (stdout === 'f\n') return 'is false';
  if (stdout === '\n') return 'is null, not true';
  if (stdout === '') return 'gives no row: it has to give one that is true';
  return 'gives something else than one row that is true';
}

function tooSlow(name: string, seconds: number): Failure {
  return new Failure(`The check "${oneLine(name)}" was not answered within ${seconds} s.`, {
    code: 'CHECK_TIMEOUT',
    kind: 'remote-failed',
    remedy: 'Make the check cheaper, or raise `check-seconds`.',
  });
}
