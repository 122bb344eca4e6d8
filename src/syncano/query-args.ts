import { Failure } from '../base/failure.ts';
import { asObject } from '../base/json.ts';
import { nearMatches } from '../base/text.ts';

export type QueryArgs = Readonly<Record<string, unknown>>;

/**
 * What is wrong with `query_args`, one sentence each, before anything is created. Unknown keys come with the likeliest right
 * one and the whole list. Rules that are more than types, lists and `anyOf` are left to the service, which checks them itself.
 * @param schema what the server's OPTIONS gives ("Partial backups")
 */
export function queryArgsProblems(schema: unknown, queryArgs: QueryArgs): string[] {
  const rules = asObject(asObject(schema)?.['properties']) ?? {};
  const allowed = Object.keys(rules).sort();
  const given = Object.keys(queryArgs);
  if (given.length === 0) {
    const keys = allowed.length > 0 ? `: at least one of ${allowed.join(', ')}` : '';
    return [`query-args has to name what to back up${keys}.`];
  }
  const unknown = given.filter((key) => allowed.length > 0 && !allowed.includes(key));
  const problems = unknown.map((key) => {
    const [near] = nearMatches(key, allowed);
    const hint = near === undefined ? '' : ` (did you mean ${near}?)`;
    return `query-args has the unknown key ${key}${hint}. Allowed: ${allowed.join(', ')}.`;
  });
  for (const key of given) {
    const schemaOfKey = Object.hasOwn(rules, key) ? rules[key] : undefined;
    const [rule, wrong] = [inWords(schemaOfKey), misfit(schemaOfKey, queryArgs[key], key)];
    if (rule === undefined || !wrong) continue;
    problems.push(`query-args: ${wrong.place} is ${shown(wrong.value)}; allowed for ${key}: ${rule}.`);
  }
  return problems;
}

/** @throws Failure BAD_QUERY_ARGS that lists every problem */
export function checkQueryArgs(schema: unknown, queryArgs: QueryArgs): void {
  const problems = queryArgsProblems(schema, queryArgs);
  if (problems.length === 0) return;
  throw new Failure(problems.join('\n'), {
    code: 'BAD_QUERY_ARGS',
    kind: 'config',
    remedy: 'Correct query-args; nothing was created.',
  });
}

/** The deepest value that is not what its schema says, if any. */
function misfit(schema: unknown, value: unknown, place: string): { place: string; value: unknown } | undefined {
  const { type, anyOf, items } = asObject(schema) ?? {};
  if (Array.isArray(anyOf)) {
    const misfits = anyOf.map((one) => misfit(one, value, place));
    return misfits.every((one) => one !== undefined)
      ? misfits.reduce((deepest, one) => (one.place.length > deepest.place.length ? one : deepest))
      : undefined;
  }
  if (typeof type === 'string' && !isOfType(type, value)) return { place, value };
  if (!Array.isArray(value)) return undefined;
  for (const [index, item] of value.entries()) {
    const found = misfit(items, item, `${place}[${index}]`);
    if (found) return found;
  }
  return undefined;
}

/** Types as JSON Schema names them. */
function isOfType(type: string, value: unknown): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return asObject(value) !== undefined;
    case 'integer':
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}

/** A rule in words, where it is one that words can be found for. */
function inWords(schema: unknown): string | undefined {
  const { type, anyOf, items } = asObject(schema) ?? {};
  if (Array.isArray(anyOf)) {
    const words = anyOf.map(inWords);
    return words.includes(undefined) ? undefined : words.join(' or ');
  }
  if (type === 'array') {
    const of = inWords(items);
    return of === undefined ? 'a list' : `a list of (${of})`;
  }
  return typeof type === 'string' ? type : undefined;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
