// Tests, the demo and the bench start the built actions. They refuse a dist that is not built from src as it is now: it would pass
// or fail for what is no longer there. Compared by content, so that it holds after a change of branch, too.
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the build writes to dist/built-from.json: hashes of src, and of every action.yml as src declares it. */
export interface BuiltFrom {
  readonly src: string;
  readonly manifests: string;
}

/** Texts by path from the root of the repository. */
export type Files = ReadonlyMap<string, string>;

let checked = false;

/** Looks once. @throws Error that says what is out of date, and which command mends it */
export function needDist(): void {
  const problem = checked ? undefined : whatIsStale(fileURLToPath(new URL('..', import.meta.url)));
  if (problem !== undefined) throw new Error(problem);
  checked = true;
}

/** What is out of date in a tree, and the command that mends it. */
export function whatIsStale(root: string): string | undefined {
  const file = join(root, 'dist/built-from.json');
  if (!existsSync(file)) return 'dist is not there, or older than this check: run `npm run build`.';
  const built = JSON.parse(readFileSync(file, 'utf8')) as BuiltFrom;
  if (built.src !== hashOf(sources(root))) return 'dist was not built from src as it is now: run `npm run build`.';
  if (built.manifests === hashOf(filesOf(root, ['action.yml', 'actions/*/action.yml']))) return undefined;
  return 'An action.yml is not what src/actions declares: run `npm run docs`.';
}

export const sources = (root: string): Files => filesOf(root, ['src/**/*.ts']);

function filesOf(root: string, patterns: readonly string[]): Files {
  const paths = globSync([...patterns], { cwd: root });
  return new Map(paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(root, path), 'utf8')]));
}

export function hashOf(files: Files): string {
  const hash = createHash('sha256');
  for (const [path, text] of [...files].sort(([one], [other]) => (one < other ? -1 : 1)))
    hash.update(`${path}\0${text}\0`);
  return hash.digest('hex');
}

if (import.meta.main) {
  const problem = whatIsStale('.');
  if (problem !== undefined) {
    console.error(problem);
    process.exitCode = 1;
  }
}
