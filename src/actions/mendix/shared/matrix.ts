import { asObject, parseJson } from '../../../base/json.ts';
import { keyOf } from '../../../fleet/environments.ts';
import type { EnvironmentRef } from '../../../mendix/types.ts';
import { input, Unacceptable } from '../../../runner/inputs.ts';
import { appIdFormat } from './mendix.ts';

/** Most jobs that GitHub takes in one `strategy.matrix`. */
export const largestMatrix = 256;

export interface MatrixEntry {
  readonly 'app-id': string;
  readonly environment: string;
}

/**
 * A matrix of at most `most` groups, numbered from 1, whose sizes differ by one at most; neighbours stay together. The environments
 * of a group are a text, since a matrix shows objects as `Object` in the names of jobs.
 */
export function matrixGroups(entries: readonly MatrixEntry[], most: number) {
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
  return input(description, fleetFormat, readFleet, { required: true });
}

/** Other keys are ignored, and an environment that is there twice is taken once. @throws Unacceptable */
export function readFleet(text: string) {
  const json = parseJson(text);
  if (json === undefined) throw noFleet('it is not JSON');
  if (!Array.isArray(json)) throw noFleet('it is not a list');
  if (json.length === 0) throw noFleet('the list is empty');
  const found = new Map<string, EnvironmentRef>();
  for (const [index, item] of json.entries()) {
    const environment = readOne(item, `item ${index + 1}`);
    const key = keyOf(environment);
    if (!found.has(key)) found.set(key, environment);
  }
  return { environments: [...found.values()], repeated: json.length - found.size };
}

function readOne(item: unknown, which: string): EnvironmentRef {
  const fields = asObject(item);
  if (!fields) throw noFleet(`${which} is not an object`);
  const { 'app-id': appId, environment } = fields;
  if (typeof appId !== 'string' || !appIdFormat.pattern.test(appId))
    throw noFleet(`${which} has no \`app-id\` that could be the sub-domain of an app`);
  if (typeof environment !== 'string' || environment.trim() === '') throw noFleet(`${which} has no \`environment\``);
  return { appId, mode: environment };
}

function noFleet(problem: string): Unacceptable {
  return new Unacceptable(`${fleetFormat} (${problem})`);
}

/** How many environments a wave takes of so many, and of those that are left. */
type Wave = (all: number, left: number) => number;

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
  if (text === 'rest') return (_, left) => left;
  const [, digits = '', percent] = /^([1-9]\d{0,5})(%?)$/.exec(text) ?? [];
  const number = Number(digits);
  if (number === 0 || (percent && number > 100)) throw new Unacceptable(allowed);
  return percent ? (all) => Math.ceil((all * number) / 100) : () => number;
}

/** One matrix for each wave, in the order of the entries. A share is rounded up; a wave that would be empty is left out. */
export function cutIntoWaves(entries: readonly MatrixEntry[], cuts: readonly Wave[]) {
  const left = [...entries];
  return cuts
    .map((wave) => ({ include: left.splice(0, wave(entries.length, left.length)) }))
    .filter(({ include }) => include.length > 0);
}
