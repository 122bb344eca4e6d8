import { createHash } from 'node:crypto';
import { access, constants, mkdir, open, stat, statfs } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { ZipFile } from 'yauzl';
import { Failure } from '../../base/failure.ts';
import { checkReplaceable, ensureSpace } from '../../base/temporary-file.ts';
import type { DownloadTo } from '../../mendix/downloads.ts';
import type { Step } from '../../runner/step.ts';
import { bytes } from '../../runner/text.ts';

/** SHA-256 of a file, in hex; read through one buffer, however large the file is. */
export async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafeSlow(1024 * 1024);
  const file = await open(path);
  try {
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length, null);
      if (bytesRead === 0) return hash.digest('hex');
      hash.update(buffer.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
}

/** Creates a folder with those above it where they are missing. @throws Failure `config` FILE_UNWRITABLE */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
    await access(path, constants.W_OK);
  } catch (error) {
    throw new Failure(`The folder ${path} cannot be created or written to.`, {
      code: 'FILE_UNWRITABLE',
      kind: 'config',
      remedy: 'Give a `path` that the step may write to.',
      cause: error,
    });
  }
}

/**
 * Where a download goes: the path that was given, or the suggested name in the folder that was given (or the current one). The
 * suggestion may come from a service: it can neither lead elsewhere nor name a hidden file, such as one that configures a tool.
 */
export async function targetPath(given: string | undefined, suggested: string): Promise<string> {
  const name = suggested.replaceAll(/[^\w.-]+/g, '-').replace(/^\.+/, '') || 'download';
  if (given === undefined) return resolve(name);
  const isFolder = /[\\/]$/.test(given) || (await stat(given).catch(() => undefined))?.isDirectory();
  return isFolder ? join(resolve(given), name) : resolve(given);
}

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

/** What is going to be written, and how many bytes it has; undefined where nobody tells. */
type Needs = Readonly<Record<string, number | undefined>>;

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

/**
 * Opens a zip file by its directory, whatever its size; entries are read one by one. The library is loaded only here, so that
 * what checks packages and archives can be shipped once without it.
 */
export async function openZip(path: string): Promise<ZipFile> {
  const { open } = await import('yauzl');
  return promisify<string, object, ZipFile>(open)(path, { lazyEntries: true, autoClose: true });
}
