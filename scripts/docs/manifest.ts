import { dump } from 'js-yaml';
import { type Action, failureOutputs } from '../../src/runner/action.ts';
import type { Input } from '../../src/runner/inputs.ts';

/** An action, and the file of its declaration. */
export interface Declared {
  readonly action: Action;
  readonly path: string;
}

/** The text of every `action.yml`, by its path. */
export function manifests(declared: readonly Declared[]): ReadonlyMap<string, string> {
  const all = declared.map(
    ({ action, path }) => [`actions/${action.name}/action.yml`, manifest(action, path)] as const,
  );
  // The Marketplace wants one action at the root.
  const root = declared.filter(({ action }) => action.name === 'deploy');
  return new Map([...all, ...root.map(({ action, path }) => ['action.yml', manifest(action, path, '')] as const)]);
}

/**
 * The text of an action's `action.yml`.
 * @param source the file of its declaration
 * @param root the way from the folder of the manifest to the root of the repository, with a slash at its end
 */
function manifest(action: Action, source: string, root = '../../'): string {
  const inputs = Object.entries(action.inputs).map(([name, input]) => [
    name,
    {
      description: described(input),
      required: input.required && input.env === undefined,
      // GitHub would fill the default in before the action can look at the environment variable.
      ...(input.default === undefined || input.env !== undefined ? {} : { default: input.default }),
    },
  ]);
  const outputs = Object.entries(allOutputs(action)).map(([name, description]) => [name, { description }]);
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
        main: `${root}dist/${action.name}/index.js`,
        ...(action.post ? { post: `${root}dist/${action.name}/post.js`, 'post-if': 'always()' } : {}),
      },
    },
    { lineWidth: 120, noRefs: true },
  );
  return `# Written by \`npm run docs\` from ${source}; change it there.\n${yaml}`;
}

/** What an input is, and where its value comes from when it is empty. */
export function described(input: Input<unknown>): string {
  if (input.env === undefined) return input.description;
  const last = input.default === undefined ? '' : `, else \`${input.default}\``;
  return `${input.description} When empty: the environment variable \`${input.env}\`${last}.`;
}

export function allOutputs(action: Action): Readonly<Record<string, string>> {
  return { ...action.outputs, ...failureOutputs };
}

/** Everything that the Marketplace or a reader would miss, as sentences. */
export function complaints(action: Action): string[] {
  const problems: string[] = [];
  if (action.description.length > 125)
    problems.push(`the description has ${action.description.length} characters, 125 are allowed`);
  for (const [name, input] of Object.entries(action.inputs)) {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) problems.push(`the input ${name} is not kebab-case`);
    if (!/[.)]$/.test(input.description)) problems.push(`the description of the input ${name} is not a sentence`);
  }
  for (const [name, about] of Object.entries(action.outputs)) {
    if (!/[.)]$/.test(about)) problems.push(`the description of the output ${name} is not a sentence`);
  }
  return problems.map((problem) => `${action.name}: ${problem}`);
}
