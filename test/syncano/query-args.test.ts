import { describe, expect, test } from '@jest/globals';
import { checkQueryArgs, queryArgsProblems } from '../../src/syncano/query-args.ts';
import { schema } from './fixtures.ts';

describe('queryArgsProblems', () => {
  test.each([{ class: null }, { class: ['user_profile', 3], script: [] }])('%j is fine', (args) =>
    expect(queryArgsProblems(schema, args)).toEqual([]),
  );

  test('an unknown key comes with the likeliest right one and all allowed ones', () =>
    expect(queryArgsProblems(schema, { classes: null })).toEqual([
      'query-args has the unknown key classes (did you mean class?). Allowed: apns_config, class, data_object, script.',
    ]));

  test('a key that is like none gets no guess', () =>
    expect(queryArgsProblems(schema, { billing: null })[0]).toMatch(/unknown key billing\. Allowed: apns_config/));

  test('every problem is named with its place, its value and what is allowed', () =>
    expect(queryArgsProblems(schema, { class: 'user', script: [1, { a: 1 }], clas: null })).toEqual([
      expect.stringContaining('unknown key clas (did you mean class?)'),
      'query-args: class is "user"; allowed for class: null or a list of (integer or string).',
      'query-args: script[1] is {"a":1}; allowed for script: null or a list of (integer or string).',
    ]));

  test('nothing to back up is refused, as the service does', () =>
    expect(queryArgsProblems(schema, {})).toEqual([
      'query-args has to name what to back up: at least one of apns_config, class, data_object, script.',
    ]));

  test('without a usable schema the server decides', () => {
    expect(queryArgsProblems(undefined, { anything: 1 })).toEqual([]);
    expect(queryArgsProblems({ $ref: '#/nowhere' }, { anything: 1 })).toEqual([]);
  });

  test('rules of other shapes are left to the service', () => {
    const limited = { type: 'object', properties: { class: { enum: ['a'] } }, minProperties: 2 };
    expect(queryArgsProblems(limited, { class: 'b' })).toEqual([]);
  });

  test.each([
    ['null', 0],
    ['array', {}],
    ['object', []],
    ['integer', 1.5],
    ['boolean', 'true'],
    ['number', '1'],
  ])('%s is not %j', (type, value) => {
    const one = { properties: { class: { type, items: { type: 'string' } } } };
    expect(queryArgsProblems(one, { class: value })).toEqual([expect.stringMatching(/^query-args: class is /)]);
  });
});

test('checkQueryArgs lists all problems in one failure', () =>
  expect(() => checkQueryArgs(schema, { a: 1, b: 2 })).toThrow(
    expect.objectContaining({ kind: 'config', message: expect.stringMatching(/key a\..*\n.*key b\./) }),
  ));
