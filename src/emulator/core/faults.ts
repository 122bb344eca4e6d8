import { validateHeaderName, validateHeaderValue } from 'node:http';
import { Fields } from './fields.ts';
import type { EmulatedRequest } from './platform.ts';

/** Everything that can go wrong on demand. */
export const faultKinds = [
  /** The answer comes `ms` real milliseconds later. */
  'latency',
  /** This `status` (with `headers`, `body` or `json`) instead of the platform's answer; `handled`: after carrying the request out. */
  'status',
  /** The connection is destroyed before anything is carried out. */
  'drop-before',
  /** The request is carried out, then the connection is destroyed without an answer. */
  'drop-after',
  /** No answer ever comes; `handled`: although the request is carried out. */
  'hang',
  /** Status 200 with a page of HTML, as a proxy in between would send. */
  'not-json',
  /** Content-Length promises the whole body; the connection is destroyed after `bytes` of it (default: half). */
  'cut-body',
  /** The body trickles at `bytesPerSecond`. */
  'slow-body',
  /** A redirect to `location` (`{origin}` and `{fileOrigin}` are filled in); `status` 302 unless given. */
  'redirect',
] as const;

export type FaultKind = (typeof faultKinds)[number];

/** When to misbehave, and how. What is absent matches everything. */
export interface FaultRule {
  readonly kind: FaultKind;
  readonly platform?: string;
  readonly method?: string;
  /** Glob over the path without its query, decoded or as sent, any case: `*` stays within one segment, `**` does not. */
  readonly path?: string;
  /** How often it strikes; default: always. */
  readonly times?: number;
  /** How many matching requests it lets pass first. */
  readonly after?: number;
  readonly ms?: number;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly json?: unknown;
  readonly handled?: boolean;
  readonly bytes?: number;
  readonly bytesPerSecond?: number;
  readonly location?: string;
}

/** A rule with its counters. */
export interface CountedRule {
  readonly rule: FaultRule;
  /** Requests that matched so far, those let pass included. */
  readonly seen: number;
  /** How often it struck. */
  readonly struck: number;
}

/** The rules in force. Each in-process test has its own. */
export class Faults {
  #rules: { rule: FaultRule; pattern: RegExp | undefined; seen: number; struck: number }[] = [];

  /** Adds a rule behind those that are there. */
  add(...rules: readonly FaultRule[]): void {
    for (const rule of rules) {
      this.#rules.push({
        rule,
        pattern: rule.path === undefined ? undefined : globPattern(rule.path),
        seen: 0,
        struck: 0,
      });
    }
  }

  /** Goes on with rules that have been in force elsewhere. */
  resume(rules: readonly CountedRule[]): void {
    this.clear();
    this.add(...rules.map(({ rule }) => rule));
    for (const [index, { seen, struck }] of rules.entries()) Object.assign(this.#rules[index] ?? {}, { seen, struck });
  }

  clear(): void {
    this.#rules = [];
  }

  list(): readonly CountedRule[] {
    return this.#rules.map(({ rule, seen, struck }) => ({ rule, seen, struck }));
  }

  /** The rules that strike this request; counts it on every rule that matches. */
  strike(request: EmulatedRequest, platform: string | undefined): FaultRule[] {
    const striking: FaultRule[] = [];
    for (const entry of this.#rules) {
      const { rule, pattern } = entry;
      if (rule.platform !== undefined && rule.platform !== platform) continue;
      if (rule.method !== undefined && rule.method.toUpperCase() !== request.method) continue;
      if (pattern !== undefined && !pathsOf(request).some((path) => pattern.test(path))) continue;
      entry.seen += 1;
      if (entry.seen <= (rule.after ?? 0) || entry.struck >= (rule.times ?? Number.POSITIVE_INFINITY)) continue;
      entry.struck += 1;
      striking.push(rule);
    }
    return striking;
  }
}

function pathsOf(request: EmulatedRequest): string[] {
  const sent = trimSlash(request.path);
  try {
    return [sent, decodeURIComponent(sent)];
  } catch {
    return [sent];
  }
}

function trimSlash(path: string): string {
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}

function globPattern(glob: string): RegExp {
  const source = trimSlash(glob)
    .split(/(\*\*|\*)/)
    .map((part) => (part === '**' ? '.*' : part === '*' ? '[^/]*' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')))
    .join('');
  return new RegExp(`^${source}$`, 'i');
}

/** Reads one rule or a list of them, as a seed file or `POST /_emulator/faults` gives them. Throws a SeedError. */
export function readFaults(value: unknown, where: string): FaultRule[] {
  const list = Array.isArray(value) ? value : [value];
  return list.map((item, index) => readFault(new Fields(item, `${where}[${index}]`)));
}

function readFault(fields: Fields): FaultRule {
  const kind = fields.require('kind', fields.choice('kind', faultKinds));
  const headers = fields.inner('headers');
  const rule: Record<string, unknown> = {
    kind,
    platform: fields.choice('platform', ['mendix', 'cloud66', 'syncano']),
    method: fields.text('method'),
    path: fields.text('path'),
    times: fields.number('times'),
    after: fields.number('after'),
    ms: fields.number('ms', 0, 2 ** 31 - 1),
    status: fields.number('status', 200, 599),
    headers: headers && readHeaders(headers),
    body: fields.text('body'),
    json: fields.value('json'),
    handled: fields.flag('handled'),
    bytes: fields.number('bytes'),
    bytesPerSecond: fields.number('bytesPerSecond', 1),
    location: fields.text('location'),
  };
  fields.done();
  const needed = { latency: 'ms', status: 'status', 'slow-body': 'bytesPerSecond', redirect: 'location' } as const;
  const missing = kind in needed ? needed[kind as keyof typeof needed] : undefined;
  if (missing !== undefined && rule[missing] === undefined) throw fields.problem(`${kind} needs ${missing}`);
  return Object.fromEntries(Object.entries(rule).filter(([, given]) => given !== undefined)) as unknown as FaultRule;
}

function readHeaders(fields: Fields): Record<string, string> {
  const headers = fields.keys().map((name) => [name, fields.text(name) ?? ''] as const);
  for (const [name, value] of headers) {
    try {
      validateHeaderName(name);
      validateHeaderValue(name, value);
    } catch {
      throw fields.problem(`${name} cannot be sent as a header`);
    }
  }
  return Object.fromEntries(headers);
}
