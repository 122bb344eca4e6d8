/** What the emulated Cloud 66 consists of, and how a seed section becomes it. */
import { Fields } from '../core/fields.ts';
import { tarSize } from './archive.ts';
import { parseCron } from './cron.ts';
import { DEFAULT_SECTION } from './default-world.ts';

export const DB_TYPES = ['mysql', 'postgresql', 'redis', 'mongodb'] as const;
export type DbType = (typeof DB_TYPES)[number];

export interface Token {
  readonly token: string;
  readonly user: string;
  readonly scopes: readonly string[];
  /** UIDs of the stacks it sees; empty: all. */
  readonly stacks: readonly string[];
}

export interface Database {
  readonly dbType: DbType;
  readonly name: string;
  /** Bytes of a backup of it. */
  readonly size: number;
}

/** All moments are milliseconds since 1970, emulated. */
export interface Backup {
  readonly id: number;
  readonly group: number;
  readonly serverUid: string;
  readonly dbType: DbType;
  readonly databaseName: string;
  readonly date: number;
  readonly createdAt: number;
  readonly backupStatus: number;
  readonly backupResult: string;
  readonly restoreStatus: number;
  readonly restoreResult: string | null;
  /** Its verification: running from `createdAt` until `verifiedAt`, when it comes to `verifyStatus`. */
  readonly verifiedAt: number;
  readonly verifyStatus: number;
  readonly verifyResult: string | null;
  readonly skipTables: string;
  readonly size: number;
  readonly logicalBackup: boolean | null;
}

export interface Job {
  readonly id: number;
  readonly uid: string;
  readonly name: string;
  readonly type: string;
  readonly cron: string;
  readonly paused: boolean;
  readonly group: number;
  /** Absent: not a backup job. */
  readonly dbType: DbType | undefined;
  readonly keepCount: number;
  readonly gzip: boolean;
  readonly excludedTables: string;
  readonly runOnReplicaServer: boolean;
  readonly logicalBackup: boolean | null;
  readonly createdAt: number;
  nextRunAt: number | undefined;
}

export interface Action {
  readonly id: number;
  readonly user: string;
  readonly jobId: number;
  readonly startedAt: number;
  readonly endsAt: number;
  readonly success: boolean;
}

/** A backup that is being made or imported; it shows up when it is done. */
export interface PendingBackup {
  readonly database: Database;
  readonly group: number;
  readonly startedAt: number;
  readonly endsAt: number;
  readonly job: Job | undefined;
}

export interface Stack {
  /** The number that async actions call it by. */
  readonly id: number;
  readonly uid: string;
  readonly name: string;
  readonly environment: string;
  readonly accountName: string;
  readonly createdAt: number;
  readonly databases: readonly Database[];
  backups: Backup[];
  readonly jobs: Job[];
  readonly actions: Action[];
  pending: PendingBackup[];
}

export interface World {
  readonly tokens: readonly Token[];
  readonly stacks: readonly Stack[];
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const YEAR = 365 * 24 * HOUR;
const MEBIBYTE = 1024 * 1024;

/** The UID of the emulated database server, as the documentation's example has it. */
export const SERVER_UID = 'e63e859d5ab72b0bcf14321f0ffb013d';

/**
 * Builds the world from the `cloud66` section of a seed file; undefined: the default world.
 * Ages count from `now`, so that the default world is always as fresh and as stale as it says.
 * @throws SeedError that names the place when the section is wrong
 */
export function buildWorld(section: unknown, now: number): World {
  const seed = new Fields(section ?? DEFAULT_SECTION, 'cloud66');
  const tokens = seed.each('tokens', readToken);
  let lastId = 1600;
  const stacks = seed.each('stacks', (fields) => {
    lastId += 1;
    return readStack(fields, lastId, now);
  });
  seed.done();
  return { tokens, stacks };
}

function readToken(seed: Fields): Token {
  return {
    token: seed.require('token', seed.text('token')),
    user: seed.text('user') ?? 'user@example.com',
    scopes: seed.list('scopes').map(String),
    stacks: seed.list('stacks').map(String),
  };
}

function readStack(seed: Fields, id: number, now: number): Stack {
  const databases = seed.each('databases', readDatabase);
  const backups = seed.each('backups', (fields) => readBackup(fields, now, databases));
  const createdAt = Math.min(now - YEAR, ...backups.map(({ date }) => date));
  return {
    id,
    uid: seed.require('uid', seed.text('uid')),
    name: seed.require('name', seed.text('name')),
    environment: seed.text('environment') ?? 'production',
    accountName: seed.text('account_name') ?? 'Example',
    createdAt,
    databases,
    backups,
    jobs: seed.each('jobs', (fields) => readJob(fields, createdAt, now)),
    actions: [],
    pending: [],
  };
}

function readDatabase(seed: Fields): Database {
  const dbType = seed.require('db_type', seed.choice('db_type', DB_TYPES));
  return { dbType, name: seed.text('name') ?? dbType, size: tarSize(seed.number('size') ?? MEBIBYTE) };
}

function readBackup(seed: Fields, now: number, databases: readonly Database[]): Backup {
  const dbType = seed.require('db_type', seed.choice('db_type', DB_TYPES));
  const database = databases.find((candidate) => candidate.dbType === dbType);
  const date = now - seed.require('age_hours', seed.number('age_hours')) * HOUR;
  const backupStatus = seed.number('backup_status') ?? 0;
  const size = tarSize(seed.number('size') ?? database?.size ?? MEBIBYTE);
  return {
    id: seed.require('id', seed.number('id', 1)),
    group: seed.number('group', 1) ?? 1,
    serverUid: SERVER_UID,
    dbType,
    databaseName: seed.text('database_name') ?? database?.name ?? dbType,
    date,
    createdAt: date + 2 * MINUTE,
    backupStatus,
    backupResult: seed.text('backup_result') ?? '',
    restoreStatus: seed.number('restore_status') ?? 0,
    restoreResult: seed.text('restore_result') ?? null,
    verifiedAt: date,
    verifyStatus: seed.number('verify_status') ?? 0,
    verifyResult: seed.text('verify_result') ?? null,
    skipTables: seed.text('skip_tables') ?? '',
    size: backupStatus === 0 ? size : 0,
    logicalBackup: seed.flag('logical_backup') ?? null,
  };
}

function readJob(seed: Fields, createdAt: number, now: number): Job {
  const cron = seed.text('cron') ?? '0 */1 * * *';
  const schedule = parseCron(cron);
  if (schedule === undefined) throw seed.problem(`cron "${cron}" is not a schedule of five fields`);
  const dbType = seed.choice('db_type', DB_TYPES);
  const id = seed.require('id', seed.number('id', 1));
  const paused = seed.flag('paused') ?? false;
  return {
    id,
    uid: seed.text('uid') ?? `job-${String(id).padStart(12, '0')}`,
    name: seed.text('name') ?? (dbType === undefined ? `job-${id}` : `${dbType}-backup`),
    type: seed.text('type') ?? (dbType === undefined ? 'command' : 'backup'),
    cron,
    paused,
    group: seed.number('group', 1) ?? 1,
    dbType,
    keepCount: seed.number('keep_count', 1) ?? 100,
    gzip: seed.flag('gzip') ?? true,
    excludedTables: seed.text('excluded_tables') ?? '',
    runOnReplicaServer: seed.flag('run_on_replica_server') ?? true,
    logicalBackup: seed.flag('logical_backup') ?? null,
    createdAt,
    nextRunAt: paused ? undefined : schedule.next(now),
  };
}
