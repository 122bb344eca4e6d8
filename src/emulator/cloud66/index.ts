/** The emulated Cloud 66 (API v3, backups and what makes them usable): authentication, limits, and what is served. */
import type { EmulatedAnswer, EmulatedRequest, PlatformContext, PlatformFactory } from '../core/platform.ts';
import { Router, segmentsOf } from '../core/router.ts';
import { variantReader } from '../core/variants.ts';
import { ApiError, type ErrorId } from './answers.ts';
import { backupRoutes } from './backups.ts';
import { FILES_PATH, fileAnswer } from './files.ts';
import { jobRoutes } from './jobs.ts';
import { RateLimit } from './rate-limit.ts';
import { Call, type Cloud, notFound } from './routes.ts';
import { advance, rulesFrom } from './schedule.ts';
import { stackRoutes } from './stacks.ts';
import { VARIANTS } from './variants.ts';
import { worldView } from './views.ts';
import { buildWorld, type Token, type World } from './world.ts';

const API_PATH = '/api/3/';
const router = new Router([stackRoutes, backupRoutes, jobRoutes]);

export const cloud66: PlatformFactory = (section, context, saved) => {
  const cloud = openCloud(section, context, saved);
  const limit = new RateLimit(context.clock);

  return {
    name: 'cloud66',
    variants: VARIANTS,
    owns: ({ path }) => path.startsWith(FILES_PATH) || plainPath(path).startsWith(API_PATH),
    async handle(request) {
      advance(cloud.world, cloud.now(), cloud.rules);
      if (request.path.startsWith(FILES_PATH)) return fileAnswer(cloud, request);
      let headers: Readonly<Record<string, string>> = {};
      try {
        const token = authenticate(request, cloud.world.tokens);
        headers = limit.count(token.user, cloud.variant('cloud66.rate-limit'));
        return { ...(await api(cloud, request, token)), headers };
      } catch (error) {
        if (error instanceof ApiError) return { headers, ...error.answer() };
        throw error;
      }
    },
    state() {
      advance(cloud.world, cloud.now(), cloud.rules);
      return worldView(cloud.world, cloud.now());
    },
    save: () => cloud.world,
  };
};

function openCloud(section: unknown, context: PlatformContext, saved: unknown): Cloud {
  const variant = variantReader(context, VARIANTS);
  return {
    world: saved === undefined ? buildWorld(section, context.clock.now()) : (saved as World),
    variant,
    rules: rulesFrom(variant),
    now: () => context.clock.now(),
    uuid: () => context.uuid(),
  };
}

function api(cloud: Cloud, request: EmulatedRequest, token: Token): EmulatedAnswer | Promise<EmulatedAnswer> {
  const refusal = cloud.variant('cloud66.refuse-with');
  if (refusal !== '') throw new ApiError(refusal as ErrorId, `Switched on for this emulator: ${refusal}.`);
  const path = plainPath(request.path)
    .slice(API_PATH.length)
    .replace(/\.json$/, '');
  const found = router.find(request.method, segmentsOf(path).map(decode));
  if (found === undefined) throw notFound('Route');
  const { route, values } = found;
  if (!token.scopes.includes(route.scope)) {
    throw new ApiError('forbidden', `The access token lacks the scope ${route.scope}.`);
  }
  return route.answer(new Call(request, cloud, token, values));
}

function authenticate(request: EmulatedRequest, tokens: readonly Token[]): Token {
  const given = /^Bearer +(\S+)$/i.exec(request.headers['authorization'] ?? '')?.[1];
  const token = tokens.find((candidate) => candidate.token === given);
  if (token === undefined) throw new ApiError('unauthenticated', 'No valid access token was given.');
  return token;
}

/** Real clients send doubled slashes; the platform takes them. */
function plainPath(path: string): string {
  return path.replaceAll(/\/{2,}/g, '/');
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new ApiError('bad_request', 'The path is not properly encoded.');
  }
}
