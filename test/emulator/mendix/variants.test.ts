import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { variants } from '../../../src/emulator/mendix/variants.ts';
import { form, Kit, packageFile, richard } from './kit.ts';

let kit: Kit;
beforeEach(async () => {
  kit = await Kit.start();
});
afterEach(() => kit.close());

const set = (name: keyof typeof variants, value: string | number | boolean): void =>
  kit.emulator.variants.set({ [name]: value });

describe('variants', () => {
  test('already-started-200', async () => {
    set('mendix.already-started-200', true);
    const answer = await kit.calc('POST', 'Test/start', {});
    expect([answer.status, answer.json.errorCode]).toEqual([200, 'ALREADY_STARTED']);
  });

  test('errors-200', async () => {
    set('mendix.errors-200', true);
    const answer = await kit.call('GET', '/api/1/apps/nothing');
    expect([answer.status, answer.json.errorCode]).toEqual([200, 'APP_NOT_FOUND']);
  });

  test.each([
    ['empty', '', 'text/plain; charset=utf-8'],
    ['text', 'OK', 'text/plain; charset=utf-8'],
    ['true', 'true', 'text/plain; charset=utf-8'],
    ['json', '{}', 'application/json; charset=utf-8'],
    ['documented', '', 'text/plain; charset=utf-8'],
  ])('success-body %s', async (value, body, type) => {
    set('mendix.success-body', value);
    const answer = await kit.stop('Test');
    expect([answer.status, answer.text, answer.headers.get('content-type')]).toEqual([200, body, type]);
  });

  test('code-spelling', async () => {
    set('mendix.code-spelling', 'spaces');
    expect((await kit.call('GET', '/api/1/apps/nothing')).json.errorCode).toBe('APP NOT FOUND');
    set('mendix.code-spelling', 'underscores');
    expect((await kit.calc('GET', 'Staging/tags')).json.errorCode).toBe('NOT_FOUND');
  });

  test('production-string, environment-id and local-urls', async () => {
    const { Url, Production, EnvironmentId } = (await kit.calc('GET', 'Production')).json;
    expect([Url, Production, typeof EnvironmentId]).toEqual([
      `${kit.emulator.url}/_app/calc/Production`,
      true,
      'string',
    ]);
    kit.emulator.variants.set({
      'mendix.production-string': true,
      'mendix.environment-id': false,
      'mendix.local-urls': false,
    });
    const plain = (await kit.calc('GET', 'Production')).json;
    expect(plain).toMatchObject({ Url: 'https://calc.mendixcloud.com', Production: 'true' });
    expect(plain).not.toHaveProperty('EnvironmentId');
  });

  test('app-url', async () => {
    set('mendix.app-url', false);
    expect((await kit.call('GET', '/api/1/apps/calc')).json).not.toHaveProperty('Url');
  });

  test('mode-case-sensitive', async () => {
    set('mendix.mode-case-sensitive', true);
    expect((await kit.calc('GET', 'acceptance')).status).toBe(404);
    expect((await kit.calc('GET', 'Acceptance')).status).toBe(200);
  });

  test('rate-limit with and without Retry-After', async () => {
    set('mendix.rate-limit', 2);
    const calls = () => Promise.all(Array.from({ length: 6 }, () => kit.call('GET', '/api/1/apps')));
    // A second may begin in between, so that up to four pass.
    const limited = (await calls()).filter(({ status }) => status === 429);
    expect(limited.length).toBeGreaterThanOrEqual(2);
    expect(limited[0]?.headers.get('retry-after')).toBe('1');
    set('mendix.retry-after', 0);
    expect((await calls()).find(({ status }) => status === 429)?.headers.get('retry-after')).toBeNull();
  });

  test('lenient-json', async () => {
    const tag = () => kit.calc('POST', 'Test/tags', "{ 'Tag': 'europe', }");
    expect((await tag()).json).toEqual({ Tag: 'europe' });
    set('mendix.lenient-json', false);
    expect((await tag()).json.errorCode).toBe('INVALID_PARAMETERS');
  });

  test('package-size', async () => {
    const size = async () => (await kit.calc('GET', 'Test/package')).json.Size;
    const bytes = await size();
    set('mendix.package-size', 'megabytes');
    expect(await size()).toBe(bytes / 1024 / 1024);
  });

  test('storage-fails', async () => {
    set('mendix.storage-fails', true);
    const answer = await kit.call('POST', '/api/1/apps/calc/packages/upload', form(packageFile({})));
    expect([answer.status, answer.json.errorCode]).toEqual([500, 'UPLOAD_COPY_FAILED']);
  });

  test('backups-not-found', async () => {
    set('mendix.backups-not-found', 400);
    const id = '11111111-2222-4333-8444-555555555555';
    const answer = await kit.backups('GET', '7c0b5c58-2a36-4f0c-8a0e-6d9c3f7b2e03', `snapshots/${id}`);
    expect([answer.status, answer.json.errorCode]).toEqual([400, 'NOT_FOUND']);
  });

  test('v1-create-completed', async () => {
    set('mendix.v1-create-completed', false);
    expect((await kit.calc('POST', 'Test/snapshots')).json.State).toBe('Queued');
  });
});

describe('what real clients send', () => {
  test('JSON by name with an empty body', async () => {
    const headers = { ...richard, 'Content-Type': 'application/json' };
    expect((await kit.stop('Test', headers)).status).toBe(200);
  });

  test('no Content-Type, and trailing slashes', async () => {
    expect((await kit.calc('POST', 'Acceptance/start/', '{"AutoSyncDb": true}')).json).toHaveProperty('JobId');
    expect((await kit.calc('GET', 'Acceptance/settings//')).status).toBe(200);
  });

  test('Revision as a number or a text', async () => {
    for (const Revision of [12, '13']) {
      const answer = await kit.call('POST', '/api/1/apps/calc/packages/', {
        Branch: 'trunk',
        Revision,
        Version: '1.0.0',
      });
      expect(answer.status).toBe(200);
    }
  });
});
