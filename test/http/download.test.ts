import { createHash, randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { createServer as createNetServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Clock } from '../../src/base/clock.ts';
import { Failure } from '../../src/base/failure.ts';
import { type DownloadOptions, downloadFile, downloadParts } from '../../src/http/download.ts';
import type { HttpEvent } from '../../src/http/events.ts';
import { FileHash, FileSink } from '../../src/http/file-sink.ts';
import { parseContentRange } from '../../src/http/get.ts';
import { serve } from './servers.ts';

const MiB = 1024 * 1024;
const content = randomBytes(3 * MiB + 5);
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const root = mkdtempSync(join(tmpdir(), 'download-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** How many connections the download under test may use; only test/http/ranges.test.ts has a service that can send ranges. */
let connections = 1;
const ranges = { least: 128 * 1024, most: 256 * 1024 };

/** A clock whose pauses take no time but count, and are noted. */
function fakeClock(): Clock & { readonly pauses: number[] } {
  const pauses: number[] = [];
  let now = Date.UTC(2026, 0, 1);
  return {
    pauses,
    now: () => now,
    random: () => 0.5,
    sleep: (ms, signal) => {
      if (signal?.aborted) return Promise.reject(signal.reason);
      pauses.push(ms);
      now += ms;
      return Promise.resolve();
    },
  };
}

function target(): { folder: string; to: string } {
  const folder = mkdtempSync(join(root, 't-'));
  return { folder, to: join(folder, 'archive.tar.gz') };
}

/** Options for one download with links that carry a signature, a clock that does not wait, and a fresh folder. */
function setUp(origin: URL, more: Partial<DownloadOptions> = {}) {
  const { folder, to } = target();
  const clock = fakeClock();
  const events: HttpEvent[] = [];
  let links = 0;
  const link = () => Promise.resolve(new URL(`/data?X-Amz-Signature=secret${++links}`, origin));
  const onEvent = (event: HttpEvent) => {
    events.push(event);
    if (event.type === 'progress') takenIn = event.bytes;
  };
  const options: DownloadOptions = { link, to, clock, onEvent, progressMs: 0, connections, ranges, ...more };
  return { folder, to, clock, events, options, links: () => links };
}

/** Each request that was told of, with its outcome. */
function requestsIn(events: readonly HttpEvent[]): string[] {
  return events.flatMap((event) =>
    event.type === 'request' ? [`${event.path} ${event.outcome} (try ${event.attempt})`] : [],
  );
}

async function failureOf(options: DownloadOptions): Promise<Failure> {
  const error = await downloadFile(options).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(Failure);
  expect(`${(error as Failure).message} ${(error as Failure).remedy}`).not.toContain('secret');
  return error as Failure;
}

/** First byte that a request asks for. */
function firstOf(request: IncomingMessage): number {
  return Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? 'bytes=0-')?.[1]);
}

function sendRange(request: IncomingMessage, response: ServerResponse, bytes = content, headers = {}): void {
  const first = firstOf(request);
  if (request.headers.range === undefined) {
    response.writeHead(200, { 'content-length': bytes.length, etag: '"v1"', ...headers }).end(bytes);
    return;
  }
  const range = { 'content-range': `bytes ${first}-${bytes.length - 1}/${bytes.length}` };
  response
    .writeHead(206, { 'content-length': bytes.length - first, ...range, etag: '"v1"', ...headers })
    .end(bytes.subarray(first));
}

/** How many bytes the download under test has taken in, as its last event says. */
let takenIn = 0;

/**
 * Sends the beginning with the length of the whole, then cuts the connection: once the client has taken in what came (of what is
 * still on its way some is lost with the connection), or does not within a moment, because it wants none of it.
 */
function cut(response: ServerResponse, upTo: number, headers: Record<string, string | number> = {}): void {
  takenIn = 0;
  response.writeHead(200, { 'content-length': content.length, etag: '"v1"', ...headers });
  response.write(content.subarray(0, upTo), async () => {
    for (let waited = 0; takenIn < upTo && waited < 200; waited++) await new Promise((wake) => setTimeout(wake, 1));
    response.socket?.end();
  });
}

/** Answers the first request with the first listener and so on; the last one stays. */
function inTurn(...listeners: RequestListener[]): { listener: RequestListener; requests: IncomingMessage[] } {
  const requests: IncomingMessage[] = [];
  return {
    requests,
    listener: (request, response) => {
      requests.push(request);
      listeners[Math.min(requests.length, listeners.length) - 1]?.(request, response);
    },
  };
}

describe.each([1, 4])('over %d connections,', (count) => {
  beforeAll(() => {
    connections = count;
  });

  describe('a download', () => {
    test.each([0, 1, MiB - 1, MiB, MiB + 1, content.length])(
      'of %d bytes is written, hashed and counted',
      async (size) => {
        const bytes = content.subarray(0, size);
        const origin = await serve((request, response) => sendRange(request, response, bytes));
        const { folder, to, options, events } = setUp(origin);
        expect(await downloadFile(options)).toEqual({ path: to, size, sha256: sha256(bytes) });
        expect(readFileSync(to).equals(bytes)).toBe(true);
        expect(statSync(to).mode & 0o777).toBe(0o600);
        expect(readdirSync(folder)).toEqual(['archive.tar.gz']);
        expect(events.filter((event) => event.type === 'progress').at(-1)).toMatchObject({
          direction: 'download',
          bytes: size,
          total: size,
        });
        expect(events.find((event) => event.type === 'request')).toMatchObject({
          method: 'GET',
          path: '/data',
          outcome: 200,
        });
        expect(JSON.stringify(events)).not.toContain('secret');
      },
    );

    test('asks for the bytes as they are, without a range', async () => {
      const { listener, requests } = inTurn(sendRange);
      const { options } = setUp(await serve(listener));
      await downloadFile(options);
      expect(requests[0]?.headers).toMatchObject({ 'accept-encoding': 'identity' });
      expect(requests[0]?.headers.range).toBeUndefined();
    });

    test('without a length is complete when the message ends', async () => {
      const origin = await serve((_request, response) => {
        response.write(content.subarray(0, 100));
        response.end(content.subarray(100));
      });
      expect(await downloadFile(setUp(origin).options)).toMatchObject({ sha256: sha256(content) });
    });

    test('replaces an older file only when it is complete', async () => {
      const origin = await serve((_request, response) => void response.writeHead(400).end());
      const { folder, to, options } = setUp(origin);
      writeFileSync(to, 'old');
      await failureOf(options);
      expect(readFileSync(to, 'utf8')).toBe('old');
      expect(readdirSync(folder)).toEqual(['archive.tar.gz']);
    });

    test('leaves a content-encoding alone', async () => {
      const origin = await serve((request, response) =>
        sendRange(request, response, content, { 'content-encoding': 'gzip' }),
      );
      expect(await downloadFile(setUp(origin).options)).toMatchObject({ sha256: sha256(content) });
    });
  });

  describe('a download that is cut', () => {
    test('goes on where it stopped, with a fresh link and the validator', async () => {
      const { listener, requests } = inTurn((_request, response) => cut(response, 2 * MiB), sendRange);
      const { options, events, links } = setUp(await serve(listener));
      expect(await downloadFile(options)).toMatchObject({ size: content.length, sha256: sha256(content) });
      expect(requests[1]?.headers).toMatchObject({ range: `bytes=${2 * MiB}-`, 'if-range': '"v1"' });
      expect(links()).toBe(2);
      expect(events.filter((event) => event.type === 'retry')).toEqual([
        { type: 'retry', method: 'GET', path: '/data', reason: 'ECONNRESET', inMs: 250, attempt: 1 },
      ]);
      expect(requestsIn(events)).toEqual(['/data ECONNRESET (try 1)', '/data 206 (try 2)']);
    });

    test('uses Last-Modified when the ETag is weak', async () => {
      const headers = { etag: 'W/"v1"', 'last-modified': 'Thu, 01 Jan 2026 00:00:00 GMT' };
      const { listener, requests } = inTurn(
        (_request, response) => cut(response, 1000, headers),
        (request, response) => sendRange(request, response, content, headers),
      );
      await downloadFile(setUp(await serve(listener)).options);
      expect(requests[1]?.headers['if-range']).toBe(headers['last-modified']);
    });

    test('without a length goes on as well', async () => {
      const { listener } = inTurn((_request, response) => {
        response.writeHead(200, { etag: '"v1"' });
        response.write(content.subarray(0, MiB), () => response.socket?.destroy());
      }, sendRange);
      expect(await downloadFile(setUp(await serve(listener)).options)).toMatchObject({ sha256: sha256(content) });
    });

    test('starts from zero when the service answers with the whole', async () => {
      const { listener, requests } = inTurn(
        (_request, response) => cut(response, 2 * MiB + 7),
        (_request, response) => void response.writeHead(200, { 'content-length': content.length }).end(content),
      );
      const { options } = setUp(await serve(listener));
      expect(await downloadFile(options)).toMatchObject({ size: content.length, sha256: sha256(content) });
      expect(requests[1]?.headers.range).toBeDefined();
    });

    test('starts from zero when the whole is another one by now, even a shorter one', async () => {
      const other = randomBytes(1000);
      const { listener } = inTurn(
        (_request, response) => cut(response, 2 * MiB),
        (_request, response) => void response.writeHead(200, { 'content-length': 1000, etag: '"v2"' }).end(other),
      );
      const { options, to } = setUp(await serve(listener));
      expect(await downloadFile(options)).toMatchObject({ size: 1000, sha256: sha256(other) });
      expect(statSync(to).size).toBe(1000);
    });

    test('starts from zero when a range comes from another version', async () => {
      const other = randomBytes(content.length);
      const v2: RequestListener = (request, response) => sendRange(request, response, other, { etag: '"v2"' });
      const { listener, requests } = inTurn((_request, response) => cut(response, 1000), v2);
      expect(await downloadFile(setUp(await serve(listener)).options)).toMatchObject({ sha256: sha256(other) });
      expect(requests.map(({ headers }) => headers.range)).toEqual([undefined, 'bytes=1000-', undefined]);
    });

    test.each(['bytes 5-9/10', 'bytes 1000-1999/2000', 'items 1-2/3', ''])('fails on the range "%s"', async (range) => {
      const { listener } = inTurn(
        (_request, response) => cut(response, 1000),
        (_request, response) => void response.writeHead(206, range ? { 'content-range': range } : {}).end('12345'),
      );
      const failure = await failureOf(setUp(await serve(listener)).options);
      expect(failure).toMatchObject({ kind: 'remote-failed' });
      expect(['BAD_RANGE', 'SIZE_MISMATCH']).toContain(failure.code);
    });

    test('puts ranges together that are smaller than asked for', async () => {
      const { listener } = inTurn(
        (_request, response) => cut(response, MiB),
        (request, response) => {
          const first = firstOf(request);
          const last = Math.min(first + MiB, content.length) - 1;
          response.writeHead(206, { 'content-range': `bytes ${first}-${last}/${content.length}`, etag: '"v1"' });
          response.end(content.subarray(first, last + 1));
        },
      );
      expect(await downloadFile(setUp(await serve(listener)).options)).toMatchObject({ sha256: sha256(content) });
    });

    test('is complete when there is nothing left to ask for', async () => {
      const { listener } = inTurn(
        (_request, response) => {
          response.writeHead(200, { etag: '"v1"' });
          response.write(content, () => response.socket?.destroy());
        },
        (_request, response) => void response.writeHead(416, { 'content-range': `bytes */${content.length}` }).end(),
      );
      expect(await downloadFile(setUp(await serve(listener)).options)).toMatchObject({
        size: content.length,
        sha256: sha256(content),
      });
    });

    test('starts from zero after any other 416', async () => {
      const { listener } = inTurn(
        (_request, response) => cut(response, 1000),
        (_request, response) => void response.writeHead(416, { 'content-range': 'bytes */10' }).end(),
        sendRange,
      );
      expect(await downloadFile(setUp(await serve(listener)).options)).toMatchObject({ sha256: sha256(content) });
    });

    test('goes on for as long as it gets further', async () => {
      const step = 128 * 1024;
      const origin = await serve((request, response) => {
        const first = firstOf(request);
        const headers = { 'content-length': content.length - first, etag: '"v1"' };
        if (first === 0) response.writeHead(200, headers);
        else
          response.writeHead(206, {
            ...headers,
            'content-range': `bytes ${first}-${content.length - 1}/${content.length}`,
          });
        response.write(content.subarray(first, first + step), () => setTimeout(() => response.socket?.end(), 3));
      });
      const { options, clock } = setUp(origin, { retry: { totalMs: 600, baseMs: 500, capMs: 500 } });
      expect(await downloadFile(options)).toMatchObject({ sha256: sha256(content) });
      expect(clock.pauses.length).toBe(Math.ceil(content.length / step) - 1);
    });

    test('and starts from zero each time is given up', async () => {
      const origin = await serve((_request, response) => cut(response, 1000));
      const { options, clock, folder } = setUp(origin, { retry: { totalMs: 3000, baseMs: 500, capMs: 1000 } });
      expect(await failureOf(options)).toMatchObject({ kind: 'network', transient: true });
      // A cut may come before the first bytes were read: what the next try brings is progress then, once.
      const waited = clock.pauses.reduce((sum, pause) => sum + pause, 0);
      expect(clock.pauses.slice(-4)).toEqual([500, 500, 500, 500]);
      expect(waited).toBeGreaterThanOrEqual(2500);
      expect(waited).toBeLessThanOrEqual(3250);
      expect(readdirSync(folder)).toEqual([]);
    });
  });

  test('a download that is cut together with its beginning is tried again', async () => {
    const { listener } = inTurn((_request, response) => {
      response.writeHead(200, { 'content-length': content.length });
      response.write(content.subarray(0, 10));
      response.socket?.end();
    }, sendRange);
    expect(await downloadFile(setUp(await serve(listener)).options)).toMatchObject({ sha256: sha256(content) });
  });

  describe('a download that stalls', () => {
    test('is resumed', async () => {
      const { listener, requests } = inTurn((_request, response) => {
        response.writeHead(200, { 'content-length': content.length, etag: '"v1"' });
        response.write(content.subarray(0, 1000));
      }, sendRange);
      const { options, events } = setUp(await serve(listener), { stallMs: 400 });
      expect(await downloadFile(options)).toMatchObject({ sha256: sha256(content) });
      expect(requests[1]?.headers.range).toBe('bytes=1000-');
      expect(events.find((event) => event.type === 'retry')).toMatchObject({ reason: 'STALLED' });
    });

    test('before its answer is tried again', async () => {
      const { listener } = inTurn(() => undefined, sendRange);
      const { options } = setUp(await serve(listener), { stallMs: 200 });
      expect(await downloadFile(options)).toMatchObject({ sha256: sha256(content) });
    });
  });

  describe('a link', () => {
    test.each([401, 403, 404, 410])('that answers %d is replaced by a fresh one', async (status) => {
      const { listener, requests } = inTurn(
        (_request, response) => void response.writeHead(status).end('Invalid signature'),
        sendRange,
      );
      const { options } = setUp(await serve(listener));
      expect(await downloadFile(options)).toMatchObject({ sha256: sha256(content) });
      expect(requests.map(({ url }) => url)).toEqual([
        '/data?X-Amz-Signature=secret1',
        '/data?X-Amz-Signature=secret2',
      ]);
    });

    test.each([
      [403, 'auth'],
      [404, 'not-found'],
    ])('that stays %d fails with the kind %s', async (status, kind) => {
      const origin = await serve(
        (_request, response) => void response.writeHead(status, { 'x-amz-request-id': 'r9' }).end(),
      );
      const { options, links } = setUp(origin, { freshLinks: 1 });
      expect(await failureOf(options)).toMatchObject({
        code: `HTTP_${status}`,
        kind,
        status,
        requestId: 'r9',
        transient: false,
      });
      expect(links()).toBe(2);
    });

    test('that cannot be had ends the download with its reason', async () => {
      const reason = new Failure('No such snapshot.', { code: 'NOT_FOUND', kind: 'not-found' });
      const { options, folder } = setUp(new URL('http://127.0.0.1:1'), { link: () => Promise.reject(reason) });
      expect(await failureOf(options)).toBe(reason);
      expect(readdirSync(folder)).toEqual([]);
    });
  });

  describe('what a caller adds', () => {
    test('hears of the end once, however small the file is', async () => {
      const { options, events } = setUp(await serve(sendRange));
      await downloadFile(options);
      const ends = events.filter((event) => event.type === 'progress' && event.bytes === content.length);
      expect(ends).toHaveLength(1);
    });

    test('hears of every link before it is used, also of one that is redirected to', async () => {
      const heard: string[] = [];
      const storage = await serve(sendRange);
      const api = await serve((_request, response) => {
        expect(heard).toHaveLength(1);
        response.writeHead(302, { location: new URL('/obj?sig=secret', storage).href }).end();
      });
      await downloadFile({ ...setUp(api).options, onLink: (link) => heard.push(link.pathname + link.search) });
      expect(heard).toEqual(['/data?X-Amz-Signature=secret1', '/obj?sig=secret']);
    });

    test('refuses a file before it takes its place', async () => {
      const { options, folder, to } = setUp(await serve(sendRange));
      writeFileSync(to, 'the one from before');
      const damaged = new Failure('Damaged.', { code: 'ARCHIVE_DAMAGED', kind: 'remote-failed' });
      const seen: string[] = [];
      const check = async (path: string) => {
        seen.push(sha256(readFileSync(path)));
        throw damaged;
      };
      expect(await failureOf({ ...options, check })).toBe(damaged);
      expect(seen).toEqual([sha256(content)]);
      expect(readFileSync(to, 'utf8')).toBe('the one from before');
      expect(readdirSync(folder)).toHaveLength(1);
    });
  });

  describe('answers of a service in trouble', () => {
    test.each([408, 429, 500, 502, 503, 504])('such as %d are tried again', async (status) => {
      const { listener } = inTurn((_request, response) => void response.writeHead(status).end(), sendRange);
      expect(await downloadFile(setUp(await serve(listener)).options)).toMatchObject({ sha256: sha256(content) });
    });

    test('may say when to come back, in seconds or as a date', async () => {
      const dated = { date: 'Wed, 31 Dec 2025 14:00:00 GMT', 'retry-after': 'Wed, 31 Dec 2025 14:01:00 GMT' };
      const { listener } = inTurn(
        (_request, response) => void response.writeHead(503, { 'retry-after': '7' }).end(),
        // Ten hours behind the runner.
        (_request, response) => void response.writeHead(503, dated).end(),
        sendRange,
      );
      const { options, clock } = setUp(await serve(listener));
      await downloadFile(options);
      expect(clock.pauses[0]).toBeGreaterThanOrEqual(7000);
      expect(clock.pauses[1]).toBeGreaterThanOrEqual(60_000);
    });

    test('are not waited for past the deadline', async () => {
      const origin = await serve((_request, response) => void response.writeHead(503, { 'retry-after': '7' }).end());
      const { options, clock } = setUp(origin);
      expect(await failureOf({ ...options, deadline: clock.now() + 6000 })).toMatchObject({
        code: 'HTTP_503',
        kind: 'network',
      });
      expect(clock.pauses).toEqual([]);
    });

    test('such as 400 are final', async () => {
      const { listener, requests } = inTurn((_request, response) => void response.writeHead(400).end());
      expect(await failureOf(setUp(await serve(listener)).options)).toMatchObject({
        code: 'HTTP_400',
        kind: 'remote-failed',
      });
      expect(requests).toHaveLength(1);
    });
  });

  describe('the size', () => {
    test('that was expected has to be the one announced', async () => {
      const origin = await serve(sendRange);
      const { options, to } = setUp(origin, { expectedSize: content.length + 1 });
      expect(await failureOf(options)).toMatchObject({ code: 'SIZE_MISMATCH', kind: 'remote-failed' });
      expect(existsSync(to)).toBe(false);
    });

    test('that was expected has to be the one of a range that nobody asked for', async () => {
      const origin = await serve((_request, response) => {
        const range = { 'content-range': `bytes 0-${content.length - 1}/${content.length}` };
        response.writeHead(206, { 'content-length': content.length, ...range }).end(content);
      });
      expect(await downloadFile(setUp(origin, { expectedSize: content.length }).options)).toMatchObject({
        sha256: sha256(content),
      });
      expect(await failureOf(setUp(origin, { expectedSize: content.length + 1 }).options)).toMatchObject({
        code: 'SIZE_MISMATCH',
      });
    });

    test('may not be exceeded where none was announced', async () => {
      const origin = await serve((_request, response) => {
        response.write(content);
        response.end(content);
      });
      expect(await failureOf(setUp(origin, { expectedSize: content.length }).options)).toMatchObject({
        code: 'SIZE_MISMATCH',
      });
    });

    test('that was expected is what the progress tells where none was announced', async () => {
      const origin = await serve((_request, response) => {
        response.write(content.subarray(0, MiB));
        response.end(content.subarray(MiB));
      });
      const { options, events } = setUp(origin, { expectedSize: content.length });
      await downloadFile(options);
      const totals = events.flatMap((event) => (event.type === 'progress' ? [event.total] : []));
      expect([...new Set(totals)]).toEqual([content.length]);
    });

    test('has to be reached where none was announced', async () => {
      const { listener } = inTurn((_request, response) => {
        response.write(content.subarray(0, 100));
        response.end();
      }, sendRange);
      const { options } = setUp(await serve(listener), { expectedSize: content.length });
      expect(await downloadFile(options)).toMatchObject({ sha256: sha256(content) });
    });
  });

  describe('redirects', () => {
    test('are followed, with credentials only for their own origin', async () => {
      const seen: [string, string | undefined][] = [];
      const storage = await serve((request, response) => {
        seen.push(['storage', request.headers['x-api-key'] as string | undefined]);
        sendRange(request, response);
      });
      const api = await serve((request, response) => {
        seen.push([`api ${request.url?.split('?')[0]}`, request.headers['x-api-key'] as string | undefined]);
        if (request.url?.startsWith('/data')) response.writeHead(302, { location: '/moved' }).end();
        else response.writeHead(307, { location: new URL('/obj?sig=secret', storage).href }).end();
      });
      const { options, events } = setUp(api, { headers: { 'X-API-KEY': 'k' }, credentialsOrigin: api.origin });
      expect(await downloadFile(options)).toMatchObject({ sha256: sha256(content) });
      expect(seen).toEqual([
        ['api /data', 'k'],
        ['api /moved', 'k'],
        ['storage', undefined],
      ]);
      expect(requestsIn(events)).toEqual(['/data 302 (try 1)', '/moved 307 (try 1)', '/obj 200 (try 1)']);
    });

    test.each([301, 302, 303, 307, 308])('with %i are followed', async (status) => {
      const origin = await serve((request, response) => {
        if (request.url?.startsWith('/data')) response.writeHead(status, { location: '/moved' }).end();
        else sendRange(request, response);
      });
      expect(await downloadFile(setUp(origin).options)).toMatchObject({ sha256: sha256(content) });
    });

    test('do not bring credentials back after a foreign origin', async () => {
      const keys: unknown[] = [];
      let api = new URL('http://127.0.0.1');
      const foreign = await serve(
        (_request, response) => void response.writeHead(302, { location: new URL('/back', api).href }).end(),
      );
      api = await serve((request, response) => {
        keys.push(request.headers['x-api-key']);
        if (request.url === '/back') sendRange(request, response);
        else response.writeHead(302, { location: foreign.href }).end();
      });
      await downloadFile(setUp(api, { headers: { 'x-api-key': 'k' }, credentialsOrigin: api.origin }).options);
      expect(keys).toEqual(['k', undefined]);
    });

    test('of a link elsewhere never carry credentials', async () => {
      const { listener, requests } = inTurn(sendRange);
      const origin = await serve(listener);
      await downloadFile(
        setUp(origin, { headers: { 'x-api-key': 'k' }, credentialsOrigin: 'https://api.example.com' }).options,
      );
      await downloadFile(setUp(origin, { headers: { 'x-api-key': 'k' } }).options);
      expect(requests.map(({ headers }) => headers['x-api-key'])).toEqual([undefined, undefined]);
    });

    test.each([['/data?secret'], [undefined], ['http://[bad'], ['ftp://127.0.0.1/x']])(
      'to %s fail',
      async (location) => {
        const origin = await serve(
          (_request, response) => void response.writeHead(302, location === undefined ? {} : { location }).end(),
        );
        expect(await failureOf(setUp(origin).options)).toMatchObject({ code: 'BAD_REDIRECT', kind: 'remote-failed' });
      },
    );
  });

  describe('the disk', () => {
    test('is looked at before a large file comes', async () => {
      const origin = await serve((_request, response) => {
        response.writeHead(200, { 'content-length': 2 ** 52 });
        response.write('x');
      });
      const { options, folder } = setUp(origin);
      expect(await failureOf(options)).toMatchObject({ code: 'DISK_FULL', kind: 'config' });
      expect(readdirSync(folder)).toEqual([]);
    });

    const full = existsSync('/dev/full') ? test : test.skip;
    full('that is full fails with its own code', async () => {
      const file = await open('/dev/full', 'w');
      const sink = new FileSink(file, 'archive', new FileHash(file, 'archive'));
      sink.push(content.subarray(0, 10));
      await expect(sink.flush()).rejects.toMatchObject({ code: 'DISK_FULL', kind: 'config' });
      const other = new FileSink(file, 'archive', new FileHash(file, 'archive'));
      await expect(other.push(content)).rejects.toMatchObject({ code: 'DISK_FULL' });
      await file.close();
    });

    test('has to have the folder, and no folder in place of the file', async () => {
      const listener = jest.fn<RequestListener>();
      const origin = await serve(listener);
      const { options, folder } = setUp(origin);
      expect(await failureOf({ ...options, to: join(folder, 'none', 'a') })).toMatchObject({
        code: 'FILE_UNWRITABLE',
        kind: 'config',
      });
      mkdirSync(join(folder, 'sub'));
      expect(await failureOf({ ...options, to: join(folder, 'sub') })).toMatchObject({
        code: 'FILE_UNWRITABLE',
        kind: 'config',
      });
      expect(listener).not.toHaveBeenCalled();
    });

    const socketsAreFiles = process.platform === 'win32' ? test.skip : test;
    socketsAreFiles('never takes the place of a device or the like', async () => {
      const listener = jest.fn<RequestListener>();
      const { options, folder } = setUp(await serve(listener));
      const special = join(folder, 'special');
      const server = createNetServer();
      await new Promise<void>((listening) => server.listen(special, listening));
      expect(await failureOf({ ...options, to: special })).toMatchObject({ code: 'FILE_UNWRITABLE', kind: 'config' });
      expect(statSync(special).isSocket()).toBe(true);
      expect(listener).not.toHaveBeenCalled();
      await new Promise((closed) => server.close(closed));
    });
  });

  describe('cancelling', () => {
    test('removes what has come', async () => {
      const controller = new AbortController();
      const origin = await serve((_request, response) => {
        response.writeHead(200, { 'content-length': content.length });
        response.write(content.subarray(0, MiB), () => controller.abort());
      });
      const { options, folder } = setUp(origin, { signal: controller.signal });
      expect(await failureOf(options)).toMatchObject({ code: 'CANCELLED', kind: 'cancelled' });
      expect(readdirSync(folder)).toEqual([]);
    });

    test('ends a pause', async () => {
      const controller = new AbortController();
      const origin = await serve((_request, response) => {
        response.writeHead(503).end();
        controller.abort();
      });
      expect(await failureOf(setUp(origin, { signal: controller.signal }).options)).toMatchObject({
        kind: 'cancelled',
      });
    });

    test('is noticed before anything begins', async () => {
      const { options, links } = setUp(new URL('http://127.0.0.1:1'), { signal: AbortSignal.abort() });
      expect(await failureOf(options)).toMatchObject({ kind: 'cancelled' });
      expect(links()).toBe(0);
    });
  });

  describe('several parts', () => {
    test('become one file with one hash, each resumed on its own', async () => {
      const parts = [content.subarray(0, MiB + 3), content.subarray(MiB + 3, MiB + 4), content.subarray(MiB + 4)];
      const seen: string[] = [];
      const events: HttpEvent[] = [];
      /** Cuts the connection once the client has taken in what came before; what is on its way could be lost with it. */
      const cutAt = async (bytes: number, response: ServerResponse) => {
        const isIn = (event: HttpEvent) => event.type === 'progress' && event.bytes >= bytes;
        while (!events.some(isIn)) await new Promise((wake) => setTimeout(wake, 1));
        response.socket?.end();
      };
      const origin = await serve((request, response) => {
        const index = Number(request.url?.slice(1));
        const bytes = parts[index] ?? Buffer.alloc(0);
        seen.push(`${index} ${request.headers.range ?? 'all'}`);
        if (index !== 1 && !request.headers.range) {
          response.writeHead(200, { 'content-length': bytes.length, etag: '"v1"' });
          response.write(bytes.subarray(0, 1000));
          void cutAt((index === 0 ? 0 : MiB + 4) + 1000, response);
        } else if (index === 2) {
          response.writeHead(200, { 'content-length': bytes.length }).end(bytes);
        } else sendRange(request, response, bytes);
      });
      const { to, folder } = target();
      const answer = await downloadParts({
        to,
        connections,
        clock: fakeClock(),
        progressMs: 0,
        parts: parts.map((bytes, index) => ({
          link: () => Promise.resolve(new URL(`/${index}`, origin)),
          expectedSize: bytes.length,
        })),
        onEvent: (event) => events.push(event),
      });
      expect(answer).toEqual({ path: to, size: content.length, sha256: sha256(content) });
      expect(readFileSync(to).equals(content)).toBe(true);
      // A connection may be cut before the first byte was taken from it: then the same is asked for again.
      const asked = seen.filter((one, index) => one !== seen[index - 1]);
      const expected = ['0 all', '0 bytes=1000-', '1 all', '2 all', '2 bytes=1000-'];
      if (connections === 1) expect(asked).toEqual(expected);
      else expect(new Set(asked)).toEqual(new Set(expected));
      expect(events.filter(({ type }) => type === 'progress').at(-1)).toMatchObject({
        bytes: content.length,
        total: content.length,
      });
      expect(readdirSync(folder)).toEqual(['archive.tar.gz']);
    });
  });
});

describe('a Content-Range', () => {
  test.each([
    ['bytes 0-9/10', { range: { first: 0, last: 9 }, total: 10 }],
    ['bytes 5-9/*', { range: { first: 5, last: 9 }, total: undefined }],
    ['bytes */10', { range: undefined, total: 10 }],
    ['bytes 9-5/10', undefined],
    ['bytes 0-10/10', undefined],
    ['bytes=0-9', undefined],
    [undefined, undefined],
  ])('%s is read', (value, expected) => {
    expect(parseContentRange(value)).toEqual(expected);
  });
});
