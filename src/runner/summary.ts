import { markdown, markdownCell } from './text.ts';

/** GitHub refuses a step's summary of more than 1 MiB as a whole. */
const limitBytes = 1024 * 1024 - 4096;

/**
 * The section of one step on the job's summary page, collected as data and written once at the end. All texts are escaped
 * here, so no caller can forget to.
 */
export class Summary {
  readonly #facts: [string, string][] = [];
  readonly #blocks: string[] = [];

  /** Whether there is nothing to show. */
  get isEmpty(): boolean {
    return this.#facts.length === 0 && this.#blocks.length === 0;
  }

  /** One row of the table at the top; a later value for the same name replaces the former. */
  fact(name: string, value: string | number | boolean | undefined): this {
    if (value === undefined || value === '') return this;
    const row = this.#facts.find(([known]) => known === name);
    if (row) row[1] = String(value);
    else this.#facts.push([name, String(value)]);
    return this;
  }

  /** A table below the facts; at most `most` rows of it. */
  table(head: readonly string[], rows: readonly (readonly (string | number)[])[], most = 500): this {
    const line = (cells: readonly (string | number)[]) =>
      `| ${cells.map((cell) => markdownCell(String(cell))).join(' | ')} |`;
    const lines = [line(head), `|${head.map(() => ' --- |').join('')}`, ...rows.slice(0, most).map(line)];
    if (rows.length > most) lines.push('', `… and ${rows.length - most} more.`);
    this.#blocks.push(lines.join('\n'));
    return this;
  }

  text(sentence: string): this {
    this.#blocks.push(markdown(sentence));
    return this;
  }

  /** A diagram that GitHub draws. The caller escapes its labels for Mermaid. */
  mermaid(source: string): this {
    this.#blocks.push(`\`\`\`mermaid\n${source.replaceAll('```', "'''")}\n\`\`\``);
    return this;
  }

  /**
   * The whole section as Markdown, never larger than GitHub takes: what does not fit is left out, a table row by row.
   * @param first sentences right below the heading, which are never left out
   */
  render(heading: string, first: readonly string[] = []): string {
    const facts = this.#facts.map(([name, value]) => `| ${markdownCell(name)} | ${markdownCell(value)} |`);
    const table = facts.length > 0 ? [['| | |', '| --- | --- |', ...facts].join('\n')] : [];
    let rendered = [`### ${markdownCell(heading)}`, ...first.map(markdown)].join('\n\n');
    let isCut = false;
    for (const block of [...table, ...this.#blocks]) {
      const fitting = cutTo(block, limitBytes - Buffer.byteLength(rendered));
      isCut ||= fitting !== block;
      if (fitting !== '') rendered += `\n\n${fitting}`;
    }
    return `${rendered}\n\n${isCut ? '… cut, because GitHub shows at most 1 MiB a step.\n\n' : ''}`;
  }
}

/** As much of a block as fits into this many bytes: of a table whole rows, of anything else all or nothing. */
function cutTo(block: string, room: number): string {
  if (Buffer.byteLength(block) <= room) return block;
  if (!block.startsWith('| ') || room <= 0) return '';
  const part = Buffer.from(block).subarray(0, room).toString('utf8');
  return part.slice(0, Math.max(0, part.lastIndexOf('\n')));
}
