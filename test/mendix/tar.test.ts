import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from '@jest/globals';
import { bytesOf, walkTar } from '../../src/mendix/tar.ts';
import { entry } from '../support/postgres.ts';

const folder = mkdtempSync(join(tmpdir(), 'tar-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** In pieces of any size, as a stream brings them. */
async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Buffer, void, undefined> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function filesIn(tar: Buffer, size = 1000): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  await walkTar(pieces(tar, size), ({ name, size: told }) => {
    found[name] = '';
    return (piece) => {
      found[name] += piece.toString('latin1');
      if ((found[name] ?? '').length > told) throw new Error('more than told');
    };
  });
  return found;
}

/** A tar as a program makes it. */
function made(files: Readonly<Record<string, string>>, ...flags: string[]): Buffer {
  const room = mkdtempSync(join(folder, 'd-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(room, name)), { recursive: true });
    writeFileSync(join(room, name), content);
  }
  return execFileSync('tar', ['-C', room, ...flags, '-cf', '-', '.'], { maxBuffer: 2 ** 28 });
}

const long = `${'folder-with-a-name/'.repeat(12)}file`;
const files = { '.metadata': '{}', 'db/db.backup': 'x'.repeat(3000), 'tree/0d/3e/empty': '', [long]: 'deep' };

describe('a tar', () => {
  test.each(['gnu', 'ustar', 'posix'])('of the format %s is read, in pieces of any size', async (format) => {
    // The oldest format has no room for the longest name.
    const { [long]: _, ...short } = files;
    const wanted = format === 'ustar' ? { ...short, [long.slice(40)]: 'deep' } : files;
    const tar = made(wanted, `--format=${format}`);
    for (const size of [1, 511, 512, 513, 100_000]) expect(await filesIn(tar, size)).toEqual(wanted);
  });

  test('may be compressed, in several members', async () => {
    const tar = made(files);
    const path = join(folder, 'members.tar.gz');
    writeFileSync(path, Buffer.concat([gzipSync(tar.subarray(0, 700)), gzipSync(tar.subarray(700))]));
    const found: string[] = [];
    await walkTar(bytesOf(path, true), ({ name }) => void found.push(name));
    expect(found.toSorted()).toEqual(Object.keys(files).toSorted());
  });

  test('with a file of 8 GiB and more tells its size', async () => {
    const header = entry('large', '');
    header.fill(0, 124, 136);
    header[124] = 0x80;
    header.writeBigUInt64BE(9n * 1024n ** 3n, 128);
    header.write('        ', 148);
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    const sizes: number[] = [];
    const walk = walkTar(pieces(header, 512), ({ size }) => void sizes.push(size));
    await expect(walk).rejects.toMatchObject({ code: 'ARCHIVE_TRUNCATED' });
    expect(sizes).toEqual([9 * 1024 ** 3]);
  });

  test('that ends anywhere before its end is not complete', async () => {
    const tar = Buffer.concat([entry('a', 'x'.repeat(700)), entry('b', ''), Buffer.alloc(1024)]);
    for (let length = 0; length < tar.length; length += 64) {
      await expect(filesIn(tar.subarray(0, length))).rejects.toMatchObject({
        code: 'ARCHIVE_TRUNCATED',
        kind: 'remote-failed',
      });
    }
    expect(await filesIn(tar)).toEqual({ a: 'x'.repeat(700), b: '' });
  });

  test('with any flipped bit in a header is damaged', async () => {
    const tar = Buffer.concat([entry('a', 'x'), Buffer.alloc(1024)]);
    for (let at = 0; at < 512; at += 7) {
      const bad = Buffer.from(tar);
      bad[at] = (bad[at] ?? 0) ^ 0x04;
      await expect(filesIn(bad)).rejects.toMatchObject({
        code: expect.stringMatching(/^ARCHIVE_(DAMAGED|TRUNCATED)$/),
      });
    }
  });

  test('that goes on after its end is damaged', async () => {
    const tar = Buffer.concat([entry('a', 'x'), Buffer.alloc(1024), entry('b', 'y'), Buffer.alloc(1024)]);
    await expect(filesIn(tar)).rejects.toMatchObject({ code: 'ARCHIVE_DAMAGED' });
  });

  test('gives no more than it is asked for while a piece is being written', async () => {
    const tar = Buffer.concat([entry('a', 'x'.repeat(100_000)), Buffer.alloc(1024)]);
    let writing = 0;
    await walkTar(pieces(tar, 4096), () => async () => {
      expect(++writing).toBe(1);
      await new Promise((done) => setImmediate(done));
      writing -= 1;
    });
  });
});

describe('compressed bytes', () => {
  const write = (bytes: Buffer) => {
    const path = join(folder, 'file.gz');
    writeFileSync(path, bytes);
    return path;
  };
  const read = async (path: string, signal?: AbortSignal) => {
    const all: Buffer[] = [];
    for await (const piece of bytesOf(path, true, signal)) all.push(Buffer.from(piece));
    return Buffer.concat(all);
  };
  const packed = gzipSync(Buffer.from('content '.repeat(10_000)));

  test('are unpacked', async () => expect(await read(write(packed))).toEqual(gunzipSync(packed)));

  test('that are cut are not complete, that are changed are damaged', async () => {
    await expect(read(write(packed.subarray(0, -9)))).rejects.toMatchObject({ code: 'ARCHIVE_TRUNCATED' });
    const bad = Buffer.from(packed);
    bad[bad.length - 6] = (bad[bad.length - 6] ?? 0) ^ 1;
    await expect(read(write(bad))).rejects.toMatchObject({ code: 'ARCHIVE_DAMAGED' });
  });

  test('of a file that is not there, and of a step that was cancelled', async () => {
    await expect(read(join(folder, 'nowhere'))).rejects.toMatchObject({ code: 'ENOENT' });
    const stop = AbortSignal.abort();
    await expect(read(write(packed), stop)).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});
