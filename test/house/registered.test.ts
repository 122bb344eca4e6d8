import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { actionFiles } from '../../scripts/actions.ts';
import { exampleSteps } from '../../scripts/docs/examples.ts';

const names = actionFiles().map(({ name }) => name);
const examples = exampleSteps();
const tests = globSync('test/{e2e,actions}/**/*.test.ts')
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

/** What an action still lacks, each with what to do: see "Adding an action" in CONTRIBUTING.md. */
function lacking(name: string): string[] {
  return [
    ...[`actions/${name}/action.yml`, `docs/actions/${name}.md`].map((file) => [
      existsSync(file),
      file,
      'npm run docs',
    ]),
    [existsSync(`dist/${name}/index.js`), `dist/${name}`, 'npm run build'],
    [examples.has(name), 'an example', `use it in a workflow in examples/`],
    [tests.includes(`'${name}'`), 'a test of its built form', `write test/e2e/${name}.test.ts`],
  ].flatMap(([has, what, how]) => (has ? [] : [`${name} lacks ${what}: ${how}`]));
}

describe('an action', () => {
  it.each(names)('%s is written, built, shown and tested', (name) => expect(lacking(name)).toEqual([]));

  it('that is only a file lacks everything, and is told what to do', () => {
    expect(lacking('brand-new')).toEqual([
      'brand-new lacks actions/brand-new/action.yml: npm run docs',
      'brand-new lacks docs/actions/brand-new.md: npm run docs',
      'brand-new lacks dist/brand-new: npm run build',
      'brand-new lacks an example: use it in a workflow in examples/',
      'brand-new lacks a test of its built form: write test/e2e/brand-new.test.ts',
    ]);
  });
});

it.each(globSync('examples/*.yml'))('%s begins with a comment that says what it is for', (path) => {
  expect(readFileSync(path, 'utf8')).toMatch(/^# \S.{20,}/);
});
