import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EmulatedAnswer, EmulatedBytes } from './platform.ts';

/** What a fault rule asks of the way an answer is written. */
export interface Delivery {
  /** Destroys the connection after so many bytes of the body, although Content-Length promised all of them. */
  readonly cutAfter?: number;
  /** Bytes of the body per real second. */
  readonly bytesPerSecond?: number;
}

interface Written {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: EmulatedBytes | undefined;
  readonly start: number;
  readonly end: number;
}

/** Writes an answer; settles when it is on its way. Every answer carries a Content-Type, and an empty one is not called JSON. */
export async function writeAnswer(
  response: ServerResponse,
  answer: EmulatedAnswer,
  request: { readonly method: string; readonly headers: Readonly<Record<string, string>> },
  delivery: Delivery = {},
): Promise<void> {
  const { status, headers, body, start, end } = plan(answer, request.headers);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.writeHead(status);
  if (body === undefined || request.method === 'HEAD') {
    response.end();
    return;
  }
  const last = delivery.cutAfter === undefined ? end : Math.min(end, start + delivery.cutAfter);
  for (const chunk of body.read(start, last)) {
    for (const piece of pieces(chunk, delivery.bytesPerSecond)) {
      if (delivery.bytesPerSecond !== undefined) await sleep((piece.length * 1000) / delivery.bytesPerSecond);
      if (response.destroyed) return;
      if (!response.write(piece)) await drained(response);
    }
  }
  if (delivery.cutAfter === undefined) {
    response.end();
    return;
  }
  response.flushHeaders();
  await new Promise((resolve) => setImmediate(resolve));
  response.destroy();
}

/** Settles when more can be written, or nobody listens any more. */
function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      response.off('drain', done);
      response.off('close', done);
      resolve();
    };
    response.on('drain', done);
    response.on('close', done);
  });
}

/** Slow bodies go out about ten times a second. */
function* pieces(chunk: Uint8Array, bytesPerSecond: number | undefined): Iterable<Uint8Array> {
  if (bytesPerSecond === undefined) {
    yield chunk;
    return;
  }
  const size = Math.max(1, Math.ceil(bytesPerSecond / 10));
  for (let at = 0; at < chunk.length; at += size) yield chunk.subarray(at, at + size);
}

function plan(answer: EmulatedAnswer, asked: Readonly<Record<string, string>>): Written {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(answer.headers ?? {})) headers[name.toLowerCase()] = value;
  const body = bodyOf(answer);
  headers['content-type'] ??= body?.type ?? 'text/plain; charset=utf-8';
  if (body === undefined) {
    if (answer.status !== 204 && answer.status !== 304) headers['content-length'] = '0';
    return { status: answer.status, headers, body, start: 0, end: 0 };
  }
  const range =
    body.ranges === true && answer.status === 200 ? askedRange(asked, headers['etag'], body.length) : undefined;
  if (body.ranges === true) headers['accept-ranges'] = 'bytes';
  if (range === 'unsatisfiable') {
    headers['content-range'] = `bytes */${body.length}`;
    headers['content-length'] = '0';
    headers['content-type'] = 'text/plain; charset=utf-8';
    return { status: 416, headers, body: undefined, start: 0, end: 0 };
  }
  const { start, end } = range ?? { start: 0, end: body.length };
  headers['content-length'] = String(end - start);
  if (range === undefined) return { status: answer.status, headers, body, start, end };
  headers['content-range'] = `bytes ${start}-${end - 1}/${body.length}`;
  return { status: 206, headers, body, start, end };
}

function bodyOf(answer: EmulatedAnswer): EmulatedBytes | undefined {
  if (answer.bytes !== undefined) return answer.bytes;
  if (answer.json !== undefined) return fromText(JSON.stringify(answer.json), 'application/json; charset=utf-8');
  if (answer.text !== undefined) return fromText(answer.text, 'text/plain; charset=utf-8');
  return undefined;
}

function fromText(text: string, type: string): EmulatedBytes {
  const whole = Buffer.from(text, 'utf8');
  return {
    length: whole.length,
    type,
    read: (start, end) => [whole.subarray(start, end)],
  };
}

/** One range only (RFC 9110, 14.2); several ranges, a broken header or another version (`If-Range`) give the whole. */
function askedRange(
  asked: Readonly<Record<string, string>>,
  etag: string | undefined,
  length: number,
): { start: number; end: number } | 'unsatisfiable' | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(asked['range']?.trim() ?? '');
  if (match === null || (asked['if-range'] !== undefined && asked['if-range'] !== etag)) return undefined;
  const [, first = '', last = ''] = match;
  if (first === '' && last === '') return undefined;
  if (first === '') {
    const count = Math.min(Number(last), length);
    return count === 0 ? 'unsatisfiable' : { start: length - count, end: length };
  }
  const start = Number(first);
  const end = last === '' ? length : Math.min(Number(last) + 1, length);
  return start >= end ? 'unsatisfiable' : { start, end };
}
