import type { EmulatedAnswer } from '../core/platform.ts';
import { successAnswer } from './answers.ts';
import { environmentJson } from './apps.ts';
import { ApiError, invalidParameters, packageNotFound } from './errors.ts';
import { packageStatus, restoreUnderWay } from './jobs.ts';
import { configure } from './lifecycle.ts';
import { type Call, hasRight, type Routes } from './router.ts';

/** Deploy API 3.11 and 3.12. */
export const transportRoutes: Routes = {
  'POST /api/1/apps/:app/environments/:mode/transport': transport,
  'POST /api/1/apps/:app/environments/:mode/clean': clean,
};

async function transport(call: Call): Promise<EmulatedAnswer> {
  const { world } = call;
  const body = await call.body();
  const { app, environment } = call.environment('api');
  if (app.free) throw new ApiError(403, 'NOT_ALLOWED', 'This call is not available for Free Apps.');
  if (!hasRight(call.user, app, environment, 'transport')) {
    throw new ApiError(403, 'TRANSPORT_NOT_ALLOWED', `No access to transport to environment '${environment.mode}'.`);
  }
  const packageId = body.get('PackageId');
  if (typeof packageId !== 'string' || packageId === '') throw invalidParameters('PackageId is missing.');
  const pack = app.packages.get(packageId);
  if (pack === undefined) throw packageNotFound();
  const now = world.now();
  if (pack.outcome === 'Failed' && now >= pack.doneAt) {
    throw new ApiError(403, 'NOT ALLOWED', 'The uploaded MDA could not be processed.');
  }
  if (packageStatus(pack, now) !== 'Succeeded' || now < pack.usableAt) {
    throw new ApiError(503, 'SERVICE UNAVAILABLE', 'MDA is still being processed, retry later');
  }
  if (pack.facts === undefined)
    throw new ApiError(500, 'PACKAGE_PARSE_FAILED', 'Failed to parse deployment package file.');
  const major = Number.parseInt(pack.facts.runtimeVersion ?? '', 10);
  if (major < 6) {
    throw new ApiError(400, 'INVALID_RUNTIME_VERSION', 'This Runtime version is not supported on this environment.');
  }
  const stopped = environment.power.state === 'stopped';
  // What runs goes on running; a start or a restore under way would be disturbed.
  const disturbed = environment.power.state === 'starting' || restoreUnderWay(environment, now) !== undefined;
  if (disturbed || (!stopped && world.variant('mendix.transport-needs-stop'))) {
    throw new ApiError(
      403,
      'APP_IS_RUNNING',
      `The '${environment.mode}' environment of '${app.appId}' must be stopped to do transport.`,
    );
  }
  configure(environment, pack);
  return successAnswer(world);
}

function clean(call: Call): EmulatedAnswer {
  const { app, environment } = call.environment('api', 'transport');
  const json = [environmentJson(call, app, environment)];
  if (environment.configured === undefined) {
    throw new ApiError(422, 'ENVIRONMENT_NOT_DEPLOYED', 'There is no app deployed in this environment.');
  }
  if (environment.power.state !== 'stopped')
    throw new ApiError(403, 'ENVIRONMENT_NOT_STOPPED', 'Environment needs to be stopped.');
  if (environment.fails.clean || restoreUnderWay(environment, call.world.now()) !== undefined) {
    throw new ApiError(500, 'ENVIRONMENT_CLEAN_FAILED', 'Unable to clean the environment. Please contact support.');
  }
  environment.data = { ...environment.data, rows: [], files: [] };
  environment.dataOf = environment.environmentId;
  return { status: 200, json };
}
