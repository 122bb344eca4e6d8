import { Failure } from '../base/failure.ts';
import { appUrl } from '../mendix/app-answer.ts';
import { getSnapshot } from '../mendix/backups-v2.ts';
import { label, type MendixConnection } from '../mendix/client.ts';
import {
  getEnvironment,
  isRunning,
  isScaled,
  listEnvironments,
  pickEnvironment,
  scaleOf,
} from '../mendix/environments.ts';
import { backupTargetOf } from '../mendix/lookup.ts';
import { getEnvironmentPackage, getPackage } from '../mendix/packages.ts';
import { findSetting, getSettings, restartRequired, type Settings } from '../mendix/settings.ts';
import { type DesiredSetting, mergeSettings } from '../mendix/settings-change.ts';
import { type Environment, type Package, packageName } from '../mendix/types.ts';
import { hasToRun, type JournalState, notNoted } from './journal.ts';
import { ready, refused, runsNow } from './plan.ts';
import { lookAt } from './power.ts';
import type { ReleaseRecord } from './record.ts';
import type { Context, ReleaseRequest } from './types.ts';
import { UndoReport, undo } from './undo.ts';
import { healthy } from './verify.ts';
import { isSameVersion } from './version.ts';

/** What is asked of a rollback of a release that had ended well. */
export interface RollbackRequest extends Pick<ReleaseRequest, 'appId' | 'mode' | 'autoSyncDb' | 'health'> {
  readonly record: ReleaseRecord;
  /** Values for settings whose former ones nobody knows. */
  readonly settings: readonly DesiredSetting[];
  /** Restore the backup of the release, too. */
  readonly data: boolean;
  /** Name of the environment whose data may be overwritten. */
  readonly confirm: string | undefined;
}

export interface RollbackPlan {
  readonly request: RollbackRequest;
  readonly environment: Environment;
  readonly previous: Package;
  /** As if the verification of the release had just failed. */
  readonly journal: JournalState;
  /** Names of settings whose former values nobody knows and that are not given either. */
  readonly unknown: readonly string[];
  /** The previous package is there and runs, with settings and scale of before: nothing has to be done. */
  readonly done: boolean;
}

/**
 * Reads what a rollback depends on; changes nothing.
 * @throws Failure for what cannot work: a record of another environment, a package or a backup that is gone, a release of somebody
 *   else since
 */
export async function planRollback(connection: MendixConnection, request: RollbackRequest): Promise<RollbackPlan> {
  const { record } = request;
  const found = pickEnvironment(await listEnvironments(connection, request.appId), request.appId, request.mode);
  if (record.appId !== found.appId || record.mode !== found.mode) {
    const text = `The record is of a release to ${label(record)}, not to ${label(found)}.`;
    throw refused('RELEASE_OF_ANOTHER_ENVIRONMENT', text, 'Check app-id, environment and release.');
  }
  if (request.data && request.confirm?.trim().toLowerCase() !== found.mode.toLowerCase()) {
    const text = `The data of ${label(found)} would be overwritten, and \`confirm\` does not name it.`;
    throw refused('NOT_CONFIRMED', text, `Set \`confirm: ${found.mode}\`, or leave data out.`);
  }
  const [environment, there, settings, previous] = await Promise.all([
    getEnvironment(connection, found),
    getEnvironmentPackage(connection, found),
    getSettings(connection, found),
    previousPackage(connection, record),
    request.data ? completedBackup(connection, record, found) : undefined,
  ]);
  runsNow(environment);
  if (request.health) appUrl(environment, request.health.path);
  ensureReleased(record, environment, there);
  checkNames(request, settings);
  const journal = journalOf(request, settings);
  return { request, environment, previous, journal, ...state(request, journal, { environment, there, settings }) };
}

async function previousPackage(connection: MendixConnection, record: ReleaseRecord): Promise<Package> {
  const { appId, previous } = record;
  if (!previous) {
    const text = `${label(record)} had no package before this release, so there is nothing to go back to.`;
    throw refused('NO_PREVIOUS_PACKAGE', text, 'To take the app down, use `stop`.');
  }
  try {
    return ready(await getPackage(connection, appId, previous.packageId), appId);
  } catch (error) {
    if (!(error instanceof Failure) || error.kind !== 'not-found') throw error;
    throw error.with(`The previous package ${packageName(previous)} of ${label(record)} is no longer there.`, {
      code: 'PREVIOUS_PACKAGE_GONE',
      remedy: `It was deleted, or it has expired. Build or upload version ${previous.version ?? 'of before'} again and release it with \`deploy\`. Nothing was changed.`,
    });
  }
}

async function completedBackup(connection: MendixConnection, record: ReleaseRecord, found: Environment): Promise<void> {
  const { snapshotId, backupIds } = record;
  if (!snapshotId || !backupIds) {
    throw refused('NO_BACKUP', `The release to ${label(record)} made no backup.`, 'Leave data out.');
  }
  // Whoever wrote the record: what `confirm` names is what is overwritten.
  const target = await backupTargetOf(connection, found);
  if (target.projectId !== backupIds.projectId || target.environmentId !== backupIds.environmentId) {
    const text = `The backup of the record is not of ${label(found)}: the record names the ids of another environment.`;
    throw refused('RELEASE_OF_ANOTHER_ENVIRONMENT', text, 'Leave data out, or restore a backup with `restore`.');
  }
  const { state } = await getSnapshot(connection, target, snapshotId);
  if (state === 'completed') return;
  const text = `The backup ${snapshotId} of ${label(record)} is ${state}, not completed.`;
  throw refused('SNAPSHOT_NOT_COMPLETED', text, 'Leave data out, or restore another backup with `restore`.');
}

/** What is there is what the release has left, or what a rollback that was cut short has put back already. */
function ensureReleased({ target, previous }: ReleaseRecord, now: Environment, there: Package | undefined): void {
  const since = (what: string) =>
    new Failure(`${label(now)} ${what}: somebody has released since. Nothing was changed.`, {
      code: 'RELEASED_SINCE',
      kind: 'conflict',
      remedy: `Roll that release back instead, or release the version that you want with \`deploy\` (here it would have been \`package-id: ${previous?.packageId}\`).`,
    });
  if (!there || ![target.packageId, previous?.packageId].includes(there.packageId)) {
    throw since(there ? `has package ${packageName(there)} now` : 'has no package now');
  }
  const { modelVersion: runs } = now;
  const versions = [target.version, previous?.version];
  if (isRunning(now) && versions.every((version) => isSameVersion(runs, version) === false)) {
    throw since(`runs model version ${runs} now`);
  }
}

/** @throws Failure `config`, code UNKNOWN_SETTING, for a name that is neither there nor was there before */
function checkNames({ settings, record }: RollbackRequest, now: Settings): void {
  const wasThere = ({ section, name }: DesiredSetting) =>
    record.settings.some((one) => one.section === section && one.name === name);
  mergeSettings(
    now,
    settings.filter((one) => !wasThere(one)),
  );
}

function journalOf({ record, data, autoSyncDb }: RollbackRequest, now: Settings): JournalState {
  const { appId, mode, target, previous, wasRunning, mayHaveRun, changed, settings } = record;
  const { previousScale, snapshotId, backupIds } = record;
  return {
    format: 1,
    work: 'rollback',
    appId,
    mode,
    phase: 'verify',
    rollback: data ? 'with-data' : 'package-and-settings',
    autoSyncDb,
    wasRunning,
    mayHaveRun: mayHaveRun || undefined,
    target,
    previous,
    previousScale,
    settings: settings.filter(({ restorable, former }) => !restorable || former !== undefined),
    // A scheduled event that comes back gets its former value.
    dropped: settings.filter((one) => one.former === undefined && !findSetting(now, one)).map(({ name }) => name),
    begun: [...changed, 'start'],
    whenRunning: 'target',
    targetRan: true,
    snapshotId,
    backupIds,
  };
}

interface Found {
  readonly environment: Environment;
  readonly there: Package | undefined;
  readonly settings: Settings;
}

/** What is left to be done. */
function state(request: RollbackRequest, journal: JournalState, now: Found) {
  const { settings: given, data, record } = request;
  const { previous, target } = record;
  const isBack =
    isRunning(now.environment) &&
    isSameVersion(now.environment.modelVersion, previous?.version) === true &&
    isSameVersion(previous?.version, target.version) === false &&
    now.there?.packageId === previous?.packageId;
  if (isBack && data) {
    const text = `${label(record)} runs its previous version already.`;
    throw refused('ALREADY_ROLLED_BACK', text, `To restore its data, use \`restore\` with ${record.snapshotId}.`);
  }
  const lost = record.changed.includes('settings')
    ? journal.settings.filter(({ former }) => former === undefined).map(({ name }) => name)
    : [];
  const names = [...new Set([...lost, ...(journal.dropped ?? [])])];
  const unknown = names.filter((name) => !given.some((one) => one.name === name));
  return { done: isBack && unknown.length === 0 && isAsBefore(request, journal, now), unknown };
}

/** Whether settings and scale are those of before, and in force: an earlier rollback may have put only the package back. */
function isAsBefore({ settings: given }: RollbackRequest, journal: JournalState, now: Found): boolean {
  const { previousScale, begun, settings } = journal;
  const events = settings.flatMap(({ section, name, former }) => (former ? [{ section, name, value: former }] : []));
  const there = [...events, ...given].filter((one) => findSetting(now.settings, one));
  const isScale = !begun.includes('scale') || !previousScale || isScaled(now.environment, previousScale);
  return isScale && mergeSettings(now.settings, there).changes.length === 0 && !restartRequired(now.settings);
}

/** What will be done, in order, as sentences; the same words for a dry run and for the log. */
export function describeRollback({ request, environment, previous, journal, unknown }: RollbackPlan): string[] {
  const { previousScale, snapshotId, begun, settings } = journal;
  const events = settings.filter(({ former }) => former !== undefined);
  const steps: string[] = [];
  if (begun.includes('transport'))
    steps.push(`Transport ${packageName(previous)}, while the app runs if Mendix allows it.`);
  for (const { name, former } of events) steps.push(`Set ${name} to ${former}, unless it is.`);
  for (const { name } of request.settings) steps.push(`Set ${name} to the value that is given.`);
  if (unknown.length > 0) steps.push(`Leave ${unknown.join(', ')}: nobody knows the former values.`);
  if (begun.includes('scale') && previousScale) steps.push(`Scale to ${scaleOf(previousScale)}.`);
  if (isRunning(environment)) steps.push('Stop the app.');
  if (request.data) steps.push(`Overwrite its data with backup ${snapshotId}.`);
  steps.push(
    hasToRun(journal)
      ? `Start the app, on the newest platform stack${previous.version ? `, and verify that it runs model version ${previous.version}` : ''}.`
      : 'Leave it stopped, as it was before the release.',
  );
  return steps;
}

/**
 * Rolls a release back that had ended well, with the engine of the rollback of a release that fails.
 * @returns the environment as it is then
 * @throws Failure that begins with how the app is; code ROLLBACK_INCOMPLETE when something could not be restored
 */
export async function rollBack(context: Context, plan: RollbackPlan): Promise<Environment> {
  const { journal, timeline, report } = context;
  const { request, previous } = plan;
  const { data, settings: given, health, record } = request;
  if (!journal.note({})) throw notNoted('transport');
  report.fact('rolled-back', false);
  const undone = new UndoReport();
  let environment: Environment;
  try {
    await timeline.phase('rollback', () => undo(context, { keepNew: false, data, given, report: undone }));
    const expected = { version: previous.version, before: [record.target.version], health, stableMs: 0 };
    environment = await (hasToRun(journal.state) && undone.left.length === 0
      ? timeline.phase('verify', () => healthy(context, expected))
      : lookAt(context));
  } catch (error) {
    throw context.connection.signal?.aborted ? error : await rollbackFailed(context, error, undone);
  } finally {
    if (timeline.downtimes.length > 0) report.fact('downtime-seconds', timeline.downtimeSeconds());
  }
  const complete = undone.left.length === 0;
  journal.note({ phase: 'over', succeeded: complete });
  report.fact('rolled-back', complete);
  if (!complete) throw incomplete(environment, undone);
  report.say(undone.text());
  return environment;
}

function how(now: Environment): string {
  return isRunning(now) ? `runs model version ${now.modelVersion ?? 'unknown'}` : `is ${now.status}`;
}

async function rollbackFailed(context: Context, error: unknown, undone: UndoReport): Promise<unknown> {
  if (!(error instanceof Failure)) return error;
  const { journal } = context;
  // Data that are half restored must not be run on. A version that is not healthy is the one that was asked for.
  if (error.code === 'RESTORE_FAILED' || context.timeline.phases.at(-1)?.name === 'verify')
    journal.note({ phase: 'over', succeeded: false });
  const name = label(journal.state);
  const now = await lookAt(context).catch(() => undefined);
  const state = now ? `${name} ${how(now)}` : `${name} may be down`;
  return error.with(`${state}: its rollback failed. ${error.message} ${undone.text('Nothing was restored so far.')}`);
}

function incomplete(now: Environment, undone: UndoReport): Failure {
  const what = undone.restored.length > 0 ? 'but was rolled back only in part' : 'and was not rolled back';
  return new Failure(`${label(now)} ${how(now)}, ${what}. ${undone.text('Nothing was restored.')}`, {
    code: 'ROLLBACK_INCOMPLETE',
    kind: 'conflict',
    remedy:
      'Run `rollback` again with `settings` for what is named there, or set it with set-settings and start the app anew.',
  });
}
