import { rmSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { type GitHubStandIn, gitHubStandIn } from '../support/github.ts';
import { facts } from '../support/mendix-steps.ts';
import {
  before,
  formerSecret,
  inputs,
  interrupted,
  post,
  type ReleaseRehearsal,
  releases,
  secret,
  settings,
} from '../support/release.ts';

jest.setTimeout(120_000);

const secrets = [secret, formerSecret];
const newPackage = '00000000-0000-4000-8000-000000000002';
const oldPackage = '00000000-0000-4000-8000-000000000001';

let calc: ReleaseRehearsal;
beforeEach(async () => {
  calc = await releases();
});
afterEach(() => calc.close());

const file = () =>
  calc.file({
    version: '3.0.0.3',
    constants: { 'Payments.ApiKey': '', 'Brought.ByTheNew': 'x' },
    scheduledEvents: ['Main.Nightly'],
  });
const writes = () => calc.requests('POST');
const base = { 'app-id': 'calc', environment: 'TEST', 'stable-seconds': 1 } as const;

describe('a release', () => {
  test('of a file: uploads and backs up side by side, and changes all there is to change', async () => {
    const step = await calc.run('deploy', { ...inputs, package: file(), 'backup-comment': 'before 3' }, { secrets });
    expect([step.code, step.stderr]).toEqual([0, '']);
    expect(await calc.look()).toMatchObject({ running: '3.0.0.3', instances: 2, apiKey: secret, nightly: 'Disabled' });
    expect(step.outputs).toMatchObject({
      phase: 'done',
      'rolled-back': 'false',
      'model-version': '3.0.0.3',
      'previous-package-id': oldPackage,
      url: `${calc.emulator.url}/_app/calc/Test`,
    });
    for (const name of ['package-id', 'snapshot-id', 'job-id']) expect(step.outputs[name]).toMatch(/^[0-9a-f-]{36}$/);
    expect(writes().map((request) => request.replace(/.*\//, ''))).toEqual(
      expect.arrayContaining(['upload', 'snapshots', 'transport', 'settings', 'scale', 'stop', 'start']),
    );
    expect(step.summary).toMatch(
      /^### ✅ deploy\n\ncalc \/ Test: 1\.0\.0\.1 → 3\.0\.0\.3, down [\d.]+ (?:min \d+ )?(?:s|min)\n\n\| Environment \| calc \/ Test \|\n/,
    );
    expect(facts(step)).toMatchObject({
      'Package before': `main-1.0.0.1.mda (${oldPackage})`,
      'Package after': `calc-3.0.0.3.mda (${step.outputs['package-id']})`,
      Backup: step.outputs['snapshot-id'],
    });
    expect(step.summary).toMatch(/<details>.*\| Phase switch \| .* calls \|\n\| switch: stop \|/s);
    expect(step.summary).toContain('```mermaid\ngantt');
    expect(step.summary).toContain('app is down :active');
    expect(step.summary).not.toContain(':crit');
    const silent = await post(calc, { ...inputs, package: file() }, step);
    expect([silent.code, silent.log.replace(/::add-mask::.*\n/g, ''), silent.summary]).toEqual([0, '', '']);
  });

  test('of a package that the app has: nothing is uploaded', async () => {
    const step = await calc.run('deploy', { ...base, 'package-id': newPackage }, { secrets });
    expect([step.code, step.stderr]).toEqual([0, '']);
    expect(await calc.look()).toMatchObject({ running: '2.0.0.2', apiKey: formerSecret, instances: 1 });
    expect(writes().some((request) => request.endsWith('/upload'))).toBe(false);
  });

  test('promotes what another environment runs', async () => {
    const step = await calc.run('deploy', { ...base, 'from-environment': 'acceptance', backup: false }, { secrets });
    expect([step.code, step.stderr]).toEqual([0, '']);
    expect(step.outputs).toMatchObject({ 'package-id': newPackage, 'model-version': '2.0.0.2' });
    expect(writes().map((request) => request.replace(/.*\//, ''))).toEqual(['transport', 'stop', 'start']);
  });

  test('to a stopped environment has no downtime; it is simply started', async () => {
    const step = await calc.run('deploy', { ...base, environment: 'stopped', 'package-id': newPackage, backup: false });
    expect([step.code, step.stderr]).toEqual([0, '']);
    expect(step.outputs).toMatchObject({ 'downtime-seconds': '0', 'model-version': '2.0.0.2' });
    expect(writes().map((request) => request.replace(/.*\//, ''))).toEqual(['transport', 'start']);
  });

  test('to an environment that never had a package needs no backup', async () => {
    const given = { ...base, environment: 'fresh', 'package-id': newPackage, settings };
    const step = await calc.run('deploy', given, { secrets });
    expect([step.code, step.stderr]).toEqual([0, '']);
    expect(step.outputs).toMatchObject({ 'previous-package-id': '', 'model-version': '2.0.0.2' });
    expect(step.log).toMatch(/^calc \/ Fresh is \w+ with model version unknown and package none\.$/m);
    expect(writes().map((request) => request.replace(/.*\//, ''))).toEqual(['transport', 'settings', 'start']);
  });

  test('sets settings that only the new package brings', async () => {
    const wanted = `constants:\n  Brought.ByTheNew: ${secret}\n`;
    const step = await calc.run('deploy', { ...base, package: file(), settings: wanted, backup: false }, { secrets });
    expect([step.code, step.stderr]).toEqual([0, '']);
    expect(step.log).toContain('Changed 1 settings: Brought.ByTheNew.');
  });

  test('rolls back when the new package does not bring a setting either, without stopping the app', async () => {
    const given = { ...base, package: file(), settings: 'constants:\n  Nobody.HasThis: 1\n', backup: false };
    const step = await calc.run('deploy', given, { secrets });
    expect(step.outputs).toMatchObject({ 'error-code': 'UNKNOWN_SETTING', 'rolled-back': 'true', phase: 'prepare' });
    expect(await calc.look()).toEqual(before);
    expect(writes().some((request) => request.endsWith('/stop'))).toBe(false);
  });
});

describe('without any change', () => {
  test('a dry run tells what would be done, in order', async () => {
    const given = { ...inputs, package: file(), 'stable-seconds': 30, 'dry-run': true };
    const step = await calc.run('deploy', given, { secrets });
    expect([step.code, step.outputs['phase']]).toEqual([0, 'plan']);
    expect(step.outputs['previous-package-id']).toBe(oldPackage);
    expect(writes()).toEqual([]);
    expect(step.log).toMatch(
      /1\. Upload .*2\. Make a backup.*3\. Transport.*4\. Set: .*Scale from 1 × 1024 MB to 2 × 1024/s,
    );
    expect(step.log).toContain('this is the downtime');
    expect(step.log).toContain(', and stays so for 30 s.');
    expect(step.log).toContain('\nNothing was changed: this was a dry run.\n');
    expect(step.summary).toContain('calc / Test: a dry run, nothing was changed\n');
    expect(step.summary).toMatch(/^1\\\. Upload .*^2\\\. Make a backup.*^7\\\. Stop the app/ms);
  });

  test.each([
    [undefined, 1, 'NO_ADDRESS'],
    ['ftp://calc.example', 1, 'NO_ADDRESS'],
    ['calc.mendixcloud.com', 0, undefined],
  ])('an environment whose Url is %s is found in the plan', async (Url, code, error) => {
    const json = { Status: 'Running', Mode: 'Test', ModelVersion: '1.0.0.1', Url };
    calc.emulator.faults.add({ kind: 'status', status: 200, json, path: '/api/1/apps/calc/environments/Test' });
    const given = { ...base, 'package-id': newPackage, 'health-check-path': '/', 'dry-run': true };
    const step = await calc.run('deploy', given, { secrets });
    expect([step.code, step.outputs['error-code'], writes()]).toEqual([code, error, []]);
    if (code === 0) expect(step.outputs['url']).toBe(`https://${Url}`);
    else expect(step.log).toContain('Leave health-check-path empty');
  });

  test('what runs already is left alone when asked for, by id, by file and by promotion', async () => {
    const first = await calc.run('deploy', { ...inputs, package: file(), backup: false }, { secrets });
    expect(first.code).toBe(0);
    const done = writes().length;
    for (const source of [{ package: file() }, { 'package-id': first.outputs['package-id'] ?? '' }]) {
      const again = await calc.run('deploy', { ...inputs, ...source, 'skip-if-deployed': true }, { secrets });
      expect([again.code, again.outputs['phase'], again.outputs['downtime-seconds']]).toEqual([0, 'done', '0']);
      expect(again.outputs).toMatchObject({ 'rolled-back': 'false', 'model-version': '3.0.0.3' });
      expect(again.log).toContain('calc / Test runs all of it already; nothing was changed.');
      expect(again.summary).toContain('calc / Test: already runs 3.0.0.3, nothing was changed');
    }
    expect(writes()).toHaveLength(done);
    const other = { ...inputs, package: file(), instances: 3, backup: false, 'skip-if-deployed': true };
    expect((await calc.run('deploy', other, { secrets })).outputs['phase']).toBe('done');
    expect((await calc.look()).instances).toBe(3);
    expect(writes().length).toBeGreaterThan(done);
  });

  test.each([
    ['a package that is not ready', { 'package-id': '00000000-0000-4000-8000-000000000003' }, 'PACKAGE_NOT_SUCCEEDED'],
    ['a package of another app', { 'package-id': 'b3d14e53-2654-4534-b374-9179a69ef3cf' }, 'PACKAGE_NOT_FOUND'],
    ['an unknown environment', { 'package-id': newPackage, environment: 'tset' }, 'ENVIRONMENT_NOT_FOUND'],
    ['an environment promoted to itself', { 'from-environment': 'test' }, 'SAME_ENVIRONMENT'],
    ['an unknown setting', { 'package-id': oldPackage, settings: 'constants:\n  A.B: 1' }, 'UNKNOWN_SETTING'],
    ['more memory than the plan has', { 'package-id': newPackage, instances: 9 }, 'NOT_ENOUGH_MEMORY'],
    ['a file that is no package', { package: 'package.json' }, 'NOT_A_PACKAGE'],
  ])('%s is refused', async (_name, given, code) => {
    const step = await calc.run('deploy', { ...base, ...given }, { cwd: process.cwd() });
    expect([step.code, step.outputs['error-code']]).toEqual([1, code]);
    expect(writes()).toEqual([]);
  });

  test('contradictions are all told at once, before the first request', async () => {
    const given = {
      ...base,
      'package-id': 'x',
      'from-environment': 'y',
      'package-name': 'z',
      backup: false,
      rollback: 'with-data',
      'github-environment': 'production',
    };
    const { log, outputs } = await calc.run('deploy', given);
    expect(outputs['error-code']).toBe('INVALID_INPUT');
    for (const text of ['exactly one of', '`package-name`', '`rollback: with-data`', '`github-environment` needs']) {
      expect(log).toContain(text);
    }
    expect(calc.requests()).toEqual([]);
  });

  test.each([
    [{ 'stable-seconds': 60, 'timeout-minutes': 1 }, '`stable-seconds` is as long as `timeout-minutes`'],
    [{ 'health-check-path': 'https://example.com/' }, '`health-check-path` must be a path on the address of the app'],
    [{ 'health-check-path': '//example.com/' }, '`health-check-path` must be a path on the address of the app'],
    [{ 'github-token': 'x' }, '`github-token` needs a `github-environment`'],
  ])('%j is refused', async (given, text) => {
    const step = await calc.run('deploy', { ...base, 'package-id': newPackage, ...given });
    expect([step.outputs['error-code'], step.log]).toEqual(['INVALID_INPUT', expect.stringContaining(text)]);
    expect(calc.requests()).toEqual([]);
  });

  test.each(['600', '200-', 'ok', '300-200'])('a health-check-status of %s is refused', async (status) => {
    const step = await calc.run('deploy', { ...base, 'package-id': newPackage, 'health-check-status': status });
    expect(step.outputs['error-code']).toBe('INVALID_INPUT');
  });
});

test('a settings file that is gone when the job ends does not keep the post step from its work', async () => {
  const path = `${file()}.yml`;
  writeFileSync(path, settings);
  const given = { ...base, 'package-id': newPackage, 'settings-file': path, backup: false };
  const stops = () => writes().some((request) => request.endsWith('/stop'));
  const main = await interrupted(calc, given, stops);
  rmSync(path);
  const cleaned = await post(calc, given, main);
  expect([cleaned.code, cleaned.stderr]).toEqual([0, '']);
  expect(await calc.look()).toMatchObject({ power: 'running', running: '1.0.0.1', apiKey: formerSecret });
});

describe('the deployment at GitHub', () => {
  let github: GitHubStandIn;
  let options: { env: Record<string, string>; secrets: string[] };
  beforeEach(async () => {
    github = await gitHubStandIn();
    options = {
      env: { GITHUB_API_URL: github.url, GITHUB_REPOSITORY: 'octo/calc', GITHUB_SHA: 'c'.repeat(40) },
      secrets: [...secrets, github.token],
    };
  });
  afterEach(() => github.close());
  const given = () => ({ ...base, backup: false, 'github-token': github.token, 'github-environment': 'staging' });
  const states = () => github.statuses.map(({ state }) => state);

  test('goes from in_progress to success with the address of the app', async () => {
    const step = await calc.run('deploy', { ...given(), 'package-id': newPackage }, options);
    expect([step.code, step.outputs['deployment-id'], states()]).toEqual([0, '1', ['in_progress', 'success']]);
    expect(github.statuses[1]?.['environment_url']).toBe(`${calc.emulator.url}/_app/calc/Test`);
    expect(github.deployments[0]).toMatchObject({ environment: 'staging', ref: 'c'.repeat(40) });
  });

  test('opens when package and backup are there, so that its payload has their ids, and not before', async () => {
    const wanted = { ...given(), backup: true, package: file() };
    const json = { errorCode: 'NO_ACCESS', errorMessage: 'No access' };
    calc.emulator.faults.add({ kind: 'status', status: 403, json, method: 'POST', path: '/**/snapshots' });
    const refused = await calc.run('deploy', wanted, options);
    expect([refused.code, refused.outputs['deployment-id'], github.requests]).toEqual([1, undefined, 0]);
    calc.emulator.faults.clear();
    const { outputs } = await calc.run('deploy', wanted, options);
    expect(github.deployments).toMatchObject([{ payload: { release: JSON.parse(outputs['release'] ?? '') } }]);
    const ids = { 'package-id': outputs['package-id'], 'snapshot-id': outputs['snapshot-id'] };
    expect(JSON.parse(outputs['release'] ?? '')).toMatchObject(ids);
  });

  test('ends as failure when the release fails', async () => {
    const path = calc.file({ version: '4.0.0', emulator: { start: 'DB_SYNC_FAILED' } });
    const step = await calc.run('deploy', { ...given(), package: path }, options);
    expect([step.code, states()]).toEqual([1, ['in_progress', 'failure']]);
  });

  test('a missing permission is a warning, and the release goes on', async () => {
    github.answer = { status: 403, body: { message: 'Resource not accessible by integration' } };
    const step = await calc.run('deploy', { ...given(), 'package-id': newPackage }, options);
    expect([step.code, step.outputs['phase']]).toEqual([0, 'done']);
    expect(step.log).toMatch(/::warning::.*Resource not accessible by integration.*deployments: write/);
  });

  test('is ended by the post step when the release was interrupted', async () => {
    const all = { ...given(), 'package-id': newPackage };
    calc.emulator.faults.add({ kind: 'hang', method: 'POST', path: '/api/1/**/stop', handled: true });
    const struck = () => calc.emulator.faults.list().some((rule) => rule.struck > 0);
    const main = await interrupted(
      { ...calc, run: (name, some, more) => calc.run(name, some, { ...more, ...options }) },
      all,
      struck,
    );
    calc.emulator.faults.clear();
    const cleaned = await calc.run('deploy', all, { ...options, phase: 'post', state: main.state });
    expect([cleaned.code, cleaned.stderr, states()]).toEqual([0, '', ['in_progress', 'error']]);
    expect(await calc.look()).toEqual({ ...before, dropped: expect.anything() });
  });

  test('is made through the proxy of the environment, which the emulated service is not behind', async () => {
    const env = {
      ...options.env,
      GITHUB_API_URL: 'http://api.github.example',
      HTTP_PROXY: github.url,
      NO_PROXY: '127.0.0.1',
    };
    const step = await calc.run('deploy', { ...given(), 'package-id': newPackage }, { ...options, env });
    expect([step.code, states()]).toEqual([0, ['in_progress', 'success']]);
    expect(github.tunnels[0]).toBe('api.github.example:80');
  });

  test('is not asked for without an environment', async () => {
    await calc.run('deploy', { ...base, backup: false, 'package-id': newPackage }, options);
    expect(github.deployments).toEqual([]);
  });
});
