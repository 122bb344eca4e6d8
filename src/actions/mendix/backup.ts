import { createSnapshotV1, listSnapshotsV1, waitForSnapshotV1 } from '../../mendix/backups-v1.ts';
import { createSnapshot, getSnapshot, updateComment, waitForSnapshot } from '../../mendix/backups-v2.ts';
import { label, type MendixConnection } from '../../mendix/client.ts';
import { findEnvironment } from '../../mendix/environments.ts';
import { findBackupTarget } from '../../mendix/lookup.ts';
import type { EnvironmentRef, Snapshot } from '../../mendix/types.ts';
import { defineAction } from '../../runner/action.ts';
import { flag, text } from '../../runner/inputs.ts';
import { span, type WaitLimits } from '../../wait/wait.ts';
import { connect, environmentInputs, timeoutMinutes } from './shared/mendix.ts';
import { backupsApiVersion, warnOfVersion1 } from './shared/snapshots.ts';

/** What both versions of the API can do with a backup of one environment. */
interface Backups {
  readonly create: (comment: string | undefined) => Promise<Snapshot>;
  readonly get: (snapshotId: string) => Promise<Snapshot | undefined>;
  /** Undefined where the API cannot do it. */
  readonly setComment: ((snapshotId: string, comment: string) => Promise<Snapshot>) | undefined;
  readonly wait: (snapshotId: string, limits: WaitLimits) => Promise<Snapshot | undefined>;
}

export const action = defineAction({
  name: 'backup',
  group: 'Mendix Cloud: backups',
  description: 'Back up an environment of Mendix Cloud (database and files) and wait until the snapshot is complete',
  branding: { icon: 'save', color: 'green' },
  inputs: {
    ...environmentInputs,
    comment: text(
      'Comment of the snapshot. With `snapshot-id`: its new comment. Default: one that names time and tool.',
    ),
    wait: flag('Wait until the snapshot is complete, and fail if it fails.', { default: 'true' }),
    'snapshot-id': text('Go on waiting for this snapshot instead of making one.'),
    'api-version': backupsApiVersion,
    'timeout-minutes': timeoutMinutes(60),
  },
  outputs: {
    'snapshot-id': 'Id of the snapshot, set as soon as it is known.',
    status: 'Status of the snapshot at the end: `completed` when it was waited for.',
    'model-version': 'Version of the model that the data belongs to.',
    'created-at': 'When it was made (ISO 8601).',
    'expires-at': 'When the platform will delete it (ISO 8601).',
  },
  check: (inputs) =>
    inputs['api-version'] === '1' && inputs['snapshot-id'] !== undefined && inputs.comment !== undefined
      ? ['Version 1 of the API cannot change the `comment` of an existing snapshot (`snapshot-id`).']
      : [],
  async run(inputs, step) {
    warnOfVersion1(step, inputs);
    const connection = connect(inputs, step);
    const v2 = inputs['api-version'] === '2';
    const environment = v2
      ? await findBackupTarget(connection, inputs['app-id'], inputs.environment)
      : await findEnvironment(connection, inputs['app-id'], inputs.environment);
    const backups = 'projectId' in environment ? version2(connection, environment) : version1(connection, environment);
    const name = label(environment);
    const begin = step.clock.now();
    const given = inputs['snapshot-id'];
    const id = given ?? (await backups.create(inputs.comment)).snapshotId;
    step.output('snapshot-id', id);
    step.summary.fact('Environment', name).fact('Snapshot', id);
    if (given !== undefined && inputs.comment !== undefined) await backups.setComment?.(given, inputs.comment);
    step.info(given === undefined ? `Backup ${id} of ${name} was started.` : `Going on with backup ${id} of ${name}.`);
    step.begins('backup', { what: `The backup of ${name}`, input: 'snapshot-id', id });
    const snapshot = inputs.wait ? await backups.wait(id, step.limits()) : await backups.get(id);
    step.ended('backup');
    step.output('status', snapshot?.state ?? 'queued');
    step.output('model-version', snapshot?.modelVersion);
    step.output('created-at', snapshot?.createdAt?.toISOString());
    step.output('expires-at', snapshot?.expiresAt?.toISOString());
    const took = span(step.clock.now() - begin);
    step.result(
      inputs.wait
        ? `Backup ${id} of ${name} is complete after ${took}.`
        : `Not waiting; backup ${id} is ${snapshot?.state ?? 'queued'}.`,
    );
    step.summary
      .fact('Status', snapshot?.state)
      .fact('Comment', snapshot?.comment)
      .fact('Model version', snapshot?.modelVersion)
      .fact('Expires', snapshot?.expiresAt?.toISOString())
      .fact('Took', inputs.wait ? took : 'not waited for');
  },
});

function version2(connection: MendixConnection, target: Awaited<ReturnType<typeof findBackupTarget>>): Backups {
  return {
    create: (comment) => createSnapshot(connection, target, comment),
    get: (id) => getSnapshot(connection, target, id),
    setComment: (id, comment) => updateComment(connection, target, id, comment),
    wait: (id, limits) => waitForSnapshot(connection, target, id, limits),
  };
}

function version1(connection: MendixConnection, environment: EnvironmentRef): Backups {
  const get = async (id: string) =>
    (await listSnapshotsV1(connection, environment)).find((one) => one.snapshotId === id);
  return {
    create: (comment) => createSnapshotV1(connection, environment, comment),
    get,
    setComment: undefined,
    wait: async (id, limits) => {
      await waitForSnapshotV1(connection, environment, id, limits);
      return get(id);
    },
  };
}
