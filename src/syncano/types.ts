import { Failure } from '../http/errors.ts';

/** Two lists and two sets of calls on the service ("Backup and restore", Overview). */
export type BackupKind = 'full' | 'partial';

export interface Backup {
  readonly kind: BackupKind;
  readonly id: number;
  readonly instance: string;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Bytes; undefined until it is done. */
  readonly size: number | undefined;
  /** See `stateOf`; a server may have states that nobody documented. */
  readonly status: string;
  readonly statusInfo: string;
  readonly label: string;
  readonly description: string;
  readonly author: string;
  readonly metadata: Readonly<Record<string, unknown>>;
  /** Link to the archive of a partial backup that is done. Whoever knows it can download it: a secret. */
  readonly archive: string | undefined;
}

export interface Restore {
  readonly id: number;
  /** Undefined for a restore from an archive file. */
  readonly backup: number | undefined;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly status: string;
  readonly statusInfo: string;
  readonly author: string;
}

/** What a status means. */
export type State = 'active' | 'success' | 'error' | 'aborted' | 'unknown';

const states: Readonly<Record<string, State>> = {
  scheduled: 'active',
  running: 'active',
  uploading: 'active',
  success: 'success',
  error: 'error',
  aborted: 'aborted',
};

/** What the status of a backup or restore means; `unknown` is waited on and never taken for an end. */
export function stateOf({ status }: { readonly status: string }): State {
  return Object.hasOwn(states, status) ? (states[status] ?? 'unknown') : 'unknown';
}

/** Whether it has come to an end, good or bad. */
export function isFinished(of: { readonly status: string }): boolean {
  const state = stateOf(of);
  return state === 'success' || state === 'error' || state === 'aborted';
}

/** The newest one that can be restored; undefined when there is none. Lists of the client are newest first. */
export function latestSuccess(backups: readonly Backup[]): Backup | undefined {
  return backups.find((backup) => stateOf(backup) === 'success');
}

type Fields = Readonly<Record<string, unknown>>;

export function readBackup(kind: BackupKind, value: unknown): Backup {
  const backup = fields(value, 'a backup');
  return {
    kind,
    ...common(backup, 'a backup'),
    instance: text(backup['instance']),
    size: typeof backup['size'] === 'number' ? backup['size'] : undefined,
    label: text(backup['label']),
    description: text(backup['description']),
    metadata: isFields(backup['metadata']) ? backup['metadata'] : {},
    archive: link(backup['archive']),
  };
}

export function readRestore(value: unknown): Restore {
  const restore = fields(value, 'a restore');
  return { ...common(restore, 'a restore'), backup: number(restore['backup']) };
}

export function fields(value: unknown, what: string, unclear = false): Fields {
  if (isFields(value)) return value;
  throw new Failure(`Syncano answered with something that is not ${what}.`, {
    code: 'UNEXPECTED_ANSWER',
    kind: 'remote-failed',
    unclear,
    remedy: 'Check that api-url is the address of the Syncano server, without /v1.',
  });
}

export function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function common(of: Fields, what: string) {
  const id = number(of['id']);
  if (id === undefined) return fields(undefined, `${what} with an id`) as never;
  return {
    id,
    createdAt: text(of['created_at']),
    updatedAt: text(of['updated_at']),
    status: text(of['status']),
    statusInfo: text(of['status_info']),
    author: isFields(of['author']) ? text(of['author']['email']) : text(of['author']),
  };
}

function number(value: unknown): number | undefined {
  const read = typeof value === 'string' && value !== '' ? Number(value) : value;
  return typeof read === 'number' && Number.isSafeInteger(read) ? read : undefined;
}

/** A file field is a link, or an object that holds one. */
function link(value: unknown): string | undefined {
  if (isFields(value)) return text(value['value']) || undefined;
  return text(value) || undefined;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
