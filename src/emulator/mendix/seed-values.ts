import { endOfTime } from '../core/clock.ts';
import type { Fields } from '../core/fields.ts';

export const day = 24 * 60 * 60 * 1000;

/** A date (ISO 8601), an age such as `-90s`, `-15m`, `-2h`, `-3d`, or the same to come: `+3d`. */
export function readTime(fields: Fields, key: string, now: number): number | undefined {
  const text = fields.text(key);
  if (text === undefined) return undefined;
  const age = /^([+-]\d+)([smhd])$/.exec(text);
  const units: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: day };
  const time = age === null ? Date.parse(text) : now + Number(age[1]) * (units[age[2] ?? ''] ?? Number.NaN);
  if (time >= 0 && time <= endOfTime) return time;
  throw fields.problem(`${key} must be a date after 1970 or an age such as -2d, not ${text}`);
}

/** A mapping of texts; an empty one when it is not there. */
export function readTexts(fields: Fields | undefined): Record<string, string> {
  return Object.fromEntries((fields?.keys() ?? []).map((key) => [key, fields?.text(key) ?? '']));
}
