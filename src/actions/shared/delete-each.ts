import { Failure } from '../../base/failure.ts';
import type { Kept } from '../../retention/plan.ts';
import type { Step } from '../../runner/step.ts';

/** What came of deleting several things. */
export interface Deleted<T> {
  readonly deleted: readonly T[];
  readonly failed: readonly { readonly item: T; readonly failure: Failure }[];
}

/** What a rule, or the person, has decided. */
interface Decided<T> {
  readonly remove: readonly T[];
  readonly keep: readonly Kept<T>[];
}

/**
 * Tells what is kept and why, and deletes the rest, or with `dryRun` only tells what would be deleted.
 * @param named what an item is called in the log
 * @param remove false when there was nothing to delete any more
 */
export async function carryOut<T>(
  step: Step,
  decided: Decided<T>,
  named: (item: T) => string,
  remove: (item: T) => Promise<boolean>,
  dryRun: boolean,
): Promise<Deleted<T>> {
  for (const { item, because } of decided.keep) step.info(`Keeps ${named(item)}: ${because}.`);
  if (!dryRun) return deleteEach(step, decided.remove, named, remove);
  for (const item of decided.remove) step.info(`Would delete ${named(item)}.`);
  return { deleted: decided.remove, failed: [] };
}

/**
 * Deletes one after the other; a failure does not keep the others from being deleted, the end of the step does.
 * @throws what is no Failure
 */
async function deleteEach<T>(
  step: Step,
  items: readonly T[],
  name: (item: T) => string,
  remove: (item: T) => Promise<boolean>,
): Promise<Deleted<T>> {
  const deleted: T[] = [];
  const failed: { item: T; failure: Failure }[] = [];
  for (const item of items) {
    try {
      const wasThere = await remove(item);
      if (wasThere) deleted.push(item);
      step.info(wasThere ? `Deleted ${name(item)}.` : `${name(item)} was gone already.`);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failed.push({ item, failure: error });
      if (step.signal.aborted) break;
      step.info(`Could not delete ${name(item)}: ${error.message}`);
    }
  }
  return { deleted, failed };
}

/** Fails the step when anything could not be deleted, naming all of it. */
export function failIfAnyFailed<T>({ deleted, failed }: Deleted<T>, name: (item: T) => string): void {
  const [first] = failed;
  if (!first) return;
  const all = failed.map(({ item, failure }) => `- ${name(item)}: ${failure.message}`);
  throw new Failure(
    `${failed.length} of ${failed.length + deleted.length} could not be deleted:\n${all.join('\n')}`,
    failed.length === 1
      ? { code: first.failure.code, kind: first.failure.kind, remedy: first.failure.remedy, cause: first.failure }
      : {
          code: 'NOT_ALL_DELETED',
          kind: first.failure.kind,
          remedy: first.failure.remedy ?? 'Run the step again: it tries those that are left.',
          cause: first.failure,
        },
  );
}

/** How many were kept for each reason, as `3 (it is one of the last 3), 1 (…)`. */
export function reasons<T>(kept: readonly Kept<T>[]): string {
  const counts = new Map<string, number>();
  for (const { because } of kept) counts.set(because, (counts.get(because) ?? 0) + 1);
  return [...counts].map(([because, count]) => `${count} (${because})`).join(', ');
}
