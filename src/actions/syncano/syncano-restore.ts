import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Failure } from '../../base/failure.ts';
import { withoutEnd } from '../../base/text.ts';
import { defineAction } from '../../runner/action.ts';
import { asId, choice, exactlyOneOf, idOrLatest, integer, text, type Values } from '../../runner/inputs.ts';
import type { Step } from '../../runner/step.ts';
import { getBackup, listBackups } from '../../syncano/backups.ts';
import type { SyncanoConnection } from '../../syncano/client.ts';
import { type RestoreSource, startRestore, waitForRestore } from '../../syncano/restores.ts';
import { type Backup, isFinished, latestSuccess, stateOf } from '../../syncano/types.ts';
import { span } from '../../wait/wait.ts';
import { timeoutMinutes } from '../shared/limits.ts';
import { connect, connectionInputs, instance, instanceFormat, madeAt } from './shared/syncano.ts';

const inputs = {
  ...connectionInputs,
  instance,
  confirm: text('Name of the instance once more, to confirm that everything it holds is to be erased.'),
  'backup-id': idOrLatest(
    'Id of the backup to restore, of any instance of the account, or `latest`: the newest that succeeded, of `from-instance` and `type`.',
    'the id of a backup (`syncano-list-backups` shows them)',
    asId,
  ),
  'from-instance': text(
    'With `backup-id: latest`: instance whose backup is restored. Default: the target itself.',
    instanceFormat,
  ),
  type: choice(
    'With `backup-id: latest`: kind of backup. A partial one brings back only what it holds.',
    ['full', 'partial'],
    { default: 'full' },
  ),
  archive: text('Path of an archive file, as `syncano-download-backup` writes it, to restore from.'),
  'restore-id': integer(
    'Go on waiting for this restore (the `restore-id` of an earlier run) instead of starting one.',
    1,
    Number.MAX_SAFE_INTEGER,
  ),
  'timeout-minutes': timeoutMinutes(60),
} as const;

type Given = Values<typeof inputs>;
type Name = keyof typeof action.outputs;

export const action = defineAction({
  name: 'syncano-restore',
  group: 'Syncano',
  description: 'Erase a Syncano instance and restore a backup or an archive file into it, and wait until it is done',
  branding: { icon: 'rotate-ccw', color: 'orange' },
  inputs,
  outputs: {
    'restore-id': 'Id of the restore, set as soon as it is known.',
    status: 'Status of the restore at the end: `success`.',
    'backup-id': 'Id of the backup that was restored. Empty for an archive.',
    seconds: 'How long the restore took, in seconds.',
  },
  check(given) {
    const problems = exactlyOneOf(given, ['backup-id', 'archive', 'restore-id']);
    if (given['restore-id'] === undefined && given.instance !== undefined && given.confirm !== given.instance) {
      const is = given.confirm === undefined ? 'it is missing' : `it is \`${given.confirm}\``;
      problems.push(
        `\`confirm\` must be \`${given.instance}\`, because a restore erases everything that instance holds; ${is}.`,
      );
    }
    if (given['from-instance'] !== undefined && given['backup-id'] !== 'latest') {
      problems.push('`from-instance` belongs to `backup-id: latest`; an id is found in any instance.');
    }
    if (given.archive !== undefined) problems.push(...archiveProblems(given.archive));
    return problems;
  },
  async run(given, step) {
    const connection = connect(given, step);
    const { instance } = given;
    step.summary.fact('Instance', instance);
    const begin = step.clock.now();
    const id = given['restore-id'] ?? (await start(connection, given, step));
    step.output('restore-id', id);
    step.begins('restore', { what: `The restore into ${instance}`, input: 'restore-id', id: String(id) });
    const restore = await waitForRestore(connection, instance, id, step.limits());
    step.ended('restore');
    const seconds = Math.round((step.clock.now() - begin) / 1000);
    step.output('status', restore.status);
    step.output('backup-id', restore.backup ?? '');
    step.output('seconds', seconds);
    const from = restore.backup === undefined ? 'an archive file' : `backup ${restore.backup}`;
    step.result(`${instance} now holds what ${from} held; restore ${id} took ${span(seconds * 1000)}.`);
    step.summary
      .fact('Restored', from)
      .fact('Restore', id)
      .fact('Status', restore.status)
      .fact('Took', span(seconds * 1000));
  },
});

function archiveProblems(path: string): string[] {
  const file = statSync(path, { throwIfNoEntry: false });
  if (file === undefined) return [`\`archive\` must be the path of a file; there is no ${path}.`];
  if (!file.isFile()) return [`\`archive\` must be the path of a file; ${path} is none.`];
  return file.size === 0 ? [`\`archive\` must be the path of an archive; ${path} is empty.`] : [];
}

async function start(connection: SyncanoConnection, given: Given, step: Step<Name>): Promise<number> {
  const source = await choose(connection, given, step);
  step.info(`Replacing everything that ${given.instance} holds.`);
  return (await startRestore(connection, given.instance, source)).id;
}

async function choose(connection: SyncanoConnection, given: Given, step: Step<Name>): Promise<RestoreSource> {
  if (given.archive !== undefined) return { archive: resolve(given.archive) };
  const id = given['backup-id'];
  if (id !== undefined && id !== 'latest') {
    step.output('backup-id', id);
    const backup = await lookUp(connection, id);
    if (backup && isFinished(backup) && stateOf(backup) !== 'success') throw notRestorable(backup);
    if (backup) step.info(`Backup ${id} is the ${madeAt(backup)}.`);
    return { backup: id };
  }
  const from = given['from-instance'] ?? given.instance;
  const latest = latestSuccess(await listBackups(connection, given.type, from));
  if (!latest) {
    throw new Failure(`${from} has no ${given.type} backup that succeeded. Nothing was changed.`, {
      code: 'BACKUP_NOT_FOUND',
      kind: 'not-found',
      remedy: 'Make one with `syncano-backup`, or look for one with `syncano-list-backups`.',
    });
  }
  step.output('backup-id', latest.id);
  step.info(`The newest one is ${madeAt(latest)}.`);
  return { backup: latest.id };
}

/** The backup of this id, of either kind; undefined when it cannot be seen, and then the server refuses it, if it has to. */
async function lookUp(connection: SyncanoConnection, id: number): Promise<Backup | undefined> {
  for (const kind of ['full', 'partial'] as const) {
    try {
      return await getBackup(connection, { kind, id });
    } catch (error) {
      const isHidden = error instanceof Failure && (error.code === 'NOT_FOUND' || error.code === 'HTTP_403');
      if (!isHidden) throw error;
    }
  }
  return undefined;
}

function notRestorable(backup: Backup): Failure {
  const reason = backup.statusInfo === '' ? '' : `: ${withoutEnd(backup.statusInfo)}`;
  return new Failure(`The ${madeAt(backup)}, ended with ${backup.status}${reason}. Nothing was changed.`, {
    code: 'BACKUP_NOT_RESTORABLE',
    kind: 'conflict',
    remedy: 'Choose one that ended with success; `syncano-list-backups` shows them.',
  });
}
