// What ncc bundles: an entry that knows every action, and lazy chunks that hold what several actions share exactly once. All of it
// follows from the folder src/actions and from who imports what; nothing is registered by hand.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { posix } from 'node:path';

/** What the actions of one platform share among themselves. */
interface Platform {
  readonly actions: readonly string[];
  /** Modules that more than half of the actions need. */
  readonly common: string[];
  /** Modules that several actions need, but not most: only those load them. */
  readonly more: string[];
}

/** Where the modules go that several actions need; every other module is in the chunk of its one action. */
interface Chunks {
  readonly first: readonly string[];
  readonly platforms: ReadonlyMap<string, Platform>;
}

/** What a module imports statically, by its path below build/: paths of other modules, and names of packages. */
export type Imports = ReadonlyMap<string, readonly string[]>;

/**
 * Writes build/index.js and build/chunks/*.js.
 * @param actions paths below build/, such as `actions/mendix/scale.js`
 */
export function writeEntry(actions: readonly string[]): void {
  const imports = staticImports('build');
  const { first, platforms } = divide(actions, imports);
  mkdirSync('build/chunks', { recursive: true });
  const loaders: string[] = [];
  for (const [name, platform] of platforms) {
    const needsMore = (action: string) => platform.more.some((module) => closure(action, imports).has(module));
    const late = platform.actions.filter(needsMore);
    const early = platform.actions.filter((action) => !needsMore(action));
    if (late.length > 0) writeChunk(`${name}-more`, platform.more, late.map(ownChunk));
    writeChunk(name, platform.common, [
      ...early.map(ownChunk),
      ...late.map((action) => through(action, `./${name}-more`)),
    ]);
    loaders.push(...platform.actions.map((action) => through(action, `./chunks/${name}`)));
  }
  writeFileSync('build/index.js', entry(first, loaders));
}

/**
 * A module that several actions need goes to the first chunk when they are of several platforms, otherwise to one of the two of
 * their platform. What every step needs (`runner/run`) is in the first chunk anyway. A module that uses a package of npm stays with
 * its actions: the bundler then gives the package a chunk of its own, which other actions do not load (YAML is as large as all
 * that is in the first chunk).
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
  const platforms = new Map<string, Platform>();
  for (const [name, own] of Map.groupBy(actions, platformOf))
    platforms.set(name, { actions: own, common: [], more: [] });
  const first: string[] = [];
  for (const [module, using] of [...users].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const [platform, ...others] = [...new Set(using.map(platformOf))].map((name) => platforms.get(name));
    if (using.length === 1 || platform === undefined || usesPackage(module, imports)) continue;
    if (others.length > 0) first.push(module);
    else if (using.length > platform.actions.length / 2) platform.common.push(module);
    else platform.more.push(module);
  }
  return { first, platforms };
}

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

/** A module whose chunk of the bundle holds `modules`, and knows how to load some actions. */
function writeChunk(name: string, modules: readonly string[], loaders: readonly string[]): void {
  const text = `${heldHere(modules, '../')}\nexport const actions = {\n  ${loaders.join(',\n  ')},\n};\n`;
  writeFileSync(`build/chunks/${name}.js`, text);
}

function heldHere(modules: readonly string[], up: string): string {
  const each = modules.map((module) => `  () => import(/* webpackMode: "eager" */ '${up}${module}'),\n`);
  return `/** In this chunk, but not run before an action asks for them. */\nexport const shared = [\n${each.join('')}];`;
}

const key = (action: string) => `'${posix.basename(action, '.js')}'`;
const ownChunk = (action: string) => `${key(action)}: () => import('../${action}')`;
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
