import type { EmulatedAnswer } from '../core/platform.ts';
import {
  archiveFile,
  createArchive,
  createRestore,
  createSnapshot,
  findSnapshot,
  listingFailed,
  newestFirst,
  usable,
} from './backups.ts';
import { ApiError, noAccess } from './errors.ts';
import { jobState, restoreUnderWay } from './jobs.ts';
import type { App, Archive, DataType, Environment, Snapshot } from './model.ts';
import { type Call, hasRight, type Routes } from './router.ts';

/** Backups API v1, 3.1 to 3.4, the same as Deploy API 3.15 to 3.18. */
export const backupV1Routes: Routes = {
  'GET /api/1/apps/:app/environments/:mode/snapshots': list,
  'POST /api/1/apps/:app/environments/:mode/snapshots': create,
  'GET /api/1/apps/:app/environments/:mode/snapshots/:snapshot': links,
  'POST /api/1/apps/:app/environments/:mode/restore/:snapshot': restore,
};

function environmentOf(call: Call): { app: App; environment: Environment } {
  const found = call.environment();
  if (!hasRight(call.user, found.app, found.environment, 'backups')) {
    throw new ApiError(403, 'NO_ACCESS', 'The user does not have access to the backups of this environment.');
  }
  if (!hasRight(call.user, found.app, found.environment, 'api')) throw noAccess();
  return found;
}

function snapshotJson(call: Call, snapshot: Snapshot, state?: string): Record<string, unknown> {
  const now = jobState(snapshot, call.world.now());
  return {
    SnapshotID: snapshot.snapshotId,
    Comment: snapshot.comment,
    State: state ?? now.charAt(0).toUpperCase() + now.slice(1),
    ExpiresOn: snapshot.expiresAt,
    CreatedOn: snapshot.createdAt,
    ...(snapshot.modelVersion === undefined ? {} : { ModelVersion: snapshot.modelVersion }),
  };
}

function list(call: Call): EmulatedAnswer {
  const { environment } = environmentOf(call);
  if (environment.fails.listing) throw listingFailed();
  return { status: 200, json: newestFirst(environment).map((snapshot) => snapshotJson(call, snapshot)) };
}

async function create(call: Call): Promise<EmulatedAnswer> {
  const { app, environment } = environmentOf(call);
  const comment = (await call.body()).get('Comment');
  const snapshot = createSnapshot(call.world, app, environment, typeof comment === 'string' ? comment : null);
  const { world } = call;
  if (world.variant('mendix.v1-create-waits')) {
    const state = snapshot.outcome === 'completed' ? 'Completed' : 'Failed';
    return { status: 200, json: snapshotJson(call, snapshot, state), heldUntil: snapshot.doneAt };
  }
  const said = world.variant('mendix.v1-create-completed') ? 'Completed' : undefined;
  return { status: 200, json: snapshotJson(call, snapshot, said) };
}

function links(call: Call): EmulatedAnswer {
  const { world, request } = call;
  const { environment } = environmentOf(call);
  const snapshot = environment.snapshots.get(call.value('snapshot'));
  if (snapshot === undefined) throw new ApiError(404, 'SNAPSHOT_NOT_FOUND', 'Snapshot not found.');
  if (!usable(snapshot, world.now())) {
    throw new ApiError(500, 'INTERNAL_SERVER_ERROR', 'The backup cannot be downloaded at the moment.');
  }
  const link = (dataType: DataType): string => {
    const readyAt = world.variant('mendix.v1-links-early')
      ? archiveOf(call, environment, snapshot, dataType).doneAt
      : 0;
    return world.link(
      request.fileOrigin,
      `backups/${snapshot.snapshotId}/${dataType}`,
      () => ({ ...archiveFile(world, snapshot, dataType), readyAt }),
      world.durations.link,
    );
  };
  return {
    status: 200,
    json: {
      FilesOnly: link('files_only'),
      DatabaseOnly: link('database_only'),
      DatabaseAndFiles: link('files_and_database'),
    },
  };
}

/** The archive that the first look at the links began to make. */
function archiveOf(call: Call, environment: Environment, snapshot: Snapshot, dataType: DataType): Archive {
  const begun = [...snapshot.archives.values()].find((archive) => archive.dataType === dataType);
  return begun ?? createArchive(call.world, environment, snapshot, dataType);
}

/** Answers when it is done: v1 has no restore jobs that could be asked. */
function restore(call: Call): EmulatedAnswer {
  const { world } = call;
  const { app, environment } = environmentOf(call);
  const snapshotId = call.value('snapshot');
  const found = findSnapshot(app, snapshotId);
  if (found === undefined) {
    const message = `Invalid snapshot ID ${snapshotId}. Either the snapshot does not exist or it belongs to a different application.`;
    throw new ApiError(400, 'NOT_FOUND', message);
  }
  const notAllowed = (message: string): ApiError => new ApiError(400, 'ERROR_NOT_ALLOWED', message);
  if (environment.power.state !== 'stopped') throw notAllowed(`Please stop ${app.appId} before restarting a backup.`);
  if (restoreUnderWay(environment, world.now()) !== undefined) throw notAllowed('Another restore is in progress.');
  if (!usable(found.snapshot, world.now())) throw notAllowed('The snapshot cannot be restored.');
  createRestore(world, environment, found.source, found.snapshot, { databaseOnly: false, duration: 0 });
  return { status: 200, json: snapshotJson(call, found.snapshot) };
}
