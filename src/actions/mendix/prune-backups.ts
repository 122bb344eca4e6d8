import { deleteSnapshot, listSnapshots } from '../../mendix/backups-v2.ts';
import { findBackupTarget } from '../../mendix/lookup.ts';
import type { Snapshot } from '../../mendix/types.ts';
import { planRetention, type Retained } from '../../retention/plan.ts';
import { defineAction } from '../../runner/action.ts';
import { flag, integer, text } from '../../runner/inputs.ts';
import { carryOut, failIfAnyFailed, reasons } from '../shared/delete-each.ts';
import { connect, environmentInputs, timeoutMinutes } from './shared/mendix.ts';
import { describedSnapshot } from './shared/snapshot-output.ts';

export const action = defineAction({
  name: 'prune-backups',
  group: 'Mendix Cloud: backups',
  description: 'Delete old backups of an environment of Mendix Cloud by rule; never the newest one that is complete',
  branding: { icon: 'scissors', color: 'orange' },
  inputs: {
    ...environmentInputs,
    'keep-last': integer('Keep this many of the newest complete backups.', 1, 10_000),
    'keep-days': integer(
      'Keep all that are younger than so many days. With `keep-last`: what either rule keeps, stays.',
      1,
      10_000,
    ),
    'comment-prefix': text(
      'Touch and count only backups whose comment begins with this, for example those of one workflow.',
    ),
    'dry-run': flag('Only show what would be deleted.', { default: 'false' }),
    'timeout-minutes': timeoutMinutes(30),
  },
  outputs: {
    deleted:
      'JSON list of what was deleted (or would be, with `dry-run`), oldest first: `snapshot-id`, `status`, `comment`, `created-at`, and more.',
    'deleted-count': 'Number of backups deleted (or that would be, with `dry-run`).',
    'kept-count': 'Number of backups of the environment that are left.',
  },
  check: (inputs) =>
    inputs['keep-last'] === undefined && inputs['keep-days'] === undefined
      ? ['Say what to keep: `keep-last`, `keep-days`, or both.']
      : [],
  async run(inputs, step) {
    const connection = connect(inputs, step);
    const target = await findBackupTarget(connection, inputs['app-id'], inputs.environment);
    const label = `${target.appId} / ${target.mode}`;
    const snapshots = await listSnapshots(connection, target);
    const plan = planRetention(snapshots, retained, {
      keepLast: inputs['keep-last'],
      keepDays: inputs['keep-days'],
      labelPrefix: inputs['comment-prefix'],
      now: step.clock.now(),
    });
    step.summary.fact('Environment', label).fact('Backups', snapshots.length);
    const remove = ({ snapshotId }: Snapshot) => deleteSnapshot(connection, target, snapshotId);
    const outcome = await carryOut(step, plan, named, remove, inputs['dry-run']);
    const { deleted } = outcome;
    step.output('deleted', JSON.stringify(deleted.map(describedSnapshot)));
    step.output('deleted-count', deleted.length);
    step.output('kept-count', snapshots.length - deleted.length);
    if (deleted.length === 0 && plan.remove.length === 0) step.info('There is nothing to delete.');
    step.summary
      .fact(inputs['dry-run'] ? 'Would delete' : 'Deleted', deleted.length)
      .fact('Kept', plan.keep.length === 0 ? 0 : reasons(plan.keep));
    if (deleted.length > 0) {
      step.summary.table(
        ['Backup', 'Made', 'Status', 'Comment'],
        deleted.map((one) => [one.snapshotId, one.createdAt?.toISOString() ?? '', one.state, one.comment ?? '']),
      );
    }
    failIfAnyFailed(outcome, named);
  },
});

function retained(snapshot: Snapshot): Retained {
  return {
    id: snapshot.snapshotId,
    createdAt: snapshot.createdAt?.getTime() ?? Number.NaN,
    finished: snapshot.state === 'completed' || snapshot.state === 'failed',
    succeeded: snapshot.state === 'completed',
    label: snapshot.comment ?? '',
  };
}

function named({ snapshotId, state, createdAt }: Snapshot): string {
  return `${state} backup ${snapshotId} of ${createdAt?.toISOString() ?? 'an unknown time'}`;
}
