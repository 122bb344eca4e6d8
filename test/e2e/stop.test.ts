import { describe, expect, test } from '@jest/globals';
import {
  acceptance,
  annotation,
  empty,
  expectFailure,
  expectSuccess,
  facts,
  inWorld,
  stateOf,
  test as testEnvironment,
} from '../support/mendix-steps.ts';
import { writes } from '../support/rehearsal.ts';

describe('stop', () => {
  test.concurrent('stops what runs and waits for it; again changes nothing', () =>
    inWorld(async (world) => {
      const result = await world.run('stop', testEnvironment);
      expectSuccess(result, 'stop');
      expect(result.outputs).toEqual({ 'was-running': 'true', status: 'Stopped' });
      expect(facts(result)).toEqual({ Environment: 'calc / Test', Status: 'Stopped', 'Was running': 'true' });
      expect(stateOf(world, 'Test').power).toBe('stopped');
      const again = await world.run('stop', testEnvironment);
      expectSuccess(again, 'stop');
      expect(again.outputs).toEqual({ 'was-running': 'false', status: 'Stopped' });
      expect(writes(world)).toEqual(['POST /api/1/apps/calc/environments/Test/stop']);
    }));

  test.concurrent.each([acceptance, empty])('leaves alone what does not run: %j', (inputs) =>
    inWorld(async (world) => {
      const result = await world.run('stop', inputs);
      expectSuccess(result, 'stop');
      expect(result.outputs['was-running']).toBe('false');
      expect(writes(world)).toEqual([]);
    }),
  );

  test.concurrent('fails with the service, and then nothing goes on', () =>
    inWorld(
      async (world) => {
        const result = await world.run('stop', testEnvironment);
        expectFailure(result, 'stop', 'STOP_FAILED', 'remote-failed');
        expect(annotation(result)).toContain('the emulator was told so');
        expect(annotation(result)).not.toContain('goes on');
        expect(stateOf(world, 'Test').power).toBe('running');
      },
      {
        seed: `mendix:
  apps:
    - appId: calc
      packages: [{version: 1.0.0}]
      environments: [{mode: Test, package: 1.0.0, status: Running, fails: {stop: true}}]`,
      },
    ));
});
