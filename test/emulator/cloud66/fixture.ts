import { standingClock } from '../../../src/emulator/core/clock.ts';
import { type Emulator, type EmulatorOptions, startEmulator } from '../../../src/emulator/core/server.ts';

export const ADMIN = 'c66f0e1d2c3b4a5968778695a4b3c2d1e0f1a2b3c4d5e6f708192a3b4c5d6e7f';
export const PUBLIC_ONLY = 'c66a9b8c7d6e5f40312233445566778899aabbccddeeff001122334455667788';
export const STACK = '5999b763474b0eafa5fafb64bff0ba80';
export const EMPTY_STACK = '2aad2bb5a70e621ecf251fbd85af6927';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of many shapes
  readonly body: any;
}

export interface Fixture {
  readonly emulator: Emulator;
  /** One call; `path` follows `/api/3`. */
  call(method: string, path: string, options?: { token?: string; json?: unknown; form?: string }): Promise<Answer>;
  get(path: string, token?: string): Promise<Answer>;
  /** Moves emulated time on. */
  wait(seconds: number): void;
}

export async function startFixture(options: EmulatorOptions = {}): Promise<Fixture> {
  const emulator = await startEmulator({ clock: standingClock(Date.UTC(2026, 0, 15, 12, 10)), ...options });
  const call: Fixture['call'] = async (method, path, { token = ADMIN, json, form } = {}) => {
    const headers: Record<string, string> = token === '' ? {} : { authorization: `Bearer ${token}` };
    if (json !== undefined) headers['content-type'] = 'application/json';
    if (form !== undefined) headers['content-type'] = 'application/x-www-form-urlencoded';
    const body = json === undefined ? form : JSON.stringify(json);
    const response = await fetch(`${emulator.url}/api/3${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
    });
    return { status: response.status, headers: response.headers, body: await response.json() };
  };
  return {
    emulator,
    call,
    get: (path, token) => call('GET', path, token === undefined ? {} : { token }),
    wait: (seconds) => emulator.clock.advance(seconds * 1000),
  };
}
