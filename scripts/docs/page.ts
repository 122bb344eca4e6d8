import { mendixRights } from '../../src/actions/shared/permissions.ts';
import type { Action } from '../../src/runner/action.ts';
import type { Input } from '../../src/runner/inputs.ts';
import type { ErrorEntry } from './errors.ts';
import type { Example } from './examples.ts';
import { allOutputs, described } from './manifest.ts';

/** The page of one action in docs/actions: everything about it, without a look elsewhere. */
export function page(action: Action, example: Example, errors: readonly ErrorEntry[]): string {
  const inputs = Object.entries(action.inputs).map(
    ([name, input]) => `| \`${name}\` | ${valueWhenEmpty(input)} | ${cell(about(input))} |`,
  );
  const outputs = Object.entries(allOutputs(action)).map(([name, text]) => `| \`${name}\` | ${cell(text)} |`);
  const codes = errors.map(({ code, kind, remedy }) => `| \`${code}\` | ${kind} | ${cell(remedy)} |`);
  return `${[
    '<!-- Written by `npm run docs` from the declaration of the action and from the examples. -->',
    `# ${action.name}`,
    `${action.description}.`,
    '## Example',
    `From [examples/${example.file}](../../examples/${example.file}):`,
    `\`\`\`yaml\n${example.step}\`\`\``,
    '## Inputs',
    table(['Input', 'Default', 'Description'], inputs),
    '## Outputs',
    table(['Output', 'Description'], outputs),
    '## Permissions',
    permissions(action),
    '## Errors',
    codes.length === 0 ? '' : table(['`error-code`', 'What happened', 'What to do'], codes),
    `${codes.length === 0 ? 'This action has no error codes of its own. ' : ''}Codes that any action can fail with (\`INVALID_INPUT\`, \`TIMEOUT\`, \`CANCELLED\`, network errors, …) are in [errors.md](../errors.md).`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

/** What an account or token has to be allowed, as sentences. */
export function permissions(action: Action): string {
  if (action.group === 'Cloud 66') {
    const reads = /-(list|download)-/.test(action.name);
    return `A Cloud 66 access token with the scope ${reads ? '`public`' : '`public` and `admin`'}.`;
  }
  if (action.group === 'Syncano') return 'The account key of Syncano (not the key of an instance).';
  if (action.group === 'Rehearsal') return 'None.';
  const rights = mendixRights[action.name];
  if (!rights) throw new Error(`src/actions/shared/permissions.ts has no row for ${action.name}.`);
  return `The account of the API key needs ${rights.map((right) => `**${right}**`).join(', ')} on the environments that the step works on. See [permissions](../../README.md#permissions).`;
}

function about(input: Input<unknown>): string {
  const allowed = input.allowed === 'a text' ? '' : ` ${upper(input.allowed)}.`;
  return `${described(input)}${allowed}`;
}

function valueWhenEmpty(input: Input<unknown>): string {
  if (input.default !== undefined) return `\`${input.default}\``;
  return input.required ? '**required**' : '';
}

export function table(head: readonly string[], rows: readonly string[]): string {
  return [`| ${head.join(' | ')} |`, `|${head.map(() => ' --- |').join('')}`, ...rows].join('\n');
}

export function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
