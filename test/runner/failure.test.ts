import { describe, expect, test } from '@jest/globals';
import { Failure } from '../../src/base/failure.ts';
import { explain } from '../../src/runner/failure.ts';
import { InvalidInput } from '../../src/runner/inputs.ts';
import { WaitTimeout } from '../../src/wait/wait.ts';

describe('what was thrown, explained', () => {
  test('a failure keeps its code, kind, remedy and request id', () => {
    const failure = new Failure('No.', { code: 'NO_ACCESS', kind: 'auth', remedy: 'Ask.', requestId: 'r-1' });
    expect(explain(failure)).toEqual({
      message: 'No.',
      code: 'NO_ACCESS',
      kind: 'auth',
      remedy: 'Ask.',
      requestId: 'r-1',
      causes: [],
      stack: undefined,
    });
  });

  test('a timeout of a wait and bad inputs are recognised by what they say of themselves', () => {
    expect(explain(new WaitTimeout('it', 60_000, 'Starting', undefined))).toMatchObject({
      kind: 'timeout',
      code: 'TIMEOUT',
    });
    expect(explain(new InvalidInput(['a', 'b']))).toMatchObject({ kind: 'config', code: 'INVALID_INPUT' });
  });

  test.each([
    [new TypeError('x is not a function'), 'TypeError: x is not a function'],
    [Object.assign(new Error('odd'), { kind: 'auth' }), 'Error: odd'],
    [Object.assign(new Error('odd'), { kind: 'unheard-of', code: 'X' }), 'Error: odd'],
    [Object.assign(new Error('odd'), { code: 'X', path: 'x.mda' }), 'Error: odd'],
    [Object.assign(new Error('odd'), { code: 'ECONNREFUSED', syscall: 'connect' }), 'Error: odd'],
    ['a text', 'a text'],
    [undefined, 'undefined'],
    [null, 'null'],
    [Symbol('s'), 'Symbol(s)'],
    [Object.create(null), '[Object: null prototype] {}'],
    [{ status: 500, deep: { secret: 'in here' } }, '{ status: 500, deep: [Object] }'],
  ])('anything else (%p) is a fault of ours', (thrown, message) => {
    const explained = explain(thrown);
    expect(explained).toMatchObject({ kind: 'internal', code: 'INTERNAL', message });
    expect(explained.stack === undefined).toBe(!(thrown instanceof Error));
  });

  test('an error of the file system is none of ours', () => {
    const error = Object.assign(new Error("ENOENT: no such file or directory, open 'x.mda'"), {
      code: 'ENOENT',
      syscall: 'open',
      path: 'x.mda',
    });
    const explained = explain(error);
    expect(explained).toMatchObject({ kind: 'config', code: 'ENOENT' });
    expect(explained.stack).toBeUndefined();
  });

  test('all causes are told, outermost first, but not without end', () => {
    const inner = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
    const both = new AggregateError([inner, 'a text'], 'both failed');
    expect(explain(new Failure('No.', { code: 'X', kind: 'network', cause: both })).causes).toEqual([
      'AggregateError: both failed',
      'Error ECONNREFUSED: refused',
      'a text',
    ]);
    let chain = new Error('0');
    for (let link = 1; link < 30; link++) chain = new Error(`${link}`, { cause: chain });
    expect(explain(new Error('chain', { cause: chain })).causes).toHaveLength(5);
    const circle = new Error('circle');
    circle.cause = circle;
    expect(explain(circle).causes).toEqual([]);
  });

  test('a cause whose words are in the message already is not told again, but one with another code is', () => {
    const socket = Object.assign(new Error('closed'), { code: 'EPIPE' });
    const inner = new Failure('GET x: closed', { code: 'ECONNRESET', kind: 'network', cause: socket });
    const outer = new Failure('Could not read x: GET x: closed', { code: 'ECONNRESET', kind: 'network', cause: inner });
    expect(explain(outer).causes).toEqual(['Error EPIPE: closed']);
  });
});
