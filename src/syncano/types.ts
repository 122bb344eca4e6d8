import { Failure } from '../base/failure.ts';
import { asObject, asText, asWholeNumber, type JsonObject } from '../base/json.ts';

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

/** Newest first; what has no date that can be read comes last. For `sort`. */
export function newestFirst(
  a: { readonly createdAt: string; readonly id: number },
  b: { readonly createdAt: string; readonly id: number },
): number {
  return (Date.parse(b.createdAt) || 0) - (Date.parse(a.createdAt) || 0) || b.id - a.id;
}

/** The newest one that can be restored; undefined when there is none. Lists of the client are newest first. */
export function latestSuccess(backups: readonly Backup[]): Backup | undefined {
  return backups.find((backup) => stateOf(backup) === 'success');
}

export function readBackup(kind: BackupKind, value: unknown): Backup {
  const backup = fields(value, 'a backup');
  return {
    kind,
    ...common(backup, 'a backup'),
    instance: asText(backup['instance']),
    size: typeof backup['size'] === 'number' ? backup['size'] : undefined,
    label: asText(backup['label']),
    description: asText(backup['description']),
    metadata: asObject(backup['metadata']) ?? {},
    archive: link(backup['archive']),
  };
}

export function readRestore(value: unknown): Restore {
  const restore = fields(value, 'a restore');
  return { ...common(restore, 'a restore'), backup: asWholeNumber(restore['backup']) };
}

/** @param outcomeUnknown true after a write: it may have been carried out all the same */
export function unexpected(what: string, outcomeUnknown = false): Failure {
  return new Failure(`Syncano answered with something that is not ${what}.`, {
    code: 'UNEXPECTED_ANSWER',
    kind: 'remote-failed',
    outcomeUnknown,
    remedy: 'Check that api-url is the address of the Syncano server, without /v1.',
  });
}

export function fields(value: unknown, what: string): JsonObject {
  const object = asObject(value);
  if (object) return object;
  throw unexpected(what);
}

function common(of: JsonObject, what: string) {
  const id = asWholeNumber(of['id']);
  if (id === undefined) throw unexpected(`${what} with an id`);
  return {
    id,
    createdAt: asText(of['created_at']),
    updatedAt: asText(of['updated_at']),
    status: asText(of['status']),
    statusInfo: asText(of['status_info']),
    author: asText(asObject(of['author'])?.['email'] ?? of['author']),
  };
}

/** A file field is a link, or an object that holds one. */
function link(value: unknown): string | undefined {
  return asText(asObject(value)?.['value'] ?? value) || undefined;
}
