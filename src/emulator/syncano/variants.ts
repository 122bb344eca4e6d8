import type { Variant } from '../core/platform.ts';

const outcomes = ['success', 'error', 'aborted'];

/** What can be switched at the emulated Syncano while it runs. */
export const VARIANTS = {
  'syncano.scheduled-seconds': { default: 5, about: 'Emulated seconds that a backup or restore stays scheduled.' },
  'syncano.running-seconds': { default: 20, about: 'Emulated seconds that a backup or restore runs.' },
  'syncano.uploading-seconds': { default: 5, about: 'Emulated seconds that a backup is uploading.' },
  'syncano.running-status': { default: 'running', about: 'What the status of running jobs is called (unknown ones).' },
  'syncano.backup-outcome': { default: 'success', choices: outcomes, about: 'How new backups end.' },
  'syncano.restore-outcome': { default: 'success', choices: outcomes, about: 'How new restores end.' },
  'syncano.backups-limit': { default: 25, about: 'Backups per account (newer servers: 75).' },
  'syncano.delete-scheduled': { default: true, about: 'false: a scheduled backup cannot be deleted.' },
  'syncano.second-restore': {
    default: 'aborted',
    choices: ['aborted', 'runs-on'],
    about: 'A restore beside another one: aborted, or runs-on (marked as aborted, then run all the same).',
  },
  'syncano.partial-staff-only': { default: false, about: 'true: partial backups and archives are for staff (newer).' },
  'syncano.page-size': { default: 100, about: 'Objects on a page, and the most that page_size may ask for.' },
  'syncano.empty-last-page': { default: true, about: 'true: a full page points to a next one even if that is empty.' },
  'syncano.links-with-prefix': { default: true, about: 'false: links leave out the path prefix (behind a proxy).' },
  'syncano.rate-limit': { default: 60, about: 'Requests per key and emulated second; the next one gets 429.' },
} as const satisfies Record<string, Variant>;
