import { input, Unacceptable } from '../../../runner/inputs.ts';
import { type MatrixEntry, matrixOf } from './matrix.ts';

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
