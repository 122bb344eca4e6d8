import { markdown } from './text.ts';

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
      `| ${cells.map((cell) => markdown(String(cell))).join(' | ')} |`;
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

  /** The whole section as Markdown, never larger than GitHub takes. */
  render(heading: string): string {
    const facts = this.#facts.map(([name, value]) => `| ${markdown(name)} | ${markdown(value)} |`);
    const blocks = [`### ${markdown(heading)}`];
    if (facts.length > 0) blocks.push(['| | |', '| --- | --- |', ...facts].join('\n'));
    const whole = [...blocks, ...this.#blocks].join('\n\n');
    if (Buffer.byteLength(whole) <= limitBytes) return `${whole}\n\n`;
    const cut = Buffer.from(whole).subarray(0, limitBytes).toString('utf8');
    return `${cut.slice(0, cut.lastIndexOf('\n'))}\n\n… cut, because GitHub shows at most 1 MiB a step.\n\n`;
  }
}
