import type { Job } from './types.ts';

const knownTypes = /mysql|postgresql|redis|mongodb/gi;

/**
 * Whether a job makes backups. The API documents no type for it, so its type, its name or a database type among its
 * parameters tells.
 */
export function isBackupJob(job: Job): boolean {
  return /backup/i.test(`${job.type} ${job.name}`) || 'db_type' in job.params;
}

/** The database types that a backup job covers, from its parameters or its name; none when neither tells. */
export function jobDbTypes(job: Job): string[] {
  const { db_type: given } = job.params;
  const text = Array.isArray(given) ? given.join(',') : typeof given === 'string' ? given : '';
  if (text !== '') return text.split(',').map((type) => type.trim());
  return (job.name.match(knownTypes) ?? []).map((type) => type.toLowerCase());
}

/**
 * The backup jobs to run for the asked types (`all` or none: every backup job), without paused ones. A job that does not tell
 * its types may cover any of them.
 */
export function backupJobsFor(jobs: readonly Job[], dbTypes: readonly string[]): Job[] {
  const isAll = dbTypes.length === 0 || dbTypes.includes('all');
  return jobs.filter((job) => {
    if (!isBackupJob(job) || job.paused) return false;
    const types = jobDbTypes(job);
    return isAll || types.length === 0 || types.includes('all') || types.some((type) => dbTypes.includes(type));
  });
}
