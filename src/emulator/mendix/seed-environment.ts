import type { Fields } from '../core/fields.ts';
import { uuidFor } from '../core/ids.ts';
import { startErrorCodes } from './lifecycle.ts';
import { emptyEnvironment, noFailures } from './make.ts';
import type { AppData, Environment, Failures, Package, Snapshot } from './model.ts';
import { day, readTexts, readTime } from './seed-values.ts';
import { readSuite, type TestSuite } from './unit-tests.ts';

/** What the emulator starts with. */
export interface Start {
  readonly now: number;
  /** The newest platform stack. */
  readonly stack: string;
  /** User name. */
  readonly technicalContact: string;
}

/** An environment of a seed file. */
export function readEnvironment(
  fields: Fields,
  appId: string,
  packages: readonly Package[],
  { now, stack }: Start,
): Environment {
  const mode = fields.require('mode', fields.text('mode'));
  const id = fields.text('environmentId') ?? uuidFor(`environment/${appId}/${mode}`);
  const base = emptyEnvironment(mode, id, fields.text('url') ?? urlOf(appId, mode));
  const wanted = fields.text('package');
  const found = packages.find((one) => one.packageId === wanted || one.version === wanted || one.name === wanted);
  if (wanted !== undefined && found === undefined) throw fields.problem(`no package of ${appId} is called ${wanted}`);
  const status =
    fields.choice('status', ['Running', 'Stopped', 'Empty']) ?? (found === undefined ? 'Empty' : 'Stopped');
  if ((status === 'Empty') !== (found === undefined)) {
    throw fields.problem(status === 'Empty' ? 'Empty, yet there is a package' : `${status} needs a package`);
  }
  const data = readData(fields, found?.facts?.database);
  return {
    ...base,
    production: fields.flag('production') ?? base.production,
    totalMemory: fields.number('totalMemory') ?? base.totalMemory,
    runtimeLayer: fields.text('runtimeLayer') ?? base.runtimeLayer,
    insecureAdminPassword: fields.flag('insecureAdminPassword') ?? false,
    locked: fields.flag('locked') ?? false,
    maintenance: fields.flag('maintenance') ?? false,
    fails: readFailures(fields.inner('fails')),
    logs: readTexts(fields.inner('logs')),
    instances: fields.number('instances') ?? base.instances,
    memoryPerInstance: fields.number('memoryPerInstance') ?? base.memoryPerInstance,
    tag: fields.text('tag') ?? '',
    power: { state: status === 'Running' ? 'running' : 'stopped' },
    running: status === 'Running' ? found?.packageId : undefined,
    stack: status === 'Empty' ? undefined : (fields.text('stack') ?? stack),
    configured: found?.packageId,
    settings: readSettings(fields, found, status === 'Running'),
    data,
    eventsRunTo: now,
    testSuite: readUnitTests(fields),
    snapshots: new Map(
      fields.each('snapshots', (snapshot) => readSnapshot(snapshot, now, id)).map((one) => [one.snapshotId, one]),
    ),
  };
}

function urlOf(appId: string, mode: string): string {
  const suffix =
    mode === 'Production' ? '' : mode === 'Acceptance' ? '-accp' : `-${mode.toLowerCase().replaceAll(' ', '-')}`;
  return `https://${appId}${suffix}.mendixcloud.com`;
}

/** The unit tests under `unitTests`, if there are any. */
export function readUnitTests(fields: Fields): TestSuite | undefined {
  const inner = fields.inner('unitTests');
  const suite = inner && readSuite(inner);
  inner?.done();
  return suite;
}

function readData(fields: Fields, database: string | undefined): AppData {
  return {
    rows: fields.list('data').map(String),
    files: fields.list('files').map(String),
    database: fields.text('database') ?? database ?? '',
  };
}

function readFailures(fields: Fields | undefined): Failures {
  if (fields === undefined) return noFailures;
  const failures = {
    start: fields.choice('start', startErrorCodes),
    stop: fields.flag('stop') ?? false,
    clean: fields.flag('clean') ?? false,
    snapshots: fields.flag('snapshots') ?? false,
    archives: fields.flag('archives') ?? false,
    restores: fields.flag('restores') ?? false,
    listing: fields.flag('listing') ?? false,
    backups: fields.flag('backups') ?? false,
  };
  fields.done();
  return failures;
}

/** The package's own settings, with the values that the environment gives. */
function readSettings(fields: Fields, pack: Package | undefined, running: boolean): Environment['settings'] {
  const constants = fields.inner('constants');
  const customSettings = readTexts(fields.inner('customSettings'));
  const events = fields.inner('scheduledEvents');
  const settings: Environment['settings'] = {
    constants: (pack?.facts?.constants ?? []).map(({ name, type, value }) => {
      const set = constants?.text(name) ?? value;
      return { name, type, value: set, deployed: running ? (set ?? '') : '' };
    }),
    customSettings: Object.entries(customSettings).map(([name, value]) => ({
      name,
      value,
      deployed: running ? value : '',
    })),
    scheduledEvents: (pack?.facts?.scheduledEvents ?? []).map((name) => {
      const value = events?.choice(name, ['Enabled', 'Disabled']) ?? 'Disabled';
      return { name, value, deployed: running ? value : 'Disabled' };
    }),
  };
  constants?.done();
  events?.done();
  return settings;
}

function readSnapshot(fields: Fields, now: number, environmentId: string): Snapshot {
  const createdAt = fields.require('created', readTime(fields, 'created', now));
  const outcome = fields.choice('state', ['completed', 'failed']) ?? 'completed';
  return {
    snapshotId: fields.text('snapshotId') ?? uuidFor(`snapshot/${environmentId}/${createdAt}`),
    comment: fields.text('comment') ?? null,
    modelVersion: outcome === 'failed' ? undefined : fields.text('modelVersion'),
    createdAt,
    doneAt: createdAt + 2 * 60 * 1000,
    expiresAt: readTime(fields, 'expires', now) ?? createdAt + 92 * day,
    outcome,
    message: fields.text('message'),
    data: readData(fields, undefined),
    dataOf: environmentId,
    archives: new Map(),
  };
}
