import { markdown, markdownCell, markdownLink } from './text.ts';

/** GitHub refuses a step's summary of more than 1 MiB as a whole. */
const limitBytes = 1024 * 1024 - 4096;

/**
 * The section of one step on the job's summary page, collected as data and written once at the end. All texts are escaped
 * here, so no caller can forget to.
 */
export class Summary {
  #headline = '';
  readonly #facts: [string, string][] = [];
  readonly #details: [string, string][] = [];
  readonly #blocks: string[] = [];

  get isEmpty(): boolean {
    return this.#headline === '' && this.#facts.length === 0 && this.#blocks.length === 0;
  }

  /** The result in one line, right below the heading: `calc / Production: 2.6.0.70 → 2.8.0.72, down 1 min 52 s`. */
  headline(sentence: string): this {
    this.#headline = markdown(sentence);
    return this;
  }

  /** One row of the table at the top, the first of them what all of it is about; a later value for the same name replaces the former. */
  fact(name: string, value: Fact): this {
    return this.#set(this.#facts, name, value);
  }

  /** A row with an address of the web; what is none is shown as text. */
  link(name: string, address: string | undefined): this {
    return this.fact(name, address !== undefined && URL.canParse(address) ? new URL(address) : address);
  }

  /** A row of the table that is folded away: what one looks up (ids, sums, numbers of calls) rather than reads. */
  detail(name: string, value: Fact): this {
    return this.#set(this.#details, name, value);
  }

  #set(rows: [string, string][], name: string, value: Fact): this {
    if (value === undefined || value === '') return this;
    const text = value instanceof URL ? markdownLink(value) : markdownCell(readableTime(String(value)));
    const row = rows.find(([known]) => known === name);
    if (row) row[1] = text;
    else rows.push([name, text]);
    return this;
  }

  /** A table below the facts; at most `most` rows of it. */
  table(head: readonly string[], rows: readonly Row[], most = 500): this {
    const line = (cells: Row) =>
      `| ${cells.map((cell) => markdownCell(readableTime(String(cell ?? '')))).join(' | ')} |`;
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
    const line = this.#headline === '' ? [] : [this.#headline];
    const details = factTable(this.#details).map(
      (table) => `<details><summary>Details</summary>\n\n${table}\n\n</details>`,
    );
    let rendered = [`### ${markdownCell(heading)}`, ...line, ...first.map(markdown)].join('\n\n');
    let isCut = false;
    for (const block of [...factTable(this.#facts), ...this.#blocks, ...details]) {
      const fitting = cutTo(block, limitBytes - Buffer.byteLength(rendered));
      isCut ||= fitting !== block;
      if (fitting !== '') rendered += `\n\n${fitting}`;
    }
    return `${rendered}\n\n${isCut ? '… cut, because GitHub shows at most 1 MiB a step.\n\n' : ''}`;
  }
}

/** The cells of a table; what is not known is empty. */
export type Row = readonly (string | number | undefined)[];

/** The value of one row; an address can be clicked and copied. */
type Fact = string | number | boolean | URL | undefined;

/** A table of names and values, none when there are none. Markdown wants a header: it is the first row, what all of it is about. */
function factTable(facts: readonly (readonly [string, string])[]): string[] {
  const [first, ...rest] = facts.map(([name, value]) => `| ${markdownCell(name)} | ${value} |`);
  return first === undefined ? [] : [[first, '| --- | --- |', ...rest].join('\n')];
}

/** Times as a person reads them; any other text stays as it is. */
function readableTime(text: string): string {
  return text.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d):\d\d(?:\.\d+)?Z$/, '$1 $2 UTC');
}

/** As much of a block as fits into this many bytes: of a table whole rows, of anything else all or nothing. */
function cutTo(block: string, room: number): string {
  if (Buffer.byteLength(block) <= room) return block;
  if (!block.startsWith('| ') || room <= 0) return '';
  const part = Buffer.from(block).subarray(0, room).toString('utf8');
  return part.slice(0, Math.max(0, part.lastIndexOf('\n')));
}
