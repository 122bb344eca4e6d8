import { errorCode, errorFields, Failure } from '../base/failure.ts';

/** System calls that come before a connection stands: when they fail, the request cannot have reached the service. */
const beforeConnected: ReadonlySet<unknown> = new Set(['connect', 'getaddrinfo']);
const notConnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

/** A certificate that is refused stays refused: nothing was sent, and trying again is no use. */
const certificate =
  /^(ERR_TLS_)?CERT_|SELF_SIGNED|^ERR_TLS_|^UNABLE_TO_|^(INVALID_(CA|PURPOSE)|HOSTNAME_MISMATCH|PATH_LENGTH_EXCEEDED|CRL_HAS_EXPIRED)$/;

/** The two sides do not agree how to talk TLS, or one of them does not talk it at all: no use to try again either. */
const tls = /^(EPROTO$|ERR_SSL_)/;
/** Of these it is certain that they come from the handshake, before anything is sent. */
const handshake = /WRONG_VERSION_NUMBER|UNSUPPORTED_PROTOCOL|PROTOCOL_VERSION|HANDSHAKE_FAILURE|NO_(CIPHERS|PROTOCOLS)/;

/** Whether a failed request can never have reached the service: no connection, or a proxy that refused the tunnel. */
export function neverSent(error: unknown): boolean {
  const { errors, syscall, message } = errorFields(error);
  if (Array.isArray(errors) && errors.length > 0) return errors.every(neverSent);
  const code = errorCode(error) ?? '';
  if (notConnected.has(code) || certificate.test(code) || (tls.test(code) && handshake.test(code))) return true;
  if (beforeConnected.has(syscall) || isMistake(error)) return true;
  // The tunnel that @actions/http-client builds reports its own failures in words only.
  return typeof message === 'string' && message.startsWith('tunneling socket could not be established');
}

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
 * @param write true for a request that changes something: it is then `unclear` unless it was certainly never sent
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
  if (certificate.test(code)) {
    return new Failure(`${target}: the TLS certificate was not accepted (${code}).`, {
      code,
      kind: 'network',
      remedy:
        'If a proxy or your own authority signs certificates here, point NODE_EXTRA_CA_CERTS to its certificate in the env of the step.',
      cause: error,
    });
  }
  if (tls.test(code)) {
    return new Failure(`${target}: no secure connection could be made or kept (${code}).`, {
      code,
      kind: 'network',
      outcomeUnknown: write && sent,
      remedy: 'Check that api-url is an address that serves https, and what a proxy in between does to TLS.',
      cause: error,
    });
  }
  return new Failure(
    sent
      ? `${target}: the connection was lost before an answer came (${code}).`
      : `${target}: no connection could be made (${code}: ${text}).`,
    {
      code,
      kind: 'network',
      outcomeUnknown: write && sent,
      transient: true,
      remedy: sent
        ? 'Run the step again; if it happens often, look at the network of the runner and the status page of the service.'
        : 'Check the api-url input, and the proxy settings of the runner (https_proxy, no_proxy).',
      cause: error,
    },
  );
}
