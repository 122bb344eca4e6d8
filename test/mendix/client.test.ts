import { describe, expect, test } from '@jest/globals';
import { path } from '../../src/http/url.ts';
import { listApps } from '../../src/mendix/apps.ts';
import { getEnvironment } from '../../src/mendix/environments.ts';
import { stopEnvironment } from '../../src/mendix/start-stop.ts';
import { acceptance, at, environment, failureOf, key, refusal, Service } from './service.ts';

const stop = `POST ${at}/stop`;

describe('a read', () => {
  test('carries the credentials and gives the parsed answer', async () => {
    const service = (await Service.start()).on('GET /api/1/apps', {
      json: [{ AppId: 'calc', Name: 'Calculation App' }],
    });
    expect(await listApps(service.connect())).toEqual([
      { appId: 'calc', name: 'Calculation App', projectId: undefined, url: undefined },
    ]);
    expect(service.seen[0]?.headers).toMatchObject({
      'mendix-username': 'richard.ford51@example.com',
      'mendix-apikey': key,
    });
  });

  test('is tried again after 500 without a code, 503 and a dropped connection', async () => {
    const service = (await Service.start()).on(
      'GET /api/1/apps',
      { status: 500, text: 'oops' },
      { status: 503 },
      { drop: true },
      refusal(500, 'WHATEVER_NOBODY_DOCUMENTED'),
      { json: [] },
    );
    expect(await listApps(service.connect())).toEqual([]);
    expect(service.seen).toHaveLength(5);
  });

  test('is not tried again after a 500 with a documented code', async () => {
    const service = (await Service.start()).on('GET /api/1/apps', refusal(500, 'SNAPSHOT_LISTING_FAILED'));
    expect(await failureOf(listApps(service.connect()))).toMatchObject({
      code: 'SNAPSHOT_LISTING_FAILED',
      status: 500,
    });
    expect(service.seen).toHaveLength(1);
  });

  test('waits as long as 429 asks for', async () => {
    const service = (await Service.start()).on(
      'GET /api/1/apps',
      { status: 429, headers: { 'retry-after': '7' } },
      { json: [] },
    );
    await listApps(service.connect());
    expect(service.clock.slept[0]).toBeGreaterThanOrEqual(7_000);
  });

  test('asks three times for JSON and then says what it got', async () => {
    const service = (await Service.start()).on('GET /api/1/apps', { text: '<html>maintenance</html>' });
    const failure = await failureOf(listApps(service.connect()));
    expect(failure).toMatchObject({
      code: 'UNEXPECTED_ANSWER',
      kind: 'remote-failed',
      transient: true,
      outcomeUnknown: false,
    });
    expect(service.seen).toHaveLength(3);
  });

  test.each([
    [[{ Name: 'no id' }], 'the app has no AppId'],
    [{ AppId: 'calc' }, 'the list of apps is an object instead of a list'],
    [[{ AppId: 'calc', Url: ['https://a'] }], 'Url of the app is a list instead of a string'],
  ])('names the field that is wrong in %j', async (json, problem) => {
    const service = (await Service.start()).on('GET /api/1/apps', { json });
    expect((await failureOf(listApps(service.connect()))).message).toContain(problem);
  });

  test('is not redirected with its credentials', async () => {
    const service = (await Service.start()).on('GET /api/1/apps', {
      status: 302,
      headers: { location: 'https://elsewhere.example/' },
    });
    expect(await failureOf(listApps(service.connect()))).toMatchObject({ code: 'REDIRECTED', kind: 'config' });
  });

  test.each([401, 403])('with a wrong key fails as auth (%i without a code)', async (status) => {
    const service = (await Service.start()).on('GET /api/1/apps', { status, text: 'Denied' });
    const failure = await failureOf(listApps(service.connect()));
    expect(failure).toMatchObject({ code: `HTTP_${status}`, kind: 'auth', status });
    expect(failure.remedy).toContain('api-key');
    expect(service.seen).toHaveLength(1);
  });

  test('says what was being done, what the service said and the request id, in one safe line', async () => {
    const service = (await Service.start()).on(`GET ${at}`, {
      ...refusal(
        404,
        'ENVIRONMENT_NOT_FOUND',
        `Not\r\n::error::found ${key} https://x.example/a?sig=SECRET ${'x'.repeat(999)}`,
      ),
      headers: { 'x-request-id': 'r-1' },
    });
    const failure = await failureOf(getEnvironment(service.connect(), acceptance));
    expect(failure).toMatchObject({ code: 'ENVIRONMENT_NOT_FOUND', kind: 'not-found', status: 404, requestId: 'r-1' });
    expect(failure.message).toMatch(
      /^Could not read the environment calc \/ Acceptance: .*"Not ::error::found \*\*\* https:\/\/x\.example\/a\?… x+… \(HTTP 404, GET 127\.0\.0\.1:\d+\/api\/1\/apps\/calc\/environments\/Acceptance\)\.$/,
    );
    expect(failure.message.length).toBeLessThan(500);
  });

  test('of a host that cannot be reached says so', async () => {
    const service = await Service.start();
    const connection = service.connect({ apiUrl: 'http://127.0.0.1:1' });
    const failure = await failureOf(listApps(connection));
    expect(failure).toMatchObject({ code: 'ECONNREFUSED', kind: 'network' });
    expect(failure.message).toContain('Could not list the apps of the user');
  });
});

describe('what the service says', () => {
  test.each([400, 404, 500])('UNAUTHORIZED is about the credentials with status %i, too', async (status) => {
    const service = (await Service.start()).on(`GET ${at}`, refusal(status, 'UNAUTHORIZED'));
    const failure = await failureOf(getEnvironment(service.connect(), acceptance));
    expect(failure).toMatchObject({ code: 'UNAUTHORIZED', kind: 'auth' });
    expect(failure.remedy).toContain('not the password');
  });

  test('is kept where a 500 has words but no code', async () => {
    const service = (await Service.start()).on(stop, { status: 500, json: { errorMessage: 'The cluster is moving.' } });
    service.on(`GET ${at}`, environment({ Status: 'Running' }));
    const failure = await failureOf(stopEnvironment(service.connect(), acceptance));
    expect(failure.message).toContain('"The cluster is moving." (HTTP 500');
  });
});

describe('a write', () => {
  test.each([
    ['an empty answer', {}],
    ['204', { status: 204 }],
    ['plain text', { text: 'Stopped.' }],
    ['JSON', { json: { anything: 1 } }],
  ])('succeeds with %s', async (_, reply) => {
    const service = (await Service.start()).on(stop, reply);
    await stopEnvironment(service.connect(), acceptance);
    expect(service.calls).toEqual([stop]);
  });

  test('fails with status 200 and an errorCode', async () => {
    const service = (await Service.start()).on(stop, refusal(200, 'STOP_FAILED'));
    expect(await failureOf(stopEnvironment(service.connect(), acceptance))).toMatchObject({
      code: 'STOP_FAILED',
      kind: 'remote-failed',
      outcomeUnknown: false,
    });
    expect(service.calls).toEqual([stop]);
  });

  test.each([
    ['502', { status: 502, text: '<html>Bad gateway</html>' }],
    ['a dropped connection', { drop: true as const }],
    ['a web page with status 200', { text: '<!doctype html>Sign in' }],
  ])('is decided by the state after %s', async (_, reply) => {
    const service = (await Service.start()).on(stop, reply).on(`GET ${at}`, environment({ Status: 'Stopped' }));
    await stopEnvironment(service.connect(), acceptance);
    expect(service.calls).toEqual([stop, `GET ${at}`]);
  });

  test('is tried again after 429, which cannot have carried it out', async () => {
    const service = (await Service.start()).on(stop, { status: 429 }, {});
    await stopEnvironment(service.connect(), acceptance);
    expect(service.calls).toEqual([stop, stop]);
  });

  test('stays unknown when the state cannot be read either', async () => {
    const service = (await Service.start()).on(stop, { drop: true }).on(`GET ${at}`, refusal(403, 'NO_ACCESS'));
    const failure = await failureOf(stopEnvironment(service.connect(), acceptance));
    expect(failure).toMatchObject({ outcomeUnknown: true, kind: 'network' });
    expect(failure.message).toContain('NO_ACCESS');
    expect(service.count(stop)).toBe(1);
  });

  test('that is cancelled is neither repeated nor looked for', async () => {
    const service = (await Service.start()).on(stop, { hang: true });
    const abort = new AbortController();
    const stopping = failureOf(stopEnvironment(service.connect({ signal: abort.signal }), acceptance));
    setTimeout(() => abort.abort(), 20);
    expect((await stopping).kind).toBe('cancelled');
    expect(service.calls).toEqual([stop]);
  });
});

describe('a path', () => {
  test('has every part percent-encoded', () => {
    expect(path`/api/1/apps/${'c/a?l#c'}/environments/${'Load test'}/stop`).toBe(
      '/api/1/apps/c%2Fa%3Fl%23c/environments/Load%20test/stop',
    );
  });

  test.each(['', ' ', '.', '..'])('refuses the part %j', (part) => {
    expect(() => path`/api/1/apps/${part}`).toThrow(expect.objectContaining({ kind: 'config' }));
  });
});
