import { type Schema, Validator } from '@cfworker/json-schema';
import { Failure } from '../base/failure.ts';
import { asObject } from '../base/json.ts';
import { nearMatches } from '../base/text.ts';

export type QueryArgs = Readonly<Record<string, unknown>>;

/**
 * What is wrong with `query_args`, one sentence each, before anything is created. Unknown keys come with the likeliest right
 * one and the whole list.
 * @param schema what the server's OPTIONS gives ("Partial backups")
 */
export function queryArgsProblems(schema: unknown, queryArgs: QueryArgs): string[] {
  const allowed = allowedKeys(schema);
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
  for (const [location, error] of schemaErrors(schema, queryArgs)) {
    const [key = ''] = location;
    if (unknown.includes(key)) continue;
    const rule = ruleFor(schema, key);
    const place = location.map((step, i) => (i === 0 ? step : `[${step}]`)).join('');
    problems.push(
      rule === undefined
        ? `query-args${place && ` at ${place}`}: ${error}`
        : `query-args: ${place} is ${shown(valueAt(queryArgs, location))}; allowed for ${key}: ${rule}.`,
    );
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

/** The keys that the schema names; none when it does not restrict them. */
function allowedKeys(schema: unknown): string[] {
  return Object.keys(properties(schema)).sort();
}

/** The deepest complaint for each key, as the path to the value and the validator's words. */
function schemaErrors(schema: unknown, value: unknown): [string[], string][] {
  if (typeof schema !== 'object' || schema === null) return [];
  const deepest = new Map<string, [string[], string]>();
  for (const { instanceLocation, keyword, error } of validate(schema, value)) {
    const location = instanceLocation.split('/').slice(1).map(unescaped);
    // These only repeat that something below them is wrong.
    if (location.length === 0 && (keyword === 'properties' || keyword === 'additionalProperties')) continue;
    const [key = ''] = location;
    const before = deepest.get(key);
    if (!before || location.length > before[0].length) deepest.set(key, [location, error]);
  }
  return [...deepest.values()];
}

function validate(schema: Schema, value: unknown): { instanceLocation: string; keyword: string; error: string }[] {
  try {
    return new Validator(schema, '7', false).validate(value).errors;
  } catch {
    // A schema that cannot be used (a broken $ref) is the server's fault; the server still checks the arguments itself.
    return [];
  }
}

/** The rule for one key in words, where the schema is one that words can be found for. */
function ruleFor(schema: unknown, key: string): string | undefined {
  const rules = properties(schema);
  return Object.hasOwn(rules, key) ? inWords(rules[key]) : undefined;
}

function inWords(schema: unknown): string | undefined {
  if (typeof schema !== 'object' || schema === null) return undefined;
  const { type, anyOf, items } = schema as { type?: unknown; anyOf?: unknown; items?: unknown };
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

function properties(schema: unknown): Readonly<Record<string, unknown>> {
  if (typeof schema !== 'object' || schema === null || !('properties' in schema)) return {};
  return asObject(schema.properties) ?? {};
}

/** What stands at this place in a value; undefined when there is no such place. */
export function valueAt(value: unknown, location: readonly string[]): unknown {
  return location.reduce<unknown>(
    (inner, step) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined),
    value,
  );
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** Steps of a JSON pointer (RFC 6901). */
function unescaped(step: string): string {
  return decodeURIComponent(step.replaceAll('~1', '/').replaceAll('~0', '~'));
}
