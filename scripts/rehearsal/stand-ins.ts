import { join } from 'node:path';
import { makeRepository } from './tree.ts';

/** Where stand-ins find and leave what GitHub would keep: a folder for each artifact, and for each entry of the cache. */
export interface Store {
  readonly artifacts: string;
  readonly caches: string;
}

/** Stands in for somebody else's action, of which there is no copy here: says so, and succeeds. */
export function makeStandIn(folder: string, uses: string, store: Store): void {
  const [path = ''] = uses.split('@');
  const [, , ...inside] = path.split('/');
  const at = (name: string) => join(...inside, name);
  const { runs, ...files } = standIn(path, store);
  const inputs = ['name', 'path', 'key', 'restore-keys'].map(
    (name) => `  ${name}: { description: As the real one has it }`,
  );
  const manifest = [`name: stand-in`, `description: Stands in for ${path}`, 'inputs:', ...inputs, `runs:`, runs, ''];
  makeRepository(folder, {
    [at('action.yml')]: manifest.join('\n'),
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [at(name), text])),
  });
}

/** What an action does here: downloads of artifacts and caches are copies of folders, everything else is nothing. */
function standIn(
  path: string,
  { artifacts, caches }: Store,
): { readonly runs: string; readonly [file: string]: string } {
  const told = `(${path} is left out of the rehearsal)`;
  if (path === 'actions/cache') {
    const head = `import { cpSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
const { INPUT_PATH: path, INPUT_KEY: key, 'INPUT_RESTORE-KEYS': prefix } = process.env;
const caches = ${JSON.stringify(caches)};
mkdirSync(caches, { recursive: true });
`;
    return {
      runs: '  using: node24\n  main: main.mjs\n  post: post.mjs\n  post-if: success()',
      'main.mjs': `${head}
const time = (name) => statSync(caches + '/' + name).mtimeMs;
const fitting = readdirSync(caches).filter((name) => name === key || (prefix && name.startsWith(prefix)));
const newest = fitting.sort((one, other) => time(other) - time(one))[0];
if (newest) cpSync(caches + '/' + newest, path, { recursive: true });
console.log('(the cache gives ' + newest + ')');
`,
      'post.mjs': `${head}
if (!existsSync(path)) throw new Error('There is nothing to keep at ' + path);
cpSync(path, caches + '/' + key, { recursive: true });
`,
    };
  }
  const download =
    path === 'actions/download-artifact' ? ` && mkdir -p "$TO" && cp -R '${artifacts}'/"$NAME"/. "$TO"` : '';
  return {
    runs: `  using: composite
  steps:
    - run: echo "${told}"${download}
      shell: bash
      env: { NAME: '\${{ inputs.name }}', TO: '\${{ inputs.path }}' }`,
  };
}
