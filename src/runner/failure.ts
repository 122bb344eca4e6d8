import { inspect, types } from 'node:util';
import { Failure, type FailureKind } from '../base/failure.ts';
import { oneLine } from '../base/text.ts';
import { safeLog } from './text.ts';

export interface Explained {
  readonly message: string;
  readonly code: string;
  readonly kind: FailureKind | 'internal';
  readonly remedy: string;
  /** One line for each cause, outermost first. */
  readonly causes: readonly string[];
  readonly requestId?: string | undefined;
  /** Only for faults of ours: where it happened. */
  readonly stack?: string | undefined;
}

/** What to do after a failure that does not say so itself, by its kind. */
const usualRemedies: Readonly<Record<FailureKind, string>> = {
  config: 'Correct the inputs of the step.',
  auth: 'Check the credentials, and what their user may do.',
  'not-found': 'Check the names and ids among the inputs of the step.',
  conflict: 'Look what else is at work there, then run the step again.',
  'remote-failed': 'Look at the status page of the service, then run the step again.',
  timeout: 'Run the step again; if it happens often, give it more time.',
  cancelled: 'Run the step again when you are ready.',
  network: 'Run the step again; if it happens often, look at the network of the runner.',
};

/**
 * Makes of anything that was thrown what a person and a workflow need. A `Failure` was thrown on purpose; an error of the file system
 * is one of the machine; anything else is a fault in the action.
 */
export function explain(error: unknown): Explained {
  if (!isError(error)) return internal(said(error), undefined, []);
  const causes = causesOf(error);
  if (error instanceof Failure) {
    const { message, code, kind, remedy, requestId } = error;
    return {
      message: safeLog(message),
      // Workflows compare it, and may put it into a script: nothing of a service's making gets through.
      code: code.replaceAll(/[^A-Za-z0-9.-]+/g, '_').slice(0, 100),
      kind,
      remedy: safeLog(remedy ?? usualRemedies[kind]),
      causes,
      requestId: requestId && oneLine(requestId, [], 200),
    };
  }
  if (!isOfFiles(error)) return internal(`${error.name}: ${error.message}`, error.stack, causes);
  return {
    message: safeLog(error.message),
    code: oneLine(codeOf(error), [], 100),
    kind: 'config',
    remedy: 'Check the paths among the inputs, and the permissions and the free space of the disk.',
    causes,
  };
}

/** By what it is, not only by class: errors of Node may come from another realm than ours. */
function isError(value: unknown): value is Error {
  return value instanceof Error || types.isNativeError(value);
}

/** Whether the file system refused something: a call that names the path it was about. */
function isOfFiles(error: Error): boolean {
  return 'syscall' in error && 'path' in error && typeof error.path === 'string' && codeOf(error) !== '';
}

/** Something that is no error, as text; objects only by their outline, because they may hold anything. */
function said(value: unknown): string {
  return typeof value === 'object' || typeof value === 'function' ? inspect(value, { depth: 0 }) : String(value);
}

function internal(message: string, stack: string | undefined, causes: readonly string[]): Explained {
  return {
    message: safeLog(message),
    code: 'INTERNAL',
    kind: 'internal',
    remedy: 'This is a fault in the action. Please report it with this log (step debugging on: RUNNER_DEBUG=1).',
    causes,
    stack: stack && safeLog(stack),
  };
}

const mostCauses = 5;
/** Causes that are looked at: errors may be wrapped many times, and even in a circle. */
const mostLooks = 20;

/**
 * What caused it, outermost first; the errors inside an AggregateError count as causes of it. Left out is what was wrapped only
 * to say what it was about: its words are told already.
 */
function causesOf(error: Error): string[] {
  const causes: string[] = [];
  const told = [error];
  const left: unknown[] = [...inside(error)];
  for (let looks = 0; looks < mostLooks && left.length > 0 && causes.length < mostCauses; looks++) {
    const cause = left.shift();
    if (!isError(cause)) {
      causes.push(oneLine(said(cause)));
      continue;
    }
    const code = codeOf(cause);
    const known = told.some((one) => one.message.includes(cause.message) && (code === '' || codeOf(one) === code));
    if (!known) causes.push(oneLine(`${cause.name}${code === '' ? '' : ` ${code}`}: ${cause.message}`));
    told.push(cause);
    left.unshift(...inside(cause));
  }
  return causes;
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function inside(error: Error): unknown[] {
  const errors = 'errors' in error && Array.isArray(error.errors) ? (error.errors as unknown[]) : [];
  return error.cause === undefined ? errors : [error.cause, ...errors];
}
