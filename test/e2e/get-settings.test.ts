import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import {
  annotation,
  expectFailure,
  expectSuccess,
  facts,
  inWorld,
  paymentSecret,
  temporaryFolder,
  test as testEnvironment,
} from '../support/mendix-steps.ts';
import { writes } from '../support/rehearsal.ts';

const secrets = [paymentSecret];
const folder = temporaryFolder();
const names = {
  Constants: [
    { Name: 'MyFirstModule.BooleanConstant', DataType: '_Boolean' },
    { Name: 'MyFirstModule.DateTime', DataType: 'DateTime' },
    { Name: 'Payments.ApiKey', DataType: 'String' },
  ],
  CustomSettings: [],
  ScheduledEvents: [{ Name: 'MyFirstModule.Monitor_Scheduled_event', Value: 'Disabled', DeployedValue: 'Disabled' }],
};

describe('get-settings', () => {
  test.concurrent('gives names, and values of scheduled events only', () =>
    inWorld(async (world) => {
      const result = await world.run('get-settings', testEnvironment, { secrets: [...secrets, '2013-12-20T16:02:32'] });
      expectSuccess(result, 'get-settings');
      expect(JSON.parse(result.outputs['settings'] ?? '')).toEqual(names);
      expect(result.outputs).toMatchObject({ 'restart-required': 'false' });
      expect(result.outputs).not.toHaveProperty('path');
      expect(facts(result)).toEqual({
        Environment: 'calc / Test',
        Constants: '3',
        'Custom settings': '0',
        'Scheduled events': '1',
        'Restart required': 'false',
      });
      expect(writes(world)).toEqual([]);
    }));

  test.concurrent('writes a file without values', () =>
    inWorld(async (world) => {
      const cwd = mkdtempSync(join(folder, 'bare-'));
      const result = await world.run('get-settings', { ...testEnvironment, path: 'settings.json' }, { secrets, cwd });
      expectSuccess(result, 'get-settings');
      expect(result.outputs['path']).toBe(join(cwd, 'settings.json'));
      expect(JSON.parse(readFileSync(join(cwd, 'settings.json'), 'utf8'))).toEqual(names);
    }));

  test.concurrent('writes values only when asked to, into a file for its owner only', () =>
    inWorld(async (world) => {
      const path = join(mkdtempSync(join(folder, 'values-')), 'settings.json');
      writeFileSync(path, 'an older one', { mode: 0o644 });
      const result = await world.run('get-settings', { ...testEnvironment, path, 'include-values': true }, { secrets });
      expectSuccess(result, 'get-settings');
      expect(readFileSync(path, 'utf8')).toContain(paymentSecret);
      expect(statSync(path).mode & 0o777).toBe(0o600);
    }));

  test.concurrent('says that a start is due', () =>
    inWorld(async (world) => {
      const settings = 'scheduled-events: {MyFirstModule.Monitor_Scheduled_event: Enabled}';
      expectSuccess(await world.run('set-settings', { ...testEnvironment, settings }), 'set-settings');
      const result = await world.run('get-settings', testEnvironment);
      expect(result.outputs['restart-required']).toBe('true');
      expect(JSON.parse(result.outputs['settings'] ?? '').ScheduledEvents).toEqual([
        { Name: 'MyFirstModule.Monitor_Scheduled_event', Value: 'Enabled', DeployedValue: 'Disabled' },
      ]);
    }));

  test.concurrent('a path that cannot be written, and values without a path', () =>
    inWorld(async (world) => {
      const file = join(folder, 'a-file');
      writeFileSync(file, '');
      const nowhere = await world.run('get-settings', {
        ...testEnvironment,
        path: join(file, 'below', 'settings.json'),
      });
      expectFailure(nowhere, 'get-settings', 'FILE_UNWRITABLE', 'config');
      const homeless = await world.run('get-settings', { ...testEnvironment, 'include-values': true });
      expectFailure(homeless, 'get-settings', 'INVALID_INPUT', 'config');
      expect(annotation(homeless)).toContain('`include-values` needs a `path`');
    }));
});
