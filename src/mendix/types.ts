import { Fields, listOf } from '../base/json.ts';
import { oneLine } from '../base/text.ts';

/** An app: a licensed one or a free one. */
export interface App {
  /** Sub-domain, never with `-accp`. */
  readonly appId: string;
  readonly name: string;
  /** UUID; what Backups v2 calls the app. */
  readonly projectId: string | undefined;
  readonly url: string | undefined;
}

/** Which environment, as v1 paths name it. `mode` is exactly what the list of environments says. */
export interface EnvironmentRef {
  readonly appId: string;
  readonly mode: string;
}

export interface Environment extends EnvironmentRef {
  /** `Empty`, `Stopped` or `Running`; anything else is passed on as it is. */
  readonly status: string;
  /** UUID; what Backups v2 calls the environment. */
  readonly environmentId: string | undefined;
  readonly url: string | undefined;
  readonly modelVersion: string | undefined;
  readonly mendixVersion: string | undefined;
  /** True when the service flags it so or when it is called Production (the documentation's example flags that one false). */
  readonly production: boolean;
  readonly instances: number | undefined;
  /** MB. */
  readonly memoryPerInstance: number | undefined;
  /** MB. */
  readonly totalMemory: number | undefined;
}

export interface Package {
  readonly packageId: string;
  readonly name: string;
  readonly description: string | undefined;
  readonly version: string | undefined;
  readonly creator: string | undefined;
  readonly createdAt: Date | undefined;
  /** When the platform will delete it; undefined when it will not, or does not say. */
  readonly expiresAt: Date | undefined;
  /** `Succeeded`, `Queued`, `Building`, `Uploading` or `Failed`. */
  readonly status: string | undefined;
  /** Bytes. */
  readonly size: number | undefined;
  /** Only when it was asked for. A secret: it needs no credentials. */
  readonly download: URL | undefined;
}

/** A job's state in Backups v2. Anything else that the service says is passed on as it is. */
export type JobState = 'queued' | 'running' | 'completed' | 'failed' | (string & {});

/** A backup, of either version of the API. */
export interface Snapshot {
  readonly snapshotId: string;
  /** Lower case in both versions. */
  readonly state: JobState;
  readonly statusMessage: string | undefined;
  readonly comment: string | undefined;
  /** Absent on failed snapshots. */
  readonly modelVersion: string | undefined;
  readonly createdAt: Date | undefined;
  readonly finishedAt: Date | undefined;
  readonly updatedAt: Date | undefined;
  readonly expiresAt: Date | undefined;
}

export type DataType = 'files_and_database' | 'database_only';

export interface Archive {
  readonly archiveId: string;
  readonly state: JobState;
  readonly statusMessage: string | undefined;
  /** Set once completed; valid for 8 hours. A secret: it needs no credentials. */
  readonly url: URL | undefined;
}

export interface Restore {
  readonly restoreId: string;
  readonly sourceSnapshotId: string | undefined;
  readonly state: JobState;
  readonly statusMessage: string | undefined;
}

/** Deploy API, 3.1.3 and 3.3.3. Free apps come without Url. */
export function parseApp(json: unknown): App {
  const fields = new Fields(json, 'the app');
  const appId = fields.requiredText('AppId');
  return { appId, name: fields.text('Name') || appId, projectId: fields.text('ProjectId'), url: fields.text('Url') };
}

/** Deploy API, 3.4.3, 3.5.3 and 3.19.3. Some calls answer with a list of one. */
export function parseEnvironment(appId: string, json: unknown): Environment {
  const fields = new Fields(Array.isArray(json) && json.length === 1 ? json[0] : json, 'the environment');
  const mode = fields.requiredText('Mode');
  return {
    appId,
    mode,
    status: fields.requiredText('Status'),
    environmentId: fields.text('EnvironmentId'),
    url: fields.text('Url'),
    modelVersion: fields.text('ModelVersion'),
    mendixVersion: fields.text('MendixVersion'),
    production: fields.boolean('Production') === true || mode.toLowerCase() === 'production',
    instances: fields.number('Instances'),
    memoryPerInstance: fields.number('MemoryPerInstance'),
    totalMemory: fields.number('TotalMemory'),
  };
}

/** Deploy API, 3.9.3. */
export function parsePackage(json: unknown): Package {
  const fields = new Fields(json, 'the package');
  const url = fields.get('Url');
  return {
    packageId: fields.requiredText('PackageId'),
    name: fields.text('Name') ?? '',
    description: fields.text('Description'),
    version: fields.text('Version'),
    creator: fields.text('Creator'),
    createdAt: fields.time('CreationDate'),
    expiresAt: fields.time('ExpiryDate'),
    status: fields.text('Status'),
    size: bytes(fields.number('Size')),
    download: url === undefined ? undefined : new Fields(url, 'Url of the package').url('Location'),
  };
}

/** A package as people call it: its name, with its id. */
export function packageName({ name, packageId }: { readonly name?: string; readonly packageId: string }): string {
  return oneLine(name ? `${name} (${packageId})` : packageId);
}

/** `Size` is in bytes, says the text of 3.9.3; its example shows 3.0571174621582031, which is that many MiB. */
function bytes(size: number | undefined): number | undefined {
  if (size === undefined || Number.isInteger(size)) return size;
  return Math.round(size * 1024 * 1024);
}

/** Backups API v2. */
export function parseSnapshot(json: unknown): Snapshot {
  const fields = new Fields(json, 'the snapshot');
  return {
    snapshotId: fields.requiredText('snapshot_id'),
    state: fields.requiredText('state').toLowerCase(),
    statusMessage: fields.text('status_message'),
    comment: fields.text('comment'),
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
export function parseArchive(json: unknown): Archive {
  const fields = new Fields(json, 'the archive');
  return {
    archiveId: fields.requiredText('archive_id'),
    state: fields.requiredText('state').toLowerCase(),
    statusMessage: fields.text('status_message'),
    url: fields.url('url'),
  };
}

/** Backups API v2. */
export function parseRestore(json: unknown): Restore {
  const fields = new Fields(json, 'the restore');
  return {
    restoreId: fields.requiredText('restore_id'),
    sourceSnapshotId: fields.text('source_snapshot_id'),
    state: fields.requiredText('state').toLowerCase(),
    statusMessage: fields.text('status_message'),
  };
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
  return [...items].sort((one, other) => time(other) - time(one));
}
