import { describe, expect, test } from '@jest/globals';
import {
  asId,
  atLeastOneOf,
  choice,
  decimal,
  exactlyOneOf,
  flag,
  type Input,
  type Inputs,
  InvalidInput,
  idOrLatest,
  integer,
  list,
  notWith,
  parseInputs,
  serviceUrl,
  text,
} from '../../src/runner/inputs.ts';

const from = (given: Record<string, string>, env: Record<string, string> = {}) => ({
  input: (name: string) => (given[name] ?? '').trim(),
  env,
});

function parse(input: Input<unknown>, given: string): unknown {
  return parseInputs({ it: input }, from({ it: given }))['it'];
}

function problemsOf(
  inputs: Inputs,
  given: Record<string, string>,
  env: Record<string, string> = {},
): readonly string[] {
  try {
    parseInputs(inputs, from(given, env));
  } catch (error) {
    if (error instanceof InvalidInput) return error.problems;
    throw error;
  }
  return [];
}

describe('a number', () => {
  const count = integer('How many.', 1, 20);
  const minutes = decimal('How long.', 0, 600);

  test.each([
    '0x10',
    '1e1',
    '1.0',
    '5x',
    'x',
    '٣',
    '1 2',
    '--1',
    '+',
    '0',
    '21',
    '99999999999999999999',
    'NaN',
    'Infinity',
  ])('is not %p when it has to be whole, from 1 to 20', (given) => {
    expect(problemsOf({ it: count }, { it: given })).toEqual([
      `\`it\` must be a whole number from 1 to 20; it is \`${given}\``,
    ]);
  });

  test.each(['1e3', '0x10', '.5', '5.', '-1', '601', 'NaN', 'Infinity', '1,5'])(
    'is not %p when it may have a fraction',
    (given) => {
      expect(problemsOf({ it: minutes }, { it: given })).toHaveLength(1);
    },
  );

  test('is taken as it is meant', () => {
    expect([parse(count, '20'), parse(count, '+3'), parse(count, ' 007 ')]).toEqual([20, 3, 7]);
    expect([parse(minutes, '0.5'), parse(minutes, '600')]).toEqual([0.5, 600]);
  });
});

describe('the address of a service', () => {
  const url = serviceUrl('Where.');
  test.each([
    'https://deploy.mendix.com',
    'http://127.0.0.1:8930',
    'http://localhost',
    'http://[::1]:1',
    'http://127.9.9.9/api/3',
  ])('may be %p', (given) => {
    expect(String(parse(url, given))).toBe(new URL(given).href);
  });

  test.each([
    'http://deploy.mendix.com',
    'http://127.0.0.1.evil.example',
    'http://localhost.evil.example',
    'http://0.0.0.0',
    'ftp://127.0.0.1',
    'file:///etc/passwd',
    'deploy.mendix.com',
    'https://',
    'https://host/?a=b',
    'https://host/#a',
  ])('may not be %p', (given) => {
    expect(problemsOf({ it: url }, { it: given })).toHaveLength(1);
  });

  test('may have a path, unless the service has none', () => {
    expect(problemsOf({ it: url }, { it: 'https://host/api' })).toEqual([]);
    const [problem] = problemsOf({ it: serviceUrl('Address.', { bare: true }) }, { it: 'https://host/api/1' });
    expect(problem).toMatch(
      /^`it` must be .*; it is `https:\/\/host\/api\/1`\. Leave the path out: `https:\/\/host`\.$/,
    );
  });

  test('with credentials or a signature in it is refused without showing them', () => {
    for (const given of [
      'https://me:p4ss@host',
      'https://token4@host/x',
      'https://host/x?signature=s3cr3t',
      'x https://a:b@c/?d=s3cr3t',
    ]) {
      const [problem = ''] = problemsOf({ it: url }, { it: given });
      expect(problem).toContain('***');
      expect(problem).not.toMatch(/p4ss|token4|s3cr3t|a:b/);
    }
  });
});

describe('an id or the newest', () => {
  const id = idOrLatest('Which.', 'a number', asId);

  test('is one of the two', () => {
    expect(parse(id, '12')).toBe(12);
    expect(parse(id, 'latest')).toBe('latest');
    expect(problemsOf({ it: id }, { it: '0' })).toEqual(['`it` must be a number, or `latest`; it is `0`']);
  });

  test.each(['latset', 'Latest', 'lastest'])('%s was probably meant to be the word', (given) => {
    expect(problemsOf({ it: id }, { it: given })).toEqual([
      `\`it\` must be a number, or \`latest\`; it is \`${given}\`. Did you mean \`latest\`?`,
    ]);
  });
});

describe('contradictions', () => {
  const values = { a: 'x', b: undefined, c: false, d: true };
  test.each([
    [exactlyOneOf(values, ['a', 'b']), []],
    [exactlyOneOf(values, ['b', 'c']), ['Give exactly one of `b` and `c`; none is given.']],
    [exactlyOneOf(values, ['a', 'd']), ['Give exactly one of `a` and `d`; `a` and `d` are given.']],
    [atLeastOneOf(values, ['b', 'd'], 'what to keep'), []],
    [atLeastOneOf(values, ['b', 'c'], 'what to keep'), ['Give what to keep: `b` or `c`.']],
    [notWith(values, 'b', ['a', 'd'], 'so it is'), []],
    [notWith(values, 'a', ['b', 'c', 'd'], 'so it is'), ['`a` and `d` cannot be combined: so it is.']],
  ])('are said in one sentence', (problems, expected) => {
    expect(problems).toEqual(expected);
  });
});

describe('other inputs', () => {
  test.each([
    ['true', true],
    ['True', true],
    ['FALSE', false],
  ])('a flag may be %p', (given, expected) => {
    expect(parse(flag('Whether.'), given)).toBe(expected);
  });

  test.each(['yes', '1', 'on', 'tRUE', 'true false'])('a flag may not be %p', (given) => {
    expect(problemsOf({ it: flag('Whether.') }, { it: given })).toHaveLength(1);
  });

  test('a choice shows what there is to choose', () => {
    const version = choice('Which.', ['1', '2']);
    expect(parse(version, '2')).toBe('2');
    expect(problemsOf({ it: version }, { it: '3' })).toEqual(['`it` must be `1` or `2`; it is `3`']);
  });

  test('a list takes lines and commas, and forgets the empty ones', () => {
    expect(parse(list('Which.'), 'a, b\r\n c,,\n')).toEqual(['a', 'b', 'c']);
  });

  test('a text may have to follow a pattern', () => {
    const name = text('Name.', { pattern: /^[a-z]+$/, allowed: 'small letters' });
    expect(problemsOf({ it: name }, { it: 'A' })).toEqual(['`it` must be small letters; it is `A`']);
  });
});

describe('where a value comes from', () => {
  const key = text('The key. More about it.', { env: 'KEY', required: true, secret: true, pattern: /^\w+$/ });
  const inputs = { key, port: integer('Port.', 0, 9, { default: '7' }), note: text('Note.') };

  test('is the input, else its environment variable, else its default', () => {
    expect(parseInputs(inputs, from({ key: 'a' }, { KEY: 'b' }))).toEqual({ key: 'a', port: 7 });
    expect(parseInputs(inputs, from({ key: '  ', port: '3' }, { KEY: ' b ' }))).toEqual({ key: 'b', port: 3 });
  });

  test('is nowhere for a required input: white space is nothing', () => {
    const missing = [
      expect.stringMatching(/^`key` \(or the environment variable `KEY`\) is missing: The key\. Is the secret empty\?/),
    ];
    expect(problemsOf(inputs, { key: ' \n ' }, { KEY: ' ' })).toEqual(missing);
    expect(problemsOf(inputs, {})).toEqual(missing);
    expect(problemsOf({ key: text('The key.', { required: true }) }, {})).toEqual(['`key` is missing: The key.']);
  });

  test('is not shown when it is a secret', () => {
    expect(problemsOf(inputs, { key: 'pass word' }).join()).not.toContain('pass');
  });
});

test('all problems come in one message, contradictions too, except those of inputs that are wrong by themselves', () => {
  const inputs = {
    a: integer('A.', 1, 2, { required: true }),
    b: flag('B.', { default: 'true' }),
    c: text('C.'),
  };
  const check = ({ a, c }: { readonly a: number | undefined; readonly c: string | undefined }) => [
    ...(a === 2 ? [] : ['`a: 2` and `b` contradict each other']),
    ...(c === undefined ? ['Give one of `c` and its like.'] : []),
  ];
  const parse = (texts: Record<string, string>) => () => parseInputs(inputs, from(texts), check);
  expect(parse({ b: 'x' })).toThrow(
    /^3 invalid inputs:\n- `a`.* is missing.*\n- `b` must be.*\n- Give one of `c` and its like\.$/,
  );
  expect(parse({ a: '7', c: 'x' })).toThrow(/^1 invalid input:\n- `a` must be.*$/);
  expect(parse({ a: '1', c: 'x' })).toThrow('1 invalid input:\n- `a: 2` and `b` contradict each other');
  expect(parse({ a: '2', c: 'x' })()).toMatchObject({ a: 2 });
});

test('a long value is shown in part, on one line', () => {
  const [problem = ''] = problemsOf({ it: flag('Whether.') }, { it: `a\nb ${'x'.repeat(200)}` });
  expect(problem).toContain('`a b xxx');
  expect(problem).not.toContain('\n');
  expect(problem.length).toBeLessThan(120);
});
