/** The file host behind the archives' public links: whoever knows a link may read, no key is asked for. */
import type { EmulatedAnswer, EmulatedRequest } from '../core/platform.ts';
import { progressAt } from './jobs.ts';
import { archiveBytes, archivePath, uploadPath } from './views.ts';
import type { World } from './world.ts';

export function fileAnswer(world: World, request: EmulatedRequest, now: number): EmulatedAnswer {
  if (request.method !== 'GET' && request.method !== 'HEAD') return { status: 405, text: 'Method Not Allowed\n' };
  const bytes = bytesAt(world, request.path, now);
  if (bytes === undefined) return { status: 404, text: 'Not Found\n' };
  return {
    status: 200,
    bytes: {
      length: bytes.length,
      read: (start, end) => [bytes.subarray(start, end)],
      type: 'application/zip',
      ranges: true,
    },
  };
}

function bytesAt(world: World, path: string, now: number): Uint8Array | undefined {
  const backup = world.backups.find((candidate) => candidate.type === 'partial' && archivePath(candidate) === path);
  if (backup !== undefined) {
    return progressAt(backup.timeline, now).status === 'success' ? archiveBytes(backup) : undefined;
  }
  const restore = world.restores.find(({ archive }) => archive !== null && uploadPath(archive.secret) === path);
  return restore?.archive?.bytes;
}
