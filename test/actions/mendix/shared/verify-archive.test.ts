import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from '@jest/globals';
import { zipSync } from 'fflate';
import { type DataType, verifyArchive } from '../../../../src/actions/mendix/shared/verify-archive.ts';
import { backup, backupTar, emulatedDump, entry } from '../../../support/postgres.ts';

const folder = mkdtempSync(join(tmpdir(), 'verify-'));
afterAll(() => rmSync(folder, { recursive: true }));

function verify(bytes: Buffer | Uint8Array, dataType: DataType, signal?: AbortSignal) {
  const path = join(folder, 'backup');
  writeFileSync(path, bytes);
  return verifyArchive(path, dataType, signal);
}

const tree = Buffer.concat([entry('tree/0d/3e/a', 'x'), Buffer.alloc(1024)]);
const cut = (bytes: Buffer, part: number) => bytes.subarray(0, Math.floor(bytes.length * part));

describe('a downloaded backup', () => {
  test.each<[string, Buffer | Uint8Array, DataType, string]>([
    ['a full one', backup(), 'files_and_database', 'tar.gz'],
    ['one without files', backup({ files: {} }), 'files_and_database', 'tar.gz'],
    ['the dump itself', emulatedDump(), 'database_only', 'database dump'],
    ['a dump that is compressed once more', gzipSync(emulatedDump()), 'database_only', 'gzip'],
    ['files as a tar', gzipSync(tree), 'files_only', 'tar.gz'],
    ['files as a zip', zipSync({ a: Buffer.from('x') }), 'files_only', 'zip'],
  ])('is good: %s', async (_, bytes, dataType, kind) => expect(await verify(bytes, dataType)).toBe(kind));

  test.each<[string, Buffer | Uint8Array, DataType, string]>([
    ['nothing', Buffer.alloc(0), 'files_and_database', 'ARCHIVE_DAMAGED'],
    ['a page of HTML', Buffer.from('<html>Sorry</html>'), 'files_and_database', 'ARCHIVE_DAMAGED'],
    ['a page of HTML, compressed', gzipSync('<html>Sorry</html>'.repeat(50)), 'files_and_database', 'ARCHIVE_DAMAGED'],
    ['an XML error', Buffer.from('<?xml version="1.0"?><Error/>'), 'database_only', 'ARCHIVE_DAMAGED'],
    ['an XML error, compressed', gzipSync('<?xml version="1.0"?><Error/>'), 'database_only', 'ARCHIVE_DAMAGED'],
    ['a file that is cut', cut(backup(), 0.5), 'files_and_database', 'ARCHIVE_TRUNCATED'],
    ['a tar that is cut, well compressed', gzipSync(cut(backupTar(), 0.5)), 'files_and_database', 'ARCHIVE_TRUNCATED'],
    [
      'a tar without its last blocks',
      gzipSync(backupTar().subarray(0, -1024)),
      'files_and_database',
      'ARCHIVE_TRUNCATED',
    ],
    ['only the files', gzipSync(tree), 'files_and_database', 'ARCHIVE_DAMAGED'],
    ['a dump that is none', backup({ dump: Buffer.from('{}') }), 'files_and_database', 'ARCHIVE_DAMAGED'],
    ['no .metadata', backup({ metadata: null }), 'files_and_database', 'ARCHIVE_DAMAGED'],
    ['a .metadata that is none', backup({ metadata: 'x' }), 'files_and_database', 'ARCHIVE_DAMAGED'],
    ['a full backup instead of the database', backup(), 'database_only', 'ARCHIVE_DAMAGED'],
    ['a dump instead of a full backup', emulatedDump(), 'files_and_database', 'ARCHIVE_DAMAGED'],
    ['a zip instead of a full backup', zipSync({ a: Buffer.from('x') }), 'files_and_database', 'ARCHIVE_DAMAGED'],
    [
      'a zip that is cut',
      Buffer.from(zipSync({ a: Buffer.from('x') })).subarray(0, 40),
      'files_only',
      'ARCHIVE_DAMAGED',
    ],
  ])('is not: %s', async (_, bytes, dataType, code) => {
    await expect(verify(bytes, dataType)).rejects.toMatchObject({
      code,
      kind: 'remote-failed',
      message: expect.stringMatching(/^The backup is .*\. The file was removed\.$/),
    });
  });

  test('is not read on when the step is cancelled', async () => {
    await expect(verify(backup(), 'files_and_database', AbortSignal.abort())).rejects.toMatchObject({
      code: 'CANCELLED',
    });
  });
});
