import type { Retained } from '../../retention/plan.ts';
import { defineAction } from '../../runner/action.ts';
import { text } from '../../runner/inputs.ts';
import { deleteBackup } from '../../syncano/backups.ts';
import { type Backup, isFinished, stateOf } from '../../syncano/types.ts';
import { timeoutMinutes } from '../shared/limits.ts';
import { decide, prune, retentionInputs, type Shown, withoutRules } from '../shared/prune.ts';
import {
  connect,
  connectionInputs,
  describedBackup,
  instance,
  kindOrAll,
  madeAt,
  readBackups,
} from './shared/syncano.ts';

export const action = defineAction({
  name: 'syncano-prune-backups',
  group: 'Syncano',
  description: 'Delete old backups of a Syncano instance by rule; never the newest of a kind that succeeded',
  branding: { icon: 'scissors', color: 'orange' },
  inputs: {
    ...connectionInputs,
    instance,
    type: kindOrAll,
    ...retentionInputs('backups that succeeded, of full and partial ones each'),
    'label-prefix': text(
      'Touch and count only backups whose label begins with this, for example those of one workflow.',
    ),
    'timeout-minutes': timeoutMinutes(30),
  },
  outputs: {
    deleted:
      'JSON list of what was deleted (or would be, with `dry-run`), oldest first: `backup-id`, `type`, `status`, `label`, `created-at`, and more.',
    'deleted-count': 'Number of backups deleted (or that would be, with `dry-run`).',
    'kept-count': 'Number of backups of the instance (and `type`) that are left.',
  },
  check: withoutRules,
  async run(inputs, step) {
    const connection = connect(inputs, step);
    const backups = await readBackups(connection, inputs.type, inputs.instance, step);
    step.summary.fact('Instance', inputs.instance).fact('Backups', backups.length);
    const decided = decide(step, backups, retained, inputs, inputs['label-prefix']);
    const remove = ({ kind, id }: Backup) => deleteBackup(connection, { kind, id, instance: inputs.instance });
    await prune(step, decided, backups.length, shown, remove, inputs['dry-run']);
  },
});

function retained(backup: Backup): Retained {
  return {
    createdAt: Date.parse(backup.createdAt),
    finished: isFinished(backup),
    succeeded: stateOf(backup) === 'success',
    label: backup.label,
    group: backup.kind,
  };
}

const shown: Shown<Backup> = {
  name: madeAt,
  output: describedBackup,
  head: ['Backup', 'Type', 'Made', 'Status', 'Label'],
  row: (one) => [one.id, one.kind, one.createdAt, one.status, one.label],
};
