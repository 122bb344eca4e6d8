import type { Downloaded } from '../../../http/download.ts';
import { createArchive, waitForArchive } from '../../../mendix/backups-v2.ts';
import { label, type MendixConnection } from '../../../mendix/client.ts';
import { type DownloadTo, downloadArchive } from '../../../mendix/downloads.ts';
import type { BackupTarget } from '../../../mendix/lookup.ts';
import type { DataType } from '../../../mendix/types.ts';
import type { Step } from '../../../runner/step.ts';
import type { Chosen } from './snapshots.ts';

/** An archive of a snapshot that can be downloaded (version 2 of the API). */
interface ReadyArchive {
  /** Where it is now, if the service says so; a link to it lives for some hours. */
  readonly link: URL | undefined;
  readonly fetch: (to: DownloadTo) => Promise<Downloaded>;
}

/**
 * Asks for an archive where that was not done yet, and waits until it can be downloaded; its id is an output at once.
 * @param known id of one that has been asked for already
 */
export async function readyArchive(
  connection: MendixConnection,
  { source, snapshot: { snapshotId } }: Chosen<BackupTarget>,
  dataType: DataType,
  known: string | undefined,
  step: Step<'archive-id'>,
): Promise<ReadyArchive> {
  const id = known ?? (await createArchive(connection, source, snapshotId, dataType)).archiveId;
  step.output('archive-id', id);
  step.begins('archive', {
    what: `The archive of snapshot ${snapshotId} of ${label(source)}`,
    input: 'archive-id',
    id,
  });
  const { url } = await waitForArchive(connection, source, snapshotId, id, step.limits());
  step.ended('archive');
  return { link: url, fetch: (to) => downloadArchive(connection, source, snapshotId, id, to) };
}
