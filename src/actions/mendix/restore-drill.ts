import { stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { Failure } from '../../base/failure.ts';
import { oneLine } from '../../base/text.ts';
import { checksFrom } from '../../drill/checks.ts';
import { parseConnection } from '../../drill/connection.ts';
import { Database, serverMajor } from '../../drill/database.ts';
import { type DrillOptions, drill, plannedChecks } from '../../drill/drill.ts';
import { DrillReport, type Found } from '../../drill/report.ts';
import { restoredSpace } from '../../drill/sizes.ts';
import { type AllTools, findTools } from '../../drill/tools.ts';
import { readArchiveHead } from '../../mendix/archive-head.ts';
import { label } from '../../mendix/client.ts';
import { findBackupTarget } from '../../mendix/lookup.ts';
import { defineAction } from '../../runner/action.ts';
import { choice, decimal, input, integer, text, Unacceptable, type Values } from '../../runner/inputs.ts';
import type { Step } from '../../runner/step.ts';
import { checkSpace, downloadTo, hashOf } from '../shared/files.ts';
import { globs } from '../shared/glob.ts';
import { connections } from '../shared/limits.ts';
import { readYaml } from '../shared/yaml.ts';
import { readyArchive } from './shared/archives.ts';
import { DrillOutcome, type FactName } from './shared/drill-outcome.ts';
import { cleanUp, makeRoom } from './shared/drill-room.ts';
import { type Manifest, readManifest } from './shared/manifest.ts';
import { appIdFormat, connect, connectionInputsUnless, timeoutMinutes } from './shared/mendix.ts';
import { chooseSnapshot, snapshotId } from './shared/snapshots.ts';

const inputs = {
  ...connectionInputsUnless('archive'),
  'app-id': text(
    'Sub-domain of the app (`calc` for https://calc.mendixcloud.com). With `archive`: the app that the manifest must name.',
    appIdFormat,
  ),
  environment: text('Environment whose backup is proven. With `archive`: the one that the manifest must name.'),
  'snapshot-id': snapshotId,
  'archive-id': text('Go on waiting for this archive of the snapshot instead of asking for one.'),
  'data-type': choice(
    'What is downloaded. Without the files they cannot be checked.',
    ['files_and_database', 'database_only'],
    { default: 'files_and_database' },
  ),
  connections,
  archive: text(
    'A backup that is there already, instead of a snapshot: a file that `download-backup` wrote, a PostgreSQL dump, or a text backup of PostgreSQL from Cloud 66.',
  ),
  manifest: text(
    'With `archive`: the manifest that `download-backup` wrote. Default: the file beside it with `.json` added, where there is one.',
  ),
  'database-url': input(
    'A PostgreSQL server for the restore, such as a service container. The drill creates a database of its own there and removes it again. Default: the step starts a server of its own from the PostgreSQL on the runner.',
    'an address such as `postgres://user:password@localhost:5432/postgres`',
    parseConnection,
    { secret: true },
  ),
  checks: input(
    'Your own checks (YAML): a name and an SQL statement each, which must give one row that is `true`. Each runs in a read-only transaction.',
    'YAML with a name and an SQL statement per line (`customers exist: select count(*) > 0 from "sales$customer"`)',
    (value) => {
      const allowed = 'YAML with a name and an SQL statement per line';
      const checks = checksFrom(readYaml(value, allowed));
      if (!checks) throw new Unacceptable(allowed);
      return checks;
    },
    { confidential: true },
  ),
  'check-seconds': integer('Time limit of each check, in seconds.', 1, 3600, { default: '60' }),
  'allow-missing-tables': globs(
    'Entities or tables that the model names and that need not exist, such as view entities. Patterns with `*` and `?`, one per line or separated by commas.',
  ),
  'max-age-hours': decimal('Fail when the backup is older: that much would be lost.', 0, 100_000),
  'max-minutes': decimal(
    'Fail when the restore takes longer (unpacking and restoring, without the download).',
    0,
    1440,
  ),
  report: text('File to write the results to, in the format of JUnit.'),
  'timeout-minutes': timeoutMinutes(240),
} as const;

type Given = Values<typeof inputs>;
type Name = 'snapshot-id' | 'archive-id' | FactName;

interface Backup {
  /** As sentences begin with it. */
  readonly what: string;
  readonly expected: DrillOptions['expected'];
  /** Told in the summary and the report. */
  readonly told: Readonly<Record<string, string | undefined>>;
  /** Whether the file is the backup that it is said to be. */
  readonly identify: () => Promise<Found>;
  /** Downloads it, where it is not there yet, into this folder of the drill; gives the path of its file. */
  readonly fetch: (folder: string) => Promise<string>;
}

export const action = defineAction({
  name: 'restore-drill',
  group: 'Mendix Cloud: backups',
  description:
    'Prove a backup of Mendix Cloud: restore it into a real PostgreSQL, check tables, files and your own SQL',
  branding: { icon: 'life-buoy', color: 'green' },
  inputs,
  outputs: {
    'snapshot-id': 'Id of the snapshot that was proven.',
    'archive-id': 'Id of the archive that was made of it, set as soon as it is known.',
    'model-version': 'Version of the model that the archive tells.',
    tables: 'Number of tables in the restored database.',
    rows: 'Number of rows in all of them.',
    files: "Number of the app's files in the archive.",
    'missing-files': 'Number of files that the database knows and that are not in the archive.',
    'age-hours': 'Age of the backup when the drill began, in hours: how much would be lost.',
    'restore-seconds': 'How long unpacking and restoring took, in seconds.',
    'failed-checks': 'Checks that failed or could not run, as JSON: `[{name, code, detail}]`.',
    report: 'Path of the JUnit report.',
  },
  check(given) {
    const problems: string[] = [];
    if (given.archive === undefined) {
      const missing = (['username', 'api-key', 'app-id', 'environment'] as const).filter(
        (name) => given[name] === undefined,
      );
      for (const name of missing)
        problems.push(`\`${name}\` is missing: only a drill with \`archive\` can do without.`);
      if (given.manifest !== undefined) problems.push('`manifest` needs `archive`.');
    } else {
      for (const name of ['snapshot-id', 'archive-id'] as const) {
        if (given[name] !== undefined) problems.push(`Give one of \`archive\` and \`${name}\`, not both.`);
      }
    }
    if (given['archive-id'] !== undefined && (given['snapshot-id'] ?? 'latest') === 'latest') {
      problems.push('`archive-id` needs the `snapshot-id` that the archive was made from, not `latest`.');
    }
    return problems;
  },
  async run(given, step) {
    const checks = given.checks ?? [];
    const report = new DrillReport(plannedChecks(checks));
    const outcome = new DrillOutcome(step, report);
    let what = 'The backup';
    let problem: unknown;
    try {
      const tools = await prepare(given, step);
      const backup = given.archive === undefined ? await snapshot(given, step) : await file(given.archive, given);
      outcome.about(backup.told);
      what = backup.what;
      await prove(given, step, backup, tools, report, outcome);
    } catch (error) {
      // A failure of a check is told with everything else that was found.
      problem = error instanceof Failure && report.has(error) ? undefined : error;
    }
    problem ??= report.verdict(what);
    try {
      await outcome.tell(given.report);
    } catch (error) {
      if (problem === undefined) throw error;
      step.warning(`The report could not be written: ${error instanceof Error ? error.message : String(error)}`);
    }
    if (problem !== undefined) throw problem;
    step.result(
      `${what} is proven: ${report.count('passed')} checks passed, ${report.count('skipped')} had nothing to check.`,
    );
  },
  postInputs: ['database-url'],
  post: (given, step) => cleanUp(step, given['database-url']),
});

/** Everything about PostgreSQL that can be known to fail before gigabytes are downloaded. @returns its programs */
async function prepare(given: Given, step: Step<Name>): Promise<AllTools> {
  const connection = given['database-url'];
  const password = connection?.env['PGPASSWORD'];
  if (password) step.mask(password);
  const tools = await findTools(connection === undefined, step.signal);
  if (connection) await serverMajor(new Database(tools[0], connection, step.signal), step.signal);
  return tools;
}

/** Fetches the backup and restores it, in a folder that is gone afterwards. */
async function prove(
  given: Given,
  step: Step<Name>,
  backup: Backup,
  tools: AllTools,
  report: DrillReport,
  outcome: DrillOutcome,
): Promise<void> {
  const room = await makeRoom(step);
  try {
    const options: DrillOptions = {
      archive: await backup.fetch(room.folder),
      expected: backup.expected,
      identify: backup.identify,
      folder: room.folder,
      tools,
      connection: given['database-url'],
      databaseName: room.databaseName,
      checks: given.checks ?? [],
      checkSeconds: given['check-seconds'],
      mayBeMissing: given['allow-missing-tables'] ?? (() => false),
      maxAgeHours: given['max-age-hours'],
      maxMinutes: given['max-minutes'],
      clock: step.clock,
      signal: step.signal,
      onCleanup: room.remember,
      onProgress: (sentence) => step.info(sentence),
      onFacts: outcome.add,
    };
    await drill(options, report);
  } finally {
    await room.remove();
  }
}

/** A snapshot of the platform: downloaded when everything else is ready. */
async function snapshot(given: Given, step: Step<Name>): Promise<Backup> {
  const { username = '', 'api-key': apiKey = '', 'app-id': appId = '', environment = '' } = given;
  const connection = connect({ ...given, username, 'api-key': apiKey }, step);
  const target = await findBackupTarget(connection, appId, environment);
  const chosen = await chooseSnapshot(connection, target, given['snapshot-id'] ?? 'latest');
  const { snapshotId: id, modelVersion, createdAt } = chosen.snapshot;
  step.output('snapshot-id', id);
  return {
    what: `The backup ${id} of ${label(chosen.source)}`,
    expected: { modelVersion, createdAt },
    told: { Environment: label(chosen.source), Snapshot: id },
    identify: async () => ({ skipped: 'It was downloaded from the platform as the archive of this snapshot.' }),
    fetch: async (folder) => {
      const to = await downloadTo(step, join(folder, 'archive'), '');
      const { link, fetch } = await readyArchive(connection, chosen, given['data-type'], given['archive-id'], step);
      if (link) to.onLink?.(link);
      const head = link && (await readArchiveHead(connection, link));
      const isOwn = given['database-url'] === undefined;
      await checkSpace(step, to.to, {
        'the archive': head?.size,
        'the dump in it': head?.metadata?.dumpSize,
        ...(isOwn && { 'the restored database': restoredSpace(head?.metadata?.databaseSize) }),
      });
      return (await fetch({ ...to, connections: given.connections })).path;
    },
  };
}

async function file(given: string, { manifest: manifestPath, 'app-id': appId, environment }: Given): Promise<Backup> {
  const path = resolve(given);
  if (!(await stat(path).catch(() => undefined))?.isFile()) {
    throw new Failure(`There is no file ${path}.`, {
      code: 'ARCHIVE_NOT_FOUND',
      kind: 'config',
      remedy: 'Check `archive`, and the step that was to put it there.',
    });
  }
  const manifest = await readManifest(resolve(manifestPath ?? `${path}.json`), manifestPath !== undefined);
  return {
    what: `The archive ${basename(path)}`,
    expected: { modelVersion: manifest?.modelVersion, createdAt: manifest?.createdAt },
    told: {
      Archive: path,
      Environment: manifest && `${manifest.appId} / ${manifest.environment}`,
      Snapshot: manifest?.snapshotId,
    },
    identify: () => identify(path, manifest, appId, environment),
    fetch: async () => path,
  };
}

/** Whether a file is the one that its manifest is about, and of the app that is meant. */
async function identify(
  path: string,
  manifest: Manifest | undefined,
  appId: string | undefined,
  environment: string | undefined,
): Promise<Found> {
  if (!manifest) {
    if (appId === undefined && environment === undefined)
      return { skipped: 'There is no manifest to compare it with.' };
    throw mismatch('MANIFEST_MISSING', 'There is no manifest that tells of which app the archive is.');
  }
  if ((await hashOf(path)) !== manifest.sha256) {
    throw mismatch(
      'MANIFEST_MISMATCH',
      'The archive is not the file that its manifest describes: its SHA-256 differs.',
    );
  }
  const isOther = (wanted: string | undefined, told: string) =>
    wanted !== undefined && wanted.toLowerCase() !== told.toLowerCase();
  if (isOther(appId, manifest.appId)) {
    throw mismatch('ARCHIVE_OF_ANOTHER_APP', `The archive is of the app ${oneLine(manifest.appId)}, not of ${appId}.`);
  }
  if (isOther(environment, manifest.environment)) {
    const told = oneLine(manifest.environment);
    throw mismatch(
      'ARCHIVE_OF_ANOTHER_ENVIRONMENT',
      `The archive is of the environment ${told}, not of ${environment}.`,
    );
  }
  return 'The archive is the file that its manifest describes.';
}

function mismatch(code: string, what: string): Failure {
  return new Failure(what, {
    code,
    kind: 'remote-failed',
    remedy: 'Check which file and which manifest are taken, and whether the copy was overwritten or mixed up.',
  });
}
