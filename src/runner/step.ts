import { appendFileSync } from 'node:fs';
import * as core from '@actions/core';
import { type Clock, realClock } from '../base/clock.ts';
import { Failure } from '../base/failure.ts';
import { oneLine } from '../base/text.ts';
import type { HttpEvent } from '../http/events.ts';
import { span, type WaitEvent, type WaitLimits } from '../wait/wait.ts';
import { Summary } from './summary.ts';
import { bytes, maskable, safeLog } from './text.ts';

/** Something that goes on at the service even when the step ends: with the input and the id to go on waiting for it. */
interface GoingOn {
  /** As it reads before "goes on at the service": `The start of calc / Production`. */
  readonly what: string;
  /** What is so, where it is not that something goes on: `is stopped`. */
  readonly state?: string;
  /** The input of this action that takes the id; undefined when nothing does. */
  readonly input?: string;
  /** Undefined when the service has none for it. */
  readonly id?: string;
}

/** What one run of an action may do to the world of the runner: log, outputs, masks, summary, state. */
export class Step<O extends string = string> {
  /** Aborted when the workflow is cancelled or the time of the step is over. */
  readonly signal: AbortSignal;
  readonly clock: Clock;
  readonly summary = new Summary();
  #deadline: number | undefined;
  readonly #outputs = new Map<string, string>();
  readonly #goingOn = new Map<string, GoingOn>();
  #retries = 0;
  #calls = 0;
  /** When progress was shown last; the first piece of it only starts the time. */
  #progressAt: number | undefined;

  constructor(options: { signal: AbortSignal; clock?: Clock; timeoutMinutes?: number | undefined }) {
    this.signal = options.signal;
    this.clock = options.clock ?? realClock;
    const { timeoutMinutes } = options;
    this.#deadline = timeoutMinutes === undefined ? undefined : this.clock.now() + timeoutMinutes * 60_000;
  }

  /** What is left of `timeout-minutes`, in ms; infinite for actions that have none. */
  leftMs(): number {
    return this.#deadline === undefined ? Number.POSITIVE_INFINITY : Math.max(0, this.#deadline - this.clock.now());
  }

  /** What a wait of the step takes: the time that is left, and the log. */
  limits(): WaitLimits {
    return { timeoutMs: this.leftMs(), onEvent: this.onWait };
  }

  /** Gives the step at least so much time from now on, in ms: putting things right must not be cut off by what went wrong. */
  allowAtLeast(ms: number): void {
    if (this.#deadline !== undefined) this.#deadline = Math.max(this.#deadline, this.clock.now() + ms);
  }

  /** Sets an output at once, so that it is there even when the step fails later. */
  output(name: O, value: string | number | boolean | undefined): void {
    if (value === undefined) return;
    this.#outputs.set(name, String(value));
    this.#keep('output', 'GITHUB_OUTPUT', name, String(value));
  }

  /**
   * Writes to a file of the runner. One that is not there, or cannot be written, never changes the result of a step that may
   * have changed the world already: the value is then shown instead, so that nobody has to go without the id in it.
   */
  #keep(what: string, variable: string, name: string, value: string): boolean {
    const file = process.env[variable];
    const shown = value.replaceAll(/\s+/g, ' ');
    if (!file) {
      this.info(`${what} ${name}: ${shown}`);
      // Without a runner there is no later step that could miss it.
      return true;
    }
    try {
      appendToRunnerFile(file, name, value);
      return true;
    } catch (error) {
      this.warning(`The ${what} ${name} could not be written (${String(error)}). It is: ${shown}`);
      return false;
    }
  }

  get outputs(): ReadonlyMap<string, string> {
    return this.#outputs;
  }

  /** Number of requests sent, and of those that were tries after a bad answer. */
  get traffic(): { readonly calls: number; readonly retries: number } {
    return { calls: this.#calls, retries: this.#retries };
  }

  info(text: string): void {
    core.info(safeLog(text));
  }

  /** The result in one sentence: logged, and the first line of the summary. */
  result(sentence: string): void {
    this.info(sentence);
    this.summary.headline(sentence.replace(/\.$/, ''));
  }

  debug(text: string): void {
    core.debug(safeLog(text));
  }

  notice(text: string): void {
    core.notice(safeLog(text));
  }

  warning(text: string): void {
    core.warning(safeLog(text));
  }

  /** Something that the step will fail with; the annotation is on the page of the run, where GitHub shows ten of a step. */
  error(text: string): void {
    core.error(safeLog(text));
  }

  /** Folds what `work` logs under a title. */
  async group<T>(title: string, work: () => Promise<T>): Promise<T> {
    core.startGroup(oneLine(safeLog(title)));
    try {
      return await work();
    } finally {
      core.endGroup();
    }
  }

  /** Hides a text from everything that is logged from now on. */
  mask(secret: string): void {
    for (const line of maskable(secret)) core.setSecret(line);
  }

  /** Kept for the post step of the same action; written at once. Never a secret. @returns false when it could not be written */
  saveState(name: string, value: string): boolean {
    return this.#keep('state', 'GITHUB_STATE', name, value);
  }

  state(name: string): string {
    return core.getState(name);
  }

  /**
   * Sets an environment variable for the steps that follow.
   * @throws Failure when the runner cannot be told: the steps that follow would do their work somewhere else
   */
  exportVariable(name: string, value: string): void {
    try {
      const file = process.env['GITHUB_ENV'];
      if (!file) throw new Error('GITHUB_ENV is not set');
      appendToRunnerFile(file, name, value);
    } catch (cause) {
      throw new Failure(`The environment variable ${name} could not be set for the steps that follow.`, {
        code: 'CANNOT_EXPORT',
        kind: 'config',
        remedy: 'This step needs a runner: check that GITHUB_ENV names a file that can be written.',
        cause,
      });
    }
  }

  /** Notes that something goes on at the service; told to the person if the step ends before it does. */
  begins(key: string, goingOn: GoingOn): void {
    this.#goingOn.set(key, goingOn);
  }

  /** Asks the service for something that goes on without an id of its own. What it refused, or never got, has not begun. */
  async beginsWith<T>(key: string, goingOn: GoingOn, ask: () => Promise<T>): Promise<T> {
    this.begins(key, goingOn);
    try {
      return await ask();
    } catch (error) {
      if (error instanceof Failure && !error.outcomeUnknown) this.ended(key);
      throw error;
    }
  }

  ended(key: string): void {
    this.#goingOn.delete(key);
  }

  /** What still goes on at the service, as sentences. */
  stillGoingOn(): string[] {
    return [...this.#goingOn.values()].map(({ what, state = 'goes on at the service', input, id }) => {
      const named = id === undefined || input !== undefined ? what : `${what} (id ${id})`;
      const hint =
        input === undefined ? '' : ` To go on waiting for it, run this action again with \`${input}: ${id}\`.`;
      return `${named} ${state}.${hint}`;
    });
  }

  /** Shows what the HTTP layer does: retries always, single requests with step debugging on. */
  readonly onHttp = (event: HttpEvent): void => {
    switch (event.type) {
      case 'request':
        this.#calls += 1;
        if (event.attempt > 1) this.#retries += 1;
        this.debug(
          `${event.method} ${event.path} ${event.outcome} ${Math.round(event.ms)} ms${event.attempt > 1 ? ` (try ${event.attempt})` : ''}`,
        );
        break;
      case 'retry':
        this.info(`${event.method} ${event.path}: ${event.reason}; trying again in ${span(event.inMs)}.`);
        break;
      case 'progress':
        this.#progress(event);
        break;
    }
  };

  #progress(event: HttpEvent & { type: 'progress' }): void {
    const now = this.clock.now();
    const last = event.total !== undefined && event.bytes >= event.total;
    this.#progressAt ??= now;
    if (!last && now - this.#progressAt < 5_000) return;
    this.#progressAt = now;
    const of = event.total === undefined ? '' : ` of ${bytes(event.total)} (${percent(event.bytes, event.total)} %)`;
    const rate = event.ms > 0 ? `, ${bytes((event.bytes / event.ms) * 1000)}/s` : '';
    this.info(`${event.direction === 'upload' ? 'Sent' : 'Received'} ${bytes(event.bytes)}${of}${rate}`);
  }

  /** Shows what a wait sees: one line per change of state, a heartbeat at long intervals. */
  readonly onWait = (event: WaitEvent): void => {
    switch (event.type) {
      case 'state':
        this.info(
          `${event.what}: ${event.state}${event.known ? '' : ' (not a documented state; waiting on)'} after ${span(event.elapsedMs)}`,
        );
        break;
      case 'heartbeat': {
        const usual = event.usual === undefined ? '' : `; usual is ${event.usual}`;
        this.info(
          `${event.what}: still ${event.state ?? 'unknown'} after ${span(event.elapsedMs)} (limit ${span(event.deadlineMs)}${usual})`,
        );
        break;
      }
      case 'poll-failed': {
        const reason = event.error instanceof Error ? event.error.message : String(event.error);
        if (event.inARow <= 3 || event.inARow % 10 === 0) {
          this.info(`${event.what}: could not look (${event.inARow} in a row), waiting on. ${reason}`);
        }
        break;
      }
    }
  };
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 100 : Math.floor((part / whole) * 100);
}

/**
 * Adds one value to a file of the runner (`GITHUB_OUTPUT`, `GITHUB_STATE`, `GITHUB_ENV`). @actions/core does it too, but loads
 * Node's cryptography for a random delimiter, which is an eighth of what a whole step costs to start. Here the delimiter is
 * one that the value does not hold, which is all that the randomness is for.
 * @throws the file system's error when the file cannot be written
 */
export function appendToRunnerFile(file: string, name: string, value: string): void {
  let delimiter = 'end-of-value';
  for (let number = 1; value.includes(delimiter); number++) delimiter = `end-of-value-${number}`;
  appendFileSync(file, `${name}<<${delimiter}\n${value}\n${delimiter}\n`);
}
