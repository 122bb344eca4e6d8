import { Failure } from '../../base/failure.ts';
import { type Mark, markBackups, waitForFreshBackups } from '../../cloud66/fresh.ts';
import { defineAction } from '../../runner/action.ts';
import { flag, input, integer, Unacceptable } from '../../runner/inputs.ts';
import { timeoutMinutes } from '../shared/limits.ts';
import { cloud66Client, databaseTypes, findStack, someOf, stackInputs, waitLimits } from './shared/cloud66.ts';

const urlAllowed = 'the http(s):// address of the file, as Cloud 66 can reach it';

const inputs = {
  ...stackInputs,
  group: integer('Backup group that the backup is to be restored in.', 0, 1_000_000_000, { required: true }),
  'db-type': someOf('Types of database that the backup is of.', databaseTypes, { required: true }),
  'remote-url': input(
    'Address of the file to import. It may carry a signature: pass it from a secret or a masked output.',
    urlAllowed,
    (value) => {
      const url = URL.canParse(value) ? new URL(value) : undefined;
      if (url?.protocol !== 'https:' && url?.protocol !== 'http:') throw new Unacceptable(urlAllowed);
      return value;
    },
    { secret: true },
  ),
  wait: flag('Wait until the backup is in the list of the stack, and fail if it failed.', { default: 'true' }),
  'after-id': integer(
    'Go on waiting for the backup that comes after this one (the `after-id` of an earlier run) instead of importing again.',
    0,
    Number.MAX_SAFE_INTEGER,
  ),
  'timeout-minutes': timeoutMinutes(60),
} as const;

export const action = defineAction({
  name: 'cloud66-import-backup',
  group: 'Cloud 66',
  description: 'Have Cloud 66 fetch a backup from elsewhere into a backup group of a stack, and wait until it is there',
  branding: { icon: 'upload-cloud', color: 'green' },
  inputs,
  outputs: {
    'backup-id':
      'Id of the imported backup; with several types of database, of the newest. Only when it was waited for.',
    'backup-ids': 'JSON list of the ids of all that came.',
    'after-id': 'Id of the newest backup of the group before the import (0: none), set before it is asked for.',
  },
  check(given) {
    const problems: string[] = [];
    if ((given['remote-url'] === undefined) === (given['after-id'] === undefined)) {
      problems.push(
        'Give one of `remote-url` (to import) and `after-id` (to go on waiting), not both and not neither.',
      );
    }
    if (given['after-id'] !== undefined && !given.wait)
      problems.push('`after-id` goes on waiting: `wait` must be `true`.');
    return problems;
  },
  async run(given, step) {
    const client = cloud66Client(given, step);
    const { 'stack-id': stackId, 'db-type': dbTypes, group } = given;
    const stack = await findStack(client, stackId);
    step.summary.fact('Stack', stack).fact('Group', group).fact('Database types', dbTypes.join(', '));
    const mark = await markBackups(client, stackId, { group });
    const afterId = given['after-id'] ?? Math.max(0, ...mark.knownIds);
    step.output('after-id', afterId);
    await ask();
    if (!given.wait) {
      step.summary.fact('State', 'queued, not waited for');
      return;
    }
    step.begins('import', { what: `The import into stack ${stack}`, input: 'after-id', id: String(afterId) });
    const fresh = await waitForFreshBackups(client, {
      stackId,
      dbTypes,
      group,
      mark: until(mark, afterId),
      anyDate: true,
      ...waitLimits(step),
    });
    step.ended('import');
    const ids = fresh.map(({ id }) => id).toSorted((a, b) => b - a);
    step.output('backup-id', ids[0]);
    step.output('backup-ids', JSON.stringify(ids));
    step.info(`Imported as backup ${ids.join(', ')}.`);
    step.summary.fact('State', 'imported').fact('Backup', ids.join(', '));

    /** Once only: when the answer is lost, the list of backups tells whether it was taken. */
    async function ask(): Promise<void> {
      const remoteUrl = given['remote-url'];
      if (remoteUrl === undefined) return step.info(`Going on with the import after backup ${afterId}.`);
      try {
        step.info(`Cloud 66: ${await client.importBackup(stackId, { group, dbTypes, remoteUrl })}`);
      } catch (error) {
        if (!(error instanceof Failure && error.outcomeUnknown) || step.signal.aborted) throw error;
        if (!given.wait) throw notKnown(error, afterId);
        step.warning(
          `${error.message} Whether the import was taken shows in the list of backups; it is not asked for again.`,
        );
      }
    }
  },
});

/** Everything up to this id counts as known. */
function until(mark: Mark, afterId: number): Mark {
  return { ...mark, knownIds: new Set([...mark.knownIds].filter((id) => id <= afterId)) };
}

function notKnown(cause: Failure, afterId: number): Failure {
  return new Failure(`${cause.message} Whether the import was taken is not known.`, {
    code: cause.code,
    kind: cause.kind,
    status: cause.status,
    requestId: cause.requestId,
    outcomeUnknown: true,
    remedy: `Run the step with \`after-id: ${afterId}\` and without \`remote-url\`: it waits for the backup and imports nothing.`,
    cause,
  });
}
