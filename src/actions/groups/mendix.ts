/** The actions of Mendix Cloud, and in its own chunk what they share. */
import type { Loader } from './loader.ts';

/** In this chunk, but not run before an action asks for them. */
export const shared = [
  () => import(/* webpackMode: "eager" */ '../../mendix/archives.ts'),
  () => import(/* webpackMode: "eager" */ '../../mendix/backups-v1.ts'),
  () => import(/* webpackMode: "eager" */ '../../mendix/backups-v2.ts'),
  () => import(/* webpackMode: "eager" */ '../../mendix/downloads.ts'),
  () => import(/* webpackMode: "eager" */ '../../mendix/environments.ts'),
  () => import(/* webpackMode: "eager" */ '../../mendix/lookup.ts'),
  () => import(/* webpackMode: "eager" */ '../../mendix/packages.ts'),
  () => import(/* webpackMode: "eager" */ '../../mendix/restore.ts'),
  () => import(/* webpackMode: "eager" */ '../../mendix/scale.ts'),
  () => import(/* webpackMode: "eager" */ '../../mendix/settings-change.ts'),
  () => import(/* webpackMode: "eager" */ '../../mendix/settings.ts'),
  () => import(/* webpackMode: "eager" */ '../../mendix/start-stop.ts'),
  () => import(/* webpackMode: "eager" */ '../../mendix/transport.ts'),
  () => import(/* webpackMode: "eager" */ '../../mendix/upload.ts'),
  () => import(/* webpackMode: "eager" */ '../shared/files.ts'),
  () => import(/* webpackMode: "eager" */ '../shared/mendix.ts'),
  () => import(/* webpackMode: "eager" */ '../shared/snapshot-output.ts'),
  () => import(/* webpackMode: "eager" */ '../shared/snapshots.ts'),
];

export const actions = {
  backup: () => import('../backup.ts'),
  'backup-fleet': () => import('../backup-fleet.ts'),
  'build-package': () => import('../build-package.ts'),
  'clean-environment': () => import('../clean-environment.ts'),
  'create-free-app': () => import('../create-free-app.ts'),
  'delete-packages': () => import('../delete-packages.ts'),
  deploy: () => import('../deploy.ts'),
  'download-backup': () => import('../download-backup.ts'),
  'download-logs': () => import('../download-logs.ts'),
  'get-settings': () => import('../get-settings.ts'),
  'list-backups': () => import('../list-backups.ts'),
  'list-environments': () => import('../list-environments.ts'),
  'package-info': () => import('../package-info.ts'),
  'prune-backups': () => import('../prune-backups.ts'),
  restore: () => import('../restore.ts'),
  scale: () => import('../scale.ts'),
  'set-settings': () => import('../set-settings.ts'),
  'start-and-wait': () => import('../start-and-wait.ts'),
  stop: () => import('../stop.ts'),
  tags: () => import('../tags.ts'),
  transport: () => import('../transport.ts'),
  'upload-package': () => import('../upload-package.ts'),
} satisfies Record<string, Loader>;
