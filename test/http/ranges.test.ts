import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { Failure } from '../../src/base/failure.ts';
import { type DownloadOptions, type DownloadPart, downloadParts } from '../../src/http/download.ts';
import type { HttpEvent } from '../../src/http/events.ts';
import { FileHash, FileSink } from '../../src/http/file-sink.ts';
import { JumpingClock } from '../support/jumping-clock.ts';
import { proxyTo } from '../support/proxy.ts';
import { serve } from './servers.ts';

const KiB = 1024;
const content = randomBytes(4 * KiB * KiB + 77);
const other = randomBytes(content.length);
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const root = mkdtempSync(join(tmpdir(), 'ranges-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** One request as the service saw it. */
interface Asked {
  readonly url: string;
  readonly first: number;
  /** Last byte that was asked for. */
  readonly last: number;
  readonly isRange: boolean;
  readonly socket: Socket;
  /** How many requests were under way with it. */
  readonly together: number;
}

interface Service {
  readonly origin: URL;
  readonly asked: Asked[];
  /** What the service holds now. */
  body: Buffer;
  etag: string;
}

type Answer = (
  asked: Asked,
  response: ServerResponse,
  request: IncomingMessage,
) => boolean | undefined | Promise<boolean>;

/**
 * A service that sends ranges as an object store does: ETag, If-Range, 416. Large answers take a moment, so that several are under
 * way together.
 * @param instead answers a request in another way, when it says `true`
 */
async function service(instead: Answer = () => undefined, headers: Record<string, string> = {}): Promise<Service> {
  const asked: Asked[] = [];
  let together = 0;
  const origin = await serve(async (request, response) => {
    const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
    const { body, etag } = made;
    const validator = request.headers['if-range'];
    const isRange = from !== undefined && (validator === undefined || validator === etag);
    const first = isRange ? Number(from) : 0;
    const last = isRange && to ? Math.min(Number(to), body.length - 1) : body.length - 1;
    together++;
    response.once('close', () => {
      together--;
    });
    const one = { url: request.url ?? '', first, last, isRange, socket: request.socket, together };
    asked.push(one);
    if (await instead(one, response, request)) return;
    const more = { etag, 'accept-ranges': 'bytes', ...headers };
    if (isRange && first >= body.length) {
      response.writeHead(416, { ...more, 'content-range': `bytes */${body.length}` }).end();
      return;
    }
    const range = isRange ? { 'content-range': `bytes ${first}-${last}/${body.length}` } : {};
    response.writeHead(isRange ? 206 : 200, { ...more, ...range, 'content-length': last - first + 1 });
    send(response, body.subarray(first, last + 1));
  });
  const made: Service = { origin, asked, body: content, etag: '"v1"' };
  return made;
}

/** Sends in pieces with a turn of the event loop between them. */
function send(response: ServerResponse, bytes: Buffer): void {
  const piece = 64 * KiB;
  if (bytes.length <= piece) {
    response.end(bytes);
    return;
  }
  response.write(bytes.subarray(0, piece), () => setTimeout(() => send(response, bytes.subarray(piece)), 1));
}

/** Sends the beginning of what was asked for. */
function sendSome(asked: Asked, response: ServerResponse, bytes: number, then: () => void): true {
  const headers = { etag: '"v1"', 'accept-ranges': 'bytes', 'content-length': asked.last - asked.first + 1 };
  const range = { 'content-range': `bytes ${asked.first}-${asked.last}/${content.length}` };
  response.writeHead(asked.isRange ? 206 : 200, { ...headers, ...(asked.isRange ? range : {}) });
  response.write(content.subarray(asked.first, asked.first + bytes), then);
  return true;
}

type Settings = Partial<Omit<DownloadOptions, 'link'>> & { readonly parts?: readonly DownloadPart[] };

function setUp({ origin }: Pick<Service, 'origin'>, connections: number, more: Settings = {}) {
  const folder = mkdtempSync(join(root, 't-'));
  const clock = new JumpingClock('2026-11-21T03:00:00Z');
  const events: HttpEvent[] = [];
  let links = 0;
  const link = async () => new URL(`/data?signature=secret${++links}`, origin);
  const options = {
    to: join(folder, 'archive'),
    parts: [{ link }],
    connections,
    ranges: { least: 128 * KiB, most: 256 * KiB },
    clock,
    progressMs: 0,
    onEvent: (event: HttpEvent) => void events.push(event),
    ...more,
  };
  return { folder, options, events, clock, links: () => links };
}

async function failureOf(work: Promise<unknown>): Promise<Failure> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(Failure);
  expect(`${(error as Failure).message} ${(error as Failure).remedy}`).not.toContain('secret');
  return error as Failure;
}

/** Answers like `instead` once, to the first request of which `which` says so. */
function once(which: (asked: Asked) => boolean, instead: Answer): Answer {
  let done = false;
  return (asked, ...rest) => {
    if (done || !which(asked)) return undefined;
    done = true;
    return instead(asked, ...rest);
  };
}

describe('a download in ranges', () => {
  test('fetches them side by side, over no more connections than it may, and puts them together', async () => {
    const three = Promise.withResolvers<void>();
    let ranges = 0;
    // Three ranges have to be asked for beside the first request before one of them is answered.
    const one = await service(async ({ isRange }) => {
      if (isRange && ++ranges === 3) three.resolve();
      if (isRange) await three.promise;
      return false;
    });
    const { options, events, folder } = setUp(one, 4);
    expect(await downloadParts(options)).toEqual({ path: options.to, size: content.length, sha256: sha256(content) });
    expect(readFileSync(options.to).equals(content)).toBe(true);
    expect(readdirSync(folder)).toEqual(['archive']);
    expect(Math.max(...one.asked.map(({ together }) => together))).toBeLessThanOrEqual(4);
    // The first of them is dropped where the second begins; the others are kept for range after range.
    expect(new Set(one.asked.map(({ socket }) => socket)).size).toBeLessThanOrEqual(5);
    expect(one.asked.length).toBeGreaterThan(16);
    expect(one.asked.filter(({ isRange }) => !isRange)).toHaveLength(1);
    expect(one.asked.every(({ url }) => url.endsWith('secret1'))).toBe(true);
    const progress = events.filter((event) => event.type === 'progress');
    expect(progress.at(-1)).toMatchObject({ bytes: content.length, total: content.length });
    expect(progress.map(({ bytes }) => bytes)).toEqual(progress.map(({ bytes }) => bytes).toSorted((a, b) => a - b));
  });

  test('asks for every byte once', async () => {
    const one = await service();
    await downloadParts(setUp(one, 3).options);
    const ranges = one.asked.filter(({ isRange }) => isRange).toSorted((a, b) => a.first - b.first);
    for (const [index, { last }] of ranges.entries()) {
      expect(ranges[index + 1]?.first ?? content.length).toBe(last + 1);
    }
  });

  test('asks for smaller ranges towards the end', async () => {
    const one = await service();
    const ranges = { least: 64 * KiB, most: 256 * KiB };
    await downloadParts(setUp(one, 4, { ranges }).options);
    const sizes = one.asked.filter(({ isRange }) => isRange).map(({ first, last }) => last - first + 1);
    expect(Math.max(...sizes)).toBe(256 * KiB);
    expect(sizes.at(-1)).toBeLessThanOrEqual(64 * KiB);
  });

  test('asks for ranges of 8 MiB unless it is told other sizes', async () => {
    const one = await service();
    one.body = Buffer.alloc(16 * KiB * KiB);
    await downloadParts(setUp(one, 4, { ranges: undefined }).options);
    const ranges = one.asked.map(({ first, last, isRange }) => (isRange ? [first, last] : []));
    expect(ranges).toEqual([[], [8 * KiB * KiB, 16 * KiB * KiB - 1]]);
  });

  test('asks anew for the whole, not for a range, when nothing of it came', async () => {
    const ranges: unknown[] = [];
    const one = await service((_asked, response, request) => {
      ranges.push(request.headers.range);
      if (ranges.length > 1) return false;
      response.writeHead(200, { 'content-length': content.length, 'accept-ranges': 'bytes', etag: '"v1"' });
      response.flushHeaders();
      setTimeout(() => response.socket?.end(), 5);
      return true;
    });
    expect(await downloadParts(setUp(one, 1).options)).toMatchObject({ sha256: sha256(content) });
    expect(ranges).toEqual([undefined, undefined]);
  });

  test.each<[string, Record<string, string>]>([
    ['does not say that it can', { 'accept-ranges': 'none' }],
    ['gives nothing to tell one version from another', { etag: 'W/"weak"' }],
  ])('is one request when the service %s', async (_what, headers) => {
    const one = await service(undefined, headers);
    expect(await downloadParts(setUp(one, 4).options)).toMatchObject({ sha256: sha256(content) });
    expect(one.asked).toHaveLength(1);
  });

  test('is one request when there is one connection, or little to fetch', async () => {
    const one = await service();
    await downloadParts(setUp(one, 1).options);
    one.body = content.subarray(0, 200 * KiB);
    await downloadParts(setUp(one, 4).options);
    expect(one.asked).toHaveLength(2);
  });

  test('may rely on Last-Modified', async () => {
    const lastModified = 'Thu, 01 Jan 2026 00:00:00 GMT';
    const one = await service(undefined, { 'last-modified': lastModified, etag: 'W/"weak"' });
    one.etag = lastModified;
    expect(await downloadParts(setUp(one, 4).options)).toMatchObject({ sha256: sha256(content) });
    expect(one.asked.length).toBeGreaterThan(4);
  });

  test('goes on with one request when the service sends the whole for every range', async () => {
    const one = await service();
    one.etag = '"v1"';
    const deaf = await serve((request, response) => {
      delete request.headers.range;
      response.writeHead(200, { 'content-length': content.length, 'accept-ranges': 'bytes', etag: '"v1"' });
      send(response, content);
    });
    const { options, events } = setUp({ origin: deaf }, 4);
    expect(await downloadParts(options)).toMatchObject({ size: content.length, sha256: sha256(content) });
    const answered = events.filter((event) => event.type === 'request' && event.outcome === 200);
    expect(answered.length).toBeLessThanOrEqual(4);
  });

  test('asks where a redirect leads for all ranges but the first, with credentials only for their origin', async () => {
    const storage = await service();
    const seen: string[] = [];
    const api = await serve((request, response) => {
      seen.push(String(request.headers['x-api-key']));
      response.writeHead(302, { location: new URL('/object?signature=secret', storage.origin).href }).end();
    });
    const link = async () => new URL('/package', api);
    const parts = [{ link, headers: { 'x-api-key': 'k' }, credentialsOrigin: api.origin }];
    expect(await downloadParts(setUp(storage, 4, { parts }).options)).toMatchObject({ sha256: sha256(content) });
    expect(seen).toEqual(['k']);
    expect(storage.asked.length).toBeGreaterThan(4);
  });

  test('goes through the proxy of the environment', async () => {
    const one = await service();
    const proxy = await proxyTo(Number(one.origin.port));
    process.env['http_proxy'] = proxy.url;
    try {
      const parts = [{ link: async () => new URL(`http://storage.invalid:${one.origin.port}/data`) }];
      expect(await downloadParts(setUp(one, 4, { parts }).options)).toMatchObject({ sha256: sha256(content) });
    } finally {
      delete process.env['http_proxy'];
      await proxy.close();
    }
    expect(new Set(proxy.targets)).toEqual(new Set([`storage.invalid:${one.origin.port}`]));
    expect(proxy.targets.length).toBeGreaterThanOrEqual(4);
  });
});

describe.each([1, 4])('over %d connections', (connections) => {
  const isSecond = (asked: Asked) => (connections === 1 ? true : asked.isRange);

  test('a cut is resumed where it was', async () => {
    const one = await service(
      once(isSecond, (asked, response) => sendSome(asked, response, 100 * KiB, () => response.socket?.end())),
    );
    const { options, events } = setUp(one, connections);
    expect(await downloadParts(options)).toMatchObject({ size: content.length, sha256: sha256(content) });
    expect(events.filter(({ type }) => type === 'retry')).toHaveLength(1);
    const outcomes = events.flatMap((event) => (event.type === 'request' ? [event.outcome] : []));
    expect(outcomes.filter((outcome) => typeof outcome === 'string')).toEqual(['ECONNRESET']);
  });

  test('every request cut once is resumed as often', async () => {
    let cuts = 0;
    const one = await service((asked, response) => {
      if (asked.last - asked.first < 150 * KiB) return false;
      cuts++;
      return sendSome(asked, response, 100 * KiB, () => setTimeout(() => response.socket?.end(), 5));
    });
    const { options } = setUp(one, connections);
    expect(await downloadParts(options)).toMatchObject({ sha256: sha256(content) });
    expect(cuts).toBeGreaterThan(5);
  });

  test('a stall is resumed', async () => {
    const one = await service(once(isSecond, (asked, response) => sendSome(asked, response, 1000, () => {})));
    const { options, events } = setUp(one, connections, { stallMs: 1_000 });
    expect(await downloadParts(options)).toMatchObject({ sha256: sha256(content) });
    expect(events).toContainEqual(expect.objectContaining({ type: 'retry', reason: 'STALLED' }));
  });

  test('a range that was not asked for is final', async () => {
    const one = await service((asked, response) => {
      // Over one connection nothing is asked for in ranges before a first answer was cut: each is, lest the cut came before its bytes.
      if (!asked.isRange && connections === 1)
        return sendSome(asked, response, 100 * KiB, () => response.socket?.end());
      if (!asked.isRange) return false;
      response.writeHead(206, { 'content-range': `bytes 5-9/${content.length}`, etag: '"v1"' }).end('12345');
      return true;
    });
    const { options, folder } = setUp(one, connections);
    expect(await failureOf(downloadParts(options))).toMatchObject({ code: 'BAD_RANGE', kind: 'remote-failed' });
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each([
    ['with If-Range', true],
    ['without', false],
  ])('content that changes half way is fetched from its start, by a service %s', async (_what, honoursIfRange) => {
    let served = 0;
    const one = await service((asked, response, request) => {
      served += asked.last - asked.first + 1;
      if (one.etag === '"v1"' && (connections === 1 || served > content.length * 1.3)) {
        one.body = other;
        one.etag = '"v2"';
        return sendSome(asked, response, 100 * KiB, () => setTimeout(() => response.socket?.end(), 5));
      }
      if (honoursIfRange || one.etag === '"v1"' || request.headers.range === undefined) return false;
      const [, from = '', to = ''] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range) ?? [];
      const [first, last] = [Number(from), to === '' ? other.length - 1 : Number(to)];
      response.writeHead(206, { etag: '"v2"', 'content-range': `bytes ${first}-${last}/${other.length}` });
      send(response, other.subarray(first, last + 1));
      return true;
    });
    const { options } = setUp(one, connections);
    expect(await downloadParts(options)).toMatchObject({ size: other.length, sha256: sha256(other) });
    expect(readFileSync(options.to).equals(other)).toBe(true);
    expect(one.etag).toBe('"v2"');
  });

  test('content that gets shorter half way leaves nothing of the longer one', async () => {
    const short = other.subarray(0, 1_000_000);
    let served = 0;
    const one = await service((asked, response) => {
      if (one.etag !== '"v1"' || ++served < (connections === 1 ? 1 : 6)) return false;
      one.body = short;
      one.etag = '"v2"';
      return sendSome(asked, response, 100 * KiB, () => setTimeout(() => response.socket?.end(), 5));
    });
    const { options } = setUp(one, connections);
    expect(await downloadParts(options)).toMatchObject({ size: short.length, sha256: sha256(short) });
    expect(readFileSync(options.to).equals(short)).toBe(true);
  });

  test('a link that expires half way is replaced once, and everything then uses the new one', async () => {
    let expired = false;
    const one = await service((asked, response) => {
      if (asked.url.endsWith('secret1') && (expired || asked.first > 1_000_000 || connections === 1)) {
        if (connections === 1 && !expired) {
          expired = true;
          return sendSome(asked, response, 1_000_000, () => setTimeout(() => response.socket?.end(), 5));
        }
        expired = true;
        response.writeHead(403).end();
        return true;
      }
      return false;
    });
    const { options, links } = setUp(one, connections);
    expect(await downloadParts(options)).toMatchObject({ sha256: sha256(content) });
    expect(links()).toBe(2);
    const firstNew = one.asked.findIndex(({ url }) => url.endsWith('secret2'));
    const late = one.asked.slice(firstNew).filter(({ url }) => url.endsWith('secret1'));
    // What was under way already when the new one came.
    expect(late.length).toBeLessThan(connections);
  });

  test('one range that stays refused ends all of it', async () => {
    const one = await service((asked, response) => {
      if (connections === 1 && !asked.isRange) {
        return sendSome(asked, response, 1_000_000, () => setTimeout(() => response.socket?.end(), 5));
      }
      if (!asked.isRange || asked.last < 2_000_000) return false;
      response.writeHead(403).end();
      return true;
    });
    const { options, folder, links } = setUp(one, connections);
    expect(await failureOf(downloadParts(options))).toMatchObject({ code: 'HTTP_403', kind: 'auth' });
    expect(readdirSync(folder)).toEqual([]);
    expect(links()).toBeLessThan(12);
  });

  test.each([429, 503])('%d is obeyed by everything that is not under way yet', async (status) => {
    // Time passes for everybody when somebody has slept, which takes a moment in which others might not wait.
    let now = Date.UTC(2026, 10, 21);
    const sleep = async (ms: number) => {
      const until = now + ms;
      await new Promise((woken) => setTimeout(woken, 100));
      now = Math.max(now, until);
    };
    const clock = { now: () => now, random: () => 0.5, sleep };
    const times: number[] = [];
    const refused = connections === 1 ? 0 : 5;
    const one = await service((asked, response) => {
      if (times.push(clock.now()) !== refused + 1) return false;
      expect(asked.isRange).toBe(connections > 1);
      response.writeHead(status, { 'retry-after': '30' }).end();
      return true;
    });
    const { options } = setUp(one, connections, { clock });
    expect(await downloadParts(options)).toMatchObject({ sha256: sha256(content) });
    const earliest = (times[refused] ?? 0) + 30_000;
    const afterwards = times.slice(refused + 1).filter((at) => at < earliest);
    expect(afterwards.length).toBeLessThan(connections);
    expect(times.at(-1)).toBeGreaterThanOrEqual(earliest);
  });

  test('a service that is never well is given up, and nothing is left', async () => {
    const one = await service((asked, response) => {
      if (connections > 1 && !asked.isRange) return false;
      response.writeHead(503).end();
      return true;
    });
    const { options, folder } = setUp(one, connections, { retry: { totalMs: 20_000, baseMs: 500, capMs: 2_000 } });
    expect(await failureOf(downloadParts(options))).toMatchObject({ code: 'HTTP_503', kind: 'network' });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a cancellation ends everything, and nothing is left', async () => {
    const stop = new AbortController();
    const one = await service((asked) => {
      if (connections === 1 || asked.first > 2_000_000) setTimeout(() => stop.abort(), 5);
      return false;
    });
    const { options, folder } = setUp(one, connections, { signal: stop.signal });
    expect(await failureOf(downloadParts(options))).toMatchObject({ code: 'CANCELLED', kind: 'cancelled' });
    expect(readdirSync(folder)).toEqual([]);
    await new Promise((later) => setTimeout(later, 50));
    const asked = one.asked.length;
    await new Promise((later) => setTimeout(later, 50));
    expect(one.asked.length).toBe(asked);
  });

  test('a disk without room ends everything before it begins', async () => {
    const one = await service((_asked, response) => {
      response.writeHead(200, { 'content-length': 2 ** 52, 'accept-ranges': 'bytes', etag: '"v1"' });
      response.write('x');
      return true;
    });
    const { options, folder } = setUp(one, connections);
    expect(await failureOf(downloadParts(options))).toMatchObject({ code: 'DISK_FULL', kind: 'config' });
    expect(readdirSync(folder)).toEqual([]);
    expect(one.asked).toHaveLength(1);
  });

  test('a deadline ends everything', async () => {
    const one = await service((asked, response) => {
      if (connections > 1 && !asked.isRange) return false;
      return sendSome(asked, response, 1000, () => {});
    });
    const clock = new JumpingClock('2026-11-21T03:00:00Z');
    const { options, folder } = setUp(one, connections, { clock, deadline: clock.now() + 300 });
    expect(await failureOf(downloadParts(options))).toMatchObject({ kind: 'timeout' });
    expect(readdirSync(folder)).toEqual([]);
  });

  describe('parts', () => {
    const pieces = [0, 1, 2, 3].map((index) => content.subarray(index * 1_100_000, (index + 1) * 1_100_000));
    const parts = (origin: URL) => pieces.map((_piece, index) => ({ link: async () => new URL(`/${index}`, origin) }));

    test.each([true, false])('are joined in order (sizes told in time: %s)', async (tellsSize) => {
      const sideBySide = tellsSize && connections === pieces.length;
      const all = Promise.withResolvers<void>();
      const under = new Set<string>();
      let most = 0;
      const origin = await serve(async (request, response) => {
        under.add(request.url ?? '');
        most = Math.max(most, under.size);
        response.once('close', () => under.delete(request.url ?? ''));
        const piece = pieces[Number(request.url?.slice(1))] ?? Buffer.alloc(0);
        response.writeHead(200, tellsSize ? { 'content-length': piece.length } : {}).flushHeaders();
        if (under.size === pieces.length) all.resolve();
        if (sideBySide) await all.promise;
        send(response, piece);
      });
      const { options } = setUp({ origin }, connections, { parts: parts(origin) });
      expect(await downloadParts(options)).toMatchObject({ size: content.length, sha256: sha256(content) });
      expect(readFileSync(options.to).equals(content)).toBe(true);
      // Where a part goes is known only when all before it have told their size.
      expect(most).toBe(tellsSize ? connections : 1);
    });

    test('one that changes its size when others have their place already is final', async () => {
      let asked = 0;
      const origin = await serve((request, response) => {
        const index = Number(request.url?.slice(1));
        const piece = pieces[index] ?? Buffer.alloc(0);
        if (index !== 0) {
          response.writeHead(200, { 'content-length': piece.length });
          send(response, piece);
        } else if (++asked === 1) {
          response.writeHead(200, { 'content-length': piece.length, etag: '"v1"' });
          response.write(piece.subarray(0, 1000), () => setTimeout(() => response.socket?.end(), 20));
        } else {
          response.writeHead(200, { 'content-length': 500_000, etag: '"v2"' }).end(other.subarray(0, 500_000));
        }
      });
      const { options } = setUp({ origin }, connections, { parts: parts(origin) });
      const work = downloadParts(options);
      if (connections === 1) {
        const expected = Buffer.concat([other.subarray(0, 500_000), ...pieces.slice(1)]);
        expect(await work).toMatchObject({ size: expected.length, sha256: sha256(expected) });
      } else expect(await failureOf(work)).toMatchObject({ code: 'CONTENT_CHANGED', transient: false });
    });

    test('one that starts again spoils none of the others', async () => {
      const once = new Set<string>();
      const origin = await serve((request, response) => {
        const url = request.url ?? '';
        const piece = pieces[Number(url.slice(1))] ?? Buffer.alloc(0);
        response.writeHead(200, { 'content-length': piece.length, etag: `"${url}${once.has(url)}"` });
        if (once.has(url)) {
          send(response, piece);
          return;
        }
        once.add(url);
        response.write(other.subarray(0, 600_000), () => setTimeout(() => response.socket?.end(), 10));
      });
      const { options } = setUp({ origin }, connections, { parts: parts(origin) });
      expect(await downloadParts(options)).toMatchObject({ size: content.length, sha256: sha256(content) });
    });
  });
});

describe('the hash of a file that is written in any order', () => {
  /** Writes the pieces of the content in this order, one write each. */
  async function hashed(order: readonly number[], size = 100_000): Promise<string> {
    const file = await open(join(root, `hash-${order.join('-')}`), 'w+');
    const hash = new FileHash(file, 'archive');
    for (const index of order) {
      const sink = new FileSink(file, 'archive', hash);
      sink.moveTo(index * size);
      await sink.push(content.subarray(index * size, (index + 1) * size));
      await sink.flush();
    }
    return hash.finish(order.length * size).finally(() => file.close());
  }

  test.each([[[0, 1, 2, 3]], [[3, 2, 1, 0]], [[1, 0, 3, 2]], [[2, 0, 3, 1]]])('%j', async (order) => {
    expect(await hashed(order)).toBe(sha256(content.subarray(0, 400_000)));
  });

  test('never covers a hole', async () => {
    await expect(hashed([0, 2])).rejects.toThrow('hole');
  });

  test('begins anew when some of it is written anew', async () => {
    const file = await open(join(root, 'rewound'), 'w+');
    const hash = new FileHash(file, 'archive');
    const write = async (bytes: Buffer, at: number) => {
      const sink = new FileSink(file, 'archive', hash);
      sink.moveTo(at);
      await sink.push(bytes);
      await sink.flush();
    };
    await write(content.subarray(0, 100), 0);
    await write(other.subarray(0, 50), 100);
    await write(content.subarray(200, 300), 200);
    hash.rewind(100, 200);
    await write(content.subarray(100, 200), 100);
    expect(await hash.finish(300).finally(() => file.close())).toBe(sha256(content.subarray(0, 300)));
  });
});
