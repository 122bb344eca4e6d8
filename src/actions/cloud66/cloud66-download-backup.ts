import { Failure } from '../../base/failure.ts';
import { getBackup } from '../../cloud66/backups.ts';
import { latestOk } from '../../cloud66/check.ts';
import type { Cloud66Connection } from '../../cloud66/client.ts';
import { downloadBackup } from '../../cloud66/download.ts';
import { getStack, stackName } from '../../cloud66/stacks.ts';
import { type Backup, databaseOf } from '../../cloud66/types.ts';
import { defineAction } from '../../runner/action.ts';
import { asId, flag, idOrLatest, notWith, text, type Values } from '../../runner/inputs.ts';
import { bytes } from '../../runner/text.ts';
import { downloadTo } from '../shared/files.ts';
import { connections, timeoutMinutes } from '../shared/limits.ts';
import { type FileKind, verifyFile } from '../shared/verify-file.ts';
import { backupName, connect, filterInputs, readBackups, stackInputs } from './shared/cloud66.ts';

const inputs = {
  ...stackInputs,
  'backup-id': idOrLatest(
    'Id of the backup, or `latest`: the newest that succeeded, of the one database that the next three inputs select.',
    'the id of a backup (`cloud66-list-backups` shows them)',
    asId,
    { required: true },
  ),
  ...filterInputs,
  verified: flag('Only a backup that Cloud 66 has verified.', { default: 'false' }),
  path: text('File or folder to write to. Default: a name made of database and backup, in the current folder.'),
  connections,
  'timeout-minutes': timeoutMinutes(120),
} as const;

type Given = Values<typeof inputs>;

export const action = defineAction({
  name: 'cloud66-download-backup',
  group: 'Cloud 66',
  description: 'Download a backup of a Cloud 66 stack: all its parts joined into one file, resumed where it is cut',
  branding: { icon: 'download-cloud', color: 'green' },
  inputs,
  outputs: {
    path: 'Where the backup is.',
    size: 'Size in bytes.',
    sha256: 'SHA-256 of the file, in hex.',
    'backup-id': 'Id of the backup that was downloaded.',
  },
  check(given) {
    if (given['backup-id'] === 'latest') return [];
    const because = 'they select the database of `latest`, an id is one backup';
    return notWith(given, 'backup-id', ['db-type', 'database', 'group'], because);
  },
  async run(given, step) {
    const connection = connect(given, step);
    const stack = stackName(await getStack(connection, given['stack-id']));
    const backup = await choose(connection, given);
    step.output('backup-id', backup.id);
    step.info(`Downloading backup ${backupName(backup)}, made at ${backup.date || 'an unknown time'}.`);
    const target = await downloadTo(step, given.path, `${backup.dbType}-${backup.databaseName}-${backup.id}.tar`);
    const check = (path: string) => verifyFile(path, 'backup', backupFiles, step.signal);
    const file = await downloadBackup(connection, given['stack-id'], backup.id, target.to, {
      ...target,
      check,
      connections: given.connections,
    });
    if (backup.size > 0 && backup.size !== file.size) step.warning(otherSize(backup, file.size));
    step.output('path', file.path);
    step.output('size', file.size);
    step.output('sha256', file.sha256);
    const parts = file.files.length === 1 ? 'one file' : `${file.files.length} parts`;
    step.result(`Backup ${backup.id} is in ${file.path}: ${bytes(file.size)} in ${parts}, SHA-256 ${file.sha256}.`);
    step.summary
      .fact('Stack', stack)
      .fact('Backup', backupName(backup))
      .fact('Made at', backup.date)
      .fact('Verification', backup.verifyStatus)
      .fact('File', file.path)
      .fact('Size', `${bytes(file.size)}, ${parts}`)
      .fact('SHA-256', file.sha256);
  },
});

/** What a backup may come as: a tar, according to the documents; compressed or not, whatever the databases' own tools write. */
const backupFiles: readonly FileKind[] = ['tar', 'gzip', 'zip', 'bzip2', 'xz', 'zstd', 'dump'];

/** The documents do not say what of a backup its size is about, so another one is no proof that anything is missing. */
function otherSize({ id, size }: Backup, came: number): string {
  return `Cloud 66 says that backup ${id} has ${size} bytes, and its files have ${came}. All of them came; look into the backup before you rely on it.`;
}

async function choose(connection: Cloud66Connection, given: Given): Promise<Backup> {
  const id = given['backup-id'];
  if (id !== 'latest') return usable(await getBackup(connection, given['stack-id'], id), given.verified);
  const { backups } = await readBackups(connection, given);
  const good = backups.filter((one) => one.status === 'ok' && (!given.verified || one.verifyStatus === 'verified'));
  const databases = [...new Set(good.map(databaseOf))].toSorted();
  if (databases.length > 1) throw ambiguous(databases);
  return latestOk(good) ?? none(given);
}

function usable(backup: Backup, verified: boolean): Backup {
  if (backup.status === 'ok' && (!verified || backup.verifyStatus === 'verified')) return backup;
  const what = backup.status === 'ok' ? `its verification is ${backup.verifyStatus}` : `its status is ${backup.status}`;
  throw new Failure(`Backup ${backup.id} of ${databaseOf(backup)} is not usable: ${what}.`, {
    code: 'BACKUP_NOT_OK',
    kind: 'conflict',
    remedy: 'Choose another backup (`cloud66-list-backups` shows them), or use `backup-id: latest`.',
  });
}

/** The newest of all would be the one database today and another one tomorrow. */
function ambiguous(databases: readonly string[]): Failure {
  return new Failure(`\`backup-id: latest\` could mean a backup of any of these databases: ${databases.join(', ')}.`, {
    code: 'DATABASE_AMBIGUOUS',
    kind: 'config',
    remedy: 'Say which one with `db-type` or `database`.',
  });
}

function none(given: Given): never {
  const which = given.verified ? 'verified backup' : 'backup that succeeded';
  const of = [...(given['db-type'] ?? []), ...(given.database ?? [])].join(', ');
  throw new Failure(`Stack ${given['stack-id']} has no ${which}${of === '' ? '' : ` of ${of}`}.`, {
    code: 'BACKUP_NOT_FOUND',
    kind: 'not-found',
    remedy: '`cloud66-list-backups` shows what there is; `cloud66-backup` makes a new one.',
  });
}
