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
