import { join } from 'node:path';
import type { Clock } from '../base/clock.ts';
import { Failure } from '../base/failure.ts';
import { ensureSpace } from '../base/temporary-file.ts';
import { oneLine } from '../base/text.ts';
import { ask, type Check } from './checks.ts';
import type { Connection } from './connection.ts';
import { createDatabase, Database, dropDatabase, serverMajor } from './database.ts';
import { type DumpFacts, listDump, restoreDump } from './dump.ts';
import { type Counts, checkFiles, checkTables, checkVersion, countRows, readColumns } from './mendix-database.ts';
import type { DrillReport, Found } from './report.ts';
import { startServer, stopServer } from './server.ts';
import { checkSizes, restoredSpace } from './sizes.ts';
import { restoreSql } from './sql-dump.ts';
import { type AllTools, clientFor, serverFor, tooOld } from './tools.ts';
import { type Unpacked, unpack } from './unpack.ts';

/** What is known about the backup from elsewhere: the platform, or the manifest beside an archive. */
interface Expected {
  readonly modelVersion: string | undefined;
  readonly createdAt: Date | undefined;
}

export interface DrillOptions {
  readonly archive: string;
  readonly expected: Expected;
  /** Whether the file is the backup that it is said to be. */
  readonly identify: () => Promise<Found>;
  /** A folder of the drill's own, for what it unpacks; the caller removes it. */
  readonly folder: string;
  /** The programs of PostgreSQL on this machine; see `findTools`. */
  readonly tools: AllTools;
  /** A server to use; undefined: one of its own, in `folder`. */
  readonly connection: Connection | undefined;
  /** Name of the database that is made, and removed again. */
  readonly databaseName: string;
  readonly checks: readonly Check[];
  /** Time limit of each check, in s. */
  readonly checkSeconds: number;
  readonly mayBeMissing: (name: string) => boolean;
  readonly maxAgeHours: number | undefined;
  readonly maxMinutes: number | undefined;
  /** The time by which the age of the backup is told. */
  readonly clock: Clock;
  readonly signal?: AbortSignal | undefined;
  /** Told before anything is started that outlives this process. */
  readonly onCleanup: (what: Cleanup) => void;
  readonly onProgress: (sentence: string) => void;
  readonly onFacts: (facts: DrillFacts) => void;
}

/** What has to be put right when this process is killed: a server in a folder. */
export interface Cleanup {
  readonly tools: string;
  readonly folder: string;
}

export interface DrillFacts {
  readonly modelVersion?: string;
  /** Age of the backup when the drill began, in hours: how much would be lost. */
  readonly ageHours?: number;
  /** From the first byte read of the archive to the last statement of the restore. */
  readonly restoreSeconds?: number;
  readonly counts?: Counts;
  readonly files?: number;
  readonly missingFiles?: number;
  /** `15.4 (of its own)` */
  readonly server?: string;
}

const names = {
  age: 'age of the backup',
  archive: 'archive is complete',
  identity: 'archive is the expected one',
  model: 'model version',
  sizes: 'sizes in .metadata',
  dump: 'dump can be read',
  restore: 'restored into PostgreSQL',
  time: 'time to restore',
  rows: 'tables and rows',
  version: 'mendixsystem$version has its row',
  tables: 'tables of the model exist',
  files: 'files are in the archive',
} as const;

export function plannedChecks(checks: readonly Check[]): string[] {
  return [...Object.values(names), ...checks.map(nameOf)];
}

/** A check of the user's never has the name of one of ours. */
const nameOf = ({ name }: Check) => `check: ${oneLine(name)}`;

/**
 * Proves a backup: reads it to its end, restores it into a real PostgreSQL, and looks at what is there. What it finds is in the
 * report; it only throws what keeps it from going on, which is in the report, too.
 */
export async function drill(options: DrillOptions, report: DrillReport): Promise<void> {
  const { expected, onFacts, onProgress, signal, archive, folder } = options;
  await report.check(names.age, () => checkAge(options));
  onProgress('Reading the archive to its end.');
  const startedAt = performance.now();
  const backup = await report.obtain(names.archive, () => unpack(archive, folder, signal), describeArchive);
  const unpackSeconds = (performance.now() - startedAt) / 1000;
  const modelVersion = backup.full?.metadata.modelVersion;
  if (modelVersion !== undefined) onFacts({ modelVersion });
  await report.check(names.identity, options.identify);
  await report.check(names.model, async () => checkModel(modelVersion, expected.modelVersion));
  await report.check(names.sizes, async () => checkSizes(backup.full));
  await new Restored(options, report, backup, unpackSeconds).prove();
}

/** The part of a drill that needs a server. */
class Restored {
  readonly #options: DrillOptions;
  readonly #report: DrillReport;
  readonly #backup: Unpacked;
  readonly #unpackSeconds: number;
  /** Of a dump in the custom format. */
  #dump: DumpFacts | undefined;
  #close: () => Promise<void> = async () => {};

  constructor(options: DrillOptions, report: DrillReport, backup: Unpacked, unpackSeconds: number) {
    this.#options = options;
    this.#report = report;
    this.#backup = backup;
    this.#unpackSeconds = unpackSeconds;
  }

  async prove(): Promise<void> {
    await this.#readContents();
    try {
      const database = await this.#report.obtain(
        names.restore,
        async () => this.#restore(await this.#open()),
        () => 'Without a single error.',
      );
      await this.#look(database);
    } finally {
      await this.#close().catch((error: unknown) => {
        const why = error instanceof Error ? error.message : String(error);
        this.#options.onProgress(`What the drill has made could not be removed: ${why}`);
      });
    }
  }

  async #readContents(): Promise<void> {
    const { tools, signal } = this.#options;
    const { format, dump } = this.#backup;
    if (format === 'sql') {
      await this.#report.check(names.dump, async () => ({ skipped: 'It is text, which has no table of contents.' }));
      return;
    }
    this.#dump = await this.#report.obtain(
      names.dump,
      () => listDump(tools[0], dump, signal),
      (facts) =>
        `${facts.tables} tables with data, archive format ${facts.format}, made of PostgreSQL ${facts.serverMajor}.`,
    );
  }

  /** An empty database: on the server that was given, or on one that is started for it. */
  async #open(): Promise<Database> {
    const { tools: all, connection, databaseName, signal, onCleanup, onFacts, onProgress, folder } = this.#options;
    const dumpMajor = this.#dump?.serverMajor ?? 0;
    if (connection) {
      const major = await serverMajor(new Database(all[0], connection, signal), signal);
      if (major < dumpMajor) tooOld(`The PostgreSQL ${major} at ${connection.name}`, dumpMajor);
      const tools = clientFor(all, major);
      // What puts things right is not ended by a signal.
      this.#close = () => dropDatabase(new Database(tools, connection), databaseName);
      onFacts({ server: `${major} (${connection.name})` });
      return createDatabase(new Database(tools, connection, signal), databaseName, signal);
    }
    const tools = serverFor(all, dumpMajor);
    const place = join(folder, 'server');
    const bytes = restoredSpace(this.#backup.full?.metadata.databaseSize);
    if (bytes !== undefined) await ensureSpace(place, bytes);
    onProgress(`Starting a PostgreSQL ${tools.version} for the drill.`);
    onCleanup({ tools: tools.folder, folder: place });
    const own = await startServer(tools, place, signal);
    this.#close = () => stopServer(tools.folder, place);
    onFacts({ server: `${tools.version} (started for the drill)` });
    return createDatabase(new Database(tools, own, signal), databaseName, signal);
  }

  async #restore(database: Database): Promise<Database> {
    const { onProgress, onFacts, signal } = this.#options;
    const { dump, gzip } = this.#backup;
    onProgress('Restoring the database.');
    const from = performance.now();
    if (this.#dump) await restoreDump(database, dump, this.#dump, signal);
    else await restoreSql(database, dump, gzip, signal);
    const restoreSeconds = this.#unpackSeconds + (performance.now() - from) / 1000;
    onFacts({ restoreSeconds });
    // Questions about large tables are planned badly without figures about them.
    await database.script('analyze;');
    await this.#report.check(names.time, async () => this.#checkTime(restoreSeconds));
    return database;
  }

  async #look(database: Database): Promise<void> {
    const { onFacts, onProgress, checks, checkSeconds, mayBeMissing, folder, signal } = this.#options;
    const report = this.#report;
    onProgress('Looking at the restored database.');
    const counts = await report.obtain(
      names.rows,
      () => countRows(database),
      ({ tables, rows }) => `${tables} tables, ${rows} rows.`,
    );
    onFacts({ counts });
    if (this.#backup.format === 'sql') {
      const skipped = { skipped: 'It is not a backup of Mendix.' };
      for (const name of [names.version, names.tables, names.files]) await report.check(name, async () => skipped);
    } else {
      const columns = await readColumns(database);
      await report.check(names.version, () => checkVersion(database, columns));
      await report.check(names.tables, () => checkTables(database, columns, mayBeMissing));
      await report.check(names.files, async () =>
        this.#backup.full
          ? checkFiles(database, columns, folder, ({ files, missing }) => onFacts({ files, missingFiles: missing }))
          : { skipped: 'The backup is of the database alone.' },
      );
    }
    for (const check of checks) await report.check(nameOf(check), () => ask(database, check, checkSeconds, signal));
  }

  #checkTime(seconds: number): Found {
    const { maxMinutes } = this.#options;
    const minutes = seconds / 60;
    const took = `The restore took ${seconds.toFixed(1)} s`;
    if (maxMinutes === undefined) return `${took}; no limit was given.`;
    if (minutes <= maxMinutes) return `${took}, within ${maxMinutes} min.`;
    throw new Failure(`${took}, longer than ${maxMinutes} min.`, {
      code: 'RESTORE_TOO_SLOW',
      kind: 'remote-failed',
      remedy: 'Plan for a longer outage, make the database smaller, or raise `max-minutes`.',
    });
  }
}

async function checkAge({ expected, maxAgeHours, clock, onFacts }: DrillOptions): Promise<Found> {
  const { createdAt } = expected;
  if (createdAt === undefined) {
    if (maxAgeHours === undefined) return { skipped: 'When the backup was made is not known, and no limit was given.' };
    throw new Failure('When the backup was made is not known, so its age cannot be compared with `max-age-hours`.', {
      code: 'AGE_UNKNOWN',
      kind: 'config',
      remedy: 'Give the `manifest` that `download-backup` wrote, or leave `max-age-hours` out.',
    });
  }
  const ageHours = Math.max(0, (clock.now() - createdAt.getTime()) / 3_600_000);
  onFacts({ ageHours });
  const old = `The backup is ${ageHours.toFixed(1)} h old: that much would be lost`;
  if (maxAgeHours === undefined) return `${old}; no limit was given.`;
  if (ageHours <= maxAgeHours) return `${old}, at most ${maxAgeHours} h are allowed.`;
  throw new Failure(`${old}, but at most ${maxAgeHours} h are allowed.`, {
    code: 'BACKUP_TOO_OLD',
    kind: 'remote-failed',
    remedy: 'Look why no newer backup was made (`list-backups`), and make one.',
  });
}

function checkModel(found: string | undefined, expected: string | undefined): Found {
  if (found === undefined) return { skipped: 'The archive does not tell a model version.' };
  if (expected === undefined) return { skipped: `The archive is of ${oneLine(found)}; nothing to compare it with.` };
  if (found === expected) return `${oneLine(found)}, as expected.`;
  throw new Failure(`The archive is of model version ${oneLine(found)}, the backup is of ${oneLine(expected)}.`, {
    code: 'MODEL_VERSION_MISMATCH',
    kind: 'remote-failed',
    remedy: 'The archive is not of this backup. Ask for another archive; if it happens again, contact Mendix Support.',
  });
}

function describeArchive({ full, format }: Unpacked): string {
  if (full)
    return `A full backup: its dump has ${full.dumpSize} bytes, its files ${full.filesSize} (${full.files} of them).`;
  return format === 'sql' ? 'A dump as text.' : 'A dump of the database alone.';
}
