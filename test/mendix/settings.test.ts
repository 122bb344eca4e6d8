import { describe, expect, test } from '@jest/globals';
import type { Failure } from '../../src/base/failure.ts';
import { getEnvironment } from '../../src/mendix/environments.ts';
import { getSettings, parseSettings, restartRequired, setSettings, settingsToJson } from '../../src/mendix/settings.ts';
import { describeChange, mergeSettings, parseDesired } from '../../src/mendix/settings-change.ts';
import { acceptance, at, failureOf, type Reply, refusal, Service } from './service.ts';

const post = `POST ${at}/settings`;
const get = `GET ${at}/settings`;
const secret = 'live-key-4711';

function wire(changed: Record<string, string> = {}) {
  const entry = (Name: string, Value: string, more: Record<string, string> = {}) => ({
    Name,
    ...more,
    Value: changed[Name] ?? Value,
    DeployedValue: Value,
  });
  return {
    Constants: [
      entry('MyFirstModule.BooleanConstant', 'false', { DataType: '_Boolean' }),
      entry('Payments.ApiKey', 'old-key', { DataType: 'String', Extra: 'kept' }),
      entry('Payments.Limit', '1.50', { DataType: 'Decimal' }),
    ],
    CustomSettings: [],
    ScheduledEvents: [entry('MyFirstModule.Monitor_Scheduled_event', 'Disabled')],
    Unknown: { kept: true },
  };
}
const current = parseSettings(wire());

test('values that were read show in no later message, whatever the service quotes; short ones tell nothing', async () => {
  const quoting = refusal(400, 'INVALID', 'The old-key of before and the value 1.50 are not allowed in acceptance.');
  const service = (await Service.start()).on(get, { json: wire() }).on(post, quoting).on(`GET ${at}`, quoting);
  const connection = service.connect();
  await getSettings(connection, acceptance);
  const wanted = parseSettings(wire({ 'Payments.ApiKey': secret }));
  const calls = [() => setSettings(connection, acceptance, wanted), () => getEnvironment(connection, acceptance)];
  for (const call of calls) {
    const { message } = await failureOf(call());
    expect(message).toContain('The *** of before and the value 1.50 are not allowed in acceptance');
  }
});

function problemOf(work: () => unknown): Failure {
  try {
    work();
  } catch (error) {
    return error as Failure;
  }
  throw new Error('no failure');
}

describe('wanted settings', () => {
  test('are read in the short shape', () => {
    expect(
      parseDesired({
        constants: { 'A.Flag': true, 'A.Number': 12, 'A.Text': 'x', 'A.Empty': '' },
        'custom-settings': { 'com.mendix.core.StorageService': 's3' },
        'scheduled-events': { 'A.Event': 'enabled', 'A.Other': false },
      }),
    ).toEqual([
      { section: 'Constants', name: 'A.Flag', value: 'true' },
      { section: 'Constants', name: 'A.Number', value: '12' },
      { section: 'Constants', name: 'A.Text', value: 'x' },
      { section: 'Constants', name: 'A.Empty', value: '' },
      { section: 'CustomSettings', name: 'com.mendix.core.StorageService', value: 's3' },
      { section: 'ScheduledEvents', name: 'A.Event', value: 'Enabled' },
      { section: 'ScheduledEvents', name: 'A.Other', value: 'Disabled' },
    ]);
  });

  test('are read in the platform’s shape', () => {
    const written = { ...wire({ 'Payments.ApiKey': 'new' }), CustomSettings: [{ Name: 'not.set', Value: null }] };
    expect(parseDesired(written)).toHaveLength(4);
    expect(
      mergeSettings(current, parseDesired({ Constants: [{ Name: 'Payments.ApiKey', Value: 'new' }] })).changes,
    ).toEqual([{ section: 'Constants', name: 'Payments.ApiKey' }]);
  });

  test('tell all their problems at once, and no value', () => {
    const failure = problemOf(() =>
      parseDesired({
        constant: {},
        constants: { 'A.Null': null, 'A.List': [secret], 'A.Big': 1e30, 'A.Date': new Date() },
        'scheduled-events': { 'A.Event': 'on' },
        'custom-settings': 'text',
        CustomSettings: [{ Value: secret }],
      }),
    );
    expect(failure).toMatchObject({ code: 'INVALID_SETTINGS', kind: 'config' });
    for (const part of [
      'did you mean constants?',
      'A.Null',
      'A.List',
      'A.Big',
      'A.Date',
      'A.Event',
      'custom-settings',
      'no Name',
    ]) {
      expect(failure.message).toContain(part);
    }
    expect(failure.message).not.toContain(secret);
  });

  test.each(['constructor', 'toString', '__proto__'])('with the key %s are refused like any unknown one', (key) => {
    const failure = problemOf(() => parseDesired(JSON.parse(`{"${key}": {"A": 1}}`)));
    expect(failure).toMatchObject({ code: 'INVALID_SETTINGS', kind: 'config' });
    expect(failure.message).toContain(`unknown settings section "${key}"`);
  });

  test('may name a setting only once', () => {
    const twice = { constants: { A: 1 }, Constants: [{ Name: 'A', Value: '2' }] };
    expect(problemOf(() => parseDesired(twice)).message).toContain('A is named twice');
  });

  test.each([undefined, null, 'text', []])('are refused when they are %j', (input) => {
    expect(() => parseDesired(input)).toThrow(expect.objectContaining({ kind: 'config' }));
  });
});

describe('merging', () => {
  test('changes what is named and leaves everything else as it came', () => {
    const { settings, changes } = mergeSettings(
      current,
      parseDesired({
        constants: { 'Payments.ApiKey': secret, 'MyFirstModule.BooleanConstant': 'False', 'Payments.Limit': 1.5 },
        'scheduled-events': { 'MyFirstModule.Monitor_Scheduled_event': 'Enabled' },
      }),
    );
    expect(settingsToJson(settings)).toEqual(
      wire({ 'Payments.ApiKey': secret, 'MyFirstModule.Monitor_Scheduled_event': 'Enabled' }),
    );
    expect(changes.map(describeChange)).toEqual([
      'constant Payments.ApiKey changed',
      'scheduled event MyFirstModule.Monitor_Scheduled_event: Disabled → Enabled',
    ]);
    expect(JSON.stringify(changes)).not.toContain(secret);
    expect(settingsToJson(current)).toEqual(wire());
  });

  test('refuses unknown names with near matches', () => {
    const desired = parseDesired({
      constants: { ApiKey: secret, 'Payments.Limits': 1 },
      'custom-settings': { 'com.mendix.core.StorageService': 'x' },
    });
    const failure = problemOf(() => mergeSettings(current, desired));
    expect(failure).toMatchObject({ code: 'UNKNOWN_SETTING', kind: 'config' });
    expect(failure.message).toContain('constant ApiKey (did you mean Payments.ApiKey?)');
    expect(failure.message).toContain('constant Payments.Limits (did you mean Payments.Limit?)');
    expect(failure.message).toContain('custom setting com.mendix.core.StorageService');
    expect(failure.message).not.toContain(secret);
  });

  test('adds custom settings when told to', () => {
    const desired = parseDesired({ 'custom-settings': { 'com.mendix.core.StorageService': 'x' } });
    const { settings } = mergeSettings(current, desired, { addCustomSettings: true });
    expect(settingsToJson(settings)).toMatchObject({
      CustomSettings: [{ Name: 'com.mendix.core.StorageService', Value: 'x' }],
    });
  });

  test('knows whether a restart is due', () => {
    expect(restartRequired(current)).toBe(false);
    expect(restartRequired(parseSettings(wire({ 'Payments.ApiKey': 'x' })))).toBe(true);
    expect(restartRequired(parseSettings(wire({ 'Payments.Limit': '1.5' })))).toBe(false);
    const begin = performance.now();
    expect(restartRequired(parseSettings(wire({ 'Payments.Limit': `1.${'0'.repeat(1_000_000)}x` })))).toBe(true);
    expect(performance.now() - begin).toBeLessThan(1_000);
  });
});

describe('setting', () => {
  const wanted = mergeSettings(current, parseDesired({ constants: { 'Payments.ApiKey': secret } })).settings;
  const changed = { json: wire({ 'Payments.ApiKey': secret }) };

  test('sends the whole collection and reads again', async () => {
    const service = (await Service.start()).on(post, {}).on(get, changed);
    const now = await setSettings(service.connect(), acceptance, wanted);
    expect(service.calls).toEqual([post, get]);
    expect(service.seen[0]?.body).toEqual(wire({ 'Payments.ApiKey': secret }));
    expect(restartRequired(now)).toBe(true);
  });

  test.each<[string, Reply]>([
    ['a lost answer', { drop: true }],
    ['502', { status: 502 }],
  ])('after %s is decided by reading', async (_, reply) => {
    const service = (await Service.start()).on(post, reply).on(get, { json: wire() }, changed);
    await setSettings(service.connect(), acceptance, wanted);
    expect(service.count(post)).toBe(1);
  });

  test('that did not come about is a failure that names it', async () => {
    const service = (await Service.start()).on(post, {}).on(get, { json: wire() });
    const failure = await failureOf(setSettings(service.connect(), acceptance, wanted));
    expect(failure).toMatchObject({ code: 'SETTINGS_NOT_CONFIRMED', kind: 'remote-failed' });
    expect(failure.message).toContain('Payments.ApiKey');
    expect(failure.message).not.toContain(secret);
  });

  test('that is refused does not show values that the service repeats', async () => {
    const service = (await Service.start()).on(
      post,
      refusal(400, 'CONSTANT_NOT_FOUND', `Constant not found: X=${secret}`),
    );
    const failure = await failureOf(setSettings(service.connect(), acceptance, wanted));
    expect(failure).toMatchObject({ code: 'CONSTANT_NOT_FOUND', kind: 'config' });
    expect(failure.message).not.toContain(secret);
  });

  test('an answer without the lists has none', async () => {
    const service = (await Service.start()).on(get, { json: { Constants: null } });
    expect(await getSettings(service.connect(), acceptance)).toMatchObject({ Constants: [], ScheduledEvents: [] });
  });
});
