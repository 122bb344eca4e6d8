import { Failure } from '../base/failure.ts';
import { withoutEnd } from '../base/text.ts';
import { type Look, type WaitLimits, wait } from '../wait/wait.ts';
import { type BackupFilter, backupPages, listBackups } from './backups.ts';
import type { Cloud66Connection } from './client.ts';
import { type Backup, databaseOf, madeAt } from './types.ts';

/** What was there just before a backup was asked for: whatever is not in it and comes later is fresh. */
export interface Mark {
  readonly knownIds: ReadonlySet<number>;
  readonly dbTypes: readonly string[];
  /** The moment of asking on the service's clock, in ms since 1970. */
  readonly askedAt: number;
}

export interface FreshOptions extends WaitLimits {
  readonly stackId: string;
  /** Types of which a backup is waited for; `all` stands for those of the mark, or for any one if it had none. */
  readonly dbTypes: readonly string[];
  readonly group?: number | undefined;
  readonly mark: Mark;
  /** An imported backup may be dated in the past: only its id is new. */
  readonly anyDate?: boolean | undefined;
}

/** `Date` headers and backup dates have whole seconds, so a backup may seem up to a second older than the question. */
const roundingMs = 1_000;
/** Without a `Date` header the runner's clock counts, and it may be this much ahead. */
const clockSkewMs = 5 * 60_000;

/** Takes the mark that `waitForFreshBackups` compares with; call it before asking for a backup. */
export async function markBackups(
  connection: Cloud66Connection,
  stackId: string,
  filter: BackupFilter = {},
): Promise<Mark> {
  const { backups, serverTime } = await listBackups(connection, stackId, filter);
  return {
    knownIds: new Set(backups.map(({ id }) => id)),
    dbTypes: [...new Set(backups.map(({ dbType }) => dbType))],
    askedAt: (serverTime ?? connection.clock.now() - clockSkewMs) - roundingMs,
  };
}

/**
 * Waits until there is a backup of every asked type that was not there at the mark and was made after it.
 * @returns all fresh backups of those types, newest first
 * @throws Failure BACKUP_FAILED as soon as a fresh one failed; WaitTimeout
 */
export async function waitForFreshBackups(connection: Cloud66Connection, options: FreshOptions): Promise<Backup[]> {
  const types = options.dbTypes.includes('all') ? options.mark.dbTypes : options.dbTypes;
  const missing = (fresh: Backup[]) => types.filter((type) => !fresh.some(({ dbType }) => dbType === type));
  const fresh = await wait<Backup[]>(connection, options, {
    what: `a fresh backup of ${types.join(', ') || 'any database'} of stack ${options.stackId}`,
    look: (look) => freshBackups(connection, options, types, look),
    state: (fresh) => {
      const came = fresh.map(({ id, dbType }) => `${dbType} ${id}`).join(', ');
      return came === '' ? 'none yet' : `${came}; missing: ${missing(fresh).join(', ') || 'none'}`;
    },
    judge: (fresh) => {
      for (const backup of fresh) if (backup.status === 'failed') throw failed(backup);
      const good = fresh.filter(({ status }) => status === 'ok');
      if (good.length > 0 && missing(good).length === 0) return 'done';
      return fresh.some(({ status }) => status === 'unknown') ? 'unknown' : 'pending';
    },
  });
  return fresh.filter(({ status }) => status === 'ok');
}

async function freshBackups(
  connection: Cloud66Connection,
  { stackId, group, mark, anyDate }: FreshOptions,
  types: readonly string[],
  look: Look,
): Promise<Backup[]> {
  const fresh = new Map<number, Backup>();
  for await (const { items } of backupPages(connection, stackId, { group }, look)) {
    const unknown = items.filter(({ id }) => !mark.knownIds.has(id));
    for (const backup of unknown) {
      const isRecent = anyDate === true || !(madeAt(backup) < mark.askedAt);
      if (isRecent && (types.length === 0 || types.includes(backup.dbType))) fresh.set(backup.id, backup);
    }
    // Newest first: from the first page with nothing new on, everything was there before.
    if (unknown.length === 0) break;
  }
  return [...fresh.values()];
}

function failed(backup: Backup): Failure {
  const reason = withoutEnd(backup.result) || 'Cloud 66 gives no reason';
  return new Failure(`Backup ${backup.id} of ${databaseOf(backup)} failed: ${reason}.`, {
    code: 'BACKUP_FAILED',
    kind: 'remote-failed',
    remedy: "Look at the backup in the Cloud 66 dashboard: the server's disk space and the database's log tell more.",
  });
}
