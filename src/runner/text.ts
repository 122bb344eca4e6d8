import { harmless, oneLine } from '../base/text.ts';

/** Longest line of the log, in characters. What is longer holds an input or an answer that nobody reads. */
const longestLine = 2_000;

/** `harmless` text for the log, whose lines have an end. */
export function safeLog(text: string): string {
  return harmless(text)
    .split('\n')
    .map((line) => (line.length > longestLine ? `${line.slice(0, longestLine - 1)}…` : line))
    .join('\n');
}

/** Text as it is for a cell or a heading of the job summary's Markdown: no markup, no links, no HTML of its own. */
export function markdownCell(text: string): string {
  return (
    oneLine(safeLog(text), [], 2_000)
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll(/([\\`*_[\]|~#!$])/g, '\\$1')
      // GitHub makes links and mentions of these; an empty comment prevents it and is gone when the text is copied.
      .replaceAll(/([a-z]):\/\//gi, '$1:<!-- -->//')
      .replaceAll(/\bwww\./gi, (www) => `${www.slice(0, 3)}<!-- -->.`)
      .replaceAll('@', '@<!-- -->')
  );
}

/** An address as a link of its own, without query or credentials; one that is not http(s) as plain text. */
export function markdownLink(url: URL): string {
  const address = `${url.origin}${url.pathname}`;
  return /^https?:$/.test(url.protocol) ? `<${address.replaceAll('|', '%7C')}>` : markdownCell(url.href);
}

/** The same for a line of its own, where a first character can make a list or a rule of it. */
export function markdown(text: string): string {
  return markdownCell(text).replace(/^(?:[-+=]|\d+(?=[.)]))/, (start) =>
    /\d/.test(start) ? `${start}\\` : `\\${start}`,
  );
}

/** Every text that has to be masked so that no part of a secret of several lines shows: the runner masks line by line. */
export function maskable(secret: string): string[] {
  const lines = secret.split(/\r\n|\r|\n/);
  return [...new Set([...lines, ...lines.map((line) => line.trim())])].filter((line) => line.trim() !== '');
}

/** Bytes as people say them: `512 B`, `3.1 MB`, `1.02 GB` (powers of 1000, as the platforms count). */
export function bytes(count: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let value = count;
  let unit = 0;
  // 999.6 kB are shown as 1 MB, not as 1000 kB.
  while (Number(value.toPrecision(3)) >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${unit === 0 ? Math.round(value) : Number(value.toPrecision(3))} ${units[unit]}`;
}
