import { path } from '../http/url.ts';
import { label, type MendixConnection } from './client.ts';
import { getEnvironment } from './environments.ts';
import type { Environment, EnvironmentRef } from './types.ts';

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
  const { appId, mode } = environment;
  const call = {
    path: path`/api/1/apps/${appId}/environments/${mode}/clean`,
    operation: 'clean',
    doing: `remove all data of ${label(environment)}`,
    slow: true,
  } as const;
  await connection.write('POST', call, () => undefined);
  return getEnvironment(connection, environment);
}
