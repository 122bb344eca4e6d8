import type { EmulatedAnswer } from '../core/platform.ts';
import { successAnswer } from './answers.ts';
import { ApiError, environmentNotFound } from './errors.ts';
import { restoreUnderWay } from './jobs.ts';
import type { StartJob } from './model.ts';
import type { Call, Routes } from './router.ts';
import { newestStack, pinnedStack } from './stacks.ts';

/** Deploy API 3.6 to 3.8. */
export const powerRoutes: Routes = {
  'POST /api/1/apps/:app/environments/:mode/start': start,
  'GET /api/1/apps/:app/environments/:mode/start/:job': startStatus,
  'POST /api/1/apps/:app/environments/:mode/stop': stop,
};

function alreadyStarted(status: number): ApiError {
  return new ApiError(status, 'ALREADY_STARTED', 'Cannot start app. App is already running.');
}

async function start(call: Call): Promise<EmulatedAnswer> {
  const { world } = call;
  const body = await call.body();
  // Its document alone names APP_NOT_FOUND for an environment's call.
  call.app();
  const { app, environment } = call.environment('api', 'transport');
  if (app.free) throw new ApiError(403, 'NOT_ALLOWED', 'This call is not available for Free Apps.');
  const pin = call.request.query.get('pinEnvironment');
  const stack = pin === null ? newestStack(world.now(), world.durations) : pinnedStack(app, pin);
  if (restoreUnderWay(environment, world.now()) !== undefined) {
    throw new ApiError(500, 'ALREADY_LOCKED', 'Cannot start app. There is already a lock on this environment.');
  }
  if (environment.configured === undefined) {
    throw new ApiError(500, 'NO_MDA_HAS_BEEN_DEPLOYED', 'Cannot start app. There is no MDA deployed.');
  }
  if (environment.power.state === 'starting') {
    throw new ApiError(
      500,
      'APP_ALREADY_HAS_A_STARTING_JOB',
      'Cannot start app. There is already a starting job id found.',
    );
  }
  if (environment.power.state !== 'stopped')
    throw alreadyStarted(world.variant('mendix.already-started-200') ? 200 : 500);
  const seconds = app.packages.get(environment.configured)?.facts?.startSeconds;
  const job: StartJob = {
    jobId: world.uuid(),
    packageId: environment.configured,
    stack,
    autoSyncDb: String(body.get('AutoSyncDb')).toLowerCase() === 'true',
    doneAt: world.now() + (seconds === undefined ? world.durations.start : seconds * 1000),
  };
  environment.startJobs.set(job.jobId, job);
  environment.power = { state: 'starting', jobId: job.jobId };
  return { status: 200, json: { JobId: job.jobId } };
}

function startStatus(call: Call): EmulatedAnswer {
  const { environment } = call.environment('api');
  const job = environment.startJobs.get(call.value('job'));
  if (job === undefined) throw new ApiError(404, 'NO_SUCH_STARTJOB', 'Job not found.');
  if (job.result === undefined) return { status: 200, json: { Status: 'Starting' } };
  if (job.result !== 'Started') throw new ApiError(500, job.result.code, job.result.message);
  if (call.world.variant('mendix.job-already-started')) throw alreadyStarted(500);
  return { status: 200, json: { Status: 'Started' } };
}

/** Answers when the environment is stopped, or at once (`mendix.stop-asynchronous`). Stopping what is stopped is no error. */
function stop(call: Call): EmulatedAnswer {
  const { world } = call;
  const { app, environment } = call.environment('api', 'transport');
  if (app.free) throw environmentNotFound();
  const refuse = (reason: string): ApiError => new ApiError(500, 'STOP_FAILED', `Cannot stop app: ${reason}`);
  if (restoreUnderWay(environment, world.now()) !== undefined) throw refuse('a restore is in progress');
  if (environment.configured === undefined) throw refuse('there is no app in this environment');
  if (environment.fails.stop) throw refuse('the emulator was told so');
  const { power } = environment;
  if (power.state === 'starting') {
    const job = environment.startJobs.get(power.jobId);
    if (job !== undefined)
      job.result = { code: 'START_FAILED', message: 'Cannot start app: result (stopped while starting)' };
  }
  if (power.state === 'starting' || power.state === 'running') {
    environment.power = { state: 'stopping', until: world.now() + world.durations.stop };
  }
  const stopping = environment.power.state === 'stopping' ? environment.power : undefined;
  const waits = stopping !== undefined && !world.variant('mendix.stop-asynchronous');
  return { ...successAnswer(world), ...(waits ? { heldUntil: stopping.until } : {}) };
}
