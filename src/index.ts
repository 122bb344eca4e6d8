/**
 * The one bundle behind all actions: each `dist/<action>/index.js` calls `main` with its own name, and only that action's
 * chunk is loaded.
 */
import './actions/shared/first-chunk.ts';
import type { Action } from './runner/action.ts';
import { runAction } from './runner/run.ts';

type Loader = () => Promise<{ readonly action: unknown }>;

/** Every action by name. The imports are written out, so that the bundler sees them; a test compares them with the folder. */
export const actions: Readonly<Record<string, Loader>> = {
  emulator: () => import('./actions/emulator.ts'),
  deploy: () => import('./actions/deploy.ts'),
  restore: () => import('./actions/restore.ts'),
  'download-backup': () => import('./actions/download-backup.ts'),
  backup: () => import('./actions/backup.ts'),
  'upload-package': () => import('./actions/upload-package.ts'),
  scale: () => import('./actions/scale.ts'),
  'get-settings': () => import('./actions/get-settings.ts'),
  'set-settings': () => import('./actions/set-settings.ts'),
  stop: () => import('./actions/stop.ts'),
  'start-and-wait': () => import('./actions/start-and-wait.ts'),
  transport: () => import('./actions/transport.ts'),
  'list-environments': () => import('./actions/list-environments.ts'),
  'build-package': () => import('./actions/build-package.ts'),
  'package-info': () => import('./actions/package-info.ts'),
  'delete-packages': () => import('./actions/delete-packages.ts'),
  'clean-environment': () => import('./actions/clean-environment.ts'),
  tags: () => import('./actions/tags.ts'),
  'download-logs': () => import('./actions/download-logs.ts'),
  'create-free-app': () => import('./actions/create-free-app.ts'),
  'list-backups': () => import('./actions/list-backups.ts'),
  'prune-backups': () => import('./actions/prune-backups.ts'),
  'cloud66-backup': () => import('./actions/cloud66-backup.ts'),
  'cloud66-list-backups': () => import('./actions/cloud66-list-backups.ts'),
  'cloud66-download-backup': () => import('./actions/cloud66-download-backup.ts'),
  'cloud66-import-backup': () => import('./actions/cloud66-import-backup.ts'),
  'syncano-backup': () => import('./actions/syncano-backup.ts'),
  'syncano-list-backups': () => import('./actions/syncano-list-backups.ts'),
  'syncano-download-backup': () => import('./actions/syncano-download-backup.ts'),
  'syncano-restore': () => import('./actions/syncano-restore.ts'),
  'syncano-prune-backups': () => import('./actions/syncano-prune-backups.ts'),
  'backup-fleet': () => import('./actions/backup-fleet.ts'),
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
