import { gzipSync } from 'node:zlib';
import { composed, noise, type Segment } from '../core/bytes.ts';
import { uuidFor } from '../core/ids.ts';
import type { EmulatedBytes } from '../core/platform.ts';
import { tarHeader } from '../core/tar.ts';
import { dump, type StoredFile } from './dump.ts';
import type { DataType, Snapshot } from './model.ts';

const block = 1024 * 1024;
let fillerMember: Uint8Array | undefined;
let fillerBlock: Uint8Array | undefined;

/**
 * The bytes of an archive. A full one is a `tar.gz` with `.metadata`, `db/db.backup` and `tree/xx/yy/<uuid>` for each file; of the
 * database alone it is the dump itself. Source: Mendix, "Restoring a Backup", 7 Format of a Backup File.
 *
 * Filler goes in as whole gzip members of their own (RFC 1952, 2.2): any length is served from one block of memory, from
 * any place, and it unpacks as one more file of the app. At the end of a dump it is only what follows the last table.
 *
 * @param extra how many bytes of filler, rounded up to whole MiB
 */
export function archiveBytes(
  { data, modelVersion }: Pick<Snapshot, 'data' | 'modelVersion'>,
  dataType: DataType,
  extra: number,
): EmulatedBytes {
  const blocks = Math.ceil(extra / block);
  fillerBlock ??= noise(block);
  const contents = data.files.map((name) => Buffer.from(`content of ${name}\n`));
  const files = data.files.map((name, index) => ({ uuid: fileId(name), size: contents[index]?.length ?? 0 }));
  if (dataType === 'database_only') {
    const parts: Segment[] = [{ bytes: dump(data, files), times: 1 }];
    if (blocks > 0) parts.push({ bytes: fillerBlock, times: blocks });
    return { ...composed(parts), type: 'application/octet-stream', ranges: true };
  }
  const filler = { uuid: fileId('filler'), size: blocks * block };
  const tree = files.map(({ uuid }, index) => tarEntry(pathOf(uuid), contents[index] ?? Buffer.alloc(0)));
  const entries = dataType === 'files_only' ? tree : [...described(), ...tree];
  const parts: Segment[] = [{ bytes: gzipSync(Buffer.concat(entries)), times: 1 }];
  if (blocks > 0) {
    fillerMember ??= gzipSync(fillerBlock, { level: 0 });
    parts.push({ bytes: gzipSync(tarHeader(pathOf(filler.uuid), filler.size)), times: 1 });
    parts.push({ bytes: fillerMember, times: blocks });
  }
  parts.push({ bytes: gzipSync(Buffer.alloc(1024)), times: 1 });
  return { ...composed(parts), type: 'application/gzip', ranges: true };

  /** What a full archive holds beside the files; all values of `.metadata` are texts. */
  function described(): Buffer[] {
    const known = blocks > 0 ? [...files, filler] : files;
    const database = dump(data, known);
    const metadata = {
      duration: '0',
      dumpSize: String(database.length),
      modelVersion: modelVersion ?? '',
      databaseSize: '9730584',
      filesSize: String(known.reduce((sum, { size }) => sum + size, 0)),
    };
    return [tarEntry('.metadata', Buffer.from(JSON.stringify(metadata))), tarEntry('db/db.backup', database)];
  }
}

function fileId(name: string): StoredFile['uuid'] {
  return uuidFor(`file/${name}`);
}

function pathOf(uuid: string): string {
  return `tree/${uuid.slice(0, 2)}/${uuid.slice(2, 4)}/${uuid}`;
}

function tarEntry(name: string, content: Buffer): Buffer {
  const padding = Buffer.alloc((512 - (content.length % 512)) % 512);
  return Buffer.concat([tarHeader(name, content.length), content, padding]);
}
