import { uuidFor } from '../core/ids.ts';
import type { App, Environment, Failures, Package, PackageFacts, Project } from './model.ts';
import { readRepository } from './seed-repository.ts';

export const noFailures: Failures = {
  start: undefined,
  stop: false,
  clean: false,
  snapshots: false,
  archives: false,
  restores: false,
  listing: false,
  backups: false,
};

/** An environment with nothing in it. */
export function emptyEnvironment(mode: string, environmentId: string, url: string): Environment {
  return {
    environmentId,
    mode,
    production: mode === 'Production',
    url,
    totalMemory: 8192,
    runtimeLayer: 'v4',
    insecureAdminPassword: false,
    locked: false,
    maintenance: false,
    fails: noFailures,
    logs: {},
    instances: 1,
    memoryPerInstance: 1024,
    tag: '',
    power: { state: 'stopped' },
    running: undefined,
    stack: undefined,
    configured: undefined,
    settings: { constants: [], customSettings: [], scheduledEvents: [] },
    data: { rows: [], files: [], database: '' },
    dataOf: environmentId,
    eventsRunTo: 0,
    eventRuns: [],
    testSuite: undefined,
    testRun: undefined,
    granted: new Map(),
    startJobs: new Map(),
    snapshots: new Map(),
    restores: new Map(),
  };
}

/** The app that Create Free App Environment makes of a project. */
export function freeApp(project: Project, now: number, technicalContact: string): App {
  const appId = project.name.toLowerCase().replace(/[^a-z0-9]/g, '') || `app${uuidFor(project.projectId).slice(0, 8)}`;
  const url = `https://${appId}.mendixcloud.com`;
  return {
    appId,
    name: project.name,
    projectId: project.projectId,
    url,
    free: true,
    cloud: 'v4',
    createdAt: now,
    repository: readRepository(undefined, appId, project.projectId, now),
    technicalContact,
    buildFails: false,
    environments: [emptyEnvironment('Sandbox', uuidFor(`${project.projectId}/Sandbox`), url)],
    packages: new Map(),
    uploadJobs: new Map(),
  };
}

/** What is known of a package that was not uploaded; its file is made when somebody asks for it. */
export type Description = Pick<
  Package,
  | 'packageId'
  | 'name'
  | 'description'
  | 'version'
  | 'creator'
  | 'createdAt'
  | 'expiresAt'
  | 'size'
  | 'outcome'
  | 'doneAt'
> & { readonly facts: PackageFacts };

/** A package out of the seed or a build. */
export function describedPackage(description: Description): Package {
  return {
    ...description,
    facts: { ...description.facts, modelVersion: description.version },
    kept: undefined,
    head: undefined,
    crc32: undefined,
    sha256: undefined,
    way: 'build',
    beganAt: description.createdAt,
    usableAt: description.doneAt,
  };
}
