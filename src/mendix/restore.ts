import { Failure } from '../base/failure.ts';
import { label, type MendixCall, type MendixConnection, path } from './client.ts';
import type { BackupTarget } from './lookup.ts';
import { parseRestore, type Restore } from './types.ts';
import { lookRetry, type WaitLimits, waitForJob } from './waiting.ts';

/**
 * Starts to overwrite the target's data with a snapshot, which may be of another environment of the same app. The target must be
 * stopped. Restores cannot be listed: after a lost answer nobody can tell whether it runs, and a second one is never started.
 * Source: Backups API v2, POST restores.
 * @throws Failure; `unclear` when the restore may be under way
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
    throw error instanceof Failure ? unclearRestore(error) : error;
  }
}

/** Makes the remedy of a restore with a lost answer say what is at stake. */
export function unclearRestore(failure: Failure): Failure {
  if (!failure.outcomeUnknown || failure.kind === 'cancelled') return failure;
  return new Failure(`${failure.message} The restore may be under way; no second one was started.`, {
    ...failure,
    transient: false,
    remedy:
      'Look at the Backups page of the environment in the Developer Portal: only when no restore runs there, and its activity log shows none, run the step again. Do not start the app before.',
    cause: failure,
  });
}

/** One restore. Source: Backups API v2, GET restores. */
export function getRestore(
  connection: MendixConnection,
  target: BackupTarget,
  restoreId: string,
  options: Pick<MendixCall, 'signal' | 'retry'> = {},
): Promise<Restore> {
  const { projectId, environmentId } = target;
  const doing = `follow the restore ${restoreId} into ${label(target)}`;
  const restore = path`/api/v2/apps/${projectId}/environments/${environmentId}/restores/${restoreId}`;
  return connection.read({ ...options, path: restore, operation: 'restore-v2', doing }, parseRestore);
}

/**
 * Waits until a restore is completed.
 * @throws Failure `remote-failed`, code RESTORE_FAILED; WaitTimeout
 */
export async function waitForRestore(
  connection: MendixConnection,
  target: BackupTarget,
  restoreId: string,
  limits: WaitLimits,
): Promise<Restore> {
  const { value } = await waitForJob(connection, limits, {
    what: `restore ${restoreId} into ${label(target)}`,
    failedCode: 'RESTORE_FAILED',
    remedy: 'The data may be incomplete: do not start the app before a restore has completed. Run the step again.',
    usual: '1 to 30 minutes',
    look: (signal) => getRestore(connection, target, restoreId, { signal, retry: lookRetry }),
  });
  return value;
}
