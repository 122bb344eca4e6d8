import { askForRights, type Meaning, type Meanings, type Operation } from './error-meanings.ts';

const noAccess: Meaning = {
  kind: 'auth',
  remedy: `The user of the API key needs API Rights and Access to Backups on this environment. ${askForRights}`,
};

/** Codes of the Backups APIs: of one call, or with a meaning of their own there. */
export const backupErrors: Partial<Record<Operation, Meanings>> = {
  'backups-v1': {
    NO_ACCESS: noAccess,
    INTERNAL_SERVER_ERROR: {
      kind: 'conflict',
      transient: true,
      remedy: 'The backup is probably still being made: it can be downloaded a few minutes later.',
    },
    SNAPSHOT_LISTING_FAILED: {
      kind: 'remote-failed',
      remedy: 'The service could not list the backups. Run the step again; if it stays so, contact Mendix Support.',
    },
  },
  'restore-v1': {
    NO_ACCESS: noAccess,
    NOT_FOUND: {
      kind: 'not-found',
      remedy: 'Check the snapshot-id input: there is no such backup, or it belongs to another app.',
    },
    ERROR_NOT_ALLOWED: {
      kind: 'conflict',
      remedy: 'Stop the environment first (stop-and-start: true does it), then restore.',
    },
  },
  'backups-v2': {
    NO_ACCESS: noAccess,
    NOT_SUPPORTED: { kind: 'conflict', remedy: 'Backups by API need a licensed environment on Mendix Cloud v4.' },
    UNSUPPORTED: {
      kind: 'config',
      remedy: 'Check the data-type input: files_and_database or database_only.',
    },
    ENVIRONMENT_BUSY: {
      kind: 'conflict',
      remedy: 'A backup, a restore or another change is under way here. Wait until it ends, then run the step again.',
    },
    INVALID_STATE: {
      kind: 'conflict',
      remedy: 'The environment is in maintenance. Run the step again when that is over.',
    },
    ERROR_NOT_ALLOWED: {
      kind: 'conflict',
      remedy:
        'The backup is in a state that does not allow this (it must be completed), or the environment must be stopped first.',
    },
    NOT_FOUND: {
      kind: 'not-found',
      remedy:
        'Check the snapshot-id or archive-id input: it may have expired or belong to another environment; list-backups shows what there is.',
    },
    SNAPSHOT_LISTING_FAILED: {
      kind: 'remote-failed',
      remedy: 'The service could not list the backups. Run the step again; if it stays so, contact Mendix Support.',
    },
  },
  'restore-v2': {
    NO_ACCESS: noAccess,
    NOT_SUPPORTED: { kind: 'conflict', remedy: 'Restoring by API needs a licensed environment on Mendix Cloud v4.' },
    ENVIRONMENT_BUSY: {
      kind: 'conflict',
      remedy: 'A backup, a restore or another change is under way here. Wait until it ends, then run the step again.',
    },
    INVALID_STATE: {
      kind: 'conflict',
      remedy: 'The environment is in maintenance. Run the step again when that is over.',
    },
    ERROR_NOT_ALLOWED: {
      kind: 'conflict',
      remedy: 'Stop the environment first (stop-and-start: true does it), and take a backup that is completed.',
    },
    NOT_FOUND: {
      kind: 'not-found',
      remedy: 'Check the snapshot-id or restore-id input: there is no such backup, or it belongs to another app.',
    },
  },
};
