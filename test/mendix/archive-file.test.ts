import { describe, expect, test } from '@jest/globals';
import { FullBackup, parseMetadata } from '../../src/mendix/archive-file.ts';
import { walkTar } from '../../src/mendix/tar.ts';
import { backupTar, entry, storedContent, storedFile } from '../support/postgres.ts';

async function read(tar: Buffer) {
  const dump: Buffer[] = [];
  const files: [string, number][] = [];
  const backup = new FullBackup({
    dump: (piece) => void dump.push(Buffer.from(piece)),
    file: (name, size) => void files.push([name, size]),
  });
  await walkTar(only(tar), backup.visit);
  return { backup, dump: Buffer.concat(dump), files };
}

async function* only(bytes: Buffer): AsyncGenerator<Buffer, void, undefined> {
  yield bytes;
}

const end = Buffer.alloc(1024);

describe('a full backup', () => {
  test('gives its dump, its files and its description', async () => {
    const { backup, dump, files } = await read(backupTar());
    const content = backup.end();
    expect(dump.toString('latin1', 0, 5)).toBe('PGDMP');
    expect(files).toEqual([[`0d/3e/${storedFile.uuid}`, storedContent.length]]);
    expect(content).toEqual({
      metadata: { modelVersion: '1.2.3', dumpSize: dump.length, databaseSize: 9_730_584, filesSize: 12 },
      dumpSize: dump.length,
      files: 1,
      filesSize: 12,
    });
  });

  test.each<[string, Buffer, string]>([
    ['no dump', Buffer.concat([entry('.metadata', '{}'), end]), 'no db/db.backup'],
    [
      'a dump that is none',
      Buffer.concat([entry('.metadata', '{}'), entry('db/db.backup', 'PGD'), end]),
      'not a PostgreSQL dump',
    ],
    ['an empty dump', backupTar({ dump: Buffer.alloc(0) }), 'not a PostgreSQL dump'],
    [
      'two dumps',
      Buffer.concat([entry('db/db.backup', 'PGDMP'), entry('./db/db.backup', 'PGDMP'), end]),
      'two database dumps',
    ],
    ['no .metadata', backupTar({ metadata: null }), 'no .metadata'],
    ['a .metadata that is no JSON', backupTar({ metadata: 'duration: 0' }), 'not the JSON'],
    ['a .metadata that is a list', backupTar({ metadata: '[]' }), 'not the JSON'],
    ['a .metadata without end', backupTar({ metadata: ' '.repeat(2_000_000) }), 'larger than 1 MiB'],
  ])('with %s is damaged', async (_, tar, why) => {
    const whole = async () => (await read(tar)).backup.end();
    await expect(whole()).rejects.toMatchObject({ code: 'ARCHIVE_DAMAGED', message: expect.stringContaining(why) });
  });
});

test('.metadata: every value is a text, and any may be missing', () => {
  expect(parseMetadata('{"dumpSize": "94769", "modelVersion": "1.0.0.40", "filesSize": "many"}')).toEqual({
    modelVersion: '1.0.0.40',
    dumpSize: 94_769,
    databaseSize: undefined,
    filesSize: undefined,
  });
  expect(parseMetadata('')).toBeUndefined();
});
