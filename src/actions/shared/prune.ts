import { Failure } from '../../base/failure.ts';
import { type Kept, planRetention, type Retained, type RetentionPlan } from '../../retention/plan.ts';
import { atLeastOneOf, flag, integer } from '../../runner/inputs.ts';
import type { Step } from '../../runner/step.ts';
import type { Row } from '../../runner/summary.ts';

/** Which to keep. @param things `backups`, with what counts: `complete backups` */
export function retentionInputs(things: string) {
  return {
    'keep-last': integer(`Keep this many of the newest ${things}.`, 1, 10_000),
    'keep-days': integer(
      'Keep all that are younger than this many days. With `keep-last`: what either rule keeps, stays.',
      1,
      10_000,
    ),
    'dry-run': flag('Only show what would be deleted.', { default: 'false' }),
  } as const;
}

type Rules = { readonly 'keep-last': number | undefined; readonly 'keep-days': number | undefined };

export function withoutRules(given: Rules): string[] {
  return atLeastOneOf(given, ['keep-last', 'keep-days'], 'what to keep');
}

/** What the rules of a step decide. @param labelPrefix only those count whose label begins so */
export function decide<T>(
  step: Step,
  items: readonly T[],
  describe: (item: T) => Retained,
  given: Rules,
  labelPrefix?: string,
): RetentionPlan<T> {
  const { 'keep-last': keepLast, 'keep-days': keepDays } = given;
  return planRetention(items, describe, { keepLast, keepDays, labelPrefix, now: step.clock.now() });
}

export interface Shown<T> {
  /** In the log: `backup 12 of my-instance`. */
  readonly name: (item: T) => string;
  readonly output: (item: T) => unknown;
  readonly head: readonly string[];
  readonly row: (item: T) => Row;
}

/**
 * Deletes what was decided, or with `dryRun` only tells what would be; sets `deleted`, `deleted-count` and `kept-count`, and
 * fails when anything could not be deleted. One failure does not keep the others from being deleted; the end of the step does.
 * @param total number of things there are
 * @param remove false when there was nothing to delete any more
 */
export async function prune<T>(
  step: Step<'deleted' | 'deleted-count' | 'kept-count'>,
  { remove: condemned, keep }: RetentionPlan<T>,
  total: number,
  shown: Shown<T>,
  remove: (item: T) => Promise<boolean>,
  dryRun: boolean,
): Promise<void> {
  for (const { item, because } of keep) step.info(`Keeping ${shown.name(item)}: ${because}.`);
  const { deleted, gone, failed } = dryRun
    ? { deleted: condemned, gone: 0, failed: [] }
    : await deleteEach(step, condemned, shown.name, remove);
  if (dryRun) for (const item of condemned) step.info(`Would delete ${shown.name(item)}.`);
  if (condemned.length === 0) step.info('There is nothing to delete.');
  const left = total - deleted.length - gone;
  step.output('deleted', JSON.stringify(deleted.map(shown.output)));
  step.output('deleted-count', deleted.length);
  step.output('kept-count', left);
  step.summary
    .fact(dryRun ? 'Would delete' : 'Deleted', deleted.length)
    .fact('Already gone', gone || undefined)
    .fact('Kept', keep.length === 0 ? left : reasons(keep));
  if (deleted.length > 0) step.summary.table(shown.head, deleted.map(shown.row));
  if (failed.length > 0) throw notDeleted(failed, condemned.length, shown.name);
}

interface Failed<T> {
  readonly item: T;
  readonly failure: Failure;
}

async function deleteEach<T>(
  step: Step,
  items: readonly T[],
  name: (item: T) => string,
  remove: (item: T) => Promise<boolean>,
) {
  const deleted: T[] = [];
  const failed: Failed<T>[] = [];
  let gone = 0;
  for (const item of items) {
    try {
      const wasThere = await remove(item);
      if (wasThere) deleted.push(item);
      else gone += 1;
      step.info(wasThere ? `Deleted ${name(item)}.` : `${name(item)} was already gone.`);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failed.push({ item, failure: error });
      if (step.signal.aborted) break;
      step.info(`Could not delete ${name(item)}: ${error.message}`);
    }
  }
  return { deleted, gone, failed };
}

function notDeleted<T>(failed: readonly Failed<T>[], of: number, name: (item: T) => string): Failure {
  const [{ failure: first } = { failure: undefined }] = failed;
  const all = failed.map(({ item, failure }) => `- ${name(item)}: ${failure.message}`);
  return new Failure(`${failed.length} of ${of} could not be deleted:\n${all.join('\n')}`, {
    code: failed.length === 1 && first ? first.code : 'NOT_ALL_DELETED',
    kind: first?.kind ?? 'remote-failed',
    remedy: first?.remedy ?? 'Run the step again: it tries those that are left.',
    cause: first,
  });
}

/** How many were kept for each reason, as `3 (it is one of the last 3), 1 (…)`. */
function reasons<T>(kept: readonly Kept<T>[]): string {
  const groups = Map.groupBy(kept, ({ because }) => because);
  return [...groups].map(([because, { length }]) => `${length} (${because})`).join(', ');
}
