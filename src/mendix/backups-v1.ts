import { Failure } from '../base/failure.ts';
import { Fields, listOf, ShapeError } from '../base/json.ts';
import { path } from '../http/url.ts';
import { type Look, type WaitLimits, wait } from '../wait/wait.ts';
import { createByComment, lostRestore, makeAnother } from './backups-v2.ts';
import { callFor, label, type MendixConnection } from './client.ts';
import { type EnvironmentRef, newestFirst, parseSnapshotV1, type Snapshot } from './types.ts';

/** Links of a backup. Secrets: they need no credentials. */
export interface BackupLinks {
  readonly filesOnly: URL | undefined;
  readonly databaseOnly: URL | undefined;
  readonly databaseAndFiles: URL | undefined;
}

/** The backups of an environment, newest first. Source: Backups API v1, 3.1. */
export async function listSnapshotsV1(connection: MendixConnection, environment: EnvironmentRef): Promise<Snapshot[]> {
  const snapshots = await connection.read(
    callFor(environment, 'backups-v1', '/snapshots', `list the backups of ${label(environment)}`),
    (json) => listOf(json, 'the list of backups', parseSnapshotV1),
  );
  return newestFirst(snapshots);
}

/**
 * Fresh links of a backup. Source: Backups API v1, 3.2.
 * @throws Failure; `conflict` INTERNAL_SERVER_ERROR (transient) while the backup is still being made
 */
export function getBackupLinks(
  connection: MendixConnection,
  environment: EnvironmentRef,
  snapshotId: string,
  look: Look = {},
): Promise<BackupLinks> {
  const doing = `get the links of the backup ${snapshotId} of ${label(environment)}`;
  return connection.read(
    { ...look, ...callFor(environment, 'backups-v1', path`/snapshots/${snapshotId}`, doing) },
    (json) => {
      const fields = new Fields(json, 'the backup');
      const links = {
        filesOnly: fields.url('FilesOnly'),
        databaseOnly: fields.url('DatabaseOnly'),
        databaseAndFiles: fields.url('DatabaseAndFiles'),
      };
      if (Object.values(links).every((link) => link === undefined)) throw new ShapeError('the backup has no link');
      return links;
    },
  );
}

/** Starts a backup; the answer comes before it is made, and may call it Completed all the same. Source: Backups API v1, 3.3. */
export function createSnapshotV1(
  connection: MendixConnection,
  environment: EnvironmentRef,
  comment?: string,
): Promise<Snapshot> {
  const call = callFor(environment, 'backups-v1', '/snapshots', `start a backup of ${label(environment)}`);
  const list = () => listSnapshotsV1(connection, environment);
  const create = (unique: string) => connection.write('POST', { ...call, body: { Comment: unique } }, parseSnapshotV1);
  return createByComment(connection, comment, create, list);
}

/**
 * Waits until a backup can be downloaded, which is the only sign that it is made. Source: Backups API v1, 3.3 (the warning).
 * @throws Failure `remote-failed`, code SNAPSHOT_FAILED; WaitTimeout
 */
export async function waitForSnapshotV1(
  connection: MendixConnection,
  environment: EnvironmentRef,
  snapshotId: string,
  limits: WaitLimits,
): Promise<BackupLinks> {
  const seen = await wait<BackupLinks | 'being made'>(connection, limits, {
    what: `backup ${snapshotId} of ${label(environment)}`,
    usual: '1 to 30 minutes',
    look: async (look) => {
      try {
        return await getBackupLinks(connection, environment, snapshotId, { ...look, retry: { totalMs: 0 } });
      } catch (error) {
        if (!(error instanceof Failure) || error.code !== 'INTERNAL_SERVER_ERROR') throw error;
        await failIfFailed(connection, environment, snapshotId);
        return 'being made';
      }
    },
    state: (seen) => (seen === 'being made' ? seen : 'completed'),
    judge: (seen) => (seen === 'being made' ? 'pending' : 'done'),
  });
  if (seen === 'being made') throw new Error('unreachable: the wait ends with links');
  return seen;
}

async function failIfFailed(
  connection: MendixConnection,
  environment: EnvironmentRef,
  snapshotId: string,
): Promise<void> {
  const listed = (await listSnapshotsV1(connection, environment)).find((other) => other.snapshotId === snapshotId);
  if (listed?.state !== 'failed') return;
  throw new Failure(`The backup ${snapshotId} of ${label(environment)} has failed, and the service does not say why.`, {
    code: 'SNAPSHOT_FAILED',
    kind: 'remote-failed',
    remedy: makeAnother,
  });
}

/**
 * Overwrites the data of a stopped environment with a backup, which may be of another environment of the same app. The service
 * answers when it is done; after a lost answer nobody can tell, and a second restore is never started. Source: Backups API v1,
 * 3.4.
 * @throws Failure; `outcomeUnknown` when the restore may be under way
 */
export async function restoreSnapshotV1(
  connection: MendixConnection,
  environment: EnvironmentRef,
  snapshotId: string,
): Promise<Snapshot | undefined> {
  const doing = `restore the backup ${snapshotId} into ${label(environment)}`;
  const call = callFor(environment, 'restore-v1', path`/restore/${snapshotId}`, doing);
  const parse = (json: unknown) => (json === undefined ? undefined : parseSnapshotV1(json));
  try {
    return await connection.write('POST', { ...call, slow: true }, parse);
  } catch (error) {
    throw lostRestore(error);
  }
}
