import { randomBytes } from 'node:crypto';
import { appendFileSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { realClock } from '../../src/base/clock.ts';
import { Failure } from '../../src/base/failure.ts';
import type { HttpEvent } from '../../src/http/events.ts';
import { multipartFrame, type UploadOptions, uploadFile, uploadUntilTaken } from '../../src/http/upload.ts';
import { JumpingClock } from '../support/jumping-clock.ts';
import { listen, serve as serveAt } from './servers.ts';

const MiB = 1024 * 1024;
const folder = mkdtempSync(join(tmpdir(), 'upload-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A large file without blocks on the disk: costs nothing to make. */
function large(): string {
  const path = join(folder, `large-${randomBytes(4).toString('hex')}`);
  writeFileSync(path, '');
  truncateSync(path, 32 * MiB);
  return path;
}

function file(bytes: number, name = `f${randomBytes(4).toString('hex')}.mda`): { path: string; bytes: Buffer } {
  const content = randomBytes(bytes);
  const path = join(folder, name);
  writeFileSync(path, content);
  return { path, bytes: content };
}

async function serve(listener: RequestListener): Promise<URL> {
  return new URL('/upload?name=a.mda', await serveAt(listener));
}

async function body(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function failureOf(options: UploadOptions): Promise<Failure> {
  const error = await uploadFile(options).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(Failure);
  return error as Failure;
}

describe('a multipart frame', () => {
  test('escapes what could break out of the header and leaves UTF-8 alone', () => {
    const frame = multipartFrame('f"i', 'a"b\r\nX: ü.mda');
    expect(frame.head.toString('utf8')).toContain(
      'name="f%22i"; filename="a%22b%0D%0AX: ü.mda"\r\nContent-Type: application/octet-stream\r\n\r\n',
    );
  });

  test('has a boundary of its own each time', () => {
    expect(multipartFrame('file', 'a').contentType).not.toBe(multipartFrame('file', 'a').contentType);
  });
});

describe('an upload', () => {
  test.each([0, 1, MiB - 1, MiB, 2 * MiB + 17])(
    'of %d bytes arrives as one form field with its exact length',
    async (size) => {
      const sent = file(size, `päck"age-${size}.mda`);
      let seen: { headers: IncomingMessage['headers']; raw: Buffer; url: string | undefined } | undefined;
      const url = await serve(async (request, response) => {
        seen = { headers: request.headers, raw: await body(request), url: request.url };
        response.writeHead(201, { 'x-request-id': 'r1' }).end('{"JobId":"ü"}');
      });
      const answer = await uploadFile({
        url,
        file: sent.path,
        field: 'file',
        headers: { 'Mendix-ApiKey': 'k' },
      });

      expect(answer).toMatchObject({ status: 201, text: '{"JobId":"ü"}' });
      expect(answer.headers['x-request-id']).toBe('r1');
      expect(seen?.url).toBe('/upload?name=a.mda');
      expect(seen?.headers['mendix-apikey']).toBe('k');
      expect(seen?.headers['transfer-encoding']).toBeUndefined();
      expect(seen?.headers['content-length']).toBe(String(seen?.raw.length));
      const form = await new Response(new Uint8Array(seen?.raw ?? []), {
        headers: { 'content-type': seen?.headers['content-type'] ?? '' },
      }).formData();
      expect([...form.keys()]).toEqual(['file']);
      const part = form.get('file') as File;
      expect(part.name).toBe(`päck"age-${size}.mda`);
      expect(Buffer.from(await part.arrayBuffer()).equals(sent.bytes)).toBe(true);
    },
  );

  test('reports progress with the total, and the end', async () => {
    const events: HttpEvent[] = [];
    const url = await serve(async (request, response) => {
      await body(request);
      response.end();
    });
    await uploadFile({
      url,
      file: file(3 * MiB).path,
      field: 'file',
      progressMs: 0,
      onEvent: (event) => events.push(event),
    });
    const progress = events.filter((event) => event.type === 'progress');
    expect(progress.length).toBeGreaterThanOrEqual(3);
    expect(progress.at(-1)).toMatchObject({ direction: 'upload', bytes: 3 * MiB, total: 3 * MiB });
    expect(events.at(-1)).toMatchObject({ type: 'request', method: 'POST', path: '/upload', outcome: 200, attempt: 1 });
  });

  test.each([60_000, 100 * 24 * 3_600_000])('with a deadline in %d ms is not ended before', async (ms) => {
    const url = await serve(async (request, response) => {
      await body(request);
      response.end();
    });
    const sent = uploadFile({ url, file: file(MiB).path, field: 'file', deadline: Date.now() + ms });
    expect((await sent).status).toBe(200);
  });

  test('does not follow a redirect', async () => {
    let requests = 0;
    const url = await serve(async (request, response) => {
      requests++;
      await body(request);
      response.writeHead(307, { location: '/elsewhere' }).end();
    });
    const answer = await uploadFile({ url, file: file(10).path, field: 'file' });
    expect(answer.status).toBe(307);
    expect(requests).toBe(1);
  });
});

describe('an upload that is answered early', () => {
  test.each([300, 401, 413])('gives the %d and its text although the connection is then reset', async (status) => {
    const url = await serve((request, response) => {
      response.writeHead(status, { connection: 'close' }).end('{"errorCode":"NOPE"}', () => {
        setTimeout(() => request.socket.resetAndDestroy(), 20);
      });
    });
    const answer = await uploadFile({ url, file: large(), field: 'file' });
    expect(answer).toMatchObject({ status, text: '{"errorCode":"NOPE"}' });
  });

  test.each([200, 299])('does not take a %d for a success when the file cannot have arrived', async (status) => {
    const url = await serve((_request, response) => {
      response.writeHead(status, { connection: 'close' }).end('{}');
    });
    const failure = await failureOf({ url, file: large(), field: 'file' });
    expect(failure).toMatchObject({
      code: 'ANSWERED_TOO_EARLY',
      kind: 'remote-failed',
      outcomeUnknown: true,
      status,
    });
  });
});

describe('an upload that fails', () => {
  test('for want of a connection was certainly not sent', async () => {
    const server = createTcpServer();
    const url = new URL(`http://127.0.0.1:${await listen(server)}/upload`);
    await new Promise((resolve) => server.close(resolve));
    const failure = await failureOf({ url, file: file(10).path, field: 'file' });
    expect(failure).toMatchObject({ code: 'ECONNREFUSED', kind: 'network', outcomeUnknown: false, transient: true });
    expect(failure.message).not.toContain('a.mda');
  });

  test('for want of a host was certainly not sent', async () => {
    const url = new URL('http://no-such-host.invalid/upload');
    expect(await failureOf({ url, file: file(10).path, field: 'file' })).toMatchObject({
      kind: 'network',
      outcomeUnknown: false,
      transient: true,
    });
  });

  test('in the middle was not carried out', async () => {
    const url = await serve((request) => {
      request.once('data', () => request.socket.resetAndDestroy());
    });
    expect(await failureOf({ url, file: large(), field: 'file' })).toMatchObject({
      kind: 'network',
      outcomeUnknown: false,
      transient: true,
    });
  });

  test('after the last byte may have been carried out', async () => {
    const url = await serve(async (request) => {
      await body(request);
      request.socket.destroy();
    });
    expect(await failureOf({ url, file: file(2 * MiB).path, field: 'file' })).toMatchObject({
      kind: 'network',
      outcomeUnknown: true,
    });
  });

  test('while a success is told may have been carried out', async () => {
    const url = await serve(async (request, response) => {
      await body(request);
      response.writeHead(200, { 'content-length': 100 });
      response.write('{"Jo', () => request.socket.destroy());
    });
    expect(await failureOf({ url, file: file(2 * MiB).path, field: 'file' })).toMatchObject({
      kind: 'network',
      outcomeUnknown: true,
    });
  });

  test('by a stall while sending was not carried out', async () => {
    const url = await serve((request) => request.pause());
    const failure = await failureOf({ url, file: large(), field: 'file', stallMs: 200 });
    expect(failure).toMatchObject({ code: 'STALLED', kind: 'timeout', outcomeUnknown: false, transient: true });
  });

  test('by waiting in vain for the answer may have been carried out', async () => {
    const url = await serve((request) => void request.resume());
    const failure = await failureOf({ url, file: file(2 * MiB).path, field: 'file', answerMs: 40 });
    expect(failure).toMatchObject({ code: 'NO_ANSWER', kind: 'timeout', outcomeUnknown: true });
  });

  test('by an endless answer says so', async () => {
    const url = await serve(async (request, response) => {
      await body(request);
      response.end(Buffer.alloc(2 * MiB));
    });
    expect(await failureOf({ url, file: file(10).path, field: 'file' })).toMatchObject({
      code: 'ANSWER_TOO_LARGE',
      kind: 'remote-failed',
    });
  });

  test('at the deadline', async () => {
    const url = await serve((request) => request.pause());
    const deadline = performance.timeOrigin + performance.now() + 40;
    expect(await failureOf({ url, file: large(), field: 'file', deadline })).toMatchObject({
      code: 'DEADLINE',
      kind: 'timeout',
      outcomeUnknown: false,
    });
  });

  test('by cancelling, before and after the last byte', async () => {
    const before = new AbortController();
    const stalling = await serve((request) => {
      request.pause();
      before.abort();
    });
    expect(await failureOf({ url: stalling, file: large(), field: 'file', signal: before.signal })).toMatchObject({
      kind: 'cancelled',
      outcomeUnknown: false,
    });

    const after = new AbortController();
    const silent = await serve(async (request) => {
      await body(request);
      after.abort();
    });
    expect(await failureOf({ url: silent, file: file(10).path, field: 'file', signal: after.signal })).toMatchObject({
      kind: 'cancelled',
      outcomeUnknown: true,
    });
  });

  test('when it is cancelled already, without a connection', async () => {
    const listener = jest.fn<RequestListener>();
    const url = await serve(listener);
    expect(await failureOf({ url, file: file(10).path, field: 'file', signal: AbortSignal.abort() })).toMatchObject({
      kind: 'cancelled',
    });
    expect(listener).not.toHaveBeenCalled();
  });
});

describe('a file that', () => {
  test('does not exist is the fault of the caller', async () => {
    const failure = await failureOf({ url: new URL('http://127.0.0.1:1/'), file: join(folder, 'none'), field: 'file' });
    expect(failure).toMatchObject({ code: 'FILE_UNREADABLE', kind: 'config' });
  });

  test('is a folder is the fault of the caller', async () => {
    const failure = await failureOf({ url: new URL('http://127.0.0.1:1/'), file: folder, field: 'file' });
    expect(failure).toMatchObject({ code: 'FILE_UNREADABLE', kind: 'config' });
  });

  test.each([
    ['shrinks', (path: string) => truncateSync(path, 1000)],
    ['grows', (path: string) => appendFileSync(path, 'more')],
    ['is rewritten', (path: string) => writeFileSync(path, Buffer.alloc(32 * MiB))],
  ])('%s while it is sent never arrives as a whole', async (_name, change) => {
    const path = large();
    let complete: boolean | undefined;
    const url = await serve((request) => {
      request.once('data', () => change(path));
      request.resume();
      request.once('close', () => {
        complete = request.complete;
      });
    });
    const failure = await failureOf({ url, file: path, field: 'file' });
    expect(failure).toMatchObject({ code: 'FILE_CHANGED', kind: 'config', outcomeUnknown: false });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(complete).toBe(false);
  });
});

describe('an upload with retries', () => {
  const refusal = ({ status }: { status: number }) =>
    status < 300
      ? undefined
      : new Failure(`No: ${status}.`, {
          code: `HTTP_${status}`,
          kind: 'remote-failed',
          transient: status === 429 || status >= 500,
          outcomeUnknown: status >= 500,
        });

  /** Answers the n-th request with the n-th listener; the last one stays. */
  async function scripted(...replies: RequestListener[]) {
    let requests = 0;
    const url = await serve(async (request, response) => {
      const reply = replies[Math.min(requests++, replies.length - 1)];
      if (reply !== cut) await body(request);
      reply?.(request, response);
    });
    const clock = new JumpingClock('2026-11-21T03:00:00Z');
    const events: HttpEvent[] = [];
    // What is cut has to be larger than what the socket takes at once.
    const sent = replies.includes(cut) ? large() : file(1000).path;
    const options = { url, file: sent, field: 'file', clock, onEvent: (event: HttpEvent) => events.push(event) };
    return { options, clock, events, requests: () => requests };
  }
  const cut: RequestListener = (request) => void request.once('data', () => request.socket.resetAndDestroy());
  const answer =
    (status: number, headers = {}): RequestListener =>
    (_request, response) =>
      void response.writeHead(status, headers).end();

  test('is sent again when it was cut or asked to come back later, and says so', async () => {
    const { options, events, clock } = await scripted(cut, answer(429, { 'retry-after': '30' }), answer(200));
    const start = clock.now();
    expect(await uploadUntilTaken(options, refusal)).toMatchObject({ status: 200 });
    expect(clock.now() - start).toBeGreaterThanOrEqual(30_000);
    const told = events.flatMap((event): (string | number)[] =>
      event.type === 'retry' ? [event.reason] : event.type === 'request' ? [event.attempt] : [],
    );
    expect(told).toEqual([1, expect.stringMatching(/ECONNRESET|EPIPE/), 2, 'HTTP_429', 3]);
  });

  test.each([
    ['the service may have taken it', answer(503)],
    ['it is refused', answer(403)],
    ['the connection is lost after the last byte', (request: IncomingMessage) => void request.socket.destroy()],
    ['the service asks for more time than there is', answer(429, { 'retry-after': '3600' })],
  ])('is not sent again when %s', async (_what, reply) => {
    const { options, requests } = await scripted(reply);
    await expect(uploadUntilTaken(options, refusal)).rejects.toBeInstanceOf(Failure);
    expect(requests()).toBe(1);
  });

  test('is given up after ten tries, or when the deadline comes before the next one', async () => {
    const { options, requests, clock } = await scripted(answer(429));
    await expect(uploadUntilTaken(options, refusal)).rejects.toMatchObject({ code: 'HTTP_429' });
    expect(requests()).toBe(10);
    const late = { ...options, deadline: clock.now() + 10_000 };
    await expect(uploadUntilTaken(late, refusal)).rejects.toMatchObject({ code: 'HTTP_429' });
    expect(clock.now()).toBeLessThanOrEqual(late.deadline);
  });

  test('ends its pause when it is cancelled', async () => {
    const stop = new AbortController();
    const { options } = await scripted(answer(429));
    const onEvent = (event: HttpEvent) => event.type === 'retry' && stop.abort();
    const clock = { ...realClock, random: () => 1 };
    await expect(uploadUntilTaken({ ...options, clock, onEvent, signal: stop.signal }, refusal)).rejects.toMatchObject({
      kind: 'cancelled',
    });
  });
});
