import { isRunning } from '../mendix/environments.ts';
import { waitForRestore } from '../mendix/restore.ts';
import { getSettings, type Settings } from '../mendix/settings.ts';
import type { Environment } from '../mendix/types.ts';
import { afterStop, bringUp, endOfStart, endStart, lookAt, takeDown } from './power.ts';
import { added, restoreData, restorePackage, restoreScale, restoreSettings } from './restore-parts.ts';
import { type Context, limits, refOf } from './types.ts';
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
    return this.left.length > 0 ? `${restored} Not restored: ${this.left.join('; ')}.` : restored;
  }
}

export interface UndoOptions {
  /** Leave a new version running whose start was asked for and that comes up. */
  readonly keepNew: boolean;
  /** The settings from before the release. They hold values, so that only the step that read them has them. */
  readonly former?: Settings;
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
  const { report, keepNew, former } = options;
  await endOfRestore(context, options);
  const started = journal.state.phase !== 'rollback' && journal.has('start');
  if (started && keepNew) {
    report.kept = await endOfStart(context);
    if (report.kept) return;
  }
  journal.note({ phase: 'rollback' });
  if (journal.state.rollback === 'none') {
    report.left.push('package, settings and scale stay as the release left them (`rollback: none`)');
    await runAgain(context, report);
    return;
  }
  const now = started ? await endStart(context) : await afterStop(context);
  const newRuns = isRunning(now) && journal.state.whenRunning === 'target';
  const before = journal.state.previous && (await getSettings(context.connection, refOf(context)));
  // What the new package dropped comes back with the previous one, but not with the value that it had.
  if (before && former && journal.has('transport')) journal.note({ dropped: added(before, former) });
  await restorePackage(context, report);
  await restoreSettings(context, report, { former, before });
  await restoreScale(context, report);
  if (newRuns) await takeDown(context);
  if (started && options.data) await restoreData(context, report);
  if (journal.state.wasRunning) await runAgain(context, report);
  else if (started) report.restored.push('the app is stopped, as it was before');
}

/** Waits for a restore that was under way when the release was interrupted. */
async function endOfRestore(context: Context, { data, report }: UndoOptions): Promise<void> {
  const { begun, rollback, snapshotId, restoreId, backupIds } = context.journal.state;
  if (!begun.includes('restore')) {
    if (!data && rollback === 'with-data' && begun.includes('start')) {
      report.left.push(`the data (backup ${snapshotId ?? 'unknown'}; the restore action restores it)`);
    }
    return;
  }
  if (restoreId === undefined || !backupIds) {
    report.left.push(
      'perhaps the data: the answer to the restore was lost, so nobody knows whether it was carried out',
    );
    return;
  }
  await waitForRestore(context.connection, { ...refOf(context), ...backupIds }, restoreId, limits(context));
  report.restored.push(`the data of backup ${snapshotId}`);
}

/** Starts the app if it does not run; once more if a start that was under way unseen has brought the new version up. */
async function runAgain(context: Context, report: UndoReport): Promise<void> {
  const { rollback, previous, wasRunning } = context.journal.state;
  if (!wasRunning) return;
  const goesBack = rollback !== 'none';
  const which = !goesBack && context.journal.has('transport') ? 'target' : 'previous';
  const before = goesBack ? await lookAt(context) : await afterStop(context);
  let now = await bringUp(context, which);
  if (!isRunning(before)) report.restored.push('the app runs again');
  if (!goesBack || isSameVersion(now.modelVersion, previous?.version) !== false) return;
  await takeDown(context);
  now = await bringUp(context, which);
  if (isSameVersion(now.modelVersion, previous?.version) !== false) return;
  report.left.push(`the app runs model version ${now.modelVersion} instead of ${previous?.version}`);
}
