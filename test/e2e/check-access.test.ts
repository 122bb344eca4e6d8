import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { actionFiles } from '../../scripts/actions.ts';
import { mendixRights, type Right } from '../../src/actions/shared/permissions.ts';
import { acceptance, packages, test as testEnvironment, writePackage } from '../support/mendix-steps.ts';
import { documentedUser, type Rehearsal, rehearsal } from '../support/rehearsal.ts';
import { documentedKey, documentedToken } from '../support/run-step.ts';

jest.setTimeout(60_000);

const limited = {
  username: 'limited@example.com',
  apiKey: '5a1d7f3e-0000-4c1d-9e2f-7a8b9c0d1e2f',
  token: 'EmulatedTokenOfSomebodyLimited4kP',
};
/** Has an account, and is no member of calc. */
const stranger = {
  username: 'stranger@example.com',
  apiKey: '6b2e8f4a-0000-4c1d-9e2f-7a8b9c0d1e2f',
  token: 'EmulatedTokenOfSomeStranger5mR',
};
const users = [
  { username: documentedUser, apiKey: documentedKey, tokens: [{ token: documentedToken }] },
  { username: limited.username, apiKey: limited.apiKey, tokens: [{ token: limited.token }] },
  { username: stranger.username, apiKey: stranger.apiKey, apps: ['tictactoc'], tokens: [{ token: stranger.token }] },
];
const project = 'fae5de74-69c2-4488-a4de-abf89daac63e';
const ids = {
  Test: '1a2c6a4e-7d3f-4b7e-9a55-0d5c1e6f7a01',
  Acceptance: '38471410-861f-47e5-8efc-2f4b16f04005',
  Production: '7c0b5c58-2a36-4f0c-8a0e-6d9c3f7b2e03',
  'Feature A': '5b8f0a37-9c1d-4e2a-b6f4-8c7d6e5f4a04',
};
const flags: Readonly<Record<Right, string>> = {
  'API Rights': 'canAccessAPI',
  'Transport Rights': 'canDeployApp',
  'Access to Backups': 'canManageBackups',
  'Access to Monitoring': 'canViewLogs',
};
const allRights = Object.keys(flags) as Right[];

const folder = mkdtempSync(join(tmpdir(), 'check-access-'));
let world: Rehearsal;
beforeAll(async () => {
  world = await rehearsal({ seed: JSON.stringify({ mendix: { users } }) });
});
afterEach(() => {
  world.emulator.faults.clear();
  world.reset();
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await world.close();
});

/** Gives the limited user exactly these rights on every environment of calc, or on one. */
async function grant(rights: readonly Right[], modes = Object.keys(ids) as (keyof typeof ids)[]): Promise<void> {
  const granted = Object.fromEntries(allRights.map((right) => [flags[right], rights.includes(right)]));
  const permission = { member: { userId: limited.username }, ...granted, canViewAlerts: false };
  for (const mode of modes) {
    const answer = await fetch(`${world.emulator.url}/api/v4/apps/${project}/environments/${ids[mode]}/permissions`, {
      method: 'PATCH',
      headers: { authorization: `MxToken ${documentedToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({ permissions: [permission] }),
    });
    expect(answer.status).toBe(200);
  }
}

type Inputs = Parameters<Rehearsal['run']>[1];
/** Runs an action as the limited user, or as another one. */
const run = (action: string, inputs: Inputs, { username, apiKey, token } = limited) =>
  world.run(action, inputs, {
    env: { MENDIX_USERNAME: username, MENDIX_API_KEY: apiKey },
    secrets: [apiKey, token],
    cwd: folder,
  });
const check = (inputs: Inputs, token = true) =>
  run('check-access', { 'app-id': 'calc', ...inputs, ...(token ? { 'access-token': limited.token } : {}) });
const missingOf = (outputs: Readonly<Record<string, string>>) =>
  (JSON.parse(outputs['missing'] ?? '') as { environment: string; right: Right }[]).map(
    ({ environment, right }) => `${environment}: ${right}`,
  );

/** How each action is used here. Its calls name an environment, so the platform can refuse them. */
const cases: Readonly<Record<string, Inputs>> = {
  backup: testEnvironment,
  'backup-fleet': { environments: JSON.stringify([testEnvironment]) },
  'clean-environment': { ...acceptance, confirm: 'Acceptance' },
  'delete-packages': { 'app-id': 'calc', 'package-id': packages.failed },
  deploy: { ...testEnvironment, 'package-id': packages['1.1.0.253'] },
  'download-backup': { ...acceptance, 'snapshot-id': 'latest', path: `${folder}/` },
  'download-logs': testEnvironment,
  'get-settings': testEnvironment,
  'list-backups': acceptance,
  'package-info': testEnvironment,
  'prune-backups': { ...acceptance, 'keep-last': 1 },
  'refresh-data': { ...testEnvironment, 'from-environment': 'Acceptance' },
  restore: { ...testEnvironment, 'snapshot-id': 'latest', 'from-environment': 'Acceptance', 'stop-and-start': true },
  scale: { ...testEnvironment, instances: 2 },
  'set-settings': {
    ...testEnvironment,
    settings: 'scheduled-events: {MyFirstModule.Monitor_Scheduled_event: Enabled}',
  },
  'start-and-wait': acceptance,
  stop: testEnvironment,
  tags: { ...testEnvironment, set: 'europe' },
  transport: { ...testEnvironment, 'package-id': packages['1.1.0.253'] },
};

/** Nothing that these send names an environment, except to read which there are. */
const withoutEnvironment: Readonly<Record<string, Inputs>> = {
  'build-package': { 'app-id': 'calc', branch: 'main', revision: '62e3d711' },
  'check-access': { 'app-id': 'calc', for: 'list-environments' },
  'check-fleet': { environments: JSON.stringify([testEnvironment]), 'model-version': '2.5.4.63' },
  'create-free-app': { 'project-id': '5d1f0c9e-3a6b-4c1d-9e2f-7a8b9c0d1e2f' },
  'list-environments': { 'app-id': 'calc' },
  'upload-package': { 'app-id': 'calc', package: writePackage(folder, 'release.mda', { version: '3.0.0.1' }) },
};

/** Their calls are those of another action, and what else they do is tested with them. */
const sameCalls: Readonly<Record<string, string>> = {
  'restore-drill': 'download-backup',
  rollback: 'deploy',
  'run-unit-tests': 'list-environments',
};

test('every row of the table is tried here, and every action of Mendix Cloud has a row', () => {
  const tried = [cases, withoutEnvironment, sameCalls].flatMap((one) => Object.keys(one));
  expect(tried.sort()).toEqual(Object.keys(mendixRights).sort());
  const actions = actionFiles().filter(({ path }) => path.startsWith('src/actions/mendix/'));
  expect(actions.map(({ name }) => name).filter((name) => mendixRights[name] === undefined)).toEqual([]);
});

describe('the rights in the table', () => {
  test.each(Object.keys(cases))(
    '%s works with exactly these rights, is refused without any of them, and check-access says which',
    async (action) => {
      const rights = mendixRights[action] ?? [];
      await grant(rights);
      const allowed = await check({ for: action });
      expect(allowed.outputs).toMatchObject({ allowed: 'true', missing: '[]', unknown: '[]' });
      expect((await run(action, cases[action] ?? {})).outputs['error-message']).toBeUndefined();
      for (const lacking of rights) {
        world.reset();
        await grant(rights.filter((right) => right !== lacking));
        const refused = await run(action, cases[action] ?? {});
        expect([lacking, refused.code, refused.log]).toEqual([
          lacking,
          1,
          expect.stringMatching(/NO_ACCESS|FORBIDDEN|TRANSPORT_NOT_ALLOWED/),
        ]);
        const told = await check({ for: action, environment: 'test' });
        expect(told.outputs).toMatchObject({ 'error-code': 'ACCESS_MISSING', 'error-kind': 'auth', allowed: 'false' });
        expect(missingOf(told.outputs)).toEqual([`Test: ${lacking}`]);
      }
    },
  );

  // No document says that the platform looks at the rights on an environment here: it refuses who is no member of the app.
  test.each(Object.keys(withoutEnvironment))(
    '%s works with exactly these rights; check-access says which are missing, also in advance',
    async (action) => {
      const rights = mendixRights[action] ?? [];
      await grant(rights);
      const step = await run(action, { ...withoutEnvironment[action] });
      expect(step.outputs['error-message']).toBeUndefined();
      expect((await check({ for: action })).outputs).toMatchObject({ allowed: 'true', missing: '[]' });
      for (const lacking of rights) {
        await grant(rights.filter((right) => right !== lacking));
        const told = await check({ for: action, environment: 'test' });
        expect(told.outputs).toMatchObject({ 'error-code': 'ACCESS_MISSING', allowed: 'false' });
        expect(missingOf(told.outputs)).toEqual([`Test: ${lacking}`]);
      }
    },
  );

  // The project of a new app is nobody's app yet; check-fleet goes on, and tells it of each environment.
  const ofAnApp = Object.keys(withoutEnvironment).filter((one) => !['create-free-app', 'check-fleet'].includes(one));
  test.each(ofAnApp)('%s is refused to who is no member, as check-access is', async (action) => {
    const inputs = withoutEnvironment[action] ?? {};
    const refused = await run(action, inputs, stranger);
    expect(refused.outputs).toMatchObject({ 'error-code': 'APP_NOT_FOUND', 'error-kind': 'not-found' });
    const told = await run('check-access', { 'app-id': 'calc', for: action, 'access-token': stranger.token }, stranger);
    expect(told.outputs).toMatchObject({ 'error-code': 'APP_NOT_FOUND' });
    expect(told.outputs).not.toHaveProperty('allowed');
  });
});

describe('deploy with an access token', () => {
  const token = { 'access-token': limited.token };
  const writes = () => world.requests('POST');

  test('finds in the plan that Transport Rights are missing, before it makes a backup', async () => {
    await grant(allRights.filter((right) => right !== 'Transport Rights'));
    for (const dry of [true, false]) {
      const step = await run('deploy', { ...cases['deploy'], ...token, 'dry-run': dry });
      expect(step.outputs).toMatchObject({ 'error-code': 'ACCESS_MISSING', 'error-kind': 'auth', phase: 'plan' });
      expect(step.outputs['error-message']).toContain('limited@example.com lacks Transport Rights on calc / Test.');
      expect(writes()).toEqual([]);
    }
  });

  test.each(['granted', 'of another scope'])('goes on with one %s', async (how) => {
    await grant(mendixRights['deploy'] ?? []);
    if (how !== 'granted') world.emulator.faults.add({ kind: 'status', status: 403, json: {}, path: '/api/v4/**' });
    const step = await run('deploy', { ...cases['deploy'], ...token });
    expect(step.outputs['error-message']).toBeUndefined();
    expect(step.log.includes('could not be looked up')).toBe(how !== 'granted');
  });
});

describe('without an access token', () => {
  test.each(['API Rights', 'Access to Backups', 'Access to Monitoring'] as const)(
    'harmless reads show that %s is missing',
    async (lacking) => {
      await grant(allRights.filter((right) => right !== lacking));
      const step = await check({ environment: 'Test' }, false);
      expect(missingOf(step.outputs)).toEqual([`Test: ${lacking}`]);
      expect(step.outputs['error-message']).toContain(`limited@example.com lacks ${lacking} on calc / Test`);
      expect(world.requests().every((request) => request.startsWith('GET ') || request.startsWith('PATCH '))).toBe(
        true,
      );
    },
  );

  test('Transport Rights are not known, which is not success', async () => {
    await grant(allRights);
    const step = await check({ environment: 'Test', for: 'deploy' }, false);
    expect(step.code).toBe(0);
    expect(step.outputs).toMatchObject({ missing: '[]', allowed: 'unknown' });
    expect(JSON.parse(step.outputs['unknown'] ?? '')).toEqual([
      { 'app-id': 'calc', environment: 'Test', right: 'Transport Rights', for: ['deploy'] },
    ]);
    expect(step.log).toContain('::warning::Nobody tells whether the account has Transport Rights');
    // Only what is needed is read.
    expect(world.requests().filter((request) => request.includes('/logs/'))).toEqual([]);
  });

  test('what these actions do not need is not looked at', async () => {
    await grant(['API Rights']);
    expect((await check({ for: 'tags, get-settings' }, false)).outputs).toMatchObject({ allowed: 'true' });
  });
});

test('each environment by itself, with what it is needed for', async () => {
  await grant(allRights);
  await grant(['API Rights'], ['Production']);
  const step = await check({ for: 'deploy\nlist-backups' });
  expect(JSON.parse(step.outputs['missing'] ?? '')).toEqual([
    { 'app-id': 'calc', environment: 'Production', right: 'Transport Rights', for: ['deploy'] },
    { 'app-id': 'calc', environment: 'Production', right: 'Access to Backups', for: ['deploy', 'list-backups'] },
  ]);
  expect(step.summary).toContain('| calc / Production | Transport Rights | NO | deploy |');
  expect(step.summary).toContain('| calc / Test | Transport Rights | yes | deploy |');
});

test('flags that are texts are read like Booleans; the token goes to the Deploy API v4 only', async () => {
  await grant(['API Rights']);
  world.emulator.requests.clear();
  await fetch(`${world.emulator.url}/_emulator/variants`, {
    method: 'PUT',
    body: JSON.stringify({ 'mendix.permissions-as-text': true }),
  });
  const step = await check({ environment: 'Test', for: 'deploy' });
  expect(missingOf(step.outputs)).toEqual(['Test: Transport Rights', 'Test: Access to Backups']);
  for (const { path, credentialHeaders } of world.emulator.requests.list())
    expect([path, credentialHeaders.includes('authorization')]).toEqual([path, path.startsWith('/api/v4/')]);
});

test('all apps: those that cannot be looked into are left out, and told', async () => {
  world.emulator.faults.add({ kind: 'status', status: 403, path: '/api/1/apps/tictactoc', body: 'No' });
  await grant(allRights);
  const step = await run('check-access', { 'access-token': limited.token });
  expect(step.outputs).toMatchObject({ allowed: 'true' });
  expect(step.log).toContain('::notice::Apps that could not be looked into: tictactoc.');
});

describe('is refused', () => {
  test('an action that does not exist, with near names', async () => {
    const step = await check({ for: 'deploy, dowload-logs' });
    expect(step.outputs).toMatchObject({ 'error-code': 'INVALID_INPUT' });
    expect(step.log).toContain('Did you mean download-logs?');
  });

  test('an environment that does not exist, in one app or in all', async () => {
    expect((await check({ environment: 'Tset' })).outputs).toMatchObject({ 'error-code': 'ENVIRONMENT_NOT_FOUND' });
    const all = await run('check-access', { environment: 'Tset', 'access-token': limited.token });
    expect(all.outputs).toMatchObject({ 'error-code': 'NOTHING_TO_CHECK' });
  });

  test.each([[true], [false]])('a wrong key or token is no missing right (token: %s)', async (token) => {
    const step = await world.run(
      'check-access',
      { 'app-id': 'calc', ...(token ? { 'access-token': 'wrong-token' } : { 'api-key': 'wrong-key' }) },
      { secrets: ['wrong-token', 'wrong-key'] },
    );
    expect(step.outputs).toMatchObject({ 'error-kind': 'auth' });
    expect(step.outputs['error-code']).not.toBe('ACCESS_MISSING');
    expect(step.outputs).not.toHaveProperty('allowed');
  });
});
