import { label, type MendixCall, type MendixConnection, path } from './client.ts';
import type { BackupTarget } from './lookup.ts';
import { type Archive, type DataType, parseArchive } from './types.ts';
import { settle } from './unclear.ts';
import { lookRetry, type WaitLimits, waitForJob } from './waiting.ts';

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
  const doing = `ask for an archive of the backup ${snapshotId} of ${label(target)}`;
  const archives = path`/api/v2/apps/${projectId}/environments/${environmentId}/snapshots/${snapshotId}/archives`;
  return settle(connection, {
    write: () =>
      connection.write(
        'POST',
        { path: archives, query: { data_type: dataType }, operation: 'backups-v2', doing },
        parseArchive,
      ),
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
  options: Pick<MendixCall, 'signal' | 'retry'> = {},
): Promise<Archive> {
  const { projectId, environmentId } = target;
  const doing = `read the archive ${archiveId} of the backup ${snapshotId} of ${label(target)}`;
  const archive = path`/api/v2/apps/${projectId}/environments/${environmentId}/snapshots/${snapshotId}/archives/${archiveId}`;
  return connection.read({ ...options, path: archive, operation: 'backups-v2', doing }, parseArchive);
}

/**
 * Waits until an archive is completed and has its link.
 * @throws Failure `remote-failed`, code ARCHIVE_FAILED; WaitTimeout
 */
export async function waitForArchive(
  connection: MendixConnection,
  target: BackupTarget,
  snapshotId: string,
  archiveId: string,
  limits: WaitLimits,
): Promise<Archive> {
  const { value } = await waitForJob(connection, limits, {
    what: `archive ${archiveId} of the backup ${snapshotId} of ${label(target)}`,
    failedCode: 'ARCHIVE_FAILED',
    remedy: 'Run the step again to ask for another archive; if it fails again, contact Mendix Support.',
    usual: '1 to 30 minutes',
    look: async (signal) => {
      const archive = await getArchive(connection, target, snapshotId, archiveId, { signal, retry: lookRetry });
      // Completed without a link is not of use yet.
      return archive.state === 'completed' && !archive.url ? { ...archive, state: 'running' } : archive;
    },
  });
  return value;
}
