import { Failure } from '../base/failure.ts';
import { asObject } from '../base/json.ts';
import { type WaitLimits, WaitTimeout, waitFor } from '../wait/wait.ts';
import type { BackupRef, SyncanoClient } from './client.ts';
import { checkQueryArgs, type QueryArgs } from './query-args.ts';
import { type Backup, type BackupKind, readBackup, stateOf, unexpected } from './types.ts';

/** Longest texts that the service takes, in characters ("Partial backups", OPTIONS). */
export const longestLabel = 64;
export const longestDescription = 256;

export interface BackupRequest {
  readonly kind: BackupKind;
  readonly instance: string;
  readonly label?: string | undefined;
  readonly description?: string | undefined;
  readonly metadata?: Readonly<Record<string, unknown>> | undefined;
  /** What to back up; needed for a partial backup, refused for a full one. */
  readonly queryArgs?: QueryArgs | undefined;
}

/**
 * Creates a backup, once: when the answer is lost, the one that was made is looked up instead. `query_args` is checked first.
 * @param slot wait that long for the account's active backup to end; without it an active one is a Failure BACKUP_ACTIVE
 */
export async function createBackup(client: SyncanoClient, request: BackupRequest, slot?: WaitLimits): Promise<Backup> {
  checkTexts(request);
  if (request.kind === 'partial') {
    const schema = await client.queryArgsSchema(request.instance);
    checkQueryArgs(schema, request.queryArgs ?? {});
  } else if (request.queryArgs !== undefined) {
    throw new Failure('query-args belongs to a partial backup; a full one holds everything.', {
      code: 'BAD_INPUT',
      kind: 'config',
    });
  }
  return slot ? createInSlot(client, request, slot) : createNow(client, request);
}

/**
 * Waits for the end of a backup.
 * @throws Failure BACKUP_ERROR or BACKUP_ABORTED with the service's status_info; WaitTimeout
 */
export async function waitForBackup(client: SyncanoClient, ref: BackupRef, options: WaitLimits): Promise<Backup> {
  const { value } = await waitFor<Backup>({
    what: `${ref.kind} backup ${ref.id}${ref.instance === undefined ? '' : ` of ${ref.instance}`}`,
    look: () => client.backup(ref),
    state: ({ status }) => status,
    judge: (backup) => {
      const state = stateOf(backup);
      if (state === 'success') return 'done';
      if (state === 'error' || state === 'aborted') throw ended(backup, state);
      return state === 'active' ? 'pending' : 'unknown';
    },
    ...waiting(client, options),
  });
  return value;
}

/** What every wait of this client has in common. */
export function waiting({ clock, settings }: SyncanoClient, limits: WaitLimits) {
  return { ...limits, clock, signal: settings.signal };
}

type Slot = { readonly created: Backup } | { readonly busy: string };

/** Looks whether a backup is active and creates ours as soon as none is; another run may still be quicker. */
async function createInSlot(client: SyncanoClient, request: BackupRequest, options: WaitLimits): Promise<Backup> {
  let creating: Promise<Backup> | undefined;
  const wait = waitFor<Slot>({
    what: `the active backup of the account to end, so that a backup of ${request.instance} can start`,
    look: async () => {
      const [active] = await client.activeBackups();
      if (active) return { busy: `backup ${active.id} of ${active.instance} is ${active.status}` };
      creating = createNow(client, request);
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
    ...waiting(client, options),
  });
  try {
    const { value } = await wait;
    if ('created' in value) return value.created;
  } catch (error) {
    // At the deadline a backup may just be on its way: it is ours, and its id must not be lost.
    if (!(error instanceof WaitTimeout && creating)) throw error;
    return creating;
  }
  throw new Error('The wait for the slot ended without a backup.');
}

async function createNow(client: SyncanoClient, request: BackupRequest): Promise<Backup> {
  const { kind, instance, label, description, metadata, queryArgs } = request;
  const path = client.backupsPath(kind, instance);
  const before = new Set((await client.backups(kind, instance)).map(({ id }) => id));
  const body = {
    ...(label !== undefined && { label }),
    ...(description !== undefined && { description }),
    ...(metadata !== undefined && { metadata }),
    ...(queryArgs !== undefined && { query_args: queryArgs }),
  };
  try {
    return readBackup(kind, readable((await client.send({ method: 'POST', path, body })).json, 'a backup'));
  } catch (error) {
    // The newest one that was not there before and carries our label is ours: the account has one active at a time.
    const ours = async () =>
      (await client.backups(kind, instance)).find((backup) => !before.has(backup.id) && backup.label === (label ?? ''));
    return client.recover(
      error,
      ours,
      `Look at the list of backups of ${instance} before running the step again, so that none is made twice.`,
    );
  }
}

/** The body of an answer to a write; when it cannot be read, the write may have been carried out all the same. */
export function readable(json: unknown, what: string): unknown {
  if (asObject(json)?.['id'] !== undefined) return json;
  throw unexpected(what, true);
}

function checkTexts({ label, description }: BackupRequest): void {
  const problems = [
    tooLong('label', label, longestLabel),
    tooLong('description', description, longestDescription),
  ].filter((problem) => problem !== undefined);
  if (problems.length === 0) return;
  throw new Failure(problems.join('\n'), { code: 'BAD_INPUT', kind: 'config', remedy: 'Shorten it.' });
}

function tooLong(name: string, value: string | undefined, limit: number): string | undefined {
  const length = [...(value ?? '')].length;
  return length > limit ? `${name} has ${length} characters; the service takes ${limit}.` : undefined;
}

function ended({ id, instance, statusInfo }: Backup, state: 'error' | 'aborted'): Failure {
  const reason = statusInfo === '' ? 'the service gives no reason' : statusInfo;
  return new Failure(`Backup ${id} of ${instance} ended with ${state}: ${reason}`, {
    code: state === 'error' ? 'BACKUP_ERROR' : 'BACKUP_ABORTED',
    kind: 'remote-failed',
    remedy: 'Run the step again; if it happens again, the log of the Syncano server tells more.',
  });
}
