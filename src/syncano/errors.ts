import { type FailureKind, transientStatuses } from '../base/failure.ts';
import { asObject } from '../base/json.ts';
import type { Refusal } from '../http/connection.ts';
import type { Answer } from '../http/request.ts';

interface Known {
  /** Default: 400. */
  readonly status?: number;
  /** Key of the body under which the service says it. Default: `detail`. */
  readonly field?: string;
  readonly says: RegExp;
  readonly code: string;
  readonly kind: FailureKind;
  readonly remedy: string;
}

/** The service has no error codes: these documented texts are all it says ("Backup and restore", and its source). */
const known: readonly Known[] = [
  {
    says: /^You can have only one active backup running/,
    code: 'BACKUP_ACTIVE',
    kind: 'conflict',
    remedy: 'The account already has a backup under way: wait for its end, or let the step do so with wait-for-slot.',
  },
  {
    says: /^Maximum number of backups per account reached/,
    code: 'BACKUP_LIMIT',
    kind: 'conflict',
    remedy: 'Delete old backups first, for example with the action syncano-prune-backups.',
  },
  {
    says: /^Cannot delete active backup/,
    code: 'BACKUP_STILL_ACTIVE',
    kind: 'conflict',
    remedy: 'Wait until the backup has ended, then delete it.',
  },
  {
    field: 'backup',
    says: /^Invalid pk/,
    code: 'BACKUP_NOT_RESTORABLE',
    kind: 'not-found',
    remedy: 'Choose a backup of this account that ended with success; syncano-list-backups shows them.',
  },
  {
    field: 'query_args',
    says: /./,
    code: 'BAD_QUERY_ARGS',
    kind: 'config',
    remedy:
      'query-args is an object whose keys are kinds of objects and whose values are null or lists of ids or names.',
  },
  {
    status: 403,
    says: /^No such API Key/i,
    code: 'NO_SUCH_API_KEY',
    kind: 'auth',
    remedy: 'Check api-key (or SYNCANO_API_KEY): it is the account key, not the key of an instance.',
  },
  {
    status: 404,
    says: /^Not found/,
    code: 'NOT_FOUND',
    kind: 'not-found',
    remedy: 'Check the id: a backup may have been deleted.',
  },
  {
    status: 404,
    says: /^Instance was not found/,
    code: 'INSTANCE_NOT_FOUND',
    kind: 'not-found',
    remedy: 'Check the name of the instance, and that the account may see it.',
  },
];

const meanings: Readonly<Record<number, { kind: FailureKind; remedy: string }>> = {
  400: { kind: 'config', remedy: 'Correct the input that the message names.' },
  401: { kind: 'auth', remedy: 'Check api-key (or SYNCANO_API_KEY): it is the account key.' },
  403: {
    kind: 'auth',
    remedy: 'The account may not do this. Newer servers leave partial backups to their staff: use a full one.',
  },
  404: {
    kind: 'not-found',
    remedy: 'Check the instance and the id; a backup may have been deleted. Check api-url if nothing is ever found.',
  },
  429: { kind: 'remote-failed', remedy: 'The server takes 60 requests a second: run the step again later.' },
};

const outage = { kind: 'remote-failed', remedy: 'The server has a problem: run the step again later.' } as const;
const notTheApi = { kind: 'config', remedy: 'Check that api-url is the address of the Syncano server.' } as const;

/** What an answer says against success. */
export function refusalOf({ status, json }: Answer): Refusal | undefined {
  if (status >= 200 && status < 300) return undefined;
  const said = sayings(json);
  const match = known.find(
    ({ status: its = 400, field: key = 'detail', says }) =>
      its === status && said.some(([field, words]) => field === key && says.test(words)),
  );
  const { kind, remedy } = match ?? meanings[status] ?? (status >= 500 ? outage : notTheApi);
  const words = said.map(([field, sentence]) =>
    field === 'detail' || field === 'non_field_errors' ? sentence : `${field}: ${sentence}`,
  );
  return {
    code: match?.code ?? `HTTP_${status}`,
    kind,
    remedy,
    transient: status >= 500 || transientStatuses.has(status),
    outcomeUnknown: status >= 500 || status === 408,
    cause: words.join(' '),
  };
}

/** What the body says, as pairs of field and sentence: `{"label": ["Too long."]}` is one. */
function sayings(json: unknown): [string, string][] {
  return Object.entries(asObject(json) ?? {}).flatMap(([field, value]) =>
    (Array.isArray(value) ? value : [value]).map((one): [string, string] => [
      field,
      typeof one === 'string' ? one : JSON.stringify(one),
    ]),
  );
}
