import { dirname } from 'node:path';
import { checkReplaceable } from '../../base/temporary-file.ts';
import type { DownloadTo } from '../../mendix/downloads.ts';
import type { Step } from '../../runner/step.ts';
import { makeFolder, targetPath } from './files.ts';

/**
 * Where and how a step downloads: to the path or into the folder that was given, whose missing folders are made; within the
 * time limit of the step; with every signed link, which works without credentials, hidden from the log.
 */
export async function downloadTo(step: Step, given: string | undefined, suggested: string): Promise<DownloadTo> {
  const to = await targetPath(given, suggested);
  await makeFolder(dirname(to));
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
