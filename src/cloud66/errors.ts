import { Failure, type FailureKind, transientStatuses } from '../base/failure.ts';
import { asObject, type JsonObject } from '../base/json.ts';
import { oneLine } from '../base/text.ts';
import type { Answer } from '../http/answer.ts';

interface Meaning {
  readonly kind: FailureKind;
  readonly remedy: string;
}

/** What the service's error statuses mean (developers.cloud66.com v3, "Errors"). */
const meanings: Readonly<Record<number, Meaning>> = {
  400: { kind: 'config', remedy: 'Check the inputs of the step against what the message says.' },
  401: {
    kind: 'auth',
    remedy: 'Check the token input (or CLOUD66_TOKEN): an access token that was neither revoked nor has run out.',
  },
  402: { kind: 'auth', remedy: 'The trial of the Cloud 66 account is over: its owner has to choose a plan.' },
  403: {
    kind: 'auth',
    remedy: 'The token needs the scope public for reading and admin for creating, importing and running jobs.',
  },
  404: {
    kind: 'not-found',
    remedy: 'Check stack-id (the UID of the stack, not its name) and backup-id, and that the token may see that stack.',
  },
  408: { kind: 'timeout', remedy: 'Cloud 66 took too long: run the step again later.' },
  409: { kind: 'conflict', remedy: 'Something else is under way on the stack: run the step again once it has ended.' },
  422: { kind: 'config', remedy: 'Check the inputs of the step against what the message says.' },
};

const throttledMeaning: Meaning = {
  kind: 'remote-failed',
  remedy:
    'The account has used up its 3000 requests of this hour: run the step later, or fewer steps with the same user.',
};

const outage: Meaning = {
  kind: 'remote-failed',
  remedy: 'Cloud 66 has a problem: look at status.cloud66.com, and run the step again later.',
};

const notTheApi: Meaning = {
  kind: 'config',
  remedy: 'Check that api-url is the address of the Cloud 66 API: https://app.cloud66.com/api/3.',
};

/**
 * Whether the service asks to slow down. It does so with 503, as it answers in an outage, and only the body or the
 * exhausted rate limit tells the two apart ("Errors" and "Rate limiting").
 */
export function isThrottled(answer: Answer): boolean {
  if (answer.status === 429) return true;
  if (answer.status !== 503) return false;
  const { error, error_description: description, details } = bodyOf(answer);
  const said = [error, description, details].filter((part) => typeof part === 'string').join(' ');
  return /throttl|rate.?limit/i.test(said) || answer.headers['x-ratelimit-remaining'] === '0';
}

/**
 * The Failure for an answer that is not a success.
 * @param write true for a request that changes something: after 408 and 5xx nobody knows whether it did
 */
export function cloud66Failure(answer: Answer, write: boolean): Failure {
  const throttled = isThrottled(answer);
  const { error, error_description: description, details } = bodyOf(answer);
  const meaning = throttled
    ? throttledMeaning
    : (meanings[answer.status] ?? (answer.status >= 500 ? outage : notTheApi));
  const said = [details, description, error].filter((part) => typeof part === 'string').find((part) => part !== '');
  const vague = !throttled && (answer.status >= 500 || answer.status === 408);
  const code = typeof error === 'string' && error !== '' ? error : `HTTP_${answer.status}`;
  return new Failure(`${answer.target}: Cloud 66 answered ${answer.status}${said ? `: ${oneLine(said)}` : ''}.`, {
    code: throttled ? 'throttled' : code,
    kind: meaning.kind,
    remedy: meaning.remedy,
    status: answer.status,
    requestId: answer.requestId,
    transient: throttled || vague || transientStatuses.has(answer.status),
    outcomeUnknown: write && vague,
  });
}

function bodyOf(answer: Answer): JsonObject {
  return asObject(answer.json) ?? {};
}
