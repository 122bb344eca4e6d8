import { Failure } from '../base/failure.ts';
import { listOf } from '../base/json.ts';
import { oneLine, suggestion } from '../base/text.ts';
import { confirm } from '../http/settle.ts';
import { path } from '../http/url.ts';
import type { Look } from '../wait/wait.ts';
import { explained } from './apps.ts';
import { callFor, label, type MendixConnection } from './client.ts';
import { type Environment, type EnvironmentRef, parseEnvironment } from './types.ts';

/**
 * All environments of an app. Source: Deploy API, 3.4 Retrieve Environments.
 * @throws Failure; for an unknown app it lists the apps that there are, with near matches
 */
export async function listEnvironments(connection: MendixConnection, appId: string): Promise<Environment[]> {
  const call = {
    path: path`/api/1/apps/${appId}/environments`,
    operation: 'list-environments',
    doing: `list the environments of ${appId}`,
  } as const;
  const parse = (json: unknown) => listOf(json, 'the list of environments', (item) => parseEnvironment(appId, item));
  return explained(connection, appId, connection.read(call, parse));
}

/** One environment as it is now. Source: Deploy API, 3.5 Retrieve Environment. */
export function getEnvironment(
  connection: MendixConnection,
  environment: EnvironmentRef,
  look: Look = {},
): Promise<Environment> {
  const call = callFor(environment, 'get-environment', '', `read the environment ${label(environment)}`);
  return connection.read({ ...look, ...call }, (json) => parseEnvironment(environment.appId, json));
}

/**
 * The environment that a person means by a name in any spelling; its exact Mode is what paths take. Source: Deploy API, 3.4;
 * API facts, "Releases".
 * @throws Failure `not-found` that lists the app's environments, with near matches
 */
export async function findEnvironment(connection: MendixConnection, appId: string, mode: string): Promise<Environment> {
  return pickEnvironment(await listEnvironments(connection, appId), appId, mode);
}

/** The same, among environments that were listed already. */
export function pickEnvironment(environments: readonly Environment[], appId: string, mode: string): Environment {
  const wanted = mode.trim().toLowerCase();
  const found =
    environments.find((environment) => environment.mode === mode) ??
    environments.find((environment) => environment.mode.trim().toLowerCase() === wanted);
  if (found) return found;
  const modes = environments.map((environment) => environment.mode);
  throw new Failure(
    `${appId} has no environment ${JSON.stringify(oneLine(mode))}. ${suggestion(mode, modes, 'environment')}`,
    {
      code: 'ENVIRONMENT_NOT_FOUND',
      kind: 'not-found',
      remedy: 'Check the environment input, and that the user of the API key may see this environment.',
    },
  );
}

/** Whether nothing runs there. The documents call it Stopped, in one place NotRunning; an Empty one never ran. */
export function isStopped(environment: Environment): boolean {
  return ['stopped', 'notrunning', 'empty'].includes(environment.status.toLowerCase());
}

export function isRunning(environment: Environment): boolean {
  return environment.status.toLowerCase() === 'running';
}

/**
 * Removes all data of a stopped environment, files and database, for ever. Nothing tells afterwards whether it was done, so
 * after a lost answer it fails with an `outcomeUnknown` Failure. Source: Deploy API, 3.12 Clean environment.
 * @returns the environment as it is then
 * @throws Failure, for example `conflict` ENVIRONMENT_NOT_STOPPED or ENVIRONMENT_NOT_DEPLOYED
 */
export async function cleanEnvironment(
  connection: MendixConnection,
  environment: EnvironmentRef,
): Promise<Environment> {
  const call = callFor(environment, 'clean', '/clean', `remove all data of ${label(environment)}`);
  await connection.write('POST', { ...call, slow: true }, () => undefined);
  return getEnvironment(connection, environment);
}

export interface Scale {
  readonly instances: number;
  /** MB; at least 1024. */
  readonly memoryPerInstance: number;
}

/** `2 × 1024 MB`, as messages say it; undefined where the service does not tell. */
export function scaleOf(of: Partial<Scale> | Environment): string | undefined {
  return of.instances === undefined ? undefined : `${of.instances} × ${of.memoryPerInstance ?? '?'} MB`;
}

/**
 * Gives an environment so many instances of so much memory, and returns it as it is then: read again, whatever the answer says.
 * Asking for the same scale twice comes to the same as once. Source: Deploy API, 3.19 Scaling Environments.
 * @throws Failure, for example `remote-failed` NOT_CARRIED_OUT
 */
export async function scaleEnvironment(
  connection: MendixConnection,
  environment: EnvironmentRef,
  scale: Scale,
): Promise<Environment> {
  const call = {
    ...callFor(environment, 'scale', '/scale', `scale ${label(environment)} to ${scaleOf(scale)}`),
    body: { Instances: scale.instances, MemoryPerInstance: scale.memoryPerInstance },
  } as const;
  let seen: Environment | undefined;
  return confirm(connection, {
    write: () => connection.write('POST', call, () => undefined),
    find: async () => {
      seen = await getEnvironment(connection, environment);
      return isScaled(seen, scale) ? seen : undefined;
    },
    still: () => `${label(environment)} has ${(seen && scaleOf(seen)) ?? 'an unknown scale'}`,
  });
}

export function isScaled(environment: Environment, scale: Scale): boolean {
  return environment.instances === scale.instances && environment.memoryPerInstance === scale.memoryPerInstance;
}
