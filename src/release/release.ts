import { Failure, type FailureKind } from '../base/failure.ts';
import type { Environment } from '../mendix/types.ts';
import { prepare } from './prepare.ts';
import { rollBack } from './rollback.ts';
import { switchOver } from './switch.ts';
import type { Context, Phase, Plan } from './types.ts';
import { verify } from './verify.ts';

/** How long a rollback may take, in ms, however little of the release's own time is left. */
const rollbackMs = 30 * 60_000;

export interface ReleaseOptions {
  /** Called when a rollback begins: it gets its own time. */
  readonly onRollback?: (ms: number) => void;
}

/**
 * Carries a plan out: prepare, switch, verify; and on any failure after the first change, roll back.
 * @throws Failure of the phase that failed, with what was undone and what was not in its message
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

/** Rolls back if there is anything to roll back, and gives the failure that the step ends with. */
async function afterFailure(
  context: Context,
  plan: Plan,
  phase: Phase,
  error: unknown,
  { onRollback }: ReleaseOptions,
): Promise<unknown> {
  const { journal, timeline, report, connection } = context;
  report.fact('rolled-back', false);
  if (!journal.changed) {
    journal.note({ phase: 'over', succeeded: false });
    return told(error, 'Nothing was changed on the environment.');
  }
  report.say(`The release has failed in its phase ${phase}: ${messageOf(error)}`);
  onRollback?.(rollbackMs);
  const end = connection.clock.now() + rollbackMs;
  const own: Context = { ...context, leftMs: () => Math.max(0, end - connection.clock.now()) };
  try {
    const account = await timeline.phase('rollback', () => rollBack(own, plan, phase));
    const complete = account.left.length === 0;
    report.fact('rolled-back', complete);
    journal.note({ phase: 'over', succeeded: false });
    report.say(account.text());
    return told(error, `${complete ? 'The release was rolled back.' : ''} ${account.text()}`.trim(), {
      remedy: complete ? 'The app is as it was before; for the next try:' : undefined,
    });
  } catch (trouble) {
    if (connection.signal?.aborted) return trouble;
    // Data that are half restored must not be run on; everything else is tried once more at the end of the job.
    const half = trouble instanceof Failure && trouble.code === 'RESTORE_FAILED';
    if (half) journal.note({ phase: 'over', succeeded: false });
    const state = half
      ? 'The app is left stopped, because its data may be incomplete.'
      : 'The environment may be down: look at it at once.';
    return told(error, `And the rollback failed: ${messageOf(trouble)} ${state}`, {
      cause: trouble,
      remedy: (trouble as { remedy?: unknown }).remedy,
    });
  }
}

/** The same failure with more to say. */
function told(
  error: unknown,
  more: string,
  { cause = error, remedy }: { cause?: unknown; remedy?: unknown } = {},
): unknown {
  if (!(error instanceof Error)) return error;
  const { code, kind, remedy: own, requestId, status } = error as Error & Record<string, unknown>;
  if (typeof code !== 'string' || typeof kind !== 'string') {
    // A fault of ours stays one: without a code it is reported with its stack.
    return new Error(`${error.message} ${more}`, { cause: error });
  }
  const advice = [remedy, own].filter((text) => typeof text === 'string');
  return new Failure(`${error.message} ${more}`, {
    code,
    kind: kind as FailureKind,
    remedy: advice.length > 0 ? advice.join(' ') : undefined,
    requestId: typeof requestId === 'string' ? requestId : undefined,
    status: typeof status === 'number' ? status : undefined,
    cause,
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
