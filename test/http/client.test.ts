import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterEach, describe, expect, test } from '@jest/globals';
import { realClock } from '../../src/base/clock.ts';
import { Failure } from '../../src/base/failure.ts';
import { type ClientSettings, JsonClient, type Method } from '../../src/http/client.ts';
import type { HttpEvent } from '../../src/http/events.ts';
import { VirtualClock } from '../support/clock.ts';
import {
  closedPort,
  drop,
  hang,
  json,
  type LocalServer,
  localServer,
  type Reply,
  status,
} from '../support/local-server.ts';

const open: LocalServer[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

/** A server, a client of it, and everything that the client reported. */
async function service(replies: readonly Reply[], settings: Partial<ClientSettings> = {}) {
  const server = await localServer(...replies);
  open.push(server);
  const events: HttpEvent[] = [];
  const clock = new VirtualClock();
  const client = new JsonClient({
    baseUrl: server.url,
    headers: { 'Mendix-ApiKey': 'secret-key' },
    clock,
    onEvent: (event) => events.push(event),
    ...settings,
  });
  return { server, events, clock, client, seen: server.seen };
}

async function failureOf(work: Promise<unknown>): Promise<Failure> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Failure)) throw new Error(`No failure, but ${String(error)}`);
  return error;
}

const get = { method: 'GET', path: '/x' } as const;
const post = { method: 'POST', path: '/x', body: { a: 1 } } as const;

describe('an answer', () => {
  test('is given whatever its status, with its JSON, its headers and the request id', async () => {
    const { client } = await service([json({ errorCode: 'NO' }, 404, { 'X-Request-Id': 'r-1' })]);
    const answer = await client.send({ ...get, query: { q: 'a b', none: undefined, n: 2 } });
    expect(answer).toMatchObject({ status: 404, json: { errorCode: 'NO' }, requestId: 'r-1' });
    expect(answer.headers['content-type']).toBe('application/json');
    expect(answer.target).toMatch(/^GET 127\.0\.0\.1:\d+\/x$/);
  });

  test.each([
    [{ 'X-Amzn-RequestId': 'a', 'X-Vcap-Request-Id': 'v', 'X-Request-Id': 'x' }, 'x'],
    [{ 'X-Amzn-RequestId': 'a', 'X-Vcap-Request-Id': 'v' }, 'v'],
    [{ 'X-Amzn-RequestId': 'a' }, 'a'],
    [{}, undefined],
  ])('with the headers %j tells the request id %s', async (headers, requestId) => {
    const { client } = await service([json({}, 200, headers as Record<string, string>)]);
    expect((await client.send(get)).requestId).toBe(requestId);
  });

  test.each([
    ['empty', '', undefined],
    ['no JSON', '<html>maintenance</html>', undefined],
    ['JSON behind a byte order mark', '\ufeff{"a":1}', { a: 1 }],
  ])('whose body is %s', async (_what, body, expected) => {
    const { client } = await service([(_, response) => response.end(body)]);
    const answer = await client.send(get);
    expect(answer.json).toEqual(expected);
    expect(answer.text).toBe(body);
  });

  test('that redirects is handed on and never followed', async () => {
    const other = await service([json('stolen')]);
    const { client, seen } = await service([status(302, { location: other.server.url.href })]);
    expect((await client.send(get)).status).toBe(302);
    expect(seen).toHaveLength(1);
    expect(other.seen).toHaveLength(0);
  });

  test('larger than the limit is a failure that is not tried again', async () => {
    const { client, seen } = await service([(_, response) => response.end('x'.repeat(5_000))], { maxBodyBytes: 1_000 });
    expect(await failureOf(client.send(get))).toMatchObject({ code: 'ANSWER_TOO_LARGE', outcomeUnknown: false });
    expect(await failureOf(client.send(post))).toMatchObject({ code: 'ANSWER_TOO_LARGE', outcomeUnknown: true });
    expect(seen).toHaveLength(2);
  });
});

describe('a request', () => {
  test('carries the credentials, the body as JSON and its exact length', async () => {
    const { client, seen } = await service([json({})]);
    await client.send({ ...post, body: { name: 'é' } });
    expect(seen[0]?.headers).toMatchObject({
      'mendix-apikey': 'secret-key',
      'content-type': 'application/json',
      'content-length': '13',
    });
    expect(seen[0]?.body).toBe('{"name":"é"}');
  });

  test('goes below the path of the base URL', async () => {
    const server = await localServer(json({}));
    open.push(server);
    for (const base of ['/api/3', '/api/3/', '/api/3?']) {
      await new JsonClient({ baseUrl: new URL(base, server.url), headers: {} }).send({
        method: 'GET',
        path: '/stacks',
      });
    }
    expect(server.seen.map(({ url }) => url)).toEqual(['/api/3/stacks', '/api/3/stacks', '/api/3/stacks']);
  });

  test.each(['@evil.example/x', '.evil.example/x', ':1/x', 'x', '/a/../b', '/a/%2E%2e/b', '/..', '/a\\..\\b', '/./a'])(
    'to %p is refused before anything is sent',
    async (path) => {
      const { client, seen, events } = await service([json({})]);
      const failure = await failureOf(client.send({ method: 'GET', path }));
      expect(failure).toMatchObject({ code: 'INVALID_PATH', kind: 'config', transient: false });
      expect(seen).toHaveLength(0);
      expect(events).toHaveLength(0);
    },
  );

  test('never leaves the origin, whatever its path looks like', async () => {
    const { client, seen } = await service([json({})]);
    for (const path of ['//evil.example/x', '/https://evil.example', '/a?u=../..'])
      await client.send({ method: 'GET', path });
    expect(seen.map(({ url }) => url)).toEqual(['//evil.example/x', '/https://evil.example', '/a?u=../..']);
  });

  test('with a credential that no header can hold fails at once and says so without it', async () => {
    const { client, events } = await service([json({})], { headers: { 'Mendix-ApiKey': 'abc\ndef' } });
    const failure = await failureOf(client.send(post));
    expect(failure).toMatchObject({
      kind: 'config',
      code: 'ERR_INVALID_CHAR',
      outcomeUnknown: false,
      transient: false,
    });
    expect(failure.message).not.toContain('abc');
    expect(events.filter(({ type }) => type === 'retry')).toHaveLength(0);
  });

  test('shows up in events and messages without its query', async () => {
    const { client, events } = await service([hang], {
      requestTimeoutMs: 20,
      retry: { totalMs: 0, baseMs: 1, capMs: 1 },
    });
    const failure = await failureOf(client.send({ method: 'GET', path: '/x?signature=abc', query: { token: 'def' } }));
    expect(failure.message).not.toMatch(/abc|def/);
    expect(JSON.stringify(events)).not.toMatch(/abc|def/);
  });
});

describe('a read', () => {
  test.each([408, 425, 429, 500, 502, 503, 504])('is tried again after %i', async (code) => {
    const { client, seen, events, clock } = await service([status(code), status(code), json({ ok: true })]);
    expect((await client.send(get)).json).toEqual({ ok: true });
    expect(seen).toHaveLength(3);
    expect(clock.slept).toEqual([250, 500]);
    expect(events.map((event) => (event.type === 'retry' ? event.reason : event.type))).toEqual([
      'request',
      `HTTP ${code}`,
      'request',
      `HTTP ${code}`,
      'request',
    ]);
  });

  test.each([400, 401, 403, 404, 409, 501])('is not tried again after %i', async (code) => {
    const { client, seen } = await service([status(code)]);
    expect((await client.send(get)).status).toBe(code);
    expect(seen).toHaveLength(1);
  });

  test('is not tried again after 429 by a client whose service has a policy of its own for it, nor is a write', async () => {
    const { client, seen } = await service([status(429)], { isTransient: () => false });
    for (const call of [get, post]) expect((await client.send(call)).status).toBe(429);
    expect(seen).toHaveLength(2);
  });

  test('asks the service whether a 500 is final', async () => {
    const { client, seen } = await service([json({ errorCode: 'FINAL' }, 500)], { isTransient: () => false });
    expect((await client.send(get)).status).toBe(500);
    expect(seen).toHaveLength(1);
  });

  test('is tried again when the connection is dropped, before or within the answer', async () => {
    const cut: Reply = (_, response, socket) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"a":');
      setTimeout(() => socket.destroy(), 2);
    };
    const { client, seen } = await service([drop, cut, json({ ok: true })]);
    expect((await client.send(get)).json).toEqual({ ok: true });
    expect(seen).toHaveLength(3);
  });

  test('does not take a body that is cut short for an answer', async () => {
    const cut: Reply = (_, response, socket) => {
      response.writeHead(200, { 'content-length': '9' });
      response.write('{}');
      setTimeout(() => socket.destroy(), 2);
    };
    const { client } = await service([cut]);
    expect(await failureOf(client.send({ ...get, retry: { totalMs: 0 } }))).toMatchObject({
      kind: 'network',
      code: 'ECONNRESET',
      transient: true,
      outcomeUnknown: false,
    });
  });

  test('survives a kept connection that the service has closed meanwhile', async () => {
    let last: (() => void) | undefined;
    const { client, seen } = await service([
      (_, response, socket) => {
        last = () => socket.destroy();
        response.end('{}');
      },
      json({ ok: true }),
    ]);
    await client.send(get);
    last?.();
    expect((await client.send(get)).json).toEqual({ ok: true });
    expect(seen.at(-1)?.connection).toBe(2);
  });

  test('uses one connection for many calls', async () => {
    const { client, seen } = await service([json({})]);
    for (let call = 0; call < 5; call++) await client.send(get);
    expect(new Set(seen.map(({ connection }) => connection)).size).toBe(1);
  });

  test('waits as long as Retry-After asks, in seconds or as a date by the clock of the service', async () => {
    const dated = { date: 'Sat, 21 Nov 2020 12:00:00 GMT', 'retry-after': 'Sat, 21 Nov 2020 12:00:09 GMT' };
    const { client, clock } = await service([status(503, { 'retry-after': '7' }), status(429, dated), json({})]);
    await client.send(get);
    expect(clock.slept).toEqual([7_025, 9_050]);
  });

  test('fails at once when Retry-After is later than the deadline', async () => {
    const { client, seen, clock } = await service([status(429, { 'retry-after': '3600' })]);
    expect((await client.send(get)).status).toBe(429);
    expect(seen).toHaveLength(1);
    expect(clock.slept).toEqual([]);
  });

  test('has one deadline for all its tries', async () => {
    const { client, clock } = await service([status(503)], { retry: { totalMs: 10_000, baseMs: 1_000, capMs: 4_000 } });
    const start = clock.now();
    expect((await client.send(get)).status).toBe(503);
    expect(clock.now() - start).toBeLessThanOrEqual(10_000);
    expect(clock.slept).toEqual([500, 1_000, 2_000, 2_000, 2_000, 2_000]);
  });

  test('is tried once when no time is given for more', async () => {
    for (const totalMs of [0, Number.NaN]) {
      const { client, seen } = await service([status(503)]);
      await client.send({ ...get, retry: { totalMs } });
      expect(seen).toHaveLength(1);
    }
  });
});

describe('the limit of a try', () => {
  const slow: Reply = (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('[1');
  };
  test.each([
    ['a socket that hangs', hang],
    ['a body that never ends', slow],
  ])('ends %s, and the next try may work', async (_what, reply) => {
    const { client, events } = await service([reply, json({ ok: true })], { requestTimeoutMs: 1_000 });
    expect((await client.send(get)).json).toEqual({ ok: true });
    expect(events.map((event) => (event.type === 'request' ? event.outcome : event.type))).toEqual([
      'REQUEST_TIMEOUT',
      'retry',
      200,
    ]);
  });

  test.each(['GET', 'POST'] as const)('of a %s says how long it was', async (method) => {
    const { client } = await service([slow], { requestTimeoutMs: 25, retry: { totalMs: 0, baseMs: 1, capMs: 1 } });
    const failure = await failureOf(client.send({ method, path: '/x' }));
    expect(failure).toMatchObject({ code: 'REQUEST_TIMEOUT', kind: 'timeout', outcomeUnknown: method === 'POST' });
    expect(failure.message).toContain('no answer within 0.025 s');
  });

  test('is no longer than what is left of the deadline', async () => {
    const { client } = await service([hang], { retry: { totalMs: 30, baseMs: 1, capMs: 1 } });
    const failure = await failureOf(client.send(get));
    expect(failure.message).toMatch(/no answer within 0\.0\d+ s/);
  });

  test('that only the deadline cut short does not hide what the service said before', async () => {
    const retry = { totalMs: 1_000, baseMs: 1, capMs: 1 };
    const { client, seen } = await service([status(503), hang], { retry });
    expect(await client.send(get)).toMatchObject({ status: 503 });
    expect(seen).toHaveLength(2);
  });
});

describe('a write', () => {
  test.each([
    [408, 'POST'],
    [500, 'POST'],
    [502, 'PUT'],
    [503, 'POST'],
    [504, 'DELETE'],
  ] as [number, Method][])('is not repeated after %i', async (code, method) => {
    const { client, seen } = await service([status(code), json({})]);
    expect((await client.send({ method, path: '/x' })).status).toBe(code);
    expect(seen).toHaveLength(1);
  });

  test('is not repeated when the connection is dropped, and says that it may have been carried out', async () => {
    const { client, seen } = await service([drop, json({})]);
    expect(await failureOf(client.send(post))).toMatchObject({ kind: 'network', outcomeUnknown: true });
    expect(seen).toHaveLength(1);
  });

  test('is repeated after 429, which means that it was not carried out', async () => {
    const { client, seen, clock } = await service([status(429, { 'retry-after': '2' }), json({ ok: true })]);
    expect((await client.send(post)).json).toEqual({ ok: true });
    expect(seen.map(({ body }) => body)).toEqual(['{"a":1}', '{"a":1}']);
    expect(clock.slept[0]).toBeGreaterThanOrEqual(2_000);
  });

  test('is repeated as long as no connection can be made, and then was certainly not carried out', async () => {
    const baseUrl = new URL(`http://127.0.0.1:${await closedPort()}`);
    const { client, events } = await service([], { baseUrl, retry: { totalMs: 3_000, baseMs: 500, capMs: 500 } });
    const failure = await failureOf(client.send(post));
    expect(failure).toMatchObject({ code: 'ECONNREFUSED', kind: 'network', outcomeUnknown: false, transient: true });
    expect(events.filter(({ type }) => type === 'retry').length).toBeGreaterThan(5);
  });

  test('is repeated when the name of the service cannot be found', async () => {
    const baseUrl = new URL('http://no-such-host.invalid');
    const { client, events } = await service([], { baseUrl, retry: { totalMs: 600, baseMs: 500, capMs: 500 } });
    const failure = await failureOf(client.send(post));
    expect(failure.code).toMatch(/ENOTFOUND|EAI_AGAIN/);
    expect(failure.outcomeUnknown).toBe(false);
    expect(events.some(({ type }) => type === 'retry')).toBe(true);
  });

  test('always goes over a connection of its own', async () => {
    const { client, seen } = await service([json({})]);
    for (const call of [get, post, post, get]) await client.send(call);
    expect(seen.map(({ connection }) => connection)).toEqual([1, 2, 3, 1]);
  });
});

describe('the time of the step', () => {
  /** A client of which the step has so much time left, in virtual ms. */
  async function limited(ms: number, replies: readonly Reply[], settings: Partial<ClientSettings> = {}) {
    const clock = new VirtualClock();
    const end = clock.now() + ms;
    const made = await service(replies, { clock, leftMs: () => Math.max(0, end - clock.now()), ...settings });
    return { ...made, clock, lateBy: () => clock.now() - end };
  }

  test('ends a call that keeps failing exactly, after a last try, with what kept failing', async () => {
    const baseUrl = new URL(`http://127.0.0.1:${await closedPort()}`);
    const { client, lateBy, events } = await limited(10_300, [], { baseUrl });
    expect(await failureOf(client.send(get))).toMatchObject({ code: 'ECONNREFUSED', kind: 'network' });
    expect(lateBy()).toBe(0);
    expect(events.at(-1)).toMatchObject({ type: 'request', outcome: 'ECONNREFUSED' });
    expect(await failureOf(client.send(post))).toMatchObject({ code: 'ECONNREFUSED', outcomeUnknown: false });
    expect(lateBy()).toBe(0);
  });

  test('gives the answer that the service repeats until then', async () => {
    const { client, lateBy } = await limited(10_300, [status(503)]);
    expect((await client.send(get)).status).toBe(503);
    expect(lateBy()).toBe(0);
  });

  test('that ends before the service wants to be asked again ends the call at once', async () => {
    const { client, seen, lateBy } = await limited(10_000, [status(429, { 'retry-after': '11' })]);
    expect((await client.send(get)).status).toBe(429);
    expect(seen).toHaveLength(1);
    expect(lateBy()).toBe(-10_000);
  });

  test.each(['GET', 'POST'] as const)(
    'limits a %s without an answer, and says by its code that it did',
    async (method) => {
      const { client, seen } = await limited(0, [hang]);
      const started = performance.now();
      expect(await failureOf(client.send({ method, path: '/x' }))).toMatchObject({
        code: 'TIMEOUT',
        kind: 'timeout',
        outcomeUnknown: method === 'POST',
        message: expect.stringContaining('no answer within 1 s'),
      });
      expect(performance.now() - started).toBeGreaterThan(950);
      expect(seen).toHaveLength(1);
    },
  );

  test('leaves the answer of a write that is under way a second more', async () => {
    const { client } = await limited(0, [(_, response) => setTimeout(() => response.end('{"id":"7"}'), 50)]);
    expect((await client.send(post)).json).toEqual({ id: '7' });
  });
});

describe('an answer that is not HTTP', () => {
  test('is told as what it is, and tried again', async () => {
    const server = createServer(
      (socket) =>
        void socket
          .on('error', () => {})
          .resume()
          .end('SSH-2.0-OpenSSH_9.6\r\n'),
    );
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const baseUrl = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    const { client, events } = await service([], {
      baseUrl,
      // The virtual one cannot tell that such a request is over.
      clock: realClock,
      retry: { totalMs: 1_000, baseMs: 500, capMs: 500 },
    });
    const failure = await failureOf(client.send(get));
    expect(failure).toMatchObject({ code: expect.stringMatching(/^HPE_/), kind: 'network', transient: true });
    expect(failure.message).toContain('the answer is not HTTP');
    expect(events.some(({ type }) => type === 'retry')).toBe(true);
    await new Promise((done) => server.close(done));
  });
});

const ipv6 = Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => address === '::1'));
(ipv6 ? test : test.skip)('an address may be an IPv6 literal', async () => {
  const server = createHttpServer((_, response) => void response.end('{"ok":true}'));
  await new Promise<void>((done) => server.listen(0, '::1', done));
  const baseUrl = new URL(`http://[::1]:${(server.address() as AddressInfo).port}`);
  const { client } = await service([], { baseUrl });
  for (const call of [get, post]) expect((await client.send(call)).json).toEqual({ ok: true });
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

describe('a cancelled call', () => {
  const reason = new Failure('The step was cancelled (SIGTERM).', { code: 'CANCELLED', kind: 'cancelled' });

  test('does not begin', async () => {
    const { client, seen, events } = await service([json({})], { signal: AbortSignal.abort(reason) });
    expect(await failureOf(client.send(post))).toBe(reason);
    expect(seen).toHaveLength(0);
    expect(events).toHaveLength(0);
  });

  test.each(['client', 'call'])('ends a read at once, by the signal of the %s', async (whose) => {
    const stop = new AbortController();
    const { client } = await service([() => stop.abort(reason)], whose === 'client' ? { signal: stop.signal } : {});
    const started = performance.now();
    expect(await failureOf(client.send(whose === 'call' ? { ...get, signal: stop.signal } : get))).toBe(reason);
    expect(performance.now() - started).toBeLessThan(500);
  });

  test('ends a pause at once', async () => {
    const stop = new AbortController();
    const forever = { now: () => 0, random: () => 0, sleep: (_: number, signal?: AbortSignal) => aborted(signal) };
    const { client } = await service([status(503)], {
      signal: stop.signal,
      clock: forever,
      onEvent: (event) => event.type === 'retry' && setTimeout(() => stop.abort(reason), 1),
    });
    expect(await failureOf(client.send(get))).toMatchObject({
      code: 'CANCELLED',
      message: reason.message,
      // What had kept the call from its end until then.
      cause: { code: 'HTTP_503', status: 503, message: expect.stringMatching(/^GET .*\/x answered 503\.$/) },
    });
  });

  test('lets a write under way bring its answer', async () => {
    const stop = new AbortController();
    const { client } = await service(
      [
        (_, response) => {
          stop.abort(reason);
          setTimeout(() => response.end('{"id":"7"}'), 20);
        },
      ],
      { signal: stop.signal },
    );
    expect((await client.send(post)).json).toEqual({ id: '7' });
  });

  test('says of a write whose answer does not come that it may have been carried out', async () => {
    const stop = new AbortController();
    const { client } = await service(
      [
        (_, __, socket) => {
          stop.abort(reason);
          setTimeout(() => socket.destroy(), 5);
        },
      ],
      { signal: stop.signal },
    );
    const failure = await failureOf(client.send(post));
    expect(failure).toMatchObject({ code: 'CANCELLED', kind: 'cancelled', outcomeUnknown: true });
    expect(failure.message).toContain('may have been carried out');
  });

  test('leaves nothing at the signal, after thousands of calls', async () => {
    const { signal } = new AbortController();
    let listeners = 0;
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    signal.addEventListener = (...args: Parameters<typeof add>) => {
      listeners += 1;
      add(...args);
    };
    signal.removeEventListener = (...args: Parameters<typeof remove>) => {
      listeners -= 1;
      remove(...args);
    };
    const { client } = await service([status(503), json({})], { signal });
    for (let call = 0; call < 200; call++) await client.send(call % 10 === 0 ? post : get);
    expect(listeners).toBe(0);
  });
});

function aborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
}
