import { JSON_SCHEMA, load } from 'js-yaml';
import { Fields, SeedError } from '../core/fields.ts';
import { uuidFor } from '../core/ids.ts';
import { defaultSeed } from './default-seed.ts';
import { startErrorCodes } from './lifecycle.ts';
import { describedPackage, emptyEnvironment, noFailures } from './make.ts';
import type { App, AppData, Environment, Failures, Package, Project, Snapshot, User } from './model.ts';
import { rights } from './model.ts';
import { plainFacts } from './package-file.ts';
import type { Contents } from './world.ts';

const day = 24 * 60 * 60 * 1000;

/**
 * Reads the `mendix` section of a seed file: see docs/emulator-seed.md. Users are those of the default world unless it
 * names some; so are apps and projects unless it names apps or fleets.
 *
 * @param now where ages such as `-2d` count from
 * @throws SeedError
 */
export function readSection(section: unknown, now: number): Contents {
  const fields = new Fields(withDefaults(section ?? {}), 'mendix');
  const users = fields.each('users', readUser);
  const projects: Project[] = fields.each('projects', (project) => ({
    projectId: project.require('projectId', project.text('projectId')),
    name: project.require('name', project.text('name')),
  }));
  const apps = [
    ...fields.each('apps', (app) => readApp(app, now)),
    ...fields.each('fleets', (fleet) => readFleet(fleet, now)).flat(),
  ];
  const durations = readDurations(fields.inner('durations') ?? new Fields({}, 'mendix.durations'));
  fields.done();
  refuseTwins(apps);
  return { users, projects, apps, durations };
}

function withDefaults(section: unknown): unknown {
  if (typeof section !== 'object' || section === null || Array.isArray(section)) return section;
  const defaults = load(defaultSeed, { schema: JSON_SCHEMA }) as Record<string, unknown>;
  const world = 'apps' in section || 'fleets' in section ? { users: defaults['users'] } : defaults;
  return { ...world, ...section };
}

function refuseTwins(apps: readonly App[]): void {
  const seen = new Set<string>();
  for (const { appId } of apps) {
    if (seen.has(appId)) throw new SeedError(`mendix: two apps are called ${appId}`);
    seen.add(appId);
  }
}

function readUser(fields: Fields): User {
  const apps = fields.list('apps').map(String);
  return {
    username: fields.require('username', fields.text('username')),
    apiKey: fields.require('apiKey', fields.text('apiKey')),
    name: fields.text('name') ?? fields.text('username') ?? '',
    apps: apps.length === 0 ? undefined : apps,
    denied: fields.each('denied', (denial) => ({
      app: denial.require('app', denial.text('app')),
      environment: denial.text('environment'),
      rights: denial.list('rights').map((right) => {
        const found = rights.find((one) => one === right);
        if (found === undefined) throw denial.problem(`rights must be out of ${rights.join(', ')}`);
        return found;
      }),
    })),
  };
}

function readDurations(fields: Fields): Contents['durations'] {
  const seconds = (key: string, usual: number): number => (fields.number(key) ?? usual) * 1000;
  const durations = {
    start: seconds('start', 90),
    stop: seconds('stop', 20),
    snapshot: seconds('snapshot', 120),
    archive: seconds('archive', 90),
    restore: seconds('restore', 120),
    build: seconds('build', 240),
    upload: seconds('upload', 15),
    settle: seconds('settle', 10),
    link: seconds('link', 8 * 60 * 60),
  };
  fields.done();
  return durations;
}

/** `count` apps made of one template, in which `{n}` is the number of each. */
function readFleet(fields: Fields, now: number): App[] {
  const count = fields.require('count', fields.number('count'));
  const first = fields.number('first') ?? 1;
  const template = JSON.stringify(fields.require('app', fields.value('app')));
  if (!template.includes('{n}')) throw fields.problem('the appId of a fleet must hold {n}');
  return Array.from({ length: count }, (_, index) => {
    const app = new Fields(
      JSON.parse(template.replaceAll('{n}', String(first + index))),
      `mendix.fleets app ${first + index}`,
    );
    const made = readApp(app, now);
    app.done();
    return made;
  });
}

function readApp(fields: Fields, now: number): App {
  const appId = fields.require('appId', fields.text('appId'));
  const free = fields.flag('free') ?? false;
  const url = fields.text('url') ?? `https://${appId}.mendixcloud.com`;
  const createdAt = readTime(fields, 'created', now) ?? now - 365 * day;
  const packages = fields.each('packages', (pack) => readPackage(pack, appId, now));
  const branches = fields.list('branches').map(String);
  const environments = fields.list('environments').map((item, index) => {
    const given = typeof item === 'string' ? { mode: item } : item;
    const environment = new Fields(given, `${appId}.environments[${index}]`);
    const made = readEnvironment(environment, appId, packages, now);
    environment.done();
    return made;
  });
  const modes = environments.map(({ mode }) => mode.toLowerCase());
  if (new Set(modes).size < modes.length) throw fields.problem('two environments have the same mode');
  return {
    appId,
    name: fields.text('name') ?? appId,
    projectId: fields.text('projectId') ?? uuidFor(`project/${appId}`),
    url,
    free,
    cloud: fields.choice('cloud', ['v3', 'v4']) ?? 'v4',
    createdAt,
    branches: branches.length === 0 ? ['trunk', 'main'] : branches,
    buildFails: fields.flag('buildFails') ?? false,
    environments,
    packages: new Map(packages.map((pack) => [pack.packageId, pack])),
    uploadJobs: new Map(),
  };
}

function readPackage(fields: Fields, appId: string, now: number): Package {
  const version = fields.require('version', fields.text('version'));
  const createdAt = readTime(fields, 'created', now) ?? now - 30 * day;
  return describedPackage({
    packageId: fields.text('packageId') ?? uuidFor(`package/${appId}/${version}`),
    name: fields.text('name') ?? `main-${version}.mda`,
    description: fields.text('description') ?? '',
    version,
    creator: fields.text('creator') ?? 'Richard Ford',
    createdAt,
    size: fields.number('size', 1),
    outcome: fields.choice('status', ['Succeeded', 'Failed']) ?? 'Succeeded',
    doneAt: createdAt,
    facts: {
      ...plainFacts,
      modelVersion: version,
      runtimeVersion: fields.text('runtimeVersion') ?? '10.6.0',
      constants: fields.each('constants', (constant) => ({
        name: constant.require('name', constant.text('name')),
        type: constant.text('type') ?? 'String',
        value: constant.text('value'),
      })),
      scheduledEvents: fields.list('scheduledEvents').map(String),
      database: fields.text('database'),
      startFails: fields.choice('startFails', startErrorCodes),
      startSeconds: fields.number('startSeconds'),
      health: fields.number('health', 100) ?? 200,
    },
  });
}

function readEnvironment(fields: Fields, appId: string, packages: readonly Package[], now: number): Environment {
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
    configured: found?.packageId,
    settings: readSettings(fields, found, status === 'Running'),
    data,
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

function readData(fields: Fields, database: string | undefined): AppData {
  return {
    rows: fields.list('data').map(String),
    files: fields.list('files').map(String),
    database: fields.text('database') ?? database ?? '',
  };
}

function readTexts(fields: Fields | undefined): Record<string, string> {
  return Object.fromEntries((fields?.keys() ?? []).map((key) => [key, fields?.text(key) ?? '']));
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
    archives: new Map(),
  };
}

/** A date (ISO 8601), or an age such as `-90s`, `-15m`, `-2h`, `-3d`. */
function readTime(fields: Fields, key: string, now: number): number | undefined {
  const text = fields.text(key);
  if (text === undefined) return undefined;
  const age = /^-(\d+)([smhd])$/.exec(text);
  const units: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: day };
  const time = age === null ? Date.parse(text) : now - Number(age[1]) * (units[age[2] ?? ''] ?? Number.NaN);
  if (Number.isNaN(time)) throw fields.problem(`${key} must be a date or an age such as -2d, not ${text}`);
  return time;
}
