// Builds dist/: one shared bundle with lazy chunks, and a stub of a few lines for each action. Same input, same bytes, in any
// directory: everything runs from the root of the repository and nothing here depends on time or place.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minify } from '@swc/core';
import { actionFiles } from '../actions.ts';
import { writeEntry } from './entry.mjs';

const require = createRequire(import.meta.url);
const out = process.argv[2] ?? 'dist';
const node = process.execPath;

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
execFileSync(node, ['scripts/compile.mjs'], { stdio: 'inherit' });
const compiled = actionFiles().map(({ name, path }) => ({ name, path: path.replace(/^src\/(.*)\.ts$/, '$1.js') }));
writeEntry(compiled.map(({ path }) => path));
markSideEffectFree();
rmSync(out, { recursive: true, force: true });
const arguments_ = ['build', 'build/index.js', '-o', join(out, 'shared'), '--license', 'LICENSES.txt', '--quiet'];
execFileSync(node, ['node_modules/@vercel/ncc/dist/ncc/cli.js', ...arguments_], { stdio: 'inherit' });
rmSync(join(out, 'shared', 'package.json'), { force: true });
lateBuiltins(join(out, 'shared', 'index.js'));
await dropUnused(join(out, 'shared'));
shortenLicences(join(out, 'shared', 'LICENSES.txt'));
writeFileSync(join(out, 'package.json'), '{ "type": "module" }\n');
for (const { name, path } of compiled) {
  const { action } = await import(`../../build/${path}`);
  stub(name, 'index', `import { main } from '../shared/index.js';\nawait main('${name}');\n`);
  if (action.post) stub(name, 'post', `import { main } from '../shared/index.js';\nawait main('${name}', 'post');\n`);
}
stub('emulator', 'serve', "import { serve } from '../shared/index.js';\nawait serve();\n");

function stub(action, file, code) {
  mkdirSync(join(out, action), { recursive: true });
  writeFileSync(join(out, action, `${file}.js`), `// Written by scripts/build: the code is in ../shared.\n${code}`);
}

/**
 * Loads TLS (with it all of Node's cryptography) and assertions when they are first used: what asks for them at its start, the
 * HTTP library and its tunnel for proxies, needs them for some connections only, and they are a third of a step's start.
 */
function lateBuiltins(file) {
  let code = readFileSync(file, 'utf8');
  for (const name of ['https', 'tls', 'assert']) {
    const load = `__WEBPACK_EXTERNAL_createRequire(import.meta.url)("${name}")`;
    const early = `module.exports = ${load};`;
    if (!code.includes(early)) throw new Error(`The bundle does not load ${name} as this script expects.`);
    const getters = Object.keys(require(name)).map((key) => `get ${key}() { return ${load}.${key}; }`);
    code = code.replace(early, `module.exports = { ${getters.join(', ')} };`);
  }
  writeFileSync(file, code);
}

/**
 * Takes out functions that nobody calls (half of the YAML and zip libraries), which the bundler leaves in where it does not
 * minify. Names stay, and the layout is made anew: people who audit an action read its dist.
 */
async function dropUnused(folder) {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.js'))) {
    const path = join(folder, file);
    const used = await minify(readFileSync(path, 'utf8'), {
      module: true,
      toplevel: true,
      mangle: false,
      ecma: 2022,
      compress: { defaults: false, unused: true, dead_code: true, side_effects: true, passes: 3 },
      format: { comments: 'some' },
    });
    writeFileSync(path, used.code);
  }
  // The repository's own settings leave dist out, and indent with spaces, which are a tenth of what a runner downloads.
  writeFileSync('build/biome.json', JSON.stringify({ root: true, formatter: { indentStyle: 'tab', lineWidth: 320 } }));
  const biome = [
    'node_modules/@biomejs/biome/bin/biome',
    'format',
    '--write',
    '--config-path=build',
    '--log-level=error',
  ];
  execFileSync(node, [...biome, '--files-max-size=16777216', folder], { stdio: 'inherit' });
}

/** The same licence text stands once, after all the packages and copyright lines that it is for. */
function shortenLicences(file) {
  const packages = new Map();
  for (const entry of readFileSync(file, 'utf8').split(/\n\n(?=@?[a-z0-9][\w./-]*\n(?:[A-Z][\w.-]*\n|\n|$))/)) {
    const [name, kind = '', ...text] = entry.trim().split('\n');
    // Stand-ins of our own (see scripts/*-stub) have no text.
    if (text.length === 0 && !kind) continue;
    const isHolder = (line) => /^\s*(MIT License )?Copyright.*(\d{4}|\(c\))/i.test(line);
    const isTitle = (line) => /^\s*\(?(The )?(MIT|ISC) License\)?:?\s*$/i.test(line);
    const holders = text.filter(isHolder).map((line) => line.trim());
    const body = text.filter((line) => !isHolder(line) && !isTitle(line));
    const words = body.join(' ').replaceAll(/\s+/g, ' ').trim();
    const known = packages.get(words) ?? { kind, body: body.join('\n').trim(), names: [] };
    known.names.push([name, ...holders].join(', '));
    packages.set(words, known);
  }
  const parts = [...packages.values()].map(({ kind, body, names }) => `${names.join('\n')}\n\n${kind}\n\n${body}\n`);
  writeFileSync(file, parts.join('\n----\n\n'));
}

/**
 * The @actions packages have no side effects but do not say so; said, the bundler leaves out what nobody uses (OIDC, the
 * job-summary builder, …), nine tenths of @actions/core. There is no option of ncc for it.
 */
function markSideEffectFree() {
  for (const name of readdirSync('node_modules/@actions')) {
    const file = join('node_modules/@actions', name, 'package.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8'));
    if (manifest.sideEffects === false) continue;
    writeFileSync(file, `${JSON.stringify({ ...manifest, sideEffects: false }, null, 2)}\n`);
  }
}
