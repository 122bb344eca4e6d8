import { glob, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import type { Entry, ZipFile } from 'yauzl';
import { Failure } from '../../../base/failure.ts';
import { asObject, parseJson } from '../../../base/json.ts';
import { someOf } from '../../../base/text.ts';
import { bytes } from '../../../runner/text.ts';
import { openZip } from '../../shared/files.ts';
import { firstBytes } from '../../shared/verify-file.ts';

/** A deployment package on this machine, looked into but not changed. */
export interface PackageFile {
  /** Absolute. */
  readonly path: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** When it was written last, in ms since 1970. */
  readonly modifiedMs: number;
  /** What its `model/metadata.json` says; undefined when there is none that can be read. */
  readonly modelVersion: string | undefined;
}

/** What a package may hold, in bytes, uncompressed. Source: the vendor's page on deploying to Mendix Cloud. */
const mostBytes = 1024 ** 3;
/** Bytes of a file over which version 1 of the API can time out. Source: API facts, "Packages and builds". */
const limitV1 = 300 * 1024 ** 2;

const metadataName = 'model/metadata.json';

/**
 * Finds the one file that a path or glob means, and checks that it could be a package, before a byte is sent.
 * @throws Failure `config`: none or several files match, it is a folder or no zip, it holds no model or too much
 */
export async function findPackage(pattern: string): Promise<PackageFile> {
  const path = await oneFile(pattern);
  const { size, mtimeMs: modifiedMs } = await stat(path);
  const name = basename(path);
  const { modelVersion, hasModel, uncompressed } = await look(path, name);
  if (uncompressed > mostBytes) {
    throw unfit(
      'PACKAGE_TOO_LARGE',
      `${name} holds ${bytes(uncompressed)} uncompressed; Mendix Cloud takes at most 1 GB (1,073,741,824 bytes).`,
      'Make the package smaller, for example by taking large files out of the resources folder of the project.',
    );
  }
  if (!hasModel) {
    throw unfit(
      'NOT_A_PACKAGE',
      `${name} is a zip file, but holds no Mendix model (no folder \`model/\`).`,
      'Give the .mda file that Studio Pro or the build makes, not a zip around it and not the project.',
    );
  }
  return { path, name, size, modifiedMs, modelVersion };
}

/** Why an upload with this API may fail for its size alone; undefined when nothing speaks against it. */
export function sizeWarning({ name, size }: PackageFile, api: '1' | '2'): string | undefined {
  if (api === '2' || size <= limitV1) return undefined;
  return `${name} has ${Math.round(size / 1024 ** 2)} MB; with api-version 1 uploads of more than 300 MB can time out. Use api-version 2.`;
}

async function oneFile(pattern: string): Promise<string> {
  const exact = await stat(pattern).catch(() => undefined);
  if (exact?.isFile()) return resolve(pattern);
  if (exact?.isDirectory()) {
    throw unfit(
      'PACKAGE_FILE_NOT_FOUND',
      `\`package\` is the folder ${pattern}, not a deployment package.`,
      `Give the .mda file in it, or a glob that matches only that: \`${join(pattern, '*.mda').replaceAll('\\', '/')}\`.`,
    );
  }
  const found: string[] = [];
  // A backslash is the separator that Windows users write; in a glob it would escape.
  for await (const path of glob(process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern)) {
    const entry = await stat(path);
    if (entry.isFile()) found.push(path);
  }
  const [first, ...others] = found.sort();
  if (first !== undefined && others.length === 0) return resolve(first);
  if (first === undefined) {
    throw unfit(
      'PACKAGE_FILE_NOT_FOUND',
      `No file matches \`${pattern}\` (looked in ${process.cwd()}).`,
      'Check the package input, and that the step that makes or downloads the package came before.',
    );
  }
  const shown = someOf(found, 10);
  throw unfit('PACKAGE_FILE_AMBIGUOUS', `${found.length} files match \`${pattern}\`: ${shown}.`, 'Name one of them.');
}

interface Content {
  readonly hasModel: boolean;
  readonly modelVersion: string | undefined;
  /** Bytes of all files in it. */
  readonly uncompressed: number;
}

async function look(path: string, name: string): Promise<Content> {
  await checkHead(path, name);
  let zip: ZipFile;
  try {
    zip = await openZip(path);
  } catch (error) {
    throw unfit(
      'NOT_A_PACKAGE',
      `${name} cannot be read as a zip file; it may be cut short.`,
      'Make or download the package again.',
      error,
    );
  }
  let hasModel = false;
  let modelVersion: string | undefined;
  let uncompressed = 0;
  await new Promise<void>((done, fail) => {
    zip.on('entry', (entry: Entry) => {
      if (entry.fileName.startsWith('model/')) hasModel = true;
      uncompressed += entry.uncompressedSize;
      if (entry.fileName !== metadataName || entry.uncompressedSize > 16 * 1024 ** 2) {
        zip.readEntry();
        return;
      }
      versionIn(zip, entry).then((version) => {
        modelVersion = version;
        zip.readEntry();
      }, fail);
    });
    zip.on('end', done);
    zip.on('error', fail);
    zip.readEntry();
  }).catch((error: unknown) => {
    zip.close();
    throw unfit('NOT_A_PACKAGE', `${name} is a damaged zip file.`, 'Make or download the package again.', error);
  });
  return { hasModel, modelVersion, uncompressed };
}

/** The first bytes of a zip with content: `PK\u0003\u0004`. */
async function checkHead(path: string, name: string): Promise<void> {
  const head = await firstBytes(path, 4).catch((error: unknown) => {
    throw unfit('FILE_UNREADABLE', `${name} cannot be read.`, 'Check the permissions of the file.', error);
  });
  if (head !== 'PK\u0003\u0004') {
    throw unfit(
      'NOT_A_PACKAGE',
      `${name} is not a deployment package: it is not a zip file.`,
      'Give the .mda file that Studio Pro or the build makes.',
    );
  }
}

async function versionIn(zip: ZipFile, entry: Entry): Promise<string | undefined> {
  const stream = await promisify(
    zip.openReadStream.bind(zip) as (e: Entry, done: (error: Error | null, s: NodeJS.ReadableStream) => void) => void,
  )(entry);
  // The service reads the metadata in its own way; what we cannot read is no reason to refuse the package.
  const version = asObject(parseJson(await text(stream)))?.['ModelVersion'];
  return typeof version === 'string' ? version : undefined;
}

function unfit(code: string, message: string, remedy: string, cause?: unknown): Failure {
  return new Failure(message, { code, kind: 'config', remedy, cause });
}
