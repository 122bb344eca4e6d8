import { type FailureKind, transientStatuses } from '../base/failure.ts';
import { asObject, type JsonObject } from '../base/json.ts';
import type { Refusal } from '../http/connection.ts';
import type { Answer } from '../http/request.ts';

interface Meaning {
  readonly kind: FailureKind;
  readonly remedy: string;
}

const checkInputs: Meaning = { kind: 'config', remedy: 'Check the inputs of the step against what the message says.' };

/** What the service's error statuses mean (developers.cloud66.com v3, "Errors"). */
const meanings: Readonly<Record<number, Meaning>> = {
  400: checkInputs,
  401: {
    kind: 'auth',
    remedy: 'Check the token input (or CLOUD66_TOKEN): an access token that was neither revoked nor has run out.',
  },
  402: { kind: 'auth', remedy: 'The trial of the Cloud 66 account is over: its owner has to choose a plan.' },
  403: {
    kind: 'auth',
    remedy: 'The token lacks a scope: reading and running jobs need public, creating and importing backups need admin.',
  },
  404: {
    kind: 'not-found',
    remedy: 'Check stack-id (the UID of the stack, not its name) and backup-id, and that the token may see that stack.',
  },
  408: { kind: 'timeout', remedy: 'Cloud 66 took too long: run the step again later.' },
  409: { kind: 'conflict', remedy: 'Something else is under way on the stack: run the step again once it has ended.' },
  422: checkInputs,
};

const usedUp: Meaning = {
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

/** Whether a bad answer to a read may get better by itself. Throttling has its own, slower policy. */
export function isTransient(answer: Answer): boolean {
  return transientStatuses.has(answer.status) && !isThrottled(answer);
}

/**
 * What an answer says against success. An HTTP error is an answer, also to a write: it was not carried out as far as the
 * service knows, and whoever runs the step again finds what there is before making anything.
 */
export function refusalOf(answer: Answer): Refusal | undefined {
  const { status } = answer;
  if (status >= 200 && status < 300) return undefined;
  const slowDown = isThrottled(answer);
  const { error, error_description: description, details } = bodyOf(answer);
  const said = [details, description, error].find((part) => typeof part === 'string' && part !== '');
  const code = typeof error === 'string' && error !== '' ? error : `HTTP_${status}`;
  return {
    ...(slowDown ? usedUp : (meanings[status] ?? (status >= 500 ? outage : notTheApi))),
    code: slowDown ? 'throttled' : code,
    transient: slowDown || status >= 500 || transientStatuses.has(status),
    cause: typeof said === 'string' ? said : '',
  };
}

function bodyOf(answer: Answer): JsonObject {
  return asObject(answer.json) ?? {};
}
