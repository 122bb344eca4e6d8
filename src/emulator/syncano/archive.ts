/** The archive of a partial backup: a zip with a manifest and one JSON file per kind (data objects: per class). */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { KINDS } from './schema.ts';
import type { InstanceData, StoredObject } from './world.ts';

const FORMAT = 'syncano-partial-backup';
const DATA_OBJECTS = 'data_object';

/** The zip's bytes; the same data and moment give the same bytes. */
export function packArchive(data: InstanceData, instance: string, at: number): Uint8Array {
  const files: Zippable = { 'manifest.json': json({ format: FORMAT, version: 1, instance }) };
  for (const kind of KINDS) {
    const objects = data[kind] ?? [];
    if (kind !== DATA_OBJECTS) {
      files[`${kind}.json`] = json(objects);
      continue;
    }
    const byClass = Map.groupBy(objects, (object) => String(object['class'] ?? ''));
    for (const [name, members] of byClass) files[`${DATA_OBJECTS}/${encodeURIComponent(name)}.json`] = json(members);
  }
  return zipSync(files, { mtime: new Date(at), level: 6 });
}

/** The data in an archive; undefined when it is not a zip made like these. */
export function unpackArchive(bytes: Uint8Array): InstanceData | undefined {
  try {
    const files = Object.entries(unzipSync(bytes)).map(([name, content]) => {
      return [name, JSON.parse(strFromU8(content)) as unknown] as const;
    });
    const manifest = files.find(([name]) => name === 'manifest.json')?.[1];
    if (typeof manifest !== 'object' || manifest === null || !('format' in manifest)) return undefined;
    if (manifest.format !== FORMAT) return undefined;
    return Object.fromEntries(
      KINDS.map((kind) => {
        const own = files.filter(([name]) => name === `${kind}.json` || name.startsWith(`${kind}/`));
        return [kind, own.flatMap(([, objects]) => asObjects(objects))];
      }),
    );
  } catch {
    // fflate and JSON.parse throw errors of their own about bytes that anybody may send.
    return undefined;
  }
}

function asObjects(value: unknown): StoredObject[] {
  if (!Array.isArray(value)) throw new TypeError('Not a list of objects');
  return value;
}

function json(value: unknown): Uint8Array {
  return strToU8(`${JSON.stringify(value, null, 1)}\n`);
}
