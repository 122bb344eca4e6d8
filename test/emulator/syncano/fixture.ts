import { standingClock } from '../../../src/emulator/core/clock.ts';
import { type Emulator, type EmulatorOptions, startEmulator } from '../../../src/emulator/core/server.ts';

export const KEY = '5c1f7e0a9b3d4e6f8091a2b3c4d5e6f708192a3b';
export const OTHER_KEY = 'd4c3b2a1908f7e6d5c4b3a29180f7e6d5c4b3a29';
export const MINE = '/v1/instances/my-instance';
export const STAGING = '/v1/instances/staging';

/** Long enough for any job that is under way to end. */
export const JOB = 40;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of many shapes
  readonly body: any;
}

export interface CallOptions {
  readonly key?: string;
  readonly json?: unknown;
  readonly body?: string | FormData;
  readonly type?: string;
}

export interface Fixture {
  readonly emulator: Emulator;
  /** Sends exactly these headers and this body. */
  send(method: string, path: string, headers?: Record<string, string>, body?: string | FormData): Promise<Answer>;
  /** A call with a key, as a client would make it. */
  call(method: string, path: string, options?: CallOptions): Promise<Answer>;
  get(path: string): Promise<Answer>;
  post(path: string, json?: unknown): Promise<Answer>;
  /** Moves emulated time on. */
  wait(seconds: number): void;
  /** What an instance holds. */
  data(instance: string): Record<string, unknown>;
}

export async function startFixture(options: EmulatorOptions = {}): Promise<Fixture> {
  const emulator = await startEmulator({ clock: standingClock(Date.UTC(2026, 0, 15, 12)), ...options });
  const send: Fixture['send'] = async (method, path, headers = {}, body) => {
    const response = await fetch(`${emulator.url}${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
    });
    const text = await response.text();
    const isJson = text !== '' && response.headers.get('content-type')?.includes('json') === true;
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  };
  const call: Fixture['call'] = (method, path, { key = KEY, json, body, type } = {}) => {
    const headers: Record<string, string> = key === '' ? {} : { 'x-api-key': key };
    if (json !== undefined) headers['content-type'] = 'application/json';
    if (type !== undefined) headers['content-type'] = type;
    return send(method, path, headers, json === undefined ? body : JSON.stringify(json));
  };
  return {
    emulator,
    send,
    call,
    get: (path) => call('GET', path),
    post: (path, json = {}) => call('POST', path, { json }),
    wait: (seconds) => emulator.clock.advance(seconds * 1000),
    data(instance) {
      const state = emulator.state()['syncano'] as { instances: { name: string; data: Record<string, unknown> }[] };
      return state.instances.find(({ name }) => name === instance)?.data ?? {};
    },
  };
}
