import type { EmulatedAnswer } from '../core/platform.ts';
import {
  archiveFile,
  createArchive,
  createRestore,
  createSnapshot,
  findSnapshot,
  isBusy,
  listingFailed,
  newestFirst,
  usable,
} from './backups.ts';
import { ApiError, environmentNotFound, invalidParameters, noAccess } from './errors.ts';
import { jobState } from './jobs.ts';
import {
  type App,
  type Archive,
  type BackupJob,
  type Environment,
  type Restore,
  type Snapshot,
  uuidForm,
} from './model.ts';
import { type Call, hasRight, mayUse, type Routes } from './router.ts';

const base = '/api/v2/apps/:project/environments/:environment';

/** Backups API v2. */
export const backupV2Routes: Routes = {
  [`GET ${base}/snapshots`]: list,
  [`POST ${base}/snapshots`]: create,
  [`GET ${base}/snapshots/:snapshot`]: (call) => ({ status: 200, json: snapshotJson(call, find(call).snapshot) }),
  [`PUT ${base}/snapshots/:snapshot`]: update,
  [`DELETE ${base}/snapshots/:snapshot`]: remove,
  [`POST ${base}/snapshots/:snapshot/archives`]: archive,
  [`GET ${base}/snapshots/:snapshot/archives/:archive`]: getArchive,
  [`POST ${base}/restores`]: restore,
  [`GET ${base}/restores/:restore`]: getRestore,
};

function environmentOf(call: Call): { app: App; environment: Environment } {
  const [projectId, environmentId] = [call.value('project').toLowerCase(), call.value('environment').toLowerCase()];
  if (!uuidForm.test(projectId) || !uuidForm.test(environmentId)) {
    throw invalidParameters('ProjectId and EnvironmentId must be UUIDs.');
  }
  const app = call.world.appOfProject(projectId);
  const environment = app?.environments.find((one) => one.environmentId === environmentId);
  if (app === undefined || environment === undefined || !mayUse(call.user, app)) throw environmentNotFound();
  if (!(['api', 'backups'] as const).every((right) => hasRight(call.user, app, environment, right))) throw noAccess();
  if (app.free || app.cloud !== 'v4')
    throw new ApiError(400, 'NOT_SUPPORTED', 'Backups are not supported for this app.');
  if (environment.fails.backups) throw new ApiError(500, 'SERVICE_UNAVAILABLE', 'The backup service is not available.');
  return { app, environment };
}

function notFound(call: Call, what: string): ApiError {
  return new ApiError(call.world.variant('mendix.backups-not-found'), 'NOT_FOUND', `${what} not found.`);
}

function find(call: Call): { app: App; environment: Environment; snapshot: Snapshot } {
  const { app, environment } = environmentOf(call);
  const snapshot = environment.snapshots.get(call.value('snapshot').toLowerCase());
  if (snapshot === undefined) throw notFound(call, 'Snapshot');
  return { app, environment, snapshot };
}

/** Work that changes something waits for maintenance and for other work on the environment. */
function refuseIfBusy(environment: Environment, now: number): void {
  if (environment.maintenance) throw new ApiError(400, 'INVALID_STATE', 'Maintenance is in progress.');
  if (isBusy(environment, now))
    throw new ApiError(400, 'ENVIRONMENT_BUSY', 'Another backup or restore is in progress.');
}

const iso = (time: number): string => new Date(time).toISOString();

/** The fields that all jobs of this API have. */
function jobJson(call: Call, job: BackupJob): Record<string, unknown> {
  const now = call.world.now();
  const state = jobState(job, now);
  const finished = state === 'completed' || state === 'failed';
  const began = job.createdAt + (job.doneAt - job.createdAt) / 5;
  return {
    state,
    status_message: state === 'queued' ? null : finished ? (job.message ?? '') : '',
    created_at: iso(job.createdAt),
    finished_at: finished ? iso(job.doneAt) : null,
    updated_at: state === 'queued' ? null : iso(finished ? job.doneAt : began),
  };
}

function snapshotJson(call: Call, snapshot: Snapshot): Record<string, unknown> {
  return {
    snapshot_id: snapshot.snapshotId,
    ...jobJson(call, snapshot),
    comment: snapshot.comment,
    ...modelVersion(call, snapshot),
    expires_at: iso(snapshot.expiresAt),
  };
}

/** Nobody knows it of a job that is queued; a snapshot that failed has none. */
function modelVersion(call: Call, snapshot: Snapshot): { model_version?: string | null } {
  if (jobState(snapshot, call.world.now()) === 'queued') return { model_version: null };
  return snapshot.modelVersion === undefined ? {} : { model_version: snapshot.modelVersion };
}

function list(call: Call): EmulatedAnswer {
  const { environment } = environmentOf(call);
  if (environment.fails.listing) throw listingFailed();
  const number = (key: string, usual: number): number => {
    const given = call.request.query.get(key);
    if (given === null || given === '') return usual;
    if (!/^\d+$/.test(given)) throw invalidParameters(`${key} must be a number.`);
    return Number(given);
  };
  const offset = number('offset', 0);
  const limit = number('limit', 100);
  const all = newestFirst(environment);
  const page = call.world.variant('mendix.snapshots-ignore-limit') ? all : all.slice(offset, offset + limit);
  const snapshots = page.map((snapshot) => snapshotJson(call, snapshot));
  return { status: 200, json: { snapshots, total: all.length, offset, limit } };
}

async function create(call: Call): Promise<EmulatedAnswer> {
  const { app, environment } = environmentOf(call);
  const comment = commentIn(await call.json());
  refuseIfBusy(environment, call.world.now());
  return { status: 200, json: snapshotJson(call, createSnapshot(call.world, app, environment, comment ?? null)) };
}

async function update(call: Call): Promise<EmulatedAnswer> {
  const { snapshot } = find(call);
  const comment = commentIn(await call.json());
  if (comment === undefined) throw invalidParameters('comment is missing.');
  snapshot.comment = comment;
  return { status: 200, json: snapshotJson(call, snapshot) };
}

function commentIn(body: Readonly<Record<string, unknown>>): string | null | undefined {
  const comment = body['comment'];
  if (comment === undefined || comment === null || typeof comment === 'string') return comment;
  throw invalidParameters('comment must be a text.');
}

function remove(call: Call): EmulatedAnswer {
  const { environment, snapshot } = find(call);
  const now = call.world.now();
  if (now < snapshot.doneAt) throw new ApiError(400, 'ERROR_NOT_ALLOWED', 'The snapshot is still being made.');
  environment.snapshots.delete(snapshot.snapshotId);
  return { status: 204 };
}

function archive(call: Call): EmulatedAnswer {
  const { environment, snapshot } = find(call);
  const asked = call.request.query.get('data_type') ?? 'files_and_database';
  if (asked !== 'files_and_database' && asked !== 'database_only') {
    throw new ApiError(400, 'UNSUPPORTED', `data_type ${asked} is not supported.`);
  }
  if (environment.maintenance) throw new ApiError(400, 'INVALID_STATE', 'Maintenance is in progress.');
  if (!usable(snapshot, call.world.now()))
    throw new ApiError(400, 'ERROR_NOT_ALLOWED', 'The snapshot is not completed.');
  const made = createArchive(call.world, environment, snapshot, asked);
  return { status: 200, json: archiveJson(call, snapshot, made) };
}

function getArchive(call: Call): EmulatedAnswer {
  const { snapshot } = find(call);
  const found = snapshot.archives.get(call.value('archive').toLowerCase());
  if (found === undefined) throw notFound(call, 'Archive');
  return { status: 200, json: archiveJson(call, snapshot, found) };
}

/** Every look at a completed archive gives a link of its own. */
function archiveJson(call: Call, snapshot: Snapshot, one: Archive): Record<string, unknown> {
  const { world, request } = call;
  const id = `backups/${snapshot.snapshotId}/${one.archiveId}`;
  const completed = jobState(one, world.now()) === 'completed';
  return {
    archive_id: one.archiveId,
    snapshot_id: snapshot.snapshotId,
    data_type: one.dataType,
    ...jobJson(call, one),
    url: completed
      ? world.link(request.fileOrigin, id, () => archiveFile(world, snapshot, one.dataType), world.durations.link)
      : null,
  };
}

function restore(call: Call): EmulatedAnswer {
  const { world } = call;
  const { app, environment } = environmentOf(call);
  const { query } = call.request;
  const snapshotId = query.get('source_snapshot_id') ?? '';
  const databaseOnly = (query.get('db_only') ?? 'false').toLowerCase();
  if (!uuidForm.test(snapshotId)) throw invalidParameters('source_snapshot_id must be a UUID.');
  if (databaseOnly !== 'true' && databaseOnly !== 'false') throw invalidParameters('db_only must be true or false.');
  const found = findSnapshot(app, snapshotId.toLowerCase());
  if (found === undefined) throw notFound(call, 'Snapshot');
  refuseIfBusy(environment, world.now());
  const notAllowed = (message: string): ApiError => new ApiError(400, 'ERROR_NOT_ALLOWED', message);
  if (environment.power.state !== 'stopped') throw notAllowed('The environment must be stopped.');
  if (!usable(found.snapshot, world.now())) throw notAllowed('The snapshot is not completed.');
  const options = { databaseOnly: databaseOnly === 'true', duration: world.durations.restore };
  const made = createRestore(world, environment, found.source, found.snapshot, options);
  return { status: 200, json: restoreJson(call, environment, made) };
}

function getRestore(call: Call): EmulatedAnswer {
  const { environment } = environmentOf(call);
  const found = environment.restores.get(call.value('restore').toLowerCase());
  if (found === undefined) throw notFound(call, 'Restore');
  return { status: 200, json: restoreJson(call, environment, found) };
}

function restoreJson(call: Call, target: Environment, one: Restore): Record<string, unknown> {
  return {
    restore_id: one.restoreId,
    source_snapshot_id: one.sourceSnapshotId,
    source_environment_id: one.sourceEnvironmentId,
    target_environment_id: target.environmentId,
    ...jobJson(call, one),
  };
}
