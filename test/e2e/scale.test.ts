import { describe, expect, test } from '@jest/globals';
import {
  annotation,
  expectFailure,
  expectSuccess,
  facts,
  inWorld,
  production,
  stateOf,
  test as testEnvironment,
} from '../support/mendix-steps.ts';
import { writes } from '../support/rehearsal.ts';

describe('scale', () => {
  test.concurrent('changes instances and memory; again changes nothing', () =>
    inWorld(async (world) => {
      const inputs = { ...testEnvironment, instances: 2, 'memory-per-instance': 2048 };
      const result = await world.run('scale', inputs);
      expectSuccess(result, 'scale');
      expect(result.outputs).toEqual({
        instances: '2',
        'memory-per-instance': '2048',
        'total-memory': '8192',
        status: 'Running',
      });
      expect(stateOf(world, 'Test')).toMatchObject({ instances: 2, memoryPerInstance: 2048 });
      expect(facts(result)).toEqual({
        Environment: 'calc / Test',
        Before: '1 × 1024 MB',
        Now: '2 × 2048 MB',
        Status: 'Running',
      });
      const again = await world.run('scale', inputs);
      expectSuccess(again, 'scale');
      expect(again.log).toContain('nothing to do');
      expect(again.outputs).toEqual(result.outputs);
      expect(writes(world)).toEqual(['POST /api/1/apps/calc/environments/Test/scale']);
    }));

  test.concurrent('leaves what is not given as it is', () =>
    inWorld(async (world) => {
      expectSuccess(await world.run('scale', { ...production, 'memory-per-instance': 4096 }), 'scale');
      expect(stateOf(world, 'Production')).toMatchObject({ instances: 1, memoryPerInstance: 4096 });
    }));

  test.concurrent.each([
    [
      'more than the plan has',
      { ...testEnvironment, instances: 64, 'memory-per-instance': 65536 },
      'INVALID_REQUEST',
      'config',
    ],
    ['a Mendix version that cannot', { ...production, instances: 2 }, 'NOT_ALLOWED', 'conflict'],
  ])('explains a refusal: %s', (_what, inputs, code, kind) =>
    inWorld(async (world) => {
      const result = await world.run('scale', inputs);
      expectFailure(result, 'scale', code, kind);
      expect(stateOf(world, String(inputs.environment)).instances).toBe(1);
    }),
  );

  test.concurrent('wants something to do, and numbers that can be', () =>
    inWorld(async (world) => {
      const nothing = await world.run('scale', testEnvironment);
      expectFailure(nothing, 'scale', 'INVALID_INPUT', 'config');
      expect(annotation(nothing)).toContain('Give what to change: `instances` or `memory-per-instance`');
      const bad = await world.run('scale', { ...testEnvironment, instances: '2.5', 'memory-per-instance': '1 GB' });
      expectFailure(bad, 'scale', 'INVALID_INPUT', 'config');
      expect(annotation(bad)).toContain('`instances` must be a whole number from 1 to 64; it is `2.5`');
      expect(annotation(bad)).toContain('`memory-per-instance` must be a whole number from 1024');
      expect(world.requests()).toEqual([]);
    }));
});
