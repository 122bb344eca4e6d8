import type { Downloaded } from '../../../http/download.ts';
import { type ArchiveHead, readArchiveHead } from '../../../mendix/archive-head.ts';
import { createArchive, waitForArchive } from '../../../mendix/backups-v2.ts';
import { label, type MendixConnection } from '../../../mendix/client.ts';
import { type DownloadTo, downloadArchive } from '../../../mendix/downloads.ts';
import type { BackupTarget } from '../../../mendix/lookup.ts';
import type { Archive, DataType } from '../../../mendix/types.ts';
import type { Step } from '../../../runner/step.ts';
import type { Chosen } from './snapshots.ts';

/** An archive of a snapshot, from the moment it is asked for to its download (version 2 of the API). */
export class SnapshotArchive {
  readonly #connection: MendixConnection;
  readonly #chosen: Chosen<BackupTarget>;
  readonly #dataType: DataType;
  #id: string | undefined;
  #completed: Archive | undefined;

  /** @param archiveId of one that has been asked for already */
  constructor(
    connection: MendixConnection,
    chosen: Chosen<BackupTarget>,
    dataType: DataType,
    archiveId: string | undefined,
  ) {
    this.#connection = connection;
    this.#chosen = chosen;
    this.#dataType = dataType;
    this.#id = archiveId;
  }

  /** Asks for it where that was not done yet, and waits until it can be downloaded; its id is an output at once. */
  async ready(step: Step<'archive-id'>): Promise<void> {
    const { source, snapshot } = this.#chosen;
    const { snapshotId } = snapshot;
    this.#id ??= (await createArchive(this.#connection, source, snapshotId, this.#dataType)).archiveId;
    step.output('archive-id', this.#id);
    step.begins('archive', {
      what: `The archive of snapshot ${snapshotId} of ${label(source)}`,
      input: 'archive-id',
      id: this.#id,
    });
    this.#completed = await waitForArchive(this.#connection, source, snapshotId, this.#id, step.limits());
    step.ended('archive');
  }

  async head(onLink: DownloadTo['onLink']): Promise<ArchiveHead> {
    const link = this.#completed?.url;
    if (!link) return { size: undefined, metadata: undefined };
    onLink?.(link);
    return readArchiveHead(this.#connection, link);
  }

  fetch(to: DownloadTo): Promise<Downloaded> {
    const { source, snapshot } = this.#chosen;
    return downloadArchive(this.#connection, source, snapshot.snapshotId, this.#id ?? '', to);
  }
}
