import { Failure } from '../../../base/failure.ts';
import { oneLine } from '../../../base/text.ts';
import type { TokenConnection } from '../../../mendix/access-token.ts';
import { listSnapshots } from '../../../mendix/backups-v2.ts';
import { label, type MendixConnection } from '../../../mendix/client.ts';
import { type Permissions, readPermissions } from '../../../mendix/cloud-v4.ts';
import { getLogLink } from '../../../mendix/logs.ts';
import type { BackupTarget } from '../../../mendix/lookup.ts';
import { getEnvironmentPackage } from '../../../mendix/packages.ts';
import type { Right } from '../../shared/permissions.ts';

/** `unknown`: nothing tells, short of doing what needs it. */
export type Grant = 'granted' | 'missing' | 'unknown';
type Grants = Readonly<Record<Right, Grant>>;

/** The platform's own word, which takes a personal access token. */
export async function grantsByFlags(token: TokenConnection, target: BackupTarget, username: string): Promise<Grants> {
  const flags: Permissions = await readPermissions(token, target, username);
  const grant = (flag: keyof Permissions): Grant => (flags[flag] ? 'granted' : 'missing');
  return {
    'API Rights': grant('canAccessAPI'),
    'Transport Rights': grant('canDeployApp'),
    'Access to Backups': grant('canManageBackups'),
    'Access to Monitoring': grant('canViewLogs'),
  };
}

/**
 * Looks up the platform's flags before rights are needed. Where they cannot be looked up, the service itself decides later.
 * @returns why they could not be looked up, as a sentence
 * @throws Failure `auth`, code ACCESS_MISSING
 */
export async function ensureGranted(
  token: TokenConnection,
  target: BackupTarget,
  username: string,
  rights: readonly Right[],
): Promise<string | undefined> {
  let grants: Grants;
  try {
    grants = await grantsByFlags(token, target, username);
  } catch (error) {
    if (!(error instanceof Failure) || error.kind === 'cancelled') throw error;
    return error.message;
  }
  const missing = rights.filter((right) => grants[right] === 'missing');
  if (missing.length === 0) return undefined;
  throw accessMissing(`${oneLine(username)} lacks ${missing.join(', ')} on ${label(target)}. Nothing was changed.`);
}

export function accessMissing(message: string): Failure {
  return new Failure(message, {
    code: 'ACCESS_MISSING',
    kind: 'auth',
    remedy: 'Whoever may manage permissions grants them: Developer Portal, Environments, Details, Permissions.',
  });
}

/**
 * What harmless reads tell: each needs API Rights and one right more. None needs Transport Rights, and without API Rights all are
 * refused alike.
 * @param wanted rights that are looked at
 */
export async function grantsByReading(
  connection: MendixConnection,
  target: BackupTarget,
  wanted: ReadonlySet<Right>,
): Promise<Grants> {
  const api = await grantOf(() => getEnvironmentPackage(connection, target));
  const unless = async (right: Right, read: () => Promise<unknown>): Promise<Grant> =>
    api === 'granted' && wanted.has(right) ? grantOf(read) : 'unknown';
  const today = new Date(connection.clock.now()).toISOString().slice(0, 10);
  return {
    'API Rights': api,
    'Transport Rights': 'unknown',
    'Access to Backups': await unless('Access to Backups', () => listSnapshots(connection, target)),
    'Access to Monitoring': await unless('Access to Monitoring', () => getLogLink(connection, target, today)),
  };
}

/** A refusal means that the right is missing; that there is nothing to read means that it could have been read. */
async function grantOf(read: () => Promise<unknown>): Promise<Grant> {
  try {
    await read();
    return 'granted';
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    // A key that is not accepted (401) says nothing about rights.
    if (error.status === 403 || (error.kind === 'auth' && error.status !== 401)) return 'missing';
    if (error.kind === 'not-found') return 'granted';
    throw error;
  }
}
