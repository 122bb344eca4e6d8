import { Failure } from '../base/failure.ts';
import { type Downloaded, type DownloadLimits, downloadFile } from '../http/download.ts';
import { getBackup } from './backups.ts';
import { fileUrl, type SyncanoConnection } from './client.ts';
import { type Backup, stateOf } from './types.ts';

interface PartialRef {
  readonly instance: string;
  readonly id: number;
}

/**
 * Downloads the archive of a partial backup. Its link is public and may be anywhere: the account key does not go there.
 * @throws Failure BACKUP_NOT_READY for one that did not end with success
 */
export async function downloadArchive(
  connection: SyncanoConnection,
  { instance, id }: PartialRef,
  to: string,
  limits: DownloadLimits = {},
): Promise<Downloaded & { readonly backup: Backup }> {
  const { baseUrl, clock, signal, onEvent } = connection;
  const ref = { kind: 'partial', instance, id } as const;
  const backup = await getBackup(connection, ref).catch((error: unknown) => {
    throw explained(error, instance, id);
  });
  archiveOf(backup);
  const downloaded = await downloadFile({
    ...limits,
    to,
    // Storage may sign its links for a short time, so each start asks for a new one.
    link: async () => fileUrl(baseUrl, archiveOf(await getBackup(connection, ref))),
    clock,
    signal,
    onEvent,
  });
  return { ...downloaded, backup };
}

/** Full backups have ids of the same kind, and who has one of those is told that it is not the id that is wrong. */
function explained(error: unknown, instance: string, id: number): unknown {
  if (!(error instanceof Failure) || error.kind !== 'not-found') return error;
  return error.with(`${instance} has no partial backup ${id}: ${error.message}`, {
    remedy:
      'Check the id: the backup may have been deleted, or be a full one, which Syncano keeps on the server; only archives of partial backups can be downloaded.',
  });
}

function archiveOf(backup: Backup): string {
  if (stateOf(backup) === 'success' && backup.archive !== undefined) return backup.archive;
  throw new Failure(`Backup ${backup.id} of ${backup.instance} has no archive: its status is ${backup.status}.`, {
    code: 'BACKUP_NOT_READY',
    kind: 'conflict',
    remedy: 'Wait until the backup has ended with success, or choose another one.',
  });
}
