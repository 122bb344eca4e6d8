import { Failure } from '../base/failure.ts';
import { confirm, remove, settle } from '../http/settle.ts';
import { path } from '../http/url.ts';
import type { Look, WaitLimits } from '../wait/wait.ts';
import { label, type MendixCall, type MendixConnection } from './client.ts';
import { waitForJob } from './jobs.ts';
import type { BackupTarget } from './lookup.ts';
import { newestFirst, parseSnapshot, parseSnapshotPage, type Snapshot } from './types.ts';

const pageSize = 100;

/**
 * All snapshots of an environment, newest first, failed ones too. The service may ignore the limit and send everything on the
 * first page. Source: Backups API v2, list of snapshots; API facts, "Backups".
 */
export async function listSnapshots(connection: MendixConnection, target: BackupTarget): Promise<Snapshot[]> {
  const found = new Map<string, Snapshot>();
  for (let offset = 0; ; ) {
    const page = await connection.read(
      call(`list the backups of ${label(target)}`, snapshotsPath(target), { offset, limit: pageSize }),
      parseSnapshotPage,
    );
    const before = found.size;
    for (const snapshot of page.snapshots) found.set(snapshot.snapshotId, snapshot);
    offset += page.snapshots.length;
    const isLast = page.total === undefined ? page.snapshots.length < pageSize : offset >= page.total;
    if (isLast || found.size === before) return newestFirst([...found.values()]);
  }
}

/** The newest snapshot that is completed; undefined when there is none. */
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
 * Starts a backup. After a lost answer the snapshots are compared with those from before, by comment, so that no second one is
 * made. Source: Backups API v2, POST snapshots.
 * @param comment made unique when undefined
 * @param known the snapshots that there are, where the caller has just listed them
 */
export async function createSnapshot(
  connection: MendixConnection,
  target: BackupTarget,
  comment?: string,
  known?: readonly Snapshot[],
): Promise<Snapshot> {
  const wanted = comment ?? uniqueComment(connection);
  // Only a comment of the caller's can have been used before.
  const others = comment === undefined ? [] : (known ?? (await listSnapshots(connection, target)));
  const before = new Set(others.map(idOf));
  return settle(connection, {
    write: () =>
      connection.write(
        'POST',
        { ...call(`start a backup of ${label(target)}`, snapshotsPath(target)), body: { comment: wanted } },
        parseSnapshot,
      ),
    find: async () =>
      (await listSnapshots(connection, target)).find((made) => made.comment === wanted && !before.has(made.snapshotId)),
  });
}

const idOf = (snapshot: Snapshot) => snapshot.snapshotId;

/** A comment that no other backup has: when it was asked for, and eight random digits. */
export function uniqueComment({ clock }: Pick<MendixConnection, 'clock'>): string {
  const chance = Math.floor(clock.random() * 0x1_0000_0000);
  return `Made by paas-actions at ${new Date(clock.now()).toISOString()} (${chance.toString(16).padStart(8, '0')})`;
}

/**
 * Waits until a snapshot is completed.
 * @throws Failure `remote-failed`, code SNAPSHOT_FAILED; WaitTimeout
 */
export function waitForSnapshot(
  connection: MendixConnection,
  target: BackupTarget,
  snapshotId: string,
  limits: WaitLimits,
): Promise<Snapshot> {
  return waitForJob(connection, limits, {
    what: `backup ${snapshotId} of ${label(target)}`,
    failedCode: 'SNAPSHOT_FAILED',
    remedy: 'Run the step again to make another; if it fails again, contact Mendix Support with the id of the backup.',
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

function snapshotsPath({ projectId, environmentId }: BackupTarget): string {
  return path`/api/v2/apps/${projectId}/environments/${environmentId}/snapshots`;
}

function snapshotPath({ projectId, environmentId }: BackupTarget, snapshotId: string): string {
  return path`/api/v2/apps/${projectId}/environments/${environmentId}/snapshots/${snapshotId}`;
}

function call(doing: string, at: string, query?: MendixCall['query']): MendixCall {
  return { path: at, operation: 'backups-v2', doing, query };
}
