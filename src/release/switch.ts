import type { Environment } from '../mendix/types.ts';
import { ensureAlone } from './others.ts';
import { start, takeDown } from './power.ts';
import { applySettings, type Prepared, transport } from './prepare.ts';
import type { Context, Plan } from './types.ts';

/** Stop, start, wait: the downtime, with nothing in it that could be done before or after. */
export async function switchOver(context: Context, plan: Plan, left: Prepared): Promise<Environment> {
  if (plan.wasRunning) {
    await ensureAlone(context, 'running');
    await takeDown(context);
  }
  if (left.transportLeft) await transport(context, plan);
  if (left.settingsLeft) await applySettings(context, plan);
  await ensureAlone(context, plan.wasRunning ? undefined : 'stopped');
  const running = await start(context, 'target');
  context.journal.note({ targetRan: true });
  context.report.fact('downtime-seconds', context.timeline.downtimeSeconds());
  return running;
}
