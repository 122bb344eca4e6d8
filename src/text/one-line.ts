/** Most characters of somebody else's words that a message repeats. */
const longest = 300;
/** Most characters that are looked at: what is cut off below was cut here already, unless it is all blanks. */
const looked = 10 * longest;

/**
 * Words of a service as one line that is safe to print: control characters and line ends become spaces, links lose their
 * query (which may be a signature), secrets become `***`, and the length is limited.
 */
export function oneLine(text: string, secrets: readonly string[] = []): string {
  let line = text;
  for (const secret of secrets) if (secret !== '') line = line.replaceAll(secret, '***');
  line = line
    .slice(0, looked)
    .replace(/(https?:\/\/[^\s?"'<>]+)\?[^\s"'<>]*/g, '$1?…')
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\s]+/g, ' ')
    .trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
