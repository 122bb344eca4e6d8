import { confirm } from '../http/settle.ts';
import { path } from '../http/url.ts';
import { label, type MendixConnection } from './client.ts';
import { getEnvironment } from './environments.ts';
import type { Environment, EnvironmentRef } from './types.ts';

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
  const { appId, mode } = environment;
  const call = {
    path: path`/api/1/apps/${appId}/environments/${mode}/scale`,
    operation: 'scale',
    doing: `scale ${label(environment)} to ${scaleOf(scale)}`,
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
