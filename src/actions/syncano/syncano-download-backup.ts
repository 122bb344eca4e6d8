import { Failure } from '../../base/failure.ts';
import { defineAction } from '../../runner/action.ts';
import { asId, idOrLatest, text } from '../../runner/inputs.ts';
import { bytes } from '../../runner/text.ts';
import { listBackups } from '../../syncano/backups.ts';
import { downloadArchive } from '../../syncano/download.ts';
import { latestSuccess } from '../../syncano/types.ts';
import { downloadTo } from '../shared/files.ts';
import { connections, timeoutMinutes } from '../shared/limits.ts';
import { verifyFile } from '../shared/verify-file.ts';
import { connect, connectionInputs, instance, maskLink } from './shared/syncano.ts';

export const action = defineAction({
  name: 'syncano-download-backup',
  group: 'Syncano',
  description:
    'Download the archive of a partial Syncano backup (full ones cannot be downloaded), resumed where it is cut',
  branding: { icon: 'download-cloud', color: 'green' },
  inputs: {
    ...connectionInputs,
    instance,
    'backup-id': idOrLatest(
      'Id of the partial backup, or `latest`: the newest of the instance that succeeded.',
      'the id of a backup (`syncano-list-backups` shows them)',
      asId,
      { required: true },
    ),
    path: text('File or folder to write to. Default: a name made of instance and backup, in the current folder.'),
    connections,
    'timeout-minutes': timeoutMinutes(60),
  },
  outputs: {
    path: 'Where the archive is.',
    size: 'Size in bytes.',
    sha256: 'SHA-256 of the file, in hex.',
    'backup-id': 'Id of the backup that was downloaded.',
  },
  async run(inputs, step) {
    const connection = connect(inputs, step);
    const { instance } = inputs;
    const given = inputs['backup-id'];
    const id =
      given === 'latest'
        ? (latestSuccess(await listBackups(connection, 'partial', instance))?.id ?? none(instance))
        : given;
    step.output('backup-id', id);
    const { to, deadline } = await downloadTo(step, inputs.path, `${instance}-${id}.zip`);
    const file = await downloadArchive(connection, { instance, id }, to, {
      onLink: (link) => maskLink(step, link),
      check: (path) => verifyFile(path, 'archive', ['zip', 'tar', 'gzip'], step.signal),
      deadline,
      connections: inputs.connections,
    });
    step.output('path', file.path);
    step.output('size', file.size);
    step.output('sha256', file.sha256);
    if (file.backup.size !== undefined && file.backup.size !== file.size) {
      step.warning(
        `Syncano says that backup ${id} has ${file.backup.size} bytes, and its archive has ${file.size}. All of the archive came; look into it before you rely on it.`,
      );
    }
    step.result(`Backup ${id} of ${instance} is in ${file.path}: ${bytes(file.size)}, SHA-256 ${file.sha256}.`);
    step.summary
      .fact('Instance', instance)
      .fact('Backup', id)
      .fact('Label', file.backup.label)
      .fact('Made at', file.backup.createdAt)
      .fact('File', file.path)
      .fact('Size', bytes(file.size))
      .fact('SHA-256', file.sha256);
  },
});

function none(instance: string): never {
  throw new Failure(`${instance} has no partial backup that succeeded.`, {
    code: 'BACKUP_NOT_FOUND',
    kind: 'not-found',
    remedy: 'Make one: `syncano-backup` with `type: partial`. Full backups cannot be downloaded.',
  });
}
