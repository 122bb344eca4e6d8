import { describe, expect, test } from '@jest/globals';
import {
  acceptance,
  annotation,
  count,
  expectFailure,
  expectSuccess,
  facts,
  inWorld,
  snapshots,
  stateOf,
  test as testEnvironment,
  uuid,
} from '../support/mendix-steps.ts';
import { writes } from '../support/rehearsal.ts';

const post = /\/snapshots$/;
const iso = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

describe('backup', () => {
  test.concurrent.each(['2', '1'])('makes a snapshot and waits until it is complete, api-version %s', (api) =>
    inWorld(async (world) => {
      const result = await world.run('backup', {
        ...testEnvironment,
        comment: 'Before the release',
        'api-version': api,
      });
      expectSuccess(result, 'backup');
      const [[id, state] = []] = Object.entries(stateOf(world, 'Test').snapshots);
      expect(state).toBe('completed');
      expect(result.outputs).toEqual({
        'snapshot-id': id,
        status: 'completed',
        'model-version': '2.5.4.63',
        'created-at': expect.stringMatching(iso),
        'expires-at': expect.stringMatching(iso),
      });
      const { 'created-at': created = '', 'expires-at': expires = '' } = result.outputs;
      expect(Math.abs(Date.parse(created) - world.emulator.clock.now())).toBeLessThan(3_600_000);
      expect(Date.parse(expires)).toBeGreaterThan(Date.parse(created) + 80 * 86_400_000);
      expect(facts(result)).toEqual({
        Environment: 'calc / Test',
        Snapshot: id,
        Status: 'completed',
        Comment: 'Before the release',
        'Model version': '2.5.4.63',
        Expires: expires.replace(/T(.{5}).*/, ' $1 UTC'),
        Took: expect.stringMatching(/s$|min$/),
      });
      expect(count(world, 'POST', post)).toBe(1);
    }),
  );

  test.concurrent('again makes another one: a backup is asked for, not a state', () =>
    inWorld(async (world) => {
      const first = await world.run('backup', { ...testEnvironment, comment: 'Nightly' });
      const second = await world.run('backup', { ...testEnvironment, comment: 'Nightly' });
      for (const result of [first, second]) expectSuccess(result, 'backup');
      expect(Object.keys(stateOf(world, 'Test').snapshots).sort()).toEqual(
        [first.outputs['snapshot-id'], second.outputs['snapshot-id']].sort(),
      );
    }));

  test.concurrent.each(['2', '1'])(
    'after a lost answer finds the one it made, also among others with that comment, api-version %s',
    (api) =>
      inWorld(async (world) => {
        const inputs = { ...testEnvironment, comment: 'Nightly', 'api-version': api };
        const first = await world.run('backup', inputs);
        expectSuccess(first, 'backup');
        world.emulator.faults.add({ kind: 'drop-after', method: 'POST', times: 1 });
        const second = await world.run('backup', inputs);
        expectSuccess(second, 'backup');
        expect(second.outputs['snapshot-id']).not.toBe(first.outputs['snapshot-id']);
        expect(Object.keys(stateOf(world, 'Test').snapshots)).toHaveLength(2);
        expect(count(world, 'POST', post)).toBe(2);
      }),
  );

  test.concurrent('need not wait, and goes on with a snapshot later', () =>
    inWorld(
      async (world) => {
        const started = await world.run('backup', { ...testEnvironment, wait: false });
        expectSuccess(started, 'backup');
        expect(started.outputs['status']).toMatch(/^(queued|running)$/);
        world.emulator.clock.advance(600_000);
        const id = started.outputs['snapshot-id'] ?? '';
        expect(id).toMatch(uuid);
        const done = await world.run('backup', { ...testEnvironment, 'snapshot-id': id, comment: 'Kept' });
        expectSuccess(done, 'backup');
        expect(done.outputs).toMatchObject({ 'snapshot-id': id, status: 'completed' });
        expect(facts(done)['Comment']).toBe('Kept');
        expect(count(world, 'POST', post)).toBe(1);
        // Once more is at once done.
        expectSuccess(await world.run('backup', { ...testEnvironment, 'snapshot-id': id }), 'backup');
      },
      { speed: 20, seed: 'mendix: {durations: {snapshot: 600}}' },
    ));

  test.concurrent('an unknown snapshot', () =>
    inWorld(async (world) => {
      const result = await world.run('backup', { ...testEnvironment, 'snapshot-id': snapshots.nightly });
      expectFailure(result, 'backup', /NOT_FOUND/, 'not-found');
      expect(annotation(result)).not.toContain('goes on at');
      expect(writes(world)).toEqual([]);
    }));

  test.concurrent('a snapshot that fails is a failure, and nothing goes on', () =>
    inWorld(
      async (world) => {
        const result = await world.run('backup', testEnvironment);
        expectFailure(result, 'backup', 'SNAPSHOT_FAILED', 'remote-failed');
        expect(result.outputs['snapshot-id']).toMatch(uuid);
        expect(annotation(result)).not.toContain('goes on');
        const v1 = await world.run('backup', { ...testEnvironment, 'api-version': 1 });
        expectFailure(v1, 'backup', 'SNAPSHOT_FAILED', 'remote-failed');
      },
      {
        seed: `mendix:
  durations: {snapshot: 9}
  apps:
    - appId: calc
      packages: [{version: 1.0.0}]
      environments: [{mode: Test, package: 1.0.0, fails: {snapshots: true}}]`,
      },
    ));

  test.concurrent('says which right is missing', () =>
    inWorld(async (world) => {
      const env = {
        MENDIX_USERNAME: 'ada.limited@example.com',
        MENDIX_API_KEY: '0f6c7a52-94f1-4d0e-8c55-3b1f2a6d7e90',
      };
      const result = await world.run('backup', acceptance, { env });
      expectFailure(result, 'backup', 'NO_ACCESS', 'auth');
      expect(annotation(result)).toContain('Access to Backups');
    }));
});
