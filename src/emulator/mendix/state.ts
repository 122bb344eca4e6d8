import { jobState, packageStatus } from './jobs.ts';
import type { App, BackupJob, Environment } from './model.ts';
import { packageSize } from './package-file.ts';
import { newestStack } from './stacks.ts';
import { isOver } from './unit-tests.ts';
import type { MendixWorld } from './world.ts';

/** The whole world as `GET /_emulator/state` shows it; values of constants are left out. */
export function worldState(world: MendixWorld): unknown {
  const now = world.now();
  return {
    newestStack: newestStack(now, world.durations),
    apps: Object.fromEntries(world.apps().map((app) => [app.appId, appState(app, now)])),
  };
}

function appState(app: App, now: number): unknown {
  return {
    projectId: app.projectId,
    free: app.free,
    packages: [...app.packages.values()].map((pack) => ({
      packageId: pack.packageId,
      name: pack.name,
      version: pack.version,
      status: packageStatus(pack, now),
      size: packageSize(pack),
      crc32: pack.crc32,
      sha256: pack.sha256,
    })),
    environments: Object.fromEntries(app.environments.map((one) => [one.mode, environmentState(app, one, now)])),
  };
}

/** The Mode of an environment of the app. */
function modeOf(app: App, environmentId: string): string | undefined {
  return app.environments.find((one) => one.environmentId === environmentId)?.mode;
}

function environmentState(app: App, environment: Environment, now: number): unknown {
  const { power } = environment;
  const jobs = <Job extends BackupJob>(map: ReadonlyMap<string, Job>): Record<string, unknown> =>
    Object.fromEntries([...map].map(([id, job]) => [id, jobState(job, now)]));
  return {
    environmentId: environment.environmentId,
    power: power.state,
    running: environment.running,
    stack: environment.stack,
    configured: environment.configured,
    instances: environment.instances,
    memoryPerInstance: environment.memoryPerInstance,
    tag: environment.tag,
    data: environment.data,
    dataOf: modeOf(app, environment.dataOf),
    scheduledEventRuns: environment.eventRuns.map(({ event, dataOf, first, last, times }) => ({
      event,
      dataOf: modeOf(app, dataOf),
      first: new Date(first).toISOString(),
      last: new Date(last).toISOString(),
      times,
    })),
    unitTestRun: environment.testRun && {
      startedAt: new Date(environment.testRun.startedAt).toISOString(),
      completed: isOver(environment.testRun, now),
    },
    settings: {
      constants: environment.settings.constants.map(({ name, value, deployed }) => ({
        name,
        hasValue: value !== undefined,
        deployed: value !== undefined && deployed === value,
      })),
      customSettings: environment.settings.customSettings,
      scheduledEvents: environment.settings.scheduledEvents,
    },
    startJobs: Object.fromEntries([...environment.startJobs].map(([id, job]) => [id, job.result ?? 'Starting'])),
    snapshots: jobs(environment.snapshots),
    restores: jobs(environment.restores),
  };
}
