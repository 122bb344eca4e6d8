import type { FailureKind } from '../http/errors.ts';
import { oneLine, safeLog } from './text.ts';

/** An error as the step reports it. */
export interface Explained {
  readonly message: string;
  readonly code: string;
  readonly kind: FailureKind | 'internal';
  readonly remedy: string | undefined;
  /** One line for each cause, outermost first. */
  readonly causes: readonly string[];
  readonly requestId: string | undefined;
  /** Only for faults of ours: where it happened. */
  readonly stack: string | undefined;
}

const kinds: ReadonlySet<unknown> = new Set<FailureKind>([
  'config',
  'auth',
  'not-found',
  'conflict',
  'remote-failed',
  'timeout',
  'cancelled',
  'network',
]);

/**
 * Makes of anything that was thrown what a person and a workflow need. Errors of ours are recognised by their `kind` and
 * `code`, not by class (every layer has its own) and not by their words; anything else is a fault in the action.
 */
export function explain(error: unknown): Explained {
  if (!(error instanceof Error)) return internal(String(error), undefined, []);
  const causes = causesOf(error);
  const { kind, code, remedy, requestId } = error as Error & Record<'kind' | 'code' | 'remedy' | 'requestId', unknown>;
  if (!kinds.has(kind) || typeof code !== 'string') {
    return internal(`${error.name}: ${error.message}`, error.stack, causes);
  }
  return {
    message: safeLog(error.message),
    code: oneLine(code, 100),
    kind: kind as FailureKind,
    remedy: typeof remedy === 'string' ? safeLog(remedy) : undefined,
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
