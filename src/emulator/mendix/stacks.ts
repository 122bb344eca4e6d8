import { ApiError, environmentNotFound, invalidParameters } from './errors.ts';
import { type App, type Durations, uuidForm } from './model.ts';

/**
 * What an environment runs on: runtime image, buildpack and supporting services, which the platform moves on by itself. Told by
 * the moment it was released, so that a newer one sorts last. Source: Mendix, "Version Pinning".
 */
export function newestStack(now: number, { stack: every }: Durations): string {
  return new Date(now - (now % Math.max(1, every))).toISOString();
}

/**
 * The stack that `start?pinEnvironment=<EnvironmentId>` asks for: that of an environment of the same app that runs or ran. No
 * document tells how anything else is refused; codes and texts are those of other calls.
 */
export function pinnedStack(app: App, environmentId: string): string {
  if (!uuidForm.test(environmentId)) {
    throw invalidParameters('pinEnvironment must be the id of an environment.');
  }
  if (app.cloud !== 'v4') {
    throw new ApiError(400, 'NOT_SUPPORTED', 'Version pinning is only available on Mendix Cloud (Kubernetes).');
  }
  const source = app.environments.find((one) => one.environmentId === environmentId.toLowerCase());
  if (source === undefined) throw environmentNotFound();
  if (source.stack === undefined) {
    throw invalidParameters(`The environment '${source.mode}' has no platform configuration: it was never started.`);
  }
  return source.stack;
}
