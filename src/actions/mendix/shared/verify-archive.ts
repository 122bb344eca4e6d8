import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { cancelled, Failure } from '../../../base/failure.ts';
import { openZip } from './zip.ts';

/** What a downloaded backup turned out to be. */
export type ArchiveKind = 'tar.gz' | 'gzip' | 'zip' | 'database dump';

/** The first bytes of a PostgreSQL custom-format dump (pg_dump -Fc), which is what Mendix backups hold. */
const dumpMagic = 'PGDMP';

/**
 * Reads a downloaded backup through and checks that it is whole: the checksums of a gzip stream, the directory of a zip, the
 * first bytes of a database dump.
 * @throws Failure `remote-failed`, code ARCHIVE_DAMAGED
 */
export async function verifyArchive(
  path: string,
  expected: 'database' | 'any',
  signal?: AbortSignal,
): Promise<ArchiveKind> {
  const head = await firstBytes(path, 5);
  if (head.toString('latin1') === dumpMagic) return 'database dump';
  if (head[0] === 0x1f && head[1] === 0x8b) return gzip(path, expected, signal);
  if (head.toString('latin1', 0, 4) === 'PK\u0003\u0004') return zip(path);
  throw damaged(`it begins with ${head.toString('hex')}, which is no gzip, zip or PostgreSQL dump`);
}

async function gzip(path: string, expected: 'database' | 'any', signal: AbortSignal | undefined): Promise<ArchiveKind> {
  let start = Buffer.alloc(0);
  const keepStart = new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (start.length < 512) start = Buffer.concat([start, chunk.subarray(0, 512 - start.length)]);
      done();
    },
  });
  try {
    // Through to its end: the checksum and the length stand there.
    await pipeline(createReadStream(path, { highWaterMark: 256 * 1024 }), createGunzip(), keepStart, { signal });
  } catch (error) {
    if (signal?.aborted) throw cancelled(signal);
    throw damaged('its gzip checksum does not hold, or it ends too early', error);
  }
  if (start.toString('latin1', 257, 262) === 'ustar') return 'tar.gz';
  if (start.toString('latin1', 0, 5) === dumpMagic) return 'gzip';
  if (expected === 'database') throw damaged('what is packed in it is no PostgreSQL dump');
  return 'gzip';
}

async function zip(path: string): Promise<ArchiveKind> {
  try {
    const file = await openZip(path);
    file.close();
    return 'zip';
  } catch (error) {
    throw damaged('its zip directory cannot be read', error);
  }
}

async function firstBytes(path: string, count: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function damaged(why: string, cause?: unknown): Failure {
  return new Failure(`The downloaded backup is damaged: ${why}. The file was removed.`, {
    code: 'ARCHIVE_DAMAGED',
    kind: 'remote-failed',
    remedy: 'Run the step again; if it happens again, make another archive or another backup.',
    cause,
  });
}
