import { Failure } from '../base/failure.ts';
import { listOf } from '../base/json.ts';
import { oneLine, suggestion } from '../base/text.ts';
import { path } from '../http/url.ts';
import type { Look } from '../wait/wait.ts';
import { explainedApp } from './apps.ts';
import { label, type MendixConnection } from './client.ts';
import { type Environment, type EnvironmentRef, parseEnvironment } from './types.ts';

/**
 * All environments of an app. Source: Deploy API, 3.4 Retrieve Environments.
 * @throws Failure; for an unknown app it lists the apps that there are, with near matches
 */
export async function listEnvironments(connection: MendixConnection, appId: string): Promise<Environment[]> {
  try {
    return await connection.read(
      {
        path: path`/api/1/apps/${appId}/environments`,
        operation: 'list-environments',
        doing: `list the environments of ${appId}`,
      },
      (json) => listOf(json, 'the list of environments', (item) => parseEnvironment(appId, item)),
    );
  } catch (error) {
    throw await explainedApp(connection, appId, error);
  }
}

/** One environment as it is now. Source: Deploy API, 3.5 Retrieve Environment. */
export function getEnvironment(
  connection: MendixConnection,
  { appId, mode }: EnvironmentRef,
  look: Look = {},
): Promise<Environment> {
  return connection.read(
    {
      ...look,
      path: path`/api/1/apps/${appId}/environments/${mode}`,
      operation: 'get-environment',
      doing: `read the environment ${label({ appId, mode })}`,
    },
    (json) => parseEnvironment(appId, json),
  );
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
