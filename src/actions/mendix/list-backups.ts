import { latestCompleted } from '../../mendix/backups-v2.ts';
import { label } from '../../mendix/client.ts';
import { defineAction } from '../../runner/action.ts';
import { integer, list } from '../../runner/inputs.ts';
import { findBackups } from './shared/backups.ts';
import { connect, environmentInputs } from './shared/mendix.ts';
import { backupsApiVersion, describedSnapshot, warnOfVersion1 } from './shared/snapshots.ts';

export const action = defineAction({
  name: 'list-backups',
  group: 'Mendix Cloud: backups',
  description: 'List the backups of an environment of Mendix Cloud, newest first, and tell the newest that is complete',
  branding: { icon: 'archive', color: 'blue' },
  inputs: {
    ...environmentInputs,
    status: list('Only backups with these statuses: `completed`, `failed`, `queued`, `running`. Default: all.'),
    limit: integer('Maximum number to list, newest first.', 1, 10_000, { default: '100' }),
    'api-version': backupsApiVersion,
  },
  outputs: {
    snapshots:
      'JSON list, newest first, of `snapshot-id`, `status`, `status-message`, `comment`, `model-version`, `created-at`, `finished-at`, `expires-at` (times as ISO 8601); what the platform does not tell is left out.',
    'latest-id': 'Id of the newest completed backup, regardless of `status` and `limit`. Empty when there is none.',
    count: 'Number of backups listed.',
  },
  async run(inputs, step) {
    warnOfVersion1(step, inputs);
    const backups = await findBackups(connect(inputs, step), inputs);
    const all = await backups.list();
    const name = label(backups.environment);
    const statuses = inputs.status?.map((status) => status.toLowerCase());
    const shown = all.filter(({ state }) => statuses?.includes(state) ?? true).slice(0, inputs.limit);
    const latest = latestCompleted(all);
    step.output('snapshots', JSON.stringify(shown.map(describedSnapshot)));
    step.output('latest-id', latest?.snapshotId ?? '');
    step.output('count', shown.length);
    step.result(`${name} has ${all.length} backups, ${shown.length} of them listed.`);
    step.info(
      latest
        ? `The newest complete one is ${latest.snapshotId}, made ${latest.createdAt?.toISOString() ?? 'at an unknown time'}.`
        : 'None of them is complete.',
    );
    step.summary
      .fact('Environment', name)
      .fact('Backups', all.length)
      .fact('Listed', shown.length)
      .fact('Newest complete', latest?.snapshotId ?? 'none');
    step.summary.table(
      ['Backup', 'Made', 'Status', 'Model version', 'Comment'],
      shown.map((one) => [one.snapshotId, one.createdAt?.toISOString(), one.state, one.modelVersion, one.comment]),
    );
  },
});
