import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { mutantsOf, shuffled } from '../../scripts/mutate/mutants.ts';

const changes = (code: string) => mutantsOf('a.ts', code).map(({ before, after }) => [before, after]);

describe('mutants', () => {
  it.each([
    ['a === b', [['a === b', 'a !== b']]],
    [
      'a && !b',
      [
        ['a && !b', 'a || !b'],
        ['!b', 'b'],
      ],
    ],
    ['if (a) b;', [['if (a) b;', 'if (!(a)) b;']]],
    ['await done();', [['await done();', ';']]],
    [
      "send('POST', true, 7);",
      [
        ["send('POST', true, 7);", ';'],
        ["'POST'", "''"],
        ['true', 'false'],
        ['7', '0'],
      ],
    ],
    [
      'x = all.filter(isGood);',
      [
        ['x = all.filter(isGood);', ';'],
        ['all.filter(isGood)', 'all'],
      ],
    ],
    ['const text = `é b`;', [['`é b`', '``']]],
  ])('of %s', (code, expected) => expect(changes(code)).toEqual(expected));

  it('are none of types, imports, keys and sentences', () => {
    const code = "import { a } from 'b';\nconst c: 'd' | 1 = { 'e': f } as const;\nfail('It did not work.');";
    expect(changes(code)).toEqual([["fail('It did not work.');", ';']]);
  });

  it('stand where they say, in every source', () => {
    const wrong = globSync('src/{release,http,runner}/*.ts').flatMap((path) => {
      const code = readFileSync(path);
      const textBefore = (end: number) => code.subarray(0, end).toString();
      return mutantsOf(path, code.toString()).filter(
        ({ start, end, line, before }) =>
          code.subarray(start, end).toString() !== before || textBefore(start).split('\n').length !== line,
      );
    });
    expect(wrong).toEqual([]);
  });

  it('come in the order of a seed, whatever else there is', () => {
    const all = mutantsOf('a.ts', 'const many = [1, 2, 3, 4, 5, 6, 7, 8, 9];');
    const order = (seed: string, some = all) => shuffled(some, seed).map(({ before }) => before);
    expect(order('1')).toEqual(order('1', all.toReversed()));
    expect(order('1')).not.toEqual(order('2'));
    expect(order('1', all.slice(0, 5))).toEqual(order('1').filter((text) => Number(text) <= 5));
  });
});
