import { Failure } from '../base/failure.ts';
import { label } from '../mendix/client.ts';
import { isRunning } from '../mendix/environments.ts';
import { getEnvironmentPackage } from '../mendix/packages.ts';
import type { Environment, EnvironmentRef } from '../mendix/types.ts';
import { lookAt } from './power.ts';
import { type Context, refOf } from './types.ts';
import { isSameVersion } from './version.ts';

/**
 * Makes sure that the environment is as the plan saw it and this release left it, before it is changed further.
 * @param power whether the app has to run its old version, or to be stopped; undefined where that is known
 * @throws Failure `conflict`, code ENVIRONMENT_CHANGED
 */
export async function ensureAlone(context: Context, power?: 'running' | 'stopped'): Promise<void> {
  const now = power && (await lookAt(context));
  // A transport is read back by itself: until the next write there is nothing new to see.
  const isFresh = power === 'running' && context.journal.state.begun.at(-1) === 'transport';
  const others = isFresh ? undefined : await workOfOthers(context, now);
  if (others !== undefined) throw changedByOthers(context.journal.state, others);
  if (now && isRunning(now) !== (power === 'running')) throw changedByOthers(now, `it is ${now.status} now`);
}

/**
 * What somebody else has done to the environment, as a clause: another package is on it than before the release or than the
 * release put there; or a version runs that neither ran before nor was started by the release.
 */
export async function workOfOthers(context: Context, now: Environment | undefined): Promise<string | undefined> {
  const { connection, journal } = context;
  const { previous, target, modelVersion } = journal.state;
  const there = (await getEnvironmentPackage(connection, refOf(context)))?.packageId;
  const known = [previous?.packageId, ...(journal.has('transport') ? [target?.packageId] : [])];
  if (!known.includes(there)) return there ? `they put package ${there} on it` : 'they took its package away';
  const versions = [previous?.version, modelVersion, ...(journal.has('start') ? [target?.version] : [])];
  const runs = now && isRunning(now) ? now.modelVersion : undefined;
  const isOurs = !runs || versions.some((version) => isSameVersion(runs, version) !== false);
  return isOurs ? undefined : `they started model version ${runs}`;
}

/** @param how as a clause */
export function changedByOthers(environment: EnvironmentRef, how: string): Failure {
  return new Failure(`Somebody else is at work on ${label(environment)}: ${how}.`, {
    code: 'ENVIRONMENT_CHANGED',
    kind: 'conflict',
    remedy:
      'Give all jobs that release to this environment the same `concurrency` group, and run the step again when the other work is done.',
  });
}
