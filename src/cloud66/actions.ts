import { Failure } from '../base/failure.ts';
import { type WaitLimits, waitFor } from '../wait/wait.ts';
import type { Cloud66Client } from './client.ts';
import type { AsyncAction } from './types.ts';

/**
 * Waits for the end of an async action, such as the run of a job.
 * @throws Failure ACTION_FAILED when it ended without success, also when the service does not say how; WaitTimeout
 */
export async function waitForAction(
  client: Cloud66Client,
  stackId: string,
  actionId: number,
  limits: WaitLimits,
): Promise<AsyncAction> {
  const { value } = await waitFor<AsyncAction>({
    what: `action ${actionId} of stack ${stackId}`,
    look: () => client.action(stackId, actionId),
    state: ({ action, finishedAt, succeeded }) =>
      `${action} ${finishedAt === undefined ? 'running' : succeeded ? 'succeeded' : 'failed'}`,
    judge: (action) => {
      if (action.finishedAt === undefined) return 'pending';
      if (action.succeeded === true) return 'done';
      throw new Failure(`Action ${action.action} (${actionId}) failed: ${action.message || 'no reason is given'}.`, {
        code: 'ACTION_FAILED',
        kind: 'remote-failed',
        remedy: 'Look at the activity log of the stack in the Cloud 66 dashboard.',
      });
    },
    ...limits,
    clock: client.clock,
    signal: client.settings.signal,
  });
  return value;
}
