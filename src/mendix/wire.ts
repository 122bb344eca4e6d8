import { asObject, type JsonObject } from '../base/json.ts';

/** An answer that does not have the documented shape; the connection turns it into a Failure. */
export class ShapeError extends Error {
  override readonly name = 'ShapeError';
}

/** Characters of the longest way to write a time. */
const longestTime = 64;

/** Every item of a JSON list, read by `parse`. */
export function listOf<T>(value: unknown, what: string, parse: (item: unknown) => T): T[] {
  if (!Array.isArray(value)) throw new ShapeError(`${what} is ${kindOf(value)} instead of a list`);
  return value.map(parse);
}

/**
 * Reads the fields of one JSON object. `null` counts as missing; numbers and Booleans may come as strings, because the
 * documentation's own examples show both.
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

  /** A string that has to be there and not empty. */
  requiredText(name: string): string {
    const text = this.text(name);
    if (text === undefined || text === '') throw new ShapeError(`${this.#what} has no ${name}`);
    return text;
  }

  text(name: string): string | undefined {
    const value = this.get(name);
    if (value === undefined || typeof value === 'string') return value;
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    throw this.#wrong(name, value, 'a string');
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
