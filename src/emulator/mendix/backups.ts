import { archiveBytes } from './archive-bytes.ts';
import { ApiError } from './errors.ts';
import { jobState, restoreUnderWay, snapshotUnderWay } from './jobs.ts';
import type { App, Archive, DataType, Environment, Restore, Snapshot } from './model.ts';
import type { LinkedFile, MendixWorld } from './world.ts';
import { shownPackageId } from './world.ts';

/** Snapshots, newest first: v1 and v2 show the same ones. */
export function newestFirst(environment: Environment): Snapshot[] {
  return [...environment.snapshots.values()].sort((a, b) => b.createdAt - a.createdAt);
}

/** A snapshot of any environment of the app. */
export function findSnapshot(app: App, snapshotId: string): { snapshot: Snapshot; source: Environment } | undefined {
  for (const source of app.environments) {
    const snapshot = source.snapshots.get(snapshotId);
    if (snapshot !== undefined) return { snapshot, source };
  }
  return undefined;
}

/** Whether there is something in it that can be downloaded or restored. */
export function usable(snapshot: Snapshot, now: number): boolean {
  return jobState(snapshot, now) === 'completed' && now < snapshot.expiresAt;
}

export function isBusy(environment: Environment, now: number): boolean {
  return snapshotUnderWay(environment, now) !== undefined || restoreUnderWay(environment, now) !== undefined;
}

/** Begins a snapshot of what is in the environment now. */
export function createSnapshot(
  world: MendixWorld,
  app: App,
  environment: Environment,
  comment: string | null,
): Snapshot {
  const now = world.now();
  const failed = environment.fails.snapshots;
  const snapshot: Snapshot = {
    snapshotId: world.uuid(),
    comment,
    modelVersion: failed ? undefined : app.packages.get(shownPackageId(environment) ?? '')?.version,
    createdAt: now,
    doneAt: now + world.durations.snapshot,
    expiresAt: now + world.durations.expiry,
    outcome: failed ? 'failed' : 'completed',
    message: failed ? 'Snapshot could not be made' : undefined,
    data: environment.data,
    dataOf: environment.dataOf,
    archives: new Map(),
  };
  environment.snapshots.set(snapshot.snapshotId, snapshot);
  return snapshot;
}

export function createArchive(
  world: MendixWorld,
  environment: Environment,
  snapshot: Snapshot,
  dataType: DataType,
): Archive {
  const now = world.now();
  const failed = environment.fails.archives;
  const archive: Archive = {
    archiveId: world.uuid(),
    dataType,
    createdAt: now,
    doneAt: now + world.durations.archive,
    outcome: failed ? 'failed' : 'completed',
    message: failed ? 'Archive could not be made' : undefined,
  };
  snapshot.archives.set(archive.archiveId, archive);
  return archive;
}

/** Begins a restore; `duration` 0 restores at once, as the answer of v1 says. */
export function createRestore(
  world: MendixWorld,
  target: Environment,
  source: Environment,
  snapshot: Snapshot,
  options: { readonly databaseOnly: boolean; readonly duration: number },
): Restore {
  const now = world.now();
  const failed = target.fails.restores;
  const restore: Restore = {
    restoreId: world.uuid(),
    sourceSnapshotId: snapshot.snapshotId,
    sourceEnvironmentId: source.environmentId,
    databaseOnly: options.databaseOnly,
    createdAt: now,
    doneAt: now + options.duration,
    outcome: failed ? 'failed' : 'completed',
    message: failed ? 'Restore did not succeed' : undefined,
    data: snapshot.data,
    dataOf: snapshot.dataOf,
    applied: false,
  };
  target.restores.set(restore.restoreId, restore);
  return restore;
}

/** What a link to an archive leads to. */
export function archiveFile(world: MendixWorld, snapshot: Snapshot, dataType: DataType): LinkedFile {
  const content = archiveBytes(snapshot, dataType, world.variant('mendix.archive-bytes'));
  return { content, fileName: dataType === 'database_only' ? 'db.backup' : 'backup.tar.gz' };
}

export function listingFailed(): ApiError {
  const message = 'An error occurred while listing the backups. Please contact support.';
  return new ApiError(500, 'SNAPSHOT_LISTING_FAILED', message);
}
