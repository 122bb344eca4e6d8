/** The actions of Mendix Cloud, and in its own chunk what they share. */
import type { Loader } from './loader.ts';

/** In this chunk, but not run before an action asks for them. */
export const shared = [
  () => import(/* webpackMode: "eager" */ '../../mendix/environments.ts'),
  () => import(/* webpackMode: "eager" */ '../../mendix/lookup.ts'),
  () => import(/* webpackMode: "eager" */ '../../mendix/packages.ts'),
  () => import(/* webpackMode: "eager" */ '../../mendix/scale.ts'),
  () => import(/* webpackMode: "eager" */ '../../mendix/settings-change.ts'),
  () => import(/* webpackMode: "eager" */ '../../mendix/settings.ts'),
  () => import(/* webpackMode: "eager" */ '../../mendix/start-stop.ts'),
  () => import(/* webpackMode: "eager" */ '../../mendix/transport.ts'),
  () => import(/* webpackMode: "eager" */ '../shared/mendix.ts'),
];

/** Actions that move packages and backups share more, which the others need not load. */
const transfers = () => import('./mendix-transfers.ts');

export const actions = {
  backup: async () => (await transfers()).actions.backup(),
  'backup-fleet': async () => (await transfers()).actions['backup-fleet'](),
  'build-package': () => import('../build-package.ts'),
  'clean-environment': () => import('../clean-environment.ts'),
  'create-free-app': () => import('../create-free-app.ts'),
  'delete-packages': () => import('../delete-packages.ts'),
  deploy: async () => (await transfers()).actions.deploy(),
  'download-backup': async () => (await transfers()).actions['download-backup'](),
  'download-logs': async () => (await transfers()).actions['download-logs'](),
  'get-settings': () => import('../get-settings.ts'),
  'list-backups': async () => (await transfers()).actions['list-backups'](),
  'list-environments': () => import('../list-environments.ts'),
  'package-info': async () => (await transfers()).actions['package-info'](),
  'prune-backups': async () => (await transfers()).actions['prune-backups'](),
  restore: async () => (await transfers()).actions.restore(),
  scale: () => import('../scale.ts'),
  'set-settings': () => import('../set-settings.ts'),
  'start-and-wait': () => import('../start-and-wait.ts'),
  stop: () => import('../stop.ts'),
  tags: () => import('../tags.ts'),
  transport: () => import('../transport.ts'),
  'upload-package': async () => (await transfers()).actions['upload-package'](),
} satisfies Record<string, Loader>;
