import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect } from '@jest/globals';
import { Failure } from '../../src/base/failure.ts';
import type { HttpEvent } from '../../src/http/events.ts';
import { MendixConnection, type MendixSettings } from '../../src/mendix/client.ts';
import { VirtualClock } from '../support/clock.ts';

export interface Seen {
  readonly method: string;
  /** Without the query, still percent-encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
  readonly body: unknown;
}

export interface Reply {
  readonly status?: number;
  readonly json?: unknown;
  readonly text?: string;
  readonly headers?: Record<string, string>;
  /** The connection is dropped instead of an answer. */
  readonly drop?: true;
  /** No answer ever. */
  readonly hang?: true;
}

export type Script = Reply | ((seen: Seen) => Reply);

/** `{errorCode, errorMessage}` with a status. */
export function refusal(status: number, errorCode: string, errorMessage = 'Because.'): Reply {
  return { status, json: { errorCode, errorMessage } };
}

export const key = '26587896-1cef-4483-accf-ad304e2673d6';

/** A service of one test: says what the test scripts for a call, the last answer again and again. */
export class Service {
  readonly seen: Seen[] = [];
  readonly clock = new VirtualClock();
  readonly events: HttpEvent[] = [];
  readonly #scripts = new Map<string, Script[]>();
  readonly #server: Server = createServer((request, response) => void this.#serve(request, response));

  static async start(): Promise<Service> {
    const service = new Service();
    await new Promise<void>((resolve) => service.#server.listen(0, '127.0.0.1', resolve));
    running.push(service);
    return service;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** @param call `GET /api/1/apps` */
  on(call: string, ...scripts: Script[]): this {
    this.#scripts.set(call, scripts);
    return this;
  }

  connect(settings: Partial<MendixSettings> = {}): MendixConnection {
    return new MendixConnection({
      apiUrl: this.url,
      username: 'richard.ford51@example.com',
      apiKey: key,
      clock: this.clock,
      retry: { totalMs: 30_000, baseMs: 500, capMs: 4_000 },
      onEvent: (event) => this.events.push(event),
      ...settings,
    });
  }

  /** Calls in order, as `GET /api/1/apps`. */
  get calls(): string[] {
    return this.seen.map(({ method, path }) => `${method} ${path}`);
  }

  count(call: string): number {
    return this.calls.filter((one) => one === call).length;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString('utf8');
    const url = new URL(request.url ?? '/', 'http://service');
    const seen: Seen = {
      method: request.method ?? '',
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      text,
      body: request.headers['content-type'] === 'application/json' && text ? JSON.parse(text) : undefined,
    };
    this.seen.push(seen);
    const scripts = this.#scripts.get(`${seen.method} ${seen.path}`) ?? [refusal(404, 'TEST_HAS_NO_SCRIPT', seen.path)];
    const script = (scripts.length > 1 ? scripts.shift() : scripts[0]) ?? {};
    const reply = typeof script === 'function' ? script(seen) : script;
    if (reply.drop) return void request.socket.destroy();
    if (reply.hang) return;
    const body = reply.json === undefined ? (reply.text ?? '') : JSON.stringify(reply.json);
    response.writeHead(reply.status ?? 200, { 'content-type': 'application/json', ...reply.headers }).end(body);
  }
}

const running: Service[] = [];
afterEach(() => {
  for (const service of running.splice(0)) service.close();
});

/** The Failure that a promise rejects with. */
export async function failureOf(promise: Promise<unknown>): Promise<Failure> {
  const error = await promise.then(
    (value) => new Error(`No failure, but ${JSON.stringify(value)}`),
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(Failure);
  return error as Failure;
}

/** The environment that most tests are about. */
export const acceptance = { appId: 'calc', mode: 'Acceptance' };
export const at = '/api/1/apps/calc/environments/Acceptance';

export function environment(more: Record<string, unknown> = {}): Reply {
  return {
    json: {
      Status: 'Stopped',
      Mode: 'Acceptance',
      Url: 'https://calc-accp.mendixcloud.com',
      ModelVersion: '1.1.0.253',
      MendixVersion: '6.10.10',
      Production: 'false',
      EnvironmentId: 'e-accp',
      ...more,
    },
  };
}
