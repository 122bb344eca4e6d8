import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { type Rehearsal, rehearsal } from '../support/rehearsal.ts';

let world: Rehearsal;
beforeAll(async () => {
  world = await rehearsal();
});
afterEach(() => world.reset());
afterAll(() => world.close());

const list = (inputs = {}, options = {}) => world.run('list-environments', inputs, options);

test('all environments of all apps, in a fixed order', async () => {
  const step = await list();
  expect(step.code).toBe(0);
  const environments = JSON.parse(step.outputs['environments'] ?? '') as Record<string, unknown>[];
  expect(environments.map((one) => `${one['app-id']}/${one['environment']}`)).toEqual([
    'calc/Acceptance',
    'calc/Feature A',
    'calc/Production',
    'calc/Test',
    'tictactoc/Sandbox',
  ]);
  expect(environments[2]).toEqual({
    'app-id': 'calc',
    'app-name': 'Calculation App',
    environment: 'Production',
    status: 'Running',
    url: `${world.emulator.url}/_app/calc/Production`,
    'model-version': '175.0.0.3702',
    'mendix-version': '6.10.12',
    production: true,
    instances: 1,
    'memory-per-instance': 2048,
  });
  expect(environments[4]).not.toHaveProperty('model-version');
  expect(step.outputs).toMatchObject({ count: '5', skipped: '0' });
  expect(step.summary).toContain('| calc | Production | Running | 175.0.0.3702 | 6.10.12 |');
});

test('patterns choose apps, environments and states', async () => {
  const step = await list({
    'filter-app': 'C?LC',
    'filter-environment': 'feature*\nTEST, Prod*',
    'filter-status': 'running',
  });
  expect(JSON.parse(step.outputs['matrix'] ?? '')).toEqual({
    include: [
      { 'app-id': 'calc', environment: 'Production' },
      { 'app-id': 'calc', environment: 'Test' },
    ],
  });
  // An app that is not wanted is not asked for its environments.
  expect(world.requests()).toEqual(['GET /api/1/apps', 'GET /api/1/apps/calc/environments']);
});

describe('waves', () => {
  const wavesOf = async (inputs: Record<string, string>) => {
    const { outputs } = await list({ 'app-id': 'calc', ...inputs });
    const waves = JSON.parse(outputs['waves'] ?? '') as { include: Record<string, string>[] }[];
    return waves.map(({ include }) => include.map(({ environment }) => environment));
  };

  test.each([
    ['1,25%,rest', [['Acceptance'], ['Feature A'], ['Production', 'Test']]],
    // A share is rounded up, and a wave without environments is left out.
    ['1%, 2, 100%, rest', [['Acceptance'], ['Feature A', 'Production'], ['Test']]],
    ['9,rest', [['Acceptance', 'Feature A', 'Production', 'Test']]],
    ['rest', [['Acceptance', 'Feature A', 'Production', 'Test']]],
  ])('%s', async (waves, expected) => expect(await wavesOf({ waves })).toEqual(expected));

  test('some apps come first', async () => {
    const step = await list({ waves: '1,rest', 'first-apps': 'TIC*' });
    const [first] = JSON.parse(step.outputs['waves'] ?? '') as { include: unknown[] }[];
    expect(first?.include).toEqual([{ 'app-id': 'tictactoc', environment: 'Sandbox' }]);
    expect(step.log).toContain('Waves: 1, 4.');
  });

  test.each([
    [{ waves: '1,10%' }, '`waves` must be numbers and percentages'],
    [{ waves: 'rest,1' }, '`waves` must be numbers and percentages'],
    [{ waves: '0,rest' }, '`waves` must be numbers and percentages'],
    [{ waves: '101%,rest' }, '`waves` must be numbers and percentages'],
    [{ 'first-apps': 'calc' }, '`first-apps` is for `waves`'],
  ] as [Record<string, string>, string][])('%j is refused', async (inputs, why) => {
    const step = await list(inputs);
    expect(step.outputs).toMatchObject({ 'error-code': 'INVALID_INPUT' });
    expect(step.log).toContain(why);
  });
});

test('an empty matrix is pointed out', async () => {
  const step = await list({ 'filter-environment': 'nothing' });
  expect(step.outputs).toMatchObject({ count: '0', matrix: '{"include":[]}', 'matrix-groups': '{"include":[]}' });
  expect(step.log).toMatch(/::notice::No environment matches.*`if:` on `count`/);
});

describe('an app that cannot be looked into', () => {
  test.each([
    [403, 'NO_ACCESS'],
    [404, 'ENVIRONMENT_NOT_FOUND'],
    [400, 'NOT_SUPPORTED'],
  ])('is skipped and counted, when all apps were asked for (%i %s)', async (status, errorCode) => {
    world.emulator.faults.add({
      kind: 'status',
      status,
      path: '/api/1/apps/tictactoc/environments',
      json: { errorCode, errorMessage: 'Not this one' },
    });
    const step = await list();
    expect(step.outputs).toMatchObject({ count: '4', skipped: '1' });
    expect(step.log).toMatch(/::notice::1 apps were skipped.*: tictactoc\./);
  });

  test('fails the step, when it was asked for', async () => {
    world.emulator.faults.add({ kind: 'status', status: 403, path: '/api/1/apps/tictactoc/environments', body: 'No' });
    const step = await list({ 'app-id': 'tictactoc' });
    expect(step.code).toBe(1);
    expect(step.outputs).toMatchObject({ 'error-kind': 'auth' });
  });
});

test('trouble that lasts fails the step: a list that lacks apps is no list', async () => {
  world.emulator.faults.add({ kind: 'status', status: 500, path: '/api/1/apps/tictactoc/environments' });
  const step = await list();
  expect(step.code).toBe(1);
  expect(step.outputs).toMatchObject({ 'error-kind': 'remote-failed', 'error-code': 'HTTP_500' });
  expect(step.outputs).not.toHaveProperty('count');
});

test('an unknown app names near ones', async () => {
  const step = await list({ 'app-id': 'clac' });
  expect(step.outputs).toMatchObject({ 'error-kind': 'not-found', 'error-code': 'APP_NOT_FOUND' });
  expect(step.log).toContain('Did you mean calc?');
});

test('a wrong key is told as such', async () => {
  const step = await list({}, { env: { MENDIX_API_KEY: 'wrong-key' }, secrets: ['wrong-key'] });
  expect(step.outputs).toMatchObject({ 'error-kind': 'auth' });
});

describe('a fleet of 2,000 environments', () => {
  jest.setTimeout(60_000);
  let fleet: Rehearsal;
  beforeAll(async () => {
    const seed = `
mendix:
  fleets:
    - count: 1000
      app: { appId: 'fleet-{n}', packages: [{ version: 1.0.0.1 }], environments: [{ mode: Acceptance, package: 1.0.0.1 }, { mode: Production, package: 1.0.0.1, status: Running }] }
`;
    fleet = await rehearsal({ seed });
  });
  afterAll(() => fleet.close());

  test('becomes groups that are far below the limit of outputs, four apps at a time', async () => {
    const step = await fleet.run('list-environments', { groups: 256, 'timeout-minutes': 600 });
    expect(step.outputs).toMatchObject({ count: '2000' });
    expect(fleet.emulator.requests.totals().mostUnderWay).toBeLessThanOrEqual(4);
    const text = step.outputs['matrix-groups'] ?? '';
    // GitHub counts two bytes for each character, and takes 1 MB.
    expect(text.length * 2).toBeLessThan(400_000);
    const { include } = JSON.parse(text) as {
      include: { group: number; count: number; environments: string }[];
    };
    expect(include).toHaveLength(256);
    expect(new Set(include.map(({ count }) => count))).toEqual(new Set([7, 8]));
    const members = include.flatMap(({ environments }) => JSON.parse(environments) as Record<string, string>[]);
    expect(new Set(members.map((one) => `${one['app-id']} ${one['environment']}`)).size).toBe(2000);
    expect(include[0]?.environments).toMatch(/^\[\{"app-id":"fleet-1","environment":"Acceptance"\},/);
    expect(step.log).toMatch(/::notice::There are 2000 environments.*`matrix-groups`/);
  });
});
