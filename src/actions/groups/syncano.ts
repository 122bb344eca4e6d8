/** The actions of Syncano, and in its own chunk what they share. */
import type { Loader } from './loader.ts';

/** In this chunk, but not run before an action asks for them. */
export const shared = [
  () => import(/* webpackMode: "eager" */ '../../syncano/backup.ts'),
  () => import(/* webpackMode: "eager" */ '../../syncano/query-args.ts'),
  () => import(/* webpackMode: "eager" */ '../shared/syncano.ts'),
];

export const actions = {
  'syncano-backup': () => import('../syncano-backup.ts'),
  'syncano-download-backup': () => import('../syncano-download-backup.ts'),
  'syncano-list-backups': () => import('../syncano-list-backups.ts'),
  'syncano-prune-backups': () => import('../syncano-prune-backups.ts'),
  'syncano-restore': () => import('../syncano-restore.ts'),
} satisfies Record<string, Loader>;
