import { Fields, listOf } from '../base/json.ts';
import { oneLine } from '../base/text.ts';

/** Which environment, as v1 paths name it. `mode` is exactly what the list of environments says. */
export interface EnvironmentRef {
  readonly appId: string;
  readonly mode: string;
}

/** A job's state in Backups v2. Anything else that the service says is passed on as it is. */
export type JobState = 'queued' | 'running' | 'completed' | 'failed' | (string & {});

export type DataType = 'files_and_database' | 'database_only';

/** An app: a licensed one or a free one, which comes without Url. Deploy API, 3.1.3 and 3.3.3. */
export type App = Readonly<ReturnType<typeof parseApp>>;

export function parseApp(json: unknown) {
  const fields = new Fields(json, 'the app');
  const appId = fields.requiredText('AppId');
  return {
    /** Sub-domain, never with `-accp`. */
    appId,
    name: fields.text('Name') || appId,
    /** UUID; what Backups v2 calls the app. */
    projectId: fields.text('ProjectId'),
    url: fields.text('Url'),
  };
}

/** Deploy API, 3.4.3, 3.5.3 and 3.19.3. */
export type Environment = Readonly<ReturnType<typeof parseEnvironment>>;

export function parseEnvironment(appId: string, json: unknown) {
  // Some calls answer with a list of one.
  const fields = new Fields(Array.isArray(json) && json.length === 1 ? json[0] : json, 'the environment');
  const mode = fields.requiredText('Mode');
  return {
    appId,
    mode,
    /** `Empty`, `Stopped` or `Running`; anything else is passed on as it is. */
    status: fields.requiredText('Status'),
    /** UUID; what Backups v2 calls the environment. */
    environmentId: fields.text('EnvironmentId'),
    url: fields.text('Url'),
    modelVersion: fields.text('ModelVersion'),
    mendixVersion: fields.text('MendixVersion'),
    /** Also when it is called Production: the documentation's example flags that one false. */
    production: fields.boolean('Production') === true || mode.toLowerCase() === 'production',
    instances: fields.number('Instances'),
    /** MB. */
    memoryPerInstance: fields.number('MemoryPerInstance'),
    /** MB. */
    totalMemory: fields.number('TotalMemory'),
  };
}

/** Deploy API, 3.9.3. */
export type Package = Readonly<ReturnType<typeof parsePackage>>;

export function parsePackage(json: unknown) {
  const fields = new Fields(json, 'the package');
  const url = fields.get('Url');
  return {
    packageId: fields.requiredText('PackageId'),
    name: fields.text('Name') ?? '',
    description: fields.text('Description'),
    version: fields.text('Version'),
    /** Name or e-mail address of who uploaded or built it. */
    creator: fields.text('Creator'),
    createdAt: fields.time('CreationDate'),
    /** When the platform will delete it; undefined when it will not, or does not say. */
    expiresAt: fields.time('ExpiryDate'),
    /** `Succeeded`, `Queued`, `Building`, `Uploading` or `Failed`. */
    status: fields.text('Status'),
    /** Bytes. */
    size: bytes(fields.number('Size')),
    /** Only when it was asked for. A secret: it needs no credentials. */
    download: url === undefined ? undefined : new Fields(url, 'Url of the package').url('Location'),
  };
}

/** `Size` is in bytes, says the text of 3.9.3; its example shows 3.0571174621582031, which is that many MiB. */
function bytes(size: number | undefined): number | undefined {
  if (size === undefined || Number.isInteger(size)) return size;
  return Math.round(size * 1024 * 1024);
}

/** A package as people call it: its name, with its id. */
export function packageName(of: { readonly packageId: string; readonly name?: string | undefined }): string {
  return oneLine(of.name ? `${of.name} (${of.packageId})` : of.packageId);
}

/** A backup, of either version of the API. Backups API v2. */
export type Snapshot = Readonly<ReturnType<typeof parseSnapshot>>;

export function parseSnapshot(json: unknown) {
  const fields = new Fields(json, 'the snapshot');
  return {
    snapshotId: fields.requiredText('snapshot_id'),
    ...jobFields(fields),
    comment: fields.text('comment'),
    /** Absent on failed snapshots, and while one is made. */
    modelVersion: fields.text('model_version'),
    createdAt: fields.time('created_at'),
    finishedAt: fields.time('finished_at'),
    updatedAt: fields.time('updated_at'),
    expiresAt: fields.time('expires_at'),
  };
}

/** Backups API v1, 3.1.3. */
export function parseSnapshotV1(json: unknown): Snapshot {
  const fields = new Fields(json, 'the snapshot');
  return {
    snapshotId: fields.requiredText('SnapshotID'),
    state: (fields.text('State') ?? 'unknown').toLowerCase(),
    statusMessage: undefined,
    comment: fields.text('Comment'),
    modelVersion: fields.text('ModelVersion'),
    createdAt: fields.time('CreatedOn'),
    finishedAt: undefined,
    updatedAt: undefined,
    expiresAt: fields.time('ExpiresOn'),
  };
}

/** Backups API v2. */
export type Archive = Readonly<ReturnType<typeof parseArchive>>;

export function parseArchive(json: unknown) {
  const fields = new Fields(json, 'the archive');
  return {
    archiveId: fields.requiredText('archive_id'),
    ...jobFields(fields),
    /** Set once completed; valid for 8 hours. A secret: it needs no credentials. */
    url: fields.url('url'),
  };
}

/** Backups API v2. */
export type Restore = Readonly<ReturnType<typeof parseRestore>>;

export function parseRestore(json: unknown) {
  const fields = new Fields(json, 'the restore');
  return {
    restoreId: fields.requiredText('restore_id'),
    sourceSnapshotId: fields.text('source_snapshot_id'),
    ...jobFields(fields),
  };
}

function jobFields(fields: Fields): { readonly state: JobState; readonly statusMessage: string | undefined } {
  return { state: fields.requiredText('state').toLowerCase(), statusMessage: fields.text('status_message') };
}

/** One page of Backups API v2's list. */
export function parseSnapshotPage(json: unknown): { snapshots: Snapshot[]; total: number | undefined } {
  // A bare list is what v1 answers; nothing is lost by reading it.
  if (Array.isArray(json)) return { snapshots: json.map(parseSnapshot), total: json.length };
  const fields = new Fields(json, 'the list of snapshots');
  const snapshots = listOf(fields.get('snapshots'), 'the list of snapshots', parseSnapshot);
  return { snapshots, total: fields.number('total') };
}

/** Newest first; what has no time comes last. The service promises no order. */
export function newestFirst<T extends { readonly createdAt: Date | undefined }>(items: readonly T[]): T[] {
  const time = (item: T) => item.createdAt?.getTime() ?? 0;
  return items.toSorted((one, other) => time(other) - time(one));
}
