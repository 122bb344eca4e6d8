import { asObject, Fields } from '../base/json.ts';

/** Models of the API (developers.cloud66.com v3, "Backups", "Stacks", "Jobs", "Async actions"), with numbers turned into words. */
export type Stack = Readonly<ReturnType<typeof readStack>>;

export function readStack(value: unknown) {
  const { text } = texts(value, 'the stack');
  return { uid: text('uid'), name: text('name'), environment: text('environment') };
}

const restoreStatuses = ['not-restored', 'restoring', 'restored', 'failed'] as const;
const verifyStatuses = ['not-verified', 'verifying', 'verified', 'failed', 'unable-to-verify'] as const;
const backupStatuses = ['ok', 'failed'] as const;

export type Backup = Readonly<ReturnType<typeof readBackup>>;

export function readBackup(value: unknown) {
  const { fields, text } = texts(value, 'the backup');
  // A number that nobody documented is `unknown`, which never counts as good.
  const word = <W extends string>(words: readonly W[], name: string) => words[fields.number(name) ?? -1] ?? 'unknown';
  return {
    id: fields.id('id'),
    /** `mysql`, `postgresql`, `redis`, `mongodb`. */
    dbType: text('db_type'),
    databaseName: text('database_name'),
    /** When the backup was made, ISO 8601; empty when the service does not say. */
    date: text('backup_date_iso'),
    status: word(backupStatuses, 'backup_status'),
    /** Free text of the service. */
    result: text('backup_result'),
    restoreStatus: word(restoreStatuses, 'restore_status'),
    restoreResult: text('restore_result'),
    verifyStatus: word(verifyStatuses, 'verify_status'),
    verifyResult: text('verify_result'),
    /** As the service says; 0 when it does not know. */
    size: fields.number('backup_size') ?? 0,
    fileBase: text('file_base'),
    fileName: text('file_name'),
    storagePath: text('storage_path'),
    /** Tables that the backup leaves out, as the service says; empty for none. */
    skipTables: text('skip_tables'),
    logical: fields.boolean('logical_backup'),
    serverUid: text('server_uid'),
    createdAt: text('created_at_iso'),
    updatedAt: text('updated_at_iso'),
  };
}

export type BackupFile = Readonly<ReturnType<typeof readFile>>;

export function readFile(value: unknown) {
  const { fields, text } = texts(value, 'the backup file');
  /** `tar`, or `tar-aa`, `tar-ab`, … for the parts of a large one. */
  return { id: fields.requiredText('id'), name: text('name') };
}

export type Job = Readonly<ReturnType<typeof readJob>>;

export function readJob(value: unknown) {
  const { fields, text } = texts(value, 'the job');
  return {
    /** What `run_now` takes: the job's uid, or its id where it has no uid. */
    id: text('uid') || fields.requiredText('id'),
    name: text('name'),
    type: text('type'),
    cron: text('cron'),
    paused: fields.boolean('paused') === true,
    params: asObject(fields.get('params')) ?? {},
  };
}

export type AsyncAction = Readonly<ReturnType<typeof readAction>>;

export function readAction(value: unknown) {
  const { fields, text } = texts(value, 'the action');
  return {
    id: fields.id('id'),
    action: text('action'),
    /** Undefined while it runs. */
    finishedAt: text('finished_at') || undefined,
    succeeded: fields.boolean('finished_success'),
    message: text('finished_message'),
  };
}

/** A text that is not there is an empty one. */
function texts(value: unknown, what: string) {
  const fields = new Fields(value, what);
  return { fields, text: (name: string) => fields.text(name) ?? '' };
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
