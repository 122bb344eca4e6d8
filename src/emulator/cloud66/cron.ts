/**
 * The five-field cron schedule of a backup task (minute, hour, day of the month, month, weekday), in UTC. Only what decides when the next run is due.
 */
export interface CronSchedule {
  /** The first minute strictly after `after` (milliseconds since 1970) that the schedule names; undefined: none within four years. */
  next(after: number): number | undefined;
}

interface Field {
  readonly values: ReadonlySet<number>;
  readonly any: boolean;
}

const RANGES = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 7],
] as const;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const HORIZON = 4 * 366 * DAY;

/** Undefined when `text` is not a schedule. */
export function parseCron(text: string): CronSchedule | undefined {
  const parts = text.trim().split(/\s+/);
  if (parts.length !== RANGES.length) return undefined;
  const fields: Field[] = [];
  for (const [index, [low, high]] of RANGES.entries()) {
    const field = parseField(parts[index] ?? '', low, high);
    if (field === undefined) return undefined;
    fields.push(field);
  }
  const [minutes, hours, days, months, weekdays] = fields as [Field, Field, Field, Field, Field];

  function isDay(date: Date): boolean {
    const day = days.values.has(date.getUTCDate());
    // Sunday is 0 and 7.
    const weekday = weekdays.values.has(date.getUTCDay()) || (date.getUTCDay() === 0 && weekdays.values.has(7));
    // Cron's own rule: with both given, either of them is enough.
    return days.any || weekdays.any ? day && weekday : day || weekday;
  }

  return {
    next(after) {
      let at = (Math.floor(after / MINUTE) + 1) * MINUTE;
      const end = after + HORIZON;
      while (at < end) {
        const date = new Date(at);
        if (!months.values.has(date.getUTCMonth() + 1) || !isDay(date)) at = (Math.floor(at / DAY) + 1) * DAY;
        else if (!hours.values.has(date.getUTCHours())) at = (Math.floor(at / HOUR) + 1) * HOUR;
        else if (!minutes.values.has(date.getUTCMinutes())) at += MINUTE;
        else return at;
      }
      return undefined;
    },
  };
}

function parseField(text: string, low: number, high: number): Field | undefined {
  const values = new Set<number>();
  for (const item of text.split(',')) {
    const match = /^(?:(\*)|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(item);
    if (match === null) return undefined;
    const [, star, first, last, every] = match;
    const from = star === undefined ? Number(first) : low;
    const to = star !== undefined || (last === undefined && every !== undefined) ? high : Number(last ?? first);
    const step = Number(every ?? 1);
    if (from < low || to > high || from > to || step < 1) return undefined;
    for (let value = from; value <= to; value += step) values.add(value);
  }
  return { values, any: text.startsWith('*') };
}
