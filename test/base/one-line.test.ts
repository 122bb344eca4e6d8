import { describe, expect, it } from '@jest/globals';
import { oneLine } from '../../src/base/text.ts';

describe('words of a service', () => {
  it('become one line without control characters and colours', () => {
    expect(oneLine(' a\r\n\u001b[31m b\u2028c ')).toBe('a b c');
  });

  it('can never be read as a workflow command', () => {
    expect(oneLine('::error::fake')).toBe('\u200b::error::fake');
    expect(oneLine('a ##[error]fake')).toBe('a #\u200b#[error]fake');
  });

  it('lose the query of a link, which may be its signature', () => {
    expect(oneLine('see https://files.example/a?X-Signature=abc, please')).toBe('see https://files.example/a?… please');
  });

  it('lose secrets, also one that stands where they are cut', () => {
    expect(oneLine('the key k-1234 is wrong', ['k-1234', ''])).toBe('the key *** is wrong');
    expect(oneLine(`${' '.repeat(2_990)}k-0123456789`, ['k-0123456789'])).toBe('***');
  });

  it('are cut', () => {
    expect(oneLine('x'.repeat(1_000))).toHaveLength(300);
  });

  it('are read in a moment, however many and whatever they are', () => {
    const begin = performance.now();
    oneLine('http://'.repeat(1_000_000));
    expect(performance.now() - begin).toBeLessThan(1_000);
  });
});
