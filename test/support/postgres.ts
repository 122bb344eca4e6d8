import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Connection } from '../../src/drill/connection.ts';
import { startServer, stopServer } from '../../src/drill/server.ts';
import { type AllTools, findTools, program, type Tools } from '../../src/drill/tools.ts';
import { tarHeader } from '../../src/emulator/core/tar.ts';
import { dump } from '../../src/emulator/mendix/dump.ts';

/** The PostgreSQL of this machine. A test that needs it fails where there is none: what is not run proves nothing. */
export async function postgres(): Promise<AllTools> {
  return findTools(true).catch((error: unknown) => {
    throw new Error('This test needs PostgreSQL with its server, 12 or newer: `apt-get install -y postgresql`.', {
      cause: error,
    });
  });
}

/** A server for the tests of one file, and dumps that are made on it. */
export class TestServer {
  readonly tools: Tools;
  /** For `database-url`. */
  readonly url: string;
  readonly password: string;
  readonly folder: string;
  readonly #env: NodeJS.ProcessEnv;
  #databases = 0;

  private constructor(tools: Tools, folder: string, { env }: Connection) {
    const { PGPORT: port, PGPASSWORD: password = '' } = env;
    this.tools = tools;
    this.folder = folder;
    this.#env = { ...process.env, ...env };
    this.password = password;
    this.url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  }

  static async start(): Promise<TestServer> {
    const tools = (await postgres()).find(({ hasServer }) => hasServer) as Tools;
    const folder = mkdtempSync(join(tmpdir(), 'test-postgres-'));
    execFileSync('chmod', ['711', folder]);
    return new TestServer(tools, folder, await startServer(tools, join(folder, 'server')));
  }

  async stop(): Promise<void> {
    await stopServer(this.tools.folder, join(this.folder, 'server'));
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Names of the databases on it, without its own. */
  databases(): string[] {
    const list = this.query(
      'postgres',
      "select datname from pg_database where datname <> 'postgres' and not datistemplate",
    );
    return list.split('\n').filter((name) => name !== '');
  }

  query(database: string, sql: string): string {
    const args = ['-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', '-d', database, '-f', '-'];
    return this.#run('psql', args, Buffer.from(sql)).toString('utf8');
  }

  /** A dump of the emulated database after some statements: made by `pg_dump` as Mendix makes it. */
  dumpAfter(sql: string, original: Buffer = emulatedDump(), flags: readonly string[] = ['-Fc']): Buffer {
    const name = `made_${++this.#databases}`;
    this.query('postgres', `create database ${name} template template0`);
    const file = join(this.folder, name);
    writeFileSync(file, original);
    try {
      this.#run('pg_restore', ['--exit-on-error', '-d', name, file]);
      this.query(name, sql);
      return this.#run('pg_dump', ['-O', '-x', ...flags, name]);
    } finally {
      this.query('postgres', `drop database ${name}`);
      rmSync(file);
    }
  }

  /** A dump of a database with nothing in it. */
  emptyDump(): Buffer {
    const name = `made_${++this.#databases}`;
    this.query('postgres', `create database ${name} template template0`);
    const made = this.#run('pg_dump', ['-O', '-x', '-Fc', name]);
    this.query('postgres', `drop database ${name}`);
    return made;
  }

  #run(name: 'psql' | 'pg_restore' | 'pg_dump', args: readonly string[], input?: Buffer): Buffer {
    const file = name === 'pg_dump' ? join(this.tools.folder, name) : program(this.tools, name);
    const { status, stdout, stderr } = spawnSync(file, args, { env: this.#env, input, maxBuffer: 2 ** 30 });
    if (status !== 0) throw new Error(`${name}: ${stderr}`);
    return stdout;
  }
}

/** Two rows and one file, as an emulated environment has them. */
export const storedFile = { uuid: '0d3e301f-5551-46f8-ad44-8de2be084c95', size: 12 } as const;
export const storedContent = 'twelve bytes';

export function emulatedDump(
  files = [storedFile] as readonly { readonly uuid: string; readonly size: number }[],
): Buffer {
  return dump({ rows: ['customer 1', 'customer 2'], files: files.map(({ uuid }) => uuid), database: '' }, files);
}

/** What a backup is made of; what is left out is as it should be. */
export interface BackupParts {
  readonly dump?: Buffer | undefined;
  /** Undefined: made to fit. */
  readonly metadata?: Readonly<Record<string, string>> | string | null;
  /** Content by path below `tree/`. */
  readonly files?: Readonly<Record<string, string>>;
  readonly modelVersion?: string;
}

export function pathOf(uuid: string): string {
  return `${uuid.slice(0, 2)}/${uuid.slice(2, 4)}/${uuid}`;
}

/** The tar of a full backup, without compression. */
export function backupTar(parts: BackupParts = {}): Buffer {
  const { dump: database = emulatedDump(), files = { [pathOf(storedFile.uuid)]: storedContent } } = parts;
  const filesSize = Object.values(files).reduce((sum, content) => sum + content.length, 0);
  const fitting = {
    duration: '0',
    dumpSize: String(database.length),
    modelVersion: parts.modelVersion ?? '1.2.3',
    databaseSize: '9730584',
    filesSize: String(filesSize),
  };
  const metadata = parts.metadata === undefined ? fitting : parts.metadata;
  const described =
    metadata === null ? [] : [entry('.metadata', typeof metadata === 'string' ? metadata : JSON.stringify(metadata))];
  return Buffer.concat([
    ...described,
    entry('db/db.backup', database),
    ...Object.entries(files).map(([path, content]) => entry(`tree/${path}`, content)),
    Buffer.alloc(1024),
  ]);
}

/** A full backup as it is downloaded. */
export function backup(parts: BackupParts = {}): Buffer {
  return gzipSync(backupTar(parts));
}

/** One file of a tar. */
export function entry(name: string, content: string | Buffer): Buffer {
  const bytes = Buffer.from(content);
  return Buffer.concat([tarHeader(name, bytes.length), bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)]);
}

/** Test cases of a JUnit report by name: `passed`, or the element that it holds and its type. */
export function testCases(path: string): Record<string, string> {
  const xml = readFileSync(path, 'utf8');
  const cases = [...xml.matchAll(/<testcase [^>]*? name="([^"]*)"[^>]*?(?:\/>|>(.*?)<\/testcase>)/g)];
  return Object.fromEntries(
    cases.map(([, name = '', inner]) => {
      const [, element = '', type] = /^<([a-z]+)(?: type="([^"]*)")?/.exec(inner ?? '') ?? [];
      return [name, inner === undefined ? 'passed' : [element, type].filter(Boolean).join(' ')];
    }),
  );
}
