/** The calls that change something: create a recurring backup task, import a backup, run a job now. */
import { ApiError } from './answers.ts';
import { parseCron } from './cron.ts';
import type { Parameters } from './parameters.ts';
import type { Cloud } from './routes.ts';
import { startImport, startRun } from './schedule.ts';
import { type Action, DB_TYPES, type DbType, type Job, type Stack } from './world.ts';

const DEFAULT_FREQUENCY = '0 */1 * * *';
const DEFAULT_KEEP_COUNT = 100;

/** Adds a task per asked database type (each with a group of its own); its first run is due soon, whatever its schedule says. */
export function createTask(stack: Stack, parameters: Parameters, cloud: Cloud): void {
  const dbTypes = askedTypes(stack, parameters.text('db_type') ?? 'all', true);
  const cron = parameters.text('frequency') ?? DEFAULT_FREQUENCY;
  if (parseCron(cron) === undefined) {
    throw new ApiError('bad_request', 'Parameter frequency must be a cron schedule of five fields.');
  }
  const settings = {
    cron,
    keepCount: parameters.positiveInteger('keep_count') ?? DEFAULT_KEEP_COUNT,
    gzip: parameters.flag('gzip') ?? true,
    excludedTables: parameters.text('excluded_tables') ?? '',
    runOnReplicaServer: parameters.flag('run_on_replica_server') ?? true,
    logicalBackup: parameters.flag('logical_backup') ?? null,
  };
  const now = cloud.now();
  for (const dbType of dbTypes) {
    const id = 1 + Math.max(0, ...stack.jobs.map((job) => job.id));
    const groups = [...stack.jobs, ...stack.backups].map(({ group }) => group);
    stack.jobs.push({
      ...settings,
      id,
      uid: cloud.uuid().replaceAll('-', ''),
      name: `${dbType}-backup`,
      type: 'backup',
      paused: false,
      group: 1 + Math.max(0, ...groups),
      dbType,
      createdAt: now,
      nextRunAt: now + cloud.variant('cloud66.first-run-seconds') * 1000,
    });
  }
}

/** Queues an import; nothing is fetched, the backup has the size of the stack's own of that type. */
export function importBackup(stack: Stack, parameters: Parameters, now: number, duration: number): void {
  const missing = ['group', 'db_type', 'remote_url'].filter((name) => !parameters.has(name));
  if (missing.length > 0) throw new ApiError('bad_request', `Missing parameters: ${missing.join(', ')}.`);
  const group = parameters.positiveInteger('group') ?? 1;
  const dbTypes = askedTypes(stack, parameters.text('db_type') ?? '', false);
  if (!/^(https?|ftps?|s3):\/\/\S+$/i.test(parameters.text('remote_url') ?? '')) {
    throw new ApiError('bad_request', 'Parameter remote_url must be a URL.');
  }
  for (const database of stack.databases.filter(({ dbType }) => dbTypes.includes(dbType))) {
    startImport(stack, database, group, now, now + duration);
  }
}

/** Runs a job once; while an earlier such run is under way: 409. */
export function runNow(stack: Stack, job: Job, user: string, cloud: Cloud): Action {
  const now = cloud.now();
  if (stack.actions.some((action) => action.jobId === job.id && action.endsAt > now)) {
    throw new ApiError('conflict', 'This job is already running.');
  }
  const action: Action = {
    id: 1 + Math.max(0, ...cloud.world.stacks.flatMap(({ actions }) => actions.map(({ id }) => id))),
    user,
    jobId: job.id,
    startedAt: now,
    endsAt: now + cloud.rules.backupTime,
    success: cloud.variant('cloud66.action-outcome') !== 'failed',
  };
  stack.actions.push(action);
  if (action.success) startRun(stack, job, now, cloud.rules);
  return action;
}

function askedTypes(stack: Stack, text: string, allAllowed: boolean): DbType[] {
  const asked = text.split(',').map((item) => item.trim());
  const present = [...new Set(stack.databases.map(({ dbType }) => dbType))];
  if (allAllowed && asked.includes('all')) {
    if (present.length === 0) throw new ApiError('bad_request', 'This stack has no database.');
    return present;
  }
  return [...new Set(asked)].map((item) => {
    const known = DB_TYPES.find((candidate) => candidate === item);
    if (known === undefined) {
      const valid = [...(allAllowed ? ['all'] : []), ...DB_TYPES].join(', ');
      throw new ApiError('bad_request', `Invalid db_type "${item}"; valid options are: ${valid}.`);
    }
    if (!present.includes(known)) throw new ApiError('bad_request', `This stack has no ${known} database.`);
    return known;
  });
}
