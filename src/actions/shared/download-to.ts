import { access, constants, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Failure } from '../../base/failure.ts';
import { checkReplaceable } from '../../base/temporary-file.ts';
import type { DownloadTo } from '../../mendix/downloads.ts';
import type { Step } from '../../runner/step.ts';
import { targetPath } from './files.ts';

/**
 * Where and how a step downloads: to the path or into the folder that was given, whose missing folders are made; within the
 * time limit of the step; with every signed link, which works without credentials, hidden from the log.
 */
export async function downloadTo(step: Step, given: string | undefined, suggested: string): Promise<DownloadTo> {
  const to = await targetPath(given, suggested);
  try {
    await mkdir(dirname(to), { recursive: true });
    await access(dirname(to), constants.W_OK);
  } catch (error) {
    throw new Failure(`The folder ${dirname(to)} cannot be made or written to.`, {
      code: 'FILE_UNWRITABLE',
      kind: 'config',
      remedy: 'Give a `path` that the step may write to.',
      cause: error,
    });
  }
  await checkReplaceable(to);
  const left = step.leftMs();
  return {
    to,
    deadline: Number.isFinite(left) ? step.clock.now() + left : undefined,
    onLink: (link) => {
      step.mask(link.href);
      if (link.search) step.mask(link.search.slice(1));
    },
  };
}
