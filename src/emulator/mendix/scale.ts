import type { EmulatedAnswer } from '../core/platform.ts';
import { environmentJson } from './apps.ts';
import { ApiError } from './errors.ts';
import type { Call, Routes } from './router.ts';

/** Deploy API 3.19. The id at the end of its example's path is a slip, and ignored. */
export const scaleRoutes: Routes = {
  'POST /api/1/apps/:app/environments/:mode/scale': scale,
  'POST /api/1/apps/:app/environments/:mode/scale/:ignored': scale,
};

async function scale(call: Call): Promise<EmulatedAnswer> {
  const { app, environment } = call.environment('api', 'transport');
  const body = await call.body();
  const refuse = (code: string, message: string): ApiError => new ApiError(400, code, message);
  if (app.free || app.cloud !== 'v4') {
    const message =
      'Scaling is only available for paid apps on Mendix Cloud v4. Please contact support to upgrade to the v4 Cloud to access this functionality.';
    throw refuse('NOT_ALLOWED', message);
  }
  const instances = Number(body.get('Instances'));
  const memory = Number(body.get('MemoryPerInstance'));
  if (!Number.isInteger(instances) || instances < 1 || !Number.isInteger(memory)) {
    throw refuse('INVALID_REQUEST', 'Instances and MemoryPerInstance must be whole numbers.');
  }
  if (memory < 1024) throw refuse('INVALID_REQUEST', 'Memory per instance cannot be smaller than 1024MB.');
  if (instances * memory > environment.totalMemory) {
    const message =
      'You have allocated more memory than is available under your plan. Please contact support to upgrade your plan.';
    throw refuse('INVALID_REQUEST', message);
  }
  const runtime = app.packages.get(environment.configured ?? '')?.facts?.runtimeVersion;
  if (instances > 1 && Number.parseInt(runtime ?? '', 10) < 7) {
    const message =
      'Horizontal scaling (to multiple instances) is only available for apps with Mendix version >=7. Please upgrade to activate this functionality.';
    throw refuse('NOT_ALLOWED', message);
  }
  environment.instances = instances;
  environment.memoryPerInstance = memory;
  return { status: 200, json: environmentJson(call, app, environment) };
}
