import { Failure } from '../base/failure.ts';
import { type Downloaded, type DownloadLimits, downloadFile } from '../http/download.ts';
import { type BackupRef, getBackup } from './backups.ts';
import type { SyncanoConnection } from './client.ts';
import { fileUrl } from './links.ts';
import { type Backup, stateOf } from './types.ts';

export interface DownloadedArchive extends Downloaded {
  readonly backup: Backup;
  /** Whether as many bytes came as the backup's `size` says; undefined when it says none. */
  readonly sizeMatches: boolean | undefined;
}

/**
 * Downloads the archive of a partial backup. Its link is public and may be anywhere: the account key does not go there.
 * @throws Failure NOT_DOWNLOADABLE for a full backup, BACKUP_NOT_READY for one that did not end with success
 */
export async function downloadArchive(
  connection: SyncanoConnection,
  ref: BackupRef,
  to: string,
  limits: DownloadLimits = {},
): Promise<DownloadedArchive> {
  if (ref.kind === 'full') {
    throw new Failure('A full backup cannot be downloaded: Syncano keeps it on the server.', {
      code: 'NOT_DOWNLOADABLE',
      kind: 'config',
      remedy: 'Make a partial backup, or restore the full one into another instance.',
    });
  }
  const backup = await partialBackup(connection, ref);
  archiveOf(backup);
  const { baseUrl, clock, signal, onEvent } = connection;
  const downloaded = await downloadFile({
    ...limits,
    to,
    // Storage may sign its links for a short time, so each start asks for a new one.
    link: async () => fileUrl(baseUrl, archiveOf(await getBackup(connection, ref))),
    clock,
    signal,
    onEvent,
  });
  const sizeMatches = backup.size === undefined ? undefined : backup.size === downloaded.size;
  return { ...downloaded, backup, sizeMatches };
}

/** Full backups have ids of the same kind, and who has one of those is told that it is not the id that is wrong. */
async function partialBackup(connection: SyncanoConnection, ref: BackupRef): Promise<Backup> {
  try {
    return await getBackup(connection, ref);
  } catch (error) {
    if (!(error instanceof Failure) || error.kind !== 'not-found') throw error;
    throw error.with(`${ref.instance} has no partial backup ${ref.id}: ${error.message}`, {
      remedy:
        'Check the id: the backup may have been deleted, or be a full one, which Syncano keeps on the server; only archives of partial backups can be downloaded.',
    });
  }
}

function archiveOf(backup: Backup): string {
  if (stateOf(backup) === 'success' && backup.archive !== undefined) return backup.archive;
  throw new Failure(`Backup ${backup.id} of ${backup.instance} has no archive: its status is ${backup.status}.`, {
    code: 'BACKUP_NOT_READY',
    kind: 'conflict',
    remedy: 'Wait until the backup has ended with success, or choose another one.',
  });
}
