import { Failure } from '../base/failure.ts';
import { oneLine, withoutEnd } from '../base/text.ts';
import { type Waiting, type WaitLimits, wait } from '../wait/wait.ts';
import type { MendixConnection } from './client.ts';
import type { JobState } from './types.ts';

interface Job {
  readonly state: JobState;
  readonly statusMessage: string | undefined;
}

/**
 * Waits until a job of Backups v2 is completed.
 * @throws Failure `remote-failed` with `failedCode` and the service's message when the job has failed; WaitTimeout
 */
export async function waitForJob<T extends Job>(
  connection: MendixConnection,
  limits: WaitLimits,
  job: Pick<Waiting<T>, 'what' | 'look'> & { readonly failedCode: string; readonly remedy: string },
): Promise<T> {
  const { what, look, failedCode, remedy } = job;
  const { value } = await wait(connection, limits, {
    what,
    look,
    usual: '1 to 30 minutes',
    state: ({ state }) => state,
    judge: ({ state, statusMessage }) => {
      if (state === 'failed') {
        const why = statusMessage ? withoutEnd(oneLine(statusMessage)) : 'Mendix gives no reason';
        throw new Failure(`The ${what} has failed: ${why}.`, { code: failedCode, kind: 'remote-failed', remedy });
      }
      if (state === 'completed') return 'done';
      return state === 'queued' || state === 'running' ? 'pending' : 'unknown';
    },
  });
  return value;
}
