import { Failure } from '../base/failure.ts';
import { createRestore, waitForRestore } from '../mendix/backups-v2.ts';
import { label } from '../mendix/client.ts';
import { isRunning, isScaled, scaleEnvironment, scaleOf } from '../mendix/environments.ts';
import type { BackupTarget } from '../mendix/lookup.ts';
import { getEnvironmentPackage } from '../mendix/packages.ts';
import { findSetting, getSettings, type Settings, sections, setSettings } from '../mendix/settings.ts';
import { type DesiredSetting, mergeSettings } from '../mendix/settings-change.ts';
import { transportPackage } from '../mendix/transport.ts';
import { span, WaitTimeout } from '../wait/wait.ts';
import type { ChangedSetting } from './journal.ts';
import { announced, lookAt, takeDown, urgent } from './power.ts';
import { type Context, limits, refOf } from './types.ts';
import type { UndoReport } from './undo.ts';

/** Does nothing unless the release may have put another package there. */
export async function restorePackage(context: Context, report: UndoReport): Promise<void> {
  const { connection, journal, timeline } = context;
  const { previous } = journal.state;
  if (!journal.has('transport')) return;
  if (!previous) {
    report.left.push('the package: the environment had none before, so the new one stays');
    return;
  }
  const ref = refOf(context);
  if ((await getEnvironmentPackage(connection, ref))?.packageId === previous.packageId) return;
  await timeline.span('previous package', () => transportWhenPossible(context, previous.packageId));
  report.restored.push(`package ${previous.packageId}`);
}

/** How long to wait for a start or a restore to end before the transport is asked for again, in ms. */
const underWayMs = 5_000;

/** Mendix refuses a transport while the app starts, and on some environments while it runs. */
async function transportWhenPossible(context: Context, packageId: string): Promise<void> {
  for (;;) {
    try {
      return await transportPackage(context.connection, refOf(context), packageId, limits(context));
    } catch (error) {
      const refused = error instanceof Failure && error.code === 'APP_IS_RUNNING';
      if (!refused || context.leftMs() < underWayMs) throw error;
      if (isRunning(await lookAt(context))) await takeDown(context);
      else await context.connection.sleep(underWayMs);
    }
  }
}

export async function restoreScale(context: Context, report: UndoReport): Promise<void> {
  const { connection, journal, timeline } = context;
  const { previousScale } = journal.state;
  if (!journal.has('scale')) return;
  if (!previousScale) {
    report.left.push('the scale: Mendix did not tell the previous one');
    return;
  }
  const now = await lookAt(context);
  if (isScaled(now, previousScale)) return;
  await timeline.span('previous scale', () => scaleEnvironment(connection, now, previousScale));
  report.restored.push(`the scale of ${scaleOf(previousScale)}`);
}

/** What is known of the settings before the release. */
interface FormerSettings {
  /** As they were before the release. Without them Mendix tells the former values, as far as it knows them. */
  readonly former: Settings | undefined;
  /** As they were before the previous package was restored. */
  readonly before: Settings | undefined;
  /** Values for those that nobody knows. */
  readonly given?: readonly DesiredSetting[];
}

/** Gives settings their former values: not only the changed ones, since a transport drops what the new package does not have. */
export async function restoreSettings(context: Context, report: UndoReport, known: FormerSettings): Promise<void> {
  const { connection, journal, timeline } = context;
  const { former, before, given = [] } = known;
  if (!before || !(journal.has('settings') || journal.has('transport'))) return;
  const now = await getSettings(connection, refOf(context));
  const wanted = former ? formerValues(former, now) : toldValues(context, report, { before, given }, now);
  const { settings, changes } = mergeSettings(now, wanted);
  if (changes.length === 0) return;
  journal.announce('settings', { settingsPutBack: true });
  await timeline.span('previous settings', () => setSettings(connection, refOf(context), settings));
  report.restored.push(`the former values of settings (${changes.map(({ name }) => name).join(', ')})`);
}

/** Names of the settings that `now` has and `before` had not. */
export function added(before: Settings, now: Settings): string[] {
  return sections.flatMap((section) =>
    now[section].map(({ name }) => name).filter((name) => !findSetting(before, { section, name })),
  );
}

function formerValues(former: Settings, now: Settings): DesiredSetting[] {
  return sections.flatMap((section) =>
    former[section].flatMap(({ name, value }) =>
      value !== undefined && findSetting(now, { section, name }) ? [{ section, name, value }] : [],
    ),
  );
}

/**
 * Former values are not kept anywhere, except those of scheduled events; but as long as the new version has never come up, Mendix
 * itself tells them as the deployed ones. What nobody tells is taken from what is given, or reported.
 */
function toldValues(
  context: Context,
  report: UndoReport,
  { before, given }: { readonly before: Settings; readonly given: readonly DesiredSetting[] },
  now: Settings,
): DesiredSetting[] {
  const { state } = context.journal;
  const isThere = (one: ChangedSetting | DesiredSetting) => findSetting(now, one) !== undefined;
  const told = state.settings.filter(isThere).flatMap(({ section, name, restorable, former }): DesiredSetting[] => {
    const deployed = findSetting(now, { section, name })?.deployedValue;
    const value = former ?? (restorable && !state.targetRan && state.begun.includes('settings') ? deployed : undefined);
    return value === undefined ? [] : [{ section, name, value }];
  });
  const isTold = (name: string) => told.some((one) => one.name === name);
  const known = [...told, ...given.filter((one) => isThere(one) && !isTold(one.name))];
  const unknown = (names: readonly string[]) => names.filter((name) => !known.some((one) => one.name === name));
  const returned = unknown([...new Set([...(state.dropped ?? []), ...added(before, now)])]);
  if (returned.length > 0) {
    report.left.push(
      `these settings, which have the package's values now and must be set again: ${returned.join(', ')}`,
    );
  }
  const lost = state.begun.includes('settings') ? unknown(state.settings.filter(isThere).map(({ name }) => name)) : [];
  const unsure = lost.filter((name) => !returned.includes(name));
  if (unsure.length > 0) {
    report.left.push(
      state.targetRan && state.settingsPutBack
        ? 'perhaps some settings, because the rollback was interrupted while it restored them: compare them'
        : `these settings, whose former values are not known: ${unsure.join(', ')}`,
    );
  }
  return known;
}

export async function restoreData(context: Context, report: UndoReport): Promise<void> {
  const { snapshotId } = context.journal.state;
  if (snapshotId === undefined) {
    report.left.push('the data: this release made no backup');
    return;
  }
  try {
    await replaceData(context, snapshotId);
    report.restored.push(`the data of backup ${snapshotId}`);
  } catch (error) {
    // With a lost answer Mendix itself decides: it refuses the start as long as a restore goes on.
    if (!(error instanceof Failure) || !isLost(error)) throw error;
    report.left.push(`perhaps the data: nobody knows whether backup ${snapshotId} was restored (${error.message})`);
  }
}

/** Whether nobody knows if the service has carried it out. */
function isLost(error: Failure): boolean {
  return error.outcomeUnknown && error.kind !== 'cancelled' && !(error instanceof WaitTimeout);
}

/** How long to wait before a restore is asked for again, in ms. */
const busyMs = 15_000;

/**
 * Puts a backup in place of the data of the environment, which is stopped, and waits for it. While another job (a nightly backup) is
 * under way there, the service refuses it, and it is asked for again.
 * @param repeatLost ask again after a lost answer, too: only where the same backup twice is the same as once
 * @throws Failure; with `outcomeUnknown` when the restore may be under way; `remote-failed`, code RESTORE_FAILED
 */
export async function replaceData(context: Context, snapshotId: string, repeatLost = false): Promise<void> {
  const { connection, journal, timeline, report } = context;
  const ask = () => createRestore(connection, backupTarget(context), snapshotId);
  for (;;) {
    try {
      return await timeline.span('restore', async () => {
        const { restoreId } = await announced(context, 'restore', ask, { data: { snapshotId } });
        journal.note({ data: { snapshotId, restoreId } });
        report.fact('restore-id', restoreId);
        await followRestore(context);
      });
    } catch (error) {
      const again = error instanceof Failure && (error.code === 'ENVIRONMENT_BUSY' || (repeatLost && isLost(error)));
      if (!again || context.leftMs() < busyMs) throw error;
      report.say(`The restore of backup ${snapshotId} is asked for again in ${span(busyMs)}. ${error.message}`);
      await connection.sleep(busyMs);
    }
  }
}

/** Waits for the restore that is under way, if its id is known. @throws Failure `remote-failed`, code RESTORE_FAILED */
export async function followRestore(context: Context): Promise<void> {
  const { journal, report, connection } = context;
  const { data } = journal.state;
  if (data?.restoreId === undefined || data.there) return;
  const { snapshotId, restoreId } = data;
  const target = backupTarget(context);
  report.begins('restore', { what: `The restore of backup ${snapshotId} into ${label(target)}`, id: restoreId });
  try {
    await waitForRestore(connection, target, restoreId, limits(context, urgent));
  } catch (error) {
    if (error instanceof Failure && error.code === 'RESTORE_FAILED') report.ended('restore');
    throw error;
  }
  report.ended('restore');
  journal.note({ data: { ...data, there: true } });
}

function backupTarget(context: Context): BackupTarget {
  const { backupIds } = context.journal.state;
  if (!backupIds) throw new TypeError('The journal has no ids for a restore.');
  return { ...refOf(context), ...backupIds };
}
