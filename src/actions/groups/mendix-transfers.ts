/** The actions of Mendix Cloud that move packages and backups, and in its own chunk what they share. */
import type { Loader } from './loader.ts';

/** In this chunk, but not run before an action asks for them. */
export const shared = [
  () => import(/* webpackMode: "eager" */ '../../mendix/archives.ts'),
  () => import(/* webpackMode: "eager" */ '../../mendix/backups-v1.ts'),
  () => import(/* webpackMode: "eager" */ '../../mendix/backups-v2.ts'),
  () => import(/* webpackMode: "eager" */ '../../mendix/downloads.ts'),
  () => import(/* webpackMode: "eager" */ '../../mendix/restore.ts'),
  () => import(/* webpackMode: "eager" */ '../../mendix/upload.ts'),
  () => import(/* webpackMode: "eager" */ '../shared/files.ts'),
  () => import(/* webpackMode: "eager" */ '../shared/package-file.ts'),
  () => import(/* webpackMode: "eager" */ '../shared/snapshot-output.ts'),
  () => import(/* webpackMode: "eager" */ '../shared/snapshots.ts'),
  () => import(/* webpackMode: "eager" */ '../shared/verify-archive.ts'),
];

export const actions = {
  backup: () => import('../backup.ts'),
  'backup-fleet': () => import('../backup-fleet.ts'),
  deploy: () => import('../deploy.ts'),
  'download-backup': () => import('../download-backup.ts'),
  'download-logs': () => import('../download-logs.ts'),
  'list-backups': () => import('../list-backups.ts'),
  'package-info': () => import('../package-info.ts'),
  'prune-backups': () => import('../prune-backups.ts'),
  restore: () => import('../restore.ts'),
  'upload-package': () => import('../upload-package.ts'),
} satisfies Record<string, Loader>;
