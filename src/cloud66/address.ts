import { Failure } from '../base/failure.ts';

/** The base address: a bare origin gets `/api/3`. */
export function cloud66Url(apiUrl: string | URL = 'https://app.cloud66.com/api/3'): URL {
  if (!URL.canParse(String(apiUrl))) throw badUrl();
  const url = new URL(apiUrl);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw badUrl();
  const path = url.pathname.replace(/\/+$/, '');
  return new URL(path === '' ? '/api/3' : path, url.origin);
}

function badUrl(): Failure {
  return new Failure('api-url is not the address of an API.', {
    code: 'BAD_API_URL',
    kind: 'config',
    remedy: 'Leave api-url out, or give https://app.cloud66.com/api/3.',
  });
}
