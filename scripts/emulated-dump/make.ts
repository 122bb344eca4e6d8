// Makes src/emulator/mendix/dump-parts.ts: a database is made of schema.sql in a PostgreSQL of its own and dumped as Mendix does it
// (`pg_dump -O -x -Fc`); of the dump are kept its head (with the table of contents) and the rows. The emulator puts them together
// again, with rows of its own where it has any. To be run where PostgreSQL 12 to 15 is installed, which write archive format 1.14, the
// newest that Mendix Cloud takes: `node scripts/emulated-dump/make.ts`.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync, inflateSync } from 'node:zlib';
import { startServer, stopServer } from '../../src/drill/server.ts';
import { findTools } from '../../src/drill/tools.ts';

/** One table's data in a dump: the id by which the table of contents names it, and its rows as COPY takes them. */
interface Block {
  readonly id: number;
  readonly rows: string;
}

const tools = (await findTools(true)).find(({ major, hasServer }) => hasServer && major >= 12 && major <= 15);
if (!tools) throw new Error('PostgreSQL 12 to 15 is needed: newer ones write a newer format.');
const folder = mkdtempSync(join(tmpdir(), 'emulated-dump-'));
// Another user runs the server when this is run as root.
execFileSync('chmod', ['711', folder]);
const place = join(folder, 'server');
const server = await startServer(tools, place);
try {
  const env = { ...process.env, ...server.env };
  const programOf = (name: string) => join(tools.folder, name);
  execFileSync(programOf('psql'), ['-q', '-v', 'ON_ERROR_STOP=1', '-f', 'scripts/emulated-dump/schema.sql'], { env });
  // Through a pipe: the table of contents then tells no places, which would be wrong with other rows.
  const dump = execFileSync(programOf('pg_dump'), ['-O', '-x', '-Fc'], { env });
  const file = join(folder, 'dump');
  writeFileSync(file, dump);
  const list = execFileSync(programOf('pg_restore'), ['--list', file], { encoding: 'utf8' });
  const names = new Map(
    [...list.matchAll(/^(\d+); \d+ \d+ TABLE DATA \S+ (\S+)/gm)].map(([, id, name = '']) => [Number(id), name]),
  );
  const { head, blocks } = taken(dump, names);
  writeFileSync('src/emulator/mendix/dump-parts.ts', moduleOf(head, blocks, names));
} finally {
  await stopServer(tools.folder, place);
  rmSync(folder, { recursive: true });
}

/** Where the data begins: at the first place from which blocks of exactly these tables lead to the end of the dump. */
function taken(dump: Buffer, names: ReadonlyMap<number, string>): { head: Buffer; blocks: Block[] } {
  for (let at = 0; at < dump.length; at += 1) {
    const blocks = blocksFrom(dump, at, names);
    if (blocks?.length === names.size) return { head: dump.subarray(0, at), blocks };
  }
  throw new Error('The dump is not laid out as expected.');
}

/** A block is the byte 1, the id, pieces with their length in front of them, and a length of 0. */
function blocksFrom(dump: Buffer, from: number, names: ReadonlyMap<number, string>): Block[] | undefined {
  const blocks: Block[] = [];
  for (let at = from; at < dump.length; ) {
    if (dump[at] !== 1 || at + 6 > dump.length || !names.has(numberAt(dump, at + 1))) return undefined;
    const id = numberAt(dump, at + 1);
    at += 6;
    const pieces: Buffer[] = [];
    for (let length = numberAt(dump, at); length !== 0; length = numberAt(dump, at)) {
      pieces.push(dump.subarray(at + 5, at + 5 + length));
      at += 5 + length;
    }
    at += 5;
    blocks.push({ id, rows: inflateSync(Buffer.concat(pieces)).toString('utf8') });
  }
  return blocks;
}

/** A sign, then four bytes, the lowest first. */
function numberAt(dump: Buffer, at: number): number {
  return dump.readUInt32LE(at + 1);
}

function moduleOf(head: Buffer, blocks: readonly Block[], names: ReadonlyMap<number, string>): string {
  const packed = deflateRawSync(head, { level: 9 }).toString('base64');
  const lines = packed.match(/.{1,120}/g) ?? [];
  const tables = blocks.map(({ id, rows }) => {
    // What COPY reads ends with a line of its own, and pg_dump adds an empty one.
    const content = rows.replace(/\\\.\n\n\n$/, '');
    return `  ${JSON.stringify(names.get(id))}: { id: ${id}, rows: ${JSON.stringify(content)} },\n`;
  });
  return `// Written by \`node scripts/emulated-dump/make.ts\` (PostgreSQL ${tools?.version}) from scripts/emulated-dump/schema.sql.

/** The beginning of a dump in the custom format (1.14), up to its data: raw deflate, base64. */
export const dumpHead =
${lines.map((line) => `  '${line}'`).join(' +\n')};

/** The data of each table: the id that the table of contents has for it, and its rows as COPY takes them. */
export const dumpTables = {
${tables.join('')}} as const;
`;
}
