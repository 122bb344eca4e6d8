import { describe, expect, test } from '@jest/globals';
import { apiRoot, fileUrl, linkedCall } from '../../src/syncano/client.ts';

describe('apiRoot', () => {
  test.each([
    ['https://api.syncano.io', 'https://api.syncano.io/', '/v1'],
    ['https://api.syncano.io/v1/', 'https://api.syncano.io/', '/v1'],
    ['https://paas.example.com/syncano/', 'https://paas.example.com/syncano', '/v1'],
    ['https://paas.example.com/syncano/v1.1', 'https://paas.example.com/syncano', '/v1.1'],
    ['https://paas.example.com/v2//', 'https://paas.example.com/', '/v2'],
  ])('%s', (given, base, version) => {
    const root = apiRoot(new URL(given));
    expect([root.base.href, root.version]).toEqual([base, version]);
  });
});

describe('linkedCall', () => {
  const plain = new URL('https://api.syncano.io');
  const below = new URL('https://paas.example.com/syncano');
  const from = '/v1/backups/full/';

  test.each([
    [plain, '/v1/backups/full/?last_pk=7&direction=1', from, { last_pk: '7', direction: '1' }],
    [plain, '?last_pk=7', from, { last_pk: '7' }],
    [below, '/v1/backups/full/?last_pk=7', from, { last_pk: '7' }],
    [below, '/syncano/v1/backups/full/?last_pk=7', from, { last_pk: '7' }],
    [below, '?last_pk=7', from, { last_pk: '7' }],
    [below, 'https://paas.example.com/syncano/v1/backups/full/', from, {}],
    [below, '/syncano2/v1/x/', '/syncano2/v1/x/', {}],
  ])('%s: %s', (base, link, path, query) => expect(linkedCall(base, link, from)).toEqual({ path, query }));

  test.each([
    'https://evil.example.com/v1/backups/full/',
    '//evil.example.com/v1/',
    'http://paas.example.com/v1/',
    'https://paas.example.com:444/v1/',
    'https://[',
    'javascript:alert(1)',
  ])('%s is refused', (link) =>
    expect(() => linkedCall(below, link, from)).toThrow(expect.objectContaining({ code: 'FOREIGN_LINK' })),
  );
});

describe('fileUrl', () => {
  const below = new URL('https://paas.example.com/syncano');
  test.each([
    ['https://s3.example.com/a.tar?Signature=x', 'https://s3.example.com/a.tar?Signature=x'],
    ['/media/a.tar', 'https://paas.example.com/syncano/media/a.tar'],
    ['/syncano/media/a.tar', 'https://paas.example.com/syncano/media/a.tar'],
    ['//s3.example.com/a.tar', 'https://s3.example.com/a.tar'],
    ['http://127.0.0.1:9000/a.tar', 'http://127.0.0.1:9000/a.tar'],
  ])('%s', (link, url) => expect(fileUrl(below, link).href).toBe(url));

  test.each(['http://s3.example.com/a.tar', 'file:///etc/passwd', 'https://['])('%s is refused', (link) =>
    expect(() => fileUrl(below, link)).toThrow(expect.objectContaining({ code: 'BAD_ARCHIVE_LINK' })),
  );
});
