import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { FaultRule } from '../../src/emulator/core/faults.ts';
import { packages, snapshots, temporaryFolder, writePackage } from '../support/mendix-steps.ts';
import { appState, morning, type Rehearsal, rehearsal, type StepResult } from '../support/rehearsal.ts';
import { syncanoKey } from '../support/run-step.ts';

// Each step is a process of its own that waits until the service has had its time to do what it said it would.
jest.setTimeout(60_000);

type Inputs = Readonly<Record<string, string | number | boolean>>;
type Case = readonly [action: string, inputs: Inputs, call: string];

const calc = '/api/1/apps/calc';
const environment = { 'app-id': 'calc', environment: 'Test' };
const shop = { 'stack-id': '5999b763474b0eafa5fafb64bff0ba80' };
const emptyStack = '2aad2bb5a70e621ecf251fbd85af6927';
const folder = temporaryFolder();
const file = writePackage(folder, 'release.mda', { version: '3.0.0.1' });
const restored = { 'app-id': 'calc', environment: 'Acceptance', 'snapshot-id': 'latest' };

/** The changes that can be sent again: what the service did not do the first time, it may do the second. */
const repeatable: readonly Case[] = [
  ['transport', { ...environment, 'package-id': packages['1.1.0.253'] }, `POST ${calc}/environments/Test/transport`],
  ['scale', { ...environment, instances: 2 }, `POST ${calc}/environments/Test/scale`],
  ['tags', { ...environment, set: 'asia' }, `POST ${calc}/environments/Test/tags`],
  [
    'tags',
    { 'app-id': 'calc', environment: 'Acceptance', delete: true },
    `DELETE ${calc}/environments/Acceptance/tags`,
  ],
  [
    'set-settings',
    { ...environment, settings: 'scheduled-events: {MyFirstModule.Monitor_Scheduled_event: Enabled}' },
    `POST ${calc}/environments/Test/settings`,
  ],
  ['delete-packages', { 'app-id': 'calc', 'package-id': packages.failed }, `DELETE ${calc}/packages/*`],
  [
    'prune-backups',
    { 'app-id': 'calc', environment: 'Production', 'keep-last': 2 },
    'DELETE /api/v2/apps/*/environments/*/snapshots/*',
  ],
  [
    'backup',
    { 'app-id': 'calc', environment: 'Acceptance', 'snapshot-id': snapshots.acceptance, comment: 'Kept' },
    'PUT /api/v2/apps/*/environments/*/snapshots/*',
  ],
  [
    'syncano-prune-backups',
    { instance: 'my-instance', 'keep-last': 1, type: 'full' },
    'DELETE /v1/instances/my-instance/backups/full/*',
  ],
];

/** The changes that are never sent twice, because twice is not the same as once. */
const once: readonly Case[] = [
  ['upload-package', { 'app-id': 'calc', package: file }, `POST /api/v2/apps/calc/packages/upload`],
  ['build-package', { 'app-id': 'calc', branch: 'trunk', revision: 4711, version: '3.0.0' }, `POST ${calc}/packages`],
  ['backup', environment, 'POST /api/v2/apps/*/environments/*/snapshots'],
  ['backup', { ...environment, 'api-version': 1 }, `POST ${calc}/environments/Test/snapshots`],
  ['restore', restored, 'POST /api/v2/apps/*/environments/*/restores'],
  ['create-free-app', { 'project-id': '5d1f0c9e-3a6b-4c1d-9e2f-7a8b9c0d1e2f' }, 'POST /api/1/apps'],
  ['cloud66-backup', { 'stack-id': emptyStack, 'db-type': 'postgresql' }, `POST /api/3/stacks/${emptyStack}/backups`],
  ['cloud66-backup', { ...shop, 'db-type': 'mysql', 'run-now': true }, 'POST /api/3/stacks/*/jobs/*/run_now'],
  [
    'cloud66-import-backup',
    { ...shop, group: 2, 'db-type': 'postgresql', 'remote-url': 'https://files.example.com/shop.tar' },
    'POST /api/3/stacks/*/backups',
  ],
  ['syncano-backup', { instance: 'my-instance' }, 'POST /v1/instances/my-instance/backups/full/'],
  [
    'syncano-restore',
    { instance: 'my-instance', confirm: 'my-instance', 'backup-id': 'latest' },
    'POST /v1/instances/my-instance/restores/',
  ],
];

const answers: readonly (readonly [string, Partial<FaultRule>])[] = [
  ['200 without a body', { body: '' }],
  ['200 with a web page', { body: '<!doctype html><title>Welcome</title>', headers: { 'content-type': 'text/html' } }],
];

function fault(call: string, more: Partial<FaultRule>): FaultRule {
  const [method = '', path = ''] = call.split(' ');
  return { kind: 'status', status: 200, method, path, ...more };
}

/** One backup more than the default world has, so that there is one to delete. */
const seed = `
syncano:
  accounts:
    - key: ${syncanoKey}
      email: ops@example.com
      instances:
        - name: my-instance
          backups:
            - { type: full, label: nightly 1, age_hours: 48 }
            - { type: full, label: nightly 2, age_hours: 24 }
`;

let world: Rehearsal;
beforeAll(async () => {
  world = await rehearsal({ start: morning, seed });
});
afterAll(() => world.close());

/** Runs a step in a fresh world in which this change is only accepted. */
async function run([action, inputs, call]: Case, more: Partial<FaultRule>): Promise<StepResult> {
  world.reset();
  world.emulator.faults.clear();
  world.emulator.faults.add(fault(call, more));
  return world.run(action, { 'timeout-minutes': 120, ...inputs });
}

const sent = (call: string) => world.requests(call.split(' ')[0]).length;

describe.each(answers)('a change that is answered with %s, and not made,', (_, answer) => {
  test.each(repeatable)('%s %j: is a failure', async (...one) => {
    const result = await run(one, answer);
    expect([result.code, result.outputs['error-kind']]).toEqual([1, 'remote-failed']);
    expect(result.log).toMatch(/did not make it|no sign that it was carried out/);
    expect(result.summary).toContain('❌');
  });

  test.each(repeatable)('%s %j: is made at the second try', async (...one) => {
    const result = await run(one, { ...answer, times: 1 });
    expect([result.code, result.log]).toEqual([0, expect.any(String)]);
    expect(sent(one[2])).toBe(2);
  });

  test.each(once)('%s %j: is a failure soon, and is not sent again', async (...one) => {
    const begin = world.emulator.clock.now();
    const result = await run(one, answer);
    expect([result.code, result.outputs['error-kind']]).toEqual([1, 'remote-failed']);
    expect(result.outputs['error-code']).not.toBe('TIMEOUT');
    expect(world.emulator.clock.now() - begin).toBeLessThan(60 * 60_000);
    expect(sent(one[2])).toBe(1);
  });
});

describe.each([500, 503])('a change that is refused twice with %i', (status) => {
  const stop: Case = ['stop', environment, `POST ${calc}/environments/Test/stop`];
  test.each([...repeatable, stop])('%s %j: is made at the third try', async (...one) => {
    const result = await run(one, { status, json: {}, times: 2 });
    expect([result.code, result.outputs['error-message']]).toEqual([0, undefined]);
    expect(sent(one[2])).toBe(3);
  });
});

describe('a start and a stop that are accepted, and not made,', () => {
  test('are noticed: stop', async () => {
    const result = await run(['stop', environment, `POST ${calc}/environments/Test/stop`], { body: '' });
    expect([result.code, result.outputs['error-kind']]).toEqual([1, 'timeout']);
    expect(appState(world).environments['Test']?.power).toBe('running');
  });

  test('are noticed: start-and-wait asks again, and the app runs', async () => {
    const start = `POST ${calc}/environments/Acceptance/start`;
    const inputs = { 'app-id': 'calc', environment: 'Acceptance' };
    const result = await run(['start-and-wait', inputs, start], { body: '', times: 1 });
    expect(result.code).toBe(0);
    expect(appState(world).environments['Acceptance']?.power).toBe('running');
  });
});

describe('what nothing can be read back of', () => {
  const empty = { 'app-id': 'calc', environment: 'Acceptance' };

  test('clean-environment says so', async () => {
    const result = await run(
      ['clean-environment', { ...empty, confirm: 'Acceptance' }, `POST ${calc}/environments/Acceptance/clean`],
      { body: '' },
    );
    expect(result.code).toBe(0);
    expect(result.log).toContain('The API does not tell whether the data is gone');
    expect(result.summary).toContain('the API does not confirm it');
  });

  test('restore with version 1 says so', async () => {
    const result = await run(
      ['restore', { ...restored, 'api-version': 1 }, `POST ${calc}/environments/Acceptance/restore/*`],
      { body: '' },
    );
    expect(result.code).toBe(0);
    expect(result.log).toContain('version 1 of the API does not tell whether the data was replaced');
    expect(result.summary).toContain('the API does not confirm it');
  });
});
