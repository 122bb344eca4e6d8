import { asObject, Fields } from '../base/json.ts';

/** Two lists and two sets of calls on the service ("Backup and restore", Overview). */
export type BackupKind = 'full' | 'partial';

export type Backup = Readonly<ReturnType<typeof readBackup>>;

export function readBackup(kind: BackupKind, value: unknown) {
  const fields = new Fields(value, 'the backup');
  return {
    kind,
    ...common(fields),
    instance: fields.text('instance') ?? '',
    /** Bytes; undefined until it is done. */
    size: fields.number('size'),
    label: fields.text('label') ?? '',
    description: fields.text('description') ?? '',
    /** Link to the archive of a partial backup that is done. Whoever knows it can download it: a secret. */
    archive: inner(fields, 'archive', 'value') || undefined,
  };
}

export type Restore = Readonly<ReturnType<typeof readRestore>>;

export function readRestore(value: unknown) {
  const fields = new Fields(value, 'the restore');
  /** `backup` is undefined for a restore from an archive file. */
  return { ...common(fields), backup: fields.number('backup') };
}

function common(fields: Fields) {
  return {
    id: fields.id('id'),
    /** ISO 8601. */
    createdAt: fields.text('created_at') ?? '',
    /** See `stateOf`; a server may have states that nobody documented. */
    status: fields.text('status') ?? '',
    statusInfo: fields.text('status_info') ?? '',
    author: inner(fields, 'author', 'email') ?? '',
  };
}

/** A text, or the text in an object: a file field is a link or an object that holds one. */
function inner(fields: Fields, name: string, key: string): string | undefined {
  const object = asObject(fields.get(name));
  return object ? new Fields(object, name).text(key) : fields.text(name);
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

export function isFinished(of: { readonly status: string }): boolean {
  const state = stateOf(of);
  return state === 'success' || state === 'error' || state === 'aborted';
}

/** Newest first; what has no date that can be read comes last. For `toSorted`. */
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

/** A backup, for people: `full backup 12 of my-instance`. */
export function backupName({ kind, id, instance }: Pick<Backup, 'kind' | 'id'> & { instance?: string | undefined }) {
  return `${kind} backup ${id}${instance === undefined ? '' : ` of ${instance}`}`;
}
