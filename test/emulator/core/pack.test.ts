import { describe, expect, test } from '@jest/globals';
import { pack, unpack } from '../../../src/emulator/core/pack.ts';

/** There and back, through the text of a file. */
const again = (value: unknown): unknown => unpack(JSON.parse(JSON.stringify(pack(value))));

describe('a world as JSON', () => {
  test.each([
    ['what JSON knows', { text: 'a', number: 1.5, flag: true, nothing: null, list: [1, [2]], inner: { a: {} } }],
    ['maps and sets', { map: new Map<unknown, unknown>([['a', new Map([[1, 'b']])]]), set: new Set(['x', 2]) }],
    ['keys that look like tags', { $map: 1, $$same: 2, $id: { $list: 3 }, $bytes: 'text' }],
    ['keys that JavaScript means otherwise', JSON.parse('{"__proto__": {"a": 1}, "constructor": 2}')],
  ])('%s', (_what, value) => {
    expect(again(value)).toEqual(value);
  });

  test('bytes, also those that are a part of others', () => {
    const { whole, part } = again({ whole: Buffer.from('emulated'), part: Buffer.from('emulated').subarray(2, 5) }) as {
      whole: Buffer;
      part: Buffer;
    };
    expect([whole.toString(), part.toString()]).toEqual(['emulated', 'ula']);
  });

  test('the same object stays the same object', () => {
    const shared = { name: 'shared' };
    const list = [shared];
    const map = new Map([['a', shared]]);
    const read = again({ one: shared, list, again: list, map, alike: { name: 'shared' }, maps: [map] }) as {
      one: unknown;
      list: unknown[];
      again: unknown[];
      map: Map<string, unknown>;
      alike: unknown;
      maps: unknown[];
    };
    expect(read.list[0]).toBe(read.one);
    expect(read.again).toBe(read.list);
    expect(read.map.get('a')).toBe(read.one);
    expect(read.maps[0]).toBe(read.map);
    expect(read.alike).not.toBe(read.one);
    expect(read.alike).toEqual(read.one);
  });

  test('an object that holds itself', () => {
    const loop: { self?: unknown; list: unknown[] } = { list: [] };
    loop.self = loop;
    loop.list.push(loop);
    const read = again(loop) as typeof loop;
    expect(read.self).toBe(read);
    expect(read.list[0]).toBe(read);
  });

  test('what is undefined is left out; what cannot be saved is refused', () => {
    expect(again({ a: undefined, b: 1 })).toEqual({ b: 1 });
    expect(() => pack({ f: () => 1 })).toThrow(TypeError);
    expect(() => pack({ d: new Date() })).toThrow('an object of Date cannot be saved');
  });
});
