import { appendFileSync } from 'node:fs';
import * as core from '@actions/core';
import { Failure } from '../http/errors.ts';
import { span } from '../wait/wait.ts';
import type { Action } from './action.ts';
import { clockAt } from './clock.ts';
import { environment } from './environment.ts';
import { type Explained, explain } from './failure.ts';
import { type InputSource, type Inputs, isLoopback, parseInputs, textOf, type Values } from './inputs.ts';
import { Step } from './step.ts';
import { safeLog } from './text.ts';

/** A cancelled step has this long, in ms, to write what it knows before it ends (the runner kills it after 7.5 s). */
const farewellMs = 1_500;

const source: InputSource = { input: (name) => core.getInput(name), env: process.env };

/**
 * Runs one action from its inputs to its summary, and sets the exit code. Never rejects.
 * @param phase `post` for the step that runs at the end of the job
 */
export async function runAction(action: Action, phase: 'main' | 'post' = 'main'): Promise<void> {
  maskSecrets(action);
  const cancel = new AbortController();
  const finished = new AbortController();
  const onSignal = (signal: NodeJS.Signals) => {
    cancel.abort(
      new Failure(`The step was cancelled (${signal}).`, {
        code: 'CANCELLED',
        kind: 'cancelled',
        remedy: 'Nothing more is asked of the service. Run the step again when you are ready.',
      }),
    );
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  let step = new Step({ signal: cancel.signal });
  try {
    const values =
      phase === 'main'
        ? parseInputs(action.inputs, source, action.check?.bind(action))
        : parseInputs(postInputs(action), source);
    step = new Step({ signal: cancel.signal, clock: clockFor(values), timeoutMinutes: minutesOf(values) });
    stopAtDeadline(step, cancel, finished.signal);
    const work = phase === 'main' ? action.run(values, step) : action.post?.(values, step);
    await Promise.race([work, afterwards(cancel.signal, farewellMs)]);
    writeSummary(action, step, undefined, phase);
  } catch (error) {
    const explained = explain(cancel.signal.aborted ? cancel.signal.reason : error);
    report(action, step, explained);
    writeSummary(action, step, explained, phase);
    process.exitCode = 1;
  } finally {
    finished.abort();
  }
  // A cancelled run may have requests under way that nobody waits for any more.
  if (cancel.signal.aborted) process.exit();
}

/** Waits end at the deadline by themselves; whatever else hangs is stopped this much later, in ms. */
const lateMs = 15_000;

function stopAtDeadline(step: Step, cancel: AbortController, finished: AbortSignal): void {
  const ms = step.leftMs();
  if (!Number.isFinite(ms)) return;
  const timeout = new Failure(`The time limit of ${span(ms)} (\`timeout-minutes\`) ran out.`, {
    code: 'TIMEOUT',
    kind: 'timeout',
    remedy: 'Give the step more timeout-minutes, or look at the log for what took so long.',
  });
  const watch = async () => {
    // The step may have been given more time meanwhile.
    do await step.clock.sleep(step.leftMs() + lateMs, finished);
    while (step.leftMs() > 0);
    cancel.abort(timeout);
  };
  watch().catch(() => {});
}

/** Rejects with the signal's reason, `ms` after it was aborted: work that does not stop by itself is left behind. */
function afterwards(signal: AbortSignal, ms: number): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => setTimeout(() => reject(signal.reason), ms), { once: true });
  });
}

/** A file that was there for the main step may be gone by now: only what the post step reads has to be right. */
function postInputs(action: Action): Inputs {
  const names = action.postInputs;
  if (!names) return action.inputs;
  return Object.fromEntries(Object.entries(action.inputs).filter(([name]) => names.includes(name)));
}

function maskSecrets(action: Action): void {
  for (const [name, declared] of Object.entries(action.inputs)) {
    if (!declared.secret) continue;
    for (const text of [textOf(name, declared, source), core.getInput(name, { trimWhitespace: false })]) {
      for (const line of text.split(/\r?\n/)) if (line.trim() !== '') core.setSecret(line);
    }
  }
}

function minutesOf(values: Values<Action['inputs']>): number | undefined {
  const minutes = values['timeout-minutes'];
  return typeof minutes === 'number' ? minutes : undefined;
}

/** Real time, except in a rehearsal: against this machine, and asked for by the environment. */
function clockFor(values: Values<Action['inputs']>) {
  const url = values['api-url'];
  const speed = Number(process.env[environment.speed] ?? '1');
  const rehearsal = url instanceof URL && isLoopback(url) && speed > 1 && Number.isFinite(speed);
  return clockAt(rehearsal ? speed : 1);
}

/** Says what happened, what goes on, and what to do; the annotation carries the first of it to the run's page. */
function report(action: Action, step: Step, failure: Explained): void {
  step.output('error-code', failure.code);
  step.output('error-kind', failure.kind);
  const goingOn = step.stillGoingOn();
  core.error([failure.message, ...goingOn, ...(failure.remedy ? [failure.remedy] : [])].map(safeLog).join('\n'), {
    title: `${action.name}: ${failure.code}`,
  });
  for (const line of details(failure)) step.info(line);
}

function details(failure: Explained): string[] {
  return [
    ...failure.causes.map((cause) => `Caused by: ${cause}`),
    ...(failure.requestId ? [`The service's id of the request: ${failure.requestId}`] : []),
    ...(failure.stack ? [failure.stack] : []),
  ];
}

/** Adds the step's section to the job's summary. A summary that cannot be written never changes the result of the step. */
function writeSummary(action: Action, step: Step, failure: Explained | undefined, phase: 'main' | 'post'): void {
  const file = process.env['GITHUB_STEP_SUMMARY'];
  if (!file) return;
  try {
    if (failure) {
      step.summary.fact('Error', `${failure.code} (${failure.kind})`).text(failure.message);
      for (const sentence of step.stillGoingOn()) step.summary.text(sentence);
      if (failure.remedy) step.summary.text(`What to do: ${failure.remedy}`);
    } else if (phase === 'post' && step.summary.isEmpty) return;
    appendFileSync(file, step.summary.render(`${failure ? '❌' : '✅'} ${action.name}`));
  } catch (error) {
    step.debug(`The job summary could not be written: ${String(error)}`);
  }
}
