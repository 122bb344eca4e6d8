import { JSON_SCHEMA, load } from 'js-yaml';
import { Fields, SeedError } from '../core/fields.ts';
import { uuidFor } from '../core/ids.ts';
import { defaultSeed } from './default-seed.ts';
import { startErrorCodes } from './lifecycle.ts';
import { describedPackage } from './make.ts';
import type { App, Package, Project, User } from './model.ts';
import { rights } from './model.ts';
import { plainFacts } from './package-file.ts';
import { readEnvironment, readUnitTests, type Start } from './seed-environment.ts';
import { readRepository } from './seed-repository.ts';
import { day, readTime } from './seed-values.ts';
import { newestStack } from './stacks.ts';
import type { Contents } from './world.ts';

/** What a personal access token can be good for. */
const allScopes = ['mx:modelrepository:repo:read', 'mx:deployment:read', 'mx:deployment:write'];

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
  const durations = readDurations(fields.inner('durations') ?? new Fields({}, 'mendix.durations'));
  const start = { now, stack: newestStack(now, durations), technicalContact: users[0]?.username ?? '' };
  const apps = [
    ...fields.each('apps', (app) => readApp(app, start)),
    ...fields.each('fleets', (fleet) => readFleet(fleet, start)).flat(),
  ];
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
    tokens: fields.each('tokens', (token) => ({
      token: token.require('token', token.text('token')),
      scopes: token.value('scopes') === undefined ? allScopes : token.list('scopes').map(String),
    })),
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
  const tenYears = 10 * 365 * 24 * 60 * 60;
  const seconds = (key: string, usual: number): number => (fields.number(key, 0, tenYears) ?? usual) * 1000;
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
    expiry: seconds('expiry', 92 * 24 * 60 * 60),
    stack: seconds('stack', 24 * 60 * 60),
    events: seconds('events', 60),
  };
  fields.done();
  return durations;
}

/** `count` apps made of one template, in which `{n}` is the number of each. */
function readFleet(fields: Fields, start: Start): App[] {
  const count = fields.require('count', fields.number('count'));
  const first = fields.number('first') ?? 1;
  const template = JSON.stringify(fields.require('app', fields.value('app')));
  if (!template.includes('{n}')) throw fields.problem('the appId of a fleet must hold {n}');
  return Array.from({ length: count }, (_, index) => {
    const app = new Fields(
      JSON.parse(template.replaceAll('{n}', String(first + index))),
      `mendix.fleets app ${first + index}`,
    );
    const made = readApp(app, start);
    app.done();
    return made;
  });
}

function readApp(fields: Fields, start: Start): App {
  const { now } = start;
  const appId = fields.require('appId', fields.text('appId'));
  const free = fields.flag('free') ?? false;
  const url = fields.text('url') ?? `https://${appId}.mendixcloud.com`;
  const createdAt = readTime(fields, 'created', now) ?? now - 365 * day;
  const packages = fields.each('packages', (pack) => readPackage(pack, appId, now));
  const projectId = fields.text('projectId') ?? uuidFor(`project/${appId}`);
  const environments = fields.list('environments').map((item, index) => {
    const given = typeof item === 'string' ? { mode: item } : item;
    const environment = new Fields(given, `${appId}.environments[${index}]`);
    const made = readEnvironment(environment, appId, packages, start);
    environment.done();
    return made;
  });
  const modes = environments.map(({ mode }) => mode.toLowerCase());
  if (new Set(modes).size < modes.length) throw fields.problem('two environments have the same mode');
  return {
    appId,
    name: fields.text('name') ?? appId,
    projectId,
    url,
    free,
    cloud: fields.choice('cloud', ['v3', 'v4']) ?? 'v4',
    createdAt,
    repository: readRepository(fields.inner('repository'), appId, projectId, now),
    technicalContact: fields.text('technicalContact') ?? start.technicalContact,
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
    expiresAt: readTime(fields, 'expires', now),
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
      health: fields.number('health', 200, 599) ?? 200,
      testSuite: readUnitTests(fields),
    },
  });
}
