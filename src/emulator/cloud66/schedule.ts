/** Emulated time for Cloud 66: turns tasks that fell due and imports that ended into backups. No timers. */
import type { VariantReader } from '../core/variants.ts';
import { parseCron } from './cron.ts';
import type { VARIANTS } from './variants.ts';
import type { Backup, Database, DbType, Job, PendingBackup, Stack, World } from './world.ts';
import { SERVER_UID } from './world.ts';

/** The durations (milliseconds, emulated) and outcomes in force, read from the variants at each request. */
export interface Rules {
  readonly backupTime: number;
  readonly verifyTime: number;
  readonly verifyOutcome: number;
  /** Whether tasks fall due at all. */
  readonly schedulerRuns: boolean;
  fails(dbType: DbType): boolean;
}

/** A clock that jumps far ahead makes no more than this many runs of one task. */
const MOST_RUNS = 200;

export function rulesFrom(variant: VariantReader<typeof VARIANTS>): Rules {
  return {
    get backupTime() {
      return variant('cloud66.backup-seconds') * 1000;
    },
    get verifyTime() {
      return variant('cloud66.verify-seconds') * 1000;
    },
    get verifyOutcome() {
      return variant('cloud66.verify-outcome');
    },
    get schedulerRuns() {
      return !variant('cloud66.scheduler-stopped');
    },
    fails(dbType) {
      const failing = variant('cloud66.failing-db-types').split(',');
      return failing.includes('all') || failing.includes(dbType);
    },
  };
}

/** Brings the world to `now`, in milliseconds since 1970. */
export function advance(world: World, now: number, rules: Rules): void {
  for (const stack of world.stacks) {
    for (const job of stack.jobs) if (rules.schedulerRuns) startDueRuns(stack, job, now, rules);
    const done = stack.pending.filter((pending) => pending.endsAt <= now);
    if (done.length === 0) continue;
    stack.pending = stack.pending.filter((pending) => pending.endsAt > now);
    for (const pending of done.sort((a, b) => a.endsAt - b.endsAt)) finish(world, stack, pending, rules);
  }
}

/** Starts one run of a backup job at `at`; a job of another kind makes no backup. */
export function startRun(stack: Stack, job: Job, at: number, rules: Rules): void {
  for (const database of stack.databases.filter((candidate) => candidate.dbType === job.dbType)) {
    stack.pending.push({ database, group: job.group, startedAt: at, endsAt: at + rules.backupTime, job });
  }
}

/** Queues an import into `group`. */
export function startImport(stack: Stack, database: Database, group: number, at: number, endsAt: number): void {
  stack.pending.push({ database, group, startedAt: at, endsAt, job: undefined });
}

function startDueRuns(stack: Stack, job: Job, now: number, rules: Rules): void {
  const due: number[] = [];
  while (job.nextRunAt !== undefined && job.nextRunAt <= now) {
    due.push(job.nextRunAt);
    if (due.length > MOST_RUNS) due.shift();
    job.nextRunAt = parseCron(job.cron)?.next(job.nextRunAt);
  }
  for (const at of due) startRun(stack, job, at, rules);
}

function finish(world: World, stack: Stack, pending: PendingBackup, rules: Rules): void {
  const { database, job } = pending;
  const failed = rules.fails(database.dbType);
  const highest = Math.max(0, ...world.stacks.flatMap(({ backups }) => backups.map(({ id }) => id)));
  const backup: Backup = {
    id: highest + 1,
    group: pending.group,
    serverUid: SERVER_UID,
    dbType: database.dbType,
    databaseName: database.name,
    date: pending.startedAt,
    createdAt: pending.endsAt,
    backupStatus: failed ? 1 : 0,
    backupResult: failed ? `${database.dbType}: the database refused the connection` : '',
    restoreStatus: 0,
    restoreResult: null,
    verifiedAt: pending.endsAt + rules.verifyTime,
    verifyStatus: failed ? 0 : rules.verifyOutcome,
    verifyResult: null,
    skipTables: job?.excludedTables ?? '',
    size: failed ? 0 : database.size,
    logicalBackup: job?.logicalBackup ?? null,
  };
  stack.backups.push(backup);
  if (job !== undefined) dropOldest(stack, job);
}

function dropOldest(stack: Stack, job: Job): void {
  const surplus = stack.backups
    .filter((backup) => backup.group === job.group && backup.dbType === job.dbType)
    .sort((a, b) => b.date - a.date)
    .slice(job.keepCount);
  stack.backups = stack.backups.filter((backup) => !surplus.includes(backup));
}
