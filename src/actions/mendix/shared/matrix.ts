import { readFleet } from '../../../fleet/environments.ts';
import { input, Unacceptable } from '../../../runner/inputs.ts';

/** Most jobs that GitHub takes in one `strategy.matrix`. */
export const largestMatrix = 256;

export interface MatrixEntry {
  readonly 'app-id': string;
  readonly environment: string;
}

export interface MatrixGroup {
  /** From 1 on. */
  readonly group: number;
  readonly count: number;
  /** JSON list of `MatrixEntry`: a text, since a matrix shows objects as `Object` in the names of jobs. */
  readonly environments: string;
}

export function matrixOf(entries: readonly MatrixEntry[]): { readonly include: readonly MatrixEntry[] } {
  return { include: entries };
}

/** At most `most` groups, whose sizes differ by one at most; neighbours stay together. */
export function matrixGroups(
  entries: readonly MatrixEntry[],
  most: number,
): { readonly include: readonly MatrixGroup[] } {
  const groups = Math.min(most, entries.length);
  return {
    include: Array.from({ length: groups }, (_, index) => {
      const from = Math.floor((index * entries.length) / groups);
      const members = entries.slice(from, Math.floor(((index + 1) * entries.length) / groups));
      return { group: index + 1, count: members.length, environments: JSON.stringify(members) };
    }),
  };
}

const fleetFormat = 'a JSON list of objects with `app-id` and `environment`';

/** Environments as an output of `list-environments` gives them. */
export function fleetInput(description: string) {
  const parse = (text: string) => {
    const fleet = readFleet(text);
    if ('problem' in fleet) throw new Unacceptable(`${fleetFormat} (${fleet.problem})`);
    return fleet;
  };
  return input(description, fleetFormat, parse, { required: true });
}

/** How many environments a wave takes: so many, a share of all, or all that are left. */
export type Wave = { readonly count: number } | { readonly percent: number } | 'rest';

const allowed = 'numbers and percentages separated by commas, with `rest` at the end, such as `1,10%,rest`';

export const waves = input(
  'Cut the environments into waves, to release to one after the other: how many each takes.',
  allowed,
  (text): readonly Wave[] => {
    const parts = text.split(',').map((part) => part.trim());
    if (parts.indexOf('rest') !== parts.length - 1) throw new Unacceptable(allowed);
    return parts.map(waveOf);
  },
  {},
);

function waveOf(text: string): Wave {
  if (text === 'rest') return text;
  const [, digits = '', percent] = /^([1-9]\d{0,5})(%?)$/.exec(text) ?? [];
  const number = Number(digits);
  if (number === 0 || (percent && number > 100)) throw new Unacceptable(allowed);
  return percent ? { percent: number } : { count: number };
}

/** One matrix for each wave, in the order of the entries. A share is rounded up; a wave that would be empty is left out. */
export function cutIntoWaves(entries: readonly MatrixEntry[], cuts: readonly Wave[]): ReturnType<typeof matrixOf>[] {
  const left = [...entries];
  const sizeOf = (wave: Wave) => {
    if (wave === 'rest') return left.length;
    return 'count' in wave ? wave.count : Math.ceil((entries.length * wave.percent) / 100);
  };
  return cuts.map((wave) => matrixOf(left.splice(0, sizeOf(wave)))).filter(({ include }) => include.length > 0);
}
