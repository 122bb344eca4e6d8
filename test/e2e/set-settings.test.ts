import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import {
  annotation,
  expectFailure,
  expectSuccess,
  facts,
  inWorld,
  paymentSecret,
  type Rehearsal,
  type StepResult,
  stateOf,
  temporaryFolder,
  test as testEnvironment,
} from '../support/mendix-steps.ts';
import { writes } from '../support/rehearsal.ts';

const folder = temporaryFolder();
const newSecret = 'brand-new-payment-secret-5512';
const secrets = [paymentSecret, newSecret, '2031-02-03'];
const event = 'MyFirstModule.Monitor_Scheduled_event';

function set(
  world: Rehearsal,
  settings: string,
  more: Readonly<Record<string, string | boolean>> = {},
): Promise<StepResult> {
  return world.run('set-settings', { ...testEnvironment, settings, ...more }, { secrets });
}

/** Values as they really are, read through get-settings into a file. */
async function values(world: Rehearsal): Promise<Record<string, string>> {
  const path = join(mkdtempSync(join(folder, 'now-')), 'settings.json');
  expectSuccess(
    await world.run('get-settings', { ...testEnvironment, path, 'include-values': true }, { secrets }),
    'get-settings',
  );
  const lists = JSON.parse(readFileSync(path, 'utf8')) as Record<string, { Name: string; Value: string }[]>;
  return Object.fromEntries(Object.values(lists).flatMap((list) => list.map(({ Name, Value }) => [Name, Value])));
}

const defaults = {
  'MyFirstModule.BooleanConstant': 'false',
  'MyFirstModule.DateTime': '2013-12-20T16:02:32',
  'Payments.ApiKey': paymentSecret,
  [event]: 'Disabled',
};

describe('set-settings', () => {
  test.concurrent('changes what is named and nothing else; again changes nothing', () =>
    inWorld(async (world) => {
      const settings = `
constants:
  MyFirstModule.BooleanConstant: true
  Payments.ApiKey: ${newSecret}
scheduled-events:
  ${event}: Enabled`;
      const result = await set(world, settings);
      expectSuccess(result, 'set-settings');
      expect(result.outputs).toMatchObject({ changed: 'true', 'restart-required': 'true' });
      expect(JSON.parse(result.outputs['changes'] ?? '')).toEqual([
        { section: 'Constants', name: 'MyFirstModule.BooleanConstant' },
        { section: 'Constants', name: 'Payments.ApiKey' },
        { section: 'ScheduledEvents', name: event, from: 'Disabled', to: 'Enabled' },
      ]);
      expect(await values(world)).toEqual({
        ...defaults,
        'MyFirstModule.BooleanConstant': 'true',
        'Payments.ApiKey': newSecret,
        [event]: 'Enabled',
      });
      expect(facts(result)).toMatchObject({
        Environment: 'calc / Test',
        Changed: '3',
        'Restart required': 'true',
      });
      expect(result.log).toContain(`scheduled event ${event}: Disabled → Enabled`);
      expect(result.log).toContain('constant Payments.ApiKey changed');

      const again = await set(world, settings);
      expectSuccess(again, 'set-settings');
      expect(again.outputs).toMatchObject({ changed: 'false', changes: '[]', 'restart-required': 'true' });
      expect(facts(again)).toMatchObject({ Changed: '0' });
      expect(writes(world)).toEqual(['POST /api/1/apps/calc/environments/Test/settings']);
    }));

  test.concurrent('keeps numbers, dates and other YAML scalars as they are written', () =>
    inWorld(async (world) => {
      const written = {
        '1.50': '1.50',
        '0x1F': '0x1F',
        '2031-02-03': '2031-02-03',
        yes: 'yes',
        '012345678901234567890': '012345678901234567890',
      };
      for (const [text, value] of Object.entries(written)) {
        expectSuccess(await set(world, `constants: {Payments.ApiKey: ${text}}`), 'set-settings');
        expect((await values(world))['Payments.ApiKey']).toBe(value);
      }
    }));

  test.concurrent('takes values of several lines and with anything in them', () =>
    inWorld(async (world) => {
      const result = await set(
        world,
        JSON.stringify({ constants: { 'Payments.ApiKey': `${newSecret}\n::set-output name=a::b\n"ü"` } }),
      );
      expectSuccess(result, 'set-settings');
      expect((await values(world))['Payments.ApiKey']).toBe(`${newSecret}\n::set-output name=a::b\n"ü"`);
    }));

  test.concurrent.each([false, true])('a file of get-settings, fed back, changes nothing (values: %p)', (included) =>
    inWorld(async (world) => {
      expectSuccess(
        await set(world, 'custom-settings: {com.mendix.core.StorageService: s3}', { 'add-custom-settings': true }),
        'set-settings',
      );
      const path = join(mkdtempSync(join(folder, 'back-')), 'settings.json');
      const got = await world.run(
        'get-settings',
        { ...testEnvironment, path, 'include-values': included },
        { secrets },
      );
      expectSuccess(got, 'get-settings');
      world.emulator.requests.clear();
      const result = await world.run('set-settings', { ...testEnvironment, 'settings-file': path }, { secrets });
      expectSuccess(result, 'set-settings');
      expect(result.outputs['changed']).toBe('false');
      expect(writes(world)).toEqual([]);
      expect(await values(world)).toEqual({ ...defaults, 'com.mendix.core.StorageService': 's3' });
    }),
  );

  test.concurrent('takes the shape of the platform, and changes what has another value there', () =>
    inWorld(async (world) => {
      const settings = JSON.stringify({
        Constants: [
          { Name: 'Payments.ApiKey', Value: newSecret, DataType: 'String' },
          { Name: 'MyFirstModule.DateTime' },
        ],
        CustomSettings: [],
        ScheduledEvents: [{ Name: event, Value: 'Enabled' }],
      });
      expectSuccess(await set(world, settings), 'set-settings');
      expect(await values(world)).toEqual({ ...defaults, 'Payments.ApiKey': newSecret, [event]: 'Enabled' });
    }));

  test.concurrent('dry-run only shows; fail-on-drift fails', () =>
    inWorld(async (world) => {
      const settings = `constants: {Payments.ApiKey: ${newSecret}}`;
      const dry = await set(world, settings, { 'dry-run': true });
      expectSuccess(dry, 'set-settings');
      expect(dry.outputs).toMatchObject({ changed: 'true', 'restart-required': 'false' });
      expect(facts(dry)).toMatchObject({ 'Would change': '1' });
      const drift = await set(world, settings, { 'dry-run': true, 'fail-on-drift': true });
      expectFailure(drift, 'set-settings', 'SETTINGS_DRIFT', 'conflict');
      expect(annotation(drift)).toContain('Payments.ApiKey');
      expect(drift.outputs['changed']).toBe('true');
      expect(writes(world)).toEqual([]);
      const mended = await set(world, settings, { 'fail-on-drift': true });
      expectFailure(mended, 'set-settings', 'SETTINGS_DRIFT', 'conflict');
      expect(annotation(mended)).toContain('They are now as asked for');
      expect((await values(world))['Payments.ApiKey']).toBe(newSecret);
      expectSuccess(await set(world, settings, { 'fail-on-drift': true }), 'set-settings');
    }));

  test.concurrent('adds custom settings only when it is told to', () =>
    inWorld(async (world) => {
      const settings = 'custom-settings: {com.mendix.core.StorageService: com.mendix.storage.s3}';
      const refused = await set(world, settings);
      expectFailure(refused, 'set-settings', 'UNKNOWN_SETTING', 'config');
      expect(writes(world)).toEqual([]);
      expectSuccess(await set(world, settings, { 'add-custom-settings': true }), 'set-settings');
      expect(stateOf(world, 'Test').settings.customSettings).toEqual([
        expect.objectContaining({ name: 'com.mendix.core.StorageService', value: 'com.mendix.storage.s3' }),
      ]);
      // What is there already is no addition any more.
      expectSuccess(await set(world, 'custom-settings: {com.mendix.core.StorageService: other}'), 'set-settings');
    }));
});

describe('set-settings refuses, before anything is written,', () => {
  const refused: readonly (readonly [string, string, string, readonly string[]])[] = [
    [
      'unknown names, all at once and with near matches',
      `{constants: {Payments.ApiKeey: ${newSecret}, BooleanConstant: 1}, scheduled-events: {Nothing.Like: Enabled}}`,
      'UNKNOWN_SETTING',
      [
        'constant Payments.ApiKeey (did you mean Payments.ApiKey?)',
        'constant BooleanConstant (did you mean MyFirstModule.BooleanConstant?)',
        'scheduled event Nothing.Like',
      ],
    ],
    [
      'an unknown section',
      `{constant: {Payments.ApiKey: ${newSecret}}}`,
      'INVALID_INPUT',
      ['unknown settings section "constant"; did you mean constants?'],
    ],
    ['what is no YAML', `constants: {Payments.ApiKey: "${newSecret}`, 'INVALID_INPUT', ['is not YAML']],
    [
      'a value that reads like an alias',
      `constants: {Payments.ApiKey: *${newSecret}}`,
      'INVALID_INPUT',
      ['unidentified alias;'],
    ],
    [
      'a value that reads like a tag',
      `constants: {Payments.ApiKey: !${newSecret} x}`,
      'INVALID_INPUT',
      ['needs quotes'],
    ],
    ['what is no map', `- ${newSecret}`, 'INVALID_INPUT', ['they have to be a map']],
    [
      'a value of the wrong kind',
      `constants: {Payments.ApiKey: [${newSecret}]}`,
      'INVALID_INPUT',
      ['constants: Payments.ApiKey has to be a text'],
    ],
    [
      'no value',
      'constants: {Payments.ApiKey: }',
      'INVALID_INPUT',
      ["Payments.ApiKey has no value; write '' for the empty text"],
    ],
    [
      'an event that is neither on nor off',
      `scheduled-events: {${event}: Sometimes}`,
      'INVALID_INPUT',
      ['has to be Enabled or Disabled'],
    ],
    [
      'a name twice',
      `constants: {Payments.ApiKey: ${newSecret}, Payments.ApiKey: b}`,
      'INVALID_INPUT',
      ['duplicated mapping key'],
    ],
  ];
  test.concurrent.each(refused)('%s', (_what, settings, code, says) =>
    inWorld(async (world) => {
      const result = await set(world, settings);
      expectFailure(result, 'set-settings', code, 'config');
      for (const words of says) expect(annotation(result)).toContain(words);
      expect(writes(world)).toEqual([]);
      if (code === 'INVALID_INPUT') expect(world.requests()).toEqual([]);
    }),
  );

  test.concurrent('two sources or none, or a file that is not there', () =>
    inWorld(async (world) => {
      const path = join(folder, 'some.yml');
      writeFileSync(path, 'constants: {}');
      const both = await set(world, 'constants: {}', { 'settings-file': path });
      const none = await world.run('set-settings', testEnvironment);
      for (const result of [both, none]) {
        expectFailure(result, 'set-settings', 'INVALID_INPUT', 'config');
        expect(annotation(result)).toContain('Give exactly one of `settings` and `settings-file`');
      }
      const absent = await world.run('set-settings', {
        ...testEnvironment,
        'settings-file': join(folder, 'absent.yml'),
      });
      expectFailure(absent, 'set-settings', 'INVALID_INPUT', 'config');
      expect(annotation(absent)).toContain('absent.yml cannot be read (ENOENT)');
      expect(world.requests()).toEqual([]);
    }));
});

describe('set-settings when the service refuses', () => {
  test.concurrent('a setting that it does not support: nothing is changed, and no value is shown', () =>
    inWorld(async (world) => {
      const settings = `{constants: {Payments.ApiKey: ${newSecret}}, custom-settings: {NoSuchSetting: ${newSecret}}}`;
      const result = await set(world, settings, { 'add-custom-settings': true });
      expectFailure(result, 'set-settings', 'CUSTOM_SETTING_NOT_SUPPORTED', 'config');
      expect(await values(world)).toEqual(defaults);
    }));

  test.concurrent('one of two constants, and repeats the value: it is not repeated here', () =>
    inWorld(async (world) => {
      const json = { errorCode: 'CONSTANT_NOT_FOUND', errorMessage: `Payments.ApiKey cannot be ${newSecret}.` };
      world.emulator.faults.add({ kind: 'status', status: 400, json, method: 'POST', path: '/**/settings' });
      const result = await set(
        world,
        `constants: {Payments.ApiKey: ${newSecret}, MyFirstModule.BooleanConstant: true}`,
      );
      expectFailure(result, 'set-settings', 'CONSTANT_NOT_FOUND', 'config');
      expect(annotation(result)).toContain('Payments.ApiKey cannot be ***.');
      expect(await values(world)).toEqual(defaults);
      expect(writes(world)).toHaveLength(1);
    }));

  test.concurrent('or accepts and does not do it: that is not called a success', () =>
    inWorld(async (world) => {
      world.emulator.faults.add({ kind: 'status', status: 200, method: 'POST', path: '/**/settings' });
      const result = await set(world, `constants: {Payments.ApiKey: ${newSecret}}`);
      expectFailure(result, 'set-settings', 'SETTINGS_NOT_CONFIRMED', 'remote-failed');
      expect(annotation(result)).toContain('Payments.ApiKey');
    }));
});
