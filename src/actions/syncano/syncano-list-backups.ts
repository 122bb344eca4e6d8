import { defineAction } from '../../runner/action.ts';
import { integer, text } from '../../runner/inputs.ts';
import { bytes } from '../../runner/text.ts';
import { latestSuccess } from '../../syncano/types.ts';
import { timeoutMinutes } from '../shared/limits.ts';
import {
  connect,
  connectionInputs,
  describedBackup,
  instanceFormat,
  kindOrAll,
  madeAt,
  readBackups,
} from './shared/syncano.ts';

export const action = defineAction({
  name: 'syncano-list-backups',
  group: 'Syncano',
  description: 'List the backups of one Syncano instance or of all of the account, newest first',
  branding: { icon: 'archive', color: 'blue' },
  inputs: {
    ...connectionInputs,
    instance: text('Name of the instance. Default: all instances of the account.', instanceFormat),
    type: kindOrAll,
    limit: integer('Maximum number to list, newest first.', 1, 10_000, { default: '100' }),
    'timeout-minutes': timeoutMinutes(30),
  },
  outputs: {
    backups:
      'JSON list, newest first, of `backup-id`, `instance`, `type`, `status`, `status-info`, `label`, `description`, `created-at` (ISO 8601), `size` (bytes), `author`; what the platform does not tell is left out, and so are links.',
    'latest-id': 'Id of the newest backup that succeeded, regardless of `limit`. Empty when there is none.',
    count: 'Number of backups listed.',
  },
  async run(inputs, step) {
    const connection = connect(inputs, step);
    const all = await readBackups(connection, inputs.type, inputs.instance, step);
    const shown = all.slice(0, inputs.limit);
    const latest = latestSuccess(all);
    step.output('backups', JSON.stringify(shown.map(describedBackup)));
    step.output('latest-id', latest?.id ?? '');
    step.output('count', shown.length);
    const of = inputs.instance ?? 'all instances';
    step.result(`Backups of ${of}: ${all.length}, ${shown.length} of them listed.`);
    step.info(latest ? `The newest that succeeded is ${madeAt(latest)}.` : 'None of them succeeded.');
    step.summary
      .fact('Instance', of)
      .fact('Backups', all.length)
      .fact('Newest that succeeded', latest?.id ?? 'none')
      .table(
        ['Backup', 'Instance', 'Type', 'Made', 'Status', 'Label', 'Size'],
        shown.map((one) => [
          one.id,
          one.instance,
          one.kind,
          one.createdAt,
          one.status,
          one.label,
          one.size === undefined ? undefined : bytes(one.size),
        ]),
        100,
      );
  },
});
