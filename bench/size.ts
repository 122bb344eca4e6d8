import { spawnSync } from 'node:child_process';

/** Bytes of what a runner downloads, as CI measures it: a `tar.gz` of all that a release tag holds. */
export function releaseSize(): number {
  const { stdout } = spawnSync('bash', ['.ci/check-release-tree'], { encoding: 'utf8' });
  const [, bytes] = /: (\d+) bytes as tar\.gz/.exec(stdout) ?? [];
  if (bytes === undefined) throw new Error(`.ci/check-release-tree told no size: ${stdout}`);
  return Number(bytes);
}
