import { describe, expect, test } from '@jest/globals';
import { errorCode, Failure } from '../../src/base/failure.ts';
import { networkFailure, neverSent } from '../../src/http/network.ts';

const error = (code: string, more: object = {}) => Object.assign(new Error(`it was ${code}`), { code, ...more });

describe('whether a request was sent', () => {
  test.each([
    ['a refused connection', error('ECONNREFUSED', { syscall: 'connect' }), true],
    ['an unknown name', error('ENOTFOUND', { syscall: 'getaddrinfo' }), true],
    ['a name server that is away', error('EAI_AGAIN', { syscall: 'getaddrinfo' }), true],
    ['a connection that never came about', error('ETIMEDOUT', { syscall: 'connect' }), true],
    ['no route to the host', error('EHOSTUNREACH', { syscall: 'connect' }), true],
    ['a host that became unreachable', error('EHOSTUNREACH', { syscall: 'read' }), false],
    ['a connection that timed out later', error('ETIMEDOUT', { syscall: 'read' }), false],
    ['a reset connection', error('ECONNRESET'), false],
    ['a broken pipe', error('EPIPE', { syscall: 'write' }), false],
    ['an answer that is not HTTP', error('HPE_INVALID_CONSTANT'), false],
    ['an expired certificate', error('CERT_HAS_EXPIRED'), true],
    ['a certificate of an unknown authority', error('UNABLE_TO_VERIFY_LEAF_SIGNATURE'), true],
    ['a certificate for another name', error('ERR_TLS_CERT_ALTNAME_INVALID'), true],
    ['a service that does not speak TLS', error('ERR_SSL_WRONG_VERSION_NUMBER'), true],
    ['TLS that breaks half way', error('ERR_SSL_SSLV3_ALERT_BAD_RECORD_MAC'), false],
    ['a proxy that says no', new Error('tunneling socket could not be established, statusCode=407'), true],
    ['a header that cannot be sent', Object.assign(new TypeError('bad'), { code: 'ERR_INVALID_CHAR' }), true],
    ['all addresses refused', new AggregateError([error('ECONNREFUSED'), error('ECONNREFUSED')]), true],
    ['one address lost later', new AggregateError([error('ECONNREFUSED'), error('ECONNRESET')]), false],
    ['no error at all', undefined, false],
  ])('%s', (_what, thrown, expected) => {
    expect(neverSent(thrown)).toBe(expected);
  });

  test('the code is found inside causes and lists of errors', () => {
    expect(errorCode(new Error('outer', { cause: error('ECONNRESET') }))).toBe('ECONNRESET');
    expect(errorCode(new AggregateError([error('ETIMEDOUT')]))).toBe('ETIMEDOUT');
    expect(errorCode('text')).toBeUndefined();
    expect(errorCode(null)).toBeUndefined();
  });
});

describe('the failure', () => {
  test('of a write has an unknown outcome only when the request may have been carried out', () => {
    expect(networkFailure(error('ECONNRESET'), 'POST host/x', true)).toMatchObject({
      outcomeUnknown: true,
      transient: true,
    });
    expect(networkFailure(error('ECONNRESET'), 'GET host/x', false)).toMatchObject({
      outcomeUnknown: false,
      transient: true,
    });
    expect(networkFailure(error('ECONNREFUSED'), 'POST host/x', true)).toMatchObject({
      outcomeUnknown: false,
      transient: true,
    });
  });

  test('of TLS or of a request that cannot be made is not worth another try', () => {
    const codes = ['CERT_HAS_EXPIRED', 'SELF_SIGNED_CERT_IN_CHAIN', 'ERR_SSL_WRONG_VERSION_NUMBER', 'EPROTO'];
    for (const code of codes) {
      expect(networkFailure(error(code), 'GET host/x', false)).toMatchObject({
        code,
        kind: 'network',
        transient: false,
      });
    }
    const mistake = networkFailure(new URIError('URI malformed'), 'POST host/x', true);
    expect(mistake).toMatchObject({ kind: 'config', code: 'INVALID_REQUEST', transient: false, outcomeUnknown: false });
  });

  test('does not call every trouble with TLS a matter of certificates', () => {
    expect(networkFailure(error('CERT_HAS_EXPIRED'), 'GET host/x', false).message).toContain('certificate');
    expect(networkFailure(error('ERR_SSL_WRONG_VERSION_NUMBER'), 'GET host/x', false).message).not.toContain('certif');
  });

  test('keeps what caused it, and leaves failures of ours alone', () => {
    const cause = error('ECONNRESET');
    expect(networkFailure(cause, 'GET host/x', false).cause).toBe(cause);
    const ours = new Failure('ours', { code: 'X', kind: 'conflict' });
    expect(networkFailure(ours, 'GET host/x', false)).toBe(ours);
    expect(networkFailure('a text', 'GET host/x', false).message).toContain('NETWORK_ERROR');
  });
});

describe('what is said of it', () => {
  const tunnel = (how: string) => new Error(`tunneling socket could not be established, ${how}`);

  test.each<[string, unknown, string, string, boolean]>([
    [
      'a certificate',
      error('CERT_HAS_EXPIRED'),
      'the TLS certificate was not accepted (CERT_HAS_EXPIRED)',
      'NODE_EXTRA_CA_CERTS',
      false,
    ],
    ['no TLS', error('EPROTO'), 'no secure connection could be made or kept (EPROTO)', 'serves https', false],
    ['no such host', error('ENOTFOUND'), 'there is no host of that name (ENOTFOUND)', 'typing error', true],
    [
      'no HTTP',
      error('HPE_INVALID_CONSTANT'),
      'the answer is not HTTP (HPE_INVALID_CONSTANT)',
      'scheme and port',
      true,
    ],
    [
      'a lost connection',
      error('ECONNRESET'),
      'the connection was lost before an answer came (ECONNRESET)',
      'status page',
      true,
    ],
    [
      'an answer that ends too early',
      error('HPE_INVALID_EOF_STATE'),
      'the connection was lost before an answer came (HPE_INVALID_EOF_STATE)',
      'status page',
      true,
    ],
    [
      'no connection',
      error('ECONNREFUSED'),
      'no connection could be made (ECONNREFUSED: it was ECONNREFUSED)',
      'proxy settings',
      true,
    ],
    [
      'an error without words',
      Object.assign(new Error(''), { code: 'ECONNREFUSED' }),
      'no connection could be made (ECONNREFUSED: Error)',
      'proxy settings',
      true,
    ],
    [
      'a proxy that is away',
      tunnel('cause=connect ECONNREFUSED'),
      'no connection to the proxy (connect ECONNREFUSED)',
      'port of the proxy',
      true,
    ],
    [
      'a proxy that is none',
      new Error('got illegal response body from proxy'),
      'no connection to the proxy (it does not answer as a proxy does)',
      'port of the proxy',
      true,
    ],
    [
      'a proxy that forbids',
      tunnel('statusCode=403'),
      'the proxy refused the connection (HTTP 403)',
      'no_proxy',
      false,
    ],
    [
      'a proxy without credentials',
      tunnel('statusCode=407'),
      'the proxy refused the connection (HTTP 407)',
      'user:password',
      false,
    ],
    ['a proxy in trouble', tunnel('statusCode=503'), 'the proxy refused the connection (HTTP 503)', 'in trouble', true],
    [
      'a mistake',
      new TypeError('Invalid character'),
      'the request could not be made (NETWORK_ERROR: Invalid character)',
      'line break',
      false,
    ],
  ])('%s', (_, thrown, what, remedy, transient) => {
    expect(networkFailure(thrown, 'GET host/x', false)).toMatchObject({
      message: `GET host/x: ${what}.`,
      remedy: expect.stringContaining(remedy),
      transient,
    });
  });
});
