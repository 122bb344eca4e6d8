import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rename, rm, stat, statfs } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errorCode, Failure } from './failure.ts';

/**
 * Runs `work` on a new file beside `path` that only this user can read. When `work` succeeds the file takes the place of `path`
 * in one step; when it fails nothing is left behind and `path` stays what it was.
 * @throws Failure - `config`: FILE_UNWRITABLE, DISK_FULL
 */
export async function writeInPlaceOf<T>(
  path: string,
  work: (file: FileHandle, temporary: string) => Promise<T>,
): Promise<T> {
  await checkReplaceable(path);
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.part`);
  const file = await onDisk(path, open(temporary, 'wx+', 0o600));
  try {
    const result = await work(file, temporary);
    await onDisk(path, file.close());
    await onDisk(path, rename(temporary, path));
    return result;
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(temporary, { force: true });
    throw isFull(error) ? diskFull(path, errorCode(error) ?? '', error) : error;
  }
}

/** Writes a text to a file in one step. @throws Failure - `config`: FILE_UNWRITABLE, DISK_FULL */
export function writeText(path: string, text: string): Promise<void> {
  return writeInPlaceOf(path, (file) => onDisk(path, file.writeFile(text)));
}

/**
 * Fails when something is at `path` that no file may take the place of: a folder, or a device such as /dev/null, which would
 * be gone for everybody on the machine.
 * @throws Failure - `config`: FILE_UNWRITABLE
 */
export async function checkReplaceable(path: string): Promise<void> {
  const stats = await stat(path).catch(() => undefined);
  if (!stats || stats.isFile()) return;
  throw new Failure(`${path} is ${stats.isDirectory() ? 'a folder' : 'no regular file'}.`, {
    code: 'FILE_UNWRITABLE',
    kind: 'config',
    remedy: 'Give the path of a file, new or to be replaced.',
  });
}

/** Fails early when `bytes` more cannot fit beside `path`. */
export async function ensureSpace(path: string, bytes: number): Promise<void> {
  const room = await statfs(dirname(path)).then(
    (disk) => disk.bavail * disk.bsize,
    () => Number.POSITIVE_INFINITY,
  );
  if (bytes > room) throw diskFull(path, `${bytes} bytes are needed, ${room} are free`);
}

/** An operation on the file that is to become `path`. @throws Failure - `config`: FILE_UNWRITABLE, DISK_FULL */
export async function onDisk<T>(path: string, operation: Promise<T>): Promise<T> {
  try {
    return await operation;
  } catch (error) {
    const code = errorCode(error) ?? 'unknown error';
    if (isFull(error)) throw diskFull(path, code, error);
    throw new Failure(`${path} cannot be written (${code}).`, {
      code: 'FILE_UNWRITABLE',
      kind: 'config',
      remedy: 'Give a path in an existing folder that the step may write to.',
      cause: error,
    });
  }
}

function isFull(error: unknown): boolean {
  const code = error instanceof Failure ? undefined : errorCode(error);
  return code === 'ENOSPC' || code === 'EDQUOT';
}

function diskFull(path: string, detail: string, cause?: unknown): Failure {
  return new Failure(`No space left for ${path} (${detail}).`, {
    code: 'DISK_FULL',
    kind: 'config',
    remedy: 'Free space on the runner or write to a larger disk.',
    cause,
  });
}
