import { Failure } from '../base/failure.ts';
import { confirm } from '../http/settle.ts';
import { type WaitLimits, wait } from '../wait/wait.ts';
import { callFor, label, type MendixConnection } from './client.ts';
import { getEnvironmentPackage } from './packages.ts';
import type { EnvironmentRef } from './types.ts';

/**
 * Puts a package on an environment, and reads that it is there. A package that is still being processed (503
 * SERVICE_UNAVAILABLE, normal shortly after an upload) is asked for again within the limit; transporting the same package twice
 * comes to the same as once. Source: Deploy API, 3.11; API facts, "Releases".
 * @throws Failure, for example `conflict` APP_IS_RUNNING or `remote-failed` NOT_CARRIED_OUT; WaitTimeout
 */
export async function transportPackage(
  connection: MendixConnection,
  environment: EnvironmentRef,
  packageId: string,
  limits: WaitLimits,
): Promise<void> {
  let underWay = false;
  await wait(connection, limits, {
    what: `the transport of package ${packageId} to ${label(environment)}`,
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
    if (!underWay || !connection.signal?.aborted || !(error instanceof Failure)) throw error;
    const sent = `The transport of package ${packageId} to ${label(environment)} was under way`;
    throw error.with(`${error.message} ${sent}: it may have been carried out.`, { outcomeUnknown: true });
  });
}

type Outcome = 'transported' | 'package still being processed';

async function transportOnce(
  connection: MendixConnection,
  environment: EnvironmentRef,
  packageId: string,
): Promise<Outcome> {
  const call = {
    ...callFor(environment, 'transport', '/transport', `transport package ${packageId} to ${label(environment)}`),
    body: { PackageId: packageId },
  } as const;
  let seen: string | undefined;
  try {
    return await confirm<Outcome>(connection, {
      write: () => connection.write('POST', call, () => undefined),
      find: async () => {
        seen = (await getEnvironmentPackage(connection, environment))?.packageId;
        return seen === packageId ? 'transported' : undefined;
      },
      still: () => `${label(environment)} has ${seen === undefined ? 'no package' : `package ${seen}`}`,
    });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    if (error.code === 'SERVICE_UNAVAILABLE' && !error.outcomeUnknown) return 'package still being processed';
    // A transport is a write: whatever else went wrong is not to be tried again by the wait.
    throw error.transient ? error.with(error.message, { transient: false }) : error;
  }
}
