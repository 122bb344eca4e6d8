import { Failure } from '../base/failure.ts';
import type { Answer } from '../http/answer.ts';
import { uploadUntilTaken } from '../http/upload.ts';
import { urlBelow } from '../http/url.ts';
import { type WaitLimits, waitFor } from '../wait/wait.ts';
import { readable, waiting } from './backup.ts';
import type { SyncanoClient } from './client.ts';
import { syncanoFailure } from './errors.ts';
import { type Restore, readRestore, stateOf } from './types.ts';

/** What to restore: a backup of the account that ended with success, or an archive file from a partial backup. */
export type RestoreSource = { readonly backup: number } | { readonly archive: string };

/**
 * Starts a restore, which **erases** what the instance holds. It is never started twice: when the answer is lost, the one that was
 * started is looked up, and while another one runs none is started (the service would accept and abort it).
 * @throws Failure RESTORE_ACTIVE when another restore runs into the instance
 */
export async function startRestore(client: SyncanoClient, instance: string, source: RestoreSource): Promise<Restore> {
  const before = await client.restores(instance);
  const active = before.find((restore) => stateOf(restore) === 'active');
  if (active) {
    throw new Failure(`Restore ${active.id} into ${instance} is ${active.status}; the service runs one at a time.`, {
      code: 'RESTORE_ACTIVE',
      kind: 'conflict',
      remedy: `Wait for its end, or go on waiting for it with restore-id: ${active.id}.`,
    });
  }
  const known = new Set(before.map(({ id }) => id));
  const wanted = 'backup' in source ? source.backup : undefined;
  try {
    const answer =
      'backup' in source ? await post(client, instance, source.backup) : await upload(client, instance, source.archive);
    return readRestore(readable(answer, 'a restore'));
  } catch (error) {
    const ours = async () =>
      (await client.restores(instance)).find(({ id, backup }) => !known.has(id) && backup === wanted);
    return client.recover(
      error,
      ours,
      `Look at the restores of ${instance} before running the step again: every restore erases what it holds.`,
    );
  }
}

/**
 * Waits for the end of a restore.
 * @throws Failure RESTORE_ABORTED (another one ran into the same instance), RESTORE_ERROR; WaitTimeout
 */
export async function waitForRestore(
  client: SyncanoClient,
  instance: string,
  id: number,
  options: WaitLimits,
): Promise<Restore> {
  const { value } = await waitFor<Restore>({
    what: `restore ${id} into ${instance}`,
    look: () => client.restore(instance, id),
    state: ({ status }) => status,
    judge: (restore) => {
      const state = stateOf(restore);
      if (state === 'success') return 'done';
      if (state === 'aborted') throw aborted(instance, restore);
      if (state === 'error') throw failed(instance, restore);
      return state === 'active' ? 'pending' : 'unknown';
    },
    ...waiting(client, options),
  });
  return value;
}

async function post(client: SyncanoClient, instance: string, backup: number): Promise<unknown> {
  return (await client.send({ method: 'POST', path: client.restoresPath(instance), body: { backup } })).json;
}

/** Sends the archive; again only when the service cannot have got all of it, or asked to come back later. */
async function upload(client: SyncanoClient, instance: string, file: string): Promise<unknown> {
  const { clock, settings, credentials, root } = client;
  const options = {
    url: urlBelow(root.base, client.restoresPath(instance)),
    file,
    field: 'archive',
    headers: { accept: 'application/json', ...credentials },
    signal: settings.signal,
    onEvent: settings.onEvent,
    clock,
  };
  const refusal = (answer: Answer) =>
    answer.status >= 200 && answer.status < 300 ? undefined : syncanoFailure(answer, true);
  return (await uploadUntilTaken(options, refusal)).json;
}

function aborted(instance: string, { id, statusInfo }: Restore): Failure {
  return new Failure(`Restore ${id} into ${instance} was aborted: ${statusInfo || 'the service gives no reason'}`, {
    code: 'RESTORE_ABORTED',
    kind: 'conflict',
    remedy: `Another restore into ${instance} was under way. See what it has brought there, and run the step again after it.`,
  });
}

function failed(instance: string, { id, statusInfo }: Restore): Failure {
  return new Failure(`Restore ${id} into ${instance} failed: ${statusInfo || 'the service gives no reason'}`, {
    code: 'RESTORE_ERROR',
    kind: 'remote-failed',
    remedy: `What ${instance} holds may be incomplete now: restore a good backup into it before it is used.`,
  });
}
