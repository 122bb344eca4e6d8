import { isRunning } from '../mendix/environments.ts';
import { getSettings, restartRequired, type Settings } from '../mendix/settings.ts';
import type { DesiredSetting } from '../mendix/settings-change.ts';
import type { Environment } from '../mendix/types.ts';
import { hasToRun } from './journal.ts';
import { workOfOthers } from './others.ts';
import { afterStop, bringUp, endOfStart, endStart, lookAt, takeDown } from './power.ts';
import { added, followRestore, restoreData, restorePackage, restoreScale, restoreSettings } from './restore-parts.ts';
import { type Context, refOf } from './types.ts';
import { isSameVersion } from './version.ts';

/** What was restored and what was not, as parts of sentences. */
export class UndoReport {
  readonly restored: string[] = [];
  readonly left: string[] = [];
  /** The new version that was left running. */
  kept: Environment | undefined;

  /** @param nothing what to say when nothing was restored */
  text(nothing = 'Nothing had to be restored.'): string {
    const restored = this.restored.length > 0 ? `Restored: ${this.restored.join('; ')}.` : nothing;
    return this.left.length > 0 ? `${restored} Not restored: ${this.left.join('; ')}.`.trim() : restored;
  }
}

export interface UndoOptions {
  /** Leave a new version running whose start was asked for and that comes up. */
  readonly keepNew: boolean;
  /** The settings from before the release. They hold values, so that only the step that read them has them. */
  readonly former?: Settings;
  /** Values for settings whose former ones nobody knows. */
  readonly given?: readonly DesiredSetting[];
  /** Restore the backup, too, if the new version was started. */
  readonly data: boolean;
  /** Filled as far as it gets, also when it fails. */
  readonly report: UndoReport;
}

/**
 * Puts the environment right after a release that failed or was interrupted: what is under way is waited for; then package,
 * settings, scale and, where asked, data are as before, by the journal; then the app runs again if it ran before. An app that
 * still runs its previous version is not restarted. Reads before each write, so it can be repeated.
 * @throws the failure of what could not be restored; the journal stays in the phase `rollback` then
 */
export async function undo(context: Context, options: UndoOptions): Promise<void> {
  const { journal } = context;
  const { report, keepNew, former, given = [] } = options;
  await endOfRestore(context, options);
  const started = journal.state.phase !== 'rollback' && journal.has('start');
  if (started && keepNew) {
    report.kept = await endOfStart(context);
    if (report.kept) return;
  }
  journal.note({ phase: 'rollback' });
  const found = await afterStop(context);
  const others = await workOfOthers(context, found);
  const none = journal.state.rollback === 'none' ? '`rollback: none`' : undefined;
  const why = others === undefined ? none : `somebody else is at work: ${others}`;
  if (why !== undefined) {
    report.left.push(`package, settings and scale (${why})`);
    await runAgain(context, report, { others: others !== undefined, back: false });
    return;
  }
  const now = started && !journal.state.targetRan ? await endStart(context, found) : found;
  const { whenRunning, previous, target } = journal.state;
  const newRuns =
    isRunning(now) && whenRunning === 'target' && isSameVersion(now.modelVersion, target?.version) !== false;
  const before = previous && (await getSettings(context.connection, refOf(context)));
  // What the new package dropped comes back with the previous one, but not with the value that it had.
  if (before && former && journal.has('transport')) journal.note({ dropped: added(before, former) });
  await restorePackage(context, report);
  await restoreSettings(context, report, { former, before, given });
  await restoreScale(context, report);
  if (newRuns || (await waitsForStart(context, now))) {
    const theirs = await workOfOthers(context, await lookAt(context));
    if (theirs !== undefined) {
      report.left.push(`the version that runs (somebody else is at work: ${theirs})`);
      return runAgain(context, report, { others: true, back: false });
    }
    await takeDown(context);
  }
  if (started && options.data) await restoreData(context, report);
  await runAgain(context, report, { others: false, back: true });
}

/** A restore may be under way when the release was interrupted. */
async function endOfRestore(context: Context, { data, report }: UndoOptions): Promise<void> {
  const { begun, rollback, snapshotId, data: replaced } = context.journal.state;
  if (!replaced) {
    if (!data && rollback === 'with-data' && begun.includes('start')) {
      report.left.push(`the data (backup ${snapshotId ?? 'unknown'}; the restore action restores it)`);
    }
    return;
  }
  if (replaced.restoreId === undefined) {
    report.left.push(
      'perhaps the data: the answer to the restore was lost, so nobody knows whether it was carried out',
    );
    return;
  }
  await followRestore(context);
  report.restored.push(`the data of backup ${replaced.snapshotId}`);
}

/** Whether a rollback has put settings back on a previous version that runs already: they come into force at a start. */
async function waitsForStart({ connection, journal }: Context, now: Environment): Promise<boolean> {
  if (journal.state.work !== 'rollback' || !isRunning(now)) return false;
  return restartRequired(await getSettings(connection, now));
}

/**
 * Makes sure that an app runs that ran before, unless somebody else has stopped it. Once more if a start that was under way unseen
 * has brought the new version up.
 */
export async function runAgain(
  context: Context,
  report: UndoReport,
  { others, back }: { readonly others: boolean; readonly back: boolean },
): Promise<void> {
  const { journal } = context;
  const { previous, target, targetRan } = journal.state;
  // A stop that Mendix has taken will come, however long it takes.
  const before = await (journal.state.stopping ? afterStop(context, Number.POSITIVE_INFINITY) : lookAt(context));
  if (journal.state.stopping && isRunning(before)) report.left.push('the app may stop yet: its stop still goes on');
  if (!hasToRun(journal.state)) {
    if (isRunning(before)) report.left.push('the app runs, which it did not before: somebody else has started it');
    else if (journal.has('start')) report.restored.push('the app is stopped, as it was before');
    return;
  }
  const ours = journal.has('stop') || (journal.has('start') && !(others && targetRan));
  if (!ours) {
    if (!isRunning(before)) report.left.push(`the app is ${before.status}: somebody else has stopped it`);
    return;
  }
  const which = !back && journal.has('transport') ? 'target' : 'previous';
  let now = await bringUp(context, which);
  if (!isRunning(before)) report.restored.push('the app runs again');
  const isPrevious = () => isSameVersion(now.modelVersion, previous?.version) !== false;
  if (!back || isPrevious()) return;
  if (journal.has('start') && isSameVersion(now.modelVersion, target?.version) !== false) {
    await takeDown(context);
    now = await bringUp(context, which);
  }
  if (!isPrevious()) report.left.push(`the app runs model version ${now.modelVersion} instead of ${previous?.version}`);
}
