// What ncc bundles: an entry that knows every action, and lazy chunks that hold what several actions share exactly once. All of it
// follows from the folder src/actions and from who imports what; nothing is registered by hand.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { posix } from 'node:path';

/** Where the modules go that several actions need; every other module is in the chunk of its one action. */
interface Chunks {
  readonly first: readonly string[];
  /** Modules of every other chunk, by its name. */
  readonly modules: ReadonlyMap<string, readonly string[]>;
  /** The chunks that an action loads, one after the other, before its own. */
  readonly paths: ReadonlyMap<string, readonly string[]>;
}

/** What a module imports statically, by its path below build/: paths of other modules, and names of packages. */
export type Imports = ReadonlyMap<string, readonly string[]>;

/**
 * Writes build/index.js and build/chunks/*.js.
 * @param actions paths below build/, such as `actions/mendix/scale.js`
 */
export function writeEntry(actions: readonly string[]): void {
  const { first, modules, paths } = divide(actions, staticImports('build'));
  mkdirSync('build/chunks', { recursive: true });
  for (const [name, held] of modules) {
    const loaders = [...paths].flatMap(([action, path]) => {
      const next = path[path.indexOf(name) + 1];
      if (!path.includes(name)) return [];
      return next === undefined ? ownChunk(action, '../') : through(action, `./${next}`);
    });
    const text = `${heldHere(held, '../')}\nexport const actions = {\n  ${loaders.join(',\n  ')},\n};\n`;
    writeFileSync(`build/chunks/${name}.js`, text);
  }
  const loaders = [...paths].map(([action, [next]]) =>
    next === undefined ? ownChunk(action, './') : through(action, `./chunks/${next}`),
  );
  writeFileSync('build/index.js', entry(first, loaders));
}

/**
 * A module that several actions need goes to the first chunk when most of all need it, to that of its platform when most of that need
 * it, and else to one that only its users load: `more` for at least a fifth of them, after that `few`, and `files` when it is for some
 * actions of all platforms (the transfers) or needs such a module; the bundler then finds that several platforms have it, and makes one
 * chunk of it. An action that needs a single module of `few` has a copy. What every step needs (`runner/run`) is in the first chunk
 * anyway. A module that uses a package of npm stays with its actions: the bundler then gives the package a chunk of its own, which other
 * actions do not load (YAML is as large as all that is in the first chunk).
 */
export function divide(actions: readonly string[], imports: Imports): Chunks {
  const inFirst = closure('runner/run.js', imports);
  const users = new Map<string, string[]>();
  for (const action of actions) {
    for (const module of closure(action, imports)) {
      if (module !== action && imports.has(module) && !inFirst.has(module))
        users.set(module, [...(users.get(module) ?? []), action]);
    }
  }
  const all = Map.groupBy(actions, platformOf);
  const isSeldom = (module: string) => {
    const using = users.get(module) ?? [];
    return new Set(using.map(platformOf)).size > 2 && using.length <= actions.length / 2;
  };
  const alike = Map.groupBy(users.keys(), (module) => users.get(module)?.join());
  const first: string[] = [];
  const modules = new Map([...all.keys()].flatMap((name) => chunksOf(name).map((chunk) => [chunk, [] as string[]])));
  for (const [module, using] of [...users].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const byPlatform = Map.groupBy(using, platformOf);
    const isLeft = using.length <= actions.length / 10 && (alike.get(using.join())?.length ?? 0) >= enough;
    if (using.length === 1 || isLeft || usesPackage(module, imports)) continue;
    if (using.length > actions.length / 2 || (byPlatform.size > 1 && !isSeldom(module))) first.push(module);
    else {
      const needsFiles = [...closure(module, imports)].some(isSeldom);
      for (const [platform, own] of byPlatform) {
        const share = own.length / (all.get(platform)?.length ?? 1);
        const [common = '', more = '', few = '', files = ''] = chunksOf(platform);
        const chunk = needsFiles ? files : share > 1 / 2 ? common : share >= 1 / 5 ? more : few;
        if (own.length > 1) modules.get(chunk)?.push(module);
      }
    }
  }
  for (const [name, held] of modules) if (held.length === 0) modules.delete(name);
  const paths = actions.map((action): [string, string[]] => {
    const needed = closure(action, imports);
    const chunks = chunksOf(platformOf(action)).filter((chunk) => modules.has(chunk));
    // Each chunk knows what those before it hold: all of them are loaded before the last that is needed.
    const needs = (chunk: string) => modules.get(chunk)?.filter((module) => needed.has(module)).length ?? 0;
    const last = chunks.findLastIndex((chunk) => needs(chunk) > (chunk.endsWith('-few') ? 1 : 0));
    return [action, chunks.slice(0, last + 1)];
  });
  return { first, modules, paths: new Map(paths) };
}

/** The bundler makes a chunk of its own of what the same few actions need when it is large enough (20 kB): of about so many modules. */
const enough = 8;

/** In the order in which they are loaded. */
const chunksOf = (platform: string) => [platform, `${platform}-more`, `${platform}-few`, `${platform}-files`];

function entry(first: readonly string[], loaders: readonly string[]): string {
  return `import { runAction } from './runner/run.js';
${heldHere(first, './')}
const actions = {\n  ${loaders.join(',\n  ')},\n};
/** Runs the action of this name as a step; \`post\` is its step at the end of the job. */
export async function main(name, phase = 'main') {
  if (isTooOld()) return;
  const { action } = await actions[name]();
  await runAction(action, phase);
}
/** The emulator's own process. */
export async function serve() {
  if (isTooOld()) return;
  await import('./emulator/main.js');
}
/** An older runner, or a copy of these files that something else runs, ends with one sentence instead of a missing function. */
function isTooOld() {
  if (Promise.withResolvers) return false;
  const needs = 'needs Node.js 24, which GitHub runners have from version 2.327.1 on';
  console.log(\`::error::This action \${needs}; it was run with Node.js \${process.versions.node}. Update the runner.\`);
  process.exitCode = 1;
  return true;
}
`;
}

function heldHere(modules: readonly string[], up: string): string {
  const each = modules.map(
    (module) => `  () => import(/* webpackMode: "eager", webpackExports: [] */ '${up}${module}'),\n`,
  );
  return `/** In this chunk, but not run before an action asks for them. */\nexport const shared = [\n${each.join('')}];`;
}

const key = (action: string) => `'${posix.basename(action, '.js')}'`;
const ownChunk = (action: string, up: string) => `${key(action)}: () => import('${up}${action}')`;
const through = (action: string, chunk: string) =>
  `${key(action)}: async () => (await import('${chunk}.js')).actions[${key(action)}]()`;

/** `mendix` for `actions/mendix/scale.js`; an action beside the platforms is one by itself. */
function platformOf(action: string): string {
  return action.split('/').at(-2) === 'actions' ? posix.basename(action, '.js') : posix.basename(posix.dirname(action));
}

function usesPackage(module: string, imports: Imports): boolean {
  return imports.get(module)?.some((target) => !imports.has(target) && !target.startsWith('node:')) ?? false;
}

function staticImports(folder: string): Imports {
  const imports = new Map<string, readonly string[]>();
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.js')) continue;
    const module = path.replaceAll('\\', '/');
    const text = readFileSync(posix.join(folder, module), 'utf8');
    const targets = [...text.matchAll(/^(?:import|export)\b[^;'"]*\bfrom\s*'([^']+)'|^import\s*'([^']+)'/gm)];
    imports.set(
      module,
      targets.map(([, from, bare]) => resolved(module, from ?? bare ?? '')),
    );
  }
  return imports;
}

const resolved = (module: string, target: string) =>
  target.startsWith('.') ? posix.join(posix.dirname(module), target) : target;

/** The module and all that it imports, directly or not. */
function closure(module: string, imports: Imports, found = new Set<string>()): Set<string> {
  if (found.has(module)) return found;
  found.add(module);
  for (const target of imports.get(module) ?? []) closure(target, imports, found);
  return found;
}
