import { Failure } from './errors.ts';

/** Codes of errors that come before a connection stands: the request cannot have reached the service. */
const notConnected = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** A certificate that is refused stays refused: nothing was sent, and trying again is no use. */
const certificate = /CERT|SELF_SIGNED|ERR_TLS|ERR_SSL|EPROTO|UNABLE_TO_(VERIFY|GET_ISSUER)/;

/** The `code` of a Node error, also of the causes inside an AggregateError (one per address that was tried). */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  if (error instanceof AggregateError) return errorCode(error.errors[0]);
  return 'cause' in error ? errorCode(error.cause) : undefined;
}

/** Whether a failed request can never have reached the service: no connection, or a proxy that refused the tunnel. */
export function neverSent(error: unknown): boolean {
  const code = errorCode(error);
  if (code !== undefined && (notConnected.has(code) || certificate.test(code))) return true;
  if (error instanceof AggregateError) return error.errors.every(neverSent);
  if (!(error instanceof Error)) return false;
  if ('syscall' in error && error.syscall === 'connect') return true;
  // The tunnel that @actions/http-client builds reports its own failures in words only.
  return error.message.startsWith('tunneling socket could not be established');
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
  if (certificate.test(code)) {
    return new Failure(`${target}: the TLS certificate was not accepted (${code}).`, {
      code,
      kind: 'network',
      remedy:
        'If a proxy or your own authority signs certificates here, point NODE_EXTRA_CA_CERTS to its certificate in the env of the step.',
      cause: error,
    });
  }
  const text = error instanceof Error && error.message ? error.message : String(error);
  return new Failure(
    sent
      ? `${target}: the connection was lost before an answer came (${code}).`
      : `${target}: no connection could be made (${code}: ${text}).`,
    {
      code,
      kind: 'network',
      unclear: write && sent,
      transient: true,
      remedy: sent
        ? 'Run the step again; if it happens often, look at the network of the runner and the status page of the service.'
        : 'Check the api-url input, and the proxy settings of the runner (https_proxy, no_proxy).',
      cause: error,
    },
  );
}
