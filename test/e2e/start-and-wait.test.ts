import { describe, expect, test } from '@jest/globals';
import {
  acceptance,
  annotation,
  count,
  empty,
  expectFailure,
  expectSuccess,
  facts,
  inWorld,
  packages,
  stateOf,
  temporaryFolder,
  test as testEnvironment,
  uuid,
  writePackage,
} from '../support/mendix-steps.ts';
import { writes } from '../support/rehearsal.ts';

const start = '/api/1/apps/calc/environments/Acceptance/start';

describe('start-and-wait', () => {
  test.concurrent('starts the app, waits until it runs and says what runs; again changes nothing', () =>
    inWorld(async (world) => {
      const result = await world.run('start-and-wait', acceptance);
      expectSuccess(result, 'start-and-wait');
      const { seconds, ...outputs } = result.outputs;
      const state = stateOf(world, 'Acceptance');
      expect(outputs).toEqual({
        'job-id': Object.keys(state.startJobs)[0],
        status: 'Running',
        url: `${world.emulator.url}/_app/calc/Acceptance`,
        'model-version': '1.1.0.253',
        'already-running': 'false',
      });
      expect(Number(seconds)).toBeGreaterThanOrEqual(9);
      expect(state).toMatchObject({ power: 'running', running: packages['1.1.0.253'] });
      expect(facts(result)).toEqual({
        Environment: 'calc / Acceptance',
        Status: 'Running',
        'Model version': '1.1.0.253',
        'Mendix version': '7.5.0',
        Address: `${world.emulator.url}/_app/calc/Acceptance`,
        'Start took': expect.stringMatching(/^\d+(\.\d)? s$|min/),
      });
      const again = await world.run('start-and-wait', acceptance);
      expectSuccess(again, 'start-and-wait');
      expect(again.outputs).toEqual({
        ...result.outputs,
        'job-id': undefined,
        'already-running': 'true',
        seconds: '0',
      });
      expect(facts(again)['Start took']).toBe('nothing: it ran already');
      expect(Object.keys(stateOf(world, 'Acceptance').startJobs)).toHaveLength(1);
    }));

  test.concurrent('an app that runs is a success also where the service says so with status 200', () =>
    inWorld(
      async (world) => {
        const result = await world.run('start-and-wait', testEnvironment);
        expectSuccess(result, 'start-and-wait');
        expect(result.outputs).toMatchObject({ 'already-running': 'true', 'model-version': '2.5.4.63' });
      },
      { variants: { 'mendix.already-started-200': true } },
    ));

  test.concurrent('waits for the start that someone else asked for', () =>
    inWorld(
      async (world) => {
        const runs = await Promise.all([
          world.run('start-and-wait', acceptance),
          world.run('start-and-wait', acceptance),
        ]);
        for (const run of runs) expectSuccess(run, 'start-and-wait');
        expect(Object.keys(stateOf(world, 'Acceptance').startJobs)).toHaveLength(1);
        expect(runs.map(({ outputs }) => outputs['model-version'])).toEqual(['1.1.0.253', '1.1.0.253']);
      },
      { speed: 20 },
    ));

  test.concurrent('goes on with a job, and looks at the environment when the service does not know it any more', () =>
    inWorld(async (world) => {
      expectSuccess(await world.run('start-and-wait', acceptance), 'start-and-wait');
      const inputs = { ...acceptance, 'job-id': 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee' };
      const result = await world.run('start-and-wait', inputs);
      expectSuccess(result, 'start-and-wait');
      expect(result.outputs).toMatchObject({
        'job-id': inputs['job-id'],
        'already-running': 'false',
        status: 'Running',
      });
      expect(count(world, 'POST', start)).toBe(1);
    }));

  test.concurrent('gives a job up that the service does not know while nothing comes up', () =>
    inWorld(
      async (world) => {
        const result = await world.run('start-and-wait', {
          ...acceptance,
          'job-id': 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee',
        });
        expectFailure(result, 'start-and-wait', 'NO_SUCH_STARTJOB', 'not-found');
        expect(annotation(result)).toContain('job-id');
        expect(annotation(result)).not.toContain('goes on');
        expect(writes(world)).toEqual([]);
      },
      { speed: 600 },
    ));

  test.concurrent('an environment without a package', () =>
    inWorld(async (world) => {
      const result = await world.run('start-and-wait', empty);
      expectFailure(result, 'start-and-wait', /^(NO_MDA_HAS_BEEN_DEPLOYED|NO_PACKAGE)$/, 'conflict');
      expect(annotation(result)).toContain('Transport');
    }));
});

describe('A start that fails says why and what to do', () => {
  const folder = temporaryFolder();
  const failures: readonly (readonly [string, string, RegExp])[] = [
    ['NO_PACKAGE', 'conflict', /Transport one to it/],
    ['ALREADY_LOCKED', 'conflict', /Wait until it ends, then start again/],
    ['DB_SYNC_FAILED', 'remote-failed', /database could not be changed to fit/],
    ['INVALID_DB_STRUCTURE', 'remote-failed', /auto-sync-db: true/],
    ['MISSING_CONSTANT', 'remote-failed', /set-settings/],
    ['INSECURE_ADMIN_PASSWORD', 'remote-failed', /Change the password/],
    ['STARTUP_ACTION_FAILED', 'remote-failed', /after-startup microflow/],
    ['START_FAILED', 'remote-failed', /runtime did not come up/],
  ];

  test.concurrent.each(failures)('%s', (code, kind, remedy) =>
    inWorld(async (world) => {
      const file = writePackage(folder, `${code}.mda`, {
        version: '4.0.0.1',
        emulator: { start: code, startSeconds: 3 },
      });
      const { outputs } = await world.run('upload-package', { 'app-id': 'calc', package: file });
      expectSuccess(
        await world.run('transport', { ...acceptance, 'package-id': outputs['package-id'] ?? '' }),
        'transport',
      );
      const result = await world.run('start-and-wait', acceptance);
      expectFailure(result, 'start-and-wait', code, kind);
      expect(annotation(result)).toMatch(remedy);
      expect(annotation(result)).toContain('Cannot start app');
      // The job is over: nothing is to be waited for.
      expect(annotation(result)).not.toContain('goes on');
      expect(result.outputs['job-id']).toMatch(uuid);
      expect(stateOf(world, 'Acceptance').power).toBe('stopped');
    }),
  );

  test.concurrent('also where the service says so with status 200 and another spelling', () =>
    inWorld(
      async (world) => {
        const result = await world.run('start-and-wait', testEnvironment);
        expectFailure(result, 'start-and-wait', 'MISSING_CONSTANT', 'remote-failed');
      },
      {
        variants: { 'mendix.errors-200': true, 'mendix.code-spelling': 'spaces' },
        seed: `mendix:
  durations: {start: 5}
  apps:
    - appId: calc
      packages: [{version: 1.0.0, constants: [{name: A.B, type: String}]}]
      environments: [{mode: Test, package: 1.0.0}]`,
      },
    ));

  test('each of these remedies is another one', () => {
    expect(new Set(failures.map(([, , remedy]) => String(remedy))).size).toBe(failures.length);
  });

  test.concurrent('a job that ends with ALREADY_STARTED has started', () =>
    inWorld(
      async (world) => {
        const result = await world.run('start-and-wait', acceptance);
        expectSuccess(result, 'start-and-wait');
        expect(result.outputs).toMatchObject({ 'already-running': 'false', status: 'Running' });
      },
      { variants: { 'mendix.job-already-started': true } },
    ));

  test.concurrent.each([
    ['true', 0],
    ['false', 1],
  ])('a database that does not fit, auto-sync-db: %s', (sync, code) =>
    inWorld(
      async (world) => {
        const result = await world.run('start-and-wait', { ...testEnvironment, 'auto-sync-db': sync });
        expect(result.code).toBe(code);
        if (code === 1) expectFailure(result, 'start-and-wait', 'INVALID_DB_STRUCTURE', 'remote-failed');
        else expectSuccess(result, 'start-and-wait');
      },
      {
        seed: `mendix:
  durations: {start: 3}
  apps:
    - appId: calc
      packages: [{version: 1.0.0, database: '2'}]
      environments: [{mode: Test, package: 1.0.0, database: '1'}]`,
      },
    ),
  );

  test.concurrent('the start of someone else that fails is noticed', () =>
    inWorld(
      async (world) => {
        const runs = await Promise.all(
          [0, 1].map(() => world.run('start-and-wait', { ...testEnvironment, 'timeout-minutes': 5 })),
        );
        for (const run of runs) expectFailure(run, 'start-and-wait', 'START_FAILED', 'remote-failed');
      },
      {
        speed: 200,
        seed: `mendix:
  durations: {start: 90}
  apps:
    - appId: calc
      packages: [{version: 1.0.0}]
      environments: [{mode: Test, package: 1.0.0, fails: {start: START_FAILED}}]`,
      },
    ));
});
