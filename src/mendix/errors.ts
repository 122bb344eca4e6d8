import { transientStatuses } from '../base/failure.ts';
import { asObject } from '../base/json.ts';
import type { Refusal } from '../http/connection.ts';
import type { Answer } from '../http/request.ts';
import { everywhere, type Meanings, perOperation } from './error-codes.ts';

/** A call of the Mendix Cloud APIs: the same error code may mean something else in another call. */
export type Operation = keyof typeof perOperation | WithoutCodes;
/** No code has a meaning of its own there. */
type WithoutCodes = 'list-apps' | 'get-app' | 'list-environments' | 'get-environment' | 'get-settings' | 'tags';

export interface Meaning extends Omit<Refusal, 'code' | 'cause'> {
  /** What happened, where the code's own words do not say it plainly; reads after "Could not start calc / Test:". */
  readonly cause?: string | undefined;
}

/** The documentation spells codes both `NOT ALLOWED` and `NOT_ALLOWED`. */
export function normalCode(code: string): string {
  return code
    .trim()
    .toUpperCase()
    .replace(/[\s_-]+/g, '_');
}

/** What a code means in a call; undefined for a code that no document names. @param code as `normalCode` gives it */
export function meaningOf(operation: Operation, code: string): Meaning | undefined {
  const own: Meanings | undefined = (perOperation as Partial<Record<Operation, Meanings>>)[operation];
  if (own && Object.hasOwn(own, code)) return own[code];
  return Object.hasOwn(everywhere, code) ? everywhere[code] : undefined;
}

/** Every code that the table knows, with the call for which it has a meaning of its own (undefined: any call). */
export function documentedErrors(): { operation: Operation | undefined; code: string; meaning: Meaning }[] {
  const tables: [Operation | undefined, Meanings][] = [
    [undefined, everywhere],
    ...(Object.entries(perOperation) as [Operation, Meanings][]),
  ];
  return tables.flatMap(([operation, meanings]) =>
    Object.entries(meanings).map(([code, meaning]) => ({ operation, code, meaning })),
  );
}

/** Codes that are the service's considered answer, in whatever call: documented, and nothing that passes by itself. */
const finalCodes = new Set(documentedErrors().map(({ code }) => code));
for (const { code, meaning } of documentedErrors()) if (meaning.transient) finalCodes.delete(code);

/**
 * Whether a bad answer to a read may get better by itself. A 500 with a documented code is the service's considered answer;
 * a 500 without one, or with a code that nobody documented, is trouble.
 */
export function isTransient(answer: Answer): boolean {
  if (!transientStatuses.has(answer.status)) return false;
  const { code } = serviceError(answer);
  if (code === 'UNAUTHORIZED') return false;
  return answer.status !== 500 || code === undefined || !finalCodes.has(code);
}

/** What an answer says against success; undefined when it is one. An `errorCode` is a failure even with status 200. */
export function refusalOf(operation: Operation, write: boolean, answer: Answer): Refusal | undefined {
  const { status } = answer;
  const { code, words } = serviceError(answer);
  if (code === undefined && status >= 200 && status < 300) return undefined;
  // Seen in practice for a bad key, with several statuses.
  const meaning: ReturnType<typeof byStatus> =
    (code && meaningOf(operation, code)) || byStatus(code === 'UNAUTHORIZED' ? 401 : status);
  const said = [code, words && `"${words}"`].filter((one) => one).join(' ');
  return {
    ...meaning,
    code: code ?? meaning.code ?? `HTTP_${status}`,
    outcomeUnknown: write && meaning.outcomeUnknown,
    cause: meaning.cause === undefined ? said : `${meaning.cause}: ${said}`,
  };
}

/** `{errorCode, errorMessage}` of an answer; without them the first words of a plain text, but nothing of a web page. */
function serviceError({ json, text }: Answer): { readonly code: string | undefined; readonly words: string } {
  const object = asObject(json);
  const { errorCode, errorMessage } = object ?? {};
  const code = typeof errorCode === 'string' && errorCode.trim() !== '' ? normalCode(errorCode) : undefined;
  if (typeof errorMessage === 'string') return { code, words: errorMessage.trim() };
  return { code, words: json !== undefined || text.trimStart().startsWith('<') ? '' : text.trim() };
}

/** What a status means without a code that the documents name. */
function byStatus(status: number): Meaning & { readonly code?: string } {
  if (status >= 300 && status < 400) {
    return {
      kind: 'config',
      code: 'REDIRECTED',
      remedy:
        'The address leads elsewhere, and credentials do not follow. Check the api-url input: https://deploy.mendix.com, without a path.',
    };
  }
  switch (status) {
    case 401:
    case 403:
      return {
        kind: 'auth',
        remedy:
          'Check api-key: it must be an API key (made in the Developer Portal, in the profile of the user), not the password. Check that it belongs to username, and that this user has API Rights on the environment.',
      };
    case 404:
      return { kind: 'not-found', remedy: 'Check the app-id, environment and api-url inputs.' };
    case 409:
    case 422:
    case 423:
      return {
        kind: 'conflict',
        remedy: 'Look at the environment in the Developer Portal for what stands in the way.',
      };
    case 413:
      return { kind: 'config', remedy: 'What was sent is too large (a package may have 1 GB, uncompressed).' };
    case 425:
    case 429:
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
      outcomeUnknown: true,
      remedy: 'The service is in trouble. Look at https://status.mendix.com and run the step again later.',
    };
  }
  return status >= 400
    ? { kind: 'config', remedy: 'The service refused the request. Check the inputs of the step.' }
    : { kind: 'remote-failed', remedy: 'The service gave no documented error code. Look at the Developer Portal.' };
}
