/** The actions of Cloud 66, and in its own chunk what they share. */
import type { Loader } from './loader.ts';

/** In this chunk, but not run before an action asks for them. */
export const shared = [
  () => import(/* webpackMode: "eager" */ '../../cloud66/check.ts'),
  () => import(/* webpackMode: "eager" */ '../../cloud66/fresh.ts'),
  () => import(/* webpackMode: "eager" */ '../shared/cloud66.ts'),
];

export const actions = {
  'cloud66-backup': () => import('../cloud66-backup.ts'),
  'cloud66-download-backup': () => import('../cloud66-download-backup.ts'),
  'cloud66-import-backup': () => import('../cloud66-import-backup.ts'),
  'cloud66-list-backups': () => import('../cloud66-list-backups.ts'),
} satisfies Record<string, Loader>;
