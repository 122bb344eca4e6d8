/**
 * What an action's inputs may be, as data: the one place for their names, defaults, documentation and checks. `action.yml` and
 * the README are written from it (scripts/docs.ts), the values an action works with are parsed by it, once.
 */

import { Failure } from '../base/failure.ts';
import { nearMatches } from '../base/text.ts';
import { isLoopback } from '../http/url.ts';

export interface Input<T> {
  readonly description: string;
  /** The step fails when neither the input, nor its environment variable, nor its default gives a value. */
  readonly required: boolean;
  readonly default: string | undefined;
  /** Environment variable that is read when the input is empty. */
  readonly env: string | undefined;
  /** Masked before anything else happens. */
  readonly secret: boolean;
  /** Not masked, but never repeated in a message either: a text that may hold secrets among other things. */
  readonly confidential: boolean;
  /** What is allowed, as it follows "must be". */
  readonly allowed: string;
  /** @throws Unacceptable when the text is none of what is allowed */
  readonly parse: (text: string) => T;
}

/** Thrown by `parse` where more is to be said than what is allowed: why a text cannot be taken, as it follows "must be …". */
export class Unacceptable extends Error {
  override readonly name = 'Unacceptable';
  /** What was probably meant, as a sentence of its own. */
  readonly hint: string | undefined;

  constructor(allowed: string, hint?: string) {
    super(allowed);
    this.hint = hint;
  }
}

export interface InputOptions {
  readonly required?: boolean;
  readonly default?: string;
  readonly env?: string;
  readonly secret?: boolean;
  readonly confidential?: boolean;
}

type Value<T, O extends InputOptions> = O extends { required: true } | { default: string } ? T : T | undefined;

export type Inputs = Readonly<Record<string, Input<unknown>>>;
export type Values<I extends Inputs> = { readonly [K in keyof I]: I[K] extends Input<infer T> ? T : never };

const none = {};

/** @param parse undefined for a text that is none of what is allowed */
export function input<T, const O extends InputOptions>(
  description: string,
  allowed: string,
  parse: (text: string) => T | undefined,
  options: O = none as O,
): Input<Value<T, O>> {
  return {
    description,
    allowed,
    parse: (text) => {
      const value = parse(text);
      if (value === undefined) throw new Unacceptable(allowed);
      return value as Value<T, O>;
    },
    required: options.required ?? false,
    default: options.default,
    env: options.env,
    secret: options.secret ?? false,
    confidential: options.confidential ?? false,
  };
}

export function text<const O extends InputOptions & { pattern?: RegExp; allowed?: string }>(
  description: string,
  options: O = none as O,
): Input<Value<string, O>> {
  const { pattern, allowed = 'a text' } = options;
  return input(description, allowed, (value) => (pattern?.test(value) === false ? undefined : value), options);
}

/** Number('') is 0 and parseInt('5x') is 5: neither may pass for what the user meant. */
function numberInput(what: string, pattern: RegExp) {
  return <const O extends InputOptions>(
    description: string,
    min: number,
    max: number,
    options: O = none as O,
  ): Input<Value<number, O>> => {
    const allowed = `${what} from ${min} to ${max}`;
    const parse = (value: string) => {
      const number = Number(value);
      return pattern.test(value) && number >= min && number <= max ? number : undefined;
    };
    return input(description, allowed, parse, options);
  };
}

export const integer = numberInput('a whole number', /^[+-]?\d+$/);
/** May have a fraction. */
export const decimal = numberInput('a number', /^\d+(\.\d+)?$/);

/** The YAML 1.2 core schema's booleans, as every action of GitHub's own takes them. */
export function flag<const O extends InputOptions>(
  description: string,
  options: O = none as O,
): Input<Value<boolean, O>> {
  return input(
    description,
    '`true` or `false`',
    (value) => {
      if (/^(true|True|TRUE)$/.test(value)) return true;
      return /^(false|False|FALSE)$/.test(value) ? false : undefined;
    },
    options,
  );
}

export function choice<const C extends readonly string[], const O extends InputOptions>(
  description: string,
  choices: C,
  options: O = none as O,
): Input<Value<C[number], O>> {
  const allowed = choices.map((one) => `\`${one}\``).join(' or ');
  return input(description, allowed, (value): C[number] | undefined => choices.find((one) => one === value), options);
}

/** Several values, one per line or separated by commas. */
export function list<const O extends InputOptions>(
  description: string,
  options: O = none as O,
): Input<Value<readonly string[], O>> {
  return input(description, 'a list, one per line or separated by commas', itemsIn, options);
}

/** What stands on lines of its own or between commas. */
export function itemsIn(text: string): string[] {
  return text
    .split(/[\n,]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** The id of something, or the word `latest` for the newest good one. @param parse undefined for a text that is no id */
export function idOrLatest<T, const O extends InputOptions>(
  description: string,
  id: string,
  parse: (value: string) => T | undefined,
  options: O = none as O,
): Input<Value<T | 'latest', O>> {
  const allowed = `${id}, or \`latest\``;
  return input(
    description,
    allowed,
    (value): T | 'latest' | undefined => {
      if (value === 'latest') return value;
      const parsed = parse(value);
      if (parsed === undefined && nearMatches(value, ['latest']).length > 0)
        throw new Unacceptable(allowed, 'Did you mean `latest`?');
      return parsed;
    },
    options,
  );
}

/** A whole number from 1 on; undefined for any other text. */
export function asId(value: string): number | undefined {
  const id = Number(value);
  return /^\d+$/.test(value) && id > 0 && Number.isSafeInteger(id) ? id : undefined;
}

/** A problem unless exactly one of these inputs is given; a flag counts when it is true. */
export function exactlyOneOf<V extends Readonly<Record<string, unknown>>>(
  values: V,
  names: readonly Extract<keyof V, string>[],
): string[] {
  const given = names.filter((name) => isGiven(values[name]));
  if (given.length === 1) return [];
  return [
    `Give exactly one of ${listed(names)}; ${given.length === 0 ? 'none is given' : `${listed(given)} are given`}.`,
  ];
}

/** A problem unless at least one of these inputs is given. @param why what they are for: `what to keep` */
export function atLeastOneOf<V extends Readonly<Record<string, unknown>>>(
  values: V,
  names: readonly Extract<keyof V, string>[],
  why: string,
): string[] {
  return names.some((name) => isGiven(values[name])) ? [] : [`Give ${why}: ${listed(names, 'or')}.`];
}

/** A problem for each of the others that is given beside this input. @param because why they exclude each other, as a clause */
export function notWith<V extends Readonly<Record<string, unknown>>>(
  values: V,
  one: Extract<keyof V, string>,
  others: readonly Extract<keyof V, string>[],
  because: string,
): string[] {
  return others
    .filter((other) => isGiven(values[one]) && isGiven(values[other]))
    .map((other) => `\`${one}\` and \`${other}\` cannot be combined: ${because}.`);
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== false;
}

function listed(names: readonly string[], last = 'and'): string {
  const quoted = names.map((name) => `\`${name}\``);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} ${last} ${quoted.at(-1)}`;
}

/**
 * The address of a service: `https:`, or `http:` to this machine only, so that no credential ever travels in the clear. With
 * `bare` it has no path.
 */
export function serviceUrl<const O extends InputOptions & { readonly bare?: true }>(
  description: string,
  options: O = none as O,
): Input<Value<URL, O>> {
  const parts = options.bare ? 'path, credentials, query or fragment' : 'credentials, query or fragment';
  const allowed = `an https:// address without ${parts} (http:// only for this machine, 127.0.0.1)`;
  return input(
    description,
    allowed,
    (value) => {
      const url = URL.canParse(value) ? new URL(value) : undefined;
      const secure = url && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url)));
      if (!url || !secure || url.username || url.password || url.search || url.hash) return undefined;
      if (options.bare && url.pathname !== '/')
        throw new Unacceptable(allowed, `Leave the path out: \`${url.origin}\`.`);
      return url;
    },
    options,
  );
}

/** The values that a check sees: what is missing or malformed is undefined. */
export type Checked<I extends Inputs> = { readonly [K in keyof Values<I>]: Values<I>[K] | undefined };

/** Where texts of inputs come from: the runner in production, plain objects in tests. */
export interface InputSource {
  /** The input's text, trimmed; empty when it was not given. */
  readonly input: (name: string) => string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The text an input stands for: what was given, else its environment variable, else its default. */
function textOf(name: string, declared: Input<unknown>, source: InputSource): string {
  const given = source.input(name);
  if (given !== '') return given;
  const fromEnv = declared.env === undefined ? '' : (source.env[declared.env]?.trim() ?? '');
  return fromEnv !== '' ? fromEnv : (declared.default ?? '');
}

/** Everything that is wrong with the inputs, in one message; the user's fault, found before the first request. */
export class InvalidInput extends Failure {
  override readonly name = 'InvalidInput';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    const count = problems.length === 1 ? '1 invalid input' : `${problems.length} invalid inputs`;
    super(`${count}:\n${problems.map((problem) => `- ${problem}`).join('\n')}`, {
      code: 'INVALID_INPUT',
      kind: 'config',
      remedy: 'Correct the `with:` (or `env:`) of the step. Nothing was sent to the service.',
    });
    this.problems = problems;
  }
}

/**
 * Parses all inputs of an action at once.
 * @param check finds contradictions between inputs; what it says of an input that is wrong by itself is left out
 * @throws InvalidInput with every problem found
 */
export function parseInputs<I extends Inputs>(
  declared: I,
  source: InputSource,
  check?: (values: Checked<I>) => readonly string[],
): Values<I> {
  const problems: string[] = [];
  const wrong = new Set<string>();
  const values: Record<string, unknown> = {};
  for (const [name, one] of Object.entries(declared)) {
    const given = textOf(name, one, source);
    if (given === '') {
      if (!one.required) continue;
      wrong.add(name);
      problems.push(missing(name, one));
      continue;
    }
    try {
      values[name] = one.parse(given);
    } catch (error) {
      if (!(error instanceof Unacceptable)) throw error;
      wrong.add(name);
      const is = one.secret || one.confidential ? '' : `; it is ${shown(given)}`;
      problems.push(`\`${name}\` must be ${error.message}${is}${error.hint === undefined ? '' : `. ${error.hint}`}`);
    }
  }
  for (const contradiction of check?.(values as Checked<I>) ?? []) {
    // Of an input that is wrong by itself nobody knows yet what it contradicts.
    const named = [...contradiction.matchAll(/`([a-z0-9-]+)/g)];
    if (!named.some(([, name = '']) => wrong.has(name))) problems.push(contradiction);
  }
  if (problems.length > 0) throw new InvalidInput(problems);
  return values as Values<I>;
}

function missing(name: string, declared: Input<unknown>): string {
  const other = declared.env === undefined ? '' : ` (or the environment variable \`${declared.env}\`)`;
  const [about] = declared.description.split(/(?<=\.)\s/);
  const secret = declared.secret
    ? ' Is the secret empty? Workflows started from a fork get no secrets, and those of an environment need `environment:` in the job.'
    : '';
  return `\`${name}\`${other} is missing: ${about}${secret}`;
}

/** What was given, without the credentials and the query of a URL: nobody meant to show those. */
function shown(text: string): string {
  const line = text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/:\/\/[^/\s]*@/g, '://***@')
    .replaceAll(/(:\/\/[^\s?#]*)[?#]\S*/g, '$1?***');
  return `\`${line.length > 60 ? `${line.slice(0, 57)}...` : line}\``;
}
