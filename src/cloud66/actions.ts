import { Failure } from '../http/errors.ts';
import { type OnWaitEvent, type Schedule, waitFor } from '../wait/wait.ts';
import type { Cloud66Client } from './client.ts';
import type { AsyncAction } from './types.ts';

export interface ActionWait {
  readonly timeoutMs: number;
  readonly schedule?: Schedule | undefined;
  readonly onEvent?: OnWaitEvent | undefined;
}

/**
 * Waits for the end of an async action, such as the run of a job.
 * @throws Failure ACTION_FAILED when it ended without success, also when the service does not say how; WaitTimeout
 */
export async function waitForAction(
  client: Cloud66Client,
  stackId: string,
  actionId: number,
  options: ActionWait,
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
    timeoutMs: options.timeoutMs,
    clock: client.clock,
    ...(client.settings.signal && { signal: client.settings.signal }),
    ...(options.schedule && { schedule: options.schedule }),
    ...(options.onEvent && { onEvent: options.onEvent }),
  });
  return value;
}
