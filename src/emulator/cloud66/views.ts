/** How the API shows the world (developers.cloud66.com v3, the models' examples). */
import { iso, isoWithOffset, utcText } from './answers.ts';
import { fileBase, storagePath } from './files.ts';
import type { Action, Backup, Job, Stack, World } from './world.ts';

const VERIFYING = 1;
/** Status of a job: numbers, named as the vendor's Go library does (`JobStatus` in its job.go). */
const UPDATED = 0;
const STARTED = 1;
const SUCCESS = 2;
const FAILED = 3;

/** "Stacks": every field of its example, and `account_name`. */
export function stackView(stack: Stack, origin: string, now: number): Record<string, unknown> {
  const words = stack.name.toLowerCase().split(/\W+/);
  const active = Math.max(stack.createdAt, ...pastMoments(stack, now));
  return {
    uid: stack.uid,
    name: stack.name,
    git: `http://github.com/cloud66-samples/${words.join('-')}.git`,
    git_branch: 'main',
    environment: stack.environment,
    cloud: 'DigitalOcean',
    fqdn: `${stack.uid.slice(0, 8)}.example.com`,
    language: 'ruby',
    framework: 'rails',
    status: 1,
    health: 3,
    last_activity: isoWithOffset(active),
    last_activity_iso: isoWithOffset(active),
    maintenance_mode: false,
    has_loadbalancer: false,
    created_at: utcText(stack.createdAt),
    updated_at: utcText(active),
    deploy_directory: `/var/deploy/${words.join('_')}`,
    cloud_status: 'partial',
    created_at_iso: iso(stack.createdAt),
    updated_at_iso: iso(active),
    account_name: stack.accountName,
    redeploy_hook: `${origin}/stacks/redeploy/${stack.uid}`,
  };
}

/** When something happened to the stack, until now. */
function pastMoments(stack: Stack, now: number): number[] {
  const moments = [
    ...stack.backups.map(({ createdAt }) => createdAt),
    ...stack.actions.flatMap(({ startedAt, endsAt }) => [startedAt, endsAt]),
  ];
  return moments.filter((at) => at <= now);
}

export function backupView(stack: Stack, backup: Backup, now: number): Record<string, unknown> {
  const verifying = backup.verifyStatus !== 0 && now < backup.verifiedAt;
  return {
    id: backup.id,
    server_uid: backup.serverUid,
    db_type: backup.dbType,
    database_name: backup.databaseName,
    file_base: '',
    file_name: `${fileBase(backup)}.tar`,
    backup_date_iso: iso(backup.date),
    backup_status: backup.backupStatus,
    backup_result: backup.backupResult,
    restore_status: backup.restoreStatus,
    restore_result: backup.restoreResult,
    created_at_iso: iso(backup.createdAt),
    updated_at_iso: iso(verifying ? backup.createdAt : Math.max(backup.createdAt, backup.verifiedAt)),
    verify_status: verifying ? VERIFYING : backup.verifyStatus,
    verify_result: verifying ? null : backup.verifyResult,
    storage_path: storagePath(stack, backup),
    skip_tables: backup.skipTables,
    backup_size: backup.size,
    logical_backup: backup.logicalBackup,
  };
}

/** "Jobs": the fields of its examples; `id` is one that the vendor's library reads. */
export function jobView(stack: Stack, job: Job, now: number): Record<string, unknown> {
  const params = {
    db_type: job.dbType,
    keep_count: job.keepCount,
    gzip: job.gzip,
    excluded_tables: job.excludedTables,
    run_on_replica_server: job.runOnReplicaServer,
    logical_backup: job.logicalBackup,
  };
  const last = lastRun(stack, job, now);
  return {
    id: job.id,
    uid: job.uid,
    name: job.name,
    type: job.type,
    cron: job.cron,
    status: isRunning(stack, job, now) ? STARTED : last === undefined ? UPDATED : last.good ? SUCCESS : FAILED,
    paused: job.paused,
    params: job.dbType === undefined ? {} : params,
    created_at: utcText(job.createdAt),
    updated_at: utcText(last?.at ?? job.createdAt),
  };
}

function isRunning(stack: Stack, job: Job, now: number): boolean {
  const acts = stack.actions.some(({ jobId, endsAt }) => jobId === job.id && endsAt > now);
  return acts || stack.pending.some((pending) => pending.job === job);
}

/** What became of the job's last run: a backup of its group, or an action that ran it. */
function lastRun(stack: Stack, job: Job, now: number): { readonly at: number; readonly good: boolean } | undefined {
  const backups = stack.backups
    .filter(({ dbType, group }) => dbType === job.dbType && group === job.group)
    .map(({ createdAt, backupStatus }) => ({ at: createdAt, good: backupStatus === 0 }));
  const actions = stack.actions
    .filter(({ jobId, endsAt }) => jobId === job.id && endsAt <= now)
    .map(({ endsAt, success }) => ({ at: endsAt, good: success }));
  return [...actions, ...backups].sort((a, b) => a.at - b.at).at(-1);
}

/** "Run a job" and "Stack Action": the resource of an action is the stack, also when it runs a job. */
export function actionView(stack: Stack, action: Action, now: number): Record<string, unknown> {
  const finished = now >= action.endsAt;
  return {
    id: action.id,
    user: action.user,
    resource_type: 'stack',
    action: 'job_run_now',
    resource_id: String(stack.id),
    started_via: 'api',
    started_at: iso(action.startedAt),
    finished_at: finished ? iso(action.endsAt) : null,
    finished_success: finished ? action.success : null,
    finished_message: finished ? (action.success ? 'Finished' : 'The job could not be run') : null,
  };
}

/** The whole world, with what the API does not tell: for `GET /_emulator/state`. */
export function worldView(world: World, now: number): Record<string, unknown> {
  const stacks = world.stacks.map((stack) => ({
    uid: stack.uid,
    name: stack.name,
    backups: stack.backups.map((backup) => ({ group: backup.group, ...backupView(stack, backup, now) })),
    jobs: stack.jobs.map((job) => ({
      group: job.group,
      next_run_at: job.nextRunAt ?? null,
      ...jobView(stack, job, now),
    })),
    actions: stack.actions.map((action) => actionView(stack, action, now)),
    pending: stack.pending.map(({ database, group, endsAt }) => ({ db_type: database.dbType, group, endsAt })),
  }));
  return { stacks };
}
