import { Failure, transientStatuses } from '../base/failure.ts';
import { asObject } from '../base/json.ts';
import { oneLine } from '../base/text.ts';
import type { Answer } from '../http/answer.ts';
import type { Method } from '../http/client.ts';
import { isFinal, type Meaning, meaningOf, normalCode, type Operation } from './errors.ts';

/** What a message needs to know of a call. */
export interface Asked {
  readonly method: Method;
  readonly operation: Operation;
  /** Reads after "Could not". */
  readonly doing: string;
  /** Texts that must not appear in a message. */
  readonly secrets: readonly string[];
}

/**
 * Whether a bad answer to a read may get better by itself. A 500 with a documented code is the service's considered answer;
 * a 500 without one, or with a code that nobody documented, is trouble.
 */
export function isTransient(answer: Answer): boolean {
  if (!transientStatuses.has(answer.status)) return false;
  const error = serviceError(answer.json);
  return answer.status !== 500 || !error || !isFinal(error.code);
}

/** What an answer says against success; undefined when it is one. An `errorCode` is a failure even with status 200. */
export function failureOf(asked: Asked, answer: Answer): Failure | undefined {
  const { status } = answer;
  const error = serviceError(answer.json);
  if (!error && status >= 200 && status < 300) return undefined;
  const documented = error && meaningOf(asked.operation, error.code);
  const write = asked.method !== 'GET';
  const meaning: StatusMeaning = documented ?? byStatus(status, write);
  const said = error
    ? `${error.code}${error.message ? ` "${oneLine(error.message, asked.secrets)}"` : ''} (HTTP ${status})`
    : `HTTP ${status}${wordsOf(answer, asked.secrets)}`;
  return new Failure(`Could not ${oneLine(asked.doing)}: ${answer.target} answered ${said}.`, {
    code: error?.code ?? meaning.code ?? `HTTP_${status}`,
    kind: meaning.kind,
    remedy: meaning.remedy,
    status,
    requestId: answer.requestId,
    transient: meaning.transient,
    outcomeUnknown: write && meaning.outcomeUnknown,
  });
}

/** An answer that is a success by its status but not what the documentation promises. */
export function unexpectedAnswer(asked: Asked, answer: Answer, problem: string, cause?: unknown): Failure {
  return new Failure(
    `Could not ${oneLine(asked.doing)}: ${answer.target} gave an unexpected answer (HTTP ${answer.status}): ${problem}.`,
    {
      code: 'UNEXPECTED_ANSWER',
      kind: 'remote-failed',
      status: answer.status,
      requestId: answer.requestId,
      transient: asked.method === 'GET',
      outcomeUnknown: asked.method !== 'GET',
      remedy: 'Check that api-url is the address of the Mendix APIs; if it is, run the step again.',
      cause,
    },
  );
}

/** The same failure, saying in front what was being done. */
export function inContext(failure: Failure, doing: string): Failure {
  if (failure.kind === 'cancelled') return failure;
  return new Failure(`Could not ${oneLine(doing)}: ${failure.message}`, { ...failure, cause: failure });
}

/** `{errorCode, errorMessage}` of an answer. */
function serviceError(json: unknown): { code: string; message: string } | undefined {
  const object = asObject(json);
  const code = object?.['errorCode'];
  if (typeof code !== 'string' || code.trim() === '') return undefined;
  const message = object?.['errorMessage'];
  return { code: normalCode(code), message: typeof message === 'string' ? message : '' };
}

/** The first words of a plain text, which often name the trouble; nothing of a web page. */
function wordsOf(answer: Answer, secrets: readonly string[]): string {
  const text = answer.text.trim();
  return answer.json !== undefined || text === '' || text.startsWith('<') ? '' : ` "${oneLine(text, secrets)}"`;
}

interface StatusMeaning extends Meaning {
  readonly code?: string;
}

/** What a status means without a code that the documents name. */
function byStatus(status: number, write: boolean): StatusMeaning {
  if (status >= 300 && status < 400) {
    return {
      kind: 'config',
      code: 'REDIRECTED',
      remedy:
        'The address leads elsewhere, and credentials do not follow. Check the api-url input: https://deploy.mendix.com, without a path.',
    };
  }
  if (status === 401 || status === 403) {
    return {
      kind: 'auth',
      remedy:
        'Check username and api-key (a key is shown only once, when it is made, in the profile of the user), and that the user has API Rights on this environment.',
    };
  }
  if (status === 404) return { kind: 'not-found', remedy: 'Check the app-id, environment and api-url inputs.' };
  if (status === 409 || status === 422 || status === 423) {
    return {
      kind: 'conflict',
      remedy: 'Something else stands in the way; look at the environment in the Developer Portal.',
    };
  }
  if (status === 413)
    return { kind: 'config', remedy: 'What was sent is too large for the service (a package may have 1 GB).' };
  if (status === 429 || status === 425) {
    return {
      kind: 'remote-failed',
      transient: true,
      remedy: 'Too many requests: run the step again later, or run fewer at a time.',
    };
  }
  if (status === 408 || status >= 500) {
    return {
      kind: 'remote-failed',
      transient: transientStatuses.has(status),
      outcomeUnknown: write,
      remedy: 'The service is in trouble. Look at https://status.mendix.com and run the step again later.',
    };
  }
  if (status >= 400)
    return { kind: 'config', remedy: 'The service refused the request. Check the inputs of the step.' };
  return {
    kind: 'remote-failed',
    remedy: 'The service said so without a documented code. Look at the Developer Portal.',
  };
}
