import { asObject } from '../base/json.ts';
import { label, type MendixConnection, path } from './client.ts';
import { getEnvironment } from './environments.ts';
import { type Environment, type EnvironmentRef, parseEnvironment } from './types.ts';

/**
 * Removes all data of a stopped environment, files and database, for ever. Nothing tells afterwards whether it was done, so
 * after a lost answer it fails with an `unclear` Failure. Source: Deploy API, 3.12 Clean environment.
 * @returns the environment as it is then
 * @throws Failure, for example `conflict` ENVIRONMENT_NOT_STOPPED or ENVIRONMENT_NOT_DEPLOYED
 */
export async function cleanEnvironment(
  connection: MendixConnection,
  environment: EnvironmentRef,
): Promise<Environment> {
  const { appId, mode } = environment;
  const cleaned = await connection.write(
    'POST',
    {
      path: path`/api/1/apps/${appId}/environments/${mode}/clean`,
      operation: 'clean',
      doing: `remove all data of ${label(environment)}`,
      slow: true,
    },
    (json) => {
      const item: unknown = Array.isArray(json) ? json[0] : json;
      return asObject(item) ? parseEnvironment(appId, item) : undefined;
    },
  );
  return cleaned ?? getEnvironment(connection, environment);
}
