import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
}

/**
 * Puts copies of GitHub's packages, marked as free of side effects, where the bundler finds them before those of node_modules.
 * They have none but do not say so; once it is said, the bundler leaves out what nobody uses (OIDC and with it the HTTP client, the
 * job-summary builder, …). Without it a step with bad input takes 2.8 times as long as `node -e 0` instead of 1.9 (November 2026). ncc has no
 * option for it.
 * @param folder a `node_modules` beside the code that is bundled
 */
export function stageSideEffectFree(folder: string): void {
  for (const name of actionsPackages(readManifest('.'))) {
    const copy = join(folder, name);
    cpSync(join('node_modules', name), copy, { recursive: true });
    const manifest = { ...readManifest(copy), sideEffects: false };
    writeFileSync(join(copy, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  }
}

/** The `@actions/*` packages that this one needs at run time, directly or not. */
function actionsPackages(manifest: Manifest, found = new Set<string>()): Set<string> {
  for (const name of Object.keys(manifest.dependencies ?? {})) {
    if (!name.startsWith('@actions/') || found.has(name)) continue;
    found.add(name);
    actionsPackages(readManifest(join('node_modules', name)), found);
  }
  return found;
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}
