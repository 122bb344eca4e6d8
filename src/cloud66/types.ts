import { asObject, Fields, type JsonObject } from '../base/json.ts';

/** Models of the API (developers.cloud66.com v3, "Backups", "Stacks", "Jobs", "Async actions"), with numbers turned into words. */
export interface Stack {
  readonly uid: string;
  readonly name: string;
  readonly environment: string;
}

const restoreStatuses = ['not-restored', 'restoring', 'restored', 'failed'] as const;
const verifyStatuses = ['not-verified', 'verifying', 'verified', 'failed', 'unable-to-verify'] as const;
const backupStatuses = ['ok', 'failed'] as const;

export interface Backup {
  readonly id: number;
  /** `mysql`, `postgresql`, `redis`, `mongodb`. */
  readonly dbType: string;
  readonly databaseName: string;
  /** When the backup was made, ISO 8601; empty when the service does not say. */
  readonly date: string;
  readonly status: (typeof backupStatuses)[number] | 'unknown';
  /** Free text of the service. */
  readonly result: string;
  readonly restoreStatus: (typeof restoreStatuses)[number] | 'unknown';
  readonly restoreResult: string;
  readonly verifyStatus: (typeof verifyStatuses)[number] | 'unknown';
  readonly verifyResult: string;
  /** As the service says; 0 when it does not know. */
  readonly size: number;
  readonly fileBase: string;
  readonly fileName: string;
  readonly storagePath: string;
  /** Tables that the backup leaves out, as the service says; empty for none. */
  readonly skipTables: string;
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
  readonly params: JsonObject;
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

export function readStack(value: unknown): Stack {
  const fields = new Fields(value, 'the stack');
  const text = (name: string) => fields.text(name) ?? '';
  return { uid: text('uid'), name: text('name'), environment: text('environment') };
}

export function readBackup(value: unknown): Backup {
  const fields = new Fields(value, 'the backup');
  const text = (name: string) => fields.text(name) ?? '';
  // A number that nobody documented is `unknown`, which never counts as good.
  const word = <W extends string>(words: readonly W[], name: string) => words[fields.number(name) ?? -1] ?? 'unknown';
  return {
    id: fields.id('id'),
    dbType: text('db_type'),
    databaseName: text('database_name'),
    date: text('backup_date_iso'),
    status: word(backupStatuses, 'backup_status'),
    result: text('backup_result'),
    restoreStatus: word(restoreStatuses, 'restore_status'),
    restoreResult: text('restore_result'),
    verifyStatus: word(verifyStatuses, 'verify_status'),
    verifyResult: text('verify_result'),
    size: fields.number('backup_size') ?? 0,
    fileBase: text('file_base'),
    fileName: text('file_name'),
    storagePath: text('storage_path'),
    skipTables: text('skip_tables'),
    logical: fields.boolean('logical_backup'),
    serverUid: text('server_uid'),
    createdAt: text('created_at_iso'),
    updatedAt: text('updated_at_iso'),
  };
}

export function readFile(value: unknown): BackupFile {
  const fields = new Fields(value, 'the backup file');
  return { id: fields.requiredText('id'), name: fields.text('name') ?? '' };
}

export function readJob(value: unknown): Job {
  const fields = new Fields(value, 'the job');
  const text = (name: string) => fields.text(name) ?? '';
  return {
    id: text('uid') || fields.requiredText('id'),
    name: text('name'),
    type: text('type'),
    cron: text('cron'),
    paused: fields.boolean('paused') === true,
    params: asObject(fields.get('params')) ?? {},
  };
}

export function readAction(value: unknown): AsyncAction {
  const fields = new Fields(value, 'the action');
  return {
    id: fields.id('id'),
    action: fields.text('action') ?? '',
    startedAt: fields.text('started_at') ?? '',
    finishedAt: fields.text('finished_at') || undefined,
    succeeded: fields.boolean('finished_success'),
    message: fields.text('finished_message') ?? '',
  };
}

/** The database of a backup, for people: `mysql shop`. */
export function databaseOf({ dbType, databaseName }: Pick<Backup, 'dbType' | 'databaseName'>): string {
  return `${dbType} ${databaseName}`.trim();
}

/** The time of a backup in ms since 1970; NaN when nobody can tell. */
export function madeAt({ date }: Backup): number {
  return Date.parse(date);
}

/** For `toSorted`. What has no date that can be read comes last. */
export function newestFirst(a: Backup, b: Backup): number {
  return (madeAt(b) || 0) - (madeAt(a) || 0) || b.id - a.id;
}
