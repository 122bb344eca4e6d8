import type { EmulatedAnswer, EmulatedRequest, PlatformFactory } from '../core/platform.ts';
import { pathParts } from '../core/request.ts';
import { Router } from '../core/router.ts';
import { errorAnswer } from './answers.ts';
import { appRoutes } from './apps.ts';
import { backupV1Routes } from './backups-v1.ts';
import { backupV2Routes } from './backups-v2.ts';
import { ApiError } from './errors.ts';
import { serveApp, serveFile } from './files.ts';
import { logRoutes } from './logs.ts';
import { packageRoutes } from './packages.ts';
import { powerRoutes } from './power.ts';
import { RateLimit } from './rate-limit.ts';
import { Call } from './router.ts';
import { scaleRoutes } from './scale.ts';
import { readSection } from './seed.ts';
import { settingsRoutes } from './settings.ts';
import { worldState } from './state.ts';
import { tagRoutes } from './tags.ts';
import { transportRoutes } from './transport.ts';
import { uploadRoutes } from './uploads.ts';
import { variants } from './variants.ts';
import { MendixWorld } from './world.ts';

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

/** Mendix Cloud: Deploy v1 and v2, Build v1, Backups v1 and v2. */
export const mendix: PlatformFactory = (section, context) => {
  const world = new MendixWorld(readSection(section, context.clock.now()), context);
  const rateLimit = new RateLimit();

  function api(request: EmulatedRequest, parts: readonly string[]): EmulatedAnswer | Promise<EmulatedAnswer> {
    const wait = rateLimit.exceeded(world.variant('mendix.rate-limit'));
    if (wait) {
      const seconds = world.variant('mendix.retry-after');
      return {
        status: 429,
        headers: seconds > 0 ? { 'retry-after': String(seconds) } : {},
        json: { errorCode: 'TOO_MANY_REQUESTS', errorMessage: 'Too many requests' },
      };
    }
    const user = world.users.find(
      ({ username, apiKey }) =>
        username === request.headers['mendix-username'] && apiKey === request.headers['mendix-apikey'],
    );
    if (user === undefined) {
      throw new ApiError(world.variant('mendix.auth-status'), 'UNAUTHORIZED', 'Invalid user name or API key.');
    }
    const found = router.find(request.method, parts);
    if (found === undefined) throw new ApiError(404, 'NOT_FOUND', `There is no call ${request.method} ${request.path}`);
    return found.route(new Call(request, world, user, found.values));
  }

  return {
    name: 'mendix',
    variants,
    owns: ({ path }) => /^\/(api\/(1|v2)(\/|$)|files\/mendix\/|_app\/)/i.test(path),
    handle: async (request) => {
      const parts = pathParts(request.path);
      if (parts?.[0] === 'files') return serveFile(request, world, parts.slice(2).join('/'));
      if (parts?.[0] === '_app') return serveApp(world, parts[1] ?? '', parts[2] ?? '');
      try {
        return await api(request, parts ?? []);
      } catch (error) {
        if (error instanceof ApiError) return errorAnswer(error, world);
        throw error;
      }
    },
    state: () => worldState(world),
  };
};
