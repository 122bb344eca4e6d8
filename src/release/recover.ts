import { Failure } from '../base/failure.ts';
import { isRunning } from '../mendix/environments.ts';
import { waitForRestore } from '../mendix/restore.ts';
import { getSettings, type Settings, setSettings } from '../mendix/settings.ts';
import { type DesiredSetting, mergeSettings } from '../mendix/settings-change.ts';
import { waitForStart } from '../mendix/start-stop.ts';
import type { Environment } from '../mendix/types.ts';
import { WaitTimeout } from '../wait/wait.ts';
import { isChanged, type JournalState } from './journal.ts';
import { type Context, limits, nameOf, urgent } from './types.ts';
import {
  Account,
  afterStop,
  bringUp,
  lookAt,
  missing,
  putPackageBack,
  putScaleBack,
  refOf,
  runsPrevious,
  takeDown,
} from './undo.ts';

/** How an interrupted release was left. */
export type Recovery =
  /** It had ended by itself, or had not changed anything yet. */
  | { readonly kind: 'nothing-to-do'; readonly text: string }
  /** The new version had been started and runs; it was not verified to its end. */
  | { readonly kind: 'new-version-runs'; readonly text: string }
  /** The environment is back as it was, except for what `text` says. */
  | { readonly kind: 'put-back'; readonly text: string; readonly complete: boolean };

/** Whether an interrupted release with this journal needs anything done. */
export function needsRecovery(state: JournalState): boolean {
  return state.phase !== 'over' && isChanged(state);
}

/**
 * Brings the environment of a release that was cancelled or killed back to where an app can be left alone: whatever is under way
 * is waited for; a new version whose start was asked for is left running if it comes up; otherwise package, scale and settings go back and the app runs
 * again if it ran before. Idempotent. Data are never restored here: that takes longer than a cancelled job has.
 * @throws the failure or timeout that kept it from its end, saying how far it came
 */
export async function recover(context: Context): Promise<Recovery> {
  const { state } = context.journal;
  if (!needsRecovery(state)) return { kind: 'nothing-to-do', text: beside(state) };
  const account = new Account();
  try {
    return await putBackOrLeave(context, state, account);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const { code, kind, remedy } = error as Error & Record<string, unknown>;
    const known = typeof code === 'string' && typeof kind === 'string';
    const start = howToStart(state, code, kind);
    throw new Failure(`${error.message} ${account.text('Nothing was put back so far.')}`, {
      code: known ? code : 'RECOVERY_FAILED',
      kind: known ? (kind as Failure['kind']) : 'remote-failed',
      remedy:
        `Look at ${nameOf(state)} at once: it may be down.${start} ${typeof remedy === 'string' ? remedy : ''}`.trim(),
      cause: error,
    });
  }
}

/** What brings the app up, as a sentence with a space before it. */
function howToStart({ rollback, begun, previous }: JournalState, code: unknown, kind: unknown): string {
  // An app whose data may be half restored is the one that must not be started.
  if (code === 'RESTORE_FAILED') return '';
  // Nor does it help to start once more what has just failed to start.
  if (rollback === 'none' && kind === 'remote-failed' && begun.includes('transport') && previous) {
    return ` Nothing was put back (\`rollback: none\`): to run the version of before, transport package ${previous.packageId}, then start-and-wait.`;
  }
  return ' start-and-wait starts it.';
}

async function putBackOrLeave(context: Context, state: JournalState, account: Account): Promise<Recovery> {
  await endOfRestore(context, state, account);
  const released = state.phase !== 'rollback' && state.begun.includes('start');
  if (released) {
    const now = await endOfStart(context, state);
    if (isRunning(now)) return leave(now);
  }
  const restart = !released && state.whenRunning === 'target' && isRunning(await afterStop(context));
  if (state.rollback === 'none')
    account.left.push('package, settings and scale stay as the release left them (`rollback: none`)');
  else await putEverythingBack(context, state, account);
  if (restart && state.rollback !== 'none') await takeDown(context);
  if (state.wasRunning) {
    const before = await afterStop(context);
    const now = await bringUp(context, 'previous');
    if (!isRunning(before)) account.undone.push('the app was started again');
    if (state.rollback !== 'none' && runsPrevious(context, now) === false) await restartOnce(context, account);
  }
  return { kind: 'put-back', text: `${account.text()} ${beside(state)}`.trim(), complete: account.left.length === 0 };
}

/** A start that was under way unseen can still have brought the new version up: then the old one is started after all. */
async function restartOnce(context: Context, account: Account): Promise<void> {
  await takeDown(context);
  const now = await bringUp(context, 'previous');
  if (runsPrevious(context, now) === false) {
    const { previous } = context.journal.state;
    account.left.push(`${nameOf(now)} runs model version ${now.modelVersion} instead of ${previous?.version}`);
  }
}

function leave(now: Environment): Recovery {
  return {
    kind: 'new-version-runs',
    text: `The new version had been started and runs (model version ${now.modelVersion ?? 'unknown'}); it is left running. It was not verified to the end: check it, or release the previous package to go back.`,
  };
}

async function endOfRestore(context: Context, state: JournalState, account: Account): Promise<void> {
  const { connection } = context;
  if (!state.begun.includes('restore')) {
    if (state.rollback === 'with-data' && state.begun.includes('start')) {
      account.left.push(
        `the data were not restored (backup ${state.snapshotId ?? 'unknown'}; the restore action does it)`,
      );
    }
    return;
  }
  if (state.restoreId === undefined || !state.backupIds) {
    account.left.push('nobody knows whether the data were restored: the answer to the restore was lost');
    return;
  }
  const target = { ...refOf(context), ...state.backupIds };
  await waitForRestore(connection, target, state.restoreId, limits(context));
  account.undone.push(`the data are those of backup ${state.snapshotId}`);
}

/**
 * The environment once the start of the new version is over, whether it succeeded or not. A start of which nobody knows the job is
 * asked for again, which the service answers with the job under way or with a new one.
 */
async function endOfStart(context: Context, state: JournalState): Promise<Environment> {
  const { connection } = context;
  const ref = refOf(context);
  try {
    return state.startJobId === undefined
      ? await bringUp(context, 'target')
      : await waitForStart(connection, ref, state.startJobId, limits(context, urgent));
  } catch (error) {
    if (!(error instanceof Failure) || error instanceof WaitTimeout || error.kind === 'cancelled') throw error;
    context.report.say(`The start of the new version has failed (${error.code}).`);
    return lookAt(context);
  }
}

async function putEverythingBack(context: Context, state: JournalState, account: Account): Promise<void> {
  const { connection } = context;
  const before = state.previous ? await getSettings(connection, refOf(context)) : undefined;
  await putPackageBack(context, account);
  if (before) await putDeployedSettingsBack(context, state, before, account);
  await putScaleBack(context, account);
}

/**
 * Former values are not kept anywhere, but as long as the old version was the last to run, the service itself tells them as the
 * deployed ones.
 */
async function putDeployedSettingsBack(
  context: Context,
  state: JournalState,
  before: Settings,
  account: Account,
): Promise<void> {
  const { connection, timeline } = context;
  const ref = refOf(context);
  const now = await getSettings(connection, ref);
  const returned = [...new Set([...(state.dropped ?? []), ...missing(before, now)])];
  if (returned.length > 0) {
    account.left.push(
      `these settings have come back with the values of the package, set them again: ${returned.join(', ')}`,
    );
  }
  if (!state.begun.includes('settings')) return;
  // What is deployed are the former values as long as the new version never came up; afterwards nobody tells them any more.
  if (state.targetRan && state.settingsPutBack) {
    account.left.push('the rollback was interrupted while it put settings back; compare them');
    return;
  }
  const there = state.settings.filter(({ section, name }) => now[section].some((known) => known.name === name));
  const known = state.targetRan ? [] : there.filter(({ restorable }) => restorable);
  const lost = there.filter((one) => !known.includes(one));
  if (lost.length > 0) {
    account.left.push(
      `these settings keep their new values, because the former ones are not known: ${lost.map(({ name }) => name).join(', ')}`,
    );
  }
  const wanted = known.flatMap(({ section, name }): DesiredSetting[] => {
    const value = now[section].find((setting) => setting.name === name)?.deployedValue;
    return value === undefined ? [] : [{ section, name, value }];
  });
  const { settings, changes } = mergeSettings(now, wanted);
  if (changes.length === 0) return;
  await timeline.span('settings back', () => setSettings(connection, ref, settings));
  account.undone.push(`settings have their former values (${changes.map(({ name }) => name).join(', ')})`);
}

/** What a release may have left beside the environment. */
function beside(state: JournalState): string {
  const texts: string[] = [];
  if (state.phase === 'over') return '';
  if (state.begun.includes('upload')) {
    texts.push(
      state.target
        ? `The uploaded package ${state.target.packageId} stays with the app.`
        : 'An uploaded package may be with the app.',
    );
  }
  if (state.begun.includes('backup')) {
    texts.push(state.snapshotId ? `Backup ${state.snapshotId} was begun and stays.` : 'A backup may have been begun.');
  }
  return texts.join(' ');
}
