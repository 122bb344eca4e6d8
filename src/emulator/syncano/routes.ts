/** Which call a path means, and which verbs it takes. */

export type BackupType = 'full' | 'partial';

export type Route =
  | { readonly call: 'instances'; readonly verbs: readonly string[] }
  | { readonly call: 'instance'; readonly instance: string; readonly verbs: readonly string[] }
  | { readonly call: 'backup-links'; readonly instance: string | undefined; readonly verbs: readonly string[] }
  | {
      readonly call: 'backups';
      readonly type: BackupType;
      readonly instance: string | undefined;
      readonly verbs: readonly string[];
    }
  | {
      readonly call: 'backup';
      readonly type: BackupType;
      readonly instance: string | undefined;
      readonly id: number;
      readonly verbs: readonly string[];
    }
  | { readonly call: 'restores'; readonly instance: string; readonly verbs: readonly string[] }
  | { readonly call: 'restore'; readonly instance: string; readonly id: number; readonly verbs: readonly string[] };

const READ = ['GET', 'OPTIONS'];
const CREATE = ['GET', 'POST', 'OPTIONS'];
const DELETE = ['GET', 'DELETE', 'OPTIONS'];

/** @param path what follows the version, with its slashes; undefined: no such path */
export function findRoute(path: string): Route | undefined {
  const match =
    /^\/(?:instances\/(?:([A-Za-z0-9_-]+)\/)?)?(?:(backups|restores)\/)?(?:(full|partial)\/)?(?:(\d{1,9})\/)?$/.exec(
      path,
    );
  if (match === null) return undefined;
  const [, instance, collection, type, idText] = match;
  const id = idText === undefined ? undefined : Number(idText);
  const inInstances = path.startsWith('/instances/');
  if (inInstances && instance === undefined) {
    return path === '/instances/' ? { call: 'instances', verbs: READ } : undefined;
  }
  if (collection === 'restores') {
    if (instance === undefined || type !== undefined) return undefined;
    if (id === undefined) return { call: 'restores', instance, verbs: CREATE };
    return { call: 'restore', instance, id, verbs: READ };
  }
  if (collection === 'backups') {
    if (type !== 'full' && type !== 'partial') {
      return id === undefined ? { call: 'backup-links', instance, verbs: READ } : undefined;
    }
    if (id !== undefined) return { call: 'backup', type, instance, id, verbs: DELETE };
    return { call: 'backups', type, instance, verbs: instance === undefined ? READ : CREATE };
  }
  if (instance === undefined || type !== undefined || id !== undefined) return undefined;
  return { call: 'instance', instance, verbs: READ };
}
