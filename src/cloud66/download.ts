import { type Downloaded, type DownloadLimits, downloadParts } from '../http/download.ts';
import { secureLink } from '../http/url.ts';
import { getFileLink, listFiles } from './backups.ts';
import type { Cloud66Connection } from './client.ts';
import { orderedParts } from './parts.ts';

export interface DownloadedBackup extends Downloaded {
  readonly files: readonly string[];
}

/**
 * Downloads a backup: all its parts in order into one file. Each part's link is fetched just before it, since links live a few
 * minutes; no token goes to the file host.
 */
export async function downloadBackup(
  connection: Cloud66Connection,
  stackId: string,
  backupId: number,
  to: string,
  limits: DownloadLimits = {},
): Promise<DownloadedBackup> {
  const parts = orderedParts(await listFiles(connection, stackId, backupId));
  const downloaded = await downloadParts({
    ...limits,
    to,
    parts: parts.map(({ id }) => ({
      link: async () => secureLink(await getFileLink(connection, stackId, backupId, id)),
    })),
    clock: connection.clock,
    signal: connection.signal,
    onEvent: connection.onEvent,
  });
  return { ...downloaded, files: parts.map(({ id }) => id) };
}
