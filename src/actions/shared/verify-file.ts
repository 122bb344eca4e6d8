import { open } from 'node:fs/promises';
import { Failure } from '../../base/failure.ts';
import { bytesOf, walkTar } from '../../mendix/tar.ts';
import { openZip } from './files.ts';

/** What a file is by its first bytes, and where they stand. */
const beginnings: readonly (readonly [FileKind, number, string])[] = [
  ['gzip', 0, '\x1f\x8b'],
  ['zip', 0, 'PK\x03\x04'],
  ['tar', 257, 'ustar'],
  ['bzip2', 0, 'BZh'],
  ['xz', 0, '\xfd7zXZ\0'],
  ['zstd', 0, '\x28\xb5\x2f\xfd'],
  ['dump', 0, 'PGDMP'],
  ['dump', 0, 'REDIS'],
  // mysqldump and pg_dump in text; the archive of mongodump; the stream of XtraBackup.
  ['dump', 0, '-- '],
  ['dump', 0, '--\n'],
  ['dump', 0, '/*!'],
  ['dump', 0, '\x6d\xe2\x99\x81'],
  ['dump', 0, 'XBSTCK01'],
];

export type FileKind = 'gzip' | 'zip' | 'tar' | 'bzip2' | 'xz' | 'zstd' | 'dump';

/**
 * Looks whether a downloaded file is what it must be, and whole as far as its format tells: a gzip to its checksum, a tar to its
 * end, a zip by its directory; of the others only how they begin.
 * @param what it was to be, for the message: `backup`
 * @throws Failure `remote-failed`: UNEXPECTED_FILE, or ARCHIVE_DAMAGED and ARCHIVE_TRUNCATED
 */
export async function verifyFile(
  path: string,
  what: string,
  kinds: readonly FileKind[],
  signal?: AbortSignal,
): Promise<FileKind> {
  const head = await firstBytes(path);
  const [kind] = beginnings.find(([, at, begins]) => head.startsWith(begins, at)) ?? [];
  if (kind === undefined || !kinds.includes(kind)) throw unexpected(what, head);
  await sayingRemoved(async () => {
    if (kind === 'tar') await walkTar(bytesOf(path, false, signal), () => undefined);
    if (kind === 'gzip') for await (const _ of bytesOf(path, true, signal));
    if (kind === 'zip') await readDirectory(path, what);
  });
  return kind;
}

/** A download that is not whole does not take the place of the file: its failure says so. */
export async function sayingRemoved<T>(look: () => Promise<T>): Promise<T> {
  try {
    return await look();
  } catch (error) {
    throw error instanceof Failure && error.kind === 'remote-failed'
      ? error.with(`${error.message} The file was removed.`, { cause: error.cause })
      : error;
  }
}

export async function readDirectory(path: string, what: string): Promise<void> {
  try {
    (await openZip(path)).close();
  } catch (error) {
    throw new Failure(`The ${what} is damaged: its zip directory cannot be read.`, {
      code: 'ARCHIVE_DAMAGED',
      kind: 'remote-failed',
      remedy: 'Run the step again; if it happens again, look at the status page of the service.',
      cause: error,
    });
  }
}

/** As text with one character for each byte. */
export async function firstBytes(path: string, count = 512): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await file.close();
  }
}

function unexpected(what: string, head: string): Failure {
  const is =
    head === ''
      ? 'the service sent an empty file'
      : /^\s*</.test(head)
        ? 'the service sent a web page or an XML message'
        : `it begins with the bytes ${Buffer.from(head.slice(0, 8), 'latin1').toString('hex')}`;
  return new Failure(`The download is not a ${what}: ${is}. The file was removed.`, {
    code: 'UNEXPECTED_FILE',
    kind: 'remote-failed',
    remedy: 'Run the step again; if it happens again, look at the status page of the service.',
  });
}
