import { createHash } from 'node:crypto';
import { access, constants, mkdir, open, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Failure } from '../../base/failure.ts';

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
