import { execFileSync } from 'node:child_process';

/** Bytes of what a runner downloads: a `tar.gz` of all that a release tag holds. */
export function releaseSize(): number {
  const same = ['--sort=name', '--mtime=@0', '--owner=0', '--group=0', '--numeric-owner'];
  const release = execFileSync('tar', [...same, '-czf', '-', 'action.yml', 'actions', 'dist', 'README.md', 'LICENSE'], {
    maxBuffer: 64 * 1024 * 1024,
  });
  return release.length;
}
