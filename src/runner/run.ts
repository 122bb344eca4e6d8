import { appendFileSync } from 'node:fs';
import * as core from '@actions/core';
import { type Clock, realClock } from '../base/clock.ts';
import { Failure } from '../base/failure.ts';
import { oneLine } from '../base/text.ts';
import { isLoopback } from '../http/url.ts';
import { span } from '../wait/wait.ts';
import type { Action } from './action.ts';
import { environment } from './environment.ts';
import { type Explained, explain } from './failure.ts';
import { type InputSource, type Inputs, InvalidInput, parseInputs, type Values } from './inputs.ts';
import { Step } from './step.ts';
import { maskable, safeLog } from './text.ts';

/** A cancelled step has this long, in ms, to write what it knows before it ends (the runner kills it after 7.5 s). */
const farewellMs = 1_300;
/** The same for one whose time is over. */
const lateFarewellMs = 700;

const source: InputSource = { input: (name) => core.getInput(name), env: process.env };

/** Whatever is still open when a step has ended (a proxy that hangs) keeps the process no longer than this, in ms. */
const lingerMs = 250;

/**
 * Runs one action from its inputs to its summary, and sets the exit code. Never rejects.
 * @param phase `post` for the step that runs at the end of the job
 */
export async function runAction(action: Action, phase: 'main' | 'post' = 'main'): Promise<void> {
  maskSecrets(action);
  if (phase === 'post' && !savedState()) {
    core.debug('The main step left nothing to clean up.');
    return;
  }
  const cancel = new AbortController();
  const finished = new AbortController();
  const interrupted = interruption(cancel, finished.signal);
  let step = new Step({ signal: cancel.signal });
  let timeLimit: Failure | undefined;
  try {
    const values =
      phase === 'main'
        ? parseInputs(action.inputs, source, action.check?.bind(action))
        : parseInputs(acceptable(postInputs(action)), source);
    step = new Step({ signal: cancel.signal, clock: clockFor(values), timeoutMinutes: minutesOf(values) });
    timeLimit = timeLimitOf(step);
    if (timeLimit) stopAtDeadline(step, timeLimit, cancel, finished.signal);
    const work = phase === 'main' ? action.run(values, step) : action.post?.(values, step);
    await Promise.race([work, interrupted]);
    writeSummary(action, step, undefined, phase);
  } catch (error) {
    const said = cancel.signal.aborted ? ended(cancel.signal.reason, error) : error;
    const explained = explain(step.leftMs() > 0 ? said : outOfTime(timeLimit, said));
    report(action, step, explained);
    writeSummary(action, step, explained, phase);
    process.exitCode = 1;
  } finally {
    finished.abort();
  }
  // A cancelled run may have requests under way that nobody waits for any more.
  if (cancel.signal.aborted) process.exit();
  setTimeout(() => process.exit(), lingerMs).unref();
}

function savedState(): boolean {
  return Object.keys(process.env).some((name) => name.startsWith('STATE_'));
}

/** Of a run that was stopped, the error that says most: what was under way then, or else only why it was stopped. */
function ended(reason: Failure, error: unknown): Failure {
  return error instanceof Failure && (error.code === reason.code || reason.kind === 'timeout') ? error : reason;
}

/** What a step fails with when its time is over: first what had kept it from its end, then the limit. */
function outOfTime(timeLimit: Failure | undefined, error: unknown): unknown {
  if (!timeLimit || !(error instanceof Failure)) return error;
  const kept = error.message === timeLimit.message && error.cause instanceof Failure ? error.cause : error;
  const ranOut = kept.transient || kept.outcomeUnknown || kept.kind === 'timeout';
  if (!ranOut || kept.message.includes('The time limit of ')) return kept;
  return kept.with(`${kept.message} ${timeLimit.message}`);
}

/**
 * Rejects when the work of a step cannot or must not go on: some time after it was cancelled (work that does not stop by
 * itself is left behind; a second signal means at once), on an error that nobody handles, and when nothing is left that could
 * ever bring the work to its end, which Node would let pass in silence.
 */
function interruption(cancel: AbortController, finished: AbortSignal): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>();
  // Without a race to lose (bad inputs) nobody listens, and that is right.
  promise.catch(() => {});
  let farewell: NodeJS.Timeout | undefined;
  cancel.signal.addEventListener('abort', () => {
    const { reason } = cancel.signal;
    farewell = setTimeout(() => reject(reason), reason.kind === 'timeout' ? lateFarewellMs : farewellMs);
  });
  const onSignal = (signal: NodeJS.Signals) => {
    if (finished.aborted) return;
    if (cancel.signal.aborted) reject(cancel.signal.reason);
    else cancel.abort(signalled(signal));
  };
  const onStalled = () =>
    reject(new Error('The work of the action has not ended, but nothing is left that it waits for.'));
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  process.on('uncaughtException', reject).on('unhandledRejection', reject);
  process.on('beforeExit', onStalled);
  finished.addEventListener('abort', () => {
    clearTimeout(farewell);
    process.off('beforeExit', onStalled);
    // The handlers of signals and errors stay: what comes late does not change the result of a step that has done its work.
  });
  return promise;
}

function signalled(signal: NodeJS.Signals): Failure {
  return new Failure(`The step was cancelled (${signal}).`, {
    code: 'CANCELLED',
    kind: 'cancelled',
    remedy: 'Nothing more is asked of the service. Run the step again when you are ready.',
  });
}

/** Calls and waits end at the deadline by themselves; whatever else hangs is stopped this much later, in ms of real time. */
const lateMs = 1_200;

function stopAtDeadline(step: Step, timeLimit: Failure, cancel: AbortController, finished: AbortSignal): void {
  const watch = async () => {
    // The step may have been given more time meanwhile.
    do {
      await step.clock.sleep(step.leftMs(), finished);
      await realClock.sleep(lateMs, finished);
    } while (step.leftMs() > 0);
    cancel.abort(timeLimit);
  };
  watch().catch(() => {});
}

/** The failure of a step whose time runs out; undefined for actions without a limit. */
function timeLimitOf(step: Step): Failure | undefined {
  const ms = step.leftMs();
  if (!Number.isFinite(ms)) return undefined;
  return new Failure(`The time limit of ${span(ms)} (\`timeout-minutes\`) ran out.`, {
    code: 'TIMEOUT',
    kind: 'timeout',
    remedy: 'Give the step more timeout-minutes, or look at the log for what took so long.',
  });
}

/** A file that was there for the main step may be gone by now: only what the post step reads has to be right. */
function postInputs(action: Action): Inputs {
  const names = action.postInputs;
  if (!names) return action.inputs;
  return Object.fromEntries(Object.entries(action.inputs).filter(([name]) => names.includes(name)));
}

/** Without what is wrong meanwhile, where a step can do without it: that must not keep it from putting an app right. */
function acceptable(inputs: Inputs): Inputs {
  const isAcceptable = (name: string, declared: Inputs[string]) => {
    if (declared.required || declared.default !== undefined) return true;
    try {
      parseInputs({ [name]: declared }, source);
      return true;
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      core.warning(safeLog(`The step goes on without an input. ${error.problems.join(' ')}`));
      return false;
    }
  };
  return Object.fromEntries(Object.entries(inputs).filter(([name, one]) => isAcceptable(name, one)));
}

function maskSecrets(action: Action): void {
  for (const [name, declared] of Object.entries(action.inputs)) {
    if (!declared.secret) continue;
    const given = core.getInput(name, { trimWhitespace: false });
    const fromEnv = declared.env === undefined ? '' : (process.env[declared.env] ?? '');
    for (const line of [...maskable(given), ...maskable(fromEnv)]) core.setSecret(line);
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
  step.output('error-message', oneLine(failure.message, [], 1_000));
  const goingOn = goingOnAfter(failure, step);
  core.error([failure.message, ...goingOn, failure.remedy].map(safeLog).join('\n'), {
    title: `${action.name}: ${failure.code}`,
  });
  for (const cause of failure.causes) step.info(`Caused by: ${cause}`);
  if (failure.requestId) step.info(`The service's id of the request: ${failure.requestId}`);
  if (failure.stack) step.info(failure.stack);
}

/** Ends of a step that say nothing about what it was waiting for; after all others the job at the service is over, too. */
const leavesBehind: ReadonlySet<Explained['kind']> = new Set(['timeout', 'cancelled', 'network', 'auth', 'internal']);

function goingOnAfter(failure: Explained, step: Step): string[] {
  return leavesBehind.has(failure.kind) ? step.stillGoingOn() : [];
}

/** Adds the step's section to the job's summary. A summary that cannot be written never changes the result of the step. */
function writeSummary(action: Action, step: Step, failure: Explained | undefined, phase: 'main' | 'post'): void {
  const file = process.env['GITHUB_STEP_SUMMARY'];
  if (!file) return;
  try {
    if (!failure && phase === 'post' && step.summary.isEmpty) return;
    const first: string[] = [];
    if (failure) {
      step.summary.fact('Error', `${failure.code} (${failure.kind})`);
      first.push(...failure.message.split('\n'), ...goingOnAfter(failure, step));
      if (failure.remedy) first.push(`What to do: ${failure.remedy}`);
    }
    const { calls, retries } = step.traffic;
    if (calls > 0) step.summary.detail('Requests', retries > 0 ? `${calls}, ${retries} of them retries` : calls);
    appendFileSync(file, step.summary.render(`${failure ? '❌' : '✅'} ${action.name}`, first));
  } catch (error) {
    step.debug(`The job summary could not be written: ${String(error)}`);
  }
}

/** A clock that runs `speed` times faster than the one on the wall; 1 is real time. */
export function clockAt(speed: number): Clock {
  const start = performance.timeOrigin;
  return {
    now: () => start + performance.now() * speed,
    sleep: (ms, signal) => realClock.sleep(ms / speed, signal),
    random: Math.random,
  };
}
