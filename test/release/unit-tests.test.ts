import { describe, expect, test } from '@jest/globals';
import { parseSettings } from '../../src/mendix/settings.ts';
import type { Environment } from '../../src/mendix/types.ts';
import type { ReleaseRequest } from '../../src/release/types.ts';
import { planUnitTests } from '../../src/release/unit-tests.ts';

const password = 'the-password-of-the-tests';
const environment = { appId: 'calc', mode: 'Test', url: 'calc-test.mendixcloud.com', instances: 1 } as Environment;
const constants = (values: Readonly<Record<string, string>>) =>
  Object.entries(values).map(([name, value]) => ({ Name: `UnitTesting.${name}`, Value: value }));

/** What the plan says of the gate. @param has constants as they are, @param wanted those that the release sets */
function plan(
  { has = {}, wanted = {}, ...request }: { has?: object; wanted?: object } & Partial<ReleaseRequest> = {},
  more: Partial<Environment> = {},
): string[] {
  const desired = constants({ ...wanted }).map(({ Name, Value }) => ({
    section: 'Constants' as const,
    name: Name,
    value: Value,
  }));
  const asked = {
    settings: desired,
    unitTests: { password, minimum: 1, allowProduction: false },
    ...request,
  } as ReleaseRequest;
  return planUnitTests(asked, { ...environment, ...more }, parseSettings({ Constants: constants({ ...has }) }));
}
const refusal = (...given: Parameters<typeof plan>) => {
  try {
    return plan(...given);
  } catch (error) {
    return error;
  }
};
const on = { Enabled: 'true', RemoteApiEnabled: 'True', RemoteApiPassword: password };

describe('the plan of a release with unit tests', () => {
  test.each([
    ['the constants are as they must be', { has: on }],
    ['they will be, because the release sets them', { has: { ...on, Enabled: 'false' }, wanted: { Enabled: 'true' } }],
    ['the new package brings them', {}],
    ['the password has no value yet', { has: { ...on, RemoteApiPassword: '' } }],
    ['none is asked for', { has: { Enabled: 'false' }, unitTests: undefined }],
  ])('goes on when %s', (_, given) => {
    expect(plan(given)).toEqual([]);
  });

  test.each([
    ['UNIT_TESTS_PRODUCTION', {}, { production: true }, 'is a production environment'],
    ['NO_ADDRESS', {}, { url: '' }, 'does not tell the address'],
    ['INSECURE_ADDRESS', {}, { url: 'http://calc-test.mendixcloud.com' }, 'is not https'],
    ['UNIT_TESTS_DISABLED', { has: { ...on, Enabled: 'false' } }, {}, 'UnitTesting.Enabled of calc / Test is false'],
    ['UNIT_TESTS_DISABLED', { has: on, wanted: { RemoteApiEnabled: 'FALSE' } }, {}, 'RemoteApiEnabled'],
    ['UNIT_TESTS_PASSWORD', { has: { ...on, RemoteApiPassword: 'another' } }, {}, 'is not the value'],
    ['UNIT_TESTS_PASSWORD', { has: on, wanted: { RemoteApiPassword: 'another' } }, {}, 'is not the value'],
  ])('is refused with %s', (code, given, more, words) => {
    const error = refusal(given, more);
    expect(error).toMatchObject({ code, message: expect.stringContaining(words) });
    expect(String(error)).not.toContain(password);
  });

  test('of a production environment goes on when it is allowed', () => {
    const unitTests = { password, minimum: 1, allowProduction: true };
    expect(plan({ unitTests }, { production: true })).toEqual([]);
  });

  test('remarks several instances, those that there will be', () => {
    expect(plan({}, { instances: 2 })).toEqual([expect.stringContaining('calc / Test has 2 instances')]);
    expect(plan({ instances: 3 })).toEqual([expect.stringContaining('3 instances')]);
    expect(plan({ instances: 1 }, { instances: 2 })).toEqual([]);
  });
});
