import { Failure } from '../base/failure.ts';
import type { ArchiveContent } from '../mendix/archive-file.ts';
import type { Found } from './report.ts';

/** How far a measured size may be from what `.metadata` tells: a part of it, and some bytes for small ones. */
const tolerances = {
  dump: { part: 0.01, bytes: 4 * 1024 },
  files: { part: 0.05, bytes: 1024 * 1024 },
} as const;

/** What a server of its own needs beside the database, in bytes: its own tables, the log of changes, sorting for indexes. */
const serverBytes = 512 * 1024 * 1024;

/**
 * Compares what `.metadata` tells with what was measured. The size of the database is not compared: a restored one is smaller than
 * one that has been at work for years.
 * @throws Failure `remote-failed`: DUMP_TRUNCATED, METADATA_MISMATCH
 */
export function checkSizes(full: ArchiveContent | undefined): Found {
  if (!full) return { skipped: 'Only a full backup has a .metadata.' };
  const { metadata, dumpSize, filesSize } = full;
  if (metadata.dumpSize === undefined && metadata.filesSize === undefined) {
    return { skipped: 'The .metadata tells no sizes.' };
  }
  if (differs(metadata.dumpSize, dumpSize, tolerances.dump)) {
    const isShort = dumpSize < (metadata.dumpSize ?? 0);
    throw mismatch(
      `the dump has ${dumpSize} bytes, .metadata tells ${metadata.dumpSize}`,
      isShort ? 'DUMP_TRUNCATED' : 'METADATA_MISMATCH',
    );
  }
  if (differs(metadata.filesSize, filesSize, tolerances.files)) {
    throw mismatch(`the files have ${filesSize} bytes, .metadata tells ${metadata.filesSize}`, 'METADATA_MISMATCH');
  }
  return 'The dump and the files are as large as .metadata tells.';
}

/** How much a restore needs on the disk of its server, in bytes; undefined where the size of the database is not known. */
export function restoredSpace(databaseSize: number | undefined): number | undefined {
  return databaseSize === undefined ? undefined : Math.ceil(databaseSize * 1.25) + serverBytes;
}

function differs(
  told: number | undefined,
  measured: number,
  { part, bytes }: { part: number; bytes: number },
): boolean {
  return told !== undefined && Math.abs(told - measured) > told * part + bytes;
}

function mismatch(what: string, code: string): Failure {
  return new Failure(`The archive does not fit its own description: ${what}.`, {
    code,
    kind: 'remote-failed',
    remedy: 'Ask for another archive; if it happens again, make another backup and contact Mendix Support.',
  });
}
