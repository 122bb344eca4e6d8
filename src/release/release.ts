import type { Environment } from '../mendix/types.ts';
import { throughPhases, type Work, type WorkOptions } from './phases.ts';
import { type Prepared, prepare } from './prepare.ts';
import { switchOver } from './switch.ts';
import type { Context, Plan } from './types.ts';
import { undo } from './undo.ts';
import { type Seen, verify } from './verify.ts';

/** How long the rollback of a release may take, in ms. */
const rollbackMs = 30 * 60_000;

/** Carries a plan out. @throws Failure as `throughPhases` does */
export function release(context: Context, plan: Plan, options: WorkOptions = {}): Promise<Environment> {
  let seen: Seen | undefined;
  const data = plan.request.rollback === 'with-data';
  const work: Work<Prepared> = {
    name: 'release',
    prepare: () => prepare(context, plan),
    switchOver: async (left) => {
      const environment = await switchOver(context, plan, left);
      seen = { environment, at: context.connection.clock.now() };
    },
    verify: () => verify(context, plan, seen),
    undo: (own, report) => undo(own, { keepNew: false, former: plan.settings, data, report }),
    rollbackMs,
    runsAgain: 'runs its previous version again',
  };
  return throughPhases(context, work, options);
}
