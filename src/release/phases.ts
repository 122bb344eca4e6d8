import { Failure } from '../base/failure.ts';
import { label } from '../mendix/client.ts';
import type { Environment } from '../mendix/types.ts';
import { hasToRun } from './journal.ts';
import type { Context, Phase } from './types.ts';
import { UndoReport } from './undo.ts';
import type { Seen } from './verify.ts';

/** What goes through the phases: a release, or a refresh of data. `L` is what `prepare` leaves to `switchOver`. */
export interface Work<L = void> {
  /** As it reads in a sentence: `the release failed`. */
  readonly name: 'release' | 'refresh';
  readonly prepare: () => Promise<L>;
  /** The downtime; gives the environment with what was started. */
  readonly switchOver: (left: L) => Promise<Environment>;
  /** @param started how the start has left it */
  readonly verify: (started: Seen) => Promise<Environment>;
  /** Puts the environment right after a failure. @param own with the time of a rollback */
  readonly undo: (own: Context, report: UndoReport) => Promise<void>;
  /** How long that may take, in ms, however little of the own time of the work is left. */
  readonly rollbackMs: number;
  /** How an app that was stopped is after a complete rollback: `runs its previous version again`. */
  readonly runsAgain: string;
}

/**
 * Carries some work out: prepare, switch, verify; and on any failure after the first change, its rollback.
 * @param onRollback called when a rollback begins, with its own time in ms
 * @throws Failure of the phase that failed, with what was restored and what was not in its message
 */
export async function throughPhases<L>(
  context: Context,
  work: Work<L>,
  onRollback?: (ms: number) => void,
): Promise<Environment> {
  const { journal, timeline, report } = context;
  let phase: Phase = 'plan';
  const enter = <T>(next: Phase, part: () => Promise<T>): Promise<T> => {
    phase = next;
    report.fact('phase', next);
    journal.note({ phase: next });
    return timeline.phase(next, part);
  };
  try {
    const left = await enter('prepare', work.prepare);
    const running = await enter('switch', () => work.switchOver(left));
    const started = { environment: running, at: context.connection.clock.now() };
    journal.note({ targetRan: true });
    report.fact('downtime-seconds', timeline.downtimeSeconds());
    const environment = await enter('verify', () => work.verify(started));
    journal.note({ phase: 'over', succeeded: true });
    report.fact('rolled-back', false);
    report.fact('phase', 'done');
    return environment;
  } catch (error) {
    // A cancelled step has seconds left: its post step goes on from the journal.
    if (context.connection.signal?.aborted) throw error;
    throw await afterFailure(context, work, phase, error, onRollback);
  }
}

/** Rolls back if there is anything to roll back, and gives the error that the step ends with. */
async function afterFailure(
  context: Context,
  work: Pick<Work, 'name' | 'undo' | 'rollbackMs' | 'runsAgain'>,
  phase: Phase,
  error: unknown,
  onRollback: ((ms: number) => void) | undefined,
): Promise<unknown> {
  const { journal, timeline, report, connection } = context;
  const name = label(journal.state);
  report.fact('rolled-back', false);
  if (!journal.changed) {
    journal.note({ phase: 'over', succeeded: false });
    return beginning(`${name} was not changed.`, error);
  }
  report.say(`The ${work.name} failed in its phase ${phase}: ${textOf(error)}`);
  onRollback?.(work.rollbackMs);
  const end = connection.clock.now() + work.rollbackMs;
  const own: Context = { ...context, leftMs: () => Math.max(0, end - connection.clock.now()) };
  const undone = new UndoReport();
  journal.note({ failedIn: phase });
  try {
    await timeline
      .phase('rollback', () => work.undo(own, undone))
      .finally(() => {
        if (timeline.downtimes.length > 0) report.fact('downtime-seconds', timeline.downtimeSeconds());
      });
  } catch (trouble) {
    return connection.signal?.aborted ? trouble : rollbackFailed(context, work.name, error, trouble);
  }
  const complete = undone.left.length === 0;
  report.fact('rolled-back', complete);
  journal.note({ phase: 'over', succeeded: false });
  const what = undone.text(complete ? undefined : '');
  report.say(what);
  const state = complete
    ? `${name} was rolled back${afterwards(context, work)}`
    : `${name} was ${undone.restored.length > 0 ? 'rolled back only in part' : 'not rolled back'}`;
  const next = complete ? `Before the next ${work.name}:` : '';
  return beginning(`${state}. ${what}`, error, next);
}

/** How the app is after a complete rollback. */
function afterwards({ journal, timeline }: Context, { runsAgain }: Pick<Work, 'runsAgain'>): string {
  if (!hasToRun(journal.state)) return ' and is stopped, as before';
  if (timeline.downtimes.length === 0 && journal.state.wasRunning) return '; it was not stopped';
  return ` and ${runsAgain}`;
}

function rollbackFailed({ journal }: Context, name: Work['name'], error: unknown, trouble: unknown): unknown {
  // Data that are half restored must not be run on; everything else is tried once more at the end of the job.
  const half = trouble instanceof Failure && trouble.code === 'RESTORE_FAILED';
  if (half) journal.note({ phase: 'over', succeeded: false });
  const state = half ? 'is stopped, because its data may be incomplete' : 'may be down';
  const remedy = trouble instanceof Failure ? trouble.remedy : undefined;
  return beginning(
    `${label(journal.state)} ${state}: the ${name} failed, and so did its rollback (${textOf(trouble)}).`,
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
