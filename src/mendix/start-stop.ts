import { Failure } from '../base/failure.ts';
import { asObject, Fields } from '../base/json.ts';
import { oneLine } from '../base/text.ts';
import { settle } from '../http/settle.ts';
import { path } from '../http/url.ts';
import { type Look, type WaitLimits, wait } from '../wait/wait.ts';
import { callFor, label, type MendixConnection } from './client.ts';
import { getEnvironment, isRunning, isStopped } from './environments.ts';
import type { Environment, EnvironmentRef } from './types.ts';

export type Start =
  /** Nobody tells the id of someone else's job, or of ours when its answer was lost. */
  { readonly state: 'starting'; readonly jobId: string | undefined } | { readonly state: 'already-running' };

export interface StartOptions {
  /** Change the database to fit the model. Left to the platform when undefined. */
  readonly autoSyncDb?: boolean | undefined;
  /** Id of the environment whose platform stack to start with, instead of the newest. */
  readonly pinTo?: string | undefined;
}

/**
 * Asks for a start. Running already or being started already is no failure: ALREADY_STARTED comes with status 200 or 500, a
 * 200 may lack a JobId, and APP_ALREADY_HAS_A_STARTING_JOB tells of another job. After a lost answer the environment is read;
 * asking once more is safe, since the service itself refuses a second job. Source: Deploy API, 3.6; API facts, "Releases";
 * version pinning.
 */
export async function startEnvironment(
  connection: MendixConnection,
  environment: EnvironmentRef,
  { autoSyncDb, pinTo }: StartOptions = {},
): Promise<Start> {
  try {
    return await settle(connection, {
      write: () =>
        connection.write(
          'POST',
          {
            ...callFor(environment, 'start', '/start', `start ${label(environment)}`),
            query: { pinEnvironment: pinTo },
            body: autoSyncDb === undefined ? {} : { AutoSyncDb: autoSyncDb },
          },
          (json): Start => ({
            state: 'starting',
            jobId: asObject(json) && new Fields(json, 'the start').text('JobId'),
          }),
        ),
      find: async (): Promise<Start | undefined> =>
        isRunning(await getEnvironment(connection, environment)) ? { state: 'already-running' } : undefined,
      repeatable: true,
      pauses: [1_000, 2_000],
    });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    if (error.code === 'ALREADY_STARTED') return { state: 'already-running' };
    if (error.code === 'APP_ALREADY_HAS_A_STARTING_JOB') return { state: 'starting', jobId: undefined };
    throw error;
  }
}

/**
 * What a start job says: Starting or Started. Source: Deploy API, 3.7 Get Start Environment Status.
 * @throws Failure with the code of a failed start; ALREADY_STARTED comes that way too, and means Started
 */
export function getStartStatus(
  connection: MendixConnection,
  environment: EnvironmentRef,
  jobId: string,
  look: Look = {},
): Promise<string> {
  return connection.read(
    { ...callFor(environment, 'start-job', path`/start/${jobId}`, `start ${label(environment)}`), ...look },
    (json) => new Fields(json, 'the start job').requiredText('Status'),
  );
}

/** A job that the service does not know counts as lost when the app has not come up so long after that, in ms. */
const unknownJobMs = 60_000;
/** A start whose job nobody tells is asked for again so often, in ms: that tells when it has failed meanwhile. */
const askAgainMs = 60_000;

/**
 * Waits until a start is over, and gives the environment as it is then. With a job its failure codes end the wait; when the
 * service does not know the job (any more), or there is none, the environment itself tells.
 * @throws Failure with the code of the failed start, or NO_SUCH_STARTJOB, or NOT_RUNNING; WaitTimeout
 */
export async function waitForStart(
  connection: MendixConnection,
  environment: EnvironmentRef,
  jobId: string | undefined,
  limits: WaitLimits & Following,
): Promise<Environment> {
  const { clock } = connection;
  let following = jobId;
  let unknownSince: number | undefined;
  let asked = clock.now();
  const look = async (look: Look): Promise<string> => {
    let unknownJob: Failure | undefined;
    if (following !== undefined) {
      try {
        return await getStartStatus(connection, environment, following, look);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        if (error.code === 'ALREADY_STARTED') return 'Started';
        if (error.code !== 'NO_SUCH_STARTJOB') throw error;
        unknownJob = error;
        unknownSince ??= clock.now();
      }
    }
    const now = await getEnvironment(connection, environment, look);
    if (isRunning(now)) return now.status;
    if (unknownJob && unknownSince !== undefined && clock.now() - unknownSince >= unknownJobMs) throw unknownJob;
    if (following === undefined && limits.askAgain && clock.now() - asked >= askAgainMs) {
      asked = clock.now();
      const again = await startEnvironment(connection, environment, limits.askAgain);
      if (again.state === 'already-running') return 'Running';
      following = again.jobId;
      if (following !== undefined) limits.onJob?.(following);
    }
    return now.status;
  };
  await wait(connection, limits, {
    what: `${jobId === undefined ? 'the start' : `start job ${jobId}`} of ${label(environment)}`,
    usual: '1 to 10 minutes',
    look,
    state: (status) => status,
    judge: (status) => {
      const known = status.toLowerCase();
      if (known === 'started' || known === 'running') return 'done';
      return known === 'starting' || known === 'stopped' ? 'pending' : 'unknown';
    },
  });
  return running(connection, environment);
}

interface Following {
  readonly onJob?: ((jobId: string) => void) | undefined;
  /** Without a job: ask for a start again from time to time, so that a start of someone else's that failed is noticed. */
  readonly askAgain?: StartOptions | undefined;
}

/** The environment after a start; a job that ended well does not count when nothing runs. */
async function running(connection: MendixConnection, environment: EnvironmentRef): Promise<Environment> {
  let now = await getEnvironment(connection, environment);
  for (const pause of [1_000, 2_000, 4_000, 8_000]) {
    if (isRunning(now)) return now;
    await connection.sleep(pause);
    now = await getEnvironment(connection, environment);
  }
  if (isRunning(now)) return now;
  throw new Failure(`${label(environment)} was started, but its status is ${oneLine(now.status)}.`, {
    code: 'NOT_RUNNING',
    kind: 'remote-failed',
    remedy: 'The app has probably stopped by itself. Its log (download-logs) says why.',
  });
}

/** Asks for a start, or goes on with a job, and waits until the app runs. Source: Deploy API, 3.6 and 3.7. */
export async function startAndWait(
  connection: MendixConnection,
  environment: EnvironmentRef,
  options: StartOptions & WaitLimits & Pick<Following, 'onJob'> & { readonly jobId?: string | undefined },
) {
  const start: Start =
    options.jobId === undefined
      ? await startEnvironment(connection, environment, options)
      : { state: 'starting', jobId: options.jobId };
  if (start.state === 'already-running') {
    return { alreadyRunning: true, jobId: undefined, environment: await getEnvironment(connection, environment) };
  }
  let { jobId } = start;
  const onJob = (known: string) => {
    jobId = known;
    options.onJob?.(known);
  };
  if (jobId !== undefined) onJob(jobId);
  const now = await waitForStart(connection, environment, jobId, { ...options, onJob, askAgain: options });
  return { alreadyRunning: false, jobId, environment: now };
}

/**
 * Asks for a stop, and returns before the app has stopped. After a lost answer the environment is read; a stop of what still
 * runs can be sent once more. Source: Deploy API, 3.8 Stop Environment.
 */
export async function stopEnvironment(connection: MendixConnection, environment: EnvironmentRef): Promise<void> {
  await settle(connection, {
    write: () =>
      connection.write(
        'POST',
        { ...callFor(environment, 'stop', '/stop', `stop ${label(environment)}`), body: {} },
        () => true,
      ),
    find: async () => isStopped(await getEnvironment(connection, environment)) || undefined,
    repeatable: true,
  });
}

/** Waits until the environment says that it is stopped. Source: API facts, "Releases". */
export async function waitForStop(
  connection: MendixConnection,
  environment: EnvironmentRef,
  limits: WaitLimits,
): Promise<Environment> {
  return wait(connection, limits, {
    what: `the stop of ${label(environment)}`,
    usual: 'a few seconds to 2 minutes',
    look: (look) => getEnvironment(connection, environment, look),
    state: (seen) => seen.status,
    judge: (seen) => {
      if (isStopped(seen)) return 'done';
      return isRunning(seen) || seen.status.toLowerCase() === 'stopping' ? 'pending' : 'unknown';
    },
  });
}

/** Stops what runs and waits until it is stopped; what is stopped already is left alone. */
export async function stopAndWait(
  connection: MendixConnection,
  environment: EnvironmentRef,
  {
    asking = (ask) => ask(),
    ...limits
  }: WaitLimits & { readonly asking?: (ask: () => Promise<void>) => Promise<void> },
) {
  const before = await getEnvironment(connection, environment);
  if (isStopped(before)) return { wasRunning: false, environment: before };
  await asking(() => stopEnvironment(connection, environment));
  return { wasRunning: true, environment: await waitForStop(connection, environment, limits) };
}
