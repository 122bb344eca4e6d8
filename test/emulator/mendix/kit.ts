import { strToU8, zipSync } from 'fflate';
import { type MovableClock, standingClock } from '../../../src/emulator/core/clock.ts';
import { type Emulator, type EmulatorOptions, startEmulator } from '../../../src/emulator/core/server.ts';

export const richard = {
  'Mendix-Username': 'richard.ford51@example.com',
  'Mendix-ApiKey': '26587896-1cef-4483-accf-ad304e2673d6',
};
export const ada = {
  'Mendix-Username': 'ada.limited@example.com',
  'Mendix-ApiKey': '0f6c7a52-94f1-4d0e-8c55-3b1f2a6d7e90',
};

export const richardToken = { Authorization: 'MxToken EmulatedTokenOfRichardFord7kQ2mZx9RtWc4VbN8sLpHd3' };
/** Good for reading with Deploy API v4 only. */
export const adaToken = { Authorization: 'MxToken EmulatedTokenOfAdaLimited5jY8uGe1TfKo6XaM2rSwCn9' };

export const project = 'fae5de74-69c2-4488-a4de-abf89daac63e';
export const testId = '1a2c6a4e-7d3f-4b7e-9a55-0d5c1e6f7a01';
export const acceptanceId = '38471410-861f-47e5-8efc-2f4b16f04005';
export const productionId = '7c0b5c58-2a36-4f0c-8a0e-6d9c3f7b2e03';

/** An answer read whole. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The JSON body; `undefined` where there is none. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of many shapes
  readonly json: any;
}

/** An emulator on a clock that stands still, and plain calls to it. */
export class Kit {
  readonly emulator: Emulator;
  readonly clock: MovableClock;

  private constructor(emulator: Emulator, clock: MovableClock) {
    this.emulator = emulator;
    this.clock = clock;
  }

  static async start(options: EmulatorOptions = {}): Promise<Kit> {
    const clock = standingClock();
    return new Kit(await startEmulator({ clock, ...options }), clock);
  }

  close(): Promise<void> {
    return this.emulator.close();
  }

  /** Calls a path under the origin, as Richard Ford unless other headers are given. */
  async call(method: string, path: string, body?: unknown, headers: Record<string, string> = richard): Promise<Answer> {
    const sent =
      body === undefined || body instanceof FormData ? body : typeof body === 'string' ? body : JSON.stringify(body);
    return this.fetch(`${this.emulator.url}${path}`, {
      method,
      headers,
      ...(sent === undefined ? {} : { body: sent }),
    });
  }

  /** Like `call`, below `/api/1/apps/calc/environments/`. */
  calc(method: string, path: string, body?: unknown, headers: Record<string, string> = richard): Promise<Answer> {
    return this.call(method, `/api/1/apps/calc/environments/${path}`, body, headers);
  }

  /** Like `call`, below Backups v2 of an environment of calc. */
  backups(
    method: string,
    environmentId: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = richard,
  ): Promise<Answer> {
    return this.call(method, `/api/v2/apps/${project}/environments/${environmentId}/${path}`, body, headers);
  }

  async fetch(url: string, init: RequestInit = {}): Promise<Answer> {
    const answer = await fetch(url, init);
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.startsWith('application/json') === true;
    return { status: answer.status, headers: answer.headers, text, json: isJson ? JSON.parse(text) : undefined };
  }

  /** Uploads a package over v2 and waits until it can be transported. */
  async upload(metadata: Record<string, unknown> | undefined, name = 'test.mda'): Promise<string> {
    const answer = await this.call(
      'POST',
      `/api/v2/apps/calc/packages/upload?name=${name}`,
      form(packageFile(metadata)),
    );
    this.seconds(30);
    return answer.json.PackageId;
  }

  /** Stops an environment of calc: its answer comes when emulated time has come to where it is stopped. */
  async stop(mode: string, headers: Record<string, string> = richard): Promise<Answer> {
    const asked = this.emulator.requests.totals().count;
    const answer = this.calc('POST', `${mode}/stop`, undefined, headers);
    while (this.emulator.requests.totals().count === asked) await new Promise((resolve) => setImmediate(resolve));
    this.seconds(20);
    return answer;
  }

  seconds(seconds: number): void {
    this.clock.advance(seconds * 1000);
  }

  // biome-ignore lint/suspicious/noExplicitAny: the state is for people to look into
  environment(mode: string): any {
    const { mendix } = this.emulator.state() as {
      mendix: { apps: { calc: { environments: Record<string, unknown> } } };
    };
    return mendix.apps.calc.environments[mode];
  }
}

/**
 * A package with this `model/metadata.json`; without one it is a zip that is no package.
 *
 * @param level of compression; 0: none
 */
export function packageFile(metadata: Record<string, unknown> | undefined, level: 0 | 6 = 6): Uint8Array<ArrayBuffer> {
  const files =
    metadata === undefined ? { 'readme.txt': 'no model' } : { 'model/metadata.json': JSON.stringify(metadata) };
  return Uint8Array.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), { level }),
  );
}

export function form(file: Uint8Array<ArrayBuffer>, field = 'file'): FormData {
  const made = new FormData();
  made.append(field, new Blob([file]), 'test.mda');
  return made;
}
