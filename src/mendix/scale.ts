import { asObject } from '../base/json.ts';
import { label, type MendixConnection, path } from './client.ts';
import { getEnvironment } from './environments.ts';
import { type Environment, type EnvironmentRef, parseEnvironment } from './types.ts';
import { settle } from './unclear.ts';

export interface Scale {
  readonly instances: number;
  /** MB; at least 1024. */
  readonly memoryPerInstance: number;
}

/**
 * Gives an environment so many instances of so much memory, and returns it as it is then. After a lost answer the environment
 * decides; asking for the same scale twice comes to the same as once. Source: Deploy API, 3.19 Scaling Environments.
 */
export async function scaleEnvironment(
  connection: MendixConnection,
  environment: EnvironmentRef,
  scale: Scale,
): Promise<Environment> {
  const { appId, mode } = environment;
  const answer = await settle(connection, {
    write: () =>
      connection.write(
        'POST',
        {
          path: path`/api/1/apps/${appId}/environments/${mode}/scale`,
          operation: 'scale',
          doing: `scale ${label(environment)} to ${scale.instances} × ${scale.memoryPerInstance} MB`,
          body: { Instances: scale.instances, MemoryPerInstance: scale.memoryPerInstance },
        },
        (json) => (asObject(json) || Array.isArray(json) ? parseEnvironment(appId, json) : 'accepted'),
      ),
    find: async () => {
      const now = await getEnvironment(connection, environment);
      return isScaled(now, scale) ? now : undefined;
    },
    repeatable: true,
  });
  return answer === 'accepted' ? getEnvironment(connection, environment) : answer;
}

/** Whether an environment has that scale already. */
export function isScaled(environment: Environment, scale: Scale): boolean {
  return environment.instances === scale.instances && environment.memoryPerInstance === scale.memoryPerInstance;
}
