import { deflateSync, inflateRawSync } from 'node:zlib';
import { dumpHead, dumpTables } from './dump-parts.ts';
import type { AppData } from './model.ts';

/** A file of the app, as the database knows it and as it is kept. */
export interface StoredFile {
  readonly uuid: string;
  /** Bytes. */
  readonly size: number;
}

/** Object ids of Mendix: the number of the entity in the highest 16 bits, then a count. */
const firstIds = { entry: 51n << 48n, file: 9n << 48n, list: '14073748835532864' } as const;
let head: Buffer | undefined;

/**
 * A dump in PostgreSQL's custom format that `pg_restore` restores: what `pg_dump` made of a small database (the rows of the app in
 * `myfirstmodule$entry`, the files in `system$filedocument`, all else as it was dumped). Structure and versions are always the same.
 */
export function dump(data: AppData, files: readonly StoredFile[]): Buffer {
  head ??= inflateRawSync(Buffer.from(dumpHead, 'base64'));
  const rows: Readonly<Record<string, string>> = {
    myfirstmodule$entry: lines(data.rows.map((name, index) => [firstIds.entry + BigInt(index), name])),
    myfirstmodule$entry_list: lines(data.rows.map((_, index) => [firstIds.entry + BigInt(index), firstIds.list])),
    system$filedocument: lines(files.map((file, index) => document(file, data.files[index] ?? file.uuid, index))),
  };
  const blocks = Object.entries(dumpTables).map(([name, table]) => block(table.id, rows[name] ?? table.rows));
  return Buffer.concat([head, ...blocks]);
}

function document({ uuid, size }: StoredFile, name: string, index: number): unknown[] {
  const made = '2026-01-15 06:00:00';
  const id = firstIds.file + BigInt(index);
  return [id, index + 1, name, 'f', 't', size, null, uuid, made, made, 'System.FileDocument'];
}

/** Rows as COPY takes them (PostgreSQL, COPY, "Text Format"). */
function lines(rows: readonly (readonly unknown[])[]): string {
  const cell = (value: unknown) =>
    value === null
      ? '\\N'
      : String(value)
          .replaceAll('\\', '\\\\')
          .replaceAll('\t', '\\t')
          .replaceAll('\n', '\\n')
          .replaceAll('\r', '\\r')
          .replaceAll('\0', '');
  return rows.map((row) => `${row.map(cell).join('\t')}\n`).join('');
}

/** The data of one table: its mark and id, one compressed piece, and an empty one at the end. */
function block(id: number, rows: string): Buffer {
  const content = deflateSync(`${rows}\\.\n\n\n`);
  return Buffer.concat([Buffer.from([1]), number(id), number(content.length), content, number(0)]);
}

/** A sign, then four bytes, the lowest first. */
function number(value: number): Buffer {
  const bytes = Buffer.alloc(5);
  bytes.writeUInt32LE(value, 1);
  return bytes;
}
