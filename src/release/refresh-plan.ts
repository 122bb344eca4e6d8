import { appUrl } from '../mendix/app-answer.ts';
import { findSnapshot, latestCompleted, listSnapshots } from '../mendix/backups-v2.ts';
import { label, type MendixConnection } from '../mendix/client.ts';
import { listEnvironments, pickEnvironment } from '../mendix/environments.ts';
import { type BackupTarget, backupTargetOf } from '../mendix/lookup.ts';
import { packageOf } from '../mendix/packages.ts';
import { getSettings, type Settings } from '../mendix/settings.ts';
import { describeChange, mergeSettings } from '../mendix/settings-change.ts';
import type { Environment, Package, Snapshot } from '../mendix/types.ts';
import { span } from '../wait/wait.ts';
import { type JournalState, noteOf } from './journal.ts';
import { changedSettings, packageRemarks, refused, runsNow } from './plan.ts';
import type { Plan, ReleaseRequest } from './types.ts';

/** What a refresh of data is asked to do. */
export interface RefreshRequest
  extends Pick<ReleaseRequest, 'appId' | 'mode' | 'settings' | 'backup' | 'autoSyncDb' | 'health'> {
  readonly from: string;
  /** The newest completed one of `from`, one that is made now, or the one with this id. */
  readonly snapshot: 'latest' | 'new' | (string & {});
  /** How old the snapshot may be, in ms. */
  readonly maxAgeMs: number | undefined;
}

/** Everything that was found out and decided before the first change. */
export interface RefreshPlan extends Pick<Plan, 'environment' | 'wasRunning' | 'settings' | 'changes' | 'remarks'> {
  readonly request: RefreshRequest;
  readonly has: Package;
  readonly target: BackupTarget;
  readonly source: BackupTarget;
  /** Undefined when it is to be made; it may be under way. */
  readonly snapshot: Snapshot | undefined;
}

/**
 * Reads everything that a refresh depends on and decides what it will do; changes nothing.
 * @throws Failure for what cannot work: a production environment as target, no good snapshot or one that is too old, unknown
 *   settings, an environment without a package or that is neither running nor stopped
 */
export async function planRefresh(connection: MendixConnection, request: RefreshRequest): Promise<RefreshPlan> {
  const environments = await listEnvironments(connection, request.appId);
  const environment = pickEnvironment(environments, request.appId, request.mode);
  if (environment.production) {
    throw refused(
      'PRODUCTION_NOT_ALLOWED',
      `${label(environment)} is a production environment: its data are never replaced by a refresh.`,
      'Check the environment and from-environment inputs. The restore action can restore a backup there.',
    );
  }
  const from = pickEnvironment(environments, request.appId, request.from);
  if (from.mode === environment.mode) {
    const text = `${label(environment)} cannot be refreshed from itself.`;
    throw refused('SAME_ENVIRONMENT', text, 'Check the from-environment input.');
  }
  const wasRunning = runsNow(environment);
  // A health check that cannot be asked would undo a good refresh.
  if (request.health) appUrl(environment, request.health.path);
  const target = await backupTargetOf(connection, environment);
  const source = await backupTargetOf(connection, from, target.projectId);
  const [has, settings, snapshot] = await Promise.all([
    packageOf(connection, environment),
    getSettings(connection, environment),
    snapshotOf(connection, source, request),
  ]);
  const merged = mergeSettings(settings, request.settings);
  return {
    request,
    environment,
    wasRunning,
    has,
    settings,
    changes: merged.changes,
    target,
    source,
    snapshot,
    remarks: [
      ...packageRemarks(environment, has).map((text) => `${text}: the start brings that one.`),
      ...(request.backup ? [] : ['No backup is made before the refresh: if it fails, there is no way back.']),
      ...eventRemarks(merged.settings, environment, from),
    ],
  };
}

/** The snapshot to take; undefined when it is to be made. */
async function snapshotOf(
  connection: MendixConnection,
  source: BackupTarget,
  request: RefreshRequest,
): Promise<Snapshot | undefined> {
  if (request.snapshot === 'new') return undefined;
  const found =
    request.snapshot === 'latest'
      ? latestCompleted(await listSnapshots(connection, source))
      : (await findSnapshot(connection, [source], request.snapshot))?.snapshot;
  if (!found) {
    const [which, remedy] =
      request.snapshot === 'latest'
        ? ['completed snapshot', 'Set `snapshot-id: new` to make one.']
        : [`snapshot ${request.snapshot}`, 'Check the snapshot-id input; list-backups shows the ids.'];
    throw refused('SNAPSHOT_NOT_FOUND', `${label(source)} has no ${which}.`, remedy, 'not-found');
  }
  if (found.state === 'failed') {
    const text = `Snapshot ${found.snapshotId} of ${label(source)} is ${found.state}, not completed.`;
    const remedy = 'Choose another one (list-backups shows them), or set `snapshot-id: latest`.';
    throw refused('SNAPSHOT_NOT_COMPLETED', text, remedy, 'conflict');
  }
  checkAge(source, found, request.maxAgeMs, connection.clock.now());
  return found;
}

function checkAge(
  source: BackupTarget,
  { snapshotId, createdAt }: Snapshot,
  maxAgeMs: number | undefined,
  now: number,
) {
  if (maxAgeMs === undefined) return;
  const name = `Snapshot ${snapshotId} of ${label(source)}`;
  if (!createdAt) {
    throw refused(
      'AGE_UNKNOWN',
      `${name} does not tell when it was made, so its age cannot be compared with \`max-age-hours\`.`,
      'Leave max-age-hours out, or choose another snapshot.',
    );
  }
  const ageMs = Math.max(0, now - createdAt.getTime());
  if (ageMs <= maxAgeMs) return;
  throw refused(
    'BACKUP_TOO_OLD',
    `${name} is ${span(ageMs)} old, but at most ${span(maxAgeMs)} are allowed.`,
    'Look why no newer backup was made (list-backups), or set `snapshot-id: new`.',
  );
}

/** Scheduled events that will run on the other environment's data: they may send mails to its users. */
function eventRemarks(settings: Settings, to: Environment, from: Environment): string[] {
  const execution = settings.CustomSettings.find(({ name }) => name === 'ScheduledEventExecution')?.value;
  const enabled = settings.ScheduledEvents.filter(({ value }) => value === 'Enabled').map(({ name }) => name);
  if (execution?.toUpperCase() === 'NONE' || enabled.length === 0) return [];
  return [
    `These scheduled events are enabled and will run in ${label(to)} on the data of ${label(from)}: ${enabled.join(', ')}.`,
  ];
}

/** What will be done, in order, as sentences. */
export function describeRefresh(plan: RefreshPlan): string[] {
  const { request, environment, source, snapshot, changes, wasRunning } = plan;
  const from = label(source);
  const steps: string[] = [];
  if (!snapshot) steps.push(`Make a backup of ${from}, and wait until it is completed.`);
  else if (snapshot.state !== 'completed') steps.push(`Wait until snapshot ${snapshot.snapshotId} is completed.`);
  if (request.backup) steps.push(`Make a backup of ${label(environment)}, and wait until it is completed.`);
  for (const change of changes) steps.push(`Set: ${describeChange(change)}.`);
  if (wasRunning) steps.push('Stop the app.');
  steps.push(
    `Replace the data of ${label(environment)} by those of ${from}, snapshot ${snapshot?.snapshotId ?? 'just made'}.`,
  );
  steps.push(`Start the app${request.autoSyncDb ? ', and change the database to fit its model' : ''}.`);
  steps.push(`Verify that it runs${request.health ? ` and answers at ${request.health.path}` : ''}.`);
  return steps;
}

/** The journal of a refresh that has this plan, before its first write. */
export function refreshJournal(plan: RefreshPlan): JournalState {
  const { environment, request, has, target, wasRunning } = plan;
  return {
    format: 1,
    work: 'refresh',
    appId: environment.appId,
    mode: environment.mode,
    phase: 'plan',
    rollback: 'with-data',
    autoSyncDb: request.autoSyncDb,
    wasRunning,
    modelVersion: wasRunning ? environment.modelVersion : undefined,
    previous: noteOf(has),
    target: noteOf(has),
    settings: changedSettings(plan.settings, plan.changes),
    begun: [],
    whenRunning: 'previous',
    backupIds: { projectId: target.projectId, environmentId: target.environmentId },
  };
}
