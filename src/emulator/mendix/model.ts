import type { Repository } from './repository-model.ts';
import type { EventRuns } from './scheduled-events.ts';
import type { TestRun, TestSuite } from './unit-tests.ts';

/** How long things take, in emulated milliseconds. */
export interface Durations {
  readonly start: number;
  readonly stop: number;
  readonly snapshot: number;
  readonly archive: number;
  readonly restore: number;
  readonly build: number;
  /** From the end of an upload until its job is completed. */
  readonly upload: number;
  /** How long transport still answers 503 after that. */
  readonly settle: number;
  /** How long a signed link to an archive is valid. */
  readonly link: number;
  /** How long a new snapshot is kept. */
  readonly expiry: number;
  /** How long until the platform stack has a newer version. */
  readonly stack: number;
  /** From one run of a scheduled event to the next. */
  readonly events: number;
}

export const uuidForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The permissions that a user has on an environment: API Rights, Transport Rights, Access to Backups, Access to Monitoring,
 * Receive Alerts, Manage Permissions.
 */
export const rights = ['api', 'transport', 'backups', 'monitoring', 'alerts', 'permissions'] as const;
export type Right = (typeof rights)[number];

/** What the App Repository API and Deploy API v4 know a user by. */
export interface PersonalAccessToken {
  readonly token: string;
  readonly scopes: readonly string[];
}

export interface User {
  readonly username: string;
  readonly apiKey: string;
  /** Shown as a package's creator. */
  readonly name: string;
  readonly tokens: readonly PersonalAccessToken[];
  /** AppIds; absent: all apps. */
  readonly apps: readonly string[] | undefined;
  /** What this user may not do; an absent `environment` means every one of the app. */
  readonly denied: readonly {
    readonly app: string;
    readonly environment: string | undefined;
    readonly rights: readonly Right[];
  }[];
}

/** A project of the Developer Portal that has no app yet: what Create Free App Environment takes. */
export interface Project {
  readonly projectId: string;
  readonly name: string;
}

export interface App {
  readonly appId: string;
  readonly name: string;
  readonly projectId: string;
  readonly url: string | undefined;
  readonly free: boolean;
  /** Mendix Cloud version; scaling needs v4. */
  readonly cloud: 'v3' | 'v4';
  readonly createdAt: number;
  readonly repository: Repository;
  /** User name. */
  technicalContact: string;
  readonly buildFails: boolean;
  readonly environments: Environment[];
  readonly packages: Map<string, Package>;
  readonly uploadJobs: Map<string, UploadJob>;
}

/** What starting an app with a package depends on; read from `model/metadata.json`. */
export interface PackageFacts {
  readonly modelVersion: string | undefined;
  readonly runtimeVersion: string | undefined;
  readonly constants: readonly { readonly name: string; readonly type: string; readonly value: string | undefined }[];
  readonly scheduledEvents: readonly string[];
  /** Database structure that the model needs; `undefined`: any. */
  readonly database: string | undefined;
  /** Error code that starting this package ends with. */
  readonly startFails: string | undefined;
  /** Seconds that starting takes, instead of the usual. */
  readonly startSeconds: number | undefined;
  /** HTTP status of the running app. */
  readonly health: number;
  /** What the module UnitTesting finds; `undefined`: the app does not have it. */
  readonly testSuite: TestSuite | undefined;
}

export type PackageStatus = 'Succeeded' | 'Queued' | 'Building' | 'Uploading' | 'Failed';

export interface Package {
  readonly packageId: string;
  readonly name: string;
  readonly description: string;
  readonly version: string;
  readonly creator: string;
  readonly createdAt: number;
  /** The platform deletes it at this time unless an environment uses it; `undefined`: never. */
  readonly expiresAt: number | undefined;
  /** In bytes; `undefined`: that of the small file that is made of its facts. */
  readonly size: number | undefined;
  /** The file as it was uploaded, unless it is too large. */
  readonly kept: Uint8Array | undefined;
  /** The first bytes of a file that is not kept. */
  readonly head: Uint8Array | undefined;
  /** Of an uploaded file: eight hexadecimal digits. */
  readonly crc32: string | undefined;
  /** Of an uploaded file whose bytes were kept. */
  readonly sha256: string | undefined;
  /** `undefined`: the file cannot be parsed as a package. */
  readonly facts: PackageFacts | undefined;
  /** Ends as this status, at `doneAt`; before that the status follows from `way`. */
  readonly outcome: 'Succeeded' | 'Failed';
  readonly way: 'upload' | 'build';
  readonly beganAt: number;
  readonly doneAt: number;
  /** Transport answers 503 before this. */
  readonly usableAt: number;
}

/** A Deploy v2 upload job; its state follows from its package. */
export interface UploadJob {
  readonly jobId: string;
  readonly packageId: string;
}

export interface StartJob {
  readonly jobId: string;
  readonly packageId: string;
  readonly autoSyncDb: boolean;
  /** Platform stack that it starts the app on. */
  readonly stack: string;
  readonly doneAt: number;
  /** Set once over. */
  result?: 'Started' | { readonly code: string; readonly message: string };
}

export type Power =
  | { readonly state: 'stopped' }
  | { readonly state: 'running' }
  | { readonly state: 'starting'; readonly jobId: string }
  | { readonly state: 'stopping'; readonly until: number };

export interface Constant {
  readonly name: string;
  readonly type: string;
  /** `undefined`: no value at all, neither set nor from the package. */
  value: string | undefined;
  deployed: string;
}

export interface CustomSetting {
  readonly name: string;
  value: string;
  deployed: string;
}

export interface ScheduledEvent {
  readonly name: string;
  value: 'Enabled' | 'Disabled';
  deployed: 'Enabled' | 'Disabled';
}

export interface Settings {
  constants: Constant[];
  customSettings: CustomSetting[];
  scheduledEvents: ScheduledEvent[];
}

/** What an app keeps: enough to see whether backup, restore and clean do what they say. */
export interface AppData {
  rows: readonly string[];
  files: readonly string[];
  /** Structure of the database, as the last synchronisation left it. */
  database: string;
}

/** Things that go wrong in an environment by order of the seed file. */
export interface Failures {
  readonly start: string | undefined;
  readonly stop: boolean;
  readonly clean: boolean;
  readonly snapshots: boolean;
  readonly archives: boolean;
  readonly restores: boolean;
  readonly listing: boolean;
  readonly backups: boolean;
}

export interface Environment {
  readonly environmentId: string;
  readonly mode: string;
  readonly production: boolean;
  readonly url: string;
  readonly totalMemory: number;
  readonly runtimeLayer: string;
  readonly insecureAdminPassword: boolean;
  readonly locked: boolean;
  readonly maintenance: boolean;
  readonly fails: Failures;
  readonly logs: Readonly<Record<string, string>>;
  instances: number;
  memoryPerInstance: number;
  tag: string;
  power: Power;
  /** The package that runs, or ran last. */
  running: string | undefined;
  /** The platform stack that it runs on, or ran on last; `undefined`: it never ran. */
  stack: string | undefined;
  /** The package that the next start takes. */
  configured: string | undefined;
  settings: Settings;
  data: AppData;
  /** The environment whose data these are, by id: a restore brings another one's. */
  dataOf: string;
  /** Until when its scheduled events have run, while it runs. */
  eventsRunTo: number;
  readonly eventRuns: EventRuns[];
  /** Unit tests other than those of its package. */
  testSuite: TestSuite | undefined;
  /** The last run of its unit tests, until the app is started anew. */
  testRun: TestRun | undefined;
  /** Rights that were changed since the start, by user name; they win over what the user has been denied. */
  readonly granted: Map<string, Readonly<Partial<Record<Right, boolean>>>>;
  readonly startJobs: Map<string, StartJob>;
  readonly snapshots: Map<string, Snapshot>;
  readonly restores: Map<string, Restore>;
}

/** A job of the Backups API: its state follows from the clock. */
export interface BackupJob {
  readonly createdAt: number;
  readonly doneAt: number;
  readonly outcome: 'completed' | 'failed';
  readonly message: string | undefined;
}

export interface Snapshot extends BackupJob {
  readonly snapshotId: string;
  comment: string | null;
  readonly modelVersion: string | undefined;
  readonly expiresAt: number;
  readonly data: AppData;
  readonly dataOf: string;
  readonly archives: Map<string, Archive>;
}

const dataTypes = ['files_and_database', 'database_only', 'files_only'] as const;
export type DataType = (typeof dataTypes)[number];

export interface Archive extends BackupJob {
  readonly archiveId: string;
  readonly dataType: DataType;
}

export interface Restore extends BackupJob {
  readonly restoreId: string;
  readonly sourceSnapshotId: string;
  readonly sourceEnvironmentId: string;
  readonly databaseOnly: boolean;
  readonly data: AppData;
  readonly dataOf: string;
  /** Set once the data was replaced. */
  applied: boolean;
}
