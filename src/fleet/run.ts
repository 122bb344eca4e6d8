import type { Schedule } from '../wait/wait.ts';

/**
 * Does `work` for all items, at most `limit` at a time. The results are in the order of the items, so work must not reject.
 * @param onDone hears of each result as it comes, and how many there are with it
 */
export async function sideBySide<T, R>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<R>,
  onDone: (result: R, done: number) => void,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  let done = 0;
  const worker = async () => {
    while (next < items.length) {
      const index = next++;
      const result = await work(items[index] as T);
      results[index] = result;
      done += 1;
      onDone(result, done);
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
  return results;
}

/** Share of the pace that looks at jobs may take; the rest is for everything else. */
const shareOfLooks = 0.5;

/**
 * How often to look at each of so many jobs, so that together they stay within the pace.
 * @param parallel jobs at a time
 * @param perSecond requests per second, all together
 */
export function fleetSchedule(parallel: number, perSecond: number): Schedule {
  const minMs = Math.max(10_000, (1_000 * parallel) / (perSecond * shareOfLooks));
  return { minMs, share: 0.2, maxMs: Math.max(60_000, minMs) };
}
