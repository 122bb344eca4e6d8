import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { actionFiles, loadActions } from '../../scripts/actions.ts';
import { forbiddenImports, importsOf, type Tree, unusedArrows } from './imports.ts';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => `src/${path.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.ts'));
const tree: Tree = Object.fromEntries(sources.map((path) => [path, readFileSync(path, 'utf8')]));

describe('the repository layout', () => {
  it('is kept by every import', () => {
    expect(sources.length).toBeGreaterThan(40);
    expect(forbiddenImports(tree)).toEqual([]);
  });

  // Take the arrow out of the table in test/house/imports.ts.
  it('allows no import that nobody needs', () => {
    expect(unusedArrows(tree)).toEqual([]);
  });

  it('has an action.yml for every action and no other', async () => {
    const folders = readdirSync('actions').filter((name) => existsSync(`actions/${name}/action.yml`));
    expect(actionFiles().map(({ name }) => name)).toEqual(folders.sort());
    expect((await loadActions()).length).toBe(folders.length);
  });
});

describe('a fault that is planted is found', () => {
  it.each([
    ['a client that knows the runner', 'src/mendix/client.ts', '../runner/step.ts', 'mendix must not import runner'],
    [
      'clients that know each other',
      'src/syncano/a/b.ts',
      '../../cloud66/client.ts',
      'syncano must not import cloud66',
    ],
    [
      'an emulator that shares with a client',
      'src/emulator/mendix/world.ts',
      '../../mendix/types.ts',
      'emulator must not',
    ],
    [
      'an action that reaches into the emulator',
      'src/actions/mendix/backup.ts',
      '../../emulator/main.ts',
      'must not import emulator',
    ],
    ['HTTP that knows the waiting', 'src/http/client.ts', '../wait/wait.ts', 'http must not import wait'],
    ['a new folder nobody agreed on', 'src/util/text.ts', '../http/client.ts', 'util must not import http'],
    ['a new folder that somebody uses', 'src/wait/wait.ts', '../util/text.ts', 'wait must not import util'],
    ['code outside src', 'src/release/plan.ts', '../../scripts/docs.ts', 'outside src'],
    ['@actions/core outside the runner', 'src/actions/stop.ts', '@actions/core', 'only src/runner may import'],
    ['a part of @actions/github', 'src/runner/run.ts', '@actions/github/lib/utils', 'only src/github may import'],
  ])('%s', (_, file, target, problem) => {
    expect(forbiddenImports({ ...tree, [file]: `import { x } from '${target}';\n` })).toEqual([
      expect.stringContaining(problem),
    ]);
  });

  it('an arrow that nobody uses', () => {
    expect(unusedArrows({ 'src/mendix/a.ts': "import { x } from '../http/b.ts';\n", 'src/http/b.ts': '' })).toEqual([]);
    expect(unusedArrows({ 'src/mendix/a.ts': "import x from 'http';\n", 'src/http/b.ts': '' })).toEqual([
      'mendix → http',
    ]);
  });

  it.each([
    "import type { A } from './a.ts';",
    "import {\n  type A,\n  b,\n} from './a.ts';",
    "export * from './a.ts';",
    "export { b } from './a.ts';",
    "import './a.ts';",
    "const load = () => import('./a.ts');",
    'import b from "./a.ts";',
  ])('in each form of import: %s', (text) => {
    expect(importsOf(text)).toEqual(['./a.ts']);
  });

  it('but not in comments', () => {
    expect(importsOf("// import { x } from './a.ts';\n/*\nimport './b.ts';\n*/\n")).toEqual([]);
  });
});
