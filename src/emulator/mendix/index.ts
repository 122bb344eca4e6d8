import type { EmulatedAnswer, EmulatedRequest, PlatformFactory } from '../core/platform.ts';
import { pathParts } from '../core/request.ts';
import { Router } from '../core/router.ts';
import { errorAnswer } from './answers.ts';
import { appRoutes } from './apps.ts';
import { backupV1Routes } from './backups-v1.ts';
import { backupV2Routes } from './backups-v2.ts';
import { controlCalls } from './control.ts';
import { ApiError } from './errors.ts';
import { serveApp, serveFile } from './files.ts';
import { logRoutes } from './logs.ts';
import { packageRoutes } from './packages.ts';
import { powerRoutes } from './power.ts';
import { RateLimit } from './rate-limit.ts';
import { serveRepository } from './repository.ts';
import { Call } from './router.ts';
import { scaleRoutes } from './scale.ts';
import { readSection } from './seed.ts';
import { settingsRoutes } from './settings.ts';
import { worldState } from './state.ts';
import { tagRoutes } from './tags.ts';
import { transportRoutes } from './transport.ts';
import { uploadRoutes } from './uploads.ts';
import { serveV4 } from './v4.ts';
import { variants } from './variants.ts';
import { type Contents, MendixWorld } from './world.ts';

const router = new Router(
  [
    appRoutes,
    powerRoutes,
    packageRoutes,
    uploadRoutes,
    transportRoutes,
    settingsRoutes,
    scaleRoutes,
    tagRoutes,
    logRoutes,
    backupV1Routes,
    backupV2Routes,
  ],
  (wanted, given) => wanted === given.toLowerCase(),
);

/**
 * Mendix Cloud: Deploy v1, v2 and v4, Build v1, Backups v1 and v2, App Repository; the host of its files, and the apps themselves.
 * All on one origin, each at the path that it has on its own.
 */
export const mendix: PlatformFactory = (section, context, saved) => {
  const contents = saved === undefined ? readSection(section, context.clock.now()) : (saved as Contents);
  const world = new MendixWorld(contents, context);
  const rateLimit = new RateLimit();
  const services: Readonly<Record<string, Service>> = {
    files: (request, parts) => serveFile(request, world, parts.slice(2).join('/')),
    _app: (request, parts) => serveApp(request, world, parts),
    v1: limited((request, parts) => serveRepository(request, world, parts)),
    api: limited((request, parts) =>
      parts[1]?.toLowerCase() === 'v4' ? serveV4(request, world, parts) : serveDeploy(request, world, parts),
    ),
  };

  function limited(service: Service): Service {
    return (request, parts) =>
      rateLimit.exceeded(world.variant('mendix.rate-limit')) ? tooMany(world) : service(request, parts);
  }

  return {
    name: 'mendix',
    variants,
    owns: ({ path }) => /^\/(api\/(1|v2|v4)(\/|$)|v1\/repositories\/|files\/mendix\/|_app\/)/i.test(path),
    handle: async (request) => {
      const parts = pathParts(request.path) ?? [];
      const service = services[parts[0]?.toLowerCase() ?? ''] ?? services['api'];
      return (await service?.(request, parts)) ?? { status: 404 };
    },
    state: () => worldState(world),
    save: () => world.save(),
    control: controlCalls(world),
  };
};

type Service = (request: EmulatedRequest, parts: readonly string[]) => EmulatedAnswer | Promise<EmulatedAnswer>;

function tooMany(world: MendixWorld): EmulatedAnswer {
  const seconds = world.variant('mendix.retry-after');
  return {
    status: 429,
    headers: seconds > 0 ? { 'retry-after': String(seconds) } : {},
    json: { errorCode: 'TOO_MANY_REQUESTS', errorMessage: 'Too many requests' },
  };
}

/** Deploy v1 and v2, Build v1, Backups v1 and v2. */
async function serveDeploy(
  request: EmulatedRequest,
  world: MendixWorld,
  parts: readonly string[],
): Promise<EmulatedAnswer> {
  try {
    const user = world.users.find(
      ({ username, apiKey }) =>
        username === request.headers['mendix-username'] && apiKey === request.headers['mendix-apikey'],
    );
    if (user === undefined) {
      throw new ApiError(world.variant('mendix.auth-status'), 'UNAUTHORIZED', 'Invalid user name or API key.');
    }
    const found = router.find(request.method, parts);
    if (found === undefined) throw new ApiError(404, 'NOT_FOUND', `There is no call ${request.method} ${request.path}`);
    return await found.route(new Call(request, world, user, found.values));
  } catch (error) {
    if (error instanceof ApiError) return errorAnswer(error, world);
    throw error;
  }
}
