import { randomBytes } from 'node:crypto';
import type { Stats } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { basename } from 'node:path';
import { pause, realClock } from '../base/clock.ts';
import { errorCode, Failure } from '../base/failure.ts';
import { type ApiCall, type Connection, inContext } from './connection.ts';
import { Progress } from './events.ts';
import { Exchange, type TransferOptions } from './exchange.ts';
import { type Answer, answerOf } from './request.ts';
import { askedMs, pauseMs, type RetryPolicy } from './retry.ts';
import { urlBelow } from './url.ts';

export interface UploadOptions extends TransferOptions {
  readonly url: URL;
  readonly file: string;
  readonly field: string;
  /** Name of the file in the form; by default the last part of its path. */
  readonly fileName?: string | undefined;
  /** Headers of the request, credentials included: they go to `url` only, redirects are not followed. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Milliseconds to wait for the answer after the last byte; 300,000 by default. */
  readonly answerMs?: number | undefined;
  /** 1, unless other tries came before. */
  readonly attempt?: number | undefined;
}

/** `totalMs` is for the pauses only: how long the sending takes depends on the file. */
const retries: RetryPolicy = { totalMs: 180_000, baseMs: 1_000, capMs: 20_000 };
const mostTries = 10;

/**
 * `uploadFile`, and once more for as long as the service certainly has not taken the file: it asked to come back later, or cannot
 * have got all of it.
 * @param refusal what an answer says against success; undefined when it is one
 * @throws Failure - what `uploadFile` throws, or what `refusal` gave for the last answer
 */
export async function uploadUntilTaken(
  options: UploadOptions,
  refusal: (answer: Answer) => Failure | undefined,
): Promise<Answer> {
  const { url, clock = realClock, signal, deadline = Number.POSITIVE_INFINITY, onEvent } = options;
  let pausedMs = 0;
  for (let attempt = 1; ; attempt++) {
    const answer = await uploadFile({ ...options, attempt }).catch((error: unknown) => {
      if (error instanceof Failure) return error;
      throw error;
    });
    const failure = answer instanceof Failure ? answer : refusal(answer);
    if (!failure) return answer as Answer;
    const asked = answer instanceof Failure ? undefined : askedMs(answer.headers, clock);
    const inMs = pauseMs(retries, attempt, asked, clock);
    pausedMs += inMs;
    const isWorthIt = failure.transient && !failure.outcomeUnknown;
    const isTime = attempt < mostTries && pausedMs <= retries.totalMs && clock.now() + inMs < deadline;
    if (!isWorthIt || !isTime) throw failure;
    onEvent?.({ type: 'retry', method: 'POST', path: url.pathname, reason: failure.code, inMs, attempt });
    await pause(clock, inMs, signal);
  }
}

/** `uploadUntilTaken` by a call of a service's API. @throws Failure that says what was being done */
export async function uploadTo<C extends ApiCall>(
  connection: Connection<C>,
  call: C,
  file: Pick<UploadOptions, 'file' | 'field' | 'fileName' | 'answerMs' | 'deadline' | 'onEvent'>,
): Promise<Answer> {
  const { baseUrl, headers, clock, signal, onEvent } = connection;
  const options: UploadOptions = {
    url: urlBelow(baseUrl, call.path),
    headers: { accept: 'application/json', ...headers },
    clock,
    signal,
    ...file,
    onEvent: file.onEvent ?? onEvent,
  };
  let refused: Failure | undefined;
  const refusal = (answer: Answer) => {
    refused = connection.failureOf('POST', call, answer);
    return refused;
  };
  return uploadUntilTaken(options, refusal).catch((error: unknown) => {
    // What the service answered says already what was being done.
    throw error instanceof Failure && error !== refused ? inContext(error, call.doing) : error;
  });
}

const BUFFER_BYTES = 1024 * 1024;
const ANSWER_LIMIT_BYTES = 1024 * 1024;

/**
 * Sends one file as multipart/form-data, once, in constant memory, and returns whatever the service answers (also 3xx, 4xx and
 * 5xx, also before it has read everything).
 * @throws Failure - `config` for a file that cannot be read (FILE_UNREADABLE) or changes meanwhile (FILE_CHANGED); `network` or
 * `timeout` with `outcomeUnknown` when the service may have got everything; `cancelled`.
 */
export async function uploadFile(options: UploadOptions): Promise<Answer> {
  const { file: path, url, onEvent, clock = realClock } = options;
  const startedAt = clock.now();
  const file = await open(path, 'r').catch((error: unknown) => {
    throw unreadable(path, error);
  });
  let outcome: number | string = 'unknown error';
  try {
    const answer = await send(options, file, await statsOf(file, path));
    outcome = answer.status;
    return answer;
  } catch (error) {
    if (error instanceof Failure) outcome = error.code;
    throw error;
  } finally {
    await file.close();
    onEvent?.({
      type: 'request',
      method: 'POST',
      path: url.pathname,
      outcome,
      ms: clock.now() - startedAt,
      attempt: options.attempt ?? 1,
    });
  }
}

/** @param before - of the file when it was opened: what is written to it from then on breaks the upload off */
async function send(options: UploadOptions, file: FileHandle, before: Stats): Promise<Answer> {
  const { clock = realClock } = options;
  const { size } = before;
  const frame = multipartFrame(options.field, options.fileName ?? basename(options.file));
  const exchange = await Exchange.open({
    url: options.url,
    method: 'POST',
    headers: {
      ...options.headers,
      'content-type': frame.contentType,
      'content-length': frame.head.length + size + frame.tail.length,
    },
    agent: options.agent,
    connectMs: options.connectMs ?? 30_000,
    stallMs: options.stallMs ?? 60_000,
    deadline: options.deadline,
    signal: options.signal,
    clock,
  });
  const progress = new Progress('upload', options);
  progress.total = size;
  exchange.request.write(frame.head);
  const pumping = pump(exchange, file, options.file, before, progress)
    .then((sent) => {
      if (sent) exchange.end(frame.tail, options.answerMs ?? 300_000);
    })
    .catch((error: unknown) => {
      exchange.abort(error instanceof Failure ? error : unreadable(options.file, error));
    });
  try {
    const message = await exchange.answer;
    const text = await readAnswer(exchange, message);
    return answerOf(message, text, exchange.target);
  } finally {
    exchange.close();
    // The buffers and the file stay in use until the pump has noticed.
    await pumping;
  }
}

/** Sends the file over two buffers in turn. @returns false when the exchange was over before the end of the file */
async function pump(
  exchange: Exchange,
  file: FileHandle,
  path: string,
  before: Stats,
  progress: Progress,
): Promise<boolean> {
  const { size } = before;
  let current = Buffer.allocUnsafeSlow(BUFFER_BYTES);
  let next = Buffer.allocUnsafeSlow(BUFFER_BYTES);
  let filled = await fill(file, current, 0, size);
  // Ends the wait for the chunk that is being written. (A race with `settled` for each would leave something behind there.)
  let wake = (): void => {};
  exchange.settled.then(() => wake());
  for (let position = 0; position < size; ) {
    if (filled === 0) throw changed(path);
    const chunk = current.subarray(0, filled);
    if (exchange.over) return false;
    position += filled;
    const written = new Promise<void>((resolve) => {
      wake = resolve;
      exchange.request.write(chunk, () => resolve());
    });
    const reading = fill(file, next, position, size);
    [filled] = await Promise.all([reading, written]);
    if (exchange.over) return false;
    progress.moved(position);
    [current, next] = [next, current];
  }
  const after = await file.stat();
  if (after.size !== size || after.mtimeMs !== before.mtimeMs) throw changed(path);
  if (exchange.over) return false;
  progress.done(size);
  return true;
}

async function fill(file: FileHandle, buffer: Buffer, position: number, size: number): Promise<number> {
  const length = Math.min(buffer.length, size - position);
  if (length === 0) return 0;
  return (await file.read(buffer, 0, length, position)).bytesRead;
}

async function readAnswer(exchange: Exchange, message: IncomingMessage): Promise<string> {
  const status = message.statusCode ?? 0;
  const isSuccess = status >= 200 && status < 300;
  if (isSuccess && !exchange.sent) {
    throw new Failure(`${exchange.target} answered ${status} before it had the whole file.`, {
      code: 'ANSWERED_TOO_EARLY',
      kind: 'remote-failed',
      status,
      outcomeUnknown: true,
    });
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of message as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > ANSWER_LIMIT_BYTES) {
        throw new Failure(`${exchange.target} answered ${status} with more than ${ANSWER_LIMIT_BYTES} bytes.`, {
          code: 'ANSWER_TOO_LARGE',
          kind: 'remote-failed',
          status,
          outcomeUnknown: isSuccess,
        });
      }
      chunks.push(chunk);
    }
  } catch (error) {
    const failure = exchange.failure(error);
    // A service that refuses early often drops the connection right after its answer: what came of that answer counts.
    if (isSuccess || failure.kind !== 'network') throw failure;
  }
  return Buffer.concat(chunks).toString('utf8');
}

async function statsOf(file: FileHandle, path: string): Promise<Stats> {
  const stats = await file.stat();
  if (stats.isFile()) return stats;
  throw new Failure(`${path} is not a file.`, { code: 'FILE_UNREADABLE', kind: 'config' });
}

function unreadable(path: string, error: unknown): Failure {
  return new Failure(`${path} cannot be read (${errorCode(error) ?? 'unknown error'}).`, {
    code: 'FILE_UNREADABLE',
    kind: 'config',
    cause: error,
  });
}

function changed(path: string): Failure {
  return new Failure(`${path} changed while it was sent; the upload was broken off.`, {
    code: 'FILE_CHANGED',
    kind: 'config',
    remedy: 'Make sure that nothing writes to the file any more when the upload starts.',
  });
}

/**
 * What stands around the one file of a form (RFC 7578; escapes as in WHATWG HTML, "multipart/form-data encoding algorithm"), and the
 * request's Content-Type.
 */
export function multipartFrame(name: string, fileName: string) {
  const boundary = `----paas-actions-${randomBytes(18).toString('hex')}`;
  const head =
    `--${boundary}\r\n` +
    `Content-Disposition: form-data; name="${escapeQuoted(name)}"; filename="${escapeQuoted(fileName)}"\r\n` +
    'Content-Type: application/octet-stream\r\n\r\n';
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    head: Buffer.from(head, 'utf8'),
    tail: Buffer.from(`\r\n--${boundary}--\r\n`, 'utf8'),
  };
}

/** Names stay UTF-8; only what could end the quoted string or the header line is percent-encoded. */
function escapeQuoted(text: string): string {
  return text.replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll('"', '%22');
}
