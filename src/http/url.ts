import { Failure } from '../base/failure.ts';

/**
 * The address of a path below the base address of a service.
 * @param path percent-encoded, with its leading slash, and possibly a query
 * @throws Failure `config` INVALID_PATH for a path that leads away from there
 */
export function urlBelow(base: URL, path: string): URL {
  const bare = withoutQuery(path);
  // Names and ids in a path come from inputs: `..` would silently address something else, with every right of the key.
  const strays = !path.startsWith('/') || /\/(\.|%2e){1,2}(\/|$)/i.test(bare) || path.includes('\\');
  const text = base.origin + base.pathname.replace(/\/+$/, '') + path;
  const url = !strays && URL.canParse(text) ? new URL(text) : undefined;
  if (url?.origin === base.origin) return url;
  throw new Failure(`The path ${bare} leads away from the service.`, {
    code: 'INVALID_PATH',
    kind: 'config',
    remedy: 'Check the names and ids among the inputs. Nothing was sent.',
  });
}

/** For messages: a query may hold a signature. */
export function withoutQuery(path: string): string {
  return path.replace(/[?#].*$/s, '');
}

/**
 * A path with every part percent-encoded: path`/api/1/apps/${appId}`.
 * @throws Failure `config` for a part that is empty or would lead to another path (`.`, `..`)
 */
export function path(texts: TemplateStringsArray, ...parts: readonly (string | number)[]): string {
  return texts.reduce((before, text, index) => {
    const part = String(parts[index - 1] ?? '');
    if (/^\s*\.{0,2}\s*$/.test(part)) {
      throw new Failure(`${JSON.stringify(part)} cannot be a name or id. Nothing was sent.`, {
        code: 'INVALID_NAME',
        kind: 'config',
        remedy: 'Check the names and ids among the inputs of the step.',
      });
    }
    return before + encodeURIComponent(part) + text;
  });
}

/** What messages may say about a request: no query, for that of a link may hold its signature. */
export function targetOf(method: string, url: URL): string {
  return `${method} ${url.host}${url.pathname}`;
}

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
