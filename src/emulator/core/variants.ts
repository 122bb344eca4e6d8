import { Fields } from './fields.ts';
import type { Platform, PlatformContext, Variant } from './platform.ts';

export type VariantValue = string | number | boolean;

/** The switchable deviations: what was set, else the platform's default. */
export class Variants {
  readonly #known = new Map<string, Variant>();
  readonly #set = new Map<string, VariantValue>();

  learn(platform: Platform): void {
    for (const [name, variant] of Object.entries(platform.variants)) this.#known.set(name, variant);
  }

  get(name: string): VariantValue | undefined {
    return this.#set.get(name) ?? this.#known.get(name)?.default;
  }

  /** Sets some; `null` sets one back to its default. Throws a SeedError for an unknown name or a value of another type. */
  set(values: unknown, where = 'variants'): void {
    const fields = new Fields(values, where);
    const wanted = fields.keys().map((name) => [name, this.#checked(fields, name)] as const);
    for (const [name, value] of wanted) {
      if (value === null) this.#set.delete(name);
      else this.#set.set(name, value);
    }
  }

  /** Those that were set. */
  changed(): Record<string, VariantValue> {
    return Object.fromEntries(this.#set);
  }

  clear(): void {
    this.#set.clear();
  }

  list(): Record<string, { value: VariantValue; default: VariantValue; about: string }> {
    return Object.fromEntries(
      [...this.#known].map(([name, { default: usual, about }]) => [
        name,
        { value: this.#set.get(name) ?? usual, default: usual, about },
      ]),
    );
  }

  #checked(fields: Fields, name: string): VariantValue | null {
    const known = this.#known.get(name);
    if (known === undefined) throw fields.problem(`unknown ${name}; known: ${[...this.#known.keys()].join(', ')}`);
    const { default: usual, choices, most } = known;
    const value = fields.value(name);
    if (value === null) return null;
    if (choices !== undefined) {
      const choice = choices.find((one) => one === value);
      if (choice === undefined) throw fields.problem(`${name} must be one of ${choices.join(', ')}`);
      return choice;
    }
    if (typeof usual === 'number') return fields.require(name, fields.number(name, 0, most));
    if (typeof value !== typeof usual) throw fields.problem(`${name} must be a ${typeof usual}`);
    return value as VariantValue;
  }
}

type Table = Readonly<Record<string, { readonly default: VariantValue }>>;
type Widened<Value> = Value extends string ? string : Value extends number ? number : boolean;

/** Gives the value in force of one of a platform's variants, in the type of its default. */
export type VariantReader<T extends Table> = <Name extends keyof T & string>(name: Name) => Widened<T[Name]['default']>;

/** Reads the variants of one platform, which are those of its table. */
export function variantReader<T extends Table>(context: PlatformContext, table: T): VariantReader<T> {
  return <Name extends keyof T & string>(name: Name) =>
    (context.variant(name) ?? table[name]?.default) as Widened<T[Name]['default']>;
}
