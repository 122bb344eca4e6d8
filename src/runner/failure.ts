import type { FailureKind } from '../http/errors.ts';
import { oneLine, safeLog } from './text.ts';

/** An error as the step reports it. */
export interface Explained {
  readonly message: string;
  readonly code: string;
  readonly kind: FailureKind | 'internal';
  readonly remedy: string;
  /** One line for each cause, outermost first. */
  readonly causes: readonly string[];
  readonly requestId: string | undefined;
  /** Only for faults of ours: where it happened. */
  readonly stack: string | undefined;
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

function isKind(kind: unknown): kind is FailureKind {
  return typeof kind === 'string' && Object.hasOwn(usualRemedies, kind);
}

/**
 * Makes of anything that was thrown what a person and a workflow need. Errors of ours are recognised by their `kind` and
 * `code`, not by class (every layer has its own) and not by their words; anything else is a fault in the action.
 */
export function explain(error: unknown): Explained {
  if (!(error instanceof Error)) return internal(String(error), undefined, []);
  const causes = causesOf(error);
  const { kind, code, remedy, requestId } = error as Error & Record<'kind' | 'code' | 'remedy' | 'requestId', unknown>;
  if (!isKind(kind) || typeof code !== 'string') {
    return internal(`${error.name}: ${error.message}`, error.stack, causes);
  }
  return {
    message: safeLog(error.message),
    // Workflows compare it, and may put it into a script: nothing of a service's making gets through.
    code: code.replaceAll(/[^A-Za-z0-9.-]+/g, '_').slice(0, 100),
    kind,
    remedy: safeLog(typeof remedy === 'string' ? remedy : usualRemedies[kind]),
    causes,
    requestId: typeof requestId === 'string' ? oneLine(requestId, 200) : undefined,
    stack: undefined,
  };
}

function internal(message: string, stack: string | undefined, causes: readonly string[]): Explained {
  return {
    message: safeLog(message),
    code: 'INTERNAL',
    kind: 'internal',
    remedy: 'This is a fault in the action. Please report it with this log (step debugging on: RUNNER_DEBUG=1).',
    causes,
    requestId: undefined,
    stack: stack === undefined ? undefined : safeLog(stack),
  };
}

function causesOf(error: Error): string[] {
  const causes: string[] = [];
  let cause = error.cause;
  while (cause instanceof Error && causes.length < 5) {
    const { code } = cause as { code?: unknown };
    causes.push(oneLine(`${cause.name}${typeof code === 'string' ? ` ${code}` : ''}: ${cause.message}`));
    cause = cause.cause;
  }
  return causes;
}
