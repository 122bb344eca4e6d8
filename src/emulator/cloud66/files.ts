/** The files of a backup: their parts, their signed links, and the file host behind the links (it behaves like S3). */
import { createHash, createHmac } from 'node:crypto';
import type { EmulatedAnswer, EmulatedRequest } from '../core/platform.ts';
import { readTar } from './archive.ts';
import type { Cloud } from './routes.ts';
import type { Backup, Stack, World } from './world.ts';

/** Every link's path starts so; the file host is reached under another origin than the API. */
export const FILES_PATH = '/files/cloud66/';

const ACCESS_KEY_ID = 'EMULATED-ACCESS-KEY';
const SIGNING_KEY = 'the emulated file host';

/** One part of a backup's tar: its bytes from `start` to `end` (not included). */
export interface Part {
  readonly id: string;
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The backup's file, or its parts (`tar-aa`, `tar-ab`, …) when it is larger than `partSize` bytes; a failed backup has none. */
export function partsOf(backup: Backup, partSize: number): Part[] {
  if (backup.backupStatus !== 0) return [];
  const base = fileBase(backup);
  if (backup.size <= partSize) return [{ id: 'tar', name: `${base}.tar`, start: 0, end: backup.size }];
  return Array.from({ length: Math.ceil(backup.size / partSize) }, (_, index) => {
    const id = `tar-${letters(index)}`;
    return { id, name: `${base}.${id}`, start: index * partSize, end: Math.min(backup.size, (index + 1) * partSize) };
  });
}

export function fileBase(backup: Backup): string {
  return `${backup.databaseName.replaceAll(/\W+/g, '_')}_${backup.id}`;
}

export function storagePath(stack: Stack, backup: Backup): string {
  const moment = new Date(backup.date).toISOString().slice(0, 19).replaceAll(/[-T:]/g, '.');
  return `${stack.uid}/backups/${backup.serverUid}/${backup.dbType}/${fileBase(backup)}/${moment}`;
}

/** The link to a part, its signature encoded twice as the platform does it (`%252F` for a slash), or once. */
export function publicUrl(
  fileOrigin: string,
  stack: Stack,
  backup: Backup,
  part: Part,
  link: { readonly expires: number; readonly encodedTwice: boolean },
): string {
  const path = `${FILES_PATH}${storagePath(stack, backup)}/${part.name}`;
  const once = encodeURIComponent(sign(path, String(link.expires)));
  const signature = link.encodedTwice ? encodeURIComponent(once) : once;
  return `${fileOrigin}${path}?AWSAccessKeyId=${ACCESS_KEY_ID}&Expires=${link.expires}&Signature=${signature}`;
}

/** What the file host answers to a link. */
export function fileAnswer(cloud: Cloud, request: EmulatedRequest): EmulatedAnswer {
  if (request.headers['authorization'] !== undefined) {
    return refusal(400, 'InvalidArgument', 'Only one auth mechanism allowed; use the signed query or Authorization.');
  }
  if (request.method !== 'GET') return refusal(403, 'SignatureDoesNotMatch', 'The link was signed for GET.');
  const expires = request.query.get('Expires') ?? '';
  if (request.query.get('AWSAccessKeyId') !== ACCESS_KEY_ID || !/^\d+$/.test(expires)) {
    return refusal(403, 'AccessDenied', 'Access Denied');
  }
  if (request.query.get('Signature') !== sign(request.path, expires)) {
    return refusal(403, 'SignatureDoesNotMatch', 'The signature we calculated does not match the one you provided.');
  }
  if (cloud.now() > Number(expires) * 1000) return refusal(403, 'AccessDenied', 'Request has expired');
  const found = partAt(cloud.world, request.path, cloud.variant('cloud66.part-size'));
  return found ?? refusal(404, 'NoSuchKey', 'The specified key does not exist.');
}

function partAt(world: World, path: string, partSize: number): EmulatedAnswer | undefined {
  for (const stack of world.stacks) {
    for (const backup of stack.backups) {
      const folder = `${FILES_PATH}${storagePath(stack, backup)}/`;
      const part = partsOf(backup, partSize).find(({ name }) => path === folder + name);
      if (part === undefined) continue;
      const entry = `${backup.databaseName}.${backup.dbType === 'mysql' || backup.dbType === 'postgresql' ? 'sql' : 'dump'}`;
      const bytes = {
        length: part.end - part.start,
        read: (start: number, end: number) => readTar(entry, backup.size, part.start + start, part.start + end),
        type: 'application/x-tar',
        ranges: true,
      };
      const etag = createHash('sha1').update(`${path} ${backup.size} ${part.start}`).digest('hex');
      return { status: 200, headers: { etag: `"${etag}"` }, bytes };
    }
  }
  return undefined;
}

function sign(path: string, expires: string): string {
  return createHmac('sha1', SIGNING_KEY).update(`GET\n\n\n${expires}\n${path}`).digest('base64');
}

function refusal(status: number, code: string, message: string): EmulatedAnswer {
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`;
  return { status, headers: { 'content-type': 'application/xml' }, text };
}

/** aa, ab, … az, ba, … as `split` names its pieces. */
function letters(index: number): string {
  return String.fromCharCode(97 + Math.floor(index / 26), 97 + (index % 26));
}
