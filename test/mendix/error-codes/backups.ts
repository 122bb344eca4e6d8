import {
  createSnapshotV1,
  getBackupLinks,
  listSnapshotsV1,
  restoreSnapshotV1,
} from '../../../src/mendix/backups-v1.ts';
import {
  createArchive,
  createRestore,
  createSnapshot,
  getArchive,
  getRestore,
  getSnapshot,
  listSnapshots,
} from '../../../src/mendix/backups-v2.ts';
import {
  acceptance,
  ada,
  at,
  calc,
  failedSnapshot,
  nightly,
  oddTarget,
  other,
  paper,
  production,
  richard,
  type Situation,
  test1,
  uuid,
} from './world.ts';

/** Backups v1, which are 3.15 to 3.18 of the Deploy API, too, and Backups v2. */
export const backupSituations: readonly Situation[] = [
  // 3.15 to 3.18, which are Backups v1
  ['backups-v1', 'NO_ACCESS', 'no access to backups', () => listSnapshotsV1(ada, calc('Production'))],
  ['backups-v1', 'SNAPSHOT_LISTING_FAILED', 'the list fails', () => listSnapshotsV1(other, at('Broken'))],
  ['backups-v1', 'SNAPSHOT_NOT_FOUND', 'no such backup', () => getBackupLinks(richard, calc('Acceptance'), uuid)],
  [
    'backups-v1',
    'INTERNAL_SERVER_ERROR',
    'it is being made',
    async () => {
      const { snapshotId } = await createSnapshotV1(other, at('Stopped'));
      return getBackupLinks(other, at('Stopped'), snapshotId, { retry: { totalMs: 0 } });
    },
  ],
  ['restore-v1', 'NO_ACCESS', 'no access to backups', () => restoreSnapshotV1(ada, calc('Production'), nightly)],
  ['restore-v1', 'NOT_FOUND', 'no such backup', () => restoreSnapshotV1(richard, calc('Acceptance'), uuid)],
  ['restore-v1', 'ERROR_NOT_ALLOWED', 'it runs', () => restoreSnapshotV1(richard, calc('Test'), nightly)],
  // Backups v2
  ['backups-v2', 'INVALID_PARAMETERS', 'no UUID', () => listSnapshots(richard, { ...production, projectId: 'calc' })],
  [
    'backups-v2',
    'ENVIRONMENT_NOT_FOUND',
    'no such environment',
    () => listSnapshots(richard, { ...production, environmentId: uuid }),
  ],
  ['backups-v2', 'NO_ACCESS', 'no access to backups', () => listSnapshots(ada, production)],
  ['backups-v2', 'NOT_FOUND', 'no such snapshot', () => getSnapshot(richard, production, uuid)],
  ['backups-v2', 'NOT_FOUND', 'no such archive', () => getArchive(richard, production, nightly, uuid)],
  [
    'backups-v2',
    'UNSUPPORTED',
    'another data_type',
    () => createArchive(richard, production, nightly, 'files' as 'database_only'),
  ],
  [
    'backups-v2',
    'ERROR_NOT_ALLOWED',
    'archive of a failed snapshot',
    () => createArchive(richard, production, failedSnapshot),
  ],
  [
    'backups-v2',
    'ENVIRONMENT_BUSY',
    'a snapshot is being made',
    async () => {
      await createSnapshot(other, oddTarget('Stopped', 15));
      return createSnapshot(other, oddTarget('Stopped', 15));
    },
  ],
  ['backups-v2', 'INVALID_STATE', 'maintenance', () => createSnapshot(other, oddTarget('Mended', 10))],
  ['backups-v2', 'SNAPSHOT_LISTING_FAILED', 'the list fails', () => listSnapshots(other, oddTarget('Broken', 11))],
  [
    'backups-v2',
    'SERVICE_UNAVAILABLE',
    'backups are down',
    () => getSnapshot(other, oddTarget('Dirty', 12), uuid, { retry: { totalMs: 0 } }),
  ],
  ['backups-v2', 'NOT_SUPPORTED', 'not on v4', () => listSnapshots(other, paper)],
  ['restore-v2', 'NO_ACCESS', 'no access to backups', () => createRestore(ada, acceptance, nightly)],
  ['restore-v2', 'NOT_SUPPORTED', 'not on v4', () => createRestore(other, paper, nightly)],
  ['restore-v2', 'ERROR_NOT_ALLOWED', 'it runs', () => createRestore(richard, test1, nightly)],
  ['restore-v2', 'ERROR_NOT_ALLOWED', 'a failed snapshot', () => createRestore(richard, acceptance, failedSnapshot)],
  ['restore-v2', 'NOT_FOUND', 'no such snapshot', () => createRestore(richard, acceptance, uuid)],
  ['restore-v2', 'NOT_FOUND', 'no such restore', () => getRestore(richard, acceptance, uuid)],
  [
    'restore-v2',
    'ENVIRONMENT_BUSY',
    'a restore is under way',
    async () => {
      await createRestore(richard, acceptance, 'c879c6b1-3aa5-4e10-aaab-cb145841862f');
      return createRestore(richard, acceptance, 'c879c6b1-3aa5-4e10-aaab-cb145841862f');
    },
  ],
  [
    'restore-v2',
    'INVALID_STATE',
    'maintenance',
    () => createRestore(other, oddTarget('Mended', 10), '0d0d0d0d-0000-4000-8000-0000000000aa'),
  ],
];
