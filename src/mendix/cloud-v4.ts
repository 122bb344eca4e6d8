import { Fields, listOf } from '../base/json.ts';
import { path } from '../http/url.ts';
import type { TokenConnection } from './access-token.ts';
import { label } from './client.ts';
import type { BackupTarget } from './lookup.ts';

/** What a member of an app's team may do with one environment. */
export type Permissions = Readonly<
  Record<'canAccessAPI' | 'canDeployApp' | 'canManageBackups' | 'canViewLogs', boolean>
>;

const pageSize = 100;

/**
 * The permissions of a user on an environment. The flags are Booleans in one published specification and texts in another; a flag,
 * or a user, that is not there has not been granted anything. Source: Deploy API v4, "Retrieve environment permissions".
 * @param userId e-mail address
 */
export async function readPermissions(
  connection: TokenConnection,
  target: BackupTarget,
  userId: string,
): Promise<Permissions> {
  for (let offset = 0; ; offset += pageSize) {
    const members = await connection.read(
      {
        path: path`/api/v4/apps/${target.projectId}/environments/${target.environmentId}/permissions`,
        query: { userId, offset, limit: pageSize },
        doing: `read the permissions on ${label(target)}`,
      },
      (json) => listOf(new Fields(json, 'the answer').get('permissions'), 'the list of permissions', parseMember),
    );
    const member = members.find((one) => one.userId.toLowerCase() === userId.toLowerCase());
    if (member) return member.permissions;
    if (members.length < pageSize) return granted(() => undefined);
  }
}

function parseMember(json: unknown): { readonly userId: string; readonly permissions: Permissions } {
  const fields = new Fields(json, 'the permission');
  const userId = new Fields(fields.get('member'), 'the member').requiredText('userId');
  return { userId, permissions: granted((flag) => fields.boolean(flag)) };
}

function granted(read: (flag: keyof Permissions) => boolean | undefined): Permissions {
  return {
    canAccessAPI: read('canAccessAPI') === true,
    canDeployApp: read('canDeployApp') === true,
    canManageBackups: read('canManageBackups') === true,
    canViewLogs: read('canViewLogs') === true,
  };
}
