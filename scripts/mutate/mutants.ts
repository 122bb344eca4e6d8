// Small changes of a module's code, each of which a test ought to notice.
import { createHash } from 'node:crypto';
import { parseSync } from '@swc/core';

export interface Mutant {
  /** Stays when other lines change. */
  readonly id: string;
  readonly path: string;
  /** Where the text stands that is replaced, in bytes. */
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

type Node = { type?: string; span?: { start: number; end: number }; operator?: string; value?: unknown };

const operators = new Map(
  '=== !==, !== ===, < <=, <= <, > >=, >= >, + -, - +, * /, && ||, || &&, ?? &&'
    .split(', ')
    .map((pair) => pair.split(' ') as [string, string]),
);
const droppable = /^(filter|slice|sort|toSorted|toReversed|trim|toLowerCase|toUpperCase)$/;
/** Names of types and modules are no values; nor are keys. */
const notValues = /^(Ts(?!AsE|NonNull|Satis|Const)|Import|Export(All|Named))/;

/** Every change of one module. Plain sentences stay: their wording is read, not tested. */
export function mutantsOf(path: string, code: string): Mutant[] {
  // Positions count on from one call to the next; the semicolon is where this module begins.
  const text = Buffer.from(`;${code}`);
  const module = parseSync(text.toString(), { syntax: 'typescript', target: 'es2024' });
  const at = (position = 0) => position - module.span.start;
  const textOf = ({ span }: Node) => text.subarray(at(span?.start), at(span?.end)).toString();
  const found: Mutant[] = [];
  const visit = (node: Node): void => {
    if (notValues.test(node.type ?? '')) return;
    const after = changed(node, textOf);
    if (after !== undefined && node.span) {
      const [start, end] = [at(node.span.start) - 1, at(node.span.end) - 1];
      const line = text.toString('utf8', 0, start + 1).split('\n').length;
      const before = textOf(node);
      const alike = found.filter((other) => other.before === before && other.after === after).length;
      found.push({ id: `${path} ${before} ${after} ${alike}`, path, start, end, line, before, after });
    }
    for (const [name, child] of Object.entries(node))
      if (typeof child === 'object' && child !== null && name !== 'key') visit(child);
  };
  visit(module);
  return found;
}

/** What stands for a node in a mutant; undefined: none is made of it. */
function changed(node: Node, textOf: (node: Node) => string): string | undefined {
  const { type = '', operator = '', value } = node;
  const { left = {}, right = {}, test = {}, callee = {}, expression = {} } = node as Record<string, Node>;
  const { object = {}, property = {} } = callee as Record<string, Node>;
  if (operators.has(operator)) return `${textOf(left)} ${operators.get(operator)} ${textOf(right)}`;
  if (type === 'UnaryExpression' && operator === '!') return textOf(node).slice(1);
  if (type === 'IfStatement' || type === 'ConditionalExpression')
    return textOf(node).replace(textOf(test), () => `!(${textOf(test)})`);
  if (type === 'ExpressionStatement' && /^(Call|Await|Assignment|Update)/.test(expression.type ?? '')) return ';';
  if (type === 'CallExpression' && droppable.test(String(property.value))) return textOf(object);
  if (type === 'NumericLiteral') return value === 0 ? '1' : '0';
  if (type === 'BooleanLiteral') return String(!value);
  if (type === 'StringLiteral' && /^\S+$/.test(String(value))) return "''";
  return type === 'TemplateLiteral' ? '``' : undefined;
}

/** In an order that depends on the seed and on each change alone, not on what else there is. */
export function shuffled(mutants: readonly Mutant[], seed: string): Mutant[] {
  const key = ({ id }: Mutant) => createHash('sha1').update(`${seed} ${id}`).digest('hex');
  const keyed = mutants.map((mutant) => ({ mutant, key: key(mutant) }));
  return keyed.sort((one, other) => (one.key < other.key ? -1 : 1)).map(({ mutant }) => mutant);
}
