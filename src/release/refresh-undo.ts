import { Failure } from '../base/failure.ts';
import { isRunning } from '../mendix/environments.ts';
import { findSetting, getSettings, sameValue } from '../mendix/settings.ts';
import type { Environment } from '../mendix/types.ts';
import type { JournalState } from './journal.ts';
import { afterStop, endOfStart, endStart, takeDown } from './power.ts';
import { followRestore, replaceData, restoreSettings } from './restore-parts.ts';
import { type Context, refOf } from './types.ts';
import { runAgain, type UndoOptions } from './undo.ts';

/**
 * Puts the environment right after a refresh that failed or was interrupted. With `keepNew` a restore that the service has
 * accepted is waited for, and the app is started on the new data. Otherwise the environment's own data are restored, then its
 * settings, then it runs again if it ran before: nothing ever starts on another environment's data with the former settings.
 * Reads before each write, so it can be repeated.
 * @throws the failure of what could not be restored; the journal stays in the phase `rollback` then
 */
export async function undoRefresh(context: Context, options: Omit<UndoOptions, 'data'>): Promise<void> {
  const { journal } = context;
  const { report, keepNew, former } = options;
  if (keepNew && journal.state.phase !== 'rollback') {
    report.kept = await goOn(context);
    if (report.kept) return;
  }
  // The start of a rollback that was interrupted is of the own data.
  const started = journal.has('start') && journal.state.whenRunning === 'target';
  journal.note({ phase: 'rollback' });
  const found = await afterStop(context);
  // Nor does a start go on that the rollback has ended by a stop.
  const now = started && !journal.has('stop') ? await endStart(context, found) : found;
  if (!isOwn(journal.state)) {
    const why = whyNotBack(journal.state, now, started);
    if (why !== undefined) {
      report.left.push(why);
      return;
    }
    if (isRunning(now)) await takeDown(context);
    await ownData(context);
    report.restored.push(`the data of backup ${journal.state.snapshotId}`);
  }
  const before = journal.has('settings') ? await getSettings(context.connection, refOf(context)) : undefined;
  await restoreSettings(context, report, { former, before });
  await runAgain(context, report, { others: false, back: true });
}

/** Whether the data are the environment's own for certain. */
function isOwn({ data, snapshotId }: JournalState): boolean {
  return data === undefined || (data.there === true && data.snapshotId === snapshotId);
}

/** Why the data stay as they are, and the settings with them, as parts of sentences. */
function whyNotBack({ data, snapshotId, begun, wasRunning }: JournalState, now: Environment, started: boolean) {
  const settings = begun.includes('settings') ? ' and the settings' : '';
  if (isRunning(now) && !started) return `the data${settings}: somebody else has started the app`;
  if (snapshotId !== undefined) return undefined;
  const what = data?.there ? 'the new data' : 'data that may be incomplete';
  const how = isRunning(now) ? 'runs on' : wasRunning ? 'is STOPPED, with' : 'is stopped, as it was before, with';
  return `the data${settings}: the refresh made no backup; the app ${how} ${what}`;
}

/**
 * Goes on with a refresh whose new data are there, or will be: the quickest way up.
 * @returns undefined when the way leads back
 */
async function goOn(context: Context): Promise<Environment | undefined> {
  const { journal } = context;
  if (!journal.has('start')) {
    if (journal.state.data?.restoreId === undefined) return undefined;
    try {
      await followRestore(context);
    } catch (error) {
      if (error instanceof Failure && error.code === 'RESTORE_FAILED') return undefined;
      throw error;
    }
    if (!(await settingsInForce(context))) return undefined;
  }
  return endOfStart(context);
}

/**
 * Whether what the refresh has set is still so. Its values are kept nowhere, but until the next start Mendix tells the former ones
 * as deployed.
 */
async function settingsInForce(context: Context): Promise<boolean> {
  const { state } = context.journal;
  const changed = state.settings.filter(({ restorable }) => restorable);
  if (changed.length === 0) return true;
  const now = await getSettings(context.connection, refOf(context));
  const back = changed.filter((one) => {
    const setting = findSetting(now, one);
    return !setting || (setting.deployedValue !== undefined && sameValue(setting, setting.deployedValue));
  });
  if (back.length === 0) return true;
  const names = back.map(({ name }) => name).join(', ');
  context.report.say(`Somebody else has set these settings back: ${names}. The new data are not used with them.`);
  return false;
}

/**
 * Restores the environment's own backup; after a lost answer once more, since nobody can tell in another way that these data are
 * there.
 */
async function ownData(context: Context): Promise<void> {
  const { journal } = context;
  const { snapshotId, data } = journal.state;
  if (snapshotId === undefined) throw new TypeError('There is no backup to restore.');
  try {
    await followRestore(context);
    if (data?.snapshotId === snapshotId && journal.state.data?.there) return;
  } catch (error) {
    const isNew = data?.snapshotId !== snapshotId;
    if (!(error instanceof Failure) || error.code !== 'RESTORE_FAILED' || !isNew) throw error;
  }
  await replaceData(context, snapshotId, true);
}
