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
  production,
  snapshots,
  stateOf,
  test as testEnvironment,
} from '../support/mendix-steps.ts';
import { writes } from '../support/rehearsal.ts';

const restores = /\/restores$/;
const old = '3e8ed3c6-6cbf-4818-bcaa-078e9c85b3c7';

describe('restore', () => {
  test.concurrent('replaces the data of a stopped environment', () =>
    inWorld(async (world) => {
      const result = await world.run('restore', { ...acceptance, 'snapshot-id': 'latest' });
      expectSuccess(result, 'restore');
      const [[id, state] = []] = Object.entries(stateOf(world, 'Acceptance').restores);
      expect(state).toBe('completed');
      const { seconds, ...outputs } = result.outputs;
      expect(outputs).toEqual({ 'restore-id': id, 'snapshot-id': snapshots.acceptance, status: 'completed' });
      expect(Number(seconds)).toBeGreaterThanOrEqual(12);
      expect(stateOf(world, 'Acceptance')).toMatchObject({
        power: 'stopped',
        data: { rows: ['alpha'], files: ['b.png'] },
      });
      expect(facts(result)).toEqual({
        Target: 'calc / Acceptance',
        Snapshot: snapshots.acceptance,
        'Snapshot of': 'calc / Acceptance',
        'Made at': expect.stringMatching(/UTC$/),
        'Model version of the data': '1.0.11.50',
        Status: 'completed',
        Took: expect.stringMatching(/^[1-9]\d* (s|min.*)$/),
        'Environment now': 'Stopped',
      });
      expect(result.log).toMatch(
        new RegExp(
          `^Restoring snapshot ${snapshots.acceptance} of calc / Acceptance, made at \\S+Z, into calc / Acceptance\\.$`,
          'm',
        ),
      );
      expect(result.log).toMatch(/^The data of calc \/ Acceptance was replaced, in [1-9]\d* (s|min.*)\.$/m);
      expect(result.log).toContain('calc / Acceptance stays stopped, as it was; `start-and-wait` starts it.\n');
      // Looking at the same restore again changes nothing.
      const again = await world.run('restore', { ...acceptance, 'restore-id': id ?? '' });
      expectSuccess(again, 'restore');
      expect(again.outputs).toMatchObject({
        'restore-id': id,
        'snapshot-id': snapshots.acceptance,
        status: 'completed',
      });
      expect(writes(world)).toHaveLength(1);
    }));

  test.concurrent('stops the app before and starts it afterwards', () =>
    inWorld(async (world) => {
      const result = await world.run('restore', { ...testEnvironment, 'snapshot-id': old, 'stop-and-start': true });
      expectSuccess(result, 'restore');
      expect(stateOf(world, 'Test')).toMatchObject({ power: 'running', data: { rows: ['older'], files: [] } });
      expect(facts(result)).toMatchObject({ 'Snapshot of': 'calc / Acceptance', 'Environment now': 'Running' });
      expect(result.log).toContain('calc / Test runs again.\n');
      expect(writes(world).map((one) => one.replace(/.*\//, ''))).toEqual(['stop', 'restores', 'start']);
    }));

  test.concurrent('stop-and-start leaves stopped what was stopped', () =>
    inWorld(async (world) => {
      expectSuccess(
        await world.run('restore', { ...acceptance, 'snapshot-id': 'latest', 'stop-and-start': true }),
        'restore',
      );
      expect(stateOf(world, 'Acceptance').power).toBe('stopped');
      expect(writes(world)).toHaveLength(1);
    }));

  test.concurrent('takes the newest of another environment, and passes over the failed one', () =>
    inWorld(async (world) => {
      const result = await world.run('restore', {
        ...acceptance,
        'snapshot-id': 'latest',
        'from-environment': 'production',
      });
      expectSuccess(result, 'restore');
      expect(result.outputs['snapshot-id']).toBe(snapshots.nightly);
      expect(stateOf(world, 'Acceptance').data).toMatchObject({
        rows: ['customer 1', 'customer 2'],
        files: ['invoice-1.pdf'],
      });
      // The source is only read.
      expect(stateOf(world, 'Production')).toMatchObject({
        power: 'running',
        data: { rows: ['customer 1', 'customer 2', 'customer 3'] },
      });
    }));

  test.concurrent('the database only', () =>
    inWorld(async (world) => {
      expectSuccess(
        await world.run('restore', { ...acceptance, 'snapshot-id': snapshots.nightly, 'data-type': 'database_only' }),
        'restore',
      );
      expect(stateOf(world, 'Acceptance').data).toMatchObject({ rows: ['customer 1', 'customer 2'], files: ['b.png'] });
    }));

  test.concurrent('over version 1, also of another environment', () =>
    inWorld(async (world) => {
      const result = await world.run('restore', {
        ...testEnvironment,
        'snapshot-id': snapshots.nightly,
        'stop-and-start': true,
        'api-version': 1,
      });
      expectSuccess(result, 'restore');
      expect(result.outputs).toMatchObject({ 'snapshot-id': snapshots.nightly, status: 'accepted' });
      expect(result.outputs).not.toHaveProperty('restore-id');
      expect(stateOf(world, 'Test')).toMatchObject({ power: 'running', data: { rows: ['customer 1', 'customer 2'] } });
      expect(count(world, 'POST', `/api/1/apps/calc/environments/Test/restore/${snapshots.nightly}`)).toBe(1);
    }));
});

describe('restore into production', () => {
  const inputs = { ...production, 'snapshot-id': snapshots.nightly, 'stop-and-start': true };

  test.concurrent.each([{}, { confirm: 'production' }, { confirm: 'true' }])(
    'is refused without its name: %j',
    (given) =>
      inWorld(async (world) => {
        const result = await world.run('restore', { ...inputs, ...given });
        expectFailure(result, 'restore', 'NOT_CONFIRMED', 'config');
        expect(annotation(result)).toContain('set `confirm: Production`');
        expect(writes(world)).toEqual([]);
        expect(stateOf(world, 'Production').power).toBe('running');
      }),
  );

  test.concurrent.each([{}, { 'mendix.production-string': true }])('is done with it, variants %j', (variants) =>
    inWorld(
      async (world) => {
        expectSuccess(await world.run('restore', { ...inputs, confirm: 'Production' }), 'restore');
        expect(stateOf(world, 'Production')).toMatchObject({
          power: 'running',
          data: { rows: ['customer 1', 'customer 2'] },
        });
      },
      { variants },
    ),
  );

  test.concurrent('the text "false" does not make every environment a production environment', () =>
    inWorld(
      async (world) => {
        expectSuccess(await world.run('restore', { ...acceptance, 'snapshot-id': 'latest' }), 'restore');
      },
      { variants: { 'mendix.production-string': true } },
    ));
});

describe('restore refuses before it stops anything', () => {
  const refused: readonly (readonly [string, Record<string, string | boolean>, string, string, RegExp])[] = [
    [
      'an app that runs',
      { ...testEnvironment, 'snapshot-id': old },
      'ENVIRONMENT_NOT_STOPPED',
      'conflict',
      /`stop-and-start: true`/,
    ],
    [
      'a snapshot that failed',
      { ...testEnvironment, 'snapshot-id': snapshots.failed, 'stop-and-start': true },
      'SNAPSHOT_NOT_COMPLETED',
      'conflict',
      /calc \/ Production is failed/,
    ],
    [
      'a snapshot that nobody knows',
      { ...testEnvironment, 'snapshot-id': 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee', 'stop-and-start': true },
      'SNAPSHOT_NOT_FOUND',
      'not-found',
      /No environment of calc has the snapshot/,
    ],
    [
      'an environment without a snapshot',
      { ...testEnvironment, 'snapshot-id': 'latest', 'stop-and-start': true },
      'SNAPSHOT_NOT_FOUND',
      'not-found',
      /calc \/ Test has no complete snapshot/,
    ],
    [
      'a source that does not exist',
      { ...testEnvironment, 'snapshot-id': 'latest', 'from-environment': 'Acceptanse', 'stop-and-start': true },
      'ENVIRONMENT_NOT_FOUND',
      'not-found',
      /Did you mean Acceptance\?/,
    ],
    [
      'several ways at once',
      { ...acceptance, 'snapshot-id': 'latest', 'restore-id': 'x' },
      'INVALID_INPUT',
      'config',
      /Give exactly one of/,
    ],
    [
      'what version 1 cannot',
      { ...acceptance, 'snapshot-id': 'latest', 'data-type': 'database_only', 'api-version': '1' },
      'INVALID_INPUT',
      'config',
      /needs version 2/,
    ],
  ];
  test.concurrent.each([
    ...refused.map((one) => [...one, '2'] as const),
    ...refused.slice(1, 4).map((one) => [...one, '1'] as const),
  ])('%s', (_what, inputs, code, kind, says, api) =>
    inWorld(async (world) => {
      const result = await world.run('restore', { 'api-version': api, ...inputs });
      expectFailure(result, 'restore', code, kind);
      expect(annotation(result)).toMatch(says);
      expect(writes(world)).toEqual([]);
      expect(stateOf(world, 'Test').power).toBe('running');
    }),
  );

  test.concurrent('a snapshot that is still being made', () =>
    inWorld(
      async (world) => {
        const { outputs } = await world.run('backup', { ...testEnvironment, wait: false });
        const inputs = { ...empty, 'snapshot-id': outputs['snapshot-id'] ?? '' };
        const result = await world.run('restore', inputs);
        expectFailure(result, 'restore', 'SNAPSHOT_NOT_COMPLETED', 'conflict');
        expect(annotation(result)).toContain('`backup` with its `snapshot-id` does that');
        expect(count(world, 'POST', restores)).toBe(0);
      },
      { speed: 1 },
    ));
});
