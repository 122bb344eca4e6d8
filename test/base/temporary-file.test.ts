import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { writeInPlaceOf, writeText } from '../../src/base/temporary-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'written-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a text takes the place of a file in one step, readable by its owner only', async () => {
  const path = join(folder, 'text');
  writeFileSync(path, 'before');
  await writeText(path, 'after');
  expect(readFileSync(path, 'utf8')).toBe('after');
  expect(readdirSync(folder)).toEqual(['text']);
});

test.each(['ENOSPC', 'EDQUOT'])(
  'a disk that is full (%s) while it is written is said, and what was there stays',
  async (code) => {
    const path = join(folder, 'text');
    writeFileSync(path, 'before');
    const full = Object.assign(new Error('write'), { code });
    const written = writeInPlaceOf(path, (file) => file.writeFile('half').then(() => Promise.reject(full)));
    await expect(written).rejects.toMatchObject({
      code: 'DISK_FULL',
      kind: 'config',
      message: `No space left for ${path} (${code}).`,
    });
    expect(readFileSync(path, 'utf8')).toBe('before');
    expect(readdirSync(folder)).toEqual(['text']);
  },
);

test('any other trouble of the work stays what it is', async () => {
  const trouble = new Error('bad data');
  await expect(writeInPlaceOf(join(folder, 'other'), () => Promise.reject(trouble))).rejects.toBe(trouble);
});

test('a folder that is not there is one that cannot be written to', async () => {
  await expect(writeText(join(folder, 'none', 'text'), '')).rejects.toMatchObject({ code: 'FILE_UNWRITABLE' });
});
