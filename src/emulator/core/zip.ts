/** Zip files of a few entries, in memory: PKWARE, APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16. */
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

const signatures = { file: 0x04034b50, entry: 0x02014b50, end: 0x06054b50 } as const;
const endBytes = 22;
const entryBytes = 46;

export interface ZipEntry {
  readonly name: string;
  /** Bytes, as the directory says. */
  readonly size: number;
  /** Inflates it, to at most `size`. @throws Error when it is damaged */
  read(): Buffer;
}

/** The bytes of a zip; the same files and moment give the same bytes. */
export function makeZip(files: Readonly<Record<string, string>>, at: Date): Buffer {
  const contents: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const content = Buffer.from(text);
    const packed = deflateRawSync(content);
    const path = Buffer.from(name);
    const facts = factsOf(path, content, packed, at);
    contents.push(Buffer.concat([number(signatures.file), facts, path, packed]));
    const made = Buffer.from([20, 0]);
    directory.push(Buffer.concat([number(signatures.entry), made, facts, Buffer.alloc(10), number(offset), path]));
    offset += contents.at(-1)?.length ?? 0;
  }
  const end = Buffer.alloc(endBytes);
  end.writeUInt32LE(signatures.end, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...contents, ...directory, end]);
}

/** What a file's own header and its entry in the directory both say. */
function factsOf(path: Buffer, content: Buffer, packed: Buffer, at: Date): Buffer {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  // Names are UTF-8; the content is deflated.
  facts.writeUInt16LE(0x0800, 2);
  facts.writeUInt16LE(8, 4);
  facts.writeUInt16LE((at.getHours() << 11) | (at.getMinutes() << 5) | (at.getSeconds() >> 1), 6);
  facts.writeUInt16LE(((at.getFullYear() - 1980) << 9) | ((at.getMonth() + 1) << 5) | at.getDate(), 8);
  facts.writeUInt32LE(crc32(content), 10);
  facts.writeUInt32LE(packed.length, 14);
  facts.writeUInt32LE(content.length, 18);
  facts.writeUInt16LE(path.length, 22);
  return facts;
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** What the directory of a zip lists. @throws Error when the bytes are no zip, or cut */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = zip.lastIndexOf(number(signatures.end));
  if (end < 0) throw new Error('There is no directory of a zip.');
  const entries: ZipEntry[] = [];
  for (let at = zip.readUInt32LE(end + 16); entries.length < zip.readUInt16LE(end + 10); ) {
    if (zip.readUInt32LE(at) !== signatures.entry) throw new Error('The directory of the zip is damaged.');
    const nameEnd = at + entryBytes + zip.readUInt16LE(at + 28);
    const facts = { size: zip.readUInt32LE(at + 24), name: zip.toString('utf8', at + entryBytes, nameEnd) };
    const entry = zip.subarray(at, nameEnd);
    entries.push({ ...facts, read: () => contentOf(zip, entry, facts.size) });
    at = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

function contentOf(zip: Buffer, entry: Buffer, size: number): Buffer {
  const at = entry.readUInt32LE(42);
  const begin = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
  const packed = zip.subarray(begin, begin + entry.readUInt32LE(20));
  const content =
    entry.readUInt16LE(10) === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  if (content.length !== size || crc32(content) !== entry.readUInt32LE(16)) throw new Error('A file in it is damaged.');
  return content;
}
