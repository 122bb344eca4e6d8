import { gzipSync } from 'node:zlib';
import { composed, noise, type Segment } from '../core/bytes.ts';
import type { EmulatedBytes } from '../core/platform.ts';
import { tarHeader } from '../core/tar.ts';
import type { AppData, DataType } from './model.ts';

const block = 1024 * 1024;
let fillerMember: Uint8Array | undefined;
let fillerBlock: Uint8Array | undefined;

/**
 * The bytes of an archive. With files it is a `tar.gz` holding `tree/…` and `db/db.backup`; with the database alone it is
 * the dump itself, in PostgreSQL's custom format (it begins with `PGDMP`).
 *
 * Filler goes in as whole gzip members of their own (RFC 1952, 2.2): any length is served from one block of memory, from
 * any place, and it unpacks as one file of the archive.
 *
 * @param extra how many bytes of filler, rounded up to whole MiB
 */
export function archiveBytes(data: AppData, dataType: DataType, extra: number): EmulatedBytes {
  const blocks = Math.ceil(extra / block);
  fillerBlock ??= noise(block);
  if (dataType === 'database_only') {
    const parts: Segment[] = [{ bytes: dump(data), times: 1 }];
    if (blocks > 0) parts.push({ bytes: fillerBlock, times: blocks });
    return { ...composed(parts), type: 'application/octet-stream', ranges: true };
  }
  const entries = data.files.map((name) => tarEntry(`tree/${name}`, Buffer.from(`content of ${name}\n`)));
  if (dataType === 'files_and_database') entries.push(tarEntry('db/db.backup', dump(data)));
  const parts: Segment[] = [{ bytes: gzipSync(Buffer.concat(entries)), times: 1 }];
  if (blocks > 0) {
    fillerMember ??= gzipSync(fillerBlock, { level: 0 });
    parts.push({ bytes: gzipSync(tarHeader('tree/filler.bin', blocks * block)), times: 1 });
    parts.push({ bytes: fillerMember, times: blocks });
  }
  parts.push({ bytes: gzipSync(Buffer.alloc(1024)), times: 1 });
  return { ...composed(parts), type: 'application/gzip', ranges: true };
}

/** The head of a custom-format dump (version 1.14, 4-byte integers, 8-byte offsets), then the rows as text. */
function dump(data: AppData): Buffer {
  const head = Buffer.from([0x50, 0x47, 0x44, 0x4d, 0x50, 1, 14, 0, 4, 8, 1]);
  return Buffer.concat([head, Buffer.from(`${JSON.stringify({ rows: data.rows, database: data.database })}\n`)]);
}

function tarEntry(name: string, content: Buffer): Buffer {
  const padding = Buffer.alloc((512 - (content.length % 512)) % 512);
  return Buffer.concat([tarHeader(name, content.length), content, padding]);
}
