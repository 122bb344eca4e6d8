/** Most characters of somebody else's words that a message repeats. */
const longest = 300;

/**
 * Text that may come from a server, as lines that are safe to print: they can never be read as workflow commands (which begin with
 * `::`, or hold the older `##[`), set colours or move the cursor.
 */
export function harmless(text: string): string {
  return text
    .replaceAll(/\u001b\[[0-?]*[ -/]*[@-~]/g, '')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, ' ')
    .replaceAll(/^([^\S\n]*):(?=:)/gm, '$1\u200b:')
    .replaceAll('##[', '#\u200b#[');
}

/**
 * Words of a service as one line that is safe to print: control characters and line ends become spaces, colours go, links lose
 * their query (which may be a signature), secrets become `***`, and the length is limited.
 */
export function oneLine(text: string, secrets: readonly string[] = [], limit = longest): string {
  let line = text;
  // The longest first: one may be part of another.
  for (const secret of secrets.toSorted((one, other) => other.length - one.length)) {
    if (secret !== '') line = line.replaceAll(secret, '***');
  }
  // What is cut off below may be cut here already, unless it is all blanks.
  line = line.slice(0, 10 * limit).replace(/(https?:\/\/[^\s?"'<>]+)\?[^\s"'<>]*/g, '$1?…');
  line = harmless(line.replaceAll(/[\r\n]+/g, ' '))
    .replaceAll(/\s+/g, ' ')
    .trim();
  return line.length > limit ? `${line.slice(0, limit - 1)}…` : line;
}

/** The names of `known` that look most like `name`, best first, at most three. */
export function nearMatches(name: string, known: readonly string[]): string[] {
  const wanted = name.toLowerCase();
  const limit = Math.max(2, Math.floor(wanted.length / 3));
  return known
    .map((candidate) => ({ candidate, distance: nearness(wanted, candidate.toLowerCase(), limit) }))
    .filter(({ distance }) => distance <= limit)
    .sort((one, other) => one.distance - other.distance)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** 0 for the same; 1 when one ends with the other after a dot (`Constant` for `Module.Constant`); otherwise edits. */
function nearness(wanted: string, candidate: string, limit: number): number {
  if (wanted === candidate) return 0;
  if (candidate.endsWith(`.${wanted}`) || wanted.endsWith(`.${candidate}`)) return 1;
  // There are at least as many edits as the lengths differ by: very long names are not compared letter by letter.
  const atLeast = Math.abs(wanted.length - candidate.length);
  return atLeast > limit ? atLeast : editDistance(wanted, candidate);
}

/** Levenshtein's distance: how many characters have to be put in, left out or replaced. */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

/** `Did you mean A or B? There are: A, B, C.` for a name that does not exist. */
export function suggestion(name: string, known: readonly string[], thing: string): string {
  const near = nearMatches(name, known);
  const question = near.length > 0 ? `Did you mean ${near.map((one) => oneLine(one)).join(' or ')}? ` : '';
  if (known.length === 0) return `There is no ${thing} at all.`;
  const sorted = known.toSorted((one, other) => one.localeCompare(other));
  return `${question}There are: ${someOf(sorted, 20)}.`;
}

/** `a, b and 3 more`. @param count how many there are in all */
export function someOf(names: readonly string[], most: number, count = names.length): string {
  const shown = names.slice(0, most).map((one) => oneLine(one));
  return `${shown.join(', ')}${count > shown.length ? ` and ${count - shown.length} more` : ''}`;
}

/** Somebody else's sentence without its end, so that ours can go on or end after it. */
export function withoutEnd(sentence: string): string {
  return sentence.trim().replace(/(?<=[^.!?;:,\s])[.!?;:,\s]+$/, '');
}
