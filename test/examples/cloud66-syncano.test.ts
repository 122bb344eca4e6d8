import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { runJob } from '../support/local-runner/job.ts';
import { morning, type Rehearsal, rehearsal } from '../support/rehearsal.ts';
import { assertNoSecrets, cloud66Token, syncanoKey } from '../support/run-step.ts';

// Every step is a process of its own; on a busy machine they take their time.
jest.setTimeout(30_000);

const secrets = { CLOUD66_TOKEN: cloud66Token, SYNCANO_API_KEY: syncanoKey };
let world: Rehearsal;
let folder: string;

beforeAll(async () => {
  // One world for all tests, and emulated time goes on in it: no backup but those that a test asks for.
  world = await rehearsal({ start: morning, variants: { 'cloud66.scheduler-stopped': true } });
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'example-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  world.emulator.faults.clear();
  world.reset();
});
afterAll(() => world.close());

/** Runs the one job of an example, as a schedule would. */
async function run(example: string, job: string, runId = '4711') {
  const skipped: string[] = [];
  const result = await runJob({
    file: `examples/${example}.yml`,
    job,
    contexts: { secrets, inputs: {}, github: { run_id: runId } },
    env: world.env,
    cwd: folder,
    onStep: (name, isSkipped) => {
      if (isSkipped) skipped.push(name);
    },
  });
  assertNoSecrets([result.summary, JSON.stringify(result.steps)], [cloud66Token, syncanoKey]);
  return { ...result, skipped };
}

describe('cloud66-nightly-check.yml', () => {
  const check = () => run('cloud66-nightly-check', 'check');

  test('passes with a good backup, and has a copy of it for the artifact', async () => {
    const { ok, steps, skipped } = await check();
    expect(ok).toBe(true);
    expect(steps['copy']?.outputs).toMatchObject({
      'backup-id': '110',
      path: join(folder, 'copy', 'mysql-test-db-110.tar'),
    });
    expect(statSync(steps['copy']?.outputs['path'] ?? '').size).toBe(2_097_152);
    // The local runner has no artifacts.
    expect(skipped).toEqual(['Keep it off-site']);
  });

  test('fails with a table of what is wrong when the newest backup failed, and copies nothing', async () => {
    world.emulator.variants.set({ 'cloud66.failing-db-types': 'mysql' });
    const stack = { 'stack-id': '5999b763474b0eafa5fafb64bff0ba80', 'db-type': 'mysql' };
    await world.run('cloud66-backup', { ...stack, 'run-now': true });
    const { ok, steps, summary, skipped } = await check();
    expect(ok).toBe(false);
    expect(steps['check']?.outputs['error-code']).toBe('BACKUPS_NOT_GOOD');
    expect(summary).toContain('| failed | mysql test-db | 111 |');
    expect(skipped).toEqual(['Download the newest verified one', 'Keep it off-site']);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('syncano-staging.yml', () => {
  interface State {
    readonly instances: { readonly name: string; readonly data: unknown }[];
    readonly backups: { readonly id: number; readonly label: string }[];
  }
  const state = () => world.emulator.state()['syncano'] as State;
  const data = (name: string) => structuredClone(state().instances.find((instance) => instance.name === name)?.data);
  const refresh = (runId?: string) => run('syncano-staging', 'refresh', runId);

  test('backs up, fills staging with the data of production, and deletes old backups of its own only', async () => {
    const production = data('my-instance');
    expect(data('staging')).not.toEqual(production);
    for (const week of [1, 2, 3, 4, 5]) expect((await refresh(`${week}`)).ok).toBe(true);
    expect(data('staging')).toEqual(production);
    expect(data('my-instance')).toEqual(production);
    const labels = state().backups.map(({ label }) => label);
    expect(labels).toEqual(['before release 1', 'nightly', 'books', 'weekly 2', 'weekly 3', 'weekly 4', 'weekly 5']);
  });

  test('touches nothing when the backup does not succeed', async () => {
    world.emulator.variants.set({ 'syncano.backup-outcome': 'error' });
    const before = data('staging');
    const { ok, skipped } = await refresh();
    expect([ok, skipped]).toEqual([false, ['Delete old weekly backups', 'Restore into staging']]);
    expect(data('staging')).toEqual(before);
    expect(world.requests('DELETE')).toEqual([]);
  });
});
