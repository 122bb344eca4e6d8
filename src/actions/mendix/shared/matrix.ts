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
