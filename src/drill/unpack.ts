import { type FileHandle, open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../base/failure.ts';
import { ensureSpace, onDisk } from '../base/temporary-file.ts';
import { type ArchiveContent, dumpMagic, FullBackup } from '../mendix/archive-file.ts';
import { bytesOf, damaged, type Sink, type TarEntry, walkTar } from '../mendix/tar.ts';

/** What an archive turned out to be, with the parts that are restored and compared as files. */
export interface Unpacked {
  /** `sql`: the text that pg_dump writes without a format. */
  readonly format: 'custom' | 'sql';
  /** The file with the dump, and whether it is compressed with gzip as a whole. */
  readonly dump: string;
  readonly gzip: boolean;
  /** Of a full backup of Mendix. */
  readonly full: ArchiveContent | undefined;
}

/** In the folder of an unpacked full backup: a line for each file of the app, `<uuid>\t<bytes>`. */
export const listingName = 'tree.tsv';

const gzipMagic = Buffer.from([0x1f, 0x8b]);
const uuid = /^([0-9a-f]{2})\/([0-9a-f]{2})\/(\1\2[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/i;

/**
 * Reads an archive to its end, once, and writes what is needed of it into `folder`: the dump, and a list of the app's files.
 * The files themselves are only measured.
 * @throws Failure `remote-failed` ARCHIVE_DAMAGED, ARCHIVE_TRUNCATED; `config` ARCHIVE_NOT_SUPPORTED, DISK_FULL
 */
export async function unpack(archive: string, folder: string, signal?: AbortSignal): Promise<Unpacked> {
  const head = await headOf(archive, false, signal);
  if (head.length === 0) throw damaged('it is empty');
  const gzip = head.subarray(0, 2).equals(gzipMagic);
  const inner = gzip ? await headOf(archive, true, signal) : head;
  if (isTar(inner)) return unpackTar(archive, gzip, folder, signal);
  if (inner.toString('latin1', 0, dumpMagic.length) === dumpMagic) {
    if (!gzip) return { format: 'custom', dump: archive, gzip: false, full: undefined };
    // pg_restore reads no gzip of its own.
    const dump = join(folder, 'db.backup');
    const file = await newFile(dump, (await stat(archive)).size);
    for await (const piece of bytesOf(archive, true, signal)) await onDisk(dump, file.appendFile(piece));
    await file.close();
    return { format: 'custom', dump, gzip: false, full: undefined };
  }
  return sql(archive, gzip, inner);
}

async function unpackTar(
  archive: string,
  gzip: boolean,
  folder: string,
  signal: AbortSignal | undefined,
): Promise<Unpacked> {
  const tree = new Listing(join(folder, listingName));
  const dump = join(folder, 'db.backup');
  const script = join(folder, 'dump.sql');
  const opened: FileHandle[] = [];
  const into = async (path: string, size: number): Promise<Sink> => {
    const file = await newFile(path, size);
    opened.push(file);
    return (piece) => onDisk(path, file.appendFile(piece));
  };
  let takeDump: Sink | undefined;
  const full = new FullBackup({ dump: (piece) => takeDump?.(piece), file: (name, size) => tree.add(name, size) });
  const scripts: string[] = [];
  const names: string[] = [];
  const visit = async (entry: TarEntry): Promise<Sink | undefined> => {
    names.push(...clue(entry.name));
    if (entry.name === 'db/db.backup') takeDump = await into(dump, entry.size);
    if (/\.sql(\.gz)?$/.test(entry.name)) {
      scripts.push(entry.name);
      return scripts.length === 1 ? into(script, entry.size) : undefined;
    }
    return full.visit(entry);
  };
  try {
    await walkTar(bytesOf(archive, gzip, signal), visit);
  } finally {
    await tree.close();
    for (const file of opened) await file.close();
  }
  if (takeDump) return { format: 'custom', dump, gzip: false, full: full.end() };
  if (scripts.length > 1) throw unsupported(`${scripts.length} SQL files`);
  const [name] = scripts;
  // A full backup without its dump says so itself.
  if (name === undefined)
    throw names[0] === undefined ? damaged('there is no database dump in it') : unsupported(names[0]);
  const isPacked = name.endsWith('.gz');
  return sql(script, isPacked, await headOf(script, isPacked, signal));
}

function sql(dump: string, gzip: boolean, head: Buffer): Unpacked {
  const text = head.toString('latin1');
  if (/^-- PostgreSQL database dump$/m.test(text)) return { format: 'sql', dump, gzip, full: undefined };
  if (/^-- PostgreSQL database cluster dump$/m.test(text))
    throw unsupported('a dump of all databases of a server (pg_dumpall)');
  if (/^(-- (MySQL|MariaDB) dump |\/\*M?!)/m.test(text)) throw unsupported('a dump of MySQL or MariaDB');
  throw damaged(`it begins with ${head.toString('hex', 0, 5)}, which is no backup that this action knows`);
}

/** What the name of a file in a tar gives away about a backup that is of no use here. Source: Cloud 66, "Manage database backups". */
function clue(name: string): string[] {
  if (/(^|\/)PG_VERSION$/.test(name)) return ['a binary backup of PostgreSQL (its data folder)'];
  if (/(^|\/)ibdata1$/.test(name)) return ['a binary backup of MySQL'];
  if (/\.rdb(\.gz)?$/.test(name)) return ['a backup of Redis'];
  if (/\.bson(\.gz)?$/.test(name)) return ['a backup of MongoDB'];
  return [];
}

function unsupported(what: string): Failure {
  return new Failure(`The archive holds ${what}, which this action cannot restore. Nothing is proven.`, {
    code: 'ARCHIVE_NOT_SUPPORTED',
    kind: 'config',
    remedy:
      'Give a backup of Mendix Cloud, a dump of PostgreSQL in the custom format, or a text backup of PostgreSQL (on Cloud 66: with `logical-backup`).',
  });
}

/** The beginning of a file, or of what is compressed in it. */
async function headOf(path: string, gzip: boolean, signal: AbortSignal | undefined): Promise<Buffer> {
  let head = Buffer.alloc(0);
  for await (const piece of bytesOf(path, gzip, signal)) {
    head = Buffer.concat([head, piece.subarray(0, 4096 - head.length)]);
    if (head.length >= 4096) break;
  }
  return head;
}

function isTar(head: Buffer): boolean {
  return head.toString('latin1', 257, 262) === 'ustar';
}

async function newFile(path: string, size: number): Promise<FileHandle> {
  await ensureSpace(path, size);
  return onDisk(path, open(path, 'wx', 0o600));
}

/** The app's files that are in an archive, as the database can load them. */
class Listing {
  readonly #path: string;
  #file: Promise<FileHandle> | undefined;
  #lines = '';

  constructor(path: string) {
    this.#path = path;
  }

  async add(name: string, size: number): Promise<void> {
    // A file at another place than its name says is one that the app would not find.
    const [, , , id] = uuid.exec(name) ?? [];
    this.#lines += `${id === undefined ? '\\N' : id.toLowerCase()}\t${size}\n`;
    if (this.#lines.length > 64 * 1024) await this.#write();
  }

  /** Also writes the file when there is nothing to list. */
  async close(): Promise<void> {
    await this.#write();
    await (await this.#file)?.close();
  }

  async #write(): Promise<void> {
    this.#file ??= onDisk(this.#path, open(this.#path, 'wx', 0o600));
    await onDisk(this.#path, (await this.#file).appendFile(this.#lines));
    this.#lines = '';
  }
}
