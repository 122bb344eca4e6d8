import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { errorCode, Failure } from '../../../base/failure.ts';
import { asObject, asText, asWholeNumber, parseJson } from '../../../base/json.ts';
import { writeText } from '../../../base/temporary-file.ts';
import { oneLine } from '../../../base/text.ts';
import { version } from '../../../base/version.ts';
import type { Snapshot } from '../../../mendix/types.ts';

/** What a downloaded backup is: `download-backup` writes it beside the file, `restore-drill` compares the file with it. */
export interface Manifest {
  readonly appId: string;
  readonly environment: string;
  readonly snapshotId: string;
  readonly modelVersion: string | undefined;
  readonly createdAt: Date | undefined;
  readonly expiresAt: Date | undefined;
  /** Name of the backup's file, without its folder. */
  readonly file: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  readonly dataType: string;
}

/** The number of the format; a reader refuses any other. */
const format = 1;

export function manifestOf(
  environment: { readonly appId: string; readonly mode: string },
  snapshot: Snapshot,
  file: { readonly path: string; readonly size: number; readonly sha256: string },
  dataType: string,
): Manifest {
  const { snapshotId, modelVersion, createdAt, expiresAt } = snapshot;
  const { path, size, sha256 } = file;
  return {
    ...{ appId: environment.appId, environment: environment.mode, snapshotId, modelVersion, createdAt, expiresAt },
    ...{ file: basename(path), size, sha256, dataType },
  };
}

export async function writeManifest(path: string, manifest: Manifest): Promise<void> {
  const text = JSON.stringify(
    {
      format,
      'app-id': manifest.appId,
      environment: manifest.environment,
      'snapshot-id': manifest.snapshotId,
      'model-version': manifest.modelVersion,
      'created-at': manifest.createdAt,
      'expires-at': manifest.expiresAt,
      file: manifest.file,
      size: manifest.size,
      sha256: manifest.sha256,
      'data-type': manifest.dataType,
      'tool-version': version,
    },
    null,
    2,
  );
  await writeText(path, `${text}\n`);
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
  const size = asWholeNumber(fields?.['size']);
  if (asWholeNumber(fields?.['format']) !== format || size === undefined || !/^[0-9a-f]{64}$/.test(textOf('sha256'))) {
    throw unreadable(path, 'is not a manifest that `download-backup` wrote');
  }
  return {
    appId: textOf('app-id'),
    environment: textOf('environment'),
    snapshotId: textOf('snapshot-id'),
    modelVersion: textOf('model-version') || undefined,
    createdAt: timeIn(textOf('created-at')),
    expiresAt: timeIn(textOf('expires-at')),
    file: textOf('file'),
    size,
    sha256: textOf('sha256'),
    dataType: textOf('data-type'),
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
