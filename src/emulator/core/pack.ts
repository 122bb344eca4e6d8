/**
 * Worlds as JSON. Beside what JSON knows, a world may hold Maps, Sets, bytes, and the same object in several places, which stays
 * the same object: each platform compares some of its own by identity.
 */

/** Tags of what JSON does not know; a key of a plain object that begins with `$` gets another one. */
type Tagged = Readonly<Record<string, unknown>>;

/** Makes JSON of a value; throws a TypeError for what cannot be saved, such as a function. */
export function pack(root: unknown): unknown {
  const shared = sharedIn(root);
  const ids = new Map<object, number>();
  function write(value: unknown): unknown {
    if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') {
      throw new TypeError(`${String(value)} cannot be saved`);
    }
    if (typeof value !== 'object' || value === null) return value;
    const known = ids.get(value);
    if (known !== undefined) return { $same: known };
    if (!shared.has(value)) return body(value);
    const id = ids.size + 1;
    ids.set(value, id);
    const written = body(value);
    return Array.isArray(written) ? { $id: id, $list: written } : { $id: id, ...(written as Tagged) };
  }
  function body(value: object): unknown {
    if (Array.isArray(value)) return value.map(write);
    if (value instanceof Map) return { $map: [...value].map(([key, item]) => [write(key), write(item)]) };
    if (value instanceof Set) return { $set: [...value].map(write) };
    if (ArrayBuffer.isView(value)) {
      return { $bytes: Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64') };
    }
    if (!isPlain(value)) throw new TypeError(`an object of ${value.constructor.name} cannot be saved`);
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key.startsWith('$') ? `$${key}` : key, write(item)]),
    );
  }
  return write(root);
}

/** The objects that can be reached in more than one way. */
function sharedIn(root: unknown): Set<object> {
  const seen = new Set<object>();
  const shared = new Set<object>();
  const open: unknown[] = [root];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) continue;
    if (seen.has(value)) {
      shared.add(value);
      continue;
    }
    seen.add(value);
    if (value instanceof Map) for (const pair of value) open.push(...pair);
    else if (value instanceof Set) open.push(...value);
    else open.push(...Object.values(value));
  }
  return shared;
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Makes of JSON what `pack` was given. */
export function unpack(root: unknown): unknown {
  const known = new Map<unknown, unknown>();
  function read(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(read);
    if (typeof value !== 'object' || value === null) return value;
    const tagged = value as Tagged;
    if (tagged['$same'] !== undefined) return known.get(tagged['$same']);
    if (typeof tagged['$bytes'] === 'string') return Buffer.from(tagged['$bytes'], 'base64');
    // What is shared is known before it is filled: it may hold itself.
    const made = emptyLike(tagged);
    if (tagged['$id'] !== undefined) known.set(tagged['$id'], made);
    fill(made, tagged);
    return made;
  }
  function fill(made: ReturnType<typeof emptyLike>, tagged: Tagged): void {
    if (Array.isArray(made)) made.push(...listIn(tagged, '$list').map(read));
    else if (made instanceof Set) for (const item of listIn(tagged, '$set')) made.add(read(item));
    else if (made instanceof Map) {
      for (const [key, item] of listIn(tagged, '$map') as [unknown, unknown][]) made.set(read(key), read(item));
    } else {
      for (const [key, item] of Object.entries(tagged)) {
        if (key === '$id') continue;
        const name = key.startsWith('$') ? key.slice(1) : key;
        Object.defineProperty(made, name, { value: read(item), enumerable: true, writable: true, configurable: true });
      }
    }
  }
  return read(root);
}

function emptyLike(tagged: Tagged): unknown[] | Set<unknown> | Map<unknown, unknown> | Record<string, unknown> {
  if ('$list' in tagged) return [];
  if ('$set' in tagged) return new Set();
  return '$map' in tagged ? new Map() : {};
}

function listIn(tagged: Tagged, key: string): unknown[] {
  return tagged[key] as unknown[];
}
