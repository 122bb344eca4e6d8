const quotes = /"([^"]*)"|'([^']*)'|[“„«]([^”“»]*)[”“»]/g;

/**
 * A message of PostgreSQL without values out of the data. What it quotes may be one, unless it is the name of something that is
 * known; behind the first that is not, nothing can be told apart any more, because values may hold quotes themselves.
 * @param known text whose words may be shown: a statement that somebody wrote, the table of contents of a dump
 */
export function withoutData(message: string, known: string): string {
  const [line = ''] = message.split(/[\r\n]/);
  const names = new Set(known.toLowerCase().match(/[a-z_][\w$]*/g) ?? []);
  const isKnown = (text: string) => text.split('.').every((part) => names.has(part.toLowerCase()));
  for (const match of line.matchAll(quotes)) {
    const quoted = match[1] ?? match[2] ?? match[3] ?? '';
    if (!isKnown(quoted)) return `${line.slice(0, match.index)}"…"`;
  }
  const rest = line.replaceAll(quotes, '');
  // A quote that does not end on this line: the value goes on in the next.
  return /["“„«]/.test(rest) ? `${line.slice(0, line.search(/["“„«]/))}"…"` : line;
}
