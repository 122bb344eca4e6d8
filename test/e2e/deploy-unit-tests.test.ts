import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { before, formerSecret, interrupted, post, type ReleaseRehearsal, releases } from '../support/release.ts';

jest.setTimeout(120_000);

const password = 'emulated-gate-password-93a1';
let calc: ReleaseRehearsal;
beforeEach(async () => {
  calc = await releases();
});
afterEach(() => calc.close());

/** A package whose app has the module and such tests. */
const file = (unitTests: Readonly<Record<string, unknown>> | undefined) =>
  calc.file({
    version: '3.0.0.3',
    constants: {
      'Payments.ApiKey': '',
      'UnitTesting.Enabled': 'false',
      'UnitTesting.RemoteApiEnabled': 'false',
      'UnitTesting.RemoteApiPassword': '',
    },
    scheduledEvents: ['Main.Nightly'],
    ...(unitTests && { emulator: { unitTests } }),
  });
const settings = (value = password, isOn = true) =>
  `constants:\n  UnitTesting.Enabled: ${isOn}\n  UnitTesting.RemoteApiEnabled: true\n  UnitTesting.RemoteApiPassword: ${value}\n`;
const base = {
  'app-id': 'calc',
  environment: 'Test',
  settings: settings(),
  backup: false,
  'stable-seconds': 1,
  'unit-tests': true,
  'unit-tests-password': password,
} as const;
type Inputs = Parameters<ReleaseRehearsal['run']>[1];
const deploy = (inputs: Inputs) => calc.run('deploy', { ...base, ...inputs }, { secrets: [password, formerSecret] });
const writes = () => calc.requests('POST').map((request) => request.replace(/.*\//, ''));

test('a version that passes its tests is released; they add nothing to the downtime', async () => {
  const step = await deploy({ package: file({ tests: 12, seconds: 40 }), 'unit-tests-minimum': 12 });
  expect([step.code, step.stderr]).toEqual([0, '']);
  expect(step.outputs).toMatchObject({ 'unit-tests-failed': '[]', phase: 'done', 'rolled-back': 'false' });
  expect(await calc.look()).toMatchObject({ running: '3.0.0.3' });
  expect(step.log).toMatch(
    /Run its unit tests, while it runs: none may fail, and at least 12 must run\.\n.*Verify that it/,
  );
  expect(step.log).toContain('Unit tests of calc / Test: 12 ran in 40 s, 0 failed.');
  // Stop (3 s) and start (12 s) are the downtime, and the run takes 40 s.
  expect(Number(step.outputs['downtime-seconds'])).toBeLessThan(40);
  expect(writes().indexOf('start', writes().indexOf('stop'))).toBeLessThan(writes().lastIndexOf('start'));
});

describe('a failed gate rolls back', () => {
  test.each([
    [{ tests: 12, failing: [{ name: 'Orders.Test_Total', error: password }] }, 'UNIT_TESTS_FAILED', '1 of 12 unit'],
    [{ tests: 3 }, 'UNIT_TESTS_TOO_FEW', 'Only 3 unit tests'],
    [{ tests: 3, hangs: true }, 'TIMEOUT', 'running 3 tests'],
    [undefined, 'UNIT_TESTS_DISABLED', 'no remote API of the module'],
  ])('%j: %s', async (suite, code, words) => {
    const step = await deploy({ package: file(suite), 'unit-tests-minimum': 4, 'timeout-minutes': 6 });
    expect(step.outputs).toMatchObject({ 'error-code': code, 'rolled-back': 'true', phase: 'verify' });
    expect(step.outputs['error-message']).toMatch(/^calc \/ Test was rolled back and runs its previous version again/);
    expect(step.outputs['error-message'] + step.log).toContain(words);
    expect(await calc.look()).toEqual(before);
    expect((await post(calc, { ...base, package: 'gone' }, step)).code).toBe(0);
  });

  test('and names the tests in an output, in annotations and in the summary; what the app echoes of the password is not there', async () => {
    const failing = [{ name: 'Orders.Test_Total', error: `got ${password}`, step: 'Second step' }];
    const step = await deploy({ package: file({ tests: 2, failing }) });
    const error = 'got ***';
    expect(JSON.parse(step.outputs['unit-tests-failed'] ?? '')).toEqual([
      { name: 'Orders.Test_Total', step: 'Second step', error },
    ]);
    expect(step.log).toContain(`::error::Orders.Test_Total failed: ${error} (at: Second step)`);
    expect(step.summary).toContain('| Orders.Test\\_Total |');
    expect([step.summary, step.outputs].join()).not.toContain(password);
  });

  test('a password that only the app knows to be wrong', async () => {
    const rule = {
      kind: 'status',
      status: 401,
      path: '/_app/**/unittests/*',
      text: 'Invalid password provided',
    } as const;
    calc.emulator.faults.add({ ...rule, times: 50 });
    const step = await deploy({ package: file({ tests: 2 }) });
    expect(step.outputs).toMatchObject({ 'error-code': 'UNIT_TESTS_PASSWORD', 'rolled-back': 'true' });
    expect(await calc.look()).toEqual(before);
  });
});

describe('found in the plan, with nothing changed', () => {
  test.each([
    [{ 'unit-tests-password': 'the-wrong-one' }, 'UNIT_TESTS_PASSWORD', 'is not the value that the constant'],
    [{ settings: settings(password, false) }, 'UNIT_TESTS_DISABLED', 'UnitTesting.Enabled of calc / Test is false'],
    [{ 'unit-tests-password': '' }, 'INVALID_INPUT', '`unit-tests: true` needs `unit-tests-password`'],
  ] as [Inputs, string, string][])('%j: %s', async (given, code, words) => {
    const step = await deploy({ package: file({ tests: 2 }), ...given });
    expect(step.outputs['error-code']).toBe(code);
    expect(step.log).toContain(words);
    expect(writes()).toEqual([]);
  });

  test('a production environment, unless it is allowed; a dry run does not run the tests', async () => {
    const json = { Status: 'Running', Mode: 'Test', ModelVersion: '1.0.0.1', Production: true, Url: calc.emulator.url };
    calc.emulator.faults.add({
      kind: 'status',
      status: 200,
      json,
      path: '/api/1/apps/calc/environments/Test',
      times: 2,
    });
    const dry = { package: file({ tests: 2 }), 'dry-run': true };
    const step = await deploy(dry);
    expect(step.outputs).toMatchObject({ 'error-code': 'UNIT_TESTS_PRODUCTION', phase: 'plan' });
    const allowed = await deploy({ ...dry, 'unit-tests-allow-production': true });
    expect([allowed.code, allowed.log.includes('Run its unit tests')]).toEqual([0, true]);
    expect(writes()).toEqual([]);
  });

  test('several instances are remarked', async () => {
    const step = await deploy({ package: file({ tests: 2 }), instances: 2, 'dry-run': true });
    expect(step.log).toContain('calc / Test has 2 instances, and each has a test result of its own');
  });
});

test('killed while the tests run: the new version stays, as in the rest of the verification', async () => {
  const given = { ...base, package: file({ tests: 3, hangs: true }) };
  const isTesting = () => calc.requests('POST').some((request) => request.endsWith('/unittests/start'));
  const killed = await interrupted(calc, given, isTesting);
  const after = await post(calc, given, killed);
  expect(after.log).toContain('not verified');
  expect(await calc.look()).toMatchObject({ power: 'running', running: '3.0.0.3' });
});
