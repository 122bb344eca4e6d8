import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, test } from '@jest/globals';
import { fleet } from '../../bench/fleet.ts';
import { expectFailure, expectSuccess, inWorld } from '../support/mendix-steps.ts';

const calc = (...modes: string[]) => modes.map((environment) => ({ 'app-id': 'calc', environment }));
const json = (value: unknown) => JSON.stringify(value);
const create = /^POST .*\/snapshots$/;

describe('backup-fleet', () => {
  test.concurrent('backs up each environment once and tells all of it', () =>
    inWorld(async (world) => {
      const environments = json([...calc('Test', 'Production', 'TEST')]);
      const result = await world.run('backup-fleet', { environments, comment: 'Nightly' });
      expectSuccess(result, 'backup-fleet');
      const { results, ...counts } = result.outputs;
      expect(counts).toEqual({ succeeded: '2', skipped: '0', failed: '0', missing: '[]' });
      const snapshot = {
        'app-id': 'calc',
        status: 'completed',
        'snapshot-id': expect.any(String),
        seconds: expect.any(Number),
      };
      expect(JSON.parse(results ?? '')).toEqual([
        { ...snapshot, environment: 'Test' },
        { ...snapshot, environment: 'Production' },
      ]);
      expect(world.requests('POST').filter((request) => create.test(request))).toHaveLength(2);
      expect(world.requests().filter((request) => request === 'GET /api/1/apps/calc/environments')).toHaveLength(1);
      expect(result.log).toContain('1 entries of `environments` are there more than once');
      expect(result.log).toMatch(/\[2\/2\] calc \/ \w+: completed after .*, snapshot /);
    }));

  test.concurrent('goes on after a failure, and a run of what is missing does only that', () =>
    inWorld(async (world) => {
      const lost = { kind: 'status', status: 400, json: { errorCode: 'INVALID_STATE', errorMessage: 'No' } } as const;
      world.emulator.faults.add({ ...lost, method: 'POST', path: '/api/v2/**/snapshots', times: 1 });
      const environments = json([...calc('Production', 'Test', 'Nowhere')]);
      const first = await world.run('backup-fleet', { environments, 'max-parallel': 1 });
      expectFailure(first, 'backup-fleet', 'FLEET_INCOMPLETE', 'remote-failed');
      expect(first.outputs).toMatchObject({ succeeded: '1', failed: '2' });
      expect(JSON.parse(first.outputs['missing'] ?? '')).toEqual(calc('Production', 'Nowhere'));
      expect(first.log).toContain('2 of 3 environments were not backed up');
      expect(first.log).toMatch(
        /\[1\/3\] calc \/ Production: failed after .*\. INVALID_STATE: Could not start a backup/,
      );
      expect(first.log).toMatch(
        /\[3\/3\] calc \/ Nowhere: failed after .*\. ENVIRONMENT_NOT_FOUND: calc has no environment/,
      );
      const rows = first.summary.split('\n').filter((line) => line.startsWith('| calc'));
      expect(rows.map((row) => row.split(' | ')[2])).toEqual(['failed', 'failed', 'completed']);

      const again = await world.run('backup-fleet', { environments, 'skip-newer-than-hours': 1 });
      expectFailure(again, 'backup-fleet', 'FLEET_INCOMPLETE', 'not-found');
      expect(again.outputs).toMatchObject({ succeeded: '1', skipped: '1', failed: '1' });
      expect(world.requests('POST').filter((request) => create.test(request))).toHaveLength(3);
    }));

  test.concurrent('downloads and verifies each archive', () =>
    inWorld(async (world) => {
      const folder = mkdtempSync(join(tmpdir(), 'fleet-'));
      const path = join(folder, 'archives');
      try {
        const environments = json(calc('Test', 'Production'));
        const result = await world.run('backup-fleet', { environments, path, 'data-type': 'database_only' });
        expectSuccess(result, 'backup-fleet');
        for (const one of JSON.parse(result.outputs['results'] ?? '')) {
          expect(one.path).toBe(join(path, `calc-${one.environment}-${one['snapshot-id']}.backup`));
          expect(existsSync(one.path)).toBe(true);
          expect(one.size).toBeGreaterThan(0);
        }
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }));

  test.concurrent('slows down together, and loses nothing', () =>
    inWorld(async (world) => {
      const refused = { kind: 'status', status: 429, json: {} } as const;
      world.emulator.faults.add({
        ...refused,
        path: '/api/v2/**',
        after: 1,
        times: 3,
        headers: { 'Retry-After': '30' },
      });
      world.emulator.faults.add({ ...refused, path: '/api/v2/**', after: 2, times: 3 });
      const result = await world.run('backup-fleet', { environments: json(calc('Test', 'Production', 'Acceptance')) });
      expectSuccess(result, 'backup-fleet');
      // How often depends on which refusals are on their way at once; that those count for one, test/fleet/pace.test.ts shows.
      expect(result.log).toContain('asks to slow down');
      expect(result.summary).toMatch(/of which the service refused [3-6] /);
    }));

  test.concurrent('when it is cancelled, tells what it knows and what goes on', () =>
    inWorld(
      async (world) => {
        const environments = json(calc('Test', 'Production', 'Acceptance'));
        let killed = false;
        const result = await world.run(
          'backup-fleet',
          { environments, 'max-parallel': 2 },
          {
            env: { RUNNER_DEBUG: '1' },
            onLog: (log, kill) => {
              if (killed || (log.match(/GET .*\/snapshots\/\S+ 200/g) ?? []).length < 2) return;
              killed = true;
              kill('SIGINT');
            },
          },
        );
        expectFailure(result, 'backup-fleet', 'CANCELLED', 'cancelled');
        const results = JSON.parse(result.outputs['results'] ?? '');
        expect(results.map(({ status }: { status: string }) => status)).toEqual([
          'cancelled',
          'cancelled',
          'cancelled',
        ]);
        expect(JSON.parse(result.outputs['missing'] ?? '')).toHaveLength(3);
        for (const { 'snapshot-id': id } of results.slice(0, 2)) {
          expect(result.log).toMatch(new RegExp(`The backup of calc / \\w+ \\(id ${id}\\) goes on at the service`));
        }
        expect(results[2]).not.toHaveProperty('snapshot-id');
      },
      { seed: 'mendix: {durations: {snapshot: 60000}}' },
    ));

  test.concurrent('stops at its time limit', () =>
    inWorld(
      async (world) => {
        const inputs = { environments: json(calc('Test', 'Production')), 'max-parallel': 1, 'timeout-minutes': 6 };
        const result = await world.run('backup-fleet', inputs);
        expectFailure(result, 'backup-fleet', 'FLEET_INCOMPLETE', 'timeout');
        expect(result.log).toMatch(
          /^Environments that have ended: 0 of 2 \(failed: 0\), under way: 1, requests so far: \d+\.$/m,
        );
        const results = JSON.parse(result.outputs['results'] ?? '');
        expect(results).toMatchObject([
          { status: 'timeout', 'snapshot-id': expect.any(String) },
          { status: 'timeout' },
        ]);
        expect(world.requests('POST').filter((request) => create.test(request))).toHaveLength(1);
      },
      // The step has twelve real seconds to begin.
      { seed: 'mendix: {durations: {snapshot: 60000}}' },
    ));

  test.concurrent('ends at once when the key is wrong', () =>
    inWorld(async (world) => {
      const inputs = { environments: json(calc('Test', 'Production')), 'api-key': 'not-the-key' };
      const result = await world.run('backup-fleet', inputs);
      expectFailure(result, 'backup-fleet', 'UNAUTHORIZED', 'auth');
      expect(JSON.parse(result.outputs['missing'] ?? '')).toEqual(calc('Test', 'Production'));
      expect(world.requests()).toEqual(['GET /api/1/apps']);
    }));

  test.concurrent.each([
    ['no list', { environments: '{"include":[]}' }, 'it is not a list'],
    ['an empty one', { environments: '[]' }, 'the list is empty'],
    ['a strange one', { environments: '[{"app-id":"calc"}]' }, 'item 1 has no `environment`'],
    ['too many at once', { environments: json(calc('Test')), 'max-parallel': 65 }, '`max-parallel` must be'],
  ])('asks nothing when it is given %s', (_what, inputs, problem) =>
    inWorld(async (world) => {
      const result = await world.run('backup-fleet', inputs);
      expectFailure(result, 'backup-fleet', 'INVALID_INPUT', 'config');
      expect(result.log).toContain(problem);
      expect(world.requests()).toEqual([]);
    }),
  );
});

describe('a fleet in several jobs at once', () => {
  it('is backed up with nothing lost and nothing twice, whatever the service does', async () => {
    const figures = await fleet({ apps: 50, groups: 4, speed: 40, rateLimit: 250 });
    expect(figures.problems).toEqual([]);
    expect(figures).toMatchObject({ environments: 200, codes: { SNAPSHOT_FAILED: 1 } });
    // This refusal may be one of the answers that are lost.
    expect(figures.codes['INVALID_STATE'] ?? 1).toBe(1);
    expect(figures.completed + figures.failed).toBe(200);
    // Where the answer that is lost is a refusal, nobody knows that nothing was made; it is told as failed, not done again.
    expect(figures.failed).toBeLessThanOrEqual(2 + 3);
    expect(figures.throttled).toBeGreaterThan(0);
  }, 240_000);
});
