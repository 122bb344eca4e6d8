import { Failure } from '../base/failure.ts';
import { label, type MendixConnection, path } from './client.ts';
import { getEnvironmentPackage } from './packages.ts';
import type { EnvironmentRef } from './types.ts';
import { settle } from './unclear.ts';
import { type WaitLimits, wait } from './waiting.ts';

/**
 * Puts a package on an environment. A package that is still being processed (503 SERVICE_UNAVAILABLE, normal shortly after an
 * upload) is asked for again within the limit. After a lost answer the environment's package decides; transporting the same
 * package twice comes to the same as once. Source: Deploy API, 3.11; API facts, "Releases".
 * @throws Failure, for example `conflict` APP_IS_RUNNING; WaitTimeout
 */
export async function transportPackage(
  connection: MendixConnection,
  environment: EnvironmentRef,
  packageId: string,
  limits: WaitLimits,
): Promise<void> {
  const what = `the transport of package ${packageId} to ${label(environment)}`;
  let underWay = false;
  await wait(connection, limits, {
    what,
    usual: 'at once to 2 minutes',
    schedule: { minMs: 3_000, share: 0.1, maxMs: 15_000 },
    look: async () => {
      underWay = true;
      const outcome = await transportOnce(connection, environment, packageId);
      underWay = false;
      return outcome;
    },
    state: (outcome) => outcome,
    judge: (outcome) => (outcome === 'transported' ? 'done' : 'pending'),
  }).catch((error: unknown) => {
    const signal = limits.signal ?? connection.signal;
    if (!underWay || !signal?.aborted || !(error instanceof Failure)) throw error;
    throw new Failure(`${error.message} T${what.slice(1)} was under way: it may have been carried out.`, {
      ...error,
      outcomeUnknown: true,
      cause: error,
    });
  });
}

type Outcome = 'transported' | 'package still being processed';

async function transportOnce(
  connection: MendixConnection,
  environment: EnvironmentRef,
  packageId: string,
): Promise<Outcome> {
  const { appId, mode } = environment;
  try {
    return await settle<Outcome>(connection, {
      write: () =>
        connection.write(
          'POST',
          {
            path: path`/api/1/apps/${appId}/environments/${mode}/transport`,
            operation: 'transport',
            doing: `transport package ${packageId} to ${label(environment)}`,
            body: { PackageId: packageId },
          },
          () => 'transported',
        ),
      find: async () =>
        (await getEnvironmentPackage(connection, environment))?.packageId === packageId ? 'transported' : undefined,
      repeatable: true,
    });
  } catch (error) {
    if (error instanceof Failure && error.code === 'SERVICE_UNAVAILABLE') return 'package still being processed';
    // A transport is a write: whatever else went wrong is not to be tried again by the wait.
    if (error instanceof Failure && error.transient)
      throw new Failure(error.message, { ...error, transient: false, cause: error });
    throw error;
  }
}
