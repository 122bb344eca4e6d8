import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ensureSpace } from '../../base/temporary-file.ts';
import type { Step } from '../../runner/step.ts';
import { bytes } from '../../runner/text.ts';

/** What is going to be written, and how many bytes it has; undefined where nobody tells. */
export type Needs = Readonly<Record<string, number | undefined>>;

/**
 * Says how much space will be needed beside `path` and how much there is, and fails when it cannot be enough.
 * @throws Failure `config`, code DISK_FULL
 */
export async function checkSpace(step: Step, path: string, needs: Needs): Promise<void> {
  const known = Object.entries(needs).flatMap(([what, size]) => (size === undefined ? [] : [{ what, size }]));
  const unknown = Object.keys(needs).filter((what) => needs[what] === undefined);
  const free = await statfs(dirname(path)).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => undefined,
  );
  const parts = [
    ...known.map(({ what, size }) => `${what} ${bytes(size)}`),
    ...unknown.map((what) => `${what} of unknown size`),
  ];
  step.info(`Disk space: ${parts.join(', ')}; ${free === undefined ? 'unknown how much is' : bytes(free)} free.`);
  await ensureSpace(
    path,
    known.reduce((sum, { size }) => sum + size, 0),
  );
}
