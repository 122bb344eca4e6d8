import type { BackupJob, Environment, Package, PackageStatus, Restore, Snapshot } from './model.ts';

export type JobState = 'queued' | 'running' | 'completed' | 'failed';

/** A backup job is queued for its first fifth. */
export function jobState(job: BackupJob, now: number): JobState {
  if (now >= job.doneAt) return job.outcome;
  return now < job.createdAt + (job.doneAt - job.createdAt) / 5 ? 'queued' : 'running';
}

export function packageStatus(pack: Package, now: number): PackageStatus {
  if (now >= pack.doneAt) return pack.outcome;
  if (pack.way === 'upload') return 'Uploading';
  const share = (now - pack.beganAt) / (pack.doneAt - pack.beganAt);
  return share < 0.1 ? 'Queued' : share < 0.9 ? 'Building' : 'Uploading';
}

/** A restore under way locks an environment. */
export function restoreUnderWay(environment: Environment, now: number): Restore | undefined {
  return [...environment.restores.values()].find((restore) => now < restore.doneAt);
}

export function snapshotUnderWay(environment: Environment, now: number): Snapshot | undefined {
  return [...environment.snapshots.values()].find((snapshot) => now < snapshot.doneAt);
}
