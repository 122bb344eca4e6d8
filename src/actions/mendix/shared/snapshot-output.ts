import type { Snapshot } from '../../../mendix/types.ts';

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
