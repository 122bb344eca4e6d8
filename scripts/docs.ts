// Writes what can be derived from the actions' declarations: every action.yml, the pages in docs/actions, docs/errors.md, and what
// stands between markers in the README. `--check` only compares, and fails naming every file that is not up to date.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Action, groups } from '../src/runner/action.ts';
import { actionFiles, loadActions } from './actions.ts';
import { errorsOf, errorsPage } from './docs/errors.ts';
import { exampleSteps } from './docs/examples.ts';
import { complaints, manifests } from './docs/manifest.ts';
import { page, table } from './docs/page.ts';
import { reachedFrom } from './docs/reach.ts';

const check = process.argv.includes('--check');
const stale: string[] = [];

const actions = await loadActions();
const problems = actions.flatMap(complaints);
if (problems.length > 0) throw new Error(problems.join('\n'));

const sources = new Map(actionFiles().map(({ name, path }) => [name, path]));
const source = (action: Action) => sources.get(action.name) ?? '';
const reached = new Map(actions.map((action) => [action.name, reachedFrom(source(action))]));
const examples = exampleSteps();

for (const [file, text] of manifests(actions.map((action) => ({ action, path: source(action) })))) write(file, text);
for (const action of actions) write(`docs/actions/${action.name}.md`, pageOf(action));
write('docs/errors.md', errorsPage());
const named = new Set(actions.map(({ name }) => name));
removeOthers('actions', (name) => named.has(name));
removeOthers('docs/actions', (name) => named.has(name.replace(/\.md$/, '')));
if (existsSync('README.md')) write('README.md', readme(readFileSync('README.md', 'utf8')));

if (stale.length > 0) {
  console.error(`Not up to date; run \`npm run docs\`:\n${stale.map((file) => `- ${file}`).join('\n')}`);
  process.exitCode = 1;
}

function pageOf(action: Action): string {
  const example = examples.get(action.name);
  if (!example) throw new Error(`No workflow in examples/ has a step that uses ${action.name}: its page needs one.`);
  return page(action, example, errorsOf(reached.get(action.name) ?? reachedFrom(source(action)), commonCodes()));
}

/** Codes that more than half of the actions can fail with. */
function commonCodes(): ReadonlySet<string> {
  const all = [...reached.values()].flatMap(({ words }) => [...words]);
  return new Set(all.filter((code) => all.filter((one) => one === code).length > actions.length / 2));
}

/** The README with everything between its markers written anew: the table of actions, and files that are quoted whole. */
function readme(text: string): string {
  const withActions = text.replace(
    /<!-- actions -->[\s\S]*<!-- \/actions -->/,
    () => `<!-- actions -->\n${groups.map(section).join('\n\n')}\n<!-- /actions -->`,
  );
  return withActions.replaceAll(
    /<!-- file: (\S+) -->\n[\s\S]*?<!-- \/file -->/g,
    (_, file: string) => `<!-- file: ${file} -->\n\`\`\`yaml\n${readFileSync(file, 'utf8')}\`\`\`\n<!-- /file -->`,
  );
}

function section(group: string): string {
  const rows = actions
    .filter((action) => action.group === group)
    .map(({ name, description }) => `| [${name}](docs/actions/${name}.md) | ${description} |`);
  return table([group, ''], rows);
}

function write(file: string, content: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === content) return;
  if (check) {
    stale.push(file);
    return;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function removeOthers(folder: string, isKnown: (name: string) => boolean): void {
  for (const name of readdirSync(folder).filter((one) => !isKnown(one))) {
    if (check) stale.push(`${folder}/${name} (no such action)`);
    else rmSync(`${folder}/${name}`, { recursive: true });
  }
}
