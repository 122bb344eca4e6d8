import { Failure } from '../base/failure.ts';
import { label } from '../mendix/client.ts';
import type { DesiredSetting } from '../mendix/settings-change.ts';
import { isChanged, type JournalState } from './journal.ts';
import { undoRefresh } from './refresh-undo.ts';
import type { Context } from './types.ts';
import { UndoReport, undo } from './undo.ts';

/** Whether an interrupted release with this journal needs anything done. */
export function needsRecovery(state: JournalState): boolean {
  return state.phase !== 'over' && isChanged(state);
}

/**
 * Puts the environment of a release right that was cancelled or killed: a new version whose start was asked for is left running
 * if it comes up; otherwise package, scale and settings are restored, and the app runs again if it ran before. Can be repeated.
 * The data of a release are never restored here: that takes longer than a cancelled job has. A refresh whose restore was accepted
 * goes on to its start; otherwise its environment gets its own data back.
 * @param given values for settings whose former ones nobody knows
 * @returns what was done and what was not, as sentences
 * @throws the failure that kept it from its end, saying how far it came
 */
export async function recover(context: Context, given: readonly DesiredSetting[] = []): Promise<string> {
  const { state } = context.journal;
  const report = new UndoReport();
  try {
    if (state.work === 'refresh') await undoRefresh(context, { keepNew: true, report });
    else await undo(context, { keepNew: true, given, data: false, report });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw error.with(`${label(state)} may be down. ${error.message} ${report.text('Nothing was restored so far.')}`, {
      // As it is now: meanwhile another restore may be under way than the one that was found.
      remedy:
        `Look at ${label(state)} at once.${howToStart(context.journal.state, error)} ${error.remedy ?? ''}`.trim(),
    });
  }
  if (!report.kept) return `${report.text()} ${leftBeside(state)}`.trim();
  if (state.work === 'refresh')
    return 'The new data are there and the app runs on them, with the settings of the refresh. It was not verified to the end: check it, or run the refresh again.';
  return `The new version had been started and runs (model version ${report.kept.modelVersion ?? 'unknown'}); it is left running. It was not verified to the end: check it, or release the previous package to go back.`;
}

/** What brings the app up, as a sentence with a space before it. */
function howToStart({ work, rollback, begun, previous, data }: JournalState, { code, kind }: Failure): string {
  // An app whose data may be half restored is the one that must not be started.
  if (code === 'RESTORE_FAILED') return '';
  if (work === 'refresh' && data && !data.there) {
    const { snapshotId, restoreId } = data;
    return ` Do not start it before its data are there${restoreId ? `: restore with restore-id ${restoreId} waits for them` : `: restore backup ${snapshotId}`}; then set its settings, and start-and-wait starts it.`;
  }
  // Nor does it help to start once more what has just failed to start.
  if (rollback === 'none' && kind === 'remote-failed' && begun.includes('transport') && previous) {
    return ` Nothing was restored (\`rollback: none\`): to run the previous version, transport package ${previous.packageId}, then start-and-wait.`;
  }
  return ' start-and-wait starts it.';
}

/** What a release may have left beside the environment. */
export function leftBeside({ begun, target, snapshotId }: JournalState): string {
  const texts: string[] = [];
  if (begun.includes('upload')) {
    texts.push(
      target
        ? `The uploaded package ${target.packageId} stays with the app.`
        : 'An uploaded package may be with the app.',
    );
  }
  if (begun.includes('backup')) {
    texts.push(snapshotId ? `Backup ${snapshotId} was begun and stays.` : 'A backup may have been begun.');
  }
  return texts.join(' ');
}
