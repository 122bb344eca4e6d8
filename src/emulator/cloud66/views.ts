/** How the API shows the world (developers.cloud66.com v3, the models' examples). */
import { iso } from './answers.ts';
import { fileBase, storagePath } from './files.ts';
import type { Action, Backup, Job, Stack } from './world.ts';

const VERIFYING = 1;

export function stackView(stack: Stack, origin: string): Record<string, unknown> {
  return {
    uid: stack.uid,
    name: stack.name,
    environment: stack.environment,
    cloud: 'DigitalOcean',
    fqdn: `${stack.uid.slice(0, 8)}.example.com`,
    language: 'ruby',
    framework: 'rails',
    status: 1,
    health: 3,
    maintenance_mode: false,
    account_name: stack.accountName,
    redeploy_hook: `${origin}/stacks/redeploy/${stack.uid}`,
  };
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

export function jobView(job: Job): Record<string, unknown> {
  const params = {
    db_type: job.dbType,
    keep_count: job.keepCount,
    gzip: job.gzip,
    excluded_tables: job.excludedTables,
    run_on_replica_server: job.runOnReplicaServer,
    logical_backup: job.logicalBackup,
  };
  return {
    id: job.id,
    uid: job.uid,
    name: job.name,
    type: job.type,
    cron: job.cron,
    status: job.paused ? 'paused' : 'active',
    paused: job.paused,
    params: job.dbType === undefined ? {} : params,
    created_at: iso(job.createdAt),
    updated_at: iso(job.createdAt),
  };
}

export function actionView(action: Action, now: number): Record<string, unknown> {
  const finished = now >= action.endsAt;
  return {
    id: action.id,
    user: action.user,
    resource_type: 'job',
    action: 'job_run_now',
    resource_id: String(action.jobId),
    started_via: 'api',
    started_at: iso(action.startedAt),
    finished_at: finished ? iso(action.endsAt) : null,
    finished_success: finished ? action.success : null,
    finished_message: finished ? (action.success ? 'Finished' : 'The job could not be run') : null,
  };
}
