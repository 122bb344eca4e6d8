import { describe, expect, test } from '@jest/globals';
import {
  annotation,
  count,
  expectFailure,
  expectSuccess,
  inWorld,
  stateOf,
  test as testEnvironment,
  uuid,
} from '../support/mendix-steps.ts';

const restores = /\/restores$/;
const old = '3e8ed3c6-6cbf-4818-bcaa-078e9c85b3c7';

describe('restore that goes wrong', () => {
  const inputs = { ...testEnvironment, 'snapshot-id': old, 'stop-and-start': true };

  test.concurrent.each(['2', '1'])(
    'a lost answer never starts a second one, and the app stays stopped, api-version %s',
    (api) =>
      inWorld(async (world) => {
        world.emulator.faults.add({
          kind: 'drop-after',
          method: 'POST',
          path: api === '2' ? '/api/v2/**/restores' : '/api/1/**/restore/*',
        });
        const result = await world.run('restore', { ...inputs, 'api-version': api });
        expectFailure(result, 'restore', /./, 'network');
        expect(annotation(result)).toContain('calc / Test was left STOPPED');
        expect(annotation(result)).toContain('no second one was started');
        expect(annotation(result)).toContain('Do not start the app before. Then start the app with `start-and-wait`.');
        expect(count(world, 'POST', /\/restores$|\/restore\//)).toBe(1);
        expect(count(world, 'POST', /\/start$/)).toBe(0);
        // The post step of this run has nothing to bring up.
        world.emulator.requests.clear();
        const post = await world.run('restore', inputs, { phase: 'post', state: result.state });
        expect([post.code, world.requests()]).toEqual([0, []]);
      }),
  );

  test.concurrent.each([
    ['ENVIRONMENT_BUSY', 400, 'conflict'],
    ['NO_ACCESS', 403, 'auth'],
  ])('refused with %s: the app is started again', (errorCode, status, kind) =>
    inWorld(async (world) => {
      const json = { errorCode, errorMessage: 'No.' };
      world.emulator.faults.add({ kind: 'status', status, json, method: 'POST', path: '/api/v2/**/restores' });
      const result = await world.run('restore', inputs);
      expectFailure(result, 'restore', errorCode, kind);
      expect(result.log).toContain('The restore was refused; starting calc / Test again.');
      expect(stateOf(world, 'Test')).toMatchObject({ power: 'running', data: { rows: ['one', 'two'] } });
      expect(count(world, 'POST', restores)).toBe(1);
    }),
  );

  test.concurrent.each(['true', 'false'])('a database that does not fit the package, auto-sync-db: %s', (sync) =>
    inWorld(
      async (world) => {
        const { 'app-id': app, environment } = testEnvironment;
        const given = { 'app-id': app, environment, 'from-environment': 'Production', 'stop-and-start': true };
        const result = await world.run('restore', { ...given, 'snapshot-id': old, 'auto-sync-db': sync });
        if (sync === 'true') {
          expectSuccess(result, 'restore');
          expect(stateOf(world, 'Test').power).toBe('running');
        } else {
          expectFailure(result, 'restore', 'INVALID_DB_STRUCTURE', 'remote-failed');
          expect(annotation(result)).toContain('auto-sync-db: true');
        }
      },
      {
        seed: `mendix:
  apps:
    - appId: calc
      packages: [{version: 1.0.0, database: '1'}, {version: 2.0.0, database: '2'}]
      environments:
        - {mode: Test, package: 2.0.0, status: Running}
        - mode: Production
          package: 1.0.0
          snapshots: [{snapshotId: ${old}, created: '2026-11-01T03:00:00Z'}]`,
      },
    ),
  );

  test.concurrent('refused, and the start afterwards fails: both are said', () =>
    inWorld(async (world) => {
      const json = { errorCode: 'ENVIRONMENT_BUSY', errorMessage: 'Busy.' };
      world.emulator.faults.add({ kind: 'status', status: 400, json, method: 'POST', path: '/api/v2/**/restores' });
      const no = { errorCode: 'NO_ACCESS', errorMessage: 'Not you.' };
      world.emulator.faults.add({ kind: 'status', status: 403, json: no, method: 'POST', path: '/**/start' });
      const result = await world.run('restore', inputs);
      expectFailure(result, 'restore', 'ENVIRONMENT_BUSY', 'conflict');
      expect(annotation(result)).toMatch(
        /calc \/ Test was left STOPPED, because .*Busy.*could not be started again.*Not you/,
      );
    }));

  test.concurrent('a look at the running restore that is refused is not taken for a refused restore', () =>
    inWorld(
      async (world) => {
        const json = { errorCode: 'NO_ACCESS', errorMessage: 'No more.' };
        world.emulator.faults.add({
          kind: 'status',
          status: 403,
          json,
          method: 'GET',
          path: '/api/v2/**/restores/*',
          after: 1,
        });
        const result = await world.run('restore', inputs);
        expectFailure(result, 'restore', 'NO_ACCESS', 'auth');
        expect(annotation(result)).toContain(`restore-id: ${result.outputs['restore-id']}`);
        expect(count(world, 'POST', /\/start$/)).toBe(0);
        // The rights are back: the post step sees the restore through and starts the app.
        world.emulator.faults.clear();
        expectSuccess(await world.run('restore', inputs, { phase: 'post', state: result.state }), 'restore');
        expect(stateOf(world, 'Test')).toMatchObject({ power: 'running', data: { rows: ['older'] } });
        expect(count(world, 'POST', restores)).toBe(1);
      },
      { speed: 60, seed: 'mendix: {durations: {stop: 2, restore: 120, start: 5}}' },
    ));

  test.concurrent('a stop that is refused leaves nothing for the post step', () =>
    inWorld(async (world) => {
      const json = { errorCode: 'STOP_FAILED', errorMessage: 'No.' };
      world.emulator.faults.add({ kind: 'status', status: 500, json, method: 'POST', path: '/**/stop' });
      const result = await world.run('restore', inputs);
      expectFailure(result, 'restore', 'STOP_FAILED', 'remote-failed');
      expect(count(world, 'POST', restores)).toBe(0);
      world.emulator.requests.clear();
      const post = await world.run('restore', inputs, { phase: 'post', state: result.state });
      expect([post.code, world.requests()]).toEqual([0, []]);
    }));

  test.concurrent('out of time while it restores: the post step waits on, and says so when its time is over, too', () =>
    inWorld(
      async (world) => {
        const late = await world.run('restore', { ...inputs, 'timeout-minutes': 5 });
        expectFailure(late, 'restore', 'TIMEOUT', 'timeout');
        const id = late.outputs['restore-id'] ?? '';
        expect(annotation(late)).toContain(`run this action again with \`restore-id: ${id}\``);
        const post = await world.run('restore', inputs, { phase: 'post', state: late.state });
        expectFailure(post, 'restore', 'TIMEOUT', 'timeout');
        expect(annotation(post)).toContain('calc / Test was left STOPPED');
        expect(annotation(post)).toContain(
          `The restore into calc / Test goes on at the service. To go on waiting for it, run this action again with \`restore-id: ${id}\`.`,
        );
        world.emulator.clock.advance(3_600_000);
        expectSuccess(await world.run('restore', { ...testEnvironment, 'restore-id': id }), 'restore');
        expectSuccess(await world.run('start-and-wait', testEnvironment), 'start-and-wait');
        expect(stateOf(world, 'Test').data.rows).toEqual(['older']);
        expect(count(world, 'POST', restores)).toBe(1);
      },
      { speed: 60, seed: 'mendix: {durations: {stop: 2, restore: 3600}}' },
    ));

  test.concurrent('one that fails leaves the app stopped and says so', () =>
    inWorld(
      async (world) => {
        const result = await world.run('restore', {
          ...testEnvironment,
          'snapshot-id': 'latest',
          'stop-and-start': true,
        });
        expectFailure(result, 'restore', 'RESTORE_FAILED', 'remote-failed');
        expect(annotation(result)).toContain('was left STOPPED');
        expect(annotation(result)).not.toContain('goes on');
        expect(result.outputs['restore-id']).toMatch(uuid);
        expect(stateOf(world, 'Test').power).toBe('stopped');
      },
      {
        seed: `mendix:
  durations: {stop: 2, restore: 9}
  apps:
    - appId: calc
      packages: [{version: 1.0.0}]
      environments: [{mode: Test, package: 1.0.0, status: Running, fails: {restores: true}, snapshots: [{created: -1d}]}]`,
      },
    ));

  test.concurrent.each([true, false])('data with another structure: auto-sync-db %s', (auto) =>
    inWorld(
      async (world) => {
        const given = { ...testEnvironment, 'snapshot-id': 'latest', 'stop-and-start': true, 'auto-sync-db': auto };
        const result = await world.run('restore', given);
        if (auto) {
          expectSuccess(result, 'restore');
          expect(stateOf(world, 'Test').power).toBe('running');
          return;
        }
        expectFailure(result, 'restore', 'INVALID_DB_STRUCTURE', 'remote-failed');
        expect(annotation(result)).toContain('auto-sync-db: true');
      },
      {
        seed: `mendix:
  durations: {stop: 2, restore: 9, start: 5}
  apps:
    - appId: calc
      packages: [{version: 1.0.0, database: new}]
      environments: [{mode: Test, package: 1.0.0, status: Running, database: old, snapshots: [{created: -1d}]}]`,
      },
    ),
  );

  test.concurrent('notes that cannot be written: the app is not stopped', () =>
    inWorld(async (world) => {
      const result = await world.run('restore', inputs, { env: { GITHUB_STATE: '/dev/full' } });
      expectFailure(result, 'restore', 'STATE_NOT_SAVED', 'config');
      expect(count(world, 'POST', /./)).toBe(0);
    }));

  test.concurrent('the app does not come up on the restored data: the data is replaced, and the start says why', () =>
    inWorld(
      async (world) => {
        const result = await world.run('restore', {
          ...testEnvironment,
          'snapshot-id': 'latest',
          'stop-and-start': true,
        });
        expectFailure(result, 'restore', 'STARTUP_ACTION_FAILED', 'remote-failed');
        expect(result.outputs['status']).toBe('completed');
        // It would fail again.
        const post = await world.run('restore', inputs, { phase: 'post', state: result.state });
        expect([post.code, post.log.includes('bringing the app up')]).toEqual([0, false]);
        expect(stateOf(world, 'Test').data.rows).toEqual(['restored']);
      },
      {
        seed: `mendix:
  durations: {stop: 2, restore: 9, start: 5}
  apps:
    - appId: calc
      packages: [{version: 1.0.0}]
      environments: [{mode: Test, package: 1.0.0, status: Running, fails: {start: STARTUP_ACTION_FAILED}, snapshots: [{created: -1d, data: [restored]}]}]`,
      },
    ));
});
