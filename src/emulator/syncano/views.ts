/** How the API shows backups and restores ("Backup and restore"; docs/contributing/api-facts.md). */
import { packArchive } from './archive.ts';
import { progressAt } from './jobs.ts';
import type { Account, Backup, InstanceData, Restore, World } from './world.ts';

/** Where the archives' public links lead: another origin than the API's. */
export const FILES_PATH = '/files/syncano/';

/** What links are made from. */
export interface Links {
  /** Version with what stands before it: `/v1`, `/prefix/v1.1`. */
  readonly base: string;
  readonly fileOrigin: string;
}

export function backupView(backup: Backup, now: number, links: Links): Record<string, unknown> {
  const progress = progressAt(backup.timeline, now);
  const done = progress.status === 'success' && backup.data !== undefined;
  const archive = done ? `${links.fileOrigin}${archivePath(backup)}` : null;
  return {
    id: backup.id,
    instance: backup.instance,
    created_at: moment(backup.timeline.createdAt),
    updated_at: moment(progress.updatedAt),
    ...(backup.type === 'partial' ? { archive } : {}),
    size: done ? archiveBytes(backup).length : null,
    status: progress.status,
    status_info: progress.info,
    description: backup.description,
    label: backup.label,
    author: author(backup.owner),
    details: done ? details(backup.data ?? {}) : {},
    metadata: backup.metadata,
    links: { self: `${links.base}/backups/${backup.type}/${backup.id}/` },
  };
}

export function restoreView(restore: Restore, now: number, links: Links): Record<string, unknown> {
  const progress = progressAt(restore.timeline, now);
  return {
    id: restore.id,
    backup: restore.backupId,
    created_at: moment(restore.timeline.createdAt),
    updated_at: moment(progress.updatedAt),
    status: progress.status,
    archive: restore.archive === null ? null : `${links.fileOrigin}${uploadPath(restore.archive.secret)}`,
    status_info: progress.info,
    author: author(restore.owner),
    links: { self: `${links.base}/instances/${restore.target}/restores/${restore.id}/` },
  };
}

/** The whole world, with the instances' data: for `GET /_emulator/state`. */
export function worldView(world: World, now: number): Record<string, unknown> {
  const links = { base: '/v1', fileOrigin: '' };
  return {
    instances: world.instances.map(({ name, owner, data }) => ({ name, owner: owner.email, data })),
    backups: world.backups.map((backup) => ({ type: backup.type, ...backupView(backup, now, links) })),
    restores: world.restores.map((restore) => ({ target: restore.target, ...restoreView(restore, now, links) })),
  };
}

export function archivePath(backup: Backup): string {
  return `${FILES_PATH}backups/${backup.secret}/backup.zip`;
}

export function uploadPath(secret: string): string {
  return `${FILES_PATH}restores/${secret}.zip`;
}

const packed = new WeakMap<Backup, Uint8Array>();

/** The bytes of a backup that holds its data; packed once. */
export function archiveBytes(backup: Backup): Uint8Array {
  const known = packed.get(backup);
  if (known !== undefined) return known;
  const bytes = packArchive(backup.data ?? {}, backup.instance, backup.timeline.createdAt);
  packed.set(backup, bytes);
  return bytes;
}

function details(data: InstanceData): Record<string, unknown> {
  const counts = Object.entries(data).map(([kind, objects]) => [kind, { count: objects.length }] as const);
  return Object.fromEntries(counts.filter(([, { count }]) => count > 0));
}

function author(account: Account): Record<string, unknown> {
  return {
    id: account.id,
    email: account.email,
    first_name: '',
    last_name: '',
    is_active: true,
    has_password: true,
  };
}

/** Microseconds, as the server's language writes them. */
function moment(at: number): string {
  return new Date(at).toISOString().replace('Z', '000Z');
}
