import { type InputOptions, input } from '../../runner/inputs.ts';

/** Whether a name is one of those that are wanted. */
export type Matcher = (name: string) => boolean;

/**
 * Reads patterns, one a line or separated by commas: `*` stands for any characters, `?` for one, case does not matter. A name
 * that any of them fits is wanted.
 */
export function matcher(patterns: string): Matcher {
  const expressions = patterns
    .split(/[\n,]/)
    .map((pattern) => pattern.trim())
    .filter((pattern) => pattern !== '')
    .map((pattern) => pattern.split(/(\*+|\?)/).map(asExpression))
    .map((parts) => new RegExp(`^${parts.join('')}$`, 'isu'));
  return (name) => expressions.some((expression) => expression.test(name));
}

function asExpression(part: string): string {
  if (part.startsWith('*')) return '.*';
  return part === '?' ? '.' : part.replaceAll(/[\\^$.+()[\]{}|/]/g, '\\$&');
}

/** An input that takes such patterns. */
export function globs<const O extends InputOptions>(description: string, options: O) {
  return input(
    `${description} Patterns with \`*\` and \`?\`, one a line or separated by commas, in any case of letters. Empty: all.`,
    'patterns with `*` and `?`, one a line or separated by commas',
    matcher,
    options,
  );
}
