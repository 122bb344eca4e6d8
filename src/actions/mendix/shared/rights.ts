import { Failure } from '../../../base/failure.ts';
import type { TokenConnection } from '../../../mendix/access-token.ts';
import { listSnapshots } from '../../../mendix/backups-v2.ts';
import type { MendixConnection } from '../../../mendix/client.ts';
import { type Permissions, readPermissions } from '../../../mendix/cloud-v4.ts';
import { getLogLink } from '../../../mendix/logs.ts';
import type { BackupTarget } from '../../../mendix/lookup.ts';
import { getEnvironmentPackage } from '../../../mendix/packages.ts';
import type { Right } from '../../shared/permissions.ts';

/** `unknown`: nothing tells, short of doing what needs it. */
export type Grant = 'granted' | 'missing' | 'unknown';
export type Grants = Readonly<Record<Right, Grant>>;

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
