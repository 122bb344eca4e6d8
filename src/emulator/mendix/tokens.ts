import type { EmulatedRequest } from '../core/platform.ts';
import type { PersonalAccessToken, User } from './model.ts';
import type { MendixWorld } from './world.ts';

/** Who calls with a personal access token, and what that token is good for. */
export interface TokenHolder {
  readonly user: User;
  readonly token: PersonalAccessToken;
}

/**
 * Reads `Authorization: MxToken <token>`.
 *
 * @returns `missing` without such a header, `unknown` for a token that nobody has
 */
export function holderOf(request: EmulatedRequest, world: MendixWorld): TokenHolder | 'missing' | 'unknown' {
  const [, given] = /^MxToken +(\S+)$/i.exec(request.headers['authorization']?.trim() ?? '') ?? [];
  if (given === undefined) return 'missing';
  for (const user of world.users) {
    const token = user.tokens.find((one) => one.token === given);
    if (token !== undefined) return { user, token };
  }
  return 'unknown';
}
