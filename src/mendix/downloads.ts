import { open, rm } from 'node:fs/promises';
import { Failure } from '../base/failure.ts';
import { oneLine } from '../base/text.ts';
import { type Downloaded, type DownloadLimits, type DownloadOptions, downloadFile } from '../http/download.ts';
import { defaultRetry } from '../http/retry.ts';
import { path, secureLink, urlBelow } from '../http/url.ts';
import { type BackupLinks, getBackupLinks } from './backups-v1.ts';
import { getArchive } from './backups-v2.ts';
import { label, type MendixConnection } from './client.ts';
import { getLogLink, isEmptyLog, type LogKind } from './logs.ts';
import type { BackupTarget } from './lookup.ts';
import { getPackage } from './packages.ts';
import type { EnvironmentRef } from './types.ts';

export type DownloadTo = DownloadLimits & Pick<DownloadOptions, 'to' | 'expectedSize'>;

/**
 * Fetches a package into a file: by its link where the service gives one, otherwise by the old call, which takes the
 * credentials. Source: Build API v1 (API facts, "Packages and builds").
 * @throws Failure; `conflict` BUILD_NOT_SUCCEEDED for a package that is not ready
 */
export async function downloadPackage(
  connection: MendixConnection,
  appId: string,
  packageId: string,
  options: DownloadTo,
): Promise<Downloaded> {
  const { baseUrl, headers } = connection;
  const old = urlBelow(baseUrl, path`/api/1/apps/${appId}/packages/${packageId}/download`);
  return download(connection, options, {
    link: async () => {
      const { status, download: link } = await getPackage(connection, appId, packageId, { url: true });
      if (status !== undefined && status.toLowerCase() !== 'succeeded') throw notBuilt(packageId, appId, status);
      return link ?? old;
    },
    headers,
    credentialsOrigin: baseUrl.origin,
  });
}

/** Fetches a completed archive into a file; a link that has expired is replaced. Source: Backups API v2, GET archives. */
export function downloadArchive(
  connection: MendixConnection,
  target: BackupTarget,
  snapshotId: string,
  archiveId: string,
  options: DownloadTo,
): Promise<Downloaded> {
  return download(connection, options, {
    link: async () => {
      const { url, state } = await getArchive(connection, target, snapshotId, archiveId);
      return url ?? noLink(`the archive ${archiveId} of the backup ${snapshotId} of ${label(target)} (${state})`);
    },
  });
}

/**
 * Fetches a backup of v1 into a file. Its link may answer 500 until the file is there, so that is waited for as long as the step
 * has time. Source: Backups API v1, 3.2; API facts, "Backups".
 */
export function downloadSnapshotV1(
  connection: MendixConnection,
  environment: EnvironmentRef,
  snapshotId: string,
  what: keyof BackupLinks,
  options: DownloadTo,
): Promise<Downloaded> {
  return download(connection, options, {
    link: async () => {
      const links = await getBackupLinks(connection, environment, snapshotId);
      return links[what] ?? noLink(`the backup ${snapshotId} of ${label(environment)} (${what})`);
    },
    retry: { ...defaultRetry, totalMs: Math.max(defaultRetry.totalMs, connection.leftMs()), capMs: 30_000 },
  });
}

/**
 * Fetches the log of one day into a file; undefined, and no file, when the service says that there is no data for that day. A
 * link that is refused is replaced by a fresh one. Source: Deploy API, 3.23; API facts, "Releases".
 * @param date `YYYY-MM-DD`
 */
export async function downloadLog(
  connection: MendixConnection,
  environment: EnvironmentRef,
  date: string,
  kind: LogKind,
  options: DownloadTo,
): Promise<Downloaded | undefined> {
  let first = await getLogLink(connection, environment, date, kind);
  if (!first) return undefined;
  let noData = false;
  const downloaded = await download(connection, options, {
    link: async () => {
      const link = first ?? (await getLogLink(connection, environment, date, kind));
      first = undefined;
      return link ?? noLink(`the log of ${label(environment)} of ${date}`);
    },
    freshLinks: 1,
    check: async (file) => {
      const start = await startOf(file);
      noData = start !== '' && isEmptyLog(start);
      if (/^\s*</.test(start)) throw notALog();
    },
  });
  if (!noData) return downloaded;
  await rm(downloaded.path, { force: true });
  return undefined;
}

async function startOf(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(1_000), 0, 1_000, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await handle.close();
  }
}

function notALog(): Failure {
  return new Failure(
    'The download is not a log: the service sent a web page or an XML message. The file was removed.',
    {
      code: 'UNEXPECTED_FILE',
      kind: 'remote-failed',
      remedy: 'Run the step again; if it happens again, look at https://status.mendix.com.',
    },
  );
}

type Source = Pick<DownloadOptions, 'link' | 'headers' | 'credentialsOrigin' | 'freshLinks' | 'check' | 'retry'>;

function download(
  { clock, signal, onEvent }: MendixConnection,
  options: DownloadTo,
  source: Source,
): Promise<Downloaded> {
  const link = async () => secureLink(await source.link());
  return downloadFile({ ...source, ...options, link, clock, signal, onEvent });
}

function notBuilt(packageId: string, appId: string, status: string): Failure {
  return new Failure(`The package ${packageId} of ${appId} cannot be fetched: its status is ${oneLine(status)}.`, {
    code: 'BUILD_NOT_SUCCEEDED',
    kind: 'conflict',
    remedy: 'There is nothing to download before the package is Succeeded.',
  });
}

function noLink(what: string): never {
  throw new Failure(`The service gives no link for ${what}.`, {
    code: 'NO_LINK',
    kind: 'conflict',
    remedy: 'It may not be completed, or have expired. Look at its state, and ask for a new one.',
  });
}
