import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { runJob } from '../support/local-runner/job.ts';
import { appState, documentedUser, type Rehearsal, rehearsal, writes } from '../support/rehearsal.ts';
import { assertNoSecrets, documentedKey } from '../support/run-step.ts';

const secrets = { MENDIX_USERNAME: documentedUser, MENDIX_API_KEY: documentedKey };
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'example-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs the one job of an example, as a schedule would. */
async function run(
  example: string,
  job: string,
  world: Rehearsal,
  inputs: Record<string, string> = {},
  others: Record<string, string> = {},
) {
  const skipped: string[] = [];
  const result = await runJob({
    file: `examples/${example}.yml`,
    job,
    contexts: { secrets: { ...secrets, ...others }, inputs, github: { run_id: '4711' } },
    env: { ...world.env },
    cwd: folder,
    onStep: (name, isSkipped) => {
      if (isSkipped) skipped.push(name);
    },
  });
  assertNoSecrets([result.summary, JSON.stringify(result.steps)], [documentedKey, ...Object.values(others)]);
  return { ...result, skipped };
}

describe('nightly-backup.yml', () => {
  /** Ten nights, one of which failed, and a backup made by hand before. */
  const nights = Array.from({ length: 10 }, (_, index) => index + 25).map(
    (age) =>
      `{ snapshotId: night-${age}, comment: 'Nightly: run ${age}', created: -${age}d${age === 33 ? ', state: failed' : ''} }`,
  );
  const seed = `
mendix:
  apps:
    - appId: calc
      packages: [{ version: 1.0.0.1 }]
      environments:
        - mode: Production
          package: 1.0.0.1
          status: Running
          data: [customer]
          snapshots: [${nights.join(', ')}, { snapshotId: by-hand, comment: Before 2.0, created: -80d }]
`;
  let world: Rehearsal;
  beforeAll(async () => {
    world = await rehearsal({ seed });
  });
  afterEach(() => world.reset());
  afterAll(() => world.close());
  const snapshots = () => appState(world).environments['Production']?.snapshots ?? {};

  test('makes a backup, and deletes old ones of its own only', async () => {
    const { ok, steps } = await run('nightly-backup', 'backup', world);
    expect(ok).toBe(true);
    const made = steps['backup']?.outputs['snapshot-id'] ?? '';
    // 7 are kept in any case (the new one and 25 to 30), and what is younger than 30 days.
    const kept = [25, 26, 27, 28, 29, 30].map((age) => `night-${age}`);
    expect(Object.keys(snapshots()).sort()).toEqual([...kept, 'by-hand', made].sort());
    expect(snapshots()[made]).toBe('completed');
  });

  test('deletes nothing when the backup does not succeed', async () => {
    world.emulator.faults.add({ kind: 'status', status: 403, method: 'POST', json: { errorCode: 'NO_ACCESS' } });
    const { ok, skipped } = await run('nightly-backup', 'backup', world);
    expect(ok).toBe(false);
    expect(skipped).toEqual(['Delete old nightly backups']);
    expect(Object.keys(snapshots())).toHaveLength(11);
    expect(writes(world).filter((request) => request.startsWith('DELETE'))).toEqual([]);
  });
});

describe('nightly-refresh.yml', () => {
  const payments = 'key-of-the-test-system';
  let world: Rehearsal;
  beforeAll(async () => {
    world = await rehearsal();
  });
  afterEach(() => world.reset());
  afterAll(() => world.close());
  const acceptance = () => appState(world).environments['Acceptance'];
  const refresh = () => run('nightly-refresh', 'refresh', world, {}, { TEST_PAYMENTS_API_KEY: payments });

  test('gives Acceptance the data of Production, and its scheduled events stay off', async () => {
    const { ok, steps, skipped } = await refresh();
    expect([ok, skipped]).toEqual([true, ['Tell the testers']]);
    expect(steps['refresh']?.outputs).toMatchObject({ status: 'Running', 'rolled-back': 'false' });
    expect(acceptance()).toMatchObject({ power: 'running', data: { rows: ['customer 1', 'customer 2'] } });
    world.emulator.clock.advance(3_600_000);
    expect(acceptance()).toMatchObject({ dataOf: 'Production', scheduledEventRuns: [] });
  });

  test('leaves Acceptance as it was when it fails', async () => {
    world.emulator.faults.add({ kind: 'status', status: 500, path: '/_app/**' });
    const { ok, steps } = await refresh();
    expect(ok).toBe(false);
    expect(steps['refresh']?.outputs).toMatchObject({ 'error-code': 'UNHEALTHY', 'rolled-back': 'true' });
    expect(acceptance()).toMatchObject({ power: 'stopped', data: { rows: ['alpha', 'beta'] } });
  });
});

describe('fetch-logs.yml', () => {
  let world: Rehearsal;
  beforeAll(async () => {
    world = await rehearsal();
  });
  afterEach(() => world.reset());
  afterAll(() => world.close());

  test('fetches both logs of yesterday', async () => {
    // Midnight may pass in between, and the time of a step runs faster than ours.
    const yesterday = () =>
      [23, 24].map((hours) => new Date(Date.now() - hours * 3_600_000).toISOString().slice(0, 10));
    const possible = yesterday();
    const { ok, steps, skipped } = await run('fetch-logs', 'logs', world);
    expect(ok).toBe(true);
    const files = readdirSync(join(folder, 'logs')).sort();
    expect(files).toHaveLength(2);
    for (const [index, kind] of ['access', 'app'].entries()) {
      const names = [...possible, ...yesterday()].map((day) => `calc-Production-${kind}-${day}.log`);
      expect(names).toContain(files[index]);
    }
    expect(steps['app']?.outputs['path']).toBe(join(folder, 'logs', files[1] ?? ''));
    expect(readFileSync(join(folder, 'logs', files[1] ?? ''), 'utf8')).toContain('heartbeat');
    // The local runner has no artifacts.
    expect(skipped).toEqual(['Keep them']);
  });

  test('fetches those of the day that is asked for, also when there is nothing', async () => {
    const { ok, steps } = await run('fetch-logs', 'logs', world, { date: '2001-01-01' });
    expect(ok).toBe(true);
    expect(steps['app']?.outputs).toMatchObject({ size: '0', date: '2001-01-01' });
    expect(readdirSync(join(folder, 'logs'))).toHaveLength(2);
  });
});
