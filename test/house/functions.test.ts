import { globSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { parseSync } from '@swc/core';

/** Lines, the signature and the closing bracket included. */
const mostLines = 60;

/** A node of swc's tree, as far as it matters here; positions in bytes. */
interface Node {
  readonly type?: string;
  readonly span?: { readonly start: number; readonly end: number };
}

const isFunction = (type = '') =>
  /^(Function|ArrowFunction)(Declaration|Expression)$|^(Class|Private)Method$|^Constructor$|^(Method|Getter|Setter)Property$/.test(
    type,
  );

/** Every function of a module that is too long, as `first line: so many lines`. */
function longFunctions(code: string): string[] {
  // Positions count on from one call to the next; the semicolon is where this module begins.
  const text = Buffer.from(`;${code}`);
  const module = parseSync(text.toString(), { syntax: 'typescript', target: 'es2024' });
  const lineOf = (position: number) =>
    text
      .subarray(0, position - module.span.start)
      .toString()
      .split('\n').length;
  const found: string[] = [];
  const visit = (node: Node): void => {
    if (node.span && isFunction(node.type)) {
      const [first, last] = [lineOf(node.span.start), lineOf(node.span.end)];
      if (last - first + 1 > mostLines) found.push(`${first}: ${last - first + 1} lines`);
    }
    for (const value of Object.values(node)) if (typeof value === 'object' && value !== null) visit(value);
  };
  visit(module);
  return found;
}

it.each(globSync('src/**/*.ts'))('%s has no function of more than 60 lines', (path) => {
  expect(longFunctions(readFileSync(path, 'utf8'))).toEqual([]);
});

it.each([
  ['a function', (body: string) => `export async function long() {${body}}`],
  ['an arrow function', (body: string) => `const long = () => {${body}};`],
  ['a method', (body: string) => `class A { async #long() {${body}} }`],
  ['a constructor', (body: string) => `class A { constructor() {${body}} }`],
  ['a method of an object', (body: string) => `const a = { async *long() {${body}} };`],
  ['a getter', (body: string) => `const a = { get long() {${body}return 1; } };`],
])('%s of 61 lines is found, one of 60 is not', (_, withBody) => {
  // Letters of several bytes, so that bytes are not taken for characters.
  const lines = (count: number) => `'…é';${'\n'.repeat(count - 1)}`;
  expect(longFunctions(`// ü\n\n${withBody(lines(61))}`)).toEqual(['3: 61 lines']);
  expect(longFunctions(`// ü\n\n${withBody(lines(60))}`)).toEqual([]);
});
