import { Failure } from '../base/failure.ts';
import { isRunning } from '../mendix/environments.ts';
import { createRestore, waitForRestore } from '../mendix/restore.ts';
import { getSettings, type Settings, sections, setSettings } from '../mendix/settings.ts';
import { type DesiredSetting, mergeSettings } from '../mendix/settings-change.ts';
import { WaitTimeout } from '../wait/wait.ts';
import { announced, seconds } from './switch.ts';
import { type Context, limits, nameOf, type Phase, type Plan } from './types.ts';
import {
  Account,
  afterStop,
  bringUp,
  endStart,
  lookAt,
  missing,
  putPackageBack,
  putScaleBack,
  runsPrevious,
  takeDown,
} from './undo.ts';

/**
 * Undoes a release that failed after its first change, as far as the plan's mode says: package, settings and scale go back to
 * what they were; the data only with `with-data`, and only when the new version was started; then the app runs again if it ran
 * before. An app that still runs its old version is not restarted.
 * @throws the failure of what could not be undone; `journal` stays in the phase `rollback` then
 */
export async function rollBack(context: Context, plan: Plan, failedIn: Phase): Promise<Account> {
  const { journal, timeline, report } = context;
  journal.note({ phase: 'rollback', failedIn });
  const account = new Account();
  if (plan.wish.rollback === 'none') await onlyUp(context, plan, account);
  else await back(context, plan, account);
  if (timeline.downtimes.length > 0) report.fact('downtime-seconds', seconds(timeline.downtimeMs()));
  return account;
}

async function onlyUp(context: Context, plan: Plan, account: Account): Promise<void> {
  const { journal } = context;
  account.left.push('package, settings and scale stay as the release left them (`rollback: none`)');
  if (!plan.wasRunning) return;
  const now = await afterStop(context);
  if (!isRunning(now)) {
    await bringUp(context, journal.has('transport') ? 'target' : 'previous');
    account.undone.push('the app runs again');
  } else context.timeline.up();
}

async function back(context: Context, plan: Plan, account: Account): Promise<void> {
  const { journal, timeline } = context;
  const newStarted = journal.has('start');
  if (newStarted) {
    if (await endStart(context)) journal.note({ targetRan: true });
  } else await afterStop(context);
  if (journal.has('transport') && plan.previous) {
    const current = await getSettings(context.connection, plan.environment);
    journal.note({ dropped: missing(current, plan.settings) });
  }
  await putPackageBack(context, account);
  await putSettingsBack(context, plan, account);
  await putScaleBack(context, account);
  if (newStarted && isRunning(await lookAt(context))) await takeDown(context);
  if (plan.wish.rollback === 'with-data') await dataBack(context, plan, account, newStarted);
  if (plan.wasRunning) {
    const wasDown = !isRunning(await lookAt(context));
    const now = await bringUp(context, 'previous');
    if (wasDown) account.undone.push('the app was started again');
    if (runsPrevious(context, now) === false) {
      account.left.push(`${nameOf(now)} runs model version ${now.modelVersion} instead of ${plan.previous?.version}`);
    }
  } else if (newStarted) {
    account.undone.push('the app is stopped, as it was before');
  }
  timeline.up();
}

/** All values are put back, not only the changed ones: a transport may have dropped what the new package does not have. */
async function putSettingsBack(context: Context, plan: Plan, account: Account): Promise<void> {
  const { connection, journal, timeline } = context;
  if (!journal.has('settings') && !journal.has('transport')) return;
  const ref = plan.environment;
  const current = await getSettings(connection, ref);
  const { settings, changes } = mergeSettings(current, previousValues(plan.settings, current));
  if (changes.length === 0) return;
  journal.announce('settings', { settingsPutBack: true });
  await timeline.span('settings back', () => setSettings(connection, ref, settings));
  account.undone.push(`settings have their former values (${changes.map(({ name }) => name).join(', ')})`);
}

/** The former values of what the environment has now. */
function previousValues(before: Settings, now: Settings): DesiredSetting[] {
  return sections.flatMap((section) =>
    before[section].flatMap(({ name, value }) =>
      value !== undefined && now[section].some((setting) => setting.name === name) ? [{ section, name, value }] : [],
    ),
  );
}

async function dataBack(context: Context, plan: Plan, account: Account, newStarted: boolean): Promise<void> {
  const { connection, journal, timeline, report } = context;
  const { snapshotId } = journal.state;
  if (!newStarted) return;
  if (!plan.backup || snapshotId === undefined) {
    account.left.push('the data stay as they are, because there is no backup of this release');
    return;
  }
  const target = plan.backup;
  const what = `The restore of backup ${snapshotId} into ${nameOf(target)}`;
  await timeline.span('restore', async () => {
    try {
      const { restoreId } = await announced(context, 'restore', () => createRestore(connection, target, snapshotId));
      journal.note({ restoreId });
      report.begins('restore', { what, id: restoreId });
      await waitForRestore(connection, target, restoreId, limits(context));
      report.ended('restore');
      account.undone.push(`the data are those of backup ${snapshotId}`);
    } catch (error) {
      if (!(error instanceof Failure) || error instanceof WaitTimeout || error.kind === 'cancelled') throw error;
      report.ended('restore');
      // With a lost answer the service itself decides: it refuses the start as long as a restore goes on.
      if (!error.outcomeUnknown) throw error;
      account.left.push(`nobody knows whether the data are those of backup ${snapshotId} (${error.message})`);
    }
  });
}
