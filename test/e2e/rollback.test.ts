import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { type GitHubStandIn, gitHubStandIn } from '../support/github.ts';
import { facts } from '../support/mendix-steps.ts';
import { before, formerSecret, inputs, type ReleaseRehearsal, releases, secret } from '../support/release.ts';

jest.setTimeout(120_000);

const secrets = [secret, formerSecret];
const previous = '00000000-0000-4000-8000-000000000001';
const target = '00000000-0000-4000-8000-000000000002';

let calc: ReleaseRehearsal;
beforeEach(async () => {
  calc = await releases();
});
afterEach(() => calc.close());

type Given = Readonly<Record<string, string | number | boolean>>;
const base = { 'app-id': 'calc', environment: 'test' } as const;
const posts = () => calc.requests('POST').map((request) => request.replace(/.*\//, ''));

/** Releases, and gives its record. */
async function released(given: Given = {}): Promise<string> {
  const step = await calc.run('deploy', { ...inputs, 'package-id': target, ...given }, { secrets });
  expect([step.outputs['error-message'], step.stderr]).toEqual([undefined, '']);
  calc.emulator.requests.clear();
  return step.outputs['release'] ?? '';
}
const rollback = (given: Given, env: Readonly<Record<string, string>> = {}) =>
  calc.run('rollback', { ...base, ...given }, { secrets, env });
/** The values that nobody knows any more after a release of `inputs`. */
const values = `constants: {Payments.ApiKey: ${formerSecret}, Dropped.ByTheNew: set by hand}`;

describe('the record of a release', () => {
  test('tells what was there before, names of settings, and no value', async () => {
    const file = join(calc.file({ version: '9' }), '..', 'records', 'calc.json');
    const record = await released({ 'release-file': file });
    expect(JSON.parse(record)).toMatchObject({
      format: 1,
      'app-id': 'calc',
      environment: 'Test',
      'package-id': target,
      'model-version': '2.0.0.2',
      'previous-package-id': previous,
      'previous-model-version': '1.0.0.1',
      'was-running': true,
      changed: ['transport', 'settings', 'scale'],
      settings: [
        { section: 'Constants', name: 'Payments.ApiKey', restorable: false },
        { section: 'Constants', name: 'Dropped.ByTheNew', restorable: true },
        { section: 'ScheduledEvents', name: 'Main.Nightly', restorable: true, former: 'Enabled' },
      ],
      'previous-scale': { instances: 1, 'memory-per-instance': 1024 },
      'snapshot-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(readFileSync(file, 'utf8')).toBe(`${record}\n`);
  });

  test('is there before the first change, and not without one', async () => {
    const refused = { kind: 'status', status: 403, json: { errorCode: 'NO_ACCESS' }, method: 'POST' } as const;
    calc.emulator.faults.add({ ...refused, path: '/**/transport' });
    const step = await calc.run('deploy', { ...inputs, 'package-id': target }, { secrets });
    expect(JSON.parse(step.outputs['release'] ?? '')).toMatchObject({ 'snapshot-id': step.outputs['snapshot-id'] });
    calc.emulator.faults.clear();
    calc.emulator.faults.add({ ...refused, path: '/**/snapshots' });
    expect(
      (await calc.run('deploy', { ...inputs, 'package-id': target }, { secrets })).outputs['release'],
    ).toBeUndefined();
  });
});

describe('a rollback', () => {
  test('puts back everything that a release has changed', async () => {
    const record = await released();
    const step = await rollback({ release: record, settings: values, 'health-check-path': '/' });
    expect([step.code, step.stderr]).toEqual([0, '']);
    expect(await calc.look()).toEqual(before);
    expect(posts()).toEqual(['transport', 'settings', 'scale', 'stop', 'start']);
    expect(step.outputs).toMatchObject({
      'package-id': previous,
      'model-version': '1.0.0.1',
      'rolled-back': 'true',
      'snapshot-id': (JSON.parse(record) as Record<string, string>)['snapshot-id'],
      url: `${calc.emulator.url}/_app/calc/Test`,
    });
    expect(step.outputs['job-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(Number(step.outputs['downtime-seconds'])).toBeGreaterThan(0);
    expect(step.summary).toMatch(/^### ✅ rollback\n\ncalc \/ Test: 1\.0\.0\.1, rolled back, down /);
    expect(facts(step)).toMatchObject({ 'Previous package': `main-1.0.0.1.mda (${previous})` });
    // Its post step has nothing to do.
    const cleaned = await calc.run('rollback', { ...base, release: record }, { phase: 'post', state: step.state });
    expect([cleaned.code, cleaned.log.includes('interrupted')]).toEqual([0, false]);
    expect(posts()).toHaveLength(5);
  });

  test('takes a file, and says when it was done already', async () => {
    const file = join(calc.file({ version: '9' }), '..', 'record.json');
    writeFileSync(file, await released({ settings: '' }));
    const given = { release: file, settings: 'constants: {Dropped.ByTheNew: set by hand}' };
    expect((await rollback(given)).code).toBe(0);
    expect(await calc.look()).toEqual(before);
    calc.emulator.requests.clear();
    const again = await rollback(given);
    expect(again.outputs).toMatchObject({ 'rolled-back': 'true', 'downtime-seconds': '0' });
    expect(again.log).toContain('runs its previous version already, nothing was changed');
    expect(posts()).toEqual([]);
  });

  test('of values that nobody knows is not complete, and says so before and after', async () => {
    const record = await released();
    const dry = await rollback({ release: record, 'dry-run': true });
    expect(dry.log).toContain('Leave Payments.ApiKey, Dropped.ByTheNew: nobody knows the former values.');
    expect(dry.outputs['rolled-back']).toBe('false');
    expect(posts()).toEqual([]);
    const step = await rollback({ release: record });
    expect(step.code).toBe(1);
    expect(step.outputs).toMatchObject({ 'error-code': 'ROLLBACK_INCOMPLETE', 'rolled-back': 'false' });
    expect(step.outputs['error-message']).toMatch(
      /^calc \/ Test runs model version 1\.0\.0\.1, but was rolled back only in part\. .*Dropped\.ByTheNew.*Payments\.ApiKey/,
    );
    expect(await calc.look()).toEqual({ ...before, apiKey: secret, dropped: 'default' });
  });

  test('restores the data only when it is asked for and confirmed', async () => {
    const record = await released();
    const given = { release: record, settings: values };
    expect((await rollback({ ...given, data: true })).outputs['error-code']).toBe('INVALID_INPUT');
    const other = await rollback({ ...given, data: true, confirm: 'Production' });
    expect(other.outputs['error-code']).toBe('NOT_CONFIRMED');
    expect(posts()).toEqual([]);
    const step = await rollback({ ...given, data: true, confirm: 'Test' });
    expect([step.code, step.outputs['rolled-back']]).toEqual([0, 'true']);
    expect(step.outputs['restore-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(posts()).toEqual(['transport', 'settings', 'scale', 'stop', 'restores', 'start']);
    expect(await calc.look()).toEqual(before);
  });

  test('is not healthy when the previous version is not', async () => {
    const record = await released({ settings: '' });
    calc.emulator.faults.add({ kind: 'status', status: 500, path: '/_app/**' });
    const settings = 'constants: {Dropped.ByTheNew: set by hand}';
    const step = await rollback({ release: record, settings, 'health-check-path': '/' });
    expect(step.outputs).toMatchObject({ 'error-code': 'UNHEALTHY', 'rolled-back': 'false' });
    expect(step.outputs['error-message']).toMatch(/^calc \/ Test runs model version 1\.0\.0\.1: its rollback failed\./);
    const writes = posts().length;
    await calc.run('rollback', { ...base, release: record }, { phase: 'post', state: step.state });
    expect(posts()).toHaveLength(writes);
  });

  test('leaves an app stopped that was stopped', async () => {
    const record = await released({ environment: 'stopped', settings: '', instances: '' });
    const settings = 'constants: {Dropped.ByTheNew: default}';
    const step = await rollback({ release: record, environment: 'stopped', settings });
    expect([step.code, step.outputs['rolled-back']]).toEqual([0, 'true']);
    expect(await calc.look('Stopped')).toMatchObject({ power: 'stopped', configured: '1.0.0.1' });
  });
});

describe('a record that fits no more is refused in the plan:', () => {
  const refused = async (record: string, code: string, given: Given = {}) => {
    calc.emulator.requests.clear();
    const step = await rollback({ release: record, ...given });
    expect([step.code, step.outputs['error-code'], posts()]).toEqual([1, code, []]);
    expect(step.outputs['rolled-back']).toBe('false');
    expect(step.outputs['error-message']).toContain('calc / ');
    expect(step.log).toContain('Nothing was changed');
    return step.outputs['error-message'] ?? '';
  };

  test('somebody has released since', async () => {
    const record = await released();
    const path = calc.file({ version: '3.0.0.3' });
    await released({ package: path, 'package-id': '', settings: '' });
    expect(await refused(record, 'RELEASED_SINCE')).toContain('has package calc-3.0.0.3.mda');
  });

  test('the previous package is gone', async () => {
    const record = (await released()).replaceAll(previous, '00000000-0000-4000-8000-00000000dead');
    expect(await refused(record, 'PREVIOUS_PACKAGE_GONE')).toContain('main-1.0.0.1.mda');
  });

  test('it is of another environment', async () => {
    await refused(await released(), 'RELEASE_OF_ANOTHER_ENVIRONMENT', { environment: 'Acceptance' });
  });

  test('there was no package before', async () => {
    const path = calc.file({ version: '3.0.0.3' });
    const given = { package: path, 'package-id': '', settings: '', instances: '' };
    const record = await released({ ...given, environment: 'fresh' });
    await refused(record, 'NO_PREVIOUS_PACKAGE', { environment: 'fresh' });
  });

  test('its backup was never made, or is gone', async () => {
    const data = { data: true, confirm: 'Test' };
    await refused(await released({ backup: false, settings: '' }), 'NO_BACKUP', data);
  });

  test('it is no record', async () => {
    for (const release of ['{"format":2}', '{', 'no/such/file.json'])
      expect((await rollback({ release })).outputs['error-code']).toBe('INVALID_INPUT');
  });
});

describe('by GitHub’s deployments', () => {
  let github: GitHubStandIn;
  let env: Readonly<Record<string, string>>;
  let given: Given;
  beforeEach(async () => {
    github = await gitHubStandIn();
    env = { GITHUB_API_URL: github.url, GITHUB_REPOSITORY: 'octo/calc', GITHUB_SHA: 'c'.repeat(40) };
    given = { 'github-token': github.token, 'github-environment': 'staging' };
  });
  afterEach(() => github.close());
  const deploy = (more: Given) =>
    calc.run('deploy', { ...inputs, backup: false, settings: '', ...given, ...more }, { secrets, env });

  test('the newest one that went well is rolled back, and then the one before', async () => {
    expect((await deploy({ 'package-id': target })).code).toBe(0);
    expect(github.deployments[0]).toMatchObject({ payload: { release: { 'package-id': target } } });
    expect((await deploy({ package: calc.file({ version: '3.0.0.3' }) })).code).toBe(0);
    // Another environment of ours shares that of GitHub.
    const elsewhere = { environment: 'stopped', 'package-id': target, instances: '' };
    expect((await deploy(elsewhere)).code).toBe(0);
    const bad = calc.file({ version: '4.0.0.4', emulator: { start: 'STARTUP_ACTION_FAILED' } });
    expect((await deploy({ package: bad })).outputs['rolled-back']).toBe('true');
    const first = await rollback(given, env);
    expect(await calc.look()).toMatchObject({ running: '2.0.0.2', configured: '2.0.0.2' });
    const settings = 'constants: {Dropped.ByTheNew: set by hand}';
    const second = await rollback({ ...given, settings }, env);
    expect([first.code, second.code, await calc.look()]).toEqual([0, 0, before]);
    const third = await rollback(given, env);
    expect(third.outputs['error-code']).toBe('NO_RELEASE_RECORDED');
    const ends = github.statuses.filter(({ state }) => state !== 'in_progress');
    expect(ends.map(({ deployment, state }) => `${deployment} ${state}`)).toEqual([
      '1 success',
      '2 success',
      '3 success',
      '4 failure',
      '2 failure',
      '1 failure',
    ]);
  });

  test('a dry run of what is done already writes nothing there either', async () => {
    const { outputs } = await deploy({ 'package-id': target });
    const settings = 'constants: {Dropped.ByTheNew: set by hand}';
    expect((await rollback({ release: outputs['release'] ?? '', settings })).code).toBe(0);
    const statuses = [...github.statuses];
    const dry = await rollback({ ...given, settings, 'dry-run': true }, env);
    expect([dry.code, dry.outputs['rolled-back'], github.statuses]).toEqual([0, 'true', statuses]);
  });

  test('a token that may not read them is refused', async () => {
    github.answer = { status: 403, body: { message: 'Resource not accessible by integration' } };
    const step = await rollback(given, env);
    expect(step.outputs).toMatchObject({ 'error-code': 'HTTP_403', 'rolled-back': 'false' });
    expect(step.log).toContain('deployments: write');
  });
});
