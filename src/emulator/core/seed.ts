import { JSON_SCHEMA, load } from 'js-yaml';
import { endOfTime, fastest } from './clock.ts';
import { type FaultRule, readFaults } from './faults.ts';
import { Fields, SeedError } from './fields.ts';

/** A seed file: the world that the emulator starts with. */
export interface Seed {
  /** As it was written. */
  readonly text: string;
  /** Text that the row of generated ids depends on. */
  readonly ids: string;
  readonly speed: number | undefined;
  /** When emulated time begins, in milliseconds since 1970; undefined: at the real time. */
  readonly start: number | undefined;
  readonly faults: readonly FaultRule[];
  /** Checked once the platforms are known. */
  readonly variants: unknown;
  /** The platforms' own sections; each reads its own. */
  readonly sections: Readonly<Record<string, unknown>>;
}

/** Reads the text of a seed file (YAML). Throws a SeedError that says where and what. */
export function readSeed(text: string, platforms: readonly string[]): Seed {
  const fields = new Fields(parse(text) ?? {}, 'the seed file');
  const sections = Object.fromEntries(platforms.map((name) => [name, fields.value(name) ?? undefined]));
  const faults = fields.value('faults') ?? [];
  const seed: Seed = {
    text,
    ids: fields.text('ids') ?? 'emulator',
    speed: fields.number('speed', Number.MIN_VALUE, fastest),
    start: readStart(fields),
    faults: readFaults(faults, 'faults'),
    variants: fields.value('variants') ?? {},
    sections,
  };
  fields.done();
  return seed;
}

/**
 * When emulated time is to begin, in milliseconds since 1970: a moment (`2026-01-15T07:00:00Z`), or a time of today (`07:00`),
 * both in UTC. Undefined when it is neither.
 *
 * @param today any moment of today
 */
export function startMoment(text: string, today: number): number | undefined {
  const day = new Date(today).toISOString().slice(0, 10);
  const moment = /^\d\d:\d\d$/.test(text) ? `${day}T${text}:00Z` : text;
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/.test(moment) ? Date.parse(moment) : Number.NaN;
  return at <= endOfTime ? at : undefined;
}

function readStart(fields: Fields): number | undefined {
  const text = fields.text('start');
  if (text === undefined) return undefined;
  const start = startMoment(text, Date.now());
  if (start === undefined) throw fields.problem(`start must be like 2026-01-15T07:00:00Z or "07:00", not ${text}`);
  return start;
}

function parse(text: string): unknown {
  try {
    // JSON's types only: a date stays the text that was written.
    return text.trim() === '' ? undefined : load(text, { schema: JSON_SCHEMA });
  } catch (cause) {
    throw new SeedError(`the seed file is not valid YAML: ${cause instanceof Error ? cause.message : cause}`, {
      cause,
    });
  }
}
