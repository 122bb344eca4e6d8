import type { Environment } from '../mendix/types.ts';
import { ensureAlone } from './others.ts';
import { throughPhases } from './phases.ts';
import { start, takeDown } from './power.ts';
import { applySettings, type Prepared, prepare, transport } from './prepare.ts';
import type { Context, Plan } from './types.ts';
import { undo } from './undo.ts';
import { verify } from './verify.ts';

/** Carries a plan out. @throws Failure as `throughPhases` does */
export function release(context: Context, plan: Plan, onRollback?: (ms: number) => void): Promise<Environment> {
  const data = plan.request.rollback === 'with-data';
  return throughPhases<Prepared>(
    context,
    {
      name: 'release',
      prepare: () => prepare(context, plan),
      switchOver: (left) => switchOver(context, plan, left),
      verify: (started) => verify(context, plan, started),
      undo: (own, report) => undo(own, { keepNew: false, former: plan.settings, data, report }),
      rollbackMs: 30 * 60_000,
      runsAgain: 'runs its previous version again',
    },
    onRollback,
  );
}

/** Stop, start, wait: the downtime, with nothing in it that could be done before or after. */
async function switchOver(context: Context, plan: Plan, left: Prepared): Promise<Environment> {
  if (plan.wasRunning) {
    await ensureAlone(context, 'running');
    await takeDown(context);
  }
  if (left.transportLeft) await transport(context, plan);
  if (left.settingsLeft) await applySettings(context, plan.request.settings);
  await ensureAlone(context, plan.wasRunning ? undefined : 'stopped');
  return start(context, 'target');
}
