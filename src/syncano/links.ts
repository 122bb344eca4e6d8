import { Failure } from '../base/failure.ts';
import { isLoopback } from '../http/url.ts';

/** A call that a link of the service stands for. */
export interface LinkedCall {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
}

/**
 * The call below the base address that a link of the service means. Servers give links from their own root (`/v1/…`), which
 * a proxy may have put under a prefix that they know nothing of; others give the prefix too. Both lead to the same call.
 * @throws Failure FOREIGN_LINK for a link to another origin: the account key must not go there
 */
export function linkedCall(base: URL, link: string, from: string): LinkedCall {
  const prefix = base.pathname.replace(/\/+$/, '');
  const current = new URL(`${prefix}${from}`, base);
  const url = URL.canParse(link, current.href) ? new URL(link, current) : undefined;
  if (url?.origin !== base.origin) {
    throw new Failure(`The service links to another server than ${base.host}.`, {
      code: 'FOREIGN_LINK',
      kind: 'remote-failed',
      remedy: 'Check api-url: it has to be the address under which the server itself writes its links.',
    });
  }
  const path =
    prefix !== '' && url.pathname.startsWith(`${prefix}/`) ? url.pathname.slice(prefix.length) : url.pathname;
  return { path, query: Object.fromEntries(url.searchParams) };
}

/** The address of a file that the service links to; it may be anywhere, and gets no account key. */
export function fileUrl(base: URL, link: string): URL {
  const isHere = link.startsWith('/') && !link.startsWith('//');
  const prefix = base.pathname.replace(/\/+$/, '');
  const path = isHere && !link.startsWith(`${prefix}/`) ? prefix + link : link;
  const url = URL.canParse(path, base.href) ? new URL(path, base) : undefined;
  const isPlain = url?.protocol === 'http:' && url.origin !== base.origin && !isLoopback(url);
  if (url && !isPlain && (url.protocol === 'https:' || url.protocol === 'http:')) return url;
  throw new Failure('The link to the archive is not an https address.', {
    code: 'BAD_ARCHIVE_LINK',
    kind: 'remote-failed',
    remedy: 'The storage of the server has to be reachable over https.',
  });
}
