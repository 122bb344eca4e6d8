/** What a failure means for the person who reads it; the `error-kind` output of every action. */
export type FailureKind =
  | 'config'
  | 'auth'
  | 'not-found'
  | 'conflict'
  | 'remote-failed'
  | 'timeout'
  | 'cancelled'
  | 'network';

export interface FailureDetails {
  /** The service's own code where it gave one, otherwise ours; the `error-code` output. */
  readonly code: string;
  readonly kind: FailureKind;
  /** What to do next, as a sentence. */
  readonly remedy?: string | undefined;
  readonly status?: number | undefined;
  /** The service's id of the request, for its support desk. */
  readonly requestId?: string | undefined;
  /** True when a write may or may not have been carried out: read the state before doing anything else. */
  readonly outcomeUnknown?: boolean | undefined;
  /** True when the same read may well succeed a little later. */
  readonly transient?: boolean | undefined;
  readonly cause?: unknown;
}

/** Statuses after which a read is worth another try, unless the service says otherwise. */
export const transientStatuses: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

/** The one error class that clients throw: what happened, its kind and code, and what to do next. */
export class Failure extends Error {
  override readonly name: string = 'Failure';
  readonly code: string;
  readonly kind: FailureKind;
  readonly remedy: string | undefined;
  readonly status: number | undefined;
  readonly requestId: string | undefined;
  readonly outcomeUnknown: boolean;
  readonly transient: boolean;

  constructor(message: string, details: FailureDetails) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = details.code;
    this.kind = details.kind;
    this.remedy = details.remedy;
    this.status = details.status;
    this.requestId = details.requestId;
    this.outcomeUnknown = details.outcomeUnknown ?? false;
    this.transient = details.transient ?? false;
  }

  /** The same failure in other words, or with other details; what it says now becomes its cause. */
  with(message: string, details: Partial<FailureDetails> = {}): Failure {
    return new Failure(message, { ...this, cause: this, ...details });
  }
}

/** The failure of something that was stopped from outside; thrown instead of the platform's AbortError. */
export function cancelled(signal: AbortSignal): Failure {
  const { reason } = signal;
  if (reason instanceof Failure) return reason;
  return new Failure('Cancelled.', { code: 'CANCELLED', kind: 'cancelled', cause: reason });
}

/**
 * The fields of an error. By its shape, not its class: errors of Node may come from another realm than ours. A null or text
 * has none.
 */
export function errorFields(
  error: unknown,
): Partial<Record<'code' | 'cause' | 'errors' | 'message' | 'syscall' | 'name', unknown>> {
  return typeof error === 'object' && error !== null ? error : {};
}

/** The `code` of a Node error, also of the causes inside an AggregateError (one per address that was tried). */
export function errorCode(error: unknown): string | undefined {
  const { code, cause, errors } = errorFields(error);
  if (typeof code === 'string') return code;
  if (Array.isArray(errors)) return errorCode(errors[0]);
  return cause === undefined ? undefined : errorCode(cause);
}
