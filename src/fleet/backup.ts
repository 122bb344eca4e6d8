import type { Clock } from '../base/clock.ts';
import { Failure } from '../base/failure.ts';
import {
  createArchive,
  createSnapshot,
  isUnderWay,
  listSnapshots,
  waitForArchive,
  waitForSnapshot,
} from '../mendix/backups-v2.ts';
import { label, type MendixConnection } from '../mendix/client.ts';
import { type DownloadTo, downloadArchive } from '../mendix/downloads.ts';
import type { BackupTarget } from '../mendix/lookup.ts';
import { type DataType, type EnvironmentRef, newestFirst, type Snapshot } from '../mendix/types.ts';
import type { Schedule } from '../wait/wait.ts';
import { type FindTarget, keyOf } from './environments.ts';
import type { FleetResult, FleetState } from './result.ts';

/** Hears what goes on at the service, and that it has ended. */
interface Jobs {
  begins(key: string, job: { readonly what: string; readonly id: string }): void;
  ended(key: string): void;
}

export interface Download {
  readonly dataType: DataType;
  /** Where the archive of a snapshot goes, and what looks whether it is whole. */
  readonly to: (target: BackupTarget, snapshotId: string) => Promise<DownloadTo>;
}

export interface BackupSettings {
  readonly find: FindTarget;
  readonly comment?: string | undefined;
  /** Environments with a completed snapshot younger than this get no new one, in ms. */
  readonly skipNewerThanMs?: number | undefined;
  /** Undefined: nothing is downloaded. */
  readonly download?: Download | undefined;
  readonly schedule: Schedule;
  /** What is left of the time for the whole fleet, in ms. */
  readonly leftMs: () => number;
  readonly jobs: Jobs;
}

interface Progress {
  appId: string;
  mode: string;
  snapshotId?: string;
  path?: string;
  size?: number;
}

/**
 * Backs up one environment: snapshot, and with `download` its archive as a file. Never rejects: whatever happens is a result.
 */
export async function backUp(
  connection: MendixConnection,
  environment: EnvironmentRef,
  settings: BackupSettings,
): Promise<FleetResult> {
  const { clock } = connection;
  const progress: Progress = { ...environment };
  const begin = clock.now();
  const result = (state: FleetState, more: Partial<FleetResult> = {}): FleetResult => ({
    ...progress,
    state,
    seconds: (clock.now() - begin) / 1000,
    ...more,
  });
  try {
    if (connection.signal?.aborted) throw connection.signal.reason;
    if (settings.leftMs() <= 0) throw noTime();
    const target = await settings.find(environment);
    progress.appId = target.appId;
    progress.mode = target.mode;
    const fresh = await snapshotOf(connection, target, settings, progress);
    if (settings.download) await fetchArchive(connection, target, fresh.id, settings, settings.download, progress);
    return fresh.isOld && !settings.download
      ? result('skipped', { message: 'It has a completed backup that is young enough.' })
      : result('completed');
  } catch (error) {
    return result(...explained(error));
  }
}

/** A completed snapshot: a young one that is there, one that is being made, or a new one. */
async function snapshotOf(
  connection: MendixConnection,
  target: BackupTarget,
  settings: BackupSettings,
  progress: Progress,
): Promise<{ readonly id: string; readonly isOld: boolean }> {
  const { skipNewerThanMs, comment } = settings;
  const known = skipNewerThanMs === undefined ? undefined : await listSnapshots(connection, target);
  const young = youngest(known ?? [], skipNewerThanMs ?? 0, connection.clock);
  if (young) progress.snapshotId = young.snapshotId;
  if (young?.state === 'completed') return { id: young.snapshotId, isOld: true };
  const { snapshotId: id } = young ?? (await createSnapshot(connection, target, comment, known));
  progress.snapshotId = id;
  await reported(settings, 'backup', target, id, () => waitForSnapshot(connection, target, id, limits(settings)));
  return { id, isOld: false };
}

/** A completed snapshot of the last time, else one that an earlier run has begun and that still goes on. */
function youngest(snapshots: readonly Snapshot[], withinMs: number, clock: Clock): Snapshot | undefined {
  const since = clock.now() - withinMs;
  const young = newestFirst(snapshots).filter(
    ({ createdAt }) => createdAt !== undefined && createdAt.getTime() > since,
  );
  return young.find(({ state }) => state === 'completed') ?? young.find(isUnderWay);
}

async function fetchArchive(
  connection: MendixConnection,
  target: BackupTarget,
  snapshotId: string,
  settings: BackupSettings,
  { dataType, to }: Download,
  progress: Progress,
): Promise<void> {
  const { archiveId } = await createArchive(connection, target, snapshotId, dataType);
  await reported(settings, 'archive', target, archiveId, () =>
    waitForArchive(connection, target, snapshotId, archiveId, limits(settings)),
  );
  const file = await downloadArchive(connection, target, snapshotId, archiveId, await to(target, snapshotId));
  progress.path = file.path;
  progress.size = file.size;
}

/** Codes of jobs that have ended badly; after any other error the job goes on without us. */
const ended: ReadonlySet<string> = new Set(['SNAPSHOT_FAILED', 'ARCHIVE_FAILED']);

/** Tells that a job goes on while `wait` waits for it, and does not tell its end when the wait is given up before. */
async function reported(
  { jobs }: BackupSettings,
  what: 'backup' | 'archive',
  environment: EnvironmentRef,
  id: string,
  wait: () => Promise<unknown>,
): Promise<void> {
  const key = `${what} ${keyOf(environment)}`;
  jobs.begins(key, { what: `The ${what} of ${label(environment)}`, id });
  try {
    await wait();
  } catch (error) {
    if (error instanceof Failure && ended.has(error.code)) jobs.ended(key);
    throw error;
  }
  jobs.ended(key);
}

function limits({ leftMs, schedule }: BackupSettings) {
  return { timeoutMs: leftMs(), schedule };
}

function explained(error: unknown): [FleetState, Partial<FleetResult>] {
  const { code, kind } = error instanceof Failure ? error : ({ code: 'INTERNAL', kind: 'internal' } as const);
  // A single request's timeout is a failure; `timeout` is the end of the time of all.
  const state = kind === 'cancelled' ? 'cancelled' : code === 'TIMEOUT' ? 'timeout' : 'failed';
  const message = error instanceof Error ? error.message : String(error);
  return [state, { errorCode: code, errorKind: kind, message }];
}

function noTime(): Failure {
  return new Failure('The time limit of the step ran out before its turn came; nothing was begun.', {
    code: 'TIMEOUT',
    kind: 'timeout',
  });
}
