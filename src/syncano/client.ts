import { Failure } from '../base/failure.ts';
import { Fields, listOf } from '../base/json.ts';
import type { Answer } from '../http/answer.ts';
import type { HttpSettings, Method } from '../http/client.ts';
import { type ApiCall, Connection, type Refusal } from '../http/connection.ts';
import { refusalOf } from './errors.ts';
import { type LinkedCall, linkedCall } from './links.ts';

export interface SyncanoSettings extends HttpSettings {
  /** Account key, 40 hex characters. */
  readonly apiKey: string;
  /** `https://api.syncano.io` by default; a self-hosted server may be under a path prefix. */
  readonly apiUrl?: string | URL | undefined;
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

/** Reads api-url: `https://api.syncano.io` by default; a path prefix, trailing slashes and a version at its end are fine. */
export function apiRoot(apiUrl: string | URL = 'https://api.syncano.io'): {
  readonly base: URL;
  readonly version: string;
} {
  const url = URL.canParse(String(apiUrl)) ? new URL(apiUrl) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
    throw new Failure('api-url is not the address of a server.', {
      code: 'BAD_API_URL',
      kind: 'config',
      remedy: 'Give the address of the Syncano server, for example https://api.syncano.io.',
    });
  }
  const [, prefix = '', version = '/v1'] = /^(.*?)(\/v\d+(?:\.\d+)?)?\/*$/.exec(url.pathname) ?? [];
  return { base: new URL(prefix.replace(/\/+$/, '') || '/', url.origin), version };
}
