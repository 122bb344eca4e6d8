import { type Downloaded, downloadParts } from '../http/download.ts';
import { Failure } from '../http/errors.ts';
import { isLoopback } from '../http/loopback.ts';
import type { Cloud66Client } from './client.ts';
import { orderedParts } from './parts.ts';

export interface DownloadLimits {
  /** Told every link before it is used: it works without credentials, so it must not show anywhere. */
  readonly onLink?: ((link: URL) => void) | undefined;
  /** End of everything, in milliseconds of the client's clock. */
  readonly deadline?: number | undefined;
}

export interface DownloadedBackup extends Downloaded {
  /** Ids of the files that were joined, in order. */
  readonly files: readonly string[];
}

/**
 * Downloads a backup: all its parts in order into one file. Each part's link is fetched just before it, since links live a few
 * minutes; no token goes to the file host.
 */
export async function downloadBackup(
  client: Cloud66Client,
  stackId: string,
  backupId: number,
  to: string,
  { onLink, deadline }: DownloadLimits = {},
): Promise<DownloadedBackup> {
  const parts = orderedParts(await client.files(stackId, backupId));
  const { signal, onEvent, retry } = client.settings;
  const downloaded = await downloadParts({
    to,
    parts: parts.map(({ id }) => ({
      link: async () => {
        const link = secure(await client.fileLink(stackId, backupId, id));
        onLink?.(link);
        return link;
      },
    })),
    clock: client.clock,
    deadline,
    signal,
    onEvent,
    retry,
  });
  return { ...downloaded, files: parts.map(({ id }) => id) };
}

/** Backups hold everything a database holds: they travel encrypted, except on this machine. */
function secure(link: URL): URL {
  if (link.protocol === 'https:' || (link.protocol === 'http:' && isLoopback(link))) return link;
  throw new Failure(`Cloud 66 links to a file at ${link.protocol}//${link.host}, which is not secure.`, {
    code: 'INSECURE_LINK',
    kind: 'remote-failed',
    remedy: 'Download the backup from the Cloud 66 dashboard, and tell their support.',
  });
}
