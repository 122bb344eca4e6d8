import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type CountedRule, readFaults } from './faults.ts';
import { Fields, SeedError } from './fields.ts';
import type { VariantValue } from './variants.ts';

/** Of the file; another one cannot be read. */
const format = 1;

/** A world as one emulator leaves it and the next one finds it: what several jobs of a workflow share. */
export interface SavedWorld {
  /** Emulated time, in milliseconds since 1970. */
  readonly now: number;
  /** Text of the seed that it began with, for a reset. */
  readonly seed: string;
  /** How many ids each platform has been given. */
  readonly issued: Readonly<Record<string, number>>;
  /** Those that are not at their defaults. */
  readonly variants: Readonly<Record<string, VariantValue>>;
  readonly faults: readonly CountedRule[];
  /** What each platform's `save` gave, packed. */
  readonly platforms: Readonly<Record<string, unknown>>;
}

/**
 * The file of a world. It holds everything, the values of constants and the keys of the emulated users included: only its owner
 * may read it.
 */
export class WorldFile {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  /** The world in it; `undefined` when there is no such file yet. Throws a SeedError when it is something else. */
  read(): SavedWorld | undefined {
    if (!existsSync(this.#path)) return undefined;
    const where = `the saved world (${this.#path})`;
    let parsed: unknown;
    try {
      parsed = JSON.parse(readFileSync(this.#path, 'utf8'));
    } catch (cause) {
      throw new SeedError(`${where} is not JSON`, { cause });
    }
    const fields = new Fields(parsed, where);
    if (fields.value('format') !== format) throw fields.problem('written by another version of the emulator');
    const mapping = <Value>(key: string): Readonly<Record<string, Value>> => {
      fields.inner(key);
      return fields.require(key, fields.value(key)) as Record<string, Value>;
    };
    return {
      now: fields.require('now', fields.number('now')),
      seed: fields.require('seed', fields.text('seed')),
      issued: mapping('issued'),
      variants: mapping('variants'),
      faults: fields.each('faults', (rule) => ({
        rule: readFaults(rule.value('rule'), `${where}.faults`)[0] as CountedRule['rule'],
        seen: rule.number('seen') ?? 0,
        struck: rule.number('struck') ?? 0,
      })),
      platforms: mapping('platforms'),
    };
  }

  /** Writes it whole or not at all; missing folders are created. */
  write(saved: SavedWorld): void {
    const draft = `${this.#path}.${process.pid}.tmp`;
    try {
      mkdirSync(dirname(this.#path), { recursive: true });
      writeFileSync(draft, `${JSON.stringify({ format, ...saved })}\n`, { mode: 0o600 });
      renameSync(draft, this.#path);
    } catch (error) {
      rmSync(draft, { force: true });
      throw error;
    }
  }
}
