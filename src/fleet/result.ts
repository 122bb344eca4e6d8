export type FleetState = 'completed' | 'failed' | 'timeout' | 'cancelled' | 'skipped';

export interface FleetResult {
  readonly appId: string;
  /** The environment's name, as the service spells it where it was found. */
  readonly mode: string;
  readonly state: FleetState;
  /** The snapshot that was made or found; also of a failed one. */
  readonly snapshotId?: string | undefined;
  readonly errorCode?: string | undefined;
  /** Kind of the failure, as in `Failure`; `internal` for a fault of ours. */
  readonly errorKind?: string | undefined;
  readonly message?: string | undefined;
  /** From the first call to the last, on the clock of the step. */
  readonly seconds: number;
  /** Where the archive is, when one was downloaded. */
  readonly path?: string | undefined;
  /** Bytes. */
  readonly size?: number | undefined;
}

/** Whether there is no fresh backup of this environment now. */
export function isMissing({ state }: FleetResult): boolean {
  return state !== 'completed' && state !== 'skipped';
}

/** Failures first, then what ran out of time or was cancelled, then the rest; the order is otherwise kept. */
export function worstFirst(results: readonly FleetResult[]): FleetResult[] {
  const order: readonly FleetState[] = ['failed', 'timeout', 'cancelled', 'completed', 'skipped'];
  return [...results].sort((one, other) => order.indexOf(one.state) - order.indexOf(other.state));
}

/** GitHub takes 1 MiB of outputs from a job. */
const outputLimitBytes = 900_000;

/** Lengths of messages that are tried, until the whole fits. */
const messageLimits = [300, 80, 0];

/** The results as a JSON list that is small enough for an output: messages are cut, then left out, before anything else. */
export function resultsJson(results: readonly FleetResult[], limitBytes = outputLimitBytes): string {
  let text = '';
  for (const limit of messageLimits) {
    text = JSON.stringify(results.map((result) => described(result, limit)));
    if (Buffer.byteLength(text) <= limitBytes) break;
  }
  return text;
}

/** What is missing, in the form in which a fleet is given: the next run can start from it. */
export function missingJson(results: readonly FleetResult[]): string {
  return JSON.stringify(results.filter(isMissing).map(({ appId, mode }) => ({ 'app-id': appId, environment: mode })));
}

function described(result: FleetResult, messageLimit: number) {
  const { message } = result;
  return {
    'app-id': result.appId,
    environment: result.mode,
    status: result.state,
    'snapshot-id': result.snapshotId,
    'error-code': result.errorCode,
    message: messageLimit === 0 ? undefined : message?.slice(0, messageLimit),
    seconds: Math.round(result.seconds),
    path: result.path,
    size: result.size,
  };
}
