import { Failure } from '../base/failure.ts';
import { JsonClient } from '../http/client.ts';
import { label, type MendixConnection } from './client.ts';
import type { Environment } from './types.ts';

/** Most redirects that are followed, on the app's own origin. */
const mostRedirects = 5;
/** An app that needs longer than this for one answer, in ms, does not count as answering. */
const answerMs = 15_000;

/** The address of an environment's app; undefined when Mendix does not tell one. Some answers have it without its scheme. */
export function appAddress({ url = '' }: Environment): string | undefined {
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(url) ? url : `https://${url}`;
  return url !== '' && URL.canParse(address) && /^https?:/i.test(address) ? address : undefined;
}

/** The address of a path of the running app. @throws Failure `config`, code NO_ADDRESS */
export function appUrl(environment: Environment, path: string): URL {
  const base = appAddress(environment);
  if (base === undefined) {
    throw new Failure(`Mendix does not tell the address of ${label(environment)}, so no health check can be made.`, {
      code: 'NO_ADDRESS',
      kind: 'config',
      remedy: 'Leave health-check-path empty, and check the app in a step of its own.',
    });
  }
  const url = new URL(`${base.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`);
  if (url.origin !== new URL(base).origin) throw new TypeError('A path leads away from the app.');
  return url;
}

/**
 * The status with which the app itself answers at an address. Goes without any credentials; redirects are followed on the app's
 * own origin only, others are the answer. One try: the caller waits.
 * @throws Failure `network` or `timeout` when there is no answer
 */
export async function appStatus({ clock, signal, onEvent }: MendixConnection, url: URL): Promise<number> {
  const http = new JsonClient({
    baseUrl: new URL(url.origin),
    headers: { accept: '*/*' },
    requestTimeoutMs: answerMs,
    maxBodyBytes: 64 * 1024 * 1024,
    clock,
    isTransient: () => false,
    signal,
    onEvent,
  });
  let at = url;
  for (let redirects = 0; ; redirects++) {
    // The query is kept apart from the path, which is what the log shows.
    const query = Object.fromEntries(at.searchParams);
    const { status, headers } = await http.send({ method: 'GET', path: at.pathname, query, retry: { totalMs: 0 } });
    const location = headers['location'];
    const next = location && URL.canParse(location, at.href) ? new URL(location, at) : undefined;
    if (status < 300 || status > 399 || next?.origin !== url.origin || redirects === mostRedirects) return status;
    at = next;
  }
}
