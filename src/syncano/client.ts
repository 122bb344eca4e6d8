import { Failure } from '../base/failure.ts';
import { Fields, listOf } from '../base/json.ts';
import type { HttpSettings, Method } from '../http/client.ts';
import { type ApiCall, Connection, type Refusal } from '../http/connection.ts';
import type { Answer } from '../http/request.ts';
import { isLoopback } from '../http/url.ts';
import { refusalOf } from './errors.ts';

interface SyncanoSettings extends HttpSettings {
  /** Account key, 40 hex characters. */
  readonly apiKey: string;
  /** `https://api.syncano.io`; a self-hosted server may be under a path prefix. */
  readonly apiUrl: URL;
}

export class SyncanoConnection extends Connection {
  /** What every path begins with: `/v1`, unless the given address ended with another version. */
  readonly version: string;

  constructor(settings: SyncanoSettings) {
    const { base, version } = apiRoot(settings.apiUrl);
    super({
      ...settings,
      baseUrl: base,
      headers: { 'x-api-key': settings.apiKey },
      secrets: [settings.apiKey],
      checkUrl: 'Check that api-url is the address of the Syncano server, without /v1.',
    });
    this.version = version;
  }

  /** A whole list, in the order of the service. */
  async list<T extends { readonly id: number }>(call: ApiCall, parse: (item: unknown) => T): Promise<T[]> {
    const all = new Map<number, T>();
    const visited = new Set<string>();
    for (let at: LinkedCall = { path: call.path, query: {} }; ; ) {
      const { next = '', items } = await this.read({ ...call, ...at }, (json) => {
        const page = new Fields(json, 'the list');
        return { next: page.text('next'), items: listOf(page.get('objects'), 'the list', parse) };
      });
      for (const item of items) all.set(item.id, item);
      // `next` can lead to an empty page, and a server that links in a circle must not keep us for ever.
      if (items.length === 0 || next === '' || visited.has(next)) return [...all.values()];
      visited.add(next);
      at = linkedCall(this.baseUrl, next, at.path);
    }
  }

  protected override refusalOf(_method: Method, _call: ApiCall, answer: Answer): Refusal | undefined {
    return refusalOf(answer);
  }
}

/** Reads api-url: a path prefix, trailing slashes and a version at its end are fine. */
export function apiRoot({ origin, pathname }: URL): { readonly base: URL; readonly version: string } {
  const [, prefix = '', version = '/v1'] = /^(.*?)(\/v\d+(?:\.\d+)?)?\/*$/.exec(pathname) ?? [];
  return { base: new URL(prefix.replace(/\/+$/, '') || '/', origin), version };
}

/** A call that a link of the service stands for. */
interface LinkedCall {
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
