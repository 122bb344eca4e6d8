import { posix } from 'node:path';

/** Source text by path from the root: `src/http/retry.ts`. */
export type Tree = Readonly<Record<string, string>>;

/**
 * Who may import whom among the folders of src; a folder may always import from itself. A folder that is not here may import
 * nothing, and nobody may import from it. An arrow that nobody uses is a fault, too: it would let one in unseen.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  actions: [
    'runner',
    'github',
    'drill',
    'release',
    'fleet',
    'mendix',
    'cloud66',
    'syncano',
    'wait',
    'http',
    'retention',
    'base',
  ],
  runner: ['wait', 'http', 'base'],
  github: ['http', 'base'],
  release: ['mendix', 'wait', 'base'],
  fleet: ['mendix', 'wait', 'http', 'base'],
  drill: ['mendix', 'base'],
  mendix: ['http', 'wait', 'base'],
  cloud66: ['http', 'wait', 'base'],
  syncano: ['http', 'wait', 'base'],
  http: ['base'],
  wait: ['base'],
  retention: [],
  base: [],
  emulator: [],
};

/** The only folders that may import a package, where it is not everybody's. */
const exclusiveImporters: Readonly<Record<string, string>> = { '@actions/core': 'runner', '@actions/github': 'github' };

/** Every arrow in the tree that the repository layout does not allow, as a sentence with the file. */
export function forbiddenImports(tree: Tree): string[] {
  return Object.entries(tree).flatMap(([file, text]) =>
    importsOf(text).flatMap((target) => {
      const problem = target.startsWith('.') ? forbiddenArrow(file, target) : forbiddenPackage(file, target);
      return problem === undefined ? [] : [`${file}: ${problem}`];
    }),
  );
}

/** Every arrow of the table between folders of the tree that no import needs, as `release → http`. */
export function unusedArrows(tree: Tree): string[] {
  const used = new Set(
    Object.entries(tree).flatMap(([file, text]) =>
      importsOf(text)
        .filter((target) => target.startsWith('.'))
        .map((target) => `${folderOf(file)} → ${folderOf(posix.join(posix.dirname(file), target))}`),
    ),
  );
  const folders = new Set(Object.keys(tree).map(folderOf));
  return Object.entries(mayImport)
    .flatMap(([from, targets]) => targets.map((to) => [from, to] as const))
    .filter(([from, to]) => folders.has(from) && folders.has(to) && !used.has(`${from} → ${to}`))
    .map(([from, to]) => `${from} → ${to}`);
}

function forbiddenArrow(file: string, target: string): string | undefined {
  const path = posix.join(posix.dirname(file), target);
  if (!path.startsWith('src/')) return `imports ${path}, which is outside src`;
  const from = folderOf(file);
  const to = folderOf(path);
  if (from === to) return undefined;
  return mayImport[from]?.includes(to) ? undefined : `${from} must not import ${to} (${path})`;
}

function forbiddenPackage(file: string, target: string): string | undefined {
  const name = target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
  const importer = exclusiveImporters[name];
  if (importer === undefined || folderOf(file) === importer) return undefined;
  return `only src/${importer} may import ${name}`;
}

/** `src/http/retry.ts` and `src/http.ts` belong to `http`. */
function folderOf(path: string): string {
  return (path.split('/')[1] ?? '').replace(/\.ts$/, '');
}

/** All that a module imports or re-exports, also types and `import()`. */
export function importsOf(text: string): string[] {
  const code = text.replaceAll(/\/\*.*?\*\//gs, '').replaceAll(/^\s*\/\/.*$/gm, '');
  const statements =
    /^\s*(?:import|export)\b[^;'"]*\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;
  return [...code.matchAll(statements)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}
