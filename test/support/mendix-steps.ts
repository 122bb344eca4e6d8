import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, jest } from '@jest/globals';
import type { EmulatorOptions } from '../../src/emulator/core/server.ts';
import { makePackage, type PackageContent } from './local-runner/package.ts';
import { type Rehearsal, rehearsal, type StepResult } from './rehearsal.ts';

// Several steps run at a time, each a process of its own, and some limits are waited for.
jest.setTimeout(30_000);

export type { Rehearsal, StepResult };

/** Constants of the default world whose value is a secret. */
export const paymentSecret = 'emulated-payment-secret-9d41';

/** The documents' environments. */
export const test = { 'app-id': 'calc', environment: 'Test' } as const;
export const acceptance = { 'app-id': 'calc', environment: 'Acceptance' } as const;
export const production = { 'app-id': 'calc', environment: 'Production' } as const;
export const empty = { 'app-id': 'calc', environment: 'Feature A' } as const;

/** Packages of the default world by version. */
export const packages = {
  '2.5.4.63': 'b3d14e53-2654-4534-b374-9179a69ef3cf',
  '1.1.0.253': '61f2ab9e-5a1c-4b7e-8a14-3a1f0c2f9b01',
  '175.0.0.3702': '9a0d33a7-0f43-4d0b-9b50-2c4be31a7c02',
  failed: '4e6b9d1d-8f5e-4a1b-a0a7-5b7a0b9e5c03',
} as const;

/** Snapshots of the default world. */
export const snapshots = {
  acceptance: 'c879c6b1-3aa5-4e10-aaab-cb145841862f',
  failed: '8d5e2f10-6b1a-4c9d-8e7f-1a2b3c4d5e01',
  nightly: '8d5e2f10-6b1a-4c9d-8e7f-1a2b3c4d5e02',
} as const;

export interface EnvironmentState {
  readonly environmentId: string;
  readonly power: string;
  readonly running?: string;
  readonly configured?: string;
  readonly instances: number;
  readonly memoryPerInstance: number;
  readonly data: { readonly rows: readonly string[]; readonly files: readonly string[] };
  readonly settings: {
    readonly constants: readonly { readonly name: string; readonly hasValue: boolean }[];
    readonly customSettings: readonly { readonly name: string; readonly value: string }[];
    readonly scheduledEvents: readonly { readonly name: string; readonly value: string }[];
  };
  readonly startJobs: Readonly<Record<string, unknown>>;
  readonly snapshots: Readonly<Record<string, string>>;
  readonly restores: Readonly<Record<string, string>>;
}

export interface PackageState {
  readonly packageId: string;
  readonly name: string;
  readonly version: string;
  readonly status: string;
  readonly size: number;
  readonly sha256?: string;
}

interface AppState {
  readonly packages: readonly PackageState[];
  readonly environments: Readonly<Record<string, EnvironmentState>>;
}

function appState(world: Rehearsal, appId: string): AppState {
  const { mendix } = world.emulator.state() as { mendix: { apps: Record<string, AppState> } };
  const app = mendix.apps[appId];
  if (!app) throw new Error(`The emulator has no app ${appId}.`);
  return app;
}

/** What the emulator knows of an environment of `calc`. */
export function stateOf(world: Rehearsal, mode: string, appId = 'calc'): EnvironmentState {
  const environment = appState(world, appId).environments[mode];
  if (!environment) throw new Error(`The emulator has no environment ${mode}.`);
  return environment;
}

export function packagesOf(world: Rehearsal, appId = 'calc'): readonly PackageState[] {
  return appState(world, appId).packages;
}

/** Jobs that are over soon: waits then need no great speed, and the limits of requests, which are real time, stay in proportion. */
const quick = 'mendix: {durations: {start: 9, stop: 3, snapshot: 12, archive: 9, restore: 12, upload: 3, settle: 2}}';

/**
 * Runs `work` with an emulator of its own, so that tests do not disturb each other and may run at the same time. The three minutes
 * in which a read is tried again are six real seconds, which is enough on a busy machine.
 */
export async function inWorld<T>(work: (world: Rehearsal) => Promise<T>, options: EmulatorOptions = {}): Promise<T> {
  const world = await rehearsal({ speed: 30, seed: quick, ...options });
  try {
    return await work(world);
  } finally {
    await world.close();
  }
}

/** How many requests with this method and path (exact, or a pattern) the emulator saw. */
export function count(world: Rehearsal, method: string, path: string | RegExp): number {
  return world.emulator.requests
    .list()
    .filter((one) => one.method === method && (typeof path === 'string' ? one.path === path : path.test(one.path)))
    .length;
}

const commands = /^::(add-mask|debug|error|warning|notice|group|endgroup)(:| )/;

/** Every line that looks like a workflow command is one that we print. */
export function expectOnlyOwnCommands({ log }: StepResult): void {
  for (const line of log.split(/\r\n|\r|\n/)) if (line.trimStart().startsWith('::')) expect(line).toMatch(commands);
  expect(log).not.toContain('##[');
  expect(log).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
}

/** The step succeeded, cleanly. */
export function expectSuccess(result: StepResult, action: string): void {
  if (result.code !== 0) throw new Error(`${action} failed:\n${result.log}\n${result.stderr}`);
  expect(result.stderr).toBe('');
  expect(result.outputs).not.toHaveProperty('error-code');
  expect(result.summary).toContain(`### ✅ ${action}\n`);
  expect(result.log).not.toContain('::error');
  expectOnlyOwnCommands(result);
}

/** The step failed as a person and a workflow need it: exit code, outputs, one annotation, summary. */
export function expectFailure(result: StepResult, action: string, code: string | RegExp, kind: string | RegExp): void {
  const shown = `${result.log}\n${result.stderr}`;
  if (result.code !== 1) throw new Error(`${action} ended with ${result.code}, not 1:\n${shown}`);
  expect([result.outputs['error-code'], result.outputs['error-kind'], shown]).toEqual([
    typeof code === 'string' ? code : expect.stringMatching(code),
    typeof kind === 'string' ? kind : expect.stringMatching(kind),
    shown,
  ]);
  expect(result.stderr).toBe('');
  expect(result.log.match(/^::error /gm)).toHaveLength(1);
  expect(result.log).toContain(`::error title=${action}%3A ${result.outputs['error-code']}::`);
  expect(result.summary).toContain(`### ❌ ${action}\n`);
  expect(result.summary).toContain('What to do: ');
  expectOnlyOwnCommands(result);
}

/** The text of the step's annotation, its line ends as they were. */
export function annotation({ log }: StepResult): string {
  const [, text = ''] = /^::error [^\n]*?::(.*)$/m.exec(log) ?? [];
  return text.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%');
}

/** A folder for the files of one test file; removed at the end of the process. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'e2e-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes a deployment package into a folder, and gives its path. */
export function writePackage(folder: string, name: string, content: PackageContent): string {
  const path = join(folder, name);
  writeFileSync(path, makePackage(content));
  return path;
}

/** The table at the top of the step's section of the job summary, as people read it. */
export function facts({ summary }: StepResult): Record<string, string> {
  const readable = (text: string) =>
    text
      .replaceAll('<!-- -->', '')
      .replace(/^<(https?:.*)>$/, '$1')
      .replaceAll(/\\(.)/g, '$1')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
  const rows = [...(summary.split('<details>')[0] ?? '').matchAll(/^\| ([^|]+) \| ((?:[^|\\]|\\.)+) \|$/gm)].map(
    ([, name = '', value = '']) => [readable(name), readable(value)],
  );
  return Object.fromEntries(rows.filter(([name]) => name !== '---'));
}

export const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Runs a step in real time and sends it a signal once its log holds `at`. */
export async function interrupted(
  world: Rehearsal,
  action: string,
  inputs: Readonly<Record<string, string | boolean>>,
  signal: NodeJS.Signals,
  at: RegExp,
): Promise<{ result: StepResult; endedMs: number }> {
  let sent: number | undefined;
  const result = await world.run(action, inputs, {
    onLog: (log, kill) => {
      if (sent !== undefined || !at.test(log)) return;
      sent = performance.now();
      kill(signal);
    },
  });
  if (sent === undefined) throw new Error(`The step ended before it could be interrupted:\n${result.log}`);
  return { result, endedMs: performance.now() - sent };
}
