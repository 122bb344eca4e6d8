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
  /** HTTP status, when the service answered. */
  readonly status?: number | undefined;
  /** The service's id of the request, for its support desk. */
  readonly requestId?: string | undefined;
  /** True when a write may or may not have been carried out: read the state before doing anything else. */
  readonly unclear?: boolean | undefined;
  /** True when the same read may well succeed a little later. */
  readonly transient?: boolean | undefined;
  readonly cause?: unknown;
}

/** The one error class that clients throw: what happened, its kind and code, and what to do next. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly code: string;
  readonly kind: FailureKind;
  readonly remedy: string | undefined;
  readonly status: number | undefined;
  readonly requestId: string | undefined;
  readonly unclear: boolean;
  readonly transient: boolean;

  constructor(message: string, details: FailureDetails) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = details.code;
    this.kind = details.kind;
    this.remedy = details.remedy;
    this.status = details.status;
    this.requestId = details.requestId;
    this.unclear = details.unclear ?? false;
    this.transient = details.transient ?? false;
  }
}

/** The failure of something that was stopped from outside; thrown instead of the platform's AbortError. */
export function cancelled(signal: AbortSignal): Failure {
  const { reason } = signal;
  if (reason instanceof Failure) return reason;
  return new Failure('Cancelled.', { code: 'CANCELLED', kind: 'cancelled', cause: reason });
}
