import { describe, expect, test } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { makeZip, readZip } from '../../../src/emulator/core/zip.ts';

const at = new Date(2026, 0, 31, 12, 30, 2);
const files = { 'model/metadata.json': '{"a": 1}\n', 'größe.txt': 'x'.repeat(5_000), empty: '' };
const contents = (zip: Uint8Array) => Object.fromEntries(readZip(zip).map((one) => [one.name, String(one.read())]));

describe('zip files of the emulator', () => {
  test('are read by others, and are the same for the same files and moment', () => {
    const zip = makeZip(files, at);
    const read = Object.entries(unzipSync(zip)).map(([name, content]) => [name, strFromU8(content)]);
    expect(Object.fromEntries(read)).toEqual(files);
    expect(makeZip(files, at)).toEqual(zip);
    expect(contents(zip)).toEqual(files);
  });

  test.each([0, 6] as const)('of others are read, packed at level %d', (level) => {
    const zip = zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
      level,
      comment: 'a comment',
    });
    expect(contents(zip)).toEqual(files);
    expect(readZip(zip).map(({ size }) => size)).toEqual([9, 5_000, 0]);
  });

  test('that are none, cut or damaged are refused', () => {
    const zip = makeZip(files, at);
    expect(() => readZip(Buffer.from('no zip'))).toThrow();
    expect(() => readZip(zip.subarray(0, -30))).toThrow();
    const damaged = Buffer.from(zip);
    damaged.fill(0, 50, 54);
    expect(() => contents(damaged)).toThrow();
  });

  test('are never inflated beyond what their directory says', () => {
    const zip = makeZip({ bomb: '0'.repeat(100_000) }, at);
    const entry = zip.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
    zip.writeUInt32LE(10, entry + 24);
    expect(() => contents(zip)).toThrow(expect.objectContaining({ code: 'ERR_BUFFER_TOO_LARGE' }));
  });
});
