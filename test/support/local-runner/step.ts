import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { needDist } from '../../../scripts/need-dist.ts';

/** Everything that one step did, as the runner would see it. */
export interface StepResult {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** stdout, where workflow commands and the log are. */
  readonly log: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** What the step saved for its post step. */
  readonly state: Readonly<Record<string, string>>;
  /** Environment variables exported to the steps that follow. */
  readonly exported: Readonly<Record<string, string>>;
  readonly ms: number;
}

export interface StepOptions {
  readonly inputs?: Readonly<Record<string, string | number | boolean>>;
  readonly env?: Readonly<Record<string, string>>;
  /** `post` runs the action's post step, with the state of its main step. */
  readonly phase?: 'index' | 'post';
  readonly state?: Readonly<Record<string, string>>;
  /** Called with all that was printed so far, after each piece; may send a signal. */
  readonly onLog?: (log: string, kill: (signal: NodeJS.Signals) => void) => void;
  /** Leaves the GITHUB_* files out, as on a broken runner. */
  readonly withoutFiles?: boolean;
  readonly cwd?: string;
  readonly dist?: string;
}

/** What faketime gives its children: with it a process has the hour of the tests (`npm run test:hours`). */
export function hourOfTheTests() {
  const known = Object.entries(process.env).filter(([name]) => /^(LD_PRELOAD$|FAKETIME|DONT_FAKE_)/.test(name));
  return process.env['FAKETIME'] === undefined ? {} : Object.fromEntries(known);
}

/**
 * Starts a built action as the runner does (INPUT_*, GITHUB_* files, nothing else) and reads back what it did.
 */
export async function runStep(action: string, options: StepOptions = {}): Promise<StepResult> {
  if (options.dist === undefined) needDist();
  const folder = mkdtempSync(join(tmpdir(), 'step-'));
  const files = { GITHUB_OUTPUT: '', GITHUB_STEP_SUMMARY: '', GITHUB_STATE: '', GITHUB_ENV: '' };
  for (const name of Object.keys(files) as (keyof typeof files)[]) {
    files[name] = join(folder, name.toLowerCase());
    writeFileSync(files[name], '');
  }
  const inputs = Object.entries(options.inputs ?? {}).map(([name, value]) => [
    `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
    String(value),
  ]);
  const state = Object.entries(options.state ?? {}).map(([name, value]) => [`STATE_${name}`, value]);
  const started = performance.now();
  const script = resolve(options.dist ?? 'dist', action, `${options.phase ?? 'index'}.js`);
  const child = spawn(process.execPath, [script], {
    cwd: options.cwd ?? folder,
    env: {
      PATH: process.env['PATH'] ?? '',
      ...hourOfTheTests(),
      ...(options.withoutFiles ? {} : files),
      ...options.env,
      ...Object.fromEntries([...inputs, ...state]),
    },
  });
  let log = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    log += piece;
    options.onLog?.(log, (signal) => child.kill(signal));
  });
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    stderr += piece;
  });
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((done) => {
    child.on('close', (...end) => done(end));
  });
  const read = (name: keyof typeof files) => readFileSync(files[name], 'utf8');
  const result: StepResult = {
    code,
    signal,
    log,
    stderr,
    outputs: keyValues(read('GITHUB_OUTPUT')),
    summary: read('GITHUB_STEP_SUMMARY'),
    state: keyValues(read('GITHUB_STATE')),
    exported: keyValues(read('GITHUB_ENV')),
    ms: performance.now() - started,
  };
  rmSync(folder, { recursive: true, force: true });
  return result;
}

/** Reads the runner's file format: `name<<delimiter`, lines, delimiter. */
export function keyValues(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  for (let index = 0; index < lines.length; index++) {
    const [, name, delimiter] = /^(.+?)<<(.+)$/.exec(lines[index] ?? '') ?? [];
    if (name === undefined) continue;
    const end = lines.indexOf(delimiter ?? '', index + 1);
    values[name] = lines.slice(index + 1, end).join('\n');
    index = end;
  }
  return values;
}
