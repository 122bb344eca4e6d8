import { Failure } from '../base/failure.ts';
import { listOf } from '../base/json.ts';
import { suggestion } from '../base/text.ts';
import { settle } from '../http/settle.ts';
import { path } from '../http/url.ts';
import type { MendixConnection } from './client.ts';
import { type App, parseApp } from './types.ts';

/** All apps that the user is a member of, free ones too. Source: Deploy API, 3.1 Retrieve Apps. */
export function listApps(connection: MendixConnection): Promise<App[]> {
  return connection.read({ path: '/api/1/apps', operation: 'list-apps', doing: 'list the apps of the user' }, (json) =>
    listOf(json, 'the list of apps', parseApp),
  );
}

/**
 * One app. Source: Deploy API, 3.3 Retrieve App.
 * @throws Failure; for an unknown app it lists the apps that there are, with near matches
 */
export async function getApp(connection: MendixConnection, appId: string): Promise<App> {
  const call = { path: path`/api/1/apps/${appId}`, operation: 'get-app', doing: `read the app ${appId}` } as const;
  return explained(connection, appId, connection.read(call, parseApp));
}

/**
 * Makes a free app for a project. After a lost answer the list of apps decides. Source: Deploy API, 3.2 Create Free App
 * Environment.
 * @param projectId UUID; called App ID under Settings > General in the Developer Portal
 */
export async function createFreeApp(connection: MendixConnection, projectId: string): Promise<App> {
  const call = {
    path: '/api/1/apps',
    operation: 'create-free-app',
    doing: `create a free app for the project ${projectId}`,
    body: { ProjectId: projectId },
  } as const;
  return settle(connection, {
    write: () => connection.write('POST', call, parseApp),
    find: async () => (await listApps(connection)).find((app) => app.projectId === projectId),
  });
}

/** A call about an app: when there is no such app, its failure says what apps there are. */
export async function explained<T>(connection: MendixConnection, appId: string, call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    const isUnknown = error instanceof Failure && ['APP_NOT_FOUND', 'INVALID_APPID', 'HTTP_404'].includes(error.code);
    const apps = isUnknown && (await listApps(connection).catch(() => undefined));
    throw apps ? unknownApp(error, appId, apps) : error;
  }
}

function unknownApp(error: Failure, appId: string, apps: readonly App[]): Failure {
  // Neither the name of an environment nor an address belongs here: both are what people try first.
  const bare = appId
    .replace(/^https?:\/\//, '')
    .replace(/[./].*$/, '')
    .replace(/-(accp|test)$/, '');
  const ids = apps.map((app) => app.appId);
  const hint = ids.includes(bare) ? `The app-id is ${bare}.` : suggestion(appId, ids, 'app that this user can see');
  return error.with(`${error.message} ${hint}`, { kind: 'not-found' });
}
