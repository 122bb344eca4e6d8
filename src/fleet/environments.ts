import { Failure } from '../base/failure.ts';
import { oneLine } from '../base/text.ts';
import { listApps } from '../mendix/apps.ts';
import { label, type MendixConnection } from '../mendix/client.ts';
import { listEnvironments } from '../mendix/environments.ts';
import { type BackupTarget, findBackupTarget } from '../mendix/lookup.ts';
import type { Environment, EnvironmentRef } from '../mendix/types.ts';

/** The same for all spellings of one environment. */
export function keyOf({ appId, mode }: EnvironmentRef): string {
  return JSON.stringify([appId.toLowerCase(), mode.trim().toLowerCase()]);
}

export type FindTarget = (environment: EnvironmentRef) => Promise<BackupTarget>;

/**
 * A way to find the ids of many environments with few calls: one for all apps, then one for each app.
 * @throws Failure when the apps cannot be listed, since then nothing else would work either
 */
export async function targetFinder(connection: MendixConnection): Promise<FindTarget> {
  const apps = new Map((await listApps(connection)).map((app) => [app.appId.toLowerCase(), app]));
  const known = new Map<string, Promise<Environment[]>>();
  const environmentsOf = (appId: string) => {
    const before = known.get(appId);
    if (before !== undefined) return before;
    const listed = listEnvironments(connection, appId);
    known.set(appId, listed);
    // One listing that failed must not fail every environment of the app.
    listed.catch(() => known.delete(appId));
    return listed;
  };
  return async (environment) => {
    const { appId = environment.appId, projectId } = apps.get(environment.appId.toLowerCase()) ?? {};
    const { mode } = environment;
    // The list may leave out what a direct question tells, and that one explains an unknown app.
    if (projectId === undefined) return findBackupTarget(connection, appId, mode);
    const wanted = mode.trim().toLowerCase();
    const found = (await environmentsOf(appId)).find((one) => one.mode.trim().toLowerCase() === wanted);
    if (found?.environmentId) return { appId, mode: found.mode, projectId, environmentId: found.environmentId };
    throw found ? noId(found) : notFound({ appId, mode });
  };
}

function noId(environment: EnvironmentRef): Failure {
  return new Failure(`The service does not tell the EnvironmentId of ${label(environment)}.`, {
    code: 'ID_NOT_KNOWN',
    kind: 'remote-failed',
    remedy: 'Use the backup action with api-version: 1 for this environment.',
  });
}

function notFound({ appId, mode }: EnvironmentRef): Failure {
  return new Failure(`${appId} has no environment ${JSON.stringify(oneLine(mode))}.`, {
    code: 'ENVIRONMENT_NOT_FOUND',
    kind: 'not-found',
    remedy: 'List the environments anew: this one may have been removed or renamed.',
  });
}
