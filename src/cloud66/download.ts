import { Failure } from '../base/failure.ts';
import { type Downloaded, type DownloadLimits, downloadParts } from '../http/download.ts';
import { secureLink } from '../http/url.ts';
import { getFileLink, listFiles } from './backups.ts';
import type { Cloud66Connection } from './client.ts';
import type { BackupFile } from './types.ts';

/**
 * Downloads a backup: all its parts in order into one file. Each part's link is fetched just before it, since links live a few
 * minutes; no token goes to the file host.
 */
export async function downloadBackup(
  connection: Cloud66Connection,
  stackId: string,
  backupId: number,
  to: string,
  limits: DownloadLimits = {},
): Promise<Downloaded & { readonly files: readonly string[] }> {
  const parts = orderedParts(await listFiles(connection, stackId, backupId));
  const downloaded = await downloadParts({
    ...limits,
    to,
    parts: parts.map(({ id }) => ({
      link: async () => secureLink(await getFileLink(connection, stackId, backupId, id)),
    })),
    clock: connection.clock,
    signal: connection.signal,
    onEvent: connection.onEvent,
  });
  return { ...downloaded, files: parts.map(({ id }) => id) };
}

/** The id of a part: `tar-aa`, `tar-ab`, … as `split` names them, or with numbers. */
const partId = /^(.*)-([a-z]+|\d+)$/;

/**
 * The files of one backup in the order in which they make up the archive. A single file needs no order; several must be
 * the parts of one, without a gap: joining anything else would make a file that nobody can restore.
 * @throws Failure NO_FILES, PARTS_UNKNOWN or PART_MISSING
 */
export function orderedParts(files: readonly BackupFile[]): BackupFile[] {
  const [first] = files;
  if (first === undefined) {
    throw new Failure('The backup has no files.', {
      code: 'NO_FILES',
      kind: 'not-found',
      remedy: 'Its files may have been removed by keep-count, or it failed: choose another backup.',
    });
  }
  if (files.length === 1) return [first];
  const parts = files.map((file) => {
    const [, base, suffix] = partId.exec(file.id) ?? [];
    if (base === undefined || suffix === undefined) throw unknownParts(files);
    return { file, base, suffix };
  });
  // split lengthens its suffixes so that they still sort as text.
  parts.sort((a, b) => (a.suffix < b.suffix ? -1 : 1));
  parts.forEach(({ base, suffix }, index) => {
    if (base !== parts[0]?.base) throw unknownParts(files);
    const previous = parts[index - 1];
    const gap = previous ? position(suffix) - position(previous.suffix) !== 1 : position(suffix) > firstOf(suffix);
    if (gap && (previous === undefined || previous.suffix.length === suffix.length)) throw gone(files);
  });
  return parts.map(({ file }) => file);
}

/** The number that a suffix stands for: `aa` 0, `ab` 1, `ba` 26; `00` 0. */
function position(suffix: string): number {
  if (/^\d/.test(suffix)) return Number(suffix);
  return [...suffix].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 97, 0);
}

/** Letters begin with `aa`; numbers with 0 or 1. */
function firstOf(suffix: string): number {
  return /^\d/.test(suffix) ? 1 : 0;
}

function unknownParts(files: readonly BackupFile[]): Failure {
  return new Failure(`The backup has files that are not the parts of one: ${names(files)}.`, {
    code: 'PARTS_UNKNOWN',
    kind: 'remote-failed',
    remedy: 'Download them one by one from the Cloud 66 dashboard.',
  });
}

function gone(files: readonly BackupFile[]): Failure {
  return new Failure(`A part of the backup is missing; there are only ${names(files)}.`, {
    code: 'PART_MISSING',
    kind: 'remote-failed',
    remedy: 'The backup cannot be put together: choose another one.',
  });
}

function names(files: readonly BackupFile[]): string {
  return files.map(({ id }) => id).join(', ');
}
