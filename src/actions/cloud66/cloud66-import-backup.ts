import { importBackup } from '../../cloud66/backups.ts';
import { type Mark, markBackups, waitForFreshBackups } from '../../cloud66/fresh.ts';
import { getStack, stackName } from '../../cloud66/stacks.ts';
import { defineAction } from '../../runner/action.ts';
import { exactlyOneOf, flag, input, integer } from '../../runner/inputs.ts';
import { timeoutMinutes } from '../shared/limits.ts';
import { connect, databaseTypes, someOf, stackInputs } from './shared/cloud66.ts';

const inputs = {
  ...stackInputs,
  group: integer('Backup group that the backup is to be restored in.', 0, 1_000_000_000, { required: true }),
  'db-type': someOf('Types of database that the backup is of.', databaseTypes, { required: true }),
  'remote-url': input(
    'Address of the file to import. It may carry a signature: pass it from a secret or a masked output.',
    'the http(s):// address of the file, as Cloud 66 can reach it',
    (value) => (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol) ? value : undefined),
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
    const problems = exactlyOneOf(given, ['remote-url', 'after-id']);
    if (given['after-id'] !== undefined && !given.wait)
      problems.push('`after-id` goes on waiting: `wait` must be `true`.');
    return problems;
  },
  async run(given, step) {
    const connection = connect(given, step);
    const { 'stack-id': stackId, 'db-type': dbTypes, group, 'remote-url': remoteUrl } = given;
    const stack = stackName(await getStack(connection, stackId));
    step.summary.fact('Stack', stack).fact('Group', group).fact('Database types', dbTypes.join(', '));
    const mark = await markBackups(connection, stackId, { group });
    const afterId = given['after-id'] ?? Math.max(0, ...mark.knownIds);
    step.output('after-id', afterId);
    const wanted = { stackId, dbTypes, group, mark: until(mark, afterId), anyDate: true };
    if (remoteUrl === undefined) step.info(`Going on with the import after backup ${afterId}.`);
    else {
      await importBackup(connection, stackId, { group, dbTypes, remoteUrl }, mark.knownIds);
      step.info('Cloud 66 has queued the import.');
    }
    if (!given.wait) {
      step.summary.fact('Status', 'queued, not waited for');
      return;
    }
    step.begins('import', { what: `The import into stack ${stack}`, input: 'after-id', id: String(afterId) });
    const fresh = await waitForFreshBackups(connection, { ...wanted, ...step.limits() });
    step.ended('import');
    const ids = fresh.map(({ id }) => id).toSorted((a, b) => b - a);
    step.output('backup-id', ids[0]);
    step.output('backup-ids', JSON.stringify(ids));
    step.result(`Imported as backup ${ids.join(', ')}.`);
    step.summary.fact('Status', 'imported').fact('Backup', ids.join(', '));
  },
});

/** Everything up to this id counts as known. */
function until(mark: Mark, afterId: number): Mark {
  return { ...mark, knownIds: new Set([...mark.knownIds].filter((id) => id <= afterId)) };
}
