import { describe, expect, test } from '@jest/globals';
import { cases, perEnvironment } from '../support/mendix-cases.ts';
import { acceptance, annotation, expectFailure, inWorld } from '../support/mendix-steps.ts';
import { writes } from '../support/rehearsal.ts';

describe('Inputs and rights', () => {
  test.concurrent.each(cases)('%s: a wrong key', (action, { inputs }) =>
    inWorld(async (world) => {
      const key = '00000000-aaaa-4bbb-8ccc-111111111111';
      const result = await world.run(action, inputs, { env: { MENDIX_API_KEY: key }, secrets: [key] });
      expectFailure(result, action, /^HTTP_401$|^[A-Z_]+$/, 'auth');
      expect(annotation(result)).toContain('api-key');
      expect(writes(world)).toEqual([]);
      // A key that is wrong stays wrong.
      expect(world.requests().length).toBeLessThanOrEqual(2);
    }),
  );

  test.concurrent.each(cases)('%s: an unknown app', (action, { inputs }) =>
    inWorld(async (world) => {
      const result = await world.run(action, { ...inputs, 'app-id': 'calk' });
      expectFailure(
        result,
        action,
        /^(APP_NOT_FOUND|INVALID_APPID|ENVIRONMENT_NOT_FOUND|NO_ACCESS)$/,
        /not-found|config|auth/,
      );
      expect(annotation(result)).toContain('app-id');
      expect(annotation(result)).toContain('Did you mean calc?');
      expect(writes(world)).toEqual([]);
    }),
  );

  test.concurrent.each(perEnvironment)('%s: an unknown environment', (action, { inputs }) =>
    inWorld(async (world) => {
      const result = await world.run(action, { ...inputs, environment: 'Productoin' });
      expectFailure(result, action, 'ENVIRONMENT_NOT_FOUND', 'not-found');
      expect(annotation(result)).toContain(
        'Did you mean Production? There are: Acceptance, Feature A, Production, Test.',
      );
      expect(writes(world)).toEqual([]);
    }),
  );

  test.concurrent.each(cases)('%s: without any input', (action, { inputs }) =>
    inWorld(async (world) => {
      const result = await world.run(action, {}, { env: { MENDIX_USERNAME: '', MENDIX_API_KEY: '' } });
      expectFailure(result, action, 'INVALID_INPUT', 'config');
      const text = annotation(result);
      const required = [
        'username',
        'api-key',
        ...Object.keys(inputs).filter((name) => /^(app-id|environment|package)$/.test(name)),
      ];
      for (const name of required.filter((name) => action !== 'list-environments' || name !== 'app-id')) {
        expect(text).toContain(`\n- \`${name}\``);
      }
      expect(text).toContain('`MENDIX_API_KEY`');
      expect(world.requests()).toEqual([]);
    }),
  );

  test.concurrent.each(cases)('%s: malformed inputs, all at once', (action, { inputs }) =>
    inWorld(async (world) => {
      const result = await world.run(action, {
        ...inputs,
        'app-id': 'https://calc.mendixcloud.com',
        'api-url': 'http://deploy.mendix.com',
        'request-timeout-seconds': '1e3',
        'timeout-minutes': '-5',
      });
      expectFailure(result, action, 'INVALID_INPUT', 'config');
      const text = annotation(result);
      expect(text).toContain('`app-id` must be the sub-domain of an app');
      expect(text).toContain('`api-url` must be an https:// address');
      expect(text).toContain('`request-timeout-seconds` must be a whole number from 1 to 600; it is `1e3`');
      if (result.log.includes('timeout-minutes')) expect(text).toContain('`timeout-minutes` must be a number');
      expect(world.requests()).toEqual([]);
    }),
  );
});

describe('Inputs that are no good as they are', () => {
  test.concurrent.each(cases)('%s: a key with a line break in it', (action, { inputs }) =>
    inWorld(async (world) => {
      const key = 'first-half-of-a-key\nsecond-half-of-a-key';
      const secrets = key.split('\n');
      const result = await world.run(action, inputs, { env: { MENDIX_API_KEY: key }, secrets });
      expectFailure(result, action, /^(ERR_INVALID_CHAR|INVALID_[A-Z]+)$/, 'config');
      expect(world.requests()).toEqual([]);
    }),
  );

  const ids: readonly (readonly [string, Record<string, string>])[] = [
    ['start-and-wait', { ...acceptance, 'job-id': '..' }],
    ['backup', { ...acceptance, 'snapshot-id': '../../../../1/apps' }],
    ['restore', { ...acceptance, 'restore-id': '.' }],
    ['restore', { ...acceptance, 'snapshot-id': '%2e%2e' }],
    ['download-backup', { ...acceptance, 'snapshot-id': '..', path: '/nowhere/x' }],
    ['transport', { ...acceptance, 'package-id': '../../etc' }],
  ];
  test.concurrent.each(ids)('%s: an id that would lead elsewhere, %j', (action, inputs) =>
    inWorld(async (world) => {
      const result = await world.run(action, inputs);
      expectFailure(result, action, /./, /config|not-found/);
      for (const path of world.emulator.requests.list().map((one) => one.path))
        expect(path).toMatch(/^\/api\/(1|v2)\/apps\/[^/]+(\/|$)/);
      if (action !== 'transport') expect(writes(world)).toEqual([]);
    }),
  );

  test.concurrent('403 for a wrong key, and a user without any right', () =>
    inWorld(
      async (world) => {
        const env = { MENDIX_API_KEY: 'wrong' };
        const result = await world.run('stop', { 'app-id': 'calc', environment: 'Test' }, { env });
        expectFailure(result, 'stop', /./, 'auth');
        expect(annotation(result)).toContain('api-key');
      },
      { variants: { 'mendix.auth-status': 403 } },
    ));
});
