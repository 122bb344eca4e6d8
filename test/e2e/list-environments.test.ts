import { describe, expect, test } from '@jest/globals';
import {
  annotation,
  expectFailure,
  expectSuccess,
  facts,
  inWorld,
  stateOf,
  test as testEnvironment,
} from '../support/mendix-steps.ts';
import { writes } from '../support/rehearsal.ts';

const list = 'list-environments';

describe('list-environments', () => {
  test.concurrent('lists one app, as JSON and as a matrix; again the same', () =>
    inWorld(async (world) => {
      const result = await world.run(list, { 'app-id': 'calc' });
      expectSuccess(result, list);
      const environments = JSON.parse(result.outputs['environments'] ?? '') as Record<string, unknown>[];
      expect(environments.map(({ environment, status }) => [environment, status])).toEqual([
        ['Acceptance', 'Stopped'],
        ['Feature A', 'Empty'],
        ['Production', 'Running'],
        ['Test', 'Running'],
      ]);
      const state = stateOf(world, 'Production');
      expect(environments[2]).toEqual({
        'app-id': 'calc',
        'app-name': 'Calculation App',
        environment: 'Production',
        status: 'Running',
        url: `${world.emulator.url}/_app/calc/Production`,
        'model-version': '175.0.0.3702',
        'mendix-version': '6.10.12',
        production: true,
        instances: state.instances,
        'memory-per-instance': state.memoryPerInstance,
      });
      expect(result.outputs).toMatchObject({ count: '4', skipped: '0' });
      const { include } = JSON.parse(result.outputs['matrix'] ?? '') as { include: unknown[] };
      expect(include).toEqual(
        ['Acceptance', 'Feature A', 'Production', 'Test'].map((environment) => ({ 'app-id': 'calc', environment })),
      );
      expect(facts(result)).toMatchObject({ Apps: '1', Environments: '4' });
      expect((await world.run(list, { 'app-id': 'calc' })).outputs).toEqual(result.outputs);
      expect(writes(world)).toEqual([]);
    }));

  test.concurrent('shows what has changed', () =>
    inWorld(async (world) => {
      expectSuccess(await world.run('stop', testEnvironment), 'stop');
      const result = await world.run(list, { 'filter-status': 'Stopped', 'filter-app': 'calc' });
      expectSuccess(result, list);
      const environments = JSON.parse(result.outputs['environments'] ?? '') as { environment: string }[];
      expect(environments.map(({ environment }) => environment)).toEqual(['Acceptance', 'Test']);
    }));

  test.concurrent('groups many environments so that GitHub takes the matrix', () =>
    inWorld(
      async (world) => {
        const result = await world.run(list, { groups: 7, 'filter-environment': 'Prod*' });
        expectSuccess(result, list);
        expect(result.outputs['count']).toBe('30');
        const { include } = JSON.parse(result.outputs['matrix-groups'] ?? '') as {
          include: { count: number; environments: string }[];
        };
        expect(include).toHaveLength(7);
        const all = include.flatMap(({ environments }) => JSON.parse(environments) as { 'app-id': string }[]);
        expect(new Set(all.map((one) => one['app-id'])).size).toBe(30);
      },
      {
        seed: `mendix:
  fleets:
    - count: 30
      app: {appId: "fleet-{n}", environments: [Test, {mode: Production}]}`,
      },
    ));

  test.concurrent('nothing that matches is no failure, but is said', () =>
    inWorld(async (world) => {
      const result = await world.run(list, { 'filter-environment': 'Nowhere' });
      expectSuccess(result, list);
      expect(result.outputs).toMatchObject({ count: '0', environments: '[]', matrix: '{"include":[]}' });
      expect(result.log).toContain('::notice::');
    }));

  test.concurrent('trouble with one of all apps is not hidden', () =>
    inWorld(async (world) => {
      world.emulator.faults.add({ kind: 'status', status: 502, path: '/api/1/apps/tictactoc/**' });
      const result = await world.run(list, {});
      expectFailure(result, list, 'HTTP_502', 'remote-failed');
      expect(annotation(result)).toContain('tictactoc');
    }));
});
