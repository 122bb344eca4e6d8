import type { Variant } from '../core/platform.ts';
import { ERRORS } from './answers.ts';

/** What can be switched at the emulated Cloud 66 while it runs. */
export const VARIANTS = {
  'cloud66.per-page': { default: 30, about: 'Items on a page of a list.' },
  'cloud66.part-size': { default: 350 * 1024 * 1024, about: 'Bytes above which a backup is split into parts.' },
  'cloud66.link-seconds': { default: 300, about: 'Emulated seconds that the link to a file lives.' },
  'cloud66.link-encoding': {
    default: 'twice',
    choices: ['twice', 'once'],
    about: 'How often the signature in a link is encoded.',
  },
  'cloud66.rate-limit': {
    default: 3000,
    about: 'Requests per user and emulated hour; the next one is throttled (503).',
  },
  'cloud66.first-run-seconds': { default: 60, about: 'Emulated seconds from the creation of a task to its first run.' },
  'cloud66.backup-seconds': { default: 120, about: 'Emulated seconds that a backup, and a job run now, takes.' },
  'cloud66.verify-seconds': { default: 60, about: 'Emulated seconds that the verification of a new backup takes.' },
  'cloud66.verify-outcome': {
    default: 2,
    most: 4,
    about: 'verify_status that a new backup comes to (0: it is not verified).',
  },
  'cloud66.import-seconds': { default: 180, about: 'Emulated seconds until an imported backup shows up.' },
  'cloud66.failing-db-types': { default: '', about: 'Database types whose backups fail: "all" or "mysql,redis".' },
  'cloud66.action-outcome': {
    default: 'success',
    choices: ['success', 'failed'],
    about: '"failed": a job run now does not run, its action fails.',
  },
  'cloud66.scheduler-stopped': { default: false, about: 'true: tasks are created but never run by themselves.' },
  'cloud66.refuse-with': {
    default: '',
    choices: ['', ...Object.keys(ERRORS)],
    about: 'An error id ("trial_expired", "time_out", …): every API call gets it.',
  },
} as const satisfies Record<string, Variant>;
