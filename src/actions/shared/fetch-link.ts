import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Downloaded, downloadFile } from '../../http/download.ts';
import { Failure } from '../../http/errors.ts';
import type { Step } from '../../runner/step.ts';

export interface FetchLink {
  /** Path of the file; its folder is made. */
  readonly to: string;
  /** Asks the service for a fresh link. */
  readonly link: () => Promise<URL>;
  /** Bytes, where the service has told. */
  readonly expectedSize?: number | undefined;
  /** How often a refused link is replaced by a fresh one. */
  readonly freshLinks?: number;
}

/**
 * Fetches what a signed link points to, within the time limit of the step. Such a link works without credentials: it is hidden
 * from the log, and no credentials go to its host.
 * @throws Failure of the download
 */
export async function fetchLink(step: Step, { to, link, expectedSize, freshLinks }: FetchLink): Promise<Downloaded> {
  await makeFolder(dirname(to));
  const left = step.leftMs();
  return downloadFile({
    to,
    link: async () => {
      const url = await link();
      step.mask(url.href);
      return url;
    },
    expectedSize,
    freshLinks,
    clock: step.clock,
    signal: step.signal,
    onEvent: step.onHttp,
    deadline: Number.isFinite(left) ? step.clock.now() + left : undefined,
  });
}

export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new Failure(`The folder ${folder} cannot be made.`, {
      code: 'FILE_UNWRITABLE',
      kind: 'config',
      remedy: 'Give a `path` that the step may write to.',
      cause: error,
    });
  }
}
