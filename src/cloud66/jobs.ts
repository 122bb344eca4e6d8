import { Failure } from '../base/failure.ts';
import { withoutEnd } from '../base/text.ts';
import { settle } from '../http/settle.ts';
import { path } from '../http/url.ts';
import { type Look, type WaitLimits, wait } from '../wait/wait.ts';
import type { Cloud66Connection } from './client.ts';
import { type AsyncAction, type Job, readAction, readJob } from './types.ts';

export function listJobs(connection: Cloud66Connection, stackId: string): Promise<Job[]> {
  const doing = `list the jobs of stack ${stackId}`;
  return connection.list({ path: path`/stacks/${stackId}/jobs`, doing }, readJob, ({ id }) => id);
}

/** What was and is done on a stack, such as runs of its jobs. */
function listActions(connection: Cloud66Connection, stackId: string): Promise<AsyncAction[]> {
  const doing = `list the actions of stack ${stackId}`;
  return connection.list({ path: path`/stacks/${stackId}/actions`, doing }, readAction, ({ id }) => id);
}

/** Runs a scheduled job now, beside its schedule. After a lost answer the stack's actions tell; it is never sent twice. */
export async function runJob(connection: Cloud66Connection, stackId: string, job: Job): Promise<AsyncAction> {
  const before = await listActions(connection, stackId).catch((error: unknown) => {
    // Without the list a lost answer stays lost.
    if (error instanceof Failure && error.kind === 'not-found') return undefined;
    throw error;
  });
  const known = new Set(before?.map(({ id }) => id));
  const call = { path: path`/stacks/${stackId}/jobs/${job.id}/run_now`, doing: `run ${jobName(job)} now`, body: {} };
  return settle(connection, {
    write: () => connection.post(call, readAction),
    find: async () => before && (await listActions(connection, stackId)).find(({ id }) => !known.has(id)),
  });
}

export function getAction(
  connection: Cloud66Connection,
  stackId: string,
  actionId: number,
  look: Look = {},
): Promise<AsyncAction> {
  const doing = `follow action ${actionId} of stack ${stackId}`;
  return connection.get({ ...look, path: path`/stacks/${stackId}/actions/${actionId}`, doing }, readAction);
}

/**
 * Waits for the end of an async action, such as the run of a job.
 * @throws Failure ACTION_FAILED when it ended without success, also when the service does not say how; WaitTimeout
 */
export async function waitForAction(
  connection: Cloud66Connection,
  stackId: string,
  actionId: number,
  limits: WaitLimits,
): Promise<AsyncAction> {
  return wait<AsyncAction>(connection, limits, {
    what: `action ${actionId} of stack ${stackId}`,
    look: (look) => getAction(connection, stackId, actionId, look),
    state: ({ action, finishedAt, succeeded }) =>
      `${action} ${finishedAt === undefined ? 'running' : succeeded ? 'succeeded' : 'failed'}`,
    judge: ({ action, finishedAt, succeeded, message }) => {
      if (finishedAt === undefined) return 'pending';
      if (succeeded === true) return 'done';
      const reason = withoutEnd(message) || 'Cloud 66 gives no reason';
      throw new Failure(`Action ${action} (${actionId}) of stack ${stackId} failed: ${reason}.`, {
        code: 'ACTION_FAILED',
        kind: 'remote-failed',
        remedy: 'Look at the activity log of the stack in the Cloud 66 dashboard.',
      });
    },
  });
}

/** A job, for people. */
export function jobName({ id, name, cron }: Job): string {
  return `job ${name === '' ? id : `${name} [${id}]`}${cron === '' ? '' : ` (${cron})`}`;
}

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

/** The backup jobs for the asked types (`all`: every one), paused ones too. A job that does not tell its types may cover any. */
export function backupJobsFor(jobs: readonly Job[], dbTypes: readonly string[]): Job[] {
  return jobs.filter(isBackupJob).filter((job) => {
    const types = jobDbTypes(job);
    const coversAll = types.length === 0 || types.includes('all');
    return coversAll || dbTypes.includes('all') || types.some((type) => dbTypes.includes(type));
  });
}
