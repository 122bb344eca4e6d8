import { describe, expect, it } from '@jest/globals';
import { readYaml } from '../../../src/actions/shared/yaml.ts';

/** A few lines that stand for ten to the tenth values. */
const bomb = [
  'a0: &a0 [x, x, x, x, x, x, x, x, x, x]',
  ...Array.from(
    { length: 9 },
    (_, index) => `a${index + 1}: &a${index + 1} [${Array(10).fill(`*a${index}`).join(', ')}]`,
  ),
].join('\n');

describe('the YAML of an input', () => {
  it('may have aliases', () => {
    expect(readYaml('a: &a [1]\nb: *a', 'YAML')).toEqual({ a: [1], b: [1] });
  });

  it('may not stand for more than fits', () => {
    expect(() => readYaml(bomb, 'an object')).toThrow('an object, with at most 100000 values');
  });

  it('may not be nested without end', () => {
    expect(() => readYaml('['.repeat(100_000), 'an object')).toThrow(/^an object; line 1 is not YAML/);
  });

  it('is not repeated when it is wrong', () => {
    expect(() => readYaml('a: [secret', 'an object')).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('secret') }),
    );
  });

  it('cannot change what all objects have', () => {
    readYaml('__proto__: {polluted: 1}\na: {<<: {__proto__: {polluted: 1}}}', 'YAML');
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});
