import type { Schedule } from '../wait/wait.ts';

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
