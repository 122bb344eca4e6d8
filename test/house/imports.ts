import { posix } from 'node:path';

/** Source text by path from the root: `src/http/retry.ts`. */
export type Tree = Readonly<Record<string, string>>;

/**
 * Who may import whom among the folders of src; a folder may always import from itself. A folder that is not here may import
 * nothing, and nobody may import from it.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  actions: [
    'runner',
    'github',
    'release',
    'fleet',
    'mendix',
    'cloud66',
    'syncano',
    'wait',
    'http',
    'retention',
    'text',
  ],
  runner: ['wait', 'http'],
  github: ['http'],
  release: ['mendix', 'wait', 'http', 'retention'],
  fleet: ['mendix', 'wait', 'http', 'retention'],
  mendix: ['http', 'wait', 'text'],
  cloud66: ['http', 'wait', 'text'],
  syncano: ['http', 'wait', 'text'],
  text: [],
  http: [],
  wait: [],
  retention: [],
  emulator: [],
};

/** The only folders that may import a package, where it is not everybody's. */
const keepers: Readonly<Record<string, string>> = { '@actions/core': 'runner', '@actions/github': 'github' };

/** Every arrow in the tree that the house does not allow, as a sentence with the file. `src/index.ts` starts everything. */
export function forbiddenImports(tree: Tree): string[] {
  return Object.entries(tree).flatMap(([file, text]) =>
    importsOf(text).flatMap((target) => {
      const problem = target.startsWith('.') ? forbiddenArrow(file, target) : forbiddenPackage(file, target);
      return problem === undefined ? [] : [`${file}: ${problem}`];
    }),
  );
}

function forbiddenArrow(file: string, target: string): string | undefined {
  const path = posix.join(posix.dirname(file), target);
  if (!path.startsWith('src/')) return `imports ${path}, which is outside src`;
  const from = folderOf(file);
  const to = folderOf(path);
  if (from === to) return undefined;
  if (from === 'index') return ['actions', 'runner', 'emulator'].includes(to) ? undefined : `index imports ${to}`;
  return mayImport[from]?.includes(to) ? undefined : `${from} must not import ${to} (${path})`;
}

function forbiddenPackage(file: string, target: string): string | undefined {
  const name = target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
  const keeper = keepers[name];
  if (keeper === undefined || folderOf(file) === keeper) return undefined;
  return `only src/${keeper} may import ${name}`;
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

/** Names that one of the three has and another lacks: files of src/actions, the table in src/index.ts, folders of actions. */
export function unmatchedActions(
  files: readonly string[],
  table: readonly string[],
  folders: readonly string[],
): string[] {
  const places = { 'src/actions/*.ts': files, 'src/index.ts': table, 'actions/*/action.yml': folders };
  const all = new Set([...files, ...table, ...folders]);
  return Object.entries(places).flatMap(([place, names]) =>
    [...all].filter((name) => !names.includes(name)).map((name) => `${name} is missing in ${place}`),
  );
}
