import { ApiError } from './errors.ts';
import { freeApp } from './make.ts';
import { type App, type Environment, uuidForm } from './model.ts';
import { type Call, mayUse, type Routes } from './router.ts';
import { isRunning, shownPackageId } from './world.ts';

/** Deploy API 3.1 to 3.5. */
export const appRoutes: Routes = {
  'GET /api/1/apps': (call) => ({
    status: 200,
    json: call.world
      .apps()
      .filter((app) => mayUse(call.user, app))
      .map((app) => appJson(call, app)),
  }),
  'POST /api/1/apps': createFreeApp,
  'GET /api/1/apps/:app': (call) => ({ status: 200, json: appJson(call, call.app()) }),
  'GET /api/1/apps/:app/environments': (call) => {
    const app = call.app();
    return { status: 200, json: app.environments.map((environment) => environmentJson(call, app, environment)) };
  },
  'GET /api/1/apps/:app/environments/:mode': (call) => {
    const { app, environment } = call.environment();
    return { status: 200, json: environmentJson(call, app, environment) };
  },
};

function appJson(call: Call, app: App): Record<string, unknown> {
  const environment = app.environments.find((one) => one.production) ?? app.environments[0];
  const local = environment === undefined ? app.url : localUrl(call, app, environment);
  const url = call.world.variant('mendix.local-urls') ? local : app.url;
  return {
    Name: app.name,
    ...(url !== undefined && call.world.variant('mendix.app-url') ? { Url: url } : {}),
    ProjectId: app.projectId,
    AppId: app.appId,
  };
}

function localUrl({ request }: Caller, app: App, environment: Environment): string {
  return `${request.origin}/_app/${app.appId}/${encodeURIComponent(environment.mode)}`;
}

type Caller = Pick<Call, 'request' | 'world'>;

/** Where the app of an environment answers. */
export function environmentUrlOf(call: Caller, app: App, environment: Environment): string {
  return call.world.variant('mendix.local-urls') ? localUrl(call, app, environment) : environment.url;
}

function environmentUrl(call: Call, app: App, environment: Environment): { Url?: string } {
  const full = environmentUrlOf(call, app, environment);
  switch (call.world.variant('mendix.environment-url')) {
    case 'none':
      return {};
    case 'host':
      return { Url: full.replace(/^https?:\/\//, '') };
    default:
      return { Url: full };
  }
}

/** An environment as all calls show it. Documented states only: Empty, Stopped, Running. */
export function environmentJson(call: Call, app: App, environment: Environment): Record<string, unknown> {
  const { world } = call;
  const facts = app.packages.get(shownPackageId(environment) ?? '')?.facts;
  const pack = app.packages.get(shownPackageId(environment) ?? '');
  const status = environment.configured === undefined ? 'Empty' : isRunning(environment) ? 'Running' : 'Stopped';
  const common = {
    ...(world.variant('mendix.environment-id') ? { EnvironmentId: environment.environmentId } : {}),
    Status: status,
    ...environmentUrl(call, app, environment),
    Mode: environment.mode,
    Production: world.variant('mendix.production-string') ? String(environment.production) : environment.production,
  };
  if (app.free) return common;
  const versions = pack === undefined ? {} : { ModelVersion: pack.version, MendixVersion: facts?.runtimeVersion ?? '' };
  return {
    ...common,
    ...versions,
    Instances: environment.instances,
    MemoryPerInstance: environment.memoryPerInstance,
    TotalMemory: environment.totalMemory,
    RuntimeLayer: environment.runtimeLayer,
  };
}

async function createFreeApp(call: Call) {
  const projectId = (await call.body()).get('ProjectId');
  if (typeof projectId !== 'string' || !uuidForm.test(projectId)) {
    throw new ApiError(400, 'INVALID_PROJECTID', 'Invalid ProjectId');
  }
  if (call.world.appOfProject(projectId) !== undefined) {
    throw new ApiError(400, 'APPLICATION_ALREADY_EXISTS', 'Application already exists');
  }
  const project = call.world.projects.find((one) => one.projectId.toLowerCase() === projectId.toLowerCase());
  if (project === undefined) throw new ApiError(400, 'INVALID_PROJECTID', 'Invalid ProjectId');
  const app = freeApp(project, call.world.now(), call.user.username);
  call.world.addApp(app);
  return { status: 200, json: appJson(call, app) };
}
