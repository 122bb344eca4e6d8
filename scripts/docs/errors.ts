import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { documentedErrors } from '../../src/mendix/errors.ts';
import { cell, table } from './page.ts';
import type { Reached } from './reach.ts';

/** One error code as a page shows it. */
export interface ErrorEntry {
  readonly code: string;
  readonly kind: string;
  readonly remedy: string;
}

type Catalogue = Readonly<
  Record<'common' | 'cloud66-syncano', Readonly<Record<string, { means: string; do: string }>>>
>;

/** Codes that are ours, or of Cloud 66 and Syncano, by the part of the list that they are in. */
export const catalogue = load(readFileSync('scripts/docs/errors.yaml', 'utf8')) as Catalogue;

const own = new Map(
  Object.values(catalogue).flatMap((codes) =>
    Object.entries(codes).map(([code, entry]): [string, ErrorEntry] => [
      code,
      { code, kind: upper(entry.means), remedy: upper(entry.do) },
    ]),
  ),
);

/** The codes that only some actions can fail with, for those of them that this one reaches. */
export function errorsOf(reached: Reached, common: ReadonlySet<string>): ErrorEntry[] {
  const ours = [...reached.words].filter((code) => !common.has(code)).flatMap((code) => own.get(code) ?? []);
  const services = documentedErrors()
    .filter(({ operation }) => operation !== undefined && reached.operations.has(operation))
    .map(({ code, meaning }) => ({ code, kind: `The service: \`${meaning.kind}\``, remedy: meaning.remedy }));
  const byText = new Map([...ours, ...services].map((entry) => [`${entry.code} ${entry.remedy}`, entry]));
  return [...byText.values()].toSorted((one, other) => one.code.localeCompare(other.code, 'en'));
}

/** docs/errors.md: every code there is. */
export function errorsPage(): string {
  const rows = (part: keyof Catalogue) =>
    Object.entries(catalogue[part]).map(
      ([code, { means, do: remedy }]) => `| \`${code}\` | ${cell(upper(means))} | ${cell(upper(remedy))} |`,
    );
  const head = ['`error-code`', 'What happened', 'What to do'];
  return `<!-- Written by \`npm run docs\` from scripts/docs/errors.yaml and the error tables in src/mendix. -->

# Error codes

A failed step shows its code in the title of the annotation and sets the outputs \`error-code\`, \`error-kind\` and \`error-message\`. Look up messages that you cannot place in [troubleshooting.md](troubleshooting.md).

## Codes of the actions

${table(head, rows('common'))}

## Codes of Mendix Cloud

${table(['`error-code`', '`error-kind` and what to do'], mendixRows())}

## Codes of Cloud 66 and Syncano

Codes in lower case are Cloud 66's own.

${table(head, rows('cloud66-syncano'))}
`;
}

/** Every code that the Mendix documents name, with our remedy; one row for codes that mean the same everywhere. */
function mendixRows(): string[] {
  const remedies = new Map<string, Set<string>>();
  for (const { code, meaning } of documentedErrors()) {
    const known = remedies.get(code) ?? new Set<string>();
    remedies.set(code, known.add(`\`${meaning.kind}\`: ${meaning.remedy}`));
  }
  return [...remedies]
    .sort(([one], [other]) => one.localeCompare(other, 'en'))
    .map(([code, texts]) => `| \`${code}\` | ${[...texts].map(cell).join('<br>')} |`);
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
