/** Emulated time for Syncano: statuses computed from timelines, and what backups and restores do to the instances' data. */
import type { VariantReader } from '../core/variants.ts';
import type { VARIANTS } from './variants.ts';
import { type Backup, choose, type Step, type Timeline, type World } from './world.ts';

/** Durations (milliseconds, emulated) and the ends that new jobs come to. */
export interface Rules {
  readonly scheduledTime: number;
  readonly runningTime: number;
  readonly uploadingTime: number;
  readonly runningStatus: string;
  readonly backupOutcome: string;
  readonly restoreOutcome: string;
  /** Whether a second restore, once it is aborted, runs all the same. */
  readonly secondRestoreRuns: boolean;
}

const ALREADY_SCHEDULED = 'Restore already scheduled on specified instance.';
const INTERNAL_ERROR = 'Internal error occurred.';

export function rulesFrom(variant: VariantReader<typeof VARIANTS>): Rules {
  return {
    scheduledTime: variant('syncano.scheduled-seconds') * 1000,
    runningTime: variant('syncano.running-seconds') * 1000,
    uploadingTime: variant('syncano.uploading-seconds') * 1000,
    runningStatus: variant('syncano.running-status'),
    backupOutcome: variant('syncano.backup-outcome'),
    restoreOutcome: variant('syncano.restore-outcome'),
    secondRestoreRuns: variant('syncano.second-restore') === 'runs-on',
  };
}

/** Brings the instances' data to `now`: in order of time, backups copy them and restores replace them. */
export function advance(world: World, now: number): void {
  const events: { at: number; happen(): void }[] = [];
  for (const backup of world.backups) {
    const start = backup.timeline.steps[0]?.at ?? now;
    if (backup.data !== undefined || endOf(backup.timeline).status !== 'success' || start > now) continue;
    events.push({ at: start, happen: () => copyInstance(world, backup) });
  }
  for (const restore of world.restores) {
    const { data } = restore;
    const end = endOf(restore.timeline);
    if (data === undefined || end.at > now) continue;
    events.push({
      at: end.at,
      happen: () => {
        const target = world.instances.find(({ name }) => name === restore.target);
        if (target !== undefined && end.status === 'success') target.data = data;
        restore.data = undefined;
      },
    });
  }
  for (const event of events.sort((a, b) => a.at - b.at)) event.happen();
}

function copyInstance(world: World, backup: Backup): void {
  const instance = world.instances.find(({ name }) => name === backup.instance);
  backup.data = choose(instance?.data ?? {}, backup.queryArgs);
}

export function backupTimeline(createdAt: number, rules: Rules): Timeline {
  const running = createdAt + rules.scheduledTime;
  const uploading = running + rules.runningTime;
  const end = uploading + rules.uploadingTime;
  const started = { at: running, status: rules.runningStatus };
  switch (rules.backupOutcome) {
    case 'aborted':
      return { createdAt, steps: [{ at: running, status: 'aborted' }] };
    case 'error':
      return { createdAt, steps: [started, { at: uploading, status: 'error', info: INTERNAL_ERROR }] };
    default:
      return {
        createdAt,
        steps: [started, { at: uploading, status: 'uploading' }, { at: end, status: rules.backupOutcome }],
      };
  }
}

/** Why a restore does not simply run. */
export type Obstacle = 'other restore' | 'invalid file';

export function restoreTimeline(createdAt: number, rules: Rules, obstacle: Obstacle | undefined): Timeline {
  const running = createdAt + rules.scheduledTime;
  const run = (from: number): Step[] => [
    { at: from, status: rules.runningStatus },
    { at: from + rules.runningTime, ...restoreEnd(rules, obstacle) },
  ];
  if (obstacle === 'other restore') {
    const aborted = { at: running, status: 'aborted', info: ALREADY_SCHEDULED };
    // By the server's source (`RunRestoreTask`) it is marked as aborted and then run; how long that takes is not known.
    return { createdAt, steps: rules.secondRestoreRuns ? [aborted, ...run(running + rules.scheduledTime)] : [aborted] };
  }
  if (obstacle === undefined && rules.restoreOutcome === 'aborted') {
    return { createdAt, steps: [{ at: running, status: 'aborted' }] };
  }
  return { createdAt, steps: run(running) };
}

function restoreEnd(rules: Rules, obstacle: Obstacle | undefined): Omit<Step, 'at'> {
  if (obstacle === 'invalid file') return { status: 'error', info: 'Invalid file.' };
  return rules.restoreOutcome === 'error'
    ? { status: 'error', info: INTERNAL_ERROR }
    : { status: rules.restoreOutcome };
}

export interface Progress {
  readonly status: string;
  readonly info: string;
  readonly updatedAt: number;
  readonly ended: boolean;
}

export function progressAt(timeline: Timeline, now: number): Progress {
  const step = timeline.steps.findLast(({ at }) => at <= now);
  const ended = now >= endOf(timeline).at;
  return {
    status: step?.status ?? 'scheduled',
    info: step?.info ?? '',
    updatedAt: step?.at ?? timeline.createdAt,
    ended,
  };
}

function endOf(timeline: Timeline): { readonly at: number; readonly status: string } {
  return timeline.steps.at(-1) ?? { at: timeline.createdAt, status: 'success' };
}
