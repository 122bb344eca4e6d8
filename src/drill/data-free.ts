const quotes = /"([^"]*)"|'([^']*)'|[“„«»]([^”“«»]*)[”“«»]/g;
const opening = /["“„«»]/;

/**
 * A message of PostgreSQL without values out of the data. What it quotes behind a colon is one (`invalid input syntax for type
 * integer: "…"`); what it quotes elsewhere may be one, unless it is the name of something that is known. Behind the first of them
 * nothing can be told apart any more, because values may hold quotes themselves.
 * @param known text whose words may be shown: a statement that somebody wrote, the table of contents of a dump
 */
export function withoutData(message: string, known: string): string {
  const [line = ''] = message.split(/[\r\n]/);
  const names = new Set(known.toLowerCase().match(/[a-z_][\w$]*/g) ?? []);
  const isKnown = (text: string) => text.split('.').every((part) => names.has(part.toLowerCase()));
  const value = line.search(/: ?["'“„«»]/);
  const end = value < 0 ? line.length : line.indexOf(':', value) + 1;
  for (const match of line.matchAll(quotes)) {
    if (match.index >= end) break;
    if (!isKnown(match[1] ?? match[2] ?? match[3] ?? '')) return `${line.slice(0, match.index)}"…"`;
  }
  if (value >= 0) return `${line.slice(0, end)} "…"`;
  // A quote that does not end on this line: the value goes on in the next.
  return opening.test(line.replaceAll(quotes, '')) ? `${line.slice(0, line.search(opening))}"…"` : line;
}
