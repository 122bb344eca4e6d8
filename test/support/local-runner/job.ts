import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { actionOf, readWorkflow, type Step } from '../../../scripts/workflows/file.ts';
import { type Contexts, holds, interpolate, type JobStatus } from './expressions.ts';
import { runStep, type StepResult } from './step.ts';

export interface JobOptions {
  readonly file: string;
  readonly job: string;
  /** `secrets`, `inputs`, `vars`, `github`: what the expressions see beside `env`, `runner` and `steps`. */
  readonly contexts: Contexts;
  /** Wins over the `env:` of the workflow and its jobs. */
  readonly env: Readonly<Record<string, string>>;
  /** Where `uses: actions/checkout` would have put the files. */
  readonly cwd: string;
  /** Called for each step; of one that is left out, with the reason. */
  readonly onStep?: (name: string, skipped: SkipReason | undefined) => void;
  readonly onDone?: (name: string, result: StepResult) => void;
  /** Makes steps fail, by their names. */
  readonly faults?: Readonly<Record<string, StepFault>>;
}

/** Its condition does not hold, or it uses no action of ours. */
export type SkipReason = 'condition' | 'not ours';

/** A step that fails instead of its work, or after it; or after whose work the run is cancelled. */
export type StepFault = 'instead' | 'afterwards' | 'cancelled';

export interface JobResult {
  readonly ok: boolean;
  readonly steps: Readonly<
    Record<string, { readonly outcome: string; readonly outputs: Readonly<Record<string, string>> }>
  >;
  readonly summary: string;
}

/**
 * Runs the steps of one job that use our actions, from `dist`, in order, as GitHub would: conditions, outputs of former steps,
 * post steps at the end. Steps with `run:` and actions of others are told and left out.
 */
export async function runJob(options: JobOptions): Promise<JobResult> {
  const workflow = readWorkflow(readFileSync(options.file, 'utf8'));
  const job = workflow.jobs[options.job];
  if (!job?.steps) throw new Error(`${options.file} has no job ${options.job} with steps.`);
  const temp = mkdtempSync(join(tmpdir(), 'runner-'));
  const steps: Record<string, { outcome: string; outputs: Readonly<Record<string, string>> }> = {};
  const env: Record<string, string> = {};
  const contexts = { ...options.contexts, env, steps, runner: { temp } };
  for (const [name, value] of Object.entries({ ...workflow.env, ...job.env }))
    env[name] = interpolate(String(value), contexts);
  Object.assign(env, options.env);
  const posts: (() => Promise<StepResult>)[] = [];
  let status: JobStatus = 'success';
  let summary = '';
  for (const [index, step] of job.steps.entries()) {
    const name = step.name ?? step.uses ?? 'run';
    const id = step.id ?? `step-${index}`;
    const action = actionOf(step.uses);
    const wanted = holds(step.if, contexts, status);
    options.onStep?.(name, action === undefined ? 'not ours' : wanted ? undefined : 'condition');
    const fault = options.faults?.[name];
    if (wanted && fault === 'instead') {
      steps[id] = { outcome: 'failure', outputs: {} };
      status = 'failure';
      continue;
    }
    if (!wanted || action === undefined) {
      steps[id] = { outcome: wanted ? 'success' : 'skipped', outputs: {} };
      continue;
    }
    const inputs = texts(step.with, contexts);
    const stepEnv = { ...env, ...texts(step.env, contexts) };
    const result = await runStep(action, { inputs, env: stepEnv, cwd: options.cwd });
    options.onDone?.(name, result);
    summary += result.summary;
    Object.assign(env, result.exported);
    const failed = result.code !== 0 || fault === 'afterwards';
    steps[id] = { outcome: failed ? 'failure' : (fault ?? 'success'), outputs: result.outputs };
    if (failed && !step['continue-on-error']) status = 'failure';
    if (fault === 'cancelled') status = 'cancelled';
    if (existsSync(`dist/${action}/post.js`))
      posts.unshift(() =>
        runStep(action, { inputs, env: stepEnv, cwd: options.cwd, phase: 'post', state: result.state }),
      );
  }
  for (const post of posts) summary += (await post()).summary;
  rmSync(temp, { recursive: true });
  return { ok: status === 'success', steps, summary };
}

function texts(values: Step['with'], contexts: Contexts): Record<string, string> {
  const entries = Object.entries(values ?? {}).map(([name, value]) => [name, interpolate(String(value), contexts)]);
  return Object.fromEntries(entries) as Record<string, string>;
}
