import { open } from 'node:fs/promises';
import { Failure } from '../../../base/failure.ts';
import { dumpMagic, FullBackup } from '../../../mendix/archive-file.ts';
import { bytesOf, damaged, walkTar } from '../../../mendix/tar.ts';
import { openZip } from '../../shared/zip.ts';

/** What a backup is asked to hold; the `data-type` input. */
export type DataType = 'files_and_database' | 'database_only' | 'files_only';

export type ArchiveKind = 'tar.gz' | 'gzip' | 'zip' | 'database dump';

/**
 * Reads a downloaded backup through, in constant memory, and checks that it is whole: a full one to the end of its tar, with its
 * dump and its `.metadata`; one of the database alone by its first bytes, because only `pg_restore` reads further.
 * @throws Failure `remote-failed`, code ARCHIVE_DAMAGED or ARCHIVE_TRUNCATED
 */
export async function verifyArchive(path: string, dataType: DataType, signal?: AbortSignal): Promise<ArchiveKind> {
  try {
    return await look(path, dataType, signal);
  } catch (error) {
    throw error instanceof Failure && error.kind === 'remote-failed'
      ? error.with(`${error.message} The file was removed.`, { cause: error.cause })
      : error;
  }
}

async function look(path: string, dataType: DataType, signal: AbortSignal | undefined): Promise<ArchiveKind> {
  const head = await firstBytes(path, 5);
  const isGzip = head[0] === 0x1f && head[1] === 0x8b;
  if (dataType === 'database_only') {
    if (head.toString('latin1') === dumpMagic) return 'database dump';
    if (!isGzip) throw damaged(`it begins with ${shown(head)}, not as a PostgreSQL dump does`);
    await readDump(path, signal);
    return 'gzip';
  }
  if (isGzip) {
    const backup = new FullBackup();
    await walkTar(bytesOf(path, true, signal), backup.visit);
    // The old API's archive of the files alone has neither a dump nor a description.
    if (dataType === 'files_and_database') backup.end();
    return 'tar.gz';
  }
  if (dataType === 'files_only' && head.toString('latin1', 0, 4) === 'PK\u0003\u0004') return zip(path);
  throw damaged(`it begins with ${shown(head)}, not as a tar.gz does`);
}

async function readDump(path: string, signal: AbortSignal | undefined): Promise<void> {
  let start = Buffer.alloc(0);
  for await (const piece of bytesOf(path, true, signal)) {
    if (start.length < dumpMagic.length) start = Buffer.concat([start, piece.subarray(0, dumpMagic.length)]);
  }
  if (start.toString('latin1', 0, dumpMagic.length) !== dumpMagic) {
    throw damaged('what is compressed in it is not a PostgreSQL dump');
  }
}

async function zip(path: string): Promise<ArchiveKind> {
  try {
    const file = await openZip(path);
    file.close();
    return 'zip';
  } catch (error) {
    throw damaged('its zip directory cannot be read', error);
  }
}

async function firstBytes(path: string, count: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function shown(head: Buffer): string {
  return head.length === 0 ? 'nothing (it is empty)' : head.toString('hex');
}
