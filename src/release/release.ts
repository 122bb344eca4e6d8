import { Failure } from '../base/failure.ts';
import { label } from '../mendix/client.ts';
import type { Environment } from '../mendix/types.ts';
import { hasToRun } from './journal.ts';
import { prepare } from './prepare.ts';
import { switchOver } from './switch.ts';
import type { Context, Phase, Plan } from './types.ts';
import { UndoReport, undo } from './undo.ts';
import { verify } from './verify.ts';

/** How long a rollback may take, in ms, however little of the release's own time is left. */
const rollbackMs = 30 * 60_000;

export interface ReleaseOptions {
  /** Called when a rollback begins: it gets its own time. */
  readonly onRollback?: (ms: number) => void;
}

/**
 * Carries a plan out: prepare, switch, verify; and on any failure after the first change, roll back.
 * @throws Failure of the phase that failed, with what was restored and what was not in its message
 */
export async function release(context: Context, plan: Plan, options: ReleaseOptions = {}): Promise<Environment> {
  const { journal, timeline, report } = context;
  let phase: Phase = 'plan';
  const enter = <T>(next: Phase, work: () => Promise<T>): Promise<T> => {
    phase = next;
    report.fact('phase', next);
    journal.note({ phase: next });
    return timeline.phase(next, work);
  };
  try {
    const left = await enter('prepare', () => prepare(context, plan));
    await enter('switch', () => switchOver(context, plan, left));
    const environment = await enter('verify', () => verify(context, plan));
    journal.note({ phase: 'over', succeeded: true });
    report.fact('rolled-back', false);
    report.fact('phase', 'done');
    return environment;
  } catch (error) {
    // A cancelled step has seconds left: its post step goes on from the journal.
    if (context.connection.signal?.aborted) throw error;
    throw await afterFailure(context, plan, phase, error, options);
  }
}

/** Rolls back if there is anything to roll back, and gives the error that the step ends with. */
async function afterFailure(
  context: Context,
  plan: Plan,
  phase: Phase,
  error: unknown,
  { onRollback }: ReleaseOptions,
): Promise<unknown> {
  const { journal, timeline, report, connection } = context;
  const name = label(plan.environment);
  report.fact('rolled-back', false);
  if (!journal.changed) {
    journal.note({ phase: 'over', succeeded: false });
    return beginning(`${name} was not changed.`, error);
  }
  report.say(`The release failed in its phase ${phase}: ${textOf(error)}`);
  onRollback?.(rollbackMs);
  const end = connection.clock.now() + rollbackMs;
  const own: Context = { ...context, leftMs: () => Math.max(0, end - connection.clock.now()) };
  const undone = new UndoReport();
  journal.note({ failedIn: phase });
  try {
    const data = plan.request.rollback === 'with-data';
    const work = () => undo(own, { keepNew: false, former: plan.settings, data, report: undone });
    await timeline.phase('rollback', work).finally(() => {
      if (timeline.downtimes.length > 0) report.fact('downtime-seconds', timeline.downtimeSeconds());
    });
  } catch (trouble) {
    return connection.signal?.aborted ? trouble : rollbackFailed(context, error, trouble);
  }
  const complete = undone.left.length === 0;
  report.fact('rolled-back', complete);
  journal.note({ phase: 'over', succeeded: false });
  report.say(undone.text());
  const state = complete ? `${name} was rolled back${afterwards(context)}` : `${name} was rolled back only in part`;
  return beginning(`${state}. ${undone.text()}`, error, complete ? 'Before the next release:' : '');
}

/** How the app is after a complete rollback. */
function afterwards({ journal, timeline }: Context): string {
  if (!hasToRun(journal.state)) return ' and is stopped, as before';
  if (timeline.downtimes.length === 0 && journal.state.wasRunning) return '; it was not stopped';
  return ' and runs its previous version again';
}

function rollbackFailed({ journal }: Context, error: unknown, trouble: unknown): unknown {
  // Data that are half restored must not be run on; everything else is tried once more at the end of the job.
  const half = trouble instanceof Failure && trouble.code === 'RESTORE_FAILED';
  if (half) journal.note({ phase: 'over', succeeded: false });
  const state = half ? 'is stopped, because its data may be incomplete' : 'may be down';
  const remedy = trouble instanceof Failure ? trouble.remedy : undefined;
  return beginning(
    `${label(journal.state)} ${state}: the release failed, and so did its rollback (${textOf(trouble)}).`,
    error,
    remedy ?? `Look at ${label(journal.state)} at once.`,
  );
}

/** The same error, beginning with the state of the app. A fault of ours stays one: it is reported with its stack. */
function beginning(state: string, error: unknown, remedy = ''): unknown {
  if (!(error instanceof Failure)) return new Error(`${state} ${textOf(error)}`, { cause: error });
  return error.with(`${state} ${error.message}`, { remedy: `${remedy} ${error.remedy ?? ''}`.trim() || undefined });
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
