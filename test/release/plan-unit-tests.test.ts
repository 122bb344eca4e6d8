import { describe, expect, test } from '@jest/globals';
import type { Setting, Settings } from '../../src/mendix/settings.ts';
import { type Environment, parseEnvironment } from '../../src/mendix/types.ts';
import type { ReleaseRequest } from '../../src/release/types.ts';
import { planUnitTests } from '../../src/release/unit-tests.ts';
import { request } from '../support/in-process.ts';

const unitTests = { password: 'pass', minimum: 1, allowProduction: false };

const environmentOf = (more: object = {}): Environment =>
  parseEnvironment('calc', {
    Mode: 'Test',
    Status: 'Running',
    Url: 'https://calc-test.example',
    Instances: 1,
    ...more,
  });

function settingsOf(constants: Readonly<Record<string, string>>): Settings {
  const Constants = Object.entries(constants).map(
    ([name, value]): Setting => ({ name, value, deployedValue: value, dataType: undefined, wire: {} }),
  );
  return { Constants, CustomSettings: [], ScheduledEvents: [], wire: {} };
}

const planned = (
  more: Partial<ReleaseRequest> = {},
  environment: object = {},
  constants: Readonly<Record<string, string>> = {},
) => planUnitTests({ ...request, unitTests, ...more }, environmentOf(environment), settingsOf(constants));

describe('unit tests after a release', () => {
  test('that are not asked for need nothing', () => {
    expect(planned({ unitTests: undefined }, { Mode: 'Production', Url: '', Instances: 3 })).toEqual([]);
  });

  test.each<[object, object]>([
    [{}, {}],
    [{}, { 'UnitTesting.Enabled': 'true', 'UnitTesting.RemoteApiEnabled': ' True ' }],
    [{}, { 'UnitTesting.RemoteApiPassword': ' pass ' }],
    [{}, { 'UnitTesting.RemoteApiPassword': '' }],
    [{ Instances: undefined }, {}],
  ])('can run in an environment %j with the constants %j', (environment, constants) => {
    expect(planned({}, environment, constants as Record<string, string>)).toEqual([]);
  });

  test('can run in production where that is meant', () => {
    expect(planned({ unitTests: { ...unitTests, allowProduction: true } }, { Mode: 'Production' })).toEqual([]);
  });

  test('take the values that the release sets, of constants only', () => {
    const password = { section: 'Constants', name: 'UnitTesting.RemoteApiPassword', value: 'pass' } as const;
    const enabled = { section: 'Constants', name: 'UnitTesting.Enabled', value: 'true' } as const;
    const off = { 'UnitTesting.Enabled': 'false', 'UnitTesting.RemoteApiPassword': 'another' };
    expect(planned({ settings: [password, enabled] }, {}, off)).toEqual([]);
    const noConstant = { ...enabled, section: 'CustomSettings' } as const;
    expect(() => planned({ settings: [password, noConstant] }, {}, off)).toThrow('UnitTesting.Enabled');
  });

  test.each([
    [{ instances: 2 }, {}],
    [{}, { Instances: 2 }],
  ])('are remarked with several instances (%j, %j)', (wanted, environment) => {
    expect(planned(wanted, environment)).toEqual([
      'calc / Test has 2 instances, and each has a test result of its own: with one instance the result is sure to be that of this release.',
    ]);
  });

  test.each<[string, string, object, Record<string, string>, string]>([
    [
      'UNIT_TESTS_PRODUCTION',
      'config',
      { Mode: 'Production' },
      {},
      'calc / Production is a production environment, and unit tests may change its data',
    ],
    ['NO_ADDRESS', 'config', { Url: '' }, {}, 'Mendix does not tell the address of calc / Test'],
    [
      'UNIT_TESTS_DISABLED',
      'config',
      {},
      { 'UnitTesting.Enabled': 'False' },
      'the constant UnitTesting.Enabled of calc / Test is false',
    ],
    [
      'UNIT_TESTS_DISABLED',
      'config',
      {},
      { 'UnitTesting.RemoteApiEnabled': 'false' },
      'the constant UnitTesting.RemoteApiEnabled of calc / Test is false',
    ],
    [
      'UNIT_TESTS_PASSWORD',
      'auth',
      {},
      { 'UnitTesting.RemoteApiPassword': 'another' },
      'unit-tests-password is not the value that the constant UnitTesting.RemoteApiPassword of calc / Test would have',
    ],
  ])('are refused in the plan with %s (%s) for %j %j', (code, kind, environment, constants, why) => {
    expect(() => planned({}, environment, constants)).toThrow(
      expect.objectContaining({
        code,
        kind,
        message: `The unit tests could not be run after the release: ${why}.`,
        remedy: expect.stringMatching(/\. Nothing was changed\.$/),
      }),
    );
  });

  test('send no password over an address that is not secure', () => {
    expect(() => planned({}, { Url: 'http://calc-test.example' })).toThrow(
      expect.objectContaining({ code: 'INSECURE_ADDRESS' }),
    );
  });
});
