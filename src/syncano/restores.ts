import { Failure } from '../base/failure.ts';
import { withoutEnd } from '../base/text.ts';
import { settle } from '../http/settle.ts';
import { uploadTo } from '../http/upload.ts';
import { path } from '../http/url.ts';
import { type Look, type WaitLimits, wait } from '../wait/wait.ts';
import type { SyncanoConnection } from './client.ts';
import { newestFirst, type Restore, readRestore, stateOf } from './types.ts';

/** What to restore: a backup of the account that ended with success, or an archive file from a partial backup. */
export type RestoreSource = { readonly backup: number } | { readonly archive: string };

export async function listRestores(connection: SyncanoConnection, instance: string): Promise<Restore[]> {
  const call = { path: restoresPath(connection, instance), doing: `list the restores into ${instance}` };
  return (await connection.list(call, readRestore)).toSorted(newestFirst);
}

export function getRestore(
  connection: SyncanoConnection,
  instance: string,
  id: number,
  look: Look = {},
): Promise<Restore> {
  const at = `${restoresPath(connection, instance)}${id}/`;
  return connection.read({ ...look, path: at, doing: `follow restore ${id} into ${instance}` }, readRestore);
}

/**
 * Starts a restore, which **erases** what the instance holds. It is never started twice: when the answer is lost, the one that was
 * started is looked up, and while another one runs none is started (the service would accept it and call one of them aborted).
 * @throws Failure RESTORE_ACTIVE when another restore runs into the instance
 */
export async function startRestore(
  connection: SyncanoConnection,
  instance: string,
  source: RestoreSource,
): Promise<Restore> {
  const before = await listRestores(connection, instance);
  const active = before.find((restore) => stateOf(restore) === 'active');
  if (active) {
    throw new Failure(`Restore ${active.id} into ${instance} is ${active.status}; the service runs one at a time.`, {
      code: 'RESTORE_ACTIVE',
      kind: 'conflict',
      remedy: `Wait for its end, or go on waiting for it with restore-id: ${active.id}.`,
    });
  }
  const known = new Set(before.map(({ id }) => id));
  const backup = 'backup' in source ? source.backup : undefined;
  const call = { path: restoresPath(connection, instance), doing: `start a restore into ${instance}` };
  return settle(connection, {
    write: async () => {
      if ('backup' in source) return connection.write('POST', { ...call, body: source }, readRestore);
      const answer = await uploadTo(connection, call, { file: source.archive, field: 'archive' });
      return connection.parsed('POST', call, answer, readRestore);
    },
    find: async () =>
      (await listRestores(connection, instance)).find((one) => !known.has(one.id) && one.backup === backup),
    remedy: `Look at the restores of ${instance} before running the step again: every restore erases what it holds.`,
  });
}

/**
 * Waits for the end of a restore.
 * @throws Failure RESTORE_ABORTED (another one ran into the same instance), RESTORE_ERROR; WaitTimeout
 */
export async function waitForRestore(
  connection: SyncanoConnection,
  instance: string,
  id: number,
  limits: WaitLimits,
): Promise<Restore> {
  const { value } = await wait<Restore>(connection, limits, {
    what: `restore ${id} into ${instance}`,
    look: (look) => getRestore(connection, instance, id, look),
    state: ({ status }) => status,
    judge: (restore) => {
      const state = stateOf(restore);
      if (state === 'success') return 'done';
      if (state === 'aborted' || state === 'error') throw ended(instance, restore, state);
      return state === 'active' ? 'pending' : 'unknown';
    },
  });
  return value;
}

/** After an aborted restore nobody knows what the instance holds: some servers run one on that they call aborted. */
function ended(instance: string, { id, statusInfo }: Restore, state: 'aborted' | 'error'): Failure {
  const reason = withoutEnd(statusInfo) || 'Syncano gives no reason';
  return new Failure(
    `${instance} may hold incomplete data: restore ${id} ${state === 'error' ? 'failed' : 'was aborted'}: ${reason}.`,
    state === 'error'
      ? {
          code: 'RESTORE_ERROR',
          kind: 'remote-failed',
          remedy: `Restore a good backup into ${instance} before it is used.`,
        }
      : {
          code: 'RESTORE_ABORTED',
          kind: 'conflict',
          remedy: `Another restore into ${instance} was under way. Wait for its end, look at the data, and run the step again.`,
        },
  );
}

function restoresPath({ version }: SyncanoConnection, instance: string): string {
  return `${version}${path`/instances/${instance}/restores/`}`;
}
