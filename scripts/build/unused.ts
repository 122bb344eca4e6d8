import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { minify } from '@swc/core';

/**
 * Takes out of every bundle in a folder what nobody needs there and the bundler leaves in as long as it does not minify: functions without a
 * caller (20 kB of what a runner downloads, most of it of the YAML library) and comments other than licences (64 kB). Names stay:
 * people who audit an action read its dist.
 */
export async function dropUnused(folder: string): Promise<void> {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.js'))) {
    const path = join(folder, file);
    writeFileSync(path, await withoutUnused(readFileSync(path, 'utf8')));
  }
}

/** The code of a module without comments, and without functions and variables that it neither uses nor exports. */
export async function withoutUnused(code: string): Promise<string> {
  const { code: used } = await minify(code, {
    module: true,
    toplevel: true,
    mangle: false,
    ecma: 2022,
    compress: { defaults: false, unused: true },
    format: { comments: 'some' },
  });
  return used;
}
