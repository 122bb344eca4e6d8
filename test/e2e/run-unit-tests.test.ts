import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type Rehearsal, rehearsal, type StepResult } from '../support/rehearsal.ts';

const password = 'emulated-test-password-71c5';
const suite = (more: string) => `{ password: ${password}, seconds: 60, ${more} }`;
const failing = [
  `{ name: Orders.Test_Total, error: 'Expected <3>, but ${password}', step: Second step }`,
  '{ name: Orders.Test_Discount }',
].join();
const modes = {
  Test: suite('tests: 12'),
  Failing: suite(`tests: 12, failing: [${failing}]`),
  Empty: suite('tests: 0'),
  Hanging: suite('tests: 3, hangs: true'),
  Older: suite('tests: 4, method: GET'),
  Disabled: undefined,
  Production: suite('tests: 2'),
};
const environments = Object.entries(modes).map(
  ([mode, tests]) => `{ mode: ${mode}, package: 1.0.0, status: Running${tests ? `, unitTests: ${tests}` : ''} }`,
);
const seed = `
mendix:
  apps:
    - appId: calc
      packages: [{ version: 1.0.0 }]
      environments: [${environments.join()}, { mode: Off, package: 1.0.0 }]
`;

const folder = mkdtempSync(join(tmpdir(), 'unit-tests-'));
const report = join(folder, 'deeper', 'report.xml');
let world: Rehearsal;
beforeAll(async () => {
  world = await rehearsal({ seed, speed: 200 });
});
afterEach(() => world.reset());
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await world.close();
});

type Inputs = Parameters<Rehearsal['run']>[1];
const run = (environment: string, inputs: Inputs = {}, secrets: string[] = []): Promise<StepResult> =>
  world.run(
    'run-unit-tests',
    { 'app-id': 'calc', environment, password, ...inputs },
    { secrets: [password, ...secrets] },
  );
/** Requests to the app itself. */
const toApp = () => world.requests().filter((request) => request.includes('/_app/'));

test('runs the tests, and writes a report of them', async () => {
  const step = await run('test', { report, 'minimum-tests': 12 });
  expect([step.code, step.outputs['error-message']]).toEqual([0, undefined]);
  expect(step.outputs).toEqual({ tests: '12', failures: '0', 'failed-tests': '[]', seconds: '60.0', report });
  expect(step.summary).toContain('calc / Test: 12 unit tests, 0 failed, 1 min');
  const xml = readFileSync(report, 'utf8');
  expect(xml).toContain('<testsuite name="calc / Test" tests="12" failures="0" errors="0" skipped="0" time="60.000">');
  expect(xml.match(/<testcase /g)).toHaveLength(12);
  // Neither the run nor the status needs the credentials of the platform.
  const toTheApp = world.emulator.requests.list().filter(({ path }) => path.startsWith('/_app/'));
  expect(toTheApp.length).toBeGreaterThan(2);
  for (const { credentials, queryKeys } of toTheApp)
    expect({ credentials, queryKeys }).toEqual({ credentials: false, queryKeys: [] });
});

test('failed tests are in outputs, annotations, summary and report; the password that the app repeats is not', async () => {
  const step = await run('Failing', { report });
  expect(step.code).toBe(1);
  expect(step.outputs).toMatchObject({ tests: '12', failures: '2', 'error-code': 'UNIT_TESTS_FAILED', report });
  expect(JSON.parse(step.outputs['failed-tests'] ?? '')).toEqual([
    { name: 'Orders.Test_Total', step: 'Second step', error: 'Expected <3>, but ***' },
    { name: 'Orders.Test_Discount', step: '', error: 'Expected true, but was false' },
  ]);
  expect(step.log).toContain('::error::Orders.Test_Total failed: Expected <3>, but *** (at: Second step)');
  expect(step.outputs['error-message']).toMatch(/^2 of 12 unit tests of calc \/ Failing failed: Orders\.Test_Total/);
  expect(step.summary).toContain('| Orders.Test\\_Discount |');
  const xml = readFileSync(report, 'utf8');
  expect(xml).toContain('tests="12" failures="2"');
  expect(xml).toContain('message="Expected &lt;3&gt;, but ***&#10;Second step"');
  expect(xml).not.toContain(password);
});

describe('fails', () => {
  test.each([
    ['Empty', {}, 'UNIT_TESTS_TOO_FEW', 'remote-failed', 'No unit test of calc / Empty ran'],
    ['Test', { 'minimum-tests': 13 }, 'UNIT_TESTS_TOO_FEW', 'remote-failed', 'Only 12 unit tests'],
    ['Hanging', { 'timeout-minutes': 3 }, 'TIMEOUT', 'timeout', 'running 3 tests'],
    ['Test', { password: 'wrong-one' }, 'UNIT_TESTS_PASSWORD', 'auth', 'RemoteApiPassword'],
    ['Disabled', {}, 'UNIT_TESTS_DISABLED', 'config', 'RemoteApiEnabled'],
  ] as const)('%s %j: %s, and says so in the report', async (mode, inputs, code, kind, words) => {
    const step = await run(mode, { report, ...inputs }, ['wrong-one']);
    expect(step.outputs).toMatchObject({ 'error-code': code, 'error-kind': kind });
    expect(step.log).toContain(words);
    expect(readFileSync(report, 'utf8')).toMatch(
      new RegExp(`failures="1".*name="The run".*<failure type="${code}"`, 's'),
    );
  });

  test.each([
    ['Off', {}, 'APP_NOT_RUNNING', 'conflict'],
    ['Production', {}, 'UNIT_TESTS_PRODUCTION', 'config'],
    ['Nowhere', {}, 'ENVIRONMENT_NOT_FOUND', 'not-found'],
  ] as const)('%s: %s, without a request to the app', async (mode, inputs, code, kind) => {
    const step = await run(mode, inputs);
    expect(step.outputs).toMatchObject({ 'error-code': code, 'error-kind': kind });
    expect(toApp()).toEqual([]);
  });
});

test('older builds of the module are asked with GET', async () => {
  expect((await run('Older')).outputs).toMatchObject({ tests: '4', failures: '0' });
  expect(toApp().filter((request) => request.startsWith('POST'))).toHaveLength(1);
});

test('a run of somebody else is waited for; then an own one is started', async () => {
  const json = { tests: 12, failures: 0, runtime: -1, failed_tests: [], completed: false };
  world.emulator.faults.add({ kind: 'status', status: 200, path: '/_app/**/status', json, times: 2 });
  const step = await run('Test');
  expect(step.outputs).toMatchObject({ tests: '12' });
  expect(step.log).toContain('another run of the unit tests of calc / Test: running 12 tests');
  const commands = toApp().map((request) => request.replace(/.*\//, ''));
  expect(commands.slice(0, 4)).toEqual(['status', 'status', 'status', 'start']);
});

test('a production environment only when it is allowed', async () => {
  expect((await run('Production', { 'allow-production': true })).outputs).toMatchObject({ tests: '2' });
});

describe('an address instead of an environment', () => {
  const direct = (inputs: Inputs) => {
    const url = `${world.emulator.url}/_app/calc/Test/`;
    return world.run(
      'run-unit-tests',
      { url, ...inputs },
      { secrets: [password], env: { MENDIX_USERNAME: '', MENDIX_API_KEY: '', MENDIX_UNIT_TESTS_PASSWORD: password } },
    );
  };

  test('needs no credentials, and allow-production', async () => {
    expect((await direct({ 'allow-production': true })).outputs).toMatchObject({ tests: '12' });
    expect(world.requests().every((request) => request.includes('/_app/'))).toBe(true);
    world.emulator.requests.clear();
    expect((await direct({})).outputs).toMatchObject({ 'error-code': 'UNIT_TESTS_PRODUCTION' });
    expect(world.requests()).toEqual([]);
  });

  test.each([
    [{ 'app-id': 'calc' }, '`url` and `app-id` cannot be combined'],
    [{ url: '', 'app-id': 'calc' }, '`environment` is missing'],
    [{ url: 'http://calc.mendixcloud.com' }, '`url` must be an https:// address'],
    [{ 'minimum-tests': 0 }, '`minimum-tests` must be'],
  ] as [Inputs, string][])('%j is refused', async (inputs, why) => {
    const step = await direct({ 'allow-production': true, ...inputs });
    expect(step.outputs).toMatchObject({ 'error-code': 'INVALID_INPUT' });
    expect(step.log).toContain(why);
  });
});

test('several instances are pointed out', async () => {
  world.emulator.faults.add({
    kind: 'status',
    status: 200,
    method: 'GET',
    path: '/api/1/apps/calc/environments',
    json: [
      { Mode: 'Test', Status: 'Running', Url: `${world.emulator.url}/_app/calc/Test`, Production: false, Instances: 2 },
    ],
  });
  expect((await run('Test')).log).toContain('::warning::calc / Test has 2 instances');
});

test('cancelled, it says that the run may go on', async () => {
  const step = await world.run(
    'run-unit-tests',
    { 'app-id': 'calc', environment: 'Hanging', password },
    {
      secrets: [password],
      onLog: (log, kill) => log.includes('running 3 tests') && kill('SIGINT'),
    },
  );
  expect(step.outputs).toMatchObject({ 'error-code': 'CANCELLED' });
  expect(step.log).toContain('The run of the unit tests of calc / Hanging may go on in the app.');
});
