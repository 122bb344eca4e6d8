import { Failure } from '../base/failure.ts';
import { targetOf } from './exchange.ts';

const MAX_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

export function isRedirect(status: number): boolean {
  return REDIRECTS.has(status);
}

/**
 * Where an answer leads to, when `redirects` others came before it. Never from https to anything else.
 *
 * @throws Failure - BAD_REDIRECT, which does not quote the place: it may be a signed link
 */
export function redirected(from: URL, location: string | undefined, redirects: number): URL {
  const target = targetOf('GET', from);
  const to = location !== undefined && URL.canParse(location, from.href) ? new URL(location, from) : undefined;
  const refuse = (why: string) => new Failure(`${target} ${why}.`, { code: 'BAD_REDIRECT', kind: 'remote-failed' });
  if (!to) throw refuse('redirects to nowhere');
  if (redirects >= MAX_REDIRECTS) throw refuse('redirects again and again');
  const allowed = from.protocol === 'https:' ? ['https:'] : ['http:', 'https:'];
  if (!allowed.includes(to.protocol)) throw refuse(`redirects to ${to.protocol}//${to.host}, which is not secure`);
  return to;
}
