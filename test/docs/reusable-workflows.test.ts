import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readWorkflow } from '../../scripts/workflows/file.ts';

interface Called {
  readonly inputs: Readonly<Record<string, { readonly description?: string }>>;
  readonly outputs: object;
  readonly secrets: object;
}

const page = readFileSync('docs/reusable-workflows.md', 'utf8');
const sections = page.split(/^## /m).slice(1);
const reusable = readdirSync('.github/workflows').flatMap((file) => {
  const { on } = readWorkflow(readFileSync(`.github/workflows/${file}`, 'utf8'));
  const { workflow_call } = (typeof on === 'object' ? on : {}) as { workflow_call?: Called };
  return workflow_call === undefined ? [] : [[file, workflow_call] as const];
});

describe.each(reusable)('docs/reusable-workflows.md on %s', (file, called) => {
  const section = sections.find((each) => each.startsWith(`\`${file}\``)) ?? '';

  it('names every input and output, and no other input', () => {
    const rows = section.split('\n').filter((line) => line.startsWith('| `'));
    const named = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1]));
    expect(named.sort()).toEqual(Object.keys(called.inputs).sort());
    for (const output of Object.keys(called.outputs))
      expect(section).toMatch(new RegExp(`^Outputs?: .*\`${output}\``, 'm'));
  });

  it('has a description for each of them', () => {
    const all = Object.values({ ...called.inputs, ...called.outputs, ...called.secrets }) as { description?: string }[];
    for (const { description } of all) expect(description).toMatch(/\.$/);
  });
});

it('there are some', () => expect(reusable.length).toBeGreaterThan(1));
