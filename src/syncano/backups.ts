import { Failure } from '../base/failure.ts';
import { asObject, Fields } from '../base/json.ts';
import { withoutEnd } from '../base/text.ts';
import { remove, settle } from '../http/settle.ts';
import { path } from '../http/url.ts';
import { type Look, type WaitLimits, WaitTimeout, wait } from '../wait/wait.ts';
import type { SyncanoConnection } from './client.ts';
import { checkQueryArgs, type QueryArgs } from './query-args.ts';
import { type Backup, type BackupKind, backupName, newestFirst, readBackup, stateOf } from './types.ts';

/** Longest texts that the service takes, in characters ("Partial backups", OPTIONS). */
export const longestLabel = 64;
export const longestDescription = 256;

/** Which backup: without an instance it is looked for over all instances of the account. */
interface BackupRef {
  readonly kind: BackupKind;
  readonly id: number;
  readonly instance?: string | undefined;
}

export interface BackupRequest {
  readonly kind: BackupKind;
  readonly instance: string;
  readonly label?: string | undefined;
  readonly description?: string | undefined;
  /** What to back up; needed for a partial backup, refused for a full one. */
  readonly queryArgs?: QueryArgs | undefined;
}

/** All backups of one kind, newest first, of one instance or over all instances of the account. */
export async function listBackups(
  connection: SyncanoConnection,
  kind: BackupKind,
  instance?: string,
): Promise<Backup[]> {
  const doing = `list the ${kind} backups of ${instance ?? 'the account'}`;
  const all = await connection.list({ path: backupsPath(connection, kind, instance), doing }, (item) =>
    readBackup(kind, item),
  );
  return all.toSorted(newestFirst);
}

export function getBackup(connection: SyncanoConnection, ref: BackupRef, look: Look = {}): Promise<Backup> {
  const { kind, id, instance } = ref;
  const at = `${backupsPath(connection, kind, instance)}${id}/`;
  return connection.read({ ...look, path: at, doing: `read ${backupName(ref)}` }, (json) => readBackup(kind, json));
}

/** Deletes a backup that has ended, and looks that it is gone. @returns whether there was something to delete */
export function deleteBackup(connection: SyncanoConnection, ref: BackupRef): Promise<boolean> {
  const { kind, id, instance } = ref;
  const what = backupName(ref);
  const call = { path: `${backupsPath(connection, kind, instance)}${id}/`, doing: `delete ${what}` };
  return remove(connection, {
    write: () => connection.write('DELETE', call, () => undefined),
    read: () => getBackup(connection, ref),
    // A 404 that does not come from the API itself (a wrong api-url) must not look like success.
    isGone: ({ status, code }) => status === 404 && code === 'NOT_FOUND',
    what,
  });
}

/**
 * Backups of both kinds, newest first. Newer servers show partial ones to their staff only: others get the full ones, and cannot
 * have a partial one under way.
 */
export async function listBothKinds(
  connection: SyncanoConnection,
  instance?: string,
): Promise<{ readonly backups: Backup[]; readonly isPartialHidden: boolean }> {
  const full = await listBackups(connection, 'full', instance);
  try {
    const partial = await listBackups(connection, 'partial', instance);
    return { backups: [...full, ...partial].toSorted(newestFirst), isPartialHidden: false };
  } catch (error) {
    const isHidden = error instanceof Failure && error.status === 403 && error.code !== 'NO_SUCH_API_KEY';
    if (!isHidden) throw error;
    return { backups: full, isPartialHidden: true };
  }
}

/** Backups of the account that are under way; the service allows one at a time. */
export async function activeBackups(connection: SyncanoConnection): Promise<Backup[]> {
  const { backups } = await listBothKinds(connection);
  return backups.filter((backup) => stateOf(backup) === 'active');
}

/**
 * Creates a backup, once: when the answer is lost, the one that was made is looked up instead. `query_args` is checked first.
 * @param slot wait that long for the account's active backup to end; without it an active one is a Failure BACKUP_ACTIVE
 */
export async function createBackup(
  connection: SyncanoConnection,
  request: BackupRequest,
  slot?: WaitLimits,
): Promise<Backup> {
  if (request.kind === 'partial') {
    checkQueryArgs(await queryArgsSchema(connection, request.instance), request.queryArgs ?? {});
  }
  return slot ? createInSlot(connection, request, slot) : createNow(connection, request);
}

/**
 * The JSON Schema of `query_args` as the server's OPTIONS gives it; undefined when the server gives none (it leaves it out for
 * accounts that may not create).
 */
export function queryArgsSchema(connection: SyncanoConnection, instance: string): Promise<unknown> {
  const doing = `read what a partial backup of ${instance} can hold`;
  return connection.read(
    { path: backupsPath(connection, 'partial', instance), doing },
    (json) => {
      const actions = asObject(new Fields(json, 'the description').get('actions'));
      return asObject(asObject(actions?.['POST'])?.['query_args'])?.['schema'];
    },
    'OPTIONS',
  );
}

type Slot = { readonly created: Backup } | { readonly busy: string };

/** Looks whether a backup is active and creates ours as soon as none is; another run may still be quicker. */
async function createInSlot(
  connection: SyncanoConnection,
  request: BackupRequest,
  limits: WaitLimits,
): Promise<Backup> {
  let creating: Promise<Backup> | undefined;
  const waiting = wait<Slot>(connection, limits, {
    what: `the active backup of the account to end, so that a backup of ${request.instance} can start`,
    look: async () => {
      const [active] = await activeBackups(connection);
      if (active) return { busy: `backup ${active.id} of ${active.instance} is ${active.status}` };
      creating = createNow(connection, request);
      try {
        return { created: await creating };
      } catch (error) {
        creating = undefined;
        if (error instanceof Failure && error.code === 'BACKUP_ACTIVE') return { busy: 'another backup is active' };
        throw error;
      }
    },
    state: (slot) => ('created' in slot ? 'free' : slot.busy),
    judge: (slot) => ('created' in slot ? 'done' : 'pending'),
    // A look that may have created something must not be repeated as if it had only read.
    isTransient: (error) => error instanceof Failure && error.transient && !error.outcomeUnknown,
  });
  try {
    const slot = await waiting;
    if ('created' in slot) return slot.created;
  } catch (error) {
    // At the deadline a backup may just be on its way: it is ours, and its id must not be lost.
    if (!(error instanceof WaitTimeout && creating)) throw error;
    return creating;
  }
  throw new Error('The wait for the slot ended without a backup.');
}

async function createNow(connection: SyncanoConnection, request: BackupRequest): Promise<Backup> {
  const { kind, instance, label = '', description, queryArgs } = request;
  const before = new Set((await listBackups(connection, kind, instance)).map(({ id }) => id));
  const call = {
    path: backupsPath(connection, kind, instance),
    doing: `create a ${kind} backup of ${instance}`,
    body: { label: request.label, description, query_args: queryArgs },
  };
  return settle(connection, {
    write: () => connection.write('POST', call, (json) => readBackup(kind, json)),
    // The newest one that was not there before and carries our label is ours: the account has one active at a time.
    find: async () =>
      (await listBackups(connection, kind, instance)).find((one) => !before.has(one.id) && one.label === label),
    remedy: `Look at the list of backups of ${instance} before running the step again, so that none is made twice.`,
  });
}

/**
 * Waits for the end of a backup.
 * @throws Failure BACKUP_ERROR or BACKUP_ABORTED with the service's status_info; WaitTimeout
 */
export async function waitForBackup(
  connection: SyncanoConnection,
  ref: BackupRef,
  limits: WaitLimits,
): Promise<Backup> {
  return wait<Backup>(connection, limits, {
    what: backupName(ref),
    look: (look) => getBackup(connection, ref, look),
    state: ({ status }) => status,
    judge: (backup) => {
      const state = stateOf(backup);
      if (state === 'success') return 'done';
      if (state === 'error' || state === 'aborted') throw ended(backup, state);
      return state === 'active' ? 'pending' : 'unknown';
    },
  });
}

function ended({ id, instance, statusInfo }: Backup, state: 'error' | 'aborted'): Failure {
  const reason = withoutEnd(statusInfo) || 'Syncano gives no reason';
  return new Failure(`Backup ${id} of ${instance} ended with ${state}: ${reason}.`, {
    code: state === 'error' ? 'BACKUP_ERROR' : 'BACKUP_ABORTED',
    kind: 'remote-failed',
    remedy: 'Run the step again; if it happens again, the log of the Syncano server tells more.',
  });
}

function backupsPath({ version }: SyncanoConnection, kind: BackupKind, instance: string | undefined): string {
  return instance === undefined
    ? `${version}/backups/${kind}/`
    : `${version}${path`/instances/${instance}/backups/${kind}/`}`;
}
