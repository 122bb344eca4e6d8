import { defineAction } from '../../runner/action.ts';
import { choice, flag, integer, notWith, type Values } from '../../runner/inputs.ts';
import type { Step } from '../../runner/step.ts';
import { bytes } from '../../runner/text.ts';
import { createBackup, getBackup, longestDescription, longestLabel, waitForBackup } from '../../syncano/backups.ts';
import { fileUrl, type SyncanoConnection } from '../../syncano/client.ts';
import type { Backup } from '../../syncano/types.ts';
import { span } from '../../wait/wait.ts';
import { timeoutMinutes } from '../shared/limits.ts';
import { connect, connectionInputs, instance, limitedText, maskLink, queryArgs } from './shared/syncano.ts';

const inputs = {
  ...connectionInputs,
  instance,
  type: choice(
    'Kind of backup. A full one can only be restored; a partial one can also be downloaded.',
    ['full', 'partial'],
    { default: 'full' },
  ),
  'query-args': queryArgs,
  label: limitedText('Label of the backup; `syncano-prune-backups` can go by it.', longestLabel),
  description: limitedText('Description of the backup.', longestDescription),
  wait: flag('Wait until the backup is there, and fail if it fails.', { default: 'true' }),
  'wait-for-slot': flag(
    'Syncano makes one backup of an account at a time: wait until the one under way has ended. Without it such a step fails.',
    { default: 'false' },
  ),
  'backup-id': integer(
    'Go on waiting for this backup (of this `type`) instead of making one.',
    1,
    Number.MAX_SAFE_INTEGER,
  ),
  'output-archive-url': flag(
    'Set the output `archive-url` of a partial backup. Whoever learns that link can download the data without a key: it is masked in the log, but leave this off unless a later step needs it.',
    { default: 'false' },
  ),
  'timeout-minutes': timeoutMinutes(60),
} as const;

type Given = Values<typeof inputs>;
type Name = keyof typeof action.outputs;

export const action = defineAction({
  name: 'syncano-backup',
  group: 'Syncano',
  description: 'Back up a Syncano instance, all of it or chosen objects, and wait until the backup is there',
  branding: { icon: 'save', color: 'green' },
  inputs,
  outputs: {
    'backup-id': 'Id of the backup, set as soon as it is known.',
    status: 'Status of the backup at the end: `success` when it was waited for.',
    size: 'Size in bytes, once it is done.',
    'archive-url':
      'Public link to the archive of a partial backup: a secret, masked in the log. Only with `output-archive-url: true`.',
  },
  check(given) {
    const problems: string[] = [];
    const goesOn = given['backup-id'] !== undefined;
    if (given.type === 'partial' && !goesOn && given['query-args'] === undefined) {
      problems.push('`type: partial` needs `query-args`: what the backup is to hold.');
    }
    if (given.type === 'full' && given['query-args'] !== undefined) {
      problems.push('`query-args` belongs to `type: partial`; a full backup holds everything.');
    }
    const because = '`backup-id` goes on with a backup that is there';
    problems.push(...notWith(given, 'backup-id', ['query-args', 'label', 'description'], because));
    if (given['output-archive-url'] && (given.type === 'full' || !given.wait)) {
      problems.push('`output-archive-url` needs `type: partial` and `wait: true`: other backups have no link.');
    }
    return problems;
  },
  async run(given, step) {
    const connection = connect(given, step);
    const { type: kind, instance } = given;
    step.summary.fact('Instance', instance).fact('Type', kind);
    const begin = step.clock.now();
    const id = given['backup-id'] ?? (await create(connection, given, step)).id;
    step.output('backup-id', id);
    step.info(`${given['backup-id'] === undefined ? 'Started' : 'Going on with'} ${kind} backup ${id} of ${instance}.`);
    step.begins('backup', { what: `The backup of ${instance}`, input: 'backup-id', id: String(id) });
    const ref = { kind, id, instance };
    const backup = given.wait ? await waitForBackup(connection, ref, step.limits()) : await getBackup(connection, ref);
    step.ended('backup');
    step.output('status', backup.status);
    step.output('size', backup.size);
    tellLink(connection, given, step, backup);
    const took = span(step.clock.now() - begin);
    const size = backup.size === undefined ? undefined : bytes(backup.size);
    step.result(
      given.wait
        ? `Backup ${id} of ${instance} is there after ${took}${size === undefined ? '' : ` (${size})`}.`
        : `Not waiting; backup ${id} is ${backup.status}.`,
    );
    step.summary
      .fact('Backup', id)
      .fact('Status', backup.status)
      .fact('Label', backup.label)
      .fact('Size', size)
      .fact('Took', given.wait ? took : 'not waited for');
  },
});

function create(connection: SyncanoConnection, given: Given, step: Step<Name>): Promise<Backup> {
  const request = {
    kind: given.type,
    instance: given.instance,
    label: given.label,
    description: given.description,
    queryArgs: given['query-args'],
  };
  return createBackup(connection, request, given['wait-for-slot'] ? step.limits() : undefined);
}

/** Masks the link before anything can show it; hands it on only when that was asked for. */
function tellLink(connection: SyncanoConnection, given: Given, step: Step<Name>, { archive }: Backup): void {
  if (archive === undefined) return;
  const link = fileUrl(connection.baseUrl, archive);
  maskLink(step, link);
  if (given['output-archive-url']) step.output('archive-url', link.href);
}
