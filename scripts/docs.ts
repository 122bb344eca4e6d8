// Writes what can be derived from the actions' declarations: actions/*/action.yml, and the tables in the README.
// `--check` only compares, and fails naming every file that is not up to date.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { dump } from 'js-yaml';
import { actions } from '../src/index.ts';
import { documentedErrors } from '../src/mendix/errors.ts';
import { type Action, failureOutputs, groups } from '../src/runner/action.ts';
import type { Input } from '../src/runner/inputs.ts';

const check = process.argv.includes('--check');
const stale: string[] = [];

const all: Action[] = [];
for (const [name, load] of Object.entries(actions)) {
  const { action } = (await load()) as { action: Action };
  if (action.name !== name) throw new Error(`src/index.ts calls ${action.name} "${name}".`);
  complain(action);
  all.push(action);
}

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
    { lineWidth: 120, quotingType: "'", noRefs: true },
  );
  return `# Written by \`npm run docs\` from src/actions/${action.name}.ts; change it there.\n${yaml}`;
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

function section(group: string): string {
  const members = all.filter((action) => action.group === group);
  return members.length === 0 ? '' : `\n### ${group}\n${members.map(reference).join('')}`;
}

function reference(action: Action): string {
  const inputs = Object.entries(action.inputs).map(
    ([name, input]) =>
      `| \`${name}\` | ${cell(described(input))}${input.allowed === 'a text' ? '' : ` ${cell(upper(input.allowed))}.`} | ${defaultOf(input)} |\n`,
  );
  const outputs = Object.entries(action.outputs).map(([name, about]) => `| \`${name}\` | ${cell(about)} |\n`);
  return `
#### \`${action.name}\`

${action.description}.

| input | | default |
| --- | --- | --- |
${inputs.join('')}
${outputs.length === 0 ? '' : `| output | |\n| --- | --- |\n${outputs.join('')}`}`;
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function defaultOf(input: Input<unknown>): string {
  if (input.default !== undefined) return `\`${input.default}\``;
  return input.required ? '**required**' : '';
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
