import { afterEach, describe, expect, test } from '@jest/globals';
import { type Emulator, startEmulator } from '../../src/emulator/core/server.ts';
import { MendixConnection } from '../../src/mendix/client.ts';
import { describePlan, journalOf, makePlan } from '../../src/release/plan.ts';
import type { ReleaseRequest } from '../../src/release/types.ts';
import { documentedUser } from '../support/rehearsal.ts';
import { documentedKey } from '../support/run-step.ts';

let emulator: Emulator;
let over = new AbortController();
afterEach(async () => {
  // A plan that is refused leaves its other reads alone; they must not go on trying.
  over.abort();
  over = new AbortController();
  await emulator.close();
});

const inTest = 'b3d14e53-2654-4534-b374-9179a69ef3cf';
const inProduction = '9a0d33a7-0f43-4d0b-9b50-2c4be31a7c02';

const request: ReleaseRequest = {
  appId: 'calc',
  mode: 'test',
  source: { from: 'id', packageId: inProduction },
  settings: [],
  instances: undefined,
  memoryPerInstance: undefined,
  backup: true,
  backupComment: undefined,
  autoSyncDb: true,
  health: undefined,
  stableMs: 0,
  rollback: 'package-and-settings',
  skipIfDeployed: true,
  pinPlatform: 'auto',
};

async function planned(wanted: Partial<ReleaseRequest> = {}) {
  emulator = await startEmulator();
  return planAgain(wanted);
}

function planAgain(wanted: Partial<ReleaseRequest>) {
  const login = { username: documentedUser, apiKey: documentedKey };
  const connection = new MendixConnection({ apiUrl: emulator.url, ...login, signal: over.signal });
  return makePlan(connection, { ...request, ...wanted });
}

describe('a plan', () => {
  test('knows what was there before, and what has to run in the end', async () => {
    const plan = await planned();
    expect(plan).toMatchObject({
      wasRunning: true,
      transport: true,
      deployed: false,
      targetVersion: '175.0.0.3702',
      previous: { packageId: inTest },
      target: { packageId: inProduction },
      backup: { projectId: 'fae5de74-69c2-4488-a4de-abf89daac63e' },
    });
    expect(emulator.requests.list().every(({ method }) => method === 'GET')).toBe(true);
  });

  test('has nothing to do when the package runs there already', async () => {
    expect(await planned({ source: { from: 'id', packageId: inTest } })).toMatchObject({
      deployed: true,
      transport: false,
    });
    const file = { from: 'file', path: '/nowhere', name: 'Main line-2.5.4.63.mda', modelVersion: '2.5.4.63' } as const;
    const { size = 0 } = (await planAgain({ source: { from: 'id', packageId: inTest } })).previous ?? {};
    expect((await planAgain({ source: { ...file, size } })).deployed).toBe(true);
    expect((await planAgain({ source: { ...file, size: size + 1 } })).deployed).toBe(false);
    expect((await planAgain({ source: { ...file, size, modelVersion: '2.5.5' } })).deployed).toBe(false);
    expect((await planAgain({ source: { ...file, size }, skipIfDeployed: false })).deployed).toBe(false);
  });

  test('is not done while settings wait for a restart', async () => {
    emulator = await startEmulator();
    const headers = { 'mendix-username': documentedUser, 'mendix-apikey': documentedKey };
    const url = `${emulator.url}/api/1/apps/calc/environments/Test/settings`;
    const body = (await (await fetch(url, { headers })).text()).replace('"Value":"false"', '"Value":"true"');
    await fetch(url, { method: 'POST', headers, body });
    expect((await planAgain({ source: { from: 'id', packageId: inTest } })).deployed).toBe(false);
  });

  test('keeps names of settings for later, and whether the service can tell the former values; never a value', async () => {
    const plan = await planned({
      settings: [
        { section: 'Constants', name: 'Payments.ApiKey', value: 'new-secret' },
        { section: 'Constants', name: 'Not.There', value: 'x' },
      ],
    });
    const journal = journalOf(plan);
    expect(journal.settings).toEqual([{ section: 'Constants', name: 'Payments.ApiKey', restorable: true }]);
    expect(plan.unknownSettings.map(({ name }) => name)).toEqual(['Not.There']);
    for (const text of [JSON.stringify(journal), describePlan(plan).join('\n')]) {
      expect(text).not.toMatch(/new-secret|emulated-payment-secret/);
    }
  });

  test('scales up to what the plan of the environment has, and no further', async () => {
    const most = await planned({ instances: 8 });
    expect(most).toMatchObject({ scale: { instances: 8, memoryPerInstance: 1024 }, previousScale: { instances: 1 } });
    await expect(planAgain({ instances: 9 })).rejects.toMatchObject({ code: 'NOT_ENOUGH_MEMORY' });
    expect((await planAgain({ instances: 1, memoryPerInstance: 1024 })).scale).toBeUndefined();
  });

  test('scales to what the environment uses already, whatever Mendix says of its plan', async () => {
    emulator = await startEmulator();
    const json = { Status: 'Running', Mode: 'Test', Instances: 2, MemoryPerInstance: 2048, TotalMemory: 1024 };
    emulator.faults.add({ kind: 'status', status: 200, json, path: '/api/1/apps/calc/environments/Test' });
    expect((await planAgain({ instances: 4, memoryPerInstance: 1024 })).scale).toEqual({
      instances: 4,
      memoryPerInstance: 1024,
    });
    await expect(planAgain({ instances: 5, memoryPerInstance: 1024 })).rejects.toMatchObject({
      message: '5 × 1024 MB are 5120 MB, but calc / Test has 4096 MB in all.',
    });
  });

  test('does not scale from an unknown scale by half', async () => {
    emulator = await startEmulator();
    const json = { Status: 'Running', Mode: 'Test' };
    emulator.faults.add({ kind: 'status', status: 200, json, path: '/api/1/apps/calc/environments/Test' });
    await expect(planAgain({ instances: 2 })).rejects.toMatchObject({ code: 'SCALE_NOT_KNOWN' });
    await expect(planAgain({ memoryPerInstance: 1024 })).rejects.toMatchObject({ code: 'SCALE_NOT_KNOWN' });
    const both = { instances: 2, memoryPerInstance: 1024 };
    expect(await planAgain(both)).toMatchObject({ scale: both, previousScale: undefined });
  });

  test('does not promote a package that its environment does not run', async () => {
    emulator = await startEmulator();
    const url = `${emulator.url}/api/1/apps/calc/environments/Production/transport`;
    await fetch(url, {
      method: 'POST',
      headers: { 'mendix-username': documentedUser, 'mendix-apikey': documentedKey },
      body: JSON.stringify({ PackageId: '61f2ab9e-5a1c-4b7e-8a14-3a1f0c2f9b01' }),
    });
    await expect(planAgain({ source: { from: 'environment', mode: 'production' } })).rejects.toMatchObject({
      code: 'PACKAGE_NOT_RUNNING',
      message:
        'calc / Production runs model version 175.0.0.3702, but its package is Main line-1.1.0.253.mda (61f2ab9e-5a1c-4b7e-8a14-3a1f0c2f9b01) with version 1.1.0.253: what runs there cannot be promoted.',
    });
  });

  test('remarks what a person should know before it begins', async () => {
    emulator = await startEmulator();
    const remarks = async (wanted: Partial<ReleaseRequest>) => (await planAgain(wanted)).remarks;
    expect(await remarks({})).toEqual([]);
    expect(await remarks({ backup: false })).toEqual(['No backup is made before the release.']);
    expect(await remarks({ mode: 'Feature A' })).toEqual([
      'calc / Feature A never had a package: there is nothing to back up, and nothing to go back to.',
    ]);
    const json = { Status: 'Running', Mode: 'Test', ModelVersion: '1.0.0', Url: 'https://calc-test.example' };
    emulator.faults.add({ kind: 'status', status: 200, json, path: '/api/1/apps/calc/environments/Test' });
    expect(await remarks({})).toEqual([
      expect.stringMatching(
        /^calc \/ Test runs model version 1\.0\.0, but its package is .* with version 2\.5\.4\.63: a rollback goes back to that package\.$/,
      ),
    ]);
  });

  test('is refused while something else is at work on the environment', async () => {
    emulator = await startEmulator();
    const json = { Status: 'Restarting', Mode: 'Test', Url: 'https://calc-test.example' };
    emulator.faults.add({ kind: 'status', status: 200, json, path: '/api/1/apps/calc/environments/Test' });
    await expect(planAgain({})).rejects.toMatchObject({ code: 'ENVIRONMENT_BUSY' });
  });
});
