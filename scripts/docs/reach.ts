// Which error codes and calls an action can reach, read from the source: the declarations that its file uses, those that they use,
// and so on. Biome's format is relied on: a declaration at the top level begins in the first column.
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** What the source of an action mentions, directly or in what it calls. */
export interface Reached {
  /** `code: 'X'` and its like, without codes in small letters. */
  readonly codes: ReadonlySet<string>;
  /** Every text in capitals: codes that are handed on in another way, too, but not only codes. */
  readonly words: ReadonlySet<string>;
  /** `operation: 'x'` and its like: calls of Mendix, as `documentedErrors` names them. */
  readonly operations: ReadonlySet<string>;
}

interface Module {
  /** Text of each top-level declaration, by name. */
  readonly declarations: ReadonlyMap<string, string>;
  /** The module and the name there of each imported name. */
  readonly imports: ReadonlyMap<string, { readonly path: string; readonly name: string }>;
}

const modules = new Map<string, Module>();

/** @param path an action's file, from the root: `src/actions/mendix/scale.ts` */
export function reachedFrom(path: string): Reached {
  const codes = new Set<string>();
  const words = new Set<string>();
  const operations = new Set<string>();
  const seen = new Set<string>();
  const left = [...moduleAt(path).declarations.keys()].map((name) => ({ path, name }));
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const key = `${next.path}#${next.name}`;
    const module = moduleAt(next.path);
    const text = module.declarations.get(next.name);
    if (seen.has(key) || text === undefined) continue;
    seen.add(key);
    for (const [, code = ''] of text.matchAll(
      /(?:\b[a-z]*[cC]ode: |\b[a-z]+\()'([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|TIMEOUT|CANCELLED)'/g,
    ))
      codes.add(code);
    for (const [, one = '', other = ''] of text.matchAll(
      /operation: '([a-z0-9-]+)'|callFor\(\s*\w+,\s*'([a-z0-9-]+)'/g,
    ))
      operations.add(one || other);
    for (const [, word = ''] of text.matchAll(/'([A-Z][A-Z0-9_]+)'/g)) words.add(word);
    for (const [word] of text.matchAll(/\b[A-Za-z_]\w*\b/g)) {
      if (module.declarations.has(word)) left.push({ path: next.path, name: word });
      const imported = module.imports.get(word);
      if (imported) left.push(imported);
    }
  }
  return { codes, words, operations };
}

function moduleAt(path: string): Module {
  const known = modules.get(path);
  if (known) return known;
  const text = existsSync(path) ? readFileSync(path, 'utf8').replaceAll(/^\s*(?:\/\/|\/?\*).*$/gm, '') : '';
  const module = { declarations: declarationsOf(text), imports: importsOf(text, path) };
  modules.set(path, module);
  return module;
}

function declarationsOf(text: string): Map<string, string> {
  const found = new Map<string, string>();
  const start = /^(?:export )?(?:abstract )?(?:async )?(?:function\*?|const|class) (\w+)/gm;
  const starts = [...text.matchAll(start)];
  starts.forEach((match, index) => {
    found.set(match[1] ?? '', text.slice(match.index, starts[index + 1]?.index));
  });
  return found;
}

function importsOf(text: string, path: string): Map<string, { path: string; name: string }> {
  const found = new Map<string, { path: string; name: string }>();
  for (const [, names = '', from = ''] of text.matchAll(/^import \{([^}]*)\} from '(\.[^']+)';/gm)) {
    for (const one of names.split(',').map((name) => name.trim())) {
      if (one === '' || one.startsWith('type ')) continue;
      const [name = '', local = name] = one.split(' as ');
      found.set(local, { path: posix.join(posix.dirname(path), from), name });
    }
  }
  return found;
}
