/**
 * One mapping of a seed file, read field by field: a wrong type, a missing or an unknown key is an error that names the
 * place, because a misspelt key that is silently ignored makes a rehearsal test something else than its author meant.
 */
export class SeedSection {
  readonly #values: Readonly<Record<string, unknown>>;
  readonly #path: string;
  readonly #read = new Set<string>();

  constructor(value: unknown, path: string) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new Error(`Seed: ${path} must be a mapping.`);
    this.#values = value as Record<string, unknown>;
    this.#path = path;
  }

  has(key: string): boolean {
    return this.raw(key) !== undefined;
  }

  /** The value as the seed file has it; null counts as absent. */
  raw(key: string): unknown {
    this.#read.add(key);
    return this.#values[key] ?? undefined;
  }

  text(key: string, fallback?: string): string {
    const value = this.raw(key) ?? fallback;
    if (typeof value !== 'string') throw this.#wrong(key, 'a text');
    return value;
  }

  number(key: string, fallback?: number): number {
    const value = this.raw(key) ?? fallback;
    if (typeof value !== 'number' || !Number.isFinite(value)) throw this.#wrong(key, 'a number');
    return value;
  }

  flag(key: string, fallback: boolean): boolean {
    const value = this.raw(key) ?? fallback;
    if (typeof value !== 'boolean') throw this.#wrong(key, 'true or false');
    return value;
  }

  /** A list of mappings; absent: empty. */
  list(key: string): SeedSection[] {
    return this.#array(key).map((item, index) => new SeedSection(item, `${this.#path}.${key}[${index}]`));
  }

  /** A list of texts; absent: empty. */
  texts(key: string): string[] {
    const items = this.#array(key);
    return items.map((item, index) => {
      if (typeof item !== 'string') throw this.#wrong(`${key}[${index}]`, 'a text');
      return item;
    });
  }

  /** Text that must be one of `allowed`. */
  oneOf<T extends string>(key: string, allowed: readonly T[], fallback?: T): T {
    const value = this.text(key, fallback);
    const found = allowed.find((candidate) => candidate === value);
    if (found === undefined) throw this.#wrong(key, `one of ${allowed.join(', ')}`);
    return found;
  }

  /** To be called last: throws when the seed file has a key that nobody read. */
  finish(): void {
    const unknown = Object.keys(this.#values).filter((key) => !this.#read.has(key));
    if (unknown.length > 0) {
      throw new Error(
        `Seed: ${this.#path} has unknown keys: ${unknown.join(', ')} (known: ${[...this.#read].join(', ')}).`,
      );
    }
  }

  #array(key: string): unknown[] {
    const value = this.raw(key) ?? [];
    if (!Array.isArray(value)) throw this.#wrong(key, 'a list');
    return value;
  }

  #wrong(key: string, wanted: string): Error {
    return new Error(`Seed: ${this.#path}.${key} must be ${wanted}.`);
  }
}
