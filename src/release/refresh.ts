import { Failure } from '../base/failure.ts';
import { createSnapshot, isUnderWay, listSnapshots, waitForSnapshot } from '../mendix/backups-v2.ts';
import { label } from '../mendix/client.ts';
import type { BackupTarget } from '../mendix/lookup.ts';
import type { Environment, Snapshot } from '../mendix/types.ts';
import { ensureAlone } from './others.ts';
import { throughPhases, type Work, type WorkOptions } from './phases.ts';
import { bringUp, takeDown } from './power.ts';
import { applySettings, atTheSameTime } from './prepare.ts';
import type { RefreshPlan } from './refresh-plan.ts';
import { undoRefresh } from './refresh-undo.ts';
import { replaceData } from './restore-parts.ts';
import { type Context, limits } from './types.ts';
import { healthy, type Seen } from './verify.ts';

/**
 * Carries a plan out: back up and set while the app runs; stop, restore, start; verify. On any failure after the first change the
 * target's own backup and settings are restored, and it is started.
 * @throws Failure of the phase that failed, with what was restored and what was not in its message
 */
export function refresh(context: Context, plan: RefreshPlan, options: WorkOptions = {}): Promise<Environment> {
  let seen: Seen | undefined;
  const work: Work<string> = {
    name: 'refresh',
    prepare: () => prepare(context, plan),
    switchOver: async (snapshotId) => {
      const environment = await switchOver(context, plan, snapshotId);
      seen = { environment, at: context.connection.clock.now() };
    },
    verify: () => verify(context, plan, seen),
    undo: (own, report) => undoRefresh(own, { keepNew: false, former: plan.settings, report }),
    rollbackMs: 60 * 60_000,
    runsAgain: 'runs again on its own data',
  };
  return throughPhases(context, work, options);
}

/** Everything that can be done while the app still runs on its own data. @returns id of the snapshot to restore */
async function prepare(context: Context, plan: RefreshPlan): Promise<string> {
  const { journal, report } = context;
  const { request, source, target, snapshot } = plan;
  let snapshotId = snapshot?.snapshotId;
  const work: ((side: Context) => Promise<void>)[] = [];
  if (snapshot?.state !== 'completed') {
    const onId = (id: string) => {
      snapshotId = id;
      report.fact('snapshot-id', id);
    };
    work.push((side) => backUp(side, source, onId, { known: snapshotId, input: 'snapshot-id' }));
  }
  if (request.backup) {
    const onId = (id: string) => {
      journal.note({ snapshotId: id });
      report.fact('backup-snapshot-id', id);
    };
    work.push(async (side) => {
      journal.announce('backup');
      await backUp(side, target, onId);
    });
  }
  await atTheSameTime(context, work);
  await ensureAlone(context, plan.wasRunning ? 'running' : 'stopped');
  await applySettings(context, plan);
  if (snapshotId === undefined) throw new TypeError('There is no snapshot to restore.');
  return snapshotId;
}

/**
 * Makes a backup and waits for it. One that is under way already is waited for instead: the service makes one at a time.
 * @param how the id of the one to wait for, and the input that takes its id
 */
async function backUp(
  context: Context,
  target: BackupTarget,
  onId: (snapshotId: string) => void,
  { known, ...input }: { readonly known?: string | undefined; readonly input?: string } = {},
): Promise<void> {
  const { connection, timeline, report } = context;
  const name = label(target);
  await timeline.span(`backup of ${target.mode}`, async () => {
    const snapshotId = known ?? (await ask(context, target)).snapshotId;
    onId(snapshotId);
    report.begins(`backup of ${name}`, { what: `The backup of ${name}`, id: snapshotId, ...input });
    await waitForSnapshot(connection, target, snapshotId, limits(context));
    report.ended(`backup of ${name}`);
    report.say(`Backup ${snapshotId} of ${name} is completed.`);
  });
}

async function ask({ connection, report }: Context, target: BackupTarget): Promise<Snapshot> {
  try {
    return await createSnapshot(connection, target);
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'ENVIRONMENT_BUSY') throw error;
    const underWay = (await listSnapshots(connection, target)).find(isUnderWay);
    if (!underWay) throw error;
    report.say(`A backup of ${label(target)} is under way already (${underWay.snapshotId}): it is taken.`);
    return underWay;
  }
}

/** Stop, restore, start: the downtime. The settings are in force before the data are there, and once more before the start. */
async function switchOver(context: Context, plan: RefreshPlan, snapshotId: string): Promise<Environment> {
  const { journal, report, timeline } = context;
  if (plan.wasRunning) await takeDown(context);
  await replaceData(context, snapshotId);
  report.say(`The data of ${label(plan.environment)} are those of ${label(plan.source)}.`);
  await applySettings(context, plan);
  const running = await bringUp(context, 'target');
  journal.note({ targetRan: true });
  report.fact('downtime-seconds', timeline.downtimeSeconds());
  return running;
}

/** It runs the package that it had before, and is healthy. @param seen how the start has left it */
async function verify(context: Context, { has, environment, request }: RefreshPlan, seen?: Seen): Promise<Environment> {
  const { health } = request;
  const before = [environment.modelVersion];
  const now = await healthy(context, { version: has.version, before, health, stableMs: 0, ...(seen && { seen }) });
  context.report.say(`${label(now)} is verified.`);
  return now;
}
