import { Failure } from '../base/failure.ts';
import { path } from '../http/url.ts';
import type { Look, WaitLimits } from '../wait/wait.ts';
import { label, type MendixConnection } from './client.ts';
import { waitForJob } from './jobs.ts';
import type { BackupTarget } from './lookup.ts';
import { parseRestore, type Restore } from './types.ts';

/**
 * Starts to overwrite the target's data with a snapshot, which may be of another environment of the same app. The target must be
 * stopped. Restores cannot be listed: after a lost answer nobody can tell whether it runs, and a second one is never started.
 * Source: Backups API v2, POST restores.
 * @throws Failure; `outcomeUnknown` when the restore may be under way
 */
export async function createRestore(
  connection: MendixConnection,
  target: BackupTarget,
  snapshotId: string,
  options: { readonly databaseOnly?: boolean } = {},
): Promise<Restore> {
  const { projectId, environmentId } = target;
  const doing = `restore the backup ${snapshotId} into ${label(target)}`;
  const restores = path`/api/v2/apps/${projectId}/environments/${environmentId}/restores`;
  const query = { source_snapshot_id: snapshotId, db_only: options.databaseOnly ?? false };
  try {
    return await connection.write('POST', { path: restores, query, operation: 'restore-v2', doing }, parseRestore);
  } catch (error) {
    throw lostRestore(error);
  }
}

/** Makes a restore whose answer was lost say what is at stake; any other error stays as it is. */
export function lostRestore(error: unknown): unknown {
  if (!(error instanceof Failure) || !error.outcomeUnknown || error.kind === 'cancelled') return error;
  return error.with(`${error.message} The restore may be under way; no second one was started.`, {
    transient: false,
    remedy:
      'Look at the Backups page of the environment in the Developer Portal: only when no restore runs there, and its activity log shows none, run the step again. Do not start the app before.',
  });
}

/** One restore. Source: Backups API v2, GET restores. */
export function getRestore(
  connection: MendixConnection,
  target: BackupTarget,
  restoreId: string,
  look: Look = {},
): Promise<Restore> {
  const { projectId, environmentId } = target;
  const doing = `follow the restore ${restoreId} into ${label(target)}`;
  const restore = path`/api/v2/apps/${projectId}/environments/${environmentId}/restores/${restoreId}`;
  return connection.read({ ...look, path: restore, operation: 'restore-v2', doing }, parseRestore);
}

/**
 * Waits until a restore is completed.
 * @throws Failure `remote-failed`, code RESTORE_FAILED; WaitTimeout
 */
export function waitForRestore(
  connection: MendixConnection,
  target: BackupTarget,
  restoreId: string,
  limits: WaitLimits,
): Promise<Restore> {
  return waitForJob(connection, limits, {
    what: `restore ${restoreId} into ${label(target)}`,
    failedCode: 'RESTORE_FAILED',
    remedy: 'The data may be incomplete: do not start the app before a restore has completed. Run the step again.',
    look: (look) => getRestore(connection, target, restoreId, look),
  });
}
