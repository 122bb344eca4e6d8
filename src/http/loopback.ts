import { Failure } from '../base/failure.ts';

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Whether a URL points to this machine: only there may anything secret travel without TLS. */
export function isLoopback(url: URL): boolean {
  return loopback.test(url.hostname);
}

/**
 * The link to a backup, package or log, which holds much of what an app knows: it has to be encrypted on its way.
 * @throws Failure INSECURE_LINK, without the query, which may be a signature
 */
export function secureLink(link: URL): URL {
  if (link.protocol === 'https:' || (link.protocol === 'http:' && isLoopback(link))) return link;
  throw new Failure(`The service links to a file at ${link.protocol}//${link.host}, which is not secure.`, {
    code: 'INSECURE_LINK',
    kind: 'remote-failed',
    remedy: 'Download it from the page of the platform, and tell its support.',
  });
}
