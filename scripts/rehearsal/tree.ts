import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { makePackage, type PackageContent } from '../../test/support/local-runner/package.ts';

/** What a user's `uses:` of an action needs of this repository. */
const releaseParts = ['action.yml', 'actions', 'dist', 'README.md', 'LICENSE'];

/** A file of the user's repository: its text, or a deployment package with this version of the model, and what else it says. */
export type FileContent = string | ({ readonly package: string } & Pick<PackageContent, 'constants' | 'emulator'>);

export type Files = Readonly<Record<string, FileContent>>;

/** Makes a repository with the given files, committed. */
export function makeRepository(folder: string, files: Files): void {
  writeFiles(folder, files);
  commit(folder);
}

export function writeFiles(folder: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    const { package: version, ...more } = typeof content === 'string' ? { package: '' } : content;
    writeFileSync(file, typeof content === 'string' ? content : makePackage({ version, ...more }));
  }
}

/** Copies the files of a repository that git knows, as they are now. */
export function copyTracked(from: string, to: string): void {
  const files = git(from, 'ls-files', '-z', '--cached', '--others', '--exclude-standard').split('\0').filter(Boolean);
  for (const file of files.filter((each) => existsSync(join(from, each)))) cpSync(join(from, file), join(to, file));
}

/** A version of this repository as users get it, each commit checked out. */
export interface Release {
  /** What `v1` names: actions and reusable workflows. */
  readonly tagged: Checkout;
  /** What those workflows name: actions. */
  readonly actions: Checkout;
}

export interface Checkout {
  readonly commit: string;
  readonly folder: string;
}

/** Makes the tags of the version in package.json from the files as they are now, in repositories of their own below `folder`. */
export function makeRelease(folder: string): Release {
  const sources = join(folder, 'sources');
  for (const part of [...releaseParts, '.github/workflows', 'package.json']) {
    cpSync(part, join(sources, part), { recursive: true });
  }
  commit(sources);
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  makeTags(sources, version);
  const checkOut = (name: string, revision: string): Checkout => {
    const path = join(folder, name);
    git(folder, 'clone', '--quiet', '--no-checkout', sources, path);
    const id = git(path, 'rev-parse', `${revision}^{commit}`);
    git(path, 'checkout', '--quiet', '--detach', id);
    return { commit: id, folder: path };
  };
  return { tagged: checkOut('tagged', 'v1'), actions: checkOut('actions', 'v1~1') };
}

/** Runs scripts/make-release-tags.ts in a repository; throws with what it said when it fails. */
export function makeTags(repository: string, version: string): void {
  const { GITHUB_OUTPUT: _, ...env } = process.env;
  const script = resolve('scripts/make-release-tags.ts');
  execFileSync(process.execPath, [script, version], { cwd: repository, stdio: 'pipe', env });
}

/** A package's path with its glob filled in: `build/*.mda` becomes `build/app.mda`. */
export function anyMatch(glob: string): string {
  return glob.replaceAll(/\*\*\//g, '').replaceAll(/\*+|\?/g, 'app');
}

export function commit(folder: string): void {
  const person = ['-c', 'user.name=rehearsal', '-c', 'user.email=rehearsal@localhost', '-c', 'commit.gpgsign=false'];
  git(folder, 'init', '--quiet', '--initial-branch=main');
  git(folder, 'add', '--all', '--force');
  git(folder, ...person, 'commit', '--quiet', '--message=As it is');
}

/** Runs git in a folder and gives what it prints. */
export function git(folder: string, ...words: string[]): string {
  return execFileSync('git', ['-c', 'core.autocrlf=false', ...words], {
    cwd: folder,
    stdio: 'pipe',
    encoding: 'utf8',
  }).trimEnd();
}
