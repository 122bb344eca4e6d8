import { settle } from '../http/settle.ts';
import { path } from '../http/url.ts';
import type { Look, WaitLimits } from '../wait/wait.ts';
import { label, type MendixConnection } from './client.ts';
import { waitForJob } from './jobs.ts';
import type { BackupTarget } from './lookup.ts';
import { type Archive, type DataType, parseArchive } from './types.ts';

/**
 * Asks for an archive of a completed snapshot. Archives cannot be listed, so after a lost answer another one is asked for: it
 * reads the snapshot and changes nothing. Source: Backups API v2, POST archives.
 */
export function createArchive(
  connection: MendixConnection,
  target: BackupTarget,
  snapshotId: string,
  dataType: DataType = 'files_and_database',
): Promise<Archive> {
  const { projectId, environmentId } = target;
  const call = {
    path: path`/api/v2/apps/${projectId}/environments/${environmentId}/snapshots/${snapshotId}/archives`,
    query: { data_type: dataType },
    operation: 'backups-v2',
    doing: `ask for an archive of the backup ${snapshotId} of ${label(target)}`,
  } as const;
  return settle(connection, {
    write: () => connection.write('POST', call, parseArchive),
    find: async () => undefined,
    repeatable: true,
    pauses: [1_000],
  });
}

/** One archive; every look at a completed one gives a fresh link. Source: Backups API v2, GET archives. */
export function getArchive(
  connection: MendixConnection,
  target: BackupTarget,
  snapshotId: string,
  archiveId: string,
  look: Look = {},
): Promise<Archive> {
  const { projectId, environmentId } = target;
  const doing = `read the archive ${archiveId} of the backup ${snapshotId} of ${label(target)}`;
  const at = path`/api/v2/apps/${projectId}/environments/${environmentId}/snapshots/${snapshotId}/archives/${archiveId}`;
  return connection.read({ ...look, path: at, operation: 'backups-v2', doing }, parseArchive);
}

/**
 * Waits until an archive is completed and has its link.
 * @throws Failure `remote-failed`, code ARCHIVE_FAILED; WaitTimeout
 */
export function waitForArchive(
  connection: MendixConnection,
  target: BackupTarget,
  snapshotId: string,
  archiveId: string,
  limits: WaitLimits,
): Promise<Archive> {
  return waitForJob<Archive>(connection, limits, {
    what: `archive ${archiveId} of the backup ${snapshotId} of ${label(target)}`,
    failedCode: 'ARCHIVE_FAILED',
    remedy: 'Run the step again to ask for another archive; if it fails again, contact Mendix Support.',
    look: async (look) => {
      const archive = await getArchive(connection, target, snapshotId, archiveId, look);
      // Completed without a link is not of use yet.
      return archive.state === 'completed' && !archive.url ? { ...archive, state: 'running' } : archive;
    },
  });
}
