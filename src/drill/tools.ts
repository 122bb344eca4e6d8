import { constants } from 'node:fs';
import { access, readdir, realpath } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { Failure } from '../base/failure.ts';
import { run } from './program.ts';

export interface Tools {
  readonly folder: string;
  /** As it says of itself: `15.4`. */
  readonly version: string;
  readonly major: number;
  /** Whether it can run a server, too: the packages of the client alone cannot. */
  readonly hasServer: boolean;
}

/** The installations on a machine, newest first: at least one. */
export type AllTools = readonly [Tools, ...Tools[]];

type Program = 'pg_restore' | 'psql' | 'initdb' | 'pg_ctl' | 'postgres' | 'pg_config';

export function program({ folder }: Pick<Tools, 'folder'>, name: Program): string {
  return join(folder, process.platform === 'win32' ? `${name}.exe` : name);
}

/**
 * Where installations of PostgreSQL keep their programs, beside the `PATH`: Debian and Ubuntu, Red Hat, from source, Homebrew on
 * both kinds of Mac, and Windows (GitHub's image names the folder in `PGBIN`).
 */
const places: readonly { readonly parent: string; readonly version: RegExp }[] = [
  { parent: '/usr/lib/postgresql', version: /^\d+$/ },
  { parent: '/usr', version: /^pgsql-\d+$/ },
  { parent: '/usr/local', version: /^pgsql$/ },
  { parent: '/opt/homebrew/opt', version: /^(postgresql(@\d+)?|libpq)$/ },
  { parent: '/usr/local/opt', version: /^(postgresql(@\d+)?|libpq)$/ },
  { parent: 'C:\\Program Files\\PostgreSQL', version: /^\d+$/ },
];

/**
 * Every installation of PostgreSQL on this machine.
 * @param withServer whether one of them has to have a server
 * @param folders where to look; default: where installations usually are
 * @throws Failure `config`, code POSTGRESQL_NOT_FOUND
 */
export async function findTools(
  withServer: boolean,
  signal?: AbortSignal,
  folders?: readonly string[],
): Promise<AllTools> {
  const known = new Map<string, Tools>();
  for (const folder of folders ?? (await usualFolders(signal))) {
    const tools = await toolsIn(folder, signal);
    if (tools && !known.has(tools.folder)) known.set(tools.folder, tools);
  }
  const [newest, ...others] = [...known.values()].sort((one, other) => other.major - one.major);
  if (!newest) throw notFound('PostgreSQL was not found on this runner.');
  const all: AllTools = [newest, ...others];
  if (withServer && !all.some(({ hasServer }) => hasServer)) throw noServer();
  return all;
}

/**
 * Of several installations that whose server is to be used for a dump: the oldest that is not older than the dump's, which is
 * nearest to what the backup was made of.
 * @throws Failure `config`, code POSTGRESQL_NOT_FOUND or SERVER_TOO_OLD
 */
export function serverFor(all: AllTools, dumpMajor: number): Tools {
  const servers = all.filter(({ hasServer }) => hasServer);
  const [newest] = servers;
  if (!newest) throw noServer();
  const good = servers.filter(({ major }) => major >= dumpMajor).at(-1);
  return good ?? tooOld(`PostgreSQL ${newest.major} on this runner`, dumpMajor);
}

/** The client whose version is nearest to that of a server: a newer `pg_restore` may set what an older server does not know. */
export function clientFor(all: AllTools, serverMajor: number): Tools {
  const distance = ({ major }: Tools) => Math.abs(major - serverMajor);
  return all.reduce((nearest, one) => (distance(one) < distance(nearest) ? one : nearest));
}

/** @throws Failure `config`, code SERVER_TOO_OLD @param what the server, as it reads at the beginning of a sentence */
export function tooOld(what: string, dumpMajor: number): never {
  throw new Failure(`${what} is older than the database of the backup, which is of PostgreSQL ${dumpMajor}.`, {
    code: 'SERVER_TOO_OLD',
    kind: 'config',
    remedy: `Use a server of PostgreSQL ${dumpMajor} or newer: a service container named in \`database-url\`, or an installation on the runner.`,
  });
}

async function usualFolders(signal: AbortSignal | undefined): Promise<string[]> {
  const onPath = (process.env['PATH'] ?? '').split(delimiter);
  const configured = await Promise.all(onPath.map((folder) => configuredFolder(folder, signal)));
  const all = [process.env['PGBIN'] ?? '', ...onPath, ...(await installed()), ...configured.flat()];
  return all.filter((folder) => folder !== '');
}

async function toolsIn(given: string, signal: AbortSignal | undefined): Promise<Tools | undefined> {
  const has = (name: Program) => isExecutable(program({ folder: given }, name));
  if (!(await has('pg_restore')) || !(await has('psql'))) return undefined;
  const real = await realpath(program({ folder: given }, 'psql'));
  // Debian's /usr/bin/psql is a script that chooses among the installations, which are found by themselves.
  if (real.endsWith('pg_wrapper')) return undefined;
  const folder = await realpath(given);
  const { code, stdout } = await run(program({ folder }, 'pg_restore'), ['--version'], { signal });
  const [, version = '', major = ''] = /\b((\d+)(?:\.\d+)?)/.exec(stdout) ?? [];
  if (code !== 0 || major === '') return undefined;
  const [initdb, control, server] = await Promise.all([has('initdb'), has('pg_ctl'), has('postgres')]);
  return { folder, version, major: Number(major), hasServer: initdb && control && server };
}

async function installed(): Promise<string[]> {
  const found = await Promise.all(
    places.map(async ({ parent, version }) => {
      const names = await readdir(parent).catch(() => []);
      return names.filter((name) => version.test(name)).map((name) => join(parent, name, 'bin'));
    }),
  );
  return found.flat();
}

async function configuredFolder(folder: string, signal: AbortSignal | undefined): Promise<string[]> {
  const file = program({ folder }, 'pg_config');
  if (!(await isExecutable(file))) return [];
  const { code, stdout } = await run(file, ['--bindir'], { signal });
  return code === 0 && stdout.trim() !== '' ? [stdout.trim()] : [];
}

function isExecutable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}

function noServer(): Failure {
  return notFound('Only the client programs of PostgreSQL are on this runner, not its server.');
}

function notFound(what: string): Failure {
  return new Failure(`${what} The backup was not restored, so nothing is proven.`, {
    code: 'POSTGRESQL_NOT_FOUND',
    kind: 'config',
    remedy:
      "GitHub's Ubuntu images have PostgreSQL. Elsewhere install it (`apt-get install -y postgresql`), or install the client alone (`postgresql-client`) and give a service container as `database-url`.",
  });
}
