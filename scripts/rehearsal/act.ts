import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** One line of `act --json`, as far as it is used here. */
interface Line {
  readonly job?: string;
  readonly jobID?: string;
  readonly msg?: string;
  readonly level?: string;
  readonly raw_output?: boolean;
  readonly step?: string;
  readonly stepID?: readonly string[];
  readonly stage?: string;
  readonly stepResult?: string;
  readonly jobResult?: string;
  readonly command?: string;
  readonly name?: string;
  readonly arg?: string;
  /** Of the command `summary`: what was written. */
  readonly content?: string;
}

/** What became of one run of a workflow. */
export interface ActRun {
  readonly ok: boolean;
  /** Results of jobs by id: `success`, `failure`. */
  readonly jobs: ReadonlyMap<string, string>;
  /** Results of main steps that have an id, by `job/step`: `success`, `failure`, `skipped`. */
  readonly steps: ReadonlyMap<string, string>;
  /** Outputs of steps, by `job/step/name`; a matrix has several values. */
  readonly outputs: ReadonlyMap<string, readonly string[]>;
  /** The job summaries, in the order in which they were written. */
  readonly summary: string;
  /** Everything that was printed, for people. */
  readonly log: string;
}

/** Runs act, without containers and with the real `PATH`, and reads its log. */
export async function runAct(act: string, folder: string, flags: readonly string[]): Promise<ActRun> {
  const child = spawn(act, [...flags, '--json', '--no-cache-server', '-P', 'ubuntu-latest=-self-hosted'], {
    cwd: folder,
    env: { ...process.env, XDG_CACHE_HOME: join(folder, '..', 'cache') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const collect = (piece: string) => {
    printed += piece;
  };
  child.stdout.setEncoding('utf8').on('data', collect);
  child.stderr.setEncoding('utf8').on('data', collect);
  const code = await new Promise<number | null>((done, fail) =>
    child
      .on('error', () =>
        fail(new Error(`${act} cannot be started: install act (https://nektosact.com), or name it: --act PATH.`)),
      )
      .on('close', done),
  );
  return { ok: code === 0, ...readLog(printed) };
}

/** Reads what `act --json` printed; lines that are not JSON are only passed on. */
export function readLog(printed: string): Omit<ActRun, 'ok'> {
  const jobs = new Map<string, string>();
  const steps = new Map<string, string>();
  const outputs = new Map<string, string[]>();
  const log: string[] = [];
  let summary = '';
  for (const text of printed.split('\n')) {
    const line = parse(text);
    if (!line) {
      if (text.trim() !== '') log.push(text);
      continue;
    }
    const job = line.jobID ?? '';
    const step = `${job}/${line.stepID?.at(-1) ?? ''}`;
    if (line.jobResult) jobs.set(job, line.jobResult);
    if (line.stepResult && line.stage === 'Main') steps.set(step, line.stepResult);
    if (line.command === 'summary') summary += line.content ?? '';
    if (line.command === 'set-output') {
      const key = `${step}/${line.name}`;
      outputs.set(key, [...(outputs.get(key) ?? []), line.arg ?? '']);
    }
    // act's remarks on its own work are left out, and so are outputs and variables, which may hold anything.
    if (line.raw_output || line.stepResult || line.jobResult || line.level === 'error') {
      log.push(`[${job}] ${line.msg?.trimEnd()}`);
    }
  }
  return { jobs, steps, outputs, summary, log: log.join('\n') };
}

function parse(text: string): Line | undefined {
  if (!text.startsWith('{')) return undefined;
  try {
    return JSON.parse(text) as Line;
  } catch {
    return undefined;
  }
}
