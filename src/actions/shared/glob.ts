import { input, itemsIn } from '../../runner/inputs.ts';

/** Whether a name is one of those that are wanted. */
export type Matcher = (name: string) => boolean;

/**
 * Reads patterns, one per line or separated by commas: `*` stands for any characters, `?` for one, case-insensitive. A name
 * that any of them fits is wanted.
 */
export function matcher(patterns: string): Matcher {
  const expressions = itemsIn(patterns)
    .map((pattern) => pattern.split(/(\*+|\?)/).map(asExpression))
    .map((parts) => new RegExp(`^${parts.join('')}$`, 'isu'));
  return (name) => expressions.some((expression) => expression.test(name));
}

function asExpression(part: string): string {
  if (part.startsWith('*')) return '.*';
  return part === '?' ? '.' : part.replaceAll(/[\\^$.+()[\]{}|/]/g, '\\$&');
}

/** @param description with what patterns are */
export function globs(description: string) {
  return input(description, 'patterns with `*` and `?`, one per line or separated by commas', matcher);
}
