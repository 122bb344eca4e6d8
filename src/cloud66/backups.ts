import { Failure } from '../base/failure.ts';
import { Fields, ShapeError } from '../base/json.ts';
import { oneLine, withoutEnd } from '../base/text.ts';
import type { ApiCall } from '../http/connection.ts';
import { confirm, settle } from '../http/settle.ts';
import { path } from '../http/url.ts';
import type { Look } from '../wait/wait.ts';
import type { Cloud66Connection, Page } from './client.ts';
import { isBackupJob, listJobs } from './jobs.ts';
import { type Backup, type BackupFile, type Job, readBackup, readFile } from './types.ts';

export interface BackupFilter {
  readonly dbType?: string | undefined;
  readonly group?: number | undefined;
}

/** A recurring backup task ("Create Backup"); what is left out takes the service's default. */
interface BackupTask {
  /** `all`, or some of mysql, postgresql, redis, mongodb. */
  readonly dbTypes?: readonly string[] | undefined;
  /** Cron schedule; the service's default is every hour. */
  readonly frequency?: string | undefined;
  readonly keepCount?: number | undefined;
  readonly gzip?: boolean | undefined;
  readonly excludedTables?: string | undefined;
  readonly runOnReplicaServer?: boolean | undefined;
  readonly logicalBackup?: boolean | undefined;
}

interface ImportRequest {
  /** Group that the backup is to be restored in. */
  readonly group: number;
  readonly dbTypes: readonly string[];
  /** Link to the file; may carry a signature, so it never shows in messages. */
  readonly remoteUrl: string;
}

/** The pages of backups, newest first ("List Backups"). */
export function backupPages(
  connection: Cloud66Connection,
  stackId: string,
  filter: BackupFilter,
  look: Look = {},
): AsyncGenerator<Page<Backup>> {
  return connection.pages(
    {
      ...look,
      path: path`/stacks/${stackId}/backups`,
      query: { db_type: filter.dbType, group: filter.group },
      doing: `list the backups of stack ${stackId}`,
    },
    readBackup,
  );
}

/** All backups, newest first; what comes on two pages counts once. `serverTime` as a page has it. */
export async function listBackups(
  connection: Cloud66Connection,
  stackId: string,
  filter: BackupFilter,
): Promise<{ readonly backups: Backup[]; readonly serverTime: number | undefined }> {
  const found = new Map<number, Backup>();
  let time: number | undefined;
  for await (const { items, serverTime } of backupPages(connection, stackId, filter)) {
    time ??= serverTime;
    for (const backup of items) found.set(backup.id, backup);
  }
  return { backups: [...found.values()], serverTime: time };
}

/** One backup ("Get Backup"). */
export function getBackup(connection: Cloud66Connection, stackId: string, backupId: number): Promise<Backup> {
  const doing = `read backup ${backupId} of stack ${stackId}`;
  return connection.get({ path: path`/stacks/${stackId}/backups/${backupId}`, doing }, readBackup);
}

/** All files of a backup, as the service lists them (see `orderedParts`). */
export function listFiles(connection: Cloud66Connection, stackId: string, backupId: number): Promise<BackupFile[]> {
  const doing = `list the files of backup ${backupId} of stack ${stackId}`;
  return connection.list({ path: path`/stacks/${stackId}/backups/${backupId}/files`, doing }, readFile, ({ id }) => id);
}

/** A link to one file that works for a few minutes; it carries its own signature: a secret, and no token goes there. */
export function getFileLink(
  connection: Cloud66Connection,
  stackId: string,
  backupId: number,
  fileId: string,
): Promise<URL> {
  const doing = `get the link to file ${fileId} of backup ${backupId} of stack ${stackId}`;
  return connection.get({ path: path`/stacks/${stackId}/backups/${backupId}/files/${fileId}`, doing }, (response) => {
    // The service encodes the link twice.
    const link = new Fields(response, 'the file').requiredText('public_url').replaceAll('%25', '%');
    if (!URL.canParse(link)) throw new ShapeError('public_url of the file is no address');
    return new URL(link);
  });
}

/** A task may show up in the list of jobs some time after it was accepted ("queued for creation"), in ms. */
const pausesForTask = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 60_000];

/**
 * Creates a **recurring** task, and looks for the job that it is; each call makes one more, so it is never sent twice.
 * @returns the jobs that are there now and were not before
 * @throws Failure; `remote-failed` NOT_CARRIED_OUT when the service accepts it and no job comes
 */
export async function createTask(connection: Cloud66Connection, stackId: string, task: BackupTask): Promise<Job[]> {
  const before = new Set((await listJobs(connection, stackId)).map(({ id }) => id));
  const call: ApiCall = {
    path: path`/stacks/${stackId}/backups`,
    doing: `create a backup task for stack ${stackId}`,
    // What is undefined is left out by JSON.
    body: {
      db_type: task.dbTypes?.join(','),
      frequency: task.frequency,
      keep_count: task.keepCount,
      gzip: task.gzip,
      excluded_tables: task.excludedTables,
      run_on_replica_server: task.runOnReplicaServer,
      logical_backup: task.logicalBackup,
    },
  };
  return confirm(connection, {
    write: () => connection.post(call, (response) => accepted(response, call)),
    find: async () => {
      const made = (await listJobs(connection, stackId)).filter((job) => !before.has(job.id) && isBackupJob(job));
      return made.length > 0 ? made : undefined;
    },
    once: true,
    pauses: pausesForTask,
    still: () => `stack ${stackId} has no new backup job`,
    otherwise: {
      code: 'NOT_CARRIED_OUT',
      remedy:
        'Look at the backups of the stack in the Cloud 66 dashboard; if the task is not there, run the step again.',
    },
  });
}

/** An import may show up in the list only once the file is there, in ms. */
const pausesForImport = [2_000, 5_000, 10_000, 20_000, 30_000, 60_000, 60_000, 60_000];

/**
 * Has a backup fetched from elsewhere; it appears in the list under a new id ("Import Backup"). It is never sent twice: after a
 * lost answer the list tells.
 * @param known ids of the backups of the group that there were before
 */
export async function importBackup(
  connection: Cloud66Connection,
  stackId: string,
  { group, dbTypes, remoteUrl }: ImportRequest,
  known: ReadonlySet<number>,
): Promise<void> {
  const call: ApiCall = {
    path: path`/stacks/${stackId}/backups`,
    doing: `import a backup into stack ${stackId}`,
    body: { group, db_type: dbTypes.join(','), remote_url: remoteUrl },
    secrets: [remoteUrl],
  };
  await settle(connection, {
    write: () => connection.post(call, (response) => accepted(response, call)),
    find: async () => {
      const newest: IteratorResult<Page<Backup>, undefined> = await backupPages(connection, stackId, { group }).next();
      return newest.value?.items.some(({ id }) => !known.has(id)) || undefined;
    },
    pauses: pausesForImport,
    remedy: `Run the step with after-id: ${Math.max(0, ...known)} and without remote-url: it waits for the backup and imports nothing.`,
  });
}

/** `{ok, message}`; an answer that is not ok is a failure, whatever its status. */
function accepted(response: unknown, { doing, secrets }: ApiCall): true {
  const fields = new Fields(response, 'the response');
  if (fields.boolean('ok') === true) return true;
  const reason = withoutEnd(oneLine(fields.text('message') || 'Cloud 66 gives no reason', secrets));
  throw new Failure(`Could not ${doing}: ${reason}.`, {
    code: 'NOT_OK',
    kind: 'remote-failed',
    remedy: 'Check the inputs of the step against what the message says.',
  });
}
