import { readdirSync, readFileSync } from 'node:fs';

/** One step of an example, which the rehearsals run as it is. */
export interface Example {
  readonly file: string;
  /** YAML of the step, with the comments above it, not indented. */
  readonly step: string;
}

/** The first step that uses each action, by the action's name; `preferred` files are looked at first. */
export function exampleSteps(folder = 'examples'): Map<string, Example> {
  const found = new Map<string, Example>();
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.yml'))
    .sort()) {
    for (const step of stepsOf(readFileSync(`${folder}/${file}`, 'utf8'))) {
      const name = /uses: paas-actions\/paas-actions(?:\/actions\/([\w-]+))?@/.exec(step);
      const action = name?.[1] ?? (name ? 'deploy' : undefined);
      if (action !== undefined && !found.has(action)) found.set(action, { file, step });
    }
  }
  return found;
}

/** The items of every `steps:` list, each with its comments, moved to the first column. */
function stepsOf(text: string): string[] {
  const steps: string[] = [];
  let current: string[] = [];
  let indent: number | undefined;
  const end = () => {
    while (current.at(-1)?.trim() === '') current.pop();
    if (current.some((line) => line.trim() !== '' && !line.trim().startsWith('#')))
      steps.push(`${current.join('\n')}\n`);
    current = [];
  };
  for (const line of [...text.split('\n'), 'end:']) {
    const depth = line.search(/\S/);
    if (/^\s*steps:$/.test(line)) indent = depth + 2;
    else if (indent !== undefined && depth >= 0 && depth < indent) {
      end();
      indent = undefined;
    } else if (indent !== undefined) {
      const starts =
        depth === indent &&
        (line.trim().startsWith('- ') || (line.trim().startsWith('#') && current.at(-1)?.trim() === ''));
      const continuesComments = current.length > 0 && current.every((one) => one.trim().startsWith('#'));
      if (starts && !continuesComments) end();
      current.push(line.slice(indent));
    }
  }
  return steps;
}
