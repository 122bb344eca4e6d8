import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Failure } from '../../src/base/failure.ts';
import { agentFor } from '../../src/http/agent.ts';
import { JsonClient } from '../../src/http/client.ts';
import { closedPort, json, type LocalServer, localServer } from '../support/local-server.ts';
import { proxyTo } from '../support/proxy.ts';
import { runCode } from '../support/run-code.ts';

const names = ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY', 'no_proxy', 'NO_PROXY'];
const before = new Map(names.map((name) => [name, process.env[name]]));
const open: { close(): Promise<void> }[] = [];
let server: LocalServer;

beforeEach(async () => {
  for (const name of names) delete process.env[name];
  server = await localServer(json({ ok: true }));
  open.push(server);
});

afterEach(async () => {
  for (const [name, value] of before) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  await Promise.all(open.splice(0).map((one) => one.close()));
});

/** A name that only the proxy can find. */
const hidden = new URL('http://service.invalid:8080');
const once = { totalMs: 0, baseMs: 1, capMs: 1 };
const minutes = { totalMs: 180_000, baseMs: 1, capMs: 1 };
const client = (baseUrl = hidden, retry = once) => new JsonClient({ baseUrl, headers: {}, retry });
const failure = (work: Promise<unknown>) => work.then(() => undefined).catch((error: unknown) => error as Failure);

async function proxy(...args: Parameters<typeof proxyTo>) {
  const started = await proxyTo(...args);
  open.push(started);
  return started;
}

describe('a proxy', () => {
  test.each(['http_proxy', 'HTTP_PROXY'])('named by %s carries reads and writes', async (name) => {
    const { url, targets } = await proxy(server.port);
    process.env[name] = url;
    const service = client();
    expect((await service.send({ method: 'GET', path: '/a' })).json).toEqual({ ok: true });
    expect((await service.send({ method: 'POST', path: '/b', body: {} })).json).toEqual({ ok: true });
    expect(targets).toEqual(['service.invalid:8080', 'service.invalid:8080']);
    expect(server.seen.map((request) => request.url)).toEqual(['/a', '/b']);
  });

  test('gets its own credentials, and the service does not', async () => {
    const { url, authorizations } = await proxy(server.port);
    process.env['http_proxy'] = url.replace('//', '//me:p%40ss@');
    await client().send({ method: 'GET', path: '/a' });
    expect(authorizations).toEqual([`Basic ${Buffer.from('me:p@ss').toString('base64')}`]);
    expect(JSON.stringify(server.seen)).not.toContain('roxy-');
  });

  test.each(['no_proxy', 'NO_PROXY'])('is passed by for the hosts in %s', async (name) => {
    const { url, targets } = await proxy(server.port);
    process.env['http_proxy'] = url;
    process.env[name] = 'other.example, .invalid';
    expect(await failure(client().send({ method: 'GET', path: '/a' }))).toMatchObject({
      kind: 'network',
      outcomeUnknown: false,
    });
    expect(targets).toEqual([]);
  });

  test('is passed by for this machine', async () => {
    const { url, targets } = await proxy(server.port);
    process.env['http_proxy'] = url;
    await client(server.url).send({ method: 'GET', path: '/a' });
    expect(targets).toEqual([]);
  });

  test.each([
    [407, 'user and password'],
    [403, 'no_proxy'],
  ])(
    'that refuses the tunnel with %i is named and not asked again; a write was then certainly not sent',
    async (status, remedy) => {
      const { url, targets } = await proxy(server.port, status);
      process.env['http_proxy'] = url;
      for (const method of ['GET', 'POST'] as const) {
        const error = await failure(client(hidden, minutes).send({ method, path: '/a' }));
        expect(error).toMatchObject({
          kind: 'network',
          code: 'PROXY_REFUSED',
          outcomeUnknown: false,
          transient: false,
          message: `${method} service.invalid:8080/a: the proxy refused the connection (HTTP ${status}).`,
          remedy: expect.stringContaining(remedy),
        });
      }
      expect(targets).toHaveLength(2);
    },
  );

  test('that is in trouble itself is asked again', async () => {
    const { url, targets } = await proxy(server.port, 502);
    process.env['http_proxy'] = url;
    const error = await failure(
      client(hidden, { totalMs: 2_000, baseMs: 500, capMs: 500 }).send({ method: 'POST', path: '/a' }),
    );
    expect(error).toMatchObject({ code: 'PROXY_REFUSED', transient: true, outcomeUnknown: false });
    expect(targets.length).toBeGreaterThan(1);
  });

  test('that is not there is no answer of the service', async () => {
    process.env['http_proxy'] = `http://127.0.0.1:${await closedPort()}`;
    expect(await failure(client().send({ method: 'POST', path: '/a' }))).toMatchObject({
      outcomeUnknown: false,
      kind: 'network',
      code: 'PROXY_UNREACHABLE',
      transient: true,
      message: expect.stringMatching(/no connection to the proxy \(connect ECONNREFUSED/),
    });
  });

  test('may have an IPv6 address', async () => {
    process.env['http_proxy'] = `http://[::1]:${await closedPort()}`;
    const error = await failure(client().send({ method: 'GET', path: '/a' }));
    expect(error).toMatchObject({ code: 'PROXY_UNREACHABLE' });
    // With its brackets it would be looked up as a name.
    expect(error?.message).not.toContain('ENOTFOUND');
    expect((await agentFor(hidden)) as object).toMatchObject({ proxyOptions: { host: '::1' } });
  });

  test('that never answers holds neither the call nor the process', async () => {
    const { url } = await proxy(server.port, 'hang');
    const ran = await runCode(
      `const { JsonClient } = await import(src + 'http/client.ts');
      const client = new JsonClient({ baseUrl: new URL('${hidden}'), headers: {}, requestTimeoutMs: 50, retry: { totalMs: 0 } });
      for (const method of ['GET', 'POST']) await client.send({ method, path: '/' }).catch((error) => console.log(error.code));`,
      { http_proxy: url },
    );
    expect(ran).toMatchObject({ code: 0, stdout: 'REQUEST_TIMEOUT\nREQUEST_TIMEOUT\n' });
    expect(ran.ms).toBeLessThan(5_000);
  });
});
