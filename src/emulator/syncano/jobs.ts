/** Emulated time for Syncano: statuses computed from timelines, and what backups and restores do to the instances' data. */
import { type Backup, choose, type Timeline, type World } from './world.ts';

/** Durations (milliseconds, emulated) and the ends that new jobs come to. */
export interface Rules {
  readonly scheduledTime: number;
  readonly runningTime: number;
  readonly uploadingTime: number;
  readonly runningStatus: string;
  readonly backupOutcome: string;
  readonly restoreOutcome: string;
}

const ALREADY_SCHEDULED = 'Restore already scheduled on specified instance.';

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
  const outcome = rules.backupOutcome;
  const started = { at: running, status: rules.runningStatus };
  if (outcome === 'aborted') return { createdAt, steps: [{ at: running, status: outcome }], info: '' };
  if (outcome === 'error') return failing(createdAt, [started, { at: uploading, status: outcome }]);
  return {
    createdAt,
    steps: [started, { at: uploading, status: 'uploading' }, { at: end, status: outcome }],
    info: '',
  };
}

/** @param obstacle why this restore cannot succeed, if so */
export function restoreTimeline(
  createdAt: number,
  rules: Rules,
  obstacle: 'other restore' | 'invalid file' | undefined,
): Timeline {
  const running = createdAt + rules.scheduledTime;
  const end = running + rules.runningTime;
  const started = { at: running, status: rules.runningStatus };
  if (obstacle === 'other restore') {
    return { createdAt, steps: [{ at: running, status: 'aborted' }], info: ALREADY_SCHEDULED };
  }
  if (obstacle === 'invalid file') {
    return { createdAt, steps: [started, { at: end, status: 'error' }], info: 'Invalid file.' };
  }
  const outcome = rules.restoreOutcome;
  if (outcome === 'aborted') return { createdAt, steps: [{ at: running, status: outcome }], info: '' };
  if (outcome === 'error') return failing(createdAt, [started, { at: end, status: outcome }]);
  return { createdAt, steps: [started, { at: end, status: outcome }], info: '' };
}

function failing(createdAt: number, steps: Timeline['steps']): Timeline {
  return { createdAt, steps, info: 'Internal error occurred.' };
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
    info: ended ? timeline.info : '',
    updatedAt: step?.at ?? timeline.createdAt,
    ended,
  };
}

function endOf(timeline: Timeline): { readonly at: number; readonly status: string } {
  return timeline.steps.at(-1) ?? { at: timeline.createdAt, status: 'success' };
}
