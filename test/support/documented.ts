import { readFileSync } from 'node:fs';

/** Rows of the table in a page of docs/ whose head begins so, cell by cell, without the marks of code. */
export function documented(page: string, head: string): string[][] {
  const text = readFileSync(new URL(`../../docs/${page}.md`, import.meta.url), 'utf8');
  const at = text.indexOf(head);
  if (at === -1) throw new Error(`docs/${page}.md has no table ${head}`);
  const [table = ''] = text.slice(at).split('\n\n');
  const rows = table.split('\n').slice(2);
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.replaceAll('`', '').trim()),
  );
}
