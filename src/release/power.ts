import { Failure } from '../base/failure.ts';
import { label } from '../mendix/client.ts';
import { getEnvironment, isRunning, isStopped } from '../mendix/environments.ts';
import {
  type Start,
  type StartOptions,
  startEnvironment,
  stopEnvironment,
  waitForStart,
  waitForStop,
} from '../mendix/start-stop.ts';
import type { Environment } from '../mendix/types.ts';
import { type Schedule, span, WaitTimeout } from '../wait/wait.ts';
import type { JournalState, Write } from './journal.ts';
import { type Context, limits, refOf } from './types.ts';

/** Looks of the waits that the app's users wait for, too: an end is noticed at most three hundredths late. */
export const urgent: Schedule = { minMs: 1_000, share: 0.03, maxMs: 10_000 };

export function lookAt(context: Context): Promise<Environment> {
  return getEnvironment(context.connection, refOf(context));
}

/** An app that still runs so long after a stop was taken, in ms, is asked to stop once more. */
const stopAgainMs = 180_000;

/** Stops the app and waits until it has stopped; counts as downtime from the request on if the app ran before the release. */
export async function takeDown(context: Context): Promise<void> {
  const { connection, timeline, journal, report } = context;
  const ref = refOf(context);
  if (journal.state.wasRunning) timeline.down();
  await timeline.span('stop', async () => {
    for (;;) {
      await announced(context, 'stop', () => stopEnvironment(connection, ref));
      journal.note({ stopping: true });
      const within = limits(context, urgent);
      try {
        await waitForStop(connection, ref, { ...within, timeoutMs: Math.min(within.timeoutMs, stopAgainMs) });
        break;
      } catch (error) {
        if (!(error instanceof WaitTimeout) || within.timeoutMs <= stopAgainMs) throw error;
        report.say(`${label(ref)} still runs ${span(stopAgainMs)} after it was asked to stop; asking again.`);
      }
    }
    journal.note({ stopping: false });
  });
}

/** Asks for a start of one of the two packages and waits until the app runs, which ends the downtime. */
export async function start(context: Context, which: 'previous' | 'target'): Promise<Environment> {
  const { connection, timeline, journal, report } = context;
  const ref = refOf(context);
  const { autoSyncDb, pinTo } = journal.state;
  // A rollback does not pin: the previous version runs on what it would run on by itself.
  const options = { autoSyncDb, ...(which === 'target' && { pinTo }) };
  const onJob = (jobId: string) => {
    report.fact('job-id', jobId);
    journal.note({ startJobId: jobId });
    report.begins('start', { what: `The start of ${label(ref)}`, id: jobId });
  };
  const running = await timeline.span('start', async () => {
    const asked = await ask(context, which, options);
    const jobId = asked.state === 'starting' ? asked.jobId : undefined;
    if (jobId !== undefined) onJob(jobId);
    try {
      return await waitForStart(connection, ref, jobId, { ...limits(context, urgent), onJob, askAgain: options });
    } catch (error) {
      if (hasFailed(error)) report.ended('start');
      throw error;
    }
  });
  report.ended('start');
  timeline.up();
  report.fact('model-version', running.modelVersion ?? '');
  report.say(`${label(running)} runs model version ${running.modelVersion ?? 'unknown'}.`);
  return running;
}

/** Where the release leaves it open, a stack that Mendix refuses to pin to becomes the newest: nobody documents all refusals. */
async function ask(context: Context, which: 'previous' | 'target', options: StartOptions): Promise<Start> {
  const { connection, journal, report } = context;
  const send = (how: StartOptions) =>
    announced(context, 'start', () => startEnvironment(connection, refOf(context), how), { whenRunning: which });
  try {
    return await send(options);
  } catch (error) {
    const refused = error instanceof Failure && (error.status === 400 || error.status === 404);
    if (!refused || options.pinTo === undefined || !journal.state.pinAuto) throw error;
    report.remark(`Mendix refused to pin the platform stack, so the newest one is used. ${error.message}`);
    return send({ ...options, pinTo: undefined });
  }
}

/** Whether the thing itself has failed, not the wait for it. */
function hasFailed(error: unknown): error is Failure {
  return (
    error instanceof Failure && !error.transient && !['timeout', 'cancelled', 'network', 'auth'].includes(error.kind)
  );
}

/**
 * Carries out a write that is in the journal before it is sent, together with what else is true from then on; both are taken
 * back when the service certainly refused it.
 */
export async function announced<T>(
  { journal }: Context,
  write: Write,
  work: () => Promise<T>,
  change: Pick<Partial<JournalState>, 'whenRunning' | 'data'> = {},
): Promise<T> {
  const { begun, whenRunning, data } = journal.state;
  journal.announce(write, change);
  try {
    return await work();
  } catch (error) {
    if (error instanceof Failure && error.status !== undefined && !error.outcomeUnknown)
      journal.note({ begun, whenRunning, data });
    throw error;
  }
}

/**
 * The environment once a stop that may be under way has ended: until then it says that it runs. A stop that never arrived does
 * not show; then the app runs on.
 * @param mostMs after this it counts as running on
 */
export async function afterStop(context: Context, mostMs = 120_000): Promise<Environment> {
  const now = await lookAt(context);
  if (!context.journal.has('stop') || isStopped(now)) return now;
  try {
    const timeoutMs = Math.min(mostMs, context.leftMs() / 2);
    return await waitForStop(context.connection, now, { ...limits(context, urgent), timeoutMs });
  } catch (error) {
    if (error instanceof WaitTimeout) return lookAt(context);
    throw error;
  }
}

/**
 * The environment once a start of the new version is over. A start whose job nobody knows is asked for again, which the service
 * answers with the job under way or with a new one.
 * @returns undefined when the start has failed
 */
export async function endOfStart(context: Context): Promise<Environment | undefined> {
  const { connection, journal, report } = context;
  const { startJobId } = journal.state;
  try {
    return startJobId === undefined
      ? await bringUp(context, 'target')
      : await waitForStart(connection, refOf(context), startJobId, limits(context, urgent));
  } catch (error) {
    if (!hasFailed(error)) throw error;
    report.say(`${label(journal.state)} did not start (${error.code}).`);
    return undefined;
  }
}

/**
 * Ends a start of the new version that is under way, by a stop; an environment where nothing starts just stays stopped. A new
 * version that has come up already is left running for now.
 */
export async function endStart(context: Context, now: Environment): Promise<Environment> {
  const { connection, timeline, journal, report } = context;
  if (isRunning(now)) {
    journal.note({ targetRan: true });
    return now;
  }
  return timeline.span('end the start', async () => {
    try {
      await stopEnvironment(connection, now);
    } catch (error) {
      // What is stopped need not be stoppable; whether a start goes on shows at the next write.
      if (!(error instanceof Failure) || error.kind === 'cancelled') throw error;
      report.say(`The stop was refused (${error.code}); going on.`);
    }
    return waitForStop(connection, now, limits(context, urgent));
  });
}

/** How long to wait before a start is asked for again that was refused because of something under way, in ms. */
const lockedMs = 15_000;

/** Starts what is on the environment unless it runs; a lock (a restore under way) is waited for. */
export async function bringUp(context: Context, which: 'previous' | 'target'): Promise<Environment> {
  const { connection, timeline, report } = context;
  for (;;) {
    const now = await lookAt(context);
    try {
      if (!isRunning(now)) return await start(context, which);
      timeline.up();
      report.fact('model-version', now.modelVersion ?? '');
      return now;
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== 'ALREADY_LOCKED' || context.leftMs() < lockedMs) throw error;
      report.say(`${label(now)} is locked by a job under way; asking again in ${lockedMs / 1000} s.`);
      await connection.sleep(lockedMs);
    }
  }
}
