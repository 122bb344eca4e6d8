import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, constants, mkdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Failure } from '../../base/failure.ts';

/** SHA-256 of a file, in hex. */
export async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1024 * 1024 }), hash);
  return hash.digest('hex');
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
