import { describe, expect, test } from '@jest/globals';
import { isLoopback, secureLink } from '../../src/http/url.ts';

describe('this machine', () => {
  test.each(['http://localhost:1', 'http://127.0.0.1', 'http://127.8.9.10/x', 'http://[::1]:8930/'])('is %s', (url) => {
    expect(isLoopback(new URL(url))).toBe(true);
  });

  test.each([
    'http://localhost.example.com',
    'http://127.0.0.1.example.com',
    'http://127.example.com',
    'http://0.0.0.0',
    'http://[::2]',
  ])('is not %s', (url) => {
    expect(isLoopback(new URL(url))).toBe(false);
  });
});

describe('a link to data', () => {
  test.each(['https://files.example.com/a?sig=x', 'http://127.0.0.1:9/a'])('may be %s', (link) => {
    expect(secureLink(new URL(link)).href).toBe(link);
  });

  test.each(['http://files.example.com/a?sig=secret', 'ftp://files.example.com/a', 'file:///etc/passwd'])(
    'may not be %s',
    (link) => {
      expect(() => secureLink(new URL(link))).toThrow(
        expect.objectContaining({ code: 'INSECURE_LINK', message: expect.not.stringContaining('secret') }),
      );
    },
  );
});
