import { load, YAMLException } from 'js-yaml';
import { Unacceptable } from '../../runner/inputs.ts';

/** Most values that a text may stand for: with aliases a few lines can stand for billions, which would fill the memory. */
const mostValues = 100_000;

/**
 * The text of an input as YAML or JSON. What is wrong is said without repeating any of the text, which may hold secrets.
 * @param allowed what the input takes, as it follows "must be"
 * @throws Unacceptable
 */
export function readYaml(text: string, allowed: string, options: Parameters<typeof load>[1] = {}): unknown {
  let value: unknown;
  try {
    value = load(text, options);
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    throw new Unacceptable(`${allowed}; line ${(error.mark?.line ?? 0) + 1} is not YAML (${reasonOf(error)})`);
  }
  if (hasMoreThan(mostValues, value)) throw new Unacceptable(`${allowed}, with at most ${mostValues} values`);
  return value;
}

/** Why it is no YAML, up to what the parser quotes: a value such as `*x` or `!x` is an alias or a tag to it, and may be a secret. */
function reasonOf({ reason }: YAMLException): string {
  const [words = ''] = reason.split(/ "| !<|: /);
  return words === reason ? reason : `${words}; a value with special characters needs quotes`;
}

/** Counts a value each time that it is referred to. */
function hasMoreThan(most: number, value: unknown): boolean {
  const left: unknown[] = [value];
  for (let count = 0; left.length > 0; ) {
    const next = left.pop();
    count += 1;
    if (count + left.length > most) return true;
    if (typeof next === 'object' && next !== null) for (const inner of Object.values(next)) left.push(inner);
  }
  return false;
}
