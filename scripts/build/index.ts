// Builds dist/: one shared bundle with lazy chunks, and a stub of a few lines for each action. Same input, same bytes, in any
// directory: everything runs from the root of the repository and nothing here depends on time or place. Writes to build/ and to
// the folder that is given (dist), nowhere else.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Action } from '../../src/runner/action.ts';
import { actionFiles } from '../actions.ts';
import { type Declared, manifests } from '../docs/manifest.ts';
import { type BuiltFrom, hashOf, sources } from '../need-dist.ts';
import { writeEntry } from './entry.ts';
import { stageSideEffectFree } from './side-effects.ts';
import { dropUnused } from './unused.ts';

const out = process.argv[2] ?? 'dist';
const shared = join(out, 'shared');
/** Path below build/ of a file of src. */
const compiled = (path: string) => path.replace(/^src\/(.*)\.ts$/, '$1.js');

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const files = actionFiles();
rmSync('build', { recursive: true, force: true });
// ncc's own loader cannot work with this compiler, so it is given JavaScript.
run('typescript/bin/tsc', ['-p', 'tsconfig.build.json']);
writeEntry(files.map(({ path }) => compiled(path)));
stageSideEffectFree('build/node_modules');

const declared: Declared[] = [];
for (const { path } of files) {
  const { action } = (await import(`../../build/${compiled(path)}`)) as { action: Action };
  declared.push({ action, path });
}
rmSync(out, { recursive: true, force: true });
run('@vercel/ncc/dist/ncc/cli.js', ['build', 'build/index.js', '-o', shared, '--license', 'LICENSES.txt', '--quiet']);
rmSync(join(shared, 'package.json'), { force: true });
everythingResolved(shared);
await dropUnused(shared, onlyInManifest(declared.map(({ action }) => action)));

writeFileSync(join(out, 'package.json'), '{ "type": "module" }\n');
for (const { name, post } of declared.map(({ action }) => action)) {
  writeStub(name, 'index', `import { main } from '../shared/index.js';\nawait main('${name}');\n`);
  if (post) writeStub(name, 'post', `import { main } from '../shared/index.js';\nawait main('${name}', 'post');\n`);
}
writeStub('emulator', 'serve', "import { serve } from '../shared/index.js';\nawait serve();\n");
const builtFrom: BuiltFrom = { src: hashOf(sources('.')), manifests: hashOf(manifests(declared)) };
writeFileSync(join(out, 'built-from.json'), `${JSON.stringify(builtFrom, null, 2)}\n`);

function writeStub(action: string, file: string, code: string): void {
  mkdirSync(join(out, action), { recursive: true });
  writeFileSync(join(out, action, `${file}.js`), `// Written by scripts/build: the code is in ../shared.\n${code}`);
}

/** Descriptions that no run shows; that of a required input is in the message for one that is missing. */
function onlyInManifest(actions: readonly Action[]): string[] {
  const inputs = actions.flatMap((action) => Object.values(action.inputs));
  const shown = new Set(inputs.filter(({ required }) => required).map(({ description }) => description));
  const all = [
    ...inputs.map(({ description }) => description),
    ...actions.flatMap(({ description, outputs }) => [description, ...Object.values(outputs)]),
  ];
  return [...new Set(all)].filter((text) => !shown.has(text));
}

/** The bundler leaves what it cannot find to the moment when it is used, which would be in somebody's release. */
function everythingResolved(folder: string): void {
  for (const name of readdirSync(folder)) {
    const [, missing] = /eval\("require"\)\("([^"]+)"\)/.exec(readFileSync(join(folder, name), 'utf8')) ?? [];
    if (missing !== undefined) throw new Error(`The package ${missing} is not installed. Run: npm ci`);
  }
}

/** Runs a program of node_modules with the Node that runs this. */
function run(program: string, options: readonly string[]): void {
  execFileSync(process.execPath, [`node_modules/${program}`, ...options], { stdio: 'inherit' });
}
