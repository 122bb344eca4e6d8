import { Failure } from './failure.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** A text as JSON; undefined when it is empty or not JSON. */
export function parseJson(text: string): unknown {
  // trim() also takes off a byte order mark, which JSON.parse refuses.
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  try {
    return JSON.parse(trimmed) as unknown;
  } catch {
    return undefined;
  }
}

export function asObject(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
}

/** A text, or a number as one; empty for anything else. */
export function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A whole number, also one that is given as text; undefined for anything else. */
export function asWholeNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
}

/** An answer that does not have the documented shape; whoever asked says in front what was being done. */
export class ShapeError extends Failure {
  override readonly name = 'ShapeError';

  constructor(problem: string) {
    super(problem, { code: 'UNEXPECTED_ANSWER', kind: 'remote-failed' });
  }
}

/** Every item of a JSON list, read by `parse`. @throws ShapeError */
export function listOf<T>(value: unknown, what: string, parse: (item: unknown) => T): T[] {
  if (!Array.isArray(value)) throw new ShapeError(`${what} is ${kindOf(value)} instead of a list`);
  return value.map(parse);
}

/** Characters of the longest way to write a time. */
const longestTime = 64;

/**
 * Reads the fields of one JSON object. `null` and an empty text count as missing; numbers and Booleans may come as strings,
 * because the services' own examples show both. What is there but of another kind is a ShapeError.
 */
export class Fields {
  readonly object: JsonObject;
  readonly #what: string;

  constructor(value: unknown, what: string) {
    const object = asObject(value);
    if (!object) throw new ShapeError(`${what} is ${kindOf(value)} instead of an object`);
    this.object = object;
    this.#what = what;
  }

  get(name: string): unknown {
    return this.object[name] ?? undefined;
  }

  requiredText(name: string): string {
    return this.text(name) || this.#missing(name);
  }

  text(name: string): string | undefined {
    const value = this.get(name);
    if (value === undefined || typeof value === 'string') return value;
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    throw this.#wrong(name, value, 'a string');
  }

  id(name: string): number {
    const id = this.number(name) ?? this.#missing(name);
    if (Number.isSafeInteger(id)) return id;
    throw this.#wrong(name, id, 'a whole number');
  }

  number(name: string): number | undefined {
    const value = this.get(name);
    if (value === undefined || value === '') return undefined;
    const number = typeof value === 'string' ? Number(value) : value;
    if (typeof number === 'number' && Number.isFinite(number)) return number;
    throw this.#wrong(name, value, 'a number');
  }

  boolean(name: string): boolean | undefined {
    const value = this.get(name);
    if (value === undefined || value === '') return undefined;
    if (typeof value === 'boolean') return value;
    if (typeof value === 'string' && /^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
    throw this.#wrong(name, value, 'a Boolean');
  }

  /** A point in time: milliseconds since 1970 or ISO 8601. */
  time(name: string): Date | undefined {
    const value = this.get(name);
    if (value === undefined || value === '') return undefined;
    if (typeof value === 'number' || (typeof value === 'string' && /^\d+$/.test(value))) {
      const date = new Date(Number(value));
      if (!Number.isNaN(date.getTime())) return date;
    }
    // Without a zone the time is UTC, whatever the zone of the runner.
    if (typeof value === 'string' && value.length <= longestTime) {
      const date = new Date(/T.*(Z|[+-]\d\d:?\d\d)$/i.test(value) || !value.includes('T') ? value : `${value}Z`);
      if (!Number.isNaN(date.getTime())) return date;
    }
    throw this.#wrong(name, value, 'a time');
  }

  /** A link for downloading; absolute, http or https. */
  url(name: string): URL | undefined {
    const value = this.get(name);
    if (value === undefined || value === '') return undefined;
    const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined;
    if (url && /^https?:$/.test(url.protocol)) return url;
    throw this.#wrong(name, value, 'a link');
  }

  #missing(name: string): never {
    throw new ShapeError(`${this.#what} has no ${name}`);
  }

  #wrong(name: string, value: unknown, wanted: string): ShapeError {
    return new ShapeError(`${name} of ${this.#what} is ${kindOf(value)} instead of ${wanted}`);
  }
}

/** What a value is, without showing it: it may be a secret. */
function kindOf(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
