import { Failure } from '../../../base/failure.ts';
import { listSnapshotsV1 } from '../../../mendix/backups-v1.ts';
import { findSnapshot, latestCompleted, listSnapshots } from '../../../mendix/backups-v2.ts';
import { label, type MendixConnection } from '../../../mendix/client.ts';
import { listEnvironments } from '../../../mendix/environments.ts';
import { type BackupTarget, listBackupTargets } from '../../../mendix/lookup.ts';
import type { EnvironmentRef, Snapshot } from '../../../mendix/types.ts';
import { choice, idOrLatest } from '../../../runner/inputs.ts';
import type { Step } from '../../../runner/step.ts';

/** Which snapshot: its id, or the newest good one. */
export const snapshotId = snapshotInput({});
export const requiredSnapshotId = snapshotInput({ required: true });

function snapshotInput<const O extends { readonly required?: true }>(options: O) {
  return idOrLatest(
    'Id of the snapshot, or `latest`: the newest completed one (failed and unfinished ones are skipped).',
    'the id of a snapshot (`list-backups` shows them)',
    (value) => (isSnapshotId(value) ? value : undefined),
    options,
  );
}

export function isSnapshotId(value: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
}

/** Which snapshot a person means, and where it is. */
export interface Chosen<E extends EnvironmentRef> {
  readonly snapshot: Snapshot;
  readonly source: E;
}

/**
 * The snapshot of this id, looked for in `from` and then in the app's other environments; or the newest completed one of `from`.
 * @throws Failure `not-found`, or `conflict` when it is not complete
 */
export async function chooseSnapshot(
  connection: MendixConnection,
  from: BackupTarget,
  snapshotId: string | 'latest',
): Promise<Chosen<BackupTarget>> {
  if (snapshotId === 'latest') {
    const snapshot = latestCompleted(await listSnapshots(connection, from));
    return { snapshot: snapshot ?? missing(from), source: from };
  }
  const others = (await listBackupTargets(connection, from.appId)).filter(({ mode }) => mode !== from.mode);
  const found = await findSnapshot(connection, [from, ...others], snapshotId);
  if (!found) throw unknown(snapshotId, from.appId);
  return { snapshot: complete(found.snapshot, found.target), source: found.target };
}

/** The same with version 1 of the API. */
export async function chooseSnapshotV1(
  connection: MendixConnection,
  from: EnvironmentRef,
  snapshotId: string | 'latest',
): Promise<Chosen<EnvironmentRef>> {
  const own = await listSnapshotsV1(connection, from);
  if (snapshotId === 'latest') return { snapshot: latestCompleted(own) ?? missing(from), source: from };
  const here = own.find((one) => one.snapshotId === snapshotId);
  if (here) return { snapshot: complete(here, from), source: from };
  for (const other of await listEnvironments(connection, from.appId)) {
    if (other.mode === from.mode) continue;
    const there = (await listSnapshotsV1(connection, other)).find((one) => one.snapshotId === snapshotId);
    if (there) return { snapshot: complete(there, other), source: other };
  }
  throw unknown(snapshotId, from.appId);
}

function complete(snapshot: Snapshot, source: EnvironmentRef): Snapshot {
  if (snapshot.state === 'completed') return snapshot;
  throw new Failure(`Snapshot ${snapshot.snapshotId} of ${label(source)} is ${snapshot.state}, not completed.`, {
    code: 'SNAPSHOT_NOT_COMPLETED',
    kind: 'conflict',
    remedy:
      snapshot.state === 'failed'
        ? 'Choose another snapshot (`list-backups` shows them), or use `snapshot-id: latest`.'
        : 'Wait until it is complete: `backup` with its `snapshot-id` does that.',
  });
}

function missing(source: EnvironmentRef): never {
  throw new Failure(`${label(source)} has no complete snapshot.`, {
    code: 'SNAPSHOT_NOT_FOUND',
    kind: 'not-found',
    remedy: 'Make one with `backup`, or look for it in another environment of the app.',
  });
}

function unknown(snapshotId: string, appId: string): Failure {
  return new Failure(`No environment of ${appId} has the snapshot ${snapshotId}.`, {
    code: 'SNAPSHOT_NOT_FOUND',
    kind: 'not-found',
    remedy: 'Check the snapshot-id input; `list-backups` shows the ids. It may have expired.',
  });
}

/** A snapshot as outputs show it; keys without a value are left out by JSON. */
export function describedSnapshot(snapshot: Snapshot) {
  return {
    'snapshot-id': snapshot.snapshotId,
    status: snapshot.state,
    'status-message': snapshot.statusMessage,
    comment: snapshot.comment,
    'model-version': snapshot.modelVersion,
    'created-at': snapshot.createdAt?.toISOString(),
    'finished-at': snapshot.finishedAt?.toISOString(),
    'expires-at': snapshot.expiresAt?.toISOString(),
  };
}

export const backupsApiVersion = choice(
  'Version of the Backups API. Mendix has deprecated version 1 and no longer documents it.',
  ['2', '1'],
  { default: '2' },
);

/** Says of a run that rests on version 1 what that means. */
export function warnOfVersion1(
  step: Step,
  given: { readonly 'api-version': '1' | '2'; readonly 'data-type'?: string },
) {
  if (given['api-version'] === '2') return;
  const instead =
    given['data-type'] === 'files_only'
      ? 'Only it has `files_only`: take `files_and_database` of version 2 before it is gone.'
      : 'Set `api-version: 2`.';
  step.warning(`Mendix has deprecated version 1 of the Backups API and no longer documents it. ${instead}`);
}
