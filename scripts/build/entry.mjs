// What ncc bundles: an entry that knows every action, and lazy chunks that hold what several actions share exactly once. All of it
// follows from the folder src/actions and from who imports what; nothing is registered by hand.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { posix } from 'node:path';

/**
 * Writes build/index.js and build/chunks/*.js. Every action gets a chunk of its own. A module that several actions need goes
 * - to the first chunk when they are of several platforms,
 * - to the platform's chunk when more than half of its actions need it,
 * - otherwise to the platform's second chunk, which only the actions load that need something of it.
 * @param {readonly string[]} actions paths below build/, such as `actions/mendix/scale.js`
 */
export function writeEntry(actions) {
  const imports = staticImports('build');
  const inFirst = closure('runner/run.js', imports);
  const users = new Map();
  for (const action of actions) {
    for (const module of closure(action, imports)) {
      if (module === action || inFirst.has(module)) continue;
      users.set(module, [...(users.get(module) ?? []), action]);
    }
  }
  const chunks = { first: [], platforms: new Map() };
  for (const platform of new Set(actions.map(platformOf))) {
    const own = actions.filter((action) => platformOf(action) === platform);
    chunks.platforms.set(platform, { own, common: [], second: [] });
  }
  for (const [module, using] of [...users].sort(([one], [other]) => (one < other ? -1 : 1))) {
    if (using.length === 1) continue;
    const platforms = new Set(using.map(platformOf));
    const chunk = chunks.platforms.get([...platforms][0]);
    if (platforms.size > 1) chunks.first.push(module);
    else if (using.length > chunk.own.length / 2) chunk.common.push(module);
    else chunk.second.push(module);
  }

  mkdirSync('build/chunks', { recursive: true });
  const loaders = [];
  for (const [platform, { own, common, second }] of chunks.platforms) {
    const needsSecond = (action) => second.some((module) => users.get(module).includes(action));
    const late = own.filter(needsSecond);
    const early = own.filter((action) => !late.includes(action));
    if (late.length > 0) writeChunk(`${platform}-more`, second, late.map(loader));
    const through = `(await import('./${platform}-more.js')).actions`;
    const handed = late.map((action) => `${key(action)}: async () => ${through}[${key(action)}]()`);
    writeChunk(platform, common, [...early.map(loader), ...handed]);
    for (const action of own)
      loaders.push(`${key(action)}: async () => (await import('./chunks/${platform}.js')).actions[${key(action)}]()`);
  }
  writeFileSync(
    'build/index.js',
    `import { runAction } from './runner/run.js';
${shared(chunks.first, './')}
const actions = {\n  ${loaders.join(',\n  ')},\n};
/** Runs the action of this name as a step; \`post\` is its step at the end of the job. */
export async function main(name, phase = 'main') {
  const { action } = await actions[name]();
  await runAction(action, phase);
}
/** The emulator's own process. */
export async function serve() {
  await import('./emulator/main.js');
}
`,
  );
}

/** A module whose bundle chunk holds `modules`, without running them before an action asks for them. */
function writeChunk(name, modules, loaders) {
  const text = `${shared(modules, '../')}\nexport const actions = {\n  ${loaders.join(',\n  ')},\n};\n`;
  writeFileSync(`build/chunks/${name}.js`, text);
}

function shared(modules, up) {
  const each = modules.map((module) => `  () => import(/* webpackMode: "eager" */ '${up}${module}'),\n`);
  return `/** In this chunk, but not run before an action asks for them. */\nexport const shared = [\n${each.join('')}];`;
}

const key = (action) => `'${posix.basename(action, '.js')}'`;
const loader = (action) => `${key(action)}: () => import('../${action}')`;

/** `mendix` for `actions/mendix/scale.js`; an action beside the platforms is one by itself. */
function platformOf(action) {
  return posix.basename(posix.dirname(action)) === 'actions' ? posix.basename(action, '.js') : action.split('/')[1];
}

/** Static imports of every module below a folder, by its path in it. */
function staticImports(folder) {
  const modules = new Map();
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.js')) continue;
    const module = path.replaceAll('\\', '/');
    const text = readFileSync(posix.join(folder, module), 'utf8');
    const targets = [...text.matchAll(/^(?:import|export)\b[^;'"]*\bfrom\s*'(\.[^']+)'|^import\s*'(\.[^']+)'/gm)];
    modules.set(
      module,
      targets.map(([, from, bare]) => posix.join(posix.dirname(module), from ?? bare)),
    );
  }
  return modules;
}

/** The module and all that it imports, directly or not. */
function closure(module, imports, found = new Set()) {
  if (found.has(module)) return found;
  found.add(module);
  for (const target of imports.get(module) ?? []) closure(target, imports, found);
  return found;
}
