import type { EmulatedAnswer } from '../core/platform.ts';
import { ApiError, invalidParameters } from './errors.ts';
import type { App, Environment, Right } from './model.ts';
import type { Call, Routes } from './router.ts';

/** Deploy API 3.20 to 3.22. */
export const tagRoutes: Routes = {
  'POST /api/1/apps/:app/environments/:mode/tags': async (call) => {
    const { environment } = appOrEnvironment(call, 'NOT_FOUND', 'api');
    const tag = (await call.body()).get('Tag');
    if (typeof tag !== 'string' || tag === '') throw invalidParameters('Tag is missing.');
    environment.tag = tag;
    return { status: 200, json: { Tag: tag } };
  },
  'GET /api/1/apps/:app/environments/:mode/tags': (call) => ({
    status: 200,
    json: { Tag: appOrEnvironment(call, 'NOT FOUND', 'api').environment.tag },
  }),
  'DELETE /api/1/apps/:app/environments/:mode/tags': remove,
};

/** A body with a tag deletes only that tag; one that is not there is no error. */
async function remove(call: Call): Promise<EmulatedAnswer> {
  const { environment } = appOrEnvironment(call, 'NOT FOUND', 'api');
  const tag = (await call.body()).get('Tag');
  if (tag === undefined || tag === environment.tag) environment.tag = '';
  return call.world.variant('mendix.tags-delete') === 'list' ? { status: 200, json: [] } : { status: 204 };
}

/** Tags and logs know one code for whatever is missing. */
export function appOrEnvironment(call: Call, code: string, ...needed: Right[]): { app: App; environment: Environment } {
  try {
    return call.environment(...needed);
  } catch (error) {
    const missing =
      error instanceof ApiError &&
      ['ENVIRONMENT_NOT_FOUND', 'INVALID_ENVIRONMENT', 'INVALID_APPID'].includes(error.code);
    throw missing ? new ApiError(404, code, 'An App or Environment is not found.') : error;
  }
}
