import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { makePackage } from '../support/local-runner/package.ts';
import { appState, type Rehearsal, rehearsal } from '../support/rehearsal.ts';

/** The calls of the APIs that the actions of a release and of backups make, each seen at the service at least once. */
let world: Rehearsal;
let folder: string;
beforeAll(async () => {
  world = await rehearsal();
  folder = mkdtempSync(join(tmpdir(), 'calls-'));
});
afterEach(() => world.reset());
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true });
});

const v1 = '/api/1/apps/calc';
const project = 'fae5de74-69c2-4488-a4de-abf89daac63e';
const acceptanceId = '38471410-861f-47e5-8efc-2f4b16f04005';
const v2 = `/api/v2/apps/${project}/environments/${acceptanceId}`;
const snapshot = 'c879c6b1-3aa5-4e10-aaab-cb145841862f';

/** Runs an action on the Acceptance environment, and expects it to succeed. */
async function acceptance(action: string, inputs: Record<string, string | number | boolean> = {}) {
  const step = await world.run(action, { 'app-id': 'calc', environment: 'acceptance', ...inputs });
  expect([action, step.code, step.log]).toEqual([action, 0, step.log]);
  return step.outputs;
}

function expectCalls(...calls: string[]) {
  // v2 takes the name of the package as a query, which the log leaves out; slashes at the end are the service's affair.
  const made = new Set(world.requests().map((call) => call.replace(/\/$/, '')));
  expect(calls.filter((call) => !made.has(call))).toEqual([]);
}

async function upload(version: number): Promise<string> {
  const file = join(folder, `calc-${version}.mda`);
  writeFileSync(file, makePackage({ version: `3.0.0.${version}` }));
  const inputs = { 'app-id': 'calc', package: file, 'api-version': version };
  const step = await world.run('upload-package', inputs);
  expect([step.code, step.log]).toEqual([0, step.log]);
  return step.outputs['package-id'] ?? '';
}

describe('a release', () => {
  test('uploads with version 1 of the API', async () => {
    const id = await upload(1);
    expectCalls(`POST ${v1}/packages/upload`);
    expect(appState(world).packages.find((one) => one.packageId === id)?.status).toBe('Succeeded');
  });

  test('uploads with version 2, follows the job, transports, starts and stops', async () => {
    const id = await upload(2);
    await acceptance('transport', { 'package-id': id });
    const started = await acceptance('start-and-wait');
    expect(started).toMatchObject({ status: 'Running', 'model-version': '3.0.0.2' });
    await acceptance('stop');
    expect(appState(world).environments['Acceptance']).toMatchObject({ power: 'stopped', configured: id });
    const job = started['job-id'] ?? '';
    const environment = `${v1}/environments/Acceptance`;
    expectCalls(
      'POST /api/v2/apps/calc/packages/upload',
      `GET ${v1}/environments`,
      `GET ${environment}`,
      `GET ${environment}/package`,
      `POST ${environment}/transport`,
      `POST ${environment}/start`,
      `GET ${environment}/start/${job}`,
      `POST ${environment}/stop`,
    );
    expect(world.requests().some((call) => call.startsWith('GET /api/v2/apps/calc/jobs/'))).toBe(true);
  });

  test('reads and changes settings, and scales', async () => {
    const changed = await acceptance('set-settings', {
      settings: 'constants: { MyFirstModule.BooleanConstant: true }',
    });
    expect(changed).toMatchObject({ changed: 'true' });
    const again = await acceptance('set-settings', { settings: 'constants: { MyFirstModule.BooleanConstant: true }' });
    expect(again).toMatchObject({ changed: 'false' });
    await acceptance('get-settings');
    expect(await acceptance('scale', { instances: 2 })).toMatchObject({ instances: '2' });
    const environment = `${v1}/environments/Acceptance`;
    expectCalls(`GET ${environment}/settings`, `POST ${environment}/settings`, `POST ${environment}/scale`);
  });
});

describe('backups', () => {
  test('are made, commented, downloaded and restored with version 2 of the API', async () => {
    const id = (await acceptance('backup', { comment: 'First' }))['snapshot-id'] ?? '';
    await acceptance('backup', { 'snapshot-id': id, comment: 'Second' });
    const listed = JSON.parse((await acceptance('list-backups', { limit: 1 }))['snapshots'] ?? '') as unknown[];
    expect(listed).toEqual([expect.objectContaining({ 'snapshot-id': id, comment: 'Second', status: 'completed' })]);
    const path = join(folder, 'v2.tar.gz');
    const archive = (await acceptance('download-backup', { 'snapshot-id': 'latest', path }))['archive-id'];
    const restore = (await acceptance('restore', { 'snapshot-id': snapshot }))['restore-id'];
    expect(appState(world).environments['Acceptance']?.data).toMatchObject({ rows: ['alpha'], files: ['b.png'] });
    expectCalls(
      `GET ${v1}`,
      `GET ${v2}/snapshots`,
      `POST ${v2}/snapshots`,
      `GET ${v2}/snapshots/${id}`,
      `PUT ${v2}/snapshots/${id}`,
      `POST ${v2}/snapshots/${id}/archives`,
      `GET ${v2}/snapshots/${id}/archives/${archive}`,
      `POST ${v2}/restores`,
      `GET ${v2}/restores/${restore}`,
    );
  });

  test('are made, listed, downloaded and restored with version 1', async () => {
    const first = { 'api-version': 1 };
    const id = (await acceptance('backup', first))['snapshot-id'] ?? '';
    expect(await acceptance('list-backups', first)).toMatchObject({ 'latest-id': id, count: '4' });
    await acceptance('download-backup', { ...first, 'snapshot-id': id, path: join(folder, 'v1.tar.gz') });
    await acceptance('restore', { ...first, 'snapshot-id': snapshot });
    expect(appState(world).environments['Acceptance']?.data).toMatchObject({ rows: ['alpha'] });
    const environment = `${v1}/environments/Acceptance`;
    expectCalls(
      `GET ${environment}/snapshots`,
      `POST ${environment}/snapshots`,
      `GET ${environment}/snapshots/${id}`,
      `POST ${environment}/restore/${snapshot}`,
    );
  });
});
