/**
 * The one bundle behind all actions: each `dist/<action>/index.js` calls `main` with its own name, and only that action's
 * chunk is loaded, after that of its group where there is one: what several actions share is shipped once.
 */
import type { Loader } from './actions/groups/loader.ts';

export { shared } from './actions/shared/first-chunk.ts';

import type { Action } from './runner/action.ts';
import { runAction } from './runner/run.ts';

const mendix = () => import('./actions/groups/mendix.ts');
const cloud66 = () => import('./actions/groups/cloud66.ts');
const syncano = () => import('./actions/groups/syncano.ts');

/** Every action by name; a test compares them with the folder. */
export const actions: Readonly<Record<string, Loader>> = {
  backup: async () => (await mendix()).actions.backup(),
  'backup-fleet': async () => (await mendix()).actions['backup-fleet'](),
  'build-package': async () => (await mendix()).actions['build-package'](),
  'clean-environment': async () => (await mendix()).actions['clean-environment'](),
  'cloud66-backup': async () => (await cloud66()).actions['cloud66-backup'](),
  'cloud66-download-backup': async () => (await cloud66()).actions['cloud66-download-backup'](),
  'cloud66-import-backup': async () => (await cloud66()).actions['cloud66-import-backup'](),
  'cloud66-list-backups': async () => (await cloud66()).actions['cloud66-list-backups'](),
  'create-free-app': async () => (await mendix()).actions['create-free-app'](),
  'delete-packages': async () => (await mendix()).actions['delete-packages'](),
  deploy: async () => (await mendix()).actions.deploy(),
  'download-backup': async () => (await mendix()).actions['download-backup'](),
  'download-logs': async () => (await mendix()).actions['download-logs'](),
  emulator: () => import('./actions/emulator.ts'),
  'get-settings': async () => (await mendix()).actions['get-settings'](),
  'list-backups': async () => (await mendix()).actions['list-backups'](),
  'list-environments': async () => (await mendix()).actions['list-environments'](),
  'package-info': async () => (await mendix()).actions['package-info'](),
  'prune-backups': async () => (await mendix()).actions['prune-backups'](),
  restore: async () => (await mendix()).actions.restore(),
  scale: async () => (await mendix()).actions.scale(),
  'set-settings': async () => (await mendix()).actions['set-settings'](),
  'start-and-wait': async () => (await mendix()).actions['start-and-wait'](),
  stop: async () => (await mendix()).actions.stop(),
  'syncano-backup': async () => (await syncano()).actions['syncano-backup'](),
  'syncano-download-backup': async () => (await syncano()).actions['syncano-download-backup'](),
  'syncano-list-backups': async () => (await syncano()).actions['syncano-list-backups'](),
  'syncano-prune-backups': async () => (await syncano()).actions['syncano-prune-backups'](),
  'syncano-restore': async () => (await syncano()).actions['syncano-restore'](),
  tags: async () => (await mendix()).actions.tags(),
  transport: async () => (await mendix()).actions.transport(),
  'upload-package': async () => (await mendix()).actions['upload-package'](),
};

/** Runs the action of this name as a step; `post` is its step at the end of the job. */
export async function main(name: string, phase: 'main' | 'post' = 'main'): Promise<void> {
  const load = actions[name];
  if (!load) throw new Error(`There is no action called ${name}.`);
  const { action } = await load();
  await runAction(action as Action, phase);
}

/** The emulator's own process: `dist/emulator/serve.js`. */
export async function serve(): Promise<void> {
  await import('./emulator/main.ts');
}
