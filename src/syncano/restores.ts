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
  // One that was aborted a moment ago may be run all the same.
  const isFresh = ({ createdAt }: Restore) => Math.abs(connection.clock.now() - Date.parse(createdAt)) < runsOnMs;
  const active = before.find((restore) => {
    const state = stateOf(restore);
    return state === 'active' || (state === 'aborted' && isFresh(restore));
  });
  if (active) {
    throw new Failure(
      `Restore ${active.id} into ${instance} is ${active.status}${stateOf(active) === 'active' ? '' : ', and may be carried out all the same'}; Syncano runs one at a time. Nothing was changed.`,
      {
        code: 'RESTORE_ACTIVE',
        kind: 'conflict',
        remedy: `Wait for its end, or go on waiting for it with restore-id: ${active.id}.`,
      },
    );
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
 * Waits for the end of a restore, and makes sure that no other one has come after it.
 * @throws Failure RESTORE_ABORTED, RESTORE_ERROR, RESTORE_OVERWRITTEN (another one ran into the instance after it); WaitTimeout
 */
export async function waitForRestore(
  connection: SyncanoConnection,
  instance: string,
  id: number,
  limits: WaitLimits,
): Promise<Restore> {
  const until = connection.clock.now() + limits.timeoutMs;
  const follow = (one: number) =>
    followRestore(connection, instance, one, { ...limits, timeoutMs: Math.max(0, until - connection.clock.now()) });
  const restore = await follow(id);
  const state = stateOf(restore);
  if (state === 'aborted' || state === 'error') throw ended(instance, restore, state);
  const all = await listRestores(connection, instance);
  for (const later of all.filter((one) => newestFirst(one, restore) < 0 && stateOf(one) !== 'error')) {
    const is = stateOf(later) === 'aborted' ? await follow(later.id) : later;
    if (stateOf(is) !== 'aborted' && stateOf(is) !== 'error') throw overwritten(instance, restore, is);
  }
  return restore;
}

/** An aborted restore that does not run within this time, in ms, does not run any more. */
const runsOnMs = 120_000;

/**
 * Waits until a restore succeeded, failed, or is aborted and stays so: some servers run one that they have marked as aborted.
 * Source: the server's public source, `RunRestoreTask`.
 */
async function followRestore(
  connection: SyncanoConnection,
  instance: string,
  id: number,
  limits: WaitLimits,
): Promise<Restore> {
  let abortedAt: number | undefined;
  return wait<Restore>(connection, limits, {
    what: `restore ${id} into ${instance}`,
    look: (look) => getRestore(connection, instance, id, look),
    state: ({ status }) => status,
    judge: (restore) => {
      const state = stateOf(restore);
      if (state === 'success' || state === 'error') return 'done';
      const now = connection.clock.now();
      abortedAt = state === 'aborted' ? (abortedAt ?? now) : undefined;
      if (abortedAt !== undefined) return now - abortedAt >= runsOnMs ? 'done' : 'pending';
      return state === 'active' ? 'pending' : 'unknown';
    },
  });
}

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
          remedy: `Another restore into ${instance} was under way, and Syncano may carry this one out all the same: look at the data before you start another. With restore-id: ${id} the step goes on watching it.`,
        },
  );
}

function overwritten(instance: string, { id }: Restore, later: Restore): Failure {
  return new Failure(
    `${instance} may hold other data than restore ${id} brought: restore ${later.id} came after it, and its status is ${later.status}.`,
    {
      code: 'RESTORE_OVERWRITTEN',
      kind: 'conflict',
      remedy: `Wait for its end (restore-id: ${later.id}), look at the data, and restore once more if it is not what you want. Give all jobs that restore into ${instance} the same \`concurrency\` group.`,
    },
  );
}

function restoresPath({ version }: SyncanoConnection, instance: string): string {
  return `${version}${path`/instances/${instance}/restores/`}`;
}
