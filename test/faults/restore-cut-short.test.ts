import { describe, expect, test } from '@jest/globals';
import {
  annotation,
  count,
  expectFailure,
  expectSuccess,
  interrupted,
  inWorld,
  production,
  type Rehearsal,
  type StepResult,
  snapshots,
  stateOf,
  test as testEnvironment,
} from '../support/mendix-steps.ts';

describe('restore with stop-and-start that does not come to its end', () => {
  const inputs = { ...testEnvironment, 'snapshot-id': snapshots.acceptance, 'stop-and-start': true };
  /** Time for everything that goes on at the service. */
  const later = (world: Rehearsal) => world.emulator.clock.advance(600_000);
  const post = (world: Rehearsal, state: StepResult['state']) => world.run('restore', inputs, { phase: 'post', state });
  const restores = /\/restores$/;

  test.concurrent.each(['SIGTERM', 'SIGINT', 'SIGKILL'] as const)(
    '%s while it restores: the post step brings the app up again',
    (signal) =>
      inWorld(
        async (world) => {
          const { result } = await interrupted(world, 'restore', inputs, signal, /^restore .*(queued|running) after/m);
          if (signal === 'SIGKILL') expect(result.signal).toBe('SIGKILL');
          else {
            expectFailure(result, 'restore', 'CANCELLED', 'cancelled');
            expect(annotation(result)).toContain(
              'calc / Test was stopped for this; the end of the job starts it again.',
            );
          }
          expect(result.outputs['restore-id']).toMatch(/^[0-9a-f-]{36}$/);
          later(world);
          const after = await post(world, result.state);
          expectSuccess(after, 'restore');
          expect(after.log).toContain('bringing the app up again');
          expect(stateOf(world, 'Test').power).toBe('running');
          expect(stateOf(world, 'Test').data.rows).toEqual(['alpha']);
          expect(count(world, 'POST', restores)).toBe(1);
        },
        { speed: 20 },
      ),
  );

  test.concurrent.each(['SIGTERM', 'SIGKILL'] as const)(
    '%s while it stops the app: the post step starts it, and restores nothing',
    (signal) =>
      inWorld(
        async (world) => {
          const { result } = await interrupted(world, 'restore', inputs, signal, /^the stop of .* after/m);
          expect(result.code).toBe(signal === 'SIGKILL' ? null : 1);
          expectSuccess(await post(world, result.state), 'restore');
          expect(stateOf(world, 'Test').power).toBe('running');
          expect(stateOf(world, 'Test').data.rows).toEqual(['one', 'two']);
          expect(count(world, 'POST', restores)).toBe(0);
        },
        {
          speed: 20,
          seed: 'mendix: {durations: {stop: 30, start: 20}}',
          variants: { 'mendix.stop-asynchronous': true },
        },
      ),
  );

  test.concurrent.each(['SIGTERM', 'SIGKILL'] as const)(
    '%s while nobody knows whether a restore began: the app stays stopped',
    (signal) =>
      inWorld(
        async (world) => {
          world.emulator.faults.add({ kind: 'hang', handled: true, method: 'POST', path: '/api/v2/**/restores' });
          let kill: ((signal: NodeJS.Signals) => void) | undefined;
          const running = world.run('restore', inputs, {
            onLog: (_log, killer) => {
              kill = killer;
            },
          });
          while (count(world, 'POST', restores) === 0) await new Promise((done) => setTimeout(done, 5));
          kill?.(signal);
          const result = await running;
          if (signal === 'SIGTERM') {
            expectFailure(result, 'restore', 'CANCELLED', 'cancelled');
            expect(annotation(result)).toContain('it may have been carried out');
          }
          world.emulator.faults.clear();
          later(world);
          const after = await post(world, result.state);
          expectFailure(after, 'restore', 'RESTORE_OUTCOME_UNKNOWN', 'remote-failed');
          expect(annotation(after)).toContain('calc / Test was left STOPPED');
          expect(stateOf(world, 'Test').power).toBe('stopped');
          expect(count(world, 'POST', restores)).toBe(1);
          expect(count(world, 'POST', /\/start$/)).toBe(0);
        },
        { speed: 20 },
      ),
  );

  test.concurrent('a restore that fails meanwhile: the post step leaves the app stopped and says so', () =>
    inWorld(
      async (world) => {
        const { result } = await interrupted(
          world,
          'restore',
          { ...production, ...inputs, environment: 'Broken' },
          'SIGTERM',
          /^restore .*(queued|running) after/m,
        );
        later(world);
        const after = await world.run(
          'restore',
          { ...inputs, environment: 'Broken' },
          { phase: 'post', state: result.state },
        );
        expectFailure(after, 'restore', 'RESTORE_FAILED', 'remote-failed');
        expect(stateOf(world, 'Broken').power).toBe('stopped');
      },
      {
        speed: 20,
        seed: `mendix:
  durations: {stop: 3, start: 9, restore: 12}
  apps:
    - appId: calc
      packages: [{version: 1.0.0}]
      environments:
        - {mode: Test, package: 1.0.0, snapshots: [{created: -1d, snapshotId: ${snapshots.acceptance}}]}
        - {mode: Broken, package: 1.0.0, status: Running, fails: {restores: true}}`,
      },
    ));

  test.concurrent('nothing is left for the post step of one that worked', () =>
    inWorld(async (world) => {
      const result = await world.run('restore', inputs);
      expectSuccess(result, 'restore');
      expect(stateOf(world, 'Test').power).toBe('running');
      world.emulator.requests.clear();
      const after = await post(world, result.state);
      expect([after.code, after.stderr, after.summary]).toEqual([0, '', '']);
      expect(world.requests()).toEqual([]);
    }));
});
