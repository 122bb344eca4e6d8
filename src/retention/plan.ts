export interface Retained {
  /** When it was made, in ms since 1970; NaN when nobody can tell. */
  readonly createdAt: number;
  /** False while it is being made, and for states that nobody documented. */
  readonly finished: boolean;
  /** Whether it could be restored or released. */
  readonly succeeded: boolean;
  /** What `labelPrefix` is compared with. */
  readonly label: string;
  /** Rules hold for each group by itself (an instance, a kind of backup). Default: all are one group. */
  readonly group?: string;
  /** Never deleted, with the reason as it reads after "kept:", for example `runs in Production`. */
  readonly protectedBecause?: string | undefined;
}

export interface RetentionRules {
  /** Keep this many of the newest successful ones of each group. */
  readonly keepLast?: number | undefined;
  /** Keep all that are younger than this many days (of 24 hours). */
  readonly keepDays?: number | undefined;
  /** Touch only those whose label starts with this. */
  readonly labelPrefix?: string | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export interface Kept<T> {
  readonly item: T;
  /** As a person reads it. */
  readonly because: string;
}

export interface RetentionPlan<T> {
  /** Oldest first, so that an interrupted run has deleted what matters least. */
  readonly remove: readonly T[];
  readonly keep: readonly Kept<T>[];
}

const dayMs = 86_400_000;

/**
 * Decides what may be deleted. With both rules an item stays when either keeps it. Never deleted: the newest successful one
 * of each group, whatever is unfinished, undated, protected or has another label, and failed ones that are newer than
 * any success (they tell why). Failed ones do not count for `keepLast`, so they cannot push good ones out.
 * @throws RangeError when there is no rule
 */
export function planRetention<T>(
  items: readonly T[],
  describe: (item: T) => Retained,
  rules: RetentionRules,
): RetentionPlan<T> {
  if (rules.keepLast === undefined && rules.keepDays === undefined)
    throw new RangeError('Say what to keep: keep-last, keep-days, or both.');
  const entries = items.map((item) => ({ item, facts: describe(item) }));
  // Undated ones sort as the newest: nothing may be judged older than them by mistake.
  entries.sort((a, b) => age(a.facts) - age(b.facts));
  const successes = new Map<string, number>();
  const remove: T[] = [];
  const keep: Kept<T>[] = [];
  for (const { item, facts } of entries) {
    const because = outOfReach(facts, rules) ?? keptByRule(facts, rules, successes);
    if (because === undefined) remove.unshift(item);
    else keep.push({ item, because });
  }
  return { remove, keep };
}

function outOfReach(facts: Retained, { labelPrefix = '' }: RetentionRules): string | undefined {
  if (!facts.label.startsWith(labelPrefix)) return `it does not begin with "${labelPrefix}"`;
  if (facts.protectedBecause !== undefined) return facts.protectedBecause;
  if (!facts.finished) return 'it is not finished';
  return Number.isNaN(facts.createdAt) ? 'its date cannot be read' : undefined;
}

/** @param successes how many finished successes of each group were seen so far, newest first; counted on here */
function keptByRule(facts: Retained, rules: RetentionRules, successes: Map<string, number>): string | undefined {
  const group = facts.group ?? '';
  const newer = successes.get(group) ?? 0;
  if (facts.succeeded) {
    successes.set(group, newer + 1);
    if (newer === 0) return 'it is the newest successful one';
    if (newer < (rules.keepLast ?? 0)) return `it is one of the last ${rules.keepLast}`;
  } else if (newer === 0) return 'it failed after the newest success';
  const isYoung = rules.keepDays !== undefined && rules.now - facts.createdAt < rules.keepDays * dayMs;
  return isYoung ? `it is younger than ${rules.keepDays} days` : undefined;
}

function age(facts: Retained): number {
  return Number.isNaN(facts.createdAt) ? Number.NEGATIVE_INFINITY : -facts.createdAt;
}
