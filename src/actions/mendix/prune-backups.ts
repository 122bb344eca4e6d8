import { deleteSnapshot, listSnapshots } from '../../mendix/backups-v2.ts';
import { label } from '../../mendix/client.ts';
import { findBackupTarget } from '../../mendix/lookup.ts';
import type { Snapshot } from '../../mendix/types.ts';
import type { Retained } from '../../retention/plan.ts';
import { defineAction } from '../../runner/action.ts';
import { text } from '../../runner/inputs.ts';
import { decide, prune, retentionInputs, type Shown, withoutRules } from '../shared/prune.ts';
import { connect, environmentInputs, timeoutMinutes } from './shared/mendix.ts';
import { describedSnapshot } from './shared/snapshots.ts';

export const action = defineAction({
  name: 'prune-backups',
  group: 'Mendix Cloud: backups',
  description: 'Delete old backups of an environment of Mendix Cloud by rule; never the newest one that is complete',
  branding: { icon: 'scissors', color: 'orange' },
  inputs: {
    ...environmentInputs,
    ...retentionInputs('complete backups'),
    'comment-prefix': text(
      'Touch and count only backups whose comment begins with this, for example those of one workflow.',
    ),
    'timeout-minutes': timeoutMinutes(30),
  },
  outputs: {
    deleted:
      'JSON list of what was deleted (or would be, with `dry-run`), oldest first: `snapshot-id`, `status`, `comment`, `created-at`, and more.',
    'deleted-count': 'Number of backups deleted (or that would be, with `dry-run`).',
    'kept-count': 'Number of backups of the environment that are left.',
  },
  check: withoutRules,
  async run(inputs, step) {
    const connection = connect(inputs, step);
    const target = await findBackupTarget(connection, inputs['app-id'], inputs.environment);
    const snapshots = await listSnapshots(connection, target);
    step.summary.fact('Environment', label(target)).fact('Backups', snapshots.length);
    const decided = decide(step, snapshots, retained, inputs, inputs['comment-prefix']);
    const remove = ({ snapshotId }: Snapshot) => deleteSnapshot(connection, target, snapshotId);
    await prune(step, decided, snapshots.length, shown, remove, inputs['dry-run']);
  },
});

function retained({ state, createdAt, comment = '' }: Snapshot): Retained {
  return {
    createdAt: createdAt?.getTime() ?? Number.NaN,
    finished: state === 'completed' || state === 'failed',
    succeeded: state === 'completed',
    label: comment,
  };
}

const shown: Shown<Snapshot> = {
  name: ({ snapshotId, state, createdAt }) =>
    `${state} backup ${snapshotId} of ${createdAt?.toISOString() ?? 'an unknown time'}`,
  output: describedSnapshot,
  head: ['Backup', 'Made', 'Status', 'Comment'],
  row: (one) => [one.snapshotId, one.createdAt?.toISOString(), one.state, one.comment],
};
