import { once } from 'node:events';
import { get, request as httpRequest, type IncomingMessage } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { standingClock } from '../../../src/emulator/core/clock.ts';
import type { Platform, PlatformFactory } from '../../../src/emulator/core/platform.ts';
import { type Emulator, startEmulator } from '../../../src/emulator/core/server.ts';

/** A small platform: counts what reaches it. */
const counting: PlatformFactory = (section, context, saved): Platform => {
  let { handled } = (saved ?? { handled: 0 }) as { handled: number };
  return {
    name: 'mendix',
    variants: {
      'mendix.loud': { default: false, about: 'answers in capitals' },
      'mendix.size': { default: 1, most: 10, about: 'how many' },
      'mendix.spelling': { default: 'plain', choices: ['plain', 'fancy'], about: 'how' },
    },
    owns: (request) => request.path.startsWith('/things'),
    handle: async (request) => {
      handled += 1;
      const text = await request.readText();
      if (request.path === '/things/empty') return { status: 204 };
      if (request.path === '/things/blank') return { status: 200 };
      if (request.path === '/things/bytes') {
        const whole = Buffer.from('0123456789');
        const read = (start: number, end: number) => [whole.subarray(start, end)];
        return { status: 200, headers: { etag: '"1"' }, bytes: { length: 10, type: 'text/x', ranges: true, read } };
      }
      return {
        status: 200,
        json: { handled, text, loud: context.variant('mendix.loud'), section, id: context.uuid() },
      };
    },
    state: () => ({ handled }),
    save: () => ({ handled }),
  };
};

let emulator: Emulator;
beforeEach(async () => {
  emulator = await startEmulator({ platforms: { mendix: counting }, clock: standingClock(0) });
});
afterEach(() => emulator.close());

const read = (path: string, init?: RequestInit): Promise<Response> => fetch(`${emulator.url}${path}`, init);
const control = (method: string, path: string, body?: unknown): Promise<Response> =>
  read(`/_emulator${path}`, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });

describe('answers', () => {
  test('JSON is labelled so; an empty answer is labelled, but not as JSON', async () => {
    const full = await read('/things');
    expect(full.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(await full.json()).toMatchObject({ handled: 1 });
    for (const [path, status] of [
      ['/things/empty', 204],
      ['/things/blank', 200],
    ] as const) {
      const empty = await read(path);
      expect(empty.status).toBe(status);
      expect(empty.headers.get('content-type')).toBe('text/plain; charset=utf-8');
      expect(await empty.text()).toBe('');
    }
  });

  test.each([
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=-3', 206, '789', 'bytes 7-9/10'],
    ['bytes=8-99', 206, '89', 'bytes 8-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['lines=1-2', 200, '0123456789', null],
  ])('range %s', async (range, status, text, contentRange) => {
    const answer = await read('/things/bytes', { headers: { range } });
    expect(answer.status).toBe(status);
    expect(await answer.text()).toBe(text);
    expect(answer.headers.get('content-range')).toBe(contentRange);
  });

  test('a range of another version gives the whole', async () => {
    const answer = await read('/things/bytes', { headers: { range: 'bytes=2-4', 'if-range': '"0"' } });
    expect(answer.status).toBe(200);
  });

  test('tells emulated time, as a service with a clock of its own would', async () => {
    const before = emulator.clock.now();
    emulator.clock.advance(86_400_000);
    const told = Date.parse((await read('/things')).headers.get('date') ?? '');
    expect(told - before).toBeGreaterThanOrEqual(86_399_000);
    expect(told).toBeLessThanOrEqual(emulator.clock.now());
  });

  test('localhost reaches it as another origin', async () => {
    const answer = await fetch(`http://localhost:${emulator.port}/things`);
    expect(answer.status).toBe(200);
  });

  test('a path of no platform is unknown; the root says what this is', async () => {
    expect((await read('/nothing')).status).toBe(404);
    expect(await (await read('/')).text()).toContain('Platforms: mendix');
  });

  test('ids repeat from one start to the next, and after a reset', async () => {
    const first = (await (await read('/things')).json()) as { id: string };
    expect((await control('POST', '/reset')).status).toBe(204);
    const second = (await (await read('/things')).json()) as { id: string };
    expect(second.id).toBe(first.id);
    expect(first.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});

describe('faults', () => {
  test('strike only what they match, after so many and so often', async () => {
    emulator.faults.add({ kind: 'status', status: 503, method: 'get', path: '/things/*', after: 1, times: 1 });
    const statuses: number[] = [];
    for (const path of ['/things', '/things/a/b', '/things/a', '/things/b', '/things/c'])
      statuses.push((await read(path)).status);
    expect(statuses).toEqual([200, 200, 200, 503, 200]);
  });

  test('** crosses segments; percent-encoded paths match as text', async () => {
    emulator.faults.add({ kind: 'status', status: 500, path: '/things/**/Feature A' });
    expect((await read('/things/x/y/Feature%20A')).status).toBe(500);
  });

  test('status carries headers and a body, and can come after the request was carried out', async () => {
    emulator.faults.add({
      kind: 'status',
      status: 429,
      headers: { 'Retry-After': '7' },
      json: { slow: 'down' },
      handled: true,
    });
    const answer = await read('/things');
    expect([answer.status, answer.headers.get('retry-after'), await answer.json()]).toEqual([
      429,
      '7',
      { slow: 'down' },
    ]);
    expect(emulator.state()['mendix']).toEqual({ handled: 1 });
  });

  test.each([
    ['drop-before', 0],
    ['drop-after', 1],
  ] as const)('%s ends the connection; carried out %i times', async (kind, handled) => {
    emulator.faults.add({ kind });
    await expect(read('/things', { method: 'POST', body: 'x' })).rejects.toThrow();
    expect(emulator.state()['mendix']).toEqual({ handled });
  });

  test('hang never answers', async () => {
    emulator.faults.add({ kind: 'hang' });
    await expect(read('/things', { signal: AbortSignal.timeout(30) })).rejects.toThrow();
    expect(emulator.state()['mendix']).toEqual({ handled: 0 });
  });

  test('not-json is HTML with status 200', async () => {
    emulator.faults.add({ kind: 'not-json' });
    const answer = await read('/things');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  });

  test('cut-body promises more than it sends', async () => {
    emulator.faults.add({ kind: 'cut-body', bytes: 4 });
    const message = await new Promise<IncomingMessage>((resolve) => get(`${emulator.url}/things/bytes`, resolve));
    const chunks: Buffer[] = [];
    message.on('data', (chunk: Buffer) => chunks.push(chunk));
    const [error] = (await once(message, 'error')) as [NodeJS.ErrnoException];
    expect(error.code).toBe('ECONNRESET');
    expect(message.headers['content-length']).toBe('10');
    expect(Buffer.concat(chunks).toString()).toBe('0123');
  });

  test('latency and slow-body only delay', async () => {
    emulator.faults.add({ kind: 'latency', ms: 15 }, { kind: 'slow-body', bytesPerSecond: 400 });
    const started = performance.now();
    expect(await (await read('/things/bytes')).text()).toBe('0123456789');
    expect(performance.now() - started).toBeGreaterThan(35);
  });

  test('redirect points to another origin', async () => {
    emulator.faults.add({ kind: 'redirect', location: '{fileOrigin}/elsewhere' });
    const answer = await read('/things', { redirect: 'manual' });
    expect(answer.headers.get('location')).toBe(`http://localhost:${emulator.port}/elsewhere`);
  });
});

describe('control API', () => {
  test('rules are added, counted and removed', async () => {
    const added = await control('POST', '/faults', [{ kind: 'status', status: 502, times: 1 }]);
    expect(added.status).toBe(201);
    expect((await read('/things')).status).toBe(502);
    expect(await (await control('GET', '/faults')).json()).toEqual([
      { rule: { kind: 'status', status: 502, times: 1 }, seen: 1, struck: 1 },
    ]);
    expect((await control('DELETE', '/faults')).status).toBe(204);
    expect(await (await control('GET', '/faults')).json()).toEqual([]);
  });

  test.each([
    ['/faults', 'POST', { kind: 'explode' }, 'faults[0].kind must be one of latency'],
    ['/faults', 'POST', { kind: 'latency' }, 'latency needs ms'],
    ['/faults', 'POST', { kind: 'hang', tims: 2 }, 'unknown tims'],
    ['/variants', 'PUT', { 'mendix.loud': 3 }, 'mendix.loud must be a boolean'],
    ['/variants', 'PUT', { 'mendix.quiet': true }, 'unknown mendix.quiet'],
    ['/time', 'POST', { advance: 'soon' }, 'time.advance must be a number'],
    ['/time', 'POST', { advance: 1e300 }, 'time.advance must be a number from 0 to'],
    ['/time', 'POST', { advance: 9e15 }, 'advance leads beyond the year 9000'],
    ['/faults', 'POST', { kind: 'latency', ms: 1e12 }, 'ms must be a number from 0 to 2147483647'],
    ['/faults', 'POST', { kind: 'status', status: 99 }, 'status must be a number from 200 to 599'],
    [
      '/faults',
      'POST',
      { kind: 'status', status: 500, headers: { 'a b': 'c' } },
      'faults[0].headers: a b cannot be sent',
    ],
    ['/variants', 'PUT', { 'mendix.size': -1 }, 'mendix.size must be a number from 0 to 10'],
    ['/variants', 'PUT', { 'mendix.size': 11 }, 'mendix.size must be a number from 0 to 10'],
    ['/variants', 'PUT', { 'mendix.spelling': 'odd' }, 'mendix.spelling must be one of plain, fancy'],
    ['/variants', 'PUT', { 'mendix.loud': 'x'.repeat(1_100_000) }, 'The body is larger than'],
  ])('%s refuses %s %j', async (path, method, body, message) => {
    const answer = await control(method, path, body);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(message);
  });

  test('variants are listed and switched', async () => {
    const answer = await control('PUT', '/variants', { 'mendix.loud': true });
    expect(await answer.json()).toMatchObject({
      'mendix.loud': { value: true, default: false, about: 'answers in capitals' },
    });
    expect(await (await read('/things')).json()).toMatchObject({ loud: true });
  });

  test('time moves on', async () => {
    expect(await (await control('POST', '/time', { advance: 90_000 })).json()).toEqual({
      now: '1970-01-01T00:01:30.000Z',
    });
    expect(await (await control('GET', '/state')).json()).toEqual({
      now: '1970-01-01T00:01:30.000Z',
      mendix: { handled: 0 },
    });
  });

  test('the request log holds what matters and nothing secret', async () => {
    await read('/things?signature=s3cret', { method: 'POST', body: 'abc', headers: { 'Mendix-ApiKey': 'k3y' } });
    const text = await (await control('GET', '/requests')).text();
    expect(text).not.toMatch(/s3cret|k3y/);
    expect(JSON.parse(text)).toMatchObject({
      count: 1,
      mostUnderWay: 1,
      requests: [
        {
          id: 1,
          platform: 'mendix',
          method: 'POST',
          path: '/things',
          queryKeys: ['signature'],
          credentials: true,
          requestBytes: 3,
          status: 200,
          concurrency: 1,
          faults: [],
        },
      ],
    });
    expect((await control('DELETE', '/requests')).status).toBe(204);
    expect(await (await control('GET', '/requests')).json()).toMatchObject({ count: 0, requests: [] });
  });
});

test('a seed sets faults, variants and the sections; mistakes are named', async () => {
  const seed = 'mendix: { a: 1 }\nvariants: { mendix.loud: true }\nfaults: [{ kind: status, status: 500, times: 1 }]\n';
  const seeded = await startEmulator({ platforms: { mendix: counting }, seed });
  expect((await fetch(`${seeded.url}/things`)).status).toBe(500);
  expect(await (await fetch(`${seeded.url}/things`)).json()).toMatchObject({ loud: true, section: { a: 1 } });
  await seeded.close();
  await expect(startEmulator({ platforms: { mendix: counting }, seed: 'mendx: {}' })).rejects.toThrow(
    'the seed file: unknown mendx',
  );
  await expect(startEmulator({ platforms: { mendix: counting }, seed: '{' })).rejects.toThrow('not valid YAML');
});

test('time refused leaves the clock as it is', async () => {
  expect((await control('POST', '/time', { advance: 1e300 })).status).toBe(400);
  expect(await (await control('POST', '/time', { advance: 1 })).json()).toEqual({ now: '1970-01-01T00:00:00.001Z' });
  expect((await read('/things')).status).toBe(200);
});

test('closing ends requests that are under way', async () => {
  emulator.faults.add({ kind: 'hang' });
  const asked = httpRequest(`${emulator.url}/things`).end();
  const failed = once(asked, 'error');
  while (emulator.requests.totals().count === 0) await new Promise((resolve) => setImmediate(resolve));
  await emulator.close();
  await failed;
});

test('a port that is taken is refused, on either address', async () => {
  await expect(startEmulator({ platforms: { mendix: counting }, port: emulator.port })).rejects.toThrow('EADDRINUSE');
  const squatter = createServer();
  const listens = await new Promise<boolean>((resolve) => {
    squatter.once('error', () => resolve(false));
    squatter.listen(0, '::1', () => resolve(true));
  });
  // A machine without IPv6 has only the one address.
  if (!listens) return;
  const { port } = squatter.address() as AddressInfo;
  await expect(startEmulator({ platforms: { mendix: counting }, port })).rejects.toThrow('EADDRINUSE');
  await new Promise((resolve) => squatter.close(resolve));
});
