import { planRetention, type Retained } from '../../retention/plan.ts';
import { defineAction } from '../../runner/action.ts';
import { flag, integer, text } from '../../runner/inputs.ts';
import { type Backup, isFinished, stateOf } from '../../syncano/types.ts';
import { carryOut, failIfAnyFailed, reasons } from '../shared/delete-each.ts';
import { timeoutMinutes } from '../shared/limits.ts';
import {
  connectionInputs,
  describedBackup,
  instance,
  kindOrAll,
  named,
  readBackups,
  syncanoClient,
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
    'keep-last': integer('Keep this many of the newest that succeeded, of full and partial ones each.', 1, 10_000),
    'keep-days': integer(
      'Keep all that are younger than so many days. With `keep-last`: what either rule keeps, stays.',
      1,
      10_000,
    ),
    'label-prefix': text(
      'Touch and count only backups whose label begins with this, for example those of one workflow.',
    ),
    'dry-run': flag('Only show what would be deleted.', { default: 'false' }),
    'timeout-minutes': timeoutMinutes(30),
  },
  outputs: {
    deleted:
      'JSON list of what was deleted (or would be, with `dry-run`), oldest first: `backup-id`, `type`, `status`, `label`, `created-at`, and more.',
    'deleted-count': 'Number of backups deleted (or that would be, with `dry-run`).',
    'kept-count': 'Number of backups of the instance (and `type`) that are left.',
  },
  check: (inputs) =>
    inputs['keep-last'] === undefined && inputs['keep-days'] === undefined
      ? ['Say what to keep: `keep-last`, `keep-days`, or both.']
      : [],
  async run(inputs, step) {
    const client = syncanoClient(inputs, step);
    const backups = await readBackups(client, inputs.type, inputs.instance, step);
    const plan = planRetention(backups, retained, {
      keepLast: inputs['keep-last'],
      keepDays: inputs['keep-days'],
      labelPrefix: inputs['label-prefix'],
      now: step.clock.now(),
    });
    step.summary.fact('Instance', inputs.instance).fact('Backups', backups.length);
    const remove = async ({ kind, id }: Backup) =>
      (await client.deleteBackup({ kind, id, instance: inputs.instance })) === 'deleted';
    const outcome = await carryOut(step, plan, named, remove, inputs['dry-run']);
    const { deleted } = outcome;
    step.output('deleted', JSON.stringify(deleted.map(describedBackup)));
    step.output('deleted-count', deleted.length);
    step.output('kept-count', inputs['dry-run'] ? plan.keep.length : plan.keep.length + outcome.failed.length);
    if (plan.remove.length === 0) step.info('There is nothing to delete.');
    step.summary
      .fact(inputs['dry-run'] ? 'Would delete' : 'Deleted', deleted.length)
      .fact('Kept', plan.keep.length === 0 ? 0 : reasons(plan.keep));
    if (deleted.length > 0) {
      step.summary.table(
        ['Backup', 'Type', 'Made', 'Status', 'Label'],
        deleted.map((one) => [one.id, one.kind, one.createdAt, one.status, one.label]),
      );
    }
    failIfAnyFailed(outcome, named);
  },
});

function retained(backup: Backup): Retained {
  return {
    id: String(backup.id),
    createdAt: Date.parse(backup.createdAt),
    finished: isFinished(backup),
    succeeded: stateOf(backup) === 'success',
    label: backup.label,
    group: backup.kind,
  };
}
