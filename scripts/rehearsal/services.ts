import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startServer, stopServer } from '../../src/drill/server.ts';
import { findTools } from '../../src/drill/tools.ts';
import { startEmulator } from '../../test/support/local-runner/emulator.ts';

/** What a workflow finds in its rehearsal. */
export interface Services {
  /** Puts the addresses of what was started into the text of a workflow. */
  rewrite(text: string): string;
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

export interface ServiceOptions {
  /** File with the emulator's world. */
  readonly seed: string | undefined;
  readonly speed: number | undefined;
  /** For the files of the servers. */
  readonly folder: string;
  /** The path of versitygw. */
  readonly s3: string | undefined;
  /** A bucket that is there already. */
  readonly bucket: string | undefined;
}

/** The address that a service container with PostgreSQL has in the examples. */
const postgresUrl = 'postgres://postgres:postgres@localhost:5432/postgres';

/** Whether a workflow talks to S3 with the AWS command line. */
export function needsS3(text: string): boolean {
  return /\baws s3(api)? /.test(text);
}

/**
 * Starts the emulator, also for a workflow that starts its own (what it does before, or without it, must not reach a cloud), and
 * what else the workflow would find on GitHub. There are no containers here, and act leaves `services:` out in this mode: a PostgreSQL of
 * this machine takes the place of the service container, under an address of its own. S3 is served by versitygw, which checks
 * signatures and checksums as the real one does.
 */
export async function startServices(text: string, options: ServiceOptions): Promise<Services> {
  const { seed, speed, folder, s3, bucket = 'bucket' } = options;
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const one of stops.splice(0)) await one();
  };
  try {
    const emulator = await startEmulator(seed, speed);
    stops.push(emulator.stop);
    const postgres = text.includes(postgresUrl) ? await startPostgres() : undefined;
    if (postgres) stops.push(postgres.stop);
    const storage = needsS3(text) && s3 !== undefined ? await startS3(s3, folder, bucket) : undefined;
    if (storage) stops.push(storage.stop);
    return {
      rewrite: (workflow) => (postgres ? workflow.replaceAll(postgresUrl, postgres.url) : workflow),
      env: { ...emulator.env, ...storage?.env },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startPostgres() {
  const tools = (await findTools(true)).find(({ hasServer }) => hasServer);
  if (!tools) throw new Error('A workflow needs PostgreSQL: apt-get install -y postgresql');
  const folder = mkdtempSync(join(tmpdir(), 'rehearsal-postgres-'));
  // Another user has to get through to it, because PostgreSQL does not run as root.
  chmodSync(folder, 0o711);
  const place = join(folder, 'server');
  const { PGPORT: port, PGPASSWORD: password } = (await startServer(tools, place)).env;
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await stopServer(tools.folder, place);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function startS3(program: string, folder: string, bucket: string) {
  const place = join(folder, 's3');
  mkdirSync(join(place, bucket), { recursive: true });
  const port = await freePort();
  const [key, secret] = ['rehearsal-key', 'rehearsal-secret'];
  const child = spawn(program, ['--port', `127.0.0.1:${port}`, '--quiet', 'posix', place], {
    env: { PATH: process.env['PATH'] ?? '', ROOT_ACCESS_KEY: key, ROOT_SECRET_KEY: secret },
    stdio: 'ignore',
  });
  const stop = () => ended(child);
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 1; !(await answers(url)); tries += 1) {
    if (tries > 600 || child.exitCode !== null) {
      await stop();
      throw new Error(`${program} does not serve S3.`);
    }
    await sleep(100);
  }
  const env = { AWS_ENDPOINT_URL: url, AWS_ACCESS_KEY_ID: key, AWS_SECRET_ACCESS_KEY: secret, AWS_REGION: 'us-east-1' };
  return { env: { ...env, AWS_DEFAULT_REGION: env.AWS_REGION }, stop };
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((done) => {
    child.on('close', () => done());
    child.kill('SIGKILL');
  });
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
