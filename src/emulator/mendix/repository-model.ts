import { uuidFor } from '../core/ids.ts';

/** One commit of a repository of the Team Server. */
export interface Commit {
  /** Hash (Git), or number of the revision (SVN). */
  readonly id: string;
  readonly author: { readonly name: string; readonly email: string };
  readonly date: number;
  readonly message: string;
  /** Ids of related user stories. */
  readonly stories: readonly string[];
  /** Version of Studio Pro that made it, when known. */
  readonly mendixVersion: string | undefined;
}

export interface Branch {
  /** `main`, `feature/checkout` (Git); `trunk`, `branches/development` (SVN). */
  readonly name: string;
  /** Newest first. */
  commits: readonly Commit[];
}

export interface Repository {
  readonly type: 'git' | 'svn';
  readonly url: string;
  readonly branches: readonly Branch[];
}

/** What the main line of development is called in the repository. */
export function mainLine(type: Repository['type']): string {
  return type === 'git' ? 'main' : 'trunk';
}

/**
 * The branch that the Build API means by `main` or `trunk` (the main line), or by `branches/<name>`. In a Git repository that is
 * the branch `<name>`, in SVN it is called `branches/<name>`.
 */
export function branchOfBuild({ type, branches }: Repository, wanted: string): Branch | undefined {
  const inGit = wanted.startsWith('branches/') ? wanted.slice('branches/'.length) : undefined;
  const name = wanted === 'main' || wanted === 'trunk' ? mainLine(type) : type === 'git' ? inGit : wanted;
  return branches.find((branch) => branch.name === name);
}

/** The id of the commit that a branch of a repository gets next. */
export function nextCommitId({ type, branches }: Repository, branch: Branch): string {
  const all = branches.flatMap(({ commits }) => commits);
  if (type === 'svn') return String(Math.max(0, ...all.map(({ id }) => Number(id))) + 1);
  return hashOf(`${branch.name}/${branch.commits[0]?.id}/${all.length}`);
}

/** Something like the hash of a commit; the same text gives the same. */
export function hashOf(text: string): string {
  return `${uuidFor(text)}${uuidFor(`${text}/more`)}`.replaceAll('-', '').slice(0, 40);
}
