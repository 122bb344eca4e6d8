import { Failure } from '../base/failure.ts';
import { startEnvironment, stopEnvironment, waitForStart, waitForStop } from '../mendix/start-stop.ts';
import type { Environment } from '../mendix/types.ts';
import { WaitTimeout } from '../wait/wait.ts';
import type { JournalState, Write } from './journal.ts';
import { applySettings, type Prepared, transport } from './prepare.ts';
import { type Context, limits, nameOf, type Plan, urgent } from './types.ts';

/** Stop, start, wait: the downtime, with nothing in it that could be done before or after. */
export async function switchOver(context: Context, plan: Plan, left: Prepared): Promise<Environment> {
  const { timeline, report, journal } = context;
  if (plan.wasRunning) {
    timeline.down();
    await stop(context, plan.environment);
  }
  if (left.transportLeft) await transport(context, plan);
  if (left.settingsLeft) await applySettings(context, plan);
  const running = await start(context, plan.environment, 'target');
  timeline.up();
  journal.note({ targetRan: true });
  report.fact('downtime-seconds', seconds(timeline.downtimeMs()));
  return running;
}

export function seconds(ms: number): number {
  return Number((ms / 1000).toFixed(1));
}

/** How long a start whose job nobody knows is watched before the service is asked again, in ms. */
const askAgainMs = 60_000;

/** Asks for a stop and waits until the environment says that it is stopped. */
export async function stop(context: Context, environment: Environment): Promise<void> {
  const { connection, timeline } = context;
  await timeline.span('stop', async () => {
    await announced(context, 'stop', () => stopEnvironment(connection, environment));
    await waitForStop(connection, environment, limits(context, urgent));
  });
}

/**
 * Asks for a start and waits until the app runs.
 * @param which package it is that starts
 */
export async function start(
  context: Context,
  environment: Environment,
  which: 'previous' | 'target',
): Promise<Environment> {
  const { connection, timeline, journal, report } = context;
  const what = `The start of ${nameOf(environment)}`;
  const { autoSyncDb } = journal.state;
  const running = await timeline.span('start', async () => {
    const ask = () => startEnvironment(connection, environment, { autoSyncDb });
    let asked = await announced(context, 'start', ask, { whenRunning: which });
    // Nobody tells the id of a job whose answer was lost, nor that it has failed: the service is asked for a start now and then,
    // and gives a job of its own once the other is over.
    while (asked.state === 'starting' && asked.jobId === undefined && context.leftMs() > askAgainMs) {
      try {
        return await waitForStart(connection, environment, undefined, {
          ...limits(context, urgent),
          timeoutMs: askAgainMs,
        });
      } catch (error) {
        if (!(error instanceof WaitTimeout)) throw error;
        asked = await ask();
      }
    }
    const jobId = asked.state === 'starting' ? asked.jobId : undefined;
    if (jobId !== undefined) {
      report.fact('job-id', jobId);
      journal.note({ startJobId: jobId });
      report.begins('start', { what, id: jobId });
    }
    try {
      return await waitForStart(connection, environment, jobId, limits(context, urgent));
    } catch (error) {
      if (error instanceof Failure && !(error instanceof WaitTimeout) && error.kind !== 'cancelled')
        report.ended('start');
      throw error;
    }
  });
  report.ended('start');
  report.say(`${nameOf(running)} runs model version ${running.modelVersion ?? 'unknown'}.`);
  return running;
}

/**
 * A write that is in the journal before it is sent, together with what else is true from then on; both are taken back when the
 * service certainly refused it.
 */
export async function announced<T>(
  { journal }: Context,
  write: Write,
  work: () => Promise<T>,
  change: Pick<Partial<JournalState>, 'whenRunning'> = {},
): Promise<T> {
  const { begun, whenRunning } = journal.state;
  journal.announce(write, change);
  try {
    return await work();
  } catch (error) {
    if (error instanceof Failure && error.status !== undefined && !error.outcomeUnknown)
      journal.note({ begun, whenRunning });
    throw error;
  }
}
