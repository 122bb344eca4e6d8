import { createSnapshotV1, listSnapshotsV1, waitForSnapshotV1 } from '../../../mendix/backups-v1.ts';
import {
  createSnapshot,
  getSnapshot,
  listSnapshots,
  updateComment,
  waitForSnapshot,
} from '../../../mendix/backups-v2.ts';
import type { MendixConnection } from '../../../mendix/client.ts';
import { findEnvironment } from '../../../mendix/environments.ts';
import { findBackupTarget } from '../../../mendix/lookup.ts';
import type { EnvironmentRef, Snapshot } from '../../../mendix/types.ts';
import type { Values } from '../../../runner/inputs.ts';
import type { WaitLimits } from '../../../wait/wait.ts';
import type { environmentInputs } from './mendix.ts';

/** What both versions of the API can do with the backups of one environment. */
interface Backups {
  readonly environment: EnvironmentRef;
  readonly list: () => Promise<Snapshot[]>;
  readonly create: (comment: string | undefined) => Promise<Snapshot>;
  readonly get: (id: string) => Promise<Snapshot | undefined>;
  /** Version 2 only. */
  readonly setComment?: (id: string, comment: string) => Promise<Snapshot>;
  readonly wait: (id: string, limits: WaitLimits) => Promise<Snapshot | undefined>;
}

/** The backups of the environment that the inputs name, by the version of the API that they name. */
export async function findBackups(
  connection: MendixConnection,
  inputs: Values<typeof environmentInputs> & { readonly 'api-version': '1' | '2' },
): Promise<Backups> {
  const { 'app-id': appId, environment: mode } = inputs;
  if (inputs['api-version'] === '1') return version1(connection, await findEnvironment(connection, appId, mode));
  const target = await findBackupTarget(connection, appId, mode);
  return {
    environment: target,
    list: () => listSnapshots(connection, target),
    create: (comment) => createSnapshot(connection, target, comment),
    get: (id) => getSnapshot(connection, target, id),
    setComment: (id, comment) => updateComment(connection, target, id, comment),
    wait: (id, limits) => waitForSnapshot(connection, target, id, limits),
  };
}

function version1(connection: MendixConnection, environment: EnvironmentRef): Backups {
  const list = () => listSnapshotsV1(connection, environment);
  const get = async (id: string) => (await list()).find((one) => one.snapshotId === id);
  return {
    environment,
    list,
    create: (comment) => createSnapshotV1(connection, environment, comment),
    get,
    wait: async (id, limits) => {
      await waitForSnapshotV1(connection, environment, id, limits);
      return get(id);
    },
  };
}
