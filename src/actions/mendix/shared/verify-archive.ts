import { dumpMagic, FullBackup } from '../../../mendix/archive-file.ts';
import { bytesOf, damaged, walkTar } from '../../../mendix/tar.ts';
import { firstBytes, readDirectory, sayingRemoved } from '../../shared/verify-file.ts';

/** What a backup is asked to hold; the `data-type` input. */
export type DataType = 'files_and_database' | 'database_only' | 'files_only';

export type ArchiveKind = 'tar.gz' | 'gzip' | 'zip' | 'database dump';

/**
 * Reads a downloaded backup through, in constant memory, and checks that it is whole: a full one to the end of its tar, with its
 * dump and its `.metadata`; one of the database alone by its first bytes, because only `pg_restore` reads further.
 * @throws Failure `remote-failed`, code ARCHIVE_DAMAGED or ARCHIVE_TRUNCATED
 */
export function verifyArchive(path: string, dataType: DataType, signal?: AbortSignal): Promise<ArchiveKind> {
  return sayingRemoved(() => look(path, dataType, signal));
}

async function look(path: string, dataType: DataType, signal: AbortSignal | undefined): Promise<ArchiveKind> {
  const head = await firstBytes(path, dumpMagic.length);
  const isGzip = head.startsWith('\x1f\x8b');
  const shown = head === '' ? 'nothing (it is empty)' : Buffer.from(head, 'latin1').toString('hex');
  if (dataType === 'database_only') {
    if (head === dumpMagic) return 'database dump';
    if (!isGzip) throw damaged(`it begins with ${shown}, not as a PostgreSQL dump does`);
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
  if (dataType !== 'files_only' || !head.startsWith('PK\x03\x04')) {
    throw damaged(`it begins with ${shown}, not as a tar.gz does`);
  }
  await readDirectory(path, 'backup');
  return 'zip';
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
