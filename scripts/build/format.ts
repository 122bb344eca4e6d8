import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withoutUnused } from './unused.ts';

/** A text of each package that has a chunk of its own: whoever audits one of these reads it where it is published. */
const packages = ['class YAMLException', 'end of central directory record', 'uriFragmentCharacter', 'TunnelingAgent'];

/**
 * People who audit an action read its dist. Tabs and long lines: with spaces and 120 columns it would be 11 kB more to download.
 * Packages stay as they are, on one line (3 kB), and what is in a chunk begins in the first column (3 kB).
 */
export async function formatForReaders(folder: string): Promise<void> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .map((name) => join(folder, name))
    .filter((file) => !isOfPackage(readFileSync(file, 'utf8')));
  mkdirSync('build', { recursive: true });
  writeFileSync('build/biome.json', JSON.stringify({ root: true, formatter: { indentStyle: 'tab', lineWidth: 320 } }));
  const options = ['--write', '--config-path=build', '--log-level=error', '--files-max-size=16777216'];
  const biome = 'node_modules/@biomejs/biome/bin/biome';
  execFileSync(process.execPath, [biome, 'format', ...options, ...files], { stdio: 'ignore' });
  for (const file of files) writeFileSync(file, await withoutFrame(readFileSync(file, 'utf8')));
}

export function isOfPackage(code: string): boolean {
  return code.startsWith('export const id') && packages.some((text) => code.includes(text));
}

/** A chunk without the indentation that its modules have for standing in one object, unless some text would change with it. */
export async function withoutFrame(code: string): Promise<string> {
  if (!code.startsWith('export const id')) return code;
  const bare = code.replaceAll(/^\t\t/gm, '');
  return (await withoutUnused(bare)) === (await withoutUnused(code)) ? bare : code;
}
