import type { Readable } from 'node:stream';
import { pause, realClock } from '../base/clock.ts';
import { Failure } from '../base/failure.ts';
import { parseJson } from '../base/json.ts';
import { oneLine } from '../base/text.ts';
import { type Connection, withDatabase } from './connection.ts';
import { type Ran, run } from './program.ts';
import { program, type Tools } from './tools.ts';

/** A container that has just been started needs a moment, in ms. */
const patienceMs = 15_000;

interface SqlError {
  /** SQLSTATE, five characters; empty where the client itself found fault. */
  readonly state: string;
  /** Without any value out of the data. */
  readonly message: string;
}

interface ScriptOptions {
  /** Settings of the session: `statement_timeout`. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly signal?: AbortSignal | undefined;
}

/**
 * One database, asked through `psql`. Not through a client library: `pg_restore` has to be there in any case and comes in the same
 * package, a library would be the only dependency of its kind in what every job downloads, and nothing here needs more than a few
 * answers, each of them one line of JSON that the server makes.
 */
export class Database {
  readonly tools: Tools;
  readonly connection: Connection;
  readonly #signal: AbortSignal | undefined;

  constructor(tools: Tools, connection: Connection, signal?: AbortSignal) {
    this.tools = tools;
    this.connection = connection;
    this.#signal = signal;
  }

  /** The one JSON value that a script of ours ends with. @throws Failure when it fails */
  async json(script: string, options: ScriptOptions = {}): Promise<unknown> {
    const ran = await this.script(script, options);
    const value = ran.code === 0 ? parseJson(ran.stdout) : undefined;
    if (value === undefined) throw this.failure(ran, script);
    return value;
  }

  /** Runs a script of ours, in psql's own language. */
  script(script: string | Readable, options: ScriptOptions = {}): Promise<Ran> {
    return this.#psql(['--file=-'], { ...options, input: script });
  }

  /** Runs one statement of somebody else's, in which psql itself finds no commands or variables. */
  statement(sql: string, options: ScriptOptions): Promise<Ran> {
    return this.#psql(['--command', sql], options);
  }

  /** What a failed run means: a connection that was lost, or an error that nobody expected. */
  failure(ran: Ran, known: string): Failure {
    if (ran.code === 2) return unreachable(this.connection, ran.stderr);
    const { state, message } = sqlError(ran.stderr, known);
    if (isDiskFull(ran.stderr)) return noSpace(message);
    return new Failure(`PostgreSQL refused a question of the drill: ${state} ${message}`, {
      code: 'QUERY_FAILED',
      kind: 'remote-failed',
      remedy: 'Check that the user of `database-url` may do everything in a database that it has made.',
    });
  }

  #psql(args: readonly string[], options: ScriptOptions & { readonly input?: string | Readable }): Promise<Ran> {
    const { settings = {}, cwd, input } = options;
    const flags = ['--no-psqlrc', '--quiet', '--no-align', '--tuples-only', '--no-password'];
    const variables = ['--set=ON_ERROR_STOP=1', '--set=VERBOSITY=verbose', '--set=SHOW_CONTEXT=never'];
    return run(program(this.tools, 'psql'), [...flags, ...variables, ...args], {
      env: {
        ...this.connection.env,
        ...optionsOf(settings),
        PGCLIENTENCODING: 'UTF8',
        PGAPPNAME: 'paas-actions drill',
      },
      input,
      cwd,
      signal: options.signal ?? this.#signal,
    });
  }
}

/** The version of a server (15 for 15.4), once it answers. @throws Failure `config`, code DATABASE_UNREACHABLE */
export async function serverMajor(server: Database, signal?: AbortSignal): Promise<number> {
  const until = realClock.now() + patienceMs;
  for (;;) {
    const ran = await server.script('show server_version_num;');
    if (ran.code === 0) return Math.floor(Number(ran.stdout) / 10_000);
    const isStarting = /starting up|Connection refused|could not translate host name/.test(ran.stderr);
    if (ran.code !== 2 || !isStarting || realClock.now() >= until) throw server.failure(ran, '');
    await pause(realClock, 1_000, signal);
  }
}

/**
 * Makes an empty database of its own for the drill: what else is on the server is neither looked at nor changed.
 * @throws Failure `config`, code DATABASE_NOT_CREATED
 */
export async function createDatabase(server: Database, name: string, signal?: AbortSignal): Promise<Database> {
  const ran = await server.script(`create database "${name}" template template0 encoding 'UTF8';`);
  if (ran.code === 0) return new Database(server.tools, withDatabase(server.connection, name), signal);
  if (ran.code === 2 || isDiskFull(ran.stderr)) throw server.failure(ran, '');
  const { state, message } = sqlError(ran.stderr, '');
  throw new Failure(`No database could be made on ${server.connection.name} for the drill (${state} ${message}).`, {
    code: 'DATABASE_NOT_CREATED',
    kind: 'config',
    remedy: 'Let `database-url` name a user that may create databases, as the first user of a service container may.',
  });
}

/** Removes the database of a drill, whoever is still connected to it. */
export async function dropDatabase(server: Database, name: string): Promise<void> {
  const ran = await server.script(
    `select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = '${name}';
drop database if exists "${name}";`,
  );
  if (ran.code !== 0) throw server.failure(ran, name);
}

/** The first error that psql printed (with VERBOSITY verbose): `…ERROR:  42P01: relation "x" does not exist`. */
export function sqlError(stderr: string, known: string): SqlError {
  const [, state = '', text = ''] = /(?:ERROR|FATAL|PANIC):\s+([0-9A-Z]{5}): (.*)/.exec(stderr) ?? [];
  if (state === '') {
    const [, own = ''] = /error: (.*)/.exec(stderr) ?? [];
    return { state: '', message: oneLine(withoutData(own || 'no reason was given', known)) };
  }
  // Errors that a function raises by itself are in its own words, which may be data.
  const isFree = state.startsWith('P0');
  return { state, message: isFree ? 'an error raised by a function' : oneLine(withoutData(text, known)) };
}

export function isDiskFull(stderr: string): boolean {
  return /No space left on device|\b53100\b|Disk quota exceeded/.test(stderr);
}

/** @param detail what could not be done */
export function noSpace(detail: string): Failure {
  return new Failure(`No space was left on the disk of the PostgreSQL server (${detail}).`, {
    code: 'DISK_FULL',
    kind: 'config',
    remedy: 'Use a runner or a server with more free space: the restored database has to fit beside the archive.',
  });
}

function optionsOf(settings: Readonly<Record<string, string>>): Record<string, string> {
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  return options.length === 0 ? {} : { PGOPTIONS: options.join(' ') };
}

function unreachable({ name, env }: Connection, stderr: string): Failure {
  const [said = ''] = stderr.trim().split('\n');
  const secrets = [env['PGPASSWORD'] ?? ''];
  return new Failure(`The PostgreSQL server at ${name} cannot be used: ${oneLine(said, secrets)}`, {
    code: 'DATABASE_UNREACHABLE',
    kind: 'config',
    remedy:
      'Check `database-url` (in a job without a container the host of a service is `localhost`, in a container job its name), and give the service a health check.',
  });
}

const quotes = /"([^"]*)"|'([^']*)'|[“„«»]([^”“«»]*)[”“«»]/g;
const opening = /["“„«»]/;

/**
 * A message of PostgreSQL without values out of the data. What it quotes behind a colon is one (`invalid input syntax for type
 * integer: "…"`); what it quotes elsewhere may be one, unless it is the name of something that is known. Behind the first of them
 * nothing can be told apart any more, because values may hold quotes themselves.
 * @param known text whose words may be shown: a statement that somebody wrote, the table of contents of a dump
 */
export function withoutData(message: string, known: string): string {
  const [line = ''] = message.split(/[\r\n]/);
  const names = new Set(known.toLowerCase().match(/[a-z_][\w$]*/g) ?? []);
  const isKnown = (text: string) => text.split('.').every((part) => names.has(part.toLowerCase()));
  const value = line.search(/: ?["'“„«»]/);
  const end = value < 0 ? line.length : line.indexOf(':', value) + 1;
  for (const match of line.matchAll(quotes)) {
    if (match.index >= end) break;
    if (!isKnown(match[1] ?? match[2] ?? match[3] ?? '')) return `${line.slice(0, match.index)}"…"`;
  }
  if (value >= 0) return `${line.slice(0, end)} "…"`;
  // A quote that does not end on this line: the value goes on in the next.
  return opening.test(line.replaceAll(quotes, '')) ? `${line.slice(0, line.search(opening))}"…"` : line;
}
