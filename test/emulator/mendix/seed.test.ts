import { describe, expect, test } from '@jest/globals';
import { JSON_SCHEMA, load } from 'js-yaml';
import { SeedError } from '../../../src/emulator/core/fields.ts';
import { readSection } from '../../../src/emulator/mendix/seed.ts';
import { ada, Kit } from './kit.ts';

const now = Date.UTC(2026, 0, 15, 12);
const read = (yaml: string): ReturnType<typeof readSection> => readSection(load(yaml, { schema: JSON_SCHEMA }), now);

describe('the mendix section of a seed', () => {
  test('durations alone leave the default world as it is', () => {
    const { apps, durations, users } = read('durations: { start: 5 }');
    expect([durations.start, durations.stop]).toEqual([5000, 20_000]);
    expect(apps.map(({ appId }) => appId)).toEqual(['calc', 'tictactoc']);
    expect(users).toHaveLength(2);
  });

  test('a fleet of 2,000 environments is four lines, and answers quickly', async () => {
    const seed = `
mendix:
  fleets:
    - count: 500
      app: { appId: 'fleet-{n}', packages: [{ version: 1.0.0 }], environments: [{ mode: Test, package: 1.0.0 }, Acceptance, Feature A, { mode: Production, package: 1.0.0, status: Running }] }
`;
    const kit = await Kit.start({ seed });
    const apps = (await kit.call('GET', '/api/1/apps')).json;
    expect([apps.length, apps[0].AppId, apps[499].AppId]).toEqual([500, 'fleet-1', 'fleet-500']);
    const environments = (await kit.call('GET', '/api/1/apps/fleet-500/environments')).json;
    expect(environments.map(({ Status }: { Status: string }) => Status)).toEqual([
      'Stopped',
      'Empty',
      'Empty',
      'Running',
    ]);
    await kit.close();
  });

  test('ages count from the start, dates are dates', () => {
    const { apps } = read('apps: [{ appId: a, created: 2020-01-01, packages: [{ version: 1, created: -2h }] }]');
    expect(apps[0]?.createdAt).toBe(Date.UTC(2020, 0, 1));
    expect([...(apps[0]?.packages.values() ?? [])][0]?.createdAt).toBe(now - 2 * 3600 * 1000);
  });

  test('an environment gives constants values of its own', () => {
    const { apps } = read(`
apps:
  - appId: a
    packages: [{ version: 1.0.0, constants: [{ name: A.B, value: x }, { name: A.C }], scheduledEvents: [A.E] }]
    environments:
      - { mode: Test, package: 1.0.0, status: Running, constants: { A.C: y }, scheduledEvents: { A.E: enabled }, customSettings: { HashAlgorithm: BCRYPT } }
`);
    expect(apps[0]?.environments[0]?.settings).toEqual({
      constants: [
        { name: 'A.B', type: 'String', value: 'x', deployed: 'x' },
        { name: 'A.C', type: 'String', value: 'y', deployed: 'y' },
      ],
      customSettings: [{ name: 'HashAlgorithm', value: 'BCRYPT', deployed: 'BCRYPT' }],
      scheduledEvents: [{ name: 'A.E', value: 'Enabled', deployed: 'Enabled' }],
    });
  });

  test('a user sees only the apps it names', async () => {
    const seed = `
mendix:
  users: [{ username: ada.limited@example.com, apiKey: 0f6c7a52-94f1-4d0e-8c55-3b1f2a6d7e90, apps: [b] }]
  apps: [{ appId: a }, { appId: b }]
`;
    const kit = await Kit.start({ seed });
    expect((await kit.call('GET', '/api/1/apps', undefined, ada)).json).toMatchObject([{ AppId: 'b' }]);
    expect((await kit.call('GET', '/api/1/apps/a', undefined, ada)).status).toBe(404);
    await kit.close();
  });

  test.each([
    ['apps: [{}]', 'mendix.apps[0].appId is missing'],
    ['apps: [{ appId: a }, { appId: a }]', 'two apps are called a'],
    ['apps: [{ appId: a, colour: red }]', 'mendix.apps[0]: unknown colour; known: appId, free'],
    [
      'apps: [{ appId: a, environments: [{ mode: Test, package: 1 }] }]',
      'a.environments[0]: no package of a is called 1',
    ],
    ['apps: [{ appId: a, environments: [{ mode: Test, status: Running }] }]', 'Running needs a package'],
    ['apps: [{ appId: a, environments: [Test, test] }]', 'two environments have the same mode'],
    [
      'apps: [{ appId: a, environments: [{ mode: T, fails: { start: NO } }] }]',
      'fails.start must be one of NO_PACKAGE',
    ],
    [
      'apps: [{ appId: a, environments: [{ mode: T, snapshots: [{ created: soon }] }] }]',
      'must be a date after 1970 or an age such as -2d',
    ],
    ['apps: [{ appId: a, created: -999999999999999d }]', 'must be a date after 1970'],
    ['durations: { start: 1.0e+300 }', 'mendix.durations.start must be a number from 0 to'],
    [
      'users: [{ username: a, apiKey: b, denied: [{ app: a, rights: [all] }] }]',
      'rights must be out of api, transport, backups',
    ],
    ['fleets: [{ count: 2, app: { appId: a } }]', 'must hold {n}'],
    ['durations: { start: fast }', 'mendix.durations.start must be a number'],
    ['[]', 'mendix must be a mapping, not []'],
  ])('%s is refused', (yaml, message) => {
    expect(() => read(yaml)).toThrow(SeedError);
    expect(() => read(yaml)).toThrow(message);
  });
});
