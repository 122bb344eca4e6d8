import { asObject } from '../base/json.ts';
import type { EnvironmentRef } from '../mendix/types.ts';

/** A fleet as a workflow hands it on: what can be worked with, or why it cannot be taken. */
export type Fleet =
  | { readonly environments: readonly EnvironmentRef[]; readonly repeated: number }
  | { readonly problem: string };

const appIdFormat = /^[a-z0-9][a-z0-9-]*$/i;

/**
 * Reads a JSON list of objects with `app-id` and `environment`; other keys are ignored. An environment that is there twice is
 * taken once.
 */
export function readFleet(text: string): Fleet {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { problem: 'it is not JSON' };
  }
  if (!Array.isArray(json)) return { problem: 'it is not a list' };
  if (json.length === 0) return { problem: 'the list is empty' };
  const found = new Map<string, EnvironmentRef>();
  for (const [index, item] of json.entries()) {
    const environment = readOne(item);
    if (typeof environment === 'string') return { problem: `item ${index + 1} ${environment}` };
    const key = keyOf(environment);
    if (!found.has(key)) found.set(key, environment);
  }
  return { environments: [...found.values()], repeated: json.length - found.size };
}

/** The same for all spellings of one environment. */
export function keyOf({ appId, mode }: EnvironmentRef): string {
  return JSON.stringify([appId.toLowerCase(), mode.trim().toLowerCase()]);
}

function readOne(item: unknown): EnvironmentRef | string {
  const fields = asObject(item);
  if (!fields) return 'is not an object';
  const { 'app-id': appId, environment } = fields;
  if (typeof appId !== 'string' || !appIdFormat.test(appId)) {
    return 'has no `app-id` that could be the sub-domain of an app';
  }
  if (typeof environment !== 'string' || environment.trim() === '') return 'has no `environment`';
  return { appId, mode: environment };
}
