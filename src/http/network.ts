import { errorCode, errorFields, Failure } from '../base/failure.ts';

/** System calls that come before a connection stands: when they fail, the request cannot have reached the service. */
const beforeConnected: ReadonlySet<unknown> = new Set(['connect', 'getaddrinfo']);
const notConnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

/** A certificate that is refused stays refused: nothing was sent, and retrying will not help. */
const certificate =
  /^(ERR_TLS_)?CERT_|SELF_SIGNED|^ERR_TLS_|^UNABLE_TO_|^(INVALID_(CA|PURPOSE)|HOSTNAME_MISMATCH|PATH_LENGTH_EXCEEDED|CRL_HAS_EXPIRED)$/;

/** The two sides do not agree how to talk TLS, or one of them does not talk it at all: retrying will not help. */
const tls = /^(EPROTO$|ERR_SSL_)/;
/** Of these it is certain that they come from the handshake, before anything is sent. */
const handshake = /WRONG_VERSION_NUMBER|UNSUPPORTED_PROTOCOL|PROTOCOL_VERSION|HANDSHAKE_FAILURE|NO_(CIPHERS|PROTOCOLS)/;

/** What the other side sent is no HTTP; an end in the middle of it is a lost connection. */
const notHttp = /^HPE_(?!INVALID_EOF_STATE)/;

/** Whether a failed request can never have reached the service: no connection, or a proxy that refused the tunnel. */
export function neverSent(error: unknown): boolean {
  const { errors, syscall, message } = errorFields(error);
  if (Array.isArray(errors) && errors.length > 0) return errors.every(neverSent);
  const code = errorCode(error) ?? '';
  if (notConnected.has(code) || certificate.test(code) || (tls.test(code) && handshake.test(code))) return true;
  if (beforeConnected.has(syscall) || isMistake(error)) return true;
  return proxyTrouble.test(String(message));
}

/** How the tunnel that @actions/http-client builds reports its failures: in words only. */
const proxyTrouble =
  /^tunneling socket could not be established, (?:statusCode=(\d+)|cause=(.*))|^got illegal response body from proxy/s;

/**
 * Whether Node refused to make the request at all: a credential with a line break in it (ERR_INVALID_CHAR), a proxy variable
 * that is no URL (ERR_INVALID_URL, URIError).
 */
function isMistake(error: unknown): boolean {
  const name = errorFields(error).name;
  return name === 'TypeError' || name === 'RangeError' || name === 'URIError';
}

/**
 * Turns what Node throws for a failed request into a Failure that says what happened and what to do.
 * @param target method, host and path, without a query
 * @param write true for a request that changes something: it is then `outcomeUnknown` unless it was certainly never sent
 */
export function networkFailure(error: unknown, target: string, write: boolean): Failure {
  if (error instanceof Failure) return error;
  const code = errorCode(error) ?? 'NETWORK_ERROR';
  const sent = !neverSent(error);
  const { message } = errorFields(error);
  const text = typeof message === 'string' && message !== '' ? message : String(error);
  if (isMistake(error)) {
    return new Failure(`${target}: the request could not be made (${code}: ${text}).`, {
      code: code === 'NETWORK_ERROR' ? 'INVALID_REQUEST' : code,
      kind: 'config',
      remedy:
        'Check that the credentials hold no line break or special character, and that https_proxy and http_proxy are URLs.',
      cause: error,
    });
  }
  const proxy = proxyTrouble.exec(text);
  if (proxy) return proxyFailure(target, proxy[1], proxy[2], error);
  const [what, remedy, transient] = meaningOf(code, sent, text);
  return new Failure(`${target}: ${what}.`, {
    code,
    kind: 'network',
    outcomeUnknown: write && sent,
    transient,
    remedy,
    cause: error,
  });
}

/** What went wrong, what to do, and whether it may get better by itself. */
function meaningOf(code: string, sent: boolean, text: string): readonly [string, string, boolean] {
  if (certificate.test(code)) {
    return [
      `the TLS certificate was not accepted (${code})`,
      'If a proxy or your own authority signs certificates here, point NODE_EXTRA_CA_CERTS to its certificate in the env of the step.',
      false,
    ];
  }
  if (tls.test(code)) {
    return [
      `no secure connection could be made or kept (${code})`,
      'Check that api-url is an address that serves https, and what a proxy in between does to TLS.',
      false,
    ];
  }
  if (code === 'ENOTFOUND') {
    return [
      `there is no host of that name (${code})`,
      'Check the api-url input for a typing error, and the DNS and proxy settings of the runner (https_proxy, no_proxy).',
      true,
    ];
  }
  if (notHttp.test(code)) {
    return [
      `the answer is not HTTP (${code})`,
      'Check the scheme and port of the api-url input, and what a proxy in between answers.',
      true,
    ];
  }
  if (sent) {
    return [
      `the connection was lost before an answer came (${code})`,
      'Run the step again; if it happens often, look at the network of the runner and the status page of the service.',
      true,
    ];
  }
  return [
    `no connection could be made (${code}: ${text})`,
    'Check the api-url input, and the proxy settings of the runner (https_proxy, no_proxy).',
    true,
  ];
}

/** A proxy that refuses for good, for want of credentials or by its rules, is not asked again. */
function proxyFailure(target: string, status: string | undefined, why: string | undefined, cause: unknown): Failure {
  if (status === undefined) {
    return new Failure(`${target}: no connection to the proxy (${why ?? 'it does not answer as a proxy does'}).`, {
      code: 'PROXY_UNREACHABLE',
      kind: 'network',
      transient: true,
      remedy: 'Check https_proxy and http_proxy: the address and port of the proxy.',
      cause,
    });
  }
  const remedies: Readonly<Record<string, string>> = {
    403: 'The proxy does not allow this host: have it allowed there, or name it in no_proxy.',
    407: 'Put user and password into https_proxy and http_proxy, percent-encoded: http://user:password@host:port.',
  };
  return new Failure(`${target}: the proxy refused the connection (HTTP ${status}).`, {
    code: 'PROXY_REFUSED',
    kind: 'network',
    transient: remedies[status] === undefined,
    remedy: remedies[status] ?? 'Check https_proxy and no_proxy, and look whether the proxy is in trouble.',
    cause,
  });
}
