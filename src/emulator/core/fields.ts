/**
 * Reads what a person wrote (seed files, fault rules, control calls) and says exactly what is wrong with it: where, what
 * was found, what is allowed.
 */

/** Something in a seed file, a fault rule or a control call is wrong; the message says where. */
export class SeedError extends Error {
  override readonly name = 'SeedError';
}

/** One mapping of a seed file, read field by field. `done` refuses whatever was not asked for. */
export class Fields {
  readonly #values: Readonly<Record<string, unknown>>;
  readonly #where: string;
  readonly #asked = new Set<string>();

  /** @param where what to call this mapping in messages, e.g. `mendix.apps[0]` */
  constructor(value: unknown, where: string) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new SeedError(`${where} must be a mapping, not ${describe(value)}`);
    }
    this.#values = value as Record<string, unknown>;
    this.#where = where;
  }

  text(key: string): string | undefined {
    const value = this.value(key);
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'string') return value;
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    throw this.#wrong(key, 'a text', value);
  }

  number(key: string, least = 0, most = Number.MAX_SAFE_INTEGER): number | undefined {
    const value = this.value(key);
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'number' && value >= least && value <= most) return value;
    throw this.#wrong(key, `a number from ${least} to ${most}`, value);
  }

  flag(key: string): boolean | undefined {
    const value = this.value(key);
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'boolean') return value;
    throw this.#wrong(key, 'true or false', value);
  }

  /** A text out of a closed list, found whatever its case. */
  choice<Choice extends string>(key: string, choices: readonly Choice[]): Choice | undefined {
    const value = this.text(key);
    if (value === undefined) return undefined;
    const found = choices.find((choice) => choice.toLowerCase() === value.toLowerCase());
    if (found === undefined) throw this.#wrong(key, `one of ${choices.join(', ')}`, value);
    return found;
  }

  list(key: string): readonly unknown[] {
    const value = this.value(key);
    if (value === undefined || value === null) return [];
    if (Array.isArray(value)) return value;
    throw this.#wrong(key, 'a list', value);
  }

  /** A list of mappings, each read by `read`. */
  each<Item>(key: string, read: (fields: Fields) => Item): Item[] {
    return this.list(key).map((item, index) => {
      const fields = new Fields(item, `${this.#where}.${key}[${index}]`);
      const made = read(fields);
      fields.done();
      return made;
    });
  }

  /** The mapping under this key, or `undefined`. The caller calls its `done`. */
  inner(key: string): Fields | undefined {
    const value = this.value(key);
    return value === undefined || value === null ? undefined : new Fields(value, `${this.#where}.${key}`);
  }

  /** The plain value, for what has no fixed form. */
  value(key: string): unknown {
    this.#asked.add(key);
    return this.#values[key];
  }

  keys(): string[] {
    return Object.keys(this.#values);
  }

  require<Value>(key: string, value: Value | undefined): Value {
    if (value === undefined) throw new SeedError(`${this.#where}.${key} is missing`);
    return value;
  }

  /** A message about this mapping as a whole. */
  problem(message: string): SeedError {
    return new SeedError(`${this.#where}: ${message}`);
  }

  /** To be called last: keys that nobody asked for are misspelt. */
  done(): void {
    const unknown = this.keys().filter((key) => !this.#asked.has(key));
    if (unknown.length > 0) {
      throw new SeedError(`${this.#where}: unknown ${unknown.join(', ')}; known: ${[...this.#asked].join(', ')}`);
    }
  }

  #wrong(key: string, wanted: string, value: unknown): SeedError {
    return new SeedError(`${this.#where}.${key} must be ${wanted}, not ${describe(value)}`);
  }
}

function describe(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 80);
}
