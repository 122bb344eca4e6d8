/** The archive of a partial backup: a zip with a manifest and one JSON file per kind (data objects: per class). */
import { makeZip, readZip } from '../core/zip.ts';
import { KINDS } from './schema.ts';
import type { InstanceData, StoredObject } from './world.ts';

const FORMAT = 'syncano-partial-backup';
const DATA_OBJECTS = 'data_object';

/** The zip's bytes; the same data and moment give the same bytes. */
export function packArchive(data: InstanceData, instance: string, at: number): Uint8Array {
  const files: Record<string, string> = { 'manifest.json': json({ format: FORMAT, version: 1, instance }) };
  for (const kind of KINDS) {
    const objects = data[kind] ?? [];
    if (kind !== DATA_OBJECTS) {
      files[`${kind}.json`] = json(objects);
      continue;
    }
    const byClass = Map.groupBy(objects, (object) => String(object['class'] ?? ''));
    for (const [name, members] of byClass) files[`${DATA_OBJECTS}/${encodeURIComponent(name)}.json`] = json(members);
  }
  return makeZip(files, new Date(at));
}

/** The data in an archive; undefined when it is not a zip made like these. */
export function unpackArchive(bytes: Uint8Array): InstanceData | undefined {
  try {
    const files = readZip(bytes).map(
      (entry) => [entry.name, JSON.parse(entry.read().toString('utf8')) as unknown] as const,
    );
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
    // Bytes that anybody may send need be neither a zip nor JSON.
    return undefined;
  }
}

function asObjects(value: unknown): StoredObject[] {
  if (!Array.isArray(value)) throw new TypeError('Not a list of objects');
  return value;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
