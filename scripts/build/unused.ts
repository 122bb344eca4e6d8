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
    writeFileSync(path, withPlainNames(await withoutUnused(readFileSync(path, 'utf8'))));
  }
}

/**
 * The bundler's own names as a person would write them, and shorter: `_http_url_js__WEBPACK_IMPORTED_MODULE_3__` becomes `_http_url_js_3`
 * (5 kB of what a runner downloads).
 */
export function withPlainNames(code: string): string {
  return code
    .replaceAll(/\b(\w+?)__WEBPACK_IMPORTED_MODULE_(\d+)__/g, '$1_$2')
    .replaceAll(/\b__unused_webpack___webpack_(module|exports)__/g, 'unused_$1')
    .replaceAll(/\b__(webpack|nccwpck)_(require|exports)__\b/g, '$1_$2');
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
