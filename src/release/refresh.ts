import { Failure } from '../base/failure.ts';
import { createSnapshot, isUnderWay, listSnapshots } from '../mendix/backups-v2.ts';
import { label } from '../mendix/client.ts';
import type { BackupTarget } from '../mendix/lookup.ts';
import type { Environment, Snapshot } from '../mendix/types.ts';
import { ensureAlone } from './others.ts';
import { throughPhases } from './phases.ts';
import { bringUp, takeDown } from './power.ts';
import { applySettings, atTheSameTime, backUp } from './prepare.ts';
import type { RefreshPlan } from './refresh-plan.ts';
import { undoRefresh } from './refresh-undo.ts';
import { replaceData } from './restore-parts.ts';
import type { Context } from './types.ts';
import { healthy, type Seen } from './verify.ts';

/**
 * Carries a plan out: back up and set while the app runs; stop, restore, start; verify. On any failure after the first change the
 * target's own backup and settings are restored, and it is started.
 * @throws Failure of the phase that failed, with what was restored and what was not in its message
 */
export function refresh(context: Context, plan: RefreshPlan, onRollback?: (ms: number) => void): Promise<Environment> {
  return throughPhases<string>(
    context,
    {
      name: 'refresh',
      prepare: () => prepare(context, plan),
      switchOver: (snapshotId) => switchOver(context, plan, snapshotId),
      verify: (started) => verify(context, plan, started),
      undo: (own, report) => undoRefresh(own, { keepNew: false, former: plan.settings, report }),
      rollbackMs: 60 * 60_000,
      runsAgain: 'runs again on its own data',
    },
    onRollback,
  );
}

/** Everything that can be done while the app still runs on its own data. @returns id of the snapshot to restore */
async function prepare(context: Context, plan: RefreshPlan): Promise<string> {
  const { journal, report } = context;
  const { request, source, target, snapshot } = plan;
  let snapshotId = snapshot?.snapshotId;
  const work: ((side: Context) => Promise<void>)[] = [];
  if (snapshot?.state !== 'completed') {
    const takeSource = async (side: Context) => {
      snapshotId ??= (await ask(side, source)).snapshotId;
      report.fact('snapshot-id', snapshotId);
      return snapshotId;
    };
    work.push((side) => backUp(side, source, () => takeSource(side), { ofTwo: true, input: 'snapshot-id' }));
  }
  if (request.backup) {
    const takeTarget = async (side: Context) => {
      journal.announce('backup');
      const { snapshotId: id } = await ask(side, target);
      journal.note({ snapshotId: id });
      report.fact('backup-snapshot-id', id);
      return id;
    };
    work.push((side) => backUp(side, target, () => takeTarget(side), { ofTwo: true }));
  }
  await atTheSameTime(context, work);
  await ensureAlone(context, plan.wasRunning ? 'running' : 'stopped');
  await applySettings(context, plan.request.settings);
  if (snapshotId === undefined) throw new TypeError('There is no snapshot to restore.');
  return snapshotId;
}

/** Starts a backup. One that is under way already is taken instead: the service makes one at a time. */
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
  if (plan.wasRunning) await takeDown(context);
  await replaceData(context, snapshotId);
  context.report.say(`The data of ${label(plan.environment)} are those of ${label(plan.source)}.`);
  await applySettings(context, plan.request.settings);
  return bringUp(context, 'target');
}

/** It runs the package that it had before, and is healthy. */
async function verify(context: Context, { has, environment, request }: RefreshPlan, seen: Seen): Promise<Environment> {
  const { health } = request;
  const before = [environment.modelVersion];
  const now = await healthy(context, { version: has.version, before, health, stableMs: 0, seen });
  context.report.say(`${label(now)} is verified.`);
  return now;
}
