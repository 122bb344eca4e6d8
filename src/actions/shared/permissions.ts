/** What an account may be granted on one environment of Mendix Cloud (Developer Portal, Environments, Permissions). */
export type Right = 'API Rights' | 'Transport Rights' | 'Access to Backups' | 'Access to Monitoring';

const api: readonly Right[] = ['API Rights'];
const transport: readonly Right[] = ['API Rights', 'Transport Rights'];
const backups: readonly Right[] = ['API Rights', 'Access to Backups'];
const both: readonly Right[] = ['API Rights', 'Transport Rights', 'Access to Backups'];

/** The rights that each action for Mendix Cloud needs on the environments that it works on. */
export const mendixRights: Readonly<Record<string, readonly Right[]>> = {
  backup: backups,
  'backup-fleet': backups,
  'build-package': api,
  'check-access': api,
  'check-fleet': api,
  'clean-environment': transport,
  'create-free-app': api,
  'delete-packages': api,
  deploy: both,
  'download-backup': backups,
  'download-logs': ['API Rights', 'Access to Monitoring'],
  'get-settings': api,
  'list-backups': backups,
  'list-environments': api,
  'package-info': api,
  'prune-backups': backups,
  'refresh-data': both,
  restore: both,
  'restore-drill': backups,
  rollback: both,
  'run-unit-tests': api,
  scale: transport,
  'set-settings': transport,
  'start-and-wait': transport,
  stop: transport,
  tags: api,
  transport,
  'upload-package': transport,
};
