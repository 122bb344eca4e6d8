import { dirname, resolve } from 'node:path';
import { checkReplaceable } from '../../base/temporary-file.ts';
import type { Downloaded } from '../../http/download.ts';
import { waitForSnapshotV1 } from '../../mendix/backups-v1.ts';
import type { MendixConnection } from '../../mendix/client.ts';
import { type DownloadTo, downloadSnapshotV1 } from '../../mendix/downloads.ts';
import { findEnvironment } from '../../mendix/environments.ts';
import { findBackupTarget } from '../../mendix/lookup.ts';
import type { EnvironmentRef, Snapshot } from '../../mendix/types.ts';
import { defineAction } from '../../runner/action.ts';
import { choice, text, type Values } from '../../runner/inputs.ts';
import type { Step } from '../../runner/step.ts';
import { bytes } from '../../runner/text.ts';
import { checkSpace, downloadTo, makeFolder } from '../shared/files.ts';
import { connections } from '../shared/limits.ts';
import { readyArchive } from './shared/archives.ts';
import { writeManifest } from './shared/manifest.ts';
import { connect, environmentInputs, timeoutMinutes } from './shared/mendix.ts';
import {
  backupsApiVersion,
  chooseSnapshot,
  chooseSnapshotV1,
  requiredSnapshotId,
  warnOfVersion1,
} from './shared/snapshots.ts';
import { type ArchiveKind, verifyArchive } from './shared/verify-archive.ts';

const inputs = {
  ...environmentInputs,
  'snapshot-id': requiredSnapshotId,
  'data-type': choice(
    'What the archive holds. `files_only` needs version 1 of the API, which Mendix has deprecated.',
    ['files_and_database', 'database_only', 'files_only'],
    { default: 'files_and_database' },
  ),
  'archive-id': text('Go on waiting for this archive of the snapshot instead of asking for one.'),
  path: text(
    'File or folder to write to. Default: a name made of app, environment and snapshot, in the current folder.',
  ),
  connections,
  manifest: text(
    'Also write a JSON file that says what the backup is: app, environment, snapshot, model version, when it was made and expires, size, SHA-256. With the name of the backup and `.json` added, `restore-drill` finds it.',
  ),
  'api-version': backupsApiVersion,
  'timeout-minutes': timeoutMinutes(120),
} as const;

type Given = Values<typeof inputs>;
type Name = keyof typeof action.outputs;

interface Source {
  readonly environment: EnvironmentRef;
  readonly snapshot: Snapshot;
  /** Waits until it can be downloaded. @returns what downloads it */
  readonly ready: () => Promise<(to: DownloadTo) => Promise<Downloaded>>;
}

export const action = defineAction({
  name: 'download-backup',
  group: 'Mendix Cloud: backups',
  description: 'Download a backup of an environment of Mendix Cloud to a file, resumed where it is cut, and verified',
  branding: { icon: 'download-cloud', color: 'green' },
  inputs,
  outputs: {
    path: 'Where the backup is.',
    size: 'Size in bytes.',
    sha256: 'SHA-256 of the file, in hex.',
    manifest: 'Path of the manifest.',
    'archive-id': 'Id of the archive, set as soon as it is known (API version 2 only).',
    'snapshot-id': 'Id of the snapshot that was downloaded.',
    'model-version': 'Version of the model that the snapshot was made with.',
  },
  check(given) {
    const problems: string[] = [];
    if (given['archive-id'] !== undefined && given['snapshot-id'] === 'latest') {
      problems.push('`archive-id` needs the `snapshot-id` that the archive was made from, not `latest`.');
    }
    if (given['api-version'] === '1' && given['archive-id'] !== undefined) {
      problems.push('Version 1 of the API has no archives: leave `archive-id` out.');
    }
    if (given['api-version'] === '2' && given['data-type'] === 'files_only') {
      problems.push('`data-type: files_only` needs `api-version: 1`.');
    }
    return problems;
  },
  async run(given, step) {
    warnOfVersion1(step, given);
    const connection = connect(given, step);
    const source =
      given['api-version'] === '2'
        ? await ofVersion2(connection, given, step)
        : await ofVersion1(connection, given, step);
    const { snapshotId, modelVersion } = source.snapshot;
    step.output('snapshot-id', snapshotId);
    step.output('model-version', modelVersion);
    const database = given['data-type'] === 'database_only';
    // Where the file goes is settled before anything is made at the service, which may take half an hour.
    const { appId, mode } = source.environment;
    const name = `${appId}-${mode}-${snapshotId}.${database ? 'backup' : 'tar.gz'}`;
    const target = await downloadTo(step, given.path, name);
    const manifest = given.manifest === undefined ? undefined : await manifestPath(given.manifest);
    const fetch = await source.ready();
    // How large the archive is, the storage says in its first answer: the download fails then if that does not fit.
    await checkSpace(step, target.to, { 'the archive': undefined });
    const found: { kind?: ArchiveKind } = {};
    const check = async (path: string) => {
      found.kind = await verifyArchive(path, given['data-type'], step.signal);
    };
    const file = await fetch({ ...target, check, connections: given.connections });
    step.output('path', target.to);
    step.output('size', file.size);
    step.output('sha256', file.sha256);
    if (manifest !== undefined) {
      await writeManifest(manifest, source.environment, source.snapshot, file, given['data-type']);
      step.output('manifest', manifest);
    }
    step.result(
      `Snapshot ${snapshotId} is in ${target.to}: ${bytes(file.size)}, a whole ${found.kind}, SHA-256 ${file.sha256}.`,
    );
    step.summary
      .fact('Snapshot', snapshotId)
      .fact('File', target.to)
      .fact('Size', bytes(file.size))
      .fact('Content', `${given['data-type']} (${found.kind}, verified)`)
      .fact('SHA-256', file.sha256)
      .fact('Manifest', manifest);
  },
});

/** Where the manifest goes; known to be writable before anything is downloaded. */
async function manifestPath(given: string): Promise<string> {
  const path = resolve(given);
  await makeFolder(dirname(path));
  await checkReplaceable(path);
  return path;
}

async function ofVersion2(connection: MendixConnection, given: Given, step: Step<Name>): Promise<Source> {
  const environment = await findBackupTarget(connection, given['app-id'], given.environment);
  const chosen = await chooseSnapshot(connection, environment, given['snapshot-id']);
  const dataType = given['data-type'] === 'database_only' ? 'database_only' : 'files_and_database';
  return {
    environment: chosen.source,
    snapshot: chosen.snapshot,
    ready: async () => (await readyArchive(connection, chosen, dataType, given['archive-id'], step)).fetch,
  };
}

async function ofVersion1(connection: MendixConnection, given: Given, step: Step<Name>): Promise<Source> {
  const environment = await findEnvironment(connection, given['app-id'], given.environment);
  const { snapshot, source } = await chooseSnapshotV1(connection, environment, given['snapshot-id']);
  const links = {
    files_and_database: 'databaseAndFiles',
    database_only: 'databaseOnly',
    files_only: 'filesOnly',
  } as const;
  return {
    environment: source,
    snapshot,
    ready: async () => {
      await waitForSnapshotV1(connection, source, snapshot.snapshotId, step.limits());
      return (to) => downloadSnapshotV1(connection, source, snapshot.snapshotId, links[given['data-type']], to);
    },
  };
}
