import { Readable } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { eachChunk, Keeper } from '../../../src/emulator/core/body.ts';

const chunks = (...texts: string[]): Readable => Readable.from(texts.map((text) => Buffer.from(text)));

describe('a body', () => {
  test('is read to its end, chunk by chunk', async () => {
    const seen: string[] = [];
    await eachChunk(chunks('ab', 'c', 'de'), (chunk) => seen.push(chunk.toString()));
    expect(seen).toEqual(['ab', 'c', 'de']);
  });

  test('is read to its end also when a chunk is refused, so that whoever sends it gets an answer', async () => {
    const body = chunks('ab', 'c', 'de');
    const seen: string[] = [];
    const read = eachChunk(body, (chunk) => {
      seen.push(chunk.toString());
      throw new Error('not this');
    });
    await expect(read).rejects.toThrow('not this');
    expect([seen, body.readableEnded]).toEqual([['ab'], true]);
  });

  test('that breaks off is told', async () => {
    const body = new Readable({ read: () => {} });
    const read = eachChunk(body, () => {});
    body.push('ab');
    body.destroy();
    await expect(read).rejects.toThrow('The connection ended before the body did');
  });
});

describe('what is kept of a body', () => {
  const kept = (limit: number, announced: number, ...texts: string[]): [number, string | undefined] => {
    const keeper = new Keeper(limit, announced);
    for (const text of texts) keeper.add(Buffer.from(text));
    return [keeper.size, keeper.bytes()?.toString()];
  };

  test.each<[string, [number, string | undefined], [number, string | undefined]]>([
    ['everything up to the limit', kept(5, 0, 'ab', 'cde'), [5, 'abcde']],
    ['nothing beyond it', kept(4, 0, 'ab', 'cde'), [5, undefined]],
    ['nothing of what is announced as too much', kept(5, 100_000, 'ab'), [2, undefined]],
    ['a file of the limit, whose form is longer', kept(5, 1_000, 'abcde'), [5, 'abcde']],
  ])('%s', (_what, is, should) => {
    expect(is).toEqual(should);
  });

  test('are copies: the buffers of a body are used again', () => {
    const keeper = new Keeper(10);
    const buffer = Buffer.from('ab');
    keeper.add(buffer);
    buffer.fill('x');
    expect(keeper.bytes()?.toString()).toBe('ab');
  });
});
