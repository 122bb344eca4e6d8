import { request } from 'node:http';
import { afterEach, describe, expect, test } from '@jest/globals';
import { type Answer, Kit } from './kit.ts';

/** The remote API of the module UnitTesting in a deployed app (Mendix, "Unit Testing", "Using the Remote API"). */

const password = 'emulated-test-password-71c5';
const constants = [
  "{ name: UnitTesting.Enabled, type: Boolean, value: 'true' }",
  "{ name: UnitTesting.RemoteApiEnabled, type: Boolean, value: 'true' }",
  `{ name: UnitTesting.RemoteApiPassword, value: ${password} }`,
].join();
const failing = [
  `{ name: Orders.Test_Total, error: 'Expected 3, but was 4', step: "Starting microflow test 'Orders.Test_Total'" }`,
  '{ name: Orders.Test_Discount }',
].join();
const seed = `
mendix:
  apps:
    - appId: calc
      packages:
        - { version: 1.0.0, constants: [${constants}], unitTests: { tests: 10, failing: [${failing}], seconds: 60 } }
        - { version: 2.0.0, constants: [${constants}] }
      environments:
        - { mode: Test, status: Running, package: 1.0.0 }
        - { mode: Acceptance, status: Running, package: 1.0.0, constants: { UnitTesting.Enabled: 'false' } }
        - { mode: Closed, status: Running, package: 1.0.0, constants: { UnitTesting.RemoteApiEnabled: 'false' } }
        - { mode: Open, status: Running, package: 1.0.0, constants: { UnitTesting.RemoteApiPassword: '' } }
        - { mode: Without, status: Running, package: 2.0.0 }
        - { mode: Passing, status: Running, package: 2.0.0, unitTests: { tests: 3, seconds: 5 } }
        - { mode: Stopped, package: 1.0.0 }
`;

let kit: Kit;
afterEach(() => kit.close());

async function started(): Promise<Kit> {
  kit = await Kit.start({ seed });
  return kit;
}

const ask = (mode: string, command: string, body: unknown = { password }): Promise<Answer> =>
  kit.call('POST', `/_app/calc/${mode}/unittests/${command}`, body, {});
const begin = (mode = 'Test') => ask(mode, 'start');
const status = async (mode = 'Test') => (await ask(mode, 'status')).json;
const tell = (suite: Record<string, unknown>) => kit.call('PUT', '/_emulator/mendix/unit-tests', suite, {});

describe('a run', () => {
  test('begins with 204, goes on for its time, and tells what failed', async () => {
    await started();
    const answer = await begin();
    expect([answer.status, answer.text]).toEqual([204, '']);
    expect(await status()).toEqual({ failures: 0, tests: 10, runtime: -1, failed_tests: [], completed: false });
    kit.seconds(30);
    expect(await status()).toMatchObject({ failures: 1, runtime: -1, completed: false });
    kit.seconds(30);
    expect(await status()).toEqual({
      failures: 2,
      tests: 10,
      runtime: 60_000,
      failed_tests: [
        {
          error: 'Expected 3, but was 4',
          name: 'Orders.Test_Total',
          step: "Starting microflow test 'Orders.Test_Total'",
        },
        { error: 'Expected true, but was false', name: 'Orders.Test_Discount', step: '' },
      ],
      completed: true,
    });
    expect((await ask('Test', 'status')).headers.get('content-type')).toBe('application/json; charset=utf-8');
  });

  test('that is under way is not begun again', async () => {
    await started();
    await begin();
    const second = await begin();
    expect([second.status, second.text]).toEqual([400, expect.stringContaining('another test run is still running')]);
    kit.seconds(60);
    expect((await begin()).status).toBe(204);
  });

  test('leaves its status there until the next one begins, or the app does', async () => {
    await started();
    await begin('Passing');
    kit.seconds(5);
    expect(await status('Passing')).toMatchObject({ tests: 3, failures: 0, completed: true });
    await tell({ app: 'calc', environment: 'Passing', tests: 4, password });
    expect(await status('Passing')).toMatchObject({ tests: 3, completed: true });
    await begin('Passing');
    expect(await status('Passing')).toMatchObject({ tests: 4, completed: false });
    await kit.stop('Passing');
    await kit.calc('POST', 'Passing/start');
    kit.seconds(90);
    expect(await ask('Passing', 'status')).toMatchObject({ status: 400, text: 'No testrun was started yet' });
  });

  test('that hangs, and one that finds nothing', async () => {
    await started();
    await tell({ app: 'calc', environment: 'test', hangs: true });
    await begin();
    kit.seconds(1_000_000);
    expect(await status()).toMatchObject({ tests: 10, runtime: -1, completed: false });
    await tell({ app: 'calc', environment: 'Passing', tests: 0 });
    await begin('Passing');
    kit.seconds(30);
    expect(await status('Passing')).toEqual({
      failures: 0,
      tests: 0,
      runtime: 30_000,
      failed_tests: [],
      completed: true,
    });
  });
});

describe('the API', () => {
  test('is off (404) unless the app has the module and all its constants turn it on', async () => {
    await started();
    for (const mode of ['Acceptance', 'Closed', 'Open', 'Without']) expect((await begin(mode)).status).toBe(404);
    expect((await begin('Stopped')).status).toBe(503);
    expect((await ask('Test', 'stop')).status).toBe(404);
  });

  test('follows a change of its constants at the next start', async () => {
    await started();
    const settings = (await kit.calc('GET', 'Acceptance/settings')).json;
    settings.Constants[0].Value = 'True';
    await kit.calc('POST', 'Acceptance/settings', settings);
    expect((await begin('Acceptance')).status).toBe(404);
    await kit.stop('Acceptance');
    await kit.calc('POST', 'Acceptance/start');
    kit.seconds(90);
    expect((await begin('Acceptance')).status).toBe(204);
  });

  test('wants the password, and never tells it', async () => {
    await started();
    const seen: string[] = [];
    for (const [body, code] of [
      [{ password: 'wrong' }, 401],
      [{}, 400],
      ['{', 500],
      [{ password }, 204],
    ] as const) {
      const answer = await ask('Test', 'start', body);
      expect(answer.status).toBe(code);
      seen.push(answer.text);
    }
    expect(seen.slice(0, 2)).toEqual(['Invalid password provided', expect.stringContaining("No 'password' attribute")]);
    seen.push((await ask('Test', 'status')).text, (await kit.call('GET', '/_app/calc/Test/', undefined, {})).text);
    for (const path of ['state', 'requests', 'variants']) {
      seen.push((await kit.call('GET', `/_emulator/${path}`, undefined, {})).text);
    }
    expect(seen.join('\n')).not.toContain(password);
  });

  test('is asked with GET in older builds of the module', async () => {
    await started();
    await tell({ app: 'calc', environment: 'Test', method: 'GET' });
    expect((await begin()).status).toBe(405);
    const get = (command: string): Promise<number | undefined> =>
      new Promise((resolve, reject) => {
        const url = `${kit.emulator.url}/_app/calc/Test/unittests/${command}`;
        const headers = { 'content-length': JSON.stringify({ password }).length };
        request(url, { method: 'GET', headers }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        })
          .on('error', reject)
          .end(JSON.stringify({ password }));
      });
    expect([await get('start'), await get('status')]).toEqual([204, 200]);
  });
});

describe('what an environment tests', () => {
  test('can be told by an uploaded package', async () => {
    await started();
    const PackageId = await kit.upload({
      ModelVersion: '3.0.0',
      'x-emulator': { unitTests: { tests: 2, seconds: 1, password } },
    });
    await kit.calc('POST', 'Stopped/transport', { PackageId });
    await kit.calc('POST', 'Stopped/start', { AutoSyncDb: true });
    kit.seconds(90);
    await begin('Stopped');
    kit.seconds(1);
    expect(await status('Stopped')).toMatchObject({ tests: 2, completed: true });
    expect(kit.environment('Stopped').unitTestRun).toEqual({ startedAt: '2026-01-15T12:02:00.000Z', completed: true });
  });

  test('mistakes are named', async () => {
    await started();
    for (const [suite, message] of [
      [{ app: 'calc' }, 'environment is missing'],
      [{ app: 'calc', environment: 'None' }, 'calc has no environment None'],
      [{ app: 'calc', environment: 'Test', tests: 1, failing: [{ name: 'a' }, { name: 'b' }] }, 'more tests fail than'],
      [{ app: 'calc', environment: 'Test', methd: 'GET' }, 'unknown methd'],
    ] as const) {
      const refused = await tell(suite);
      expect([refused.status, refused.json.error]).toEqual([400, expect.stringContaining(message)]);
    }
  });
});
