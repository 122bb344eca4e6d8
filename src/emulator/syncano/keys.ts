/** Where the server looks for an account's key, in its order (its `ApiKeyAuthentication`). */
import type { EmulatedRequest } from '../core/platform.ts';
import { detail } from './answers.ts';
import { type Body, isDictionary } from './body.ts';
import type { Account } from './world.ts';

/** The key in a header or in the query; undefined: there is none, and the body is looked at. */
export function keyOutsideBody({ headers, query }: EmulatedRequest): string | undefined {
  const direct = headers['x-api-key'] || query.get('api_key') || query.get('apikey');
  if (direct) return direct;
  // Whatever the first word is: the vendor's libraries send "Token", "ApiKey" and "token".
  const words = (headers['authorization'] ?? '').split(' ');
  return words.length === 2 ? words[1] : undefined;
}

export function keyInBody({ data }: Body): string | undefined {
  const key = isDictionary(data) ? data['_api_key'] : undefined;
  return typeof key === 'string' && key !== '' ? key : undefined;
}

/**
 * The account that a key belongs to; undefined without a key.
 *
 * @throws ApiError 403 for an unknown key
 */
export function accountOf(accounts: readonly Account[], key: string | undefined): Account | undefined {
  if (key === undefined || key === '') return undefined;
  const account = accounts.find((candidate) => candidate.key === key);
  if (account === undefined) throw detail(403, 'No such API Key.');
  return account;
}
