import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { errorCode, Failure } from '../../../base/failure.ts';
import { asObject, asText, asWholeNumber, parseJson } from '../../../base/json.ts';
import { writeText } from '../../../base/temporary-file.ts';
import { oneLine } from '../../../base/text.ts';
import { version } from '../../../base/version.ts';
import type { Downloaded } from '../../../http/download.ts';
import type { EnvironmentRef, Snapshot } from '../../../mendix/types.ts';

/** What `restore-drill` compares a file with: the part that it reads of what `download-backup` writes beside the file. */
export interface Manifest {
  readonly appId: string;
  readonly environment: string;
  readonly snapshotId: string;
  readonly modelVersion: string | undefined;
  readonly createdAt: Date | undefined;
  readonly sha256: string;
}

/** The number of the format; a reader refuses any other. */
const format = 1;

export async function writeManifest(
  path: string,
  environment: EnvironmentRef,
  snapshot: Snapshot,
  file: Downloaded,
  dataType: string,
): Promise<void> {
  const manifest = {
    format,
    'app-id': environment.appId,
    environment: environment.mode,
    'snapshot-id': snapshot.snapshotId,
    'model-version': snapshot.modelVersion,
    'created-at': snapshot.createdAt,
    'expires-at': snapshot.expiresAt,
    file: basename(file.path),
    size: file.size,
    sha256: file.sha256,
    'data-type': dataType,
    'tool-version': version,
  };
  await writeText(path, `${JSON.stringify(manifest, null, 2)}\n`);
}

/** @param isAsked false: one that is not there is no failure @throws Failure `config`, code MANIFEST_UNREADABLE */
export async function readManifest(path: string, isAsked: boolean): Promise<Manifest | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (!isAsked && errorCode(error) === 'ENOENT') return undefined;
    throw unreadable(path, `cannot be read (${errorCode(error) ?? 'unknown error'})`, error);
  }
  const fields = asObject(parseJson(text));
  const textOf = (name: string) => asText(fields?.[name]);
  const [written, size] = [asWholeNumber(fields?.['format']), asWholeNumber(fields?.['size'])];
  if (written !== format || size === undefined || !/^[0-9a-f]{64}$/.test(textOf('sha256'))) {
    throw unreadable(path, 'is not a manifest that `download-backup` wrote');
  }
  return {
    appId: textOf('app-id'),
    environment: textOf('environment'),
    snapshotId: textOf('snapshot-id'),
    modelVersion: textOf('model-version') || undefined,
    createdAt: timeIn(textOf('created-at')),
    sha256: textOf('sha256'),
  };
}

function timeIn(text: string): Date | undefined {
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : new Date(time);
}

function unreadable(path: string, why: string, cause?: unknown): Failure {
  return new Failure(`The manifest ${oneLine(path)} ${why}.`, {
    code: 'MANIFEST_UNREADABLE',
    kind: 'config',
    remedy: 'Give the file that `download-backup` wrote with its input `manifest`.',
    cause,
  });
}
