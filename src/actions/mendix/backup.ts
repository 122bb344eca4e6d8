import { label } from '../../mendix/client.ts';
import { defineAction } from '../../runner/action.ts';
import { flag, text } from '../../runner/inputs.ts';
import { span } from '../../wait/wait.ts';
import { findBackups } from './shared/backups.ts';
import { connect, environmentInputs, timeoutMinutes } from './shared/mendix.ts';
import { backupsApiVersion, warnOfVersion1 } from './shared/snapshots.ts';

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
    const backups = await findBackups(connect(inputs, step), inputs);
    const name = label(backups.environment);
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
