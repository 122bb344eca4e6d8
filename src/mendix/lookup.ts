import { Failure } from '../base/failure.ts';
import { getApp, listApps } from './apps.ts';
import { label, type MendixConnection } from './client.ts';
import { findEnvironment, listEnvironments } from './environments.ts';
import type { Environment, EnvironmentRef } from './types.ts';

/** Which environment, as both versions of the backups API name it. */
export interface BackupTarget extends EnvironmentRef {
  readonly projectId: string;
  readonly environmentId: string;
}

/**
 * The ids that Backups v2 wants, for the names that people know. Source: API facts, "Identity".
 * @throws Failure; `not-found` for an unknown app or environment, listing what there is
 */
export async function findBackupTarget(
  connection: MendixConnection,
  appId: string,
  mode: string,
): Promise<BackupTarget> {
  const [projectId, environment] = await Promise.all([
    projectIdOf(connection, appId),
    findEnvironment(connection, appId, mode),
  ]);
  return backupTargetOf(connection, environment, projectId);
}

/** All environments of an app that Backups v2 can name. */
export async function listBackupTargets(connection: MendixConnection, appId: string): Promise<BackupTarget[]> {
  const [projectId, environments] = await Promise.all([
    projectIdOf(connection, appId),
    listEnvironments(connection, appId),
  ]);
  return environments.map((environment) => asTarget(projectId, environment)).filter((target) => target !== undefined);
}

/** The same for an environment that is known already. */
export async function backupTargetOf(
  connection: MendixConnection,
  environment: Environment,
  projectId?: string,
): Promise<BackupTarget> {
  const target = asTarget(projectId ?? (await projectIdOf(connection, environment.appId)), environment);
  if (target) return target;
  throw missingId('EnvironmentId', label(environment));
}

function asTarget(projectId: string, { appId, mode, environmentId }: Environment): BackupTarget | undefined {
  return environmentId ? { appId, mode, projectId, environmentId } : undefined;
}

/**
 * The UUID of an app, with which every other API than Deploy v1 names it; undefined when the service does not tell it. The text of
 * Retrieve App (3.3.3) does not list ProjectId, its example does: the list of apps is asked in case.
 */
export async function findProjectId(connection: MendixConnection, appId: string): Promise<string | undefined> {
  const app = await getApp(connection, appId);
  return app.projectId ?? (await listApps(connection)).find((other) => other.appId === app.appId)?.projectId;
}

async function projectIdOf(connection: MendixConnection, appId: string): Promise<string> {
  const projectId = await findProjectId(connection, appId);
  if (projectId) return projectId;
  throw missingId('ProjectId', appId);
}

function missingId(id: string, of: string): Failure {
  return new Failure(`The service does not tell the ${id} of ${of}, which version 2 of the backups API needs.`, {
    code: 'ID_NOT_KNOWN',
    kind: 'remote-failed',
    remedy:
      'Use api-version: 1 for this environment, where the action has that input. `deploy` works on it with `backup: false`.',
  });
}
