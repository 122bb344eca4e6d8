import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makePackage } from '../../test/support/local-runner/package.ts';

/** A file of the user's repository: its text, or a deployment package with this version of the model. */
export type FileContent = string | { readonly package: string };

/** Makes a repository with the given files, committed. */
export function makeRepository(folder: string, files: Readonly<Record<string, FileContent>>): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof content === 'string' ? content : makePackage({ version: content.package }));
  }
  commit(folder);
}

/** What a release tag of this repository holds, as a repository of its own. */
export function makeRelease(folder: string): void {
  for (const part of ['actions', 'dist', '.github/workflows', 'LICENSE']) {
    if (existsSync(part)) cpSync(part, join(folder, part), { recursive: true });
  }
  commit(folder);
}

/** Stands in for somebody else's action, of which there is no copy here: says so and succeeds. */
export function makeStandIn(folder: string, uses: string): void {
  const [path = ''] = uses.split('@');
  const [, , ...inside] = path.split('/');
  makeRepository(folder, {
    [join(...inside, 'action.yml')]: `name: stand-in
description: Stands in for ${path}
runs:
  using: composite
  steps:
    - run: echo "(${path} is left out of the rehearsal)"
      shell: bash
`,
  });
}

/** A package's path with its glob filled in: `build/*.mda` becomes `build/app.mda`. */
export function anyMatch(glob: string): string {
  return glob.replaceAll(/\*\*\//g, '').replaceAll(/\*+|\?/g, 'app');
}

function commit(folder: string): void {
  const git = (...words: string[]) => execFileSync('git', words, { cwd: folder, stdio: 'pipe' });
  const person = ['-c', 'user.name=rehearsal', '-c', 'user.email=rehearsal@localhost', '-c', 'commit.gpgsign=false'];
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all', '--force');
  git(...person, 'commit', '--quiet', '--message=As it is');
}
