import { randomBytes } from 'node:crypto';
import { appendFile, chown, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Failure } from '../base/failure.ts';
import type { Connection } from './connection.ts';
import { run, type User } from './program.ts';
import { program, type Tools } from './tools.ts';

/** A port that is free now may be taken a moment later. */
const mostTries = 3;

/**
 * Nothing here has to survive: speed goes before safety. Workers share memory through files, because containers have too little
 * room in /dev/shm. The log of the server holds no data, not even of statements that fail.
 */
const settings = [
  "listen_addresses = '127.0.0.1'",
  "unix_socket_directories = ''",
  'fsync = off',
  'synchronous_commit = off',
  'full_page_writes = off',
  'wal_level = minimal',
  'max_wal_senders = 0',
  'autovacuum = off',
  'maintenance_work_mem = 256MB',
  'log_min_messages = fatal',
  'log_min_error_statement = panic',
  ...(process.platform === 'win32' ? [] : ['dynamic_shared_memory_type = mmap']),
];

/**
 * Makes a PostgreSQL server in `folder`, which must not be there yet, and starts it on a port of the loopback address; `stopServer`
 * ends it. PostgreSQL refuses to run as root, which steps of container jobs are: then it runs as the user `postgres` or `nobody`.
 * @throws Failure `config`, code SERVER_NOT_STARTED; nothing runs then
 */
export async function startServer(tools: Tools, folder: string, signal?: AbortSignal): Promise<Connection> {
  const as = await unprivileged(signal);
  const password = randomBytes(24).toString('hex');
  await mkdir(folder, { mode: 0o700 });
  try {
    await makeCluster(tools, folder, password, as, signal);
    const port = await startOn(tools, folder, as, signal);
    const env = { PGHOST: '127.0.0.1', PGPORT: String(port), PGUSER: 'postgres', PGPASSWORD: password };
    return { env: { ...env, PGDATABASE: 'postgres' }, name: `127.0.0.1:${port}` };
  } catch (error) {
    // It may have come up although whoever started it was stopped.
    await stopServer(tools.folder, folder).catch(() => undefined);
    throw error;
  }
}

/**
 * Stops the server in a folder, where one runs, and removes the folder. Not ended by any signal: it is what puts things right.
 * @param tools the folder of PostgreSQL's programs
 */
export async function stopServer(tools: string, folder: string): Promise<void> {
  const as = await unprivileged();
  const data = join(folder, 'data');
  await run(program({ folder: tools }, 'pg_ctl'), ['stop', '-D', data, '-m', 'immediate', '-w', '-t', '10'], { as });
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Makes the folder of a server, with its first user and the settings for a drill. */
async function makeCluster(
  tools: Tools,
  folder: string,
  password: string,
  as: User | undefined,
  signal: AbortSignal | undefined,
): Promise<void> {
  const passwordFile = join(folder, 'password');
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (as) for (const path of [folder, passwordFile]) await chown(path, as.uid, as.gid);
  const data = join(folder, 'data');
  const made = await run(
    program(tools, 'initdb'),
    [
      ...['-D', data, '-U', 'postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
      ...['--encoding=UTF8', '--no-locale', '--no-sync'],
    ],
    { cwd: folder, as, signal },
  );
  if (made.code !== 0) throw notStarted('its data folder could not be made', made.stderr);
  await rm(passwordFile);
  await appendFile(join(data, 'postgresql.conf'), `\n${settings.join('\n')}\n`);
}

/** Starts the server of a folder; on another port when somebody else has just taken it. */
async function startOn(
  tools: Tools,
  folder: string,
  as: User | undefined,
  signal: AbortSignal | undefined,
): Promise<number> {
  const data = join(folder, 'data');
  const log = join(folder, 'log');
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    // The last of several lines for one setting is the one in force.
    await appendFile(join(data, 'postgresql.conf'), `port = ${port}\n`);
    const args = ['start', '-D', data, '-l', log, '-w', '-t', '60', '-s'];
    const { code } = await run(program(tools, 'pg_ctl'), args, { cwd: folder, as, signal, leavesServer: true });
    if (code === 0) return port;
    const said = await readFile(log, 'utf8').catch(() => '');
    if (attempt >= mostTries || !said.includes('could not bind')) throw notStarted('it did not start', said);
    await rm(log, { force: true });
  }
}

/** The user that a server runs as: undefined, ourselves, unless we are root. */
async function unprivileged(signal?: AbortSignal): Promise<User | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = await Promise.all(['-u', '-g'].map((flag) => run('id', [flag, name], { signal })));
    if (uid?.code === 0 && gid?.code === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw notStarted('it must not run as root, and there is no user `postgres` or `nobody` on this machine', '');
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.on('error', fail).listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** @param said what the program printed: about the machine, never about data */
function notStarted(why: string, said: string): Failure {
  const last = said.trim().split('\n').slice(-5).join(' ');
  return new Failure(
    `The PostgreSQL server for the drill could not be started: ${why}.${last && ` It said: ${last}`}`,
    {
      code: 'SERVER_NOT_STARTED',
      kind: 'config',
      remedy:
        'Check the installation of PostgreSQL on the runner and the free space and permissions of its temporary folder, or give a server as `database-url`.',
    },
  );
}
