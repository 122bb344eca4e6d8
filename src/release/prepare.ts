import { Failure } from '../base/failure.ts';
import { createSnapshot, waitForSnapshot } from '../mendix/backups-v2.ts';
import { label } from '../mendix/client.ts';
import { scaleEnvironment, scaleOf } from '../mendix/environments.ts';
import type { BackupTarget } from '../mendix/lookup.ts';
import { getSettings, setSettings } from '../mendix/settings.ts';
import { type DesiredSetting, mergeSettings } from '../mendix/settings-change.ts';
import { transportPackage } from '../mendix/transport.ts';
import { packageName } from '../mendix/types.ts';
import { uploadPackage, waitForUpload } from '../mendix/upload.ts';
import { noteOf } from './journal.ts';
import { changedByOthers, ensureAlone } from './others.ts';
import { recordOf } from './record.ts';
import { type Context, limits, type Plan, refOf, type Source } from './types.ts';

/** What could be done while the app was up, and what is left for the time when it is down. */
export interface Prepared {
  /** The service wants the app stopped for it. */
  readonly transportLeft: boolean;
  readonly settingsLeft: boolean;
}

/** Everything that can be done while the app still runs, in its old version. */
export async function prepare(context: Context, plan: Plan): Promise<Prepared> {
  const { journal, report } = context;
  const took = await uploadAndBackUp(context, plan);
  await report.changes?.(recordOf(journal.state, plan));
  // While nothing takes time, nothing has changed since the plan was made.
  if (took) await ensureAlone(context);
  const transportLeft = plan.transport && !(await transportWhileUp(context, plan));
  // Settings that only the new package brings cannot be set before it is there.
  const settingsLeft = transportLeft && plan.unknownSettings.length > 0;
  if (!settingsLeft) await applySettings(context, plan.request.settings);
  if (plan.scale) {
    const { scale } = plan;
    await context.timeline.span('scale', async () => {
      journal.announce('scale');
      const scaled = await scaleEnvironment(context.connection, plan.environment, scale);
      report.say(`${label(scaled)} is scaled to ${scaleOf(scale)}.`);
    });
  }
  return { transportLeft, settingsLeft };
}

/** @returns whether there was anything to do */
async function uploadAndBackUp(context: Context, plan: Plan): Promise<boolean> {
  const { backup, request } = plan;
  const { source } = request;
  const work: ((side: Context) => Promise<void>)[] = [];
  if (plan.transport && source.from === 'file') work.push((side) => upload(side, plan, source));
  if (backup) {
    const ask = async ({ connection, journal, report }: Context) => {
      journal.announce('backup');
      const { snapshotId } = await createSnapshot(connection, backup, request.backupComment);
      report.fact('snapshot-id', snapshotId);
      journal.note({ snapshotId });
      return snapshotId;
    };
    work.push((side) => backUp(side, backup, () => ask(side)));
  }
  await atTheSameTime(context, work);
  return work.length > 0;
}

/** All at the same time. When one fails the others are ended before anything else happens, and what they leave is told. */
export async function atTheSameTime(
  context: Context,
  work: readonly ((side: Context) => Promise<void>)[],
): Promise<void> {
  const stop = new AbortController();
  const side: Context = { ...context, connection: context.connection.endedBy(stop.signal) };
  const results = await Promise.allSettled(
    work.map((one) =>
      one(side).catch((error: unknown) => {
        stop.abort(stop.signal.reason ?? error);
        throw error;
      }),
    ),
  );
  if (results.some(({ status }) => status === 'rejected')) throw stop.signal.reason;
}

async function upload(context: Context, plan: Plan, source: Extract<Source, { from: 'file' }>): Promise<void> {
  const { connection, timeline, journal, report } = context;
  const { path: file, name, size } = source;
  const { appId } = plan.environment;
  await timeline.span('upload', async (span) => {
    journal.announce('upload');
    const deadline = connection.clock.now() + context.leftMs();
    const uploaded = await uploadPackage(connection, appId, { file, name, size, apiVersion: 2, deadline });
    const { packageId } = uploaded;
    span.bytes = size;
    report.fact('package-id', packageId);
    journal.note({ target: noteOf({ packageId, name, version: plan.targetVersion }) });
    const ready = await waitForUpload(connection, appId, uploaded, limits(context));
    journal.note({ target: noteOf({ packageId, name, version: plan.targetVersion ?? ready.version }) });
    report.say(`Uploaded ${packageName(ready)}.`);
  });
}

/**
 * Makes a backup and waits for it.
 * @param ask starts it and notes its id, which it gives
 * @param how.ofTwo another backup is made at the same time: each is called by its environment
 * @param how.input of the action that takes the id
 */
export async function backUp(
  context: Context,
  target: BackupTarget,
  ask: () => Promise<string>,
  { ofTwo = false, ...input }: { readonly ofTwo?: boolean; readonly input?: string } = {},
): Promise<void> {
  const { connection, timeline, report } = context;
  const name = label(target);
  const key = `backup of ${name}`;
  await timeline.span(ofTwo ? `backup of ${target.mode}` : 'backup', async () => {
    const snapshotId = await ask();
    report.begins(key, { what: `The backup of ${name}`, id: snapshotId, ...input });
    await waitForSnapshot(connection, target, snapshotId, limits(context));
    report.ended(key);
    report.say(`Backup ${snapshotId}${ofTwo ? ` of ${name}` : ''} is completed.`);
  });
}

/** Returns false when the service insists that the app is stopped first. */
async function transportWhileUp(context: Context, plan: Plan): Promise<boolean> {
  try {
    await transport(context, plan);
    return true;
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'APP_IS_RUNNING') throw error;
    context.journal.withdraw('transport');
    if (!plan.wasRunning) throw changedByOthers(plan.environment, 'a start or a restore is under way');
    context.report.say('The service wants the app stopped for the transport; it will be done while the app is down.');
    return false;
  }
}

export async function transport(context: Context, plan: Plan): Promise<void> {
  const { connection, journal, timeline, report } = context;
  const packageId = journal.state.target?.packageId;
  if (packageId === undefined) throw new TypeError('There is no package to transport yet.');
  await timeline.span('transport', async () => {
    journal.announce('transport');
    await transportPackage(connection, plan.environment, packageId, limits(context));
    report.say(`Package ${packageId} is on ${label(plan.environment)}; it runs from the next start on.`);
  });
}

/**
 * Sets what is wanted, on top of what the environment has now.
 * @throws Failure `config`, code UNKNOWN_SETTING, when the new package does not bring a setting either
 */
export async function applySettings(context: Context, wanted: readonly DesiredSetting[]): Promise<void> {
  const { connection, journal, timeline, report } = context;
  const environment = refOf(context);
  if (wanted.length === 0) return;
  await timeline.span('settings', async () => {
    const current = await getSettings(connection, environment);
    const { settings, changes } = mergeSettings(current, wanted);
    if (changes.length === 0) return;
    const noted = journal.state.settings;
    const added = changes.filter(
      ({ section, name }) => !noted.some((one) => one.section === section && one.name === name),
    );
    journal.announce('settings', {
      settings: [...noted, ...added.map(({ section, name }) => ({ section, name, restorable: false }))],
    });
    await setSettings(connection, environment, settings);
    report.say(`Changed ${changes.length} settings: ${changes.map(({ name }) => name).join(', ')}.`);
  });
}
