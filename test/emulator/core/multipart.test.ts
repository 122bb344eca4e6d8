import { Readable } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { boundaryOf, MultipartError, readMultipart } from '../../../src/emulator/core/multipart.ts';

const boundary = 'frontier';

interface Part {
  readonly name: string | undefined;
  readonly fileName: string | undefined;
  text: string;
}

async function parse(body: Buffer, chunkSize: number): Promise<Part[]> {
  const parts: Part[] = [];
  const chunks = Array.from({ length: Math.ceil(body.length / chunkSize) }, (_, index) =>
    body.subarray(index * chunkSize, (index + 1) * chunkSize),
  );
  await readMultipart(Readable.from(chunks), boundary, {
    part: (head) => parts.push({ ...head, text: '' }),
    data: (bytes) => {
      const last = parts.at(-1);
      if (last !== undefined) last.text += Buffer.from(bytes).toString('latin1');
    },
  });
  return parts;
}

const part = (disposition: string, content: string): string =>
  `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\nContent-Type: application/octet-stream\r\n\r\n${content}\r\n`;

describe('multipart bodies', () => {
  // Content full of what looks like the beginning of a boundary.
  const tricky = `\r\n--front\r\n--frontie\r\r\n\r\n-\r\n--\r\n--frontie-frontier--frontier\r\n`;
  const body = Buffer.from(
    `${part('name="file"; filename="a \\"b\\".mda"', tricky)}${part('name=empty', '')}${part('name="last"', 'x')}--${boundary}--\r\n`,
  );

  test.each(Array.from({ length: 70 }, (_, index) => index + 1))('in chunks of %i bytes', async (chunkSize) => {
    expect(await parse(body, chunkSize)).toEqual([
      { name: 'file', fileName: 'a "b".mda', text: tricky },
      { name: 'empty', fileName: undefined, text: '' },
      { name: 'last', fileName: undefined, text: 'x' },
    ]);
  });

  test('may begin with a preamble and end without a line break', async () => {
    const text = `ignored\r\n${part('name="file"', 'abc')}--${boundary}--`;
    expect(await parse(Buffer.from(text), 9)).toMatchObject([{ name: 'file', text: 'abc' }]);
  });

  test.each([
    ['nothing at all', ''],
    ['no last boundary', part('name="file"', 'abc')],
    ['another boundary', '--border\r\n\r\nabc\r\n--border--'],
    ['a head without end', `--${boundary}\r\n${'x'.repeat(20_000)}`],
  ])('refuses %s', async (_what, text) => {
    await expect(parse(Buffer.from(text), 1000)).rejects.toThrow(MultipartError);
  });
});

test.each([
  ['multipart/form-data; boundary=abc', 'abc'],
  ['Multipart/Form-Data;charset=utf-8;boundary="a b c"', 'a b c'],
  ['multipart/form-data', undefined],
  ['application/json', undefined],
  [undefined, undefined],
])('boundary of %s', (contentType, found) => {
  expect(boundaryOf(contentType)).toBe(found);
});
