import { Failure } from '../base/failure.ts';
import { asObject, asText, asWholeNumber, type JsonObject } from '../base/json.ts';

/** Models of the API (developers.cloud66.com v3, "Backups", "Stacks", "Jobs", "Async actions"), with numbers turned into words. */
export interface Stack {
  readonly uid: string;
  readonly name: string;
  readonly environment: string;
}

export type BackupStatus = 'ok' | 'failed' | 'unknown';
export type RestoreStatus = 'not-restored' | 'restoring' | 'restored' | 'failed' | 'unknown';
export type VerifyStatus = 'not-verified' | 'verifying' | 'verified' | 'failed' | 'unable-to-verify' | 'unknown';

export interface Backup {
  readonly id: number;
  /** `mysql`, `postgresql`, `redis`, `mongodb`. */
  readonly dbType: string;
  readonly databaseName: string;
  /** When the backup was made, ISO 8601; empty when the service does not say. */
  readonly date: string;
  readonly status: BackupStatus;
  /** Free text of the service. */
  readonly result: string;
  readonly restoreStatus: RestoreStatus;
  readonly restoreResult: string;
  readonly verifyStatus: VerifyStatus;
  readonly verifyResult: string;
  /** As the service says; 0 when it does not know. */
  readonly size: number;
  readonly fileName: string;
  readonly logical: boolean | undefined;
  readonly serverUid: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface BackupFile {
  /** `tar`, or `tar-aa`, `tar-ab`, … for the parts of a large one. */
  readonly id: string;
  readonly name: string;
}

/** A scheduled job of a stack. */
export interface Job {
  /** What `run_now` takes: the job's uid, or its id where it has no uid. */
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly cron: string;
  readonly paused: boolean;
  readonly params: Readonly<Record<string, unknown>>;
}

export interface AsyncAction {
  readonly id: number;
  readonly action: string;
  readonly startedAt: string;
  /** Undefined while it runs. */
  readonly finishedAt: string | undefined;
  readonly succeeded: boolean | undefined;
  readonly message: string;
}

const restoreStatuses: readonly RestoreStatus[] = ['not-restored', 'restoring', 'restored', 'failed'];
const verifyStatuses: readonly VerifyStatus[] = ['not-verified', 'verifying', 'verified', 'failed', 'unable-to-verify'];
const backupStatuses: readonly BackupStatus[] = ['ok', 'failed'];

export function readStack(value: unknown): Stack {
  const stack = fields(value, 'a stack');
  return { uid: asText(stack['uid']), name: asText(stack['name']), environment: asText(stack['environment']) };
}

export function readBackup(value: unknown): Backup {
  const backup = fields(value, 'a backup');
  return {
    id: id(backup['id'], 'a backup'),
    dbType: asText(backup['db_type']),
    databaseName: asText(backup['database_name']),
    date: asText(backup['backup_date_iso']),
    status: word(backupStatuses, backup['backup_status']),
    result: asText(backup['backup_result']),
    restoreStatus: word(restoreStatuses, backup['restore_status']),
    restoreResult: asText(backup['restore_result']),
    verifyStatus: word(verifyStatuses, backup['verify_status']),
    verifyResult: asText(backup['verify_result']),
    size: Number(backup['backup_size'] ?? 0) || 0,
    fileName: asText(backup['file_name']),
    logical: typeof backup['logical_backup'] === 'boolean' ? backup['logical_backup'] : undefined,
    serverUid: asText(backup['server_uid']),
    createdAt: asText(backup['created_at_iso']),
    updatedAt: asText(backup['updated_at_iso']),
  };
}

export function readFile(value: unknown): BackupFile {
  const file = fields(value, 'a backup file');
  const fileId = asText(file['id']);
  if (fileId === '') throw unexpected('a backup file without an id');
  return { id: fileId, name: asText(file['name']) };
}

export function readJob(value: unknown): Job {
  const job = fields(value, 'a job');
  const jobId = asText(job['uid']) || asText(job['id']);
  if (jobId === '') throw unexpected('a job without uid and id');
  const { params } = job;
  return {
    id: jobId,
    name: asText(job['name']),
    type: asText(job['type']),
    cron: asText(job['cron']),
    paused: job['paused'] === true,
    params: asObject(params) ?? {},
  };
}

export function readAction(value: unknown): AsyncAction {
  const action = fields(value, 'an action');
  return {
    id: id(action['id'], 'an action'),
    action: asText(action['action']),
    startedAt: asText(action['started_at']),
    finishedAt: asText(action['finished_at']) || undefined,
    succeeded: typeof action['finished_success'] === 'boolean' ? action['finished_success'] : undefined,
    message: asText(action['finished_message']),
  };
}

/** @param outcomeUnknown true after a write: it may have been carried out all the same */
export function unexpected(what: string, outcomeUnknown = false): Failure {
  return new Failure(`Cloud 66 answered with ${what}.`, {
    code: 'UNEXPECTED_ANSWER',
    kind: 'remote-failed',
    outcomeUnknown,
    remedy: 'Check that api-url is the address of the Cloud 66 API: https://app.cloud66.com/api/3.',
  });
}

export function fields(value: unknown, what: string): JsonObject {
  return asObject(value) ?? refuse(`something that is not ${what}`);
}

function id(value: unknown, what: string): number {
  return asWholeNumber(value) ?? refuse(`${what} without an id`);
}

function refuse(what: string): never {
  throw unexpected(what);
}

/** The word for a status number; a number that nobody documented is `unknown`, which never counts as good. */
function word<W extends string>(words: readonly W[], value: unknown): W | 'unknown' {
  return typeof value === 'number' ? (words[value] ?? 'unknown') : 'unknown';
}
