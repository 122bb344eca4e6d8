import type { EmulatedAnswer, EmulatedRequest } from '../core/platform.ts';
import { ApiError } from './errors.ts';
import { serveUnitTests } from './unit-tests.ts';
import { isRunning, type MendixWorld } from './world.ts';

/** What the file host answers to a signed link: as object stores do, in XML when it refuses. */
export function serveFile(request: EmulatedRequest, world: MendixWorld, id: string): EmulatedAnswer {
  try {
    const keys = Object.keys(request.headers).some((name) => name.startsWith('mendix-'));
    if (request.headers['authorization'] !== undefined || (keys && world.variant('mendix.links-refuse-keys'))) {
      throw new ApiError(400, 'InvalidArgument', 'Only one auth mechanism allowed');
    }
    if (request.method !== 'GET' && request.method !== 'HEAD')
      throw new ApiError(405, 'MethodNotAllowed', 'Not allowed');
    const { content, fileName } = world.linked(id, request.query);
    const quote = world.variant('mendix.plain-filename') ? '' : '"';
    return {
      status: 200,
      headers: { etag: `"${id}"`, 'content-disposition': `attachment; filename=${quote}${fileName}${quote}` },
      bytes: content,
    };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return {
      status: error.status,
      headers: { 'content-type': 'application/xml' },
      text: `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${error.code}</Code><Message>${error.message}</Message></Error>\n`,
    };
  }
}

/** The app itself, at `/_app/<AppId>/<Mode>/…`: 503 unless it runs, then its unit tests, or what its package says. */
export async function serveApp(
  request: EmulatedRequest,
  world: MendixWorld,
  [, appId = '', mode = '', handler = '', ...rest]: readonly string[],
): Promise<EmulatedAnswer> {
  const app = world.app(appId);
  const environment = app?.environments.find((one) => one.mode.toLowerCase() === mode.toLowerCase());
  if (app === undefined || environment === undefined) return { status: 404, text: 'No such app\n' };
  if (!isRunning(environment)) return { status: 503, text: 'The app is not running\n' };
  if (handler === 'unittests') {
    return serveUnitTests(request, { app, environment, now: world.now() }, rest.join('/'));
  }
  const pack = app.packages.get(environment.running ?? '');
  return { status: pack?.facts?.health ?? 200, text: `${app.name} ${environment.mode} ${pack?.version ?? ''}\n` };
}
