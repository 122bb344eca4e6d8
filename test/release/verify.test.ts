import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Emulator, startEmulator } from '../../src/emulator/core/server.ts';
import { MendixConnection } from '../../src/mendix/client.ts';
import { Journal } from '../../src/release/journal.ts';
import { journalOf, makePlan } from '../../src/release/plan.ts';
import { Timeline } from '../../src/release/timeline.ts';
import type { ReleaseRequest, Report, StatusRange } from '../../src/release/types.ts';
import { verify } from '../../src/release/verify.ts';
import { VirtualClock } from '../support/clock.ts';
import { documentedUser } from '../support/rehearsal.ts';
import { documentedKey } from '../support/run-step.ts';

let emulator: Emulator;
beforeEach(async () => {
  emulator = await startEmulator();
});
afterEach(() => emulator.close());

const ok: readonly StatusRange[] = [{ first: 200, last: 299 }];
const app = { method: 'GET', path: '/_app/**' } as const;

/** Time passes only while everybody sleeps. */
const clock = new VirtualClock();

/** Verifies calc / Test, which runs version 2.5.4.63, as if that had just been released. */
async function verified(
  wanted: Partial<ReleaseRequest> = {},
  version = '2.5.4.63',
  leftMs = 3_600_000,
  seenAgoMs = 60_000,
) {
  const connection = new MendixConnection({
    apiUrl: emulator.url,
    username: documentedUser,
    apiKey: documentedKey,
    clock,
  });
  const said: string[] = [];
  const facts: Record<string, unknown> = {};
  const report: Report = {
    say: (text) => said.push(text),
    remark: (text) => said.push(text),
    fact: (name, value) => {
      facts[name] = value;
    },
    save: () => true,
    begins: () => {},
    ended: () => {},
    onWait: () => {},
  };
  const plan = await makePlan(connection, {
    appId: 'calc',
    mode: 'test',
    source: { from: 'id', packageId: 'b3d14e53-2654-4534-b374-9179a69ef3cf' },
    settings: [],
    instances: undefined,
    memoryPerInstance: undefined,
    backup: false,
    backupComment: undefined,
    autoSyncDb: true,
    health: { path: 'ready?deep=1', statuses: ok },
    stableMs: 20_000,
    rollback: 'package-and-settings',
    skipIfDeployed: false,
    pinPlatform: 'auto',
    ...wanted,
  });
  const journal = new Journal(journalOf(plan), report.save);
  journal.note({ target: { packageId: 'b3d14e53-2654-4534-b374-9179a69ef3cf', ...(version && { version }) } });
  const timeline = new Timeline(() => clock.now());
  const seen = { environment: plan.environment, at: clock.now() - seenAgoMs };
  await verify({ connection, report, journal, timeline, leftMs: () => leftMs }, plan, seen);
  return { said, facts };
}

const looks = () => emulator.requests.list().filter(({ path }) => path.startsWith('/_app/'));

describe('verification', () => {
  test('asks the path on the address of the environment, again and again for the stable time', async () => {
    const { facts } = await verified();
    expect(facts).toEqual({ 'model-version': '2.5.4.63', url: `${emulator.url}/_app/calc/Test` });
    expect(looks()[0]?.path).toBe('/_app/calc/Test/ready');
    expect(looks().length).toBeGreaterThan(3);
  });

  test.each([
    [999, 1],
    [1000, 2],
  ])('takes what was seen %i ms ago, or looks again', async (agoMs, reads) => {
    await verified({ stableMs: 0, health: undefined }, undefined, undefined, agoMs);
    const asked = emulator.requests.list().filter(({ path }) => path.endsWith('/environments/Test'));
    // One is of the plan.
    expect(asked).toHaveLength(reads);
  });

  test('waits for an app that needs a moment', async () => {
    emulator.faults.add({ kind: 'status', status: 503, ...app, times: 4 });
    await expect(verified()).resolves.toBeDefined();
  });

  test.each([
    ['a bad status', { kind: 'status', status: 500, ...app, after: 1, times: 2 }],
    ['a broken connection', { kind: 'drop-before', ...app, after: 1, times: 1 }],
  ] as const)('forgives %s in the stable time', async (_name, fault) => {
    emulator.faults.add(fault);
    await expect(verified()).resolves.toBeDefined();
  });

  test('three bad looks in a row end the stable time', async () => {
    emulator.faults.add({ kind: 'status', status: 500, ...app, after: 2, times: 3 });
    await expect(verified()).rejects.toMatchObject({ code: 'UNHEALTHY' });
  });

  test('the last look has to be a good one, even when the time is over', async () => {
    emulator.faults.add({ kind: 'status', status: 500, ...app, after: 1 });
    await expect(verified({ stableMs: 1 })).rejects.toMatchObject({ code: 'UNHEALTHY' });
  });

  test('is not cut short by the end of the time: it fails before it begins', async () => {
    const failed = verified({ stableMs: 30_000 }, undefined, 20_000);
    await expect(failed).rejects.toMatchObject({
      code: 'TIMEOUT',
      message: "The new version is healthy, but of the step's time only 20 s are left for its stability check of 30 s.",
    });
    expect(looks()).toHaveLength(1);
  });

  test('takes a version that is neither the old nor the new one for somebody else at work, at once', async () => {
    const json = { Status: 'Running', Mode: 'Test', ModelVersion: '7.7.7', Url: emulator.url };
    emulator.faults.add({ kind: 'status', status: 200, json, path: '/api/1/apps/calc/environments/Test', after: 1 });
    const begin = clock.now();
    await expect(verified({}, '9.9.9')).rejects.toMatchObject({ code: 'ENVIRONMENT_CHANGED', kind: 'conflict' });
    expect(clock.now() - begin).toBeLessThan(5_000);
  });

  test('says which version runs instead', async () => {
    await expect(verified({}, '9.9.9')).rejects.toMatchObject({
      code: 'WRONG_VERSION',
      message: 'calc / Test runs model version 2.5.4.63 instead of 9.9.9.',
    });
  });

  test('says that the version could not be compared when the package does not tell it', async () => {
    const { said } = await verified({ stableMs: 0 }, '');
    expect(said).toContain('The package does not tell its model version, so which version runs could not be compared.');
  });

  test('a redirect to another origin is not followed: it is the answer', async () => {
    emulator.faults.add({ kind: 'redirect', location: '{fileOrigin}/elsewhere', ...app });
    await expect(verified()).rejects.toMatchObject({ code: 'UNHEALTHY', message: expect.stringContaining('HTTP 302') });
    expect(emulator.requests.list().some(({ path }) => path === '/elsewhere')).toBe(false);
    const health = { path: '/', statuses: [{ first: 302, last: 302 }] };
    await expect(verified({ health, stableMs: 0 })).resolves.toBeDefined();
  });

  test('a redirect on the same origin is followed', async () => {
    emulator.faults.add({ kind: 'redirect', location: '/_app/calc/Test/home', ...app, times: 1 });
    await verified({ stableMs: 0 });
    expect(looks().map(({ path }) => path)).toEqual(['/_app/calc/Test/ready', '/_app/calc/Test/home']);
  });

  test('sees when settings or the scale are no longer what was set', async () => {
    const setting = { section: 'Constants', name: 'MyFirstModule.BooleanConstant', value: 'true' } as const;
    await expect(verified({ settings: [setting], stableMs: 0 })).rejects.toMatchObject({
      code: 'ENVIRONMENT_CHANGED',
      message: expect.stringContaining('settings (MyFirstModule.BooleanConstant) are no longer what'),
    });
    await expect(verified({ instances: 2, stableMs: 0 })).rejects.toMatchObject({ code: 'ENVIRONMENT_CHANGED' });
    await expect(verified({ settings: [{ ...setting, value: 'false' }], stableMs: 0 })).resolves.toBeDefined();
  });

  test('no health check: the environment alone decides', async () => {
    await verified({ health: undefined });
    expect(looks()).toEqual([]);
  });
});
