import { execFileSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';

/** Bytes of what a runner downloads: a `tar.gz` of all that a release tag holds. */
export function releaseSize(): number {
  const tar = execFileSync(
    'tar',
    ['--sort=name', '-cf', '-', 'action.yml', 'actions', 'dist', 'README.md', 'LICENSE'],
    {
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  return gzipSync(tar).length;
}
