import { Failure } from '../base/failure.ts';
import { oneLine, withoutEnd } from '../base/text.ts';
import { confirm, remove, settle } from '../http/settle.ts';
import { path } from '../http/url.ts';
import { type Look, type Waiting, type WaitLimits, wait } from '../wait/wait.ts';
import { label, type MendixCall, type MendixConnection } from './client.ts';
import type { BackupTarget } from './lookup.ts';
import {
  type Archive,
  type DataType,
  type JobState,
  newestFirst,
  parseArchive,
  parseRestore,
  parseSnapshot,
  parseSnapshotPage,
  type Restore,
  type Snapshot,
} from './types.ts';

const pageSize = 100;
export const makeAnother =
  'Run the step again to make another; if it fails again, contact Mendix Support with the id of the backup.';

/**
 * All snapshots of an environment, newest first, failed ones too. The service may ignore the limit and send everything on the
 * first page. Source: Backups API v2, list of snapshots; API facts, "Backups".
 */
export async function listSnapshots(connection: MendixConnection, target: BackupTarget): Promise<Snapshot[]> {
  const found = new Map<string, Snapshot>();
  for (let offset = 0; ; ) {
    const page = await connection.read(
      call(`list the backups of ${label(target)}`, `${v2Path(target)}/snapshots`, { offset, limit: pageSize }),
      parseSnapshotPage,
    );
    const before = found.size;
    for (const snapshot of page.snapshots) found.set(snapshot.snapshotId, snapshot);
    offset += page.snapshots.length;
    const isLast = page.total === undefined ? page.snapshots.length < pageSize : offset >= page.total;
    if (isLast || found.size === before) return newestFirst([...found.values()]);
  }
}

/** Whether a backup, an archive or a restore is still being made. */
export function isUnderWay({ state }: { readonly state: JobState }): boolean {
  return state === 'queued' || state === 'running';
}

export function latestCompleted(snapshots: readonly Snapshot[]): Snapshot | undefined {
  return newestFirst(snapshots).find((snapshot) => snapshot.state === 'completed');
}

/** One snapshot. Source: Backups API v2. */
export function getSnapshot(
  connection: MendixConnection,
  target: BackupTarget,
  snapshotId: string,
  look: Look = {},
): Promise<Snapshot> {
  const doing = `read the backup ${snapshotId} of ${label(target)}`;
  return connection.read({ ...call(doing, snapshotPath(target, snapshotId)), ...look }, parseSnapshot);
}

/**
 * Finds which of several environments a snapshot belongs to; undefined when none of them. Source: Backups API v2, "the snapshot
 * may belong to another environment of the same app".
 */
export async function findSnapshot(
  connection: MendixConnection,
  targets: readonly BackupTarget[],
  snapshotId: string,
): Promise<{ readonly snapshot: Snapshot; readonly target: BackupTarget } | undefined> {
  let refusal: Failure | undefined;
  for (const target of targets) {
    try {
      return { snapshot: await getSnapshot(connection, target, snapshotId), target };
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      // An environment whose backups this user may not see does not keep the others from being asked.
      if (error.kind === 'auth') refusal = error;
      else if (error.kind !== 'not-found') throw error;
    }
  }
  if (refusal) throw refusal;
  return undefined;
}

/**
 * Starts a backup. Source: Backups API v2, POST snapshots.
 * @param known the snapshots that there are, where the caller has just listed them
 */
export function createSnapshot(
  connection: MendixConnection,
  target: BackupTarget,
  comment?: string,
  known?: readonly Snapshot[],
): Promise<Snapshot> {
  const asked = call(`start a backup of ${label(target)}`, `${v2Path(target)}/snapshots`);
  const list = () => listSnapshots(connection, target);
  const create = (unique: string) => connection.write('POST', { ...asked, body: { comment: unique } }, parseSnapshot);
  return createByComment(connection, comment, create, list, known);
}

/** Makes a backup with a comment by which it is found after a lost answer, among those that were not there before. */
export async function createByComment(
  connection: MendixConnection,
  comment: string | undefined,
  create: (comment: string) => Promise<Snapshot>,
  list: () => Promise<readonly Snapshot[]>,
  known?: readonly Snapshot[],
): Promise<Snapshot> {
  const wanted = comment ?? uniqueComment(connection);
  // Only a comment of the caller's can have been used before.
  const others = comment === undefined ? [] : (known ?? (await list()));
  const before = new Set(others.map(({ snapshotId }) => snapshotId));
  return settle(connection, {
    write: () => create(wanted),
    find: async () => (await list()).find((made) => made.comment === wanted && !before.has(made.snapshotId)),
  });
}

/** A comment that no other backup has: when it was asked for, and eight random digits. */
function uniqueComment({ clock }: MendixConnection): string {
  const chance = Math.floor(clock.random() * 0x1_0000_0000);
  return `Made by paas-actions at ${new Date(clock.now()).toISOString()} (${chance.toString(16).padStart(8, '0')})`;
}

/** Waits until a snapshot is completed. @throws Failure `remote-failed`, code SNAPSHOT_FAILED; WaitTimeout */
export function waitForSnapshot(
  connection: MendixConnection,
  target: BackupTarget,
  snapshotId: string,
  limits: WaitLimits,
): Promise<Snapshot> {
  return waitForJob(connection, limits, {
    what: `backup ${snapshotId} of ${label(target)}`,
    failedCode: 'SNAPSHOT_FAILED',
    remedy: makeAnother,
    look: (look) => getSnapshot(connection, target, snapshotId, look),
  });
}

/** Changes a snapshot's comment. Its `updatedAt` stays as it is. Source: Backups API v2, PUT snapshots. */
export function updateComment(
  connection: MendixConnection,
  target: BackupTarget,
  snapshotId: string,
  comment: string,
): Promise<Snapshot> {
  const doing = `change the comment of the backup ${snapshotId} of ${label(target)}`;
  const change = { ...call(doing, snapshotPath(target, snapshotId)), body: { comment } };
  return confirm(connection, {
    write: () => connection.write('PUT', change, () => undefined),
    find: async () => {
      const now = await getSnapshot(connection, target, snapshotId);
      return now.comment === comment ? now : undefined;
    },
    still: () => `the backup ${snapshotId} has another comment`,
  });
}

/**
 * Deletes a snapshot, and looks that it is gone; one that is gone already is no failure. Source: Backups API v2, DELETE snapshots.
 * @returns whether there was something to delete
 */
export function deleteSnapshot(
  connection: MendixConnection,
  target: BackupTarget,
  snapshotId: string,
): Promise<boolean> {
  const what = `the backup ${snapshotId} of ${label(target)}`;
  return remove(connection, {
    write: () => connection.write('DELETE', call(`delete ${what}`, snapshotPath(target, snapshotId)), () => undefined),
    read: () => getSnapshot(connection, target, snapshotId),
    isGone: ({ code }) => code === 'NOT_FOUND',
    what,
  });
}

function v2Path({ projectId, environmentId }: BackupTarget): string {
  return path`/api/v2/apps/${projectId}/environments/${environmentId}`;
}

function snapshotPath(target: BackupTarget, snapshotId: string): string {
  return v2Path(target) + path`/snapshots/${snapshotId}`;
}

function call(doing: string, at: string, query?: MendixCall['query']): MendixCall {
  return { path: at, operation: 'backups-v2', doing, query };
}

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
  const doing = `ask for an archive of the backup ${snapshotId} of ${label(target)}`;
  const archives = call(doing, `${snapshotPath(target, snapshotId)}/archives`, { data_type: dataType });
  return settle(connection, {
    write: () => connection.write('POST', archives, parseArchive),
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
  const doing = `read the archive ${archiveId} of the backup ${snapshotId} of ${label(target)}`;
  const at = snapshotPath(target, snapshotId) + path`/archives/${archiveId}`;
  return connection.read({ ...look, ...call(doing, at) }, parseArchive);
}

/** Waits until an archive is completed and has its link. @throws Failure `remote-failed`, code ARCHIVE_FAILED; WaitTimeout */
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
  const doing = `restore the backup ${snapshotId} into ${label(target)}`;
  const query = { source_snapshot_id: snapshotId, db_only: options.databaseOnly ?? false };
  const restores = { path: `${v2Path(target)}/restores`, query, operation: 'restore-v2', doing } as const;
  try {
    return await connection.write('POST', restores, parseRestore);
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
  const doing = `follow the restore ${restoreId} into ${label(target)}`;
  const at = v2Path(target) + path`/restores/${restoreId}`;
  return connection.read({ ...look, path: at, operation: 'restore-v2', doing }, parseRestore);
}

/** Waits until a restore is completed. @throws Failure `remote-failed`, code RESTORE_FAILED; WaitTimeout */
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

/** @throws Failure `remote-failed` with `failedCode` and the service's message when the job has failed; WaitTimeout */
async function waitForJob<T extends Pick<Snapshot, 'state' | 'statusMessage'>>(
  connection: MendixConnection,
  limits: WaitLimits,
  job: Pick<Waiting<T>, 'what' | 'look'> & { readonly failedCode: string; readonly remedy: string },
): Promise<T> {
  const { what, look, failedCode, remedy } = job;
  return wait(connection, limits, {
    what,
    look,
    usual: '1 to 30 minutes',
    state: ({ state }) => state,
    judge: ({ state, statusMessage }) => {
      if (state === 'failed') {
        const why = statusMessage ? withoutEnd(oneLine(statusMessage)) : 'Mendix gives no reason';
        throw new Failure(`The ${what} has failed: ${why}.`, { code: failedCode, kind: 'remote-failed', remedy });
      }
      if (state === 'completed') return 'done';
      return isUnderWay({ state }) ? 'pending' : 'unknown';
    },
  });
}
