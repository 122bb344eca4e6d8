import { describe, expect, test } from '@jest/globals';
import { documentedErrors } from '../../src/mendix/errors.ts';
import { startAndWait, startEnvironment, stopAndWait, waitForStart } from '../../src/mendix/start-stop.ts';
import { acceptance, at, environment, failureOf, refusal, Service } from './service.ts';

const start = `POST ${at}/start`;
const job = `GET ${at}/start/j-1`;
const env = `GET ${at}`;
const limits = { timeoutMs: 600_000 };
const running = environment({ Status: 'Running' });
const stopped = environment({ Status: 'Stopped' });

describe('a start', () => {
  test('is followed from the first look to Started, and tells what runs', async () => {
    const service = (await Service.start())
      .on(start, { json: { JobId: 'j-1' } })
      .on(job, { json: { Status: 'Starting' } }, { json: { Status: 'Starting' } }, { json: { Status: 'Started' } })
      .on(env, running);
    const jobs: string[] = [];
    const states: string[] = [];
    const started = await startAndWait(service.connect(), acceptance, {
      ...limits,
      autoSyncDb: true,
      onJob: (id) => jobs.push(id),
      onEvent: (event) => event.type === 'state' && states.push(event.state),
    });
    expect(started).toMatchObject({
      alreadyRunning: false,
      jobId: 'j-1',
      environment: { status: 'Running', modelVersion: '1.1.0.253' },
    });
    expect(jobs).toEqual(['j-1']);
    expect(states).toEqual(['Starting', 'Started']);
    expect(service.seen[0]?.body).toEqual({ AutoSyncDb: true });
  });

  test.each([200, 500])('of a running app (ALREADY_STARTED with status %i) is no failure', async (status) => {
    const service = (await Service.start()).on(start, refusal(status, 'ALREADY_STARTED')).on(env, running);
    expect(await startAndWait(service.connect(), acceptance, limits)).toMatchObject({
      alreadyRunning: true,
      jobId: undefined,
      environment: { status: 'Running' },
    });
  });

  test.each([
    ['200 without JobId', { json: {} }],
    ['an empty answer', {}],
    ['APP_ALREADY_HAS_A_STARTING_JOB', refusal(500, 'APP_ALREADY_HAS_A_STARTING_JOB')],
  ])('with %s is followed by the environment', async (_, reply) => {
    const service = (await Service.start()).on(start, reply).on(env, stopped, stopped, running);
    expect(await startAndWait(service.connect(), acceptance, limits)).toMatchObject({
      alreadyRunning: false,
      jobId: undefined,
    });
    expect(service.count(start)).toBe(1);
  });

  test('of someone else that fails is noticed by asking again', async () => {
    const service = (await Service.start())
      .on(start, refusal(500, 'APP_ALREADY_HAS_A_STARTING_JOB'), { json: { JobId: 'j-1' } })
      .on(env, stopped)
      .on(job, refusal(500, 'MISSING_CONSTANT', 'Missing Payments.Key'));
    const jobs: string[] = [];
    const failure = await failureOf(
      startAndWait(service.connect(), acceptance, { ...limits, onJob: (id) => jobs.push(id) }),
    );
    expect(failure.code).toBe('MISSING_CONSTANT');
    expect(jobs).toEqual(['j-1']);
    expect(service.count(start)).toBe(2);
  });

  test('whose answer was lost is taken up from the environment that runs', async () => {
    const service = (await Service.start()).on(start, { drop: true }).on(env, running);
    expect(await startEnvironment(service.connect(), acceptance)).toEqual({ state: 'already-running' });
    expect(service.count(start)).toBe(1);
  });

  test('whose answer was lost while it works is not started twice: the service refuses', async () => {
    const service = (await Service.start())
      .on(start, { drop: true }, refusal(500, 'APP_ALREADY_HAS_A_STARTING_JOB'))
      .on(env, stopped);
    expect(await startEnvironment(service.connect(), acceptance)).toEqual({ state: 'starting', jobId: undefined });
    expect(service.calls).toEqual([start, env, env, start]);
  });

  test('without a package is a conflict', async () => {
    const service = (await Service.start()).on(start, refusal(500, 'NO_MDA_HAS_BEEN_DEPLOYED'));
    expect(await failureOf(startEnvironment(service.connect(), acceptance))).toMatchObject({
      kind: 'conflict',
      outcomeUnknown: false,
    });
    expect(service.calls).toEqual([start]);
  });
});

describe('waiting for a start job', () => {
  const final = documentedErrors()
    .filter(
      ({ operation, code }) => operation === 'start-job' && !['ALREADY_STARTED', 'NO_SUCH_STARTJOB'].includes(code),
    )
    .map(({ code }) => code);

  test.each(final)('ends at once with %s', async (code) => {
    const service = (await Service.start()).on(job, { json: { Status: 'Starting' } }, refusal(500, code));
    const failure = await failureOf(waitForStart(service.connect(), acceptance, 'j-1', limits));
    expect(failure.code).toBe(code);
    expect(service.calls).toEqual([job, job]);
  });

  test('takes ALREADY_STARTED for Started', async () => {
    const service = (await Service.start()).on(job, refusal(500, 'ALREADY_STARTED')).on(env, running);
    expect(await waitForStart(service.connect(), acceptance, 'j-1', limits)).toMatchObject({ status: 'Running' });
    expect(service.count(job)).toBe(1);
  });

  test('outlives bad looks', async () => {
    const service = (await Service.start())
      .on(job, { status: 502 }, { drop: true }, { text: '<html>' }, { json: { Status: 'Started' } })
      .on(env, running);
    expect(await waitForStart(service.connect(), acceptance, 'j-1', limits)).toMatchObject({ status: 'Running' });
  });

  test('looks at the environment when the job is unknown', async () => {
    const service = (await Service.start()).on(job, refusal(404, 'NO_SUCH_STARTJOB')).on(env, stopped, running);
    expect(await waitForStart(service.connect(), acceptance, 'j-1', limits)).toMatchObject({ status: 'Running' });
  });

  test('gives up on an unknown job after a minute in which nothing came up', async () => {
    const service = (await Service.start()).on(job, refusal(404, 'NO_SUCH_STARTJOB')).on(env, stopped);
    const from = service.clock.now();
    const failure = await failureOf(waitForStart(service.connect(), acceptance, 'j-1', limits));
    expect(failure.code).toBe('NO_SUCH_STARTJOB');
    expect(service.clock.now() - from).toBeLessThan(90_000);
  });

  test('waits on a state that nobody documented, and says so', async () => {
    const service = (await Service.start())
      .on(job, { json: { Status: 'Warming up' } }, { json: { Status: 'Started' } })
      .on(env, running);
    const known: boolean[] = [];
    await waitForStart(service.connect(), acceptance, 'j-1', {
      ...limits,
      onEvent: (event) => event.type === 'state' && known.push(event.known),
    });
    expect(known).toEqual([false, true]);
  });

  test('is not green when nothing runs afterwards', async () => {
    const service = (await Service.start()).on(job, { json: { Status: 'Started' } }).on(env, stopped);
    expect(await failureOf(waitForStart(service.connect(), acceptance, 'j-1', limits))).toMatchObject({
      code: 'NOT_RUNNING',
    });
  });

  test('gives an app whose status lags some seconds after the job has ended', async () => {
    const service = (await Service.start())
      .on(job, { json: { Status: 'Started' } })
      .on(env, stopped, stopped, stopped, stopped, running);
    expect(await waitForStart(service.connect(), acceptance, 'j-1', limits)).toMatchObject({ status: 'Running' });
    expect(service.clock.slept.slice(-4)).toEqual([1_000, 2_000, 4_000, 8_000]);
  });

  test('ends at its deadline with the last state', async () => {
    const service = (await Service.start()).on(job, { json: { Status: 'Starting' } });
    const from = service.clock.now();
    await expect(waitForStart(service.connect(), acceptance, 'j-1', limits)).rejects.toMatchObject({
      code: 'TIMEOUT',
      lastState: 'Starting',
    });
    expect(service.clock.now() - from).toBe(600_000);
  });
});

describe('a stop', () => {
  test('is waited for until the environment says Stopped', async () => {
    const service = (await Service.start())
      .on(env, running, running, running, stopped)
      .on(`POST ${at}/stop`, { text: 'ok' });
    expect(await stopAndWait(service.connect(), acceptance, limits)).toMatchObject({
      wasRunning: true,
      environment: { status: 'Stopped' },
    });
  });

  test.each(['Stopped', 'Empty', 'NotRunning'])('of what is %s sends nothing', async (status) => {
    const service = (await Service.start()).on(env, environment({ Status: status }));
    expect(await stopAndWait(service.connect(), acceptance, limits)).toMatchObject({ wasRunning: false });
    expect(service.calls).toEqual([env]);
  });

  test('that is refused is told from one that goes on', async () => {
    const service = (await Service.start()).on(env, running).on(`POST ${at}/stop`, refusal(500, 'STOP_FAILED'));
    const asked: string[] = [];
    const asking = async (ask: () => Promise<void>) => {
      asked.push('asked');
      await ask().finally(() => asked.push('answered'));
    };
    const failure = await failureOf(stopAndWait(service.connect(), acceptance, { ...limits, asking }));
    expect(failure).toMatchObject({ code: 'STOP_FAILED', outcomeUnknown: false });
    expect(asked).toEqual(['asked', 'answered']);
  });

  test('whose answer was lost and that had no effect is sent once more', async () => {
    const stop = `POST ${at}/stop`;
    const service = (await Service.start()).on(env, running).on(stop, { drop: true }, (_) => {
      service.on(env, stopped);
      return {};
    });
    expect(await stopAndWait(service.connect(), acceptance, limits)).toMatchObject({ wasRunning: true });
    expect(service.count(stop)).toBe(2);
  });
});
