import { Failure } from '../../base/failure.ts';
import { createTask } from '../../cloud66/backups.ts';
import type { Cloud66Connection } from '../../cloud66/client.ts';
import { type Mark, markBackups, waitForFreshBackups } from '../../cloud66/fresh.ts';
import { backupJobsFor, jobDbTypes, jobName, listJobs, runJob, waitForAction } from '../../cloud66/jobs.ts';
import { getStack, stackName } from '../../cloud66/stacks.ts';
import { type AsyncAction, databaseOf, type Job } from '../../cloud66/types.ts';
import { defineAction } from '../../runner/action.ts';
import { flag, input, integer, notWith, text, type Values } from '../../runner/inputs.ts';
import type { Step } from '../../runner/step.ts';
import { timeoutMinutes } from '../shared/limits.ts';
import { backupName, connect, databaseTypes, someOf, stackInputs } from './shared/cloud66.ts';

const taskSettings = [
  'frequency',
  'keep-count',
  'gzip',
  'excluded-tables',
  'run-on-replica-server',
  'logical-backup',
] as const;

const inputs = {
  ...stackInputs,
  'db-type': someOf('Types of database to back up.', ['all', ...databaseTypes], { default: 'all' }),
  frequency: text('For a new task: its schedule in UTC, as cron has it. Default: every hour, as Cloud 66 does.', {
    pattern: /^\S+(\s+\S+){4}$/,
    allowed: 'a cron schedule of five fields, for example `0 3 * * *`',
  }),
  'keep-count': integer('For a new task: how many backups Cloud 66 keeps. Default: 100, as Cloud 66 does.', 1, 100_000),
  gzip: flag('For a new task: compress the backups. Default: yes, as Cloud 66 does.'),
  'excluded-tables': text('For a new task: tables to leave out, separated by commas.'),
  'run-on-replica-server': flag('For a new task: back up on the replica, if there is one. Default: yes.'),
  'logical-backup': flag('For a new task: a logical backup (a dump) instead of a binary one.'),
  'run-now': flag('Run the backup jobs that the stack already has, at once, instead of waiting for their schedule.', {
    default: 'false',
  }),
  wait: flag('Wait for a fresh backup of every requested type, and fail if one failed.', { default: 'true' }),
  since: input(
    'Go on waiting: take backups made after this moment (the `since` of an earlier run), and start nothing.',
    'a moment as ISO 8601 has it, for example `2026-01-31T03:00:00Z`',
    (value) => {
      const moment = /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:?\d\d)$/.test(value) ? Date.parse(value) : Number.NaN;
      return Number.isNaN(moment) ? undefined : moment;
    },
  ),
  'timeout-minutes': timeoutMinutes(120),
} as const;

type Given = Values<typeof inputs>;
type Name = keyof typeof action.outputs;

export const action = defineAction({
  name: 'cloud66-backup',
  group: 'Cloud 66',
  description:
    'Back up the databases of a Cloud 66 stack: make its recurring task once, or run it now, and wait for backups',
  branding: { icon: 'save', color: 'green' },
  inputs,
  outputs: {
    'backup-ids': 'JSON list of the ids of the fresh backups, newest first. Only when they were waited for.',
    status: '`ok`: fresh backups are there. Without `wait`: `queued`, or `scheduled` when nothing had to be started.',
    'job-ids':
      'JSON list of the ids of the jobs of the stack that make these backups, as far as they were there before.',
    created: '`true` once a recurring task was created, and the stack shows its job.',
    since: 'The moment from which backups count as fresh (ISO 8601), set before anything is started.',
  },
  check(given) {
    const problems: string[] = [];
    const types = given['db-type'];
    if (types?.includes('all') && types.length > 1) {
      problems.push('`db-type: all` stands alone: leave the other types out.');
    }
    if (given.since !== undefined) {
      if (!given.wait) problems.push('`since` goes on waiting: `wait` must be `true`.');
      const others = [...taskSettings, 'run-now'] as const;
      problems.push(...notWith(given, 'since', others, '`since` goes on waiting and starts nothing'));
    }
    return problems;
  },
  async run(given, step) {
    const connection = connect(given, step);
    const stackId = given['stack-id'];
    const stack = stackName(await getStack(connection, stackId));
    step.summary.fact('Stack', stack).fact('Database types', given['db-type'].join(', '));
    const plan = await makePlan(connection, given);
    step.output('job-ids', JSON.stringify(plan.jobs.map(({ id }) => id)));
    const mark = await markSince(connection, given);
    const since = new Date(mark.askedAt).toISOString();
    step.output('since', since);
    step.output('created', false);
    const actions = given.since === undefined ? await start(connection, given, step, plan) : [];
    if (!given.wait) {
      const status = plan.missing.length > 0 || given['run-now'] ? 'queued' : 'scheduled';
      step.output('status', status);
      step.summary.fact('Status', `${status}, not waited for`);
      return;
    }
    step.begins('backup', { what: `The backup of stack ${stack}`, input: 'since', id: since });
    for (const { id } of actions) await waitForAction(connection, stackId, id, step.limits());
    const fresh = await waitForFreshBackups(connection, { stackId, dbTypes: plan.await, mark, ...step.limits() });
    step.ended('backup');
    step.output('backup-ids', JSON.stringify(fresh.map(({ id }) => id)));
    step.output('status', 'ok');
    step.result(`Fresh backups: ${fresh.map(backupName).join(', ')}.`);
    step.summary.fact('Status', 'ok').table(
      ['Backup', 'Database', 'Made'],
      fresh.map((one) => [one.id, databaseOf(one), one.date]),
    );
  },
});

interface Plan {
  readonly jobs: readonly Job[];
  /** Types that a new task is to be created for. */
  readonly missing: readonly string[];
  readonly await: readonly string[];
}

/** Creating makes a recurring task, so it is only done for types that no job of the stack covers. */
async function makePlan(connection: Cloud66Connection, given: Given): Promise<Plan> {
  const asked = given['db-type'];
  const all = backupJobsFor(await listJobs(connection, given['stack-id']), asked);
  const jobs = all.filter((job) => !job.paused);
  const missing = uncovered(asked, jobs);
  const paused = backupJobsFor(all, missing).filter((job) => job.paused);
  if (missing.length > 0 && paused.length > 0 && given.since === undefined) throw onlyPaused(paused);
  const types = jobs.map(jobDbTypes);
  const isTold = types.every((some) => some.length > 0 && !some.includes('all'));
  // What "all" means is best told by the jobs: backups of a database that is gone would be waited for in vain.
  const waitFor = asked.includes('all') && jobs.length > 0 && isTold ? [...new Set(types.flat())] : asked;
  return { jobs, missing, await: waitFor };
}

function uncovered(asked: readonly string[], jobs: readonly Job[]): readonly string[] {
  const types = jobs.map(jobDbTypes);
  if (types.some((some) => some.length === 0 || some.includes('all'))) return [];
  if (asked.includes('all')) return jobs.length > 0 ? [] : asked;
  return asked.filter((type) => !types.flat().includes(type));
}

function onlyPaused(paused: readonly Job[]): Failure {
  return new Failure(`The stack has a backup job for this, but it is paused: ${paused.map(jobName).join('; ')}.`, {
    code: 'BACKUP_JOB_PAUSED',
    kind: 'conflict',
    remedy: 'Resume the job in the Cloud 66 dashboard, or delete it. Nothing was created beside it.',
  });
}

async function markSince(connection: Cloud66Connection, given: Given): Promise<Mark> {
  const mark = await markBackups(connection, given['stack-id']);
  return given.since === undefined ? mark : { ...mark, knownIds: new Set(), askedAt: given.since };
}

async function start(
  connection: Cloud66Connection,
  given: Given,
  step: Step<Name>,
  { jobs, missing }: Plan,
): Promise<AsyncAction[]> {
  if (missing.length > 0) await create(connection, given, step, missing);
  if (jobs.length === 0) return [];
  const names = jobs.map(jobName).join('; ');
  const settings = taskSettings.filter((name) => given[name] !== undefined);
  const keeps =
    settings.length === 0 ? '' : ` They keep their own settings: ${settings.join(', ')} of this step is not used.`;
  step.info(`The stack already has backup jobs: ${names}. No second task is created beside them.${keeps}`);
  step.summary.fact('Jobs', names);
  if (!given['run-now']) {
    if (given.wait)
      step.notice('Waiting for the schedule of the stack to make the next backup; `run-now: true` makes one at once.');
    return [];
  }
  const actions: AsyncAction[] = [];
  for (const job of jobs) {
    const running = await runJob(connection, given['stack-id'], job);
    actions.push(running);
    step.info(`${jobName(job)} runs now (action ${running.id}).`);
  }
  return actions;
}

async function create(
  connection: Cloud66Connection,
  given: Given,
  step: Step<Name>,
  dbTypes: readonly string[],
): Promise<void> {
  const made = await createTask(connection, given['stack-id'], {
    dbTypes,
    frequency: given.frequency,
    keepCount: given['keep-count'],
    gzip: given.gzip,
    excludedTables: given['excluded-tables'],
    runOnReplicaServer: given['run-on-replica-server'],
    logicalBackup: given['logical-backup'],
  });
  step.output('created', true);
  const what = `recurring task for ${dbTypes.join(', ')}`;
  step.info(`Created a ${what}: ${made.map(jobName).join('; ')}. Later runs of this step use it and create no other.`);
  step.summary.fact('Created', what);
}
