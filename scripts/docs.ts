// Writes what can be derived from the actions' declarations: actions/*/action.yml, and the tables in the README.
// `--check` only compares, and fails naming every file that is not up to date.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { dump } from 'js-yaml';
import { documentedErrors } from '../src/mendix/errors.ts';
import { type Action, failureOutputs, groups } from '../src/runner/action.ts';
import type { Input } from '../src/runner/inputs.ts';
import { actionFiles, loadActions } from './actions.ts';

const check = process.argv.includes('--check');
const stale: string[] = [];
/** Inputs that at least so many actions of a group have in common are described once. */
const severalActions = 3;

const all = await loadActions();
for (const action of all) complain(action);

for (const action of all) write(`actions/${action.name}/action.yml`, manifest(action));
for (const folder of readdirSync('actions')) {
  if (all.some((action) => action.name === folder)) continue;
  if (check) stale.push(`actions/${folder} (no such action)`);
  else rmSync(`actions/${folder}`, { recursive: true });
}
if (existsSync('README.md')) write('README.md', readme(readFileSync('README.md', 'utf8')));

if (stale.length > 0) {
  console.error(`Not up to date; run \`npm run docs\`:\n${stale.map((file) => `- ${file}`).join('\n')}`);
  process.exitCode = 1;
}

/** Everything that the marketplace or a reader would miss. */
function complain(action: Action): void {
  const problems: string[] = [];
  if (action.description.length > 125)
    problems.push(`the description has ${action.description.length} characters, 125 are allowed`);
  for (const [name, input] of Object.entries(action.inputs)) {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) problems.push(`the input ${name} is not kebab-case`);
    if (!/[.)]$/.test(input.description)) problems.push(`the description of the input ${name} is no sentence`);
  }
  for (const [name, about] of Object.entries(action.outputs)) {
    if (!/[.)]$/.test(about)) problems.push(`the description of the output ${name} is no sentence`);
  }
  if (problems.length > 0) throw new Error(`${action.name}: ${problems.join('; ')}`);
}

function pathOf(action: Action): string {
  return actionFiles().find(({ name }) => name === action.name)?.path ?? '';
}

function manifest(action: Action): string {
  const inputs = Object.entries(action.inputs).map(([name, input]) => [
    name,
    {
      description: described(input),
      required: input.required && input.env === undefined,
      // GitHub would fill the default in before the action can look at the environment variable.
      ...(input.default === undefined || input.env !== undefined ? {} : { default: input.default }),
    },
  ]);
  const outputs = Object.entries({ ...action.outputs, ...failureOutputs }).map(([name, description]) => [
    name,
    { description },
  ]);
  const yaml = dump(
    {
      name: `paas-actions ${action.name}`,
      description: action.description,
      author: 'The paas-actions authors',
      branding: action.branding,
      inputs: Object.fromEntries(inputs),
      outputs: Object.fromEntries(outputs),
      runs: {
        using: 'node24',
        main: `../../dist/${action.name}/index.js`,
        ...(action.post ? { post: `../../dist/${action.name}/post.js`, 'post-if': 'always()' } : {}),
      },
    },
    { lineWidth: 120, noRefs: true },
  );
  return `# Written by \`npm run docs\` from ${pathOf(action)}; change it there.\n${yaml}`;
}

function described(input: Input<unknown>): string {
  if (input.env === undefined) return input.description;
  const last = input.default === undefined ? '' : `, else \`${input.default}\``;
  return `${input.description} When empty: the environment variable \`${input.env}\`${last}.`;
}

/** The README with everything between its markers written anew: actions, error codes, and files that are quoted whole. */
function readme(text: string): string {
  const withActions = between(text, 'actions', groups.map(section).join('\n'));
  const withErrors = between(withActions, 'errors', errorTable());
  return withErrors.replaceAll(
    /<!-- file: (\S+) -->\n[\s\S]*?<!-- \/file -->/g,
    (_, file: string) => `<!-- file: ${file} -->\n\`\`\`yaml\n${readFileSync(file, 'utf8')}\`\`\`\n<!-- /file -->`,
  );
}

function between(text: string, name: string, content: string): string {
  const [before, rest] = split(text, `<!-- ${name} -->`);
  const [, after] = split(rest, `<!-- /${name} -->`);
  return `${before}<!-- ${name} -->\n${content}<!-- /${name} -->${after}`;
}

/** Every code that the Mendix documents name, with our remedy; one row for codes that mean the same everywhere. */
function errorTable(): string {
  const remedies = new Map<string, Set<string>>();
  for (const { code, meaning } of documentedErrors()) {
    const known = remedies.get(code) ?? new Set<string>();
    remedies.set(code, known.add(`\`${meaning.kind}\`: ${meaning.remedy}`));
  }
  const rows = [...remedies].sort(([one], [other]) => one.localeCompare(other, 'en'));
  const lines = rows.map(([code, texts]) => `| \`${code}\` | ${[...texts].map(cell).join('<br>')} |\n`);
  return `| code | kind, and what to do |\n| --- | --- |\n${lines.join('')}`;
}

function split(text: string, at: string): [string, string] {
  const index = text.indexOf(at);
  if (index < 0) throw new Error(`README.md has no ${at}`);
  return [text.slice(0, index), text.slice(index + at.length)];
}

/** One part of the README. What several of its actions take is described once, before them. */
function section(group: string): string {
  const members = all.filter((action) => action.group === group);
  if (members.length === 0) return '';
  const entries = members.flatMap((action) => Object.entries(action.inputs));
  const rows = new Map(entries.map(([name, input]) => [about(name, input), input]));
  const uses = (row: string) => entries.filter(([name, input]) => about(name, input) === row).length;
  const several = [...rows.keys()].filter((row) => uses(row) >= severalActions);
  const every = several.filter((row) => uses(row) === members.length && hasOneDefault(row));
  const some = several.filter((row) => !every.includes(row));
  const told = { every: new Set(every), some: new Set(some) };
  const shared = [
    every.length === 0
      ? ''
      : `\nEach of these actions takes:\n\n${table(every.map((row) => `${row} ${defaultOf(rows.get(row))} |`))}`,
    some.length === 0 ? '' : `\nThose that list them also take:\n\n${table(some.map((row) => `${row} |`))}`,
  ];
  return `\n### ${group}\n${shared.join('')}${members.map((action) => reference(action, told)).join('')}`;

  function hasOneDefault(row: string): boolean {
    const defaults = entries.filter(([name, input]) => about(name, input) === row).map(([, input]) => defaultOf(input));
    return new Set(defaults).size === 1;
  }
}

/** What the part of an action has described already, as rows: for every action, or for those that list it. */
interface Told {
  readonly every: ReadonlySet<string>;
  readonly some: ReadonlySet<string>;
}

function reference(action: Action, told: Told): string {
  const inputs = Object.entries(action.inputs).flatMap(([name, input]) => {
    const row = about(name, input);
    if (told.every.has(row)) return [];
    return `${told.some.has(row) ? `| \`${name}\` | See above. |` : row} ${defaultOf(input)} |`;
  });
  const outputs = Object.entries(action.outputs).map(([name, text]) => `| \`${name}\` | ${cell(text)} |\n`);
  const tables = [
    inputs.length === 0 ? '' : `\n${table(inputs)}`,
    outputs.length === 0 ? '' : `\n| output | |\n| --- | --- |\n${outputs.join('')}`,
  ];
  return `\n#### \`${action.name}\`\n\n${action.description}.\n${tables.join('')}`;
}

function table(rows: readonly string[]): string {
  return `| input | | default |\n| --- | --- | --- |\n${rows.map((row) => `${row}\n`).join('')}`;
}

/** The row of an input, but for its default. */
function about(name: string, input: Input<unknown>): string {
  const allowed = input.allowed === 'a text' ? '' : ` ${cell(upper(input.allowed))}.`;
  return `| \`${name}\` | ${cell(described(input))}${allowed} |`;
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function defaultOf(input: Input<unknown> | undefined): string {
  if (input?.default !== undefined) return `\`${input.default}\``;
  return input?.required ? '**required**' : '';
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
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
