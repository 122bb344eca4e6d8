import { tarHeader } from '../core/tar.ts';

/**
 * The bytes of an emulated backup: a plain tar with one dump in it, computed from its name and size, so that files of
 * hundreds of megabytes need no memory or disk, any range can be read, and two reads give the same bytes.
 */
const RECORD = 512;
const END_OF_ARCHIVE = 2 * RECORD;
const BLOCK = 64 * 1024;
const SMALLEST = RECORD + RECORD + END_OF_ARCHIVE;

/** The size a backup's tar has when its seed asks for `wanted` bytes: whole tar records, at least one of them data. */
export function tarSize(wanted: number): number {
  return Math.max(SMALLEST, Math.ceil(wanted / RECORD) * RECORD);
}

/** Bytes `start` to `end` (not included) of the tar of `size` bytes that holds `entry`. */
export function* readTar(entry: string, size: number, start: number, end: number): Generator<Uint8Array> {
  const content = size - RECORD - END_OF_ARCHIVE;
  let at = start;
  while (at < end) {
    let piece: Uint8Array;
    if (at < RECORD) piece = tarHeader(entry, content).subarray(at);
    else if (at < RECORD + content) {
      const offset = at - RECORD;
      const index = Math.floor(offset / BLOCK);
      piece = dumpBlock(entry, index).subarray(offset - index * BLOCK, Math.min(BLOCK, content - index * BLOCK));
    } else piece = new Uint8Array(size - at);
    if (piece.length > end - at) piece = piece.subarray(0, end - at);
    yield piece;
    at += piece.length;
  }
}

/** Lines of a dump; every block says which one it is, so that parts joined in the wrong order give other bytes. */
function dumpBlock(entry: string, index: number): Uint8Array {
  const block = Buffer.alloc(BLOCK, `INSERT INTO records VALUES (${index}, 'emulated row');\n`);
  block.write(`-- ${entry} block ${index}\n`, 'utf8');
  return block;
}
