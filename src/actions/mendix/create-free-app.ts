import { Failure } from '../../base/failure.ts';
import { createFreeApp, listApps } from '../../mendix/apps.ts';
import type { MendixConnection } from '../../mendix/client.ts';
import type { App } from '../../mendix/types.ts';
import { defineAction } from '../../runner/action.ts';
import { text } from '../../runner/inputs.ts';
import { connect, connectionInputs } from './shared/mendix.ts';

export const action = defineAction({
  name: 'create-free-app',
  group: 'Mendix Cloud: release',
  description: 'Create the free app of a Mendix project; does nothing if the project already has its app',
  branding: { icon: 'plus-square', color: 'green' },
  inputs: {
    ...connectionInputs,
    'project-id': text('Id of the project: App ID under Settings > General in the Developer Portal.', {
      required: true,
      pattern: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
      allowed: 'a UUID such as 5d1f0c9e-3a6b-4c1d-9e2f-7a8b9c0d1e2f',
    }),
  },
  outputs: {
    'app-id': 'Sub-domain of the app, which other actions take as `app-id`.',
    name: 'Name of the app.',
    url: 'Address of the app.',
    created: '`true` when it was created now, `false` when it was there already.',
  },
  async run(inputs, step) {
    const connection = connect(inputs, step);
    const { app, created } = await createOrFind(connection, inputs['project-id'].toLowerCase());
    step.output('app-id', app.appId);
    step.output('name', app.name);
    step.output('url', app.url ?? '');
    step.output('created', created);
    step.result(
      created ? `Created the app ${app.name} (${app.appId}).` : `The project has the app ${app.appId} already.`,
    );
    step.summary.fact('App', app.appId).fact('Name', app.name).fact('Address', app.url).fact('Created', created);
  },
});

async function createOrFind(
  connection: MendixConnection,
  projectId: string,
): Promise<{ readonly app: App; readonly created: boolean }> {
  try {
    return { app: await createFreeApp(connection, projectId), created: true };
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'APPLICATION_ALREADY_EXISTS') throw error;
    const apps = await listApps(connection);
    const app = apps.find((one) => one.projectId?.toLowerCase() === projectId);
    // The project has an app that this user cannot see: the service's own words say the most.
    if (!app) throw error;
    return { app, created: false };
  }
}
